/* SPDX-License-Identifier: MIT */
/* Results of queries: read from GL, written into guest memory or a buffer object. */
#include "device.h"
#include "query_internal.h"
#include "resource.h"

#include <stddef.h>

#define TICKS_PER_SECOND 1000000000u

/* --- from GL --- */

bool bea_gl_query_available(GLuint name)
{
    GLuint yes = 0;
    glGetQueryObjectuiv(name, GL_QUERY_RESULT_AVAILABLE, &yes);
    return yes != 0;
}

/* Waits for it. ES has 64 bits only with timers. */
uint64_t bea_gl_query_value(const struct bea_gl *gl, GLuint name)
{
    GLuint64 wide = 0;
    GLuint narrow = 0;
    if (!gl->use_gles) {
        glGetQueryObjectui64v(name, GL_QUERY_RESULT, &wide);
        return wide;
    }
    if (bea_gl_has(gl, BEA_GL_FEATURE_TIMER_QUERY)) {
        glGetQueryObjectui64vEXT(name, GL_QUERY_RESULT, &wide);
        return wide;
    }
    glGetQueryObjectuiv(name, GL_QUERY_RESULT, &narrow);
    return narrow;
}

static bool read_times(const struct bea_gl_query *query, bool wait, uint64_t *value)
{
    const struct bea_gl *gl = query->sub->gl;
    bool elapsed = query->type == VGP_QUERY_TYPE_TIME_ELAPSED;
    if (!wait && !bea_gl_query_available(query->times[elapsed]))
        return false;
    *value = bea_gl_query_value(gl, query->times[0]);
    if (elapsed) {
        uint64_t later = bea_gl_query_value(gl, query->times[1]);
        *value = later > *value ? later - *value : 0;
    } else if (query->type == VGP_QUERY_TYPE_TIMESTAMP_DISJOINT) {
        *value = TICKS_PER_SECOND; /* and the clock never jumps */
    }
    return true;
}

static bool read_runs(const struct bea_gl_query *query, bool wait, uint64_t *value)
{
    const struct bea_gl *gl = query->sub->gl;
    for (uint32_t i = 0; i < query->num_runs && !wait; i++)
        if (!bea_gl_query_available(query->runs[i]->name))
            return false;
    *value = query->early;
    for (uint32_t i = 0; i < query->num_runs; i++)
        *value += bea_gl_query_value(gl, query->runs[i]->name);
    return true;
}

bool bea_gl_query_read(struct bea_gl_query *query, bool wait, uint64_t *value)
{
    bool counts = query->type == VGP_QUERY_TYPE_OCCLUSION_COUNTER;
    if (!(query->target ? read_runs : read_times)(query, wait, value))
        return false;
    if (query->is_boolean)
        *value = *value != 0;
    else if (counts && query->target != GL_SAMPLES_PASSED)
        *value = *value ? query->sub->queries.samples_multiplier : 0;
    return true;
}

/* --- the list of those that the guest waits for --- */

void bea_gl_query_list_add(struct bea_gl *gl, struct bea_gl_query *query)
{
    struct bea_gl_query_list *list = &gl->queries;
    if (query->waited_for)
        return;
    query->waited_for = true;
    query->next = NULL;
    bea_object_ref(&query->base);
    if (list->last)
        list->last->next = query;
    else
        list->first = query;
    list->last = query;
}

void bea_gl_query_list_remove(struct bea_gl *gl, struct bea_gl_query *query)
{
    struct bea_gl_query *before = NULL;
    if (!query->waited_for)
        return;
    for (struct bea_gl_query *q = gl->queries.first; q != query; q = q->next)
        before = q;
    if (before)
        before->next = query->next;
    else
        gl->queries.first = query->next;
    if (gl->queries.last == query)
        gl->queries.last = before;
    query->waited_for = false;
    bea_object_unref(&query->base);
}

/* --- into guest memory --- */

/* The state comes last: a guest that polls sees it only with the result. */
static void write_record(const struct bea_gl_query *query, uint64_t value)
{
    bool is_time =
        query->type == VGP_QUERY_TYPE_TIMESTAMP || query->type == VGP_QUERY_TYPE_TIME_ELAPSED;
    const struct vgp_query_state record = {
        .query_state = VIRGL_QUERY_STATE_DONE,
        .result_size = is_time ? 8 : 4,
        .result = value,
    };
    const size_t rest = offsetof(struct vgp_query_state, result_size);
    if (!bea_resource_write_memory(query->resource, rest, &record.result_size,
                                   sizeof(record) - rest))
        return;
    atomic_thread_fence(memory_order_release);
    bea_resource_write_memory(query->resource, 0, &record.query_state, sizeof(record.query_state));
}

enum bea_status bea_gl_get_query_result(struct bea_context *ctx,
                                        const struct vgp_get_query_result *cmd,
                                        const struct vgp_get_query_result_refs *refs)
{
    struct bea_gl_query *query = bea_gl_query(refs->query);
    if (!query->ended)
        return bea_refuse(ctx, "query", "query %u has not ended", cmd->query);
    bea_gl_query_list_add(query->sub->gl, query);
    return BEA_OK;
}

bool bea_gl_queries_wait(void *data)
{
    const struct bea_gl *gl = data;
    return gl->queries.first != NULL;
}

