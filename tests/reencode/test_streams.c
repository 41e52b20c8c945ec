/* SPDX-License-Identifier: MIT */
/* What the comparison says of streams: good ones, broken ones, and of an encoder that errs. */
#include <criterion/criterion.h>
#include <string.h>

#include "reencode.h"

/* reencode.c calls this in place of vgp_encode_again(): the real one, behind an encoder that errs.
 */
int test_encode_again(struct vgp_sink *sink, const struct vgp_command_info *info,
                      const void *command, uint32_t len);

static int err_at = -1; /* this dword of each command is written with one bit changed */
static int lose;        /* the last so many dwords are not written */
static int refuse;      /* what the encoder answers */

struct crooked {
    struct vgp_sink sink;
    struct vgp_sink *real;
    int left, at;
};

static int crooked_begin(struct vgp_sink *sink, uint32_t dwords)
{
    struct crooked *const crooked = (struct crooked *)sink;
    crooked->left = (int)dwords - lose;
    crooked->at = 0;
    return crooked->real->begin(crooked->real, dwords - (uint32_t)lose);
}

static void crooked_dword(struct vgp_sink *sink, uint32_t value)
{
    struct crooked *const crooked = (struct crooked *)sink;
    if (crooked->left-- > 0)
        crooked->real->dword(crooked->real, value ^ (crooked->at++ == err_at ? 0x100u : 0));
}

static void crooked_bytes(struct vgp_sink *sink, const void *data, uint32_t bytes)
{
    struct crooked *const crooked = (struct crooked *)sink;
    crooked->real->bytes(crooked->real, data, bytes);
}

int test_encode_again(struct vgp_sink *sink, const struct vgp_command_info *info,
                      const void *command, uint32_t len)
{
    struct crooked crooked = {.sink = {crooked_begin, crooked_dword, crooked_dword, crooked_bytes},
                              .real = sink};
    return refuse ? refuse : vgp_encode_again(&crooked.sink, info, command, len);
}

/* --- */

#define BLEND_COLOR 14u
#define STENCIL_REF 13u
#define END_TRANSFERS 44u
#define HEADER(opcode, type, len) ((opcode) | (type) << 8 | (uint32_t)(len) << 16)

static char said[4096];

static void say(void *user, const char *line)
{
    *(int *)user += 1;
    strncat(said, line, sizeof said - strlen(said) - 1);
}

static struct bea_trace_reencode_counts counts;

/* Whether the stream is the same; the lines are in `said`, their number is answered in `lines`. */
static bool run(const uint32_t *dwords, size_t count, int *lines)
{
    *lines = 0;
    said[0] = 0;
    struct bea_trace_reencoder *const encoder = bea_trace_reencoder_create(say, lines, 2);
    cr_assert_not_null(encoder);
    const bool same = bea_trace_reencode(encoder, "here", dwords, count);
    counts = *bea_trace_reencode_counts(encoder);
    bea_trace_reencoder_destroy(encoder);
    return same;
}

#define RUN(stream, lines) run(stream, sizeof(stream) / sizeof *(stream), lines)

static uint64_t seen(const char *kind)
{
    for (uint32_t i = 0; i < VGP_KIND_COUNT; i++)
        if (strcmp(vgp_kind_name(i), kind) == 0)
            return counts.kinds[i].commands;
    cr_assert_fail("no kind %s", kind);
    return 0;
}

static const uint32_t good[] = {
    HEADER(BLEND_COLOR, 0, 4),
    0x3f800000,
    0,
    0x7fc00001,
    5, /* a NaN keeps its bits */
    HEADER(STENCIL_REF, 0, 1),
    0xffff0201, /* the upper half is no field */
    HEADER(END_TRANSFERS, 0, 2),
    7,
    8, /* nor is any of this */
    HEADER(3, 5, 1),
    77,
};

