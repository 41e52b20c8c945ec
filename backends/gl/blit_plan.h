/* SPDX-License-Identifier: MIT */
/* A blit, decoded: what blit.c hands to the ways of doing it. Edges are in GL's coordinates. */
#ifndef BEA_GL_BLIT_PLAN_H
#define BEA_GL_BLIT_PLAN_H

#include <epoxy/gl.h>

#include "surface.h"

struct bea_gl;
struct bea_gl_resource;

struct bea_gl_blit_side {
    const struct bea_resource *resource;
    const struct bea_gl_resource *texture;
    uint32_t format; /* virgl number that it is seen as */
    const struct bea_gl_format *gl_format;
    bool exchange; /* red and blue, see bea_gl_exchanges_red_blue() */
    uint32_t level;
    struct bea_extent extent; /* of the level */
    int32_t x0, y0, x1, y1;   /* edges; the source's may be in reverse order: mirrored */
    int32_t z0, depth;        /* first layer; a negative depth counts down from z0 */
    GLuint view; /* owned; shows the level in `format` where the texture itself does not */
};

struct bea_gl_blit_plan {
    struct bea_gl *gl;
    struct bea_gl_blit_side dst, src;
    uint32_t mask; /* VGP_BLIT_MASK_* that both sides have */
    bool linear;
    bool conditional; /* obeys the render condition */
    bool alpha_blend;
    bool scissor;
    GLint scissor_x, scissor_y;
    GLsizei scissor_width, scissor_height;
};

/* A side's layer as an attachment. */
struct bea_gl_attachment bea_gl_blit_attachment(const struct bea_gl_blit_side *side,
                                                uint32_t layer);
/* The source layer for layer `i` of the destination; 3D sources are sampled in between by
 * blit_shader.c. */
uint32_t bea_gl_blit_source_layer(const struct bea_gl_blit_plan *plan, uint32_t i);

/* Resolves depth and stencil where GL does that in place only. False: not that case. */
bool bea_gl_blit_resolved(const struct bea_gl_blit_plan *plan);
/* Draws it. False when this host cannot. */
bool bea_gl_blit_with_shader(const struct bea_gl_blit_plan *plan);
/*
 * Draws one layer of the source (its stencil: `stencil`) into `texture`, RGBA32UI of the box's
 * size: what a shader reads of each texel by the format's swizzle, floats as their bits.
 */
bool bea_gl_blit_bits(struct bea_gl *gl, const struct bea_gl_blit_side *src, bool stencil,
                      GLuint texture);

#endif
