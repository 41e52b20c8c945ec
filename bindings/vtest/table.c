/* SPDX-License-Identifier: MIT */
#include "table.h"

#include <stdlib.h>
#include <string.h>

struct vtest_node {
    struct vtest_node *next;
    uint32_t id;
    max_align_t entry[];
};

#define FIRST_BUCKETS 64u

void vtest_table_init(struct vtest_table *table, size_t entry_bytes)
{
    *table = (struct vtest_table){.entry_bytes = entry_bytes, .next_id = 1};
}

void vtest_table_finish(struct vtest_table *table)
{
    for (size_t i = 0; i < table->bucket_count; i++) {
        while (table->buckets[i]) {
            struct vtest_node *node = table->buckets[i];
            table->buckets[i] = node->next;
            free(node);
        }
    }
    free(table->buckets);
    free(table->free_ids);
    *table = (struct vtest_table){.entry_bytes = table->entry_bytes, .next_id = 1};
}

static struct vtest_node **bucket(const struct vtest_table *table, uint32_t id)
{
    return &table->buckets[id & (table->bucket_count - 1)];
}

static bool grow(struct vtest_table *table)
{
    if (table->bucket_count > table->count)
        return true;
    struct vtest_table grown = *table;
    grown.bucket_count = table->bucket_count ? table->bucket_count * 2 : FIRST_BUCKETS;
    grown.buckets = calloc(grown.bucket_count, sizeof(struct vtest_node *));
    if (!grown.buckets)
        return false;
    for (size_t i = 0; i < table->bucket_count; i++) {
        while (table->buckets[i]) {
            struct vtest_node *node = table->buckets[i];
            table->buckets[i] = node->next;
            node->next = *bucket(&grown, node->id);
            *bucket(&grown, node->id) = node;
        }
    }
    free(table->buckets);
    *table = grown;
    return true;
}

void *vtest_table_find(const struct vtest_table *table, uint32_t id)
{
    if (table->count == 0)
        return NULL;
    for (struct vtest_node *node = *bucket(table, id); node; node = node->next)
        if (node->id == id)
            return node->entry;
    return NULL;
}

void *vtest_table_add(struct vtest_table *table, uint32_t id)
{
    if (id == 0 || vtest_table_find(table, id) || !grow(table))
        return NULL;
    struct vtest_node *node = calloc(1, sizeof(*node) + table->entry_bytes);
    if (!node)
        return NULL;
    node->id = id;
    node->next = *bucket(table, id);
    *bucket(table, id) = node;
    table->count++;
    if (table->free_count && table->free_ids[table->free_count - 1] == id)
        table->free_count--;
    else if (id == table->next_id)
        table->next_id++;
    return node->entry;
}

uint32_t vtest_table_new_id(struct vtest_table *table)
{
    while (table->free_count) {
        uint32_t id = table->free_ids[table->free_count - 1];
        if (!vtest_table_find(table, id))
            return id;
        table->free_count--;
    }
    while (table->next_id == 0 || vtest_table_find(table, table->next_id))
        table->next_id++;
    return table->next_id;
}

static void remember_free(struct vtest_table *table, uint32_t id)
{
    if (table->free_count == table->free_capacity) {
        size_t capacity = table->free_capacity ? table->free_capacity * 2 : FIRST_BUCKETS;
        uint32_t *grown = realloc(table->free_ids, capacity * sizeof(*grown));
        if (!grown)
            return; /* the id is just not used again */
        table->free_ids = grown;
        table->free_capacity = capacity;
    }
    table->free_ids[table->free_count++] = id;
}

bool vtest_table_remove(struct vtest_table *table, uint32_t id)
{
    if (table->count == 0)
        return false;
    for (struct vtest_node **link = bucket(table, id); *link; link = &(*link)->next) {
        if ((*link)->id != id)
            continue;
        struct vtest_node *node = *link;
        *link = node->next;
        free(node);
        table->count--;
        remember_free(table, id);
        return true;
    }
    return false;
}

uint32_t vtest_table_take_any(struct vtest_table *table, void *entry)
{
    for (size_t i = 0; i < table->bucket_count; i++) {
        if (!table->buckets[i])
            continue;
        uint32_t id = table->buckets[i]->id;
        memcpy(entry, table->buckets[i]->entry, table->entry_bytes);
        vtest_table_remove(table, id);
        return id;
    }
    return 0;
}
