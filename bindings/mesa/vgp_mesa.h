/* SPDX-License-Identifier: MIT */
/* What differs between versions of Mesa. 22.3 is the old shape, 25.0 the new one. */
#ifndef VGP_MESA_H
#define VGP_MESA_H

#include "virgl_context.h"

#include "vgp_version.h" /* VGP_MESA: 100 * major + minor */

#define VGP_MESA_NEW (VGP_MESA >= 2300)

#define VGP_MESA_HAS_CLEAR_SURFACE VGP_MESA_NEW
#define VGP_MESA_HAS_VIDEO_ENCODER VGP_MESA_NEW

#if VGP_MESA_NEW
typedef bool vgp_mesa_bool;

/* The distance of vertices is known by the vertex elements. */
static inline uint32_t vgp_stride(const struct virgl_context *ctx,
                                  const struct pipe_vertex_buffer *buffers, unsigned slot)
{
    (void)buffers;
    return ctx->vertex_elements ? ctx->vertex_elements->strides[slot] : 0;
}
#else
typedef boolean vgp_mesa_bool;

static inline uint32_t vgp_stride(const struct virgl_context *ctx,
                                  const struct pipe_vertex_buffer *buffers, unsigned slot)
{
    (void)ctx;
    return buffers[slot].stride;
}
#endif

/* Whether a draw is sent in a longer form to tell its number. */
static inline bool vgp_sends_drawid(unsigned drawid)
{
    return VGP_MESA_NEW && drawid > 0;
}

#endif
