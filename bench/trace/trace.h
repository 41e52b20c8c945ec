/* SPDX-License-Identifier: MIT */
/*
 * Trace files: everything that crossed the API of one renderer, so that it can be replayed without
 * the guest.
 *
 * A file is a 16-byte header (magic "BEATRACE", u32 version, u32 reserved = 0) and then one zstd
 * stream of records. A record is {u32 type, u32 bytes} and its payload, little endian, unpadded.
 * Guest memory appears as BACKING_DATA just before the transfer or submit that read it.
 */
#ifndef BEA_TRACE_H
#define BEA_TRACE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "beatrice/tap.h"
#include "player.h"

#define BEA_TRACE_MAGIC "BEATRACE"
#define BEA_TRACE_VERSION 1u
#define BEA_TRACE_MAX_RECORD (1u << 30)   /* bytes; a reader refuses more */
#define BEA_TRACE_MAX_MEMORY (8ull << 30) /* bytes of guest memory in a replay, as a default */

enum bea_trace_type {
    BEA_TRACE_CONTEXT_CREATE = 1,
    BEA_TRACE_CONTEXT_DESTROY,
    BEA_TRACE_CONTEXT_ATTACH,
    BEA_TRACE_CONTEXT_DETACH,
    BEA_TRACE_RESOURCE_CREATE,
    BEA_TRACE_RESOURCE_DESTROY,
    BEA_TRACE_BACKING_ATTACH,
    BEA_TRACE_BACKING_DETACH,
    BEA_TRACE_BACKING_DATA,
    BEA_TRACE_BACKING_HASH, /* what a transfer from the host wrote, as XXH3-64 */
    BEA_TRACE_TRANSFER,
    BEA_TRACE_SUBMIT,
    BEA_TRACE_FENCE,
    BEA_TRACE_TYPE_COUNT,
};

/* Payloads. Variable parts follow the struct. */
struct bea_trace_context {
    uint32_t context_id, capset_id; /* the name follows */
};
struct bea_trace_pair {
    uint32_t context_id, resource_id;
};
struct bea_trace_resource {
    uint32_t resource_id;
    struct bea_resource_params params;
};
struct bea_trace_backing {
    uint32_t resource_id;
    uint32_t
        explicit_memory; /* 1: memory that was given to the transfer, not the resource's backing */
    uint64_t offset;     /* BACKING_ATTACH: how many bytes. BACKING_DATA: the bytes follow */
};
struct bea_trace_hash {
    uint32_t resource_id;
    uint32_t explicit_memory;
    uint64_t offset, bytes, hash;
};
struct bea_trace_transfer {
    uint32_t context_id, resource_id;
    uint32_t direction, level, stride, layer_stride;
    uint64_t offset;
    struct bea_box box;
    uint64_t explicit_bytes; /* size of the memory given to the call, 0: the backing */
};
struct bea_trace_submit {
    uint32_t context_id;
    uint32_t status; /* enum bea_status of the recording run; the dwords follow */
};
struct bea_trace_fence {
    uint32_t context_id, ring;
    uint64_t fence_id;
};

/* --- writing: a tap that writes a file --- */
struct bea_trace_writer;

/* Opens `path` for writing. NULL on failure, with errno set. */
struct bea_trace_writer *bea_trace_writer_create(const char *path);
/* Flushes and closes; false when something could not be written. NULL is fine (true). */
bool bea_trace_writer_destroy(struct bea_trace_writer *writer);
/* The tap to set with bea_renderer_set_tap(renderer, bea_trace_tap(), writer). */
const struct bea_tap *bea_trace_tap(void);

/* --- reading --- */
struct bea_trace_reader;

struct bea_trace_record {
    uint32_t type; /* enum bea_trace_type */
    uint32_t bytes;
    const void *payload; /* 8-byte aligned; valid until the next read */
};

