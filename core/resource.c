/* SPDX-License-Identifier: MIT */
/* Resources: how they are made, accounted and ended. */
#include "instance.h"

#include <stdlib.h>
#include <string.h>

#include "resource_check.h"

struct bea_resource *bea_resource_find(const struct bea_renderer *renderer, uint32_t resource_id)
{
    return bea_table_find(&renderer->resources, resource_id, BEA_TABLE_ANY);
}

struct bea_resource *bea_resource_ref(struct bea_resource *resource)
{
    if (resource)
        resource->refs++;
    return resource;
}

void bea_resource_unref(struct bea_resource *resource)
{
    if (!resource || --resource->refs != 0)
        return;
    struct bea_renderer *renderer = resource->renderer;
    if (resource->storage == BEA_STORAGE_GPU)
        renderer->backend->resource_destroy(renderer->backend_data, resource);
    renderer->usage.resource_bytes -= resource->bytes;
    renderer->usage.resources--;
    free((void *)resource->backing.vec);
    free(resource->memory);
    free(resource);
}

void bea_resource_set(struct bea_resource **slot, struct bea_resource *resource)
{
    struct bea_resource *old = *slot;
    *slot = bea_resource_ref(resource);
    bea_resource_unref(old);
}

/* May `bytes` more be spent on a resource? */
static enum bea_status grant(struct bea_renderer *renderer, uint32_t id, uint64_t bytes)
{
    const struct bea_limits *limits = &renderer->limits;
    uint64_t sum;
    if (renderer->usage.resources >= limits->resources || bytes > limits->resource_size ||
        !bea_add_u64(renderer->usage.resource_bytes, bytes, &sum) || sum > limits->resource_bytes)
        return BEA_ERR_NO_MEMORY;
    if (renderer->callbacks.policy &&
        !renderer->callbacks.policy(renderer->user, BEA_POLICY_ALLOCATE, id, bytes))
        return BEA_ERR_VETOED;
    return BEA_OK;
}

static enum bea_status make_storage(struct bea_renderer *renderer, struct bea_resource *resource)
{
    struct bea_error error = {0};
    enum bea_status status = BEA_OK;
    if (resource->storage == BEA_STORAGE_GPU)
        status = renderer->backend->resource_create(renderer->backend_data, resource, &error);
    else if (resource->storage == BEA_STORAGE_MEMORY &&
             !(resource->memory = calloc(1, resource->params.width)))
        status = BEA_ERR_NO_MEMORY;
    if (status != BEA_OK)
        bea_log(renderer, BEA_LOG_WARN, "resource %u cannot be made: %s%s%s", resource->id,
                bea_status_name(status), error.message[0] ? ": " : "", error.message);
    return status;
}

static enum bea_status create(struct bea_renderer *renderer, uint32_t id,
                              const struct bea_resource_params *params,
                              const struct vgp_format_desc *format, uint64_t bytes)
{
    void *replaced;
    struct bea_resource *resource = calloc(1, sizeof(*resource));
    if (!resource)
        return BEA_ERR_NO_MEMORY;
    *resource = (struct bea_resource){
        .id = id,
        .serial = bea_renderer_next_serial(renderer),
        .refs = 1,
        .renderer = renderer,
        .params = *params,
        .format = format,
        .storage = bea_resource_storage(params),
    };
    enum bea_status status = make_storage(renderer, resource);
    if (status != BEA_OK) {
        free(resource->memory);
        free(resource);
        return status;
    }
    resource->bytes = bytes;
    renderer->usage.resources++;
    renderer->usage.resource_bytes += bytes;
    if (!bea_table_put(&renderer->resources, id, 0, resource, &replaced)) {
        bea_resource_unref(resource);
        return BEA_ERR_NO_MEMORY;
    }
    return BEA_OK;
}

enum bea_status bea_resource_create(struct bea_renderer *renderer, uint32_t resource_id,
                                    const struct bea_resource_params *params)
{
    if (resource_id == 0 || !params)
        return BEA_ERR_INVALID;
    if (bea_resource_find(renderer, resource_id))
        return BEA_ERR_EXISTS;
    const struct vgp_format_desc *format = vgp_format(params->format);
    const char *why = bea_resource_check(params, format, &renderer->caps);
    uint64_t bytes = 0;
    /* Staging buffers are guest memory only. */
    if (!why && bea_resource_storage(params) != BEA_STORAGE_STAGING &&
        !bea_resource_bytes(params, format, &bytes))
        why = "its size does not fit 64 bits";
    if (why) {
        bea_log(renderer, BEA_LOG_WARN, "resource %u cannot be: %s", resource_id, why);
        return BEA_ERR_INVALID;
    }
    enum bea_status status = grant(renderer, resource_id, bytes);
    if (status == BEA_OK)
        status = create(renderer, resource_id, params, format, bytes);
    if (status == BEA_OK)
        BEA_TAP(renderer, resource_create, resource_id, params);
    return status;
}

void bea_resource_end(struct bea_resource *resource)
{
    BEA_TAP(resource->renderer, resource_destroy, resource->id);
    /* Bindings may keep the resource; the guest's memory is the guest's again. */
    free((void *)resource->backing.vec);
    resource->backing = (struct bea_iov){0};
    bea_resource_unref(resource);
}

enum bea_status bea_resource_destroy(struct bea_renderer *renderer, uint32_t resource_id)
{
    struct bea_resource *resource = bea_table_take(&renderer->resources, resource_id);
    const struct bea_table_entry *entry;
    uint32_t cursor = 0;
    if (!resource)
        return BEA_ERR_NOT_FOUND;
    while ((entry = bea_table_next(&renderer->contexts, &cursor)))
        bea_context_forget_resource(entry->value, resource);
    bea_resource_end(resource);
    return BEA_OK;
}
