/* SPDX-License-Identifier: MIT */
/* OpenGL ES 3.x: instancing, uniform buffers, arrays, multisampling, stream output, compute,
 * geometry, tessellation. */
#include <string.h>

#include "scene.h"

#define ES                                                                                         \
    "#version 320 es\nprecision highp float; precision highp int; precision highp "                \
    "sampler2DArray;\n"                                                                            \
    "precision highp sampler3D; precision highp usampler2D; precision highp image2D;\n"

static void draw_instancing(int frame)
{
    static const char vs[] = ES
        "in vec2 position; layout(location=3) in vec3 place; out vec3 c;\n"
        "void main() { float s = 0.06 + 0.01 * float(gl_InstanceID % 3);\n"
        "gl_Position = vec4(position * s + place.xy, 0.0, 1.0); c = vec3(place.z, position * 0.5 + "
        "0.5); }\n";
    static const char fs[] =
        ES "in vec3 c; out vec4 color; void main() { color = vec4(c, 1.0); }\n";
    float places[49 * 3];
    for (int i = 0; i < 49; i++) {
        places[i * 3] = -0.85f + 0.28f * (float)(i % 7);
        places[i * 3 + 1] = -0.85f + 0.28f * (float)(i / 7);
        places[i * 3 + 2] = (float)i / 49;
    }
    glUseProgram(make_program_vf(vs, fs));
    use_square();
    use_attribute(3, make_buffer(GL_ARRAY_BUFFER, places, sizeof(places)), 3, 0, 0);
    glVertexAttribDivisor(3, 1);
    clear_to(0.1f, 0.1f, 0.1f);
    glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, 49 - frame);
    glVertexAttribDivisor(3, 0);
    glDisableVertexAttribArray(3);
}

static void draw_uniform_block(int frame)
{
    static const char vs[] = ES
        "in vec2 position; out vec2 p; void main() { p = position; gl_Position = vec4(position, "
        "0.0, 1.0); }\n";
    static const char fs[] = ES
        "in vec2 p; out vec4 color; layout(std140) uniform Lights { vec4 place[8]; vec4 tint[8]; "
        "};\n"
        "uniform int count;\n"
        "void main() { vec3 c = vec3(0.0); for (int i = 0; i < count; i++)\n"
        "c += tint[i].rgb * place[i].w / (0.02 + dot(p - place[i].xy, p - place[i].xy)); color = "
        "vec4(c, 1.0); }\n";
    float data[64];
    GLuint program = make_program_vf(vs, fs);
    for (int i = 0; i < 8; i++) {
        const float place[4] = {-0.8f + 0.2f * (float)i, (float)(i % 3) * 0.5f - 0.5f, 0, 0.02f};
        const float tint[4] = {(float)(i & 1), (float)(i >> 1 & 1), (float)(i >> 2 & 1) + 0.2f, 1};
        memcpy(data + i * 4, place, sizeof(place));
        memcpy(data + 32 + i * 4, tint, sizeof(tint));
    }
    glUseProgram(program);
    glBindBufferBase(GL_UNIFORM_BUFFER, 2, make_buffer(GL_UNIFORM_BUFFER, data, sizeof(data)));
    glUniformBlockBinding(program, glGetUniformBlockIndex(program, "Lights"), 2);
    glUniform1i(uniform(program, "count"), 6 + frame);
    use_square();
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

static void draw_array_3d(int frame)
{
    static const char vs[] = ES
        "in vec2 position; out vec2 p; void main() { p = position * 0.5 + 0.5; gl_Position = "
        "vec4(position, 0.0, 1.0); }\n";
    static const char fs[] = ES
        "in vec2 p; out vec4 color; uniform sampler2DArray layers; uniform sampler3D volume; "
        "uniform float z;\n"
        "void main() { color = p.y > 0.5 ? texture(layers, vec3(p * 2.0, floor(p.x * 4.0))) : "
        "texture(volume, vec3(p * 2.0, z)); }\n";
    static uint8_t data[16 * 16 * 4 * 4];
    GLuint textures[2], program = make_program_vf(vs, fs);
    for (int i = 0; i < 4; i++)
        fill_pattern(data + i * 16 * 16 * 4, 16, 16, (uint32_t)i * 99);
    for (size_t i = 0; i < sizeof(data); i += 4)
        data[i + 2] = (uint8_t)(i / 16);
    glGenTextures(2, textures);
    glBindTexture(GL_TEXTURE_2D_ARRAY, textures[0]);
    glTexStorage3D(GL_TEXTURE_2D_ARRAY, 5, GL_RGBA8, 16, 16, 4);
    glTexSubImage3D(GL_TEXTURE_2D_ARRAY, 0, 0, 0, 0, 16, 16, 4, GL_RGBA, GL_UNSIGNED_BYTE, data);
    glGenerateMipmap(GL_TEXTURE_2D_ARRAY);
    glActiveTexture(GL_TEXTURE1);
    glBindTexture(GL_TEXTURE_3D, textures[1]);
    glTexStorage3D(GL_TEXTURE_3D, 1, GL_RGBA8, 16, 16, 4);
    glTexSubImage3D(GL_TEXTURE_3D, 0, 0, 0, 0, 16, 16, 4, GL_RGBA, GL_UNSIGNED_BYTE, data);
    glTexParameteri(GL_TEXTURE_3D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glActiveTexture(GL_TEXTURE0);
    glUseProgram(program);
    glUniform1i(uniform(program, "layers"), 0);
    glUniform1i(uniform(program, "volume"), 1);
    glUniform1f(uniform(program, "z"), 0.3f + 0.2f * (float)frame);
    use_square();
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

static void draw_multisample(int frame)
{
    static const char vs[] = ES
        "in vec2 position; uniform float a; void main() { mat2 r = mat2(cos(a), sin(a), -sin(a), "
        "cos(a));\n"
        "gl_Position = vec4(r * position * 0.7, 0.0, 1.0); }\n";
    static const char fs[] =
        ES "out vec4 color; void main() { color = vec4(1.0, 0.7, 0.2, 1.0); }\n";
    GLuint framebuffer, renderbuffer, program = make_program_vf(vs, fs);
    glGenFramebuffers(1, &framebuffer);
    glGenRenderbuffers(1, &renderbuffer);
    glBindRenderbuffer(GL_RENDERBUFFER, renderbuffer);
    glRenderbufferStorageMultisample(GL_RENDERBUFFER, 4, GL_RGBA8, SCENE_SIZE, SCENE_SIZE);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, renderbuffer);
    clear_to(0, 0, 0.4f);
    glUseProgram(program);
    glUniform1f(uniform(program, "a"), 0.2f + 0.3f * (float)frame);
    use_square();
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, framebuffer);
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, scene_framebuffer);
    glBlitFramebuffer(0, 0, SCENE_SIZE, SCENE_SIZE, 0, 0, SCENE_SIZE, SCENE_SIZE,
                      GL_COLOR_BUFFER_BIT, GL_NEAREST);
}

