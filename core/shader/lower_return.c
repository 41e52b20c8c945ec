/* SPDX-License-Identifier: MIT */
/*
 * RET where something must still run behind the program: the program becomes a loop that is left,
 * block by block. A guest seldom sends one that is not the last instruction.
 */
#include "lower.h"

struct state {
    uint32_t flag;  /* TEMP.x: the program has returned */
    uint32_t depth; /* of blocks that BRK leaves */
};

static struct bea_ir_src flag_of(const struct state *s)
{
    return bea_lower_component(bea_lower_src(VGP_TGSI_FILE_TEMP, s->flag), 0);
}

static void leave(struct bea_lower *l, const struct state *s)
{
    if (s->depth > 0)
        bea_lower_emit1(l, VGP_TGSI_OPCODE_MOV, bea_lower_dst(VGP_TGSI_FILE_TEMP, s->flag, 1),
                        bea_lower_uint(l, ~0u));
    bea_lower_emit0(l, VGP_TGSI_OPCODE_BRK);
}

static void close_block(struct bea_lower *l, struct state *s)
{
    s->depth--;
    bea_lower_test(l, VGP_TGSI_OPCODE_UIF, flag_of(s));
    bea_lower_emit0(l, VGP_TGSI_OPCODE_BRK);
    bea_lower_emit0(l, VGP_TGSI_OPCODE_ENDIF);
}

static void rewrite(struct bea_lower *l, const struct bea_ir_insn *insn, void *data)
{
    struct state *s = data;
    switch (insn->op) {
    case VGP_TGSI_OPCODE_RET: leave(l, s); return;
    case VGP_TGSI_OPCODE_END:
        bea_lower_emit0(l, VGP_TGSI_OPCODE_BRK);
        bea_lower_emit0(l, VGP_TGSI_OPCODE_ENDLOOP);
        bea_lower_emit(l, insn);
        return;
    case VGP_TGSI_OPCODE_BGNLOOP:
    case VGP_TGSI_OPCODE_SWITCH: s->depth++; break;
    default: break;
    }
    bea_lower_emit(l, insn);
    if (insn->op == VGP_TGSI_OPCODE_ENDLOOP || insn->op == VGP_TGSI_OPCODE_ENDSWITCH)
        close_block(l, s);
}

/* 0: nowhere. */
static uint32_t first_return(const struct bea_shader_ir *ir)
{
    for (uint32_t i = 0; i < ir->num_insns; i++)
        if (ir->insns[i].op == VGP_TGSI_OPCODE_RET)
            return i + 1;
    return 0;
}

void bea_lower_return(struct bea_lower *l)
{
    struct bea_shader_ir *ir = l->ir;
    struct state s = {0};
    uint32_t first = first_return(ir);
    if (!first)
        return;
    if (first == ir->num_insns - 1) { /* the end follows */
        ir->insns[first - 1].op = VGP_TGSI_OPCODE_NOP;
        return;
    }
    s.flag = bea_lower_temp(l);
    bea_lower_in_front(l);
    bea_lower_emit1(l, VGP_TGSI_OPCODE_MOV, bea_lower_dst(VGP_TGSI_FILE_TEMP, s.flag, 1),
                    bea_lower_uint(l, 0));
    bea_lower_emit0(l, VGP_TGSI_OPCODE_BGNLOOP);
    bea_lower_each(l, rewrite, &s);
}
