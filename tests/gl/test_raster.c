/* SPDX-License-Identifier: MIT */
/* The rasterizer's state and the samples: each flag makes a difference in pixels. */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "host.h"
#include "scene.h"
#include "vgp/caps.h"

#define SIDE 16u
#define RED 0xff0000ffu
#define GREEN 0xff00ff00u

static const char vs_color[] =
    "VERT\n"
    "DCL IN[0]\n"
    "DCL IN[1]\n"
    "DCL OUT[0], POSITION\n"
    "DCL OUT[1], COLOR\n"
    "MOV OUT[0], IN[0]\n"
    "MOV OUT[1], IN[1]\n"
    "END\n";
static const char fs_color[] =
    "FRAG\n"
    "DCL IN[0], COLOR, COLOR\n"
    "DCL OUT[0], COLOR\n"
    "MOV OUT[0], IN[0]\n"
    "END\n";

static struct vgp_caps_v2 caps_of(struct scene *scene)
{
    struct vgp_caps_v2 caps = {0};
    cr_assert_eq(bea_capset_fill(scene->renderer, 2, 2, &caps, sizeof(caps), NULL), BEA_OK);
    return caps;
}

static void use_color(struct scene *scene, uint32_t color)
{
    float c[4];
    for (unsigned i = 0; i < 4; i++)
        c[i] = (float)(color >> (8 * i) & 0xff) / 255.0f;
    scene_use_constants(scene, VGP_STAGE_FRAGMENT, 4, c);
}

static struct scene *plain_scene(void)
{
    struct scene *scene = scene_create(SIDE, SIDE);
    scene_defaults(scene);
    scene_use_shaders(scene, scene_vs_position, scene_fs_constant);
    use_color(scene, RED);
    return scene;
}

/* How many pixels of the target have that colour. */
static uint32_t count(struct scene *scene, uint32_t color)
{
    scene_run(scene);
    uint32_t *pixels = scene_pixels(scene), n = 0;
    for (uint32_t i = 0; i < SIDE * SIDE; i++)
        n += pixels[i] == color;
    free(pixels);
    return n;
}

/* A quad over everything at this depth in clip space, tilted by `slope` from left to right. */
static void use_quad_at(struct scene *scene, float z, float slope)
{
    const float corners[16] = {-1, -1, z - slope, 1, 1, -1, z + slope, 1,
                               -1, 1,  z - slope, 1, 1, 1,  z + slope, 1};
    scene_use_vertices(scene, 4, 4, corners);
}

static void strip(struct scene *scene)
{
    scene_draw(scene, VGP_PRIM_TRIANGLE_STRIP, 0, 4);
}

/* --- depth --- */

struct depth_scene {
    struct scene *scene;
    uint32_t texture;
};

/* With a float depth buffer of 0.5 and a test that writes always. */
static struct depth_scene depth_scene(void)
{
    struct depth_scene d = {.scene = plain_scene()};
    d.texture = scene_texture(d.scene, VIRGL_FORMAT_Z32_FLOAT, VIRGL_BIND_DEPTH_STENCIL, SIDE, SIDE,
                              NULL, 0);
    scene_use_framebuffer(d.scene, d.scene->surface,
                          scene_surface(d.scene, d.texture, VIRGL_FORMAT_Z32_FLOAT));
    scene_use_dsa(d.scene, (struct vgp_create_dsa){.depth_enable = true,
                                                   .depth_writemask = true,
                                                   .depth_func = VGP_COMPARE_FUNC_ALWAYS});
    return d;
}

/* The depth in the middle after a draw of this rasterizer's; -1: nothing was drawn there. */
static float depth_after(struct depth_scene *d, struct vgp_create_rasterizer rasterizer)
{
    struct vgp_clear clear = {.buffers = VGP_CLEAR_BUFFERS_DEPTH | VGP_CLEAR_BUFFERS_COLOR0,
                              .depth = 0.625};
    float depths[SIDE * SIDE];
    cr_assert_eq(vgp_encode_clear(&d->scene->sink, &clear), 0);
    scene_use_rasterizer(d->scene, rasterizer);
    strip(d->scene);
    scene_run(d->scene);
    if (scene_pixel(d->scene, SIDE / 2, SIDE / 2) != RED)
        return -1;
    scene_download(d->scene, d->texture, SIDE, SIDE, depths, sizeof(depths));
    return depths[SIDE / 2 * SIDE + SIDE / 2];
}

