/* SPDX-License-Identifier: MIT */
/* Commands that make the host work: draws, launches, clears, copies. */
#include "vgp_glue.h"

#include "util/format/u_format.h"

static void set_indirect(struct vgp_sink *sink, struct vgp_draw_vbo *cmd,
                         const struct pipe_draw_indirect_info *indirect)
{
    cmd->has_patch = cmd->has_indirect = true;
    cmd->indirect_buffer = vgp_name_pipe(sink, indirect->buffer);
    cmd->indirect_offset = indirect->offset;
    cmd->indirect_stride = indirect->stride;
    cmd->indirect_draw_count = indirect->draw_count;
    cmd->indirect_draw_count_offset = indirect->indirect_draw_count_offset;
    cmd->indirect_draw_count_buffer = vgp_name_pipe(sink, indirect->indirect_draw_count);
}

int virgl_encoder_draw_vbo(struct virgl_context *ctx, const struct pipe_draw_info *info,
                           unsigned drawid_offset, const struct pipe_draw_indirect_info *indirect,
                           const struct pipe_draw_start_count_bias *draw)
{
    struct vgp_sink sink = vgp_sink_of(ctx);
    struct vgp_draw_vbo cmd = {
        .start = draw->start,
        .count = draw->count,
        .mode = info->mode,
        .indexed = info->index_size != 0,
        .instance_count = info->instance_count,
        .index_bias = info->index_size ? draw->index_bias : 0,
        .start_instance = info->start_instance,
        .primitive_restart = info->primitive_restart,
        .restart_index = info->primitive_restart ? info->restart_index : 0,
        .min_index = info->index_bounds_valid ? info->min_index : 0,
        .max_index = info->index_bounds_valid ? info->max_index : UINT32_MAX,
        .has_patch = (uint32_t)info->mode == VGP_PRIM_PATCHES || vgp_sends_drawid(drawid_offset),
        .vertices_per_patch = ctx->patch_vertices,
        .drawid = drawid_offset,
    };

    if (indirect && indirect->count_from_stream_output)
        cmd.count_from_so = indirect->count_from_stream_output->buffer_size;
    if (indirect && indirect->buffer)
        set_indirect(&sink, &cmd, indirect);
    return VGP_ENCODE(draw_vbo, &sink, &cmd);
}

int virgl_encode_launch_grid(struct virgl_context *ctx, const struct pipe_grid_info *grid_info)
{
    struct vgp_sink sink = vgp_sink_of(ctx);
    const struct vgp_launch_grid cmd = {
        .block_x = grid_info->block[0],
        .block_y = grid_info->block[1],
        .block_z = grid_info->block[2],
        .grid_x = grid_info->grid[0],
        .grid_y = grid_info->grid[1],
        .grid_z = grid_info->grid[2],
        .indirect = vgp_name_pipe(&sink, grid_info->indirect),
        .indirect_offset = grid_info->indirect_offset,
    };

    return VGP_ENCODE(launch_grid, &sink, &cmd);
}

int virgl_encode_memory_barrier(struct virgl_context *ctx, unsigned flags)
{
    const struct vgp_memory_barrier cmd = {.flags = flags};
    struct vgp_sink sink = vgp_sink_of(ctx);

    return VGP_ENCODE(memory_barrier, &sink, &cmd);
}

int virgl_encode_texture_barrier(struct virgl_context *ctx, unsigned flags)
{
    const struct vgp_texture_barrier cmd = {.flags = flags};
    struct vgp_sink sink = vgp_sink_of(ctx);

    return VGP_ENCODE(texture_barrier, &sink, &cmd);
}

int virgl_encode_clear(struct virgl_context *ctx, unsigned buffers,
                       const union pipe_color_union *color, double depth, unsigned stencil)
{
    struct vgp_clear cmd = {.buffers = buffers, .depth = depth, .stencil = stencil};
    struct vgp_sink sink = vgp_sink_of(ctx);

    for (unsigned i = 0; i < 4; i++)
        cmd.color[i] = color->ui[i];
    return VGP_ENCODE(clear, &sink, &cmd);
}

