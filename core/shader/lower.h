/* SPDX-License-Identifier: MIT */
/*
 * Lowering: ordered passes over a copy of the IR. Each takes one thing that the guest's API has and
 * the host's GLSL has not, and says it in other instructions; what the printer gets then means what
 * it says. lower.c has the table: what switches each pass on, and the order.
 *
 * A pass changes declarations in place and writes code into three lists, which are put together
 * behind it: in front of the program, at its exits (the end; in a geometry shader each EMIT), and
 * instead of the instructions that it walks over (bea_lower_each).
 */
#ifndef BEA_LOWER_H
#define BEA_LOWER_H

#include "shader.h"
#include "texture.h"

struct bea_lower_code {
    struct bea_ir_insn *insns;
    uint32_t count, capacity;
};

struct bea_lower {
    struct bea_shader_ir *ir;
    const struct bea_shader_key *key;
    const struct bea_glsl_host *host;
    struct bea_shader_error *error;
    enum bea_status status; /* the first failure; the IR is of no use then */
    uint32_t text_offset;   /* of the instruction being rewritten */
    struct bea_lower_code front, exit, body;
    struct bea_lower_code *code; /* where bea_lower_emit() writes */
};

/* Sees the IR behind every pass that ran: tests hold it against the validator and goldens. */
struct bea_lower_watch {
    void (*behind)(void *data, const char *pass, const struct bea_shader_ir *ir);
    void *data;
};

/* The lowered copy of ir; the caller owns it. NULL with *status where it cannot be. */
struct bea_shader_ir *bea_shader_lower(const struct bea_shader_ir *ir,
                                       const struct bea_shader_key *key,
                                       const struct bea_glsl_host *host,
                                       const struct bea_lower_watch *watch, enum bea_status *status,
                                       struct bea_shader_error *error);

/* --- for passes: lower_edit.c --- */

void bea_lower_fail(struct bea_lower *l, enum bea_status status, const char *message);

/* A declaration more, its registers given. Pointers into ir->decls are void after it. */
void bea_lower_declare(struct bea_lower *l, const struct bea_ir_decl *decl);
/* The same with the first free register of its file; returns that. */
uint32_t bea_lower_declare_next(struct bea_lower *l, const struct bea_ir_decl *decl);
uint32_t bea_lower_temp(struct bea_lower *l);
/* The system value's register. */
uint32_t bea_lower_sysval(struct bea_lower *l, uint32_t semantic);
/* A bound on array ids in use, and so a free one. */
uint16_t bea_lower_next_array(const struct bea_lower *l);

/* Operands. */
struct bea_ir_src bea_lower_src(uint32_t file, uint32_t index);
struct bea_ir_dst bea_lower_dst(uint32_t file, uint32_t index, unsigned mask);
struct bea_ir_src bea_lower_imm(struct bea_lower *l, uint32_t x, uint32_t y, uint32_t z,
                                uint32_t w);
struct bea_ir_src bea_lower_float(struct bea_lower *l, float value); /* in all components */
struct bea_ir_src bea_lower_uint(struct bea_lower *l, uint32_t value);
/* "xyzw": one letter for each component, of what the operand is. */
struct bea_ir_src bea_lower_swizzle(struct bea_ir_src src, const char letters[4]);
struct bea_ir_src bea_lower_component(struct bea_ir_src src, unsigned component);
struct bea_ir_src bea_lower_negate(struct bea_ir_src src);

/* The lists. Behind each, what is emitted goes there. */
void bea_lower_in_front(struct bea_lower *l);
void bea_lower_at_exits(struct bea_lower *l);
/* Calls rewrite() for each instruction of the program; what it emits stands for the instruction. */
void bea_lower_each(struct bea_lower *l,
                    void (*rewrite)(struct bea_lower *l, const struct bea_ir_insn *insn,
                                    void *data),
                    void *data);

void bea_lower_emit(struct bea_lower *l, const struct bea_ir_insn *insn);
void bea_lower_emit0(struct bea_lower *l, uint32_t op);
void bea_lower_test(struct bea_lower *l, uint32_t op, struct bea_ir_src a); /* no result */
void bea_lower_emit1(struct bea_lower *l, uint32_t op, struct bea_ir_dst dst, struct bea_ir_src a);
void bea_lower_emit2(struct bea_lower *l, uint32_t op, struct bea_ir_dst dst, struct bea_ir_src a,
                     struct bea_ir_src b);
void bea_lower_emit3(struct bea_lower *l, uint32_t op, struct bea_ir_dst dst, struct bea_ir_src a,
                     struct bea_ir_src b, struct bea_ir_src c);
void bea_lower_saturate(struct bea_lower *l, struct bea_ir_dst dst, struct bea_ir_src a);

/*
 * The program reads a TEMP from now on instead of register `reg` of `file` (IN without vertices, or
 * SV): returns it, filled in front of the program where the caller goes on to emit. All of an array
 * that is indexed goes with its register. Interpolation functions still name the input.
 */
uint32_t bea_lower_replace(struct bea_lower *l, uint32_t file, uint32_t reg);

/* The register that has a semantic; false: none. */
bool bea_lower_find(const struct bea_lower *l, uint32_t file, uint32_t semantic, uint32_t index,
                    uint32_t *reg);
uint32_t bea_lower_property(const struct bea_lower *l, uint32_t property, uint32_t absent);
static inline bool bea_lower_stage_is(const struct bea_lower *l, uint32_t stage)
{
    return l->ir->stage == stage;
}

/* --- for the runner --- */
/* The body becomes the program. */
void bea_lower_code_take(struct bea_lower *l);
void bea_lower_code_finish(struct bea_lower_code *code);

/* --- the passes, each in the file of its name --- */
void bea_lower_registers(struct bea_lower *l);
void bea_lower_draw_id(struct bea_lower *l);
void bea_lower_attributes(struct bea_lower *l);
void bea_lower_two_side(struct bea_lower *l);
void bea_lower_point_sprite(struct bea_lower *l);
void bea_lower_point_coord(struct bea_lower *l);
void bea_lower_frag_coord(struct bea_lower *l);
void bea_lower_interpolation(struct bea_lower *l);
void bea_lower_projection(struct bea_lower *l);
void bea_lower_rect(struct bea_lower *l);
void bea_lower_1d(struct bea_lower *l);
void bea_lower_clamp(struct bea_lower *l);
void bea_lower_shadow_level(struct bea_lower *l);
void bea_lower_shadow_swizzle(struct bea_lower *l);
void bea_lower_buffer_swizzle(struct bea_lower *l);
void bea_lower_samples(struct bea_lower *l);
void bea_lower_return(struct bea_lower *l);
void bea_lower_captures(struct bea_lower *l);
void bea_lower_clamp_color(struct bea_lower *l);
void bea_lower_clip_planes(struct bea_lower *l);
void bea_lower_flip(struct bea_lower *l);
void bea_lower_halfz(struct bea_lower *l);
void bea_lower_point_size(struct bea_lower *l);
void bea_lower_sample_mask(struct bea_lower *l);
void bea_lower_alpha_test(struct bea_lower *l);
void bea_lower_targets(struct bea_lower *l);
void bea_lower_swizzle_colors(struct bea_lower *l);
void bea_lower_stipple(struct bea_lower *l);
void bea_lower_link(struct bea_lower *l);

#endif
