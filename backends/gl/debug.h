/* SPDX-License-Identifier: MIT */
/* What the GL driver has to say, into the renderer's log. */
#ifndef BEA_GL_DEBUG_H
#define BEA_GL_DEBUG_H

#include "backend.h"

struct bea_gl;

/* Routes the messages of the current GL context to the log, where the host has KHR_debug and the
 * embedder asked for it. */
void bea_gl_debug_enable(struct bea_gl *gl);

enum bea_status bea_gl_send_string_marker(struct bea_context *ctx,
                                          const struct vgp_send_string_marker *cmd);

#endif
