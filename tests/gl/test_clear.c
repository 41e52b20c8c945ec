/* SPDX-License-Identifier: MIT */
/* Clears by class of format, of layers, of rectangles and of boxes. */
#include <criterion/criterion.h>
#include <string.h>

#include "texels.h"

static const float orange[4] = {1.0f, 0.5f, 0.0f, 0.25f};

static void set_framebuffer(struct scene *scene, uint32_t surface, uint32_t zsurf)
{
    scene_use_framebuffer(scene, surface, zsurf);
}

static void clear(struct scene *scene, uint32_t buffers, const void *color, double depth,
                  uint32_t stencil)
{
    struct vgp_clear cmd = {.buffers = buffers, .depth = depth, .stencil = stencil};
    memcpy(cmd.color, color, sizeof(cmd.color));
    cr_assert_eq(vgp_encode_clear(&scene->sink, &cmd), 0);
    scene_run(scene);
}

static uint32_t plain(struct scene *scene, uint32_t format)
{
    const struct texels_shape shape = {
        .target = VGP_TARGET_TEXTURE_2D, .format = format, .width = 16, .height = 8};
    return texels_create(scene, &shape);
}

/* Within one step of `expected` in each byte. */
static void expect_near(uint32_t got, uint32_t expected)
{
    for (unsigned shift = 0; shift < 32; shift += 8) {
        int a = (int)(got >> shift & 0xff), b = (int)(expected >> shift & 0xff);
        cr_assert(a - b <= 1 && b - a <= 1, "%08x instead of %08x", got, expected);
    }
}

Test(clear, color_by_format)
{
    struct scene *scene = scene_create(4, 4);
    static const struct {
        uint32_t resource, surface, expected;
    } cases[] = {
        {VIRGL_FORMAT_B8G8R8A8_UNORM, VIRGL_FORMAT_B8G8R8A8_UNORM, 0x40ff8000},
        {VIRGL_FORMAT_R8G8B8A8_UNORM, VIRGL_FORMAT_R8G8B8A8_UNORM, 0x400080ff},
        {VIRGL_FORMAT_A8_UNORM, VIRGL_FORMAT_A8_UNORM, 0x00000040},
        {VIRGL_FORMAT_L8_UNORM, VIRGL_FORMAT_L8_UNORM, 0x000000ff},
        /* Linear 0.5 is 0xbc in sRGB; a linear surface of the same texture takes 0.5 as it is. */
        {VIRGL_FORMAT_B8G8R8A8_SRGB, VIRGL_FORMAT_B8G8R8A8_SRGB, 0x40ffbc00},
        {VIRGL_FORMAT_B8G8R8A8_SRGB, VIRGL_FORMAT_B8G8R8A8_UNORM, 0x40ff8000},
        /* The same bytes, seen in another order. */
        {VIRGL_FORMAT_B8G8R8A8_UNORM, VIRGL_FORMAT_R8G8B8A8_UNORM, 0x400080ff},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        uint32_t resource = plain(scene, cases[i].resource);
        set_framebuffer(scene, texels_surface(scene, resource, cases[i].surface, 0, 0, 0), 0);
        clear(scene, VGP_CLEAR_BUFFERS_COLOR0, orange, 0, 0);
        expect_near(texels_get(scene, resource, 0, 15, 7, 0), cases[i].expected);
    }
    scene_destroy(scene);
}

Test(clear, integers_bit_by_bit)
{
    struct scene *scene = scene_create(4, 4);
    static const uint32_t color[4] = {0xdeadbeef, 1, 2, 3};
    static const uint32_t formats[] = {VIRGL_FORMAT_R32G32B32A32_UINT,
                                       VIRGL_FORMAT_R32G32B32A32_SINT, VIRGL_FORMAT_R32_UINT};
    for (size_t i = 0; i < sizeof(formats) / sizeof(formats[0]); i++) {
        uint32_t resource = plain(scene, formats[i]);
        set_framebuffer(scene, texels_surface(scene, resource, formats[i], 0, 0, 0), 0);
        clear(scene, VGP_CLEAR_BUFFERS_COLOR0, color, 0, 0);
        cr_assert_eq(texels_get(scene, resource, 0, 3, 3, 0), 0xdeadbeef);
    }
    scene_destroy(scene);
}

