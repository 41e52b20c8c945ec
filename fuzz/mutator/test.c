/* SPDX-License-Identifier: MIT */
/*
 * The mutator's own test. A command made from its row is accepted by the
 * decoder; a mutant without a break on purpose is framed right, to its last
 * dword, and each of its commands decodes; with breaks some do not. What a
 * command refers to comes and stays with it.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "edit.h"
#include "need.h"
#include "vgp/names.h"

#define ROUNDS 400
#define CAPACITY (64u << 10)

static unsigned failures;

static void fail(const char *what, const char *command, const struct vgp_fault *fault)
{
    fprintf(stderr, "%s: %s: %s of %s (dword %u, value %u)\n", what, command,
            vgp_error_name(fault->error), fault->field ? fault->field : "the command", fault->dword,
            fault->value);
    failures++;
}

static enum vgp_error decode(uint32_t header, const uint32_t *dwords, struct vgp_fault *fault)
{
    static union vgp_any_command out;
    const struct vgp_command_info *info =
        vgp_command_info(VGP_HEADER_OPCODE(header), VGP_HEADER_OBJECT_TYPE(header));
    *fault = (struct vgp_fault){.error = VGP_ERR_OPCODE};
    if (!info)
        return VGP_ERR_OPCODE;
    return info->decode ? info->decode(dwords, VGP_HEADER_LENGTH(header),
                                       VGP_HEADER_OBJECT_TYPE(header), &out, fault)
                        : VGP_OK;
}

/* How many commands of `bytes` bytes do not decode; framing must be whole. */
static unsigned wrong(const uint8_t *data, size_t bytes, bool tell)
{
    const uint32_t *dwords = (const uint32_t *)(const void *)data;
    const size_t count = bytes / 4;
    struct vgp_fault fault;
    unsigned found = bytes % 4 != 0;
    for (size_t at = 0; at < count;) {
        const uint32_t header = dwords[at], length = VGP_HEADER_LENGTH(header);
        if (length > count - at - 1)
            return found + 1;
        if (decode(header, dwords + at, &fault) != VGP_OK) {
            found++;
            if (tell)
                fail("mutant", fault.command ? fault.command : "?", &fault);
        }
        at += length + 1;
    }
    return found;
}

/* Each row, made ROUNDS times. */
static void test_make(struct mutator *mutator)
{
    static uint32_t out[CAPACITY];
    static struct frames one;
    struct maker maker = {.rng = {1}, .grammar = mutator->grammar};
    struct vgp_fault fault;
    one.pool = &mutator->pool;
    for (unsigned row = 0; row < vgp_fuzz_num_commands; row++) {
        for (unsigned round = 0; round < ROUNDS; round++) {
            mutator->pool.used = 0;
            one.count = 1;
            if (!command_make(&maker, &vgp_fuzz_commands[row], one.pool, &one.list[0]))
                abort();
            frames_write(maker.grammar, &one, (uint8_t *)out, sizeof(out));
            if (decode(out[0], out, &fault) != VGP_OK && failures < 20)
                fail("made", vgp_fuzz_commands[row].name, &fault);
        }
    }
}

/* A stream that grows by mutation from nothing. */
static unsigned grow(struct mutator *mutator, bool tell)
{
    static uint32_t buffers[3][CAPACITY / 4];
    size_t sizes[3] = {0, 0, 0};
    unsigned found = 0;
    for (unsigned round = 0; round < 4 * ROUNDS; round++) {
        const unsigned from = rng_below(&mutator->rng, 3), to = (from + 1) % 3;
        const struct bytes source = {(uint8_t *)buffers[from],
                                     sizes[from] > 4096 ? 0 : sizes[from]};
        const struct bytes other = {(uint8_t *)buffers[(from + 2) % 3], sizes[(from + 2) % 3]};
        sizes[to] = mutate(mutator, source, other, (uint8_t *)buffers[to], CAPACITY);
        found += wrong((uint8_t *)buffers[to], sizes[to], tell && failures < 20);
    }
    return found;
}

