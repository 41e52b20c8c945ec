/* SPDX-License-Identifier: MIT */
/* Plays a trace on a renderer of ours, by its public API. */
#include "beatrice/context.h"
#include "beatrice/fence.h"
#include "player.h"

static enum bea_status context_create(void *self, uint32_t context_id, uint32_t capset_id,
                                      const char *name)
{
    return bea_context_create(self, context_id, capset_id, name);
}

static enum bea_status context_destroy(void *self, uint32_t context_id)
{
    return bea_context_destroy(self, context_id);
}

static enum bea_status context_attach(void *self, uint32_t context_id, uint32_t resource_id)
{
    return bea_context_attach_resource(self, context_id, resource_id);
}

static enum bea_status context_detach(void *self, uint32_t context_id, uint32_t resource_id)
{
    return bea_context_detach_resource(self, context_id, resource_id);
}

static enum bea_status resource_create(void *self, uint32_t resource_id,
                                       const struct bea_resource_params *params)
{
    return bea_resource_create(self, resource_id, params);
}

static enum bea_status resource_destroy(void *self, uint32_t resource_id)
{
    return bea_resource_destroy(self, resource_id);
}

static enum bea_status backing_attach(void *self, uint32_t resource_id, struct iovec *iov)
{
    return bea_resource_attach_backing(self, resource_id, iov, 1);
}

static enum bea_status backing_detach(void *self, uint32_t resource_id)
{
    return bea_resource_detach_backing(self, resource_id);
}

static enum bea_status transfer(void *self, uint32_t context_id, uint32_t resource_id,
                                const struct bea_transfer *call)
{
    return bea_transfer(self, context_id, resource_id, call, NULL);
}

static enum bea_status submit(void *self, uint32_t context_id, const void *dwords, size_t count)
{
    return bea_submit(self, context_id, dwords, count, NULL);
}

static enum bea_status fence(void *self, uint32_t context_id, uint32_t ring, uint64_t fence_id)
{
    const enum bea_status status = bea_fence_create(self, context_id, ring, fence_id, 0);
    bea_renderer_poll(self, 0);
    return status;
}

static enum bea_status finish(void *self)
{
    struct bea_usage usage;
    enum bea_status status = bea_fence_create(self, 0, 0, 0, 0);
    while (status == BEA_OK) {
        bea_renderer_usage(self, &usage);
        if (usage.fences == 0)
            break;
        status = bea_renderer_poll(self, UINT64_MAX);
    }
    return status;
}

struct bea_trace_player bea_trace_api_player(struct bea_renderer *renderer)
{
    static const struct bea_trace_player_ops ops = {
        .context_create = context_create,
        .context_destroy = context_destroy,
        .context_attach = context_attach,
        .context_detach = context_detach,
        .resource_create = resource_create,
        .resource_destroy = resource_destroy,
        .backing_attach = backing_attach,
        .backing_detach = backing_detach,
        .transfer = transfer,
        .submit = submit,
        .fence = fence,
        .finish = finish,
        .exact_status = true,
    };
    return (struct bea_trace_player){&ops, renderer};
}
