/* SPDX-License-Identifier: MIT */
/* Texture targets, and samplers by register. */
#include "glsl.h"

#include <inttypes.h>

const struct bea_texture *bea_glsl_target(struct bea_glsl *g, uint32_t texture)
{
    const struct bea_texture *target = bea_texture(texture);
    if (!target) {
        bea_glsl_fail(g, BEA_ERR_REFUSED, "texture target %" PRIu32 " is unknown", texture);
        return NULL;
    }
    if (target->buffer)
        bea_glsl_need(g, BEA_GLSL_NEED_TEXTURE_BUFFER);
    if (target->multisample && target->array)
        bea_glsl_need(g, BEA_GLSL_NEED_MS_ARRAY);
    if (target->cube && target->array)
        bea_glsl_need(g, BEA_GLSL_NEED_CUBE_ARRAY);
    return target;
}

char bea_glsl_return_letter(uint32_t return_type)
{
    return return_type == VGP_TGSI_RETURN_TYPE_SINT   ? 'i'
           : return_type == VGP_TGSI_RETURN_TYPE_UINT ? 'u'
                                                      : 'f';
}

const char *bea_glsl_letter_prefix(char letter)
{
    return letter == 'i' ? "i" : letter == 'u' ? "u" : "";
}

bool bea_glsl_sampler(struct bea_glsl *g, const struct bea_ir_insn *insn,
                      struct bea_glsl_sampler *sampler)
{
    const struct bea_ir_src *src = &insn->src[insn->num_src - 1];
    uint32_t n = (uint32_t)src->reg.index;
    if (src->reg.file != VGP_TGSI_FILE_SAMP || src->reg.index < 0 ||
        n >= VGP_MAX_SAMPLER_STATES_PER_STAGE ||
        !bea_shader_sampler_range(&g->info, n, &sampler->first, &sampler->count)) {
        bea_glsl_fail(g, BEA_ERR_REFUSED, "the last operand is no sampler that is declared");
        return false;
    }
    const struct bea_shader_sampler *declared = &g->info.samplers[sampler->first];
    sampler->src = src;
    /* What the sampler is was said by its declaration; the instruction can only agree. */
    sampler->target = bea_glsl_target(g, declared->texture);
    char letter = bea_glsl_return_letter(declared->return_type);
    sampler->type = letter == 'i' ? BEA_GLSL_I : letter == 'u' ? BEA_GLSL_U : BEA_GLSL_F;
    if (sampler->target && sampler->target->shadow)
        sampler->type = BEA_GLSL_F;
    return sampler->target != NULL;
}

static bool can_index_samplers(const struct bea_glsl *g)
{
    return g->host->version >= (g->host->es ? 320 : 400) || g->host->gpu_shader5;
}

void bea_glsl_with_sampler(struct bea_glsl *g, const struct bea_ir_insn *insn,
                           const struct bea_glsl_sampler *sampler, bea_glsl_print_with print)
{
    struct bea_glsl_str name, index;
    const struct bea_ir_reg *reg = &sampler->src->reg;
    bea_glsl_str_clear(&name);
    bea_glsl_str_printf(&name, "%s_samp%" PRIu32, g->prefix, sampler->first);
    if (sampler->count == 1) {
        print(g, insn, sampler, name.s);
        return;
    }
    bea_glsl_bounded_index(g, reg->indirect, &reg->ind, (int64_t)reg->index - sampler->first,
                           sampler->count, &index);
    if (!reg->indirect || can_index_samplers(g)) {
        if (reg->indirect)
            bea_glsl_need(g, BEA_GLSL_NEED_GPU_SHADER5);
        bea_glsl_str_printf(&name, "[%s]", index.s);
        print(g, insn, sampler, name.s);
        return;
    }
    bea_glsl_text_line(&g->body, "switch (int(%s)) {", index.s);
    for (uint32_t i = 0; i < sampler->count; i++) {
        bea_glsl_str_clear(&name);
        bea_glsl_str_printf(&name, "%s_samp%" PRIu32 "[%" PRIu32 "]", g->prefix, sampler->first, i);
        bea_glsl_text_line(&g->body, "case %" PRIu32 ":", i);
        g->body.indent++;
        print(g, insn, sampler, name.s);
        bea_glsl_text_line(&g->body, "break;");
        g->body.indent--;
    }
    bea_glsl_text_line(&g->body, "}");
}
