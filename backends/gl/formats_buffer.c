/* SPDX-License-Identifier: MIT */
/*
 * Formats that guests have buffers in, but no textures: they take another format for a texture that
 * the host does not offer, and cannot for a buffer. Shaders put the components in order.
 */
#include "formats_rows.h"

#include "vgp/format.h"

#define BUFFER (BEA_GL_FORMAT_BUFFER | BEA_GL_FORMAT_SWIZZLE)
#define UINT (BUFFER | BEA_GL_FORMAT_INTEGER)
#define SINT (UINT | BEA_GL_FORMAT_SIGNED)
#define INTENSITY(name, gl, type, flags)                                                           \
    {                                                                                              \
        VIRGL_FORMAT_I##name,                                                                      \
        {                                                                                          \
            GL_R##gl, GL_RED, type, RRRR, flags, 0                                                 \
        }                                                                                          \
    }
#define LUMINANCE(name, gl, type, flags)                                                           \
    {                                                                                              \
        VIRGL_FORMAT_##name,                                                                       \
        {                                                                                          \
            GL_RG##gl, GL_RG, type, RRRG, flags, 0                                                 \
        }                                                                                          \
    }

static const struct {
    uint32_t virgl;
    struct bea_gl_format format;
} rows[] = {
    INTENSITY(8_UNORM, 8, GL_UNSIGNED_BYTE, BUFFER),
    INTENSITY(16_UNORM, 16, GL_UNSIGNED_SHORT, BUFFER),
    INTENSITY(16_FLOAT, 16F, GL_HALF_FLOAT, BUFFER),
    INTENSITY(32_FLOAT, 32F, GL_FLOAT, BUFFER),
    INTENSITY(8_UINT, 8UI, GL_UNSIGNED_BYTE, UINT),
    INTENSITY(8_SINT, 8I, GL_BYTE, SINT),
    INTENSITY(16_UINT, 16UI, GL_UNSIGNED_SHORT, UINT),
    INTENSITY(16_SINT, 16I, GL_SHORT, SINT),
    INTENSITY(32_UINT, 32UI, GL_UNSIGNED_INT, UINT),
    INTENSITY(32_SINT, 32I, GL_INT, SINT),
    LUMINANCE(L8A8_UNORM, 8, GL_UNSIGNED_BYTE, BUFFER),
    LUMINANCE(L16A16_UNORM, 16, GL_UNSIGNED_SHORT, BUFFER),
    LUMINANCE(L16A16_FLOAT, 16F, GL_HALF_FLOAT, BUFFER),
    LUMINANCE(L32A32_FLOAT, 32F, GL_FLOAT, BUFFER),
    LUMINANCE(L8A8_UINT, 8UI, GL_UNSIGNED_BYTE, UINT),
    LUMINANCE(L8A8_SINT, 8I, GL_BYTE, SINT),
    LUMINANCE(L16A16_UINT, 16UI, GL_UNSIGNED_SHORT, UINT),
    LUMINANCE(L16A16_SINT, 16I, GL_SHORT, SINT),
    LUMINANCE(L32A32_UINT, 32UI, GL_UNSIGNED_INT, UINT),
    LUMINANCE(L32A32_SINT, 32I, GL_INT, SINT),
};

const struct bea_gl_format *bea_gl_buffer_format(uint32_t virgl_format)
{
    for (uint32_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        if (rows[i].virgl == virgl_format)
            return &rows[i].format;
    return NULL;
}
