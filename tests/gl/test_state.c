/* SPDX-License-Identifier: MIT */
/* Fixed functions: blending, tests, rasterizer, viewport, and what shaders do in their place. */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "host.h"
#include "scene.h"

static struct scene *quad_scene(void)
{
    struct scene *scene = scene_create(16, 16);
    if (!scene)
        return NULL;
    scene_defaults(scene);
    scene_use_shaders(scene, scene_vs_position, scene_fs_constant);
    scene_use_quad(scene);
    return scene;
}

static void quad(struct scene *scene, float r, float g, float b, float a)
{
    const float color[4] = {r, g, b, a};
    scene_use_constants(scene, VGP_STAGE_FRAGMENT, 4, color);
    scene_draw(scene, VGP_PRIM_TRIANGLE_STRIP, 0, 4);
}

static void expect_pixel(struct scene *scene, uint32_t x, uint32_t y, uint32_t expected)
{
    scene_run(scene);
    uint32_t pixel = scene_pixel(scene, x, y);
    cr_expect_eq(pixel, expected, "%08x at %u, %u, not %08x\n%s", pixel, x, y, expected,
                 scene->log);
}

/* --- blending --- */

static struct vgp_create_blend blend_of(uint32_t src, uint32_t dst)
{
    struct vgp_create_blend blend = scene_blend();
    blend.rt[0].blend_enable = true;
    blend.rt[0].rgb_src_factor = blend.rt[0].alpha_src_factor = src;
    blend.rt[0].rgb_dst_factor = blend.rt[0].alpha_dst_factor = dst;
    return blend;
}

Test(state, blend)
{
    struct scene *scene = quad_scene();
    scene_clear(scene, 0.2f, 0.4f, 0, 1);
    scene_use_blend(scene, blend_of(VGP_BLEND_FACTOR_ONE, VGP_BLEND_FACTOR_ONE));
    quad(scene, 0.2f, 0.2f, 0.2f, 0);
    expect_pixel(scene, 8, 8, 0xff339966);
    scene_use_blend(scene, blend_of(VGP_BLEND_FACTOR_CONST_COLOR, VGP_BLEND_FACTOR_ZERO));
    cr_assert_eq(
        vgp_encode_set_blend_color(&scene->sink, &(struct vgp_set_blend_color){1, 0, 0.2f, 1}), 0);
    quad(scene, 1, 1, 1, 1);
    expect_pixel(scene, 8, 8, 0xff3300ff);
    struct vgp_create_blend mask = scene_blend();
    mask.rt[0].colormask = VGP_COLORMASK_G;
    scene_use_blend(scene, mask);
    quad(scene, 0, 1, 0, 0);
    expect_pixel(scene, 8, 8, 0xff33ffff);
    scene_bind(scene, VIRGL_OBJECT_BLEND, 0);
    quad(scene, 0, 0, 0, 0);
    expect_pixel(scene, 8, 8, 0);
    scene_destroy(scene);
}

Test(state, blend_with_an_unknown_factor_is_refused)
{
    struct scene *scene = quad_scene();
    struct vgp_create_blend blend = blend_of(VGP_BLEND_FACTOR_ONE, 12);
    blend.handle = scene_handle(scene);
    cr_assert_eq(vgp_encode_create_blend(&scene->sink, &blend), 0);
    cr_expect_neq(scene_submit(scene), BEA_OK);
    scene_destroy(scene);
}

/* A target without alpha blends as if it were 1, whatever GL stores. */
Test(state, missing_alpha_is_one)
{
    struct scene *scene = quad_scene();
    uint32_t texture = scene_texture(scene, VIRGL_FORMAT_R8G8B8X8_UNORM, VIRGL_BIND_RENDER_TARGET,
                                     16, 16, NULL, 0);
    uint32_t pixels[256];
    scene_use_framebuffer(scene, scene_surface(scene, texture, VIRGL_FORMAT_R8G8B8X8_UNORM), 0);
    scene_clear(scene, 0, 0, 0, 0);
    scene_use_blend(scene, blend_of(VGP_BLEND_FACTOR_DST_ALPHA, VGP_BLEND_FACTOR_ZERO));
    quad(scene, 1, 0, 0, 0);
    scene_run(scene);
    scene_download(scene, texture, 16, 16, pixels, sizeof(pixels));
    cr_expect_eq(pixels[0] & 0xffffff, 0x0000ff);
    scene_destroy(scene);
}

