/* SPDX-License-Identifier: MIT */
#include "fence.h"

#include "device.h"
#include "gl.h"
#include "winsys.h"

#include <stdlib.h>

struct fence {
    GLsync sync;
    uint64_t number;
};

static bool on_fence_thread(struct bea_gl *gl)
{
    return atomic_load(&gl->fence_thread_runs) && pthread_equal(gl->fence_thread, pthread_self());
}

/* The fence thread's context is always current there. */
static bool have_context(struct bea_gl *gl)
{
    return on_fence_thread(gl) || bea_gl_ensure_current(gl);
}

/* Switching GL contexts orders their work (bea_gl_make_current()), so that the current one's fence
 * covers all. */
void *bea_gl_fence_insert(void *data)
{
    struct bea_gl *gl = data;
    struct fence *fence = calloc(1, sizeof(*fence));
    if (!fence)
        return NULL;
    if (!bea_gl_ensure_current(gl))
        goto fail_sync;
    fence->sync = glFenceSync(GL_SYNC_GPU_COMMANDS_COMPLETE, 0);
    if (!fence->sync)
        goto fail_sync;
    glFlush();
    fence->number = ++gl->fences_inserted;
    return fence;

fail_sync:
    free(fence);
    return NULL;
}

static void mark_passed(struct bea_gl *gl, uint64_t number)
{
    uint64_t old = atomic_load(&gl->fences_passed);
    while (old < number && !atomic_compare_exchange_weak(&gl->fences_passed, &old, number))
        continue;
}

bool bea_gl_fence_wait(void *data, void *fence_data, uint64_t timeout_ns)
{
    struct bea_gl *gl = data;
    const struct fence *fence = fence_data;
    if (!have_context(gl))
        return false;
    GLenum result = glClientWaitSync(fence->sync, 0, timeout_ns);
    if (result == GL_TIMEOUT_EXPIRED)
        return false;
    /* A failed wait won't succeed later: better a fence too early than a guest that hangs. */
    if (result == GL_WAIT_FAILED)
        bea_log(gl->renderer, BEA_LOG_ERROR, "GL: waiting for a fence failed");
    mark_passed(gl, fence->number);
    return true;
}

void bea_gl_fence_destroy(void *data, void *fence_data)
{
    struct bea_gl *gl = data;
    struct fence *fence = fence_data;
    if (!fence)
        return;
    if (have_context(gl))
        glDeleteSync(fence->sync);
    free(fence);
}

/* On the renderer's thread: not every embedder can make contexts on another. */
bool bea_gl_fence_thread_open(void *data)
{
    struct bea_gl *gl = data;
    gl->fence_context = gl->winsys->ops->create_context(gl->winsys, gl->major, gl->minor);
    return gl->fence_context != NULL;
}

void bea_gl_fence_thread_close(void *data)
{
    struct bea_gl *gl = data;
    gl->winsys->ops->destroy_context(gl->winsys, gl->fence_context);
    gl->fence_context = NULL;
}

bool bea_gl_fence_thread_begin(void *data)
{
    struct bea_gl *gl = data;
    if (!gl->winsys->ops->make_current(gl->winsys, gl->fence_context))
        return false;
    gl->fence_thread = pthread_self();
    atomic_store(&gl->fence_thread_runs, true);
    return true;
}

void bea_gl_fence_thread_end(void *data)
{
    struct bea_gl *gl = data;
    atomic_store(&gl->fence_thread_runs, false);
    gl->winsys->ops->make_current(gl->winsys, NULL);
}
