/* SPDX-License-Identifier: MIT */
/* Blending, colour masks, logic operation and blend colour. */
#ifndef BEA_GL_BLEND_H
#define BEA_GL_BLEND_H

#include <epoxy/gl.h>

#include "backend.h"

struct bea_gl_sub;

#define BEA_GL_BLEND_TARGETS 8

/* One colour buffer's blending, in GL's words. */
struct bea_gl_blend_target {
    bool enable;
    uint8_t color_mask; /* bit 0 red ... bit 3 alpha */
    uint16_t rgb_equation, alpha_equation;
    uint16_t rgb_src, rgb_dst, alpha_src, alpha_dst;
};

/* What GL is told. */
struct bea_gl_blend_values {
    struct bea_gl_blend_target targets[BEA_GL_BLEND_TARGETS];
    bool independent; /* the targets differ: per-buffer calls are needed */
    bool logic_op, dither, alpha_to_coverage, alpha_to_one;
    uint16_t logic_op_func;
};

/* A blend object, translated at creation as far as it does not depend on the framebuffer. */
struct bea_gl_blend {
    struct bea_object base;
    struct bea_gl_blend_values values;
    uint16_t advanced; /* VGP_ADVANCED_BLEND_* number, 0: none */
    bool dual_source;  /* target 0 uses the second source */
    bool independent;  /* as the guest says */
};

struct bea_gl_blend_state {
    struct bea_object *bound; /* struct bea_gl_blend; NULL: GL's defaults */
    float color[4];
    struct bea_gl_blend_values applied; /* what this GL context has */
    float applied_color[4];
};

void bea_gl_blend_init(struct bea_gl_sub *sub);
void bea_gl_blend_finish(struct bea_gl_sub *sub);
void bea_gl_blend_emit(struct bea_gl_sub *sub);
void bea_gl_blend_color_emit(struct bea_gl_sub *sub);
/* The bound object, or NULL. */
const struct bea_gl_blend *bea_gl_blend_bound(const struct bea_gl_sub *sub);

enum bea_status bea_gl_create_blend(struct bea_context *ctx, const struct vgp_create_blend *cmd,
                                    struct bea_object **out);
void bea_gl_bind_blend(struct bea_gl_sub *sub, struct bea_object *object);
enum bea_status bea_gl_set_blend_color(struct bea_context *ctx,
                                       const struct vgp_set_blend_color *cmd);

#endif
