/* SPDX-License-Identifier: MIT */
/* Waiting for the GPU: on the caller's thread, or on one of our own that rings an eventfd. */
#include <errno.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

#include "instance.h"

/* Waits are cut into slices, so that other timelines get their turn and the thread can be ended. */
#define SLICE_ONE UINT64_C(5000000)  /* ns; one timeline only */
#define SLICE_MANY UINT64_C(1000000) /* several */

static uint64_t slice(const struct bea_fences *fences)
{
    return fences->timelines && fences->timelines->next ? SLICE_MANY : SLICE_ONE;
}

/* Should this sweep ask about the fence? */
static bool is_open(const struct bea_fences *fences, const struct bea_fence *fence)
{
    return !fence->passed && !fence->dropped && fence->timeline->blocked_in != fences->sweep;
}

/*
 * One sweep over all fences, oldest first. The first that is asked for may be waited for; a
 * timeline ends at its first fence that has not passed. Returns how many are new.
 */
static uint32_t sweep_here(struct bea_renderer *renderer, uint64_t timeout_ns)
{
    struct bea_fences *fences = &renderer->fences;
    uint32_t passed = 0;
    fences->sweep++;
    for (struct bea_fence *fence = fences->first; fence; fence = fence->next) {
        if (!is_open(fences, fence))
            continue;
        if (renderer->backend->fence_wait(renderer->backend_data, fence->marker, timeout_ns)) {
            fence->passed = fence->seen = true;
            passed++;
        } else {
            fence->timeline->blocked_in = fences->sweep;
        }
        timeout_ns = 0;
    }
    return passed;
}

/* With a thread: waits until it has marked something, takes the ring back. */
static uint32_t wait_for_thread(struct bea_renderer *renderer, uint64_t timeout_ns)
{
    struct bea_fences *fences = &renderer->fences;
    struct pollfd fd = {.fd = fences->poll_fd, .events = POLLIN};
    const uint64_t second = UINT64_C(1000000000);
    /* A thread that reports does not ring for what is done without us. */
    const uint64_t most = fences->thread_reports ? SLICE_ONE : second;
    uint64_t ns = timeout_ns < most ? timeout_ns : most;
    struct timespec wait = {.tv_sec = (time_t)(ns / second), .tv_nsec = (long)(ns % second)};
    uint64_t rings = 0;
    uint32_t passed = 0;
    ppoll(&fd, 1, &wait, NULL);
    /* Under the lock, as the thread rings: what is counted here has no ring left behind. */
    pthread_mutex_lock(&fences->lock);
    ssize_t got = read(fences->poll_fd, &rings, sizeof(rings));
    bool unreadable = got < 0 && errno != EAGAIN;
    for (struct bea_fence *fence = fences->first; fence; fence = fence->next) {
        fence->seen = fence->passed;
        passed += fence->passed && !fence->dropped;
    }
    pthread_mutex_unlock(&fences->lock);
    if (unreadable)
        bea_log(renderer, BEA_LOG_ERROR, "the fence thread's eventfd cannot be read");
    return passed;
}

uint32_t bea_fences_mark(struct bea_renderer *renderer, uint64_t timeout_ns)
{
    if (renderer->fences.threaded)
        return wait_for_thread(renderer, timeout_ns);
    uint64_t most = slice(&renderer->fences);
    return sweep_here(renderer, timeout_ns < most ? timeout_ns : most);
}

void bea_fences_written(struct bea_renderer *renderer)
{
    struct bea_fences *fences = &renderer->fences;
    pthread_mutex_lock(&fences->lock);
    for (struct bea_fence *fence = fences->first; fence; fence = fence->next)
        fence->written = fence->seen;
    pthread_cond_signal(&fences->work);
    pthread_mutex_unlock(&fences->lock);
}

/*
 * The first fence that may be reported on the thread, or NULL: one that has passed, behind which
 * nothing is to be written, and none before it on its timeline is held. Under the lock.
 */
static struct bea_fence **next_report(struct bea_fences *fences)
{
    fences->search++;
    for (struct bea_fence **at = &fences->first; *at; at = &(*at)->next) {
        struct bea_fence *fence = *at;
        if (fence->dropped || fence->timeline->held_in == fences->search)
            continue;
        if (fence->passed && (!fence->results || fence->written))
            return at;
        fence->timeline->held_in = fences->search;
    }
    return NULL;
}

/* The next fence to wait for in this sweep, or NULL. Under the lock. */
static struct bea_fence *next_open(struct bea_fences *fences)
{
    for (struct bea_fence *fence = fences->first; fence; fence = fence->next)
        if (is_open(fences, fence))
            return fence;
    return NULL;
}

