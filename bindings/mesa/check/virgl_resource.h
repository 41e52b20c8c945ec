/* SPDX-License-Identifier: MIT */
#ifndef CHECK_VIRGL_RESOURCE_H
#define CHECK_VIRGL_RESOURCE_H

#include "util/u_range.h"
#include "virgl_screen.h"

struct virgl_resource {
    struct pipe_resource b; /* first: one is cast to the other */
    struct virgl_hw_res *hw_res;
    struct {
        uint32_t plane;
    } metadata;
    struct util_range valid_buffer_range;
    uint32_t blob_mem;
};

struct virgl_transfer {
    struct pipe_transfer base;
    uint32_t offset, copy_src_offset, direction;
    struct virgl_hw_res *hw_res, *copy_src_hw_res;
};

static inline struct virgl_resource *virgl_resource(struct pipe_resource *resource)
{
    return (struct virgl_resource *)resource;
}

void virgl_resource_dirty(struct virgl_resource *resource, uint32_t level);

#endif