static void draw_stream_output(int frame)
{
    static const char vs[] = ES
        "in vec2 position; uniform float a; out vec4 place; out vec4 tint;\n"
        "void main() { place = vec4(position.x * cos(a) - position.y * 0.3, position.y * 0.8 + 0.1 "
        "* sin(a), 0.0, 1.0);\n"
        "tint = vec4(position * 0.5 + 0.5, a, 1.0); gl_Position = place; }\n";
    static const char vs2[] = ES
        "layout(location=0) in vec4 place; layout(location=1) in vec4 tint; out vec4 c;\n"
        "void main() { gl_Position = place; c = tint; }\n";
    static const char fs[] = ES "out vec4 color; void main() { color = vec4(1.0); }\n";
    static const char fs2[] = ES "in vec4 c; out vec4 color; void main() { color = c; }\n";
    static const char *const varyings[] = {"place", "tint"};
    const struct stage stages[] = {{GL_VERTEX_SHADER, vs}, {GL_FRAGMENT_SHADER, fs}};
    GLuint program = make_program_capture(stages, 2, varyings, 2);
    glUseProgram(program);
    glUniform1f(uniform(program, "a"), 0.3f * (float)(frame + 1));
    use_square();
    GLuint buffer = make_buffer(GL_TRANSFORM_FEEDBACK_BUFFER, NULL, 4 * 32);
    glBindBufferBase(GL_TRANSFORM_FEEDBACK_BUFFER, 0, buffer);
    glEnable(GL_RASTERIZER_DISCARD);
    glBeginTransformFeedback(GL_POINTS);
    glDrawArrays(GL_POINTS, 0, 4);
    glEndTransformFeedback();
    glDisable(GL_RASTERIZER_DISCARD);
    glBindBufferBase(GL_TRANSFORM_FEEDBACK_BUFFER, 0, 0);
    glUseProgram(make_program_vf(vs2, fs2));
    use_attribute(0, buffer, 4, 32, 0);
    use_attribute(1, buffer, 4, 32, 16);
    clear_to(0.2f, 0.2f, 0.2f);
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
    glDisableVertexAttribArray(1);
}

