/* SPDX-License-Identifier: MIT */
#include "blend.h"

#include <stdlib.h>
#include <string.h>

#include "gl.h"

/* By wire number; 0: no factor, or GL_ZERO. */
static const uint16_t factors[32] = {
    [VGP_BLEND_FACTOR_ONE] = GL_ONE,
    [VGP_BLEND_FACTOR_SRC_COLOR] = GL_SRC_COLOR,
    [VGP_BLEND_FACTOR_SRC_ALPHA] = GL_SRC_ALPHA,
    [VGP_BLEND_FACTOR_DST_ALPHA] = GL_DST_ALPHA,
    [VGP_BLEND_FACTOR_DST_COLOR] = GL_DST_COLOR,
    [VGP_BLEND_FACTOR_SRC_ALPHA_SATURATE] = GL_SRC_ALPHA_SATURATE,
    [VGP_BLEND_FACTOR_CONST_COLOR] = GL_CONSTANT_COLOR,
    [VGP_BLEND_FACTOR_CONST_ALPHA] = GL_CONSTANT_ALPHA,
    [VGP_BLEND_FACTOR_SRC1_COLOR] = GL_SRC1_COLOR,
    [VGP_BLEND_FACTOR_SRC1_ALPHA] = GL_SRC1_ALPHA,
    [VGP_BLEND_FACTOR_INV_SRC_COLOR] = GL_ONE_MINUS_SRC_COLOR,
    [VGP_BLEND_FACTOR_INV_SRC_ALPHA] = GL_ONE_MINUS_SRC_ALPHA,
    [VGP_BLEND_FACTOR_INV_DST_ALPHA] = GL_ONE_MINUS_DST_ALPHA,
    [VGP_BLEND_FACTOR_INV_DST_COLOR] = GL_ONE_MINUS_DST_COLOR,
    [VGP_BLEND_FACTOR_INV_CONST_COLOR] = GL_ONE_MINUS_CONSTANT_COLOR,
    [VGP_BLEND_FACTOR_INV_CONST_ALPHA] = GL_ONE_MINUS_CONSTANT_ALPHA,
    [VGP_BLEND_FACTOR_INV_SRC1_COLOR] = GL_ONE_MINUS_SRC1_COLOR,
    [VGP_BLEND_FACTOR_INV_SRC1_ALPHA] = GL_ONE_MINUS_SRC1_ALPHA,
};

static const uint16_t equations[8] = {
    [VGP_BLEND_FUNC_ADD] = GL_FUNC_ADD,
    [VGP_BLEND_FUNC_SUBTRACT] = GL_FUNC_SUBTRACT,
    [VGP_BLEND_FUNC_REVERSE_SUBTRACT] = GL_FUNC_REVERSE_SUBTRACT,
    [VGP_BLEND_FUNC_MIN] = GL_MIN,
    [VGP_BLEND_FUNC_MAX] = GL_MAX,
};

static const uint16_t logic_ops[16] = {
    [VGP_LOGICOP_CLEAR] = GL_CLEAR,
    [VGP_LOGICOP_NOR] = GL_NOR,
    [VGP_LOGICOP_AND_INVERTED] = GL_AND_INVERTED,
    [VGP_LOGICOP_COPY_INVERTED] = GL_COPY_INVERTED,
    [VGP_LOGICOP_AND_REVERSE] = GL_AND_REVERSE,
    [VGP_LOGICOP_INVERT] = GL_INVERT,
    [VGP_LOGICOP_XOR] = GL_XOR,
    [VGP_LOGICOP_NAND] = GL_NAND,
    [VGP_LOGICOP_AND] = GL_AND,
    [VGP_LOGICOP_EQUIV] = GL_EQUIV,
    [VGP_LOGICOP_NOOP] = GL_NOOP,
    [VGP_LOGICOP_OR_INVERTED] = GL_OR_INVERTED,
    [VGP_LOGICOP_COPY] = GL_COPY,
    [VGP_LOGICOP_OR_REVERSE] = GL_OR_REVERSE,
    [VGP_LOGICOP_OR] = GL_OR,
    [VGP_LOGICOP_SET] = GL_SET,
};

