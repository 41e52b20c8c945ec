/* SPDX-License-Identifier: MIT */
/* Draws: what must hold before one, what changed since the last, the call. */
#ifndef BEA_GL_DRAW_H
#define BEA_GL_DRAW_H

#include "backend.h"

enum bea_status bea_gl_draw_vbo(struct bea_context *ctx, const struct vgp_draw_vbo *cmd,
                                const struct vgp_draw_vbo_refs *refs);
enum bea_status bea_gl_memory_barrier(struct bea_context *ctx,
                                      const struct vgp_memory_barrier *cmd);
enum bea_status bea_gl_texture_barrier(struct bea_context *ctx,
                                       const struct vgp_texture_barrier *cmd);

#endif
