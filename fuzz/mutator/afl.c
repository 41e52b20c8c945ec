/* SPDX-License-Identifier: MIT */
/*
 * The custom mutator of afl-fuzz: AFL_CUSTOM_MUTATOR_LIBRARY names this
 * library, BEATRICE_GRAMMAR what the inputs are ("stream", "shader", "vtest",
 * "trace", "calls").
 */
#include <stdlib.h>

#include "edit.h"

#define MUTANTS_OF_AN_INPUT 256

struct state {
    struct mutator mutator;
    uint8_t *out;
    size_t capacity;
};

void *afl_custom_init(void *afl, unsigned int seed);
size_t afl_custom_fuzz(void *data, uint8_t *buf, size_t buf_size, uint8_t **out_buf,
                       uint8_t *add_buf, size_t add_buf_size, size_t max_size);
uint32_t afl_custom_fuzz_count(void *data, const uint8_t *buf, size_t buf_size);
const char *afl_custom_describe(void *data, size_t max_length);
void afl_custom_deinit(void *data);

void *afl_custom_init(void *afl, unsigned int seed)
{
    const char *grammar = getenv("BEATRICE_GRAMMAR");
    struct state *state = calloc(1, sizeof(*state));
    (void)afl;
    if (!state)
        return NULL;
    if (!mutator_init(&state->mutator, grammar ? grammar : "stream", seed)) {
        free(state);
        return NULL;
    }
    return state;
}

size_t afl_custom_fuzz(void *data, uint8_t *buf, size_t buf_size, uint8_t **out_buf,
                       uint8_t *add_buf, size_t add_buf_size, size_t max_size)
{
    struct state *state = data;
    if (max_size > state->capacity) {
        uint8_t *grown = realloc(state->out, max_size);
        if (!grown) {
            *out_buf = NULL;
            return 0;
        }
        state->out = grown;
        state->capacity = max_size;
    }
    *out_buf = state->out;
    return mutate(&state->mutator, (struct bytes){buf, buf_size},
                  (struct bytes){add_buf, add_buf_size}, state->out, max_size);
}

/*
 * How many mutants an input gets when its turn comes. Without this afl-fuzz
 * doubles the number with each find, up to a hundred thousand, and the first
 * input takes all the time that there is.
 */
uint32_t afl_custom_fuzz_count(void *data, const uint8_t *buf, size_t buf_size)
{
    (void)data;
    (void)buf;
    (void)buf_size;
    return MUTANTS_OF_AN_INPUT;
}

const char *afl_custom_describe(void *data, size_t max_length)
{
    (void)data;
    (void)max_length;
    return "beatrice";
}

void afl_custom_deinit(void *data)
{
    struct state *state = data;
    mutator_finish(&state->mutator);
    free(state->out);
    free(state);
}
