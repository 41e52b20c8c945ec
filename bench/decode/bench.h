/* SPDX-License-Identifier: MIT */
/* bench-decode: what a stream costs, decoded alone and submitted to the null backend. */
#ifndef BENCH_DECODE_H
#define BENCH_DECODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "beatrice/beatrice.h"
#include "vgp_encode.h"

/* Ids of the world that the mixture's commands name. */
enum {
    CONTEXT = 1,
    SUB_CONTEXT = 1,
    TEXTURE = 1,
    DEPTH,
    VERTICES,
    INDICES,
    RESOURCES = INDICES,
    BLEND = 1,
    RASTERIZER,
    DSA,
    ELEMENTS,
    VERTEX_SHADER,
    FRAGMENT_SHADER,
    COLOR_SURFACE,
    DEPTH_SURFACE,
    VIEW,
    SAMPLER,
};

/* Dwords, growing. */
struct stream {
    struct vgp_sink sink;
    uint32_t *dwords;
    size_t count, capacity;
};

/* An empty stream; ends the program when memory runs out. */
void stream_init(struct stream *stream);
void stream_finish(struct stream *stream);
void stream_append(struct stream *stream, const uint32_t *dwords, size_t count);

/* State and draw commands as guests mix them: at most `dwords`, no less than the longest command
 * short of it. */
void mixture_write(struct stream *stream, size_t dwords);
/* Lines that say what is in it. */
void mixture_print(void);

/* A renderer on the null backend with all that the mixture names; NULL on failure. */
struct bea_renderer *world_create(void);

#ifdef BENCH_HAS_TRACE
/* The commands of all submits of a trace. False: it could not be read, a line says why. */
bool load_trace(struct stream *stream, const char *path);
#endif

#endif
