/* SPDX-License-Identifier: MIT */
#include "draw_call.h"

#include "gl.h"
#include "resource.h"

static const uint16_t modes[] = {
    [VGP_PRIM_POINTS] = GL_POINTS,
    [VGP_PRIM_LINES] = GL_LINES,
    [VGP_PRIM_LINE_LOOP] = GL_LINE_LOOP,
    [VGP_PRIM_LINE_STRIP] = GL_LINE_STRIP,
    [VGP_PRIM_TRIANGLES] = GL_TRIANGLES,
    [VGP_PRIM_TRIANGLE_STRIP] = GL_TRIANGLE_STRIP,
    [VGP_PRIM_TRIANGLE_FAN] = GL_TRIANGLE_FAN,
    /* Core profiles lack these three; guests convert them. */
    [VGP_PRIM_QUADS] = BEA_GL_NO_MODE,
    [VGP_PRIM_QUAD_STRIP] = BEA_GL_NO_MODE,
    [VGP_PRIM_POLYGON] = BEA_GL_NO_MODE,
    [VGP_PRIM_LINES_ADJACENCY] = GL_LINES_ADJACENCY,
    [VGP_PRIM_LINE_STRIP_ADJACENCY] = GL_LINE_STRIP_ADJACENCY,
    [VGP_PRIM_TRIANGLES_ADJACENCY] = GL_TRIANGLES_ADJACENCY,
    [VGP_PRIM_TRIANGLE_STRIP_ADJACENCY] = GL_TRIANGLE_STRIP_ADJACENCY,
    [VGP_PRIM_PATCHES] = GL_PATCHES,
};

GLenum bea_gl_draw_mode(uint32_t prim)
{
    return prim < sizeof(modes) / sizeof(modes[0]) ? modes[prim] : BEA_GL_NO_MODE;
}

static GLenum index_type(uint32_t bytes)
{
    return bytes == 1 ? GL_UNSIGNED_BYTE : bytes == 2 ? GL_UNSIGNED_SHORT : GL_UNSIGNED_INT;
}

static void arrays(GLenum mode, GLint start, GLsizei count, GLsizei instances, GLuint base)
{
    if (base)
        glDrawArraysInstancedBaseInstance(mode, start, count, instances, base);
    else if (instances > 1)
        glDrawArraysInstanced(mode, start, count, instances);
    else
        glDrawArrays(mode, start, count);
}

static void elements(const struct bea_gl_draw *draw, GLenum mode, GLsizei instances, GLuint base)
{
    const void *at = (const void *)(uintptr_t)draw->index_offset;
    GLenum type = index_type(draw->index_size);
    GLsizei count = (GLsizei)draw->cmd->count;
    GLint bias = draw->cmd->index_bias;
    if (base)
        glDrawElementsInstancedBaseVertexBaseInstance(mode, count, type, at, instances, bias, base);
    else if (instances > 1 && bias)
        glDrawElementsInstancedBaseVertex(mode, count, type, at, instances, bias);
    else if (instances > 1)
        glDrawElementsInstanced(mode, count, type, at, instances);
    else if (bias)
        glDrawElementsBaseVertex(mode, count, type, at, bias);
    else
        glDrawElements(mode, count, type, at);
}

/* The maximum of draws is indirect_draw_count, the number lies in a buffer. */
static void indirect_count(const struct bea_gl_draw *draw, GLenum mode, GLenum type, const void *at)
{
    const struct vgp_draw_vbo *cmd = draw->cmd;
    GLintptr count_at = (GLintptr)cmd->indirect_draw_count_offset;
    GLsizei max = (GLsizei)cmd->indirect_draw_count, stride = draw->parameters.stride;
    glBindBuffer(GL_PARAMETER_BUFFER, bea_gl_buffer_name(draw->indirect_count));
    if (cmd->indexed)
        glMultiDrawElementsIndirectCount(mode, type, at, count_at, max, stride);
    else
        glMultiDrawArraysIndirectCount(mode, at, count_at, max, stride);
    glBindBuffer(GL_PARAMETER_BUFFER, 0);
}

static void one_indirect(const struct bea_gl_draw *draw, GLenum mode, GLenum type, const void *at)
{
    if (draw->cmd->indexed)
        glDrawElementsIndirect(mode, type, at);
    else
        glDrawArraysIndirect(mode, at);
}

