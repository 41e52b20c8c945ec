/* SPDX-License-Identifier: MIT */
#include "vertex.h"

#include <stdlib.h>
#include <string.h>

#include "device.h"
#include "gl.h"
#include "resource.h"

#define ZERO_BYTES 4096 /* more than any attribute reads: see attrib_place() for its offset */
#define UNKNOWN UINT64_MAX

void bea_gl_vertex_init(struct bea_gl_sub *sub)
{
    static const uint8_t zeros[ZERO_BYTES];
    struct bea_gl_vertex_state *state = &sub->vertex;
    glGenVertexArrays(1, &state->empty_vao);
    glGenBuffers(1, &state->zero);
    glBindVertexArray(state->empty_vao);
    glBindBuffer(GL_ARRAY_BUFFER, state->zero);
    glBufferData(GL_ARRAY_BUFFER, ZERO_BYTES, zeros, GL_STATIC_DRAW);
    glBindBuffer(GL_ARRAY_BUFFER, 0);
    state->vao = state->empty_vao;
    state->restart = false;
    sub->dirty |= BEA_GL_DIRTY_VERTEX;
}

void bea_gl_vertex_finish(struct bea_gl_sub *sub)
{
    struct bea_gl_vertex_state *state = &sub->vertex;
    bea_object_set(&state->elements, NULL);
    for (unsigned i = 0; i < BEA_GL_MAX_ATTRIBS; i++)
        bea_resource_set(&state->buffers[i].resource, NULL);
    bea_resource_set(&state->index_buffer, NULL);
    glBindVertexArray(0);
    glDeleteVertexArrays(1, &state->empty_vao);
    glDeleteBuffers(1, &state->zero);
}

const struct bea_gl_vertex_elements *bea_gl_vertex_elements_bound(const struct bea_gl_sub *sub)
{
    return (const struct bea_gl_vertex_elements *)sub->vertex.elements;
}

/* The binding point for an attribute: shared with those of the same buffer and divisor. */
static uint8_t binding_for(struct bea_gl_vertex_elements *ve, const struct bea_gl_attrib *attrib,
                           uint32_t max_offset)
{
    bool far = attrib->src_offset > max_offset;
    for (uint32_t i = 0; i < ve->num_bindings && !far; i++) {
        const struct bea_gl_vertex_binding *b = &ve->bindings[i];
        if (b->buffer == attrib->buffer && b->divisor == attrib->divisor && b->base == 0)
            return (uint8_t)i;
    }
    ve->bindings[ve->num_bindings] = (struct bea_gl_vertex_binding){
        .buffer = (uint8_t)attrib->buffer,
        .base = far ? attrib->src_offset : 0,
        .divisor = attrib->divisor,
    };
    return (uint8_t)ve->num_bindings++;
}

static void attrib_place(const struct bea_gl *gl, struct bea_gl_vertex_elements *ve, uint32_t index)
{
    struct bea_gl_attrib *attrib = &ve->attribs[index];
    /* Without binding points, each attribute is its own. */
    bool points = bea_gl_has(gl, BEA_GL_FEATURE_VERTEX_ATTRIB_BINDING);
    attrib->binding = binding_for(ve, attrib, points ? 2047 : 0);
    struct bea_gl_vertex_binding *binding = &ve->bindings[attrib->binding];
    attrib->offset = attrib->src_offset - binding->base;
    if (binding->extent < attrib->offset + attrib->format.bytes)
        binding->extent = attrib->offset + attrib->format.bytes;
    uint32_t bit = 1u << index;
    bool integer = attrib->format.kind == BEA_GL_ATTRIB_INTEGER;
    ve->integer_mask |= integer ? bit : 0;
    ve->unsigned_mask |= integer && attrib->format.is_unsigned ? bit : 0;
    ve->swap_rb_mask |= attrib->format.swap_rb ? bit : 0;
}

static void destroy(struct bea_object *object)
{
    struct bea_gl_vertex_elements *ve = (struct bea_gl_vertex_elements *)object;
    if (ve->vao) {
        /* Vertex array objects are not shared between contexts. */
        bea_gl_make_current_for_end(ve->sub->gl, ve->sub);
        if (ve->sub->vertex.vao == ve->vao)
            bea_gl_vertex_lost(ve->sub);
        glDeleteVertexArrays(1, &ve->vao);
    }
    free(ve);
}

