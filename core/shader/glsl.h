/* SPDX-License-Identifier: MIT */
/*
 * The GLSL printer, inside. It trusts a lowered IR (lower.h) and prints it as it is:
 *
 *   Every register is a vector of bits (uvec4 t3); operands are read as what the opcode wants,
 *   asF(t3.xy), and results are turned back into bits.
 *
 *   text = head + declarations + functions + main(). main() is the program as the passes left it;
 *   behind it the outputs get their GLSL names. Inputs are expressions that stand where they are
 *   read.
 *
 * README.md says what each glsl_*.c has.
 */
#ifndef BEA_GLSL_H
#define BEA_GLSL_H

#include "glsl_soft64.h"
#include "glsl_text.h"
#include "shader.h"
#include "texture.h"

/* How 32 bits are seen. */
enum bea_glsl_type {
    BEA_GLSL_F,
    BEA_GLSL_I,
    BEA_GLSL_U,
    BEA_GLSL_M, /* wanted only: bits that are moved; minus and abs act on them as on floats */
};

/* Functions that the text needs (glsl_head.c has their text). */
enum bea_glsl_helper {
    BEA_GLSL_HELPER_UMUL_HI,
    BEA_GLSL_HELPER_IMUL_HI,
    BEA_GLSL_HELPER_UBFE,
    BEA_GLSL_HELPER_IBFE,
    BEA_GLSL_HELPER_BFI,
    BEA_GLSL_HELPER_LIT,
    BEA_GLSL_HELPER_EXP,
    BEA_GLSL_HELPER_LOG,
    BEA_GLSL_HELPER_UBO_AT,
};

/* What needs an #extension line below some version. */
enum bea_glsl_need {
    BEA_GLSL_NEED_GPU_SHADER5,
    BEA_GLSL_NEED_FP64,
    BEA_GLSL_NEED_INT64,
    BEA_GLSL_NEED_IMAGES,
    BEA_GLSL_NEED_IMAGE_SIZE,
    BEA_GLSL_NEED_IMAGE_FORMATTED,
    BEA_GLSL_NEED_IMAGE_FORMATS,
    BEA_GLSL_NEED_IMAGE_ATOMIC,
    BEA_GLSL_NEED_SSBO,
    BEA_GLSL_NEED_ATOMIC_COUNTERS,
    BEA_GLSL_NEED_ATOMIC_COUNTER_OPS,
    BEA_GLSL_NEED_CULL_DISTANCE,
    BEA_GLSL_NEED_GATHER,
    BEA_GLSL_NEED_QUERY_LOD,
    BEA_GLSL_NEED_QUERY_LEVELS,
    BEA_GLSL_NEED_TEXTURE_SAMPLES,
    BEA_GLSL_NEED_SAMPLE_SHADING,
    BEA_GLSL_NEED_INTERPOLATION,
    BEA_GLSL_NEED_DRAW_PARAMETERS,
    BEA_GLSL_NEED_STENCIL_EXPORT,
    BEA_GLSL_NEED_VERTEX_LAYER,
    BEA_GLSL_NEED_VIEWPORT_ARRAY,
    BEA_GLSL_NEED_FRAGMENT_LAYER,
    BEA_GLSL_NEED_FRAGMENT_VIEWPORT,
    BEA_GLSL_NEED_NOPERSPECTIVE,
    BEA_GLSL_NEED_CUBE_ARRAY,
    BEA_GLSL_NEED_DERIVATIVE_CONTROL,
    BEA_GLSL_NEED_GROUP_VOTE,
    BEA_GLSL_NEED_CONSERVATIVE_DEPTH,
    BEA_GLSL_NEED_SHADER_CLOCK,
    BEA_GLSL_NEED_FRAMEBUFFER_FETCH,
    BEA_GLSL_NEED_ADVANCED_BLEND,
    BEA_GLSL_NEED_TESSELLATION,
    BEA_GLSL_NEED_GEOMETRY,
    BEA_GLSL_NEED_STREAMS,
    BEA_GLSL_NEED_COMPUTE,
    BEA_GLSL_NEED_TEXTURE_BUFFER,
    BEA_GLSL_NEED_MS_ARRAY,
    BEA_GLSL_NEED_SHADOW_LOD,
    BEA_GLSL_NEED_DUAL_SOURCE,
    BEA_GLSL_NEED_CLIP_DISTANCE,
    BEA_GLSL_NEED_BINDING,
    BEA_GLSL_NEED_PACKING,
    BEA_GLSL_NEED_PRECISE,
    BEA_GLSL_NEED_POINT_SIZE,
    BEA_GLSL_NEED_HELPER,
    BEA_GLSL_NEED_COUNT,
};

