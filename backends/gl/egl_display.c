/* SPDX-License-Identifier: MIT */
/* Displays without a window: the surfaceless platform, a device, or a DRM render node through GBM.
 */
#include "egl_display.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "gbm/gbm.h"
#include "winsys.h"

#ifndef EGL_DRM_RENDER_NODE_FILE_EXT /* older than the headers of some systems */
#define EGL_DRM_RENDER_NODE_FILE_EXT 0x3377
#endif

/* Why each of the ways tried did not work. */
struct reasons {
    enum bea_stage stage; /* the furthest that one came */
    const char *missing;  /* the first that one lacked */
    char text[160];
};

static void add_reason(struct reasons *why, enum bea_stage stage, const char *missing,
                       const char *format, ...) BEA_PRINTF(4, 5);
static void add_reason(struct reasons *why, enum bea_stage stage, const char *missing,
                       const char *format, ...)
{
    size_t used = strlen(why->text);
    va_list args;
    if (stage > why->stage)
        why->stage = stage;
    if (!why->missing)
        why->missing = missing;
    used += (size_t)snprintf(why->text + used, sizeof(why->text) - used, "%s", used ? "; " : "");
    if (used >= sizeof(why->text))
        return;
    va_start(args, format);
    vsnprintf(why->text + used, sizeof(why->text) - used, format, args);
    va_end(args);
}

static bool client_has(struct reasons *why, const char *extension)
{
    if (epoxy_has_egl_extension(EGL_NO_DISPLAY, extension))
        return true;
    add_reason(why, BEA_STAGE_DISPLAY, extension, "no %s", extension);
    return false;
}

static EGLDisplay display_of(struct reasons *why, EGLenum platform, void *native)
{
    return client_has(why, "EGL_EXT_platform_base")
               ? eglGetPlatformDisplayEXT(platform, native, NULL)
               : EGL_NO_DISPLAY;
}

/* `what` is of the display, for the reason why not. */
static bool initialize(struct bea_gl_egl_display *egl, struct reasons *why, EGLDisplay display,
                       const char *what)
{
    if (display != EGL_NO_DISPLAY && eglInitialize(display, NULL, NULL)) {
        egl->display = display;
        return true;
    }
    add_reason(why, BEA_STAGE_DISPLAY, NULL, "%s cannot be initialized (EGL error 0x%x)", what,
               (unsigned)eglGetError());
    return false;
}

/* The first EGL device that works; with `node` only the one of that render node. */
static bool open_device(struct bea_gl_egl_display *egl, struct reasons *why, const char *node)
{
    EGLDeviceEXT devices[16];
    EGLint count = 0;
    if (!client_has(why, "EGL_EXT_device_enumeration") ||
        !client_has(why, "EGL_EXT_platform_device"))
        return false;
    if (!eglQueryDevicesEXT(16, devices, &count))
        count = 0;
    for (EGLint i = 0; i < count; i++) {
        const char *file = eglQueryDeviceStringEXT(devices[i], EGL_DRM_RENDER_NODE_FILE_EXT);
        if (node && (!file || strcmp(file, node) != 0))
            continue;
        if (initialize(egl, why, display_of(why, EGL_PLATFORM_DEVICE_EXT, devices[i]),
                       file ? file : "an EGL device"))
            return true;
    }
    add_reason(why, BEA_STAGE_NONE, NULL, "no EGL device %s", node ? "is of that node" : "works");
    return false;
}

static bool open_surfaceless(struct bea_gl_egl_display *egl, struct reasons *why)
{
    if (client_has(why, "EGL_MESA_platform_surfaceless") &&
        initialize(egl, why, display_of(why, EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY),
                   "the surfaceless platform"))
        return true;
    return open_device(egl, why, NULL);
}

static bool open_gbm(struct bea_gl_egl_display *egl, struct reasons *why)
{
    if (!epoxy_has_egl_extension(EGL_NO_DISPLAY, "EGL_MESA_platform_gbm") &&
        !client_has(why, "EGL_KHR_platform_gbm"))
        return false;
    egl->gbm = bea_gbm_create(egl->fd);
    if (!egl->gbm) {
        add_reason(why, BEA_STAGE_DISPLAY, bea_gbm_present() ? NULL : "libgbm",
                   bea_gbm_present() ? "no driver of libgbm for it" : "built without libgbm");
        return false;
    }
    egl->own = initialize(egl, why, display_of(why, EGL_PLATFORM_GBM_KHR, bea_gbm_native(egl->gbm)),
                          "its GBM platform");
    return egl->own;
}

