/* SPDX-License-Identifier: MIT */
#include "sampler.h"

#include <stdlib.h>
#include <string.h>

#include "gl.h"
#include "resource.h"

#define UNKNOWN UINT64_MAX

/* A wrap mode, what it needs, and what comes closest where the host lacks that: another mode. */
static const struct wrap {
    uint16_t mode;
    uint8_t fallback; /* VGP_TEX_WRAP_* */
    int feature;      /* enum bea_gl_feature, -1: always there */
    bool border;
} wraps[8] = {
    [VGP_TEX_WRAP_REPEAT] = {GL_REPEAT, 0, -1, false},
    /* See is_half_border(). */
    [VGP_TEX_WRAP_CLAMP] = {GL_CLAMP_TO_EDGE, 0, -1, false},
    [VGP_TEX_WRAP_CLAMP_TO_EDGE] = {GL_CLAMP_TO_EDGE, 0, -1, false},
    [VGP_TEX_WRAP_CLAMP_TO_BORDER] = {GL_CLAMP_TO_BORDER, VGP_TEX_WRAP_CLAMP_TO_EDGE,
                                      BEA_GL_FEATURE_BORDER_CLAMP, true},
    [VGP_TEX_WRAP_MIRROR_REPEAT] = {GL_MIRRORED_REPEAT, 0, -1, false},
    [VGP_TEX_WRAP_MIRROR_CLAMP] = {GL_MIRROR_CLAMP_EXT, VGP_TEX_WRAP_MIRROR_CLAMP_TO_EDGE,
                                   BEA_GL_FEATURE_MIRROR_CLAMP, true},
    [VGP_TEX_WRAP_MIRROR_CLAMP_TO_EDGE] = {GL_MIRROR_CLAMP_TO_EDGE, VGP_TEX_WRAP_MIRROR_REPEAT,
                                           BEA_GL_FEATURE_MIRROR_CLAMP_TO_EDGE, false},
    [VGP_TEX_WRAP_MIRROR_CLAMP_TO_BORDER] = {GL_MIRROR_CLAMP_TO_BORDER_EXT,
                                             VGP_TEX_WRAP_MIRROR_CLAMP_TO_EDGE,
                                             BEA_GL_FEATURE_MIRROR_CLAMP_TO_BORDER, true},
};

static const uint16_t compare[8] = {
    [VGP_COMPARE_FUNC_NEVER] = GL_NEVER,     [VGP_COMPARE_FUNC_LESS] = GL_LESS,
    [VGP_COMPARE_FUNC_EQUAL] = GL_EQUAL,     [VGP_COMPARE_FUNC_LEQUAL] = GL_LEQUAL,
    [VGP_COMPARE_FUNC_GREATER] = GL_GREATER, [VGP_COMPARE_FUNC_NOTEQUAL] = GL_NOTEQUAL,
    [VGP_COMPARE_FUNC_GEQUAL] = GL_GEQUAL,   [VGP_COMPARE_FUNC_ALWAYS] = GL_ALWAYS,
};

/* [mip filter][image filter] */
static const uint16_t min_filters[3][2] = {
    [VGP_MIP_FILTER_NEAREST] = {GL_NEAREST_MIPMAP_NEAREST, GL_LINEAR_MIPMAP_NEAREST},
    [VGP_MIP_FILTER_LINEAR] = {GL_NEAREST_MIPMAP_LINEAR, GL_LINEAR_MIPMAP_LINEAR},
    [VGP_MIP_FILTER_NONE] = {GL_NEAREST, GL_LINEAR},
};

void bea_gl_sampler_init(struct bea_gl_sub *sub)
{
    sub->dirty |= BEA_GL_DIRTY_SAMPLERS;
}

void bea_gl_sampler_finish(struct bea_gl_sub *sub)
{
    for (unsigned stage = 0; stage < BEA_GL_STAGES; stage++) {
        for (unsigned i = 0; i < BEA_GL_MAX_VIEWS; i++)
            bea_object_set(&sub->samplers.states[stage][i], NULL);
    }
}

