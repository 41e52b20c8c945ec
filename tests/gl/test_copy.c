/* SPDX-License-Identifier: MIT */
/* RESOURCE_COPY_REGION: the guest's bytes arrive as they are, whatever the two formats. */
#include <criterion/criterion.h>
#include <string.h>

#include "texels.h"

static void pattern(uint32_t texels[64])
{
    for (uint32_t i = 0; i < 64; i++)
        texels[i] = 0x01000000u * i + 0x00332211u + 256u * i;
}

static void copy(struct scene *scene, const struct vgp_resource_copy_region *cmd)
{
    cr_assert_eq(vgp_encode_resource_copy_region(&scene->sink, cmd), 0);
    scene_run(scene);
}

Test(copy, bytes_between_formats_and_orientations)
{
    static const struct {
        struct texels_shape shape;
        uint32_t dst_z, mask;
    } cases[] = {
        {{VGP_TARGET_TEXTURE_2D, VIRGL_FORMAT_B8G8R8A8_UNORM, 8, 8, 1, 1, 0, 0, 0}, 0, ~0u},
        {{VGP_TARGET_TEXTURE_2D, VIRGL_FORMAT_R8G8B8A8_UNORM, 8, 8, 1, 1, 0, 0, 0}, 0, ~0u},
        {{VGP_TARGET_TEXTURE_2D, VIRGL_FORMAT_B8G8R8X8_UNORM, 8, 8, 1, 1, 0, 0, 0}, 0, 0xffffff},
        {{VGP_TARGET_TEXTURE_2D, VIRGL_FORMAT_R32_UINT, 8, 8, 1, 1, 0, 0, 0}, 0, ~0u},
        {{VGP_TARGET_TEXTURE_3D, VIRGL_FORMAT_R8G8B8A8_UNORM, 8, 8, 4, 1, 0, 0, 0}, 2, ~0u},
        {{VGP_TARGET_TEXTURE_CUBE, VIRGL_FORMAT_B8G8R8A8_SRGB, 8, 8, 1, 6, 0, 0, 0}, 5, ~0u},
        {{VGP_TARGET_TEXTURE_2D, VIRGL_FORMAT_B8G8R8A8_UNORM, 8, 8, 1, 1, 0, 0,
          VIRGL_RESOURCE_Y_0_TOP},
         0,
         ~0u},
    };
    struct scene *scene = scene_create(4, 4);
    uint32_t texels[64], source = texels_create(scene, &cases[0].shape);
    pattern(texels);
    texels_put(scene, source, 0, 8, 8, 0, texels);
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        uint32_t dst = texels_create(scene, &cases[i].shape);
        const struct vgp_resource_copy_region cmd = {.dst = dst,
                                                     .dst_x = 1,
                                                     .dst_y = 2,
                                                     .dst_z = cases[i].dst_z,
                                                     .src = source,
                                                     .src_x = 3,
                                                     .src_y = 4,
                                                     .w = 4,
                                                     .h = 3,
                                                     .d = 1};
        copy(scene, &cmd);
        for (uint32_t at = 0; at < 64; at++) {
            uint32_t x = at % 8, y = at / 8;
            bool inside = x >= 1 && x < 5 && y >= 2 && y < 5;
            uint32_t expected = inside ? texels[(y + 2) * 8 + x + 2] & cases[i].mask : 0;
            uint32_t got = texels_get(scene, dst, 0, x, y, cmd.dst_z) & cases[i].mask;
            cr_assert_eq(got, expected, "case %zu at %u %u: %08x, not %08x", i, x, y, got,
                         expected);
        }
    }
    scene_destroy(scene);
}

Test(copy, several_layers)
{
    struct scene *scene = scene_create(4, 4);
    const struct texels_shape array = {
        VGP_TARGET_TEXTURE_2D_ARRAY, VIRGL_FORMAT_R32_UINT, 8, 8, 1, 6, 0, 0, 0};
    const struct texels_shape rows = {
        VGP_TARGET_TEXTURE_1D_ARRAY, VIRGL_FORMAT_R32_UINT, 8, 1, 1, 6, 0, 0, 0};
    uint32_t texels[64], src = texels_create(scene, &array), dst = texels_create(scene, &array);
    uint32_t line = texels_create(scene, &rows);
    pattern(texels);
    for (uint32_t layer = 0; layer < 6; layer++) {
        texels[0] = layer;
        texels_put(scene, src, 0, 8, 8, layer, texels);
    }
    struct vgp_resource_copy_region cmd = {
        .dst = dst, .dst_z = 1, .src = src, .src_z = 3, .w = 8, .h = 8, .d = 3};
    copy(scene, &cmd);
    cmd = (struct vgp_resource_copy_region){
        .dst = line, .dst_z = 2, .src = src, .src_z = 3, .w = 8, .h = 1, .d = 3};
    copy(scene, &cmd);
    for (uint32_t layer = 0; layer < 6; layer++) {
        bool written = layer >= 1 && layer < 4;
        cr_assert_eq(texels_get(scene, dst, 0, 0, 0, layer), written ? layer + 2 : 0);
        cr_assert_eq(texels_get(scene, dst, 0, 7, 7, layer), written ? texels[63] : 0);
        cr_assert_eq(texels_get(scene, line, 0, 0, 0, layer),
                     layer >= 2 && layer < 5 ? layer + 1 : 0);
    }
    scene_destroy(scene);
}

