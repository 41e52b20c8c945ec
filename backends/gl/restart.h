/* SPDX-License-Identifier: MIT */
/*
 * Primitive restart at the index that the guest names. Hosts that know the highest number only get
 * indices that are made for it.
 */
#ifndef BEA_GL_RESTART_H
#define BEA_GL_RESTART_H

#include <epoxy/gl.h>
#include <stdbool.h>

struct bea_gl_draw;

/* Can the host do the draw as it is? */
bool bea_gl_restart_fits(const struct bea_gl_draw *draw);
/* Switches restarting on or off. */
void bea_gl_restart_emit(const struct bea_gl_draw *draw);
/*
 * Where the draw does not fit: binds a buffer with other indices and makes the draw use it. To be
 * ended after the draw. False: out of memory.
 */
bool bea_gl_restart_begin(struct bea_gl_draw *draw, GLuint *buffer);
void bea_gl_restart_end(const struct bea_gl_draw *draw, GLuint buffer);

#endif
