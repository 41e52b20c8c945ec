/* SPDX-License-Identifier: MIT */
#include "layout.h"

#include "vgp/protocol.h"

bool bea_add_u64(uint64_t a, uint64_t b, uint64_t *out)
{
    uint64_t sum;
    if (__builtin_add_overflow(a, b, &sum))
        return false;
    *out = sum;
    return true;
}

bool bea_mul_u64(uint64_t a, uint64_t b, uint64_t *out)
{
    uint64_t product;
    if (__builtin_mul_overflow(a, b, &product))
        return false;
    *out = product;
    return true;
}

uint32_t bea_minify(uint32_t size, uint32_t level)
{
    if (level > 31)
        return 0;
    size >>= level;
    return size ? size : 1;
}

/* What sizes count in: a buffer's are bytes, whatever its format says. */
struct block {
    uint32_t w, h, bytes;
};

static struct block block_of(const struct bea_resource_params *params,
                             const struct vgp_format_desc *format)
{
    if (params->target == VGP_TARGET_BUFFER)
        return (struct block){1, 1, 1};
    return (struct block){format->block_w, format->block_h, format->block_bytes};
}

/* Which extents shrink from level to level, and what counts the layers. */
static const struct target_shape {
    bool height, array;
} shapes[] = {
    [VGP_TARGET_BUFFER] = {false, false},           [VGP_TARGET_TEXTURE_1D] = {false, false},
    [VGP_TARGET_TEXTURE_2D] = {true, false},        [VGP_TARGET_TEXTURE_3D] = {true, false},
    [VGP_TARGET_TEXTURE_CUBE] = {true, true},       [VGP_TARGET_TEXTURE_RECT] = {true, false},
    [VGP_TARGET_TEXTURE_1D_ARRAY] = {false, true},  [VGP_TARGET_TEXTURE_2D_ARRAY] = {true, true},
    [VGP_TARGET_TEXTURE_CUBE_ARRAY] = {true, true},
};
#define SHAPES (sizeof(shapes) / sizeof(shapes[0]))

bool bea_level_extent(const struct bea_resource_params *params, uint32_t level,
                      struct bea_extent *extent)
{
    if (level > params->last_level || level > 31 || params->target >= SHAPES)
        return false;
    const struct target_shape *shape = &shapes[params->target];
    extent->width = bea_minify(params->width, level);
    extent->height = shape->height ? bea_minify(params->height, level) : 1;
    extent->layers = 1;
    if (params->target == VGP_TARGET_TEXTURE_3D)
        extent->layers = bea_minify(params->depth, level);
    else if (shape->array)
        extent->layers = params->array_size;
    return true;
}

static bool aligned(uint32_t texels, uint32_t block)
{
    return texels % block == 0;
}

/* Do `size` texels at `origin` fit into `whole`? Blocks may be cut at the far edge only. */
static bool span_inside(uint32_t origin, uint32_t size, uint32_t whole, uint32_t block)
{
    if (origin > whole || size > whole - origin || !aligned(origin, block))
        return false;
    return aligned(size, block) || size == whole - origin;
}

bool bea_box_in_level(const struct bea_resource_params *params,
                      const struct vgp_format_desc *format, uint32_t level,
                      const struct bea_box *box)
{
    const struct block block = block_of(params, format);
    struct bea_extent extent;
    if (!bea_level_extent(params, level, &extent))
        return false;
    return span_inside(box->x, box->width, extent.width, block.w) &&
           span_inside(box->y, box->height, extent.height, block.h) &&
           span_inside(box->z, box->depth, extent.layers, 1);
}

/* How many blocks have them all. */
static uint32_t blocks(uint32_t texels, uint32_t block)
{
    return (uint32_t)(((uint64_t)texels + block - 1) / block);
}

/* Of 32 bits each: it fits. */
static uint64_t product(uint32_t a, uint32_t b)
{
    return (uint64_t)a * b;
}

/* The given distance, or the packed one for 0; false when it is smaller than what it must step
 * over. */
static bool pick_stride(uint64_t given, uint64_t packed, uint64_t needed, uint64_t *out)
{
    *out = given ? given : packed;
    return *out >= needed;
}

bool bea_box_layout(const struct bea_resource_params *params, const struct vgp_format_desc *format,
                    uint32_t level, const struct bea_box *box, uint32_t stride,
                    uint32_t layer_stride, struct bea_box_layout *layout)
{
    const struct block block = block_of(params, format);
    struct bea_extent extent;
    if (!bea_level_extent(params, level, &extent))
        return false;
    struct bea_box_layout l = {
        .blocks_x = blocks(box->width, block.w),
        .blocks_y = blocks(box->height, block.h),
        .layers = box->depth,
    };
    uint64_t row = product(l.blocks_x, block.bytes);
    uint64_t level_row = product(blocks(extent.width, block.w), block.bytes);
    if (row > UINT32_MAX || !pick_stride(stride, level_row, row, &l.stride))
        return false;
    uint64_t packed, needed;
    if (!bea_mul_u64(l.stride, blocks(extent.height, block.h), &packed) ||
        !bea_mul_u64(l.stride, l.blocks_y, &needed) ||
        !pick_stride(layer_stride, packed, needed, &l.layer_stride))
        return false;
    l.row_bytes = (uint32_t)row;
    if (row != 0 && l.blocks_y != 0 && l.layers != 0) {
        uint64_t layers_before, rows_before = needed - l.stride;
        if (!bea_mul_u64(l.layers - 1, l.layer_stride, &layers_before) ||
            !bea_add_u64(layers_before, rows_before, &l.total) ||
            !bea_add_u64(l.total, row, &l.total))
            return false;
    }
    *layout = l;
    return true;
}

bool bea_resource_bytes(const struct bea_resource_params *params,
                        const struct vgp_format_desc *format, uint64_t *bytes)
{
    const struct block block = block_of(params, format);
    uint64_t sum = 0;
    if (params->last_level > 31)
        return false;
    for (uint32_t level = 0; level <= params->last_level; level++) {
        struct bea_extent e;
        if (!bea_level_extent(params, level, &e))
            return false;
        uint64_t n = product(blocks(e.width, block.w), blocks(e.height, block.h));
        if (!bea_mul_u64(n, e.layers, &n) || !bea_mul_u64(n, block.bytes, &n) ||
            !bea_add_u64(sum, n, &sum))
            return false;
    }
    uint32_t samples = params->nr_samples ? params->nr_samples : 1;
    return bea_mul_u64(sum, samples, bytes);
}
