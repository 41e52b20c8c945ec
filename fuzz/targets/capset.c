/* SPDX-License-Identifier: MIT */
/*
 * Capability sets: any id, version and capacity, from triples of dwords. Never a byte behind the
 * capacity (the block has exactly that size), never more than the size reported, and a short answer
 * is the beginning of the long one.
 */
#include <stdlib.h>
#include <string.h>

#include "beatrice/null.h"
#include "target.h"
#include "world.h"

#define LARGEST 8192u

static void fill(struct bea_renderer *renderer, uint32_t id, uint32_t version, size_t capacity)
{
    static uint8_t whole[LARGEST];
    struct bea_capset_info info = {0};
    size_t written = SIZE_MAX, all = 0;
    uint8_t *part = malloc(capacity ? capacity : 1);
    FUZZ_CHECK(part != NULL);
    const enum bea_status known = bea_capset_query(renderer, id, &info);
    const enum bea_status status = bea_capset_fill(renderer, id, version, part, capacity, &written);
    FUZZ_CHECK(known == BEA_OK || status != BEA_OK);
    if (known == BEA_OK)
        FUZZ_CHECK((status == BEA_OK) == (version <= info.max_version));
    if (status == BEA_OK) {
        FUZZ_CHECK(written == (capacity < info.size ? capacity : info.size));
        FUZZ_CHECK(bea_capset_fill(renderer, id, version, whole, sizeof(whole), &all) == BEA_OK);
        FUZZ_CHECK(all == info.size && memcmp(whole, part, written) == 0);
    }
    free(part);
}

static void run(const uint8_t *data, size_t size)
{
    struct bea_renderer *renderer = world_renderer(bea_null_backend(), NULL);
    struct bea_capset_info info;
    uint32_t words[3];
    FUZZ_CHECK(renderer != NULL);
    for (size_t at = 0; size - at >= sizeof(words); at += sizeof(words)) {
        memcpy(words, data + at, sizeof(words));
        fill(renderer, words[0], words[1], words[2] % LARGEST);
        const enum bea_status status = bea_capset_at(renderer, words[0], &info);
        FUZZ_CHECK((status == BEA_OK) == (words[0] < bea_capset_count(renderer)));
        if (status == BEA_OK)
            fill(renderer, info.id, words[1] % (info.max_version + 1), words[2] % LARGEST);
    }
    bea_renderer_destroy(renderer);
}

const struct fuzz_target fuzz_target = {.name = "capset", .run = run};
