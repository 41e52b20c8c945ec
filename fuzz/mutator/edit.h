/* SPDX-License-Identifier: MIT */
/* A whole input, mutated by frames. */
#ifndef MUTATOR_EDIT_H
#define MUTATOR_EDIT_H

#include "grammar.h"

struct mutator {
    struct rng rng;
    const struct grammar *grammar; /* NULL: shader text */
    struct pool pool;
    unsigned break_once_in; /* how often a rule is broken on purpose; 0: never */
};

struct bytes {
    const uint8_t *data;
    size_t size;
};

/* False: no memory. `grammar` is a name of grammar.h or "shader". */
bool mutator_init(struct mutator *mutator, const char *grammar, uint64_t seed);
void mutator_finish(struct mutator *mutator);

/* Writes a mutant of `from`, with pieces of `other`, to `out`; its size, at most `capacity`. */
size_t mutate(struct mutator *mutator, struct bytes from, struct bytes other, uint8_t *out,
              size_t capacity);

#endif
