/* SPDX-License-Identifier: MIT */
/* A comparison's result is the same in all components, but where the view's swizzle has constants.
 */
#include "lower_texture.h"

static void rewrite(struct bea_lower *l, const struct bea_ir_insn *insn, void *data)
{
    const struct bea_shader_info *info = data;
    enum bea_lower_sampling how = bea_lower_sampling(insn);
    uint32_t first, bits[4];
    if (how == BEA_LOWER_NO_SAMPLING || how == BEA_LOWER_GATHER ||
        !bea_lower_sampler(info, insn, &first) || !info->samplers[first].shadow ||
        !(l->key->shadow_const[first] & insn->dst[0].writemask)) {
        bea_lower_emit(l, insn);
        return;
    }
    struct bea_ir_insn out = *insn;
    struct bea_ir_dst constants = insn->dst[0];
    uint8_t key = l->key->shadow_const[first];
    constants.writemask &= key;
    out.dst[0].writemask = (uint8_t)(insn->dst[0].writemask & ~key);
    if (out.dst[0].writemask)
        bea_lower_emit(l, &out);
    for (unsigned i = 0; i < 4; i++)
        bits[i] = key >> (4 + i) & 1 ? 0x3f800000u : 0;
    bea_lower_emit1(l, VGP_TGSI_OPCODE_MOV, constants,
                    bea_lower_imm(l, bits[0], bits[1], bits[2], bits[3]));
}

void bea_lower_shadow_swizzle(struct bea_lower *l)
{
    struct bea_shader_info info;
    bea_shader_scan(l->ir, &info);
    bea_lower_each(l, rewrite, &info);
}
