/* SPDX-License-Identifier: MIT */
/* Blobs: made, imported, mapped, exported. */
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "results.h"
#include "state.h"

/* The renderer's numbers are those of the ABI. */
_Static_assert(BEA_BLOB_GUEST == VIRGL_RENDERER_BLOB_MEM_GUEST &&
                   BEA_BLOB_HOST3D == VIRGL_RENDERER_BLOB_MEM_HOST3D &&
                   BEA_BLOB_HOST3D_GUEST == VIRGL_RENDERER_BLOB_MEM_HOST3D_GUEST,
               "kinds of memory");
_Static_assert(BEA_MAP_CACHED == VIRGL_RENDERER_MAP_CACHE_CACHED &&
                   BEA_MAP_UNCACHED == VIRGL_RENDERER_MAP_CACHE_UNCACHED &&
                   BEA_MAP_WRITE_COMBINED == VIRGL_RENDERER_MAP_CACHE_WC,
               "kinds of caches");

static int create(uint32_t id, const struct bea_blob_params *params, struct abi_resource **out)
{
    struct abi_resource *resource = abi_table_add(&abi.resources, id, sizeof(*resource));
    if (!resource)
        return -ENOMEM;
    enum bea_status status = bea_resource_create_blob(abi.renderer, id, params);
    if (status != BEA_OK)
        free(abi_table_take(&abi.resources, id));
    *out = resource;
    return abi_result(ABI_BLOB, status);
}

VIRGL_EXPORT int
virgl_renderer_resource_create_blob(const struct virgl_renderer_resource_create_blob_args *args)
{
    if (!abi.initialised || !args || args->res_handle == 0 || abi_resource(args->res_handle) ||
        args->blob_mem < VIRGL_RENDERER_BLOB_MEM_GUEST ||
        args->blob_mem > VIRGL_RENDERER_BLOB_MEM_HOST3D_GUEST)
        return -EINVAL;
    const struct bea_blob_params params = {
        .memory = (enum bea_blob_memory)args->blob_mem,
        .flags = args->blob_flags,
        .context_id = args->ctx_id,
        .blob_id = args->blob_id,
        .size = args->size,
        .iov = args->iovecs,
        .iov_count = args->num_iovs,
    };
    struct abi_resource *resource;
    int result = create(args->res_handle, &params, &resource);
    if (result != 0)
        return result;
    resource->blob_mem = args->blob_mem;
    resource->iov = (struct iovec *)args->iovecs;
    resource->iov_count = resource->iov ? (int)args->num_iovs : 0;
    return 0;
}

static bool can_import(const struct virgl_renderer_resource_import_blob_args *args)
{
    bool memory = args->blob_mem == VIRGL_RENDERER_BLOB_MEM_HOST3D ||
                  args->blob_mem == VIRGL_RENDERER_BLOB_MEM_GUEST_VRAM;
    /* An opaque fd means something to the driver that made it only. */
    bool type = args->fd_type == VIRGL_RENDERER_BLOB_FD_TYPE_DMABUF ||
                args->fd_type == VIRGL_RENDERER_BLOB_FD_TYPE_SHM;
    return args->res_handle != 0 && memory && type && args->fd >= 0 && args->size != 0;
}

VIRGL_EXPORT int
virgl_renderer_resource_import_blob(const struct virgl_renderer_resource_import_blob_args *args)
{
    if (!abi.initialised || !args || !can_import(args) || abi_resource(args->res_handle))
        return -EINVAL;
    const struct bea_blob_params params = {
        .memory = BEA_BLOB_DMABUF,
        .size = args->size,
        .fd = args->fd,
    };
    struct abi_resource *resource;
    int result = create(args->res_handle, &params, &resource);
    if (result != 0)
        return result;
    resource->blob_mem = args->blob_mem;
    resource->fd_type = args->fd_type;
    close(args->fd); /* the renderer has one of its own */
    return 0;
}

/* --- maps --- */

VIRGL_EXPORT int virgl_renderer_resource_map(uint32_t res_handle, void **map, uint64_t *out_size)
{
    if (!abi_resource(res_handle))
        return -EINVAL;
    return abi_result(ABI_BLOB, bea_resource_map(abi.renderer, res_handle, map, out_size));
}

VIRGL_EXPORT int virgl_renderer_resource_map_fixed(uint32_t res_handle, void *addr)
{
    if (!abi_resource(res_handle))
        return -EINVAL;
    return abi_result(ABI_MAP_FIXED, bea_resource_map_fixed(abi.renderer, res_handle, addr));
}

VIRGL_EXPORT int virgl_renderer_resource_unmap(uint32_t res_handle)
{
    if (!abi_resource(res_handle))
        return -EINVAL;
    return abi_result(ABI_BLOB, bea_resource_unmap(abi.renderer, res_handle));
}

VIRGL_EXPORT int virgl_renderer_resource_get_map_info(uint32_t res_handle, uint32_t *map_info)
{
    const struct abi_resource *resource = abi_resource(res_handle);
    struct bea_map_info info = {.cache = BEA_MAP_CACHED};
    if (!resource || !map_info)
        return -EINVAL;
    /* The guest's own pages are the caller's to map, and cached. */
    enum bea_status status = resource->blob_mem == VIRGL_RENDERER_BLOB_MEM_GUEST
                                 ? BEA_OK
                                 : bea_resource_map_info(abi.renderer, res_handle, &info);
    if (status == BEA_OK)
        *map_info = (uint32_t)info.cache;
    return abi_result(ABI_BLOB, status);
}

/* --- export --- */

VIRGL_EXPORT int virgl_renderer_resource_export_blob(uint32_t res_id, uint32_t *fd_type, int *fd)
{
    const struct abi_resource *resource = abi_resource(res_id);
    struct bea_image image;
    if (!resource || !fd_type || !fd)
        return -EINVAL;
    enum bea_status status = bea_resource_export_dmabuf(abi.renderer, res_id, &image);
    if (status != BEA_OK)
        return abi_result(ABI_BLOB, status);
    *fd_type = resource->fd_type ? resource->fd_type : VIRGL_RENDERER_BLOB_FD_TYPE_DMABUF;
    *fd = abi_first_plane(&image);
    return 0;
}
