/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
#include "vgp/names.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const struct vgp_field_info bind_object_fields[] = {
    {.name = "object_type", .kind = VGP_FIELD_U32, .width = 0, .offset = offsetof(struct vgp_bind_object, object_type)},
    {.name = "handle", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_bind_object, handle), .meaning = VGP_MEANING_OBJECT},
};

static enum vgp_error decode_bind_object(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    return vgp_decode_bind_object(src, len, object_type, (struct vgp_bind_object *)out, fault);
}

static const struct vgp_field_info destroy_object_fields[] = {
    {.name = "object_type", .kind = VGP_FIELD_U32, .width = 0, .offset = offsetof(struct vgp_destroy_object, object_type)},
    {.name = "handle", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_destroy_object, handle), .meaning = VGP_MEANING_OBJECT},
};

static enum vgp_error decode_destroy_object(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    return vgp_decode_destroy_object(src, len, object_type, (struct vgp_destroy_object *)out, fault);
}

static const struct vgp_field_info set_viewport_state_fields[] = {
    {.name = "start_slot", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_set_viewport_state, start_slot)},
    {.name = "num_viewports", .kind = VGP_FIELD_U32, .width = 0, .offset = offsetof(struct vgp_set_viewport_state, num_viewports)},
    {.name = "scale_x", .kind = VGP_FIELD_F32, .low = 0, .width = 32, .dword = 0, .offset = offsetof(struct vgp_set_viewport_state, viewports[0].scale_x), .array = "viewports", .base = 2, .dword_step = 6, .step = sizeof((((struct vgp_set_viewport_state *)0)->viewports)[0]), .count_offset = offsetof(struct vgp_set_viewport_state, num_viewports)},
    {.name = "scale_y", .kind = VGP_FIELD_F32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_set_viewport_state, viewports[0].scale_y), .array = "viewports", .base = 2, .dword_step = 6, .step = sizeof((((struct vgp_set_viewport_state *)0)->viewports)[0]), .count_offset = offsetof(struct vgp_set_viewport_state, num_viewports)},
    {.name = "scale_z", .kind = VGP_FIELD_F32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_set_viewport_state, viewports[0].scale_z), .array = "viewports", .base = 2, .dword_step = 6, .step = sizeof((((struct vgp_set_viewport_state *)0)->viewports)[0]), .count_offset = offsetof(struct vgp_set_viewport_state, num_viewports)},
    {.name = "translate_x", .kind = VGP_FIELD_F32, .low = 0, .width = 32, .dword = 3, .offset = offsetof(struct vgp_set_viewport_state, viewports[0].translate_x), .array = "viewports", .base = 2, .dword_step = 6, .step = sizeof((((struct vgp_set_viewport_state *)0)->viewports)[0]), .count_offset = offsetof(struct vgp_set_viewport_state, num_viewports)},
    {.name = "translate_y", .kind = VGP_FIELD_F32, .low = 0, .width = 32, .dword = 4, .offset = offsetof(struct vgp_set_viewport_state, viewports[0].translate_y), .array = "viewports", .base = 2, .dword_step = 6, .step = sizeof((((struct vgp_set_viewport_state *)0)->viewports)[0]), .count_offset = offsetof(struct vgp_set_viewport_state, num_viewports)},
    {.name = "translate_z", .kind = VGP_FIELD_F32, .low = 0, .width = 32, .dword = 5, .offset = offsetof(struct vgp_set_viewport_state, viewports[0].translate_z), .array = "viewports", .base = 2, .dword_step = 6, .step = sizeof((((struct vgp_set_viewport_state *)0)->viewports)[0]), .count_offset = offsetof(struct vgp_set_viewport_state, num_viewports)},
};

static enum vgp_error decode_set_viewport_state(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_set_viewport_state(src, len, (struct vgp_set_viewport_state *)out, fault);
}

static const struct vgp_field_info set_framebuffer_state_fields[] = {
    {.name = "nr_cbufs", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_set_framebuffer_state, nr_cbufs)},
    {.name = "zsurf", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_set_framebuffer_state, zsurf), .meaning = VGP_MEANING_OBJECT},
    {.name = NULL, .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 0, .offset = offsetof(struct vgp_set_framebuffer_state, cbufs[0]), .meaning = VGP_MEANING_OBJECT, .array = "cbufs", .base = 3, .dword_step = 1, .step = sizeof((((struct vgp_set_framebuffer_state *)0)->cbufs)[0]), .count_offset = offsetof(struct vgp_set_framebuffer_state, nr_cbufs)},
};

static enum vgp_error decode_set_framebuffer_state(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_set_framebuffer_state(src, len, (struct vgp_set_framebuffer_state *)out, fault);
}

static const struct vgp_field_info set_vertex_buffers_fields[] = {
    {.name = "num_buffers", .kind = VGP_FIELD_U32, .width = 0, .offset = offsetof(struct vgp_set_vertex_buffers, num_buffers)},
    {.name = "stride", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 0, .offset = offsetof(struct vgp_set_vertex_buffers, buffers[0].stride), .array = "buffers", .base = 1, .dword_step = 3, .step = sizeof((((struct vgp_set_vertex_buffers *)0)->buffers)[0]), .count_offset = offsetof(struct vgp_set_vertex_buffers, num_buffers)},
    {.name = "offset", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_set_vertex_buffers, buffers[0].offset), .array = "buffers", .base = 1, .dword_step = 3, .step = sizeof((((struct vgp_set_vertex_buffers *)0)->buffers)[0]), .count_offset = offsetof(struct vgp_set_vertex_buffers, num_buffers)},
    {.name = "resource", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_set_vertex_buffers, buffers[0].resource), .meaning = VGP_MEANING_RESOURCE, .array = "buffers", .base = 1, .dword_step = 3, .step = sizeof((((struct vgp_set_vertex_buffers *)0)->buffers)[0]), .count_offset = offsetof(struct vgp_set_vertex_buffers, num_buffers)},
};

static enum vgp_error decode_set_vertex_buffers(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_set_vertex_buffers(src, len, (struct vgp_set_vertex_buffers *)out, fault);
}

static const struct vgp_field_info clear_fields[] = {
    {.name = "buffers", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_clear, buffers), .meaning = VGP_MEANING_BITS},
    {.name = NULL, .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 0, .offset = offsetof(struct vgp_clear, color[0]), .array = "color", .base = 2, .dword_step = 1, .step = sizeof((((struct vgp_clear *)0)->color)[0]), .count = 4},
    {.name = "depth", .kind = VGP_FIELD_F64, .low = 0, .width = 64, .dword = 6, .offset = offsetof(struct vgp_clear, depth)},
    {.name = "stencil", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 8, .offset = offsetof(struct vgp_clear, stencil)},
};

static enum vgp_error decode_clear(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_clear(src, len, (struct vgp_clear *)out, fault);
}

static const struct vgp_field_info draw_vbo_fields[] = {
    {.name = "start", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_draw_vbo, start)},
    {.name = "count", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_draw_vbo, count)},
    {.name = "mode", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 3, .offset = offsetof(struct vgp_draw_vbo, mode), .value_name = vgp_prim_name},
    {.name = "indexed", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 4, .offset = offsetof(struct vgp_draw_vbo, indexed)},
    {.name = "instance_count", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 5, .offset = offsetof(struct vgp_draw_vbo, instance_count)},
    {.name = "index_bias", .kind = VGP_FIELD_I32, .low = 0, .width = 32, .dword = 6, .offset = offsetof(struct vgp_draw_vbo, index_bias)},
    {.name = "start_instance", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 7, .offset = offsetof(struct vgp_draw_vbo, start_instance)},
    {.name = "primitive_restart", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 8, .offset = offsetof(struct vgp_draw_vbo, primitive_restart)},
    {.name = "restart_index", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 9, .offset = offsetof(struct vgp_draw_vbo, restart_index)},
    {.name = "min_index", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 10, .offset = offsetof(struct vgp_draw_vbo, min_index)},
    {.name = "max_index", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 11, .offset = offsetof(struct vgp_draw_vbo, max_index)},
    {.name = "count_from_so", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 12, .offset = offsetof(struct vgp_draw_vbo, count_from_so)},
    {.name = "has_patch", .kind = VGP_FIELD_BOOL, .width = 0, .offset = offsetof(struct vgp_draw_vbo, has_patch)},
    {.name = "vertices_per_patch", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 13, .offset = offsetof(struct vgp_draw_vbo, vertices_per_patch), .when = VGP_WHEN_SET, .when_offset = offsetof(struct vgp_draw_vbo, has_patch)},
    {.name = "drawid", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 14, .offset = offsetof(struct vgp_draw_vbo, drawid), .when = VGP_WHEN_SET, .when_offset = offsetof(struct vgp_draw_vbo, has_patch)},
    {.name = "has_indirect", .kind = VGP_FIELD_BOOL, .width = 0, .offset = offsetof(struct vgp_draw_vbo, has_indirect)},
    {.name = "indirect_buffer", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 15, .offset = offsetof(struct vgp_draw_vbo, indirect_buffer), .meaning = VGP_MEANING_RESOURCE, .when = VGP_WHEN_SET, .when_offset = offsetof(struct vgp_draw_vbo, has_indirect)},
    {.name = "indirect_offset", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 16, .offset = offsetof(struct vgp_draw_vbo, indirect_offset), .when = VGP_WHEN_SET, .when_offset = offsetof(struct vgp_draw_vbo, has_indirect)},
    {.name = "indirect_stride", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 17, .offset = offsetof(struct vgp_draw_vbo, indirect_stride), .when = VGP_WHEN_SET, .when_offset = offsetof(struct vgp_draw_vbo, has_indirect)},
    {.name = "indirect_draw_count", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 18, .offset = offsetof(struct vgp_draw_vbo, indirect_draw_count), .when = VGP_WHEN_SET, .when_offset = offsetof(struct vgp_draw_vbo, has_indirect)},
    {.name = "indirect_draw_count_offset", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 19, .offset = offsetof(struct vgp_draw_vbo, indirect_draw_count_offset), .when = VGP_WHEN_SET, .when_offset = offsetof(struct vgp_draw_vbo, has_indirect)},
    {.name = "indirect_draw_count_buffer", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 20, .offset = offsetof(struct vgp_draw_vbo, indirect_draw_count_buffer), .meaning = VGP_MEANING_RESOURCE, .when = VGP_WHEN_SET, .when_offset = offsetof(struct vgp_draw_vbo, has_indirect)},
};

static enum vgp_error decode_draw_vbo(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_draw_vbo(src, len, (struct vgp_draw_vbo *)out, fault);
}

static const struct vgp_field_info resource_inline_write_fields[] = {
    {.name = "resource", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_resource_inline_write, resource), .meaning = VGP_MEANING_RESOURCE},
    {.name = "level", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_resource_inline_write, level)},
    {.name = "usage", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 3, .offset = offsetof(struct vgp_resource_inline_write, usage)},
    {.name = "stride", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 4, .offset = offsetof(struct vgp_resource_inline_write, stride)},
    {.name = "layer_stride", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 5, .offset = offsetof(struct vgp_resource_inline_write, layer_stride)},
    {.name = "x", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 6, .offset = offsetof(struct vgp_resource_inline_write, x)},
    {.name = "y", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 7, .offset = offsetof(struct vgp_resource_inline_write, y)},
    {.name = "z", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 8, .offset = offsetof(struct vgp_resource_inline_write, z)},
    {.name = "w", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 9, .offset = offsetof(struct vgp_resource_inline_write, w)},
    {.name = "h", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 10, .offset = offsetof(struct vgp_resource_inline_write, h)},
    {.name = "d", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 11, .offset = offsetof(struct vgp_resource_inline_write, d)},
    {.name = "data", .kind = VGP_FIELD_SPAN, .base = 12, .width = 32, .offset = offsetof(struct vgp_resource_inline_write, data)},
};

static enum vgp_error decode_resource_inline_write(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_resource_inline_write(src, len, (struct vgp_resource_inline_write *)out, fault);
}

static const struct vgp_field_info set_sampler_views_fields[] = {
    {.name = "stage", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_set_sampler_views, stage), .value_name = vgp_stage_name},
    {.name = "start_slot", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_set_sampler_views, start_slot)},
    {.name = "num_views", .kind = VGP_FIELD_U32, .width = 0, .offset = offsetof(struct vgp_set_sampler_views, num_views)},
    {.name = NULL, .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 0, .offset = offsetof(struct vgp_set_sampler_views, views[0]), .meaning = VGP_MEANING_OBJECT, .array = "views", .base = 3, .dword_step = 1, .step = sizeof((((struct vgp_set_sampler_views *)0)->views)[0]), .count_offset = offsetof(struct vgp_set_sampler_views, num_views)},
};

static enum vgp_error decode_set_sampler_views(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_set_sampler_views(src, len, (struct vgp_set_sampler_views *)out, fault);
}

static const struct vgp_field_info set_index_buffer_fields[] = {
    {.name = "resource", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_set_index_buffer, resource), .meaning = VGP_MEANING_RESOURCE},
    {.name = "has_range", .kind = VGP_FIELD_BOOL, .width = 0, .offset = offsetof(struct vgp_set_index_buffer, has_range)},
    {.name = "index_size", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_set_index_buffer, index_size), .when = VGP_WHEN_SET, .when_offset = offsetof(struct vgp_set_index_buffer, has_range)},
    {.name = "offset", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 3, .offset = offsetof(struct vgp_set_index_buffer, offset), .when = VGP_WHEN_SET, .when_offset = offsetof(struct vgp_set_index_buffer, has_range)},
};

