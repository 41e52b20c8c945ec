/* SPDX-License-Identifier: MIT */
/*
 * Copies between guest memory and resources. Everything is checked before the first byte moves, and
 * what a tap sees is what the copy reads: with a tap the bytes are taken out of guest memory once.
 */
#include "guard.h"
#include "instance.h"

#include <stdlib.h>
#include <string.h>

/* Buffers have no rows; old guests leave the sizes of what they have not at 0. */
static bool settle_box(const struct bea_resource *resource, struct bea_box *box)
{
    if (!bea_resource_is_buffer(resource))
        return true;
    if (box->y != 0 || box->z != 0 || box->height > 1 || box->depth > 1)
        return false;
    box->height = box->depth = 1;
    return true;
}

static bool inside(const struct bea_iov *iov, uint64_t offset, uint64_t bytes)
{
    return offset <= iov->bytes && bytes <= iov->bytes - offset;
}

/* Fills in what follows from the order; NULL, or why it can't be done. */
static const char *check(struct bea_transfer_order *order, struct bea_box_layout *layout)
{
    const struct bea_resource *resource = order->resource;
    const struct bea_resource_params *params = &resource->params;
    if (order->level > params->last_level)
        return "no such level";
    if (!settle_box(resource, &order->box) ||
        !bea_box_in_level(params, resource->format, order->level, &order->box))
        return "box outside of the level";
    if (!bea_box_layout(params, resource->format, order->level, &order->box, order->stride,
                        order->layer_stride, layout))
        return "stride too small";
    if (!inside(&order->iov, order->offset, layout->total))
        return "memory too short for the box";
    if (params->nr_samples > 1)
        return "transfer of a multisampled resource";
    return NULL;
}

#define CHUNK 4096u

/* MEMORY and STAGING: both sides are memory of ours or of the guest. */
static enum bea_status copy_memory(const struct bea_transfer_order *order,
                                   const struct bea_iov *other, uint64_t offset, uint64_t bytes)
{
    struct iovec scratch;
    struct bea_iov own;
    char chunk[CHUNK];
    uint64_t at = order->box.x;
    if (!bea_resource_memory(order->resource, &scratch, &own) || !inside(&own, at, bytes))
        return BEA_ERR_REFUSED;
    bool to_host = order->direction == BEA_TO_HOST;
    const struct bea_iov *from = to_host ? other : &own, *to = to_host ? &own : other;
    uint64_t from_at = to_host ? offset : at, to_at = to_host ? at : offset;
    for (uint64_t done = 0; done < bytes; done += CHUNK) {
        size_t n = (size_t)(bytes - done < CHUNK ? bytes - done : CHUNK);
        bea_iov_read(from, from_at + done, chunk, n);
        bea_iov_write(to, to_at + done, chunk, n);
    }
    return BEA_OK;
}

static enum bea_status move(struct bea_renderer *renderer, const struct bea_transfer_order *order,
                            const struct bea_iov *other, uint64_t offset,
                            const struct bea_box_layout *layout)
{
    const struct bea_backend *backend = renderer->backend;
    struct bea_copy copy = {
        .level = order->level,
        .box = order->box,
        .layout = *layout,
        .iov = *other,
        .offset = offset,
        .synchronized = order->synchronized,
    };
    if (order->resource->storage != BEA_STORAGE_GPU)
        return copy_memory(order, other, offset, layout->total);
    if (order->direction == BEA_TO_HOST)
        return backend->upload(renderer->backend_data, order->ctx, order->resource, &copy);
    return backend->download(renderer->backend_data, order->ctx, order->resource, &copy);
}

/* To the host with a tap: what is read is taken out once, shown, and used. */
static enum bea_status move_shown(struct bea_renderer *renderer,
                                  const struct bea_transfer_order *order,
                                  const struct bea_box_layout *layout)
{
    size_t bytes = (size_t)layout->total;
    char *data = malloc(bytes);
    struct iovec vec = {data, bytes};
    struct bea_iov iov = {.vec = &vec, .count = 1, .bytes = bytes};
    if (!data)
        return BEA_ERR_NO_MEMORY;
    bea_iov_read(&order->iov, order->offset, data, bytes);
    renderer->tap->backing_read(renderer->tap_user, order->tap_id, order->offset, data, bytes);
    enum bea_status status = move(renderer, order, &iov, 0, layout);
    free(data);
    return status;
}

