/* SPDX-License-Identifier: MIT */
/* Copies both ways, by call and in the stream, and everything that must not be copied. */
#include "fixture.h"

#include <string.h>

static struct fixture f;
static unsigned char memory[4096];
static const struct iovec backing[] = {{memory, 100}, {memory + 100, 3996}};

static void start(void)
{
    fixture_init(&f);
    fixture_context(&f, 1);
    for (size_t i = 0; i < sizeof(memory); i++)
        memory[i] = (unsigned char)(i * 7 + i / 256);
}
static void end(void)
{
    fixture_finish(&f);
}
TestSuite(transfer, .init = start, .fini = end);

static void texture_with_backing(uint32_t id, uint32_t width, uint32_t height)
{
    fixture_texture(&f, id, width, height);
    OK(bea_resource_attach_backing(f.renderer, id, backing, 2));
}

static enum bea_status transfer(uint32_t context, uint32_t id, const struct bea_transfer *t)
{
    return bea_transfer(f.renderer, context, id, t, NULL);
}

static struct bea_transfer whole(enum bea_direction direction, uint32_t width, uint32_t height)
{
    return (struct bea_transfer){.direction = direction,
                                 .box = {.width = width, .height = height, .depth = 1}};
}

Test(transfer, texture_there_and_back)
{
    unsigned char before[4096];
    struct bea_transfer t = whole(BEA_TO_HOST, 8, 8);
    texture_with_backing(1, 8, 8);
    memcpy(before, memory, sizeof(memory));
    OK(transfer(1, 1, &t));
    memset(memory, 0, sizeof(memory));
    t.direction = BEA_FROM_HOST;
    OK(transfer(0, 1, &t));
    cr_assert(memcmp(memory, before, 256) == 0);
    for (size_t i = 256; i < sizeof(memory); i++)
        EQ(memory[i], 0);
    EQ(f.null->counts.uploads, 1);
    EQ(f.null->counts.downloads, 1);
}

Test(transfer, boxes_strides_and_gaps)
{
    unsigned char out[64];
    struct bea_transfer t = {
        .direction = BEA_TO_HOST, .stride = 40, .offset = 3, .box = {2, 3, 0, 2, 3, 1}};
    texture_with_backing(1, 8, 8);
    OK(transfer(1, 1, &t));
    const struct iovec into = {out, sizeof(out)};
    memset(out, 0xee, sizeof(out));
    t = (struct bea_transfer){.direction = BEA_FROM_HOST,
                              .stride = 12,
                              .offset = 1,
                              .box = {2, 3, 0, 2, 3, 1},
                              .iov = &into,
                              .iov_count = 1};
    OK(transfer(1, 1, &t));
    for (size_t row = 0; row < 3; row++)
        cr_assert(memcmp(out + 1 + row * 12, memory + 3 + row * 40, 8) == 0);
    EQ(out[0], 0xee);
    EQ(out[9], 0xee); /* between rows nothing is written */
    EQ(out[33], 0xee);
}

Test(transfer, levels_and_layers)
{
    unsigned char out[64] = {0};
    const struct iovec into = {out, sizeof(out)};
    struct bea_resource_params params = texture_params(8, 8);
    params.target = VGP_TARGET_TEXTURE_2D_ARRAY;
    params.array_size = 3;
    params.last_level = 2;
    OK(bea_resource_create(f.renderer, 1, &params));
    OK(bea_resource_attach_backing(f.renderer, 1, backing, 2));
    struct bea_transfer t = {.direction = BEA_TO_HOST, .level = 1, .box = {0, 0, 1, 4, 4, 2}};
    OK(transfer(0, 1, &t));
    t = (struct bea_transfer){.direction = BEA_FROM_HOST,
                              .level = 1,
                              .box = {0, 1, 2, 4, 1, 1},
                              .iov = &into,
                              .iov_count = 1};
    OK(transfer(0, 1, &t));
    cr_assert(memcmp(out, memory + 64 + 16, 16) == 0);
}

Test(transfer, fresh_textures_are_zero)
{
    struct bea_transfer t = whole(BEA_FROM_HOST, 8, 8);
    texture_with_backing(1, 8, 8);
    OK(transfer(1, 1, &t));
    for (size_t i = 0; i < 256; i++)
        EQ(memory[i], 0);
}

