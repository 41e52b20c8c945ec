/* SPDX-License-Identifier: MIT */
/* Buffers that the embedder maps: the host's memory in its, and so in a guest's, address space. */
#ifndef BEA_GL_MAP_H
#define BEA_GL_MAP_H

#include "backend.h"

struct bea_gl;
struct bea_gl_resource;

/* Does the host map buffers for good, in whole pages? It is tried. Needs a current context. */
bool bea_gl_can_map(const struct bea_gl *gl);

/*
 * Makes the buffer object, at least `bytes` zeroed bytes in whole pages, and maps it as long as it
 * lives: `buffer->mapped`. UNSUPPORTED, NO_MEMORY.
 */
enum bea_status bea_gl_map_create(const struct bea_gl *gl, struct bea_gl_resource *buffer,
                                  uint64_t bytes);
/* The contents of such a buffer after all that GL was told to do with it. */
void *bea_gl_map_wait(const struct bea_gl_resource *buffer);

/* Members of the backend's table. */
enum bea_status bea_gl_resource_map(void *data, struct bea_resource *resource,
                                    struct bea_mapping *mapping);
void bea_gl_resource_unmap(void *data, struct bea_resource *resource);

#endif
