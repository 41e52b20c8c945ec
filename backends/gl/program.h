/* SPDX-License-Identifier: MIT */
/*
 * Shader objects, their variants and linked programs.
 *
 *   struct bea_gl_shader    what the guest created (shader.c): the IR and its variants
 *   struct bea_gl_variant   one key's GLSL (variant.c)
 *   struct bea_gl_module    a compiled GL shader, one for each GLSL text in the share group
 * (module.c) struct bea_gl_program   modules linked (program.c), with the binding points of all
 * that they use (program_bind.c)
 */
#ifndef BEA_GL_PROGRAM_H
#define BEA_GL_PROGRAM_H

#include <epoxy/gl.h>

#include "backend.h"
#include "shader/shader.h"
#include "tess_pass.h"
#include "view.h"

struct bea_gl;
struct bea_gl_sub;

#define BEA_GL_PROGRAM_BUCKETS 256
#define BEA_GL_MAX_PROGRAMS 512 /* unused ones beyond are deleted, oldest first */

/* GLSL text that was compiled. */
struct bea_gl_module {
    struct bea_gl_module *next; /* in its bucket */
    uint64_t hash[2];           /* of stage and text */
    uint64_t serial;
    uint32_t refs, stage;
    GLuint name; /* 0: GL refused the text */
};

struct bea_gl_variant {
    struct bea_gl_variant *next; /* most recently used first */
    struct bea_shader_key key;
    struct bea_gl_module *module; /* NULL: can't be made */
    bool uses_state;
};

struct bea_gl_shader {
    struct bea_object base;
    struct bea_gl *gl;
    struct bea_shader_source source;
    struct bea_shader_info info;
    struct bea_gl_variant *variants;
    uint32_t num_variants;
};

/* One buffer block of a program. */
struct bea_gl_block {
    uint8_t stage, slot;
    uint16_t point; /* GL binding point */
    uint32_t bytes; /* declared */
};

#define BEA_GL_MAX_BLOCKS 96

/* What a stage uses and where it is bound. */
struct bea_gl_stage_use {
    uint32_t samplers, shadow_samplers;           /* masks of slots */
    uint32_t images, layered_images;              /* masks of slots */
    uint32_t const0_bytes;                        /* declared; 0: not used */
    uint16_t sampler_base, image_base, ssbo_base; /* binding of slot 0 */
};

/* What makes a program: compared as bytes. */
struct bea_gl_program_key {
    uint64_t modules[BEA_GL_STAGES]; /* serials, 0: none */
    uint64_t streamout;              /* hash of the capture list, 0: none */
};

struct bea_gl_program {
    struct bea_gl_program *next;          /* in its bucket */
    struct bea_gl_program *older, *newer; /* by last use */
    struct bea_gl_program_key key;
    struct bea_gl_module *modules[BEA_GL_STAGES];
    uint64_t serial;
    uint32_t refs; /* without the cache's own */
    GLuint name;   /* 0: did not link */
    bool uses_state;
    struct bea_gl_stage_use stages[BEA_GL_STAGES];
    struct bea_gl_block ubos[BEA_GL_MAX_BLOCKS], ssbos[BEA_GL_MAX_BLOCKS];
    uint32_t num_ubos, num_ssbos;
    uint32_t atomics;           /* mask of binding points */
    uint32_t captured;          /* mask of stream output buffers; 0: captures nothing */
    uint32_t capture_stride[4]; /* bytes */
    uint8_t capture_stream[4];  /* vertex stream that each buffer gets */
    uint32_t capture_prim;      /* VGP_PRIM_* that is captured, ~0u: what is drawn */
    uint32_t block[3];          /* compute: work group size */
};

/* In struct bea_gl. */
struct bea_gl_program_cache {
    struct bea_gl_module *modules[BEA_GL_PROGRAM_BUCKETS];
    struct bea_gl_program *programs[BEA_GL_PROGRAM_BUCKETS];
    struct bea_gl_program *oldest, *newest;
    uint32_t num_programs, num_modules;
};

