/* SPDX-License-Identifier: MIT */
/* Which resources can be, what they cost, and their guest memory. */
#include "fixture.h"
#include "resource_check.h"

#include <string.h>

static struct fixture f;
static void start(void)
{
    fixture_init(&f);
    fixture_context(&f, 1);
}
static void end(void)
{
    fixture_finish(&f);
}
TestSuite(resource, .init = start, .fini = end);

#define TEX(T)                                                                                     \
    .target = VGP_TARGET_##T, .format = VIRGL_FORMAT_R8_UNORM, .bind = VIRGL_BIND_SAMPLER_VIEW
#define SIZE(w, h, d, a) .width = w, .height = h, .depth = d, .array_size = a
#define BUF(b, ...)                                                                                \
    {                                                                                              \
        .target = VGP_TARGET_BUFFER, .format = VIRGL_FORMAT_R8_UNORM, .bind = b, __VA_ARGS__       \
    }

static const struct bea_resource_params good[] = {
    {TEX(TEXTURE_1D), SIZE(16, 1, 1, 1), .last_level = 4},
    {TEX(TEXTURE_1D), SIZE(16, 1, 1, 0)},
    {TEX(TEXTURE_2D), SIZE(16, 4, 1, 1), .last_level = 4},
    {TEX(TEXTURE_2D), SIZE(16384, 1, 1, 1)},
    {TEX(TEXTURE_2D), SIZE(4, 4, 1, 1), .flags = VIRGL_RESOURCE_Y_0_TOP},
    {TEX(TEXTURE_2D), SIZE(4, 4, 1, 1), .nr_samples = 8},
    {TEX(TEXTURE_2D), SIZE(4, 4, 1, 1), .nr_samples = 1, .last_level = 2},
    {TEX(TEXTURE_3D), SIZE(4, 4, 32, 1), .last_level = 5},
    {TEX(TEXTURE_CUBE), SIZE(4, 4, 1, 6), .last_level = 2},
    {TEX(TEXTURE_RECT), SIZE(5, 3, 1, 1), .flags = VIRGL_RESOURCE_Y_0_TOP},
    {TEX(TEXTURE_1D_ARRAY), SIZE(4, 1, 1, 2048)},
    {TEX(TEXTURE_2D_ARRAY), SIZE(4, 4, 1, 3), .nr_samples = 4},
    {TEX(TEXTURE_CUBE_ARRAY), SIZE(4, 4, 1, 12)},
    BUF(0, SIZE(1, 1, 1, 0)),
    BUF(VIRGL_BIND_CUSTOM, SIZE(8, 1, 1, 0)), /* what guests use as a fence */
    BUF(VIRGL_BIND_STAGING, SIZE(1u << 20, 1, 1, 1)),
    BUF(VIRGL_BIND_INDEX_BUFFER, SIZE(3, 1, 1, 1)),
    BUF(VIRGL_BIND_STREAM_OUTPUT, SIZE(3, 1, 1, 1)),
    BUF(VIRGL_BIND_VERTEX_BUFFER, SIZE(3, 1, 1, 1)),
    BUF(VIRGL_BIND_CONSTANT_BUFFER, SIZE(3, 1, 1, 1)),
    BUF(VIRGL_BIND_QUERY_BUFFER, SIZE(3, 1, 1, 1)),
    BUF(VIRGL_BIND_COMMAND_ARGS, SIZE(3, 1, 1, 1)),
    BUF(VIRGL_BIND_SHADER_BUFFER, SIZE(3, 1, 1, 1)),
    BUF(VIRGL_BIND_SAMPLER_VIEW | VIRGL_BIND_CUSTOM, SIZE(3, 1, 1, 1)),
    BUF(0, SIZE(3, 1, 1, 1), .flags = VIRGL_RESOURCE_FLAG_MAP_PERSISTENT),
};

