/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
/*
 * Capability sets and what the host writes into guest memory, byte for byte (little endian hosts). Generated from
 * protocol/virgl.xml: do not edit.
 */
#ifndef VGP_CAPS_H
#define VGP_CAPS_H

#include <stddef.h>
#include <stdint.h>

#include "vgp/protocol.h"

#ifdef __cplusplus
#define VGP_ASSERT(what) static_assert(what, #what)
#else
#define VGP_ASSERT(what) _Static_assert(what, #what)
#endif

/* A query's result, written by the host at byte 0 of the buffer named in the QUERY object. */
struct vgp_query_state {
    uint32_t query_state; /* What the record holds; see the enum. Written last, or together with the result. */
    uint32_t result_size; /* Bytes of the result that the host claims: 8 for times, else 4. Guests don't read it. */
    uint64_t result; /* The result; guests read 32 bits but for times. */
};
VGP_ASSERT(sizeof(struct vgp_query_state) == 16);
VGP_ASSERT(offsetof(struct vgp_query_state, query_state) == 0);
VGP_ASSERT(offsetof(struct vgp_query_state, result_size) == 4);
VGP_ASSERT(offsetof(struct vgp_query_state, result) == 8);

/* How much video memory the host has, written for GET_MEMORY_INFO. What the host cannot tell stays as it was. */
struct vgp_memory_info {
    uint32_t total_device_memory; /* Dedicated video memory, KiB. */
    uint32_t avail_device_memory; /* Of that free now, KiB. */
    uint32_t total_staging_memory; /* Memory for staging, KiB. */
    uint32_t avail_staging_memory; /* Of that free now, KiB. */
    uint32_t device_memory_evicted; /* Size of all evictions so far, KiB. */
    uint32_t nr_device_memory_evictions; /* How often something was evicted. */
};
VGP_ASSERT(sizeof(struct vgp_memory_info) == 24);
VGP_ASSERT(offsetof(struct vgp_memory_info, total_device_memory) == 0);
VGP_ASSERT(offsetof(struct vgp_memory_info, avail_device_memory) == 4);
VGP_ASSERT(offsetof(struct vgp_memory_info, total_staging_memory) == 8);
VGP_ASSERT(offsetof(struct vgp_memory_info, avail_staging_memory) == 12);
VGP_ASSERT(offsetof(struct vgp_memory_info, device_memory_evicted) == 16);
VGP_ASSERT(offsetof(struct vgp_memory_info, nr_device_memory_evictions) == 20);

/* One plane of resource_layout. */
struct vgp_resource_layout_plane {
    uint64_t offset; /* Bytes from the start of the memory. */
    uint32_t stride; /* Bytes from one row to the next. */
    uint32_t size; /* Bytes of the plane. */
};
VGP_ASSERT(sizeof(struct vgp_resource_layout_plane) == 16);
VGP_ASSERT(offsetof(struct vgp_resource_layout_plane, offset) == 0);
VGP_ASSERT(offsetof(struct vgp_resource_layout_plane, stride) == 8);
VGP_ASSERT(offsetof(struct vgp_resource_layout_plane, size) == 12);

/* How a resource lies in memory, written for GET_PIPE_RESOURCE_LAYOUT. All zero when the host cannot tell. */
struct vgp_resource_layout {
    uint64_t modifier; /* DRM format modifier. */
    uint32_t num_planes; /* Valid entries of planes. */
    uint32_t reserved1; /* 0. */
    struct vgp_resource_layout_plane planes[4]; /* The planes. */
};
VGP_ASSERT(sizeof(struct vgp_resource_layout) == 80);
VGP_ASSERT(offsetof(struct vgp_resource_layout, modifier) == 0);
VGP_ASSERT(offsetof(struct vgp_resource_layout, num_planes) == 8);
VGP_ASSERT(offsetof(struct vgp_resource_layout, reserved1) == 12);
VGP_ASSERT(offsetof(struct vgp_resource_layout, planes) == 16);

