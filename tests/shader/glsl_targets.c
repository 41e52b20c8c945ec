/* SPDX-License-Identifier: MIT */
/* Every texture and image opcode on every target it exists for, through the host's compiler. */
#include "gl_support.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    SHADOW = 1,
    WIDE = 2, /* bias and level are in a second source */
    ARRAY = 4,
    CUBE = 8,
    MULTI = 16,
    BUFFER = 32,
    RECT = 64,
    D1 = 128, /* no offsets with 4 parts, no gather */
    D3 = 256,
    WIDEST = 512, /* the reference too */
};

static const struct {
    const char *name;
    unsigned is;
} targets[] = {
    {"BUFFER", BUFFER},
    {"1D", D1},
    {"2D", 0},
    {"3D", D3},
    {"CUBE", CUBE},
    {"RECT", RECT},
    {"SHADOW1D", SHADOW | D1},
    {"SHADOW2D", SHADOW},
    {"SHADOWRECT", SHADOW | RECT},
    {"1D_ARRAY", ARRAY | D1},
    {"2D_ARRAY", ARRAY},
    {"SHADOW1D_ARRAY", SHADOW | ARRAY | D1},
    {"SHADOW2D_ARRAY", SHADOW | ARRAY | WIDE},
    {"SHADOWCUBE", SHADOW | CUBE | WIDE},
    {"2D_MSAA", MULTI},
    {"2D_ARRAY_MSAA", MULTI | ARRAY},
    {"CUBEARRAY", CUBE | ARRAY | WIDE},
    {"SHADOWCUBEARRAY", SHADOW | CUBE | ARRAY | WIDE | WIDEST},
};

/* The opcode for targets that have none of `not` and all of `with`; %t is the target. */
static const struct {
    const char *text;
    unsigned with, without;
} forms[] = {
    {"TEX TEMP[1], TEMP[0], SAMP[0], %t", 0, BUFFER | MULTI | WIDEST},
    {"TEX2 TEMP[1], TEMP[0], TEMP[0], SAMP[0], %t", WIDEST, 0},
    {"TEX TEMP[1].xw, TEMP[0], SAMP[0], %t, IMM[0].xyz", 0, BUFFER | MULTI | CUBE | WIDEST},
    {"TXP TEMP[1], TEMP[0], SAMP[0], %t", 0, BUFFER | MULTI | WIDE | CUBE},
    {"TXB TEMP[1], TEMP[0], SAMP[0], %t", 0, BUFFER | MULTI | WIDE | RECT},
    {"TXB2 TEMP[1], TEMP[0], TEMP[0], SAMP[0], %t", WIDE, WIDEST},
    {"TXB TEMP[1], TEMP[0], SAMP[0], %t, IMM[0].xyz", 0, BUFFER | MULTI | WIDE | RECT | CUBE},
    {"TXL TEMP[1], TEMP[0], SAMP[0], %t", 0, BUFFER | MULTI | WIDE},
    {"TXL2 TEMP[1], TEMP[0], TEMP[0], SAMP[0], %t", WIDE, 0},
    {"TXL TEMP[1], TEMP[0], SAMP[0], %t, IMM[0].xyz", 0, BUFFER | MULTI | WIDE | CUBE | RECT},
    {"TXD TEMP[1], TEMP[0], TEMP[0], TEMP[0], SAMP[0], %t", 0, BUFFER | MULTI | WIDEST},
    {"TXD TEMP[1], TEMP[0], TEMP[0], TEMP[0], SAMP[0], %t, IMM[0].xyz", 0,
     BUFFER | MULTI | WIDEST | CUBE},
    {"TXF TEMP[1], TEMP[0], SAMP[0], %t", 0, SHADOW | CUBE},
    {"TXF TEMP[1], TEMP[0], SAMP[0], %t, IMM[0].xyz", 0, SHADOW | CUBE | BUFFER | MULTI},
    {"TXF TEMP[1], TEMP[0], SAMP[0], %t, TEMP[0].xyz", 0, SHADOW | CUBE | BUFFER | MULTI},
    {"TXQ TEMP[1].xyz, TEMP[0].xxxx, SAMP[0], %t", 0, 0},
    {"TXQ TEMP[1], TEMP[0].xxxx, SAMP[0], %t", 0, 0},
    {"TXQS TEMP[1].x, SAMP[0], %t", MULTI, 0},
    {"LODQ TEMP[1].xy, TEMP[0], SAMP[0], %t", 0, BUFFER | MULTI | RECT},
    {"TG4 TEMP[1], TEMP[0], IMM[0].zzzz, SAMP[0], %t", 0, BUFFER | MULTI | D1 | D3 | WIDEST},
    {"TG4 TEMP[1], TEMP[0], TEMP[0].xxxx, SAMP[0], %t", WIDEST, 0},
    {"TG4 TEMP[1], TEMP[0], IMM[0].xxxx, SAMP[0], %t, TEMP[0].xyz", 0,
     BUFFER | MULTI | D1 | D3 | CUBE},
    {"TG4 TEMP[1], TEMP[0], IMM[0].xxxx, SAMP[0], %t, IMM[0].xyz, IMM[0].yxz, IMM[0].xxz, "
     "IMM[0].yyz",
     0, BUFFER | MULTI | D1 | D3 | CUBE},
};

