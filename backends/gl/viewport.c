/* SPDX-License-Identifier: MIT */
#include "viewport.h"

#include <math.h>
#include <string.h>

#include "gl.h"

static const uint32_t all_slots = (1u << BEA_GL_MAX_VIEWPORTS) - 1;
static const uint32_t dirty_bits = BEA_GL_DIRTY_VIEWPORT | BEA_GL_DIRTY_SCISSOR |
                                   BEA_GL_DIRTY_STATE_BLOCK | BEA_GL_DIRTY_SAMPLE_MASK;

/* Slots that GL has. */
static uint32_t slot_count(const struct bea_gl *gl)
{
    int32_t count = bea_gl_limits(gl)->viewports;
    return count > 1 ? (uint32_t)count : 1;
}

void bea_gl_viewport_init(struct bea_gl_sub *sub)
{
    struct bea_gl_viewport_state *state = &sub->viewport;
    state->sample_mask = ~0u;
    state->viewports_dirty = state->scissors_dirty = all_slots;
    state->block.y_scale = 1.0f;
    state->block.point_size = 1.0f;
    sub->dirty |= dirty_bits;
    sub->lost |= dirty_bits;
}

void bea_gl_viewport_finish(struct bea_gl_sub *sub)
{
    (void)sub; /* nothing is owned */
}

enum bea_status bea_gl_set_viewport_state(struct bea_context *ctx,
                                          const struct vgp_set_viewport_state *cmd)
{
    struct bea_gl_sub *sub = bea_gl_sub(ctx);
    struct bea_gl_viewport_state *state = &sub->viewport;
    for (uint32_t i = 0; i < cmd->num_viewports; i++) {
        const struct vgp_set_viewport_state_viewports *in = &cmd->viewports[i];
        state->viewports[cmd->start_slot + i] = (struct bea_gl_viewport){
            .scale = {in->scale_x, in->scale_y, in->scale_z},
            .translate = {in->translate_x, in->translate_y, in->translate_z},
        };
        state->viewports_dirty |= 1u << (cmd->start_slot + i);
    }
    /* All viewports are turned together: the vertex shader does it. */
    bool flip = state->viewports[0].scale[1] < 0.0f;
    if (flip != state->flip_y) {
        state->flip_y = flip;
        state->block.y_scale = flip ? -1.0f : 1.0f;
        sub->dirty |= BEA_GL_DIRTY_STATE_BLOCK;
    }
    sub->dirty |= BEA_GL_DIRTY_VIEWPORT;
    return BEA_OK;
}

enum bea_status bea_gl_set_scissor_state(struct bea_context *ctx,
                                         const struct vgp_set_scissor_state *cmd)
{
    struct bea_gl_sub *sub = bea_gl_sub(ctx);
    struct bea_gl_viewport_state *state = &sub->viewport;
    for (uint32_t i = 0; i < cmd->num_scissors; i++) {
        const struct vgp_set_scissor_state_scissors *in = &cmd->scissors[i];
        state->scissors[cmd->start_slot + i] = (struct bea_gl_scissor){
            .minx = (uint16_t)in->minx,
            .miny = (uint16_t)in->miny,
            .maxx = (uint16_t)in->maxx,
            .maxy = (uint16_t)in->maxy,
        };
        state->scissors_dirty |= 1u << (cmd->start_slot + i);
    }
    sub->dirty |= BEA_GL_DIRTY_SCISSOR;
    return BEA_OK;
}

enum bea_status bea_gl_set_polygon_stipple(struct bea_context *ctx,
                                           const struct vgp_set_polygon_stipple *cmd)
{
    struct bea_gl_sub *sub = bea_gl_sub(ctx);
    memcpy(sub->viewport.block.stipple, cmd->rows, sizeof(sub->viewport.block.stipple));
    sub->dirty |= BEA_GL_DIRTY_STATE_BLOCK;
    return BEA_OK;
}

enum bea_status bea_gl_set_clip_state(struct bea_context *ctx, const struct vgp_set_clip_state *cmd)
{
    struct bea_gl_sub *sub = bea_gl_sub(ctx);
    for (unsigned i = 0; i < VGP_MAX_CLIP_PLANES; i++) {
        float *plane = sub->viewport.block.clip_plane[i];
        plane[0] = cmd->planes[i].x;
        plane[1] = cmd->planes[i].y;
        plane[2] = cmd->planes[i].z;
        plane[3] = cmd->planes[i].w;
    }
    sub->dirty |= BEA_GL_DIRTY_STATE_BLOCK;
    return BEA_OK;
}

