/* SPDX-License-Identifier: MIT */
/* Projection: coordinates and reference are divided by w, so that further passes and targets that
 * GLSL does not project see plain coordinates. Layers are not divided. */
#include "lower.h"

static void rewrite(struct bea_lower *l, const struct bea_ir_insn *insn, void *data)
{
    const struct bea_texture *target = bea_texture(insn->texture);
    struct bea_ir_insn plain = *insn;
    (void)data;
    if (insn->op != VGP_TGSI_OPCODE_TXP || !target) {
        bea_lower_emit(l, insn);
        return;
    }
    unsigned divided = (1u << (target->coords - target->array)) - 1u;
    if (target->reference < BEA_TEXTURE_SECOND)
        divided |= 1u << target->reference;
    uint32_t temp = bea_lower_temp(l);
    bea_lower_emit2(l, VGP_TGSI_OPCODE_DIV, bea_lower_dst(VGP_TGSI_FILE_TEMP, temp, divided),
                    insn->src[0], bea_lower_component(insn->src[0], 3));
    if (target->array)
        bea_lower_emit1(l, VGP_TGSI_OPCODE_MOV,
                        bea_lower_dst(VGP_TGSI_FILE_TEMP, temp, 1u << (target->coords - 1)),
                        insn->src[0]);
    plain.op = VGP_TGSI_OPCODE_TEX;
    plain.src[0] = bea_lower_src(VGP_TGSI_FILE_TEMP, temp);
    bea_lower_emit(l, &plain);
}

void bea_lower_projection(struct bea_lower *l)
{
    for (uint32_t i = 0; i < l->ir->num_insns; i++)
        if (l->ir->insns[i].op == VGP_TGSI_OPCODE_TXP) {
            bea_lower_each(l, rewrite, NULL);
            return;
        }
}
