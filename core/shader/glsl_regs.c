/* SPDX-License-Identifier: MIT */
/*
 * Where registers live. A TEMP or OUT is a variable of its own, or an element of an array if its
 * declaration is an array or is reached with a run-time index. Run-time indices are always bounded:
 * what a guest computes must not reach past an array.
 */
#include "glsl.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static const struct bea_ir_map *map_of(const struct bea_glsl *g, uint32_t file)
{
    switch (file) {
    case VGP_TGSI_FILE_TEMP: return &g->temps;
    case VGP_TGSI_FILE_IN: return &g->inputs;
    case VGP_TGSI_FILE_OUT: return &g->outputs;
    default: return NULL;
    }
}

const struct bea_ir_decl *bea_glsl_decl_at(const struct bea_glsl *g, uint32_t file, int64_t reg)
{
    const struct bea_ir_map *map = map_of(g, file);
    return map ? bea_ir_map_decl(g->ir, map, reg) : NULL;
}

struct bea_glsl_array *bea_glsl_array_of(struct bea_glsl *g, const struct bea_ir_reg *reg)
{
    struct bea_glsl_array *array = &g->arrays[reg->array_id < g->num_arrays ? reg->array_id : 0];
    if (array->file == reg->file)
        return array;
    bea_glsl_fail(g, BEA_ERR_REFUSED, "indexed register %d lies in no array", reg->index);
    return NULL;
}

const struct bea_ir_decl *bea_glsl_find_decl(struct bea_glsl *g, const struct bea_ir_reg *reg)
{
    if (!reg->indirect)
        return bea_glsl_decl_at(g, reg->file, reg->index);
    const struct bea_glsl_array *array = bea_glsl_array_of(g, reg);
    return array ? bea_glsl_decl_at(g, reg->file, array->first) : NULL;
}

static void note_reg(struct bea_glsl *g, const struct bea_ir_reg *reg, bool written)
{
    if (!reg->indirect)
        return;
    if (reg->file == VGP_TGSI_FILE_IMM)
        g->imm_indexed = true;
    struct bea_glsl_array *array = map_of(g, reg->file) ? bea_glsl_array_of(g, reg) : NULL;
    if (array && written)
        array->written_at = true;
    else if (array)
        array->read_at = true;
}

static bool arrays_init(struct bea_glsl *g)
{
    const struct bea_shader_ir *ir = g->ir;
    g->num_arrays = 1;
    for (uint32_t i = 0; i < ir->num_decls; i++)
        if (ir->decls[i].array_id >= g->num_arrays)
            g->num_arrays = ir->decls[i].array_id + 1u;
    g->arrays = calloc(g->num_arrays, sizeof(*g->arrays));
    if (!g->arrays)
        return false;
    for (uint32_t i = 0; i < ir->num_decls; i++) {
        const struct bea_ir_decl *decl = &ir->decls[i];
        struct bea_glsl_array *array = &g->arrays[decl->array_id];
        if (!decl->array_id)
            continue;
        if (!array->file)
            *array = (struct bea_glsl_array){decl->file, decl->first, decl->last, false, false};
        array->first = decl->first < array->first ? decl->first : array->first;
        array->last = decl->last > array->last ? decl->last : array->last;
    }
    return true;
}

bool bea_glsl_regs_init(struct bea_glsl *g)
{
    const struct bea_shader_ir *ir = g->ir;
    if (!arrays_init(g) || !bea_ir_map_init(ir, VGP_TGSI_FILE_TEMP, &g->temps) ||
        !bea_ir_map_init(ir, VGP_TGSI_FILE_IN, &g->inputs) ||
        !bea_ir_map_init(ir, VGP_TGSI_FILE_OUT, &g->outputs))
        return false;
    for (uint32_t i = 0; i < ir->num_insns; i++) {
        const struct bea_ir_insn *insn = &ir->insns[i];
        g->insn = insn;
        for (unsigned k = 0; k < insn->num_dst; k++)
            note_reg(g, &insn->dst[k].reg, true);
        for (unsigned k = 0; k < insn->num_src; k++)
            note_reg(g, &insn->src[k].reg, false);
        for (unsigned k = 0; k < insn->num_offsets; k++)
            note_reg(g, &insn->offsets[k].reg, false);
    }
    g->insn = NULL;
    return true;
}

