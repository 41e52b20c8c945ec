/* SPDX-License-Identifier: MIT */
/* A sink that keeps the dwords, and helpers that compare decoded commands. */
#ifndef TESTS_STREAM_H
#define TESTS_STREAM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "vgp/names.h"
#include "vgp_encode.h"

#define STREAM_DWORDS 66000

struct stream {
    struct vgp_sink sink;
    uint32_t dwords[STREAM_DWORDS];
    size_t count;
    size_t promised;  /* by the last begin() */
    size_t resources; /* how many dwords were written as such */
    int refuse;       /* what begin() answers */
};

/* Static memory, emptied. */
struct stream *stream_start(void);

/* Whether two decoded commands mean the same; spans by content. NULL, or the name of the first
 * member that differs. */
const char *difference(const struct vgp_command_info *info, const void *left, const void *right);

/* A copy of `count` dwords in a heap block of exactly that size, so that a read behind it is found.
 * free() it. */
uint32_t *exact_copy(const uint32_t *dwords, size_t count);

#endif