Test(state, logic_operation)
{
    struct scene *scene = quad_scene();
    struct vgp_create_blend blend = scene_blend();
    if (host_is_es())
        cr_skip_test("OpenGL ES has no logic operations");
    blend.logicop_enable = true;
    blend.logicop_func = VGP_LOGICOP_XOR;
    scene_clear(scene, 1, 0, 1, 1);
    scene_use_blend(scene, blend);
    quad(scene, 1, 1, 0, 0);
    expect_pixel(scene, 8, 8, 0xffffff00);
    scene_destroy(scene);
}

/* --- depth, stencil, alpha --- */

static void use_depth(struct scene *scene)
{
    uint32_t texture = scene_texture(scene, VIRGL_FORMAT_S8_UINT_Z24_UNORM,
                                     VIRGL_BIND_DEPTH_STENCIL, 16, 16, NULL, 0);
    scene_use_framebuffer(scene, scene->surface,
                          scene_surface(scene, texture, VIRGL_FORMAT_S8_UINT_Z24_UNORM));
}

static void clear_all(struct scene *scene, double depth, uint32_t stencil)
{
    const struct vgp_clear cmd = {.buffers = VGP_CLEAR_BUFFERS_DEPTH | VGP_CLEAR_BUFFERS_STENCIL |
                                             VGP_CLEAR_BUFFERS_COLOR0,
                                  .depth = depth,
                                  .stencil = stencil};
    cr_assert_eq(vgp_encode_clear(&scene->sink, &cmd), 0);
}

Test(state, depth_test)
{
    struct scene *scene = quad_scene();
    use_depth(scene);
    clear_all(scene, 0.25, 0);
    struct vgp_create_dsa dsa = {
        .depth_enable = true, .depth_writemask = true, .depth_func = VGP_COMPARE_FUNC_LESS};
    scene_use_dsa(scene, dsa);
    quad(scene, 1, 0, 0, 1); /* at 0.5 */
    expect_pixel(scene, 8, 8, 0);
    dsa.depth_func = VGP_COMPARE_FUNC_GREATER;
    scene_use_dsa(scene, dsa);
    quad(scene, 0, 1, 0, 1);
    quad(scene, 0, 0, 1, 1); /* not greater than what is there now */
    expect_pixel(scene, 8, 8, 0xff00ff00);
    scene_bind(scene, VIRGL_OBJECT_DSA, 0);
    quad(scene, 0, 0, 1, 1);
    expect_pixel(scene, 8, 8, 0xffff0000);
    scene_destroy(scene);
}

Test(state, stencil_references_by_face)
{
    struct scene *scene = quad_scene();
    use_depth(scene);
    clear_all(scene, 1, 3);
    struct vgp_create_dsa dsa = {.stencil[0] = {.enabled = true,
                                                .func = VGP_COMPARE_FUNC_EQUAL,
                                                .zpass_op = VGP_STENCIL_OP_INCR,
                                                .valuemask = 0xff,
                                                .writemask = 0xff}};
    const struct vgp_set_stencil_ref three = {3, 9}, four = {4, 9};
    scene_use_dsa(scene, dsa);
    cr_assert_eq(vgp_encode_set_stencil_ref(&scene->sink, &three), 0);
    quad(scene, 1, 0, 0, 1);
    quad(scene, 0, 1, 0, 1); /* 4 is there by now */
    expect_pixel(scene, 8, 8, 0xff0000ff);
    cr_assert_eq(vgp_encode_set_stencil_ref(&scene->sink, &four), 0);
    quad(scene, 0, 0, 1, 1);
    expect_pixel(scene, 8, 8, 0xffff0000);
    scene_destroy(scene);
}

