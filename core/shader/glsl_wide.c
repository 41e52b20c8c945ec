/* SPDX-License-Identifier: MIT */
/*
 * 64-bit opcodes. A value is a pair of components, xy or zw, low word first. Conversions to 32 bits
 * write one component for each pair in the order of the mask; comparisons write x for the first
 * pair and z for the second.
 */
#include "glsl.h"

#include <stdio.h>
#include <string.h>

enum shape {
    NONE,
    PAIRS,   /* pair = f(pairs) */
    NARROW,  /* component = f(pair) */
    WIDEN,   /* pair = f(component): x for the first pair, y for the second */
    COMPARE, /* component = f(pairs), all ones or 0 */
    SHIFT,   /* pair = f(pair, component x or z) */
};

/*
 * Letters of kinds: d double, l signed and m unsigned 64-bit integer, f i u 32 bits. %a %b %c are
 * the operands.
 */
struct row {
    uint8_t shape;
    char result;
    char sources[4];
    const char *text;
};

#define OP(name) VGP_TGSI_OPCODE_##name
static const struct row rows[] = {
    [OP(DADD)] = {PAIRS, 'd', "dd", "(%a + %b)"},
    [OP(DMUL)] = {PAIRS, 'd', "dd", "(%a * %b)"},
    [OP(DDIV)] = {PAIRS, 'd', "dd", "(%a / %b)"},
    [OP(DMAD)] = {PAIRS, 'd', "ddd", "(%a * %b + %c)"},
    [OP(DFMA)] = {PAIRS, 'd', "ddd", "fma(%a, %b, %c)"},
    [OP(DMIN)] = {PAIRS, 'd', "dd", "min(%a, %b)"},
    [OP(DMAX)] = {PAIRS, 'd', "dd", "max(%a, %b)"},
    [OP(DABS)] = {PAIRS, 'd', "d", "abs(%a)"},
    [OP(DNEG)] = {PAIRS, 'd', "d", "(-%a)"},
    [OP(DRCP)] = {PAIRS, 'd', "d", "(1.0lf / %a)"},
    [OP(DSQRT)] = {PAIRS, 'd', "d", "sqrt(%a)"},
    [OP(DRSQ)] = {PAIRS, 'd', "d", "inversesqrt(%a)"},
    [OP(DFLR)] = {PAIRS, 'd', "d", "floor(%a)"},
    [OP(DCEIL)] = {PAIRS, 'd', "d", "ceil(%a)"},
    [OP(DTRUNC)] = {PAIRS, 'd', "d", "trunc(%a)"},
    [OP(DROUND)] = {PAIRS, 'd', "d", "roundEven(%a)"},
    [OP(DFRAC)] = {PAIRS, 'd', "d", "fract(%a)"},
    [OP(DSSG)] = {PAIRS, 'd', "d", "sign(%a)"},
    [OP(DLDEXP)] = {SHIFT, 'd', "di", "ldexp(%a, %b)"},
    [OP(DSEQ)] = {COMPARE, 'i', "dd", "%a == %b"},
    [OP(DSNE)] = {COMPARE, 'i', "dd", "%a != %b"},
    [OP(DSLT)] = {COMPARE, 'i', "dd", "%a < %b"},
    [OP(DSGE)] = {COMPARE, 'i', "dd", "%a >= %b"},
    [OP(D2F)] = {NARROW, 'f', "d", "float(%a)"},
    [OP(D2I)] = {NARROW, 'i', "d", "int(%a)"},
    [OP(D2U)] = {NARROW, 'u', "d", "uint(%a)"},
    [OP(F2D)] = {WIDEN, 'd', "f", "double(%a)"},
    [OP(I2D)] = {WIDEN, 'd', "i", "double(%a)"},
    [OP(U2D)] = {WIDEN, 'd', "u", "double(%a)"},

    [OP(U64ADD)] = {PAIRS, 'm', "mm", "(%a + %b)"},
    [OP(U64MUL)] = {PAIRS, 'm', "mm", "(%a * %b)"},
    [OP(U64DIV)] = {PAIRS, 'm', "mm", "(%a / %b)"},
    [OP(U64MOD)] = {PAIRS, 'm', "mm", "(%a - %b * (%a / %b))"},
    [OP(U64MIN)] = {PAIRS, 'm', "mm", "min(%a, %b)"},
    [OP(U64MAX)] = {PAIRS, 'm', "mm", "max(%a, %b)"},
    [OP(I64DIV)] = {PAIRS, 'l', "ll", "(%a / %b)"},
    [OP(I64MOD)] = {PAIRS, 'l', "ll", "(%a - %b * (%a / %b))"},
    [OP(I64MIN)] = {PAIRS, 'l', "ll", "min(%a, %b)"},
    [OP(I64MAX)] = {PAIRS, 'l', "ll", "max(%a, %b)"},
    [OP(I64ABS)] = {PAIRS, 'l', "l", "abs(%a)"},
    [OP(I64NEG)] = {PAIRS, 'l', "l", "(-%a)"},
    [OP(I64SSG)] = {PAIRS, 'l', "l", "sign(%a)"},
    [OP(U64SHL)] = {SHIFT, 'm', "mu", "(%a << (%b & 63u))"},
    [OP(U64SHR)] = {SHIFT, 'm', "mu", "(%a >> (%b & 63u))"},
    [OP(I64SHR)] = {SHIFT, 'l', "lu", "(%a >> (%b & 63u))"},
    [OP(U64SEQ)] = {COMPARE, 'i', "mm", "%a == %b"},
    [OP(U64SNE)] = {COMPARE, 'i', "mm", "%a != %b"},
    [OP(U64SLT)] = {COMPARE, 'i', "mm", "%a < %b"},
    [OP(U64SGE)] = {COMPARE, 'i', "mm", "%a >= %b"},
    [OP(I64SLT)] = {COMPARE, 'i', "ll", "%a < %b"},
    [OP(I64SGE)] = {COMPARE, 'i', "ll", "%a >= %b"},
    [OP(I642F)] = {NARROW, 'f', "l", "float(%a)"},
    [OP(U642F)] = {NARROW, 'f', "m", "float(%a)"},
    [OP(F2I64)] = {WIDEN, 'l', "f", "int64_t(%a)"},
    [OP(F2U64)] = {WIDEN, 'm', "f", "uint64_t(%a)"},
    [OP(I2I64)] = {WIDEN, 'l', "i", "int64_t(%a)"},
    [OP(U2I64)] = {WIDEN, 'm', "u", "uint64_t(%a)"},
    [OP(I642D)] = {PAIRS, 'd', "l", "double(%a)"},
    [OP(U642D)] = {PAIRS, 'd', "m", "double(%a)"},
    [OP(D2I64)] = {PAIRS, 'l', "d", "int64_t(%a)"},
    [OP(D2U64)] = {PAIRS, 'm', "d", "uint64_t(%a)"},
};

