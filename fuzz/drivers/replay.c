/* SPDX-License-Identifier: MIT */
/* Each input once, by name: the last name printed is the input that crashed. */
#include <stdio.h>

#include "drivers/files.h"
#include "target.h"

static void run(void *user, const char *path, const uint8_t *data, size_t size)
{
    size_t *inputs = user;
    printf("%s\n", path);
    fflush(stdout);
    fuzz_target.run(data, size);
    ++*inputs;
}

int fuzz_replay(int argc, char **argv)
{
    bool all = true;
    size_t inputs = 0;
    if (!fuzz_start()) {
        printf("%s: skipped, this host cannot run it\n", fuzz_target.name);
        return FUZZ_SKIPPED;
    }
    for (int i = 1; i < argc; i++)
        all = fuzz_files(argv[i], run, &inputs) && all;
    printf("%s: %zu inputs\n", fuzz_target.name, inputs);
    return all && inputs > 0 ? 0 : 1;
}
