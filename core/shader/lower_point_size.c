/* SPDX-License-Identifier: MIT */
/* Point sizes: the rasterizer's, unless it says that vertices have their own; those that write none
 * have 1. */
#include "lower.h"

void bea_lower_point_size(struct bea_lower *l)
{
    uint32_t reg;
    bool written = bea_lower_find(l, VGP_TGSI_FILE_OUT, VGP_TGSI_SEMANTIC_PSIZE, 0, &reg);
    /* OpenGL ES has it in the other stages by extensions only, which are not asked for in vain. */
    bool optional = l->host->es && !bea_lower_stage_is(l, VGP_STAGE_VERTEX);
    if (written ? l->key->point_size_per_vertex : optional)
        return;
    if (!written)
        reg = bea_lower_declare_next(
            l, &(struct bea_ir_decl){.file = VGP_TGSI_FILE_OUT,
                                     .has_semantic = true,
                                     .interpolate = VGP_TGSI_INTERPOLATE_PERSPECTIVE,
                                     .usage_mask = 1,
                                     .semantic = VGP_TGSI_SEMANTIC_PSIZE});
    const struct bea_ir_src state =
        bea_lower_component(bea_lower_src(BEA_IR_FILE_STATE, BEA_IR_STATE_VALUES), 2);
    bea_lower_at_exits(l);
    bea_lower_emit1(l, VGP_TGSI_OPCODE_MOV, bea_lower_dst(VGP_TGSI_FILE_OUT, reg, 1),
                    l->key->point_size_per_vertex ? bea_lower_float(l, 1.0f) : state);
}
