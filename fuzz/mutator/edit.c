/* SPDX-License-Identifier: MIT */
#include "edit.h"

#include <stdlib.h>
#include <string.h>

#include "need.h"
#include "text.h"

#define KEY_BYTES 160 /* what the shader target reads behind the text */
#define CREATE_SHADER_OPCODE 1
#define CREATE_SHADER_TYPE 4

bool mutator_init(struct mutator *mutator, const char *grammar, uint64_t seed)
{
    *mutator = (struct mutator){.rng = {seed}, .break_once_in = 4};
    mutator->grammar = grammar_by_name(grammar);
    if (!mutator->grammar && strcmp(grammar, "shader") != 0)
        return false;
    mutator->pool.memory = malloc(POOL_BYTES);
    return mutator->pool.memory != NULL;
}

void mutator_finish(struct mutator *mutator)
{
    free(mutator->pool.memory);
}

/* --- shader text --- */

static size_t mutate_shader(struct mutator *mutator, struct bytes from, struct bytes other,
                            uint8_t *out, size_t capacity)
{
    struct rng *rng = &mutator->rng;
    const uint8_t *end = memchr(from.data, '\0', from.size);
    const size_t bytes = end ? (size_t)(end - from.data) : from.size;
    const struct text text = {(const char *)from.data, bytes};
    const struct text theirs = {(const char *)other.data, other.data ? other.size : 0};
    if (capacity < KEY_BYTES + 1)
        return 0;
    size_t at = bytes;
    if (end && rng_once_in(rng, 8) && bytes < capacity - KEY_BYTES)
        memcpy(out, from.data, bytes); /* only another key */
    else
        at = text_mutate(rng, text, theirs, (char *)out, capacity - KEY_BYTES - 1);
    out[at++] = '\0';
    size_t kept = end ? from.size - bytes - 1 : 0;
    kept = kept < KEY_BYTES ? kept : KEY_BYTES;
    if (kept && !rng_once_in(rng, 4)) {
        memcpy(out + at, from.data + bytes + 1, kept);
        out[at + rng_below(rng, (uint32_t)kept)] = (uint8_t)rng_next(rng);
        return at + kept;
    }
    kept = rng_once_in(rng, 2) ? 0 : 8 + rng_below(rng, KEY_BYTES - 8);
    for (size_t i = 0; i < kept; i++)
        out[at + i] = rng_once_in(rng, 3) ? (uint8_t)rng_next(rng) : 0;
    return at + kept;
}

/* --- inside frames --- */

static void mutate_frames(struct mutator *mutator, const struct grammar *grammar,
                          struct frames *frames, const struct frames *others, bool nested);

static bool is_nested(const struct grammar *grammar, const struct frame *frame)
{
    for (unsigned i = 0; i < grammar->num_nested; i++)
        if (grammar->nested[i] == frame->opcode)
            return frame->bytes >= (grammar->nested_at - 1) * (size_t)4;
    return false;
}

/* The stream in a frame. */
static void mutate_nested(struct mutator *mutator, const struct grammar *grammar,
                          struct frame *frame)
{
    static struct frames inner, none;
    const size_t head = (grammar->nested_at - 1) * (size_t)4, room = frame->bytes + 8192;
    uint8_t *made = pool_take(&mutator->pool, room);
    if (!made)
        return;
    inner.pool = &mutator->pool;
    frames_read(grammar_stream(), &inner, frame->payload + head, frame->bytes - head);
    mutate_frames(mutator, grammar_stream(), &inner, &none, true);
    memcpy(made, frame->payload, head);
    const size_t bytes = head + frames_write(grammar_stream(), &inner, made + head, room - head);
    frame->payload = made;
    frame->bytes = bytes;
}

/* The text of a shader that came in one piece. */
static void mutate_text(struct mutator *mutator, struct frame *frame)
{
    const size_t outputs = frame_get(frame, 5), head = 20 + (outputs ? 16 + outputs * 8 : 0);
    if (outputs > 64 || head >= frame->bytes || frame_get(frame, 3) >> 31)
        return;
    const size_t room = frame->bytes - head + 1024;
    char *made = pool_take(&mutator->pool, room);
    const char *old = (const char *)frame->payload + head;
    const char *end = memchr(old, '\0', frame->bytes - head);
    if (!made || !end)
        return;
    const struct text text = {old, (size_t)(end - old)};
    const size_t bytes = text_mutate(&mutator->rng, text, text, made, room - 4);
    memset(made + bytes, 0, 4);
    if (!frame_resize(&mutator->pool, frame, head + (bytes + 4) / 4 * 4))
        return;
    memcpy(frame->payload + head, made, (bytes + 4) / 4 * 4);
    frame_set(frame, 3, (uint32_t)bytes + 1);
}

static void noise(struct mutator *mutator, struct frame *frame)
{
    if (frame->bytes == 0 || mutator->break_once_in == 0)
        return;
    uint8_t *byte = &frame->payload[rng_below(&mutator->rng, (uint32_t)frame->bytes)];
    const uint32_t flipped = *byte ^ 1u << rng_below(&mutator->rng, 8);
    *byte = (uint8_t)(rng_once_in(&mutator->rng, 2) ? rng_next(&mutator->rng) : flipped);
}

