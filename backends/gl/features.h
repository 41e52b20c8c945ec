/* SPDX-License-Identifier: MIT */
/*
 * What the host's GL can do: one table row per feature, resolved once at start from version and
 * extensions. Rooms ask bea_gl_has() and never look at versions or extension strings themselves.
 */
#ifndef BEA_GL_FEATURES_H
#define BEA_GL_FEATURES_H

#include <epoxy/gl.h>
#include <stdbool.h>
#include <stdint.h>

#include "shader/shader.h"

struct bea_gl;

/*
 * X(name, desktop version, desktop extensions, ES version, ES extensions): a feature is there when
 * the version is reached (0: no version has it) or one of the extensions (separated by blanks,
 * without their "GL_") is there.
 */
#define BEA_GL_FEATURES_API(X)                                                                     \
    X(DIRECT_STATE_ACCESS, 45, "ARB_direct_state_access", 0, "")                                   \
    X(MULTI_BIND, 44, "ARB_multi_bind", 0, "")                                                     \
    X(DEBUG, 43, "KHR_debug", 32, "KHR_debug")                                                     \
    X(INTERNALFORMAT_QUERY2, 43, "ARB_internalformat_query2", 0, "")                               \
    X(INVALIDATE, 43, "ARB_invalidate_subdata", 30, "")                                            \
    X(PROGRAM_BINARY, 41, "ARB_get_program_binary", 30, "")                                        \
    X(PARALLEL_COMPILE, 0, "KHR_parallel_shader_compile", 0, "KHR_parallel_shader_compile")        \
    X(ROBUST_BUFFER_ACCESS, 43, "ARB_robust_buffer_access_behavior", 0,                            \
      "KHR_robust_buffer_access_behavior")                                                         \
    X(RESET_STATUS, 45, "KHR_robustness ARB_robustness", 32, "KHR_robustness EXT_robustness")      \
    X(MEMORY_INFO_NVX, 0, "NVX_gpu_memory_info", 0, "NVX_gpu_memory_info")                         \
    X(MEMORY_INFO_ATI, 0, "ATI_meminfo", 0, "")

#define BEA_GL_FEATURES_STORAGE(X)                                                                 \
    X(BUFFER_STORAGE, 44, "ARB_buffer_storage", 0, "EXT_buffer_storage")                           \
    X(CLEAR_BUFFER, 43, "ARB_clear_buffer_object", 0, "")                                          \
    X(TEXTURE_STORAGE, 42, "ARB_texture_storage", 30, "")                                          \
    X(TEXTURE_STORAGE_MULTISAMPLE, 43, "ARB_texture_storage_multisample", 31, "")                  \
    X(TEXTURE_VIEW, 43, "ARB_texture_view", 0, "OES_texture_view EXT_texture_view")                \
    X(TEXTURE_BUFFER, 31, "", 32, "OES_texture_buffer EXT_texture_buffer")                         \
    X(TEXTURE_BUFFER_RANGE, 43, "ARB_texture_buffer_range", 32,                                    \
      "OES_texture_buffer EXT_texture_buffer")                                                     \
    X(TEXTURE_BUFFER_RGB32, 40, "ARB_texture_buffer_object_rgb32", 32,                             \
      "OES_texture_buffer EXT_texture_buffer")                                                     \
    X(TEXTURE_1D, 31, "", 0, "")                                                                   \
    X(TEXTURE_RECTANGLE, 31, "", 0, "")                                                            \
    X(TEXTURE_CUBE_MAP_ARRAY, 40, "ARB_texture_cube_map_array", 32,                                \
      "OES_texture_cube_map_array EXT_texture_cube_map_array")                                     \
    X(TEXTURE_MULTISAMPLE, 32, "", 31, "")                                                         \
    X(TEXTURE_MULTISAMPLE_ARRAY, 32, "", 32, "OES_texture_storage_multisample_2d_array")           \
    X(STENCIL_TEXTURING, 43, "ARB_stencil_texturing", 31, "")                                      \
    X(TEXTURE_STENCIL8, 44, "ARB_texture_stencil8", 32, "OES_texture_stencil8")                    \
    X(CLEAR_TEXTURE, 44, "ARB_clear_texture", 0, "EXT_clear_texture")                              \
    X(EGL_IMAGE, 0, "OES_EGL_image", 0, "OES_EGL_image")                                           \
    X(EGL_IMAGE_STORAGE, 0, "EXT_EGL_image_storage", 0, "EXT_EGL_image_storage")                   \
    X(COPY_IMAGE, 43, "ARB_copy_image", 32, "OES_copy_image EXT_copy_image")                       \
    X(GET_TEXTURE, 31, "", 0, "")                                                                  \
    X(READ_DEPTH_STENCIL, 31, "", 0, "NV_read_depth_stencil")                                      \
    X(GET_TEXTURE_SUB_IMAGE, 45, "ARB_get_texture_sub_image", 0, "")                               \
    X(COMPRESSION_S3TC, 0, "EXT_texture_compression_s3tc", 0,                                      \
      "EXT_texture_compression_s3tc ANGLE_texture_compression_dxt5")                               \
    X(COMPRESSION_S3TC_SRGB, 0, "EXT_texture_sRGB EXT_texture_compression_s3tc_srgb", 0,           \
      "EXT_texture_compression_s3tc_srgb")                                                         \
    X(COMPRESSION_RGTC, 30, "ARB_texture_compression_rgtc", 0, "EXT_texture_compression_rgtc")     \
    X(COMPRESSION_BPTC, 42, "ARB_texture_compression_bptc", 0, "EXT_texture_compression_bptc")     \
    X(COMPRESSION_ETC2, 43, "ARB_ES3_compatibility", 30, "")                                       \
    X(COMPRESSION_ASTC, 0, "KHR_texture_compression_astc_ldr", 32,                                 \
      "KHR_texture_compression_astc_ldr")                                                          \
    X(COMPRESSION_ASTC_3D, 0, "KHR_texture_compression_astc_sliced_3d", 0,                         \
      "KHR_texture_compression_astc_sliced_3d")                                                    \
    X(NORM16, 31, "", 0, "EXT_texture_norm16")                                                     \
    X(SRGB_R8, 0, "EXT_texture_sRGB_R8", 0, "EXT_texture_sRGB_R8")                                 \
    X(SRGB_RG8, 0, "EXT_texture_sRGB_RG8", 0, "EXT_texture_sRGB_RG8")                              \
    X(COLOR_BUFFER_FLOAT, 31, "", 32, "EXT_color_buffer_float")                                    \
    X(COLOR_BUFFER_HALF_FLOAT, 31, "", 32, "EXT_color_buffer_float EXT_color_buffer_half_float")   \
    X(FLOAT_LINEAR, 31, "", 0, "OES_texture_float_linear")

