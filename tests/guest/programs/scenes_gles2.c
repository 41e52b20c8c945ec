/* SPDX-License-Identifier: MIT */
/* OpenGL ES 2: textures, depth, blending, stencil, points, cube maps, render to texture. */
#include "scene.h"

static const char vs_plain[] =
    "attribute vec4 position; attribute vec3 normal; attribute vec2 texcoord;\n"
    "uniform mat4 mvp; varying vec3 n; varying vec2 uv;\n"
    "void main() { gl_Position = mvp * position; n = normal; uv = texcoord; }\n";
static const char fs_light[] =
    "precision highp float; varying vec3 n; varying vec2 uv; uniform vec4 tint;\n"
    "void main() { float l = 0.25 + 0.75 * max(dot(normalize(n), vec3(0.36, 0.48, 0.8)), 0.0);\n"
    "gl_FragColor = vec4(tint.rgb * l, tint.a); }\n";
static const char fs_texture[] =
    "precision highp float; varying vec2 uv; uniform sampler2D image;\n"
    "void main() { gl_FragColor = texture2D(image, uv * 2.0 - 0.25); }\n";

static void set_matrix(GLuint program, const float m[16])
{
    glUniformMatrix4fv(uniform(program, "mvp"), 1, GL_FALSE, m);
}

static void cube_matrix(float m[16], int frame, float x, float z)
{
    mat_perspective(m, 50, 1, 1, 20);
    mat_translate(m, x, 0, z);
    mat_rotate(m, (float)(30 + 20 * frame), 0.5f, 1, 0.2f);
}

static void use_cube(void)
{
    GLuint buffer = make_buffer(GL_ARRAY_BUFFER, cube_vertices, sizeof(cube_vertices));
    use_attribute(0, buffer, 3, 32, 0);
    use_attribute(1, buffer, 3, 32, 12);
    use_attribute(2, buffer, 2, 32, 24);
}

static void use_quad(float z)
{
    const float quad[] = {-1, -1, z, 0, 0, 1, -1, z, 1, 0, -1, 1, z, 0, 1, 1, 1, z, 1, 1};
    GLuint buffer = make_buffer(GL_ARRAY_BUFFER, quad, sizeof(quad));
    use_attribute(0, buffer, 3, 20, 0);
    use_attribute(2, buffer, 2, 20, 12);
    glDisableVertexAttribArray(1);
    glVertexAttrib3f(1, 0, 0, 1);
}

static void draw_triangle(int frame)
{
    static const char vs[] =
        "attribute vec4 position; varying vec4 c;\n"
        "void main() { gl_Position = position; c = position * 0.5 + 0.5; }\n";
    static const char fs[] =
        "precision highp float; varying vec4 c; void main() { gl_FragColor = vec4(c.rgb, 1.0); }\n";
    const float vertices[] = {-0.8f, -0.7f, 0, 0.9f, -0.5f, 0, 0.1f, 0.8f - 0.1f * (float)frame, 0};
    glUseProgram(make_program_vf(vs, fs));
    use_attribute(0, make_buffer(GL_ARRAY_BUFFER, vertices, sizeof(vertices)), 3, 0, 0);
    glClearColor(0.1f, 0.2f, 0.3f, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    glDrawArrays(GL_TRIANGLES, 0, 3);
}

static void draw_depth_cubes(int frame)
{
    GLuint program = make_program_vf(vs_plain, fs_light);
    float m[16];
    glUseProgram(program);
    use_cube();
    glEnable(GL_DEPTH_TEST);
    glEnable(GL_CULL_FACE);
    glClearColor(0, 0, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);
    for (int i = 0; i < 3; i++) {
        cube_matrix(m, frame + i, (float)(i - 1) * 1.1f, -6.0f - 0.4f * (float)i);
        set_matrix(program, m);
        glUniform4f(uniform(program, "tint"), i == 0, i == 1 ? 1 : 0.3f, i == 2 ? 1 : 0.2f, 1);
        glDrawArrays(GL_TRIANGLES, 0, 36);
    }
}

static void draw_textured(int frame)
{
    static const GLint wraps[] = {GL_REPEAT, GL_CLAMP_TO_EDGE, GL_MIRRORED_REPEAT};
    GLuint program = make_program_vf(vs_plain, fs_texture);
    float m[16];
    mat_identity(m);
    glUseProgram(program);
    make_pattern_texture(64);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, wraps[frame % 3]);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, wraps[(frame + 1) % 3]);
    use_quad(0);
    set_matrix(program, m);
    glClear(GL_COLOR_BUFFER_BIT);
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