Test(state, alpha_test)
{
    struct scene *scene = quad_scene();
    scene_use_dsa(scene, (struct vgp_create_dsa){.alpha_enable = true,
                                                 .alpha_func = VGP_COMPARE_FUNC_GREATER,
                                                 .alpha_ref = 0.5f});
    quad(scene, 1, 0, 0, 0.4f);
    expect_pixel(scene, 8, 8, 0);
    quad(scene, 0, 1, 0, 0.6f);
    expect_pixel(scene, 8, 8, 0x9900ff00);
    /* The reference alone changes. */
    scene_use_dsa(scene, (struct vgp_create_dsa){.alpha_enable = true,
                                                 .alpha_func = VGP_COMPARE_FUNC_GREATER,
                                                 .alpha_ref = 0.7f});
    quad(scene, 1, 0, 0, 0.6f);
    expect_pixel(scene, 8, 8, 0x9900ff00);
    scene_destroy(scene);
}

/* --- rasterizer --- */

/* The strip's first triangle runs counter-clockwise in GL's window space, clockwise with row 0 at
 * the top. */
Test(state, culling)
{
    static const struct {
        uint32_t cull;
        bool front_ccw, drawn;
    } cases[] = {
        {VGP_FACE_BACK, false, true},
        {VGP_FACE_BACK, true, false},
        {VGP_FACE_FRONT, false, false},
        {VGP_FACE_FRONT, true, true},
        {VGP_FACE_FRONT_AND_BACK, false, false},
    };
    struct scene *scene = quad_scene();
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct vgp_create_rasterizer rasterizer = scene_rasterizer();
        rasterizer.cull_face = cases[i].cull;
        rasterizer.front_ccw = cases[i].front_ccw;
        scene_use_rasterizer(scene, rasterizer);
        scene_clear(scene, 0, 0, 0, 0);
        quad(scene, 1, 1, 1, 1);
        expect_pixel(scene, 8, 8, cases[i].drawn ? 0xffffffff : 0);
    }
    scene_destroy(scene);
}

Test(state, unknown_fill_mode_is_refused)
{
    struct scene *scene = quad_scene();
    struct vgp_create_rasterizer rasterizer = scene_rasterizer();
    rasterizer.handle = scene_handle(scene);
    rasterizer.fill_front = 3;
    cr_assert_eq(vgp_encode_create_rasterizer(&scene->sink, &rasterizer), 0);
    cr_expect_neq(scene_submit(scene), BEA_OK);
    scene_destroy(scene);
}

Test(state, scissor)
{
    struct scene *scene = quad_scene();
    struct vgp_create_rasterizer rasterizer = scene_rasterizer();
    rasterizer.scissor = true;
    scene_use_rasterizer(scene, rasterizer);
    struct vgp_set_scissor_state cmd = {.num_scissors = 1, .scissors[0] = {4, 5, 8, 9}};
    cr_assert_eq(vgp_encode_set_scissor_state(&scene->sink, &cmd), 0);
    quad(scene, 1, 1, 1, 1);
    expect_pixel(scene, 4, 5, 0xffffffff);
    expect_pixel(scene, 7, 8, 0xffffffff);
    expect_pixel(scene, 3, 5, 0);
    expect_pixel(scene, 4, 4, 0);
    expect_pixel(scene, 8, 8, 0);
    /* Inside out: empty. */
    cmd.scissors[0] = (struct vgp_set_scissor_state_scissors){8, 8, 4, 4};
    cr_assert_eq(vgp_encode_set_scissor_state(&scene->sink, &cmd), 0);
    quad(scene, 1, 0, 0, 1);
    expect_pixel(scene, 5, 6, 0xffffffff);
    expect_pixel(scene, 12, 12, 0);
    scene_destroy(scene);
}

static void viewport(struct scene *scene, float sx, float sy, float sz, float tx, float ty,
                     float tz)
{
    const struct vgp_set_viewport_state cmd = {.num_viewports = 1,
                                               .viewports[0] = {sx, sy, sz, tx, ty, tz}};
    cr_assert_eq(vgp_encode_set_viewport_state(&scene->sink, &cmd), 0);
}

