/* SPDX-License-Identifier: MIT */
#include "beatrice/fence.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "fixture.h"

static struct fixture f;
static void start(void)
{
    fixture_init(&f);
    fixture_context(&f, 1);
    fixture_context(&f, 2);
}
static void end(void)
{
    f.null->fences_held_from = 0;
    fixture_finish(&f);
}
TestSuite(fence, .init = start, .fini = end);

static uint32_t pending(uint32_t context_id)
{
    struct bea_usage usage;
    OK(bea_context_usage(f.renderer, context_id, &usage));
    return usage.fences;
}

Test(fence, reported_in_order)
{
    for (uint64_t i = 1; i <= 5; i++)
        OK(bea_fence_create(f.renderer, 1, 0, i << 33, BEA_FENCE_MERGEABLE));
    EQ(pending(1), 5);
    EQ(f.num_fences, 0); /* only from poll */
    OK(bea_renderer_poll(f.renderer, 0));
    EQ(f.num_fences, 5);
    for (uint64_t i = 0; i < 5; i++)
        EQ(f.fences[i].fence_id, (i + 1) << 33);
    EQ(pending(1), 0);
    EQ(f.null->counts.fences, 0);
}

Test(fence, bad_requests)
{
    int fd;
    FAILS(bea_fence_create(f.renderer, 9, 0, 1, 0), BEA_ERR_NOT_FOUND);
    FAILS(bea_fence_create(f.renderer, 1, 0, 1, 6), BEA_ERR_INVALID);
    FAILS(bea_fence_create_eventfd(f.renderer, 9, 0, 1), BEA_ERR_NOT_FOUND);
    FAILS(bea_fence_create_eventfd(f.renderer, 1, 0, -1), BEA_ERR_INVALID);
    FAILS(bea_fence_export_sync_file(f.renderer, 9, &fd), BEA_ERR_NOT_FOUND);
    FAILS(bea_fence_export_sync_file(f.renderer, 1, &fd), BEA_ERR_UNSUPPORTED);
    EQ(fd, -1);
    OK(bea_renderer_poll(f.renderer, UINT64_MAX)); /* nothing pending */
    EQ(bea_renderer_poll_fd(f.renderer), -1);
}

Test(fence, queries_are_written_first)
{
    uint64_t before = f.null->counts.query_writes;
    OK(bea_fence_create(f.renderer, 1, 0, 1, 0));
    OK(bea_renderer_poll(f.renderer, 0));
    EQ(f.num_fences, 1);
    cr_assert(f.query_writes_at_fence > before);
}

Test(fence, what_has_not_passed_waits)
{
    f.null->fences_held_from = 2;
    OK(bea_fence_create(f.renderer, 1, 0, 1, 0));
    OK(bea_fence_create(f.renderer, 1, 0, 2, 0));
    OK(bea_fence_create(f.renderer, 0, 0, 3, 0));
    OK(bea_renderer_poll(f.renderer, 0));
    EQ(f.num_fences, 1);
    FAILS(bea_renderer_poll(f.renderer, 0), BEA_ERR_TIMEOUT);
    FAILS(bea_renderer_poll(f.renderer, 3000000), BEA_ERR_TIMEOUT);
    f.null->fences_held_from = 0;
    OK(bea_renderer_poll(f.renderer, 0));
    EQ(f.num_fences, 3);
    EQ(f.fences[2].context_id, 0);
}

/* A backend whose fences pass by their own rule: the odd ones never. */
static bool even_only(void *data, void *fence, uint64_t timeout_ns)
{
    (void)data;
    (void)timeout_ns;
    return *(const uint64_t *)fence % 2 == 0;
}

Test(fence, a_stuck_timeline_holds_up_no_other_and_keeps_its_order)
{
    struct bea_backend stuck = *f.renderer->backend;
    const struct bea_backend *real = f.renderer->backend;
    stuck.fence_wait = even_only;
    f.renderer->backend = &stuck;
    OK(bea_fence_create(f.renderer, 1, 0, 101, 0)); /* odd: never passes */
    OK(bea_fence_create(f.renderer, 1, 0, 102, 0)); /* passed, but behind it */
    OK(bea_fence_create(f.renderer, 1, 1, 103, 0)); /* another ring, odd */
    OK(bea_fence_create(f.renderer, 2, 0, 104, 0)); /* another context */
    OK(bea_renderer_poll(f.renderer, 0));
    EQ(f.num_fences, 1);
    EQ(f.fences[0].fence_id, 104);
    EQ(pending(1), 3);
    f.renderer->backend = real;
    OK(bea_renderer_poll(f.renderer, 0));
    EQ(f.num_fences, 4);
    EQ(f.fences[1].fence_id, 101);
    EQ(f.fences[2].fence_id, 102);
}

