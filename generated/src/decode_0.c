/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
#include "load.h"

enum vgp_error vgp_decode_bind_object(const uint32_t *src, uint32_t len, uint32_t object_type, struct vgp_bind_object *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"BIND_OBJECT", 2, 0};
    uint32_t w;

    if (len != 1)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    if (object_type != VIRGL_OBJECT_BLEND && object_type != VIRGL_OBJECT_RASTERIZER && object_type != VIRGL_OBJECT_DSA && object_type != VIRGL_OBJECT_VERTEX_ELEMENTS)
        return vgp_fail(fault, &id, VGP_ERR_TYPE, 0, NULL, object_type);
    out->object_type = object_type;
    w = VGP_LOAD(src + 1);
    out->handle = w;
    return VGP_OK;
}

enum vgp_error vgp_decode_destroy_object(const uint32_t *src, uint32_t len, uint32_t object_type, struct vgp_destroy_object *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"DESTROY_OBJECT", 3, 0};
    uint32_t w;

    if (len != 1)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    out->object_type = object_type;
    w = VGP_LOAD(src + 1);
    out->handle = w;
    return VGP_OK;
}

enum vgp_error vgp_decode_set_viewport_state(const uint32_t *src, uint32_t len, struct vgp_set_viewport_state *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"SET_VIEWPORT_STATE", 4, 0};
    uint32_t w, rest;

    if (len < 1)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->start_slot = w;
    rest = len + 1 - 2;
    if (rest % 6 != 0)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, "viewports", len);
    out->num_viewports = rest / 6;
    if (out->num_viewports > VGP_MAX_VIEWPORTS)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 0, "viewports", out->num_viewports);
    for (uint32_t i = 0; i < out->num_viewports; i++) {
        const uint32_t *const e = src + 2 + i * 6;
        w = VGP_LOAD(e);
        out->viewports[i].scale_x = vgp_f32(w);
        w = VGP_LOAD(e + 1);
        out->viewports[i].scale_y = vgp_f32(w);
        w = VGP_LOAD(e + 2);
        out->viewports[i].scale_z = vgp_f32(w);
        w = VGP_LOAD(e + 3);
        out->viewports[i].translate_x = vgp_f32(w);
        w = VGP_LOAD(e + 4);
        out->viewports[i].translate_y = vgp_f32(w);
        w = VGP_LOAD(e + 5);
        out->viewports[i].translate_z = vgp_f32(w);
    }
    if (out->start_slot > 16 || out->num_viewports > 16 - out->start_slot)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 1, "start_slot", out->start_slot);
    return VGP_OK;
}

enum vgp_error vgp_decode_set_framebuffer_state(const uint32_t *src, uint32_t len, struct vgp_set_framebuffer_state *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"SET_FRAMEBUFFER_STATE", 5, 0};
    uint32_t w, at;

    if (len < 2)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->nr_cbufs = w;
    if (out->nr_cbufs > 8u)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 1, "nr_cbufs", (uint32_t)out->nr_cbufs);
    w = VGP_LOAD(src + 2);
    out->zsurf = w;
    at = 3;
    if (len + 1 - at < out->nr_cbufs * 1)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, "cbufs", len);
    for (uint32_t i = 0; i < out->nr_cbufs; i++) {
        const uint32_t *const e = src + at + i;
        w = VGP_LOAD(e);
        out->cbufs[i] = w;
    }
    at += out->nr_cbufs * 1;
    if (len + 1 != at)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    return VGP_OK;
}

enum vgp_error vgp_decode_set_vertex_buffers(const uint32_t *src, uint32_t len, struct vgp_set_vertex_buffers *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"SET_VERTEX_BUFFERS", 6, 0};
    uint32_t w, rest;

    rest = len + 1 - 1;
    if (rest % 3 != 0)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, "buffers", len);
    out->num_buffers = rest / 3;
    if (out->num_buffers > VGP_MAX_VERTEX_BUFFERS)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 0, "buffers", out->num_buffers);
    for (uint32_t i = 0; i < out->num_buffers; i++) {
        const uint32_t *const e = src + 1 + i * 3;
        w = VGP_LOAD(e);
        out->buffers[i].stride = w;
        w = VGP_LOAD(e + 1);
        out->buffers[i].offset = w;
        w = VGP_LOAD(e + 2);
        out->buffers[i].resource = w;
    }
    return VGP_OK;
}

