/* SPDX-License-Identifier: MIT */
/*
 * Outputs of a tessellation control shader. They are written in place, since other invocations read
 * them; a per-vertex output can only be written at the own invocation.
 */
#include "glsl.h"

#include <inttypes.h>
#include <string.h>

enum bea_glsl_type bea_glsl_control_output(struct bea_glsl *g, const struct bea_ir_decl *decl,
                                           const char *vertex, struct bea_glsl_str *out)
{
    uint32_t index = decl->semantic_index;
    if (decl->semantic == VGP_TGSI_SEMANTIC_TESSOUTER ||
        decl->semantic == VGP_TGSI_SEMANTIC_TESSINNER)
        return bea_glsl_sysval(g, decl->semantic, out);
    if (decl->semantic == VGP_TGSI_SEMANTIC_POSITION && vertex)
        bea_glsl_str_printf(out, "gl_out[%s].gl_Position", vertex);
    else if (!bea_glsl_varying_name(out, g->prefix, decl->semantic, index))
        return bea_glsl_absent_input(out);
    else if (vertex)
        bea_glsl_str_printf(out, "[%s]", vertex);
    return BEA_GLSL_F;
}

/* The levels are arrays of floats. */
static void store_levels(struct bea_glsl *g, const struct bea_ir_decl *decl, unsigned mask,
                         const char *floats)
{
    bool outer = decl->semantic == VGP_TGSI_SEMANTIC_TESSOUTER;
    uint8_t comps[4];
    unsigned n = bea_glsl_mask_comps(mask, comps);
    uint32_t serial = g->serial++;
    bea_glsl_text_line(&g->body, "%s level%" PRIu32 " = %s;", bea_glsl_type_name(BEA_GLSL_F, n),
                       serial, floats);
    for (unsigned i = 0; i < n; i++) {
        if (!outer && comps[i] > 1)
            continue;
        bea_glsl_text_line(&g->body,
                           n > 1 ? "gl_TessLevel%s[%u] = level%" PRIu32 ".%c;"
                                 : "gl_TessLevel%s[%u] = level%" PRIu32 ";",
                           outer ? "Outer" : "Inner", comps[i], serial, "xyzw"[i]);
    }
}

/* Which component of a packed value goes to component c of the register: GLSL text of a full
 * vector. */
static void spread_value(unsigned mask, const char *value, struct bea_glsl_str *out)
{
    uint8_t comps[4];
    unsigned n = bea_glsl_mask_comps(mask, comps), next = 0;
    bea_glsl_str_printf(out, "(%s)", value);
    if (n == 1) {
        struct bea_glsl_str scalar = *out;
        bea_glsl_str_clear(out);
        bea_glsl_str_printf(out, "vec4%s", scalar.s);
        return;
    }
    bea_glsl_str_putc(out, '.');
    for (unsigned c = 0; c < 4; c++)
        bea_glsl_str_putc(out, "xyzw"[mask & (1u << c) ? next++ : 0]);
}

static void store_indexed(struct bea_glsl *g, const struct bea_ir_reg *reg, unsigned mask,
                          const char *floats)
{
    struct bea_glsl_str index, value;
    const struct bea_glsl_array *array = bea_glsl_array_of(g, reg);
    if (!array)
        return;
    bea_glsl_bounded_index(g, true, &reg->ind, (int64_t)reg->index - array->first,
                           array->last - array->first + 1, &index);
    bea_glsl_str_clear(&value);
    spread_value(mask, floats, &value);
    bea_glsl_text_line(&g->body, "out_set%" PRIu32 "(%s, %uu, %s);", array->first, index.s, mask,
                       value.s);
}

void bea_glsl_control_store(struct bea_glsl *g, const struct bea_ir_dst *dst, unsigned mask,
                            enum bea_glsl_type type, const char *value)
{
    const struct bea_ir_decl *decl = bea_glsl_find_decl(g, &dst->reg);
    struct bea_glsl_str floats, left;
    uint8_t comps[4];
    if (!decl) {
        bea_glsl_fail(g, BEA_ERR_REFUSED, "output %" PRId32 " is not declared", dst->reg.index);
        return;
    }
    bea_glsl_str_clear(&floats);
    bea_glsl_str_clear(&left);
    bea_glsl_convert(type, BEA_GLSL_F, bea_glsl_mask_comps(mask, comps), value, &floats);
    if (floats.failed)
        bea_glsl_fail(g, BEA_ERR_REFUSED, "expression too long");
    if (decl->semantic == VGP_TGSI_SEMANTIC_TESSOUTER ||
        decl->semantic == VGP_TGSI_SEMANTIC_TESSINNER) {
        store_levels(g, decl, mask, floats.s);
        return;
    }
    if (dst->reg.indirect) {
        store_indexed(g, &dst->reg, mask, floats.s);
        return;
    }
    uint32_t index = decl->semantic_index;
    struct bea_glsl_str unused;
    bea_glsl_str_clear(&unused);
    if (decl->semantic != VGP_TGSI_SEMANTIC_POSITION &&
        !bea_glsl_varying_name(&unused, g->prefix, decl->semantic, index))
        return; /* nobody can read it */
    bea_glsl_control_output(g, decl, decl->vertex_dim ? "gl_InvocationID" : NULL, &left);
    bea_glsl_swizzle(&left, mask);
    bea_glsl_text_line(&g->body, "%s = %s;", left.s, floats.s);
}

/* void out_set<first>(uint i, uint mask, vec4 value) */
void bea_glsl_control_write_at(struct bea_glsl *g, const struct bea_glsl_array *array)
{
    struct bea_glsl_text *out = &g->functions;
    bea_glsl_text_line(out, "void out_set%" PRIu32 "(uint i, uint mask, vec4 value)", array->first);
    bea_glsl_text_line(out, "{");
    bea_glsl_text_line(out,
                       "    bvec4 keep = equal(uvec4(mask) & uvec4(1u, 2u, 4u, 8u), uvec4(0u));");
    bea_glsl_text_line(out, "    switch (i) {");
    for (uint32_t r = array->first; r <= array->last; r++) {
        const struct bea_ir_decl *part = bea_glsl_decl_at(g, VGP_TGSI_FILE_OUT, r);
        struct bea_glsl_str name;
        bea_glsl_str_clear(&name);
        if (!bea_glsl_varying_name(&name, g->prefix, part->semantic, part->semantic_index))
            continue;
        if (part->vertex_dim)
            bea_glsl_str_puts(&name, "[gl_InvocationID]");
        bea_glsl_text_line(out, "    case %" PRIu32 "u:", r - array->first);
        for (unsigned c = 0; c < 4; c++)
            bea_glsl_text_line(out, "        if (!keep.%c)\n            %s.%c = value.%c;",
                               "xyzw"[c], name.s, "xyzw"[c], "xyzw"[c]);
        bea_glsl_text_line(out, "        break;");
    }
    bea_glsl_text_line(out, "    default: break;");
    bea_glsl_text_line(out, "    }");
    bea_glsl_text_line(out, "}");
}