static const struct {
    const char *what;
    struct bea_transfer t;
} bad[] = {
    {"no direction", {.direction = 0, .box = {0, 0, 0, 8, 8, 1}}},
    {"direction 3", {.direction = 3, .box = {0, 0, 0, 8, 8, 1}}},
    {"x < 0", {.direction = 1, .box = {UINT32_MAX, 0, 0, 1, 1, 1}}},
    {"y < 0", {.direction = 1, .box = {0, UINT32_MAX, 0, 1, 1, 1}}},
    {"z < 0", {.direction = 1, .box = {0, 0, UINT32_MAX, 1, 1, 1}}},
    {"w < 0", {.direction = 1, .box = {0, 0, 0, UINT32_MAX, 1, 1}}},
    {"h < 0", {.direction = 1, .box = {0, 0, 0, 1, 0x80000000u, 1}}},
    {"d < 0", {.direction = 1, .box = {0, 0, 0, 1, 1, 0x80000000u}}},
    {"x + w", {.direction = 1, .box = {1, 0, 0, 0x7fffffff, 1, 1}}},
    {"w", {.direction = 1, .box = {0, 0, 0, 9, 1, 1}}},
    {"h", {.direction = 1, .box = {0, 1, 0, 1, 8, 1}}},
    {"depth of 2D", {.direction = 1, .box = {0, 0, 0, 1, 1, 2}}},
    {"level", {.direction = 1, .level = 1, .box = {0, 0, 0, 1, 1, 1}}},
    {"level < 0", {.direction = 1, .level = UINT32_MAX, .box = {0, 0, 0, 1, 1, 1}}},
    {"stride", {.direction = 1, .stride = 31, .box = {0, 0, 0, 8, 8, 1}}},
    {"stride of one row", {.direction = 1, .stride = 1, .box = {0, 0, 0, 8, 1, 1}}},
    {"layer stride of one layer", {.direction = 1, .layer_stride = 1, .box = {0, 0, 0, 8, 8, 1}}},
    {"stride past memory", {.direction = 1, .stride = 4096, .box = {0, 0, 0, 8, 8, 1}}},
    {"huge stride", {.direction = 1, .stride = UINT32_MAX, .box = {0, 0, 0, 8, 8, 1}}},
    {"offset", {.direction = 1, .offset = 4096 - 255, .box = {0, 0, 0, 8, 8, 1}}},
    {"offset past memory", {.direction = 1, .offset = 5000, .box = {0, 0, 0, 1, 1, 1}}},
    {"huge offset", {.direction = 1, .offset = UINT64_MAX, .box = {0, 0, 0, 8, 8, 1}}},
};

Test(transfer, what_does_not_fit_is_refused_whole)
{
    texture_with_backing(1, 8, 8);
    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
        struct bea_transfer t = bad[i].t;
        cr_assert_eq(transfer(1, 1, &t), BEA_ERR_INVALID, "%s, to host", bad[i].what);
        if (t.direction != BEA_TO_HOST)
            continue;
        t.direction = BEA_FROM_HOST;
        cr_assert_eq(transfer(1, 1, &t), BEA_ERR_INVALID, "%s, from host", bad[i].what);
    }
    EQ(f.null->counts.uploads + f.null->counts.downloads, 0);
    OK(bea_context_status(f.renderer, 1, NULL));
}

Test(transfer, the_last_byte_fits)
{
    struct bea_transfer t = whole(BEA_TO_HOST, 8, 8);
    texture_with_backing(1, 8, 8);
    t.offset = 4096 - 256;
    OK(transfer(1, 1, &t));
}

Test(transfer, short_memory_in_pieces)
{
    const struct iovec first[] = {{memory, 100}, {memory, 155}};
    struct bea_transfer t = whole(BEA_TO_HOST, 8, 8);
    texture_with_backing(1, 8, 8);
    t.iov = first;
    t.iov_count = 2;
    FAILS(transfer(1, 1, &t), BEA_ERR_INVALID);
    t.iov_count = 1;
    FAILS(transfer(1, 1, &t), BEA_ERR_INVALID);
    t.iov_count = 0;
    FAILS(transfer(1, 1, &t), BEA_ERR_INVALID);
    const struct iovec nowhere = {NULL, 256};
    t.iov = &nowhere;
    t.iov_count = 1;
    FAILS(transfer(1, 1, &t), BEA_ERR_INVALID);
}

