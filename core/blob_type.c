/* SPDX-License-Identifier: MIT */
/* The type that a guest gives a blob: from then on it is a texture. */
#include "instance.h"

#include "fourcc.h"
#include "resource_check.h"

static struct bea_resource_params params_of(const struct vgp_pipe_resource_set_type *cmd)
{
    return (struct bea_resource_params){
        .target = VGP_TARGET_TEXTURE_2D,
        .format = cmd->format,
        .bind = cmd->bind,
        .width = cmd->width,
        .height = cmd->height,
        .depth = 1,
        .array_size = 1,
    };
}

static struct bea_image image_of(const struct vgp_pipe_resource_set_type *cmd, int fd)
{
    struct bea_image image = {
        .width = cmd->width,
        .height = cmd->height,
        .fourcc = bea_fourcc_of_format(cmd->format),
        .modifier = cmd->modifier,
        .plane_count = cmd->num_planes,
    };
    for (uint32_t i = 0; i < cmd->num_planes; i++)
        image.planes[i] = (struct bea_plane){fd, cmd->planes[i].stride, cmd->planes[i].offset};
    return image;
}

static void become(struct bea_resource *resource, const struct bea_resource_params *params,
                   enum bea_storage storage)
{
    resource->params = *params;
    resource->format = vgp_format(params->format);
    resource->storage = storage;
}

/* The whole picture in guest memory; NULL, or why it cannot lie there. */
static const char *place(const struct bea_resource *resource,
                         const struct bea_resource_params *params, const struct bea_image *image,
                         struct bea_transfer_order *order)
{
    const struct bea_plane *plane = &image->planes[0];
    struct bea_box_layout layout;
    uint64_t end;
    *order = (struct bea_transfer_order){
        .direction = BEA_TO_HOST,
        .stride = plane->stride,
        .box = {.width = params->width, .height = params->height, .depth = 1},
        .iov = resource->backing,
        .offset = plane->offset,
        .synchronized = true,
    };
    if (image->plane_count != 1 ||
        (image->modifier != BEA_MODIFIER_LINEAR && image->modifier != BEA_MODIFIER_INVALID))
        return "guest memory has rows and nothing else";
    if (!bea_box_layout(params, vgp_format(params->format), 0, &order->box, plane->stride, 0,
                        &layout) ||
        !bea_add_u64(plane->offset, layout.total, &end) || end > resource->backing.bytes)
        return "it does not fit into its guest memory";
    return NULL;
}

/* Storage of its own, with what the guest memory has at this moment. */
static enum bea_status keep_copy(struct bea_context *ctx, struct bea_resource *resource,
                                 struct bea_transfer_order *order, uint64_t bytes)
{
    struct bea_renderer *renderer = ctx->renderer;
    const char *why;
    enum bea_status status =
        bea_resource_grant_bytes(renderer, BEA_POLICY_ALLOCATE, resource->id, bytes);
    if (status == BEA_OK)
        status = bea_resource_make_storage(resource);
    if (status != BEA_OK)
        return status;
    resource->bytes += bytes;
    renderer->usage.resource_bytes += bytes;
    order->ctx = ctx;
    order->resource = resource;
    status = bea_transfer_execute(renderer, order, &why);
    if (status != BEA_OK)
        bea_log(renderer, BEA_LOG_WARN, "resource %u begins empty: %s", resource->id, why);
    return BEA_OK;
}

static enum bea_status use_guest_memory(struct bea_context *ctx, struct bea_resource *resource,
                                        const struct bea_image *image,
                                        struct bea_transfer_order *order, uint64_t bytes)
{
    const struct bea_renderer *renderer = ctx->renderer;
    const struct bea_backend *backend = renderer->backend;
    struct bea_error error = {0};
    if (backend->resource_import_guest &&
        backend->resource_import_guest(renderer->backend_data, resource, image, &error) == BEA_OK)
        return BEA_OK;
    return keep_copy(ctx, resource, order, bytes);
}

enum bea_status bea_pipe_resource_set_type(struct bea_context *ctx,
                                           const struct vgp_pipe_resource_set_type *cmd,
                                           const struct vgp_pipe_resource_set_type_refs *refs)
{
    struct bea_resource *resource = refs->resource;
    const struct bea_resource_params params = params_of(cmd), before = resource->params;
    const bool file = resource->sharing.fd >= 0;
    struct bea_transfer_order order;
    uint64_t bytes;
    /* Guests repeat themselves: a type stays. */
    if (resource->storage != BEA_STORAGE_UNTYPED)
        return BEA_OK;
    const struct bea_image image = image_of(cmd, resource->sharing.fd);
    if (bea_resource_bytes_of(ctx->renderer, resource->id, &params, &bytes) != BEA_OK)
        return bea_refuse(ctx, NULL, "resource %u cannot have that type", resource->id);
    const char *why = file ? bea_image_problem(&image) : place(resource, &params, &image, &order);
    if (why)
        return bea_refuse(ctx, NULL, "resource %u: %s", resource->id, why);
    become(resource, &params, BEA_STORAGE_GPU);
    enum bea_status status = file ? bea_image_import(resource, &image)
                                  : use_guest_memory(ctx, resource, &image, &order, bytes);
    if (status != BEA_OK)
        become(resource, &before, BEA_STORAGE_UNTYPED);
    return status;
}
