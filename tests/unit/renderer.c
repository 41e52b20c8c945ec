/* SPDX-License-Identifier: MIT */
/* Making and ending renderers, many of them, and what this host has not. */
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "beatrice/fence.h"
#include "fixture.h"

static enum bea_status no_create(struct bea_renderer *renderer, const void *params, void **data,
                                 struct bea_error *error)
{
    (void)renderer;
    (void)params;
    (void)data;
    (void)error;
    return BEA_ERR_HOST;
}

Test(renderer, cannot_be_made)
{
    struct bea_renderer_params params;
    struct bea_error error;
    struct bea_backend broken = *bea_null_backend();
    bea_renderer_params_init(&params);
    cr_assert(bea_renderer_create(&params, &error) == NULL);
    EQ(error.status, BEA_ERR_INVALID);
    cr_assert(bea_renderer_create(NULL, NULL) == NULL);
    broken.create = no_create;
    params.backend = &broken;
    cr_assert(bea_renderer_create(&params, &error) == NULL);
    EQ(error.status, BEA_ERR_HOST);
    cr_assert(strstr(error.message, "null"));
    bea_renderer_destroy(NULL);
}

static bool no_thread(void *data)
{
    (void)data;
    return false;
}

Test(renderer, a_backend_without_thread)
{
    struct bea_renderer_params params;
    struct bea_error error;
    struct bea_backend broken = *bea_null_backend();
    broken.fence_thread_begin = no_thread;
    bea_renderer_params_init(&params);
    params.backend = &broken;
    params.fence_thread = true;
    cr_assert(bea_renderer_create(&params, &error) == NULL);
    EQ(error.status, BEA_ERR_HOST);
    EQ(error.stage, BEA_STAGE_FENCE_THREAD);
    cr_assert(strstr(error.message, "cannot be made current"));
    broken.fence_thread_open = no_thread;
    cr_assert(bea_renderer_create(&params, &error) == NULL);
    EQ(error.stage, BEA_STAGE_FENCE_THREAD);
    cr_assert(strstr(error.message, "has no context for it"));
}

Test(renderer, info_and_names)
{
    struct fixture f;
    struct bea_renderer_info info;
    fixture_init(&f);
    bea_renderer_info(f.renderer, &info);
    cr_assert_str_eq(info.backend, "null");
    cr_assert_str_eq(info.host_version, bea_version());
    cr_assert_str_eq(bea_status_name(BEA_OK), "ok");
    cr_assert_str_eq(bea_status_name((enum bea_status)99), "unknown");
    for (int i = 0; i <= BEA_ERR_TIMEOUT; i++)
        cr_assert(strcmp(bea_status_name((enum bea_status)i), "unknown") != 0);
    fixture_finish(&f);
}

Test(renderer, two_at_once_share_nothing)
{
    struct fixture a, b;
    fixture_init(&a);
    fixture_init(&b);
    fixture_context(&a, 1);
    fixture_context(&b, 1);
    fixture_texture(&a, 9, 4, 4);
    OK(SUBMIT(&a, CREATE_SURFACE(5, 9)));
    OK(SUBMIT(&b, CREATE_SURFACE(5, 9)));
    EQ(a.null->counts.objects, 1);
    EQ(b.null->counts.objects, 0);
    fixture_finish(&a);
    fixture_finish(&b);
}

/* A client that leaves in mid-frame, again and again. */
static void half_a_frame(struct fixture *f, uint32_t round)
{
    static const uint32_t stream[] = {
        HDR(CREATE_SUB_CTX, 1),
        1,
        CREATE_SURFACE(5, 9),
        HDR(SET_FRAMEBUFFER_STATE, 3),
        1,
        0,
        5,
        CREATE_DSA(6),
        HDR_OBJECT(BIND_OBJECT, DSA, 1),
        6,
        HDR_OBJECT(CREATE_OBJECT, SHADER, 6),
        7,
        1,
        400,
        0,
        0,
        0x47415246,
    };
    fixture_context(f, 1);
    fixture_texture(f, 9, 16, 16);
    size_t n = sizeof(stream) / 4;
    submit(f, stream, round % 2 ? n : round % n);
    OK(bea_fence_create(f->renderer, 1, 0, round, 0));
    if (round % 3 == 0)
        bea_renderer_poll(f->renderer, 0);
    OK(bea_context_destroy(f->renderer, 1));
    OK(bea_resource_destroy(f->renderer, 9));
}

