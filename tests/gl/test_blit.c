/* SPDX-License-Identifier: MIT */
/* Blits: mirrored, scaled, between formats, orders, slices and samples, with masks and scissors. */
#include <criterion/criterion.h>
#include <string.h>

#include "texels.h"

#define BGRA VIRGL_FORMAT_B8G8R8A8_UNORM
#define BGRX VIRGL_FORMAT_B8G8R8X8_UNORM
#define RGBA VIRGL_FORMAT_R8G8B8A8_UNORM

static const struct texels_box all = {0, 0, 0, 8, 8, 1};
static uint32_t texels[64];

static void fill_pattern(void)
{
    for (uint32_t i = 0; i < 64; i++)
        texels[i] = 0x01000000u * i + 0x00332211u + 256u * i;
}

static uint32_t texture(struct scene *scene, uint32_t format, uint32_t flags)
{
    const struct texels_shape shape = {VGP_TARGET_TEXTURE_2D, format, 8, 8, 1, 1, 0, 0, flags};
    return texels_create(scene, &shape);
}

/* 8 x 8 texels that are all different. */
static uint32_t source(struct scene *scene, uint32_t format, uint32_t flags)
{
    uint32_t resource = texture(scene, format, flags);
    fill_pattern();
    texels_put(scene, resource, 0, 8, 8, 0, texels);
    return resource;
}

static void run(struct scene *scene, struct vgp_blit cmd)
{
    cr_assert_eq(vgp_encode_blit(&scene->sink, &cmd), 0);
    scene_run(scene);
}

static uint32_t exchanged(uint32_t texel)
{
    return (texel & 0xff00ff00u) | (texel & 0xff) << 16 | (texel >> 16 & 0xff);
}

Test(blit, boxes)
{
    static const struct {
        uint32_t dst_flags, src_flags;
        struct texels_box to, from;
        uint32_t x, y, expected; /* index into the source */
    } cases[] = {
        {0, 0, {0, 0, 0, 8, 8, 1}, {0, 0, 0, 8, 8, 1}, 3, 5, 43},
        {0, 0, {0, 0, 0, 8, 8, 1}, {0, 8, 0, 8, -8, 1}, 3, 5, 19},
        {0, 0, {8, 0, 0, -8, 8, 1}, {0, 0, 0, 8, 8, 1}, 3, 5, 44},
        {0, 0, {0, 8, 0, 8, -8, 1}, {0, 8, 0, 8, -8, 1}, 3, 5, 43},
        {0, 0, {0, 0, 0, 8, 8, 1}, {2, 2, 0, 4, 4, 1}, 3, 5, 35},
        {VIRGL_RESOURCE_Y_0_TOP, 0, {0, 0, 0, 8, 8, 1}, {0, 0, 0, 8, 8, 1}, 3, 5, 43},
        {0, VIRGL_RESOURCE_Y_0_TOP, {0, 0, 0, 8, 8, 1}, {0, 0, 0, 8, 8, 1}, 3, 0, 3},
        {0, VIRGL_RESOURCE_Y_0_TOP, {1, 2, 0, 3, 4, 1}, {4, 1, 0, 3, 4, 1}, 1, 2, 12},
        {VIRGL_RESOURCE_Y_0_TOP,
         VIRGL_RESOURCE_Y_0_TOP,
         {1, 2, 0, 3, 4, 1},
         {4, 1, 0, 3, 4, 1},
         3,
         5,
         38},
    };
    struct scene *scene = scene_create(4, 4);
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        uint32_t src = source(scene, BGRA, cases[i].src_flags);
        uint32_t dst = texture(scene, BGRA, cases[i].dst_flags);
        run(scene, texels_blit(dst, BGRA, cases[i].to, src, BGRA, cases[i].from));
        cr_assert_eq(texels_get(scene, dst, 0, cases[i].x, cases[i].y, 0),
                     texels[cases[i].expected], "case %zu", i);
    }
    scene_destroy(scene);
}