static enum vgp_error decode_set_index_buffer(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_set_index_buffer(src, len, (struct vgp_set_index_buffer *)out, fault);
}

static const struct vgp_field_info set_constant_buffer_fields[] = {
    {.name = "stage", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_set_constant_buffer, stage), .value_name = vgp_stage_name},
    {.name = "index", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_set_constant_buffer, index)},
    {.name = "data", .kind = VGP_FIELD_SPAN, .base = 3, .width = 32, .offset = offsetof(struct vgp_set_constant_buffer, data)},
};

static enum vgp_error decode_set_constant_buffer(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_set_constant_buffer(src, len, (struct vgp_set_constant_buffer *)out, fault);
}

static const struct vgp_field_info set_stencil_ref_fields[] = {
    {.name = "front", .kind = VGP_FIELD_U32, .low = 0, .width = 8, .dword = 1, .offset = offsetof(struct vgp_set_stencil_ref, front)},
    {.name = "back", .kind = VGP_FIELD_U32, .low = 8, .width = 8, .dword = 1, .offset = offsetof(struct vgp_set_stencil_ref, back)},
};

static enum vgp_error decode_set_stencil_ref(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_set_stencil_ref(src, len, (struct vgp_set_stencil_ref *)out, fault);
}

static const struct vgp_field_info set_blend_color_fields[] = {
    {.name = "r", .kind = VGP_FIELD_F32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_set_blend_color, r)},
    {.name = "g", .kind = VGP_FIELD_F32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_set_blend_color, g)},
    {.name = "b", .kind = VGP_FIELD_F32, .low = 0, .width = 32, .dword = 3, .offset = offsetof(struct vgp_set_blend_color, b)},
    {.name = "a", .kind = VGP_FIELD_F32, .low = 0, .width = 32, .dword = 4, .offset = offsetof(struct vgp_set_blend_color, a)},
};

static enum vgp_error decode_set_blend_color(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_set_blend_color(src, len, (struct vgp_set_blend_color *)out, fault);
}

static const struct vgp_field_info set_scissor_state_fields[] = {
    {.name = "start_slot", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_set_scissor_state, start_slot)},
    {.name = "num_scissors", .kind = VGP_FIELD_U32, .width = 0, .offset = offsetof(struct vgp_set_scissor_state, num_scissors)},
    {.name = "minx", .kind = VGP_FIELD_U32, .low = 0, .width = 16, .dword = 0, .offset = offsetof(struct vgp_set_scissor_state, scissors[0].minx), .array = "scissors", .base = 2, .dword_step = 2, .step = sizeof((((struct vgp_set_scissor_state *)0)->scissors)[0]), .count_offset = offsetof(struct vgp_set_scissor_state, num_scissors)},
    {.name = "miny", .kind = VGP_FIELD_U32, .low = 16, .width = 16, .dword = 0, .offset = offsetof(struct vgp_set_scissor_state, scissors[0].miny), .array = "scissors", .base = 2, .dword_step = 2, .step = sizeof((((struct vgp_set_scissor_state *)0)->scissors)[0]), .count_offset = offsetof(struct vgp_set_scissor_state, num_scissors)},
    {.name = "maxx", .kind = VGP_FIELD_U32, .low = 0, .width = 16, .dword = 1, .offset = offsetof(struct vgp_set_scissor_state, scissors[0].maxx), .array = "scissors", .base = 2, .dword_step = 2, .step = sizeof((((struct vgp_set_scissor_state *)0)->scissors)[0]), .count_offset = offsetof(struct vgp_set_scissor_state, num_scissors)},
    {.name = "maxy", .kind = VGP_FIELD_U32, .low = 16, .width = 16, .dword = 1, .offset = offsetof(struct vgp_set_scissor_state, scissors[0].maxy), .array = "scissors", .base = 2, .dword_step = 2, .step = sizeof((((struct vgp_set_scissor_state *)0)->scissors)[0]), .count_offset = offsetof(struct vgp_set_scissor_state, num_scissors)},
};

static enum vgp_error decode_set_scissor_state(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_set_scissor_state(src, len, (struct vgp_set_scissor_state *)out, fault);
}

static const struct vgp_field_info blit_fields[] = {
    {.name = "mask", .kind = VGP_FIELD_U32, .low = 0, .width = 8, .dword = 1, .offset = offsetof(struct vgp_blit, mask), .meaning = VGP_MEANING_BITS},
    {.name = "filter", .kind = VGP_FIELD_U32, .low = 8, .width = 2, .dword = 1, .offset = offsetof(struct vgp_blit, filter), .value_name = vgp_tex_filter_name},
    {.name = "scissor_enable", .kind = VGP_FIELD_BOOL, .low = 10, .width = 1, .dword = 1, .offset = offsetof(struct vgp_blit, scissor_enable)},
    {.name = "render_condition_enable", .kind = VGP_FIELD_BOOL, .low = 11, .width = 1, .dword = 1, .offset = offsetof(struct vgp_blit, render_condition_enable)},
    {.name = "alpha_blend", .kind = VGP_FIELD_BOOL, .low = 12, .width = 1, .dword = 1, .offset = offsetof(struct vgp_blit, alpha_blend)},
    {.name = "scissor_minx", .kind = VGP_FIELD_U32, .low = 0, .width = 16, .dword = 2, .offset = offsetof(struct vgp_blit, scissor_minx)},
    {.name = "scissor_miny", .kind = VGP_FIELD_U32, .low = 16, .width = 16, .dword = 2, .offset = offsetof(struct vgp_blit, scissor_miny)},
    {.name = "scissor_maxx", .kind = VGP_FIELD_U32, .low = 0, .width = 16, .dword = 3, .offset = offsetof(struct vgp_blit, scissor_maxx)},
    {.name = "scissor_maxy", .kind = VGP_FIELD_U32, .low = 16, .width = 16, .dword = 3, .offset = offsetof(struct vgp_blit, scissor_maxy)},
    {.name = "dst", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 4, .offset = offsetof(struct vgp_blit, dst), .meaning = VGP_MEANING_RESOURCE},
    {.name = "dst_level", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 5, .offset = offsetof(struct vgp_blit, dst_level)},
    {.name = "dst_format", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 6, .offset = offsetof(struct vgp_blit, dst_format), .meaning = VGP_MEANING_FORMAT},
    {.name = "dst_x", .kind = VGP_FIELD_I32, .low = 0, .width = 32, .dword = 7, .offset = offsetof(struct vgp_blit, dst_x)},
    {.name = "dst_y", .kind = VGP_FIELD_I32, .low = 0, .width = 32, .dword = 8, .offset = offsetof(struct vgp_blit, dst_y)},
    {.name = "dst_z", .kind = VGP_FIELD_I32, .low = 0, .width = 32, .dword = 9, .offset = offsetof(struct vgp_blit, dst_z)},
    {.name = "dst_w", .kind = VGP_FIELD_I32, .low = 0, .width = 32, .dword = 10, .offset = offsetof(struct vgp_blit, dst_w)},
    {.name = "dst_h", .kind = VGP_FIELD_I32, .low = 0, .width = 32, .dword = 11, .offset = offsetof(struct vgp_blit, dst_h)},
    {.name = "dst_d", .kind = VGP_FIELD_I32, .low = 0, .width = 32, .dword = 12, .offset = offsetof(struct vgp_blit, dst_d)},
    {.name = "src", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 13, .offset = offsetof(struct vgp_blit, src), .meaning = VGP_MEANING_RESOURCE},
    {.name = "src_level", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 14, .offset = offsetof(struct vgp_blit, src_level)},
    {.name = "src_format", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 15, .offset = offsetof(struct vgp_blit, src_format), .meaning = VGP_MEANING_FORMAT},
    {.name = "src_x", .kind = VGP_FIELD_I32, .low = 0, .width = 32, .dword = 16, .offset = offsetof(struct vgp_blit, src_x)},
    {.name = "src_y", .kind = VGP_FIELD_I32, .low = 0, .width = 32, .dword = 17, .offset = offsetof(struct vgp_blit, src_y)},
    {.name = "src_z", .kind = VGP_FIELD_I32, .low = 0, .width = 32, .dword = 18, .offset = offsetof(struct vgp_blit, src_z)},
    {.name = "src_w", .kind = VGP_FIELD_I32, .low = 0, .width = 32, .dword = 19, .offset = offsetof(struct vgp_blit, src_w)},
    {.name = "src_h", .kind = VGP_FIELD_I32, .low = 0, .width = 32, .dword = 20, .offset = offsetof(struct vgp_blit, src_h)},
    {.name = "src_d", .kind = VGP_FIELD_I32, .low = 0, .width = 32, .dword = 21, .offset = offsetof(struct vgp_blit, src_d)},
};

static enum vgp_error decode_blit(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_blit(src, len, (struct vgp_blit *)out, fault);
}

static const struct vgp_field_info resource_copy_region_fields[] = {
    {.name = "dst", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_resource_copy_region, dst), .meaning = VGP_MEANING_RESOURCE},
    {.name = "dst_level", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_resource_copy_region, dst_level)},
    {.name = "dst_x", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 3, .offset = offsetof(struct vgp_resource_copy_region, dst_x)},
    {.name = "dst_y", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 4, .offset = offsetof(struct vgp_resource_copy_region, dst_y)},
    {.name = "dst_z", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 5, .offset = offsetof(struct vgp_resource_copy_region, dst_z)},
    {.name = "src", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 6, .offset = offsetof(struct vgp_resource_copy_region, src), .meaning = VGP_MEANING_RESOURCE},
    {.name = "src_level", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 7, .offset = offsetof(struct vgp_resource_copy_region, src_level)},
    {.name = "src_x", .kind = VGP_FIELD_I32, .low = 0, .width = 32, .dword = 8, .offset = offsetof(struct vgp_resource_copy_region, src_x)},
    {.name = "src_y", .kind = VGP_FIELD_I32, .low = 0, .width = 32, .dword = 9, .offset = offsetof(struct vgp_resource_copy_region, src_y)},
    {.name = "src_z", .kind = VGP_FIELD_I32, .low = 0, .width = 32, .dword = 10, .offset = offsetof(struct vgp_resource_copy_region, src_z)},
    {.name = "w", .kind = VGP_FIELD_I32, .low = 0, .width = 32, .dword = 11, .offset = offsetof(struct vgp_resource_copy_region, w)},
    {.name = "h", .kind = VGP_FIELD_I32, .low = 0, .width = 32, .dword = 12, .offset = offsetof(struct vgp_resource_copy_region, h)},
    {.name = "d", .kind = VGP_FIELD_I32, .low = 0, .width = 32, .dword = 13, .offset = offsetof(struct vgp_resource_copy_region, d)},
};

static enum vgp_error decode_resource_copy_region(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_resource_copy_region(src, len, (struct vgp_resource_copy_region *)out, fault);
}

static const struct vgp_field_info bind_sampler_states_fields[] = {
    {.name = "stage", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_bind_sampler_states, stage), .value_name = vgp_stage_name},
    {.name = "start_slot", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_bind_sampler_states, start_slot)},
    {.name = "num_states", .kind = VGP_FIELD_U32, .width = 0, .offset = offsetof(struct vgp_bind_sampler_states, num_states)},
    {.name = NULL, .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 0, .offset = offsetof(struct vgp_bind_sampler_states, states[0]), .meaning = VGP_MEANING_OBJECT, .array = "states", .base = 3, .dword_step = 1, .step = sizeof((((struct vgp_bind_sampler_states *)0)->states)[0]), .count_offset = offsetof(struct vgp_bind_sampler_states, num_states)},
};

static enum vgp_error decode_bind_sampler_states(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_bind_sampler_states(src, len, (struct vgp_bind_sampler_states *)out, fault);
}

static const struct vgp_field_info begin_query_fields[] = {
    {.name = "query", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_begin_query, query), .meaning = VGP_MEANING_OBJECT},
};

static enum vgp_error decode_begin_query(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_begin_query(src, len, (struct vgp_begin_query *)out, fault);
}

static const struct vgp_field_info end_query_fields[] = {
    {.name = "query", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_end_query, query), .meaning = VGP_MEANING_OBJECT},
};

static enum vgp_error decode_end_query(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_end_query(src, len, (struct vgp_end_query *)out, fault);
}

static const struct vgp_field_info get_query_result_fields[] = {
    {.name = "query", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_get_query_result, query), .meaning = VGP_MEANING_OBJECT},
    {.name = "wait", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_get_query_result, wait)},
};

static enum vgp_error decode_get_query_result(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_get_query_result(src, len, (struct vgp_get_query_result *)out, fault);
}

static const struct vgp_field_info set_polygon_stipple_fields[] = {
    {.name = NULL, .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 0, .offset = offsetof(struct vgp_set_polygon_stipple, rows[0]), .array = "rows", .base = 1, .dword_step = 1, .step = sizeof((((struct vgp_set_polygon_stipple *)0)->rows)[0]), .count = 32},
};

static enum vgp_error decode_set_polygon_stipple(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_set_polygon_stipple(src, len, (struct vgp_set_polygon_stipple *)out, fault);
}

