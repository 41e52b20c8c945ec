/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
#include "vgp_reencode.h"

#include <string.h>

static int encode_nop(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)command;
    return vgp_encode_nop(sink, len);
}

static int encode_bind_object(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_bind_object(sink, (const struct vgp_bind_object *)command);
}

static int encode_destroy_object(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_destroy_object(sink, (const struct vgp_destroy_object *)command);
}

static int encode_set_viewport_state(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_set_viewport_state(sink, (const struct vgp_set_viewport_state *)command);
}

static int encode_set_framebuffer_state(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_set_framebuffer_state(sink, (const struct vgp_set_framebuffer_state *)command);
}

static int encode_set_vertex_buffers(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_set_vertex_buffers(sink, (const struct vgp_set_vertex_buffers *)command);
}

static int encode_clear(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_clear(sink, (const struct vgp_clear *)command);
}

static int encode_draw_vbo(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_draw_vbo(sink, (const struct vgp_draw_vbo *)command);
}

static int encode_resource_inline_write(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_resource_inline_write(sink, (const struct vgp_resource_inline_write *)command);
}

static int encode_set_sampler_views(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_set_sampler_views(sink, (const struct vgp_set_sampler_views *)command);
}

static int encode_set_index_buffer(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_set_index_buffer(sink, (const struct vgp_set_index_buffer *)command);
}

static int encode_set_constant_buffer(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_set_constant_buffer(sink, (const struct vgp_set_constant_buffer *)command);
}

static int encode_set_stencil_ref(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_set_stencil_ref(sink, (const struct vgp_set_stencil_ref *)command);
}

static int encode_set_blend_color(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_set_blend_color(sink, (const struct vgp_set_blend_color *)command);
}

static int encode_set_scissor_state(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_set_scissor_state(sink, (const struct vgp_set_scissor_state *)command);
}

static int encode_blit(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_blit(sink, (const struct vgp_blit *)command);
}

static int encode_resource_copy_region(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_resource_copy_region(sink, (const struct vgp_resource_copy_region *)command);
}

static int encode_bind_sampler_states(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_bind_sampler_states(sink, (const struct vgp_bind_sampler_states *)command);
}

static int encode_begin_query(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_begin_query(sink, (const struct vgp_begin_query *)command);
}

static int encode_end_query(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_end_query(sink, (const struct vgp_end_query *)command);
}

static int encode_get_query_result(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_get_query_result(sink, (const struct vgp_get_query_result *)command);
}

static int encode_set_polygon_stipple(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_set_polygon_stipple(sink, (const struct vgp_set_polygon_stipple *)command);
}

static int encode_set_clip_state(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_set_clip_state(sink, (const struct vgp_set_clip_state *)command);
}

static int encode_set_sample_mask(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_set_sample_mask(sink, (const struct vgp_set_sample_mask *)command);
}

static int encode_set_streamout_targets(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_set_streamout_targets(sink, (const struct vgp_set_streamout_targets *)command);
}

static int encode_set_render_condition(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_set_render_condition(sink, (const struct vgp_set_render_condition *)command);
}

static int encode_set_uniform_buffer(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_set_uniform_buffer(sink, (const struct vgp_set_uniform_buffer *)command);
}

static int encode_set_sub_ctx(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_set_sub_ctx(sink, (const struct vgp_set_sub_ctx *)command);
}

static int encode_create_sub_ctx(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_create_sub_ctx(sink, (const struct vgp_create_sub_ctx *)command);
}

static int encode_destroy_sub_ctx(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_destroy_sub_ctx(sink, (const struct vgp_destroy_sub_ctx *)command);
}

static int encode_bind_shader(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_bind_shader(sink, (const struct vgp_bind_shader *)command);
}

static int encode_set_tess_state(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_set_tess_state(sink, (const struct vgp_set_tess_state *)command);
}

static int encode_set_min_samples(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_set_min_samples(sink, (const struct vgp_set_min_samples *)command);
}

static int encode_set_shader_buffers(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_set_shader_buffers(sink, (const struct vgp_set_shader_buffers *)command);
}

static int encode_set_shader_images(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_set_shader_images(sink, (const struct vgp_set_shader_images *)command);
}

static int encode_memory_barrier(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_memory_barrier(sink, (const struct vgp_memory_barrier *)command);
}