void bea_gl_samplers_lost(struct bea_gl_sub *sub)
{
    for (unsigned i = 0; i < BEA_GL_MAX_UNITS; i++)
        sub->samplers.units[i].serial = UNKNOWN;
}

/*
 * GL's old CLAMP, which core profiles lack, keeps the coordinate within the texture; a linear
 * filter at the edge sees half of the border then. The shader clamps, the sampler has the border.
 * Where one of the filters is not linear, it would see nothing else than the border: the edge is
 * nearer.
 */
static bool is_half_border(const struct vgp_create_sampler_state *state, uint32_t wrap)
{
    return wrap == VGP_TEX_WRAP_CLAMP && state->min_img_filter == VGP_TEX_FILTER_LINEAR &&
           state->mag_img_filter == VGP_TEX_FILTER_LINEAR;
}

static void wraps_translate(struct bea_gl_sampler *sampler)
{
    const struct vgp_create_sampler_state *state = &sampler->state;
    const uint32_t asked[3] = {state->wrap_s & 7, state->wrap_t & 7, state->wrap_r & 7};
    for (unsigned i = 0; i < 3; i++) {
        sampler->clamped[i] = is_half_border(state, asked[i]);
        sampler->wrap[i] = sampler->clamped[i] ? VGP_TEX_WRAP_CLAMP_TO_BORDER : asked[i];
        sampler->uses_border |= wraps[sampler->wrap[i]].border;
    }
}

static void destroy(struct bea_object *object)
{
    struct bea_gl_sampler *sampler = (struct bea_gl_sampler *)object;
    for (uint32_t i = 0; i < sampler->num_variants; i++)
        glDeleteSamplers(1, &sampler->variants[i].name);
    free(sampler);
}

enum bea_status bea_gl_create_sampler_state(struct bea_context *ctx,
                                            const struct vgp_create_sampler_state *cmd,
                                            struct bea_object **out)
{
    if (cmd->min_mip_filter > VGP_MIP_FILTER_NONE)
        return bea_refuse(ctx, "min_mip_filter", "no such filter");
    struct bea_gl_sampler *sampler = calloc(1, sizeof(*sampler));
    if (!sampler)
        return BEA_ERR_NO_MEMORY;
    sampler->state = *cmd;
    wraps_translate(sampler);
    bea_object_init(&sampler->base, ctx, VIRGL_OBJECT_SAMPLER_STATE, cmd->handle, destroy);
    *out = &sampler->base;
    return BEA_OK;
}

static bool set_bit(uint32_t *mask, uint32_t bit, bool on)
{
    uint32_t before = *mask;
    *mask = on ? before | bit : before & ~bit;
    return *mask != before;
}

/* What the shaders of the stage must know of the slot. True: it changed. */
static bool clamps_update(struct bea_gl_sampler_state *state, uint32_t stage, uint32_t slot)
{
    const struct bea_gl_sampler *sampler = (struct bea_gl_sampler *)state->states[stage][slot];
    struct bea_gl_sampler_clamps *clamps = &state->clamps[stage];
    bool changed = false, any = false;
    for (unsigned i = 0; i < 3; i++) {
        bool on = sampler && sampler->clamped[i];
        any |= on;
        changed |= set_bit(&clamps->mask[i], 1u << slot, on);
    }
    bool mips = any && sampler->state.min_mip_filter != VGP_MIP_FILTER_NONE;
    return set_bit(&clamps->mips, 1u << slot, mips) || changed;
}

