/* SPDX-License-Identifier: MIT */
/* Depth from 0 to w in the guest, from -w to w in the host. Behind the flip, which makes the
 * position anew for each vertex. */
#include "lower.h"

void bea_lower_halfz(struct bea_lower *l)
{
    uint32_t reg;
    if (!bea_lower_find(l, VGP_TGSI_FILE_OUT, VGP_TGSI_SEMANTIC_POSITION, 0, &reg))
        return;
    const struct bea_ir_src position = bea_lower_src(VGP_TGSI_FILE_OUT, reg);
    bea_lower_at_exits(l);
    bea_lower_emit3(l, VGP_TGSI_OPCODE_MAD, bea_lower_dst(VGP_TGSI_FILE_OUT, reg, 4), position,
                    bea_lower_float(l, 2.0f), bea_lower_negate(bea_lower_component(position, 3)));
}
