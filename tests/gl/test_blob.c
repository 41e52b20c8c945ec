/* SPDX-License-Identifier: MIT */
/* Host memory that a guest maps: what its CPU writes is drawn, what the GPU writes it reads. */
#include <criterion/criterion.h>
#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "beatrice/fence.h"
#include "host.h"
#include "scene.h"

#define SIDE 16u
#define BLOB 7000u /* resource id */
#define RED 0xff0000ffu
#define GREEN 0xff00ff00u

static bool offered(struct scene *scene)
{
    return (scene_caps(scene).capability_bits & VIRGL_CAP_ARB_BUFFER_STORAGE) != 0;
}

/* What a guest's driver sends: the format is the number that Mesa has for it. */
static void describe(struct scene *scene, uint32_t target, uint32_t format, uint32_t bind,
                     uint32_t width, uint32_t height, uint32_t blob_id)
{
    const struct vgp_pipe_resource_create cmd = {
        .target = target,
        .format = format,
        .bind = bind,
        .width = width,
        .height = height,
        .depth = 1,
        .array_size = 1,
        .flags = target == VGP_TARGET_BUFFER
                     ? VIRGL_RESOURCE_FLAG_MAP_PERSISTENT | VIRGL_RESOURCE_FLAG_MAP_COHERENT
                     : 0,
        .blob_id = blob_id,
    };
    cr_assert_eq(vgp_encode_pipe_resource_create(&scene->sink, &cmd), 0);
    scene_run(scene);
}

static enum bea_status create(struct scene *scene, uint32_t flags, uint32_t blob_id, uint64_t size)
{
    const struct bea_blob_params blob = {
        .memory = BEA_BLOB_HOST3D,
        .flags = flags,
        .context_id = 1,
        .blob_id = blob_id,
        .size = size,
    };
    enum bea_status status = bea_resource_create_blob(scene->renderer, BLOB, &blob);
    if (status == BEA_OK)
        cr_assert_eq(bea_context_attach_resource(scene->renderer, 1, BLOB), BEA_OK);
    return status;
}

/* Mapped; the test is skipped where the host maps nothing. */
static void *buffer(struct scene *scene, uint32_t bind, uint32_t bytes)
{
    void *address = NULL;
    uint64_t size = 0;
    if (!offered(scene)) {
        scene_destroy(scene);
        cr_skip_test("this host maps no buffers for good");
    }
    describe(scene, VGP_TARGET_BUFFER, 49, bind, bytes, 1, 1);
    cr_assert_eq(create(scene, 1, 1, bytes), BEA_OK, "%s", scene->log);
    cr_assert_eq(bea_resource_map(scene->renderer, BLOB, &address, &size), BEA_OK);
    cr_assert_geq(size, bytes);
    cr_assert_eq(size % 4096, 0);
    cr_assert_eq((uintptr_t)address % 4096, 0);
    return address;
}

static void finish(struct scene *scene)
{
    cr_assert_eq(bea_fence_create(scene->renderer, 1, 0, 1, 0), BEA_OK);
    cr_assert_eq(bea_renderer_poll(scene->renderer, UINT64_MAX), BEA_OK);
}

static void strip(float *at, float left, float right)
{
    const float corners[16] = {left, -1, 0, 1, right, -1, 0, 1, left, 1, 0, 1, right, 1, 0, 1};
    memcpy(at, corners, sizeof(corners));
}

/* No transfer, no new mapping: the guest writes and draws. */
Test(blob, vertices_that_are_written_while_mapped)
{
    const struct vgp_create_vertex_elements_elements element = {
        .src_format = VIRGL_FORMAT_R32G32B32A32_FLOAT};
    const float red[4] = {1, 0, 0, 1}, green[4] = {0, 1, 0, 1};
    struct vgp_set_vertex_buffers buffers = {.num_buffers = 1,
                                             .buffers = {{.stride = 16, .resource = BLOB}}};
    struct scene *scene = scene_create(SIDE, SIDE);
    float *vertices = buffer(scene, VIRGL_BIND_VERTEX_BUFFER, 4096);
    scene_defaults(scene);
    scene_use_shaders(scene, scene_vs_position, scene_fs_constant);
    scene_bind(scene, VIRGL_OBJECT_VERTEX_ELEMENTS, scene_elements(scene, 1, &element));
    cr_assert_eq(vgp_encode_set_vertex_buffers(&scene->sink, &buffers), 0);
    strip(vertices, -1, 0);
    scene_use_constants(scene, VGP_STAGE_FRAGMENT, 4, red);
    scene_draw(scene, VGP_PRIM_TRIANGLE_STRIP, 0, 4);
    scene_run(scene);
    cr_expect_eq(scene_pixel(scene, 2, 8), RED);
    cr_expect_neq(scene_pixel(scene, 12, 8), RED);
    finish(scene);
    strip(vertices, 0, 1);
    scene_use_constants(scene, VGP_STAGE_FRAGMENT, 4, green);
    scene_draw(scene, VGP_PRIM_TRIANGLE_STRIP, 0, 4);
    scene_run(scene);
    cr_expect_eq(scene_pixel(scene, 2, 8), RED);
    cr_expect_eq(scene_pixel(scene, 12, 8), GREEN);
    scene_destroy(scene);
}

