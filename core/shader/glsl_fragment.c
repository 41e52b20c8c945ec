/* SPDX-License-Identifier: MIT */
/* The fragment stage: its layouts, what its inputs are, and interpolation functions. */
#include "glsl.h"

#include <inttypes.h>

static void depth_layout(struct bea_glsl *g)
{
    static const char *const names[] = {NULL, "any", "greater", "less", "unchanged"};
    uint32_t layout = bea_glsl_property(g, VGP_TGSI_PROPERTY_FS_DEPTH_LAYOUT, 0);
    if (layout == 0 || layout >= sizeof(names) / sizeof(names[0]) || !g->info.writes_depth)
        return;
    if (!g->host->conservative_depth && g->host->version < 420)
        return; /* only a hint */
    bea_glsl_need(g, BEA_GLSL_NEED_CONSERVATIVE_DEPTH);
    bea_glsl_text_line(&g->decl, "layout(depth_%s) out float gl_FragDepth;", names[layout]);
}

static uint32_t blend_equations(const struct bea_glsl *g)
{
    return bea_glsl_property(g, VGP_TGSI_PROPERTY_FS_BLEND_EQUATION_ADVANCED, 0);
}

void bea_glsl_fragment_layout(struct bea_glsl *g)
{
    if (bea_glsl_property(g, VGP_TGSI_PROPERTY_FS_EARLY_DEPTH_STENCIL, 0)) {
        bea_glsl_need(g, BEA_GLSL_NEED_IMAGES);
        bea_glsl_text_line(&g->decl, "layout(early_fragment_tests) in;");
    }
    if (blend_equations(g)) {
        bea_glsl_need(g, BEA_GLSL_NEED_ADVANCED_BLEND);
        bea_glsl_text_line(&g->decl, "layout(blend_support_all_equations) out;");
    }
    depth_layout(g);
}

enum bea_glsl_type bea_glsl_fragment_input(struct bea_glsl *g, const struct bea_ir_decl *decl,
                                           struct bea_glsl_str *out)
{
    switch (decl->semantic) {
    case VGP_TGSI_SEMANTIC_POSITION: bea_glsl_str_puts(out, "gl_FragCoord"); return BEA_GLSL_F;
    case VGP_TGSI_SEMANTIC_PCOORD:
        bea_glsl_str_puts(out, "vec4(gl_PointCoord, 0.0, 1.0)");
        return BEA_GLSL_F;
    case VGP_TGSI_SEMANTIC_FACE:
        bea_glsl_str_puts(out, "vec4(gl_FrontFacing ? 1.0 : -1.0, 0.0, 0.0, 1.0)");
        return BEA_GLSL_F;
    case VGP_TGSI_SEMANTIC_PRIM_ID:
    case VGP_TGSI_SEMANTIC_LAYER:
    case VGP_TGSI_SEMANTIC_VIEWPORT_INDEX:
    case VGP_TGSI_SEMANTIC_SAMPLEMASK: return bea_glsl_sysval(g, decl->semantic, out);
    default: return bea_glsl_absent_input(out);
    }
}

/* function(varying[, where]); an absent varying is the same everywhere. */
static void interpolated(struct bea_glsl *g, const char *function, const struct bea_ir_decl *decl,
                         const char *where, struct bea_glsl_str *out)
{
    if (!decl->linked) {
        bea_glsl_absent_input(out);
        return;
    }
    bea_glsl_str_printf(out, "%s(", function);
    bea_glsl_varying_name(out, bea_glsl_prefix(g->key->prev_stage), decl->semantic,
                          decl->semantic_index);
    bea_glsl_str_printf(out, "%s)", where);
}

bool bea_glsl_print_interp(struct bea_glsl *g, const struct bea_ir_insn *insn)
{
    const char *function;
    struct bea_glsl_str where, operand, value;
    bea_glsl_str_clear(&where);
    bea_glsl_str_clear(&value);
    switch (insn->op) {
    case VGP_TGSI_OPCODE_INTERP_CENTROID: function = "interpolateAtCentroid"; break;
    case VGP_TGSI_OPCODE_INTERP_SAMPLE:
        function = "interpolateAtSample";
        bea_glsl_src1(g, &insn->src[1], BEA_GLSL_I, 0, &operand);
        bea_glsl_str_printf(&where, ", %s", operand.s);
        break;
    case VGP_TGSI_OPCODE_INTERP_OFFSET:
        function = "interpolateAtOffset";
        bea_glsl_srcn(g, &insn->src[1], BEA_GLSL_F, 2, &operand);
        bea_glsl_str_printf(&where, ", %s", operand.s);
        break;
    default: return false;
    }
    bea_glsl_need(g, BEA_GLSL_NEED_INTERPOLATION);
    const struct bea_ir_src *src = &insn->src[0];
    const struct bea_ir_decl *decl = bea_glsl_find_decl(g, &src->reg);
    if (src->reg.file != VGP_TGSI_FILE_IN || !decl || src->reg.indirect) {
        bea_glsl_fail(g, BEA_ERR_REFUSED, "only a fixed input can be interpolated");
        return true;
    }
    interpolated(g, function, decl, where.s, &value);
    bea_glsl_str_printf(&value, ".%c%c%c%c", "xyzw"[src->swizzle[0] & 3],
                        "xyzw"[src->swizzle[1] & 3], "xyzw"[src->swizzle[2] & 3],
                        "xyzw"[src->swizzle[3] & 3]);
    bea_glsl_result4(g, insn, BEA_GLSL_F, value.s);
    return true;
}
