/* SPDX-License-Identifier: MIT */
/* What the binder must know of a shader. Only validated IRs come here: no index needs a check. */
#include "scan.h"

#include <string.h>

static void scan_const(const struct bea_ir_decl *decl, struct bea_shader_info *info)
{
    uint32_t *size = decl->has_dim ? &info->ubo_size[decl->dim] : &info->const0_size;

    if (*size <= decl->last)
        *size = decl->last + 1;
    if (decl->has_dim)
        info->ubo_mask |= 1u << decl->dim;
}

static void scan_buffer(const struct bea_ir_decl *decl, struct bea_shader_info *info)
{
    if (info->ssbo_mask == 0 || info->ssbo_first > decl->first)
        info->ssbo_first = decl->first;
    for (uint32_t n = decl->first; n <= decl->last; n++)
        info->ssbo_mask |= 1u << n;
}

static void scan_system_value(const struct bea_ir_decl *decl, struct bea_shader_info *info)
{
    switch (decl->semantic) {
    case VGP_TGSI_SEMANTIC_SAMPLEID:
    case VGP_TGSI_SEMANTIC_SAMPLEPOS: info->per_sample = true; break;
    case VGP_TGSI_SEMANTIC_FACE: info->reads_front_face = true; break;
    case VGP_TGSI_SEMANTIC_POSITION: info->reads_frag_coord = true; break;
    case VGP_TGSI_SEMANTIC_PCOORD: info->reads_point_coord = true; break;
    case VGP_TGSI_SEMANTIC_BASEVERTEX:
    case VGP_TGSI_SEMANTIC_BASEINSTANCE:
    case VGP_TGSI_SEMANTIC_DRAWID:
    case VGP_TGSI_SEMANTIC_VERTEXID_NOBASE: info->uses_draw_parameters = true; break;
    default: break;
    }
}

static void scan_decl(const struct bea_ir_decl *decl, struct bea_shader_info *info)
{
    switch (decl->file) {
    case VGP_TGSI_FILE_CONST: scan_const(decl, info); break;
    case VGP_TGSI_FILE_BUFFER: scan_buffer(decl, info); break;
    case VGP_TGSI_FILE_HWATOMIC: info->atomic_mask |= 1u << decl->dim; break;
    case VGP_TGSI_FILE_SV: scan_system_value(decl, info); break;
    case VGP_TGSI_FILE_IN:
        if (info->stage == VGP_STAGE_VERTEX && info->num_inputs <= decl->last)
            info->num_inputs = decl->last + 1;
        break;
    default: break;
    }
}

static uint32_t declared_inputs(const struct bea_shader_ir *ir)
{
    uint32_t mask = 0;

    for (uint32_t i = 0; i < ir->num_decls; i++) {
        for (uint32_t n = ir->decls[i].first;
             ir->decls[i].file == VGP_TGSI_FILE_IN && n <= ir->decls[i].last; n++)
            mask |= 1u << n;
    }
    return mask;
}

static void scan_attributes(const struct bea_shader_ir *ir, const struct bea_ir_insn *insn,
                            struct bea_shader_info *info)
{
    for (unsigned i = 0; i < insn->num_src; i++) {
        const struct bea_ir_reg *reg = &insn->src[i].reg;

        if (reg->file != VGP_TGSI_FILE_IN)
            continue;
        info->input_mask |= reg->indirect ? declared_inputs(ir) : 1u << reg->index;
    }
}

static void scan_insn(const struct bea_ir_insn *insn, struct bea_shader_info *info)
{
    const uint32_t group = vgp_tgsi_opcode_info(insn->op)->group;

    info->uses_fp64 |= group == VGP_TGSI_GROUP_FP64 || group == VGP_TGSI_GROUP_FP64_COMPARE;
    switch (insn->op) {
    case VGP_TGSI_OPCODE_KILL:
    case VGP_TGSI_OPCODE_KILL_IF:
    case VGP_TGSI_OPCODE_DEMOTE: info->uses_kill = true; break;
    default: break;
    }
}

static void scan_properties(const struct bea_shader_ir *ir, struct bea_shader_info *info)
{
    const uint32_t *values = ir->properties; /* 0 where a property is missing */

    info->writes_all_cbufs = values[VGP_TGSI_PROPERTY_FS_COLOR0_WRITES_ALL_CBUFS] != 0;
    info->separable = values[VGP_TGSI_PROPERTY_SEPARABLE_PROGRAM] != 0;
    info->gs_input = values[VGP_TGSI_PROPERTY_GS_INPUT_PRIMITIVE];
    info->gs_output = values[VGP_TGSI_PROPERTY_GS_OUTPUT_PRIMITIVE];
    info->gs_max_vertices = values[VGP_TGSI_PROPERTY_GS_MAX_OUTPUT_VERTICES];
    info->gs_invocations = values[VGP_TGSI_PROPERTY_GS_INVOCATIONS];
    if (info->gs_invocations == 0)
        info->gs_invocations = 1;
    info->tcs_vertices_out = values[VGP_TGSI_PROPERTY_TCS_VERTICES_OUT];
    info->tes_prim =
        bea_scan_property(ir, VGP_TGSI_PROPERTY_TES_PRIM_MODE, VGP_TGSI_PRIMITIVE_TRIANGLES);
    info->block[0] = values[VGP_TGSI_PROPERTY_CS_FIXED_BLOCK_WIDTH];
    info->block[1] = values[VGP_TGSI_PROPERTY_CS_FIXED_BLOCK_HEIGHT];
    info->block[2] = values[VGP_TGSI_PROPERTY_CS_FIXED_BLOCK_DEPTH];
}

void bea_shader_scan(const struct bea_shader_ir *ir, struct bea_shader_info *info)
{
    memset(info, 0, sizeof(*info));
    info->stage = ir->stage;
    scan_properties(ir, info);
    for (uint32_t i = 0; i < ir->num_decls; i++)
        scan_decl(&ir->decls[i], info);
    for (uint32_t i = 0; i < ir->num_insns; i++) {
        scan_insn(&ir->insns[i], info);
        if (ir->stage == VGP_STAGE_VERTEX)
            scan_attributes(ir, &ir->insns[i], info);
    }
    bea_scan_varyings(ir, info);
    bea_scan_textures(ir, info);
}