enum bea_status bea_gl_create_vertex_elements(struct bea_context *ctx,
                                              const struct vgp_create_vertex_elements *cmd,
                                              struct bea_object **out)
{
    struct bea_gl *gl = bea_gl_device(ctx);
    if (cmd->num_elements > (uint32_t)bea_gl_limits(gl)->vertex_attribs)
        return bea_refuse(ctx, "elements", "the host has %d vertex attributes, not %u",
                          bea_gl_limits(gl)->vertex_attribs, cmd->num_elements);
    struct bea_gl_vertex_elements *ve = calloc(1, sizeof(*ve));
    if (!ve)
        return BEA_ERR_NO_MEMORY;
    ve->sub = bea_gl_sub(ctx);
    ve->num_attribs = cmd->num_elements;
    for (uint32_t i = 0; i < cmd->num_elements; i++) {
        struct bea_gl_attrib *attrib = &ve->attribs[i];
        attrib->buffer = cmd->elements[i].vertex_buffer_index;
        attrib->src_offset = cmd->elements[i].src_offset;
        attrib->divisor = cmd->elements[i].instance_divisor;
        if (attrib->buffer >= BEA_GL_MAX_ATTRIBS || attrib->src_offset > INT32_MAX ||
            !bea_gl_attrib_format(gl, cmd->elements[i].src_format, &attrib->format)) {
            free(ve);
            return bea_refuse(ctx, "elements", "element %u: format %u can't be fetched", i,
                              cmd->elements[i].src_format);
        }
        attrib_place(gl, ve, i);
    }
    bea_object_init(&ve->base, ctx, VIRGL_OBJECT_VERTEX_ELEMENTS, cmd->handle, destroy);
    *out = &ve->base;
    return BEA_OK;
}

void bea_gl_bind_vertex_elements(struct bea_gl_sub *sub, struct bea_object *object)
{
    if (sub->vertex.elements == object)
        return;
    const struct bea_gl_vertex_elements *old = bea_gl_vertex_elements_bound(sub);
    const struct bea_gl_vertex_elements *next = (const struct bea_gl_vertex_elements *)object;
    if (!old || !next || old->integer_mask != next->integer_mask ||
        old->unsigned_mask != next->unsigned_mask || old->swap_rb_mask != next->swap_rb_mask)
        sub->dirty |= BEA_GL_DIRTY_SHADERS;
    sub->dirty |= BEA_GL_DIRTY_VERTEX;
    bea_object_set(&sub->vertex.elements, object);
}

enum bea_status bea_gl_set_vertex_buffers(struct bea_context *ctx,
                                          const struct vgp_set_vertex_buffers *cmd,
                                          const struct vgp_set_vertex_buffers_refs *refs)
{
    struct bea_gl_sub *sub = bea_gl_sub(ctx);
    struct bea_gl_vertex_state *state = &sub->vertex;
    for (uint32_t i = 0; i < cmd->num_buffers; i++) {
        if (refs->buffers[i] && !bea_gl_buffer_name(refs->buffers[i]))
            return bea_refuse(ctx, "buffers", "resource %u is no buffer", refs->buffers[i]->id);
    }
    for (uint32_t i = 0; i < cmd->num_buffers; i++) {
        struct bea_gl_vertex_buffer *buffer = &state->buffers[i];
        if (buffer->resource == refs->buffers[i] && buffer->stride == cmd->buffers[i].stride &&
            buffer->offset == cmd->buffers[i].offset)
            continue;
        bea_resource_set(&buffer->resource, refs->buffers[i]);
        buffer->stride = cmd->buffers[i].stride;
        buffer->offset = cmd->buffers[i].offset;
        sub->dirty |= BEA_GL_DIRTY_VERTEX;
    }
    for (uint32_t i = cmd->num_buffers; i < state->num_buffers; i++) {
        bea_resource_set(&state->buffers[i].resource, NULL);
        sub->dirty |= BEA_GL_DIRTY_VERTEX;
    }
    state->num_buffers = cmd->num_buffers;
    return BEA_OK;
}

enum bea_status bea_gl_set_index_buffer(struct bea_context *ctx,
                                        const struct vgp_set_index_buffer *cmd,
                                        const struct vgp_set_index_buffer_refs *refs)
{
    struct bea_gl_vertex_state *state = &bea_gl_sub(ctx)->vertex;
    if (refs->resource && !bea_gl_buffer_name(refs->resource))
        return bea_refuse(ctx, "resource", "resource %u is no buffer", refs->resource->id);
    bool sized = cmd->has_range && (cmd->index_size == 1 || cmd->index_size == 2);
    bea_resource_set(&state->index_buffer, refs->resource);
    state->index_size = sized ? cmd->index_size : 4;
    state->index_offset = cmd->has_range ? cmd->offset : 0;
    return BEA_OK;
}

/* --- emit --- */

static void format_set(uint32_t index, const struct bea_gl_attrib *attrib)
{
    const struct bea_gl_attrib_format *f = &attrib->format;
    if (f->kind == BEA_GL_ATTRIB_INTEGER)
        glVertexAttribIFormat(index, f->size, f->type, attrib->offset);
    else
        glVertexAttribFormat(index, f->size, f->type, f->normalized, attrib->offset);
    glVertexAttribBinding(index, attrib->binding);
}

