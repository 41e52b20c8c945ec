/* SPDX-License-Identifier: MIT */
/* Where GL comes from: EGL of our own, or the caller's contexts through its callbacks. */
#include <unistd.h>

#include "beatrice/gl.h"
#include "state.h"

/* --- the caller's contexts --- */

static void *create_context(void *user, int major, int minor, bool gles)
{
    struct virgl_renderer_gl_ctx_param param = {
        .version = 2,
        .shared = abi.gl_contexts > 0,
        .major_ver = major,
        .minor_ver = minor,
        .compat_ctx = (abi.flags & VIRGL_RENDERER_COMPAT_PROFILE) != 0,
    };
    (void)user;
    (void)gles; /* the caller knows which of the two its windows have */
    void *context = abi.callbacks->create_gl_context(abi.cookie, 0, &param);
    abi.gl_contexts += context != NULL;
    return context;
}

static void destroy_context(void *user, void *context)
{
    (void)user;
    abi.callbacks->destroy_gl_context(abi.cookie, context);
    abi.gl_contexts--;
}

/*
 * Not every window can let go of a context (those of QEMU's GTK display cannot), and nobody is
 * asked to without need: on the caller's thread one stays current until the library ends.
 */
static bool make_current(void *user, void *context)
{
    (void)user;
    if (!context && abi.initialised && pthread_equal(abi.thread, pthread_self()))
        return true;
    return abi.callbacks->make_current(abi.cookie, 0, context) == 0;
}

static void *egl_display(void *user)
{
    const struct virgl_renderer_callbacks *cb = abi.callbacks;
    (void)user;
    return cb->version >= 4 && cb->get_egl_display ? cb->get_egl_display(abi.cookie) : NULL;
}

static struct bea_renderer *create(struct bea_renderer_params *params, struct bea_gl_params *gl,
                                   struct bea_error *error)
{
    params->backend = bea_gl_backend();
    params->backend_params = gl;
    struct bea_renderer *renderer = bea_renderer_create(params, error);
    /* A thread that waits is a hint: not every window system can serve two threads. */
    if (!renderer && params->fence_thread && error->status == BEA_ERR_HOST) {
        params->fence_thread = false;
        renderer = bea_renderer_create(params, error);
    }
    return renderer;
}

/*
 * The caller has desktop GL or ES, and the ABI has no way to ask which: ES has no version from 3.3
 * on, so a caller that cannot give any of those is asked for the versions of ES.
 */
static struct bea_renderer *create_external(struct bea_renderer_params *params,
                                            struct bea_gl_params *gl, struct bea_error *error)
{
    static const struct bea_gl_external external = {create_context, destroy_context, make_current,
                                                    egl_display};
    const struct virgl_renderer_callbacks *cb = abi.callbacks;
    gl->window_system = BEA_GL_EXTERNAL;
    gl->external =
        cb->create_gl_context && cb->destroy_gl_context && cb->make_current ? &external : NULL;
    struct bea_renderer *renderer = create(params, gl, error);
    if (renderer || gl->use_gles || error->status != BEA_ERR_UNSUPPORTED)
        return renderer;
    gl->use_gles = true;
    return create(params, gl, error);
}

/* --- EGL --- */

static struct bea_renderer *create_egl(struct bea_renderer_params *params, struct bea_gl_params *gl,
                                       struct bea_error *error)
{
    const struct virgl_renderer_callbacks *cb = abi.callbacks;
    if (abi.flags & VIRGL_RENDERER_USE_SURFACELESS)
        return create(params, gl, error);
    gl->window_system = BEA_GL_RENDER_NODE;
    gl->render_fd = cb->version >= 2 && cb->get_drm_fd ? cb->get_drm_fd(abi.cookie) : -1;
    struct bea_renderer *renderer = create(params, gl, error);
    /* It was ours, and the renderer has one of its own. */
    if (gl->render_fd >= 0)
        close(gl->render_fd);
    return renderer;
}

struct bea_renderer *abi_winsys_create_renderer(struct bea_renderer_params *params)
{
    struct bea_gl_params gl;
    struct bea_error error = {0};
    bea_gl_params_init(&gl);
    gl.use_gles = (abi.flags & VIRGL_RENDERER_USE_GLES) != 0;
    struct bea_renderer *renderer = abi.flags & VIRGL_RENDERER_USE_EGL
                                        ? create_egl(params, &gl, &error)
                                        : create_external(params, &gl, &error);
    if (!renderer)
        abi_log(VIRGL_LOG_LEVEL_ERROR, "init: %s", error.message);
    return renderer;
}