enum vgp_error vgp_decode_clear(const uint32_t *src, uint32_t len, struct vgp_clear *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"CLEAR", 7, 0};
    uint32_t w, high;

    if (len != 8)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->buffers = w;
    for (uint32_t i = 0; i < 4; i++) {
        const uint32_t *const e = src + 2 + i;
        w = VGP_LOAD(e);
        out->color[i] = w;
    }
    w = VGP_LOAD(src + 6);
    high = VGP_LOAD(src + 6 + 1);
    out->depth = vgp_f64(((uint64_t)w | (uint64_t)high << 32));
    w = VGP_LOAD(src + 8);
    out->stencil = w;
    return VGP_OK;
}

enum vgp_error vgp_decode_draw_vbo(const uint32_t *src, uint32_t len, struct vgp_draw_vbo *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"DRAW_VBO", 8, 0};
    uint32_t w;

    if (len != 12 && len != 14 && len != 20)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->start = w;
    w = VGP_LOAD(src + 2);
    out->count = w;
    w = VGP_LOAD(src + 3);
    out->mode = w;
    w = VGP_LOAD(src + 4);
    out->indexed = w;
    w = VGP_LOAD(src + 5);
    out->instance_count = w;
    w = VGP_LOAD(src + 6);
    out->index_bias = (int32_t)w;
    w = VGP_LOAD(src + 7);
    out->start_instance = w;
    w = VGP_LOAD(src + 8);
    out->primitive_restart = w;
    w = VGP_LOAD(src + 9);
    out->restart_index = w;
    w = VGP_LOAD(src + 10);
    out->min_index = w;
    w = VGP_LOAD(src + 11);
    out->max_index = w;
    w = VGP_LOAD(src + 12);
    out->count_from_so = w;
    out->has_patch = len >= 14;
    if (out->has_patch) {
        w = VGP_LOAD(src + 13);
        out->vertices_per_patch = w;
        w = VGP_LOAD(src + 14);
        out->drawid = w;
    } else {
        out->vertices_per_patch = 0;
        out->drawid = 0;
    }
    out->has_indirect = len >= 20;
    if (out->has_indirect) {
        w = VGP_LOAD(src + 15);
        out->indirect_buffer = w;
        w = VGP_LOAD(src + 16);
        out->indirect_offset = w;
        w = VGP_LOAD(src + 17);
        out->indirect_stride = w;
        w = VGP_LOAD(src + 18);
        out->indirect_draw_count = w;
        w = VGP_LOAD(src + 19);
        out->indirect_draw_count_offset = w;
        w = VGP_LOAD(src + 20);
        out->indirect_draw_count_buffer = w;
    } else {
        out->indirect_buffer = 0;
        out->indirect_offset = 0;
        out->indirect_stride = 0;
        out->indirect_draw_count = 0;
        out->indirect_draw_count_offset = 0;
        out->indirect_draw_count_buffer = 0;
    }
    return VGP_OK;
}

enum vgp_error vgp_decode_resource_inline_write(const uint32_t *src, uint32_t len, struct vgp_resource_inline_write *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"RESOURCE_INLINE_WRITE", 9, 0};
    uint32_t w;

    if (len < 12)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->resource = w;
    w = VGP_LOAD(src + 2);
    out->level = w;
    w = VGP_LOAD(src + 3);
    out->usage = w;
    w = VGP_LOAD(src + 4);
    out->stride = w;
    w = VGP_LOAD(src + 5);
    out->layer_stride = w;
    w = VGP_LOAD(src + 6);
    out->x = w;
    w = VGP_LOAD(src + 7);
    out->y = w;
    w = VGP_LOAD(src + 8);
    out->z = w;
    w = VGP_LOAD(src + 9);
    out->w = w;
    w = VGP_LOAD(src + 10);
    out->h = w;
    w = VGP_LOAD(src + 11);
    out->d = w;
    out->data.data = src + 12;
    out->data.bytes = (len + 1 - 12) * 4;
    return VGP_OK;
}

enum vgp_error vgp_decode_set_sampler_views(const uint32_t *src, uint32_t len, struct vgp_set_sampler_views *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"SET_SAMPLER_VIEWS", 10, 0};
    uint32_t w, rest;

    if (len < 2)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->stage = w;
    if (out->stage > 5)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 1, "stage", (uint32_t)out->stage);
    w = VGP_LOAD(src + 2);
    out->start_slot = w;
    rest = len + 1 - 3;
    out->num_views = rest;
    if (out->num_views > VGP_MAX_SAMPLER_VIEWS_PER_STAGE)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 0, "views", out->num_views);
    for (uint32_t i = 0; i < out->num_views; i++) {
        const uint32_t *const e = src + 3 + i;
        w = VGP_LOAD(e);
        out->views[i] = w;
    }
    if (out->start_slot > 128 || out->num_views > 128 - out->start_slot)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 2, "start_slot", out->start_slot);
    return VGP_OK;
}

