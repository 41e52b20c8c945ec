/* SPDX-License-Identifier: MIT */
/* Blending beyond the plain: two sources, each target its own, advanced equations, logic. */
#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "host.h"
#include "scene.h"
#include "vgp/caps.h"

#define SIDE 4u

static const char two_sources[] =
    "FRAG\n"
    "DCL OUT[0], COLOR\n"
    "DCL OUT[1], COLOR[1]\n"
    "DCL CONST[0..1]\n"
    "MOV OUT[0], CONST[0]\n"
    "MOV OUT[1], CONST[1]\n"
    "END\n";

static struct vgp_caps_v2 caps_of(struct scene *scene)
{
    struct vgp_caps_v2 caps = {0};
    cr_assert_eq(bea_capset_fill(scene->renderer, 2, 2, &caps, sizeof(caps), NULL), BEA_OK);
    return caps;
}

static struct scene *quad_scene(const char *fragment)
{
    struct scene *scene = scene_create(SIDE, SIDE);
    scene_defaults(scene);
    scene_use_shaders(scene, scene_vs_position, fragment);
    scene_use_quad(scene);
    return scene;
}

static void draw(struct scene *scene)
{
    scene_draw(scene, VGP_PRIM_TRIANGLE_STRIP, 0, 4);
}

static void quad(struct scene *scene, const float color[4])
{
    scene_use_constants(scene, VGP_STAGE_FRAGMENT, 4, color);
    draw(scene);
}

static void expect_near(uint32_t pixel, const float expected[3], const char *what)
{
    for (unsigned i = 0; i < 3; i++) {
        float channel = (float)(pixel >> (8 * i) & 0xff) / 255.0f;
        cr_expect_float_eq(channel, expected[i], 2.0f / 255.0f, "%s, channel %u: %f, not %f", what,
                           i, (double)channel, (double)expected[i]);
    }
}

Test(blend, two_sources)
{
    static const float sources[8] = {0.8f, 0.6f, 1, 1, 0.25f, 0.5f, 1, 1};
    static const float expected[3] = {0.8f * 0.25f + 0.4f * 0.75f, 0.6f * 0.5f + 0.2f * 0.5f, 1};
    struct scene *scene = quad_scene(two_sources);
    struct vgp_create_blend blend = scene_blend();
    if (caps_of(scene).v1.max_dual_source_render_targets == 0)
        cr_skip_test("the host has no second source");
    scene_clear(scene, 0.4f, 0.2f, 0.6f, 1);
    blend.rt[0].blend_enable = true;
    blend.rt[0].rgb_src_factor = blend.rt[0].alpha_src_factor = VGP_BLEND_FACTOR_SRC1_COLOR;
    blend.rt[0].rgb_dst_factor = blend.rt[0].alpha_dst_factor = VGP_BLEND_FACTOR_INV_SRC1_COLOR;
    scene_use_blend(scene, blend);
    scene_use_constants(scene, VGP_STAGE_FRAGMENT, 8, sources);
    draw(scene);
    scene_run(scene);
    expect_near(scene_pixel(scene, 1, 1), expected, "two sources");
    scene_destroy(scene);
}

