/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

#include "trace.h"
#include "vgp/protocol.h"

/* Guest memory of one resource, as the trace knows it. */
struct memory {
    uint32_t resource_id;
    bool live; /* its creation succeeded */
    struct bea_resource_params params;
    uint8_t *backing;
    uint64_t backing_bytes;
    struct iovec iov; /* names the backing, for as long as it is attached */
    struct memory *next;
};

#define BUCKETS 1024u

struct bea_trace_replay {
    struct bea_trace_player player;
    struct bea_trace_stats stats;
    uint32_t *contexts; /* those that live */
    size_t context_count, context_capacity;
    struct memory *buckets[BUCKETS];
    uint8_t *scratch; /* memory that was given to a transfer */
    uint64_t scratch_bytes;
    uint64_t memory_bytes, memory_limit; /* all backings and the scratch memory */
    uint32_t last_display, last_read; /* resources that a picture was read from, 0: none or gone */
    bool displayed;                   /* some display target was read */
    struct bea_trace_picture kept;    /* the last picture whose resource is gone */
};

struct bea_trace_replay *bea_trace_replay_create(struct bea_trace_player player)
{
    struct bea_trace_replay *replay = calloc(1, sizeof(*replay));
    if (replay) {
        replay->player = player;
        replay->memory_limit = BEA_TRACE_MAX_MEMORY;
    }
    return replay;
}

void bea_trace_replay_set_limit(struct bea_trace_replay *replay, uint64_t bytes)
{
    replay->memory_limit = bytes;
}

static bool has_room(const struct bea_trace_replay *replay, uint64_t bytes)
{
    return replay->memory_bytes <= replay->memory_limit &&
           bytes <= replay->memory_limit - replay->memory_bytes;
}

static void release_backing(struct bea_trace_replay *replay, struct memory *memory)
{
    free(memory->backing);
    memory->backing = NULL;
    replay->memory_bytes -= memory->backing_bytes;
    memory->backing_bytes = 0;
}

void bea_trace_replay_destroy(struct bea_trace_replay *replay)
{
    if (!replay)
        return;
    for (size_t i = 0; i < replay->context_count; i++)
        replay->player.ops->context_destroy(replay->player.self, replay->contexts[i]);
    for (uint32_t i = 0; i < BUCKETS; i++) {
        while (replay->buckets[i]) {
            struct memory *memory = replay->buckets[i];
            replay->buckets[i] = memory->next;
            replay->player.ops->resource_destroy(replay->player.self, memory->resource_id);
            free(memory->backing);
            free(memory);
        }
    }
    bea_trace_picture_finish(&replay->kept);
    free(replay->scratch);
    free(replay->contexts);
    free(replay);
}

const struct bea_trace_stats *bea_trace_replay_stats(const struct bea_trace_replay *replay)
{
    return &replay->stats;
}

static uint32_t picture_resource(const struct bea_trace_replay *replay)
{
    return replay->displayed ? replay->last_display : replay->last_read;
}

static struct memory **find(struct bea_trace_replay *replay, uint32_t resource_id)
{
    struct memory **link = &replay->buckets[resource_id % BUCKETS];
    while (*link && (*link)->resource_id != resource_id)
        link = &(*link)->next;
    return link;
}

bool bea_trace_replay_picture(struct bea_trace_replay *replay, uint32_t resource_id,
                              struct bea_trace_picture *picture, char *message, size_t capacity)
{
    const uint32_t id = resource_id ? resource_id : picture_resource(replay);
    if (id) {
        const struct memory *memory = *find(replay, id);
        if (memory && memory->live)
            return bea_trace_picture_read(&replay->player, id, &memory->params, picture, message,
                                          capacity);
        snprintf(message, capacity, "no such resource");
        return false;
    }
    if (!replay->kept.texels) {
        snprintf(message, capacity, "nothing was read back as a picture");
        return false;
    }
    bea_trace_picture_finish(picture);
    *picture = replay->kept;
    replay->kept = (struct bea_trace_picture){0};
    return true;
}

static void count(struct bea_trace_replay *replay, enum bea_status status)
{
    if (status != BEA_OK)
        replay->stats.failures++;
}

static bool grow_scratch(struct bea_trace_replay *replay, uint64_t bytes)
{
    if (bytes > BEA_TRACE_MAX_RECORD)
        return false;
    if (bytes <= replay->scratch_bytes)
        return true;
    const uint64_t more = bytes - replay->scratch_bytes;
    if (!has_room(replay, more))
        return false;
    uint8_t *grown = realloc(replay->scratch, bytes);
    if (!grown)
        return false;
    memset(grown + replay->scratch_bytes, 0, more);
    replay->scratch = grown;
    replay->scratch_bytes = bytes;
    replay->memory_bytes += more;
    return true;
}