static const struct vgp_field_info set_clip_state_fields[] = {
    {.name = "x", .kind = VGP_FIELD_F32, .low = 0, .width = 32, .dword = 0, .offset = offsetof(struct vgp_set_clip_state, planes[0].x), .array = "planes", .base = 1, .dword_step = 4, .step = sizeof((((struct vgp_set_clip_state *)0)->planes)[0]), .count = 8},
    {.name = "y", .kind = VGP_FIELD_F32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_set_clip_state, planes[0].y), .array = "planes", .base = 1, .dword_step = 4, .step = sizeof((((struct vgp_set_clip_state *)0)->planes)[0]), .count = 8},
    {.name = "z", .kind = VGP_FIELD_F32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_set_clip_state, planes[0].z), .array = "planes", .base = 1, .dword_step = 4, .step = sizeof((((struct vgp_set_clip_state *)0)->planes)[0]), .count = 8},
    {.name = "w", .kind = VGP_FIELD_F32, .low = 0, .width = 32, .dword = 3, .offset = offsetof(struct vgp_set_clip_state, planes[0].w), .array = "planes", .base = 1, .dword_step = 4, .step = sizeof((((struct vgp_set_clip_state *)0)->planes)[0]), .count = 8},
};

static enum vgp_error decode_set_clip_state(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_set_clip_state(src, len, (struct vgp_set_clip_state *)out, fault);
}

static const struct vgp_field_info set_sample_mask_fields[] = {
    {.name = "mask", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_set_sample_mask, mask)},
};

static enum vgp_error decode_set_sample_mask(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_set_sample_mask(src, len, (struct vgp_set_sample_mask *)out, fault);
}

static const struct vgp_field_info set_streamout_targets_fields[] = {
    {.name = "append_bitmask", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_set_streamout_targets, append_bitmask)},
    {.name = "num_targets", .kind = VGP_FIELD_U32, .width = 0, .offset = offsetof(struct vgp_set_streamout_targets, num_targets)},
    {.name = NULL, .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 0, .offset = offsetof(struct vgp_set_streamout_targets, targets[0]), .meaning = VGP_MEANING_OBJECT, .array = "targets", .base = 2, .dword_step = 1, .step = sizeof((((struct vgp_set_streamout_targets *)0)->targets)[0]), .count_offset = offsetof(struct vgp_set_streamout_targets, num_targets)},
};

static enum vgp_error decode_set_streamout_targets(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_set_streamout_targets(src, len, (struct vgp_set_streamout_targets *)out, fault);
}

static const struct vgp_field_info set_render_condition_fields[] = {
    {.name = "query", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_set_render_condition, query), .meaning = VGP_MEANING_OBJECT},
    {.name = "condition", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_set_render_condition, condition)},
    {.name = "mode", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 3, .offset = offsetof(struct vgp_set_render_condition, mode), .value_name = vgp_render_cond_name},
};

static enum vgp_error decode_set_render_condition(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_set_render_condition(src, len, (struct vgp_set_render_condition *)out, fault);
}

static const struct vgp_field_info set_uniform_buffer_fields[] = {
    {.name = "stage", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_set_uniform_buffer, stage), .value_name = vgp_stage_name},
    {.name = "index", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_set_uniform_buffer, index)},
    {.name = "offset", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 3, .offset = offsetof(struct vgp_set_uniform_buffer, offset)},
    {.name = "length", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 4, .offset = offsetof(struct vgp_set_uniform_buffer, length)},
    {.name = "resource", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 5, .offset = offsetof(struct vgp_set_uniform_buffer, resource), .meaning = VGP_MEANING_RESOURCE},
};

static enum vgp_error decode_set_uniform_buffer(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_set_uniform_buffer(src, len, (struct vgp_set_uniform_buffer *)out, fault);
}

static const struct vgp_field_info set_sub_ctx_fields[] = {
    {.name = "sub_ctx_id", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_set_sub_ctx, sub_ctx_id)},
};

static enum vgp_error decode_set_sub_ctx(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_set_sub_ctx(src, len, (struct vgp_set_sub_ctx *)out, fault);
}

static const struct vgp_field_info create_sub_ctx_fields[] = {
    {.name = "sub_ctx_id", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_create_sub_ctx, sub_ctx_id)},
};

static enum vgp_error decode_create_sub_ctx(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_create_sub_ctx(src, len, (struct vgp_create_sub_ctx *)out, fault);
}

static const struct vgp_field_info destroy_sub_ctx_fields[] = {
    {.name = "sub_ctx_id", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_destroy_sub_ctx, sub_ctx_id)},
};

static enum vgp_error decode_destroy_sub_ctx(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_destroy_sub_ctx(src, len, (struct vgp_destroy_sub_ctx *)out, fault);
}

static const struct vgp_field_info bind_shader_fields[] = {
    {.name = "shader", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_bind_shader, shader), .meaning = VGP_MEANING_OBJECT},
    {.name = "stage", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_bind_shader, stage), .value_name = vgp_stage_name},
};

static enum vgp_error decode_bind_shader(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_bind_shader(src, len, (struct vgp_bind_shader *)out, fault);
}

static const struct vgp_field_info set_tess_state_fields[] = {
    {.name = NULL, .kind = VGP_FIELD_F32, .low = 0, .width = 32, .dword = 0, .offset = offsetof(struct vgp_set_tess_state, outer[0]), .array = "outer", .base = 1, .dword_step = 1, .step = sizeof((((struct vgp_set_tess_state *)0)->outer)[0]), .count = 4},
    {.name = NULL, .kind = VGP_FIELD_F32, .low = 0, .width = 32, .dword = 0, .offset = offsetof(struct vgp_set_tess_state, inner[0]), .array = "inner", .base = 5, .dword_step = 1, .step = sizeof((((struct vgp_set_tess_state *)0)->inner)[0]), .count = 2},
};

static enum vgp_error decode_set_tess_state(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_set_tess_state(src, len, (struct vgp_set_tess_state *)out, fault);
}

static const struct vgp_field_info set_min_samples_fields[] = {
    {.name = "min_samples", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_set_min_samples, min_samples)},
};

static enum vgp_error decode_set_min_samples(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_set_min_samples(src, len, (struct vgp_set_min_samples *)out, fault);
}

static const struct vgp_field_info set_shader_buffers_fields[] = {
    {.name = "stage", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_set_shader_buffers, stage), .value_name = vgp_stage_name},
    {.name = "start_slot", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_set_shader_buffers, start_slot)},
    {.name = "num_buffers", .kind = VGP_FIELD_U32, .width = 0, .offset = offsetof(struct vgp_set_shader_buffers, num_buffers)},
    {.name = "offset", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 0, .offset = offsetof(struct vgp_set_shader_buffers, buffers[0].offset), .array = "buffers", .base = 3, .dword_step = 3, .step = sizeof((((struct vgp_set_shader_buffers *)0)->buffers)[0]), .count_offset = offsetof(struct vgp_set_shader_buffers, num_buffers)},
    {.name = "length", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_set_shader_buffers, buffers[0].length), .array = "buffers", .base = 3, .dword_step = 3, .step = sizeof((((struct vgp_set_shader_buffers *)0)->buffers)[0]), .count_offset = offsetof(struct vgp_set_shader_buffers, num_buffers)},
    {.name = "resource", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_set_shader_buffers, buffers[0].resource), .meaning = VGP_MEANING_RESOURCE, .array = "buffers", .base = 3, .dword_step = 3, .step = sizeof((((struct vgp_set_shader_buffers *)0)->buffers)[0]), .count_offset = offsetof(struct vgp_set_shader_buffers, num_buffers)},
};

static enum vgp_error decode_set_shader_buffers(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_set_shader_buffers(src, len, (struct vgp_set_shader_buffers *)out, fault);
}

static const struct vgp_field_info set_shader_images_fields[] = {
    {.name = "stage", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_set_shader_images, stage), .value_name = vgp_stage_name},
    {.name = "start_slot", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_set_shader_images, start_slot)},
    {.name = "num_images", .kind = VGP_FIELD_U32, .width = 0, .offset = offsetof(struct vgp_set_shader_images, num_images)},
    {.name = "format", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 0, .offset = offsetof(struct vgp_set_shader_images, images[0].format), .meaning = VGP_MEANING_FORMAT, .array = "images", .base = 3, .dword_step = 5, .step = sizeof((((struct vgp_set_shader_images *)0)->images)[0]), .count_offset = offsetof(struct vgp_set_shader_images, num_images)},
    {.name = "access", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_set_shader_images, images[0].access), .meaning = VGP_MEANING_BITS, .array = "images", .base = 3, .dword_step = 5, .step = sizeof((((struct vgp_set_shader_images *)0)->images)[0]), .count_offset = offsetof(struct vgp_set_shader_images, num_images)},
    {.name = "layer_offset", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_set_shader_images, images[0].layer_offset), .array = "images", .base = 3, .dword_step = 5, .step = sizeof((((struct vgp_set_shader_images *)0)->images)[0]), .count_offset = offsetof(struct vgp_set_shader_images, num_images)},
    {.name = "level_size", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 3, .offset = offsetof(struct vgp_set_shader_images, images[0].level_size), .array = "images", .base = 3, .dword_step = 5, .step = sizeof((((struct vgp_set_shader_images *)0)->images)[0]), .count_offset = offsetof(struct vgp_set_shader_images, num_images)},
    {.name = "resource", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 4, .offset = offsetof(struct vgp_set_shader_images, images[0].resource), .meaning = VGP_MEANING_RESOURCE, .array = "images", .base = 3, .dword_step = 5, .step = sizeof((((struct vgp_set_shader_images *)0)->images)[0]), .count_offset = offsetof(struct vgp_set_shader_images, num_images)},
};

static enum vgp_error decode_set_shader_images(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_set_shader_images(src, len, (struct vgp_set_shader_images *)out, fault);
}

static const struct vgp_field_info memory_barrier_fields[] = {
    {.name = "flags", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_memory_barrier, flags), .meaning = VGP_MEANING_BITS},
};

static enum vgp_error decode_memory_barrier(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_memory_barrier(src, len, (struct vgp_memory_barrier *)out, fault);
}

static const struct vgp_field_info launch_grid_fields[] = {
    {.name = "block_x", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_launch_grid, block_x)},
    {.name = "block_y", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_launch_grid, block_y)},
    {.name = "block_z", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 3, .offset = offsetof(struct vgp_launch_grid, block_z)},
    {.name = "grid_x", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 4, .offset = offsetof(struct vgp_launch_grid, grid_x)},
    {.name = "grid_y", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 5, .offset = offsetof(struct vgp_launch_grid, grid_y)},
    {.name = "grid_z", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 6, .offset = offsetof(struct vgp_launch_grid, grid_z)},
    {.name = "indirect", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 7, .offset = offsetof(struct vgp_launch_grid, indirect), .meaning = VGP_MEANING_RESOURCE},
    {.name = "indirect_offset", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 8, .offset = offsetof(struct vgp_launch_grid, indirect_offset)},
};

static enum vgp_error decode_launch_grid(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_launch_grid(src, len, (struct vgp_launch_grid *)out, fault);
}

static const struct vgp_field_info set_framebuffer_state_no_attach_fields[] = {
    {.name = "width", .kind = VGP_FIELD_U32, .low = 0, .width = 16, .dword = 1, .offset = offsetof(struct vgp_set_framebuffer_state_no_attach, width)},
    {.name = "height", .kind = VGP_FIELD_U32, .low = 16, .width = 16, .dword = 1, .offset = offsetof(struct vgp_set_framebuffer_state_no_attach, height)},
    {.name = "layers", .kind = VGP_FIELD_U32, .low = 0, .width = 16, .dword = 2, .offset = offsetof(struct vgp_set_framebuffer_state_no_attach, layers)},
    {.name = "samples", .kind = VGP_FIELD_U32, .low = 16, .width = 8, .dword = 2, .offset = offsetof(struct vgp_set_framebuffer_state_no_attach, samples)},
};

static enum vgp_error decode_set_framebuffer_state_no_attach(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_set_framebuffer_state_no_attach(src, len, (struct vgp_set_framebuffer_state_no_attach *)out, fault);
}

static const struct vgp_field_info texture_barrier_fields[] = {
    {.name = "flags", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_texture_barrier, flags), .meaning = VGP_MEANING_BITS},
};

static enum vgp_error decode_texture_barrier(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_texture_barrier(src, len, (struct vgp_texture_barrier *)out, fault);
}

static const struct vgp_field_info set_atomic_buffers_fields[] = {
    {.name = "start_slot", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_set_atomic_buffers, start_slot)},
    {.name = "num_buffers", .kind = VGP_FIELD_U32, .width = 0, .offset = offsetof(struct vgp_set_atomic_buffers, num_buffers)},
    {.name = "offset", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 0, .offset = offsetof(struct vgp_set_atomic_buffers, buffers[0].offset), .array = "buffers", .base = 2, .dword_step = 3, .step = sizeof((((struct vgp_set_atomic_buffers *)0)->buffers)[0]), .count_offset = offsetof(struct vgp_set_atomic_buffers, num_buffers)},
    {.name = "length", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_set_atomic_buffers, buffers[0].length), .array = "buffers", .base = 2, .dword_step = 3, .step = sizeof((((struct vgp_set_atomic_buffers *)0)->buffers)[0]), .count_offset = offsetof(struct vgp_set_atomic_buffers, num_buffers)},
    {.name = "resource", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_set_atomic_buffers, buffers[0].resource), .meaning = VGP_MEANING_RESOURCE, .array = "buffers", .base = 2, .dword_step = 3, .step = sizeof((((struct vgp_set_atomic_buffers *)0)->buffers)[0]), .count_offset = offsetof(struct vgp_set_atomic_buffers, num_buffers)},
};

