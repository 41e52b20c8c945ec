/* SPDX-License-Identifier: MIT */
/* Copies between a resource and guest memory. */
#include "vgp_glue.h"

/* Rows of these need not lie as the level's do: what the guest maps is the host's own memory. */
static bool has_own_stride(const struct virgl_transfer *transfer)
{
    const struct pipe_transfer *const base = &transfer->base;

    return base->box.depth == 1 && base->level == 0 && base->resource->target == PIPE_TEXTURE_2D &&
           virgl_resource(base->resource)->blob_mem == VIRGL_BLOB_MEM_HOST3D_GUEST;
}

void virgl_encode_transfer(struct virgl_screen *vs, struct virgl_cmd_buf *buf,
                           struct virgl_transfer *trans, uint32_t direction)
{
    const struct pipe_transfer *const base = &trans->base;
    const bool strides = has_own_stride(trans);
    struct vgp_sink sink = vgp_sink_of_transfers(vs->vws, buf);
    const struct vgp_transfer3d cmd = {
        .resource = vgp_name_hw(&sink, trans->hw_res),
        .level = base->level,
        .usage = base->usage,
        .stride = strides ? base->stride : 0,
        .layer_stride = strides ? (uint32_t)base->layer_stride : 0,
        .x = (uint32_t)base->box.x,
        .y = (uint32_t)base->box.y,
        .z = (uint32_t)base->box.z,
        .w = (uint32_t)base->box.width,
        .h = (uint32_t)base->box.height,
        .d = (uint32_t)base->box.depth,
        .data_offset = trans->offset,
        .direction = direction,
    };

    VGP_ENCODE(transfer3d, &sink, &cmd);
}

void virgl_encode_copy_transfer(struct virgl_context *ctx, struct virgl_transfer *trans)
{
    const struct virgl_screen *const screen = virgl_screen(ctx->base.screen);
    const struct pipe_transfer *const base = &trans->base;
    struct vgp_sink sink = vgp_sink_of(ctx);
    const struct vgp_copy_transfer3d cmd = {
        .resource = vgp_name_hw(&sink, trans->hw_res),
        .level = base->level,
        .usage = base->usage,
        .stride = base->stride,
        .layer_stride = (uint32_t)base->layer_stride,
        .x = (uint32_t)base->box.x,
        .y = (uint32_t)base->box.y,
        .z = (uint32_t)base->box.z,
        .w = (uint32_t)base->box.width,
        .h = (uint32_t)base->box.height,
        .d = (uint32_t)base->box.depth,
        .staging_resource = vgp_name_hw(&sink, trans->copy_src_hw_res),
        .staging_offset = trans->copy_src_offset,
        .synchronized = true,
        .read_from_host =
            screen->caps.caps.v2.capability_bits_v2 & VIRGL_CAP_V2_COPY_TRANSFER_BOTH_DIRECTIONS &&
            trans->direction == VIRGL_TRANSFER_FROM_HOST,
    };

    VGP_ENCODE(copy_transfer3d, &sink, &cmd);
}

/* What is left of the transfers' part of the buffer is skipped. */
void virgl_encode_end_transfers(struct virgl_cmd_buf *buf)
{
    struct vgp_sink sink = vgp_sink_of_transfers(NULL, buf);

    if (buf->cdw < VIRGL_MAX_TBUF_DWORDS)
        vgp_done("end_transfers",
                 vgp_encode_end_transfers(&sink, VIRGL_MAX_TBUF_DWORDS - buf->cdw - 1));
}
