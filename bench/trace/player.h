/* SPDX-License-Identifier: MIT */
/*
 * What a replay plays on: a renderer of ours by its own API, or any libvirglrenderer.so.1 by its
 * ABI. The same records become the same calls.
 */
#ifndef TRACE_PLAYER_H
#define TRACE_PLAYER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "beatrice/resource.h"

/* All are required; `self` is the player's. */
struct bea_trace_player_ops {
    enum bea_status (*context_create)(void *self, uint32_t context_id, uint32_t capset_id,
                                      const char *name);
    enum bea_status (*context_destroy)(void *self, uint32_t context_id);
    enum bea_status (*context_attach)(void *self, uint32_t context_id, uint32_t resource_id);
    enum bea_status (*context_detach)(void *self, uint32_t context_id, uint32_t resource_id);
    enum bea_status (*resource_create)(void *self, uint32_t resource_id,
                                       const struct bea_resource_params *params);
    enum bea_status (*resource_destroy)(void *self, uint32_t resource_id);
    /* `iov` and what it names stay valid until the backing is detached or the resource destroyed.
     */
    enum bea_status (*backing_attach)(void *self, uint32_t resource_id, struct iovec *iov);
    enum bea_status (*backing_detach)(void *self, uint32_t resource_id);
    enum bea_status (*transfer)(void *self, uint32_t context_id, uint32_t resource_id,
                                const struct bea_transfer *transfer);
    enum bea_status (*submit)(void *self, uint32_t context_id, const void *dwords, size_t count);
    /* Puts a fence and takes note of those that have passed, without waiting. */
    enum bea_status (*fence)(void *self, uint32_t context_id, uint32_t ring, uint64_t fence_id);
    /* Waits until all work so far is done. */
    enum bea_status (*finish)(void *self);
    /* The results are those of the recording run, not only success or failure. */
    bool exact_status;
};

struct bea_trace_player {
    const struct bea_trace_player_ops *ops;
    void *self;
};

/* Plays on `renderer`, which the caller owns and which outlives the player. */
struct bea_trace_player bea_trace_api_player(struct bea_renderer *renderer);

/*
 * Loads the library at `path` (as dlopen() takes it) and starts it with EGL without a surface, the
 * GL contexts its own. NULL on failure, with a line in `message`. One at a time in a process, as
 * the ABI has it; all calls from one thread.
 */
struct bea_trace_abi;
struct bea_trace_abi *bea_trace_abi_create(const char *path, bool use_gles, char *message,
                                           size_t capacity);
/* NULL is fine. */
void bea_trace_abi_destroy(struct bea_trace_abi *abi);
struct bea_trace_player bea_trace_abi_player(struct bea_trace_abi *abi);

#endif
