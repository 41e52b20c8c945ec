/* SPDX-License-Identifier: MIT */
/* What a new texture holds, and what shaders see through sampler views. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "texels.h"

#define RGBA VIRGL_FORMAT_R8G8B8A8_UNORM

/* Storage */

static void expect_zero(struct scene *scene, const struct texels_shape *shape)
{
    const struct vgp_format_desc *f = vgp_format(shape->format);
    uint32_t resource = texels_create(scene, shape);
    uint32_t layers = shape->target == VGP_TARGET_TEXTURE_3D ? shape->depth : shape->array_size;
    struct texels_transfer t = {.direction = BEA_FROM_HOST, .resource = resource};
    t.box = (struct bea_box){.width = shape->width,
                             .height = shape->height ? shape->height : 1,
                             .depth = layers ? layers : 1};
    size_t bytes = (size_t)t.box.width * t.box.height * t.box.depth * f->block_bytes;
    unsigned char *data = malloc(bytes);
    cr_assert_not_null(data);
    memset(data, 0xaa, bytes);
    const struct iovec iov = {data, bytes};
    texels_transfer(scene, &t, &iov, 1);
    size_t covered = f->compressed ? bytes / f->block_w / f->block_h : bytes;
    for (size_t i = 0; i < covered; i++)
        cr_assert_eq(data[i], 0, "%s: byte %zu is %02x", f->name, i, data[i]);
    free(data);
    cr_assert_eq(bea_resource_destroy(scene->renderer, resource), BEA_OK);
}

/* Memory that a texture had before is likely to come back: fill it, free it, look again. */
Test(texture, new_ones_are_zero)
{
    static const struct texels_shape shapes[] = {
        {VGP_TARGET_TEXTURE_2D, VIRGL_FORMAT_R8G8B8A8_UNORM, 64, 64, 1, 1, 3, 0, 0},
        {VGP_TARGET_TEXTURE_2D, VIRGL_FORMAT_R32G32B32A32_UINT, 64, 64, 1, 1, 0, 0, 0},
        {VGP_TARGET_TEXTURE_2D, VIRGL_FORMAT_R9G9B9E5_FLOAT, 64, 64, 1, 1, 0, 0, 0},
        {VGP_TARGET_TEXTURE_2D, VIRGL_FORMAT_DXT5_RGBA, 64, 64, 1, 1, 0, 0, 0},
        {VGP_TARGET_TEXTURE_2D, VIRGL_FORMAT_S8_UINT_Z24_UNORM, 64, 64, 1, 1, 0, 0, 0},
        {VGP_TARGET_TEXTURE_3D, VIRGL_FORMAT_R8_UNORM, 16, 16, 16, 1, 0, 0, 0},
        {VGP_TARGET_TEXTURE_CUBE, VIRGL_FORMAT_B8G8R8A8_SRGB, 16, 16, 1, 6, 0, 0, 0},
        {VGP_TARGET_TEXTURE_1D_ARRAY, VIRGL_FORMAT_R16G16B16A16_FLOAT, 64, 1, 1, 8, 0, 0, 0},
    };
    struct scene *scene = scene_create(4, 4);
    for (int round = 0; round < 2; round++) {
        for (size_t i = 0; i < sizeof(shapes) / sizeof(shapes[0]); i++)
            expect_zero(scene, &shapes[i]);
        uint32_t white[64 * 64];
        memset(white, 0xff, sizeof(white));
        const struct texels_shape dirty = {VGP_TARGET_TEXTURE_2D, RGBA, 64, 64, 1, 1, 0, 0, 0};
        uint32_t resource = texels_create(scene, &dirty);
        texels_put(scene, resource, 0, 64, 64, 0, white);
        cr_assert_eq(bea_resource_destroy(scene->renderer, resource), BEA_OK);
    }
    scene_destroy(scene);
}

/* Views */

struct look {
    uint32_t resource, format, target;
    uint32_t first_layer, last_layer, first_level, last_level;
    const char *swizzle; /* "rgba01" */
};

