/* SPDX-License-Identifier: MIT */
/* Framebuffers: which object is behind a set of surfaces, and what survives the surfaces' end. */
#include <criterion/criterion.h>

#include "texels.h"

static uint32_t texture(struct scene *scene, uint32_t width, uint32_t height)
{
    return scene_texture(scene, VIRGL_FORMAT_R8G8B8A8_UNORM,
                         VIRGL_BIND_RENDER_TARGET | VIRGL_BIND_SAMPLER_VIEW, width, height, NULL,
                         0);
}

static void destroy_surface(struct scene *scene, uint32_t handle)
{
    const struct vgp_destroy_object cmd = {.object_type = VIRGL_OBJECT_SURFACE, .handle = handle};
    cr_assert_eq(vgp_encode_destroy_object(&scene->sink, &cmd), 0);
}

/* More framebuffers than the cache holds, each of them twice, in turn. */
Test(framebuffer, each_keeps_its_own)
{
    enum { COUNT = 40 };
    struct scene *scene = scene_create(4, 4);
    uint32_t textures[COUNT], surfaces[COUNT];
    for (uint32_t i = 0; i < COUNT; i++) {
        textures[i] = texture(scene, 4, 4);
        surfaces[i] = scene_surface(scene, textures[i], VIRGL_FORMAT_R8G8B8A8_UNORM);
    }
    for (uint32_t round = 0; round < 2; round++)
        for (uint32_t i = 0; i < COUNT; i++) {
            scene_use_framebuffer(scene, surfaces[i], 0);
            scene_clear(scene, (float)i / 255.0f, (float)round, 0, 1);
        }
    scene_run(scene);
    for (uint32_t i = 0; i < COUNT; i++)
        cr_assert_eq(texels_get(scene, textures[i], 0, 1, 1, 0), 0xff00ff00u | i);
    scene_destroy(scene);
}

/* Mesa destroys surfaces while they are bound (quirk B3). */
Test(framebuffer, bound_surface_outlives_its_handle)
{
    struct scene *scene = scene_create(4, 4);
    uint32_t first = texture(scene, 4, 4), second = texture(scene, 4, 4);
    uint32_t surface = scene_surface(scene, first, VIRGL_FORMAT_R8G8B8A8_UNORM);
    scene_use_framebuffer(scene, surface, 0);
    destroy_surface(scene, surface);
    scene_clear(scene, 1, 1, 1, 1);
    scene_run(scene);
    cr_assert_eq(texels_get(scene, first, 0, 0, 0, 0), ~0u);
    /* The handle again, for another texture: nothing of the first may be found under it. */
    const struct vgp_create_surface again = {
        .handle = surface, .resource = second, .format = VIRGL_FORMAT_R8G8B8A8_UNORM};
    cr_assert_eq(vgp_encode_create_surface(&scene->sink, &again), 0);
    scene_use_framebuffer(scene, surface, 0);
    scene_clear(scene, 0, 0, 0, 1);
    scene_run(scene);
    cr_assert_eq(texels_get(scene, first, 0, 0, 0, 0), ~0u);
    cr_assert_eq(texels_get(scene, second, 0, 0, 0, 0), 0xff000000u);
    scene_destroy(scene);
}

Test(framebuffer, holes_and_many_targets)
{
    struct scene *scene = scene_create(4, 4);
    uint32_t a = texture(scene, 4, 4), b = texture(scene, 4, 4);
    struct vgp_set_framebuffer_state fb = {.nr_cbufs = 3};
    const union {
        float f[4];
        uint32_t u[4];
    } white = {.f = {1, 1, 1, 1}};
    struct vgp_clear clear = {.buffers = VGP_CLEAR_BUFFERS_COLOR0 | VGP_CLEAR_BUFFERS_COLOR1 |
                                         VGP_CLEAR_BUFFERS_COLOR2};
    fb.cbufs[0] = scene_surface(scene, a, VIRGL_FORMAT_R8G8B8A8_UNORM);
    fb.cbufs[2] = scene_surface(scene, b, VIRGL_FORMAT_R8G8B8A8_UNORM);
    for (unsigned i = 0; i < 4; i++)
        clear.color[i] = white.u[i];
    cr_assert_eq(vgp_encode_set_framebuffer_state(&scene->sink, &fb), 0);
    cr_assert_eq(vgp_encode_clear(&scene->sink, &clear), 0);
    scene_run(scene);
    cr_assert_eq(texels_get(scene, a, 0, 3, 3, 0), ~0u);
    cr_assert_eq(texels_get(scene, b, 0, 3, 3, 0), ~0u);
    scene_destroy(scene);
}