Test(raster, depth_clip_or_clamp)
{
    struct depth_scene d = depth_scene();
    struct vgp_create_rasterizer rasterizer = scene_rasterizer();
    if (!(caps_of(d.scene).v1.bset & VGP_CAPS_BSET_DEPTH_CLIP_DISABLE))
        cr_skip_test("the host does not clamp depth");
    use_quad_at(d.scene, 3, 0);
    cr_expect_float_eq(depth_after(&d, rasterizer), -1, 0, "behind the far plane");
    rasterizer.depth_clip = false;
    cr_expect_float_eq(depth_after(&d, rasterizer), 1, 0);
    use_quad_at(d.scene, -3, 0);
    cr_expect_float_eq(depth_after(&d, rasterizer), 0, 0);
    scene_destroy(d.scene);
}

/* The viewport maps the same planes to the same depths either way; what is in between differs. */
Test(raster, half_of_the_depth_range)
{
    struct depth_scene d = depth_scene();
    struct vgp_create_rasterizer rasterizer = scene_rasterizer();
    const struct vgp_set_viewport_state viewport = {
        .num_viewports = 1,
        .viewports[0] = {SIDE / 2, SIDE / 2, 1.0f, SIDE / 2, SIDE / 2, 0.0f},
    };
    if (!(caps_of(d.scene).capability_bits & VIRGL_CAP_CLIP_HALFZ))
        cr_skip_test("the host has no clip control");
    use_quad_at(d.scene, 0.25f, 0);
    cr_expect_float_eq(depth_after(&d, rasterizer), 0.625f, 1e-6f);
    cr_assert_eq(vgp_encode_set_viewport_state(&d.scene->sink, &viewport), 0);
    rasterizer.clip_halfz = true;
    cr_expect_float_eq(depth_after(&d, rasterizer), 0.25f, 1e-6f);
    use_quad_at(d.scene, -0.25f, 0);
    cr_expect_float_eq(depth_after(&d, rasterizer), -1, 0, "before the near plane");
    scene_destroy(d.scene);
}

Test(raster, polygon_offset)
{
    struct depth_scene d = depth_scene();
    struct vgp_create_rasterizer rasterizer = scene_rasterizer();
    rasterizer.offset_scale = 2;
    use_quad_at(d.scene, 0, 0.5f); /* depth goes from 0.25 to 0.75: 1/32 each pixel */
    float flat = depth_after(&d, rasterizer);
    rasterizer.offset_tri = true;
    float shifted = depth_after(&d, rasterizer);
    cr_expect_float_eq(shifted - flat, 2.0f / 32, 1e-5f, "%f, then %f", (double)flat,
                       (double)shifted);
    rasterizer.offset_tri = false;
    rasterizer.offset_line = rasterizer.offset_point = true;
    float other = depth_after(&d, rasterizer);
    cr_expect_float_eq(other, flat, 1e-5f, "not for filled ones: %f", (double)other);
    if (caps_of(d.scene).v1.bset & VGP_CAPS_BSET_POLYGON_OFFSET_CLAMP) {
        rasterizer.offset_tri = true;
        rasterizer.offset_clamp = 0.01f;
        cr_expect_float_eq(depth_after(&d, rasterizer) - flat, 0.01f, 1e-5f);
    }
    scene_destroy(d.scene);
}

/* --- shapes --- */

Test(raster, points_and_lines)
{
    static const float across[8] = {-1, 0, 0, 1, 1, 0, 0, 1};
    struct scene *scene = plain_scene();
    struct vgp_create_rasterizer rasterizer = scene_rasterizer();
    struct vgp_caps_v2 caps = caps_of(scene);
    scene_use_vertices(scene, 4, 2, across);
    rasterizer.point_size = 4;
    scene_use_rasterizer(scene, rasterizer);
    scene_draw(scene, VGP_PRIM_POINTS, 0, 2);
    cr_expect_eq(count(scene, RED), 2 * 4 * 2, "two halves of squares");
    scene_clear(scene, 0, 0, 0, 0);
    scene_draw(scene, VGP_PRIM_LINES, 0, 2);
    cr_expect_eq(count(scene, RED), SIDE);
    rasterizer.line_width = 3;
    scene_use_rasterizer(scene, rasterizer);
    scene_clear(scene, 0, 0, 0, 0);
    scene_draw(scene, VGP_PRIM_LINES, 0, 2);
    cr_expect_eq(count(scene, RED), (caps.max_aliased_line_width >= 3 ? 3 : 1) * SIDE);
    scene_destroy(scene);
}

