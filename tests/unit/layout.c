/* SPDX-License-Identifier: MIT */
/* The arithmetic kernel: every branch, and the edges where numbers stop fitting. */
#include "layout.h"

#include "fixture.h"

#define MAX UINT32_MAX

static struct bea_resource_params shape(uint32_t target, uint32_t w, uint32_t h, uint32_t d,
                                        uint32_t layers)
{
    return (struct bea_resource_params){
        .target = target, .width = w, .height = h, .depth = d, .array_size = layers};
}

static const struct vgp_format_desc *bgra(void)
{
    return vgp_format(VIRGL_FORMAT_B8G8R8A8_UNORM);
}

static const struct vgp_format_desc *dxt1(void)
{
    return vgp_format(VIRGL_FORMAT_DXT1_RGB);
}

Test(layout, add)
{
    uint64_t out = 7;
    cr_assert(bea_add_u64(UINT64_MAX - 1, 1, &out));
    EQ(out, UINT64_MAX);
    out = 7;
    cr_assert(!bea_add_u64(UINT64_MAX, 1, &out));
    EQ(out, 7);
}

Test(layout, mul)
{
    uint64_t out = 7;
    cr_assert(bea_mul_u64(0, UINT64_MAX, &out));
    EQ(out, 0);
    cr_assert(bea_mul_u64(MAX, (uint64_t)MAX + 2, &out));
    EQ(out, UINT64_MAX);
    out = 7;
    cr_assert(!bea_mul_u64(UINT64_C(1) << 32, UINT64_C(1) << 32, &out));
    EQ(out, 7);
}

Test(layout, minify)
{
    EQ(bea_minify(16, 0), 16);
    EQ(bea_minify(17, 3), 2);
    EQ(bea_minify(1, 5), 1);
    EQ(bea_minify(MAX, 31), 1);
    EQ(bea_minify(MAX, 32), 0);
}

Test(layout, extents_by_target)
{
    static const struct {
        uint32_t target, w, h, layers;
    } level1[] = {
        {VGP_TARGET_BUFFER, 4, 1, 1},
        {VGP_TARGET_TEXTURE_1D, 4, 1, 1},
        {VGP_TARGET_TEXTURE_2D, 4, 2, 1},
        {VGP_TARGET_TEXTURE_3D, 4, 2, 3},
        {VGP_TARGET_TEXTURE_CUBE, 4, 2, 12},
        {VGP_TARGET_TEXTURE_RECT, 4, 2, 1},
        {VGP_TARGET_TEXTURE_1D_ARRAY, 4, 1, 12},
        {VGP_TARGET_TEXTURE_2D_ARRAY, 4, 2, 12},
        {VGP_TARGET_TEXTURE_CUBE_ARRAY, 4, 2, 12},
    };
    for (size_t i = 0; i < sizeof(level1) / sizeof(level1[0]); i++) {
        struct bea_resource_params p = shape(level1[i].target, 8, 4, 6, 12);
        struct bea_extent e;
        p.last_level = 1;
        cr_assert(bea_level_extent(&p, 1, &e));
        EQ(e.width, level1[i].w);
        EQ(e.height, level1[i].h);
        EQ(e.layers, level1[i].layers);
    }
}

Test(layout, extents_that_cannot_be)
{
    struct bea_resource_params p = shape(VGP_TARGET_TEXTURE_2D, 8, 8, 1, 1);
    struct bea_extent e;
    cr_assert(!bea_level_extent(&p, 1, &e));
    p.last_level = 40;
    cr_assert(!bea_level_extent(&p, 32, &e));
    p.target = 9;
    cr_assert(!bea_level_extent(&p, 0, &e));
}

static bool boxed(const struct bea_resource_params *p, const struct vgp_format_desc *format,
                  struct bea_box box)
{
    return bea_box_in_level(p, format, 0, &box);
}

Test(layout, boxes)
{
    struct bea_resource_params p = shape(VGP_TARGET_TEXTURE_2D_ARRAY, 8, 6, 1, 3);
    cr_assert(boxed(&p, bgra(), (struct bea_box){0, 0, 0, 8, 6, 3}));
    cr_assert(boxed(&p, bgra(), (struct bea_box){8, 6, 3, 0, 0, 0}));
    cr_assert(!boxed(&p, bgra(), (struct bea_box){9, 0, 0, 0, 1, 1}));
    cr_assert(!boxed(&p, bgra(), (struct bea_box){1, 0, 0, 8, 1, 1}));
    cr_assert(!boxed(&p, bgra(), (struct bea_box){1, 0, 0, MAX, 1, 1})); /* would wrap to 0 */
    cr_assert(!boxed(&p, bgra(), (struct bea_box){MAX, 0, 0, 2, 1, 1}));
    cr_assert(!boxed(&p, bgra(), (struct bea_box){0, 1, 0, 8, 6, 1}));
    cr_assert(!boxed(&p, bgra(), (struct bea_box){0, 0, 3, 8, 6, 1}));
    const struct bea_box box = {.width = 1, .height = 1, .depth = 1};
    cr_assert(!bea_box_in_level(&p, bgra(), 1, &box));
}