static enum vgp_error decode_set_atomic_buffers(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_set_atomic_buffers(src, len, (struct vgp_set_atomic_buffers *)out, fault);
}

static const struct vgp_field_info set_debug_flags_fields[] = {
    {.name = "flags_string", .kind = VGP_FIELD_SPAN, .base = 1, .width = 32, .offset = offsetof(struct vgp_set_debug_flags, flags_string)},
};

static enum vgp_error decode_set_debug_flags(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_set_debug_flags(src, len, (struct vgp_set_debug_flags *)out, fault);
}

static const struct vgp_field_info get_query_result_qbo_fields[] = {
    {.name = "query", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_get_query_result_qbo, query), .meaning = VGP_MEANING_OBJECT},
    {.name = "buffer", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_get_query_result_qbo, buffer), .meaning = VGP_MEANING_RESOURCE},
    {.name = "wait", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 3, .offset = offsetof(struct vgp_get_query_result_qbo, wait)},
    {.name = "result_type", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 4, .offset = offsetof(struct vgp_get_query_result_qbo, result_type), .value_name = vgp_query_value_type_name},
    {.name = "offset", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 5, .offset = offsetof(struct vgp_get_query_result_qbo, offset)},
    {.name = "index", .kind = VGP_FIELD_I32, .low = 0, .width = 32, .dword = 6, .offset = offsetof(struct vgp_get_query_result_qbo, index)},
};

static enum vgp_error decode_get_query_result_qbo(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_get_query_result_qbo(src, len, (struct vgp_get_query_result_qbo *)out, fault);
}

static const struct vgp_field_info transfer3d_fields[] = {
    {.name = "resource", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_transfer3d, resource), .meaning = VGP_MEANING_RESOURCE},
    {.name = "level", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_transfer3d, level)},
    {.name = "usage", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 3, .offset = offsetof(struct vgp_transfer3d, usage)},
    {.name = "stride", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 4, .offset = offsetof(struct vgp_transfer3d, stride)},
    {.name = "layer_stride", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 5, .offset = offsetof(struct vgp_transfer3d, layer_stride)},
    {.name = "x", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 6, .offset = offsetof(struct vgp_transfer3d, x)},
    {.name = "y", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 7, .offset = offsetof(struct vgp_transfer3d, y)},
    {.name = "z", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 8, .offset = offsetof(struct vgp_transfer3d, z)},
    {.name = "w", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 9, .offset = offsetof(struct vgp_transfer3d, w)},
    {.name = "h", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 10, .offset = offsetof(struct vgp_transfer3d, h)},
    {.name = "d", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 11, .offset = offsetof(struct vgp_transfer3d, d)},
    {.name = "data_offset", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 12, .offset = offsetof(struct vgp_transfer3d, data_offset)},
    {.name = "direction", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 13, .offset = offsetof(struct vgp_transfer3d, direction), .value_name = vgp_transfer_direction_name},
};

static enum vgp_error decode_transfer3d(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_transfer3d(src, len, (struct vgp_transfer3d *)out, fault);
}

static const struct vgp_field_info copy_transfer3d_fields[] = {
    {.name = "resource", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_copy_transfer3d, resource), .meaning = VGP_MEANING_RESOURCE},
    {.name = "level", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_copy_transfer3d, level)},
    {.name = "usage", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 3, .offset = offsetof(struct vgp_copy_transfer3d, usage)},
    {.name = "stride", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 4, .offset = offsetof(struct vgp_copy_transfer3d, stride)},
    {.name = "layer_stride", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 5, .offset = offsetof(struct vgp_copy_transfer3d, layer_stride)},
    {.name = "x", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 6, .offset = offsetof(struct vgp_copy_transfer3d, x)},
    {.name = "y", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 7, .offset = offsetof(struct vgp_copy_transfer3d, y)},
    {.name = "z", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 8, .offset = offsetof(struct vgp_copy_transfer3d, z)},
    {.name = "w", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 9, .offset = offsetof(struct vgp_copy_transfer3d, w)},
    {.name = "h", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 10, .offset = offsetof(struct vgp_copy_transfer3d, h)},
    {.name = "d", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 11, .offset = offsetof(struct vgp_copy_transfer3d, d)},
    {.name = "staging_resource", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 12, .offset = offsetof(struct vgp_copy_transfer3d, staging_resource), .meaning = VGP_MEANING_RESOURCE},
    {.name = "staging_offset", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 13, .offset = offsetof(struct vgp_copy_transfer3d, staging_offset)},
    {.name = "synchronized", .kind = VGP_FIELD_BOOL, .low = 0, .width = 1, .dword = 14, .offset = offsetof(struct vgp_copy_transfer3d, synchronized)},
    {.name = "read_from_host", .kind = VGP_FIELD_BOOL, .low = 1, .width = 1, .dword = 14, .offset = offsetof(struct vgp_copy_transfer3d, read_from_host)},
};

static enum vgp_error decode_copy_transfer3d(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_copy_transfer3d(src, len, (struct vgp_copy_transfer3d *)out, fault);
}

static const struct vgp_field_info set_tweaks_fields[] = {
    {.name = "id", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_set_tweaks, id), .value_name = vgp_tweak_name},
    {.name = "value", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_set_tweaks, value)},
};

static enum vgp_error decode_set_tweaks(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_set_tweaks(src, len, (struct vgp_set_tweaks *)out, fault);
}

static const struct vgp_field_info clear_texture_fields[] = {
    {.name = "resource", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_clear_texture, resource), .meaning = VGP_MEANING_RESOURCE},
    {.name = "level", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_clear_texture, level)},
    {.name = "x", .kind = VGP_FIELD_I32, .low = 0, .width = 32, .dword = 3, .offset = offsetof(struct vgp_clear_texture, x)},
    {.name = "y", .kind = VGP_FIELD_I32, .low = 0, .width = 32, .dword = 4, .offset = offsetof(struct vgp_clear_texture, y)},
    {.name = "z", .kind = VGP_FIELD_I32, .low = 0, .width = 32, .dword = 5, .offset = offsetof(struct vgp_clear_texture, z)},
    {.name = "w", .kind = VGP_FIELD_I32, .low = 0, .width = 32, .dword = 6, .offset = offsetof(struct vgp_clear_texture, w)},
    {.name = "h", .kind = VGP_FIELD_I32, .low = 0, .width = 32, .dword = 7, .offset = offsetof(struct vgp_clear_texture, h)},
    {.name = "d", .kind = VGP_FIELD_I32, .low = 0, .width = 32, .dword = 8, .offset = offsetof(struct vgp_clear_texture, d)},
    {.name = NULL, .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 0, .offset = offsetof(struct vgp_clear_texture, data[0]), .array = "data", .base = 9, .dword_step = 1, .step = sizeof((((struct vgp_clear_texture *)0)->data)[0]), .count = 4},
};

static enum vgp_error decode_clear_texture(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_clear_texture(src, len, (struct vgp_clear_texture *)out, fault);
}

static const struct vgp_field_info pipe_resource_create_fields[] = {
    {.name = "target", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_pipe_resource_create, target), .value_name = vgp_target_name},
    {.name = "format", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_pipe_resource_create, format), .meaning = VGP_MEANING_FORMAT},
    {.name = "bind", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 3, .offset = offsetof(struct vgp_pipe_resource_create, bind), .meaning = VGP_MEANING_BITS},
    {.name = "width", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 4, .offset = offsetof(struct vgp_pipe_resource_create, width)},
    {.name = "height", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 5, .offset = offsetof(struct vgp_pipe_resource_create, height)},
    {.name = "depth", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 6, .offset = offsetof(struct vgp_pipe_resource_create, depth)},
    {.name = "array_size", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 7, .offset = offsetof(struct vgp_pipe_resource_create, array_size)},
    {.name = "last_level", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 8, .offset = offsetof(struct vgp_pipe_resource_create, last_level)},
    {.name = "nr_samples", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 9, .offset = offsetof(struct vgp_pipe_resource_create, nr_samples)},
    {.name = "flags", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 10, .offset = offsetof(struct vgp_pipe_resource_create, flags), .meaning = VGP_MEANING_BITS},
    {.name = "blob_id", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 11, .offset = offsetof(struct vgp_pipe_resource_create, blob_id)},
};

static enum vgp_error decode_pipe_resource_create(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_pipe_resource_create(src, len, (struct vgp_pipe_resource_create *)out, fault);
}

static const struct vgp_field_info pipe_resource_set_type_fields[] = {
    {.name = "resource", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_pipe_resource_set_type, resource), .meaning = VGP_MEANING_RESOURCE},
    {.name = "format", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_pipe_resource_set_type, format), .meaning = VGP_MEANING_FORMAT},
    {.name = "bind", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 3, .offset = offsetof(struct vgp_pipe_resource_set_type, bind), .meaning = VGP_MEANING_BITS},
    {.name = "width", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 4, .offset = offsetof(struct vgp_pipe_resource_set_type, width)},
    {.name = "height", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 5, .offset = offsetof(struct vgp_pipe_resource_set_type, height)},
    {.name = "usage", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 6, .offset = offsetof(struct vgp_pipe_resource_set_type, usage)},
    {.name = "modifier", .kind = VGP_FIELD_U64, .low = 0, .width = 64, .dword = 7, .offset = offsetof(struct vgp_pipe_resource_set_type, modifier)},
    {.name = "num_planes", .kind = VGP_FIELD_U32, .width = 0, .offset = offsetof(struct vgp_pipe_resource_set_type, num_planes)},
    {.name = "stride", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 0, .offset = offsetof(struct vgp_pipe_resource_set_type, planes[0].stride), .array = "planes", .base = 9, .dword_step = 2, .step = sizeof((((struct vgp_pipe_resource_set_type *)0)->planes)[0]), .count_offset = offsetof(struct vgp_pipe_resource_set_type, num_planes)},
    {.name = "offset", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_pipe_resource_set_type, planes[0].offset), .array = "planes", .base = 9, .dword_step = 2, .step = sizeof((((struct vgp_pipe_resource_set_type *)0)->planes)[0]), .count_offset = offsetof(struct vgp_pipe_resource_set_type, num_planes)},
};

static enum vgp_error decode_pipe_resource_set_type(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_pipe_resource_set_type(src, len, (struct vgp_pipe_resource_set_type *)out, fault);
}

static const struct vgp_field_info get_memory_info_fields[] = {
    {.name = "resource", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_get_memory_info, resource), .meaning = VGP_MEANING_RESOURCE},
};

static enum vgp_error decode_get_memory_info(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_get_memory_info(src, len, (struct vgp_get_memory_info *)out, fault);
}

static const struct vgp_field_info send_string_marker_fields[] = {
    {.name = "size", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_send_string_marker, size)},
    {.name = "text", .kind = VGP_FIELD_SPAN, .base = 2, .width = 32, .offset = offsetof(struct vgp_send_string_marker, text)},
};

static enum vgp_error decode_send_string_marker(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_send_string_marker(src, len, (struct vgp_send_string_marker *)out, fault);
}

static const struct vgp_field_info link_shader_fields[] = {
    {.name = "vertex", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_link_shader, vertex), .meaning = VGP_MEANING_OBJECT},
    {.name = "fragment", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_link_shader, fragment), .meaning = VGP_MEANING_OBJECT},
    {.name = "geometry", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 3, .offset = offsetof(struct vgp_link_shader, geometry), .meaning = VGP_MEANING_OBJECT},
    {.name = "tess_ctrl", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 4, .offset = offsetof(struct vgp_link_shader, tess_ctrl), .meaning = VGP_MEANING_OBJECT},
    {.name = "tess_eval", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 5, .offset = offsetof(struct vgp_link_shader, tess_eval), .meaning = VGP_MEANING_OBJECT},
    {.name = "compute", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 6, .offset = offsetof(struct vgp_link_shader, compute), .meaning = VGP_MEANING_OBJECT},
};

static enum vgp_error decode_link_shader(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_link_shader(src, len, (struct vgp_link_shader *)out, fault);
}

static const struct vgp_field_info create_video_codec_fields[] = {
    {.name = "codec", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_create_video_codec, codec), .meaning = VGP_MEANING_OBJECT},
    {.name = "profile", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_create_video_codec, profile), .value_name = vgp_video_profile_name},
    {.name = "entrypoint", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 3, .offset = offsetof(struct vgp_create_video_codec, entrypoint), .value_name = vgp_video_entrypoint_name},
    {.name = "chroma_format", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 4, .offset = offsetof(struct vgp_create_video_codec, chroma_format), .value_name = vgp_video_chroma_name},
    {.name = "level", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 5, .offset = offsetof(struct vgp_create_video_codec, level)},
    {.name = "width", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 6, .offset = offsetof(struct vgp_create_video_codec, width)},
    {.name = "height", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 7, .offset = offsetof(struct vgp_create_video_codec, height)},
    {.name = "has_references", .kind = VGP_FIELD_BOOL, .width = 0, .offset = offsetof(struct vgp_create_video_codec, has_references)},
    {.name = "max_ref", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 8, .offset = offsetof(struct vgp_create_video_codec, max_ref), .when = VGP_WHEN_SET, .when_offset = offsetof(struct vgp_create_video_codec, has_references)},
};

static enum vgp_error decode_create_video_codec(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_create_video_codec(src, len, (struct vgp_create_video_codec *)out, fault);
}

