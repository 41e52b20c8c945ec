/* SPDX-License-Identifier: MIT */
/*
 * The validator: proves the rules at the top of ir.h, so that everything behind it may index tables
 * by what the IR says. One walk over declarations fills `struct bea_ir_files`; instructions are
 * held against it.
 */
#ifndef BEA_SHADER_VALIDATE_H
#define BEA_SHADER_VALIDATE_H

#include "shader.h"

#define BEA_IR_MAX_TEMPS 16384
#define BEA_IR_MAX_INPUTS 128 /* registers; what GL can match is fewer */
#define BEA_IR_MAX_OUTPUTS 128
#define BEA_IR_MAX_CONSTANTS 65536
#define BEA_IR_MAX_OWN 256 /* of each file that passes may add */
#define BEA_IR_MAX_SYSTEM_VALUES 64
#define BEA_IR_MAX_ADDRESSES 16
#define BEA_IR_MAX_MEMORIES 4
#define BEA_IR_MAX_COUNTERS 16384
#define BEA_IR_MAX_VERTICES 32 /* of a patch or a primitive */

/* One bit per register. */
struct bea_ir_set {
    uint64_t words[(BEA_IR_MAX_TEMPS + BEA_IR_MAX_OWN) / 64];
};

/* What is declared. */
struct bea_ir_files {
    struct bea_ir_set
        registers[BEA_IR_FILE_COUNT]; /* IN and OUT: those without a vertex dimension */
    struct bea_ir_set vertex_registers[BEA_IR_FILE_COUNT]; /* IN and OUT */
    struct bea_ir_set arrays[BEA_IR_FILE_COUNT];           /* array ids */
    uint32_t const_count[VGP_MAX_CONSTANT_BUFFERS];        /* last register + 1 */
    uint32_t counter_count[VGP_MAX_ATOMIC_BUFFERS];
};

struct bea_validator {
    const struct bea_shader_ir *ir;
    const struct bea_limits *limits;
    const char *text; /* for line numbers; NULL: the IR was made by passes (lower.h) */
    struct bea_shader_error *error;
    enum bea_status status;
    struct bea_ir_files *files;
};

/* REFUSED with a message, or NO_MEMORY. `text` is what ir was parsed from; NULL: passes made it,
 * which have file STATE, outputs without a semantic, and registers beyond what guests may have. */
enum bea_status bea_shader_validate(const struct bea_shader_ir *ir, const char *text,
                                    const struct bea_limits *limits,
                                    struct bea_shader_error *error);

/* The steps; each returns false after bea_validator_fail. */
bool bea_validate_decls(struct bea_validator *v);
bool bea_validate_insns(struct bea_validator *v);
bool bea_validate_flow(struct bea_validator *v);

/* Records an error at a text offset; returns false. */
bool bea_validator_fail(struct bea_validator *v, uint32_t text_offset, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

bool bea_ir_set_has(const struct bea_ir_set *set, uint32_t index);

#endif