static void replace(const char *form, const char *target, char *out, size_t capacity)
{
    const char *mark = strstr(form, "%t");
    snprintf(out, capacity, "%.*s%s%s", (int)(mark - form), form, target, mark + 2);
}

static bool compile_with(const char *text, const struct bea_glsl_host *host, uint32_t rect_as_2d,
                         uint32_t clamp)
{
    struct test_stage stage = {.text = text};
    struct bea_shader_error error;
    stage.key.rect_as_2d = rect_as_2d;
    stage.key.clamp[0] = stage.key.clamp[1] = stage.key.clamp[2] = stage.key.clamp_mips = clamp;
    stage.key.shadow_const[0] = 0x48; /* alpha is 0 */
    stage.key.shadow_const[1] = 0x88;
    test_gl_join(&stage, 1);
    GLuint shader = test_gl_shader(&stage, host, &error);
    if (!shader)
        cr_log_info("%s: %s", strstr(text, "IMM"), error.message);
    glDeleteShader(shader);
    test_gl_finish_stages(&stage, 1);
    return shader != 0;
}

/* With coordinates as they are, and clamped. */
static bool compile(const char *text, const struct bea_glsl_host *host, uint32_t rect_as_2d)
{
    bool plain = compile_with(text, host, rect_as_2d, 0);
    cr_expect_eq(compile_with(text, host, rect_as_2d, ~0u), plain, "clamped: %s",
                 strstr(text, "IMM"));
    return plain;
}

/* As a fixed sampler, as an element of an array by a run-time index, and (RECT) on a 2D texture. */
static unsigned compile_form(const char *insn, const char *target, const char *type,
                             const struct bea_glsl_host *host)
{
    char text[2048], line[256];
    unsigned compiled = 0;
    replace(insn, target, line, sizeof(line));
    snprintf(text, sizeof(text),
             "FRAG\nDCL OUT[0], COLOR\nDCL SAMP[0]\nDCL SVIEW[0], %s, %s\nDCL TEMP[0..1]\n"
             "IMM[0] UINT32 {0, 1, 2, 3}\n%s\nMOV OUT[0], TEMP[1]\nEND\n",
             target, type, line);
    compiled += compile(text, host, 0);
    if (strstr(target, "RECT"))
        compiled += compile(text, host, 1);
    char *sampler = strstr(line, "SAMP[0]");
    snprintf(text, sizeof(text),
             "FRAG\nDCL OUT[0], COLOR\nDCL SAMP[0..2]\nDCL SVIEW[0..2], %s, %s\nDCL "
             "TEMP[0..1]\nDCL ADDR[0]\n"
             "IMM[0] UINT32 {0, 1, 2, 3}\nUARL ADDR[0].x, "
             "TEMP[0].xxxx\n%.*sSAMP[ADDR[0].x+1]%s\nMOV OUT[0], TEMP[1]\nEND\n",
             target, type, (int)(sampler - line), line, sampler + 7);
    compiled += compile(text, host, 0);
    return compiled;
}

