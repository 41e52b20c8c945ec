/* SPDX-License-Identifier: MIT */
/*
 * Mutants of the seeds as a plain test: fuzz-mutants-TARGET GRAMMAR COUNT LAST FILE | DIRECTORY ...
 * The same ones each time. Each is written to LAST before it runs, so that a crash leaves it there;
 * none may take more than a second or ask for more memory than MEMORY.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "drivers/files.h"
#include "drivers/heap.h"
#include "edit.h"
#include "target.h"

#define MAX_INPUTS 1024
#define LARGEST (64u << 10)
#define MEMORY (32u << 20) /* bytes; the most of any target was 6 MB */
#define SECONDS 1.0        /* of CPU time; the most was 4 ms */

struct pool_input {
    uint8_t *data;
    size_t size;
};

/* Seeds first; behind them mutants, which take each other's places. */
struct inputs {
    struct pool_input list[MAX_INPUTS];
    size_t count, seeds;
};

struct most {
    uint64_t bytes;
    double seconds;
};

static void put(struct pool_input *slot, const uint8_t *data, size_t size)
{
    free(slot->data);
    slot->data = malloc(size ? size : 1);
    FUZZ_CHECK(slot->data != NULL);
    memcpy(slot->data, data, size);
    slot->size = size;
}

static void add_seed(void *user, const char *path, const uint8_t *data, size_t size)
{
    struct inputs *inputs = user;
    (void)path;
    if (inputs->count < MAX_INPUTS / 2 && size <= LARGEST)
        put(&inputs->list[inputs->count++], data, size);
}

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void run(int last, const uint8_t *data, size_t size, struct most *most)
{
    struct pool_input exact = {0};
    put(&exact, data, size); /* so that a read behind the end is found */
    FUZZ_CHECK(pwrite(last, data, size, 0) == (ssize_t)size && ftruncate(last, (off_t)size) == 0);
    heap_taken();
    const double start = now();
    fuzz_target.run(exact.data, size);
    const double seconds = now() - start;
    const uint64_t bytes = heap_taken();
    FUZZ_CHECK(bytes <= MEMORY);
    FUZZ_CHECK(seconds <= SECONDS);
    most->bytes = bytes > most->bytes ? bytes : most->bytes;
    most->seconds = seconds > most->seconds ? seconds : most->seconds;
    free(exact.data);
}

/* Edits that no grammar would make: torn off, or gone on with from the middle of another input. */
static size_t tear(struct rng *rng, uint8_t *out, size_t size, const struct pool_input *other)
{
    const size_t cut = rng_below(rng, (uint32_t)size + 1);
    if (rng_once_in(rng, 2))
        return cut;
    const size_t from = rng_below(rng, (uint32_t)other->size + 1);
    size_t bytes = other->size - from;
    bytes = bytes < LARGEST - cut ? bytes : LARGEST - cut;
    memcpy(out + cut, other->data + from, bytes);
    return cut + bytes;
}

static void run_mutants(struct mutator *mutator, struct inputs *inputs, size_t count, int last)
{
    static uint8_t out[LARGEST];
    struct rng rng = {count};
    struct most most = {0};
    size_t accepted = 0;
    for (size_t i = 0; i < count; i++) {
        const struct pool_input *from = &inputs->list[rng_below(&rng, (uint32_t)inputs->count)];
        const struct pool_input *other = &inputs->list[rng_below(&rng, (uint32_t)inputs->count)];
        size_t size = mutate(mutator, (struct bytes){from->data, from->size},
                             (struct bytes){other->data, other->size}, out, sizeof(out));
        if (rng_once_in(&rng, 8))
            size = tear(&rng, out, size, other);
        run(last, out, size, &most);
        const size_t right = fuzz_count_accepted();
        accepted += right;
        /* Damage on damage would soon be all refused at the first line. */
        if (fuzz_target.tells_accepted && !right)
            continue;
        const size_t slot = inputs->seeds + rng_below(&rng, MAX_INPUTS / 2);
        inputs->count += slot >= inputs->count;
        put(&inputs->list[slot < inputs->count ? slot : inputs->count - 1], out, size);
    }
    printf("%s: %zu mutants of %zu inputs, %zu accepted; the most: %.1f MB, %.3f s\n",
           fuzz_target.name, count, inputs->seeds, accepted, (double)most.bytes / 1e6,
           most.seconds);
    /* Otherwise they would all end at the same early check, or damage nothing. */
    if (fuzz_target.tells_accepted)
        FUZZ_CHECK(accepted >= count / 50 && accepted <= count / 10 * 9);
}

int main(int argc, char **argv)
{
    static struct inputs inputs;
    struct mutator mutator;
    if (argc < 5 || !mutator_init(&mutator, argv[1], 1))
        return 2;
    if (!fuzz_start()) {
        printf("%s: skipped, this host cannot run it\n", fuzz_target.name);
        return FUZZ_SKIPPED;
    }
    const int last = open(argv[3], O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    bool all = last >= 0;
    for (int i = 4; i < argc; i++)
        all = fuzz_files(argv[i], add_seed, &inputs) && all;
    inputs.seeds = inputs.count;
    if (all && inputs.count > 0)
        run_mutants(&mutator, &inputs, strtoul(argv[2], NULL, 10), last);
    for (size_t i = 0; i < inputs.count; i++)
        free(inputs.list[i].data);
    mutator_finish(&mutator);
    close(last);
    return all && inputs.seeds > 0 ? 0 : 1;
}
