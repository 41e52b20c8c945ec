/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
/*
 * A handler for each command that calls the test that includes this: spied() of what came, spied_creation() of what is
 * to be made, and for each handle of a command spied_ref().
 */
#ifndef VGP_SPIES_H
#define VGP_SPIES_H

#include "vgp/dispatch.h"

#define SPY_RESOURCE 0u /* in place of an object type */

struct spy_ref {
    const char *name;
    uint32_t type, handle;
    bool may_be_0;       /* 0 means none */
    bool may_be_unknown; /* unknown means none */
};

typedef void spy_visit(struct bea_context *ctx, const struct spy_ref *ref, const void *found);

/* Calls `visit` for each handle of a command; `found` is what `refs` has for it, NULL without refs. */
typedef void spy_walk(struct bea_context *ctx, const void *cmd, const void *refs, spy_visit *visit);

struct spy {
    const char *name;
    uint32_t opcode, object_type; /* of the header */
    uint32_t stored; /* type of the object that is made, or 0 */
    spy_walk *walk;  /* NULL: no handles */
    bool any_length; /* of commands without payload */
};

static enum bea_status spied(struct bea_context *ctx, const struct spy *spy, const void *cmd, const void *refs);
static enum bea_status spied_creation(struct bea_context *ctx, const struct spy *spy, const void *cmd, const void *refs,
                                      struct bea_object **out);

static void walk_bind_object(struct bea_context *ctx, const void *from, const void *resolved, spy_visit *visit)
{
    const struct vgp_bind_object *const cmd = (const struct vgp_bind_object *)from;
    const struct vgp_bind_object_refs *const refs = (const struct vgp_bind_object_refs *)resolved;

    visit(ctx, &(const struct spy_ref){"handle", cmd->object_type, cmd->handle, true, false}, refs ? (const void *)refs->handle : NULL);
}

static void walk_set_framebuffer_state(struct bea_context *ctx, const void *from, const void *resolved, spy_visit *visit)
{
    const struct vgp_set_framebuffer_state *const cmd = (const struct vgp_set_framebuffer_state *)from;
    const struct vgp_set_framebuffer_state_refs *const refs = (const struct vgp_set_framebuffer_state_refs *)resolved;

    visit(ctx, &(const struct spy_ref){"zsurf", VIRGL_OBJECT_SURFACE, cmd->zsurf, true, false}, refs ? (const void *)refs->zsurf : NULL);
    for (uint32_t i = 0; i < cmd->nr_cbufs; i++)
        visit(ctx, &(const struct spy_ref){"cbufs", VIRGL_OBJECT_SURFACE, cmd->cbufs[i], true, false}, refs ? (const void *)refs->cbufs[i] : NULL);
}

static void walk_set_vertex_buffers(struct bea_context *ctx, const void *from, const void *resolved, spy_visit *visit)
{
    const struct vgp_set_vertex_buffers *const cmd = (const struct vgp_set_vertex_buffers *)from;
    const struct vgp_set_vertex_buffers_refs *const refs = (const struct vgp_set_vertex_buffers_refs *)resolved;

    for (uint32_t i = 0; i < cmd->num_buffers; i++)
        visit(ctx, &(const struct spy_ref){"buffers", SPY_RESOURCE, cmd->buffers[i].resource, true, false}, refs ? (const void *)refs->buffers[i] : NULL);
}

static void walk_draw_vbo(struct bea_context *ctx, const void *from, const void *resolved, spy_visit *visit)
{
    const struct vgp_draw_vbo *const cmd = (const struct vgp_draw_vbo *)from;
    const struct vgp_draw_vbo_refs *const refs = (const struct vgp_draw_vbo_refs *)resolved;

    visit(ctx, &(const struct spy_ref){"indirect_buffer", SPY_RESOURCE, cmd->indirect_buffer, true, false}, refs ? (const void *)refs->indirect_buffer : NULL);
    visit(ctx, &(const struct spy_ref){"indirect_draw_count_buffer", SPY_RESOURCE, cmd->indirect_draw_count_buffer, true, false}, refs ? (const void *)refs->indirect_draw_count_buffer : NULL);
}

static void walk_resource_inline_write(struct bea_context *ctx, const void *from, const void *resolved, spy_visit *visit)
{
    const struct vgp_resource_inline_write *const cmd = (const struct vgp_resource_inline_write *)from;
    const struct vgp_resource_inline_write_refs *const refs = (const struct vgp_resource_inline_write_refs *)resolved;

    visit(ctx, &(const struct spy_ref){"resource", SPY_RESOURCE, cmd->resource, false, false}, refs ? (const void *)refs->resource : NULL);
}

static void walk_set_sampler_views(struct bea_context *ctx, const void *from, const void *resolved, spy_visit *visit)
{
    const struct vgp_set_sampler_views *const cmd = (const struct vgp_set_sampler_views *)from;
    const struct vgp_set_sampler_views_refs *const refs = (const struct vgp_set_sampler_views_refs *)resolved;

    for (uint32_t i = 0; i < cmd->num_views; i++)
        visit(ctx, &(const struct spy_ref){"views", VIRGL_OBJECT_SAMPLER_VIEW, cmd->views[i], true, false}, refs ? (const void *)refs->views[i] : NULL);
}

static void walk_set_index_buffer(struct bea_context *ctx, const void *from, const void *resolved, spy_visit *visit)
{
    const struct vgp_set_index_buffer *const cmd = (const struct vgp_set_index_buffer *)from;
    const struct vgp_set_index_buffer_refs *const refs = (const struct vgp_set_index_buffer_refs *)resolved;

    visit(ctx, &(const struct spy_ref){"resource", SPY_RESOURCE, cmd->resource, true, false}, refs ? (const void *)refs->resource : NULL);
}

static void walk_blit(struct bea_context *ctx, const void *from, const void *resolved, spy_visit *visit)
{
    const struct vgp_blit *const cmd = (const struct vgp_blit *)from;
    const struct vgp_blit_refs *const refs = (const struct vgp_blit_refs *)resolved;

    visit(ctx, &(const struct spy_ref){"dst", SPY_RESOURCE, cmd->dst, false, false}, refs ? (const void *)refs->dst : NULL);
    visit(ctx, &(const struct spy_ref){"src", SPY_RESOURCE, cmd->src, false, false}, refs ? (const void *)refs->src : NULL);
}

static void walk_resource_copy_region(struct bea_context *ctx, const void *from, const void *resolved, spy_visit *visit)
{
    const struct vgp_resource_copy_region *const cmd = (const struct vgp_resource_copy_region *)from;
    const struct vgp_resource_copy_region_refs *const refs = (const struct vgp_resource_copy_region_refs *)resolved;

    visit(ctx, &(const struct spy_ref){"dst", SPY_RESOURCE, cmd->dst, false, false}, refs ? (const void *)refs->dst : NULL);
    visit(ctx, &(const struct spy_ref){"src", SPY_RESOURCE, cmd->src, false, false}, refs ? (const void *)refs->src : NULL);
}

static void walk_bind_sampler_states(struct bea_context *ctx, const void *from, const void *resolved, spy_visit *visit)
{
    const struct vgp_bind_sampler_states *const cmd = (const struct vgp_bind_sampler_states *)from;
    const struct vgp_bind_sampler_states_refs *const refs = (const struct vgp_bind_sampler_states_refs *)resolved;

    for (uint32_t i = 0; i < cmd->num_states; i++)
        visit(ctx, &(const struct spy_ref){"states", VIRGL_OBJECT_SAMPLER_STATE, cmd->states[i], true, true}, refs ? (const void *)refs->states[i] : NULL);
}

