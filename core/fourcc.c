/* SPDX-License-Identifier: MIT */
#include "fourcc.h"

#include <stddef.h>
#include <sys/types.h>
#include <unistd.h>

#include "layout.h"

/*
 * DRM names components from the high end of a little-endian word, the protocol from the low end.
 * Where several formats share a code, the first is the one that the code means.
 */
static const struct row {
    uint32_t format, fourcc;
} rows[] = {
    {VIRGL_FORMAT_B8G8R8A8_UNORM, BEA_FOURCC('A', 'R', '2', '4')},
    {VIRGL_FORMAT_B8G8R8X8_UNORM, BEA_FOURCC('X', 'R', '2', '4')},
    {VIRGL_FORMAT_R8G8B8A8_UNORM, BEA_FOURCC('A', 'B', '2', '4')},
    {VIRGL_FORMAT_R8G8B8X8_UNORM, BEA_FOURCC('X', 'B', '2', '4')},
    {VIRGL_FORMAT_A8R8G8B8_UNORM, BEA_FOURCC('B', 'A', '2', '4')},
    {VIRGL_FORMAT_X8R8G8B8_UNORM, BEA_FOURCC('B', 'X', '2', '4')},
    {VIRGL_FORMAT_A8B8G8R8_UNORM, BEA_FOURCC('R', 'A', '2', '4')},
    {VIRGL_FORMAT_X8B8G8R8_UNORM, BEA_FOURCC('R', 'X', '2', '4')},
    {VIRGL_FORMAT_B8G8R8A8_SRGB, BEA_FOURCC('A', 'R', '2', '4')},
    {VIRGL_FORMAT_B8G8R8X8_SRGB, BEA_FOURCC('X', 'R', '2', '4')},
    {VIRGL_FORMAT_R8G8B8A8_SRGB, BEA_FOURCC('A', 'B', '2', '4')},
    {VIRGL_FORMAT_R8G8B8X8_SRGB, BEA_FOURCC('X', 'B', '2', '4')},
    {VIRGL_FORMAT_A8R8G8B8_SRGB, BEA_FOURCC('B', 'A', '2', '4')},
    {VIRGL_FORMAT_X8R8G8B8_SRGB, BEA_FOURCC('B', 'X', '2', '4')},
    {VIRGL_FORMAT_A8B8G8R8_SRGB, BEA_FOURCC('R', 'A', '2', '4')},
    {VIRGL_FORMAT_X8B8G8R8_SRGB, BEA_FOURCC('R', 'X', '2', '4')},
    {VIRGL_FORMAT_B8G8R8_UNORM, BEA_FOURCC('R', 'G', '2', '4')},
    {VIRGL_FORMAT_R8G8B8_UNORM, BEA_FOURCC('B', 'G', '2', '4')},
    {VIRGL_FORMAT_B10G10R10A2_UNORM, BEA_FOURCC('A', 'R', '3', '0')},
    {VIRGL_FORMAT_B10G10R10X2_UNORM, BEA_FOURCC('X', 'R', '3', '0')},
    {VIRGL_FORMAT_R10G10B10A2_UNORM, BEA_FOURCC('A', 'B', '3', '0')},
    {VIRGL_FORMAT_R10G10B10X2_UNORM, BEA_FOURCC('X', 'B', '3', '0')},
    {VIRGL_FORMAT_R16G16B16A16_FLOAT, BEA_FOURCC('A', 'B', '4', 'H')},
    {VIRGL_FORMAT_R16G16B16X16_FLOAT, BEA_FOURCC('X', 'B', '4', 'H')},
    {VIRGL_FORMAT_R16G16B16A16_UNORM, BEA_FOURCC('A', 'B', '4', '8')},
    {VIRGL_FORMAT_R16G16B16X16_UNORM, BEA_FOURCC('X', 'B', '4', '8')},
    {VIRGL_FORMAT_B5G6R5_UNORM, BEA_FOURCC('R', 'G', '1', '6')},
    {VIRGL_FORMAT_R5G6B5_UNORM, BEA_FOURCC('B', 'G', '1', '6')},
    {VIRGL_FORMAT_B5G5R5A1_UNORM, BEA_FOURCC('A', 'R', '1', '5')},
    {VIRGL_FORMAT_B5G5R5X1_UNORM, BEA_FOURCC('X', 'R', '1', '5')},
    {VIRGL_FORMAT_R5G5B5A1_UNORM, BEA_FOURCC('A', 'B', '1', '5')},
    {VIRGL_FORMAT_R5G5B5X1_UNORM, BEA_FOURCC('X', 'B', '1', '5')},
    {VIRGL_FORMAT_B4G4R4A4_UNORM, BEA_FOURCC('A', 'R', '1', '2')},
    {VIRGL_FORMAT_B4G4R4X4_UNORM, BEA_FOURCC('X', 'R', '1', '2')},
    {VIRGL_FORMAT_R4G4B4A4_UNORM, BEA_FOURCC('A', 'B', '1', '2')},
    {VIRGL_FORMAT_R4G4B4X4_UNORM, BEA_FOURCC('X', 'B', '1', '2')},
    {VIRGL_FORMAT_R8_UNORM, BEA_FOURCC('R', '8', ' ', ' ')},
    {VIRGL_FORMAT_R8G8_UNORM, BEA_FOURCC('G', 'R', '8', '8')},
    {VIRGL_FORMAT_G8R8_UNORM, BEA_FOURCC('R', 'G', '8', '8')},
    {VIRGL_FORMAT_R16_UNORM, BEA_FOURCC('R', '1', '6', ' ')},
    {VIRGL_FORMAT_R16G16_UNORM, BEA_FOURCC('G', 'R', '3', '2')},
    {VIRGL_FORMAT_G16R16_UNORM, BEA_FOURCC('R', 'G', '3', '2')},
};

