/* SPDX-License-Identifier: MIT */
/* DRM's names for pixels in memory, beside the protocol's; and what an image of dma-bufs must be.
 */
#ifndef BEA_CORE_FOURCC_H
#define BEA_CORE_FOURCC_H

#include <stdint.h>

#include "beatrice/resource.h"

#define BEA_FOURCC(a, b, c, d)                                                                     \
    ((uint32_t)(a) | (uint32_t)(b) << 8 | (uint32_t)(c) << 16 | (uint32_t)(d) << 24)

#define BEA_MODIFIER_LINEAR 0ull
/* "As the driver has it": nobody said how the pixels are arranged. */
#define BEA_MODIFIER_INVALID 0xffffffffffffffull

/* The DRM format of a protocol format, 0 where none fits. sRGB formats are stored as their linear
 * twins. */
uint32_t bea_fourcc_of_format(uint32_t format);
/* The protocol format, never an sRGB one; 0 (VIRGL_FORMAT_NONE) where none fits. */
uint32_t bea_format_of_fourcc(uint32_t fourcc);

/*
 * What is wrong with the image, as a static string; NULL: nothing. Checked are sizes, format and
 * planes, and that the pixels lie inside of their dma-buf where how they lie is known (a linear
 * modifier, or none). Numbers from a guest may be given as they are.
 */
const char *bea_image_problem(const struct bea_image *image);

#endif
