/* SPDX-License-Identifier: MIT */
/* The number of the draw: the host's own begins at 0 in each of its calls. */
#include "lower.h"

void bea_lower_draw_id(struct bea_lower *l)
{
    uint32_t sv;
    if (!bea_lower_find(l, VGP_TGSI_FILE_SV, VGP_TGSI_SEMANTIC_DRAWID, 0, &sv))
        return;
    const struct bea_ir_src first =
        bea_lower_component(bea_lower_src(BEA_IR_FILE_STATE, BEA_IR_STATE_VALUES), 3);
    uint32_t temp = bea_lower_replace(l, VGP_TGSI_FILE_SV, sv);
    struct bea_ir_dst to = bea_lower_dst(VGP_TGSI_FILE_TEMP, temp, 0xf);
    if (l->host->draw_parameters || (!l->host->es && l->host->version >= 460)) {
        bea_lower_emit2(l, VGP_TGSI_OPCODE_UADD, to, bea_lower_src(VGP_TGSI_FILE_TEMP, temp),
                        first);
        return;
    }
    /* Such a host has no draws of several. */
    l->front.count = 0;
    bea_lower_emit1(l, VGP_TGSI_OPCODE_MOV, to, first);
}
