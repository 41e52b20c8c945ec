/* SPDX-License-Identifier: MIT */
/* Stream output: targets and transform feedback objects. */
#ifndef BEA_GL_STREAMOUT_H
#define BEA_GL_STREAMOUT_H

#include <epoxy/gl.h>

#include "backend.h"

struct bea_gl_draw;
struct bea_gl_program;
struct bea_gl_sub;

#define BEA_GL_MAX_SO_BUFFERS 4
#define BEA_GL_UNCOUNTED UINT64_MAX

struct bea_gl_so_target {
    struct bea_object base;
    struct bea_resource *resource;
    uint32_t offset, bytes;
};

/* One capture: a list of targets, begun once, paused between draws, ended when its targets go. */
struct bea_gl_capture {
    struct bea_gl_capture *next;
    GLuint name; /* transform feedback object */
    struct bea_object *targets[BEA_GL_MAX_SO_BUFFERS];
    uint32_t num_targets;
    bool begun;       /* and paused, but for the time of a draw */
    GLenum mode;      /* GL_POINTS, GL_LINES, GL_TRIANGLES */
    uint64_t program; /* serial of the program it was begun with */
    uint64_t last_use;
    uint64_t vertices;                      /* captured so far; BEA_GL_UNCOUNTED: only GL knows */
    uint64_t capacity;                      /* vertices that fit */
    uint8_t streams[BEA_GL_MAX_SO_BUFFERS]; /* vertex stream that each buffer gets */
};

struct bea_gl_streamout_state {
    struct bea_gl_capture *captures; /* newest first */
    uint32_t num_captures;
    struct bea_gl_capture *current; /* NULL: stream output is off */
    GLuint bound;                   /* transform feedback object in GL */
    bool running;                   /* a draw is being captured */
    uint64_t clock;
};

void bea_gl_streamout_init(struct bea_gl_sub *sub);
void bea_gl_streamout_finish(struct bea_gl_sub *sub);
/* Around a draw: begins or resumes, and pauses. False: can't capture, drop the draw. */
bool bea_gl_streamout_begin(struct bea_gl_sub *sub, const struct bea_gl_program *program,
                            const struct bea_gl_draw *draw);
void bea_gl_streamout_end(struct bea_gl_sub *sub);
/* Programs with captures can be linked only while no begun capture is bound. */
void bea_gl_streamout_release(struct bea_gl_sub *sub);

/* streamout_count.c: vertices that a draw captures; BEA_GL_UNCOUNTED where that takes the GPU to
 * know. */
uint64_t bea_gl_streamout_count(const struct bea_gl_program *program,
                                const struct bea_gl_draw *draw);

/* The transform feedback object that captured into `resource` last, ended, for draws with its
 * vertex count; 0: none. */
GLuint bea_gl_streamout_finished(struct bea_gl_sub *sub, const struct bea_resource *resource,
                                 GLuint *stream);
/* How many vertices that capture has, where it was counted; else BEA_GL_UNCOUNTED. */
uint64_t bea_gl_streamout_vertices(const struct bea_gl_sub *sub,
                                   const struct bea_resource *resource);

enum bea_status bea_gl_create_streamout_target(struct bea_context *ctx,
                                               const struct vgp_create_streamout_target *cmd,
                                               const struct vgp_create_streamout_target_refs *refs,
                                               struct bea_object **out);
enum bea_status bea_gl_set_streamout_targets(struct bea_context *ctx,
                                             const struct vgp_set_streamout_targets *cmd,
                                             const struct vgp_set_streamout_targets_refs *refs);

#endif
