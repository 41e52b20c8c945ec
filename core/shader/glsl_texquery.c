/* SPDX-License-Identifier: MIT */
/* Texel fetches, gathers, and questions about textures. */
#include "glsl.h"

#include <inttypes.h>

/* texelFetch coordinates, moved by an offset if there is one. */
static void fetch_coordinates(struct bea_glsl *g, const struct bea_ir_insn *insn,
                              const struct bea_texture *target, struct bea_glsl_str *out)
{
    struct bea_glsl_str offset;
    unsigned n = target->coords;
    bea_glsl_srcn(g, &insn->src[0], BEA_GLSL_I, n, out);
    if (!insn->num_offsets)
        return;
    /* An addition may take any operand, the function with an offset takes constants only. */
    unsigned moved = target->spatial;
    bea_glsl_srcn(g, &insn->offsets[0], BEA_GLSL_I, moved, &offset);
    if (moved == n)
        bea_glsl_str_printf(out, " + %s", offset.s);
    else
        bea_glsl_str_printf(out, " + %s(%s, %s)", bea_glsl_type_name(BEA_GLSL_I, n), offset.s,
                            n - moved == 1 ? "0" : "0, 0");
}

static void print_fetch(struct bea_glsl *g, const struct bea_ir_insn *insn,
                        const struct bea_glsl_sampler *sampler, const char *name)
{
    const struct bea_texture *target = sampler->target;
    struct bea_glsl_str at, last, value;
    if (target->shadow) {
        bea_glsl_fail(g, BEA_ERR_REFUSED, "a shadow sampler has no texels to fetch");
        return;
    }
    bea_glsl_str_clear(&value);
    fetch_coordinates(g, insn, target, &at);
    bea_glsl_str_printf(&value, "texelFetch(%s, %s", name, at.s);
    if (target->multisample ||
        (!target->buffer && !target->rect && insn->op == VGP_TGSI_OPCODE_TXF)) {
        bea_glsl_src1(g, &insn->src[0], BEA_GLSL_I, 3, &last);
        bea_glsl_str_printf(&value, ", %s)", last.s);
    } else {
        bea_glsl_str_puts(&value, target->buffer || target->rect ? ")" : ", 0)");
    }
    if (value.failed || at.failed)
        bea_glsl_fail(g, BEA_ERR_REFUSED, "expression too long");
    bea_glsl_result4(g, insn, sampler->type, value.s);
}

/* textureSize() into x, y, z; the number of levels into w. */
static void print_size(struct bea_glsl *g, const struct bea_ir_insn *insn,
                       const struct bea_glsl_sampler *sampler, const char *name)
{
    const struct bea_texture *target = sampler->target;
    struct bea_glsl_str level, size, value;
    bea_glsl_src1(g, &insn->src[0], BEA_GLSL_I, 0, &level);
    bea_glsl_str_clear(&size);
    bea_glsl_str_clear(&value);
    bool levels = !target->buffer && !target->rect && !target->multisample;
    if (levels)
        bea_glsl_str_printf(&size, "textureSize(%s, %s)", name, level.s);
    else
        bea_glsl_str_printf(&size, "textureSize(%s)", name);
    static const char *const fill[4] = {"", ", 0", ", 0, 0", NULL};
    unsigned n = target->array ? target->spatial + 1u : target->spatial;
    if (target->cube)
        n = target->array ? 3 : 2; /* faces are square, and an array counts cubes */
    const char *count = "1";
    struct bea_glsl_str query;
    if (levels && (insn->dst[0].writemask & 8)) {
        bea_glsl_need(g, BEA_GLSL_NEED_QUERY_LEVELS);
        bea_glsl_str_clear(&query);
        bea_glsl_str_printf(&query, "textureQueryLevels(%s)", name);
        count = query.s;
    }
    bea_glsl_str_printf(&value, "ivec4(%s%s, %s)", size.s, fill[3 - n], count);
    bea_glsl_result4(g, insn, BEA_GLSL_I, value.s);
}

static void print_samples(struct bea_glsl *g, const struct bea_ir_insn *insn,
                          const struct bea_glsl_sampler *sampler, const char *name)
{
    struct bea_glsl_str value;
    bea_glsl_str_clear(&value);
    if (sampler->target->multisample) {
        bea_glsl_need(g, BEA_GLSL_NEED_TEXTURE_SAMPLES);
        bea_glsl_str_printf(&value, "ivec4(textureSamples(%s))", name);
    } else {
        bea_glsl_str_puts(&value, "ivec4(1)");
    }
    bea_glsl_result4(g, insn, BEA_GLSL_I, value.s);
}

