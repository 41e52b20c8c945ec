/* SPDX-License-Identifier: MIT */
/* What a fuzz target is. Each defines `fuzz_target`; a driver brings the inputs. */
#ifndef FUZZ_TARGET_H
#define FUZZ_TARGET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct fuzz_target {
    const char *name;
    /* Once, before the first input; NULL: nothing to do. False: this host cannot run the target. */
    bool (*start)(void);
    /* The same, behind the fork of afl-fuzz: for what has threads. */
    bool (*begin)(void);
    /* One input, in a heap block of exactly that size, aligned to 16 bytes. Leaves nothing behind.
     */
    void (*run)(const uint8_t *data, size_t size);
    /* It says fuzz_accepted() of each input that it took as right, with nothing refused. */
    bool tells_accepted;
};

extern const struct fuzz_target fuzz_target;

/* Both starts, where nothing forks between them; false: this host cannot run the target. */
bool fuzz_start(void);

/* Runs the files and folders in argv[1] ...; an exit status. */
int fuzz_replay(int argc, char **argv);

#define FUZZ_SKIPPED 77 /* the exit status that says so */

void fuzz_accepted(void);
/* How many inputs were, since the last call. */
size_t fuzz_count_accepted(void);

/* What must hold for every input. */
#define FUZZ_CHECK(condition)                                                                      \
    do {                                                                                           \
        if (!(condition))                                                                          \
            fuzz_failed(__FILE__, __LINE__, #condition);                                           \
    } while (0)
_Noreturn void fuzz_failed(const char *file, int line, const char *what);

#endif
