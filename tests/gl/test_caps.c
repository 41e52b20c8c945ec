/* SPDX-License-Identifier: MIT */
/* Capability sets on the real host: consistent in themselves, the same each time, and kept when put
 * to the test. */
#include <criterion/criterion.h>
#include <string.h>

#include "scene.h"
#include "vgp/caps.h"

static struct vgp_caps_v2 read_caps(struct scene *scene)
{
    struct vgp_caps_v2 caps;
    memset(&caps, 0, sizeof(caps));
    cr_assert_eq(bea_capset_fill(scene->renderer, 2, 2, &caps, sizeof(caps), NULL), BEA_OK);
    return caps;
}

static bool is_subset(const uint32_t a[16], const uint32_t b[16])
{
    for (int i = 0; i < 16; i++)
        if (a[i] & ~b[i])
            return false;
    return true;
}

Test(caps, masks_agree)
{
    struct scene *scene = scene_create(4, 4);
    struct vgp_caps_v2 caps = read_caps(scene);
    cr_assert(is_subset(caps.v1.render, caps.v1.sampler));
    cr_assert(is_subset(caps.supported_readback_formats, caps.v1.sampler));
    cr_assert(is_subset(caps.scanout, caps.v1.render));
    caps.supported_multisample_formats[0] &= ~1u; /* "no format" stands for no attachments */
    cr_assert(is_subset(caps.supported_multisample_formats, caps.v1.sampler));
    scene_destroy(scene);
}

Test(caps, what_every_guest_needs)
{
    static const uint32_t rendered[] = {VIRGL_FORMAT_B8G8R8A8_UNORM, VIRGL_FORMAT_B8G8R8X8_UNORM,
                                        VIRGL_FORMAT_R8G8B8A8_UNORM, VIRGL_FORMAT_R8G8B8A8_SRGB,
                                        VIRGL_FORMAT_R8_UNORM};
    static const uint32_t depths[] = {VIRGL_FORMAT_Z16_UNORM, VIRGL_FORMAT_S8_UINT_Z24_UNORM,
                                      VIRGL_FORMAT_Z24X8_UNORM};
    struct scene *scene = scene_create(4, 4);
    struct vgp_caps_v2 caps = read_caps(scene);
    for (unsigned i = 0; i < sizeof(rendered) / sizeof(rendered[0]); i++)
        cr_assert(vgp_format_mask_has(caps.v1.render, rendered[i]), "format %u", rendered[i]);
    for (unsigned i = 0; i < sizeof(depths) / sizeof(depths[0]); i++)
        cr_assert(vgp_format_mask_has(caps.v1.sampler, depths[i]), "format %u", depths[i]);
    cr_assert_eq(caps.host_feature_check_version, 23);
    cr_assert_geq(caps.v1.glsl_level, 140);
    cr_assert_geq(caps.v1.max_render_targets, 4);
    cr_assert_leq(caps.v1.max_render_targets, VGP_MAX_COLOR_BUFFERS);
    cr_assert_geq(caps.max_texture_2d_size, 2048);
    cr_assert_geq(caps.v1.max_uniform_blocks, 12);
    cr_assert_geq(caps.max_vertex_attribs, 16);
    scene_destroy(scene);
}

/* What this backend does not do is not offered. */
Test(caps, nothing_more_than_there_is)
{
    struct scene *scene = scene_create(4, 4);
    struct vgp_caps_v2 caps = read_caps(scene);
    const uint32_t quads =
        1u << VGP_PRIM_QUADS | 1u << VGP_PRIM_QUAD_STRIP | 1u << VGP_PRIM_POLYGON;
    cr_assert_not(caps.v1.bset & VGP_CAPS_BSET_COLOR_CLAMPING);
    cr_assert_not(caps.v1.prim_mask & quads);
    cr_assert_eq(caps.num_video_caps, 0);
    scene_destroy(scene);
}

/* test_blob and test_dmabuf show what these two promise. */
Test(caps, memory_of_others)
{
    struct scene *scene = scene_create(4, 4);
    struct vgp_caps_v2 caps = read_caps(scene);
    cr_assert(caps.capability_bits_v2 & VIRGL_CAP_V2_UNTYPED_RESOURCE);
    cr_assert_eq((caps.capability_bits_v2 & VIRGL_CAP_V2_SCANOUT_USES_GBM) != 0,
                 strstr(scene->log, "gbm yes") != NULL);
    scene_destroy(scene);
}

/* A guest's shader cache is keyed by these bytes (quirk C11). */
Test(caps, the_same_each_time)
{
    struct scene *a = scene_create(4, 4), *b = scene_create(4, 4);
    struct vgp_caps_v2 first = read_caps(a), second = read_caps(b);
    cr_assert_eq(memcmp(&first, &second, sizeof(first)), 0);
    cr_assert_eq(first.renderer[63], 0);
    cr_assert_null(strstr(first.renderer, "llvmpipe"));
    scene_destroy(a);
    scene_destroy(b);
}

static enum bea_status make(struct scene *scene, uint32_t format, uint32_t bind, uint32_t samples)
{
    const struct bea_resource_params params = {.target = VGP_TARGET_TEXTURE_2D,
                                               .format = format,
                                               .bind = bind,
                                               .width = 8,
                                               .height = 8,
                                               .depth = 1,
                                               .array_size = 1,
                                               .nr_samples = samples};
    uint32_t id = scene_handle(scene);
    enum bea_status status = bea_resource_create(scene->renderer, id, &params);
    if (status == BEA_OK)
        cr_assert_eq(bea_resource_destroy(scene->renderer, id), BEA_OK);
    return status;
}

Test(caps, offered_formats_can_be_made_and_no_others)
{
    struct scene *scene = scene_create(4, 4);
    struct vgp_caps_v2 caps = read_caps(scene);
    for (uint32_t f = 1; f < 512; f++) {
        bool offered = vgp_format_mask_has(caps.v1.sampler, f);
        enum bea_status status = make(scene, f, VIRGL_BIND_SAMPLER_VIEW, 0);
        cr_assert_eq(status == BEA_OK, offered, "format %u: %s", f, bea_status_name(status));
    }
    scene_destroy(scene);
}

Test(caps, offered_multisample_formats_can_be_made)
{
    struct scene *scene = scene_create(4, 4);
    struct vgp_caps_v2 caps = read_caps(scene);
    if (caps.v1.max_samples < 2)
        cr_skip_test("the host has no multisampling");
    for (uint32_t f = 1; f < 512; f++)
        if (vgp_format_mask_has(caps.supported_multisample_formats, f))
            cr_assert_eq(make(scene, f, VIRGL_BIND_SAMPLER_VIEW, 2), BEA_OK, "format %u", f);
    scene_destroy(scene);
}

/* A render target of each offered format is a complete framebuffer: the scene is strict about
 * refusals. */
Test(caps, offered_render_formats_can_be_cleared)
{
    struct scene *scene = scene_create(4, 4);
    struct vgp_caps_v2 caps = read_caps(scene);
    for (uint32_t f = 1; f < 512; f++) {
        if (!vgp_format_mask_has(caps.v1.render, f))
            continue;
        uint32_t texture = scene_texture(scene, f, VIRGL_BIND_RENDER_TARGET, 8, 8, NULL, 0);
        scene_use_framebuffer(scene, scene_surface(scene, texture, f), 0);
        scene_clear(scene, 1, 1, 1, 1);
        scene_run(scene);
    }
    scene_destroy(scene);
}
