/* SPDX-License-Identifier: MIT */
/* Draw commands: primitives, indices, instances, vertex formats, indirect parameters, and what must
 * hold before. */
#include <criterion/criterion.h>
#include <string.h>

#include "host.h"
#include "scene.h"

#define ORANGE 0xff0080ffu
static const float orange[4] = {1, 0.5f, 0, 1};

static const char vs_color[] =
    "VERT\n"
    "DCL IN[0]\nDCL IN[1]\n"
    "DCL OUT[0], POSITION\nDCL OUT[1], GENERIC[0]\n"
    "MOV OUT[0], IN[0]\nMOV OUT[1], IN[1]\nEND\n";
static const char fs_color[] =
    "FRAG\n"
    "DCL IN[0], GENERIC[0], PERSPECTIVE\nDCL OUT[0], COLOR\n"
    "MOV OUT[0], IN[0]\nEND\n";

/* A quad in one colour, ready to be drawn. */
static struct scene *quad_scene(void)
{
    struct scene *scene = scene_create(16, 16);
    if (!scene)
        return NULL;
    scene_defaults(scene);
    scene_use_shaders(scene, scene_vs_position, scene_fs_constant);
    scene_use_quad(scene);
    scene_use_constants(scene, VGP_STAGE_FRAGMENT, 4, orange);
    return scene;
}

static void draw(struct scene *scene, const struct vgp_draw_vbo *cmd)
{
    cr_assert_eq(vgp_encode_draw_vbo(&scene->sink, cmd), 0);
}

static void use_indices(struct scene *scene, uint32_t size, uint32_t bytes, const void *data,
                        uint32_t offset)
{
    const struct vgp_set_index_buffer cmd = {
        .resource = scene_buffer(scene, VIRGL_BIND_INDEX_BUFFER, bytes, data),
        .has_range = true,
        .index_size = size,
        .offset = offset,
    };
    cr_assert_eq(vgp_encode_set_index_buffer(&scene->sink, &cmd), 0);
}

/* Position from the bound quad, attribute 1 from `data` in `format`. */
static void use_color_attribute(struct scene *scene, uint32_t format, uint32_t stride,
                                uint32_t divisor, uint32_t bytes, const void *data)
{
    static const float corners[16] = {-1, -1, 0, 1, 1, -1, 0, 1, -1, 1, 0, 1, 1, 1, 0, 1};
    const struct vgp_create_vertex_elements_elements elements[2] = {
        {.src_format = VIRGL_FORMAT_R32G32B32A32_FLOAT},
        {.src_format = format, .vertex_buffer_index = 1, .instance_divisor = divisor},
    };
    const struct vgp_set_vertex_buffers cmd = {
        .num_buffers = 2,
        .buffers[0] = {16, 0, scene_buffer(scene, VIRGL_BIND_VERTEX_BUFFER, 64, corners)},
        .buffers[1] = {stride, 0,
                       data ? scene_buffer(scene, VIRGL_BIND_VERTEX_BUFFER, bytes, data) : 0},
    };
    scene_bind(scene, VIRGL_OBJECT_VERTEX_ELEMENTS, scene_elements(scene, 2, elements));
    cr_assert_eq(vgp_encode_set_vertex_buffers(&scene->sink, &cmd), 0);
}

Test(draw, one_colour)
{
    struct scene *scene = quad_scene();
    scene_draw(scene, VGP_PRIM_TRIANGLE_STRIP, 0, 4);
    scene_run(scene);
    cr_expect_eq(scene_pixel(scene, 0, 0), ORANGE);
    cr_expect_eq(scene_pixel(scene, 15, 15), ORANGE);
    scene_destroy(scene);
}