Test(layout, boxes_of_blocks)
{
    struct bea_resource_params p = shape(VGP_TARGET_TEXTURE_2D, 10, 8, 1, 1);
    cr_assert(boxed(&p, dxt1(), (struct bea_box){4, 4, 0, 4, 4, 1}));
    cr_assert(boxed(&p, dxt1(), (struct bea_box){8, 0, 0, 2, 8, 1})); /* cut at the edge */
    cr_assert(!boxed(&p, dxt1(), (struct bea_box){2, 0, 0, 4, 4, 1}));
    cr_assert(!boxed(&p, dxt1(), (struct bea_box){4, 0, 0, 2, 4, 1}));
    cr_assert(!boxed(&p, dxt1(), (struct bea_box){0, 2, 0, 4, 4, 1}));
}

Test(layout, packed)
{
    struct bea_resource_params p = shape(VGP_TARGET_TEXTURE_3D, 8, 6, 5, 1);
    const struct bea_box box = {.width = 3, .height = 2, .depth = 4};
    struct bea_box_layout l;
    cr_assert(bea_box_layout(&p, bgra(), 0, &box, 0, 0, &l));
    EQ(l.row_bytes, 12);
    EQ(l.stride, 32);
    EQ(l.layer_stride, 32 * 6);
    EQ(l.total, 3 * 32 * 6 + 32 + 12);
    cr_assert(bea_box_layout(&p, bgra(), 0, &box, 12, 24, &l));
    EQ(l.total, 4 * 2 * 12);
}

Test(layout, blocks)
{
    struct bea_resource_params p = shape(VGP_TARGET_TEXTURE_2D, 10, 6, 1, 1);
    const struct bea_box box = {.width = 10, .height = 6, .depth = 1};
    struct bea_box_layout l;
    cr_assert(bea_box_layout(&p, dxt1(), 0, &box, 0, 0, &l));
    EQ(l.blocks_x, 3);
    EQ(l.blocks_y, 2);
    EQ(l.total, 3 * 8 * 2);
}

Test(layout, a_buffer_counts_bytes)
{
    struct bea_resource_params p = shape(VGP_TARGET_BUFFER, 100, 1, 1, 1);
    const struct bea_box box = {.width = 100, .height = 1, .depth = 1};
    struct bea_box_layout l;
    uint64_t bytes;
    cr_assert(bea_box_layout(&p, bgra(), 0, &box, 0, 0, &l));
    EQ(l.total, 100);
    cr_assert(bea_resource_bytes(&p, bgra(), &bytes));
    EQ(bytes, 100);
    cr_assert(boxed(&p, dxt1(), (struct bea_box){1, 0, 0, 2, 1, 1}));
}

Test(layout, empty_boxes_need_nothing)
{
    struct bea_resource_params p = shape(VGP_TARGET_TEXTURE_3D, 8, 8, 8, 1);
    static const struct bea_box boxes[] = {
        {0, 0, 0, 0, 8, 8}, {0, 0, 0, 8, 0, 8}, {0, 0, 0, 8, 8, 0}};
    for (int i = 0; i < 3; i++) {
        struct bea_box_layout l;
        cr_assert(bea_box_layout(&p, bgra(), 0, &boxes[i], 0, 0, &l));
        EQ(l.total, 0);
    }
}

Test(layout, strides_too_small)
{
    struct bea_resource_params p = shape(VGP_TARGET_TEXTURE_2D, 8, 8, 1, 1);
    const struct bea_box box = {.width = 4, .height = 2, .depth = 1};
    struct bea_box_layout l;
    cr_assert(bea_box_layout(&p, bgra(), 0, &box, 16, 32, &l));
    cr_assert(!bea_box_layout(&p, bgra(), 0, &box, 15, 0, &l));
    cr_assert(!bea_box_layout(&p, bgra(), 0, &box, 16, 31, &l));
    cr_assert(!bea_box_layout(&p, bgra(), 1, &box, 0, 0, &l));
}

