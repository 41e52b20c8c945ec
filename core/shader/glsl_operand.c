/* SPDX-License-Identifier: MIT */
/* Operands: a register, its swizzle and modifiers, seen as floats, integers or bits; and results
 * back into registers. */
#include "glsl.h"

#include <inttypes.h>
#include <string.h>

static const char letters[] = "xyzw";

unsigned bea_glsl_mask_comps(unsigned mask, uint8_t comps[4])
{
    unsigned n = 0;
    for (uint8_t i = 0; i < 4; i++)
        if (mask & (1u << i))
            comps[n++] = i;
    return n;
}

const char *bea_glsl_type_name(enum bea_glsl_type type, unsigned n)
{
    static const char *const names[3][4] = {
        [BEA_GLSL_F] = {"float", "vec2", "vec3", "vec4"},
        [BEA_GLSL_I] = {"int", "ivec2", "ivec3", "ivec4"},
        [BEA_GLSL_U] = {"uint", "uvec2", "uvec3", "uvec4"},
    };
    return names[type == BEA_GLSL_M ? BEA_GLSL_U : type][(n - 1) & 3];
}

void bea_glsl_convert(enum bea_glsl_type from, enum bea_glsl_type to, unsigned n, const char *value,
                      struct bea_glsl_str *out)
{
    from = from == BEA_GLSL_M ? BEA_GLSL_U : from;
    to = to == BEA_GLSL_M ? BEA_GLSL_U : to;
    if (from == to)
        bea_glsl_str_puts(out, value);
    else if (to == BEA_GLSL_F)
        bea_glsl_str_printf(out, "%s(%s)", from == BEA_GLSL_U ? "asF" : "intBitsToFloat", value);
    else if (from == BEA_GLSL_F)
        bea_glsl_str_printf(out, "%s(%s)", to == BEA_GLSL_U ? "asU" : "floatBitsToInt", value);
    else
        bea_glsl_str_printf(out, "%s(%s)", bea_glsl_type_name(to, n), value);
}

void bea_glsl_swizzle(struct bea_glsl_str *out, unsigned mask)
{
    if ((mask & 15) == 15)
        return;
    bea_glsl_str_putc(out, '.');
    for (unsigned i = 0; i < 4; i++)
        if (mask & (1u << i))
            bea_glsl_str_putc(out, letters[i]);
}

bool bea_glsl_imm_bits(const struct bea_glsl *g, const struct bea_ir_src *src, unsigned comp,
                       uint32_t *bits)
{
    const struct bea_ir_reg *reg = &src->reg;
    if (reg->file != VGP_TGSI_FILE_IMM || reg->indirect || reg->index < 0 ||
        (uint32_t)reg->index >= g->ir->num_imms)
        return false;
    *bits = g->ir->imms[reg->index].bits[src->swizzle[comp & 3] & 3];
    return true;
}

static uint32_t modify_bits(const struct bea_ir_src *src, enum bea_glsl_type want, uint32_t bits)
{
    bool integer = want == BEA_GLSL_I || want == BEA_GLSL_U;
    if (src->absolute) {
        if (!integer)
            bits &= 0x7fffffffu;
        else if (bits & 0x80000000u)
            bits = 0u - bits;
    }
    if (src->negate)
        bits = integer ? 0u - bits : bits ^ 0x80000000u;
    return bits;
}

/*
 * A float as GLSL text that says exactly that float in any locale: short binary fractions in
 * decimal, all others by their bits.
 */
static void print_float(uint32_t bits, struct bea_glsl_str *out)
{
    float value;
    memcpy(&value, &bits, sizeof(value));
    float scaled = value * 1024.0f;
    bool is_short = value > -100000.0f && value < 100000.0f && scaled == (float)(int32_t)scaled &&
                    bits != 0x80000000u;
    if (!is_short) {
        bea_glsl_str_printf(out, "asF(0x%08" PRIx32 "u)", bits);
        return;
    }
    int32_t k = (int32_t)scaled;
    uint32_t magnitude = (uint32_t)(k < 0 ? -k : k);
    char digits[12]; /* the fraction: 1/1024 = 0.0009765625 */
    uint64_t fraction = (uint64_t)(magnitude & 1023) * 9765625u;
    for (int i = 9; i >= 0; i--, fraction /= 10)
        digits[i] = (char)('0' + fraction % 10);
    size_t length = 10;
    while (length > 1 && digits[length - 1] == '0')
        length--;
    digits[length] = '\0';
    bea_glsl_str_printf(out, k < 0 ? "(-%" PRIu32 ".%s)" : "%" PRIu32 ".%s", magnitude >> 10,
                        digits);
}

