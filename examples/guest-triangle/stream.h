/* SPDX-License-Identifier: MIT */
/* A sink that keeps the dwords. */
#ifndef GUEST_TRIANGLE_STREAM_H
#define GUEST_TRIANGLE_STREAM_H

#include "vgp_encode.h"

#define STREAM_DWORDS 1024

struct stream {
    struct vgp_sink sink; /* first: the encoder gets its address */
    uint32_t dwords[STREAM_DWORDS];
    uint32_t count;
};

void stream_init(struct stream *stream);

#endif
