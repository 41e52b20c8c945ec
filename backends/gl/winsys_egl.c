/* SPDX-License-Identifier: MIT */
/* GL contexts from EGL without a window: the surfaceless platform, a device, or a DRM render node
 * through GBM. */
#include "winsys.h"

#include <epoxy/egl.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "gbm/gbm.h"

#ifndef EGL_DRM_RENDER_NODE_FILE_EXT /* older than the headers of some systems */
#define EGL_DRM_RENDER_NODE_FILE_EXT 0x3377
#endif

struct egl {
    struct bea_gl_winsys base;
    EGLDisplay display;
    EGLConfig config;
    EGLContext share; /* the first context made */
    bool no_config, robust;
    bool own_display; /* nobody else can have this display: terminate it */
    int fd;           /* of the render node, -1: none */
    struct bea_gbm *gbm;
};

/* --- the display --- */

static EGLDisplay display_of(EGLenum platform, void *native)
{
    if (epoxy_has_egl_extension(EGL_NO_DISPLAY, "EGL_EXT_platform_base"))
        return eglGetPlatformDisplayEXT(platform, native, NULL);
    return EGL_NO_DISPLAY;
}

static bool initialize(struct egl *egl, EGLDisplay display)
{
    if (display == EGL_NO_DISPLAY || !eglInitialize(display, NULL, NULL))
        return false;
    egl->display = display;
    return true;
}

/* The first EGL device that works; with `node` only the one of that render node. */
static bool open_device(struct egl *egl, const char *node)
{
    EGLDeviceEXT devices[16];
    EGLint count = 0;
    if (!epoxy_has_egl_extension(EGL_NO_DISPLAY, "EGL_EXT_device_enumeration") ||
        !epoxy_has_egl_extension(EGL_NO_DISPLAY, "EGL_EXT_platform_device") ||
        !eglQueryDevicesEXT(16, devices, &count))
        return false;
    for (EGLint i = 0; i < count; i++) {
        const char *file = eglQueryDeviceStringEXT(devices[i], EGL_DRM_RENDER_NODE_FILE_EXT);
        if (node && (!file || strcmp(file, node) != 0))
            continue;
        if (initialize(egl, display_of(EGL_PLATFORM_DEVICE_EXT, devices[i])))
            return true;
    }
    return false;
}

static bool open_surfaceless(struct egl *egl)
{
    if (epoxy_has_egl_extension(EGL_NO_DISPLAY, "EGL_MESA_platform_surfaceless") &&
        initialize(egl, display_of(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY)))
        return true;
    return open_device(egl, NULL);
}

static bool open_gbm(struct egl *egl)
{
    if (!epoxy_has_egl_extension(EGL_NO_DISPLAY, "EGL_KHR_platform_gbm") &&
        !epoxy_has_egl_extension(EGL_NO_DISPLAY, "EGL_MESA_platform_gbm"))
        return false;
    egl->gbm = bea_gbm_create(egl->fd);
    egl->own_display =
        egl->gbm && initialize(egl, display_of(EGL_PLATFORM_GBM_KHR, bea_gbm_native(egl->gbm)));
    return egl->own_display;
}

static void close_node(struct egl *egl)
{
    if (egl->own_display)
        eglTerminate(egl->display);
    egl->own_display = false;
    bea_gbm_destroy(egl->gbm);
    egl->gbm = NULL;
    if (egl->fd >= 0)
        close(egl->fd);
    egl->fd = -1;
}

/* Takes over `fd`. */
static bool open_fd(struct egl *egl, int fd)
{
    egl->fd = fd;
    if (fd >= 0 && open_gbm(egl))
        return true;
    close_node(egl);
    return false;
}

static bool open_any_node(struct egl *egl)
{
    for (int minor = 128; minor < 192; minor++) {
        char path[32];
        snprintf(path, sizeof(path), "/dev/dri/renderD%d", minor);
        if (open_fd(egl, open(path, O_RDWR | O_CLOEXEC)))
            return true;
    }
    return false;
}

static bool open_node(struct egl *egl, const struct bea_gl_params *params)
{
    if (params->render_node)
        return open_fd(egl, open(params->render_node, O_RDWR | O_CLOEXEC)) ||
               open_device(egl, params->render_node);
    if (params->render_fd >= 0)
        return open_fd(egl, fcntl(params->render_fd, F_DUPFD_CLOEXEC, 0));
    return open_any_node(egl);
}

static bool open_display(struct egl *egl, const struct bea_gl_params *params,
                         struct bea_error *error)
{
    bool node = params->window_system == BEA_GL_RENDER_NODE;
    if (node ? open_node(egl, params) : open_surfaceless(egl))
        return true;
    if (node)
        bea_gl_fail(error, BEA_ERR_UNSUPPORTED, "EGL: no display on render node %s",
                    params->render_node ? params->render_node : "(by file descriptor)");
    else
        bea_gl_fail(error, BEA_ERR_UNSUPPORTED,
                    "EGL: neither EGL_MESA_platform_surfaceless nor an EGL device works");
    return false;
}

/* --- contexts --- */

