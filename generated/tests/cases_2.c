/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
#include "cases.h"

#include "rng.h"

static void make_create_video_codec(struct rng *rng, void *out)
{
    struct vgp_create_video_codec *const cmd = (struct vgp_create_video_codec *)out;

    cmd->codec = pick(rng, 0u, 4294967295u);
    cmd->profile = pick(rng, 0u, 4294967295u);
    cmd->entrypoint = pick(rng, 0u, 4294967295u);
    cmd->chroma_format = pick(rng, 0u, 4294967295u);
    cmd->level = pick(rng, 0u, 4294967295u);
    cmd->width = pick(rng, 0u, 4294967295u);
    cmd->height = pick(rng, 0u, 4294967295u);
    cmd->has_references = pick(rng, 0, 1) != 0;
    cmd->max_ref = cmd->has_references ? pick(rng, 0u, 4294967295u) : 2;
}

static int encode_create_video_codec(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_create_video_codec(sink, (const struct vgp_create_video_codec *)cmd);
}

static void make_destroy_video_codec(struct rng *rng, void *out)
{
    struct vgp_destroy_video_codec *const cmd = (struct vgp_destroy_video_codec *)out;

    cmd->codec = pick(rng, 0u, 4294967295u);
}

static int encode_destroy_video_codec(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_destroy_video_codec(sink, (const struct vgp_destroy_video_codec *)cmd);
}

static void make_create_video_buffer(struct rng *rng, void *out)
{
    struct vgp_create_video_buffer *const cmd = (struct vgp_create_video_buffer *)out;

    cmd->buffer = pick(rng, 0u, 4294967295u);
    cmd->format = pick(rng, 0u, 4294967295u);
    cmd->width = pick(rng, 0u, 4294967295u);
    cmd->height = pick(rng, 0u, 4294967295u);
    cmd->num_planes = pick(rng, 1, 3);
    for (uint32_t i = 0; i < cmd->num_planes; i++) {
        cmd->planes[i] = pick(rng, 0u, 4294967295u);
    }
}

static int encode_create_video_buffer(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_create_video_buffer(sink, (const struct vgp_create_video_buffer *)cmd);
}

static void make_destroy_video_buffer(struct rng *rng, void *out)
{
    struct vgp_destroy_video_buffer *const cmd = (struct vgp_destroy_video_buffer *)out;

    cmd->buffer = pick(rng, 0u, 4294967295u);
}

static int encode_destroy_video_buffer(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_destroy_video_buffer(sink, (const struct vgp_destroy_video_buffer *)cmd);
}

static void make_begin_frame(struct rng *rng, void *out)
{
    struct vgp_begin_frame *const cmd = (struct vgp_begin_frame *)out;

    cmd->codec = pick(rng, 0u, 4294967295u);
    cmd->target = pick(rng, 0u, 4294967295u);
}

static int encode_begin_frame(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_begin_frame(sink, (const struct vgp_begin_frame *)cmd);
}

static void make_decode_bitstream(struct rng *rng, void *out)
{
    struct vgp_decode_bitstream *const cmd = (struct vgp_decode_bitstream *)out;

    cmd->codec = pick(rng, 0u, 4294967295u);
    cmd->target = pick(rng, 0u, 4294967295u);
    cmd->picture_desc = pick(rng, 0u, 4294967295u);
    cmd->bitstream = pick(rng, 0u, 4294967295u);
    cmd->bitstream_size = pick(rng, 0u, 4294967295u);
}

static int encode_decode_bitstream(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_decode_bitstream(sink, (const struct vgp_decode_bitstream *)cmd);
}

static void make_encode_bitstream(struct rng *rng, void *out)
{
    struct vgp_encode_bitstream *const cmd = (struct vgp_encode_bitstream *)out;

    cmd->codec = pick(rng, 0u, 4294967295u);
    cmd->source = pick(rng, 0u, 4294967295u);
    cmd->destination = pick(rng, 0u, 4294967295u);
    cmd->picture_desc = pick(rng, 0u, 4294967295u);
    cmd->feedback = pick(rng, 0u, 4294967295u);
}

