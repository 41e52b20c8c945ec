/* SPDX-License-Identifier: MIT */
/* What others see of resources: exports, imports, scanout, and what becomes of it at the end. */
#include "guard.h"
#include "instance.h"

#include <fcntl.h>
#include <unistd.h>

#include "fourcc.h"
#include "resource_check.h"

void bea_image_close(const struct bea_image *image)
{
    for (uint32_t i = 0; i < image->plane_count; i++)
        close(image->planes[i].fd);
}

/* A file without a type: the one who has it says how the pixels lie. */
static enum bea_status export_file(const struct bea_resource *resource, struct bea_image *image)
{
    int fd = fcntl(resource->sharing.fd, F_DUPFD_CLOEXEC, 0);
    if (fd < 0)
        return BEA_ERR_HOST;
    *image = (struct bea_image){.plane_count = 1, .planes = {{.fd = fd}}};
    return BEA_OK;
}

enum bea_status bea_image_export(struct bea_resource *resource, struct bea_image *image)
{
    struct bea_renderer *renderer = resource->renderer;
    const struct bea_backend *backend = renderer->backend;
    const bool file = resource->storage == BEA_STORAGE_UNTYPED && resource->sharing.fd >= 0;
    if (!file && (resource->storage != BEA_STORAGE_GPU || !backend->resource_export))
        return BEA_ERR_UNSUPPORTED;
    if (renderer->callbacks.policy && !renderer->callbacks.policy(renderer->user, BEA_POLICY_EXPORT,
                                                                  resource->id, resource->bytes))
        return BEA_ERR_VETOED;
    struct bea_image result = {0};
    enum bea_status status =
        file ? export_file(resource, &result)
             : backend->resource_export(renderer->backend_data, resource, &result);
    if (status != BEA_OK)
        return status;
    if (!file && result.width == 0) {
        result.width = resource->params.width;
        result.height = resource->params.height;
    }
    if (!file && result.fourcc == 0)
        result.fourcc = bea_fourcc_of_format(resource->params.format);
    *image = result;
    return BEA_OK;
}

enum bea_status bea_resource_export_dmabuf(struct bea_renderer *renderer, uint32_t resource_id,
                                           struct bea_image *image)
{
    BEA_ENTER(renderer);
    struct bea_resource *resource = bea_resource_find(renderer, resource_id);
    if (!image)
        return BEA_ERR_INVALID;
    if (!resource)
        return BEA_ERR_NOT_FOUND;
    enum bea_status status = bea_image_export(resource, image);
    if (status == BEA_OK)
        resource->sharing.exported = true;
    return status;
}

enum bea_status bea_scanout_query(struct bea_renderer *renderer, uint32_t resource_id,
                                  struct bea_scanout *scanout)
{
    BEA_ENTER(renderer);
    struct bea_resource *resource = bea_resource_find(renderer, resource_id);
    if (!scanout)
        return BEA_ERR_INVALID;
    if (!resource)
        return BEA_ERR_NOT_FOUND;
    struct bea_scanout *cached = &resource->sharing.scanout;
    if (bea_resource_is_buffer(resource))
        return BEA_ERR_UNSUPPORTED;
    if (cached->generation == 0) {
        enum bea_status status = bea_image_export(resource, &cached->image);
        if (status != BEA_OK)
            return status;
        cached->generation = bea_renderer_next_serial(renderer);
        cached->y_inverted = (resource->params.flags & VIRGL_RESOURCE_Y_0_TOP) != 0;
    }
    *scanout = *cached;
    return BEA_OK;
}

void bea_scanout_end(struct bea_resource *resource)
{
    const struct bea_renderer *renderer = resource->renderer;
    struct bea_scanout *cached = &resource->sharing.scanout;
    if (cached->generation == 0)
        return;
    if (renderer->callbacks.scanout_stale)
        renderer->callbacks.scanout_stale(renderer->user, resource->id, cached->generation);
    bea_image_close(&cached->image);
    *cached = (struct bea_scanout){0};
}

/* Do the holders of dma-bufs keep the resource? */
static bool is_kept(const struct bea_resource *resource)
{
    const struct bea_renderer *renderer = resource->renderer;
    const struct bea_sharing *sharing = &resource->sharing;
    return (sharing->exported || sharing->scanout.generation != 0) && renderer->callbacks.keep &&
           renderer->callbacks.keep(renderer->user, resource->id, resource->serial);
}

bool bea_sharing_end(struct bea_resource *resource, bool ask)
{
    struct bea_renderer *renderer = resource->renderer;
    struct bea_sharing *sharing = &resource->sharing;
    const bool kept = ask && is_kept(resource);
    bea_scanout_end(resource);
    if ((sharing->mapped || (sharing->exported && !kept)) && renderer->callbacks.revoke)
        renderer->callbacks.revoke(renderer->user, resource->id);
    bea_mapping_end(resource);
    if (kept) {
        sharing->next_kept = renderer->kept;
        renderer->kept = resource;
    }
    return kept;
}

static enum bea_status release(struct bea_renderer *renderer, uint64_t hold)
{
    struct bea_resource **at = &renderer->kept;
    while (*at && (*at)->serial != hold)
        at = &(*at)->sharing.next_kept;
    struct bea_resource *resource = *at;
    if (!resource)
        return BEA_ERR_NOT_FOUND;
    *at = resource->sharing.next_kept;
    bea_resource_unref(resource);
    return BEA_OK;
}

enum bea_status bea_resource_release(struct bea_renderer *renderer, uint64_t hold)
{
    BEA_ENTER(renderer);
    return release(renderer, hold);
}

void bea_kept_release(struct bea_renderer *renderer)
{
    while (renderer->kept)
        release(renderer, renderer->kept->serial);
}
