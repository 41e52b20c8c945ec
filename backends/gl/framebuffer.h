/* SPDX-License-Identifier: MIT */
/* The framebuffer of a sub-context: attachments, the facts that other rooms need, a cache of GL
 * framebuffer objects. */
#ifndef BEA_GL_FRAMEBUFFER_H
#define BEA_GL_FRAMEBUFFER_H

#include <epoxy/gl.h>

#include "backend.h"

struct bea_gl;
struct bea_gl_sub;
struct bea_gl_surface;

#define BEA_GL_FBO_CACHE 32

/* One GL framebuffer object and the surfaces it was made of, by serial: names and handles are
 * reused, serials are not. */
struct bea_gl_fbo {
    GLuint name; /* 0: free entry */
    bool dead;   /* a surface of it is gone: delete it at the next chance */
    bool usable; /* complete when it was made */
    uint32_t last_use;
    uint64_t key[VGP_MAX_COLOR_BUFFERS + 1]; /* the last one: depth/stencil */
    uint32_t size[4]; /* width, height, layers, samples; without attachments only */
};

struct bea_gl_framebuffer_state {
    /* What the guest set. */
    struct bea_object *cbufs[VGP_MAX_COLOR_BUFFERS]; /* struct bea_gl_surface */
    struct bea_object *zsurf;
    uint32_t num_cbufs;
    uint32_t default_size[4]; /* width, height, layers, samples without attachments */

    /* What follows from it; valid at all times. Masks have a bit for each colour buffer. */
    uint32_t width, height; /* the render area: the smallest of all attachments */
    uint32_t layers;        /* 1: not layered */
    uint32_t samples;       /* 0 and 1: single sampled */
    uint32_t host_samples;  /* what the host made of them: may be more */
    bool y_0_top;           /* row 0 is at the top: front face and fragment y are turned */
    bool has_depth, has_stencil;
    uint8_t cbuf_mask;     /* there is a surface */
    uint8_t integer_mask;  /* signed or unsigned integer values */
    uint8_t unsigned_mask; /* unsigned integer values */
    uint8_t
        no_alpha_mask; /* the format has no alpha, the texture has: it reads as 1 when blending */
    uint8_t alpha_in_red_mask; /* A8 and the like: alpha is kept in the red channel */
    uint8_t swap_rb_mask;      /* red and blue change places, see bea_gl_exchanges_red_blue() */

    /* What this GL context has. */
    GLuint bound;      /* ~0u: unknown */
    GLuint scratch[2]; /* see bea_gl_scratch_fbo() */
    uint32_t clock;
    struct bea_gl_fbo cache[BEA_GL_FBO_CACHE];
};

void bea_gl_framebuffer_init(struct bea_gl_sub *sub);
void bea_gl_framebuffer_finish(struct bea_gl_sub *sub); /* with the sub's GL context current */

/*
 * Binds the framebuffer object of the current state for drawing and reading. False: it can't be
 * complete on this host, drop the draw. Cheap when nothing changed.
 */
bool bea_gl_framebuffer_emit(struct bea_gl_sub *sub);
/* The binding in GL is no longer what emit left: emit binds again. */
void bea_gl_framebuffer_lost(struct bea_gl_sub *sub);
/* A surface dies: no framebuffer object may keep its memory or be found by its key. */
void bea_gl_framebuffer_forget(struct bea_gl_sub *sub, const struct bea_gl_surface *surface);
/* The colour surface `index`, or NULL. */
struct bea_gl_surface *bea_gl_framebuffer_cbuf(const struct bea_gl_sub *sub, uint32_t index);
struct bea_gl_surface *bea_gl_framebuffer_zsurf(const struct bea_gl_sub *sub);

struct vgp_set_framebuffer_state;
struct vgp_set_framebuffer_state_refs;
struct vgp_set_framebuffer_state_no_attach;
enum bea_status bea_gl_set_framebuffer_state(struct bea_context *ctx,
                                             const struct vgp_set_framebuffer_state *cmd,
                                             const struct vgp_set_framebuffer_state_refs *refs);
enum bea_status
bea_gl_set_framebuffer_state_no_attach(struct bea_context *ctx,
                                       const struct vgp_set_framebuffer_state_no_attach *cmd);

#endif
