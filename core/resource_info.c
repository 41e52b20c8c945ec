/* SPDX-License-Identifier: MIT */
/* What displays and embedders ask about resources. */
#include "guard.h"
#include "instance.h"

#include <stdlib.h>

#include "fourcc.h"

enum bea_status bea_resource_info(const struct bea_renderer *renderer, uint32_t resource_id,
                                  struct bea_resource_info *info)
{
    BEA_ENTER(renderer);
    struct bea_resource *resource = bea_resource_find(renderer, resource_id);
    struct bea_box_layout layout;
    if (!resource)
        return BEA_ERR_NOT_FOUND;
    const struct bea_resource_params *params = &resource->params;
    const struct bea_box row = {.width = params->width, .height = 1, .depth = 1};
    *info = (struct bea_resource_info){
        .params = *params,
        .fourcc = bea_resource_is_buffer(resource) ? 0 : bea_fourcc_of_format(params->format),
        .y_inverted = (params->flags & VIRGL_RESOURCE_Y_0_TOP) != 0,
    };
    if (bea_box_layout(params, resource->format, 0, &row, 0, 0, &layout))
        info->stride = layout.row_bytes;
    if (resource->storage == BEA_STORAGE_GPU && renderer->backend->resource_info)
        renderer->backend->resource_info(renderer->backend_data, resource, info);
    return BEA_OK;
}

static int by_value(const void *a, const void *b)
{
    const uint32_t *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

void bea_resource_enumerate(const struct bea_renderer *renderer,
                            bool (*visit)(void *user, uint32_t resource_id), void *user)
{
    const struct bea_table_entry *entry;
    uint32_t cursor = 0;
    size_t n = 0;
    uint32_t *ids = calloc(renderer->resources.count + (size_t)1, sizeof(*ids));
    if (!ids)
        return;
    while ((entry = bea_table_next(&renderer->resources, &cursor)))
        ids[n++] = entry->handle;
    qsort(ids, n, sizeof(*ids), by_value);
    for (size_t i = 0; i < n && visit(user, ids[i]); i++)
        ;
    free(ids);
}

#define CURSOR_MAX 128u

static bool is_cursor(const struct bea_resource *resource)
{
    const struct bea_resource_params *p = &resource->params;
    bool bgra =
        p->format == VIRGL_FORMAT_B8G8R8A8_UNORM || p->format == VIRGL_FORMAT_B8G8R8X8_UNORM;
    bool rgba =
        p->format == VIRGL_FORMAT_R8G8B8A8_UNORM || p->format == VIRGL_FORMAT_R8G8B8X8_UNORM;
    return p->target == VGP_TARGET_TEXTURE_2D && p->nr_samples <= 1 && p->width <= CURSOR_MAX &&
           p->height <= CURSOR_MAX && (bgra || rgba);
}

static void exchange_red_and_blue(unsigned char *pixels, uint64_t bytes)
{
    for (uint64_t i = 0; i + 3 < bytes; i += 4) {
        unsigned char red = pixels[i];
        pixels[i] = pixels[i + 2];
        pixels[i + 2] = red;
    }
}

static void exchange_rows(unsigned char *upper, unsigned char *lower, size_t bytes)
{
    for (size_t i = 0; i < bytes; i++) {
        unsigned char byte = upper[i];
        upper[i] = lower[i];
        lower[i] = byte;
    }
}

static void turn_over(unsigned char *pixels, size_t stride, uint32_t rows)
{
    for (uint32_t i = 0; i < rows / 2; i++)
        exchange_rows(pixels + i * stride, pixels + (rows - 1 - i) * stride, stride);
}

enum bea_status bea_cursor_read(struct bea_renderer *renderer, uint32_t resource_id, void *pixels,
                                size_t capacity, uint32_t *width, uint32_t *height)
{
    BEA_ENTER(renderer);
    struct bea_resource *resource = bea_resource_find(renderer, resource_id);
    const char *why;
    if (!resource)
        return BEA_ERR_NOT_FOUND;
    if (!pixels || !width || !height || !is_cursor(resource))
        return BEA_ERR_INVALID;
    const struct bea_resource_params *params = &resource->params;
    uint64_t bytes =
        (uint64_t)params->width * params->height * 4; /* at most 64 KiB, see is_cursor() */
    struct iovec vec = {pixels, (size_t)bytes};
    struct bea_transfer_order order = {
        .resource = resource,
        .direction = BEA_FROM_HOST,
        .box = {.width = params->width, .height = params->height, .depth = 1},
        .synchronized = true,
    };
    if (capacity < bytes || !bea_iov_init(&order.iov, &vec, 1))
        return BEA_ERR_INVALID;
    enum bea_status status = bea_transfer_execute(renderer, &order, &why);
    if (status != BEA_OK)
        return status;
    if (params->format == VIRGL_FORMAT_R8G8B8A8_UNORM ||
        params->format == VIRGL_FORMAT_R8G8B8X8_UNORM)
        exchange_red_and_blue(pixels, bytes);
    if (!(params->flags & VIRGL_RESOURCE_Y_0_TOP))
        turn_over(pixels, (size_t)params->width * 4, params->height);
    *width = params->width;
    *height = params->height;
    return BEA_OK;
}
