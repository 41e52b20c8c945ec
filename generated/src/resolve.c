/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
#include "vgp/dispatch.h"

#include "lookup.h"


bool vgp_resolve_bind_object(struct bea_context *ctx, const struct vgp_bind_object *cmd, struct vgp_bind_object_refs *refs, const char **field)
{
    *field = NULL;
    refs->handle = cmd->handle != 0 ? bea_lookup_object(ctx, cmd->object_type, cmd->handle) : NULL;
    if (!refs->handle && cmd->handle != 0) {
        *field = "handle";
        return false;
    }
    return true;
}

bool vgp_resolve_set_framebuffer_state(struct bea_context *ctx, const struct vgp_set_framebuffer_state *cmd, struct vgp_set_framebuffer_state_refs *refs, const char **field)
{
    *field = NULL;
    refs->zsurf = cmd->zsurf != 0 ? bea_lookup_object(ctx, VIRGL_OBJECT_SURFACE, cmd->zsurf) : NULL;
    if (!refs->zsurf && cmd->zsurf != 0) {
        *field = "zsurf";
        return false;
    }
    for (uint32_t i = 0; i < cmd->nr_cbufs; i++) {
        refs->cbufs[i] = cmd->cbufs[i] != 0 ? bea_lookup_object(ctx, VIRGL_OBJECT_SURFACE, cmd->cbufs[i]) : NULL;
        if (!refs->cbufs[i] && cmd->cbufs[i] != 0) {
            *field = "cbufs";
            return false;
        }
    }
    return true;
}

bool vgp_resolve_set_vertex_buffers(struct bea_context *ctx, const struct vgp_set_vertex_buffers *cmd, struct vgp_set_vertex_buffers_refs *refs, const char **field)
{
    *field = NULL;
    for (uint32_t i = 0; i < cmd->num_buffers; i++) {
        refs->buffers[i] = cmd->buffers[i].resource != 0 ? bea_lookup_resource(ctx, cmd->buffers[i].resource) : NULL;
        if (!refs->buffers[i] && cmd->buffers[i].resource != 0) {
            *field = "buffers";
            return false;
        }
    }
    return true;
}

bool vgp_resolve_draw_vbo(struct bea_context *ctx, const struct vgp_draw_vbo *cmd, struct vgp_draw_vbo_refs *refs, const char **field)
{
    *field = NULL;
    refs->indirect_buffer = cmd->indirect_buffer != 0 ? bea_lookup_resource(ctx, cmd->indirect_buffer) : NULL;
    if (!refs->indirect_buffer && cmd->indirect_buffer != 0) {
        *field = "indirect_buffer";
        return false;
    }
    refs->indirect_draw_count_buffer = cmd->indirect_draw_count_buffer != 0 ? bea_lookup_resource(ctx, cmd->indirect_draw_count_buffer) : NULL;
    if (!refs->indirect_draw_count_buffer && cmd->indirect_draw_count_buffer != 0) {
        *field = "indirect_draw_count_buffer";
        return false;
    }
    return true;
}

bool vgp_resolve_resource_inline_write(struct bea_context *ctx, const struct vgp_resource_inline_write *cmd, struct vgp_resource_inline_write_refs *refs, const char **field)
{
    *field = NULL;
    refs->resource = cmd->resource != 0 ? bea_lookup_resource(ctx, cmd->resource) : NULL;
    if (!refs->resource) {
        *field = "resource";
        return false;
    }
    return true;
}

bool vgp_resolve_set_sampler_views(struct bea_context *ctx, const struct vgp_set_sampler_views *cmd, struct vgp_set_sampler_views_refs *refs, const char **field)
{
    *field = NULL;
    for (uint32_t i = 0; i < cmd->num_views; i++) {
        refs->views[i] = cmd->views[i] != 0 ? bea_lookup_object(ctx, VIRGL_OBJECT_SAMPLER_VIEW, cmd->views[i]) : NULL;
        if (!refs->views[i] && cmd->views[i] != 0) {
            *field = "views";
            return false;
        }
    }
    return true;
}