Test(layout, numbers_that_do_not_fit)
{
    struct bea_box_layout l;
    /* a row of more than 32 bits */
    struct bea_resource_params p = shape(VGP_TARGET_TEXTURE_2D, MAX, MAX, 1, 1);
    struct bea_box box = {.width = MAX, .height = 1, .depth = 1};
    cr_assert(!bea_box_layout(&p, bgra(), 0, &box, 0, 0, &l));
    /* packed layers of more than 64 bits: 2^34 x 2^32 */
    box.width = 1;
    cr_assert(!bea_box_layout(&p, bgra(), 0, &box, 0, 0, &l));
    /* the box's own rows do not fit, the level's do */
    p.height = 1;
    box.height = MAX;
    cr_assert(!bea_box_layout(&p, bgra(), 0, &box, 0, 0, &l));
}

Test(layout, totals_that_do_not_fit)
{
    const struct vgp_format_desc *r8 = vgp_format(VIRGL_FORMAT_R8_UNORM);
    struct bea_box_layout l;
    /* 2^62 bytes a layer, five of them */
    struct bea_resource_params p = shape(VGP_TARGET_TEXTURE_2D_ARRAY, 1u << 31, 1u << 31, 1, MAX);
    struct bea_box box = {.width = 1, .height = 1, .depth = 5};
    cr_assert(!bea_box_layout(&p, r8, 0, &box, 0, 0, &l));
    /* four and most of one: the rows of the last one push it over */
    box.depth = 4;
    cr_assert(bea_box_layout(&p, r8, 0, &box, 0, 0, &l));
    p.height = MAX; /* twice as much: 2 layers and almost a third */
    box = (struct bea_box){.width = 1, .height = MAX - 1, .depth = 3};
    cr_assert(!bea_box_layout(&p, r8, 0, &box, 0, 0, &l));
    /* 2^64 - 1 = 16711935 x 164737 x 6700417: every step fits but the last row */
    p = shape(VGP_TARGET_TEXTURE_2D_ARRAY, 16711935, 164737, 1, MAX);
    box = (struct bea_box){.width = 1, .height = 1, .depth = 6700418};
    cr_assert(!bea_box_layout(&p, r8, 0, &box, 0, 0, &l));
    box.depth--;
    cr_assert(bea_box_layout(&p, r8, 0, &box, 0, 0, &l));
}

Test(layout, resource_bytes)
{
    struct bea_resource_params p = shape(VGP_TARGET_TEXTURE_2D, 8, 8, 1, 1);
    uint64_t bytes;
    p.last_level = 3;
    cr_assert(bea_resource_bytes(&p, bgra(), &bytes));
    EQ(bytes, (64 + 16 + 4 + 1) * 4);
    cr_assert(bea_resource_bytes(&p, dxt1(), &bytes));
    EQ(bytes, (4 + 1 + 1 + 1) * 8);
    p.last_level = 0;
    p.nr_samples = 4;
    cr_assert(bea_resource_bytes(&p, bgra(), &bytes));
    EQ(bytes, 64 * 4 * 4);
}

Test(layout, resources_that_do_not_fit)
{
    const struct vgp_format_desc *r8 = vgp_format(VIRGL_FORMAT_R8_UNORM);
    struct bea_resource_params p = shape(VGP_TARGET_TEXTURE_2D_ARRAY, 1u << 31, 1u << 31, 1, 8);
    uint64_t bytes;
    cr_assert(!bea_resource_bytes(&p, r8, &bytes)); /* layers */
    p.array_size = 2;
    cr_assert(
        !bea_resource_bytes(&p, vgp_format(VIRGL_FORMAT_R32G32B32A32_FLOAT), &bytes)); /* texels */
    p = shape(VGP_TARGET_TEXTURE_2D_ARRAY, MAX, 1u << 31, 1, 2);
    cr_assert(bea_resource_bytes(&p, r8, &bytes));
    p.last_level = 1;
    cr_assert(!bea_resource_bytes(&p, r8, &bytes)); /* the sum of levels */
    p.last_level = 0;
    p.nr_samples = 2;
    cr_assert(!bea_resource_bytes(&p, r8, &bytes)); /* samples */
    p.last_level = 32;
    cr_assert(!bea_resource_bytes(&p, r8, &bytes));
    p = shape(9, 1, 1, 1, 1);
    cr_assert(!bea_resource_bytes(&p, r8, &bytes));
}
