/* SPDX-License-Identifier: MIT */
/* The entry points that the driver calls: what the glue has to define. */
#ifndef CHECK_VIRGL_ENCODE_H
#define CHECK_VIRGL_ENCODE_H

#include "vgp_mesa.h"
#include "virgl_context.h"
#include "virgl_resource.h"
#include "virgl_video.h"

struct virgl_surface {
    struct pipe_surface base; /* first: one is cast to the other */
    uint32_t handle;
};

static inline struct virgl_surface *virgl_surface(struct pipe_surface *surface)
{
    return (struct virgl_surface *)surface;
}

struct virgl_indexbuf {
    unsigned offset, index_size;
    struct pipe_resource *buffer;
};

enum virgl_formats pipe_to_virgl_format(enum pipe_format);
enum pipe_format virgl_to_pipe_format(enum virgl_formats);

/* Objects */
int virgl_encode_bind_object(struct virgl_context *, uint32_t handle, uint32_t object);
int virgl_encode_delete_object(struct virgl_context *, uint32_t handle, uint32_t object);
int virgl_encode_blend_state(struct virgl_context *, uint32_t handle,
                             const struct pipe_blend_state *);
int virgl_encode_dsa_state(struct virgl_context *, uint32_t handle,
                           const struct pipe_depth_stencil_alpha_state *);
int virgl_encode_rasterizer_state(struct virgl_context *, uint32_t handle,
                                  const struct pipe_rasterizer_state *);
int virgl_encode_sampler_state(struct virgl_context *, uint32_t handle,
                               const struct pipe_sampler_state *);
int virgl_encode_sampler_view(struct virgl_context *, uint32_t handle, struct virgl_resource *,
                              const struct pipe_sampler_view *);
int virgl_encoder_create_vertex_elements(struct virgl_context *, uint32_t handle, unsigned count,
                                         const struct pipe_vertex_element *);
int virgl_encoder_create_surface(struct virgl_context *, uint32_t handle, struct virgl_resource *,
                                 const struct pipe_surface *);
int virgl_encoder_create_so_target(struct virgl_context *, uint32_t handle, struct virgl_resource *,
                                   unsigned offset, unsigned size);

/* Shaders */
int virgl_encode_shader_state(struct virgl_context *, uint32_t handle, enum pipe_shader_type,
                              const struct pipe_stream_output_info *, uint32_t shared,
                              const struct tgsi_token *);
int virgl_encode_bind_shader(struct virgl_context *, uint32_t handle, enum pipe_shader_type);
int virgl_encode_link_shader(struct virgl_context *, uint32_t *handles);

/* State */
int virgl_encoder_set_framebuffer_state(struct virgl_context *,
                                        const struct pipe_framebuffer_state *);
int virgl_encoder_set_viewport_states(struct virgl_context *, int start, int count,
                                      const struct pipe_viewport_state *);
int virgl_encoder_set_scissor_state(struct virgl_context *, unsigned start, int count,
                                    const struct pipe_scissor_state *);
int virgl_encoder_set_vertex_buffers(struct virgl_context *, unsigned count,
                                     const struct pipe_vertex_buffer *);
int virgl_encoder_set_index_buffer(struct virgl_context *, const struct virgl_indexbuf *);
int virgl_encoder_write_constant_buffer(struct virgl_context *, enum pipe_shader_type,
                                        uint32_t index, uint32_t dwords, const void *);
int virgl_encoder_set_uniform_buffer(struct virgl_context *, enum pipe_shader_type, uint32_t index,
                                     uint32_t offset, uint32_t length, struct virgl_resource *);
int virgl_encode_set_sampler_views(struct virgl_context *, enum pipe_shader_type, uint32_t start,
                                   uint32_t count, struct virgl_sampler_view **);
int virgl_encode_bind_sampler_states(struct virgl_context *, enum pipe_shader_type, uint32_t start,
                                     uint32_t count, uint32_t *handles);
int virgl_encoder_set_so_targets(struct virgl_context *, unsigned count,
                                 struct pipe_stream_output_target **, unsigned append);
int virgl_encoder_set_stencil_ref(struct virgl_context *, const struct pipe_stencil_ref *);
int virgl_encoder_set_blend_color(struct virgl_context *, const struct pipe_blend_color *);
void virgl_encoder_set_polygon_stipple(struct virgl_context *, const struct pipe_poly_stipple *);
void virgl_encoder_set_sample_mask(struct virgl_context *, unsigned mask);
void virgl_encoder_set_min_samples(struct virgl_context *, unsigned count);
void virgl_encoder_set_clip_state(struct virgl_context *, const struct pipe_clip_state *);
int virgl_encode_set_tess_state(struct virgl_context *, const float outer[4], const float inner[2]);
int virgl_encode_set_shader_buffers(struct virgl_context *, enum pipe_shader_type, unsigned start,
                                    unsigned count, const struct pipe_shader_buffer *);