bool vgp_resolve_set_index_buffer(struct bea_context *ctx, const struct vgp_set_index_buffer *cmd, struct vgp_set_index_buffer_refs *refs, const char **field)
{
    *field = NULL;
    refs->resource = cmd->resource != 0 ? bea_lookup_resource(ctx, cmd->resource) : NULL;
    if (!refs->resource && cmd->resource != 0) {
        *field = "resource";
        return false;
    }
    return true;
}

bool vgp_resolve_blit(struct bea_context *ctx, const struct vgp_blit *cmd, struct vgp_blit_refs *refs, const char **field)
{
    *field = NULL;
    refs->dst = cmd->dst != 0 ? bea_lookup_resource(ctx, cmd->dst) : NULL;
    if (!refs->dst) {
        *field = "dst";
        return false;
    }
    refs->src = cmd->src != 0 ? bea_lookup_resource(ctx, cmd->src) : NULL;
    if (!refs->src) {
        *field = "src";
        return false;
    }
    return true;
}

bool vgp_resolve_resource_copy_region(struct bea_context *ctx, const struct vgp_resource_copy_region *cmd, struct vgp_resource_copy_region_refs *refs, const char **field)
{
    *field = NULL;
    refs->dst = cmd->dst != 0 ? bea_lookup_resource(ctx, cmd->dst) : NULL;
    if (!refs->dst) {
        *field = "dst";
        return false;
    }
    refs->src = cmd->src != 0 ? bea_lookup_resource(ctx, cmd->src) : NULL;
    if (!refs->src) {
        *field = "src";
        return false;
    }
    return true;
}

bool vgp_resolve_bind_sampler_states(struct bea_context *ctx, const struct vgp_bind_sampler_states *cmd, struct vgp_bind_sampler_states_refs *refs, const char **field)
{
    *field = NULL;
    for (uint32_t i = 0; i < cmd->num_states; i++) {
        refs->states[i] = cmd->states[i] != 0 ? bea_lookup_object(ctx, VIRGL_OBJECT_SAMPLER_STATE, cmd->states[i]) : NULL;
    }
    return true;
}

bool vgp_resolve_begin_query(struct bea_context *ctx, const struct vgp_begin_query *cmd, struct vgp_begin_query_refs *refs, const char **field)
{
    *field = NULL;
    refs->query = cmd->query != 0 ? bea_lookup_object(ctx, VIRGL_OBJECT_QUERY, cmd->query) : NULL;
    if (!refs->query) {
        *field = "query";
        return false;
    }
    return true;
}

bool vgp_resolve_end_query(struct bea_context *ctx, const struct vgp_end_query *cmd, struct vgp_end_query_refs *refs, const char **field)
{
    *field = NULL;
    refs->query = cmd->query != 0 ? bea_lookup_object(ctx, VIRGL_OBJECT_QUERY, cmd->query) : NULL;
    if (!refs->query) {
        *field = "query";
        return false;
    }
    return true;
}

bool vgp_resolve_get_query_result(struct bea_context *ctx, const struct vgp_get_query_result *cmd, struct vgp_get_query_result_refs *refs, const char **field)
{
    *field = NULL;
    refs->query = cmd->query != 0 ? bea_lookup_object(ctx, VIRGL_OBJECT_QUERY, cmd->query) : NULL;
    if (!refs->query) {
        *field = "query";
        return false;
    }
    return true;
}

bool vgp_resolve_set_streamout_targets(struct bea_context *ctx, const struct vgp_set_streamout_targets *cmd, struct vgp_set_streamout_targets_refs *refs, const char **field)
{
    *field = NULL;
    for (uint32_t i = 0; i < cmd->num_targets; i++) {
        refs->targets[i] = cmd->targets[i] != 0 ? bea_lookup_object(ctx, VIRGL_OBJECT_STREAMOUT_TARGET, cmd->targets[i]) : NULL;
        if (!refs->targets[i] && cmd->targets[i] != 0) {
            *field = "targets";
            return false;
        }
    }
    return true;
}

bool vgp_resolve_set_render_condition(struct bea_context *ctx, const struct vgp_set_render_condition *cmd, struct vgp_set_render_condition_refs *refs, const char **field)
{
    *field = NULL;
    refs->query = cmd->query != 0 ? bea_lookup_object(ctx, VIRGL_OBJECT_QUERY, cmd->query) : NULL;
    return true;
}

