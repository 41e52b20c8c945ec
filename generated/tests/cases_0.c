/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
#include "cases.h"

#include "rng.h"

static void make_bind_object(struct rng *rng, void *out)
{
    struct vgp_bind_object *const cmd = (struct vgp_bind_object *)out;

    cmd->object_type = pick_of(rng, (const uint32_t[]){VIRGL_OBJECT_BLEND, VIRGL_OBJECT_RASTERIZER, VIRGL_OBJECT_DSA, VIRGL_OBJECT_VERTEX_ELEMENTS}, 4);
    cmd->handle = pick(rng, 0u, 4294967295u);
}

static int encode_bind_object(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_bind_object(sink, (const struct vgp_bind_object *)cmd);
}

static void make_destroy_object(struct rng *rng, void *out)
{
    struct vgp_destroy_object *const cmd = (struct vgp_destroy_object *)out;

    cmd->object_type = pick(rng, 0, 255);
    cmd->handle = pick(rng, 0u, 4294967295u);
}

static int encode_destroy_object(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_destroy_object(sink, (const struct vgp_destroy_object *)cmd);
}

static void make_set_viewport_state(struct rng *rng, void *out)
{
    struct vgp_set_viewport_state *const cmd = (struct vgp_set_viewport_state *)out;

    cmd->num_viewports = pick(rng, 0, VGP_MAX_VIEWPORTS);
    for (uint32_t i = 0; i < cmd->num_viewports; i++) {
        cmd->viewports[i].scale_x = pick_f32(rng);
        cmd->viewports[i].scale_y = pick_f32(rng);
        cmd->viewports[i].scale_z = pick_f32(rng);
        cmd->viewports[i].translate_x = pick_f32(rng);
        cmd->viewports[i].translate_y = pick_f32(rng);
        cmd->viewports[i].translate_z = pick_f32(rng);
    }
    cmd->start_slot = pick(rng, 0, 16 - cmd->num_viewports);
}

static int encode_set_viewport_state(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_set_viewport_state(sink, (const struct vgp_set_viewport_state *)cmd);
}

static void make_set_framebuffer_state(struct rng *rng, void *out)
{
    struct vgp_set_framebuffer_state *const cmd = (struct vgp_set_framebuffer_state *)out;

    cmd->nr_cbufs = pick(rng, 0u, 8u);
    cmd->zsurf = pick(rng, 0u, 4294967295u);
    for (uint32_t i = 0; i < cmd->nr_cbufs; i++) {
        cmd->cbufs[i] = pick(rng, 0u, 4294967295u);
    }
}

static int encode_set_framebuffer_state(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_set_framebuffer_state(sink, (const struct vgp_set_framebuffer_state *)cmd);
}

static void make_set_vertex_buffers(struct rng *rng, void *out)
{
    struct vgp_set_vertex_buffers *const cmd = (struct vgp_set_vertex_buffers *)out;

    cmd->num_buffers = pick(rng, 0, VGP_MAX_VERTEX_BUFFERS);
    for (uint32_t i = 0; i < cmd->num_buffers; i++) {
        cmd->buffers[i].stride = pick(rng, 0u, 4294967295u);
        cmd->buffers[i].offset = pick(rng, 0u, 4294967295u);
        cmd->buffers[i].resource = pick(rng, 0u, 4294967295u);
    }
}

static int encode_set_vertex_buffers(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_set_vertex_buffers(sink, (const struct vgp_set_vertex_buffers *)cmd);
}

static void make_clear(struct rng *rng, void *out)
{
    struct vgp_clear *const cmd = (struct vgp_clear *)out;

    cmd->buffers = pick(rng, 0u, 4294967295u);
    for (uint32_t i = 0; i < 4; i++) {
        cmd->color[i] = pick(rng, 0u, 4294967295u);
    }
    cmd->depth = (double)pick_f32(rng);
    cmd->stencil = pick(rng, 0u, 4294967295u);
}

