/* SPDX-License-Identifier: MIT */
/*
 * The renderer instance: everything lives in one, and a process may have several.
 *
 * Threads: a renderer is used from one thread at a time (any one; the embedder orders the calls,
 * and the thread that hands it on calls bea_renderer_leave_thread() first). Different renderers are
 * used from different threads at once. The library has no global state. Callbacks run on the thread
 * that called in, unless their text says otherwise; none may call back into the same renderer, the
 * tap and log callbacks included.
 *
 * Who breaks this gets BEA_ERR_BUSY (a call from a callback, or from a second thread at once) or
 * BEA_ERR_THREAD (from another thread than the one that the GL contexts are bound to; not noticed
 * with BEA_GL_EXTERNAL), nothing is changed, and functions without a result do nothing but say so
 * in the log. bea_renderer_destroy() works on a wrong thread. Any time and anywhere: the functions
 * of beatrice/capset.h, bea_renderer_info() and bea_renderer_poll_fd().
 */
#ifndef BEATRICE_RENDERER_H
#define BEATRICE_RENDERER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "beatrice/limits.h"
#include "beatrice/status.h"

#ifdef __cplusplus
extern "C" {
#endif

#define BEA_VERSION_MAJOR 0
#define BEA_VERSION_MINOR 1
#define BEA_VERSION_PATCH 0

struct bea_renderer;
struct bea_backend; /* what draws: bea_gl_backend() of beatrice/gl.h, bea_null_backend() of
                       beatrice/null.h */
struct bea_tap;     /* beatrice/tap.h */

/** The library's version, "MAJOR.MINOR.PATCH". Any thread. */
const char *bea_version(void);

enum bea_log_level {
    BEA_LOG_ERROR = 0, /**< The host failed. */
    BEA_LOG_WARN = 1,  /**< A guest did something wrong. */
    BEA_LOG_INFO = 2,
    BEA_LOG_DEBUG = 3,
};

/** What an embedder may refuse (see `bea_callbacks.policy`). */
enum bea_policy_question {
    BEA_POLICY_ALLOCATE = 0, /**< `bytes` of host memory for a resource. */
    BEA_POLICY_EXPORT = 1,   /**< A resource as a dma-buf or shared memory. */
    BEA_POLICY_IMPORT = 2,   /**< A dma-buf or an image from elsewhere. */
};

/** The embedder's functions. Any may be NULL. All get `user` of the params first. */
struct bea_callbacks {
    /**
     * One line of printable ASCII, no newline; `message` is valid during the call. Guest faults
     * (BEA_LOG_WARN) and host failures (BEA_LOG_ERROR) are limited to 32 lines each in a second; a
     * line then counts what was left out. May run on the fence thread.
     */
    void (*log)(void *user, enum bea_log_level level, const char *message);
    /**
     * The fence `fence_id` of `context_id` on `ring` and all that were created before it on that
     * ring have passed. From bea_renderer_poll(), or on the fence thread: see
     * `fence_thread_reports` of bea_renderer_params.
     */
    void (*fence_signalled)(void *user, uint32_t context_id, uint32_t ring, uint64_t fence_id);
    /** Return false to refuse; the guest sees an out-of-memory or an unsupported answer. */
    bool (*policy)(void *user, enum bea_policy_question question, uint32_t resource_id,
                   uint64_t bytes);
    /**
     * `resource_id` is going away while it is mapped, or while it is exported and not kept: stop
     * every use of it before this returns. Its memory is released afterwards. Cannot fail.
     */
    void (*revoke)(void *user, uint32_t resource_id);
    /**
     * `resource_id` was destroyed while others may use a dma-buf of it (exported, or handed out for
     * scanout). True: its memory is kept, and counted, until bea_resource_release() of `hold`; tell
     * the guest that the resource is gone after that, and leave guest memory that it is made of in
     * place. False, or no callback: it is let go; a dma-buf of host memory lives on for those who
     * have it open. Not asked by reset and destroy of the renderer, which keep nothing.
     */
    bool (*keep)(void *user, uint32_t resource_id, uint64_t hold);
    /**
     * The dma-buf handed out for `resource_id` at `generation` shows old contents from now on; its
     * fds are closed when this returned.
     */
    void (*scanout_stale)(void *user, uint32_t resource_id, uint64_t generation);
    /**
     * Which file (a memfd) guest memory at `address` lies in, so that it can be used without a
     * copy: fills `fd` (stays the embedder's) and `offset` (bytes in the file) where all of `size`
     * bytes lie in one, in one piece; else returns false.
     */
    bool (*guest_memory)(void *user, const void *address, uint64_t size, int *fd, uint64_t *offset);
    /** `context_id` has just entered its sticky error state for the reason in `error`. */
    void (*context_lost)(void *user, uint32_t context_id, const struct bea_error *error);
};

/** Parameters of a renderer. Start from bea_renderer_params_init(). */
struct bea_renderer_params {
    const struct bea_backend *backend; /**< Static; required. */
    const void
        *backend_params; /**< The backend's own struct, or NULL for its defaults; read at create. */
    const struct bea_callbacks *callbacks; /**< Copied. NULL: none. */
    void *user;
    struct bea_limits limits;
    enum bea_log_level log_level; /**< Messages above this are not made. */
    bool strict;       /**< A refused command puts the context in error too (tests, fuzzing). */
    bool fence_thread; /**< Wait for the GPU on a thread of the renderer's; bea_renderer_poll_fd()
                          then works. */
    /**
     * With `fence_thread`: report fences there, without waiting for bea_renderer_poll(). Only those
     * that follow query results which are not written yet wait: the poll fd is readable then, and
     * the next bea_renderer_poll() writes them. One report may be under way on that thread while
     * its context is destroyed on another.
     */
    bool fence_thread_reports;
};

/** Defaults: no backend, default limits, BEA_LOG_WARN, lenient, no fence thread. */
void bea_renderer_params_init(struct bea_renderer_params *params);

/**
 * Makes a renderer. NULL on failure, with the stage, the node and the missing extension in `error`
 * (which may be NULL). The caller owns the result.
 */
struct bea_renderer *bea_renderer_create(const struct bea_renderer_params *params,
                                         struct bea_error *error);

/** Frees it with all its contexts and resources (revoking what is mapped). NULL is fine. */
void bea_renderer_destroy(struct bea_renderer *renderer);

/**
 * Destroys all contexts and resources (those too that `keep` kept), drops all fences without
 * signalling; the renderer stays usable.
 */
void bea_renderer_reset(struct bea_renderer *renderer);

/**
 * Reports finished fences through `fence_signalled`, after query results have reached guest memory.
 * Waits up to `timeout_ns` nanoseconds (0: don't wait, UINT64_MAX: no end) until at least one
 * unsignalled fence has passed. BEA_OK when at least one was reported or none is pending, else
 * BEA_ERR_TIMEOUT. With `fence_thread_reports`, "reported" means that the fence thread may do so.
 */
enum bea_status bea_renderer_poll(struct bea_renderer *renderer, uint64_t timeout_ns);

/**
 * An eventfd that is readable when bea_renderer_poll() has something to do; -1 without a fence
 * thread. Owned by the renderer: poll it, don't read or close it.
 */
int bea_renderer_poll_fd(const struct bea_renderer *renderer);

/**
 * Lets go of what the renderer keeps bound to the calling thread (a GL context), so that another
 * thread may go on with it. What was in flight goes on. Costs a flush; not needed by embedders that
 * stay on one thread.
 */
void bea_renderer_leave_thread(struct bea_renderer *renderer);

/**
 * Makes the renderer's own GL context current on the calling thread, ordered behind all work of the
 * guests so far, so that the embedder may use GL names of resources (`gl_texture`) there. Any later
 * call may change that again. HOST when GL fails; does nothing without GL.
 */
enum bea_status bea_renderer_enter_thread(struct bea_renderer *renderer);

/** What all contexts together use. */
void bea_renderer_usage(const struct bea_renderer *renderer, struct bea_usage *usage);

/** What the renderer runs on; the strings live as long as it does. */
struct bea_renderer_info {
    const char *backend;       /**< "gl" or "null". */
    const char *host_vendor;   /**< GL_VENDOR. */
    const char *host_renderer; /**< GL_RENDERER. */
    const char *host_version;  /**< GL_VERSION. */
};
void bea_renderer_info(const struct bea_renderer *renderer, struct bea_renderer_info *info);

/**
 * Sets the one observer of all calls (trace recording), or removes it with NULL. `tap` must
 * outlive its use.
 */
void bea_renderer_set_tap(struct bea_renderer *renderer, const struct bea_tap *tap, void *tap_user);

#ifdef __cplusplus
}
#endif
#endif
