/* SPDX-License-Identifier: MIT */
/* Pictures of resources: read back in the resource's own format, converted to 8-bit RGBA, written
 * by libpng. */
#include <png.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "trace.h"
#include "texel.h"

static bool fail(char *message, size_t capacity, const char *text)
{
    snprintf(message, capacity, "%s", text);
    return false;
}

static uint8_t *read_back(struct bea_renderer *renderer, uint32_t resource_id,
                          const struct bea_resource_info *info, size_t bytes)
{
    uint8_t *data = calloc(1, bytes);
    if (!data)
        return NULL;
    const struct iovec iov = {data, bytes};
    const struct bea_transfer transfer = {
        .direction = BEA_FROM_HOST,
        .box = {0, 0, 0, info->params.width, info->params.height, 1},
        .iov = &iov,
        .iov_count = 1,
    };
    if (bea_transfer(renderer, 0, resource_id, &transfer, NULL) == BEA_OK)
        return data;
    free(data);
    return NULL;
}

bool bea_trace_write_png(struct bea_renderer *renderer, uint32_t resource_id, const char *path,
                         char *message, size_t capacity)
{
    struct bea_resource_info info;
    if (bea_resource_info(renderer, resource_id, &info) != BEA_OK)
        return fail(message, capacity, "no such resource");
    const struct vgp_format_desc *format = vgp_format(info.params.format);
    if (!format || !texel_readable(format))
        return fail(message, capacity, "its format cannot be shown as a picture");
    const size_t width = info.params.width, height = info.params.height,
                 texel = format->block_bytes;
    if (width == 0 || height == 0 || width > SIZE_MAX / 16 / height)
        return fail(message, capacity, "its size cannot be shown as a picture");
    uint8_t *data = read_back(renderer, resource_id, &info, width * height * texel);
    uint8_t *rgba = malloc(width * height * 4);
    bool ok = data && rgba;
    if (!ok)
        fail(message, capacity, "it could not be read back");
    for (size_t i = 0; ok && i < width * height; i++)
        texel_to_rgba8(format, data + i * texel, rgba + i * 4);
    png_image png = {.version = PNG_IMAGE_VERSION,
                     .width = (png_uint_32)width,
                     .height = (png_uint_32)height,
                     .format = PNG_FORMAT_RGBA};
    if (ok && !png_image_write_to_file(&png, path, 0, rgba, 0, NULL))
        ok = fail(message, capacity, png.message);
    free(data);
    free(rgba);
    return ok;
}