/* One codec that the host offers: a profile with an entry point. */
struct vgp_video_caps {
    uint32_t word0;
    uint32_t word1;
    uint32_t word2;
    uint32_t word3;
};
VGP_ASSERT(sizeof(struct vgp_video_caps) == 16);
VGP_ASSERT(offsetof(struct vgp_video_caps, word0) == 0);
VGP_ASSERT(offsetof(struct vgp_video_caps, word1) == 4);
VGP_ASSERT(offsetof(struct vgp_video_caps, word2) == 8);
VGP_ASSERT(offsetof(struct vgp_video_caps, word3) == 12);
#define VGP_VIDEO_CAPS_PROFILE_SHIFT 0 /* in word0 */
#define VGP_VIDEO_CAPS_PROFILE_MASK 0xffu
#define VGP_VIDEO_CAPS_ENTRYPOINT_SHIFT 8 /* in word0 */
#define VGP_VIDEO_CAPS_ENTRYPOINT_MASK 0xffu
#define VGP_VIDEO_CAPS_MAX_LEVEL_SHIFT 16 /* in word0 */
#define VGP_VIDEO_CAPS_MAX_LEVEL_MASK 0xffu
#define VGP_VIDEO_CAPS_STACKED_FRAMES_SHIFT 24 /* in word0 */
#define VGP_VIDEO_CAPS_STACKED_FRAMES_MASK 0xffu
#define VGP_VIDEO_CAPS_MAX_WIDTH_SHIFT 0 /* in word1 */
#define VGP_VIDEO_CAPS_MAX_WIDTH_MASK 0xffffu
#define VGP_VIDEO_CAPS_MAX_HEIGHT_SHIFT 16 /* in word1 */
#define VGP_VIDEO_CAPS_MAX_HEIGHT_MASK 0xffffu
#define VGP_VIDEO_CAPS_PREFERED_FORMAT_SHIFT 0 /* in word2 */
#define VGP_VIDEO_CAPS_PREFERED_FORMAT_MASK 0xffffu
#define VGP_VIDEO_CAPS_MAX_MACROBLOCKS_SHIFT 16 /* in word2 */
#define VGP_VIDEO_CAPS_MAX_MACROBLOCKS_MASK 0xffffu
#define VGP_VIDEO_CAPS_NPOT_TEXTURE_SHIFT 0 /* in word3 */
#define VGP_VIDEO_CAPS_NPOT_TEXTURE_MASK 0x1u
#define VGP_VIDEO_CAPS_SUPPORTS_PROGRESSIVE_SHIFT 1 /* in word3 */
#define VGP_VIDEO_CAPS_SUPPORTS_PROGRESSIVE_MASK 0x1u
#define VGP_VIDEO_CAPS_SUPPORTS_INTERLACED_SHIFT 2 /* in word3 */
#define VGP_VIDEO_CAPS_SUPPORTS_INTERLACED_MASK 0x1u
#define VGP_VIDEO_CAPS_PREFERS_INTERLACED_SHIFT 3 /* in word3 */
#define VGP_VIDEO_CAPS_PREFERS_INTERLACED_MASK 0x1u
#define VGP_VIDEO_CAPS_MAX_TEMPORAL_LAYERS_SHIFT 4 /* in word3 */
#define VGP_VIDEO_CAPS_MAX_TEMPORAL_LAYERS_MASK 0xffu
#define VGP_VIDEO_CAPS_RESERVED_SHIFT 12 /* in word3 */
#define VGP_VIDEO_CAPS_RESERVED_MASK 0xfffffu

