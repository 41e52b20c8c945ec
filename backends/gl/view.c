/* SPDX-License-Identifier: MIT */
/* Binding of sampler views; view_create.c makes them. */
#include <string.h>

#include "gl.h"
#include "resource.h"
#include "view.h"

void bea_gl_view_init(struct bea_gl_sub *sub)
{
    memset(&sub->views, 0, sizeof(sub->views));
}

void bea_gl_view_finish(struct bea_gl_sub *sub)
{
    for (uint32_t stage = 0; stage < BEA_GL_STAGES; stage++)
        for (uint32_t slot = 0; slot < BEA_GL_MAX_VIEWS; slot++)
            bea_object_set(&sub->views.views[stage][slot], NULL);
}

void bea_gl_views_lost(struct bea_gl_sub *sub)
{
    memset(sub->views.units, 0, sizeof(sub->views.units));
    sub->dirty |= BEA_GL_DIRTY_VIEWS;
}

void bea_gl_view_unit_lost(struct bea_gl_sub *sub, uint32_t unit)
{
    if (unit >= BEA_GL_MAX_UNITS)
        return;
    memset(&sub->views.units[unit], 0, sizeof(sub->views.units[unit]));
    sub->dirty |= BEA_GL_DIRTY_VIEWS;
}

struct bea_gl_view *bea_gl_view_at(const struct bea_gl_sub *sub, uint32_t stage, uint32_t slot)
{
    if (stage >= BEA_GL_STAGES || slot >= BEA_GL_MAX_VIEWS)
        return NULL;
    return bea_gl_view(sub->views.views[stage][slot]);
}

uint8_t bea_gl_view_shadow_const(const struct bea_gl_sub *sub, uint32_t stage, uint32_t slot)
{
    const struct bea_gl_view *view = bea_gl_view_at(sub, stage, slot);
    unsigned bits = 0;
    if (!view || !view->is_depth)
        return 0;
    for (unsigned i = 0; i < 4; i++) {
        if (view->swizzle[i] == VGP_SWIZZLE_ZERO)
            bits |= 1u << i;
        else if (view->swizzle[i] == VGP_SWIZZLE_ONE)
            bits |= 0x11u << i;
    }
    return (uint8_t)bits;
}

static void set_bit(uint32_t *mask, uint32_t bit, bool on)
{
    *mask = on ? *mask | bit : *mask & ~bit;
}

uint8_t bea_gl_view_samples(const struct bea_gl_view *view)
{
    const struct bea_gl_resource *r = view ? bea_gl_resource(view->resource) : NULL;
    return r && !r->is_buffer && r->samples > 1 ? (uint8_t)r->samples : 0;
}

uint16_t bea_gl_view_buffer_swizzle(const struct bea_gl_view *view)
{
    return view ? view->buffer_swizzle : 0;
}

static void set_slot(struct bea_gl_sub *sub, uint32_t stage, uint32_t slot,
                     struct bea_object *object)
{
    struct bea_gl_view_state *state = &sub->views;
    const struct bea_gl_view *view = bea_gl_view(object);
    const uint32_t bit = 1u << slot;
    const uint32_t before[3] = {state->depth_mask[stage], state->constant_mask[stage],
                                state->rect_as_2d_mask[stage]};
    uint8_t constants = bea_gl_view_shadow_const(sub, stage, slot);
    const struct bea_gl_view *old = bea_gl_view_at(sub, stage, slot);
    uint8_t samples = bea_gl_view_samples(old);
    uint16_t swizzle = bea_gl_view_buffer_swizzle(old);
    bea_object_set(&state->views[stage][slot], object);
    set_bit(&state->bound_mask[stage], bit, view != NULL);
    set_bit(&state->depth_mask[stage], bit, view && view->is_depth);
    set_bit(&state->constant_mask[stage], bit, bea_gl_view_shadow_const(sub, stage, slot) != 0);
    set_bit(&state->rect_as_2d_mask[stage], bit, view && view->rect_as_2d);
    sub->dirty |= BEA_GL_DIRTY_VIEWS | BEA_GL_DIRTY_SAMPLERS;
    if (before[0] != state->depth_mask[stage] || before[1] != state->constant_mask[stage] ||
        before[2] != state->rect_as_2d_mask[stage] || samples != bea_gl_view_samples(view) ||
        constants != bea_gl_view_shadow_const(sub, stage, slot) ||
        swizzle != bea_gl_view_buffer_swizzle(view))
        sub->dirty |= BEA_GL_DIRTY_SHADERS;
}

