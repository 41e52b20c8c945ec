/* SPDX-License-Identifier: MIT */
/* A stream of dwords in the world of world.h, on any backend. */
#ifndef FUZZ_SUBMIT_H
#define FUZZ_SUBMIT_H

#include "world.h"

void fuzz_stream(struct bea_renderer *renderer, const uint8_t *data, size_t size);

#endif