Test(clear, depth_and_stencil_apart)
{
    struct scene *scene = scene_create(4, 4);
    uint32_t resource = plain(scene, VIRGL_FORMAT_S8_UINT_Z24_UNORM);
    set_framebuffer(scene, 0,
                    texels_surface(scene, resource, VIRGL_FORMAT_S8_UINT_Z24_UNORM, 0, 0, 0));
    clear(scene, VGP_CLEAR_BUFFERS_DEPTH | VGP_CLEAR_BUFFERS_STENCIL, orange, 1.0, 0x42);
    cr_assert_eq(texels_get(scene, resource, 0, 3, 3, 0), 0xffffff42);
    clear(scene, VGP_CLEAR_BUFFERS_STENCIL, orange, 0.0, 0x17);
    cr_assert_eq(texels_get(scene, resource, 0, 3, 3, 0), 0xffffff17);
    clear(scene, VGP_CLEAR_BUFFERS_DEPTH, orange, 0.0, 0x55);
    cr_assert_eq(texels_get(scene, resource, 0, 3, 3, 0), 0x00000017);
    scene_destroy(scene);
}

/* A layered surface of layers 1 and 2 of level 1: nothing else changes. */
Test(clear, only_the_surface_s_layers)
{
    struct scene *scene = scene_create(4, 4);
    static const float white[4] = {1, 1, 1, 1};
    const struct texels_shape shape = {
        VGP_TARGET_TEXTURE_2D_ARRAY, VIRGL_FORMAT_R8G8B8A8_UNORM, 16, 8, 1, 4, 1, 0, 0};
    uint32_t resource = texels_create(scene, &shape);
    set_framebuffer(scene, texels_surface(scene, resource, shape.format, 1, 1, 2), 0);
    clear(scene, VGP_CLEAR_BUFFERS_COLOR0, white, 0, 0);
    for (uint32_t layer = 0; layer < 4; layer++) {
        uint32_t expected = layer == 1 || layer == 2 ? ~0u : 0;
        cr_assert_eq(texels_get(scene, resource, 1, 0, 0, layer), expected, "layer %u", layer);
        cr_assert_eq(texels_get(scene, resource, 1, 7, 3, layer), expected, "layer %u", layer);
        cr_assert_eq(texels_get(scene, resource, 0, 0, 0, layer), 0);
    }
    scene_destroy(scene);
}

/* Scissor, masks and discard that the guest has on are for draws. */
Test(clear, ignores_scissor_masks_and_discard)
{
    struct scene *scene = scene_create(8, 8);
    struct vgp_create_rasterizer rasterizer = scene_rasterizer();
    struct vgp_create_blend blend = scene_blend();
    const struct vgp_set_scissor_state scissor = {.num_scissors = 1, .scissors[0] = {1, 1, 2, 2}};
    scene_defaults(scene);
    rasterizer.scissor = true;
    rasterizer.rasterizer_discard = true;
    blend.rt[0].colormask = 0;
    scene_use_rasterizer(scene, rasterizer);
    scene_use_blend(scene, blend);
    cr_assert_eq(vgp_encode_set_scissor_state(&scene->sink, &scissor), 0);
    scene_clear(scene, 1, 1, 1, 1);
    scene_run(scene);
    cr_assert_eq(scene_pixel(scene, 0, 0), ~0u);
    cr_assert_eq(scene_pixel(scene, 7, 7), ~0u);
    scene_destroy(scene);
}

static void clear_rectangle(struct scene *scene, uint32_t flags)
{
    static const float white[4] = {1, 1, 1, 1};
    const struct texels_shape shape = {.target = VGP_TARGET_TEXTURE_2D,
                                       .format = VIRGL_FORMAT_B8G8R8A8_UNORM,
                                       .width = 16,
                                       .height = 8,
                                       .flags = flags};
    uint32_t resource = texels_create(scene, &shape);
    struct vgp_clear_surface cmd = {
        .buffers = VGP_CLEAR_SURFACE_BUFFERS_COLOR0,
        .surface = texels_surface(scene, resource, shape.format, 0, 0, 0),
        .x = 2,
        .y = 1,
        .width = 3,
        .height = 2,
    };
    memcpy(cmd.color, white, sizeof(cmd.color));
    cr_assert_eq(vgp_encode_clear_surface(&scene->sink, &cmd), 0);
    scene_run(scene);
    for (uint32_t y = 0; y < 8; y++)
        for (uint32_t x = 0; x < 16; x++) {
            bool inside = x >= 2 && x < 5 && y >= 1 && y < 3;
            cr_assert_eq(texels_get(scene, resource, 0, x, y, 0), inside ? ~0u : 0u, "%u %u", x, y);
        }
}

