/* SPDX-License-Identifier: MIT */
/* The listening socket, and who serves a client: a process, a thread, or this one. */
#ifndef VTEST_SERVER_H
#define VTEST_SERVER_H

#include "options.h"

/* Runs until SIGTERM or SIGINT (or, for VTEST_SINGLE, until its client left). Returns the exit
 * status. */
int vtest_server_run(const struct vtest_options *options);

#endif