static const struct vgp_field_info destroy_video_codec_fields[] = {
    {.name = "codec", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_destroy_video_codec, codec), .meaning = VGP_MEANING_OBJECT},
};

static enum vgp_error decode_destroy_video_codec(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_destroy_video_codec(src, len, (struct vgp_destroy_video_codec *)out, fault);
}

static const struct vgp_field_info create_video_buffer_fields[] = {
    {.name = "buffer", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_create_video_buffer, buffer), .meaning = VGP_MEANING_OBJECT},
    {.name = "format", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_create_video_buffer, format), .meaning = VGP_MEANING_FORMAT},
    {.name = "width", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 3, .offset = offsetof(struct vgp_create_video_buffer, width)},
    {.name = "height", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 4, .offset = offsetof(struct vgp_create_video_buffer, height)},
    {.name = "num_planes", .kind = VGP_FIELD_U32, .width = 0, .offset = offsetof(struct vgp_create_video_buffer, num_planes)},
    {.name = NULL, .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 0, .offset = offsetof(struct vgp_create_video_buffer, planes[0]), .meaning = VGP_MEANING_RESOURCE, .array = "planes", .base = 5, .dword_step = 1, .step = sizeof((((struct vgp_create_video_buffer *)0)->planes)[0]), .count_offset = offsetof(struct vgp_create_video_buffer, num_planes)},
};

static enum vgp_error decode_create_video_buffer(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_create_video_buffer(src, len, (struct vgp_create_video_buffer *)out, fault);
}

static const struct vgp_field_info destroy_video_buffer_fields[] = {
    {.name = "buffer", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_destroy_video_buffer, buffer), .meaning = VGP_MEANING_OBJECT},
};

static enum vgp_error decode_destroy_video_buffer(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_destroy_video_buffer(src, len, (struct vgp_destroy_video_buffer *)out, fault);
}

static const struct vgp_field_info begin_frame_fields[] = {
    {.name = "codec", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_begin_frame, codec), .meaning = VGP_MEANING_OBJECT},
    {.name = "target", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_begin_frame, target), .meaning = VGP_MEANING_OBJECT},
};

static enum vgp_error decode_begin_frame(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_begin_frame(src, len, (struct vgp_begin_frame *)out, fault);
}

static const struct vgp_field_info decode_bitstream_fields[] = {
    {.name = "codec", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_decode_bitstream, codec), .meaning = VGP_MEANING_OBJECT},
    {.name = "target", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_decode_bitstream, target), .meaning = VGP_MEANING_OBJECT},
    {.name = "picture_desc", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 3, .offset = offsetof(struct vgp_decode_bitstream, picture_desc), .meaning = VGP_MEANING_RESOURCE},
    {.name = "bitstream", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 4, .offset = offsetof(struct vgp_decode_bitstream, bitstream), .meaning = VGP_MEANING_RESOURCE},
    {.name = "bitstream_size", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 5, .offset = offsetof(struct vgp_decode_bitstream, bitstream_size)},
};

static enum vgp_error decode_decode_bitstream(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_decode_bitstream(src, len, (struct vgp_decode_bitstream *)out, fault);
}

static const struct vgp_field_info encode_bitstream_fields[] = {
    {.name = "codec", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_encode_bitstream, codec), .meaning = VGP_MEANING_OBJECT},
    {.name = "source", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_encode_bitstream, source), .meaning = VGP_MEANING_OBJECT},
    {.name = "destination", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 3, .offset = offsetof(struct vgp_encode_bitstream, destination), .meaning = VGP_MEANING_RESOURCE},
    {.name = "picture_desc", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 4, .offset = offsetof(struct vgp_encode_bitstream, picture_desc), .meaning = VGP_MEANING_RESOURCE},
    {.name = "feedback", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 5, .offset = offsetof(struct vgp_encode_bitstream, feedback), .meaning = VGP_MEANING_RESOURCE},
};

static enum vgp_error decode_encode_bitstream(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_encode_bitstream(src, len, (struct vgp_encode_bitstream *)out, fault);
}

static const struct vgp_field_info end_frame_fields[] = {
    {.name = "codec", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_end_frame, codec), .meaning = VGP_MEANING_OBJECT},
    {.name = "target", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_end_frame, target), .meaning = VGP_MEANING_OBJECT},
};

static enum vgp_error decode_end_frame(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_end_frame(src, len, (struct vgp_end_frame *)out, fault);
}

static const struct vgp_field_info clear_surface_fields[] = {
    {.name = "render_condition_enable", .kind = VGP_FIELD_BOOL, .low = 0, .width = 1, .dword = 1, .offset = offsetof(struct vgp_clear_surface, render_condition_enable)},
    {.name = "buffers", .kind = VGP_FIELD_U32, .low = 1, .width = 3, .dword = 1, .offset = offsetof(struct vgp_clear_surface, buffers), .meaning = VGP_MEANING_BITS},
    {.name = "surface", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_clear_surface, surface), .meaning = VGP_MEANING_OBJECT},
    {.name = NULL, .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 0, .offset = offsetof(struct vgp_clear_surface, color[0]), .array = "color", .base = 3, .dword_step = 1, .step = sizeof((((struct vgp_clear_surface *)0)->color)[0]), .count = 4},
    {.name = "x", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 7, .offset = offsetof(struct vgp_clear_surface, x)},
    {.name = "y", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 8, .offset = offsetof(struct vgp_clear_surface, y)},
    {.name = "width", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 9, .offset = offsetof(struct vgp_clear_surface, width)},
    {.name = "height", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 10, .offset = offsetof(struct vgp_clear_surface, height)},
};

static enum vgp_error decode_clear_surface(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_clear_surface(src, len, (struct vgp_clear_surface *)out, fault);
}

static const struct vgp_field_info get_pipe_resource_layout_fields[] = {
    {.name = "out", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_get_pipe_resource_layout, out), .meaning = VGP_MEANING_RESOURCE},
    {.name = "target", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_get_pipe_resource_layout, target), .meaning = VGP_MEANING_RESOURCE},
};

static enum vgp_error decode_get_pipe_resource_layout(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_get_pipe_resource_layout(src, len, (struct vgp_get_pipe_resource_layout *)out, fault);
}

static const struct vgp_field_info create_blend_fields[] = {
    {.name = "handle", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_create_blend, handle), .meaning = VGP_MEANING_NEW},
    {.name = "independent_blend_enable", .kind = VGP_FIELD_BOOL, .low = 0, .width = 1, .dword = 2, .offset = offsetof(struct vgp_create_blend, independent_blend_enable)},
    {.name = "logicop_enable", .kind = VGP_FIELD_BOOL, .low = 1, .width = 1, .dword = 2, .offset = offsetof(struct vgp_create_blend, logicop_enable)},
    {.name = "dither", .kind = VGP_FIELD_BOOL, .low = 2, .width = 1, .dword = 2, .offset = offsetof(struct vgp_create_blend, dither)},
    {.name = "alpha_to_coverage", .kind = VGP_FIELD_BOOL, .low = 3, .width = 1, .dword = 2, .offset = offsetof(struct vgp_create_blend, alpha_to_coverage)},
    {.name = "alpha_to_one", .kind = VGP_FIELD_BOOL, .low = 4, .width = 1, .dword = 2, .offset = offsetof(struct vgp_create_blend, alpha_to_one)},
    {.name = "logicop_func", .kind = VGP_FIELD_U32, .low = 0, .width = 4, .dword = 3, .offset = offsetof(struct vgp_create_blend, logicop_func), .value_name = vgp_logicop_name},
    {.name = "blend_enable", .kind = VGP_FIELD_BOOL, .low = 0, .width = 1, .dword = 0, .offset = offsetof(struct vgp_create_blend, rt[0].blend_enable), .array = "rt", .base = 4, .dword_step = 1, .step = sizeof((((struct vgp_create_blend *)0)->rt)[0]), .count = 8},
    {.name = "rgb_func", .kind = VGP_FIELD_U32, .low = 1, .width = 3, .dword = 0, .offset = offsetof(struct vgp_create_blend, rt[0].rgb_func), .value_name = vgp_blend_func_name, .array = "rt", .base = 4, .dword_step = 1, .step = sizeof((((struct vgp_create_blend *)0)->rt)[0]), .count = 8},
    {.name = "rgb_src_factor", .kind = VGP_FIELD_U32, .low = 4, .width = 5, .dword = 0, .offset = offsetof(struct vgp_create_blend, rt[0].rgb_src_factor), .value_name = vgp_blend_factor_name, .array = "rt", .base = 4, .dword_step = 1, .step = sizeof((((struct vgp_create_blend *)0)->rt)[0]), .count = 8},
    {.name = "rgb_dst_factor", .kind = VGP_FIELD_U32, .low = 9, .width = 5, .dword = 0, .offset = offsetof(struct vgp_create_blend, rt[0].rgb_dst_factor), .value_name = vgp_blend_factor_name, .array = "rt", .base = 4, .dword_step = 1, .step = sizeof((((struct vgp_create_blend *)0)->rt)[0]), .count = 8},
    {.name = "alpha_func", .kind = VGP_FIELD_U32, .low = 14, .width = 3, .dword = 0, .offset = offsetof(struct vgp_create_blend, rt[0].alpha_func), .value_name = vgp_blend_func_name, .array = "rt", .base = 4, .dword_step = 1, .step = sizeof((((struct vgp_create_blend *)0)->rt)[0]), .count = 8},
    {.name = "alpha_src_factor", .kind = VGP_FIELD_U32, .low = 17, .width = 5, .dword = 0, .offset = offsetof(struct vgp_create_blend, rt[0].alpha_src_factor), .value_name = vgp_blend_factor_name, .array = "rt", .base = 4, .dword_step = 1, .step = sizeof((((struct vgp_create_blend *)0)->rt)[0]), .count = 8},
    {.name = "alpha_dst_factor", .kind = VGP_FIELD_U32, .low = 22, .width = 5, .dword = 0, .offset = offsetof(struct vgp_create_blend, rt[0].alpha_dst_factor), .value_name = vgp_blend_factor_name, .array = "rt", .base = 4, .dword_step = 1, .step = sizeof((((struct vgp_create_blend *)0)->rt)[0]), .count = 8},
    {.name = "colormask", .kind = VGP_FIELD_U32, .low = 27, .width = 4, .dword = 0, .offset = offsetof(struct vgp_create_blend, rt[0].colormask), .meaning = VGP_MEANING_BITS, .array = "rt", .base = 4, .dword_step = 1, .step = sizeof((((struct vgp_create_blend *)0)->rt)[0]), .count = 8},
};

static enum vgp_error decode_create_blend(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_create_blend(src, len, (struct vgp_create_blend *)out, fault);
}

