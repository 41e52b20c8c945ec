/* SPDX-License-Identifier: MIT */
/* Queries of the guest that overlap, out of GL queries that don't. */
#include "query_internal.h"

#include <stdlib.h>

static struct bea_gl_query_slot *slot_of(const struct bea_gl_query *query)
{
    return &query->sub->queries.slots[query->slot];
}

static void run_unref(struct bea_gl_query_run *run)
{
    if (!run || --run->refs != 0)
        return;
    glDeleteQueries(1, &run->name);
    free(run);
}

/* --- what GL counts --- */

/* Samples tell whether there are any; an exact answer serves for a conservative one. */
static GLenum common_target(GLenum a, GLenum b)
{
    if (a == b)
        return a;
    return a == GL_SAMPLES_PASSED || b == GL_SAMPLES_PASSED ? GL_SAMPLES_PASSED
                                                            : GL_ANY_SAMPLES_PASSED;
}

static GLenum target_of(const struct bea_gl_query_slot *slot)
{
    GLenum target = slot->first->target;
    for (const struct bea_gl_query *query = slot->first; query; query = query->beside)
        target = common_target(target, query->target);
    return target;
}

static void gl_begin(const struct bea_gl_query *query, const struct bea_gl_query_run *run)
{
    if (query->indexed)
        glBeginQueryIndexed(run->target, query->index, run->name);
    else
        glBeginQuery(run->target, run->name);
}

static void gl_end(const struct bea_gl_query *query, const struct bea_gl_query_run *run)
{
    if (!query->sub->gl->is_bound) /* it ends with its context */
        return;
    if (query->indexed)
        glEndQueryIndexed(run->target, query->index);
    else
        glEndQuery(run->target);
}

/* --- a query's runs --- */

static bool is_current(const struct bea_gl_query *query, uint32_t i)
{
    return query->runs[i] == slot_of(query)->run;
}

/* Makes room for another run: those that are over become one number. */
static void sum_up(struct bea_gl_query *query)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < query->num_runs; i++) {
        if (is_current(query, i)) {
            query->runs[kept++] = query->runs[i];
            continue;
        }
        query->early += bea_gl_query_value(query->sub->gl, query->runs[i]->name);
        run_unref(query->runs[i]);
    }
    query->num_runs = kept;
}

static void append(struct bea_gl_query *query, struct bea_gl_query_run *run)
{
    if (query->num_runs == BEA_GL_QUERY_RUNS)
        sum_up(query);
    query->runs[query->num_runs++] = run;
    run->refs++;
}

/* The GL query of a query's last use, where nobody else looks at it. GL never changes the target
 * of one. */
static struct bea_gl_query_run *take_old(struct bea_gl_query *query, GLenum target)
{
    struct bea_gl_query_run *run = NULL;
    if (query->num_runs == 1 && query->runs[0]->refs == 1 && query->runs[0]->target == target) {
        run = query->runs[0];
        run->refs = 0;
        query->num_runs = 0;
    }
    return run;
}

static struct bea_gl_query_run *run_create(GLenum target)
{
    struct bea_gl_query_run *run = calloc(1, sizeof(*run));
    if (!run)
        return NULL;
    run->target = target;
    glGenQueries(1, &run->name);
    return run;
}

void bea_gl_query_runs_drop(struct bea_gl_query *query)
{
    for (uint32_t i = 0; i < query->num_runs; i++)
        run_unref(query->runs[i]);
    query->num_runs = 0;
    query->early = 0;
}

GLuint bea_gl_query_sole_name(const struct bea_gl_query *query)
{
    return query->num_runs == 1 && query->early == 0 ? query->runs[0]->name : 0;
}

/* --- begin and end --- */

/* Ends the slot's run; `query` is any of the slot. */
static void stop(struct bea_gl_query *query)
{
    struct bea_gl_query_slot *slot = slot_of(query);
    struct bea_gl_query_run *run = slot->run;
    slot->run = NULL;
    if (!run)
        return;
    gl_end(query, run);
    run_unref(run);
}

/* Starts a run for all that are active in the slot; the slot holds a reference. */
static void start(struct bea_gl_query_slot *slot, struct bea_gl_query_run *run)
{
    run->refs++;
    slot->run = run;
    gl_begin(slot->first, run);
    for (struct bea_gl_query *query = slot->first; query; query = query->beside)
        append(query, run);
}

void bea_gl_query_runs_begin(struct bea_gl_query *query)
{
    struct bea_gl_query_slot *slot = slot_of(query);
    bool alone = !slot->first;
    struct bea_gl_query_run *run = alone ? take_old(query, query->target) : NULL;
    bea_gl_query_runs_drop(query);
    stop(query);
    query->beside = slot->first;
    slot->first = query;
    if (!run)
        run = run_create(target_of(slot));
    if (run)
        start(slot, run);
}

static void take_out(struct bea_gl_query *query)
{
    struct bea_gl_query **at = &slot_of(query)->first;
    while (*at && *at != query)
        at = &(*at)->beside;
    if (*at)
        *at = query->beside;
    query->beside = NULL;
}

static void go_on(struct bea_gl_query_slot *slot)
{
    struct bea_gl_query_run *run = slot->first ? run_create(target_of(slot)) : NULL;
    if (run)
        start(slot, run);
}

void bea_gl_query_runs_end(struct bea_gl_query *query)
{
    stop(query);
    take_out(query);
    go_on(slot_of(query));
}

/* Between two runs of a kind, GL can have one that counts nothing. */
GLuint bea_gl_query_never(struct bea_gl_query *query)
{
    GLuint *never = &query->sub->queries.never;
    struct bea_gl_query_run empty = {.target = query->target};
    if (*never)
        return *never;
    stop(query);
    glGenQueries(1, never);
    empty.name = *never;
    gl_begin(query, &empty);
    gl_end(query, &empty);
    go_on(slot_of(query));
    return *never;
}
