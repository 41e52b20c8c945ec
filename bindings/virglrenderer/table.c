/* SPDX-License-Identifier: MIT */
#include "table.h"

#include <stdlib.h>

#define FIRST_BUCKETS 64u

/* Guests count their ids up; the multiplication spreads them over any power of two. */
static size_t bucket_of(uint32_t id, size_t bucket_count)
{
    return (id * UINT32_C(2654435769) >> 8) & (bucket_count - 1);
}

static struct abi_node **slot_of(const struct abi_table *table, uint32_t id)
{
    struct abi_node **at = &table->buckets[bucket_of(id, table->bucket_count)];
    while (*at && (*at)->id != id)
        at = &(*at)->next;
    return at;
}

void *abi_table_find(const struct abi_table *table, uint32_t id)
{
    return table->buckets ? *slot_of(table, id) : NULL;
}

static int grow(struct abi_table *table)
{
    size_t bucket_count = table->bucket_count ? table->bucket_count * 2 : FIRST_BUCKETS;
    struct abi_node **buckets = calloc(bucket_count, sizeof(struct abi_node *));
    if (!buckets)
        return table->buckets != NULL; /* long chains are slow, not wrong */
    for (size_t i = 0; i < table->bucket_count; i++) {
        struct abi_node *next, *node = table->buckets[i];
        for (; node; node = next) {
            struct abi_node **head = &buckets[bucket_of(node->id, bucket_count)];
            next = node->next;
            node->next = *head;
            *head = node;
        }
    }
    free((void *)table->buckets);
    table->buckets = buckets;
    table->bucket_count = bucket_count;
    return 1;
}

void *abi_table_add(struct abi_table *table, uint32_t id, size_t bytes)
{
    if (table->count >= table->bucket_count && !grow(table))
        return NULL;
    struct abi_node *node = calloc(1, bytes);
    if (!node)
        return NULL;
    struct abi_node **head = &table->buckets[bucket_of(id, table->bucket_count)];
    node->id = id;
    node->next = *head;
    *head = node;
    table->count++;
    return node;
}

void *abi_table_take(struct abi_table *table, uint32_t id)
{
    if (!table->buckets)
        return NULL;
    struct abi_node **at = slot_of(table, id), *node = *at;
    if (node) {
        *at = node->next;
        table->count--;
    }
    return node;
}

void *abi_table_take_any(struct abi_table *table)
{
    for (size_t i = 0; i < table->bucket_count; i++)
        if (table->buckets[i])
            return abi_table_take(table, table->buckets[i]->id);
    free((void *)table->buckets);
    *table = (struct abi_table){0};
    return NULL;
}