static void walk_begin_query(struct bea_context *ctx, const void *from, const void *resolved, spy_visit *visit)
{
    const struct vgp_begin_query *const cmd = (const struct vgp_begin_query *)from;
    const struct vgp_begin_query_refs *const refs = (const struct vgp_begin_query_refs *)resolved;

    visit(ctx, &(const struct spy_ref){"query", VIRGL_OBJECT_QUERY, cmd->query, false, false}, refs ? (const void *)refs->query : NULL);
}

static void walk_end_query(struct bea_context *ctx, const void *from, const void *resolved, spy_visit *visit)
{
    const struct vgp_end_query *const cmd = (const struct vgp_end_query *)from;
    const struct vgp_end_query_refs *const refs = (const struct vgp_end_query_refs *)resolved;

    visit(ctx, &(const struct spy_ref){"query", VIRGL_OBJECT_QUERY, cmd->query, false, false}, refs ? (const void *)refs->query : NULL);
}

static void walk_get_query_result(struct bea_context *ctx, const void *from, const void *resolved, spy_visit *visit)
{
    const struct vgp_get_query_result *const cmd = (const struct vgp_get_query_result *)from;
    const struct vgp_get_query_result_refs *const refs = (const struct vgp_get_query_result_refs *)resolved;

    visit(ctx, &(const struct spy_ref){"query", VIRGL_OBJECT_QUERY, cmd->query, false, false}, refs ? (const void *)refs->query : NULL);
}

static void walk_set_streamout_targets(struct bea_context *ctx, const void *from, const void *resolved, spy_visit *visit)
{
    const struct vgp_set_streamout_targets *const cmd = (const struct vgp_set_streamout_targets *)from;
    const struct vgp_set_streamout_targets_refs *const refs = (const struct vgp_set_streamout_targets_refs *)resolved;

    for (uint32_t i = 0; i < cmd->num_targets; i++)
        visit(ctx, &(const struct spy_ref){"targets", VIRGL_OBJECT_STREAMOUT_TARGET, cmd->targets[i], true, false}, refs ? (const void *)refs->targets[i] : NULL);
}

static void walk_set_render_condition(struct bea_context *ctx, const void *from, const void *resolved, spy_visit *visit)
{
    const struct vgp_set_render_condition *const cmd = (const struct vgp_set_render_condition *)from;
    const struct vgp_set_render_condition_refs *const refs = (const struct vgp_set_render_condition_refs *)resolved;

    visit(ctx, &(const struct spy_ref){"query", VIRGL_OBJECT_QUERY, cmd->query, true, true}, refs ? (const void *)refs->query : NULL);
}

static void walk_set_uniform_buffer(struct bea_context *ctx, const void *from, const void *resolved, spy_visit *visit)
{
    const struct vgp_set_uniform_buffer *const cmd = (const struct vgp_set_uniform_buffer *)from;
    const struct vgp_set_uniform_buffer_refs *const refs = (const struct vgp_set_uniform_buffer_refs *)resolved;

    visit(ctx, &(const struct spy_ref){"resource", SPY_RESOURCE, cmd->resource, true, false}, refs ? (const void *)refs->resource : NULL);
}

static void walk_bind_shader(struct bea_context *ctx, const void *from, const void *resolved, spy_visit *visit)
{
    const struct vgp_bind_shader *const cmd = (const struct vgp_bind_shader *)from;
    const struct vgp_bind_shader_refs *const refs = (const struct vgp_bind_shader_refs *)resolved;

    visit(ctx, &(const struct spy_ref){"shader", VIRGL_OBJECT_SHADER, cmd->shader, true, true}, refs ? (const void *)refs->shader : NULL);
}

static void walk_set_shader_buffers(struct bea_context *ctx, const void *from, const void *resolved, spy_visit *visit)
{
    const struct vgp_set_shader_buffers *const cmd = (const struct vgp_set_shader_buffers *)from;
    const struct vgp_set_shader_buffers_refs *const refs = (const struct vgp_set_shader_buffers_refs *)resolved;

    for (uint32_t i = 0; i < cmd->num_buffers; i++)
        visit(ctx, &(const struct spy_ref){"buffers", SPY_RESOURCE, cmd->buffers[i].resource, true, false}, refs ? (const void *)refs->buffers[i] : NULL);
}

static void walk_set_shader_images(struct bea_context *ctx, const void *from, const void *resolved, spy_visit *visit)
{
    const struct vgp_set_shader_images *const cmd = (const struct vgp_set_shader_images *)from;
    const struct vgp_set_shader_images_refs *const refs = (const struct vgp_set_shader_images_refs *)resolved;

    for (uint32_t i = 0; i < cmd->num_images; i++)
        visit(ctx, &(const struct spy_ref){"images", SPY_RESOURCE, cmd->images[i].resource, true, false}, refs ? (const void *)refs->images[i] : NULL);
}

static void walk_launch_grid(struct bea_context *ctx, const void *from, const void *resolved, spy_visit *visit)
{
    const struct vgp_launch_grid *const cmd = (const struct vgp_launch_grid *)from;
    const struct vgp_launch_grid_refs *const refs = (const struct vgp_launch_grid_refs *)resolved;

    visit(ctx, &(const struct spy_ref){"indirect", SPY_RESOURCE, cmd->indirect, true, false}, refs ? (const void *)refs->indirect : NULL);
}

static void walk_set_atomic_buffers(struct bea_context *ctx, const void *from, const void *resolved, spy_visit *visit)
{
    const struct vgp_set_atomic_buffers *const cmd = (const struct vgp_set_atomic_buffers *)from;
    const struct vgp_set_atomic_buffers_refs *const refs = (const struct vgp_set_atomic_buffers_refs *)resolved;

    for (uint32_t i = 0; i < cmd->num_buffers; i++)
        visit(ctx, &(const struct spy_ref){"buffers", SPY_RESOURCE, cmd->buffers[i].resource, true, false}, refs ? (const void *)refs->buffers[i] : NULL);
}

static void walk_get_query_result_qbo(struct bea_context *ctx, const void *from, const void *resolved, spy_visit *visit)
{
    const struct vgp_get_query_result_qbo *const cmd = (const struct vgp_get_query_result_qbo *)from;
    const struct vgp_get_query_result_qbo_refs *const refs = (const struct vgp_get_query_result_qbo_refs *)resolved;

    visit(ctx, &(const struct spy_ref){"query", VIRGL_OBJECT_QUERY, cmd->query, false, false}, refs ? (const void *)refs->query : NULL);
    visit(ctx, &(const struct spy_ref){"buffer", SPY_RESOURCE, cmd->buffer, false, false}, refs ? (const void *)refs->buffer : NULL);
}

static void walk_transfer3d(struct bea_context *ctx, const void *from, const void *resolved, spy_visit *visit)
{
    const struct vgp_transfer3d *const cmd = (const struct vgp_transfer3d *)from;
    const struct vgp_transfer3d_refs *const refs = (const struct vgp_transfer3d_refs *)resolved;

    visit(ctx, &(const struct spy_ref){"resource", SPY_RESOURCE, cmd->resource, false, false}, refs ? (const void *)refs->resource : NULL);
}

static void walk_copy_transfer3d(struct bea_context *ctx, const void *from, const void *resolved, spy_visit *visit)
{
    const struct vgp_copy_transfer3d *const cmd = (const struct vgp_copy_transfer3d *)from;
    const struct vgp_copy_transfer3d_refs *const refs = (const struct vgp_copy_transfer3d_refs *)resolved;

    visit(ctx, &(const struct spy_ref){"resource", SPY_RESOURCE, cmd->resource, false, false}, refs ? (const void *)refs->resource : NULL);
    visit(ctx, &(const struct spy_ref){"staging_resource", SPY_RESOURCE, cmd->staging_resource, false, false}, refs ? (const void *)refs->staging_resource : NULL);
}

