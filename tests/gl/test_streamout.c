/* SPDX-License-Identifier: MIT */
/* Stream output: places and gaps, pause and resume, draws with the captured count, wrong targets.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "scene.h"
#include "vgp/caps.h"

static const char vs_text[] =
    "VERT\nDCL IN[0]\nDCL OUT[0], POSITION\nDCL OUT[1], GENERIC[0]\n"
    "MOV OUT[0], IN[0]\nADD OUT[1], IN[0], IN[0]\nEND\n";
static const float points[16] = {0.1f,  0.2f,  0, 1, 0.3f, 0.4f, 0, 1,
                                 -0.5f, -0.6f, 0, 1, 0.7f, 0.8f, 0, 1};

/* Records of eight dwords: y and z of the position, a gap of two, all of GENERIC[0] ... */
static uint32_t capturing_shader(struct scene *scene)
{
    uint32_t bytes = sizeof(vs_text);
    const struct vgp_create_shader cmd = {
        .handle = scene_handle(scene),
        .stage = VGP_STAGE_VERTEX,
        .offlen = bytes,
        .num_tokens = 300,
        .num_so_outputs = 2,
        .so_stride = {8},
        .so_outputs = {{.register_index = 1, .num_components = 4, .dst_offset_dwords = 4},
                       {.register_index = 0, .start_component = 1, .num_components = 2}},
        .text = {vs_text, bytes},
    };
    cr_assert_eq(vgp_encode_create_shader(&scene->sink, &cmd), 0);
    return cmd.handle;
}

static uint32_t target(struct scene *scene, uint32_t resource, uint32_t offset, uint32_t size)
{
    const struct vgp_create_streamout_target cmd = {scene_handle(scene), resource, offset, size};
    cr_assert_eq(vgp_encode_create_streamout_target(&scene->sink, &cmd), 0);
    return cmd.handle;
}

static void use_target(struct scene *scene, uint32_t handle)
{
    const struct vgp_set_streamout_targets cmd = {.num_targets = handle ? 1 : 0,
                                                  .targets = {handle}};
    cr_assert_eq(vgp_encode_set_streamout_targets(&scene->sink, &cmd), 0);
}

static struct scene *capture_scene(void)
{
    static const float white[4] = {1, 1, 1, 1};
    struct scene *scene = scene_create(16, 16);
    if (!scene)
        return NULL;
    scene_defaults(scene);
    scene_use_shaders(scene, scene_vs_position, scene_fs_constant);
    const struct vgp_bind_shader bind = {capturing_shader(scene), VGP_STAGE_VERTEX};
    cr_assert_eq(vgp_encode_bind_shader(&scene->sink, &bind), 0);
    scene_use_vertices(scene, 4, 4, points);
    scene_use_constants(scene, VGP_STAGE_FRAGMENT, 4, white);
    return scene;
}

static void expect_record(const float *record, const float *point)
{
    cr_expect_float_eq(record[0], point[1], 1e-6);
    cr_expect_float_eq(record[1], point[2], 1e-6);
    for (unsigned i = 0; i < 4; i++)
        cr_expect_float_eq(record[4 + i], 2 * point[i], 1e-6);
}

Test(streamout, places_and_gaps)
{
    float data[64];
    for (unsigned i = 0; i < 64; i++)
        data[i] = 99;
    struct scene *scene = capture_scene();
    uint32_t buffer = scene_buffer(scene, VIRGL_BIND_STREAM_OUTPUT, sizeof(data), data);
    use_target(scene, target(scene, buffer, 32, 96));
    scene_draw(scene, VGP_PRIM_POINTS, 0, 4);
    use_target(scene, 0);
    scene_run(scene);
    scene_download(scene, buffer, sizeof(data), 1, data, sizeof(data));
    cr_expect_eq(data[7], 99, "before the target");
    for (unsigned i = 0; i < 3; i++)
        expect_record(&data[8 + 8 * i], &points[4 * i]);
    cr_expect_eq(data[8 + 2], 99, "in the gap");
    cr_expect_eq(data[32], 99, "the fourth does not fit");
    scene_destroy(scene);
}

