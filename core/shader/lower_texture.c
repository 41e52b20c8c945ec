/* SPDX-License-Identifier: MIT */
#include "lower_texture.h"

#define OP(name) VGP_TGSI_OPCODE_##name

enum bea_lower_sampling bea_lower_sampling(const struct bea_ir_insn *insn)
{
    switch (insn->op) {
    case OP(TEX):
    case OP(TEX2): return BEA_LOWER_PLAIN;
    case OP(TXB):
    case OP(TXB2): return BEA_LOWER_BIAS;
    case OP(TXL):
    case OP(TXL2):
    case OP(TEX_LZ): return BEA_LOWER_LEVEL;
    case OP(TXD): return BEA_LOWER_GRADIENT;
    case OP(TG4): return BEA_LOWER_GATHER;
    default: return BEA_LOWER_NO_SAMPLING;
    }
}

bool bea_lower_sampler(const struct bea_shader_info *info, const struct bea_ir_insn *insn,
                       uint32_t *first)
{
    uint32_t count;
    if (!vgp_tgsi_opcode_info(insn->op)->has_texture)
        return false;
    const struct bea_ir_reg *reg = &insn->src[insn->num_src - 1].reg;
    return bea_shader_sampler_range(info, (uint32_t)reg->index, first, &count);
}

struct bea_ir_src bea_lower_level(struct bea_lower *l, const struct bea_ir_insn *insn)
{
    if (insn->op == OP(TEX_LZ))
        return bea_lower_float(l, 0.0f);
    if (insn->op != OP(TXB2) && insn->op != OP(TXL2))
        return bea_lower_component(insn->src[0], 3);
    bool behind = bea_texture(insn->texture)->reference == BEA_TEXTURE_SECOND;
    return bea_lower_component(insn->src[1], behind ? 1 : 0);
}

struct bea_ir_src bea_lower_size(struct bea_lower *l, const struct bea_ir_insn *insn,
                                 uint32_t texture)
{
    uint32_t temp = bea_lower_temp(l);
    struct bea_ir_insn query = {.op = OP(TXQ),
                                .num_dst = 1,
                                .num_src = 2,
                                .texture = (uint8_t)texture,
                                .text_offset = insn->text_offset,
                                .dst = {bea_lower_dst(VGP_TGSI_FILE_TEMP, temp, 7)},
                                .src = {bea_lower_uint(l, 0), insn->src[insn->num_src - 1]}};
    bea_lower_emit(l, &query);
    bea_lower_emit1(l, OP(I2F), query.dst[0], bea_lower_src(VGP_TGSI_FILE_TEMP, temp));
    return bea_lower_src(VGP_TGSI_FILE_TEMP, temp);
}

void bea_lower_with_gradients(struct bea_lower *l, const struct bea_ir_insn *insn,
                              struct bea_ir_src coordinate, struct bea_ir_src dx,
                              struct bea_ir_src dy)
{
    struct bea_ir_insn out = *insn;
    out.op = OP(TXD);
    out.num_src = 4;
    out.src[0] = coordinate;
    out.src[1] = dx;
    out.src[2] = dy;
    out.src[3] = insn->src[insn->num_src - 1];
    bea_lower_emit(l, &out);
}

void bea_lower_with_own_gradients(struct bea_lower *l, const struct bea_ir_insn *insn,
                                  struct bea_ir_src coordinate)
{
    const uint16_t ops[2] = {OP(DDX), OP(DDY)};
    struct bea_ir_src gradients[2];
    bool biased = bea_lower_sampling(insn) == BEA_LOWER_BIAS;
    uint32_t scale = biased ? bea_lower_temp(l) : 0;
    if (!bea_lower_stage_is(l, VGP_STAGE_FRAGMENT)) { /* there are no others */
        struct bea_ir_src zero = bea_lower_float(l, 0.0f);
        bea_lower_with_gradients(l, insn, coordinate, zero, zero);
        return;
    }
    if (biased)
        bea_lower_emit1(l, OP(EX2), bea_lower_dst(VGP_TGSI_FILE_TEMP, scale, 1),
                        bea_lower_level(l, insn));
    for (unsigned i = 0; i < 2; i++) {
        uint32_t temp = bea_lower_temp(l);
        struct bea_ir_dst to = bea_lower_dst(VGP_TGSI_FILE_TEMP, temp, 7);
        gradients[i] = bea_lower_src(VGP_TGSI_FILE_TEMP, temp);
        bea_lower_emit1(l, ops[i], to, insn->src[0]);
        if (biased)
            bea_lower_emit2(l, OP(MUL), to, gradients[i],
                            bea_lower_component(bea_lower_src(VGP_TGSI_FILE_TEMP, scale), 0));
    }
    bea_lower_with_gradients(l, insn, coordinate, gradients[0], gradients[1]);
}
