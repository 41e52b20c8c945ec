/* SPDX-License-Identifier: MIT */
/* Shaders as bound objects: constants, uniform buffers, samplers, variants, further stages,
 * failures. */
#include <criterion/criterion.h>
#include <string.h>

#include "scene.h"

static struct scene *quad_scene(const char *fragment)
{
    struct scene *scene = scene_create(16, 16);
    if (!scene)
        return NULL;
    scene_defaults(scene);
    scene_use_shaders(scene, scene_vs_position, fragment);
    scene_use_quad(scene);
    return scene;
}

static void expect_pixel(struct scene *scene, uint32_t x, uint32_t y, uint32_t expected)
{
    scene_run(scene);
    uint32_t pixel = scene_pixel(scene, x, y);
    cr_expect_eq(pixel, expected, "%08x at %u, %u, not %08x\n%s", pixel, x, y, expected,
                 scene->log);
}

static void quad(struct scene *scene)
{
    scene_draw(scene, VGP_PRIM_TRIANGLE_STRIP, 0, 4);
}

/* What was not sent reads zero, also after more had been there. */
Test(shader, constants_beyond_what_was_sent)
{
    static const char fs[] =
        "FRAG\nDCL OUT[0], COLOR\nDCL CONST[0..3]\n"
        "ADD OUT[0], CONST[0], CONST[3]\nEND\n";
    static const float many[16] = {1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0};
    struct scene *scene = quad_scene(fs);
    scene_use_constants(scene, VGP_STAGE_FRAGMENT, 16, many);
    quad(scene);
    expect_pixel(scene, 8, 8, 0xff00ffff);
    scene_use_constants(scene, VGP_STAGE_FRAGMENT, 4, many);
    quad(scene);
    expect_pixel(scene, 8, 8, 0xff0000ff);
    scene_use_constants(scene, VGP_STAGE_FRAGMENT, 0, many);
    quad(scene);
    expect_pixel(scene, 8, 8, 0);
    scene_destroy(scene);
}

/* Many times around the ring that constants are streamed through, with another stage's set once. */
Test(shader, constants_of_many_draws)
{
    static const char vs[] =
        "VERT\nDCL IN[0]\nDCL OUT[0], POSITION\nDCL CONST[0]\n"
        "MUL OUT[0], IN[0], CONST[0]\nEND\n";
    static const char fs[] =
        "FRAG\nDCL OUT[0], COLOR\nDCL CONST[0..1023]\n"
        "MOV OUT[0], CONST[1023]\nEND\n";
    static const float ones[4] = {1, 1, 1, 1};
    static float data[4096];
    struct scene *scene = quad_scene(fs);
    scene_use_shader(scene, VGP_STAGE_VERTEX, vs);
    scene_use_constants(scene, VGP_STAGE_VERTEX, 4, ones);
    for (unsigned i = 0; i < 600; i++) {
        data[4092] = (float)(i % 256) / 255.0f;
        scene_use_constants(scene, VGP_STAGE_FRAGMENT, 4096, data);
        quad(scene);
        if (i % 8 == 7 || i > 590)
            scene_run(scene);
    }
    expect_pixel(scene, 8, 8, 599 % 256);
    expect_pixel(scene, 0, 15, 599 % 256);
    scene_destroy(scene);
}

static void use_uniform_buffer(struct scene *scene, uint32_t index, uint32_t offset,
                               uint32_t length, uint32_t resource)
{
    const struct vgp_set_uniform_buffer cmd = {VGP_STAGE_FRAGMENT, index, offset, length, resource};
    cr_assert_eq(vgp_encode_set_uniform_buffer(&scene->sink, &cmd), 0);
}

Test(shader, uniform_buffers)
{
    static const char fs[] =
        "FRAG\nDCL OUT[0], COLOR\nDCL CONST[2][0]\nDCL CONST[5][0..1]\nDCL TEMP[0]\n"
        "MOV TEMP[0], CONST[2][0]\n"
        "ADD OUT[0], TEMP[0], CONST[5][1]\nEND\n";
    static float data[256];
    data[0] = data[3] = 1; /* red at byte 0, green at byte 512 + 16 */
    data[133] = 1;
    struct scene *scene = quad_scene(fs);
    uint32_t buffer = scene_buffer(scene, VIRGL_BIND_CONSTANT_BUFFER, sizeof(data), data);
    use_uniform_buffer(scene, 2, 0, 16, buffer);
    use_uniform_buffer(scene, 5, 512, 32, buffer);
    quad(scene);
    expect_pixel(scene, 8, 8, 0xff00ffff);
    use_uniform_buffer(scene, 2, 512, 16, buffer);
    quad(scene);
    expect_pixel(scene, 8, 8, 0x0000ff00);
    use_uniform_buffer(scene, 2, sizeof(data) + 4, 16, buffer);
    cr_expect_neq(scene_submit(scene), BEA_OK, "behind the end");
    scene_destroy(scene);
}