#define BEA_GL_FEATURES_SAMPLING(X)                                                                \
    X(SEAMLESS_CUBE, 32, "", 30, "")                                                               \
    X(SEAMLESS_CUBE_PER_TEXTURE, 0,                                                                \
      "ARB_seamless_cubemap_per_texture AMD_seamless_cubemap_per_texture", 0, "")                  \
    X(ANISOTROPY, 46, "ARB_texture_filter_anisotropic EXT_texture_filter_anisotropic", 0,          \
      "EXT_texture_filter_anisotropic")                                                            \
    X(MIRROR_CLAMP_TO_EDGE, 44, "ARB_texture_mirror_clamp_to_edge EXT_texture_mirror_clamp", 0,    \
      "EXT_texture_mirror_clamp_to_edge")                                                          \
    X(MIRROR_CLAMP, 0, "EXT_texture_mirror_clamp ATI_texture_mirror_once", 0, "")                  \
    X(MIRROR_CLAMP_TO_BORDER, 0, "EXT_texture_mirror_clamp", 0, "")                                \
    X(BORDER_CLAMP, 31, "", 32, "OES_texture_border_clamp EXT_texture_border_clamp")               \
    X(LOD_BIAS, 31, "", 0, "")                                                                     \
    X(SRGB_DECODE, 0, "EXT_texture_sRGB_decode", 0, "EXT_texture_sRGB_decode")