static void draw_blending(int frame)
{
    static const GLenum factors[][2] = {{GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA},
                                        {GL_ONE, GL_ONE},
                                        {GL_DST_COLOR, GL_ZERO},
                                        {GL_ONE_MINUS_DST_COLOR, GL_ONE}};
    GLuint program = make_program_vf(vs_plain, fs_light);
    glUseProgram(program);
    use_quad(0);
    glClearColor(0.2f, 0.4f, 0.6f, 0.5f);
    glClear(GL_COLOR_BUFFER_BIT);
    glEnable(GL_BLEND);
    for (int i = 0; i < 4; i++) {
        float m[16];
        mat_identity(m);
        mat_translate(m, -0.5f + 0.35f * (float)i, -0.4f + 0.3f * (float)i, 0);
        m[0] = m[5] = 0.45f;
        glBlendFunc(factors[i][0], factors[i][1]);
        glBlendEquation(i == 3 ? GL_FUNC_REVERSE_SUBTRACT : GL_FUNC_ADD);
        glBlendColor(0.1f, 0.9f, 0.3f, 0.5f);
        set_matrix(program, m);
        glUniform4f(uniform(program, "tint"), 0.9f, 0.5f, 0.2f + 0.1f * (float)frame, 0.6f);
        glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
    }
}

static void draw_stencil(int frame)
{
    GLuint program = make_program_vf(vs_plain, fs_light);
    float m[16];
    glUseProgram(program);
    use_quad(0);
    glClearColor(0, 0, 0, 1);
    glClearStencil(1);
    glClear(GL_COLOR_BUFFER_BIT | GL_STENCIL_BUFFER_BIT);
    glEnable(GL_STENCIL_TEST);
    glStencilFunc(GL_ALWAYS, 3, 0xff);
    glStencilOp(GL_KEEP, GL_KEEP, GL_REPLACE);
    glColorMask(0, 0, 0, 0);
    mat_identity(m);
    mat_rotate(m, (float)(15 + 20 * frame), 0, 0, 1);
    m[0] *= 0.6f;
    m[5] *= 0.6f;
    set_matrix(program, m);
    glUniform4f(uniform(program, "tint"), 1, 1, 1, 1);
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
    glColorMask(1, 1, 0, 1);
    for (GLint reference = 1; reference <= 3; reference += 2) {
        glStencilFunc(GL_EQUAL, reference, 0xff);
        glStencilOp(GL_KEEP, GL_KEEP, GL_INCR);
        mat_identity(m);
        set_matrix(program, m);
        glUniform4f(uniform(program, "tint"), reference == 1, reference == 3, 1, 1);
        glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
    }
}