Test(renderer, a_thousand_clients_leave_nothing)
{
    struct fixture f;
    struct bea_usage usage;
    fixture_init(&f);
    for (uint32_t i = 0; i < 1000; i++) {
        half_a_frame(&f, i);
        bea_renderer_usage(f.renderer, &usage);
        EQ(usage.objects + usage.resources + usage.resource_bytes + usage.fences, 0);
        EQ(f.null->counts.objects + f.null->counts.resources + f.null->counts.fences, 0);
    }
    fixture_finish(&f);
}

Test(renderer, a_hundred_renderers)
{
    for (int i = 0; i < 100; i++) {
        struct fixture f;
        struct bea_renderer_params params = fixture_params(&f);
        params.fence_thread = i % 4 == 0;
        fixture_start(&f, &params);
        fixture_context(&f, 1);
        fixture_texture(&f, 9, 4, 4);
        OK(SUBMIT(&f, CREATE_SURFACE(5, 9)));
        OK(bea_fence_create(f.renderer, 1, 0, 1, 0));
        bea_renderer_destroy(f.renderer);
    }
}

/* Everything is checked before the host is asked, which has none of it. */
Test(renderer, a_host_that_shares_no_memory)
{
    struct fixture f;
    struct bea_backend backend = *bea_null_backend();
    struct bea_renderer_params params = fixture_params(&f);
    struct bea_resource_params texture = texture_params(4, 4);
    struct bea_blob_params blob = {.memory = BEA_BLOB_DMABUF, .size = 64};
    struct bea_image image = {.width = 4,
                              .height = 4,
                              .fourcc = 0x34325241,
                              .plane_count = 1,
                              .planes = {{.stride = 16}}};
    struct bea_map_info map;
    struct bea_scanout scanout;
    void *address;
    uint64_t size;
    backend.resource_map = NULL;
    backend.resource_export = NULL;
    backend.resource_import = NULL;
    backend.resource_import_egl_image = NULL;
    params.backend = &backend;
    fixture_start(&f, &params);
    fixture_texture(&f, 1, 4, 4);
    FAILS(bea_resource_import_dmabuf(f.renderer, 1, &image, 0), BEA_ERR_EXISTS);
    FAILS(bea_resource_import_dmabuf(f.renderer, 2, NULL, 0), BEA_ERR_INVALID);
    FAILS(bea_resource_import_dmabuf(f.renderer, 2, &image, 0), BEA_ERR_UNSUPPORTED);
    FAILS(bea_resource_import_egl_image(f.renderer, 2, &map, &texture), BEA_ERR_UNSUPPORTED);
    FAILS(bea_resource_export_dmabuf(f.renderer, 2, &image), BEA_ERR_NOT_FOUND);
    FAILS(bea_resource_export_dmabuf(f.renderer, 1, &image), BEA_ERR_UNSUPPORTED);
    FAILS(bea_resource_map_info(f.renderer, 1, &map), BEA_ERR_UNSUPPORTED);
    FAILS(bea_resource_map(f.renderer, 1, &address, &size), BEA_ERR_UNSUPPORTED);
    FAILS(bea_resource_map_fixed(f.renderer, 1, NULL), BEA_ERR_INVALID);
    FAILS(bea_resource_unmap(f.renderer, 1), BEA_ERR_INVALID);
    FAILS(bea_scanout_query(f.renderer, 1, &scanout), BEA_ERR_UNSUPPORTED);
    blob.fd = memfd_create("test", MFD_CLOEXEC);
    cr_assert(ftruncate(blob.fd, 64) == 0);
    FAILS(bea_resource_create_blob(f.renderer, 2, &blob), BEA_ERR_UNSUPPORTED);
    close(blob.fd);
    fixture_finish(&f);
}
