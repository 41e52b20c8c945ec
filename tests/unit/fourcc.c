/* SPDX-License-Identifier: MIT */
/* DRM's pixel formats, and images of dma-bufs before anybody maps them. */
#include "fourcc.h"

#include <criterion/criterion.h>
#include <drm_fourcc.h>
#include <sys/mman.h>
#include <unistd.h>

#include "vgp/format.h"

/* The kernel's header knows where each component lies. */
Test(fourcc, as_drm_says)
{
    static const struct {
        uint32_t format, fourcc;
    } known[] = {
        {VIRGL_FORMAT_B8G8R8A8_UNORM, DRM_FORMAT_ARGB8888},
        {VIRGL_FORMAT_B8G8R8X8_UNORM, DRM_FORMAT_XRGB8888},
        {VIRGL_FORMAT_R8G8B8A8_UNORM, DRM_FORMAT_ABGR8888},
        {VIRGL_FORMAT_R8G8B8X8_UNORM, DRM_FORMAT_XBGR8888},
        {VIRGL_FORMAT_A8R8G8B8_UNORM, DRM_FORMAT_BGRA8888},
        {VIRGL_FORMAT_X8R8G8B8_UNORM, DRM_FORMAT_BGRX8888},
        {VIRGL_FORMAT_A8B8G8R8_UNORM, DRM_FORMAT_RGBA8888},
        {VIRGL_FORMAT_X8B8G8R8_UNORM, DRM_FORMAT_RGBX8888},
        {VIRGL_FORMAT_B8G8R8_UNORM, DRM_FORMAT_RGB888},
        {VIRGL_FORMAT_R8G8B8_UNORM, DRM_FORMAT_BGR888},
        {VIRGL_FORMAT_B10G10R10A2_UNORM, DRM_FORMAT_ARGB2101010},
        {VIRGL_FORMAT_B10G10R10X2_UNORM, DRM_FORMAT_XRGB2101010},
        {VIRGL_FORMAT_R10G10B10A2_UNORM, DRM_FORMAT_ABGR2101010},
        {VIRGL_FORMAT_R10G10B10X2_UNORM, DRM_FORMAT_XBGR2101010},
        {VIRGL_FORMAT_R16G16B16A16_FLOAT, DRM_FORMAT_ABGR16161616F},
        {VIRGL_FORMAT_R16G16B16X16_FLOAT, DRM_FORMAT_XBGR16161616F},
        {VIRGL_FORMAT_R16G16B16A16_UNORM, DRM_FORMAT_ABGR16161616},
        {VIRGL_FORMAT_R16G16B16X16_UNORM, DRM_FORMAT_XBGR16161616},
        {VIRGL_FORMAT_B5G6R5_UNORM, DRM_FORMAT_RGB565},
        {VIRGL_FORMAT_R5G6B5_UNORM, DRM_FORMAT_BGR565},
        {VIRGL_FORMAT_B5G5R5A1_UNORM, DRM_FORMAT_ARGB1555},
        {VIRGL_FORMAT_B5G5R5X1_UNORM, DRM_FORMAT_XRGB1555},
        {VIRGL_FORMAT_R5G5B5A1_UNORM, DRM_FORMAT_ABGR1555},
        {VIRGL_FORMAT_R5G5B5X1_UNORM, DRM_FORMAT_XBGR1555},
        {VIRGL_FORMAT_B4G4R4A4_UNORM, DRM_FORMAT_ARGB4444},
        {VIRGL_FORMAT_B4G4R4X4_UNORM, DRM_FORMAT_XRGB4444},
        {VIRGL_FORMAT_R4G4B4A4_UNORM, DRM_FORMAT_ABGR4444},
        {VIRGL_FORMAT_R4G4B4X4_UNORM, DRM_FORMAT_XBGR4444},
        {VIRGL_FORMAT_R8_UNORM, DRM_FORMAT_R8},
        {VIRGL_FORMAT_R8G8_UNORM, DRM_FORMAT_GR88},
        {VIRGL_FORMAT_G8R8_UNORM, DRM_FORMAT_RG88},
        {VIRGL_FORMAT_R16_UNORM, DRM_FORMAT_R16},
        {VIRGL_FORMAT_R16G16_UNORM, DRM_FORMAT_GR1616},
        {VIRGL_FORMAT_G16R16_UNORM, DRM_FORMAT_RG1616},
    };
    for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
        cr_expect_eq(bea_fourcc_of_format(known[i].format), known[i].fourcc, "row %zu", i);
        cr_expect_eq(bea_format_of_fourcc(known[i].fourcc), known[i].format, "row %zu", i);
    }
    cr_expect_eq(BEA_MODIFIER_LINEAR, DRM_FORMAT_MOD_LINEAR);
    cr_expect_eq(BEA_MODIFIER_INVALID, DRM_FORMAT_MOD_INVALID);
}