#define BEA_GL_FEATURES_PIXEL(X)                                                                   \
    X(CLIP_CONTROL, 45, "ARB_clip_control", 0, "EXT_clip_control")                                 \
    X(CLIP_DISTANCE, 31, "", 0, "EXT_clip_cull_distance APPLE_clip_distance")                      \
    X(CULL_DISTANCE, 45, "ARB_cull_distance", 0, "EXT_clip_cull_distance")                         \
    X(DEPTH_CLAMP, 32, "", 0, "EXT_depth_clamp")                                                   \
    X(POLYGON_OFFSET_CLAMP, 46, "ARB_polygon_offset_clamp EXT_polygon_offset_clamp", 0,            \
      "EXT_polygon_offset_clamp")                                                                  \
    X(POLYGON_MODE, 31, "", 0, "NV_polygon_mode")                                                  \
    X(LINE_SMOOTH, 31, "", 0, "")                                                                  \
    X(PROGRAM_POINT_SIZE, 32, "", 0, "")                                                           \
    X(LOGIC_OP, 31, "", 0, "")                                                                     \
    X(ALPHA_TO_ONE, 31, "", 0, "EXT_multisample_compatibility")                                    \
    X(MULTISAMPLE_TOGGLE, 31, "", 0, "EXT_multisample_compatibility")                              \
    X(DUAL_SOURCE_BLEND, 33, "", 0, "EXT_blend_func_extended")                                     \
    X(INDEP_BLEND_ENABLE, 31, "", 32, "OES_draw_buffers_indexed EXT_draw_buffers_indexed")         \
    X(INDEP_BLEND_FUNC, 40, "ARB_draw_buffers_blend", 32,                                          \
      "OES_draw_buffers_indexed EXT_draw_buffers_indexed")                                         \
    X(ADVANCED_BLEND, 0, "KHR_blend_equation_advanced", 32, "KHR_blend_equation_advanced")         \
    X(ADVANCED_BLEND_COHERENT, 0, "KHR_blend_equation_advanced_coherent", 0,                       \
      "KHR_blend_equation_advanced_coherent")                                                      \
    X(SRGB_WRITE_CONTROL, 31, "", 0, "EXT_sRGB_write_control")                                     \
    X(SAMPLE_SHADING, 40, "ARB_sample_shading", 32, "OES_sample_shading")                          \
    X(SAMPLE_MASK, 32, "", 31, "")                                                                 \
    X(FRAMEBUFFER_NO_ATTACHMENTS, 43, "ARB_framebuffer_no_attachments", 31, "")                    \
    X(LAYERED_RENDERING, 32, "", 32, "OES_geometry_shader EXT_geometry_shader")                    \
    X(FRAMEBUFFER_FETCH, 0, "EXT_shader_framebuffer_fetch", 0, "EXT_shader_framebuffer_fetch")     \
    X(IMPLICIT_MSAA, 0, "EXT_multisampled_render_to_texture", 0,                                   \
      "EXT_multisampled_render_to_texture")                                                        \
    X(IMPLICIT_MSAA2, 0, "EXT_multisampled_render_to_texture2", 0,                                 \
      "EXT_multisampled_render_to_texture2")                                                       \
    X(TEXTURE_BARRIER, 45, "ARB_texture_barrier NV_texture_barrier", 0, "NV_texture_barrier")      \
    X(TEXTURE_BARRIER_ARB, 45, "ARB_texture_barrier", 0, "")                                       \
    X(VIEWPORT_ARRAY, 41, "ARB_viewport_array", 0, "OES_viewport_array")

#define BEA_GL_FEATURES_DRAW(X)                                                                    \
    X(VERTEX_ATTRIB_BINDING, 43, "ARB_vertex_attrib_binding", 31, "")                              \
    X(VERTEX_BGRA, 32, "", 0, "")                                                                  \
    X(VERTEX_DOUBLE, 41, "ARB_vertex_attrib_64bit", 0, "")                                         \
    X(VERTEX_10F_11F_11F, 44, "ARB_vertex_type_10f_11f_11f_rev", 0, "")                            \
    X(BASE_VERTEX, 32, "", 32, "OES_draw_elements_base_vertex EXT_draw_elements_base_vertex")      \
    X(BASE_INSTANCE, 42, "ARB_base_instance", 0, "EXT_base_instance")                              \
    X(PRIMITIVE_RESTART_INDEX, 31, "", 0, "")                                                      \
    X(PRIMITIVE_RESTART_FIXED, 43, "ARB_ES3_compatibility", 30, "")                                \
    X(PROVOKING_VERTEX, 32, "", 0, "")                                                             \
    X(INDIRECT_DRAW, 40, "ARB_draw_indirect", 31, "")                                              \
    X(MULTI_DRAW_INDIRECT, 43, "ARB_multi_draw_indirect", 0, "EXT_multi_draw_indirect")            \
    X(INDIRECT_PARAMETERS, 46, "ARB_indirect_parameters", 0, "")                                   \
    X(TRANSFORM_FEEDBACK2, 40, "ARB_transform_feedback2", 30, "")                                  \
    X(TRANSFORM_FEEDBACK3, 40, "ARB_transform_feedback3", 0, "")                                   \
    X(TRANSFORM_FEEDBACK_INSTANCED, 42, "ARB_transform_feedback_instanced", 0, "")                 \
    X(OCCLUSION_COUNT, 31, "", 0, "")                                                              \
    X(OCCLUSION_CONSERVATIVE, 43, "ARB_ES3_compatibility", 30, "")                                 \
    X(TIMER_QUERY, 33, "", 0, "EXT_disjoint_timer_query")                                          \
    X(PRIMITIVES_GENERATED, 31, "", 32, "OES_geometry_shader EXT_geometry_shader")                 \
    X(PIPELINE_STATISTICS, 46, "ARB_pipeline_statistics_query", 0, "")                             \
    X(OVERFLOW_QUERY, 46, "ARB_transform_feedback_overflow_query", 0, "")                          \
    X(QUERY_BUFFER, 44, "ARB_query_buffer_object", 0, "")                                          \
    X(CONDITIONAL_RENDER, 31, "", 0, "NV_conditional_render")                                      \
    X(CONDITIONAL_RENDER_INVERTED, 45, "ARB_conditional_render_inverted", 0, "")

