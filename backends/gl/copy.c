/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "copy.h"
#include "device.h"
#include "gl.h"
#include "resource.h"
#include "texture.h"
#include "transfer.h"

static enum bea_status copy_buffer(struct bea_context *ctx,
                                   const struct vgp_resource_copy_region *cmd,
                                   const struct vgp_resource_copy_region_refs *refs)
{
    const struct bea_gl_resource *dst = bea_gl_resource(refs->dst),
                                 *src = bea_gl_resource(refs->src);
    const uint64_t from = (uint32_t)cmd->src_x, to = cmd->dst_x, bytes = (uint32_t)cmd->w;
    if (cmd->src_x < 0 || cmd->w < 0)
        return bea_refuse(ctx, "src_x", "a negative range");
    if (from > src->bytes || bytes > src->bytes - from)
        return bea_refuse(ctx, "src_x", "the range leaves the source");
    if (to > dst->bytes || bytes > dst->bytes - to)
        return bea_refuse(ctx, "dst_x", "the range leaves the destination");
    if (src == dst && from < to + bytes && to < from + bytes)
        return bea_refuse(ctx, "dst_x", "the ranges overlap");
    if (bytes == 0)
        return BEA_OK;
    glBindBuffer(GL_COPY_READ_BUFFER, src->name);
    glBindBuffer(GL_COPY_WRITE_BUFFER, dst->name);
    glCopyBufferSubData(GL_COPY_READ_BUFFER, GL_COPY_WRITE_BUFFER, (GLintptr)from, (GLintptr)to,
                        (GLsizeiptr)bytes);
    glBindBuffer(GL_COPY_READ_BUFFER, 0);
    glBindBuffer(GL_COPY_WRITE_BUFFER, 0);
    return BEA_OK;
}

/* The first channel that is stored is the first one of r g b a: GL's order of memory is the
 * guest's. */
static bool has_canonical_order(const struct vgp_format_desc *f)
{
    if (f->compressed || f->has_depth || f->has_stencil)
        return true;
    for (unsigned i = 0; i < 4; i++)
        if (f->swizzle[i] <= VGP_SWIZZLE_ALPHA)
            return f->swizzle[i] == VGP_SWIZZLE_RED;
    return true;
}

static bool have_same_order(const struct vgp_format_desc *a, const struct vgp_format_desc *b)
{
    if (has_canonical_order(a) && has_canonical_order(b))
        return true;
    for (unsigned i = 0; i < 3; i++)
        if (a->swizzle[i] != b->swizzle[i])
            return false;
    return a->block_bits == b->block_bits && a->channel[0].bits == b->channel[0].bits;
}

bool bea_gl_copy_is_raw(const struct bea_resource *src, const struct bea_resource *dst)
{
    const struct bea_gl_resource *a = bea_gl_resource(src), *b = bea_gl_resource(dst);
    if (a->foreign || b->foreign || a->samples != b->samples || a->y_0_top != b->y_0_top ||
        !have_same_order(src->format, dst->format))
        return false;
    if (a->internal_format == b->internal_format)
        return true;
    if (src->format->compressed != dst->format->compressed)
        return src->format->block_bytes == dst->format->block_bytes;
    return a->format->view_class != 0 && a->format->view_class == b->format->view_class;
}

/* GL counts the layers of all kinds of textures as z here, those of 1D arrays too. */
void bea_gl_copy_image(const struct bea_resource *dst, uint32_t dst_level, const struct bea_box *to,
                       const struct bea_resource *src, uint32_t src_level,
                       const struct bea_box *from)
{
    const struct bea_gl_resource *s = bea_gl_resource(src), *d = bea_gl_resource(dst);
    uint32_t src_y = from->y, dst_y = to->y;
    if (s->y_0_top) {
        src_y = bea_minify(src->params.height, src_level) - from->y - from->height;
        dst_y = bea_minify(dst->params.height, dst_level) - to->y - to->height;
    }
    glCopyImageSubData(s->name, s->target, (GLint)src_level, (GLint)from->x, (GLint)src_y,
                       (GLint)from->z, d->name, d->target, (GLint)dst_level, (GLint)to->x,
                       (GLint)dst_y, (GLint)to->z, (GLsizei)from->width, (GLsizei)from->height,
                       (GLsizei)from->depth);
}