Test(blit, between_formats)
{
    struct scene *scene = scene_create(4, 4);
    uint32_t src = source(scene, BGRA, 0), without_alpha = source(scene, BGRX, 0);
    uint32_t rgba = texture(scene, RGBA, 0), alpha = texture(scene, VIRGL_FORMAT_A8_UNORM, 0);
    run(scene, texels_blit(rgba, RGBA, all, src, BGRA, all));
    cr_assert_eq(texels_get(scene, rgba, 0, 3, 5, 0), exchanged(texels[43]));
    /* Seen as what it is not: the bytes stay where they are. */
    run(scene, texels_blit(rgba, BGRA, all, src, BGRA, all));
    cr_assert_eq(texels_get(scene, rgba, 0, 3, 5, 0), texels[43]);
    run(scene, texels_blit(rgba, RGBA, all, without_alpha, BGRX, all));
    cr_assert_eq(texels_get(scene, rgba, 0, 3, 5, 0), exchanged(texels[43]) | 0xff000000u);
    run(scene, texels_blit(alpha, VIRGL_FORMAT_A8_UNORM, all, src, BGRA, all));
    cr_assert_eq(texels_get(scene, alpha, 0, 3, 5, 0), 43);
    run(scene, texels_blit(rgba, RGBA, all, alpha, VIRGL_FORMAT_A8_UNORM, all));
    cr_assert_eq(texels_get(scene, rgba, 0, 3, 5, 0), 43u << 24);
    scene_destroy(scene);
}

Test(blit, srgb_is_a_matter_of_the_view)
{
    struct scene *scene = scene_create(4, 4);
    const uint32_t srgb = VIRGL_FORMAT_B8G8R8A8_SRGB;
    uint32_t src = source(scene, BGRA, 0), dst = texture(scene, srgb, 0);
    run(scene, texels_blit(dst, srgb, all, src, BGRA, all));
    uint32_t got = texels_get(scene, dst, 0, 3, 5, 0);
    cr_assert_eq(got >> 24, 43);
    cr_assert_gt(got & 0xff, (texels[43] & 0xff) + 30); /* 0x11 of 0xff gets brighter */
    run(scene, texels_blit(dst, BGRA, all, src, BGRA, all));
    cr_assert_eq(texels_get(scene, dst, 0, 3, 5, 0), texels[43]);
    scene_destroy(scene);
}

Test(blit, mask_and_scissor)
{
    struct scene *scene = scene_create(4, 4);
    uint32_t src = source(scene, BGRA, 0), dst = texture(scene, BGRA, 0);
    struct vgp_blit cmd = texels_blit(dst, BGRA, all, src, BGRA, all);
    cmd.mask = VGP_BLIT_MASK_G;
    run(scene, cmd);
    cr_assert_eq(texels_get(scene, dst, 0, 3, 5, 0), texels[43] & 0xff00);
    dst = texture(scene, BGRA, VIRGL_RESOURCE_Y_0_TOP);
    cmd = texels_blit(dst, BGRA, all, src, BGRA, all);
    cmd.scissor_enable = true;
    cmd.scissor_minx = 2;
    cmd.scissor_miny = 1;
    cmd.scissor_maxx = 4;
    cmd.scissor_maxy = 3;
    run(scene, cmd);
    for (uint32_t i = 0; i < 64; i++) {
        uint32_t x = i % 8, y = i / 8;
        bool inside = x >= 2 && x < 4 && y >= 1 && y < 3;
        cr_assert_eq(texels_get(scene, dst, 0, x, y, 0), inside ? texels[i] : 0, "%u %u", x, y);
    }
    scene_destroy(scene);
}