static void walk_clear_texture(struct bea_context *ctx, const void *from, const void *resolved, spy_visit *visit)
{
    const struct vgp_clear_texture *const cmd = (const struct vgp_clear_texture *)from;
    const struct vgp_clear_texture_refs *const refs = (const struct vgp_clear_texture_refs *)resolved;

    visit(ctx, &(const struct spy_ref){"resource", SPY_RESOURCE, cmd->resource, false, false}, refs ? (const void *)refs->resource : NULL);
}

static void walk_pipe_resource_set_type(struct bea_context *ctx, const void *from, const void *resolved, spy_visit *visit)
{
    const struct vgp_pipe_resource_set_type *const cmd = (const struct vgp_pipe_resource_set_type *)from;
    const struct vgp_pipe_resource_set_type_refs *const refs = (const struct vgp_pipe_resource_set_type_refs *)resolved;

    visit(ctx, &(const struct spy_ref){"resource", SPY_RESOURCE, cmd->resource, false, false}, refs ? (const void *)refs->resource : NULL);
}

static void walk_get_memory_info(struct bea_context *ctx, const void *from, const void *resolved, spy_visit *visit)
{
    const struct vgp_get_memory_info *const cmd = (const struct vgp_get_memory_info *)from;
    const struct vgp_get_memory_info_refs *const refs = (const struct vgp_get_memory_info_refs *)resolved;

    visit(ctx, &(const struct spy_ref){"resource", SPY_RESOURCE, cmd->resource, false, false}, refs ? (const void *)refs->resource : NULL);
}

static void walk_link_shader(struct bea_context *ctx, const void *from, const void *resolved, spy_visit *visit)
{
    const struct vgp_link_shader *const cmd = (const struct vgp_link_shader *)from;
    const struct vgp_link_shader_refs *const refs = (const struct vgp_link_shader_refs *)resolved;

    visit(ctx, &(const struct spy_ref){"vertex", VIRGL_OBJECT_SHADER, cmd->vertex, true, true}, refs ? (const void *)refs->vertex : NULL);
    visit(ctx, &(const struct spy_ref){"fragment", VIRGL_OBJECT_SHADER, cmd->fragment, true, true}, refs ? (const void *)refs->fragment : NULL);
    visit(ctx, &(const struct spy_ref){"geometry", VIRGL_OBJECT_SHADER, cmd->geometry, true, true}, refs ? (const void *)refs->geometry : NULL);
    visit(ctx, &(const struct spy_ref){"tess_ctrl", VIRGL_OBJECT_SHADER, cmd->tess_ctrl, true, true}, refs ? (const void *)refs->tess_ctrl : NULL);
    visit(ctx, &(const struct spy_ref){"tess_eval", VIRGL_OBJECT_SHADER, cmd->tess_eval, true, true}, refs ? (const void *)refs->tess_eval : NULL);
    visit(ctx, &(const struct spy_ref){"compute", VIRGL_OBJECT_SHADER, cmd->compute, true, true}, refs ? (const void *)refs->compute : NULL);
}

static void walk_create_video_buffer(struct bea_context *ctx, const void *from, const void *resolved, spy_visit *visit)
{
    const struct vgp_create_video_buffer *const cmd = (const struct vgp_create_video_buffer *)from;
    const struct vgp_create_video_buffer_refs *const refs = (const struct vgp_create_video_buffer_refs *)resolved;

    for (uint32_t i = 0; i < cmd->num_planes; i++)
        visit(ctx, &(const struct spy_ref){"planes", SPY_RESOURCE, cmd->planes[i], false, false}, refs ? (const void *)refs->planes[i] : NULL);
}

static void walk_decode_bitstream(struct bea_context *ctx, const void *from, const void *resolved, spy_visit *visit)
{
    const struct vgp_decode_bitstream *const cmd = (const struct vgp_decode_bitstream *)from;
    const struct vgp_decode_bitstream_refs *const refs = (const struct vgp_decode_bitstream_refs *)resolved;

    visit(ctx, &(const struct spy_ref){"picture_desc", SPY_RESOURCE, cmd->picture_desc, false, false}, refs ? (const void *)refs->picture_desc : NULL);
    visit(ctx, &(const struct spy_ref){"bitstream", SPY_RESOURCE, cmd->bitstream, false, false}, refs ? (const void *)refs->bitstream : NULL);
}

static void walk_encode_bitstream(struct bea_context *ctx, const void *from, const void *resolved, spy_visit *visit)
{
    const struct vgp_encode_bitstream *const cmd = (const struct vgp_encode_bitstream *)from;
    const struct vgp_encode_bitstream_refs *const refs = (const struct vgp_encode_bitstream_refs *)resolved;

    visit(ctx, &(const struct spy_ref){"destination", SPY_RESOURCE, cmd->destination, false, false}, refs ? (const void *)refs->destination : NULL);
    visit(ctx, &(const struct spy_ref){"picture_desc", SPY_RESOURCE, cmd->picture_desc, false, false}, refs ? (const void *)refs->picture_desc : NULL);
    visit(ctx, &(const struct spy_ref){"feedback", SPY_RESOURCE, cmd->feedback, false, false}, refs ? (const void *)refs->feedback : NULL);
}

static void walk_clear_surface(struct bea_context *ctx, const void *from, const void *resolved, spy_visit *visit)
{
    const struct vgp_clear_surface *const cmd = (const struct vgp_clear_surface *)from;
    const struct vgp_clear_surface_refs *const refs = (const struct vgp_clear_surface_refs *)resolved;

    visit(ctx, &(const struct spy_ref){"surface", VIRGL_OBJECT_SURFACE, cmd->surface, false, false}, refs ? (const void *)refs->surface : NULL);
}

static void walk_get_pipe_resource_layout(struct bea_context *ctx, const void *from, const void *resolved, spy_visit *visit)
{
    const struct vgp_get_pipe_resource_layout *const cmd = (const struct vgp_get_pipe_resource_layout *)from;
    const struct vgp_get_pipe_resource_layout_refs *const refs = (const struct vgp_get_pipe_resource_layout_refs *)resolved;

    visit(ctx, &(const struct spy_ref){"out", SPY_RESOURCE, cmd->out, false, false}, refs ? (const void *)refs->out : NULL);
    visit(ctx, &(const struct spy_ref){"target", SPY_RESOURCE, cmd->target, false, false}, refs ? (const void *)refs->target : NULL);
}

static void walk_create_sampler_view(struct bea_context *ctx, const void *from, const void *resolved, spy_visit *visit)
{
    const struct vgp_create_sampler_view *const cmd = (const struct vgp_create_sampler_view *)from;
    const struct vgp_create_sampler_view_refs *const refs = (const struct vgp_create_sampler_view_refs *)resolved;

    visit(ctx, &(const struct spy_ref){"resource", SPY_RESOURCE, cmd->resource, false, false}, refs ? (const void *)refs->resource : NULL);
}

static void walk_create_surface(struct bea_context *ctx, const void *from, const void *resolved, spy_visit *visit)
{
    const struct vgp_create_surface *const cmd = (const struct vgp_create_surface *)from;
    const struct vgp_create_surface_refs *const refs = (const struct vgp_create_surface_refs *)resolved;

    visit(ctx, &(const struct spy_ref){"resource", SPY_RESOURCE, cmd->resource, false, false}, refs ? (const void *)refs->resource : NULL);
}

static void walk_create_query(struct bea_context *ctx, const void *from, const void *resolved, spy_visit *visit)
{
    const struct vgp_create_query *const cmd = (const struct vgp_create_query *)from;
    const struct vgp_create_query_refs *const refs = (const struct vgp_create_query_refs *)resolved;

    visit(ctx, &(const struct spy_ref){"resource", SPY_RESOURCE, cmd->resource, false, false}, refs ? (const void *)refs->resource : NULL);
}

