/* SPDX-License-Identifier: MIT */
/*
 * The shader room's interface: text in, GLSL out.
 *
 *   bea_shader_parse    TGSI text -> validated IR, or an error with a text position
 *   bea_shader_scan     IR -> what the binder must know (inputs, outputs, samplers, buffers ...)
 *   bea_shader_compile  IR + key + host -> GLSL text; the key holds all state that changes the text
 *
 * Names of uniforms in the GLSL, with P = vs, fs, gs, tc, te, cs:
 *   block P_const0 { uvec4 P_c0[n]; }    the inline constants (CONST[0]), std140
 *   block P_ubo<k> { uvec4 P_u<k>[n]; }  uniform buffer slot k
 *   P_samp<n>                            sampler n (an array of that name where the range is indexed at run time)
 *   P_img<n>, buffer block P_ssbo<n>     image n; storage buffer register n
 *   atomics<b>                           atomic counter binding b
 *   block bea_state { ... }              what the host adds, layout in struct bea_shader_state
 * Varyings: <producer stage prefix>_<semantic><index>, matched by name.
 */
#ifndef BEA_SHADER_H
#define BEA_SHADER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "beatrice/limits.h"
#include "beatrice/status.h"
#include "ir.h"

struct bea_shader_error {
    char message[160];
    uint32_t text_offset; /* bytes */
    uint32_t line;        /* from 1 */
};

/* Parses and validates `bytes` bytes of text (a NUL ends it early). The caller owns *out. */
enum bea_status bea_shader_parse(uint32_t stage, const char *text, size_t bytes, const struct bea_limits *limits,
                                 struct bea_shader_ir **out, struct bea_shader_error *error);
void bea_shader_ir_destroy(struct bea_shader_ir *ir); /* NULL is fine */
struct bea_shader_ir *bea_shader_ir_clone(const struct bea_shader_ir *ir); /* NULL: out of memory */

/* The varyings at one side of a stage, as plain bits: comparable with memcmp, hashable. */
struct bea_shader_iface {
    uint64_t generic;  /* GENERIC[n] */
    uint32_t patch;    /* PATCH[n] */
    uint8_t texcoord, color, bcolor;
    uint8_t fog, psize, position, clipvertex;
    uint8_t layer, viewport_index, primitive_id, edgeflag;
    uint8_t clip_distances, cull_distances; /* how many floats */
    uint8_t tess_levels, face, pcoord;
};

struct bea_shader_sampler {
    bool used;
    uint8_t texture; /* enum vgp_tgsi_texture */
    uint8_t return_type; /* enum vgp_tgsi_return_type of x */
    bool shadow;
    uint8_t array_size; /* > 1 on the first of a range that is indexed at run time; the others have used = false */
};
struct bea_shader_image {
    bool used, writable;
    uint8_t texture;
    uint16_t format; /* virgl number, 0 unknown */
    uint8_t array_size;
};

struct bea_shader_info {
    uint32_t stage;
    struct bea_shader_iface inputs, outputs;
    uint32_t num_inputs;    /* VS: attributes, highest register + 1 */
    uint32_t input_mask;    /* VS: attributes that are read */
    uint32_t const0_size;   /* vec4s of CONST[0] declared, 0: none */
    uint32_t ubo_mask;      /* bit k: CONST[k] declared, k >= 1 */
    uint32_t ubo_size[VGP_MAX_CONSTANT_BUFFERS]; /* vec4s declared */
    struct bea_shader_sampler samplers[VGP_MAX_SAMPLER_STATES_PER_STAGE];
    struct bea_shader_image images[VGP_MAX_SHADER_IMAGES];
    uint32_t ssbo_mask;     /* by register */
    uint32_t ssbo_first;    /* lowest declared BUFFER register: binding slot = register - ssbo_first */
    uint32_t atomic_mask;   /* by binding */
    uint32_t color_outputs; /* FS: bit n: COLOR[n] */
    bool writes_all_cbufs, writes_depth, writes_stencil, writes_sample_mask, uses_kill;
    bool reads_frag_coord, reads_front_face, reads_point_coord, per_sample;
    bool writes_clipvertex, writes_clip_distance, writes_point_size, writes_position;
    bool uses_fp64, uses_draw_parameters, separable;
    uint32_t gs_input, gs_output, gs_max_vertices, gs_invocations; /* VGP_PRIM_* */
    uint32_t tcs_vertices_out, tes_prim;
    uint32_t block[3]; /* compute: work group size */
};
void bea_shader_scan(const struct bea_shader_ir *ir, struct bea_shader_info *info);