/* By VGP_ADVANCED_BLEND_*. */
static const uint16_t advanced_equations[16] = {
    [VGP_ADVANCED_BLEND_MULTIPLY] = GL_MULTIPLY_KHR,
    [VGP_ADVANCED_BLEND_SCREEN] = GL_SCREEN_KHR,
    [VGP_ADVANCED_BLEND_OVERLAY] = GL_OVERLAY_KHR,
    [VGP_ADVANCED_BLEND_DARKEN] = GL_DARKEN_KHR,
    [VGP_ADVANCED_BLEND_LIGHTEN] = GL_LIGHTEN_KHR,
    [VGP_ADVANCED_BLEND_COLORDODGE] = GL_COLORDODGE_KHR,
    [VGP_ADVANCED_BLEND_COLORBURN] = GL_COLORBURN_KHR,
    [VGP_ADVANCED_BLEND_HARDLIGHT] = GL_HARDLIGHT_KHR,
    [VGP_ADVANCED_BLEND_SOFTLIGHT] = GL_SOFTLIGHT_KHR,
    [VGP_ADVANCED_BLEND_DIFFERENCE] = GL_DIFFERENCE_KHR,
    [VGP_ADVANCED_BLEND_EXCLUSION] = GL_EXCLUSION_KHR,
    [VGP_ADVANCED_BLEND_HSL_HUE] = GL_HSL_HUE_KHR,
    [VGP_ADVANCED_BLEND_HSL_SATURATION] = GL_HSL_SATURATION_KHR,
    [VGP_ADVANCED_BLEND_HSL_COLOR] = GL_HSL_COLOR_KHR,
    [VGP_ADVANCED_BLEND_HSL_LUMINOSITY] = GL_HSL_LUMINOSITY_KHR,
};

static const struct bea_gl_blend_target target_default = {
    .color_mask = 0xf,
    .rgb_equation = GL_FUNC_ADD,
    .alpha_equation = GL_FUNC_ADD,
    .rgb_src = GL_ONE,
    .rgb_dst = GL_ZERO,
    .alpha_src = GL_ONE,
    .alpha_dst = GL_ZERO,
};

static void values_default(struct bea_gl_blend_values *values)
{
    memset(values, 0, sizeof(*values));
    for (unsigned i = 0; i < BEA_GL_BLEND_TARGETS; i++)
        values->targets[i] = target_default;
    values->logic_op_func = GL_COPY;
    values->dither = true; /* as GL starts */
}

void bea_gl_blend_init(struct bea_gl_sub *sub)
{
    values_default(&sub->blend.applied);
    sub->dirty |= BEA_GL_DIRTY_BLEND | BEA_GL_DIRTY_BLEND_COLOR;
    sub->lost |= BEA_GL_DIRTY_BLEND | BEA_GL_DIRTY_BLEND_COLOR;
}

void bea_gl_blend_finish(struct bea_gl_sub *sub)
{
    bea_object_set(&sub->blend.bound, NULL);
}

const struct bea_gl_blend *bea_gl_blend_bound(const struct bea_gl_sub *sub)
{
    return (const struct bea_gl_blend *)sub->blend.bound;
}

/* GL_ZERO is 0, which says in the table that there is no such factor. */
static bool factor_translate(uint32_t wire, uint16_t *out)
{
    if (wire == VGP_BLEND_FACTOR_ZERO) {
        *out = GL_ZERO;
        return true;
    }
    *out = factors[wire & 31];
    return *out != 0;
}

static bool target_translate(const struct vgp_create_blend_rt *rt, struct bea_gl_blend_target *out)
{
    *out = target_default;
    out->color_mask = (uint8_t)rt->colormask;
    if (!rt->blend_enable)
        return true;
    out->enable = true;
    out->rgb_equation = equations[rt->rgb_func & 7];
    out->alpha_equation = equations[rt->alpha_func & 7];
    return out->rgb_equation && out->alpha_equation &&
           factor_translate(rt->rgb_src_factor, &out->rgb_src) &&
           factor_translate(rt->rgb_dst_factor, &out->rgb_dst) &&
           factor_translate(rt->alpha_src_factor, &out->alpha_src) &&
           factor_translate(rt->alpha_dst_factor, &out->alpha_dst);
}

/* An advanced equation travels in the alpha factors of target 0: see the protocol's BLEND. */
static uint16_t advanced_of(const struct vgp_create_blend_rt *rt)
{
    bool is = rt->blend_enable && rt->alpha_dst_factor == 0 && rt->alpha_src_factor != 0;
    return is && rt->alpha_src_factor < 16 ? (uint16_t)rt->alpha_src_factor : 0;
}

static bool is_second_source(uint16_t factor)
{
    return factor == GL_SRC1_COLOR || factor == GL_SRC1_ALPHA ||
           factor == GL_ONE_MINUS_SRC1_COLOR || factor == GL_ONE_MINUS_SRC1_ALPHA;
}

