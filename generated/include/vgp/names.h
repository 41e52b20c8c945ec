/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
/* Numbers to names, the shape of each decoded command, and a printer of streams. Generated from protocol/virgl.xml: do not edit. */
#ifndef VGP_NAMES_H
#define VGP_NAMES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "vgp/decode.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Each answers a static string without prefix, or NULL where there is no such number. */
const char *vgp_command_name(uint32_t opcode);
const char *vgp_object_name(uint32_t type);
const char *vgp_blend_factor_name(uint32_t value);
const char *vgp_blend_func_name(uint32_t value);
const char *vgp_logicop_name(uint32_t value);
const char *vgp_compare_func_name(uint32_t value);
const char *vgp_fill_mode_name(uint32_t value);
const char *vgp_face_name(uint32_t value);
const char *vgp_stencil_op_name(uint32_t value);
const char *vgp_target_name(uint32_t value);
const char *vgp_cube_face_name(uint32_t value);
const char *vgp_tex_wrap_name(uint32_t value);
const char *vgp_mip_filter_name(uint32_t value);
const char *vgp_tex_filter_name(uint32_t value);
const char *vgp_stage_name(uint32_t value);
const char *vgp_prim_name(uint32_t value);
const char *vgp_query_type_name(uint32_t value);
const char *vgp_render_cond_name(uint32_t value);
const char *vgp_sprite_coord_mode_name(uint32_t value);
const char *vgp_query_value_type_name(uint32_t value);
const char *vgp_video_profile_name(uint32_t value);
const char *vgp_video_entrypoint_name(uint32_t value);
const char *vgp_statistics_query_name(uint32_t value);
const char *vgp_ctx_error_name(uint32_t value);
const char *vgp_transfer_direction_name(uint32_t value);
const char *vgp_query_state_name(uint32_t value);
const char *vgp_tweak_name(uint32_t value);
const char *vgp_advanced_blend_name(uint32_t value);
const char *vgp_video_chroma_name(uint32_t value);
const char *vgp_swizzle_name(uint32_t value);
const char *vgp_error_name(enum vgp_error error); /* "length", "range" ...; never NULL */

/* How a member is held in the decoded struct. */
enum vgp_field_kind {
    VGP_FIELD_U32,
    VGP_FIELD_I32,
    VGP_FIELD_F32,
    VGP_FIELD_F64,
    VGP_FIELD_U64,
    VGP_FIELD_BOOL,
    VGP_FIELD_SPAN,
};

/* What a number stands for, beyond its enum. */
enum vgp_meaning {
    VGP_MEANING_NUMBER,
    VGP_MEANING_BITS,
    VGP_MEANING_FORMAT,
    VGP_MEANING_RESOURCE,
    VGP_MEANING_OBJECT,
    VGP_MEANING_NEW,
};

/* When a member is there: always, or as the member at when_offset is compared with when_value. */
enum vgp_when {
    VGP_WHEN_ALWAYS,
    VGP_WHEN_SET, /* it is a bool and true */
    VGP_WHEN_NONZERO,
    VGP_WHEN_ZERO,
    VGP_WHEN_EQUAL,
    VGP_WHEN_UNEQUAL,
};

/* One member of a decoded struct, or one member of the elements of an array in it. */
struct vgp_field_info {
    const char *name;  /* NULL: the element itself, of an array of scalars */
    const char *array; /* NULL: not in an array */
    const char *(*value_name)(uint32_t value); /* NULL: no enum */
    uint8_t kind;      /* enum vgp_field_kind */
    uint8_t meaning;   /* enum vgp_meaning */
    uint8_t when;      /* enum vgp_when */
    uint8_t low;       /* first bit in its dword */
    uint8_t width;     /* bits; 0: not on the wire, added by the decoder */
    uint16_t dword;    /* from the header, in an array from the element */
    uint16_t base;     /* arrays and spans: dword from the header; 0: behind the part before */
    uint16_t dword_step; /* dwords from element to element */
    uint32_t when_value;
    size_t when_offset;
    size_t offset;       /* in the struct; arrays: of element 0 */
    size_t step;         /* bytes from element to element; 0: not in an array */
    uint32_t count;      /* elements, where it is constant, else 0 */
    size_t count_offset; /* of the uint32_t that counts */
};

struct vgp_command_info {
    const char *name; /* "SET_VIEWPORT_STATE", "CREATE_BLEND" */
    uint32_t opcode, object_type;
    size_t struct_bytes; /* 0: no struct */
    const struct vgp_field_info *fields;
    uint32_t num_fields;
    enum vgp_error (*decode)(const uint32_t *src, uint32_t len, uint32_t object_type, void *out,
                             struct vgp_fault *fault);
};

