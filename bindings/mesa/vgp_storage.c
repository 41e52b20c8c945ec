/* SPDX-License-Identifier: MIT */
/* What shaders write to: storage buffers, images, atomic counters. */
#include "vgp_glue.h"

#include "util/u_range.h"

/* The shader may write there: the guest's copy is stale, and that part of it is in use. */
static void written(const struct pipe_shader_buffer *buffer)
{
    struct virgl_resource *const res = virgl_resource(buffer->buffer);

    util_range_add(&res->b, &res->valid_buffer_range, buffer->buffer_offset,
                   buffer->buffer_offset + buffer->buffer_size);
    virgl_resource_dirty(res, 0);
}

static void all_written(unsigned count, const struct pipe_shader_buffer *buffers)
{
    for (unsigned i = 0; buffers && i < count; i++)
        if (buffers[i].buffer)
            written(&buffers[i]);
}

int virgl_encode_set_shader_buffers(struct virgl_context *ctx, enum pipe_shader_type shader,
                                    unsigned start_slot, unsigned count,
                                    const struct pipe_shader_buffer *buffers)
{
    struct vgp_set_shader_buffers cmd;
    struct vgp_sink sink = vgp_sink_of(ctx);
    int error;

    if (count > VGP_MAX_SHADER_BUFFERS)
        return vgp_done("set_shader_buffers", VGP_ENCODE_RANGE);
    cmd.stage = virgl_shader_stage_convert(shader);
    cmd.start_slot = start_slot;
    cmd.num_buffers = count;
    memset(cmd.buffers, 0, count * sizeof *cmd.buffers);
    for (unsigned i = 0; buffers && i < count; i++)
        if (buffers[i].buffer)
            cmd.buffers[i] = (struct vgp_set_shader_buffers_buffers){
                .offset = buffers[i].buffer_offset,
                .length = buffers[i].buffer_size,
                .resource = vgp_name_pipe(&sink, buffers[i].buffer),
            };
    error = VGP_ENCODE(set_shader_buffers, &sink, &cmd);
    all_written(count, buffers);
    return error;
}

int virgl_encode_set_hw_atomic_buffers(struct virgl_context *ctx, unsigned start_slot,
                                       unsigned count, const struct pipe_shader_buffer *buffers)
{
    struct vgp_set_atomic_buffers cmd;
    struct vgp_sink sink = vgp_sink_of(ctx);
    int error;

    if (count > VGP_MAX_ATOMIC_BUFFERS)
        return vgp_done("set_atomic_buffers", VGP_ENCODE_RANGE);
    cmd.start_slot = start_slot;
    cmd.num_buffers = count;
    memset(cmd.buffers, 0, count * sizeof *cmd.buffers);
    for (unsigned i = 0; buffers && i < count; i++)
        if (buffers[i].buffer)
            cmd.buffers[i] = (struct vgp_set_atomic_buffers_buffers){
                .offset = buffers[i].buffer_offset,
                .length = buffers[i].buffer_size,
                .resource = vgp_name_pipe(&sink, buffers[i].buffer),
            };
    error = VGP_ENCODE(set_atomic_buffers, &sink, &cmd);
    all_written(count, buffers);
    return error;
}

/* The same for an image: of a texture a level is stale. */
static void image_written(const struct pipe_image_view *image)
{
    struct virgl_resource *const res = virgl_resource(image->resource);

    if (res->b.target != PIPE_BUFFER) {
        virgl_resource_dirty(res, image->u.tex.level);
        return;
    }
    util_range_add(&res->b, &res->valid_buffer_range, image->u.buf.offset,
                   image->u.buf.offset + image->u.buf.size);
    virgl_resource_dirty(res, 0);
}

/* A range of bytes of a buffer; layers and a level of a texture, whose other bits nobody has set.
 */
static struct vgp_set_shader_images_images image_of(struct vgp_sink *sink,
                                                    const struct pipe_image_view *image)
{
    const bool buffer = image->resource->target == PIPE_BUFFER;

    return (struct vgp_set_shader_images_images){
        .format = pipe_to_virgl_format(image->format),
        .access = image->access,
        .layer_offset = buffer ? image->u.buf.offset
                               : image->u.tex.first_layer | (uint32_t)image->u.tex.last_layer << 16,
        .level_size = buffer ? image->u.buf.size : image->u.tex.level,
        .resource = vgp_name_pipe(sink, image->resource),
    };
}

int virgl_encode_set_shader_images(struct virgl_context *ctx, enum pipe_shader_type shader,
                                   unsigned start_slot, unsigned count,
                                   const struct pipe_image_view *images)
{
    struct vgp_set_shader_images cmd;
    struct vgp_sink sink = vgp_sink_of(ctx);
    int error;

    if (count > VGP_MAX_SHADER_IMAGES)
        return vgp_done("set_shader_images", VGP_ENCODE_RANGE);
    cmd.stage = virgl_shader_stage_convert(shader);
    cmd.start_slot = start_slot;
    cmd.num_images = count;
    memset(cmd.images, 0, count * sizeof *cmd.images);
    for (unsigned i = 0; images && i < count; i++)
        if (images[i].resource)
            cmd.images[i] = image_of(&sink, &images[i]);
    error = VGP_ENCODE(set_shader_images, &sink, &cmd);
    for (unsigned i = 0; images && i < count; i++)
        if (images[i].resource)
            image_written(&images[i]);
    return error;
}
