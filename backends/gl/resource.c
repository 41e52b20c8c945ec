/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>

#include "buffer.h"
#include "device.h"
#include "gl.h"
#include "map.h"
#include "resource.h"
#include "texture.h"

static enum bea_status fail(struct bea_error *error, enum bea_status status, const char *why)
{
    if (error) {
        error->status = status;
        snprintf(error->message, sizeof(error->message), "%s", why);
    }
    return status;
}

static enum bea_status create_buffer(struct bea_gl *gl, struct bea_gl_resource *r,
                                     const struct bea_resource *resource, struct bea_error *error)
{
    const uint32_t width = resource->params.width;
    r->is_buffer = true;
    enum bea_status status =
        resource->mappable
            ? bea_gl_map_create(gl, r,
                                resource->storage_bytes > width ? resource->storage_bytes : width)
            : bea_gl_buffer_create(gl, r, width);
    if (status == BEA_ERR_UNSUPPORTED)
        return fail(error, status, "the host cannot map buffers for good");
    return status == BEA_OK ? BEA_OK : fail(error, status, "the host has no memory for a buffer");
}

static uint32_t layers_of(const struct bea_resource_params *params)
{
    if (params->target == VGP_TARGET_TEXTURE_3D)
        return params->depth;
    return params->array_size ? params->array_size : 1;
}

enum bea_status bea_gl_texture_describe(struct bea_gl *gl, struct bea_gl_resource *r,
                                        const struct bea_resource *resource,
                                        struct bea_error *error)
{
    const struct bea_resource_params *params = &resource->params;
    r->samples = params->nr_samples > 1 ? params->nr_samples : 0;
    r->target = bea_gl_texture_target(gl, params->target, r->samples);
    r->format = bea_gl_format(gl, params->format);
    /* GL has no compressed rectangles. */
    if (r->target == GL_TEXTURE_RECTANGLE && resource->format->compressed)
        r->target = GL_TEXTURE_2D;
    if (r->target == 0)
        return fail(error, BEA_ERR_UNSUPPORTED, "the host lacks this kind of texture");
    if (!r->format)
        return fail(error, BEA_ERR_UNSUPPORTED, "the host lacks this format");
    r->internal_format = r->format->internal_format;
    r->levels = params->last_level + 1;
    r->layers = layers_of(params);
    r->y_0_top = (params->flags & VIRGL_RESOURCE_Y_0_TOP) != 0;
    if (r->y_0_top && bea_gl_format_has(r->format, BEA_GL_FORMAT_COMPRESSED))
        return fail(error, BEA_ERR_UNSUPPORTED, "compressed blocks cannot be turned upside down");
    bool no_1d = !bea_gl_has(gl, BEA_GL_FEATURE_TEXTURE_1D);
    r->flat_1d = no_1d && (params->target == VGP_TARGET_TEXTURE_1D ||
                           params->target == VGP_TARGET_TEXTURE_1D_ARRAY);
    r->rect_as_2d = params->target == VGP_TARGET_TEXTURE_RECT && r->target != GL_TEXTURE_RECTANGLE;
    return BEA_OK;
}

static enum bea_status create_texture(struct bea_gl *gl, struct bea_gl_resource *r,
                                      const struct bea_resource *resource, struct bea_error *error)
{
    enum bea_status status = bea_gl_texture_describe(gl, r, resource, error);
    if (status != BEA_OK)
        return status;
    if (bea_gl_dmabuf_create(gl, r, resource))
        return BEA_OK;
    status = bea_gl_texture_create(gl, r, resource);
    return status == BEA_OK ? BEA_OK : fail(error, status, "the host refuses a texture like that");
}

enum bea_status bea_gl_resource_create(void *data, struct bea_resource *resource,
                                       struct bea_error *error)
{
    struct bea_gl *gl = data;
    if (!bea_gl_ensure_current(gl))
        return fail(error, BEA_ERR_HOST, "no GL context can be made current");
    if (resource->mappable && !bea_resource_is_buffer(resource))
        return fail(error, BEA_ERR_UNSUPPORTED, "GL maps buffers, not textures");
    struct bea_gl_resource *r = calloc(1, sizeof(*r));
    if (!r)
        return fail(error, BEA_ERR_NO_MEMORY, "out of memory");
    enum bea_status status = bea_resource_is_buffer(resource)
                                 ? create_buffer(gl, r, resource, error)
                                 : create_texture(gl, r, resource, error);
    if (status != BEA_OK) {
        free(r);
        return status;
    }
    resource->backend = r;
    return BEA_OK;
}

void bea_gl_resource_destroy(void *data, struct bea_resource *resource)
{
    struct bea_gl_resource *r = resource->backend;
    if (!r)
        return;
    if (bea_gl_ensure_current(data)) {
        if (r->is_buffer)
            glDeleteBuffers(1, &r->name);
        else
            glDeleteTextures(1, &r->name);
    }
    bea_gl_shared_destroy(data, r->shared);
    free(r);
    resource->backend = NULL;
}

void bea_gl_resource_info(void *data, struct bea_resource *resource, struct bea_resource_info *info)
{
    (void)data;
    const struct bea_gl_resource *r = resource->backend;
    if (!r || r->is_buffer)
        return;
    info->gl_texture = r->name;
    info->y_inverted = r->y_0_top;
}
