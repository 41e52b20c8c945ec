/* SPDX-License-Identifier: MIT */
/* How many samples a texture or an image has: as many as the guest gave it. Hosts may give it more.
 */
#include "lower.h"

#define OP(name) VGP_TGSI_OPCODE_##name

/* The components of the result that are the number, which is *samples; 0: none. */
static unsigned answered(const struct bea_lower *l, const struct bea_ir_insn *insn,
                         uint8_t *samples)
{
    bool image = insn->op == OP(RESQ) && insn->src[0].reg.file == VGP_TGSI_FILE_IMAGE;
    if (!image && insn->op != OP(TXQS))
        return 0;
    const struct bea_ir_reg *reg = &insn->src[image ? 0 : insn->num_src - 1].reg;
    *samples = image ? l->key->image_samples[reg->index] : l->key->texture_samples[reg->index];
    return reg->indirect || !*samples ? 0 : insn->dst[0].writemask & (image ? 8u : 15u);
}

static void rewrite(struct bea_lower *l, const struct bea_ir_insn *insn, void *data)
{
    struct bea_ir_insn rest = *insn;
    struct bea_ir_dst to = insn->dst[0];
    uint8_t samples;
    unsigned mask = answered(l, insn, &samples);
    (void)data;
    rest.dst[0].writemask = (uint8_t)(insn->dst[0].writemask & ~mask);
    to.writemask = (uint8_t)mask;
    if (!mask || rest.dst[0].writemask)
        bea_lower_emit(l, &rest);
    if (mask)
        bea_lower_emit1(l, OP(MOV), to, bea_lower_uint(l, samples));
}

void bea_lower_samples(struct bea_lower *l)
{
    bea_lower_each(l, rewrite, NULL);
}
