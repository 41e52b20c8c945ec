/* SPDX-License-Identifier: MIT */
/* Two sides: a colour is that of the side that is seen, where the stage before writes two. */
#include "lower.h"

/* What tells the sides apart, as an operand. */
static struct bea_ir_src facing(struct bea_lower *l)
{
    uint32_t face = bea_lower_sysval(l, VGP_TGSI_SEMANTIC_FACE);
    return bea_lower_component(bea_lower_src(VGP_TGSI_FILE_SV, face), 0);
}

/* The same function of both sides. */
struct interpolated {
    uint32_t front, back;
};

static void interpolate_both(struct bea_lower *l, const struct bea_ir_insn *insn, void *data)
{
    const struct interpolated *sides = data;
    bool at = insn->op == VGP_TGSI_OPCODE_INTERP_CENTROID ||
              insn->op == VGP_TGSI_OPCODE_INTERP_SAMPLE ||
              insn->op == VGP_TGSI_OPCODE_INTERP_OFFSET;
    if (!at || insn->src[0].reg.indirect || insn->src[0].reg.index != (int32_t)sides->front) {
        bea_lower_emit(l, insn);
        return;
    }
    uint32_t temps[2];
    struct bea_ir_insn side = *insn;
    side.saturate = false;
    for (unsigned i = 0; i < 2; i++) {
        temps[i] = bea_lower_temp(l);
        side.dst[0] = bea_lower_dst(VGP_TGSI_FILE_TEMP, temps[i], 0xf);
        side.src[0].reg.index = (int32_t)(i ? sides->back : sides->front);
        bea_lower_emit(l, &side);
    }
    struct bea_ir_insn choice = {.op = VGP_TGSI_OPCODE_UCMP,
                                 .num_dst = 1,
                                 .num_src = 3,
                                 .saturate = insn->saturate,
                                 .texture = VGP_TGSI_TEXTURE_UNKNOWN,
                                 .text_offset = insn->text_offset,
                                 .dst = {insn->dst[0]},
                                 .src = {facing(l), bea_lower_src(VGP_TGSI_FILE_TEMP, temps[0]),
                                         bea_lower_src(VGP_TGSI_FILE_TEMP, temps[1])}};
    bea_lower_emit(l, &choice);
}

static void choose_side(struct bea_lower *l, uint32_t front)
{
    struct bea_ir_decl decl = {0};
    for (uint32_t i = 0; i < l->ir->num_decls; i++)
        if (l->ir->decls[i].file == VGP_TGSI_FILE_IN && l->ir->decls[i].first == front)
            decl = l->ir->decls[i];
    decl.semantic = VGP_TGSI_SEMANTIC_BCOLOR;
    decl.array_id = 0;
    uint32_t back = bea_lower_declare_next(l, &decl);
    uint32_t temp = bea_lower_replace(l, VGP_TGSI_FILE_IN, front);
    struct interpolated sides = {front, back};
    bea_lower_emit3(l, VGP_TGSI_OPCODE_UCMP, bea_lower_dst(VGP_TGSI_FILE_TEMP, temp, 0xf),
                    facing(l), bea_lower_src(VGP_TGSI_FILE_IN, front),
                    bea_lower_src(VGP_TGSI_FILE_IN, back));
    bea_lower_each(l, interpolate_both, &sides);
}

void bea_lower_two_side(struct bea_lower *l)
{
    const uint32_t count = l->ir->num_decls;
    if (l->key->prev_stage > VGP_STAGE_COMPUTE)
        return;
    for (uint32_t i = 0; i < count && l->status == BEA_OK; i++) {
        const struct bea_ir_decl *decl = &l->ir->decls[i];
        if (decl->file == VGP_TGSI_FILE_IN && decl->has_semantic &&
            decl->semantic == VGP_TGSI_SEMANTIC_COLOR && decl->semantic_index < 8 &&
            (l->key->prev.bcolor >> decl->semantic_index & 1))
            choose_side(l, decl->first);
    }
}