static uint32_t view(struct scene *scene, const struct look *look)
{
    static const char names[] = "rgba01";
    uint32_t swizzle[4];
    for (unsigned i = 0; i < 4; i++)
        swizzle[i] = (uint32_t)(strchr(names, look->swizzle[i]) - names);
    const struct vgp_create_sampler_view cmd = {
        .handle = scene_handle(scene),
        .resource = look->resource,
        .format = look->format,
        .target = look->target,
        .first_element_or_layers = look->first_layer | look->last_layer << 16,
        .last_element_or_levels = look->first_level | look->last_level << 8,
        .swizzle_r = swizzle[0],
        .swizzle_g = swizzle[1],
        .swizzle_b = swizzle[2],
        .swizzle_a = swizzle[3],
    };
    cr_assert_eq(vgp_encode_create_sampler_view(&scene->sink, &cmd), 0);
    return cmd.handle;
}

static void bind_views(struct scene *scene, uint32_t count, const uint32_t *views)
{
    struct vgp_set_sampler_views cmd = {.stage = VGP_STAGE_FRAGMENT, .num_views = count};
    struct vgp_bind_sampler_states states = {.stage = VGP_STAGE_FRAGMENT, .num_states = count};
    const struct vgp_create_sampler_state nearest = {
        .handle = scene_handle(scene),
        .wrap_s = VGP_TEX_WRAP_CLAMP_TO_EDGE,
        .wrap_t = VGP_TEX_WRAP_CLAMP_TO_EDGE,
        .wrap_r = VGP_TEX_WRAP_CLAMP_TO_EDGE,
        .min_mip_filter = VGP_MIP_FILTER_NONE,
        .max_lod = 16.0f,
    };
    cr_assert_eq(vgp_encode_create_sampler_state(&scene->sink, &nearest), 0);
    for (uint32_t i = 0; i < count; i++) {
        cmd.views[i] = views[i];
        states.states[i] = nearest.handle;
    }
    cr_assert_eq(vgp_encode_set_sampler_views(&scene->sink, &cmd), 0);
    cr_assert_eq(vgp_encode_bind_sampler_states(&scene->sink, &states), 0);
}

/* A fragment shader that reads texel (0.5, 0.5) of `texture` (a TGSI name) at layer or face 0. */
static void read_texture(struct scene *scene, const char *texture, const char *type)
{
    char text[512];
    snprintf(text, sizeof(text),
             "FRAG\nDCL OUT[0], COLOR\nDCL SAMP[0]\nDCL SVIEW[0], %s, %s\n"
             "IMM[0] FLT32 { 0.5000, 0.5000, 0.0000, 0.0000}\nDCL TEMP[0]\n"
             "TEX TEMP[0], IMM[0], SAMP[0], %s\n%sMOV OUT[0], TEMP[0]\nEND\n",
             texture, type, texture,
             strcmp(type, "UINT") == 0
                 ? "U2F TEMP[0], TEMP[0]\nIMM[1] FLT32 { 0.003921569, 0.003921569, 0.003921569, "
                   "0.003921569}\nMUL TEMP[0], TEMP[0], IMM[1]\n"
                 : "");
    scene_use_shaders(scene, scene_vs_position, text);
}

static uint32_t seen(struct scene *scene, const struct look *look, const char *texture,
                     const char *type)
{
    uint32_t handle = view(scene, look);
    bind_views(scene, 1, &handle);
    read_texture(scene, texture, type);
    scene_draw(scene, VGP_PRIM_TRIANGLE_STRIP, 0, 4);
    scene_run(scene);
    return scene_pixel(scene, 1, 1);
}

static struct scene *ready(void)
{
    struct scene *scene = scene_create(4, 4);
    if (scene) {
        scene_defaults(scene);
        scene_use_quad(scene);
    }
    return scene;
}

static uint32_t one_color(struct scene *scene, uint32_t format, uint32_t texel)
{
    uint32_t texels[16];
    for (unsigned i = 0; i < 16; i++)
        texels[i] = texel;
    const struct texels_shape shape = {VGP_TARGET_TEXTURE_2D, format, 4, 4, 1, 1, 0, 0, 0};
    uint32_t resource = texels_create(scene, &shape);
    texels_put(scene, resource, 0, 4, 4, 0, texels);
    return resource;
}

