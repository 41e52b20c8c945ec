/* SPDX-License-Identifier: MIT */
#include "streamout.h"

#include <stdlib.h>
#include <string.h>

#include "draw_call.h"
#include "gl.h"
#include "resource.h"

#define MAX_CAPTURES 16

void bea_gl_streamout_init(struct bea_gl_sub *sub)
{
    sub->streamout.bound = 0;
}

/* --- targets --- */

static void target_destroy(struct bea_object *object)
{
    struct bea_gl_so_target *target = (struct bea_gl_so_target *)object;
    bea_resource_set(&target->resource, NULL);
    free(target);
}

enum bea_status bea_gl_create_streamout_target(struct bea_context *ctx,
                                               const struct vgp_create_streamout_target *cmd,
                                               const struct vgp_create_streamout_target_refs *refs,
                                               struct bea_object **out)
{
    const struct bea_gl_resource *r = bea_gl_resource(refs->resource);
    if (!r || !r->is_buffer)
        return bea_refuse(ctx, "resource", "stream output goes to buffers only");
    if ((uint64_t)cmd->buffer_offset + cmd->buffer_size > r->bytes || cmd->buffer_offset % 4 != 0 ||
        cmd->buffer_size < 4)
        return bea_refuse(ctx, "buffer_offset", "%u bytes at %u are not in the buffer",
                          cmd->buffer_size, cmd->buffer_offset);
    struct bea_gl_so_target *target = calloc(1, sizeof(*target));
    if (!target)
        return BEA_ERR_NO_MEMORY;
    bea_resource_set(&target->resource, refs->resource);
    target->offset = cmd->buffer_offset;
    target->bytes = cmd->buffer_size & ~3u;
    bea_object_init(&target->base, ctx, VIRGL_OBJECT_STREAMOUT_TARGET, cmd->handle, target_destroy);
    *out = &target->base;
    return BEA_OK;
}

/* --- captures --- */

/* Hosts without objects have one capture, which ends with each draw: its name is 0. */
static void object_bind(struct bea_gl_streamout_state *state, GLuint name)
{
    if (state->bound == name)
        return;
    glBindTransformFeedback(GL_TRANSFORM_FEEDBACK, name);
    state->bound = name;
}

static void capture_end(struct bea_gl_streamout_state *state, struct bea_gl_capture *capture)
{
    if (!capture->begun)
        return;
    object_bind(state, capture->name);
    glEndTransformFeedback();
    capture->begun = false;
}

/* So that nothing is left to be told to GL. */
static void captures_forget(struct bea_gl_streamout_state *state)
{
    state->bound = 0;
    for (struct bea_gl_capture *capture = state->captures; capture; capture = capture->next) {
        capture->begun = false;
        capture->name = 0;
    }
}

static void capture_destroy(struct bea_gl_streamout_state *state, struct bea_gl_capture *capture)
{
    capture_end(state, capture);
    object_bind(state, 0);
    if (capture->name)
        glDeleteTransformFeedbacks(1, &capture->name);
    for (unsigned i = 0; i < BEA_GL_MAX_SO_BUFFERS; i++)
        bea_object_set(&capture->targets[i], NULL);
    free(capture);
}

void bea_gl_streamout_finish(struct bea_gl_sub *sub)
{
    struct bea_gl_streamout_state *state = &sub->streamout;
    if (!sub->gl->is_bound) /* the objects end with their context */
        captures_forget(state);
    while (state->captures) {
        struct bea_gl_capture *next = state->captures->next;
        capture_destroy(state, state->captures);
        state->captures = next;
    }
    state->current = NULL;
}

/* The capture of exactly these targets, taken out of the list. */
static struct bea_gl_capture *capture_take(struct bea_gl_streamout_state *state,
                                           struct bea_object *const *targets, uint32_t count)
{
    for (struct bea_gl_capture **at = &state->captures; *at; at = &(*at)->next) {
        struct bea_gl_capture *capture = *at;
        if (capture->num_targets != count ||
            memcmp(capture->targets, targets, count * sizeof(targets[0])) != 0)
            continue;
        *at = capture->next;
        state->num_captures--;
        return capture;
    }
    return NULL;
}

static struct bea_gl_capture *capture_create(const struct bea_gl *gl,
                                             struct bea_object *const *targets, uint32_t count)
{
    struct bea_gl_capture *capture = calloc(1, sizeof(*capture));
    if (!capture)
        return NULL;
    if (bea_gl_has(gl, BEA_GL_FEATURE_TRANSFORM_FEEDBACK2))
        glGenTransformFeedbacks(1, &capture->name);
    capture->num_targets = count;
    for (uint32_t i = 0; i < count; i++)
        bea_object_set(&capture->targets[i], targets[i]);
    return capture;
}

