/* SPDX-License-Identifier: MIT */
#include "vgp_glue.h"

int vgp_flush(struct virgl_context *ctx, uint32_t dwords)
{
    ctx->base.flush(&ctx->base, NULL, 0);
    return ctx->cbuf->cdw + dwords <= VIRGL_MAX_CMDBUF_DWORDS ? 0 : VGP_NO_ROOM;
}