static void show_written(struct bea_renderer *renderer, const struct bea_transfer_order *order,
                         const struct bea_box_layout *layout)
{
    size_t bytes = (size_t)layout->total;
    char *data = malloc(bytes);
    if (data) {
        bea_iov_read(&order->iov, order->offset, data, bytes);
        renderer->tap->backing_written(renderer->tap_user, order->tap_id, order->offset, data,
                                       bytes);
    }
    free(data);
}

/* The copy of a memory resource onto itself reads nothing that a tap must know. */
static bool is_in_place(const struct bea_transfer_order *order)
{
    return order->resource->storage != BEA_STORAGE_GPU &&
           order->iov.vec == order->resource->backing.vec && order->offset == order->box.x;
}

enum bea_status bea_transfer_execute(struct bea_renderer *renderer,
                                     struct bea_transfer_order *order, const char **why)
{
    struct bea_box_layout layout;
    bool shown = renderer->tap && order->tap_id != 0;
    *why = check(order, &layout);
    if (*why)
        return BEA_ERR_REFUSED;
    /* Guests poll query results like this: what is ready must get into memory. */
    if (order->direction == BEA_FROM_HOST && order->resource->storage != BEA_STORAGE_GPU)
        renderer->backend->write_queries(renderer->backend_data);
    if (layout.total == 0 || is_in_place(order))
        return BEA_OK;
    enum bea_status status;
    if (shown && order->direction == BEA_TO_HOST && renderer->tap->backing_read)
        status = move_shown(renderer, order, &layout);
    else
        status = move(renderer, order, &order->iov, order->offset, &layout);
    if (status == BEA_OK && shown && order->direction == BEA_FROM_HOST &&
        renderer->tap->backing_written)
        show_written(renderer, order, &layout);
    if (status != BEA_OK)
        *why = order->resource->storage == BEA_STORAGE_GPU ? "the backend cannot copy this"
                                                           : "the buffer has no such bytes";
    return status;
}

/* Finds who transfers what, and where the memory is; NULL or why not. */
static const char *resolve(struct bea_renderer *renderer, uint32_t context_id, uint32_t resource_id,
                           const struct bea_transfer *transfer, struct bea_transfer_order *order,
                           enum bea_status *status)
{
    *status = BEA_ERR_NOT_FOUND;
    order->resource = bea_resource_find(renderer, resource_id);
    order->ctx = context_id ? bea_context_find(renderer, context_id) : NULL;
    if (!order->resource)
        return "no such resource";
    if (context_id != 0 && !order->ctx)
        return "no such context";
    if (order->ctx && !bea_context_sees(order->ctx, order->resource))
        return "the resource is not attached to the context";
    *status = BEA_ERR_INVALID;
    if (order->resource->storage == BEA_STORAGE_UNTYPED)
        return "the resource has no type yet";
    if (transfer->direction != BEA_TO_HOST && transfer->direction != BEA_FROM_HOST)
        return "no such direction";
    if (!transfer->iov)
        order->iov = order->resource->backing;
    else if (!bea_iov_init(&order->iov, transfer->iov, transfer->iov_count))
        return "memory pieces that cannot be";
    return order->iov.count == 0 ? "no memory to copy from or to" : NULL;
}

enum bea_status bea_transfer(struct bea_renderer *renderer, uint32_t context_id,
                             uint32_t resource_id, const struct bea_transfer *transfer,
                             struct bea_error *error)
{
    BEA_ENTER_WITH(renderer, error);
    struct bea_transfer_order order = {
        .direction = transfer->direction,
        .level = transfer->level,
        .stride = transfer->stride,
        .layer_stride = transfer->layer_stride,
        .box = transfer->box,
        .offset = transfer->offset,
        .tap_id = resource_id,
        .synchronized = transfer->direction == BEA_FROM_HOST,
    };
    enum bea_status status;
    const char *why = resolve(renderer, context_id, resource_id, transfer, &order, &status);
    if (!why) {
        BEA_TAP(renderer, transfer, context_id, resource_id, transfer);
        status = order.ctx ? bea_context_enter(order.ctx) : BEA_OK;
        if (status == BEA_OK)
            status = bea_transfer_execute(renderer, &order, &why);
        if (status == BEA_ERR_REFUSED)
            status = BEA_ERR_INVALID; /* here it is the embedder who asked */
    }
    if (status == BEA_OK)
        return BEA_OK;
    bea_log(renderer, BEA_LOG_WARN, "transfer of resource %u, context %u: %s", resource_id,
            context_id, why ? why : bea_status_name(status));
    bea_fail(error, status, "transfer of resource %u: %s", resource_id,
             why ? why : bea_status_name(status));
    if (error)
        error->context_id = context_id;
    return status;
}