void bea_glsl_regs_finish(struct bea_glsl *g)
{
    free(g->arrays);
    bea_ir_map_finish(&g->temps);
    bea_ir_map_finish(&g->inputs);
    bea_ir_map_finish(&g->outputs);
}

static void declare_file(struct bea_glsl *g, struct bea_glsl_text *out, uint32_t file,
                         const char *name)
{
    const struct bea_ir_map *map = map_of(g, file);
    for (uint32_t r = 0; r < map->count; r++) {
        const struct bea_ir_decl *decl = bea_glsl_decl_at(g, file, r);
        if (!decl)
            continue;
        const struct bea_glsl_array *array = &g->arrays[decl->array_id];
        if (!decl->array_id)
            bea_glsl_text_line(out, "uvec4 %s%" PRIu32 " = uvec4(0u);", name, r);
        else if (r == array->first)
            bea_glsl_text_line(out, "uvec4 %sa%" PRIu32 "[%" PRIu32 "];", name, r,
                               array->last - r + 1);
    }
}

/* What a guest reads without having written it must not be what another guest left there. */
static void clear_arrays(struct bea_glsl *g, uint32_t file, const char *name)
{
    for (uint32_t i = 1; i < g->num_arrays; i++)
        if (g->arrays[i].file == file)
            bea_glsl_text_line(
                &g->body, "for (int i = 0; i < %" PRIu32 "; i++) %sa%" PRIu32 "[i] = uvec4(0u);",
                g->arrays[i].last - g->arrays[i].first + 1, name, g->arrays[i].first);
}

void bea_glsl_declare_temps(struct bea_glsl *g)
{
    declare_file(g, &g->body, VGP_TGSI_FILE_TEMP, "t");
    clear_arrays(g, VGP_TGSI_FILE_TEMP, "t");
    if (!bea_glsl_stage_is(g, VGP_STAGE_TESS_CTRL))
        clear_arrays(g, VGP_TGSI_FILE_OUT, "o");
    for (uint32_t i = 0; i < g->ir->num_decls; i++)
        if (g->ir->decls[i].file == VGP_TGSI_FILE_ADDR)
            for (uint32_t r = g->ir->decls[i].first; r <= g->ir->decls[i].last; r++)
                bea_glsl_text_line(&g->body, "ivec4 a%" PRIu32 " = ivec4(0);", r);
}

void bea_glsl_declare_output_globals(struct bea_glsl *g)
{
    /* A control shader writes its outputs in place, because other invocations read them. */
    if (!bea_glsl_stage_is(g, VGP_STAGE_TESS_CTRL))
        declare_file(g, &g->decl, VGP_TGSI_FILE_OUT, "o");
}

void bea_glsl_index(struct bea_glsl *g, const struct bea_ir_indirect *ind, int32_t index,
                    struct bea_glsl_str *out)
{
    static const char letters[] = "xyzw";
    struct bea_ir_reg reg = {.file = ind->file, .index = ind->index};
    struct bea_glsl_str base;
    bea_glsl_str_clear(&base);
    enum bea_glsl_type type = bea_glsl_reg(g, &reg, &base);
    bea_glsl_str_clear(out);
    const char *cast = type == BEA_GLSL_I ? "" : type == BEA_GLSL_U ? "int" : "floatBitsToInt";
    bea_glsl_str_printf(out, "%s(%s.%c", cast, base.s, letters[ind->component & 3]);
    if (type != BEA_GLSL_I)
        bea_glsl_str_puts(out, ")");
    if (index)
        bea_glsl_str_printf(out, " %c %" PRId64, index < 0 ? '-' : '+',
                            index < 0 ? -(int64_t)index : (int64_t)index);
    if (type == BEA_GLSL_I)
        bea_glsl_str_puts(out, ")");
    out->failed |= base.failed;
}

