/* SPDX-License-Identifier: MIT */
/*
 * The OpenGL backend: renders through libepoxy on any driver, desktop GL 3.3 and up or GLES 3.0 and
 * up.
 */
#ifndef BEATRICE_GL_H
#define BEATRICE_GL_H

#include <stdbool.h>

#include "beatrice/renderer.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Where GL contexts come from. */
enum bea_gl_window_system {
    BEA_GL_SURFACELESS =
        0, /**< EGL_MESA_platform_surfaceless, or the default device without a surface. */
    BEA_GL_RENDER_NODE = 1, /**< EGL on a DRM render node, by `render_node` or `render_fd`. */
    BEA_GL_EXTERNAL = 2,    /**< The embedder's own contexts, by `external`. */
};

/**
 * The embedder's GL contexts. All members but egl_display are required; called on the thread that
 * uses the renderer, but for make_current() of one context that is the fence thread's own. With
 * EGL_KHR_fence_sync on egl_display that thread needs none.
 */
struct bea_gl_external {
    /**
     * A context of version major.minor (`gles`: OpenGL ES) that shares with all others made here,
     * or NULL if that version cannot be had.
     */
    void *(*create_context)(void *user, int major, int minor, bool gles);
    void (*destroy_context)(void *user, void *context);
    /** Makes it current on the calling thread; NULL releases. False on failure. */
    bool (*make_current)(void *user, void *context);
    /**
     * The EGLDisplay of these contexts, for dma-bufs and sync_files; may be NULL, as may what it
     * returns: there are none then.
     */
    void *(*egl_display)(void *user);
};

struct bea_gl_params {
    enum bea_gl_window_system window_system;
    const char *render_node; /**< Path, or NULL to use `render_fd`. */
    int render_fd;           /**< Duplicated; -1: the first node that works. */
    const struct bea_gl_external *external;
    void *external_user;
    bool use_gles; /**< Ask for OpenGL ES contexts. */
    bool debug;    /**< Debug contexts; KHR_debug messages go to the log. */
    /** No newer GL than this is used: 33 ... 46, or 30 ... 32 with `use_gles`. 0: all there is. */
    int max_version;
    /**
     * What the host is treated as lacking, for drivers that do it badly and for tests: names from
     * the table in backends/gl/features.h, separated by blanks; "extensions" stands for all that
     * comes by extensions. NULL: nothing. Read while the renderer is created.
     */
    const char *without;
};

/** Surfaceless, desktop GL, no debug. */
void bea_gl_params_init(struct bea_gl_params *params);

/**
 * The backend, for bea_renderer_params.backend; its `backend_params` is a struct bea_gl_params.
 * Static.
 */
const struct bea_backend *bea_gl_backend(void);

#ifdef __cplusplus
}
#endif
#endif