enum bea_status bea_gl_set_sample_mask(struct bea_context *ctx,
                                       const struct vgp_set_sample_mask *cmd)
{
    struct bea_gl_sub *sub = bea_gl_sub(ctx);
    sub->viewport.sample_mask = cmd->mask;
    sub->dirty |= BEA_GL_DIRTY_SAMPLE_MASK;
    return BEA_OK;
}

enum bea_status bea_gl_set_min_samples(struct bea_context *ctx,
                                       const struct vgp_set_min_samples *cmd)
{
    struct bea_gl_sub *sub = bea_gl_sub(ctx);
    sub->viewport.min_samples = cmd->min_samples;
    sub->dirty |= BEA_GL_DIRTY_SAMPLE_MASK;
    return BEA_OK;
}

enum bea_status bea_gl_set_tess_state(struct bea_context *ctx, const struct vgp_set_tess_state *cmd)
{
    struct bea_gl_sub *sub = bea_gl_sub(ctx);
    memcpy(sub->viewport.tess_outer, cmd->outer, sizeof(sub->viewport.tess_outer));
    memcpy(sub->viewport.tess_inner, cmd->inner, sizeof(sub->viewport.tess_inner));
    sub->dirty |= BEA_GL_DIRTY_TESS;
    if (sub->gl->features.es) /* the levels are in the text of a shader, see tess_pass.h */
        sub->dirty |= BEA_GL_DIRTY_SHADERS;
    return BEA_OK;
}

static void values_of(const struct bea_gl_viewport *in, bool halfz,
                      struct bea_gl_viewport_values *out)
{
    float half_w = fabsf(in->scale[0]), half_h = fabsf(in->scale[1]);
    double z = (double)in->translate[2], sz = (double)in->scale[2];
    out->x = in->translate[0] - half_w;
    out->y = in->translate[1] - half_h;
    out->w = 2.0f * half_w;
    out->h = 2.0f * half_h;
    out->near = halfz ? z : z - sz;
    out->far = z + sz;
}

static bool values_equal(const struct bea_gl_viewport_values *a,
                         const struct bea_gl_viewport_values *b)
{
    return memcmp(&a->x, &b->x, 4 * sizeof(float)) == 0 &&
           memcmp(&a->near, &b->near, 2 * sizeof(double)) == 0;
}

static void viewport_set(const struct bea_gl *gl, GLuint i, const struct bea_gl_viewport_values *v)
{
    if (bea_gl_has(gl, BEA_GL_FEATURE_VIEWPORT_ARRAY)) {
        glViewportIndexedf(i, v->x, v->y, v->w, v->h);
        if (gl->features.es)
            glDepthRangeIndexedfOES(i, (float)v->near, (float)v->far);
        else
            glDepthRangeIndexed(i, v->near, v->far);
    } else if (i == 0) {
        glViewport((GLint)lroundf(v->x), (GLint)lroundf(v->y), (GLsizei)lroundf(v->w),
                   (GLsizei)lroundf(v->h));
        /* GL 3.3 has only the one, OpenGL ES only the other. */
        if (gl->features.es)
            glDepthRangef((float)v->near, (float)v->far);
        else
            glDepthRange(v->near, v->far);
    }
}

void bea_gl_viewport_emit(struct bea_gl_sub *sub)
{
    struct bea_gl_viewport_state *state = &sub->viewport;
    bool halfz = sub->raster.current.clip_halfz;
    bool all = sub->lost & BEA_GL_DIRTY_VIEWPORT;
    uint32_t slots = all || halfz != state->halfz ? all_slots : state->viewports_dirty;
    uint32_t count = slot_count(sub->gl);
    state->halfz = halfz;
    state->viewports_dirty = 0;
    for (uint32_t i = 0; i < BEA_GL_MAX_VIEWPORTS && i < count && slots >> i; i++) {
        struct bea_gl_viewport_values want;
        if (!(slots & 1u << i))
            continue;
        values_of(&state->viewports[i], halfz, &want);
        if (!all && values_equal(&want, &state->applied[i]))
            continue;
        viewport_set(sub->gl, i, &want);
        state->applied[i] = want;
    }
}

