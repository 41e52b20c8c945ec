/* SPDX-License-Identifier: MIT */
/*
 * What is proven of the handle table; docs/proofs.md says how. By induction: an operation on any
 * well-formed table does what it says, and leaves a well-formed one; so it holds after any number
 * of operations. Well-formed means: for each handle, formed_for(). The proofs assume that of the
 * operation's handle and of one other, which may be each of them, and claim it of the same two.
 */
#include "proof.h"

#include "table.h"

/* Memory as the table gets it, if it gets any: zeroed slots, so typed that they cost little. */
#define PROOF_MOST 16u
static struct bea_table_entry proof_fresh[PROOF_MOST];
static uint32_t proof_allocations, proof_frees;
static const void *proof_freed;

static void *proof_calloc(size_t count, size_t size)
{
    CLAIM(size == sizeof(proof_fresh[0]) && count <= PROOF_MOST, "memory: as many slots");
#if defined(PROOF_PUT) || defined(PROOF_LIMIT)
    CLAIM(false, "memory: none is asked for");
    GIVEN(false);
#endif
    if (any_bool())
        return NULL;
    proof_allocations++;
    CLAIM(proof_allocations == 1, "memory: once");
    return proof_fresh;
}

static void proof_free(const void *memory)
{
    if (!memory)
        return;
    proof_frees++;
    CLAIM(proof_frees == 1 || memory != proof_freed, "memory: freed once");
    proof_freed = memory;
}

#define calloc(count, size) proof_calloc(count, size)
#define free(memory) proof_free(memory)
#include "table.c"

#ifndef PROOF_CAPACITY
#define PROOF_CAPACITY 4u
#endif
#define NOWHERE UINT32_MAX

uint32_t __CPROVER_uninterpreted_home(uint32_t seed, uint32_t handle);

/* Stands in for home(): the table works with any function of seed and handle. */
uint32_t any_home(const struct bea_table *table, uint32_t handle)
{
    return __CPROVER_uninterpreted_home(table->seed, handle) & (table->capacity - 1);
}

static bool taken(const struct bea_table *table, uint32_t slot)
{
    return table->slots[slot].generation != 0;
}

/* Where the handle is: asked of each slot, not as the table looks for it. */
static uint32_t slot_of(const struct bea_table *table, uint32_t capacity, uint32_t handle)
{
    uint32_t found = NOWHERE;

    for (uint32_t i = 0; i < capacity; i++)
        if (taken(table, i) && table->slots[i].handle == handle)
            found = i;
    return found;
}

static uint32_t count_taken(const struct bea_table *table, uint32_t capacity)
{
    uint32_t count = 0;

    for (uint32_t i = 0; i < capacity; i++)
        count += taken(table, i);
    return count;
}

/* Once at most, and no gap between where it is looked for first and where it is. */
static bool formed_for(const struct bea_table *table, uint32_t capacity, uint32_t handle)
{
    const uint32_t home = any_home(table, handle);
    uint32_t times = 0;
    bool gap = false;

    for (uint32_t slot = 0; slot < capacity; slot++) {
        const bool here = taken(table, slot) && table->slots[slot].handle == handle;
        const uint32_t way = (slot + capacity - home) & (capacity - 1);

        times += here;
        gap |= here && table->slots[slot].generation >= table->next_generation;
        for (uint32_t back = 1; back < capacity; back++)
            gap |= here && back <= way && !taken(table, (slot + capacity - back) & (capacity - 1));
    }
    return times <= 1 && !gap;
}

static void claim_formed(const struct bea_table *table, uint32_t capacity, uint32_t handle)
{
    CLAIM(table->capacity == capacity, "table: has its slots");
    CLAIM(table->count == count_taken(table, capacity), "table: count");
    CLAIM(table->count <= capacity / 4 * 3, "table: a quarter is free");
    CLAIM(formed_for(table, capacity, handle), "table: found where it is looked for, once");
}

/* Any table of PROOF_CAPACITY slots that operations can lead to, and more. */
static struct bea_table any_table(struct bea_table_entry *slots)
{
    struct bea_table table;

    table.slots = slots;
    table.capacity = PROOF_CAPACITY;
    GIVEN(table.next_generation != 0 && table.next_generation < UINT64_MAX);
    GIVEN(table.count == count_taken(&table, PROOF_CAPACITY));
    GIVEN(table.count <= PROOF_CAPACITY / 4 * 3);
    return table;
}

static struct bea_table no_table(void)
{
    struct bea_table table;

    bea_table_init(&table, any_u32());
    return table;
}

