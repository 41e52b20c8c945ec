/* SPDX-License-Identifier: MIT */
/* Fences on the real GPU: polled, waited for on a thread, in order, with work of several GL
 * contexts before them. */
#include <criterion/criterion.h>
#include <poll.h>
#include <string.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "beatrice/fence.h"
#include "beatrice/gl.h"
#include "host.h"
#include "scene.h"
#include "vgp/caps.h"

#define CONTEXT 1
#define SECOND 1000000000ull

static struct scene *drawing(void)
{
    static const float white[4] = {1, 1, 1, 1};
    struct scene *scene = scene_create(64, 64);
    scene_use_shaders(scene, scene_vs_position, scene_fs_constant);
    scene_use_constants(scene, VGP_STAGE_FRAGMENT, 4, white);
    scene_use_quad(scene);
    scene_defaults(scene);
    scene_draw(scene, VGP_PRIM_TRIANGLE_STRIP, 0, 4);
    scene_run(scene);
    return scene;
}

Test(fence, eventfd_fires_after_the_work)
{
    struct scene *scene = drawing();
    int fd = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    uint64_t count = 0;
    cr_assert_eq(bea_fence_create_eventfd(scene->renderer, CONTEXT, 0, fd), BEA_OK);
    cr_assert_eq(bea_renderer_poll(scene->renderer, 20 * SECOND), BEA_OK);
    cr_assert_eq(read(fd, &count, sizeof(count)), (ssize_t)sizeof(count));
    cr_assert_eq(count, 1);
    close(fd);
    scene_destroy(scene);
}

Test(fence, many_at_once)
{
    struct scene *scene = drawing();
    struct bea_usage usage;
    for (uint64_t i = 1; i <= 100; i++)
        cr_assert_eq(bea_fence_create(scene->renderer, CONTEXT, 0, i, 0), BEA_OK);
    bea_renderer_usage(scene->renderer, &usage);
    cr_assert_eq(usage.fences, 100);
    for (int i = 0; i < 100 && usage.fences != 0; i++) {
        cr_assert_eq(bea_renderer_poll(scene->renderer, 20 * SECOND), BEA_OK);
        bea_renderer_usage(scene->renderer, &usage);
    }
    cr_assert_eq(usage.fences, 0);
    scene_destroy(scene);
}

/* What one sub-context drew is there for the next without a fence between them. */
Test(fence, sub_contexts_follow_each_other)
{
    struct scene *scene = drawing();
    for (uint32_t id = 1; id <= 8; id++) {
        const struct vgp_create_sub_ctx create = {.sub_ctx_id = id};
        cr_assert_eq(vgp_encode_create_sub_ctx(&scene->sink, &create), 0);
        uint32_t surface = scene_surface(scene, scene->target, VIRGL_FORMAT_R8G8B8A8_UNORM);
        scene_use_framebuffer(scene, surface, 0);
        scene_clear(scene, 0, 0, 0, (float)id / 255.0f);
    }
    scene_run(scene);
    cr_assert_eq(scene_pixel(scene, 63, 63), 8u << 24);
    scene_destroy(scene);
}

/* --- with a thread --- */

struct seen {
    uint64_t last;
    uint32_t count;
    bool in_order;
};

static void on_fence(void *user, uint32_t context, uint32_t ring, uint64_t id)
{
    struct seen *seen = user;
    (void)context;
    (void)ring;
    seen->in_order = seen->in_order && id > seen->last;
    seen->last = id;
    seen->count++;
}

static struct bea_renderer *threaded(struct seen *seen)
{
    static const struct bea_callbacks callbacks = {.fence_signalled = on_fence};
    const struct bea_gl_params gl = host_params();
    struct bea_renderer_params params;
    struct bea_error error = {0};
    bea_renderer_params_init(&params);
    params.backend = bea_gl_backend();
    params.backend_params = &gl;
    params.callbacks = &callbacks;
    params.user = seen;
    params.fence_thread = true;
    struct bea_renderer *renderer = bea_renderer_create(&params, &error);
    if (!renderer)
        cr_skip_test("no GL here: %s", error.message);
    return renderer;
}

Test(fence, thread_rings_the_bell)
{
    struct seen seen = {.in_order = true};
    struct bea_renderer *renderer = threaded(&seen);
    struct pollfd bell = {.fd = bea_renderer_poll_fd(renderer), .events = POLLIN};
    cr_assert_geq(bell.fd, 0);
    cr_assert_eq(bea_context_create(renderer, CONTEXT, 2, "fence"), BEA_OK);
    for (uint64_t i = 1; i <= 20; i++)
        cr_assert_eq(bea_fence_create(renderer, CONTEXT, 0, i, 0), BEA_OK);
    for (int i = 0; i < 100 && seen.last != 20; i++) {
        cr_assert_eq(poll(&bell, 1, 20000), 1, "the fence thread is silent");
        bea_renderer_poll(renderer, 0);
    }
    cr_assert_eq(seen.last, 20);
    cr_assert(seen.in_order);
    bea_renderer_destroy(renderer);
}

Test(fence, thread_ends_with_fences_pending)
{
    struct seen seen = {.in_order = true};
    struct bea_renderer *renderer = threaded(&seen);
    cr_assert_eq(bea_context_create(renderer, CONTEXT, 2, "fence"), BEA_OK);
    for (uint64_t i = 1; i <= 50; i++)
        cr_assert_eq(bea_fence_create(renderer, CONTEXT, 0, i, 0), BEA_OK);
    bea_renderer_destroy(renderer);
    cr_assert_eq(seen.count, 0);
}
