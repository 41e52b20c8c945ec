/* SPDX-License-Identifier: MIT */
/* Sampling: TEX and its relatives. Texel fetches, gathers and queries are in glsl_texquery.c. */
#include "glsl.h"

#include <inttypes.h>

enum { PLAIN, PROJECTED, BIAS, LOD, GRADIENT };
enum { SECOND = 4 }; /* bea_glsl_target.reference */

static const struct variant {
    uint16_t op;
    uint8_t how;
    bool second; /* the level or bias is in the second source */
    bool zero;   /* level 0 */
} variants[] = {
    {VGP_TGSI_OPCODE_TEX, PLAIN, false, false},     {VGP_TGSI_OPCODE_TEX2, PLAIN, true, false},
    {VGP_TGSI_OPCODE_TXP, PROJECTED, false, false}, {VGP_TGSI_OPCODE_TXB, BIAS, false, false},
    {VGP_TGSI_OPCODE_TXB2, BIAS, true, false},      {VGP_TGSI_OPCODE_TXL, LOD, false, false},
    {VGP_TGSI_OPCODE_TXL2, LOD, true, false},       {VGP_TGSI_OPCODE_TEX_LZ, LOD, false, true},
    {VGP_TGSI_OPCODE_TXD, GRADIENT, false, false},
};

static const struct variant *find_variant(uint32_t op)
{
    for (size_t i = 0; i < sizeof(variants) / sizeof(variants[0]); i++)
        if (variants[i].op == op)
            return &variants[i];
    return NULL;
}

/* Coordinates one by one, where they are divided by a projector (layers are not) or a size,
 * clamped, or get a row. */
static unsigned coordinate_list(struct bea_glsl *g, const struct bea_ir_insn *insn,
                                const struct bea_glsl_sampler *sampler, bool projected,
                                const char *name, struct bea_glsl_str *out)
{
    const struct bea_glsl_target *target = sampler->target;
    struct bea_glsl_str value, projector;
    unsigned n = 0;
    bea_glsl_src1(g, &insn->src[0], BEA_GLSL_F, 3, &projector);
    for (unsigned i = 0; i < target->coords; i++, n++) {
        bool layer = target->array && i + 1u == target->coords;
        bool clamped = sampler->clamped >> i & 1;
        bea_glsl_src1(g, &insn->src[0], BEA_GLSL_F, i, &value);
        bea_glsl_str_printf(out, "%s%s%s", i ? ", " : "", clamped ? "clamp(" : "", value.s);
        if (projected && !layer)
            bea_glsl_str_printf(out, " / %s", projector.s);
        if (sampler->scaled)
            bea_glsl_str_printf(out, " / float(textureSize(%s, 0).%c)", name, "xy"[i & 1]);
        if (clamped && target->rect)
            bea_glsl_str_printf(out, ", 0.0, float(textureSize(%s).%c))", name, "xy"[i & 1]);
        else if (clamped)
            bea_glsl_str_puts(out, ", 0.0, 1.0)");
        if (target->from_1d && i == 0) {
            bea_glsl_str_puts(out, ", 0.5");
            n++;
        }
    }
    if (target->reference < SECOND) {
        for (; n < target->reference; n++)
            bea_glsl_str_puts(out, ", 0.0");
        bea_glsl_src1(g, &insn->src[0], BEA_GLSL_F, target->reference, &value);
        bea_glsl_str_printf(out, projected ? ", %s / %s" : ", %s", value.s, projector.s);
        n++;
    }
    return n;
}

void bea_glsl_coordinates(struct bea_glsl *g, const struct bea_ir_insn *insn,
                          const struct bea_glsl_sampler *sampler, bool projected, const char *name,
                          struct bea_glsl_str *out)
{
    const struct bea_glsl_target *target = sampler->target;
    unsigned plain = target->reference < SECOND ? target->reference + 1u : target->coords;
    if (!projected && !sampler->scaled && !sampler->clamped && !target->from_1d) {
        bea_glsl_srcn(g, &insn->src[0], BEA_GLSL_F, plain, out);
        return;
    }
    struct bea_glsl_str list;
    bea_glsl_str_clear(&list);
    unsigned n = coordinate_list(g, insn, sampler, projected, name, &list);
    bea_glsl_str_clear(out);
    bea_glsl_str_printf(out, "%s(%s)", bea_glsl_type_name(BEA_GLSL_F, n), list.s);
    out->failed |= list.failed;
}

/* The host's own projection, where it has one. */
static bool host_projects(const struct bea_glsl_sampler *sampler)
{
    const struct bea_glsl_target *target = sampler->target;
    return !sampler->scaled && !sampler->clamped && !target->from_1d && !target->array &&
           target->name[0] != 'C' && !target->buffer && !target->multisample;
}

