/* SPDX-License-Identifier: MIT */
#include "fence.h"

#include "device.h"
#include "gl.h"
#include "winsys.h"

#include <epoxy/egl.h>
#include <stdlib.h>

struct fence {
    GLsync sync;
    EGLSyncKHR egl; /* in place of `sync`: waited for without a GL context */
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
    if (gl->fences_by_egl)
        fence->egl = eglCreateSyncKHR(gl->dmabuf.display, EGL_SYNC_FENCE_KHR, NULL);
    else
        fence->sync = glFenceSync(GL_SYNC_GPU_COMMANDS_COMPLETE, 0);
    if (!fence->egl && !fence->sync)
        goto fail_sync;
    glFlush();
    bea_gl_look_for_reset(gl);
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

/* False: not passed yet. *failed: it will not be known. */
static bool wait_for(struct bea_gl *gl, const struct fence *fence, uint64_t timeout_ns,
                     bool *failed)
{
    if (fence->egl) {
        EGLint result = eglClientWaitSyncKHR(gl->dmabuf.display, fence->egl, 0, timeout_ns);
        *failed = result == EGL_FALSE;
        return result != EGL_TIMEOUT_EXPIRED_KHR;
    }
    *failed = gl->lost != NULL;
    if (*failed || !have_context(gl))
        return *failed;
    GLenum result = glClientWaitSync(fence->sync, 0, timeout_ns);
    *failed = result == GL_WAIT_FAILED;
    return result != GL_TIMEOUT_EXPIRED;
}

bool bea_gl_fence_wait(void *data, void *fence_data, uint64_t timeout_ns)
{
    struct bea_gl *gl = data;
    const struct fence *fence = fence_data;
    bool failed = false;
    if (!wait_for(gl, fence, timeout_ns, &failed))
        return false;
    /* A failed wait won't succeed later: better a fence too early than a guest that hangs. */
    if (failed)
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
    if (fence->egl)
        eglDestroySyncKHR(gl->dmabuf.display, fence->egl);
    else if (have_context(gl))
        glDeleteSync(fence->sync);
    free(fence);
}

/*
 * Can EGL wait without a GL context? Tries all that the fence thread will call: epoxy looks entry
 * points up once, and asks what is current then.
 */
static bool egl_waits(struct bea_gl *gl)
{
    const EGLDisplay display = gl->dmabuf.display;
    if (!display || !epoxy_has_egl_extension(display, "EGL_KHR_fence_sync") ||
        !bea_gl_ensure_current(gl))
        return false;
    EGLSyncKHR sync = eglCreateSyncKHR(display, EGL_SYNC_FENCE_KHR, NULL);
    if (sync == EGL_NO_SYNC_KHR)
        return false;
    glFlush();
    bool waits = eglClientWaitSyncKHR(display, sync, 0, 0) != EGL_FALSE;
    eglDestroySyncKHR(display, sync);
    return waits;
}

/*
 * On the renderer's thread: not every embedder can make contexts on another. Few can make them
 * current there, so theirs are left alone where EGL can wait without any.
 */
bool bea_gl_fence_thread_open(void *data)
{
    struct bea_gl *gl = data;
    gl->fences_by_egl = gl->winsys->foreign && egl_waits(gl);
    if (gl->fences_by_egl)
        return true;
    gl->fence_context = gl->winsys->ops->create_context(gl->winsys, gl->major, gl->minor);
    return gl->fence_context != NULL;
}

void bea_gl_fence_thread_close(void *data)
{
    struct bea_gl *gl = data;
    if (gl->fence_context)
        gl->winsys->ops->destroy_context(gl->winsys, gl->fence_context);
    gl->fence_context = NULL;
}

bool bea_gl_fence_thread_begin(void *data)
{
    struct bea_gl *gl = data;
    if (gl->fences_by_egl)
        return true;
    if (!gl->winsys->ops->make_current(gl->winsys, gl->fence_context))
        return false;
    gl->fence_thread = pthread_self();
    atomic_store(&gl->fence_thread_runs, true);
    return true;
}

void bea_gl_fence_thread_end(void *data)
{
    struct bea_gl *gl = data;
    if (gl->fences_by_egl)
        return;
    atomic_store(&gl->fence_thread_runs, false);
    gl->winsys->ops->make_current(gl->winsys, NULL);
}
