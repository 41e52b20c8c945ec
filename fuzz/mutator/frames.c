/* SPDX-License-Identifier: MIT */
#include "frames.h"

#include <string.h>

/* The message whose data is as long as its last fixed dword says, and not
 * padded. */
#define TRANSFER_PUT 5
#define TRANSFER_PUT_DWORDS 11

void *pool_take(struct pool *pool, size_t bytes)
{
    const size_t rounded = (bytes + 7) & ~(size_t)7;
    if (rounded > POOL_BYTES - pool->used)
        return NULL;
    void *taken = pool->memory + pool->used;
    pool->used += rounded;
    return taken;
}

static uint32_t load(const uint8_t *data)
{
    uint32_t value;
    memcpy(&value, data, sizeof(value));
    return value;
}

const struct vgp_fuzz_command *frame_command(const struct grammar *grammar,
                                             const struct frame *frame)
{
    const struct vgp_fuzz_command *command =
        frame->opcode < 256 ? grammar->by_opcode[frame->opcode] : NULL;
    if (!command || !command->object_type || grammar->framing != FRAMING_STREAM)
        return command;
    command = grammar->by_type[frame->object_type & 0xff];
    return command && command->opcode == frame->opcode ? command : NULL;
}

uint32_t frame_get(const struct frame *frame, size_t at)
{
    return at != 0 && at * 4 <= frame->bytes ? load(frame->payload + (at - 1) * 4) : 0;
}

void frame_set(struct frame *frame, size_t at, uint32_t value)
{
    if (at != 0 && at * 4 <= frame->bytes)
        memcpy(frame->payload + (at - 1) * 4, &value, sizeof(value));
}

/* --- reading --- */

static size_t message_bytes(const struct grammar *grammar, const struct frame *frame,
                            const uint8_t *payload, size_t room, uint32_t length)
{
    const struct vgp_fuzz_command *command = frame_command(grammar, frame);
    if (command && command->unit == VGP_FUZZ_UNIT_BYTES)
        return length;
    if (command && command->unit == VGP_FUZZ_UNIT_IGNORED)
        return (size_t)command->least * 4;
    if (frame->opcode == TRANSFER_PUT && room >= TRANSFER_PUT_DWORDS * 4)
        return (size_t)TRANSFER_PUT_DWORDS * 4 + load(payload + (TRANSFER_PUT_DWORDS - 1) * 4);
    return (size_t)length * 4;
}

/* The header at `data`; the bytes that it has, 0: no header. */
static size_t read_header(const struct grammar *grammar, struct frame *frame, const uint8_t *data,
                          size_t size)
{
    const size_t header = grammar->framing == FRAMING_STREAM ? 4 : 8;
    if (size < header)
        return 0;
    const uint32_t first = load(data);
    *frame = (struct frame){.opcode = first & 0xff, .object_type = first >> 8 & 0xff};
    frame->bytes = (size_t)(first >> 16) * 4;
    if (grammar->framing == FRAMING_MESSAGES) {
        *frame = (struct frame){.opcode = load(data + 4)};
        frame->bytes = message_bytes(grammar, frame, data + header, size - header, first);
    } else if (grammar->framing == FRAMING_RECORDS) {
        *frame = (struct frame){.opcode = first, .bytes = load(data + 4)};
    }
    return header;
}

void frames_read(const struct grammar *grammar, struct frames *frames, const uint8_t *data,
                 size_t size)
{
    size_t at = 0, header;
    struct frame frame;
    frames->count = 0;
    while (frames->count < MAX_FRAMES &&
           (header = read_header(grammar, &frame, data + at, size - at)) != 0) {
        at += header;
        if (frame.bytes > size - at)
            frame.bytes = size - at;
        frame.payload = pool_take(frames->pool, frame.bytes);
        if (!frame.payload)
            return;
        memcpy(frame.payload, data + at, frame.bytes);
        at += frame.bytes;
        frames->list[frames->count++] = frame;
    }
}

/* --- writing --- */

static size_t write_header(const struct grammar *grammar, const struct frame *frame,
                           uint32_t header[2])
{
    const uint32_t bytes = (uint32_t)frame->bytes + (uint32_t)frame->lie;
    const uint32_t dwords = ((uint32_t)frame->bytes + 3) / 4 + (uint32_t)frame->lie;
    if (grammar->framing == FRAMING_STREAM) {
        header[0] = (frame->opcode & 0xff) | (frame->object_type & 0xff) << 8 | dwords << 16;
        return 4;
    }
    if (grammar->framing == FRAMING_RECORDS) {
        header[0] = frame->opcode;
        header[1] = bytes;
        return 8;
    }
    const struct vgp_fuzz_command *command = frame_command(grammar, frame);
    header[0] = command && command->unit == VGP_FUZZ_UNIT_BYTES ? bytes : dwords;
    header[1] = frame->opcode;
    return 8;
}

/* Streams and messages go in dwords, but for the names and data that are not
 * padded. */
static size_t padding(const struct grammar *grammar, const struct frame *frame)
{
    const struct vgp_fuzz_command *command = frame_command(grammar, frame);
    if (grammar->framing == FRAMING_RECORDS || (command && command->unit == VGP_FUZZ_UNIT_BYTES))
        return 0;
    if (grammar->framing == FRAMING_MESSAGES && frame->opcode == TRANSFER_PUT)
        return 0;
    return (4 - frame->bytes % 4) % 4;
}

size_t frames_write(const struct grammar *grammar, const struct frames *frames, uint8_t *data,
                    size_t capacity)
{
    size_t at = 0;
    for (size_t i = 0; i < frames->count; i++) {
        const struct frame *frame = &frames->list[i];
        uint32_t header[2];
        const size_t head = write_header(grammar, frame, header);
        const size_t pad = padding(grammar, frame);
        if (head + frame->bytes + pad > capacity - at)
            continue;
        memcpy(data + at, header, head);
        at += head;
        memcpy(data + at, frame->payload, frame->bytes);
        at += frame->bytes;
        memset(data + at, 0, pad);
        at += pad;
    }
    return at;
}

/* --- the list --- */

bool frames_insert(struct frames *frames, size_t at, const struct frame *frame)
{
    if (frames->count == MAX_FRAMES)
        return false;
    struct frame copy = *frame;
    copy.payload = pool_take(frames->pool, frame->bytes);
    if (!copy.payload)
        return false;
    memcpy(copy.payload, frame->payload, frame->bytes);
    memmove(&frames->list[at + 1], &frames->list[at],
            (frames->count - at) * sizeof(frames->list[0]));
    frames->list[at] = copy;
    frames->count++;
    return true;
}

void frames_remove(struct frames *frames, size_t at)
{
    frames->count--;
    memmove(&frames->list[at], &frames->list[at + 1],
            (frames->count - at) * sizeof(frames->list[0]));
}

bool frame_resize(struct pool *pool, struct frame *frame, size_t bytes)
{
    if (bytes > MAX_PAYLOAD)
        return false;
    if (bytes > frame->bytes) {
        uint8_t *bigger = pool_take(pool, bytes);
        if (!bigger)
            return false;
        memcpy(bigger, frame->payload, frame->bytes);
        memset(bigger + frame->bytes, 0, bytes - frame->bytes);
        frame->payload = bigger;
    }
    frame->bytes = bytes;
    return true;
}
