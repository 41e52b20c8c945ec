/* SPDX-License-Identifier: MIT */
#include "dsa.h"

#include <stdlib.h>
#include <string.h>

#include "gl.h"

static const uint16_t compare[8] = {
    [VGP_COMPARE_FUNC_NEVER] = GL_NEVER,     [VGP_COMPARE_FUNC_LESS] = GL_LESS,
    [VGP_COMPARE_FUNC_EQUAL] = GL_EQUAL,     [VGP_COMPARE_FUNC_LEQUAL] = GL_LEQUAL,
    [VGP_COMPARE_FUNC_GREATER] = GL_GREATER, [VGP_COMPARE_FUNC_NOTEQUAL] = GL_NOTEQUAL,
    [VGP_COMPARE_FUNC_GEQUAL] = GL_GEQUAL,   [VGP_COMPARE_FUNC_ALWAYS] = GL_ALWAYS,
};

static const uint16_t stencil_ops[8] = {
    [VGP_STENCIL_OP_KEEP] = GL_KEEP,           [VGP_STENCIL_OP_ZERO] = GL_ZERO,
    [VGP_STENCIL_OP_REPLACE] = GL_REPLACE,     [VGP_STENCIL_OP_INCR] = GL_INCR,
    [VGP_STENCIL_OP_DECR] = GL_DECR,           [VGP_STENCIL_OP_INCR_WRAP] = GL_INCR_WRAP,
    [VGP_STENCIL_OP_DECR_WRAP] = GL_DECR_WRAP, [VGP_STENCIL_OP_INVERT] = GL_INVERT,
};

static const struct bea_gl_stencil_face face_default = {
    .func = GL_ALWAYS,
    .fail = GL_KEEP,
    .zfail = GL_KEEP,
    .zpass = GL_KEEP,
    .value_mask = 0xff,
    .write_mask = 0xff,
};

static void values_default(struct bea_gl_dsa_values *values)
{
    *values = (struct bea_gl_dsa_values){.depth_func = GL_LESS, .depth_write = true};
    values->faces[0] = values->faces[1] = face_default;
}

void bea_gl_dsa_init(struct bea_gl_sub *sub)
{
    values_default(&sub->dsa.applied);
    sub->dirty |= BEA_GL_DIRTY_DSA;
    sub->lost |= BEA_GL_DIRTY_DSA;
}

void bea_gl_dsa_finish(struct bea_gl_sub *sub)
{
    bea_object_set(&sub->dsa.bound, NULL);
}

const struct bea_gl_dsa *bea_gl_dsa_bound(const struct bea_gl_sub *sub)
{
    return (const struct bea_gl_dsa *)sub->dsa.bound;
}

static void face_translate(const struct vgp_create_dsa_stencil *stencil,
                           struct bea_gl_stencil_face *out)
{
    out->func = compare[stencil->func & 7];
    out->fail = stencil_ops[stencil->fail_op & 7];
    out->zfail = stencil_ops[stencil->zfail_op & 7];
    out->zpass = stencil_ops[stencil->zpass_op & 7];
    out->value_mask = (uint8_t)stencil->valuemask;
    out->write_mask = (uint8_t)stencil->writemask;
}

static void destroy(struct bea_object *object)
{
    free(object);
}

enum bea_status bea_gl_create_dsa(struct bea_context *ctx, const struct vgp_create_dsa *cmd,
                                  struct bea_object **out)
{
    struct bea_gl_dsa *dsa = calloc(1, sizeof(*dsa));
    if (!dsa)
        return BEA_ERR_NO_MEMORY;
    struct bea_gl_dsa_values *values = &dsa->values;
    values_default(values);
    values->depth_test = cmd->depth_enable;
    values->depth_write = cmd->depth_writemask;
    values->depth_func = compare[cmd->depth_func & 7];
    values->stencil_test = cmd->stencil[0].enabled;
    if (values->stencil_test) {
        face_translate(&cmd->stencil[0], &values->faces[0]);
        face_translate(&cmd->stencil[cmd->stencil[1].enabled ? 1 : 0], &values->faces[1]);
    }
    dsa->two_faces = cmd->stencil[1].enabled;
    dsa->alpha_func = VGP_COMPARE_FUNC_ALWAYS;
    if (cmd->alpha_enable)
        dsa->alpha_func = (uint8_t)cmd->alpha_func;
    dsa->alpha_ref = cmd->alpha_ref;
    bea_object_init(&dsa->base, ctx, VIRGL_OBJECT_DSA, cmd->handle, destroy);
    *out = &dsa->base;
    return BEA_OK;
}

