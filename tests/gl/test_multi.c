/* SPDX-License-Identifier: MIT */
/* Draws whose parameters, and whose number, lie in buffers; what shaders are told about them. */
#include <criterion/criterion.h>
#include <string.h>

#include "scene.h"
#include "vgp/caps.h"

#define SIDE 16u
#define COLUMNS 4u
#define WHITE 0xffffffffu

static struct vgp_caps_v2 caps_of(struct scene *scene)
{
    struct vgp_caps_v2 caps = {0};
    cr_assert_eq(bea_capset_fill(scene->renderer, 2, 2, &caps, sizeof(caps), NULL), BEA_OK);
    return caps;
}

/* Four columns of two triangles, six vertices each, not drawn yet. */
static struct scene *columns_scene(const char *vertex, const char *fragment)
{
    static const float white[4] = {1, 1, 1, 1};
    float corners[COLUMNS * 6][4];
    struct scene *scene = scene_create(SIDE, SIDE);
    for (uint32_t i = 0; i < COLUMNS; i++) {
        const float left = -1 + 0.5f * (float)i, right = left + 0.5f;
        const float x[6] = {left, right, left, left, right, right}, y[6] = {-1, -1, 1, 1, -1, 1};
        for (uint32_t v = 0; v < 6; v++) {
            const float corner[4] = {x[v], y[v], 0, 1};
            memcpy(corners[i * 6 + v], corner, sizeof(corner));
        }
    }
    scene_defaults(scene);
    scene_use_shaders(scene, vertex, fragment);
    scene_use_constants(scene, VGP_STAGE_FRAGMENT, 4, white);
    scene_use_vertices(scene, 4, COLUMNS * 6, &corners[0][0]);
    return scene;
}

/* Bit n: column n is white. */
static uint32_t drawn(struct scene *scene)
{
    uint32_t mask = 0;
    scene_run(scene);
    for (uint32_t i = 0; i < COLUMNS; i++)
        mask |= scene_pixel(scene, 2 + i * SIDE / COLUMNS, 5) == WHITE ? 1u << i : 0;
    return mask;
}

static void draw(struct scene *scene, const struct vgp_draw_vbo *cmd)
{
    cr_assert_eq(vgp_encode_draw_vbo(&scene->sink, cmd), 0);
}

struct arrays_parameters {
    uint32_t count, instances, first, base_instance;
};
struct elements_parameters {
    uint32_t count, instances, first, bias, base_instance;
};

/* Columns 0, 2 and 3, a dword of something else before each. */
static const struct {
    uint32_t other;
    struct arrays_parameters at;
} three[3] = {{7, {6, 1, 0, 0}}, {7, {6, 1, 12, 0}}, {7, {6, 1, 18, 0}}};

static struct vgp_draw_vbo indirect(uint32_t buffer, uint32_t count)
{
    return (struct vgp_draw_vbo){.mode = VGP_PRIM_TRIANGLES,
                                 .instance_count = 1,
                                 .has_patch = true,
                                 .has_indirect = true,
                                 .indirect_buffer = buffer,
                                 .indirect_offset = 4,
                                 .indirect_draw_count = count,
                                 .indirect_stride = sizeof(three[0])};
}

Test(multi, arrays)
{
    struct scene *scene = columns_scene(scene_vs_position, scene_fs_constant);
    uint32_t buffer = scene_buffer(scene, VIRGL_BIND_COMMAND_ARGS, sizeof(three), three);
    if (!(caps_of(scene).capability_bits & VIRGL_CAP_MULTI_DRAW_INDIRECT))
        cr_skip_test("the host has one indirect draw at a time");
    struct vgp_draw_vbo cmd = indirect(buffer, 2);
    draw(scene, &cmd);
    cr_expect_eq(drawn(scene), 0x5);
    cmd.indirect_draw_count = 3;
    draw(scene, &cmd);
    cr_expect_eq(drawn(scene), 0xd);
    cmd.indirect_offset = 4 + sizeof(three[0]);
    draw(scene, &cmd);
    cr_expect_eq(scene_submit(scene), BEA_ERR_REFUSED, "the last is not in the buffer");
    scene_destroy(scene);
}

