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
