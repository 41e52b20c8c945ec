/* SPDX-License-Identifier: MIT */
/* Random numbers: quick, and the same for the same seed. */
#ifndef MUTATOR_RNG_H
#define MUTATOR_RNG_H

#include <stdbool.h>
#include <stdint.h>

struct rng {
    uint64_t state;
};

static inline uint64_t rng_next(struct rng *rng)
{
    uint64_t z = rng->state += 0x9e3779b97f4a7c15u;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
    z = (z ^ z >> 27) * 0x94d049bb133111ebu;
    return z ^ z >> 31;
}

/* 0 ... count - 1; 0 for a count of 0. */
static inline uint32_t rng_below(struct rng *rng, uint32_t count)
{
    return count ? (uint32_t)((rng_next(rng) >> 32) * count >> 32) : 0;
}

/* low ... high */
static inline uint32_t rng_range(struct rng *rng, uint32_t low, uint32_t high)
{
    if (high <= low)
        return low;
    return high - low == UINT32_MAX ? (uint32_t)rng_next(rng)
                                    : low + rng_below(rng, high - low + 1);
}

/* Once in `count` times. */
static inline bool rng_once_in(struct rng *rng, uint32_t count)
{
    return rng_below(rng, count) == 0;
}

#endif
