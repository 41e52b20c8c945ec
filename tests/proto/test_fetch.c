/* SPDX-License-Identifier: MIT */
/* The decoders read each dword at most once, none but the payload's, and never the header again. */
#include <criterion/criterion.h>
#include <string.h>

#include "cases.h"
#include "fetch.h"
#include "rng.h"
#include "stream.h"

static const struct vgp_case_group *const groups[] = {VGP_CASE_GROUPS};

static const uint32_t *base;
static uint32_t length;
static uint8_t reads[STREAM_DWORDS];
static const char *current;

uint32_t test_fetch(const uint32_t *place)
{
    const size_t at = (size_t)(place - base);

    cr_assert(at >= 1 && at <= length, "%s reads dword %zu of %u", current, at, length);
    cr_assert_eq(reads[at]++, 0, "%s reads dword %zu twice", current, at);
    return *place;
}

static void watch(const struct vgp_command_info *info, const uint32_t *dwords, uint32_t len)
{
    union vgp_any_command out;
    struct vgp_fault fault;

    base = dwords;
    length = len;
    current = info->name;
    memset(reads, 0, sizeof reads[0] * ((size_t)len + 1));
    info->decode(dwords, len, VGP_HEADER_OBJECT_TYPE(dwords[0]), &out, &fault);
}

static size_t watch_case(const struct vgp_case *one, struct rng *rng)
{
    const struct vgp_command_info *const info = vgp_command_info(one->opcode, one->object_type);
    struct stream *const stream = stream_start();
    union vgp_any_command cmd;
    uint32_t full;

    one->make(rng, &cmd);
    cr_assert_eq(one->encode(&stream->sink, &cmd), 0);
    full = (uint32_t)stream->count - 1;
    watch(info, stream->dwords, full);
    for (uint32_t k = 0; k < 20 && full > 0; k++) {
        stream->dwords[pick(rng, 1, full)] = (uint32_t)pick_u64(rng);
        watch(info, stream->dwords, pick(rng, 0, full));
        watch(info, stream->dwords, full);
    }
    return reads[1];
}

Test(fetch, each_dword_once)
{
    size_t watched = 0;

    for (size_t g = 0; g < sizeof groups / sizeof *groups; g++) {
        for (size_t i = 0; i < groups[g]->count; i++) {
            struct rng rng = {g * 1000 + i};
            for (unsigned round = 0; round < 10; round++)
                watched += watch_case(&groups[g]->cases[i], &rng);
        }
    }
    cr_assert_gt(watched, 500, "the decoders do not go through the test's fetch");
}
