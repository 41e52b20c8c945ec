/* SPDX-License-Identifier: MIT */
/* What passes over sampling instructions have in common. */
#ifndef BEA_LOWER_TEXTURE_H
#define BEA_LOWER_TEXTURE_H

#include "lower.h"

enum bea_lower_sampling {
    BEA_LOWER_NO_SAMPLING, /* fetches, queries, and what is no texture instruction */
    BEA_LOWER_PLAIN,
    BEA_LOWER_BIAS,
    BEA_LOWER_LEVEL,
    BEA_LOWER_GRADIENT,
    BEA_LOWER_GATHER,
};
enum bea_lower_sampling bea_lower_sampling(const struct bea_ir_insn *insn);

/* The first of the samplers that an instruction names; false: it names none. */
bool bea_lower_sampler(const struct bea_shader_info *info, const struct bea_ir_insn *insn,
                       uint32_t *first);
/* The bias or level, as an operand. */
struct bea_ir_src bea_lower_level(struct bea_lower *l, const struct bea_ir_insn *insn);
/* Emits the texture's size as floats into a TEMP's xyz: of level 0, of target `texture`. */
struct bea_ir_src bea_lower_size(struct bea_lower *l, const struct bea_ir_insn *insn,
                                 uint32_t texture);
/* Emits the instruction as TXD: at `coordinate`, with gradients dx and dy. */
void bea_lower_with_gradients(struct bea_lower *l, const struct bea_ir_insn *insn,
                              struct bea_ir_src coordinate, struct bea_ir_src dx,
                              struct bea_ir_src dy);
/* The same with the gradients that the coordinate has, scaled by the bias if there is one. */
void bea_lower_with_own_gradients(struct bea_lower *l, const struct bea_ir_insn *insn,
                                  struct bea_ir_src coordinate);

#endif
