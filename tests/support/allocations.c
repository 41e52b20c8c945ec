/* SPDX-License-Identifier: MIT */
#include "allocations.h"

#include <stddef.h>

/* The linker hands the calls of everything in the program to the wrappers. */
void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *block, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *block, size_t size);

static int good_calls = -1; /* that succeed before one fails; -1: all do */
static bool no_memory;

int allocations_fail_one(int n)
{
    int left = good_calls;
    good_calls = n;
    return left;
}

void allocations_fail_all(bool fail)
{
    no_memory = fail;
}

static bool fails(void)
{
    return no_memory || (good_calls >= 0 && good_calls-- == 0);
}

void *__wrap_malloc(size_t size)
{
    return fails() ? NULL : __real_malloc(size);
}

void *__wrap_calloc(size_t count, size_t size)
{
    return fails() ? NULL : __real_calloc(count, size);
}

void *__wrap_realloc(void *block, size_t size)
{
    return fails() ? NULL : __real_realloc(block, size);
}
