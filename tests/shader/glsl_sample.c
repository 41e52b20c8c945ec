/* SPDX-License-Identifier: MIT */
/* Texture and image opcodes on real textures: a compute shader stores what one of them answers. */
#include "gl_support.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Floats as bits, for rows. */
#define F0 0x00000000u
#define F1 0x3f800000u
#define F2 0x40000000u
#define F3 0x40400000u
#define F4 0x40800000u
#define FH 0x3f000000u
#define F5_8 0x3f200000u
#define F3_8 0x3ec00000u
#define F1_4 0x3e800000u
#define F1_8 0x3e000000u
#define ANY 0xdeadbeefu /* not compared */

/*
 * Samplers: 0 2D floats, texel (x, y) = (x, y, level, 1), 4 x 4, levels 0 and 1. 1 2D_ARRAY of
 * unsigned integers, 2 x 2 x 3, texel = 100 layer + 10 y + x. 2 SHADOW2D, depth 0.5, LEQUAL. 3
 * BUFFER of 8 signed integers -8 ... -1. 4, 5, 6 2D arrays of one sampler each, all texels 40,
 * 50, 60. 7 RECT (texture as 0). Image 0: R32_UINT 2D, 4 x 4, texel = 10 y + x.
 */
struct row {
    const char *program;
    uint32_t in[4];
    uint32_t out[4];
    uint8_t shadow_const;
    bool rect_as_2d;
};

