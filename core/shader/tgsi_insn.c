/* SPDX-License-Identifier: MIT */
/*
 * Instructions: OP[_SAT][_PRECISE] operands, then, behind commas and in any order, a texture
 * target, offsets, memory qualifiers and an image format; last an optional ":label", which nested
 * blocks make redundant.
 */
#include "tgsi.h"

#include <string.h>

#include "vgp/format.h"
#include "vgp/tgsi.h"

static bool strip_suffix(struct bea_word *word, const char *suffix)
{
    const size_t len = strlen(suffix);
    const struct bea_word end = {word->text + word->len - len, len, word->at};

    if (word->len <= len || !bea_word_is(&end, suffix))
        return false;
    word->len -= len;
    return true;
}

/* The opcode's whole name comes first: some end in what looks like a suffix. */
static bool take_opcode(struct bea_tgsi_parser *p, struct bea_ir_insn *insn)
{
    struct bea_word word;
    int32_t op;

    if (!bea_lex_word(&p->lex, &word))
        return false;
    insn->text_offset = (uint32_t)word.at;
    for (unsigned tries = 0;; tries++) {
        op = vgp_tgsi_opcode_by_name(word.text, word.len);
        if (op >= 0 || tries == 2)
            break;
        if (strip_suffix(&word, "_SAT"))
            insn->saturate = true;
        else if (strip_suffix(&word, "_PRECISE"))
            insn->precise = true;
        else
            break;
    }
    if (op < 0)
        return bea_lex_fail(&p->lex, BEA_ERR_REFUSED, word.at, "no opcode \"%.*s\"", (int)word.len,
                            word.text);
    insn->op = (uint16_t)op;
    return true;
}

static bool take_operands(struct bea_tgsi_parser *p, struct bea_ir_insn *insn)
{
    const struct vgp_tgsi_opcode_info *info = vgp_tgsi_opcode_info(insn->op);
    const unsigned total = (unsigned)info->num_dst + info->num_src;

    if (info->num_dst > BEA_IR_MAX_DST || info->num_src > BEA_IR_MAX_SRC)
        return bea_lex_fail(&p->lex, BEA_ERR_REFUSED, insn->text_offset, "too many operands");
    for (unsigned i = 0; i < total; i++) {
        if (i > 0 && !bea_lex_expect(&p->lex, ','))
            return false;
        if (i < info->num_dst ? !bea_tgsi_dst(p, &insn->dst[i])
                              : !bea_tgsi_src(p, &insn->src[i - info->num_dst]))
            return false;
    }
    insn->num_dst = info->num_dst;
    insn->num_src = info->num_src;
    return true;
}

static const uint8_t qualifier_bits[VGP_TGSI_QUALIFIER_COUNT] = {
    [VGP_TGSI_QUALIFIER_COHERENT] = BEA_IR_COHERENT,
    [VGP_TGSI_QUALIFIER_RESTRICT] = BEA_IR_RESTRICT,
    [VGP_TGSI_QUALIFIER_VOLATILE] = BEA_IR_VOLATILE,
};

static bool take_word(struct bea_tgsi_parser *p, struct bea_ir_insn *insn)
{
    struct bea_word word;
    int32_t value;

    if (!bea_lex_word(&p->lex, &word))
        return false;
    value = vgp_tgsi_qualifier_by_name(word.text, word.len);
    if (value >= 0) {
        insn->qualifiers |= qualifier_bits[value];
        return true;
    }
    value = vgp_tgsi_texture_by_name(word.text, word.len);
    if (value >= 0) {
        insn->texture = (uint8_t)value;
        return true;
    }
    value = vgp_format_by_pipe_name(word.text, word.len);
    if (value >= 0) {
        insn->format = (uint16_t)value;
        return true;
    }
    return bea_lex_fail(&p->lex, BEA_ERR_REFUSED, word.at, "no word of an instruction: \"%.*s\"",
                        (int)word.len, word.text);
}

/* BUFFER is a texture target and a register file: a bracket tells. */
static bool at_register(const struct bea_tgsi_parser *p)
{
    struct bea_lex ahead = p->lex;
    struct bea_word word;

    if (!bea_lex_peek_word(&ahead, &word))
        return true; /* a sign; or nothing, which the operand's parser reports */
    bea_lex_take(&ahead, &word);
    return bea_lex_peek(&ahead) == '[';
}

static bool take_tail(struct bea_tgsi_parser *p, struct bea_ir_insn *insn)
{
    while (bea_lex_accept(&p->lex, ',')) {
        if (!at_register(p)) {
            if (!take_word(p, insn))
                return false;
            continue;
        }
        if (insn->num_offsets == BEA_IR_MAX_OFFSETS)
            return bea_lex_fail(&p->lex, BEA_ERR_REFUSED, p->lex.pos, "too many operands");
        if (!bea_tgsi_src(p, &insn->offsets[insn->num_offsets]))
            return false;
        insn->num_offsets++;
    }
    return true;
}

static bool take_label(struct bea_tgsi_parser *p)
{
    uint32_t label;

    return !bea_lex_accept(&p->lex, ':') || bea_lex_uint(&p->lex, UINT32_MAX, &label);
}

bool bea_tgsi_insn(struct bea_tgsi_parser *p)
{
    struct bea_shader_ir *ir = p->ir;
    struct bea_ir_insn *insn;

    if (!bea_tgsi_reserve(p, (void **)&ir->insns, &p->cap_insns, ir->num_insns, sizeof(*ir->insns),
                          p->limits->shader_instructions, "instructions"))
        return false;
    insn = &ir->insns[ir->num_insns];
    memset(insn, 0, sizeof(*insn));
    insn->texture = VGP_TGSI_TEXTURE_UNKNOWN;
    if (!take_opcode(p, insn) || !take_operands(p, insn) || !take_tail(p, insn) || !take_label(p))
        return false;
    ir->num_insns++;
    return true;
}
