/* SPDX-License-Identifier: MIT */
/* Storage buffers, shared memory and atomic counters. Addresses are bytes in the guest, words here.
 */
#include "glsl.h"

#include <inttypes.h>
#include <stdio.h>

/* An array of words. */
struct words {
    char name[16];
    uint32_t count; /* 0: the host bounds it */
};

#define OP(name) VGP_TGSI_OPCODE_##name

/* What atomics are called; `loop` is the new value from the old one %o and the operand %v where
 * GLSL has no such function. */
static const struct atomic {
    uint16_t op;
    const char *function, *counter;
    const char *loop;
    char operand; /* of loop: type letter */
} atomics[] = {
    {OP(ATOMUADD), "atomicAdd", "atomicCounterAdd", NULL, 'u'},
    {OP(ATOMXCHG), "atomicExchange", "atomicCounterExchange", NULL, 'u'},
    {OP(ATOMCAS), "atomicCompSwap", "atomicCounterCompSwap", NULL, 'u'},
    {OP(ATOMAND), "atomicAnd", "atomicCounterAnd", NULL, 'u'},
    {OP(ATOMOR), "atomicOr", "atomicCounterOr", NULL, 'u'},
    {OP(ATOMXOR), "atomicXor", "atomicCounterXor", NULL, 'u'},
    {OP(ATOMUMIN), "atomicMin", "atomicCounterMin", NULL, 'u'},
    {OP(ATOMUMAX), "atomicMax", "atomicCounterMax", NULL, 'u'},
    /* Counters are unsigned, whatever the guest calls it. */
    {OP(ATOMIMIN), NULL, "atomicCounterMin", "uint(min(int(%o), %v))", 'i'},
    {OP(ATOMIMAX), NULL, "atomicCounterMax", "uint(max(int(%o), %v))", 'i'},
    {OP(ATOMFADD), NULL, NULL, "asU(asF(%o) + %v)", 'f'},
    {OP(ATOMINC_WRAP), NULL, NULL, "(%o >= %v ? 0u : %o + 1u)", 'u'},
    {OP(ATOMDEC_WRAP), NULL, NULL, "(%o == 0u || %o > %v ? %v : %o - 1u)", 'u'},
};

static const struct atomic *find_atomic(uint32_t op)
{
    for (size_t i = 0; i < sizeof(atomics) / sizeof(atomics[0]); i++)
        if (atomics[i].op == op)
            return &atomics[i];
    return NULL;
}

static enum bea_glsl_type letter_type(char letter)
{
    return letter == 'f' ? BEA_GLSL_F : letter == 'i' ? BEA_GLSL_I : BEA_GLSL_U;
}

/* "name[at3 + 1u]" */
static void word(const struct words *words, uint32_t serial, unsigned k, struct bea_glsl_str *out)
{
    bea_glsl_str_printf(out,
                        words->count ? "%s[min(at%" PRIu32 " + %uu, %" PRIu32 "u)]"
                                     : "%s[at%" PRIu32 " + %uu]",
                        words->name, serial, k, words->count - 1);
}

/* The address operand in words, in a variable, since the destination may hold the address. */
static uint32_t print_address(struct bea_glsl *g, const struct bea_ir_src *src)
{
    struct bea_glsl_str address;
    uint32_t serial = g->serial++;
    bea_glsl_src1(g, src, BEA_GLSL_U, 0, &address);
    bea_glsl_text_line(&g->body, "uint at%" PRIu32 " = %s >> 2;", serial, address.s);
    return serial;
}

static void print_load(struct bea_glsl *g, const struct bea_ir_insn *insn,
                       const struct words *words)
{
    struct bea_glsl_str value;
    uint8_t comps[4];
    unsigned n = bea_glsl_mask_comps(insn->dst[0].writemask, comps);
    uint32_t serial = print_address(g, &insn->src[1]);
    bea_glsl_str_clear(&value);
    bea_glsl_str_printf(&value, "%s(", bea_glsl_type_name(BEA_GLSL_U, n ? n : 1));
    for (unsigned i = 0; i < n; i++) {
        bea_glsl_str_puts(&value, i ? ", " : "");
        word(words, serial, comps[i], &value);
    }
    bea_glsl_str_puts(&value, ")");
    if (n)
        bea_glsl_result(g, insn, BEA_GLSL_U, value.s);
}

