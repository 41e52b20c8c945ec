/* SPDX-License-Identifier: MIT */
/* State objects: how they are made, bound and given up. */
#include "vgp_glue.h"

#include "util/format/u_format.h"

int virgl_encode_bind_object(struct virgl_context *ctx, uint32_t handle, uint32_t object)
{
    const struct vgp_bind_object cmd = {.object_type = object, .handle = handle};
    struct vgp_sink sink = vgp_sink_of(ctx);

    return VGP_ENCODE(bind_object, &sink, &cmd);
}

int virgl_encode_delete_object(struct virgl_context *ctx, uint32_t handle, uint32_t object)
{
    const struct vgp_destroy_object cmd = {.object_type = object, .handle = handle};
    struct vgp_sink sink = vgp_sink_of(ctx);

    return VGP_ENCODE(destroy_object, &sink, &cmd);
}

int virgl_encode_blend_state(struct virgl_context *ctx, uint32_t handle,
                             const struct pipe_blend_state *state)
{
    struct vgp_create_blend cmd = {
        .handle = handle,
        .independent_blend_enable = state->independent_blend_enable,
        .logicop_enable = state->logicop_enable,
        .dither = state->dither,
        .alpha_to_coverage = state->alpha_to_coverage,
        .alpha_to_one = state->alpha_to_one,
        .logicop_func = state->logicop_func,
    };
    struct vgp_sink sink = vgp_sink_of(ctx);

    for (unsigned i = 0; i < VGP_MAX_COLOR_BUFFERS; i++)
        cmd.rt[i] = (struct vgp_create_blend_rt){
            .blend_enable = state->rt[i].blend_enable,
            .rgb_func = state->rt[i].rgb_func,
            .rgb_src_factor = state->rt[i].rgb_src_factor,
            .rgb_dst_factor = state->rt[i].rgb_dst_factor,
            .alpha_func = state->rt[i].alpha_func,
            .alpha_src_factor = state->rt[i].alpha_src_factor,
            .alpha_dst_factor = state->rt[i].alpha_dst_factor,
            .colormask = state->rt[i].colormask,
        };
    /* An advanced equation travels in this field; the host knows it by the shader. */
    if (state->advanced_blend_func)
        cmd.rt[0].alpha_src_factor = state->advanced_blend_func;
    return VGP_ENCODE(create_blend, &sink, &cmd);
}

int virgl_encode_dsa_state(struct virgl_context *ctx, uint32_t handle,
                           const struct pipe_depth_stencil_alpha_state *state)
{
    struct vgp_create_dsa cmd = {
        .handle = handle,
        .depth_enable = state->depth_enabled,
        .depth_writemask = state->depth_writemask,
        .depth_func = state->depth_func,
        .alpha_enable = state->alpha_enabled,
        .alpha_func = state->alpha_func,
        .alpha_ref = state->alpha_ref_value,
    };
    struct vgp_sink sink = vgp_sink_of(ctx);

    for (unsigned i = 0; i < 2; i++)
        cmd.stencil[i] = (struct vgp_create_dsa_stencil){
            .enabled = state->stencil[i].enabled,
            .func = state->stencil[i].func,
            .fail_op = state->stencil[i].fail_op,
            .zpass_op = state->stencil[i].zpass_op,
            .zfail_op = state->stencil[i].zfail_op,
            .valuemask = state->stencil[i].valuemask,
            .writemask = state->stencil[i].writemask,
        };
    return VGP_ENCODE(create_dsa, &sink, &cmd);
}

int virgl_encode_rasterizer_state(struct virgl_context *ctx, uint32_t handle,
                                  const struct pipe_rasterizer_state *state)
{
    const struct vgp_create_rasterizer cmd = {
        .handle = handle,
        .flatshade = state->flatshade,
        .depth_clip = state->depth_clip_near,
        .clip_halfz = state->clip_halfz,
        .rasterizer_discard = state->rasterizer_discard,
        .flatshade_first = state->flatshade_first,
        .light_twoside = state->light_twoside,
        .sprite_coord_mode = state->sprite_coord_mode,
        .point_quad_rasterization = state->point_quad_rasterization,
        .cull_face = state->cull_face,
        .fill_front = state->fill_front,
        .fill_back = state->fill_back,
        .scissor = state->scissor,
        .front_ccw = state->front_ccw,
        .clamp_vertex_color = state->clamp_vertex_color,
        .clamp_fragment_color = state->clamp_fragment_color,
        .offset_line = state->offset_line,
        .offset_point = state->offset_point,
        .offset_tri = state->offset_tri,
        .poly_smooth = state->poly_smooth,
        .poly_stipple_enable = state->poly_stipple_enable,
        .point_smooth = state->point_smooth,
        .point_size_per_vertex = state->point_size_per_vertex,
        .multisample = state->multisample,
        .line_smooth = state->line_smooth,
        .line_stipple_enable = state->line_stipple_enable,
        .line_last_pixel = state->line_last_pixel,
        .half_pixel_center = state->half_pixel_center,
        .bottom_edge_rule = state->bottom_edge_rule,
        .force_persample_interp = state->force_persample_interp,
        .point_size = state->point_size,
        .sprite_coord_enable = state->sprite_coord_enable,
        .line_stipple_pattern = state->line_stipple_pattern,
        .line_stipple_factor = state->line_stipple_factor,
        .clip_plane_enable = state->clip_plane_enable,
        .line_width = state->line_width,
        .offset_units = state->offset_units,
        .offset_scale = state->offset_scale,
        .offset_clamp = state->offset_clamp,
    };
    struct vgp_sink sink = vgp_sink_of(ctx);

    return VGP_ENCODE(create_rasterizer, &sink, &cmd);
}

