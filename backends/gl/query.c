/* SPDX-License-Identifier: MIT */
#include "query.h"

#include "device.h"
#include "query_internal.h"

#include <stdlib.h>

/* --- kinds --- */

#define STREAMS 4
enum slot {
    SLOT_OCCLUSION,
    SLOT_GENERATED,
    SLOT_EMITTED = SLOT_GENERATED + STREAMS,
    SLOT_OVERFLOW = SLOT_EMITTED + STREAMS,
    SLOT_OVERFLOW_ANY = SLOT_OVERFLOW + STREAMS,
    SLOT_STATISTICS,
    SLOT_COUNT = SLOT_STATISTICS + VGP_STATISTICS_QUERY_COUNT,
};
_Static_assert(SLOT_COUNT <= BEA_GL_QUERY_SLOTS, "a slot for each kind");

/* How `index` is understood. */
enum indexing { PLAIN, STREAM, STATISTIC };

#define NO_FEATURE 0xffff
static const struct kind {
    GLenum target;
    uint16_t feature;
    uint8_t slot, indexing;
    bool is_boolean;
} kinds[VGP_QUERY_TYPE_COUNT] = {
    [VGP_QUERY_TYPE_OCCLUSION_COUNTER] = {GL_SAMPLES_PASSED, NO_FEATURE, SLOT_OCCLUSION, PLAIN,
                                          false},
    [VGP_QUERY_TYPE_OCCLUSION_PREDICATE] = {GL_ANY_SAMPLES_PASSED, NO_FEATURE, SLOT_OCCLUSION,
                                            PLAIN, true},
    [VGP_QUERY_TYPE_OCCLUSION_PREDICATE_CONSERVATIVE] = {GL_ANY_SAMPLES_PASSED_CONSERVATIVE,
                                                         NO_FEATURE, SLOT_OCCLUSION, PLAIN, true},
    [VGP_QUERY_TYPE_TIMESTAMP] = {0, BEA_GL_FEATURE_TIMER_QUERY, 0, PLAIN, false},
    [VGP_QUERY_TYPE_TIMESTAMP_DISJOINT] = {0, BEA_GL_FEATURE_TIMER_QUERY, 0, PLAIN, false},
    [VGP_QUERY_TYPE_TIME_ELAPSED] = {0, BEA_GL_FEATURE_TIMER_QUERY, 0, PLAIN, false},
    [VGP_QUERY_TYPE_PRIMITIVES_GENERATED] = {GL_PRIMITIVES_GENERATED,
                                             BEA_GL_FEATURE_PRIMITIVES_GENERATED, SLOT_GENERATED,
                                             STREAM, false},
    [VGP_QUERY_TYPE_PRIMITIVES_EMITTED] = {GL_TRANSFORM_FEEDBACK_PRIMITIVES_WRITTEN, NO_FEATURE,
                                           SLOT_EMITTED, STREAM, false},
    /* The record has room for one number: the first one of the two. */
    [VGP_QUERY_TYPE_SO_STATISTICS] = {GL_TRANSFORM_FEEDBACK_PRIMITIVES_WRITTEN, NO_FEATURE,
                                      SLOT_EMITTED, STREAM, false},
    [VGP_QUERY_TYPE_SO_OVERFLOW_PREDICATE] = {GL_TRANSFORM_FEEDBACK_STREAM_OVERFLOW,
                                              BEA_GL_FEATURE_OVERFLOW_QUERY, SLOT_OVERFLOW, STREAM,
                                              true},
    [VGP_QUERY_TYPE_GPU_FINISHED] = {0, BEA_GL_FEATURE_TIMER_QUERY, 0, PLAIN, true},
    [VGP_QUERY_TYPE_PIPELINE_STATISTICS] = {0, BEA_GL_FEATURE_PIPELINE_STATISTICS, SLOT_STATISTICS,
                                            STATISTIC, false},
    [VGP_QUERY_TYPE_SO_OVERFLOW_ANY_PREDICATE] = {GL_TRANSFORM_FEEDBACK_OVERFLOW,
                                                  BEA_GL_FEATURE_OVERFLOW_QUERY, SLOT_OVERFLOW_ANY,
                                                  PLAIN, true},
};

