/* SPDX-License-Identifier: MIT */
/*
 * What few programs use, so that every command has a program that sends it. Where a driver lacks an
 * extension, the same picture is made another way.
 */
#include <string.h>

#include "scene.h"

#define V "#version 430 core\n"
#define SIDE 64

static const char vs_quad[] = V
    "in vec2 position; out vec2 p; uniform vec4 t; void main() { p = position * 0.5 + 0.5; "
    "gl_Position = vec4(position * t.xy + t.zw, 0.0, 1.0); }\n";
static const char fs_texture[] =
    V "in vec2 p; out vec4 color; uniform sampler2D s; void main() { color = texture(s, p); }\n";
static const char fs_tint[] =
    V "in vec2 p; out vec4 color; uniform vec4 tint; void main() { color = tint; }\n";

static void place(GLuint program, float sx, float sy, float x, float y)
{
    glUniform4f(uniform(program, "t"), sx, sy, x, y);
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

static GLuint make_texture(GLenum format)
{
    GLuint texture;
    glGenTextures(1, &texture);
    glBindTexture(GL_TEXTURE_2D, texture);
    glTexStorage2D(GL_TEXTURE_2D, 1, format, SIDE, SIDE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    return texture;
}

/* A part of the bound texture to one colour. */
static void fill(GLuint texture, int x, int y, int side, const uint8_t rgba[4])
{
    static uint8_t texels[SIDE * SIDE][4];
    if (epoxy_has_gl_extension("GL_ARB_clear_texture")) {
        glClearTexSubImage(texture, 0, x, y, 0, side, side, 1, GL_RGBA, GL_UNSIGNED_BYTE, rgba);
        return;
    }
    for (int i = 0; i < side * side; i++)
        memcpy(texels[i], rgba, 4);
    glTexSubImage2D(GL_TEXTURE_2D, 0, x, y, side, side, GL_RGBA, GL_UNSIGNED_BYTE, texels);
}

static void draw_clear_texture(int frame)
{
    static const uint8_t tints[3][4] = {{200, 40, 20, 255}, {30, 180, 60, 255}, {20, 60, 220, 255}};
    const GLuint program = make_program_vf(vs_quad, fs_texture);
    const GLuint texture = make_texture(GL_RGBA8);
    fill(texture, 0, 0, SIDE, tints[frame]);
    fill(texture, 8 + frame, 16, 20, tints[(frame + 1) % 3]);
    fill(texture, 30, 24 - frame, 31, tints[(frame + 2) % 3]);
    use_square();
    clear_to(0.1f, 0.1f, 0.1f);
    glUseProgram(program);
    place(program, 0.8f, 0.8f, 0, 0);
}

/* Each half is drawn from the other one of the same texture. */
static void draw_texture_barrier(int frame)
{
    static const char fs[] = V
        "in vec2 p; out vec4 color; uniform sampler2D s; uniform int shift; void main() { color = "
        "texelFetch(s, ivec2(gl_FragCoord.xy) + ivec2(shift, 0), 0) * 0.75 + vec4(0.2, 0.1, 0.0, "
        "0.25); }\n";
    const GLuint program = make_program_vf(vs_quad, fs),
                 show = make_program_vf(vs_quad, fs_texture);
    const bool barrier = epoxy_has_gl_extension("GL_ARB_texture_barrier");
    const uint8_t start[4] = {16, 64, (uint8_t)(80 * frame), 255};
    const GLuint texture = make_texture(GL_RGBA8);
    GLuint framebuffer;
    fill(texture, 0, 0, SIDE, start);
    glGenFramebuffers(1, &framebuffer);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture, 0);
    glViewport(0, 0, SIDE, SIDE);
    use_square();
    glUseProgram(program);
    for (int i = 0; i < 4; i++) {
        const bool left = i & 1;
        glUniform1i(uniform(program, "shift"), left ? SIDE / 2 : -SIDE / 2);
        place(program, 0.5f, 1.0f, left ? -0.5f : 0.5f, 0);
        if (barrier)
            glTextureBarrier();
        else
            glFinish();
    }
    glBindFramebuffer(GL_FRAMEBUFFER, scene_framebuffer);
    glViewport(0, 0, SCENE_SIZE, SCENE_SIZE);
    clear_to(0, 0, 0);
    glUseProgram(show);
    place(show, 0.9f, 0.9f, 0, 0);
}

/* Whether samples passed goes into a buffer, which the next draw takes as its uniform block. */
static void draw_query_buffer(int frame)
{
    static const char fs[] = V
        "in vec2 p; out vec4 color; layout(std140, binding = 0) uniform Result { uvec4 passed; };\n"
        "void main() { color = vec4(float(passed.x) * 0.7, p, 1.0); }\n";
    const GLuint tint = make_program_vf(vs_quad, fs_tint), show = make_program_vf(vs_quad, fs);
    const GLuint zeros[4] = {0, 0, 0, 0};
    const GLuint buffer = make_buffer(GL_UNIFORM_BUFFER, zeros, sizeof(zeros));
    GLuint query, passed = 0;
    use_square();
    clear_to(0.0f, 0.1f, 0.2f);
    glUseProgram(tint);
    glUniform4f(uniform(tint, "tint"), 0.3f, 0.3f, 0.3f, 1);
    glGenQueries(1, &query);
    glBeginQuery(GL_ANY_SAMPLES_PASSED, query);
    place(tint, 0.5f + 0.1f * (float)frame, 0.75f, 0.1f, 0);
    glEndQuery(GL_ANY_SAMPLES_PASSED);
    if (epoxy_has_gl_extension("GL_ARB_query_buffer_object")) {
        glBindBuffer(GL_QUERY_BUFFER, buffer);
        glGetQueryObjectuiv(query, GL_QUERY_RESULT, NULL);
        glBindBuffer(GL_QUERY_BUFFER, 0);
    } else {
        glGetQueryObjectuiv(query, GL_QUERY_RESULT, &passed);
        glBufferSubData(GL_UNIFORM_BUFFER, 0, sizeof(passed), &passed);
    }
    glBindBufferBase(GL_UNIFORM_BUFFER, 0, buffer);
    glUseProgram(show);
    place(show, 0.3f, 0.9f, -0.6f, 0);
    glDeleteQueries(1, &query);
}

/* What only the driver hears: remarks in the stream. */
static void draw_remarks(int frame)
{
    static const char *const remarks[SCENE_FRAMES] = {"one", "twos", "a longer remark"};
    const GLuint program = make_program_vf(vs_quad, fs_tint);
    glDebugMessageInsert(GL_DEBUG_SOURCE_APPLICATION, GL_DEBUG_TYPE_MARKER, (GLuint)frame,
                         GL_DEBUG_SEVERITY_NOTIFICATION, -1, remarks[frame]);
    use_square();
    clear_to(0.2f, 0.0f, 0.1f);
    glUseProgram(program);
    glUniform4f(uniform(program, "tint"), 0.9f, 0.3f * (float)frame, 0.2f, 1);
    place(program, 0.6f, 0.4f, 0, 0.2f * (float)frame);
}

/* How much memory there is; the picture does not tell. */
static void draw_memory_info(int frame)
{
    GLint kilobytes = 0;
    if (epoxy_has_gl_extension("GL_NVX_gpu_memory_info"))
        glGetIntegerv(GL_GPU_MEMORY_INFO_TOTAL_AVAILABLE_MEMORY_NVX, &kilobytes);
    if (kilobytes < 0)
        die("there are %d kilobytes of memory", kilobytes);
    clear_to(0.3f * (float)frame, 0.2f, 0.4f);
    glRectf(-0.5f, -0.25f, 0.25f, 0.75f);
}

/* Samples that only the framebuffer knows of: the texture has one. The picture has no edge that
 * they would show at. */
static void draw_implicit_samples(int frame)
{
    static const char vs[] =
        "attribute vec2 position; varying vec2 p; void main() { p = position * 0.5 + 0.5; "
        "gl_Position = vec4(position, 0.0, 1.0); }\n";
    static const char fs[] =
        "precision mediump float; varying vec2 p; uniform sampler2D s; void main() { gl_FragColor "
        "= texture2D(s, p); }\n";
    const GLuint program = make_program_vf(vs, fs);
    GLuint texture, framebuffer;
    glGenTextures(1, &texture);
    glBindTexture(GL_TEXTURE_2D, texture);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, SIDE, SIDE, 0, GL_RGBA, GL_UNSIGNED_BYTE, NULL);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glGenFramebuffers(1, &framebuffer);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
    if (epoxy_has_gl_extension("GL_EXT_multisampled_render_to_texture"))
        glFramebufferTexture2DMultisampleEXT(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D,
                                             texture, 0, 4);
    else
        glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture, 0);
    clear_to(0.2f, 0.5f + 0.2f * (float)frame, 0.1f);
    glBindFramebuffer(GL_FRAMEBUFFER, scene_framebuffer);
    clear_to(0, 0, 0.3f);
    use_square();
    glUseProgram(program);
    glBindTexture(GL_TEXTURE_2D, texture);
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 3);
}

const struct scene scenes_rare[] = {
    {"gles2-implicit-samples", API_GLES2, draw_implicit_samples, NULL},
    {"core-clear-texture", API_CORE, draw_clear_texture, NULL},
    {"core-texture-barrier", API_CORE, draw_texture_barrier, NULL},
    {"core-query-buffer", API_CORE, draw_query_buffer, NULL},
    {"core-remarks", API_CORE, draw_remarks, NULL},
    {"compat-memory-info", API_COMPAT, draw_memory_info, NULL},
    {0},
};
