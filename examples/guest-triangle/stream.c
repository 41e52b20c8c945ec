/* SPDX-License-Identifier: MIT */
/* The four functions by which the encoder writes. */
#include "stream.h"

#include <string.h>

/* A driver submits what it has here and goes on; this guest's stream is short. */
static int begin(struct vgp_sink *sink, uint32_t dwords)
{
    const struct stream *const stream = (const struct stream *)sink;

    return dwords > STREAM_DWORDS - stream->count;
}

static void dword(struct vgp_sink *sink, uint32_t value)
{
    struct stream *const stream = (struct stream *)sink;

    stream->dwords[stream->count++] = value;
}

static void bytes(struct vgp_sink *sink, const void *data, uint32_t size)
{
    struct stream *const stream = (struct stream *)sink;
    const uint32_t dwords = (size + 3) / 4;

    if (dwords == 0)
        return;
    stream->dwords[stream->count + dwords - 1] = 0; /* the pad behind the last byte */
    memcpy(&stream->dwords[stream->count], data, size);
    stream->count += dwords;
}

void stream_init(struct stream *stream)
{
    /* A driver with many resources notes here which of them its stream uses; this guest has two. */
    stream->sink =
        (struct vgp_sink){.begin = begin, .dword = dword, .resource = dword, .bytes = bytes};
    stream->count = 0;
}
