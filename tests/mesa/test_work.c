/* SPDX-License-Identifier: MIT */
/* Entry points that make the host work, and what the driver's own state is after them. */
#include "fake.h"

#include <string.h>

#define CTX (&fake.ctx)
#define BUFFER(n) (&fake_buffers[n])
#define PIPE(n) (&fake_buffers[n].b)

Test(work, storage)
{
    const struct pipe_shader_buffer buffers[3] = {{PIPE(1), 16, 64}, {NULL, 0, 0}, {PIPE(2), 0, 8}};

    SAME(virgl_encode_set_shader_buffers(CTX, PIPE_SHADER_FRAGMENT, 4, 3, buffers),
         set_shader_buffers, 1, 4, 3, {{16, 64, 102}, {0}, {0, 8, 103}});
    cr_assert(BUFFER(1)->valid_buffer_range.start == 16 && BUFFER(1)->valid_buffer_range.end == 80);
    cr_assert_eq(fake.dirty_levels, 1);
    SAME(virgl_encode_set_hw_atomic_buffers(CTX, 1, 3, buffers), set_atomic_buffers, 1, 3,
         {{16, 64, 102}, {0}, {0, 8, 103}});
    cr_assert_eq(BUFFER(2)->valid_buffer_range.end, 8);
    SAME(virgl_encode_set_hw_atomic_buffers(CTX, 1, 2, NULL), set_atomic_buffers, 1, 2, {{0}});
    cr_assert_eq(fake.dirty_levels, 0);
}

Test(work, images)
{
    struct virgl_resource texture = {.b = {.target = PIPE_TEXTURE_2D}};
    const struct pipe_image_view images[3] = {
        {.resource = PIPE(0),
         .format = PIPE_FORMAT_R8_UNORM,
         .access = 3,
         .u = {.buf = {.offset = 4, .size = 12}}},
        {.resource = NULL},
        {.resource = &texture.b, .access = 1, .u = {.tex = {2, 3, 5}}}};

    fake_start();
    texture.hw_res = fake_buffers[4].hw_res;
    SAME(virgl_encode_set_shader_images(CTX, PIPE_SHADER_COMPUTE, 2, 3, images), set_shader_images,
         5, 2, 3, {{64, 3, 4, 12, 101}, {0}, {0, 1, 2 | 3 << 16, 5, 105}});
    cr_assert(BUFFER(0)->valid_buffer_range.start == 4 && BUFFER(0)->valid_buffer_range.end == 16);
    cr_assert_eq(texture.valid_buffer_range.end, 0);
    cr_assert_eq(fake.dirty_levels, 1u << 5 | 1u);
}

Test(work, draws)
{
    struct pipe_draw_info info = {.mode = 4, .instance_count = 1, .max_index = 3};
    const struct pipe_draw_start_count_bias draw = {.start = 2, .count = 6, .index_bias = -1};
    struct pipe_stream_output_target target = {.buffer_size = 48};
    const struct pipe_draw_indirect_info counted = {.count_from_stream_output = &target};
    const struct pipe_draw_indirect_info indirect = {.offset = 16,
                                                     .stride = 20,
                                                     .draw_count = 3,
                                                     .indirect_draw_count_offset = 4,
                                                     .buffer = PIPE(1),
                                                     .indirect_draw_count = PIPE(2)};

    SAME(virgl_encoder_draw_vbo(CTX, &info, 0, NULL, &draw), draw_vbo, .start = 2, .count = 6,
         .mode = 4, .instance_count = 1, .max_index = UINT32_MAX);
    SAME(virgl_encoder_draw_vbo(CTX, &info, 0, &counted, &draw), draw_vbo, .start = 2, .count = 6,
         .mode = 4, .instance_count = 1, .max_index = UINT32_MAX, .count_from_so = 48);
    SAME(virgl_encoder_draw_vbo(CTX, &info, 9, NULL, &draw), draw_vbo, .start = 2, .count = 6,
         .mode = 4, .instance_count = 1, .max_index = UINT32_MAX, .has_patch = VGP_MESA >= 2300,
         .drawid = 9);
    info = (struct pipe_draw_info){.mode = VGP_PRIM_PATCHES,
                                   .index_size = 2,
                                   .instance_count = 5,
                                   .start_instance = 6,
                                   .primitive_restart = true,
                                   .restart_index = 0xffff,
                                   .index_bounds_valid = true,
                                   .min_index = 1,
                                   .max_index = 3};
    fake.ctx.patch_vertices = 3;
    SAME(virgl_encoder_draw_vbo(CTX, &info, 0, NULL, &draw), draw_vbo, 2, 6, 14, 1, 5, -1, 6, 1,
         0xffff, 1, 3, 0, true, 3, 0, false, 0, 0, 0, 0, 0, 0);
    SAME(virgl_encoder_draw_vbo(CTX, &info, 0, &indirect, &draw), draw_vbo, 2, 6, 14, 1, 5, -1, 6,
         1, 0xffff, 1, 3, 0, true, 3, 0, true, 102, 16, 20, 3, 4, 103);
}