int virgl_encode_set_hw_atomic_buffers(struct virgl_context *, unsigned start, unsigned count,
                                       const struct pipe_shader_buffer *);
int virgl_encode_set_shader_images(struct virgl_context *, enum pipe_shader_type, unsigned start,
                                   unsigned count, const struct pipe_image_view *);

/* Work */
int virgl_encoder_draw_vbo(struct virgl_context *, const struct pipe_draw_info *, unsigned drawid,
                           const struct pipe_draw_indirect_info *,
                           const struct pipe_draw_start_count_bias *);
int virgl_encode_launch_grid(struct virgl_context *, const struct pipe_grid_info *);
int virgl_encode_memory_barrier(struct virgl_context *, unsigned flags);
int virgl_encode_texture_barrier(struct virgl_context *, unsigned flags);
int virgl_encode_clear(struct virgl_context *, unsigned buffers, const union pipe_color_union *,
                       double depth, unsigned stencil);
int virgl_encode_clear_texture(struct virgl_context *, struct virgl_resource *, unsigned level,
                               const struct pipe_box *, const void *data);
int virgl_encode_clear_surface(struct virgl_context *, struct pipe_surface *, unsigned buffers,
                               const union pipe_color_union *, unsigned x, unsigned y,
                               unsigned width, unsigned height, bool render_condition);
int virgl_encode_resource_copy_region(struct virgl_context *, struct virgl_resource *to,
                                      unsigned to_level, unsigned x, unsigned y, unsigned z,
                                      struct virgl_resource *from, unsigned from_level,
                                      const struct pipe_box *);
int virgl_encode_blit(struct virgl_context *, struct virgl_resource *to,
                      struct virgl_resource *from, const struct pipe_blit_info *);

/* Queries, sub-contexts, texts */
int virgl_encoder_create_query(struct virgl_context *, uint32_t handle, unsigned type,
                               unsigned index, struct virgl_resource *, uint32_t offset);
int virgl_encoder_begin_query(struct virgl_context *, uint32_t handle);
int virgl_encoder_end_query(struct virgl_context *, uint32_t handle);
int virgl_encoder_get_query_result(struct virgl_context *, uint32_t handle, vgp_mesa_bool wait);
int virgl_encode_get_query_result_qbo(struct virgl_context *, uint32_t handle,
                                      struct virgl_resource *, vgp_mesa_bool wait, uint32_t type,
                                      uint32_t offset, uint32_t index);
int virgl_encoder_render_condition(struct virgl_context *, uint32_t handle, vgp_mesa_bool condition,
                                   enum pipe_render_cond_flag);
int virgl_encoder_set_sub_ctx(struct virgl_context *, uint32_t id);
int virgl_encoder_create_sub_ctx(struct virgl_context *, uint32_t id);
int virgl_encoder_destroy_sub_ctx(struct virgl_context *, uint32_t id);
int virgl_encode_tweak(struct virgl_context *, enum vrend_tweak_type, uint32_t value);
void virgl_encode_get_memory_info(struct virgl_context *, struct virgl_resource *);
int virgl_encode_host_debug_flagstring(struct virgl_context *, const char *);
void virgl_encode_emit_string_marker(struct virgl_context *, const char *, int bytes);

/* Transfers */
void virgl_encode_transfer(struct virgl_screen *, struct virgl_cmd_buf *, struct virgl_transfer *,
                           uint32_t direction);
void virgl_encode_copy_transfer(struct virgl_context *, struct virgl_transfer *);
void virgl_encode_end_transfers(struct virgl_cmd_buf *);

/* Video */
void virgl_encode_create_video_codec(struct virgl_context *, struct virgl_video_codec *);
void virgl_encode_destroy_video_codec(struct virgl_context *, struct virgl_video_codec *);
void virgl_encode_create_video_buffer(struct virgl_context *, struct virgl_video_buffer *);
void virgl_encode_destroy_video_buffer(struct virgl_context *, struct virgl_video_buffer *);
void virgl_encode_begin_frame(struct virgl_context *, struct virgl_video_codec *,
                              struct virgl_video_buffer *);
void virgl_encode_decode_bitstream(struct virgl_context *, struct virgl_video_codec *,
                                   struct virgl_video_buffer *, void *desc, uint32_t bytes);
void virgl_encode_encode_bitstream(struct virgl_context *, struct virgl_video_codec *,
                                   struct virgl_video_buffer *, struct virgl_resource *);
void virgl_encode_end_frame(struct virgl_context *, struct virgl_video_codec *,
                            struct virgl_video_buffer *);

#endif
