/* SPDX-License-Identifier: MIT */
/* Compute: LAUNCH_GRID. */
#ifndef BEA_GL_COMPUTE_H
#define BEA_GL_COMPUTE_H

#include "backend.h"

enum bea_status bea_gl_launch_grid(struct bea_context *ctx, const struct vgp_launch_grid *cmd,
                                   const struct vgp_launch_grid_refs *refs);

#endif
