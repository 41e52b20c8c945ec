/* SPDX-License-Identifier: MIT */
/* The IR as TGSI text, in one canonical spelling: for logs and tests. What it prints parses to the
 * same IR. */
#ifndef BEA_SHADER_IR_PRINT_H
#define BEA_SHADER_IR_PRINT_H

#include <stdio.h>

#include "ir.h"

void bea_shader_ir_print(const struct bea_shader_ir *ir, FILE *out);

#endif
