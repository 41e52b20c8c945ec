/* SPDX-License-Identifier: MIT */
/* Transfers that are commands: between a resource and another's memory, and out of the stream. */
#include <criterion/criterion.h>
#include <string.h>

#include "texels.h"

#define SIDE 8u
#define RED 0xff0000ffu
#define GREEN 0xff00ff00u
#define STAGING_BYTES 4096u

static unsigned char memory[STAGING_BYTES];

static uint32_t staging_create(struct scene *scene)
{
    const struct iovec iov[2] = {{memory, 333}, {memory + 333, sizeof(memory) - 333}};
    uint32_t id = scene_buffer(scene, VIRGL_BIND_STAGING, STAGING_BYTES, NULL);
    cr_assert_eq(bea_resource_attach_backing(scene->renderer, id, iov, 2), BEA_OK);
    memset(memory, 0xaa, sizeof(memory));
    return id;
}

/* A packed box of 32-bit texels. */
static struct vgp_copy_transfer3d copy_of(uint32_t resource, struct bea_box box, uint32_t staging,
                                          uint32_t offset, bool read)
{
    return (struct vgp_copy_transfer3d){
        .resource = resource,
        .stride = box.width * 4,
        .layer_stride = box.width * box.height * 4,
        .x = box.x,
        .y = box.y,
        .z = box.z,
        .w = box.width,
        .h = box.height,
        .d = box.depth,
        .staging_resource = staging,
        .staging_offset = offset,
        .synchronized = true,
        .read_from_host = read,
    };
}

static void copy(struct scene *scene, struct vgp_copy_transfer3d cmd)
{
    cr_assert_eq(vgp_encode_copy_transfer3d(&scene->sink, &cmd), 0);
}

static uint32_t staged(uint32_t offset)
{
    uint32_t texel;
    memcpy(&texel, memory + offset, sizeof(texel));
    return texel;
}

/* What is copied is what was drawn before, not what is drawn behind it. */
Test(staging, in_order_with_draws)
{
    const struct bea_box box = {2, 3, 0, 4, 2, 1};
    struct scene *scene = scene_create(SIDE, SIDE);
    uint32_t staging = staging_create(scene);
    scene_defaults(scene);
    scene_clear(scene, 1, 0, 0, 1);
    copy(scene, copy_of(scene->target, box, staging, 64, true));
    scene_clear(scene, 0, 1, 0, 1);
    copy(scene, copy_of(scene->target, box, staging, 128, true));
    scene_clear(scene, 0, 0, 0, 0);
    copy(scene, copy_of(scene->target, box, staging, 64, false));
    scene_run(scene);
    cr_expect_eq(staged(60), 0xaaaaaaaa);
    for (uint32_t i = 0; i < 8; i++) {
        cr_expect_eq(staged(64 + 4 * i), RED);
        cr_expect_eq(staged(128 + 4 * i), GREEN);
    }
    cr_expect_eq(staged(160), 0xaaaaaaaa);
    cr_expect_eq(scene_pixel(scene, 2, 3), RED);
    cr_expect_eq(scene_pixel(scene, 5, 4), RED);
    cr_expect_eq(scene_pixel(scene, 1, 3), 0);
    cr_expect_eq(scene_pixel(scene, 2, 5), 0);
    scene_destroy(scene);
}

/* Row 0 of the guest's is the last of GL's. */
Test(staging, upside_down)
{
    const struct texels_shape shape = {.target = VGP_TARGET_TEXTURE_2D,
                                       .format = VIRGL_FORMAT_R8G8B8A8_UNORM,
                                       .width = SIDE,
                                       .height = SIDE,
                                       .flags = VIRGL_RESOURCE_Y_0_TOP};
    struct scene *scene = scene_create(SIDE, SIDE);
    uint32_t staging = staging_create(scene), texture = texels_create(scene, &shape);
    for (uint32_t i = 0; i < 4; i++)
        memcpy(memory + 4 * i, &(uint32_t){0x11111111 * (i + 1)}, 4);
    copy(scene, copy_of(texture, (struct bea_box){1, 2, 0, 2, 2, 1}, staging, 0, false));
    copy(scene, copy_of(texture, (struct bea_box){0, 3, 0, 3, 1, 1}, staging, 256, true));
    scene_run(scene);
    cr_expect_eq(texels_get(scene, texture, 0, 1, 2, 0), 0x11111111);
    cr_expect_eq(texels_get(scene, texture, 0, 2, 3, 0), 0x44444444);
    cr_expect_eq(texels_get(scene, texture, 0, 1, 1, 0), 0);
    cr_expect_eq(staged(256), 0);
    cr_expect_eq(staged(260), 0x33333333);
    cr_expect_eq(staged(264), 0x44444444);
    scene_destroy(scene);
}

