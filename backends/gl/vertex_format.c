/* SPDX-License-Identifier: MIT */
/* How virgl formats are fetched as vertex attributes. */
#include "gl.h"

/* Channels in the order x y z w of memory. Runs of formats for 1 to 4 channels, as the numbers lie.
 */
#define RUN(first, type, bytes, norm, kind, uns)                                                   \
    {                                                                                              \
        VIRGL_FORMAT_##first, type, bytes, norm, BEA_GL_ATTRIB_##kind, uns                         \
    }

static const struct run {
    uint16_t first;
    uint16_t type;
    uint8_t channel_bytes;
    bool normalized;
    uint8_t kind;
    bool is_unsigned;
} runs[] = {
    RUN(R64_FLOAT, GL_DOUBLE, 8, false, FLOAT, false),
    RUN(R32_FLOAT, GL_FLOAT, 4, false, FLOAT, false),
    RUN(R32_UNORM, GL_UNSIGNED_INT, 4, true, FLOAT, false),
    RUN(R32_USCALED, GL_UNSIGNED_INT, 4, false, FLOAT, false),
    RUN(R32_SNORM, GL_INT, 4, true, FLOAT, false),
    RUN(R32_SSCALED, GL_INT, 4, false, FLOAT, false),
    RUN(R32_FIXED, GL_FIXED, 4, false, FLOAT, false),
    RUN(R16_UNORM, GL_UNSIGNED_SHORT, 2, true, FLOAT, false),
    RUN(R16_USCALED, GL_UNSIGNED_SHORT, 2, false, FLOAT, false),
    RUN(R16_SNORM, GL_SHORT, 2, true, FLOAT, false),
    RUN(R16_SSCALED, GL_SHORT, 2, false, FLOAT, false),
    RUN(R16_FLOAT, GL_HALF_FLOAT, 2, false, FLOAT, false),
    RUN(R8_UNORM, GL_UNSIGNED_BYTE, 1, true, FLOAT, false),
    RUN(R8_USCALED, GL_UNSIGNED_BYTE, 1, false, FLOAT, false),
    RUN(R8_SNORM, GL_BYTE, 1, true, FLOAT, false),
    RUN(R8_SSCALED, GL_BYTE, 1, false, FLOAT, false),
    RUN(R8_UINT, GL_UNSIGNED_BYTE, 1, false, INTEGER, true),
    RUN(R8_SINT, GL_BYTE, 1, false, INTEGER, false),
    RUN(R16_UINT, GL_UNSIGNED_SHORT, 2, false, INTEGER, true),
    RUN(R16_SINT, GL_SHORT, 2, false, INTEGER, false),
    RUN(R32_UINT, GL_UNSIGNED_INT, 4, false, INTEGER, true),
    RUN(R32_SINT, GL_INT, 4, false, INTEGER, false),
};

/* Four channels in 32 bits, and what fits no run. `bgra`: red and blue are exchanged in memory. */
#define PACKED(name, type, norm, bgra)                                                             \
    {                                                                                              \
        VIRGL_FORMAT_##name, type, norm, bgra, 4                                                   \
    }

static const struct packed {
    uint16_t format;
    uint16_t type;
    bool normalized, bgra;
    uint8_t size;
} packed[] = {
    PACKED(R10G10B10A2_UNORM, GL_UNSIGNED_INT_2_10_10_10_REV, true, false),
    PACKED(R10G10B10A2_USCALED, GL_UNSIGNED_INT_2_10_10_10_REV, false, false),
    PACKED(R10G10B10A2_SNORM, GL_INT_2_10_10_10_REV, true, false),
    PACKED(R10G10B10A2_SSCALED, GL_INT_2_10_10_10_REV, false, false),
    PACKED(R10G10B10X2_USCALED, GL_UNSIGNED_INT_2_10_10_10_REV, false, false),
    PACKED(R10G10B10X2_SNORM, GL_INT_2_10_10_10_REV, true, false),
    PACKED(B10G10R10A2_UNORM, GL_UNSIGNED_INT_2_10_10_10_REV, true, true),
    PACKED(B10G10R10A2_USCALED, GL_UNSIGNED_INT_2_10_10_10_REV, false, true),
    PACKED(B10G10R10A2_SNORM, GL_INT_2_10_10_10_REV, true, true),
    PACKED(B10G10R10A2_SSCALED, GL_INT_2_10_10_10_REV, false, true),
    PACKED(B8G8R8A8_UNORM, GL_UNSIGNED_BYTE, true, true),
    PACKED(B8G8R8A8_SNORM, GL_BYTE, true, true),
    PACKED(B8G8R8A8_USCALED, GL_UNSIGNED_BYTE, false, true),
    PACKED(B8G8R8A8_SSCALED, GL_BYTE, false, true),
    {VIRGL_FORMAT_R11G11B10_FLOAT, GL_UNSIGNED_INT_10F_11F_11F_REV, false, false, 3},
};

/* GL_BGRA exists for normalized unsigned bytes and for normalized 10 bit types. */
static bool gl_has_bgra(const struct bea_gl *gl, const struct packed *p)
{
    return bea_gl_has(gl, BEA_GL_FEATURE_VERTEX_BGRA) && p->normalized && p->type != GL_BYTE;
}

static bool run_find(uint32_t format, struct bea_gl_attrib_format *out)
{
    for (unsigned i = 0; i < sizeof(runs) / sizeof(runs[0]); i++) {
        const struct run *run = &runs[i];
        if (format < run->first || format > run->first + 3u)
            continue;
        uint16_t size = (uint16_t)(format - run->first + 1);
        *out = (struct bea_gl_attrib_format){
            .type = run->type,
            .size = size,
            .kind = run->kind,
            .normalized = run->normalized,
            .is_unsigned = run->is_unsigned,
            .bytes = (uint8_t)(size * run->channel_bytes),
        };
        return true;
    }
    return false;
}

static bool packed_find(const struct bea_gl *gl, uint32_t format, struct bea_gl_attrib_format *out)
{
    for (unsigned i = 0; i < sizeof(packed) / sizeof(packed[0]); i++) {
        const struct packed *p = &packed[i];
        if (p->format != format)
            continue;
        bool bgra = p->bgra && gl_has_bgra(gl, p);
        *out = (struct bea_gl_attrib_format){
            .type = p->type,
            .size = bgra ? GL_BGRA : p->size,
            .kind = BEA_GL_ATTRIB_FLOAT,
            .normalized = p->normalized,
            .swap_rb = p->bgra && !bgra,
            .bytes = 4,
        };
        return true;
    }
    return false;
}

bool bea_gl_attrib_format(const struct bea_gl *gl, uint32_t format,
                          struct bea_gl_attrib_format *out)
{
    if (!run_find(format, out) && !packed_find(gl, format, out))
        return false;
    if (out->type == GL_DOUBLE)
        return !gl->features.es;
    if (out->type == GL_UNSIGNED_INT_10F_11F_11F_REV)
        return bea_gl_has(gl, BEA_GL_FEATURE_VERTEX_10F_11F_11F);
    return true;
}
