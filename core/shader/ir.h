/* SPDX-License-Identifier: MIT */
/*
 * The shader IR: TGSI made explicit. Declarations are tables, instructions an array in text order,
 * and control flow is properly nested opcodes. The front end (tgsi_parse.c) makes it, validate.c
 * proves the rules below, passes rewrite it, the printer (glsl_*.c) trusts it.
 *
 * Rules that hold after validation: every register that an instruction names is declared (or is an
 * immediate that exists); indices, array ids and dimensions are in range; blocks are nested and
 * closed; operand counts are the opcode's; sampler instructions have a texture target; no write
 * goes to a read-only file.
 */
#ifndef BEA_SHADER_IR_H
#define BEA_SHADER_IR_H

#include <stdbool.h>
#include <stdint.h>

#include "vgp/protocol.h"
#include "vgp/tgsi.h"

#define BEA_IR_MAX_DST 2
#define BEA_IR_MAX_SRC 5
#define BEA_IR_MAX_OFFSETS 4
#define BEA_IR_MAX_INDEX 0xffff /* of registers, dimensions, displacements and array ids */
#define BEA_IR_MAX_DECLS 4096
#define BEA_IR_MAX_IMMS 4096

/*
 * A register file that no text can name: vec4 n of block bea_state (struct bea_shader_state), which
 * the host fills for what GLSL lacks. Passes read it.
 */
#define BEA_IR_FILE_STATE VGP_TGSI_FILE_COUNT
#define BEA_IR_FILE_COUNT (VGP_TGSI_FILE_COUNT + 1)
enum bea_ir_state {
    BEA_IR_STATE_CLIP_PLANE = 0, /* 8 of them */
    BEA_IR_STATE_VALUES = 8,     /* the scale of y, the alpha test's reference, the point size, and
                                    the number of the draw as an integer */
    BEA_IR_STATE_FRAME = 9,      /* x: the framebuffer's height */
    BEA_IR_STATE_STIPPLE = 10,   /* 8 of them: 32 rows of bits */
    BEA_IR_STATE_COUNT = 18,
};

/* A register used as an index: FILE[index].component */
struct bea_ir_indirect {
    uint8_t file; /* enum vgp_tgsi_file: ADDR (or TEMP) */
    uint8_t component;
    uint16_t index;
};

/*
 * What sources and destinations share: FILE[dim][index], either part with an indirect register
 * added. CONST[0][n] is written without its dimension, in declarations too; a dimension that is
 * chosen at run time (dim_indirect) stays. A control shader's OUT[n] of a per-vertex output is the
 * running invocation's. MEMORY registers are all the same memory.
 */
struct bea_ir_reg {
    uint8_t file; /* enum vgp_tgsi_file */
    bool has_dim, indirect, dim_indirect;
    uint16_t array_id; /* of an indirect access, 0: none given */
    int32_t index, dim;
    struct bea_ir_indirect ind, dim_ind; /* valid where indirect / dim_indirect */
};

struct bea_ir_dst {
    struct bea_ir_reg reg;
    uint8_t writemask; /* bit 0 x ... bit 3 w */
};

struct bea_ir_src {
    struct bea_ir_reg reg;
    uint8_t swizzle[4]; /* 0 x ... 3 w */
    bool negate, absolute;
};

enum bea_ir_qualifier { BEA_IR_COHERENT = 1, BEA_IR_RESTRICT = 2, BEA_IR_VOLATILE = 4 };

struct bea_ir_insn {
    uint16_t op; /* enum vgp_tgsi_opcode */
    bool saturate, precise;
    uint8_t num_dst, num_src, num_offsets;
    uint8_t texture;      /* enum vgp_tgsi_texture; UNKNOWN where the opcode has none */
    uint8_t qualifiers;   /* enum bea_ir_qualifier */
    uint16_t format;      /* image format as virgl number, 0: none */
    uint32_t text_offset; /* bytes from the text's start, for messages */
    struct bea_ir_dst dst[BEA_IR_MAX_DST];
    struct bea_ir_src src[BEA_IR_MAX_SRC];
    struct bea_ir_src offsets[BEA_IR_MAX_OFFSETS];
};

/* What a value is outside of the shader: attributes and colour outputs. */
enum bea_ir_type { BEA_IR_FLOAT, BEA_IR_SINT, BEA_IR_UINT, BEA_IR_DOUBLE };

/*
 * One DCL line, register ranges kept together. Passes (lower.h) make of it: one IN or OUT register
 * for each declaration; the same array_id for all that a run-time index reaches together; `linked`,
 * `type` and `capture`. An input that is not linked and means nothing else reads as 0; an output
 * without a semantic is storage of the shader's own.
 */
struct bea_ir_decl {
    uint8_t file; /* enum vgp_tgsi_file */
    bool has_dim;
    bool has_semantic;
    bool vertex_dim; /* IN[][n] / OUT[][n]: an array over vertices */
    bool invariant, local, atomic, writable, raw, shared;
    bool linked;     /* IN, OUT: a varying that the neighbour has too */
    uint8_t type;    /* enum bea_ir_type; VERT inputs, FRAG colours */
    uint8_t capture; /* OUT: 1 + the number of the stream output that it holds; 0: none */
    uint8_t usage_mask;
    uint8_t interpolate;     /* enum vgp_tgsi_interpolate */
    uint8_t location;        /* enum vgp_tgsi_location */
    uint8_t semantic;        /* enum vgp_tgsi_semantic */
    uint8_t texture;         /* SVIEW, IMAGE: enum vgp_tgsi_texture */
    uint8_t return_type[4];  /* SVIEW: enum vgp_tgsi_return_type */
    uint8_t stream[4];       /* GEOM outputs: stream of each component */
    uint16_t format;         /* IMAGE: virgl number */
    uint16_t semantic_index; /* of the first register */
    uint16_t array_id;       /* 0: none */
    int32_t dim;             /* CONST[dim][..], HWATOMIC[dim][..] */
    uint32_t first, last;
    uint32_t text_offset; /* bytes from the text's start, for messages */
};

struct bea_ir_imm {
    uint8_t type; /* enum vgp_tgsi_imm_type: how it was written; as an operand it is bits */
    uint32_t bits[4];
};

/* A stream output: components first_component .. + num_components - 1 of OUT[reg]. */
struct bea_ir_capture {
    uint8_t reg, first_component, num_components, stream;
};

#define BEA_IR_MAX_CAPTURES 64

struct bea_shader_ir {
    uint32_t stage; /* VGP_STAGE_* */
    struct bea_ir_decl *decls;
    uint32_t num_decls;
    struct bea_ir_imm *imms;
    uint32_t num_imms;
    struct bea_ir_insn *insns;
    uint32_t num_insns;
    uint32_t num_captures; /* the backend copies them from the SHADER object; the parser leaves 0 */
    struct bea_ir_capture captures[BEA_IR_MAX_CAPTURES];
    bool has_property[VGP_TGSI_PROPERTY_COUNT];
    uint32_t properties[VGP_TGSI_PROPERTY_COUNT];
};

/* Register number -> declaration. */
struct bea_ir_map {
    int32_t *decl; /* index in ir->decls, -1: none */
    uint32_t count;
};

/* Of one file. False: out of memory; bea_ir_map_finish() is right in any case. */
bool bea_ir_map_init(const struct bea_shader_ir *ir, uint32_t file, struct bea_ir_map *map);
void bea_ir_map_finish(struct bea_ir_map *map);
/* NULL: not declared. */
struct bea_ir_decl *bea_ir_map_decl(const struct bea_shader_ir *ir, const struct bea_ir_map *map,
                                    int64_t reg);

#endif