static int encode_clear(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_clear(sink, (const struct vgp_clear *)cmd);
}

static void make_draw_vbo(struct rng *rng, void *out)
{
    struct vgp_draw_vbo *const cmd = (struct vgp_draw_vbo *)out;

    cmd->start = pick(rng, 0u, 4294967295u);
    cmd->count = pick(rng, 0u, 4294967295u);
    cmd->mode = pick(rng, 0u, 4294967295u);
    cmd->indexed = pick(rng, 0u, 4294967295u);
    cmd->instance_count = pick(rng, 0u, 4294967295u);
    cmd->index_bias = (int32_t)pick(rng, 0, 2147483647) - (int32_t)1073741823;
    cmd->start_instance = pick(rng, 0u, 4294967295u);
    cmd->primitive_restart = pick(rng, 0u, 4294967295u);
    cmd->restart_index = pick(rng, 0u, 4294967295u);
    cmd->min_index = pick(rng, 0u, 4294967295u);
    cmd->max_index = pick(rng, 0u, 4294967295u);
    cmd->count_from_so = pick(rng, 0u, 4294967295u);
    cmd->has_patch = pick(rng, 0, 1) != 0;
    cmd->vertices_per_patch = cmd->has_patch ? pick(rng, 0u, 4294967295u) : 0;
    cmd->drawid = cmd->has_patch ? pick(rng, 0u, 4294967295u) : 0;
    cmd->has_indirect = pick(rng, 0, 1) != 0 && cmd->has_patch;
    cmd->indirect_buffer = cmd->has_indirect ? pick(rng, 0u, 4294967295u) : 0;
    cmd->indirect_offset = cmd->has_indirect ? pick(rng, 0u, 4294967295u) : 0;
    cmd->indirect_stride = cmd->has_indirect ? pick(rng, 0u, 4294967295u) : 0;
    cmd->indirect_draw_count = cmd->has_indirect ? pick(rng, 0u, 4294967295u) : 0;
    cmd->indirect_draw_count_offset = cmd->has_indirect ? pick(rng, 0u, 4294967295u) : 0;
    cmd->indirect_draw_count_buffer = cmd->has_indirect ? pick(rng, 0u, 4294967295u) : 0;
}

static int encode_draw_vbo(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_draw_vbo(sink, (const struct vgp_draw_vbo *)cmd);
}

static void make_resource_inline_write(struct rng *rng, void *out)
{
    struct vgp_resource_inline_write *const cmd = (struct vgp_resource_inline_write *)out;

    cmd->resource = pick(rng, 0u, 4294967295u);
    cmd->level = pick(rng, 0u, 4294967295u);
    cmd->usage = pick(rng, 0u, 4294967295u);
    cmd->stride = pick(rng, 0u, 4294967295u);
    cmd->layer_stride = pick(rng, 0u, 4294967295u);
    cmd->x = pick(rng, 0u, 4294967295u);
    cmd->y = pick(rng, 0u, 4294967295u);
    cmd->z = pick(rng, 0u, 4294967295u);
    cmd->w = pick(rng, 0u, 4294967295u);
    cmd->h = pick(rng, 0u, 4294967295u);
    cmd->d = pick(rng, 0u, 4294967295u);
    cmd->data = pick_bytes(rng, pick(rng, 11, 64) * 4);
}

static int encode_resource_inline_write(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_resource_inline_write(sink, (const struct vgp_resource_inline_write *)cmd);
}

static void make_set_sampler_views(struct rng *rng, void *out)
{
    struct vgp_set_sampler_views *const cmd = (struct vgp_set_sampler_views *)out;

    cmd->stage = pick_of(rng, (const uint32_t[]){0, 1, 2, 3, 4, 5}, 6);
    cmd->num_views = pick(rng, 0, VGP_MAX_SAMPLER_VIEWS_PER_STAGE);
    for (uint32_t i = 0; i < cmd->num_views; i++) {
        cmd->views[i] = pick(rng, 0u, 4294967295u);
    }
    cmd->start_slot = pick(rng, 0, 128 - cmd->num_views);
}

