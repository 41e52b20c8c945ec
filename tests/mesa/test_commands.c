/* SPDX-License-Identifier: MIT */
/* Each entry point writes its command, and what it was given is in the right fields. */
#include "fake.h"

#define CTX (&fake.ctx)
#define BUFFER(n) (&fake_buffers[n])
#define PIPE(n) (&fake_buffers[n].b)

Test(commands, handles)
{
    uint32_t handles[PIPE_SHADER_TYPES] = {
        [PIPE_SHADER_VERTEX] = 1,    [PIPE_SHADER_FRAGMENT] = 2,  [PIPE_SHADER_GEOMETRY] = 3,
        [PIPE_SHADER_TESS_CTRL] = 4, [PIPE_SHADER_TESS_EVAL] = 5, [PIPE_SHADER_COMPUTE] = 6};

    SAME(virgl_encode_bind_object(CTX, 5, VIRGL_OBJECT_DSA), bind_object, 3, 5);
    SAME(virgl_encode_delete_object(CTX, 6, 8), destroy_object, 8, 6);
    SAME(virgl_encode_bind_shader(CTX, 5, PIPE_SHADER_FRAGMENT), bind_shader, 5, 1);
    SAME(virgl_encode_link_shader(CTX, handles), link_shader, 1, 2, 3, 4, 5, 6);
    SAME(virgl_encode_bind_sampler_states(CTX, PIPE_SHADER_TESS_EVAL, 2, 3, handles),
         bind_sampler_states, 4, 2, 3, {1, 4, 5});
}

Test(commands, state_objects)
{
    const struct pipe_blend_state blend = {.dither = true,
                                           .logicop_func = 9,
                                           .advanced_blend_func = 7,
                                           .rt = {[1] = {.blend_enable = true,
                                                         .rgb_func = 1,
                                                         .rgb_src_factor = 2,
                                                         .rgb_dst_factor = 3,
                                                         .alpha_func = 4,
                                                         .alpha_src_factor = 5,
                                                         .alpha_dst_factor = 6,
                                                         .colormask = 15}}};
    const struct pipe_depth_stencil_alpha_state dsa = {
        .depth_enabled = true,
        .depth_func = 3,
        .alpha_func = 5,
        .alpha_ref_value = 0.5f,
        .stencil = {[1] = {true, 1, 2, 3, 4, 0x55, 0xaa}}};
    const struct pipe_rasterizer_state raster = {.depth_clip_near = true,
                                                 .scissor = true,
                                                 .cull_face = 2,
                                                 .fill_back = 1,
                                                 .force_persample_interp = true,
                                                 .point_size = 2,
                                                 .sprite_coord_enable = 3,
                                                 .line_stipple_pattern = 0xf0f0,
                                                 .line_stipple_factor = 4,
                                                 .clip_plane_enable = 0x81,
                                                 .line_width = 5,
                                                 .offset_units = 6,
                                                 .offset_scale = 7,
                                                 .offset_clamp = 8};
    const struct pipe_sampler_state sampler = {.wrap_r = 2,
                                               .min_mip_filter = 1,
                                               .compare_mode = true,
                                               .compare_func = 3,
                                               .max_anisotropy = 16,
                                               .lod_bias = -1,
                                               .max_lod = 9,
                                               .border_color = {.ui = {1, 2, 3, 4}}};

    SAME(virgl_encode_blend_state(CTX, 4, &blend), create_blend, .handle = 4, .dither = true,
         .logicop_func = 9, .rt = {{.alpha_src_factor = 7}, {true, 1, 2, 3, 4, 5, 6, 15}});
    SAME(virgl_encode_dsa_state(CTX, 5, &dsa), create_dsa, .handle = 5, .depth_enable = true,
         .depth_func = 3, .alpha_func = 5, .alpha_ref = 0.5f,
         .stencil = {[1] = {true, 1, 2, 3, 4, 0x55, 0xaa}});
    SAME(virgl_encode_rasterizer_state(CTX, 6, &raster), create_rasterizer, .handle = 6,
         .depth_clip = true, .scissor = true, .cull_face = 2, .fill_back = 1,
         .force_persample_interp = true, .point_size = 2, .sprite_coord_enable = 3,
         .line_stipple_pattern = 0xf0f0, .line_stipple_factor = 4, .clip_plane_enable = 0x81,
         .line_width = 5, .offset_units = 6, .offset_scale = 7, .offset_clamp = 8);
    SAME(virgl_encode_sampler_state(CTX, 7, &sampler), create_sampler_state, .handle = 7,
         .wrap_r = 2, .min_mip_filter = 1, .compare_mode = true, .compare_func = 3,
         .max_anisotropy = 16, .lod_bias = -1, .max_lod = 9, .border_color = {1, 2, 3, 4});
}

