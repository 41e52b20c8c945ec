/* SPDX-License-Identifier: MIT */
#include "emit.h"

#include "gl.h"

/* A room is told when one of its bits is set. */
static const struct {
    uint32_t bits;
    void (*emit)(struct bea_gl_sub *sub);
} rooms[] = {
    {BEA_GL_DIRTY_RASTER, bea_gl_raster_emit},
    {BEA_GL_DIRTY_BLEND, bea_gl_blend_emit},
    {BEA_GL_DIRTY_BLEND_COLOR, bea_gl_blend_color_emit},
    {BEA_GL_DIRTY_DSA | BEA_GL_DIRTY_STENCIL_REF, bea_gl_dsa_emit},
    {BEA_GL_DIRTY_VIEWPORT, bea_gl_viewport_emit},
    {BEA_GL_DIRTY_SCISSOR, bea_gl_scissor_emit},
    {BEA_GL_DIRTY_SAMPLE_MASK, bea_gl_sample_mask_emit},
    {BEA_GL_DIRTY_TESS, bea_gl_tess_emit},
};

static void done(struct bea_gl_sub *sub, uint32_t bits)
{
    sub->dirty &= ~bits;
    sub->lost &= ~bits;
}

void bea_gl_emit_state(struct bea_gl_sub *sub)
{
    for (unsigned i = 0; i < sizeof(rooms) / sizeof(rooms[0]); i++) {
        if (!(sub->dirty & rooms[i].bits))
            continue;
        rooms[i].emit(sub);
        done(sub, rooms[i].bits);
    }
}

static void views_emit(struct bea_gl_sub *sub, const struct bea_gl_program *program)
{
    for (uint32_t stage = 0; stage < BEA_GL_STAGES; stage++) {
        const struct bea_gl_stage_use *use = &program->stages[stage];
        if (use->samplers)
            bea_gl_views_emit(sub, stage, use->samplers, use->shadow_samplers, use->sampler_base);
    }
}

static void samplers_emit(struct bea_gl_sub *sub, const struct bea_gl_program *program)
{
    for (uint32_t stage = 0; stage < BEA_GL_STAGES; stage++) {
        const struct bea_gl_stage_use *use = &program->stages[stage];
        if (use->samplers)
            bea_gl_samplers_emit(sub, stage, use->samplers, use->shadow_samplers,
                                 use->sampler_base);
    }
}

/* A step of constants may turn the ring, which marks these bits again: they are cleared before. */
static void constants_emit(struct bea_gl_sub *sub, const struct bea_gl_program *program)
{
    const uint32_t bits = BEA_GL_DIRTY_CONSTANTS | BEA_GL_DIRTY_STATE_BLOCK;
    sub->dirty &= ~bits;
    bea_gl_constants_emit(sub, program);
    if (program->uses_state)
        bea_gl_state_block_emit(sub);
    sub->lost &= ~bits;
}

void bea_gl_emit_resources(struct bea_gl_sub *sub, const struct bea_gl_program *program, bool all)
{
    if (sub->lost & BEA_GL_DIRTY_VIEWS)
        bea_gl_views_lost(sub);
    if (sub->lost & BEA_GL_DIRTY_SAMPLERS)
        bea_gl_samplers_lost(sub);
    uint32_t dirty = all ? BEA_GL_DIRTY_ALL : sub->dirty;
    if (dirty & (BEA_GL_DIRTY_CONSTANTS | BEA_GL_DIRTY_STATE_BLOCK))
        constants_emit(sub, program);
    if (dirty & BEA_GL_DIRTY_BUFFERS)
        bea_gl_binding_emit(sub, program);
    if (dirty & BEA_GL_DIRTY_IMAGES)
        bea_gl_images_emit(sub, program);
    /* Images may have taken a texture unit. */
    dirty |= sub->dirty;
    if (dirty & BEA_GL_DIRTY_VIEWS)
        views_emit(sub, program);
    if (dirty & (BEA_GL_DIRTY_SAMPLERS | BEA_GL_DIRTY_VIEWS))
        samplers_emit(sub, program);
    done(sub,
         BEA_GL_DIRTY_BUFFERS | BEA_GL_DIRTY_IMAGES | BEA_GL_DIRTY_VIEWS | BEA_GL_DIRTY_SAMPLERS);
}
