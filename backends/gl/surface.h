/* SPDX-License-Identifier: MIT */
/* Surfaces: what can be attached to a framebuffer, a level and layers of a texture seen in some
 * format. */
#ifndef BEA_GL_SURFACE_H
#define BEA_GL_SURFACE_H

#include <epoxy/gl.h>

#include "backend.h"

struct bea_gl_sub;
struct bea_gl_format;

/* How a colour attachment's values are written. */
enum bea_gl_class { BEA_GL_CLASS_FLOAT, BEA_GL_CLASS_SINT, BEA_GL_CLASS_UINT };

/* An attachment point: what glFramebufferTexture* needs. */
struct bea_gl_attachment {
    GLuint texture;
    GLenum target;
    uint32_t level, layer;
    bool layered; /* all layers of the texture (a view where not all layers of the resource) */
    bool flat_1d;
    uint32_t samples; /* of a multisampled render to a single sampled texture, else 0 */
};

struct bea_gl_surface {
    struct bea_object base;
    struct bea_gl_sub *sub; /* whose framebuffer cache may know it */
    struct bea_resource *resource;
    uint32_t format; /* virgl number */
    const struct bea_gl_format *gl_format;
    enum bea_gl_class value_class;
    struct bea_gl_attachment attachment;
    GLuint view; /* owned texture view, 0 where the resource's own texture is attached */
    uint32_t width, height, layers, samples;
    bool exchange; /* red and blue, see bea_gl_exchanges_red_blue() */
};

static inline struct bea_gl_surface *bea_gl_surface(struct bea_object *object)
{
    return (struct bea_gl_surface *)object;
}

/* Attaches to `point` of the framebuffer object bound at `fbo_target`; a NULL attachment detaches.
 */
void bea_gl_attach(const struct bea_gl_attachment *attachment, GLenum fbo_target, GLenum point);
/* GL_COLOR_ATTACHMENT0 or what holds the depth, the stencil or both of a format. */
GLenum bea_gl_attachment_point(const struct bea_gl_format *format);

struct vgp_create_surface;
struct vgp_create_surface_refs;
struct vgp_create_msaa_surface;
struct vgp_create_msaa_surface_refs;
enum bea_status bea_gl_create_surface(struct bea_context *ctx, const struct vgp_create_surface *cmd,
                                      const struct vgp_create_surface_refs *refs,
                                      struct bea_object **out);
enum bea_status bea_gl_create_msaa_surface(struct bea_context *ctx,
                                           const struct vgp_create_msaa_surface *cmd,
                                           const struct vgp_create_msaa_surface_refs *refs,
                                           struct bea_object **out);

#endif
