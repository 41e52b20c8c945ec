/* SPDX-License-Identifier: MIT */
/* Every command there and back: random valid values, truncations, corrupted dwords. */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "cases.h"
#include "rng.h"
#include "stream.h"

static const struct vgp_case_group *const groups[] = {VGP_CASE_GROUPS};

#ifndef CASES_AT_LEAST
#define CASES_AT_LEAST 70 /* commands and objects with a payload */
#endif

typedef void visit_fn(const struct vgp_case *one, const struct vgp_command_info *info,
                      struct rng *rng);

static void each(visit_fn *visit, unsigned rounds)
{
    size_t visited = 0;

    for (size_t g = 0; g < sizeof groups / sizeof *groups; g++) {
        for (size_t i = 0; i < groups[g]->count; i++) {
            const struct vgp_case *const one = &groups[g]->cases[i];
            const struct vgp_command_info *const info =
                vgp_command_info(one->opcode, one->object_type);
            struct rng rng = {g * 1000 + i};
            cr_assert_not_null(info, "%s has no info", one->name);
            cr_assert_str_eq(info->name, one->name);
            cr_assert_eq(info->struct_bytes, one->bytes);
            for (unsigned round = 0; round < rounds; round++)
                visit(one, info, &rng);
            visited++;
        }
    }
    cr_assert_geq(visited, CASES_AT_LEAST);
}

/* A random command, encoded; `cmd` may be NULL. */
static struct stream *encode(const struct vgp_case *one, struct rng *rng,
                             union vgp_any_command *cmd)
{
    union vgp_any_command scratch;
    struct stream *const stream = stream_start();

    cmd = cmd ? cmd : &scratch;
    memset(cmd, 0xa5, sizeof *cmd);
    one->make(rng, cmd);
    cr_assert_eq(one->encode(&stream->sink, cmd), 0, "%s: a valid command was refused", one->name);
    cr_assert_eq(stream->count, stream->promised, "%s: wrote %zu dwords, promised %zu", one->name,
                 stream->count, stream->promised);
    cr_assert_eq(VGP_HEADER_LENGTH(stream->dwords[0]) + 1, stream->count);
    cr_assert_eq(VGP_HEADER_OPCODE(stream->dwords[0]), one->opcode);
    return stream;
}

/* Decodes `len` payload dwords from a block of exactly that size. */
static enum vgp_error decode(const struct vgp_command_info *info, const uint32_t *dwords,
                             uint32_t len, union vgp_any_command *out, struct vgp_fault *fault,
                             uint32_t **block)
{
    *block = exact_copy(dwords, len + 1);
    memset(out, 0x5a, sizeof *out);
    memset(fault, 0, sizeof *fault);
    return info->decode(*block, len, VGP_HEADER_OBJECT_TYPE(dwords[0]), out, fault);
}

static void there_and_back(const struct vgp_case *one, const struct vgp_command_info *info,
                           struct rng *rng)
{
    union vgp_any_command sent, got;
    struct stream *const stream = encode(one, rng, &sent);
    const size_t count = stream->count;
    uint32_t *const before = exact_copy(stream->dwords, count), *block;
    struct vgp_fault fault;
    const char *wrong;

    cr_assert_eq(decode(info, before, (uint32_t)count - 1, &got, &fault, &block), VGP_OK,
                 "%s: %s of %s at %u", one->name, vgp_error_name(fault.error),
                 fault.field ? fault.field : "the command", fault.dword);
    wrong = difference(info, &sent, &got);
    cr_assert_null(wrong, "%s: %s changed on the way", one->name, wrong ? wrong : "");

    cr_assert_eq(one->encode(&stream_start()->sink, &got), 0);
    cr_assert_eq(stream->count, count);
    cr_assert_eq(memcmp(stream->dwords, before, count * 4), 0, "%s: dwords differ", one->name);
    free(block);
    free(before);
}

Test(roundtrip, encode_decode_encode)
{
    each(there_and_back, 40);
}

/* What is accepted must be a shorter command, complete in itself. */
static void truncated(const struct vgp_case *one, const struct vgp_command_info *info,
                      struct rng *rng)
{
    struct stream *const stream = encode(one, rng, NULL);
    const uint32_t full = (uint32_t)stream->count - 1;
    uint32_t *const dwords = exact_copy(stream->dwords, full + 1);
    union vgp_any_command got;

    for (uint32_t len = 0; len < full; len++) {
        struct vgp_fault fault;
        uint32_t *block;
        if (decode(info, dwords, len, &got, &fault, &block) == VGP_OK) {
            const int result = one->encode(&stream_start()->sink, &got);
            cr_assert_eq(result, 0, "%s: accepted %u dwords that break a rule", one->name, len);
            if (one->canonical)
                cr_assert_eq(stream->count, len + 1, "%s cut to %u", one->name, len);
        } else {
            cr_assert_neq(fault.error, VGP_OK);
            cr_assert_str_eq(fault.command, one->name);
            cr_assert_leq(fault.dword, len, "%s blames dword %u of %u", one->name, fault.dword,
                          len);
        }
        free(block);
    }
    free(dwords);
}

Test(roundtrip, truncation)
{
    each(truncated, 3);
}

/* The encoder checks the same rules: what the decoder lets through it must take. */
static void corrupted(const struct vgp_case *one, const struct vgp_command_info *info,
                      struct rng *rng)
{
    struct stream *const stream = encode(one, rng, NULL);
    const uint32_t len = (uint32_t)stream->count - 1;
    uint32_t *const dwords = exact_copy(stream->dwords, len + 1);
    union vgp_any_command got;

