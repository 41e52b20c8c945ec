/* SPDX-License-Identifier: MIT */
#ifndef CHECK_U_RANGE_H
#define CHECK_U_RANGE_H

#include "gallium.h"

struct util_range {
    unsigned start, end;
};

void util_range_add(struct pipe_resource *resource, struct util_range *range, unsigned start,
                    unsigned end);

#endif
