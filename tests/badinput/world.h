/* SPDX-License-Identifier: MIT */
/* What a case acts upon: a renderer, guest memory, and what was heard of both. */
#ifndef BADINPUT_WORLD_H
#define BADINPUT_WORLD_H

#include <stdarg.h>

#include "beatrice/beatrice.h"
#include "beatrice/gl.h"
#include "script.h"

#define WORLD_MEMORIES 32
#define WORLD_PIECES 16
#define WORLD_BYSTANDER 4000u /* a context that does no wrong, in every case */
#define WORLD_FILL 0xa5

/* Guest memory of a resource, each piece an allocation of its own so that a sanitizer sees its
 * ends. */
struct world_memory {
    uint32_t resource;
    size_t pieces;
    struct iovec iov[WORLD_PIECES];
};

struct world {
    const struct script *script;
    struct bea_renderer_params params;
    struct bea_gl_params gl_params;
    struct bea_renderer *renderer; /* made by the first step that needs it */
    bool gl, no_gl;
    struct world_memory memories[WORLD_MEMORIES];
    size_t num_memories;
    struct bea_error error; /* of the last submit or transfer */
    uint32_t lost_contexts; /* callbacks heard */
    uint32_t fences, expected_fences;
    uint32_t files;  /* descriptors open before the renderer was */
    char log[32768]; /* since the last step that did something */
    char problem[1024];
    uint32_t line;
};

void world_init(struct world *world, const struct script *script, bool gl);
/* The renderer with its bystander; false with a problem or with `no_gl`. */
bool world_start(struct world *world);
/* The bystander still works, nothing is left after a reset. */
void world_finish(struct world *world);
/* Keeps the first problem. */
void world_complain(struct world *world, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

struct world_memory *world_memory_of(struct world *world, uint32_t resource);
/* `sizes`: "64" or "64,32,1". NULL with a problem. */
struct world_memory *world_memory_add(struct world *world, uint32_t resource, const char *sizes);
void world_memory_drop(struct world *world, struct world_memory *memory);

/* Does the context take commands? */
bool world_usable(struct world *world, uint32_t context);

#endif