/* Opens a trace. NULL on failure, with a line in `message`. */
struct bea_trace_reader *bea_trace_reader_create(const char *path, char *message, size_t capacity);
void bea_trace_reader_destroy(struct bea_trace_reader *reader);
/* Bytes that a record of this type has at least. */
size_t bea_trace_minimum(uint32_t type);
/* 1: a record, 0: the end, -1: the file is broken (see bea_trace_reader_error()). */
int bea_trace_read(struct bea_trace_reader *reader, struct bea_trace_record *record);
const char *bea_trace_reader_error(const struct bea_trace_reader *reader);
/* Bytes of the file read so far and its size, for progress. */
void bea_trace_reader_progress(const struct bea_trace_reader *reader, uint64_t *done,
                               uint64_t *total);

/* A trace in memory, to be replayed more than once and without the cost of reading. */
struct bea_trace_tape;
/* Reads up to `limit` records. NULL on failure, with a line in `message`. */
struct bea_trace_tape *bea_trace_tape_create(struct bea_trace_reader *reader, uint64_t limit,
                                             char *message, size_t capacity);
void bea_trace_tape_destroy(struct bea_trace_tape *tape);
size_t bea_trace_tape_count(const struct bea_trace_tape *tape);
/* The record at `index` < count; valid as long as the tape. */
struct bea_trace_record bea_trace_tape_record(const struct bea_trace_tape *tape, size_t index);

/* --- replay --- */
struct bea_trace_replay;

struct bea_trace_stats {
    uint64_t records, submits, dwords, transfers, frames;
    uint64_t hashes,
        hash_mismatches;        /* results of transfers from the host against the recording run's */
    uint64_t status_mismatches; /* submits that ended otherwise than in the recording run */
    uint64_t failures;          /* calls that failed */
};

/* Replays on `player`, which outlives the replay and is empty. */
struct bea_trace_replay *bea_trace_replay_create(struct bea_trace_player player);
/* Destroys what the trace left alive too. NULL is fine. */
void bea_trace_replay_destroy(struct bea_trace_replay *replay);
/*
 * How many bytes of guest memory there may be at once: a record of a few bytes can ask for any
 * size, and name ranges to hash that have to be walked through. A record past it is malformed.
 */
void bea_trace_replay_set_limit(struct bea_trace_replay *replay, uint64_t bytes);
/* Executes one record; false when the record itself is malformed. Call failures are counted, not
 * fatal. */
bool bea_trace_replay_record(struct bea_trace_replay *replay,
                             const struct bea_trace_record *record);
const struct bea_trace_stats *bea_trace_replay_stats(const struct bea_trace_replay *replay);
/* Waits until all work so far is done. */
void bea_trace_replay_wait(struct bea_trace_replay *replay);
/*
 * Level 0, layer 0 of a texture; with `resource_id` 0 the picture that the guest last read back (of
 * a display target, if it had one), which outlives its resource. `picture` is finished first.
 * False: there is none, or it cannot be shown; a line in `message` then.
 */
struct bea_trace_picture;
bool bea_trace_replay_picture(struct bea_trace_replay *replay, uint32_t resource_id,
                              struct bea_trace_picture *picture, char *message, size_t capacity);

/* --- pictures --- */
struct bea_trace_picture {
    uint32_t format, width, height; /* virgl number, texels */
    uint8_t *texels;                /* packed rows, from malloc(); NULL: no picture */
};
/* Reads level 0, layer 0 of a texture created with `params` into `picture` (which is finished
 * first). False with a line in `message`. */
bool bea_trace_picture_read(const struct bea_trace_player *player, uint32_t resource_id,
                            const struct bea_resource_params *params,
                            struct bea_trace_picture *picture, char *message, size_t capacity);
void bea_trace_picture_finish(struct bea_trace_picture *picture);
/* Writes it as an RGBA PNG. False with a line in `message`. */
bool bea_trace_picture_write(const struct bea_trace_picture *picture, const char *path,
                             char *message, size_t capacity);

#endif