Test(state, viewport_places_and_flips)
{
    static const float lower_half[16] = {-1, -1, 0, 1, 1, -1, 0, 1, -1, 0, 0, 1, 1, 0, 0, 1};
    struct scene *scene = quad_scene();
    scene_use_vertices(scene, 4, 4, lower_half);
    quad(scene, 1, 1, 1, 1);
    expect_pixel(scene, 8, 1, 0xffffffff);
    expect_pixel(scene, 8, 14, 0);
    viewport(scene, 8, -8, 0.5f, 8, 8, 0.5f);
    scene_clear(scene, 0, 0, 0, 0);
    quad(scene, 1, 1, 1, 1);
    expect_pixel(scene, 8, 1, 0);
    expect_pixel(scene, 8, 14, 0xffffffff);
    /* A quarter pixel to the right: the centre of column 0 stays outside. */
    viewport(scene, 4, 8, 0.5f, 4.75f, 8, 0.5f);
    scene_clear(scene, 0, 0, 0, 0);
    quad(scene, 1, 1, 1, 1);
    expect_pixel(scene, 0, 1, 0);
    expect_pixel(scene, 1, 1, 0xffffffff);
    expect_pixel(scene, 8, 1, 0xffffffff);
    scene_destroy(scene);
}

Test(state, depth_range)
{
    struct scene *scene = quad_scene();
    use_depth(scene);
    clear_all(scene, 0.5, 0);
    scene_use_dsa(
        scene, (struct vgp_create_dsa){.depth_enable = true, .depth_func = VGP_COMPARE_FUNC_LESS});
    viewport(scene, 8, 8, 0.1f, 8, 8, 0.6f); /* z 0 goes to 0.6 */
    quad(scene, 1, 1, 1, 1);
    expect_pixel(scene, 8, 8, 0);
    struct vgp_create_rasterizer rasterizer = scene_rasterizer();
    rasterizer.clip_halfz = true; /* z 0 is the near end: 0.4 */
    scene_use_rasterizer(scene, rasterizer);
    viewport(scene, 8, 8, 0.4f, 8, 8, 0.4f);
    quad(scene, 1, 1, 1, 1);
    expect_pixel(scene, 8, 8, 0xffffffff);
    scene_destroy(scene);
}

Test(state, polygon_stipple)
{
    struct scene *scene = quad_scene();
    struct vgp_set_polygon_stipple cmd = {0};
    struct vgp_create_rasterizer rasterizer = scene_rasterizer();
    for (unsigned i = 0; i < 32; i++)
        cmd.rows[i] = i % 2 ? 0 : 0x80000000; /* the leftmost pixel of even rows */
    rasterizer.poly_stipple_enable = true;
    scene_use_rasterizer(scene, rasterizer);
    cr_assert_eq(vgp_encode_set_polygon_stipple(&scene->sink, &cmd), 0);
    quad(scene, 1, 1, 1, 1);
    scene_run(scene);
    uint32_t *pixels = scene_pixels(scene);
    unsigned set = 0;
    for (unsigned i = 0; i < 256; i++) {
        set += pixels[i] != 0;
        cr_expect(pixels[i] == 0 || i % 16 == 0);
    }
    cr_expect_eq(set, 8);
    free(pixels);
    scene_destroy(scene);
}

Test(state, clip_plane)
{
    struct scene *scene = quad_scene();
    struct vgp_set_clip_state cmd = {.planes[1] = {1, 0, 0, 0}}; /* the right half */
    struct vgp_create_rasterizer rasterizer = scene_rasterizer();
    rasterizer.clip_plane_enable = 2;
    scene_use_rasterizer(scene, rasterizer);
    cr_assert_eq(vgp_encode_set_clip_state(&scene->sink, &cmd), 0);
    quad(scene, 1, 1, 1, 1);
    expect_pixel(scene, 3, 8, 0);
    expect_pixel(scene, 12, 8, 0xffffffff);
    scene_use_rasterizer(scene, scene_rasterizer());
    quad(scene, 1, 1, 1, 1);
    expect_pixel(scene, 3, 8, 0xffffffff);
    scene_destroy(scene);
}

