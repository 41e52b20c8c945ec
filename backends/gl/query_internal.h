/* SPDX-License-Identifier: MIT */
/* What query.c, query_run.c, query_result.c and render_condition.c share. */
#ifndef BEA_GL_QUERY_INTERNAL_H
#define BEA_GL_QUERY_INTERNAL_H

#include <epoxy/gl.h>

#include "gl.h"
#include "query.h"

/*
 * One interval that GL counts. GL has one active query per kind where guests may have several:
 * their begins and ends cut time into runs, and each query sums up those that it was active in.
 */
struct bea_gl_query_run {
    GLuint name;
    GLenum target;
    uint32_t refs;
};

/* More are summed up early, which waits for GL. */
#define BEA_GL_QUERY_RUNS 64

struct bea_gl_query {
    struct bea_object base;
    struct bea_gl_sub *sub;
    struct bea_resource *resource; /* takes the record; referenced */
    struct bea_gl_query *next;     /* in the list of those waited for */
    struct bea_gl_query *beside;   /* in its slot's list of active ones */
    uint32_t type;                 /* VGP_QUERY_TYPE_* */
    uint32_t index;
    GLenum target;   /* 0: told by timestamps */
    uint8_t slot;    /* in slots[] */
    bool indexed;    /* begun with its index */
    bool is_boolean; /* the result is yes or no */
    bool active, ended, waited_for;
    GLuint times[2]; /* queries with target 0: begin, and end of TIME_ELAPSED */
    struct bea_gl_query_run *runs[BEA_GL_QUERY_RUNS];
    uint32_t num_runs;
    uint64_t early; /* sum of runs that are gone */
    uint64_t fence; /* number of the first fence behind its end */
};

static inline struct bea_gl_query *bea_gl_query(struct bea_object *object)
{
    return (struct bea_gl_query *)object;
}

/* query_run.c. The sub-context is current; the query has a target. */
void bea_gl_query_runs_begin(struct bea_gl_query *query);
void bea_gl_query_runs_end(struct bea_gl_query *query);
void bea_gl_query_runs_drop(struct bea_gl_query *query);
/* The GL query that alone has this one's result; 0: there is none. */
GLuint bea_gl_query_sole_name(const struct bea_gl_query *query);
/* A GL query of the sub-context's whose result is 0; `query` is of a kind that can be a condition.
 */
GLuint bea_gl_query_never(struct bea_gl_query *query);

/* GL's number of a GL query, waited for. */
uint64_t bea_gl_query_value(const struct bea_gl *gl, GLuint name);
bool bea_gl_query_available(GLuint name);

/* True with the result in *value; false where it is not there yet (never with `wait`). Its GL
 * context is current. */
bool bea_gl_query_read(struct bea_gl_query *query, bool wait, uint64_t *value);

/* Puts it behind the others that are waited for, or takes it off. */
void bea_gl_query_list_add(struct bea_gl *gl, struct bea_gl_query *query);
void bea_gl_query_list_remove(struct bea_gl *gl, struct bea_gl_query *query);

#endif
