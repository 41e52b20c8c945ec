/* SPDX-License-Identifier: MIT */
/* Colours clamped to 0 .. 1 as they leave a vertex or the fragment stage. */
#include "lower.h"

static bool is_color(const struct bea_lower *l, const struct bea_ir_decl *decl)
{
    if (decl->file != VGP_TGSI_FILE_OUT || !decl->has_semantic)
        return false;
    if (bea_lower_stage_is(l, VGP_STAGE_FRAGMENT)) /* integer targets keep their bits */
        return decl->semantic == VGP_TGSI_SEMANTIC_COLOR && decl->type == BEA_IR_FLOAT;
    return decl->semantic == VGP_TGSI_SEMANTIC_COLOR || decl->semantic == VGP_TGSI_SEMANTIC_BCOLOR;
}

void bea_lower_clamp_color(struct bea_lower *l)
{
    bea_lower_at_exits(l);
    for (uint32_t i = 0; i < l->ir->num_decls; i++) {
        const struct bea_ir_decl *decl = &l->ir->decls[i];
        if (is_color(l, decl))
            bea_lower_saturate(l, bea_lower_dst(VGP_TGSI_FILE_OUT, decl->first, 0xf),
                               bea_lower_src(VGP_TGSI_FILE_OUT, decl->first));
    }
}