/* A handle that may be each of them, and what the table has of it. */
struct watch {
    uint32_t handle;
    bool there;
    struct bea_table_entry entry;
};

static struct watch watch(const struct bea_table *table, uint32_t capacity, uint32_t handle)
{
    struct watch watch;
    const uint32_t slot = slot_of(table, capacity, handle);

    watch.handle = handle;
    watch.there = slot != NOWHERE;
    if (watch.there)
        watch.entry = table->slots[slot];
    return watch;
}

static struct watch any_watch(const struct bea_table *table, uint32_t capacity)
{
    const uint32_t handle = any_u32();

    if (capacity != 0)
        GIVEN(formed_for(table, capacity, handle));
    return watch(table, capacity, handle);
}

static void claim_unchanged(const struct bea_table *table, uint32_t capacity,
                            const struct watch *before)
{
    const struct watch now = watch(table, capacity, before->handle);

    CLAIM(now.there == before->there, "others: there as before");
    CLAIM(!now.there ||
              (now.entry.handle == before->handle && now.entry.type == before->entry.type &&
               now.entry.generation == before->entry.generation &&
               now.entry.value == before->entry.value),
          "others: as before");
    claim_formed(table, capacity, before->handle);
}

#ifdef PROOF_HOME
void proof(void)
{
    struct bea_table table;
    const uint32_t shift = any_below(31), handle = any_u32();

    table.capacity = 1u << shift;
    CLAIM(home(&table, handle) < table.capacity, "home: a slot of the table");
    GATE(shift == 30, "the largest table");
}
#endif

#ifdef PROOF_EMPTY
void proof(void)
{
    struct bea_table table = no_table();
    const uint32_t seed = table.seed;
    uint32_t cursor = 0;

    CLAIM(table.slots == NULL && table.capacity == 0 && table.count == 0, "empty: nothing");
    CLAIM(table.next_generation != 0, "empty: no entry is like a free slot");
    CLAIM(!bea_table_find(&table, any_u32(), any_u32()), "empty: nothing is found");
    CLAIM(!bea_table_take(&table, any_u32()), "empty: nothing is taken out");
    CLAIM(!bea_table_next(&table, &cursor), "empty: nothing is walked over");
    if (any_bool())
        table.slots = proof_fresh;
    bea_table_finish(&table);
    CLAIM(proof_frees <= 1 && (proof_frees == 0 || proof_freed == proof_fresh), "finished: freed");
    GATE(proof_frees == 1, "freed");
    CLAIM(table.slots == NULL && table.capacity == 0 && table.count == 0, "finished: nothing");
    CLAIM(table.seed == seed && table.next_generation == 1, "finished: goes on as before");
}
#endif

#ifdef PROOF_FIND
void proof(void)
{
    struct bea_table_entry slots[PROOF_CAPACITY];
    const struct bea_table table = any_table(slots);
    const uint32_t handle = any_watch(&table, PROOF_CAPACITY).handle, type = any_u32();
    const uint32_t slot = slot_of(&table, PROOF_CAPACITY, handle);
    const struct bea_table_entry *const entry = bea_table_entry(&table, handle, type);
    void *const value = bea_table_find(&table, handle, type);

    if (slot == NOWHERE) {
        CLAIM(entry == NULL && value == NULL, "find: nothing but what is there");
        GATE(table.count == PROOF_CAPACITY / 4 * 3, "not there");
        GATE(table.count == 0, "nothing there");
        return;
    }
    if (type != BEA_TABLE_ANY && type != table.slots[slot].type) {
        CLAIM(entry == NULL && value == NULL, "find: of that type only");
        GATE(true, "another type");
        return;
    }
    CLAIM(entry == &table.slots[slot], "find: what is there");
    CLAIM(value == table.slots[slot].value, "find: its value");
    GATE(type == BEA_TABLE_ANY, "found: of any type");
    GATE(slot != any_home(&table, handle), "found: not at home");
}
#endif

struct put {
    bool done, replaced, another;
};

/* Puts something into a table of `before` slots, which then has `capacity`. */
static struct put any_put(struct bea_table *table, uint32_t before, uint32_t capacity)
{
    const struct bea_table then = *table;
    const struct watch old = any_watch(table, before), other = any_watch(table, before);
    const uint32_t handle = old.handle, type = any_u32();
    struct watch now;
    void *value, *replaced;

