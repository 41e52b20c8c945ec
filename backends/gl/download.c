/* SPDX-License-Identifier: MIT */
/* GL storage to guest memory. */
#include <stdlib.h>

#include "buffer.h"
#include "convert.h"
#include "device.h"
#include "gl.h"
#include "read_back.h"
#include "resource.h"
#include "texture.h"
#include "transfer.h"
#include "work.h"

struct download {
    struct bea_gl *gl;
    const struct bea_resource *resource;
    const struct bea_gl_resource *texture;
    const struct bea_copy *copy;
    enum bea_gl_convert convert;
    size_t bytes;  /* of a packed layer */
    void *staging; /* one packed layer, or the level where GL gives no less */
};

static uint64_t layer_offset(const struct bea_copy *copy, uint32_t layer)
{
    return copy->offset + layer * copy->layout.layer_stride;
}

/* Reads of a packed layer into `to`. Each returns false where this host or this format has no such
 * way. */

static bool read_sub_image(const struct download *d, uint32_t layer, void *to)
{
    const struct bea_gl_resource *t = d->texture;
    if (!bea_gl_has(d->gl, BEA_GL_FEATURE_GET_TEXTURE_SUB_IMAGE))
        return false;
    struct bea_gl_region r = bea_gl_region(t, d->resource, d->copy->level, &d->copy->box, layer, 1);
    if (d->resource->format->compressed)
        glGetCompressedTextureSubImage(t->name, r.level, r.x, r.y, r.z, r.width, r.height, r.depth,
                                       (GLsizei)d->bytes, to);
    else
        glGetTextureSubImage(t->name, r.level, r.x, r.y, r.z, r.width, r.height, r.depth,
                             t->format->format, t->format->type, (GLsizei)d->bytes, to);
    return true;
}

static bool read_framebuffer(const struct download *d, uint32_t layer, void *to)
{
    const struct bea_gl_resource *t = d->texture;
    if (!bea_gl_format_has(t->format, BEA_GL_FORMAT_READBACK))
        return false;
    struct bea_gl_region r = bea_gl_region(t, d->resource, d->copy->level, &d->copy->box, layer, 1);
    const bool rows_are_layers = t->target == GL_TEXTURE_1D_ARRAY;
    const struct bea_gl_attachment a = {
        .texture = t->name,
        .target = t->target,
        .level = d->copy->level,
        .layer = (uint32_t)(rows_are_layers ? r.y : r.z),
    };
    /* Packed texels are read from both parts, also where the guest knows of one only. */
    GLenum point = t->format->format == GL_DEPTH_STENCIL ? GL_DEPTH_STENCIL_ATTACHMENT
                                                         : bea_gl_attachment_point(t->format);
    bea_gl_work_begin(d->gl);
    bool ok = bea_gl_work_source(d->gl, &a, point);
    if (ok)
        glReadPixels(r.x, rows_are_layers ? 0 : r.y, r.width, r.height, t->format->format,
                     t->format->type, to);
    bea_gl_work_end(d->gl);
    return ok;
}

/* Cuts the box out of a whole level, which is all that old desktop GL can return. */
static void cut_out(const struct download *d, const struct bea_gl_region *r, const char *level,
                    const struct bea_box_layout *whole, char *to)
{
    const struct vgp_format_desc *f = d->resource->format;
    const size_t row_bytes = d->copy->layout.row_bytes;
    const size_t left = (size_t)r->x / f->block_w * f->block_bytes;
    const size_t first = (size_t)r->y / f->block_h;
    const size_t rows = d->bytes / row_bytes;
    const size_t layer = d->texture->target == GL_TEXTURE_CUBE_MAP ? 0 : (size_t)r->z;
    for (size_t row = 0; row < rows; row++) {
        const char *from =
            level + layer * whole->layer_stride + (first + row) * whole->stride + left;
        for (size_t i = 0; i < row_bytes; i++)
            to[row * row_bytes + i] = from[i];
    }
}

static void get_level(const struct download *d, GLenum target, GLint level, void *to)
{
    const struct bea_gl_resource *t = d->texture;
    bea_gl_texture_bind(d->gl, t->target, t->name);
    if (d->resource->format->compressed)
        glGetCompressedTexImage(target, level, to);
    else
        glGetTexImage(target, level, t->format->format, t->format->type, to);
    bea_gl_texture_unbind(d->gl, t->target);
}

static bool read_level(const struct download *d, uint32_t layer, void *to)
{
    const struct bea_gl_resource *t = d->texture;
    const struct bea_resource_params *p = &d->resource->params;
    struct bea_extent e;
    struct bea_box_layout whole;
    if (!bea_gl_has(d->gl, BEA_GL_FEATURE_GET_TEXTURE) || !bea_level_extent(p, d->copy->level, &e))
        return false;
    const bool cube = t->target == GL_TEXTURE_CUBE_MAP;
    const struct bea_box box = {.width = e.width, .height = e.height, .depth = cube ? 1 : e.layers};
    if (!bea_box_layout(p, d->resource->format, d->copy->level, &box, 0, 0, &whole))
        return false;
    char *level = calloc(1, (size_t)whole.total);
    if (!level)
        return false;
    struct bea_gl_region r = bea_gl_region(t, d->resource, d->copy->level, &d->copy->box, layer, 1);
    if (t->target == GL_TEXTURE_1D_ARRAY)
        whole.stride = whole.layer_stride;
    get_level(d, cube ? GL_TEXTURE_CUBE_MAP_POSITIVE_X + (GLenum)r.z : t->target, r.level, level);
    cut_out(d, &r, level, &whole, to);
    free(level);
    return true;
}

