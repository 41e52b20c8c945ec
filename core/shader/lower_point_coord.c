/* SPDX-License-Identifier: MIT */
/*
 * The origin of point coordinates. GL counts down from the upper edge of the point; the guest's
 * upper edge is that of row 0, which is GL's lower one. Points are squares of the window, so it
 * does not matter whether positions are turned.
 */
#include "lower.h"

void bea_lower_point_coord(struct bea_lower *l)
{
    const uint32_t count = l->ir->num_decls;
    for (uint32_t i = 0; i < count && l->status == BEA_OK; i++) {
        const struct bea_ir_decl *decl = &l->ir->decls[i];
        bool input = decl->file == VGP_TGSI_FILE_IN || decl->file == VGP_TGSI_FILE_SV;
        if (!input || !decl->has_semantic || decl->semantic != VGP_TGSI_SEMANTIC_PCOORD)
            continue;
        uint32_t temp = bea_lower_replace(l, decl->file, decl->first);
        struct bea_ir_src y = bea_lower_component(bea_lower_src(VGP_TGSI_FILE_TEMP, temp), 1);
        bea_lower_emit2(l, VGP_TGSI_OPCODE_ADD, bea_lower_dst(VGP_TGSI_FILE_TEMP, temp, 2),
                        bea_lower_float(l, 1.0f), bea_lower_negate(y));
    }
}
