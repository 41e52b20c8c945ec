/* SPDX-License-Identifier: MIT */
/* Shader text, mutated by words and lines. */
#ifndef MUTATOR_TEXT_H
#define MUTATOR_TEXT_H

#include <stddef.h>

#include "rng.h"

struct text {
    const char *data;
    size_t bytes;
};

/* Writes a mutant of `from` (with pieces of `other`) to `out`; its bytes, at most `capacity`. */
size_t text_mutate(struct rng *rng, struct text from, struct text other, char *out,
                   size_t capacity);

#endif