static int encode_set_sampler_views(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_set_sampler_views(sink, (const struct vgp_set_sampler_views *)cmd);
}

static void make_set_index_buffer(struct rng *rng, void *out)
{
    struct vgp_set_index_buffer *const cmd = (struct vgp_set_index_buffer *)out;

    cmd->resource = pick(rng, 0u, 4294967295u);
    cmd->has_range = pick(rng, 0, 1) != 0;
    cmd->index_size = cmd->has_range ? pick(rng, 0u, 4294967295u) : 0;
    cmd->offset = cmd->has_range ? pick(rng, 0u, 4294967295u) : 0;
}

static int encode_set_index_buffer(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_set_index_buffer(sink, (const struct vgp_set_index_buffer *)cmd);
}

static void make_set_constant_buffer(struct rng *rng, void *out)
{
    struct vgp_set_constant_buffer *const cmd = (struct vgp_set_constant_buffer *)out;

    cmd->stage = pick_of(rng, (const uint32_t[]){0, 1, 2, 3, 4, 5}, 6);
    cmd->index = pick(rng, 0u, 4294967295u);
    cmd->data = pick_bytes(rng, pick(rng, 1, 64) * 4);
}

static int encode_set_constant_buffer(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_set_constant_buffer(sink, (const struct vgp_set_constant_buffer *)cmd);
}

static void make_set_stencil_ref(struct rng *rng, void *out)
{
    struct vgp_set_stencil_ref *const cmd = (struct vgp_set_stencil_ref *)out;

    cmd->front = pick(rng, 0u, 255u);
    cmd->back = pick(rng, 0u, 255u);
}

static int encode_set_stencil_ref(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_set_stencil_ref(sink, (const struct vgp_set_stencil_ref *)cmd);
}

static void make_set_blend_color(struct rng *rng, void *out)
{
    struct vgp_set_blend_color *const cmd = (struct vgp_set_blend_color *)out;

    cmd->r = pick_f32(rng);
    cmd->g = pick_f32(rng);
    cmd->b = pick_f32(rng);
    cmd->a = pick_f32(rng);
}

static int encode_set_blend_color(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_set_blend_color(sink, (const struct vgp_set_blend_color *)cmd);
}

static void make_set_scissor_state(struct rng *rng, void *out)
{
    struct vgp_set_scissor_state *const cmd = (struct vgp_set_scissor_state *)out;

    cmd->num_scissors = pick(rng, 0, VGP_MAX_VIEWPORTS);
    for (uint32_t i = 0; i < cmd->num_scissors; i++) {
        cmd->scissors[i].minx = pick(rng, 0u, 65535u);
        cmd->scissors[i].miny = pick(rng, 0u, 65535u);
        cmd->scissors[i].maxx = pick(rng, 0u, 65535u);
        cmd->scissors[i].maxy = pick(rng, 0u, 65535u);
    }
    cmd->start_slot = pick(rng, 0, 16 - cmd->num_scissors);
}

static int encode_set_scissor_state(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_set_scissor_state(sink, (const struct vgp_set_scissor_state *)cmd);
}