static void print_store(struct bea_glsl *g, const struct bea_ir_insn *insn,
                        const struct words *words)
{
    struct bea_glsl_str left, value;
    uint8_t comps[4];
    unsigned n = bea_glsl_mask_comps(insn->dst[0].writemask, comps);
    uint32_t serial = print_address(g, &insn->src[0]);
    for (unsigned i = 0; i < n; i++) {
        bea_glsl_str_clear(&left);
        word(words, serial, comps[i], &left);
        bea_glsl_src1(g, &insn->src[1], BEA_GLSL_M, comps[i], &value);
        bea_glsl_text_line(&g->body, "%s = %s;", left.s, value.s);
    }
}

/* Tries until nobody was faster. */
static void print_atomic_loop(struct bea_glsl *g, const struct bea_ir_insn *insn,
                              const struct atomic *atomic, const char *place, const char *operand)
{
    struct bea_glsl_str new_value, old;
    uint32_t serial = g->serial++;
    bea_glsl_str_clear(&new_value);
    for (const char *p = atomic->loop; *p; p++) {
        if (*p != '%')
            bea_glsl_str_putc(&new_value, *p);
        else if (*++p == 'o')
            bea_glsl_str_printf(&new_value, "seen%" PRIu32, serial);
        else
            bea_glsl_str_puts(&new_value, operand);
    }
    bea_glsl_text_line(&g->body, "uint seen%" PRIu32 ", old%" PRIu32 " = %s;", serial, serial,
                       place);
    bea_glsl_text_line(&g->body, "do {");
    bea_glsl_text_line(&g->body, "    seen%" PRIu32 " = old%" PRIu32 ";", serial, serial);
    bea_glsl_text_line(&g->body, "    old%" PRIu32 " = atomicCompSwap(%s, seen%" PRIu32 ", %s);",
                       serial, place, serial, new_value.s);
    bea_glsl_text_line(&g->body, "} while (old%" PRIu32 " != seen%" PRIu32 ");", serial, serial);
    bea_glsl_str_clear(&old);
    bea_glsl_str_printf(&old, "uvec4(old%" PRIu32 ")", serial);
    bea_glsl_result4(g, insn, BEA_GLSL_U, old.s);
    if (new_value.failed)
        bea_glsl_fail(g, BEA_ERR_REFUSED, "expression too long");
}

static void print_atomic(struct bea_glsl *g, const struct bea_ir_insn *insn,
                         const struct words *words)
{
    const struct atomic *atomic = find_atomic(insn->op);
    struct bea_glsl_str place, operand, second, value;
    uint32_t serial = print_address(g, &insn->src[1]);
    bea_glsl_str_clear(&place);
    bea_glsl_str_clear(&second);
    bea_glsl_str_clear(&value);
    word(words, serial, 0, &place);
    bea_glsl_src1(g, &insn->src[2], letter_type(atomic->operand), 0, &operand);
    if (atomic->loop) {
        print_atomic_loop(g, insn, atomic, place.s, operand.s);
        return;
    }
    if (insn->op == OP(ATOMCAS))
        bea_glsl_src1(g, &insn->src[3], BEA_GLSL_U, 0, &second);
    bea_glsl_str_printf(&value, "uvec4(%s(%s, %s%s%s))", atomic->function, place.s, operand.s,
                        second.bytes ? ", " : "", second.s);
    bea_glsl_result4(g, insn, BEA_GLSL_U, value.s);
}

static void print_access(struct bea_glsl *g, const struct bea_ir_insn *insn,
                         const struct words *words)
{
    if (insn->op == OP(LOAD))
        print_load(g, insn, words);
    else if (insn->op == OP(STORE))
        print_store(g, insn, words);
    else
        print_atomic(g, insn, words);
}