/* The parts of a vertex array object that never change. */
static void vao_create(const struct bea_gl *gl, struct bea_gl_vertex_elements *ve)
{
    glGenVertexArrays(1, &ve->vao);
    glBindVertexArray(ve->vao);
    for (uint32_t i = 0; i < ve->num_attribs; i++) {
        glEnableVertexAttribArray(i);
        if (bea_gl_has(gl, BEA_GL_FEATURE_VERTEX_ATTRIB_BINDING))
            format_set(i, &ve->attribs[i]);
    }
    for (uint32_t i = 0; i < ve->num_bindings; i++) {
        if (bea_gl_has(gl, BEA_GL_FEATURE_VERTEX_ATTRIB_BINDING))
            glVertexBindingDivisor(i, ve->bindings[i].divisor);
        ve->applied[i].serial = UNKNOWN;
    }
    ve->applied_index = 0;
}

struct source {
    GLuint name;
    struct bea_gl_vertex_applied where;
};

/* What a binding point shall read. Where nothing is bound, or nothing can be read: zeros. */
static struct source source_of(const struct bea_gl_sub *sub, const struct bea_gl_vertex_binding *b)
{
    const struct bea_gl_vertex_buffer *buffer = &sub->vertex.buffers[b->buffer];
    const struct bea_gl_resource *resource = bea_gl_resource(buffer->resource);
    int32_t max_stride = bea_gl_limits(sub->gl)->vertex_attrib_stride;
    uint64_t offset = (uint64_t)buffer->offset + b->base;
    if (!resource || offset + b->extent > resource->bytes || buffer->stride > INT32_MAX ||
        (max_stride > 0 && buffer->stride > (uint32_t)max_stride))
        return (struct source){.name = sub->vertex.zero};
    return (struct source){
        .name = resource->name,
        .where = {buffer->resource->serial, offset, buffer->stride},
    };
}

/* Hosts without binding points: everything is said with each attribute. */
static void pointer_set(const struct bea_gl_vertex_elements *ve, uint32_t binding,
                        const struct source *source)
{
    glBindBuffer(GL_ARRAY_BUFFER, source->name);
    for (uint32_t i = 0; i < ve->num_attribs; i++) {
        const struct bea_gl_attrib *attrib = &ve->attribs[i];
        const struct bea_gl_attrib_format *f = &attrib->format;
        const void *at = (const void *)(uintptr_t)(source->where.offset + attrib->offset);
        GLsizei stride = (GLsizei)source->where.stride;
        if (attrib->binding != binding)
            continue;
        if (f->kind == BEA_GL_ATTRIB_INTEGER)
            glVertexAttribIPointer(i, f->size, f->type, stride, at);
        else
            glVertexAttribPointer(i, f->size, f->type, f->normalized, stride, at);
        /* Stride 0 means "packed" here: one value for all vertices is one for very many instances.
         */
        glVertexAttribDivisor(i, stride ? attrib->divisor : UINT32_MAX);
    }
}

static void bindings_emit(struct bea_gl_sub *sub, struct bea_gl_vertex_elements *ve)
{
    bool points = bea_gl_has(sub->gl, BEA_GL_FEATURE_VERTEX_ATTRIB_BINDING);
    for (uint32_t i = 0; i < ve->num_bindings; i++) {
        struct source source = source_of(sub, &ve->bindings[i]);
        struct bea_gl_vertex_applied *have = &ve->applied[i];
        if (have->serial == source.where.serial && have->offset == source.where.offset &&
            have->stride == source.where.stride)
            continue;
        if (points)
            glBindVertexBuffer(i, source.name, (GLintptr)source.where.offset,
                               (GLsizei)source.where.stride);
        else
            pointer_set(ve, i, &source);
        *have = source.where;
    }
}

static void vao_bind(struct bea_gl_vertex_state *state, GLuint vao)
{
    if (state->vao == vao)
        return;
    glBindVertexArray(vao);
    state->vao = vao;
}

void bea_gl_vertex_emit(struct bea_gl_sub *sub)
{
    struct bea_gl_vertex_elements *ve = (struct bea_gl_vertex_elements *)sub->vertex.elements;
    if (sub->lost & BEA_GL_DIRTY_VERTEX)
        bea_gl_vertex_lost(sub);
    if (!ve) {
        vao_bind(&sub->vertex, sub->vertex.empty_vao);
        return;
    }
    if (ve->vao) {
        vao_bind(&sub->vertex, ve->vao);
    } else {
        vao_create(sub->gl, ve);
        sub->vertex.vao = ve->vao;
    }
    bindings_emit(sub, ve);
}

void bea_gl_index_emit(struct bea_gl_sub *sub)
{
    struct bea_gl_vertex_elements *ve = (struct bea_gl_vertex_elements *)sub->vertex.elements;
    const struct bea_resource *buffer = sub->vertex.index_buffer;
    if (!ve || !buffer || ve->applied_index == buffer->serial)
        return;
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, bea_gl_buffer_name(buffer));
    ve->applied_index = buffer->serial;
}

void bea_gl_index_lost(struct bea_gl_sub *sub)
{
    struct bea_gl_vertex_elements *ve = (struct bea_gl_vertex_elements *)sub->vertex.elements;
    if (ve)
        ve->applied_index = 0;
}

void bea_gl_vertex_lost(struct bea_gl_sub *sub)
{
    sub->vertex.vao = ~0u;
}
