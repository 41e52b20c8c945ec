/* SPDX-License-Identifier: MIT */
/*
 * Guests may leave the tessellation control shader out, OpenGL ES may not: there one is made that
 * passes everything on and writes the default levels.
 */
#ifndef BEA_GL_TESS_PASS_H
#define BEA_GL_TESS_PASS_H

#include <stdbool.h>
#include <stdint.h>

struct bea_gl;
struct bea_gl_shader;
struct bea_gl_shader_set;
struct bea_gl_sub;

/* What its text follows from. */
struct bea_gl_tess_pass_key {
    uint64_t generic;
    uint32_t texcoord, color, psize;
    uint32_t vertices;
    uint32_t levels[6]; /* bits of floats: outer, inner */
};

/* In struct bea_gl_shader_state: the last one that was needed. */
struct bea_gl_tess_pass {
    struct bea_gl_shader *shader; /* NULL: none yet */
    struct bea_gl_tess_pass_key key;
    uint32_t vertices; /* of the patches that are drawn */
};

/* Does the set lack a control shader that this host must have? */
bool bea_gl_tess_pass_needed(const struct bea_gl *gl, const struct bea_gl_shader_set *set);
/* Notes the size of patches before a program is chosen. */
void bea_gl_tess_pass_note(struct bea_gl_sub *sub, uint32_t vertices);
/* The control shader for the set; NULL: out of memory. Lives until the next call. */
struct bea_gl_shader *bea_gl_tess_pass_get(struct bea_gl_sub *sub,
                                           const struct bea_gl_shader_set *set);
void bea_gl_tess_pass_finish(struct bea_gl_sub *sub);

#endif
