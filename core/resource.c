/* SPDX-License-Identifier: MIT */
/* Resources: how they are made, accounted and ended. */
#include "guard.h"
#include "instance.h"

#include <stdlib.h>
#include <unistd.h>

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
    bea_resource_discard(resource);
}

void bea_resource_set(struct bea_resource **slot, struct bea_resource *resource)
{
    struct bea_resource *old = *slot;
    *slot = bea_resource_ref(resource);
    bea_resource_unref(old);
}

enum bea_status bea_resource_grant_bytes(struct bea_renderer *renderer,
                                         enum bea_policy_question question, uint32_t resource_id,
                                         uint64_t bytes)
{
    const struct bea_limits *limits = &renderer->limits;
    uint64_t sum;
    if (bytes > limits->resource_size ||
        !bea_add_u64(renderer->usage.resource_bytes, bytes, &sum) || sum > limits->resource_bytes)
        return BEA_ERR_NO_MEMORY;
    if (renderer->callbacks.policy &&
        !renderer->callbacks.policy(renderer->user, question, resource_id, bytes))
        return BEA_ERR_VETOED;
    return BEA_OK;
}

enum bea_status bea_resource_grant(struct bea_renderer *renderer, enum bea_policy_question question,
                                   uint32_t resource_id, uint64_t bytes)
{
    if (renderer->usage.resources >= renderer->limits.resources)
        return BEA_ERR_NO_MEMORY;
    return bea_resource_grant_bytes(renderer, question, resource_id, bytes);
}

struct bea_resource *bea_resource_new(struct bea_renderer *renderer, uint32_t resource_id,
                                      const struct bea_resource_params *params,
                                      enum bea_storage storage)
{
    struct bea_resource *resource = calloc(1, sizeof(*resource));
    if (!resource)
        return NULL;
    *resource = (struct bea_resource){
        .id = resource_id,
        .serial = bea_renderer_next_serial(renderer),
        .refs = 1,
        .renderer = renderer,
        .params = *params,
        .format = vgp_format(params->format),
        .storage = storage,
        .sharing = {.fd = -1},
    };
    return resource;
}

void bea_resource_discard(struct bea_resource *resource)
{
    if (resource->sharing.fd >= 0)
        close(resource->sharing.fd);
    free((void *)resource->backing.vec);
    free(resource->memory);
    free(resource);
}

enum bea_status bea_resource_cannot_be(const struct bea_resource *resource, enum bea_status status,
                                       const struct bea_error *error)
{
    bea_log(resource->renderer, BEA_LOG_WARN, "resource %u cannot be made: %s%s%s", resource->id,
            bea_status_name(status), error->message[0] ? ": " : "", error->message);
    return status;
}

enum bea_status bea_resource_make_storage(struct bea_resource *resource)
{
    struct bea_renderer *renderer = resource->renderer;
    struct bea_error error = {0};
    enum bea_status status = BEA_OK;
    if (resource->storage == BEA_STORAGE_GPU)
        status = renderer->backend->resource_create(renderer->backend_data, resource, &error);
    else if (resource->storage == BEA_STORAGE_MEMORY &&
             !(resource->memory = calloc(1, resource->params.width)))
        status = BEA_ERR_NO_MEMORY;
    return status == BEA_OK ? BEA_OK : bea_resource_cannot_be(resource, status, &error);
}

enum bea_status bea_resource_publish(struct bea_resource *resource, uint64_t bytes)
{
    struct bea_renderer *renderer = resource->renderer;
    void *replaced;
    resource->bytes = bytes;
    renderer->usage.resources++;
    renderer->usage.resource_bytes += bytes;
    if (!bea_table_put(&renderer->resources, resource->id, 0, resource, &replaced)) {
        bea_resource_unref(resource);
        return BEA_ERR_NO_MEMORY;
    }
    return BEA_OK;
}

enum bea_status bea_resource_check_id(const struct bea_renderer *renderer, uint32_t resource_id)
{
    if (resource_id == 0)
        return BEA_ERR_INVALID;
    return bea_resource_find(renderer, resource_id) ? BEA_ERR_EXISTS : BEA_OK;
}

enum bea_status bea_resource_bytes_of(struct bea_renderer *renderer, uint32_t resource_id,
                                      const struct bea_resource_params *params, uint64_t *bytes)
{
    const struct vgp_format_desc *format = vgp_format(params->format);
    const char *why = bea_resource_check(params, format, &renderer->caps);
    *bytes = 0;
    /* Staging buffers are guest memory only. */
    if (!why && bea_resource_storage(params) != BEA_STORAGE_STAGING &&
        !bea_resource_bytes(params, format, bytes))
        why = "its size does not fit 64 bits";
    if (!why)
        return BEA_OK;
    bea_log(renderer, BEA_LOG_WARN, "resource %u cannot be: %s", resource_id, why);
    return BEA_ERR_INVALID;
}

static enum bea_status create(struct bea_renderer *renderer, uint32_t id,
                              const struct bea_resource_params *params, uint64_t bytes)
{
    struct bea_resource *resource =
        bea_resource_new(renderer, id, params, bea_resource_storage(params));
    if (!resource)
        return BEA_ERR_NO_MEMORY;
    enum bea_status status = bea_resource_make_storage(resource);
    if (status == BEA_OK)
        return bea_resource_publish(resource, bytes);
    bea_resource_discard(resource);
    return status;
}

enum bea_status bea_resource_create(struct bea_renderer *renderer, uint32_t resource_id,
                                    const struct bea_resource_params *params)
{
    BEA_ENTER(renderer);
    uint64_t bytes;
    if (!params)
        return BEA_ERR_INVALID;
    enum bea_status status = bea_resource_check_id(renderer, resource_id);
    if (status == BEA_OK)
        status = bea_resource_bytes_of(renderer, resource_id, params, &bytes);
    if (status == BEA_OK)
        status = bea_resource_grant(renderer, BEA_POLICY_ALLOCATE, resource_id, bytes);
    if (status == BEA_OK)
        status = create(renderer, resource_id, params, bytes);
    if (status == BEA_OK)
        BEA_TAP(renderer, resource_create, resource_id, params);
    return status;
}

void bea_resource_end(struct bea_resource *resource, bool ask)
{
    BEA_TAP(resource->renderer, resource_destroy, resource->id);
    bool kept = bea_sharing_end(resource, ask);
    /* Bindings may keep the resource; the guest's memory is the guest's again. */
    free((void *)resource->backing.vec);
    resource->backing = (struct bea_iov){0};
    if (!kept)
        bea_resource_unref(resource);
}

enum bea_status bea_resource_destroy(struct bea_renderer *renderer, uint32_t resource_id)
{
    BEA_ENTER(renderer);
    struct bea_resource *resource = bea_table_take(&renderer->resources, resource_id);
    const struct bea_table_entry *entry;
    uint32_t cursor = 0;
    if (!resource)
        return BEA_ERR_NOT_FOUND;
    while ((entry = bea_table_next(&renderer->contexts, &cursor)))
        bea_context_forget_resource(entry->value, resource);
    bea_resource_end(resource, true);
    return BEA_OK;
}