static bool choose_config(struct egl *egl, struct bea_error *error)
{
    if (!eglBindAPI(egl->base.gles ? EGL_OPENGL_ES_API : EGL_OPENGL_API)) {
        bea_gl_fail(error, BEA_ERR_UNSUPPORTED, "EGL: this display has no %s",
                    egl->base.gles ? "OpenGL ES" : "OpenGL");
        return false;
    }
    if (!epoxy_has_egl_extension(egl->display, "EGL_KHR_surfaceless_context")) {
        bea_gl_fail(error, BEA_ERR_UNSUPPORTED, "EGL: EGL_KHR_surfaceless_context is missing");
        return false;
    }
    egl->robust = epoxy_egl_version(egl->display) >= 15 ||
                  epoxy_has_egl_extension(egl->display, "EGL_EXT_create_context_robustness");
    egl->no_config = epoxy_has_egl_extension(egl->display, "EGL_KHR_no_config_context") ||
                     epoxy_has_egl_extension(egl->display, "EGL_MESA_configless_context");
    if (egl->no_config)
        return true;
    const EGLint attributes[] = {EGL_SURFACE_TYPE, 0, EGL_RENDERABLE_TYPE,
                                 egl->base.gles ? EGL_OPENGL_ES3_BIT : EGL_OPENGL_BIT, EGL_NONE};
    EGLint count = 0;
    if (!eglChooseConfig(egl->display, attributes, &egl->config, 1, &count) || count < 1) {
        bea_gl_fail(error, BEA_ERR_UNSUPPORTED, "EGL: no configuration fits");
        return false;
    }
    return true;
}

static EGLContext try_context(struct egl *egl, int major, int minor, bool robust)
{
    EGLint a[16];
    int n = 0;
    a[n++] = EGL_CONTEXT_MAJOR_VERSION_KHR;
    a[n++] = major;
    a[n++] = EGL_CONTEXT_MINOR_VERSION_KHR;
    a[n++] = minor;
    if (!egl->base.gles) {
        a[n++] = EGL_CONTEXT_OPENGL_PROFILE_MASK_KHR;
        a[n++] = EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT_KHR;
    }
    if (epoxy_egl_version(egl->display) >= 15) {
        if (robust) {
            a[n++] = EGL_CONTEXT_OPENGL_ROBUST_ACCESS;
            a[n++] = EGL_TRUE;
        }
        if (egl->base.debug) {
            a[n++] = EGL_CONTEXT_OPENGL_DEBUG;
            a[n++] = EGL_TRUE;
        }
    } else if (robust) {
        a[n++] = EGL_CONTEXT_OPENGL_ROBUST_ACCESS_EXT;
        a[n++] = EGL_TRUE;
    }
    a[n] = EGL_NONE;
    return eglCreateContext(egl->display, egl->no_config ? EGL_NO_CONFIG_KHR : egl->config,
                            egl->share, a);
}

/* Robust access keeps a guest's wild indices inside its buffers; hosts that refuse it get none. */
static void *create_context(struct bea_gl_winsys *winsys, int major, int minor)
{
    struct egl *egl = (struct egl *)winsys;
    EGLContext context = EGL_NO_CONTEXT;
    if (!eglBindAPI(winsys->gles ? EGL_OPENGL_ES_API : EGL_OPENGL_API))
        return NULL;
    if (egl->robust)
        context = try_context(egl, major, minor, true);
    if (context == EGL_NO_CONTEXT) {
        context = try_context(egl, major, minor, false);
        /* Contexts of one share group must agree on robustness. */
        if (context != EGL_NO_CONTEXT)
            egl->robust = false;
    }
    if (context != EGL_NO_CONTEXT && egl->share == EGL_NO_CONTEXT)
        egl->share = context;
    return context;
}

static void destroy_context(struct bea_gl_winsys *winsys, void *context)
{
    struct egl *egl = (struct egl *)winsys;
    if (egl->share == context)
        egl->share = EGL_NO_CONTEXT;
    eglDestroyContext(egl->display, context);
}

static bool make_current(struct bea_gl_winsys *winsys, void *context)
{
    const struct egl *egl = (struct egl *)winsys;
    return eglBindAPI(winsys->gles ? EGL_OPENGL_ES_API : EGL_OPENGL_API) &&
           eglMakeCurrent(egl->display, EGL_NO_SURFACE, EGL_NO_SURFACE,
                          context ? context : EGL_NO_CONTEXT);
}

static bool is_current(const struct bea_gl_winsys *winsys, const void *context)
{
    (void)winsys;
    return eglGetCurrentContext() == context;
}

/* Shared displays stay initialized: eglTerminate() would take them from everybody else in the
 * process. */
static void destroy(struct bea_gl_winsys *winsys)
{
    struct egl *egl = (struct egl *)winsys;
    close_node(egl);
    free(egl);
}

static void *display(struct bea_gl_winsys *winsys)
{
    return ((struct egl *)winsys)->display;
}

static const struct bea_gl_winsys_ops ops = {
    .create_context = create_context,
    .destroy_context = destroy_context,
    .make_current = make_current,
    .is_current = is_current,
    .destroy = destroy,
    .display = display,
};

struct bea_gl_winsys *bea_gl_winsys_egl_create(const struct bea_gl_params *params,
                                               struct bea_error *error)
{
    struct egl *egl = calloc(1, sizeof(*egl));
    if (!egl) {
        bea_gl_fail(error, BEA_ERR_NO_MEMORY, "EGL: out of memory");
        return NULL;
    }
    egl->base =
        (struct bea_gl_winsys){.ops = &ops, .gles = params->use_gles, .debug = params->debug};
    egl->fd = -1;
    if (!open_display(egl, params, error))
        goto fail_display;
    if (!choose_config(egl, error))
        goto fail_config;
    return &egl->base;

fail_config:
    close_node(egl);
fail_display:
    free(egl);
    return NULL;
}
