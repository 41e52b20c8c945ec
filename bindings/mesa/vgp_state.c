/* SPDX-License-Identifier: MIT */
/* State that belongs to no object: framebuffer, viewports, vertices, constants and the like. */
#include "vgp_glue.h"

static uint32_t handle_of(struct pipe_surface *surface)
{
    return surface ? virgl_surface(surface)->handle : 0;
}

/* The size that counts when nothing is attached. */
static int set_size(struct virgl_context *ctx, const struct pipe_framebuffer_state *state)
{
    const struct vgp_set_framebuffer_state_no_attach cmd = {
        .width = state->width,
        .height = state->height,
        .layers = state->layers,
        .samples = state->samples,
    };
    struct vgp_sink sink = vgp_sink_of(ctx);

    return VGP_ENCODE(set_framebuffer_state_no_attach, &sink, &cmd);
}

int virgl_encoder_set_framebuffer_state(struct virgl_context *ctx,
                                        const struct pipe_framebuffer_state *state)
{
    const struct virgl_screen *const screen = virgl_screen(ctx->base.screen);
    struct vgp_set_framebuffer_state cmd;
    struct vgp_sink sink = vgp_sink_of(ctx);
    int error;

    if (state->nr_cbufs > VGP_MAX_COLOR_BUFFERS)
        return vgp_done("set_framebuffer_state", VGP_ENCODE_RANGE);
    cmd.nr_cbufs = state->nr_cbufs;
    cmd.zsurf = handle_of(state->zsbuf);
    for (unsigned i = 0; i < state->nr_cbufs; i++)
        cmd.cbufs[i] = handle_of(state->cbufs[i]);
    error = VGP_ENCODE(set_framebuffer_state, &sink, &cmd);
    if (!error && screen->caps.caps.v2.capability_bits & VIRGL_CAP_FB_NO_ATTACH)
        error = set_size(ctx, state);
    return error;
}

int virgl_encoder_set_viewport_states(struct virgl_context *ctx, int start_slot, int num_viewports,
                                      const struct pipe_viewport_state *states)
{
    struct vgp_set_viewport_state cmd;
    struct vgp_sink sink = vgp_sink_of(ctx);

    if (num_viewports < 0 || (unsigned)num_viewports > VGP_MAX_VIEWPORTS)
        return vgp_done("set_viewport_state", VGP_ENCODE_RANGE);
    cmd.start_slot = (uint32_t)start_slot;
    cmd.num_viewports = (uint32_t)num_viewports;
    for (int i = 0; i < num_viewports; i++)
        cmd.viewports[i] = (struct vgp_set_viewport_state_viewports){
            .scale_x = states[i].scale[0],
            .scale_y = states[i].scale[1],
            .scale_z = states[i].scale[2],
            .translate_x = states[i].translate[0],
            .translate_y = states[i].translate[1],
            .translate_z = states[i].translate[2],
        };
    return VGP_ENCODE(set_viewport_state, &sink, &cmd);
}

int virgl_encoder_set_scissor_state(struct virgl_context *ctx, unsigned start_slot,
                                    int num_scissors, const struct pipe_scissor_state *ss)
{
    struct vgp_set_scissor_state cmd;
    struct vgp_sink sink = vgp_sink_of(ctx);

    if (num_scissors < 0 || (unsigned)num_scissors > VGP_MAX_VIEWPORTS)
        return vgp_done("set_scissor_state", VGP_ENCODE_RANGE);
    cmd.start_slot = start_slot;
    cmd.num_scissors = (uint32_t)num_scissors;
    for (int i = 0; i < num_scissors; i++)
        cmd.scissors[i] = (struct vgp_set_scissor_state_scissors){
            .minx = ss[i].minx, .miny = ss[i].miny, .maxx = ss[i].maxx, .maxy = ss[i].maxy};
    return VGP_ENCODE(set_scissor_state, &sink, &cmd);
}