Test(streams, good_ones_are_counted_by_kind)
{
    int lines;

    cr_assert(RUN(good, &lines), "%s", said);
    cr_assert_eq(lines, 0);
    cr_assert_eq(counts.commands, 4);
    cr_assert_eq(counts.dwords, sizeof good / sizeof *good);
    cr_assert_eq(counts.submits, 1);
    cr_assert_eq(counts.differences, 0);
    cr_assert_eq(seen("SET_BLEND_COLOR"), 1);
    cr_assert_eq(seen("DESTROY_OBJECT VERTEX_ELEMENTS"), 1);
    cr_assert_eq(seen("DESTROY_OBJECT SHADER"), 0);
    cr_assert_eq(counts.kinds[vgp_kind(good[0])].undefined, 0);
    cr_assert_eq(counts.kinds[vgp_kind(good[5])].undefined, 1);
    cr_assert_eq(counts.kinds[vgp_kind(good[7])].undefined, 1);
    cr_assert_eq(counts.kinds[vgp_kind(good[7])].dwords, 3);
}

Test(streams, an_encoder_that_errs_is_told_of)
{
    int lines;

    err_at = 1;
    cr_assert_not(RUN(good, &lines));
    cr_assert_eq(counts.differences, 3, "%s", said); /* END_TRANSFERS has nothing to err in */
    cr_assert_eq(lines, 2, "so many were asked for");
    cr_assert_not_null(strstr(said,
                              "here: submit 1, dword 0: SET_BLEND_COLOR: dword 1 is "
                              "0x3f800000, encoded again 0x3f800100"),
                       "%s", said);
    cr_assert_not_null(strstr(said,
                              "dword 5: SET_STENCIL_REF: dword 1 is 0xffff0201, encoded "
                              "again 0x00000301 (defined bits 0x0000ffff"),
                       "%s", said);
    cr_assert_eq(counts.commands, 1);
}

Test(streams, a_header_that_errs_is_told_of)
{
    int lines;

    err_at = 0; /* the object byte, which only DESTROY_OBJECT has */
    cr_assert_not(RUN(good, &lines));
    cr_assert_eq(counts.differences, 1, "%s", said);
    cr_assert_not_null(strstr(said, "dword 10: DESTROY_OBJECT: dword 0 is 0x00010503"), "%s", said);
}

Test(streams, dwords_that_get_lost_are_told_of)
{
    int lines;

    lose = 1;
    cr_assert_not(run(good, 5, &lines));
    cr_assert_not_null(strstr(said, "SET_BLEND_COLOR: dword 4 is 0x00000005, encoded again 0x"),
                       "%s", said);
}

Test(streams, a_refusal_is_told_of)
{
    int lines;

    refuse = VGP_ENCODE_RANGE;
    cr_assert_not(run(good, 5, &lines));
    cr_assert_not_null(strstr(said, "SET_BLEND_COLOR: the encoder refuses it (-1)"), "%s", said);
}

Test(streams, what_does_not_decode_ends_the_submit)
{
    const uint32_t unknown[] = {HEADER(STENCIL_REF, 0, 1), 0, HEADER(250, 0, 0),
                                HEADER(STENCIL_REF, 0, 1), 0};
    const uint32_t too_long[] = {HEADER(STENCIL_REF, 0, 2), 0, 0, HEADER(STENCIL_REF, 0, 1), 0};
    const uint32_t runs_out[] = {HEADER(BLEND_COLOR, 0, 4), 0, 0};
    int lines;

    cr_assert_not(RUN(unknown, &lines));
    cr_assert_not_null(strstr(said, "dword 2: no command has the header 0x000000fa"), "%s", said);
    cr_assert_eq(counts.commands, 1);
    cr_assert_not(RUN(too_long, &lines));
    cr_assert_not_null(strstr(said, "SET_STENCIL_REF: malformed: length of it all"), "%s", said);
    cr_assert_eq(counts.commands, 0);
    cr_assert_not(RUN(runs_out, &lines));
    cr_assert_not_null(strstr(said, "SET_BLEND_COLOR: 4 dwords of payload, where the submit has 2"),
                       "%s", said);
}
