/* SPDX-License-Identifier: MIT */
#include "picture.h"

#include <png.h>
#include <stdio.h>

bool picture_write(const char *path, const void *pixels, uint32_t width, uint32_t height)
{
    png_image image = {
        .version = PNG_IMAGE_VERSION, .width = width, .height = height, .format = PNG_FORMAT_RGBA};
    const png_int_32 upwards = -(png_int_32)(width * 4);

    if (png_image_write_to_file(&image, path, 0, pixels, upwards, NULL))
        return true;
    fprintf(stderr, "%s: %s\n", path, image.message);
    return false;
}