/* NULL: no such command, or no such object type for CREATE_OBJECT. Otherwise object_type is not looked at. */
const struct vgp_command_info *vgp_command_info(uint32_t opcode, uint32_t object_type);
/* Bytes of the biggest decoded struct. */
#define VGP_MAX_STRUCT_BYTES sizeof(union vgp_any_command)
union vgp_any_command {
    uint64_t alignment;
    struct vgp_bind_object bind_object;
    struct vgp_destroy_object destroy_object;
    struct vgp_set_viewport_state set_viewport_state;
    struct vgp_set_framebuffer_state set_framebuffer_state;
    struct vgp_set_vertex_buffers set_vertex_buffers;
    struct vgp_clear clear;
    struct vgp_draw_vbo draw_vbo;
    struct vgp_resource_inline_write resource_inline_write;
    struct vgp_set_sampler_views set_sampler_views;
    struct vgp_set_index_buffer set_index_buffer;
    struct vgp_set_constant_buffer set_constant_buffer;
    struct vgp_set_stencil_ref set_stencil_ref;
    struct vgp_set_blend_color set_blend_color;
    struct vgp_set_scissor_state set_scissor_state;
    struct vgp_blit blit;
    struct vgp_resource_copy_region resource_copy_region;
    struct vgp_bind_sampler_states bind_sampler_states;
    struct vgp_begin_query begin_query;
    struct vgp_end_query end_query;
    struct vgp_get_query_result get_query_result;
    struct vgp_set_polygon_stipple set_polygon_stipple;
    struct vgp_set_clip_state set_clip_state;
    struct vgp_set_sample_mask set_sample_mask;
    struct vgp_set_streamout_targets set_streamout_targets;
    struct vgp_set_render_condition set_render_condition;
    struct vgp_set_uniform_buffer set_uniform_buffer;
    struct vgp_set_sub_ctx set_sub_ctx;
    struct vgp_create_sub_ctx create_sub_ctx;
    struct vgp_destroy_sub_ctx destroy_sub_ctx;
    struct vgp_bind_shader bind_shader;
    struct vgp_set_tess_state set_tess_state;
    struct vgp_set_min_samples set_min_samples;
    struct vgp_set_shader_buffers set_shader_buffers;
    struct vgp_set_shader_images set_shader_images;
    struct vgp_memory_barrier memory_barrier;
    struct vgp_launch_grid launch_grid;
    struct vgp_set_framebuffer_state_no_attach set_framebuffer_state_no_attach;
    struct vgp_texture_barrier texture_barrier;
    struct vgp_set_atomic_buffers set_atomic_buffers;
    struct vgp_set_debug_flags set_debug_flags;
    struct vgp_get_query_result_qbo get_query_result_qbo;
    struct vgp_transfer3d transfer3d;
    struct vgp_copy_transfer3d copy_transfer3d;
    struct vgp_set_tweaks set_tweaks;
    struct vgp_clear_texture clear_texture;
    struct vgp_pipe_resource_create pipe_resource_create;
    struct vgp_pipe_resource_set_type pipe_resource_set_type;
    struct vgp_get_memory_info get_memory_info;
    struct vgp_send_string_marker send_string_marker;
    struct vgp_link_shader link_shader;
    struct vgp_create_video_codec create_video_codec;
    struct vgp_destroy_video_codec destroy_video_codec;
    struct vgp_create_video_buffer create_video_buffer;
    struct vgp_destroy_video_buffer destroy_video_buffer;
    struct vgp_begin_frame begin_frame;
    struct vgp_decode_bitstream decode_bitstream;
    struct vgp_encode_bitstream encode_bitstream;
    struct vgp_end_frame end_frame;
    struct vgp_clear_surface clear_surface;
    struct vgp_get_pipe_resource_layout get_pipe_resource_layout;
    struct vgp_create_blend create_blend;
    struct vgp_create_rasterizer create_rasterizer;
    struct vgp_create_dsa create_dsa;
    struct vgp_create_shader create_shader;
    struct vgp_create_vertex_elements create_vertex_elements;
    struct vgp_create_sampler_view create_sampler_view;
    struct vgp_create_sampler_state create_sampler_state;
    struct vgp_create_surface create_surface;
    struct vgp_create_query create_query;
    struct vgp_create_streamout_target create_streamout_target;
    struct vgp_create_msaa_surface create_msaa_surface;
};

/* Whether `field` is there in the decoded `command`, and of how many elements (1 outside arrays). */
bool vgp_field_present(const struct vgp_field_info *field, const void *command);
uint32_t vgp_field_count(const struct vgp_field_info *field, const void *command);

/* Takes a piece of text, not NUL terminated. */
typedef void vgp_print_fn(void *user, const char *text, size_t bytes);
/* Prints a stream, one line for each member, each with its dword offset. Stops behind what breaks the schema, having said why. */
void vgp_print(vgp_print_fn *print, void *user, const uint32_t *dwords, size_t count);

#ifdef __cplusplus
}
#endif
#endif
