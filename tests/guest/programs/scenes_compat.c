/* SPDX-License-Identifier: MIT */
/* Desktop compatibility profile: what fixed function hardware did. */
#include "scene.h"

static void rectangle(float x0, float y0, float x1, float y1, float z)
{
    glBegin(GL_QUADS);
    glTexCoord2f(0, 0);
    glVertex3f(x0, y0, z);
    glTexCoord2f(1, 0);
    glVertex3f(x1, y0, z);
    glTexCoord2f(1, 1);
    glVertex3f(x1, y1, z);
    glTexCoord2f(0, 1);
    glVertex3f(x0, y1, z);
    glEnd();
}

static void draw_immediate(int frame)
{
    static const GLenum modes[] = {GL_POINTS,       GL_LINES,      GL_LINE_STRIP,
                                   GL_TRIANGLE_FAN, GL_QUAD_STRIP, GL_POLYGON};
    clear_to(0, 0, 0.2f);
    glPointSize(6);
    for (int i = 0; i < 6; i++) {
        const float x = -0.65f + 0.65f * (float)(i % 3), y = i < 3 ? -0.5f : 0.5f;
        glBegin(modes[i]);
        for (int k = 0; k < 6; k++) {
            const float dx = (float)(k % 2) * 0.3f + 0.03f * (float)k, dy = (float)(k / 2) * 0.25f;
            glColor3f((float)k / 5, 1 - (float)k / 5, 0.3f * (float)frame);
            glVertex2f(x + dx - 0.2f, y + dy - 0.25f);
        }
        glEnd();
    }
}

static void draw_lighting(int frame)
{
    const float position[] = {1, 1, 2, 0}, red[] = {0.9f, 0.2f, 0.1f, 1}, white[] = {1, 1, 1, 1};
    clear_to(0, 0, 0);
    glMatrixMode(GL_PROJECTION);
    glLoadIdentity();
    glFrustum(-0.5, 0.5, -0.5, 0.5, 1, 20);
    glMatrixMode(GL_MODELVIEW);
    glLoadIdentity();
    glTranslatef(0, 0, -5);
    glRotatef((float)(25 + 15 * frame), 1, 0.6f, 0.2f);
    glEnable(GL_LIGHTING);
    glEnable(GL_LIGHT0);
    glEnable(GL_DEPTH_TEST);
    glLightfv(GL_LIGHT0, GL_POSITION, position);
    glMaterialfv(GL_FRONT_AND_BACK, GL_AMBIENT_AND_DIFFUSE, red);
    glMaterialfv(GL_FRONT_AND_BACK, GL_SPECULAR, white);
    glMaterialf(GL_FRONT_AND_BACK, GL_SHININESS, 20);
    glShadeModel(frame == 1 ? GL_FLAT : GL_SMOOTH);
    glEnableClientState(GL_VERTEX_ARRAY);
    glEnableClientState(GL_NORMAL_ARRAY);
    glVertexPointer(3, GL_FLOAT, 32, cube_vertices);
    glNormalPointer(GL_FLOAT, 32, cube_vertices + 3);
    glDrawArrays(GL_TRIANGLES, 0, 36);
}

static void draw_alpha_fog(int frame)
{
    const float fog[] = {0.6f, 0.7f, 0.8f, 1};
    clear_to(0.6f, 0.7f, 0.8f);
    make_pattern_texture(32);
    glEnable(GL_TEXTURE_2D);
    glEnable(GL_ALPHA_TEST);
    glAlphaFunc(GL_GREATER, 0.6f + 0.05f * (float)frame);
    glTexEnvi(GL_TEXTURE_ENV, GL_TEXTURE_ENV_MODE, GL_MODULATE);
    glEnable(GL_FOG);
    glFogfv(GL_FOG_COLOR, fog);
    glFogi(GL_FOG_MODE, GL_LINEAR);
    glFogf(GL_FOG_START, -0.5f);
    glFogf(GL_FOG_END, 1.0f);
    glColor3f(1, 0.8f, 0.6f);
    rectangle(-0.9f, -0.9f, 0.1f, 0.9f, 0.3f);
    rectangle(0, -0.8f, 0.9f, 0.8f, -0.6f);
}

static void draw_two_sided(int frame)
{
    const float position[] = {0, 0, 1, 0}, front[] = {1, 0.3f, 0, 1}, back[] = {0, 0.4f, 1, 1};
    clear_to(0.1f, 0.1f, 0.1f);
    glEnable(GL_LIGHTING);
    glEnable(GL_LIGHT0);
    glLightfv(GL_LIGHT0, GL_POSITION, position);
    glLightModeli(GL_LIGHT_MODEL_TWO_SIDE, 1);
    glMaterialfv(GL_FRONT, GL_DIFFUSE, front);
    glMaterialfv(GL_BACK, GL_DIFFUSE, back);
    glNormal3f(0, 0, 1);
    rectangle(-0.9f, -0.5f, -0.1f, 0.5f, 0);
    glNormal3f(0, 0, -1);
    rectangle(0.9f, -0.5f, 0.1f, 0.5f + 0.1f * (float)frame, 0);
}