void bea_glsl_bounded_index(struct bea_glsl *g, bool indirect, const struct bea_ir_indirect *ind,
                            int64_t index, uint32_t count, struct bea_glsl_str *out)
{
    uint32_t last = count ? count - 1 : 0;
    if (!indirect) {
        uint32_t clamped = index < 0 ? 0 : index > last ? last : (uint32_t)index;
        bea_glsl_str_clear(out);
        bea_glsl_str_printf(out, "%" PRIu32, clamped);
        return;
    }
    struct bea_glsl_str run_time;
    bea_glsl_index(g, ind, (int32_t)index, &run_time);
    bea_glsl_str_clear(out);
    bea_glsl_str_printf(out, "min(uint(%s), %" PRIu32 "u)", run_time.s, last);
    out->failed |= run_time.failed;
}

static uint32_t gs_input_vertices(const struct bea_glsl *g)
{
    switch (g->info.gs_input) {
    case VGP_PRIM_POINTS: return 1;
    case VGP_PRIM_LINES: return 2;
    case VGP_PRIM_LINES_ADJACENCY: return 4;
    case VGP_PRIM_TRIANGLES_ADJACENCY: return 6;
    default: return 3;
    }
}

/* The vertex of a per-vertex register, as an index expression. */
static void vertex_index(struct bea_glsl *g, const struct bea_ir_reg *reg, struct bea_glsl_str *out)
{
    uint32_t count = 32; /* vertices of a patch */
    if (bea_glsl_stage_is(g, VGP_STAGE_GEOMETRY))
        count = gs_input_vertices(g);
    else if (reg->file == VGP_TGSI_FILE_OUT)
        count = bea_glsl_property(g, VGP_TGSI_PROPERTY_TCS_VERTICES_OUT, 1);
    else if (reg->dim_indirect) {
        struct bea_glsl_str run_time;
        bea_glsl_index(g, &reg->dim_ind, reg->dim, &run_time);
        bea_glsl_str_clear(out);
        bea_glsl_str_printf(out, "min(uint(%s), uint(gl_PatchVerticesIn) - 1u)", run_time.s);
        return;
    }
    bea_glsl_bounded_index(g, reg->dim_indirect, &reg->dim_ind, reg->dim, count, out);
}

/* An index into an array, from 0. */
static void array_index(struct bea_glsl *g, const struct bea_glsl_array *array,
                        const struct bea_ir_reg *reg, struct bea_glsl_str *out)
{
    bea_glsl_bounded_index(g, reg->indirect, &reg->ind, (int64_t)reg->index - array->first,
                           array->last - array->first + 1, out);
}

static void input_at(struct bea_glsl *g, const struct bea_ir_reg *reg, const char *what,
                     const char *vertex, struct bea_glsl_str *out)
{
    struct bea_glsl_str index;
    const struct bea_glsl_array *array = bea_glsl_array_of(g, reg);
    if (!array)
        return;
    array_index(g, array, reg, &index);
    /* OpenGL ES makes no unsigned number of a signed one by itself. */
    bea_glsl_str_printf(out, "%s%" PRIu32 "(%s%s%s%s)", what, array->first, vertex ? "uint(" : "",
                        vertex ? vertex : "", vertex ? "), " : "", index.s);
    out->failed |= index.failed;
}

static enum bea_glsl_type stored_reg(struct bea_glsl *g, const struct bea_ir_decl *decl,
                                     const struct bea_ir_reg *reg, const char *name,
                                     struct bea_glsl_str *out)
{
    if (!decl->array_id) {
        bea_glsl_str_printf(out, "%s%" PRId32, name, reg->index);
        return BEA_GLSL_U;
    }
    struct bea_glsl_str index;
    const struct bea_glsl_array *array = &g->arrays[decl->array_id];
    array_index(g, array, reg, &index);
    bea_glsl_str_printf(out, "%sa%" PRIu32 "[%s]", name, array->first, index.s);
    out->failed |= index.failed;
    return BEA_GLSL_U;
}