bool bea_glsl_constant_offset(struct bea_glsl *g, const struct bea_ir_src *src, unsigned n,
                              bool from_1d, struct bea_glsl_str *out)
{
    uint32_t bits;
    bea_glsl_str_clear(out);
    if (!bea_glsl_imm_bits(g, src, 0, &bits)) {
        bea_glsl_fail(g, BEA_ERR_REFUSED, "a texture offset must be an immediate here");
        return false;
    }
    if (from_1d) {
        struct bea_glsl_str x;
        bea_glsl_src1(g, src, BEA_GLSL_I, 0, &x);
        bea_glsl_str_printf(out, "ivec2(%s, 0)", x.s);
    } else {
        bea_glsl_srcn(g, src, BEA_GLSL_I, n, out);
    }
    return true;
}

static void gradients(struct bea_glsl *g, const struct bea_ir_insn *insn,
                      const struct bea_glsl_sampler *sampler, const char *name,
                      struct bea_glsl_str *arguments)
{
    const struct bea_glsl_target *target = sampler->target;
    for (unsigned i = 1; i <= 2; i++) {
        struct bea_glsl_str value;
        bea_glsl_srcn(g, &insn->src[i], BEA_GLSL_F, target->spatial, &value);
        if (target->from_1d)
            bea_glsl_str_printf(arguments, ", vec2(%s, 0.0)", value.s);
        else if (sampler->scaled)
            bea_glsl_str_printf(arguments, ", %s / vec2(textureSize(%s, 0))", value.s, name);
        else
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
    unsigned comp = !variant->second ? 3 : sampler->target->reference == SECOND ? 1 : 0;
    bea_glsl_src1(g, &insn->src[variant->second ? 1 : 0], BEA_GLSL_F, comp, value);
}

/* Core GLSL has no explicit level for these; gradients of the level's texel size select it. */
static bool needs_shadow_lod(const struct bea_glsl_target *target)
{
    return target->shadow && (target->name[0] == 'C' || (target->array && target->name[0] == '2'));
}

static void emulate_shadow_lod(const struct bea_glsl_sampler *sampler, const char *name,
                               const char *level, struct bea_glsl_str *arguments)
{
    const char *type = sampler->target->spatial == 3 ? "vec3" : "vec2";
    for (unsigned i = 0; i < 2; i++)
        bea_glsl_str_printf(arguments, ", %s(exp2(%s) / float(textureSize(%s, 0).x))", type, level,
                            name);
}

/* The level follows from the coordinates as they were before they were clamped. */
static bool chooses_level(const struct bea_glsl *g, const struct variant *variant,
                          const struct bea_glsl_sampler *sampler)
{
    return sampler->clamped && !sampler->target->rect && !sampler->scaled &&
           g->key->clamp_mips >> sampler->first & 1 && bea_glsl_stage_is(g, VGP_STAGE_FRAGMENT) &&
           (variant->how == PLAIN || variant->how == PROJECTED || variant->how == BIAS);
}

/*
 * Implicit levels that core GLSL lacks for 2D array shadow textures: a bias, and in older versions
 * an offset. The gradients are taken here then, and the bias scales them.
 */
static bool needs_gradients(const struct bea_glsl *g, const struct bea_ir_insn *insn,
                            const struct variant *variant, const struct bea_glsl_sampler *sampler)
{
    const struct bea_glsl_target *target = sampler->target;
    if (chooses_level(g, variant, sampler))
        return true;
    if (!needs_shadow_lod(target) || target->name[0] == 'C')
        return false;
    bool old = g->host->es || g->host->version < 430;
    if (variant->how == BIAS && bea_glsl_stage_is(g, VGP_STAGE_FRAGMENT))
        return !g->host->texture_shadow_lod || (old && insn->num_offsets);
    return variant->how == PLAIN && old && insn->num_offsets;
}

static void own_gradients(struct bea_glsl *g, const struct bea_ir_insn *insn,
                          const struct variant *variant, const struct bea_glsl_sampler *sampler,
                          struct bea_glsl_str *arguments)
{
    struct bea_glsl_str at, bias, projector;
    if (!bea_glsl_stage_is(g, VGP_STAGE_FRAGMENT)) {
        bea_glsl_str_puts(arguments, ", vec2(0.0), vec2(0.0)");
        return;
    }
    bea_glsl_srcn(g, &insn->src[0], BEA_GLSL_F, sampler->target->spatial, &at);
    if (variant->how == PROJECTED) {
        bea_glsl_src1(g, &insn->src[0], BEA_GLSL_F, 3, &projector);
        bea_glsl_str_printf(&at, " / %s", projector.s);
    }
    static const char *const functions[] = {"dFdx", "dFdy"};
    for (unsigned i = 0; i < 2; i++) {
        bea_glsl_str_printf(arguments,
                            sampler->target->from_1d ? ", vec2(%s(%s), 0.0)" : ", %s(%s)",
                            functions[i], at.s);
        if (variant->how != BIAS)
            continue;
        level_operand(g, insn, variant, sampler, &bias);
        bea_glsl_str_printf(arguments, " * exp2(%s)", bias.s);
    }
}

/* A function and what stands behind sampler and coordinates: levels, gradients, offset, bias. */
struct call {
    const char *function;
    struct bea_glsl_str arguments;
    bool projected_by_host, biased;
};

static void choose_level(struct bea_glsl *g, const struct bea_ir_insn *insn,
                         const struct variant *variant, const struct bea_glsl_sampler *sampler,
                         const char *name, struct call *call)
{
    const struct bea_glsl_target *target = sampler->target;
    struct bea_glsl_str level;
    if (target->rect)
        return; /* there is one level */
    level_operand(g, insn, variant, sampler, &level);
    bool extended = needs_shadow_lod(target);
    if (extended && !g->host->texture_shadow_lod && target->reference != SECOND) {
        call->function = "textureGrad";
        emulate_shadow_lod(sampler, name, level.s, &call->arguments);
        return;
    }
    if (extended)
        bea_glsl_need(g, BEA_GLSL_NEED_SHADOW_LOD);
    call->function = "textureLod";
    bea_glsl_str_printf(&call->arguments, ", %s", level.s);
}

static void choose_function(struct bea_glsl *g, const struct bea_ir_insn *insn,
                            const struct variant *variant, const struct bea_glsl_sampler *sampler,
                            const char *name, struct call *call)
{
    call->function = "texture";
    if (needs_gradients(g, insn, variant, sampler)) {
        call->function = "textureGrad";
        own_gradients(g, insn, variant, sampler, &call->arguments);
    } else if (variant->how == PROJECTED && host_projects(sampler)) {
        call->projected_by_host = true;
        call->function = "textureProj";
    } else if (variant->how == GRADIENT) {
        call->function = "textureGrad";
        gradients(g, insn, sampler, name, &call->arguments);
    } else if (variant->how == BIAS && bea_glsl_stage_is(g, VGP_STAGE_FRAGMENT)) {
        call->biased = !sampler->target->rect;
    } else if (variant->how == LOD || variant->how == BIAS) {
        choose_level(g, insn, variant, sampler, name, call);
    }
}

static void append_offset_and_bias(struct bea_glsl *g, const struct bea_ir_insn *insn,
                                   const struct variant *variant,
                                   const struct bea_glsl_sampler *sampler, struct call *call)
{
    struct bea_glsl_str value;
    if (insn->num_offsets &&
        bea_glsl_constant_offset(g, &insn->offsets[0], sampler->target->spatial,
                                 sampler->target->from_1d, &value))
        bea_glsl_str_printf(&call->arguments, ", %s", value.s);
    if (!call->biased)
        return;
    level_operand(g, insn, variant, sampler, &value);
    if (needs_shadow_lod(sampler->target) && sampler->target->array)
        bea_glsl_need(g, BEA_GLSL_NEED_SHADOW_LOD);
    bea_glsl_str_printf(&call->arguments, ", %s", value.s);
}

/* A comparison's result in all components, but where the view's swizzle has constants. */
static void shadow_result(struct bea_glsl *g, const struct bea_ir_insn *insn,
                          const struct bea_glsl_sampler *sampler, const char *scalar)
{
    struct bea_glsl_str value;
    uint8_t constants = g->key->shadow_const[sampler->first];
    bea_glsl_str_clear(&value);
    if (!(constants & 15)) {
        bea_glsl_str_printf(&value, "vec4(%s)", scalar);
    } else {
        uint32_t serial = g->serial++;
        bea_glsl_text_line(&g->body, "float shadow%" PRIu32 " = %s;", serial, scalar);
        bea_glsl_str_puts(&value, "vec4(");
        for (unsigned i = 0; i < 4; i++) {
            bea_glsl_str_puts(&value, i ? ", " : "");
            if (constants >> i & 1)
                bea_glsl_str_puts(&value, constants >> (4 + i) & 1 ? "1.0" : "0.0");
            else
                bea_glsl_str_printf(&value, "shadow%" PRIu32, serial);
        }
        bea_glsl_str_puts(&value, ")");
    }
    bea_glsl_result4(g, insn, BEA_GLSL_F, value.s);
}

static void print_sample(struct bea_glsl *g, const struct bea_ir_insn *insn,
                         const struct bea_glsl_sampler *sampler, const char *name)
{
    const struct variant *variant = find_variant(insn->op);
    struct bea_glsl_str coordinates, reference, value;
    struct call call = {0};
    bea_glsl_str_clear(&call.arguments);
    bea_glsl_str_clear(&reference);
    bea_glsl_str_clear(&value);
    choose_function(g, insn, variant, sampler, name, &call);
    append_offset_and_bias(g, insn, variant, sampler, &call);
    if (call.projected_by_host)
        bea_glsl_srcn(g, &insn->src[0], BEA_GLSL_F, 4, &coordinates);
    else
        bea_glsl_coordinates(g, insn, sampler, variant->how == PROJECTED, name, &coordinates);
    if (sampler->target->reference == SECOND)
        bea_glsl_src1(g, &insn->src[1], BEA_GLSL_F, 0, &reference);
    bea_glsl_str_printf(&value, "%s%s(%s, %s%s%s%s)", call.function,
                        insn->num_offsets ? "Offset" : "", name, coordinates.s,
                        reference.bytes ? ", " : "", reference.s, call.arguments.s);
    if (value.failed || coordinates.failed || call.arguments.failed)
        bea_glsl_fail(g, BEA_ERR_REFUSED, "expression too long");
    if (sampler->target->shadow)
        shadow_result(g, insn, sampler, value.s);
    else
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
