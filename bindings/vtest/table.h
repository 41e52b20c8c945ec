/* SPDX-License-Identifier: MIT */
/* A table of equal entries by 32-bit id. Ids that the server chooses are used again, the last freed
 * one first. */
#ifndef VTEST_TABLE_H
#define VTEST_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct vtest_node;

struct vtest_table {
    size_t entry_bytes;
    struct vtest_node **buckets; /* chains; a power of two */
    size_t bucket_count, count;
    uint32_t *free_ids; /* a stack */
    size_t free_count, free_capacity;
    uint32_t next_id;
};

void vtest_table_init(struct vtest_table *table, size_t entry_bytes);
void vtest_table_finish(struct vtest_table *table);
/* A zeroed entry for `id`; NULL when the id is 0, taken, or memory is short. */
void *vtest_table_add(struct vtest_table *table, uint32_t id);
/* An id that no entry has; it is spent when vtest_table_add() takes it. */
uint32_t vtest_table_new_id(struct vtest_table *table);
void *vtest_table_find(const struct vtest_table *table, uint32_t id);
/* Frees the entry of `id`; false when there is none. */
bool vtest_table_remove(struct vtest_table *table, uint32_t id);
/* Removes and gives some entry's id, 0 when the table is empty; its entry is copied to `entry`. */
uint32_t vtest_table_take_any(struct vtest_table *table, void *entry);

#endif