enum bea_glsl_type bea_glsl_input_reg(struct bea_glsl *g, const struct bea_ir_decl *decl,
                                      const struct bea_ir_reg *reg, struct bea_glsl_str *out)
{
    struct bea_glsl_str vertex;
    if (decl->vertex_dim)
        vertex_index(g, reg, &vertex);
    const char *v = decl->vertex_dim ? vertex.s : NULL;
    bool output = reg->file == VGP_TGSI_FILE_OUT;
    if (reg->indirect) {
        input_at(g, reg, output ? "out_at" : "in_at", v, out);
        return BEA_GLSL_U;
    }
    if (output)
        return bea_glsl_control_output(g, decl, v, out);
    return bea_glsl_input(g, decl, (uint32_t)reg->index, v, out);
}

static void const_reg(struct bea_glsl *g, const struct bea_ir_reg *reg, struct bea_glsl_str *out)
{
    struct bea_glsl_str index;
    uint32_t slot = reg->has_dim && reg->dim > 0 ? (uint32_t)reg->dim : 0;
    if (reg->has_dim && reg->dim_indirect) {
        struct bea_glsl_str block;
        bea_glsl_index(g, &reg->dim_ind, reg->dim, &block);
        bea_glsl_bounded_index(g, reg->indirect, &reg->ind, reg->index, 65536, &index);
        bea_glsl_str_printf(out, "ubo_at(%s, uint(%s))", block.s, index.s);
        g->helpers |= 1u << BEA_GLSL_HELPER_UBO_AT;
        return;
    }
    uint32_t count = slot == 0                         ? g->info.const0_size
                     : slot < VGP_MAX_CONSTANT_BUFFERS ? g->info.ubo_size[slot]
                                                       : 0;
    bea_glsl_bounded_index(g, reg->indirect, &reg->ind, reg->index, count, &index);
    if (slot == 0)
        bea_glsl_str_printf(out, "%s_c0[%s]", g->prefix, index.s);
    else
        bea_glsl_str_printf(out, "%s_u%" PRIu32 "[%s]", g->prefix, slot, index.s);
}

static enum bea_glsl_type mapped_reg(struct bea_glsl *g, const struct bea_ir_reg *reg,
                                     struct bea_glsl_str *out)
{
    const struct bea_ir_decl *decl = bea_glsl_find_decl(g, reg);
    if (!decl) {
        bea_glsl_fail(g, BEA_ERR_REFUSED, "register %d is not declared", reg->index);
        return BEA_GLSL_U;
    }
    if (reg->file == VGP_TGSI_FILE_TEMP)
        return stored_reg(g, decl, reg, "t", out);
    if (reg->file == VGP_TGSI_FILE_OUT && !bea_glsl_stage_is(g, VGP_STAGE_TESS_CTRL))
        return stored_reg(g, decl, reg, "o", out);
    return bea_glsl_input_reg(g, decl, reg, out);
}

static enum bea_glsl_type sysval_reg(struct bea_glsl *g, const struct bea_ir_reg *reg,
                                     struct bea_glsl_str *out)
{
    for (uint32_t i = 0; i < g->ir->num_decls; i++) {
        const struct bea_ir_decl *decl = &g->ir->decls[i];
        if (decl->file == VGP_TGSI_FILE_SV && reg->index >= 0 &&
            decl->first <= (uint32_t)reg->index && (uint32_t)reg->index <= decl->last)
            return bea_glsl_sysval(g, decl->semantic, out);
    }
    bea_glsl_fail(g, BEA_ERR_REFUSED, "system value %d is not declared", reg->index);
    return BEA_GLSL_U;
}