int virgl_encode_clear_texture(struct virgl_context *ctx, struct virgl_resource *res,
                               unsigned int level, const struct pipe_box *box, const void *data)
{
    struct vgp_sink sink = vgp_sink_of(ctx);
    struct vgp_clear_texture cmd = {
        .resource = vgp_name(&sink, res),
        .level = level,
        .x = box->x,
        .y = box->y,
        .z = box->z,
        .w = box->width,
        .h = box->height,
        .d = box->depth,
    };
    const unsigned texel = util_format_get_blocksize(res->b.format);

    /* One texel as it lies in memory. */
    memcpy(cmd.data, data, texel < sizeof cmd.data ? texel : sizeof cmd.data);
    return VGP_ENCODE(clear_texture, &sink, &cmd);
}

#if VGP_MESA_HAS_CLEAR_SURFACE
int virgl_encode_clear_surface(struct virgl_context *ctx, struct pipe_surface *surf,
                               unsigned buffers, const union pipe_color_union *color, unsigned dstx,
                               unsigned dsty, unsigned width, unsigned height,
                               bool render_condition_enabled)
{
    struct vgp_clear_surface cmd = {
        .render_condition_enable = render_condition_enabled,
        .buffers = buffers,
        .surface = virgl_surface(surf)->handle,
        .x = dstx,
        .y = dsty,
        .width = width,
        .height = height,
    };
    struct vgp_sink sink = vgp_sink_of(ctx);

    for (unsigned i = 0; i < 4; i++)
        cmd.color[i] = color->ui[i];
    return VGP_ENCODE(clear_surface, &sink, &cmd);
}
#endif

int virgl_encode_resource_copy_region(struct virgl_context *ctx, struct virgl_resource *dst_res,
                                      unsigned dst_level, unsigned dstx, unsigned dsty,
                                      unsigned dstz, struct virgl_resource *src_res,
                                      unsigned src_level, const struct pipe_box *src_box)
{
    struct vgp_sink sink = vgp_sink_of(ctx);
    const struct vgp_resource_copy_region cmd = {
        .dst = vgp_name(&sink, dst_res),
        .dst_level = dst_level,
        .dst_x = dstx,
        .dst_y = dsty,
        .dst_z = dstz,
        .src = vgp_name(&sink, src_res),
        .src_level = src_level,
        .src_x = src_box->x,
        .src_y = src_box->y,
        .src_z = src_box->z,
        .w = src_box->width,
        .h = src_box->height,
        .d = src_box->depth,
    };

    return VGP_ENCODE(resource_copy_region, &sink, &cmd);
}

int virgl_encode_blit(struct virgl_context *ctx, struct virgl_resource *dst_res,
                      struct virgl_resource *src_res, const struct pipe_blit_info *blit)
{
    struct vgp_sink sink = vgp_sink_of(ctx);
    const struct vgp_blit cmd = {
        .mask = blit->mask,
        .filter = blit->filter,
        .scissor_enable = blit->scissor_enable,
        .render_condition_enable = blit->render_condition_enable,
        .alpha_blend = blit->alpha_blend,
        .scissor_minx = blit->scissor.minx,
        .scissor_miny = blit->scissor.miny,
        .scissor_maxx = blit->scissor.maxx,
        .scissor_maxy = blit->scissor.maxy,
        .dst = vgp_name(&sink, dst_res),
        .dst_level = blit->dst.level,
        .dst_format = pipe_to_virgl_format(blit->dst.format),
        .dst_x = blit->dst.box.x,
        .dst_y = blit->dst.box.y,
        .dst_z = blit->dst.box.z,
        .dst_w = blit->dst.box.width,
        .dst_h = blit->dst.box.height,
        .dst_d = blit->dst.box.depth,
        .src = vgp_name(&sink, src_res),
        .src_level = blit->src.level,
        .src_format = pipe_to_virgl_format(blit->src.format),
        .src_x = blit->src.box.x,
        .src_y = blit->src.box.y,
        .src_z = blit->src.box.z,
        .src_w = blit->src.box.width,
        .src_h = blit->src.box.height,
        .src_d = blit->src.box.depth,
    };

    return VGP_ENCODE(blit, &sink, &cmd);
}