Test(blit, slices)
{
    struct scene *scene = scene_create(4, 4);
    const struct texels_shape deep = {VGP_TARGET_TEXTURE_3D, RGBA, 8, 8, 4, 1, 0, 0, 0};
    const struct texels_shape flat = {VGP_TARGET_TEXTURE_3D, RGBA, 4, 4, 2, 1, 0, 0, 0};
    uint32_t src = texels_create(scene, &deep), dst = texels_create(scene, &flat), layer[64];
    for (uint32_t z = 0; z < 4; z++) {
        for (uint32_t i = 0; i < 64; i++)
            layer[i] = 0x20202020u * z;
        texels_put(scene, src, 0, 8, 8, z, layer);
    }
    struct vgp_blit cmd = texels_blit(dst, RGBA, (struct texels_box){0, 0, 0, 4, 4, 2}, src, RGBA,
                                      (struct texels_box){0, 0, 0, 8, 8, 4});
    cmd.filter = VGP_TEX_FILTER_LINEAR;
    run(scene, cmd);
    cr_assert_eq(texels_get(scene, dst, 0, 1, 1, 0), 0x10101010);
    cr_assert_eq(texels_get(scene, dst, 0, 1, 1, 1), 0x50505050);
    cmd.src_z = 4;
    cmd.src_d = -4;
    run(scene, cmd);
    cr_assert_eq(texels_get(scene, dst, 0, 1, 1, 0), 0x50505050);
    cr_assert_eq(texels_get(scene, dst, 0, 1, 1, 1), 0x10101010);
    scene_destroy(scene);
}

Test(blit, faces_of_a_cube)
{
    struct scene *scene = scene_create(4, 4);
    const struct texels_shape shape = {VGP_TARGET_TEXTURE_CUBE, BGRA, 8, 8, 1, 6, 1, 0, 0};
    uint32_t src = source(scene, BGRA, 0), cube = texels_create(scene, &shape);
    run(scene, texels_blit(cube, BGRA, (struct texels_box){0, 0, 4, 8, 8, 1}, src, BGRA, all));
    cr_assert_eq(texels_get(scene, cube, 0, 3, 5, 4), texels[43]);
    cr_assert_eq(texels_get(scene, cube, 0, 3, 5, 3), 0);
    run(scene, texels_blit(cube, RGBA, (struct texels_box){0, 0, 1, 8, 8, 1}, src, BGRA, all));
    cr_assert_eq(texels_get(scene, cube, 0, 3, 5, 1), exchanged(texels[43]));
    struct vgp_blit cmd = texels_blit(cube, BGRA, (struct texels_box){0, 0, 1, 4, 4, 1}, cube, BGRA,
                                      (struct texels_box){0, 0, 4, 8, 8, 1});
    cmd.dst_level = 1;
    run(scene, cmd);
    uint32_t alpha = texels_get(scene, cube, 1, 1, 1, 1) >> 24;
    cr_assert(alpha == 18 || alpha == 19 || alpha == 26 || alpha == 27, "texel %u", alpha);
    scene_destroy(scene);
}

Test(blit, depth_and_stencil)
{
    struct scene *scene = scene_create(4, 4);
    const uint32_t packed = VIRGL_FORMAT_S8_UINT_Z24_UNORM;
    const uint32_t wide = VIRGL_FORMAT_Z32_FLOAT_S8X24_UINT;
    uint32_t src = source(scene, packed, 0), dst = texture(scene, packed, 0);
    uint32_t other = texture(scene, wide, 0);
    struct vgp_blit cmd =
        texels_blit(dst, packed, (struct texels_box){8, 0, 0, -8, 8, 1}, src, packed, all);
    cmd.mask = VGP_BLIT_MASK_S;
    run(scene, cmd);
    cr_assert_eq(texels_get(scene, dst, 0, 3, 5, 0), texels[44] & 0xff);
    cmd.mask = VGP_BLIT_MASK_Z | VGP_BLIT_MASK_S;
    run(scene, cmd);
    cr_assert_eq(texels_get(scene, dst, 0, 3, 5, 0), texels[44]);
    cmd = texels_blit(other, wide, all, src, packed, all);
    cmd.mask = VGP_BLIT_MASK_Z;
    run(scene, cmd);
    uint32_t bits = texels_get(scene, other, 0, 3, 5, 0);
    float depth;
    memcpy(&depth, &bits, sizeof(depth));
    cr_assert_float_eq(depth, (double)(texels[43] >> 8) / 16777215.0, 1e-6);
    scene_destroy(scene);
}

