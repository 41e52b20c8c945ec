/* SPDX-License-Identifier: MIT */
/* Inputs and outputs that are varyings or attributes: names, declarations, and which of them exist.
 */
#include "glsl.h"

#include <inttypes.h>
#include <string.h>

/* The semantics that travel as user varyings, each with a range of numbers to tell them apart. */
static const struct kind {
    uint8_t semantic;
    const char *name;
    uint8_t first, count; /* slots; count 1: the name has no number */
} kinds[] = {
    {VGP_TGSI_SEMANTIC_GENERIC, "generic", 0, 64},
    {VGP_TGSI_SEMANTIC_TEXCOORD, "texcoord", 64, 8},
    {VGP_TGSI_SEMANTIC_COLOR, "color", 72, 8},
    {VGP_TGSI_SEMANTIC_BCOLOR, "bcolor", 80, 8},
    {VGP_TGSI_SEMANTIC_PATCH, "patch", 88, 32},
    {VGP_TGSI_SEMANTIC_CLIPDIST, "clipdist", 120, 2},
    {VGP_TGSI_SEMANTIC_FOG, "fog", 122, 1},
    {VGP_TGSI_SEMANTIC_PSIZE, "psize", 123, 1},
    {VGP_TGSI_SEMANTIC_CLIPVERTEX, "clipvertex", 124, 1},
};

static const struct kind *find_kind(uint32_t semantic, uint32_t index)
{
    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
        if (kinds[i].semantic == semantic && index < kinds[i].count)
            return &kinds[i];
    return NULL;
}

bool bea_glsl_varying_name(struct bea_glsl_str *out, const char *prefix, uint32_t semantic,
                           uint32_t index)
{
    const struct kind *kind = find_kind(semantic, index);
    if (!kind)
        return false;
    bea_glsl_str_printf(out, "%s_%s", prefix, kind->name);
    if (kind->count > 1)
        bea_glsl_str_printf(out, "%" PRIu32, index);
    return true;
}

bool bea_glsl_first_of_slot(struct bea_glsl_slots *slots, uint32_t semantic, uint32_t index)
{
    const struct kind *kind = find_kind(semantic, index);
    if (!kind)
        return false;
    uint32_t slot = kind->first + index;
    uint32_t bit = 1u << (slot % 32);
    bool first = !(slots->bits[slot / 32] & bit);
    slots->bits[slot / 32] |= bit;
    return first;
}

bool bea_glsl_iface_has(const struct bea_shader_iface *iface, uint32_t semantic, uint32_t index)
{
    switch (semantic) {
    case VGP_TGSI_SEMANTIC_GENERIC: return index < 64 && (iface->generic >> index & 1);
    case VGP_TGSI_SEMANTIC_PATCH: return index < 32 && (iface->patch >> index & 1);
    case VGP_TGSI_SEMANTIC_TEXCOORD: return index < 8 && (iface->texcoord >> index & 1);
    case VGP_TGSI_SEMANTIC_COLOR: return index < 8 && (iface->color >> index & 1);
    case VGP_TGSI_SEMANTIC_BCOLOR: return index < 8 && (iface->bcolor >> index & 1);
    case VGP_TGSI_SEMANTIC_CLIPDIST:
        return iface->clip_distances + iface->cull_distances > 4 * (int)index;
    case VGP_TGSI_SEMANTIC_FOG: return iface->fog;
    case VGP_TGSI_SEMANTIC_PSIZE: return iface->psize;
    case VGP_TGSI_SEMANTIC_CLIPVERTEX: return iface->clipvertex;
    case VGP_TGSI_SEMANTIC_POSITION: return iface->position;
    default: return false;
    }
}

bool bea_glsl_output_wanted(const struct bea_glsl *g, uint32_t semantic, uint32_t index)
{
    if (g->key->next_stage > VGP_STAGE_COMPUTE)
        return false;
    if (semantic == VGP_TGSI_SEMANTIC_BCOLOR && g->key->next_stage == VGP_STAGE_FRAGMENT)
        semantic = VGP_TGSI_SEMANTIC_COLOR; /* the fragment shader chooses by facing */
    return find_kind(semantic, index) && bea_glsl_iface_has(&g->key->next, semantic, index);
}

uint32_t bea_glsl_semantic_index(const struct bea_ir_decl *decl, uint32_t reg)
{
    return decl->semantic_index + (reg - decl->first);
}

static const char *attribute_type(const struct bea_glsl *g, uint32_t reg)
{
    uint32_t bit = reg < 32 ? 1u << reg : 0;
    if (g->key->attrib_double & bit)
        return "dvec2";
    if (!(g->key->attrib_integer & bit))
        return "vec4";
    return g->key->attrib_unsigned & bit ? "uvec4" : "ivec4";
}

