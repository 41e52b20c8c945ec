/* SPDX-License-Identifier: MIT */
/* BLIT: scaling, mirroring, converting copies between textures. */
#ifndef BEA_GL_BLIT_H
#define BEA_GL_BLIT_H

#include "backend.h"

struct bea_gl;
struct bea_gl_blitter;
struct vgp_blit;
struct vgp_blit_refs;
enum bea_status bea_gl_blit(struct bea_context *ctx, const struct vgp_blit *cmd,
                            const struct vgp_blit_refs *refs);

/* Frees gl->blitter (NULL is fine); the device's GL context is current. */
void bea_gl_blitter_destroy(struct bea_gl_blitter *blitter);

#endif
