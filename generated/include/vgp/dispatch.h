/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
/*
 * From dwords to handlers. Generated from protocol/virgl.xml: do not edit.
 *
 * The refs of a command mirror its struct: a handle becomes a pointer, or NULL where it is 0 and 0 means none. No
 * references are taken; elements of arrays from the count on have no defined value.
 */
#ifndef VGP_DISPATCH_H
#define VGP_DISPATCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "beatrice/status.h"
#include "vgp/commands.h"
#include "vgp/decode.h"

#ifdef __cplusplus
extern "C" {
#endif

struct bea_context;
struct bea_object;
struct bea_resource;

struct vgp_bind_object_refs {
    struct bea_object *handle;
};
/* False: a handle could not be resolved; `*field` names it. */
bool vgp_resolve_bind_object(struct bea_context *ctx, const struct vgp_bind_object *cmd, struct vgp_bind_object_refs *refs, const char **field);

struct vgp_set_framebuffer_state_refs {
    struct bea_object *zsurf;
    struct bea_object *cbufs[VGP_MAX_COLOR_BUFFERS];
};
/* False: a handle could not be resolved; `*field` names it. */
bool vgp_resolve_set_framebuffer_state(struct bea_context *ctx, const struct vgp_set_framebuffer_state *cmd, struct vgp_set_framebuffer_state_refs *refs, const char **field);

struct vgp_set_vertex_buffers_refs {
    struct bea_resource *buffers[VGP_MAX_VERTEX_BUFFERS];
};
/* False: a handle could not be resolved; `*field` names it. */
bool vgp_resolve_set_vertex_buffers(struct bea_context *ctx, const struct vgp_set_vertex_buffers *cmd, struct vgp_set_vertex_buffers_refs *refs, const char **field);

struct vgp_draw_vbo_refs {
    struct bea_resource *indirect_buffer;
    struct bea_resource *indirect_draw_count_buffer;
};
/* False: a handle could not be resolved; `*field` names it. */
bool vgp_resolve_draw_vbo(struct bea_context *ctx, const struct vgp_draw_vbo *cmd, struct vgp_draw_vbo_refs *refs, const char **field);

struct vgp_resource_inline_write_refs {
    struct bea_resource *resource;
};
/* False: a handle could not be resolved; `*field` names it. */
bool vgp_resolve_resource_inline_write(struct bea_context *ctx, const struct vgp_resource_inline_write *cmd, struct vgp_resource_inline_write_refs *refs, const char **field);

struct vgp_set_sampler_views_refs {
    struct bea_object *views[VGP_MAX_SAMPLER_VIEWS_PER_STAGE];
};
/* False: a handle could not be resolved; `*field` names it. */
bool vgp_resolve_set_sampler_views(struct bea_context *ctx, const struct vgp_set_sampler_views *cmd, struct vgp_set_sampler_views_refs *refs, const char **field);

struct vgp_set_index_buffer_refs {
    struct bea_resource *resource;
};
/* False: a handle could not be resolved; `*field` names it. */
bool vgp_resolve_set_index_buffer(struct bea_context *ctx, const struct vgp_set_index_buffer *cmd, struct vgp_set_index_buffer_refs *refs, const char **field);

struct vgp_blit_refs {
    struct bea_resource *dst;
    struct bea_resource *src;
};
/* False: a handle could not be resolved; `*field` names it. */
bool vgp_resolve_blit(struct bea_context *ctx, const struct vgp_blit *cmd, struct vgp_blit_refs *refs, const char **field);

struct vgp_resource_copy_region_refs {
    struct bea_resource *dst;
    struct bea_resource *src;
};
/* False: a handle could not be resolved; `*field` names it. */
bool vgp_resolve_resource_copy_region(struct bea_context *ctx, const struct vgp_resource_copy_region *cmd, struct vgp_resource_copy_region_refs *refs, const char **field);

struct vgp_bind_sampler_states_refs {
    struct bea_object *states[VGP_MAX_SAMPLER_STATES_PER_STAGE];
};
/* False: a handle could not be resolved; `*field` names it. */
bool vgp_resolve_bind_sampler_states(struct bea_context *ctx, const struct vgp_bind_sampler_states *cmd, struct vgp_bind_sampler_states_refs *refs, const char **field);

struct vgp_begin_query_refs {
    struct bea_object *query;
};
/* False: a handle could not be resolved; `*field` names it. */
bool vgp_resolve_begin_query(struct bea_context *ctx, const struct vgp_begin_query *cmd, struct vgp_begin_query_refs *refs, const char **field);

struct vgp_end_query_refs {
    struct bea_object *query;
};
/* False: a handle could not be resolved; `*field` names it. */
bool vgp_resolve_end_query(struct bea_context *ctx, const struct vgp_end_query *cmd, struct vgp_end_query_refs *refs, const char **field);

struct vgp_get_query_result_refs {
    struct bea_object *query;
};
/* False: a handle could not be resolved; `*field` names it. */
bool vgp_resolve_get_query_result(struct bea_context *ctx, const struct vgp_get_query_result *cmd, struct vgp_get_query_result_refs *refs, const char **field);

struct vgp_set_streamout_targets_refs {
    struct bea_object *targets[VGP_MAX_SO_TARGETS];
};
/* False: a handle could not be resolved; `*field` names it. */
bool vgp_resolve_set_streamout_targets(struct bea_context *ctx, const struct vgp_set_streamout_targets *cmd, struct vgp_set_streamout_targets_refs *refs, const char **field);

struct vgp_set_render_condition_refs {
    struct bea_object *query;
};
/* False: a handle could not be resolved; `*field` names it. */
bool vgp_resolve_set_render_condition(struct bea_context *ctx, const struct vgp_set_render_condition *cmd, struct vgp_set_render_condition_refs *refs, const char **field);

struct vgp_set_uniform_buffer_refs {
    struct bea_resource *resource;
};
/* False: a handle could not be resolved; `*field` names it. */
bool vgp_resolve_set_uniform_buffer(struct bea_context *ctx, const struct vgp_set_uniform_buffer *cmd, struct vgp_set_uniform_buffer_refs *refs, const char **field);

struct vgp_bind_shader_refs {
    struct bea_object *shader;
};
/* False: a handle could not be resolved; `*field` names it. */
bool vgp_resolve_bind_shader(struct bea_context *ctx, const struct vgp_bind_shader *cmd, struct vgp_bind_shader_refs *refs, const char **field);

struct vgp_set_shader_buffers_refs {
    struct bea_resource *buffers[VGP_MAX_SHADER_BUFFERS];
};
/* False: a handle could not be resolved; `*field` names it. */
bool vgp_resolve_set_shader_buffers(struct bea_context *ctx, const struct vgp_set_shader_buffers *cmd, struct vgp_set_shader_buffers_refs *refs, const char **field);

struct vgp_set_shader_images_refs {
    struct bea_resource *images[VGP_MAX_SHADER_IMAGES];
};
/* False: a handle could not be resolved; `*field` names it. */
bool vgp_resolve_set_shader_images(struct bea_context *ctx, const struct vgp_set_shader_images *cmd, struct vgp_set_shader_images_refs *refs, const char **field);

struct vgp_launch_grid_refs {
    struct bea_resource *indirect;
};
/* False: a handle could not be resolved; `*field` names it. */
bool vgp_resolve_launch_grid(struct bea_context *ctx, const struct vgp_launch_grid *cmd, struct vgp_launch_grid_refs *refs, const char **field);

struct vgp_set_atomic_buffers_refs {
    struct bea_resource *buffers[VGP_MAX_ATOMIC_BUFFERS];
};
/* False: a handle could not be resolved; `*field` names it. */
bool vgp_resolve_set_atomic_buffers(struct bea_context *ctx, const struct vgp_set_atomic_buffers *cmd, struct vgp_set_atomic_buffers_refs *refs, const char **field);

struct vgp_get_query_result_qbo_refs {
    struct bea_object *query;
    struct bea_resource *buffer;
};
/* False: a handle could not be resolved; `*field` names it. */
bool vgp_resolve_get_query_result_qbo(struct bea_context *ctx, const struct vgp_get_query_result_qbo *cmd, struct vgp_get_query_result_qbo_refs *refs, const char **field);

struct vgp_transfer3d_refs {
    struct bea_resource *resource;
};
/* False: a handle could not be resolved; `*field` names it. */
bool vgp_resolve_transfer3d(struct bea_context *ctx, const struct vgp_transfer3d *cmd, struct vgp_transfer3d_refs *refs, const char **field);

struct vgp_copy_transfer3d_refs {
    struct bea_resource *resource;
    struct bea_resource *staging_resource;
};
/* False: a handle could not be resolved; `*field` names it. */
bool vgp_resolve_copy_transfer3d(struct bea_context *ctx, const struct vgp_copy_transfer3d *cmd, struct vgp_copy_transfer3d_refs *refs, const char **field);

struct vgp_clear_texture_refs {
    struct bea_resource *resource;
};
/* False: a handle could not be resolved; `*field` names it. */
bool vgp_resolve_clear_texture(struct bea_context *ctx, const struct vgp_clear_texture *cmd, struct vgp_clear_texture_refs *refs, const char **field);

struct vgp_pipe_resource_set_type_refs {
    struct bea_resource *resource;
};
/* False: a handle could not be resolved; `*field` names it. */
bool vgp_resolve_pipe_resource_set_type(struct bea_context *ctx, const struct vgp_pipe_resource_set_type *cmd, struct vgp_pipe_resource_set_type_refs *refs, const char **field);

struct vgp_get_memory_info_refs {
    struct bea_resource *resource;
};
/* False: a handle could not be resolved; `*field` names it. */
bool vgp_resolve_get_memory_info(struct bea_context *ctx, const struct vgp_get_memory_info *cmd, struct vgp_get_memory_info_refs *refs, const char **field);

struct vgp_link_shader_refs {
    struct bea_object *vertex;
    struct bea_object *fragment;
    struct bea_object *geometry;
    struct bea_object *tess_ctrl;
    struct bea_object *tess_eval;
    struct bea_object *compute;
};
/* False: a handle could not be resolved; `*field` names it. */
bool vgp_resolve_link_shader(struct bea_context *ctx, const struct vgp_link_shader *cmd, struct vgp_link_shader_refs *refs, const char **field);

struct vgp_create_video_buffer_refs {
    struct bea_resource *planes[3];
};
/* False: a handle could not be resolved; `*field` names it. */
bool vgp_resolve_create_video_buffer(struct bea_context *ctx, const struct vgp_create_video_buffer *cmd, struct vgp_create_video_buffer_refs *refs, const char **field);

struct vgp_decode_bitstream_refs {
    struct bea_resource *picture_desc;
    struct bea_resource *bitstream;
};
/* False: a handle could not be resolved; `*field` names it. */
bool vgp_resolve_decode_bitstream(struct bea_context *ctx, const struct vgp_decode_bitstream *cmd, struct vgp_decode_bitstream_refs *refs, const char **field);

struct vgp_encode_bitstream_refs {
    struct bea_resource *destination;
    struct bea_resource *picture_desc;
    struct bea_resource *feedback;
};
/* False: a handle could not be resolved; `*field` names it. */
bool vgp_resolve_encode_bitstream(struct bea_context *ctx, const struct vgp_encode_bitstream *cmd, struct vgp_encode_bitstream_refs *refs, const char **field);

struct vgp_clear_surface_refs {
    struct bea_object *surface;
};
/* False: a handle could not be resolved; `*field` names it. */
bool vgp_resolve_clear_surface(struct bea_context *ctx, const struct vgp_clear_surface *cmd, struct vgp_clear_surface_refs *refs, const char **field);

struct vgp_get_pipe_resource_layout_refs {
    struct bea_resource *out;
    struct bea_resource *target;
};
/* False: a handle could not be resolved; `*field` names it. */
bool vgp_resolve_get_pipe_resource_layout(struct bea_context *ctx, const struct vgp_get_pipe_resource_layout *cmd, struct vgp_get_pipe_resource_layout_refs *refs, const char **field);

struct vgp_create_sampler_view_refs {
    struct bea_resource *resource;
};
/* False: a handle could not be resolved; `*field` names it. */
bool vgp_resolve_create_sampler_view(struct bea_context *ctx, const struct vgp_create_sampler_view *cmd, struct vgp_create_sampler_view_refs *refs, const char **field);

struct vgp_create_surface_refs {
    struct bea_resource *resource;
};
/* False: a handle could not be resolved; `*field` names it. */
bool vgp_resolve_create_surface(struct bea_context *ctx, const struct vgp_create_surface *cmd, struct vgp_create_surface_refs *refs, const char **field);

struct vgp_create_query_refs {
    struct bea_resource *resource;
};
/* False: a handle could not be resolved; `*field` names it. */
bool vgp_resolve_create_query(struct bea_context *ctx, const struct vgp_create_query *cmd, struct vgp_create_query_refs *refs, const char **field);

struct vgp_create_streamout_target_refs {
    struct bea_resource *resource;
};
/* False: a handle could not be resolved; `*field` names it. */
bool vgp_resolve_create_streamout_target(struct bea_context *ctx, const struct vgp_create_streamout_target *cmd, struct vgp_create_streamout_target_refs *refs, const char **field);

struct vgp_create_msaa_surface_refs {
    struct bea_resource *resource;
};
/* False: a handle could not be resolved; `*field` names it. */
bool vgp_resolve_create_msaa_surface(struct bea_context *ctx, const struct vgp_create_msaa_surface *cmd, struct vgp_create_msaa_surface_refs *refs, const char **field);

/*
 * One function for each command and each object type. NULL: the command is refused as unsupported. Creations put the
 * object (one reference, which the table takes over) into *out, or leave it NULL when it is not done yet.
 */
struct vgp_handlers {
    enum bea_status (*nop)(struct bea_context *ctx);
    enum bea_status (*bind_object)(struct bea_context *ctx, const struct vgp_bind_object *cmd, const struct vgp_bind_object_refs *refs);
    enum bea_status (*destroy_object)(struct bea_context *ctx, const struct vgp_destroy_object *cmd);
    enum bea_status (*set_viewport_state)(struct bea_context *ctx, const struct vgp_set_viewport_state *cmd);
    enum bea_status (*set_framebuffer_state)(struct bea_context *ctx, const struct vgp_set_framebuffer_state *cmd, const struct vgp_set_framebuffer_state_refs *refs);
    enum bea_status (*set_vertex_buffers)(struct bea_context *ctx, const struct vgp_set_vertex_buffers *cmd, const struct vgp_set_vertex_buffers_refs *refs);
    enum bea_status (*clear)(struct bea_context *ctx, const struct vgp_clear *cmd);
    enum bea_status (*draw_vbo)(struct bea_context *ctx, const struct vgp_draw_vbo *cmd, const struct vgp_draw_vbo_refs *refs);
    enum bea_status (*resource_inline_write)(struct bea_context *ctx, const struct vgp_resource_inline_write *cmd, const struct vgp_resource_inline_write_refs *refs);
    enum bea_status (*set_sampler_views)(struct bea_context *ctx, const struct vgp_set_sampler_views *cmd, const struct vgp_set_sampler_views_refs *refs);
    enum bea_status (*set_index_buffer)(struct bea_context *ctx, const struct vgp_set_index_buffer *cmd, const struct vgp_set_index_buffer_refs *refs);
    enum bea_status (*set_constant_buffer)(struct bea_context *ctx, const struct vgp_set_constant_buffer *cmd);
    enum bea_status (*set_stencil_ref)(struct bea_context *ctx, const struct vgp_set_stencil_ref *cmd);
    enum bea_status (*set_blend_color)(struct bea_context *ctx, const struct vgp_set_blend_color *cmd);
    enum bea_status (*set_scissor_state)(struct bea_context *ctx, const struct vgp_set_scissor_state *cmd);
    enum bea_status (*blit)(struct bea_context *ctx, const struct vgp_blit *cmd, const struct vgp_blit_refs *refs);
    enum bea_status (*resource_copy_region)(struct bea_context *ctx, const struct vgp_resource_copy_region *cmd, const struct vgp_resource_copy_region_refs *refs);
    enum bea_status (*bind_sampler_states)(struct bea_context *ctx, const struct vgp_bind_sampler_states *cmd, const struct vgp_bind_sampler_states_refs *refs);
    enum bea_status (*begin_query)(struct bea_context *ctx, const struct vgp_begin_query *cmd, const struct vgp_begin_query_refs *refs);
    enum bea_status (*end_query)(struct bea_context *ctx, const struct vgp_end_query *cmd, const struct vgp_end_query_refs *refs);
    enum bea_status (*get_query_result)(struct bea_context *ctx, const struct vgp_get_query_result *cmd, const struct vgp_get_query_result_refs *refs);
    enum bea_status (*set_polygon_stipple)(struct bea_context *ctx, const struct vgp_set_polygon_stipple *cmd);
    enum bea_status (*set_clip_state)(struct bea_context *ctx, const struct vgp_set_clip_state *cmd);
    enum bea_status (*set_sample_mask)(struct bea_context *ctx, const struct vgp_set_sample_mask *cmd);
    enum bea_status (*set_streamout_targets)(struct bea_context *ctx, const struct vgp_set_streamout_targets *cmd, const struct vgp_set_streamout_targets_refs *refs);
    enum bea_status (*set_render_condition)(struct bea_context *ctx, const struct vgp_set_render_condition *cmd, const struct vgp_set_render_condition_refs *refs);
    enum bea_status (*set_uniform_buffer)(struct bea_context *ctx, const struct vgp_set_uniform_buffer *cmd, const struct vgp_set_uniform_buffer_refs *refs);
    enum bea_status (*set_sub_ctx)(struct bea_context *ctx, const struct vgp_set_sub_ctx *cmd);
    enum bea_status (*create_sub_ctx)(struct bea_context *ctx, const struct vgp_create_sub_ctx *cmd);
    enum bea_status (*destroy_sub_ctx)(struct bea_context *ctx, const struct vgp_destroy_sub_ctx *cmd);
    enum bea_status (*bind_shader)(struct bea_context *ctx, const struct vgp_bind_shader *cmd, const struct vgp_bind_shader_refs *refs);
    enum bea_status (*set_tess_state)(struct bea_context *ctx, const struct vgp_set_tess_state *cmd);
    enum bea_status (*set_min_samples)(struct bea_context *ctx, const struct vgp_set_min_samples *cmd);
    enum bea_status (*set_shader_buffers)(struct bea_context *ctx, const struct vgp_set_shader_buffers *cmd, const struct vgp_set_shader_buffers_refs *refs);
    enum bea_status (*set_shader_images)(struct bea_context *ctx, const struct vgp_set_shader_images *cmd, const struct vgp_set_shader_images_refs *refs);
    enum bea_status (*memory_barrier)(struct bea_context *ctx, const struct vgp_memory_barrier *cmd);
    enum bea_status (*launch_grid)(struct bea_context *ctx, const struct vgp_launch_grid *cmd, const struct vgp_launch_grid_refs *refs);
    enum bea_status (*set_framebuffer_state_no_attach)(struct bea_context *ctx, const struct vgp_set_framebuffer_state_no_attach *cmd);
    enum bea_status (*texture_barrier)(struct bea_context *ctx, const struct vgp_texture_barrier *cmd);
    enum bea_status (*set_atomic_buffers)(struct bea_context *ctx, const struct vgp_set_atomic_buffers *cmd, const struct vgp_set_atomic_buffers_refs *refs);
    enum bea_status (*set_debug_flags)(struct bea_context *ctx, const struct vgp_set_debug_flags *cmd);
    enum bea_status (*get_query_result_qbo)(struct bea_context *ctx, const struct vgp_get_query_result_qbo *cmd, const struct vgp_get_query_result_qbo_refs *refs);
    enum bea_status (*transfer3d)(struct bea_context *ctx, const struct vgp_transfer3d *cmd, const struct vgp_transfer3d_refs *refs);
    enum bea_status (*end_transfers)(struct bea_context *ctx);
    enum bea_status (*copy_transfer3d)(struct bea_context *ctx, const struct vgp_copy_transfer3d *cmd, const struct vgp_copy_transfer3d_refs *refs);
    enum bea_status (*set_tweaks)(struct bea_context *ctx, const struct vgp_set_tweaks *cmd);
    enum bea_status (*clear_texture)(struct bea_context *ctx, const struct vgp_clear_texture *cmd, const struct vgp_clear_texture_refs *refs);
    enum bea_status (*pipe_resource_create)(struct bea_context *ctx, const struct vgp_pipe_resource_create *cmd);
    enum bea_status (*pipe_resource_set_type)(struct bea_context *ctx, const struct vgp_pipe_resource_set_type *cmd, const struct vgp_pipe_resource_set_type_refs *refs);
    enum bea_status (*get_memory_info)(struct bea_context *ctx, const struct vgp_get_memory_info *cmd, const struct vgp_get_memory_info_refs *refs);
    enum bea_status (*send_string_marker)(struct bea_context *ctx, const struct vgp_send_string_marker *cmd);
    enum bea_status (*link_shader)(struct bea_context *ctx, const struct vgp_link_shader *cmd, const struct vgp_link_shader_refs *refs);
    enum bea_status (*create_video_codec)(struct bea_context *ctx, const struct vgp_create_video_codec *cmd);
    enum bea_status (*destroy_video_codec)(struct bea_context *ctx, const struct vgp_destroy_video_codec *cmd);
    enum bea_status (*create_video_buffer)(struct bea_context *ctx, const struct vgp_create_video_buffer *cmd, const struct vgp_create_video_buffer_refs *refs);
    enum bea_status (*destroy_video_buffer)(struct bea_context *ctx, const struct vgp_destroy_video_buffer *cmd);
    enum bea_status (*begin_frame)(struct bea_context *ctx, const struct vgp_begin_frame *cmd);
    enum bea_status (*decode_macroblock)(struct bea_context *ctx);
    enum bea_status (*decode_bitstream)(struct bea_context *ctx, const struct vgp_decode_bitstream *cmd, const struct vgp_decode_bitstream_refs *refs);
    enum bea_status (*encode_bitstream)(struct bea_context *ctx, const struct vgp_encode_bitstream *cmd, const struct vgp_encode_bitstream_refs *refs);
    enum bea_status (*end_frame)(struct bea_context *ctx, const struct vgp_end_frame *cmd);
    enum bea_status (*clear_surface)(struct bea_context *ctx, const struct vgp_clear_surface *cmd, const struct vgp_clear_surface_refs *refs);
    enum bea_status (*get_pipe_resource_layout)(struct bea_context *ctx, const struct vgp_get_pipe_resource_layout *cmd, const struct vgp_get_pipe_resource_layout_refs *refs);
    enum bea_status (*create_blend)(struct bea_context *ctx, const struct vgp_create_blend *cmd, struct bea_object **out);
    enum bea_status (*create_rasterizer)(struct bea_context *ctx, const struct vgp_create_rasterizer *cmd, struct bea_object **out);
    enum bea_status (*create_dsa)(struct bea_context *ctx, const struct vgp_create_dsa *cmd, struct bea_object **out);
    enum bea_status (*create_shader)(struct bea_context *ctx, const struct vgp_create_shader *cmd, struct bea_object **out);
    enum bea_status (*create_vertex_elements)(struct bea_context *ctx, const struct vgp_create_vertex_elements *cmd, struct bea_object **out);
    enum bea_status (*create_sampler_view)(struct bea_context *ctx, const struct vgp_create_sampler_view *cmd, const struct vgp_create_sampler_view_refs *refs, struct bea_object **out);
    enum bea_status (*create_sampler_state)(struct bea_context *ctx, const struct vgp_create_sampler_state *cmd, struct bea_object **out);
    enum bea_status (*create_surface)(struct bea_context *ctx, const struct vgp_create_surface *cmd, const struct vgp_create_surface_refs *refs, struct bea_object **out);
    enum bea_status (*create_query)(struct bea_context *ctx, const struct vgp_create_query *cmd, const struct vgp_create_query_refs *refs, struct bea_object **out);
    enum bea_status (*create_streamout_target)(struct bea_context *ctx, const struct vgp_create_streamout_target *cmd, const struct vgp_create_streamout_target_refs *refs, struct bea_object **out);
    enum bea_status (*create_msaa_surface)(struct bea_context *ctx, const struct vgp_create_msaa_surface *cmd, const struct vgp_create_msaa_surface_refs *refs, struct bea_object **out);
};

/*
 * Executes a stream: decode, resolve, call. Commands that are refused are reported with bea_stream_refused(), which
 * says whether to go on. BEA_ERR_MALFORMED: the stream breaks the schema, `*fault` (not NULL) says where (dword: offset in
 * the stream); VGP_ERR_OPCODE in it: an unknown command ended the stream. Each dword is read at most once, spans apart.
 *
 * What the caller has to give, which the proofs (generated/proofs/stream.c) assume: `dwords` is aligned to 4 bytes and `count`
 * dwords of it can be read; `count` is at most 2^24; `fault` overlaps nothing else. Handlers get what the proofs of the single
 * commands promise, and have to answer a status.
 */
enum bea_status vgp_execute(struct bea_context *ctx, const struct vgp_handlers *handlers, const uint32_t *dwords,
                            size_t count, struct vgp_fault *fault);

#ifdef __cplusplus
}
#endif
#endif
