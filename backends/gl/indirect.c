/* SPDX-License-Identifier: MIT */
#include "indirect.h"

#include <stdlib.h>
#include <string.h>

#include "device.h"
#include "gl.h"
#include "map.h"
#include "resource.h"

#define COPIES_BYTES (64 << 10)
#define GROUP 64 /* blocks that a work group copies */

void bea_gl_indirect_init(struct bea_gl_sub *sub)
{
    sub->indirect = (struct bea_gl_indirect_state){0};
}

void bea_gl_indirect_finish(struct bea_gl_sub *sub)
{
    if (sub->indirect.name && sub->gl->is_bound)
        glDeleteBuffers(1, &sub->indirect.name);
}

/* From the first block's first byte to the last one's last. */
static uint64_t span(const struct bea_gl_indirect *list)
{
    return (uint64_t)(list->count - 1) * list->stride + list->words * 4u;
}

/*
 * A place that no earlier call reads: behind the earlier ones, or in new memory, which GL gives
 * while it keeps the old as long as needed. Leaves the buffer bound to COPY_WRITE.
 */
static bool take_place(struct bea_gl_sub *sub, GLsizeiptr bytes, GLintptr *at)
{
    struct bea_gl_indirect_state *state = &sub->indirect;
    GLsizeiptr alignment = bea_gl_limits(sub->gl)->storage_alignment;
    if (!state->name)
        glGenBuffers(1, &state->name);
    glBindBuffer(GL_COPY_WRITE_BUFFER, state->name);
    if (alignment < 4)
        alignment = 4;
    state->used = (state->used + alignment - 1) / alignment * alignment;
    if (state->used + bytes > state->bytes) {
        bea_gl_no_error();
        state->bytes = bytes > COPIES_BYTES ? bytes : COPIES_BYTES;
        state->used = 0;
        glBufferData(GL_COPY_WRITE_BUFFER, state->bytes, NULL, GL_STREAM_DRAW);
        if (!bea_gl_no_error()) {
            state->bytes = 0;
            return false;
        }
    }
    *at = state->used;
    state->used += bytes;
    return true;
}

/* --- on the GPU: nobody waits --- */

/* The guest's blocks as a storage buffer, which begins at a multiple of what GL asks for. */
struct window {
    GLintptr start;
    GLsizeiptr bytes;
    uint32_t first; /* word of the first block */
};

static bool find_window(const struct bea_gl *gl, const struct bea_gl_indirect *list,
                        struct window *window)
{
    const struct bea_gl_limits *limits = bea_gl_limits(gl);
    uint32_t alignment = limits->storage_alignment > 4 ? (uint32_t)limits->storage_alignment : 4;
    uint32_t before = list->offset % alignment;
    uint64_t bytes = before + span(list);
    if (bytes > (uint64_t)limits->storage_block_size ||
        list->count / GROUP >= (uint32_t)limits->compute_groups[0])
        return false;
    *window = (struct window){list->offset - before, (GLsizeiptr)bytes, before / 4};
    return true;
}

static void set_uniforms(const struct bea_gl_indirect_program *program,
                         const struct bea_gl_indirect *list, uint32_t first)
{
    glUniform4ui(program->shape, first, list->stride / 4, list->words, list->count);
    glUniform4ui(program->most, list->most[0], list->most[1], list->most[2], list->indices);
    glUniform2ui(program->limit, (GLuint)(list->limit >> 32), (GLuint)list->limit);
}

