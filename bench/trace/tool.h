/* SPDX-License-Identifier: MIT */
/* The verbs of beatrice-trace. */
#ifndef TRACE_TOOL_H
#define TRACE_TOOL_H

#include "trace.h"

struct tool_options {
    const char *render_node;
    const char *library;  /* a libvirglrenderer.so.1, NULL: our own API */
    uint64_t records;     /* stop after so many */
    uint64_t skip_frames; /* these are not measured */
    uint64_t frames;      /* at most so many are */
    uint32_t warm, rounds;
    uint32_t resource;
    bool use_gles, null_backend, verify;
};

/* All print to stdout and return the exit status. */
int tool_info(struct bea_trace_reader *reader);
/* 1: a command of these files is not what the encoder writes, or a file cannot be read. */
int tool_reencode(char **paths, int count);
/* 1: the commands of the two differ in more than undefined bits, or a file cannot be read. */
int tool_same(const char *first, const char *second);
int tool_dump(struct bea_trace_reader *reader, uint64_t records);
/* `png`: write a picture there in place of figures. */
int tool_replay(struct bea_trace_reader *reader, const struct tool_options *options,
                const char *png);

#endif