enum vgp_error vgp_decode_set_index_buffer(const uint32_t *src, uint32_t len, struct vgp_set_index_buffer *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"SET_INDEX_BUFFER", 11, 0};
    uint32_t w;

    if (len != 1 && len != 3)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->resource = w;
    out->has_range = len >= 3;
    if (out->has_range) {
        w = VGP_LOAD(src + 2);
        out->index_size = w;
        w = VGP_LOAD(src + 3);
        out->offset = w;
    } else {
        out->index_size = 0;
        out->offset = 0;
    }
    return VGP_OK;
}

enum vgp_error vgp_decode_set_constant_buffer(const uint32_t *src, uint32_t len, struct vgp_set_constant_buffer *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"SET_CONSTANT_BUFFER", 12, 0};
    uint32_t w;

    if (len < 2)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->stage = w;
    if (out->stage > 5)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 1, "stage", (uint32_t)out->stage);
    w = VGP_LOAD(src + 2);
    out->index = w;
    out->data.data = src + 3;
    out->data.bytes = (len + 1 - 3) * 4;
    return VGP_OK;
}

enum vgp_error vgp_decode_set_stencil_ref(const uint32_t *src, uint32_t len, struct vgp_set_stencil_ref *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"SET_STENCIL_REF", 13, 0};
    uint32_t w;

    if (len != 1)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->front = w & 0xffu;
    out->back = (w >> 8) & 0xffu;
    return VGP_OK;
}

enum vgp_error vgp_decode_set_blend_color(const uint32_t *src, uint32_t len, struct vgp_set_blend_color *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"SET_BLEND_COLOR", 14, 0};
    uint32_t w;

    if (len != 4)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->r = vgp_f32(w);
    w = VGP_LOAD(src + 2);
    out->g = vgp_f32(w);
    w = VGP_LOAD(src + 3);
    out->b = vgp_f32(w);
    w = VGP_LOAD(src + 4);
    out->a = vgp_f32(w);
    return VGP_OK;
}

enum vgp_error vgp_decode_set_scissor_state(const uint32_t *src, uint32_t len, struct vgp_set_scissor_state *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"SET_SCISSOR_STATE", 15, 0};
    uint32_t w, rest;

    if (len < 1)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->start_slot = w;
    rest = len + 1 - 2;
    if (rest % 2 != 0)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, "scissors", len);
    out->num_scissors = rest / 2;
    if (out->num_scissors > VGP_MAX_VIEWPORTS)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 0, "scissors", out->num_scissors);
    for (uint32_t i = 0; i < out->num_scissors; i++) {
        const uint32_t *const e = src + 2 + i * 2;
        w = VGP_LOAD(e);
        out->scissors[i].minx = w & 0xffffu;
        out->scissors[i].miny = (w >> 16) & 0xffffu;
        w = VGP_LOAD(e + 1);
        out->scissors[i].maxx = w & 0xffffu;
        out->scissors[i].maxy = (w >> 16) & 0xffffu;
    }
    if (out->start_slot > 16 || out->num_scissors > 16 - out->start_slot)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 1, "start_slot", out->start_slot);
    return VGP_OK;
}

