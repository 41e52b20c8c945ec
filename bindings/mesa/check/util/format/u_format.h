/* SPDX-License-Identifier: MIT */
#ifndef CHECK_U_FORMAT_H
#define CHECK_U_FORMAT_H

#include "gallium.h"

const char *util_format_name(enum pipe_format format);

/* Bytes. */
unsigned util_format_get_blocksize(enum pipe_format format);

#endif
