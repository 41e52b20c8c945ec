/* SPDX-License-Identifier: MIT */
#include "rng.h"

#include <string.h>

uint64_t pick_u64(struct rng *rng)
{
    rng->state += 0x9e3779b97f4a7c15u;
    uint64_t z = rng->state;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
    z = (z ^ z >> 27) * 0x94d049bb133111ebu;
    return z ^ z >> 31;
}

uint32_t pick(struct rng *rng, uint32_t low, uint32_t high)
{
    const uint64_t r = pick_u64(rng);

    switch (r & 7) {
    case 0: return low;
    case 1: return high;
    default: return low + (uint32_t)((r >> 8) % ((uint64_t)high - low + 1));
    }
}

uint32_t pick_of(struct rng *rng, const uint32_t *values, uint32_t count)
{
    return values[pick(rng, 0, count - 1)];
}

float pick_f32(struct rng *rng)
{
    /* Finite: a NaN need not keep its bits through an assignment. */
    const uint32_t bits = (uint32_t)pick_u64(rng) & 0xbfffffffu;
    float value;

    memcpy(&value, &bits, sizeof value);
    return value;
}

struct vgp_span pick_bytes(struct rng *rng, uint32_t bytes)
{
    static unsigned char memory[4096];

    for (size_t i = 0; i < sizeof memory; i++)
        memory[i] = (unsigned char)pick_u64(rng);
    return (struct vgp_span){memory, bytes < sizeof memory ? bytes : sizeof memory};
}
