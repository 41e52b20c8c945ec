/* SPDX-License-Identifier: MIT */
/* What a frame refers to, brought along: created before it, or kept when the
 * rest goes. */
#ifndef MUTATOR_NEED_H
#define MUTATOR_NEED_H

#include "command.h"

/* Inserts a frame, and before it what creates the objects that it names and
 * that are not there. */
void need_insert(struct maker *maker, struct frames *frames, size_t at, const struct frame *frame);

/* Drops all but `count` frames from `first` on, the frames that create what
 * those refer to, and those that open an input. */
void need_slice(struct maker *maker, struct frames *frames, size_t first, size_t count);

#endif
