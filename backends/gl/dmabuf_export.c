/* SPDX-License-Identifier: MIT */
/* Textures as dma-bufs for others. */
#include <epoxy/egl.h>
#include <fcntl.h>
#include <string.h>

#include "device.h"
#include "dmabuf.h"
#include "fourcc.h"
#include "gbm/gbm.h"
#include "gl.h"
#include "resource.h"

/* Only these become EGLImages that say how they lie in memory. */
static bool can_export(const struct bea_gl *gl, const struct bea_gl_resource *r)
{
    return gl->dmabuf.exports && r->target == GL_TEXTURE_2D && r->levels == 1 && r->samples == 0 &&
           !bea_gl_format_has(r->format, BEA_GL_FORMAT_COMPRESSED) &&
           !bea_gl_format_has(r->format, BEA_GL_FORMAT_HAS_DEPTH) &&
           !bea_gl_format_has(r->format, BEA_GL_FORMAT_HAS_STENCIL);
}

static EGLImageKHR image_of_texture(const struct bea_gl *gl, GLuint name)
{
    static const EGLint attributes[] = {EGL_GL_TEXTURE_LEVEL_KHR, 0, EGL_IMAGE_PRESERVED_KHR,
                                        EGL_TRUE, EGL_NONE};
    return eglCreateImageKHR(gl->dmabuf.display, eglGetCurrentContext(), EGL_GL_TEXTURE_2D_KHR,
                             (EGLClientBuffer)(uintptr_t)name, attributes);
}

/* GL has alpha in many textures that the guest says have none; a display must not blend with it. */
static uint32_t without_alpha(uint32_t fourcc)
{
    const uint32_t opaque = (fourcc & ~0xffu) | 'X';
    return (fourcc & 0xff) == 'A' && bea_format_of_fourcc(opaque) ? opaque : fourcc;
}

/* Planes in the memory of the first may come without an fd of their own. */
static bool take_planes(struct bea_image *image, uint32_t count, int *fds, const EGLint *strides,
                        const EGLint *offsets)
{
    bool all = fds[0] >= 0;
    for (uint32_t i = 0; i < count; i++) {
        if (fds[i] < 0 && all)
            fds[i] = fcntl(fds[0], F_DUPFD_CLOEXEC, 0);
        all = all && fds[i] >= 0;
        image->planes[i] = (struct bea_plane){fds[i], (uint32_t)strides[i], (uint32_t)offsets[i]};
    }
    image->plane_count = count;
    if (!all)
        bea_gbm_image_close(image);
    return all;
}

/* The query writes a modifier for each plane, however many there are. */
static bool ask_planes(const struct bea_gl *gl, EGLImageKHR egl_image, struct bea_image *image)
{
    enum { ROOM = 16 };
    int fourcc = 0, count = 0, fds[ROOM];
    EGLuint64KHR modifiers[ROOM] = {BEA_MODIFIER_INVALID};
    EGLint strides[ROOM] = {0}, offsets[ROOM] = {0};
    const EGLDisplay display = gl->dmabuf.display;
    if (!eglExportDMABUFImageQueryMESA(display, egl_image, &fourcc, &count, modifiers) ||
        count < 1 || count > BEA_MAX_PLANES)
        return false;
    memset(fds, 0xff, sizeof(fds));
    if (!eglExportDMABUFImageMESA(display, egl_image, fds, strides, offsets))
        return false;
    image->fourcc = (uint32_t)fourcc;
    image->modifier = modifiers[0];
    return take_planes(image, (uint32_t)count, fds, strides, offsets);
}

static enum bea_status export_texture(const struct bea_gl *gl, const struct bea_resource *resource,
                                      struct bea_image *image)
{
    const struct bea_gl_resource *r = bea_gl_resource(resource);
    EGLImageKHR egl_image = image_of_texture(gl, r->name);
    if (egl_image == EGL_NO_IMAGE_KHR)
        return BEA_ERR_UNSUPPORTED;
    *image = (struct bea_image){.width = resource->params.width, .height = resource->params.height};
    bool ok = ask_planes(gl, egl_image, image);
    /* The texture keeps the memory, and each fd as well. */
    eglDestroyImageKHR(gl->dmabuf.display, egl_image);
    return ok ? BEA_OK : BEA_ERR_UNSUPPORTED;
}

enum bea_status bea_gl_resource_export(void *data, struct bea_resource *resource,
                                       struct bea_image *image)
{
    struct bea_gl *gl = data;
    const struct bea_gl_resource *r = bea_gl_resource(resource);
    const bool known = r && r->shared && r->shared->image.plane_count != 0;
    if (!r || r->is_buffer || (!known && !can_export(gl, r)))
        return BEA_ERR_UNSUPPORTED;
    if (!bea_gl_ensure_current(gl))
        return BEA_ERR_HOST;
    /* What was drawn so far is on its way when others look. */
    glFlush();
    enum bea_status status = BEA_OK;
    if (!known)
        status = export_texture(gl, resource, image);
    else if (!bea_gbm_image_duplicate(&r->shared->image, image))
        status = BEA_ERR_HOST;
    if (status == BEA_OK && bea_gl_format_has(r->format, BEA_GL_FORMAT_NO_ALPHA))
        image->fourcc = without_alpha(image->fourcc);
    return status;
}
