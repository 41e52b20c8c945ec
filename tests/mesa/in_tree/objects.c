/* SPDX-License-Identifier: MIT */
#include "in_tree.h"

static void blend(void)
{
    ANY(struct pipe_blend_state, state);
    virgl_encode_blend_state(ctx, any() | 1, &state);
}

static void dsa(void)
{
    ANY(struct pipe_depth_stencil_alpha_state, state);
    virgl_encode_dsa_state(ctx, any() | 1, &state);
}

static void rasterizer(void)
{
    ANY(struct pipe_rasterizer_state, state);
    virgl_encode_rasterizer_state(ctx, any() | 1, &state);
}

static void sampler(void)
{
    ANY(struct pipe_sampler_state, state);
    state.min_img_filter &= 1;
    state.mag_img_filter &= 1;
    virgl_encode_sampler_state(ctx, any() | 1, &state);
}

static void view(void)
{
    ANY(struct pipe_sampler_view, state);
    state.format = any_format();
    state.target = below(9);
    state.swizzle_r = below(6);
    state.swizzle_g = below(6);
    state.swizzle_b = below(6);
    state.swizzle_a = below(6);
    virgl_encode_sampler_view(ctx, any() | 1, any_resource(), &state);
}

static void surface(void)
{
    ANY(struct pipe_surface, state);
    state.format = any_format();
    state.texture = &resources[0].b;
    state.nr_samples = below(3);
    screen.caps.caps.v2.capability_bits_v2 |= VIRGL_CAP_V2_IMPLICIT_MSAA;
    virgl_encoder_create_surface(ctx, any() | 1, any_resource(), &state);
}

static void vertex_elements(void)
{
    ANY_ARRAY(struct pipe_vertex_element, elements, 32);
    for (unsigned i = 0; i < 32; i++) {
        elements[i].src_format = any_format();
        elements[i].vertex_buffer_index = below(32);
    }
    virgl_encoder_create_vertex_elements(ctx, any() | 1, below(33), elements);
}

static void so_target(void)
{
    virgl_encoder_create_so_target(ctx, any() | 1, any_resource(), any(), any());
}

static void handles_only(void)
{
    ANY_ARRAY(uint32_t, shaders, 6);
    virgl_encode_link_shader(ctx, shaders);
    virgl_encode_bind_shader(ctx, any(), below(6));
    virgl_encode_bind_object(ctx, any(), VIRGL_OBJECT_DSA);
    virgl_encode_delete_object(ctx, any(), below(12));
}

/* Somewhere in the buffer, so that some are cut in two. */
static void shader(void)
{
    static const uint32_t tokens[4] = {0x4d02};
    const unsigned type = below(6);
    struct pipe_stream_output_info info;

    memset(&info, 0, sizeof info);
    info.num_outputs = type == PIPE_SHADER_COMPUTE ? 0 : below(65);
    fill(info.stride, sizeof info.stride);
    for (unsigned i = 0; i < info.num_outputs; i++) {
        info.output[i].register_index = any();
        info.output[i].start_component = any();
        info.output[i].num_components = any();
        info.output[i].output_buffer = below(4);
        info.output[i].dst_offset = any();
        info.output[i].stream = any();
    }
    clean();
    buffer.cdw = below(65600);
    virgl_encode_shader_state(ctx, any() | 1, type, &info, any(),
                              (const struct tgsi_token *)(const void *)tokens);
}

const struct call object_calls[] = {
    {"blend", blend},
    {"dsa", dsa},
    {"rasterizer", rasterizer},
    {"sampler", sampler},
    {"view", view},
    {"surface", surface},
    {"vertex elements", vertex_elements},
    {"so target", so_target},
    {"handles", handles_only},
    {"shader", shader},
    {0},
};