Test(fence, dropped_with_their_context)
{
    OK(bea_fence_create(f.renderer, 1, 0, 1, 0));
    OK(bea_fence_create(f.renderer, 2, 0, 2, 0));
    OK(bea_context_destroy(f.renderer, 1));
    EQ(f.null->counts.fences, 1);
    fixture_context(&f, 1); /* does not inherit them */
    OK(bea_renderer_poll(f.renderer, 0));
    EQ(f.num_fences, 1);
    EQ(f.fences[0].fence_id, 2);
    OK(bea_fence_create(f.renderer, 2, 0, 3, 0));
    bea_renderer_reset(f.renderer);
    EQ(f.null->counts.fences, 0);
    fixture_context(&f, 1);
    OK(bea_fence_create(f.renderer, 1, 0, 4, 0));
    OK(bea_renderer_poll(f.renderer, 0));
    EQ(f.num_fences, 2);
    EQ(f.fences[1].fence_id, 4);
}

Test(fence, lost_contexts_still_fence)
{
    FAILS(SUBMIT(&f, HDR(SET_SUB_CTX, 0)), BEA_ERR_MALFORMED);
    OK(bea_fence_create(f.renderer, 1, 0, 1, 0));
    OK(bea_renderer_poll(f.renderer, 0));
    EQ(f.num_fences, 1);
}

Test(fence, by_eventfd)
{
    uint64_t n = 0;
    int fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    OK(bea_fence_create_eventfd(f.renderer, 1, 0, fd));
    cr_assert(read(fd, &n, sizeof(n)) < 0);
    OK(bea_renderer_poll(f.renderer, 0));
    cr_assert(read(fd, &n, sizeof(n)) == sizeof(n));
    EQ(n, 1);
    EQ(f.num_fences, 0); /* no callback */
    close(fd);
}

/* --- with the thread --- */

static void restart_with_thread(const struct bea_backend *backend)
{
    fixture_finish(&f);
    struct bea_renderer_params params = fixture_params(&f);
    params.fence_thread = true;
    params.backend = backend;
    fixture_start(&f, &params);
    fixture_context(&f, 1);
    fixture_context(&f, 2);
}

Test(fence, thread_rings)
{
    restart_with_thread(bea_null_backend());
    struct pollfd fd = {.fd = bea_renderer_poll_fd(f.renderer), .events = POLLIN};
    cr_assert(fd.fd >= 0);
    EQ(poll(&fd, 1, 0), 0);
    for (uint64_t i = 1; i <= 100; i++)
        OK(bea_fence_create(f.renderer, 1, (uint32_t)i % 3, i, 0));
    while (f.num_fences < 100) {
        EQ(poll(&fd, 1, 5000), 1);
        bea_renderer_poll(f.renderer, 0);
    }
    uint64_t last[3] = {0};
    for (uint32_t i = 0; i < 100; i++) {
        cr_assert(f.fences[i].fence_id > last[f.fences[i].ring]);
        last[f.fences[i].ring] = f.fences[i].fence_id;
    }
    OK(bea_renderer_poll(f.renderer, 0));
    EQ(poll(&fd, 1, 0), 0);
}

Test(fence, thread_poll_waits)
{
    restart_with_thread(bea_null_backend());
    OK(bea_fence_create(f.renderer, 1, 0, 7, 0));
    OK(bea_renderer_poll(f.renderer, UINT64_MAX));
    EQ(f.num_fences, 1);
}

Test(fence, thread_and_contexts_that_go_while_it_waits)
{
    static struct bea_backend stuck; /* the renderer ends after this function */
    stuck = *bea_null_backend();
    stuck.fence_wait = even_only;
    restart_with_thread(&stuck);
    for (uint32_t i = 0; i < 50; i++) {
        OK(bea_fence_create(f.renderer, 1, 0, i, 0)); /* odd markers: never pass */
        OK(bea_fence_create(f.renderer, 2, 0, i, 0));
        OK(bea_renderer_poll(f.renderer, UINT64_MAX));
        EQ(f.num_fences, i + 1);
        OK(bea_context_destroy(f.renderer, 1));
        fixture_context(&f, 1);
    }
    for (uint32_t i = 0; i < f.num_fences; i++) {
        EQ(f.fences[i].context_id, 2);
        EQ(f.fences[i].fence_id, i);
    }
}