static int encode_launch_grid(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_launch_grid(sink, (const struct vgp_launch_grid *)command);
}

static int encode_set_framebuffer_state_no_attach(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_set_framebuffer_state_no_attach(sink, (const struct vgp_set_framebuffer_state_no_attach *)command);
}

static int encode_texture_barrier(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_texture_barrier(sink, (const struct vgp_texture_barrier *)command);
}

static int encode_set_atomic_buffers(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_set_atomic_buffers(sink, (const struct vgp_set_atomic_buffers *)command);
}

static int encode_set_debug_flags(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_set_debug_flags(sink, (const struct vgp_set_debug_flags *)command);
}

static int encode_get_query_result_qbo(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_get_query_result_qbo(sink, (const struct vgp_get_query_result_qbo *)command);
}

static int encode_transfer3d(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_transfer3d(sink, (const struct vgp_transfer3d *)command);
}

static int encode_end_transfers(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)command;
    return vgp_encode_end_transfers(sink, len);
}

static int encode_copy_transfer3d(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_copy_transfer3d(sink, (const struct vgp_copy_transfer3d *)command);
}

static int encode_set_tweaks(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_set_tweaks(sink, (const struct vgp_set_tweaks *)command);
}

static int encode_clear_texture(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_clear_texture(sink, (const struct vgp_clear_texture *)command);
}

static int encode_pipe_resource_create(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_pipe_resource_create(sink, (const struct vgp_pipe_resource_create *)command);
}

static int encode_pipe_resource_set_type(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_pipe_resource_set_type(sink, (const struct vgp_pipe_resource_set_type *)command);
}

static int encode_get_memory_info(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_get_memory_info(sink, (const struct vgp_get_memory_info *)command);
}

static int encode_send_string_marker(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_send_string_marker(sink, (const struct vgp_send_string_marker *)command);
}

static int encode_link_shader(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_link_shader(sink, (const struct vgp_link_shader *)command);
}

static int encode_create_video_codec(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_create_video_codec(sink, (const struct vgp_create_video_codec *)command);
}

static int encode_destroy_video_codec(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_destroy_video_codec(sink, (const struct vgp_destroy_video_codec *)command);
}

static int encode_create_video_buffer(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_create_video_buffer(sink, (const struct vgp_create_video_buffer *)command);
}

static int encode_destroy_video_buffer(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_destroy_video_buffer(sink, (const struct vgp_destroy_video_buffer *)command);
}

static int encode_begin_frame(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_begin_frame(sink, (const struct vgp_begin_frame *)command);
}

static int encode_decode_macroblock(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)command;
    return vgp_encode_decode_macroblock(sink, len);
}

static int encode_decode_bitstream(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_decode_bitstream(sink, (const struct vgp_decode_bitstream *)command);
}

static int encode_encode_bitstream(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_encode_bitstream(sink, (const struct vgp_encode_bitstream *)command);
}

static int encode_end_frame(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_end_frame(sink, (const struct vgp_end_frame *)command);
}

static int encode_clear_surface(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_clear_surface(sink, (const struct vgp_clear_surface *)command);
}

static int encode_get_pipe_resource_layout(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_get_pipe_resource_layout(sink, (const struct vgp_get_pipe_resource_layout *)command);
}

static int encode_create_blend(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_create_blend(sink, (const struct vgp_create_blend *)command);
}

static int encode_create_rasterizer(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_create_rasterizer(sink, (const struct vgp_create_rasterizer *)command);
}

static int encode_create_dsa(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_create_dsa(sink, (const struct vgp_create_dsa *)command);
}

static int encode_create_shader(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_create_shader(sink, (const struct vgp_create_shader *)command);
}

static int encode_create_vertex_elements(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_create_vertex_elements(sink, (const struct vgp_create_vertex_elements *)command);
}

static int encode_create_sampler_view(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_create_sampler_view(sink, (const struct vgp_create_sampler_view *)command);
}

static int encode_create_sampler_state(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_create_sampler_state(sink, (const struct vgp_create_sampler_state *)command);
}

static int encode_create_surface(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_create_surface(sink, (const struct vgp_create_surface *)command);
}

static int encode_create_query(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_create_query(sink, (const struct vgp_create_query *)command);
}

static int encode_create_streamout_target(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_create_streamout_target(sink, (const struct vgp_create_streamout_target *)command);
}