enum bea_status bea_gl_bind_sampler_states(struct bea_context *ctx,
                                           const struct vgp_bind_sampler_states *cmd,
                                           const struct vgp_bind_sampler_states_refs *refs)
{
    struct bea_gl_sub *sub = bea_gl_sub(ctx);
    for (uint32_t i = 0; i < cmd->num_states; i++) {
        struct bea_object **slot = &sub->samplers.states[cmd->stage][cmd->start_slot + i];
        if (*slot == refs->states[i])
            continue;
        bea_object_set(slot, refs->states[i]);
        sub->dirty |= BEA_GL_DIRTY_SAMPLERS;
        if (clamps_update(&sub->samplers, cmd->stage, cmd->start_slot + i))
            sub->dirty |= BEA_GL_DIRTY_SHADERS;
    }
    return BEA_OK;
}

/* --- GL samplers --- */

static GLint wrap_of(const struct bea_gl *gl, uint32_t wire)
{
    const struct wrap *wrap = &wraps[wire];
    while (wrap->feature >= 0 && !bea_gl_has(gl, (enum bea_gl_feature)wrap->feature))
        wrap = &wraps[wrap->fallback];
    return wrap->mode;
}

/* The guest's border colour, put where the format keeps each channel. */
static void border_set(const struct bea_gl_sampler *sampler, const struct bea_gl_sampler_key *key,
                       GLuint name)
{
    uint32_t color[4] = {0, 0, 0, 0};
    for (unsigned i = 4; i-- > 0;) {
        if (key->swizzle[i] < 4)
            color[key->swizzle[i]] = sampler->state.border_color[i];
    }
    if (key->integer) {
        glSamplerParameterIuiv(name, GL_TEXTURE_BORDER_COLOR, color);
    } else {
        float floats[4];
        memcpy(floats, color, sizeof(floats));
        glSamplerParameterfv(name, GL_TEXTURE_BORDER_COLOR, floats);
    }
}

static void filters_set(const struct bea_gl *gl, const struct vgp_create_sampler_state *state,
                        GLuint name)
{
    glSamplerParameteri(name, GL_TEXTURE_MIN_FILTER,
                        min_filters[state->min_mip_filter][state->min_img_filter & 1]);
    glSamplerParameteri(name, GL_TEXTURE_MAG_FILTER,
                        state->mag_img_filter == VGP_TEX_FILTER_LINEAR ? GL_LINEAR : GL_NEAREST);
    glSamplerParameterf(name, GL_TEXTURE_MIN_LOD, state->min_lod);
    glSamplerParameterf(name, GL_TEXTURE_MAX_LOD, state->max_lod);
    if (bea_gl_has(gl, BEA_GL_FEATURE_LOD_BIAS))
        glSamplerParameterf(name, GL_TEXTURE_LOD_BIAS, state->lod_bias);
    if (bea_gl_has(gl, BEA_GL_FEATURE_ANISOTROPY) && state->max_anisotropy > 1)
        glSamplerParameterf(name, GL_TEXTURE_MAX_ANISOTROPY, (float)state->max_anisotropy);
    if (bea_gl_has(gl, BEA_GL_FEATURE_SEAMLESS_CUBE_PER_TEXTURE))
        glSamplerParameteri(name, GL_TEXTURE_CUBE_MAP_SEAMLESS, state->seamless_cube_map);
}

static GLuint sampler_make(const struct bea_gl *gl, const struct bea_gl_sampler *sampler,
                           const struct bea_gl_sampler_key *key)
{
    const struct vgp_create_sampler_state *state = &sampler->state;
    GLuint name;
    glGenSamplers(1, &name);
    glSamplerParameteri(name, GL_TEXTURE_WRAP_S, wrap_of(gl, sampler->wrap[0]));
    glSamplerParameteri(name, GL_TEXTURE_WRAP_T, wrap_of(gl, sampler->wrap[1]));
    glSamplerParameteri(name, GL_TEXTURE_WRAP_R, wrap_of(gl, sampler->wrap[2]));
    filters_set(gl, state, name);
    if (key->compare) {
        glSamplerParameteri(name, GL_TEXTURE_COMPARE_MODE, GL_COMPARE_REF_TO_TEXTURE);
        glSamplerParameteri(name, GL_TEXTURE_COMPARE_FUNC, compare[state->compare_func & 7]);
    }
    if (key->skip_decode)
        glSamplerParameteri(name, GL_TEXTURE_SRGB_DECODE_EXT, GL_SKIP_DECODE_EXT);
    if (sampler->uses_border && bea_gl_has(gl, BEA_GL_FEATURE_BORDER_CLAMP))
        border_set(sampler, key, name);
    return name;
}

