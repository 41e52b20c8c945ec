/* SPDX-License-Identifier: MIT */
#include "in_tree.h"

static void draw(void)
{
    ANY(struct pipe_draw_info, info);
    ANY(struct pipe_draw_indirect_info, indirect);
    ANY(struct pipe_draw_start_count_bias, range);
    ANY(struct virgl_so_target, target);
    info.mode = below(15);
    indirect.buffer = any_pipe();
    indirect.indirect_draw_count = any_pipe();
    indirect.count_from_stream_output = below(2) ? &target.base : NULL;
    ctx->patch_vertices = (uint8_t)any();
    virgl_encoder_draw_vbo(ctx, &info, below(2) ? any() : 0, below(2) ? &indirect : NULL, &range);
}

static void launch(void)
{
    ANY(struct pipe_grid_info, grid);
    grid.indirect = any_pipe();
    virgl_encode_launch_grid(ctx, &grid);
    virgl_encode_memory_barrier(ctx, any());
    virgl_encode_texture_barrier(ctx, any());
}

static void clears(void)
{
    ANY(union pipe_color_union, color);
    ANY(struct pipe_box, box);
    ANY(struct virgl_surface, surface);
    virgl_encode_clear(ctx, any(), &color, any() / 7.0, any());
    resources[2].b.format = any_format();
    virgl_encode_clear_texture(ctx, &resources[2], any(), &box, &color);
#if VGP_MESA >= 2300
    virgl_encode_clear_surface(ctx, &surface.base, below(8), &color, any(), any(), any(), any(),
                               below(2));
#else
    (void)surface;
#endif
}

static void copies(void)
{
    ANY(struct pipe_box, box);
    ANY(struct pipe_blit_info, blit);
    virgl_encode_resource_copy_region(ctx, any_resource(), any(), any(), any(), any(),
                                      any_resource(), any(), &box);
    blit.dst.format = any_format();
    blit.src.format = any_format();
    blit.filter = below(2);
    blit.mask &= 0xff;
    virgl_encode_blit(ctx, any_resource(), any_resource(), &blit);
}

static void queries(void)
{
    virgl_encoder_create_query(ctx, any() | 1, below(20), below(9), any_resource(), 0);
    virgl_encoder_begin_query(ctx, any());
    virgl_encoder_end_query(ctx, any());
    virgl_encoder_get_query_result(ctx, any(), below(2));
    virgl_encode_get_query_result_qbo(ctx, any(), any_resource(), below(2), any(), any(), any());
    virgl_encoder_render_condition(ctx, any(), below(2), below(4));
    virgl_encoder_set_sub_ctx(ctx, any());
    virgl_encoder_create_sub_ctx(ctx, any());
    virgl_encoder_destroy_sub_ctx(ctx, any());
    virgl_encode_tweak(ctx, below(3), any());
    virgl_encode_get_memory_info(ctx, any_resource());
}

static void texts(void)
{
    char text[] = "abcdefgh";
    clean();
    virgl_encode_emit_string_marker(ctx, text, (int)(1 + below(8)));
    text[1 + below(8)] = 0;
    virgl_encode_host_debug_flagstring(ctx, text);
}

static void transfers(void)
{
    struct virgl_transfer transfer;
    memset(&transfer, 0, sizeof transfer);
    fill(&transfer.base.box, sizeof transfer.base.box);
    transfer.base.box.depth = below(2);
    transfer.base.resource = &any_resource()->b;
    transfer.base.level = below(2);
    transfer.base.usage = any();
    transfer.base.stride = any();
    transfer.base.layer_stride = any();
    transfer.offset = any();
    transfer.hw_res = &handles[1];
    transfer.copy_src_hw_res = &handles[2];
    transfer.copy_src_offset = any();
    transfer.direction = 1 + below(2);
    virgl_resource(transfer.base.resource)->blob_mem = below(4);
    virgl_encode_transfer(&screen, &buffer, &transfer, VIRGL_TRANSFER_TO_HOST);
    virgl_encode_copy_transfer(ctx, &transfer);
}

/* Only the header counts. */
static void end_transfers(void)
{
    const unsigned at = below(VIRGL_MAX_TBUF_DWORDS + 1);
    clean();
    buffer.cdw = at;
    virgl_encode_end_transfers(&buffer);
    buffer.cdw = at + (at < VIRGL_MAX_TBUF_DWORDS);
}

static void video(void)
{
    struct virgl_video_codec codec;
    struct virgl_video_buffer picture;
    struct pipe_video_buffer size;
    struct pipe_sampler_view planes[3], *pointers[3] = {&planes[0], &planes[1], &planes[2]};
    memset(&codec, 0, sizeof codec);
    memset(&picture, 0, sizeof picture);
    memset(&size, 0, sizeof size);
    memset(planes, 0, sizeof planes);
    codec.handle = any() | 1;
    codec.base.profile = below(20);
    codec.base.width = any();
    codec.base.height = any();
    codec.base.max_references = any();
    codec.bs_size = any();
    codec.desc_buffers[0] = any_pipe();
    codec.bs_buffers[0] = any_pipe();
    picture.handle = any() | 1;
    picture.buf = &size;
    size.buffer_format = any_format();
    size.width = any();
    picture.num_planes = 1 + below(3);
    picture.plane_views = pointers;
    for (unsigned i = 0; i < 3; i++)
        planes[i].texture = &any_resource()->b;
    virgl_encode_create_video_codec(ctx, &codec);
    virgl_encode_create_video_buffer(ctx, &picture);
    virgl_encode_begin_frame(ctx, &codec, &picture);
    virgl_encode_decode_bitstream(ctx, &codec, &picture, NULL, 0);
#if VGP_MESA >= 2300
    codec.feed_buffers[0] = any_pipe();
    virgl_encode_encode_bitstream(ctx, &codec, &picture, any_resource());
#endif
    virgl_encode_end_frame(ctx, &codec, &picture);
    virgl_encode_destroy_video_buffer(ctx, &picture);
    virgl_encode_destroy_video_codec(ctx, &codec);
}

const struct call work_calls[] = {
    {"draw", draw},           {"launch", launch},
    {"clears", clears},       {"copies", copies},
    {"queries", queries},     {"texts", texts},
    {"transfers", transfers}, {"end transfers", end_transfers},
    {"video", video},         {0},
};