static int encode_create_msaa_surface(struct vgp_sink *sink, const void *command, uint32_t len)
{
    (void)len;
    return vgp_encode_create_msaa_surface(sink, (const struct vgp_create_msaa_surface *)command);
}

struct row {
    int (*encode)(struct vgp_sink *sink, const void *command, uint32_t len);
    uint32_t header; /* defined bits */
    bool loose;      /* what is behind the last part is ignored */
};

static const struct row creations[VGP_OBJECT_COUNT] = {
    [1] = {encode_create_blend, 0xffffffffu, false},
    [2] = {encode_create_rasterizer, 0xffffffffu, false},
    [3] = {encode_create_dsa, 0xffffffffu, false},
    [4] = {encode_create_shader, 0xffffffffu, false},
    [5] = {encode_create_vertex_elements, 0xffffffffu, false},
    [6] = {encode_create_sampler_view, 0xffffffffu, false},
    [7] = {encode_create_sampler_state, 0xffffffffu, false},
    [8] = {encode_create_surface, 0xffffffffu, false},
    [9] = {encode_create_query, 0xffffffffu, false},
    [10] = {encode_create_streamout_target, 0xffffffffu, false},
    [11] = {encode_create_msaa_surface, 0xffffffffu, false},
};

static const struct row commands[VGP_COMMAND_COUNT] = {
    [0] = {encode_nop, 0xffff00ffu, false},
    [2] = {encode_bind_object, 0xffffffffu, false},
    [3] = {encode_destroy_object, 0xffffffffu, false},
    [4] = {encode_set_viewport_state, 0xffff00ffu, false},
    [5] = {encode_set_framebuffer_state, 0xffff00ffu, false},
    [6] = {encode_set_vertex_buffers, 0xffff00ffu, false},
    [7] = {encode_clear, 0xffff00ffu, false},
    [8] = {encode_draw_vbo, 0xffff00ffu, false},
    [9] = {encode_resource_inline_write, 0xffff00ffu, false},
    [10] = {encode_set_sampler_views, 0xffff00ffu, false},
    [11] = {encode_set_index_buffer, 0xffff00ffu, false},
    [12] = {encode_set_constant_buffer, 0xffff00ffu, false},
    [13] = {encode_set_stencil_ref, 0xffff00ffu, false},
    [14] = {encode_set_blend_color, 0xffff00ffu, false},
    [15] = {encode_set_scissor_state, 0xffff00ffu, false},
    [16] = {encode_blit, 0xffff00ffu, false},
    [17] = {encode_resource_copy_region, 0xffff00ffu, false},
    [18] = {encode_bind_sampler_states, 0xffff00ffu, false},
    [19] = {encode_begin_query, 0xffff00ffu, false},
    [20] = {encode_end_query, 0xffff00ffu, false},
    [21] = {encode_get_query_result, 0xffff00ffu, false},
    [22] = {encode_set_polygon_stipple, 0xffff00ffu, false},
    [23] = {encode_set_clip_state, 0xffff00ffu, false},
    [24] = {encode_set_sample_mask, 0xffff00ffu, false},
    [25] = {encode_set_streamout_targets, 0xffff00ffu, false},
    [26] = {encode_set_render_condition, 0xffff00ffu, false},
    [27] = {encode_set_uniform_buffer, 0xffff00ffu, false},
    [28] = {encode_set_sub_ctx, 0xffff00ffu, false},
    [29] = {encode_create_sub_ctx, 0xffff00ffu, false},
    [30] = {encode_destroy_sub_ctx, 0xffff00ffu, false},
    [31] = {encode_bind_shader, 0xffff00ffu, false},
    [32] = {encode_set_tess_state, 0xffff00ffu, false},
    [33] = {encode_set_min_samples, 0xffff00ffu, false},
    [34] = {encode_set_shader_buffers, 0xffff00ffu, true},
    [35] = {encode_set_shader_images, 0xffff00ffu, true},
    [36] = {encode_memory_barrier, 0xffff00ffu, false},
    [37] = {encode_launch_grid, 0xffff00ffu, false},
    [38] = {encode_set_framebuffer_state_no_attach, 0xffff00ffu, false},
    [39] = {encode_texture_barrier, 0xffff00ffu, false},
    [40] = {encode_set_atomic_buffers, 0xffff00ffu, true},
    [41] = {encode_set_debug_flags, 0xffff00ffu, false},
    [42] = {encode_get_query_result_qbo, 0xffff00ffu, false},
    [43] = {encode_transfer3d, 0xffff00ffu, true},
    [44] = {encode_end_transfers, 0xffff00ffu, false},
    [45] = {encode_copy_transfer3d, 0xffff00ffu, false},
    [46] = {encode_set_tweaks, 0xffff00ffu, true},
    [47] = {encode_clear_texture, 0xffff00ffu, false},
    [48] = {encode_pipe_resource_create, 0xffff00ffu, false},
    [49] = {encode_pipe_resource_set_type, 0xffff00ffu, false},
    [50] = {encode_get_memory_info, 0xffff00ffu, false},
    [51] = {encode_send_string_marker, 0xffff00ffu, true},
    [52] = {encode_link_shader, 0xffff00ffu, false},
    [53] = {encode_create_video_codec, 0xffff00ffu, true},
    [54] = {encode_destroy_video_codec, 0xffff00ffu, true},
    [55] = {encode_create_video_buffer, 0xffff00ffu, true},
    [56] = {encode_destroy_video_buffer, 0xffff00ffu, true},
    [57] = {encode_begin_frame, 0xffff00ffu, true},
    [58] = {encode_decode_macroblock, 0xffff00ffu, false},
    [59] = {encode_decode_bitstream, 0xffff00ffu, true},
    [60] = {encode_encode_bitstream, 0xffff00ffu, true},
    [61] = {encode_end_frame, 0xffff00ffu, true},
    [62] = {encode_clear_surface, 0xffff00ffu, false},
    [63] = {encode_get_pipe_resource_layout, 0xffff00ffu, true},
};