/* Capability set 1. It is 308 bytes for ever: old guest kernels copy the host's size over a buffer of that size. */
struct vgp_caps_v1 {
    uint32_t max_version; /* Version of the set that the host filled: 1 for set 1, 2 for set 2. */
    uint32_t sampler[16]; /* Formats that can be sampled. Guests read depth/stencil support from here, too. */
    uint32_t render[16]; /* Formats that can be colour attachments. A guest wants the bit in `sampler`, too. */
    uint32_t depthstencil[16]; /* Meant for depth/stencil formats; hosts leave it empty and guests don't read it. */
    uint32_t vertexbuffer[16]; /* Formats for vertex elements. Guests ask for R11G11B10_FLOAT only and take all plain ones for                  granted. */
    uint32_t bset; /* Features that are there or not. */
    uint32_t glsl_level; /* GLSL version as a number, such as 430. With the other fields it decides the GL version that the guest                  offers. */
    uint32_t max_texture_array_layers; /* Layers of array textures. */
    uint32_t max_streamout_buffers; /* Transform feedback buffers; 0: none. */
    uint32_t max_dual_source_render_targets; /* Attachments that can be blended with two sources. */
    uint32_t max_render_targets; /* Colour attachments, at most 8; fragment shader outputs as well. */
    uint32_t max_samples; /* Samples per pixel; 1 makes the guest pretend. */
    uint32_t prim_mask; /* Bit n: primitive n can be drawn. Guests convert the others. */
    uint32_t max_tbo_size; /* Texels of a texture buffer; 0: none. */
    uint32_t max_uniform_blocks; /* Uniform blocks of a stage, the default one included. */
    uint32_t max_viewports; /* Viewports. */
    uint32_t max_texture_gather_components; /* Components that texture gather can choose from: 0 (no gather), 1 or 4. */
};
VGP_ASSERT(sizeof(struct vgp_caps_v1) == 308);
VGP_ASSERT(offsetof(struct vgp_caps_v1, max_version) == 0);
VGP_ASSERT(offsetof(struct vgp_caps_v1, sampler) == 4);
VGP_ASSERT(offsetof(struct vgp_caps_v1, render) == 68);
VGP_ASSERT(offsetof(struct vgp_caps_v1, depthstencil) == 132);
VGP_ASSERT(offsetof(struct vgp_caps_v1, vertexbuffer) == 196);
VGP_ASSERT(offsetof(struct vgp_caps_v1, bset) == 260);
VGP_ASSERT(offsetof(struct vgp_caps_v1, glsl_level) == 264);
VGP_ASSERT(offsetof(struct vgp_caps_v1, max_texture_array_layers) == 268);
VGP_ASSERT(offsetof(struct vgp_caps_v1, max_streamout_buffers) == 272);
VGP_ASSERT(offsetof(struct vgp_caps_v1, max_dual_source_render_targets) == 276);
VGP_ASSERT(offsetof(struct vgp_caps_v1, max_render_targets) == 280);
VGP_ASSERT(offsetof(struct vgp_caps_v1, max_samples) == 284);
VGP_ASSERT(offsetof(struct vgp_caps_v1, prim_mask) == 288);
VGP_ASSERT(offsetof(struct vgp_caps_v1, max_tbo_size) == 292);
VGP_ASSERT(offsetof(struct vgp_caps_v1, max_uniform_blocks) == 296);
VGP_ASSERT(offsetof(struct vgp_caps_v1, max_viewports) == 300);
VGP_ASSERT(offsetof(struct vgp_caps_v1, max_texture_gather_components) == 304);

/* Capability set 2: set 1, then fields that were added at the end over the years. A guest takes the shorter of
 * its own and the host's size; what the host does not have keeps the guest's defaults. */