Test(blit, samples)
{
    struct scene *scene = scene_create(4, 4);
    const struct texels_shape shape = {VGP_TARGET_TEXTURE_2D, BGRA, 8, 8, 1, 1, 0, 4, 0};
    uint32_t src = source(scene, BGRA, 0), multi = texels_create(scene, &shape);
    uint32_t dst = texture(scene, BGRA, 0), rgba = texture(scene, RGBA, 0);
    run(scene, texels_blit(dst, BGRA, all, multi, BGRA, all));
    cr_assert_eq(texels_get(scene, dst, 0, 3, 5, 0), 0, "new samples are zero");
    run(scene, texels_blit(multi, BGRA, all, src, BGRA, all));
    run(scene, texels_blit(dst, BGRA, all, multi, BGRA, all));
    cr_assert_eq(texels_get(scene, dst, 0, 3, 5, 0), texels[43]);
    run(scene, texels_blit(dst, BGRA, (struct texels_box){0, 0, 0, 4, 4, 1}, multi, BGRA, all));
    cr_assert_eq(texels_get(scene, dst, 0, 1, 1, 0), texels[27]);
    run(scene, texels_blit(rgba, RGBA, all, multi, BGRX, all));
    cr_assert_eq(texels_get(scene, rgba, 0, 3, 5, 0), exchanged(texels[43]) | 0xff000000u);
    scene_destroy(scene);
}

/* One value in all samples of a region, to another place. */
Test(blit, samples_of_depth_and_stencil)
{
    struct scene *scene = scene_create(4, 4);
    const uint32_t format = VIRGL_FORMAT_S8_UINT_Z24_UNORM;
    const struct texels_shape shape = {VGP_TARGET_TEXTURE_2D, format, 8, 8, 1, 1, 0, 4, 0};
    uint32_t multi = texels_create(scene, &shape), dst = texture(scene, format, 0);
    const struct vgp_clear clear = {
        .buffers = VGP_CLEAR_BUFFERS_DEPTH | VGP_CLEAR_BUFFERS_STENCIL,
        .depth = 1.0,
        .stencil = 0x42,
    };
    scene_use_framebuffer(scene, 0, texels_surface(scene, multi, format, 0, 0, 0));
    cr_assert_eq(vgp_encode_clear(&scene->sink, &clear), 0);
    const struct texels_box from = {0, 0, 0, 4, 4, 1}, to = {3, 2, 0, 4, 4, 1};
    struct vgp_blit cmd = texels_blit(dst, format, to, multi, format, from);
    cmd.mask = VGP_BLIT_MASK_Z | VGP_BLIT_MASK_S;
    run(scene, cmd);
    cr_assert_eq(texels_get(scene, dst, 0, 3, 2, 0), 0xffffff42);
    cr_assert_eq(texels_get(scene, dst, 0, 6, 5, 0), 0xffffff42);
    cr_assert_eq(texels_get(scene, dst, 0, 2, 2, 0), 0);
    cr_assert_eq(texels_get(scene, dst, 0, 7, 5, 0), 0);
    scene_destroy(scene);
}

/* Seen in another format of the same size: the bits stay, on every level. */
Test(blit, levels_seen_as_another_format)
{
    struct scene *scene = scene_create(4, 4);
    const uint32_t sint = VIRGL_FORMAT_R32_SINT, uint = VIRGL_FORMAT_R32_UINT;
    const struct texels_shape shape = {VGP_TARGET_TEXTURE_2D, sint, 16, 16, 1, 1, 1, 0, 0};
    uint32_t src = texels_create(scene, &shape), dst = texture(scene, uint, 0);
    fill_pattern();
    texels_put(scene, src, 1, 8, 8, 0, texels);
    struct vgp_blit cmd = texels_blit(dst, uint, all, src, uint, all);
    cmd.src_level = 1;
    run(scene, cmd);
    cr_assert_eq(texels_get(scene, dst, 0, 3, 5, 0), texels[43]);
    /* Mirrored, so that it is no mere copy. */
    cmd.src_x = 8;
    cmd.src_w = -8;
    run(scene, cmd);
    cr_assert_eq(texels_get(scene, dst, 0, 3, 5, 0), texels[44]);
    scene_destroy(scene);
}

