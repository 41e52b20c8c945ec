/* SPDX-License-Identifier: MIT */
/*
 * Depth and stencil of many samples, on hosts that resolve in place only (OpenGL ES): into a
 * texture in between, and from there to where they belong.
 */
#include "blit_plan.h"
#include "gl.h"
#include "resource.h"
#include "texture.h"
#include "work.h"

static GLuint make_between(const struct bea_gl_blit_plan *p)
{
    GLuint name = 0;
    glGenTextures(1, &name);
    bea_gl_texture_bind(p->gl, GL_TEXTURE_2D, name);
    glTexStorage2D(GL_TEXTURE_2D, 1, p->src.texture->internal_format, (GLsizei)p->src.extent.width,
                   (GLsizei)p->src.extent.height);
    bea_gl_texture_unbind(p->gl, GL_TEXTURE_2D);
    return name;
}

static bool blit_layer(const struct bea_gl_blit_plan *p, GLuint between, GLbitfield buffers,
                       uint32_t i)
{
    const struct bea_gl_blit_side *d = &p->dst, *s = &p->src;
    const GLint w = (GLint)s->extent.width, h = (GLint)s->extent.height;
    const GLenum point = bea_gl_attachment_point(s->gl_format);
    const struct bea_gl_attachment via = {.texture = between, .target = GL_TEXTURE_2D};
    struct bea_gl_attachment from = bea_gl_blit_attachment(s, bea_gl_blit_source_layer(p, i));
    struct bea_gl_attachment to = bea_gl_blit_attachment(d, (uint32_t)d->z0 + i);
    glDisable(GL_SCISSOR_TEST);
    if (!bea_gl_work_target(p->gl, &via, point) || !bea_gl_work_source(p->gl, &from, point))
        return false;
    glBlitFramebuffer(0, 0, w, h, 0, 0, w, h, buffers, GL_NEAREST);
    if (p->scissor)
        bea_gl_work_scissor(p->scissor_x, p->scissor_y, p->scissor_width, p->scissor_height);
    if (!bea_gl_work_target(p->gl, &to, point) || !bea_gl_work_source(p->gl, &via, point))
        return false;
    glBlitFramebuffer(s->x0, s->y0, s->x1, s->y1, d->x0, d->y0, d->x1, d->y1, buffers, GL_NEAREST);
    return true;
}

bool bea_gl_blit_resolved(const struct bea_gl_blit_plan *p)
{
    const uint32_t parts = VGP_BLIT_MASK_Z | VGP_BLIT_MASK_S;
    GLbitfield buffers = (p->mask & VGP_BLIT_MASK_Z ? GL_DEPTH_BUFFER_BIT : 0u) |
                         (p->mask & VGP_BLIT_MASK_S ? GL_STENCIL_BUFFER_BIT : 0u);
    bool ok = true;
    if (!p->gl->features.es || !p->src.texture->samples || p->dst.texture->samples ||
        !(p->mask & parts) || p->linear ||
        p->src.gl_format->internal_format != p->dst.gl_format->internal_format)
        return false;
    GLuint between = make_between(p);
    bea_gl_work_begin(p->gl);
    for (uint32_t i = 0; i < (uint32_t)p->dst.depth && ok; i++)
        ok = blit_layer(p, between, buffers, i);
    bea_gl_work_end(p->gl);
    glDeleteTextures(1, &between);
    return ok;
}
