/* SPDX-License-Identifier: MIT */
/* Uniform, storage and atomic counter buffers. */
#ifndef BEA_GL_BINDING_H
#define BEA_GL_BINDING_H

#include <epoxy/gl.h>

#include "backend.h"
#include "view.h"

struct bea_gl_sub;
struct bea_gl_program;

#define BEA_GL_MAX_BUFFERS 32 /* slots of each kind and stage */
#define BEA_GL_MAX_UBO_POINTS 192
#define BEA_GL_MAX_SSBO_POINTS 192

struct bea_gl_buffer_binding {
    struct bea_resource *resource; /* NULL: nothing */
    uint32_t offset, bytes;
};

/* What a binding point of GL holds, by the resource's serial. */
struct bea_gl_buffer_point {
    uint64_t serial; /* 0: nothing; ~0: unknown */
    uint32_t offset, bytes;
};

struct bea_gl_binding_state {
    struct bea_gl_buffer_binding uniform[BEA_GL_STAGES][BEA_GL_MAX_BUFFERS];
    struct bea_gl_buffer_binding storage[BEA_GL_STAGES][BEA_GL_MAX_BUFFERS];
    struct bea_gl_buffer_binding atomic[BEA_GL_MAX_BUFFERS];
    struct bea_gl_buffer_point uniform_points[BEA_GL_MAX_UBO_POINTS];
    struct bea_gl_buffer_point storage_points[BEA_GL_MAX_SSBO_POINTS];
    struct bea_gl_buffer_point atomic_points[BEA_GL_MAX_BUFFERS];
};

void bea_gl_binding_init(struct bea_gl_sub *sub);
void bea_gl_binding_finish(struct bea_gl_sub *sub);
/* Binds all buffers that `program` uses. */
void bea_gl_binding_emit(struct bea_gl_sub *sub, const struct bea_gl_program *program);

enum bea_status bea_gl_set_uniform_buffer(struct bea_context *ctx,
                                          const struct vgp_set_uniform_buffer *cmd,
                                          const struct vgp_set_uniform_buffer_refs *refs);
enum bea_status bea_gl_set_shader_buffers(struct bea_context *ctx,
                                          const struct vgp_set_shader_buffers *cmd,
                                          const struct vgp_set_shader_buffers_refs *refs);
enum bea_status bea_gl_set_atomic_buffers(struct bea_context *ctx,
                                          const struct vgp_set_atomic_buffers *cmd,
                                          const struct vgp_set_atomic_buffers_refs *refs);

#endif
