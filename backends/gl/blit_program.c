/* SPDX-License-Identifier: MIT */
#include "blit_program.h"
#include "gl.h"
#include "own_program.h"
#include "shader/glsl_text.h"

/* Each kind: its sampler, the coordinate that it takes, and how it is read. P is the place, L the
 * layer or third coordinate. */
static const struct {
    const char *sampler, *read;
} kinds[BEA_GL_BLIT_KINDS] = {
    [BEA_GL_BLIT_1D] = {"sampler1D", "textureLod(tex, P.x, where.y)"},
    [BEA_GL_BLIT_2D] = {"sampler2D", "textureLod(tex, P, where.y)"},
    [BEA_GL_BLIT_RECT] = {"sampler2DRect", "texture(tex, P)"},
    [BEA_GL_BLIT_1D_ARRAY] = {"sampler1DArray", "textureLod(tex, vec2(P.x, where.x), where.y)"},
    [BEA_GL_BLIT_2D_ARRAY] = {"sampler2DArray", "textureLod(tex, vec3(P, where.x), where.y)"},
    [BEA_GL_BLIT_3D] = {"sampler3D", "textureLod(tex, vec3(P, where.x), where.y)"},
    [BEA_GL_BLIT_2D_MS] = {"sampler2DMS", "texelFetch(tex, ivec2(floor(P)), S)"},
    [BEA_GL_BLIT_2D_MS_ARRAY] = {"sampler2DMSArray",
                                 "texelFetch(tex, ivec3(ivec2(floor(P)), int(where.x)), S)"},
};

static const struct {
    const char *sampler_prefix, *type, *declaration, *write;
} outputs[BEA_GL_BLIT_OUTPUTS] = {
    [BEA_GL_BLIT_FLOAT] = {"", "vec4", "out vec4 color;\n", "color = t"},
    [BEA_GL_BLIT_SINT] = {"i", "ivec4", "out ivec4 color;\n", "color = t"},
    [BEA_GL_BLIT_UINT] = {"u", "uvec4", "out uvec4 color;\n", "color = t"},
    [BEA_GL_BLIT_FLOAT_BITS] = {"", "vec4", "out uvec4 color;\n", "color = floatBitsToUint(t)"},
    [BEA_GL_BLIT_SINT_BITS] = {"i", "ivec4", "out uvec4 color;\n", "color = uvec4(t)"},
    [BEA_GL_BLIT_DEPTH] = {"", "vec4", "", "gl_FragDepth = t.r"},
    [BEA_GL_BLIT_STENCIL] = {"u", "uvec4", "", "gl_FragStencilRefARB = int(t.r)"},
};

static const char *const orders[BEA_GL_BLIT_ORDERS] = {
    [BEA_GL_BLIT_RGBA] = "",
    [BEA_GL_BLIT_BGRA] = ".bgra",
    [BEA_GL_BLIT_ALPHA_IN_RED] = ".aaaa",
};

static void add_version(const struct bea_gl *gl, struct bea_glsl_text *text)
{
    const struct bea_glsl_host *host = &gl->features.glsl;
    bea_glsl_text_printf(text, "#version %u%s\n", host->version, host->es ? " es" : " core");
}

static void vertex_text(const struct bea_gl *gl, struct bea_glsl_text *text)
{
    add_version(gl, text);
    bea_glsl_text_printf(text,
                         "uniform vec4 edges;\n"
                         "out vec2 P;\n"
                         "void main()\n{\n"
                         "    vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1);\n"
                         "    P = mix(edges.xy, edges.zw, corner);\n"
                         "    gl_Position = vec4(corner * 2.0 - 1.0, 0.0, 1.0);\n}\n");
}

static bool is_multisampled(enum bea_gl_blit_kind kind)
{
    return kind == BEA_GL_BLIT_2D_MS || kind == BEA_GL_BLIT_2D_MS_ARRAY;
}