/* x: the level that would be used, y: what was computed. */
static void print_level(struct bea_glsl *g, const struct bea_ir_insn *insn,
                        const struct bea_glsl_sampler *sampler, const char *name)
{
    const struct bea_texture *target = sampler->target;
    struct bea_glsl_str at, value;
    if (!bea_glsl_stage_is(g, VGP_STAGE_FRAGMENT)) {
        bea_glsl_result4(g, insn, BEA_GLSL_F, "vec4(0.0)"); /* no derivatives, no choice */
        return;
    }
    bea_glsl_need(g, BEA_GLSL_NEED_QUERY_LOD);
    bea_glsl_srcn(g, &insn->src[0], BEA_GLSL_F, target->spatial, &at);
    bea_glsl_str_clear(&value);
    bea_glsl_str_printf(&value, "vec4(textureQueryLod(%s, %s), 0.0, 0.0)", name, at.s);
    bea_glsl_result4(g, insn, BEA_GLSL_F, value.s);
}

/* Gather coordinates have the reference behind them, not among them. */
static void gather_coordinates(struct bea_glsl *g, const struct bea_ir_insn *insn,
                               const struct bea_glsl_sampler *sampler, struct bea_glsl_str *out)
{
    const struct bea_texture *target = sampler->target;
    bea_glsl_srcn(g, &insn->src[0], BEA_GLSL_F, target->coords, out);
    if (target->reference == BEA_TEXTURE_NO_REFERENCE)
        return;
    struct bea_glsl_str reference;
    bool second = target->reference == BEA_TEXTURE_SECOND;
    bea_glsl_src1(g, &insn->src[second ? 1 : 0], BEA_GLSL_F, second ? 0 : target->reference,
                  &reference);
    bea_glsl_str_printf(out, ", %s", reference.s);
}

/* The offset operands; *suffix is the function's. */
static void gather_offsets(struct bea_glsl *g, const struct bea_ir_insn *insn, const char **suffix,
                           struct bea_glsl_str *out)
{
    struct bea_glsl_str offset;
    *suffix = insn->num_offsets == 4 ? "Offsets" : insn->num_offsets ? "Offset" : "";
    if (insn->num_offsets == 1) {
        bea_glsl_srcn(g, &insn->offsets[0], BEA_GLSL_I, 2, &offset);
        bea_glsl_str_printf(out, ", %s", offset.s);
    }
    if (insn->num_offsets != 4)
        return;
    bea_glsl_need(g, BEA_GLSL_NEED_GPU_SHADER5);
    for (unsigned i = 0; i < 4; i++) {
        bea_glsl_constant_offset(g, &insn->offsets[i], 2, &offset);
        bea_glsl_str_printf(out, i ? ", %s" : ", ivec2[](%s", offset.s);
    }
    bea_glsl_str_puts(out, ")");
}

static void print_gather(struct bea_glsl *g, const struct bea_ir_insn *insn,
                         const struct bea_glsl_sampler *sampler, const char *name)
{
    const char *suffix;
    struct bea_glsl_str at, offsets, value;
    uint32_t component = 0;
    bea_glsl_need(g, BEA_GLSL_NEED_GATHER);
    bea_glsl_str_clear(&offsets);
    bea_glsl_str_clear(&value);
    gather_coordinates(g, insn, sampler, &at);
    gather_offsets(g, insn, &suffix, &offsets);
    bool component_given = !sampler->target->shadow && insn->num_src > 2 &&
                           bea_glsl_imm_bits(g, &insn->src[1], 0, &component) && component > 0 &&
                           component < 4;
    if (component_given || sampler->target->shadow)
        bea_glsl_need(g, BEA_GLSL_NEED_GPU_SHADER5); /* more than the extension's first component */
    bea_glsl_str_printf(&value, "textureGather%s(%s, %s%s", suffix, name, at.s, offsets.s);
    if (component_given)
        bea_glsl_str_printf(&value, ", %" PRIu32, component);
    bea_glsl_str_puts(&value, ")");
    if (value.failed || at.failed || offsets.failed)
        bea_glsl_fail(g, BEA_ERR_REFUSED, "expression too long");
    bea_glsl_result4(g, insn, sampler->type, value.s);
}

bool bea_glsl_print_texquery(struct bea_glsl *g, const struct bea_ir_insn *insn)
{
    bea_glsl_print_with print;
    switch (insn->op) {
    case VGP_TGSI_OPCODE_TXF:
    case VGP_TGSI_OPCODE_TXF_LZ: print = print_fetch; break;
    case VGP_TGSI_OPCODE_TXQ: print = print_size; break;
    case VGP_TGSI_OPCODE_TXQS: print = print_samples; break;
    case VGP_TGSI_OPCODE_LODQ: print = print_level; break;
    case VGP_TGSI_OPCODE_TG4: print = print_gather; break;
    default: return false;
    }
    struct bea_glsl_sampler sampler = {0};
    if (bea_glsl_sampler(g, insn, &sampler))
        bea_glsl_with_sampler(g, insn, &sampler, print);
    return true;
}
