/* SPDX-License-Identifier: MIT */
/* Memory that others see, too. Where a GPU has dma-bufs, this backend has memfds. */
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "null.h"

static uint64_t page_bytes(void)
{
    return (uint64_t)sysconf(_SC_PAGESIZE);
}

/* All of `bytes` at `offset` of the file; `data` points to the first. */
static bool map_file(struct bea_null_resource *r, int fd, uint64_t offset, uint64_t bytes)
{
    const uint64_t page = page_bytes(), skipped = offset % page;
    uint64_t end;
    if (!bea_add_u64(bytes, skipped + page - 1, &end) || end > PTRDIFF_MAX)
        return false;
    r->map_bytes = end - end % page;
    r->map_offset = offset - skipped;
    void *at = mmap(NULL, (size_t)r->map_bytes, PROT_READ | PROT_WRITE, MAP_SHARED, fd,
                    (off_t)r->map_offset);
    if (at == MAP_FAILED)
        return false;
    r->fd = fd;
    r->mapped = at;
    r->data = (unsigned char *)at + skipped;
    r->bytes = bytes;
    return true;
}

/* The contents move into a file of their own. */
static enum bea_status into_file(struct bea_null_resource *r)
{
    unsigned char *old = r->data;
    const uint64_t page = page_bytes(), bytes = r->bytes;
    if (r->fd >= 0)
        return BEA_OK;
    int fd = memfd_create("beatrice-null", MFD_CLOEXEC);
    if (fd < 0)
        return BEA_ERR_HOST;
    if (ftruncate(fd, (off_t)((bytes + page - 1) / page * page)) != 0 ||
        !map_file(r, fd, 0, bytes)) {
        close(fd);
        return BEA_ERR_NO_MEMORY;
    }
    memcpy(r->data, old, (size_t)bytes);
    free(old);
    return BEA_OK;
}

enum bea_status bea_null_resource_map(void *data, struct bea_resource *resource,
                                      struct bea_mapping *mapping)
{
    struct bea_null *null = data;
    struct bea_null_resource *r = resource->backend;
    enum bea_status status = into_file(r);
    if (status != BEA_OK)
        return status;
    if (r->data != r->mapped)
        return BEA_ERR_UNSUPPORTED; /* an import that begins inside a page */
    null->counts.mappings++;
    *mapping = (struct bea_mapping){
        .address = r->mapped,
        .size = r->map_bytes,
        .cache = BEA_MAP_CACHED,
        .fd = null->no_map_fd ? -1 : r->fd,
        .fd_offset = r->map_offset,
    };
    return BEA_OK;
}

void bea_null_resource_unmap(void *data, struct bea_resource *resource)
{
    struct bea_null *null = data;
    (void)resource;
    null->counts.mappings--;
}

/* Level 0, as it lies in the file. */
enum bea_status bea_null_resource_export(void *data, struct bea_resource *resource,
                                         struct bea_image *image)
{
    struct bea_null_resource *r = resource->backend;
    const struct bea_box row = {.width = resource->params.width, .height = 1, .depth = 1};
    struct bea_box_layout layout;
    (void)data;
    enum bea_status status = into_file(r);
    if (status != BEA_OK)
        return status;
    if (!bea_box_layout(&resource->params, resource->format, 0, &row, r->stride, 0, &layout) ||
        layout.stride > UINT32_MAX)
        return BEA_ERR_UNSUPPORTED;
    int fd = fcntl(r->fd, F_DUPFD_CLOEXEC, 0);
    if (fd < 0)
        return BEA_ERR_HOST;
    image->plane_count = 1;
    image->planes[0] = (struct bea_plane){
        .fd = fd,
        .stride = (uint32_t)layout.stride,
        .offset =
            (uint32_t)(r->map_offset + (uint64_t)(r->data - (const unsigned char *)r->mapped)),
    };
    return BEA_OK;
}

/* The picture at `offset` of a file, with rows as far apart as the plane says. */
static enum bea_status import_file(struct bea_null *null, struct bea_resource *resource,
                                   uint32_t stride, int fd, uint64_t offset)
{
    const struct bea_resource_params *params = &resource->params;
    const struct bea_box all = {.width = params->width, .height = params->height, .depth = 1};
    struct bea_box_layout layout;
    if (!bea_box_layout(params, resource->format, 0, &all, stride, 0, &layout))
        return BEA_ERR_INVALID;
    struct bea_null_resource *r = calloc(1, sizeof(*r));
    if (!r)
        return BEA_ERR_NO_MEMORY;
    int own = fcntl(fd, F_DUPFD_CLOEXEC, 0);
    if (own < 0 || !map_file(r, own, offset, layout.total)) {
        if (own >= 0)
            close(own);
        free(r);
        return BEA_ERR_HOST;
    }
    r->stride = stride;
    resource->backend = r;
    null->counts.resources++;
    return BEA_OK;
}

enum bea_status bea_null_resource_import(void *data, struct bea_resource *resource,
                                         const struct bea_image *image, struct bea_error *error)
{
    const struct bea_plane *plane = &image->planes[0];
    (void)error;
    return import_file(data, resource, plane->stride, plane->fd, plane->offset);
}

/* Without a copy where the guest's memory is one piece of a file. */
enum bea_status bea_null_resource_import_guest(void *data, struct bea_resource *resource,
                                               const struct bea_image *image,
                                               struct bea_error *error)
{
    const struct iovec *piece = &resource->backing.vec[0];
    uint64_t offset;
    int fd;
    (void)error;
    if (resource->backing.count != 1 ||
        !bea_guest_memory(resource->renderer, piece->iov_base, piece->iov_len, &fd, &offset))
        return BEA_ERR_UNSUPPORTED;
    return import_file(data, resource, image->planes[0].stride, fd,
                       offset + image->planes[0].offset);
}

/* There is no EGL: the picture is empty. */
enum bea_status bea_null_resource_import_egl_image(void *data, struct bea_resource *resource,
                                                   void *egl_image, struct bea_error *error)
{
    (void)egl_image;
    return bea_null_resource_create(data, resource, error);
}