static int encode_encode_bitstream(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_encode_bitstream(sink, (const struct vgp_encode_bitstream *)cmd);
}

static void make_end_frame(struct rng *rng, void *out)
{
    struct vgp_end_frame *const cmd = (struct vgp_end_frame *)out;

    cmd->codec = pick(rng, 0u, 4294967295u);
    cmd->target = pick(rng, 0u, 4294967295u);
}

static int encode_end_frame(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_end_frame(sink, (const struct vgp_end_frame *)cmd);
}

static void make_clear_surface(struct rng *rng, void *out)
{
    struct vgp_clear_surface *const cmd = (struct vgp_clear_surface *)out;

    cmd->render_condition_enable = pick(rng, 0, 1) != 0;
    cmd->buffers = pick(rng, 0u, 7u);
    cmd->surface = pick(rng, 0u, 4294967295u);
    for (uint32_t i = 0; i < 4; i++) {
        cmd->color[i] = pick(rng, 0u, 4294967295u);
    }
    cmd->x = pick(rng, 0u, 4294967295u);
    cmd->y = pick(rng, 0u, 4294967295u);
    cmd->width = pick(rng, 0u, 4294967295u);
    cmd->height = pick(rng, 0u, 4294967295u);
}

static int encode_clear_surface(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_clear_surface(sink, (const struct vgp_clear_surface *)cmd);
}

static void make_get_pipe_resource_layout(struct rng *rng, void *out)
{
    struct vgp_get_pipe_resource_layout *const cmd = (struct vgp_get_pipe_resource_layout *)out;

    cmd->out = pick(rng, 0u, 4294967295u);
    cmd->target = pick(rng, 0u, 4294967295u);
}

static int encode_get_pipe_resource_layout(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_get_pipe_resource_layout(sink, (const struct vgp_get_pipe_resource_layout *)cmd);
}

static void make_create_blend(struct rng *rng, void *out)
{
    struct vgp_create_blend *const cmd = (struct vgp_create_blend *)out;

    cmd->handle = pick(rng, 1u, 4294967295u);
    cmd->independent_blend_enable = pick(rng, 0, 1) != 0;
    cmd->logicop_enable = pick(rng, 0, 1) != 0;
    cmd->dither = pick(rng, 0, 1) != 0;
    cmd->alpha_to_coverage = pick(rng, 0, 1) != 0;
    cmd->alpha_to_one = pick(rng, 0, 1) != 0;
    cmd->logicop_func = pick(rng, 0u, 15u);
    for (uint32_t i = 0; i < VGP_MAX_COLOR_BUFFERS; i++) {
        cmd->rt[i].blend_enable = pick(rng, 0, 1) != 0;
        cmd->rt[i].rgb_func = pick(rng, 0u, 7u);
        cmd->rt[i].rgb_src_factor = pick(rng, 0u, 31u);
        cmd->rt[i].rgb_dst_factor = pick(rng, 0u, 31u);
        cmd->rt[i].alpha_func = pick(rng, 0u, 7u);
        cmd->rt[i].alpha_src_factor = pick(rng, 0u, 31u);
        cmd->rt[i].alpha_dst_factor = pick(rng, 0u, 31u);
        cmd->rt[i].colormask = pick(rng, 0u, 15u);
    }
}

static int encode_create_blend(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_create_blend(sink, (const struct vgp_create_blend *)cmd);
}