static const struct row rows[] = {
    {"TEX TEMP[1], TEMP[0], SAMP[0], 2D", {F5_8, F1_8}, {F2, F0, F0, F1}, 0, false},
    {"TEX TEMP[1].yw, TEMP[0], SAMP[0], 2D, IMM[0].yxx", {F3_8, F5_8}, {0, F2, 0, F1}, 0, false},
    {"TXL TEMP[1], TEMP[0], SAMP[0], 2D", {F5_8, F1_8, 0, F1}, {F1, F0, F1, F1}, 0, false},
    {"TXP TEMP[1], TEMP[0], SAMP[0], 2D",
     {F5_8 + 0x00800000u, F1_8 + 0x00800000u, 0, F2},
     {F2, F0, F0, F1},
     0,
     false},
    {"TXD TEMP[1], TEMP[0], IMM[1].xxxx, IMM[1].xxxx, SAMP[0], 2D",
     {F5_8, F1_8},
     {F1, F0, F1, F1},
     0,
     false},
    {"TXF TEMP[1], TEMP[0], SAMP[0], 2D", {3, 1, 9, 0}, {F3, F1, F0, F1}, 0, false},
    {"TXF TEMP[1], TEMP[0], SAMP[0], 2D, IMM[0].yzz", {2, 1, 9, 0}, {F3, F3, F0, F1}, 0, false},
    {"TXF TEMP[1], TEMP[0], SAMP[0], 2D", {1, 1, 9, 1}, {F1, F1, F1, F1}, 0, false},
    {"TXQ TEMP[1], TEMP[0].xxxx, SAMP[0], 2D", {1}, {2, 2, ANY, 2}, 0, false},
    {"LODQ TEMP[1].xy, TEMP[0], SAMP[0], 2D", {F5_8}, {ANY, ANY, 0, 0}, 0, false},
    {"TG4 TEMP[1], TEMP[0], IMM[0].xxxx, SAMP[0], 2D", {FH, FH}, {F1, F2, F2, F1}, 0, false},
    {"TG4 TEMP[1], TEMP[0], IMM[0].yyyy, SAMP[0], 2D, IMM[0].xyx",
     {FH, F1_4},
     {F2, F2, F1, F1},
     0,
     false},
    {"TXF TEMP[1], TEMP[0], SAMP[1], 2D_ARRAY", {1, 0, 2, 0}, {201, ANY, ANY, ANY}, 0, false},
    {"TEX TEMP[1], TEMP[0], SAMP[1], 2D_ARRAY",
     {F1_4, 0x3f400000u, F1},
     {110, ANY, ANY, ANY},
     0,
     false},
    {"TXQ TEMP[1].xyz, TEMP[0].xxxx, SAMP[1], 2D_ARRAY", {0}, {2, 2, 3, 0}, 0, false},
    {"TEX TEMP[1], TEMP[0], SAMP[2], SHADOW2D", {FH, FH, F1_4}, {F1, F1, F1, F1}, 0, false},
    {"TEX TEMP[1], TEMP[0], SAMP[2], SHADOW2D", {FH, FH, F1}, {F0, F0, F0, F0}, 0, false},
    {"TEX TEMP[1], TEMP[0], SAMP[2], SHADOW2D", {FH, FH, F1}, {F0, F0, F0, F1}, 0x88, false},
    {"TEX TEMP[1], TEMP[0], SAMP[2], SHADOW2D", {FH, FH, F1_4}, {F0, F1, F1, F1}, 0x89, false},
    {"TXL TEMP[1], TEMP[0], SAMP[2], SHADOW2D", {FH, FH, F1_4, F0}, {F1, F1, F1, F1}, 0, false},
    {"TG4 TEMP[1], TEMP[0], IMM[0].xxxx, SAMP[2], SHADOW2D",
     {FH, FH, F1_4},
     {F1, F1, F1, F1},
     0,
     false},
    {"TXF TEMP[1], TEMP[0], SAMP[3], BUFFER", {5}, {(uint32_t)-3, 0, 0, 1}, 0, false},
    {"TXQ TEMP[1].x, TEMP[0].xxxx, SAMP[3], BUFFER", {0}, {8, 0, 0, 0}, 0, false},
    {"UARL ADDR[0].x, TEMP[0].wwww\nTXF TEMP[1].x, TEMP[0].xyyy, SAMP[ADDR[0].x+4], 2D",
     {0, 0, 0, 2},
     {0x42700000u, 0, 0, 0},
     0,
     false},
    {"UARL ADDR[0].x, TEMP[0].wwww\nTXF TEMP[1].y, TEMP[0].xyyy, SAMP[5], 2D\n"
     "TXF TEMP[2].x, TEMP[0].xyyy, SAMP[ADDR[0].x+4], 2D\nMOV TEMP[1].x, TEMP[2].xxxx",
     {0, 0, 0, 0},
     {0x42200000u, 0x42480000u, 0, 0},
     0,
     false},
    {"TEX TEMP[1], TEMP[0], SAMP[7], RECT", {0x40200000u, FH}, {F2, F0, F0, F1}, 0, false},
    {"TEX TEMP[1], TEMP[0], SAMP[7], RECT", {0x40200000u, FH}, {F2, F0, F0, F1}, 0, true},
    {"TXP TEMP[1], TEMP[0], SAMP[7], RECT", {0x40a00000u, F1, 0, F2}, {F2, F0, F0, F1}, 0, false},
    {"TXP TEMP[1], TEMP[0], SAMP[7], RECT", {0x40a00000u, F1, 0, F2}, {F2, F0, F0, F1}, 0, true},
    {"TXF TEMP[1], TEMP[0], SAMP[7], RECT", {2, 1}, {F2, F1, F0, F1}, 0, true},
    {"TXQ TEMP[1], TEMP[0].xxxx, SAMP[7], RECT", {0}, {4, 4, ANY, ANY}, 0, false},
    {"LOAD TEMP[1], IMAGE[0], TEMP[0], 2D, PIPE_FORMAT_R32_UINT", {2, 3}, {32, 0, 0, 1}, 0, false},
    {"STORE IMAGE[0], TEMP[0], TEMP[0].xxxx, 2D, PIPE_FORMAT_R32_UINT\nLOAD TEMP[1], IMAGE[0], "
     "TEMP[0], 2D, "
     "PIPE_FORMAT_R32_UINT",
     {2, 3},
     {2, 0, 0, 1},
     0,
     false},
    {"ATOMUADD TEMP[1].x, IMAGE[0], TEMP[0], TEMP[0].zzzz, 2D, PIPE_FORMAT_R32_UINT\nLOAD "
     "TEMP[1].y, IMAGE[0], "
     "TEMP[0].xyyy, 2D, PIPE_FORMAT_R32_UINT",
     {1, 0, 5},
     {1, 0, 0, 0},
     0,
     false},
    {"ATOMCAS TEMP[1].x, IMAGE[0], TEMP[0], TEMP[0].xxxx, TEMP[0].zzzz, 2D, "
     "PIPE_FORMAT_R32_UINT\nLOAD TEMP[2], "
     "IMAGE[0], TEMP[0], 2D, PIPE_FORMAT_R32_UINT\nMOV TEMP[1].y, TEMP[2].xxxx",
     {1, 0, 5},
     {1, 5, 0, 0},
     0,
     false},
    {"RESQ TEMP[1].xy, IMAGE[0], 2D, PIPE_FORMAT_R32_UINT", {0}, {4, 4, 0, 0}, 0, false},
};

