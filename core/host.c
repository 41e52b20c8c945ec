/* SPDX-License-Identifier: MIT */
/* What needs memory that the host can share: blobs, import, export, mapping, scanout. This host has
 * none of it. */
#include "instance.h"

/* The id is free and not 0. */
static enum bea_status check_new(const struct bea_renderer *renderer, uint32_t resource_id)
{
    if (resource_id == 0)
        return BEA_ERR_INVALID;
    return bea_resource_find(renderer, resource_id) ? BEA_ERR_EXISTS : BEA_OK;
}

static enum bea_status check_known(const struct bea_renderer *renderer, uint32_t resource_id,
                                   const void *result)
{
    if (!result)
        return BEA_ERR_INVALID;
    return bea_resource_find(renderer, resource_id) ? BEA_OK : BEA_ERR_NOT_FOUND;
}

static enum bea_status unsupported(enum bea_status checked)
{
    return checked == BEA_OK ? BEA_ERR_UNSUPPORTED : checked;
}

static bool blob_makes_sense(const struct bea_blob_params *params)
{
    struct bea_iov iov;
    if (params->size == 0 || !bea_iov_init(&iov, params->iov, params->iov_count))
        return false;
    if (params->memory == BEA_BLOB_HOST3D)
        return params->iov_count == 0;
    return (params->memory == BEA_BLOB_GUEST || params->memory == BEA_BLOB_HOST3D_GUEST) &&
           iov.bytes >= params->size;
}

enum bea_status bea_resource_create_blob(struct bea_renderer *renderer, uint32_t resource_id,
                                         const struct bea_blob_params *params)
{
    if (!params || !blob_makes_sense(params))
        return BEA_ERR_INVALID;
    const struct bea_context *ctx = bea_context_find(renderer, params->context_id);
    if (params->context_id != 0 && !ctx)
        return BEA_ERR_NOT_FOUND;
    if (params->memory == BEA_BLOB_HOST3D && !(ctx && bea_blob_description(ctx, params->blob_id)))
        return BEA_ERR_NOT_FOUND;
    return unsupported(check_new(renderer, resource_id));
}

enum bea_status bea_resource_import_dmabuf(struct bea_renderer *renderer, uint32_t resource_id,
                                           const struct bea_image *image, uint32_t bind)
{
    (void)bind;
    if (!image || image->plane_count == 0 || image->plane_count > BEA_MAX_PLANES ||
        image->width == 0 || image->height == 0)
        return BEA_ERR_INVALID;
    return unsupported(check_new(renderer, resource_id));
}

enum bea_status bea_resource_import_egl_image(struct bea_renderer *renderer, uint32_t resource_id,
                                              void *egl_image,
                                              const struct bea_resource_params *params)
{
    if (!egl_image || !params)
        return BEA_ERR_INVALID;
    return unsupported(check_new(renderer, resource_id));
}

enum bea_status bea_resource_export_dmabuf(struct bea_renderer *renderer, uint32_t resource_id,
                                           struct bea_image *image)
{
    return unsupported(check_known(renderer, resource_id, image));
}

enum bea_status bea_resource_map_info(struct bea_renderer *renderer, uint32_t resource_id,
                                      struct bea_map_info *info)
{
    return unsupported(check_known(renderer, resource_id, info));
}

enum bea_status bea_resource_map(struct bea_renderer *renderer, uint32_t resource_id,
                                 void **address, uint64_t *size)
{
    return unsupported(size ? check_known(renderer, resource_id, address) : BEA_ERR_INVALID);
}

enum bea_status bea_resource_map_fixed(struct bea_renderer *renderer, uint32_t resource_id,
                                       void *address)
{
    return unsupported(check_known(renderer, resource_id, address));
}

enum bea_status bea_resource_unmap(struct bea_renderer *renderer, uint32_t resource_id)
{
    /* Nothing can be mapped. */
    return bea_resource_find(renderer, resource_id) ? BEA_ERR_INVALID : BEA_ERR_NOT_FOUND;
}

enum bea_status bea_scanout_query(struct bea_renderer *renderer, uint32_t resource_id,
                                  struct bea_scanout *scanout)
{
    return unsupported(check_known(renderer, resource_id, scanout));
}