/* --- textures --- */

static const char fs_texture[] =
    "FRAG\nDCL OUT[0], COLOR\nDCL SAMP[0]\nDCL SVIEW[0], 2D, FLOAT\n"
    "DCL CONST[0]\nDCL TEMP[0]\n"
    "MOV TEMP[0], CONST[0]\n"
    "TEX OUT[0], TEMP[0], SAMP[0], 2D\nEND\n";

static void use_view(struct scene *scene, uint32_t resource, uint32_t format)
{
    struct vgp_create_sampler_view view = {
        .handle = scene_handle(scene),
        .resource = resource,
        .format = format,
        .target = VGP_TARGET_TEXTURE_2D,
        .swizzle_r = VGP_SWIZZLE_RED,
        .swizzle_g = VGP_SWIZZLE_GREEN,
        .swizzle_b = VGP_SWIZZLE_BLUE,
        .swizzle_a = VGP_SWIZZLE_ALPHA,
    };
    struct vgp_set_sampler_views set = {.stage = VGP_STAGE_FRAGMENT, .num_views = 1};
    cr_assert_eq(vgp_encode_create_sampler_view(&scene->sink, &view), 0);
    set.views[0] = view.handle;
    cr_assert_eq(vgp_encode_set_sampler_views(&scene->sink, &set), 0);
}

static void use_sampler(struct scene *scene, struct vgp_create_sampler_state sampler)
{
    struct vgp_bind_sampler_states bind = {.stage = VGP_STAGE_FRAGMENT, .num_states = 1};
    sampler.handle = scene_handle(scene);
    sampler.min_mip_filter = VGP_MIP_FILTER_NONE;
    cr_assert_eq(vgp_encode_create_sampler_state(&scene->sink, &sampler), 0);
    bind.states[0] = sampler.handle;
    cr_assert_eq(vgp_encode_bind_sampler_states(&scene->sink, &bind), 0);
}

static uint32_t bits(float value)
{
    uint32_t word;
    memcpy(&word, &value, sizeof(word));
    return word;
}

Test(shader, sampler_wrap_and_border)
{
    static const uint32_t texels[2] = {0xff0000ff, 0xff00ff00};
    static const struct {
        uint32_t wrap;
        float s;
        uint32_t expected;
    } cases[] = {
        {VGP_TEX_WRAP_REPEAT, 1.25f, 0xff0000ff},
        {VGP_TEX_WRAP_MIRROR_REPEAT, 1.25f, 0xff00ff00},
        {VGP_TEX_WRAP_CLAMP_TO_EDGE, 1.25f, 0xff00ff00},
        {VGP_TEX_WRAP_CLAMP, 1.25f, 0xff00ff00},
        {VGP_TEX_WRAP_CLAMP_TO_BORDER, 1.25f, 0x00ff0000},
        {VGP_TEX_WRAP_MIRROR_CLAMP_TO_EDGE, -0.25f, 0xff0000ff},
    };
    struct scene *scene = quad_scene(fs_texture);
    uint32_t texture = scene_texture(scene, VIRGL_FORMAT_R8G8B8A8_UNORM, VIRGL_BIND_SAMPLER_VIEW, 2,
                                     1, texels, sizeof(texels));
    use_view(scene, texture, VIRGL_FORMAT_R8G8B8A8_UNORM);
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        const float at[4] = {cases[i].s, 0.5f, 0, 0};
        use_sampler(scene, (struct vgp_create_sampler_state){.wrap_s = cases[i].wrap,
                                                             .border_color = {0, 0, bits(1), 0}});
        scene_use_constants(scene, VGP_STAGE_FRAGMENT, 4, at);
        quad(scene);
        expect_pixel(scene, 8, 8, cases[i].expected);
    }
    scene_destroy(scene);
}