int virgl_encoder_set_vertex_buffers(struct virgl_context *ctx, unsigned num_buffers,
                                     const struct pipe_vertex_buffer *buffers)
{
    struct vgp_set_vertex_buffers cmd;
    struct vgp_sink sink = vgp_sink_of(ctx);

    if (num_buffers > VGP_MAX_VERTEX_BUFFERS)
        return vgp_done("set_vertex_buffers", VGP_ENCODE_RANGE);
    cmd.num_buffers = num_buffers;
    for (unsigned i = 0; i < num_buffers; i++)
        cmd.buffers[i] = (struct vgp_set_vertex_buffers_buffers){
            .stride = vgp_stride(ctx, buffers, i),
            .offset = buffers[i].buffer_offset,
            .resource = vgp_name_pipe(&sink, buffers[i].buffer.resource),
        };
    return VGP_ENCODE(set_vertex_buffers, &sink, &cmd);
}

int virgl_encoder_set_index_buffer(struct virgl_context *ctx, const struct virgl_indexbuf *ib)
{
    struct vgp_set_index_buffer cmd = {.has_range = ib != NULL};
    struct vgp_sink sink = vgp_sink_of(ctx);

    if (ib) {
        cmd.resource = vgp_name_pipe(&sink, ib->buffer);
        cmd.index_size = ib->index_size;
        cmd.offset = ib->offset;
    }
    return VGP_ENCODE(set_index_buffer, &sink, &cmd);
}

int virgl_encoder_write_constant_buffer(struct virgl_context *ctx, enum pipe_shader_type shader,
                                        uint32_t index, uint32_t size, const void *data)
{
    const struct vgp_set_constant_buffer cmd = {
        .stage = virgl_shader_stage_convert(shader),
        .index = index,
        .data = {.data = data, .bytes = data ? size * 4 : 0},
    };
    struct vgp_sink sink = vgp_sink_of(ctx);

    return VGP_ENCODE(set_constant_buffer, &sink, &cmd);
}

int virgl_encoder_set_uniform_buffer(struct virgl_context *ctx, enum pipe_shader_type shader,
                                     uint32_t index, uint32_t offset, uint32_t length,
                                     struct virgl_resource *res)
{
    struct vgp_sink sink = vgp_sink_of(ctx);
    const struct vgp_set_uniform_buffer cmd = {
        .stage = virgl_shader_stage_convert(shader),
        .index = index,
        .offset = offset,
        .length = length,
        .resource = vgp_name(&sink, res),
    };

    return VGP_ENCODE(set_uniform_buffer, &sink, &cmd);
}

int virgl_encode_set_sampler_views(struct virgl_context *ctx, enum pipe_shader_type shader_type,
                                   uint32_t start_slot, uint32_t num_views,
                                   struct virgl_sampler_view **views)
{
    struct vgp_set_sampler_views cmd;
    struct vgp_sink sink = vgp_sink_of(ctx);

    if (num_views > VGP_MAX_SAMPLER_VIEWS_PER_STAGE)
        return vgp_done("set_sampler_views", VGP_ENCODE_RANGE);
    cmd.stage = virgl_shader_stage_convert(shader_type);
    cmd.start_slot = start_slot;
    cmd.num_views = num_views;
    for (uint32_t i = 0; i < num_views; i++)
        cmd.views[i] = views[i] ? views[i]->handle : 0;
    return VGP_ENCODE(set_sampler_views, &sink, &cmd);
}

int virgl_encode_bind_sampler_states(struct virgl_context *ctx, enum pipe_shader_type shader_type,
                                     uint32_t start_slot, uint32_t num_handles, uint32_t *handles)
{
    struct vgp_bind_sampler_states cmd;
    struct vgp_sink sink = vgp_sink_of(ctx);

    if (num_handles > VGP_MAX_SAMPLER_STATES_PER_STAGE)
        return vgp_done("bind_sampler_states", VGP_ENCODE_RANGE);
    cmd.stage = virgl_shader_stage_convert(shader_type);
    cmd.start_slot = start_slot;
    cmd.num_states = num_handles;
    memcpy(cmd.states, handles, num_handles * sizeof *handles);
    return VGP_ENCODE(bind_sampler_states, &sink, &cmd);
}

