/* SPDX-License-Identifier: MIT */
/* Blobs: made, imported, mapped, exported. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
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

VIRGL_EXPORT int
virgl_renderer_resource_create_blob(const struct virgl_renderer_resource_create_blob_args *args)
{
    if (!abi.initialised || !args || args->res_handle == 0 || abi_resource(args->res_handle))
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
    struct abi_resource *resource =
        abi_table_add(&abi.resources, args->res_handle, sizeof(*resource));
    if (!resource)
        return -ENOMEM;
    enum bea_status status = bea_resource_create_blob(abi.renderer, args->res_handle, &params);
    if (status != BEA_OK) {
        free(abi_table_take(&abi.resources, args->res_handle));
        return abi_result(ABI_BLOB, status);
    }
    resource->iov = (struct iovec *)args->iovecs;
    resource->iov_count = (int)args->num_iovs;
    return 0;
}

/* --- memory from elsewhere: kept for who maps or exports it, without a type --- */

static bool can_import(const struct virgl_renderer_resource_import_blob_args *args)
{
    bool memory = args->blob_mem == VIRGL_RENDERER_BLOB_MEM_HOST3D ||
                  args->blob_mem == VIRGL_RENDERER_BLOB_MEM_GUEST_VRAM;
    bool type = args->fd_type >= VIRGL_RENDERER_BLOB_FD_TYPE_DMABUF &&
                args->fd_type <= VIRGL_RENDERER_BLOB_FD_TYPE_SHM;
    return args->res_handle != 0 && memory && type && args->fd >= 0 && args->size != 0;
}

VIRGL_EXPORT int
virgl_renderer_resource_import_blob(const struct virgl_renderer_resource_import_blob_args *args)
{
    if (!abi.initialised || !args || !can_import(args) || abi_resource(args->res_handle))
        return -EINVAL;
    struct abi_resource *resource =
        abi_table_add(&abi.resources, args->res_handle, sizeof(*resource));
    if (!resource)
        return -ENOMEM;
    resource->is_memory = true;
    resource->fd_type = args->fd_type;
    resource->fd = args->fd;
    resource->size = args->size;
    return 0;
}

static int map_memory(struct abi_resource *resource, void *at)
{
    bool opaque = resource->fd_type == VIRGL_RENDERER_BLOB_FD_TYPE_OPAQUE;
    if (opaque || (!at && resource->map))
        return -EINVAL;
    void *map = mmap(at, (size_t)resource->size, PROT_READ | PROT_WRITE,
                     MAP_SHARED | (at ? MAP_FIXED : 0), resource->fd, 0);
    if (map == MAP_FAILED)
        return -EINVAL;
    if (!at)
        resource->map = map;
    return 0;
}

/* --- maps --- */

VIRGL_EXPORT int virgl_renderer_resource_map(uint32_t res_handle, void **map, uint64_t *out_size)
{
    struct abi_resource *resource = abi_resource(res_handle);
    if (!resource || !map || !out_size)
        return -EINVAL;
    if (!resource->is_memory)
        return abi_result(ABI_BLOB, bea_resource_map(abi.renderer, res_handle, map, out_size));
    int result = map_memory(resource, NULL);
    if (result == 0) {
        *map = resource->map;
        *out_size = resource->size;
    }
    return result;
}

VIRGL_EXPORT int virgl_renderer_resource_map_fixed(uint32_t res_handle, void *addr)
{
    struct abi_resource *resource = abi_resource(res_handle);
    if (!resource || !addr)
        return -EINVAL;
    if (resource->is_memory)
        return map_memory(resource, addr);
    return abi_result(ABI_MAP_FIXED, bea_resource_map_fixed(abi.renderer, res_handle, addr));
}

VIRGL_EXPORT int virgl_renderer_resource_unmap(uint32_t res_handle)
{
    struct abi_resource *resource = abi_resource(res_handle);
    if (!resource)
        return -EINVAL;
    if (!resource->is_memory)
        return abi_result(ABI_BLOB, bea_resource_unmap(abi.renderer, res_handle));
    if (!resource->map)
        return -EINVAL;
    munmap(resource->map, (size_t)resource->size);
    resource->map = NULL;
    return 0;
}

VIRGL_EXPORT int virgl_renderer_resource_get_map_info(uint32_t res_handle, uint32_t *map_info)
{
    struct bea_map_info info;
    if (!abi_resource(res_handle) || !map_info)
        return -EINVAL;
    enum bea_status status = bea_resource_map_info(abi.renderer, res_handle, &info);
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
    if (resource->is_memory) {
        *fd_type = resource->fd_type;
        *fd = fcntl(resource->fd, F_DUPFD_CLOEXEC, 0);
        return *fd >= 0 ? 0 : -EINVAL;
    }
    enum bea_status status = bea_resource_export_dmabuf(abi.renderer, res_id, &image);
    if (status != BEA_OK)
        return abi_result(ABI_BLOB, status);
    for (uint32_t i = 1; i < image.plane_count; i++)
        close(image.planes[i].fd);
    *fd_type = VIRGL_RENDERER_BLOB_FD_TYPE_DMABUF;
    *fd = image.planes[0].fd;
    return 0;
}