/* With linear filters, half the edge and half the border, however far outside. */
Test(shader, sampler_half_border)
{
    static const uint32_t texels[2] = {0xff0000ff, 0xff00ff00};
    static const float outside[] = {1, 1.25f, 40};
    struct scene *scene = quad_scene(fs_texture);
    uint32_t texture = scene_texture(scene, VIRGL_FORMAT_R8G8B8A8_UNORM, VIRGL_BIND_SAMPLER_VIEW, 2,
                                     1, texels, sizeof(texels));
    use_view(scene, texture, VIRGL_FORMAT_R8G8B8A8_UNORM);
    use_sampler(scene, (struct vgp_create_sampler_state){.wrap_s = VGP_TEX_WRAP_CLAMP,
                                                         .min_img_filter = VGP_TEX_FILTER_LINEAR,
                                                         .mag_img_filter = VGP_TEX_FILTER_LINEAR,
                                                         .border_color = {0, 0, bits(1), 0}});
    for (size_t i = 0; i < sizeof(outside) / sizeof(outside[0]); i++) {
        const float at[4] = {outside[i], 0.5f, 0, 0};
        scene_use_constants(scene, VGP_STAGE_FRAGMENT, 4, at);
        quad(scene);
        scene_run(scene);
        uint32_t pixel = scene_pixel(scene, 8, 8);
        cr_expect_eq(pixel & 0xff, 0);
        for (unsigned shift = 8; shift < 32; shift += 8)
            cr_expect((pixel >> shift & 0xff) - 0x7f <= 1, "%08x at %g", pixel, outside[i]);
    }
    scene_destroy(scene);
}

/* Alpha-only formats are kept in red: the border's alpha must follow. */
Test(shader, border_of_an_alpha_texture)
{
    static const uint8_t texel = 0x80;
    static const float outside[4] = {2, 0.5f, 0, 0};
    struct scene *scene = quad_scene(fs_texture);
    uint32_t texture =
        scene_texture(scene, VIRGL_FORMAT_A8_UNORM, VIRGL_BIND_SAMPLER_VIEW, 1, 1, &texel, 1);
    use_view(scene, texture, VIRGL_FORMAT_A8_UNORM);
    use_sampler(scene, (struct vgp_create_sampler_state){
                           .wrap_s = VGP_TEX_WRAP_CLAMP_TO_BORDER,
                           .border_color = {0, 0, 0, bits(1)},
                       });
    scene_use_constants(scene, VGP_STAGE_FRAGMENT, 4, outside);
    quad(scene);
    expect_pixel(scene, 8, 8, 0xff000000);
    scene_destroy(scene);
}

Test(shader, unknown_mip_filter_is_refused)
{
    struct scene *scene = quad_scene(scene_fs_constant);
    const struct vgp_create_sampler_state cmd = {.handle = scene_handle(scene),
                                                 .min_mip_filter = 3};
    cr_assert_eq(vgp_encode_create_sampler_state(&scene->sink, &cmd), 0);
    cr_expect_neq(scene_submit(scene), BEA_OK);
    scene_destroy(scene);
}

/* --- objects and variants --- */

Test(shader, state_makes_variants_and_goes_back)
{
    static const float half[4] = {1, 1, 1, 0.5f};
    struct scene *scene = quad_scene(scene_fs_constant);
    scene_use_constants(scene, VGP_STAGE_FRAGMENT, 4, half);
    for (unsigned i = 0; i < 24; i++) {
        uint32_t func = i % 8;
        bool passes = func == VGP_COMPARE_FUNC_ALWAYS || func == VGP_COMPARE_FUNC_GREATER ||
                      func == VGP_COMPARE_FUNC_GEQUAL || func == VGP_COMPARE_FUNC_NOTEQUAL;
        scene_use_dsa(scene, (struct vgp_create_dsa){
                                 .alpha_enable = true, .alpha_func = func, .alpha_ref = 0.25f});
        scene_clear(scene, 0, 0, 0, 0);
        quad(scene);
        expect_pixel(scene, 8, 8, passes ? 0x80ffffff : 0);
    }
    scene_destroy(scene);
}

Test(shader, same_text_again)
{
    static const float green[4] = {0, 1, 0, 1};
    struct scene *scene = quad_scene(scene_fs_constant);
    scene_use_constants(scene, VGP_STAGE_FRAGMENT, 4, green);
    for (unsigned i = 0; i < 20; i++) {
        uint32_t handle = scene->next;
        scene_use_shader(scene, VGP_STAGE_FRAGMENT, scene_fs_constant);
        scene_clear(scene, 0, 0, 0, 0);
        quad(scene);
        const struct vgp_destroy_object cmd = {VIRGL_OBJECT_SHADER, handle};
        cr_assert_eq(vgp_encode_destroy_object(&scene->sink, &cmd), 0);
        expect_pixel(scene, 8, 8, 0xff00ff00);
    }
    scene_destroy(scene);
}

