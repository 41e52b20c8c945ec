/* SPDX-License-Identifier: MIT */
/* Copies of inputs: what the program reads once a pass has a word in it. */
#include "lower.h"

/* Registers first .. last of a file become TEMPs from `temp` on. */
struct move {
    uint32_t file, first, last, temp;
    uint16_t array_id;
};

static void move_reg(const struct move *move, struct bea_ir_reg *reg)
{
    bool inside = reg->index >= (int64_t)move->first && reg->index <= (int64_t)move->last;
    if (reg->file != move->file)
        return;
    /* What is indexed belongs to its array, wherever its base lies. */
    if (reg->indirect ? reg->array_id != move->array_id : !inside)
        return;
    reg->file = VGP_TGSI_FILE_TEMP;
    reg->index += (int32_t)move->temp - (int32_t)move->first;
}

static bool names_input(const struct bea_ir_insn *insn)
{
    return insn->op == VGP_TGSI_OPCODE_INTERP_CENTROID ||
           insn->op == VGP_TGSI_OPCODE_INTERP_SAMPLE || insn->op == VGP_TGSI_OPCODE_INTERP_OFFSET;
}

static void move_all(struct bea_lower *l, const struct move *move)
{
    for (uint32_t i = 0; i < l->ir->num_insns; i++) {
        struct bea_ir_insn *insn = &l->ir->insns[i];
        for (unsigned k = names_input(insn) ? 1 : 0; k < insn->num_src; k++)
            move_reg(move, &insn->src[k].reg);
        for (unsigned k = 0; k < insn->num_offsets; k++)
            move_reg(move, &insn->offsets[k].reg);
    }
}

/* The declared registers of an array, which has no gaps. Nothing indexes them any more. */
static void take_array(const struct bea_lower *l, struct move *move)
{
    for (uint32_t i = 0; i < l->ir->num_decls; i++) {
        struct bea_ir_decl *decl = &l->ir->decls[i];
        if (decl->file != move->file || decl->array_id != move->array_id)
            continue;
        if (decl->first < move->first)
            move->first = decl->first;
        if (decl->last > move->last)
            move->last = decl->last;
        decl->array_id = 0;
    }
}

static void declare_copies(struct bea_lower *l, struct move *move)
{
    struct bea_ir_decl decl = {.file = VGP_TGSI_FILE_TEMP, .array_id = move->array_id};
    move->temp = bea_lower_declare_next(l, &decl);
    struct bea_ir_decl *copies = &l->ir->decls[l->ir->num_decls - 1];
    if (l->status == BEA_OK)
        copies->last = move->temp + (move->last - move->first);
}

/* This pass may have copied it already, with others of its array. */
static bool find_copy(const struct bea_lower *l, uint32_t file, uint32_t reg, uint32_t *temp)
{
    for (uint32_t i = 0; i < l->front.count; i++) {
        const struct bea_ir_insn *insn = &l->front.insns[i];
        if (insn->op != VGP_TGSI_OPCODE_MOV || insn->src[0].reg.file != file ||
            insn->src[0].reg.index != (int32_t)reg || insn->dst[0].writemask != 0xf)
            continue;
        *temp = (uint32_t)insn->dst[0].reg.index;
        return true;
    }
    return false;
}

uint32_t bea_lower_replace(struct bea_lower *l, uint32_t file, uint32_t reg)
{
    uint32_t copy;
    bea_lower_in_front(l);
    if (find_copy(l, file, reg, &copy))
        return copy;
    struct move move = {.file = file, .first = reg, .last = reg};
    for (uint32_t i = 0; i < l->ir->num_decls; i++)
        if (l->ir->decls[i].file == file && l->ir->decls[i].first <= reg &&
            reg <= l->ir->decls[i].last)
            move.array_id = l->ir->decls[i].array_id;
    if (move.array_id)
        take_array(l, &move);
    declare_copies(l, &move);
    move_all(l, &move);
    for (uint32_t r = move.first; r <= move.last; r++)
        bea_lower_emit1(l, VGP_TGSI_OPCODE_MOV,
                        bea_lower_dst(VGP_TGSI_FILE_TEMP, move.temp + r - move.first, 0xf),
                        bea_lower_src(file, r));
    return move.temp + reg - move.first;
}
