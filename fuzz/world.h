/* SPDX-License-Identifier: MIT */
/*
 * The world that streams are fuzzed in: a renderer with tight limits, context 1, and resources 1 to
 * WORLD_RESOURCES of all kinds with guest memory, so that a stream alone can reach everything.
 */
#ifndef FUZZ_WORLD_H
#define FUZZ_WORLD_H

#include "beatrice/beatrice.h"

#define WORLD_CONTEXT 1u
#define WORLD_RESOURCES 24u

/* What resource `id` (1 ...) is. */
const struct bea_resource_params *world_resource(uint32_t id);

/* Limits that keep one input quick. */
void world_limits(struct bea_limits *limits);

/* A renderer on `backend`; NULL when the host has none. */
struct bea_renderer *world_renderer(const struct bea_backend *backend, const void *backend_params);

/* Context 1 and the resources, with backing. */
void world_fill(struct bea_renderer *renderer);
/* Ends all of it, and checks that nothing is left over. */
void world_empty(struct bea_renderer *renderer);

#endif