Test(shader, wrong_handles_do_nothing)
{
    static const float green[4] = {0, 1, 0, 1};
    struct scene *scene = quad_scene(scene_fs_constant);
    uint32_t vs = scene_shader(scene, VGP_STAGE_VERTEX, scene_vs_position);
    const struct vgp_bind_shader unknown = {0xdead, VGP_STAGE_FRAGMENT},
                                 other = {vs, VGP_STAGE_FRAGMENT};
    const struct vgp_link_shader link = {.vertex = vs, .fragment = 0xdead},
                                 swapped = {.vertex = vs, .fragment = vs};
    cr_assert_eq(vgp_encode_bind_shader(&scene->sink, &unknown), 0);
    cr_assert_eq(vgp_encode_bind_shader(&scene->sink, &other), 0);
    cr_assert_eq(vgp_encode_link_shader(&scene->sink, &link), 0);
    cr_assert_eq(vgp_encode_link_shader(&scene->sink, &swapped), 0);
    scene_use_constants(scene, VGP_STAGE_FRAGMENT, 4, green);
    quad(scene);
    expect_pixel(scene, 8, 8, 0xff00ff00);
    scene_destroy(scene);
}

/* --- further stages --- */

Test(shader, geometry_makes_the_quad)
{
    static const char gs[] =
        "GEOM\n"
        "PROPERTY GS_INPUT_PRIMITIVE POINTS\n"
        "PROPERTY GS_OUTPUT_PRIMITIVE TRIANGLE_STRIP\n"
        "PROPERTY GS_MAX_OUTPUT_VERTICES 3\n"
        "DCL IN[][0], POSITION\nDCL OUT[0], POSITION\n"
        "IMM[0] UINT32 {0, 0, 0, 0}\n"
        "IMM[1] FLT32 {-1.0, -1.0, 0.0, 1.0}\n"
        "IMM[2] FLT32 {3.0, -1.0, 0.0, 1.0}\n"
        "IMM[3] FLT32 {-1.0, 3.0, 0.0, 1.0}\n"
        "MOV OUT[0], IMM[1]\nEMIT IMM[0].xxxx\n"
        "MOV OUT[0], IMM[2]\nEMIT IMM[0].xxxx\n"
        "MOV OUT[0], IMM[3]\nEMIT IMM[0].xxxx\nENDPRIM IMM[0].xxxx\nEND\n";
    static const float blue[4] = {0, 0, 1, 1};
    struct scene *scene = quad_scene(scene_fs_constant);
    scene_use_shader(scene, VGP_STAGE_GEOMETRY, gs);
    scene_use_constants(scene, VGP_STAGE_FRAGMENT, 4, blue);
    scene_draw(scene, VGP_PRIM_POINTS, 0, 1);
    expect_pixel(scene, 15, 15, 0xffff0000);
    expect_pixel(scene, 0, 0, 0xffff0000);
    scene_destroy(scene);
}

static const char tes[] =
    "TESS_EVAL\n"
    "PROPERTY TES_PRIM_MODE 4\nPROPERTY TES_SPACING 2\n"
    "PROPERTY TES_VERTEX_ORDER_CW 0\nPROPERTY TES_POINT_MODE 0\n"
    "DCL IN[][0], POSITION\nDCL SV[0], TESSCOORD\nDCL OUT[0], POSITION\nDCL TEMP[0]\n"
    "MUL TEMP[0], IN[0][0], SV[0].xxxx\n"
    "MAD TEMP[0], IN[1][0], SV[0].yyyy, TEMP[0]\n"
    "MAD OUT[0], IN[2][0], SV[0].zzzz, TEMP[0]\nEND\n";

/* Without a control shader the levels come from SET_TESS_STATE. */
Test(shader, tessellation_with_default_levels)
{
    static const float blue[4] = {0, 0, 1, 1};
    static const float corners[12] = {-1, -1, 0, 1, 3, -1, 0, 1, -1, 3, 0, 1};
    const struct vgp_draw_vbo cmd = {.count = 3,
                                     .mode = VGP_PRIM_PATCHES,
                                     .instance_count = 1,
                                     .has_patch = true,
                                     .vertices_per_patch = 3};
    struct scene *scene = quad_scene(scene_fs_constant);
    scene_use_shader(scene, VGP_STAGE_TESS_EVAL, tes);
    scene_use_constants(scene, VGP_STAGE_FRAGMENT, 4, blue);
    scene_use_vertices(scene, 4, 3, corners);
    for (unsigned i = 0; i < 2; i++) {
        const float level = i ? 3.0f : 0.0f; /* an outer level of 0 drops the patch */
        const struct vgp_set_tess_state tess = {{level, level, level, level}, {level, level}};
        cr_assert_eq(vgp_encode_set_tess_state(&scene->sink, &tess), 0);
        cr_assert_eq(vgp_encode_draw_vbo(&scene->sink, &cmd), 0);
        expect_pixel(scene, 8, 8, i ? 0xffff0000 : 0);
    }
    scene_destroy(scene);
}
