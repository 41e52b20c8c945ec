/* SPDX-License-Identifier: MIT */
/* Compute: storage buffers, images, indirect grids, limits, and draws in between. */
#include <criterion/criterion.h>
#include <string.h>

#include "scene.h"

/* Each invocation writes its number plus CONST[0].x into its word of the buffer. */
static const char cs_store[] =
    "COMP\n"
    "PROPERTY CS_FIXED_BLOCK_WIDTH 4\nPROPERTY CS_FIXED_BLOCK_HEIGHT 1\n"
    "PROPERTY CS_FIXED_BLOCK_DEPTH 1\n"
    "DCL SV[0], THREAD_ID\nDCL SV[1], BLOCK_ID\nDCL BUFFER[0]\nDCL CONST[0]\n"
    "DCL TEMP[0..1]\nIMM[0] UINT32 {4, 0, 0, 0}\n"
    "UMAD TEMP[0].x, SV[1].xxxx, IMM[0].xxxx, SV[0].xxxx\n"
    "UMUL TEMP[0].y, TEMP[0].xxxx, IMM[0].xxxx\n"
    "UADD TEMP[1].x, TEMP[0].xxxx, CONST[0].xxxx\n"
    "STORE BUFFER[0].x, TEMP[0].yyyy, TEMP[1].xxxx\nEND\n";

static void use_storage(struct scene *scene, uint32_t resource, uint32_t offset, uint32_t length)
{
    const struct vgp_set_shader_buffers cmd = {
        .stage = VGP_STAGE_COMPUTE, .num_buffers = 1, .buffers[0] = {offset, length, resource}};
    cr_assert_eq(vgp_encode_set_shader_buffers(&scene->sink, &cmd), 0);
}

static void launch(struct scene *scene, uint32_t x, uint32_t y, uint32_t z, uint32_t indirect,
                   uint32_t offset)
{
    const struct vgp_launch_grid cmd = {
        .grid_x = x, .grid_y = y, .grid_z = z, .indirect = indirect, .indirect_offset = offset};
    cr_assert_eq(vgp_encode_launch_grid(&scene->sink, &cmd), 0);
}

static void barrier(struct scene *scene)
{
    const struct vgp_memory_barrier cmd = {VGP_BARRIER_ALL};
    cr_assert_eq(vgp_encode_memory_barrier(&scene->sink, &cmd), 0);
}

static struct scene *compute_scene(const char *text, uint32_t base)
{
    struct scene *scene = scene_create(8, 8);
    if (!scene)
        return NULL;
    const uint32_t words[4] = {base};
    const struct vgp_set_constant_buffer constants = {.stage = VGP_STAGE_COMPUTE,
                                                      .data = {words, sizeof(words)}};
    scene_use_shader(scene, VGP_STAGE_COMPUTE, text);
    cr_assert_eq(vgp_encode_set_constant_buffer(&scene->sink, &constants), 0);
    return scene;
}

Test(compute, storage_buffer)
{
    uint32_t data[16] = {0};
    struct scene *scene = compute_scene(cs_store, 100);
    uint32_t buffer = scene_buffer(scene, VIRGL_BIND_SHADER_BUFFER, sizeof(data), data);
    use_storage(scene, buffer, 0, sizeof(data));
    launch(scene, 2, 1, 1, 0, 0);
    barrier(scene);
    scene_run(scene);
    scene_download(scene, buffer, sizeof(data), 1, data, sizeof(data));
    for (uint32_t i = 0; i < 16; i++)
        cr_expect_eq(data[i], i < 8 ? 100 + i : 0, "word %u: %u", i, data[i]);
    scene_destroy(scene);
}

Test(compute, indirect_grid)
{
    static const uint32_t grid[4] = {99, 3, 1, 1};
    uint32_t data[16] = {0};
    struct scene *scene = compute_scene(cs_store, 1);
    uint32_t buffer = scene_buffer(scene, VIRGL_BIND_SHADER_BUFFER, sizeof(data), data);
    uint32_t arguments = scene_buffer(scene, VIRGL_BIND_COMMAND_ARGS, sizeof(grid), grid);
    use_storage(scene, buffer, 0, sizeof(data));
    launch(scene, 0, 0, 0, arguments, 4);
    barrier(scene);
    scene_run(scene);
    scene_download(scene, buffer, sizeof(data), 1, data, sizeof(data));
    cr_expect_eq(data[11], 12);
    cr_expect_eq(data[12], 0);
    launch(scene, 0, 0, 0, arguments, 8);
    cr_expect_neq(scene_submit(scene), BEA_OK, "the grid is outside of the buffer");
    scene_destroy(scene);
}

