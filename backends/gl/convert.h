/* SPDX-License-Identifier: MIT */
/* Texel layouts that GL has no name for: what the processor changes between guest memory and GL. */
#ifndef BEA_GL_CONVERT_H
#define BEA_GL_CONVERT_H

#include <stddef.h>
#include <stdint.h>

struct bea_gl_format;

enum bea_gl_convert {
    BEA_GL_CONVERT_NONE,
    BEA_GL_CONVERT_Z24_LOW,  /* depth in bits 0..23; GL has it in 8..31 above a stencil */
    BEA_GL_CONVERT_Z24_HIGH, /* depth in bits 8..31, nothing below */
    BEA_GL_CONVERT_RB8,      /* red and blue exchanged, four bytes */
    BEA_GL_CONVERT_RB10,     /* red and blue exchanged, 10:10:10:2 */
    BEA_GL_CONVERT_ABGR,     /* four bytes from behind */
    BEA_GL_CONVERT_ARGB,     /* alpha first, then red, green, blue */
    BEA_GL_CONVERT_A1RGB5,   /* 16 bits, alpha in the highest; GL has it in the lowest */
    BEA_GL_CONVERT_A4RGB4,
};

/* What transfers of a virgl format need that is stored as `format`. */
enum bea_gl_convert bea_gl_convert_of(uint32_t virgl_format, const struct bea_gl_format *format);

/* In place, `bytes` bytes of whole texels. */
void bea_gl_convert_to_gl(enum bea_gl_convert convert, void *texels, size_t bytes);
void bea_gl_convert_from_gl(enum bea_gl_convert convert, void *texels, size_t bytes);

#endif
