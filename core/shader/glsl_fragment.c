/* SPDX-License-Identifier: MIT */
/* The fragment stage around the guest's program: what its inputs are, and what becomes of its
 * outputs. */
#include "glsl.h"

#include <inttypes.h>

/*
 * Fragment coordinates: the guest's origin is row 0 of the resource unless it asks for LOWER_LEFT;
 * a framebuffer with row 0 at the top turns that around.
 */
static bool coordinates_flipped(const struct bea_glsl *g)
{
    uint32_t origin =
        bea_glsl_property(g, VGP_TGSI_PROPERTY_FS_COORD_ORIGIN, VGP_TGSI_COORD_ORIGIN_UPPER_LEFT);
    return (origin == VGP_TGSI_COORD_ORIGIN_LOWER_LEFT) == !g->key->fb_y_inverted;
}

static bool pixel_center_integer(const struct bea_glsl *g)
{
    return bea_glsl_property(g, VGP_TGSI_PROPERTY_FS_COORD_PIXEL_CENTER,
                             VGP_TGSI_PIXEL_CENTER_HALF_INTEGER) == VGP_TGSI_PIXEL_CENTER_INTEGER;
}

static bool reads_position(const struct bea_glsl *g)
{
    for (uint32_t i = 0; i < g->ir->num_decls; i++) {
        const struct bea_ir_decl *decl = &g->ir->decls[i];
        if ((decl->file == VGP_TGSI_FILE_IN || decl->file == VGP_TGSI_FILE_SV) &&
            decl->semantic == VGP_TGSI_SEMANTIC_POSITION)
            return true;
    }
    return false;
}

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
    if (g->host->es || !reads_position(g))
        return;
    g->origin_upper_left = coordinates_flipped(g);
    bool integer = pixel_center_integer(g);
    if (g->origin_upper_left || integer)
        bea_glsl_text_line(&g->decl, "layout(%s%s%s) in vec4 gl_FragCoord;",
                           g->origin_upper_left ? "origin_upper_left" : "",
                           g->origin_upper_left && integer ? ", " : "",
                           integer ? "pixel_center_integer" : "");
}

static enum bea_glsl_type frag_coord(struct bea_glsl *g, struct bea_glsl_str *out)
{
    bool flipped = coordinates_flipped(g), integer = pixel_center_integer(g);
    if (!g->host->es || (!flipped && !integer)) {
        bea_glsl_str_puts(out, "gl_FragCoord");
        return BEA_GLSL_F;
    }
    /* ES has no layouts for it. */
    const char *half = integer ? " - 0.5" : "";
    g->uses_state |= flipped;
    bea_glsl_str_printf(out, "vec4(gl_FragCoord.x%s, %sgl_FragCoord.y%s, gl_FragCoord.zw)", half,
                        flipped ? "bea_fb_height - " : "", half);
    return BEA_GLSL_F;
}

/*
 * GL counts down from the upper edge of the point; the guest's upper edge is that of row 0, which
 * is GL's lower one. Points are squares of the window, so it does not matter whether positions are
 * turned.
 */
static enum bea_glsl_type point_coord(struct bea_glsl *g, struct bea_glsl_str *out)
{
    bea_glsl_str_printf(out, "vec4(gl_PointCoord.x, %sgl_PointCoord.y, 0.0, 1.0)",
                        g->key->point_coord_upper_left ? "1.0 - " : "");
    return BEA_GLSL_F;
}

/* function(name[, where]) of a varying, or the varying itself; what an absent one reads. */
static void plain(struct bea_glsl *g, const char *function, uint32_t semantic, uint32_t index,
                  const char *where, struct bea_glsl_str *out)
{
    if (!bea_glsl_input_exists(g, semantic, index)) {
        bea_glsl_absent_input(semantic, out);
        return;
    }
    if (function)
        bea_glsl_str_printf(out, "%s(", function);
    bea_glsl_varying_name(out, bea_glsl_prefix(g->key->prev_stage), semantic, index);
    if (function)
        bea_glsl_str_printf(out, "%s)", where);
}

/* The same of the side that is seen, where there are two; either may be absent. */
static enum bea_glsl_type varying(struct bea_glsl *g, const char *function, uint32_t semantic,
                                  uint32_t index, const char *where, struct bea_glsl_str *out)
{
    if (!bea_glsl_two_sided(g, semantic, index)) {
        plain(g, function, semantic, index, where, out);
        return BEA_GLSL_F;
    }
    bea_glsl_str_puts(out, "(gl_FrontFacing ? ");
    plain(g, function, semantic, index, where, out);
    bea_glsl_str_puts(out, " : ");
    plain(g, function, VGP_TGSI_SEMANTIC_BCOLOR, index, where, out);
    bea_glsl_str_puts(out, ")");
    return BEA_GLSL_F;
}

enum bea_glsl_type bea_glsl_fragment_input(struct bea_glsl *g, const struct bea_ir_decl *decl,
                                           uint32_t reg, struct bea_glsl_str *out)
{
    uint32_t index = bea_glsl_semantic_index(decl, reg);
    switch (decl->semantic) {
    case VGP_TGSI_SEMANTIC_POSITION: return frag_coord(g, out);
    case VGP_TGSI_SEMANTIC_PCOORD: return point_coord(g, out);
    case VGP_TGSI_SEMANTIC_FACE:
        bea_glsl_str_puts(out, "vec4(gl_FrontFacing ? 1.0 : -1.0, 0.0, 0.0, 1.0)");
        return BEA_GLSL_F;
    case VGP_TGSI_SEMANTIC_PRIM_ID:
    case VGP_TGSI_SEMANTIC_LAYER:
    case VGP_TGSI_SEMANTIC_VIEWPORT_INDEX:
    case VGP_TGSI_SEMANTIC_SAMPLEMASK: return bea_glsl_sysval(g, decl->semantic, out);
    case VGP_TGSI_SEMANTIC_TEXCOORD:
        if (index < 8 && (g->key->point_coord_texcoords >> index & 1))
            return point_coord(g, out);
        return varying(g, NULL, decl->semantic, index, "", out);
    default: return varying(g, NULL, decl->semantic, index, "", out);
    }
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
    const struct bea_ir_decl *decl = bea_glsl_find_decl(g, src->reg.file, &src->reg);
    if (src->reg.file != VGP_TGSI_FILE_IN || !decl || src->reg.indirect) {
        bea_glsl_fail(g, BEA_ERR_REFUSED, "only a fixed input can be interpolated");
        return true;
    }
    varying(g, function, decl->semantic, bea_glsl_semantic_index(decl, (uint32_t)src->reg.index),
            where.s, &value);
    bea_glsl_str_printf(&value, ".%c%c%c%c", "xyzw"[src->swizzle[0] & 3],
                        "xyzw"[src->swizzle[1] & 3], "xyzw"[src->swizzle[2] & 3],
                        "xyzw"[src->swizzle[3] & 3]);
    bea_glsl_result4(g, insn, BEA_GLSL_F, value.s);
    return true;
}
