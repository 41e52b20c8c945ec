/* SPDX-License-Identifier: MIT */
/* Which GLSL a shader becomes under the current state: keys, and a list of variants for each
 * shader. */
#include <stdlib.h>
#include <string.h>

#include "gl.h"
#include "surface.h"

#define NO_STAGE 0xff

uint32_t bea_gl_last_vertex_stage(const struct bea_gl_shader_set *set)
{
    if (set->shaders[VGP_STAGE_GEOMETRY])
        return VGP_STAGE_GEOMETRY;
    return set->shaders[VGP_STAGE_TESS_EVAL] ? VGP_STAGE_TESS_EVAL : VGP_STAGE_VERTEX;
}

enum bea_gl_prim_class bea_gl_prim_class(const struct bea_gl_sub *sub, uint32_t mode)
{
    const struct bea_gl_shader *gs = bea_gl_shader(sub->shaders.bound[VGP_STAGE_GEOMETRY]);
    const struct bea_gl_shader *tes = bea_gl_shader(sub->shaders.bound[VGP_STAGE_TESS_EVAL]);
    if (gs)
        mode = gs->info.gs_output;
    else if (tes)
        mode = tes->info.tes_prim;
    switch (mode) {
    case VGP_PRIM_POINTS: return BEA_GL_PRIM_POINTS;
    case VGP_PRIM_LINES:
    case VGP_PRIM_LINE_LOOP:
    case VGP_PRIM_LINE_STRIP:
    case VGP_PRIM_LINES_ADJACENCY:
    case VGP_PRIM_LINE_STRIP_ADJACENCY: return BEA_GL_PRIM_LINES;
    default: return BEA_GL_PRIM_TRIANGLES;
    }
}

/* --- keys --- */

/* The stages in the order in which data flows. */
static const uint8_t flow[5] = {VGP_STAGE_VERTEX, VGP_STAGE_TESS_CTRL, VGP_STAGE_TESS_EVAL,
                                VGP_STAGE_GEOMETRY, VGP_STAGE_FRAGMENT};

static void neighbours_set(struct bea_gl_shader_set *set)
{
    uint8_t before = NO_STAGE;
    for (unsigned i = 0; i < 5; i++) {
        uint8_t stage = flow[i];
        if (!set->shaders[stage])
            continue;
        struct bea_shader_key *key = &set->keys[stage];
        key->prev_stage = before;
        key->next_stage = NO_STAGE;
        if (before != NO_STAGE) {
            key->prev = set->shaders[before]->info.outputs;
            set->keys[before].next = set->shaders[stage]->info.inputs;
            set->keys[before].next_stage = stage;
        }
        before = stage;
    }
    struct bea_shader_key *compute = &set->keys[VGP_STAGE_COMPUTE];
    compute->prev_stage = compute->next_stage = NO_STAGE;
}

static void vertex_key(const struct bea_gl_sub *sub, const struct bea_shader_info *info,
                       struct bea_shader_key *key)
{
    const struct bea_gl_vertex_elements *ve = bea_gl_vertex_elements_bound(sub);
    if (!ve)
        return;
    key->attrib_integer = ve->integer_mask & info->input_mask;
    key->attrib_unsigned = ve->unsigned_mask & info->input_mask;
    key->attrib_bgra = ve->swap_rb_mask & info->input_mask;
    key->attrib_double = ve->double_mask & info->input_mask;
}

static bool is_multisampled(const struct bea_gl_sub *sub)
{
    return sub->raster.current.multisample && sub->framebuffer.samples > 1;
}

static bool is_per_sample(const struct bea_gl_sub *sub)
{
    return is_multisampled(sub) && sub->raster.current.force_persample_interp;
}

/* The stage that feeds the rasterizer does what fixed functions did behind it. */
static void last_key(const struct bea_gl_sub *sub, const struct bea_gl_shader *shader,
                     struct bea_shader_key *key)
{
    const struct vgp_create_rasterizer *raster = &sub->raster.current;
    key->last_vertex_stage = 1;
    key->has_stream_output = sub->streamout.current && shader->source.num_so_outputs > 0;
    key->clip_plane_enable = (uint8_t)raster->clip_plane_enable;
    key->clip_halfz_lower = raster->clip_halfz && !bea_gl_has(sub->gl, BEA_GL_FEATURE_CLIP_CONTROL);
    key->point_size_per_vertex = raster->point_size_per_vertex;
    key->clamp_vertex_color = raster->clamp_vertex_color;
    key->per_sample = is_per_sample(sub);
}

