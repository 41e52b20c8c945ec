/* SPDX-License-Identifier: MIT */
#ifndef CHECK_TGSI_PARSE_H
#define CHECK_TGSI_PARSE_H

#include "gallium.h"

unsigned tgsi_num_tokens(const struct tgsi_token *tokens);

#endif
