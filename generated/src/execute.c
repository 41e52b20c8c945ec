/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
#include "vgp/dispatch.h"

#include "load.h"
#include "lookup.h"

struct run {
    struct bea_context *ctx;
    const struct vgp_handlers *handlers;
    struct vgp_fault *fault; /* error is VGP_OK unless the command breaks the schema */
    const char *field;       /* what could not be resolved */
};

typedef enum bea_status execute_fn(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type);

static enum bea_status do_nop(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{

    (void)object_type;
    (void)src;
    (void)len;
    if (!run->handlers->nop)
        return BEA_ERR_UNSUPPORTED;
    return run->handlers->nop(run->ctx);
}

static enum bea_status do_bind_object(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_bind_object cmd;
    struct vgp_bind_object_refs refs;

    if (vgp_decode_bind_object(src, len, object_type, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->bind_object)
        return BEA_ERR_UNSUPPORTED;
    if (!vgp_resolve_bind_object(run->ctx, &cmd, &refs, &run->field))
        return BEA_ERR_REFUSED;
    return run->handlers->bind_object(run->ctx, &cmd, &refs);
}

static enum bea_status do_destroy_object(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_destroy_object cmd;

    if (vgp_decode_destroy_object(src, len, object_type, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->destroy_object)
        return BEA_ERR_UNSUPPORTED;
    return run->handlers->destroy_object(run->ctx, &cmd);
}

static enum bea_status do_set_viewport_state(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_set_viewport_state cmd;

    (void)object_type;
    if (vgp_decode_set_viewport_state(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->set_viewport_state)
        return BEA_ERR_UNSUPPORTED;
    return run->handlers->set_viewport_state(run->ctx, &cmd);
}

static enum bea_status do_set_framebuffer_state(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_set_framebuffer_state cmd;
    struct vgp_set_framebuffer_state_refs refs;

    (void)object_type;
    if (vgp_decode_set_framebuffer_state(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->set_framebuffer_state)
        return BEA_ERR_UNSUPPORTED;
    if (!vgp_resolve_set_framebuffer_state(run->ctx, &cmd, &refs, &run->field))
        return BEA_ERR_REFUSED;
    return run->handlers->set_framebuffer_state(run->ctx, &cmd, &refs);
}

static enum bea_status do_set_vertex_buffers(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_set_vertex_buffers cmd;
    struct vgp_set_vertex_buffers_refs refs;

    (void)object_type;
    if (vgp_decode_set_vertex_buffers(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->set_vertex_buffers)
        return BEA_ERR_UNSUPPORTED;
    if (!vgp_resolve_set_vertex_buffers(run->ctx, &cmd, &refs, &run->field))
        return BEA_ERR_REFUSED;
    return run->handlers->set_vertex_buffers(run->ctx, &cmd, &refs);
}

static enum bea_status do_clear(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_clear cmd;

    (void)object_type;
    if (vgp_decode_clear(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->clear)
        return BEA_ERR_UNSUPPORTED;
    return run->handlers->clear(run->ctx, &cmd);
}

static enum bea_status do_draw_vbo(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_draw_vbo cmd;
    struct vgp_draw_vbo_refs refs;

    (void)object_type;
    if (vgp_decode_draw_vbo(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->draw_vbo)
        return BEA_ERR_UNSUPPORTED;
    if (!vgp_resolve_draw_vbo(run->ctx, &cmd, &refs, &run->field))
        return BEA_ERR_REFUSED;
    return run->handlers->draw_vbo(run->ctx, &cmd, &refs);
}

static enum bea_status do_resource_inline_write(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_resource_inline_write cmd;
    struct vgp_resource_inline_write_refs refs;

    (void)object_type;
    if (vgp_decode_resource_inline_write(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->resource_inline_write)
        return BEA_ERR_UNSUPPORTED;
    if (!vgp_resolve_resource_inline_write(run->ctx, &cmd, &refs, &run->field))
        return BEA_ERR_REFUSED;
    return run->handlers->resource_inline_write(run->ctx, &cmd, &refs);
}

static enum bea_status do_set_sampler_views(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_set_sampler_views cmd;
    struct vgp_set_sampler_views_refs refs;

    (void)object_type;
    if (vgp_decode_set_sampler_views(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->set_sampler_views)
        return BEA_ERR_UNSUPPORTED;
    if (!vgp_resolve_set_sampler_views(run->ctx, &cmd, &refs, &run->field))
        return BEA_ERR_REFUSED;
    return run->handlers->set_sampler_views(run->ctx, &cmd, &refs);
}

static enum bea_status do_set_index_buffer(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_set_index_buffer cmd;
    struct vgp_set_index_buffer_refs refs;

    (void)object_type;
    if (vgp_decode_set_index_buffer(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->set_index_buffer)
        return BEA_ERR_UNSUPPORTED;
    if (!vgp_resolve_set_index_buffer(run->ctx, &cmd, &refs, &run->field))
        return BEA_ERR_REFUSED;
    return run->handlers->set_index_buffer(run->ctx, &cmd, &refs);
}

static enum bea_status do_set_constant_buffer(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_set_constant_buffer cmd;

    (void)object_type;
    if (vgp_decode_set_constant_buffer(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->set_constant_buffer)
        return BEA_ERR_UNSUPPORTED;
    return run->handlers->set_constant_buffer(run->ctx, &cmd);
}

static enum bea_status do_set_stencil_ref(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_set_stencil_ref cmd;

    (void)object_type;
    if (vgp_decode_set_stencil_ref(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->set_stencil_ref)
        return BEA_ERR_UNSUPPORTED;
    return run->handlers->set_stencil_ref(run->ctx, &cmd);
}

static enum bea_status do_set_blend_color(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_set_blend_color cmd;

    (void)object_type;
    if (vgp_decode_set_blend_color(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->set_blend_color)
        return BEA_ERR_UNSUPPORTED;
    return run->handlers->set_blend_color(run->ctx, &cmd);
}

static enum bea_status do_set_scissor_state(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_set_scissor_state cmd;

    (void)object_type;
    if (vgp_decode_set_scissor_state(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->set_scissor_state)
        return BEA_ERR_UNSUPPORTED;
    return run->handlers->set_scissor_state(run->ctx, &cmd);
}

static enum bea_status do_blit(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_blit cmd;
    struct vgp_blit_refs refs;

    (void)object_type;
    if (vgp_decode_blit(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->blit)
        return BEA_ERR_UNSUPPORTED;
    if (!vgp_resolve_blit(run->ctx, &cmd, &refs, &run->field))
        return BEA_ERR_REFUSED;
    return run->handlers->blit(run->ctx, &cmd, &refs);
}

static enum bea_status do_resource_copy_region(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_resource_copy_region cmd;
    struct vgp_resource_copy_region_refs refs;

    (void)object_type;
    if (vgp_decode_resource_copy_region(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->resource_copy_region)
        return BEA_ERR_UNSUPPORTED;
    if (!vgp_resolve_resource_copy_region(run->ctx, &cmd, &refs, &run->field))
        return BEA_ERR_REFUSED;
    return run->handlers->resource_copy_region(run->ctx, &cmd, &refs);
}

static enum bea_status do_bind_sampler_states(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_bind_sampler_states cmd;
    struct vgp_bind_sampler_states_refs refs;

    (void)object_type;
    if (vgp_decode_bind_sampler_states(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->bind_sampler_states)
        return BEA_ERR_UNSUPPORTED;
    vgp_resolve_bind_sampler_states(run->ctx, &cmd, &refs, &run->field); /* what is unknown is none */
    return run->handlers->bind_sampler_states(run->ctx, &cmd, &refs);
}

static enum bea_status do_begin_query(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_begin_query cmd;
    struct vgp_begin_query_refs refs;

    (void)object_type;
    if (vgp_decode_begin_query(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->begin_query)
        return BEA_ERR_UNSUPPORTED;
    if (!vgp_resolve_begin_query(run->ctx, &cmd, &refs, &run->field))
        return BEA_ERR_REFUSED;
    return run->handlers->begin_query(run->ctx, &cmd, &refs);
}

static enum bea_status do_end_query(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_end_query cmd;
    struct vgp_end_query_refs refs;

    (void)object_type;
    if (vgp_decode_end_query(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->end_query)
        return BEA_ERR_UNSUPPORTED;
    if (!vgp_resolve_end_query(run->ctx, &cmd, &refs, &run->field))
        return BEA_ERR_REFUSED;
    return run->handlers->end_query(run->ctx, &cmd, &refs);
}

static enum bea_status do_get_query_result(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_get_query_result cmd;
    struct vgp_get_query_result_refs refs;

    (void)object_type;
    if (vgp_decode_get_query_result(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->get_query_result)
        return BEA_ERR_UNSUPPORTED;
    if (!vgp_resolve_get_query_result(run->ctx, &cmd, &refs, &run->field))
        return BEA_ERR_REFUSED;
    return run->handlers->get_query_result(run->ctx, &cmd, &refs);
}

static enum bea_status do_set_polygon_stipple(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_set_polygon_stipple cmd;

    (void)object_type;
    if (vgp_decode_set_polygon_stipple(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->set_polygon_stipple)
        return BEA_ERR_UNSUPPORTED;
    return run->handlers->set_polygon_stipple(run->ctx, &cmd);
}

static enum bea_status do_set_clip_state(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_set_clip_state cmd;

    (void)object_type;
    if (vgp_decode_set_clip_state(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->set_clip_state)
        return BEA_ERR_UNSUPPORTED;
    return run->handlers->set_clip_state(run->ctx, &cmd);
}

static enum bea_status do_set_sample_mask(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_set_sample_mask cmd;

    (void)object_type;
    if (vgp_decode_set_sample_mask(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->set_sample_mask)
        return BEA_ERR_UNSUPPORTED;
    return run->handlers->set_sample_mask(run->ctx, &cmd);
}

static enum bea_status do_set_streamout_targets(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_set_streamout_targets cmd;
    struct vgp_set_streamout_targets_refs refs;

    (void)object_type;
    if (vgp_decode_set_streamout_targets(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->set_streamout_targets)
        return BEA_ERR_UNSUPPORTED;
    if (!vgp_resolve_set_streamout_targets(run->ctx, &cmd, &refs, &run->field))
        return BEA_ERR_REFUSED;
    return run->handlers->set_streamout_targets(run->ctx, &cmd, &refs);
}

static enum bea_status do_set_render_condition(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_set_render_condition cmd;
    struct vgp_set_render_condition_refs refs;

    (void)object_type;
    if (vgp_decode_set_render_condition(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->set_render_condition)
        return BEA_ERR_UNSUPPORTED;
    vgp_resolve_set_render_condition(run->ctx, &cmd, &refs, &run->field); /* what is unknown is none */
    return run->handlers->set_render_condition(run->ctx, &cmd, &refs);
}

static enum bea_status do_set_uniform_buffer(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_set_uniform_buffer cmd;
    struct vgp_set_uniform_buffer_refs refs;

    (void)object_type;
    if (vgp_decode_set_uniform_buffer(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->set_uniform_buffer)
        return BEA_ERR_UNSUPPORTED;
    if (!vgp_resolve_set_uniform_buffer(run->ctx, &cmd, &refs, &run->field))
        return BEA_ERR_REFUSED;
    return run->handlers->set_uniform_buffer(run->ctx, &cmd, &refs);
}

static enum bea_status do_set_sub_ctx(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_set_sub_ctx cmd;

    (void)object_type;
    if (vgp_decode_set_sub_ctx(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->set_sub_ctx)
        return BEA_ERR_UNSUPPORTED;
    return run->handlers->set_sub_ctx(run->ctx, &cmd);
}

static enum bea_status do_create_sub_ctx(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_create_sub_ctx cmd;

    (void)object_type;
    if (vgp_decode_create_sub_ctx(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->create_sub_ctx)
        return BEA_ERR_UNSUPPORTED;
    return run->handlers->create_sub_ctx(run->ctx, &cmd);
}

static enum bea_status do_destroy_sub_ctx(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_destroy_sub_ctx cmd;

    (void)object_type;
    if (vgp_decode_destroy_sub_ctx(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->destroy_sub_ctx)
        return BEA_ERR_UNSUPPORTED;
    return run->handlers->destroy_sub_ctx(run->ctx, &cmd);
}

static enum bea_status do_bind_shader(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_bind_shader cmd;
    struct vgp_bind_shader_refs refs;

    (void)object_type;
    if (vgp_decode_bind_shader(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->bind_shader)
        return BEA_ERR_UNSUPPORTED;
    vgp_resolve_bind_shader(run->ctx, &cmd, &refs, &run->field); /* what is unknown is none */
    return run->handlers->bind_shader(run->ctx, &cmd, &refs);
}

static enum bea_status do_set_tess_state(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_set_tess_state cmd;

    (void)object_type;
    if (vgp_decode_set_tess_state(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->set_tess_state)
        return BEA_ERR_UNSUPPORTED;
    return run->handlers->set_tess_state(run->ctx, &cmd);
}

static enum bea_status do_set_min_samples(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_set_min_samples cmd;

    (void)object_type;
    if (vgp_decode_set_min_samples(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->set_min_samples)
        return BEA_ERR_UNSUPPORTED;
    return run->handlers->set_min_samples(run->ctx, &cmd);
}

static enum bea_status do_set_shader_buffers(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_set_shader_buffers cmd;
    struct vgp_set_shader_buffers_refs refs;

    (void)object_type;
    if (vgp_decode_set_shader_buffers(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->set_shader_buffers)
        return BEA_ERR_UNSUPPORTED;
    if (!vgp_resolve_set_shader_buffers(run->ctx, &cmd, &refs, &run->field))
        return BEA_ERR_REFUSED;
    return run->handlers->set_shader_buffers(run->ctx, &cmd, &refs);
}

static enum bea_status do_set_shader_images(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_set_shader_images cmd;
    struct vgp_set_shader_images_refs refs;

    (void)object_type;
    if (vgp_decode_set_shader_images(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->set_shader_images)
        return BEA_ERR_UNSUPPORTED;
    if (!vgp_resolve_set_shader_images(run->ctx, &cmd, &refs, &run->field))
        return BEA_ERR_REFUSED;
    return run->handlers->set_shader_images(run->ctx, &cmd, &refs);
}

static enum bea_status do_memory_barrier(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_memory_barrier cmd;

    (void)object_type;
    if (vgp_decode_memory_barrier(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->memory_barrier)
        return BEA_ERR_UNSUPPORTED;
    return run->handlers->memory_barrier(run->ctx, &cmd);
}

static enum bea_status do_launch_grid(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_launch_grid cmd;
    struct vgp_launch_grid_refs refs;

    (void)object_type;
    if (vgp_decode_launch_grid(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->launch_grid)
        return BEA_ERR_UNSUPPORTED;
    if (!vgp_resolve_launch_grid(run->ctx, &cmd, &refs, &run->field))
        return BEA_ERR_REFUSED;
    return run->handlers->launch_grid(run->ctx, &cmd, &refs);
}

static enum bea_status do_set_framebuffer_state_no_attach(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_set_framebuffer_state_no_attach cmd;

    (void)object_type;
    if (vgp_decode_set_framebuffer_state_no_attach(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->set_framebuffer_state_no_attach)
        return BEA_ERR_UNSUPPORTED;
    return run->handlers->set_framebuffer_state_no_attach(run->ctx, &cmd);
}

static enum bea_status do_texture_barrier(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_texture_barrier cmd;

    (void)object_type;
    if (vgp_decode_texture_barrier(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->texture_barrier)
        return BEA_ERR_UNSUPPORTED;
    return run->handlers->texture_barrier(run->ctx, &cmd);
}

static enum bea_status do_set_atomic_buffers(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_set_atomic_buffers cmd;
    struct vgp_set_atomic_buffers_refs refs;

    (void)object_type;
    if (vgp_decode_set_atomic_buffers(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->set_atomic_buffers)
        return BEA_ERR_UNSUPPORTED;
    if (!vgp_resolve_set_atomic_buffers(run->ctx, &cmd, &refs, &run->field))
        return BEA_ERR_REFUSED;
    return run->handlers->set_atomic_buffers(run->ctx, &cmd, &refs);
}

static enum bea_status do_set_debug_flags(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_set_debug_flags cmd;

    (void)object_type;
    vgp_decode_set_debug_flags(src, len, &cmd, run->fault); /* takes any payload */
    if (!run->handlers->set_debug_flags)
        return BEA_ERR_UNSUPPORTED;
    return run->handlers->set_debug_flags(run->ctx, &cmd);
}

static enum bea_status do_get_query_result_qbo(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_get_query_result_qbo cmd;
    struct vgp_get_query_result_qbo_refs refs;

    (void)object_type;
    if (vgp_decode_get_query_result_qbo(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->get_query_result_qbo)
        return BEA_ERR_UNSUPPORTED;
    if (!vgp_resolve_get_query_result_qbo(run->ctx, &cmd, &refs, &run->field))
        return BEA_ERR_REFUSED;
    return run->handlers->get_query_result_qbo(run->ctx, &cmd, &refs);
}

static enum bea_status do_transfer3d(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_transfer3d cmd;
    struct vgp_transfer3d_refs refs;

    (void)object_type;
    if (vgp_decode_transfer3d(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->transfer3d)
        return BEA_ERR_UNSUPPORTED;
    if (!vgp_resolve_transfer3d(run->ctx, &cmd, &refs, &run->field))
        return BEA_ERR_REFUSED;
    return run->handlers->transfer3d(run->ctx, &cmd, &refs);
}

static enum bea_status do_end_transfers(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{

    (void)object_type;
    (void)src;
    (void)len;
    if (!run->handlers->end_transfers)
        return BEA_ERR_UNSUPPORTED;
    return run->handlers->end_transfers(run->ctx);
}

static enum bea_status do_copy_transfer3d(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_copy_transfer3d cmd;
    struct vgp_copy_transfer3d_refs refs;

    (void)object_type;
    if (vgp_decode_copy_transfer3d(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->copy_transfer3d)
        return BEA_ERR_UNSUPPORTED;
    if (!vgp_resolve_copy_transfer3d(run->ctx, &cmd, &refs, &run->field))
        return BEA_ERR_REFUSED;
    return run->handlers->copy_transfer3d(run->ctx, &cmd, &refs);
}

static enum bea_status do_set_tweaks(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_set_tweaks cmd;

    (void)object_type;
    if (vgp_decode_set_tweaks(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->set_tweaks)
        return BEA_ERR_UNSUPPORTED;
    return run->handlers->set_tweaks(run->ctx, &cmd);
}

static enum bea_status do_clear_texture(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_clear_texture cmd;
    struct vgp_clear_texture_refs refs;

    (void)object_type;
    if (vgp_decode_clear_texture(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->clear_texture)
        return BEA_ERR_UNSUPPORTED;
    if (!vgp_resolve_clear_texture(run->ctx, &cmd, &refs, &run->field))
        return BEA_ERR_REFUSED;
    return run->handlers->clear_texture(run->ctx, &cmd, &refs);
}

static enum bea_status do_pipe_resource_create(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_pipe_resource_create cmd;

    (void)object_type;
    if (vgp_decode_pipe_resource_create(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->pipe_resource_create)
        return BEA_ERR_UNSUPPORTED;
    return run->handlers->pipe_resource_create(run->ctx, &cmd);
}

static enum bea_status do_pipe_resource_set_type(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_pipe_resource_set_type cmd;
    struct vgp_pipe_resource_set_type_refs refs;

    (void)object_type;
    if (vgp_decode_pipe_resource_set_type(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->pipe_resource_set_type)
        return BEA_ERR_UNSUPPORTED;
    if (!vgp_resolve_pipe_resource_set_type(run->ctx, &cmd, &refs, &run->field))
        return BEA_ERR_REFUSED;
    return run->handlers->pipe_resource_set_type(run->ctx, &cmd, &refs);
}

static enum bea_status do_get_memory_info(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_get_memory_info cmd;
    struct vgp_get_memory_info_refs refs;

    (void)object_type;
    if (vgp_decode_get_memory_info(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->get_memory_info)
        return BEA_ERR_UNSUPPORTED;
    if (!vgp_resolve_get_memory_info(run->ctx, &cmd, &refs, &run->field))
        return BEA_ERR_REFUSED;
    return run->handlers->get_memory_info(run->ctx, &cmd, &refs);
}

static enum bea_status do_send_string_marker(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_send_string_marker cmd;

    (void)object_type;
    if (vgp_decode_send_string_marker(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->send_string_marker)
        return BEA_ERR_UNSUPPORTED;
    return run->handlers->send_string_marker(run->ctx, &cmd);
}

static enum bea_status do_link_shader(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_link_shader cmd;
    struct vgp_link_shader_refs refs;

    (void)object_type;
    if (vgp_decode_link_shader(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->link_shader)
        return BEA_ERR_UNSUPPORTED;
    vgp_resolve_link_shader(run->ctx, &cmd, &refs, &run->field); /* what is unknown is none */
    return run->handlers->link_shader(run->ctx, &cmd, &refs);
}

static enum bea_status do_create_video_codec(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_create_video_codec cmd;

    (void)object_type;
    if (vgp_decode_create_video_codec(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->create_video_codec)
        return BEA_ERR_UNSUPPORTED;
    return run->handlers->create_video_codec(run->ctx, &cmd);
}

static enum bea_status do_destroy_video_codec(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_destroy_video_codec cmd;

    (void)object_type;
    if (vgp_decode_destroy_video_codec(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->destroy_video_codec)
        return BEA_ERR_UNSUPPORTED;
    return run->handlers->destroy_video_codec(run->ctx, &cmd);
}

static enum bea_status do_create_video_buffer(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_create_video_buffer cmd;
    struct vgp_create_video_buffer_refs refs;

    (void)object_type;
    if (vgp_decode_create_video_buffer(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->create_video_buffer)
        return BEA_ERR_UNSUPPORTED;
    if (!vgp_resolve_create_video_buffer(run->ctx, &cmd, &refs, &run->field))
        return BEA_ERR_REFUSED;
    return run->handlers->create_video_buffer(run->ctx, &cmd, &refs);
}

static enum bea_status do_destroy_video_buffer(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_destroy_video_buffer cmd;

    (void)object_type;
    if (vgp_decode_destroy_video_buffer(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->destroy_video_buffer)
        return BEA_ERR_UNSUPPORTED;
    return run->handlers->destroy_video_buffer(run->ctx, &cmd);
}

static enum bea_status do_begin_frame(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_begin_frame cmd;

    (void)object_type;
    if (vgp_decode_begin_frame(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->begin_frame)
        return BEA_ERR_UNSUPPORTED;
    return run->handlers->begin_frame(run->ctx, &cmd);
}

static enum bea_status do_decode_macroblock(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{

    (void)object_type;
    (void)src;
    (void)len;
    if (!run->handlers->decode_macroblock)
        return BEA_ERR_UNSUPPORTED;
    return run->handlers->decode_macroblock(run->ctx);
}

static enum bea_status do_decode_bitstream(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_decode_bitstream cmd;
    struct vgp_decode_bitstream_refs refs;

    (void)object_type;
    if (vgp_decode_decode_bitstream(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->decode_bitstream)
        return BEA_ERR_UNSUPPORTED;
    if (!vgp_resolve_decode_bitstream(run->ctx, &cmd, &refs, &run->field))
        return BEA_ERR_REFUSED;
    return run->handlers->decode_bitstream(run->ctx, &cmd, &refs);
}

static enum bea_status do_encode_bitstream(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_encode_bitstream cmd;
    struct vgp_encode_bitstream_refs refs;

    (void)object_type;
    if (vgp_decode_encode_bitstream(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->encode_bitstream)
        return BEA_ERR_UNSUPPORTED;
    if (!vgp_resolve_encode_bitstream(run->ctx, &cmd, &refs, &run->field))
        return BEA_ERR_REFUSED;
    return run->handlers->encode_bitstream(run->ctx, &cmd, &refs);
}

static enum bea_status do_end_frame(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_end_frame cmd;

    (void)object_type;
    if (vgp_decode_end_frame(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->end_frame)
        return BEA_ERR_UNSUPPORTED;
    return run->handlers->end_frame(run->ctx, &cmd);
}

static enum bea_status do_clear_surface(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_clear_surface cmd;
    struct vgp_clear_surface_refs refs;

    (void)object_type;
    if (vgp_decode_clear_surface(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->clear_surface)
        return BEA_ERR_UNSUPPORTED;
    if (!vgp_resolve_clear_surface(run->ctx, &cmd, &refs, &run->field))
        return BEA_ERR_REFUSED;
    return run->handlers->clear_surface(run->ctx, &cmd, &refs);
}

static enum bea_status do_get_pipe_resource_layout(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_get_pipe_resource_layout cmd;
    struct vgp_get_pipe_resource_layout_refs refs;

    (void)object_type;
    if (vgp_decode_get_pipe_resource_layout(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->get_pipe_resource_layout)
        return BEA_ERR_UNSUPPORTED;
    if (!vgp_resolve_get_pipe_resource_layout(run->ctx, &cmd, &refs, &run->field))
        return BEA_ERR_REFUSED;
    return run->handlers->get_pipe_resource_layout(run->ctx, &cmd, &refs);
}

static enum bea_status do_create_blend(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_create_blend cmd;
    struct bea_object *object = NULL;
    enum bea_status status;

    (void)object_type;
    if (vgp_decode_create_blend(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->create_blend)
        return BEA_ERR_UNSUPPORTED;
    status = run->handlers->create_blend(run->ctx, &cmd, &object);
    if (status == BEA_OK && object)
        status = bea_insert_object(run->ctx, VIRGL_OBJECT_BLEND, cmd.handle, object);
    return status;
}

static enum bea_status do_create_rasterizer(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_create_rasterizer cmd;
    struct bea_object *object = NULL;
    enum bea_status status;

    (void)object_type;
    if (vgp_decode_create_rasterizer(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->create_rasterizer)
        return BEA_ERR_UNSUPPORTED;
    status = run->handlers->create_rasterizer(run->ctx, &cmd, &object);
    if (status == BEA_OK && object)
        status = bea_insert_object(run->ctx, VIRGL_OBJECT_RASTERIZER, cmd.handle, object);
    return status;
}

static enum bea_status do_create_dsa(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_create_dsa cmd;
    struct bea_object *object = NULL;
    enum bea_status status;

    (void)object_type;
    if (vgp_decode_create_dsa(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->create_dsa)
        return BEA_ERR_UNSUPPORTED;
    status = run->handlers->create_dsa(run->ctx, &cmd, &object);
    if (status == BEA_OK && object)
        status = bea_insert_object(run->ctx, VIRGL_OBJECT_DSA, cmd.handle, object);
    return status;
}

static enum bea_status do_create_shader(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_create_shader cmd;
    struct bea_object *object = NULL;
    enum bea_status status;

    (void)object_type;
    if (vgp_decode_create_shader(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->create_shader)
        return BEA_ERR_UNSUPPORTED;
    status = run->handlers->create_shader(run->ctx, &cmd, &object);
    if (status == BEA_OK && object)
        status = bea_insert_object(run->ctx, VIRGL_OBJECT_SHADER, cmd.handle, object);
    return status;
}

static enum bea_status do_create_vertex_elements(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_create_vertex_elements cmd;
    struct bea_object *object = NULL;
    enum bea_status status;

    (void)object_type;
    if (vgp_decode_create_vertex_elements(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->create_vertex_elements)
        return BEA_ERR_UNSUPPORTED;
    status = run->handlers->create_vertex_elements(run->ctx, &cmd, &object);
    if (status == BEA_OK && object)
        status = bea_insert_object(run->ctx, VIRGL_OBJECT_VERTEX_ELEMENTS, cmd.handle, object);
    return status;
}

static enum bea_status do_create_sampler_view(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_create_sampler_view cmd;
    struct vgp_create_sampler_view_refs refs;
    struct bea_object *object = NULL;
    enum bea_status status;

    (void)object_type;
    if (vgp_decode_create_sampler_view(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->create_sampler_view)
        return BEA_ERR_UNSUPPORTED;
    if (!vgp_resolve_create_sampler_view(run->ctx, &cmd, &refs, &run->field))
        return BEA_ERR_REFUSED;
    status = run->handlers->create_sampler_view(run->ctx, &cmd, &refs, &object);
    if (status == BEA_OK && object)
        status = bea_insert_object(run->ctx, VIRGL_OBJECT_SAMPLER_VIEW, cmd.handle, object);
    return status;
}

static enum bea_status do_create_sampler_state(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_create_sampler_state cmd;
    struct bea_object *object = NULL;
    enum bea_status status;

    (void)object_type;
    if (vgp_decode_create_sampler_state(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->create_sampler_state)
        return BEA_ERR_UNSUPPORTED;
    status = run->handlers->create_sampler_state(run->ctx, &cmd, &object);
    if (status == BEA_OK && object)
        status = bea_insert_object(run->ctx, VIRGL_OBJECT_SAMPLER_STATE, cmd.handle, object);
    return status;
}

static enum bea_status do_create_surface(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_create_surface cmd;
    struct vgp_create_surface_refs refs;
    struct bea_object *object = NULL;
    enum bea_status status;

    (void)object_type;
    if (vgp_decode_create_surface(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->create_surface)
        return BEA_ERR_UNSUPPORTED;
    if (!vgp_resolve_create_surface(run->ctx, &cmd, &refs, &run->field))
        return BEA_ERR_REFUSED;
    status = run->handlers->create_surface(run->ctx, &cmd, &refs, &object);
    if (status == BEA_OK && object)
        status = bea_insert_object(run->ctx, VIRGL_OBJECT_SURFACE, cmd.handle, object);
    return status;
}

static enum bea_status do_create_query(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_create_query cmd;
    struct vgp_create_query_refs refs;
    struct bea_object *object = NULL;
    enum bea_status status;

    (void)object_type;
    if (vgp_decode_create_query(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->create_query)
        return BEA_ERR_UNSUPPORTED;
    if (!vgp_resolve_create_query(run->ctx, &cmd, &refs, &run->field))
        return BEA_ERR_REFUSED;
    status = run->handlers->create_query(run->ctx, &cmd, &refs, &object);
    if (status == BEA_OK && object)
        status = bea_insert_object(run->ctx, VIRGL_OBJECT_QUERY, cmd.handle, object);
    return status;
}

static enum bea_status do_create_streamout_target(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_create_streamout_target cmd;
    struct vgp_create_streamout_target_refs refs;
    struct bea_object *object = NULL;
    enum bea_status status;

    (void)object_type;
    if (vgp_decode_create_streamout_target(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->create_streamout_target)
        return BEA_ERR_UNSUPPORTED;
    if (!vgp_resolve_create_streamout_target(run->ctx, &cmd, &refs, &run->field))
        return BEA_ERR_REFUSED;
    status = run->handlers->create_streamout_target(run->ctx, &cmd, &refs, &object);
    if (status == BEA_OK && object)
        status = bea_insert_object(run->ctx, VIRGL_OBJECT_STREAMOUT_TARGET, cmd.handle, object);
    return status;
}

static enum bea_status do_create_msaa_surface(struct run *run, const uint32_t *src, uint32_t len, uint32_t object_type)
{
    struct vgp_create_msaa_surface cmd;
    struct vgp_create_msaa_surface_refs refs;
    struct bea_object *object = NULL;
    enum bea_status status;

    (void)object_type;
    if (vgp_decode_create_msaa_surface(src, len, &cmd, run->fault) != VGP_OK)
        return BEA_ERR_MALFORMED;
    if (!run->handlers->create_msaa_surface)
        return BEA_ERR_UNSUPPORTED;
    if (!vgp_resolve_create_msaa_surface(run->ctx, &cmd, &refs, &run->field))
        return BEA_ERR_REFUSED;
    status = run->handlers->create_msaa_surface(run->ctx, &cmd, &refs, &object);
    if (status == BEA_OK && object)
        status = bea_insert_object(run->ctx, VIRGL_OBJECT_SURFACE, cmd.handle, object);
    return status;
}

struct row {
    const char *name;
    execute_fn *execute;
};

static const struct row creations[VGP_OBJECT_COUNT] = {
    [VIRGL_OBJECT_BLEND] = {"CREATE_BLEND", do_create_blend},
    [VIRGL_OBJECT_RASTERIZER] = {"CREATE_RASTERIZER", do_create_rasterizer},
    [VIRGL_OBJECT_DSA] = {"CREATE_DSA", do_create_dsa},
    [VIRGL_OBJECT_SHADER] = {"CREATE_SHADER", do_create_shader},
    [VIRGL_OBJECT_VERTEX_ELEMENTS] = {"CREATE_VERTEX_ELEMENTS", do_create_vertex_elements},
    [VIRGL_OBJECT_SAMPLER_VIEW] = {"CREATE_SAMPLER_VIEW", do_create_sampler_view},
    [VIRGL_OBJECT_SAMPLER_STATE] = {"CREATE_SAMPLER_STATE", do_create_sampler_state},
    [VIRGL_OBJECT_SURFACE] = {"CREATE_SURFACE", do_create_surface},
    [VIRGL_OBJECT_QUERY] = {"CREATE_QUERY", do_create_query},
    [VIRGL_OBJECT_STREAMOUT_TARGET] = {"CREATE_STREAMOUT_TARGET", do_create_streamout_target},
    [VIRGL_OBJECT_MSAA_SURFACE] = {"CREATE_MSAA_SURFACE", do_create_msaa_surface},
};

static const struct row commands[VGP_COMMAND_COUNT] = {
    [VIRGL_CCMD_NOP] = {"NOP", do_nop},
    [VIRGL_CCMD_BIND_OBJECT] = {"BIND_OBJECT", do_bind_object},
    [VIRGL_CCMD_DESTROY_OBJECT] = {"DESTROY_OBJECT", do_destroy_object},
    [VIRGL_CCMD_SET_VIEWPORT_STATE] = {"SET_VIEWPORT_STATE", do_set_viewport_state},
    [VIRGL_CCMD_SET_FRAMEBUFFER_STATE] = {"SET_FRAMEBUFFER_STATE", do_set_framebuffer_state},
    [VIRGL_CCMD_SET_VERTEX_BUFFERS] = {"SET_VERTEX_BUFFERS", do_set_vertex_buffers},
    [VIRGL_CCMD_CLEAR] = {"CLEAR", do_clear},
    [VIRGL_CCMD_DRAW_VBO] = {"DRAW_VBO", do_draw_vbo},
    [VIRGL_CCMD_RESOURCE_INLINE_WRITE] = {"RESOURCE_INLINE_WRITE", do_resource_inline_write},
    [VIRGL_CCMD_SET_SAMPLER_VIEWS] = {"SET_SAMPLER_VIEWS", do_set_sampler_views},
    [VIRGL_CCMD_SET_INDEX_BUFFER] = {"SET_INDEX_BUFFER", do_set_index_buffer},
    [VIRGL_CCMD_SET_CONSTANT_BUFFER] = {"SET_CONSTANT_BUFFER", do_set_constant_buffer},
    [VIRGL_CCMD_SET_STENCIL_REF] = {"SET_STENCIL_REF", do_set_stencil_ref},
    [VIRGL_CCMD_SET_BLEND_COLOR] = {"SET_BLEND_COLOR", do_set_blend_color},
    [VIRGL_CCMD_SET_SCISSOR_STATE] = {"SET_SCISSOR_STATE", do_set_scissor_state},
    [VIRGL_CCMD_BLIT] = {"BLIT", do_blit},
    [VIRGL_CCMD_RESOURCE_COPY_REGION] = {"RESOURCE_COPY_REGION", do_resource_copy_region},
    [VIRGL_CCMD_BIND_SAMPLER_STATES] = {"BIND_SAMPLER_STATES", do_bind_sampler_states},
    [VIRGL_CCMD_BEGIN_QUERY] = {"BEGIN_QUERY", do_begin_query},
    [VIRGL_CCMD_END_QUERY] = {"END_QUERY", do_end_query},
    [VIRGL_CCMD_GET_QUERY_RESULT] = {"GET_QUERY_RESULT", do_get_query_result},
    [VIRGL_CCMD_SET_POLYGON_STIPPLE] = {"SET_POLYGON_STIPPLE", do_set_polygon_stipple},
    [VIRGL_CCMD_SET_CLIP_STATE] = {"SET_CLIP_STATE", do_set_clip_state},
    [VIRGL_CCMD_SET_SAMPLE_MASK] = {"SET_SAMPLE_MASK", do_set_sample_mask},
    [VIRGL_CCMD_SET_STREAMOUT_TARGETS] = {"SET_STREAMOUT_TARGETS", do_set_streamout_targets},
    [VIRGL_CCMD_SET_RENDER_CONDITION] = {"SET_RENDER_CONDITION", do_set_render_condition},
    [VIRGL_CCMD_SET_UNIFORM_BUFFER] = {"SET_UNIFORM_BUFFER", do_set_uniform_buffer},
    [VIRGL_CCMD_SET_SUB_CTX] = {"SET_SUB_CTX", do_set_sub_ctx},
    [VIRGL_CCMD_CREATE_SUB_CTX] = {"CREATE_SUB_CTX", do_create_sub_ctx},
    [VIRGL_CCMD_DESTROY_SUB_CTX] = {"DESTROY_SUB_CTX", do_destroy_sub_ctx},
    [VIRGL_CCMD_BIND_SHADER] = {"BIND_SHADER", do_bind_shader},
    [VIRGL_CCMD_SET_TESS_STATE] = {"SET_TESS_STATE", do_set_tess_state},
    [VIRGL_CCMD_SET_MIN_SAMPLES] = {"SET_MIN_SAMPLES", do_set_min_samples},
    [VIRGL_CCMD_SET_SHADER_BUFFERS] = {"SET_SHADER_BUFFERS", do_set_shader_buffers},
    [VIRGL_CCMD_SET_SHADER_IMAGES] = {"SET_SHADER_IMAGES", do_set_shader_images},
    [VIRGL_CCMD_MEMORY_BARRIER] = {"MEMORY_BARRIER", do_memory_barrier},
    [VIRGL_CCMD_LAUNCH_GRID] = {"LAUNCH_GRID", do_launch_grid},
    [VIRGL_CCMD_SET_FRAMEBUFFER_STATE_NO_ATTACH] = {"SET_FRAMEBUFFER_STATE_NO_ATTACH", do_set_framebuffer_state_no_attach},
    [VIRGL_CCMD_TEXTURE_BARRIER] = {"TEXTURE_BARRIER", do_texture_barrier},
    [VIRGL_CCMD_SET_ATOMIC_BUFFERS] = {"SET_ATOMIC_BUFFERS", do_set_atomic_buffers},
    [VIRGL_CCMD_SET_DEBUG_FLAGS] = {"SET_DEBUG_FLAGS", do_set_debug_flags},
    [VIRGL_CCMD_GET_QUERY_RESULT_QBO] = {"GET_QUERY_RESULT_QBO", do_get_query_result_qbo},
    [VIRGL_CCMD_TRANSFER3D] = {"TRANSFER3D", do_transfer3d},
    [VIRGL_CCMD_END_TRANSFERS] = {"END_TRANSFERS", do_end_transfers},
    [VIRGL_CCMD_COPY_TRANSFER3D] = {"COPY_TRANSFER3D", do_copy_transfer3d},
    [VIRGL_CCMD_SET_TWEAKS] = {"SET_TWEAKS", do_set_tweaks},
    [VIRGL_CCMD_CLEAR_TEXTURE] = {"CLEAR_TEXTURE", do_clear_texture},
    [VIRGL_CCMD_PIPE_RESOURCE_CREATE] = {"PIPE_RESOURCE_CREATE", do_pipe_resource_create},
    [VIRGL_CCMD_PIPE_RESOURCE_SET_TYPE] = {"PIPE_RESOURCE_SET_TYPE", do_pipe_resource_set_type},
    [VIRGL_CCMD_GET_MEMORY_INFO] = {"GET_MEMORY_INFO", do_get_memory_info},
    [VIRGL_CCMD_SEND_STRING_MARKER] = {"SEND_STRING_MARKER", do_send_string_marker},
    [VIRGL_CCMD_LINK_SHADER] = {"LINK_SHADER", do_link_shader},
    [VIRGL_CCMD_CREATE_VIDEO_CODEC] = {"CREATE_VIDEO_CODEC", do_create_video_codec},
    [VIRGL_CCMD_DESTROY_VIDEO_CODEC] = {"DESTROY_VIDEO_CODEC", do_destroy_video_codec},
    [VIRGL_CCMD_CREATE_VIDEO_BUFFER] = {"CREATE_VIDEO_BUFFER", do_create_video_buffer},
    [VIRGL_CCMD_DESTROY_VIDEO_BUFFER] = {"DESTROY_VIDEO_BUFFER", do_destroy_video_buffer},
    [VIRGL_CCMD_BEGIN_FRAME] = {"BEGIN_FRAME", do_begin_frame},
    [VIRGL_CCMD_DECODE_MACROBLOCK] = {"DECODE_MACROBLOCK", do_decode_macroblock},
    [VIRGL_CCMD_DECODE_BITSTREAM] = {"DECODE_BITSTREAM", do_decode_bitstream},
    [VIRGL_CCMD_ENCODE_BITSTREAM] = {"ENCODE_BITSTREAM", do_encode_bitstream},
    [VIRGL_CCMD_END_FRAME] = {"END_FRAME", do_end_frame},
    [VIRGL_CCMD_CLEAR_SURFACE] = {"CLEAR_SURFACE", do_clear_surface},
    [VIRGL_CCMD_GET_PIPE_RESOURCE_LAYOUT] = {"GET_PIPE_RESOURCE_LAYOUT", do_get_pipe_resource_layout},
};

/* The row of a command; an empty one where there is none. */
static struct row find(uint32_t opcode, uint32_t object_type, struct vgp_fault *fault)
{
    static const struct row none;

    if (opcode == VIRGL_CCMD_CREATE_OBJECT) {
        if (object_type < VGP_OBJECT_COUNT && creations[object_type].execute)
            return creations[object_type];
        fault->error = VGP_ERR_TYPE;
        fault->value = object_type;
        fault->command = "CREATE_OBJECT";
        return none;
    }
    if (opcode < VGP_COMMAND_COUNT)
        return commands[opcode];
    fault->error = VGP_ERR_OPCODE;
    fault->value = opcode;
    return none;
}

#ifndef VGP_RUN /* a proof of one step puts its own here */
#define VGP_RUN(row, run, src, len, object_type) (row).execute(run, src, len, object_type)
#endif

/* One command. BEA_ERR_MALFORMED with run->fault filled, or what its handler answered. */
static enum bea_status step(struct run *run, const uint32_t *dwords, size_t at, size_t room, uint32_t header)
{
    const uint32_t opcode = VGP_HEADER_OPCODE(header), object_type = VGP_HEADER_OBJECT_TYPE(header);
    const uint32_t len = VGP_HEADER_LENGTH(header);
    struct vgp_fault *const fault = run->fault;
    const struct row row = find(opcode, object_type, fault);
    enum bea_status status = BEA_ERR_MALFORMED;

    if (row.execute && len > room) {
        fault->error = VGP_ERR_LENGTH;
        fault->value = len;
        fault->command = row.name;
    }
    if (fault->error == VGP_OK) {
        const struct bea_stream_position position = {(uint32_t)at, opcode, object_type, row.name};
        bea_stream_at(run->ctx, &position);
        status = VGP_RUN(row, run, dwords + at, len, object_type);
    }
    if (fault->error == VGP_OK)
        return status;
    fault->opcode = opcode;
    fault->object_type = object_type;
    fault->dword += (uint32_t)at;
    return BEA_ERR_MALFORMED;
}

#ifndef VGP_STEP /* a proof of the loop puts its own here */
#define VGP_STEP step
#endif

enum bea_status vgp_execute(struct bea_context *ctx, const struct vgp_handlers *handlers, const uint32_t *dwords,
                            size_t count, struct vgp_fault *fault)
{
    struct run run = {ctx, handlers, fault, NULL};

    memset(fault, 0, sizeof *fault);
    for (size_t at = 0; at < count;) {
        const uint32_t header = VGP_LOAD(dwords + at);
        enum bea_status status;

        run.field = NULL;
        status = VGP_STEP(&run, dwords, at, count - at - 1, header);
        if (fault->error != VGP_OK)
            return BEA_ERR_MALFORMED;
        if (status != BEA_OK && !bea_stream_refused(ctx, status, run.field))
            return status;
        at += (size_t)VGP_HEADER_LENGTH(header) + 1;
    }
    return BEA_OK;
}