static bool copy_on_gpu(struct bea_gl_sub *sub, const struct bea_gl_indirect *list, GLintptr at,
                        GLsizeiptr bytes)
{
    const struct bea_gl_indirect_program *program = bea_gl_indirect_program(sub->gl);
    struct window window;
    /* Invocations that the guest has counted must be its own. */
    if (!program || bea_gl_query_counts_compute(sub) || !find_window(sub->gl, list, &window))
        return false;
    glUseProgram(program->name);
    sub->shaders.used = program->name;
    set_uniforms(program, list, window.first);
    glBindBufferRange(GL_SHADER_STORAGE_BUFFER, 0, bea_gl_buffer_name(list->buffer), window.start,
                      window.bytes);
    glBindBufferRange(GL_SHADER_STORAGE_BUFFER, 1, sub->indirect.name, at, bytes);
    bea_gl_state_lost(sub->gl, BEA_GL_DIRTY_BUFFERS);
    bea_gl_render_condition_pause(sub);
    glMemoryBarrier(GL_SHADER_STORAGE_BARRIER_BIT);
    glDispatchCompute((list->count + GROUP - 1) / GROUP, 1, 1);
    glMemoryBarrier(GL_COMMAND_BARRIER_BIT);
    bea_gl_render_condition_resume(sub);
    return true;
}

/* --- here, which waits for what GL was told before --- */

static bool is_past(const struct bea_gl_indirect *list, const uint32_t *words)
{
    const uint32_t third = list->words == 3 ? words[2] : 1;
    uint64_t product;
    if (words[0] > list->most[0] || words[1] > list->most[1] || third > list->most[2] ||
        !bea_mul_u64(words[0], words[1], &product) || !bea_mul_u64(product, third, &product) ||
        product > list->limit)
        return true;
    return list->words == 5 && (uint64_t)words[0] + words[2] > list->indices;
}

/* `from` may change meanwhile. */
static void copy_blocks(const struct bea_gl_indirect *list, const unsigned char *from, uint32_t *to)
{
    for (uint32_t i = 0; i < list->count; i++, to += list->words) {
        memcpy(to, from + (size_t)i * list->stride, list->words * sizeof(*to));
        if (is_past(list, to))
            memset(to, 0, list->words * sizeof(*to));
    }
}

static bool read_blocks(const struct bea_gl *gl, const struct bea_gl_indirect *list, uint32_t *to)
{
    const struct bea_gl_resource *buffer = bea_gl_resource(list->buffer);
    if (bea_gl_has(gl, BEA_GL_FEATURE_MEMORY_BARRIER))
        glMemoryBarrier(GL_BUFFER_UPDATE_BARRIER_BIT);
    if (buffer->mapped) {
        copy_blocks(list, (const unsigned char *)bea_gl_map_wait(buffer) + list->offset, to);
        return true;
    }
    glBindBuffer(GL_COPY_READ_BUFFER, buffer->name);
    const void *map = glMapBufferRange(GL_COPY_READ_BUFFER, (GLintptr)list->offset,
                                       (GLsizeiptr)span(list), GL_MAP_READ_BIT);
    if (map)
        copy_blocks(list, map, to);
    bool ok = map && glUnmapBuffer(GL_COPY_READ_BUFFER);
    glBindBuffer(GL_COPY_READ_BUFFER, 0);
    return ok;
}

static bool copy_here(struct bea_gl_sub *sub, const struct bea_gl_indirect *list, GLintptr at,
                      GLsizeiptr bytes)
{
    uint32_t *words = malloc((size_t)bytes);
    bool ok = words && read_blocks(sub->gl, list, words);
    if (ok)
        glBufferSubData(GL_COPY_WRITE_BUFFER, at, bytes, words);
    free(words);
    return ok;
}

bool bea_gl_indirect_check(struct bea_gl_sub *sub, const struct bea_gl_indirect *list,
                           struct bea_gl_indirect_copy *copy)
{
    const GLsizeiptr bytes = (GLsizeiptr)list->count * (GLsizeiptr)list->words * 4;
    GLintptr at = 0;
    bool ok = take_place(sub, bytes, &at) &&
              (copy_on_gpu(sub, list, at, bytes) || copy_here(sub, list, at, bytes));
    glBindBuffer(GL_COPY_WRITE_BUFFER, 0);
    *copy = (struct bea_gl_indirect_copy){sub->indirect.name, at, (GLsizei)(list->words * 4)};
    return ok;
}
