/* SPDX-License-Identifier: MIT */
/* Inline constants and block bea_state: streamed through a ring buffer into uniform blocks. */
#ifndef BEA_GL_CONSTANTS_H
#define BEA_GL_CONSTANTS_H

#include <epoxy/gl.h>

#include "backend.h"
#include "view.h"

struct bea_gl_sub;
struct bea_gl_program;

/* Uniform buffer binding points that are the same in every program. */
#define BEA_GL_UBO_STATE 0
#define BEA_GL_UBO_CONST0(stage) (1 + (stage))
#define BEA_GL_UBO_FIRST 7 /* uniform buffers of the guest */

#define BEA_GL_RING_SEGMENTS 4

/*
 * A buffer written front to back and then again from its start. Mapped for good where the host can;
 * a segment is not written again before the GPU left it.
 */
struct bea_gl_ring {
    GLuint buffer; /* 0: not made yet */
    uint8_t *map;  /* NULL: written through short mappings, orphaned at each turn */
    uint32_t bytes, head, segment;
    void *fences[BEA_GL_RING_SEGMENTS]; /* GLsync */
};

struct bea_gl_constants {
    uint8_t *data; /* as the guest sent it */
    uint32_t bytes, capacity;
    bool dirty;        /* the ring has something older */
    uint32_t uploaded; /* bytes in the ring */
};

struct bea_gl_constant_state {
    struct bea_gl_constants stages[BEA_GL_STAGES];
    struct bea_gl_ring ring;
};

void bea_gl_constants_init(struct bea_gl_sub *sub);
void bea_gl_constants_finish(struct bea_gl_sub *sub);
/* Brings the constants that `program` reads into the ring and binds them. */
void bea_gl_constants_emit(struct bea_gl_sub *sub, const struct bea_gl_program *program);
/* The same for block bea_state. */
void bea_gl_state_block_emit(struct bea_gl_sub *sub);
/* Copies `bytes` bytes into the ring, followed by zeros up to `total`, and binds them to uniform
 * binding point `index`. */
bool bea_gl_ring_bind(struct bea_gl_sub *sub, uint32_t index, const void *data, uint32_t bytes,
                      uint32_t total);

enum bea_status bea_gl_set_constant_buffer(struct bea_context *ctx,
                                           const struct vgp_set_constant_buffer *cmd);

#endif