static const struct vgp_field_info create_rasterizer_fields[] = {
    {.name = "handle", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_create_rasterizer, handle), .meaning = VGP_MEANING_NEW},
    {.name = "flatshade", .kind = VGP_FIELD_BOOL, .low = 0, .width = 1, .dword = 2, .offset = offsetof(struct vgp_create_rasterizer, flatshade)},
    {.name = "depth_clip", .kind = VGP_FIELD_BOOL, .low = 1, .width = 1, .dword = 2, .offset = offsetof(struct vgp_create_rasterizer, depth_clip)},
    {.name = "clip_halfz", .kind = VGP_FIELD_BOOL, .low = 2, .width = 1, .dword = 2, .offset = offsetof(struct vgp_create_rasterizer, clip_halfz)},
    {.name = "rasterizer_discard", .kind = VGP_FIELD_BOOL, .low = 3, .width = 1, .dword = 2, .offset = offsetof(struct vgp_create_rasterizer, rasterizer_discard)},
    {.name = "flatshade_first", .kind = VGP_FIELD_BOOL, .low = 4, .width = 1, .dword = 2, .offset = offsetof(struct vgp_create_rasterizer, flatshade_first)},
    {.name = "light_twoside", .kind = VGP_FIELD_BOOL, .low = 5, .width = 1, .dword = 2, .offset = offsetof(struct vgp_create_rasterizer, light_twoside)},
    {.name = "sprite_coord_mode", .kind = VGP_FIELD_BOOL, .low = 6, .width = 1, .dword = 2, .offset = offsetof(struct vgp_create_rasterizer, sprite_coord_mode)},
    {.name = "point_quad_rasterization", .kind = VGP_FIELD_BOOL, .low = 7, .width = 1, .dword = 2, .offset = offsetof(struct vgp_create_rasterizer, point_quad_rasterization)},
    {.name = "cull_face", .kind = VGP_FIELD_U32, .low = 8, .width = 2, .dword = 2, .offset = offsetof(struct vgp_create_rasterizer, cull_face), .value_name = vgp_face_name},
    {.name = "fill_front", .kind = VGP_FIELD_U32, .low = 10, .width = 2, .dword = 2, .offset = offsetof(struct vgp_create_rasterizer, fill_front), .value_name = vgp_fill_mode_name},
    {.name = "fill_back", .kind = VGP_FIELD_U32, .low = 12, .width = 2, .dword = 2, .offset = offsetof(struct vgp_create_rasterizer, fill_back), .value_name = vgp_fill_mode_name},
    {.name = "scissor", .kind = VGP_FIELD_BOOL, .low = 14, .width = 1, .dword = 2, .offset = offsetof(struct vgp_create_rasterizer, scissor)},
    {.name = "front_ccw", .kind = VGP_FIELD_BOOL, .low = 15, .width = 1, .dword = 2, .offset = offsetof(struct vgp_create_rasterizer, front_ccw)},
    {.name = "clamp_vertex_color", .kind = VGP_FIELD_BOOL, .low = 16, .width = 1, .dword = 2, .offset = offsetof(struct vgp_create_rasterizer, clamp_vertex_color)},
    {.name = "clamp_fragment_color", .kind = VGP_FIELD_BOOL, .low = 17, .width = 1, .dword = 2, .offset = offsetof(struct vgp_create_rasterizer, clamp_fragment_color)},
    {.name = "offset_line", .kind = VGP_FIELD_BOOL, .low = 18, .width = 1, .dword = 2, .offset = offsetof(struct vgp_create_rasterizer, offset_line)},
    {.name = "offset_point", .kind = VGP_FIELD_BOOL, .low = 19, .width = 1, .dword = 2, .offset = offsetof(struct vgp_create_rasterizer, offset_point)},
    {.name = "offset_tri", .kind = VGP_FIELD_BOOL, .low = 20, .width = 1, .dword = 2, .offset = offsetof(struct vgp_create_rasterizer, offset_tri)},
    {.name = "poly_smooth", .kind = VGP_FIELD_BOOL, .low = 21, .width = 1, .dword = 2, .offset = offsetof(struct vgp_create_rasterizer, poly_smooth)},
    {.name = "poly_stipple_enable", .kind = VGP_FIELD_BOOL, .low = 22, .width = 1, .dword = 2, .offset = offsetof(struct vgp_create_rasterizer, poly_stipple_enable)},
    {.name = "point_smooth", .kind = VGP_FIELD_BOOL, .low = 23, .width = 1, .dword = 2, .offset = offsetof(struct vgp_create_rasterizer, point_smooth)},
    {.name = "point_size_per_vertex", .kind = VGP_FIELD_BOOL, .low = 24, .width = 1, .dword = 2, .offset = offsetof(struct vgp_create_rasterizer, point_size_per_vertex)},
    {.name = "multisample", .kind = VGP_FIELD_BOOL, .low = 25, .width = 1, .dword = 2, .offset = offsetof(struct vgp_create_rasterizer, multisample)},
    {.name = "line_smooth", .kind = VGP_FIELD_BOOL, .low = 26, .width = 1, .dword = 2, .offset = offsetof(struct vgp_create_rasterizer, line_smooth)},
    {.name = "line_stipple_enable", .kind = VGP_FIELD_BOOL, .low = 27, .width = 1, .dword = 2, .offset = offsetof(struct vgp_create_rasterizer, line_stipple_enable)},
    {.name = "line_last_pixel", .kind = VGP_FIELD_BOOL, .low = 28, .width = 1, .dword = 2, .offset = offsetof(struct vgp_create_rasterizer, line_last_pixel)},
    {.name = "half_pixel_center", .kind = VGP_FIELD_BOOL, .low = 29, .width = 1, .dword = 2, .offset = offsetof(struct vgp_create_rasterizer, half_pixel_center)},
    {.name = "bottom_edge_rule", .kind = VGP_FIELD_BOOL, .low = 30, .width = 1, .dword = 2, .offset = offsetof(struct vgp_create_rasterizer, bottom_edge_rule)},
    {.name = "force_persample_interp", .kind = VGP_FIELD_BOOL, .low = 31, .width = 1, .dword = 2, .offset = offsetof(struct vgp_create_rasterizer, force_persample_interp)},
    {.name = "point_size", .kind = VGP_FIELD_F32, .low = 0, .width = 32, .dword = 3, .offset = offsetof(struct vgp_create_rasterizer, point_size)},
    {.name = "sprite_coord_enable", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 4, .offset = offsetof(struct vgp_create_rasterizer, sprite_coord_enable)},
    {.name = "line_stipple_pattern", .kind = VGP_FIELD_U32, .low = 0, .width = 16, .dword = 5, .offset = offsetof(struct vgp_create_rasterizer, line_stipple_pattern)},
    {.name = "line_stipple_factor", .kind = VGP_FIELD_U32, .low = 16, .width = 8, .dword = 5, .offset = offsetof(struct vgp_create_rasterizer, line_stipple_factor)},
    {.name = "clip_plane_enable", .kind = VGP_FIELD_U32, .low = 24, .width = 8, .dword = 5, .offset = offsetof(struct vgp_create_rasterizer, clip_plane_enable)},
    {.name = "line_width", .kind = VGP_FIELD_F32, .low = 0, .width = 32, .dword = 6, .offset = offsetof(struct vgp_create_rasterizer, line_width)},
    {.name = "offset_units", .kind = VGP_FIELD_F32, .low = 0, .width = 32, .dword = 7, .offset = offsetof(struct vgp_create_rasterizer, offset_units)},
    {.name = "offset_scale", .kind = VGP_FIELD_F32, .low = 0, .width = 32, .dword = 8, .offset = offsetof(struct vgp_create_rasterizer, offset_scale)},
    {.name = "offset_clamp", .kind = VGP_FIELD_F32, .low = 0, .width = 32, .dword = 9, .offset = offsetof(struct vgp_create_rasterizer, offset_clamp)},
};

static enum vgp_error decode_create_rasterizer(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_create_rasterizer(src, len, (struct vgp_create_rasterizer *)out, fault);
}

static const struct vgp_field_info create_dsa_fields[] = {
    {.name = "handle", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_create_dsa, handle), .meaning = VGP_MEANING_NEW},
    {.name = "depth_enable", .kind = VGP_FIELD_BOOL, .low = 0, .width = 1, .dword = 2, .offset = offsetof(struct vgp_create_dsa, depth_enable)},
    {.name = "depth_writemask", .kind = VGP_FIELD_BOOL, .low = 1, .width = 1, .dword = 2, .offset = offsetof(struct vgp_create_dsa, depth_writemask)},
    {.name = "depth_func", .kind = VGP_FIELD_U32, .low = 2, .width = 3, .dword = 2, .offset = offsetof(struct vgp_create_dsa, depth_func), .value_name = vgp_compare_func_name},
    {.name = "alpha_enable", .kind = VGP_FIELD_BOOL, .low = 8, .width = 1, .dword = 2, .offset = offsetof(struct vgp_create_dsa, alpha_enable)},
    {.name = "alpha_func", .kind = VGP_FIELD_U32, .low = 9, .width = 3, .dword = 2, .offset = offsetof(struct vgp_create_dsa, alpha_func), .value_name = vgp_compare_func_name},
    {.name = "enabled", .kind = VGP_FIELD_BOOL, .low = 0, .width = 1, .dword = 0, .offset = offsetof(struct vgp_create_dsa, stencil[0].enabled), .array = "stencil", .base = 3, .dword_step = 1, .step = sizeof((((struct vgp_create_dsa *)0)->stencil)[0]), .count = 2},
    {.name = "func", .kind = VGP_FIELD_U32, .low = 1, .width = 3, .dword = 0, .offset = offsetof(struct vgp_create_dsa, stencil[0].func), .value_name = vgp_compare_func_name, .array = "stencil", .base = 3, .dword_step = 1, .step = sizeof((((struct vgp_create_dsa *)0)->stencil)[0]), .count = 2},
    {.name = "fail_op", .kind = VGP_FIELD_U32, .low = 4, .width = 3, .dword = 0, .offset = offsetof(struct vgp_create_dsa, stencil[0].fail_op), .value_name = vgp_stencil_op_name, .array = "stencil", .base = 3, .dword_step = 1, .step = sizeof((((struct vgp_create_dsa *)0)->stencil)[0]), .count = 2},
    {.name = "zpass_op", .kind = VGP_FIELD_U32, .low = 7, .width = 3, .dword = 0, .offset = offsetof(struct vgp_create_dsa, stencil[0].zpass_op), .value_name = vgp_stencil_op_name, .array = "stencil", .base = 3, .dword_step = 1, .step = sizeof((((struct vgp_create_dsa *)0)->stencil)[0]), .count = 2},
    {.name = "zfail_op", .kind = VGP_FIELD_U32, .low = 10, .width = 3, .dword = 0, .offset = offsetof(struct vgp_create_dsa, stencil[0].zfail_op), .value_name = vgp_stencil_op_name, .array = "stencil", .base = 3, .dword_step = 1, .step = sizeof((((struct vgp_create_dsa *)0)->stencil)[0]), .count = 2},
    {.name = "valuemask", .kind = VGP_FIELD_U32, .low = 13, .width = 8, .dword = 0, .offset = offsetof(struct vgp_create_dsa, stencil[0].valuemask), .array = "stencil", .base = 3, .dword_step = 1, .step = sizeof((((struct vgp_create_dsa *)0)->stencil)[0]), .count = 2},
    {.name = "writemask", .kind = VGP_FIELD_U32, .low = 21, .width = 8, .dword = 0, .offset = offsetof(struct vgp_create_dsa, stencil[0].writemask), .array = "stencil", .base = 3, .dword_step = 1, .step = sizeof((((struct vgp_create_dsa *)0)->stencil)[0]), .count = 2},
    {.name = "alpha_ref", .kind = VGP_FIELD_F32, .low = 0, .width = 32, .dword = 5, .offset = offsetof(struct vgp_create_dsa, alpha_ref)},
};

static enum vgp_error decode_create_dsa(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_create_dsa(src, len, (struct vgp_create_dsa *)out, fault);
}

static const struct vgp_field_info create_shader_fields[] = {
    {.name = "handle", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_create_shader, handle), .meaning = VGP_MEANING_NEW},
    {.name = "stage", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_create_shader, stage), .value_name = vgp_stage_name},
    {.name = "offlen", .kind = VGP_FIELD_U32, .low = 0, .width = 31, .dword = 3, .offset = offsetof(struct vgp_create_shader, offlen)},
    {.name = "continuation", .kind = VGP_FIELD_BOOL, .low = 31, .width = 1, .dword = 3, .offset = offsetof(struct vgp_create_shader, continuation)},
    {.name = "num_tokens", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 4, .offset = offsetof(struct vgp_create_shader, num_tokens)},
    {.name = "num_so_outputs", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 5, .offset = offsetof(struct vgp_create_shader, num_so_outputs), .when = VGP_WHEN_UNEQUAL, .when_offset = offsetof(struct vgp_create_shader, stage), .when_value = 5},
    {.name = "shared_bytes", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 5, .offset = offsetof(struct vgp_create_shader, shared_bytes), .when = VGP_WHEN_EQUAL, .when_offset = offsetof(struct vgp_create_shader, stage), .when_value = 5},
    {.name = NULL, .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 0, .offset = offsetof(struct vgp_create_shader, so_stride[0]), .array = "so_stride", .base = 6, .dword_step = 1, .step = sizeof((((struct vgp_create_shader *)0)->so_stride)[0]), .when = VGP_WHEN_NONZERO, .when_offset = offsetof(struct vgp_create_shader, num_so_outputs), .when_value = 0, .count = 4},
    {.name = "register_index", .kind = VGP_FIELD_U32, .low = 0, .width = 8, .dword = 0, .offset = offsetof(struct vgp_create_shader, so_outputs[0].register_index), .array = "so_outputs", .base = 0, .dword_step = 2, .step = sizeof((((struct vgp_create_shader *)0)->so_outputs)[0]), .count_offset = offsetof(struct vgp_create_shader, num_so_outputs)},
    {.name = "start_component", .kind = VGP_FIELD_U32, .low = 8, .width = 2, .dword = 0, .offset = offsetof(struct vgp_create_shader, so_outputs[0].start_component), .array = "so_outputs", .base = 0, .dword_step = 2, .step = sizeof((((struct vgp_create_shader *)0)->so_outputs)[0]), .count_offset = offsetof(struct vgp_create_shader, num_so_outputs)},
    {.name = "num_components", .kind = VGP_FIELD_U32, .low = 10, .width = 3, .dword = 0, .offset = offsetof(struct vgp_create_shader, so_outputs[0].num_components), .array = "so_outputs", .base = 0, .dword_step = 2, .step = sizeof((((struct vgp_create_shader *)0)->so_outputs)[0]), .count_offset = offsetof(struct vgp_create_shader, num_so_outputs)},
    {.name = "output_buffer", .kind = VGP_FIELD_U32, .low = 13, .width = 3, .dword = 0, .offset = offsetof(struct vgp_create_shader, so_outputs[0].output_buffer), .array = "so_outputs", .base = 0, .dword_step = 2, .step = sizeof((((struct vgp_create_shader *)0)->so_outputs)[0]), .count_offset = offsetof(struct vgp_create_shader, num_so_outputs)},
    {.name = "dst_offset_dwords", .kind = VGP_FIELD_U32, .low = 16, .width = 16, .dword = 0, .offset = offsetof(struct vgp_create_shader, so_outputs[0].dst_offset_dwords), .array = "so_outputs", .base = 0, .dword_step = 2, .step = sizeof((((struct vgp_create_shader *)0)->so_outputs)[0]), .count_offset = offsetof(struct vgp_create_shader, num_so_outputs)},
    {.name = "stream", .kind = VGP_FIELD_U32, .low = 0, .width = 2, .dword = 1, .offset = offsetof(struct vgp_create_shader, so_outputs[0].stream), .array = "so_outputs", .base = 0, .dword_step = 2, .step = sizeof((((struct vgp_create_shader *)0)->so_outputs)[0]), .count_offset = offsetof(struct vgp_create_shader, num_so_outputs)},
    {.name = "text", .kind = VGP_FIELD_SPAN, .base = 0, .width = 32, .offset = offsetof(struct vgp_create_shader, text)},
};