/* The same shader, which feeds two targets then. */
Test(blend, each_target_its_own)
{
    static const float sources[8] = {0.2f, 0.2f, 0.2f, 1, 0.2f, 0.2f, 0.2f, 1};
    static const float sum[3] = {0.6f, 0.6f, 0.6f}, product[3] = {0.08f, 0.08f, 0.08f};
    const float color[4] = {0.4f, 0.4f, 0.4f, 1};
    struct scene *scene = quad_scene(two_sources);
    struct vgp_create_blend blend = scene_blend();
    struct vgp_clear clear = {.buffers = VGP_CLEAR_BUFFERS_COLOR0 | VGP_CLEAR_BUFFERS_COLOR1};
    uint32_t pixels[SIDE * SIDE];
    if (!(caps_of(scene).v1.bset & VGP_CAPS_BSET_INDEP_BLEND_FUNC))
        cr_skip_test("the host blends all targets alike");
    uint32_t second = scene_texture(scene, VIRGL_FORMAT_R8G8B8A8_UNORM, VIRGL_BIND_RENDER_TARGET,
                                    SIDE, SIDE, NULL, 0);
    const struct vgp_set_framebuffer_state framebuffer = {
        .nr_cbufs = 2,
        .cbufs = {scene->surface, scene_surface(scene, second, VIRGL_FORMAT_R8G8B8A8_UNORM)}};
    cr_assert_eq(vgp_encode_set_framebuffer_state(&scene->sink, &framebuffer), 0);
    memcpy(clear.color, color, sizeof(color));
    cr_assert_eq(vgp_encode_clear(&scene->sink, &clear), 0);
    blend.independent_blend_enable = true;
    for (unsigned i = 0; i < 2; i++) {
        blend.rt[i].blend_enable = true;
        blend.rt[i].rgb_src_factor = blend.rt[i].alpha_src_factor =
            i ? VGP_BLEND_FACTOR_DST_COLOR : VGP_BLEND_FACTOR_ONE;
        blend.rt[i].rgb_dst_factor = blend.rt[i].alpha_dst_factor =
            i ? VGP_BLEND_FACTOR_ZERO : VGP_BLEND_FACTOR_ONE;
    }
    scene_use_blend(scene, blend);
    scene_use_constants(scene, VGP_STAGE_FRAGMENT, 8, sources);
    draw(scene);
    scene_run(scene);
    expect_near(scene_pixel(scene, 1, 1), sum, "target 0");
    scene_download(scene, second, SIDE, SIDE, pixels, sizeof(pixels));
    expect_near(pixels[0], product, "target 1");
    scene_destroy(scene);
}

/* --- advanced equations: opaque source s and destination d --- */

static float lum(const float c[3])
{
    return 0.3f * c[0] + 0.59f * c[1] + 0.11f * c[2];
}

static float lowest(const float c[3])
{
    return fminf(c[0], fminf(c[1], c[2]));
}

static float highest(const float c[3])
{
    return fmaxf(c[0], fmaxf(c[1], c[2]));
}

/* `base` with the luminosity of `of`, kept within 0..1. */
static void with_lum(const float base[3], const float of[3], float out[3])
{
    float target = lum(of), shift = target - lum(base);
    for (unsigned i = 0; i < 3; i++)
        out[i] = base[i] + shift;
    float low = lowest(out), high = highest(out);
    for (unsigned i = 0; i < 3; i++) {
        if (low < 0)
            out[i] = target + (out[i] - target) * target / (target - low);
        else if (high > 1)
            out[i] = target + (out[i] - target) * (1 - target) / (high - target);
    }
}

/* `base` with the saturation of `of`. */
static void with_sat(const float base[3], const float of[3], float out[3])
{
    float low = lowest(base), span = highest(base) - low, sat = highest(of) - lowest(of);
    for (unsigned i = 0; i < 3; i++)
        out[i] = span > 0 ? (base[i] - low) * sat / span : 0;
}

static float soft_light(float s, float d)
{
    if (s <= 0.5f)
        return d - (1 - 2 * s) * d * (1 - d);
    float curve = d <= 0.25f ? ((16 * d - 12) * d + 4) * d : sqrtf(d);
    return d + (2 * s - 1) * (curve - d);
}