/* By VGP_STATISTICS_QUERY_*. */
static const uint16_t statistics[VGP_STATISTICS_QUERY_COUNT] = {
    GL_VERTICES_SUBMITTED,
    GL_PRIMITIVES_SUBMITTED,
    GL_VERTEX_SHADER_INVOCATIONS,
    GL_GEOMETRY_SHADER_INVOCATIONS,
    GL_GEOMETRY_SHADER_PRIMITIVES_EMITTED,
    GL_CLIPPING_INPUT_PRIMITIVES,
    GL_CLIPPING_OUTPUT_PRIMITIVES,
    GL_FRAGMENT_SHADER_INVOCATIONS,
    GL_TESS_CONTROL_SHADER_PATCHES,
    GL_TESS_EVALUATION_SHADER_INVOCATIONS,
    GL_COMPUTE_SHADER_INVOCATIONS,
};

static bool supported(const struct bea_gl *gl, const struct kind *kind)
{
    return kind->feature == NO_FEATURE || bea_gl_has(gl, (enum bea_gl_feature)kind->feature);
}

bool bea_gl_query_counts_compute(const struct bea_gl_sub *sub)
{
    return sub->queries.slots[SLOT_STATISTICS + VIRGL_STAT_QUERY_CS_INVOCATIONS].first != NULL;
}

/* Hosts that lack a target have one that answers nearly the same. */
static GLenum nearest_target(const struct bea_gl *gl, GLenum target)
{
    if (target == GL_SAMPLES_PASSED && !bea_gl_has(gl, BEA_GL_FEATURE_OCCLUSION_COUNT))
        return GL_ANY_SAMPLES_PASSED;
    if (target == GL_ANY_SAMPLES_PASSED_CONSERVATIVE &&
        !bea_gl_has(gl, BEA_GL_FEATURE_OCCLUSION_CONSERVATIVE))
        return GL_ANY_SAMPLES_PASSED;
    return target;
}

/* Fills target and slot; false when the index is out of range. */
static bool set_kind(const struct bea_gl *gl, struct bea_gl_query *query, const struct kind *kind)
{
    uint32_t index = query->index;
    query->target = nearest_target(gl, kind->target);
    query->slot = kind->slot;
    query->is_boolean = kind->is_boolean;
    if (kind->indexing == STATISTIC) {
        if (index >= VGP_STATISTICS_QUERY_COUNT)
            return false;
        query->target = statistics[index];
        query->slot = (uint8_t)(kind->slot + index);
    } else if (kind->indexing == STREAM && index != 0) {
        if (index >= STREAMS || !bea_gl_has(gl, BEA_GL_FEATURE_TRANSFORM_FEEDBACK3))
            return false;
        query->indexed = true;
        query->slot = (uint8_t)(kind->slot + index);
    }
    return true;
}

/* --- begin and end --- */

/* Drivers that collect draws, as software ones do, would take the time of all that comes behind it
 * in one batch, too. */
static void take_time(const struct bea_gl *gl, GLuint name)
{
    if (gl->use_gles)
        glQueryCounterEXT(name, GL_TIMESTAMP);
    else
        glQueryCounter(name, GL_TIMESTAMP);
    glFlush();
}

/* They tell of a moment. */
static bool has_no_begin(const struct bea_gl_query *query)
{
    return query->type == VGP_QUERY_TYPE_TIMESTAMP || query->type == VGP_QUERY_TYPE_GPU_FINISHED;
}