Test(transfer, who_and_what)
{
    struct bea_transfer t = whole(BEA_TO_HOST, 8, 8);
    struct bea_error error;
    fixture_texture(&f, 1, 8, 8);
    FAILS(transfer(1, 1, &t), BEA_ERR_INVALID); /* no memory at all */
    FAILS(transfer(1, 2, &t), BEA_ERR_NOT_FOUND);
    FAILS(transfer(7, 1, &t), BEA_ERR_NOT_FOUND);
    OK(bea_resource_attach_backing(f.renderer, 1, backing, 2));
    OK(bea_context_detach_resource(f.renderer, 1, 1));
    FAILS(bea_transfer(f.renderer, 1, 1, &t, &error), BEA_ERR_NOT_FOUND);
    EQ(error.context_id, 1);
    cr_assert(strstr(error.message, "not attached"));
    OK(transfer(0, 1, &t));
}

Test(transfer, empty_boxes_do_nothing)
{
    struct bea_transfer t = whole(BEA_TO_HOST, 0, 8);
    texture_with_backing(1, 8, 8);
    OK(transfer(1, 1, &t));
    EQ(f.null->counts.uploads, 0);
}

Test(transfer, multisampled)
{
    struct bea_resource_params params = texture_params(8, 8);
    struct bea_transfer t = whole(BEA_TO_HOST, 8, 8);
    params.nr_samples = 4;
    OK(bea_resource_create(f.renderer, 1, &params));
    OK(bea_resource_attach_backing(f.renderer, 1, backing, 2));
    FAILS(transfer(0, 1, &t), BEA_ERR_INVALID);
}

Test(transfer, gpu_buffers_count_bytes)
{
    struct bea_transfer t = {.direction = BEA_TO_HOST, .offset = 50, .box = {10, 0, 0, 100, 1, 1}};
    unsigned char out[100];
    const struct iovec into = {out, sizeof(out)};
    fixture_buffer(&f, 1, VIRGL_BIND_VERTEX_BUFFER, 200);
    OK(bea_resource_attach_backing(f.renderer, 1, backing, 2));
    OK(transfer(1, 1, &t));
    t = (struct bea_transfer){
        .direction = BEA_FROM_HOST, .box = {10, 0, 0, 100, 0, 0}, .iov = &into, .iov_count = 1};
    OK(transfer(1, 1, &t));
    cr_assert(memcmp(out, memory + 50, 100) == 0);
    t.box = (struct bea_box){101, 0, 0, 100, 1, 1};
    FAILS(transfer(1, 1, &t), BEA_ERR_INVALID);
    /* A buffer has neither rows nor slices. */
    static const struct bea_box boxes[] = {
        {0, 1, 0, 1, 1, 1}, {0, 0, 1, 1, 1, 1}, {0, 0, 0, 1, 2, 1}, {0, 0, 0, 1, 1, 2}};
    for (size_t i = 0; i < sizeof(boxes) / sizeof(boxes[0]); i++) {
        t.box = boxes[i];
        cr_assert_eq(transfer(1, 1, &t), BEA_ERR_INVALID, "box %zu", i);
    }
}

Test(transfer, custom_without_backing_is_host_memory)
{
    unsigned char out[8] = {0};
    const struct iovec from = {memory, 8}, into = {out, 8};
    struct bea_transfer t = {
        .direction = BEA_TO_HOST, .box = {4, 0, 0, 8, 1, 1}, .iov = &from, .iov_count = 1};
    fixture_buffer(&f, 1, VIRGL_BIND_CUSTOM, 16);
    OK(transfer(1, 1, &t));
    t.direction = BEA_FROM_HOST;
    t.iov = &into;
    OK(transfer(1, 1, &t));
    cr_assert(memcmp(out, memory, 8) == 0);
    t.box.x = 9;
    FAILS(transfer(1, 1, &t), BEA_ERR_INVALID);
}

