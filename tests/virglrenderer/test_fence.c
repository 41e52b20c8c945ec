/* SPDX-License-Identifier: MIT */
/* Fences of both kinds, reported from poll, by the eventfd, or on the thread. */
#include "world.h"

#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "vgp/caps.h"

TestSuite(fence, .init = world_init, .fini = world_down);

static void up(int more_flags)
{
    world_start(more_flags);
    EQ(virgl_renderer_context_create(1, 4, "test"), 0);
}

Test(fence, of_all_contexts)
{
    up(0);
    EQ(virgl_renderer_get_poll_fd(), -1);
    EQ(virgl_renderer_context_get_poll_fd(1), -1);
    for (int i = 1; i <= 10; i++)
        EQ(virgl_renderer_create_fence(i, 77), 0); /* the context is not looked at */
    EQ(world.num_fences, 0);
    wait_for_fences(10);
    for (unsigned i = 0; i < 10; i++) {
        EQ(world.fences[i].id, i + 1);
        EQ(world.fences[i].ctx_id, 0);
    }
    EQ(virgl_renderer_create_fence(-1, 0), 0); /* an id of 32 bits */
    wait_for_fences(11);
    EQ(world.fences[10].id, UINT32_MAX);
}

Test(fence, of_one_context)
{
    up(0);
    EQ(virgl_renderer_context_create_fence(1, VIRGL_RENDERER_FENCE_FLAG_MERGEABLE, 0,
                                           UINT64_C(1) << 40),
       0);
    EQ(virgl_renderer_context_create_fence(1, 0, 0, 5), 0);
    EQ(virgl_renderer_context_create_fence(1, 0, 1, 6), -EINVAL); /* GL contexts have one ring */
    EQ(virgl_renderer_context_create_fence(2, 0, 0, 6), -EINVAL);
    EQ(virgl_renderer_context_create_fence(0, 0, 0, 6), -EINVAL);
    virgl_renderer_context_poll(99);
    for (int i = 0; i < 10000 && world.num_fences < 2; i++)
        virgl_renderer_context_poll(1);
    EQ(world.num_fences, 2);
    EQ(world.fences[0].ctx_id, 1);
    EQ(world.fences[0].ring, 0);
    EQ(world.fences[0].id, UINT64_C(1) << 40);
    EQ(world.fences[1].id, 5);
}

Test(fence, callbacks_of_old_versions_have_none_of_a_context)
{
    world.callbacks.version = 2;
    up(0);
    EQ(virgl_renderer_context_create_fence(1, 0, 0, 5), -EINVAL);
    virgl_renderer_cleanup(&world);
    world.callbacks.version = 4;
    world.callbacks.write_context_fence = NULL;
    up(0);
    EQ(virgl_renderer_context_create_fence(1, 0, 0, 5), -EINVAL);
}

Test(fence, end_with_their_context)
{
    up(0);
    EQ(virgl_renderer_context_create_fence(1, 0, 0, 5), 0);
    EQ(virgl_renderer_create_fence(6, 0), 0);
    virgl_renderer_context_destroy(1);
    wait_for_fences(1);
    EQ(world.fences[0].id, 6);
}

Test(fence, thread_rings)
{
    up(VIRGL_RENDERER_THREAD_SYNC);
    struct pollfd fd = {.fd = virgl_renderer_get_poll_fd(), .events = POLLIN};
    cr_assert_geq(fd.fd, 0);
    EQ(virgl_renderer_context_get_poll_fd(1), fd.fd);
    EQ(virgl_renderer_context_get_poll_fd(2), -1);
    EQ(poll(&fd, 1, 0), 0);
    EQ(virgl_renderer_create_fence(3, 0), 0);
    EQ(poll(&fd, 1, 10000), 1);
    EQ(world.num_fences, 0); /* from poll only */
    virgl_renderer_poll();
    EQ(world.num_fences, 1);
    EQ(poll(&fd, 1, 0), 0);
}

static void nap(void)
{
    const struct timespec time = {.tv_nsec = 1000000};
    nanosleep(&time, NULL);
}

Test(fence, thread_reports)
{
    up(VIRGL_RENDERER_THREAD_SYNC | VIRGL_RENDERER_ASYNC_FENCE_CB);
    for (unsigned i = 1; i <= 20; i++) {
        EQ(virgl_renderer_create_fence((int)i, 0), 0);
        EQ(virgl_renderer_context_create_fence(1, 0, 0, 100 + i), 0);
    }
    for (int i = 0; i < 10000 && world.num_fences < 40; i++)
        nap();
    EQ(world.num_fences, 40); /* without a poll */
    EQ(world.num_elsewhere, 40);
}

