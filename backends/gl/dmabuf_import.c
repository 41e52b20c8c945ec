/* SPDX-License-Identifier: MIT */
/* Memory of others as textures. */
#include <stdlib.h>

#include "device.h"
#include "dmabuf.h"
#include "fourcc.h"
#include "gbm/gbm.h"
#include "gl.h"
#include "resource.h"
#include "winsys.h"

static enum bea_status import(struct bea_gl *gl, struct bea_gl_resource *r,
                              const struct bea_resource *resource, const struct bea_image *image,
                              struct bea_error *error)
{
    const bool srgb = bea_gl_format_has(r->format, BEA_GL_FORMAT_SRGB);
    struct bea_image own;
    if (!gl->dmabuf.imports)
        return bea_gl_fail(error, BEA_ERR_UNSUPPORTED, "EGL: dma-bufs cannot be imported");
    if (srgb && !gl->dmabuf.colorspace)
        return bea_gl_fail(error, BEA_ERR_UNSUPPORTED, "EGL: no images of sRGB");
    if (!gl->dmabuf.modifiers && image->modifier != BEA_MODIFIER_LINEAR &&
        image->modifier != BEA_MODIFIER_INVALID)
        return bea_gl_fail(error, BEA_ERR_UNSUPPORTED, "EGL: no images with modifiers");
    if (image->width != resource->params.width || image->height != resource->params.height)
        return bea_gl_fail(error, BEA_ERR_INVALID, "the image has another size");
    if (!bea_gbm_image_duplicate(image, &own))
        return bea_gl_fail(error, BEA_ERR_HOST, "no file descriptor is left");
    return bea_gl_share(gl, r, &own, srgb, error);
}

/* The resource's backend data, described but without a texture. NULL: `error` says why. */
static struct bea_gl_resource *begin(struct bea_gl *gl, const struct bea_resource *resource,
                                     struct bea_error *error)
{
    if (!bea_gl_ensure_current(gl)) {
        bea_gl_fail(error, BEA_ERR_HOST, "no GL context can be made current");
        return NULL;
    }
    if (bea_resource_is_buffer(resource) || !bea_gl_can_be_image(&resource->params)) {
        bea_gl_fail(error, BEA_ERR_INVALID, "only 2D textures of one level can be imported");
        return NULL;
    }
    struct bea_gl_resource *r = calloc(1, sizeof(*r));
    if (!r) {
        bea_gl_fail(error, BEA_ERR_NO_MEMORY, "out of memory");
        return NULL;
    }
    if (bea_gl_texture_describe(gl, r, resource, error) == BEA_OK)
        return r;
    free(r);
    return NULL;
}

enum bea_status bea_gl_resource_import(void *data, struct bea_resource *resource,
                                       const struct bea_image *image, struct bea_error *error)
{
    struct bea_gl *gl = data;
    struct bea_error own = {0};
    error = error ? error : &own;
    struct bea_gl_resource *r = begin(gl, resource, error);
    if (!r)
        return error->status;
    enum bea_status status = import(gl, r, resource, image, error);
    if (status == BEA_OK)
        resource->backend = r;
    else
        free(r);
    return status;
}

enum bea_status bea_gl_resource_import_egl_image(void *data, struct bea_resource *resource,
                                                 void *egl_image, struct bea_error *error)
{
    struct bea_gl *gl = data;
    struct bea_error own = {0};
    error = error ? error : &own;
    if (!gl->dmabuf.images)
        return bea_gl_fail(error, BEA_ERR_UNSUPPORTED, "EGL: images cannot be imported");
    struct bea_gl_resource *r = begin(gl, resource, error);
    if (!r)
        return error->status;
    if (!bea_gl_texture_of_image(gl, r, egl_image, 0)) {
        free(r);
        return bea_gl_fail(error, BEA_ERR_UNSUPPORTED, "GL: no texture of this EGLImage");
    }
    resource->backend = r;
    return BEA_OK;
}