static void walk_create_streamout_target(struct bea_context *ctx, const void *from, const void *resolved, spy_visit *visit)
{
    const struct vgp_create_streamout_target *const cmd = (const struct vgp_create_streamout_target *)from;
    const struct vgp_create_streamout_target_refs *const refs = (const struct vgp_create_streamout_target_refs *)resolved;

    visit(ctx, &(const struct spy_ref){"resource", SPY_RESOURCE, cmd->resource, false, false}, refs ? (const void *)refs->resource : NULL);
}

static void walk_create_msaa_surface(struct bea_context *ctx, const void *from, const void *resolved, spy_visit *visit)
{
    const struct vgp_create_msaa_surface *const cmd = (const struct vgp_create_msaa_surface *)from;
    const struct vgp_create_msaa_surface_refs *const refs = (const struct vgp_create_msaa_surface_refs *)resolved;

    visit(ctx, &(const struct spy_ref){"resource", SPY_RESOURCE, cmd->resource, false, false}, refs ? (const void *)refs->resource : NULL);
}

enum {
    SPY_NOP,
    SPY_BIND_OBJECT,
    SPY_DESTROY_OBJECT,
    SPY_SET_VIEWPORT_STATE,
    SPY_SET_FRAMEBUFFER_STATE,
    SPY_SET_VERTEX_BUFFERS,
    SPY_CLEAR,
    SPY_DRAW_VBO,
    SPY_RESOURCE_INLINE_WRITE,
    SPY_SET_SAMPLER_VIEWS,
    SPY_SET_INDEX_BUFFER,
    SPY_SET_CONSTANT_BUFFER,
    SPY_SET_STENCIL_REF,
    SPY_SET_BLEND_COLOR,
    SPY_SET_SCISSOR_STATE,
    SPY_BLIT,
    SPY_RESOURCE_COPY_REGION,
    SPY_BIND_SAMPLER_STATES,
    SPY_BEGIN_QUERY,
    SPY_END_QUERY,
    SPY_GET_QUERY_RESULT,
    SPY_SET_POLYGON_STIPPLE,
    SPY_SET_CLIP_STATE,
    SPY_SET_SAMPLE_MASK,
    SPY_SET_STREAMOUT_TARGETS,
    SPY_SET_RENDER_CONDITION,
    SPY_SET_UNIFORM_BUFFER,
    SPY_SET_SUB_CTX,
    SPY_CREATE_SUB_CTX,
    SPY_DESTROY_SUB_CTX,
    SPY_BIND_SHADER,
    SPY_SET_TESS_STATE,
    SPY_SET_MIN_SAMPLES,
    SPY_SET_SHADER_BUFFERS,
    SPY_SET_SHADER_IMAGES,
    SPY_MEMORY_BARRIER,
    SPY_LAUNCH_GRID,
    SPY_SET_FRAMEBUFFER_STATE_NO_ATTACH,
    SPY_TEXTURE_BARRIER,
    SPY_SET_ATOMIC_BUFFERS,
    SPY_SET_DEBUG_FLAGS,
    SPY_GET_QUERY_RESULT_QBO,
    SPY_TRANSFER3D,
    SPY_END_TRANSFERS,
    SPY_COPY_TRANSFER3D,
    SPY_SET_TWEAKS,
    SPY_CLEAR_TEXTURE,
    SPY_PIPE_RESOURCE_CREATE,
    SPY_PIPE_RESOURCE_SET_TYPE,
    SPY_GET_MEMORY_INFO,
    SPY_SEND_STRING_MARKER,
    SPY_LINK_SHADER,
    SPY_CREATE_VIDEO_CODEC,
    SPY_DESTROY_VIDEO_CODEC,
    SPY_CREATE_VIDEO_BUFFER,
    SPY_DESTROY_VIDEO_BUFFER,
    SPY_BEGIN_FRAME,
    SPY_DECODE_MACROBLOCK,
    SPY_DECODE_BITSTREAM,
    SPY_ENCODE_BITSTREAM,
    SPY_END_FRAME,
    SPY_CLEAR_SURFACE,
    SPY_GET_PIPE_RESOURCE_LAYOUT,
    SPY_CREATE_BLEND,
    SPY_CREATE_RASTERIZER,
    SPY_CREATE_DSA,
    SPY_CREATE_SHADER,
    SPY_CREATE_VERTEX_ELEMENTS,
    SPY_CREATE_SAMPLER_VIEW,
    SPY_CREATE_SAMPLER_STATE,
    SPY_CREATE_SURFACE,
    SPY_CREATE_QUERY,
    SPY_CREATE_STREAMOUT_TARGET,
    SPY_CREATE_MSAA_SURFACE,
    SPY_COUNT
};

