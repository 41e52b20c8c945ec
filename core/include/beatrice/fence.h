/* SPDX-License-Identifier: MIT */
/*
 * Fences: in order within a (context, ring), reported by callback or by an eventfd, from
 * bea_renderer_poll() or on the fence thread.
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
 * As bea_fence_create(), but adds 1 to the eventfd `fd` where the callback would be called: in
 * bea_renderer_poll(), or on the fence thread with `fence_thread_reports`. `fd` is duplicated; it
 * may be waited for by poll, epoll, io_uring or a read, or be what KVM injects an interrupt by
 * (irqfd). Where it cannot be written, a line of the log says so. INVALID for no fd, HOST where it
 * cannot be duplicated; else as above.
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