static float separable(uint32_t equation, float s, float d)
{
    switch (equation) {
    case VGP_ADVANCED_BLEND_MULTIPLY: return s * d;
    case VGP_ADVANCED_BLEND_SCREEN: return s + d - s * d;
    case VGP_ADVANCED_BLEND_OVERLAY: return d <= 0.5f ? 2 * s * d : 1 - 2 * (1 - s) * (1 - d);
    case VGP_ADVANCED_BLEND_DARKEN: return fminf(s, d);
    case VGP_ADVANCED_BLEND_LIGHTEN: return fmaxf(s, d);
    case VGP_ADVANCED_BLEND_COLORDODGE: return d <= 0 ? 0 : s < 1 ? fminf(1, d / (1 - s)) : 1;
    case VGP_ADVANCED_BLEND_COLORBURN: return d >= 1 ? 1 : s > 0 ? 1 - fminf(1, (1 - d) / s) : 0;
    case VGP_ADVANCED_BLEND_HARDLIGHT: return s <= 0.5f ? 2 * s * d : 1 - 2 * (1 - s) * (1 - d);
    case VGP_ADVANCED_BLEND_SOFTLIGHT: return soft_light(s, d);
    case VGP_ADVANCED_BLEND_DIFFERENCE: return fabsf(s - d);
    default: return s + d - 2 * s * d; /* EXCLUSION */
    }
}

static void blended(uint32_t equation, const float s[3], const float d[3], float out[3])
{
    float between[3];
    switch (equation) {
    case VGP_ADVANCED_BLEND_HSL_HUE:
        with_sat(s, d, between);
        with_lum(between, d, out);
        break;
    case VGP_ADVANCED_BLEND_HSL_SATURATION:
        with_sat(d, s, between);
        with_lum(between, d, out);
        break;
    case VGP_ADVANCED_BLEND_HSL_COLOR: with_lum(s, d, out); break;
    case VGP_ADVANCED_BLEND_HSL_LUMINOSITY: with_lum(d, s, out); break;
    default:
        for (unsigned i = 0; i < 3; i++)
            out[i] = separable(equation, s[i], d[i]);
    }
}

/* A guest says which equation it is by the alpha factor, and its shader which ones it may meet. */
Test(blend, advanced_equations)
{
    static const char fragment[] =
        "FRAG\n"
        "PROPERTY FS_BLEND_EQUATION_ADVANCED 65534\n"
        "DCL OUT[0], COLOR\n"
        "DCL CONST[0]\n"
        "MOV OUT[0], CONST[0]\n"
        "END\n";
    static const float s[2][4] = {{0.8f, 0.3f, 0.1f, 1}, {0.2f, 0.6f, 0.9f, 1}};
    static const float d[4] = {0.4f, 0.7f, 0.2f, 1};
    struct scene *scene = quad_scene(fragment);
    if (!(caps_of(scene).capability_bits_v2 & VIRGL_CAP_V2_BLEND_EQUATION))
        cr_skip_test("the host has no advanced blending");
    for (uint32_t equation = 1; equation < VGP_ADVANCED_BLEND_ALL; equation++) {
        struct vgp_create_blend blend = scene_blend();
        blend.rt[0].blend_enable = true;
        blend.rt[0].alpha_src_factor = equation;
        scene_use_blend(scene, blend);
        for (unsigned i = 0; i < 2; i++) {
            float expected[3];
            scene_clear(scene, d[0], d[1], d[2], d[3]);
            const struct vgp_texture_barrier barrier = {.flags = VGP_TEXTURE_BARRIER_FRAMEBUFFER};
            cr_assert_eq(vgp_encode_texture_barrier(&scene->sink, &barrier), 0);
            quad(scene, s[i]);
            scene_run(scene);
            blended(equation, s[i], d, expected);
            char what[32];
            snprintf(what, sizeof(what), "equation %u, source %u", equation, i);
            expect_near(scene_pixel(scene, 1, 1), expected, what);
        }
    }
    scene_destroy(scene);
}

/* --- logic --- */

static uint32_t logic(uint32_t op, uint32_t s, uint32_t d)
{
    const uint32_t table[VGP_LOGICOP_COUNT] = {
        0,     ~(s | d), ~s & d, ~s,     s & ~d, ~d,     s ^ d, ~(s & d),
        s & d, ~(s ^ d), d,      ~s | d, s,      s | ~d, s | d, ~0u,
    };
    return table[op];
}