/* No attachments, or slots that are all empty (quirk E7): nothing to clear, nothing to complain
 * about. */
Test(framebuffer, empty)
{
    struct scene *scene = scene_create(4, 4);
    const struct vgp_set_framebuffer_state none = {.nr_cbufs = 0}, holes = {.nr_cbufs = 2};
    const struct vgp_set_framebuffer_state_no_attach size = {
        .width = 16, .height = 16, .layers = 0, .samples = 0};
    cr_assert_eq(vgp_encode_set_framebuffer_state(&scene->sink, &none), 0);
    cr_assert_eq(vgp_encode_set_framebuffer_state_no_attach(&scene->sink, &size), 0);
    scene_clear(scene, 1, 1, 1, 1);
    cr_assert_eq(vgp_encode_set_framebuffer_state(&scene->sink, &holes), 0);
    scene_clear(scene, 1, 1, 1, 1);
    scene_run(scene);
    cr_assert_eq(scene_pixel(scene, 0, 0), 0);
    scene_destroy(scene);
}

Test(framebuffer, impossible_surfaces_are_refused)
{
    static const struct vgp_create_surface bad[] = {
        {.format = 0xffffff},
        {.format = VIRGL_FORMAT_R8_UNORM},
        {.format = VIRGL_FORMAT_R8G8B8A8_UNORM, .level_or_first_element = 1},
        {.format = VIRGL_FORMAT_R8G8B8A8_UNORM, .level_or_first_element = ~0u},
        {.format = VIRGL_FORMAT_R8G8B8A8_UNORM, .last_layer = 1},
        {.format = VIRGL_FORMAT_R8G8B8A8_UNORM, .first_layer = 1},
    };
    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
        struct scene *scene = scene_create(4, 4);
        struct vgp_create_surface cmd = bad[i];
        cmd.handle = scene_handle(scene);
        cmd.resource = texture(scene, 4, 4);
        cr_assert_eq(vgp_encode_create_surface(&scene->sink, &cmd), 0);
        cr_assert_neq(scene_submit(scene), BEA_OK, "case %zu", i);
        scene_destroy(scene);
    }
}

/* Alpha alone is kept in red, integers too. */
Test(framebuffer, integer_alpha)
{
    static const char text[] =
        "FRAG\nDCL OUT[0], COLOR\nIMM[0] UINT32 {5, 6, 7, 8}\n"
        "MOV OUT[0], IMM[0]\nEND\n";
    static const uint32_t formats[] = {VIRGL_FORMAT_A8_UINT, VIRGL_FORMAT_A8_SINT};
    for (size_t i = 0; i < sizeof(formats) / sizeof(formats[0]); i++) {
        struct scene *scene = scene_create(4, 4);
        uint8_t texels[16];
        scene_defaults(scene);
        uint32_t texture =
            scene_texture(scene, formats[i], VIRGL_BIND_RENDER_TARGET, 4, 4, NULL, 0);
        scene_use_framebuffer(scene, scene_surface(scene, texture, formats[i]), 0);
        scene_use_quad(scene);
        scene_use_shaders(scene, scene_vs_position, text);
        scene_draw(scene, VGP_PRIM_TRIANGLE_STRIP, 0, 4);
        scene_run(scene);
        scene_download(scene, texture, 4, 4, texels, sizeof(texels));
        cr_expect_eq(texels[5], 8, "format %u: %u", formats[i], texels[5]);
        scene_destroy(scene);
    }
}