static void make_create_rasterizer(struct rng *rng, void *out)
{
    struct vgp_create_rasterizer *const cmd = (struct vgp_create_rasterizer *)out;

    cmd->handle = pick(rng, 1u, 4294967295u);
    cmd->flatshade = pick(rng, 0, 1) != 0;
    cmd->depth_clip = pick(rng, 0, 1) != 0;
    cmd->clip_halfz = pick(rng, 0, 1) != 0;
    cmd->rasterizer_discard = pick(rng, 0, 1) != 0;
    cmd->flatshade_first = pick(rng, 0, 1) != 0;
    cmd->light_twoside = pick(rng, 0, 1) != 0;
    cmd->sprite_coord_mode = pick(rng, 0, 1) != 0;
    cmd->point_quad_rasterization = pick(rng, 0, 1) != 0;
    cmd->cull_face = pick(rng, 0u, 3u);
    cmd->fill_front = pick(rng, 0u, 3u);
    cmd->fill_back = pick(rng, 0u, 3u);
    cmd->scissor = pick(rng, 0, 1) != 0;
    cmd->front_ccw = pick(rng, 0, 1) != 0;
    cmd->clamp_vertex_color = pick(rng, 0, 1) != 0;
    cmd->clamp_fragment_color = pick(rng, 0, 1) != 0;
    cmd->offset_line = pick(rng, 0, 1) != 0;
    cmd->offset_point = pick(rng, 0, 1) != 0;
    cmd->offset_tri = pick(rng, 0, 1) != 0;
    cmd->poly_smooth = pick(rng, 0, 1) != 0;
    cmd->poly_stipple_enable = pick(rng, 0, 1) != 0;
    cmd->point_smooth = pick(rng, 0, 1) != 0;
    cmd->point_size_per_vertex = pick(rng, 0, 1) != 0;
    cmd->multisample = pick(rng, 0, 1) != 0;
    cmd->line_smooth = pick(rng, 0, 1) != 0;
    cmd->line_stipple_enable = pick(rng, 0, 1) != 0;
    cmd->line_last_pixel = pick(rng, 0, 1) != 0;
    cmd->half_pixel_center = pick(rng, 0, 1) != 0;
    cmd->bottom_edge_rule = pick(rng, 0, 1) != 0;
    cmd->force_persample_interp = pick(rng, 0, 1) != 0;
    cmd->point_size = pick_f32(rng);
    cmd->sprite_coord_enable = pick(rng, 0u, 4294967295u);
    cmd->line_stipple_pattern = pick(rng, 0u, 65535u);
    cmd->line_stipple_factor = pick(rng, 0u, 255u);
    cmd->clip_plane_enable = pick(rng, 0u, 255u);
    cmd->line_width = pick_f32(rng);
    cmd->offset_units = pick_f32(rng);
    cmd->offset_scale = pick_f32(rng);
    cmd->offset_clamp = pick_f32(rng);
}

static int encode_create_rasterizer(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_create_rasterizer(sink, (const struct vgp_create_rasterizer *)cmd);
}

static void make_create_dsa(struct rng *rng, void *out)
{
    struct vgp_create_dsa *const cmd = (struct vgp_create_dsa *)out;

    cmd->handle = pick(rng, 1u, 4294967295u);
    cmd->depth_enable = pick(rng, 0, 1) != 0;
    cmd->depth_writemask = pick(rng, 0, 1) != 0;
    cmd->depth_func = pick(rng, 0u, 7u);
    cmd->alpha_enable = pick(rng, 0, 1) != 0;
    cmd->alpha_func = pick(rng, 0u, 7u);
    for (uint32_t i = 0; i < 2; i++) {
        cmd->stencil[i].enabled = pick(rng, 0, 1) != 0;
        cmd->stencil[i].func = pick(rng, 0u, 7u);
        cmd->stencil[i].fail_op = pick(rng, 0u, 7u);
        cmd->stencil[i].zpass_op = pick(rng, 0u, 7u);
        cmd->stencil[i].zfail_op = pick(rng, 0u, 7u);
        cmd->stencil[i].valuemask = pick(rng, 0u, 255u);
        cmd->stencil[i].writemask = pick(rng, 0u, 255u);
    }
    cmd->alpha_ref = pick_f32(rng);
}