static const struct spy spies[SPY_COUNT] = {
    [SPY_NOP] = {"NOP", 0, 0, 0, NULL, true},
    [SPY_BIND_OBJECT] = {"BIND_OBJECT", 2, 0, 0, walk_bind_object, false},
    [SPY_DESTROY_OBJECT] = {"DESTROY_OBJECT", 3, 0, 0, NULL, false},
    [SPY_SET_VIEWPORT_STATE] = {"SET_VIEWPORT_STATE", 4, 0, 0, NULL, false},
    [SPY_SET_FRAMEBUFFER_STATE] = {"SET_FRAMEBUFFER_STATE", 5, 0, 0, walk_set_framebuffer_state, false},
    [SPY_SET_VERTEX_BUFFERS] = {"SET_VERTEX_BUFFERS", 6, 0, 0, walk_set_vertex_buffers, false},
    [SPY_CLEAR] = {"CLEAR", 7, 0, 0, NULL, false},
    [SPY_DRAW_VBO] = {"DRAW_VBO", 8, 0, 0, walk_draw_vbo, false},
    [SPY_RESOURCE_INLINE_WRITE] = {"RESOURCE_INLINE_WRITE", 9, 0, 0, walk_resource_inline_write, false},
    [SPY_SET_SAMPLER_VIEWS] = {"SET_SAMPLER_VIEWS", 10, 0, 0, walk_set_sampler_views, false},
    [SPY_SET_INDEX_BUFFER] = {"SET_INDEX_BUFFER", 11, 0, 0, walk_set_index_buffer, false},
    [SPY_SET_CONSTANT_BUFFER] = {"SET_CONSTANT_BUFFER", 12, 0, 0, NULL, false},
    [SPY_SET_STENCIL_REF] = {"SET_STENCIL_REF", 13, 0, 0, NULL, false},
    [SPY_SET_BLEND_COLOR] = {"SET_BLEND_COLOR", 14, 0, 0, NULL, false},
    [SPY_SET_SCISSOR_STATE] = {"SET_SCISSOR_STATE", 15, 0, 0, NULL, false},
    [SPY_BLIT] = {"BLIT", 16, 0, 0, walk_blit, false},
    [SPY_RESOURCE_COPY_REGION] = {"RESOURCE_COPY_REGION", 17, 0, 0, walk_resource_copy_region, false},
    [SPY_BIND_SAMPLER_STATES] = {"BIND_SAMPLER_STATES", 18, 0, 0, walk_bind_sampler_states, false},
    [SPY_BEGIN_QUERY] = {"BEGIN_QUERY", 19, 0, 0, walk_begin_query, false},
    [SPY_END_QUERY] = {"END_QUERY", 20, 0, 0, walk_end_query, false},
    [SPY_GET_QUERY_RESULT] = {"GET_QUERY_RESULT", 21, 0, 0, walk_get_query_result, false},
    [SPY_SET_POLYGON_STIPPLE] = {"SET_POLYGON_STIPPLE", 22, 0, 0, NULL, false},
    [SPY_SET_CLIP_STATE] = {"SET_CLIP_STATE", 23, 0, 0, NULL, false},
    [SPY_SET_SAMPLE_MASK] = {"SET_SAMPLE_MASK", 24, 0, 0, NULL, false},
    [SPY_SET_STREAMOUT_TARGETS] = {"SET_STREAMOUT_TARGETS", 25, 0, 0, walk_set_streamout_targets, false},
    [SPY_SET_RENDER_CONDITION] = {"SET_RENDER_CONDITION", 26, 0, 0, walk_set_render_condition, false},
    [SPY_SET_UNIFORM_BUFFER] = {"SET_UNIFORM_BUFFER", 27, 0, 0, walk_set_uniform_buffer, false},
    [SPY_SET_SUB_CTX] = {"SET_SUB_CTX", 28, 0, 0, NULL, false},
    [SPY_CREATE_SUB_CTX] = {"CREATE_SUB_CTX", 29, 0, 0, NULL, false},
    [SPY_DESTROY_SUB_CTX] = {"DESTROY_SUB_CTX", 30, 0, 0, NULL, false},
    [SPY_BIND_SHADER] = {"BIND_SHADER", 31, 0, 0, walk_bind_shader, false},
    [SPY_SET_TESS_STATE] = {"SET_TESS_STATE", 32, 0, 0, NULL, false},
    [SPY_SET_MIN_SAMPLES] = {"SET_MIN_SAMPLES", 33, 0, 0, NULL, false},
    [SPY_SET_SHADER_BUFFERS] = {"SET_SHADER_BUFFERS", 34, 0, 0, walk_set_shader_buffers, false},
    [SPY_SET_SHADER_IMAGES] = {"SET_SHADER_IMAGES", 35, 0, 0, walk_set_shader_images, false},
    [SPY_MEMORY_BARRIER] = {"MEMORY_BARRIER", 36, 0, 0, NULL, false},
    [SPY_LAUNCH_GRID] = {"LAUNCH_GRID", 37, 0, 0, walk_launch_grid, false},
    [SPY_SET_FRAMEBUFFER_STATE_NO_ATTACH] = {"SET_FRAMEBUFFER_STATE_NO_ATTACH", 38, 0, 0, NULL, false},
    [SPY_TEXTURE_BARRIER] = {"TEXTURE_BARRIER", 39, 0, 0, NULL, false},
    [SPY_SET_ATOMIC_BUFFERS] = {"SET_ATOMIC_BUFFERS", 40, 0, 0, walk_set_atomic_buffers, false},
    [SPY_SET_DEBUG_FLAGS] = {"SET_DEBUG_FLAGS", 41, 0, 0, NULL, false},
    [SPY_GET_QUERY_RESULT_QBO] = {"GET_QUERY_RESULT_QBO", 42, 0, 0, walk_get_query_result_qbo, false},
    [SPY_TRANSFER3D] = {"TRANSFER3D", 43, 0, 0, walk_transfer3d, false},
    [SPY_END_TRANSFERS] = {"END_TRANSFERS", 44, 0, 0, NULL, true},
    [SPY_COPY_TRANSFER3D] = {"COPY_TRANSFER3D", 45, 0, 0, walk_copy_transfer3d, false},
    [SPY_SET_TWEAKS] = {"SET_TWEAKS", 46, 0, 0, NULL, false},
    [SPY_CLEAR_TEXTURE] = {"CLEAR_TEXTURE", 47, 0, 0, walk_clear_texture, false},
    [SPY_PIPE_RESOURCE_CREATE] = {"PIPE_RESOURCE_CREATE", 48, 0, 0, NULL, false},
    [SPY_PIPE_RESOURCE_SET_TYPE] = {"PIPE_RESOURCE_SET_TYPE", 49, 0, 0, walk_pipe_resource_set_type, false},
    [SPY_GET_MEMORY_INFO] = {"GET_MEMORY_INFO", 50, 0, 0, walk_get_memory_info, false},
    [SPY_SEND_STRING_MARKER] = {"SEND_STRING_MARKER", 51, 0, 0, NULL, false},
    [SPY_LINK_SHADER] = {"LINK_SHADER", 52, 0, 0, walk_link_shader, false},
    [SPY_CREATE_VIDEO_CODEC] = {"CREATE_VIDEO_CODEC", 53, 0, 0, NULL, false},
    [SPY_DESTROY_VIDEO_CODEC] = {"DESTROY_VIDEO_CODEC", 54, 0, 0, NULL, false},
    [SPY_CREATE_VIDEO_BUFFER] = {"CREATE_VIDEO_BUFFER", 55, 0, 0, walk_create_video_buffer, false},
    [SPY_DESTROY_VIDEO_BUFFER] = {"DESTROY_VIDEO_BUFFER", 56, 0, 0, NULL, false},
    [SPY_BEGIN_FRAME] = {"BEGIN_FRAME", 57, 0, 0, NULL, false},
    [SPY_DECODE_MACROBLOCK] = {"DECODE_MACROBLOCK", 58, 0, 0, NULL, true},
    [SPY_DECODE_BITSTREAM] = {"DECODE_BITSTREAM", 59, 0, 0, walk_decode_bitstream, false},
    [SPY_ENCODE_BITSTREAM] = {"ENCODE_BITSTREAM", 60, 0, 0, walk_encode_bitstream, false},
    [SPY_END_FRAME] = {"END_FRAME", 61, 0, 0, NULL, false},
    [SPY_CLEAR_SURFACE] = {"CLEAR_SURFACE", 62, 0, 0, walk_clear_surface, false},
    [SPY_GET_PIPE_RESOURCE_LAYOUT] = {"GET_PIPE_RESOURCE_LAYOUT", 63, 0, 0, walk_get_pipe_resource_layout, false},
    [SPY_CREATE_BLEND] = {"CREATE_BLEND", 1, 1, VIRGL_OBJECT_BLEND, NULL, false},
    [SPY_CREATE_RASTERIZER] = {"CREATE_RASTERIZER", 1, 2, VIRGL_OBJECT_RASTERIZER, NULL, false},
    [SPY_CREATE_DSA] = {"CREATE_DSA", 1, 3, VIRGL_OBJECT_DSA, NULL, false},
    [SPY_CREATE_SHADER] = {"CREATE_SHADER", 1, 4, VIRGL_OBJECT_SHADER, NULL, false},
    [SPY_CREATE_VERTEX_ELEMENTS] = {"CREATE_VERTEX_ELEMENTS", 1, 5, VIRGL_OBJECT_VERTEX_ELEMENTS, NULL, false},
    [SPY_CREATE_SAMPLER_VIEW] = {"CREATE_SAMPLER_VIEW", 1, 6, VIRGL_OBJECT_SAMPLER_VIEW, walk_create_sampler_view, false},
    [SPY_CREATE_SAMPLER_STATE] = {"CREATE_SAMPLER_STATE", 1, 7, VIRGL_OBJECT_SAMPLER_STATE, NULL, false},
    [SPY_CREATE_SURFACE] = {"CREATE_SURFACE", 1, 8, VIRGL_OBJECT_SURFACE, walk_create_surface, false},
    [SPY_CREATE_QUERY] = {"CREATE_QUERY", 1, 9, VIRGL_OBJECT_QUERY, walk_create_query, false},
    [SPY_CREATE_STREAMOUT_TARGET] = {"CREATE_STREAMOUT_TARGET", 1, 10, VIRGL_OBJECT_STREAMOUT_TARGET, walk_create_streamout_target, false},
    [SPY_CREATE_MSAA_SURFACE] = {"CREATE_MSAA_SURFACE", 1, 11, VIRGL_OBJECT_SURFACE, walk_create_msaa_surface, false},
};

