/* SPDX-License-Identifier: MIT */
/* The programs of shader blits, made on demand and kept. */
#ifndef BEA_GL_BLIT_PROGRAM_H
#define BEA_GL_BLIT_PROGRAM_H

#include <epoxy/gl.h>
#include <stdbool.h>

struct bea_gl;

/* What is sampled. */
enum bea_gl_blit_kind {
    BEA_GL_BLIT_1D,
    BEA_GL_BLIT_2D,
    BEA_GL_BLIT_RECT,
    BEA_GL_BLIT_1D_ARRAY,
    BEA_GL_BLIT_2D_ARRAY,
    BEA_GL_BLIT_3D,
    BEA_GL_BLIT_2D_MS,
    BEA_GL_BLIT_2D_MS_ARRAY,
    BEA_GL_BLIT_KINDS
};
/* What is written. */
enum bea_gl_blit_output {
    BEA_GL_BLIT_FLOAT,
    BEA_GL_BLIT_SINT,
    BEA_GL_BLIT_UINT,
    BEA_GL_BLIT_FLOAT_BITS, /* as the bits of a uvec4 */
    BEA_GL_BLIT_SINT_BITS,
    BEA_GL_BLIT_DEPTH, /* from here on: no colour */
    BEA_GL_BLIT_STENCIL,
    BEA_GL_BLIT_OUTPUTS
};
/* How samples are read: the average, the first one, or each for itself. */
enum bea_gl_blit_samples {
    BEA_GL_BLIT_AVERAGE,
    BEA_GL_BLIT_FIRST,
    BEA_GL_BLIT_EACH,
    BEA_GL_BLIT_SAMPLES
};
/* Where the destination keeps the channels. */
enum bea_gl_blit_order {
    BEA_GL_BLIT_RGBA,
    BEA_GL_BLIT_BGRA,
    BEA_GL_BLIT_ALPHA_IN_RED,
    BEA_GL_BLIT_ORDERS
};

struct bea_gl_blit_key {
    enum bea_gl_blit_kind kind;
    enum bea_gl_blit_output output;
    enum bea_gl_blit_samples samples;
    enum bea_gl_blit_order order;
};

struct bea_gl_blit_program {
    GLuint name; /* 0: not made yet */
    bool failed; /* the host's compiler does not take it */
    GLint edges; /* vec4: x0 y0 x1 y1 of the source, in its coordinates */
    GLint where; /* vec4: third coordinate, level, samples, unused */
};

/* Compiles and links. False when the host cannot; says so in the log. */
bool bea_gl_blit_program_make(struct bea_gl *gl, const struct bea_gl_blit_key *key,
                              struct bea_gl_blit_program *program);

#endif
