/* SPDX-License-Identifier: MIT */
/* GL contexts from EGL without a window. */
#include "winsys.h"

#include <stdlib.h>

#include "egl_display.h"

struct egl {
    struct bea_gl_winsys base;
    struct bea_gl_egl_display on;
    EGLConfig config;
    EGLContext share; /* the first context made */
    bool no_config, robust;
};

static bool choose_config(struct egl *egl, struct bea_error *error)
{
    if (!eglBindAPI(egl->base.gles ? EGL_OPENGL_ES_API : EGL_OPENGL_API)) {
        bea_gl_fail_at(error, BEA_STAGE_CONFIG, BEA_ERR_UNSUPPORTED, NULL,
                       "EGL: this display has no %s", egl->base.gles ? "OpenGL ES" : "OpenGL");
        return false;
    }
    static const char surfaceless[] = "EGL_KHR_surfaceless_context";
    if (!epoxy_has_egl_extension(egl->on.display, surfaceless)) {
        bea_gl_fail_at(error, BEA_STAGE_CONFIG, BEA_ERR_UNSUPPORTED, surfaceless,
                       "EGL: this display has no %s", surfaceless);
        return false;
    }
    egl->robust = epoxy_egl_version(egl->on.display) >= 15 ||
                  epoxy_has_egl_extension(egl->on.display, "EGL_EXT_create_context_robustness");
    egl->no_config = epoxy_has_egl_extension(egl->on.display, "EGL_KHR_no_config_context") ||
                     epoxy_has_egl_extension(egl->on.display, "EGL_MESA_configless_context");
    if (egl->no_config)
        return true;
    const EGLint attributes[] = {EGL_SURFACE_TYPE, 0, EGL_RENDERABLE_TYPE,
                                 egl->base.gles ? EGL_OPENGL_ES3_BIT : EGL_OPENGL_BIT, EGL_NONE};
    EGLint count = 0;
    if (!eglChooseConfig(egl->on.display, attributes, &egl->config, 1, &count) || count < 1) {
        bea_gl_fail_at(error, BEA_STAGE_CONFIG, BEA_ERR_UNSUPPORTED, NULL,
                       "EGL: no configuration fits");
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
    if (epoxy_egl_version(egl->on.display) >= 15) {
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
    return eglCreateContext(egl->on.display, egl->no_config ? EGL_NO_CONFIG_KHR : egl->config,
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
    eglDestroyContext(egl->on.display, context);
}

static bool make_current(struct bea_gl_winsys *winsys, void *context)
{
    const struct egl *egl = (struct egl *)winsys;
    return eglBindAPI(winsys->gles ? EGL_OPENGL_ES_API : EGL_OPENGL_API) &&
           eglMakeCurrent(egl->on.display, EGL_NO_SURFACE, EGL_NO_SURFACE,
                          context ? context : EGL_NO_CONTEXT);
}

static bool is_current(const struct bea_gl_winsys *winsys, const void *context)
{
    (void)winsys;
    return eglGetCurrentContext() == context;
}

static void destroy(struct bea_gl_winsys *winsys)
{
    struct egl *egl = (struct egl *)winsys;
    bea_gl_egl_close(&egl->on);
    free(egl);
}

static void *display(struct bea_gl_winsys *winsys)
{
    return ((struct egl *)winsys)->on.display;
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
        bea_gl_fail_at(error, BEA_STAGE_DISPLAY, BEA_ERR_NO_MEMORY, NULL, "EGL: out of memory");
        return NULL;
    }
    egl->base =
        (struct bea_gl_winsys){.ops = &ops, .gles = params->use_gles, .debug = params->debug};
    if (!bea_gl_egl_open(&egl->on, params, error))
        goto fail_display;
    if (!choose_config(egl, error))
        goto fail_config;
    return &egl->base;

fail_config:
    bea_gl_egl_close(&egl->on);
fail_display:
    free(egl);
    return NULL;
}
