/* SPDX-License-Identifier: MIT */
/* Desktop core profile: layered rendering, viewports, texture views and buffers, 64-bit floats,
 * gather, images, stencil. */
#include "scene.h"

#define V "#version 430 core\n"

static const char vs_pass[] = V
    "in vec2 position; out vec2 p; void main() { p = position * 0.5 + 0.5; gl_Position = "
    "vec4(position, 0.0, 1.0); }\n";

static void draw_fullscreen(const char *fragment, const char *uniform_name, float value)
{
    GLuint program = make_program_vf(vs_pass, fragment);
    glUseProgram(program);
    if (uniform_name)
        glUniform1f(uniform(program, uniform_name), value);
    use_square();
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

static void draw_layered(int frame)
{
    static const char gs[] = V
        "layout(triangles, invocations=3) in; layout(triangle_strip, max_vertices=3) out; in vec2 "
        "p[]; out vec2 q; flat out int layer;\n"
        "void main() { for (int i = 0; i < 3; i++) { gl_Layer = gl_InvocationID; layer = "
        "gl_InvocationID; q = p[i];\n"
        "gl_Position = gl_in[i].gl_Position * vec4(1.0 - 0.2 * float(gl_InvocationID), 1.0, 1.0, "
        "1.0); EmitVertex(); } EndPrimitive(); }\n";
    static const char fs[] = V
        "in vec2 q; flat in int layer; out vec4 color; void main() { color = vec4(q, float(layer) "
        "* 0.5, 1.0); }\n";
    static const char fs2[] = V
        "in vec2 p; out vec4 color; uniform sampler2DArray image; uniform float k; void main() { "
        "color = texture(image, vec3(p, floor(p.x * 3.0) + k)); }\n";
    const struct stage stages[] = {
        {GL_VERTEX_SHADER, vs_pass}, {GL_GEOMETRY_SHADER, gs}, {GL_FRAGMENT_SHADER, fs}};
    GLuint texture, framebuffer;
    glGenTextures(1, &texture);
    glBindTexture(GL_TEXTURE_2D_ARRAY, texture);
    glTexStorage3D(GL_TEXTURE_2D_ARRAY, 1, GL_RGBA8, 64, 64, 4);
    glGenFramebuffers(1, &framebuffer);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
    glFramebufferTexture(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, texture, 0);
    glViewport(0, 0, 64, 64);
    clear_to(0.5f, 0.5f, 0.5f);
    glUseProgram(make_program(stages, 3));
    use_square();
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
    glBindFramebuffer(GL_FRAMEBUFFER, scene_framebuffer);
    glViewport(0, 0, SCENE_SIZE, SCENE_SIZE);
    draw_fullscreen(fs2, "k", frame == 2 ? 1.0f : 0.0f);
}

static void draw_viewports(int frame)
{
    static const char gs[] = V
        "layout(triangles, invocations=4) in; layout(triangle_strip, max_vertices=3) out; out vec3 "
        "c;\n"
        "void main() { for (int i = 0; i < 3; i++) { gl_ViewportIndex = gl_InvocationID; "
        "gl_Position = gl_in[i].gl_Position;\n"
        "c = vec3(float(gl_InvocationID) / 4.0, gl_in[i].gl_Position.xy * 0.5 + 0.5); "
        "EmitVertex(); } EndPrimitive(); }\n";
    static const char fs[] = V "in vec3 c; out vec4 color; void main() { color = vec4(c, 1.0); }\n";
    const struct stage stages[] = {
        {GL_VERTEX_SHADER, vs_pass}, {GL_GEOMETRY_SHADER, gs}, {GL_FRAGMENT_SHADER, fs}};
    clear_to(0, 0, 0);
    for (GLuint i = 0; i < 4; i++)
        glViewportIndexedf(i, 10.5f + 120.25f * (float)(i % 2), 8.0f + 122.0f * (float)(i / 2),
                           100.0f + (float)frame, 90.5f);
    glUseProgram(make_program(stages, 3));
    use_square();
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
    glViewport(0, 0, SCENE_SIZE, SCENE_SIZE);
}

static void draw_texture_view(int frame)
{
    static const char fs[] = V
        "in vec2 p; out vec4 color; uniform usampler2D bits; uniform sampler2D image; uniform "
        "float k;\n"
        "void main() { uvec4 u = texture(bits, p); color = vec4(vec3((u.rgb >> 4u) & 15u) / 15.0, "
        "1.0) * 0.5 + 0.5 * k * texture(image, p); }\n";
    static uint8_t data[32 * 32 * 4];
    GLuint textures[2], program = make_program_vf(vs_pass, fs);
    fill_pattern(data, 32, 32, 5);
    glGenTextures(2, textures);
    glBindTexture(GL_TEXTURE_2D, textures[0]);
    glTexStorage2D(GL_TEXTURE_2D, 2, GL_RGBA8, 32, 32);
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, 32, 32, GL_RGBA, GL_UNSIGNED_BYTE, data);
    glGenerateMipmap(GL_TEXTURE_2D);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_R, GL_BLUE);
    glTextureView(textures[1], GL_TEXTURE_2D, textures[0], GL_RGBA8UI, 0, 1, 0, 1);
    glActiveTexture(GL_TEXTURE1);
    glBindTexture(GL_TEXTURE_2D, textures[1]);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    glActiveTexture(GL_TEXTURE0);
    glUseProgram(program);
    glUniform1i(uniform(program, "bits"), 1);
    glUniform1i(uniform(program, "image"), 0);
    glUniform1f(uniform(program, "k"), 1.0f - 0.2f * (float)frame);
    use_square();
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