static const struct bea_resource_params bad[] = {
    {TEX(TEXTURE_2D), SIZE(0, 4, 1, 1)},
    {TEX(TEXTURE_2D), SIZE(4, 0, 1, 1)},
    {TEX(TEXTURE_2D), SIZE(4, 4, 0, 1)},
    {TEX(TEXTURE_2D), SIZE(16385, 1, 1, 1)},
    {TEX(TEXTURE_2D), SIZE(1, 16385, 1, 1)},
    {TEX(TEXTURE_2D), SIZE(UINT32_MAX, UINT32_MAX, 1, 1)},
    {TEX(TEXTURE_2D), SIZE(4, 4, 2, 1)},
    {TEX(TEXTURE_2D), SIZE(4, 4, 1, 2)},
    {TEX(TEXTURE_2D), SIZE(4, 4, 1, 1), .last_level = 3},
    {TEX(TEXTURE_2D), SIZE(4, 4, 1, 1), .last_level = 32},
    {TEX(TEXTURE_2D), SIZE(4, 4, 1, 1), .last_level = UINT32_MAX},
    {TEX(TEXTURE_2D), SIZE(4, 4, 1, 1), .nr_samples = 9},
    {TEX(TEXTURE_2D), SIZE(4, 4, 1, 1), .nr_samples = 4, .last_level = 1},
    {TEX(TEXTURE_2D), SIZE(4, 4, 1, 1), .flags = 8},
    {TEX(TEXTURE_1D), SIZE(4, 2, 1, 1)},
    {TEX(TEXTURE_1D), SIZE(4, 1, 1, 1), .nr_samples = 4},
    {TEX(TEXTURE_3D), SIZE(4, 4, 2049, 1)},
    {TEX(TEXTURE_3D), SIZE(4, 4, 4, 1), .flags = VIRGL_RESOURCE_Y_0_TOP},
    {TEX(TEXTURE_3D), SIZE(4, 4, 4, 2)},
    {TEX(TEXTURE_CUBE), SIZE(4, 5, 1, 6)},
    {TEX(TEXTURE_CUBE), SIZE(4, 4, 1, 1)},
    {TEX(TEXTURE_CUBE), SIZE(4, 4, 1, 12)},
    {TEX(TEXTURE_RECT), SIZE(4, 4, 1, 1), .last_level = 1},
    {TEX(TEXTURE_1D_ARRAY), SIZE(4, 1, 1, 0)},
    {TEX(TEXTURE_2D_ARRAY), SIZE(4, 4, 1, 2049)},
    {TEX(TEXTURE_CUBE_ARRAY), SIZE(4, 4, 1, 7)},
    {TEX(TEXTURE_CUBE_ARRAY), SIZE(4, 5, 1, 6)},
    {.target = 9, .format = 1, SIZE(4, 4, 1, 1)},
    {.target = UINT32_MAX, .format = 1, SIZE(4, 4, 1, 1)},
    {.target = VGP_TARGET_TEXTURE_2D, .format = 0, SIZE(4, 4, 1, 1)},
    {.target = VGP_TARGET_TEXTURE_2D, .format = 481, SIZE(4, 4, 1, 1)},
    {.target = VGP_TARGET_TEXTURE_2D, .format = 0xffffff, SIZE(4, 4, 1, 1)},
    {.target = VGP_TARGET_TEXTURE_3D, .format = VIRGL_FORMAT_ASTC_3x3x3, SIZE(4, 4, 4, 1)},
    /* Several planes have no block of one size. */
    {.target = VGP_TARGET_TEXTURE_2D, .format = VIRGL_FORMAT_Y8_U8V8_420_UNORM, SIZE(4, 4, 1, 1)},
    {.target = VGP_TARGET_BUFFER, .format = 0xffffff, SIZE(4, 1, 1, 1)},
    BUF(0, SIZE(0, 1, 1, 1)),
    BUF(0, SIZE(4, 2, 1, 1)),
    BUF(0, SIZE(4, 1, 2, 1)),
    BUF(0, SIZE(4, 1, 1, 2)),
    BUF(0, SIZE(4, 1, 1, 1), .last_level = 1),
    BUF(0, SIZE(4, 1, 1, 1), .nr_samples = 2),
    BUF(0, SIZE(4, 1, 1, 1), .flags = VIRGL_RESOURCE_Y_0_TOP),
    BUF(VIRGL_BIND_CUSTOM | VIRGL_BIND_VERTEX_BUFFER, SIZE(4, 1, 1, 1)),
};