static enum bea_status spy_nop(struct bea_context *ctx)
{
    return spied(ctx, &spies[SPY_NOP], NULL, NULL);
}

static enum bea_status spy_bind_object(struct bea_context *ctx, const struct vgp_bind_object *cmd, const struct vgp_bind_object_refs *refs)
{
    return spied(ctx, &spies[SPY_BIND_OBJECT], cmd, refs);
}

static enum bea_status spy_destroy_object(struct bea_context *ctx, const struct vgp_destroy_object *cmd)
{
    return spied(ctx, &spies[SPY_DESTROY_OBJECT], cmd, NULL);
}

static enum bea_status spy_set_viewport_state(struct bea_context *ctx, const struct vgp_set_viewport_state *cmd)
{
    return spied(ctx, &spies[SPY_SET_VIEWPORT_STATE], cmd, NULL);
}

static enum bea_status spy_set_framebuffer_state(struct bea_context *ctx, const struct vgp_set_framebuffer_state *cmd, const struct vgp_set_framebuffer_state_refs *refs)
{
    return spied(ctx, &spies[SPY_SET_FRAMEBUFFER_STATE], cmd, refs);
}

static enum bea_status spy_set_vertex_buffers(struct bea_context *ctx, const struct vgp_set_vertex_buffers *cmd, const struct vgp_set_vertex_buffers_refs *refs)
{
    return spied(ctx, &spies[SPY_SET_VERTEX_BUFFERS], cmd, refs);
}

static enum bea_status spy_clear(struct bea_context *ctx, const struct vgp_clear *cmd)
{
    return spied(ctx, &spies[SPY_CLEAR], cmd, NULL);
}

static enum bea_status spy_draw_vbo(struct bea_context *ctx, const struct vgp_draw_vbo *cmd, const struct vgp_draw_vbo_refs *refs)
{
    return spied(ctx, &spies[SPY_DRAW_VBO], cmd, refs);
}

static enum bea_status spy_resource_inline_write(struct bea_context *ctx, const struct vgp_resource_inline_write *cmd, const struct vgp_resource_inline_write_refs *refs)
{
    return spied(ctx, &spies[SPY_RESOURCE_INLINE_WRITE], cmd, refs);
}

static enum bea_status spy_set_sampler_views(struct bea_context *ctx, const struct vgp_set_sampler_views *cmd, const struct vgp_set_sampler_views_refs *refs)
{
    return spied(ctx, &spies[SPY_SET_SAMPLER_VIEWS], cmd, refs);
}

static enum bea_status spy_set_index_buffer(struct bea_context *ctx, const struct vgp_set_index_buffer *cmd, const struct vgp_set_index_buffer_refs *refs)
{
    return spied(ctx, &spies[SPY_SET_INDEX_BUFFER], cmd, refs);
}

static enum bea_status spy_set_constant_buffer(struct bea_context *ctx, const struct vgp_set_constant_buffer *cmd)
{
    return spied(ctx, &spies[SPY_SET_CONSTANT_BUFFER], cmd, NULL);
}

static enum bea_status spy_set_stencil_ref(struct bea_context *ctx, const struct vgp_set_stencil_ref *cmd)
{
    return spied(ctx, &spies[SPY_SET_STENCIL_REF], cmd, NULL);
}

static enum bea_status spy_set_blend_color(struct bea_context *ctx, const struct vgp_set_blend_color *cmd)
{
    return spied(ctx, &spies[SPY_SET_BLEND_COLOR], cmd, NULL);
}

static enum bea_status spy_set_scissor_state(struct bea_context *ctx, const struct vgp_set_scissor_state *cmd)
{
    return spied(ctx, &spies[SPY_SET_SCISSOR_STATE], cmd, NULL);
}

static enum bea_status spy_blit(struct bea_context *ctx, const struct vgp_blit *cmd, const struct vgp_blit_refs *refs)
{
    return spied(ctx, &spies[SPY_BLIT], cmd, refs);
}

static enum bea_status spy_resource_copy_region(struct bea_context *ctx, const struct vgp_resource_copy_region *cmd, const struct vgp_resource_copy_region_refs *refs)
{
    return spied(ctx, &spies[SPY_RESOURCE_COPY_REGION], cmd, refs);
}

static enum bea_status spy_bind_sampler_states(struct bea_context *ctx, const struct vgp_bind_sampler_states *cmd, const struct vgp_bind_sampler_states_refs *refs)
{
    return spied(ctx, &spies[SPY_BIND_SAMPLER_STATES], cmd, refs);
}

static enum bea_status spy_begin_query(struct bea_context *ctx, const struct vgp_begin_query *cmd, const struct vgp_begin_query_refs *refs)
{
    return spied(ctx, &spies[SPY_BEGIN_QUERY], cmd, refs);
}

static enum bea_status spy_end_query(struct bea_context *ctx, const struct vgp_end_query *cmd, const struct vgp_end_query_refs *refs)
{
    return spied(ctx, &spies[SPY_END_QUERY], cmd, refs);
}

static enum bea_status spy_get_query_result(struct bea_context *ctx, const struct vgp_get_query_result *cmd, const struct vgp_get_query_result_refs *refs)
{
    return spied(ctx, &spies[SPY_GET_QUERY_RESULT], cmd, refs);
}

static enum bea_status spy_set_polygon_stipple(struct bea_context *ctx, const struct vgp_set_polygon_stipple *cmd)
{
    return spied(ctx, &spies[SPY_SET_POLYGON_STIPPLE], cmd, NULL);
}

static enum bea_status spy_set_clip_state(struct bea_context *ctx, const struct vgp_set_clip_state *cmd)
{
    return spied(ctx, &spies[SPY_SET_CLIP_STATE], cmd, NULL);
}

static enum bea_status spy_set_sample_mask(struct bea_context *ctx, const struct vgp_set_sample_mask *cmd)
{
    return spied(ctx, &spies[SPY_SET_SAMPLE_MASK], cmd, NULL);
}

static enum bea_status spy_set_streamout_targets(struct bea_context *ctx, const struct vgp_set_streamout_targets *cmd, const struct vgp_set_streamout_targets_refs *refs)
{
    return spied(ctx, &spies[SPY_SET_STREAMOUT_TARGETS], cmd, refs);
}

static enum bea_status spy_set_render_condition(struct bea_context *ctx, const struct vgp_set_render_condition *cmd, const struct vgp_set_render_condition_refs *refs)
{
    return spied(ctx, &spies[SPY_SET_RENDER_CONDITION], cmd, refs);
}

static enum bea_status spy_set_uniform_buffer(struct bea_context *ctx, const struct vgp_set_uniform_buffer *cmd, const struct vgp_set_uniform_buffer_refs *refs)
{
    return spied(ctx, &spies[SPY_SET_UNIFORM_BUFFER], cmd, refs);
}

static enum bea_status spy_set_sub_ctx(struct bea_context *ctx, const struct vgp_set_sub_ctx *cmd)
{
    return spied(ctx, &spies[SPY_SET_SUB_CTX], cmd, NULL);
}

static enum bea_status spy_create_sub_ctx(struct bea_context *ctx, const struct vgp_create_sub_ctx *cmd)
{
    return spied(ctx, &spies[SPY_CREATE_SUB_CTX], cmd, NULL);
}

static enum bea_status spy_destroy_sub_ctx(struct bea_context *ctx, const struct vgp_destroy_sub_ctx *cmd)
{
    return spied(ctx, &spies[SPY_DESTROY_SUB_CTX], cmd, NULL);
}

