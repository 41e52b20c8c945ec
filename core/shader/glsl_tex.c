/* SPDX-License-Identifier: MIT */
/* Sampling: TEX and its relatives. Texel fetches, gathers and queries are in glsl_texquery.c. */
#include "glsl.h"

#include <inttypes.h>

enum { PLAIN, BIAS, LOD, GRADIENT };

static const struct variant {
    uint16_t op;
    uint8_t how;
    bool second; /* the level or bias is in the second source */
    bool zero;   /* level 0 */
} variants[] = {
    {VGP_TGSI_OPCODE_TEX, PLAIN, false, false}, {VGP_TGSI_OPCODE_TEX2, PLAIN, true, false},
    {VGP_TGSI_OPCODE_TXB, BIAS, false, false},  {VGP_TGSI_OPCODE_TXB2, BIAS, true, false},
    {VGP_TGSI_OPCODE_TXL, LOD, false, false},   {VGP_TGSI_OPCODE_TXL2, LOD, true, false},
    {VGP_TGSI_OPCODE_TEX_LZ, LOD, false, true}, {VGP_TGSI_OPCODE_TXD, GRADIENT, false, false},
};

static const struct variant *find_variant(uint32_t op)
{
    for (size_t i = 0; i < sizeof(variants) / sizeof(variants[0]); i++)
        if (variants[i].op == op)
            return &variants[i];
    return NULL;
}

/* With the reference where it belongs in there. */
static void coordinates(struct bea_glsl *g, const struct bea_ir_insn *insn,
                        const struct bea_texture *target, struct bea_glsl_str *out)
{
    bool reference = target->reference < BEA_TEXTURE_SECOND;
    bea_glsl_srcn(g, &insn->src[0], BEA_GLSL_F, reference ? target->reference + 1u : target->coords,
                  out);
}

bool bea_glsl_constant_offset(struct bea_glsl *g, const struct bea_ir_src *src, unsigned n,
                              struct bea_glsl_str *out)
{
    uint32_t bits;
    bea_glsl_str_clear(out);
    if (!bea_glsl_imm_bits(g, src, 0, &bits)) {
        bea_glsl_fail(g, BEA_ERR_REFUSED, "a texture offset must be an immediate here");
        return false;
    }
    bea_glsl_srcn(g, src, BEA_GLSL_I, n, out);
    return true;
}

static void gradients(struct bea_glsl *g, const struct bea_ir_insn *insn,
                      const struct bea_glsl_sampler *sampler, struct bea_glsl_str *arguments)
{
    const struct bea_texture *target = sampler->target;
    for (unsigned i = 1; i <= 2; i++) {
        struct bea_glsl_str value;
        bea_glsl_srcn(g, &insn->src[i], BEA_GLSL_F, target->spatial, &value);
        bea_glsl_str_printf(arguments, ", %s", value.s);
    }
}

static void level_operand(struct bea_glsl *g, const struct bea_ir_insn *insn,
                          const struct variant *variant, const struct bea_glsl_sampler *sampler,
                          struct bea_glsl_str *value)
{
    if (variant->zero) {
        bea_glsl_str_clear(value);
        bea_glsl_str_puts(value, "0.0");
        return;
    }
    unsigned comp = !variant->second ? 3 : sampler->target->reference == BEA_TEXTURE_SECOND ? 1 : 0;
    bea_glsl_src1(g, &insn->src[variant->second ? 1 : 0], BEA_GLSL_F, comp, value);
}

/* Of these, core GLSL has no explicit level, and no bias of arrays. */
static bool needs_shadow_lod(const struct bea_texture *target)
{
    return target->shadow && (target->cube || (target->array && target->spatial == 2));
}

/* A function and what stands behind sampler and coordinates: levels, gradients, offset, bias. */
struct call {
    const char *function;
    struct bea_glsl_str arguments;
    bool biased;
};