static bool key_equal(const struct bea_gl_sampler_key *a, const struct bea_gl_sampler_key *b)
{
    return a->compare == b->compare && a->skip_decode == b->skip_decode &&
           a->integer == b->integer && memcmp(a->swizzle, b->swizzle, sizeof(a->swizzle)) == 0;
}

static GLuint variant_get(struct bea_gl_sub *sub, struct bea_gl_sampler *sampler,
                          const struct bea_gl_sampler_key *key)
{
    for (uint32_t i = 0; i < sampler->num_variants; i++) {
        if (key_equal(&sampler->variants[i].key, key))
            return sampler->variants[i].name;
    }
    /* Full: the last one makes room. Its name may come back, so no unit may be thought to have it.
     */
    if (sampler->num_variants == BEA_GL_SAMPLER_VARIANTS) {
        glDeleteSamplers(1, &sampler->variants[--sampler->num_variants].name);
        bea_gl_samplers_lost(sub);
    }
    struct bea_gl_sampler_variant *variant = &sampler->variants[sampler->num_variants++];
    variant->key = *key;
    variant->name = sampler_make(sub->gl, sampler, key);
    return variant->name;
}

static struct bea_gl_sampler_key key_of(const struct bea_gl_sub *sub,
                                        const struct bea_gl_sampler *sampler,
                                        const struct bea_gl_view *view, bool shadow)
{
    struct bea_gl_sampler_key key = {.compare = shadow, .swizzle = {0, 1, 2, 3}};
    if (!view)
        return key;
    /* A view that is a texture of its own has its own colour space. */
    const struct bea_gl_resource *resource = bea_gl_resource(view->resource);
    key.skip_decode = !view->owns_texture && !view->is_srgb && resource &&
                      bea_gl_format_has(resource->format, BEA_GL_FORMAT_SRGB) &&
                      bea_gl_has(sub->gl, BEA_GL_FEATURE_SRGB_DECODE);
    if (!sampler->uses_border)
        return key;
    key.integer = view->is_integer || view->is_stencil;
    if (view->gl_format && !view->is_depth && !view->is_stencil)
        memcpy(key.swizzle, view->gl_format->swizzle, sizeof(key.swizzle));
    return key;
}

static void unit_emit(struct bea_gl_sub *sub, uint32_t stage, uint32_t slot, bool shadow,
                      uint32_t unit)
{
    struct bea_gl_sampler *sampler = (struct bea_gl_sampler *)sub->samplers.states[stage][slot];
    const struct bea_gl_view *view = bea_gl_view_at(sub, stage, slot);
    uint64_t serial = 0;
    GLuint name = 0;
    if (sampler) {
        struct bea_gl_sampler_key key = key_of(sub, sampler, view, shadow);
        name = variant_get(sub, sampler, &key);
        serial = sampler->base.serial;
    }
    if (sub->samplers.units[unit].serial == serial && sub->samplers.units[unit].name == name)
        return;
    glBindSampler(unit, name);
    sub->samplers.units[unit].serial = serial;
    sub->samplers.units[unit].name = name;
}

void bea_gl_samplers_emit(struct bea_gl_sub *sub, uint32_t stage, uint32_t mask, uint32_t shadow,
                          uint32_t first_unit)
{
    for (uint32_t slot = 0; slot < BEA_GL_MAX_VIEWS && mask >> slot; slot++) {
        if ((mask & 1u << slot) && first_unit + slot < BEA_GL_MAX_UNITS)
            unit_emit(sub, stage, slot, shadow & 1u << slot, first_unit + slot);
    }
}
