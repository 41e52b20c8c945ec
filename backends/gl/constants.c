/* SPDX-License-Identifier: MIT */
#include "constants.h"

#include <stdlib.h>
#include <string.h>

#include "gl.h"

#define SEGMENT_BYTES (512u << 10) /* holds one draw's constants of all stages */
#define RING_BYTES (SEGMENT_BYTES * BEA_GL_RING_SEGMENTS)

void bea_gl_constants_init(struct bea_gl_sub *sub)
{
    sub->dirty |= BEA_GL_DIRTY_CONSTANTS | BEA_GL_DIRTY_STATE_BLOCK;
}

void bea_gl_constants_finish(struct bea_gl_sub *sub)
{
    struct bea_gl_ring *ring = &sub->constants.ring;
    for (unsigned i = 0; i < BEA_GL_RING_SEGMENTS; i++) {
        if (ring->fences[i])
            glDeleteSync(ring->fences[i]);
    }
    if (ring->buffer)
        glDeleteBuffers(1, &ring->buffer); /* unmaps it */
    for (unsigned i = 0; i < BEA_GL_STAGES; i++)
        free(sub->constants.stages[i].data);
}

enum bea_status bea_gl_set_constant_buffer(struct bea_context *ctx,
                                           const struct vgp_set_constant_buffer *cmd)
{
    struct bea_gl_sub *sub = bea_gl_sub(ctx);
    struct bea_gl_constants *constants = &sub->constants.stages[cmd->stage];
    uint32_t bytes = cmd->data.bytes;
    if (bytes == constants->bytes &&
        (bytes == 0 || memcmp(constants->data, cmd->data.data, bytes) == 0))
        return BEA_OK;
    if (bytes > constants->capacity) {
        uint8_t *data = realloc(constants->data, bytes);
        if (!data)
            return BEA_ERR_NO_MEMORY;
        constants->data = data;
        constants->capacity = bytes;
    }
    if (bytes)
        memcpy(constants->data, cmd->data.data, bytes);
    constants->bytes = bytes;
    constants->dirty = true;
    sub->dirty |= BEA_GL_DIRTY_CONSTANTS;
    return BEA_OK;
}

/* --- the ring --- */

static void ring_create(const struct bea_gl *gl, struct bea_gl_ring *ring)
{
    const GLbitfield flags = GL_MAP_WRITE_BIT | GL_MAP_PERSISTENT_BIT | GL_MAP_COHERENT_BIT;
    ring->lap = 1;
    glGenBuffers(1, &ring->buffer);
    glBindBuffer(GL_COPY_WRITE_BUFFER, ring->buffer);
    if (bea_gl_has(gl, BEA_GL_FEATURE_BUFFER_STORAGE)) {
        (gl->features.es ? glBufferStorageEXT : glBufferStorage)(GL_COPY_WRITE_BUFFER, RING_BYTES,
                                                                 NULL, flags);
        ring->map = glMapBufferRange(GL_COPY_WRITE_BUFFER, 0, RING_BYTES, flags);
    } else {
        glBufferData(GL_COPY_WRITE_BUFFER, RING_BYTES, NULL, GL_STREAM_DRAW);
    }
}

static void fence_wait(GLsync *fence)
{
    if (!*fence)
        return;
    while (glClientWaitSync(*fence, GL_SYNC_FLUSH_COMMANDS_BIT, 1000000000) == GL_TIMEOUT_EXPIRED)
        ;
    glDeleteSync(*fence);
    *fence = NULL;
}

/*
 * Goes on to the next segment. A draw may use the end of one segment and the start of the next, so
 * what must have passed before a segment is written again is the fence behind its successor.
 */
static void segment_next(struct bea_gl_sub *sub, struct bea_gl_ring *ring)
{
    uint32_t left = (ring->lap - 1) % BEA_GL_RING_SEGMENTS;
    uint32_t next = ring->lap % BEA_GL_RING_SEGMENTS;
    ring->lap++;
    sub->dirty |=
        BEA_GL_DIRTY_CONSTANTS | BEA_GL_DIRTY_STATE_BLOCK; /* what lies behind is written again */
    ring->head = next * SEGMENT_BYTES;
    if (ring->map) {
        ring->fences[left] = glFenceSync(GL_SYNC_GPU_COMMANDS_COMPLETE, 0);
        fence_wait(&ring->fences[next]);
        fence_wait(&ring->fences[(next + 1) % BEA_GL_RING_SEGMENTS]);
    } else if (next == 0) {
        glBindBuffer(GL_COPY_WRITE_BUFFER, ring->buffer);
        glBufferData(GL_COPY_WRITE_BUFFER, RING_BYTES, NULL, GL_STREAM_DRAW);
    }
}