static enum bea_status spy_bind_shader(struct bea_context *ctx, const struct vgp_bind_shader *cmd, const struct vgp_bind_shader_refs *refs)
{
    return spied(ctx, &spies[SPY_BIND_SHADER], cmd, refs);
}

static enum bea_status spy_set_tess_state(struct bea_context *ctx, const struct vgp_set_tess_state *cmd)
{
    return spied(ctx, &spies[SPY_SET_TESS_STATE], cmd, NULL);
}

static enum bea_status spy_set_min_samples(struct bea_context *ctx, const struct vgp_set_min_samples *cmd)
{
    return spied(ctx, &spies[SPY_SET_MIN_SAMPLES], cmd, NULL);
}

static enum bea_status spy_set_shader_buffers(struct bea_context *ctx, const struct vgp_set_shader_buffers *cmd, const struct vgp_set_shader_buffers_refs *refs)
{
    return spied(ctx, &spies[SPY_SET_SHADER_BUFFERS], cmd, refs);
}

static enum bea_status spy_set_shader_images(struct bea_context *ctx, const struct vgp_set_shader_images *cmd, const struct vgp_set_shader_images_refs *refs)
{
    return spied(ctx, &spies[SPY_SET_SHADER_IMAGES], cmd, refs);
}

static enum bea_status spy_memory_barrier(struct bea_context *ctx, const struct vgp_memory_barrier *cmd)
{
    return spied(ctx, &spies[SPY_MEMORY_BARRIER], cmd, NULL);
}

static enum bea_status spy_launch_grid(struct bea_context *ctx, const struct vgp_launch_grid *cmd, const struct vgp_launch_grid_refs *refs)
{
    return spied(ctx, &spies[SPY_LAUNCH_GRID], cmd, refs);
}

static enum bea_status spy_set_framebuffer_state_no_attach(struct bea_context *ctx, const struct vgp_set_framebuffer_state_no_attach *cmd)
{
    return spied(ctx, &spies[SPY_SET_FRAMEBUFFER_STATE_NO_ATTACH], cmd, NULL);
}

static enum bea_status spy_texture_barrier(struct bea_context *ctx, const struct vgp_texture_barrier *cmd)
{
    return spied(ctx, &spies[SPY_TEXTURE_BARRIER], cmd, NULL);
}

static enum bea_status spy_set_atomic_buffers(struct bea_context *ctx, const struct vgp_set_atomic_buffers *cmd, const struct vgp_set_atomic_buffers_refs *refs)
{
    return spied(ctx, &spies[SPY_SET_ATOMIC_BUFFERS], cmd, refs);
}

static enum bea_status spy_set_debug_flags(struct bea_context *ctx, const struct vgp_set_debug_flags *cmd)
{
    return spied(ctx, &spies[SPY_SET_DEBUG_FLAGS], cmd, NULL);
}

static enum bea_status spy_get_query_result_qbo(struct bea_context *ctx, const struct vgp_get_query_result_qbo *cmd, const struct vgp_get_query_result_qbo_refs *refs)
{
    return spied(ctx, &spies[SPY_GET_QUERY_RESULT_QBO], cmd, refs);
}

static enum bea_status spy_transfer3d(struct bea_context *ctx, const struct vgp_transfer3d *cmd, const struct vgp_transfer3d_refs *refs)
{
    return spied(ctx, &spies[SPY_TRANSFER3D], cmd, refs);
}

static enum bea_status spy_end_transfers(struct bea_context *ctx)
{
    return spied(ctx, &spies[SPY_END_TRANSFERS], NULL, NULL);
}

static enum bea_status spy_copy_transfer3d(struct bea_context *ctx, const struct vgp_copy_transfer3d *cmd, const struct vgp_copy_transfer3d_refs *refs)
{
    return spied(ctx, &spies[SPY_COPY_TRANSFER3D], cmd, refs);
}

static enum bea_status spy_set_tweaks(struct bea_context *ctx, const struct vgp_set_tweaks *cmd)
{
    return spied(ctx, &spies[SPY_SET_TWEAKS], cmd, NULL);
}

static enum bea_status spy_clear_texture(struct bea_context *ctx, const struct vgp_clear_texture *cmd, const struct vgp_clear_texture_refs *refs)
{
    return spied(ctx, &spies[SPY_CLEAR_TEXTURE], cmd, refs);
}

static enum bea_status spy_pipe_resource_create(struct bea_context *ctx, const struct vgp_pipe_resource_create *cmd)
{
    return spied(ctx, &spies[SPY_PIPE_RESOURCE_CREATE], cmd, NULL);
}

static enum bea_status spy_pipe_resource_set_type(struct bea_context *ctx, const struct vgp_pipe_resource_set_type *cmd, const struct vgp_pipe_resource_set_type_refs *refs)
{
    return spied(ctx, &spies[SPY_PIPE_RESOURCE_SET_TYPE], cmd, refs);
}

static enum bea_status spy_get_memory_info(struct bea_context *ctx, const struct vgp_get_memory_info *cmd, const struct vgp_get_memory_info_refs *refs)
{
    return spied(ctx, &spies[SPY_GET_MEMORY_INFO], cmd, refs);
}

static enum bea_status spy_send_string_marker(struct bea_context *ctx, const struct vgp_send_string_marker *cmd)
{
    return spied(ctx, &spies[SPY_SEND_STRING_MARKER], cmd, NULL);
}

static enum bea_status spy_link_shader(struct bea_context *ctx, const struct vgp_link_shader *cmd, const struct vgp_link_shader_refs *refs)
{
    return spied(ctx, &spies[SPY_LINK_SHADER], cmd, refs);
}

static enum bea_status spy_create_video_codec(struct bea_context *ctx, const struct vgp_create_video_codec *cmd)
{
    return spied(ctx, &spies[SPY_CREATE_VIDEO_CODEC], cmd, NULL);
}

static enum bea_status spy_destroy_video_codec(struct bea_context *ctx, const struct vgp_destroy_video_codec *cmd)
{
    return spied(ctx, &spies[SPY_DESTROY_VIDEO_CODEC], cmd, NULL);
}

static enum bea_status spy_create_video_buffer(struct bea_context *ctx, const struct vgp_create_video_buffer *cmd, const struct vgp_create_video_buffer_refs *refs)
{
    return spied(ctx, &spies[SPY_CREATE_VIDEO_BUFFER], cmd, refs);
}

static enum bea_status spy_destroy_video_buffer(struct bea_context *ctx, const struct vgp_destroy_video_buffer *cmd)
{
    return spied(ctx, &spies[SPY_DESTROY_VIDEO_BUFFER], cmd, NULL);
}

static enum bea_status spy_begin_frame(struct bea_context *ctx, const struct vgp_begin_frame *cmd)
{
    return spied(ctx, &spies[SPY_BEGIN_FRAME], cmd, NULL);
}

static enum bea_status spy_decode_macroblock(struct bea_context *ctx)
{
    return spied(ctx, &spies[SPY_DECODE_MACROBLOCK], NULL, NULL);
}

static enum bea_status spy_decode_bitstream(struct bea_context *ctx, const struct vgp_decode_bitstream *cmd, const struct vgp_decode_bitstream_refs *refs)
{
    return spied(ctx, &spies[SPY_DECODE_BITSTREAM], cmd, refs);
}

static enum bea_status spy_encode_bitstream(struct bea_context *ctx, const struct vgp_encode_bitstream *cmd, const struct vgp_encode_bitstream_refs *refs)
{
    return spied(ctx, &spies[SPY_ENCODE_BITSTREAM], cmd, refs);
}

static enum bea_status spy_end_frame(struct bea_context *ctx, const struct vgp_end_frame *cmd)
{
    return spied(ctx, &spies[SPY_END_FRAME], cmd, NULL);
}

