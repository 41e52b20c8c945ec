/* SPDX-License-Identifier: MIT */
/* Textures out of the guest's own pages, without a copy. */
#include <stdlib.h>
#include <unistd.h>

#include "dmabuf.h"
#include "fourcc.h"
#include "gbm/gbm.h"
#include "gl.h"
#include "winsys.h"

/* Which pages of which files the backing is; NULL where somebody does not know. */
static struct bea_pages *find_pages(const struct bea_resource *resource)
{
    const struct bea_iov *backing = &resource->backing;
    struct bea_pages *pages = calloc(backing->count, sizeof(*pages));
    for (size_t i = 0; pages && i < backing->count; i++) {
        const struct iovec *piece = &backing->vec[i];
        pages[i].bytes = piece->iov_len;
        if (!bea_guest_memory(resource->renderer, piece->iov_base, piece->iov_len, &pages[i].fd,
                              &pages[i].offset)) {
            free(pages);
            return NULL;
        }
    }
    return pages;
}

/* A dma-buf of the whole backing, or -1. */
static int open_backing(const struct bea_resource *resource, struct bea_error *error)
{
    struct bea_pages *pages = resource->backing.count ? find_pages(resource) : NULL;
    if (!pages) {
        bea_gl_fail(error, BEA_ERR_UNSUPPORTED, "the embedder does not share guest memory");
        return -1;
    }
    int fd = bea_udmabuf_create(pages, resource->backing.count, error);
    free(pages);
    return fd;
}

enum bea_status bea_gl_resource_import_guest(void *data, struct bea_resource *resource,
                                             const struct bea_image *image, struct bea_error *error)
{
    const struct bea_gl *gl = data;
    struct bea_image whole = *image;
    struct bea_error own = {0};
    error = error ? error : &own;
    if (!gl->dmabuf.imports)
        return bea_gl_fail(error, BEA_ERR_UNSUPPORTED, "EGL: dma-bufs cannot be imported");
    int fd = open_backing(resource, error);
    if (fd < 0)
        return error->status;
    for (uint32_t i = 0; i < whole.plane_count; i++)
        whole.planes[i].fd = fd;
    const char *why = bea_image_problem(&whole);
    enum bea_status status = why ? bea_gl_fail(error, BEA_ERR_INVALID, "%s", why)
                                 : bea_gl_resource_import(data, resource, &whole, error);
    close(fd);
    return status;
}