/* What the host's GLSL can do. Filled once by the backend. */
struct bea_glsl_host {
    uint16_t version; /* 330 ... 460, or 300 ... 320 with es */
    bool es;
    bool explicit_binding;      /* layout(binding=) : GL 4.2, ES 3.1 */
    bool separate_objects, gpu_shader5, fp64, shader_images, ssbo, atomic_counters, cull_distance, texture_gather,
        texture_query_lod, texture_query_levels, texture_samples, sample_shading, interpolation_functions, draw_parameters,
        stencil_export, vertex_layer, vertex_viewport, cube_map_array, derivative_control, group_vote,
        conservative_depth, viewport_array, shader_clock, framebuffer_fetch, advanced_blend, image_size,
        tessellation, geometry, compute, precise, bit_encoding, texture_buffer, multisample_array;
};

/* Everything outside the text that changes the GLSL. Plain bytes: zero it first, compare with memcmp. */
struct bea_shader_key {
    struct bea_shader_iface prev; /* outputs of the stage before (vertex: unused) */
    struct bea_shader_iface next; /* inputs of the stage behind */
    uint8_t prev_stage, next_stage; /* VGP_STAGE_*, or 0xff: none */
    uint8_t last_vertex_stage;    /* this stage feeds the rasterizer */
    uint8_t has_stream_output;    /* this stage's outputs are captured (they are then always written) */
    uint8_t clip_plane_enable;    /* bits of the rasterizer */
    uint8_t num_clip_outputs;     /* clip distances that the last vertex stage writes in the end */
    uint8_t clip_halfz_lower;     /* z must be moved because the host lacks clip control */
    uint8_t point_size_per_vertex; /* 0: gl_PointSize is taken from bea_state */
    /* fragment */
    uint8_t flatshade, two_side, clamp_color, alpha_func; /* alpha_func: VGP_COMPARE_FUNC_*, ALWAYS = off */
    uint8_t point_coord_texcoords; /* mask of TEXCOORDs to replace */
    uint8_t point_coord_upper_left;
    uint8_t poly_stipple, line_stipple, per_sample;
    uint8_t fb_y_inverted;        /* the framebuffer has row 0 at the top (Y_0_TOP) */
    uint8_t num_cbufs;
    uint8_t cbuf_integer;         /* mask: integer targets */
    uint8_t dual_source;
    uint8_t multisample;          /* sample mask output counts */
    uint8_t cbuf_swizzle[8];      /* 0: as is, 1: alpha in red, 2: bgra */
    uint16_t advanced_blend;
    /* vertex */
    uint32_t attrib_integer, attrib_unsigned; /* VS attributes fetched as int / uint */
    uint32_t attrib_bgra;         /* attributes whose red and blue are exchanged in the shader */
    uint32_t attrib_double;
    /* samplers: depth views with constant swizzles */
    uint32_t shadow_swizzle;      /* mask of samplers that use bea_state's mask and add */
    uint32_t rect_as_2d;          /* mask: RECT samplers bound to a 2D texture (scale by size) */
    uint16_t ssbo_base, image_base, sampler_base; /* first binding of this stage where bindings are explicit */
    uint8_t patch_vertices;
};

/* std140 layout of block bea_state (one for all stages), filled by the backend before a draw. */
struct bea_shader_state {
    float clip_plane[8][4];
    float y_scale;        /* of gl_Position.y in the last vertex stage: 1 or -1 */
    float alpha_ref;
    float point_size;
    int32_t draw_id;      /* base */
    float fb_height;      /* pixels */
    float pad[3];
    uint32_t stipple[32]; /* rows, std140: uvec4[8] */
};

struct bea_shader_glsl {
    char *text; /* NUL terminated, the caller frees with free() */
    size_t bytes;
    bool uses_state; /* refers to block bea_state */
};

enum bea_status bea_shader_compile(const struct bea_shader_ir *ir, const struct bea_shader_key *key,
                                   const struct bea_glsl_host *host, struct bea_shader_glsl *out,
                                   struct bea_shader_error *error);

/* The GLSL name of what TGSI OUT register `index` component `component` holds, for transform feedback. False: none. */
bool bea_shader_output_name(const struct bea_shader_ir *ir, const struct bea_shader_key *key, uint32_t index,
                            char *name, size_t capacity);

#endif
