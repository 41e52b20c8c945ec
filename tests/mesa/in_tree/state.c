/* SPDX-License-Identifier: MIT */
#include "in_tree.h"

#if VGP_MESA >= 2300
/* The strides are the vertex elements'. */
static void set_strides(void)
{
    static struct virgl_vertex_elements_state elements;

    fill(&elements, sizeof elements);
    ctx->vertex_elements = &elements;
}
#else
static void set_strides(void)
{
}
#endif

static void vertex_buffers(void)
{
    ANY_ARRAY(struct pipe_vertex_buffer, buffers, 32);
    set_strides();
    for (unsigned i = 0; i < 32; i++)
        buffers[i].buffer.resource = any_pipe();
    virgl_encoder_set_vertex_buffers(ctx, below(33), buffers);
}

static void index_buffer(void)
{
    const struct virgl_indexbuf indices = {
        .offset = any(), .index_size = 1u << below(3), .buffer = any_pipe()};
    virgl_encoder_set_index_buffer(ctx, below(3) ? &indices : NULL);
}

static void framebuffer(void)
{
    ANY(struct pipe_framebuffer_state, state);
    ANY_ARRAY(struct virgl_surface, surfaces, 9);
    state.nr_cbufs = below(9);
    for (unsigned i = 0; i < 8; i++)
        state.cbufs[i] = below(3) ? &surfaces[i].base : NULL;
    state.zsbuf = below(2) ? &surfaces[8].base : NULL;
    virgl_encoder_set_framebuffer_state(ctx, &state);
}

static void windows(void)
{
    ANY_ARRAY(struct pipe_viewport_state, viewports, 16);
    ANY_ARRAY(struct pipe_scissor_state, scissors, 16);
    virgl_encoder_set_viewport_states(ctx, 0, (int)below(17), viewports);
    virgl_encoder_set_scissor_state(ctx, 0, (int)below(17), scissors);
}

static void constants(void)
{
    ANY_ARRAY(uint32_t, values, 64);
    virgl_encoder_write_constant_buffer(ctx, below(6), 0, below(64), values);
    virgl_encoder_set_uniform_buffer(ctx, below(6), below(32), any(), any(), any_resource());
}

static void samplers(void)
{
    ANY_ARRAY(struct virgl_sampler_view, views, 8);
    ANY_ARRAY(uint32_t, states, 8);
    struct virgl_sampler_view *pointers[8];
    for (unsigned i = 0; i < 8; i++)
        pointers[i] = below(3) ? &views[i] : NULL;
    virgl_encode_set_sampler_views(ctx, below(6), below(9), below(9), pointers);
    virgl_encode_bind_sampler_states(ctx, below(6), below(9), below(9), states);
}

static void stream_output(void)
{
    ANY_ARRAY(struct virgl_so_target, targets, 4);
    struct pipe_stream_output_target *pointers[4];
    for (unsigned i = 0; i < 4; i++)
        pointers[i] = below(3) ? &targets[i].base : NULL;
    virgl_encoder_set_so_targets(ctx, below(5), pointers, any());
}

static void small(void)
{
    ANY(struct pipe_stencil_ref, ref);
    ANY(struct pipe_blend_color, color);
    ANY(struct pipe_poly_stipple, stipple);
    ANY(struct pipe_clip_state, clip);
    ANY_ARRAY(float, levels, 6);
    virgl_encoder_set_stencil_ref(ctx, &ref);
    virgl_encoder_set_blend_color(ctx, &color);
    virgl_encoder_set_polygon_stipple(ctx, &stipple);
    virgl_encoder_set_clip_state(ctx, &clip);
    virgl_encoder_set_sample_mask(ctx, any());
    virgl_encoder_set_min_samples(ctx, any());
    virgl_encode_set_tess_state(ctx, levels, levels + 4);
}

static void storage(void)
{
    ANY_ARRAY(struct pipe_shader_buffer, buffers, 32);
    for (unsigned i = 0; i < 32; i++)
        buffers[i].buffer = any_pipe();
    virgl_encode_set_shader_buffers(ctx, below(6), 0, below(33), buffers);
    virgl_encode_set_hw_atomic_buffers(ctx, 0, 1 + below(32), buffers);
}

/* The bits above a texture's level are 0 here: nothing says what they are. */
static void images(void)
{
    struct pipe_image_view views[32];
    memset(views, 0, sizeof views);
    for (unsigned i = 0; i < 32; i++) {
        views[i].resource = any_pipe();
        views[i].format = any_format();
        views[i].access = (uint16_t)any();
        views[i].u.tex.first_layer = any();
        views[i].u.tex.last_layer = any();
        views[i].u.tex.level = any();
        if (views[i].resource && views[i].resource->target == PIPE_BUFFER)
            views[i].u.buf.size = any();
    }
    virgl_encode_set_shader_images(ctx, below(6), 0, below(33), views);
}

const struct call state_calls[] = {
    {"vertex buffers", vertex_buffers},
    {"index buffer", index_buffer},
    {"framebuffer", framebuffer},
    {"windows", windows},
    {"constants", constants},
    {"samplers", samplers},
    {"stream output", stream_output},
    {"small state", small},
    {"storage", storage},
    {"images", images},
    {0},
};
