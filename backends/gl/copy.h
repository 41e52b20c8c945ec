/* SPDX-License-Identifier: MIT */
/* RESOURCE_COPY_REGION: bit-exact copies between resources. */
#ifndef BEA_GL_COPY_H
#define BEA_GL_COPY_H

#include "backend.h"

struct vgp_resource_copy_region;
struct vgp_resource_copy_region_refs;
enum bea_status bea_gl_resource_copy_region(struct bea_context *ctx,
                                            const struct vgp_resource_copy_region *cmd,
                                            const struct vgp_resource_copy_region_refs *refs);

#endif