    if (!bea_table_put(table, handle, type, value, &replaced)) {
        CLAIM(before != capacity, "put: needs no memory where there is room");
        CLAIM(replaced == NULL && table->slots == then.slots && table->capacity == then.capacity &&
                  table->count == then.count && table->next_generation == then.next_generation,
              "put: no change without memory");
        return (struct put){false};
    }
    claim_formed(table, capacity, handle);
    now = watch(table, capacity, handle);
    CLAIM(now.there, "put: it is there");
    CLAIM(now.entry.type == type && now.entry.value == value, "put: as given");
    CLAIM(now.entry.generation == then.next_generation, "put: a generation that none had");
    CLAIM(table->next_generation == then.next_generation + 1, "put: nor will have");
    CLAIM(replaced == (old.there ? old.entry.value : NULL), "put: says what was there");
    CLAIM(table->count == then.count + !old.there, "put: counted");
    if (other.handle != handle)
        claim_unchanged(table, capacity, &other);
    return (struct put){true, old.there, other.there && other.handle != handle};
}

#ifdef PROOF_PUT
void proof(void)
{
    struct bea_table_entry slots[PROOF_CAPACITY];
    struct bea_table table = any_table(slots);
    struct put put;

    GIVEN(table.count < PROOF_CAPACITY / 4 * 3);
    put = any_put(&table, PROOF_CAPACITY, PROOF_CAPACITY);
    GATE(put.done && put.replaced && put.another, "replaced");
    GATE(put.done && !put.replaced && put.another, "inserted");
    GATE(table.count == PROOF_CAPACITY / 4 * 3, "the last before it grows");
}
#endif

#ifdef PROOF_FIRST
void proof(void)
{
    struct bea_table table = no_table();
    const struct put put = any_put(&table, 0, FIRST_CAPACITY);

    GATE(put.done, "inserted");
    CLAIM(proof_frees == 0, "first: nothing is freed");
    GATE(!put.done, "no memory");
}
#endif

#ifdef PROOF_LIMIT
void proof(void)
{
    struct bea_table table;
    const struct bea_table then = table;

    GIVEN(table.capacity == LAST_CAPACITY);
    CLAIM(!grow(&table), "grow: never beyond the last capacity");
    CLAIM(table.slots == then.slots && table.capacity == then.capacity, "grow: no change");
    GATE(true, "refused");
}
#endif

#ifdef PROOF_TAKE
void proof(void)
{
    struct bea_table_entry slots[PROOF_CAPACITY];
    struct bea_table table = any_table(slots);
    const struct watch old = any_watch(&table, PROOF_CAPACITY);
    const struct watch other = any_watch(&table, PROOF_CAPACITY);
    const uint32_t count = table.count, handle = old.handle;
    void *const value = bea_table_take(&table, handle);

    CLAIM(value == (old.there ? old.entry.value : NULL), "take: what was there");
    CLAIM(!watch(&table, PROOF_CAPACITY, handle).there, "take: it is gone");
    CLAIM(table.count == count - old.there, "take: counted");
    if (other.handle != handle)
        claim_unchanged(&table, PROOF_CAPACITY, &other);
    claim_formed(&table, PROOF_CAPACITY, handle);
    GATE(old.there && count == PROOF_CAPACITY / 4 * 3, "taken out of a full one");
    GATE(!old.there && count != 0, "nothing there");
    GATE(old.there && other.there && other.handle != handle, "another was there");
}
#endif

#ifdef PROOF_WALK
/* A step of the walk, from anywhere. */
void proof(void)
{
    struct bea_table_entry slots[PROOF_CAPACITY];
    struct bea_table table;
    const uint32_t start = any_u32(), skipped = any_below(PROOF_CAPACITY);
    uint32_t cursor = start;
    const struct bea_table_entry *entry;

    table.slots = slots;
    table.capacity = PROOF_CAPACITY;
    entry = bea_table_next(&table, &cursor);
    if (!entry) {
        CLAIM(skipped < start || !taken(&table, skipped), "walk: leaves nothing out at the end");
        CLAIM(cursor >= PROOF_CAPACITY, "walk: stays ended");
        GATE(start == 0, "nothing");
        GATE(start > PROOF_CAPACITY, "behind the end");
        return;
    }
    CLAIM(cursor > start && cursor <= PROOF_CAPACITY, "walk: goes on");
    CLAIM(entry == &slots[cursor - 1] && entry->generation != 0, "walk: an entry");
    CLAIM(skipped < start || skipped >= cursor - 1 || !taken(&table, skipped),
          "walk: leaves nothing out");
    GATE(start == 0 && cursor == PROOF_CAPACITY, "the last slot");
}
#endif
