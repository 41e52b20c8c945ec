/* SPDX-License-Identifier: MIT */
#include "binding.h"

#include <string.h>

#include "gl.h"
#include "resource.h"

#define UNKNOWN UINT64_MAX

void bea_gl_binding_init(struct bea_gl_sub *sub)
{
    sub->dirty |= BEA_GL_DIRTY_BUFFERS;
}

static void release(struct bea_gl_buffer_binding *bindings, unsigned count)
{
    for (unsigned i = 0; i < count; i++)
        bea_resource_set(&bindings[i].resource, NULL);
}

void bea_gl_binding_finish(struct bea_gl_sub *sub)
{
    struct bea_gl_binding_state *state = &sub->bindings;
    for (unsigned stage = 0; stage < BEA_GL_STAGES; stage++) {
        release(state->uniform[stage], BEA_GL_MAX_BUFFERS);
        release(state->storage[stage], BEA_GL_MAX_BUFFERS);
    }
    release(state->atomic, BEA_GL_MAX_BUFFERS);
}

/* Is it a buffer of GL's that holds the range? */
static enum bea_status range_check(struct bea_context *ctx, const struct bea_resource *resource,
                                   uint32_t offset, uint32_t bytes)
{
    const struct bea_gl_resource *r = bea_gl_resource(resource);
    if (!resource)
        return BEA_OK;
    if (!r || !r->is_buffer)
        return bea_refuse(ctx, "resource", "resource %u is no buffer", resource->id);
    if ((uint64_t)offset + bytes > r->bytes)
        return bea_refuse(ctx, "offset", "%u bytes at %u are not in a buffer of %llu", bytes,
                          offset, (unsigned long long)r->bytes);
    return BEA_OK;
}

static void bind(struct bea_gl_sub *sub, struct bea_gl_buffer_binding *slot,
                 struct bea_resource *resource, uint32_t offset, uint32_t bytes)
{
    if (slot->resource == resource && slot->offset == offset && slot->bytes == bytes)
        return;
    bea_resource_set(&slot->resource, resource);
    slot->offset = offset;
    slot->bytes = bytes;
    sub->dirty |= BEA_GL_DIRTY_BUFFERS;
}

enum bea_status bea_gl_set_uniform_buffer(struct bea_context *ctx,
                                          const struct vgp_set_uniform_buffer *cmd,
                                          const struct vgp_set_uniform_buffer_refs *refs)
{
    struct bea_gl_sub *sub = bea_gl_sub(ctx);
    const struct bea_gl_resource *r = bea_gl_resource(refs->resource);
    if (refs->resource && (!r || !r->is_buffer))
        return bea_refuse(ctx, "resource", "resource %u is no buffer", refs->resource->id);
    if (r && cmd->offset > r->bytes)
        return bea_refuse(ctx, "offset", "%u is behind the buffer's end", cmd->offset);
    /* The guest may name a whole block where the buffer ends early. */
    uint32_t bytes = cmd->length;
    if (r && bytes > r->bytes - cmd->offset)
        bytes = (uint32_t)(r->bytes - cmd->offset);
    bind(sub, &sub->bindings.uniform[cmd->stage][cmd->index], refs->resource, cmd->offset, bytes);
    return BEA_OK;
}

enum bea_status bea_gl_set_shader_buffers(struct bea_context *ctx,
                                          const struct vgp_set_shader_buffers *cmd,
                                          const struct vgp_set_shader_buffers_refs *refs)
{
    struct bea_gl_sub *sub = bea_gl_sub(ctx);
    for (uint32_t i = 0; i < cmd->num_buffers; i++) {
        enum bea_status status =
            range_check(ctx, refs->buffers[i], cmd->buffers[i].offset, cmd->buffers[i].length);
        if (status != BEA_OK)
            return status;
    }
    for (uint32_t i = 0; i < cmd->num_buffers; i++)
        bind(sub, &sub->bindings.storage[cmd->stage][cmd->start_slot + i], refs->buffers[i],
             cmd->buffers[i].offset, cmd->buffers[i].length);
    return BEA_OK;
}

enum bea_status bea_gl_set_atomic_buffers(struct bea_context *ctx,
                                          const struct vgp_set_atomic_buffers *cmd,
                                          const struct vgp_set_atomic_buffers_refs *refs)
{
    struct bea_gl_sub *sub = bea_gl_sub(ctx);
    for (uint32_t i = 0; i < cmd->num_buffers; i++) {
        enum bea_status status =
            range_check(ctx, refs->buffers[i], cmd->buffers[i].offset, cmd->buffers[i].length);
        if (status != BEA_OK)
            return status;
    }
    for (uint32_t i = 0; i < cmd->num_buffers; i++)
        bind(sub, &sub->bindings.atomic[cmd->start_slot + i], refs->buffers[i],
             cmd->buffers[i].offset, cmd->buffers[i].length);
    return BEA_OK;
}

static void point_emit(GLenum target, GLuint index, const struct bea_gl_buffer_binding *want,
                       struct bea_gl_buffer_point *have)
{
    struct bea_gl_buffer_point next = {0};
    if (want->resource && want->bytes)
        next = (struct bea_gl_buffer_point){want->resource->serial, want->offset, want->bytes};
    if (have->serial == next.serial && have->offset == next.offset && have->bytes == next.bytes)
        return;
    if (next.serial)
        glBindBufferRange(target, index, bea_gl_buffer_name(want->resource), next.offset,
                          next.bytes);
    else
        glBindBufferBase(target, index, 0);
    *have = next;
}

static void lost(struct bea_gl_buffer_point *points, unsigned count)
{
    for (unsigned i = 0; i < count; i++)
        points[i].serial = UNKNOWN;
}

void bea_gl_binding_emit(struct bea_gl_sub *sub, const struct bea_gl_program *program)
{
    struct bea_gl_binding_state *state = &sub->bindings;
    if (sub->lost & BEA_GL_DIRTY_BUFFERS) {
        lost(state->uniform_points, BEA_GL_MAX_UBO_POINTS);
        lost(state->storage_points, BEA_GL_MAX_SSBO_POINTS);
        lost(state->atomic_points, BEA_GL_MAX_BUFFERS);
    }
    for (uint32_t i = 0; i < program->num_ubos; i++) {
        const struct bea_gl_block *b = &program->ubos[i];
        point_emit(GL_UNIFORM_BUFFER, b->point, &state->uniform[b->stage][b->slot],
                   &state->uniform_points[b->point]);
    }
    for (uint32_t i = 0; i < program->num_ssbos; i++) {
        const struct bea_gl_block *b = &program->ssbos[i];
        point_emit(GL_SHADER_STORAGE_BUFFER, b->point, &state->storage[b->stage][b->slot],
                   &state->storage_points[b->point]);
    }
    for (uint32_t i = 0; i < BEA_GL_MAX_BUFFERS && program->atomics >> i; i++) {
        if (program->atomics & 1u << i)
            point_emit(GL_ATOMIC_COUNTER_BUFFER, i, &state->atomic[i], &state->atomic_points[i]);
    }
}
