/* SPDX-License-Identifier: MIT */
/* Video. */
#include "vgp_glue.h"

#include "virgl_video.h"

void virgl_encode_create_video_codec(struct virgl_context *ctx, struct virgl_video_codec *cdc)
{
    struct vgp_create_video_codec cmd = {
        .codec = cdc->handle,
        .profile = cdc->base.profile,
        .entrypoint = cdc->base.entrypoint,
        .chroma_format = cdc->base.chroma_format,
        .level = cdc->base.level,
        .width = cdc->base.width,
        .height = cdc->base.height,
    };
    struct vgp_sink sink = vgp_sink_of(ctx);

#if VGP_MESA_HAS_VIDEO_ENCODER
    cmd.has_references =
        virgl_screen(ctx->base.screen)->caps.caps.v2.host_feature_check_version >= 14;
    cmd.max_ref = cdc->base.max_references;
#endif
    VGP_ENCODE(create_video_codec, &sink, &cmd);
}

void virgl_encode_destroy_video_codec(struct virgl_context *ctx, struct virgl_video_codec *cdc)
{
    const struct vgp_destroy_video_codec cmd = {.codec = cdc->handle};
    struct vgp_sink sink = vgp_sink_of(ctx);

    VGP_ENCODE(destroy_video_codec, &sink, &cmd);
}

void virgl_encode_create_video_buffer(struct virgl_context *ctx, struct virgl_video_buffer *buf)
{
    struct vgp_create_video_buffer cmd = {
        .buffer = buf->handle,
        .format = pipe_to_virgl_format(buf->buf->buffer_format),
        .width = buf->buf->width,
        .height = buf->buf->height,
    };
    struct vgp_sink sink = vgp_sink_of(ctx);

    for (unsigned i = 0; i < buf->num_planes && i < 3; i++)
        cmd.planes[cmd.num_planes++] = vgp_name_pipe(&sink, buf->plane_views[i]->texture);
    VGP_ENCODE(create_video_buffer, &sink, &cmd);
}

void virgl_encode_destroy_video_buffer(struct virgl_context *ctx, struct virgl_video_buffer *buf)
{
    const struct vgp_destroy_video_buffer cmd = {.buffer = buf->handle};
    struct vgp_sink sink = vgp_sink_of(ctx);

    VGP_ENCODE(destroy_video_buffer, &sink, &cmd);
}

void virgl_encode_begin_frame(struct virgl_context *ctx, struct virgl_video_codec *cdc,
                              struct virgl_video_buffer *buf)
{
    const struct vgp_begin_frame cmd = {.codec = cdc->handle, .target = buf->handle};
    struct vgp_sink sink = vgp_sink_of(ctx);

    VGP_ENCODE(begin_frame, &sink, &cmd);
}

void virgl_encode_decode_bitstream(struct virgl_context *ctx, struct virgl_video_codec *cdc,
                                   struct virgl_video_buffer *buf, void *desc, uint32_t desc_size)
{
    struct vgp_sink sink = vgp_sink_of(ctx);
    const struct vgp_decode_bitstream cmd = {
        .codec = cdc->handle,
        .target = buf->handle,
        .picture_desc = vgp_name_pipe(&sink, cdc->desc_buffers[cdc->cur_buffer]),
        .bitstream = vgp_name_pipe(&sink, cdc->bs_buffers[cdc->cur_buffer]),
        .bitstream_size = cdc->bs_size,
    };

    (void)desc, (void)desc_size; /* the driver has put it into the buffer */
    VGP_ENCODE(decode_bitstream, &sink, &cmd);
}

#if VGP_MESA_HAS_VIDEO_ENCODER
void virgl_encode_encode_bitstream(struct virgl_context *ctx, struct virgl_video_codec *cdc,
                                   struct virgl_video_buffer *buf, struct virgl_resource *tgt)
{
    struct vgp_sink sink = vgp_sink_of(ctx);
    const struct vgp_encode_bitstream cmd = {
        .codec = cdc->handle,
        .source = buf->handle,
        .destination = vgp_name(&sink, tgt),
        .picture_desc = vgp_name_pipe(&sink, cdc->desc_buffers[cdc->cur_buffer]),
        .feedback = vgp_name_pipe(&sink, cdc->feed_buffers[cdc->cur_buffer]),
    };

    VGP_ENCODE(encode_bitstream, &sink, &cmd);
}
#endif

void virgl_encode_end_frame(struct virgl_context *ctx, struct virgl_video_codec *cdc,
                            struct virgl_video_buffer *buf)
{
    const struct vgp_end_frame cmd = {.codec = cdc->handle, .target = buf->handle};
    struct vgp_sink sink = vgp_sink_of(ctx);

    VGP_ENCODE(end_frame, &sink, &cmd);
}