void bea_gl_bind_dsa(struct bea_gl_sub *sub, struct bea_object *object)
{
    const struct bea_gl_dsa *old = bea_gl_dsa_bound(sub);
    const struct bea_gl_dsa *next = (const struct bea_gl_dsa *)object;
    if (old == next)
        return;
    uint8_t old_func = old ? old->alpha_func : VGP_COMPARE_FUNC_ALWAYS;
    float old_ref = old ? old->alpha_ref : 0.0f;
    uint8_t func = next ? next->alpha_func : VGP_COMPARE_FUNC_ALWAYS;
    float ref = next ? next->alpha_ref : 0.0f;
    bea_object_set(&sub->dsa.bound, object);
    sub->dirty |= BEA_GL_DIRTY_DSA;
    if (func != old_func)
        sub->dirty |= BEA_GL_DIRTY_SHADERS;
    if (memcmp(&ref, &old_ref, sizeof(ref)) != 0)
        sub->dirty |= BEA_GL_DIRTY_STATE_BLOCK;
}

enum bea_status bea_gl_set_stencil_ref(struct bea_context *ctx,
                                       const struct vgp_set_stencil_ref *cmd)
{
    struct bea_gl_sub *sub = bea_gl_sub(ctx);
    sub->dsa.ref[0] = (uint8_t)cmd->front;
    sub->dsa.ref[1] = (uint8_t)cmd->back;
    sub->dirty |= BEA_GL_DIRTY_STENCIL_REF;
    return BEA_OK;
}

static void values_of(const struct bea_gl_sub *sub, struct bea_gl_dsa_values *values)
{
    const struct bea_gl_dsa *bound = bea_gl_dsa_bound(sub);
    if (!bound) {
        values_default(values);
        values->depth_write = false;
        return;
    }
    *values = bound->values;
    values->faces[0].ref = sub->dsa.ref[0];
    values->faces[1].ref = sub->dsa.ref[bound->two_faces ? 1 : 0];
}

static void switch_set(GLenum cap, bool on)
{
    if (on)
        glEnable(cap);
    else
        glDisable(cap);
}

static void depth_emit(const struct bea_gl_dsa_values *want, const struct bea_gl_dsa_values *have,
                       bool all)
{
    if (all || want->depth_test != have->depth_test)
        switch_set(GL_DEPTH_TEST, want->depth_test);
    if (all || want->depth_write != have->depth_write)
        glDepthMask(want->depth_write);
    if (all || want->depth_func != have->depth_func)
        glDepthFunc(want->depth_func);
}

static bool face_func_equal(const struct bea_gl_stencil_face *a,
                            const struct bea_gl_stencil_face *b)
{
    return a->func == b->func && a->ref == b->ref && a->value_mask == b->value_mask;
}

static bool face_ops_equal(const struct bea_gl_stencil_face *a, const struct bea_gl_stencil_face *b)
{
    return a->fail == b->fail && a->zfail == b->zfail && a->zpass == b->zpass;
}

static void face_emit(GLenum face, const struct bea_gl_stencil_face *want,
                      const struct bea_gl_stencil_face *have, bool all)
{
    if (all || !face_func_equal(want, have))
        glStencilFuncSeparate(face, want->func, want->ref, want->value_mask);
    if (all || !face_ops_equal(want, have))
        glStencilOpSeparate(face, want->fail, want->zfail, want->zpass);
    if (all || want->write_mask != have->write_mask)
        glStencilMaskSeparate(face, want->write_mask);
}

static bool face_equal(const struct bea_gl_stencil_face *a, const struct bea_gl_stencil_face *b)
{
    return face_func_equal(a, b) && face_ops_equal(a, b) && a->write_mask == b->write_mask;
}

void bea_gl_dsa_emit(struct bea_gl_sub *sub)
{
    struct bea_gl_dsa_values *have = &sub->dsa.applied;
    struct bea_gl_dsa_values want;
    values_of(sub, &want);
    bool all = sub->lost & (BEA_GL_DIRTY_DSA | BEA_GL_DIRTY_STENCIL_REF);
    depth_emit(&want, have, all);
    if (all || want.stencil_test != have->stencil_test)
        switch_set(GL_STENCIL_TEST, want.stencil_test);
    if (!want.stencil_test && !all) {
        want.faces[0] = have->faces[0];
        want.faces[1] = have->faces[1];
    } else if (face_equal(&want.faces[0], &want.faces[1])) {
        bool apart = !face_equal(&have->faces[0], &have->faces[1]);
        face_emit(GL_FRONT_AND_BACK, &want.faces[0], &have->faces[0], all || apart);
    } else {
        face_emit(GL_FRONT, &want.faces[0], &have->faces[0], all);
        face_emit(GL_BACK, &want.faces[1], &have->faces[1], all);
    }
    *have = want;
}