static int encode_create_dsa(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_create_dsa(sink, (const struct vgp_create_dsa *)cmd);
}

static void make_create_shader(struct rng *rng, void *out)
{
    struct vgp_create_shader *const cmd = (struct vgp_create_shader *)out;

    cmd->handle = pick(rng, 1u, 4294967295u);
    cmd->stage = pick_of(rng, (const uint32_t[]){0, 1, 2, 3, 4, 5}, 6);
    cmd->offlen = pick(rng, 0u, 2147483647u);
    cmd->continuation = pick(rng, 0, 1) != 0;
    cmd->num_tokens = pick(rng, 0u, 4294967295u);
    cmd->num_so_outputs = !(cmd->stage == 5) ? pick(rng, 0u, 64u) : 0;
    cmd->shared_bytes = cmd->stage == 5 ? pick(rng, 0u, 4294967295u) : 0;
    if (cmd->num_so_outputs != 0)
    for (uint32_t i = 0; i < VGP_MAX_SO_BUFFERS; i++) {
        cmd->so_stride[i] = pick(rng, 0u, 4294967295u);
    }
    for (uint32_t i = 0; i < cmd->num_so_outputs; i++) {
        cmd->so_outputs[i].register_index = pick(rng, 0u, 255u);
        cmd->so_outputs[i].start_component = pick(rng, 0u, 3u);
        cmd->so_outputs[i].num_components = pick(rng, 0u, 7u);
        cmd->so_outputs[i].output_buffer = pick(rng, 0u, 3u);
        cmd->so_outputs[i].dst_offset_dwords = pick(rng, 0u, 65535u);
        cmd->so_outputs[i].stream = pick(rng, 0u, 3u);
    }
    cmd->text = pick_bytes(rng, pick(rng, 4, 64) * 4);
}

static int encode_create_shader(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_create_shader(sink, (const struct vgp_create_shader *)cmd);
}

static void make_create_vertex_elements(struct rng *rng, void *out)
{
    struct vgp_create_vertex_elements *const cmd = (struct vgp_create_vertex_elements *)out;

    cmd->handle = pick(rng, 1u, 4294967295u);
    cmd->num_elements = pick(rng, 0, VGP_MAX_VERTEX_ELEMENTS);
    for (uint32_t i = 0; i < cmd->num_elements; i++) {
        cmd->elements[i].src_offset = pick(rng, 0u, 4294967295u);
        cmd->elements[i].instance_divisor = pick(rng, 0u, 4294967295u);
        cmd->elements[i].vertex_buffer_index = pick(rng, 0u, 31u);
        cmd->elements[i].src_format = pick(rng, 0u, 4294967295u);
    }
}

static int encode_create_vertex_elements(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_create_vertex_elements(sink, (const struct vgp_create_vertex_elements *)cmd);
}

static void make_create_sampler_view(struct rng *rng, void *out)
{
    struct vgp_create_sampler_view *const cmd = (struct vgp_create_sampler_view *)out;

    cmd->handle = pick(rng, 1u, 4294967295u);
    cmd->resource = pick(rng, 0u, 4294967295u);
    cmd->format = pick(rng, 0u, 16777215u);
    cmd->target = pick(rng, 0u, 255u);
    cmd->first_element_or_layers = pick(rng, 0u, 4294967295u);
    cmd->last_element_or_levels = pick(rng, 0u, 4294967295u);
    cmd->swizzle_r = pick_of(rng, (const uint32_t[]){0, 1, 2, 3, 4, 5}, 6);
    cmd->swizzle_g = pick_of(rng, (const uint32_t[]){0, 1, 2, 3, 4, 5}, 6);
    cmd->swizzle_b = pick_of(rng, (const uint32_t[]){0, 1, 2, 3, 4, 5}, 6);
    cmd->swizzle_a = pick_of(rng, (const uint32_t[]){0, 1, 2, 3, 4, 5}, 6);
}