Test(work, launches_and_clears)
{
    const struct pipe_grid_info grid = {
        .block = {1, 2, 3}, .grid = {4, 5, 6}, .indirect_offset = 7, .indirect = PIPE(3)};
    const struct pipe_box box = {.x = 1, .y = 2, .z = 3, .width = 4, .height = 5, .depth = 6};
    const union pipe_color_union color = {.ui = {1, 2, 3, 4}};
    struct virgl_surface surface = {.handle = 6};

    SAME(virgl_encode_launch_grid(CTX, &grid), launch_grid, 1, 2, 3, 4, 5, 6, 104, 7);
    SAME(virgl_encode_clear(CTX, 5, &color, 0.25, 7), clear, 5, {1, 2, 3, 4}, 0.25, 7);
    SAME(BUFFER(0)->b.format = PIPE_FORMAT_B8G8R8A8_UNORM;
         virgl_encode_clear_texture(CTX, BUFFER(0), 2, &box, color.ui), clear_texture, 101, 2, 1, 2,
         3, 4, 5, 6, {1});
#if VGP_MESA >= 2300
    SAME(virgl_encode_clear_surface(CTX, &surface.base, 4, &color, 1, 2, 3, 4, true), clear_surface,
         true, 4, 6, {1, 2, 3, 4}, 1, 2, 3, 4);
#else
    (void)surface;
#endif
}

Test(work, copies)
{
    const struct pipe_box box = {.x = 1, .y = 2, .z = 3, .width = -4, .height = 5, .depth = 6};
    const struct pipe_blit_info blit = {
        .mask = 0xf,
        .filter = 1,
        .alpha_blend = true,
        .scissor = {1, 2, 3, 4},
        .dst = {.level = 1, .format = PIPE_FORMAT_B8G8R8A8_UNORM, .box = box},
        .src = {.level = 2, .format = PIPE_FORMAT_R8_UNORM, .box = box}};

    SAME(virgl_encode_resource_copy_region(CTX, BUFFER(1), 2, 3, 4, 5, BUFFER(2), 6, &box),
         resource_copy_region, 102, 2, 3, 4, 5, 103, 6, 1, 2, 3, -4, 5, 6);
    SAME(virgl_encode_blit(CTX, BUFFER(1), BUFFER(2), &blit), blit, 0xf, 1, false, false, true, 1,
         2, 3, 4, 102, 1, 1, 1, 2, 3, -4, 5, 6, 103, 2, 64, 1, 2, 3, -4, 5, 6);
}