Test(resource, combinations_that_can_be)
{
    for (uint32_t i = 0; i < sizeof(good) / sizeof(good[0]); i++) {
        enum bea_status status = bea_resource_create(f.renderer, i + 1, &good[i]);
        cr_assert_eq(status, BEA_OK, "row %u: %s", i, f.num_lines ? f.lines[f.num_lines - 1] : "");
    }
}

Test(resource, combinations_that_cannot)
{
    for (uint32_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
        cr_assert_eq(bea_resource_create(f.renderer, i + 1, &bad[i]), BEA_ERR_INVALID, "row %u", i);
        FAILS(bea_resource_destroy(f.renderer, i + 1), BEA_ERR_NOT_FOUND);
    }
    EQ(f.null->counts.resources, 0);
    EQ(fixture_logged(&f, "cannot be"), BEA_LOG_LINES_PER_SECOND);
}

Test(resource, a_capability_of_0_bounds_nothing)
{
    const struct vgp_format_desc *format = vgp_format(VIRGL_FORMAT_R8_UNORM);
    const struct bea_resource_params large = {TEX(TEXTURE_2D_ARRAY), SIZE(1u << 30, 1, 1, 1u << 20),
                                              .nr_samples = 64};
    struct vgp_caps_v2 caps = {.max_texture_2d_size = 4};
    cr_assert_str_eq(bea_resource_check(&large, format, &caps), "larger than the host's textures");
    caps = (struct vgp_caps_v2){.v1.max_texture_array_layers = 4};
    cr_assert_str_eq(bea_resource_check(&large, format, &caps),
                     "more layers than the host's textures");
    caps = (struct vgp_caps_v2){.v1.max_samples = 4};
    cr_assert_str_eq(bea_resource_check(&large, format, &caps), "more samples than the host has");
    caps = (struct vgp_caps_v2){.v1.max_samples = 0};
    cr_assert_null(bea_resource_check(&large, format, &caps));
}

Test(resource, ids)
{
    struct bea_resource_params params = texture_params(4, 4);
    FAILS(bea_resource_create(f.renderer, 0, &params), BEA_ERR_INVALID);
    FAILS(bea_resource_create(f.renderer, 1, NULL), BEA_ERR_INVALID);
    OK(bea_resource_create(f.renderer, 1, &params));
    FAILS(bea_resource_create(f.renderer, 1, &params), BEA_ERR_EXISTS);
    EQ(f.null->counts.resources, 1);
    OK(bea_resource_destroy(f.renderer, 1));
    FAILS(bea_resource_destroy(f.renderer, 1), BEA_ERR_NOT_FOUND);
}

Test(resource, accounting)
{
    struct bea_usage usage;
    fixture_texture(&f, 1, 16, 16);
    fixture_buffer(&f, 2, VIRGL_BIND_CUSTOM, 100);
    fixture_buffer(&f, 3, VIRGL_BIND_STAGING, 4096); /* guest memory: costs nothing here */
    fixture_buffer(&f, 4, VIRGL_BIND_VERTEX_BUFFER, 10);
    bea_renderer_usage(f.renderer, &usage);
    EQ(usage.resources, 4);
    EQ(usage.resource_bytes, 1024 + 100 + 10);
    OK(bea_resource_destroy(f.renderer, 1));
    bea_renderer_usage(f.renderer, &usage);
    EQ(usage.resource_bytes, 110);
}

