/* SPDX-License-Identifier: MIT */
/* What EGL can do about shared memory; fences as sync_files. */
#include "dmabuf.h"

#include <epoxy/egl.h>

#include "device.h"
#include "gbm/gbm.h"
#include "gl.h"
#include "winsys.h"

#ifndef EGL_DRM_RENDER_NODE_FILE_EXT /* older than the headers of some systems */
#define EGL_DRM_RENDER_NODE_FILE_EXT 0x3377
#endif

static bool has(const struct bea_gl_dmabuf *dmabuf, const char *extension)
{
    return epoxy_has_egl_extension(dmabuf->display, extension);
}

/* The device that the display renders on. A display of the software rasterizer has none. */
static struct bea_gbm *open_device(EGLDisplay display)
{
    EGLAttrib device = 0;
    if (!bea_gbm_present() || !epoxy_has_egl_extension(EGL_NO_DISPLAY, "EGL_EXT_device_query") ||
        !eglQueryDisplayAttribEXT(display, EGL_DEVICE_EXT, &device) || !device)
        return NULL;
    const char *extensions = eglQueryDeviceStringEXT((EGLDeviceEXT)device, EGL_EXTENSIONS);
    if (!extensions || !epoxy_extension_in_string(extensions, "EGL_EXT_device_drm_render_node"))
        return NULL;
    const char *node = eglQueryDeviceStringEXT((EGLDeviceEXT)device, EGL_DRM_RENDER_NODE_FILE_EXT);
    return node ? bea_gbm_open(node) : NULL;
}

/* The context of gl is current, so that epoxy finds the display's entry points. */
void bea_gl_dmabuf_init(struct bea_gl *gl)
{
    struct bea_gl_dmabuf *d = &gl->dmabuf;
    d->display = gl->winsys->ops->display(gl->winsys);
    if (!d->display)
        return;
    d->images = has(d, "EGL_KHR_image_base") && bea_gl_has(gl, BEA_GL_FEATURE_EGL_IMAGE);
    d->storage = d->images && bea_gl_has(gl, BEA_GL_FEATURE_EGL_IMAGE_STORAGE);
    d->colorspace = has(d, "EGL_EXT_image_gl_colorspace");
    d->imports = d->images && has(d, "EGL_EXT_image_dma_buf_import");
    d->modifiers = d->imports && has(d, "EGL_EXT_image_dma_buf_import_modifiers");
    d->exports = d->images && has(d, "EGL_KHR_gl_texture_2D_image") &&
                 has(d, "EGL_MESA_image_dma_buf_export");
    d->syncs = has(d, "EGL_KHR_fence_sync") && has(d, "EGL_ANDROID_native_fence_sync");
    d->gbm = d->imports ? open_device(d->display) : NULL;
    bea_log(gl->renderer, BEA_LOG_INFO,
            "EGL: dma-buf import %s, export %s, modifiers %s, sync_file %s, gbm %s",
            d->imports ? "yes" : "no", d->exports ? "yes" : "no", d->modifiers ? "yes" : "no",
            d->syncs ? "yes" : "no", d->gbm ? "yes" : "no");
}

void bea_gl_dmabuf_finish(struct bea_gl *gl)
{
    bea_gbm_destroy(gl->dmabuf.gbm);
    gl->dmabuf.gbm = NULL;
}

/* A native fence is made by the flush behind it. */
int bea_gl_fence_export(void *data)
{
    static const EGLint no_attributes[] = {EGL_NONE};
    struct bea_gl *gl = data;
    const EGLDisplay display = gl->dmabuf.display;
    if (!gl->dmabuf.syncs || !bea_gl_ensure_current(gl))
        return -1;
    EGLSyncKHR sync = eglCreateSyncKHR(display, EGL_SYNC_NATIVE_FENCE_ANDROID, no_attributes);
    if (sync == EGL_NO_SYNC_KHR)
        return -1;
    glFlush();
    int fd = eglDupNativeFenceFDANDROID(display, sync);
    eglDestroySyncKHR(display, sync);
    return fd == EGL_NO_NATIVE_FENCE_FD_ANDROID ? -1 : fd;
}