/* The references that name nothing that was created before. */
struct references {
    struct handles created;
    unsigned followed, missing;
};

static void follow(void *user, struct frame *frame, const struct vgp_fuzz_field *field, size_t base)
{
    struct references *references = user;
    struct handles *created = &references->created;
    const uint32_t handle = field_get(frame, field, base), type = field_type(field, frame);
    if (field->kind == VGP_FUZZ_OBJECT && handle != 0) {
        references->followed++;
        references->missing += !handle_known(created, handle, type);
    } else if (field->kind == VGP_FUZZ_NEW && created->count < MAX_HANDLES &&
               !handle_known(created, handle, type)) {
        created->list[created->count++] = (struct handle){handle, type};
    }
}

static struct references references_of(const struct grammar *grammar, struct frames *frames)
{
    struct references references = {.followed = 0};
    for (size_t i = 0; i < frames->count; i++)
        command_visit(frame_command(grammar, &frames->list[i]), &frames->list[i], follow,
                      &references);
    return references;
}

/* Each row into nothing, then all of them cut short: no reference is left
 * without its object. */
static void test_needs(struct mutator *mutator)
{
    static struct frames frames;
    struct maker maker = {.rng = {5}, .grammar = mutator->grammar};
    unsigned followed = 0, missing = 0;
    for (unsigned round = 0; round < ROUNDS; round++) {
        mutator->pool.used = frames.count = maker.handles.count = 0;
        frames.pool = &mutator->pool;
        for (unsigned n = 0; n < 12; n++) {
            const unsigned row = rng_below(&maker.rng, vgp_fuzz_num_commands);
            struct frame frame;
            if (!command_make(&maker, &vgp_fuzz_commands[row], frames.pool, &frame))
                abort();
            need_insert(&maker, &frames, frames.count, &frame);
            const struct references all = references_of(maker.grammar, &frames);
            followed += all.followed;
            missing += all.missing;
        }
        const size_t before = frames.count;
        need_slice(&maker, &frames, before / 2, 2);
        missing += references_of(maker.grammar, &frames).missing;
        if (frames.count == 0 || frames.count >= before)
            failures++;
    }
    if (missing || followed == 0) {
        fprintf(stderr, "needs: %u of %u references name nothing\n", missing, followed);
        failures++;
    }
}

/* Every other grammar takes any bytes and keeps to its capacity. */
static void test_others(void)
{
    static const char *const names[] = {"shader", "vtest", "trace", "calls"};
    static uint8_t in[4096], out[8192];
    struct rng rng = {3};
    for (size_t g = 0; g < sizeof(names) / sizeof(names[0]); g++) {
        struct mutator mutator;
        size_t size = 0;
        if (!mutator_init(&mutator, names[g], 1))
            abort();
        for (unsigned round = 0; round < 4 * ROUNDS; round++) {
            if (rng_once_in(&rng, 10)) {
                size = rng_below(&rng, sizeof(in));
                for (size_t i = 0; i < size; i++)
                    in[i] = (uint8_t)(rng_once_in(&rng, 2) ? rng_next(&rng) : 0);
            }
            const size_t got = mutate(&mutator, (struct bytes){in, size},
                                      (struct bytes){in, size / 2}, out, sizeof(out));
            if (got > sizeof(out))
                failures++;
            size = got < sizeof(in) ? got : sizeof(in);
            memcpy(in, out, size);
        }
        mutator_finish(&mutator);
    }
}

int main(void)
{
    struct mutator mutator;
    if (!mutator_init(&mutator, "stream", 7))
        return 1;
    test_make(&mutator);
    test_needs(&mutator);
    mutator.break_once_in = 0;
    const unsigned clean = grow(&mutator, true);
    mutator.break_once_in = 1;
    const unsigned broken = grow(&mutator, false);
    mutator_finish(&mutator);
    test_others();
    printf(
        "mutator: %u failures; of %u mutants %u commands were wrong, with "
        "breaks %u\n",
        failures, 4 * ROUNDS, clean, broken);
    return failures == 0 && clean == 0 && broken > 0 ? 0 : 1;
}
