/* SPDX-License-Identifier: MIT */
#include "heap.h"

#include <stdatomic.h>
#include <stddef.h>

void *__real_malloc(size_t bytes);
void *__real_calloc(size_t count, size_t bytes);
void *__real_realloc(void *old, size_t bytes);
void *__wrap_malloc(size_t bytes);
void *__wrap_calloc(size_t count, size_t bytes);
void *__wrap_realloc(void *old, size_t bytes);

static _Atomic uint64_t taken;

uint64_t heap_taken(void)
{
    return atomic_exchange(&taken, 0);
}

void *__wrap_malloc(size_t bytes)
{
    taken += bytes;
    return __real_malloc(bytes);
}

void *__wrap_calloc(size_t count, size_t bytes)
{
    taken += (uint64_t)count * bytes;
    return __real_calloc(count, bytes);
}

void *__wrap_realloc(void *old, size_t bytes)
{
    taken += bytes;
    return __real_realloc(old, bytes);
}
