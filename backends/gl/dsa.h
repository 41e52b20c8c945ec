/* SPDX-License-Identifier: MIT */
/* Depth, stencil and alpha test; stencil references. Alpha test is done in shaders. */
#ifndef BEA_GL_DSA_H
#define BEA_GL_DSA_H

#include <epoxy/gl.h>

#include "backend.h"

struct bea_gl_sub;

struct bea_gl_stencil_face {
    uint16_t func, fail, zfail, zpass;
    uint8_t value_mask, write_mask, ref;
};

/* What GL is told. */
struct bea_gl_dsa_values {
    bool depth_test, depth_write, stencil_test;
    uint16_t depth_func;
    struct bea_gl_stencil_face faces[2]; /* front, back as the guest sees them */
};

struct bea_gl_dsa {
    struct bea_object base;
    struct bea_gl_dsa_values values;
    bool two_faces;     /* the back face has values and a reference of its own */
    uint8_t alpha_func; /* VGP_COMPARE_FUNC_*; ALWAYS: no alpha test */
    float alpha_ref;
};

struct bea_gl_dsa_state {
    struct bea_object *bound;         /* struct bea_gl_dsa; NULL: all tests off */
    uint8_t ref[2];                   /* stencil references */
    struct bea_gl_dsa_values applied; /* what this GL context has */
};

void bea_gl_dsa_init(struct bea_gl_sub *sub);
void bea_gl_dsa_finish(struct bea_gl_sub *sub);
/* Also for changed references. */
void bea_gl_dsa_emit(struct bea_gl_sub *sub);
/* The bound object, or NULL. */
const struct bea_gl_dsa *bea_gl_dsa_bound(const struct bea_gl_sub *sub);

enum bea_status bea_gl_create_dsa(struct bea_context *ctx, const struct vgp_create_dsa *cmd,
                                  struct bea_object **out);
void bea_gl_bind_dsa(struct bea_gl_sub *sub, struct bea_object *object);
enum bea_status bea_gl_set_stencil_ref(struct bea_context *ctx,
                                       const struct vgp_set_stencil_ref *cmd);

#endif