static void draw_texture_buffer(int frame)
{
    static const char fs[] = V
        "in vec2 p; out vec4 color; uniform samplerBuffer data; uniform float k;\n"
        "void main() { int i = int(p.x * 15.9) + 16 * int(p.y * 15.9); color = texelFetch(data, i) "
        "* k + vec4(0.0, 0.0, float(textureSize(data)) / 1024.0, 1.0); }\n";
    float data[256 * 4];
    GLuint texture;
    for (int i = 0; i < 256 * 4; i++)
        data[i] = (float)(i * 29 % 211) / 211.0f;
    glGenTextures(1, &texture);
    glBindTexture(GL_TEXTURE_BUFFER, texture);
    glTexBuffer(GL_TEXTURE_BUFFER, GL_RGBA32F, make_buffer(GL_TEXTURE_BUFFER, data, sizeof(data)));
    draw_fullscreen(fs, "k", 0.6f + 0.2f * (float)frame);
}

static void draw_doubles(int frame)
{
    static const char fs[] = V
        "in vec2 p; out vec4 color; uniform float k;\n"
        "void main() { dvec2 c = dvec2(p) * 3.0lf - dvec2(2.1lf, 1.5lf); dvec2 z = c; int i; for "
        "(i = 0; i < 40; i++) { if (dot(z, z) > 4.0lf) break;\n"
        "z = dvec2(z.x * z.x - z.y * z.y, 2.0lf * z.x * z.y) + c; } color = vec4(float(i) / 40.0, "
        "float(fract(z.x)) * k, 0.3, 1.0); }\n";
    draw_fullscreen(fs, "k", 0.1f * (float)frame);
}

static void draw_gather(int frame)
{
    static const char fs[] = V
        "in vec2 p; out vec4 color; uniform sampler2D image; uniform float k;\n"
        "void main() { vec4 g = textureGather(image, p, 1); vec4 o = textureGatherOffset(image, p, "
        "ivec2(1, -2), 2);\n"
        "vec2 l = textureQueryLod(image, p * k); color = vec4(g.x * 0.5 + g.w * 0.5, o.y, l.y * "
        "0.2, 1.0) + 0.1 * textureGrad(image, p, vec2(k, 0.0), vec2(0.0, 0.1)) + "
        "vec4(textureOffset(image, p, ivec2(3, 2)).rg * 0.1, dFdx(p.x) * 50.0, 0.0); }\n";
    make_pattern_texture(32);
    draw_fullscreen(fs, "k", 1.0f + (float)frame);
}

static void draw_image_atomics(int frame)
{
    static const char fs[] = V
        "in vec2 p; out vec4 color; layout(r32ui, binding=0) uniform uimage2D counts; "
        "layout(binding=0, offset=0) uniform atomic_uint total; uniform float k;\n"
        "void main() { ivec2 q = ivec2(p * 15.9); uint old = imageAtomicAdd(counts, q, 1u); "
        "atomicCounterIncrement(total); color = vec4(p, k, 1.0); if (old > 100000u) discard; }\n";
    static const char fs2[] = V
        "in vec2 p; out vec4 color; layout(r32ui, binding=0) readonly uniform uimage2D counts; "
        "layout(binding=0, offset=0) uniform atomic_uint total; uniform float k;\n"
        "void main() { uint c = imageLoad(counts, ivec2(p * 15.9)).x; color = vec4(float(c) / "
        "512.0, float(atomicCounter(total) >> 8u) / 512.0, k, 1.0); }\n";
    const uint32_t zero[16 * 16] = {0};
    GLuint texture;
    glGenTextures(1, &texture);
    glBindTexture(GL_TEXTURE_2D, texture);
    glTexStorage2D(GL_TEXTURE_2D, 1, GL_R32UI, 16, 16);
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, 16, 16, GL_RED_INTEGER, GL_UNSIGNED_INT, zero);
    glBindImageTexture(0, texture, 0, GL_FALSE, 0, GL_READ_WRITE, GL_R32UI);
    glBindBufferBase(GL_ATOMIC_COUNTER_BUFFER, 0, make_buffer(GL_ATOMIC_COUNTER_BUFFER, zero, 4));
    draw_fullscreen(fs, "k", 0.2f);
    glMemoryBarrier(GL_ALL_BARRIER_BITS);
    draw_fullscreen(fs2, "k", 0.3f * (float)frame);
}

