/* SPDX-License-Identifier: MIT */
/* Parameters in a buffer that are past the limits: such a draw or dispatch is none, and nothing
 * else is lost. */
#include <criterion/criterion.h>
#include <string.h>

#include "host.h"
#include "probe.h"
#include "scene.h"

#define SIDE 8u
#define COLUMNS 4u
#define WHITE 0xffffffffu
#define VERTICES 8u /* the limit */
#define GROUPS 6u

/* Ready to draw column i with the vertices from 4 * i on, as a strip. */
static struct scene *columns_scene(void)
{
    static const float white[4] = {1, 1, 1, 1};
    float vertices[COLUMNS * 4][4];
    struct bea_limits limits;
    bea_limits_default(&limits);
    limits.draw_vertices = VERTICES;
    limits.dispatch_groups = GROUPS;
    struct scene *scene = scene_create_within(SIDE, SIDE, &limits);
    if (!scene)
        return NULL;
    for (uint32_t i = 0; i < COLUMNS * 4; i++) {
        const float edge = (float)(i / 4 + (i & 1)) / (float)COLUMNS;
        const float corner[4] = {edge * 2 - 1, i & 2 ? 1 : -1, 0, 1};
        memcpy(vertices[i], corner, sizeof(corner));
    }
    scene_defaults(scene);
    scene_use_shaders(scene, scene_vs_position, scene_fs_constant);
    scene_use_vertices(scene, 4, COLUMNS * 4, &vertices[0][0]);
    scene_use_constants(scene, VGP_STAGE_FRAGMENT, 4, white);
    return scene;
}

/* Runs what was encoded: a bit for each column that is white. The picture is black then. */
static uint32_t drawn(struct scene *scene)
{
    uint32_t mask = 0;
    scene_run(scene);
    for (uint32_t i = 0; i < COLUMNS; i++)
        mask |= (uint32_t)(scene_pixel(scene, i * SIDE / COLUMNS, SIDE / 2) == WHITE) << i;
    scene_clear(scene, 0, 0, 0, 0);
    return mask;
}

static void draw(struct scene *scene, uint32_t buffer, uint32_t offset, uint32_t count,
                 uint32_t stride, bool indexed)
{
    const struct vgp_draw_vbo cmd = {.mode = VGP_PRIM_TRIANGLE_STRIP,
                                     .indexed = indexed,
                                     .has_patch = true,
                                     .has_indirect = true,
                                     .indirect_buffer = buffer,
                                     .indirect_offset = offset,
                                     .indirect_draw_count = count,
                                     .indirect_stride = stride};
    cr_assert_eq(vgp_encode_draw_vbo(&scene->sink, &cmd), 0);
}

Test(indirect, draws_at_the_limit_and_past_it)
{
    static const struct {
        uint32_t count, instances;
        bool is_drawn;
    } cases[] = {
        {4, 1, true},
        {4, VERTICES / 4, true},
        {8, VERTICES / 8, true},
        {VERTICES + 1, 1, false},
        {4, VERTICES / 4 + 1, false},
        {4, 0x40000000, false}, /* 0 in 32 bits */
        {0x10000, 0x10000, false},
        {0x7fffffff, 0x7fffffff, false},
        {0x80000000, 1, false},
        {4, 0x80000001, false},
        {~0u, ~0u, false},
        {4, 0, false},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        const uint32_t words[5] = {~0u, cases[i].count, cases[i].instances, 4, 0};
        struct scene *scene = columns_scene();
        uint32_t buffer = scene_buffer(scene, VIRGL_BIND_COMMAND_ARGS, sizeof(words), words);
        draw(scene, buffer, 4, 1, 0, false);
        cr_expect_eq(drawn(scene) & 0x2, cases[i].is_drawn ? 0x2 : 0, "case %zu", i);
        scene_draw(scene, VGP_PRIM_TRIANGLE_STRIP, 0, 4);
        cr_expect_eq(drawn(scene), 0x1, "the next draw is as ever");
        scene_destroy(scene);
    }
}

/* With words of something else between them. */
Test(indirect, only_what_is_past_is_left_out)
{
    static const uint32_t blocks[3][6] = {
        {4, 1, 0, 0, ~0u, ~0u}, {4, 1000, 4, 0, ~0u, ~0u}, {4, 2, 8, 0, ~0u, ~0u}};
    struct scene *scene = columns_scene();
    uint32_t buffer = scene_buffer(scene, VIRGL_BIND_COMMAND_ARGS, sizeof(blocks), blocks);
    if (!(scene_caps(scene).capability_bits & VIRGL_CAP_MULTI_DRAW_INDIRECT))
        cr_skip_test("the host has one indirect draw at a time");
    draw(scene, buffer, 0, 3, sizeof(blocks[0]), false);
    cr_expect_eq(drawn(scene), 0x5);
    scene_destroy(scene);
}

