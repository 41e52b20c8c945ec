/* SPDX-License-Identifier: MIT */
/* Reading of textures that GL itself cannot read: through a shader, or as blocks of bits. For hosts
 * without glGetTexImage(). */
#ifndef BEA_GL_READ_BACK_H
#define BEA_GL_READ_BACK_H

#include <stdbool.h>
#include <stdint.h>

#include "backend.h"

struct bea_gl;
struct bea_gl_format;
struct bea_gl_region;
struct vgp_format_desc;

/* Does one of the two ways below read textures of a format that is kept as `stored`? */
bool bea_gl_can_read_back(const struct bea_gl *gl, const struct vgp_format_desc *format,
                          const struct bea_gl_format *stored);
/*
 * Reads a region of one layer as packed rows of the guest's texels or blocks, in GL's order of
 * rows. False: the host cannot, or memory ran out.
 */
bool bea_gl_read_back(struct bea_gl *gl, const struct bea_resource *resource,
                      const struct bea_gl_region *region, void *to);

#endif
