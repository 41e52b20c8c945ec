/* SPDX-License-Identifier: MIT */
/* Programs of the backend's own, which no guest wrote: blits, parameters in buffers. */
#ifndef BEA_GL_OWN_PROGRAM_H
#define BEA_GL_OWN_PROGRAM_H

#include <epoxy/gl.h>

struct bea_gl;

/* The texts one behind the other; `use` is what the log calls it. 0: GL refuses it. */
GLuint bea_gl_own_shader(const struct bea_gl *gl, const char *use, GLenum stage, GLsizei count,
                         const GLchar *const *texts);
/* Deletes the shaders; 0 stands for one that could not be made. 0: there is no program. */
GLuint bea_gl_own_program(const struct bea_gl *gl, const char *use, GLsizei count,
                          const GLuint *shaders);

#endif
