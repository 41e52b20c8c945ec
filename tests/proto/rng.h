/* SPDX-License-Identifier: MIT */
/* Random values for the round-trip tests: a fixed sequence for each seed. */
#ifndef TESTS_RNG_H
#define TESTS_RNG_H

#include <stddef.h>
#include <stdint.h>

#include "vgp/commands.h"

struct rng {
    uint64_t state;
};

uint64_t pick_u64(struct rng *rng);
/* From low to high, both included; the ends come up often. */
uint32_t pick(struct rng *rng, uint32_t low, uint32_t high);
uint32_t pick_of(struct rng *rng, const uint32_t *values, uint32_t count);
float pick_f32(struct rng *rng);
/* `bytes` (at most 4096) bytes of static memory. */
struct vgp_span pick_bytes(struct rng *rng, uint32_t bytes);

#endif