static void print_literal(enum bea_glsl_type want, uint32_t bits, struct bea_glsl_str *out)
{
    if (want == BEA_GLSL_F)
        print_float(bits, out);
    else if (want != BEA_GLSL_I)
        bea_glsl_str_printf(out, bits > 0xffffu ? "0x%08" PRIx32 "u" : "%" PRIu32 "u", bits);
    else if (bits == 0x80000000u)
        bea_glsl_str_puts(out, "int(0x80000000u)");
    else
        bea_glsl_str_printf(out, bits >> 31 ? "(%" PRId32 ")" : "%" PRId32, (int32_t)bits);
}

static void print_immediate(struct bea_glsl *g, const struct bea_ir_src *src,
                            enum bea_glsl_type want, const uint8_t *comps, unsigned n,
                            struct bea_glsl_str *out)
{
    uint32_t bits[4];
    bool same = true;
    for (unsigned i = 0; i < n; i++) {
        bea_glsl_imm_bits(g, src, comps[i], &bits[i]);
        bits[i] = modify_bits(src, want, bits[i]);
        same = same && bits[i] == bits[0];
    }
    if (n > 1)
        bea_glsl_str_printf(out, "%s(", bea_glsl_type_name(want, n));
    for (unsigned i = 0; i < (same ? 1 : n); i++) {
        if (i)
            bea_glsl_str_puts(out, ", ");
        print_literal(want, bits[i], out);
    }
    if (n > 1)
        bea_glsl_str_puts(out, ")");
}

static void modify(const struct bea_ir_src *src, enum bea_glsl_type want, unsigned n,
                   struct bea_glsl_str *value)
{
    struct bea_glsl_str inner;
    if (src->absolute) {
        inner = *value;
        bea_glsl_str_clear(value);
        if (want == BEA_GLSL_M)
            bea_glsl_str_printf(value, "(%s & 0x7fffffffu)", inner.s);
        else if (want == BEA_GLSL_U)
            bea_glsl_str_printf(value, "%s(abs(%s(%s)))", bea_glsl_type_name(want, n),
                                bea_glsl_type_name(BEA_GLSL_I, n), inner.s);
        else
            bea_glsl_str_printf(value, "abs(%s)", inner.s);
        value->failed |= inner.failed;
    }
    if (src->negate) {
        inner = *value;
        bea_glsl_str_clear(value);
        bea_glsl_str_printf(value, want == BEA_GLSL_M ? "(%s ^ 0x80000000u)" : "(-%s)", inner.s);
        value->failed |= inner.failed;
    }
}

void bea_glsl_src(struct bea_glsl *g, const struct bea_ir_src *src, enum bea_glsl_type want,
                  const uint8_t *comps, unsigned n, struct bea_glsl_str *out)
{
    uint32_t unused;
    bea_glsl_str_clear(out);
    if (bea_glsl_imm_bits(g, src, 0, &unused)) {
        print_immediate(g, src, want, comps, n, out);
        return;
    }
    struct bea_glsl_str base;
    bea_glsl_str_clear(&base);
    enum bea_glsl_type type = bea_glsl_reg(g, &src->reg, &base);
    bool plain = n == 4;
    for (unsigned i = 0; i < n; i++)
        plain = plain && src->swizzle[comps[i] & 3] == i;
    if (!plain) {
        bea_glsl_str_putc(&base, '.');
        for (unsigned i = 0; i < n; i++)
            bea_glsl_str_putc(&base, letters[src->swizzle[comps[i] & 3] & 3]);
    }
    bea_glsl_convert(type, want, n, base.s, out);
    modify(src, want, n, out);
    if (base.failed || out->failed)
        bea_glsl_fail(g, BEA_ERR_REFUSED, "operand too long");
}

