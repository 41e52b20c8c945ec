/* SPDX-License-Identifier: MIT */
/* Values of fields, right and wrong. */
#include "command.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static uint32_t pick(struct rng *rng, const uint32_t *values, size_t count)
{
    return values[rng_below(rng, (uint32_t)count)];
}

static uint32_t number(struct rng *rng, const struct vgp_fuzz_field *field)
{
    static const uint32_t usual[] = {0,  1,  2,   3,   4,   6,    8,    12,   16,    20,   24,
                                     32, 64, 128, 255, 256, 1024, 4096, 8192, 65535, 65536};
    uint32_t value = pick(rng, usual, COUNT(usual));
    if (rng_once_in(rng, 3))
        value = rng_below(rng, 72);
    else if (rng_once_in(rng, 6))
        value = rng_once_in(rng, 2) ? field->max : field->min;
    else if (rng_once_in(rng, 24))
        value = rng_once_in(rng, 2) ? (uint32_t)rng_next(rng) : UINT32_MAX - rng_below(rng, 16);
    if (value < field->min || value > field->max)
        value = rng_range(rng, field->min, field->max);
    return field->step > 1 ? value - value % field->step : value;
}

static uint32_t real(struct rng *rng)
{
    /* 0, 1, -1, 0.5, 2, 32, 64, 255, 1e-40, 3e38, infinity, a NaN, -0 */
    static const uint32_t usual[] = {0,          0x3f800000, 0xbf800000, 0x3f000000, 0x40000000,
                                     0x42000000, 0x42800000, 0x437f0000, 0x000116c2, 0x7f61b1e6,
                                     0x7f800000, 0x7fc00001, 0x80000000};
    return rng_once_in(rng, 4) ? (uint32_t)rng_next(rng) : pick(rng, usual, COUNT(usual));
}

static uint32_t format(struct rng *rng)
{
    /* Those of world.h, and then any. */
    static const uint32_t usual[] = {1, 2, 19, 28, 30, 31, 64, 67, 94, 104, 105, 113, 193};
    return rng_once_in(rng, 3) ? rng_below(rng, 520) : pick(rng, usual, COUNT(usual));
}

static uint32_t flags(struct rng *rng, const struct vgp_fuzz_field *field)
{
    uint32_t value = 0;
    for (uint32_t n = rng_below(rng, 4); n > 0; n--)
        value |= pick(rng, field->values, field->num_values);
    return value;
}

uint32_t handle_of(struct maker *maker, uint32_t type)
{
    uint32_t found = 0, seen = 0;
    for (unsigned i = 0; i < maker->handles.count; i++)
        if (maker->handles.list[i].type == type && rng_once_in(&maker->rng, ++seen))
            found = maker->handles.list[i].handle;
    return found;
}

static uint32_t new_handle(struct rng *rng, uint32_t type)
{
    return type * 8 + 1 + rng_below(rng, 8);
}

static uint32_t reference(struct maker *maker, const struct vgp_fuzz_field *field, uint32_t type)
{
    const uint32_t known = handle_of(maker, type);
    if (field->null && rng_once_in(&maker->rng, known ? 6 : 2))
        return 0;
    return known ? known : new_handle(&maker->rng, type);
}

uint32_t value_make(struct maker *maker, const struct vgp_fuzz_field *field, uint32_t type)
{
    struct rng *rng = &maker->rng;
    switch (field->kind) {
    case VGP_FUZZ_SIGNED: return rng_below(rng, 64) - (rng_once_in(rng, 2) ? 0 : 32);
    case VGP_FUZZ_FLOAT:
    case VGP_FUZZ_DOUBLE: return real(rng);
    case VGP_FUZZ_FLAG: return rng_below(rng, 2);
    case VGP_FUZZ_ENUM: return pick(rng, field->values, field->num_values);
    case VGP_FUZZ_BITS: return flags(rng, field);
    case VGP_FUZZ_FORMAT: return format(rng);
    case VGP_FUZZ_RESOURCE:
        return field->null && rng_once_in(rng, 6) ? 0 : 1 + rng_below(rng, KNOWN_RESOURCES);
    case VGP_FUZZ_OBJECT: return reference(maker, field, type);
    case VGP_FUZZ_NEW: return new_handle(rng, type);
    case VGP_FUZZ_HANDLE: {
        const uint32_t known = handle_of(maker, rng_below(rng, 12));
        return known ? known : new_handle(rng, rng_below(rng, 12));
    }
    default: return number(rng, field);
    }
}