static void use_logic(struct scene *scene, uint32_t op)
{
    struct vgp_create_blend blend = scene_blend();
    blend.logicop_enable = true;
    blend.logicop_func = op;
    scene_use_blend(scene, blend);
}

Test(blend, logic_of_bytes)
{
    const uint32_t source = 0xcc3355aa, before = 0x0ff0c3a5;
    struct scene *scene = quad_scene(scene_fs_constant);
    float s[4], d[4];
    if (host_is_es())
        cr_skip_test("the host has no logic operations");
    for (unsigned i = 0; i < 4; i++) {
        s[i] = (float)(source >> (8 * i) & 0xff) / 255.0f;
        d[i] = (float)(before >> (8 * i) & 0xff) / 255.0f;
    }
    for (uint32_t op = 0; op < VGP_LOGICOP_COUNT; op++) {
        scene_clear(scene, d[0], d[1], d[2], d[3]);
        use_logic(scene, op);
        quad(scene, s);
        scene_run(scene);
        uint32_t pixel = scene_pixel(scene, 1, 1);
        cr_expect_eq(pixel, logic(op, source, before), "operation %u: %08x", op, pixel);
    }
    scene_destroy(scene);
}

/* A target of its own format, cleared to `clear`, drawn to with XOR; its first texel. */
static void draw_xor(struct scene *scene, uint32_t format, const uint32_t clear[4],
                     const float color[4], void *texel, uint32_t bytes)
{
    uint32_t data[SIDE * SIDE * 4];
    uint32_t texture = scene_texture(scene, format, VIRGL_BIND_RENDER_TARGET, SIDE, SIDE, NULL, 0);
    struct vgp_clear cmd = {.buffers = VGP_CLEAR_BUFFERS_COLOR0};
    scene_use_framebuffer(scene, scene_surface(scene, texture, format), 0);
    memcpy(cmd.color, clear, sizeof(cmd.color));
    cr_assert_eq(vgp_encode_clear(&scene->sink, &cmd), 0);
    use_logic(scene, VGP_LOGICOP_XOR);
    quad(scene, color);
    scene_run(scene);
    scene_download(scene, texture, SIDE, SIDE, data, SIDE * SIDE * bytes);
    memcpy(texel, data, bytes);
}

Test(blend, logic_of_integers)
{
    static const uint32_t before[4] = {0xf0f0f0f0, 1, 0, 0xffffffff};
    static const uint32_t bits[4] = {0xff00ff00, 3, 0x12345678, 0xffffffff};
    struct scene *scene = quad_scene(scene_fs_constant);
    float color[4];
    uint32_t texel[4];
    if (host_is_es())
        cr_skip_test("the host has no logic operations");
    memcpy(color, bits, sizeof(color));
    draw_xor(scene, VIRGL_FORMAT_R32G32B32A32_UINT, before, color, texel, sizeof(texel));
    for (unsigned i = 0; i < 4; i++)
        cr_expect_eq(texel[i], before[i] ^ bits[i], "channel %u: %08x", i, texel[i]);
    scene_destroy(scene);
}

/* Floats have no bits to speak of: the fragment is written as it is. */
Test(blend, no_logic_of_floats)
{
    static const uint32_t before[4] = {0x3f800000, 0x3f800000, 0, 0x3f800000};
    static const float color[4] = {0.5f, 1.0f, -2.0f, 0.25f};
    struct scene *scene = quad_scene(scene_fs_constant);
    float texel[4];
    if (host_is_es())
        cr_skip_test("the host has no logic operations");
    draw_xor(scene, VIRGL_FORMAT_R32G32B32A32_FLOAT, before, color, texel, sizeof(texel));
    for (unsigned i = 0; i < 4; i++)
        cr_expect_float_eq(texel[i], color[i], 0.0f, "channel %u: %f", i, (double)texel[i]);
    scene_destroy(scene);
}
