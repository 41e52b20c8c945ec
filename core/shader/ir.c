/* SPDX-License-Identifier: MIT */
/* The IR's storage. */
#include "shader.h"

#include <stdlib.h>
#include <string.h>

void bea_shader_ir_destroy(struct bea_shader_ir *ir)
{
    if (!ir)
        return;
    free(ir->decls);
    free(ir->imms);
    free(ir->insns);
    free(ir);
}

/* A copy of `count` elements; NULL only when out of memory. */
static void *copy(const void *array, uint32_t count, size_t size)
{
    void *out = malloc(count > 0 ? count * size : 1);

    if (out && count > 0)
        memcpy(out, array, count * size);
    return out;
}

struct bea_shader_ir *bea_shader_ir_clone(const struct bea_shader_ir *ir)
{
    struct bea_shader_ir *out = malloc(sizeof(*out));

    if (!out)
        return NULL;
    *out = *ir;
    out->decls = copy(ir->decls, ir->num_decls, sizeof(*ir->decls));
    out->imms = copy(ir->imms, ir->num_imms, sizeof(*ir->imms));
    out->insns = copy(ir->insns, ir->num_insns, sizeof(*ir->insns));
    if (!out->decls || !out->imms || !out->insns) {
        bea_shader_ir_destroy(out);
        return NULL;
    }
    return out;
}

bool bea_ir_map_init(const struct bea_shader_ir *ir, uint32_t file, struct bea_ir_map *map)
{
    map->count = 0;
    for (uint32_t i = 0; i < ir->num_decls; i++)
        if (ir->decls[i].file == file && ir->decls[i].last >= map->count)
            map->count = ir->decls[i].last + 1;
    map->decl = malloc(((size_t)map->count + 1) * sizeof(*map->decl));
    if (!map->decl)
        return false;
    for (uint32_t i = 0; i < map->count; i++)
        map->decl[i] = -1;
    for (uint32_t i = 0; i < ir->num_decls; i++)
        if (ir->decls[i].file == file)
            for (uint32_t r = ir->decls[i].first; r <= ir->decls[i].last; r++)
                map->decl[r] = (int32_t)i;
    return true;
}

void bea_ir_map_finish(struct bea_ir_map *map)
{
    free(map->decl);
    map->decl = NULL;
    map->count = 0;
}

struct bea_ir_decl *bea_ir_map_decl(const struct bea_shader_ir *ir, const struct bea_ir_map *map,
                                    int64_t reg)
{
    return reg >= 0 && reg < map->count && map->decl[reg] >= 0 ? &ir->decls[map->decl[reg]] : NULL;
}