/*
 * Results that a passed fence vouches for are waited for; a guest that polls without one gets those
 * that GL has. Asking GL about the others after each fence would only make it flush.
 */
void bea_gl_write_queries(void *data)
{
    struct bea_gl *gl = data;
    struct bea_gl_sub *before = gl->current;
    uint64_t passed = atomic_load(&gl->fences_passed);
    bool polled = passed == gl->queries.fences_seen;
    gl->queries.fences_seen = passed;
    for (struct bea_gl_query *query = gl->queries.first, *next; query; query = next) {
        bool surely = query->fence <= passed;
        uint64_t value;
        next = query->next;
        if ((!surely && !polled) || !bea_gl_make_current(gl, query->sub))
            continue;
        if (bea_gl_query_read(query, surely, &value)) {
            write_record(query, value);
            bea_gl_query_list_remove(gl, query);
        }
    }
    if (gl->current != before)
        bea_gl_make_current(gl, before);
}

/* --- into a buffer object --- */

static void read_into_buffer(GLuint name, GLenum what, uint32_t type, uint32_t offset)
{
    void *at = (void *)(uintptr_t)offset;
    switch (type) {
    case VGP_QUERY_VALUE_TYPE_I32: glGetQueryObjectiv(name, what, at); break;
    case VGP_QUERY_VALUE_TYPE_U32: glGetQueryObjectuiv(name, what, at); break;
    case VGP_QUERY_VALUE_TYPE_I64: glGetQueryObjecti64v(name, what, at); break;
    default: glGetQueryObjectui64v(name, what, at); break;
    }
}

/* What no GL query has alone is read here. (While GL_QUERY_BUFFER is bound, GL reads nothing.) */
static void write_value(struct bea_gl_query *query, const struct vgp_get_query_result_qbo *cmd,
                        GLuint buffer, uint32_t bytes)
{
    const uint64_t most = cmd->result_type == VGP_QUERY_VALUE_TYPE_I32 ? INT32_MAX : UINT32_MAX;
    uint64_t value;
    if (!bea_gl_query_read(query, cmd->wait != 0, &value))
        return;
    if (bytes == 4 && value > most)
        value = most;
    glBindBuffer(GL_QUERY_BUFFER, buffer);
    glBufferSubData(GL_QUERY_BUFFER, cmd->offset, bytes, &value);
}

/* The GL query that is done when `query` is. */
static GLuint last_name(const struct bea_gl_query *query)
{
    if (!query->target)
        return query->times[query->type == VGP_QUERY_TYPE_TIME_ELAPSED];
    return query->num_runs ? query->runs[query->num_runs - 1]->name : 0;
}

/* The GL query whose result is that of `query`, as it is; 0: none. */
static GLuint exact_name(const struct bea_gl_query *query)
{
    if (!query->target)
        return query->type == VGP_QUERY_TYPE_TIMESTAMP ? query->times[0] : 0;
    GLuint name = bea_gl_query_sole_name(query);
    return name && query->runs[0]->target == query->target ? name : 0;
}

static void write_buffer(struct bea_gl_query *query, const struct vgp_get_query_result_qbo *cmd,
                         GLuint buffer, uint32_t bytes)
{
    bool asks_whether = cmd->index == -1;
    GLenum what = cmd->wait ? GL_QUERY_RESULT : GL_QUERY_RESULT_NO_WAIT;
    GLuint name = asks_whether ? last_name(query) : exact_name(query);
    if (name) {
        glBindBuffer(GL_QUERY_BUFFER, buffer);
        read_into_buffer(name, asks_whether ? GL_QUERY_RESULT_AVAILABLE : what, cmd->result_type,
                         cmd->offset);
    } else {
        write_value(query, cmd, buffer, bytes);
    }
    glBindBuffer(GL_QUERY_BUFFER, 0);
}

enum bea_status bea_gl_get_query_result_qbo(struct bea_context *ctx,
                                            const struct vgp_get_query_result_qbo *cmd,
                                            const struct vgp_get_query_result_qbo_refs *refs)
{
    struct bea_gl_query *query = bea_gl_query(refs->query);
    const struct bea_gl_resource *buffer = bea_gl_resource(refs->buffer);
    if (!bea_gl_has(bea_gl_device(ctx), BEA_GL_FEATURE_QUERY_BUFFER))
        return bea_refuse(ctx, NULL, "the host has no query buffer objects");
    if (!query->ended)
        return bea_refuse(ctx, "query", "query %u has not ended", cmd->query);
    if (!buffer || !buffer->is_buffer)
        return bea_refuse(ctx, "buffer", "not a buffer of the host's");
    bool wide = cmd->result_type == VGP_QUERY_VALUE_TYPE_I64 ||
                cmd->result_type == VGP_QUERY_VALUE_TYPE_U64;
    const uint32_t bytes = wide ? 8 : 4;
    if (cmd->offset % bytes != 0 || buffer->bytes < bytes || cmd->offset > buffer->bytes - bytes)
        return bea_refuse(ctx, "offset", "%u is no place for %u bytes", cmd->offset, bytes);
    write_buffer(query, cmd, buffer->name, bytes);
    return BEA_OK;
}