/* An array: registers of one file that a run-time index reaches together, by their array_id. */
struct bea_glsl_array {
    uint32_t file, first, last;
    bool read_at, written_at; /* needs a function that does so by index */
};

struct bea_glsl {
    const struct bea_shader_ir *ir;
    const struct bea_shader_key *key;
    const struct bea_glsl_host *host;
    struct bea_shader_info info;
    const char *prefix; /* "vs" ... */
    struct bea_glsl_text decl, functions, body;
    const struct bea_ir_insn *insn; /* being printed, for messages; NULL: none */
    struct bea_ir_map temps, inputs, outputs;
    struct bea_glsl_array *arrays; /* by array_id; those without registers are empty */
    uint32_t num_arrays;
    uint32_t helpers; /* bits of enum bea_glsl_helper */
    uint64_t needs;   /* bits of enum bea_glsl_need */
    struct bea_glsl_soft64 soft64;
    uint32_t image_reads; /* by image number: how the text uses it */
    uint32_t image_writes, image_atomics;
    uint8_t image_qualifiers[VGP_MAX_SHADER_IMAGES]; /* enum bea_ir_qualifier */
    uint8_t buffer_qualifiers[32];
    bool uses_state, imm_indexed, fetches_framebuffer;
    uint32_t serial; /* of block-local names */
    enum bea_status status;
    struct bea_shader_error *error;
};

/* compile: the first complaint is kept. */
void bea_glsl_fail(struct bea_glsl *g, enum bea_status status, const char *format, ...)
    BEA_GLSL_PRINTF(3, 4);
/* head: the text uses this; a complaint if the host has it not. */
void bea_glsl_need(struct bea_glsl *g, enum bea_glsl_need need);
static inline bool bea_glsl_stage_is(const struct bea_glsl *g, uint32_t stage)
{
    return g->ir->stage == stage;
}
static inline uint32_t bea_glsl_property(const struct bea_glsl *g, uint32_t property,
                                         uint32_t absent)
{
    return g->ir->has_property[property] ? g->ir->properties[property] : absent;
}
const char *bea_glsl_prefix(uint32_t stage);
bool bea_glsl_print_insn(struct bea_glsl *g, const struct bea_ir_insn *insn);

/* head */
void bea_glsl_head(struct bea_glsl *g, struct bea_glsl_text *out);
void bea_glsl_helper_functions(struct bea_glsl *g, struct bea_glsl_text *out);

/* decl */
void bea_glsl_declare_uniforms(struct bea_glsl *g);
void bea_glsl_declare_images(struct bea_glsl *g); /* image */
void bea_glsl_qualifiers(struct bea_glsl *g, uint8_t qualifiers);
void bea_glsl_declare_memory(
    struct bea_glsl *g); /* mem: storage buffers, counters, shared memory */

/* io: the name of a varying; false when the semantic is none. */
bool bea_glsl_varying_name(struct bea_glsl_str *out, const char *prefix, uint32_t semantic,
                           uint32_t index);
void bea_glsl_declare_inputs(struct bea_glsl *g);
void bea_glsl_declare_outputs(struct bea_glsl *g);
/* The expression of a stage's input register; `vertex` is the index expression of a per-vertex one,
 * or NULL. */
enum bea_glsl_type bea_glsl_input(struct bea_glsl *g, const struct bea_ir_decl *decl, uint32_t reg,
                                  const char *vertex, struct bea_glsl_str *out);
