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

static const char *attribute_type(const struct bea_ir_decl *decl)
{
    static const char *const names[] = {[BEA_IR_FLOAT] = "vec4",
                                        [BEA_IR_SINT] = "ivec4",
                                        [BEA_IR_UINT] = "uvec4",
                                        [BEA_IR_DOUBLE] = "dvec2"};
    return names[decl->type];
}

static void declare_attributes(struct bea_glsl *g)
{
    for (uint32_t r = 0; r < g->inputs.count; r++) {
        const struct bea_ir_decl *decl = bea_glsl_decl_at(g, VGP_TGSI_FILE_IN, r);
        if (!decl)
            continue;
        if (decl->type == BEA_IR_DOUBLE)
            bea_glsl_need(g, BEA_GLSL_NEED_FP64);
        bea_glsl_text_line(&g->decl, "layout(location = %" PRIu32 ") in %s in_%" PRIu32 ";", r,
                           attribute_type(decl), r);
    }
}

static enum bea_glsl_type attribute(const struct bea_ir_decl *decl, uint32_t reg,
                                    struct bea_glsl_str *out)
{
    if (decl->type == BEA_IR_DOUBLE) {
        bea_glsl_str_printf(
            out, "uvec4(unpackDouble2x32(in_%" PRIu32 ".x), unpackDouble2x32(in_%" PRIu32 ".y))",
            reg, reg);
        return BEA_GLSL_U;
    }
    bea_glsl_str_printf(out, "in_%" PRIu32, reg);
    return decl->type == BEA_IR_FLOAT  ? BEA_GLSL_F
           : decl->type == BEA_IR_UINT ? BEA_GLSL_U
                                       : BEA_GLSL_I;
}

/* How a varying is interpolated; only the fragment stage and its producer say so. */
static void interpolation(struct bea_glsl *g, const struct bea_ir_decl *decl,
                          struct bea_glsl_str *out)
{
    if (decl->interpolate == VGP_TGSI_INTERPOLATE_CONSTANT) {
        bea_glsl_str_puts(out, "flat ");
    } else if (decl->interpolate == VGP_TGSI_INTERPOLATE_LINEAR) {
        bea_glsl_need(g, BEA_GLSL_NEED_NOPERSPECTIVE);
        bea_glsl_str_puts(out, "noperspective ");
    }
    if (decl->location == VGP_TGSI_LOCATION_SAMPLE) {
        bea_glsl_need(g, BEA_GLSL_NEED_SAMPLE_SHADING);
        bea_glsl_str_puts(out, "sample ");
    } else if (decl->location == VGP_TGSI_LOCATION_CENTROID) {
        bea_glsl_str_puts(out, "centroid ");
    }
}

/* The first register of a varying that exists: its name, and true. */
static bool first_linked(const struct bea_ir_decl *decl, struct bea_glsl_slots *seen,
                         const char *prefix, struct bea_glsl_str *name)
{
    bea_glsl_str_clear(name);
    return decl && decl->linked &&
           bea_glsl_first_of_slot(seen, decl->semantic, decl->semantic_index) &&
           bea_glsl_varying_name(name, prefix, decl->semantic, decl->semantic_index);
}

void bea_glsl_declare_inputs(struct bea_glsl *g)
{
    struct bea_glsl_slots seen = {{0}};
    struct bea_glsl_str name, how;
    if (bea_glsl_stage_is(g, VGP_STAGE_VERTEX)) {
        declare_attributes(g);
        return;
    }
    for (uint32_t r = 0; r < g->inputs.count; r++) {
        const struct bea_ir_decl *decl = bea_glsl_decl_at(g, VGP_TGSI_FILE_IN, r);
        if (!first_linked(decl, &seen, bea_glsl_prefix(g->key->prev_stage), &name))
            continue;
        bea_glsl_str_clear(&how);
        if (bea_glsl_stage_is(g, VGP_STAGE_FRAGMENT))
            interpolation(g, decl, &how);
        if (decl->semantic == VGP_TGSI_SEMANTIC_PATCH)
            bea_glsl_str_puts(&how, "patch ");
        bea_glsl_text_line(&g->decl, "%sin vec4 %s%s;", how.s, name.s,
                           decl->vertex_dim ? "[]" : "");
    }
}

enum bea_glsl_type bea_glsl_absent_input(struct bea_glsl_str *out)
{
    bea_glsl_str_puts(out, "vec4(0.0)");
    return BEA_GLSL_F;
}

enum bea_glsl_type bea_glsl_input(struct bea_glsl *g, const struct bea_ir_decl *decl, uint32_t reg,
                                  const char *vertex, struct bea_glsl_str *out)
{
    if (bea_glsl_stage_is(g, VGP_STAGE_VERTEX))
        return attribute(decl, reg, out);
    if (bea_glsl_stage_is(g, VGP_STAGE_FRAGMENT) && !decl->linked)
        return bea_glsl_fragment_input(g, decl, out);
    if (decl->semantic == VGP_TGSI_SEMANTIC_PRIM_ID ||
        decl->semantic == VGP_TGSI_SEMANTIC_TESSOUTER ||
        decl->semantic == VGP_TGSI_SEMANTIC_TESSINNER)
        return bea_glsl_sysval(g, decl->semantic, out);
    if (!decl->linked)
        return bea_glsl_absent_input(out);
    if (decl->semantic == VGP_TGSI_SEMANTIC_POSITION) {
        bea_glsl_str_printf(out, "gl_in[%s].gl_Position", vertex);
        return BEA_GLSL_F;
    }
    bea_glsl_varying_name(out, bea_glsl_prefix(g->key->prev_stage), decl->semantic,
                          decl->semantic_index);
    if (vertex)
        bea_glsl_str_printf(out, "[%s]", vertex);
    return BEA_GLSL_F;
}

static void declare_capture(struct bea_glsl *g, const struct bea_ir_decl *decl)
{
    uint8_t comps[4];
    unsigned n = bea_glsl_mask_comps(decl->usage_mask, comps);
    bea_glsl_text_line(&g->decl, "flat out %s xfb%u;", bea_glsl_type_name(BEA_GLSL_U, n),
                       decl->capture - 1u);
}

static void declare_stream(struct bea_glsl *g, const struct bea_ir_decl *decl)
{
    if (!decl->stream[0])
        return;
    bea_glsl_need(g, BEA_GLSL_NEED_STREAMS);
    bea_glsl_text_printf(&g->decl, "layout(stream = %u) ", decl->stream[0]);
}

void bea_glsl_declare_outputs(struct bea_glsl *g)
{
    struct bea_glsl_slots seen = {{0}};
    struct bea_glsl_str name, how;
    for (uint32_t r = 0; r < g->outputs.count; r++) {
        const struct bea_ir_decl *decl = bea_glsl_decl_at(g, VGP_TGSI_FILE_OUT, r);
        bool capture = decl && decl->capture;
        if (!capture && !first_linked(decl, &seen, g->prefix, &name))
            continue;
        declare_stream(g, decl);
        if (capture) {
            declare_capture(g, decl);
            continue;
        }
        bea_glsl_str_clear(&how);
        if (!bea_glsl_stage_is(g, VGP_STAGE_TESS_CTRL))
            interpolation(g, decl, &how);
        bea_glsl_text_line(&g->decl, "%s%s%sout vec4 %s%s;", decl->invariant ? "invariant " : "",
                           how.s, decl->semantic == VGP_TGSI_SEMANTIC_PATCH ? "patch " : "", name.s,
                           decl->vertex_dim ? "[]" : "");
    }
}