Test(resource, veto)
{
    struct bea_resource_params params = texture_params(4, 4);
    f.veto = true;
    FAILS(bea_resource_create(f.renderer, 1, &params), BEA_ERR_VETOED);
    f.veto = false;
    OK(bea_resource_create(f.renderer, 1, &params));
}

Test(resource, what_is_bound_outlives_the_embedder)
{
    fixture_texture(&f, 9, 4, 4);
    OK(SUBMIT(&f, CREATE_SURFACE(5, 9), HDR(SET_FRAMEBUFFER_STATE, 3), 1, 0, 5));
    OK(bea_resource_destroy(f.renderer, 9));
    EQ(f.null->counts.resources, 1);
    OK(SUBMIT(&f, HDR_OBJECT(DESTROY_OBJECT, SURFACE, 1), 5));
    EQ(f.null->counts.resources, 1); /* the framebuffer still holds it */
    OK(SUBMIT(&f, HDR(SET_FRAMEBUFFER_STATE, 2), 0, 0));
    EQ(f.null->counts.resources, 0);
}

Test(resource, an_id_used_again_is_another_resource)
{
    fixture_texture(&f, 9, 4, 4);
    OK(SUBMIT(&f, CREATE_SURFACE(5, 9)));
    const struct bea_null_object *old =
        (void *)bea_lookup_object(bea_context_find(f.renderer, 1), VIRGL_OBJECT_SURFACE, 5);
    uint64_t serial = old->resource->serial;
    OK(bea_resource_destroy(f.renderer, 9));
    struct bea_resource_params params = texture_params(8, 8);
    OK(bea_resource_create(f.renderer, 9, &params));
    /* The new one is not attached just because the old one was. */
    OK(SUBMIT(&f, CREATE_SURFACE(6, 9)));
    EQ(fixture_logged(&f, "no such handle"), 1);
    OK(bea_context_attach_resource(f.renderer, 1, 9));
    OK(SUBMIT(&f, CREATE_SURFACE(6, 9)));
    const struct bea_null_object *young =
        (void *)bea_lookup_object(bea_context_find(f.renderer, 1), VIRGL_OBJECT_SURFACE, 6);
    EQ(old->resource->serial, serial);
    cr_assert(young->resource->serial != serial);
    /* Destroying the old object does not touch the new resource. */
    OK(SUBMIT(&f, HDR_OBJECT(DESTROY_OBJECT, SURFACE, 1), 5));
    cr_assert(bea_resource_find(f.renderer, 9) == young->resource);
}

Test(resource, attach_backing_once)
{
    char memory[16], other[16];
    const struct iovec iov = {memory, sizeof(memory)}, second = {other, sizeof(other)};
    fixture_texture(&f, 1, 4, 4);
    FAILS(bea_resource_attach_backing(f.renderer, 2, &iov, 1), BEA_ERR_NOT_FOUND);
    FAILS(bea_resource_attach_backing(f.renderer, 1, NULL, 1), BEA_ERR_INVALID);
    FAILS(bea_resource_attach_backing(f.renderer, 1, &iov, 0), BEA_ERR_INVALID);
    FAILS(bea_resource_attach_backing(f.renderer, 1, &(struct iovec){NULL, 4}, 1), BEA_ERR_INVALID);
    OK(bea_resource_attach_backing(f.renderer, 1, &iov, 1));
    FAILS(bea_resource_attach_backing(f.renderer, 1, &second, 1), BEA_ERR_EXISTS);
    cr_assert(bea_resource_find(f.renderer, 1)->backing.vec[0].iov_base == memory);
    OK(bea_resource_detach_backing(f.renderer, 1));
    FAILS(bea_resource_detach_backing(f.renderer, 1), BEA_ERR_NOT_FOUND);
}