static void draw_clip_planes(int frame)
{
    const double plane[] = {1, 0.5, 0, 0.2 * frame}, plane2[] = {0, -1, 0, 0.7};
    clear_to(0, 0.1f, 0);
    glClipPlane(GL_CLIP_PLANE0, plane);
    glClipPlane(GL_CLIP_PLANE3, plane2);
    glEnable(GL_CLIP_PLANE0);
    glEnable(GL_CLIP_PLANE3);
    glColor3f(0.9f, 0.9f, 0.2f);
    rectangle(-0.9f, -0.9f, 0.9f, 0.9f, 0);
}

static void draw_stipple(int frame)
{
    GLubyte pattern[128];
    for (int i = 0; i < 128; i++)
        pattern[i] = (GLubyte)((i / 8) % 2 ? 0xf0 : 0x3c >> (frame & 1));
    clear_to(0, 0, 0);
    glPolygonStipple(pattern);
    glEnable(GL_POLYGON_STIPPLE);
    glColor3f(1, 0.5f, 0.8f);
    rectangle(-0.8f, -0.7f, 0.7f, 0.8f, 0);
}

static void draw_pixels(int frame)
{
    static uint8_t image[48 * 40 * 4];
    fill_pattern(image, 48, 40, 3);
    clear_to(0.2f, 0.2f, 0.2f);
    glRasterPos2f(-0.8f, -0.8f + 0.1f * (float)frame);
    glPixelZoom(2, 1.5f);
    glDrawPixels(48, 40, GL_RGBA, GL_UNSIGNED_BYTE, image);
    glPixelZoom(1, 1);
    glRasterPos2f(0.2f, 0.3f);
    glCopyPixels(20, 20, 80, 60, GL_COLOR);
    glColor3f(1, 1, 0);
    glRasterPos2f(0.1f, -0.5f);
    glBitmap(32, 32, 0, 0, 0, 0, image);
}

static void draw_texture_environment(int frame)
{
    static const GLint modes[] = {GL_REPLACE, GL_DECAL, GL_BLEND, GL_ADD};
    static uint8_t luminance[16 * 16];
    GLuint texture;
    for (int i = 0; i < 256; i++)
        luminance[i] = (uint8_t)(i * 7);
    clear_to(0.1f, 0.2f, 0.1f);
    glEnable(GL_TEXTURE_2D);
    make_pattern_texture(32);
    glColor4f(0.5f, 0.2f + 0.2f * (float)frame, 0.9f, 0.5f);
    for (int i = 0; i < 4; i++) {
        glTexEnvi(GL_TEXTURE_ENV, GL_TEXTURE_ENV_MODE, modes[i]);
        rectangle(-0.9f + 0.45f * (float)i, 0, -0.5f + 0.45f * (float)i, 0.9f, 0);
    }
    glTexEnvi(GL_TEXTURE_ENV, GL_TEXTURE_ENV_MODE, GL_MODULATE);
    static const GLenum formats[] = {GL_LUMINANCE, GL_ALPHA, GL_INTENSITY};
    for (int i = 0; i < 3; i++) {
        glGenTextures(1, &texture);
        glBindTexture(GL_TEXTURE_2D, texture);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
        glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
        glTexImage2D(GL_TEXTURE_2D, 0, (GLint)formats[i], 16, 16, 0,
                     formats[i] == GL_INTENSITY ? GL_LUMINANCE : formats[i], GL_UNSIGNED_BYTE,
                     luminance);
        glEnable(GL_BLEND);
        glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
        rectangle(-0.9f + 0.6f * (float)i, -0.9f, -0.4f + 0.6f * (float)i, -0.1f, 0);
    }
    glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
}

static void draw_lists(int frame)
{
    GLuint list = glGenLists(1);
    glNewList(list, GL_COMPILE);
    glBegin(GL_TRIANGLES);
    glColor3f(1, 0, 0);
    glVertex2f(-0.2f, -0.2f);
    glColor3f(0, 1, 0);
    glVertex2f(0.2f, -0.2f);
    glColor3f(0, 0, 1);
    glVertex2f(0, 0.25f);
    glEnd();
    glEndList();
    clear_to(0, 0, 0);
    glMatrixMode(GL_MODELVIEW);
    for (int i = 0; i < 9; i++) {
        glLoadIdentity();
        glTranslatef(-0.6f + 0.6f * (float)(i % 3), -0.6f + 0.6f * (float)(i / 3), 0);
        glRotatef((float)(i * 20 + frame * 10), 0, 0, 1);
        glCallList(list);
    }
    glDeleteLists(list, 1);
}

const struct scene scenes_compat[] = {
    {"compat-immediate", API_COMPAT, draw_immediate, NULL},
    {"compat-lighting", API_COMPAT, draw_lighting, NULL},
    {"compat-alpha-fog", API_COMPAT, draw_alpha_fog, NULL},
    {"compat-two-sided", API_COMPAT, draw_two_sided, NULL},
    {"compat-clip-planes", API_COMPAT, draw_clip_planes, NULL},
    {"compat-stipple", API_COMPAT, draw_stipple, NULL},
    {"compat-pixels", API_COMPAT, draw_pixels, NULL},
    {"compat-texture-environment", API_COMPAT, draw_texture_environment, NULL},
    {"compat-lists", API_COMPAT, draw_lists, NULL},
    {0},
};
