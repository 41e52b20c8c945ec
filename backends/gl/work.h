/* SPDX-License-Identifier: MIT */
/*
 * Drawing that the guest's state has no say in: clears, blits, reads. Between begin and end the
 * spare framebuffer objects are bound and nothing is masked, cut or discarded; end tells the rooms
 * what they must emit again.
 */
#ifndef BEA_GL_WORK_H
#define BEA_GL_WORK_H

#include <epoxy/gl.h>
#include <stdbool.h>

#include "surface.h"

struct bea_gl;

/* Masks, scissor and discard off, whatever framebuffer is bound. */
void bea_gl_work_unrestrict(struct bea_gl *gl);
void bea_gl_work_begin(struct bea_gl *gl);
void bea_gl_work_end(struct bea_gl *gl);

/* Makes the attachment the only thing that is written, or read. False when GL cannot. */
bool bea_gl_work_target(struct bea_gl *gl, const struct bea_gl_attachment *attachment,
                        GLenum point);
bool bea_gl_work_source(struct bea_gl *gl, const struct bea_gl_attachment *attachment,
                        GLenum point);
/*
 * Does the render condition of the current sub-context let through what is drawn now? For work in
 * another context, which does not know it. Waits for the GPU.
 */
bool bea_gl_work_is_let_through(struct bea_gl *gl);
/* Cuts what is written from now on, in GL's coordinates. */
void bea_gl_work_scissor(GLint x, GLint y, GLsizei width, GLsizei height);

/* A clear's value, in the words of the wire. */
union bea_gl_clear_value {
    GLfloat f[4];
    GLint i[4];
    GLuint u[4];
    struct {
        GLfloat depth;
        GLint stencil;
    } ds;
};
/* Clears the target, which has `format`, by the kind of values that it holds. Of depth and stencil
 * only what is asked for. */
#define BEA_GL_WORK_DEPTH 1u
#define BEA_GL_WORK_STENCIL 2u
void bea_gl_work_clear(const struct bea_gl_format *format, uint32_t parts,
                       const union bea_gl_clear_value *value);
/* The value with red and blue in each other's place. */
union bea_gl_clear_value bea_gl_work_exchanged(const union bea_gl_clear_value *value);
/* A colour buffer of whatever is bound for drawing. */
void bea_gl_work_clear_color(const struct bea_gl_format *format, GLint buffer,
                             const union bea_gl_clear_value *value);

#endif
