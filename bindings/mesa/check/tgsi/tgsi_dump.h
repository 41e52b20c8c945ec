/* SPDX-License-Identifier: MIT */
#ifndef CHECK_TGSI_DUMP_H
#define CHECK_TGSI_DUMP_H

#include "gallium.h"

#define TGSI_DUMP_FLOAT_AS_HEX 1

/* false: the text with its NUL is longer than `size` bytes. */
bool tgsi_dump_str(const struct tgsi_token *tokens, unsigned flags, char *text, size_t size);

#endif
