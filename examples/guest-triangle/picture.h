/* SPDX-License-Identifier: MIT */
#ifndef GUEST_TRIANGLE_PICTURE_H
#define GUEST_TRIANGLE_PICTURE_H

#include <stdbool.h>
#include <stdint.h>

/* Writes a PNG of width * height texels, each four bytes: red, green, blue, alpha. Row 0 is the
 * lowest, as in a texture that was drawn into. False: it said why on stderr. */
bool picture_write(const char *path, const void *pixels, uint32_t width, uint32_t height);

#endif
