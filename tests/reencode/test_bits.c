/* SPDX-License-Identifier: MIT */
/* Which bits are defined: a defined one that changes is noticed by the decoder, any other is not.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "cases.h"
#include "rng.h"
#include "stream.h"
#include "vgp_reencode.h"

static const struct vgp_case_group *const groups[] = {VGP_CASE_GROUPS};

#ifndef CASES_AT_LEAST
#define CASES_AT_LEAST 70 /* commands and objects with a payload */
#endif
#define ROUNDS 6
#define SPARE 4 /* dwords behind the command, for what is ignored there */

/* One random command: as dwords, decoded, and its defined bits. */
struct subject {
    const struct vgp_command_info *info;
    uint32_t dwords[STREAM_DWORDS], masks[STREAM_DWORDS];
    uint32_t len;
    union vgp_any_command command;
};

static enum vgp_error decode(const struct subject *subject, union vgp_any_command *out)
{
    struct vgp_fault fault = {.error = VGP_OK};

    memset(out, 0x5a, sizeof *out);
    return subject->info->decode(subject->dwords, subject->len,
                                 VGP_HEADER_OBJECT_TYPE(subject->dwords[0]), out, &fault);
}

/* The decoder's view of the command has not changed. */
static bool unnoticed(const struct subject *subject)
{
    static union vgp_any_command got;

    return decode(subject, &got) == VGP_OK &&
           difference(subject->info, &subject->command, &got) == NULL;
}

static void flip_each_bit(struct subject *subject)
{
    static uint32_t kept[STREAM_DWORDS]; /* spans point into the dwords that change */
    const size_t bytes = ((size_t)subject->len + 1) * 4;

    memcpy(kept, subject->dwords, bytes);
    memset(&subject->command, 0, sizeof subject->command);
    struct vgp_fault fault = {.error = VGP_OK};
    cr_assert_eq(subject->info->decode(kept, subject->len, VGP_HEADER_OBJECT_TYPE(kept[0]),
                                       &subject->command, &fault),
                 VGP_OK);
    for (uint32_t at = 1; at <= subject->len; at++) {
        for (uint32_t bit = 0; bit < 32; bit++) {
            const bool defined = subject->masks[at] >> bit & 1;
            subject->dwords[at] = kept[at] ^ 1u << bit;
            cr_assert_neq(unnoticed(subject), defined, "%s: bit %u of dword %u is %s",
                          subject->info->name, bit, at,
                          defined ? "defined, yet nothing reads it" : "undefined, yet it counts");
        }
        subject->dwords[at] = kept[at];
    }
}

/* Makes `subject` a random command with `extra` dwords behind it; false where those are malformed.
 */
static bool prepare(struct subject *subject, const struct vgp_case *one, struct rng *rng,
                    uint32_t extra)
{
    static union vgp_any_command made;
    struct stream *const stream = stream_start();

    memset(&made, 0, sizeof made);
    one->make(rng, &made);
    cr_assert_eq(one->encode(&stream->sink, &made), 0, "%s was refused", one->name);
    subject->info = vgp_command_info(one->opcode, one->object_type);
    cr_assert_not_null(subject->info);
    subject->len = (uint32_t)stream->count - 1 + extra;
    memcpy(subject->dwords, stream->dwords, stream->count * 4);
    memset(subject->dwords + stream->count, 0, SPARE * 4);
    subject->dwords[0] += extra << 16;
    if (decode(subject, &subject->command) != VGP_OK)
        return false;
    vgp_defined_bits(subject->info, &subject->command, subject->dwords[0], subject->masks);
    return true;
}

Test(bits, defined_ones_count_and_others_do_not)
{
    static struct subject subject;
    size_t visited = 0;

    for (size_t g = 0; g < sizeof groups / sizeof *groups; g++) {
        for (size_t i = 0; i < groups[g]->count; i++, visited++) {
            struct rng rng = {g * 1000 + i};
            for (int round = 0; round < ROUNDS; round++)
                for (uint32_t extra = 0; extra < SPARE; extra++)
                    if (prepare(&subject, &groups[g]->cases[i], &rng, extra))
                        flip_each_bit(&subject);
        }
    }
    cr_assert_geq(visited, CASES_AT_LEAST);
}

/* The encoder writes the defined bits as they were, whatever the others say. */
static void encode_again(struct subject *subject, struct rng *rng)
{
    struct stream *const stream = stream_start();
    static uint32_t after[STREAM_DWORDS];
    struct vgp_mismatch mismatch;

    for (uint32_t at = 1; at <= subject->len; at++)
        subject->dwords[at] |= (uint32_t)pick_u64(rng) & ~subject->masks[at];
    cr_assert_eq(decode(subject, &subject->command), VGP_OK);
    cr_assert_eq(vgp_encode_again(&stream->sink, subject->info, &subject->command, subject->len),
                 0);
    memcpy(after, stream->dwords, stream->count * 4);
    cr_assert(vgp_same_command(subject->dwords, subject->masks, after, stream->count, &mismatch),
              "%s: dword %u of %u: %#x, then %#x (mask %#x)", subject->info->name, mismatch.dword,
              subject->len, mismatch.before, mismatch.after, mismatch.mask);

    for (uint32_t at = 1; at < stream->count; at++) {
        const uint32_t mask = at <= subject->len ? subject->masks[at] : 0;
        if (mask == 0)
            continue;
        after[at] ^= mask & (~mask + 1); /* the lowest defined bit */
        cr_assert_not(
            vgp_same_command(subject->dwords, subject->masks, after, stream->count, &mismatch));
        cr_assert_eq(mismatch.dword, at);
        cr_assert_eq(mismatch.before, subject->dwords[at]);
        cr_assert_eq(mismatch.after, after[at]);
        cr_assert_eq(mismatch.mask, mask);
        after[at] ^= mask & (~mask + 1);
    }
}

Test(bits, encoder_writes_what_is_defined)
{
    static struct subject subject;

    for (size_t g = 0; g < sizeof groups / sizeof *groups; g++) {
        for (size_t i = 0; i < groups[g]->count; i++) {
            struct rng rng = {g * 1000 + i + 7};
            for (int round = 0; round < ROUNDS; round++)
                for (uint32_t extra = 0; extra < SPARE; extra++)
                    if (prepare(&subject, &groups[g]->cases[i], &rng, extra))
                        encode_again(&subject, &rng);
        }
    }
}

/* Every kind is named once, and found by its own header. */
Test(bits, kinds)
{
    for (uint32_t kind = 0; kind < VGP_KIND_COUNT; kind++)
        for (uint32_t other = 0; other < kind; other++)
            cr_assert_str_neq(vgp_kind_name(kind), vgp_kind_name(other));
    for (size_t g = 0; g < sizeof groups / sizeof *groups; g++) {
        for (size_t i = 0; i < groups[g]->count; i++) {
            static struct subject subject;
            struct rng rng = {g * 1000 + i};
            cr_assert(prepare(&subject, &groups[g]->cases[i], &rng, 0));
            const uint32_t kind = vgp_kind(subject.dwords[0]);
            const char *const name = groups[g]->cases[i].name;
            cr_assert_lt(kind, VGP_KIND_COUNT, "%s has no kind", name);
            cr_assert(strncmp(vgp_kind_name(kind), name, strlen(name)) == 0, "%s is of kind %s",
                      name, vgp_kind_name(kind));
        }
    }
    cr_assert_eq(vgp_kind(0xff), VGP_KIND_COUNT);
}