bool vgp_resolve_set_uniform_buffer(struct bea_context *ctx, const struct vgp_set_uniform_buffer *cmd, struct vgp_set_uniform_buffer_refs *refs, const char **field)
{
    *field = NULL;
    refs->resource = cmd->resource != 0 ? bea_lookup_resource(ctx, cmd->resource) : NULL;
    if (!refs->resource && cmd->resource != 0) {
        *field = "resource";
        return false;
    }
    return true;
}

bool vgp_resolve_bind_shader(struct bea_context *ctx, const struct vgp_bind_shader *cmd, struct vgp_bind_shader_refs *refs, const char **field)
{
    *field = NULL;
    refs->shader = cmd->shader != 0 ? bea_lookup_object(ctx, VIRGL_OBJECT_SHADER, cmd->shader) : NULL;
    return true;
}

bool vgp_resolve_set_shader_buffers(struct bea_context *ctx, const struct vgp_set_shader_buffers *cmd, struct vgp_set_shader_buffers_refs *refs, const char **field)
{
    *field = NULL;
    for (uint32_t i = 0; i < cmd->num_buffers; i++) {
        refs->buffers[i] = cmd->buffers[i].resource != 0 ? bea_lookup_resource(ctx, cmd->buffers[i].resource) : NULL;
        if (!refs->buffers[i] && cmd->buffers[i].resource != 0) {
            *field = "buffers";
            return false;
        }
    }
    return true;
}

bool vgp_resolve_set_shader_images(struct bea_context *ctx, const struct vgp_set_shader_images *cmd, struct vgp_set_shader_images_refs *refs, const char **field)
{
    *field = NULL;
    for (uint32_t i = 0; i < cmd->num_images; i++) {
        refs->images[i] = cmd->images[i].resource != 0 ? bea_lookup_resource(ctx, cmd->images[i].resource) : NULL;
        if (!refs->images[i] && cmd->images[i].resource != 0) {
            *field = "images";
            return false;
        }
    }
    return true;
}

bool vgp_resolve_launch_grid(struct bea_context *ctx, const struct vgp_launch_grid *cmd, struct vgp_launch_grid_refs *refs, const char **field)
{
    *field = NULL;
    refs->indirect = cmd->indirect != 0 ? bea_lookup_resource(ctx, cmd->indirect) : NULL;
    if (!refs->indirect && cmd->indirect != 0) {
        *field = "indirect";
        return false;
    }
    return true;
}

bool vgp_resolve_set_atomic_buffers(struct bea_context *ctx, const struct vgp_set_atomic_buffers *cmd, struct vgp_set_atomic_buffers_refs *refs, const char **field)
{
    *field = NULL;
    for (uint32_t i = 0; i < cmd->num_buffers; i++) {
        refs->buffers[i] = cmd->buffers[i].resource != 0 ? bea_lookup_resource(ctx, cmd->buffers[i].resource) : NULL;
        if (!refs->buffers[i] && cmd->buffers[i].resource != 0) {
            *field = "buffers";
            return false;
        }
    }
    return true;
}

bool vgp_resolve_get_query_result_qbo(struct bea_context *ctx, const struct vgp_get_query_result_qbo *cmd, struct vgp_get_query_result_qbo_refs *refs, const char **field)
{
    *field = NULL;
    refs->query = cmd->query != 0 ? bea_lookup_object(ctx, VIRGL_OBJECT_QUERY, cmd->query) : NULL;
    if (!refs->query) {
        *field = "query";
        return false;
    }
    refs->buffer = cmd->buffer != 0 ? bea_lookup_resource(ctx, cmd->buffer) : NULL;
    if (!refs->buffer) {
        *field = "buffer";
        return false;
    }
    return true;
}

bool vgp_resolve_transfer3d(struct bea_context *ctx, const struct vgp_transfer3d *cmd, struct vgp_transfer3d_refs *refs, const char **field)
{
    *field = NULL;
    refs->resource = cmd->resource != 0 ? bea_lookup_resource(ctx, cmd->resource) : NULL;
    if (!refs->resource) {
        *field = "resource";
        return false;
    }
    return true;
}