/* What makes the levels of a depth texture: the mean of four. */
Test(blit, filtered_depth)
{
    struct scene *scene = scene_create(4, 4);
    const uint32_t format = VIRGL_FORMAT_Z16_UNORM;
    const struct texels_shape shape = {VGP_TARGET_TEXTURE_2D, format, 2, 2, 1, 1, 1, 0, 0};
    const uint16_t depth[4] = {0x0000, 0x1000, 0x2000, 0x3000};
    uint32_t resource = texels_create(scene, &shape);
    scene_upload(scene, resource, 2, 2, depth, sizeof(depth));
    struct vgp_blit cmd = texels_blit(resource, format, (struct texels_box){0, 0, 0, 1, 1, 1},
                                      resource, format, (struct texels_box){0, 0, 0, 2, 2, 1});
    cmd.dst_level = 1;
    cmd.mask = VGP_BLIT_MASK_Z;
    cmd.filter = VGP_TEX_FILTER_LINEAR;
    run(scene, cmd);
    uint32_t got = texels_get(scene, resource, 1, 0, 0, 0);
    cr_assert(got >= 0x17f0 && got <= 0x1810, "%04x", got);
    scene_destroy(scene);
}

/* A host may make four samples of two; mirrored, a shader has to count them. */
Test(blit, mirrored_samples)
{
    struct scene *scene = scene_create(4, 4);
    const struct texels_shape shape = {VGP_TARGET_TEXTURE_2D, BGRA, 8, 8, 1, 1, 0, 2, 0};
    uint32_t src = source(scene, BGRA, 0), multi = texels_create(scene, &shape);
    uint32_t dst = texture(scene, BGRA, 0);
    run(scene, texels_blit(multi, BGRA, all, src, BGRA, all));
    run(scene, texels_blit(dst, BGRA, all, multi, BGRA, (struct texels_box){8, 0, 0, -8, 8, 1}));
    cr_assert_eq(texels_get(scene, dst, 0, 3, 5, 0), texels[44]);
    scene_destroy(scene);
}

/* Boxes that leave the area are cut by GL; layers that are not there are refused. */
Test(blit, outside)
{
    static const struct {
        struct texels_box to, from;
        bool refused;
    } cases[] = {
        {{-3, -3, 0, 8, 8, 1}, {0, 0, 0, 8, 8, 1}, false},
        {{0, 0, 0, 8, 8, 1}, {-100, 50, 0, 300, -77, 1}, false},
        {{0, 0, 1, 8, 8, 1}, {0, 0, 0, 8, 8, 1}, true},
        {{0, 0, 0, 8, 8, 1}, {0, 0, 0, 8, 8, 2}, true},
        {{0, 0, 0, 8, 8, 1}, {0, 0, 0, INT32_MIN, 8, 1}, true},
        {{INT32_MAX, 0, 0, 8, 8, 1}, {0, 0, 0, 8, 8, 1}, true},
        {{0, 0, -1, 8, 8, 1}, {0, 0, 0, 8, 8, 1}, true},
        {{0, 0, 0, 8, 8, 1000000}, {0, 0, 0, 8, 8, 1}, true},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct scene *scene = scene_create(4, 4);
        uint32_t src = source(scene, BGRA, 0), dst = texture(scene, BGRA, 0);
        struct vgp_blit cmd = texels_blit(dst, BGRA, cases[i].to, src, BGRA, cases[i].from);
        cr_assert_eq(vgp_encode_blit(&scene->sink, &cmd), 0);
        cr_assert_eq(scene_submit(scene) != BEA_OK, cases[i].refused, "case %zu", i);
        scene_destroy(scene);
    }
}