static enum bea_status targets_translate(struct bea_context *ctx,
                                         const struct vgp_create_blend *cmd,
                                         struct bea_gl_blend *blend)
{
    struct bea_gl_blend_target *targets = blend->values.targets;
    for (unsigned i = 0; i < BEA_GL_BLEND_TARGETS; i++) {
        const struct vgp_create_blend_rt *rt = &cmd->rt[blend->independent ? i : 0];
        if (i == 0)
            blend->advanced = advanced_of(rt);
        if (!target_translate(rt, &targets[i]) && !blend->advanced)
            return bea_refuse(ctx, "rt", "target %u has no such blend function or factor", i);
        if (blend->advanced) {
            targets[i] = target_default;
            targets[i].enable = rt->blend_enable;
            targets[i].color_mask = (uint8_t)rt->colormask;
        }
    }
    blend->dual_source =
        targets[0].enable &&
        (is_second_source(targets[0].rgb_src) || is_second_source(targets[0].rgb_dst) ||
         is_second_source(targets[0].alpha_src) || is_second_source(targets[0].alpha_dst));
    return BEA_OK;
}

static void destroy(struct bea_object *object)
{
    free(object);
}

enum bea_status bea_gl_create_blend(struct bea_context *ctx, const struct vgp_create_blend *cmd,
                                    struct bea_object **out)
{
    struct bea_gl_blend *blend = calloc(1, sizeof(*blend));
    if (!blend)
        return BEA_ERR_NO_MEMORY;
    values_default(&blend->values);
    blend->independent = cmd->independent_blend_enable;
    enum bea_status status = targets_translate(ctx, cmd, blend);
    if (status != BEA_OK) {
        free(blend);
        return status;
    }
    blend->values.logic_op = cmd->logicop_enable;
    blend->values.logic_op_func = logic_ops[cmd->logicop_func & 15];
    blend->values.dither = cmd->dither;
    blend->values.alpha_to_coverage = cmd->alpha_to_coverage;
    blend->values.alpha_to_one = cmd->alpha_to_one;
    bea_object_init(&blend->base, ctx, VIRGL_OBJECT_BLEND, cmd->handle, destroy);
    *out = &blend->base;
    return BEA_OK;
}

void bea_gl_bind_blend(struct bea_gl_sub *sub, struct bea_object *object)
{
    if (sub->blend.bound == object)
        return;
    const struct bea_gl_blend *old = bea_gl_blend_bound(sub);
    bool dual = old && old->dual_source;
    bea_object_set(&sub->blend.bound, object);
    const struct bea_gl_blend *now = bea_gl_blend_bound(sub);
    sub->dirty |= BEA_GL_DIRTY_BLEND;
    if (dual != (now && now->dual_source))
        sub->dirty |= BEA_GL_DIRTY_SHADERS;
}

enum bea_status bea_gl_set_blend_color(struct bea_context *ctx,
                                       const struct vgp_set_blend_color *cmd)
{
    struct bea_gl_sub *sub = bea_gl_sub(ctx);
    const float color[4] = {cmd->r, cmd->g, cmd->b, cmd->a};
    memcpy(sub->blend.color, color, sizeof(color));
    sub->dirty |= BEA_GL_DIRTY_BLEND_COLOR;
    return BEA_OK;
}

/* The destination has alpha in GL but none for the guest: it reads 1. */
static uint16_t factor_opaque(uint16_t factor)
{
    switch (factor) {
    case GL_DST_ALPHA: return GL_ONE;
    case GL_ONE_MINUS_DST_ALPHA: return GL_ZERO;
    case GL_SRC_ALPHA_SATURATE: return GL_ZERO;
    default: return factor;
    }
}

/* An alpha factor moved to the red channel, where shaders write alpha. */
static uint16_t factor_in_red(uint16_t factor)
{
    switch (factor) {
    case GL_SRC_ALPHA: return GL_SRC_COLOR;
    case GL_ONE_MINUS_SRC_ALPHA: return GL_ONE_MINUS_SRC_COLOR;
    case GL_DST_ALPHA: return GL_DST_COLOR;
    case GL_ONE_MINUS_DST_ALPHA: return GL_ONE_MINUS_DST_COLOR;
    case GL_CONSTANT_COLOR: return GL_CONSTANT_ALPHA;
    case GL_ONE_MINUS_CONSTANT_COLOR: return GL_ONE_MINUS_CONSTANT_ALPHA;
    case GL_SRC1_ALPHA: return GL_SRC1_COLOR;
    case GL_ONE_MINUS_SRC1_ALPHA: return GL_ONE_MINUS_SRC1_COLOR;
    case GL_SRC_ALPHA_SATURATE: return GL_ONE;
    default: return factor;
    }
}