static void make_blit(struct rng *rng, void *out)
{
    struct vgp_blit *const cmd = (struct vgp_blit *)out;

    cmd->mask = pick(rng, 0u, 255u);
    cmd->filter = pick(rng, 0u, 3u);
    cmd->scissor_enable = pick(rng, 0, 1) != 0;
    cmd->render_condition_enable = pick(rng, 0, 1) != 0;
    cmd->alpha_blend = pick(rng, 0, 1) != 0;
    cmd->scissor_minx = pick(rng, 0u, 65535u);
    cmd->scissor_miny = pick(rng, 0u, 65535u);
    cmd->scissor_maxx = pick(rng, 0u, 65535u);
    cmd->scissor_maxy = pick(rng, 0u, 65535u);
    cmd->dst = pick(rng, 0u, 4294967295u);
    cmd->dst_level = pick(rng, 0u, 4294967295u);
    cmd->dst_format = pick(rng, 0u, 4294967295u);
    cmd->dst_x = (int32_t)pick(rng, 0, 2147483647) - (int32_t)1073741823;
    cmd->dst_y = (int32_t)pick(rng, 0, 2147483647) - (int32_t)1073741823;
    cmd->dst_z = (int32_t)pick(rng, 0, 2147483647) - (int32_t)1073741823;
    cmd->dst_w = (int32_t)pick(rng, 0, 2147483647) - (int32_t)1073741823;
    cmd->dst_h = (int32_t)pick(rng, 0, 2147483647) - (int32_t)1073741823;
    cmd->dst_d = (int32_t)pick(rng, 0, 2147483647) - (int32_t)1073741823;
    cmd->src = pick(rng, 0u, 4294967295u);
    cmd->src_level = pick(rng, 0u, 4294967295u);
    cmd->src_format = pick(rng, 0u, 4294967295u);
    cmd->src_x = (int32_t)pick(rng, 0, 2147483647) - (int32_t)1073741823;
    cmd->src_y = (int32_t)pick(rng, 0, 2147483647) - (int32_t)1073741823;
    cmd->src_z = (int32_t)pick(rng, 0, 2147483647) - (int32_t)1073741823;
    cmd->src_w = (int32_t)pick(rng, 0, 2147483647) - (int32_t)1073741823;
    cmd->src_h = (int32_t)pick(rng, 0, 2147483647) - (int32_t)1073741823;
    cmd->src_d = (int32_t)pick(rng, 0, 2147483647) - (int32_t)1073741823;
}

static int encode_blit(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_blit(sink, (const struct vgp_blit *)cmd);
}

static void make_resource_copy_region(struct rng *rng, void *out)
{
    struct vgp_resource_copy_region *const cmd = (struct vgp_resource_copy_region *)out;

    cmd->dst = pick(rng, 0u, 4294967295u);
    cmd->dst_level = pick(rng, 0u, 4294967295u);
    cmd->dst_x = pick(rng, 0u, 4294967295u);
    cmd->dst_y = pick(rng, 0u, 4294967295u);
    cmd->dst_z = pick(rng, 0u, 4294967295u);
    cmd->src = pick(rng, 0u, 4294967295u);
    cmd->src_level = pick(rng, 0u, 4294967295u);
    cmd->src_x = (int32_t)pick(rng, 0, 2147483647) - (int32_t)1073741823;
    cmd->src_y = (int32_t)pick(rng, 0, 2147483647) - (int32_t)1073741823;
    cmd->src_z = (int32_t)pick(rng, 0, 2147483647) - (int32_t)1073741823;
    cmd->w = (int32_t)pick(rng, 0, 2147483647) - (int32_t)1073741823;
    cmd->h = (int32_t)pick(rng, 0, 2147483647) - (int32_t)1073741823;
    cmd->d = (int32_t)pick(rng, 0, 2147483647) - (int32_t)1073741823;
}

static int encode_resource_copy_region(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_resource_copy_region(sink, (const struct vgp_resource_copy_region *)cmd);
}

static void make_bind_sampler_states(struct rng *rng, void *out)
{
    struct vgp_bind_sampler_states *const cmd = (struct vgp_bind_sampler_states *)out;

    cmd->stage = pick_of(rng, (const uint32_t[]){0, 1, 2, 3, 4, 5}, 6);
    cmd->num_states = pick(rng, 0, VGP_MAX_SAMPLER_STATES_PER_STAGE);
    for (uint32_t i = 0; i < cmd->num_states; i++) {
        cmd->states[i] = pick(rng, 0u, 4294967295u);
    }
    cmd->start_slot = pick(rng, 0, 32 - cmd->num_states);
}

