/* SPDX-License-Identifier: MIT */
/* What a process holds of the system, to compare before and after. */
#ifndef TEST_LEFTOVERS_H
#define TEST_LEFTOVERS_H

#include <stddef.h>

struct leftovers {
    unsigned files;   /* open file descriptors */
    unsigned threads; /* of this process */
    size_t heap;      /* bytes handed out by malloc(); 0 under a sanitizer, whose own counts */
};

void leftovers_count(struct leftovers *now);
/* Files and threads must be the same; the heap may not have grown by more than `LEFTOVERS_HEAP`. */
void leftovers_expect_same(const struct leftovers *before, const struct leftovers *after);

/* Bytes: what libraries below us keep once for all, on a first use. */
#define LEFTOVERS_HEAP ((size_t)64 << 10)

#endif
