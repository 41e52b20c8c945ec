/* SPDX-License-Identifier: MIT */
/* Sampler views: what shaders sample. Each view has a GL texture object of its own where the host
 * has texture views. */
#ifndef BEA_GL_VIEW_H
#define BEA_GL_VIEW_H

#include <epoxy/gl.h>

#include "backend.h"

struct bea_gl;
struct bea_gl_sub;
struct bea_gl_format;

#define BEA_GL_STAGES 6
#define BEA_GL_MAX_VIEWS                                                                           \
    32 /* slots that shaders can use; the protocol's further slots are kept unbound */
#define BEA_GL_MAX_UNITS (BEA_GL_STAGES * BEA_GL_MAX_VIEWS)

struct bea_gl_view {
    struct bea_object base;
    struct bea_gl *gl;
    struct bea_resource *resource;
    uint32_t format;       /* virgl number */
    uint32_t guest_target; /* VGP_TARGET_* */
    const struct bea_gl_format
        *gl_format;        /* NULL for stencil formats that the host does not store */
    GLuint texture;        /* what is bound */
    GLuint shadow_texture; /* the same without swizzle, for depth comparison; may equal texture */
    GLenum target;
    bool owns_texture; /* else parameters are set on the resource's texture at each binding */
    bool is_depth;     /* depth is sampled: comparison is possible */
    bool is_stencil;   /* stencil is sampled: an unsigned integer view */
    bool stencil_only; /* the resource has nothing but stencil */
    bool is_integer;   /* signed or unsigned integers */
    bool is_srgb;
    bool rect_as_2d;     /* coordinates are unnormalised for the guest, normalised in GL */
    uint8_t swizzle[4];  /* as the guest asked, VGP_SWIZZLE_* */
    GLint gl_swizzle[4]; /* with the format's own swizzle */
    uint32_t first_level, last_level;
    uint16_t buffer_swizzle; /* for the shader key */
};

static inline struct bea_gl_view *bea_gl_view(struct bea_object *object)
{
    return (struct bea_gl_view *)object;
}

struct bea_gl_view_state {
    struct bea_object *views[BEA_GL_STAGES][BEA_GL_MAX_VIEWS]; /* struct bea_gl_view; by slot */
    uint32_t bound_mask[BEA_GL_STAGES];                        /* slots that have a view */
    uint32_t depth_mask[BEA_GL_STAGES];                        /* slots with a depth view */
    uint32_t constant_mask[BEA_GL_STAGES];   /* depth views whose swizzle has constants: see
                                                bea_gl_view_shadow() */
    uint32_t rect_as_2d_mask[BEA_GL_STAGES]; /* for the key's rect_as_2d */
    struct {
        uint64_t serial; /* of the view, 0: nothing or unknown */
        GLuint texture;
        GLenum target;
    } units[BEA_GL_MAX_UNITS]; /* what this GL context has */
};

void bea_gl_view_init(struct bea_gl_sub *sub);
void bea_gl_view_finish(struct bea_gl_sub *sub);

/*
 * Binds the views of the slots in `mask` of a stage to texture units: slot s to unit first_unit +
 * s. Slots in `shadow` are sampled with depth comparison. A slot without a view gets texture 0.
 */
void bea_gl_views_emit(struct bea_gl_sub *sub, uint32_t stage, uint32_t mask, uint32_t shadow,
                       uint32_t first_unit);
/* The texture bindings in GL are unknown: the next emit binds all. */
void bea_gl_views_lost(struct bea_gl_sub *sub);
void bea_gl_view_unit_lost(struct bea_gl_sub *sub, uint32_t unit);
/*
 * For the shader key's shadow_const: which components of a comparison's result are constants for
 * the guest (bits 0-3), and which of those are 1 (bits 4-7). 0 where no depth view is bound.
 */
uint8_t bea_gl_view_shadow_const(const struct bea_gl_sub *sub, uint32_t stage, uint32_t slot);
/* How many samples the guest gave the view's texture; 0: it is not multisampled, or there is none.
 */
uint8_t bea_gl_view_samples(const struct bea_gl_view *view);
uint16_t bea_gl_view_buffer_swizzle(const struct bea_gl_view *view); /* for the key; NULL: 0 */
struct bea_gl_view *bea_gl_view_at(const struct bea_gl_sub *sub, uint32_t stage, uint32_t slot);

struct vgp_create_sampler_view;
struct vgp_create_sampler_view_refs;
struct vgp_set_sampler_views;
struct vgp_set_sampler_views_refs;
enum bea_status bea_gl_create_sampler_view(struct bea_context *ctx,
                                           const struct vgp_create_sampler_view *cmd,
                                           const struct vgp_create_sampler_view_refs *refs,
                                           struct bea_object **out);
enum bea_status bea_gl_set_sampler_views(struct bea_context *ctx,
                                         const struct vgp_set_sampler_views *cmd,
                                         const struct vgp_set_sampler_views_refs *refs);

#endif