Test(draw, indices_with_bias_and_restart)
{
    static const uint16_t indices[] = {9, 9, 0, 1, 2, 0xfff0, 2, 1, 3};
    struct scene *scene = quad_scene();
    use_indices(scene, 2, sizeof(indices), indices, 4);
    draw(scene, &(struct vgp_draw_vbo){.count = 7,
                                       .mode = VGP_PRIM_TRIANGLE_STRIP,
                                       .indexed = 1,
                                       .instance_count = 1,
                                       .primitive_restart = 1,
                                       .restart_index = 0xfff0});
    scene_run(scene);
    cr_expect_eq(scene_pixel(scene, 1, 1), ORANGE);
    cr_expect_eq(scene_pixel(scene, 14, 14), ORANGE);
    scene_destroy(scene);

    static const uint8_t bytes[] = {5, 6, 7, 8};
    scene = quad_scene();
    use_indices(scene, 1, sizeof(bytes), bytes, 0);
    draw(scene, &(struct vgp_draw_vbo){.count = 4,
                                       .mode = VGP_PRIM_TRIANGLE_STRIP,
                                       .indexed = 1,
                                       .instance_count = 1,
                                       .index_bias = -5});
    scene_run(scene);
    cr_expect_eq(scene_pixel(scene, 8, 8), ORANGE);
    scene_destroy(scene);
}

Test(draw, formats)
{
    static const struct {
        uint32_t format, bytes;
        uint8_t data[16];
        uint32_t pixel;
    } cases[] = {
        {VIRGL_FORMAT_R8G8B8A8_UNORM, 4, {255, 128, 0, 255}, 0xff0080ff},
        {VIRGL_FORMAT_B8G8R8A8_UNORM, 4, {0, 128, 255, 255}, 0xff0080ff},
        {VIRGL_FORMAT_B8G8R8A8_USCALED, 4, {0, 0, 1, 1}, 0xff0000ff},
        {VIRGL_FORMAT_R16G16_SNORM, 4, {0xff, 0x7f, 0x00, 0x80}, 0xff0000ff},
        {VIRGL_FORMAT_R16G16_SSCALED, 4, {1, 0, 0xff, 0xff}, 0xff0000ff},
        {VIRGL_FORMAT_R10G10B10A2_UNORM, 4, {0xff, 0x03, 0xf0, 0xff}, 0xffff00ff},
        {VIRGL_FORMAT_R32_FIXED, 4, {0, 0, 1, 0}, 0xff0000ff},
        {VIRGL_FORMAT_R16G16B16A16_FLOAT, 8, {0, 0x3c, 0, 0, 0, 0x3c, 0, 0x3c}, 0xffff00ff},
        {VIRGL_FORMAT_R64_FLOAT, 8, {0, 0, 0, 0, 0, 0, 0xf0, 0x3f}, 0xff0000ff},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        /* OpenGL ES has no 64-bit attributes; Mesa's, at least up to 22.3, takes fixed point by its
         * old functions only. */
        if (host_is_es() && (cases[i].format == VIRGL_FORMAT_R64_FLOAT ||
                             cases[i].format == VIRGL_FORMAT_R32_FIXED))
            continue;
        struct scene *scene = scene_create(4, 4);
        scene_defaults(scene);
        scene_use_shaders(scene, vs_color, fs_color);
        /* Stride 0: one value for all vertices. */
        use_color_attribute(scene, cases[i].format, 0, 0, cases[i].bytes, cases[i].data);
        scene_draw(scene, VGP_PRIM_TRIANGLE_STRIP, 0, 4);
        scene_run(scene);
        cr_expect_eq(scene_pixel(scene, 2, 2), cases[i].pixel, "format %u: %08x", cases[i].format,
                     scene_pixel(scene, 2, 2));
        scene_destroy(scene);
    }
}

