/* SPDX-License-Identifier: MIT */
/* Fences: made, marked as passed, reported. See fences.h for the order. */
#include "beatrice/fence.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "guard.h"
#include "instance.h"

static void lock(struct bea_fences *fences)
{
    if (fences->threaded)
        pthread_mutex_lock(&fences->lock);
}

static void unlock(struct bea_fences *fences)
{
    if (fences->threaded)
        pthread_mutex_unlock(&fences->lock);
}

enum bea_status bea_fences_init(struct bea_renderer *renderer,
                                const struct bea_renderer_params *params, struct bea_error *error)
{
    struct bea_fences *fences = &renderer->fences;
    fences->last = &fences->first;
    fences->poll_fd = -1;
    fences->thread_reports = params->fence_thread && params->fence_thread_reports;
    const char *why = params->fence_thread ? bea_fence_thread_start(renderer) : NULL;
    if (!why)
        return BEA_OK;
    bea_fail(error, BEA_ERR_HOST, "the fence thread cannot be started: %s", why);
    if (error)
        error->stage = BEA_STAGE_FENCE_THREAD;
    return BEA_ERR_HOST;
}

static struct bea_timeline *timeline_of(struct bea_fences *fences, uint32_t context_id,
                                        uint32_t ring)
{
    struct bea_timeline *t = fences->timelines;
    while (t && (t->context_id != context_id || t->ring != ring))
        t = t->next;
    if (t)
        return t;
    t = calloc(1, sizeof(*t));
    if (!t)
        return NULL;
    t->context_id = context_id;
    t->ring = ring;
    t->next = fences->timelines;
    fences->timelines = t;
    return t;
}

static void end_timeline(struct bea_fences *fences, struct bea_timeline *timeline)
{
    struct bea_timeline **at = &fences->timelines;
    while (*at != timeline)
        at = &(*at)->next;
    *at = timeline->next;
    free(timeline);
}

/* Takes the fence at *at out of the list and frees it. Under the lock; the thread does not wait for
 * it. */
static void remove_fence(struct bea_renderer *renderer, struct bea_fence **at)
{
    struct bea_fences *fences = &renderer->fences;
    struct bea_fence *fence = *at;
    *at = fence->next;
    if (fences->last == &fence->next)
        fences->last = at;
    if (!fence->dropped)
        fences->count--;
    if (--fence->timeline->pending == 0)
        end_timeline(fences, fence->timeline);
    if (fence->eventfd >= 0)
        close(fence->eventfd);
    renderer->backend->fence_destroy(renderer->backend_data, fence->marker);
    free(fence);
}

/* Frees what was dropped and is no longer waited for. Under the lock. */
static void reap(struct bea_renderer *renderer)
{
    struct bea_fences *fences = &renderer->fences;
    for (struct bea_fence **at = &fences->first; *at;) {
        if ((*at)->dropped && *at != fences->waiting)
            remove_fence(renderer, at);
        else
            at = &(*at)->next;
    }
}

void bea_fences_drop(struct bea_renderer *renderer, uint32_t context_id)
{
    struct bea_fences *fences = &renderer->fences;
    lock(fences);
    for (struct bea_fence *fence = fences->first; fence; fence = fence->next) {
        if (fence->dropped ||
            (context_id != BEA_FENCES_OF_ALL && fence->timeline->context_id != context_id))
            continue;
        fence->dropped = true;
        fences->count--;
    }
    reap(renderer);
    unlock(fences);
}

void bea_fences_finish(struct bea_renderer *renderer)
{
    /* First the thread, which waits for what is freed next. */
    if (renderer->fences.threaded)
        bea_fence_thread_stop(renderer);
    bea_fences_drop(renderer, BEA_FENCES_OF_ALL);
}

uint32_t bea_fences_of(const struct bea_renderer *renderer, uint32_t context_id)
{
    struct bea_fences *fences = (struct bea_fences *)&renderer->fences; /* for its lock */
    uint32_t n = 0;
    lock(fences);
    for (const struct bea_fence *fence = fences->first; fence; fence = fence->next)
        n += !fence->dropped && fence->timeline->context_id == context_id;
    unlock(fences);
    return n;
}

