/* SPDX-License-Identifier: MIT */
/*
 * Targets whose row 0 is at the top: y of the position is scaled by 1 or -1 as the last vertex
 * stage ends. The guest's own register stays what it was, since a geometry shader may emit it
 * again.
 */
#include "lower.h"

void bea_lower_flip(struct bea_lower *l)
{
    uint32_t guest;
    struct bea_ir_decl decl = {0};
    if (!bea_lower_find(l, VGP_TGSI_FILE_OUT, VGP_TGSI_SEMANTIC_POSITION, 0, &guest))
        return;
    for (uint32_t i = 0; i < l->ir->num_decls; i++) {
        struct bea_ir_decl *at = &l->ir->decls[i];
        if (at->file != VGP_TGSI_FILE_OUT || at->first != guest)
            continue;
        decl = *at;
        at->has_semantic = at->invariant = false;
    }
    decl.array_id = 0;
    uint32_t out = bea_lower_declare_next(l, &decl);
    struct bea_ir_src from = bea_lower_src(VGP_TGSI_FILE_OUT, guest);
    bea_lower_at_exits(l);
    bea_lower_emit1(l, VGP_TGSI_OPCODE_MOV, bea_lower_dst(VGP_TGSI_FILE_OUT, out, 0xd), from);
    bea_lower_emit2(l, VGP_TGSI_OPCODE_MUL, bea_lower_dst(VGP_TGSI_FILE_OUT, out, 2), from,
                    bea_lower_component(bea_lower_src(BEA_IR_FILE_STATE, BEA_IR_STATE_VALUES), 0));
}
