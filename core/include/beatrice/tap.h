/* SPDX-License-Identifier: MIT */
/*
 * An observer of everything that crosses the API, for trace recording. Called on the caller's
 * thread, after the parameters were checked and (but for the begin events) after the call
 * succeeded. Any member may be NULL. What is written through mappings, and what others write into
 * imports, crosses no call: it is not seen. Nor is the creation of a blob without a type.
 */
#ifndef BEATRICE_TAP_H
#define BEATRICE_TAP_H

#include <stddef.h>
#include <stdint.h>

#include "beatrice/context.h"
#include "beatrice/resource.h"

#ifdef __cplusplus
extern "C" {
#endif

struct bea_tap {
    void (*context_create)(void *user, uint32_t context_id, uint32_t capset_id, const char *name);
    void (*context_destroy)(void *user, uint32_t context_id);
    void (*context_attach)(void *user, uint32_t context_id, uint32_t resource_id);
    void (*context_detach)(void *user, uint32_t context_id, uint32_t resource_id);
    void (*resource_create)(void *user, uint32_t resource_id,
                            const struct bea_resource_params *params);
    void (*resource_destroy)(void *user, uint32_t resource_id);
    void (*backing_attach)(void *user, uint32_t resource_id, uint64_t bytes);
    void (*backing_detach)(void *user, uint32_t resource_id);
    /**
     * The renderer is about to read `bytes` bytes at `offset` of the resource's backing (or of the
     * memory given to bea_transfer()): `data` is what is there, valid during the call. Between
     * submit_begin and submit_end for transfers inside the stream.
     */
    void (*backing_read)(void *user, uint32_t resource_id, uint64_t offset, const void *data,
                         size_t bytes);
    /**
     * The renderer has just written `bytes` bytes at `offset` of the resource's backing (or of the
     * memory given to bea_transfer()) for a transfer from the host.
     */
    void (*backing_written)(void *user, uint32_t resource_id, uint64_t offset, const void *data,
                            size_t bytes);
    /** bea_transfer() was called (before it is executed). */
    void (*transfer)(void *user, uint32_t context_id, uint32_t resource_id,
                     const struct bea_transfer *transfer);
    void (*submit_begin)(void *user, uint32_t context_id, const uint32_t *dwords, size_t count);
    void (*submit_end)(void *user, uint32_t context_id, enum bea_status status);
    void (*fence_create)(void *user, uint32_t context_id, uint32_t ring, uint64_t fence_id);
};

#ifdef __cplusplus
}
#endif
#endif