Test(commands, views)
{
    struct virgl_resource texture = {.b = {.target = PIPE_TEXTURE_2D}};
    const struct pipe_sampler_view view = {
        .format = PIPE_FORMAT_R32G32B32A32_FLOAT,
        .target = PIPE_TEXTURE_2D,
        .swizzle_g = 1,
        .swizzle_a = 5,
        .u = {.tex = {2, 3, 4, 5}, .buf = {.offset = 32, .size = 160}}};
    const struct pipe_surface surface = {
        .format = PIPE_FORMAT_B8G8R8A8_UNORM, .nr_samples = 4, .u = {.tex = {1, 2, 3}}};
    struct pipe_surface plain_surface = surface;
    const struct pipe_vertex_element elements[2] = {
        {.src_offset = 4, .vertex_buffer_index = 3, .src_format = PIPE_FORMAT_R8_UNORM},
        {.src_format = PIPE_FORMAT_B8G8R8A8_UNORM, .instance_divisor = 9}};

    plain_surface.nr_samples = 0;
    SAME(virgl_encode_sampler_view(CTX, 4, BUFFER(1), &view), create_sampler_view, .handle = 4,
         .resource = 102, .format = 31, .first_element_or_layers = 2, .last_element_or_levels = 11,
         .swizzle_g = 1, .swizzle_a = 5);
    texture.hw_res = fake_buffers[2].hw_res;
    fake.screen.caps.caps.v2.capability_bits = VIRGL_CAP_TEXTURE_VIEW;
    SAME(virgl_encode_sampler_view(CTX, 4, &texture, &view), create_sampler_view, .handle = 4,
         .resource = 103, .format = 31, .target = PIPE_TEXTURE_2D,
         .first_element_or_layers = 2 | 3 << 16, .last_element_or_levels = 4 | 5 << 8,
         .swizzle_g = 1, .swizzle_a = 5);
    texture.metadata.plane = 2;
    SAME(virgl_encode_sampler_view(CTX, 4, &texture, &view), create_sampler_view, .handle = 4,
         .resource = 103, .format = 31, .target = PIPE_TEXTURE_2D, .first_element_or_layers = 2,
         .last_element_or_levels = 4 | 5 << 8, .swizzle_g = 1, .swizzle_a = 5);
    SAME(virgl_encoder_create_surface(CTX, 5, BUFFER(0), &plain_surface), create_surface, 5, 101, 1,
         1, 2, 3);
    SAME(virgl_encoder_create_surface(CTX, 5, BUFFER(0), &surface), create_msaa_surface, 5, 101, 1,
         1, 2, 3, 4);
    SAME(virgl_encoder_create_so_target(CTX, 6, BUFFER(4), 16, 64), create_streamout_target, 6, 105,
         16, 64);
    SAME(virgl_encoder_create_vertex_elements(CTX, 7, 2, elements), create_vertex_elements, 7, 2,
         {{4, 0, 3, 64}, {0, 9, 0, 1}});
}

Test(commands, small_state)
{
    const struct pipe_stencil_ref ref = {{3, 4}};
    const struct pipe_blend_color color = {{1, 2, 3, 4}};
    const struct pipe_poly_stipple stipple = {{[31] = 5}};
    const struct pipe_clip_state clip = {{[7] = {1, 2, 3, 4}}};
    const struct pipe_viewport_state viewport = {{1, 2, 3}, {4, 5, 6}};
    const struct pipe_scissor_state scissor = {1, 2, 3, 4};
    const float levels[4] = {1, 2, 3, 4};

    SAME(virgl_encoder_set_stencil_ref(CTX, &ref), set_stencil_ref, 3, 4);
    SAME(virgl_encoder_set_blend_color(CTX, &color), set_blend_color, 1, 2, 3, 4);
    SAME(virgl_encoder_set_polygon_stipple(CTX, &stipple), set_polygon_stipple, {[31] = 5});
    SAME(virgl_encoder_set_sample_mask(CTX, 0xffff), set_sample_mask, 0xffff);
    SAME(virgl_encoder_set_min_samples(CTX, 4), set_min_samples, 4);
    SAME(virgl_encoder_set_clip_state(CTX, &clip), set_clip_state, {[7] = {1, 2, 3, 4}});
    SAME(virgl_encoder_set_viewport_states(CTX, 2, 1, &viewport), set_viewport_state, 2, 1,
         {{1, 2, 3, 4, 5, 6}});
    SAME(virgl_encoder_set_scissor_state(CTX, 3, 1, &scissor), set_scissor_state, 3, 1,
         {{1, 2, 3, 4}});
    SAME(virgl_encode_set_tess_state(CTX, levels, levels + 2), set_tess_state, {1, 2, 3, 4},
         {3, 4});
    SAME(virgl_encode_tweak(CTX, virgl_tweak_gles_brga_emulate, 1), set_tweaks, 0, 1);
    SAME(virgl_encode_memory_barrier(CTX, 6), memory_barrier, 6);
    SAME(virgl_encode_texture_barrier(CTX, 2), texture_barrier, 2);
}