static void declare_attributes(struct bea_glsl *g)
{
    for (uint32_t r = 0; r < g->inputs.count; r++) {
        if (g->inputs.decl[r] < 0)
            continue;
        const char *type = attribute_type(g, r);
        if (type[0] == 'd')
            bea_glsl_need(g, BEA_GLSL_NEED_FP64);
        bea_glsl_text_line(&g->decl, "layout(location = %" PRIu32 ") in %s in_%" PRIu32 ";", r,
                           type, r);
    }
}

static enum bea_glsl_type attribute(const struct bea_glsl *g, uint32_t reg,
                                    struct bea_glsl_str *out)
{
    char kind = attribute_type(g, reg)[0];
    if (kind == 'd') {
        bea_glsl_str_printf(
            out, "uvec4(unpackDouble2x32(in_%" PRIu32 ".x), unpackDouble2x32(in_%" PRIu32 ".y))",
            reg, reg);
        return BEA_GLSL_U;
    }
    bool bgra = reg < 32 && (g->key->attrib_bgra >> reg & 1);
    bea_glsl_str_printf(out, "in_%" PRIu32 "%s", reg, bgra ? ".zyxw" : "");
    return kind == 'v' ? BEA_GLSL_F : kind == 'u' ? BEA_GLSL_U : BEA_GLSL_I;
}

/* How a fragment input is interpolated, as qualifiers. */
void bea_glsl_interpolation(struct bea_glsl *g, const struct bea_ir_decl *decl,
                            struct bea_glsl_str *out)
{
    bool follows = decl->interpolate == VGP_TGSI_INTERPOLATE_COLOR && g->key->flatshade;
    bool constant = decl->interpolate == VGP_TGSI_INTERPOLATE_CONSTANT;
    if (constant || follows)
        bea_glsl_str_puts(out, "flat ");
    else if (decl->interpolate == VGP_TGSI_INTERPOLATE_LINEAR && !g->host->es)
        bea_glsl_str_puts(out, "noperspective ");
    /* Not left out with flat colours: producers do not know of those, but must say the same. */
    if (constant)
        return;
    if (g->key->per_sample || decl->location == VGP_TGSI_LOCATION_SAMPLE) {
        bea_glsl_need(g, BEA_GLSL_NEED_SAMPLE_SHADING);
        bea_glsl_str_puts(out, "sample ");
    } else if (decl->location == VGP_TGSI_LOCATION_CENTROID) {
        bea_glsl_str_puts(out, "centroid ");
    }
}

static void declare_input(struct bea_glsl *g, const struct bea_ir_decl *decl, uint32_t semantic,
                          uint32_t index)
{
    struct bea_glsl_str name, how;
    bea_glsl_str_clear(&name);
    bea_glsl_str_clear(&how);
    bea_glsl_varying_name(&name, bea_glsl_prefix(g->key->prev_stage), semantic, index);
    if (bea_glsl_stage_is(g, VGP_STAGE_FRAGMENT))
        bea_glsl_interpolation(g, decl, &how);
    if (semantic == VGP_TGSI_SEMANTIC_PATCH)
        bea_glsl_str_puts(&how, "patch ");
    bea_glsl_text_line(&g->decl, "%sin vec4 %s%s;", how.s, name.s, decl->vertex_dim ? "[]" : "");
}

void bea_glsl_declare_inputs(struct bea_glsl *g)
{
    if (bea_glsl_stage_is(g, VGP_STAGE_VERTEX)) {
        declare_attributes(g);
        return;
    }
    struct bea_glsl_slots seen = {{0}};
    for (uint32_t r = 0; r < g->inputs.count; r++) {
        if (g->inputs.decl[r] < 0)
            continue;
        const struct bea_ir_decl *decl = &g->ir->decls[g->inputs.decl[r]];
        uint32_t index = bea_glsl_semantic_index(decl, r);
        bool both = bea_glsl_two_sided(g, decl->semantic, index);
        bool exists = bea_glsl_input_exists(g, decl->semantic, index);
        if (!(exists || both) || !bea_glsl_first_of_slot(&seen, decl->semantic, index))
            continue;
        if (exists)
            declare_input(g, decl, decl->semantic, index);
        if (both)
            declare_input(g, decl, VGP_TGSI_SEMANTIC_BCOLOR, index);
    }
}

bool bea_glsl_input_exists(const struct bea_glsl *g, uint32_t semantic, uint32_t index)
{
    return g->key->prev_stage <= VGP_STAGE_COMPUTE && find_kind(semantic, index) &&
           bea_glsl_iface_has(&g->key->prev, semantic, index);
}

bool bea_glsl_two_sided(const struct bea_glsl *g, uint32_t semantic, uint32_t index)
{
    return bea_glsl_stage_is(g, VGP_STAGE_FRAGMENT) && g->key->two_side &&
           semantic == VGP_TGSI_SEMANTIC_COLOR &&
           bea_glsl_input_exists(g, VGP_TGSI_SEMANTIC_BCOLOR, index);
}

