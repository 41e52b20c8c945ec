/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "device.h"
#include "gl.h"
#include "resource.h"
#include "surface.h"
#include "texture.h"

GLenum bea_gl_attachment_point(const struct bea_gl_format *format)
{
    bool depth = bea_gl_format_has(format, BEA_GL_FORMAT_HAS_DEPTH);
    bool stencil = bea_gl_format_has(format, BEA_GL_FORMAT_HAS_STENCIL);
    if (depth)
        return stencil ? GL_DEPTH_STENCIL_ATTACHMENT : GL_DEPTH_ATTACHMENT;
    return stencil ? GL_STENCIL_ATTACHMENT : GL_COLOR_ATTACHMENT0;
}

static bool has_layers(GLenum target)
{
    return target == GL_TEXTURE_1D_ARRAY || target == GL_TEXTURE_2D_ARRAY ||
           target == GL_TEXTURE_3D || target == GL_TEXTURE_CUBE_MAP_ARRAY ||
           target == GL_TEXTURE_2D_MULTISAMPLE_ARRAY;
}

void bea_gl_attach(const struct bea_gl_attachment *a, GLenum fbo_target, GLenum point)
{
    GLint level = a ? (GLint)a->level : 0;
    if (!a)
        glFramebufferTexture2D(fbo_target, point, GL_TEXTURE_2D, 0, 0);
    else if (a->layered)
        glFramebufferTexture(fbo_target, point, a->texture, level);
    else if (has_layers(a->target))
        glFramebufferTextureLayer(fbo_target, point, a->texture, level, (GLint)a->layer);
    else if (a->target == GL_TEXTURE_CUBE_MAP)
        glFramebufferTexture2D(fbo_target, point, GL_TEXTURE_CUBE_MAP_POSITIVE_X + a->layer,
                               a->texture, level);
    else if (a->target == GL_TEXTURE_1D)
        glFramebufferTexture1D(fbo_target, point, a->target, a->texture, level);
    else if (a->samples)
        glFramebufferTexture2DMultisampleEXT(fbo_target, point, a->target, a->texture, level,
                                             (GLsizei)a->samples);
    else
        glFramebufferTexture2D(fbo_target, point, a->target, a->texture, level);
}

static void destroy(struct bea_object *object)
{
    struct bea_gl_surface *s = bea_gl_surface(object);
    bea_gl_framebuffer_forget(s->sub, s);
    if (s->view && bea_gl_ensure_current(s->sub->gl))
        glDeleteTextures(1, &s->view);
    bea_resource_unref(s->resource);
    free(s);
}

/* What all kinds of surface commands say. */
struct request {
    uint32_t handle, format, level, first_layer, last_layer, samples;
    struct bea_resource *resource;
};

static enum bea_status check(struct bea_context *ctx, const struct request *q)
{
    const struct bea_gl_resource *r = bea_gl_resource(q->resource);
    struct bea_extent extent;
    if (!r || r->is_buffer)
        return bea_refuse(ctx, "resource", "it has no texture to draw to");
    if (!bea_gl_format(bea_gl_device(ctx), q->format))
        return bea_refuse(ctx, "format", "the host lacks format %u", q->format);
    if (!bea_level_extent(&q->resource->params, q->level, &extent))
        return bea_refuse(ctx, "level", "there is no level %u", q->level);
    if (q->first_layer > q->last_layer || q->last_layer >= extent.layers)
        return bea_refuse(ctx, "last_layer", "layers %u to %u of %u", q->first_layer, q->last_layer,
                          extent.layers);
    if (vgp_format(q->format)->block_bytes != q->resource->format->block_bytes)
        return bea_refuse(ctx, "format", "its texels have another size than the resource's");
    return BEA_OK;
}

/* The view's target: one that keeps the layers in question and that the host accepts. */
static GLenum view_target(const struct bea_gl_resource *r)
{
    if (r->target == GL_TEXTURE_CUBE_MAP || r->target == GL_TEXTURE_CUBE_MAP_ARRAY)
        return GL_TEXTURE_2D_ARRAY;
    return r->target;
}