#define BEA_GL_FEATURES_SHADER(X)                                                                  \
    X(GEOMETRY_SHADER, 32, "", 32, "OES_geometry_shader EXT_geometry_shader")                      \
    X(TESSELLATION, 40, "ARB_tessellation_shader", 32,                                             \
      "OES_tessellation_shader EXT_tessellation_shader")                                           \
    X(COMPUTE, 43, "ARB_compute_shader", 31, "")                                                   \
    X(SHADER_STORAGE, 43, "ARB_shader_storage_buffer_object", 31, "")                              \
    X(SHADER_IMAGES, 42, "ARB_shader_image_load_store", 31, "")                                    \
    X(IMAGE_FORMATS, 42, "ARB_shader_image_load_store", 0, "NV_image_formats")                     \
    X(IMAGE_SIZE, 43, "ARB_shader_image_size", 31, "")                                             \
    X(ATOMIC_COUNTERS, 42, "ARB_shader_atomic_counters", 31, "")                                   \
    X(MEMORY_BARRIER, 42, "ARB_shader_image_load_store", 31, "")                                   \
    X(GPU_SHADER5, 40, "ARB_gpu_shader5", 32, "OES_gpu_shader5 EXT_gpu_shader5")                   \
    X(FP64, 40, "ARB_gpu_shader_fp64", 0, "")                                                      \
    X(EXPLICIT_BINDING, 42, "ARB_shading_language_420pack", 31, "")                                \
    X(EXPLICIT_UNIFORM_LOCATION, 43, "ARB_explicit_uniform_location", 31, "")                      \
    X(SEPARATE_SHADERS, 41, "ARB_separate_shader_objects", 31, "EXT_separate_shader_objects")      \
    X(NOPERSPECTIVE, 31, "", 0, "NV_shader_noperspective_interpolation")                           \
    X(BIT_ENCODING, 33, "", 30, "")                                                                \
    X(TEXTURE_GATHER, 40, "ARB_texture_gather", 31, "")                                            \
    X(TEXTURE_QUERY_LOD, 40, "ARB_texture_query_lod", 0, "EXT_texture_query_lod")                  \
    X(TEXTURE_QUERY_LEVELS, 43, "ARB_texture_query_levels", 0, "")                                 \
    X(TEXTURE_SAMPLES, 45, "ARB_shader_texture_image_samples", 0, "")                              \
    X(TEXTURE_SHADOW_LOD, 0, "EXT_texture_shadow_lod", 0, "EXT_texture_shadow_lod")                \
    X(INTERPOLATION_FUNCTIONS, 40, "ARB_gpu_shader5", 32, "OES_shader_multisample_interpolation")  \
    X(DRAW_PARAMETERS, 46, "ARB_shader_draw_parameters", 0, "")                                    \
    X(STENCIL_EXPORT, 0, "ARB_shader_stencil_export", 0, "ARB_shader_stencil_export")              \
    X(VERTEX_LAYER, 0, "ARB_shader_viewport_layer_array AMD_vertex_shader_layer", 0, "")           \
    X(VERTEX_VIEWPORT_INDEX, 0,                                                                    \
      "ARB_shader_viewport_layer_array AMD_vertex_shader_viewport_index", 0, "")                   \
    X(FRAGMENT_LAYER, 43, "ARB_fragment_layer_viewport", 32, "")                                   \
    X(DERIVATIVE_CONTROL, 45, "ARB_derivative_control", 0, "")                                     \
    X(GROUP_VOTE, 46, "ARB_shader_group_vote", 0, "")                                              \
    X(CONSERVATIVE_DEPTH, 42, "ARB_conservative_depth", 0, "EXT_conservative_depth")               \
    X(INT64, 0, "ARB_gpu_shader_int64", 0, "")                                                     \
    X(ATOMIC_COUNTER_OPS, 46, "ARB_shader_atomic_counter_ops", 0, "")                              \
    X(SHADER_CLOCK, 0, "ARB_shader_clock", 0, "")