static int encode_create_sampler_view(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_create_sampler_view(sink, (const struct vgp_create_sampler_view *)cmd);
}

static void make_create_sampler_state(struct rng *rng, void *out)
{
    struct vgp_create_sampler_state *const cmd = (struct vgp_create_sampler_state *)out;

    cmd->handle = pick(rng, 1u, 4294967295u);
    cmd->wrap_s = pick(rng, 0u, 7u);
    cmd->wrap_t = pick(rng, 0u, 7u);
    cmd->wrap_r = pick(rng, 0u, 7u);
    cmd->min_img_filter = pick(rng, 0u, 1u);
    cmd->min_mip_filter = pick(rng, 0u, 3u);
    cmd->mag_img_filter = pick(rng, 0u, 1u);
    cmd->compare_mode = pick(rng, 0, 1) != 0;
    cmd->compare_func = pick(rng, 0u, 7u);
    cmd->seamless_cube_map = pick(rng, 0, 1) != 0;
    cmd->max_anisotropy = pick(rng, 0u, 31u);
    cmd->lod_bias = pick_f32(rng);
    cmd->min_lod = pick_f32(rng);
    cmd->max_lod = pick_f32(rng);
    for (uint32_t i = 0; i < 4; i++) {
        cmd->border_color[i] = pick(rng, 0u, 4294967295u);
    }
}

static int encode_create_sampler_state(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_create_sampler_state(sink, (const struct vgp_create_sampler_state *)cmd);
}

static void make_create_surface(struct rng *rng, void *out)
{
    struct vgp_create_surface *const cmd = (struct vgp_create_surface *)out;

    cmd->handle = pick(rng, 1u, 4294967295u);
    cmd->resource = pick(rng, 0u, 4294967295u);
    cmd->format = pick(rng, 0u, 4294967295u);
    cmd->level_or_first_element = pick(rng, 0u, 4294967295u);
    cmd->first_layer = pick(rng, 0u, 65535u);
    cmd->last_layer = pick(rng, 0u, 65535u);
}

static int encode_create_surface(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_create_surface(sink, (const struct vgp_create_surface *)cmd);
}

static void make_create_query(struct rng *rng, void *out)
{
    struct vgp_create_query *const cmd = (struct vgp_create_query *)out;

    cmd->handle = pick(rng, 1u, 4294967295u);
    cmd->query_type = pick(rng, 0u, 65535u);
    cmd->index = pick(rng, 0u, 65535u);
    cmd->offset = pick(rng, 0u, 4294967295u);
    cmd->resource = pick(rng, 0u, 4294967295u);
}

static int encode_create_query(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_create_query(sink, (const struct vgp_create_query *)cmd);
}

static void make_create_streamout_target(struct rng *rng, void *out)
{
    struct vgp_create_streamout_target *const cmd = (struct vgp_create_streamout_target *)out;

    cmd->handle = pick(rng, 1u, 4294967295u);
    cmd->resource = pick(rng, 0u, 4294967295u);
    cmd->buffer_offset = pick(rng, 0u, 4294967295u);
    cmd->buffer_size = pick(rng, 0u, 4294967295u);
}

static int encode_create_streamout_target(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_create_streamout_target(sink, (const struct vgp_create_streamout_target *)cmd);
}

static void make_create_msaa_surface(struct rng *rng, void *out)
{
    struct vgp_create_msaa_surface *const cmd = (struct vgp_create_msaa_surface *)out;

    cmd->handle = pick(rng, 1u, 4294967295u);
    cmd->resource = pick(rng, 0u, 4294967295u);
    cmd->format = pick(rng, 0u, 4294967295u);
    cmd->level_or_first_element = pick(rng, 0u, 4294967295u);
    cmd->first_layer = pick(rng, 0u, 65535u);
    cmd->last_layer = pick(rng, 0u, 65535u);
    cmd->sample_count = pick(rng, 0u, 4294967295u);
}