Test(transfer, custom_with_backing)
{
    unsigned char page[16] = {0}, out[4];
    const struct iovec own = {page, 16}, from = {memory, 8}, into = {out, 4};
    struct bea_transfer t = {
        .direction = BEA_TO_HOST, .box = {4, 0, 0, 8, 1, 1}, .iov = &from, .iov_count = 1};
    fixture_buffer(&f, 1, VIRGL_BIND_CUSTOM, 16);
    OK(bea_resource_attach_backing(f.renderer, 1, &own, 1));
    OK(transfer(1, 1, &t));
    cr_assert(memcmp(page + 4, memory, 8) == 0);
    t = (struct bea_transfer){
        .direction = BEA_FROM_HOST, .box = {4, 0, 0, 4, 1, 1}, .iov = &into, .iov_count = 1};
    uint64_t polls = f.null->counts.query_writes;
    OK(transfer(1, 1, &t));
    cr_assert(memcmp(out, memory, 4) == 0);
    /* How guests poll for query results: each such read must let queries make progress. */
    cr_assert(f.null->counts.query_writes > polls);
    t = (struct bea_transfer){.direction = BEA_FROM_HOST, .offset = 4, .box = {4, 0, 0, 4, 1, 1}};
    OK(transfer(1, 1, &t)); /* onto itself */
    memcpy(page, memory, 16);
    t.offset = 0;
    t.box.x = 8;
    OK(transfer(1, 1, &t)); /* elsewhere in itself */
    cr_assert(memcmp(page, memory + 8, 4) == 0);
    cr_assert(memcmp(page + 4, memory + 4, 12) == 0);
}

/* The guest gave less memory than the buffer is long: what lies behind it is not there. */
Test(transfer, custom_with_too_little_backing)
{
    unsigned char page[8] = {0};
    const struct iovec own = {page, 8}, from = {memory, 16};
    struct bea_transfer t = {
        .direction = BEA_TO_HOST, .box = {4, 0, 0, 4, 1, 1}, .iov = &from, .iov_count = 1};
    fixture_buffer(&f, 1, VIRGL_BIND_CUSTOM, 16);
    OK(bea_resource_attach_backing(f.renderer, 1, &own, 1));
    OK(transfer(1, 1, &t));
    cr_assert(memcmp(page + 4, memory, 4) == 0);
    t.box.width = 5;
    FAILS(transfer(1, 1, &t), BEA_ERR_INVALID);
    EQ(fixture_logged(&f, "the buffer has no such bytes"), 1);
    cr_assert(memcmp(page + 4, memory, 4) == 0);
}

static enum bea_status cannot_copy(void *data, struct bea_context *ctx,
                                   struct bea_resource *resource, const struct bea_copy *copy)
{
    (void)data, (void)ctx, (void)resource, (void)copy;
    return BEA_ERR_HOST;
}

Test(transfer, a_backend_that_cannot)
{
    const struct bea_backend *good = f.renderer->backend;
    struct bea_backend broken = *good;
    struct bea_transfer t = whole(BEA_TO_HOST, 8, 8);
    texture_with_backing(1, 8, 8);
    broken.upload = cannot_copy;
    f.renderer->backend = &broken;
    FAILS(transfer(1, 1, &t), BEA_ERR_HOST);
    EQ(fixture_logged(&f, "transfer of resource 1, context 1: the backend cannot copy this"), 1);
    f.renderer->backend = good;
    OK(transfer(1, 1, &t));
}

static enum bea_status never_current(void *data, void *sub)
{
    (void)data, (void)sub;
    return BEA_ERR_HOST;
}

Test(transfer, a_context_that_cannot_be_entered)
{
    const struct bea_backend *good = f.renderer->backend;
    struct bea_backend broken = *good;
    struct bea_transfer t = whole(BEA_TO_HOST, 8, 8);
    struct bea_error error;
    texture_with_backing(1, 8, 8);
    fixture_context(&f, 2);
    OK(bea_context_attach_resource(f.renderer, 2, 1));
    OK(transfer(1, 1, &t));
    broken.sub_make_current = never_current;
    f.renderer->backend = &broken;
    FAILS(bea_transfer(f.renderer, 2, 1, &t, &error), BEA_ERR_HOST);
    cr_assert(strstr(error.message, bea_status_name(BEA_ERR_HOST)));
    f.renderer->backend = good;
    OK(transfer(2, 1, &t));
    EQ(f.null->counts.uploads, 2);
}

