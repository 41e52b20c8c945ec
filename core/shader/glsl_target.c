/* SPDX-License-Identifier: MIT */
/* Texture targets, and samplers by register. */
#include "glsl.h"

#include <inttypes.h>

#define NEED(name) (BEA_GLSL_NEED_##name + 1)
enum { SECOND = 4, NO_REFERENCE = 5 };

/* clang-format off */
static const struct bea_glsl_target targets[] = {
    [VGP_TGSI_TEXTURE_BUFFER] = {"Buffer", 1, NO_REFERENCE, 1, NEED(TEXTURE_BUFFER), .buffer = true},
    [VGP_TGSI_TEXTURE_1D] = {"1D", 1, NO_REFERENCE, 1, 0, .shadow = false},
    [VGP_TGSI_TEXTURE_2D] = {"2D", 2, NO_REFERENCE, 2, 0, .shadow = false},
    [VGP_TGSI_TEXTURE_3D] = {"3D", 3, NO_REFERENCE, 3, 0, .shadow = false},
    [VGP_TGSI_TEXTURE_CUBE] = {"Cube", 3, NO_REFERENCE, 3, 0, .shadow = false},
    [VGP_TGSI_TEXTURE_RECT] = {"2DRect", 2, NO_REFERENCE, 2, 0, .rect = true},
    [VGP_TGSI_TEXTURE_SHADOW1D] = {"1DShadow", 1, 2, 1, 0, .shadow = true},
    [VGP_TGSI_TEXTURE_SHADOW2D] = {"2DShadow", 2, 2, 2, 0, .shadow = true},
    [VGP_TGSI_TEXTURE_SHADOWRECT] = {"2DRectShadow", 2, 2, 2, 0, .shadow = true, .rect = true},
    [VGP_TGSI_TEXTURE_1D_ARRAY] = {"1DArray", 2, NO_REFERENCE, 1, 0, .array = true},
    [VGP_TGSI_TEXTURE_2D_ARRAY] = {"2DArray", 3, NO_REFERENCE, 2, 0, .array = true},
    [VGP_TGSI_TEXTURE_SHADOW1D_ARRAY] = {"1DArrayShadow", 2, 2, 1, 0, .shadow = true, .array = true},
    [VGP_TGSI_TEXTURE_SHADOW2D_ARRAY] = {"2DArrayShadow", 3, 3, 2, 0, .shadow = true, .array = true},
    [VGP_TGSI_TEXTURE_SHADOWCUBE] = {"CubeShadow", 3, 3, 3, 0, .shadow = true},
    [VGP_TGSI_TEXTURE_2D_MSAA] = {"2DMS", 2, NO_REFERENCE, 2, 0, .multisample = true},
    [VGP_TGSI_TEXTURE_2D_ARRAY_MSAA] = {"2DMSArray", 3, NO_REFERENCE, 2, NEED(MS_ARRAY), .multisample = true,
                                        .array = true},
    [VGP_TGSI_TEXTURE_CUBEARRAY] = {"CubeArray", 4, NO_REFERENCE, 3, NEED(CUBE_ARRAY), .array = true},
    [VGP_TGSI_TEXTURE_SHADOWCUBEARRAY] = {"CubeArrayShadow", 4, SECOND, 3, NEED(CUBE_ARRAY), .shadow = true,
                                          .array = true},
};

/* On a host without 1D textures; the guest's operands stay as they were. */
static const struct bea_glsl_target from_1d[] = {
    [VGP_TGSI_TEXTURE_1D] = {"2D", 1, NO_REFERENCE, 1, 0, .from_1d = true},
    [VGP_TGSI_TEXTURE_SHADOW1D] = {"2DShadow", 1, 2, 1, 0, .shadow = true, .from_1d = true},
    [VGP_TGSI_TEXTURE_1D_ARRAY] = {"2DArray", 2, NO_REFERENCE, 1, 0, .array = true, .from_1d = true},
    [VGP_TGSI_TEXTURE_SHADOW1D_ARRAY] = {"2DArrayShadow", 2, 2, 1, 0, .shadow = true, .array = true, .from_1d = true},
};
/* clang-format on */

const struct bea_glsl_target *bea_glsl_target(struct bea_glsl *g, uint32_t texture, bool rect_as_2d)
{
    if (texture >= sizeof(targets) / sizeof(targets[0]) || !targets[texture].name) {
        bea_glsl_fail(g, BEA_ERR_REFUSED, "texture target %" PRIu32 " is unknown", texture);
        return NULL;
    }
    if (g->host->es && texture < sizeof(from_1d) / sizeof(from_1d[0]) && from_1d[texture].name)
        return &from_1d[texture];
    const struct bea_glsl_target *target = &targets[texture];
    if (target->rect && (rect_as_2d || g->host->es))
        target = &targets[target->shadow ? VGP_TGSI_TEXTURE_SHADOW2D : VGP_TGSI_TEXTURE_2D];
    if (target->need)
        bea_glsl_need(g, (enum bea_glsl_need)(target->need - 1));
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

/* The range that a sampler belongs to: itself, or the array whose first element says how many. */
static bool sampler_range(const struct bea_glsl *g, uint32_t n, uint32_t *first, uint32_t *count)
{
    for (uint32_t base = n + 1; base-- > 0;) {
        const struct bea_shader_sampler *sampler = &g->info.samplers[base];
        uint32_t size = sampler->array_size > 1 ? sampler->array_size : 1;
        if (!sampler->used || base + size <= n)
            continue;
        *first = base;
        *count = size;
        return true;
    }
    return false;
}

/* Directions and layers are not clamped. */
static uint8_t clamped_coordinates(const struct bea_glsl *g, uint32_t sampler,
                                   const struct bea_glsl_target *target)
{
    unsigned bits = 0;
    if (!target || target->name[0] == 'C')
        return 0;
    for (unsigned i = 0; i < target->spatial && i < 3; i++)
        bits |= (g->key->clamp[i] >> sampler & 1) << i;
    return (uint8_t)bits;
}

bool bea_glsl_sampler(struct bea_glsl *g, const struct bea_ir_insn *insn,
                      struct bea_glsl_sampler *sampler)
{
    const struct bea_ir_src *src = &insn->src[insn->num_src - 1];
    uint32_t n = (uint32_t)src->reg.index;
    if (src->reg.file != VGP_TGSI_FILE_SAMP || src->reg.index < 0 ||
        n >= VGP_MAX_SAMPLER_STATES_PER_STAGE ||
        !sampler_range(g, n, &sampler->first, &sampler->count)) {
        bea_glsl_fail(g, BEA_ERR_REFUSED, "the last operand is no sampler that is declared");
        return false;
    }
    const struct bea_shader_sampler *declared = &g->info.samplers[sampler->first];
    sampler->src = src;
    /* What the sampler is was said by its declaration; the instruction can only agree. */
    sampler->target =
        bea_glsl_target(g, declared->texture, g->key->rect_as_2d >> sampler->first & 1);
    bool rect = declared->texture == VGP_TGSI_TEXTURE_RECT ||
                declared->texture == VGP_TGSI_TEXTURE_SHADOWRECT;
    sampler->scaled = rect && sampler->target && !sampler->target->rect;
    sampler->clamped = clamped_coordinates(g, sampler->first, sampler->target);
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
