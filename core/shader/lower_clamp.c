/* SPDX-License-Identifier: MIT */
/*
 * Coordinates kept within the texture before it is filtered: with a border around it, that is GL's
 * old CLAMP with linear filters. The level follows from the coordinates as they were.
 */
#include "lower_texture.h"

#define OP(name) VGP_TGSI_OPCODE_##name

/* Which components; directions and layers are not clamped. */
static unsigned clamped_mask(const struct bea_lower *l, const struct bea_texture *target,
                             uint32_t sampler)
{
    unsigned mask = 0;
    for (unsigned i = 0; i < target->spatial && i < 3 && !target->cube; i++)
        mask |= (l->key->clamp[i] >> sampler & 1) << i;
    return mask;
}

static struct bea_ir_src clamped(struct bea_lower *l, const struct bea_ir_insn *insn, unsigned mask)
{
    uint32_t temp = bea_lower_temp(l);
    const struct bea_ir_dst to = bea_lower_dst(VGP_TGSI_FILE_TEMP, temp, mask);
    const struct bea_ir_src out = bea_lower_src(VGP_TGSI_FILE_TEMP, temp);
    bea_lower_emit1(l, OP(MOV), bea_lower_dst(VGP_TGSI_FILE_TEMP, temp, 0xf), insn->src[0]);
    if (!bea_texture(insn->texture)->rect) {
        bea_lower_saturate(l, to, out);
        return out;
    }
    struct bea_ir_src size = bea_lower_size(l, insn, insn->texture);
    bea_lower_emit2(l, OP(MAX), to, out, bea_lower_float(l, 0.0f));
    bea_lower_emit2(l, OP(MIN), to, out, size);
    return out;
}

static void rewrite(struct bea_lower *l, const struct bea_ir_insn *insn, void *data)
{
    enum bea_lower_sampling how = bea_lower_sampling(insn);
    const struct bea_texture *target = bea_texture(insn->texture);
    uint32_t first;
    unsigned mask = 0;
    if (how != BEA_LOWER_NO_SAMPLING && target && bea_lower_sampler(data, insn, &first))
        mask = clamped_mask(l, target, first);
    if (!mask) {
        bea_lower_emit(l, insn);
        return;
    }
    struct bea_ir_insn out = *insn;
    out.src[0] = clamped(l, insn, mask);
    bool implicit = (how == BEA_LOWER_PLAIN || how == BEA_LOWER_BIAS) &&
                    bea_lower_stage_is(l, VGP_STAGE_FRAGMENT);
    if (implicit && !target->rect && l->key->clamp_mips >> first & 1)
        bea_lower_with_own_gradients(l, insn, out.src[0]);
    else
        bea_lower_emit(l, &out);
}

void bea_lower_clamp(struct bea_lower *l)
{
    struct bea_shader_info info;
    bea_shader_scan(l->ir, &info);
    bea_lower_each(l, rewrite, &info);
}