struct vgp_caps_v2 {
    struct vgp_caps_v1 v1; /* Set 1. */
    float min_aliased_point_size; /* Smallest point size without smoothing, pixels. */
    float max_aliased_point_size; /* Largest point size without smoothing, pixels. */
    float min_smooth_point_size; /* Smallest point size with smoothing, pixels. */
    float max_smooth_point_size; /* Largest point size with smoothing, pixels. */
    float min_aliased_line_width; /* Smallest line width without smoothing, pixels. */
    float max_aliased_line_width; /* Largest line width without smoothing, pixels. */
    float min_smooth_line_width; /* Smallest line width with smoothing, pixels. */
    float max_smooth_line_width; /* Largest line width with smoothing, pixels. */
    float max_texture_lod_bias; /* Largest level of detail bias. */
    uint32_t max_geom_output_vertices; /* Vertices that a geometry shader may emit. */
    uint32_t max_geom_total_output_components; /* Components that a geometry shader may emit in all. */
    uint32_t max_vertex_outputs; /* Outputs of vertex shaders, vectors of four. */
    uint32_t max_vertex_attribs; /* Inputs of vertex shaders. */
    uint32_t max_shader_patch_varyings; /* Per patch varyings, vectors of four; 0 without tessellation. */
    int32_t min_texel_offset; /* Lowest texel offset of texture look-ups. */
    int32_t max_texel_offset; /* Highest texel offset of texture look-ups. */
    int32_t min_texture_gather_offset; /* Lowest offset of texture gather. */
    int32_t max_texture_gather_offset; /* Highest offset of texture gather. */
    uint32_t texture_buffer_offset_alignment; /* Bytes that offsets of texture buffers are multiples of; 0: no ranges. */
    uint32_t uniform_buffer_offset_alignment; /* Bytes that offsets of uniform buffers are multiples of. */
    uint32_t shader_buffer_offset_alignment; /* Bytes that offsets of storage buffers are multiples of. */
    uint32_t capability_bits; /* Features, first word. */
    uint32_t sample_locations[8]; /* Where samples lie: word 0 for 2 samples, word 1 for 4, words 2 and 3 for 8, words 4 to 7 for 16.                  Sample i in byte i: x in the high, y in the low four bits, sixteenths of a pixel. */
    uint32_t max_vertex_attrib_stride; /* Largest vertex stride, bytes. */
    uint32_t max_shader_buffer_frag_compute; /* Storage buffers of fragment and compute shaders. */
    uint32_t max_shader_buffer_other_stages; /* Storage buffers of the other stages. */
    uint32_t max_shader_image_frag_compute; /* Images of fragment and compute shaders. */
    uint32_t max_shader_image_other_stages; /* Images of the other stages. */
    uint32_t max_image_samples; /* Samples of multisample images. */
    uint32_t max_compute_work_group_invocations; /* Threads of a work group. */
    uint32_t max_compute_shared_memory_size; /* Shared memory of a work group, bytes. */
    uint32_t max_compute_grid_size[3]; /* Work groups in x, y, z. */
    uint32_t max_compute_block_size[3]; /* Threads of a work group in x, y, z. */
    uint32_t max_texture_2d_size; /* Texels; 0: guests take 16384. */
    uint32_t max_texture_3d_size; /* Texels; 0: guests take 256. */
    uint32_t max_texture_cube_size; /* Texels; 0: guests take 4096. */
    uint32_t max_combined_shader_buffers; /* Storage buffers of all stages together. */
    uint32_t max_atomic_counters[6]; /* Atomic counters by stage; 0: guests use storage buffers. */
    uint32_t max_atomic_counter_buffers[6]; /* Atomic counter buffers by stage. */
    uint32_t max_combined_atomic_counters; /* Atomic counters of all stages together. */
    uint32_t max_combined_atomic_counter_buffers; /* Atomic counter buffers of all stages together. */
    uint32_t host_feature_check_version; /* What the host understands beyond bits; 0 where the field is missing. A higher number includes what                  the lower ones mean; 23 is the highest so far. */
    uint32_t supported_readback_formats[16]; /* Formats that transfers from the host can read; empty: guests take `sampler`. Others are converted by                  a blit first. */
    uint32_t scanout[16]; /* Formats that can be shown; empty: guests take `sampler`. */
    uint32_t capability_bits_v2; /* Features, second word. */
    uint32_t max_video_memory; /* Video memory, MiB; with V2_VIDEO_MEMORY. */
    char renderer[64]; /* Name of the host's renderer, with a NUL. From feature check 5. */
    float max_anisotropy; /* Most samples of anisotropic filtering; up to 1: none. */
    uint32_t max_texture_samplers; /* Samplers of a stage. */
    uint32_t supported_multisample_formats[16]; /* Formats that can have several samples. From feature check 9. Bit 0 (NONE) for framebuffers without                  attachments. */
    uint32_t max_const_buffer_size[6]; /* Bytes of the default uniform block by stage. From feature check 12. */
    uint32_t num_video_caps; /* Valid entries of video_caps. */
    struct vgp_video_caps video_caps[32]; /* The codecs. */
    uint32_t max_uniform_block_size; /* Bytes of a uniform block. From feature check 13. */
    uint32_t max_tcs_outputs; /* Outputs of tessellation control shaders, vectors of four. From feature check 19. */
    uint32_t max_tes_outputs; /* Outputs of tessellation evaluation shaders, vectors of four. From feature check 19. */
    uint32_t max_shader_storage_blocks[6]; /* Storage buffers by stage; newer guests use it instead of the two older fields. */
};
VGP_ASSERT(sizeof(struct vgp_caps_v2) == 1408);
VGP_ASSERT(offsetof(struct vgp_caps_v2, v1) == 0);
VGP_ASSERT(offsetof(struct vgp_caps_v2, min_aliased_point_size) == 308);
VGP_ASSERT(offsetof(struct vgp_caps_v2, max_aliased_point_size) == 312);
VGP_ASSERT(offsetof(struct vgp_caps_v2, min_smooth_point_size) == 316);
VGP_ASSERT(offsetof(struct vgp_caps_v2, max_smooth_point_size) == 320);
VGP_ASSERT(offsetof(struct vgp_caps_v2, min_aliased_line_width) == 324);
VGP_ASSERT(offsetof(struct vgp_caps_v2, max_aliased_line_width) == 328);
VGP_ASSERT(offsetof(struct vgp_caps_v2, min_smooth_line_width) == 332);
VGP_ASSERT(offsetof(struct vgp_caps_v2, max_smooth_line_width) == 336);
VGP_ASSERT(offsetof(struct vgp_caps_v2, max_texture_lod_bias) == 340);
VGP_ASSERT(offsetof(struct vgp_caps_v2, max_geom_output_vertices) == 344);
VGP_ASSERT(offsetof(struct vgp_caps_v2, max_geom_total_output_components) == 348);
VGP_ASSERT(offsetof(struct vgp_caps_v2, max_vertex_outputs) == 352);
VGP_ASSERT(offsetof(struct vgp_caps_v2, max_vertex_attribs) == 356);
VGP_ASSERT(offsetof(struct vgp_caps_v2, max_shader_patch_varyings) == 360);
VGP_ASSERT(offsetof(struct vgp_caps_v2, min_texel_offset) == 364);
VGP_ASSERT(offsetof(struct vgp_caps_v2, max_texel_offset) == 368);
VGP_ASSERT(offsetof(struct vgp_caps_v2, min_texture_gather_offset) == 372);
VGP_ASSERT(offsetof(struct vgp_caps_v2, max_texture_gather_offset) == 376);
VGP_ASSERT(offsetof(struct vgp_caps_v2, texture_buffer_offset_alignment) == 380);
VGP_ASSERT(offsetof(struct vgp_caps_v2, uniform_buffer_offset_alignment) == 384);
VGP_ASSERT(offsetof(struct vgp_caps_v2, shader_buffer_offset_alignment) == 388);
VGP_ASSERT(offsetof(struct vgp_caps_v2, capability_bits) == 392);
VGP_ASSERT(offsetof(struct vgp_caps_v2, sample_locations) == 396);
VGP_ASSERT(offsetof(struct vgp_caps_v2, max_vertex_attrib_stride) == 428);
VGP_ASSERT(offsetof(struct vgp_caps_v2, max_shader_buffer_frag_compute) == 432);
VGP_ASSERT(offsetof(struct vgp_caps_v2, max_shader_buffer_other_stages) == 436);
VGP_ASSERT(offsetof(struct vgp_caps_v2, max_shader_image_frag_compute) == 440);
VGP_ASSERT(offsetof(struct vgp_caps_v2, max_shader_image_other_stages) == 444);
VGP_ASSERT(offsetof(struct vgp_caps_v2, max_image_samples) == 448);
VGP_ASSERT(offsetof(struct vgp_caps_v2, max_compute_work_group_invocations) == 452);
VGP_ASSERT(offsetof(struct vgp_caps_v2, max_compute_shared_memory_size) == 456);
VGP_ASSERT(offsetof(struct vgp_caps_v2, max_compute_grid_size) == 460);
VGP_ASSERT(offsetof(struct vgp_caps_v2, max_compute_block_size) == 472);
VGP_ASSERT(offsetof(struct vgp_caps_v2, max_texture_2d_size) == 484);
VGP_ASSERT(offsetof(struct vgp_caps_v2, max_texture_3d_size) == 488);
VGP_ASSERT(offsetof(struct vgp_caps_v2, max_texture_cube_size) == 492);
VGP_ASSERT(offsetof(struct vgp_caps_v2, max_combined_shader_buffers) == 496);
VGP_ASSERT(offsetof(struct vgp_caps_v2, max_atomic_counters) == 500);
VGP_ASSERT(offsetof(struct vgp_caps_v2, max_atomic_counter_buffers) == 524);
VGP_ASSERT(offsetof(struct vgp_caps_v2, max_combined_atomic_counters) == 548);
VGP_ASSERT(offsetof(struct vgp_caps_v2, max_combined_atomic_counter_buffers) == 552);
VGP_ASSERT(offsetof(struct vgp_caps_v2, host_feature_check_version) == 556);
VGP_ASSERT(offsetof(struct vgp_caps_v2, supported_readback_formats) == 560);
VGP_ASSERT(offsetof(struct vgp_caps_v2, scanout) == 624);
VGP_ASSERT(offsetof(struct vgp_caps_v2, capability_bits_v2) == 688);
VGP_ASSERT(offsetof(struct vgp_caps_v2, max_video_memory) == 692);
VGP_ASSERT(offsetof(struct vgp_caps_v2, renderer) == 696);
VGP_ASSERT(offsetof(struct vgp_caps_v2, max_anisotropy) == 760);
VGP_ASSERT(offsetof(struct vgp_caps_v2, max_texture_samplers) == 764);
VGP_ASSERT(offsetof(struct vgp_caps_v2, supported_multisample_formats) == 768);
VGP_ASSERT(offsetof(struct vgp_caps_v2, max_const_buffer_size) == 832);
VGP_ASSERT(offsetof(struct vgp_caps_v2, num_video_caps) == 856);
VGP_ASSERT(offsetof(struct vgp_caps_v2, video_caps) == 860);
VGP_ASSERT(offsetof(struct vgp_caps_v2, max_uniform_block_size) == 1372);
VGP_ASSERT(offsetof(struct vgp_caps_v2, max_tcs_outputs) == 1376);
VGP_ASSERT(offsetof(struct vgp_caps_v2, max_tes_outputs) == 1380);
VGP_ASSERT(offsetof(struct vgp_caps_v2, max_shader_storage_blocks) == 1384);

#undef VGP_ASSERT

/* Bit `format` of a format mask. */
static inline void vgp_format_mask_set(uint32_t mask[16], uint32_t format)
{
    if (format < 512)
        mask[format / 32] |= 1u << format % 32;
}

static inline int vgp_format_mask_has(const uint32_t mask[16], uint32_t format)
{
    return format < 512 && (mask[format / 32] >> format % 32 & 1u) != 0;
}

#endif
