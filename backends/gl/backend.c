/* SPDX-License-Identifier: MIT */
/* The backend's table and its handlers: all rooms meet here. */
#include "backend.h"

#include "beatrice/gl.h"
#include "binding.h"
#include "blend.h"
#include "blit.h"
#include "caps.h"
#include "clear.h"
#include "compute.h"
#include "constants.h"
#include "copy.h"
#include "debug.h"
#include "device.h"
#include "dmabuf.h"
#include "draw.h"
#include "dsa.h"
#include "fence.h"
#include "framebuffer.h"
#include "image.h"
#include "map.h"
#include "program.h"
#include "query.h"
#include "raster.h"
#include "resource.h"
#include "sampler.h"
#include "streamout.h"
#include "sub.h"
#include "surface.h"
#include "transfer.h"
#include "vertex.h"
#include "view.h"
#include "viewport.h"

static const struct vgp_handlers handlers = {
    .create_blend = bea_gl_create_blend,
    .create_rasterizer = bea_gl_create_rasterizer,
    .create_dsa = bea_gl_create_dsa,
    .create_vertex_elements = bea_gl_create_vertex_elements,
    .create_sampler_view = bea_gl_create_sampler_view,
    .create_sampler_state = bea_gl_create_sampler_state,
    .create_surface = bea_gl_create_surface,
    .create_msaa_surface = bea_gl_create_msaa_surface,
    .create_query = bea_gl_create_query,
    .create_streamout_target = bea_gl_create_streamout_target,

    .bind_object = bea_gl_bind_object,
    .bind_shader = bea_gl_bind_shader,
    .link_shader = bea_gl_link_shader,
    .bind_sampler_states = bea_gl_bind_sampler_states,
    .set_sampler_views = bea_gl_set_sampler_views,
    .set_shader_images = bea_gl_set_shader_images,
    .set_constant_buffer = bea_gl_set_constant_buffer,
    .set_uniform_buffer = bea_gl_set_uniform_buffer,
    .set_shader_buffers = bea_gl_set_shader_buffers,
    .set_atomic_buffers = bea_gl_set_atomic_buffers,
    .set_vertex_buffers = bea_gl_set_vertex_buffers,
    .set_index_buffer = bea_gl_set_index_buffer,
    .set_streamout_targets = bea_gl_set_streamout_targets,

    .set_framebuffer_state = bea_gl_set_framebuffer_state,
    .set_framebuffer_state_no_attach = bea_gl_set_framebuffer_state_no_attach,
    .set_viewport_state = bea_gl_set_viewport_state,
    .set_scissor_state = bea_gl_set_scissor_state,
    .set_polygon_stipple = bea_gl_set_polygon_stipple,
    .set_clip_state = bea_gl_set_clip_state,
    .set_sample_mask = bea_gl_set_sample_mask,
    .set_min_samples = bea_gl_set_min_samples,
    .set_tess_state = bea_gl_set_tess_state,
    .set_stencil_ref = bea_gl_set_stencil_ref,
    .set_blend_color = bea_gl_set_blend_color,
    .set_tweaks = bea_gl_set_tweaks,
    .send_string_marker = bea_gl_send_string_marker,

    .clear = bea_gl_clear,
    .clear_surface = bea_gl_clear_surface,
    .clear_texture = bea_gl_clear_texture,
    .blit = bea_gl_blit,
    .resource_copy_region = bea_gl_resource_copy_region,
    .draw_vbo = bea_gl_draw_vbo,
    .launch_grid = bea_gl_launch_grid,
    .memory_barrier = bea_gl_memory_barrier,
    .texture_barrier = bea_gl_texture_barrier,

    .begin_query = bea_gl_begin_query,
    .end_query = bea_gl_end_query,
    .get_query_result = bea_gl_get_query_result,
    .get_query_result_qbo = bea_gl_get_query_result_qbo,
    .set_render_condition = bea_gl_set_render_condition,
};

static const struct bea_backend backend = {
    .name = "gl",
    .create = bea_gl_create,
    .destroy = bea_gl_destroy,
    .info = bea_gl_info,
    .fill_caps = bea_gl_fill_caps,
    .sub_create = bea_gl_sub_create,
    .sub_destroy = bea_gl_sub_destroy,
    .sub_make_current = bea_gl_sub_make_current,
    .enter = bea_gl_enter,
    .is_elsewhere = bea_gl_is_elsewhere,
    .lost = bea_gl_lost,
    .resource_create = bea_gl_resource_create,
    .resource_destroy = bea_gl_resource_destroy,
    .upload = bea_gl_upload,
    .download = bea_gl_download,
    .resource_info = bea_gl_resource_info,
    .resource_map = bea_gl_resource_map,
    .resource_unmap = bea_gl_resource_unmap,
    .resource_export = bea_gl_resource_export,
    .resource_import = bea_gl_resource_import,
    .resource_import_guest = bea_gl_resource_import_guest,
    .resource_import_egl_image = bea_gl_resource_import_egl_image,
    .shader_create = bea_gl_shader_create,
    .fence_insert = bea_gl_fence_insert,
    .fence_wait = bea_gl_fence_wait,
    .fence_destroy = bea_gl_fence_destroy,
    .fence_export = bea_gl_fence_export,
    .fence_thread_open = bea_gl_fence_thread_open,
    .fence_thread_close = bea_gl_fence_thread_close,
    .fence_thread_begin = bea_gl_fence_thread_begin,
    .fence_thread_end = bea_gl_fence_thread_end,
    .write_queries = bea_gl_write_queries,
    .queries_wait = bea_gl_queries_wait,
    .memory_info = bea_gl_memory_info,
    .commands = &handlers,
};

const struct bea_backend *bea_gl_backend(void)
{
    return &backend;
}