static int encode_bind_sampler_states(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_bind_sampler_states(sink, (const struct vgp_bind_sampler_states *)cmd);
}

static void make_begin_query(struct rng *rng, void *out)
{
    struct vgp_begin_query *const cmd = (struct vgp_begin_query *)out;

    cmd->query = pick(rng, 0u, 4294967295u);
}

static int encode_begin_query(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_begin_query(sink, (const struct vgp_begin_query *)cmd);
}

static void make_end_query(struct rng *rng, void *out)
{
    struct vgp_end_query *const cmd = (struct vgp_end_query *)out;

    cmd->query = pick(rng, 0u, 4294967295u);
}

static int encode_end_query(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_end_query(sink, (const struct vgp_end_query *)cmd);
}

static void make_get_query_result(struct rng *rng, void *out)
{
    struct vgp_get_query_result *const cmd = (struct vgp_get_query_result *)out;

    cmd->query = pick(rng, 0u, 4294967295u);
    cmd->wait = pick(rng, 0u, 4294967295u);
}

static int encode_get_query_result(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_get_query_result(sink, (const struct vgp_get_query_result *)cmd);
}

static void make_set_polygon_stipple(struct rng *rng, void *out)
{
    struct vgp_set_polygon_stipple *const cmd = (struct vgp_set_polygon_stipple *)out;

    for (uint32_t i = 0; i < 32; i++) {
        cmd->rows[i] = pick(rng, 0u, 4294967295u);
    }
}

static int encode_set_polygon_stipple(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_set_polygon_stipple(sink, (const struct vgp_set_polygon_stipple *)cmd);
}

static void make_set_clip_state(struct rng *rng, void *out)
{
    struct vgp_set_clip_state *const cmd = (struct vgp_set_clip_state *)out;

    for (uint32_t i = 0; i < VGP_MAX_CLIP_PLANES; i++) {
        cmd->planes[i].x = pick_f32(rng);
        cmd->planes[i].y = pick_f32(rng);
        cmd->planes[i].z = pick_f32(rng);
        cmd->planes[i].w = pick_f32(rng);
    }
}

static int encode_set_clip_state(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_set_clip_state(sink, (const struct vgp_set_clip_state *)cmd);
}

static void make_set_sample_mask(struct rng *rng, void *out)
{
    struct vgp_set_sample_mask *const cmd = (struct vgp_set_sample_mask *)out;

    cmd->mask = pick(rng, 0u, 4294967295u);
}

static int encode_set_sample_mask(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_set_sample_mask(sink, (const struct vgp_set_sample_mask *)cmd);
}

static void make_set_streamout_targets(struct rng *rng, void *out)
{
    struct vgp_set_streamout_targets *const cmd = (struct vgp_set_streamout_targets *)out;

    cmd->append_bitmask = pick(rng, 0u, 4294967295u);
    cmd->num_targets = pick(rng, 0, VGP_MAX_SO_TARGETS);
    for (uint32_t i = 0; i < cmd->num_targets; i++) {
        cmd->targets[i] = pick(rng, 0u, 4294967295u);
    }
}

static int encode_set_streamout_targets(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_set_streamout_targets(sink, (const struct vgp_set_streamout_targets *)cmd);
}

static void make_set_render_condition(struct rng *rng, void *out)
{
    struct vgp_set_render_condition *const cmd = (struct vgp_set_render_condition *)out;

    cmd->query = pick(rng, 0u, 4294967295u);
    cmd->condition = pick(rng, 0u, 4294967295u);
    cmd->mode = pick(rng, 0u, 4294967295u);
}

static int encode_set_render_condition(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_set_render_condition(sink, (const struct vgp_set_render_condition *)cmd);
}

