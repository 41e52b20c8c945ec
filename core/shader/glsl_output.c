/* SPDX-License-Identifier: MIT */
/* The GLSL names of fragment outputs: colours, depth, stencil, sample mask. */
#include "glsl.h"

#include <inttypes.h>

static bool is_color(const struct bea_ir_decl *decl)
{
    return decl && decl->has_semantic && decl->semantic == VGP_TGSI_SEMANTIC_COLOR &&
           decl->semantic_index < 8;
}

void bea_glsl_declare_colors(struct bea_glsl *g)
{
    static const char *const types[] = {
        [BEA_IR_FLOAT] = "vec4", [BEA_IR_SINT] = "ivec4", [BEA_IR_UINT] = "uvec4"};
    struct bea_glsl_slots seen = {{0}};
    for (uint32_t r = 0; r < g->outputs.count; r++) {
        const struct bea_ir_decl *decl = bea_glsl_decl_at(g, VGP_TGSI_FILE_OUT, r);
        if (!is_color(decl) || !bea_glsl_first_of_slot(&seen, decl->semantic, decl->semantic_index))
            continue;
        unsigned n = decl->semantic_index;
        if (g->key->dual_source)
            bea_glsl_text_line(&g->decl, "layout(location = 0, index = %u) out %s fs_color%u;", n,
                               types[decl->type], n);
        else
            bea_glsl_text_line(&g->decl, "layout(location = %u) %s %s fs_color%u;", n,
                               g->fetches_framebuffer ? "inout" : "out", types[decl->type], n);
    }
    if (g->key->dual_source)
        bea_glsl_need(g, BEA_GLSL_NEED_DUAL_SOURCE);
}

static void write_color(struct bea_glsl *g, const struct bea_ir_decl *decl, const char *variable)
{
    static const char *const formats[] = {[BEA_IR_FLOAT] = "fs_color%u = asF(%s);",
                                          [BEA_IR_SINT] = "fs_color%u = ivec4(%s);",
                                          [BEA_IR_UINT] = "fs_color%u = %s;"};
    bea_glsl_text_line(&g->body, formats[decl->type], (unsigned)decl->semantic_index, variable);
}

void bea_glsl_fragment_outputs(struct bea_glsl *g)
{
    for (uint32_t r = 0; r < g->outputs.count; r++) {
        const struct bea_ir_decl *decl = bea_glsl_decl_at(g, VGP_TGSI_FILE_OUT, r);
        struct bea_glsl_str variable;
        if (!decl || !decl->has_semantic)
            continue;
        bea_glsl_output_variable(g, r, &variable);
        switch (decl->semantic) {
        case VGP_TGSI_SEMANTIC_COLOR: write_color(g, decl, variable.s); break;
        case VGP_TGSI_SEMANTIC_POSITION:
            bea_glsl_text_line(&g->body, "gl_FragDepth = asF(%s.z);", variable.s);
            break;
        case VGP_TGSI_SEMANTIC_STENCIL:
            bea_glsl_need(g, BEA_GLSL_NEED_STENCIL_EXPORT);
            bea_glsl_text_line(&g->body, "gl_FragStencilRefARB = int(%s.y);", variable.s);
            break;
        case VGP_TGSI_SEMANTIC_SAMPLEMASK:
            bea_glsl_need(g, BEA_GLSL_NEED_SAMPLE_SHADING);
            bea_glsl_text_line(&g->body, "gl_SampleMask[0] = int(%s.x);", variable.s);
            break;
        default: break;
        }
    }
}

/* FBFETCH d, OUT[n]: targets are written behind the guest's program only, so they still hold what
 * was there. */
bool bea_glsl_print_fetch(struct bea_glsl *g, const struct bea_ir_insn *insn)
{
    if (insn->op != VGP_TGSI_OPCODE_FBFETCH)
        return false;
    static const uint8_t types[] = {
        [BEA_IR_FLOAT] = BEA_GLSL_F, [BEA_IR_SINT] = BEA_GLSL_I, [BEA_IR_UINT] = BEA_GLSL_U};
    const struct bea_ir_reg *reg = &insn->src[0].reg;
    const struct bea_ir_decl *decl = bea_glsl_find_decl(g, reg);
    if (reg->file != VGP_TGSI_FILE_OUT || !is_color(decl) || g->key->dual_source) {
        bea_glsl_fail(g, BEA_ERR_REFUSED, "only a colour output can be fetched");
        return true;
    }
    bea_glsl_need(g, BEA_GLSL_NEED_FRAMEBUFFER_FETCH);
    g->fetches_framebuffer = true;
    struct bea_glsl_str value;
    bea_glsl_str_clear(&value);
    bea_glsl_str_printf(&value, "fs_color%u", (unsigned)decl->semantic_index);
    bea_glsl_result4(g, insn, (enum bea_glsl_type)types[decl->type], value.s);
    return true;
}
