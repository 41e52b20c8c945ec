/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
/*
 * The decoders. Generated from protocol/virgl.xml: do not edit.
 *
 * `src` points to the command's header, which is not read again; `len` (at most 65535) is the payload's length from it:
 * src[1] .. src[len] can be read. VGP_OK: all rules of the schema hold for `*out`. Else `*fault` says what is wrong and `*out` has
 * no defined content. Any memory, changing or not, is safe: each dword is read at most once.
 *
 * What the caller has to give, which the proofs (generated/proofs) assume: `src` is aligned to 4 bytes, and src[0] .. src[len]
 * can be read; `len` is at most 65535; `out` and `fault` can be written, and overlap neither each other nor src[0] .. src[len];
 * `fault->error` is VGP_OK before the call (success does not touch it). Nothing is assumed of what the dwords say.
 */
#ifndef VGP_DECODE_H
#define VGP_DECODE_H

#include <stdint.h>

#include "vgp/commands.h"

#ifdef __cplusplus
extern "C" {
#endif

enum vgp_error {
    VGP_OK = 0,
    VGP_ERR_LENGTH, /* the payload is too short, too long, or runs past the end of the submit */
    VGP_ERR_RANGE,  /* a value breaks its range */
    VGP_ERR_OPCODE, /* no such command */
    VGP_ERR_TYPE,   /* no such object type, or not one for this command */
};

struct vgp_fault {
    enum vgp_error error;
    uint32_t dword; /* from a decoder: offset from the command's header; from vgp_execute(): in the submit */
    uint32_t opcode, object_type;
    const char *command; /* NULL where the command is unknown */
    const char *field;   /* NULL where no field is to blame */
    uint32_t value;      /* the value that broke the rule; a length for VGP_ERR_LENGTH */
};

enum vgp_error vgp_decode_bind_object(const uint32_t *src, uint32_t len, uint32_t object_type, struct vgp_bind_object *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_destroy_object(const uint32_t *src, uint32_t len, uint32_t object_type, struct vgp_destroy_object *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_set_viewport_state(const uint32_t *src, uint32_t len, struct vgp_set_viewport_state *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_set_framebuffer_state(const uint32_t *src, uint32_t len, struct vgp_set_framebuffer_state *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_set_vertex_buffers(const uint32_t *src, uint32_t len, struct vgp_set_vertex_buffers *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_clear(const uint32_t *src, uint32_t len, struct vgp_clear *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_draw_vbo(const uint32_t *src, uint32_t len, struct vgp_draw_vbo *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_resource_inline_write(const uint32_t *src, uint32_t len, struct vgp_resource_inline_write *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_set_sampler_views(const uint32_t *src, uint32_t len, struct vgp_set_sampler_views *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_set_index_buffer(const uint32_t *src, uint32_t len, struct vgp_set_index_buffer *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_set_constant_buffer(const uint32_t *src, uint32_t len, struct vgp_set_constant_buffer *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_set_stencil_ref(const uint32_t *src, uint32_t len, struct vgp_set_stencil_ref *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_set_blend_color(const uint32_t *src, uint32_t len, struct vgp_set_blend_color *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_set_scissor_state(const uint32_t *src, uint32_t len, struct vgp_set_scissor_state *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_blit(const uint32_t *src, uint32_t len, struct vgp_blit *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_resource_copy_region(const uint32_t *src, uint32_t len, struct vgp_resource_copy_region *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_bind_sampler_states(const uint32_t *src, uint32_t len, struct vgp_bind_sampler_states *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_begin_query(const uint32_t *src, uint32_t len, struct vgp_begin_query *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_end_query(const uint32_t *src, uint32_t len, struct vgp_end_query *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_get_query_result(const uint32_t *src, uint32_t len, struct vgp_get_query_result *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_set_polygon_stipple(const uint32_t *src, uint32_t len, struct vgp_set_polygon_stipple *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_set_clip_state(const uint32_t *src, uint32_t len, struct vgp_set_clip_state *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_set_sample_mask(const uint32_t *src, uint32_t len, struct vgp_set_sample_mask *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_set_streamout_targets(const uint32_t *src, uint32_t len, struct vgp_set_streamout_targets *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_set_render_condition(const uint32_t *src, uint32_t len, struct vgp_set_render_condition *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_set_uniform_buffer(const uint32_t *src, uint32_t len, struct vgp_set_uniform_buffer *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_set_sub_ctx(const uint32_t *src, uint32_t len, struct vgp_set_sub_ctx *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_create_sub_ctx(const uint32_t *src, uint32_t len, struct vgp_create_sub_ctx *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_destroy_sub_ctx(const uint32_t *src, uint32_t len, struct vgp_destroy_sub_ctx *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_bind_shader(const uint32_t *src, uint32_t len, struct vgp_bind_shader *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_set_tess_state(const uint32_t *src, uint32_t len, struct vgp_set_tess_state *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_set_min_samples(const uint32_t *src, uint32_t len, struct vgp_set_min_samples *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_set_shader_buffers(const uint32_t *src, uint32_t len, struct vgp_set_shader_buffers *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_set_shader_images(const uint32_t *src, uint32_t len, struct vgp_set_shader_images *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_memory_barrier(const uint32_t *src, uint32_t len, struct vgp_memory_barrier *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_launch_grid(const uint32_t *src, uint32_t len, struct vgp_launch_grid *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_set_framebuffer_state_no_attach(const uint32_t *src, uint32_t len, struct vgp_set_framebuffer_state_no_attach *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_texture_barrier(const uint32_t *src, uint32_t len, struct vgp_texture_barrier *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_set_atomic_buffers(const uint32_t *src, uint32_t len, struct vgp_set_atomic_buffers *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_set_debug_flags(const uint32_t *src, uint32_t len, struct vgp_set_debug_flags *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_get_query_result_qbo(const uint32_t *src, uint32_t len, struct vgp_get_query_result_qbo *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_transfer3d(const uint32_t *src, uint32_t len, struct vgp_transfer3d *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_copy_transfer3d(const uint32_t *src, uint32_t len, struct vgp_copy_transfer3d *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_set_tweaks(const uint32_t *src, uint32_t len, struct vgp_set_tweaks *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_clear_texture(const uint32_t *src, uint32_t len, struct vgp_clear_texture *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_pipe_resource_create(const uint32_t *src, uint32_t len, struct vgp_pipe_resource_create *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_pipe_resource_set_type(const uint32_t *src, uint32_t len, struct vgp_pipe_resource_set_type *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_get_memory_info(const uint32_t *src, uint32_t len, struct vgp_get_memory_info *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_send_string_marker(const uint32_t *src, uint32_t len, struct vgp_send_string_marker *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_link_shader(const uint32_t *src, uint32_t len, struct vgp_link_shader *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_create_video_codec(const uint32_t *src, uint32_t len, struct vgp_create_video_codec *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_destroy_video_codec(const uint32_t *src, uint32_t len, struct vgp_destroy_video_codec *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_create_video_buffer(const uint32_t *src, uint32_t len, struct vgp_create_video_buffer *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_destroy_video_buffer(const uint32_t *src, uint32_t len, struct vgp_destroy_video_buffer *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_begin_frame(const uint32_t *src, uint32_t len, struct vgp_begin_frame *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_decode_bitstream(const uint32_t *src, uint32_t len, struct vgp_decode_bitstream *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_encode_bitstream(const uint32_t *src, uint32_t len, struct vgp_encode_bitstream *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_end_frame(const uint32_t *src, uint32_t len, struct vgp_end_frame *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_clear_surface(const uint32_t *src, uint32_t len, struct vgp_clear_surface *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_get_pipe_resource_layout(const uint32_t *src, uint32_t len, struct vgp_get_pipe_resource_layout *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_create_blend(const uint32_t *src, uint32_t len, struct vgp_create_blend *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_create_rasterizer(const uint32_t *src, uint32_t len, struct vgp_create_rasterizer *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_create_dsa(const uint32_t *src, uint32_t len, struct vgp_create_dsa *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_create_shader(const uint32_t *src, uint32_t len, struct vgp_create_shader *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_create_vertex_elements(const uint32_t *src, uint32_t len, struct vgp_create_vertex_elements *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_create_sampler_view(const uint32_t *src, uint32_t len, struct vgp_create_sampler_view *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_create_sampler_state(const uint32_t *src, uint32_t len, struct vgp_create_sampler_state *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_create_surface(const uint32_t *src, uint32_t len, struct vgp_create_surface *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_create_query(const uint32_t *src, uint32_t len, struct vgp_create_query *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_create_streamout_target(const uint32_t *src, uint32_t len, struct vgp_create_streamout_target *out, struct vgp_fault *fault);
enum vgp_error vgp_decode_create_msaa_surface(const uint32_t *src, uint32_t len, struct vgp_create_msaa_surface *out, struct vgp_fault *fault);

#ifdef __cplusplus
}
#endif
#endif