/* Where GL draws but one at a time. */
static void each_indirect(const struct bea_gl_draw *draw, GLenum mode, GLenum type)
{
    GLintptr at = draw->parameters.offset;
    for (uint32_t i = 0; i < draw->cmd->indirect_draw_count; i++, at += draw->parameters.stride)
        one_indirect(draw, mode, type, (const void *)at);
}

static void indirect(const struct bea_gl_draw *draw, GLenum mode)
{
    const struct vgp_draw_vbo *cmd = draw->cmd;
    const void *at = (const void *)draw->parameters.offset;
    GLenum type = index_type(draw->index_size);
    GLsizei count = (GLsizei)cmd->indirect_draw_count, stride = draw->parameters.stride;
    glBindBuffer(GL_DRAW_INDIRECT_BUFFER, draw->parameters.name);
    if (draw->indirect_count)
        indirect_count(draw, mode, type, at);
    else if (count > 1 && !bea_gl_has(draw->sub->gl, BEA_GL_FEATURE_MULTI_DRAW_INDIRECT))
        each_indirect(draw, mode, type);
    else if (count > 1 && cmd->indexed)
        glMultiDrawElementsIndirect(mode, type, at, count, stride);
    else if (count > 1)
        glMultiDrawArraysIndirect(mode, at, count, stride);
    else
        one_indirect(draw, mode, type, at);
    glBindBuffer(GL_DRAW_INDIRECT_BUFFER, 0);
}

uint32_t bea_gl_draw_captured(const struct bea_gl_draw *draw)
{
    const struct bea_gl_vertex_buffer *buffer = &draw->sub->vertex.buffers[0];
    uint64_t bytes = buffer->resource ? bea_gl_resource(buffer->resource)->bytes : 0;
    bytes = bytes > buffer->offset ? bytes - buffer->offset : 0;
    if (bytes > draw->cmd->count_from_so)
        bytes = draw->cmd->count_from_so;
    uint64_t count = buffer->stride ? bytes / buffer->stride : 0;
    uint64_t known = buffer->resource ? bea_gl_streamout_vertices(draw->sub, buffer->resource)
                                      : BEA_GL_UNCOUNTED;
    if (known < count)
        count = known;
    return count < INT32_MAX ? (uint32_t)count : INT32_MAX;
}

/* As many vertices as the stream's last capture had. False: GL has no such draw. */
static bool counted_by_gl(const struct bea_gl *gl, GLenum mode, GLuint name, GLuint stream,
                          GLsizei instances)
{
    if (gl->features.es || (stream && !bea_gl_has(gl, BEA_GL_FEATURE_TRANSFORM_FEEDBACK3)))
        return false;
    if (instances == 1 && stream == 0)
        glDrawTransformFeedback(mode, name);
    else if (instances == 1)
        glDrawTransformFeedbackStream(mode, name, stream);
    else if (bea_gl_has(gl, BEA_GL_FEATURE_TRANSFORM_FEEDBACK_INSTANCED))
        glDrawTransformFeedbackStreamInstanced(mode, name, stream, instances);
    else
        return false;
    return true;
}

/*
 * The number of vertices is what was captured into the first vertex buffer. The command does not
 * name the target, only its size: without a capture that we or GL counted, the size (and that of
 * the buffer) tells the most that can be there.
 */
static void captured(const struct bea_gl_draw *draw, GLenum mode, GLsizei instances)
{
    struct bea_gl_sub *sub = draw->sub;
    const struct bea_resource *resource = sub->vertex.buffers[0].resource;
    GLuint name = 0, stream = 0;
    if (resource && bea_gl_streamout_vertices(sub, resource) == BEA_GL_UNCOUNTED)
        name = bea_gl_streamout_finished(sub, resource, &stream);
    if (!name || !counted_by_gl(sub->gl, mode, name, stream, instances))
        arrays(mode, 0, (GLsizei)bea_gl_draw_captured(draw), instances, 0);
}

void bea_gl_draw_call(const struct bea_gl_draw *draw)
{
    const struct vgp_draw_vbo *cmd = draw->cmd;
    GLenum mode = bea_gl_draw_mode(cmd->mode);
    GLsizei instances = cmd->instance_count ? (GLsizei)cmd->instance_count : 1;
    if (draw->indirect)
        indirect(draw, mode);
    else if (cmd->indexed)
        elements(draw, mode, instances, cmd->start_instance);
    else if (cmd->count_from_so)
        captured(draw, mode, instances);
    else
        arrays(mode, (GLint)cmd->start, (GLsizei)cmd->count, instances, cmd->start_instance);
}
