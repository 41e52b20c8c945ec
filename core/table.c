/* SPDX-License-Identifier: MIT */
/* Open addressing with linear probing; removal moves the followers up, so there are no tombstones.
 */
#include "table.h"

#include <stdlib.h>

#define FIRST_CAPACITY 16u
#define LAST_CAPACITY (1u << 30)

void bea_table_init(struct bea_table *table, uint32_t seed)
{
    *table = (struct bea_table){.seed = seed, .next_generation = 1};
}

void bea_table_finish(struct bea_table *table)
{
    free(table->slots);
    *table = (struct bea_table){.seed = table->seed, .next_generation = table->next_generation};
}

/* Where a handle would like to be. The mixing constants are those of a common 32-bit finalizer. */
static uint32_t home(const struct bea_table *table, uint32_t handle)
{
    uint32_t h = handle ^ table->seed;
    h = (h ^ (h >> 16)) * 0x7feb352du;
    h = (h ^ (h >> 15)) * 0x846ca68bu;
    return (h ^ (h >> 16)) & (table->capacity - 1);
}

/* The slot that holds `handle`, or the free one where it would go. The table has a free slot. */
static struct bea_table_entry *probe(const struct bea_table *table, uint32_t handle)
{
    uint32_t i = home(table, handle);
    while (table->slots[i].generation != 0 && table->slots[i].handle != handle)
        i = (i + 1) & (table->capacity - 1);
    return &table->slots[i];
}

static bool grow(struct bea_table *table)
{
    uint32_t capacity = table->capacity ? table->capacity * 2 : FIRST_CAPACITY;
    if (capacity > LAST_CAPACITY)
        return false;
    struct bea_table bigger = *table;
    bigger.capacity = capacity;
    bigger.slots = calloc(capacity, sizeof(*bigger.slots));
    if (!bigger.slots)
        return false;
    for (uint32_t i = 0; i < table->capacity; i++)
        if (table->slots[i].generation != 0)
            *probe(&bigger, table->slots[i].handle) = table->slots[i];
    free(table->slots);
    *table = bigger;
    return true;
}

const struct bea_table_entry *bea_table_entry(const struct bea_table *table, uint32_t handle,
                                              uint32_t type)
{
    if (table->count == 0)
        return NULL;
    const struct bea_table_entry *entry = probe(table, handle);
    if (entry->generation == 0 || (type != BEA_TABLE_ANY && entry->type != type))
        return NULL;
    return entry;
}

void *bea_table_find(const struct bea_table *table, uint32_t handle, uint32_t type)
{
    const struct bea_table_entry *entry = bea_table_entry(table, handle, type);
    return entry ? entry->value : NULL;
}

bool bea_table_put(struct bea_table *table, uint32_t handle, uint32_t type, void *value,
                   void **replaced)
{
    *replaced = NULL;
    /* At most three quarters full, so that probing stays short and always ends. */
    if (table->count >= table->capacity / 4 * 3 && !grow(table))
        return false;
    struct bea_table_entry *entry = probe(table, handle);
    if (entry->generation != 0)
        *replaced = entry->value;
    else
        table->count++;
    *entry = (struct bea_table_entry){handle, type, table->next_generation++, value};
    return true;
}

void *bea_table_take(struct bea_table *table, uint32_t handle)
{
    if (table->count == 0)
        return NULL;
    struct bea_table_entry *hole = probe(table, handle);
    if (hole->generation == 0)
        return NULL;
    void *value = hole->value;
    uint32_t mask = table->capacity - 1;
    uint32_t h = (uint32_t)(hole - table->slots);
    for (uint32_t i = (h + 1) & mask; table->slots[i].generation != 0; i = (i + 1) & mask) {
        /* The entry at i may fill the hole unless its home lies behind the hole. */
        if (((i - home(table, table->slots[i].handle)) & mask) >= ((i - h) & mask)) {
            table->slots[h] = table->slots[i];
            h = i;
        }
    }
    table->slots[h] = (struct bea_table_entry){0};
    table->count--;
    return value;
}

const struct bea_table_entry *bea_table_next(const struct bea_table *table, uint32_t *cursor)
{
    while (*cursor < table->capacity) {
        const struct bea_table_entry *entry = &table->slots[(*cursor)++];
        if (entry->generation != 0)
            return entry;
    }
    return NULL;
}
