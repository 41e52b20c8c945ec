/* SPDX-License-Identifier: MIT */
/*
 * What the guest's encoder refuses: every member of every command, one after the other, takes
 * values around each power of two. What is taken, the decoder takes and reads back the same; what
 * is not has written nothing. And each member that the wire or the decoder bounds is refused
 * beyond its bound.
 */
#include <criterion/criterion.h>
#include <string.h>

#include "cases.h"
#include "rng.h"
#include "stream.h"

static const struct vgp_case_group *const groups[] = {VGP_CASE_GROUPS};

#ifndef BOUNDED_AT_LEAST
#define BOUNDED_AT_LEAST 101 /* members with a bound, all commands together */
#endif

/* As much as a command can hold, and more. */
static uint32_t bulk[VGP_MAX_COMMAND_LENGTH + 300];

/* One member under test. */
struct subject {
    const struct vgp_case *one;
    const struct vgp_command_info *info;
    const char *name;
    const union vgp_any_command *valid;
    size_t offset;
    uint8_t kind;
};

/* Small numbers, the neighbours of powers of two, the lengths about the longest command. */
static uint64_t swept(uint32_t i)
{
    if (i < 70)
        return i;
    if (i < 70 + 32 * 3)
        return ((uint64_t)1 << (i - 70) / 3) + (i - 70) % 3 - 1;
    return 4 * (VGP_MAX_COMMAND_LENGTH - 32) + (i - 70 - 32 * 3);
}
#define SWEPT (70 + 32 * 3 + 140)

static void put(const struct subject *subject, union vgp_any_command *cmd, uint64_t value)
{
    const uint32_t word = (uint32_t)value;
    const struct vgp_span span = {bulk, word};
    char *const at = (char *)cmd + subject->offset;

    if (subject->kind == VGP_FIELD_SPAN)
        memcpy(at, &span, sizeof span);
    else if (subject->kind == VGP_FIELD_U64)
        memcpy(at, &value, sizeof value);
    else
        memcpy(at, &word, sizeof word);
}

/* Whether the value is taken. */
static bool taken(const struct subject *subject, uint64_t value)
{
    union vgp_any_command cmd = *subject->valid, got;
    struct stream *const stream = stream_start();
    struct vgp_fault fault;
    const char *wrong;
    int result;

    put(subject, &cmd, value);
    result = subject->one->encode(&stream->sink, &cmd);
    if (result != VGP_ENCODE_OK) {
        cr_assert(result == VGP_ENCODE_RANGE || result == VGP_ENCODE_LENGTH);
        cr_assert_eq(stream->count, 0, "%s.%s: refused, but written", subject->one->name,
                     subject->name);
        cr_assert_eq(stream->promised, 0, "%s.%s: asked for room, then refused", subject->one->name,
                     subject->name);
        return false;
    }
    cr_assert_eq(stream->count, stream->promised);
    cr_assert_eq(subject->info->decode(stream->dwords, (uint32_t)stream->count - 1,
                                       VGP_HEADER_OBJECT_TYPE(stream->dwords[0]), &got, &fault),
                 VGP_OK, "%s.%s = %#llx is encoded, but not decoded", subject->one->name,
                 subject->name, (unsigned long long)value);
    wrong = difference(subject->info, &cmd, &got);
    if (wrong && subject->kind == VGP_FIELD_SPAN) { /* bulk data arrives as whole dwords */
        put(subject, &cmd, (value + 3) / 4 * 4);
        wrong = difference(subject->info, &cmd, &got);
    }
    cr_assert_null(wrong, "%s.%s = %#llx: %s is another on arrival", subject->one->name,
                   subject->name, (unsigned long long)value, wrong);
    return true;
}

/* How many of the values are refused. */
static unsigned sweep(const struct subject *subject)
{
    unsigned refused = 0;

    for (uint32_t i = 0; i < SWEPT; i++)
        refused += !taken(subject, swept(i));
    return refused;
}