/* The same handles again go on behind what is there; a new target starts anew. */
Test(streamout, pause_and_resume)
{
    float data[32] = {0};
    struct scene *scene = capture_scene();
    uint32_t buffer = scene_buffer(scene, VIRGL_BIND_STREAM_OUTPUT, sizeof(data), data);
    uint32_t first = target(scene, buffer, 0, sizeof(data));
    use_target(scene, first);
    scene_draw(scene, VGP_PRIM_POINTS, 0, 1);
    use_target(scene, 0);
    scene_draw(scene, VGP_PRIM_POINTS, 3, 1);
    use_target(scene, first);
    scene_draw(scene, VGP_PRIM_POINTS, 2, 1);
    use_target(scene, 0);
    scene_run(scene);
    scene_download(scene, buffer, sizeof(data), 1, data, sizeof(data));
    expect_record(&data[0], &points[0]);
    expect_record(&data[8], &points[8]);
    use_target(scene, target(scene, buffer, 0, sizeof(data)));
    scene_draw(scene, VGP_PRIM_POINTS, 1, 1);
    use_target(scene, 0);
    scene_run(scene);
    scene_download(scene, buffer, sizeof(data), 1, data, sizeof(data));
    expect_record(&data[0], &points[4]);
    scene_destroy(scene);
}

/* State that makes another program of the same shaders must not start the capture over. */
Test(streamout, state_changes_in_between)
{
    float data[32] = {0};
    struct scene *scene = capture_scene();
    struct vgp_create_rasterizer rasterizer = scene_rasterizer();
    uint32_t buffer = scene_buffer(scene, VIRGL_BIND_STREAM_OUTPUT, sizeof(data), data);
    use_target(scene, target(scene, buffer, 0, sizeof(data)));
    scene_draw(scene, VGP_PRIM_POINTS, 0, 1);
    rasterizer.point_size_per_vertex = true;
    scene_use_rasterizer(scene, rasterizer);
    scene_draw(scene, VGP_PRIM_POINTS, 1, 2);
    use_target(scene, 0);
    scene_run(scene);
    scene_download(scene, buffer, sizeof(data), 1, data, sizeof(data));
    for (unsigned i = 0; i < 3; i++)
        expect_record(&data[8 * i], &points[4 * i]);
    scene_destroy(scene);
}

/* count_from_so: as many vertices as were captured, not as the buffer could hold. */
Test(streamout, draw_what_was_captured)
{
    static const float far_away[64] = {[0] = 9};
    struct scene *scene = capture_scene();
    uint32_t buffer = scene_buffer(scene, VIRGL_BIND_STREAM_OUTPUT, sizeof(far_away), far_away);
    use_target(scene, target(scene, buffer, 0, sizeof(far_away)));
    scene_draw(scene, VGP_PRIM_POINTS, 0, 2);
    use_target(scene, 0);
    scene_clear(scene, 0, 0, 0, 0);
    const struct vgp_create_vertex_elements_elements element = {
        .src_offset = 16, .src_format = VIRGL_FORMAT_R32G32B32A32_FLOAT};
    const struct vgp_set_vertex_buffers vertices = {.num_buffers = 1,
                                                    .buffers[0] = {32, 0, buffer}};
    scene_bind(scene, VIRGL_OBJECT_VERTEX_ELEMENTS, scene_elements(scene, 1, &element));
    cr_assert_eq(vgp_encode_set_vertex_buffers(&scene->sink, &vertices), 0);
    scene_use_shader(scene, VGP_STAGE_VERTEX, scene_vs_position);
    const struct vgp_draw_vbo cmd = {
        .mode = VGP_PRIM_POINTS, .instance_count = 1, .count_from_so = sizeof(far_away)};
    cr_assert_eq(vgp_encode_draw_vbo(&scene->sink, &cmd), 0);
    scene_run(scene);
    /* w is 2, so both are where they were. */
    cr_expect_eq(scene_pixel(scene, 8, 9), 0xffffffff);
    cr_expect_eq(scene_pixel(scene, 10, 11), 0xffffffff);
    cr_expect_eq(scene_pixel(scene, 8, 8), 0, "zeros behind the captured ones would land here");
    scene_destroy(scene);
}

/* One vertex of stream 0 and two of stream 1 for each point: buffers have counts of their own. */
static const char gs_streams[] =
    "GEOM\n"
    "PROPERTY GS_INPUT_PRIMITIVE POINTS\n"
    "PROPERTY GS_OUTPUT_PRIMITIVE POINTS\n"
    "PROPERTY GS_MAX_OUTPUT_VERTICES 3\n"
    "PROPERTY GS_INVOCATIONS 1\n"
    "DCL IN[][0], POSITION\n"
    "DCL OUT[0], POSITION\n"
    "DCL OUT[1], GENERIC[0], STREAM(1, 1, 1, 1)\n"
    "IMM[0] UINT32 {0, 1, 0, 0}\n"
    "IMM[1] FLT32 {0.5, 0.0, 0.0, 0.0}\n"
    "MOV OUT[0], IN[0][0]\n"
    "EMIT IMM[0].xxxx\n"
    "MOV OUT[1], IN[0][0]\n"
    "EMIT IMM[0].yyyy\n"
    "ADD OUT[1], IN[0][0], IMM[1].xyyy\n"
    "EMIT IMM[0].yyyy\n"
    "END\n";

