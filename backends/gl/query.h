/* SPDX-License-Identifier: MIT */
/* Queries: GL query objects, results on their way into guest memory, the render condition. */
#ifndef BEA_GL_QUERY_H
#define BEA_GL_QUERY_H

#include <epoxy/gl.h>
#include <stdbool.h>
#include <stdint.h>

#include "backend.h"

struct bea_gl;
struct bea_gl_sub;
struct bea_gl_query;
struct bea_gl_query_run;

/* In struct bea_gl: queries whose results the guest waits for, oldest first. Each holds a
 * reference. */
struct bea_gl_query_list {
    struct bea_gl_query *first, *last;
    uint64_t fences_seen; /* the last one that had passed when results were written */
};

/* GL allows one active query per kind; occlusion kinds exclude each other. */
#define BEA_GL_QUERY_SLOTS 32

/* The guest's active queries of a kind, and what GL counts for all of them. */
struct bea_gl_query_slot {
    struct bea_gl_query *first; /* no reference: end or destroy takes it out */
    struct bea_gl_query_run *run;
};

/* In struct bea_gl_sub. */
struct bea_gl_query_state {
    struct bea_gl_query_slot slots[BEA_GL_QUERY_SLOTS];
    struct bea_object *condition; /* the render condition's query, referenced */
    GLuint condition_name;        /* what GL decides by; 0: it draws always */
    uint32_t condition_mode;      /* GL enum */
    GLuint never;                 /* a GL query whose result is 0; made when first needed */
    uint32_t paused;              /* depth of bea_gl_render_condition_pause() */
    uint32_t samples_multiplier;  /* hosts that only know "any sample" (SET_TWEAKS) */
};

void bea_gl_query_init(struct bea_gl_sub *sub);
void bea_gl_query_finish(struct bea_gl_sub *sub);

/* Does the guest count the invocations of compute shaders? */
bool bea_gl_query_counts_compute(const struct bea_gl_sub *sub);

/* Ends it in GL; the sub-context keeps it. */
void bea_gl_render_condition_end(struct bea_gl_sub *sub);

/* Blits and the like are outside the render condition. Calls nest. The sub-context must be current.
 */
void bea_gl_render_condition_pause(struct bea_gl_sub *sub);
void bea_gl_render_condition_resume(struct bea_gl_sub *sub);

/* Writes what is there into guest memory; waits for those that ended before a fence that passed. */
void bea_gl_write_queries(void *data);
/* Has it anything to write, now or later? */
bool bea_gl_queries_wait(void *data);

enum bea_status bea_gl_create_query(struct bea_context *ctx, const struct vgp_create_query *cmd,
                                    const struct vgp_create_query_refs *refs,
                                    struct bea_object **out);
enum bea_status bea_gl_begin_query(struct bea_context *ctx, const struct vgp_begin_query *cmd,
                                   const struct vgp_begin_query_refs *refs);
enum bea_status bea_gl_end_query(struct bea_context *ctx, const struct vgp_end_query *cmd,
                                 const struct vgp_end_query_refs *refs);
enum bea_status bea_gl_get_query_result(struct bea_context *ctx,
                                        const struct vgp_get_query_result *cmd,
                                        const struct vgp_get_query_result_refs *refs);
enum bea_status bea_gl_get_query_result_qbo(struct bea_context *ctx,
                                            const struct vgp_get_query_result_qbo *cmd,
                                            const struct vgp_get_query_result_qbo_refs *refs);
enum bea_status bea_gl_set_render_condition(struct bea_context *ctx,
                                            const struct vgp_set_render_condition *cmd,
                                            const struct vgp_set_render_condition_refs *refs);

#endif
