/* SPDX-License-Identifier: MIT */
#include "restart.h"

#include <stdlib.h>
#include <string.h>

#include "draw_call.h"
#include "gl.h"
#include "map.h"
#include "resource.h"

static bool is_arbitrary(const struct bea_gl_draw *draw)
{
    return bea_gl_has(draw->sub->gl, BEA_GL_FEATURE_PRIMITIVE_RESTART_INDEX);
}

bool bea_gl_restart_fits(const struct bea_gl_draw *draw)
{
    if (!draw->cmd->indexed || !draw->cmd->primitive_restart || is_arbitrary(draw))
        return true;
    return draw->cmd->restart_index == UINT32_MAX >> (32 - 8 * draw->index_size);
}

void bea_gl_restart_emit(const struct bea_gl_draw *draw)
{
    struct bea_gl_vertex_state *state = &draw->sub->vertex;
    bool arbitrary = is_arbitrary(draw);
    bool want = draw->cmd->indexed && draw->cmd->primitive_restart;
    if (want != state->restart) {
        GLenum cap = arbitrary ? GL_PRIMITIVE_RESTART : GL_PRIMITIVE_RESTART_FIXED_INDEX;
        (want ? glEnable : glDisable)(cap);
        state->restart = want;
    }
    if (want && arbitrary && state->restart_index != draw->cmd->restart_index) {
        glPrimitiveRestartIndex(draw->cmd->restart_index);
        state->restart_index = draw->cmd->restart_index;
    }
}

/* 32 bits for each index, so that the highest number is none of the guest's. */
static void translate(const struct bea_gl_draw *draw, const unsigned char *from, uint32_t *to)
{
    const uint32_t size = draw->index_size;
    for (uint32_t i = 0; i < draw->cmd->count; i++) {
        uint32_t index = 0;
        for (uint32_t k = 0; k < size; k++)
            index |= (uint32_t)from[(size_t)i * size + k] << 8 * k;
        to[i] = index == draw->cmd->restart_index ? UINT32_MAX : index;
    }
}

/* The preconditions of draws have seen to it that the indices lie inside of the buffer. */
static uint32_t *translated(const struct bea_gl_draw *draw)
{
    const GLsizeiptr bytes = (GLsizeiptr)draw->cmd->count * (GLsizeiptr)draw->index_size;
    uint32_t *indices = malloc((size_t)draw->cmd->count * sizeof(*indices));
    if (!indices)
        return NULL;
    const struct bea_gl_resource *buffer = bea_gl_resource(draw->sub->vertex.index_buffer);
    if (buffer->mapped) {
        translate(draw, (const unsigned char *)bea_gl_map_wait(buffer) + draw->index_offset,
                  indices);
        return indices;
    }
    glBindBuffer(GL_COPY_READ_BUFFER, buffer->name);
    const void *map =
        glMapBufferRange(GL_COPY_READ_BUFFER, (GLintptr)draw->index_offset, bytes, GL_MAP_READ_BIT);
    if (map)
        translate(draw, map, indices);
    bool ok = map && glUnmapBuffer(GL_COPY_READ_BUFFER);
    glBindBuffer(GL_COPY_READ_BUFFER, 0);
    if (ok)
        return indices;
    free(indices);
    return NULL;
}

bool bea_gl_restart_begin(struct bea_gl_draw *draw, GLuint *buffer)
{
    *buffer = 0;
    if (bea_gl_restart_fits(draw) || draw->cmd->count == 0)
        return true;
    uint32_t *indices = translated(draw);
    if (!indices)
        return false;
    glGenBuffers(1, buffer);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, *buffer);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, (GLsizeiptr)draw->cmd->count * 4, indices,
                 GL_STREAM_DRAW);
    free(indices);
    draw->index_size = 4;
    draw->index_offset = 0;
    return true;
}

void bea_gl_restart_end(const struct bea_gl_draw *draw, GLuint buffer)
{
    if (!buffer)
        return;
    glDeleteBuffers(1, &buffer);
    bea_gl_index_lost(draw->sub);
}