static void draw_tess_isolines(int frame)
{
    static const char te[] = V
        "layout(isolines, equal_spacing) in; out vec2 p; void main() { vec4 a = "
        "mix(gl_in[0].gl_Position, gl_in[1].gl_Position, gl_TessCoord.x);\n"
        "vec4 b = mix(gl_in[2].gl_Position, gl_in[3].gl_Position, gl_TessCoord.x); gl_Position = "
        "mix(a, b, gl_TessCoord.y) * vec4(0.8, 0.8, 1.0, 1.0); p = gl_TessCoord.xy; }\n";
    static const char fs[] =
        V "in vec2 p; out vec4 color; void main() { color = vec4(p, 1.0, 1.0); }\n";
    static const char vs[] =
        V "in vec2 position; void main() { gl_Position = vec4(position, 0.0, 1.0); }\n";
    const struct stage stages[] = {
        {GL_VERTEX_SHADER, vs}, {GL_TESS_EVALUATION_SHADER, te}, {GL_FRAGMENT_SHADER, fs}};
    const float outer[4] = {6.0f + (float)frame, 5, 1, 1}, inner[2] = {1, 1};
    clear_to(0.1f, 0.1f, 0.1f);
    glUseProgram(make_program(stages, 3));
    use_square();
    glPatchParameteri(GL_PATCH_VERTICES, 4);
    glPatchParameterfv(GL_PATCH_DEFAULT_OUTER_LEVEL, outer);
    glPatchParameterfv(GL_PATCH_DEFAULT_INNER_LEVEL, inner);
    glDrawArrays(GL_PATCHES, 0, 4);
}

static void draw_stream_pause(int frame)
{
    static const char vs[] = V
        "in vec2 position; out vec2 place; void main() { place = position * 0.7; gl_Position = "
        "vec4(position, 0.0, 1.0); }\n";
    static const char fs[] = V "out vec4 color; void main() { color = vec4(1.0); }\n";
    static const char vs2[] = V
        "in vec2 position; void main() { gl_Position = vec4(position, 0.0, 1.0); gl_PointSize = "
        "12.0; }\n";
    static const char fs2[] =
        V "out vec4 color; void main() { color = vec4(gl_PointCoord, 0.6, 1.0); }\n";
    static const char *const varyings[] = {"place"};
    const struct stage stages[] = {{GL_VERTEX_SHADER, vs}, {GL_FRAGMENT_SHADER, fs}};
    GLuint feedback, buffer = make_buffer(GL_TRANSFORM_FEEDBACK_BUFFER, NULL, 64);
    glGenTransformFeedbacks(1, &feedback);
    glBindTransformFeedback(GL_TRANSFORM_FEEDBACK, feedback);
    glBindBufferBase(GL_TRANSFORM_FEEDBACK_BUFFER, 0, buffer);
    glUseProgram(make_program_capture(stages, 2, varyings, 1));
    use_square();
    glEnable(GL_RASTERIZER_DISCARD);
    glBeginTransformFeedback(GL_POINTS);
    glDrawArrays(GL_POINTS, 0, 2);
    glPauseTransformFeedback();
    glDrawArrays(GL_POINTS, 0, 4);
    glResumeTransformFeedback();
    glDrawArrays(GL_POINTS, 2, frame ? 2 : 1);
    glEndTransformFeedback();
    glDisable(GL_RASTERIZER_DISCARD);
    glUseProgram(make_program_vf(vs2, fs2));
    use_attribute(0, buffer, 2, 0, 0);
    clear_to(0, 0.1f, 0.2f);
    glEnable(GL_PROGRAM_POINT_SIZE);
    glDrawTransformFeedback(GL_POINTS, feedback);
    glDisable(GL_PROGRAM_POINT_SIZE);
    glBindTransformFeedback(GL_TRANSFORM_FEEDBACK, 0);
}

const struct scene scenes_core_advanced[] = {
    {"core-layered", API_CORE, draw_layered, NULL},
    {"core-viewports", API_CORE, draw_viewports, NULL},
    {"core-texture-view", API_CORE, draw_texture_view, NULL},
    {"core-texture-buffer", API_CORE, draw_texture_buffer, NULL},
    {"core-doubles", API_CORE, draw_doubles, NULL},
    {"core-gather", API_CORE, draw_gather, NULL},
    {"core-image-atomics", API_CORE, draw_image_atomics, NULL},
    {"core-tess-isolines", API_CORE, draw_tess_isolines, NULL},
    {"core-stream-pause", API_CORE, draw_stream_pause, NULL},
    {0},
};