/* Owns `fd`, also on failure. */
static enum bea_status insert(struct bea_renderer *renderer, uint32_t context_id, uint32_t ring,
                              uint64_t fence_id, int fd)
{
    struct bea_fences *fences = &renderer->fences;
    struct bea_fence *fence = calloc(1, sizeof(*fence));
    enum bea_status status = BEA_ERR_NO_MEMORY;
    if (!fence || fences->count >= renderer->limits.fences)
        goto fail_fence;
    status = BEA_ERR_HOST;
    fence->marker = renderer->backend->fence_insert(renderer->backend_data);
    if (!fence->marker)
        goto fail_fence;
    fence->fence_id = fence_id;
    fence->eventfd = fd;
    fence->results = fences->thread_reports && renderer->backend->queries_wait &&
                     renderer->backend->queries_wait(renderer->backend_data);
    lock(fences);
    fence->timeline = timeline_of(fences, context_id, ring);
    if (!fence->timeline)
        goto fail_timeline;
    fence->timeline->pending++;
    *fences->last = fence;
    fences->last = &fence->next;
    fences->count++;
    if (fences->threaded)
        pthread_cond_signal(&fences->work);
    unlock(fences);
    BEA_TAP(renderer, fence_create, context_id, ring, fence_id);
    return BEA_OK;

fail_timeline:
    unlock(fences);
    status = BEA_ERR_NO_MEMORY;
    renderer->backend->fence_destroy(renderer->backend_data, fence->marker);
fail_fence:
    free(fence);
    if (fd >= 0)
        close(fd);
    return status;
}

enum bea_status bea_fence_create(struct bea_renderer *renderer, uint32_t context_id, uint32_t ring,
                                 uint64_t fence_id, uint32_t flags)
{
    BEA_ENTER(renderer);
    if (flags & ~(uint32_t)BEA_FENCE_MERGEABLE)
        return BEA_ERR_INVALID;
    if (context_id != 0 && !bea_context_find(renderer, context_id))
        return BEA_ERR_NOT_FOUND;
    return insert(renderer, context_id, ring, fence_id, -1);
}

enum bea_status bea_fence_create_eventfd(struct bea_renderer *renderer, uint32_t context_id,
                                         uint32_t ring, int fd)
{
    BEA_ENTER(renderer);
    if (context_id != 0 && !bea_context_find(renderer, context_id))
        return BEA_ERR_NOT_FOUND;
    int own = fcntl(fd, F_DUPFD_CLOEXEC, 0);
    if (own < 0)
        return errno == EBADF ? BEA_ERR_INVALID : BEA_ERR_HOST;
    return insert(renderer, context_id, ring, 0, own);
}

enum bea_status bea_fence_export_sync_file(struct bea_renderer *renderer, uint32_t context_id,
                                           int *fd)
{
    BEA_ENTER(renderer);
    if (!fd)
        return BEA_ERR_INVALID;
    *fd = -1;
    if (context_id != 0 && !bea_context_find(renderer, context_id))
        return BEA_ERR_NOT_FOUND;
    if (renderer->backend->fence_export)
        *fd = renderer->backend->fence_export(renderer->backend_data);
    return *fd >= 0 ? BEA_OK : BEA_ERR_UNSUPPORTED;
}

void bea_fences_report(struct bea_renderer *renderer, struct bea_fence **at)
{
    uint32_t context_id = (*at)->timeline->context_id, ring = (*at)->timeline->ring;
    uint64_t fence_id = (*at)->fence_id, one = 1;
    bool by_callback = (*at)->eventfd < 0;
    if (!by_callback && write((*at)->eventfd, &one, sizeof(one)) < 0)
        bea_log(renderer, BEA_LOG_WARN, "the eventfd of a fence cannot be written");
    remove_fence(renderer, at);
    unlock(&renderer->fences);
    if (by_callback && renderer->callbacks.fence_signalled)
        renderer->callbacks.fence_signalled(renderer->user, context_id, ring, fence_id);
    lock(&renderer->fences);
}

/* All that were marked, in order. False: there is none. */
static bool report_seen(struct bea_renderer *renderer)
{
    struct bea_fences *fences = &renderer->fences;
    bool any = false;
    lock(fences);
    for (struct bea_fence **at = &fences->first; *at;) {
        if (!(*at)->seen || (*at)->dropped || *at == fences->waiting) {
            at = &(*at)->next;
            continue;
        }
        any = true;
        bea_fences_report(renderer, at);
        at = &fences->first; /* the callback may have made or dropped some */
    }
    unlock(fences);
    return any;
}

enum bea_status bea_renderer_poll(struct bea_renderer *renderer, uint64_t timeout_ns)
{
    BEA_ENTER(renderer);
    struct bea_fences *fences = &renderer->fences;
    uint64_t start = bea_now();
    for (;;) {
        uint64_t spent = bea_now() - start;
        uint64_t left = timeout_ns == UINT64_MAX ? UINT64_MAX
                        : spent < timeout_ns     ? timeout_ns - spent
                                                 : 0;
        uint32_t passed = fences->count ? bea_fences_mark(renderer, left) : 0;
        /* Results first: whoever sees the fence may read them. */
        if (passed != 0 || fences->count == 0)
            renderer->backend->write_queries(renderer->backend_data);
        if (fences->thread_reports)
            bea_fences_written(renderer);
        bool reported = fences->thread_reports ? passed != 0 : report_seen(renderer);
        if (reported || fences->count == 0)
            return BEA_OK;
        if (left == 0)
            return BEA_ERR_TIMEOUT;
    }
}

int bea_renderer_poll_fd(const struct bea_renderer *renderer)
{
    return renderer->fences.poll_fd;
}
