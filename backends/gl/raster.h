/* SPDX-License-Identifier: MIT */
/* The rasterizer: culling, facing, polygon modes and offset, clip planes, points, lines. */
#ifndef BEA_GL_RASTER_H
#define BEA_GL_RASTER_H

#include <epoxy/gl.h>

#include "backend.h"

struct bea_gl_sub;

/* What GL is told. */
struct bea_gl_raster_values {
    uint32_t caps; /* bits of the table of switches in raster.c */
    uint16_t front_face, cull_face;
    uint16_t fill;
    uint16_t provoking;
    uint16_t clip_depth; /* glClipControl's depth mode */
    float offset_scale, offset_units, offset_clamp;
    float line_width;
};

struct bea_gl_raster {
    struct bea_object base;
    struct vgp_create_rasterizer state;
};

struct bea_gl_raster_state {
    struct bea_object *bound;             /* struct bea_gl_raster */
    struct vgp_create_rasterizer current; /* the bound one's, or the defaults */
    struct bea_gl_raster_values applied;  /* what this GL context has */
};

void bea_gl_raster_init(struct bea_gl_sub *sub);
void bea_gl_raster_finish(struct bea_gl_sub *sub);
void bea_gl_raster_emit(struct bea_gl_sub *sub);

enum bea_status bea_gl_create_rasterizer(struct bea_context *ctx,
                                         const struct vgp_create_rasterizer *cmd,
                                         struct bea_object **out);
void bea_gl_bind_raster(struct bea_gl_sub *sub, struct bea_object *object);

/* BIND_OBJECT for all state objects: blend, depth-stencil-alpha, rasterizer, vertex elements. */
enum bea_status bea_gl_bind_object(struct bea_context *ctx, const struct vgp_bind_object *cmd,
                                   const struct vgp_bind_object_refs *refs);

#endif