/* Behind a fence the mapping shows what the GPU wrote. */
Test(blob, what_the_gpu_writes_is_there_after_a_fence)
{
    unsigned char data[256];
    struct scene *scene = scene_create(SIDE, SIDE);
    const unsigned char *bytes = buffer(scene, 0, 8192);
    for (uint32_t i = 0; i < sizeof(data); i++)
        data[i] = (unsigned char)i;
    const struct vgp_resource_copy_region copy = {
        .dst = BLOB,
        .dst_x = 4096,
        .src = scene_buffer(scene, 0, sizeof(data), data),
        .w = sizeof(data),
        .h = 1,
        .d = 1,
    };
    cr_expect_eq(bytes[8191], 0); /* never old host memory */
    cr_assert_eq(vgp_encode_resource_copy_region(&scene->sink, &copy), 0);
    scene_run(scene);
    finish(scene);
    cr_expect_arr_eq(bytes + 4096, data, sizeof(data));
    cr_expect_eq(bytes[4095], 0);
    scene_destroy(scene);
}

/* In one piece and in several, by the embedder and by a command: with it mapped all the time. */
Test(blob, transfers_of_a_mapped_buffer)
{
    unsigned char data[64], back[64];
    const struct iovec whole = {data, 64}, parts[2] = {{data, 10}, {data + 10, 54}},
                       out[2] = {{back, 33}, {back + 33, 31}};
    struct scene *scene = scene_create(SIDE, SIDE);
    unsigned char *bytes = buffer(scene, 0, 4096);
    struct bea_transfer transfer = {.direction = BEA_TO_HOST,
                                    .box = {.x = 100, .width = 64, .height = 1, .depth = 1}};
    for (uint32_t pieces = 1; pieces <= 2; pieces++) {
        memset(data, (int)(7 * pieces), sizeof(data));
        data[63] = 99;
        transfer.direction = BEA_TO_HOST;
        transfer.iov = pieces == 1 ? &whole : parts;
        transfer.iov_count = pieces;
        cr_assert_eq(bea_transfer(scene->renderer, 1, BLOB, &transfer, NULL), BEA_OK);
        cr_expect_arr_eq(bytes + 100, data, 64);
        transfer.direction = BEA_FROM_HOST;
        transfer.iov = out;
        transfer.iov_count = 2;
        bytes[101] = 55;
        cr_assert_eq(bea_transfer(scene->renderer, 1, BLOB, &transfer, NULL), BEA_OK);
        cr_expect_eq(back[0], 7 * pieces);
        cr_expect_eq(back[1], 55);
        cr_expect_eq(back[63], 99);
    }
    const struct vgp_resource_inline_write write = {
        .resource = BLOB, .x = 200, .w = 4, .h = 1, .d = 1, .data = {"abcd", 4}};
    cr_assert_eq(vgp_encode_resource_inline_write(&scene->sink, &write), 0);
    scene_run(scene);
    finish(scene);
    cr_expect_arr_eq(bytes + 200, "abcd", 4);
    scene_destroy(scene);
}

