/* SPDX-License-Identifier: MIT */
/* The limits that the backend keeps: at each one all is well, one past it the command is refused.
 */
#include <criterion/criterion.h>
#include <string.h>

#include "scene.h"

#define ORANGE 0xff0080ffu

static const char cs_nothing[] =
    "COMP\n"
    "PROPERTY CS_FIXED_BLOCK_WIDTH 1\nPROPERTY CS_FIXED_BLOCK_HEIGHT 1\n"
    "PROPERTY CS_FIXED_BLOCK_DEPTH 1\nEND\n";

static struct scene *quad_within(const struct bea_limits *limits)
{
    static const float orange[4] = {1, 0.5f, 0, 1};
    struct scene *scene = scene_create_within(8, 8, limits);
    if (!scene)
        return NULL;
    scene_defaults(scene);
    scene_use_shaders(scene, scene_vs_position, scene_fs_constant);
    scene_use_quad(scene);
    scene_use_constants(scene, VGP_STAGE_FRAGMENT, 4, orange);
    return scene;
}

static void draw_vertices(uint64_t limit, uint32_t instances, bool fits)
{
    struct bea_limits limits;
    bea_limits_default(&limits);
    limits.draw_vertices = limit;
    struct scene *scene = quad_within(&limits);
    const struct vgp_draw_vbo cmd = {
        .mode = VGP_PRIM_TRIANGLE_STRIP, .count = 4, .instance_count = instances, .max_index = ~0u};
    cr_assert_eq(vgp_encode_draw_vbo(&scene->sink, &cmd), 0);
    if (fits) {
        cr_expect_eq(scene_submit(scene), BEA_OK, "%s", scene->log);
        cr_expect_eq(scene_pixel(scene, 4, 4), ORANGE);
    } else {
        cr_expect_neq(scene_submit(scene), BEA_OK);
        cr_expect_not_null(strstr(scene->log, "DRAW_VBO"), "%s", scene->log);
    }
    scene_destroy(scene);
}

Test(limits, draw_vertices)
{
    draw_vertices(4, 1, true);
    draw_vertices(3, 1, false);
    draw_vertices(12, 3, true);
    draw_vertices(11, 3, false);
}

static void dispatch_groups(uint64_t limit, bool fits)
{
    struct bea_limits limits;
    bea_limits_default(&limits);
    limits.dispatch_groups = limit;
    struct scene *scene = scene_create_within(8, 8, &limits);
    const struct vgp_launch_grid cmd = {.grid_x = 2, .grid_y = 3, .grid_z = 5};
    scene_use_shader(scene, VGP_STAGE_COMPUTE, cs_nothing);
    cr_assert_eq(vgp_encode_launch_grid(&scene->sink, &cmd), 0);
    if (fits) {
        cr_expect_eq(scene_submit(scene), BEA_OK, "%s", scene->log);
    } else {
        cr_expect_neq(scene_submit(scene), BEA_OK);
        cr_expect_not_null(strstr(scene->log, "LAUNCH_GRID"), "%s", scene->log);
    }
    scene_destroy(scene);
}

Test(limits, dispatch_groups)
{
    dispatch_groups(30, true);
    dispatch_groups(29, false);
}

/* Past this limit nothing is refused: the variant that was not used for longest goes, and comes
 * again. */
Test(limits, shader_variants)
{
    static const uint32_t functions[] = {VGP_COMPARE_FUNC_GREATER, VGP_COMPARE_FUNC_LESS,
                                         VGP_COMPARE_FUNC_ALWAYS};
    struct bea_limits limits;
    bea_limits_default(&limits);
    limits.shader_variants = 2;
    struct scene *scene = quad_within(&limits);
    for (uint32_t i = 0; i < 9; i++) {
        const uint32_t function = functions[i % 3];
        const struct vgp_create_dsa dsa = {
            .alpha_enable = true, .alpha_func = function, .alpha_ref = 0.5f};
        scene_clear(scene, 0, 0, 0, 0);
        scene_use_dsa(scene, dsa);
        scene_draw(scene, VGP_PRIM_TRIANGLE_STRIP, 0, 4);
        scene_run(scene);
        cr_expect_eq(scene_pixel(scene, 4, 4), function == VGP_COMPARE_FUNC_LESS ? 0 : ORANGE);
    }
    scene_destroy(scene);
}
