/* SPDX-License-Identifier: MIT */
/* What a program captures: the stream outputs of its last vertex stage as transform feedback
 * varyings. */
#ifndef BEA_GL_PROGRAM_CAPTURE_H
#define BEA_GL_PROGRAM_CAPTURE_H

#include <epoxy/gl.h>

#include "program.h"

/* Of all that decides about the capture; 0: nothing is captured. */
uint64_t bea_gl_program_capture_hash(const struct bea_gl_shader_set *set);
/* Names the varyings of a program that will be linked. False: the host can't capture that. */
bool bea_gl_program_capture(struct bea_gl *gl, GLuint name, const struct bea_gl_shader_set *set,
                            struct bea_gl_program *program);

#endif