static void draw_points_lines(int frame)
{
    static const char vs[] =
        "attribute vec4 position; uniform float size;\n"
        "void main() { gl_Position = position; gl_PointSize = size; }\n";
    static const char fs[] =
        "precision highp float; uniform float point;\n"
        "void main() { gl_FragColor = point > 0.0 ? vec4(gl_PointCoord, 0.5, 1.0) : vec4(1.0); }\n";
    const float vertices[] = {-0.7f, -0.6f, 0.6f, -0.7f, 0.7f, 0.55f, -0.5f, 0.75f, 0, 0};
    GLuint program = make_program_vf(vs, fs);
    glUseProgram(program);
    use_attribute(0, make_buffer(GL_ARRAY_BUFFER, vertices, sizeof(vertices)), 2, 0, 0);
    glClearColor(0.05f, 0.05f, 0.15f, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    glUniform1f(uniform(program, "point"), 0);
    glUniform1f(uniform(program, "size"), 1);
    glDrawArrays(GL_LINE_LOOP, 0, 4);
    glUniform1f(uniform(program, "point"), 1);
    glUniform1f(uniform(program, "size"), 20.0f + 4.0f * (float)frame);
    glDrawArrays(GL_POINTS, 0, 5);
}

static void draw_cube_map(int frame)
{
    static const char vs[] =
        "attribute vec4 position; varying vec3 d; uniform mat4 mvp;\n"
        "void main() { gl_Position = vec4(position.xy, 0.0, 1.0); d = (mvp * vec4(position.xy, "
        "-1.0, 0.0)).xyz; }\n";
    static const char fs[] =
        "precision highp float; varying vec3 d; uniform samplerCube image;\n"
        "void main() { gl_FragColor = textureCube(image, d); }\n";
    static uint8_t face[32 * 32 * 4];
    GLuint texture, program = make_program_vf(vs, fs);
    float m[16];
    glGenTextures(1, &texture);
    glBindTexture(GL_TEXTURE_CUBE_MAP, texture);
    for (int i = 0; i < 6; i++) {
        fill_pattern(face, 32, 32, (uint32_t)i);
        for (size_t t = 0; t < sizeof(face); t += 4)
            face[t + (size_t)(i % 3)] = (uint8_t)(255 - 40 * i);
        glTexImage2D(GL_TEXTURE_CUBE_MAP_POSITIVE_X + (GLenum)i, 0, GL_RGBA, 32, 32, 0, GL_RGBA,
                     GL_UNSIGNED_BYTE, face);
    }
    glTexParameteri(GL_TEXTURE_CUBE_MAP, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glUseProgram(program);
    mat_identity(m);
    mat_rotate(m, (float)(40 + 60 * frame), 1, 0.7f, 0);
    set_matrix(program, m);
    use_quad(0);
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

static void draw_to_texture(int frame)
{
    GLuint framebuffer, texture, program = make_program_vf(vs_plain, fs_light);
    float m[16];
    glGenTextures(1, &texture);
    glBindTexture(GL_TEXTURE_2D, texture);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, 100, 60, 0, GL_RGBA, GL_UNSIGNED_BYTE, NULL);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glGenFramebuffers(1, &framebuffer);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture, 0);
    glViewport(0, 0, 100, 60);
    glClearColor(0.3f, 0, 0.3f, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    glUseProgram(program);
    use_cube();
    glEnable(GL_CULL_FACE);
    cube_matrix(m, frame, 0, -4);
    set_matrix(program, m);
    glUniform4f(uniform(program, "tint"), 1, 0.8f, 0.1f, 1);
    glDrawArrays(GL_TRIANGLES, 0, 36);
    glDisable(GL_CULL_FACE);

    glBindFramebuffer(GL_FRAMEBUFFER, scene_framebuffer);
    glViewport(0, 0, SCENE_SIZE, SCENE_SIZE);
    program = make_program_vf(vs_plain, fs_texture);
    glUseProgram(program);
    mat_identity(m);
    set_matrix(program, m);
    use_quad(0);
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

static void draw_scissor_viewport(int frame)
{
    GLuint program = make_program_vf(vs_plain, fs_texture);
    float m[16];
    mat_identity(m);
    glUseProgram(program);
    make_pattern_texture(32);
    use_quad(0);
    set_matrix(program, m);
    glEnable(GL_SCISSOR_TEST);
    for (int i = 0; i < 9; i++) {
        glScissor(10 + 80 * (i % 3), 12 + 80 * (i / 3), 70, 64 - 4 * frame);
        glViewport(i * 9 - 20, i * 5 - 10, 150 + 8 * i, 140 + 10 * i);
        glClearColor((float)i / 9, 0.5f, 1 - (float)i / 9, 1);
        glClear(GL_COLOR_BUFFER_BIT);
        glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
    }
    glDisable(GL_SCISSOR_TEST);
    glViewport(0, 0, SCENE_SIZE, SCENE_SIZE);
}

static void draw_dynamic_upload(int frame)
{
    static uint8_t block[24 * 24 * 4];
    static GLuint texture;
    GLuint program = make_program_vf(vs_plain, fs_texture);
    float m[16];
    mat_identity(m);
    if (frame == 0)
        texture = make_pattern_texture(64);
    glBindTexture(GL_TEXTURE_2D, texture);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    fill_pattern(block, 24, 24, (uint32_t)(frame * 77 + 1));
    glTexSubImage2D(GL_TEXTURE_2D, 0, 5 + 11 * frame, 9 + 7 * frame, 24, 24, GL_RGBA,
                    GL_UNSIGNED_BYTE, block);
    glUseProgram(program);
    use_quad(0);
    set_matrix(program, m);
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

static void draw_fragment_coord(int frame)
{
    static const char vs[] = "attribute vec4 position; void main() { gl_Position = position; }\n";
    static const char fs[] =
        "precision highp float; uniform float k;\n"
        "void main() { vec2 p = gl_FragCoord.xy / 256.0; float a = 0.0;\n"
        "for (int i = 0; i < 5; i++) a += sin(p.x * k * float(i + 1)) * cos(p.y * k);\n"
        "if (p.x + p.y > 1.7) discard;\n"
        "gl_FragColor = vec4(p, 0.5 + 0.1 * a, gl_FrontFacing ? 1.0 : 0.5); }\n";
    GLuint program = make_program_vf(vs, fs);
    glUseProgram(program);
    use_quad(0);
    glClearColor(0.9f, 0.9f, 0.9f, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    glUniform1f(uniform(program, "k"), 8.0f + (float)frame);
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

const struct scene scenes_gles2[] = {
    {"gles2-triangle", API_GLES2, draw_triangle, NULL},
    {"gles2-depth-cubes", API_GLES2, draw_depth_cubes, NULL},
    {"gles2-textured", API_GLES2, draw_textured, NULL},
    {"gles2-blending", API_GLES2, draw_blending, NULL},
    {"gles2-stencil", API_GLES2, draw_stencil, NULL},
    {"gles2-points-lines", API_GLES2, draw_points_lines, NULL},
    {"gles2-cube-map", API_GLES2, draw_cube_map, NULL},
    {"gles2-render-to-texture", API_GLES2, draw_to_texture, NULL},
    {"gles2-scissor-viewport", API_GLES2, draw_scissor_viewport, NULL},
    {"gles2-dynamic-upload", API_GLES2, draw_dynamic_upload, NULL},
    {"gles2-fragment-coord", API_GLES2, draw_fragment_coord, NULL},
    {0},
};