static void use_streams_shader(struct scene *scene)
{
    const struct vgp_create_shader cmd = {
        .handle = scene_handle(scene),
        .stage = VGP_STAGE_GEOMETRY,
        .offlen = sizeof(gs_streams),
        .num_tokens = 300,
        .num_so_outputs = 2,
        .so_stride = {4, 4},
        .so_outputs = {{.register_index = 0, .num_components = 4},
                       {.register_index = 1, .num_components = 4, .output_buffer = 1, .stream = 1}},
        .text = {gs_streams, sizeof(gs_streams)},
    };
    const struct vgp_bind_shader bind = {cmd.handle, VGP_STAGE_GEOMETRY};
    cr_assert_eq(vgp_encode_create_shader(&scene->sink, &cmd), 0);
    cr_assert_eq(vgp_encode_bind_shader(&scene->sink, &bind), 0);
}

static uint32_t white_pixels(struct scene *scene)
{
    scene_run(scene);
    uint32_t *pixels = scene_pixels(scene), n = 0;
    for (uint32_t i = 0; i < 16 * 16; i++)
        n += pixels[i] == 0xffffffff;
    free(pixels);
    return n;
}

Test(streamout, draw_what_a_stream_captured)
{
    static const float outside[32] = {9, 9, 9, 1};
    static const uint32_t expected[2] = {1, 2};
    struct vgp_caps_v2 caps = {0};
    struct scene *scene = capture_scene();
    cr_assert_eq(bea_capset_fill(scene->renderer, 2, 2, &caps, sizeof(caps), NULL), BEA_OK);
    if (!(caps.capability_bits & VIRGL_CAP_TRANSFORM_FEEDBACK3))
        cr_skip_test("the host has one vertex stream");
    uint32_t buffers[2];
    struct vgp_set_streamout_targets targets = {.num_targets = 2};
    for (unsigned i = 0; i < 2; i++) {
        buffers[i] = scene_buffer(scene, VIRGL_BIND_STREAM_OUTPUT, sizeof(outside), outside);
        targets.targets[i] = target(scene, buffers[i], 0, sizeof(outside));
    }
    scene_use_shader(scene, VGP_STAGE_VERTEX, scene_vs_position);
    use_streams_shader(scene);
    cr_assert_eq(vgp_encode_set_streamout_targets(&scene->sink, &targets), 0);
    scene_draw(scene, VGP_PRIM_POINTS, 0, 1);
    use_target(scene, 0);
    const struct vgp_bind_shader unbind = {0, VGP_STAGE_GEOMETRY};
    cr_assert_eq(vgp_encode_bind_shader(&scene->sink, &unbind), 0);
    for (unsigned i = 0; i < 2; i++) {
        const struct vgp_set_vertex_buffers vertices = {.num_buffers = 1,
                                                        .buffers[0] = {16, 0, buffers[i]}};
        const struct vgp_draw_vbo cmd = {
            .mode = VGP_PRIM_POINTS, .instance_count = 1, .count_from_so = sizeof(outside)};
        scene_clear(scene, 0, 0, 0, 0);
        cr_assert_eq(vgp_encode_set_vertex_buffers(&scene->sink, &vertices), 0);
        cr_assert_eq(vgp_encode_draw_vbo(&scene->sink, &cmd), 0);
        cr_expect_eq(white_pixels(scene), expected[i], "stream %u", i);
    }
    scene_destroy(scene);
}

Test(streamout, refused)
{
    for (unsigned i = 0; i < 3; i++) {
        struct scene *scene = capture_scene();
        scene_run(scene);
        if (i == 0)
            target(scene, scene_buffer(scene, VIRGL_BIND_STREAM_OUTPUT, 64, NULL), 60, 8);
        else if (i == 1)
            target(scene, scene->target, 0, 64);
        else
            use_target(scene, 0xdead);
        cr_expect_neq(scene_submit(scene), BEA_OK, "case %u", i);
        scene_destroy(scene);
    }
}