int virgl_encoder_set_so_targets(struct virgl_context *ctx, unsigned num_targets,
                                 struct pipe_stream_output_target **targets,
                                 unsigned append_bitmask)
{
    struct vgp_set_streamout_targets cmd;
    struct vgp_sink sink = vgp_sink_of(ctx);

    if (num_targets > VGP_MAX_SO_TARGETS)
        return vgp_done("set_streamout_targets", VGP_ENCODE_RANGE);
    cmd.append_bitmask = append_bitmask;
    cmd.num_targets = num_targets;
    for (unsigned i = 0; i < num_targets; i++)
        cmd.targets[i] = targets[i] ? virgl_so_target(targets[i])->handle : 0;
    return VGP_ENCODE(set_streamout_targets, &sink, &cmd);
}

int virgl_encoder_set_stencil_ref(struct virgl_context *ctx, const struct pipe_stencil_ref *ref)
{
    const struct vgp_set_stencil_ref cmd = {.front = ref->ref_value[0], .back = ref->ref_value[1]};
    struct vgp_sink sink = vgp_sink_of(ctx);

    return VGP_ENCODE(set_stencil_ref, &sink, &cmd);
}

int virgl_encoder_set_blend_color(struct virgl_context *ctx, const struct pipe_blend_color *color)
{
    const struct vgp_set_blend_color cmd = {
        .r = color->color[0], .g = color->color[1], .b = color->color[2], .a = color->color[3]};
    struct vgp_sink sink = vgp_sink_of(ctx);

    return VGP_ENCODE(set_blend_color, &sink, &cmd);
}

void virgl_encoder_set_polygon_stipple(struct virgl_context *ctx,
                                       const struct pipe_poly_stipple *ps)
{
    struct vgp_set_polygon_stipple cmd;
    struct vgp_sink sink = vgp_sink_of(ctx);

    for (unsigned i = 0; i < 32; i++)
        cmd.rows[i] = ps->stipple[i];
    VGP_ENCODE(set_polygon_stipple, &sink, &cmd);
}

void virgl_encoder_set_sample_mask(struct virgl_context *ctx, unsigned sample_mask)
{
    const struct vgp_set_sample_mask cmd = {.mask = sample_mask};
    struct vgp_sink sink = vgp_sink_of(ctx);

    VGP_ENCODE(set_sample_mask, &sink, &cmd);
}

void virgl_encoder_set_min_samples(struct virgl_context *ctx, unsigned min_samples)
{
    const struct vgp_set_min_samples cmd = {.min_samples = min_samples};
    struct vgp_sink sink = vgp_sink_of(ctx);

    VGP_ENCODE(set_min_samples, &sink, &cmd);
}

void virgl_encoder_set_clip_state(struct virgl_context *ctx, const struct pipe_clip_state *clip)
{
    struct vgp_set_clip_state cmd;
    struct vgp_sink sink = vgp_sink_of(ctx);

    for (unsigned i = 0; i < VGP_MAX_CLIP_PLANES; i++)
        cmd.planes[i] = (struct vgp_set_clip_state_planes){
            .x = clip->ucp[i][0], .y = clip->ucp[i][1], .z = clip->ucp[i][2], .w = clip->ucp[i][3]};
    VGP_ENCODE(set_clip_state, &sink, &cmd);
}

int virgl_encode_set_tess_state(struct virgl_context *ctx, const float outer[4],
                                const float inner[2])
{
    struct vgp_set_tess_state cmd;
    struct vgp_sink sink = vgp_sink_of(ctx);

    memcpy(cmd.outer, outer, sizeof cmd.outer);
    memcpy(cmd.inner, inner, sizeof cmd.inner);
    return VGP_ENCODE(set_tess_state, &sink, &cmd);
}
