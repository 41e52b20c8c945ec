/* SPDX-License-Identifier: MIT */
#include <png.h>
#include <string.h>

#include "scene.h"

void write_png(const char *path, int width, int height, const uint8_t *rgba)
{
    png_image image = {.version = PNG_IMAGE_VERSION,
                       .width = (png_uint_32)width,
                       .height = (png_uint_32)height,
                       .format = PNG_FORMAT_RGBA};
    /* GL's row 0 is the bottom one. */
    if (!png_image_write_to_file(&image, path, 0, rgba, -width * 4, NULL))
        die("%s: %s", path, image.message);
}