/* Targets that only a capture still holds can't be bound again: the guest destroyed them. */
static bool is_over(const struct bea_gl_capture *capture)
{
    for (uint32_t i = 0; i < capture->num_targets; i++) {
        if (capture->targets[i] && capture->targets[i]->refs > 1)
            return false;
    }
    return true;
}

static void captures_trim(struct bea_gl_streamout_state *state)
{
    for (struct bea_gl_capture **at = &state->captures; *at;) {
        struct bea_gl_capture *capture = *at;
        bool many = state->num_captures > MAX_CAPTURES && !capture->next;
        if (capture == state->current || (!is_over(capture) && !many)) {
            at = &capture->next;
            continue;
        }
        *at = capture->next;
        state->num_captures--;
        capture_destroy(state, capture);
    }
}

enum bea_status bea_gl_set_streamout_targets(struct bea_context *ctx,
                                             const struct vgp_set_streamout_targets *cmd,
                                             const struct vgp_set_streamout_targets_refs *refs)
{
    struct bea_gl_sub *sub = bea_gl_sub(ctx);
    struct bea_gl_streamout_state *state = &sub->streamout;
    const struct bea_gl_capture *before = state->current;
    struct bea_object *targets[BEA_GL_MAX_SO_BUFFERS] = {NULL};
    if (cmd->num_targets > BEA_GL_MAX_SO_BUFFERS)
        return bea_refuse(ctx, "targets", "%u targets, at most %u", cmd->num_targets,
                          (unsigned)BEA_GL_MAX_SO_BUFFERS);
    for (uint32_t i = 0; i < cmd->num_targets; i++)
        targets[i] = refs->targets[i];
    state->current = NULL;
    if (cmd->num_targets > 0) {
        struct bea_gl_capture *capture = capture_take(state, targets, cmd->num_targets);
        if (!capture)
            capture = capture_create(sub->gl, targets, cmd->num_targets);
        if (!capture)
            return BEA_ERR_NO_MEMORY;
        capture->next = state->captures;
        state->captures = capture;
        state->num_captures++;
        state->current = capture;
    }
    captures_trim(state);
    sub->dirty |= BEA_GL_DIRTY_STREAMOUT;
    if (!before != !state->current)
        sub->dirty |= BEA_GL_DIRTY_SHADERS;
    return BEA_OK;
}

/* --- around a draw --- */

static GLenum mode_of(uint32_t prim)
{
    switch (prim) {
    case VGP_PRIM_POINTS: return GL_POINTS;
    case VGP_PRIM_LINES:
    case VGP_PRIM_LINE_LOOP:
    case VGP_PRIM_LINE_STRIP:
    case VGP_PRIM_LINES_ADJACENCY:
    case VGP_PRIM_LINE_STRIP_ADJACENCY: return GL_LINES;
    default: return GL_TRIANGLES;
    }
}

/* Every buffer that the program writes needs its target. */
static bool targets_there(const struct bea_gl_capture *capture, uint32_t captured)
{
    for (uint32_t i = 0; i < BEA_GL_MAX_SO_BUFFERS; i++) {
        if ((captured & 1u << i) && !capture->targets[i])
            return false;
    }
    return true;
}

/* Vertices that fit behind the start of every target. */
static uint64_t capacity_of(const struct bea_gl_capture *capture,
                            const struct bea_gl_program *program)
{
    uint64_t capacity = BEA_GL_UNCOUNTED - 1;
    for (uint32_t i = 0; i < BEA_GL_MAX_SO_BUFFERS; i++) {
        const struct bea_gl_so_target *target = (struct bea_gl_so_target *)capture->targets[i];
        uint32_t stride = program->capture_stride[i];
        if ((program->captured & 1u << i) && stride && target->bytes / stride < capacity)
            capacity = target->bytes / stride;
    }
    return capacity;
}