static const struct row *row_of(const struct vgp_command_info *info)
{
    if (info->opcode == VIRGL_CCMD_CREATE_OBJECT)
        return &creations[info->object_type];
    return &commands[info->opcode];
}

int vgp_encode_again(struct vgp_sink *sink, const struct vgp_command_info *info, const void *command, uint32_t len)
{
    return row_of(info)->encode(sink, command, len);
}

struct marks {
    uint32_t *masks;
    size_t end; /* dword behind the last part so far */
};

static void mark_scalar(struct marks *marks, const struct vgp_field_info *field, size_t at)
{
    if (field->width == 64)
        marks->masks[at] = marks->masks[at + 1] = 0xffffffffu;
    else
        marks->masks[at] |= (uint32_t)(((1ull << field->width) - 1) << field->low);
}

static void mark_span(struct marks *marks, const void *place, size_t base)
{
    struct vgp_span span;

    memcpy(&span, place, sizeof span);
    memset(marks->masks + base, 0xff, span.bytes);
    marks->end = base + (span.bytes + 3) / 4;
}

/* `count` elements of the array whose rows are the `rows` fields. */
static void mark_array(struct marks *marks, const struct vgp_field_info *fields, uint32_t rows, uint32_t count, size_t base)
{
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t j = 0; j < rows; j++)
            mark_scalar(marks, &fields[j], base + (size_t)i * fields->dword_step + fields[j].dword);
    marks->end = base + (size_t)count * fields->dword_step;
}

/* How many rows belong to the array that begins at `fields`; 1 outside arrays. */
static uint32_t group(const struct vgp_field_info *fields, uint32_t count)
{
    uint32_t n = 1;

    while (fields->array && n < count && fields[n].array && strcmp(fields[n].array, fields->array) == 0)
        n++;
    return n;
}

static void mark(struct marks *marks, const struct vgp_field_info *field, uint32_t rows, const void *command)
{
    const uint32_t count = vgp_field_count(field, command);
    const size_t base = field->base ? field->base : marks->end;
    const size_t behind = (size_t)field->dword + (field->width == 64 ? 2 : 1);

    if (count == 0 || field->width == 0)
        return;
    if (field->array) {
        mark_array(marks, field, rows, count, base);
    } else if (field->kind == VGP_FIELD_SPAN) {
        mark_span(marks, (const char *)command + field->offset, base);
    } else {
        mark_scalar(marks, field, field->dword);
        marks->end = behind > marks->end ? behind : marks->end;
    }
}

