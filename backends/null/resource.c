/* SPDX-License-Identifier: MIT */
/* Contents of resources, in plain memory: what is uploaded comes back. */
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "null.h"

enum bea_status bea_null_resource_create(void *data, struct bea_resource *resource,
                                         struct bea_error *error)
{
    struct bea_null *null = data;
    uint64_t bytes;
    (void)error;
    if (!bea_resource_bytes(&resource->params, resource->format, &bytes) || bytes > SIZE_MAX)
        return BEA_ERR_NO_MEMORY;
    if (resource->mappable && bytes < resource->storage_bytes)
        bytes = resource->storage_bytes;
    struct bea_null_resource *r = calloc(1, sizeof(*r));
    unsigned char *contents = calloc(1, (size_t)bytes);
    if (!r || !contents) {
        free(contents);
        free(r);
        return BEA_ERR_NO_MEMORY;
    }
    *r = (struct bea_null_resource){.data = contents, .bytes = bytes, .fd = -1};
    resource->backend = r;
    null->counts.resources++;
    return BEA_OK;
}

void bea_null_resource_destroy(void *data, struct bea_resource *resource)
{
    struct bea_null *null = data;
    struct bea_null_resource *r = resource->backend;
    if (r->mapped)
        munmap(r->mapped, (size_t)r->map_bytes);
    else
        free(r->data);
    if (r->fd >= 0)
        close(r->fd);
    free(r);
    null->counts.resources--;
}

/* Where the level begins; levels are packed one behind the other. */
static uint64_t level_start(const struct bea_resource *resource, uint32_t level)
{
    struct bea_resource_params before = resource->params;
    uint64_t bytes = 0;
    if (level != 0) {
        before.last_level = level - 1;
        bea_resource_bytes(&before, resource->format, &bytes);
    }
    return bytes;
}

/* Moves each row between the guest's memory and ours. The core has checked both. */
static enum bea_status move_rows(struct bea_resource *resource, const struct bea_copy *copy,
                                 bool to_host)
{
    const struct bea_null_resource *r = resource->backend;
    const struct bea_resource_params *params = &resource->params;
    struct bea_box_layout own, origin;
    struct bea_box whole = copy->box;
    /* A box from the level's origin to this one's: where it ends is where this one begins. */
    const struct bea_box before = {
        .width = copy->box.x, .height = copy->box.y, .depth = copy->box.z};
    if (!bea_box_layout(params, resource->format, copy->level, &whole, r->stride, 0, &own) ||
        !bea_box_layout(params, resource->format, copy->level, &before, r->stride, 0, &origin))
        return BEA_ERR_REFUSED;
    uint64_t start = level_start(resource, copy->level) + origin.layers * own.layer_stride +
                     origin.blocks_y * own.stride + origin.row_bytes;
    for (uint32_t z = 0; z < copy->layout.layers; z++) {
        for (uint32_t y = 0; y < copy->layout.blocks_y; y++) {
            uint64_t ours = start + z * own.layer_stride + y * own.stride;
            uint64_t theirs =
                copy->offset + z * copy->layout.layer_stride + y * copy->layout.stride;
            if (ours + own.row_bytes > r->bytes)
                return BEA_ERR_HOST;
            if (to_host ? !bea_iov_read(&copy->iov, theirs, r->data + ours, own.row_bytes)
                        : !bea_iov_write(&copy->iov, theirs, r->data + ours, own.row_bytes))
                return BEA_ERR_HOST;
        }
    }
    return BEA_OK;
}

enum bea_status bea_null_upload(void *data, struct bea_context *ctx, struct bea_resource *resource,
                                const struct bea_copy *copy)
{
    struct bea_null *null = data;
    (void)ctx;
    null->counts.uploads++;
    return move_rows(resource, copy, true);
}

enum bea_status bea_null_download(void *data, struct bea_context *ctx,
                                  struct bea_resource *resource, const struct bea_copy *copy)
{
    struct bea_null *null = data;
    (void)ctx;
    null->counts.downloads++;
    return move_rows(resource, copy, false);
}
