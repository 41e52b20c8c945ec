/* SPDX-License-Identifier: MIT */
/*
 * Interpolation: colours that follow the rasterizer's flat shading, and samples that the rasterizer
 * wants one by one. Older GLSL wants the producer of a varying to say what its reader says, some
 * hosts also want "sample" on both sides.
 */
#include "lower.h"

static bool in_set(const struct bea_shader_varyings *set, uint32_t semantic, uint32_t index)
{
    if (semantic == VGP_TGSI_SEMANTIC_GENERIC)
        return index < 64 && (set->generic >> index & 1);
    if (semantic == VGP_TGSI_SEMANTIC_TEXCOORD)
        return index < 8 && (set->texcoord >> index & 1);
    if (semantic == VGP_TGSI_SEMANTIC_COLOR || semantic == VGP_TGSI_SEMANTIC_BCOLOR)
        return index < 8 && (set->color >> index & 1);
    return false;
}

static bool can_be_linear(const struct bea_glsl_host *host)
{
    return !host->es || host->noperspective;
}

static void lower_input(const struct bea_lower *l, struct bea_ir_decl *decl)
{
    if (decl->interpolate == VGP_TGSI_INTERPOLATE_CONSTANT) {
        decl->location = VGP_TGSI_LOCATION_CENTER;
        return;
    }
    /* Not left out with flat colours: producers do not know of those, but must say the same. */
    if (l->key->per_sample)
        decl->location = VGP_TGSI_LOCATION_SAMPLE;
    if (decl->interpolate == VGP_TGSI_INTERPOLATE_COLOR)
        decl->interpolate =
            l->key->flatshade ? VGP_TGSI_INTERPOLATE_CONSTANT : VGP_TGSI_INTERPOLATE_PERSPECTIVE;
    if (decl->interpolate == VGP_TGSI_INTERPOLATE_LINEAR && !can_be_linear(l->host))
        decl->interpolate = VGP_TGSI_INTERPOLATE_PERSPECTIVE; /* there is no other */
}

static uint8_t producer_location(const struct bea_lower *l, uint32_t semantic, uint32_t index,
                                 bool says_all)
{
    const struct bea_shader_iface *next = &l->key->next;
    if (!in_set(&next->flat, semantic, index) &&
        (l->key->per_sample || in_set(&next->sample, semantic, index)))
        return VGP_TGSI_LOCATION_SAMPLE;
    if (says_all && in_set(&next->centroid, semantic, index))
        return VGP_TGSI_LOCATION_CENTROID;
    return VGP_TGSI_LOCATION_CENTER;
}

static uint8_t producer_interpolate(const struct bea_lower *l, uint32_t semantic, uint32_t index)
{
    const struct bea_shader_iface *next = &l->key->next;
    bool color = semantic == VGP_TGSI_SEMANTIC_COLOR || semantic == VGP_TGSI_SEMANTIC_BCOLOR;
    if (in_set(&next->flat, semantic, index) ||
        (color && l->key->flatshade && index < 8 && (next->color_flatshade >> index & 1)))
        return VGP_TGSI_INTERPOLATE_CONSTANT;
    if (can_be_linear(l->host) && in_set(&next->linear, semantic, index))
        return VGP_TGSI_INTERPOLATE_LINEAR;
    return VGP_TGSI_INTERPOLATE_PERSPECTIVE;
}

static void lower_output(const struct bea_lower *l, struct bea_ir_decl *decl)
{
    bool says_all = l->host->es || l->host->version < 440;
    uint32_t semantic = decl->semantic, index = decl->semantic_index;
    decl->interpolate = VGP_TGSI_INTERPOLATE_PERSPECTIVE;
    decl->location = VGP_TGSI_LOCATION_CENTER;
    if (l->key->next_stage != VGP_STAGE_FRAGMENT)
        return;
    decl->location = producer_location(l, semantic, index, says_all);
    if (says_all)
        decl->interpolate = producer_interpolate(l, semantic, index);
    if (decl->interpolate == VGP_TGSI_INTERPOLATE_CONSTANT &&
        decl->location == VGP_TGSI_LOCATION_CENTROID)
        decl->location = VGP_TGSI_LOCATION_CENTER;
}

void bea_lower_interpolation(struct bea_lower *l)
{
    bool fragment = bea_lower_stage_is(l, VGP_STAGE_FRAGMENT);
    for (uint32_t i = 0; i < l->ir->num_decls; i++) {
        struct bea_ir_decl *decl = &l->ir->decls[i];
        if (fragment && decl->file == VGP_TGSI_FILE_IN)
            lower_input(l, decl);
        else if (!fragment && decl->file == VGP_TGSI_FILE_OUT && decl->has_semantic)
            lower_output(l, decl);
    }
}
