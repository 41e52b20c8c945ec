/* SPDX-License-Identifier: MIT */
#include "tess_pass.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "gl.h"
#include "shader/glsl_text.h"

bool bea_gl_tess_pass_needed(const struct bea_gl *gl, const struct bea_gl_shader_set *set)
{
    return gl->features.es && set->shaders[VGP_STAGE_TESS_EVAL] &&
           !set->shaders[VGP_STAGE_TESS_CTRL] && set->shaders[VGP_STAGE_VERTEX];
}

void bea_gl_tess_pass_note(struct bea_gl_sub *sub, uint32_t vertices)
{
    if (sub->shaders.tess_pass.vertices == vertices)
        return;
    sub->shaders.tess_pass.vertices = vertices;
    if (sub->gl->features.es && !sub->shaders.bound[VGP_STAGE_TESS_CTRL])
        sub->dirty |= BEA_GL_DIRTY_SHADERS;
}

/* --- the text --- */

static uint32_t declare_kind(struct bea_glsl_text *text, uint32_t next, const char *semantic,
                             uint64_t mask)
{
    for (uint32_t i = 0; i < 64; i++) {
        if (!(mask >> i & 1))
            continue;
        bea_glsl_text_printf(text, "DCL IN[][%" PRIu32 "], %s[%" PRIu32 "]\n", next, semantic, i);
        bea_glsl_text_printf(text, "DCL OUT[][%" PRIu32 "], %s[%" PRIu32 "]\n", next, semantic, i);
        next++;
    }
    return next;
}

/* Register n of the input is register n of the output; the levels come behind. */
static uint32_t declare(struct bea_glsl_text *text, const struct bea_gl_tess_pass_key *key)
{
    uint32_t next = 1;
    bea_glsl_text_printf(text, "DCL IN[][0], POSITION\nDCL OUT[][0], POSITION\n");
    next = declare_kind(text, next, "PSIZE", key->psize);
    next = declare_kind(text, next, "COLOR", key->color);
    next = declare_kind(text, next, "TEXCOORD", key->texcoord);
    next = declare_kind(text, next, "GENERIC", key->generic);
    bea_glsl_text_printf(text,
                         "DCL OUT[%" PRIu32 "], TESSOUTER\nDCL OUT[%" PRIu32 "].xy, TESSINNER\n",
                         next, next + 1);
    return next;
}

static void write_text(const struct bea_gl_tess_pass_key *key, struct bea_glsl_text *text)
{
    const uint32_t *l = key->levels;
    bea_glsl_text_printf(text, "TESS_CTRL\nPROPERTY TCS_VERTICES_OUT %" PRIu32 "\n", key->vertices);
    uint32_t count = declare(text, key);
    bea_glsl_text_printf(text, "DCL SV[0], INVOCATIONID\nDCL ADDR[0]\n");
    bea_glsl_text_printf(text,
                         "IMM[0] UINT32 {%" PRIu32 ", %" PRIu32 ", %" PRIu32 ", %" PRIu32 "}\n",
                         l[0], l[1], l[2], l[3]);
    bea_glsl_text_printf(text, "IMM[1] UINT32 {%" PRIu32 ", %" PRIu32 ", 0, 0}\n", l[4], l[5]);
    bea_glsl_text_printf(text, "UARL ADDR[0].x, SV[0].xxxx\n");
    for (uint32_t i = 0; i < count; i++)
        bea_glsl_text_printf(text, "MOV OUT[ADDR[0].x][%" PRIu32 "], IN[ADDR[0].x][%" PRIu32 "]\n",
                             i, i);
    bea_glsl_text_printf(text,
                         "MOV OUT[%" PRIu32 "], IMM[0]\nMOV OUT[%" PRIu32 "].xy, IMM[1]\nEND\n",
                         count, count + 1);
}

/* --- the shader --- */

static void shader_destroy(struct bea_gl_shader *shader)
{
    if (!shader)
        return;
    bea_gl_variants_destroy(shader);
    bea_shader_ir_destroy(shader->source.ir);
    free(shader);
}

static struct bea_gl_shader *shader_create(struct bea_gl *gl,
                                           const struct bea_gl_tess_pass_key *key)
{
    struct bea_shader_error error = {0};
    struct bea_glsl_text text = {0};
    struct bea_gl_shader *shader = calloc(1, sizeof(*shader));
    if (!shader)
        return NULL;
    write_text(key, &text);
    if (text.failed)
        goto fail;
    shader->gl = gl;
    shader->source.stage = VGP_STAGE_TESS_CTRL;
    if (bea_shader_parse(VGP_STAGE_TESS_CTRL, text.data, text.bytes,
                         bea_renderer_limits(gl->renderer), &shader->source.ir, &error) != BEA_OK) {
        bea_log(gl->renderer, BEA_LOG_ERROR, "GL: a control shader of our own: %s", error.message);
        goto fail;
    }
    bea_glsl_text_finish(&text);
    bea_shader_scan(shader->source.ir, &shader->info);
    return shader;

fail:
    bea_glsl_text_finish(&text);
    free(shader);
    return NULL;
}

/* What the evaluation shader reads and the vertex shader has. */
static void key_build(const struct bea_gl_sub *sub, const struct bea_gl_shader_set *set,
                      struct bea_gl_tess_pass_key *key)
{
    const struct bea_shader_iface *from = &set->shaders[VGP_STAGE_VERTEX]->info.outputs;
    const struct bea_shader_iface *to = &set->shaders[VGP_STAGE_TESS_EVAL]->info.inputs;
    uint32_t vertices = sub->shaders.tess_pass.vertices;
    memset(key, 0, sizeof(*key));
    key->generic = from->generic & to->generic;
    key->texcoord = from->texcoord & to->texcoord;
    key->color = from->color & to->color;
    key->psize = from->psize && to->psize;
    key->vertices = vertices ? vertices : 3;
    memcpy(key->levels, sub->viewport.tess_outer, sizeof(sub->viewport.tess_outer));
    memcpy(key->levels + 4, sub->viewport.tess_inner, sizeof(sub->viewport.tess_inner));
}

struct bea_gl_shader *bea_gl_tess_pass_get(struct bea_gl_sub *sub,
                                           const struct bea_gl_shader_set *set)
{
    struct bea_gl_tess_pass *pass = &sub->shaders.tess_pass;
    struct bea_gl_tess_pass_key key;
    key_build(sub, set, &key);
    if (pass->shader && memcmp(&pass->key, &key, sizeof(key)) == 0)
        return pass->shader;
    shader_destroy(pass->shader);
    pass->shader = shader_create(sub->gl, &key);
    pass->key = key;
    return pass->shader;
}

void bea_gl_tess_pass_finish(struct bea_gl_sub *sub)
{
    shader_destroy(sub->shaders.tess_pass.shader);
    sub->shaders.tess_pass.shader = NULL;
}