Test(multi, elements)
{
    static const struct elements_parameters two[2] = {{6, 1, 0, 6, 0}, {3, 1, 3, 18, 0}};
    static const uint16_t indices[6] = {0, 1, 2, 3, 4, 5};
    struct scene *scene = columns_scene(scene_vs_position, scene_fs_constant);
    uint32_t buffer = scene_buffer(scene, VIRGL_BIND_COMMAND_ARGS, sizeof(two), two);
    if (!(caps_of(scene).capability_bits & VIRGL_CAP_MULTI_DRAW_INDIRECT))
        cr_skip_test("the host has one indirect draw at a time");
    const struct vgp_set_index_buffer index_buffer = {
        .resource = scene_buffer(scene, VIRGL_BIND_INDEX_BUFFER, sizeof(indices), indices),
        .has_range = true,
        .index_size = 2};
    cr_assert_eq(vgp_encode_set_index_buffer(&scene->sink, &index_buffer), 0);
    struct vgp_draw_vbo cmd = indirect(buffer, 2);
    cmd.indexed = true;
    cmd.indirect_offset = 0;
    cmd.indirect_stride = sizeof(two[0]);
    draw(scene, &cmd);
    cr_expect_eq(drawn(scene) & 0x7, 0x2);
    cr_expect_eq(scene_pixel(scene, SIDE - 1, SIDE - 1), WHITE, "its upper triangle");
    cr_expect_eq(scene_pixel(scene, SIDE - 4, 0), 0, "not the lower one");
    scene_destroy(scene);
}

/* What lies in the buffer is the number, as far as the command allows. */
Test(multi, number_from_a_buffer)
{
    static const uint32_t numbers[4] = {99, 2, 0, 1000};
    struct scene *scene = columns_scene(scene_vs_position, scene_fs_constant);
    uint32_t buffer = scene_buffer(scene, VIRGL_BIND_COMMAND_ARGS, sizeof(three), three);
    if (!(caps_of(scene).capability_bits & VIRGL_CAP_INDIRECT_PARAMS))
        cr_skip_test("the host takes no number of draws from a buffer");
    struct vgp_draw_vbo cmd = indirect(buffer, 3);
    cmd.indirect_draw_count_buffer =
        scene_buffer(scene, VIRGL_BIND_COMMAND_ARGS, sizeof(numbers), numbers);
    cmd.indirect_draw_count_offset = 8;
    draw(scene, &cmd);
    cr_expect_eq(drawn(scene), 0);
    cmd.indirect_draw_count_offset = 4;
    draw(scene, &cmd);
    cr_expect_eq(drawn(scene), 0x5);
    cmd.indirect_draw_count_offset = 12;
    draw(scene, &cmd);
    cr_expect_eq(drawn(scene), 0xd);
    cmd.indirect_draw_count_offset = 16;
    draw(scene, &cmd);
    cr_expect_eq(scene_submit(scene), BEA_ERR_REFUSED, "no number there");
    scene_destroy(scene);
}

/* --- what shaders see --- */

