/* SPDX-License-Identifier: MIT */
/*
 * The handle table: 32-bit handles, sparse and as large as guests like, to typed pointers. Every
 * entry has a generation that no other entry of the table ever had, so that a handle can be told
 * from a later use of its number.
 */
#ifndef BEA_CORE_TABLE_H
#define BEA_CORE_TABLE_H

#include <stdbool.h>
#include <stdint.h>

struct bea_table_entry {
    uint32_t handle;
    uint32_t type;
    uint64_t generation; /* 0: the slot is free */
    void *value;
};

struct bea_table {
    struct bea_table_entry *slots;
    uint32_t capacity; /* a power of two, or 0 */
    uint32_t count;
    uint32_t seed; /* keeps guests from choosing handles that collide */
    uint64_t next_generation;
};

/* What callers pass as the type when every type will do. */
#define BEA_TABLE_ANY UINT32_MAX

void bea_table_init(struct bea_table *table, uint32_t seed);
/* Frees the slots; what they point to is the caller's. */
void bea_table_finish(struct bea_table *table);

/* The entry of `handle` if it has that type, or NULL. Valid until the table changes. */
const struct bea_table_entry *bea_table_entry(const struct bea_table *table, uint32_t handle,
                                              uint32_t type);
/* The same, its value. */
void *bea_table_find(const struct bea_table *table, uint32_t handle, uint32_t type);
/*
 * Puts `value` (not NULL) there; *replaced becomes what was there before, or NULL. False: out of
 * memory, no change.
 */
bool bea_table_put(struct bea_table *table, uint32_t handle, uint32_t type, void *value,
                   void **replaced);
/* Takes the handle out and returns its value; NULL when it is not there. */
void *bea_table_take(struct bea_table *table, uint32_t handle);
/*
 * Walks all entries in no order: start with *cursor = 0; NULL at the end. The table must not change
 * meanwhile.
 */
const struct bea_table_entry *bea_table_next(const struct bea_table *table, uint32_t *cursor);

#endif
