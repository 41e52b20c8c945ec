/* SPDX-License-Identifier: MIT */
/* Memory for displays and other devices, from the device that the display renders on. */
#include <epoxy/egl.h>

#include "dmabuf.h"
#include "gbm/gbm.h"
#include "gl.h"
#include "resource.h"
#include "texture.h"

bool bea_gl_can_be_image(const struct bea_resource_params *p)
{
    return p->target == VGP_TARGET_TEXTURE_2D && p->depth <= 1 && p->array_size <= 1 &&
           p->last_level == 0 && p->nr_samples <= 1;
}

#define MAX_MODIFIERS 64

/* What the display can render to. */
static uint32_t modifiers_of(const struct bea_gl *gl, uint32_t fourcc, uint64_t *modifiers)
{
    EGLuint64KHR all[MAX_MODIFIERS];
    EGLBoolean external[MAX_MODIFIERS];
    EGLint found = 0;
    uint32_t count = 0;
    if (!gl->dmabuf.modifiers || !eglQueryDmaBufModifiersEXT(gl->dmabuf.display, (EGLint)fourcc,
                                                             MAX_MODIFIERS, all, external, &found))
        return 0;
    for (EGLint i = 0; i < found; i++)
        if (!external[i])
            modifiers[count++] = all[i];
    return count;
}

static bool allocate(const struct bea_gl *gl, const struct bea_gbm_request *request,
                     struct bea_image *image)
{
    struct bea_gbm_buffer *buffer = bea_gbm_buffer_create(gl->dmabuf.gbm, request, NULL);
    bool ok = buffer && bea_gbm_buffer_export(buffer, image) == BEA_OK;
    bea_gbm_buffer_destroy(buffer);
    return ok;
}

/* A display that cannot show it as it is can still have it composed. */
static bool allocate_any(struct bea_gl *gl, const struct bea_resource_params *p, uint32_t fourcc,
                         struct bea_image *image)
{
    uint64_t modifiers[MAX_MODIFIERS];
    struct bea_gbm_request request = {
        .width = p->width,
        .height = p->height,
        .fourcc = fourcc,
        .use = BEA_GBM_RENDER | BEA_GBM_SCANOUT,
        .modifiers = modifiers,
        .modifier_count = modifiers_of(gl, fourcc, modifiers),
    };
    if (p->bind & VIRGL_BIND_SCANOUT && allocate(gl, &request, image))
        return true;
    request.use = BEA_GBM_RENDER;
    return allocate(gl, &request, image);
}

/* Laid out as GL likes it, not as the guest names it, so that nothing is lost by sharing. */
bool bea_gl_dmabuf_create(struct bea_gl *gl, struct bea_gl_resource *r,
                          const struct bea_resource *resource)
{
    const struct bea_resource_params *p = &resource->params;
    const uint32_t fourcc = bea_gl_natural_fourcc(r->internal_format);
    struct bea_image image;
    if (!gl->dmabuf.gbm || !fourcc || !bea_gl_can_be_image(p) ||
        !(p->bind & (VIRGL_BIND_SCANOUT | VIRGL_BIND_SHARED)) ||
        !allocate_any(gl, p, fourcc, &image) || bea_gl_share(gl, r, &image, false, NULL) != BEA_OK)
        return false;
    if (bea_gl_texture_zero(gl, r, resource) == BEA_OK)
        return true;
    glDeleteTextures(1, &r->name);
    r->name = 0;
    bea_gl_shared_destroy(gl, r->shared);
    r->shared = NULL;
    return false;
}
