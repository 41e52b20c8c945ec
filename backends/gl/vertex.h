/* SPDX-License-Identifier: MIT */
/* Vertex elements (a vertex array object each), vertex buffers and the index buffer. */
#ifndef BEA_GL_VERTEX_H
#define BEA_GL_VERTEX_H

#include <epoxy/gl.h>

#include "backend.h"

struct bea_gl;
struct bea_gl_sub;

#define BEA_GL_MAX_ATTRIBS 32

/* How a virgl format is fetched. */
enum bea_gl_attrib_kind {
    BEA_GL_ATTRIB_FLOAT,   /* floats, and integers converted to float */
    BEA_GL_ATTRIB_INTEGER, /* stays an integer */
    BEA_GL_ATTRIB_DOUBLE,
};
struct bea_gl_attrib_format {
    uint16_t type; /* GL enum; 0: can't be fetched */
    uint16_t size; /* 1 ... 4, or GL_BGRA */
    uint8_t kind;  /* enum bea_gl_attrib_kind */
    bool normalized;
    bool is_unsigned; /* INTEGER: uint */
    bool swap_rb;     /* the shader exchanges red and blue */
    uint8_t bytes;    /* of one element */
};
/* False: no vertex format, or the host can't fetch it. */
bool bea_gl_attrib_format(const struct bea_gl *gl, uint32_t format,
                          struct bea_gl_attrib_format *out);

struct bea_gl_attrib {
    struct bea_gl_attrib_format format;
    uint8_t binding;     /* index into bindings[] */
    uint32_t offset;     /* relative to the binding */
    uint32_t buffer;     /* the guest's vertex buffer index */
    uint32_t src_offset; /* as the guest says */
    uint32_t divisor;
};
/* A vertex buffer binding point of GL: attributes of one buffer and divisor share one. */
struct bea_gl_vertex_binding {
    uint8_t buffer; /* the guest's vertex buffer index */
    uint32_t base;  /* added to the buffer's offset */
    uint32_t divisor;
    uint32_t extent; /* bytes of a vertex that are read */
};

/* What a binding point of a vertex array object holds, by serial. */
struct bea_gl_vertex_applied {
    uint64_t serial; /* 0: the zero buffer; ~0: unknown */
    uint64_t offset;
    uint32_t stride;
};

struct bea_gl_vertex_elements {
    struct bea_object base;
    struct bea_gl_sub *sub;
    uint32_t num_attribs, num_bindings;
    struct bea_gl_attrib attribs[BEA_GL_MAX_ATTRIBS];
    struct bea_gl_vertex_binding bindings[BEA_GL_MAX_ATTRIBS];
    uint32_t integer_mask, unsigned_mask, swap_rb_mask, double_mask; /* for shader keys */
    GLuint vao;                                                      /* made at the first draw */
    struct bea_gl_vertex_applied applied[BEA_GL_MAX_ATTRIBS];
    uint64_t applied_index; /* serial of the element array buffer */
};

struct bea_gl_vertex_buffer {
    struct bea_resource *resource;
    uint32_t stride, offset;
};

struct bea_gl_vertex_state {
    struct bea_object *elements; /* struct bea_gl_vertex_elements */
    struct bea_gl_vertex_buffer buffers[BEA_GL_MAX_ATTRIBS];
    uint32_t num_buffers;
    struct bea_resource *index_buffer;
    uint32_t index_size, index_offset;
    GLuint vao;       /* bound now */
    GLuint empty_vao; /* for draws without elements and for other rooms */
    GLuint zero;      /* a buffer of zeros for what is not bound */
    bool restart;     /* primitive restart in GL: on? */
    bool restart_fixed;
    uint32_t restart_index;
};

void bea_gl_vertex_init(struct bea_gl_sub *sub);
void bea_gl_vertex_finish(struct bea_gl_sub *sub);
/* Binds the vertex array object and what changed of its buffers. */
void bea_gl_vertex_emit(struct bea_gl_sub *sub);
/* Binds the index buffer to the vertex array object that emit bound. */
void bea_gl_index_emit(struct bea_gl_sub *sub);
/* Another buffer was bound for indices. */
void bea_gl_index_lost(struct bea_gl_sub *sub);
/* Another vertex array object was bound behind our back. */
void bea_gl_vertex_lost(struct bea_gl_sub *sub);
const struct bea_gl_vertex_elements *bea_gl_vertex_elements_bound(const struct bea_gl_sub *sub);

enum bea_status bea_gl_create_vertex_elements(struct bea_context *ctx,
                                              const struct vgp_create_vertex_elements *cmd,
                                              struct bea_object **out);
void bea_gl_bind_vertex_elements(struct bea_gl_sub *sub, struct bea_object *object);
enum bea_status bea_gl_set_vertex_buffers(struct bea_context *ctx,
                                          const struct vgp_set_vertex_buffers *cmd,
                                          const struct vgp_set_vertex_buffers_refs *refs);
enum bea_status bea_gl_set_index_buffer(struct bea_context *ctx,
                                        const struct vgp_set_index_buffer *cmd,
                                        const struct vgp_set_index_buffer_refs *refs);

#endif