static void print_buffer(struct bea_glsl *g, const struct bea_ir_insn *insn, uint32_t n)
{
    struct words words = {.count = 0};
    snprintf(words.name, sizeof(words.name), "%s_b%u", g->prefix, n & 31u);
    g->buffer_qualifiers[n & 31] |= insn->qualifiers;
    if (insn->op != OP(RESQ)) {
        print_access(g, insn, &words);
        return;
    }
    struct bea_glsl_str value;
    bea_glsl_str_clear(&value);
    bea_glsl_str_printf(&value, "uvec4(uint(%s.length()) * 4u, 0u, 0u, 1u)", words.name);
    bea_glsl_result4(g, insn, BEA_GLSL_U, value.s);
}

/* One buffer, or a choice between all where the number is computed. */
static void with_buffer(struct bea_glsl *g, const struct bea_ir_insn *insn,
                        const struct bea_ir_reg *reg)
{
    struct bea_glsl_str index;
    bea_glsl_need(g, BEA_GLSL_NEED_SSBO);
    if (!reg->indirect) {
        print_buffer(g, insn, (uint32_t)reg->index);
        return;
    }
    bea_glsl_index(g, &reg->ind, reg->index, &index);
    bea_glsl_text_line(&g->body, "switch (%s) {", index.s);
    for (uint32_t n = 0; n < 32; n++) {
        if (!(g->info.ssbo_mask >> n & 1))
            continue;
        bea_glsl_text_line(&g->body, "case %" PRIu32 ":", n);
        g->body.indent++;
        print_buffer(g, insn, n);
        bea_glsl_text_line(&g->body, "break;");
        g->body.indent--;
    }
    bea_glsl_text_line(&g->body, "}");
}

static uint32_t shared_words(const struct bea_glsl *g)
{
    return g->key->shared_bytes / 4u + (g->key->shared_bytes % 4u || !g->key->shared_bytes);
}

static const struct bea_ir_decl *counter_decl(const struct bea_glsl *g,
                                              const struct bea_ir_reg *reg)
{
    for (uint32_t i = 0; i < g->ir->num_decls; i++) {
        const struct bea_ir_decl *decl = &g->ir->decls[i];
        if (decl->file == VGP_TGSI_FILE_HWATOMIC && decl->dim == reg->dim &&
            (int64_t)decl->first <= reg->index && reg->index <= (int64_t)decl->last)
            return decl;
    }
    return NULL;
}

/* +1 and -1 are what every host has; the decrement answers the new value, the guest wants the old
 * one. */
static void counter_call(struct bea_glsl *g, const struct bea_ir_insn *insn, const char *counter,
                         struct bea_glsl_str *value)
{
    const struct atomic *atomic = find_atomic(insn->op);
    struct bea_glsl_str operand, second;
    uint32_t bits = 0;
    if (insn->op == OP(LOAD)) {
        bea_glsl_str_printf(value, "uvec4(atomicCounter(%s))", counter);
        return;
    }
    bool known = bea_glsl_imm_bits(g, &insn->src[2], 0, &bits) && insn->op == OP(ATOMUADD);
    if (known && bits == 1) {
        bea_glsl_str_printf(value, "uvec4(atomicCounterIncrement(%s))", counter);
        return;
    }
    if (known && bits == 0xffffffffu) {
        bea_glsl_str_printf(value, "uvec4(atomicCounterDecrement(%s) + 1u)", counter);
        return;
    }
    if (!atomic || !atomic->counter) {
        bea_glsl_fail(g, BEA_ERR_UNSUPPORTED, "opcode %u on an atomic counter", insn->op);
        return;
    }
    bea_glsl_need(g, BEA_GLSL_NEED_ATOMIC_COUNTER_OPS);
    bea_glsl_src1(g, &insn->src[2], BEA_GLSL_U, 0, &operand);
    bea_glsl_str_clear(&second);
    if (insn->op == OP(ATOMCAS))
        bea_glsl_src1(g, &insn->src[3], BEA_GLSL_U, 0, &second);
    bea_glsl_str_printf(value, "uvec4(%s(%s, %s%s%s))", atomic->counter, counter, operand.s,
                        second.bytes ? ", " : "", second.s);
}