Test(indirect, indices_inside_of_their_buffer)
{
    static const struct {
        uint32_t count, first;
        bool is_drawn;
    } cases[] = {{4, 0, true},    {4, 12, true},   {4, 13, false},
                 {4, ~0u, false}, {4, ~3u, false}, {4, 0x80000000, false}};
    uint16_t indices[COLUMNS * 4];
    for (uint32_t i = 0; i < COLUMNS * 4; i++)
        indices[i] = (uint16_t)(i % 4);
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        const uint32_t words[5] = {cases[i].count, 1, cases[i].first, 0, 0};
        struct scene *scene = columns_scene();
        uint32_t buffer = scene_buffer(scene, VIRGL_BIND_COMMAND_ARGS, sizeof(words), words);
        const struct vgp_set_index_buffer index_buffer = {
            .resource = scene_buffer(scene, VIRGL_BIND_INDEX_BUFFER, sizeof(indices), indices),
            .has_range = true,
            .index_size = 2};
        cr_assert_eq(vgp_encode_set_index_buffer(&scene->sink, &index_buffer), 0);
        draw(scene, buffer, 0, 1, 0, true);
        cr_expect_eq(drawn(scene), cases[i].is_drawn ? 0x1 : 0, "case %zu", i);
        scene_destroy(scene);
    }
}

/* More copies than there is room for at once, none in the place of another. */
Test(indirect, many_in_one_stream)
{
    static const uint32_t blocks[COLUMNS][4] = {
        {4, 1, 0, 0}, {4, VERTICES, 4, 0}, {4, 1, 8, 0}, {4, VERTICES, 12, 0}};
    struct scene *scene = columns_scene();
    uint32_t buffer = scene_buffer(scene, VIRGL_BIND_COMMAND_ARGS, sizeof(blocks), blocks);
    for (uint32_t turn = 0; turn < 3; turn++) {
        for (uint32_t i = 0; i < 2000; i++)
            draw(scene, buffer, i % COLUMNS * sizeof(blocks[0]), 1, 0, false);
        cr_expect_eq(drawn(scene), 0x5, "turn %u", turn);
    }
    scene_destroy(scene);
}

static void use_storage(struct scene *scene, uint32_t buffer, uint32_t bytes)
{
    const struct vgp_set_shader_buffers cmd = {
        .stage = VGP_STAGE_COMPUTE, .num_buffers = 1, .buffers[0] = {0, bytes, buffer}};
    cr_assert_eq(vgp_encode_set_shader_buffers(&scene->sink, &cmd), 0);
}

static void barrier(struct scene *scene)
{
    const struct vgp_memory_barrier cmd = {VGP_BARRIER_ALL};
    cr_assert_eq(vgp_encode_memory_barrier(&scene->sink, &cmd), 0);
}

static void launch(struct scene *scene, uint32_t indirect)
{
    struct vgp_launch_grid cmd = {.indirect = indirect};
    if (!indirect)
        cmd.grid_x = cmd.grid_y = cmd.grid_z = 1;
    cr_assert_eq(vgp_encode_launch_grid(&scene->sink, &cmd), 0);
}

Test(indirect, parameters_that_a_shader_wrote)
{
    static const char cs[] =
        "COMP\n"
        "PROPERTY CS_FIXED_BLOCK_WIDTH 1\nPROPERTY CS_FIXED_BLOCK_HEIGHT 1\n"
        "PROPERTY CS_FIXED_BLOCK_DEPTH 1\n"
        "DCL BUFFER[0]\nIMM[0] UINT32 {4, 1, 8, 0}\nIMM[1] UINT32 {16, 0, 0, 0}\n"
        "IMM[2] UINT32 {4, 1000, 4, 0}\n"
        "STORE BUFFER[0].xyzw, IMM[1].yyyy, IMM[0]\n"
        "STORE BUFFER[0].xyzw, IMM[1].xxxx, IMM[2]\nEND\n";
    struct scene *scene = columns_scene();
    uint32_t buffer = scene_buffer(scene, VIRGL_BIND_COMMAND_ARGS, 32, NULL);
    if (!(scene_caps(scene).capability_bits & VIRGL_CAP_COMPUTE_SHADER))
        cr_skip_test("the host has no compute shaders");
    scene_use_shader(scene, VGP_STAGE_COMPUTE, cs);
    use_storage(scene, buffer, 32);
    launch(scene, 0);
    barrier(scene);
    draw(scene, buffer, 0, 1, 0, false);
    draw(scene, buffer, 16, 1, 0, false);
    cr_expect_eq(drawn(scene), 0x4);
    scene_destroy(scene);
}