Test(draw, integer_attribute)
{
    static const char vs[] =
        "VERT\nDCL IN[0]\nDCL IN[1]\nDCL OUT[0], POSITION\nDCL OUT[1], GENERIC[0]\n"
        "DCL TEMP[0]\n"
        "IMM[0] UINT32 {4294967294, 0, 0, 0}\n"
        "IMM[1] FLT32 {0.0, 1.0, 0.0, 0.0}\n"
        "MOV OUT[0], IN[0]\n"
        "USEQ TEMP[0].x, IN[1].xxxx, IMM[0].xxxx\n"
        "AND TEMP[0].x, TEMP[0].xxxx, IMM[1].yyyy\n"
        "MOV OUT[1], TEMP[0].xxxx\nEND\n";
    static const int8_t minus_two[4] = {-2, 0, 0, 0};
    struct scene *scene = scene_create(4, 4);
    scene_defaults(scene);
    scene_use_shaders(scene, vs, fs_color);
    use_color_attribute(scene, VIRGL_FORMAT_R8_SINT, 0, 0, 4, minus_two);
    scene_draw(scene, VGP_PRIM_TRIANGLE_STRIP, 0, 4);
    scene_run(scene);
    cr_expect_eq(scene_pixel(scene, 1, 1), 0xffffffffu);
    scene_destroy(scene);
}

Test(draw, instances)
{
    static const uint8_t colors[12] = {255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255};
    static const uint32_t expected[4] = {0xff0000ff, 0xff00ff00, 0xff00ff00, 0xffff0000};
    static const struct {
        uint32_t start, count, divisor;
    } cases[4] = {{0, 1, 1}, {0, 2, 1}, {1, 1, 1}, {0, 6, 2}};
    for (unsigned i = 0; i < 4; i++) {
        struct scene *scene = scene_create(4, 4);
        scene_defaults(scene);
        scene_use_shaders(scene, vs_color, fs_color);
        use_color_attribute(scene, VIRGL_FORMAT_R8G8B8A8_UNORM, 4, cases[i].divisor, 12, colors);
        draw(scene, &(struct vgp_draw_vbo){.count = 4,
                                           .mode = VGP_PRIM_TRIANGLE_STRIP,
                                           .instance_count = cases[i].count,
                                           .start_instance = cases[i].start});
        scene_run(scene);
        cr_expect_eq(scene_pixel(scene, 1, 1), expected[i], "case %u", i);
        scene_destroy(scene);
    }
}

/* Nothing bound, or a buffer that ends too early: zeros. */
Test(draw, missing_vertex_buffer_reads_zero)
{
    static const uint8_t few[4] = {255, 255, 255, 255};
    for (unsigned i = 0; i < 2; i++) {
        struct scene *scene = scene_create(4, 4);
        scene_defaults(scene);
        scene_clear(scene, 1, 1, 1, 1);
        scene_use_shaders(scene, vs_color, fs_color);
        use_color_attribute(scene, VIRGL_FORMAT_R32G32B32A32_FLOAT, 16, 0, 4, i ? few : NULL);
        scene_draw(scene, VGP_PRIM_TRIANGLE_STRIP, 0, 4);
        scene_run(scene);
        cr_expect_eq(scene_pixel(scene, 1, 1) & 0xffffff, 0);
        scene_destroy(scene);
    }
}

static void unbind_shader(struct scene *scene, uint32_t stage)
{
    cr_assert_eq(vgp_encode_bind_shader(&scene->sink, &(struct vgp_bind_shader){0, stage}), 0);
}

/* What guests do without meaning harm: no error, no pixel. */
Test(draw, dropped_in_silence)
{
    for (unsigned i = 0; i < 4; i++) {
        struct scene *scene = quad_scene();
        struct vgp_draw_vbo cmd = {
            .count = 4, .mode = VGP_PRIM_TRIANGLE_STRIP, .instance_count = 1};
        scene_run(scene);
        if (i == 0)
            scene_bind(scene, VIRGL_OBJECT_VERTEX_ELEMENTS, 0);
        else if (i == 1)
            unbind_shader(scene, VGP_STAGE_FRAGMENT);
        else if (i == 2)
            unbind_shader(scene, VGP_STAGE_VERTEX);
        cmd.indexed = i == 3;
        draw(scene, &cmd);
        draw(scene, &cmd);
        scene_run(scene);
        cr_expect_eq(scene_pixel(scene, 8, 8), 0, "case %u", i);
        scene_destroy(scene);
    }
}

