/* SPDX-License-Identifier: MIT */
/* Sampler states. What GL must be told depends on the view too: one guest object may need several
 * GL samplers. */
#ifndef BEA_GL_SAMPLER_H
#define BEA_GL_SAMPLER_H

#include <epoxy/gl.h>

#include "backend.h"
#include "view.h"

struct bea_gl_sub;
struct bea_gl_program;

/* What decides between the GL samplers of one guest sampler. */
struct bea_gl_sampler_key {
    bool compare;       /* the shader compares */
    bool skip_decode;   /* the view is linear, the texture sRGB */
    bool integer;       /* the border colour is integers */
    uint8_t swizzle[4]; /* of the format, where the border colour counts */
};
struct bea_gl_sampler_variant {
    struct bea_gl_sampler_key key;
    GLuint name;
};

#define BEA_GL_SAMPLER_VARIANTS 8

struct bea_gl_sampler {
    struct bea_object base;
    struct bea_gl_sub *sub;
    struct vgp_create_sampler_state state;
    uint32_t wrap[3]; /* VGP_TEX_WRAP_* for s, t, r, as far as GL has it */
    bool clamped[3];  /* shaders keep the coordinate within the texture */
    bool uses_border;
    uint32_t num_variants;
    struct bea_gl_sampler_variant variants[BEA_GL_SAMPLER_VARIANTS];
};

/* Of a stage, bits by slot: for the keys of shaders. */
struct bea_gl_sampler_clamps {
    uint32_t mask[3]; /* by coordinate */
    uint32_t mips;    /* those of them that choose between levels */
};

struct bea_gl_sampler_state {
    struct bea_object *states[BEA_GL_STAGES][BEA_GL_MAX_VIEWS]; /* struct bea_gl_sampler */
    struct bea_gl_sampler_clamps clamps[BEA_GL_STAGES];
    struct {
        uint64_t serial; /* 0: none; ~0: unknown */
        GLuint name;
    } units[BEA_GL_MAX_UNITS]; /* what this GL context has */
};

void bea_gl_sampler_init(struct bea_gl_sub *sub);
void bea_gl_sampler_finish(struct bea_gl_sub *sub);
/* Binds the samplers of the slots in `mask` of a stage to units first_unit + slot; `shadow` ones
 * compare. */
void bea_gl_samplers_emit(struct bea_gl_sub *sub, uint32_t stage, uint32_t mask, uint32_t shadow,
                          uint32_t first_unit);
/* The sampler bindings in GL are unknown. */
void bea_gl_samplers_lost(struct bea_gl_sub *sub);

enum bea_status bea_gl_create_sampler_state(struct bea_context *ctx,
                                            const struct vgp_create_sampler_state *cmd,
                                            struct bea_object **out);
enum bea_status bea_gl_bind_sampler_states(struct bea_context *ctx,
                                           const struct vgp_bind_sampler_states *cmd,
                                           const struct vgp_bind_sampler_states_refs *refs);

#endif