static void targets_key(const struct bea_gl_sub *sub, const struct bea_shader_info *info,
                        struct bea_shader_key *key)
{
    const struct bea_gl_framebuffer_state *fb = &sub->framebuffer;
    const struct bea_gl_blend *blend = bea_gl_blend_bound(sub);
    uint32_t written = info->writes_all_cbufs ? 0xff : info->color_outputs;
    if (info->writes_all_cbufs)
        key->num_cbufs = (uint8_t)fb->num_cbufs;
    key->cbuf_integer = (uint8_t)(fb->integer_mask & written);
    key->cbuf_unsigned = (uint8_t)(fb->unsigned_mask & written);
    key->dual_source = blend && blend->dual_source && sub->gl->features.glsl.dual_source;
    for (unsigned i = 0; i < 8; i++) {
        uint32_t bit = 1u << i & written;
        if (fb->alpha_in_red_mask & bit)
            key->cbuf_swizzle[i] = 1;
        else if (fb->swap_rb_mask & bit)
            key->cbuf_swizzle[i] = 2;
    }
}

/* Alpha is tested as the first target would store it, so that EQUAL means something. */
static bool is_unorm8(const struct bea_gl_sub *sub)
{
    const struct bea_gl_surface *surface = bea_gl_framebuffer_cbuf(sub, 0);
    const struct vgp_format_desc *format = surface ? vgp_format(surface->format) : NULL;
    return format && format->kind == VGP_FORMAT_KIND_UNORM && format->num_slots == 4 &&
           format->block_bits == 32 && format->channel[0].bits == 8;
}

static void fragment_key(const struct bea_gl_sub *sub, const struct bea_shader_info *info,
                         struct bea_shader_key *key)
{
    const struct vgp_create_rasterizer *raster = &sub->raster.current;
    const struct bea_gl_dsa *dsa = bea_gl_dsa_bound(sub);
    enum bea_gl_prim_class class = (enum bea_gl_prim_class)sub->shaders.prim_class;
    key->two_side = raster->light_twoside;
    key->clamp_color = raster->clamp_fragment_color;
    if (dsa && dsa->alpha_func != VGP_COMPARE_FUNC_ALWAYS && !(sub->framebuffer.integer_mask & 1)) {
        key->alpha_func = (uint8_t)(dsa->alpha_func + 1);
        key->alpha_unorm8 = is_unorm8(sub);
    }
    if (class == BEA_GL_PRIM_POINTS) {
        key->point_coord_texcoords = (uint8_t)raster->sprite_coord_enable & info->inputs.texcoord;
        key->point_coord_upper_left = raster->sprite_coord_mode == VGP_SPRITE_COORD_MODE_UPPER_LEFT;
    }
    key->poly_stipple = class == BEA_GL_PRIM_TRIANGLES && raster->poly_stipple_enable;
    key->per_sample = is_per_sample(sub);
    key->multisample = is_multisampled(sub) && info->writes_sample_mask;
    key->fb_y_inverted = sub->framebuffer.y_0_top;
    targets_key(sub, info, key);
}

static void samplers_key(const struct bea_gl_sub *sub, uint32_t stage,
                         const struct bea_gl_stage_use *use, struct bea_shader_key *key)
{
    key->rect_as_2d = sub->views.rect_as_2d_mask[stage] & use->samplers;
    const struct bea_gl_sampler_clamps *clamps = &sub->samplers.clamps[stage];
    for (unsigned i = 0; i < 3; i++)
        key->clamp[i] = clamps->mask[i] & use->samplers;
    key->clamp_mips = clamps->mips & use->samplers;
    for (uint32_t i = 0; i < BEA_GL_MAX_VIEWS && use->samplers >> i; i++)
        if (use->samplers & 1u << i)
            key->buffer_swizzle[i] = bea_gl_view_buffer_swizzle(bea_gl_view_at(sub, stage, i));
    uint32_t shadow = use->shadow_samplers & sub->views.constant_mask[stage];
    for (uint32_t i = 0; i < BEA_GL_MAX_VIEWS && shadow >> i; i++) {
        if (shadow & 1u << i)
            key->shadow_const[i] = bea_gl_view_shadow_const(sub, stage, i);
    }
}

/* Where a shader asks, it is told what the guest asked for. */
static void samples_key(const struct bea_gl_sub *sub, uint32_t stage,
                        const struct bea_shader_info *info, struct bea_shader_key *key)
{
    for (uint32_t i = 0; i < BEA_GL_MAX_VIEWS && info->sample_queries >> i; i++)
        if (info->sample_queries >> i & 1)
            key->texture_samples[i] = bea_gl_view_samples(bea_gl_view_at(sub, stage, i));
    for (uint32_t i = 0; i < BEA_GL_MAX_IMAGES && info->image_sample_queries >> i; i++)
        if (info->image_sample_queries >> i & 1)
            key->image_samples[i] = bea_gl_image_samples(&sub->images.images[stage][i]);
}

/* Below GLSL 4.40 producers must say how their outputs are interpolated. */
static bool producer_interpolates(const struct bea_gl *gl)
{
    return gl->features.glsl.es || gl->features.glsl.version < 440;
}

static uint16_t bound_format(const struct bea_gl_sub *sub, uint32_t stage, uint32_t slot)
{
    uint32_t format = sub->images.images[stage][slot].format;
    return (uint16_t)(format ? format : VIRGL_FORMAT_R32_FLOAT);
}

