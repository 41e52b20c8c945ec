/* SPDX-License-Identifier: MIT */
/* Host memory in the embedder's address space. */
#include "guard.h"
#include "instance.h"

#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static uint64_t page_bytes(void)
{
    return (uint64_t)sysconf(_SC_PAGESIZE);
}

static bool whole_pages(const struct bea_mapping *mapping)
{
    return mapping->size != 0 && mapping->size % page_bytes() == 0 &&
           (uintptr_t)mapping->address % page_bytes() == 0;
}

/* A file of someone else's is mapped by the core, whatever type it has or gets. */
static bool is_file(const struct bea_resource *resource)
{
    return resource->sharing.fd >= 0;
}

static enum bea_status map_file(const struct bea_resource *resource, struct bea_mapping *mapping)
{
    uint64_t page = page_bytes(), size = resource->storage_bytes;
    *mapping = (struct bea_mapping){.cache = BEA_MAP_CACHED, .fd = resource->sharing.fd};
    if (!bea_add_u64(size, page - 1, &size))
        return BEA_ERR_UNSUPPORTED;
    mapping->size = size - size % page;
    void *address =
        mmap(NULL, (size_t)mapping->size, PROT_READ | PROT_WRITE, MAP_SHARED, mapping->fd, 0);
    if (address == MAP_FAILED)
        return BEA_ERR_HOST;
    mapping->address = address;
    return BEA_OK;
}

static void drop(struct bea_resource *resource, const struct bea_mapping *mapping)
{
    const struct bea_renderer *renderer = resource->renderer;
    if (is_file(resource))
        munmap(mapping->address, (size_t)mapping->size);
    else
        renderer->backend->resource_unmap(renderer->backend_data, resource);
}

static enum bea_status obtain(struct bea_resource *resource, struct bea_mapping *mapping)
{
    struct bea_renderer *renderer = resource->renderer;
    if (is_file(resource))
        return map_file(resource, mapping);
    if (!resource->mappable || resource->storage != BEA_STORAGE_GPU ||
        !renderer->backend->resource_map)
        return BEA_ERR_UNSUPPORTED;
    enum bea_status status =
        renderer->backend->resource_map(renderer->backend_data, resource, mapping);
    if (status == BEA_OK && !whole_pages(mapping)) {
        bea_log(renderer, BEA_LOG_ERROR, "resource %u: the host maps it at %p, no whole pages",
                resource->id, mapping->address);
        drop(resource, mapping);
        return BEA_ERR_UNSUPPORTED;
    }
    return status;
}

enum bea_status bea_resource_map_info(struct bea_renderer *renderer, uint32_t resource_id,
                                      struct bea_map_info *info)
{
    BEA_ENTER(renderer);
    struct bea_resource *resource = bea_resource_find(renderer, resource_id);
    if (!info)
        return BEA_ERR_INVALID;
    if (!resource)
        return BEA_ERR_NOT_FOUND;
    struct bea_mapping mapping = resource->sharing.mapping;
    if (!resource->sharing.mapped) {
        enum bea_status status = obtain(resource, &mapping);
        if (status != BEA_OK)
            return status;
        drop(resource, &mapping);
    }
    *info = (struct bea_map_info){mapping.size, page_bytes(), mapping.cache};
    return BEA_OK;
}

/* What both ways of mapping have in common. */
static enum bea_status begin(struct bea_renderer *renderer, uint32_t resource_id,
                             struct bea_resource **found, struct bea_mapping *mapping)
{
    struct bea_resource *resource = bea_resource_find(renderer, resource_id);
    if (!resource)
        return BEA_ERR_NOT_FOUND;
    if (resource->sharing.mapped)
        return BEA_ERR_EXISTS;
    *found = resource;
    return obtain(resource, mapping);
}

static void keep(struct bea_resource *resource, const struct bea_mapping *mapping, void *fixed)
{
    resource->sharing.mapped = true;
    resource->sharing.fixed = fixed;
    resource->sharing.mapping = *mapping;
}

enum bea_status bea_resource_map(struct bea_renderer *renderer, uint32_t resource_id,
                                 void **address, uint64_t *size)
{
    BEA_ENTER(renderer);
    struct bea_resource *resource;
    struct bea_mapping mapping;
    if (!address || !size)
        return BEA_ERR_INVALID;
    enum bea_status status = begin(renderer, resource_id, &resource, &mapping);
    if (status != BEA_OK)
        return status;
    keep(resource, &mapping, NULL);
    *address = mapping.address;
    *size = mapping.size;
    return BEA_OK;
}

enum bea_status bea_resource_map_fixed(struct bea_renderer *renderer, uint32_t resource_id,
                                       void *address)
{
    BEA_ENTER(renderer);
    struct bea_resource *resource;
    struct bea_mapping mapping;
    if (!bea_resource_find(renderer, resource_id))
        return BEA_ERR_NOT_FOUND;
    if (!address || (uintptr_t)address % page_bytes() != 0)
        return BEA_ERR_INVALID;
    enum bea_status status = begin(renderer, resource_id, &resource, &mapping);
    if (status != BEA_OK)
        return status;
    status = BEA_ERR_UNSUPPORTED;
    if (mapping.fd < 0)
        goto fail;
    status = BEA_ERR_HOST;
    if (mmap(address, (size_t)mapping.size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED,
             mapping.fd, (off_t)mapping.fd_offset) == MAP_FAILED) {
        bea_log(renderer, BEA_LOG_ERROR, "resource %u cannot be mapped at %p: %s", resource_id,
                address, strerror(errno));
        goto fail;
    }
    keep(resource, &mapping, address);
    return BEA_OK;

fail:
    drop(resource, &mapping);
    return status;
}

/*
 * Nothing else may move into the range, and nobody may reach the old memory. Where the kernel
 * cannot even put nothing there, the range is given up: that cannot fail.
 */
static void cover(void *address, size_t size)
{
    const int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED;
    if (mmap(address, size, PROT_NONE, flags, -1, 0) == MAP_FAILED)
        munmap(address, size);
}

void bea_mapping_end(struct bea_resource *resource)
{
    struct bea_sharing *sharing = &resource->sharing;
    if (!sharing->mapped)
        return;
    if (sharing->fixed)
        cover(sharing->fixed, (size_t)sharing->mapping.size);
    drop(resource, &sharing->mapping);
    sharing->mapped = false;
    sharing->fixed = NULL;
}

enum bea_status bea_resource_unmap(struct bea_renderer *renderer, uint32_t resource_id)
{
    BEA_ENTER(renderer);
    struct bea_resource *resource = bea_resource_find(renderer, resource_id);
    if (!resource)
        return BEA_ERR_NOT_FOUND;
    if (!resource->sharing.mapped)
        return BEA_ERR_INVALID;
    bea_mapping_end(resource);
    return BEA_OK;
}