Test(fourcc, colour_spaces_share_a_code)
{
    cr_expect_eq(bea_fourcc_of_format(VIRGL_FORMAT_B8G8R8A8_SRGB), DRM_FORMAT_ARGB8888);
    cr_expect_eq(bea_fourcc_of_format(VIRGL_FORMAT_R8G8B8X8_SRGB), DRM_FORMAT_XBGR8888);
    cr_expect_eq(bea_fourcc_of_format(VIRGL_FORMAT_A8B8G8R8_SRGB), DRM_FORMAT_RGBA8888);
}

Test(fourcc, formats_without_one)
{
    cr_expect_eq(bea_fourcc_of_format(VIRGL_FORMAT_NONE), 0);
    cr_expect_eq(bea_fourcc_of_format(VIRGL_FORMAT_DXT1_RGB), 0);
    cr_expect_eq(bea_fourcc_of_format(VIRGL_FORMAT_S8_UINT_Z24_UNORM), 0);
    cr_expect_eq(bea_fourcc_of_format(UINT32_MAX), 0);
    cr_expect_eq(bea_format_of_fourcc(0), VIRGL_FORMAT_NONE);
    cr_expect_eq(bea_format_of_fourcc(DRM_FORMAT_NV12), VIRGL_FORMAT_NONE);
}

/* --- images --- */

static int memory;

static void open_memory(void)
{
    memory = memfd_create("pixels", MFD_CLOEXEC);
    cr_assert_eq(ftruncate(memory, 16 + 64 * 3 + 40), 0);
}

static void close_memory(void)
{
    close(memory);
}

/* 10 x 4 pixels of 4 bytes that end with the memory. */
static struct bea_image fitting(void)
{
    return (struct bea_image){
        .width = 10,
        .height = 4,
        .fourcc = DRM_FORMAT_ARGB8888,
        .plane_count = 1,
        .planes = {{.fd = memory, .stride = 64, .offset = 16}},
    };
}

TestSuite(image, .init = open_memory, .fini = close_memory);

Test(image, that_fits)
{
    struct bea_image image = fitting();
    cr_expect_null(bea_image_problem(&image));
    image.modifier = DRM_FORMAT_MOD_INVALID;
    cr_expect_null(bea_image_problem(&image));
}

/* The numbers are a guest's: none may wrap. */
Test(image, outside_of_its_memory)
{
    struct bea_image image = fitting();
    image.planes[0].offset = 20;
    cr_expect_str_eq(bea_image_problem(&image), "it is larger than its dma-buf");
    image.planes[0].offset = UINT32_MAX - 3;
    cr_expect_str_eq(bea_image_problem(&image), "it is larger than its dma-buf");
    image = fitting();
    image.height = 65536;
    image.planes[0].stride = UINT32_MAX - 3;
    cr_expect_str_eq(bea_image_problem(&image), "it is larger than its dma-buf");
    image = fitting();
    image.planes[0].stride = 68;
    cr_expect_str_eq(bea_image_problem(&image), "it is larger than its dma-buf");
}

Test(image, of_no_shape)
{
    struct bea_image image = fitting();
    image.planes[0].stride = 36;
    cr_expect_str_eq(bea_image_problem(&image), "its rows overlap");
    image.planes[0].stride = 62;
    cr_expect_str_eq(bea_image_problem(&image), "its rows do not begin with a pixel");
    image = fitting();
    image.planes[0].offset = 14;
    cr_expect_str_eq(bea_image_problem(&image), "its rows do not begin with a pixel");
    image = fitting();
    image.width = 0;
    cr_expect_str_eq(bea_image_problem(&image), "no such size");
    image.width = 65537;
    cr_expect_str_eq(bea_image_problem(&image), "no such size");
    image = fitting();
    image.height = 0;
    cr_expect_str_eq(bea_image_problem(&image), "no such size");
    image = fitting();
    image.fourcc = DRM_FORMAT_NV12;
    cr_expect_str_eq(bea_image_problem(&image), "no such pixel format");
}

Test(image, of_planes_that_are_not)
{
    struct bea_image image = fitting();
    image.plane_count = 0;
    cr_expect_str_eq(bea_image_problem(&image), "too few or too many planes");
    image.plane_count = 2;
    cr_expect_str_eq(bea_image_problem(&image), "too few or too many planes");
    image.modifier = I915_FORMAT_MOD_Y_TILED_CCS;
    image.planes[1].fd = -1;
    cr_expect_str_eq(bea_image_problem(&image), "a plane without a dma-buf");
    image.planes[1].fd = memory;
    cr_expect_null(bea_image_problem(&image));
    image.plane_count = BEA_MAX_PLANES + 1;
    cr_expect_str_eq(bea_image_problem(&image), "too few or too many planes");
}

Test(image, of_memory_without_a_size)
{
    struct bea_image image = fitting();
    int ends[2];
    cr_assert_eq(pipe(ends), 0);
    image.planes[0].fd = ends[0];
    cr_expect_str_eq(bea_image_problem(&image), "the size of its dma-buf cannot be told");
    close(ends[0]);
    close(ends[1]);
}