/* The shaders of one draw or dispatch. */
struct bea_gl_shader_set {
    struct bea_gl_shader *shaders[BEA_GL_STAGES];
    struct bea_gl_variant *variants[BEA_GL_STAGES];
    struct bea_shader_key keys[BEA_GL_STAGES];
    struct bea_gl_stage_use uses[BEA_GL_STAGES]; /* bea_gl_program_layout() */
};

/* In struct bea_gl_sub. */
struct bea_gl_shader_state {
    struct bea_object *bound[BEA_GL_STAGES]; /* struct bea_gl_shader */
    struct bea_gl_program *program;          /* of the last draw that had one; referenced */
    struct bea_gl_program *compute;
    bool compute_dirty;
    GLuint used;        /* glUseProgram's; ~0u: unknown */
    uint8_t prim_class; /* enum bea_gl_prim_class of the draw that keys are built for */
    struct bea_gl_tess_pass tess_pass;
};

/* What reaches the rasterizer, as far as shaders care. */
enum bea_gl_prim_class { BEA_GL_PRIM_POINTS, BEA_GL_PRIM_LINES, BEA_GL_PRIM_TRIANGLES };
/* Of a draw with primitives of kind `mode` (VGP_PRIM_*) and the bound shaders. */
enum bea_gl_prim_class bea_gl_prim_class(const struct bea_gl_sub *sub, uint32_t mode);

void bea_gl_program_cache_init(struct bea_gl *gl);
void bea_gl_program_cache_finish(struct bea_gl *gl); /* a context of the share group is current */

void bea_gl_shader_init(struct bea_gl_sub *sub);
void bea_gl_shader_finish(struct bea_gl_sub *sub);

/* Are the shaders bound that a draw cannot be without? */
bool bea_gl_program_is_whole(const struct bea_gl_sub *sub);
/*
 * The program of the current state, which is whole, made current in GL. NULL: the host can't make
 * it; the log has GL's words for it.
 */
struct bea_gl_program *bea_gl_program_emit(struct bea_gl_sub *sub);
struct bea_gl_program *bea_gl_program_emit_compute(struct bea_gl_sub *sub);

/* variant.c: fills set->keys and set->variants from the shaders and the sub-context's state. False:
 * one can't be made. */
bool bea_gl_variants_get(const struct bea_gl_sub *sub, struct bea_gl_shader_set *set);
void bea_gl_variants_destroy(struct bea_gl_shader *shader);
/* The stage that feeds the rasterizer. */
uint32_t bea_gl_last_vertex_stage(const struct bea_gl_shader_set *set);

/* module.c: the compiled text, from the cache or from GL; a reference for the caller. NULL: out of
 * memory. */
struct bea_gl_module *bea_gl_module_get(struct bea_gl *gl, uint32_t stage, const char *text,
                                        size_t bytes);
struct bea_gl_module *bea_gl_module_ref(struct bea_gl_module *module);
void bea_gl_module_unref(struct bea_gl *gl, struct bea_gl_module *module);

/* program.c: the linked program, from the cache or from GL; no reference. NULL: out of memory. */
struct bea_gl_program *bea_gl_program_get(struct bea_gl *gl, const struct bea_gl_shader_set *set);
/* *slot = program with both counts kept right; either may be NULL. */
void bea_gl_program_set(struct bea_gl_program **slot, struct bea_gl_program *program);

/* program_bind.c: where each stage's resources are bound, from what the shaders declare. */
void bea_gl_program_layout(struct bea_gl_shader_set *set);
/* Tells a program that has linked; makes it current. False: more than the host has. */
bool bea_gl_program_bind(struct bea_gl *gl, struct bea_gl_program *program,
                         const struct bea_gl_shader_set *set);

static inline struct bea_gl_shader *bea_gl_shader(struct bea_object *object)
{
    return (struct bea_gl_shader *)object;
}

enum bea_status bea_gl_shader_create(struct bea_context *ctx,
                                     const struct bea_shader_source *source,
                                     struct bea_object **out);
enum bea_status bea_gl_bind_shader(struct bea_context *ctx, const struct vgp_bind_shader *cmd,
                                   const struct vgp_bind_shader_refs *refs);
enum bea_status bea_gl_link_shader(struct bea_context *ctx, const struct vgp_link_shader *cmd,
                                   const struct vgp_link_shader_refs *refs);

#endif