static void draw_compute(int frame)
{
    static const char cs[] = ES
        "layout(local_size_x=8, local_size_y=8) in; layout(rgba8, binding=0) writeonly uniform "
        "image2D target;\n"
        "layout(std430, binding=1) buffer Sums { uint sums[]; }; shared uint group; uniform float "
        "k;\n"
        "void main() { ivec2 p = ivec2(gl_GlobalInvocationID.xy); if (gl_LocalInvocationIndex == "
        "0u) group = 0u; barrier();\n"
        "atomicAdd(group, uint(p.x ^ p.y) & 15u); barrier();\n"
        "if (gl_LocalInvocationIndex == 0u) atomicAdd(sums[gl_WorkGroupID.x & 3u], group);\n"
        "imageStore(target, p, vec4(vec2(p) / 128.0, float(group) / 960.0 * k, 1.0)); }\n";
    static const char vs[] = ES
        "in vec2 position; out vec2 p; void main() { p = position * 0.5 + 0.5; gl_Position = "
        "vec4(position, 0.0, 1.0); }\n";
    static const char fs[] = ES
        "in vec2 p; out vec4 color; uniform sampler2D image; layout(std430, binding=1) readonly "
        "buffer Sums { uint sums[]; };\n"
        "void main() { color = texture(image, p) * (0.5 + 0.5 * float(sums[int(p.x * 3.9)] & 255u) "
        "/ 255.0); }\n";
    const struct stage compute = {GL_COMPUTE_SHADER, cs};
    const uint32_t zero[4] = {0};
    GLuint texture, program = make_program(&compute, 1);
    glGenTextures(1, &texture);
    glBindTexture(GL_TEXTURE_2D, texture);
    glTexStorage2D(GL_TEXTURE_2D, 1, GL_RGBA8, 128, 128);
    glBindImageTexture(0, texture, 0, GL_FALSE, 0, GL_WRITE_ONLY, GL_RGBA8);
    glBindBufferBase(GL_SHADER_STORAGE_BUFFER, 1,
                     make_buffer(GL_SHADER_STORAGE_BUFFER, zero, sizeof(zero)));
    glUseProgram(program);
    glUniform1f(uniform(program, "k"), 1.0f + (float)frame);
    glDispatchCompute(16, 16, 1);
    glMemoryBarrier(GL_ALL_BARRIER_BITS);
    glUseProgram(make_program_vf(vs, fs));
    use_square();
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

static void draw_geometry(int frame)
{
    static const char vs[] = ES
        "in vec2 position; out vec2 p; void main() { p = position; gl_Position = vec4(position * "
        "0.6, 0.0, 1.0); }\n";
    static const char gs[] = ES
        "layout(points) in; layout(triangle_strip, max_vertices=8) out; in vec2 p[]; out vec3 c; "
        "uniform float size;\n"
        "void main() { for (int k = 0; k < 2; k++) { for (int i = 0; i < 4; i++) { vec2 o = "
        "vec2(float(i & 1), float(i >> 1)) - 0.5;\n"
        "gl_Position = gl_in[0].gl_Position + vec4(o * size + 0.1 * float(k), 0.0, 0.0); c = "
        "vec3(p[0] * 0.5 + 0.5, float(k)); EmitVertex(); }\n"
        "EndPrimitive(); } }\n";
    static const char fs[] =
        ES "in vec3 c; out vec4 color; void main() { color = vec4(c, 1.0); }\n";
    const struct stage stages[] = {
        {GL_VERTEX_SHADER, vs}, {GL_GEOMETRY_SHADER, gs}, {GL_FRAGMENT_SHADER, fs}};
    GLuint program = make_program(stages, 3);
    glUseProgram(program);
    glUniform1f(uniform(program, "size"), 0.3f + 0.1f * (float)frame);
    use_square();
    clear_to(0, 0.2f, 0.1f);
    glDrawArrays(GL_POINTS, 0, 4);
}

static void draw_tessellation(int frame)
{
    static const char vs[] =
        ES "in vec2 position; void main() { gl_Position = vec4(position * 0.8, 0.0, 1.0); }\n";
    static const char tc[] = ES
        "layout(vertices=4) out; uniform float level;\n"
        "void main() { gl_out[gl_InvocationID].gl_Position = gl_in[gl_InvocationID].gl_Position;\n"
        "if (gl_InvocationID == 0) { for (int i = 0; i < 4; i++) gl_TessLevelOuter[i] = level; "
        "gl_TessLevelInner[0] = level; gl_TessLevelInner[1] = 3.0; } }\n";
    static const char te[] = ES
        "layout(quads, equal_spacing, ccw) in; out vec3 c;\n"
        "void main() { vec2 t = gl_TessCoord.xy; vec4 a = mix(gl_in[0].gl_Position, "
        "gl_in[1].gl_Position, t.x);\n"
        "vec4 b = mix(gl_in[2].gl_Position, gl_in[3].gl_Position, t.x); gl_Position = mix(a, b, "
        "t.y);\n"
        "gl_Position.xy *= 1.0 + 0.2 * sin(t.x * 6.0); c = vec3(t, 0.5); }\n";
    static const char fs[] =
        ES "in vec3 c; out vec4 color; void main() { color = vec4(c, 1.0); }\n";
    const struct stage stages[] = {{GL_VERTEX_SHADER, vs},
                                   {GL_TESS_CONTROL_SHADER, tc},
                                   {GL_TESS_EVALUATION_SHADER, te},
                                   {GL_FRAGMENT_SHADER, fs}};
    GLuint program = make_program(stages, 4);
    glUseProgram(program);
    glUniform1f(uniform(program, "level"), 5.0f + (float)frame);
    use_square();
    clear_to(0.1f, 0, 0.1f);
    glPatchParameteri(GL_PATCH_VERTICES, 4);
    glDrawArrays(GL_PATCHES, 0, 4);
}

static void draw_targets(int frame)
{
    static const char vs[] = ES
        "in vec2 position; out vec2 p; void main() { p = position; gl_Position = vec4(position, "
        "0.0, 1.0); }\n";
    static const char fs[] = ES
        "in vec2 p; layout(location=0) out vec4 a; layout(location=1) out uvec4 b;\n"
        "void main() { a = vec4(abs(p), 0.25, 1.0); b = uvec4(uint(p.x * 50.0 + 50.0), 7u, 9u, "
        "1u); }\n";
    static const char fs2[] = ES
        "in vec2 p; out vec4 color; uniform sampler2D fa; uniform usampler2D ia;\n"
        "void main() { ivec2 q = ivec2((p * 0.5 + 0.5) * 63.9); uvec4 u = texelFetch(ia, q, 0);\n"
        "color = vec4(texelFetch(fa, q, 0).rg, float(u.x) / 100.0, 1.0); }\n";
    static const GLenum buffers[] = {GL_COLOR_ATTACHMENT0, GL_COLOR_ATTACHMENT1};
    static const GLenum formats[] = {GL_RGBA16F, GL_RGBA8UI};
    const GLuint integers[4] = {1, 2, 3, 4};
    GLuint textures[2], framebuffer, program = make_program_vf(vs, fs);
    glGenTextures(2, textures);
    glGenFramebuffers(1, &framebuffer);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
    for (int i = 0; i < 2; i++) {
        glBindTexture(GL_TEXTURE_2D, textures[i]);
        glTexStorage2D(GL_TEXTURE_2D, 1, formats[i], 64, 64);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
        glFramebufferTexture2D(GL_FRAMEBUFFER, buffers[i], GL_TEXTURE_2D, textures[i], 0);
    }
    glDrawBuffers(2, buffers);
    glViewport(0, 0, 64, 64);
    glClearBufferuiv(GL_COLOR, 1, integers);
    glUseProgram(program);
    use_square();
    glEnable(GL_SCISSOR_TEST);
    glScissor(4, 4, 50 + frame, 50);
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
    glDisable(GL_SCISSOR_TEST);
    glBindFramebuffer(GL_FRAMEBUFFER, scene_framebuffer);
    glViewport(0, 0, SCENE_SIZE, SCENE_SIZE);
    program = make_program_vf(vs, fs2);
    glUseProgram(program);
    glActiveTexture(GL_TEXTURE1);
    glBindTexture(GL_TEXTURE_2D, textures[1]);
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, textures[0]);
    glUniform1i(uniform(program, "fa"), 0);
    glUniform1i(uniform(program, "ia"), 1);
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

static void draw_occlusion(int frame)
{
    static const char vs[] = ES
        "in vec2 position; uniform vec4 t; void main() { gl_Position = vec4(position * t.xy, t.z, "
        "1.0); }\n";
    static const char fs[] =
        ES "out vec4 color; uniform vec4 tint; void main() { color = tint; }\n";
    GLuint queries[2], results[2] = {0}, program = make_program_vf(vs, fs);
    glUseProgram(program);
    use_square();
    clear_to(0, 0, 0);
    glEnable(GL_DEPTH_TEST);
    glUniform4f(uniform(program, "t"), 0.5f, 0.5f, -0.5f, 0);
    glUniform4f(uniform(program, "tint"), 1, 0, 0, 1);
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
    glGenQueries(2, queries);
    for (int i = 0; i < 2; i++) {
        glBeginQuery(GL_ANY_SAMPLES_PASSED, queries[i]);
        glUniform4f(uniform(program, "t"), i ? 0.8f : 0.4f, 0.3f, 0.5f, 0);
        glUniform4f(uniform(program, "tint"), 0, 1, 0, 1);
        glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
        glEndQuery(GL_ANY_SAMPLES_PASSED);
    }
    for (int i = 0; i < 2; i++)
        glGetQueryObjectuiv(queries[i], GL_QUERY_RESULT, &results[i]);
    glDisable(GL_DEPTH_TEST);
    glUniform4f(uniform(program, "t"), 0.1f, 0.1f + 0.02f * (float)frame, 0, 0);
    glUniform4f(uniform(program, "tint"), results[0] ? 1 : 0, results[1] ? 1 : 0, 1, 1);
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

static void draw_shadow(int frame)
{
    static const char vs[] = ES
        "in vec2 position; out vec2 p; void main() { p = position; gl_Position = vec4(position, "
        "position.x * 0.8, 1.0); }\n";
    static const char fs[] = ES "out vec4 color; void main() { color = vec4(1.0); }\n";
    static const char fs2[] = ES
        "in vec2 p; out vec4 color; uniform highp sampler2DShadow image; uniform float reference;\n"
        "void main() { float s = texture(image, vec3(p * 0.5 + 0.5, reference)); color = vec4(s, "
        "1.0 - s, 0.3, 1.0); }\n";
    GLuint texture, framebuffer, program = make_program_vf(vs, fs);
    glGenTextures(1, &texture);
    glBindTexture(GL_TEXTURE_2D, texture);
    glTexStorage2D(GL_TEXTURE_2D, 1, GL_DEPTH_COMPONENT24, 32, 32);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_COMPARE_MODE, GL_COMPARE_REF_TO_TEXTURE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_COMPARE_FUNC, GL_LEQUAL);
    glGenFramebuffers(1, &framebuffer);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_DEPTH_ATTACHMENT, GL_TEXTURE_2D, texture, 0);
    glViewport(0, 0, 32, 32);
    glClear(GL_DEPTH_BUFFER_BIT);
    glEnable(GL_DEPTH_TEST);
    glUseProgram(program);
    use_square();
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
    glDisable(GL_DEPTH_TEST);
    glBindFramebuffer(GL_FRAMEBUFFER, scene_framebuffer);
    glViewport(0, 0, SCENE_SIZE, SCENE_SIZE);
    program = make_program_vf(vs, fs2);
    glUseProgram(program);
    glUniform1f(uniform(program, "reference"), 0.4f + 0.1f * (float)frame);
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

const struct scene scenes_gles32[] = {
    {"gles3-instancing", API_GLES32, draw_instancing, NULL},
    {"gles3-uniform-block", API_GLES32, draw_uniform_block, NULL},
    {"gles3-array-3d", API_GLES32, draw_array_3d, NULL},
    {"gles3-multisample", API_GLES32, draw_multisample, NULL},
    {"gles3-stream-output", API_GLES32, draw_stream_output, NULL},
    {"gles3-compute", API_GLES32, draw_compute, NULL},
    {"gles3-geometry", API_GLES32, draw_geometry, NULL},
    {"gles3-tessellation", API_GLES32, draw_tessellation, NULL},
    {"gles3-integer-targets", API_GLES32, draw_targets, NULL},
    {"gles3-occlusion", API_GLES32, draw_occlusion, NULL},
    {"gles3-shadow", API_GLES32, draw_shadow, NULL},
    {0},
};
