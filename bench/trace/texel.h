/* SPDX-License-Identifier: MIT */
/* One texel of a plain format as 8-bit RGBA, for pictures. */
#ifndef TRACE_TEXEL_H
#define TRACE_TEXEL_H

#include <stdbool.h>
#include <stdint.h>

#include "vgp/format.h"

/* Is it a plain format of channels of up to 32 bits? */
bool texel_readable(const struct vgp_format_desc *format);
/* Clamps to 0 .. 1; what the format lacks is 0, alpha 1. Integers are shown by their low 8 bits. */
void texel_to_rgba8(const struct vgp_format_desc *format, const uint8_t *texel, uint8_t rgba[4]);

#endif
