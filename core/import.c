/* SPDX-License-Identifier: MIT */
/* Resources that are made of memory from elsewhere. */
#include "guard.h"
#include "instance.h"

#include "fourcc.h"
#include "resource_check.h"

/* A resource without storage; NULL and *status where it may not be. */
static struct bea_resource *prepare(struct bea_renderer *renderer, uint32_t resource_id,
                                    const struct bea_resource_params *params, uint64_t *bytes,
                                    enum bea_status *status)
{
    *status = bea_resource_bytes_of(renderer, resource_id, params, bytes);
    if (*status == BEA_OK)
        *status = bea_resource_grant(renderer, BEA_POLICY_IMPORT, resource_id, *bytes);
    if (*status != BEA_OK)
        return NULL;
    struct bea_resource *resource =
        bea_resource_new(renderer, resource_id, params, BEA_STORAGE_GPU);
    *status = resource ? BEA_OK : BEA_ERR_NO_MEMORY;
    if (resource)
        resource->mappable = true;
    return resource;
}

static enum bea_status finish(struct bea_resource *resource, enum bea_status status, uint64_t bytes)
{
    if (status != BEA_OK) {
        bea_resource_discard(resource);
        return status;
    }
    struct bea_renderer *renderer = resource->renderer;
    const uint32_t id = resource->id;
    const struct bea_resource_params params = resource->params;
    status = bea_resource_publish(resource, bytes);
    if (status == BEA_OK)
        BEA_TAP(renderer, resource_create, id, &params);
    return status;
}

enum bea_status bea_image_import(struct bea_resource *resource, const struct bea_image *image)
{
    const struct bea_renderer *renderer = resource->renderer;
    struct bea_error error = {0};
    enum bea_status status =
        renderer->backend->resource_import(renderer->backend_data, resource, image, &error);
    return status == BEA_OK ? BEA_OK : bea_resource_cannot_be(resource, status, &error);
}

enum bea_status bea_resource_import_dmabuf(struct bea_renderer *renderer, uint32_t resource_id,
                                           const struct bea_image *image, uint32_t bind)
{
    BEA_ENTER(renderer);
    uint64_t bytes;
    enum bea_status status = image ? bea_resource_check_id(renderer, resource_id) : BEA_ERR_INVALID;
    if (status != BEA_OK)
        return status;
    const struct bea_resource_params params = {
        .target = VGP_TARGET_TEXTURE_2D,
        .format = bea_format_of_fourcc(image->fourcc),
        .bind = bind,
        .width = image->width,
        .height = image->height,
        .depth = 1,
        .array_size = 1,
    };
    if (!renderer->backend->resource_import || params.format == VIRGL_FORMAT_NONE)
        return BEA_ERR_UNSUPPORTED;
    const char *why = bea_image_problem(image);
    if (why) {
        bea_log(renderer, BEA_LOG_WARN, "resource %u cannot be imported: %s", resource_id, why);
        return BEA_ERR_INVALID;
    }
    struct bea_resource *resource = prepare(renderer, resource_id, &params, &bytes, &status);
    return resource ? finish(resource, bea_image_import(resource, image), bytes) : status;
}

enum bea_status bea_resource_import_egl_image(struct bea_renderer *renderer, uint32_t resource_id,
                                              void *egl_image,
                                              const struct bea_resource_params *params)
{
    BEA_ENTER(renderer);
    struct bea_error error = {0};
    uint64_t bytes;
    enum bea_status status = egl_image && params && params->target != VGP_TARGET_BUFFER
                                 ? bea_resource_check_id(renderer, resource_id)
                                 : BEA_ERR_INVALID;
    if (status != BEA_OK)
        return status;
    if (!renderer->backend->resource_import_egl_image)
        return BEA_ERR_UNSUPPORTED;
    struct bea_resource *resource = prepare(renderer, resource_id, params, &bytes, &status);
    if (!resource)
        return status;
    status = renderer->backend->resource_import_egl_image(renderer->backend_data, resource,
                                                          egl_image, &error);
    if (status != BEA_OK)
        bea_resource_cannot_be(resource, status, &error);
    return finish(resource, status, bytes);
}
