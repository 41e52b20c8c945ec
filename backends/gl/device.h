/* SPDX-License-Identifier: MIT */
/* The device: one per renderer. Owns the GL contexts and knows which one is current. */
#ifndef BEA_GL_DEVICE_H
#define BEA_GL_DEVICE_H

#include <epoxy/gl.h>
#include <stdbool.h>
#include <stdint.h>

#include "backend.h"

struct bea_gl;
struct bea_gl_sub;

/* Makes the GL context of `sub` current (NULL: the device's own). False when the window system
 * refuses. */
bool bea_gl_make_current(struct bea_gl *gl, struct bea_gl_sub *sub);

/*
 * The same before what is freed with it, which must go on: where no context can be made current,
 * none is afterwards (gl->is_bound is false). Deleting names does nothing then; more may not be
 * asked of GL. Names of ours are never deleted in a context of somebody else.
 */
void bea_gl_make_current_for_end(struct bea_gl *gl, struct bea_gl_sub *sub);

/* As the window system does it; NULL lets go. */
bool bea_gl_bind(struct bea_gl *gl, void *context);

/*
 * Makes sure that some context of the share group is current: the last sub-context's if it still
 * is, else the device's. For resource functions, which may run outside of any guest command.
 */
bool bea_gl_ensure_current(struct bea_gl *gl);

/* GL state behind these enum bea_gl_dirty bits was changed in the current GL context: rooms emit it
 * again. */
void bea_gl_state_lost(struct bea_gl *gl, uint32_t dirty);

/* One of two spare framebuffer objects (0, 1) of the current GL context, for work in between. Not
 * bound. */
GLuint bea_gl_scratch_fbo(struct bea_gl *gl, unsigned index);

/* Asks GL whether a reset took the contexts; from then on none can be made current. */
void bea_gl_look_for_reset(struct bea_gl *gl);

/* Takes GL errors off the queue; true when there was none. Only after allocation and link. */
bool bea_gl_no_error(void);

/* backend.c's table */
enum bea_status bea_gl_create(struct bea_renderer *renderer, const void *params, void **data,
                              struct bea_error *error);
void bea_gl_destroy(void *data);
bool bea_gl_is_elsewhere(void *data);
const char *bea_gl_lost(void *data);
void bea_gl_info(void *data, struct bea_renderer_info *info);
bool bea_gl_memory_info(void *data, struct vgp_memory_info *info);

#endif
