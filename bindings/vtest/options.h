/* SPDX-License-Identifier: MIT */
/* The command line of beatrice-vtest. */
#ifndef VTEST_OPTIONS_H
#define VTEST_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

#include "beatrice/renderer.h"

enum vtest_mode {
    VTEST_FORK,         /* a process for each client */
    VTEST_ONE_BY_ONE,   /* --no-fork: one client after the other in this process */
    VTEST_SINGLE,       /* --no-loop-or-fork: one client, then exit */
    VTEST_MULTI_CLIENT, /* --multi-clients: a thread for each client */
};

struct vtest_options {
    const char *socket_path;
    const char *render_node; /* NULL: surfaceless */
    const char *record;      /* NULL: don't */
    enum vtest_mode mode;
    enum bea_log_level log_level;
    struct bea_limits limits;
    bool use_gles, null_backend;
    int gl_version;         /* 0: all that is there */
    const char *gl_without; /* NULL: nothing */
};

/* Parses argv. Returns -1 to go on, or an exit status after --help, --version or an error (already
 * printed). */
int vtest_options_parse(struct vtest_options *options, int argc, char **argv);

#endif
