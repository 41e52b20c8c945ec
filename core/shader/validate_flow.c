/* SPDX-License-Identifier: MIT */
/* Blocks: nested, closed, not too deep; END at the end and only there. */
#include "validate.h"

#include <stdlib.h>

enum block { BLOCK_IF, BLOCK_ELSE, BLOCK_LOOP, BLOCK_SWITCH };

struct stack {
    uint8_t *blocks; /* enum block, from the outermost */
    uint32_t depth, capacity;
    uint32_t loops, switches; /* among them */
};

static bool fail(struct bea_validator *v, const struct bea_ir_insn *insn, const char *what)
{
    return bea_validator_fail(v, insn->text_offset, "%s %s", vgp_tgsi_opcode_info(insn->op)->name,
                              what);
}

static bool grow(struct stack *s)
{
    const uint32_t capacity = s->capacity > 0 ? s->capacity * 2 : 16;
    uint8_t *blocks;

    if (s->depth < s->capacity)
        return true;
    blocks = realloc(s->blocks, capacity);
    if (!blocks)
        return false;
    s->blocks = blocks;
    s->capacity = capacity;
    return true;
}

static bool push(struct bea_validator *v, struct stack *s, const struct bea_ir_insn *insn,
                 enum block block)
{
    if (s->depth >= v->limits->shader_nesting || s->depth >= UINT32_MAX / 4 || !grow(s)) {
        fail(v, insn, "is nested too deeply");
        v->status = BEA_ERR_NO_MEMORY;
        return false;
    }
    s->blocks[s->depth++] = (uint8_t)block;
    s->loops += block == BLOCK_LOOP;
    s->switches += block == BLOCK_SWITCH;
    return true;
}

static bool top_is(const struct stack *s, enum block block)
{
    return s->depth > 0 && s->blocks[s->depth - 1] == block;
}

static bool pop(struct bea_validator *v, struct stack *s, const struct bea_ir_insn *insn,
                enum block block)
{
    if (!top_is(s, block))
        return fail(v, insn, "closes no open block of its kind");
    s->depth--;
    s->loops -= block == BLOCK_LOOP;
    s->switches -= block == BLOCK_SWITCH;
    return true;
}

static bool check_else(struct bea_validator *v, struct stack *s, const struct bea_ir_insn *insn)
{
    if (!top_is(s, BLOCK_IF))
        return fail(v, insn, "without IF");
    s->blocks[s->depth - 1] = BLOCK_ELSE;
    return true;
}

static bool check(struct bea_validator *v, struct stack *s, const struct bea_ir_insn *insn)
{
    switch (insn->op) {
    case VGP_TGSI_OPCODE_IF:
    case VGP_TGSI_OPCODE_UIF: return push(v, s, insn, BLOCK_IF);
    case VGP_TGSI_OPCODE_ELSE: return check_else(v, s, insn);
    case VGP_TGSI_OPCODE_ENDIF:
        return pop(v, s, insn, top_is(s, BLOCK_ELSE) ? BLOCK_ELSE : BLOCK_IF);
    case VGP_TGSI_OPCODE_BGNLOOP: return push(v, s, insn, BLOCK_LOOP);
    case VGP_TGSI_OPCODE_ENDLOOP: return pop(v, s, insn, BLOCK_LOOP);
    case VGP_TGSI_OPCODE_SWITCH: return push(v, s, insn, BLOCK_SWITCH);
    case VGP_TGSI_OPCODE_ENDSWITCH: return pop(v, s, insn, BLOCK_SWITCH);
    case VGP_TGSI_OPCODE_CASE:
    case VGP_TGSI_OPCODE_DEFAULT:
        return top_is(s, BLOCK_SWITCH) || fail(v, insn, "outside of SWITCH");
    case VGP_TGSI_OPCODE_BRK:
        return s->loops > 0 || s->switches > 0 || fail(v, insn, "outside of a loop");
    case VGP_TGSI_OPCODE_CONT: return s->loops > 0 || fail(v, insn, "outside of a loop");
    default: return true;
    }
}

static bool check_end(struct bea_validator *v, const struct stack *s, uint32_t at)
{
    const struct bea_shader_ir *ir = v->ir;
    const struct bea_ir_insn *insn = &ir->insns[at];
    const bool last = at + 1 == ir->num_insns;

    if (insn->op == VGP_TGSI_OPCODE_END && !last)
        return fail(v, insn, "is not the last instruction");
    if (insn->op != VGP_TGSI_OPCODE_END && last)
        return fail(v, insn, "is the last instruction, not END");
    if (last && s->depth > 0)
        return fail(v, insn, "within an open block");
    return true;
}

bool bea_validate_flow(struct bea_validator *v)
{
    struct stack s = {NULL, 0, 0, 0, 0};
    bool good = v->ir->num_insns > 0 || bea_validator_fail(v, 0, "no instructions");

    for (uint32_t i = 0; good && i < v->ir->num_insns; i++)
        good = check(v, &s, &v->ir->insns[i]) && check_end(v, &s, i);
    free(s.blocks);
    return good;
}
