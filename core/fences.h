/* SPDX-License-Identifier: MIT */
/*
 * Fences: one list in order of creation; fences of one (context, ring) are a timeline and pass in
 * its order. A timeline that is stuck holds up no other.
 */
#ifndef BEA_CORE_FENCES_H
#define BEA_CORE_FENCES_H

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

#include "beatrice/renderer.h"

struct bea_timeline {
    struct bea_timeline *next;
    uint32_t context_id, ring;
    uint32_t pending;    /* fences on it */
    uint64_t blocked_in; /* the sweep that found one of them not passed */
    uint64_t held_in;    /* the search for one to report that found an earlier one held */
};

struct bea_fence {
    struct bea_fence *next;
    struct bea_timeline *timeline;
    uint64_t fence_id;
    void *marker; /* the backend's */
    int eventfd;  /* -1: reported by callback */
    bool passed;  /* the GPU is behind it */
    bool seen;    /* by bea_fences_mark(): reported once the results before it are written */
    bool results; /* there are such, for a thread that reports: it waits until `written` */
    bool written;
    bool dropped; /* nobody wants to know any more; freed once the thread lets go of it */
};

struct bea_fences {
    struct bea_fence *first, **last; /* in order of creation */
    struct bea_timeline *timelines;
    _Atomic uint32_t count; /* changed under the lock, read without */
    uint64_t sweep;

    /*
     * With a thread only. The lock guards the list and the flags of its fences, which the thread
     * reads.
     */
    bool threaded;
    bool thread_reports; /* fences are reported on the thread, not from poll */
    uint64_t search;     /* of the thread's, for one to report */
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t work;
    struct bea_fence *waiting; /* what the thread waits for just now */
    enum { BEA_THREAD_STARTING, BEA_THREAD_RUNS, BEA_THREAD_FAILED } state;
    bool quit;
    int poll_fd; /* -1 without a thread */
};

enum bea_status bea_fences_init(struct bea_renderer *renderer,
                                const struct bea_renderer_params *params, struct bea_error *error);
void bea_fences_finish(struct bea_renderer *renderer);
/* How many a context has. */
uint32_t bea_fences_of(const struct bea_renderer *renderer, uint32_t context_id);
/* Forgets all fences of a context, or all there are (context_id UINT32_MAX). */
#define BEA_FENCES_OF_ALL UINT32_MAX
void bea_fences_drop(struct bea_renderer *renderer, uint32_t context_id);

/*
 * Takes the fence at *at out of the list, says that it has passed, and frees it. Under the lock,
 * which is let go for the callback.
 */
void bea_fences_report(struct bea_renderer *renderer, struct bea_fence **at);

/*
 * fence_thread.c. The thread waits for the oldest fences and rings poll_fd when one has passed.
 * NULL, or why it could not be started; nothing is left then.
 */
const char *bea_fence_thread_start(struct bea_renderer *renderer);
void bea_fence_thread_stop(struct bea_renderer *renderer);
/*
 * Marks what has passed up to now, oldest first, skipping timelines that are stuck. Returns how
 * many are new. Without a thread on the renderer's thread; waits up to timeout_ns for the oldest
 * one.
 */
uint32_t bea_fences_mark(struct bea_renderer *renderer, uint64_t timeout_ns);
/* The results before all marked fences are written: a thread that reports goes on with them. */
void bea_fences_written(struct bea_renderer *renderer);

#endif
