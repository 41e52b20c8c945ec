/* SPDX-License-Identifier: MIT */
/* Desktop core profile: indexed and indirect draws, clip distances, depth clamp, logic operations,
 * provoking vertex. */
#include <string.h>

#include "scene.h"

#define V "#version 430 core\n"

static const char vs_quad[] = V
    "in vec2 position; out vec2 p; uniform vec4 t; void main() { p = position; gl_Position = "
    "vec4(position * t.xy + t.zw, 0.0, 1.0); }\n";
static const char fs_tint[] =
    V "in vec2 p; out vec4 color; uniform vec4 tint; void main() { color = tint; }\n";

static void quad_at(GLuint program, float sx, float sy, float x, float y, float r, float g, float b,
                    float a)
{
    glUniform4f(uniform(program, "t"), sx, sy, x, y);
    glUniform4f(uniform(program, "tint"), r, g, b, a);
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

static void draw_indexed(int frame)
{
    static const char vs[] = V
        "in vec2 position; layout(location=1) in vec4 tint; flat out vec4 c; void main() { c = "
        "tint; gl_Position = vec4(position, 0.0, 1.0); }\n";
    static const char fs[] = V "flat in vec4 c; out vec4 color; void main() { color = c; }\n";
    static const GLushort indices[] = {0, 1, 2, 3, 0xffff, 4, 5, 6, 7, 0xffff, 2, 6, 3, 7};
    float vertices[8 * 2];
    uint8_t tints[8 * 4];
    for (int i = 0; i < 8; i++) {
        vertices[i * 2] = -0.8f + 0.45f * (float)(i / 2);
        vertices[i * 2 + 1] = (i & 1 ? 0.6f : -0.5f) + 0.07f * (float)i;
        for (int k = 0; k < 4; k++)
            tints[i * 4 + k] = (uint8_t)(i * 53 * (k + 1) | 32);
    }
    glUseProgram(make_program_vf(vs, fs));
    use_attribute(0, make_buffer(GL_ARRAY_BUFFER, vertices, sizeof(vertices)), 2, 0, 0);
    make_buffer(GL_ARRAY_BUFFER, tints, sizeof(tints));
    glVertexAttribPointer(1, GL_BGRA, GL_UNSIGNED_BYTE, GL_TRUE, 4, NULL);
    glEnableVertexAttribArray(1);
    make_buffer(GL_ELEMENT_ARRAY_BUFFER, indices, sizeof(indices));
    clear_to(0.1f, 0.1f, 0.1f);
    glEnable(GL_PRIMITIVE_RESTART);
    glPrimitiveRestartIndex(0xffff);
    glProvokingVertex(frame & 1 ? GL_FIRST_VERTEX_CONVENTION : GL_LAST_VERTEX_CONVENTION);
    glDrawElements(GL_TRIANGLE_STRIP, 14, GL_UNSIGNED_SHORT, NULL);
    glDisable(GL_PRIMITIVE_RESTART);
    glProvokingVertex(GL_LAST_VERTEX_CONVENTION);
    glDrawElementsBaseVertex(GL_TRIANGLES, 3, GL_UNSIGNED_SHORT, NULL, frame + 2);
    glDisableVertexAttribArray(1);
}

static void draw_indirect(int frame)
{
    struct {
        GLuint count, instances, first, base;
    } arrays[3] = {{4, 1, 0, 0}, {3, 2, 1, 1}, {4, 1, 0, 3}};
    static const char vs[] = V
        "in vec2 position; layout(location=1) in vec3 place; out vec3 c;\n"
        "void main() { c = vec3(place.z, position * 0.5 + 0.5); gl_Position = vec4(position * 0.2 "
        "+ place.xy, 0.0, 1.0); }\n";
    static const char fs[] = V "in vec3 c; out vec4 color; void main() { color = vec4(c, 1.0); }\n";
    const float places[] = {-0.6f, -0.6f, 0.1f, 0.6f, -0.6f, 0.4f,
                            -0.5f, 0.5f,  0.7f, 0.5f, 0.6f,  1.0f};
    glUseProgram(make_program_vf(vs, fs));
    use_square();
    use_attribute(1, make_buffer(GL_ARRAY_BUFFER, places, sizeof(places)), 3, 0, 0);
    glVertexAttribDivisor(1, 1);
    make_buffer(GL_DRAW_INDIRECT_BUFFER, arrays, sizeof(arrays));
    clear_to(0, 0, 0.2f);
    glDrawArraysIndirect(GL_TRIANGLE_STRIP, NULL);
    glMultiDrawArraysIndirect(GL_TRIANGLE_STRIP, (const void *)16, 1 + (frame > 0), 0);
    glVertexAttribDivisor(1, 0);
    glDisableVertexAttribArray(1);
    glBindBuffer(GL_DRAW_INDIRECT_BUFFER, 0);
}

static void draw_clip_distance(int frame)
{
    static const char vs[] = V
        "in vec2 position; uniform float k; out gl_PerVertex { vec4 gl_Position; float "
        "gl_ClipDistance[2]; };\n"
        "void main() { gl_Position = vec4(position * 0.9, 0.0, 1.0); gl_ClipDistance[0] = "
        "position.x + position.y + k; gl_ClipDistance[1] = 0.8 - position.x; }\n";
    static const char fs[] =
        V "out vec4 color; void main() { color = vec4(gl_FragCoord.xy / 256.0, 0.7, 1.0); }\n";
    GLuint program = make_program_vf(vs, fs);
    glUseProgram(program);
    glUniform1f(uniform(program, "k"), 0.2f * (float)frame);
    use_square();
    clear_to(0.2f, 0, 0);
    glEnable(GL_CLIP_DISTANCE0);
    if (frame != 1)
        glEnable(GL_CLIP_DISTANCE1);
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
    glDisable(GL_CLIP_DISTANCE0);
    glDisable(GL_CLIP_DISTANCE1);
}

static void draw_depth_clamp(int frame)
{
    static const char vs[] = V
        "in vec2 position; void main() { gl_Position = vec4(position, position.x * 2.0, 1.0); }\n";
    static const char fs[] = V
        "out vec4 color; void main() { color = vec4(gl_FragCoord.z, 1.0 - gl_FragCoord.z, 0.2, "
        "1.0); }\n";
    glUseProgram(make_program_vf(vs, fs));
    use_square();
    clear_to(0, 0, 0);
    glEnable(GL_DEPTH_TEST);
    glDepthRange(0.1, 0.9);
    if (frame > 0)
        glEnable(GL_DEPTH_CLAMP);
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
    glDisable(GL_DEPTH_CLAMP);
    glDisable(GL_DEPTH_TEST);
    glDepthRange(0, 1);
}

static void draw_logic_op(int frame)
{
    GLuint program = make_program_vf(vs_quad, fs_tint);
    glUseProgram(program);
    use_square();
    clear_to(0.3f, 0.6f, 0.9f);
    glEnable(GL_COLOR_LOGIC_OP);
    for (int i = 0; i < 16; i++) {
        glLogicOp(GL_CLEAR + (GLenum)i);
        quad_at(program, 0.2f, 0.2f, -0.75f + 0.5f * (float)(i % 4), -0.75f + 0.5f * (float)(i / 4),
                0.8f, 0.4f, 0.1f + 0.1f * (float)frame, 0.5f);
    }
    glDisable(GL_COLOR_LOGIC_OP);
}

static void draw_polygon_modes(int frame)
{
    static const GLenum modes[] = {GL_LINE, GL_POINT, GL_FILL};
    GLuint program = make_program_vf(vs_quad, fs_tint);
    glUseProgram(program);
    use_square();
    clear_to(0, 0, 0);
    glEnable(GL_POLYGON_OFFSET_LINE);
    for (int i = 0; i < 3; i++) {
        glPolygonMode(GL_FRONT_AND_BACK, modes[(i + frame) % 3]);
        glPointSize(5);
        quad_at(program, 0.25f, 0.7f, -0.6f + 0.6f * (float)i, 0.02f, 1, 0.5f * (float)i, 0.3f, 1);
    }
    glPolygonMode(GL_FRONT_AND_BACK, GL_FILL);
    glDisable(GL_POLYGON_OFFSET_LINE);
}

static void draw_dual_source(int frame)
{
    static const char fs[] = V
        "in vec2 p; layout(location=0, index=0) out vec4 a; layout(location=0, index=1) out vec4 "
        "b; uniform vec4 tint;\n"
        "void main() { a = tint; b = vec4(p * 0.5 + 0.5, 0.5, 1.0); }\n";
    GLuint program = make_program_vf(vs_quad, fs);
    glUseProgram(program);
    use_square();
    clear_to(0.9f, 0.8f, 0.1f);
    glEnable(GL_BLEND);
    glBlendFunc(GL_SRC1_COLOR, GL_ONE_MINUS_SRC1_COLOR);
    quad_at(program, 0.8f, 0.8f, 0, 0, 0.1f, 0.3f, 1, 0.2f * (float)frame);
    glDisable(GL_BLEND);
}

static void draw_srgb(int frame)
{
    static const char fs[] = V
        "in vec2 p; out vec4 color; uniform vec4 tint; void main() { color = vec4(p * 0.5 + 0.5, "
        "0.25, 1.0) * tint; }\n";
    GLuint texture, framebuffer, program = make_program_vf(vs_quad, fs);
    glGenTextures(1, &texture);
    glBindTexture(GL_TEXTURE_2D, texture);
    glTexStorage2D(GL_TEXTURE_2D, 1, GL_SRGB8_ALPHA8, SCENE_SIZE, SCENE_SIZE);
    glGenFramebuffers(1, &framebuffer);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture, 0);
    clear_to(0.5f, 0.5f, 0.5f);
    glUseProgram(program);
    use_square();
    glEnable(GL_FRAMEBUFFER_SRGB);
    quad_at(program, 0.9f, 0.4f, 0, 0.45f, 1, 1, 1, 1);
    glDisable(GL_FRAMEBUFFER_SRGB);
    quad_at(program, 0.9f, 0.4f, 0, -0.45f, 1, 0.9f, 0.8f + 0.1f * (float)frame, 1);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, framebuffer);
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, scene_framebuffer);
    glBlitFramebuffer(0, 0, SCENE_SIZE, SCENE_SIZE, 0, 0, SCENE_SIZE, SCENE_SIZE,
                      GL_COLOR_BUFFER_BIT, GL_NEAREST);
}

