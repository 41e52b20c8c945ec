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

enum bea_gl_convert bea_gl_convert_of(uint32_t virgl_format, const struct bea_gl_format *format)
{
    if (bea_gl_format_has(format, BEA_GL_FORMAT_DEPTH_CONVERT))
        return virgl_format == VIRGL_FORMAT_X8Z24_UNORM ? BEA_GL_CONVERT_Z24_HIGH
                                                        : BEA_GL_CONVERT_Z24_LOW;
    if (bea_gl_format_has(format, BEA_GL_FORMAT_SWAP_RB))
        return format->type == GL_UNSIGNED_INT_2_10_10_10_REV ? BEA_GL_CONVERT_RB10
                                                              : BEA_GL_CONVERT_RB8;
    return BEA_GL_CONVERT_NONE;
}

static const struct {
    texel_function *to_gl, *from_gl;
} conversions[] = {
    [BEA_GL_CONVERT_Z24_LOW] = {z24_low_to_high, z24_high_to_low},
    [BEA_GL_CONVERT_Z24_HIGH] = {z24_high_alone, z24_high_alone},
    [BEA_GL_CONVERT_RB8] = {exchange_rb8, exchange_rb8},
    [BEA_GL_CONVERT_RB10] = {exchange_rb10, exchange_rb10},
};

/* Memory of a guest has any alignment. */
static void each_texel(texel_function *change, void *texels, size_t bytes)
{
    unsigned char *at = texels;
    for (size_t i = 0; i + 4 <= bytes; i += 4) {
        uint32_t texel;
        memcpy(&texel, at + i, 4);
        texel = change(texel);
        memcpy(at + i, &texel, 4);
    }
}

void bea_gl_convert_to_gl(enum bea_gl_convert convert, void *texels, size_t bytes)
{
    if (convert != BEA_GL_CONVERT_NONE)
        each_texel(conversions[convert].to_gl, texels, bytes);
}

void bea_gl_convert_from_gl(enum bea_gl_convert convert, void *texels, size_t bytes)
{
    if (convert != BEA_GL_CONVERT_NONE)
        each_texel(conversions[convert].from_gl, texels, bytes);
}