void bea_glsl_src1(struct bea_glsl *g, const struct bea_ir_src *src, enum bea_glsl_type want,
                   unsigned comp, struct bea_glsl_str *out)
{
    uint8_t comps[1] = {(uint8_t)comp};
    bea_glsl_src(g, src, want, comps, 1, out);
}

void bea_glsl_srcn(struct bea_glsl *g, const struct bea_ir_src *src, enum bea_glsl_type want,
                   unsigned n, struct bea_glsl_str *out)
{
    static const uint8_t comps[4] = {0, 1, 2, 3};
    bea_glsl_src(g, src, want, comps, n, out);
}

void bea_glsl_store(struct bea_glsl *g, const struct bea_ir_dst *dst, unsigned mask,
                    enum bea_glsl_type type, const char *value)
{
    uint8_t comps[4];
    unsigned n = bea_glsl_mask_comps(mask, comps);
    if (n == 0 || dst->reg.file == VGP_TGSI_FILE_NULL) {
        bea_glsl_text_line(&g->body, "%s;", value);
        return;
    }
    if (dst->reg.file == VGP_TGSI_FILE_OUT && bea_glsl_stage_is(g, VGP_STAGE_TESS_CTRL)) {
        bea_glsl_control_store(g, dst, mask, type, value);
        return;
    }
    struct bea_glsl_str left, right;
    bea_glsl_str_clear(&left);
    bea_glsl_str_clear(&right);
    enum bea_glsl_type stored = bea_glsl_reg(g, &dst->reg, &left);
    bea_glsl_swizzle(&left, mask);
    bea_glsl_convert(type, stored, n, value, &right);
    bea_glsl_text_line(&g->body, "%s = %s;", left.s, right.s);
    if (left.failed || right.failed)
        bea_glsl_fail(g, BEA_ERR_REFUSED, "expression too long");
}

void bea_glsl_result(struct bea_glsl *g, const struct bea_ir_insn *insn, enum bea_glsl_type type,
                     const char *value)
{
    uint8_t comps[4];
    unsigned mask = insn->dst[0].writemask, n = bea_glsl_mask_comps(mask, comps);
    struct bea_glsl_str clamped;
    bea_glsl_str_clear(&clamped);
    if (insn->saturate && n) {
        struct bea_glsl_str real;
        bea_glsl_str_clear(&real);
        bea_glsl_convert(type, BEA_GLSL_F, n, value, &real);
        bea_glsl_str_printf(&clamped, "clamp(%s, 0.0, 1.0)", real.s);
        clamped.failed |= real.failed;
        type = BEA_GLSL_F;
        value = clamped.s;
    }
    if (insn->precise && type != BEA_GLSL_M && g->host->precise && n) {
        char name[16];
        struct bea_glsl_str vector;
        bea_glsl_str_clear(&vector);
        bea_glsl_str_printf(&vector, "p%" PRIu32, g->serial++);
        memcpy(name, vector.s, sizeof(name) - 1);
        name[sizeof(name) - 1] = '\0';
        bea_glsl_need(g, BEA_GLSL_NEED_PRECISE);
        bea_glsl_text_line(&g->body, "precise %s %s = %s;", bea_glsl_type_name(type, n), name,
                           value);
        bea_glsl_store(g, &insn->dst[0], mask, type, name);
    } else {
        bea_glsl_store(g, &insn->dst[0], mask, type, value);
    }
    if (clamped.failed)
        bea_glsl_fail(g, BEA_ERR_REFUSED, "expression too long");
}

void bea_glsl_result4(struct bea_glsl *g, const struct bea_ir_insn *insn, enum bea_glsl_type type,
                      const char *value)
{
    struct bea_glsl_str part;
    bea_glsl_str_clear(&part);
    bea_glsl_str_puts(&part, value);
    if (insn->dst[0].writemask)
        bea_glsl_swizzle(&part, insn->dst[0].writemask);
    if (part.failed)
        bea_glsl_fail(g, BEA_ERR_REFUSED, "expression too long");
    bea_glsl_result(g, insn, type, part.s);
}