    for (uint32_t at = 1; at <= len; at++) {
        const uint32_t values[] = {0, ~0u, (uint32_t)pick_u64(rng), 1u << pick(rng, 0, 31)};
        const uint32_t kept = dwords[at];
        for (size_t k = 0; k < sizeof values / sizeof *values; k++) {
            struct vgp_fault fault;
            uint32_t *block;
            dwords[at] = values[k];
            if (decode(info, dwords, len, &got, &fault, &block) == VGP_OK)
                cr_assert_eq(one->encode(&stream_start()->sink, &got), 0,
                             "%s: dword %u = %#x breaks a rule", one->name, at, values[k]);
            free(block);
        }
        dwords[at] = kept;
    }
    free(dwords);
}

Test(roundtrip, corruption)
{
    each(corrupted, 3);
}

/* Decodes; what is accepted the encoder must take, and write the same dwords. */
static enum vgp_error agreed(const struct vgp_case *one, const struct vgp_command_info *info,
                             const uint32_t *dwords, uint32_t len, struct vgp_fault *fault)
{
    union vgp_any_command got;
    uint32_t *block;
    const enum vgp_error error = decode(info, dwords, len, &got, fault, &block);
    struct stream *const stream = stream_start();

    if (error == VGP_OK) {
        cr_assert_eq(one->encode(&stream->sink, &got), 0, "%s/%u breaks a rule", one->name, len);
        if (one->canonical)
            cr_assert_eq(stream->count, len + 1, "%s of %u dwords becomes one of %zu", one->name,
                         len, stream->count - 1);
    } else {
        cr_assert_eq(fault->error, error);
        cr_assert_str_eq(fault->command, one->name);
        cr_assert_leq(fault->dword, len, "%s blames dword %u of %u", one->name, fault->dword, len);
        cr_assert(error == VGP_ERR_LENGTH || fault->dword > 0 || fault->field,
                  "%s: a value is wrong, but which?", one->name);
    }
    free(block);
    return error;
}

/* Lengths beyond the right one: more elements than an array has place for, half an element. */
static void lengthened(const struct vgp_case *one, const struct vgp_command_info *info,
                       struct rng *rng)
{
    struct stream *const stream = encode(one, rng, NULL);
    const uint32_t full = (uint32_t)stream->count - 1, longest = full + 700;
    uint32_t *const dwords = calloc(longest + 1, sizeof *dwords);
    enum vgp_error last = VGP_OK;

    memcpy(dwords, stream->dwords, stream->count * sizeof *dwords);
    for (uint32_t len = full; len <= longest; len++) {
        struct vgp_fault fault;
        last = agreed(one, info, dwords, len, &fault);
    }
    /* Only what is not canonical has no longest form, and what ends with bulk data. */
    if (one->canonical && info->fields[info->num_fields - 1].kind != VGP_FIELD_SPAN)
        cr_assert_neq(last, VGP_OK, "%s of %u dwords is accepted", one->name, longest);
    free(dwords);
}

Test(roundtrip, lengthening)
{
    each(lengthened, 3);
}

/* Every small number and the neighbours of every power of two. */
static uint32_t swept(uint32_t i)
{
    return i < 70 ? i : (1u << (i - 70) / 3) + (i - 70) % 3 - 1;
}
#define SWEPT (70 + 32 * 3)

/* One field of an otherwise valid command takes all of these. */
static void sweep(const struct vgp_case *one, const struct vgp_command_info *info,
                  const struct vgp_field_info *field, uint32_t *dwords, uint32_t len, uint32_t at)
{
    const uint32_t mask = field->width == 32 ? ~0u : ((1u << field->width) - 1) << field->low;
    const uint32_t kept = dwords[at];

    for (uint32_t i = 0; i < SWEPT; i++) {
        struct vgp_fault fault;
        dwords[at] = (kept & ~mask) | (swept(i) << field->low & mask);
        agreed(one, info, dwords, len, &fault);
    }
    dwords[at] = kept;
}

static void all_fields_swept(const struct vgp_case *one, const struct vgp_command_info *info,
                             struct rng *rng)
{
    union vgp_any_command cmd;
    struct stream *const stream = encode(one, rng, &cmd);
    const uint32_t len = (uint32_t)stream->count - 1;
    uint32_t *const dwords = exact_copy(stream->dwords, len + 1);

    for (uint32_t i = 0; i < info->num_fields; i++) {
        const struct vgp_field_info *const field = &info->fields[i];
        const uint32_t count = field->step ? vgp_field_count(field, &cmd) : 1;
        if (field->width == 0 || field->width > 32 || (field->step && field->base == 0))
            continue; /* not on the wire, not a dword, or no fixed place */
        for (uint32_t k = 0; k < count; k++) {
            const uint32_t at = field->base + k * field->dword_step + field->dword;
            if (at >= 1 && at <= len)
                sweep(one, info, field, dwords, len, at);
        }
    }
    free(dwords);
}

Test(roundtrip, every_field_takes_its_range_and_no_more)
{
    each(all_fields_swept, 4);
}

/* A sink without room gets nothing, and its answer comes back. */
static void refused(const struct vgp_case *one, const struct vgp_command_info *info,
                    struct rng *rng)
{
    union vgp_any_command cmd;
    struct stream *const stream = stream_start();

    (void)info;
    one->make(rng, &cmd);
    stream->refuse = 7;
    cr_assert_eq(one->encode(&stream->sink, &cmd), 7);
    cr_assert_eq(stream->count, 0, "%s wrote into a sink that refused", one->name);
}

Test(roundtrip, sink_without_room)
{
    each(refused, 2);
}