static void scissor_set(const struct bea_gl *gl, GLuint i, const struct bea_gl_scissor *s)
{
    /* An inside-out rectangle is empty. */
    GLsizei w = s->maxx > s->minx ? s->maxx - s->minx : 0;
    GLsizei h = s->maxy > s->miny ? s->maxy - s->miny : 0;
    if (bea_gl_has(gl, BEA_GL_FEATURE_VIEWPORT_ARRAY))
        glScissorIndexed(i, s->minx, s->miny, w, h);
    else if (i == 0)
        glScissor(s->minx, s->miny, w, h);
}

void bea_gl_scissor_emit(struct bea_gl_sub *sub)
{
    struct bea_gl_viewport_state *state = &sub->viewport;
    bool all = sub->lost & BEA_GL_DIRTY_SCISSOR;
    uint32_t slots = all ? all_slots : state->scissors_dirty;
    uint32_t count = slot_count(sub->gl);
    state->scissors_dirty = 0;
    for (uint32_t i = 0; i < BEA_GL_MAX_VIEWPORTS && i < count && slots >> i; i++) {
        if (!(slots & 1u << i))
            continue;
        if (!all && memcmp(&state->scissors[i], &state->applied_scissors[i],
                           sizeof(state->scissors[i])) == 0)
            continue;
        scissor_set(sub->gl, i, &state->scissors[i]);
        state->applied_scissors[i] = state->scissors[i];
    }
}

static void min_samples_emit(struct bea_gl_sub *sub, bool all)
{
    struct bea_gl_viewport_state *state = &sub->viewport;
    uint32_t samples = sub->framebuffer.samples > 1 ? sub->framebuffer.samples : 1;
    float want = state->min_samples > 1 ? (float)state->min_samples / (float)samples : 0.0f;
    want = want > 1.0f ? 1.0f : want;
    float have = state->applied_min_samples;
    if (!bea_gl_has(sub->gl, BEA_GL_FEATURE_SAMPLE_SHADING))
        return;
    if (!all && memcmp(&want, &have, sizeof(want)) == 0)
        return;
    if (want > 0.0f) {
        glEnable(GL_SAMPLE_SHADING);
        glMinSampleShading(want);
    } else {
        glDisable(GL_SAMPLE_SHADING);
    }
    state->applied_min_samples = want;
}

/* Where the host has more samples than the guest, each bit of the guest stands for several, of
 * which the first is the one that shaders fetch by the guest's number. */
static uint32_t sample_mask_of(const struct bea_gl_sub *sub)
{
    const struct bea_gl_framebuffer_state *fb = &sub->framebuffer;
    uint32_t guest = sub->viewport.sample_mask, mask = 0;
    if (fb->samples < 2 || fb->host_samples <= fb->samples)
        return guest;
    for (uint32_t i = 0; i < fb->host_samples && i < 32; i++)
        mask |= (guest >> i % fb->samples & 1) << i;
    return mask;
}

void bea_gl_sample_mask_emit(struct bea_gl_sub *sub)
{
    struct bea_gl_viewport_state *state = &sub->viewport;
    bool all = sub->lost & BEA_GL_DIRTY_SAMPLE_MASK;
    uint32_t mask = sample_mask_of(sub);
    if (bea_gl_has(sub->gl, BEA_GL_FEATURE_SAMPLE_MASK) &&
        (all || mask != state->applied_sample_mask)) {
        glSampleMaski(0, mask);
        state->applied_sample_mask = mask;
    }
    min_samples_emit(sub, all);
}

void bea_gl_tess_emit(struct bea_gl_sub *sub)
{
    /* ES has no defaults: a control shader must say them. */
    if (!bea_gl_has(sub->gl, BEA_GL_FEATURE_TESSELLATION) || sub->gl->features.es)
        return;
    glPatchParameterfv(GL_PATCH_DEFAULT_OUTER_LEVEL, sub->viewport.tess_outer);
    glPatchParameterfv(GL_PATCH_DEFAULT_INNER_LEVEL, sub->viewport.tess_inner);
}
