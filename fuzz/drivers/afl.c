/* SPDX-License-Identifier: MIT */
/*
 * For afl-fuzz: persistent, with the inputs in shared memory. afl-clang-fast knows the macros. With
 * arguments it is the plain test.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "target.h"

#define RUNS_PER_PROCESS 2000

#pragma clang diagnostic ignored "-Wshorten-64-to-32" /* inside of the macros */
__AFL_FUZZ_INIT();

int main(int argc, char **argv)
{
    if (argc > 1)
        return fuzz_replay(argc, argv);
    if (fuzz_target.start && !fuzz_target.start()) {
        fprintf(stderr, "%s: this host cannot run it\n", fuzz_target.name);
        return 77;
    }
    __AFL_INIT();
    if (fuzz_target.begin && !fuzz_target.begin())
        return 77;
    const unsigned char *shared = __AFL_FUZZ_TESTCASE_BUF;
    while (__AFL_LOOP(RUNS_PER_PROCESS)) {
        const size_t size = (size_t)__AFL_FUZZ_TESTCASE_LEN;
        /* Of its own size, so that a read behind the end is found. */
        uint8_t *input = malloc(size ? size : 1);
        if (!input)
            return 1;
        memcpy(input, shared, size);
        fuzz_target.run(input, size);
        free(input);
    }
    return 0;
}
