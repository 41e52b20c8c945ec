/* SPDX-License-Identifier: MIT */
/* The library's life: init, its refusals, reset, cleanup, and calls out of order. */
#include "world.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

TestSuite(init, .init = world_init, .fini = world_down);

static int init(int flags)
{
    return virgl_renderer_init(&world, flags, &world.callbacks);
}

Test(init, bad_arguments)
{
    EQ(virgl_renderer_init(NULL, SURFACELESS, &world.callbacks), -1);
    EQ(virgl_renderer_init(&world, SURFACELESS, NULL), -1);
    world.callbacks.version = 0;
    EQ(init(SURFACELESS), -1);
    world.callbacks.version = 5;
    EQ(init(SURFACELESS), -1);
    world.callbacks.version = 4;
    EQ(init(VIRGL_RENDERER_USE_EGL | VIRGL_RENDERER_USE_GLX), -1);
    cr_assert(strstr(world.log, "GLX"), "%s", world.log);
    EQ(init(0), -1); /* the caller's contexts, without callbacks for them */
    cr_assert(strstr(world.log, "callback is missing"), "%s", world.log);
    world_start(0);
}

Test(init, a_second_one)
{
    static struct virgl_renderer_callbacks other;
    int cookie;
    world_start(0);
    EQ(virgl_renderer_context_create(7, 0, ""), 0);
    world_start(0);
    EQ(virgl_renderer_context_get_poll_fd(7), -1);
    EQ(virgl_renderer_submit_cmd(NULL, 7, 0), 0); /* what there was is there */
    EQ(init(SURFACELESS | VIRGL_RENDERER_USE_GLES), -EBUSY);
    EQ(virgl_renderer_init(&cookie, SURFACELESS, &world.callbacks), -EBUSY);
    other = world.callbacks;
    EQ(virgl_renderer_init(&world, SURFACELESS, &other), -EBUSY);
    EQ(virgl_renderer_init(&world, SURFACELESS, NULL), -EBUSY);
    virgl_renderer_cleanup(NULL);
    EQ(virgl_renderer_init(&world, SURFACELESS, &other), 0);
    EQ(virgl_renderer_submit_cmd(NULL, 7, 0), EINVAL); /* a new life */
}

Test(init, rounds)
{
    for (int i = 0; i < 5; i++) {
        world_start(i % 2 ? VIRGL_RENDERER_THREAD_SYNC : 0);
        EQ(virgl_renderer_context_create(1, 1, "x"), 0);
        EQ(texture(1, 16, 16, 0), 0);
        virgl_renderer_cleanup(&world);
        virgl_renderer_cleanup(&world);
    }
}

Test(init, reset_destroys_contexts_and_resources)
{
    struct virgl_renderer_resource_info info;
    world_start(0);
    for (int i = 0; i < 3; i++) {
        EQ(virgl_renderer_context_create(1, 1, "x"), 0);
        EQ(texture(5, 16, 16, 0), 0);
        EQ(virgl_renderer_create_fence(9, 0), 0);
        virgl_renderer_reset();
        EQ(virgl_renderer_submit_cmd(NULL, 1, 0), EINVAL);
        EQ(virgl_renderer_resource_get_info(5, &info), EINVAL);
        virgl_renderer_poll();
        EQ(world.num_fences, 0); /* dropped (D28) */
    }
    EQ(virgl_renderer_create_fence(10, 0), 0);
    wait_for_fences(1);
}

Test(init, other_kinds_of_contexts_are_absent)
{
    uint32_t version = 5, size = 5;
    world_start(VIRGL_RENDERER_VENUS | VIRGL_RENDERER_DRM | VIRGL_RENDERER_RENDER_SERVER |
                VIRGL_RENDERER_USE_VIDEO | VIRGL_RENDERER_USE_EXTERNAL_BLOB |
                VIRGL_RENDERER_USE_GUEST_VRAM);
    for (uint32_t set = 3; set <= 6; set++) {
        virgl_renderer_get_cap_set(set, &version, &size);
        EQ(version, 0);
        EQ(size, 0);
        EQ(virgl_renderer_context_create_with_flags(set, set, 1, "x"), EINVAL);
    }
    EQ(virgl_renderer_context_create(1, 1, "x"), 0);
}

Test(init, gles_and_profiles)
{
    world_start(VIRGL_RENDERER_USE_GLES);
    EQ(virgl_renderer_context_create(1, 1, "x"), 0);
    virgl_renderer_cleanup(&world);
    world_start(VIRGL_RENDERER_COMPAT_PROFILE);
    EQ(virgl_renderer_context_create(1, 1, "x"), 0);
}

Test(init, no_virgl)
{
    char memory[64];
    struct iovec iov = {memory, sizeof(memory)};
    struct virgl_renderer_resource_create_blob_args blob = {
        .res_handle = 1, .blob_mem = 1, .size = 64, .iovecs = &iov, .num_iovs = 1};
    unsigned char caps[2048];
    EQ(init(VIRGL_RENDERER_NO_VIRGL), 0);
    EQ(virgl_renderer_context_create(1, 1, "x"), EINVAL);
    EQ(texture(2, 4, 4, 0), EINVAL);
    EQ(virgl_renderer_create_fence(1, 0), EINVAL);
    EQ(virgl_renderer_resource_create_blob(&blob), 0);
    memset(caps, 0x5a, sizeof(caps));
    virgl_renderer_fill_caps(2, 2, caps);
    EQ(caps[0], 0x5a);
    virgl_renderer_poll();
}

