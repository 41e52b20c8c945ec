/* SPDX-License-Identifier: MIT */
/* A whole trace in memory. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "trace.h"

struct entry {
    uint32_t type, bytes;
    uint64_t offset; /* of the payload in `data` */
};

struct bea_trace_tape {
    struct entry *entries;
    size_t count, capacity;
    uint8_t *data;
    uint64_t bytes, room;
};

/* Doubles what `*memory` holds until it holds `needed` units. */
static bool grow(void *memory, uint64_t *room, uint64_t needed, size_t unit)
{
    void *old;
    uint64_t target = *room ? *room : 4096;
    while (target < needed)
        target *= 2;
    if (target == *room)
        return true;
    memcpy(&old, memory, sizeof(old));
    void *grown = realloc(old, target * unit);
    if (!grown)
        return false;
    memcpy(memory, &grown, sizeof(grown));
    *room = target;
    return true;
}

static bool append(struct bea_trace_tape *tape, const struct bea_trace_record *record)
{
    /* Payloads keep the alignment that the reader gives them. */
    const uint64_t padded = ((uint64_t)record->bytes + 7) & ~UINT64_C(7);
    uint64_t capacity = tape->capacity;
    if (padded > BEA_TRACE_MAX_MEMORY - tape->bytes ||
        !grow(&tape->data, &tape->room, tape->bytes + padded, 1) ||
        !grow(&tape->entries, &capacity, tape->count + 1, sizeof(*tape->entries)))
        return false;
    tape->capacity = (size_t)capacity;
    if (record->bytes)
        memcpy(tape->data + tape->bytes, record->payload, record->bytes);
    tape->entries[tape->count++] = (struct entry){record->type, record->bytes, tape->bytes};
    tape->bytes += padded;
    return true;
}

struct bea_trace_tape *bea_trace_tape_create(struct bea_trace_reader *reader, uint64_t limit,
                                             char *message, size_t capacity)
{
    struct bea_trace_record record;
    int result = 0;
    struct bea_trace_tape *tape = calloc(1, sizeof(*tape));
    while (tape && tape->count < limit && (result = bea_trace_read(reader, &record)) == 1)
        if (!append(tape, &record))
            goto fail_memory;
    if (!tape)
        goto fail_memory;
    if (result >= 0)
        return tape;
    snprintf(message, capacity, "%s", bea_trace_reader_error(reader));
    bea_trace_tape_destroy(tape);
    return NULL;

fail_memory:
    snprintf(message, capacity, "there is no memory for the whole trace");
    bea_trace_tape_destroy(tape);
    return NULL;
}

void bea_trace_tape_destroy(struct bea_trace_tape *tape)
{
    if (!tape)
        return;
    free(tape->entries);
    free(tape->data);
    free(tape);
}

size_t bea_trace_tape_count(const struct bea_trace_tape *tape)
{
    return tape->count;
}

struct bea_trace_record bea_trace_tape_record(const struct bea_trace_tape *tape, size_t index)
{
    const struct entry *entry = &tape->entries[index];
    return (struct bea_trace_record){entry->type, entry->bytes, tape->data + entry->offset};
}
