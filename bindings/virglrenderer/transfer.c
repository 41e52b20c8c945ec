/* SPDX-License-Identifier: MIT */
/* Copies between guest memory and resources. */
#include <errno.h>

#include "results.h"
#include "state.h"

static int move(uint32_t resource_id, uint32_t ctx_id, const struct virgl_box *box,
                struct bea_transfer *transfer)
{
    if (!abi.initialised || !box)
        return EINVAL;
    transfer->box = (struct bea_box){box->x, box->y, box->z, box->w, box->h, box->d};
    return abi_result(ABI_TRANSFER,
                      bea_transfer(abi.renderer, ctx_id, resource_id, transfer, NULL));
}

VIRGL_EXPORT int virgl_renderer_transfer_read_iov(uint32_t handle, uint32_t ctx_id, uint32_t level,
                                                  uint32_t stride, uint32_t layer_stride,
                                                  struct virgl_box *box, uint64_t offset,
                                                  struct iovec *iov, int iovec_cnt)
{
    struct bea_transfer transfer = {
        .direction = BEA_FROM_HOST,
        .level = level,
        .stride = stride,
        .layer_stride = layer_stride,
        .offset = offset,
        .iov = iov,
        .iov_count = iovec_cnt > 0 ? (size_t)iovec_cnt : 0,
    };
    return move(handle, ctx_id, box, &transfer);
}

VIRGL_EXPORT int virgl_renderer_transfer_write_iov(uint32_t handle, uint32_t ctx_id, int level,
                                                   uint32_t stride, uint32_t layer_stride,
                                                   struct virgl_box *box, uint64_t offset,
                                                   struct iovec *iovec, unsigned int iovec_cnt)
{
    struct bea_transfer transfer = {
        .direction = BEA_TO_HOST,
        .level = (uint32_t)level, /* a negative one is above any last level */
        .stride = stride,
        .layer_stride = layer_stride,
        .offset = offset,
        .iov = iovec,
        .iov_count = iovec_cnt,
    };
    return move(handle, ctx_id, box, &transfer);
}