Test(resource, custom_contents_move_with_the_backing)
{
    char memory[8] = "xxxxxxx", out[8];
    const struct iovec iov[] = {{memory, 4}, {memory + 4, 4}};
    fixture_buffer(&f, 1, VIRGL_BIND_CUSTOM, 8);
    struct bea_resource *resource = bea_resource_find(f.renderer, 1);
    cr_assert(bea_resource_read_memory(resource, 0, out, 8));
    for (int i = 0; i < 8; i++)
        EQ(out[i], 0); /* never old host memory */
    cr_assert(bea_resource_write_memory(resource, 2, "abc", 3));
    OK(bea_resource_attach_backing(f.renderer, 1, iov, 2));
    cr_assert(memcmp(memory, "\0\0abc\0\0\0", 8) == 0);
    cr_assert(bea_resource_write_memory(resource, 6, "yz", 2));
    cr_assert(memory[7] == 'z');
    memory[0] = 'g'; /* the guest writes */
    OK(bea_resource_detach_backing(f.renderer, 1));
    cr_assert(bea_resource_read_memory(resource, 0, out, 8));
    cr_assert(memcmp(out, "g\0abc\0yz", 8) == 0);
    cr_assert(!bea_resource_write_memory(resource, 7, "ab", 2));
    cr_assert(!bea_resource_write_memory(resource, UINT64_MAX, "ab", 2));
}

Test(resource, custom_with_short_backing)
{
    char memory[3] = "";
    fixture_buffer(&f, 1, VIRGL_BIND_CUSTOM, 8);
    struct bea_resource *resource = bea_resource_find(f.renderer, 1);
    OK(bea_resource_attach_backing(f.renderer, 1, &(struct iovec){memory, 3}, 1));
    cr_assert(!bea_resource_write_memory(resource, 0, "12345678", 8));
    cr_assert(bea_resource_write_memory(resource, 0, "123", 3));
    OK(bea_resource_detach_backing(f.renderer, 1));
}

Test(resource, destroyed_ones_forget_guest_memory)
{
    char *memory = calloc(1, 64);
    fixture_buffer(&f, 1, VIRGL_BIND_CUSTOM, 64);
    OK(bea_resource_attach_backing(f.renderer, 1, &(struct iovec){memory, 64}, 1));
    OK(SUBMIT(&f, HDR_OBJECT(CREATE_OBJECT, QUERY, 4), 5, 0, 0, 1));
    OK(bea_resource_destroy(f.renderer, 1));
    free(memory); /* the embedder may: a write there would be seen by the sanitizer */
    OK(SUBMIT(&f, HDR(END_QUERY, 1), 5, HDR(GET_QUERY_RESULT, 2), 5, 0));
}

Test(resource, info)
{
    struct bea_resource_info info;
    struct bea_resource_params params = texture_params(10, 4);
    params.flags = VIRGL_RESOURCE_Y_0_TOP;
    FAILS(bea_resource_info(f.renderer, 1, &info), BEA_ERR_NOT_FOUND);
    OK(bea_resource_create(f.renderer, 1, &params));
    OK(bea_resource_info(f.renderer, 1, &info));
    EQ(info.params.width, 10);
    EQ(info.stride, 40);
    EQ(info.fourcc, 0x34325241); /* AR24 */
    cr_assert(info.y_inverted);
    fixture_buffer(&f, 2, VIRGL_BIND_VERTEX_BUFFER, 10);
    OK(bea_resource_info(f.renderer, 2, &info));
    EQ(info.fourcc, 0);
    EQ(info.stride, 10);
}

static bool visit(void *user, uint32_t resource_id)
{
    uint32_t *last = user;
    cr_assert(resource_id > *last);
    *last = resource_id;
    return resource_id < 300;
}

Test(resource, enumerate_in_order)
{
    uint32_t last = 0;
    for (uint32_t i = 0; i < 50; i++)
        fixture_buffer(&f, 1 + (i * 37) % 50 * 10, 0, 1);
    bea_resource_enumerate(f.renderer, visit, &last);
    EQ(last, 301); /* the first at which the visitor said stop */
}
