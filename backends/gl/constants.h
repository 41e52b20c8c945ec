/* SPDX-License-Identifier: MIT */
/* Inline constants and block bea_state: streamed through a ring buffer into uniform blocks. */
#ifndef BEA_GL_CONSTANTS_H
#define BEA_GL_CONSTANTS_H

#include <epoxy/gl.h>

#include "backend.h"
#include "shader/shader.h"
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
    uint32_t head; /* bytes */
    uint32_t lap;  /* segments begun; what was written in another one must be written again */
    GLsync fences[BEA_GL_RING_SEGMENTS]; /* behind the last use of each segment */
};

/* The place of something in the ring. */
struct bea_gl_ring_place {
    uint32_t lap;   /* 0: nowhere */
    uint32_t bytes; /* bound */
};

struct bea_gl_constants {
    uint8_t *data; /* as the guest sent it */
    uint32_t bytes, capacity;
    bool dirty; /* the ring has something older */
    struct bea_gl_ring_place place;
};

struct bea_gl_constant_state {
    struct bea_gl_constants stages[BEA_GL_STAGES];
    struct bea_gl_ring ring;
    struct bea_gl_ring_place block_place; /* of block bea_state */
    struct bea_shader_state block;        /* as it is there */
};

void bea_gl_constants_init(struct bea_gl_sub *sub);
void bea_gl_constants_finish(struct bea_gl_sub *sub);
/* Brings the constants that `program` reads into the ring and binds them. */
void bea_gl_constants_emit(struct bea_gl_sub *sub, const struct bea_gl_program *program);
/* The same for block bea_state. */
void bea_gl_state_block_emit(struct bea_gl_sub *sub);
enum bea_status bea_gl_set_constant_buffer(struct bea_context *ctx,
                                           const struct vgp_set_constant_buffer *cmd);

#endif
