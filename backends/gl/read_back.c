/* SPDX-License-Identifier: MIT */
#include "read_back.h"

#include <stdlib.h>

#include "blit_plan.h"
#include "device.h"
#include "gl.h"
#include "pack.h"
#include "resource.h"
#include "texture.h"
#include "work.h"

/* What is read at once: 16 bytes each in a texture and in memory. */
#define BAND_TEXELS (1u << 20)

/* --- a texture in between, of unsigned integers, which every host can read --- */

static GLuint bits_texture(struct bea_gl *gl, GLsizei width, GLsizei height)
{
    GLuint name = 0;
    bea_gl_no_error();
    glGenTextures(1, &name);
    bea_gl_texture_bind(gl, GL_TEXTURE_2D, name);
    if (bea_gl_has(gl, BEA_GL_FEATURE_TEXTURE_STORAGE))
        glTexStorage2D(GL_TEXTURE_2D, 1, GL_RGBA32UI, width, height);
    else
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA32UI, width, height, 0, GL_RGBA_INTEGER,
                     GL_UNSIGNED_INT, NULL);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    bea_gl_texture_unbind(gl, GL_TEXTURE_2D);
    if (bea_gl_no_error())
        return name;
    glDeleteTextures(1, &name);
    return 0;
}

static bool read_bits(struct bea_gl *gl, GLuint name, GLenum format, GLenum type, GLsizei width,
                      GLsizei height, void *to)
{
    const struct bea_gl_attachment a = {.texture = name, .target = GL_TEXTURE_2D};
    bea_gl_work_begin(gl);
    bool ok = bea_gl_work_source(gl, &a, GL_COLOR_ATTACHMENT0);
    if (ok)
        glReadPixels(0, 0, width, height, format, type, to);
    bea_gl_work_end(gl);
    return ok;
}

/* --- by a shader --- */

struct band {
    struct bea_gl *gl;
    const struct bea_resource *resource;
    struct bea_gl_blit_side side;
    GLsizei width, height;
    uint32_t *texels[2]; /* colour or depth; stencil */
    GLuint texture;
};

static bool draw_band(const struct band *b, bool stencil)
{
    return bea_gl_blit_bits(b->gl, &b->side, stencil, b->texture) &&
           read_bits(b->gl, b->texture, GL_RGBA_INTEGER, GL_UNSIGNED_INT, b->width, b->height,
                     b->texels[stencil]);
}

static void pack_band(const struct band *b, unsigned char *to)
{
    const struct vgp_format_desc *f = b->resource->format;
    const size_t count = (size_t)b->width * (size_t)b->height;
    for (size_t i = 0; i < count; i++) {
        uint32_t components[4];
        for (unsigned c = 0; c < 4; c++)
            components[c] = b->texels[0][i * 4 + c];
        if (f->has_stencil)
            components[1] = b->texels[1][i * 4];
        bea_gl_pack_texel(f, components, to + i * f->block_bytes);
    }
}

static bool read_band(struct band *b, GLint y, unsigned char *to)
{
    const struct vgp_format_desc *f = b->resource->format;
    b->side.y0 = y;
    b->side.y1 = y + b->height;
    bool stencil_alone = f->has_stencil && !f->has_depth;
    if ((!stencil_alone && !draw_band(b, false)) || (f->has_stencil && !draw_band(b, true)))
        return false;
    pack_band(b, to);
    return true;
}

static bool read_bands(struct band *b, const struct bea_gl_region *r, GLsizei rows,
                       unsigned char *to)
{
    bool ok = true;
    for (GLsizei y = 0; y < r->height && ok; y += rows) {
        b->height = rows < r->height - y ? rows : r->height - y;
        ok = read_band(b, r->y + y, to);
        to += (size_t)b->width * (size_t)b->height * b->resource->format->block_bytes;
    }
    return ok;
}