static void compile_textures(const struct bea_glsl_host *host, unsigned least)
{
    unsigned compiled = 0;
    for (size_t t = 0; t < sizeof(targets) / sizeof(targets[0]); t++)
        for (size_t f = 0; f < sizeof(forms) / sizeof(forms[0]); f++) {
            if ((targets[t].is & forms[f].with) != forms[f].with ||
                (targets[t].is & forms[f].without))
                continue;
            compiled += compile_form(forms[f].text, targets[t].name, "FLOAT", host);
            if (!(targets[t].is & SHADOW))
                compiled +=
                    compile_form(forms[f].text, targets[t].name, f & 1 ? "SINT" : "UINT", host);
        }
    cr_assert_geq(compiled, least, "only %u forms compiled", compiled);
}

Test(glsl_targets, textures_desktop)
{
    test_gl_begin(false);
    struct bea_glsl_host host = test_gl_host(false);
    compile_textures(&host, 600);
    test_gl_end();
}

Test(glsl_targets, textures_330)
{
    test_gl_begin(false);
    struct bea_glsl_host host = test_gl_host_330();
    compile_textures(&host, 300);
    test_gl_end();
}

Test(glsl_targets, textures_es)
{
    test_gl_begin(true);
    struct bea_glsl_host host = test_gl_host(true);
    compile_textures(&host, 400);
    test_gl_end();
}

static const char *const image_forms[] = {
    "LOAD TEMP[1], IMAGE[0], TEMP[0], %t, PIPE_FORMAT_R32_",
    "STORE IMAGE[0], TEMP[0], TEMP[1], COHERENT, %t, PIPE_FORMAT_R32_",
    "ATOMUADD TEMP[1].x, IMAGE[0], TEMP[0], TEMP[1].xxxx, %t, PIPE_FORMAT_R32_",
    "ATOMIMIN TEMP[1].x, IMAGE[0], TEMP[0], TEMP[1].xxxx, %t, PIPE_FORMAT_R32_",
    "ATOMCAS TEMP[1].x, IMAGE[0], TEMP[0], TEMP[1].xxxx, TEMP[1].yyyy, %t, PIPE_FORMAT_R32_",
    "RESQ TEMP[1], IMAGE[0], %t, PIPE_FORMAT_R32_",
};

static void compile_images(const struct bea_glsl_host *host, unsigned least)
{
    static const char *const types[] = {"UINT", "SINT"};
    unsigned compiled = 0;
    for (size_t t = 0; t < sizeof(targets) / sizeof(targets[0]); t++)
        for (size_t f = 0; f < 2 * sizeof(image_forms) / sizeof(image_forms[0]); f++) {
            char text[1024], line[256];
            const char *type = types[f & 1];
            if (targets[t].is & SHADOW)
                continue;
            if (host->es && (targets[t].is & MULTI))
                continue;
            replace(image_forms[f / 2], targets[t].name, line, sizeof(line));
            snprintf(text, sizeof(text),
                     "FRAG\nDCL OUT[0], COLOR\nDCL IMAGE[0], %s, PIPE_FORMAT_R32_%s, WR\nDCL "
                     "TEMP[0..1]\n"
                     "IMM[0] UINT32 {0, 1, 2, 3}\n%s%s\nMOV OUT[0], TEMP[1]\nEND\n",
                     targets[t].name, type, line, type);
            compiled += compile(text, host, 0);
        }
    cr_assert_geq(compiled, least, "only %u forms compiled", compiled);
}

Test(glsl_targets, images_desktop)
{
    test_gl_begin(false);
    struct bea_glsl_host host = test_gl_host(false);
    compile_images(&host, 11 * 12);
    test_gl_end();
}

Test(glsl_targets, images_es)
{
    test_gl_begin(true);
    struct bea_glsl_host host = test_gl_host(true);
    compile_images(&host, 8 * 12);
    test_gl_end();
}
