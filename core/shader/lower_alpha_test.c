/* SPDX-License-Identifier: MIT */
/* The alpha test: of what the shader gives target 0, before the target's channels are exchanged. */
#include "lower.h"

static const struct {
    uint32_t op; /* 1.0 where the test passes */
} tests[] = {
    [VGP_COMPARE_FUNC_LESS] = {VGP_TGSI_OPCODE_SLT},
    [VGP_COMPARE_FUNC_EQUAL] = {VGP_TGSI_OPCODE_SEQ},
    [VGP_COMPARE_FUNC_LEQUAL] = {VGP_TGSI_OPCODE_SLE},
    [VGP_COMPARE_FUNC_GREATER] = {VGP_TGSI_OPCODE_SGT},
    [VGP_COMPARE_FUNC_NOTEQUAL] = {VGP_TGSI_OPCODE_SNE},
    [VGP_COMPARE_FUNC_GEQUAL] = {VGP_TGSI_OPCODE_SGE},
};

/* As an 8 bit target stores it, in steps of 1: xy of a TEMP. */
static void quantize(struct bea_lower *l, uint32_t temp)
{
    const struct bea_ir_dst to = bea_lower_dst(VGP_TGSI_FILE_TEMP, temp, 3);
    const struct bea_ir_src values = bea_lower_src(VGP_TGSI_FILE_TEMP, temp);
    const struct bea_ir_src steps = bea_lower_float(l, 255.0f), half = bea_lower_float(l, 0.5f);
    bea_lower_saturate(l, to, values);
    bea_lower_emit3(l, VGP_TGSI_OPCODE_MAD, to, values, steps, half);
    bea_lower_emit1(l, VGP_TGSI_OPCODE_FLR, to, values);
}

static void test(struct bea_lower *l, uint32_t reg, uint32_t func)
{
    uint32_t temp = bea_lower_temp(l);
    const struct bea_ir_src values = bea_lower_src(VGP_TGSI_FILE_TEMP, temp);
    const struct bea_ir_src alpha = bea_lower_component(values, 0);
    bea_lower_emit1(l, VGP_TGSI_OPCODE_MOV, bea_lower_dst(VGP_TGSI_FILE_TEMP, temp, 1),
                    bea_lower_component(bea_lower_src(VGP_TGSI_FILE_OUT, reg), 3));
    bea_lower_emit1(l, VGP_TGSI_OPCODE_MOV, bea_lower_dst(VGP_TGSI_FILE_TEMP, temp, 2),
                    bea_lower_component(bea_lower_src(BEA_IR_FILE_STATE, BEA_IR_STATE_VALUES), 1));
    if (l->key->alpha_unorm8)
        quantize(l, temp);
    bea_lower_emit2(l, tests[func].op, bea_lower_dst(VGP_TGSI_FILE_TEMP, temp, 1), alpha,
                    bea_lower_component(values, 1));
    /* 0 or -1: also what is no number does not pass. */
    bea_lower_emit2(l, VGP_TGSI_OPCODE_ADD, bea_lower_dst(VGP_TGSI_FILE_TEMP, temp, 1), alpha,
                    bea_lower_float(l, -1.0f));
    bea_lower_test(l, VGP_TGSI_OPCODE_KILL_IF, alpha);
}

void bea_lower_alpha_test(struct bea_lower *l)
{
    uint32_t reg, func = l->key->alpha_func - 1u;
    if (func >= VGP_COMPARE_FUNC_ALWAYS || (l->key->cbuf_integer & 1) ||
        !bea_lower_find(l, VGP_TGSI_FILE_OUT, VGP_TGSI_SEMANTIC_COLOR, 0, &reg))
        return;
    bea_lower_at_exits(l);
    if (func == VGP_COMPARE_FUNC_NEVER)
        bea_lower_emit0(l, VGP_TGSI_OPCODE_KILL);
    else
        test(l, reg, func);
}
