/* SPDX-License-Identifier: MIT */
#include "formats.h"

#include "formats_probe.h"
#include "gl.h"
#include "vgp/format.h"

#include <string.h>

static bool host_fits(const struct bea_gl *gl, const struct bea_gl_format_row *row)
{
    if (row->host != BEA_GL_HOST_ANY && (row->host == BEA_GL_HOST_ES) != gl->use_gles)
        return false;
    return row->feature < 0 || bea_gl_has(gl, (enum bea_gl_feature)row->feature);
}

/* What follows from the format itself. */
static uint32_t describe(const struct vgp_format_desc *desc)
{
    uint32_t flags = 0;
    if (desc->compressed)
        flags |= BEA_GL_FORMAT_COMPRESSED;
    if (desc->srgb)
        flags |= BEA_GL_FORMAT_SRGB;
    if (desc->has_depth)
        flags |= BEA_GL_FORMAT_HAS_DEPTH;
    if (desc->has_stencil)
        flags |= BEA_GL_FORMAT_HAS_STENCIL;
    if (desc->kind == VGP_FORMAT_KIND_UINT || desc->kind == VGP_FORMAT_KIND_SINT)
        flags |= BEA_GL_FORMAT_INTEGER;
    if (desc->kind == VGP_FORMAT_KIND_SINT)
        flags |= BEA_GL_FORMAT_SIGNED;
    return flags;
}

static void take_row(struct bea_gl *gl, const struct bea_gl_format_row *row)
{
    static const uint8_t identity[4] = {BEA_GL_SWIZZLE_R, BEA_GL_SWIZZLE_G, BEA_GL_SWIZZLE_B,
                                        BEA_GL_SWIZZLE_A};
    const struct vgp_format_desc *desc = vgp_format(row->virgl);
    struct bea_gl_format *format = &gl->formats.table[row->virgl];
    if (!desc || format->internal_format || !host_fits(gl, row))
        return;
    *format = (struct bea_gl_format){.internal_format = row->internal_format,
                                     .format = row->format,
                                     .type = row->type,
                                     .flags = row->flags | describe(desc),
                                     .view_class = row->view_class};
    memcpy(format->swizzle, row->swizzle, sizeof(format->swizzle));
    if (memcmp(row->swizzle, identity, sizeof(identity)) != 0)
        format->flags |= BEA_GL_FORMAT_SWIZZLE;
    format->flags |= bea_gl_format_probe(gl, format);
    if (!(format->flags & BEA_GL_FORMAT_SAMPLE))
        *format = (struct bea_gl_format){0};
}

void bea_gl_formats_init(struct bea_gl *gl)
{
    static const struct bea_gl_format_rows *const tables[] = {
        &bea_gl_formats_color, &bea_gl_formats_legacy,     &bea_gl_formats_integer,
        &bea_gl_formats_depth, &bea_gl_formats_compressed,
    };
    struct bea_gl_formats_prober saved;
    bea_gl_formats_probe_begin(&saved);
    for (size_t t = 0; t < sizeof(tables) / sizeof(tables[0]); t++)
        for (uint32_t i = 0; i < tables[t]->count; i++)
            take_row(gl, &tables[t]->rows[i]);
    gl->features.mixed_color_formats = bea_gl_formats_probe_mixed();
    bea_gl_formats_probe_end(&saved);
}

const struct bea_gl_format *bea_gl_format(const struct bea_gl *gl, uint32_t virgl_format)
{
    if (virgl_format >= BEA_GL_FORMAT_SLOTS || !gl->formats.table[virgl_format].internal_format)
        return NULL;
    return &gl->formats.table[virgl_format];
}

bool bea_gl_format_has(const struct bea_gl_format *format, uint32_t flags)
{
    return format && (format->flags & flags) == flags;
}

int32_t bea_gl_swizzle_to_gl(uint32_t swizzle)
{
    static const GLint names[] = {GL_RED, GL_GREEN, GL_BLUE, GL_ALPHA, GL_ZERO, GL_ONE};
    return swizzle < sizeof(names) / sizeof(names[0]) ? names[swizzle] : GL_ZERO;
}

void bea_gl_swizzle_combine(const struct bea_gl_format *format, const uint8_t view[4],
                            uint8_t out[4])
{
    for (int i = 0; i < 4; i++)
        out[i] = view[i] < BEA_GL_SWIZZLE_ZERO ? format->swizzle[view[i]] : view[i];
}