/* Each group writes 1. */
static const char cs_mark[] =
    "COMP\n"
    "PROPERTY CS_FIXED_BLOCK_WIDTH 1\nPROPERTY CS_FIXED_BLOCK_HEIGHT 1\n"
    "PROPERTY CS_FIXED_BLOCK_DEPTH 1\n"
    "DCL BUFFER[0]\nDCL TEMP[0]\nIMM[0] UINT32 {0, 1, 0, 0}\n"
    "ATOMUADD TEMP[0].x, BUFFER[0], IMM[0].xxxx, IMM[0].yyyy\nEND\n";

/* `counted`: while the guest counts invocations, which must be its own. */
static void dispatches(bool counted)
{
    static const struct {
        uint32_t grid[3], groups;
    } cases[] = {
        {{1, 1, 1}, 1},
        {{1, 2, 3}, GROUPS},
        {{GROUPS, 1, 1}, GROUPS},
        {{GROUPS + 1, 1, 1}, 0},
        {{2, 2, 2}, 0},
        {{1, 1, GROUPS + 1}, 0},
        {{0x10000, 0x10000, 1}, 0},
        {{0x8000, 0x8000, 4}, 0}, /* 0 in 32 bits */
        {{0x7fffffff, 0x7fffffff, 0x7fffffff}, 0},
        {{~0u, ~0u, ~0u}, 0},
        {{~0u, 1, 0}, 0},
        {{0, 1, 1}, 0},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct scene *scene = columns_scene();
        struct probe probe;
        uint32_t count = 0;
        uint32_t grid = scene_buffer(scene, VIRGL_BIND_COMMAND_ARGS, 12, cases[i].grid);
        uint32_t buffer = scene_buffer(scene, VIRGL_BIND_SHADER_BUFFER, 4, &count);
        if (counted) {
            probe_init(scene, &probe, VGP_QUERY_TYPE_PIPELINE_STATISTICS, 10);
            probe_begin(scene, &probe);
        }
        scene_use_shader(scene, VGP_STAGE_COMPUTE, cs_mark);
        use_storage(scene, buffer, 4);
        launch(scene, grid);
        barrier(scene);
        if (counted) {
            probe_end_and_ask(scene, &probe);
            cr_expect_eq(probe_result(scene, &probe), cases[i].groups, "case %zu", i);
        }
        scene_run(scene);
        scene_download(scene, buffer, 4, 1, &count, 4);
        cr_expect_eq(count, cases[i].groups, "case %zu: %u", i, count);
        scene_destroy(scene);
    }
}

Test(indirect, grids_at_the_limit_and_past_it)
{
    dispatches(false);
}

Test(indirect, grids_while_invocations_are_counted)
{
    struct scene *scene = columns_scene();
    bool counts = scene_caps(scene).capability_bits_v2 & VIRGL_CAP_V2_PIPELINE_STATISTICS_QUERY;
    scene_destroy(scene);
    if (!counts)
        cr_skip_test("the host has no pipeline statistics");
    dispatches(true);
}

/* The condition holds for the draw, and is as it was when the next one comes. */
Test(indirect, under_a_render_condition)
{
    static const uint32_t good[4] = {4, 1, 0, 0};
    struct scene *scene = columns_scene();
    struct probe none;
    uint32_t buffer = scene_buffer(scene, VIRGL_BIND_COMMAND_ARGS, sizeof(good), good);
    probe_init(scene, &none, VGP_QUERY_TYPE_OCCLUSION_PREDICATE, 0);
    probe_begin(scene, &none);
    probe_end(scene, &none);
    probe_condition(scene, &none, false, VGP_RENDER_COND_WAIT);
    draw(scene, buffer, 0, 1, 0, false);
    probe_condition(scene, NULL, false, 0);
    cr_expect_eq(drawn(scene), 0);
    draw(scene, buffer, 0, 1, 0, false);
    cr_expect_eq(drawn(scene), 0x1);
    scene_destroy(scene);
}
