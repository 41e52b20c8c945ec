/* SPDX-License-Identifier: MIT */
/* What displays ask: how a resource is made, its texture as a dma-buf, and its pixels. */
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "state.h"
#include "vgp/protocol.h"

#define CURSOR_MAX 128u

static bool known(uint32_t id, struct bea_resource_info *info)
{
    return abi_resource(id) && bea_resource_info(abi.renderer, id, info) == BEA_OK;
}

VIRGL_EXPORT int virgl_renderer_resource_get_info(int res_handle,
                                                  struct virgl_renderer_resource_info *info)
{
    const struct abi_resource *resource = abi_resource((uint32_t)res_handle);
    struct bea_resource_info own = {0};
    if (!resource || !info)
        return EINVAL;
    known((uint32_t)res_handle, &own); /* all 0 for memory without a type */
    *info = (struct virgl_renderer_resource_info){
        .handle = (uint32_t)res_handle,
        .virgl_format = own.params.format,
        .width = own.params.width,
        .height = own.params.height,
        .depth = own.params.depth,
        .flags = own.params.flags,
        .tex_id = own.gl_texture,
        .stride = own.stride,
        .drm_fourcc = (int)own.fourcc,
        .fd = -1,
    };
    return 0;
}

VIRGL_EXPORT int virgl_renderer_resource_get_info_ext(int res_handle,
                                                      struct virgl_renderer_resource_info_ext *info)
{
    struct bea_scanout scanout;
    if (!info)
        return EINVAL;
    *info = (struct virgl_renderer_resource_info_ext){.version =
                                                          VIRGL_RENDERER_RESOURCE_INFO_EXT_VERSION};
    int result = virgl_renderer_resource_get_info(res_handle, &info->base);
    if (result != 0)
        return result;
    if (bea_scanout_query(abi.renderer, (uint32_t)res_handle, &scanout) == BEA_OK) {
        info->has_dmabuf_export = true;
        info->planes = (int)scanout.image.plane_count;
        info->modifiers = scanout.image.modifier;
    }
    return 0;
}

/* --- a texture as a dma-buf --- */

int abi_first_plane(const struct bea_image *image)
{
    for (uint32_t i = 1; i < image->plane_count; i++)
        close(image->planes[i].fd);
    return image->planes[0].fd;
}

struct texture_search {
    uint32_t texture, resource_id; /* 0: not found */
};

static bool visit(void *user, uint32_t resource_id)
{
    struct texture_search *search = user;
    struct bea_resource_info info;
    if (bea_resource_info(abi.renderer, resource_id, &info) == BEA_OK &&
        info.gl_texture == search->texture)
        search->resource_id = resource_id;
    return search->resource_id == 0;
}

VIRGL_EXPORT int virgl_renderer_get_fd_for_texture2(uint32_t tex_id, int *fd, int *stride,
                                                    int *offset)
{
    struct texture_search search = {.texture = tex_id};
    struct bea_image image;
    if (!abi.virgl || tex_id == 0 || !fd)
        return -1;
    bea_resource_enumerate(abi.renderer, visit, &search);
    if (search.resource_id == 0 ||
        bea_resource_export_dmabuf(abi.renderer, search.resource_id, &image) != BEA_OK)
        return -1;
    *fd = abi_first_plane(&image);
    if (stride)
        *stride = (int)image.planes[0].stride;
    if (offset)
        *offset = (int)image.planes[0].offset;
    return 0;
}

VIRGL_EXPORT int virgl_renderer_get_fd_for_texture(uint32_t tex_id, int *fd)
{
    return virgl_renderer_get_fd_for_texture2(tex_id, fd, NULL, NULL);
}

/* --- pixels --- */

static void turn_over(char *pixels, size_t stride, uint32_t rows)
{
    for (uint32_t i = 0; i < rows / 2; i++) {
        char *upper = pixels + i * stride, *lower = pixels + (rows - 1 - i) * stride;
        for (size_t k = 0; k < stride; k++) {
            char byte = upper[k];
            upper[k] = lower[k];
            lower[k] = byte;
        }
    }
}

static void *read_rows(uint32_t id, const struct bea_resource_info *info)
{
    uint32_t height = info->params.height;
    struct iovec vec = {.iov_len = (size_t)info->stride * height};
    const struct bea_transfer transfer = {
        .direction = BEA_FROM_HOST,
        .box = {.width = info->params.width, .height = height, .depth = 1},
        .iov = &vec,
        .iov_count = 1,
    };
    vec.iov_base = calloc(1, vec.iov_len);
    if (vec.iov_base && bea_transfer(abi.renderer, 0, id, &transfer, NULL) != BEA_OK) {
        free(vec.iov_base);
        return NULL;
    }
    return vec.iov_base;
}

VIRGL_EXPORT void *virgl_renderer_get_cursor_data(uint32_t resource_id, uint32_t *width,
                                                  uint32_t *height)
{
    struct bea_resource_info info;
    if (!known(resource_id, &info) || info.params.target != VGP_TARGET_TEXTURE_2D ||
        info.params.width > CURSOR_MAX || info.params.height > CURSOR_MAX)
        return NULL;
    char *pixels = read_rows(resource_id, &info);
    if (!pixels)
        return NULL;
    /* Cursors have their top row first. */
    if (!info.y_inverted)
        turn_over(pixels, info.stride, info.params.height);
    if (width)
        *width = info.params.width;
    if (height)
        *height = info.params.height;
    return pixels;
}

VIRGL_EXPORT void virgl_renderer_get_rect(int resource_id, struct iovec *iov, unsigned int num_iovs,
                                          uint32_t offset, int x, int y, int width, int height)
{
    struct bea_resource_info info;
    if (!iov || x < 0 || y < 0 || width <= 0 || height <= 0 || !known((uint32_t)resource_id, &info))
        return;
    const struct bea_transfer transfer = {
        .direction = BEA_FROM_HOST,
        .stride = info.stride,
        .offset = offset,
        .box = {(uint32_t)x, (uint32_t)y, 0, (uint32_t)width, (uint32_t)height, 1},
        .iov = iov,
        .iov_count = num_iovs,
    };
    bea_transfer(abi.renderer, 0, (uint32_t)resource_id, &transfer, NULL);
}