static bool is_wide(char kind)
{
    return kind == 'd' || kind == 'l' || kind == 'm';
}

/* Doubles are bits here, and what is done with them are functions. */
static bool is_soft(const struct bea_glsl *g, char kind)
{
    return kind == 'd' && g->host->soft_fp64;
}

static const char *pack_function(char kind)
{
    return kind == 'd' ? "packDouble2x32" : kind == 'l' ? "packInt2x32" : "packUint2x32";
}

static const char *unpack_function(const struct bea_glsl *g, char kind)
{
    if (is_soft(g, kind))
        return "";
    return kind == 'd' ? "unpackDouble2x32" : kind == 'l' ? "unpackInt2x32" : "unpackUint2x32";
}

static enum bea_glsl_type narrow_type(char kind)
{
    return kind == 'f' ? BEA_GLSL_F : kind == 'i' ? BEA_GLSL_I : BEA_GLSL_U;
}

static void note_kind(struct bea_glsl *g, char kind)
{
    if (kind == 'd' && !is_soft(g, kind))
        bea_glsl_need(g, BEA_GLSL_NEED_FP64);
    if (kind == 'l' || kind == 'm')
        bea_glsl_need(g, BEA_GLSL_NEED_INT64);
}

/* A pair as one number. Modifiers are the number's, so the words are read as they are. */
static void wide_operand(struct bea_glsl *g, const struct bea_ir_src *src, char kind, unsigned pair,
                         struct bea_glsl_str *out)
{
    struct bea_ir_src plain = *src;
    struct bea_glsl_str words;
    uint8_t comps[2] = {(uint8_t)(2 * pair), (uint8_t)(2 * pair + 1)};
    plain.negate = plain.absolute = false;
    bea_glsl_src(g, &plain, kind == 'l' ? BEA_GLSL_I : BEA_GLSL_U, comps, 2, &words);
    bea_glsl_str_clear(out);
    if (is_soft(g, kind))
        bea_glsl_str_printf(out, "%s(%s(%s))", src->negate ? "f64_neg" : "",
                            src->absolute ? "f64_abs" : "", words.s);
    else
        bea_glsl_str_printf(out, src->negate ? "(-%s%s(%s)%s)" : "%s%s(%s)%s",
                            src->absolute ? "abs(" : "", pack_function(kind), words.s,
                            src->absolute ? ")" : "");
    out->failed |= words.failed;
}