static bool resource_create(struct bea_trace_replay *replay,
                            const struct bea_trace_resource *record)
{
    struct memory **link = find(replay, record->resource_id);
    if (*link)
        return false;
    struct memory *memory = calloc(1, sizeof(*memory));
    if (!memory)
        return false;
    memory->resource_id = record->resource_id;
    memory->params = record->params;
    *link = memory;
    const enum bea_status status = replay->player.ops->resource_create(
        replay->player.self, record->resource_id, &record->params);
    memory->live = status == BEA_OK;
    count(replay, status);
    return true;
}

static void resource_destroy(struct bea_trace_replay *replay, uint32_t resource_id)
{
    struct memory **link = find(replay, resource_id);
    char message[160];
    if (resource_id == picture_resource(replay))
        bea_trace_replay_picture(replay, resource_id, &replay->kept, message, sizeof(message));
    count(replay, replay->player.ops->resource_destroy(replay->player.self, resource_id));
    if (!*link)
        return;
    struct memory *memory = *link;
    *link = memory->next;
    release_backing(replay, memory);
    free(memory);
    if (replay->last_display == resource_id)
        replay->last_display = 0;
    if (replay->last_read == resource_id)
        replay->last_read = 0;
}

static bool backing_attach(struct bea_trace_replay *replay, const struct bea_trace_backing *record)
{
    struct memory *memory = *find(replay, record->resource_id);
    if (!memory || memory->backing || record->offset == 0)
        return true;
    if (!has_room(replay, record->offset))
        return false;
    memory->backing = calloc(1, record->offset);
    if (!memory->backing)
        return false;
    memory->backing_bytes = record->offset;
    replay->memory_bytes += record->offset;
    memory->iov = (struct iovec){memory->backing, memory->backing_bytes};
    count(replay, replay->player.ops->backing_attach(replay->player.self, record->resource_id,
                                                     &memory->iov));
    return true;
}

static void backing_detach(struct bea_trace_replay *replay, uint32_t resource_id)
{
    struct memory *memory = *find(replay, resource_id);
    count(replay, replay->player.ops->backing_detach(replay->player.self, resource_id));
    if (memory)
        release_backing(replay, memory);
}

/* The memory that a BACKING record speaks of, if it holds that range. */
static uint8_t *range(struct bea_trace_replay *replay, uint32_t resource_id, bool explicit_memory,
                      uint64_t offset, uint64_t bytes)
{
    if (explicit_memory) {
        if (offset > BEA_TRACE_MAX_RECORD || bytes > BEA_TRACE_MAX_RECORD ||
            !grow_scratch(replay, offset + bytes) || !replay->scratch)
            return NULL;
        return replay->scratch + offset;
    }
    struct memory *memory = *find(replay, resource_id);
    if (!memory || !memory->backing || offset > memory->backing_bytes ||
        bytes > memory->backing_bytes - offset)
        return NULL;
    return memory->backing + offset;
}

static void backing_data(struct bea_trace_replay *replay, const struct bea_trace_backing *record,
                         const void *data, size_t bytes)
{
    uint8_t *to =
        range(replay, record->resource_id, record->explicit_memory != 0, record->offset, bytes);
    if (to)
        memcpy(to, data, bytes);
    else
        replay->stats.failures++;
}

static void backing_hash(struct bea_trace_replay *replay, const struct bea_trace_hash *record)
{
    const uint8_t *data = range(replay, record->resource_id, record->explicit_memory != 0,
                                record->offset, record->bytes);
    replay->stats.hashes++;
    if (!data || XXH3_64bits(data, record->bytes) != record->hash)
        replay->stats.hash_mismatches++;
}

static void note_picture(struct bea_trace_replay *replay, const struct bea_trace_transfer *record)
{
    const struct memory *memory = *find(replay, record->resource_id);
    if (record->direction != BEA_FROM_HOST || record->level != 0 || !memory || !memory->live ||
        memory->params.height <= 1)
        return;
    replay->last_read = record->resource_id;
    if (memory->params.bind & (VIRGL_BIND_DISPLAY_TARGET | VIRGL_BIND_SCANOUT)) {
        replay->last_display = record->resource_id;
        replay->displayed = true;
        replay->stats.frames++;
    }
}

