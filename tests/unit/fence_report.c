/* SPDX-License-Identifier: MIT */
/* A fence thread that reports what it has waited for, without poll. */
#include "beatrice/fence.h"

#include <errno.h>
#include <poll.h>
#include <semaphore.h>
#include <stdlib.h>
#include <time.h>

#include "fixture.h"

static struct {
    sem_t reported;
    struct fixture_fence fences[FIXTURE_LINES];
    _Atomic uint32_t count;
    pthread_t main;
    _Atomic bool on_main; /* one was reported there */
    _Atomic uint32_t writes, writes_at_report;
    bool queries_wait, fail_open;
    int opened, closed;
    struct bea_renderer *renderer;
    struct fixture f; /* for the log only */
} t;

static void on_fence(void *user, uint32_t context_id, uint32_t ring, uint64_t fence_id)
{
    (void)user;
    if (pthread_equal(pthread_self(), t.main))
        t.on_main = true;
    t.fences[t.count % FIXTURE_LINES] = (struct fixture_fence){context_id, ring, fence_id};
    t.writes_at_report = t.writes;
    t.count++;
    sem_post(&t.reported);
}

static void *fence_insert(void *data)
{
    (void)data;
    return malloc(1);
}

static void fence_destroy(void *data, void *fence)
{
    (void)data;
    free(fence);
}

static bool queries_wait(void *data)
{
    (void)data;
    return t.queries_wait;
}

static void write_queries(void *data)
{
    (void)data;
    t.writes++;
}

static bool thread_open(void *data)
{
    (void)data;
    cr_expect(pthread_equal(pthread_self(), t.main));
    t.opened++;
    return !t.fail_open;
}

static void thread_close(void *data)
{
    (void)data;
    cr_expect(pthread_equal(pthread_self(), t.main));
    t.closed++;
}

static struct bea_renderer *create(struct bea_error *error)
{
    static const struct bea_callbacks callbacks = {.fence_signalled = on_fence};
    static struct bea_backend backend; /* outlives this function */
    struct bea_renderer_params params = fixture_params(&t.f);
    backend = *bea_null_backend();
    backend.fence_insert = fence_insert;
    backend.fence_destroy = fence_destroy;
    backend.queries_wait = queries_wait;
    backend.write_queries = write_queries;
    backend.fence_thread_open = thread_open;
    backend.fence_thread_close = thread_close;
    params.backend = &backend;
    params.callbacks = &callbacks;
    params.fence_thread = params.fence_thread_reports = true;
    return bea_renderer_create(&params, error);
}

static void start(void)
{
    struct bea_error error;
    t.main = pthread_self();
    sem_init(&t.reported, 0, 0);
    t.renderer = create(&error);
    cr_assert(t.renderer, "%s", error.message);
    OK(bea_context_create(t.renderer, 1, 2, "one"));
    OK(bea_context_create(t.renderer, 2, 2, "two"));
}

static void end(void)
{
    bea_renderer_destroy(t.renderer);
    EQ(t.opened, t.closed);
    cr_expect_not(t.on_main);
}

TestSuite(fence_report, .init = start, .fini = end);

static void wait_for_reports(uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        struct timespec until;
        clock_gettime(CLOCK_REALTIME, &until);
        until.tv_sec += 10;
        cr_assert_eq(sem_timedwait(&t.reported, &until), 0, "report %u does not come", i);
    }
}

static bool rings(int timeout_ms)
{
    struct pollfd fd = {.fd = bea_renderer_poll_fd(t.renderer), .events = POLLIN};
    return poll(&fd, 1, timeout_ms) == 1;
}

Test(fence_report, in_order_without_poll)
{
    struct bea_usage usage;
    uint64_t last[3] = {0};
    for (uint64_t i = 1; i <= 100; i++)
        OK(bea_fence_create(t.renderer, 1, (uint32_t)i % 3, i, 0));
    wait_for_reports(100);
    for (uint32_t i = 0; i < 100; i++) {
        cr_assert(t.fences[i].fence_id > last[t.fences[i].ring]);
        last[t.fences[i].ring] = t.fences[i].fence_id;
    }
    cr_assert_not(rings(0), "nothing is to be written");
    bea_renderer_usage(t.renderer, &usage);
    EQ(usage.fences, 0);
    OK(bea_renderer_poll(t.renderer, UINT64_MAX));
}

Test(fence_report, results_are_written_first)
{
    t.queries_wait = true;
    OK(bea_fence_create(t.renderer, 1, 0, 10, 0));
    t.queries_wait = false;
    OK(bea_fence_create(t.renderer, 1, 0, 11, 0)); /* behind it on its timeline */
    OK(bea_fence_create(t.renderer, 2, 0, 20, 0));
    wait_for_reports(1);
    EQ(t.fences[0].fence_id, 20);
    cr_assert(rings(10000));
    EQ(t.count, 1);
    uint32_t before = t.writes;
    OK(bea_renderer_poll(t.renderer, UINT64_MAX));
    wait_for_reports(2);
    EQ(t.fences[1].fence_id, 10);
    EQ(t.fences[2].fence_id, 11);
    cr_assert(t.writes_at_report > before);
    cr_assert_not(rings(0));
}

Test(fence_report, held_ones_go_with_their_context)
{
    t.queries_wait = true;
    for (uint64_t i = 1; i <= 20; i++)
        OK(bea_fence_create(t.renderer, 1, 0, i, 0));
    cr_assert(rings(10000));
    OK(bea_context_destroy(t.renderer, 1));
    t.queries_wait = false;
    OK(bea_fence_create(t.renderer, 2, 0, 50, 0));
    wait_for_reports(1);
    EQ(t.fences[0].fence_id, 50);
    bea_renderer_poll(t.renderer, 0);
    EQ(t.count, 1);
}

Test(fence_report, end_with_some_held)
{
    t.queries_wait = true;
    for (uint64_t i = 1; i <= 20; i++)
        OK(bea_fence_create(t.renderer, 1, 0, i, 0));
}

Test(fence_report, no_thread_without_what_it_needs)
{
    struct bea_error error = {0};
    t.fail_open = true;
    cr_assert_null(create(&error));
    EQ(error.status, BEA_ERR_HOST);
    t.opened--; /* that one was never open */
}