static void change(struct maker *maker, struct mutator *mutator, struct frame *frame)
{
    const bool shader = maker->grammar->framing == FRAMING_STREAM &&
                        maker->grammar->commands == vgp_fuzz_commands &&
                        frame->opcode == CREATE_SHADER_OPCODE &&
                        frame->object_type == CREATE_SHADER_TYPE;
    if (is_nested(maker->grammar, frame) && !rng_once_in(&mutator->rng, 4))
        mutate_nested(mutator, maker->grammar, frame);
    else if (shader && !rng_once_in(&mutator->rng, 4))
        mutate_text(mutator, frame);
    else
        command_change(maker, frame);
}

/* --- between frames --- */

static void insert_new(struct maker *maker, struct frames *frames)
{
    const struct grammar *grammar = maker->grammar;
    const unsigned row = rng_below(&maker->rng, grammar->num_commands);
    const size_t opening = grammar->opening < frames->count ? grammar->opening : frames->count;
    struct frame frame;
    if (command_make(maker, &grammar->commands[row], frames->pool, &frame))
        need_insert(maker, frames,
                    rng_range(&maker->rng, (uint32_t)opening, (uint32_t)frames->count), &frame);
}

/* Short inputs run quicker and are easier to understand: a few frames and what
 * those need. */
static void shorten(struct maker *maker, struct frames *frames)
{
    struct rng *rng = &maker->rng;
    const uint32_t count = (uint32_t)frames->count;
    if (rng_once_in(rng, 4)) {
        need_slice(maker, frames, count, 0); /* all of it is made new */
    } else if (count > 2) {
        const uint32_t length = 1 + rng_below(rng, rng_once_in(rng, 2) ? 4 : count);
        need_slice(maker, frames, rng_below(rng, count), length);
    }
}

static void splice(struct maker *maker, struct frames *frames, const struct frames *others)
{
    if (!others->count)
        return;
    const size_t from = rng_below(&maker->rng, (uint32_t)others->count);
    const size_t to = rng_below(&maker->rng, (uint32_t)frames->count + 1);
    const size_t length = 1 + rng_below(&maker->rng, rng_once_in(&maker->rng, 4) ? 24 : 4);
    for (size_t i = 0; i < length && from + i < others->count; i++)
        if (!frames_insert(frames, to + i, &others->list[from + i]))
            return;
}

static void edit(struct maker *maker, struct mutator *mutator, struct frames *frames,
                 const struct frames *others)
{
    struct rng *rng = &maker->rng;
    const uint32_t kind = frames->count ? rng_below(rng, 16) : 0;
    const size_t at = rng_below(rng, (uint32_t)frames->count);
    switch (kind) {
    case 0:
    case 1:
    case 2: insert_new(maker, frames); break;
    case 3: frames_remove(frames, at); break;
    case 4:
        frames_insert(frames, rng_below(rng, (uint32_t)frames->count + 1), &frames->list[at]);
        break;
    case 5: {
        const size_t other = rng_below(rng, (uint32_t)frames->count);
        const struct frame frame = frames->list[at];
        frames->list[at] = frames->list[other];
        frames->list[other] = frame;
        break;
    }
    case 6:
    case 7: splice(maker, frames, others); break;
    case 8: noise(mutator, &frames->list[at]); break;
    default: change(maker, mutator, &frames->list[at]); break;
    }
}

static void repair(struct maker *maker, struct frames *frames)
{
    maker->handles.count = 0;
    for (size_t i = 0; i < frames->count; i++)
        command_repair(maker, &frames->list[i]);
}

static void mutate_frames(struct mutator *mutator, const struct grammar *grammar,
                          struct frames *frames, const struct frames *others, bool nested)
{
    struct maker maker = {.rng = {rng_next(&mutator->rng)}, .grammar = grammar};
    if (rng_once_in(&maker.rng, 6))
        shorten(&maker, frames);
    repair(&maker, frames);
    for (uint32_t n = 1 + rng_below(&maker.rng, 5); n > 0; n--)
        edit(&maker, mutator, frames, others);
    if (mutator->break_once_in == 0 || !rng_once_in(&maker.rng, 8))
        repair(&maker, frames);
    if (mutator->break_once_in && frames->count &&
        rng_once_in(&maker.rng, mutator->break_once_in * (nested ? 2 : 1)))
        command_break(&maker, frames->pool,
                      &frames->list[rng_below(&maker.rng, (uint32_t)frames->count)]);
}

size_t mutate(struct mutator *mutator, struct bytes from, struct bytes other, uint8_t *out,
              size_t capacity)
{
    static struct frames frames, others;
    mutator->pool.used = 0;
    if (!mutator->grammar)
        return mutate_shader(mutator, from, other, out, capacity);
    frames.pool = others.pool = &mutator->pool;
    frames_read(mutator->grammar, &frames, from.data, from.size);
    frames_read(mutator->grammar, &others, other.data, other.data ? other.size : 0);
    mutate_frames(mutator, mutator->grammar, &frames, &others, false);
    size_t size = frames_write(mutator->grammar, &frames, out, capacity);
    if (mutator->break_once_in && rng_once_in(&mutator->rng, mutator->break_once_in * 6))
        size -= rng_below(&mutator->rng, size < 64 ? (uint32_t)size : 64); /* torn off */
    return size;
}