enum bea_glsl_type bea_glsl_reg(struct bea_glsl *g, const struct bea_ir_reg *reg,
                                struct bea_glsl_str *out)
{
    struct bea_glsl_str index;
    switch (reg->file) {
    case VGP_TGSI_FILE_TEMP:
    case VGP_TGSI_FILE_IN:
    case VGP_TGSI_FILE_OUT: return mapped_reg(g, reg, out);
    case VGP_TGSI_FILE_ADDR: bea_glsl_str_printf(out, "a%" PRId32, reg->index); return BEA_GLSL_I;
    case VGP_TGSI_FILE_CONST: const_reg(g, reg, out); return BEA_GLSL_U;
    case VGP_TGSI_FILE_SV: return sysval_reg(g, reg, out);
    case BEA_IR_FILE_STATE:
        g->uses_state = true;
        bea_glsl_bounded_index(g, reg->indirect, &reg->ind, reg->index, BEA_IR_STATE_COUNT, &index);
        bea_glsl_str_printf(out, "state[%s]", index.s);
        return BEA_GLSL_U;
    case VGP_TGSI_FILE_IMM:
        bea_glsl_bounded_index(g, reg->indirect, &reg->ind, reg->index, g->ir->num_imms, &index);
        bea_glsl_str_printf(out, "imms[%s]", index.s);
        return BEA_GLSL_U;
    default:
        bea_glsl_fail(g, BEA_ERR_REFUSED, "register file %u is no operand", reg->file);
        return BEA_GLSL_U;
    }
}

void bea_glsl_output_variable(struct bea_glsl *g, uint32_t reg, struct bea_glsl_str *out)
{
    struct bea_ir_reg r = {.file = VGP_TGSI_FILE_OUT, .index = (int32_t)reg};
    bea_glsl_str_clear(out);
    bea_glsl_reg(g, &r, out);
}

/* uvec4 in_at<first>(uint v, uint i): element i of an array, by a switch, which every GLSL can do.
 */
static void print_read_at(struct bea_glsl *g, const struct bea_glsl_array *array)
{
    bool output = array->file == VGP_TGSI_FILE_OUT;
    struct bea_glsl_text *out = &g->functions;
    const char *v = bea_glsl_decl_at(g, array->file, array->first)->vertex_dim ? "v" : NULL;
    bea_glsl_text_line(out, "uvec4 %s%" PRIu32 "(%suint i)", output ? "out_at" : "in_at",
                       array->first, v ? "uint v, " : "");
    bea_glsl_text_line(out, "{");
    bea_glsl_text_line(out, "    switch (i) {");
    for (uint32_t r = array->first; r <= array->last; r++) {
        const struct bea_ir_decl *part = bea_glsl_decl_at(g, array->file, r);
        struct bea_glsl_str value, bits;
        bea_glsl_str_clear(&value);
        bea_glsl_str_clear(&bits);
        enum bea_glsl_type type = output ? bea_glsl_control_output(g, part, v, &value)
                                         : bea_glsl_input(g, part, r, v, &value);
        bea_glsl_convert(type, BEA_GLSL_U, 4, value.s, &bits);
        bea_glsl_text_line(out, "    case %" PRIu32 "u: return %s;", r - array->first, bits.s);
    }
    bea_glsl_text_line(out, "    }");
    bea_glsl_text_line(out, "    return uvec4(0u);");
    bea_glsl_text_line(out, "}");
}

void bea_glsl_indexed_functions(struct bea_glsl *g)
{
    bool control = bea_glsl_stage_is(g, VGP_STAGE_TESS_CTRL);
    for (uint32_t i = 1; i < g->num_arrays; i++) {
        const struct bea_glsl_array *array = &g->arrays[i];
        bool output = array->file == VGP_TGSI_FILE_OUT && control;
        if (array->read_at && (array->file == VGP_TGSI_FILE_IN || output))
            print_read_at(g, array);
        if (array->written_at && output)
            bea_glsl_control_write_at(g, array);
    }
}