/* What a varying without a producer reads. */
enum bea_glsl_type bea_glsl_absent_input(struct bea_glsl_str *out);
/* The varyings met so far: several registers may hold components of one. */
struct bea_glsl_slots {
    uint32_t bits[4];
};
bool bea_glsl_first_of_slot(struct bea_glsl_slots *slots, uint32_t semantic, uint32_t index);

/* sysval */
enum bea_glsl_type bea_glsl_sysval(struct bea_glsl *g, uint32_t semantic, struct bea_glsl_str *out);

/* regs */
bool bea_glsl_regs_init(struct bea_glsl *g);
void bea_glsl_regs_finish(struct bea_glsl *g);
void bea_glsl_declare_temps(struct bea_glsl *g);
void bea_glsl_declare_output_globals(struct bea_glsl *g);
/* The declaration of a register; of an indexed one, any of its array. */
const struct bea_ir_decl *bea_glsl_find_decl(struct bea_glsl *g, const struct bea_ir_reg *reg);
/* The storage of an output. */
void bea_glsl_output_variable(struct bea_glsl *g, uint32_t reg, struct bea_glsl_str *out);
/* The array that an indexed register belongs to; NULL after a complaint. */
struct bea_glsl_array *bea_glsl_array_of(struct bea_glsl *g, const struct bea_ir_reg *reg);
const struct bea_ir_decl *bea_glsl_decl_at(const struct bea_glsl *g, uint32_t file, int64_t reg);
/* "a0.x + 3" as int; `index` is added. */
void bea_glsl_index(struct bea_glsl *g, const struct bea_ir_indirect *ind, int32_t index,
                    struct bea_glsl_str *out);
/* An index that is never outside 0 .. count - 1, as GLSL text for []. */
void bea_glsl_bounded_index(struct bea_glsl *g, bool indirect, const struct bea_ir_indirect *ind,
                            int64_t index, uint32_t count, struct bea_glsl_str *out);
/* The storage of a register as a 4-vector. */
enum bea_glsl_type bea_glsl_reg(struct bea_glsl *g, const struct bea_ir_reg *reg,
                                struct bea_glsl_str *out);
enum bea_glsl_type bea_glsl_input_reg(struct bea_glsl *g, const struct bea_ir_decl *decl,
                                      const struct bea_ir_reg *reg, struct bea_glsl_str *out);
void bea_glsl_indexed_functions(struct bea_glsl *g);

/* operand: components comps[0..n-1] of the operand's swizzle as `want`. */
void bea_glsl_src(struct bea_glsl *g, const struct bea_ir_src *src, enum bea_glsl_type want,
                  const uint8_t *comps, unsigned n, struct bea_glsl_str *out);
void bea_glsl_src1(struct bea_glsl *g, const struct bea_ir_src *src, enum bea_glsl_type want,
                   unsigned comp, struct bea_glsl_str *out);
/* The first n components in order. */
void bea_glsl_srcn(struct bea_glsl *g, const struct bea_ir_src *src, enum bea_glsl_type want,
                   unsigned n, struct bea_glsl_str *out);
/* dst = value: `value` is a vector of as many components as `mask` has bits. */
void bea_glsl_store(struct bea_glsl *g, const struct bea_ir_dst *dst, unsigned mask,
                    enum bea_glsl_type type, const char *value);
/* dst[0] with its own mask, saturated and precise as the instruction says. */
void bea_glsl_result(struct bea_glsl *g, const struct bea_ir_insn *insn, enum bea_glsl_type type,
                     const char *value);
/* As above from a 4-vector expression. */
void bea_glsl_result4(struct bea_glsl *g, const struct bea_ir_insn *insn, enum bea_glsl_type type,
                      const char *value);
/* The bits of an immediate operand's component, false if it is none. */
bool bea_glsl_imm_bits(const struct bea_glsl *g, const struct bea_ir_src *src, unsigned comp,
                       uint32_t *bits);
