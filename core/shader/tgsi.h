/* SPDX-License-Identifier: MIT */
/* Inside the front end: the parser's state and its rooms. Functions return false after recording an
 * error. */
#ifndef BEA_TGSI_H
#define BEA_TGSI_H

#include "ir.h"
#include "tgsi_lex.h"

struct bea_tgsi_parser {
    struct bea_lex lex;
    struct bea_shader_ir *ir;
    const struct bea_limits *limits;
    uint32_t cap_decls, cap_imms, cap_insns; /* elements allocated */
};

/*
 * Makes room for one more element in *array (count used, *cap allocated, elements of `size` bytes,
 * new ones zero), which may have up to `max`. `what` names them in the message.
 */
bool bea_tgsi_reserve(struct bea_tgsi_parser *p, void **array, uint32_t *cap, uint32_t count,
                      size_t size, uint32_t max, const char *what);

/* Each behind its keyword. */
bool bea_tgsi_decl(struct bea_tgsi_parser *p);
bool bea_tgsi_imm(struct bea_tgsi_parser *p);
bool bea_tgsi_property(struct bea_tgsi_parser *p);
/* At the opcode; an "n:" before it is taken already. */
bool bea_tgsi_insn(struct bea_tgsi_parser *p);

bool bea_tgsi_dst(struct bea_tgsi_parser *p, struct bea_ir_dst *dst);
bool bea_tgsi_src(struct bea_tgsi_parser *p, struct bea_ir_src *src);
/* ".xz" in order; xyzw where there is none. */
bool bea_tgsi_writemask(struct bea_tgsi_parser *p, uint8_t *mask);

#endif