/* "DCL SAMP[n]" and its view, for what the program names. */
static void declare(const struct row *row, char *out, size_t capacity)
{
    static const struct {
        const char *name, *decl;
    } all[] = {
        {"SAMP[0]", "DCL SAMP[0]\nDCL SVIEW[0], 2D, FLOAT\n"},
        {"SAMP[1]", "DCL SAMP[1]\nDCL SVIEW[1], 2D_ARRAY, UINT\n"},
        {"SAMP[2]", "DCL SAMP[2]\nDCL SVIEW[2], SHADOW2D, FLOAT\n"},
        {"SAMP[3]", "DCL SAMP[3]\nDCL SVIEW[3], BUFFER, SINT\n"},
        {"SAMP[ADDR",
         "DCL SAMP[4]\nDCL SAMP[5]\nDCL SAMP[6]\nDCL SVIEW[4..6], 2D, FLOAT\nDCL ADDR[0]\n"},
        {"SAMP[7]", "DCL SAMP[7]\nDCL SVIEW[7], RECT, FLOAT\n"},
        {"IMAGE[0]", "DCL IMAGE[0], 2D, PIPE_FORMAT_R32_UINT, WR\n"},
    };
    out[0] = '\0';
    for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
        if (strstr(row->program, all[i].name))
            strncat(out, all[i].decl, capacity - strlen(out) - 1);
}

static GLuint texture(GLenum unit, GLenum target)
{
    GLuint name;
    glGenTextures(1, &name);
    glActiveTexture(GL_TEXTURE0 + unit);
    glBindTexture(target, name);
    if (target != GL_TEXTURE_BUFFER) {
        glTexParameteri(target, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
        glTexParameteri(target, GL_TEXTURE_MIN_FILTER,
                        target == GL_TEXTURE_RECTANGLE ? GL_NEAREST : GL_NEAREST_MIPMAP_NEAREST);
        glTexParameteri(target, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
        glTexParameteri(target, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    }
    return name;
}

static void fill_level(GLenum target, GLint level, GLsizei size)
{
    float texels[4][4][4];
    for (int y = 0; y < size; y++)
        for (int x = 0; x < size; x++) {
            float texel[4] = {(float)x, (float)y, (float)level, 1};
            memcpy(((float *)texels) + 4 * (y * size + x), texel, sizeof(texel));
        }
    glTexSubImage2D(target, level, 0, 0, size, size, GL_RGBA, GL_FLOAT, texels);
}

static void set_float_textures(bool rect_as_2d)
{
    texture(0, GL_TEXTURE_2D);
    glTexStorage2D(GL_TEXTURE_2D, 2, GL_RGBA32F, 4, 4);
    fill_level(GL_TEXTURE_2D, 0, 4);
    fill_level(GL_TEXTURE_2D, 1, 2);
    GLenum target = rect_as_2d ? GL_TEXTURE_2D : GL_TEXTURE_RECTANGLE;
    texture(7, target);
    glTexStorage2D(target, 1, GL_RGBA32F, 4, 4);
    fill_level(target, 0, 4);
    for (GLenum i = 4; i < 7; i++) {
        float texel[4] = {(float)i * 10, (float)i * 10, 0, 1};
        texture(i, GL_TEXTURE_2D);
        glTexStorage2D(GL_TEXTURE_2D, 1, GL_RGBA32F, 1, 1);
        glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, 1, 1, GL_RGBA, GL_FLOAT, texel);
    }
    float depth = 0.5f;
    texture(2, GL_TEXTURE_2D);
    glTexStorage2D(GL_TEXTURE_2D, 1, GL_DEPTH_COMPONENT32F, 1, 1);
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, 1, 1, GL_DEPTH_COMPONENT, GL_FLOAT, &depth);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_COMPARE_MODE, GL_COMPARE_REF_TO_TEXTURE);
}