static enum bea_status spy_clear_surface(struct bea_context *ctx, const struct vgp_clear_surface *cmd, const struct vgp_clear_surface_refs *refs)
{
    return spied(ctx, &spies[SPY_CLEAR_SURFACE], cmd, refs);
}

static enum bea_status spy_get_pipe_resource_layout(struct bea_context *ctx, const struct vgp_get_pipe_resource_layout *cmd, const struct vgp_get_pipe_resource_layout_refs *refs)
{
    return spied(ctx, &spies[SPY_GET_PIPE_RESOURCE_LAYOUT], cmd, refs);
}

static enum bea_status spy_create_blend(struct bea_context *ctx, const struct vgp_create_blend *cmd, struct bea_object **out)
{
    return spied_creation(ctx, &spies[SPY_CREATE_BLEND], cmd, NULL, out);
}

static enum bea_status spy_create_rasterizer(struct bea_context *ctx, const struct vgp_create_rasterizer *cmd, struct bea_object **out)
{
    return spied_creation(ctx, &spies[SPY_CREATE_RASTERIZER], cmd, NULL, out);
}

static enum bea_status spy_create_dsa(struct bea_context *ctx, const struct vgp_create_dsa *cmd, struct bea_object **out)
{
    return spied_creation(ctx, &spies[SPY_CREATE_DSA], cmd, NULL, out);
}

static enum bea_status spy_create_shader(struct bea_context *ctx, const struct vgp_create_shader *cmd, struct bea_object **out)
{
    return spied_creation(ctx, &spies[SPY_CREATE_SHADER], cmd, NULL, out);
}

static enum bea_status spy_create_vertex_elements(struct bea_context *ctx, const struct vgp_create_vertex_elements *cmd, struct bea_object **out)
{
    return spied_creation(ctx, &spies[SPY_CREATE_VERTEX_ELEMENTS], cmd, NULL, out);
}

static enum bea_status spy_create_sampler_view(struct bea_context *ctx, const struct vgp_create_sampler_view *cmd, const struct vgp_create_sampler_view_refs *refs, struct bea_object **out)
{
    return spied_creation(ctx, &spies[SPY_CREATE_SAMPLER_VIEW], cmd, refs, out);
}

static enum bea_status spy_create_sampler_state(struct bea_context *ctx, const struct vgp_create_sampler_state *cmd, struct bea_object **out)
{
    return spied_creation(ctx, &spies[SPY_CREATE_SAMPLER_STATE], cmd, NULL, out);
}

static enum bea_status spy_create_surface(struct bea_context *ctx, const struct vgp_create_surface *cmd, const struct vgp_create_surface_refs *refs, struct bea_object **out)
{
    return spied_creation(ctx, &spies[SPY_CREATE_SURFACE], cmd, refs, out);
}

static enum bea_status spy_create_query(struct bea_context *ctx, const struct vgp_create_query *cmd, const struct vgp_create_query_refs *refs, struct bea_object **out)
{
    return spied_creation(ctx, &spies[SPY_CREATE_QUERY], cmd, refs, out);
}

static enum bea_status spy_create_streamout_target(struct bea_context *ctx, const struct vgp_create_streamout_target *cmd, const struct vgp_create_streamout_target_refs *refs, struct bea_object **out)
{
    return spied_creation(ctx, &spies[SPY_CREATE_STREAMOUT_TARGET], cmd, refs, out);
}

static enum bea_status spy_create_msaa_surface(struct bea_context *ctx, const struct vgp_create_msaa_surface *cmd, const struct vgp_create_msaa_surface_refs *refs, struct bea_object **out)
{
    return spied_creation(ctx, &spies[SPY_CREATE_MSAA_SURFACE], cmd, refs, out);
}

static const struct vgp_handlers spy_handlers = {
    .nop = spy_nop,
    .bind_object = spy_bind_object,
    .destroy_object = spy_destroy_object,
    .set_viewport_state = spy_set_viewport_state,
    .set_framebuffer_state = spy_set_framebuffer_state,
    .set_vertex_buffers = spy_set_vertex_buffers,
    .clear = spy_clear,
    .draw_vbo = spy_draw_vbo,
    .resource_inline_write = spy_resource_inline_write,
    .set_sampler_views = spy_set_sampler_views,
    .set_index_buffer = spy_set_index_buffer,
    .set_constant_buffer = spy_set_constant_buffer,
    .set_stencil_ref = spy_set_stencil_ref,
    .set_blend_color = spy_set_blend_color,
    .set_scissor_state = spy_set_scissor_state,
    .blit = spy_blit,
    .resource_copy_region = spy_resource_copy_region,
    .bind_sampler_states = spy_bind_sampler_states,
    .begin_query = spy_begin_query,
    .end_query = spy_end_query,
    .get_query_result = spy_get_query_result,
    .set_polygon_stipple = spy_set_polygon_stipple,
    .set_clip_state = spy_set_clip_state,
    .set_sample_mask = spy_set_sample_mask,
    .set_streamout_targets = spy_set_streamout_targets,
    .set_render_condition = spy_set_render_condition,
    .set_uniform_buffer = spy_set_uniform_buffer,
    .set_sub_ctx = spy_set_sub_ctx,
    .create_sub_ctx = spy_create_sub_ctx,
    .destroy_sub_ctx = spy_destroy_sub_ctx,
    .bind_shader = spy_bind_shader,
    .set_tess_state = spy_set_tess_state,
    .set_min_samples = spy_set_min_samples,
    .set_shader_buffers = spy_set_shader_buffers,
    .set_shader_images = spy_set_shader_images,
    .memory_barrier = spy_memory_barrier,
    .launch_grid = spy_launch_grid,
    .set_framebuffer_state_no_attach = spy_set_framebuffer_state_no_attach,
    .texture_barrier = spy_texture_barrier,
    .set_atomic_buffers = spy_set_atomic_buffers,
    .set_debug_flags = spy_set_debug_flags,
    .get_query_result_qbo = spy_get_query_result_qbo,
    .transfer3d = spy_transfer3d,
    .end_transfers = spy_end_transfers,
    .copy_transfer3d = spy_copy_transfer3d,
    .set_tweaks = spy_set_tweaks,
    .clear_texture = spy_clear_texture,
    .pipe_resource_create = spy_pipe_resource_create,
    .pipe_resource_set_type = spy_pipe_resource_set_type,
    .get_memory_info = spy_get_memory_info,
    .send_string_marker = spy_send_string_marker,
    .link_shader = spy_link_shader,
    .create_video_codec = spy_create_video_codec,
    .destroy_video_codec = spy_destroy_video_codec,
    .create_video_buffer = spy_create_video_buffer,
    .destroy_video_buffer = spy_destroy_video_buffer,
    .begin_frame = spy_begin_frame,
    .decode_macroblock = spy_decode_macroblock,
    .decode_bitstream = spy_decode_bitstream,
    .encode_bitstream = spy_encode_bitstream,
    .end_frame = spy_end_frame,
    .clear_surface = spy_clear_surface,
    .get_pipe_resource_layout = spy_get_pipe_resource_layout,
    .create_blend = spy_create_blend,
    .create_rasterizer = spy_create_rasterizer,
    .create_dsa = spy_create_dsa,
    .create_shader = spy_create_shader,
    .create_vertex_elements = spy_create_vertex_elements,
    .create_sampler_view = spy_create_sampler_view,
    .create_sampler_state = spy_create_sampler_state,
    .create_surface = spy_create_surface,
    .create_query = spy_create_query,
    .create_streamout_target = spy_create_streamout_target,
    .create_msaa_surface = spy_create_msaa_surface,
};

#endif
