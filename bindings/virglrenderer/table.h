/* SPDX-License-Identifier: MIT */
/* What the binding remembers about the ids of its caller: equal entries in a hash table. */
#ifndef ABI_TABLE_H
#define ABI_TABLE_H

#include <stddef.h>
#include <stdint.h>

struct abi_node {
    struct abi_node *next;
    uint32_t id;
};

/* Entries are allocated with struct abi_node as their first member. All zero is an empty table. */
struct abi_table {
    struct abi_node **buckets; /* chains; a power of two */
    size_t bucket_count, count;
};

/* NULL when there is none. */
void *abi_table_find(const struct abi_table *table, uint32_t id);
/* A zeroed entry of `bytes` bytes for an id that has none; NULL without memory. */
void *abi_table_add(struct abi_table *table, uint32_t id, size_t bytes);
/* Takes it out; the caller frees it. NULL when there is none. */
void *abi_table_take(struct abi_table *table, uint32_t id);
/* Takes any out, NULL from an empty table, whose memory is then freed as well. */
void *abi_table_take_any(struct abi_table *table);

#endif