static bool transfer(struct bea_trace_replay *replay, const struct bea_trace_transfer *record)
{
    struct bea_transfer call = {
        .direction = (enum bea_direction)record->direction,
        .level = record->level,
        .stride = record->stride,
        .layer_stride = record->layer_stride,
        .offset = record->offset,
        .box = record->box,
    };
    struct iovec iov;
    if (record->direction != BEA_TO_HOST && record->direction != BEA_FROM_HOST)
        return false;
    if (record->explicit_bytes) {
        if (!grow_scratch(replay, record->explicit_bytes))
            return false;
        iov = (struct iovec){replay->scratch, record->explicit_bytes};
        call.iov = &iov;
        call.iov_count = 1;
    }
    replay->stats.transfers++;
    count(replay, replay->player.ops->transfer(replay->player.self, record->context_id,
                                               record->resource_id, &call));
    note_picture(replay, record);
    return true;
}

static void submit(struct bea_trace_replay *replay, const struct bea_trace_submit *record,
                   size_t dwords)
{
    const struct bea_trace_player *player = &replay->player;
    const enum bea_status status =
        player->ops->submit(player->self, record->context_id, record + 1, dwords);
    replay->stats.submits++;
    replay->stats.dwords += dwords;
    if (player->ops->exact_status ? (uint32_t)status != record->status
                                  : (status == BEA_OK) != (record->status == BEA_OK))
        replay->stats.status_mismatches++;
}

static bool context_create(struct bea_trace_replay *replay, const struct bea_trace_context *record,
                           size_t name_bytes)
{
    char name[64] = "";
    if (name_bytes >= sizeof(name))
        name_bytes = sizeof(name) - 1;
    memcpy(name, record + 1, name_bytes);
    if (replay->context_count == replay->context_capacity) {
        const size_t capacity = replay->context_capacity ? 2 * replay->context_capacity : 16;
        uint32_t *grown = realloc(replay->contexts, capacity * sizeof(*grown));
        if (!grown)
            return false;
        replay->contexts = grown;
        replay->context_capacity = capacity;
    }
    const enum bea_status status = replay->player.ops->context_create(
        replay->player.self, record->context_id, record->capset_id, name);
    if (status == BEA_OK)
        replay->contexts[replay->context_count++] = record->context_id;
    count(replay, status);
    return true;
}

static void context_destroy(struct bea_trace_replay *replay, uint32_t context_id)
{
    for (size_t i = 0; i < replay->context_count; i++)
        if (replay->contexts[i] == context_id) {
            replay->contexts[i] = replay->contexts[--replay->context_count];
            break;
        }
    count(replay, replay->player.ops->context_destroy(replay->player.self, context_id));
}

static void fence(struct bea_trace_replay *replay, const struct bea_trace_fence *record)
{
    /* The recording run's guest waited on its fences; here they only keep the queue of the GPU
     * short. */
    count(replay, replay->player.ops->fence(replay->player.self, record->context_id, record->ring,
                                            record->fence_id));
}

void bea_trace_replay_wait(struct bea_trace_replay *replay)
{
    count(replay, replay->player.ops->finish(replay->player.self));
}

bool bea_trace_replay_record(struct bea_trace_replay *replay, const struct bea_trace_record *record)
{
    if (record->type == 0 || record->type >= BEA_TRACE_TYPE_COUNT ||
        record->bytes < bea_trace_minimum(record->type))
        return false;
    const struct bea_trace_player *player = &replay->player;
    const void *payload = record->payload;
    const struct bea_trace_pair *pair = payload;
    const size_t rest = record->bytes - bea_trace_minimum(record->type);
    replay->stats.records++;
    switch (record->type) {
    case BEA_TRACE_CONTEXT_CREATE: return context_create(replay, payload, rest);
    case BEA_TRACE_CONTEXT_DESTROY: context_destroy(replay, pair->context_id); break;
    case BEA_TRACE_CONTEXT_ATTACH:
        count(replay,
              player->ops->context_attach(player->self, pair->context_id, pair->resource_id));
        break;
    case BEA_TRACE_CONTEXT_DETACH:
        count(replay,
              player->ops->context_detach(player->self, pair->context_id, pair->resource_id));
        break;
    case BEA_TRACE_RESOURCE_CREATE: return resource_create(replay, payload);
    case BEA_TRACE_RESOURCE_DESTROY: resource_destroy(replay, pair->resource_id); break;
    case BEA_TRACE_BACKING_ATTACH: return backing_attach(replay, payload);
    case BEA_TRACE_BACKING_DETACH:
        backing_detach(replay, ((const struct bea_trace_backing *)payload)->resource_id);
        break;
    case BEA_TRACE_BACKING_DATA:
        backing_data(replay, payload, (const struct bea_trace_backing *)payload + 1, rest);
        break;
    case BEA_TRACE_BACKING_HASH: backing_hash(replay, payload); break;
    case BEA_TRACE_TRANSFER: return transfer(replay, payload);
    case BEA_TRACE_SUBMIT: submit(replay, payload, rest / 4); break;
    case BEA_TRACE_FENCE: fence(replay, payload); break;
    default: return false;
    }
    return true;
}
