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

/* For blits that turn out to be copies. Are the bytes of the two interchangeable for GL? */
bool bea_gl_copy_is_raw(const struct bea_resource *src, const struct bea_resource *dst);
/* The host has COPY_IMAGE, the copy is raw, the boxes are inside. */
void bea_gl_copy_image(const struct bea_resource *dst, uint32_t dst_level, const struct bea_box *to,
                       const struct bea_resource *src, uint32_t src_level,
                       const struct bea_box *from);

#endif