#define BEA_GL_FEATURES(X)                                                                         \
    BEA_GL_FEATURES_API(X)                                                                         \
    BEA_GL_FEATURES_STORAGE(X)                                                                     \
    BEA_GL_FEATURES_SAMPLING(X)                                                                    \
    BEA_GL_FEATURES_PIXEL(X)                                                                       \
    BEA_GL_FEATURES_DRAW(X)                                                                        \
    BEA_GL_FEATURES_SHADER(X)

enum bea_gl_feature {
#define BEA_GL_FEATURE_ENUM(name, gl, gl_ext, es, es_ext) BEA_GL_FEATURE_##name,
    BEA_GL_FEATURES(BEA_GL_FEATURE_ENUM)
#undef BEA_GL_FEATURE_ENUM
        BEA_GL_FEATURE_COUNT
};

/* What the host bounds. 0 where it has no such thing. Six-element arrays are indexed by
 * VGP_STAGE_*. */
struct bea_gl_limits {
    int32_t texture_2d_size, texture_3d_size, texture_cube_size, texture_array_layers,
        texture_buffer_size;
    int32_t texture_rectangle_size, renderbuffer_size;
    int32_t samples, color_samples, depth_samples, integer_samples, image_samples;
    int32_t color_attachments, draw_buffers, dual_source_draw_buffers, viewports;
    int32_t framebuffer_width, framebuffer_height, framebuffer_layers;
    int32_t vertex_attribs, vertex_attrib_stride, vertex_attrib_bindings, vertex_output_components;
    int32_t geometry_output_vertices, geometry_output_components, patch_components, patch_vertices;
    int32_t tcs_output_components, tes_output_components, geometry_stage_output_components;
    int32_t clip_distances, cull_distances, combined_clip_cull;
    int32_t xfb_buffers, xfb_separate_components, vertex_streams;
    int32_t texel_offset_min, texel_offset_max, gather_offset_min, gather_offset_max,
        gather_components;
    int32_t texture_units[6], texture_units_combined;
    int32_t uniform_blocks[6], uniform_components[6], uniform_blocks_combined, uniform_block_size,
        uniform_bindings;
    int32_t storage_blocks[6], storage_blocks_combined, storage_bindings, storage_block_size;
    int32_t images[6], images_combined, image_units;
    int32_t atomic_counters[6], atomic_buffers[6], atomic_counters_combined,
        atomic_buffers_combined, atomic_bindings;
    int32_t uniform_alignment, storage_alignment, texture_buffer_alignment, map_alignment;
    int32_t compute_invocations, compute_shared_bytes, compute_groups[3], compute_group_size[3];
    float anisotropy, lod_bias;
    float point_size[2], smooth_point_size[2], line_width[2], smooth_line_width[2];
};

struct bea_gl_features {
    bool es;
    int version; /* 33 ... 46, or 30 ... 32 with es */
    bool has[BEA_GL_FEATURE_COUNT];
    bool mixed_color_formats; /* attachments of different formats make a complete framebuffer */
    struct bea_gl_limits limits;
    struct bea_glsl_host glsl;
    const char *vendor, *renderer, *version_text; /* GL's own, valid while a context lives */
};

/*
 * Resolves all of gl->features: what is there, up to `max_version` (0: no bound), but for the
 * features named in `without` (NULL: none). Needs a current context.
 */
void bea_gl_features_init(struct bea_gl *gl, int max_version, const char *without);
/* The name of a feature in the table above, for logs and tests. */
const char *bea_gl_feature_name(enum bea_gl_feature feature);
bool bea_gl_has(const struct bea_gl *gl, enum bea_gl_feature feature);
const struct bea_gl_limits *bea_gl_limits(const struct bea_gl *gl);

/* limits.c and glsl_host.c: parts of bea_gl_features_init(). */
void bea_gl_limits_init(struct bea_gl *gl);
void bea_gl_glsl_host_init(struct bea_gl *gl);

#endif