/*
 * Which pair of the operands the k-th result is made of. Guests with one number to compute leave
 * its operands in xy, wherever the result goes.
 */
static unsigned operand_pair(const struct bea_ir_insn *insn, unsigned k)
{
    return insn->dst[0].writemask & 3u ? k : 0;
}

/* One call more of the functions that stand for an opcode; their text has an end. */
static const char *soft_expression(struct bea_glsl *g, uint32_t opcode)
{
    const char *text = bea_glsl_soft64(&g->soft64, opcode);
    if (!text)
        bea_glsl_fail(g, BEA_ERR_UNSUPPORTED, "the host has no 64-bit floats for this");
    else if (g->soft64.calls > BEA_GLSL_SOFT64_MAX_CALLS)
        bea_glsl_fail(g, BEA_ERR_REFUSED, "too many operations with 64-bit floats");
    return text ? text : "";
}

/* What a row says of doubles is said by functions where the host has none. */
static const char *expression(struct bea_glsl *g, const struct bea_ir_insn *insn,
                              const struct row *row)
{
    if (is_soft(g, row->result) || is_soft(g, row->sources[0]))
        return soft_expression(g, insn->op);
    return row->text;
}

/* The operands for the k-th result. */
static void print_expression(struct bea_glsl *g, const struct bea_ir_insn *insn,
                             const struct row *row, unsigned k, struct bea_glsl_str *out)
{
    struct bea_glsl_str operands[3];
    size_t n = strlen(row->sources);
    for (size_t i = 0; i < 3; i++)
        bea_glsl_str_clear(&operands[i]);
    for (size_t i = 0; i < n; i++) {
        char kind = row->sources[i];
        note_kind(g, kind);
        if (i >= insn->num_src)
            bea_glsl_fail(g, BEA_ERR_REFUSED, "an operand is missing");
        else if (is_wide(kind))
            wide_operand(g, &insn->src[i], kind, k, &operands[i]);
        else
            bea_glsl_src1(g, &insn->src[i], narrow_type(kind), row->shape == WIDEN ? k : 2 * k,
                          &operands[i]);
    }
    bea_glsl_str_clear(out);
    for (const char *p = expression(g, insn, row); *p; p++) {
        if (*p == '%')
            bea_glsl_str_puts(out, operands[*++p - 'a'].s);
        else
            bea_glsl_str_putc(out, *p);
    }
}

/* A saturated float is kept in 0 to 1. */
static void saturate(struct bea_glsl *g, const struct bea_ir_insn *insn, char kind,
                     struct bea_glsl_str *value)
{
    if (!insn->saturate || (kind != 'd' && kind != 'f'))
        return;
    struct bea_glsl_str inner = *value;
    bea_glsl_str_clear(value);
    if (is_soft(g, kind)) {
        bea_glsl_soft64_saturate(&g->soft64);
        bea_glsl_str_printf(value, "f64_saturate(%s)", inner.s);
    } else {
        bea_glsl_str_printf(value, kind == 'd' ? "clamp(%s, 0.0lf, 1.0lf)" : "clamp(%s, 0.0, 1.0)",
                            inner.s);
    }
    value->failed |= inner.failed;
}

/* Results wait in variables while there are more to come, because a destination may be a source
 * too. */
struct results {
    unsigned count;
    unsigned mask[4];
    char value[4][24];
};

static void keep_result(struct bea_glsl *g, struct results *results, unsigned mask,
                        enum bea_glsl_type type, const char *value)
{
    uint8_t comps[4];
    unsigned n = bea_glsl_mask_comps(mask, comps);
    if (results->count >= 4)
        return;
    snprintf(results->value[results->count], sizeof(results->value[0]), "wide%u", g->serial++);
    bea_glsl_text_line(&g->body, "%s %s = %s;", bea_glsl_type_name(type, n),
                       results->value[results->count], value);
    results->mask[results->count++] = mask;
}

static void store_results(struct bea_glsl *g, const struct bea_ir_insn *insn,
                          const struct results *results, enum bea_glsl_type type)
{
    for (unsigned i = 0; i < results->count; i++)
        bea_glsl_store(g, &insn->dst[0], results->mask[i], type, results->value[i]);
}