static void target_fit(struct bea_gl_blend_target *target,
                       const struct bea_gl_framebuffer_state *fb, unsigned index)
{
    uint32_t bit = 1u << index;
    if (fb->no_alpha_mask & bit) {
        target->rgb_src = factor_opaque(target->rgb_src);
        target->rgb_dst = factor_opaque(target->rgb_dst);
    }
    if (fb->alpha_in_red_mask & bit) {
        target->rgb_equation = target->alpha_equation;
        target->rgb_src = factor_in_red(target->alpha_src);
        target->rgb_dst = factor_in_red(target->alpha_dst);
        target->color_mask = target->color_mask >> 3;
    }
    if (fb->swap_rb_mask & bit) {
        uint8_t m = target->color_mask;
        target->color_mask = (uint8_t)((m & 0xa) | (m & 1) << 2 | (m >> 2 & 1));
    }
}

static bool target_equal(const struct bea_gl_blend_target *a, const struct bea_gl_blend_target *b)
{
    return a->enable == b->enable && a->color_mask == b->color_mask &&
           a->rgb_equation == b->rgb_equation && a->alpha_equation == b->alpha_equation &&
           a->rgb_src == b->rgb_src && a->rgb_dst == b->rgb_dst && a->alpha_src == b->alpha_src &&
           a->alpha_dst == b->alpha_dst;
}

/* What GL must be told for the bound object and framebuffer. */
static void values_of(const struct bea_gl_sub *sub, struct bea_gl_blend_values *values)
{
    const struct bea_gl_blend *bound = bea_gl_blend_bound(sub);
    const struct bea_gl_framebuffer_state *fb = &sub->framebuffer;
    if (bound)
        *values = bound->values;
    else
        values_default(values);
    for (unsigned i = 0; i < BEA_GL_BLEND_TARGETS; i++) {
        if (i > 0 && i >= fb->num_cbufs)
            values->targets[i] = values->targets[0];
        else
            target_fit(&values->targets[i], fb, i);
    }
}

static void switch_set(GLenum cap, bool on)
{
    if (on)
        glEnable(cap);
    else
        glDisable(cap);
}

static void mask_get(const struct bea_gl_blend_target *target, GLboolean out[4])
{
    for (unsigned i = 0; i < 4; i++)
        out[i] = (GLboolean)(target->color_mask >> i & 1);
}

static bool functions_equal(const struct bea_gl_blend_target *a,
                            const struct bea_gl_blend_target *b)
{
    struct bea_gl_blend_target copy = *b;
    copy.enable = a->enable;
    copy.color_mask = a->color_mask;
    return target_equal(a, &copy);
}

/* Equations that advance beyond the core ones can't be set apart for colour and alpha. */
static void equation_set(const struct bea_gl_blend_target *want)
{
    if (want->rgb_equation == want->alpha_equation)
        glBlendEquation(want->rgb_equation);
    else
        glBlendEquationSeparate(want->rgb_equation, want->alpha_equation);
}

/* All buffers at once. */
static void shared_emit(const struct bea_gl_blend_target *want,
                        const struct bea_gl_blend_target *have, bool all)
{
    if (all || want->enable != have->enable)
        switch_set(GL_BLEND, want->enable);
    if (all || want->color_mask != have->color_mask) {
        GLboolean m[4];
        mask_get(want, m);
        glColorMask(m[0], m[1], m[2], m[3]);
    }
    if (all || !functions_equal(want, have)) {
        equation_set(want);
        glBlendFuncSeparate(want->rgb_src, want->rgb_dst, want->alpha_src, want->alpha_dst);
    }
}

static void indexed_emit(const struct bea_gl *gl, GLuint i, const struct bea_gl_blend_target *want,
                         const struct bea_gl_blend_target *have, bool all)
{
    if (all || want->enable != have->enable)
        (want->enable ? glEnablei : glDisablei)(GL_BLEND, i);
    if (all || want->color_mask != have->color_mask) {
        GLboolean m[4];
        mask_get(want, m);
        glColorMaski(i, m[0], m[1], m[2], m[3]);
    }
    if (!bea_gl_has(gl, BEA_GL_FEATURE_INDEP_BLEND_FUNC) || (!all && functions_equal(want, have)))
        return;
    if (want->rgb_equation == want->alpha_equation)
        glBlendEquationi(i, want->rgb_equation);
    else
        glBlendEquationSeparatei(i, want->rgb_equation, want->alpha_equation);
    glBlendFuncSeparatei(i, want->rgb_src, want->rgb_dst, want->alpha_src, want->alpha_dst);
}

