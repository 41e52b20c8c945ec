/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 ff0999072b35ec7b */
/* Numbers to names, and a printer of streams. Generated from protocol/virgl.xml: do not edit. */
#ifndef VGP_NAMES_H
#define VGP_NAMES_H

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

#ifdef __cplusplus
}
#endif
#endif