Test(raster, fill_modes)
{
    struct scene *scene = plain_scene();
    struct vgp_create_rasterizer rasterizer = scene_rasterizer();
    if (host_is_es())
        cr_skip_test("the host fills always");
    use_quad_at(scene, 0, 0);
    rasterizer.fill_front = rasterizer.fill_back = VGP_FILL_MODE_LINE;
    scene_use_rasterizer(scene, rasterizer);
    strip(scene);
    uint32_t lines = count(scene, RED);
    cr_expect(lines >= 3 * SIDE - 4 && lines <= 5 * SIDE, "%u pixels", lines);
    rasterizer.fill_front = rasterizer.fill_back = VGP_FILL_MODE_POINT;
    scene_use_rasterizer(scene, rasterizer);
    scene_clear(scene, 0, 0, 0, 0);
    scene_draw(scene, VGP_PRIM_TRIANGLES, 0, 3);
    cr_expect_leq(count(scene, RED), 3);
    /* Of faces that are not drawn the mode is of no matter. */
    rasterizer.fill_front = VGP_FILL_MODE_POINT;
    rasterizer.fill_back = VGP_FILL_MODE_FILL;
    for (uint32_t culled = VGP_FACE_FRONT; culled <= VGP_FACE_BACK; culled++) {
        rasterizer.cull_face = culled;
        rasterizer.front_ccw = true;
        scene_use_rasterizer(scene, rasterizer);
        scene_clear(scene, 0, 0, 0, 0);
        strip(scene);
        uint32_t n = count(scene, RED);
        cr_expect(n <= 4 || n == SIDE * SIDE, "face %u culled: %u pixels", culled, n);
    }
    scene_destroy(scene);
}

/* Each vertex has a colour; one of them is the triangle's where shading is flat. */
Test(raster, provoking_vertex)
{
    static const float vertices[3 * 8] = {-3, -3, 0, 1, 1, 0, 0, 1, 3, -3, 0, 1,
                                          0,  0,  1, 1, 0, 3, 0, 1, 0, 1,  0, 1};
    static const struct vgp_create_vertex_elements_elements elements[2] = {
        {.src_format = VIRGL_FORMAT_R32G32B32A32_FLOAT},
        {.src_offset = 16, .src_format = VIRGL_FORMAT_R32G32B32A32_FLOAT}};
    struct scene *scene = plain_scene();
    struct vgp_create_rasterizer rasterizer = scene_rasterizer();
    const struct vgp_set_vertex_buffers buffers = {
        .num_buffers = 1,
        .buffers[0] = {
            .stride = 32,
            .resource = scene_buffer(scene, VIRGL_BIND_VERTEX_BUFFER, sizeof(vertices), vertices)}};
    scene_use_shaders(scene, vs_color, fs_color);
    scene_bind(scene, VIRGL_OBJECT_VERTEX_ELEMENTS, scene_elements(scene, 2, elements));
    cr_assert_eq(vgp_encode_set_vertex_buffers(&scene->sink, &buffers), 0);
    rasterizer.flatshade = true;
    scene_use_rasterizer(scene, rasterizer);
    scene_draw(scene, VGP_PRIM_TRIANGLES, 0, 3);
    scene_run(scene);
    cr_expect_eq(scene_pixel(scene, 8, 8), GREEN, "the last one");
    rasterizer.flatshade_first = true;
    scene_use_rasterizer(scene, rasterizer);
    scene_draw(scene, VGP_PRIM_TRIANGLES, 0, 3);
    scene_run(scene);
    if (!host_is_es())
        cr_expect_eq(scene_pixel(scene, 8, 8), RED, "the first one");
    rasterizer.flatshade = false;
    scene_use_rasterizer(scene, rasterizer);
    scene_draw(scene, VGP_PRIM_TRIANGLES, 0, 3);
    scene_run(scene);
    uint32_t mixed = scene_pixel(scene, 8, 8);
    cr_expect(mixed != RED && mixed != GREEN, "%08x", mixed);
    scene_destroy(scene);
}

