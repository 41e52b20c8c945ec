/* SPDX-License-Identifier: MIT */
/* Brings GL's state up to what the guest set: each room emits its difference. */
#ifndef BEA_GL_EMIT_H
#define BEA_GL_EMIT_H

#include <stdbool.h>

struct bea_gl_program;
struct bea_gl_sub;

/* Fixed functions: all rooms but shaders and what they read. */
void bea_gl_emit_state(struct bea_gl_sub *sub);
/* What `program` reads and writes: constants, buffers, images, views, samplers. `all`: whether or
 * not marked dirty. */
void bea_gl_emit_resources(struct bea_gl_sub *sub, const struct bea_gl_program *program, bool all);

#endif