/* Whether the decoder refuses some value in that place of an otherwise valid stream. */
static bool decoder_refuses(const struct vgp_command_info *info, const struct vgp_field_info *field,
                            uint32_t *dwords, uint32_t len)
{
    const uint32_t at = field->base + field->dword;
    const uint32_t kept = at >= 1 && at <= len ? dwords[at] : 0;
    bool refuses = false;

    if (field->width != 32 || at < 1 || at > len || (field->step && field->base == 0))
        return false;
    for (uint32_t i = 0; i < SWEPT && !refuses; i++) {
        union vgp_any_command got;
        struct vgp_fault fault;
        dwords[at] = (uint32_t)swept(i);
        refuses =
            info->decode(dwords, len, VGP_HEADER_OBJECT_TYPE(dwords[0]), &got, &fault) != VGP_OK;
    }
    dwords[at] = kept;
    return refuses;
}

static bool number(const struct vgp_field_info *field)
{
    return field->kind == VGP_FIELD_U32 || field->kind == VGP_FIELD_I32;
}

/* One member; whether it has a bound. */
static bool member(struct subject *subject, const struct vgp_field_info *field, uint32_t *dwords,
                   uint32_t len)
{
    const uint32_t count = vgp_field_count(field, subject->valid);
    const bool here = count > 0 && vgp_field_present(field, subject->valid);
    bool bounded = false;
    unsigned refused = 0;

    if (here && number(field))
        bounded = (field->width > 0 && field->width < 32) ||
                  decoder_refuses(subject->info, field, dwords, len);
    if (here && (number(field) || field->kind == VGP_FIELD_U64 || field->kind == VGP_FIELD_SPAN)) {
        subject->name = field->name ? field->name : field->array;
        subject->kind = field->kind;
        subject->offset = field->offset + (count - 1) * field->step;
        refused = sweep(subject);
        bounded = bounded || field->kind == VGP_FIELD_SPAN;
        cr_assert(!bounded || refused > 0, "%s.%s has a bound, and takes everything",
                  subject->one->name, subject->name);
    }
    if (here && field->step &&
        !field->count) { /* how many elements: never more than there is place for */
        subject->name = field->array;
        subject->kind = VGP_FIELD_U32;
        subject->offset = field->count_offset;
        cr_assert_gt(sweep(subject), 0, "%s takes any number of %s", subject->one->name,
                     field->array);
    }
    return bounded;
}

static unsigned command(const struct vgp_case *one, uint64_t seed)
{
    struct rng rng = {seed};
    union vgp_any_command valid;
    struct subject subject = {.one = one, .valid = &valid};
    static uint32_t dwords[STREAM_DWORDS];
    struct stream *const stream = stream_start();
    unsigned bounded = 0;

    subject.info = vgp_command_info(one->opcode, one->object_type);
    memset(&valid, 0xa5, sizeof valid);
    one->make(&rng, &valid);
    cr_assert_eq(one->encode(&stream->sink, &valid), VGP_ENCODE_OK);
    const uint32_t len = (uint32_t)stream->count - 1;
    memcpy(dwords, stream->dwords, stream->count * sizeof *dwords);
    for (uint32_t i = 0; i < subject.info->num_fields; i++)
        bounded += member(&subject, &subject.info->fields[i], dwords, len);
    return bounded;
}

Test(refusals, every_member_beyond_its_bound)
{
    unsigned bounded = 0;

    for (size_t g = 0; g < sizeof groups / sizeof *groups; g++) {
        for (size_t i = 0; i < groups[g]->count; i++) {
            unsigned most = 0;
            for (unsigned round = 0; round < 3; round++) {
                const unsigned found = command(&groups[g]->cases[i], g * 1000 + i * 10 + round);
                most = found > most ? found : most;
            }
            bounded += most;
        }
    }
    cr_log_info("%u members with a bound", bounded);
    cr_assert_geq(bounded, BOUNDED_AT_LEAST, "only %u members with a bound were seen", bounded);
}