Test(staging, layers_and_buffers)
{
    const struct texels_shape shape = {.target = VGP_TARGET_TEXTURE_2D_ARRAY,
                                       .format = VIRGL_FORMAT_R8G8B8A8_UNORM,
                                       .width = SIDE,
                                       .height = SIDE,
                                       .array_size = 4,
                                       .last_level = 1};
    struct scene *scene = scene_create(SIDE, SIDE);
    uint32_t staging = staging_create(scene), texture = texels_create(scene, &shape);
    uint32_t buffer = scene_buffer(scene, VIRGL_BIND_VERTEX_BUFFER, 64, NULL), data[16];
    for (uint32_t i = 0; i < 16; i++)
        memcpy(memory + 4 * i, &(uint32_t){i + 1}, 4);
    struct vgp_copy_transfer3d cmd =
        copy_of(texture, (struct bea_box){1, 1, 1, 2, 2, 3}, staging, 4, false);
    cmd.level = 1;
    copy(scene, cmd);
    copy(scene, copy_of(buffer, (struct bea_box){8, 0, 0, 12, 1, 1}, staging, 16, false));
    copy(scene, copy_of(buffer, (struct bea_box){4, 0, 0, 16, 1, 1}, staging, 512, true));
    scene_run(scene);
    cr_expect_eq(texels_get(scene, texture, 1, 1, 1, 1), 2);
    cr_expect_eq(texels_get(scene, texture, 1, 2, 2, 2), 9);
    cr_expect_eq(texels_get(scene, texture, 1, 2, 2, 3), 13);
    cr_expect_eq(texels_get(scene, texture, 1, 1, 1, 0), 0);
    scene_download(scene, buffer, sizeof(data), 1, data, sizeof(data));
    cr_expect_eq(data[1], 0);
    cr_expect_eq(data[2], 5);
    cr_expect_eq(data[4], 7);
    cr_expect_eq(data[5], 0);
    cr_expect_eq(staged(512), 0);
    cr_expect_eq(staged(516), 5);
    cr_expect_eq(staged(524), 7);
    scene_destroy(scene);
}

/* --- out of the stream --- */

static void inline_write(struct scene *scene, uint32_t resource, uint32_t level, struct bea_box box,
                         const void *data, uint32_t bytes)
{
    const struct vgp_resource_inline_write cmd = {
        .resource = resource,
        .level = level,
        .x = box.x,
        .y = box.y,
        .z = box.z,
        .w = box.width,
        .h = box.height,
        .d = box.depth,
        .data = {data, bytes},
    };
    cr_assert_eq(vgp_encode_resource_inline_write(&scene->sink, &cmd), 0);
}

Test(staging, inline_into_any_level_and_layer)
{
    static const struct texels_shape shapes[] = {
        {VGP_TARGET_TEXTURE_3D, VIRGL_FORMAT_R8G8B8A8_UNORM, SIDE, SIDE, SIDE, 1, 2, 0, 0},
        {VGP_TARGET_TEXTURE_CUBE, VIRGL_FORMAT_R8G8B8A8_UNORM, SIDE, SIDE, 1, 6, 2, 0, 0},
        {VGP_TARGET_TEXTURE_2D_ARRAY, VIRGL_FORMAT_R8G8B8A8_UNORM, SIDE, SIDE, 1, 5, 2, 0, 0},
        {VGP_TARGET_TEXTURE_1D_ARRAY, VIRGL_FORMAT_R8G8B8A8_UNORM, SIDE, 1, 1, 5, 2, 0, 0},
    };
    for (size_t i = 0; i < sizeof(shapes) / sizeof(shapes[0]); i++) {
        struct scene *scene = scene_create(SIDE, SIDE);
        bool flat = shapes[i].target == VGP_TARGET_TEXTURE_1D_ARRAY;
        uint32_t texture = texels_create(scene, &shapes[i]), texels[8];
        for (uint32_t t = 0; t < 8; t++)
            texels[t] = 0x01010101 * (t + 1);
        const struct bea_box one = {2, flat ? 0 : 1, 1, 2, 1, 1};
        const struct bea_box two = {1, flat ? 0 : 2, 2, 1, 1, 1};
        inline_write(scene, texture, 1, one, texels, 8);
        inline_write(scene, texture, 1, two, texels + 2, 4);
        scene_run(scene);
        cr_expect_eq(texels_get(scene, texture, 1, 2, one.y, 1), texels[0], "shape %zu", i);
        cr_expect_eq(texels_get(scene, texture, 1, 3, one.y, 1), texels[1], "shape %zu", i);
        cr_expect_eq(texels_get(scene, texture, 1, 1, two.y, 2), texels[2], "shape %zu", i);
        cr_expect_eq(texels_get(scene, texture, 1, 1, one.y, 1), 0, "shape %zu", i);
        scene_destroy(scene);
    }
}

Test(staging, inline_blocks)
{
    static const unsigned char blocks[16] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    const struct texels_shape shape = {.target = VGP_TARGET_TEXTURE_2D_ARRAY,
                                       .format = VIRGL_FORMAT_RGTC1_UNORM,
                                       .width = 32,
                                       .height = 16,
                                       .array_size = 3,
                                       .last_level = 1};
    struct scene *scene = scene_create(SIDE, SIDE);
    struct vgp_caps_v2 caps = {0};
    unsigned char got[16];
    cr_assert_eq(bea_capset_fill(scene->renderer, 2, 2, &caps, sizeof(caps), NULL), BEA_OK);
    if (!vgp_format_mask_has(caps.v1.sampler, VIRGL_FORMAT_RGTC1_UNORM))
        cr_skip_test("the host lacks the format");
    uint32_t texture = texels_create(scene, &shape);
    const struct iovec iov = {got, sizeof(got)};
    const struct texels_transfer back = {
        .direction = BEA_FROM_HOST, .resource = texture, .level = 1, .box = {8, 4, 2, 8, 4, 1}};
    inline_write(scene, texture, 1, back.box, blocks, sizeof(blocks));
    scene_run(scene);
    texels_transfer(scene, &back, &iov, 1);
    cr_expect_eq(memcmp(got, blocks, sizeof(blocks)), 0);
    scene_destroy(scene);
}