static void add_read(struct bea_glsl_text *text, const struct bea_gl_blit_key *key)
{
    const char *type = outputs[key->output].type, *read = kinds[key->kind].read;
    if (!is_multisampled(key->kind)) {
        bea_glsl_text_printf(text, "    %s t = %s;\n", type, read);
    } else if (key->samples == BEA_GL_BLIT_AVERAGE && key->output == BEA_GL_BLIT_FLOAT) {
        bea_glsl_text_printf(text, "    vec4 t = vec4(0.0);\n");
        bea_glsl_text_printf(text, "    for (int S = 0; S < int(where.z); S++)\n        t += %s;\n",
                             read);
        bea_glsl_text_printf(text, "    t /= where.z;\n");
    } else {
        bool each = key->samples == BEA_GL_BLIT_EACH;
        bea_glsl_text_printf(text, "    int S = %s;\n    %s t = %s;\n", each ? "gl_SampleID" : "0",
                             type, read);
    }
}

static void fragment_text(const struct bea_gl *gl, const struct bea_gl_blit_key *key,
                          struct bea_glsl_text *text)
{
    const char *prefix = outputs[key->output].sampler_prefix, *sampler = kinds[key->kind].sampler;
    add_version(gl, text);
    if (key->output == BEA_GL_BLIT_STENCIL)
        bea_glsl_text_printf(text, "#extension GL_ARB_shader_stencil_export : require\n");
    if (key->samples == BEA_GL_BLIT_EACH && !gl->features.glsl.es &&
        gl->features.glsl.version < 400)
        bea_glsl_text_printf(text, "#extension GL_ARB_sample_shading : require\n");
    if (key->output == BEA_GL_BLIT_FLOAT_BITS && !gl->features.glsl.es)
        bea_glsl_text_printf(text, "#extension GL_ARB_shader_bit_encoding : enable\n");
    if (gl->features.glsl.es)
        bea_glsl_text_printf(
            text, "precision highp float;\nprecision highp int;\nprecision highp %s%s;\n", prefix,
            sampler);
    bea_glsl_text_printf(text, "uniform %s%s tex;\nuniform vec4 where;\nin vec2 P;\n%s", prefix,
                         sampler, outputs[key->output].declaration);
    bea_glsl_text_printf(text, "void main()\n{\n");
    add_read(text, key);
    bool color = key->output < BEA_GL_BLIT_DEPTH;
    bea_glsl_text_printf(text, "    %s%s;\n}\n", outputs[key->output].write,
                         color ? orders[key->order] : "");
}

static GLuint compile(const struct bea_gl *gl, GLenum stage, const struct bea_glsl_text *text)
{
    const GLchar *source = text->data;
    return bea_gl_own_shader(gl, "blits", stage, 1, &source);
}

bool bea_gl_blit_program_make(struct bea_gl *gl, const struct bea_gl_blit_key *key,
                              struct bea_gl_blit_program *program)
{
    struct bea_glsl_text vertex = {0}, fragment = {0};
    if (key->output == BEA_GL_BLIT_STENCIL && !bea_gl_has(gl, BEA_GL_FEATURE_STENCIL_EXPORT))
        return false;
    vertex_text(gl, &vertex);
    fragment_text(gl, key, &fragment);
    bool whole = !vertex.failed && !fragment.failed;
    const GLuint shaders[2] = {whole ? compile(gl, GL_VERTEX_SHADER, &vertex) : 0,
                               whole ? compile(gl, GL_FRAGMENT_SHADER, &fragment) : 0};
    bea_glsl_text_finish(&vertex);
    bea_glsl_text_finish(&fragment);
    program->name = bea_gl_own_program(gl, "blits", 2, shaders);
    if (!program->name)
        return false;
    program->edges = glGetUniformLocation(program->name, "edges");
    program->where = glGetUniformLocation(program->name, "where");
    return true;
}