static void ring(struct bea_renderer *renderer)
{
    uint64_t one = 1;
    if (write(renderer->fences.poll_fd, &one, sizeof(one)) < 0 && errno != EAGAIN)
        bea_log(renderer, BEA_LOG_ERROR, "the fence thread's eventfd cannot be written");
}

/* Waits for one fence with the lock let go; the list may change meanwhile, that fence may not go
 * away. */
static void wait_unlocked(struct bea_renderer *renderer, struct bea_fence *fence,
                          uint64_t timeout_ns)
{
    struct bea_fences *fences = &renderer->fences;
    fences->waiting = fence;
    pthread_mutex_unlock(&fences->lock);
    bool passed = renderer->backend->fence_wait(renderer->backend_data, fence->marker, timeout_ns);
    pthread_mutex_lock(&fences->lock);
    fences->waiting = NULL;
    if (!passed) {
        fence->timeline->blocked_in = fences->sweep;
        return;
    }
    fence->passed = true;
    if (!fence->dropped && (!fences->thread_reports || fence->results))
        ring(renderer);
}

static void run(struct bea_renderer *renderer)
{
    struct bea_fences *fences = &renderer->fences;
    uint64_t timeout_ns = 0;
    pthread_mutex_lock(&fences->lock);
    while (!fences->quit) {
        struct bea_fence **report = fences->thread_reports ? next_report(fences) : NULL;
        struct bea_fence *fence = next_open(fences);
        if (report) {
            bea_fences_report(renderer, report);
            continue;
        }
        if (fence) {
            wait_unlocked(renderer, fence, timeout_ns);
            timeout_ns = 0;
            continue;
        }
        /* Every timeline has been asked. Sleep while there is nothing at all, else go round again.
         */
        fences->sweep++;
        if (next_open(fences))
            timeout_ns = slice(fences);
        else
            pthread_cond_wait(&fences->work, &fences->lock);
    }
    pthread_mutex_unlock(&fences->lock);
}

static void *thread_main(void *data)
{
    struct bea_renderer *renderer = data;
    const struct bea_backend *backend = renderer->backend;
    struct bea_fences *fences = &renderer->fences;
    bool begun =
        !backend->fence_thread_begin || backend->fence_thread_begin(renderer->backend_data);
    pthread_mutex_lock(&fences->lock);
    fences->state = begun ? BEA_THREAD_RUNS : BEA_THREAD_FAILED;
    pthread_cond_broadcast(&fences->work);
    pthread_mutex_unlock(&fences->lock);
    if (begun)
        run(renderer);
    if (begun && backend->fence_thread_end)
        backend->fence_thread_end(renderer->backend_data);
    return NULL;
}

static void close_backend(struct bea_renderer *renderer)
{
    if (renderer->backend->fence_thread_close)
        renderer->backend->fence_thread_close(renderer->backend_data);
}

const char *bea_fence_thread_start(struct bea_renderer *renderer)
{
    struct bea_fences *fences = &renderer->fences;
    const struct bea_backend *backend = renderer->backend;
    const char *why = "no file descriptor is left";
    if (backend->fence_thread_open && !backend->fence_thread_open(renderer->backend_data))
        return "the backend has no context for it";
    fences->poll_fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (fences->poll_fd < 0)
        goto fail_fd;
    why = "the system has no lock for it";
    if (pthread_mutex_init(&fences->lock, NULL) != 0)
        goto fail_lock;
    if (pthread_cond_init(&fences->work, NULL) != 0)
        goto fail_cond;
    why = "the system starts no thread";
    if (pthread_create(&fences->thread, NULL, thread_main, renderer) != 0)
        goto fail_thread;
    pthread_mutex_lock(&fences->lock);
    while (fences->state == BEA_THREAD_STARTING)
        pthread_cond_wait(&fences->work, &fences->lock);
    fences->threaded = fences->state == BEA_THREAD_RUNS;
    pthread_mutex_unlock(&fences->lock);
    if (fences->threaded)
        return NULL;
    why = "the backend's context for it cannot be made current";
    pthread_join(fences->thread, NULL);

fail_thread:
    pthread_cond_destroy(&fences->work);
fail_cond:
    pthread_mutex_destroy(&fences->lock);
fail_lock:
    close(fences->poll_fd);
    fences->poll_fd = -1;
fail_fd:
    close_backend(renderer);
    return why;
}

void bea_fence_thread_stop(struct bea_renderer *renderer)
{
    struct bea_fences *fences = &renderer->fences;
    pthread_mutex_lock(&fences->lock);
    fences->quit = true;
    pthread_cond_signal(&fences->work);
    pthread_mutex_unlock(&fences->lock);
    pthread_join(fences->thread, NULL);
    fences->threaded = false;
    pthread_cond_destroy(&fences->work);
    pthread_mutex_destroy(&fences->lock);
    close(fences->poll_fd);
    fences->poll_fd = -1;
    close_backend(renderer);
}