Test(transfer, staging_without_backing)
{
    const struct iovec from = {memory, 8};
    struct bea_transfer t = {
        .direction = BEA_TO_HOST, .box = {0, 0, 0, 8, 1, 1}, .iov = &from, .iov_count = 1};
    fixture_buffer(&f, 1, VIRGL_BIND_STAGING, 4096);
    FAILS(transfer(1, 1, &t), BEA_ERR_INVALID);
}

/* --- in the stream --- */
#define BOX(x, y, z, w, h, d) x, y, z, w, h, d

static uint64_t refused(void)
{
    struct bea_usage usage;
    OK(bea_context_usage(f.renderer, 1, &usage));
    return usage.refused;
}

Test(transfer, transfer3d)
{
    unsigned char before[256];
    texture_with_backing(1, 8, 8);
    memcpy(before, memory, 256);
    OK(SUBMIT(&f, HDR(TRANSFER3D, 13), 1, 0, 0, 0, 0, BOX(0, 0, 0, 8, 8, 1), 0,
              VIRGL_TRANSFER_TO_HOST, HDR(END_TRANSFERS, 3), 0xffffffff, 0xdeadbeef, 7));
    memset(memory, 0, 256);
    OK(SUBMIT(&f, HDR(TRANSFER3D, 13), 1, 0, 0, 0, 0, BOX(0, 0, 0, 8, 8, 1), 0,
              VIRGL_TRANSFER_FROM_HOST));
    cr_assert(memcmp(memory, before, 256) == 0);
    EQ(refused(), 0);
}

Test(transfer, transfer3d_that_cannot_be)
{
    fixture_texture(&f, 1, 8, 8);
    OK(SUBMIT(&f, HDR(TRANSFER3D, 13), 1, 0, 0, 0, 0, BOX(0, 0, 0, 8, 8, 1), 0,
              VIRGL_TRANSFER_TO_HOST));
    EQ(fixture_logged(&f, "no guest memory"), 1);
    texture_with_backing(2, 8, 8);
    OK(SUBMIT(&f, HDR(TRANSFER3D, 13), 2, 0, 0, 0, 0, BOX(1, 0, 0, 8, 8, 1), 0,
              VIRGL_TRANSFER_TO_HOST));
    EQ(fixture_logged(&f, "TRANSFER3D at dword 0: resource 2: box outside"), 1);
    OK(SUBMIT(&f, HDR(TRANSFER3D, 13), 3, 0, 0, 0, 0, BOX(0, 0, 0, 8, 8, 1), 0,
              VIRGL_TRANSFER_TO_HOST));
    EQ(refused(), 3);
    FAILS(SUBMIT(&f, HDR(TRANSFER3D, 13), 2, 0, 0, 0, 0, BOX(0, 0, 0, 8, 8, 1), 0, 3),
          BEA_ERR_MALFORMED);
}

Test(transfer, copy_transfer_both_ways)
{
    unsigned char page[4096] = {0};
    const struct iovec own = {page, sizeof(page)};
    fixture_texture(&f, 1, 8, 8);
    fixture_buffer(&f, 2, VIRGL_BIND_STAGING, 4096);
    OK(SUBMIT(&f, HDR(COPY_TRANSFER3D, 14), 1, 0, 0, 8, 16, BOX(2, 2, 0, 2, 2, 1), 2, 64, 1));
    EQ(refused(), 1); /* staging without memory */
    OK(bea_resource_attach_backing(f.renderer, 2, &own, 1));
    memcpy(page + 64, memory, 16);
    OK(SUBMIT(&f, HDR(COPY_TRANSFER3D, 14), 1, 0, 0, 8, 16, BOX(2, 2, 0, 2, 2, 1), 2, 64, 1,
              HDR(COPY_TRANSFER3D, 14), 1, 0, 0, 8, 16, BOX(2, 2, 0, 2, 2, 1), 2, 128, 3));
    cr_assert(memcmp(page + 128, memory, 16) == 0);
    EQ(refused(), 1);
    OK(SUBMIT(&f, HDR(COPY_TRANSFER3D, 14), 1, 0, 0, 8, 16, BOX(2, 2, 0, 2, 2, 1), 2, 4096 - 15,
              1));
    EQ(refused(), 2);
}

