/* SPDX-License-Identifier: MIT */
/* What query.c, query_result.c and render_condition.c share. */
#ifndef BEA_GL_QUERY_INTERNAL_H
#define BEA_GL_QUERY_INTERNAL_H

#include <epoxy/gl.h>

#include "gl.h"
#include "query.h"

struct bea_gl_query {
    struct bea_object base;
    struct bea_gl_sub *sub;
    struct bea_resource *resource; /* takes the record; referenced */
    struct bea_gl_query *next;     /* in the list of those waited for */
    uint32_t type;                 /* VGP_QUERY_TYPE_* */
    uint32_t index;
    GLenum target;   /* 0: told by timestamps */
    uint8_t slot;    /* in active[] */
    bool indexed;    /* begun with its index */
    bool is_boolean; /* the result is yes or no */
    bool active, ended, waited_for;
    GLuint names[2]; /* the second: end of TIME_ELAPSED */
    uint64_t fence;  /* number of the first fence behind its end */
};

static inline struct bea_gl_query *bea_gl_query(struct bea_object *object)
{
    return (struct bea_gl_query *)object;
}

/* True with the result in *value; false where it is not there yet (never with `wait`). Its GL
 * context is current. */
bool bea_gl_query_read(struct bea_gl_query *query, bool wait, uint64_t *value);

/* Puts it behind the others that are waited for, or takes it off. */
void bea_gl_query_list_add(struct bea_gl *gl, struct bea_gl_query *query);
void bea_gl_query_list_remove(struct bea_gl *gl, struct bea_gl_query *query);

#endif