void vgp_defined_bits(const struct vgp_command_info *info, const void *command, uint32_t header, uint32_t *masks)
{
    const struct row *const row = row_of(info);
    const uint32_t len = VGP_HEADER_LENGTH(header);
    struct marks marks = {masks, 1};

    memset(masks, 0, ((size_t)len + 1) * sizeof *masks);
    masks[0] = row->header;
    for (uint32_t i = 0, n; i < info->num_fields; i += n) {
        n = group(&info->fields[i], info->num_fields - i);
        mark(&marks, &info->fields[i], n, command);
    }
    if (row->loose && marks.end <= len)
        masks[0] &= 0xffffu;
}

bool vgp_same_command(const uint32_t *before, const uint32_t *masks, const uint32_t *after, size_t count,
                      struct vgp_mismatch *mismatch)
{
    const size_t had = (size_t)VGP_HEADER_LENGTH(before[0]) + 1;

    for (size_t i = 0; i < had || i < count; i++) {
        const uint32_t mask = i < had ? masks[i] : 0xffffffffu;
        const uint32_t left = i < had ? before[i] : 0, right = i < count ? after[i] : 0;
        const bool lost = i >= had || (i >= count && mask != 0);
        if (lost || ((left ^ right) & mask) != 0) {
            *mismatch = (struct vgp_mismatch){(uint32_t)i, left, right, mask};
            return false;
        }
    }
    return true;
}

struct kind {
    const char *name;
    int16_t opcode, object_type; /* -1: any that no row before has */
    int32_t length;              /* -1: any */
};