static void set_integer_textures(void)
{
    uint32_t texels[3][2][2], image[4][4];
    int32_t elements[8] = {-8, -7, -6, -5, -4, -3, -2, -1};
    for (uint32_t i = 0; i < 12; i++)
        texels[i / 4][i / 2 % 2][i % 2] = 100 * (i / 4) + 10 * (i / 2 % 2) + i % 2;
    texture(1, GL_TEXTURE_2D_ARRAY);
    glTexStorage3D(GL_TEXTURE_2D_ARRAY, 1, GL_R32UI, 2, 2, 3);
    glTexSubImage3D(GL_TEXTURE_2D_ARRAY, 0, 0, 0, 0, 2, 2, 3, GL_RED_INTEGER, GL_UNSIGNED_INT,
                    texels);
    GLuint buffer;
    glGenBuffers(1, &buffer);
    glBindBuffer(GL_TEXTURE_BUFFER, buffer);
    glBufferData(GL_TEXTURE_BUFFER, sizeof(elements), elements, GL_STATIC_DRAW);
    texture(3, GL_TEXTURE_BUFFER);
    glTexBuffer(GL_TEXTURE_BUFFER, GL_R32I, buffer);
    for (uint32_t i = 0; i < 16; i++)
        image[i / 4][i % 4] = 10 * (i / 4) + i % 4;
    GLuint name = texture(8, GL_TEXTURE_2D);
    glTexStorage2D(GL_TEXTURE_2D, 1, GL_R32UI, 4, 4);
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, 4, 4, GL_RED_INTEGER, GL_UNSIGNED_INT, image);
    glBindImageTexture(2, name, 0, GL_FALSE, 0, GL_READ_WRITE, GL_R32UI);
}

static void set_samplers(GLuint program)
{
    static const GLint units[] = {4, 5, 6};
    for (GLint i = 0; i < 8; i++) {
        char name[16];
        snprintf(name, sizeof(name), "cs_samp%d", i);
        GLint location = glGetUniformLocation(program, name);
        if (location >= 0 && i == 4)
            glUniform1iv(location, 3, units);
        else if (location >= 0)
            glUniform1i(location, i);
    }
}

static void run(const struct row *row, const struct bea_glsl_host *host)
{
    char text[4096], decls[1024];
    struct bea_shader_error error;
    enum bea_status status;
    declare(row, decls, sizeof(decls));
    snprintf(
        text, sizeof(text),
        "COMP\nPROPERTY CS_FIXED_BLOCK_WIDTH 1\nPROPERTY CS_FIXED_BLOCK_HEIGHT 1\nPROPERTY "
        "CS_FIXED_BLOCK_DEPTH 1\n"
        "DCL BUFFER[0..1]\n%sDCL TEMP[0..2]\nIMM[0] INT32 {0, 1, 2, 3}\nIMM[1] FLT32 {0.5, 0, 0, "
        "0}\n"
        "LOAD TEMP[0], BUFFER[0], IMM[0].xxxx\n%s\nSTORE BUFFER[1], IMM[0].xxxx, TEMP[1]\nEND\n",
        decls, row->program);
    struct test_stage stage = {.text = text};
    stage.key.image_base = 2;
    stage.key.shadow_const[2] = row->shadow_const;
    stage.key.rect_as_2d = row->rect_as_2d ? 1u << 7 : 0;
    test_gl_join(&stage, 1);
    char *glsl = test_gl_text(&stage, host, &status, &error);
    cr_assert_not_null(glsl, "%s: %s", row->program, error.message);
    GLuint program = test_gl_program(&stage, 1, host, NULL), buffers[2];
    set_samplers(program);
    set_float_textures(row->rect_as_2d);
    set_integer_textures();
    glGenBuffers(2, buffers);
    glBindBufferBase(GL_SHADER_STORAGE_BUFFER, 0, buffers[0]);
    glBufferData(GL_SHADER_STORAGE_BUFFER, sizeof(row->in), row->in, GL_STATIC_DRAW);
    glBindBufferBase(GL_SHADER_STORAGE_BUFFER, 1, buffers[1]);
    glBufferData(GL_SHADER_STORAGE_BUFFER, 16, NULL, GL_STATIC_DRAW);
    glDispatchCompute(1, 1, 1);
    glMemoryBarrier(GL_ALL_BARRIER_BITS);
    uint32_t out[4];
    glGetBufferSubData(GL_SHADER_STORAGE_BUFFER, 0, sizeof(out), out);
    bool same = true;
    for (unsigned i = 0; i < 4; i++)
        same = same && (out[i] == row->out[i] || row->out[i] == ANY);
    cr_expect(same, "%s\ngot %08x %08x %08x %08x, not %08x %08x %08x %08x\n%s", row->program,
              out[0], out[1], out[2], out[3], row->out[0], row->out[1], row->out[2], row->out[3],
              glsl);
    cr_expect_eq(glGetError(), GL_NO_ERROR);
    free(glsl);
    test_gl_finish_stages(&stage, 1);
}

Test(glsl_sample, all)
{
    test_gl_begin(false);
    struct bea_glsl_host host = test_gl_host(false);
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        run(&rows[i], &host);
    test_gl_end();
}