static enum vgp_error decode_create_shader(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_create_shader(src, len, (struct vgp_create_shader *)out, fault);
}

static const struct vgp_field_info create_vertex_elements_fields[] = {
    {.name = "handle", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_create_vertex_elements, handle), .meaning = VGP_MEANING_NEW},
    {.name = "num_elements", .kind = VGP_FIELD_U32, .width = 0, .offset = offsetof(struct vgp_create_vertex_elements, num_elements)},
    {.name = "src_offset", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 0, .offset = offsetof(struct vgp_create_vertex_elements, elements[0].src_offset), .array = "elements", .base = 2, .dword_step = 4, .step = sizeof((((struct vgp_create_vertex_elements *)0)->elements)[0]), .count_offset = offsetof(struct vgp_create_vertex_elements, num_elements)},
    {.name = "instance_divisor", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_create_vertex_elements, elements[0].instance_divisor), .array = "elements", .base = 2, .dword_step = 4, .step = sizeof((((struct vgp_create_vertex_elements *)0)->elements)[0]), .count_offset = offsetof(struct vgp_create_vertex_elements, num_elements)},
    {.name = "vertex_buffer_index", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_create_vertex_elements, elements[0].vertex_buffer_index), .array = "elements", .base = 2, .dword_step = 4, .step = sizeof((((struct vgp_create_vertex_elements *)0)->elements)[0]), .count_offset = offsetof(struct vgp_create_vertex_elements, num_elements)},
    {.name = "src_format", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 3, .offset = offsetof(struct vgp_create_vertex_elements, elements[0].src_format), .meaning = VGP_MEANING_FORMAT, .array = "elements", .base = 2, .dword_step = 4, .step = sizeof((((struct vgp_create_vertex_elements *)0)->elements)[0]), .count_offset = offsetof(struct vgp_create_vertex_elements, num_elements)},
};

static enum vgp_error decode_create_vertex_elements(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_create_vertex_elements(src, len, (struct vgp_create_vertex_elements *)out, fault);
}

static const struct vgp_field_info create_sampler_view_fields[] = {
    {.name = "handle", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_create_sampler_view, handle), .meaning = VGP_MEANING_NEW},
    {.name = "resource", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_create_sampler_view, resource), .meaning = VGP_MEANING_RESOURCE},
    {.name = "format", .kind = VGP_FIELD_U32, .low = 0, .width = 24, .dword = 3, .offset = offsetof(struct vgp_create_sampler_view, format), .meaning = VGP_MEANING_FORMAT},
    {.name = "target", .kind = VGP_FIELD_U32, .low = 24, .width = 8, .dword = 3, .offset = offsetof(struct vgp_create_sampler_view, target), .value_name = vgp_target_name},
    {.name = "first_element_or_layers", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 4, .offset = offsetof(struct vgp_create_sampler_view, first_element_or_layers)},
    {.name = "last_element_or_levels", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 5, .offset = offsetof(struct vgp_create_sampler_view, last_element_or_levels)},
    {.name = "swizzle_r", .kind = VGP_FIELD_U32, .low = 0, .width = 3, .dword = 6, .offset = offsetof(struct vgp_create_sampler_view, swizzle_r), .value_name = vgp_swizzle_name},
    {.name = "swizzle_g", .kind = VGP_FIELD_U32, .low = 3, .width = 3, .dword = 6, .offset = offsetof(struct vgp_create_sampler_view, swizzle_g), .value_name = vgp_swizzle_name},
    {.name = "swizzle_b", .kind = VGP_FIELD_U32, .low = 6, .width = 3, .dword = 6, .offset = offsetof(struct vgp_create_sampler_view, swizzle_b), .value_name = vgp_swizzle_name},
    {.name = "swizzle_a", .kind = VGP_FIELD_U32, .low = 9, .width = 3, .dword = 6, .offset = offsetof(struct vgp_create_sampler_view, swizzle_a), .value_name = vgp_swizzle_name},
};

static enum vgp_error decode_create_sampler_view(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_create_sampler_view(src, len, (struct vgp_create_sampler_view *)out, fault);
}

static const struct vgp_field_info create_sampler_state_fields[] = {
    {.name = "handle", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_create_sampler_state, handle), .meaning = VGP_MEANING_NEW},
    {.name = "wrap_s", .kind = VGP_FIELD_U32, .low = 0, .width = 3, .dword = 2, .offset = offsetof(struct vgp_create_sampler_state, wrap_s), .value_name = vgp_tex_wrap_name},
    {.name = "wrap_t", .kind = VGP_FIELD_U32, .low = 3, .width = 3, .dword = 2, .offset = offsetof(struct vgp_create_sampler_state, wrap_t), .value_name = vgp_tex_wrap_name},
    {.name = "wrap_r", .kind = VGP_FIELD_U32, .low = 6, .width = 3, .dword = 2, .offset = offsetof(struct vgp_create_sampler_state, wrap_r), .value_name = vgp_tex_wrap_name},
    {.name = "min_img_filter", .kind = VGP_FIELD_U32, .low = 9, .width = 1, .dword = 2, .offset = offsetof(struct vgp_create_sampler_state, min_img_filter), .value_name = vgp_tex_filter_name},
    {.name = "min_mip_filter", .kind = VGP_FIELD_U32, .low = 11, .width = 2, .dword = 2, .offset = offsetof(struct vgp_create_sampler_state, min_mip_filter), .value_name = vgp_mip_filter_name},
    {.name = "mag_img_filter", .kind = VGP_FIELD_U32, .low = 13, .width = 1, .dword = 2, .offset = offsetof(struct vgp_create_sampler_state, mag_img_filter), .value_name = vgp_tex_filter_name},
    {.name = "compare_mode", .kind = VGP_FIELD_BOOL, .low = 15, .width = 1, .dword = 2, .offset = offsetof(struct vgp_create_sampler_state, compare_mode)},
    {.name = "compare_func", .kind = VGP_FIELD_U32, .low = 16, .width = 3, .dword = 2, .offset = offsetof(struct vgp_create_sampler_state, compare_func), .value_name = vgp_compare_func_name},
    {.name = "seamless_cube_map", .kind = VGP_FIELD_BOOL, .low = 19, .width = 1, .dword = 2, .offset = offsetof(struct vgp_create_sampler_state, seamless_cube_map)},
    {.name = "max_anisotropy", .kind = VGP_FIELD_U32, .low = 20, .width = 5, .dword = 2, .offset = offsetof(struct vgp_create_sampler_state, max_anisotropy)},
    {.name = "lod_bias", .kind = VGP_FIELD_F32, .low = 0, .width = 32, .dword = 3, .offset = offsetof(struct vgp_create_sampler_state, lod_bias)},
    {.name = "min_lod", .kind = VGP_FIELD_F32, .low = 0, .width = 32, .dword = 4, .offset = offsetof(struct vgp_create_sampler_state, min_lod)},
    {.name = "max_lod", .kind = VGP_FIELD_F32, .low = 0, .width = 32, .dword = 5, .offset = offsetof(struct vgp_create_sampler_state, max_lod)},
    {.name = NULL, .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 0, .offset = offsetof(struct vgp_create_sampler_state, border_color[0]), .array = "border_color", .base = 6, .dword_step = 1, .step = sizeof((((struct vgp_create_sampler_state *)0)->border_color)[0]), .count = 4},
};

static enum vgp_error decode_create_sampler_state(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_create_sampler_state(src, len, (struct vgp_create_sampler_state *)out, fault);
}

static const struct vgp_field_info create_surface_fields[] = {
    {.name = "handle", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_create_surface, handle), .meaning = VGP_MEANING_NEW},
    {.name = "resource", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_create_surface, resource), .meaning = VGP_MEANING_RESOURCE},
    {.name = "format", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 3, .offset = offsetof(struct vgp_create_surface, format), .meaning = VGP_MEANING_FORMAT},
    {.name = "level_or_first_element", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 4, .offset = offsetof(struct vgp_create_surface, level_or_first_element)},
    {.name = "first_layer", .kind = VGP_FIELD_U32, .low = 0, .width = 16, .dword = 5, .offset = offsetof(struct vgp_create_surface, first_layer)},
    {.name = "last_layer", .kind = VGP_FIELD_U32, .low = 16, .width = 16, .dword = 5, .offset = offsetof(struct vgp_create_surface, last_layer)},
};

static enum vgp_error decode_create_surface(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_create_surface(src, len, (struct vgp_create_surface *)out, fault);
}

static const struct vgp_field_info create_query_fields[] = {
    {.name = "handle", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_create_query, handle), .meaning = VGP_MEANING_NEW},
    {.name = "query_type", .kind = VGP_FIELD_U32, .low = 0, .width = 16, .dword = 2, .offset = offsetof(struct vgp_create_query, query_type), .value_name = vgp_query_type_name},
    {.name = "index", .kind = VGP_FIELD_U32, .low = 16, .width = 16, .dword = 2, .offset = offsetof(struct vgp_create_query, index)},
    {.name = "offset", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 3, .offset = offsetof(struct vgp_create_query, offset)},
    {.name = "resource", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 4, .offset = offsetof(struct vgp_create_query, resource), .meaning = VGP_MEANING_RESOURCE},
};

static enum vgp_error decode_create_query(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_create_query(src, len, (struct vgp_create_query *)out, fault);
}

static const struct vgp_field_info create_streamout_target_fields[] = {
    {.name = "handle", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_create_streamout_target, handle), .meaning = VGP_MEANING_NEW},
    {.name = "resource", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_create_streamout_target, resource), .meaning = VGP_MEANING_RESOURCE},
    {.name = "buffer_offset", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 3, .offset = offsetof(struct vgp_create_streamout_target, buffer_offset)},
    {.name = "buffer_size", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 4, .offset = offsetof(struct vgp_create_streamout_target, buffer_size)},
};

static enum vgp_error decode_create_streamout_target(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_create_streamout_target(src, len, (struct vgp_create_streamout_target *)out, fault);
}

static const struct vgp_field_info create_msaa_surface_fields[] = {
    {.name = "handle", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 1, .offset = offsetof(struct vgp_create_msaa_surface, handle), .meaning = VGP_MEANING_NEW},
    {.name = "resource", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 2, .offset = offsetof(struct vgp_create_msaa_surface, resource), .meaning = VGP_MEANING_RESOURCE},
    {.name = "format", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 3, .offset = offsetof(struct vgp_create_msaa_surface, format), .meaning = VGP_MEANING_FORMAT},
    {.name = "level_or_first_element", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 4, .offset = offsetof(struct vgp_create_msaa_surface, level_or_first_element)},
    {.name = "first_layer", .kind = VGP_FIELD_U32, .low = 0, .width = 16, .dword = 5, .offset = offsetof(struct vgp_create_msaa_surface, first_layer)},
    {.name = "last_layer", .kind = VGP_FIELD_U32, .low = 16, .width = 16, .dword = 5, .offset = offsetof(struct vgp_create_msaa_surface, last_layer)},
    {.name = "sample_count", .kind = VGP_FIELD_U32, .low = 0, .width = 32, .dword = 6, .offset = offsetof(struct vgp_create_msaa_surface, sample_count)},
};

static enum vgp_error decode_create_msaa_surface(const uint32_t *src, uint32_t len, uint32_t object_type, void *out, struct vgp_fault *fault)
{
    (void)object_type;
    return vgp_decode_create_msaa_surface(src, len, (struct vgp_create_msaa_surface *)out, fault);
}

static const struct vgp_command_info creations[VGP_OBJECT_COUNT] = {
    [1] = {"CREATE_BLEND", 1, 1, sizeof(struct vgp_create_blend), create_blend_fields, COUNT(create_blend_fields), decode_create_blend},
    [2] = {"CREATE_RASTERIZER", 1, 2, sizeof(struct vgp_create_rasterizer), create_rasterizer_fields, COUNT(create_rasterizer_fields), decode_create_rasterizer},
    [3] = {"CREATE_DSA", 1, 3, sizeof(struct vgp_create_dsa), create_dsa_fields, COUNT(create_dsa_fields), decode_create_dsa},
    [4] = {"CREATE_SHADER", 1, 4, sizeof(struct vgp_create_shader), create_shader_fields, COUNT(create_shader_fields), decode_create_shader},
    [5] = {"CREATE_VERTEX_ELEMENTS", 1, 5, sizeof(struct vgp_create_vertex_elements), create_vertex_elements_fields, COUNT(create_vertex_elements_fields), decode_create_vertex_elements},
    [6] = {"CREATE_SAMPLER_VIEW", 1, 6, sizeof(struct vgp_create_sampler_view), create_sampler_view_fields, COUNT(create_sampler_view_fields), decode_create_sampler_view},
    [7] = {"CREATE_SAMPLER_STATE", 1, 7, sizeof(struct vgp_create_sampler_state), create_sampler_state_fields, COUNT(create_sampler_state_fields), decode_create_sampler_state},
    [8] = {"CREATE_SURFACE", 1, 8, sizeof(struct vgp_create_surface), create_surface_fields, COUNT(create_surface_fields), decode_create_surface},
    [9] = {"CREATE_QUERY", 1, 9, sizeof(struct vgp_create_query), create_query_fields, COUNT(create_query_fields), decode_create_query},
    [10] = {"CREATE_STREAMOUT_TARGET", 1, 10, sizeof(struct vgp_create_streamout_target), create_streamout_target_fields, COUNT(create_streamout_target_fields), decode_create_streamout_target},
    [11] = {"CREATE_MSAA_SURFACE", 1, 11, sizeof(struct vgp_create_msaa_surface), create_msaa_surface_fields, COUNT(create_msaa_surface_fields), decode_create_msaa_surface},
};

