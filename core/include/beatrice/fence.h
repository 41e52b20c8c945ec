/* SPDX-License-Identifier: MIT */
/*
 * Fences: in order within a (context, ring), reported by callback from bea_renderer_poll() or by an
 * eventfd.
 */
#ifndef BEATRICE_FENCE_H
#define BEATRICE_FENCE_H

#include <stdint.h>

#include "beatrice/renderer.h"

#ifdef __cplusplus
extern "C" {
#endif

enum bea_fence_flags {
    BEA_FENCE_MERGEABLE =
        1u << 0, /**< May go unreported when a later fence of the ring is reported. */
};

/**
 * Puts a fence behind all work submitted so far by `context_id` (0: by any context). `fence_id` is
 * the embedder's and comes back in the callback; it need not be unique. Fences of different
 * contexts or rings don't wait for each other. NOT_FOUND for the context, INVALID for unknown
 * flags, NO_MEMORY at the limit of unsignalled fences, HOST when the GPU takes none. Contexts in
 * error still fence.
 */
enum bea_status bea_fence_create(struct bea_renderer *renderer, uint32_t context_id, uint32_t ring,
                                 uint64_t fence_id, uint32_t flags);

/**
 * As bea_fence_create(), but adds 1 to the eventfd `fd` when bea_renderer_poll() finds it
 * signalled; no callback. `fd` is duplicated.
 */
enum bea_status bea_fence_create_eventfd(struct bea_renderer *renderer, uint32_t context_id,
                                         uint32_t ring, int fd);

/** A sync_file for all work so far, owned by the caller. UNSUPPORTED where the host GL has none. */
enum bea_status bea_fence_export_sync_file(struct bea_renderer *renderer, uint32_t context_id,
                                           int *fd);

#ifdef __cplusplus
}
#endif
#endif