/* The offset of `bytes` bytes that may be written. */
static uint32_t ring_take(struct bea_gl_sub *sub, struct bea_gl_ring *ring, uint32_t bytes)
{
    if (!ring->buffer)
        ring_create(sub->gl, ring);
    uint32_t align = (uint32_t)bea_gl_limits(sub->gl)->uniform_alignment;
    align = align < 16 ? 16 : align;
    uint32_t at = (ring->head + align - 1) / align * align;
    if (at + bytes > ((ring->lap - 1) % BEA_GL_RING_SEGMENTS + 1) * SEGMENT_BYTES) {
        segment_next(sub, ring);
        at = ring->head;
    }
    ring->head = at + bytes;
    return at;
}

static uint8_t *ring_map(const struct bea_gl_ring *ring, uint32_t at, uint32_t bytes)
{
    if (ring->map)
        return ring->map + at;
    glBindBuffer(GL_COPY_WRITE_BUFFER, ring->buffer);
    return glMapBufferRange(GL_COPY_WRITE_BUFFER, at, bytes,
                            GL_MAP_WRITE_BIT | GL_MAP_INVALIDATE_RANGE_BIT |
                                GL_MAP_UNSYNCHRONIZED_BIT);
}

/* Writes `bytes` bytes and zeros up to `total`, and binds them to a uniform binding point. */
static void ring_bind(struct bea_gl_sub *sub, GLuint point, const void *data, uint32_t bytes,
                      uint32_t total, struct bea_gl_ring_place *place)
{
    struct bea_gl_ring *ring = &sub->constants.ring;
    uint32_t at = ring_take(sub, ring, total);
    uint8_t *to = ring_map(ring, at, total);
    if (!to)
        return;
    if (bytes)
        memcpy(to, data, bytes);
    memset(to + bytes, 0, total - bytes);
    if (!ring->map)
        glUnmapBuffer(GL_COPY_WRITE_BUFFER);
    glBindBufferRange(GL_UNIFORM_BUFFER, point, ring->buffer, at, total);
    *place = (struct bea_gl_ring_place){.lap = ring->lap, .bytes = total};
}

static void stage_emit(struct bea_gl_sub *sub, uint32_t stage, uint32_t wanted)
{
    struct bea_gl_constants *c = &sub->constants.stages[stage];
    if (!c->dirty && c->place.bytes >= wanted && c->place.lap == sub->constants.ring.lap &&
        !(sub->lost & BEA_GL_DIRTY_CONSTANTS))
        return;
    if (wanted > SEGMENT_BYTES / 8)
        return; /* no host links such a program */
    uint32_t bytes = c->bytes < wanted ? c->bytes : wanted;
    ring_bind(sub, BEA_GL_UBO_CONST0(stage), c->data, bytes, wanted, &c->place);
    c->dirty = false;
}

void bea_gl_constants_emit(struct bea_gl_sub *sub, const struct bea_gl_program *program)
{
    for (uint32_t stage = 0; stage < BEA_GL_STAGES; stage++) {
        if (program->stages[stage].const0_bytes)
            stage_emit(sub, stage, program->stages[stage].const0_bytes);
    }
}

/* What other rooms know goes in; the rest was put there when it was set. */
static void block_fill(const struct bea_gl_sub *sub, struct bea_shader_state *block)
{
    const struct bea_gl_dsa *dsa = bea_gl_dsa_bound(sub);
    block->alpha_ref = dsa ? dsa->alpha_ref : 0.0f;
    block->point_size =
        sub->raster.current.point_size > 0.0f ? sub->raster.current.point_size : 1.0f;
    block->fb_height = (float)sub->framebuffer.height;
}

void bea_gl_state_block_emit(struct bea_gl_sub *sub)
{
    struct bea_gl_constant_state *state = &sub->constants;
    struct bea_shader_state *block = &sub->viewport.block;
    block_fill(sub, block);
    if (state->block_place.lap == state->ring.lap && state->block_place.lap != 0 &&
        !(sub->lost & BEA_GL_DIRTY_STATE_BLOCK) &&
        memcmp(block, &state->block, sizeof(*block)) == 0)
        return;
    ring_bind(sub, BEA_GL_UBO_STATE, block, sizeof(*block), sizeof(*block), &state->block_place);
    state->block = *block;
}