#define ROWS (sizeof(rows) / sizeof(rows[0]))

uint32_t bea_fourcc_of_format(uint32_t format)
{
    for (size_t i = 0; i < ROWS; i++)
        if (rows[i].format == format)
            return rows[i].fourcc;
    return 0;
}

uint32_t bea_format_of_fourcc(uint32_t fourcc)
{
    for (size_t i = 0; i < ROWS; i++)
        if (rows[i].fourcc == fourcc)
            return rows[i].format;
    return VIRGL_FORMAT_NONE;
}

/* No host has larger ones. */
#define MAX_EXTENT 65536u

/* Rows are where the stride says; the last one need not be padded. */
static bool end_of(const struct bea_image *image, const struct bea_plane *plane, uint64_t row,
                   uint64_t *end)
{
    return bea_mul_u64(plane->stride, image->height - 1, end) &&
           bea_add_u64(*end, plane->offset, end) && bea_add_u64(*end, row, end);
}

static const char *linear_problem(const struct bea_image *image, const struct bea_plane *plane,
                                  uint32_t pixel_bytes)
{
    const off_t bytes = lseek(plane->fd, 0, SEEK_END);
    uint64_t row, end;
    if (!bea_mul_u64(image->width, pixel_bytes, &row) || plane->stride < row)
        return "its rows overlap";
    if (plane->stride % pixel_bytes != 0 || plane->offset % pixel_bytes != 0)
        return "its rows do not begin with a pixel";
    if (bytes < 0)
        return "the size of its dma-buf cannot be told";
    bool fits = end_of(image, plane, row, &end) && end <= (uint64_t)bytes;
    return fits ? NULL : "it is larger than its dma-buf";
}

const char *bea_image_problem(const struct bea_image *image)
{
    const uint32_t format = bea_format_of_fourcc(image->fourcc);
    const bool linear =
        image->modifier == BEA_MODIFIER_LINEAR || image->modifier == BEA_MODIFIER_INVALID;
    if (format == VIRGL_FORMAT_NONE)
        return "no such pixel format";
    if (image->width == 0 || image->height == 0 || image->width > MAX_EXTENT ||
        image->height > MAX_EXTENT)
        return "no such size";
    /* All formats here have one plane; modifiers may add others for compression. */
    if (image->plane_count == 0 || image->plane_count > (linear ? 1u : BEA_MAX_PLANES))
        return "too few or too many planes";
    for (uint32_t i = 0; i < image->plane_count; i++)
        if (image->planes[i].fd < 0)
            return "a plane without a dma-buf";
    return linear ? linear_problem(image, &image->planes[0], vgp_format(format)->block_bytes)
                  : NULL;
}