Test(view, swizzles_and_formats)
{
    struct scene *scene = ready();
    uint32_t rgba = one_color(scene, RGBA, 0x44332211);
    uint32_t bgra = one_color(scene, VIRGL_FORMAT_B8G8R8A8_UNORM, 0x44332211);
    uint32_t bgrx = one_color(scene, VIRGL_FORMAT_B8G8R8X8_UNORM, 0x44332211);
    const struct {
        uint32_t resource, format;
        const char *swizzle;
        uint32_t expected;
    } cases[] = {
        {rgba, RGBA, "rgba", 0x44332211},
        {rgba, RGBA, "bgra", 0x44112233},
        {rgba, RGBA, "aaa1", 0xff444444},
        {rgba, RGBA, "0r10", 0x00ff1100},
        {bgra, VIRGL_FORMAT_B8G8R8A8_UNORM, "rgba", 0x44112233},
        {bgrx, VIRGL_FORMAT_B8G8R8X8_UNORM, "rgba", 0xff112233},
        {bgra, VIRGL_FORMAT_B8G8R8X8_UNORM, "rgba", 0xff112233},
        /* The same bytes in another order. */
        {bgra, RGBA, "rgba", 0x44332211},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        const struct look look = {
            .resource = cases[i].resource, .format = cases[i].format, .swizzle = cases[i].swizzle};
        uint32_t got = seen(scene, &look, "2D", "FLOAT");
        cr_assert_eq(got, cases[i].expected, "case %zu: %08x", i, got);
    }
    scene_destroy(scene);
}

Test(view, srgb_by_format)
{
    struct scene *scene = ready();
    uint32_t resource = one_color(scene, VIRGL_FORMAT_R8G8B8A8_SRGB, 0x80bcbcbc);
    struct look look = {
        .resource = resource, .format = VIRGL_FORMAT_R8G8B8A8_SRGB, .swizzle = "rgba"};
    uint32_t decoded = seen(scene, &look, "2D", "FLOAT");
    cr_assert(decoded == 0x80808080 || decoded == 0x807f7f7f, "%08x", decoded);
    look.format = RGBA;
    cr_assert_eq(seen(scene, &look, "2D", "FLOAT"), 0x80bcbcbc);
    scene_destroy(scene);
}

/* Layer l of level v holds 16 * v + l + 1 in red. */
static uint32_t layered(struct scene *scene, uint32_t target, uint32_t layers)
{
    const struct texels_shape shape = {target, RGBA, 4, 4, 1, layers, 2, 0, 0};
    uint32_t resource = texels_create(scene, &shape), texels[16];
    for (uint32_t level = 0; level < 3; level++)
        for (uint32_t layer = 0; layer < layers; layer++) {
            for (unsigned i = 0; i < 16; i++)
                texels[i] = 0xff000000u | (16 * level + layer + 1);
            texels_put(scene, resource, level, 4u >> level, 4u >> level, layer, texels);
        }
    return resource;
}

Test(view, levels_and_layers)
{
    struct scene *scene = ready();
    uint32_t array = layered(scene, VGP_TARGET_TEXTURE_2D_ARRAY, 4);
    uint32_t cubes = layered(scene, VGP_TARGET_TEXTURE_CUBE_ARRAY, 12);
    const struct {
        struct look look;
        const char *texture;
        uint32_t red;
    } cases[] = {
        {{array, RGBA, VGP_TARGET_TEXTURE_2D_ARRAY, 0, 3, 0, 2, "rgba"}, "2D_ARRAY", 1},
        {{array, RGBA, VGP_TARGET_TEXTURE_2D_ARRAY, 2, 3, 1, 2, "rgba"}, "2D_ARRAY", 19},
        {{array, RGBA, VGP_TARGET_TEXTURE_2D, 3, 3, 0, 0, "rgba"}, "2D", 4},
        /* Levels behind the last one are cut off. */
        {{array, RGBA, VGP_TARGET_TEXTURE_2D, 1, 1, 2, 9, "rgba"}, "2D", 34},
        {{cubes, RGBA, VGP_TARGET_TEXTURE_2D, 7, 7, 0, 0, "rgba"}, "2D", 8},
        {{cubes, RGBA, VGP_TARGET_TEXTURE_2D_ARRAY, 5, 8, 0, 0, "rgba"}, "2D_ARRAY", 6},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        uint32_t got = seen(scene, &cases[i].look, cases[i].texture, "FLOAT");
        cr_assert_eq(got & 0xff, cases[i].red, "case %zu: %08x", i, got);
    }
    scene_destroy(scene);
}

