/* SPDX-License-Identifier: MIT */
/* Guest memory to GL storage. */
#include <stdlib.h>

#include "buffer.h"
#include "convert.h"
#include "device.h"
#include "gl.h"
#include "resource.h"
#include "texture.h"
#include "transfer.h"

struct upload {
    struct bea_gl *gl;
    const struct bea_resource *resource;
    const struct bea_gl_resource *texture;
    const struct bea_copy *copy;
    enum bea_gl_convert convert;
    void *staging; /* one layer, packed; made on demand */
};

static uint64_t layer_offset(const struct bea_copy *copy, uint32_t layer)
{
    return copy->offset + layer * copy->layout.layer_stride;
}

static uint64_t layer_bytes(const struct bea_box_layout *l)
{
    return (l->blocks_y - 1) * l->stride + l->row_bytes;
}

/* Can GL read rows that lie `stride` bytes apart? */
static bool stride_fits(const struct upload *u)
{
    const struct bea_box_layout *l = &u->copy->layout;
    if (l->stride == l->row_bytes || l->blocks_y == 1)
        return true;
    return !u->resource->format->compressed && l->stride % u->resource->format->block_bytes == 0 &&
           l->stride / u->resource->format->block_bytes <= INT32_MAX;
}

static bool needs_staging(const struct upload *u)
{
    return u->convert != BEA_GL_CONVERT_NONE || (u->texture->y_0_top && u->copy->box.height > 1) ||
           !stride_fits(u);
}

/* Rows `stride` bytes apart, at `data`. */
static void send(const struct upload *u, uint32_t layer, const void *data, uint64_t stride)
{
    const struct bea_box_layout *l = &u->copy->layout;
    struct bea_gl_region region =
        bea_gl_region(u->texture, u->resource, u->copy->level, &u->copy->box, layer, 1);
    bool apart = stride != l->row_bytes && l->blocks_y > 1;
    if (apart)
        glPixelStorei(GL_UNPACK_ROW_LENGTH, (GLint)(stride / u->resource->format->block_bytes));
    bea_gl_texture_write(u->gl, u->texture, &region, data, (uint64_t)l->row_bytes * l->blocks_y);
    if (apart)
        glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
}

static bool fill_staging(struct upload *u, uint32_t layer)
{
    const struct bea_box_layout *l = &u->copy->layout;
    const size_t row_bytes = l->row_bytes;
    if (!u->staging)
        u->staging = malloc(row_bytes * l->blocks_y);
    if (!u->staging)
        return false;
    for (uint32_t row = 0; row < l->blocks_y; row++) {
        uint32_t to = u->texture->y_0_top ? l->blocks_y - 1 - row : row;
        if (!bea_iov_read(&u->copy->iov, layer_offset(u->copy, layer) + row * l->stride,
                          (char *)u->staging + to * row_bytes, row_bytes))
            return false;
    }
    bea_gl_convert_to_gl(u->convert, u->staging, row_bytes * l->blocks_y);
    return true;
}

static enum bea_status upload_layer(struct upload *u, uint32_t layer)
{
    const struct bea_box_layout *l = &u->copy->layout;
    const void *direct = NULL;
    if (!needs_staging(u))
        direct =
            bea_iov_contiguous(&u->copy->iov, layer_offset(u->copy, layer), (size_t)layer_bytes(l));
    if (direct) {
        send(u, layer, direct, l->stride);
        return BEA_OK;
    }
    if (!fill_staging(u, layer))
        return BEA_ERR_NO_MEMORY;
    send(u, layer, u->staging, l->row_bytes);
    return BEA_OK;
}

static enum bea_status upload_texture(struct upload *u)
{
    enum bea_status status = BEA_OK;
    /* A sampler has no texel store: multisampled textures are never written from memory. */
    if (u->texture->samples)
        return BEA_ERR_UNSUPPORTED;
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    for (uint32_t layer = 0; layer < u->copy->layout.layers && status == BEA_OK; layer++)
        status = upload_layer(u, layer);
    free(u->staging);
    return status;
}

enum bea_status bea_gl_upload(void *data, struct bea_context *ctx, struct bea_resource *resource,
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
    if (r->is_buffer)
        return bea_gl_buffer_upload(gl, r, copy->box.x, copy->box.width, copy);
    struct upload u = {
        .gl = gl,
        .resource = resource,
        .texture = r,
        .copy = copy,
        .convert = bea_gl_convert_of(resource->params.format, r->format),
    };
    return upload_texture(&u);
}
