/* SPDX-License-Identifier: MIT */
/* The forms of inputs: by name, for the environment variable BEATRICE_GRAMMAR. */
#ifndef MUTATOR_GRAMMAR_H
#define MUTATOR_GRAMMAR_H

#include "frames.h"

/* "stream", "vtest", "trace", "calls"; NULL: there is no such one. */
const struct grammar *grammar_by_name(const char *name);
const struct grammar *grammar_stream(void);

#endif
