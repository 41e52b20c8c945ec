/* SPDX-License-Identifier: MIT */
/* The two structs that all rooms of the GL backend share: the device (one per renderer) and the
 * sub-context. */
#ifndef BEA_GL_H
#define BEA_GL_H

#include <epoxy/gl.h>
#include <pthread.h>
#include <stdatomic.h>

#include "backend.h"

#include "binding.h"
#include "blend.h"
#include "constants.h"
#include "dmabuf.h"
#include "dsa.h"
#include "features.h"
#include "formats.h"
#include "framebuffer.h"
#include "image.h"
#include "indirect.h"
#include "program.h"
#include "query.h"
#include "raster.h"
#include "sampler.h"
#include "streamout.h"
#include "vertex.h"
#include "view.h"
#include "viewport.h"

struct bea_gl_winsys;
struct bea_gl_blitter;

/* One per renderer. */
struct bea_gl {
    struct bea_renderer *renderer;
    struct bea_gl_winsys *winsys;
    void *device_context;       /* GL context for work that belongs to no sub-context */
    void *fence_context;        /* of the fence thread, NULL: it needs none */
    struct bea_gl_sub *current; /* whose GL context is current; NULL: the device's */
    struct bea_gl_features features;
    struct bea_gl_formats formats;
    struct bea_gl_dmabuf dmabuf;
    struct bea_gl_program_cache programs;
    struct bea_gl_query_list queries;                /* results the guest waits for */
    struct bea_gl_blitter *blitter;                  /* made on demand by blit.c */
    struct bea_gl_indirect_program indirect_program; /* made on demand */
    GLuint scratch_fbo[2]; /* of the device context; see bea_gl_scratch_fbo() */
    int major, minor;      /* of all contexts */
    bool use_gles, debug;
    bool is_bound;    /* one of them is current on `bound` */
    pthread_t bound;  /* valid while is_bound */
    const char *lost; /* why all of them are; NULL: they are not */

    /* Fences are numbered in order of insertion; what ended before one that passed has its result.
     */
    uint64_t fences_inserted;
    _Atomic uint64_t fences_passed;
    pthread_t fence_thread; /* valid while fence_thread_runs */
    _Atomic bool fence_thread_runs;
    bool fences_by_egl; /* the fence thread has no GL context */
};

/* Which rooms of a sub-context must emit before the next draw. */
enum bea_gl_dirty {
    BEA_GL_DIRTY_FRAMEBUFFER = 1u << 0,
    BEA_GL_DIRTY_BLEND = 1u << 1,
    BEA_GL_DIRTY_DSA = 1u << 2,
    BEA_GL_DIRTY_RASTER = 1u << 3,
    BEA_GL_DIRTY_VIEWPORT = 1u << 4,
    BEA_GL_DIRTY_SCISSOR = 1u << 5,
    BEA_GL_DIRTY_VERTEX = 1u << 6,
    BEA_GL_DIRTY_SHADERS = 1u << 7,   /* what decides a variant key changed */
    BEA_GL_DIRTY_CONSTANTS = 1u << 8, /* inline constants; which stage is in constants.h */
    BEA_GL_DIRTY_BUFFERS = 1u << 9,   /* uniform, storage, atomic buffers */
    BEA_GL_DIRTY_VIEWS = 1u << 10,
    BEA_GL_DIRTY_SAMPLERS = 1u << 11,
    BEA_GL_DIRTY_IMAGES = 1u << 12,
    BEA_GL_DIRTY_STREAMOUT = 1u << 13,
    BEA_GL_DIRTY_STATE_BLOCK = 1u << 14, /* struct bea_shader_state */
    BEA_GL_DIRTY_BLEND_COLOR = 1u << 15,
    BEA_GL_DIRTY_STENCIL_REF = 1u << 16,
    BEA_GL_DIRTY_SAMPLE_MASK = 1u << 17,
    BEA_GL_DIRTY_TESS = 1u << 18,
    BEA_GL_DIRTY_ALL = 0x7ffffu,
};

/* One per sub-context: a GL context and what the guest set. Each room's part is declared in the
 * room's header. */
struct bea_gl_sub {
    struct bea_gl *gl;
    struct bea_context *ctx;
    uint32_t id;
    void *gl_context;
    uint32_t dirty; /* enum bea_gl_dirty: what the guest set since the last draw */
    uint32_t lost;  /* enum bea_gl_dirty: of these, what a room believes of GL is wrong
                       (bea_gl_state_lost) */

    struct bea_gl_framebuffer_state framebuffer;
    struct bea_gl_blend_state blend;
    struct bea_gl_dsa_state dsa;
    struct bea_gl_raster_state raster;
    struct bea_gl_viewport_state viewport;
    struct bea_gl_vertex_state vertex;
    struct bea_gl_shader_state shaders;
    struct bea_gl_constant_state constants;
    struct bea_gl_binding_state bindings;
    struct bea_gl_view_state views;
    struct bea_gl_sampler_state samplers;
    struct bea_gl_image_state images;
    struct bea_gl_streamout_state streamout;
    struct bea_gl_query_state queries;
    struct bea_gl_indirect_state indirect;
};

/* sub.c: how rooms are set up and torn down; every room has bea_gl_<room>_init(sub) and
 * _finish(sub) for its state. */

/* device.h has: bea_gl_ensure_current(gl), bea_gl_make_current(gl, sub), bea_gl_state_lost(gl,
 * dirty bits) */

static inline struct bea_gl_sub *bea_gl_sub(const struct bea_context *ctx)
{
    return (struct bea_gl_sub *)bea_context_sub(ctx);
}
static inline struct bea_gl *bea_gl_device(const struct bea_context *ctx)
{
    return (struct bea_gl *)bea_context_backend(ctx);
}

#endif