/* --- several viewports --- */

/* A triangle over everything for each of two viewports. */
static const char gs_two[] =
    "GEOM\n"
    "PROPERTY GS_INPUT_PRIMITIVE POINTS\n"
    "PROPERTY GS_OUTPUT_PRIMITIVE TRIANGLE_STRIP\n"
    "PROPERTY GS_MAX_OUTPUT_VERTICES 6\n"
    "PROPERTY GS_INVOCATIONS 1\n"
    "DCL IN[][0], POSITION\n"
    "DCL OUT[0], POSITION\n"
    "DCL OUT[1], VIEWPORT_INDEX\n"
    "IMM[0] FLT32 {-1.0, 3.0, 0.0, 1.0}\n"
    "IMM[1] INT32 {0, 1, 0, 0}\n"
    "MOV OUT[0], IMM[0].xxzw\n"
    "MOV OUT[1].x, IMM[1].xxxx\n"
    "EMIT IMM[1].xxxx\n"
    "MOV OUT[0], IMM[0].yxzw\n"
    "MOV OUT[1].x, IMM[1].xxxx\n"
    "EMIT IMM[1].xxxx\n"
    "MOV OUT[0], IMM[0].xyzw\n"
    "MOV OUT[1].x, IMM[1].xxxx\n"
    "EMIT IMM[1].xxxx\n"
    "ENDPRIM IMM[1].xxxx\n"
    "MOV OUT[0], IMM[0].xxzw\n"
    "MOV OUT[1].x, IMM[1].yyyy\n"
    "EMIT IMM[1].xxxx\n"
    "MOV OUT[0], IMM[0].yxzw\n"
    "MOV OUT[1].x, IMM[1].yyyy\n"
    "EMIT IMM[1].xxxx\n"
    "MOV OUT[0], IMM[0].xyzw\n"
    "MOV OUT[1].x, IMM[1].yyyy\n"
    "EMIT IMM[1].xxxx\n"
    "ENDPRIM IMM[1].xxxx\n"
    "END\n";

Test(raster, viewports_and_scissors_by_index)
{
    struct scene *scene = plain_scene();
    struct vgp_create_rasterizer rasterizer = scene_rasterizer();
    /* The left lower quarter, and all of the right half but for its upper rows. */
    const struct vgp_set_viewport_state viewports = {
        .num_viewports = 2, .viewports = {{4, 4, 0.5f, 4, 4, 0.5f}, {4, 8, 0.5f, 12, 8, 0.5f}}};
    const struct vgp_set_scissor_state scissors = {
        .num_scissors = 2,
        .scissors = {{.maxx = 3, .maxy = 16}, {.minx = 0, .maxx = 16, .maxy = 10}}};
    struct vgp_caps_v2 caps = caps_of(scene);
    if (caps.v1.max_viewports < 2 || !(caps.v1.prim_mask & 1u << VGP_PRIM_LINES_ADJACENCY))
        cr_skip_test("the host has one viewport");
    scene_use_shader(scene, VGP_STAGE_GEOMETRY, gs_two);
    use_quad_at(scene, 0, 0);
    cr_assert_eq(vgp_encode_set_viewport_state(&scene->sink, &viewports), 0);
    scene_draw(scene, VGP_PRIM_POINTS, 0, 1);
    cr_expect_eq(count(scene, RED), 8 * 8 + 8 * 16);
    rasterizer.scissor = true;
    scene_use_rasterizer(scene, rasterizer);
    cr_assert_eq(vgp_encode_set_scissor_state(&scene->sink, &scissors), 0);
    scene_clear(scene, 0, 0, 0, 0);
    scene_draw(scene, VGP_PRIM_POINTS, 0, 1);
    cr_expect_eq(count(scene, RED), 3 * 8 + 8 * 10);
    scene_destroy(scene);
}

/* --- samples --- */

struct ms_scene {
    struct scene *scene;
    uint32_t texture, samples;
    struct vgp_create_rasterizer rasterizer;
};

