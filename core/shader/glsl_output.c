/* SPDX-License-Identifier: MIT */
/* What the fragment stage does with the guest's outputs: colours, alpha test, stipple, depth,
 * stencil, sample mask. */
#include "glsl.h"

#include <inttypes.h>

/* The variable of an output register. */
static void output_variable(struct bea_glsl *g, uint32_t reg, struct bea_glsl_str *out)
{
    struct bea_ir_reg r = {.file = VGP_TGSI_FILE_OUT, .index = (int32_t)reg};
    bea_glsl_str_clear(out);
    bea_glsl_reg(g, &r, out);
}

/* The register that holds semantic[index]. */
static bool find_output(const struct bea_glsl *g, uint32_t semantic, uint32_t index, uint32_t *reg)
{
    for (uint32_t r = 0; r < g->outputs.count; r++) {
        if (g->outputs.decl[r] < 0)
            continue;
        const struct bea_ir_decl *decl = &g->ir->decls[g->outputs.decl[r]];
        if (decl->semantic == semantic && bea_glsl_semantic_index(decl, r) == index) {
            *reg = r;
            return true;
        }
    }
    return false;
}

static bool writes_all(const struct bea_glsl *g)
{
    return bea_glsl_property(g, VGP_TGSI_PROPERTY_FS_COLOR0_WRITES_ALL_CBUFS, 0) != 0 &&
           !g->key->dual_source;
}

/* The output register that target n gets. */
static bool color_source(const struct bea_glsl *g, uint32_t n, uint32_t *reg)
{
    if (writes_all(g))
        return (n == 0 || n < g->key->num_cbufs) && find_output(g, VGP_TGSI_SEMANTIC_COLOR, 0, reg);
    if (g->key->dual_source && n > 1)
        return false;
    return find_output(g, VGP_TGSI_SEMANTIC_COLOR, n, reg);
}

static char color_type(const struct bea_glsl *g, uint32_t n)
{
    if (g->key->dual_source)
        n = 0;
    if (!(g->key->cbuf_integer >> n & 1))
        return 'f';
    return g->key->cbuf_unsigned >> n & 1 ? 'u' : 'i';
}

void bea_glsl_declare_colors(struct bea_glsl *g)
{
    uint32_t reg;
    for (uint32_t n = 0; n < 8; n++) {
        if (!color_source(g, n, &reg))
            continue;
        char type = color_type(g, n);
        const char *name = type == 'f' ? "vec4" : type == 'u' ? "uvec4" : "ivec4";
        const char *direction = g->fetches_framebuffer ? "inout" : "out";
        if (g->key->dual_source)
            bea_glsl_text_line(
                &g->decl, "layout(location = 0, index = %" PRIu32 ") out %s fs_color%" PRIu32 ";",
                n, name, n);
        else
            bea_glsl_text_line(&g->decl,
                               "layout(location = %" PRIu32 ") %s %s fs_color%" PRIu32 ";", n,
                               direction, name, n);
    }
    if (g->key->dual_source)
        bea_glsl_need(g, BEA_GLSL_NEED_DUAL_SOURCE);
}

/* An output register as float colour, clamped if the rasterizer says so. */
static void float_color(struct bea_glsl *g, uint32_t reg, struct bea_glsl_str *out)
{
    struct bea_glsl_str variable;
    output_variable(g, reg, &variable);
    bea_glsl_str_clear(out);
    bea_glsl_str_printf(out, g->key->clamp_color ? "clamp(asF(%s), 0.0, 1.0)" : "asF(%s)",
                        variable.s);
}

static void write_colors(struct bea_glsl *g)
{
    static const char *const swizzles[] = {"", ".wwww", ".zyxw"};
    uint32_t reg;
    for (uint32_t n = 0; n < 8; n++) {
        if (!color_source(g, n, &reg))
            continue;
        struct bea_glsl_str value;
        char type = color_type(g, n);
        if (type == 'f') {
            float_color(g, reg, &value);
            uint8_t swizzle = g->key->cbuf_swizzle[g->key->dual_source ? 0 : n];
            if (swizzle < sizeof(swizzles) / sizeof(swizzles[0]))
                bea_glsl_str_puts(&value, swizzles[swizzle]);
        } else {
            output_variable(g, reg, &value);
        }
        bea_glsl_text_line(&g->body,
                           type == 'i' ? "fs_color%" PRIu32 " = ivec4(%s);"
                                       : "fs_color%" PRIu32 " = %s;",
                           n, value.s);
    }
}