Test(clear, rectangle_of_a_surface)
{
    struct scene *scene = scene_create(4, 4);
    clear_rectangle(scene, 0);
    clear_rectangle(scene, VIRGL_RESOURCE_Y_0_TOP);
    scene_destroy(scene);
}

Test(clear, depth_of_a_surface)
{
    struct scene *scene = scene_create(4, 4);
    uint32_t resource = plain(scene, VIRGL_FORMAT_S8_UINT_Z24_UNORM);
    const double one = 1.0;
    struct vgp_clear_surface cmd = {
        .buffers = VGP_CLEAR_SURFACE_BUFFERS_DEPTH | VGP_CLEAR_SURFACE_BUFFERS_STENCIL,
        .surface = texels_surface(scene, resource, VIRGL_FORMAT_S8_UINT_Z24_UNORM, 0, 0, 0),
        .color = {0, 0, 0, 0x7f},
        .width = 16,
        .height = 4,
    };
    memcpy(cmd.color, &one, sizeof(one));
    cr_assert_eq(vgp_encode_clear_surface(&scene->sink, &cmd), 0);
    scene_run(scene);
    cr_assert_eq(texels_get(scene, resource, 0, 5, 3, 0), 0xffffff7f);
    cr_assert_eq(texels_get(scene, resource, 0, 5, 4, 0), 0);
    scene_destroy(scene);
}

/* The texel is in the resource's own layout. */
Test(clear, box_of_a_texture)
{
    struct scene *scene = scene_create(4, 4);
    static const uint32_t formats[] = {VIRGL_FORMAT_R8G8B8A8_UNORM, VIRGL_FORMAT_B8G8R8A8_SRGB,
                                       VIRGL_FORMAT_R32_UINT, VIRGL_FORMAT_R10G10B10A2_UNORM,
                                       VIRGL_FORMAT_S8_UINT_Z24_UNORM};
    for (size_t i = 0; i < sizeof(formats) / sizeof(formats[0]); i++) {
        const struct texels_shape shape = {
            VGP_TARGET_TEXTURE_2D_ARRAY, formats[i], 16, 8, 1, 4, 0, 0, 0};
        uint32_t resource = texels_create(scene, &shape);
        const struct vgp_clear_texture cmd = {.resource = resource,
                                              .x = 1,
                                              .y = 2,
                                              .z = 2,
                                              .w = 2,
                                              .h = 1,
                                              .d = 2,
                                              .data = {0x11223344}};
        cr_assert_eq(vgp_encode_clear_texture(&scene->sink, &cmd), 0);
        scene_run(scene);
        cr_assert_eq(texels_get(scene, resource, 0, 1, 2, 2), 0x11223344);
        cr_assert_eq(texels_get(scene, resource, 0, 2, 2, 3), 0x11223344);
        cr_assert_eq(texels_get(scene, resource, 0, 3, 2, 3), 0);
        cr_assert_eq(texels_get(scene, resource, 0, 1, 1, 3), 0);
        cr_assert_eq(texels_get(scene, resource, 0, 1, 2, 1), 0);
    }
    scene_destroy(scene);
}

Test(clear, boxes_outside_are_refused)
{
    static const struct vgp_clear_texture bad[] = {
        {.x = -1, .w = 1, .h = 1, .d = 1}, {.x = 15, .w = 2, .h = 1, .d = 1},
        {.w = 1, .h = 1, .d = 2},          {.level = 1, .w = 1, .h = 1, .d = 1},
        {.w = INT32_MIN, .h = 1, .d = 1},
    };
    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
        struct scene *scene = scene_create(4, 4);
        struct vgp_clear_texture cmd = bad[i];
        cmd.resource = plain(scene, VIRGL_FORMAT_R8G8B8A8_UNORM);
        cr_assert_eq(vgp_encode_clear_texture(&scene->sink, &cmd), 0);
        cr_assert_neq(scene_submit(scene), BEA_OK, "case %zu", i);
        scene_destroy(scene);
    }
}
