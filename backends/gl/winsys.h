/* SPDX-License-Identifier: MIT */
/* Where GL contexts come from: EGL or the embedder. All contexts of one window system share their
 * objects. */
#ifndef BEA_GL_WINSYS_H
#define BEA_GL_WINSYS_H

#include <stdbool.h>

#include "backend.h"
#include "beatrice/gl.h"

struct bea_gl_winsys;

struct bea_gl_winsys_ops {
    /* A context of just this version, or NULL. Called for further contexts with the version of the
     * first. */
    void *(*create_context)(struct bea_gl_winsys *winsys, int major, int minor);
    void (*destroy_context)(struct bea_gl_winsys *winsys, void *context);
    /* On the calling thread; NULL releases. */
    bool (*make_current)(struct bea_gl_winsys *winsys, void *context);
    /* Is it surely current on the calling thread? False where nobody can tell. */
    bool (*is_current)(const struct bea_gl_winsys *winsys, const void *context);
    void (*destroy)(struct bea_gl_winsys *winsys);
    /* The contexts' EGLDisplay, NULL: none is known. */
    void *(*display)(struct bea_gl_winsys *winsys);
};

/* The head of each window system's own struct. */
struct bea_gl_winsys {
    const struct bea_gl_winsys_ops *ops;
    bool gles, debug;
    bool foreign; /* not our contexts: what they do on other threads is not known */
};

/* Make one; NULL on failure, with the stage and the missing extension in `error`. */
struct bea_gl_winsys *bea_gl_winsys_egl_create(const struct bea_gl_params *params,
                                               struct bea_error *error);
struct bea_gl_winsys *bea_gl_winsys_external_create(const struct bea_gl_params *params,
                                                    struct bea_error *error);

/* Fills `error` (may be NULL) and returns `status`. */
enum bea_status bea_gl_fail(struct bea_error *error, enum bea_status status, const char *format,
                            ...) BEA_PRINTF(3, 4);

/* The same for a stage of bea_gl_create(); `missing` may be NULL. */
enum bea_status bea_gl_fail_at(struct bea_error *error, enum bea_stage stage,
                               enum bea_status status, const char *missing, const char *format, ...)
    BEA_PRINTF(5, 6);

#endif