unsigned bea_glsl_mask_comps(unsigned mask, uint8_t comps[4]);
const char *bea_glsl_type_name(enum bea_glsl_type type, unsigned n);
void bea_glsl_convert(enum bea_glsl_type from, enum bea_glsl_type to, unsigned n, const char *value,
                      struct bea_glsl_str *out);
void bea_glsl_swizzle(struct bea_glsl_str *out, unsigned mask); /* ".xz", nothing for all */

/* target */
/* NULL after a complaint. */
const struct bea_texture *bea_glsl_target(struct bea_glsl *g, uint32_t texture);
/* 'f', 'i', 'u' of a sampler's return type; its prefix in type names. */
char bea_glsl_return_letter(uint32_t return_type);
const char *bea_glsl_letter_prefix(char letter);
/* Of the sampler register: its declaration in info, and its GLSL name with a run-time index where
 * there is one. */
struct bea_glsl_sampler {
    uint32_t first, count; /* the range */
    const struct bea_ir_src *src;
    const struct bea_texture *target;
    enum bea_glsl_type type;
};
bool bea_glsl_sampler(struct bea_glsl *g, const struct bea_ir_insn *insn,
                      struct bea_glsl_sampler *sampler);
/* Calls print(name) once, or for each element in a switch where the host cannot index samplers at
 * run time. */
typedef void (*bea_glsl_print_with)(struct bea_glsl *g, const struct bea_ir_insn *insn,
                                    const struct bea_glsl_sampler *sampler, const char *name);
void bea_glsl_with_sampler(struct bea_glsl *g, const struct bea_ir_insn *insn,
                           const struct bea_glsl_sampler *sampler, bea_glsl_print_with print);

/* tex, for texquery. */
bool bea_glsl_constant_offset(struct bea_glsl *g, const struct bea_ir_src *src, unsigned n,
                              struct bea_glsl_str *out);

/* What prints instructions; each answers false for opcodes that are not its own. */
bool bea_glsl_print_alu(struct bea_glsl *g, const struct bea_ir_insn *insn);
bool bea_glsl_print_wide(struct bea_glsl *g, const struct bea_ir_insn *insn);
bool bea_glsl_print_tex(struct bea_glsl *g, const struct bea_ir_insn *insn);
bool bea_glsl_print_texquery(struct bea_glsl *g, const struct bea_ir_insn *insn);
bool bea_glsl_print_image(struct bea_glsl *g, const struct bea_ir_insn *insn);
bool bea_glsl_print_mem(struct bea_glsl *g, const struct bea_ir_insn *insn);
bool bea_glsl_print_flow(struct bea_glsl *g, const struct bea_ir_insn *insn);
bool bea_glsl_print_fetch(struct bea_glsl *g, const struct bea_ir_insn *insn);
bool bea_glsl_print_interp(struct bea_glsl *g, const struct bea_ir_insn *insn);

/* vertex: the GLSL names of outputs. */
void bea_glsl_vertex_layout(struct bea_glsl *g);
void bea_glsl_vertex_outputs(struct bea_glsl *g);

/* fragment */
void bea_glsl_fragment_layout(struct bea_glsl *g);
/* An input that is no varying. */
enum bea_glsl_type bea_glsl_fragment_input(struct bea_glsl *g, const struct bea_ir_decl *decl,
                                           struct bea_glsl_str *out);

/* output */
void bea_glsl_declare_colors(struct bea_glsl *g);
void bea_glsl_fragment_outputs(struct bea_glsl *g);

/* control: outputs of a tessellation control shader, written in place. */
enum bea_glsl_type bea_glsl_control_output(struct bea_glsl *g, const struct bea_ir_decl *decl,
                                           const char *vertex, struct bea_glsl_str *out);
void bea_glsl_control_store(struct bea_glsl *g, const struct bea_ir_dst *dst, unsigned mask,
                            enum bea_glsl_type type, const char *value);
void bea_glsl_control_write_at(struct bea_glsl *g, const struct bea_glsl_array *array);

/* tess and geometry, compute */
void bea_glsl_stage_layout(struct bea_glsl *g);

#endif