Test(init, no_thread_on_demand)
{
    setenv("VIRGL_DISABLE_MT", "1", 1);
    world_start(VIRGL_RENDERER_THREAD_SYNC);
    EQ(virgl_renderer_get_poll_fd(), -1);
    unsetenv("VIRGL_DISABLE_MT");
}

/* Callers of old releases have short structs: they end where a page does, before one that must not
 * be touched. */
Test(init, members_behind_the_version_are_not_read)
{
    static const size_t bytes[] = {0, 40, 48, 64, 72}; /* by version */
    const size_t page = (size_t)sysconf(_SC_PAGESIZE);
    char *pages = mmap(NULL, 2 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    cr_assert_neq(pages, MAP_FAILED);
    EQ(mprotect(pages + page, page, PROT_NONE), 0);
    for (int version = 1; version <= 4; version++) {
        void *callbacks = pages + page - bytes[version];
        world.callbacks.version = version;
        memcpy(callbacks, &world.callbacks, bytes[version]);
        world.num_fences = 0;
        /* On a render node, by the caller's contexts: refused, and by EGL. */
        virgl_renderer_init(&world, VIRGL_RENDERER_USE_EGL, callbacks);
        virgl_renderer_cleanup(&world);
        EQ(virgl_renderer_init(&world, 0, callbacks), -1);
        if (virgl_renderer_init(&world, SURFACELESS, callbacks) != 0)
            cr_skip_test("no GL here");
        EQ(virgl_renderer_context_create(1, 1, "x"), 0);
        EQ(virgl_renderer_context_create_fence(1, 0, 0, 2), version >= 3 ? 0 : -EINVAL);
        EQ(virgl_renderer_create_fence(1, 0), 0);
        wait_for_fences(version >= 3 ? 2 : 1);
        virgl_renderer_cleanup(&world);
    }
    munmap(pages, 2 * page);
}

/* Before init every function answers. */
Test(init, calls_without_init)
{
    struct virgl_box b = box(0, 0, 1, 1);
    struct virgl_renderer_resource_info info;
    struct virgl_renderer_resource_info_ext ext;
    struct virgl_renderer_resource_create_blob_args blob = {.res_handle = 1};
    struct virgl_renderer_resource_import_blob_args import = {.res_handle = 1, .fd = -1};
    struct iovec *iov = (struct iovec *)&b;
    uint32_t dword = 0, width;
    uint64_t size;
    void *map;
    int n = 5, fd = -1;
    virgl_renderer_reset();
    virgl_renderer_force_ctx_0();
    virgl_renderer_poll();
    virgl_renderer_context_poll(1);
    virgl_renderer_context_destroy(1);
    virgl_renderer_ctx_attach_resource(1, 1);
    virgl_renderer_ctx_detach_resource(1, 1);
    virgl_renderer_resource_unref(1);
    virgl_renderer_resource_set_priv(1, &b);
    virgl_renderer_get_rect(1, NULL, 0, 0, 0, 0, 1, 1);
    virgl_renderer_resource_detach_iov(1, &iov, &n);
    cr_assert_null(iov);
    EQ(n, 0);
    EQ(virgl_renderer_get_poll_fd(), -1);
    EQ(virgl_renderer_context_get_poll_fd(1), -1);
    EQ(virgl_renderer_context_create(1, 1, "x"), EINVAL);
    EQ(virgl_renderer_submit_cmd(&dword, 1, 1), EINVAL);
    EQ(virgl_renderer_submit_cmd2(&dword, 1, 1, NULL, 0), EINVAL);
    EQ(virgl_renderer_create_fence(1, 0), EINVAL);
    EQ(virgl_renderer_context_create_fence(1, 0, 0, 1), -EINVAL);
    EQ(virgl_renderer_export_fence(1, &fd), -EINVAL);
    EQ(virgl_renderer_export_signalled_fence(), -1);
    EQ(virgl_renderer_get_fence_fd(1), -1);
    EQ(virgl_renderer_attach_fence(1, -1), EINVAL);
    EQ(virgl_renderer_get_dev_fd(1), -EINVAL);
    EQ(texture(1, 1, 1, 0), EINVAL);
    EQ(virgl_renderer_resource_attach_iov(1, NULL, 0), EINVAL);
    cr_assert_null(virgl_renderer_resource_get_priv(1));
    EQ(virgl_renderer_resource_get_info(1, &info), EINVAL);
    EQ(virgl_renderer_resource_get_info_ext(1, &ext), EINVAL);
    EQ(virgl_renderer_get_fd_for_texture(1, &fd), -1);
    cr_assert_null(virgl_renderer_get_cursor_data(1, &width, &width));
    EQ(virgl_renderer_transfer_read_iov(1, 0, 0, 0, 0, &b, 0, NULL, 0), EINVAL);
    EQ(virgl_renderer_transfer_write_iov(1, 0, 0, 0, 0, &b, 0, NULL, 0), EINVAL);
    EQ(virgl_renderer_resource_create_blob(&blob), -EINVAL);
    EQ(virgl_renderer_resource_import_blob(&import), -EINVAL);
    EQ(virgl_renderer_resource_map(1, &map, &size), -EINVAL);
    EQ(virgl_renderer_resource_map_fixed(1, &b), -EINVAL);
    EQ(virgl_renderer_resource_unmap(1), -EINVAL);
    EQ(virgl_renderer_resource_get_map_info(1, &width), -EINVAL);
    EQ(virgl_renderer_resource_export_blob(1, &width, &fd), -EINVAL);
}
