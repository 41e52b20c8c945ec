/* SPDX-License-Identifier: MIT */
/*
 * The one arithmetic kernel: every size, stride, box and offset that a guest can influence is
 * computed here, in checked 64-bit steps. No other file multiplies sizes from a guest.
 */
#ifndef BEA_CORE_LAYOUT_H
#define BEA_CORE_LAYOUT_H

#include <stdbool.h>
#include <stdint.h>

#include "beatrice/resource.h"
#include "vgp/format.h"

/* False when the result does not fit; *out is untouched then. */
bool bea_add_u64(uint64_t a, uint64_t b, uint64_t *out);
bool bea_mul_u64(uint64_t a, uint64_t b, uint64_t *out);

/* max(1, size >> level), 0 for level > 31. */
uint32_t bea_minify(uint32_t size, uint32_t level);

/*
 * Extents of one level: width, height in texels, layers = depth of a 3D level, array size (faces)
 * otherwise.
 */
struct bea_extent {
    uint32_t width, height, layers;
};
bool bea_level_extent(const struct bea_resource_params *params, uint32_t level,
                      struct bea_extent *extent);

/*
 * Is the box inside the level? Wrap-free; block formats need block-aligned origins (sizes may be
 * cut at the edge).
 */
bool bea_box_in_level(const struct bea_resource_params *params,
                      const struct vgp_format_desc *format, uint32_t level,
                      const struct bea_box *box);

/* How a box lies in linear memory. */
struct bea_box_layout {
    uint32_t blocks_x, blocks_y, layers; /* of the box */
    uint32_t row_bytes;                  /* bytes that are copied of each row */
    uint64_t stride, layer_stride;       /* bytes, explicit */
    uint64_t total; /* bytes from the box's first to behind its last; 0 for an empty box */
};
/*
 * Strides of 0 are inferred (packed row of the level; stride x rows of the level). False when a
 * given stride is too small or a number does not fit.
 */
bool bea_box_layout(const struct bea_resource_params *params, const struct vgp_format_desc *format,
                    uint32_t level, const struct bea_box *box, uint32_t stride,
                    uint32_t layer_stride, struct bea_box_layout *layout);

/* Bytes of all levels, layers and samples. */
bool bea_resource_bytes(const struct bea_resource_params *params,
                        const struct vgp_format_desc *format, uint64_t *bytes);

#endif