Test(compute, image)
{
    static const char cs[] =
        "COMP\n"
        "PROPERTY CS_FIXED_BLOCK_WIDTH 8\nPROPERTY CS_FIXED_BLOCK_HEIGHT 8\n"
        "PROPERTY CS_FIXED_BLOCK_DEPTH 1\n"
        "DCL SV[0], THREAD_ID\nDCL IMAGE[0], 2D, PIPE_FORMAT_R8G8B8A8_UNORM, WR\n"
        "DCL TEMP[0]\nIMM[0] FLT32 {1.0, 0.0, 1.0, 1.0}\n"
        "MOV TEMP[0].xy, SV[0].xyyy\n"
        "STORE IMAGE[0], TEMP[0].xyyy, IMM[0], 2D, PIPE_FORMAT_R8G8B8A8_UNORM\nEND\n";
    struct scene *scene = compute_scene(cs, 0);
    const struct vgp_set_shader_images images = {
        .stage = VGP_STAGE_COMPUTE,
        .num_images = 1,
        .images[0] = {VIRGL_FORMAT_R8G8B8A8_UNORM, VGP_IMAGE_ACCESS_WRITE, 0, 0, scene->target},
    };
    cr_assert_eq(vgp_encode_set_shader_images(&scene->sink, &images), 0);
    launch(scene, 1, 1, 1, 0, 0);
    barrier(scene);
    scene_run(scene);
    cr_expect_eq(scene_pixel(scene, 0, 0), 0xffff00ff);
    cr_expect_eq(scene_pixel(scene, 7, 7), 0xffff00ff);
    scene_destroy(scene);
}

/* Compute and draws take turns at the same binding points. */
Test(compute, between_draws)
{
    static const float green[4] = {0, 1, 0, 1};
    uint32_t data[4] = {0};
    struct scene *scene = compute_scene(cs_store, 7);
    uint32_t buffer = scene_buffer(scene, VIRGL_BIND_SHADER_BUFFER, sizeof(data), data);
    scene_defaults(scene);
    scene_use_shaders(scene, scene_vs_position, scene_fs_constant);
    scene_use_quad(scene);
    scene_use_constants(scene, VGP_STAGE_FRAGMENT, 4, green);
    scene_draw(scene, VGP_PRIM_TRIANGLE_STRIP, 0, 4);
    use_storage(scene, buffer, 0, sizeof(data));
    launch(scene, 1, 1, 1, 0, 0);
    scene_clear(scene, 0, 0, 0, 0);
    scene_draw(scene, VGP_PRIM_TRIANGLE_STRIP, 0, 4);
    barrier(scene);
    scene_run(scene);
    cr_expect_eq(scene_pixel(scene, 4, 4), 0xff00ff00);
    scene_download(scene, buffer, sizeof(data), 1, data, sizeof(data));
    cr_expect_eq(data[3], 10);
    scene_destroy(scene);
}

Test(compute, refused)
{
    for (unsigned i = 0; i < 3; i++) {
        struct scene *scene = compute_scene(cs_store, 0);
        uint32_t buffer = scene_buffer(scene, VIRGL_BIND_SHADER_BUFFER, 64, NULL);
        scene_run(scene);
        if (i == 0)
            launch(scene, 0xffffffff, 1, 1, 0, 0);
        else if (i == 1)
            launch(scene, 65535, 65535, 65535, 0, 0);
        else
            use_storage(scene, buffer, 60, 8);
        cr_expect_neq(scene_submit(scene), BEA_OK, "case %u", i);
        scene_destroy(scene);
    }
}

Test(compute, nothing_bound_is_dropped)
{
    struct scene *scene = scene_create(8, 8);
    launch(scene, 1, 1, 1, 0, 0);
    scene_run(scene);
    scene_destroy(scene);
}