static bool read_drawn(struct bea_gl *gl, const struct bea_resource *resource,
                       const struct bea_gl_region *r, unsigned char *to)
{
    const struct bea_gl_resource *t = bea_gl_resource(resource);
    GLsizei rows = (GLsizei)(BAND_TEXELS / (uint32_t)r->width) + 1;
    rows = rows < r->height ? rows : r->height;
    struct band b = {
        .gl = gl,
        .resource = resource,
        .width = r->width,
        .side = {.resource = resource,
                 .texture = t,
                 .gl_format = t->format,
                 .level = (uint32_t)r->level,
                 .x0 = r->x,
                 .x1 = r->x + r->width,
                 .z0 = r->z,
                 .depth = 1},
    };
    if (!bea_level_extent(&resource->params, (uint32_t)r->level, &b.side.extent))
        return false;
    const size_t count = (size_t)r->width * (size_t)rows;
    b.texels[0] = calloc(count * (resource->format->has_stencil ? 2 : 1), 16);
    b.texels[1] = b.texels[0] ? b.texels[0] + count * 4 : NULL;
    b.texture = b.texels[0] ? bits_texture(gl, r->width, rows) : 0;
    bool ok = b.texture && read_bands(&b, r, rows, to);
    glDeleteTextures(1, &b.texture);
    free(b.texels[0]);
    return ok;
}

/* --- as blocks: a copy between textures of the same number of bits leaves them as they are --- */

static bool read_blocks(struct bea_gl *gl, const struct bea_resource *resource,
                        const struct bea_gl_region *r, unsigned char *to)
{
    const struct bea_gl_resource *t = bea_gl_resource(resource);
    const struct vgp_format_desc *f = resource->format;
    bool wide = f->block_bytes == 16;
    GLsizei width = (r->width + f->block_w - 1) / f->block_w;
    GLsizei height = (r->height + f->block_h - 1) / f->block_h;
    GLuint name = 0;
    bea_gl_no_error();
    glGenTextures(1, &name);
    bea_gl_texture_bind(gl, GL_TEXTURE_2D, name);
    glTexStorage2D(GL_TEXTURE_2D, 1, wide ? GL_RGBA32UI : GL_RG32UI, width, height);
    bea_gl_texture_unbind(gl, GL_TEXTURE_2D);
    glCopyImageSubData(t->name, t->target, r->level, r->x, r->y, r->z, name, GL_TEXTURE_2D, 0, 0, 0,
                       0, r->width, r->height, 1);
    uint32_t *blocks = calloc((size_t)width * (size_t)height, 16);
    bool ok = blocks && bea_gl_no_error() &&
              read_bits(gl, name, GL_RGBA_INTEGER, GL_UNSIGNED_INT, width, height, blocks);
    const size_t words = f->block_bytes / 4, count = (size_t)width * (size_t)height * words;
    for (size_t i = 0; ok && i < count; i++) {
        uint32_t word = blocks[i / words * 4 + i % words];
        for (unsigned k = 0; k < 4; k++)
            *to++ = (unsigned char)(word >> k * 8);
    }
    free(blocks);
    glDeleteTextures(1, &name);
    return ok;
}

static bool are_blocks_readable(const struct bea_gl *gl, const struct vgp_format_desc *format)
{
    return bea_gl_has(gl, BEA_GL_FEATURE_COPY_IMAGE) && format->block_d == 1 &&
           (format->block_bytes == 8 || format->block_bytes == 16);
}

bool bea_gl_can_read_back(const struct bea_gl *gl, const struct vgp_format_desc *format,
                          const struct bea_gl_format *stored)
{
    if (format->compressed)
        return are_blocks_readable(gl, format);
    if (format->has_stencil && !bea_gl_has(gl, BEA_GL_FEATURE_STENCIL_TEXTURING))
        return false;
    return bea_gl_can_pack(format) && bea_gl_format_has(stored, BEA_GL_FORMAT_SAMPLE);
}

bool bea_gl_read_back(struct bea_gl *gl, const struct bea_resource *resource,
                      const struct bea_gl_region *region, void *to)
{
    if (!bea_gl_can_read_back(gl, resource->format, bea_gl_resource(resource)->format))
        return false;
    return resource->format->compressed ? read_blocks(gl, resource, region, to)
                                        : read_drawn(gl, resource, region, to);
}