enum bea_status bea_gl_begin_query(struct bea_context *ctx, const struct vgp_begin_query *cmd,
                                   const struct vgp_begin_query_refs *refs)
{
    struct bea_gl_sub *sub = bea_gl_sub(ctx);
    struct bea_gl_query *query = bea_gl_query(refs->query);
    if (has_no_begin(query))
        return BEA_OK;
    if (query->active)
        return bea_refuse(ctx, "query", "query %u is active already", cmd->query);
    if (sub->queries.condition == &query->base)
        return bea_refuse(ctx, "query", "query %u is the render condition", cmd->query);
    /* An answer that was still waited for is given up. */
    bea_gl_query_list_remove(sub->gl, query);
    if (query->target)
        bea_gl_query_runs_begin(query);
    else
        take_time(sub->gl, query->times[0]);
    query->active = true;
    query->ended = false;
    return BEA_OK;
}

static void end(struct bea_gl_query *query)
{
    if (query->target)
        bea_gl_query_runs_end(query);
    else
        take_time(query->sub->gl, query->times[query->type == VGP_QUERY_TYPE_TIME_ELAPSED]);
    query->active = false;
}

enum bea_status bea_gl_end_query(struct bea_context *ctx, const struct vgp_end_query *cmd,
                                 const struct vgp_end_query_refs *refs)
{
    struct bea_gl_query *query = bea_gl_query(refs->query);
    if (!query->active && !has_no_begin(query))
        return bea_refuse(ctx, "query", "query %u was not begun", cmd->query);
    end(query);
    query->ended = true;
    query->fence = query->sub->gl->fences_inserted + 1;
    return BEA_OK;
}

/* --- objects --- */

/* May run while another sub-context is current: results are written for all of them. */
static void destroy(struct bea_object *object)
{
    struct bea_gl_query *query = bea_gl_query(object);
    struct bea_gl *gl = query->sub->gl;
    struct bea_gl_sub *before = gl->current;
    bea_gl_make_current_for_end(gl, query->sub);
    if (query->active && (query->target || gl->is_bound))
        end(query);
    bea_gl_query_runs_drop(query);
    glDeleteQueries(2, query->times);
    bea_gl_make_current_for_end(gl, before);
    bea_resource_unref(query->resource);
    free(query);
}

enum bea_status bea_gl_create_query(struct bea_context *ctx, const struct vgp_create_query *cmd,
                                    const struct vgp_create_query_refs *refs,
                                    struct bea_object **out)
{
    struct bea_gl *gl = bea_gl_device(ctx);
    const struct bea_resource *resource = refs->resource;
    if (cmd->query_type >= VGP_QUERY_TYPE_COUNT || !supported(gl, &kinds[cmd->query_type]))
        return bea_refuse(ctx, "query_type", "the host has no queries of type %u", cmd->query_type);
    if (!resource || resource->storage != BEA_STORAGE_MEMORY ||
        resource->params.width < sizeof(struct vgp_query_state))
        return bea_refuse(ctx, "resource", "not a CUSTOM buffer that holds a result");
    struct bea_gl_query *query = calloc(1, sizeof(*query));
    if (!query)
        return BEA_ERR_NO_MEMORY;
    query->sub = bea_gl_sub(ctx);
    query->type = cmd->query_type;
    query->index = cmd->index;
    if (!set_kind(gl, query, &kinds[cmd->query_type])) {
        free(query);
        return bea_refuse(ctx, "index", "the host has no index %u of query type %u", cmd->index,
                          cmd->query_type);
    }
    if (!query->target)
        glGenQueries(2, query->times);
    bea_resource_set(&query->resource, refs->resource);
    bea_object_init(&query->base, ctx, VIRGL_OBJECT_QUERY, cmd->handle, destroy);
    *out = &query->base;
    return BEA_OK;
}

/* --- rooms' init and finish --- */

void bea_gl_query_init(struct bea_gl_sub *sub)
{
    sub->queries.samples_multiplier = 1;
}

void bea_gl_query_finish(struct bea_gl_sub *sub)
{
    struct bea_gl *gl = sub->gl;
    bea_gl_render_condition_end(sub);
    bea_object_set(&sub->queries.condition, NULL);
    glDeleteQueries(1, &sub->queries.never);
    for (struct bea_gl_query *query = gl->queries.first, *next; query; query = next) {
        next = query->next;
        if (query->sub == sub)
            bea_gl_query_list_remove(gl, query);
    }
}