Test(commands, bindings)
{
    const struct pipe_vertex_buffer vertices[3] = {{.buffer_offset = 4, .buffer = {PIPE(3)}},
                                                   {.buffer_offset = 0},
                                                   {.buffer_offset = 8, .buffer = {PIPE(5)}}};
    const struct virgl_indexbuf indices = {.offset = 6, .index_size = 2, .buffer = PIPE(1)};
    struct virgl_sampler_view view = {.handle = 9}, *views[2] = {NULL, &view};
    struct virgl_so_target target = {.handle = 8};
    struct pipe_stream_output_target *targets[2] = {&target.base, NULL};
    const uint32_t constants[4] = {1, 2, 3, 4};

    SAME(virgl_encoder_set_vertex_buffers(CTX, 3, vertices), set_vertex_buffers, 3,
         {{0, 4, 104}, {0}, {0, 8, 0}});
    SAME(virgl_encoder_set_index_buffer(CTX, &indices), set_index_buffer, 102, true, 2, 6);
    SAME(virgl_encoder_set_index_buffer(CTX, NULL), set_index_buffer, 0);
    SAME(virgl_encode_set_sampler_views(CTX, PIPE_SHADER_GEOMETRY, 3, 2, views), set_sampler_views,
         2, 3, 2, {0, 9});
    SAME(virgl_encoder_set_so_targets(CTX, 2, targets, 1), set_streamout_targets, 1, 2, {8, 0});
    SAME(virgl_encoder_write_constant_buffer(CTX, PIPE_SHADER_VERTEX, 0, 4, constants),
         set_constant_buffer, 0, 0, {constants, 16});
    SAME(virgl_encoder_write_constant_buffer(CTX, PIPE_SHADER_VERTEX, 1, 0, NULL),
         set_constant_buffer, 0, 1, {NULL, 0});
    SAME(virgl_encoder_set_uniform_buffer(CTX, PIPE_SHADER_COMPUTE, 1, 16, 64, BUFFER(0)),
         set_uniform_buffer, 5, 1, 16, 64, 101);
}

/* The stride is the buffer's, later the vertex elements'. */
Test(commands, stride)
{
    struct pipe_vertex_buffer vertices = {.buffer_offset = 4};

#if VGP_MESA < 2300
    vertices.stride = 12;
#else
    fake.elements.strides[0] = 12;
#endif
    SAME(virgl_encoder_set_vertex_buffers(CTX, 1, &vertices), set_vertex_buffers, 1, {{12, 4, 0}});
}

Test(commands, framebuffer)
{
    struct virgl_surface color = {.handle = 4}, depth = {.handle = 5};
    const struct pipe_framebuffer_state state = {.width = 64,
                                                 .height = 32,
                                                 .layers = 2,
                                                 .samples = 4,
                                                 .nr_cbufs = 2,
                                                 .cbufs = {NULL, &color.base},
                                                 .zsbuf = &depth.base};
    const struct vgp_set_framebuffer_state attached = {2, 5, {0, 4}};

    fake.screen.caps.caps.v2.capability_bits = 0;
    SAME(virgl_encoder_set_framebuffer_state(CTX, &state), set_framebuffer_state, 2, 5, {0, 4});
    fake.screen.caps.caps.v2.capability_bits = VIRGL_CAP_FB_NO_ATTACH;
    SAME(virgl_encoder_set_framebuffer_state(CTX, &state);
         vgp_encode_set_framebuffer_state(&plain.sink, &attached), set_framebuffer_state_no_attach,
         64, 32, 2, 4);
}
