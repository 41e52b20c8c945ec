/* SPDX-License-Identifier: MIT */
/*
 * An input as frames: the commands of a stream, the messages of a socket, the
 * records of a trace, the operations of calls.h. A frame's length is not kept
 * as it came but follows from its payload, so whatever is done to frames, the
 * framing is right again when they are written.
 */
#ifndef MUTATOR_FRAMES_H
#define MUTATOR_FRAMES_H

#include <stddef.h>

#include "rng.h"
#include "vgp_fuzz.h"

#define MAX_FRAMES 1024
#define MAX_PAYLOAD (65535u * 4)
#define POOL_BYTES (4u << 20)

enum framing {
    FRAMING_STREAM,   /* opcode, object type, dwords in one dword */
    FRAMING_MESSAGES, /* length, id */
    FRAMING_RECORDS,  /* type, bytes */
};

struct grammar {
    const char *name;
    enum framing framing;
    const struct vgp_fuzz_command *commands;
    unsigned num_commands;
    /* The commands again, by opcode; where that alone does not say it, by object
     * type. */
    const struct vgp_fuzz_command *by_opcode[256], *by_type[256];
    /* Frames whose payload is a stream from dword `nested_at` on. */
    const uint8_t *nested;
    unsigned num_nested, nested_at;
    size_t opening; /* frames that all others need before them */
};

struct frame {
    uint32_t opcode, object_type;
    uint8_t *payload; /* 4-byte aligned memory of the pool */
    size_t bytes;
    int32_t lie; /* added to the length that the header tells, in the header's unit */
};

/* Memory that is given out in pieces and taken back as a whole. */
struct pool {
    uint8_t *memory;
    size_t used;
};

struct frames {
    struct frame list[MAX_FRAMES];
    size_t count;
    struct pool *pool;
};

/* NULL when the pool is used up. */
void *pool_take(struct pool *pool, size_t bytes);

/* What cannot be a frame ends the reading. */
void frames_read(const struct grammar *grammar, struct frames *frames, const uint8_t *data,
                 size_t size);
/* As many whole frames as fit into `capacity`; the bytes written. */
size_t frames_write(const struct grammar *grammar, const struct frames *frames, uint8_t *data,
                    size_t capacity);

/* False when there is no room. */
bool frames_insert(struct frames *frames, size_t at, const struct frame *frame);
void frames_remove(struct frames *frames, size_t at);
/* A copy with `bytes` bytes of payload (longer ones are filled with 0); false:
 * no room. */
bool frame_resize(struct pool *pool, struct frame *frame, size_t bytes);

/* The row of a frame, or NULL. */
const struct vgp_fuzz_command *frame_command(const struct grammar *grammar,
                                             const struct frame *frame);

/* Dword `at` of the payload, counted from 1; 0 where there is none. */
uint32_t frame_get(const struct frame *frame, size_t at);
void frame_set(struct frame *frame, size_t at, uint32_t value);

#endif