bool vgp_resolve_copy_transfer3d(struct bea_context *ctx, const struct vgp_copy_transfer3d *cmd, struct vgp_copy_transfer3d_refs *refs, const char **field)
{
    *field = NULL;
    refs->resource = cmd->resource != 0 ? bea_lookup_resource(ctx, cmd->resource) : NULL;
    if (!refs->resource) {
        *field = "resource";
        return false;
    }
    refs->staging_resource = cmd->staging_resource != 0 ? bea_lookup_resource(ctx, cmd->staging_resource) : NULL;
    if (!refs->staging_resource) {
        *field = "staging_resource";
        return false;
    }
    return true;
}

bool vgp_resolve_clear_texture(struct bea_context *ctx, const struct vgp_clear_texture *cmd, struct vgp_clear_texture_refs *refs, const char **field)
{
    *field = NULL;
    refs->resource = cmd->resource != 0 ? bea_lookup_resource(ctx, cmd->resource) : NULL;
    if (!refs->resource) {
        *field = "resource";
        return false;
    }
    return true;
}

bool vgp_resolve_pipe_resource_set_type(struct bea_context *ctx, const struct vgp_pipe_resource_set_type *cmd, struct vgp_pipe_resource_set_type_refs *refs, const char **field)
{
    *field = NULL;
    refs->resource = cmd->resource != 0 ? bea_lookup_resource(ctx, cmd->resource) : NULL;
    if (!refs->resource) {
        *field = "resource";
        return false;
    }
    return true;
}

bool vgp_resolve_get_memory_info(struct bea_context *ctx, const struct vgp_get_memory_info *cmd, struct vgp_get_memory_info_refs *refs, const char **field)
{
    *field = NULL;
    refs->resource = cmd->resource != 0 ? bea_lookup_resource(ctx, cmd->resource) : NULL;
    if (!refs->resource) {
        *field = "resource";
        return false;
    }
    return true;
}

bool vgp_resolve_link_shader(struct bea_context *ctx, const struct vgp_link_shader *cmd, struct vgp_link_shader_refs *refs, const char **field)
{
    *field = NULL;
    refs->vertex = cmd->vertex != 0 ? bea_lookup_object(ctx, VIRGL_OBJECT_SHADER, cmd->vertex) : NULL;
    refs->fragment = cmd->fragment != 0 ? bea_lookup_object(ctx, VIRGL_OBJECT_SHADER, cmd->fragment) : NULL;
    refs->geometry = cmd->geometry != 0 ? bea_lookup_object(ctx, VIRGL_OBJECT_SHADER, cmd->geometry) : NULL;
    refs->tess_ctrl = cmd->tess_ctrl != 0 ? bea_lookup_object(ctx, VIRGL_OBJECT_SHADER, cmd->tess_ctrl) : NULL;
    refs->tess_eval = cmd->tess_eval != 0 ? bea_lookup_object(ctx, VIRGL_OBJECT_SHADER, cmd->tess_eval) : NULL;
    refs->compute = cmd->compute != 0 ? bea_lookup_object(ctx, VIRGL_OBJECT_SHADER, cmd->compute) : NULL;
    return true;
}

bool vgp_resolve_create_video_buffer(struct bea_context *ctx, const struct vgp_create_video_buffer *cmd, struct vgp_create_video_buffer_refs *refs, const char **field)
{
    *field = NULL;
    for (uint32_t i = 0; i < cmd->num_planes; i++) {
        refs->planes[i] = cmd->planes[i] != 0 ? bea_lookup_resource(ctx, cmd->planes[i]) : NULL;
        if (!refs->planes[i]) {
            *field = "planes";
            return false;
        }
    }
    return true;
}

bool vgp_resolve_decode_bitstream(struct bea_context *ctx, const struct vgp_decode_bitstream *cmd, struct vgp_decode_bitstream_refs *refs, const char **field)
{
    *field = NULL;
    refs->picture_desc = cmd->picture_desc != 0 ? bea_lookup_resource(ctx, cmd->picture_desc) : NULL;
    if (!refs->picture_desc) {
        *field = "picture_desc";
        return false;
    }
    refs->bitstream = cmd->bitstream != 0 ? bea_lookup_resource(ctx, cmd->bitstream) : NULL;
    if (!refs->bitstream) {
        *field = "bitstream";
        return false;
    }
    return true;
}

