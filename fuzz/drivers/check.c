/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>

#include "target.h"

void fuzz_failed(const char *file, int line, const char *what)
{
    fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, what);
    abort();
}