/* The column is white where draw id, base vertex and base instance are as the constants say. */
static const char vs_parameters[] =
    "VERT\n"
    "DCL IN[0]\n"
    "DCL SV[0], DRAWID\n"
    "DCL SV[1], BASEVERTEX\n"
    "DCL SV[2], BASEINSTANCE\n"
    "DCL OUT[0], POSITION\n"
    "DCL OUT[1], GENERIC[0]\n"
    "DCL CONST[0]\n"
    "DCL TEMP[0]\n"
    "MOV OUT[0], IN[0]\n"
    "USEQ TEMP[0].x, SV[0].xxxx, CONST[0].xxxx\n"
    "USEQ TEMP[0].y, SV[1].xxxx, CONST[0].yyyy\n"
    "USEQ TEMP[0].z, SV[2].xxxx, CONST[0].zzzz\n"
    "AND TEMP[0].x, TEMP[0].xxxx, TEMP[0].yyyy\n"
    "AND TEMP[0].x, TEMP[0].xxxx, TEMP[0].zzzz\n"
    "IMM[0] FLT32 {1.0, 0.0, 0.0, 0.0}\n"
    "UCMP OUT[1], TEMP[0].xxxx, IMM[0].xxxx, IMM[0].yyyy\n"
    "END\n";
static const char fs_generic[] =
    "FRAG\n"
    "DCL IN[0], GENERIC[0], PERSPECTIVE\n"
    "DCL OUT[0], COLOR\n"
    "MOV OUT[0], IN[0]\n"
    "END\n";

static struct scene *parameters_scene(void)
{
    struct scene *scene = columns_scene(vs_parameters, fs_generic);
    if (!(caps_of(scene).capability_bits_v2 & VIRGL_CAP_V2_DRAW_PARAMETERS))
        cr_skip_test("the host does not tell shaders");
    return scene;
}

static void expect_parameters(struct scene *scene, uint32_t id, uint32_t vertex, uint32_t instance)
{
    const uint32_t bits[4] = {id, vertex, instance, 0};
    float constants[4];
    memcpy(constants, bits, sizeof(bits));
    scene_clear(scene, 0, 0, 0, 0);
    scene_use_constants(scene, VGP_STAGE_VERTEX, 4, constants);
}

/* Draws without indices have no base vertex: it is 0 whatever they begin with. */
Test(multi, parameters_of_a_draw)
{
    static const uint16_t indices[6] = {0, 1, 2, 3, 4, 5};
    struct scene *scene = parameters_scene();
    const struct vgp_set_index_buffer index_buffer = {
        .resource = scene_buffer(scene, VIRGL_BIND_INDEX_BUFFER, sizeof(indices), indices),
        .has_range = true,
        .index_size = 2};
    struct vgp_draw_vbo cmd = {.start = 6,
                               .count = 6,
                               .mode = VGP_PRIM_TRIANGLES,
                               .instance_count = 1,
                               .start_instance = 3,
                               .has_patch = true,
                               .drawid = 5};
    expect_parameters(scene, 5, 0, 3);
    draw(scene, &cmd);
    cr_expect_eq(drawn(scene), 0x2);
    cmd.drawid = 6;
    expect_parameters(scene, 5, 0, 3);
    draw(scene, &cmd);
    cr_expect_eq(drawn(scene), 0);
    expect_parameters(scene, 6, 0, 3);
    draw(scene, &cmd);
    cr_expect_eq(drawn(scene), 0x2);
    cr_assert_eq(vgp_encode_set_index_buffer(&scene->sink, &index_buffer), 0);
    cmd.start = 0;
    cmd.indexed = true;
    cmd.index_bias = 12;
    expect_parameters(scene, 6, 12, 3);
    draw(scene, &cmd);
    cr_expect_eq(drawn(scene), 0x4);
    scene_destroy(scene);
}

/* The draw's own number counts up from that of the command. */
Test(multi, parameters_of_indirect_draws)
{
    struct scene *scene = parameters_scene();
    uint32_t buffer = scene_buffer(scene, VIRGL_BIND_COMMAND_ARGS, sizeof(three), three);
    struct vgp_draw_vbo cmd = indirect(buffer, 3);
    expect_parameters(scene, 1, 0, 0);
    draw(scene, &cmd);
    cr_expect_eq(drawn(scene), 0x4);
    cmd.drawid = 10;
    expect_parameters(scene, 12, 0, 0);
    draw(scene, &cmd);
    cr_expect_eq(drawn(scene), 0x8);
    scene_destroy(scene);
}