/* A program of before must not serve a draw that has none. */
Test(draw, unbound_after_a_good_draw)
{
    static const float red[4] = {1, 0, 0, 1};
    struct scene *scene = quad_scene();
    scene_draw(scene, VGP_PRIM_TRIANGLE_STRIP, 0, 4);
    unbind_shader(scene, VGP_STAGE_FRAGMENT);
    scene_use_constants(scene, VGP_STAGE_FRAGMENT, 4, red);
    scene_draw(scene, VGP_PRIM_TRIANGLE_STRIP, 0, 4);
    scene_run(scene);
    cr_expect_eq(scene_pixel(scene, 8, 8), ORANGE);
    scene_destroy(scene);
}

Test(draw, refused)
{
    static const uint16_t indices[4] = {0, 1, 2, 3};
    static const struct vgp_draw_vbo cases[] = {
        {.count = 5, .mode = VGP_PRIM_TRIANGLE_STRIP, .indexed = 1, .instance_count = 1},
        {.count = 0x7fffffff, .mode = VGP_PRIM_TRIANGLES, .indexed = 1, .instance_count = 1},
        {.count = 4, .mode = VGP_PRIM_QUADS, .instance_count = 1},
        {.count = 4, .mode = 15, .instance_count = 1},
        {.count = ~0u, .mode = VGP_PRIM_TRIANGLES, .instance_count = 1},
        {.count = 1u << 30, .mode = VGP_PRIM_TRIANGLES, .instance_count = 1u << 30},
        {.count = 4, .mode = VGP_PRIM_PATCHES, .has_patch = true, .vertices_per_patch = 4},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct scene *scene = quad_scene();
        use_indices(scene, 2, sizeof(indices), indices, 0);
        scene_run(scene);
        draw(scene, &cases[i]);
        cr_expect_neq(scene_submit(scene), BEA_OK, "case %zu", i);
        cr_expect_eq(scene_pixel(scene, 8, 8), 0);
        scene_destroy(scene);
    }
}

static void draw_indirect(struct scene *scene, uint32_t buffer, uint32_t offset, uint32_t count,
                          uint32_t stride)
{
    draw(scene, &(struct vgp_draw_vbo){.mode = VGP_PRIM_TRIANGLE_STRIP,
                                       .has_patch = true,
                                       .has_indirect = true,
                                       .indirect_buffer = buffer,
                                       .indirect_offset = offset,
                                       .indirect_draw_count = count,
                                       .indirect_stride = stride});
}

Test(draw, indirect)
{
    static const uint32_t parameters[9] = {4, 1, 0, 0, 4, 1, 0, 0, 0};
    struct scene *scene = quad_scene();
    uint32_t buffer = scene_buffer(scene, VIRGL_BIND_COMMAND_ARGS, sizeof(parameters), parameters);
    draw_indirect(scene, buffer, 4 * 4, 1, 0);
    scene_run(scene);
    cr_expect_eq(scene_pixel(scene, 8, 8), ORANGE);
    draw_indirect(scene, buffer, 0, 2, 20);
    scene_run(scene);
    draw_indirect(scene, buffer, 0, 3, 20);
    cr_expect_neq(scene_submit(scene), BEA_OK, "the third block is outside");
    scene_destroy(scene);
}

Test(draw, unbound_objects_live_while_bound)
{
    struct scene *scene = quad_scene();
    uint32_t handle = scene->next;
    scene_use_rasterizer(scene, scene_rasterizer());
    const struct vgp_destroy_object cmd = {.object_type = VIRGL_OBJECT_RASTERIZER,
                                           .handle = handle};
    cr_assert_eq(vgp_encode_destroy_object(&scene->sink, &cmd), 0);
    scene_draw(scene, VGP_PRIM_TRIANGLE_STRIP, 0, 4);
    scene_run(scene);
    cr_expect_eq(scene_pixel(scene, 8, 8), ORANGE);
    scene_destroy(scene);
}