static struct ms_scene ms_scene(void)
{
    struct ms_scene ms = {.scene = plain_scene(), .samples = 4, .rasterizer = scene_rasterizer()};
    const struct bea_resource_params params = {.target = VGP_TARGET_TEXTURE_2D,
                                               .format = VIRGL_FORMAT_R8G8B8A8_UNORM,
                                               .bind = VIRGL_BIND_RENDER_TARGET,
                                               .width = SIDE,
                                               .height = SIDE,
                                               .depth = 1,
                                               .array_size = 1,
                                               .nr_samples = ms.samples};
    if (caps_of(ms.scene).v1.max_samples < ms.samples)
        cr_skip_test("the host has no four samples");
    ms.texture = scene_resource(ms.scene, &params);
    scene_use_framebuffer(ms.scene, scene_surface(ms.scene, ms.texture, params.format), 0);
    ms.rasterizer.multisample = true;
    scene_use_rasterizer(ms.scene, ms.rasterizer);
    use_quad_at(ms.scene, 0, 0);
    return ms;
}

/* The resolved pixel in the middle. */
static uint32_t resolved(struct ms_scene *ms)
{
    const struct vgp_blit cmd = {
        .mask = VGP_BLIT_MASK_R | VGP_BLIT_MASK_G | VGP_BLIT_MASK_B | VGP_BLIT_MASK_A,
        .dst = ms->scene->target,
        .dst_format = VIRGL_FORMAT_R8G8B8A8_UNORM,
        .dst_w = SIDE,
        .dst_h = SIDE,
        .dst_d = 1,
        .src = ms->texture,
        .src_format = VIRGL_FORMAT_R8G8B8A8_UNORM,
        .src_w = SIDE,
        .src_h = SIDE,
        .src_d = 1,
    };
    cr_assert_eq(vgp_encode_blit(&ms->scene->sink, &cmd), 0);
    scene_run(ms->scene);
    return scene_pixel(ms->scene, 8, 8);
}

Test(raster, alpha_to_coverage)
{
    static const float half[4] = {1, 0, 0, 0.5f};
    struct ms_scene ms = ms_scene();
    struct vgp_create_blend blend = scene_blend();
    blend.alpha_to_coverage = true;
    scene_use_blend(ms.scene, blend);
    scene_use_constants(ms.scene, VGP_STAGE_FRAGMENT, 4, half);
    scene_clear(ms.scene, 0, 0, 0, 0);
    strip(ms.scene);
    uint32_t red = resolved(&ms) & 0xff;
    cr_expect(red >= 64 && red <= 192, "%u", red);
    if (!host_is_es()) {
        blend.alpha_to_one = true;
        scene_use_blend(ms.scene, blend);
        scene_clear(ms.scene, 0, 0, 0, 0);
        strip(ms.scene);
        uint32_t pixel = resolved(&ms);
        cr_expect_leq(abs((int)(pixel >> 24) - (int)(pixel & 0xff)), 1, "%08x", pixel);
    }
    scene_destroy(ms.scene);
}

/* Only a shader that runs for each sample tells them apart. */
Test(raster, min_samples)
{
    static const char fragment[] =
        "FRAG\n"
        "DCL SV[0], SAMPLEID\n"
        "DCL OUT[0], COLOR\n"
        "DCL TEMP[0]\n"
        "IMM[0] FLT32 {0.0, 1.0, 0.0, 0.0}\n"
        "IMM[1] INT32 {0, 0, 0, 0}\n"
        "USEQ TEMP[0].x, SV[0].xxxx, IMM[1].xxxx\n"
        "UCMP OUT[0], TEMP[0].xxxx, IMM[0].yxxy, IMM[0].xyxy\n"
        "END\n";
    struct ms_scene ms = ms_scene();
    if (!(caps_of(ms.scene).v1.bset & VGP_CAPS_BSET_HAS_SAMPLE_SHADING))
        cr_skip_test("the host does not shade by sample");
    scene_use_shaders(ms.scene, scene_vs_position, fragment);
    cr_assert_eq(vgp_encode_set_min_samples(&ms.scene->sink, &(struct vgp_set_min_samples){4}), 0);
    strip(ms.scene);
    uint32_t pixel = resolved(&ms);
    cr_expect_leq(abs((int)(pixel & 0xff) - 64), 2, "%08x", pixel);
    cr_expect_leq(abs((int)(pixel >> 8 & 0xff) - 191), 2, "%08x", pixel);
    scene_destroy(ms.scene);
}