enum bea_glsl_type bea_glsl_absent_input(uint32_t semantic, struct bea_glsl_str *out)
{
    bea_glsl_str_puts(out,
                      semantic == VGP_TGSI_SEMANTIC_FOG ? "vec4(0.0, 0.0, 0.0, 1.0)" : "vec4(0.0)");
    return BEA_GLSL_F;
}

enum bea_glsl_type bea_glsl_input(struct bea_glsl *g, const struct bea_ir_decl *decl, uint32_t reg,
                                  const char *vertex, struct bea_glsl_str *out)
{
    if (bea_glsl_stage_is(g, VGP_STAGE_VERTEX))
        return attribute(g, reg, out);
    if (bea_glsl_stage_is(g, VGP_STAGE_FRAGMENT))
        return bea_glsl_fragment_input(g, decl, reg, out);
    uint32_t index = bea_glsl_semantic_index(decl, reg);
    if (decl->semantic == VGP_TGSI_SEMANTIC_POSITION && vertex && g->key->prev.position) {
        bea_glsl_str_printf(out, "gl_in[%s].gl_Position", vertex);
        return BEA_GLSL_F;
    }
    if (decl->semantic == VGP_TGSI_SEMANTIC_PRIM_ID ||
        decl->semantic == VGP_TGSI_SEMANTIC_TESSOUTER ||
        decl->semantic == VGP_TGSI_SEMANTIC_TESSINNER)
        return bea_glsl_sysval(g, decl->semantic, out);
    if (!bea_glsl_input_exists(g, decl->semantic, index))
        return bea_glsl_absent_input(decl->semantic, out);
    bea_glsl_varying_name(out, bea_glsl_prefix(g->key->prev_stage), decl->semantic, index);
    if (vertex)
        bea_glsl_str_printf(out, "[%s]", vertex);
    return BEA_GLSL_F;
}

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

/* "sample" stands on both sides, in all versions: some hosts refuse to link otherwise. */
static const char *producer_sample(struct bea_glsl *g, uint32_t semantic, uint32_t index)
{
    const struct bea_shader_iface *next = &g->key->next;
    if (g->key->next_stage != VGP_STAGE_FRAGMENT || in_set(&next->flat, semantic, index) ||
        !(g->key->per_sample || in_set(&next->sample, semantic, index)))
        return "";
    bea_glsl_need(g, BEA_GLSL_NEED_SAMPLE_SHADING);
    return "sample ";
}

/* Older GLSL wants the producer to repeat how the fragment shader interpolates. */
static const char *producer_interpolation(const struct bea_glsl *g, uint32_t semantic,
                                          uint32_t index)
{
    const struct bea_shader_iface *next = &g->key->next;
    if (g->key->next_stage != VGP_STAGE_FRAGMENT || (!g->host->es && g->host->version >= 440))
        return "";
    bool color = semantic == VGP_TGSI_SEMANTIC_COLOR || semantic == VGP_TGSI_SEMANTIC_BCOLOR;
    if (in_set(&next->flat, semantic, index) ||
        (color && g->key->flatshade && index < 8 && (next->color_flatshade >> index & 1)))
        return "flat ";
    bool linear = !g->host->es && in_set(&next->linear, semantic, index);
    if (in_set(&next->centroid, semantic, index) && !g->key->per_sample)
        return linear ? "noperspective centroid " : "centroid ";
    return linear ? "noperspective " : "";
}

void bea_glsl_declare_outputs(struct bea_glsl *g)
{
    bool control = bea_glsl_stage_is(g, VGP_STAGE_TESS_CTRL);
    struct bea_glsl_slots seen = {{0}};
    for (uint32_t r = 0; r < g->outputs.count; r++) {
        if (g->outputs.decl[r] < 0)
            continue;
        const struct bea_ir_decl *decl = &g->ir->decls[g->outputs.decl[r]];
        uint32_t index = bea_glsl_semantic_index(decl, r);
        struct bea_glsl_str name;
        bea_glsl_str_clear(&name);
        /* A control shader reads its outputs too, so all of them exist. */
        if (!(control || bea_glsl_output_wanted(g, decl->semantic, index)) ||
            !bea_glsl_first_of_slot(&seen, decl->semantic, index) ||
            !bea_glsl_varying_name(&name, g->prefix, decl->semantic, index))
            continue;
        if (decl->stream[0])
            bea_glsl_need(g, BEA_GLSL_NEED_STREAMS);
        if (decl->stream[0])
            bea_glsl_text_printf(&g->decl, "layout(stream = %u) ", decl->stream[0]);
        bea_glsl_text_line(&g->decl, "%s%s%s%sout vec4 %s%s;", decl->invariant ? "invariant " : "",
                           producer_interpolation(g, decl->semantic, index),
                           producer_sample(g, decl->semantic, index),
                           decl->semantic == VGP_TGSI_SEMANTIC_PATCH ? "patch " : "", name.s,
                           decl->vertex_dim ? "[]" : "");
    }
}
