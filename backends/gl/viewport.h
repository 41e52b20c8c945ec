/* SPDX-License-Identifier: MIT */
/*
 * State that is values only: viewports, scissors, sample mask and minimum of samples, tessellation
 * defaults; and what shaders read from block bea_state (clip planes, polygon stipple, the direction
 * of y ...).
 */
#ifndef BEA_GL_VIEWPORT_H
#define BEA_GL_VIEWPORT_H

#include <epoxy/gl.h>

#include "backend.h"
#include "shader/shader.h"

struct bea_gl_sub;

#define BEA_GL_MAX_VIEWPORTS 16

/* One viewport as the guest gives it. */
struct bea_gl_viewport {
    float scale[3], translate[3];
};
/* ... and as GL takes it. */
struct bea_gl_viewport_values {
    float x, y, w, h;
    double near, far;
};
struct bea_gl_scissor {
    uint16_t minx, miny, maxx, maxy;
};

struct bea_gl_viewport_state {
    struct bea_gl_viewport viewports[BEA_GL_MAX_VIEWPORTS];
    struct bea_gl_scissor scissors[BEA_GL_MAX_VIEWPORTS];
    uint32_t viewports_dirty, scissors_dirty; /* masks of slots */
    struct bea_gl_viewport_values applied[BEA_GL_MAX_VIEWPORTS];
    struct bea_gl_scissor applied_scissors[BEA_GL_MAX_VIEWPORTS];
    bool halfz;  /* clip_halfz when `applied` was made */
    bool flip_y; /* the first viewport's scale is negative in y */

    uint32_t sample_mask, min_samples;
    uint32_t applied_sample_mask;
    float applied_min_samples; /* GL's fraction; 0: off */

    float tess_outer[4], tess_inner[2];
    uint32_t applied_patch_vertices;

    struct bea_shader_state block; /* clip planes and stipple as set; the rest is filled at draws */
};

void bea_gl_viewport_init(struct bea_gl_sub *sub);
void bea_gl_viewport_finish(struct bea_gl_sub *sub);
void bea_gl_viewport_emit(struct bea_gl_sub *sub);
void bea_gl_scissor_emit(struct bea_gl_sub *sub);
void bea_gl_sample_mask_emit(struct bea_gl_sub *sub); /* and the minimum of samples */
void bea_gl_tess_emit(struct bea_gl_sub *sub);        /* default levels */

enum bea_status bea_gl_set_viewport_state(struct bea_context *ctx,
                                          const struct vgp_set_viewport_state *cmd);
enum bea_status bea_gl_set_scissor_state(struct bea_context *ctx,
                                         const struct vgp_set_scissor_state *cmd);
enum bea_status bea_gl_set_polygon_stipple(struct bea_context *ctx,
                                           const struct vgp_set_polygon_stipple *cmd);
enum bea_status bea_gl_set_clip_state(struct bea_context *ctx,
                                      const struct vgp_set_clip_state *cmd);
enum bea_status bea_gl_set_sample_mask(struct bea_context *ctx,
                                       const struct vgp_set_sample_mask *cmd);
enum bea_status bea_gl_set_min_samples(struct bea_context *ctx,
                                       const struct vgp_set_min_samples *cmd);
enum bea_status bea_gl_set_tess_state(struct bea_context *ctx,
                                      const struct vgp_set_tess_state *cmd);

#endif