static void print_pairs(struct bea_glsl *g, const struct bea_ir_insn *insn, const struct row *row)
{
    enum bea_glsl_type type = row->result == 'l' ? BEA_GLSL_I : BEA_GLSL_U;
    struct results results = {0};
    struct bea_glsl_str number, words;
    for (unsigned k = 0; k < 2; k++) {
        unsigned mask = insn->dst[0].writemask & (3u << (2 * k));
        if (!mask)
            continue;
        print_expression(g, insn, row, row->shape == WIDEN ? k : operand_pair(insn, k), &number);
        saturate(g, insn, row->result, &number);
        bea_glsl_str_clear(&words);
        bea_glsl_str_printf(&words, "%s(%s)", unpack_function(g, row->result), number.s);
        if (mask != 3u << (2 * k))
            bea_glsl_str_puts(&words, mask & 5 ? ".x" : ".y");
        if (words.failed || number.failed)
            bea_glsl_fail(g, BEA_ERR_REFUSED, "expression too long");
        keep_result(g, &results, mask, type, words.s);
    }
    store_results(g, insn, &results, type);
}

static void print_components(struct bea_glsl *g, const struct bea_ir_insn *insn,
                             const struct row *row)
{
    enum bea_glsl_type type = narrow_type(row->result);
    struct results results = {0};
    struct bea_glsl_str value, number;
    uint8_t comps[4];
    unsigned n = bea_glsl_mask_comps(insn->dst[0].writemask, comps);
    for (unsigned i = 0; i < n; i++) {
        unsigned k = row->shape == COMPARE ? operand_pair(insn, comps[i] / 2u) : i;
        if (k > 1)
            break;
        print_expression(g, insn, row, k, &number);
        saturate(g, insn, row->result, &number);
        bea_glsl_str_clear(&value);
        bea_glsl_str_printf(&value, row->shape == COMPARE ? "(-int(%s))" : "%s", number.s);
        if (value.failed || number.failed)
            bea_glsl_fail(g, BEA_ERR_REFUSED, "expression too long");
        keep_result(g, &results, 1u << comps[i], type, value.s);
    }
    store_results(g, insn, &results, type);
}

/* DFRACEXP: mantissa pairs and exponents. */
static void print_fraction(struct bea_glsl *g, const struct bea_ir_insn *insn)
{
    struct results mantissas = {0}, exponents = {0};
    struct bea_glsl_str number, words;
    uint8_t comps[4];
    unsigned n = insn->num_dst > 1 ? bea_glsl_mask_comps(insn->dst[1].writemask, comps) : 0;
    note_kind(g, 'd');
    for (unsigned k = 0; k < 2; k++) {
        unsigned mask = insn->dst[0].writemask & (3u << (2 * k));
        if (mask != 3u << (2 * k))
            continue;
        unsigned from = operand_pair(insn, k);
        wide_operand(g, &insn->src[0], 'd', from, &number);
        if (is_soft(g, 'd'))
            soft_expression(g, insn->op);
        if (from < n)
            keep_result(g, &exponents, 1u << comps[from], BEA_GLSL_I, "0");
        const char *exponent = from < n ? exponents.value[exponents.count - 1] : NULL;
        if (!exponent) {
            bea_glsl_fail(g, BEA_ERR_REFUSED, "an exponent has no destination");
            return;
        }
        bea_glsl_str_clear(&words);
        bea_glsl_str_printf(&words, "%s(%sfrexp(%s, %s))", unpack_function(g, 'd'),
                            is_soft(g, 'd') ? "f64_" : "", number.s, exponent);
        keep_result(g, &mantissas, mask, BEA_GLSL_U, words.s);
    }
    store_results(g, insn, &mantissas, BEA_GLSL_U);
    for (unsigned i = 0; i < exponents.count; i++)
        bea_glsl_store(g, &insn->dst[1], exponents.mask[i], BEA_GLSL_I, exponents.value[i]);
}

bool bea_glsl_print_wide(struct bea_glsl *g, const struct bea_ir_insn *insn)
{
    if (insn->op == OP(DFRACEXP)) {
        print_fraction(g, insn);
        return true;
    }
    if (insn->op >= sizeof(rows) / sizeof(rows[0]) || rows[insn->op].shape == NONE)
        return false;
    const struct row *row = &rows[insn->op];
    note_kind(g, row->result);
    if (is_wide(row->result))
        print_pairs(g, insn, row);
    else
        print_components(g, insn, row);
    return true;
}