/* After everything else that changes colours; integer targets have no alpha test. */
static void alpha_test(struct bea_glsl *g)
{
    static const char *const operators[8] = {
        [VGP_COMPARE_FUNC_LESS] = "<",      [VGP_COMPARE_FUNC_EQUAL] = "==",
        [VGP_COMPARE_FUNC_LEQUAL] = "<=",   [VGP_COMPARE_FUNC_GREATER] = ">",
        [VGP_COMPARE_FUNC_NOTEQUAL] = "!=", [VGP_COMPARE_FUNC_GEQUAL] = ">=",
    };
    uint32_t reg, func = g->key->alpha_func ? g->key->alpha_func - 1u : VGP_COMPARE_FUNC_ALWAYS;
    if (func >= VGP_COMPARE_FUNC_ALWAYS || (g->key->cbuf_integer & 1) ||
        !find_output(g, VGP_TGSI_SEMANTIC_COLOR, 0, &reg))
        return;
    struct bea_glsl_str color;
    float_color(g, reg, &color);
    if (func == VGP_COMPARE_FUNC_NEVER) {
        bea_glsl_text_line(&g->body, "discard;");
        return;
    }
    g->uses_state = true;
    const char *before = g->key->alpha_unorm8 ? "floor(0.5 + 255.0 * clamp(" : "(";
    const char *after = g->key->alpha_unorm8 ? ", 0.0, 1.0))" : ")";
    bea_glsl_text_line(&g->body, "if (!(%s(%s).w%s %s %sbea_alpha_ref%s))", before, color.s, after,
                       operators[func], before, after);
    bea_glsl_text_line(&g->body, "    discard;");
}

/* Row of the resource, leftmost pixel in the highest bit. */
static void stipple(struct bea_glsl *g)
{
    if (!g->key->poly_stipple)
        return;
    g->uses_state = true;
    bool turned = g->key->fb_y_inverted ? !g->origin_upper_left : g->origin_upper_left;
    bea_glsl_text_line(&g->body, "uvec2 stipple_at = uvec2(gl_FragCoord.x, %s) & 31u;",
                       turned ? "bea_fb_height - gl_FragCoord.y" : "gl_FragCoord.y");
    bea_glsl_text_line(&g->body,
                       "uint stipple_row = bea_stipple[stipple_at.y >> 2][stipple_at.y & 3u];");
    bea_glsl_text_line(&g->body, "if (((stipple_row << stipple_at.x) & 0x80000000u) == 0u)");
    bea_glsl_text_line(&g->body, "    discard;");
}

static void write_tests(struct bea_glsl *g)
{
    struct bea_glsl_str variable;
    uint32_t reg;
    if (find_output(g, VGP_TGSI_SEMANTIC_POSITION, 0, &reg)) {
        output_variable(g, reg, &variable);
        bea_glsl_text_line(&g->body, "gl_FragDepth = asF(%s.z);", variable.s);
    }
    if (find_output(g, VGP_TGSI_SEMANTIC_STENCIL, 0, &reg)) {
        bea_glsl_need(g, BEA_GLSL_NEED_STENCIL_EXPORT);
        output_variable(g, reg, &variable);
        bea_glsl_text_line(&g->body, "gl_FragStencilRefARB = int(%s.y);", variable.s);
    }
    if (g->key->multisample && find_output(g, VGP_TGSI_SEMANTIC_SAMPLEMASK, 0, &reg)) {
        bea_glsl_need(g, BEA_GLSL_NEED_SAMPLE_SHADING);
        output_variable(g, reg, &variable);
        bea_glsl_text_line(&g->body, "gl_SampleMask[0] = int(%s.x);", variable.s);
    }
}

void bea_glsl_fragment_outputs(struct bea_glsl *g)
{
    stipple(g);
    write_tests(g);
    write_colors(g);
    alpha_test(g);
}

/* FBFETCH d, OUT[n]: targets are written behind the guest's program only, so they still hold what
 * was there. */
bool bea_glsl_print_fetch(struct bea_glsl *g, const struct bea_ir_insn *insn)
{
    if (insn->op != VGP_TGSI_OPCODE_FBFETCH)
        return false;
    const struct bea_ir_reg *reg = &insn->src[0].reg;
    const struct bea_ir_decl *decl = bea_glsl_find_decl(g, reg->file, reg);
    uint32_t n = decl ? bea_glsl_semantic_index(decl, (uint32_t)reg->index) : 8;
    if (reg->file != VGP_TGSI_FILE_OUT || !decl || decl->semantic != VGP_TGSI_SEMANTIC_COLOR ||
        n >= 8 || g->key->dual_source) {
        bea_glsl_fail(g, BEA_ERR_REFUSED, "only a colour output can be fetched");
        return true;
    }
    bea_glsl_need(g, BEA_GLSL_NEED_FRAMEBUFFER_FETCH);
    g->fetches_framebuffer = true;
    struct bea_glsl_str value;
    bea_glsl_str_clear(&value);
    bea_glsl_str_printf(&value, "fs_color%" PRIu32, n);
    char type = color_type(g, n);
    bea_glsl_result4(g, insn,
                     type == 'f'   ? BEA_GLSL_F
                     : type == 'u' ? BEA_GLSL_U
                                   : BEA_GLSL_I,
                     value.s);
    return true;
}