/* --- results of queries come before the fences behind them --- */

static struct vgp_query_state record;
static uint32_t state_at_fence;

static void look(struct world *w)
{
    (void)w;
    state_at_fence = __atomic_load_n(&record.query_state, __ATOMIC_ACQUIRE);
}

static void ask_for_the_time(void)
{
    static struct iovec iov = {&record, sizeof(record)};
    record = (struct vgp_query_state){.query_state = VIRGL_QUERY_STATE_WAIT_HOST};
    EQ(buffer(9, VIRGL_RES_BIND_CUSTOM, sizeof(record)), 0);
    EQ(virgl_renderer_resource_attach_iov(9, &iov, 1), 0);
    record.query_state = VIRGL_QUERY_STATE_WAIT_HOST;
    virgl_renderer_ctx_attach_resource(1, 9);
    EQ(SUBMIT(1, HDR_OBJECT(CREATE_OBJECT, QUERY, 4), 3, VGP_QUERY_TYPE_TIMESTAMP, 0, 9,
              HDR(END_QUERY, 1), 3, HDR(GET_QUERY_RESULT, 2), 3, 0),
       0);
    EQ(world.worst, VIRGL_LOG_LEVEL_INFO);
    world.on_fence = look;
}

Test(fence, results_before_reports_of_poll)
{
    up(0);
    ask_for_the_time();
    EQ(virgl_renderer_context_create_fence(1, 0, 0, 5), 0);
    wait_for_fences(1);
    EQ(state_at_fence, VIRGL_QUERY_STATE_DONE);
    cr_assert_neq(record.result, 0);
}

Test(fence, results_before_reports_of_the_thread)
{
    up(VIRGL_RENDERER_THREAD_SYNC | VIRGL_RENDERER_ASYNC_FENCE_CB);
    struct pollfd fd = {.fd = virgl_renderer_get_poll_fd(), .events = POLLIN};
    ask_for_the_time();
    EQ(virgl_renderer_context_create_fence(1, 0, 0, 5), 0);
    EQ(poll(&fd, 1, 10000), 1); /* this is for whom it asks to poll */
    EQ(world.num_fences, 0);
    virgl_renderer_poll();
    for (int i = 0; i < 10000 && world.num_fences < 1; i++)
        nap();
    EQ(world.num_fences, 1);
    EQ(world.num_elsewhere, 1);
    EQ(state_at_fence, VIRGL_QUERY_STATE_DONE);
}

Test(fence, reset_and_end_with_some_pending)
{
    up(VIRGL_RENDERER_THREAD_SYNC | VIRGL_RENDERER_ASYNC_FENCE_CB);
    for (int round = 0; round < 3; round++) {
        ask_for_the_time();
        EQ(virgl_renderer_context_create_fence(1, 0, 0, 5), 0);
        virgl_renderer_reset(); /* D27, D28 */
        EQ(world.num_fences, (uint32_t)round);
        EQ(virgl_renderer_create_fence(6, 0), 0);
        for (int i = 0; i < 10000 && world.num_fences <= (uint32_t)round; i++)
            nap();
        EQ(world.num_fences, (uint32_t)round + 1);
        EQ(virgl_renderer_context_create(1, 4, "test"), 0);
    }
    ask_for_the_time();
    EQ(virgl_renderer_context_create_fence(1, 0, 0, 5), 0);
}

/* --- sync_files: as many as the host's GL has --- */

Test(fence, sync_files)
{
    int fd = -1, second;
    up(0);
    EQ(virgl_renderer_create_fence(7, 0), 0);
    int result = virgl_renderer_export_fence(7, &fd);
    EQ(result, fd >= 0 ? 0 : -EINVAL);
    second = virgl_renderer_get_fence_fd(7);
    EQ(second >= 0, fd >= 0);
    close(second);
    second = virgl_renderer_export_signalled_fence();
    EQ(second >= 0, fd >= 0);
    if (second >= 0) {
        struct pollfd passed = {.fd = second, .events = POLLIN};
        EQ(poll(&passed, 1, 0), 1);
        close(second);
        close(fd);
    }
    wait_for_fences(1);
}