static void draw_conditional(int frame)
{
    GLuint query, program = make_program_vf(vs_quad, fs_tint);
    glUseProgram(program);
    use_square();
    clear_to(0, 0, 0);
    glGenQueries(1, &query);
    glBeginQuery(GL_SAMPLES_PASSED, query);
    quad_at(program, frame ? 0.3f : 0.0f, 0.3f, -0.5f, 0, 1, 0, 0, 1);
    glEndQuery(GL_SAMPLES_PASSED);
    glBeginConditionalRender(query, GL_QUERY_WAIT);
    quad_at(program, 0.3f, 0.3f, 0.5f, 0, 0, 1, 0, 1);
    glEndConditionalRender();
}

static void draw_read_formats(int frame)
{
    static float floats[16 * 16 * 4];
    static uint8_t bytes[16 * 16 * 4];
    GLuint textures[2], framebuffer;
    for (int i = 0; i < 16 * 16 * 4; i++)
        floats[i] = (float)((i * 37 + frame) % 256) / 255.0f;
    glGenTextures(2, textures);
    glBindTexture(GL_TEXTURE_2D, textures[0]);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA32F, 16, 16, 0, GL_RGBA, GL_FLOAT, floats);
    memset(floats, 0, sizeof(floats));
    glGetTexImage(GL_TEXTURE_2D, 0, GL_RGBA, GL_FLOAT, floats);
    for (int i = 0; i < 16 * 16 * 4; i++)
        bytes[i] = (uint8_t)(floats[i] * 255.0f + 0.5f);
    glBindTexture(GL_TEXTURE_2D, textures[1]);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, 16, 16, 0, GL_BGRA, GL_UNSIGNED_BYTE, bytes);
    glGenFramebuffers(1, &framebuffer);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, framebuffer);
    glFramebufferTexture2D(GL_READ_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, textures[1],
                           0);
    glBlitFramebuffer(0, 0, 16, 16, SCENE_SIZE, 20, 20, SCENE_SIZE, GL_COLOR_BUFFER_BIT,
                      GL_NEAREST);
}

const struct scene scenes_core[] = {
    {"core-indexed", API_CORE, draw_indexed, NULL},
    {"core-indirect", API_CORE, draw_indirect, NULL},
    {"core-clip-distance", API_CORE, draw_clip_distance, NULL},
    {"core-depth-clamp", API_CORE, draw_depth_clamp, NULL},
    {"core-logic-op", API_CORE, draw_logic_op, NULL},
    {"core-polygon-modes", API_CORE, draw_polygon_modes, NULL},
    {"core-dual-source", API_CORE, draw_dual_source, NULL},
    {"core-srgb", API_CORE, draw_srgb, NULL},
    {"core-conditional", API_CORE, draw_conditional, NULL},
    {"core-read-formats", API_CORE, draw_read_formats, NULL},
    {0},
};
