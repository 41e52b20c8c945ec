/* SPDX-License-Identifier: MIT */
#include "table.h"

#include <stdlib.h>

#include "fixture.h"

static int values[4096];

Test(table, typed)
{
    struct bea_table t;
    void *old;
    bea_table_init(&t, 1);
    cr_assert(bea_table_find(&t, 7, BEA_TABLE_ANY) == NULL);
    cr_assert(bea_table_take(&t, 7) == NULL);
    cr_assert(bea_table_put(&t, 7, 3, &values[0], &old));
    cr_assert(old == NULL);
    cr_assert(bea_table_find(&t, 7, 3) == &values[0]);
    cr_assert(bea_table_find(&t, 7, BEA_TABLE_ANY) == &values[0]);
    cr_assert(bea_table_find(&t, 7, 4) == NULL);
    cr_assert(bea_table_find(&t, 8, 3) == NULL);
    bea_table_finish(&t);
}

Test(table, a_handle_used_again_is_another_generation)
{
    struct bea_table t;
    void *old;
    bea_table_init(&t, 1);
    cr_assert(bea_table_put(&t, 7, 3, &values[0], &old));
    uint64_t first = bea_table_entry(&t, 7, 3)->generation;
    cr_assert(bea_table_put(&t, 7, 4, &values[1], &old));
    cr_assert(old == &values[0]);
    EQ(t.count, 1);
    uint64_t second = bea_table_entry(&t, 7, 4)->generation;
    cr_assert(bea_table_take(&t, 7) == &values[1]);
    cr_assert(bea_table_put(&t, 7, 3, &values[0], &old));
    cr_assert(old == NULL);
    uint64_t third = bea_table_entry(&t, 7, 3)->generation;
    cr_assert(first != second && second != third && first != third);
    bea_table_finish(&t);
}

/* Against a plain array, in random order with many removals, for several seeds. */
Test(table, behaves_as_an_array_would)
{
    for (uint32_t seed = 0; seed < 8; seed++) {
        struct bea_table t;
        int *model[4096] = {0};
        uint32_t count = 0, random = seed + 1;
        void *old;
        bea_table_init(&t, seed * 0x9e3779b9u);
        for (int i = 0; i < 40000; i++) {
            random = random * 1664525u + 1013904223u;
            uint32_t at = random >> 20;
            uint32_t handle = at * 0x01000193u; /* sparse */
            if (random & 0x800) {
                cr_assert(bea_table_take(&t, handle) == model[at]);
                count -= model[at] != NULL;
                model[at] = NULL;
            } else {
                cr_assert(bea_table_put(&t, handle, 0, &values[at], &old));
                cr_assert(old == model[at]);
                count += model[at] == NULL;
                model[at] = &values[at];
            }
            EQ(t.count, count);
        }
        for (uint32_t at = 0; at < 4096; at++)
            cr_assert(bea_table_find(&t, at * 0x01000193u, 0) == model[at]);
        bea_table_finish(&t);
    }
}

Test(table, walk_sees_each_once)
{
    struct bea_table t;
    bool seen[500] = {false};
    const struct bea_table_entry *entry;
    uint32_t cursor = 0, n = 0;
    void *old;
    bea_table_init(&t, 5);
    cr_assert(bea_table_next(&t, &cursor) == NULL);
    for (uint32_t i = 0; i < 500; i++)
        cr_assert(bea_table_put(&t, i << 20 | i, 0, &values[i], &old));
    for (cursor = 0; (entry = bea_table_next(&t, &cursor)); n++) {
        uint32_t i = entry->handle & 0xfffff;
        cr_assert(!seen[i]);
        seen[i] = true;
    }
    EQ(n, 500);
    bea_table_finish(&t);
    EQ(t.count, 0);
}

/* A table that is full at its largest takes nothing more, and asks for no memory. */
Test(table, never_grows_past_its_last_capacity)
{
    struct bea_table t;
    void *old = &t;
    bea_table_init(&t, 1);
    t.capacity = 1u << 30;
    t.count = t.capacity / 4 * 3;
    cr_assert(!bea_table_put(&t, 7, 3, &values[0], &old));
    cr_assert(old == NULL);
    EQ(t.count, 3u << 28);
    bea_table_finish(&t);
}
