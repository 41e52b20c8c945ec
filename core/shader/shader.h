/* SPDX-License-Identifier: MIT */
/*
 * The shader room's interface: text in, GLSL out.
 *
 *   bea_shader_parse    TGSI text -> validated IR, or an error with a text position
 *   bea_shader_scan     IR -> what the binder must know (inputs, outputs, samplers, buffers ...)
 *   bea_shader_compile  IR + key + host -> GLSL text; the key holds all state that changes the text
 *
 * What the binder does with the names in the GLSL; P = vs, fs, gs, tc, te, cs:
 *   block P_const0 { uvec4 P_c0[n]; }    the inline constants (CONST[0]), std140; n =
 * info.const0_size block P_ubo<k> { uvec4 P_u<k>[n]; }  uniform buffer slot k; n = info.ubo_size[k]
 *   block bea_state { ... }              what the host adds, layout in struct bea_shader_state, the
 * same in all stages P_samp<n>                            sampler n; where
 * info.samplers[n].array_size > 1 an array: n, n + 1, ... have no binding in the text: after
 * linking, glUniformBlockBinding() and glUniform1i[v]() once (a name that the linker dropped is not
 * an error). P_img<n>                             image n (or an array): layout(binding =
 * key.image_base + n) buffer block P_ssbo<n>               storage buffer register n:
 * layout(binding = key.ssbo_base + n - info.ssbo_first) atomics<b>_<k>                       atomic
 * counters of binding b: layout(binding = b) in_<n>                               vertex attribute
 * n: layout(location = n) fs_color<n>                          fragment output of target n:
 * layout(location = n); with key.dual_source COLOR[1] is location 0, index 1 xfb<i> the capture of
 * ir->captures[i], see bea_shader_output_name() are placed by the text. Varyings: <producer stage
 * prefix>_<semantic><index>, matched by name; no stage needs the others to compile. One program
 * links all stages.
 *
 * Clip distances: the last vertex stage writes gl_ClipDistance from the guest's CLIPDIST outputs or
 * else, for the bits of key.clip_plane_enable, from the planes; the binder enables
 * GL_CLIP_DISTANCE<i> for each bit of clip_plane_enable in both cases. gl_PointSize is always
 * written where the host can: enable GL_PROGRAM_POINT_SIZE. gl_FrontFacing is taken as it is:
 * glFrontFace carries the orientation.
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
enum bea_status bea_shader_parse(uint32_t stage, const char *text, size_t bytes,
                                 const struct bea_limits *limits, struct bea_shader_ir **out,
                                 struct bea_shader_error *error);
void bea_shader_ir_destroy(struct bea_shader_ir *ir);                      /* NULL is fine */
struct bea_shader_ir *bea_shader_ir_clone(const struct bea_shader_ir *ir); /* NULL: out of memory */

/* A set of user varyings. */
struct bea_shader_varyings {
    uint64_t generic;
    uint8_t texcoord, color;
    uint8_t pad[6];
};

/* The varyings at one side of a stage, as plain bits: comparable with memcmp, hashable. */
struct bea_shader_iface {
    uint64_t generic; /* GENERIC[n] */
    uint32_t patch;   /* PATCH[n] */
    uint8_t texcoord, color, bcolor;
    uint8_t fog, psize, position, clipvertex;
    uint8_t layer, viewport_index, primitive_id, edgeflag;
    uint8_t clip_distances, cull_distances; /* how many floats */
    uint8_t tess_levels, face, pcoord;
    /* Fragment inputs only: how they are interpolated. Hosts below GLSL 4.40 want the producer to
     * say the same; with "sample", newer ones too. */
    uint8_t color_flatshade; /* COLOR[n] that is flat when the rasterizer says flatshade */
    uint8_t pad[3];
    struct bea_shader_varyings flat, linear, centroid, sample;
};

