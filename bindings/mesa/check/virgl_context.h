/* SPDX-License-Identifier: MIT */
#ifndef CHECK_VIRGL_CONTEXT_H
#define CHECK_VIRGL_CONTEXT_H

#include "virgl_screen.h"

struct virgl_vertex_elements_state {
    uint16_t strides[32];
};

struct virgl_context {
    struct pipe_context base; /* first: one is cast to the other */
    struct virgl_cmd_buf *cbuf;
    struct virgl_vertex_elements_state *vertex_elements;
    uint8_t patch_vertices;
};

struct virgl_sampler_view {
    struct pipe_sampler_view base;
    uint32_t handle;
};

struct virgl_so_target {
    struct pipe_stream_output_target base;
    uint32_t handle;
};

static inline struct virgl_so_target *virgl_so_target(struct pipe_stream_output_target *target)
{
    return (struct virgl_so_target *)target;
}

#endif
