/* SPDX-License-Identifier: MIT */
/* Values that a shader read, made texels of a guest's format again. */
#ifndef BEA_GL_PACK_H
#define BEA_GL_PACK_H

#include <stdbool.h>
#include <stdint.h>

struct vgp_format_desc;

/* Can bea_gl_pack_texel() make texels of the format? Uncompressed ones of channels apart, mostly.
 */
bool bea_gl_can_pack(const struct vgp_format_desc *format);

/*
 * Writes a texel, block_bytes bytes. `components` are r g b a, or depth and stencil: floats by
 * their bits, but for channels that hold integers.
 */
void bea_gl_pack_texel(const struct vgp_format_desc *format, const uint32_t components[4],
                       unsigned char *texel);

#endif