static int encode_create_msaa_surface(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_create_msaa_surface(sink, (const struct vgp_create_msaa_surface *)cmd);
}

static const struct vgp_case cases[] = {
    {"CREATE_VIDEO_CODEC", 53, 0, false, sizeof(struct vgp_create_video_codec), make_create_video_codec, encode_create_video_codec},
    {"DESTROY_VIDEO_CODEC", 54, 0, false, sizeof(struct vgp_destroy_video_codec), make_destroy_video_codec, encode_destroy_video_codec},
    {"CREATE_VIDEO_BUFFER", 55, 0, false, sizeof(struct vgp_create_video_buffer), make_create_video_buffer, encode_create_video_buffer},
    {"DESTROY_VIDEO_BUFFER", 56, 0, false, sizeof(struct vgp_destroy_video_buffer), make_destroy_video_buffer, encode_destroy_video_buffer},
    {"BEGIN_FRAME", 57, 0, false, sizeof(struct vgp_begin_frame), make_begin_frame, encode_begin_frame},
    {"DECODE_BITSTREAM", 59, 0, false, sizeof(struct vgp_decode_bitstream), make_decode_bitstream, encode_decode_bitstream},
    {"ENCODE_BITSTREAM", 60, 0, false, sizeof(struct vgp_encode_bitstream), make_encode_bitstream, encode_encode_bitstream},
    {"END_FRAME", 61, 0, false, sizeof(struct vgp_end_frame), make_end_frame, encode_end_frame},
    {"CLEAR_SURFACE", 62, 0, true, sizeof(struct vgp_clear_surface), make_clear_surface, encode_clear_surface},
    {"GET_PIPE_RESOURCE_LAYOUT", 63, 0, false, sizeof(struct vgp_get_pipe_resource_layout), make_get_pipe_resource_layout, encode_get_pipe_resource_layout},
    {"CREATE_BLEND", 1, 1, true, sizeof(struct vgp_create_blend), make_create_blend, encode_create_blend},
    {"CREATE_RASTERIZER", 1, 2, true, sizeof(struct vgp_create_rasterizer), make_create_rasterizer, encode_create_rasterizer},
    {"CREATE_DSA", 1, 3, true, sizeof(struct vgp_create_dsa), make_create_dsa, encode_create_dsa},
    {"CREATE_SHADER", 1, 4, true, sizeof(struct vgp_create_shader), make_create_shader, encode_create_shader},
    {"CREATE_VERTEX_ELEMENTS", 1, 5, true, sizeof(struct vgp_create_vertex_elements), make_create_vertex_elements, encode_create_vertex_elements},
    {"CREATE_SAMPLER_VIEW", 1, 6, true, sizeof(struct vgp_create_sampler_view), make_create_sampler_view, encode_create_sampler_view},
    {"CREATE_SAMPLER_STATE", 1, 7, true, sizeof(struct vgp_create_sampler_state), make_create_sampler_state, encode_create_sampler_state},
    {"CREATE_SURFACE", 1, 8, true, sizeof(struct vgp_create_surface), make_create_surface, encode_create_surface},
    {"CREATE_QUERY", 1, 9, true, sizeof(struct vgp_create_query), make_create_query, encode_create_query},
    {"CREATE_STREAMOUT_TARGET", 1, 10, true, sizeof(struct vgp_create_streamout_target), make_create_streamout_target, encode_create_streamout_target},
    {"CREATE_MSAA_SURFACE", 1, 11, true, sizeof(struct vgp_create_msaa_surface), make_create_msaa_surface, encode_create_msaa_surface},
};

const struct vgp_case_group vgp_cases_2 = {cases, sizeof cases / sizeof *cases};