static void choose_level(struct bea_glsl *g, const struct bea_ir_insn *insn,
                         const struct variant *variant, const struct bea_glsl_sampler *sampler,
                         struct call *call)
{
    struct bea_glsl_str level;
    if (sampler->target->rect)
        return; /* there is one level */
    level_operand(g, insn, variant, sampler, &level);
    if (needs_shadow_lod(sampler->target))
        bea_glsl_need(g, BEA_GLSL_NEED_SHADOW_LOD);
    call->function = "textureLod";
    bea_glsl_str_printf(&call->arguments, ", %s", level.s);
}

static void choose_function(struct bea_glsl *g, const struct bea_ir_insn *insn,
                            const struct variant *variant, const struct bea_glsl_sampler *sampler,
                            struct call *call)
{
    call->function = "texture";
    if (variant->how == GRADIENT) {
        call->function = "textureGrad";
        gradients(g, insn, sampler, &call->arguments);
    } else if (variant->how == BIAS && bea_glsl_stage_is(g, VGP_STAGE_FRAGMENT)) {
        call->biased = !sampler->target->rect;
    } else if (variant->how == LOD || variant->how == BIAS) {
        choose_level(g, insn, variant, sampler, call);
    }
}

static void append_offset_and_bias(struct bea_glsl *g, const struct bea_ir_insn *insn,
                                   const struct variant *variant,
                                   const struct bea_glsl_sampler *sampler, struct call *call)
{
    struct bea_glsl_str value;
    if (insn->num_offsets &&
        bea_glsl_constant_offset(g, &insn->offsets[0], sampler->target->spatial, &value))
        bea_glsl_str_printf(&call->arguments, ", %s", value.s);
    if (!call->biased)
        return;
    level_operand(g, insn, variant, sampler, &value);
    if (needs_shadow_lod(sampler->target) && sampler->target->array)
        bea_glsl_need(g, BEA_GLSL_NEED_SHADOW_LOD);
    bea_glsl_str_printf(&call->arguments, ", %s", value.s);
}

static void print_sample(struct bea_glsl *g, const struct bea_ir_insn *insn,
                         const struct bea_glsl_sampler *sampler, const char *name)
{
    const struct variant *variant = find_variant(insn->op);
    struct bea_glsl_str at, reference, value;
    struct call call = {0};
    bea_glsl_str_clear(&call.arguments);
    bea_glsl_str_clear(&reference);
    bea_glsl_str_clear(&value);
    choose_function(g, insn, variant, sampler, &call);
    append_offset_and_bias(g, insn, variant, sampler, &call);
    coordinates(g, insn, sampler->target, &at);
    if (sampler->target->reference == BEA_TEXTURE_SECOND)
        bea_glsl_src1(g, &insn->src[1], BEA_GLSL_F, 0, &reference);
    const char *shadow = sampler->target->shadow ? "vec4(" : "";
    bea_glsl_str_printf(&value, "%s%s%s(%s, %s%s%s%s)%s", shadow, call.function,
                        insn->num_offsets ? "Offset" : "", name, at.s, reference.bytes ? ", " : "",
                        reference.s, call.arguments.s, shadow[0] ? ")" : "");
    if (value.failed || at.failed || call.arguments.failed)
        bea_glsl_fail(g, BEA_ERR_REFUSED, "expression too long");
    bea_glsl_result4(g, insn, sampler->type, value.s);
}

bool bea_glsl_print_tex(struct bea_glsl *g, const struct bea_ir_insn *insn)
{
    struct bea_glsl_sampler sampler = {0};
    if (!find_variant(insn->op))
        return false;
    if (!bea_glsl_sampler(g, insn, &sampler))
        return true;
    if (sampler.target->buffer || sampler.target->multisample) {
        bea_glsl_fail(g, BEA_ERR_REFUSED, "such a texture can only be fetched from");
        return true;
    }
    bea_glsl_with_sampler(g, insn, &sampler, print_sample);
    return true;
}
