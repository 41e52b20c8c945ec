/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>

#include "target.h"

static size_t accepted;

void fuzz_accepted(void)
{
    accepted++;
}

size_t fuzz_count_accepted(void)
{
    const size_t count = accepted;
    accepted = 0;
    return count;
}

bool fuzz_start(void)
{
    return (!fuzz_target.start || fuzz_target.start()) &&
           (!fuzz_target.begin || fuzz_target.begin());
}

void fuzz_failed(const char *file, int line, const char *what)
{
    fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, what);
    abort();
}
