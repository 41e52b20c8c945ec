/* SPDX-License-Identifier: MIT */
/* Guest memory behind a resource, and what MEMORY resources keep while they have none. */
#include "guard.h"
#include "instance.h"

#include <stdlib.h>
#include <string.h>

static uint64_t smaller(uint64_t a, uint64_t b)
{
    return a < b ? a : b;
}

enum bea_status bea_backing_copy(const struct bea_renderer *renderer, const struct iovec *iov,
                                 size_t iov_count, struct bea_iov *backing)
{
    if (!iov || iov_count == 0)
        return BEA_ERR_INVALID;
    if (iov_count > renderer->limits.iovecs)
        return BEA_ERR_NO_MEMORY;
    /* The pieces, and behind them where they begin: one allocation, which `vec` frees. */
    struct iovec *copy = malloc(iov_count * (sizeof(*copy) + sizeof(uint64_t)));
    if (!copy)
        return BEA_ERR_NO_MEMORY;
    memcpy(copy, iov, iov_count * sizeof(*copy));
    if (!bea_iov_init(backing, copy, iov_count)) {
        free(copy);
        return BEA_ERR_INVALID;
    }
    bea_iov_index(backing, (uint64_t *)(void *)(copy + iov_count));
    return BEA_OK;
}

enum bea_status bea_resource_attach_backing(struct bea_renderer *renderer, uint32_t resource_id,
                                            const struct iovec *iov, size_t iov_count)
{
    BEA_ENTER(renderer);
    struct bea_resource *resource = bea_resource_find(renderer, resource_id);
    struct bea_iov backing;
    if (!resource)
        return BEA_ERR_NOT_FOUND;
    if (resource->backing.count != 0)
        return BEA_ERR_EXISTS;
    enum bea_status status = bea_backing_copy(renderer, iov, iov_count, &backing);
    if (status != BEA_OK)
        return status;
    resource->backing = backing;
    /* What was written so far goes on living in the guest's memory. */
    if (resource->storage == BEA_STORAGE_MEMORY)
        bea_iov_write(&backing, 0, resource->memory,
                      (size_t)smaller(resource->params.width, backing.bytes));
    BEA_TAP(renderer, backing_attach, resource_id, backing.bytes);
    return BEA_OK;
}

enum bea_status bea_resource_detach_backing(struct bea_renderer *renderer, uint32_t resource_id)
{
    BEA_ENTER(renderer);
    struct bea_resource *resource = bea_resource_find(renderer, resource_id);
    if (!resource || resource->backing.count == 0)
        return BEA_ERR_NOT_FOUND;
    if (resource->storage == BEA_STORAGE_MEMORY) {
        size_t bytes = (size_t)smaller(resource->params.width, resource->backing.bytes);
        bea_iov_read(&resource->backing, 0, resource->memory, bytes);
        BEA_TAP(renderer, backing_read, resource_id, 0, resource->memory, bytes);
    }
    free((void *)resource->backing.vec);
    resource->backing = (struct bea_iov){0};
    BEA_TAP(renderer, backing_detach, resource_id);
    return BEA_OK;
}

bool bea_resource_memory(const struct bea_resource *resource, struct iovec *scratch,
                         struct bea_iov *iov)
{
    if (resource->backing.count != 0) {
        *iov = resource->backing;
        return true;
    }
    if (!resource->memory)
        return false;
    *scratch = (struct iovec){resource->memory, resource->params.width};
    return bea_iov_init(iov, scratch, 1);
}

bool bea_resource_write_memory(struct bea_resource *resource, uint64_t offset, const void *data,
                               size_t bytes)
{
    struct iovec scratch;
    struct bea_iov iov;
    return bea_resource_memory(resource, &scratch, &iov) &&
           bea_iov_write(&iov, offset, data, bytes);
}

bool bea_resource_read_memory(const struct bea_resource *resource, uint64_t offset, void *data,
                              size_t bytes)
{
    struct iovec scratch;
    struct bea_iov iov;
    if (!bea_resource_memory(resource, &scratch, &iov) || !bea_iov_read(&iov, offset, data, bytes))
        return false;
    if (resource->backing.count != 0)
        BEA_TAP(resource->renderer, backing_read, resource->id, offset, data, bytes);
    return true;
}
