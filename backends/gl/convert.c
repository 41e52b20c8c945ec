/* SPDX-License-Identifier: MIT */
#include <epoxy/gl.h>
#include <string.h>

#include "convert.h"
#include "formats.h"
#include "vgp/format.h"
#include "vgp/protocol.h"

typedef uint32_t texel_function(uint32_t texel);

/* GL's packed depth and stencil has the depth in the upper 24 bits. */
static uint32_t z24_low_to_high(uint32_t texel)
{
    return texel << 8;
}

static uint32_t z24_high_to_low(uint32_t texel)
{
    return texel >> 8;
}

static uint32_t z24_high_alone(uint32_t texel)
{
    return texel & 0xffffff00u;
}

static uint32_t exchange_rb8(uint32_t texel)
{
    return (texel & 0xff00ff00u) | (texel & 0xffu) << 16 | (texel >> 16 & 0xffu);
}

static uint32_t exchange_rb10(uint32_t texel)
{
    return (texel & 0xc00ffc00u) | (texel & 0x3ffu) << 20 | (texel >> 20 & 0x3ffu);
}

static uint32_t reverse8(uint32_t texel)
{
    return texel << 24 | (texel << 8 & 0xff0000u) | (texel >> 8 & 0xff00u) | texel >> 24;
}

static uint32_t first_byte_last(uint32_t texel)
{
    return texel >> 8 | texel << 24;
}

static uint32_t last_byte_first(uint32_t texel)
{
    return texel << 8 | texel >> 24;
}

/* 16 bits, turned. */
static uint32_t high_bits_low(uint32_t texel, unsigned bits)
{
    return (texel << bits | texel >> (16 - bits)) & 0xffffu;
}

static uint32_t alpha1_low(uint32_t texel)
{
    return high_bits_low(texel, 1);
}

static uint32_t alpha1_high(uint32_t texel)
{
    return high_bits_low(texel, 15);
}

static uint32_t alpha4_low(uint32_t texel)
{
    return high_bits_low(texel, 4);
}

static uint32_t alpha4_high(uint32_t texel)
{
    return high_bits_low(texel, 12);
}

enum bea_gl_convert bea_gl_convert_of(uint32_t virgl_format, const struct bea_gl_format *format)
{
    if (bea_gl_format_has(format, BEA_GL_FORMAT_DEPTH_CONVERT))
        return virgl_format == VIRGL_FORMAT_X8Z24_UNORM ? BEA_GL_CONVERT_Z24_HIGH
                                                        : BEA_GL_CONVERT_Z24_LOW;
    if (bea_gl_format_has(format, BEA_GL_FORMAT_ALPHA_BEHIND))
        return format->type == GL_UNSIGNED_SHORT_5_5_5_1 ? BEA_GL_CONVERT_A1RGB5
                                                         : BEA_GL_CONVERT_A4RGB4;
    if (bea_gl_format_has(format, BEA_GL_FORMAT_REVERSED))
        return bea_gl_format_has(format, BEA_GL_FORMAT_SWAP_RB) ? BEA_GL_CONVERT_ARGB
                                                                : BEA_GL_CONVERT_ABGR;
    if (bea_gl_format_has(format, BEA_GL_FORMAT_SWAP_RB))
        return format->type == GL_UNSIGNED_INT_2_10_10_10_REV ? BEA_GL_CONVERT_RB10
                                                              : BEA_GL_CONVERT_RB8;
    return BEA_GL_CONVERT_NONE;
}

static const struct {
    texel_function *to_gl, *from_gl;
    uint8_t bytes;
} conversions[] = {
    [BEA_GL_CONVERT_Z24_LOW] = {z24_low_to_high, z24_high_to_low, 4},
    [BEA_GL_CONVERT_Z24_HIGH] = {z24_high_alone, z24_high_alone, 4},
    [BEA_GL_CONVERT_RB8] = {exchange_rb8, exchange_rb8, 4},
    [BEA_GL_CONVERT_RB10] = {exchange_rb10, exchange_rb10, 4},
    [BEA_GL_CONVERT_ABGR] = {reverse8, reverse8, 4},
    [BEA_GL_CONVERT_ARGB] = {first_byte_last, last_byte_first, 4},
    [BEA_GL_CONVERT_A1RGB5] = {alpha1_low, alpha1_high, 2},
    [BEA_GL_CONVERT_A4RGB4] = {alpha4_low, alpha4_high, 2},
};

/* Memory of a guest has any alignment. */
static void each_wide(texel_function *change, unsigned char *at, size_t bytes)
{
    for (size_t i = 0; i + 4 <= bytes; i += 4) {
        uint32_t texel;
        memcpy(&texel, at + i, 4);
        texel = change(texel);
        memcpy(at + i, &texel, 4);
    }
}

static void each_narrow(texel_function *change, unsigned char *at, size_t bytes)
{
    for (size_t i = 0; i + 2 <= bytes; i += 2) {
        uint16_t texel;
        memcpy(&texel, at + i, 2);
        texel = (uint16_t)change(texel);
        memcpy(at + i, &texel, 2);
    }
}

static void each_texel(texel_function *change, size_t texel_bytes, void *texels, size_t bytes)
{
    if (texel_bytes == 4)
        each_wide(change, texels, bytes);
    else
        each_narrow(change, texels, bytes);
}

void bea_gl_convert_to_gl(enum bea_gl_convert convert, void *texels, size_t bytes)
{
    if (convert != BEA_GL_CONVERT_NONE)
        each_texel(conversions[convert].to_gl, conversions[convert].bytes, texels, bytes);
}

void bea_gl_convert_from_gl(enum bea_gl_convert convert, void *texels, size_t bytes)
{
    if (convert != BEA_GL_CONVERT_NONE)
        each_texel(conversions[convert].from_gl, conversions[convert].bytes, texels, bytes);
}