Test(work, queries)
{
    SAME(virgl_encoder_create_query(CTX, 4, 10, 3, BUFFER(0), 0), create_query, 4, 10, 3, 0, 101);
    SAME(virgl_encoder_begin_query(CTX, 4), begin_query, 4);
    SAME(virgl_encoder_end_query(CTX, 4), end_query, 4);
    SAME(virgl_encoder_get_query_result(CTX, 4, 1), get_query_result, 4, 1);
    SAME(virgl_encode_get_query_result_qbo(CTX, 4, BUFFER(1), 1, 2, 8, UINT32_MAX),
         get_query_result_qbo, 4, 102, 1, 2, 8, -1);
    SAME(virgl_encoder_render_condition(CTX, 4, 1, PIPE_RENDER_COND_NO_WAIT), set_render_condition,
         4, 1, 1);
    SAME(virgl_encoder_create_sub_ctx(CTX, 3), create_sub_ctx, 3);
    SAME(virgl_encoder_set_sub_ctx(CTX, 3), set_sub_ctx, 3);
    SAME(virgl_encoder_destroy_sub_ctx(CTX, 3), destroy_sub_ctx, 3);
    SAME(virgl_encode_get_memory_info(CTX, BUFFER(3)), get_memory_info, 104);
    SAME(virgl_encode_host_debug_flagstring(CTX, "feat"), set_debug_flags, {"feat", 5});
    SAME(virgl_encode_emit_string_marker(CTX, "marker", 6), send_string_marker, 6, {"marker", 6});
}

Test(work, video)
{
    struct virgl_video_codec codec = {.base = {1, 2, 3, 4, 640, 480, 5},
                                      .handle = 6,
                                      .cur_buffer = 1,
                                      .bs_size = 77,
                                      .desc_buffers = {NULL, PIPE(0)},
                                      .bs_buffers = {NULL, PIPE(1)},
                                      .feed_buffers = {NULL, PIPE(2)}};
    struct pipe_sampler_view planes[2] = {{.texture = PIPE(3)}, {.texture = PIPE(4)}};
    struct virgl_video_buffer picture = {
        .handle = 8, .num_planes = 2, .plane_views = {&planes[0], &planes[1]}};
    __typeof__(*picture.buf) size = {PIPE_FORMAT_B8G8R8A8_UNORM, 640, 480};

    picture.buf = &size;
    fake.screen.caps.caps.v2.host_feature_check_version = 14;
    SAME(virgl_encode_create_video_codec(CTX, &codec), create_video_codec, 6, 1, 2, 3, 4, 640, 480,
         VGP_MESA >= 2300, 5);
    SAME(virgl_encode_destroy_video_codec(CTX, &codec), destroy_video_codec, 6);
    SAME(virgl_encode_create_video_buffer(CTX, &picture), create_video_buffer, 8, 1, 640, 480, 2,
         {104, 105});
    SAME(virgl_encode_destroy_video_buffer(CTX, &picture), destroy_video_buffer, 8);
    SAME(virgl_encode_begin_frame(CTX, &codec, &picture), begin_frame, 6, 8);
    SAME(virgl_encode_decode_bitstream(CTX, &codec, &picture, NULL, 0), decode_bitstream, 6, 8, 101,
         102, 77);
    SAME(virgl_encode_end_frame(CTX, &codec, &picture), end_frame, 6, 8);
#if VGP_MESA >= 2300
    SAME(virgl_encode_encode_bitstream(CTX, &codec, &picture, BUFFER(4)), encode_bitstream, 6, 8,
         105, 101, 103);
#endif
}

Test(work, formats)
{
    cr_assert_eq(pipe_to_virgl_format(PIPE_FORMAT_R8_UNORM), 64);
    cr_assert_eq(pipe_to_virgl_format(PIPE_FORMAT_NV12), VIRGL_FORMAT_NONE);
    cr_assert_eq(virgl_to_pipe_format(VIRGL_FORMAT_R32G32B32A32_FLOAT),
                 PIPE_FORMAT_R32G32B32A32_FLOAT);
    cr_assert_eq(virgl_to_pipe_format((enum virgl_formats)5), PIPE_FORMAT_NONE);
}