/* The window closes; what is bound is drawn on. */
Test(blob, destroyed_while_it_is_bound)
{
    const struct vgp_create_vertex_elements_elements element = {
        .src_format = VIRGL_FORMAT_R32G32B32A32_FLOAT};
    const float red[4] = {1, 0, 0, 1};
    struct vgp_set_vertex_buffers buffers = {.num_buffers = 1,
                                             .buffers = {{.stride = 16, .resource = BLOB}}};
    struct scene *scene = scene_create(SIDE, SIDE);
    strip(buffer(scene, VIRGL_BIND_VERTEX_BUFFER, 4096), -1, 1);
    scene_defaults(scene);
    scene_use_shaders(scene, scene_vs_position, scene_fs_constant);
    scene_bind(scene, VIRGL_OBJECT_VERTEX_ELEMENTS, scene_elements(scene, 1, &element));
    cr_assert_eq(vgp_encode_set_vertex_buffers(&scene->sink, &buffers), 0);
    scene_run(scene);
    cr_assert_eq(bea_resource_destroy(scene->renderer, BLOB), BEA_OK);
    cr_expect_eq(bea_resource_unmap(scene->renderer, BLOB), BEA_ERR_NOT_FOUND);
    scene_use_constants(scene, VGP_STAGE_FRAGMENT, 4, red);
    scene_draw(scene, VGP_PRIM_TRIANGLE_STRIP, 0, 4);
    scene_run(scene);
    cr_expect_eq(scene_pixel(scene, 8, 8), RED);
    scene_destroy(scene);
}

/* The window closes with a copy under way into it and another out of it: both come to an end. */
Test(blob, destroyed_during_a_copy)
{
    static unsigned char data[1 << 20], back[1 << 20];
    struct scene *scene = scene_create(SIDE, SIDE);
    memset(data, 0x5a, sizeof(data));
    unsigned char *bytes = buffer(scene, 0, sizeof(data));
    uint32_t from = scene_buffer(scene, 0, sizeof(data), data);
    uint32_t to = scene_buffer(scene, 0, sizeof(data), NULL);
    bytes[0] = 1;
    const struct vgp_resource_copy_region in = {
        .dst = BLOB, .dst_x = 1, .src = from, .w = sizeof(data) - 1, .h = 1, .d = 1};
    const struct vgp_resource_copy_region out = {
        .dst = to, .src = BLOB, .w = sizeof(data), .h = 1, .d = 1};
    cr_assert_eq(vgp_encode_resource_copy_region(&scene->sink, &in), 0);
    cr_assert_eq(vgp_encode_resource_copy_region(&scene->sink, &out), 0);
    scene_run(scene);
    cr_assert_eq(bea_resource_unmap(scene->renderer, BLOB), BEA_OK);
    cr_expect_eq(bea_resource_unmap(scene->renderer, BLOB), BEA_ERR_INVALID);
    cr_assert_eq(bea_resource_destroy(scene->renderer, BLOB), BEA_OK);
    const struct iovec iov = {back, sizeof(back)};
    const struct bea_transfer transfer = {
        .direction = BEA_FROM_HOST,
        .box = {.width = sizeof(back), .height = 1, .depth = 1},
        .iov = &iov,
        .iov_count = 1,
    };
    cr_assert_eq(bea_transfer(scene->renderer, 1, to, &transfer, NULL), BEA_OK);
    cr_expect_eq(back[0], 1);
    cr_expect_arr_eq(back + 1, data + 1, sizeof(data) - 1);
    scene_destroy(scene);
}

/* What is not offered is refused, and what is offered works. */
Test(blob, hosts_without_such_buffers)
{
    struct scene *scene = scene_create(SIDE, SIDE);
    struct bea_map_info info;
    bool can = offered(scene);
    describe(scene, VGP_TARGET_BUFFER, 49, 0, 4096, 1, 1);
    describe(scene, VGP_TARGET_TEXTURE_2D, VIRGL_FORMAT_R8G8B8A8_UNORM, VIRGL_BIND_SAMPLER_VIEW, 16,
             16, 2);
    cr_expect_eq(create(scene, 1, 2, 4096), BEA_ERR_UNSUPPORTED); /* GL maps no textures */
    cr_expect_eq(create(scene, 1, 1, 4096), can ? BEA_OK : BEA_ERR_UNSUPPORTED);
    if (can) {
        cr_expect_eq(bea_resource_map_info(scene->renderer, BLOB, &info), BEA_OK);
        cr_expect_eq(info.size, 4096);
        cr_expect_eq(info.cache, BEA_MAP_CACHED);
        /* There is no file that could be mapped elsewhere. */
        cr_expect_eq(bea_resource_map_fixed(scene->renderer, BLOB, (void *)0x10000000),
                     BEA_ERR_UNSUPPORTED);
        cr_expect_eq(bea_resource_destroy(scene->renderer, BLOB), BEA_OK);
    }
    cr_expect_eq(create(scene, 0, 2, 4096), BEA_OK);
    cr_expect_eq(bea_resource_map_info(scene->renderer, BLOB, &info), BEA_ERR_UNSUPPORTED);
    if (host_is_lesser() && !host_is_es())
        cr_expect_not(can); /* GL 3.3 has none */
    scene_destroy(scene);
}