enum vgp_error vgp_decode_blit(const uint32_t *src, uint32_t len, struct vgp_blit *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"BLIT", 16, 0};
    uint32_t w;

    if (len != 21)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->mask = w & 0xffu;
    out->filter = (w >> 8) & 0x3u;
    out->scissor_enable = (((w >> 10) & 0x1u) != 0);
    out->render_condition_enable = (((w >> 11) & 0x1u) != 0);
    out->alpha_blend = (((w >> 12) & 0x1u) != 0);
    w = VGP_LOAD(src + 2);
    out->scissor_minx = w & 0xffffu;
    out->scissor_miny = (w >> 16) & 0xffffu;
    w = VGP_LOAD(src + 3);
    out->scissor_maxx = w & 0xffffu;
    out->scissor_maxy = (w >> 16) & 0xffffu;
    w = VGP_LOAD(src + 4);
    out->dst = w;
    w = VGP_LOAD(src + 5);
    out->dst_level = w;
    w = VGP_LOAD(src + 6);
    out->dst_format = w;
    w = VGP_LOAD(src + 7);
    out->dst_x = (int32_t)w;
    w = VGP_LOAD(src + 8);
    out->dst_y = (int32_t)w;
    w = VGP_LOAD(src + 9);
    out->dst_z = (int32_t)w;
    w = VGP_LOAD(src + 10);
    out->dst_w = (int32_t)w;
    w = VGP_LOAD(src + 11);
    out->dst_h = (int32_t)w;
    w = VGP_LOAD(src + 12);
    out->dst_d = (int32_t)w;
    w = VGP_LOAD(src + 13);
    out->src = w;
    w = VGP_LOAD(src + 14);
    out->src_level = w;
    w = VGP_LOAD(src + 15);
    out->src_format = w;
    w = VGP_LOAD(src + 16);
    out->src_x = (int32_t)w;
    w = VGP_LOAD(src + 17);
    out->src_y = (int32_t)w;
    w = VGP_LOAD(src + 18);
    out->src_z = (int32_t)w;
    w = VGP_LOAD(src + 19);
    out->src_w = (int32_t)w;
    w = VGP_LOAD(src + 20);
    out->src_h = (int32_t)w;
    w = VGP_LOAD(src + 21);
    out->src_d = (int32_t)w;
    return VGP_OK;
}

enum vgp_error vgp_decode_resource_copy_region(const uint32_t *src, uint32_t len, struct vgp_resource_copy_region *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"RESOURCE_COPY_REGION", 17, 0};
    uint32_t w;

    if (len != 13)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->dst = w;
    w = VGP_LOAD(src + 2);
    out->dst_level = w;
    w = VGP_LOAD(src + 3);
    out->dst_x = w;
    w = VGP_LOAD(src + 4);
    out->dst_y = w;
    w = VGP_LOAD(src + 5);
    out->dst_z = w;
    w = VGP_LOAD(src + 6);
    out->src = w;
    w = VGP_LOAD(src + 7);
    out->src_level = w;
    w = VGP_LOAD(src + 8);
    out->src_x = (int32_t)w;
    w = VGP_LOAD(src + 9);
    out->src_y = (int32_t)w;
    w = VGP_LOAD(src + 10);
    out->src_z = (int32_t)w;
    w = VGP_LOAD(src + 11);
    out->w = (int32_t)w;
    w = VGP_LOAD(src + 12);
    out->h = (int32_t)w;
    w = VGP_LOAD(src + 13);
    out->d = (int32_t)w;
    return VGP_OK;
}

enum vgp_error vgp_decode_bind_sampler_states(const uint32_t *src, uint32_t len, struct vgp_bind_sampler_states *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"BIND_SAMPLER_STATES", 18, 0};
    uint32_t w, rest;

    if (len < 2)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->stage = w;
    if (out->stage > 5)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 1, "stage", (uint32_t)out->stage);
    w = VGP_LOAD(src + 2);
    out->start_slot = w;
    rest = len + 1 - 3;
    out->num_states = rest;
    if (out->num_states > VGP_MAX_SAMPLER_STATES_PER_STAGE)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 0, "states", out->num_states);
    for (uint32_t i = 0; i < out->num_states; i++) {
        const uint32_t *const e = src + 3 + i;
        w = VGP_LOAD(e);
        out->states[i] = w;
    }
    if (out->start_slot > 32 || out->num_states > 32 - out->start_slot)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 2, "start_slot", out->start_slot);
    return VGP_OK;
}

enum vgp_error vgp_decode_begin_query(const uint32_t *src, uint32_t len, struct vgp_begin_query *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"BEGIN_QUERY", 19, 0};
    uint32_t w;

    if (len != 1)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->query = w;
    return VGP_OK;
}

enum vgp_error vgp_decode_end_query(const uint32_t *src, uint32_t len, struct vgp_end_query *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"END_QUERY", 20, 0};
    uint32_t w;

    if (len != 1)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->query = w;
    return VGP_OK;
}

enum vgp_error vgp_decode_get_query_result(const uint32_t *src, uint32_t len, struct vgp_get_query_result *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"GET_QUERY_RESULT", 21, 0};
    uint32_t w;

    if (len != 2)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->query = w;
    w = VGP_LOAD(src + 2);
    out->wait = w;
    return VGP_OK;
}