/* A texture that shows some layers of the resource in the surface's format. */
static bool make_view(struct bea_gl *gl, struct bea_gl_surface *s, const struct request *q,
                      const struct bea_gl_resource *r)
{
    GLenum target = view_target(r);
    bool all = target == GL_TEXTURE_3D; /* slices of a 3D texture cannot be picked */
    const struct bea_gl_part part = {
        .target = target,
        .internal_format = bea_gl_texture_view_format(r, s->gl_format),
        .first_level = q->level,
        .levels = 1,
        .first_layer = all ? 0 : q->first_layer,
        .layers = all ? 1 : s->layers,
    };
    s->view = bea_gl_texture_view(gl, r, &part);
    if (!s->view)
        return false;
    s->attachment.texture = s->view;
    s->attachment.target = target;
    s->attachment.level = 0;
    s->attachment.layer = all ? q->first_layer : 0;
    return true;
}

static void describe(struct bea_gl_surface *s, const struct request *q,
                     const struct bea_gl_resource *r)
{
    struct bea_extent extent = {0};
    bea_level_extent(&q->resource->params, q->level, &extent);
    s->width = extent.width;
    s->height = extent.height;
    s->layers = q->last_layer - q->first_layer + 1;
    s->samples = q->samples > 1 ? q->samples : r->samples;
    s->format = q->format;
    s->exchange = bea_gl_exchanges_red_blue(q->resource, q->format);
    if (!bea_gl_format_has(s->gl_format, BEA_GL_FORMAT_INTEGER))
        s->value_class = BEA_GL_CLASS_FLOAT;
    else if (bea_gl_format_has(s->gl_format, BEA_GL_FORMAT_SIGNED))
        s->value_class = BEA_GL_CLASS_SINT;
    else
        s->value_class = BEA_GL_CLASS_UINT;
    s->attachment = (struct bea_gl_attachment){
        .texture = r->name,
        .target = r->target,
        .level = q->level,
        .layer = q->first_layer,
        .layered = s->layers > 1,
        .samples = q->samples > 1 ? q->samples : 0,
    };
}

static enum bea_status create(struct bea_context *ctx, const struct request *q,
                              struct bea_object **out)
{
    enum bea_status status = check(ctx, q);
    if (status != BEA_OK)
        return status;
    struct bea_gl *gl = bea_gl_device(ctx);
    const struct bea_gl_resource *r = bea_gl_resource(q->resource);
    struct bea_extent extent;
    bea_level_extent(&q->resource->params, q->level, &extent);
    struct bea_gl_surface *s = calloc(1, sizeof(*s));
    if (!s)
        return BEA_ERR_NO_MEMORY;
    s->sub = bea_gl_sub(ctx);
    s->gl_format = bea_gl_format(gl, q->format);
    describe(s, q, r);
    bool cast = s->gl_format->internal_format != r->internal_format;
    bool some = s->attachment.layered && s->layers != extent.layers;
    if ((cast || some) && !make_view(gl, s, q, r) && cast) {
        /* Without views the resource's own format is what the host can do: an sRGB surface is then
         * written as if linear. */
        bea_log(bea_context_renderer(ctx), BEA_LOG_DEBUG, "surface %u: no view in format %u",
                q->handle, q->format);
    }
    bea_object_init(&s->base, ctx, VIRGL_OBJECT_SURFACE, q->handle, destroy);
    s->resource = bea_resource_ref(q->resource);
    *out = &s->base;
    return BEA_OK;
}

enum bea_status bea_gl_create_surface(struct bea_context *ctx, const struct vgp_create_surface *cmd,
                                      const struct vgp_create_surface_refs *refs,
                                      struct bea_object **out)
{
    const struct request q = {
        .handle = cmd->handle,
        .format = cmd->format,
        .level = cmd->level_or_first_element,
        .first_layer = cmd->first_layer,
        .last_layer = cmd->last_layer,
        .resource = refs->resource,
    };
    return create(ctx, &q, out);
}

enum bea_status bea_gl_create_msaa_surface(struct bea_context *ctx,
                                           const struct vgp_create_msaa_surface *cmd,
                                           const struct vgp_create_msaa_surface_refs *refs,
                                           struct bea_object **out)
{
    if (!bea_gl_has(bea_gl_device(ctx), BEA_GL_FEATURE_IMPLICIT_MSAA))
        return bea_refuse(ctx, "sample_count", "the host cannot render multisampled to a texture");
    const struct request q = {
        .handle = cmd->handle,
        .format = cmd->format,
        .level = cmd->level_or_first_element,
        .first_layer = cmd->first_layer,
        .last_layer = cmd->last_layer,
        .samples = cmd->sample_count,
        .resource = refs->resource,
    };
    return create(ctx, &q, out);
}