static void print_counter(struct bea_glsl *g, const struct bea_ir_insn *insn,
                          const struct bea_ir_reg *reg)
{
    const struct bea_ir_decl *decl = counter_decl(g, reg);
    struct bea_glsl_str index, counter, value;
    if (!decl || reg->dim_indirect) {
        bea_glsl_fail(g, BEA_ERR_REFUSED, "no such atomic counter");
        return;
    }
    bea_glsl_need(g, BEA_GLSL_NEED_ATOMIC_COUNTERS);
    bea_glsl_bounded_index(g, reg->indirect, &reg->ind, (int64_t)reg->index - decl->first,
                           decl->last - decl->first + 1, &index);
    bea_glsl_str_clear(&counter);
    bea_glsl_str_clear(&value);
    bea_glsl_str_printf(&counter, "atomics%" PRId32 "_%" PRIu32 "[%s]", decl->dim, decl->first,
                        index.s);
    counter_call(g, insn, counter.s, &value);
    bea_glsl_result4(g, insn, BEA_GLSL_U, value.s);
}

bool bea_glsl_print_mem(struct bea_glsl *g, const struct bea_ir_insn *insn)
{
    if (insn->op != OP(LOAD) && insn->op != OP(STORE) && insn->op != OP(RESQ) &&
        !find_atomic(insn->op))
        return false;
    const struct bea_ir_reg *reg = insn->op == OP(STORE) ? &insn->dst[0].reg : &insn->src[0].reg;
    struct words words;
    switch (reg->file) {
    case VGP_TGSI_FILE_BUFFER: with_buffer(g, insn, reg); return true;
    case VGP_TGSI_FILE_HWATOMIC: print_counter(g, insn, reg); return true;
    case VGP_TGSI_FILE_MEMORY:
        words.count = shared_words(g);
        snprintf(words.name, sizeof(words.name), "%s_shared", g->prefix);
        if (insn->op != OP(RESQ))
            print_access(g, insn, &words);
        return true;
    default:
        bea_glsl_fail(g, BEA_ERR_REFUSED, "register file %u is no memory", reg->file);
        return true;
    }
}

void bea_glsl_qualifiers(struct bea_glsl *g, uint8_t qualifiers)
{
    bea_glsl_text_printf(&g->decl, "%s%s%s", qualifiers & BEA_IR_COHERENT ? "coherent " : "",
                         qualifiers & BEA_IR_VOLATILE ? "volatile " : "",
                         qualifiers & BEA_IR_RESTRICT ? "restrict " : "");
}

void bea_glsl_declare_memory(struct bea_glsl *g)
{
    bool has_shared = false;
    for (uint32_t n = 0; n < 32; n++) {
        if (!(g->info.ssbo_mask >> n & 1))
            continue;
        bea_glsl_need(g, BEA_GLSL_NEED_SSBO);
        bea_glsl_need(g, BEA_GLSL_NEED_BINDING);
        bea_glsl_text_printf(&g->decl, "layout(std430, binding = %" PRIu32 ") ",
                             g->key->ssbo_base + n - g->info.ssbo_first);
        bea_glsl_qualifiers(g, g->buffer_qualifiers[n]);
        bea_glsl_text_line(&g->decl, "buffer %s_ssbo%" PRIu32 " { uint %s_b%" PRIu32 "[]; };",
                           g->prefix, n, g->prefix, n);
    }
    for (uint32_t i = 0; i < g->ir->num_decls; i++) {
        const struct bea_ir_decl *decl = &g->ir->decls[i];
        if (decl->file == VGP_TGSI_FILE_HWATOMIC) {
            bea_glsl_need(g, BEA_GLSL_NEED_ATOMIC_COUNTERS);
            bea_glsl_need(g, BEA_GLSL_NEED_BINDING);
            bea_glsl_text_line(&g->decl,
                               "layout(binding = %" PRId32 ", offset = %" PRIu32
                               ") uniform atomic_uint "
                               "atomics%" PRId32 "_%" PRIu32 "[%" PRIu32 "];",
                               decl->dim, decl->first * 4, decl->dim, decl->first,
                               decl->last - decl->first + 1);
        } else if (decl->file == VGP_TGSI_FILE_MEMORY && !has_shared) {
            /* There is one, whatever number a guest declares it with. */
            has_shared = true;
            bea_glsl_text_line(&g->decl, "shared uint %s_shared[%" PRIu32 "];", g->prefix,
                               shared_words(g));
        }
    }
}