void bea_gl_egl_close(struct bea_gl_egl_display *egl)
{
    if (egl->own)
        eglTerminate(egl->display);
    egl->own = false;
    bea_gbm_destroy(egl->gbm);
    egl->gbm = NULL;
    if (egl->fd >= 0)
        close(egl->fd);
    egl->fd = -1;
}

/* Takes over `fd`; -1: errno says why. */
static bool open_fd(struct bea_gl_egl_display *egl, struct reasons *why, int fd)
{
    egl->fd = fd;
    if (fd < 0)
        add_reason(why, BEA_STAGE_NODE, NULL, "%s", strerror(errno));
    else if (open_gbm(egl, why))
        return true;
    bea_gl_egl_close(egl);
    return false;
}

static bool open_any_node(struct bea_gl_egl_display *egl, struct reasons *why)
{
    for (int minor = 128; minor < 192; minor++) {
        char path[32];
        snprintf(path, sizeof(path), "/dev/dri/renderD%d", minor);
        int fd = open(path, O_RDWR | O_CLOEXEC);
        if ((fd >= 0 || errno != ENOENT) && open_fd(egl, why, fd))
            return true;
    }
    if (why->stage == BEA_STAGE_NONE)
        add_reason(why, BEA_STAGE_NODE, NULL, "there is no /dev/dri/renderD*");
    return false;
}

static bool open_node(struct bea_gl_egl_display *egl, const struct bea_gl_params *params,
                      struct reasons *why)
{
    if (params->render_node)
        return open_fd(egl, why, open(params->render_node, O_RDWR | O_CLOEXEC)) ||
               open_device(egl, why, params->render_node);
    if (params->render_fd >= 0)
        return open_fd(egl, why, fcntl(params->render_fd, F_DUPFD_CLOEXEC, 0));
    return open_any_node(egl, why);
}

/* epoxy ends the process when one of these is not there. */
static bool libraries_are_there(bool gles, struct bea_error *error)
{
    static const char *const names[2][3] = {{"libEGL.so.1", "libOpenGL.so.0", "libGL.so.1"},
                                            {"libEGL.so.1", "libGLESv2.so.2", NULL}};
    const char *const *wanted = names[gles];
    void *egl = dlopen(wanted[0], RTLD_LAZY | RTLD_LOCAL), *gl = NULL;
    for (int i = 1; i < 3 && wanted[i] && !gl; i++)
        gl = dlopen(wanted[i], RTLD_LAZY | RTLD_LOCAL);
    if (egl)
        dlclose(egl);
    if (gl)
        dlclose(gl);
    if (egl && gl)
        return true;
    const char *missing = wanted[egl ? 1 : 0];
    bea_gl_fail_at(error, BEA_STAGE_LIBRARY, BEA_ERR_UNSUPPORTED, missing,
                   "EGL: %s cannot be loaded", missing);
    return false;
}

static const char *node_of(const struct bea_gl_params *params)
{
    if (params->window_system != BEA_GL_RENDER_NODE)
        return "";
    if (params->render_node)
        return params->render_node;
    return params->render_fd >= 0 ? "(by file descriptor)" : "(any)";
}

bool bea_gl_egl_open(struct bea_gl_egl_display *egl, const struct bea_gl_params *params,
                     struct bea_error *error)
{
    struct reasons why = {.stage = BEA_STAGE_NONE};
    bool node = params->window_system == BEA_GL_RENDER_NODE;
    *egl = (struct bea_gl_egl_display){.display = EGL_NO_DISPLAY, .fd = -1};
    if (!libraries_are_there(params->use_gles, error))
        return false;
    if (node ? open_node(egl, params, &why) : open_surfaceless(egl, &why))
        return true;
    bea_gl_fail_at(error, why.stage, BEA_ERR_UNSUPPORTED, why.missing, "EGL: no display%s%s: %s",
                   node ? " on render node " : "", node_of(params), why.text);
    if (error)
        snprintf(error->node, sizeof(error->node), "%s", node_of(params));
    return false;
}
