/* SPDX-License-Identifier: MIT */
/* Colour targets whose channels the host keeps in other places. */
#include "lower.h"

/* By key.cbuf_swizzle: what is written, and what is read back. */
static const struct {
    const char *write, *read;
} swizzles[] = {
    [1] = {"wwww", "xxxx"}, /* alpha is kept in red */
    [2] = {"zyxw", "zyxw"}, /* red and blue change places */
};
#define SWIZZLES (sizeof(swizzles) / sizeof(swizzles[0]))

struct fetched {
    uint32_t reg, temp;
    uint8_t swizzle;
};

/* What is fetched from such a target, in the guest's order. */
static void turn_back(struct bea_lower *l, const struct bea_ir_insn *insn, void *data)
{
    const struct fetched *fetched = data;
    struct bea_ir_insn fetch = *insn;
    if (insn->op != VGP_TGSI_OPCODE_FBFETCH || insn->src[0].reg.index != (int32_t)fetched->reg) {
        bea_lower_emit(l, insn);
        return;
    }
    struct bea_ir_src value = bea_lower_swizzle(bea_lower_src(VGP_TGSI_FILE_TEMP, fetched->temp),
                                                swizzles[fetched->swizzle].read);
    fetch.dst[0] = bea_lower_dst(VGP_TGSI_FILE_TEMP, fetched->temp, 0xf);
    fetch.saturate = false;
    bea_lower_emit(l, &fetch);
    if (insn->saturate)
        bea_lower_saturate(l, insn->dst[0], value);
    else
        bea_lower_emit1(l, VGP_TGSI_OPCODE_MOV, insn->dst[0], value);
}

static bool is_fetched(const struct bea_shader_ir *ir, uint32_t reg)
{
    for (uint32_t i = 0; i < ir->num_insns; i++)
        if (ir->insns[i].op == VGP_TGSI_OPCODE_FBFETCH &&
            ir->insns[i].src[0].reg.index == (int32_t)reg)
            return true;
    return false;
}

static void exchange(struct bea_lower *l, uint32_t reg, uint8_t swizzle)
{
    bea_lower_at_exits(l);
    bea_lower_emit1(
        l, VGP_TGSI_OPCODE_MOV, bea_lower_dst(VGP_TGSI_FILE_OUT, reg, 0xf),
        bea_lower_swizzle(bea_lower_src(VGP_TGSI_FILE_OUT, reg), swizzles[swizzle].write));
    if (is_fetched(l->ir, reg)) {
        struct fetched fetched = {reg, bea_lower_temp(l), swizzle};
        bea_lower_each(l, turn_back, &fetched);
    }
}

void bea_lower_swizzle_colors(struct bea_lower *l)
{
    const uint32_t count = l->ir->num_decls;
    for (uint32_t i = 0; i < count && l->status == BEA_OK; i++) {
        const struct bea_ir_decl *decl = &l->ir->decls[i];
        if (decl->file != VGP_TGSI_FILE_OUT || !decl->has_semantic ||
            decl->semantic != VGP_TGSI_SEMANTIC_COLOR)
            continue;
        uint8_t swizzle = l->key->cbuf_swizzle[l->key->dual_source ? 0 : decl->semantic_index & 7];
        if (swizzle && swizzle < SWIZZLES)
            exchange(l, decl->first, swizzle);
    }
}