/* OpenGL ES has no images without a format: those that the text gives none get the bound one's. */
static void images_key(const struct bea_gl_sub *sub, uint32_t stage,
                       const struct bea_shader_info *info, struct bea_shader_key *key)
{
    if (!sub->gl->features.es)
        return;
    for (uint32_t i = 0; i < VGP_MAX_SHADER_IMAGES; i++)
        if (info->images[i].used && info->images[i].format == 0)
            key->image_format[i] = bound_format(sub, stage, i);
}

static void key_build(const struct bea_gl_sub *sub, struct bea_gl_shader_set *set, uint32_t stage)
{
    const struct bea_gl_shader *shader = set->shaders[stage];
    struct bea_shader_key *key = &set->keys[stage];
    if (stage == VGP_STAGE_VERTEX)
        vertex_key(sub, &shader->info, key);
    if (stage == VGP_STAGE_FRAGMENT)
        fragment_key(sub, &shader->info, key);
    else if (stage != VGP_STAGE_COMPUTE && stage == bea_gl_last_vertex_stage(set))
        last_key(sub, shader, key);
    if (stage == VGP_STAGE_FRAGMENT || producer_interpolates(sub->gl))
        key->flatshade = sub->raster.current.flatshade;
    samplers_key(sub, stage, &set->uses[stage], key);
    samples_key(sub, stage, &shader->info, key);
    images_key(sub, stage, &shader->info, key);
    key->ssbo_base = set->uses[stage].ssbo_base;
    key->image_base = set->uses[stage].image_base;
    key->shared_bytes = shader->source.shared_bytes;
}

/* --- variants --- */

/* What the host cannot compile stays without a module; the reason is told once. */
static enum bea_status module_make(struct bea_gl *gl, const struct bea_gl_shader *shader,
                                   struct bea_gl_variant *variant)
{
    struct bea_shader_glsl glsl;
    struct bea_shader_error error = {0};
    enum bea_status status =
        bea_shader_compile(shader->source.ir, &variant->key, &gl->features.glsl, &glsl, &error);
    if (status != BEA_OK) {
        bea_log(gl->renderer, BEA_LOG_ERROR, "GL: shader %u at byte %u: %s", shader->base.handle,
                error.text_offset, error.message);
        return status;
    }
    variant->uses_state = glsl.uses_state;
    variant->module = bea_gl_module_get(gl, shader->source.stage, glsl.text, glsl.bytes);
    free(glsl.text);
    return variant->module ? BEA_OK : BEA_ERR_NO_MEMORY;
}

static void variant_free(struct bea_gl *gl, struct bea_gl_variant *variant)
{
    bea_gl_module_unref(gl, variant->module);
    free(variant);
}

void bea_gl_variants_destroy(struct bea_gl_shader *shader)
{
    while (shader->variants) {
        struct bea_gl_variant *next = shader->variants->next;
        variant_free(shader->gl, shader->variants);
        shader->variants = next;
    }
    shader->num_variants = 0;
}

/* At the limit, the one that was not used for longest goes. */
static void variants_trim(struct bea_gl_shader *shader, uint32_t limit)
{
    while (shader->num_variants > 0 && shader->num_variants >= limit) {
        struct bea_gl_variant **last = &shader->variants;
        while ((*last)->next)
            last = &(*last)->next;
        variant_free(shader->gl, *last);
        *last = NULL;
        shader->num_variants--;
    }
}

static struct bea_gl_variant *variant_get(struct bea_gl *gl, struct bea_gl_shader *shader,
                                          const struct bea_shader_key *key)
{
    for (struct bea_gl_variant **at = &shader->variants; *at; at = &(*at)->next) {
        struct bea_gl_variant *found = *at;
        if (memcmp(&found->key, key, sizeof(*key)) != 0)
            continue;
        *at = found->next;
        found->next = shader->variants;
        shader->variants = found;
        return found;
    }
    struct bea_gl_variant *variant = calloc(1, sizeof(*variant));
    if (!variant)
        return NULL;
    variants_trim(shader, bea_renderer_limits(gl->renderer)->shader_variants);
    variant->key = *key;
    if (module_make(gl, shader, variant) == BEA_ERR_NO_MEMORY) {
        free(variant); /* not kept: the next draw may have the memory */
        return NULL;
    }
    variant->next = shader->variants;
    shader->variants = variant;
    shader->num_variants++;
    return variant;
}

bool bea_gl_variants_get(const struct bea_gl_sub *sub, struct bea_gl_shader_set *set)
{
    memset(set->keys, 0, sizeof(set->keys));
    memset(set->variants, 0, sizeof(set->variants));
    bea_gl_program_layout(set);
    neighbours_set(set);
    for (uint32_t stage = 0; stage < BEA_GL_STAGES; stage++) {
        if (!set->shaders[stage])
            continue;
        key_build(sub, set, stage);
        set->variants[stage] = variant_get(sub->gl, set->shaders[stage], &set->keys[stage]);
        if (!set->variants[stage] || !set->variants[stage]->module ||
            !set->variants[stage]->module->name)
            return false;
    }
    return true;
}
