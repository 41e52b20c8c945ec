/* SPDX-License-Identifier: MIT */
/* Texels of buffers in the order that the view and its format say: GL rearranges textures only. */
#include "lower_texture.h"

#define OP(name) VGP_TGSI_OPCODE_##name
#define ZERO 4u
#define ONE 5u

/* The key's word for what the instruction fetches from; 0: as it is. */
static uint32_t wanted(const struct bea_lower *l, const struct bea_shader_info *info,
                       const struct bea_ir_insn *insn)
{
    uint32_t first;
    if ((insn->op != OP(TXF) && insn->op != OP(TXF_LZ)) ||
        insn->texture != VGP_TGSI_TEXTURE_BUFFER || !bea_lower_sampler(info, insn, &first))
        return 0;
    return l->key->buffer_swizzle[first];
}

static void rewrite(struct bea_lower *l, const struct bea_ir_insn *insn, void *data)
{
    uint32_t word = wanted(l, data, insn), constants[4] = {0};
    struct bea_ir_dst fetched = insn->dst[0], given = insn->dst[0];
    if (!word) {
        bea_lower_emit(l, insn);
        return;
    }
    uint32_t temp = bea_lower_temp(l), one = word & BEA_SHADER_BUFFER_INTEGER ? 1u : 0x3f800000u;
    struct bea_ir_insn whole = *insn;
    struct bea_ir_src texel = bea_lower_src(VGP_TGSI_FILE_TEMP, temp);
    whole.dst[0] = bea_lower_dst(VGP_TGSI_FILE_TEMP, temp, 0xf);
    bea_lower_emit(l, &whole);
    for (unsigned i = 0; i < 4; i++) {
        uint32_t from = word >> (3 * i) & 7;
        if (from < ZERO) {
            texel.swizzle[i] = (uint8_t)from;
            given.writemask &= (uint8_t) ~(1u << i);
        } else {
            constants[i] = from == ONE ? one : 0;
            fetched.writemask &= (uint8_t) ~(1u << i);
        }
    }
    if (fetched.writemask)
        bea_lower_emit1(l, OP(MOV), fetched, texel);
    if (given.writemask)
        bea_lower_emit1(l, OP(MOV), given,
                        bea_lower_imm(l, constants[0], constants[1], constants[2], constants[3]));
}

void bea_lower_buffer_swizzle(struct bea_lower *l)
{
    struct bea_shader_info info;
    bea_shader_scan(l->ir, &info);
    bea_lower_each(l, rewrite, &info);
}
