/* SPDX-License-Identifier: MIT */
/*
 * What the glue uses of Gallium: names and fields, in our own words. Orders, widths and numbers are
 * not Mesa's, and need not be: what comes from Mesa is only ever read by its name.
 */
#ifndef CHECK_GALLIUM_H
#define CHECK_GALLIUM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "vgp_version.h"

#if VGP_MESA < 2300
typedef unsigned char boolean;
#endif

/* Numbered otherwise than on the wire. */
enum pipe_format {
    PIPE_FORMAT_NONE,
    PIPE_FORMAT_R8_UNORM,
    PIPE_FORMAT_R32G32B32A32_FLOAT,
    PIPE_FORMAT_B8G8R8A8_UNORM,
    PIPE_FORMAT_NV12, /* of which the check's table knows nothing */
    PIPE_FORMAT_COUNT
};

enum pipe_texture_target { PIPE_BUFFER, PIPE_TEXTURE_1D, PIPE_TEXTURE_2D };

enum pipe_shader_type {
    PIPE_SHADER_VERTEX,
    PIPE_SHADER_TESS_CTRL,
    PIPE_SHADER_TESS_EVAL,
    PIPE_SHADER_GEOMETRY,
    PIPE_SHADER_FRAGMENT,
    PIPE_SHADER_COMPUTE,
    PIPE_SHADER_TYPES
};

enum pipe_render_cond_flag { PIPE_RENDER_COND_WAIT, PIPE_RENDER_COND_NO_WAIT };

struct pipe_fence_handle;
struct pipe_screen;
struct tgsi_token;

struct pipe_context {
    struct pipe_screen *screen;
    void (*flush)(struct pipe_context *context, struct pipe_fence_handle **fence, unsigned flags);
};

struct pipe_resource {
    enum pipe_texture_target target;
    enum pipe_format format;
};

struct pipe_box {
    int x, width;
    int16_t y, z, height, depth;
};

union pipe_color_union {
    uint32_t ui[4];
    float f[4];
};

/* Objects */

struct pipe_blend_state {
    bool independent_blend_enable, logicop_enable, dither, alpha_to_coverage, alpha_to_one;
    unsigned logicop_func, advanced_blend_func;
    struct {
        bool blend_enable;
        unsigned rgb_func, rgb_src_factor, rgb_dst_factor;
        unsigned alpha_func, alpha_src_factor, alpha_dst_factor;
        unsigned colormask;
    } rt[8];
};

struct pipe_depth_stencil_alpha_state {
    bool depth_enabled, depth_writemask, alpha_enabled;
    unsigned depth_func, alpha_func;
    float alpha_ref_value;
    struct {
        bool enabled;
        unsigned func, fail_op, zpass_op, zfail_op, valuemask, writemask;
    } stencil[2];
};

struct pipe_rasterizer_state {
    bool flatshade, depth_clip_near, clip_halfz, rasterizer_discard, flatshade_first;
    bool light_twoside, sprite_coord_mode, point_quad_rasterization, scissor, front_ccw;
    bool clamp_vertex_color, clamp_fragment_color, offset_line, offset_point, offset_tri;
    bool poly_smooth, poly_stipple_enable, point_smooth, point_size_per_vertex, multisample;
    bool line_smooth, line_stipple_enable, line_last_pixel, half_pixel_center;
    bool bottom_edge_rule, force_persample_interp;
    unsigned cull_face, fill_front, fill_back;
    unsigned sprite_coord_enable, line_stipple_pattern, line_stipple_factor, clip_plane_enable;
    float point_size, line_width, offset_units, offset_scale, offset_clamp;
};

struct pipe_sampler_state {
    unsigned wrap_s, wrap_t, wrap_r, min_img_filter, min_mip_filter, mag_img_filter;
    unsigned compare_func, max_anisotropy;
    bool compare_mode, seamless_cube_map;
    float lod_bias, min_lod, max_lod;
    union pipe_color_union border_color;
};

struct pipe_sampler_view {
    enum pipe_format format;
    enum pipe_texture_target target;
    unsigned swizzle_r, swizzle_g, swizzle_b, swizzle_a;
    struct pipe_resource *texture;
    struct {
        struct {
            unsigned first_layer, last_layer, first_level, last_level;
        } tex;
        struct {
            unsigned offset, size;
        } buf;
    } u;
};

struct pipe_vertex_element {
    uint16_t src_offset;
    uint8_t vertex_buffer_index;
    enum pipe_format src_format;
    unsigned instance_divisor;
};

struct pipe_surface {
    enum pipe_format format;
    unsigned nr_samples;
    struct {
        struct {
            unsigned level, first_layer, last_layer;
        } tex;
    } u;
};

struct pipe_stream_output_target {
    unsigned buffer_size;
};

struct pipe_stream_output_info {
    unsigned num_outputs;
    uint16_t stride[4];
    struct {
        unsigned register_index, start_component, num_components, output_buffer, dst_offset, stream;
    } output[128];
};

/* State */

struct pipe_framebuffer_state {
    unsigned width, height, layers, samples, nr_cbufs;
    struct pipe_surface *cbufs[8], *zsbuf;
};

struct pipe_viewport_state {
    float scale[3], translate[3];
};

struct pipe_scissor_state {
    unsigned minx, miny, maxx, maxy;
};

struct pipe_vertex_buffer {
#if VGP_MESA < 2300
    uint16_t stride;
#endif
    unsigned buffer_offset;
    struct {
        struct pipe_resource *resource;
    } buffer;
};

struct pipe_stencil_ref {
    uint8_t ref_value[2];
};

struct pipe_blend_color {
    float color[4];
};

struct pipe_poly_stipple {
    unsigned stipple[32];
};

struct pipe_clip_state {
    float ucp[8][4];
};

struct pipe_shader_buffer {
    struct pipe_resource *buffer;
    unsigned buffer_offset, buffer_size;
};

struct pipe_image_view {
    struct pipe_resource *resource;
    enum pipe_format format;
    uint16_t access;
    union {
        struct {
            unsigned first_layer : 16, last_layer : 16, level : 8;
        } tex;
        struct {
            unsigned offset, size;
        } buf;
    } u;
};

/* Work */

struct pipe_draw_info {
    unsigned mode, index_size, instance_count, start_instance, restart_index, min_index, max_index;
    bool primitive_restart, index_bounds_valid;
};

struct pipe_draw_start_count_bias {
    unsigned start, count;
    int index_bias;
};

struct pipe_draw_indirect_info {
    unsigned offset, stride, draw_count, indirect_draw_count_offset;
    struct pipe_resource *buffer, *indirect_draw_count;
    struct pipe_stream_output_target *count_from_stream_output;
};

struct pipe_grid_info {
    unsigned block[3], grid[3], indirect_offset;
    struct pipe_resource *indirect;
};

struct pipe_blit_info {
    unsigned mask, filter;
    bool scissor_enable, render_condition_enable, alpha_blend;
    struct pipe_scissor_state scissor;
    struct {
        unsigned level;
        enum pipe_format format;
        struct pipe_box box;
    } dst, src;
};

struct pipe_transfer {
    struct pipe_resource *resource;
    unsigned level, usage, stride;
    uintptr_t layer_stride;
    struct pipe_box box;
};

#endif