Test(transfer, inline_write)
{
    unsigned char out[8] = {0};
    const struct iovec into = {out, 8};
    struct bea_transfer t = {
        .direction = BEA_FROM_HOST, .box = {0, 0, 0, 8, 1, 1}, .iov = &into, .iov_count = 1};
    fixture_buffer(&f, 1, VIRGL_BIND_VERTEX_BUFFER, 8);
    OK(SUBMIT(&f, HDR(RESOURCE_INLINE_WRITE, 13), 1, 0, 0, 0, 0, BOX(1, 0, 0, 7, 1, 1), 0x04030201,
              0x08070605));
    OK(transfer(1, 1, &t));
    cr_assert(memcmp(out, "\0\1\2\3\4\5\6\7", 8) == 0);
    OK(SUBMIT(&f, HDR(RESOURCE_INLINE_WRITE, 12), 1, 0, 0, 0, 0, BOX(0, 0, 0, 8, 1, 1),
              0x04030201));
    EQ(refused(), 1);
}

Test(transfer, memory_info)
{
    struct vgp_memory_info info = {0};
    fixture_buffer(&f, 1, VIRGL_BIND_CUSTOM, 64);
    OK(SUBMIT(&f, HDR(GET_MEMORY_INFO, 1), 1));
    EQ(refused(), 1); /* no guest memory */
    OK(bea_resource_attach_backing(f.renderer, 1, &(struct iovec){&info, sizeof(info) - 1}, 1));
    OK(SUBMIT(&f, HDR(GET_MEMORY_INFO, 1), 1));
    EQ(refused(), 2);
    OK(bea_resource_detach_backing(f.renderer, 1));
    OK(bea_resource_attach_backing(f.renderer, 1, &(struct iovec){&info, sizeof(info)}, 1));
    OK(SUBMIT(&f, HDR(GET_MEMORY_INFO, 1), 1));
    EQ(info.total_device_memory, 1u << 20);
    EQ(refused(), 2);
}

Test(transfer, cursor)
{
    unsigned char pixels[64];
    uint32_t w, h;
    texture_with_backing(1, 4, 4);
    struct bea_transfer t = whole(BEA_TO_HOST, 4, 4);
    OK(transfer(1, 1, &t));
    FAILS(bea_cursor_read(f.renderer, 2, pixels, 64, &w, &h), BEA_ERR_NOT_FOUND);
    FAILS(bea_cursor_read(f.renderer, 1, pixels, 63, &w, &h), BEA_ERR_INVALID);
    OK(bea_cursor_read(f.renderer, 1, pixels, 64, &w, &h));
    EQ(w * 100 + h, 404);
    for (uint32_t y = 0; y < 4; y++) /* what was written last is the top: GL's order */
        cr_assert(memcmp(pixels + 16 * y, memory + 16 * (3 - y), 16) == 0);
    fixture_texture(&f, 3, 129, 4);
    FAILS(bea_cursor_read(f.renderer, 3, pixels, 64, &w, &h), BEA_ERR_INVALID);
}

/* As kernels make them: row 0 is the top; red and blue are exchanged for RGBA. */
Test(transfer, cursor_from_the_top)
{
    unsigned char pixels[3 * 16];
    struct bea_resource_params params = texture_params(4, 3);
    uint32_t w, h;
    params.format = VIRGL_FORMAT_R8G8B8A8_UNORM;
    params.flags = VIRGL_RESOURCE_Y_0_TOP;
    OK(bea_resource_create(f.renderer, 1, &params));
    OK(bea_resource_attach_backing(f.renderer, 1, &(struct iovec){memory, sizeof(memory)}, 1));
    struct bea_transfer t = whole(BEA_TO_HOST, 4, 3);
    OK(transfer(0, 1, &t));
    OK(bea_cursor_read(f.renderer, 1, pixels, sizeof(pixels), &w, &h));
    for (uint32_t i = 0; i < sizeof(pixels); i++)
        EQ(pixels[i], (unsigned char)memory[i % 4 == 3 || i % 4 == 1 ? i : i ^ 2u]);
}