/* Begins behind what `capture` has already. False: there is no room left. */
static bool capture_begin(struct bea_gl_capture *capture, const struct bea_gl_program *program,
                          GLenum mode)
{
    uint64_t done = capture->vertices == BEA_GL_UNCOUNTED ? 0 : capture->vertices;
    capture->capacity = capacity_of(capture, program);
    if (done > 0 && done >= capture->capacity)
        return false;
    for (uint32_t i = 0; i < BEA_GL_MAX_SO_BUFFERS; i++) {
        const struct bea_gl_so_target *target = (struct bea_gl_so_target *)capture->targets[i];
        uint64_t skip = done * program->capture_stride[i];
        if (target)
            glBindBufferRange(GL_TRANSFORM_FEEDBACK_BUFFER, i, bea_gl_buffer_name(target->resource),
                              (GLintptr)(target->offset + skip),
                              (GLsizeiptr)(target->bytes - skip));
    }
    glBeginTransformFeedback(mode);
    capture->begun = true;
    capture->mode = mode;
    capture->program = program->serial;
    memcpy(capture->streams, program->capture_stream, sizeof(capture->streams));
    return true;
}

/* GL stops at whole primitives; so does this. */
static void capture_count(struct bea_gl_capture *capture, uint64_t vertices)
{
    uint64_t size = capture->mode == GL_TRIANGLES ? 3 : capture->mode == GL_LINES ? 2 : 1;
    if (vertices == BEA_GL_UNCOUNTED || capture->vertices == BEA_GL_UNCOUNTED) {
        capture->vertices = BEA_GL_UNCOUNTED;
        return;
    }
    uint64_t room = capture->capacity - capture->vertices;
    capture->vertices += vertices < room ? vertices : room / size * size;
}

bool bea_gl_streamout_begin(struct bea_gl_sub *sub, const struct bea_gl_program *program,
                            const struct bea_gl_draw *draw)
{
    struct bea_gl_streamout_state *state = &sub->streamout;
    struct bea_gl_capture *capture = state->current;
    if (!capture || !program->captured)
        return true;
    if (!targets_there(capture, program->captured))
        return false;
    GLenum mode = mode_of(program->capture_prim != ~0u ? program->capture_prim : draw->cmd->mode);
    /* GL resumes only the program and primitives that it began with. */
    if (capture->begun && (capture->program != program->serial || capture->mode != mode))
        capture_end(state, capture);
    object_bind(state, capture->name);
    if (capture->begun)
        glResumeTransformFeedback();
    else if (!capture_begin(capture, program, mode))
        return true; /* full: the draw goes on without */
    capture_count(capture, bea_gl_streamout_count(program, draw));
    capture->last_use = ++state->clock;
    state->running = true;
    return true;
}

void bea_gl_streamout_end(struct bea_gl_sub *sub)
{
    if (!sub->streamout.running)
        return;
    if (bea_gl_has(sub->gl, BEA_GL_FEATURE_TRANSFORM_FEEDBACK2))
        glPauseTransformFeedback();
    else
        capture_end(&sub->streamout, sub->streamout.current);
    sub->streamout.running = false;
}

void bea_gl_streamout_release(struct bea_gl_sub *sub)
{
    object_bind(&sub->streamout, 0);
}

#define NO_BUFFER BEA_GL_MAX_SO_BUFFERS

/* The number of the buffer that captures into `resource`, or NO_BUFFER. */
static uint32_t buffer_of(const struct bea_gl_capture *capture, const struct bea_resource *resource)
{
    for (uint32_t i = 0; i < capture->num_targets; i++) {
        const struct bea_gl_so_target *target = (struct bea_gl_so_target *)capture->targets[i];
        if (target && target->resource == resource)
            return i;
    }
    return NO_BUFFER;
}

/* The one that captured into `resource` last, unless it still does. */
static struct bea_gl_capture *last_capture(const struct bea_gl_sub *sub,
                                           const struct bea_resource *resource)
{
    const struct bea_gl_streamout_state *state = &sub->streamout;
    struct bea_gl_capture *best = NULL;
    for (struct bea_gl_capture *c = state->captures; c; c = c->next) {
        if (c->last_use && buffer_of(c, resource) != NO_BUFFER &&
            (!best || c->last_use > best->last_use))
            best = c;
    }
    return best == state->current ? NULL : best;
}

GLuint bea_gl_streamout_finished(struct bea_gl_sub *sub, const struct bea_resource *resource,
                                 GLuint *stream)
{
    struct bea_gl_capture *capture = last_capture(sub, resource);
    if (!capture)
        return 0;
    capture_end(&sub->streamout, capture);
    *stream = capture->streams[buffer_of(capture, resource)];
    return capture->name;
}

uint64_t bea_gl_streamout_vertices(const struct bea_gl_sub *sub,
                                   const struct bea_resource *resource)
{
    const struct bea_gl_capture *capture = last_capture(sub, resource);
    return capture ? capture->vertices : BEA_GL_UNCOUNTED;
}
