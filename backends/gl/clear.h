/* SPDX-License-Identifier: MIT */
/* Clears: of the framebuffer, of a rectangle of a surface, of a box of a texture. */
#ifndef BEA_GL_CLEAR_H
#define BEA_GL_CLEAR_H

#include "backend.h"

struct vgp_clear;
struct vgp_clear_surface;
struct vgp_clear_surface_refs;
struct vgp_clear_texture;
struct vgp_clear_texture_refs;
enum bea_status bea_gl_clear(struct bea_context *ctx, const struct vgp_clear *cmd);
enum bea_status bea_gl_clear_surface(struct bea_context *ctx, const struct vgp_clear_surface *cmd,
                                     const struct vgp_clear_surface_refs *refs);
enum bea_status bea_gl_clear_texture(struct bea_context *ctx, const struct vgp_clear_texture *cmd,
                                     const struct vgp_clear_texture_refs *refs);

#endif
