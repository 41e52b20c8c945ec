/* SPDX-License-Identifier: MIT */
/*
 * Parameters of draws and dispatches that lie in a buffer. The guest's shaders may write them, and
 * the guest may change them at any time, so what GL gets is a copy, made in GL's order, in which a
 * draw or dispatch that is past the limits is one of nothing.
 */
#ifndef BEA_GL_INDIRECT_H
#define BEA_GL_INDIRECT_H

#include <epoxy/gl.h>
#include <stdbool.h>
#include <stdint.h>

struct bea_gl;
struct bea_gl_sub;
struct bea_resource;

#define BEA_GL_INDIRECT_WORDS 5 /* of the longest block */

/* Blocks of 32-bit words, as GL has them; all lie inside of the buffer. */
struct bea_gl_indirect {
    const struct bea_resource *buffer;
    uint32_t offset, stride; /* bytes, multiples of 4; the stride is from block to block */
    uint32_t count;          /* blocks, at least 1 */
    uint32_t words;          /* of a block: 3 of a dispatch, 4 of a draw, 5 of an indexed one */
    uint32_t most[3];        /* groups of a dispatch; vertices, instances, 1 of a draw */
    uint32_t indices;        /* of the index buffer, where a draw is indexed */
    uint64_t limit;          /* of the product of what `most` bounds */
};

struct bea_gl_indirect_copy {
    GLuint name;
    GLintptr offset;
    GLsizei stride; /* bytes: no gaps */
};

/* In struct bea_gl_sub: where copies go, one behind the other. */
struct bea_gl_indirect_state {
    GLuint name;
    GLsizeiptr bytes, used;
};

void bea_gl_indirect_init(struct bea_gl_sub *sub);
void bea_gl_indirect_finish(struct bea_gl_sub *sub);

/*
 * To be called before the program and the buffers of the draw are emitted. It is good for the next
 * call of GL only. False: out of memory, or the buffer can't be read.
 */
bool bea_gl_indirect_check(struct bea_gl_sub *sub, const struct bea_gl_indirect *list,
                           struct bea_gl_indirect_copy *copy);

/* indirect_program.c: makes the copy on the GPU. */
struct bea_gl_indirect_program {
    GLuint name;
    GLint shape, most, limit; /* uniforms */
    bool failed;
};
/* NULL: the host has no compute shaders, or refuses this one. */
const struct bea_gl_indirect_program *bea_gl_indirect_program(struct bea_gl *gl);

#endif
