/* SPDX-License-Identifier: MIT */
/* EGLImages of planes, and textures of EGLImages. */
#include <epoxy/egl.h>
#include <stdlib.h>

#include "device.h"
#include "dmabuf.h"
#include "fourcc.h"
#include "gbm/gbm.h"
#include "gl.h"
#include "resource.h"
#include "texture.h"
#include "winsys.h"

static const struct {
    EGLint fd, offset, pitch, modifier_lo, modifier_hi;
} plane_names[BEA_MAX_PLANES] = {
#define PLANE(n)                                                                                   \
    {                                                                                              \
        EGL_DMA_BUF_PLANE##n##_FD_EXT, EGL_DMA_BUF_PLANE##n##_OFFSET_EXT,                          \
            EGL_DMA_BUF_PLANE##n##_PITCH_EXT, EGL_DMA_BUF_PLANE##n##_MODIFIER_LO_EXT,              \
            EGL_DMA_BUF_PLANE##n##_MODIFIER_HI_EXT                                                 \
    }
    PLANE(0),
    PLANE(1),
    PLANE(2),
    PLANE(3),
#undef PLANE
};

struct attributes {
    EGLint list[64];
    unsigned count;
};

static void put(struct attributes *a, EGLint name, uint32_t value)
{
    a->list[a->count++] = name;
    a->list[a->count++] = (EGLint)value;
}

static EGLImageKHR image_of_planes(const struct bea_gl *gl, const struct bea_image *image,
                                   bool srgb)
{
    struct attributes a = {.count = 0};
    put(&a, EGL_WIDTH, image->width);
    put(&a, EGL_HEIGHT, image->height);
    put(&a, EGL_LINUX_DRM_FOURCC_EXT, image->fourcc);
    if (srgb)
        put(&a, EGL_GL_COLORSPACE_KHR, EGL_GL_COLORSPACE_SRGB_KHR);
    for (uint32_t i = 0; i < image->plane_count; i++) {
        put(&a, plane_names[i].fd, (uint32_t)image->planes[i].fd);
        put(&a, plane_names[i].offset, image->planes[i].offset);
        put(&a, plane_names[i].pitch, image->planes[i].stride);
        if (!gl->dmabuf.modifiers || image->modifier == BEA_MODIFIER_INVALID)
            continue;
        put(&a, plane_names[i].modifier_lo, (uint32_t)image->modifier);
        put(&a, plane_names[i].modifier_hi, (uint32_t)(image->modifier >> 32));
    }
    a.list[a.count] = EGL_NONE;
    return eglCreateImageKHR(gl->dmabuf.display, EGL_NO_CONTEXT, EGL_LINUX_DMA_BUF_EXT, NULL,
                             a.list);
}

uint32_t bea_gl_natural_fourcc(uint32_t internal_format)
{
    static const struct {
        GLenum internal_format;
        uint32_t fourcc;
    } rows[] = {
        {GL_RGBA8, BEA_FOURCC('A', 'B', '2', '4')},   {GL_RGB10_A2, BEA_FOURCC('A', 'B', '3', '0')},
        {GL_RGBA16F, BEA_FOURCC('A', 'B', '4', 'H')}, {GL_RGBA16, BEA_FOURCC('A', 'B', '4', '8')},
        {GL_RGB565, BEA_FOURCC('R', 'G', '1', '6')},  {GL_R8, BEA_FOURCC('R', '8', ' ', ' ')},
        {GL_RG8, BEA_FOURCC('G', 'R', '8', '8')},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        if (rows[i].internal_format == internal_format)
            return rows[i].fourcc;
    return 0;
}

/*
 * The image decides what GL calls the format and in which order the components lie. Where that is
 * not what textures of our own have, GL would refuse views and raw copies between the two, or see
 * red where blue is. `fourcc` 0: nobody knows.
 */
static void compare_format(struct bea_gl_resource *r, uint32_t fourcc, bool immutable)
{
    GLint format = 0;
    glGetTexLevelParameteriv(r->target, 0, GL_TEXTURE_INTERNAL_FORMAT, &format);
    r->foreign = fourcc == 0 || fourcc != bea_gl_natural_fourcc(r->internal_format) ||
                 (GLenum)format != r->internal_format;
    r->immutable = immutable && !r->foreign;
}

bool bea_gl_texture_of_image(struct bea_gl *gl, struct bea_gl_resource *r, void *image,
                             uint32_t fourcc)
{
    const bool storage = gl->dmabuf.storage;
    bea_gl_no_error();
    glGenTextures(1, &r->name);
    bea_gl_texture_bind(gl, r->target, r->name);
    if (storage)
        glEGLImageTargetTexStorageEXT(r->target, image, NULL);
    else
        glEGLImageTargetTexture2DOES(r->target, image);
    if (!bea_gl_no_error())
        goto fail_image;
    glTexParameteri(r->target, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(r->target, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    if (!storage)
        glTexParameteri(r->target, GL_TEXTURE_MAX_LEVEL, 0);
    compare_format(r, fourcc, storage);
    bea_gl_texture_unbind(gl, r->target);
    return true;

fail_image:
    bea_gl_texture_unbind(gl, r->target);
    glDeleteTextures(1, &r->name);
    r->name = 0;
    return false;
}

void bea_gl_shared_destroy(struct bea_gl *gl, struct bea_gl_shared *shared)
{
    if (!shared)
        return;
    if (shared->egl_image)
        eglDestroyImageKHR(gl->dmabuf.display, shared->egl_image);
    bea_gbm_image_close(&shared->image);
    free(shared);
}

enum bea_status bea_gl_share(struct bea_gl *gl, struct bea_gl_resource *r, struct bea_image *image,
                             bool srgb, struct bea_error *error)
{
    struct bea_gl_shared *shared = calloc(1, sizeof(*shared));
    if (!shared) {
        bea_gbm_image_close(image);
        return bea_gl_fail(error, BEA_ERR_NO_MEMORY, "out of memory");
    }
    shared->image = *image;
    EGLImageKHR egl_image = image_of_planes(gl, image, srgb);
    if (egl_image == EGL_NO_IMAGE_KHR) {
        bea_gl_fail(error, BEA_ERR_UNSUPPORTED, "EGL: no image of these planes: error 0x%x",
                    (unsigned)eglGetError());
        goto fail;
    }
    shared->egl_image = egl_image;
    if (!bea_gl_texture_of_image(gl, r, egl_image, shared->image.fourcc)) {
        bea_gl_fail(error, BEA_ERR_UNSUPPORTED, "GL: no texture of this EGLImage");
        goto fail;
    }
    r->shared = shared;
    return BEA_OK;

fail:
    bea_gl_shared_destroy(gl, shared);
    return BEA_ERR_UNSUPPORTED;
}