/* 2 x 2 texels of 16 bytes become 2 x 2 blocks. */
Test(copy, texels_into_compressed_blocks)
{
    struct scene *scene = scene_create(4, 4);
    const struct texels_shape blocks = {
        VGP_TARGET_TEXTURE_2D, VIRGL_FORMAT_DXT5_RGBA, 16, 16, 1, 1, 2, 0, 0};
    const struct texels_shape plain = {
        VGP_TARGET_TEXTURE_2D, VIRGL_FORMAT_R32G32B32A32_UINT, 4, 4, 1, 1, 0, 0, 0};
    uint32_t dst = texels_create(scene, &blocks), src = texels_create(scene, &plain);
    unsigned char sent[256], got[256];
    struct iovec out = {sent, sizeof(sent)}, in = {got, sizeof(got)};
    struct texels_transfer t = {
        .direction = BEA_TO_HOST, .resource = src, .box = {0, 0, 0, 4, 4, 1}};
    texels_random(sent, sizeof(sent), 3);
    texels_transfer(scene, &t, &out, 1);
    const struct vgp_resource_copy_region cmd = {.dst = dst,
                                                 .dst_x = 4,
                                                 .dst_y = 8,
                                                 .src = src,
                                                 .src_x = 1,
                                                 .src_y = 1,
                                                 .w = 2,
                                                 .h = 2,
                                                 .d = 1};
    copy(scene, &cmd);
    t = (struct texels_transfer){
        .direction = BEA_FROM_HOST, .resource = dst, .box = {0, 0, 0, 16, 16, 1}};
    texels_transfer(scene, &t, &in, 1);
    cr_assert_arr_eq(got + 2 * 64 + 16, sent + 64 + 16, 32);
    cr_assert_arr_eq(got + 3 * 64 + 16, sent + 128 + 16, 32);
    cr_assert_eq(got[2 * 64 + 15], 0);
    scene_destroy(scene);
}

Test(copy, buffers)
{
    struct scene *scene = scene_create(4, 4);
    unsigned char sent[64], got[64];
    texels_random(sent, sizeof(sent), 9);
    uint32_t src = scene_buffer(scene, VIRGL_BIND_VERTEX_BUFFER, 64, sent);
    uint32_t dst = scene_buffer(scene, VIRGL_BIND_INDEX_BUFFER, 64, NULL);
    const struct vgp_resource_copy_region cmd = {
        .dst = dst, .dst_x = 5, .src = src, .src_x = 1, .w = 10, .h = 1, .d = 1};
    copy(scene, &cmd);
    scene_download(scene, dst, 64, 1, got, sizeof(got));
    cr_assert_arr_eq(got + 5, sent + 1, 10);
    cr_assert_eq(got[4], 0);
    cr_assert_eq(got[15], 0);
    scene_destroy(scene);
}

/* Each in a scene of its own: strict mode ends the context. */
Test(copy, what_leaves_a_resource_is_refused)
{
    static const struct {
        bool buffers, same;
        struct vgp_resource_copy_region cmd;
    } bad[] = {
        {true, false, {.src_x = -1, .w = 4, .h = 1, .d = 1}},
        {true, false, {.src_x = 60, .w = 5, .h = 1, .d = 1}},
        {true, false, {.dst_x = 0xffffffff, .w = 4, .h = 1, .d = 1}},
        {true, true, {.dst_x = 3, .w = 4, .h = 1, .d = 1}},
        {false, false, {.src_x = 1, .w = INT32_MAX, .h = 1, .d = 1}},
        {false, false, {.src_y = 5, .w = 4, .h = 4, .d = 1}},
        {false, false, {.dst_z = 1, .w = 4, .h = 4, .d = 1}},
        {false, false, {.dst_level = 1, .w = 4, .h = 4, .d = 1}},
        {false, false, {.src_level = 255, .w = 1, .h = 1, .d = 1}},
        {false, false, {.dst_x = 0xfffffffe, .w = 4, .h = 4, .d = 1}},
    };
    const struct texels_shape shape = {
        VGP_TARGET_TEXTURE_2D, VIRGL_FORMAT_R8G8B8A8_UNORM, 8, 8, 1, 1, 0, 0, 0};
    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
        struct scene *scene = scene_create(4, 4);
        struct vgp_resource_copy_region cmd = bad[i].cmd;
        cmd.dst = bad[i].buffers ? scene_buffer(scene, VIRGL_BIND_VERTEX_BUFFER, 64, NULL)
                                 : texels_create(scene, &shape);
        cmd.src = cmd.dst;
        if (!bad[i].same)
            cmd.src = bad[i].buffers ? scene_buffer(scene, VIRGL_BIND_VERTEX_BUFFER, 64, NULL)
                                     : texels_create(scene, &shape);
        cr_assert_eq(vgp_encode_resource_copy_region(&scene->sink, &cmd), 0);
        cr_assert_neq(scene_submit(scene), BEA_OK, "case %zu", i);
        scene_destroy(scene);
    }
}