/* Two views of one texture in one draw keep their own swizzles and levels (quirk I5). */
Test(view, two_of_one_texture)
{
    static const char text[] =
        "FRAG\nDCL OUT[0], COLOR\nDCL SAMP[0]\nDCL SAMP[1]\n"
        "DCL SVIEW[0], 2D, FLOAT\nDCL SVIEW[1], 2D, FLOAT\n"
        "IMM[0] FLT32 { 0.5000, 0.5000, 0.0000, 0.0000}\n"
        "DCL TEMP[0..1]\n"
        "TEX TEMP[0], IMM[0], SAMP[0], 2D\n"
        "TEX TEMP[1], IMM[0], SAMP[1], 2D\n"
        "MOV OUT[0].xz, TEMP[0]\nMOV OUT[0].yw, TEMP[1]\nEND\n";
    struct scene *scene = ready();
    uint32_t array = layered(scene, VGP_TARGET_TEXTURE_2D_ARRAY, 4);
    const struct look first = {array, RGBA, VGP_TARGET_TEXTURE_2D, 1, 1, 0, 0, "r010"};
    const struct look second = {array, RGBA, VGP_TARGET_TEXTURE_2D, 2, 2, 1, 1, "0r01"};
    const uint32_t views[2] = {view(scene, &first), view(scene, &second)};
    bind_views(scene, 2, views);
    scene_use_shaders(scene, scene_vs_position, text);
    scene_draw(scene, VGP_PRIM_TRIANGLE_STRIP, 0, 4);
    scene_run(scene);
    cr_assert_eq(scene_pixel(scene, 1, 1), 0xffff0000u | 19u << 8 | 2u);
    scene_destroy(scene);
}

Test(view, depth_and_stencil_of_one_texture)
{
    struct scene *scene = ready();
    uint32_t resource = one_color(scene, VIRGL_FORMAT_S8_UINT_Z24_UNORM, 0x80000042);
    struct look look = {
        .resource = resource, .format = VIRGL_FORMAT_S8_UINT_Z24_UNORM, .swizzle = "rrr1"};
    uint32_t depth = seen(scene, &look, "2D", "FLOAT");
    cr_assert(depth == 0xff808080 || depth == 0xff7f7f7f, "%08x", depth);
    look.format = VIRGL_FORMAT_X24S8_UINT;
    cr_assert_eq(seen(scene, &look, "2D", "UINT") & 0xff, 0x42);
    scene_destroy(scene);
}

/* GL has no compressed rectangles: they are stored as 2D, and shaders scale. */
Test(view, compressed_rectangle)
{
    struct scene *scene = ready();
    const struct texels_shape shape = {
        VGP_TARGET_TEXTURE_RECT, VIRGL_FORMAT_DXT1_RGBA, 8, 8, 1, 1, 0, 0, 0};
    /* Each block in one colour: red, green, blue, white (5:6:5, all indices 0). */
    static const uint32_t blocks[8] = {0xf800f800, 0, 0x07e007e0, 0, 0x001f001f, 0, 0xffffffff, 0};
    static const char text[] =
        "FRAG\nDCL OUT[0], COLOR\nDCL SAMP[0]\nDCL SVIEW[0], RECT, FLOAT\n"
        "IMM[0] FLT32 { 6.5000, 1.5000, 0.0000, 0.0000}\nDCL TEMP[0]\n"
        "TEX TEMP[0], IMM[0], SAMP[0], RECT\nMOV OUT[0], TEMP[0]\nEND\n";
    uint32_t resource = texels_create(scene, &shape);
    scene_upload(scene, resource, 8, 8, blocks, sizeof(blocks));
    const struct look look = {.resource = resource, .format = shape.format, .swizzle = "rgba"};
    uint32_t handle = view(scene, &look);
    bind_views(scene, 1, &handle);
    scene_use_shaders(scene, scene_vs_position, text);
    scene_draw(scene, VGP_PRIM_TRIANGLE_STRIP, 0, 4);
    scene_run(scene);
    cr_assert_eq(scene_pixel(scene, 1, 1), 0xff00ff00);
    scene_destroy(scene);
}

