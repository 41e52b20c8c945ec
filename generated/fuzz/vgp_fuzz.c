/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
#include "vgp_fuzz.h"

#include <stddef.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const uint32_t enum_blend_factor[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 17, 18, 19, 20, 21, 23, 24, 25, 26};

static const uint32_t enum_blend_func[] = {0, 1, 2, 3, 4};

static const uint32_t enum_logicop[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

static const uint32_t enum_compare_func[] = {0, 1, 2, 3, 4, 5, 6, 7};

static const uint32_t enum_fill_mode[] = {0, 1, 2};

static const uint32_t enum_face[] = {0, 1, 2, 3};

static const uint32_t enum_stencil_op[] = {0, 1, 2, 3, 4, 5, 6, 7};

static const uint32_t enum_target[] = {0, 1, 2, 3, 4, 5, 6, 7, 8};

static const uint32_t enum_tex_wrap[] = {0, 1, 2, 3, 4, 5, 6, 7};

static const uint32_t enum_mip_filter[] = {0, 1, 2};

static const uint32_t enum_tex_filter[] = {0, 1};

static const uint32_t enum_stage[] = {0, 1, 2, 3, 4, 5};

static const uint32_t enum_prim[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14};

static const uint32_t enum_query_type[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};

static const uint32_t enum_render_cond[] = {0, 1, 2, 3};

static const uint32_t enum_query_value_type[] = {0, 1, 2, 3};

static const uint32_t enum_video_profile[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25};

static const uint32_t enum_video_entrypoint[] = {0, 1, 2, 3, 4};

static const uint32_t enum_transfer_direction[] = {1, 2};

static const uint32_t enum_tweak[] = {0, 1, 2, 3};

static const uint32_t enum_video_chroma[] = {0, 1, 2, 3};

static const uint32_t enum_swizzle[] = {0, 1, 2, 3, 4, 5};

static const uint32_t bits_colormask[] = {0x1, 0x2, 0x4, 0x8};

static const uint32_t bits_blit_mask[] = {0x1, 0x2, 0x4, 0x8, 0x10, 0x20};

static const uint32_t bits_clear_buffers[] = {0x1, 0x2, 0x4, 0x8, 0x10, 0x20, 0x40, 0x80, 0x100, 0x200};

static const uint32_t bits_clear_surface_buffers[] = {0x1, 0x2, 0x4};

static const uint32_t bits_barrier[] = {0x1, 0x2, 0x4, 0x8, 0x10, 0x20, 0x40, 0x80, 0x100, 0x200, 0x400, 0x800, 0x1000, 0x2000, 0x3fff};

static const uint32_t bits_texture_barrier[] = {0x1, 0x2};

static const uint32_t bits_image_access[] = {0x1, 0x2};

static const uint32_t bits_bind[] = {0x1, 0x2, 0x8, 0x10, 0x20, 0x40, 0x80, 0x100, 0x800, 0x4000, 0x8000, 0x10000, 0x20000, 0x40000, 0x80000, 0x100000, 0x200000, 0x400000, 0xff000000, 0x1000000, 0x2000000, 0x4000000, 0x8000000, 0x10000000, 0x20000000, 0x40000000, 0x80000000, 0xf0000000};

static const uint32_t bits_resource_flags[] = {0x1, 0x2, 0x4};

static const struct vgp_fuzz_field bind_object_fields[] = {
    {.name = "handle", .kind = VGP_FUZZ_OBJECT, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .object = 255, .null = true},
};

static const uint8_t bind_object_types[] = {1, 2, 3, 5};

static const struct vgp_fuzz_field destroy_object_fields[] = {
    {.name = "handle", .kind = VGP_FUZZ_HANDLE, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field set_viewport_state_fields[] = {
    {.name = "start_slot", .kind = VGP_FUZZ_SPAN, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 16, .span = 0, .strict = true},
};

static const struct vgp_fuzz_field set_viewport_state_part_0[] = {
    {.name = "scale_x", .kind = VGP_FUZZ_FLOAT, .dword = 0, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "scale_y", .kind = VGP_FUZZ_FLOAT, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "scale_z", .kind = VGP_FUZZ_FLOAT, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "translate_x", .kind = VGP_FUZZ_FLOAT, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "translate_y", .kind = VGP_FUZZ_FLOAT, .dword = 4, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "translate_z", .kind = VGP_FUZZ_FLOAT, .dword = 5, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_part set_viewport_state_parts[] = {
    {.name = "viewports", .kind = VGP_FUZZ_ARRAY_REST, .dword = 2, .stride = 6, .min = 0, .max = 16, .fields = set_viewport_state_part_0, .num_fields = COUNT(set_viewport_state_part_0)},
};

static const struct vgp_fuzz_field set_framebuffer_state_fields[] = {
    {.name = "nr_cbufs", .kind = VGP_FUZZ_COUNT, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 8, .strict = true},
    {.name = "zsurf", .kind = VGP_FUZZ_OBJECT, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .object = 8, .null = true},
};

static const struct vgp_fuzz_field set_framebuffer_state_part_0[] = {
    {.name = "surface", .kind = VGP_FUZZ_OBJECT, .dword = 0, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .object = 8, .null = true},
};

static const struct vgp_fuzz_part set_framebuffer_state_parts[] = {
    {.name = "cbufs", .kind = VGP_FUZZ_ARRAY_FIELD, .dword = 3, .stride = 1, .min = 0, .max = 8, .count_field = 0, .fields = set_framebuffer_state_part_0, .num_fields = COUNT(set_framebuffer_state_part_0)},
};

static const struct vgp_fuzz_field set_vertex_buffers_part_0[] = {
    {.name = "stride", .kind = VGP_FUZZ_NUMBER, .dword = 0, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "offset", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "resource", .kind = VGP_FUZZ_RESOURCE, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .null = true},
};

static const struct vgp_fuzz_part set_vertex_buffers_parts[] = {
    {.name = "buffers", .kind = VGP_FUZZ_ARRAY_REST, .dword = 1, .stride = 3, .min = 0, .max = 32, .fields = set_vertex_buffers_part_0, .num_fields = COUNT(set_vertex_buffers_part_0)},
};

static const struct vgp_fuzz_field clear_fields[] = {
    {.name = "buffers", .kind = VGP_FUZZ_BITS, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .values = bits_clear_buffers, .num_values = COUNT(bits_clear_buffers)},
    {.name = "depth", .kind = VGP_FUZZ_DOUBLE, .dword = 6, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "stencil", .kind = VGP_FUZZ_NUMBER, .dword = 8, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field clear_part_0[] = {
    {.name = "value", .kind = VGP_FUZZ_NUMBER, .dword = 0, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_part clear_parts[] = {
    {.name = "color", .kind = VGP_FUZZ_ARRAY_CONST, .dword = 2, .stride = 1, .min = 0, .max = 4, .fields = clear_part_0, .num_fields = COUNT(clear_part_0)},
};

static const struct vgp_fuzz_field draw_vbo_fields[] = {
    {.name = "start", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "count", .kind = VGP_FUZZ_NUMBER, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "mode", .kind = VGP_FUZZ_ENUM, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .values = enum_prim, .num_values = COUNT(enum_prim)},
    {.name = "indexed", .kind = VGP_FUZZ_FLAG, .dword = 4, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "instance_count", .kind = VGP_FUZZ_NUMBER, .dword = 5, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "index_bias", .kind = VGP_FUZZ_SIGNED, .dword = 6, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "start_instance", .kind = VGP_FUZZ_NUMBER, .dword = 7, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "primitive_restart", .kind = VGP_FUZZ_FLAG, .dword = 8, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "restart_index", .kind = VGP_FUZZ_NUMBER, .dword = 9, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "min_index", .kind = VGP_FUZZ_NUMBER, .dword = 10, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "max_index", .kind = VGP_FUZZ_NUMBER, .dword = 11, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "count_from_so", .kind = VGP_FUZZ_NUMBER, .dword = 12, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "vertices_per_patch", .kind = VGP_FUZZ_NUMBER, .dword = 13, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "drawid", .kind = VGP_FUZZ_NUMBER, .dword = 14, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "indirect_buffer", .kind = VGP_FUZZ_RESOURCE, .dword = 15, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .null = true},
    {.name = "indirect_offset", .kind = VGP_FUZZ_NUMBER, .dword = 16, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "indirect_stride", .kind = VGP_FUZZ_NUMBER, .dword = 17, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "indirect_draw_count", .kind = VGP_FUZZ_NUMBER, .dword = 18, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "indirect_draw_count_offset", .kind = VGP_FUZZ_NUMBER, .dword = 19, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "indirect_draw_count_buffer", .kind = VGP_FUZZ_RESOURCE, .dword = 20, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .null = true},
};

static const uint16_t draw_vbo_ends[] = {14, 20};

static const struct vgp_fuzz_field resource_inline_write_fields[] = {
    {.name = "resource", .kind = VGP_FUZZ_RESOURCE, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "level", .kind = VGP_FUZZ_NUMBER, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "usage", .kind = VGP_FUZZ_NUMBER, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "stride", .kind = VGP_FUZZ_NUMBER, .dword = 4, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "layer_stride", .kind = VGP_FUZZ_NUMBER, .dword = 5, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "x", .kind = VGP_FUZZ_NUMBER, .dword = 6, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "y", .kind = VGP_FUZZ_NUMBER, .dword = 7, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "z", .kind = VGP_FUZZ_NUMBER, .dword = 8, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "w", .kind = VGP_FUZZ_NUMBER, .dword = 9, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "h", .kind = VGP_FUZZ_NUMBER, .dword = 10, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "d", .kind = VGP_FUZZ_NUMBER, .dword = 11, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_part resource_inline_write_parts[] = {
    {.name = "data", .kind = VGP_FUZZ_BLOB, .dword = 12},
};

static const struct vgp_fuzz_field set_sampler_views_fields[] = {
    {.name = "stage", .kind = VGP_FUZZ_ENUM, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .values = enum_stage, .num_values = COUNT(enum_stage), .strict = true},
    {.name = "start_slot", .kind = VGP_FUZZ_SPAN, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 128, .span = 0, .strict = true},
};

static const struct vgp_fuzz_field set_sampler_views_part_0[] = {
    {.name = "view", .kind = VGP_FUZZ_OBJECT, .dword = 0, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .object = 6, .null = true},
};

static const struct vgp_fuzz_part set_sampler_views_parts[] = {
    {.name = "views", .kind = VGP_FUZZ_ARRAY_REST, .dword = 3, .stride = 1, .min = 0, .max = 128, .fields = set_sampler_views_part_0, .num_fields = COUNT(set_sampler_views_part_0)},
};

static const struct vgp_fuzz_field set_index_buffer_fields[] = {
    {.name = "resource", .kind = VGP_FUZZ_RESOURCE, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .null = true},
    {.name = "index_size", .kind = VGP_FUZZ_NUMBER, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "offset", .kind = VGP_FUZZ_NUMBER, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const uint16_t set_index_buffer_ends[] = {3};

static const struct vgp_fuzz_field set_constant_buffer_fields[] = {
    {.name = "stage", .kind = VGP_FUZZ_ENUM, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .values = enum_stage, .num_values = COUNT(enum_stage), .strict = true},
    {.name = "index", .kind = VGP_FUZZ_NUMBER, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_part set_constant_buffer_parts[] = {
    {.name = "data", .kind = VGP_FUZZ_BLOB, .dword = 3},
};

static const struct vgp_fuzz_field set_stencil_ref_fields[] = {
    {.name = "front", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 8, .min = 0, .max = 255},
    {.name = "back", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 8, .width = 8, .min = 0, .max = 255},
};

static const struct vgp_fuzz_field set_blend_color_fields[] = {
    {.name = "r", .kind = VGP_FUZZ_FLOAT, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "g", .kind = VGP_FUZZ_FLOAT, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "b", .kind = VGP_FUZZ_FLOAT, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "a", .kind = VGP_FUZZ_FLOAT, .dword = 4, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field set_scissor_state_fields[] = {
    {.name = "start_slot", .kind = VGP_FUZZ_SPAN, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 16, .span = 0, .strict = true},
};

static const struct vgp_fuzz_field set_scissor_state_part_0[] = {
    {.name = "minx", .kind = VGP_FUZZ_NUMBER, .dword = 0, .low = 0, .width = 16, .min = 0, .max = 65535},
    {.name = "miny", .kind = VGP_FUZZ_NUMBER, .dword = 0, .low = 16, .width = 16, .min = 0, .max = 65535},
    {.name = "maxx", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 16, .min = 0, .max = 65535},
    {.name = "maxy", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 16, .width = 16, .min = 0, .max = 65535},
};

static const struct vgp_fuzz_part set_scissor_state_parts[] = {
    {.name = "scissors", .kind = VGP_FUZZ_ARRAY_REST, .dword = 2, .stride = 2, .min = 0, .max = 16, .fields = set_scissor_state_part_0, .num_fields = COUNT(set_scissor_state_part_0)},
};

static const struct vgp_fuzz_field blit_fields[] = {
    {.name = "mask", .kind = VGP_FUZZ_BITS, .dword = 1, .low = 0, .width = 8, .min = 0, .max = 255, .values = bits_blit_mask, .num_values = COUNT(bits_blit_mask)},
    {.name = "filter", .kind = VGP_FUZZ_ENUM, .dword = 1, .low = 8, .width = 2, .min = 0, .max = 3, .values = enum_tex_filter, .num_values = COUNT(enum_tex_filter)},
    {.name = "scissor_enable", .kind = VGP_FUZZ_FLAG, .dword = 1, .low = 10, .width = 1, .min = 0, .max = 1},
    {.name = "render_condition_enable", .kind = VGP_FUZZ_FLAG, .dword = 1, .low = 11, .width = 1, .min = 0, .max = 1},
    {.name = "alpha_blend", .kind = VGP_FUZZ_FLAG, .dword = 1, .low = 12, .width = 1, .min = 0, .max = 1},
    {.name = "scissor_minx", .kind = VGP_FUZZ_NUMBER, .dword = 2, .low = 0, .width = 16, .min = 0, .max = 65535},
    {.name = "scissor_miny", .kind = VGP_FUZZ_NUMBER, .dword = 2, .low = 16, .width = 16, .min = 0, .max = 65535},
    {.name = "scissor_maxx", .kind = VGP_FUZZ_NUMBER, .dword = 3, .low = 0, .width = 16, .min = 0, .max = 65535},
    {.name = "scissor_maxy", .kind = VGP_FUZZ_NUMBER, .dword = 3, .low = 16, .width = 16, .min = 0, .max = 65535},
    {.name = "dst", .kind = VGP_FUZZ_RESOURCE, .dword = 4, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "dst_level", .kind = VGP_FUZZ_NUMBER, .dword = 5, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "dst_format", .kind = VGP_FUZZ_FORMAT, .dword = 6, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "dst_x", .kind = VGP_FUZZ_SIGNED, .dword = 7, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "dst_y", .kind = VGP_FUZZ_SIGNED, .dword = 8, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "dst_z", .kind = VGP_FUZZ_SIGNED, .dword = 9, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "dst_w", .kind = VGP_FUZZ_SIGNED, .dword = 10, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "dst_h", .kind = VGP_FUZZ_SIGNED, .dword = 11, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "dst_d", .kind = VGP_FUZZ_SIGNED, .dword = 12, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "src", .kind = VGP_FUZZ_RESOURCE, .dword = 13, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "src_level", .kind = VGP_FUZZ_NUMBER, .dword = 14, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "src_format", .kind = VGP_FUZZ_FORMAT, .dword = 15, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "src_x", .kind = VGP_FUZZ_SIGNED, .dword = 16, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "src_y", .kind = VGP_FUZZ_SIGNED, .dword = 17, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "src_z", .kind = VGP_FUZZ_SIGNED, .dword = 18, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "src_w", .kind = VGP_FUZZ_SIGNED, .dword = 19, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "src_h", .kind = VGP_FUZZ_SIGNED, .dword = 20, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "src_d", .kind = VGP_FUZZ_SIGNED, .dword = 21, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field resource_copy_region_fields[] = {
    {.name = "dst", .kind = VGP_FUZZ_RESOURCE, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "dst_level", .kind = VGP_FUZZ_NUMBER, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "dst_x", .kind = VGP_FUZZ_NUMBER, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "dst_y", .kind = VGP_FUZZ_NUMBER, .dword = 4, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "dst_z", .kind = VGP_FUZZ_NUMBER, .dword = 5, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "src", .kind = VGP_FUZZ_RESOURCE, .dword = 6, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "src_level", .kind = VGP_FUZZ_NUMBER, .dword = 7, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "src_x", .kind = VGP_FUZZ_SIGNED, .dword = 8, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "src_y", .kind = VGP_FUZZ_SIGNED, .dword = 9, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "src_z", .kind = VGP_FUZZ_SIGNED, .dword = 10, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "w", .kind = VGP_FUZZ_SIGNED, .dword = 11, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "h", .kind = VGP_FUZZ_SIGNED, .dword = 12, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "d", .kind = VGP_FUZZ_SIGNED, .dword = 13, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field bind_sampler_states_fields[] = {
    {.name = "stage", .kind = VGP_FUZZ_ENUM, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .values = enum_stage, .num_values = COUNT(enum_stage), .strict = true},
    {.name = "start_slot", .kind = VGP_FUZZ_SPAN, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 32, .span = 0, .strict = true},
};

static const struct vgp_fuzz_field bind_sampler_states_part_0[] = {
    {.name = "state", .kind = VGP_FUZZ_OBJECT, .dword = 0, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .object = 7, .null = true},
};

static const struct vgp_fuzz_part bind_sampler_states_parts[] = {
    {.name = "states", .kind = VGP_FUZZ_ARRAY_REST, .dword = 3, .stride = 1, .min = 0, .max = 32, .fields = bind_sampler_states_part_0, .num_fields = COUNT(bind_sampler_states_part_0)},
};

static const struct vgp_fuzz_field begin_query_fields[] = {
    {.name = "query", .kind = VGP_FUZZ_OBJECT, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .object = 9},
};

static const struct vgp_fuzz_field end_query_fields[] = {
    {.name = "query", .kind = VGP_FUZZ_OBJECT, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .object = 9},
};

static const struct vgp_fuzz_field get_query_result_fields[] = {
    {.name = "query", .kind = VGP_FUZZ_OBJECT, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .object = 9},
    {.name = "wait", .kind = VGP_FUZZ_FLAG, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field set_polygon_stipple_part_0[] = {
    {.name = "pattern", .kind = VGP_FUZZ_NUMBER, .dword = 0, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_part set_polygon_stipple_parts[] = {
    {.name = "rows", .kind = VGP_FUZZ_ARRAY_CONST, .dword = 1, .stride = 1, .min = 0, .max = 32, .fields = set_polygon_stipple_part_0, .num_fields = COUNT(set_polygon_stipple_part_0)},
};

static const struct vgp_fuzz_field set_clip_state_part_0[] = {
    {.name = "x", .kind = VGP_FUZZ_FLOAT, .dword = 0, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "y", .kind = VGP_FUZZ_FLOAT, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "z", .kind = VGP_FUZZ_FLOAT, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "w", .kind = VGP_FUZZ_FLOAT, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_part set_clip_state_parts[] = {
    {.name = "planes", .kind = VGP_FUZZ_ARRAY_CONST, .dword = 1, .stride = 4, .min = 0, .max = 8, .fields = set_clip_state_part_0, .num_fields = COUNT(set_clip_state_part_0)},
};

static const struct vgp_fuzz_field set_sample_mask_fields[] = {
    {.name = "mask", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field set_streamout_targets_fields[] = {
    {.name = "append_bitmask", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field set_streamout_targets_part_0[] = {
    {.name = "target", .kind = VGP_FUZZ_OBJECT, .dword = 0, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .object = 10, .null = true},
};

static const struct vgp_fuzz_part set_streamout_targets_parts[] = {
    {.name = "targets", .kind = VGP_FUZZ_ARRAY_REST, .dword = 2, .stride = 1, .min = 0, .max = 16, .fields = set_streamout_targets_part_0, .num_fields = COUNT(set_streamout_targets_part_0)},
};

static const struct vgp_fuzz_field set_render_condition_fields[] = {
    {.name = "query", .kind = VGP_FUZZ_OBJECT, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .object = 9, .null = true},
    {.name = "condition", .kind = VGP_FUZZ_FLAG, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "mode", .kind = VGP_FUZZ_ENUM, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .values = enum_render_cond, .num_values = COUNT(enum_render_cond)},
};

static const struct vgp_fuzz_field set_uniform_buffer_fields[] = {
    {.name = "stage", .kind = VGP_FUZZ_ENUM, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .values = enum_stage, .num_values = COUNT(enum_stage), .strict = true},
    {.name = "index", .kind = VGP_FUZZ_NUMBER, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 31, .strict = true},
    {.name = "offset", .kind = VGP_FUZZ_NUMBER, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "length", .kind = VGP_FUZZ_NUMBER, .dword = 4, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "resource", .kind = VGP_FUZZ_RESOURCE, .dword = 5, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .null = true},
};

static const struct vgp_fuzz_field set_sub_ctx_fields[] = {
    {.name = "sub_ctx_id", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field create_sub_ctx_fields[] = {
    {.name = "sub_ctx_id", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field destroy_sub_ctx_fields[] = {
    {.name = "sub_ctx_id", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field bind_shader_fields[] = {
    {.name = "shader", .kind = VGP_FUZZ_OBJECT, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .object = 4, .null = true},
    {.name = "stage", .kind = VGP_FUZZ_ENUM, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .values = enum_stage, .num_values = COUNT(enum_stage)},
};

static const struct vgp_fuzz_field set_tess_state_part_0[] = {
    {.name = "value", .kind = VGP_FUZZ_FLOAT, .dword = 0, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field set_tess_state_part_1[] = {
    {.name = "value", .kind = VGP_FUZZ_FLOAT, .dword = 0, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_part set_tess_state_parts[] = {
    {.name = "outer", .kind = VGP_FUZZ_ARRAY_CONST, .dword = 1, .stride = 1, .min = 0, .max = 4, .fields = set_tess_state_part_0, .num_fields = COUNT(set_tess_state_part_0)},
    {.name = "inner", .kind = VGP_FUZZ_ARRAY_CONST, .dword = 5, .stride = 1, .min = 0, .max = 2, .fields = set_tess_state_part_1, .num_fields = COUNT(set_tess_state_part_1)},
};

static const struct vgp_fuzz_field set_min_samples_fields[] = {
    {.name = "min_samples", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field set_shader_buffers_fields[] = {
    {.name = "stage", .kind = VGP_FUZZ_ENUM, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .values = enum_stage, .num_values = COUNT(enum_stage), .strict = true},
    {.name = "start_slot", .kind = VGP_FUZZ_SPAN, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 32, .span = 0, .strict = true},
};

static const struct vgp_fuzz_field set_shader_buffers_part_0[] = {
    {.name = "offset", .kind = VGP_FUZZ_NUMBER, .dword = 0, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "length", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "resource", .kind = VGP_FUZZ_RESOURCE, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .null = true},
};

static const struct vgp_fuzz_part set_shader_buffers_parts[] = {
    {.name = "buffers", .kind = VGP_FUZZ_ARRAY_REST, .dword = 3, .stride = 3, .min = 0, .max = 32, .fields = set_shader_buffers_part_0, .num_fields = COUNT(set_shader_buffers_part_0)},
};

static const struct vgp_fuzz_field set_shader_images_fields[] = {
    {.name = "stage", .kind = VGP_FUZZ_ENUM, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .values = enum_stage, .num_values = COUNT(enum_stage), .strict = true},
    {.name = "start_slot", .kind = VGP_FUZZ_SPAN, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 32, .span = 0, .strict = true},
};

static const struct vgp_fuzz_field set_shader_images_part_0[] = {
    {.name = "format", .kind = VGP_FUZZ_FORMAT, .dword = 0, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "access", .kind = VGP_FUZZ_BITS, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .values = bits_image_access, .num_values = COUNT(bits_image_access)},
    {.name = "layer_offset", .kind = VGP_FUZZ_NUMBER, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "level_size", .kind = VGP_FUZZ_NUMBER, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "resource", .kind = VGP_FUZZ_RESOURCE, .dword = 4, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .null = true},
};

static const struct vgp_fuzz_part set_shader_images_parts[] = {
    {.name = "images", .kind = VGP_FUZZ_ARRAY_REST, .dword = 3, .stride = 5, .min = 0, .max = 32, .fields = set_shader_images_part_0, .num_fields = COUNT(set_shader_images_part_0)},
};

static const struct vgp_fuzz_field memory_barrier_fields[] = {
    {.name = "flags", .kind = VGP_FUZZ_BITS, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .values = bits_barrier, .num_values = COUNT(bits_barrier)},
};

static const struct vgp_fuzz_field launch_grid_fields[] = {
    {.name = "block_x", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "block_y", .kind = VGP_FUZZ_NUMBER, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "block_z", .kind = VGP_FUZZ_NUMBER, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "grid_x", .kind = VGP_FUZZ_NUMBER, .dword = 4, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "grid_y", .kind = VGP_FUZZ_NUMBER, .dword = 5, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "grid_z", .kind = VGP_FUZZ_NUMBER, .dword = 6, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "indirect", .kind = VGP_FUZZ_RESOURCE, .dword = 7, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .null = true},
    {.name = "indirect_offset", .kind = VGP_FUZZ_NUMBER, .dword = 8, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field set_framebuffer_state_no_attach_fields[] = {
    {.name = "width", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 16, .min = 0, .max = 65535},
    {.name = "height", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 16, .width = 16, .min = 0, .max = 65535},
    {.name = "layers", .kind = VGP_FUZZ_NUMBER, .dword = 2, .low = 0, .width = 16, .min = 0, .max = 65535},
    {.name = "samples", .kind = VGP_FUZZ_NUMBER, .dword = 2, .low = 16, .width = 8, .min = 0, .max = 255},
};

static const struct vgp_fuzz_field texture_barrier_fields[] = {
    {.name = "flags", .kind = VGP_FUZZ_BITS, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .values = bits_texture_barrier, .num_values = COUNT(bits_texture_barrier)},
};

static const struct vgp_fuzz_field set_atomic_buffers_fields[] = {
    {.name = "start_slot", .kind = VGP_FUZZ_SPAN, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 32, .span = 0, .strict = true},
};

static const struct vgp_fuzz_field set_atomic_buffers_part_0[] = {
    {.name = "offset", .kind = VGP_FUZZ_NUMBER, .dword = 0, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "length", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "resource", .kind = VGP_FUZZ_RESOURCE, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .null = true},
};

static const struct vgp_fuzz_part set_atomic_buffers_parts[] = {
    {.name = "buffers", .kind = VGP_FUZZ_ARRAY_REST, .dword = 2, .stride = 3, .min = 0, .max = 32, .fields = set_atomic_buffers_part_0, .num_fields = COUNT(set_atomic_buffers_part_0)},
};

static const struct vgp_fuzz_part set_debug_flags_parts[] = {
    {.name = "flags_string", .kind = VGP_FUZZ_BLOB, .dword = 1},
};

static const struct vgp_fuzz_field get_query_result_qbo_fields[] = {
    {.name = "query", .kind = VGP_FUZZ_OBJECT, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .object = 9},
    {.name = "buffer", .kind = VGP_FUZZ_RESOURCE, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "wait", .kind = VGP_FUZZ_FLAG, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "result_type", .kind = VGP_FUZZ_ENUM, .dword = 4, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .values = enum_query_value_type, .num_values = COUNT(enum_query_value_type)},
    {.name = "offset", .kind = VGP_FUZZ_NUMBER, .dword = 5, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "index", .kind = VGP_FUZZ_SIGNED, .dword = 6, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field transfer3d_fields[] = {
    {.name = "resource", .kind = VGP_FUZZ_RESOURCE, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "level", .kind = VGP_FUZZ_NUMBER, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "usage", .kind = VGP_FUZZ_NUMBER, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "stride", .kind = VGP_FUZZ_NUMBER, .dword = 4, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "layer_stride", .kind = VGP_FUZZ_NUMBER, .dword = 5, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "x", .kind = VGP_FUZZ_NUMBER, .dword = 6, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "y", .kind = VGP_FUZZ_NUMBER, .dword = 7, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "z", .kind = VGP_FUZZ_NUMBER, .dword = 8, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "w", .kind = VGP_FUZZ_NUMBER, .dword = 9, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "h", .kind = VGP_FUZZ_NUMBER, .dword = 10, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "d", .kind = VGP_FUZZ_NUMBER, .dword = 11, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "data_offset", .kind = VGP_FUZZ_NUMBER, .dword = 12, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "direction", .kind = VGP_FUZZ_ENUM, .dword = 13, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .values = enum_transfer_direction, .num_values = COUNT(enum_transfer_direction), .strict = true},
};

static const struct vgp_fuzz_field copy_transfer3d_fields[] = {
    {.name = "resource", .kind = VGP_FUZZ_RESOURCE, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "level", .kind = VGP_FUZZ_NUMBER, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "usage", .kind = VGP_FUZZ_NUMBER, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "stride", .kind = VGP_FUZZ_NUMBER, .dword = 4, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "layer_stride", .kind = VGP_FUZZ_NUMBER, .dword = 5, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "x", .kind = VGP_FUZZ_NUMBER, .dword = 6, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "y", .kind = VGP_FUZZ_NUMBER, .dword = 7, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "z", .kind = VGP_FUZZ_NUMBER, .dword = 8, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "w", .kind = VGP_FUZZ_NUMBER, .dword = 9, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "h", .kind = VGP_FUZZ_NUMBER, .dword = 10, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "d", .kind = VGP_FUZZ_NUMBER, .dword = 11, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "staging_resource", .kind = VGP_FUZZ_RESOURCE, .dword = 12, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "staging_offset", .kind = VGP_FUZZ_NUMBER, .dword = 13, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "synchronized", .kind = VGP_FUZZ_FLAG, .dword = 14, .low = 0, .width = 1, .min = 0, .max = 1},
    {.name = "read_from_host", .kind = VGP_FUZZ_FLAG, .dword = 14, .low = 1, .width = 1, .min = 0, .max = 1},
};

static const struct vgp_fuzz_field set_tweaks_fields[] = {
    {.name = "id", .kind = VGP_FUZZ_ENUM, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .values = enum_tweak, .num_values = COUNT(enum_tweak)},
    {.name = "value", .kind = VGP_FUZZ_NUMBER, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field clear_texture_fields[] = {
    {.name = "resource", .kind = VGP_FUZZ_RESOURCE, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "level", .kind = VGP_FUZZ_NUMBER, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "x", .kind = VGP_FUZZ_SIGNED, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "y", .kind = VGP_FUZZ_SIGNED, .dword = 4, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "z", .kind = VGP_FUZZ_SIGNED, .dword = 5, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "w", .kind = VGP_FUZZ_SIGNED, .dword = 6, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "h", .kind = VGP_FUZZ_SIGNED, .dword = 7, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "d", .kind = VGP_FUZZ_SIGNED, .dword = 8, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field clear_texture_part_0[] = {
    {.name = "value", .kind = VGP_FUZZ_NUMBER, .dword = 0, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_part clear_texture_parts[] = {
    {.name = "data", .kind = VGP_FUZZ_ARRAY_CONST, .dword = 9, .stride = 1, .min = 0, .max = 4, .fields = clear_texture_part_0, .num_fields = COUNT(clear_texture_part_0)},
};

static const struct vgp_fuzz_field pipe_resource_create_fields[] = {
    {.name = "target", .kind = VGP_FUZZ_ENUM, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .values = enum_target, .num_values = COUNT(enum_target)},
    {.name = "format", .kind = VGP_FUZZ_FORMAT, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "bind", .kind = VGP_FUZZ_BITS, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .values = bits_bind, .num_values = COUNT(bits_bind)},
    {.name = "width", .kind = VGP_FUZZ_NUMBER, .dword = 4, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "height", .kind = VGP_FUZZ_NUMBER, .dword = 5, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "depth", .kind = VGP_FUZZ_NUMBER, .dword = 6, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "array_size", .kind = VGP_FUZZ_NUMBER, .dword = 7, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "last_level", .kind = VGP_FUZZ_NUMBER, .dword = 8, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "nr_samples", .kind = VGP_FUZZ_NUMBER, .dword = 9, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "flags", .kind = VGP_FUZZ_BITS, .dword = 10, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .values = bits_resource_flags, .num_values = COUNT(bits_resource_flags)},
    {.name = "blob_id", .kind = VGP_FUZZ_NUMBER, .dword = 11, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field pipe_resource_set_type_fields[] = {
    {.name = "resource", .kind = VGP_FUZZ_RESOURCE, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "format", .kind = VGP_FUZZ_FORMAT, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "bind", .kind = VGP_FUZZ_BITS, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .values = bits_bind, .num_values = COUNT(bits_bind)},
    {.name = "width", .kind = VGP_FUZZ_NUMBER, .dword = 4, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "height", .kind = VGP_FUZZ_NUMBER, .dword = 5, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "usage", .kind = VGP_FUZZ_NUMBER, .dword = 6, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "modifier", .kind = VGP_FUZZ_WIDE, .dword = 7, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field pipe_resource_set_type_part_0[] = {
    {.name = "stride", .kind = VGP_FUZZ_NUMBER, .dword = 0, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "offset", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_part pipe_resource_set_type_parts[] = {
    {.name = "planes", .kind = VGP_FUZZ_ARRAY_REST, .dword = 9, .stride = 2, .min = 1, .max = 4, .fields = pipe_resource_set_type_part_0, .num_fields = COUNT(pipe_resource_set_type_part_0)},
};

static const struct vgp_fuzz_field get_memory_info_fields[] = {
    {.name = "resource", .kind = VGP_FUZZ_RESOURCE, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field send_string_marker_fields[] = {
    {.name = "size", .kind = VGP_FUZZ_LENGTH, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_part send_string_marker_parts[] = {
    {.name = "text", .kind = VGP_FUZZ_BYTES, .dword = 2, .count_field = 0},
};

static const struct vgp_fuzz_field link_shader_fields[] = {
    {.name = "vertex", .kind = VGP_FUZZ_OBJECT, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .object = 4, .null = true},
    {.name = "fragment", .kind = VGP_FUZZ_OBJECT, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .object = 4, .null = true},
    {.name = "geometry", .kind = VGP_FUZZ_OBJECT, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .object = 4, .null = true},
    {.name = "tess_ctrl", .kind = VGP_FUZZ_OBJECT, .dword = 4, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .object = 4, .null = true},
    {.name = "tess_eval", .kind = VGP_FUZZ_OBJECT, .dword = 5, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .object = 4, .null = true},
    {.name = "compute", .kind = VGP_FUZZ_OBJECT, .dword = 6, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .object = 4, .null = true},
};

static const struct vgp_fuzz_field create_video_codec_fields[] = {
    {.name = "codec", .kind = VGP_FUZZ_HANDLE, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "profile", .kind = VGP_FUZZ_ENUM, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .values = enum_video_profile, .num_values = COUNT(enum_video_profile)},
    {.name = "entrypoint", .kind = VGP_FUZZ_ENUM, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .values = enum_video_entrypoint, .num_values = COUNT(enum_video_entrypoint)},
    {.name = "chroma_format", .kind = VGP_FUZZ_ENUM, .dword = 4, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .values = enum_video_chroma, .num_values = COUNT(enum_video_chroma)},
    {.name = "level", .kind = VGP_FUZZ_NUMBER, .dword = 5, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "width", .kind = VGP_FUZZ_NUMBER, .dword = 6, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "height", .kind = VGP_FUZZ_NUMBER, .dword = 7, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "max_ref", .kind = VGP_FUZZ_NUMBER, .dword = 8, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const uint16_t create_video_codec_ends[] = {8};

static const struct vgp_fuzz_field destroy_video_codec_fields[] = {
    {.name = "codec", .kind = VGP_FUZZ_HANDLE, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field create_video_buffer_fields[] = {
    {.name = "buffer", .kind = VGP_FUZZ_HANDLE, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "format", .kind = VGP_FUZZ_FORMAT, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "width", .kind = VGP_FUZZ_NUMBER, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "height", .kind = VGP_FUZZ_NUMBER, .dword = 4, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field create_video_buffer_part_0[] = {
    {.name = "resource", .kind = VGP_FUZZ_RESOURCE, .dword = 0, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_part create_video_buffer_parts[] = {
    {.name = "planes", .kind = VGP_FUZZ_ARRAY_REST, .dword = 5, .stride = 1, .min = 1, .max = 3, .fields = create_video_buffer_part_0, .num_fields = COUNT(create_video_buffer_part_0)},
};

static const struct vgp_fuzz_field destroy_video_buffer_fields[] = {
    {.name = "buffer", .kind = VGP_FUZZ_HANDLE, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field begin_frame_fields[] = {
    {.name = "codec", .kind = VGP_FUZZ_HANDLE, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "target", .kind = VGP_FUZZ_HANDLE, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field decode_bitstream_fields[] = {
    {.name = "codec", .kind = VGP_FUZZ_HANDLE, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "target", .kind = VGP_FUZZ_HANDLE, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "picture_desc", .kind = VGP_FUZZ_RESOURCE, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "bitstream", .kind = VGP_FUZZ_RESOURCE, .dword = 4, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "bitstream_size", .kind = VGP_FUZZ_NUMBER, .dword = 5, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field encode_bitstream_fields[] = {
    {.name = "codec", .kind = VGP_FUZZ_HANDLE, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "source", .kind = VGP_FUZZ_HANDLE, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "destination", .kind = VGP_FUZZ_RESOURCE, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "picture_desc", .kind = VGP_FUZZ_RESOURCE, .dword = 4, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "feedback", .kind = VGP_FUZZ_RESOURCE, .dword = 5, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field end_frame_fields[] = {
    {.name = "codec", .kind = VGP_FUZZ_HANDLE, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "target", .kind = VGP_FUZZ_HANDLE, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field clear_surface_fields[] = {
    {.name = "render_condition_enable", .kind = VGP_FUZZ_FLAG, .dword = 1, .low = 0, .width = 1, .min = 0, .max = 1},
    {.name = "buffers", .kind = VGP_FUZZ_BITS, .dword = 1, .low = 1, .width = 3, .min = 0, .max = 7, .values = bits_clear_surface_buffers, .num_values = COUNT(bits_clear_surface_buffers)},
    {.name = "surface", .kind = VGP_FUZZ_OBJECT, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .object = 8},
    {.name = "x", .kind = VGP_FUZZ_NUMBER, .dword = 7, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "y", .kind = VGP_FUZZ_NUMBER, .dword = 8, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "width", .kind = VGP_FUZZ_NUMBER, .dword = 9, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "height", .kind = VGP_FUZZ_NUMBER, .dword = 10, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field clear_surface_part_0[] = {
    {.name = "value", .kind = VGP_FUZZ_NUMBER, .dword = 0, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_part clear_surface_parts[] = {
    {.name = "color", .kind = VGP_FUZZ_ARRAY_CONST, .dword = 3, .stride = 1, .min = 0, .max = 4, .fields = clear_surface_part_0, .num_fields = COUNT(clear_surface_part_0)},
};

static const struct vgp_fuzz_field get_pipe_resource_layout_fields[] = {
    {.name = "out", .kind = VGP_FUZZ_RESOURCE, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "target", .kind = VGP_FUZZ_RESOURCE, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field create_blend_fields[] = {
    {.name = "handle", .kind = VGP_FUZZ_NEW, .dword = 1, .low = 0, .width = 32, .min = 1, .max = 0xffffffffu, .object = 1, .strict = true},
    {.name = "independent_blend_enable", .kind = VGP_FUZZ_FLAG, .dword = 2, .low = 0, .width = 1, .min = 0, .max = 1},
    {.name = "logicop_enable", .kind = VGP_FUZZ_FLAG, .dword = 2, .low = 1, .width = 1, .min = 0, .max = 1},
    {.name = "dither", .kind = VGP_FUZZ_FLAG, .dword = 2, .low = 2, .width = 1, .min = 0, .max = 1},
    {.name = "alpha_to_coverage", .kind = VGP_FUZZ_FLAG, .dword = 2, .low = 3, .width = 1, .min = 0, .max = 1},
    {.name = "alpha_to_one", .kind = VGP_FUZZ_FLAG, .dword = 2, .low = 4, .width = 1, .min = 0, .max = 1},
    {.name = "logicop_func", .kind = VGP_FUZZ_ENUM, .dword = 3, .low = 0, .width = 4, .min = 0, .max = 15, .values = enum_logicop, .num_values = COUNT(enum_logicop)},
};

static const struct vgp_fuzz_field create_blend_part_0[] = {
    {.name = "blend_enable", .kind = VGP_FUZZ_FLAG, .dword = 0, .low = 0, .width = 1, .min = 0, .max = 1},
    {.name = "rgb_func", .kind = VGP_FUZZ_ENUM, .dword = 0, .low = 1, .width = 3, .min = 0, .max = 7, .values = enum_blend_func, .num_values = COUNT(enum_blend_func)},
    {.name = "rgb_src_factor", .kind = VGP_FUZZ_ENUM, .dword = 0, .low = 4, .width = 5, .min = 0, .max = 31, .values = enum_blend_factor, .num_values = COUNT(enum_blend_factor)},
    {.name = "rgb_dst_factor", .kind = VGP_FUZZ_ENUM, .dword = 0, .low = 9, .width = 5, .min = 0, .max = 31, .values = enum_blend_factor, .num_values = COUNT(enum_blend_factor)},
    {.name = "alpha_func", .kind = VGP_FUZZ_ENUM, .dword = 0, .low = 14, .width = 3, .min = 0, .max = 7, .values = enum_blend_func, .num_values = COUNT(enum_blend_func)},
    {.name = "alpha_src_factor", .kind = VGP_FUZZ_ENUM, .dword = 0, .low = 17, .width = 5, .min = 0, .max = 31, .values = enum_blend_factor, .num_values = COUNT(enum_blend_factor)},
    {.name = "alpha_dst_factor", .kind = VGP_FUZZ_ENUM, .dword = 0, .low = 22, .width = 5, .min = 0, .max = 31, .values = enum_blend_factor, .num_values = COUNT(enum_blend_factor)},
    {.name = "colormask", .kind = VGP_FUZZ_BITS, .dword = 0, .low = 27, .width = 4, .min = 0, .max = 15, .values = bits_colormask, .num_values = COUNT(bits_colormask)},
};

static const struct vgp_fuzz_part create_blend_parts[] = {
    {.name = "rt", .kind = VGP_FUZZ_ARRAY_CONST, .dword = 4, .stride = 1, .min = 0, .max = 8, .fields = create_blend_part_0, .num_fields = COUNT(create_blend_part_0)},
};

static const struct vgp_fuzz_field create_rasterizer_fields[] = {
    {.name = "handle", .kind = VGP_FUZZ_NEW, .dword = 1, .low = 0, .width = 32, .min = 1, .max = 0xffffffffu, .object = 2, .strict = true},
    {.name = "flatshade", .kind = VGP_FUZZ_FLAG, .dword = 2, .low = 0, .width = 1, .min = 0, .max = 1},
    {.name = "depth_clip", .kind = VGP_FUZZ_FLAG, .dword = 2, .low = 1, .width = 1, .min = 0, .max = 1},
    {.name = "clip_halfz", .kind = VGP_FUZZ_FLAG, .dword = 2, .low = 2, .width = 1, .min = 0, .max = 1},
    {.name = "rasterizer_discard", .kind = VGP_FUZZ_FLAG, .dword = 2, .low = 3, .width = 1, .min = 0, .max = 1},
    {.name = "flatshade_first", .kind = VGP_FUZZ_FLAG, .dword = 2, .low = 4, .width = 1, .min = 0, .max = 1},
    {.name = "light_twoside", .kind = VGP_FUZZ_FLAG, .dword = 2, .low = 5, .width = 1, .min = 0, .max = 1},
    {.name = "sprite_coord_mode", .kind = VGP_FUZZ_FLAG, .dword = 2, .low = 6, .width = 1, .min = 0, .max = 1},
    {.name = "point_quad_rasterization", .kind = VGP_FUZZ_FLAG, .dword = 2, .low = 7, .width = 1, .min = 0, .max = 1},
    {.name = "cull_face", .kind = VGP_FUZZ_ENUM, .dword = 2, .low = 8, .width = 2, .min = 0, .max = 3, .values = enum_face, .num_values = COUNT(enum_face)},
    {.name = "fill_front", .kind = VGP_FUZZ_ENUM, .dword = 2, .low = 10, .width = 2, .min = 0, .max = 3, .values = enum_fill_mode, .num_values = COUNT(enum_fill_mode)},
    {.name = "fill_back", .kind = VGP_FUZZ_ENUM, .dword = 2, .low = 12, .width = 2, .min = 0, .max = 3, .values = enum_fill_mode, .num_values = COUNT(enum_fill_mode)},
    {.name = "scissor", .kind = VGP_FUZZ_FLAG, .dword = 2, .low = 14, .width = 1, .min = 0, .max = 1},
    {.name = "front_ccw", .kind = VGP_FUZZ_FLAG, .dword = 2, .low = 15, .width = 1, .min = 0, .max = 1},
    {.name = "clamp_vertex_color", .kind = VGP_FUZZ_FLAG, .dword = 2, .low = 16, .width = 1, .min = 0, .max = 1},
    {.name = "clamp_fragment_color", .kind = VGP_FUZZ_FLAG, .dword = 2, .low = 17, .width = 1, .min = 0, .max = 1},
    {.name = "offset_line", .kind = VGP_FUZZ_FLAG, .dword = 2, .low = 18, .width = 1, .min = 0, .max = 1},
    {.name = "offset_point", .kind = VGP_FUZZ_FLAG, .dword = 2, .low = 19, .width = 1, .min = 0, .max = 1},
    {.name = "offset_tri", .kind = VGP_FUZZ_FLAG, .dword = 2, .low = 20, .width = 1, .min = 0, .max = 1},
    {.name = "poly_smooth", .kind = VGP_FUZZ_FLAG, .dword = 2, .low = 21, .width = 1, .min = 0, .max = 1},
    {.name = "poly_stipple_enable", .kind = VGP_FUZZ_FLAG, .dword = 2, .low = 22, .width = 1, .min = 0, .max = 1},
    {.name = "point_smooth", .kind = VGP_FUZZ_FLAG, .dword = 2, .low = 23, .width = 1, .min = 0, .max = 1},
    {.name = "point_size_per_vertex", .kind = VGP_FUZZ_FLAG, .dword = 2, .low = 24, .width = 1, .min = 0, .max = 1},
    {.name = "multisample", .kind = VGP_FUZZ_FLAG, .dword = 2, .low = 25, .width = 1, .min = 0, .max = 1},
    {.name = "line_smooth", .kind = VGP_FUZZ_FLAG, .dword = 2, .low = 26, .width = 1, .min = 0, .max = 1},
    {.name = "line_stipple_enable", .kind = VGP_FUZZ_FLAG, .dword = 2, .low = 27, .width = 1, .min = 0, .max = 1},
    {.name = "line_last_pixel", .kind = VGP_FUZZ_FLAG, .dword = 2, .low = 28, .width = 1, .min = 0, .max = 1},
    {.name = "half_pixel_center", .kind = VGP_FUZZ_FLAG, .dword = 2, .low = 29, .width = 1, .min = 0, .max = 1},
    {.name = "bottom_edge_rule", .kind = VGP_FUZZ_FLAG, .dword = 2, .low = 30, .width = 1, .min = 0, .max = 1},
    {.name = "force_persample_interp", .kind = VGP_FUZZ_FLAG, .dword = 2, .low = 31, .width = 1, .min = 0, .max = 1},
    {.name = "point_size", .kind = VGP_FUZZ_FLOAT, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "sprite_coord_enable", .kind = VGP_FUZZ_NUMBER, .dword = 4, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "line_stipple_pattern", .kind = VGP_FUZZ_NUMBER, .dword = 5, .low = 0, .width = 16, .min = 0, .max = 65535},
    {.name = "line_stipple_factor", .kind = VGP_FUZZ_NUMBER, .dword = 5, .low = 16, .width = 8, .min = 0, .max = 255},
    {.name = "clip_plane_enable", .kind = VGP_FUZZ_NUMBER, .dword = 5, .low = 24, .width = 8, .min = 0, .max = 255},
    {.name = "line_width", .kind = VGP_FUZZ_FLOAT, .dword = 6, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "offset_units", .kind = VGP_FUZZ_FLOAT, .dword = 7, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "offset_scale", .kind = VGP_FUZZ_FLOAT, .dword = 8, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "offset_clamp", .kind = VGP_FUZZ_FLOAT, .dword = 9, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field create_dsa_fields[] = {
    {.name = "handle", .kind = VGP_FUZZ_NEW, .dword = 1, .low = 0, .width = 32, .min = 1, .max = 0xffffffffu, .object = 3, .strict = true},
    {.name = "depth_enable", .kind = VGP_FUZZ_FLAG, .dword = 2, .low = 0, .width = 1, .min = 0, .max = 1},
    {.name = "depth_writemask", .kind = VGP_FUZZ_FLAG, .dword = 2, .low = 1, .width = 1, .min = 0, .max = 1},
    {.name = "depth_func", .kind = VGP_FUZZ_ENUM, .dword = 2, .low = 2, .width = 3, .min = 0, .max = 7, .values = enum_compare_func, .num_values = COUNT(enum_compare_func)},
    {.name = "alpha_enable", .kind = VGP_FUZZ_FLAG, .dword = 2, .low = 8, .width = 1, .min = 0, .max = 1},
    {.name = "alpha_func", .kind = VGP_FUZZ_ENUM, .dword = 2, .low = 9, .width = 3, .min = 0, .max = 7, .values = enum_compare_func, .num_values = COUNT(enum_compare_func)},
    {.name = "alpha_ref", .kind = VGP_FUZZ_FLOAT, .dword = 5, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field create_dsa_part_0[] = {
    {.name = "enabled", .kind = VGP_FUZZ_FLAG, .dword = 0, .low = 0, .width = 1, .min = 0, .max = 1},
    {.name = "func", .kind = VGP_FUZZ_ENUM, .dword = 0, .low = 1, .width = 3, .min = 0, .max = 7, .values = enum_compare_func, .num_values = COUNT(enum_compare_func)},
    {.name = "fail_op", .kind = VGP_FUZZ_ENUM, .dword = 0, .low = 4, .width = 3, .min = 0, .max = 7, .values = enum_stencil_op, .num_values = COUNT(enum_stencil_op)},
    {.name = "zpass_op", .kind = VGP_FUZZ_ENUM, .dword = 0, .low = 7, .width = 3, .min = 0, .max = 7, .values = enum_stencil_op, .num_values = COUNT(enum_stencil_op)},
    {.name = "zfail_op", .kind = VGP_FUZZ_ENUM, .dword = 0, .low = 10, .width = 3, .min = 0, .max = 7, .values = enum_stencil_op, .num_values = COUNT(enum_stencil_op)},
    {.name = "valuemask", .kind = VGP_FUZZ_NUMBER, .dword = 0, .low = 13, .width = 8, .min = 0, .max = 255},
    {.name = "writemask", .kind = VGP_FUZZ_NUMBER, .dword = 0, .low = 21, .width = 8, .min = 0, .max = 255},
};

static const struct vgp_fuzz_part create_dsa_parts[] = {
    {.name = "stencil", .kind = VGP_FUZZ_ARRAY_CONST, .dword = 3, .stride = 1, .min = 0, .max = 2, .fields = create_dsa_part_0, .num_fields = COUNT(create_dsa_part_0)},
};

static const struct vgp_fuzz_field create_shader_fields[] = {
    {.name = "handle", .kind = VGP_FUZZ_NEW, .dword = 1, .low = 0, .width = 32, .min = 1, .max = 0xffffffffu, .object = 4, .strict = true},
    {.name = "stage", .kind = VGP_FUZZ_ENUM, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .values = enum_stage, .num_values = COUNT(enum_stage), .strict = true},
    {.name = "offlen", .kind = VGP_FUZZ_NUMBER, .dword = 3, .low = 0, .width = 31, .min = 0, .max = 2147483647},
    {.name = "continuation", .kind = VGP_FUZZ_FLAG, .dword = 3, .low = 31, .width = 1, .min = 0, .max = 1},
    {.name = "num_tokens", .kind = VGP_FUZZ_NUMBER, .dword = 4, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "num_so_outputs", .kind = VGP_FUZZ_COUNT, .dword = 5, .low = 0, .width = 32, .min = 0, .max = 64, .strict = true, .when = VGP_FUZZ_UNEQUAL, .when_field = 1, .when_value = 5},
    {.name = "shared_bytes", .kind = VGP_FUZZ_NUMBER, .dword = 5, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .when = VGP_FUZZ_EQUAL, .when_field = 1, .when_value = 5},
};

static const struct vgp_fuzz_field create_shader_part_0[] = {
    {.name = "stride_dwords", .kind = VGP_FUZZ_NUMBER, .dword = 0, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field create_shader_part_1[] = {
    {.name = "register_index", .kind = VGP_FUZZ_NUMBER, .dword = 0, .low = 0, .width = 8, .min = 0, .max = 255},
    {.name = "start_component", .kind = VGP_FUZZ_NUMBER, .dword = 0, .low = 8, .width = 2, .min = 0, .max = 3},
    {.name = "num_components", .kind = VGP_FUZZ_NUMBER, .dword = 0, .low = 10, .width = 3, .min = 0, .max = 7},
    {.name = "output_buffer", .kind = VGP_FUZZ_NUMBER, .dword = 0, .low = 13, .width = 3, .min = 0, .max = 3, .strict = true},
    {.name = "dst_offset_dwords", .kind = VGP_FUZZ_NUMBER, .dword = 0, .low = 16, .width = 16, .min = 0, .max = 65535},
    {.name = "stream", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 2, .min = 0, .max = 3},
};

static const struct vgp_fuzz_part create_shader_parts[] = {
    {.name = "so_stride", .kind = VGP_FUZZ_ARRAY_CONST, .dword = 6, .stride = 1, .min = 0, .max = 4, .when = VGP_FUZZ_NONZERO, .when_field = 5, .when_value = 0, .fields = create_shader_part_0, .num_fields = COUNT(create_shader_part_0)},
    {.name = "so_outputs", .kind = VGP_FUZZ_ARRAY_FIELD, .dword = 0, .stride = 2, .min = 0, .max = 64, .count_field = 5, .fields = create_shader_part_1, .num_fields = COUNT(create_shader_part_1)},
    {.name = "text", .kind = VGP_FUZZ_BLOB, .dword = 0},
};

static const struct vgp_fuzz_field create_vertex_elements_fields[] = {
    {.name = "handle", .kind = VGP_FUZZ_NEW, .dword = 1, .low = 0, .width = 32, .min = 1, .max = 0xffffffffu, .object = 5, .strict = true},
};

static const struct vgp_fuzz_field create_vertex_elements_part_0[] = {
    {.name = "src_offset", .kind = VGP_FUZZ_NUMBER, .dword = 0, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "instance_divisor", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "vertex_buffer_index", .kind = VGP_FUZZ_NUMBER, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 31, .strict = true},
    {.name = "src_format", .kind = VGP_FUZZ_FORMAT, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_part create_vertex_elements_parts[] = {
    {.name = "elements", .kind = VGP_FUZZ_ARRAY_REST, .dword = 2, .stride = 4, .min = 0, .max = 32, .fields = create_vertex_elements_part_0, .num_fields = COUNT(create_vertex_elements_part_0)},
};

static const struct vgp_fuzz_field create_sampler_view_fields[] = {
    {.name = "handle", .kind = VGP_FUZZ_NEW, .dword = 1, .low = 0, .width = 32, .min = 1, .max = 0xffffffffu, .object = 6, .strict = true},
    {.name = "resource", .kind = VGP_FUZZ_RESOURCE, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "format", .kind = VGP_FUZZ_FORMAT, .dword = 3, .low = 0, .width = 24, .min = 0, .max = 16777215},
    {.name = "target", .kind = VGP_FUZZ_ENUM, .dword = 3, .low = 24, .width = 8, .min = 0, .max = 255, .values = enum_target, .num_values = COUNT(enum_target)},
    {.name = "first_element_or_layers", .kind = VGP_FUZZ_NUMBER, .dword = 4, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "last_element_or_levels", .kind = VGP_FUZZ_NUMBER, .dword = 5, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "swizzle_r", .kind = VGP_FUZZ_ENUM, .dword = 6, .low = 0, .width = 3, .min = 0, .max = 7, .values = enum_swizzle, .num_values = COUNT(enum_swizzle), .strict = true},
    {.name = "swizzle_g", .kind = VGP_FUZZ_ENUM, .dword = 6, .low = 3, .width = 3, .min = 0, .max = 7, .values = enum_swizzle, .num_values = COUNT(enum_swizzle), .strict = true},
    {.name = "swizzle_b", .kind = VGP_FUZZ_ENUM, .dword = 6, .low = 6, .width = 3, .min = 0, .max = 7, .values = enum_swizzle, .num_values = COUNT(enum_swizzle), .strict = true},
    {.name = "swizzle_a", .kind = VGP_FUZZ_ENUM, .dword = 6, .low = 9, .width = 3, .min = 0, .max = 7, .values = enum_swizzle, .num_values = COUNT(enum_swizzle), .strict = true},
};

static const struct vgp_fuzz_field create_sampler_state_fields[] = {
    {.name = "handle", .kind = VGP_FUZZ_NEW, .dword = 1, .low = 0, .width = 32, .min = 1, .max = 0xffffffffu, .object = 7, .strict = true},
    {.name = "wrap_s", .kind = VGP_FUZZ_ENUM, .dword = 2, .low = 0, .width = 3, .min = 0, .max = 7, .values = enum_tex_wrap, .num_values = COUNT(enum_tex_wrap)},
    {.name = "wrap_t", .kind = VGP_FUZZ_ENUM, .dword = 2, .low = 3, .width = 3, .min = 0, .max = 7, .values = enum_tex_wrap, .num_values = COUNT(enum_tex_wrap)},
    {.name = "wrap_r", .kind = VGP_FUZZ_ENUM, .dword = 2, .low = 6, .width = 3, .min = 0, .max = 7, .values = enum_tex_wrap, .num_values = COUNT(enum_tex_wrap)},
    {.name = "min_img_filter", .kind = VGP_FUZZ_ENUM, .dword = 2, .low = 9, .width = 1, .min = 0, .max = 1, .values = enum_tex_filter, .num_values = COUNT(enum_tex_filter)},
    {.name = "min_mip_filter", .kind = VGP_FUZZ_ENUM, .dword = 2, .low = 11, .width = 2, .min = 0, .max = 3, .values = enum_mip_filter, .num_values = COUNT(enum_mip_filter)},
    {.name = "mag_img_filter", .kind = VGP_FUZZ_ENUM, .dword = 2, .low = 13, .width = 1, .min = 0, .max = 1, .values = enum_tex_filter, .num_values = COUNT(enum_tex_filter)},
    {.name = "compare_mode", .kind = VGP_FUZZ_FLAG, .dword = 2, .low = 15, .width = 1, .min = 0, .max = 1},
    {.name = "compare_func", .kind = VGP_FUZZ_ENUM, .dword = 2, .low = 16, .width = 3, .min = 0, .max = 7, .values = enum_compare_func, .num_values = COUNT(enum_compare_func)},
    {.name = "seamless_cube_map", .kind = VGP_FUZZ_FLAG, .dword = 2, .low = 19, .width = 1, .min = 0, .max = 1},
    {.name = "max_anisotropy", .kind = VGP_FUZZ_NUMBER, .dword = 2, .low = 20, .width = 5, .min = 0, .max = 31},
    {.name = "lod_bias", .kind = VGP_FUZZ_FLOAT, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "min_lod", .kind = VGP_FUZZ_FLOAT, .dword = 4, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "max_lod", .kind = VGP_FUZZ_FLOAT, .dword = 5, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field create_sampler_state_part_0[] = {
    {.name = "value", .kind = VGP_FUZZ_NUMBER, .dword = 0, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_part create_sampler_state_parts[] = {
    {.name = "border_color", .kind = VGP_FUZZ_ARRAY_CONST, .dword = 6, .stride = 1, .min = 0, .max = 4, .fields = create_sampler_state_part_0, .num_fields = COUNT(create_sampler_state_part_0)},
};

static const struct vgp_fuzz_field create_surface_fields[] = {
    {.name = "handle", .kind = VGP_FUZZ_NEW, .dword = 1, .low = 0, .width = 32, .min = 1, .max = 0xffffffffu, .object = 8, .strict = true},
    {.name = "resource", .kind = VGP_FUZZ_RESOURCE, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "format", .kind = VGP_FUZZ_FORMAT, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "level_or_first_element", .kind = VGP_FUZZ_NUMBER, .dword = 4, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "first_layer", .kind = VGP_FUZZ_NUMBER, .dword = 5, .low = 0, .width = 16, .min = 0, .max = 65535},
    {.name = "last_layer", .kind = VGP_FUZZ_NUMBER, .dword = 5, .low = 16, .width = 16, .min = 0, .max = 65535},
};

static const struct vgp_fuzz_field create_query_fields[] = {
    {.name = "handle", .kind = VGP_FUZZ_NEW, .dword = 1, .low = 0, .width = 32, .min = 1, .max = 0xffffffffu, .object = 9, .strict = true},
    {.name = "query_type", .kind = VGP_FUZZ_ENUM, .dword = 2, .low = 0, .width = 16, .min = 0, .max = 65535, .values = enum_query_type, .num_values = COUNT(enum_query_type)},
    {.name = "index", .kind = VGP_FUZZ_NUMBER, .dword = 2, .low = 16, .width = 16, .min = 0, .max = 65535},
    {.name = "offset", .kind = VGP_FUZZ_NUMBER, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "resource", .kind = VGP_FUZZ_RESOURCE, .dword = 4, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field create_streamout_target_fields[] = {
    {.name = "handle", .kind = VGP_FUZZ_NEW, .dword = 1, .low = 0, .width = 32, .min = 1, .max = 0xffffffffu, .object = 10, .strict = true},
    {.name = "resource", .kind = VGP_FUZZ_RESOURCE, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "buffer_offset", .kind = VGP_FUZZ_NUMBER, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "buffer_size", .kind = VGP_FUZZ_NUMBER, .dword = 4, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field create_msaa_surface_fields[] = {
    {.name = "handle", .kind = VGP_FUZZ_NEW, .dword = 1, .low = 0, .width = 32, .min = 1, .max = 0xffffffffu, .object = 8, .strict = true},
    {.name = "resource", .kind = VGP_FUZZ_RESOURCE, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "format", .kind = VGP_FUZZ_FORMAT, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "level_or_first_element", .kind = VGP_FUZZ_NUMBER, .dword = 4, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "first_layer", .kind = VGP_FUZZ_NUMBER, .dword = 5, .low = 0, .width = 16, .min = 0, .max = 65535},
    {.name = "last_layer", .kind = VGP_FUZZ_NUMBER, .dword = 5, .low = 16, .width = 16, .min = 0, .max = 65535},
    {.name = "sample_count", .kind = VGP_FUZZ_NUMBER, .dword = 6, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

const struct vgp_fuzz_command vgp_fuzz_commands[] = {
    {.name = "NOP", .least = 0, .opcode = 0, .loose = true},
    {.name = "BIND_OBJECT", .least = 1, .opcode = 2, .fields = bind_object_fields, .num_fields = COUNT(bind_object_fields), .types = bind_object_types, .num_types = COUNT(bind_object_types)},
    {.name = "DESTROY_OBJECT", .least = 1, .opcode = 3, .any_object = true, .fields = destroy_object_fields, .num_fields = COUNT(destroy_object_fields)},
    {.name = "SET_VIEWPORT_STATE", .least = 1, .opcode = 4, .fields = set_viewport_state_fields, .num_fields = COUNT(set_viewport_state_fields), .parts = set_viewport_state_parts, .num_parts = COUNT(set_viewport_state_parts)},
    {.name = "SET_FRAMEBUFFER_STATE", .least = 2, .opcode = 5, .fields = set_framebuffer_state_fields, .num_fields = COUNT(set_framebuffer_state_fields), .parts = set_framebuffer_state_parts, .num_parts = COUNT(set_framebuffer_state_parts)},
    {.name = "SET_VERTEX_BUFFERS", .least = 0, .opcode = 6, .parts = set_vertex_buffers_parts, .num_parts = COUNT(set_vertex_buffers_parts)},
    {.name = "CLEAR", .least = 8, .opcode = 7, .fields = clear_fields, .num_fields = COUNT(clear_fields), .parts = clear_parts, .num_parts = COUNT(clear_parts)},
    {.name = "DRAW_VBO", .least = 12, .opcode = 8, .fields = draw_vbo_fields, .num_fields = COUNT(draw_vbo_fields), .ends = draw_vbo_ends, .num_ends = COUNT(draw_vbo_ends)},
    {.name = "RESOURCE_INLINE_WRITE", .least = 12, .opcode = 9, .fields = resource_inline_write_fields, .num_fields = COUNT(resource_inline_write_fields), .parts = resource_inline_write_parts, .num_parts = COUNT(resource_inline_write_parts)},
    {.name = "SET_SAMPLER_VIEWS", .least = 2, .opcode = 10, .fields = set_sampler_views_fields, .num_fields = COUNT(set_sampler_views_fields), .parts = set_sampler_views_parts, .num_parts = COUNT(set_sampler_views_parts)},
    {.name = "SET_INDEX_BUFFER", .least = 1, .opcode = 11, .fields = set_index_buffer_fields, .num_fields = COUNT(set_index_buffer_fields), .ends = set_index_buffer_ends, .num_ends = COUNT(set_index_buffer_ends)},
    {.name = "SET_CONSTANT_BUFFER", .least = 2, .opcode = 12, .fields = set_constant_buffer_fields, .num_fields = COUNT(set_constant_buffer_fields), .parts = set_constant_buffer_parts, .num_parts = COUNT(set_constant_buffer_parts)},
    {.name = "SET_STENCIL_REF", .least = 1, .opcode = 13, .fields = set_stencil_ref_fields, .num_fields = COUNT(set_stencil_ref_fields)},
    {.name = "SET_BLEND_COLOR", .least = 4, .opcode = 14, .fields = set_blend_color_fields, .num_fields = COUNT(set_blend_color_fields)},
    {.name = "SET_SCISSOR_STATE", .least = 1, .opcode = 15, .fields = set_scissor_state_fields, .num_fields = COUNT(set_scissor_state_fields), .parts = set_scissor_state_parts, .num_parts = COUNT(set_scissor_state_parts)},
    {.name = "BLIT", .least = 21, .opcode = 16, .fields = blit_fields, .num_fields = COUNT(blit_fields)},
    {.name = "RESOURCE_COPY_REGION", .least = 13, .opcode = 17, .fields = resource_copy_region_fields, .num_fields = COUNT(resource_copy_region_fields)},
    {.name = "BIND_SAMPLER_STATES", .least = 2, .opcode = 18, .fields = bind_sampler_states_fields, .num_fields = COUNT(bind_sampler_states_fields), .parts = bind_sampler_states_parts, .num_parts = COUNT(bind_sampler_states_parts)},
    {.name = "BEGIN_QUERY", .least = 1, .opcode = 19, .fields = begin_query_fields, .num_fields = COUNT(begin_query_fields)},
    {.name = "END_QUERY", .least = 1, .opcode = 20, .fields = end_query_fields, .num_fields = COUNT(end_query_fields)},
    {.name = "GET_QUERY_RESULT", .least = 2, .opcode = 21, .fields = get_query_result_fields, .num_fields = COUNT(get_query_result_fields)},
    {.name = "SET_POLYGON_STIPPLE", .least = 32, .opcode = 22, .parts = set_polygon_stipple_parts, .num_parts = COUNT(set_polygon_stipple_parts)},
    {.name = "SET_CLIP_STATE", .least = 32, .opcode = 23, .parts = set_clip_state_parts, .num_parts = COUNT(set_clip_state_parts)},
    {.name = "SET_SAMPLE_MASK", .least = 1, .opcode = 24, .fields = set_sample_mask_fields, .num_fields = COUNT(set_sample_mask_fields)},
    {.name = "SET_STREAMOUT_TARGETS", .least = 1, .opcode = 25, .fields = set_streamout_targets_fields, .num_fields = COUNT(set_streamout_targets_fields), .parts = set_streamout_targets_parts, .num_parts = COUNT(set_streamout_targets_parts)},
    {.name = "SET_RENDER_CONDITION", .least = 3, .opcode = 26, .fields = set_render_condition_fields, .num_fields = COUNT(set_render_condition_fields)},
    {.name = "SET_UNIFORM_BUFFER", .least = 5, .opcode = 27, .fields = set_uniform_buffer_fields, .num_fields = COUNT(set_uniform_buffer_fields)},
    {.name = "SET_SUB_CTX", .least = 1, .opcode = 28, .fields = set_sub_ctx_fields, .num_fields = COUNT(set_sub_ctx_fields)},
    {.name = "CREATE_SUB_CTX", .least = 1, .opcode = 29, .fields = create_sub_ctx_fields, .num_fields = COUNT(create_sub_ctx_fields)},
    {.name = "DESTROY_SUB_CTX", .least = 1, .opcode = 30, .fields = destroy_sub_ctx_fields, .num_fields = COUNT(destroy_sub_ctx_fields)},
    {.name = "BIND_SHADER", .least = 2, .opcode = 31, .fields = bind_shader_fields, .num_fields = COUNT(bind_shader_fields)},
    {.name = "SET_TESS_STATE", .least = 6, .opcode = 32, .parts = set_tess_state_parts, .num_parts = COUNT(set_tess_state_parts)},
    {.name = "SET_MIN_SAMPLES", .least = 1, .opcode = 33, .fields = set_min_samples_fields, .num_fields = COUNT(set_min_samples_fields)},
    {.name = "SET_SHADER_BUFFERS", .least = 2, .opcode = 34, .loose = true, .fields = set_shader_buffers_fields, .num_fields = COUNT(set_shader_buffers_fields), .parts = set_shader_buffers_parts, .num_parts = COUNT(set_shader_buffers_parts)},
    {.name = "SET_SHADER_IMAGES", .least = 2, .opcode = 35, .loose = true, .fields = set_shader_images_fields, .num_fields = COUNT(set_shader_images_fields), .parts = set_shader_images_parts, .num_parts = COUNT(set_shader_images_parts)},
    {.name = "MEMORY_BARRIER", .least = 1, .opcode = 36, .fields = memory_barrier_fields, .num_fields = COUNT(memory_barrier_fields)},
    {.name = "LAUNCH_GRID", .least = 8, .opcode = 37, .fields = launch_grid_fields, .num_fields = COUNT(launch_grid_fields)},
    {.name = "SET_FRAMEBUFFER_STATE_NO_ATTACH", .least = 2, .opcode = 38, .fields = set_framebuffer_state_no_attach_fields, .num_fields = COUNT(set_framebuffer_state_no_attach_fields)},
    {.name = "TEXTURE_BARRIER", .least = 1, .opcode = 39, .fields = texture_barrier_fields, .num_fields = COUNT(texture_barrier_fields)},
    {.name = "SET_ATOMIC_BUFFERS", .least = 2, .opcode = 40, .loose = true, .fields = set_atomic_buffers_fields, .num_fields = COUNT(set_atomic_buffers_fields), .parts = set_atomic_buffers_parts, .num_parts = COUNT(set_atomic_buffers_parts)},
    {.name = "SET_DEBUG_FLAGS", .least = 0, .opcode = 41, .parts = set_debug_flags_parts, .num_parts = COUNT(set_debug_flags_parts)},
    {.name = "GET_QUERY_RESULT_QBO", .least = 6, .opcode = 42, .fields = get_query_result_qbo_fields, .num_fields = COUNT(get_query_result_qbo_fields)},
    {.name = "TRANSFER3D", .least = 13, .opcode = 43, .loose = true, .fields = transfer3d_fields, .num_fields = COUNT(transfer3d_fields)},
    {.name = "END_TRANSFERS", .least = 0, .opcode = 44, .loose = true},
    {.name = "COPY_TRANSFER3D", .least = 14, .opcode = 45, .fields = copy_transfer3d_fields, .num_fields = COUNT(copy_transfer3d_fields)},
    {.name = "SET_TWEAKS", .least = 2, .opcode = 46, .loose = true, .fields = set_tweaks_fields, .num_fields = COUNT(set_tweaks_fields)},
    {.name = "CLEAR_TEXTURE", .least = 12, .opcode = 47, .fields = clear_texture_fields, .num_fields = COUNT(clear_texture_fields), .parts = clear_texture_parts, .num_parts = COUNT(clear_texture_parts)},
    {.name = "PIPE_RESOURCE_CREATE", .least = 11, .opcode = 48, .fields = pipe_resource_create_fields, .num_fields = COUNT(pipe_resource_create_fields)},
    {.name = "PIPE_RESOURCE_SET_TYPE", .least = 10, .opcode = 49, .fields = pipe_resource_set_type_fields, .num_fields = COUNT(pipe_resource_set_type_fields), .parts = pipe_resource_set_type_parts, .num_parts = COUNT(pipe_resource_set_type_parts)},
    {.name = "GET_MEMORY_INFO", .least = 1, .opcode = 50, .fields = get_memory_info_fields, .num_fields = COUNT(get_memory_info_fields)},
    {.name = "SEND_STRING_MARKER", .least = 2, .opcode = 51, .loose = true, .fields = send_string_marker_fields, .num_fields = COUNT(send_string_marker_fields), .parts = send_string_marker_parts, .num_parts = COUNT(send_string_marker_parts)},
    {.name = "LINK_SHADER", .least = 6, .opcode = 52, .fields = link_shader_fields, .num_fields = COUNT(link_shader_fields)},
    {.name = "CREATE_VIDEO_CODEC", .least = 7, .opcode = 53, .loose = true, .fields = create_video_codec_fields, .num_fields = COUNT(create_video_codec_fields), .ends = create_video_codec_ends, .num_ends = COUNT(create_video_codec_ends)},
    {.name = "DESTROY_VIDEO_CODEC", .least = 1, .opcode = 54, .loose = true, .fields = destroy_video_codec_fields, .num_fields = COUNT(destroy_video_codec_fields)},
    {.name = "CREATE_VIDEO_BUFFER", .least = 5, .opcode = 55, .loose = true, .fields = create_video_buffer_fields, .num_fields = COUNT(create_video_buffer_fields), .parts = create_video_buffer_parts, .num_parts = COUNT(create_video_buffer_parts)},
    {.name = "DESTROY_VIDEO_BUFFER", .least = 1, .opcode = 56, .loose = true, .fields = destroy_video_buffer_fields, .num_fields = COUNT(destroy_video_buffer_fields)},
    {.name = "BEGIN_FRAME", .least = 2, .opcode = 57, .loose = true, .fields = begin_frame_fields, .num_fields = COUNT(begin_frame_fields)},
    {.name = "DECODE_MACROBLOCK", .least = 0, .opcode = 58, .loose = true},
    {.name = "DECODE_BITSTREAM", .least = 5, .opcode = 59, .loose = true, .fields = decode_bitstream_fields, .num_fields = COUNT(decode_bitstream_fields)},
    {.name = "ENCODE_BITSTREAM", .least = 5, .opcode = 60, .loose = true, .fields = encode_bitstream_fields, .num_fields = COUNT(encode_bitstream_fields)},
    {.name = "END_FRAME", .least = 2, .opcode = 61, .loose = true, .fields = end_frame_fields, .num_fields = COUNT(end_frame_fields)},
    {.name = "CLEAR_SURFACE", .least = 10, .opcode = 62, .fields = clear_surface_fields, .num_fields = COUNT(clear_surface_fields), .parts = clear_surface_parts, .num_parts = COUNT(clear_surface_parts)},
    {.name = "GET_PIPE_RESOURCE_LAYOUT", .least = 2, .opcode = 63, .loose = true, .fields = get_pipe_resource_layout_fields, .num_fields = COUNT(get_pipe_resource_layout_fields)},
    {.name = "CREATE_BLEND", .least = 11, .opcode = 1, .object_type = 1, .fields = create_blend_fields, .num_fields = COUNT(create_blend_fields), .parts = create_blend_parts, .num_parts = COUNT(create_blend_parts)},
    {.name = "CREATE_RASTERIZER", .least = 9, .opcode = 1, .object_type = 2, .fields = create_rasterizer_fields, .num_fields = COUNT(create_rasterizer_fields)},
    {.name = "CREATE_DSA", .least = 5, .opcode = 1, .object_type = 3, .fields = create_dsa_fields, .num_fields = COUNT(create_dsa_fields), .parts = create_dsa_parts, .num_parts = COUNT(create_dsa_parts)},
    {.name = "CREATE_SHADER", .least = 5, .opcode = 1, .object_type = 4, .fields = create_shader_fields, .num_fields = COUNT(create_shader_fields), .parts = create_shader_parts, .num_parts = COUNT(create_shader_parts)},
    {.name = "CREATE_VERTEX_ELEMENTS", .least = 1, .opcode = 1, .object_type = 5, .fields = create_vertex_elements_fields, .num_fields = COUNT(create_vertex_elements_fields), .parts = create_vertex_elements_parts, .num_parts = COUNT(create_vertex_elements_parts)},
    {.name = "CREATE_SAMPLER_VIEW", .least = 6, .opcode = 1, .object_type = 6, .fields = create_sampler_view_fields, .num_fields = COUNT(create_sampler_view_fields)},
    {.name = "CREATE_SAMPLER_STATE", .least = 9, .opcode = 1, .object_type = 7, .fields = create_sampler_state_fields, .num_fields = COUNT(create_sampler_state_fields), .parts = create_sampler_state_parts, .num_parts = COUNT(create_sampler_state_parts)},
    {.name = "CREATE_SURFACE", .least = 5, .opcode = 1, .object_type = 8, .fields = create_surface_fields, .num_fields = COUNT(create_surface_fields)},
    {.name = "CREATE_QUERY", .least = 4, .opcode = 1, .object_type = 9, .fields = create_query_fields, .num_fields = COUNT(create_query_fields)},
    {.name = "CREATE_STREAMOUT_TARGET", .least = 4, .opcode = 1, .object_type = 10, .fields = create_streamout_target_fields, .num_fields = COUNT(create_streamout_target_fields)},
    {.name = "CREATE_MSAA_SURFACE", .least = 6, .opcode = 1, .object_type = 11, .fields = create_msaa_surface_fields, .num_fields = COUNT(create_msaa_surface_fields)},
};
const unsigned vgp_fuzz_num_commands = COUNT(vgp_fuzz_commands);

static const struct vgp_fuzz_field message_resource_create_fields[] = {
    {.name = "res_handle", .kind = VGP_FUZZ_RESOURCE, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "target", .kind = VGP_FUZZ_ENUM, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .values = enum_target, .num_values = COUNT(enum_target)},
    {.name = "format", .kind = VGP_FUZZ_FORMAT, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "bind", .kind = VGP_FUZZ_BITS, .dword = 4, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .values = bits_bind, .num_values = COUNT(bits_bind)},
    {.name = "width", .kind = VGP_FUZZ_NUMBER, .dword = 5, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "height", .kind = VGP_FUZZ_NUMBER, .dword = 6, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "depth", .kind = VGP_FUZZ_NUMBER, .dword = 7, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "array_size", .kind = VGP_FUZZ_NUMBER, .dword = 8, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "last_level", .kind = VGP_FUZZ_NUMBER, .dword = 9, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "nr_samples", .kind = VGP_FUZZ_NUMBER, .dword = 10, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field message_resource_unref_fields[] = {
    {.name = "res_handle", .kind = VGP_FUZZ_RESOURCE, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field message_transfer_get_fields[] = {
    {.name = "res_handle", .kind = VGP_FUZZ_RESOURCE, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "level", .kind = VGP_FUZZ_NUMBER, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "stride", .kind = VGP_FUZZ_NUMBER, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "layer_stride", .kind = VGP_FUZZ_NUMBER, .dword = 4, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "x", .kind = VGP_FUZZ_NUMBER, .dword = 5, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "y", .kind = VGP_FUZZ_NUMBER, .dword = 6, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "z", .kind = VGP_FUZZ_NUMBER, .dword = 7, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "width", .kind = VGP_FUZZ_NUMBER, .dword = 8, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "height", .kind = VGP_FUZZ_NUMBER, .dword = 9, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "depth", .kind = VGP_FUZZ_NUMBER, .dword = 10, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "data_size", .kind = VGP_FUZZ_NUMBER, .dword = 11, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field message_transfer_put_fields[] = {
    {.name = "res_handle", .kind = VGP_FUZZ_RESOURCE, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "level", .kind = VGP_FUZZ_NUMBER, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "stride", .kind = VGP_FUZZ_NUMBER, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "layer_stride", .kind = VGP_FUZZ_NUMBER, .dword = 4, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "x", .kind = VGP_FUZZ_NUMBER, .dword = 5, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "y", .kind = VGP_FUZZ_NUMBER, .dword = 6, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "z", .kind = VGP_FUZZ_NUMBER, .dword = 7, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "width", .kind = VGP_FUZZ_NUMBER, .dword = 8, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "height", .kind = VGP_FUZZ_NUMBER, .dword = 9, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "depth", .kind = VGP_FUZZ_NUMBER, .dword = 10, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "data_size", .kind = VGP_FUZZ_NUMBER, .dword = 11, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_part message_transfer_put_parts[] = {
    {.name = "data", .kind = VGP_FUZZ_BLOB, .dword = 12},
};

static const struct vgp_fuzz_part message_submit_cmd_parts[] = {
    {.name = "commands", .kind = VGP_FUZZ_BLOB, .dword = 1},
};

static const struct vgp_fuzz_field message_resource_busy_wait_fields[] = {
    {.name = "res_handle", .kind = VGP_FUZZ_RESOURCE, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "flags", .kind = VGP_FUZZ_NUMBER, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_part message_create_renderer_parts[] = {
    {.name = "debug_name", .kind = VGP_FUZZ_BLOB, .dword = 1},
};

static const struct vgp_fuzz_field message_protocol_version_fields[] = {
    {.name = "version", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field message_resource_create2_fields[] = {
    {.name = "res_handle", .kind = VGP_FUZZ_RESOURCE, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "target", .kind = VGP_FUZZ_ENUM, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .values = enum_target, .num_values = COUNT(enum_target)},
    {.name = "format", .kind = VGP_FUZZ_FORMAT, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "bind", .kind = VGP_FUZZ_BITS, .dword = 4, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu, .values = bits_bind, .num_values = COUNT(bits_bind)},
    {.name = "width", .kind = VGP_FUZZ_NUMBER, .dword = 5, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "height", .kind = VGP_FUZZ_NUMBER, .dword = 6, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "depth", .kind = VGP_FUZZ_NUMBER, .dword = 7, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "array_size", .kind = VGP_FUZZ_NUMBER, .dword = 8, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "last_level", .kind = VGP_FUZZ_NUMBER, .dword = 9, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "nr_samples", .kind = VGP_FUZZ_NUMBER, .dword = 10, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "data_size", .kind = VGP_FUZZ_NUMBER, .dword = 11, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field message_transfer_get2_fields[] = {
    {.name = "res_handle", .kind = VGP_FUZZ_RESOURCE, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "level", .kind = VGP_FUZZ_NUMBER, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "x", .kind = VGP_FUZZ_NUMBER, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "y", .kind = VGP_FUZZ_NUMBER, .dword = 4, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "z", .kind = VGP_FUZZ_NUMBER, .dword = 5, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "width", .kind = VGP_FUZZ_NUMBER, .dword = 6, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "height", .kind = VGP_FUZZ_NUMBER, .dword = 7, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "depth", .kind = VGP_FUZZ_NUMBER, .dword = 8, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "data_size", .kind = VGP_FUZZ_NUMBER, .dword = 9, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "offset", .kind = VGP_FUZZ_NUMBER, .dword = 10, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field message_transfer_put2_fields[] = {
    {.name = "res_handle", .kind = VGP_FUZZ_RESOURCE, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "level", .kind = VGP_FUZZ_NUMBER, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "x", .kind = VGP_FUZZ_NUMBER, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "y", .kind = VGP_FUZZ_NUMBER, .dword = 4, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "z", .kind = VGP_FUZZ_NUMBER, .dword = 5, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "width", .kind = VGP_FUZZ_NUMBER, .dword = 6, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "height", .kind = VGP_FUZZ_NUMBER, .dword = 7, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "depth", .kind = VGP_FUZZ_NUMBER, .dword = 8, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "data_size", .kind = VGP_FUZZ_NUMBER, .dword = 9, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "offset", .kind = VGP_FUZZ_NUMBER, .dword = 10, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field message_get_param_fields[] = {
    {.name = "param", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field message_get_capset_fields[] = {
    {.name = "capset_id", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "version", .kind = VGP_FUZZ_NUMBER, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field message_context_init_fields[] = {
    {.name = "capset_id", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field message_resource_create_blob_fields[] = {
    {.name = "blob_type", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "blob_flags", .kind = VGP_FUZZ_NUMBER, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "size_lo", .kind = VGP_FUZZ_NUMBER, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "size_hi", .kind = VGP_FUZZ_NUMBER, .dword = 4, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "blob_id_lo", .kind = VGP_FUZZ_NUMBER, .dword = 5, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "blob_id_hi", .kind = VGP_FUZZ_NUMBER, .dword = 6, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field message_sync_create_fields[] = {
    {.name = "value_lo", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "value_hi", .kind = VGP_FUZZ_NUMBER, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field message_sync_unref_fields[] = {
    {.name = "sync_id", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field message_sync_read_fields[] = {
    {.name = "sync_id", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field message_sync_write_fields[] = {
    {.name = "sync_id", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "value_lo", .kind = VGP_FUZZ_NUMBER, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "value_hi", .kind = VGP_FUZZ_NUMBER, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field message_sync_wait_fields[] = {
    {.name = "flags", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "timeout_ms", .kind = VGP_FUZZ_NUMBER, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field message_sync_wait_part_0[] = {
    {.name = "sync_id", .kind = VGP_FUZZ_NUMBER, .dword = 0, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "value_lo", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "value_hi", .kind = VGP_FUZZ_NUMBER, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_part message_sync_wait_parts[] = {
    {.name = "syncs", .kind = VGP_FUZZ_ARRAY_CONST, .dword = 3, .stride = 3, .min = 0, .max = 64, .fields = message_sync_wait_part_0, .num_fields = COUNT(message_sync_wait_part_0)},
};

static const struct vgp_fuzz_field message_submit_cmd2_fields[] = {
    {.name = "batch_count", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field message_submit_cmd2_part_0[] = {
    {.name = "flags", .kind = VGP_FUZZ_NUMBER, .dword = 0, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "cmd_offset", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "cmd_size", .kind = VGP_FUZZ_NUMBER, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "sync_offset", .kind = VGP_FUZZ_NUMBER, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "sync_count", .kind = VGP_FUZZ_NUMBER, .dword = 4, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "ring_idx", .kind = VGP_FUZZ_NUMBER, .dword = 5, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "num_in_syncobj", .kind = VGP_FUZZ_NUMBER, .dword = 6, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "num_out_syncobj", .kind = VGP_FUZZ_NUMBER, .dword = 7, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_part message_submit_cmd2_parts[] = {
    {.name = "batches", .kind = VGP_FUZZ_ARRAY_CONST, .dword = 2, .stride = 8, .min = 0, .max = 64, .fields = message_submit_cmd2_part_0, .num_fields = COUNT(message_submit_cmd2_part_0)},
};

static const struct vgp_fuzz_field message_drm_sync_create_fields[] = {
    {.name = "flags", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field message_drm_sync_destroy_fields[] = {
    {.name = "handle", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field message_drm_sync_handle_to_fd_fields[] = {
    {.name = "handle", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field message_drm_sync_import_sync_file_fields[] = {
    {.name = "handle", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field message_drm_sync_export_sync_file_fields[] = {
    {.name = "handle", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field message_drm_sync_wait_fields[] = {
    {.name = "num_handles", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "timeout_lo", .kind = VGP_FUZZ_NUMBER, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "timeout_hi", .kind = VGP_FUZZ_NUMBER, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "flags", .kind = VGP_FUZZ_NUMBER, .dword = 4, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field message_drm_sync_wait_part_0[] = {
    {.name = "handle", .kind = VGP_FUZZ_NUMBER, .dword = 0, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_part message_drm_sync_wait_parts[] = {
    {.name = "handles", .kind = VGP_FUZZ_ARRAY_CONST, .dword = 5, .stride = 1, .min = 0, .max = 64, .fields = message_drm_sync_wait_part_0, .num_fields = COUNT(message_drm_sync_wait_part_0)},
};

static const struct vgp_fuzz_field message_drm_sync_reset_fields[] = {
    {.name = "num_handles", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field message_drm_sync_reset_part_0[] = {
    {.name = "handle", .kind = VGP_FUZZ_NUMBER, .dword = 0, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_part message_drm_sync_reset_parts[] = {
    {.name = "handles", .kind = VGP_FUZZ_ARRAY_CONST, .dword = 2, .stride = 1, .min = 0, .max = 64, .fields = message_drm_sync_reset_part_0, .num_fields = COUNT(message_drm_sync_reset_part_0)},
};

static const struct vgp_fuzz_field message_drm_sync_signal_fields[] = {
    {.name = "num_handles", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field message_drm_sync_signal_part_0[] = {
    {.name = "handle", .kind = VGP_FUZZ_NUMBER, .dword = 0, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_part message_drm_sync_signal_parts[] = {
    {.name = "handles", .kind = VGP_FUZZ_ARRAY_CONST, .dword = 2, .stride = 1, .min = 0, .max = 64, .fields = message_drm_sync_signal_part_0, .num_fields = COUNT(message_drm_sync_signal_part_0)},
};

static const struct vgp_fuzz_field message_drm_sync_timeline_signal_fields[] = {
    {.name = "num_handles", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field message_drm_sync_timeline_signal_part_0[] = {
    {.name = "point_lo", .kind = VGP_FUZZ_NUMBER, .dword = 0, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "point_hi", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field message_drm_sync_timeline_signal_part_1[] = {
    {.name = "handle", .kind = VGP_FUZZ_NUMBER, .dword = 0, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_part message_drm_sync_timeline_signal_parts[] = {
    {.name = "points", .kind = VGP_FUZZ_ARRAY_CONST, .dword = 2, .stride = 2, .min = 0, .max = 64, .fields = message_drm_sync_timeline_signal_part_0, .num_fields = COUNT(message_drm_sync_timeline_signal_part_0)},
    {.name = "handles", .kind = VGP_FUZZ_ARRAY_CONST, .dword = 0, .stride = 1, .min = 0, .max = 64, .fields = message_drm_sync_timeline_signal_part_1, .num_fields = COUNT(message_drm_sync_timeline_signal_part_1)},
};

static const struct vgp_fuzz_field message_drm_sync_timeline_wait_fields[] = {
    {.name = "num_handles", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "timeout_lo", .kind = VGP_FUZZ_NUMBER, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "timeout_hi", .kind = VGP_FUZZ_NUMBER, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "flags", .kind = VGP_FUZZ_NUMBER, .dword = 4, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field message_drm_sync_timeline_wait_part_0[] = {
    {.name = "point_lo", .kind = VGP_FUZZ_NUMBER, .dword = 0, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "point_hi", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field message_drm_sync_timeline_wait_part_1[] = {
    {.name = "handle", .kind = VGP_FUZZ_NUMBER, .dword = 0, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_part message_drm_sync_timeline_wait_parts[] = {
    {.name = "points", .kind = VGP_FUZZ_ARRAY_CONST, .dword = 5, .stride = 2, .min = 0, .max = 64, .fields = message_drm_sync_timeline_wait_part_0, .num_fields = COUNT(message_drm_sync_timeline_wait_part_0)},
    {.name = "handles", .kind = VGP_FUZZ_ARRAY_CONST, .dword = 0, .stride = 1, .min = 0, .max = 64, .fields = message_drm_sync_timeline_wait_part_1, .num_fields = COUNT(message_drm_sync_timeline_wait_part_1)},
};

static const struct vgp_fuzz_field message_drm_sync_query_fields[] = {
    {.name = "num_handles", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "flags", .kind = VGP_FUZZ_NUMBER, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field message_drm_sync_query_part_0[] = {
    {.name = "handle", .kind = VGP_FUZZ_NUMBER, .dword = 0, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_part message_drm_sync_query_parts[] = {
    {.name = "handles", .kind = VGP_FUZZ_ARRAY_CONST, .dword = 3, .stride = 1, .min = 0, .max = 64, .fields = message_drm_sync_query_part_0, .num_fields = COUNT(message_drm_sync_query_part_0)},
};

static const struct vgp_fuzz_field message_drm_sync_transfer_fields[] = {
    {.name = "dst_handle", .kind = VGP_FUZZ_NUMBER, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "dst_point_lo", .kind = VGP_FUZZ_NUMBER, .dword = 2, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "dst_point_hi", .kind = VGP_FUZZ_NUMBER, .dword = 3, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "src_handle", .kind = VGP_FUZZ_NUMBER, .dword = 4, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "src_point_lo", .kind = VGP_FUZZ_NUMBER, .dword = 5, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "src_point_hi", .kind = VGP_FUZZ_NUMBER, .dword = 6, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
    {.name = "flags", .kind = VGP_FUZZ_NUMBER, .dword = 7, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

static const struct vgp_fuzz_field message_resource_export_fd_fields[] = {
    {.name = "res_handle", .kind = VGP_FUZZ_RESOURCE, .dword = 1, .low = 0, .width = 32, .min = 0, .max = 0xffffffffu},
};

const struct vgp_fuzz_command vgp_fuzz_messages[] = {
    {.name = "GET_CAPS", .opcode = 1, .least = 0, .unit = VGP_FUZZ_UNIT_DWORDS},
    {.name = "RESOURCE_CREATE", .opcode = 2, .least = 10, .unit = VGP_FUZZ_UNIT_DWORDS, .fields = message_resource_create_fields, .num_fields = COUNT(message_resource_create_fields)},
    {.name = "RESOURCE_UNREF", .opcode = 3, .least = 1, .unit = VGP_FUZZ_UNIT_DWORDS, .fields = message_resource_unref_fields, .num_fields = COUNT(message_resource_unref_fields)},
    {.name = "TRANSFER_GET", .opcode = 4, .least = 11, .unit = VGP_FUZZ_UNIT_DWORDS, .fields = message_transfer_get_fields, .num_fields = COUNT(message_transfer_get_fields)},
    {.name = "TRANSFER_PUT", .opcode = 5, .least = 11, .unit = VGP_FUZZ_UNIT_DWORDS, .fields = message_transfer_put_fields, .num_fields = COUNT(message_transfer_put_fields), .parts = message_transfer_put_parts, .num_parts = COUNT(message_transfer_put_parts)},
    {.name = "SUBMIT_CMD", .opcode = 6, .least = 0, .unit = VGP_FUZZ_UNIT_DWORDS, .parts = message_submit_cmd_parts, .num_parts = COUNT(message_submit_cmd_parts)},
    {.name = "RESOURCE_BUSY_WAIT", .opcode = 7, .least = 2, .unit = VGP_FUZZ_UNIT_DWORDS, .fields = message_resource_busy_wait_fields, .num_fields = COUNT(message_resource_busy_wait_fields)},
    {.name = "CREATE_RENDERER", .opcode = 8, .least = 0, .unit = VGP_FUZZ_UNIT_BYTES, .parts = message_create_renderer_parts, .num_parts = COUNT(message_create_renderer_parts)},
    {.name = "GET_CAPS2", .opcode = 9, .least = 0, .unit = VGP_FUZZ_UNIT_DWORDS},
    {.name = "PING_PROTOCOL_VERSION", .opcode = 10, .least = 0, .unit = VGP_FUZZ_UNIT_DWORDS},
    {.name = "PROTOCOL_VERSION", .opcode = 11, .least = 1, .unit = VGP_FUZZ_UNIT_DWORDS, .fields = message_protocol_version_fields, .num_fields = COUNT(message_protocol_version_fields)},
    {.name = "RESOURCE_CREATE2", .opcode = 12, .least = 11, .unit = VGP_FUZZ_UNIT_DWORDS, .fields = message_resource_create2_fields, .num_fields = COUNT(message_resource_create2_fields)},
    {.name = "TRANSFER_GET2", .opcode = 13, .least = 10, .unit = VGP_FUZZ_UNIT_DWORDS, .fields = message_transfer_get2_fields, .num_fields = COUNT(message_transfer_get2_fields)},
    {.name = "TRANSFER_PUT2", .opcode = 14, .least = 10, .unit = VGP_FUZZ_UNIT_IGNORED, .fields = message_transfer_put2_fields, .num_fields = COUNT(message_transfer_put2_fields)},
    {.name = "GET_PARAM", .opcode = 15, .least = 1, .unit = VGP_FUZZ_UNIT_DWORDS, .fields = message_get_param_fields, .num_fields = COUNT(message_get_param_fields)},
    {.name = "GET_CAPSET", .opcode = 16, .least = 2, .unit = VGP_FUZZ_UNIT_DWORDS, .fields = message_get_capset_fields, .num_fields = COUNT(message_get_capset_fields)},
    {.name = "CONTEXT_INIT", .opcode = 17, .least = 1, .unit = VGP_FUZZ_UNIT_DWORDS, .fields = message_context_init_fields, .num_fields = COUNT(message_context_init_fields)},
    {.name = "RESOURCE_CREATE_BLOB", .opcode = 18, .least = 6, .unit = VGP_FUZZ_UNIT_DWORDS, .fields = message_resource_create_blob_fields, .num_fields = COUNT(message_resource_create_blob_fields)},
    {.name = "SYNC_CREATE", .opcode = 19, .least = 2, .unit = VGP_FUZZ_UNIT_DWORDS, .fields = message_sync_create_fields, .num_fields = COUNT(message_sync_create_fields)},
    {.name = "SYNC_UNREF", .opcode = 20, .least = 1, .unit = VGP_FUZZ_UNIT_DWORDS, .fields = message_sync_unref_fields, .num_fields = COUNT(message_sync_unref_fields)},
    {.name = "SYNC_READ", .opcode = 21, .least = 1, .unit = VGP_FUZZ_UNIT_DWORDS, .fields = message_sync_read_fields, .num_fields = COUNT(message_sync_read_fields)},
    {.name = "SYNC_WRITE", .opcode = 22, .least = 3, .unit = VGP_FUZZ_UNIT_DWORDS, .fields = message_sync_write_fields, .num_fields = COUNT(message_sync_write_fields)},
    {.name = "SYNC_WAIT", .opcode = 23, .least = 2, .unit = VGP_FUZZ_UNIT_DWORDS, .fields = message_sync_wait_fields, .num_fields = COUNT(message_sync_wait_fields), .parts = message_sync_wait_parts, .num_parts = COUNT(message_sync_wait_parts)},
    {.name = "SUBMIT_CMD2", .opcode = 24, .least = 1, .unit = VGP_FUZZ_UNIT_DWORDS, .fields = message_submit_cmd2_fields, .num_fields = COUNT(message_submit_cmd2_fields), .parts = message_submit_cmd2_parts, .num_parts = COUNT(message_submit_cmd2_parts)},
    {.name = "DRM_SYNC_CREATE", .opcode = 25, .least = 1, .unit = VGP_FUZZ_UNIT_DWORDS, .fields = message_drm_sync_create_fields, .num_fields = COUNT(message_drm_sync_create_fields)},
    {.name = "DRM_SYNC_DESTROY", .opcode = 26, .least = 1, .unit = VGP_FUZZ_UNIT_DWORDS, .fields = message_drm_sync_destroy_fields, .num_fields = COUNT(message_drm_sync_destroy_fields)},
    {.name = "DRM_SYNC_HANDLE_TO_FD", .opcode = 27, .least = 1, .unit = VGP_FUZZ_UNIT_DWORDS, .fields = message_drm_sync_handle_to_fd_fields, .num_fields = COUNT(message_drm_sync_handle_to_fd_fields)},
    {.name = "DRM_SYNC_FD_TO_HANDLE", .opcode = 28, .least = 0, .unit = VGP_FUZZ_UNIT_DWORDS},
    {.name = "DRM_SYNC_IMPORT_SYNC_FILE", .opcode = 29, .least = 1, .unit = VGP_FUZZ_UNIT_DWORDS, .fields = message_drm_sync_import_sync_file_fields, .num_fields = COUNT(message_drm_sync_import_sync_file_fields)},
    {.name = "DRM_SYNC_EXPORT_SYNC_FILE", .opcode = 30, .least = 1, .unit = VGP_FUZZ_UNIT_DWORDS, .fields = message_drm_sync_export_sync_file_fields, .num_fields = COUNT(message_drm_sync_export_sync_file_fields)},
    {.name = "DRM_SYNC_WAIT", .opcode = 31, .least = 4, .unit = VGP_FUZZ_UNIT_DWORDS, .fields = message_drm_sync_wait_fields, .num_fields = COUNT(message_drm_sync_wait_fields), .parts = message_drm_sync_wait_parts, .num_parts = COUNT(message_drm_sync_wait_parts)},
    {.name = "DRM_SYNC_RESET", .opcode = 32, .least = 1, .unit = VGP_FUZZ_UNIT_DWORDS, .fields = message_drm_sync_reset_fields, .num_fields = COUNT(message_drm_sync_reset_fields), .parts = message_drm_sync_reset_parts, .num_parts = COUNT(message_drm_sync_reset_parts)},
    {.name = "DRM_SYNC_SIGNAL", .opcode = 33, .least = 1, .unit = VGP_FUZZ_UNIT_DWORDS, .fields = message_drm_sync_signal_fields, .num_fields = COUNT(message_drm_sync_signal_fields), .parts = message_drm_sync_signal_parts, .num_parts = COUNT(message_drm_sync_signal_parts)},
    {.name = "DRM_SYNC_TIMELINE_SIGNAL", .opcode = 34, .least = 1, .unit = VGP_FUZZ_UNIT_DWORDS, .fields = message_drm_sync_timeline_signal_fields, .num_fields = COUNT(message_drm_sync_timeline_signal_fields), .parts = message_drm_sync_timeline_signal_parts, .num_parts = COUNT(message_drm_sync_timeline_signal_parts)},
    {.name = "DRM_SYNC_TIMELINE_WAIT", .opcode = 35, .least = 4, .unit = VGP_FUZZ_UNIT_DWORDS, .fields = message_drm_sync_timeline_wait_fields, .num_fields = COUNT(message_drm_sync_timeline_wait_fields), .parts = message_drm_sync_timeline_wait_parts, .num_parts = COUNT(message_drm_sync_timeline_wait_parts)},
    {.name = "DRM_SYNC_QUERY", .opcode = 36, .least = 2, .unit = VGP_FUZZ_UNIT_DWORDS, .fields = message_drm_sync_query_fields, .num_fields = COUNT(message_drm_sync_query_fields), .parts = message_drm_sync_query_parts, .num_parts = COUNT(message_drm_sync_query_parts)},
    {.name = "DRM_SYNC_TRANSFER", .opcode = 37, .least = 7, .unit = VGP_FUZZ_UNIT_DWORDS, .fields = message_drm_sync_transfer_fields, .num_fields = COUNT(message_drm_sync_transfer_fields)},
    {.name = "RESOURCE_EXPORT_FD", .opcode = 38, .least = 1, .unit = VGP_FUZZ_UNIT_DWORDS, .fields = message_resource_export_fd_fields, .num_fields = COUNT(message_resource_export_fd_fields)},
};
const unsigned vgp_fuzz_num_messages = COUNT(vgp_fuzz_messages);

static const char *const words_tgsi_processor[] = {"VERT", "TESS_CTRL", "TESS_EVAL", "GEOM", "FRAG", "COMP", "TASK", "MESH"};

static const char *const words_tgsi_file[] = {"NULL", "CONST", "IN", "OUT", "TEMP", "SAMP", "ADDR", "IMM", "SV", "IMAGE", "SVIEW", "BUFFER", "MEMORY", "HWATOMIC", "CONSTBUF", "PRED"};

static const char *const words_tgsi_semantic[] = {"POSITION", "COLOR", "BCOLOR", "FOG", "PSIZE", "GENERIC", "NORMAL", "FACE", "EDGEFLAG", "PRIM_ID", "INSTANCEID", "VERTEXID", "STENCIL", "CLIPDIST", "CLIPVERTEX", "GRID_SIZE", "BLOCK_ID", "BLOCK_SIZE", "THREAD_ID", "TEXCOORD", "PCOORD", "VIEWPORT_INDEX", "LAYER", "SAMPLEID", "SAMPLEPOS", "SAMPLEMASK", "INVOCATIONID", "VERTEXID_NOBASE", "BASEVERTEX", "PATCH", "TESSCOORD", "TESSOUTER", "TESSINNER", "VERTICESIN", "HELPER_INVOCATION", "BASEINSTANCE", "DRAWID", "WORK_DIM", "SUBGROUP_SIZE", "SUBGROUP_INVOCATION", "SUBGROUP_EQ_MASK", "SUBGROUP_GE_MASK", "SUBGROUP_GT_MASK", "SUBGROUP_LE_MASK", "SUBGROUP_LT_MASK", "CS_USER_DATA_AMD", "VIEWPORT_MASK", "CULLDIST"};

static const char *const words_tgsi_property[] = {"GS_INPUT_PRIMITIVE", "GS_OUTPUT_PRIMITIVE", "GS_MAX_OUTPUT_VERTICES", "FS_COORD_ORIGIN", "FS_COORD_PIXEL_CENTER", "FS_COLOR0_WRITES_ALL_CBUFS", "FS_DEPTH_LAYOUT", "VS_PROHIBIT_UCPS", "GS_INVOCATIONS", "VS_WINDOW_SPACE_POSITION", "TCS_VERTICES_OUT", "TES_PRIM_MODE", "TES_SPACING", "TES_VERTEX_ORDER_CW", "TES_POINT_MODE", "NUM_CLIPDIST_ENABLED", "NUM_CULLDIST_ENABLED", "FS_EARLY_DEPTH_STENCIL", "FS_POST_DEPTH_COVERAGE", "NEXT_SHADER", "CS_FIXED_BLOCK_WIDTH", "CS_FIXED_BLOCK_HEIGHT", "CS_FIXED_BLOCK_DEPTH", "VS_BLIT_SGPRS_AMD", "CS_USER_DATA_COMPONENTS_AMD", "LAYER_VIEWPORT_RELATIVE", "FS_BLEND_EQUATION_ADVANCED", "SEPARABLE_PROGRAM", "LEGACY_MATH_RULES", "MUL_ZERO_WINS"};

static const char *const words_tgsi_texture[] = {"BUFFER", "1D", "2D", "3D", "CUBE", "RECT", "SHADOW1D", "SHADOW2D", "SHADOWRECT", "1D_ARRAY", "2D_ARRAY", "SHADOW1D_ARRAY", "SHADOW2D_ARRAY", "SHADOWCUBE", "2D_MSAA", "2D_ARRAY_MSAA", "CUBEARRAY", "SHADOWCUBEARRAY", "UNKNOWN"};

static const char *const words_tgsi_return_type[] = {"UNORM", "SNORM", "SINT", "UINT", "FLOAT"};

static const char *const words_tgsi_interpolate[] = {"CONSTANT", "LINEAR", "PERSPECTIVE", "COLOR"};

static const char *const words_tgsi_location[] = {"CENTER", "CENTROID", "SAMPLE"};

static const char *const words_tgsi_primitive[] = {"POINTS", "LINES", "LINE_LOOP", "LINE_STRIP", "TRIANGLES", "TRIANGLE_STRIP", "TRIANGLE_FAN", "QUADS", "QUAD_STRIP", "POLYGON", "LINES_ADJACENCY", "LINE_STRIP_ADJACENCY", "TRIANGLES_ADJACENCY", "TRIANGLE_STRIP_ADJACENCY", "PATCHES"};

static const char *const words_tgsi_coord_origin[] = {"UPPER_LEFT", "LOWER_LEFT"};

static const char *const words_tgsi_pixel_center[] = {"HALF_INTEGER", "INTEGER"};

static const char *const words_tgsi_imm_type[] = {"FLT32", "UINT32", "INT32", "FLT64", "UINT64", "INT64"};

static const char *const words_tgsi_qualifier[] = {"COHERENT", "RESTRICT", "VOLATILE", "STREAM_CACHE_POLICY"};

static const char *const words_tgsi_memory_type[] = {"GLOBAL", "SHARED", "PRIVATE", "INPUT"};

const struct vgp_fuzz_words vgp_fuzz_vocabularies[] = {
    {words_tgsi_processor, COUNT(words_tgsi_processor)},
    {words_tgsi_file, COUNT(words_tgsi_file)},
    {words_tgsi_semantic, COUNT(words_tgsi_semantic)},
    {words_tgsi_property, COUNT(words_tgsi_property)},
    {words_tgsi_texture, COUNT(words_tgsi_texture)},
    {words_tgsi_return_type, COUNT(words_tgsi_return_type)},
    {words_tgsi_interpolate, COUNT(words_tgsi_interpolate)},
    {words_tgsi_location, COUNT(words_tgsi_location)},
    {words_tgsi_primitive, COUNT(words_tgsi_primitive)},
    {words_tgsi_coord_origin, COUNT(words_tgsi_coord_origin)},
    {words_tgsi_pixel_center, COUNT(words_tgsi_pixel_center)},
    {words_tgsi_imm_type, COUNT(words_tgsi_imm_type)},
    {words_tgsi_qualifier, COUNT(words_tgsi_qualifier)},
    {words_tgsi_memory_type, COUNT(words_tgsi_memory_type)},
};
const unsigned vgp_fuzz_num_vocabularies = COUNT(vgp_fuzz_vocabularies);

const struct vgp_fuzz_opcode vgp_fuzz_opcodes[] = {
    {"ABS", 1, 1, false},
    {"ADD", 1, 2, false},
    {"AND", 1, 2, false},
    {"ARL", 1, 1, false},
    {"ARR", 1, 1, false},
    {"ATOMAND", 1, 3, false},
    {"ATOMCAS", 1, 4, false},
    {"ATOMDEC_WRAP", 1, 3, false},
    {"ATOMFADD", 1, 3, false},
    {"ATOMIMAX", 1, 3, false},
    {"ATOMIMIN", 1, 3, false},
    {"ATOMINC_WRAP", 1, 3, false},
    {"ATOMOR", 1, 3, false},
    {"ATOMUADD", 1, 3, false},
    {"ATOMUMAX", 1, 3, false},
    {"ATOMUMIN", 1, 3, false},
    {"ATOMXCHG", 1, 3, false},
    {"ATOMXOR", 1, 3, false},
    {"BALLOT", 1, 1, false},
    {"BARRIER", 0, 0, false},
    {"BFI", 1, 4, false},
    {"BGNLOOP", 0, 0, false},
    {"BGNSUB", 0, 0, false},
    {"BREV", 1, 1, false},
    {"BRK", 0, 0, false},
    {"CAL", 0, 0, false},
    {"CASE", 0, 1, false},
    {"CEIL", 1, 1, false},
    {"CLOCK", 1, 0, false},
    {"CMP", 1, 3, false},
    {"CONT", 0, 0, false},
    {"COS", 1, 1, false},
    {"D2F", 1, 1, false},
    {"D2I", 1, 1, false},
    {"D2I64", 1, 1, false},
    {"D2U", 1, 1, false},
    {"D2U64", 1, 1, false},
    {"DABS", 1, 1, false},
    {"DADD", 1, 2, false},
    {"DCEIL", 1, 1, false},
    {"DDIV", 1, 2, false},
    {"DDX", 1, 1, false},
    {"DDX_FINE", 1, 1, false},
    {"DDY", 1, 1, false},
    {"DDY_FINE", 1, 1, false},
    {"DEFAULT", 0, 0, false},
    {"DEMOTE", 0, 0, false},
    {"DFLR", 1, 1, false},
    {"DFMA", 1, 3, false},
    {"DFRAC", 1, 1, false},
    {"DFRACEXP", 2, 1, false},
    {"DIV", 1, 2, false},
    {"DLDEXP", 1, 2, false},
    {"DMAD", 1, 3, false},
    {"DMAX", 1, 2, false},
    {"DMIN", 1, 2, false},
    {"DMUL", 1, 2, false},
    {"DNEG", 1, 1, false},
    {"DP2", 1, 2, false},
    {"DP3", 1, 2, false},
    {"DP4", 1, 2, false},
    {"DPH", 1, 2, false},
    {"DRCP", 1, 1, false},
    {"DROUND", 1, 1, false},
    {"DRSQ", 1, 1, false},
    {"DSEQ", 1, 2, false},
    {"DSGE", 1, 2, false},
    {"DSLT", 1, 2, false},
    {"DSNE", 1, 2, false},
    {"DSQRT", 1, 1, false},
    {"DSSG", 1, 1, false},
    {"DST", 1, 2, false},
    {"DTRUNC", 1, 1, false},
    {"ELSE", 0, 0, false},
    {"EMIT", 0, 1, false},
    {"END", 0, 0, false},
    {"ENDIF", 0, 0, false},
    {"ENDLOOP", 0, 0, false},
    {"ENDPRIM", 0, 1, false},
    {"ENDSUB", 0, 0, false},
    {"ENDSWITCH", 0, 0, false},
    {"EX2", 1, 1, false},
    {"EXP", 1, 1, false},
    {"F2D", 1, 1, false},
    {"F2I", 1, 1, false},
    {"F2I64", 1, 1, false},
    {"F2U", 1, 1, false},
    {"F2U64", 1, 1, false},
    {"FBFETCH", 1, 1, false},
    {"FLR", 1, 1, false},
    {"FMA", 1, 3, false},
    {"FRC", 1, 1, false},
    {"FSEQ", 1, 2, false},
    {"FSGE", 1, 2, false},
    {"FSLT", 1, 2, false},
    {"FSNE", 1, 2, false},
    {"GATHER4", 1, 3, false},
    {"I2D", 1, 1, false},
    {"I2F", 1, 1, false},
    {"I2I64", 1, 1, false},
    {"I642D", 1, 1, false},
    {"I642F", 1, 1, false},
    {"I64ABS", 1, 1, false},
    {"I64DIV", 1, 2, false},
    {"I64MAX", 1, 2, false},
    {"I64MIN", 1, 2, false},
    {"I64MOD", 1, 2, false},
    {"I64NEG", 1, 1, false},
    {"I64SGE", 1, 2, false},
    {"I64SHR", 1, 2, false},
    {"I64SLT", 1, 2, false},
    {"I64SSG", 1, 1, false},
    {"IABS", 1, 1, false},
    {"IBFE", 1, 3, false},
    {"IDIV", 1, 2, false},
    {"IF", 0, 1, false},
    {"IMAX", 1, 2, false},
    {"IMG2HND", 1, 1, false},
    {"IMIN", 1, 2, false},
    {"IMSB", 1, 1, false},
    {"IMUL_HI", 1, 2, false},
    {"INEG", 1, 1, false},
    {"INTERP_CENTROID", 1, 1, false},
    {"INTERP_OFFSET", 1, 2, false},
    {"INTERP_SAMPLE", 1, 2, false},
    {"ISGE", 1, 2, false},
    {"ISHR", 1, 2, false},
    {"ISLT", 1, 2, false},
    {"ISSG", 1, 1, false},
    {"KILL", 0, 0, false},
    {"KILL_IF", 0, 1, false},
    {"LDEXP", 1, 2, false},
    {"LG2", 1, 1, false},
    {"LIT", 1, 1, false},
    {"LOAD", 1, 2, false},
    {"LOD", 1, 3, false},
    {"LODQ", 1, 2, true},
    {"LOG", 1, 1, false},
    {"LRP", 1, 3, false},
    {"LSB", 1, 1, false},
    {"MAD", 1, 3, false},
    {"MAX", 1, 2, false},
    {"MEMBAR", 0, 1, false},
    {"MIN", 1, 2, false},
    {"MOD", 1, 2, false},
    {"MOV", 1, 1, false},
    {"MUL", 1, 2, false},
    {"NOP", 0, 0, false},
    {"NOT", 1, 1, false},
    {"OR", 1, 2, false},
    {"PK2H", 1, 1, false},
    {"PK2US", 1, 1, false},
    {"PK4B", 1, 1, false},
    {"PK4UB", 1, 1, false},
    {"POPC", 1, 1, false},
    {"POW", 1, 2, false},
    {"RCP", 1, 1, false},
    {"READ_FIRST", 1, 1, false},
    {"READ_HELPER", 1, 0, false},
    {"READ_INVOC", 1, 2, false},
    {"RESQ", 1, 1, false},
    {"RET", 0, 0, false},
    {"ROUND", 1, 1, false},
    {"RSQ", 1, 1, false},
    {"SAMP2HND", 1, 1, true},
    {"SAMPLE", 1, 3, false},
    {"SAMPLE_B", 1, 4, false},
    {"SAMPLE_C", 1, 4, false},
    {"SAMPLE_C_LZ", 1, 4, false},
    {"SAMPLE_D", 1, 5, false},
    {"SAMPLE_I", 1, 2, false},
    {"SAMPLE_INFO", 1, 2, false},
    {"SAMPLE_I_MS", 1, 3, false},
    {"SAMPLE_L", 1, 4, false},
    {"SAMPLE_POS", 1, 2, false},
    {"SCS", 1, 1, false},
    {"SEQ", 1, 2, false},
    {"SGE", 1, 2, false},
    {"SGT", 1, 2, false},
    {"SHL", 1, 2, false},
    {"SIN", 1, 1, false},
    {"SLE", 1, 2, false},
    {"SLT", 1, 2, false},
    {"SNE", 1, 2, false},
    {"SQRT", 1, 1, false},
    {"SSG", 1, 1, false},
    {"STORE", 1, 2, false},
    {"SUB", 1, 2, false},
    {"SVIEWINFO", 1, 2, false},
    {"SWITCH", 0, 1, false},
    {"TEX", 1, 2, true},
    {"TEX2", 1, 3, true},
    {"TEX_LZ", 1, 2, true},
    {"TG4", 1, 3, true},
    {"TRUNC", 1, 1, false},
    {"TXB", 1, 2, true},
    {"TXB2", 1, 3, true},
    {"TXD", 1, 4, true},
    {"TXF", 1, 2, true},
    {"TXF_LZ", 1, 2, true},
    {"TXL", 1, 2, true},
    {"TXL2", 1, 3, true},
    {"TXP", 1, 2, true},
    {"TXQ", 1, 2, true},
    {"TXQS", 1, 1, true},
    {"U2D", 1, 1, false},
    {"U2F", 1, 1, false},
    {"U2I64", 1, 1, false},
    {"U642D", 1, 1, false},
    {"U642F", 1, 1, false},
    {"U64ADD", 1, 2, false},
    {"U64DIV", 1, 2, false},
    {"U64MAX", 1, 2, false},
    {"U64MIN", 1, 2, false},
    {"U64MOD", 1, 2, false},
    {"U64MUL", 1, 2, false},
    {"U64SEQ", 1, 2, false},
    {"U64SGE", 1, 2, false},
    {"U64SHL", 1, 2, false},
    {"U64SHR", 1, 2, false},
    {"U64SLT", 1, 2, false},
    {"U64SNE", 1, 2, false},
    {"UADD", 1, 2, false},
    {"UARL", 1, 1, false},
    {"UBFE", 1, 3, false},
    {"UCMP", 1, 3, false},
    {"UDIV", 1, 2, false},
    {"UIF", 0, 1, false},
    {"UMAD", 1, 3, false},
    {"UMAX", 1, 2, false},
    {"UMIN", 1, 2, false},
    {"UMOD", 1, 2, false},
    {"UMSB", 1, 1, false},
    {"UMUL", 1, 2, false},
    {"UMUL_HI", 1, 2, false},
    {"UP2H", 1, 1, false},
    {"UP2US", 1, 1, false},
    {"UP4B", 1, 1, false},
    {"UP4UB", 1, 1, false},
    {"USEQ", 1, 2, false},
    {"USGE", 1, 2, false},
    {"USHR", 1, 2, false},
    {"USLT", 1, 2, false},
    {"USNE", 1, 2, false},
    {"VOTE_ALL", 1, 1, false},
    {"VOTE_ANY", 1, 1, false},
    {"VOTE_EQ", 1, 1, false},
    {"XOR", 1, 2, false},
    {"XPD", 1, 2, false},
};
const unsigned vgp_fuzz_num_opcodes = COUNT(vgp_fuzz_opcodes);