int virgl_encode_sampler_state(struct virgl_context *ctx, uint32_t handle,
                               const struct pipe_sampler_state *state)
{
    struct vgp_create_sampler_state cmd = {
        .handle = handle,
        .wrap_s = state->wrap_s,
        .wrap_t = state->wrap_t,
        .wrap_r = state->wrap_r,
        .min_img_filter = state->min_img_filter,
        .min_mip_filter = state->min_mip_filter,
        .mag_img_filter = state->mag_img_filter,
        .compare_mode = state->compare_mode,
        .compare_func = state->compare_func,
        .seamless_cube_map = state->seamless_cube_map,
        .max_anisotropy = state->max_anisotropy,
        .lod_bias = state->lod_bias,
        .min_lod = state->min_lod,
        .max_lod = state->max_lod,
    };
    struct vgp_sink sink = vgp_sink_of(ctx);

    for (unsigned i = 0; i < 4; i++)
        cmd.border_color[i] = state->border_color.ui[i];
    return VGP_ENCODE(create_sampler_state, &sink, &cmd);
}

/* Where in the resource the view begins and ends. */
static void view_range(struct vgp_create_sampler_view *cmd, const struct virgl_resource *res,
                       const struct pipe_sampler_view *state)
{
    if (res->b.target == PIPE_BUFFER) {
        const uint32_t texel = util_format_get_blocksize(state->format);

        cmd->first_element_or_layers = state->u.buf.offset / texel;
        cmd->last_element_or_levels = (state->u.buf.offset + state->u.buf.size) / texel - 1;
        return;
    }
    cmd->first_element_or_layers =
        res->metadata.plane ? res->metadata.plane
                            : state->u.tex.first_layer | (uint32_t)state->u.tex.last_layer << 16;
    cmd->last_element_or_levels = state->u.tex.first_level | (uint32_t)state->u.tex.last_level << 8;
}

int virgl_encode_sampler_view(struct virgl_context *ctx, uint32_t handle,
                              struct virgl_resource *res, const struct pipe_sampler_view *state)
{
    const struct virgl_screen *const screen = virgl_screen(ctx->base.screen);
    struct vgp_sink sink = vgp_sink_of(ctx);
    struct vgp_create_sampler_view cmd = {
        .handle = handle,
        .resource = vgp_name(&sink, res),
        .format = pipe_to_virgl_format(state->format),
        .swizzle_r = state->swizzle_r,
        .swizzle_g = state->swizzle_g,
        .swizzle_b = state->swizzle_b,
        .swizzle_a = state->swizzle_a,
    };

    if (screen->caps.caps.v2.capability_bits & VIRGL_CAP_TEXTURE_VIEW)
        cmd.target = state->target;
    view_range(&cmd, res, state);
    return VGP_ENCODE(create_sampler_view, &sink, &cmd);
}

int virgl_encoder_create_vertex_elements(struct virgl_context *ctx, uint32_t handle,
                                         unsigned num_elements,
                                         const struct pipe_vertex_element *element)
{
    struct vgp_create_vertex_elements cmd;
    struct vgp_sink sink = vgp_sink_of(ctx);

    if (num_elements > VGP_MAX_VERTEX_ELEMENTS)
        return vgp_done("create_vertex_elements", VGP_ENCODE_RANGE);
    cmd.handle = handle;
    cmd.num_elements = num_elements;
    for (unsigned i = 0; i < num_elements; i++)
        cmd.elements[i] = (struct vgp_create_vertex_elements_elements){
            .src_offset = element[i].src_offset,
            .instance_divisor = element[i].instance_divisor,
            .vertex_buffer_index = element[i].vertex_buffer_index,
            .src_format = pipe_to_virgl_format(element[i].src_format),
        };
    return VGP_ENCODE(create_vertex_elements, &sink, &cmd);
}

int virgl_encoder_create_surface(struct virgl_context *ctx, uint32_t handle,
                                 struct virgl_resource *res, const struct pipe_surface *templat)
{
    struct vgp_sink sink = vgp_sink_of(ctx);
    const struct vgp_create_surface cmd = {
        .handle = handle,
        .resource = vgp_name(&sink, res),
        .format = pipe_to_virgl_format(templat->format),
        .level_or_first_element = templat->u.tex.level,
        .first_layer = templat->u.tex.first_layer,
        .last_layer = templat->u.tex.last_layer,
    };
    const struct vgp_create_msaa_surface msaa = {
        .handle = handle,
        .resource = cmd.resource,
        .format = cmd.format,
        .level_or_first_element = cmd.level_or_first_element,
        .first_layer = cmd.first_layer,
        .last_layer = cmd.last_layer,
        .sample_count = templat->nr_samples,
    };

    return templat->nr_samples ? VGP_ENCODE(create_msaa_surface, &sink, &msaa)
                               : VGP_ENCODE(create_surface, &sink, &cmd);
}

int virgl_encoder_create_so_target(struct virgl_context *ctx, uint32_t handle,
                                   struct virgl_resource *res, unsigned buffer_offset,
                                   unsigned buffer_size)
{
    struct vgp_sink sink = vgp_sink_of(ctx);
    const struct vgp_create_streamout_target cmd = {
        .handle = handle,
        .resource = vgp_name(&sink, res),
        .buffer_offset = buffer_offset,
        .buffer_size = buffer_size,
    };

    return VGP_ENCODE(create_streamout_target, &sink, &cmd);
}