/* Draws what a fetch from a view of a buffer gives: texel 1 of it, its colours as they come. */
static uint32_t fetched(struct scene *scene, uint32_t buffer, uint32_t format, uint32_t first)
{
    static const char text[] =
        "FRAG\nDCL OUT[0], COLOR\nDCL SAMP[0]\n"
        "DCL SVIEW[0], BUFFER, FLOAT\n"
        "IMM[0] INT32 {1, 0, 0, 0}\nDCL TEMP[0]\n"
        "TXF TEMP[0], IMM[0], SAMP[0], BUFFER\n"
        "MOV OUT[0], TEMP[0]\nEND\n";
    const struct vgp_create_sampler_view cmd = {
        .handle = scene_handle(scene),
        .resource = buffer,
        .format = format,
        .first_element_or_layers = first,
        .last_element_or_levels = 31,
        .swizzle_g = VGP_SWIZZLE_GREEN,
        .swizzle_b = VGP_SWIZZLE_BLUE,
        .swizzle_a = VGP_SWIZZLE_ALPHA,
    };
    cr_assert_eq(vgp_encode_create_sampler_view(&scene->sink, &cmd), 0);
    bind_views(scene, 1, &cmd.handle);
    scene_use_shaders(scene, scene_vs_position, text);
    scene_draw(scene, VGP_PRIM_TRIANGLE_STRIP, 0, 4);
    scene_run(scene);
    return scene_pixel(scene, 1, 1);
}

/* Elements count in texels of the view's format. */
Test(view, range_of_a_buffer)
{
    struct scene *scene = ready();
    uint32_t data[64];
    for (uint32_t i = 0; i < 64; i++)
        data[i] = 0xff000000u | i;
    uint32_t buffer = scene_buffer(scene, VIRGL_BIND_SAMPLER_VIEW, sizeof(data), data);
    cr_assert_eq(fetched(scene, buffer, RGBA, 16), 0xff000011);
    scene_destroy(scene);
}

/* The host has neither such formats for buffers nor an order of its texels' components. */
Test(view, components_of_a_buffer)
{
    static const struct {
        uint32_t format, pixel;
    } rows[] = {
        {VIRGL_FORMAT_A8_UNORM, 0x40000000},   {VIRGL_FORMAT_L8_UNORM, 0xff404040},
        {VIRGL_FORMAT_I8_UNORM, 0x40404040},   {VIRGL_FORMAT_L8A8_UNORM, 0xc0808080},
        {VIRGL_FORMAT_R8G8_UNORM, 0xff00c080}, {RGBA, 0x10ff0020},
    };
    static const uint32_t data[8] = {0xc0804000, 0x10ff0020};
    struct scene *scene = ready();
    uint32_t buffer = scene_buffer(scene, VIRGL_BIND_SAMPLER_VIEW, sizeof(data), data);
    /* One shader, several views: each is drawn as what it is. */
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        cr_expect_eq(fetched(scene, buffer, rows[i].format, 0), rows[i].pixel, "row %zu", i);
    scene_destroy(scene);
}

Test(view, impossible_ones_are_refused)
{
    static const struct vgp_create_sampler_view bad[] = {
        {.format = VIRGL_FORMAT_NONE},
        {.format = 0xffffff},
        {.format = RGBA, .last_element_or_levels = 5 | 5 << 8},
        {.format = RGBA, .first_element_or_layers = 3 | 1 << 16},
    };
    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
        struct scene *scene = scene_create(4, 4);
        struct vgp_create_sampler_view cmd = bad[i];
        cmd.handle = scene_handle(scene);
        cmd.resource = one_color(scene, RGBA, 0);
        cr_assert_eq(vgp_encode_create_sampler_view(&scene->sink, &cmd), 0);
        cr_assert_neq(scene_submit(scene), BEA_OK, "case %zu", i);
        scene_destroy(scene);
    }
}