static const struct vgp_case cases[] = {
    {"BIND_OBJECT", 2, 0, true, sizeof(struct vgp_bind_object), make_bind_object, encode_bind_object},
    {"DESTROY_OBJECT", 3, 0, true, sizeof(struct vgp_destroy_object), make_destroy_object, encode_destroy_object},
    {"SET_VIEWPORT_STATE", 4, 0, true, sizeof(struct vgp_set_viewport_state), make_set_viewport_state, encode_set_viewport_state},
    {"SET_FRAMEBUFFER_STATE", 5, 0, true, sizeof(struct vgp_set_framebuffer_state), make_set_framebuffer_state, encode_set_framebuffer_state},
    {"SET_VERTEX_BUFFERS", 6, 0, true, sizeof(struct vgp_set_vertex_buffers), make_set_vertex_buffers, encode_set_vertex_buffers},
    {"CLEAR", 7, 0, true, sizeof(struct vgp_clear), make_clear, encode_clear},
    {"DRAW_VBO", 8, 0, true, sizeof(struct vgp_draw_vbo), make_draw_vbo, encode_draw_vbo},
    {"RESOURCE_INLINE_WRITE", 9, 0, true, sizeof(struct vgp_resource_inline_write), make_resource_inline_write, encode_resource_inline_write},
    {"SET_SAMPLER_VIEWS", 10, 0, true, sizeof(struct vgp_set_sampler_views), make_set_sampler_views, encode_set_sampler_views},
    {"SET_INDEX_BUFFER", 11, 0, true, sizeof(struct vgp_set_index_buffer), make_set_index_buffer, encode_set_index_buffer},
    {"SET_CONSTANT_BUFFER", 12, 0, true, sizeof(struct vgp_set_constant_buffer), make_set_constant_buffer, encode_set_constant_buffer},
    {"SET_STENCIL_REF", 13, 0, true, sizeof(struct vgp_set_stencil_ref), make_set_stencil_ref, encode_set_stencil_ref},
    {"SET_BLEND_COLOR", 14, 0, true, sizeof(struct vgp_set_blend_color), make_set_blend_color, encode_set_blend_color},
    {"SET_SCISSOR_STATE", 15, 0, true, sizeof(struct vgp_set_scissor_state), make_set_scissor_state, encode_set_scissor_state},
    {"BLIT", 16, 0, true, sizeof(struct vgp_blit), make_blit, encode_blit},
    {"RESOURCE_COPY_REGION", 17, 0, true, sizeof(struct vgp_resource_copy_region), make_resource_copy_region, encode_resource_copy_region},
    {"BIND_SAMPLER_STATES", 18, 0, true, sizeof(struct vgp_bind_sampler_states), make_bind_sampler_states, encode_bind_sampler_states},
    {"BEGIN_QUERY", 19, 0, true, sizeof(struct vgp_begin_query), make_begin_query, encode_begin_query},
    {"END_QUERY", 20, 0, true, sizeof(struct vgp_end_query), make_end_query, encode_end_query},
    {"GET_QUERY_RESULT", 21, 0, true, sizeof(struct vgp_get_query_result), make_get_query_result, encode_get_query_result},
    {"SET_POLYGON_STIPPLE", 22, 0, true, sizeof(struct vgp_set_polygon_stipple), make_set_polygon_stipple, encode_set_polygon_stipple},
    {"SET_CLIP_STATE", 23, 0, true, sizeof(struct vgp_set_clip_state), make_set_clip_state, encode_set_clip_state},
    {"SET_SAMPLE_MASK", 24, 0, true, sizeof(struct vgp_set_sample_mask), make_set_sample_mask, encode_set_sample_mask},
    {"SET_STREAMOUT_TARGETS", 25, 0, true, sizeof(struct vgp_set_streamout_targets), make_set_streamout_targets, encode_set_streamout_targets},
    {"SET_RENDER_CONDITION", 26, 0, true, sizeof(struct vgp_set_render_condition), make_set_render_condition, encode_set_render_condition},
};

const struct vgp_case_group vgp_cases_0 = {cases, sizeof cases / sizeof *cases};