Test(state, rasterizer_discard)
{
    struct scene *scene = quad_scene();
    struct vgp_create_rasterizer rasterizer = scene_rasterizer();
    rasterizer.rasterizer_discard = true;
    scene_use_rasterizer(scene, rasterizer);
    quad(scene, 1, 1, 1, 1);
    scene_clear(scene, 0, 1, 0, 1); /* clears are not discarded */
    expect_pixel(scene, 8, 8, 0xff00ff00);
    scene_use_rasterizer(scene, scene_rasterizer());
    quad(scene, 1, 0, 0, 1);
    expect_pixel(scene, 8, 8, 0xff0000ff);
    scene_destroy(scene);
}

/* Clears leave the state of draws alone, and are not touched by it. */
Test(state, clears_between_draws)
{
    struct scene *scene = quad_scene();
    struct vgp_create_blend mask = scene_blend();
    mask.rt[0].colormask = VGP_COLORMASK_R;
    scene_use_blend(scene, mask);
    quad(scene, 1, 1, 1, 1);
    scene_clear(scene, 0, 1, 0, 0);
    quad(scene, 1, 1, 1, 1);
    expect_pixel(scene, 8, 8, 0x0000ffff);
    scene_destroy(scene);
}

static void resolve(struct scene *scene, uint32_t multisampled, uint32_t format)
{
    const struct vgp_blit cmd = {
        .mask = VGP_BLIT_MASK_R | VGP_BLIT_MASK_G | VGP_BLIT_MASK_B | VGP_BLIT_MASK_A,
        .dst = scene->target,
        .dst_format = VIRGL_FORMAT_R8G8B8A8_UNORM,
        .dst_w = 16,
        .dst_h = 16,
        .dst_d = 1,
        .src = multisampled,
        .src_format = format,
        .src_w = 16,
        .src_h = 16,
        .src_d = 1,
    };
    cr_assert_eq(vgp_encode_blit(&scene->sink, &cmd), 0);
    scene_run(scene);
}

/* Two samples, of which hosts may make more: half of the mask is half of the picture. */
Test(state, sample_mask)
{
    static const uint32_t expected[] = {0, 1, 1, 2},
                          levels[3][2] = {{0, 0}, {127, 128}, {255, 255}};
    const struct bea_resource_params params = {.target = VGP_TARGET_TEXTURE_2D,
                                               .format = VIRGL_FORMAT_R8G8B8A8_UNORM,
                                               .bind = VIRGL_BIND_RENDER_TARGET,
                                               .width = 16,
                                               .height = 16,
                                               .depth = 1,
                                               .array_size = 1,
                                               .nr_samples = 2};
    struct scene *scene = quad_scene();
    uint32_t multisampled = scene_resource(scene, &params);
    struct vgp_create_rasterizer rasterizer = scene_rasterizer();
    rasterizer.multisample = true;
    scene_use_rasterizer(scene, rasterizer);
    scene_use_framebuffer(scene, scene_surface(scene, multisampled, params.format), 0);
    for (uint32_t mask = 0; mask < 4; mask++) {
        const uint32_t *level = levels[expected[mask]];
        scene_clear(scene, 0, 0, 0, 0);
        cr_assert_eq(vgp_encode_set_sample_mask(&scene->sink, &(struct vgp_set_sample_mask){mask}),
                     0);
        quad(scene, 1, 1, 1, 1);
        for (unsigned way = 0; way < 2; way++) { /* by GL's own blit, and by a shader */
            resolve(scene, multisampled,
                    way ? VIRGL_FORMAT_R8G8B8X8_UNORM : VIRGL_FORMAT_R8G8B8A8_UNORM);
            uint32_t red = scene_pixel(scene, 8, 8) & 0xff;
            cr_expect(red >= level[0] && red <= level[1], "mask %u, way %u: %u", mask, way, red);
        }
    }
    scene_destroy(scene);
}
