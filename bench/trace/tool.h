/* SPDX-License-Identifier: MIT */
/* The verbs of beatrice-trace. */
#ifndef TRACE_TOOL_H
#define TRACE_TOOL_H

#include "trace.h"

struct tool_options {
    const char *render_node;
    uint64_t records; /* stop after so many */
    uint32_t resource;
    bool use_gles, null_backend, verify;
};

/* Both print to stdout and return the exit status. */
int tool_info(struct bea_trace_reader *reader);
int tool_dump(struct bea_trace_reader *reader, uint64_t records);

#endif