/* The capability UNTYPED_RESOURCE: pages become a texture on every host, with what is in them. */
Test(blob, guest_memory_gets_a_type)
{
    static uint32_t words[SIDE * SIDE], back[SIDE * SIDE];
    const struct iovec iov[2] = {{words, 100}, {(char *)words + 100, sizeof(words) - 100}};
    const struct bea_blob_params guest = {
        .memory = BEA_BLOB_GUEST, .size = sizeof(words), .iov = iov, .iov_count = 2};
    const struct vgp_pipe_resource_set_type type = {.resource = BLOB,
                                                    .format = VIRGL_FORMAT_R8G8B8A8_UNORM,
                                                    .bind = VIRGL_BIND_SAMPLER_VIEW |
                                                            VIRGL_BIND_RENDER_TARGET,
                                                    .width = SIDE,
                                                    .height = SIDE,
                                                    .num_planes = 1,
                                                    .planes = {{.stride = SIDE * 4}}};
    struct scene *scene = scene_create(SIDE, SIDE);
    cr_assert(scene_caps(scene).capability_bits_v2 & VIRGL_CAP_V2_UNTYPED_RESOURCE);
    for (uint32_t i = 0; i < SIDE * SIDE; i++)
        words[i] = i * 0x01020304u;
    cr_assert_eq(bea_resource_create_blob(scene->renderer, BLOB, &guest), BEA_OK);
    cr_assert_eq(bea_context_attach_resource(scene->renderer, 1, BLOB), BEA_OK);
    cr_assert_eq(vgp_encode_pipe_resource_set_type(&scene->sink, &type), 0);
    scene_run(scene);
    scene_download(scene, BLOB, SIDE, SIDE, back, sizeof(back));
    cr_expect_arr_eq(back, words, sizeof(words));
    scene_destroy(scene);
}

static uint32_t open_files(void)
{
    uint32_t n = 0;
    DIR *folder = opendir("/proc/self/fd");
    cr_assert_not_null(folder);
    while (readdir(folder))
        n++;
    closedir(folder);
    return n;
}

/* A sanitizer keeps what was freed for a while, and finds what was not by itself. */
#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED true
#elif defined(__has_feature)
#define SANITIZED __has_feature(address_sanitizer)
#else
#define SANITIZED false
#endif

static uint64_t resident_kib(void)
{
    unsigned long pages = 0, resident = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    cr_assert_not_null(file);
    cr_assert_eq(fscanf(file, "%lu %lu", &pages, &resident), 2);
    fclose(file);
    return (uint64_t)resident * (uint64_t)sysconf(_SC_PAGESIZE) / 1024;
}

Test(blob, a_thousand_of_them)
{
    struct scene *scene = scene_create(SIDE, SIDE);
    struct bea_usage before, after;
    uint32_t files = 0;
    uint64_t resident = 0;
    void *address;
    uint64_t size;
    if (!offered(scene)) {
        scene_destroy(scene);
        cr_skip_test("this host maps no buffers for good");
    }
    for (uint32_t i = 0; i <= 1000; i++) {
        if (i == 100) { /* what the driver keeps for next time is there by now */
            files = open_files();
            resident = resident_kib();
            bea_renderer_usage(scene->renderer, &before);
        }
        describe(scene, VGP_TARGET_BUFFER, 49, 0, 65536, 1, 1);
        cr_assert_eq(create(scene, 1, 1, 65536), BEA_OK);
        cr_assert_eq(bea_resource_map(scene->renderer, BLOB, &address, &size), BEA_OK);
        memset(address, 1, 65536);
        if (i % 2)
            cr_assert_eq(bea_resource_unmap(scene->renderer, BLOB), BEA_OK);
        cr_assert_eq(bea_resource_destroy(scene->renderer, BLOB), BEA_OK);
    }
    bea_renderer_usage(scene->renderer, &after);
    cr_expect_eq(open_files(), files);
    cr_expect_eq(after.resources, before.resources);
    cr_expect_eq(after.resource_bytes, before.resource_bytes);
    const uint64_t now = resident_kib(); /* 900 of them would be 56 MiB */
    cr_expect(SANITIZED || now <= resident + 16 * 1024, "%llu KiB, %llu before",
              (unsigned long long)now, (unsigned long long)resident);
    scene_destroy(scene);
}
