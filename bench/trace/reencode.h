/* SPDX-License-Identifier: MIT */
/* Holds recorded streams against what the guest's encoder makes of them. */
#ifndef TRACE_REENCODE_H
#define TRACE_REENCODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "trace.h"
#include "vgp_reencode.h"

struct bea_trace_kind {
    uint64_t commands, dwords;
    uint64_t undefined; /* commands that differ in undefined bits only */
};

struct bea_trace_reencode_counts {
    struct bea_trace_kind kinds[VGP_KIND_COUNT];
    uint64_t commands, dwords, submits;
    uint64_t differences; /* commands, and rests of streams that cannot be followed */
};

/* Takes a line of text, with its end. */
typedef void bea_trace_say(void *user, const char *line);

struct bea_trace_reencoder;

/*
 * Differences are told to `say` with `user`, one line each, the first `most` of them. NULL: out of
 * memory. One thread at a time.
 */
struct bea_trace_reencoder *bea_trace_reencoder_create(bea_trace_say *say, void *user,
                                                       uint64_t most);
/* NULL is fine. */
void bea_trace_reencoder_destroy(struct bea_trace_reencoder *encoder);
/*
 * Decodes each command of one submit, encodes it again and compares. `name` (a file, say) opens the
 * lines about it. `count` is in dwords. A command that does not decode, or is none at all, is a
 * difference and ends the submit. False: there was a difference.
 */
bool bea_trace_reencode(struct bea_trace_reencoder *encoder, const char *name,
                        const uint32_t *dwords, size_t count);
/* All submits of a trace. False: a difference, or the trace cannot be read, which `say` is told. */
bool bea_trace_reencode_all(struct bea_trace_reencoder *encoder, const char *name,
                            struct bea_trace_reader *reader);
/* What was seen so far; valid as long as the encoder. */
const struct bea_trace_reencode_counts *
bea_trace_reencode_counts(const struct bea_trace_reencoder *encoder);

#endif
