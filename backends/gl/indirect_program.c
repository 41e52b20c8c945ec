/* SPDX-License-Identifier: MIT */
#include "indirect.h"

#include "gl.h"
#include "own_program.h"

/* Each word of the guest's is read once. The product of three words has 96 bits. */
static const char text_es[] = "#version 310 es\nprecision highp int;\n";
static const char text_43[] = "#version 430 core\n";
static const char text_42[] =
    "#version 420 core\n"
    "#extension GL_ARB_compute_shader : require\n"
    "#extension GL_ARB_shader_storage_buffer_object : require\n";
static const char text_main[] =
    "layout(local_size_x = 64) in;\n"
    "layout(std430, binding = 0) readonly buffer Guest { uint from[]; };\n"
    "layout(std430, binding = 1) writeonly buffer Copy { uint to[]; };\n"
    "uniform uvec4 shape; // first word, words from block to block, words of a block, blocks\n"
    "uniform uvec4 most; // three factors, indices\n"
    "uniform uvec2 limit; // high, low word\n"
    "void main()\n{\n"
    "    uint block = gl_GlobalInvocationID.x, w[5], a, b, c, d, e, f, carry;\n"
    "    if (block >= shape.w)\n        return;\n"
    "    for (uint i = 0u; i < 5u; i++)\n"
    "        w[i] = i < shape.z ? from[shape.x + block * shape.y + i] : 0u;\n"
    "    uint third = shape.z == 3u ? w[2] : 1u;\n"
    "    umulExtended(w[0], w[1], a, b);\n"
    "    umulExtended(a, third, c, d);\n"
    "    umulExtended(b, third, e, f);\n"
    "    uint high = uaddCarry(d, e, carry);\n"
    "    bool past = c != 0u || carry != 0u || high > limit.x || (high == limit.x && f > "
    "limit.y);\n"
    "    past = past || w[0] > most.x || w[1] > most.y || third > most.z;\n"
    "    past = past || (shape.z == 5u && (w[2] > most.w || w[0] > most.w - w[2]));\n"
    "    for (uint i = 0u; i < shape.z; i++)\n"
    "        to[block * shape.z + i] = past ? 0u : w[i];\n"
    "}\n";

static bool make(const struct bea_gl *gl, struct bea_gl_indirect_program *program)
{
    const bool old = gl->features.glsl.version < 430;
    const GLchar *texts[2] = {gl->features.es ? text_es : old ? text_42 : text_43, text_main};
    const GLuint shader = bea_gl_own_shader(gl, "parameters", GL_COMPUTE_SHADER, 2, texts);
    program->name = bea_gl_own_program(gl, "parameters", 1, &shader);
    if (!program->name)
        return false;
    program->shape = glGetUniformLocation(program->name, "shape");
    program->most = glGetUniformLocation(program->name, "most");
    program->limit = glGetUniformLocation(program->name, "limit");
    return true;
}

const struct bea_gl_indirect_program *bea_gl_indirect_program(struct bea_gl *gl)
{
    struct bea_gl_indirect_program *program = &gl->indirect_program;
    if (!bea_gl_has(gl, BEA_GL_FEATURE_COMPUTE) || !bea_gl_has(gl, BEA_GL_FEATURE_SHADER_STORAGE))
        return NULL;
    if (!program->name && !program->failed)
        program->failed = !make(gl, program);
    return program->failed ? NULL : program;
}