/* Through memory: bytes of the guest's layout out of the one, bytes into the other. */
static enum bea_status copy_bytes(struct bea_context *ctx, struct bea_resource *dst,
                                  uint32_t dst_level, const struct bea_box *to,
                                  struct bea_resource *src, uint32_t src_level,
                                  const struct bea_box *from)
{
    struct bea_gl *gl = bea_gl_device(ctx);
    struct bea_copy out = {.level = src_level, .box = *from, .synchronized = true};
    struct bea_copy in = {.level = dst_level, .box = *to, .synchronized = true};
    if (!bea_box_layout(&src->params, src->format, src_level, from, 0, 0, &out.layout) ||
        !bea_box_layout(&dst->params, dst->format, dst_level, to, (uint32_t)out.layout.stride, 0,
                        &in.layout))
        return BEA_ERR_REFUSED;
    in.layout.layer_stride = out.layout.layer_stride;
    void *bytes = calloc(1, (size_t)out.layout.total);
    if (!bytes)
        return BEA_ERR_NO_MEMORY;
    const struct iovec vec = {bytes, (size_t)out.layout.total};
    bea_iov_init(&out.iov, &vec, 1);
    in.iov = out.iov;
    enum bea_status status = bea_gl_download(gl, ctx, src, &out);
    if (status == BEA_OK)
        status = bea_gl_upload(gl, ctx, dst, &in);
    free(bytes);
    return status;
}

/* A texel of a plain format lies where a block of a compressed one does: sizes count in blocks. */
static uint32_t rescale(uint32_t texels, uint32_t from_block, uint32_t to_block)
{
    return (uint32_t)(((uint64_t)texels + from_block - 1) / from_block * to_block);
}

/* A last block may stick out of a level that is no multiple of the block size. */
static uint32_t cut(uint32_t origin, uint32_t size, uint32_t whole, uint32_t block)
{
    bool sticks_out = origin < whole && size > whole - origin;
    return sticks_out && size - (whole - origin) < block ? whole - origin : size;
}

static bool boxes_of(struct bea_context *ctx, const struct vgp_resource_copy_region *cmd,
                     const struct vgp_resource_copy_region_refs *refs, struct bea_box *from,
                     struct bea_box *to)
{
    const struct vgp_format_desc *sf = refs->src->format, *df = refs->dst->format;
    struct bea_extent e;
    if ((cmd->src_x | cmd->src_y | cmd->src_z | cmd->w | cmd->h | cmd->d) < 0) {
        bea_refuse(ctx, "src_x", "a negative box");
        return false;
    }
    *from = (struct bea_box){(uint32_t)cmd->src_x, (uint32_t)cmd->src_y, (uint32_t)cmd->src_z,
                             (uint32_t)cmd->w,     (uint32_t)cmd->h,     (uint32_t)cmd->d};
    if (!bea_box_in_level(&refs->src->params, sf, cmd->src_level, from)) {
        bea_refuse(ctx, "src_x", "the box leaves level %u of the source", cmd->src_level);
        return false;
    }
    *to = (struct bea_box){
        .x = cmd->dst_x,
        .y = cmd->dst_y,
        .z = cmd->dst_z,
        .width = rescale(from->width, sf->block_w, df->block_w),
        .height = rescale(from->height, sf->block_h, df->block_h),
        .depth = from->depth,
    };
    if (bea_level_extent(&refs->dst->params, cmd->dst_level, &e)) {
        to->width = cut(to->x, to->width, e.width, df->block_w);
        to->height = cut(to->y, to->height, e.height, df->block_h);
    }
    if (!bea_box_in_level(&refs->dst->params, df, cmd->dst_level, to)) {
        bea_refuse(ctx, "dst_x", "the box leaves level %u of the destination", cmd->dst_level);
        return false;
    }
    return true;
}

enum bea_status bea_gl_resource_copy_region(struct bea_context *ctx,
                                            const struct vgp_resource_copy_region *cmd,
                                            const struct vgp_resource_copy_region_refs *refs)
{
    const struct bea_gl_resource *dst = bea_gl_resource(refs->dst),
                                 *src = bea_gl_resource(refs->src);
    struct bea_box from, to;
    if (!dst || !src)
        return bea_refuse(ctx, dst ? "src" : "dst", "it has no storage on the host");
    if (dst->is_buffer != src->is_buffer)
        return bea_refuse(ctx, "dst", "a buffer and a texture");
    if (dst->is_buffer)
        return copy_buffer(ctx, cmd, refs);
    if (dst->samples != src->samples)
        return bea_refuse(ctx, "dst", "the numbers of samples differ");
    if (refs->src->format->block_bytes != refs->dst->format->block_bytes)
        return bea_refuse(ctx, "dst", "the sizes of blocks differ");
    if (!boxes_of(ctx, cmd, refs, &from, &to))
        return BEA_ERR_REFUSED;
    if (from.width == 0 || from.height == 0 || from.depth == 0)
        return BEA_OK;
    if (bea_gl_has(bea_gl_device(ctx), BEA_GL_FEATURE_COPY_IMAGE) &&
        bea_gl_copy_is_raw(refs->src, refs->dst)) {
        bea_gl_copy_image(refs->dst, cmd->dst_level, &to, refs->src, cmd->src_level, &from);
        return BEA_OK;
    }
    enum bea_status status =
        copy_bytes(ctx, refs->dst, cmd->dst_level, &to, refs->src, cmd->src_level, &from);
    return status == BEA_OK ? BEA_OK : bea_refuse(ctx, "dst", "the host cannot copy these formats");
}
