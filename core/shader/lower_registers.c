/* SPDX-License-Identifier: MIT */
/*
 * Makes registers plain: one declaration for each IN and OUT register, and a number for each array.
 * Guests declare registers one by one and index over them without naming an array; all neighbours
 * may be meant then.
 */
#include "lower.h"

#include <stdlib.h>

static const uint8_t files[] = {VGP_TGSI_FILE_TEMP, VGP_TGSI_FILE_IN, VGP_TGSI_FILE_OUT};
#define FILES (sizeof(files) / sizeof(files[0]))

struct state {
    struct bea_lower *l;
    struct bea_ir_map maps[FILES];
    uint16_t *arrays; /* by declaration: the number of its array, 0: none */
};

static struct bea_ir_map *map_of(struct state *s, uint32_t file)
{
    for (size_t i = 0; i < FILES; i++)
        if (files[i] == file)
            return &s->maps[i];
    return NULL;
}

static const struct bea_ir_decl *find_array(const struct state *s, uint32_t file, uint16_t array_id)
{
    for (uint32_t i = 0; i < s->l->ir->num_decls; i++)
        if (s->l->ir->decls[i].file == file && s->l->ir->decls[i].array_id == array_id)
            return &s->l->ir->decls[i];
    return NULL;
}

/* The base of an index may lie outside: IN[ADDR[0].x-1]. The next declared register then, searched
 * downwards first. */
static const struct bea_ir_decl *nearest(const struct state *s, const struct bea_ir_map *map,
                                         int32_t index)
{
    uint32_t at = index < 0 ? 0 : (uint32_t)index;
    for (uint32_t r = at < map->count ? at + 1 : map->count; r-- > 0;)
        if (map->decl[r] >= 0)
            return &s->l->ir->decls[map->decl[r]];
    for (uint32_t r = at; r < map->count; r++)
        if (map->decl[r] >= 0)
            return &s->l->ir->decls[map->decl[r]];
    return NULL;
}

/* The declaration that an index goes over. */
static const struct bea_ir_decl *indexed_decl(const struct state *s, const struct bea_ir_map *map,
                                              const struct bea_ir_reg *reg)
{
    const struct bea_ir_decl *decl = bea_ir_map_decl(s->l->ir, map, reg->index);
    if (reg->array_id && (!decl || decl->array_id != reg->array_id))
        return find_array(s, reg->file, reg->array_id);
    return decl ? decl : nearest(s, map, reg->index);
}

/* Can the register before `next` be in one array with it? */
static bool adjoins(const struct bea_ir_decl *decl, const struct bea_ir_decl *next)
{
    if (!decl || !next || decl->array_id || next->array_id ||
        decl->vertex_dim != next->vertex_dim || decl->has_semantic != next->has_semantic)
        return false;
    uint32_t count = decl->last - decl->first + 1;
    return !decl->has_semantic || (decl->semantic == next->semantic &&
                                   decl->semantic_index + count == next->semantic_index);
}

/* An array of a declaration and all neighbours that adjoin it. */
static void join(struct state *s, const struct bea_ir_map *map, const struct bea_ir_decl *decl)
{
    const struct bea_shader_ir *ir = s->l->ir;
    const struct bea_ir_decl *next;
    while ((next = bea_ir_map_decl(ir, map, (int64_t)decl->first - 1)) && adjoins(next, decl))
        decl = next;
    uint16_t id = (uint16_t)(decl - ir->decls + 1);
    for (s->arrays[decl - ir->decls] = id;; decl = next) {
        next = bea_ir_map_decl(ir, map, (int64_t)decl->last + 1);
        if (!adjoins(decl, next))
            return;
        s->arrays[next - ir->decls] = id;
    }
}

static void name_array(struct state *s, struct bea_ir_reg *reg)
{
    const struct bea_ir_map *map = map_of(s, reg->file);
    if (!reg->indirect || !map)
        return;
    const struct bea_ir_decl *decl = indexed_decl(s, map, reg);
    if (!decl) {
        bea_lower_fail(s->l, BEA_ERR_REFUSED, "an indexed register lies in no declared range");
        return;
    }
    if (!s->arrays[decl - s->l->ir->decls])
        join(s, map, decl);
    reg->array_id = s->arrays[decl - s->l->ir->decls];
}

static void name_arrays(struct state *s)
{
    struct bea_shader_ir *ir = s->l->ir;
    for (uint32_t i = 0; i < ir->num_decls; i++)
        s->arrays[i] = (uint16_t)(ir->decls[i].array_id ? i + 1 : 0);
    for (uint32_t i = 0; i < ir->num_insns; i++) {
        struct bea_ir_insn *insn = &ir->insns[i];
        s->l->text_offset = insn->text_offset;
        for (unsigned k = 0; k < insn->num_dst; k++)
            name_array(s, &insn->dst[k].reg);
        for (unsigned k = 0; k < insn->num_src; k++)
            name_array(s, &insn->src[k].reg);
        for (unsigned k = 0; k < insn->num_offsets; k++)
            name_array(s, &insn->offsets[k].reg);
    }
    s->l->text_offset = 0;
}

static bool is_split(uint32_t file)
{
    return file == VGP_TGSI_FILE_IN || file == VGP_TGSI_FILE_OUT;
}

/* The registers of one declaration; one that is declared again later counts there. */
static void split(struct state *s, const struct bea_ir_decl *decl, uint32_t number)
{
    const struct bea_ir_map *map = map_of(s, decl->file);
    for (uint32_t r = decl->first; r <= decl->last; r++) {
        struct bea_ir_decl one = *decl;
        if (map->decl[r] != (int32_t)number)
            continue;
        one.first = one.last = r;
        one.semantic_index = (uint16_t)(decl->semantic_index + (r - decl->first));
        bea_lower_declare(s->l, &one);
    }
}

static void declare_again(struct state *s)
{
    struct bea_shader_ir *ir = s->l->ir;
    struct bea_ir_decl *old = ir->decls;
    uint32_t count = ir->num_decls;
    ir->decls = NULL;
    ir->num_decls = 0;
    for (uint32_t i = 0; i < count && s->l->status == BEA_OK; i++) {
        /* Only these files have arrays: whatever else says to be one would widen one of theirs. */
        old[i].array_id = map_of(s, old[i].file) ? s->arrays[i] : 0;
        if (is_split(old[i].file))
            split(s, &old[i], i);
        else
            bea_lower_declare(s->l, &old[i]);
    }
    free(old);
}

void bea_lower_registers(struct bea_lower *l)
{
    struct state s = {.l = l};
    bool ok = true;
    s.arrays = calloc((size_t)l->ir->num_decls + 1, sizeof(*s.arrays));
    for (size_t i = 0; i < FILES; i++)
        ok = bea_ir_map_init(l->ir, files[i], &s.maps[i]) && ok;
    if (!ok || !s.arrays) {
        bea_lower_fail(l, BEA_ERR_NO_MEMORY, "no memory to lower a shader");
    } else {
        name_arrays(&s);
        if (l->status == BEA_OK)
            declare_again(&s);
    }
    for (size_t i = 0; i < FILES; i++)
        bea_ir_map_finish(&s.maps[i]);
    free(s.arrays);
}