static const struct vgp_command_info commands[VGP_COMMAND_COUNT] = {
    [0] = {"NOP", 0, 0, 0, NULL, 0, NULL},
    [2] = {"BIND_OBJECT", 2, 0, sizeof(struct vgp_bind_object), bind_object_fields, COUNT(bind_object_fields), decode_bind_object},
    [3] = {"DESTROY_OBJECT", 3, 0, sizeof(struct vgp_destroy_object), destroy_object_fields, COUNT(destroy_object_fields), decode_destroy_object},
    [4] = {"SET_VIEWPORT_STATE", 4, 0, sizeof(struct vgp_set_viewport_state), set_viewport_state_fields, COUNT(set_viewport_state_fields), decode_set_viewport_state},
    [5] = {"SET_FRAMEBUFFER_STATE", 5, 0, sizeof(struct vgp_set_framebuffer_state), set_framebuffer_state_fields, COUNT(set_framebuffer_state_fields), decode_set_framebuffer_state},
    [6] = {"SET_VERTEX_BUFFERS", 6, 0, sizeof(struct vgp_set_vertex_buffers), set_vertex_buffers_fields, COUNT(set_vertex_buffers_fields), decode_set_vertex_buffers},
    [7] = {"CLEAR", 7, 0, sizeof(struct vgp_clear), clear_fields, COUNT(clear_fields), decode_clear},
    [8] = {"DRAW_VBO", 8, 0, sizeof(struct vgp_draw_vbo), draw_vbo_fields, COUNT(draw_vbo_fields), decode_draw_vbo},
    [9] = {"RESOURCE_INLINE_WRITE", 9, 0, sizeof(struct vgp_resource_inline_write), resource_inline_write_fields, COUNT(resource_inline_write_fields), decode_resource_inline_write},
    [10] = {"SET_SAMPLER_VIEWS", 10, 0, sizeof(struct vgp_set_sampler_views), set_sampler_views_fields, COUNT(set_sampler_views_fields), decode_set_sampler_views},
    [11] = {"SET_INDEX_BUFFER", 11, 0, sizeof(struct vgp_set_index_buffer), set_index_buffer_fields, COUNT(set_index_buffer_fields), decode_set_index_buffer},
    [12] = {"SET_CONSTANT_BUFFER", 12, 0, sizeof(struct vgp_set_constant_buffer), set_constant_buffer_fields, COUNT(set_constant_buffer_fields), decode_set_constant_buffer},
    [13] = {"SET_STENCIL_REF", 13, 0, sizeof(struct vgp_set_stencil_ref), set_stencil_ref_fields, COUNT(set_stencil_ref_fields), decode_set_stencil_ref},
    [14] = {"SET_BLEND_COLOR", 14, 0, sizeof(struct vgp_set_blend_color), set_blend_color_fields, COUNT(set_blend_color_fields), decode_set_blend_color},
    [15] = {"SET_SCISSOR_STATE", 15, 0, sizeof(struct vgp_set_scissor_state), set_scissor_state_fields, COUNT(set_scissor_state_fields), decode_set_scissor_state},
    [16] = {"BLIT", 16, 0, sizeof(struct vgp_blit), blit_fields, COUNT(blit_fields), decode_blit},
    [17] = {"RESOURCE_COPY_REGION", 17, 0, sizeof(struct vgp_resource_copy_region), resource_copy_region_fields, COUNT(resource_copy_region_fields), decode_resource_copy_region},
    [18] = {"BIND_SAMPLER_STATES", 18, 0, sizeof(struct vgp_bind_sampler_states), bind_sampler_states_fields, COUNT(bind_sampler_states_fields), decode_bind_sampler_states},
    [19] = {"BEGIN_QUERY", 19, 0, sizeof(struct vgp_begin_query), begin_query_fields, COUNT(begin_query_fields), decode_begin_query},
    [20] = {"END_QUERY", 20, 0, sizeof(struct vgp_end_query), end_query_fields, COUNT(end_query_fields), decode_end_query},
    [21] = {"GET_QUERY_RESULT", 21, 0, sizeof(struct vgp_get_query_result), get_query_result_fields, COUNT(get_query_result_fields), decode_get_query_result},
    [22] = {"SET_POLYGON_STIPPLE", 22, 0, sizeof(struct vgp_set_polygon_stipple), set_polygon_stipple_fields, COUNT(set_polygon_stipple_fields), decode_set_polygon_stipple},
    [23] = {"SET_CLIP_STATE", 23, 0, sizeof(struct vgp_set_clip_state), set_clip_state_fields, COUNT(set_clip_state_fields), decode_set_clip_state},
    [24] = {"SET_SAMPLE_MASK", 24, 0, sizeof(struct vgp_set_sample_mask), set_sample_mask_fields, COUNT(set_sample_mask_fields), decode_set_sample_mask},
    [25] = {"SET_STREAMOUT_TARGETS", 25, 0, sizeof(struct vgp_set_streamout_targets), set_streamout_targets_fields, COUNT(set_streamout_targets_fields), decode_set_streamout_targets},
    [26] = {"SET_RENDER_CONDITION", 26, 0, sizeof(struct vgp_set_render_condition), set_render_condition_fields, COUNT(set_render_condition_fields), decode_set_render_condition},
    [27] = {"SET_UNIFORM_BUFFER", 27, 0, sizeof(struct vgp_set_uniform_buffer), set_uniform_buffer_fields, COUNT(set_uniform_buffer_fields), decode_set_uniform_buffer},
    [28] = {"SET_SUB_CTX", 28, 0, sizeof(struct vgp_set_sub_ctx), set_sub_ctx_fields, COUNT(set_sub_ctx_fields), decode_set_sub_ctx},
    [29] = {"CREATE_SUB_CTX", 29, 0, sizeof(struct vgp_create_sub_ctx), create_sub_ctx_fields, COUNT(create_sub_ctx_fields), decode_create_sub_ctx},
    [30] = {"DESTROY_SUB_CTX", 30, 0, sizeof(struct vgp_destroy_sub_ctx), destroy_sub_ctx_fields, COUNT(destroy_sub_ctx_fields), decode_destroy_sub_ctx},
    [31] = {"BIND_SHADER", 31, 0, sizeof(struct vgp_bind_shader), bind_shader_fields, COUNT(bind_shader_fields), decode_bind_shader},
    [32] = {"SET_TESS_STATE", 32, 0, sizeof(struct vgp_set_tess_state), set_tess_state_fields, COUNT(set_tess_state_fields), decode_set_tess_state},
    [33] = {"SET_MIN_SAMPLES", 33, 0, sizeof(struct vgp_set_min_samples), set_min_samples_fields, COUNT(set_min_samples_fields), decode_set_min_samples},
    [34] = {"SET_SHADER_BUFFERS", 34, 0, sizeof(struct vgp_set_shader_buffers), set_shader_buffers_fields, COUNT(set_shader_buffers_fields), decode_set_shader_buffers},
    [35] = {"SET_SHADER_IMAGES", 35, 0, sizeof(struct vgp_set_shader_images), set_shader_images_fields, COUNT(set_shader_images_fields), decode_set_shader_images},
    [36] = {"MEMORY_BARRIER", 36, 0, sizeof(struct vgp_memory_barrier), memory_barrier_fields, COUNT(memory_barrier_fields), decode_memory_barrier},
    [37] = {"LAUNCH_GRID", 37, 0, sizeof(struct vgp_launch_grid), launch_grid_fields, COUNT(launch_grid_fields), decode_launch_grid},
    [38] = {"SET_FRAMEBUFFER_STATE_NO_ATTACH", 38, 0, sizeof(struct vgp_set_framebuffer_state_no_attach), set_framebuffer_state_no_attach_fields, COUNT(set_framebuffer_state_no_attach_fields), decode_set_framebuffer_state_no_attach},
    [39] = {"TEXTURE_BARRIER", 39, 0, sizeof(struct vgp_texture_barrier), texture_barrier_fields, COUNT(texture_barrier_fields), decode_texture_barrier},
    [40] = {"SET_ATOMIC_BUFFERS", 40, 0, sizeof(struct vgp_set_atomic_buffers), set_atomic_buffers_fields, COUNT(set_atomic_buffers_fields), decode_set_atomic_buffers},
    [41] = {"SET_DEBUG_FLAGS", 41, 0, sizeof(struct vgp_set_debug_flags), set_debug_flags_fields, COUNT(set_debug_flags_fields), decode_set_debug_flags},
    [42] = {"GET_QUERY_RESULT_QBO", 42, 0, sizeof(struct vgp_get_query_result_qbo), get_query_result_qbo_fields, COUNT(get_query_result_qbo_fields), decode_get_query_result_qbo},
    [43] = {"TRANSFER3D", 43, 0, sizeof(struct vgp_transfer3d), transfer3d_fields, COUNT(transfer3d_fields), decode_transfer3d},
    [44] = {"END_TRANSFERS", 44, 0, 0, NULL, 0, NULL},
    [45] = {"COPY_TRANSFER3D", 45, 0, sizeof(struct vgp_copy_transfer3d), copy_transfer3d_fields, COUNT(copy_transfer3d_fields), decode_copy_transfer3d},
    [46] = {"SET_TWEAKS", 46, 0, sizeof(struct vgp_set_tweaks), set_tweaks_fields, COUNT(set_tweaks_fields), decode_set_tweaks},
    [47] = {"CLEAR_TEXTURE", 47, 0, sizeof(struct vgp_clear_texture), clear_texture_fields, COUNT(clear_texture_fields), decode_clear_texture},
    [48] = {"PIPE_RESOURCE_CREATE", 48, 0, sizeof(struct vgp_pipe_resource_create), pipe_resource_create_fields, COUNT(pipe_resource_create_fields), decode_pipe_resource_create},
    [49] = {"PIPE_RESOURCE_SET_TYPE", 49, 0, sizeof(struct vgp_pipe_resource_set_type), pipe_resource_set_type_fields, COUNT(pipe_resource_set_type_fields), decode_pipe_resource_set_type},
    [50] = {"GET_MEMORY_INFO", 50, 0, sizeof(struct vgp_get_memory_info), get_memory_info_fields, COUNT(get_memory_info_fields), decode_get_memory_info},
    [51] = {"SEND_STRING_MARKER", 51, 0, sizeof(struct vgp_send_string_marker), send_string_marker_fields, COUNT(send_string_marker_fields), decode_send_string_marker},
    [52] = {"LINK_SHADER", 52, 0, sizeof(struct vgp_link_shader), link_shader_fields, COUNT(link_shader_fields), decode_link_shader},
    [53] = {"CREATE_VIDEO_CODEC", 53, 0, sizeof(struct vgp_create_video_codec), create_video_codec_fields, COUNT(create_video_codec_fields), decode_create_video_codec},
    [54] = {"DESTROY_VIDEO_CODEC", 54, 0, sizeof(struct vgp_destroy_video_codec), destroy_video_codec_fields, COUNT(destroy_video_codec_fields), decode_destroy_video_codec},
    [55] = {"CREATE_VIDEO_BUFFER", 55, 0, sizeof(struct vgp_create_video_buffer), create_video_buffer_fields, COUNT(create_video_buffer_fields), decode_create_video_buffer},
    [56] = {"DESTROY_VIDEO_BUFFER", 56, 0, sizeof(struct vgp_destroy_video_buffer), destroy_video_buffer_fields, COUNT(destroy_video_buffer_fields), decode_destroy_video_buffer},
    [57] = {"BEGIN_FRAME", 57, 0, sizeof(struct vgp_begin_frame), begin_frame_fields, COUNT(begin_frame_fields), decode_begin_frame},
    [58] = {"DECODE_MACROBLOCK", 58, 0, 0, NULL, 0, NULL},
    [59] = {"DECODE_BITSTREAM", 59, 0, sizeof(struct vgp_decode_bitstream), decode_bitstream_fields, COUNT(decode_bitstream_fields), decode_decode_bitstream},
    [60] = {"ENCODE_BITSTREAM", 60, 0, sizeof(struct vgp_encode_bitstream), encode_bitstream_fields, COUNT(encode_bitstream_fields), decode_encode_bitstream},
    [61] = {"END_FRAME", 61, 0, sizeof(struct vgp_end_frame), end_frame_fields, COUNT(end_frame_fields), decode_end_frame},
    [62] = {"CLEAR_SURFACE", 62, 0, sizeof(struct vgp_clear_surface), clear_surface_fields, COUNT(clear_surface_fields), decode_clear_surface},
    [63] = {"GET_PIPE_RESOURCE_LAYOUT", 63, 0, sizeof(struct vgp_get_pipe_resource_layout), get_pipe_resource_layout_fields, COUNT(get_pipe_resource_layout_fields), decode_get_pipe_resource_layout},
};

const struct vgp_command_info *vgp_command_info(uint32_t opcode, uint32_t object_type)
{
    const struct vgp_command_info *info = NULL;

    if (opcode == VIRGL_CCMD_CREATE_OBJECT)
        info = object_type < VGP_OBJECT_COUNT ? &creations[object_type] : NULL;
    else
    if (opcode < VGP_COMMAND_COUNT)
        info = &commands[opcode];
    return info && info->name ? info : NULL;
}