struct bea_shader_sampler {
    bool used;
    uint8_t texture;     /* enum vgp_tgsi_texture */
    uint8_t return_type; /* enum vgp_tgsi_return_type of x */
    bool shadow;
    uint8_t array_size; /* > 1 on the first of a range that is indexed at run time; the others have
                           used = false */
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
    uint32_t num_inputs;                         /* VS: attributes, highest register + 1 */
    uint32_t input_mask;                         /* VS: attributes that are read */
    uint32_t const0_size;                        /* vec4s of CONST[0] declared, 0: none */
    uint32_t ubo_mask;                           /* bit k: CONST[k] declared, k >= 1 */
    uint32_t ubo_size[VGP_MAX_CONSTANT_BUFFERS]; /* vec4s declared */
    struct bea_shader_sampler samplers[VGP_MAX_SAMPLER_STATES_PER_STAGE];
    struct bea_shader_image images[VGP_MAX_SHADER_IMAGES];
    /* samplers and images whose number of samples the text asks for by a fixed number */
    uint32_t sample_queries, image_sample_queries;
    uint32_t ssbo_mask;  /* by register */
    uint32_t ssbo_first; /* lowest declared BUFFER register: binding slot = register - ssbo_first */
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
/* The range that sampler n (below 32) belongs to: itself, or an array. False: it is not used. */
bool bea_shader_sampler_range(const struct bea_shader_info *info, uint32_t n, uint32_t *first,
                              uint32_t *count);

/* What the host's GLSL can do. Filled once by the backend; zero means "cannot". */
struct bea_glsl_host {
    uint16_t version; /* 330 ... 460, or 300 ... 320 with es */
    bool es;
    bool explicit_binding; /* layout(binding=) : GL 4.2, ES 3.1 */
    bool separate_objects, gpu_shader5, fp64, shader_images, ssbo, atomic_counters, cull_distance,
        texture_gather, texture_query_lod, texture_query_levels, texture_samples, sample_shading,
        interpolation_functions, draw_parameters, stencil_export, vertex_layer, vertex_viewport,
        cube_map_array, derivative_control, group_vote, conservative_depth, viewport_array,
        shader_clock, framebuffer_fetch, advanced_blend, image_size, tessellation, geometry,
        compute, precise, bit_encoding, texture_buffer, multisample_array;
    bool int64;              /* ARB_gpu_shader_int64 */
    bool soft_fp64;          /* no fp64, but the integers to build it of: GLSL 4.00, ES 3.10 */
    bool atomic_counter_ops; /* GL 4.6, ARB_shader_atomic_counter_ops */
    bool texture_shadow_lod; /* EXT_texture_shadow_lod */
    bool clip_distance;      /* desktop; EXT_clip_cull_distance */
    bool dual_source;        /* desktop; EXT_blend_func_extended */
    bool noperspective;      /* ES: NV_shader_noperspective_interpolation */
    bool image_formats;      /* images of more formats than ES knows: desktop; NV_image_formats */
};

/* Where components of a texel come from: 0-3 red to alpha, 4 zero, 5 one (an integer's or 1.0). */
#define BEA_SHADER_BUFFER_SWIZZLE(r, g, b, a, integer)                                             \
    ((uint16_t)((r) | (g) << 3 | (b) << 6 | (a) << 9 | 1 << 12 |                                   \
                ((integer) ? BEA_SHADER_BUFFER_INTEGER : 0)))
#define BEA_SHADER_BUFFER_INTEGER (1 << 13)

/* Everything outside the text that changes the GLSL. Plain bytes: zero it first, compare with
 * memcmp. */
struct bea_shader_key {
    /*
     * The neighbours. `prev` is the info.outputs of the stage before, `next` the info.inputs of the
     * stage behind. A stage of 0xff means that there is none: nothing is read from it then, nothing
     * written for it.
     */
    struct bea_shader_iface prev, next;
    uint8_t prev_stage, next_stage; /* VGP_STAGE_* or 0xff */
    uint8_t last_vertex_stage;      /* this stage feeds the rasterizer */
    uint8_t has_stream_output;      /* ir->captures are written to the capture outputs */
    uint8_t clip_plane_enable;      /* bits of the rasterizer; for the last vertex stage */
    uint8_t clip_halfz_lower; /* last vertex stage: z is 0..w in the guest, -w..w in the host */
    uint8_t point_size_per_vertex; /* last vertex stage; 0: gl_PointSize is taken from bea_state */
    uint8_t clamp_vertex_color;    /* last vertex stage */
    uint8_t flatshade;             /* fragment; for other stages only below GLSL 4.40 and on ES */
    /* fragment */
    uint8_t two_side, clamp_color, alpha_func; /* alpha_func: VGP_COMPARE_FUNC_* + 1; 0 = off */
    uint8_t alpha_unorm8; /* the alpha test compares what an 8 bit target would store */
    uint8_t
        point_coord_texcoords; /* mask of TEXCOORDs to replace; zero it unless points are drawn */
    uint8_t point_coord_upper_left; /* rasterizer sprite_coord_mode == 0. GL's own origin stays
                                       UPPER_LEFT */
    uint8_t poly_stipple;           /* zero it unless triangles are drawn */
    uint8_t per_sample;    /* rasterizer force_persample_interp; for the last vertex stage, too */
    uint8_t fb_y_inverted; /* the framebuffer has row 0 at the top (Y_0_TOP) */
    uint8_t num_cbufs;     /* counts where FS_COLOR0_WRITES_ALL_CBUFS */
    uint8_t cbuf_integer,
        cbuf_unsigned;       /* masks: integer targets, and which of them are unsigned */
    uint8_t dual_source;     /* a blend factor of target 0 names SRC1 */
    uint8_t multisample;     /* the sample mask output counts */
    uint8_t cbuf_swizzle[8]; /* 0: as is, 1: alpha goes to red, 2: red and blue change places */
    /* vertex; masks of attributes */
    uint32_t attrib_integer,
        attrib_unsigned;    /* fetched as integers (glVertexAttribI*), and which unsigned */
    uint32_t attrib_bgra;   /* red and blue change places in the shader */
    uint32_t attrib_double; /* fetched by glVertexAttribL*: at most 2 doubles = 4 words of bits */
    /* samplers */
    uint32_t rect_as_2d; /* mask: RECT samplers bound to a 2D texture (coordinates are scaled by its
                            size) */
    uint32_t clamp[3]; /* masks, by coordinate: it is kept within the texture before it is filtered.
                          With a border around it, that is GL's old CLAMP with linear filters */
    uint32_t clamp_mips; /* mask: those of them that choose between levels */
    uint8_t
        shadow_const[VGP_MAX_SAMPLER_STATES_PER_STAGE]; /* shadow samplers, by view swizzle: bits
                                                           0-3: components that are constants, bits
                                                           4-7: which of those are 1 */
    /* what info.sample_queries and info.image_sample_queries get: how many samples the guest gave
     * the texture, where the host may have given more; 0: the host is asked */
    uint8_t texture_samples[VGP_MAX_SAMPLER_STATES_PER_STAGE], image_samples[VGP_MAX_SHADER_IMAGES];
    /* samplers bound to buffers, whose texels the host cannot rearrange; 0: they are as they are,
     * else BEA_SHADER_BUFFER_SWIZZLE() */
    uint16_t buffer_swizzle[VGP_MAX_SAMPLER_STATES_PER_STAGE];
    uint16_t ssbo_base,
        image_base;        /* binding of storage buffer slot 0 and of image 0 of this stage */
    uint32_t shared_bytes; /* compute: shared memory */
    uint16_t image_format[VGP_MAX_SHADER_IMAGES]; /* of images that the text gives none: the virgl
                                                     number of what is bound. ES needs one */
};

/*
 * std140 layout of block bea_state, one buffer for all stages, filled by the backend before a draw.
 * A program has the block only if one of its stages has uses_state.
 */
struct bea_shader_state {
    float clip_plane[8][4];
    float y_scale; /* of gl_Position.y in the last vertex stage and of point coordinates: 1 or -1 */
    float alpha_ref;  /* of the alpha test */
    float point_size; /* where the key has not point_size_per_vertex */
    int32_t draw_id;  /* of the draw; the host's own draw index is added */
    float fb_height;  /* pixels, of the framebuffer; used by stipple and, on ES, by flipped fragment
                         coordinates */
    float pad[3];
    uint32_t stipple[32]; /* rows as the guest sent them, std140: uvec4[8] */
};

struct bea_shader_glsl {
    char *text; /* NUL terminated, the caller frees with free() */
    size_t bytes;
    bool uses_state; /* refers to block bea_state */
};

/*
 * UNSUPPORTED: the host lacks something that the shader needs. REFUSED: the shader cannot be
 * expressed. NO_MEMORY. `out` is untouched then and `error` says why.
 */
enum bea_status bea_shader_compile(const struct bea_shader_ir *ir, const struct bea_shader_key *key,
                                   const struct bea_glsl_host *host, struct bea_shader_glsl *out,
                                   struct bea_shader_error *error);

/*
 * The GLSL name of stream output `index` (of ir->captures), for glTransformFeedbackVaryings. Each
 * is a variable of its own with exactly the captured components, holding the value before any flip.
 * False: nothing is captured with this key, or there is no such output.
 */
bool bea_shader_output_name(const struct bea_shader_ir *ir, const struct bea_shader_key *key,
                            uint32_t index, char *name, size_t capacity);

#endif