enum bea_status bea_gl_set_sampler_views(struct bea_context *ctx,
                                         const struct vgp_set_sampler_views *cmd,
                                         const struct vgp_set_sampler_views_refs *refs)
{
    struct bea_gl_sub *sub = bea_gl_sub(ctx);
    if (cmd->stage >= BEA_GL_STAGES)
        return bea_refuse(ctx, "stage", "there is no stage %u", cmd->stage);
    for (uint32_t slot = cmd->start_slot; slot < BEA_GL_MAX_VIEWS; slot++) {
        uint32_t i = slot - cmd->start_slot;
        struct bea_object *view = i < cmd->num_views ? refs->views[i] : NULL;
        if (sub->views.views[cmd->stage][slot] != view)
            set_slot(sub, cmd->stage, slot, view);
    }
    return BEA_OK;
}

/* Where views are not objects of their own, the resource's texture is made to look like the view.
 */
static void set_parameters(const struct bea_gl_view *v, bool shadow)
{
    static const GLint identity[4] = {GL_RED, GL_GREEN, GL_BLUE, GL_ALPHA};
    static const GLenum names[4] = {GL_TEXTURE_SWIZZLE_R, GL_TEXTURE_SWIZZLE_G,
                                    GL_TEXTURE_SWIZZLE_B, GL_TEXTURE_SWIZZLE_A};
    if (v->target == GL_TEXTURE_BUFFER || v->target == GL_TEXTURE_2D_MULTISAMPLE ||
        v->target == GL_TEXTURE_2D_MULTISAMPLE_ARRAY)
        return;
    for (unsigned i = 0; i < 4; i++)
        glTexParameteri(v->target, names[i], shadow ? identity[i] : v->gl_swizzle[i]);
    if (v->target == GL_TEXTURE_RECTANGLE)
        return;
    glTexParameteri(v->target, GL_TEXTURE_BASE_LEVEL, (GLint)v->first_level);
    glTexParameteri(v->target, GL_TEXTURE_MAX_LEVEL, (GLint)v->last_level);
}

static void bind(struct bea_gl_sub *sub, uint32_t unit, const struct bea_gl_view *v, bool shadow)
{
    GLuint texture = !v ? 0 : shadow ? v->shadow_texture : v->texture;
    GLenum target = v ? v->target : GL_TEXTURE_2D;
    uint64_t serial = v ? v->base.serial : 0;
    bool known = sub->views.units[unit].texture == texture &&
                 sub->views.units[unit].serial == serial && serial != 0;
    if (known && v->owns_texture)
        return;
    if (v && !v->owns_texture) {
        glActiveTexture(GL_TEXTURE0 + unit);
        glBindTexture(target, texture);
        set_parameters(v, shadow);
    } else if (bea_gl_has(sub->gl, BEA_GL_FEATURE_DIRECT_STATE_ACCESS)) {
        glBindTextureUnit(unit, texture);
    } else {
        glActiveTexture(GL_TEXTURE0 + unit);
        glBindTexture(target, texture);
    }
    sub->views.units[unit].serial = serial;
    sub->views.units[unit].texture = texture;
    sub->views.units[unit].target = target;
}

void bea_gl_views_emit(struct bea_gl_sub *sub, uint32_t stage, uint32_t mask, uint32_t shadow,
                       uint32_t first_unit)
{
    for (uint32_t slot = 0; slot < BEA_GL_MAX_VIEWS && mask >> slot != 0; slot++)
        if (mask >> slot & 1u && first_unit + slot < BEA_GL_MAX_UNITS)
            bind(sub, first_unit + slot, bea_gl_view_at(sub, stage, slot), shadow >> slot & 1u);
}