static bool read_as_stored(const struct download *d, uint32_t layer, void *to)
{
    /*
     * Mesa takes 32-bit depth through floats on its way out of textures but not out of
     * framebuffers; with 24 bits it is the other way round.
     */
    bool exact = d->texture->internal_format == GL_DEPTH_COMPONENT32;
    if (exact && read_framebuffer(d, layer, to))
        return true;
    return read_sub_image(d, layer, to) || read_framebuffer(d, layer, to) ||
           read_level(d, layer, to);
}

static bool read_layer(const struct download *d, uint32_t layer, void *to)
{
    if (read_as_stored(d, layer, to)) {
        bea_gl_convert_from_gl(d->convert, to, d->bytes);
        return true;
    }
    struct bea_gl_region r =
        bea_gl_region(d->texture, d->resource, d->copy->level, &d->copy->box, layer, 1);
    return bea_gl_read_back(d->gl, d->resource, &r, to);
}

/* Rows of the packed layer go where the guest wants them. */
static bool scatter(const struct download *d, uint32_t layer)
{
    const struct bea_box_layout *l = &d->copy->layout;
    for (uint32_t row = 0; row < l->blocks_y; row++) {
        uint32_t from = d->texture->y_0_top ? l->blocks_y - 1 - row : row;
        if (!bea_iov_write(&d->copy->iov, layer_offset(d->copy, layer) + row * l->stride,
                           (const char *)d->staging + (size_t)from * l->row_bytes, l->row_bytes))
            return false;
    }
    return true;
}

static bool is_packed(const struct download *d)
{
    const struct bea_box_layout *l = &d->copy->layout;
    bool flip = d->texture->y_0_top && l->blocks_y > 1;
    return d->convert == BEA_GL_CONVERT_NONE && !flip &&
           (l->stride == l->row_bytes || l->blocks_y == 1);
}

static enum bea_status download_layer(struct download *d, uint32_t layer)
{
    void *direct = is_packed(d)
                       ? bea_iov_contiguous(&d->copy->iov, layer_offset(d->copy, layer), d->bytes)
                       : NULL;
    if (direct)
        return read_layer(d, layer, direct) ? BEA_OK : BEA_ERR_UNSUPPORTED;
    /* Zeroed, so that nothing of the host's reaches the guest where GL writes less than it should.
     */
    if (!d->staging)
        d->staging = calloc(1, d->bytes);
    if (!d->staging)
        return BEA_ERR_NO_MEMORY;
    if (!read_layer(d, layer, d->staging))
        return BEA_ERR_UNSUPPORTED;
    return scatter(d, layer) ? BEA_OK : BEA_ERR_HOST;
}

static enum bea_status download_texture(struct download *d)
{
    enum bea_status status = BEA_OK;
    if (d->texture->samples || d->bytes > INT32_MAX)
        return BEA_ERR_UNSUPPORTED;
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    for (uint32_t layer = 0; layer < d->copy->layout.layers && status == BEA_OK; layer++)
        status = download_layer(d, layer);
    free(d->staging);
    return status;
}

enum bea_status bea_gl_download(void *data, struct bea_context *ctx, struct bea_resource *resource,
                                const struct bea_copy *copy)
{
    struct bea_gl *gl = data;
    const struct bea_gl_resource *r = bea_gl_resource(resource);
    (void)ctx;
    if (!r)
        return BEA_ERR_UNSUPPORTED;
    if (copy->layout.total == 0)
        return BEA_OK;
    if (!bea_gl_ensure_current(gl))
        return BEA_ERR_HOST;
    /* What shaders stored is part of the contents, whether or not the guest asked for a barrier. */
    if (bea_gl_has(gl, BEA_GL_FEATURE_MEMORY_BARRIER))
        glMemoryBarrier(GL_BUFFER_UPDATE_BARRIER_BIT | GL_TEXTURE_UPDATE_BARRIER_BIT |
                        GL_FRAMEBUFFER_BARRIER_BIT);
    if (r->is_buffer)
        return bea_gl_buffer_download(gl, r, copy->box.x, copy->box.width, copy);
    struct download d = {
        .gl = gl,
        .resource = resource,
        .texture = r,
        .copy = copy,
        .convert = bea_gl_convert_of(resource->params.format, r->format),
        .bytes = (size_t)copy->layout.row_bytes * copy->layout.blocks_y,
    };
    return download_texture(&d);
}