static const struct kind kinds[VGP_KIND_COUNT] = {
    {"NOP", 0, -1, -1},
    {"BIND_OBJECT BLEND", 2, 1, -1},
    {"BIND_OBJECT RASTERIZER", 2, 2, -1},
    {"BIND_OBJECT DSA", 2, 3, -1},
    {"BIND_OBJECT VERTEX_ELEMENTS", 2, 5, -1},
    {"DESTROY_OBJECT BLEND", 3, 1, -1},
    {"DESTROY_OBJECT RASTERIZER", 3, 2, -1},
    {"DESTROY_OBJECT DSA", 3, 3, -1},
    {"DESTROY_OBJECT SHADER", 3, 4, -1},
    {"DESTROY_OBJECT VERTEX_ELEMENTS", 3, 5, -1},
    {"DESTROY_OBJECT SAMPLER_VIEW", 3, 6, -1},
    {"DESTROY_OBJECT SAMPLER_STATE", 3, 7, -1},
    {"DESTROY_OBJECT SURFACE", 3, 8, -1},
    {"DESTROY_OBJECT QUERY", 3, 9, -1},
    {"DESTROY_OBJECT STREAMOUT_TARGET", 3, 10, -1},
    {"DESTROY_OBJECT MSAA_SURFACE", 3, 11, -1},
    {"DESTROY_OBJECT of another type", 3, -1, -1},
    {"SET_VIEWPORT_STATE", 4, -1, -1},
    {"SET_FRAMEBUFFER_STATE", 5, -1, -1},
    {"SET_VERTEX_BUFFERS", 6, -1, -1},
    {"CLEAR", 7, -1, -1},
    {"DRAW_VBO of 12 dwords", 8, -1, 12},
    {"DRAW_VBO of 14 dwords", 8, -1, 14},
    {"DRAW_VBO of 20 dwords", 8, -1, 20},
    {"RESOURCE_INLINE_WRITE", 9, -1, -1},
    {"SET_SAMPLER_VIEWS", 10, -1, -1},
    {"SET_INDEX_BUFFER of 1 dword", 11, -1, 1},
    {"SET_INDEX_BUFFER of 3 dwords", 11, -1, 3},
    {"SET_CONSTANT_BUFFER", 12, -1, -1},
    {"SET_STENCIL_REF", 13, -1, -1},
    {"SET_BLEND_COLOR", 14, -1, -1},
    {"SET_SCISSOR_STATE", 15, -1, -1},
    {"BLIT", 16, -1, -1},
    {"RESOURCE_COPY_REGION", 17, -1, -1},
    {"BIND_SAMPLER_STATES", 18, -1, -1},
    {"BEGIN_QUERY", 19, -1, -1},
    {"END_QUERY", 20, -1, -1},
    {"GET_QUERY_RESULT", 21, -1, -1},
    {"SET_POLYGON_STIPPLE", 22, -1, -1},
    {"SET_CLIP_STATE", 23, -1, -1},
    {"SET_SAMPLE_MASK", 24, -1, -1},
    {"SET_STREAMOUT_TARGETS", 25, -1, -1},
    {"SET_RENDER_CONDITION", 26, -1, -1},
    {"SET_UNIFORM_BUFFER", 27, -1, -1},
    {"SET_SUB_CTX", 28, -1, -1},
    {"CREATE_SUB_CTX", 29, -1, -1},
    {"DESTROY_SUB_CTX", 30, -1, -1},
    {"BIND_SHADER", 31, -1, -1},
    {"SET_TESS_STATE", 32, -1, -1},
    {"SET_MIN_SAMPLES", 33, -1, -1},
    {"SET_SHADER_BUFFERS", 34, -1, -1},
    {"SET_SHADER_IMAGES", 35, -1, -1},
    {"MEMORY_BARRIER", 36, -1, -1},
    {"LAUNCH_GRID", 37, -1, -1},
    {"SET_FRAMEBUFFER_STATE_NO_ATTACH", 38, -1, -1},
    {"TEXTURE_BARRIER", 39, -1, -1},
    {"SET_ATOMIC_BUFFERS", 40, -1, -1},
    {"SET_DEBUG_FLAGS", 41, -1, -1},
    {"GET_QUERY_RESULT_QBO", 42, -1, -1},
    {"TRANSFER3D", 43, -1, -1},
    {"END_TRANSFERS", 44, -1, -1},
    {"COPY_TRANSFER3D", 45, -1, -1},
    {"SET_TWEAKS", 46, -1, -1},
    {"CLEAR_TEXTURE", 47, -1, -1},
    {"PIPE_RESOURCE_CREATE", 48, -1, -1},
    {"PIPE_RESOURCE_SET_TYPE", 49, -1, -1},
    {"GET_MEMORY_INFO", 50, -1, -1},
    {"SEND_STRING_MARKER", 51, -1, -1},
    {"LINK_SHADER", 52, -1, -1},
    {"CREATE_VIDEO_CODEC", 53, -1, -1},
    {"DESTROY_VIDEO_CODEC", 54, -1, -1},
    {"CREATE_VIDEO_BUFFER", 55, -1, -1},
    {"DESTROY_VIDEO_BUFFER", 56, -1, -1},
    {"BEGIN_FRAME", 57, -1, -1},
    {"DECODE_MACROBLOCK", 58, -1, -1},
    {"DECODE_BITSTREAM", 59, -1, -1},
    {"ENCODE_BITSTREAM", 60, -1, -1},
    {"END_FRAME", 61, -1, -1},
    {"CLEAR_SURFACE", 62, -1, -1},
    {"GET_PIPE_RESOURCE_LAYOUT", 63, -1, -1},
    {"CREATE_BLEND", 1, 1, -1},
    {"CREATE_RASTERIZER", 1, 2, -1},
    {"CREATE_DSA", 1, 3, -1},
    {"CREATE_SHADER", 1, 4, -1},
    {"CREATE_VERTEX_ELEMENTS", 1, 5, -1},
    {"CREATE_SAMPLER_VIEW", 1, 6, -1},
    {"CREATE_SAMPLER_STATE", 1, 7, -1},
    {"CREATE_SURFACE", 1, 8, -1},
    {"CREATE_QUERY", 1, 9, -1},
    {"CREATE_STREAMOUT_TARGET", 1, 10, -1},
    {"CREATE_MSAA_SURFACE", 1, 11, -1},
};

const char *vgp_kind_name(uint32_t kind)
{
    return kinds[kind].name;
}

uint32_t vgp_kind(uint32_t header)
{
    const int32_t opcode = (int32_t)VGP_HEADER_OPCODE(header), type = (int32_t)VGP_HEADER_OBJECT_TYPE(header);
    const int32_t length = (int32_t)VGP_HEADER_LENGTH(header);
    uint32_t kind = 0;

    while (kind < VGP_KIND_COUNT && !(kinds[kind].opcode == opcode &&
                                      (kinds[kind].object_type == -1 || kinds[kind].object_type == type) &&
                                      (kinds[kind].length == -1 || kinds[kind].length == length)))
        kind++;
    return kind;
}
