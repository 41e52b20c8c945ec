/* SPDX-License-Identifier: MIT */
#include "device.h"
#include "gl.h"
#include "texture.h"
#include "work.h"

GLuint bea_gl_scratch_fbo(struct bea_gl *gl, unsigned index)
{
    GLuint *names = gl->current ? gl->current->framebuffer.scratch : gl->scratch_fbo;
    if (names[index] == 0)
        glGenFramebuffers(1, &names[index]);
    return names[index];
}

static void detach_all(GLenum fbo_target)
{
    glFramebufferTexture2D(fbo_target, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, 0, 0);
    glFramebufferTexture2D(fbo_target, GL_DEPTH_ATTACHMENT, GL_TEXTURE_2D, 0, 0);
    glFramebufferTexture2D(fbo_target, GL_STENCIL_ATTACHMENT, GL_TEXTURE_2D, 0, 0);
}

void bea_gl_work_unrestrict(struct bea_gl *gl)
{
    glDisable(GL_SCISSOR_TEST);
    glDisable(GL_RASTERIZER_DISCARD);
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
    glDepthMask(GL_TRUE);
    glStencilMask(~0u);
    bea_gl_state_lost(gl, BEA_GL_DIRTY_SCISSOR | BEA_GL_DIRTY_RASTER | BEA_GL_DIRTY_BLEND |
                              BEA_GL_DIRTY_DSA);
}

void bea_gl_work_begin(struct bea_gl *gl)
{
    glBindFramebuffer(GL_READ_FRAMEBUFFER, bea_gl_scratch_fbo(gl, 0));
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, bea_gl_scratch_fbo(gl, 1));
    bea_gl_work_unrestrict(gl);
}

void bea_gl_work_end(struct bea_gl *gl)
{
    /* A spare framebuffer must not keep a dead resource's memory. */
    detach_all(GL_READ_FRAMEBUFFER);
    detach_all(GL_DRAW_FRAMEBUFFER);
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    if (gl->current)
        bea_gl_framebuffer_lost(gl->current);
    bea_gl_state_lost(gl, BEA_GL_DIRTY_FRAMEBUFFER | BEA_GL_DIRTY_SCISSOR);
}

static bool is_complete(GLenum fbo_target)
{
    return glCheckFramebufferStatus(fbo_target) == GL_FRAMEBUFFER_COMPLETE;
}

bool bea_gl_work_target(struct bea_gl *gl, const struct bea_gl_attachment *attachment, GLenum point)
{
    const GLenum buffer = point == GL_COLOR_ATTACHMENT0 ? GL_COLOR_ATTACHMENT0 : GL_NONE;
    (void)gl;
    detach_all(GL_DRAW_FRAMEBUFFER);
    bea_gl_attach(attachment, GL_DRAW_FRAMEBUFFER, point);
    glDrawBuffers(1, &buffer);
    return is_complete(GL_DRAW_FRAMEBUFFER);
}

bool bea_gl_work_source(struct bea_gl *gl, const struct bea_gl_attachment *attachment, GLenum point)
{
    (void)gl;
    detach_all(GL_READ_FRAMEBUFFER);
    bea_gl_attach(attachment, GL_READ_FRAMEBUFFER, point);
    glReadBuffer(point == GL_COLOR_ATTACHMENT0 ? GL_COLOR_ATTACHMENT0 : GL_NONE);
    return is_complete(GL_READ_FRAMEBUFFER);
}

/* One texel that only a clear under the condition changes. */
static bool clear_and_look(struct bea_gl *gl)
{
    static const GLfloat zero[4] = {0.0f}, one[4] = {1.0f, 1.0f, 1.0f, 1.0f};
    GLubyte texel[4] = {0};
    bea_gl_render_condition_pause(gl->current);
    glClearBufferfv(GL_COLOR, 0, zero);
    bea_gl_render_condition_resume(gl->current);
    glClearBufferfv(GL_COLOR, 0, one);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, 1, 1, GL_RGBA, GL_UNSIGNED_BYTE, texel);
    return texel[0] != 0;
}

bool bea_gl_work_is_let_through(struct bea_gl *gl)
{
    GLuint texture = 0;
    glGenTextures(1, &texture);
    bea_gl_texture_bind(gl, GL_TEXTURE_2D, texture);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, 1, 1, 0, GL_RGBA, GL_UNSIGNED_BYTE, NULL);
    bea_gl_texture_unbind(gl, GL_TEXTURE_2D);
    const struct bea_gl_attachment a = {.texture = texture, .target = GL_TEXTURE_2D};
    bea_gl_work_begin(gl);
    bool through = bea_gl_work_target(gl, &a, GL_COLOR_ATTACHMENT0) &&
                   bea_gl_work_source(gl, &a, GL_COLOR_ATTACHMENT0) && clear_and_look(gl);
    bea_gl_work_end(gl);
    glDeleteTextures(1, &texture);
    return through;
}

void bea_gl_work_scissor(GLint x, GLint y, GLsizei width, GLsizei height)
{
    glEnable(GL_SCISSOR_TEST);
    glScissor(x, y, width, height);
}

union bea_gl_clear_value bea_gl_work_exchanged(const union bea_gl_clear_value *value)
{
    return (union bea_gl_clear_value){.u = {value->u[2], value->u[1], value->u[0], value->u[3]}};
}

void bea_gl_work_clear_color(const struct bea_gl_format *format, GLint buffer,
                             const union bea_gl_clear_value *value)
{
    /* An alpha-only format keeps its alpha where the texture has red. */
    union bea_gl_clear_value v = *value;
    if (bea_gl_format_has(format, BEA_GL_FORMAT_ALPHA_IN_RED))
        v.u[0] = v.u[3];
    if (!bea_gl_format_has(format, BEA_GL_FORMAT_INTEGER))
        glClearBufferfv(GL_COLOR, buffer, v.f);
    else if (bea_gl_format_has(format, BEA_GL_FORMAT_SIGNED))
        glClearBufferiv(GL_COLOR, buffer, v.i);
    else
        glClearBufferuiv(GL_COLOR, buffer, v.u);
}

void bea_gl_work_clear(const struct bea_gl_format *format, uint32_t parts,
                       const union bea_gl_clear_value *value)
{
    bool has_depth = bea_gl_format_has(format, BEA_GL_FORMAT_HAS_DEPTH);
    bool has_stencil = bea_gl_format_has(format, BEA_GL_FORMAT_HAS_STENCIL);
    bool depth = has_depth && (parts & BEA_GL_WORK_DEPTH);
    bool stencil = has_stencil && (parts & BEA_GL_WORK_STENCIL);
    if (depth && stencil)
        glClearBufferfi(GL_DEPTH_STENCIL, 0, value->ds.depth, value->ds.stencil);
    else if (depth)
        glClearBufferfv(GL_DEPTH, 0, &value->ds.depth);
    else if (stencil)
        glClearBufferiv(GL_STENCIL, 0, &value->ds.stencil);
    else if (!has_depth && !has_stencil)
        bea_gl_work_clear_color(format, 0, value);
}
