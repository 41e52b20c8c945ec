/* SPDX-License-Identifier: MIT */
/* 64-bit floats as functions on bits, where GLSL has no double: glsl_soft64.c. */
#ifndef BEA_GLSL_SOFT64_H
#define BEA_GLSL_SOFT64_H

#include "glsl_text.h"

#include <stdint.h>

/* What one text uses of them. */
struct bea_glsl_soft64 {
    uint64_t functions;
    uint32_t calls;
};

/*
 * The most operations of one shader. Each is some hundred instructions that the host has to
 * compile, and its time grows faster than their number: 64 sums cost llvmpipe a second of CPU, 256
 * cost it eleven. Guests' programs have tens; the inverse of a 4x4 matrix has two hundred.
 */
#define BEA_GLSL_SOFT64_MAX_CALLS 512u

/* The expression for an opcode with numbers as uvec2, %a %b %c its operands; NULL: there is none.
 * Operands may have f64_neg() and f64_abs() around them. */
const char *bea_glsl_soft64(struct bea_glsl_soft64 *soft, uint32_t opcode);
/* The text uses f64_saturate(). */
void bea_glsl_soft64_saturate(struct bea_glsl_soft64 *soft);
/* The functions that were asked for, and those that they call. */
void bea_glsl_soft64_functions(const struct bea_glsl_soft64 *soft, struct bea_glsl_text *out);

#endif
