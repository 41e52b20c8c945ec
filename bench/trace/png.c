/* SPDX-License-Identifier: MIT */
/* Pictures of resources: read back in the resource's own format, converted to 8-bit RGBA, written
 * by libpng. */
#include <png.h>
#include <stdio.h>
#include <stdlib.h>

#include "texel.h"
#include "trace.h"

static bool fail(char *message, size_t capacity, const char *text)
{
    snprintf(message, capacity, "%s", text);
    return false;
}

bool bea_trace_picture_read(const struct bea_trace_player *player, uint32_t resource_id,
                            const struct bea_resource_params *params,
                            struct bea_trace_picture *picture, char *message, size_t capacity)
{
    const struct vgp_format_desc *format = vgp_format(params->format);
    if (!format || !texel_readable(format))
        return fail(message, capacity, "its format cannot be shown as a picture");
    const size_t width = params->width, height = params->height;
    if (width == 0 || height == 0 || width > SIZE_MAX / 16 / height)
        return fail(message, capacity, "its size cannot be shown as a picture");
    const size_t bytes = width * height * format->block_bytes;
    uint8_t *texels = calloc(1, bytes);
    if (!texels)
        return fail(message, capacity, "out of memory");
    const struct iovec iov = {texels, bytes};
    const struct bea_transfer transfer = {
        .direction = BEA_FROM_HOST,
        .box = {0, 0, 0, params->width, params->height, 1},
        .iov = &iov,
        .iov_count = 1,
    };
    if (player->ops->transfer(player->self, 0, resource_id, &transfer) != BEA_OK) {
        free(texels);
        return fail(message, capacity, "it could not be read back");
    }
    bea_trace_picture_finish(picture);
    *picture = (struct bea_trace_picture){params->format, params->width, params->height, texels};
    return true;
}

void bea_trace_picture_finish(struct bea_trace_picture *picture)
{
    free(picture->texels);
    *picture = (struct bea_trace_picture){0};
}

bool bea_trace_picture_write(const struct bea_trace_picture *picture, const char *path,
                             char *message, size_t capacity)
{
    const struct vgp_format_desc *format = vgp_format(picture->format);
    const size_t count = (size_t)picture->width * picture->height;
    if (!picture->texels || !format)
        return fail(message, capacity, "there is no picture");
    uint8_t *rgba = malloc(count * 4);
    if (!rgba)
        return fail(message, capacity, "out of memory");
    for (size_t i = 0; i < count; i++)
        texel_to_rgba8(format, picture->texels + i * format->block_bytes, rgba + i * 4);
    png_image png = {.version = PNG_IMAGE_VERSION,
                     .width = picture->width,
                     .height = picture->height,
                     .format = PNG_FORMAT_RGBA};
    bool ok = png_image_write_to_file(&png, path, 0, rgba, 0, NULL) != 0;
    if (!ok)
        fail(message, capacity, png.message);
    free(rgba);
    return ok;
}