bool vgp_resolve_encode_bitstream(struct bea_context *ctx, const struct vgp_encode_bitstream *cmd, struct vgp_encode_bitstream_refs *refs, const char **field)
{
    *field = NULL;
    refs->destination = cmd->destination != 0 ? bea_lookup_resource(ctx, cmd->destination) : NULL;
    if (!refs->destination) {
        *field = "destination";
        return false;
    }
    refs->picture_desc = cmd->picture_desc != 0 ? bea_lookup_resource(ctx, cmd->picture_desc) : NULL;
    if (!refs->picture_desc) {
        *field = "picture_desc";
        return false;
    }
    refs->feedback = cmd->feedback != 0 ? bea_lookup_resource(ctx, cmd->feedback) : NULL;
    if (!refs->feedback) {
        *field = "feedback";
        return false;
    }
    return true;
}

bool vgp_resolve_clear_surface(struct bea_context *ctx, const struct vgp_clear_surface *cmd, struct vgp_clear_surface_refs *refs, const char **field)
{
    *field = NULL;
    refs->surface = cmd->surface != 0 ? bea_lookup_object(ctx, VIRGL_OBJECT_SURFACE, cmd->surface) : NULL;
    if (!refs->surface) {
        *field = "surface";
        return false;
    }
    return true;
}

bool vgp_resolve_get_pipe_resource_layout(struct bea_context *ctx, const struct vgp_get_pipe_resource_layout *cmd, struct vgp_get_pipe_resource_layout_refs *refs, const char **field)
{
    *field = NULL;
    refs->out = cmd->out != 0 ? bea_lookup_resource(ctx, cmd->out) : NULL;
    if (!refs->out) {
        *field = "out";
        return false;
    }
    refs->target = cmd->target != 0 ? bea_lookup_resource(ctx, cmd->target) : NULL;
    if (!refs->target) {
        *field = "target";
        return false;
    }
    return true;
}

bool vgp_resolve_create_sampler_view(struct bea_context *ctx, const struct vgp_create_sampler_view *cmd, struct vgp_create_sampler_view_refs *refs, const char **field)
{
    *field = NULL;
    refs->resource = cmd->resource != 0 ? bea_lookup_resource(ctx, cmd->resource) : NULL;
    if (!refs->resource) {
        *field = "resource";
        return false;
    }
    return true;
}

bool vgp_resolve_create_surface(struct bea_context *ctx, const struct vgp_create_surface *cmd, struct vgp_create_surface_refs *refs, const char **field)
{
    *field = NULL;
    refs->resource = cmd->resource != 0 ? bea_lookup_resource(ctx, cmd->resource) : NULL;
    if (!refs->resource) {
        *field = "resource";
        return false;
    }
    return true;
}

bool vgp_resolve_create_query(struct bea_context *ctx, const struct vgp_create_query *cmd, struct vgp_create_query_refs *refs, const char **field)
{
    *field = NULL;
    refs->resource = cmd->resource != 0 ? bea_lookup_resource(ctx, cmd->resource) : NULL;
    if (!refs->resource) {
        *field = "resource";
        return false;
    }
    return true;
}

bool vgp_resolve_create_streamout_target(struct bea_context *ctx, const struct vgp_create_streamout_target *cmd, struct vgp_create_streamout_target_refs *refs, const char **field)
{
    *field = NULL;
    refs->resource = cmd->resource != 0 ? bea_lookup_resource(ctx, cmd->resource) : NULL;
    if (!refs->resource) {
        *field = "resource";
        return false;
    }
    return true;
}

bool vgp_resolve_create_msaa_surface(struct bea_context *ctx, const struct vgp_create_msaa_surface *cmd, struct vgp_create_msaa_surface_refs *refs, const char **field)
{
    *field = NULL;
    refs->resource = cmd->resource != 0 ? bea_lookup_resource(ctx, cmd->resource) : NULL;
    if (!refs->resource) {
        *field = "resource";
        return false;
    }
    return true;
}