static bool targets_differ(const struct bea_gl_blend_target *targets)
{
    for (unsigned i = 1; i < BEA_GL_BLEND_TARGETS; i++) {
        if (!target_equal(&targets[i], &targets[0]))
            return true;
    }
    return false;
}

/* Functions of a target that does not blend are of no matter: those that GL has may stay. */
static void functions_keep(struct bea_gl_blend_target *want, const struct bea_gl_blend_target *have)
{
    for (unsigned i = 0; i < BEA_GL_BLEND_TARGETS; i++) {
        if (want[i].enable)
            continue;
        struct bea_gl_blend_target kept = have[i];
        kept.enable = false;
        kept.color_mask = want[i].color_mask;
        want[i] = kept;
    }
}

static void targets_emit(const struct bea_gl *gl, struct bea_gl_blend_values *have,
                         struct bea_gl_blend_values *want, bool all)
{
    if (!all)
        functions_keep(want->targets, have->targets);
    if (!targets_differ(want->targets) || !bea_gl_has(gl, BEA_GL_FEATURE_INDEP_BLEND_ENABLE)) {
        shared_emit(&want->targets[0], &have->targets[0], all || have->independent);
        for (unsigned i = 1; i < BEA_GL_BLEND_TARGETS; i++)
            want->targets[i] = want->targets[0];
        want->independent = false;
        return;
    }
    want->independent = true;
    GLuint count = (GLuint)bea_gl_limits(gl)->draw_buffers;
    for (GLuint i = 0; i < BEA_GL_BLEND_TARGETS && i < count; i++)
        indexed_emit(gl, i, &want->targets[i], &have->targets[i], all);
}

static void rest_emit(const struct bea_gl *gl, const struct bea_gl_blend_values *have,
                      const struct bea_gl_blend_values *want, bool all)
{
    if (all || want->dither != have->dither)
        switch_set(GL_DITHER, want->dither);
    if (all || want->alpha_to_coverage != have->alpha_to_coverage)
        switch_set(GL_SAMPLE_ALPHA_TO_COVERAGE, want->alpha_to_coverage);
    if (bea_gl_has(gl, BEA_GL_FEATURE_ALPHA_TO_ONE) &&
        (all || want->alpha_to_one != have->alpha_to_one))
        switch_set(GL_SAMPLE_ALPHA_TO_ONE, want->alpha_to_one);
    if (!bea_gl_has(gl, BEA_GL_FEATURE_LOGIC_OP))
        return;
    if (all || want->logic_op != have->logic_op)
        switch_set(GL_COLOR_LOGIC_OP, want->logic_op);
    if (all || want->logic_op_func != have->logic_op_func)
        glLogicOp(want->logic_op_func);
}

/* An advanced equation takes the place of equation and factors, for all targets. */
static void advanced_apply(const struct bea_gl_sub *sub, struct bea_gl_blend_values *values)
{
    const struct bea_gl_blend *bound = bea_gl_blend_bound(sub);
    if (!bound || !bound->advanced || !bea_gl_has(sub->gl, BEA_GL_FEATURE_ADVANCED_BLEND))
        return;
    for (unsigned i = 0; i < BEA_GL_BLEND_TARGETS; i++) {
        values->targets[i].rgb_equation = advanced_equations[bound->advanced];
        values->targets[i].alpha_equation = values->targets[i].rgb_equation;
    }
}

void bea_gl_blend_emit(struct bea_gl_sub *sub)
{
    struct bea_gl_blend_state *state = &sub->blend;
    struct bea_gl_blend_values want;
    values_of(sub, &want);
    advanced_apply(sub, &want);
    bool all = sub->lost & BEA_GL_DIRTY_BLEND;
    rest_emit(sub->gl, &state->applied, &want, all);
    targets_emit(sub->gl, &state->applied, &want, all);
    state->applied = want;
}

void bea_gl_blend_color_emit(struct bea_gl_sub *sub)
{
    const float *c = sub->blend.color;
    if (sub->framebuffer.swap_rb_mask & 1)
        glBlendColor(c[2], c[1], c[0], c[3]);
    else
        glBlendColor(c[0], c[1], c[2], c[3]);
}
