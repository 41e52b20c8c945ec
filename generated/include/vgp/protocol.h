/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
/* The numbers of the protocol. Generated from protocol/virgl.xml: do not edit. */
#ifndef VGP_PROTOCOL_H
#define VGP_PROTOCOL_H

#include <stdint.h>

/* Limits */
#define VGP_MAX_COLOR_BUFFERS 8u /* Colour attachments of a framebuffer. */
#define VGP_MAX_VIEWPORTS 16u /* Viewports and scissor rectangles of a sub-context. */
#define VGP_MAX_VERTEX_ELEMENTS 32u /* Elements of a VERTEX_ELEMENTS object: inputs of a vertex shader. */
#define VGP_MAX_VERTEX_BUFFERS 32u /* Vertex buffer slots. */
#define VGP_MAX_SAMPLER_VIEWS_PER_STAGE 128u /* Sampler view slots of a stage. */
#define VGP_MAX_SAMPLER_STATES_PER_STAGE 32u /* Sampler state slots of a stage. Only this many of the views can be sampled. */
#define VGP_MAX_CONSTANT_BUFFERS 32u /* Uniform buffer slots of a stage, with the default block in slot 0. */
#define VGP_MAX_SHADER_BUFFERS 32u /* Storage buffer slots of a stage. */
#define VGP_MAX_SHADER_IMAGES 32u /* Image slots of a stage. */
#define VGP_MAX_ATOMIC_BUFFERS 32u /* Atomic counter buffer bindings, one table for all stages. */
#define VGP_MAX_SO_OUTPUTS 64u /* Stream outputs of a shader. */
#define VGP_MAX_SO_BUFFERS 4u /* Buffers that one shader's stream outputs go to. */
#define VGP_MAX_SO_TARGETS 16u /* Stream output targets that one command binds. */
#define VGP_MAX_CLIP_PLANES 8u /* User clip planes. */
#define VGP_MAX_PLANES 4u /* Planes of an imported picture. */
#define VGP_MAX_GUEST_COMMAND_BUFFER_DWORDS 66560u /* Dwords of Mesa's command buffer, the transfer area included. Hosts accept more. */
#define VGP_MAX_GUEST_TRANSFER_AREA_DWORDS 1024u /* Dwords at the start of Mesa's command buffer that hold transfers only. */

/* The header of a command */
#define VGP_HEADER(opcode, object_type, length) \
    ((uint32_t)(opcode) | (uint32_t)(object_type) << 8 | (uint32_t)(length) << 16)
#define VGP_HEADER_OPCODE(header) ((uint32_t)(header) & 0xffu)
#define VGP_HEADER_OBJECT_TYPE(header) ((uint32_t)(header) >> 8 & 0xffu)
#define VGP_HEADER_LENGTH(header) ((uint32_t)(header) >> 16)
#define VGP_MAX_COMMAND_LENGTH 65535u

#ifndef VGP_NO_VIRGL_NAMES
enum vgp_command {
    VIRGL_CCMD_NOP = 0,
    VIRGL_CCMD_CREATE_OBJECT = 1,
    VIRGL_CCMD_BIND_OBJECT = 2,
    VIRGL_CCMD_DESTROY_OBJECT = 3,
    VIRGL_CCMD_SET_VIEWPORT_STATE = 4,
    VIRGL_CCMD_SET_FRAMEBUFFER_STATE = 5,
    VIRGL_CCMD_SET_VERTEX_BUFFERS = 6,
    VIRGL_CCMD_CLEAR = 7,
    VIRGL_CCMD_DRAW_VBO = 8,
    VIRGL_CCMD_RESOURCE_INLINE_WRITE = 9,
    VIRGL_CCMD_SET_SAMPLER_VIEWS = 10,
    VIRGL_CCMD_SET_INDEX_BUFFER = 11,
    VIRGL_CCMD_SET_CONSTANT_BUFFER = 12,
    VIRGL_CCMD_SET_STENCIL_REF = 13,
    VIRGL_CCMD_SET_BLEND_COLOR = 14,
    VIRGL_CCMD_SET_SCISSOR_STATE = 15,
    VIRGL_CCMD_BLIT = 16,
    VIRGL_CCMD_RESOURCE_COPY_REGION = 17,
    VIRGL_CCMD_BIND_SAMPLER_STATES = 18,
    VIRGL_CCMD_BEGIN_QUERY = 19,
    VIRGL_CCMD_END_QUERY = 20,
    VIRGL_CCMD_GET_QUERY_RESULT = 21,
    VIRGL_CCMD_SET_POLYGON_STIPPLE = 22,
    VIRGL_CCMD_SET_CLIP_STATE = 23,
    VIRGL_CCMD_SET_SAMPLE_MASK = 24,
    VIRGL_CCMD_SET_STREAMOUT_TARGETS = 25,
    VIRGL_CCMD_SET_RENDER_CONDITION = 26,
    VIRGL_CCMD_SET_UNIFORM_BUFFER = 27,
    VIRGL_CCMD_SET_SUB_CTX = 28,
    VIRGL_CCMD_CREATE_SUB_CTX = 29,
    VIRGL_CCMD_DESTROY_SUB_CTX = 30,
    VIRGL_CCMD_BIND_SHADER = 31,
    VIRGL_CCMD_SET_TESS_STATE = 32,
    VIRGL_CCMD_SET_MIN_SAMPLES = 33,
    VIRGL_CCMD_SET_SHADER_BUFFERS = 34,
    VIRGL_CCMD_SET_SHADER_IMAGES = 35,
    VIRGL_CCMD_MEMORY_BARRIER = 36,
    VIRGL_CCMD_LAUNCH_GRID = 37,
    VIRGL_CCMD_SET_FRAMEBUFFER_STATE_NO_ATTACH = 38,
    VIRGL_CCMD_TEXTURE_BARRIER = 39,
    VIRGL_CCMD_SET_ATOMIC_BUFFERS = 40,
    VIRGL_CCMD_SET_DEBUG_FLAGS = 41,
    VIRGL_CCMD_GET_QUERY_RESULT_QBO = 42,
    VIRGL_CCMD_TRANSFER3D = 43,
    VIRGL_CCMD_END_TRANSFERS = 44,
    VIRGL_CCMD_COPY_TRANSFER3D = 45,
    VIRGL_CCMD_SET_TWEAKS = 46,
    VIRGL_CCMD_CLEAR_TEXTURE = 47,
    VIRGL_CCMD_PIPE_RESOURCE_CREATE = 48,
    VIRGL_CCMD_PIPE_RESOURCE_SET_TYPE = 49,
    VIRGL_CCMD_GET_MEMORY_INFO = 50,
    VIRGL_CCMD_SEND_STRING_MARKER = 51,
    VIRGL_CCMD_EMIT_STRING_MARKER = 51,
    VIRGL_CCMD_LINK_SHADER = 52,
    VIRGL_CCMD_CREATE_VIDEO_CODEC = 53,
    VIRGL_CCMD_DESTROY_VIDEO_CODEC = 54,
    VIRGL_CCMD_CREATE_VIDEO_BUFFER = 55,
    VIRGL_CCMD_DESTROY_VIDEO_BUFFER = 56,
    VIRGL_CCMD_BEGIN_FRAME = 57,
    VIRGL_CCMD_DECODE_MACROBLOCK = 58,
    VIRGL_CCMD_DECODE_BITSTREAM = 59,
    VIRGL_CCMD_ENCODE_BITSTREAM = 60,
    VIRGL_CCMD_END_FRAME = 61,
    VIRGL_CCMD_CLEAR_SURFACE = 62,
    VIRGL_CCMD_GET_PIPE_RESOURCE_LAYOUT = 63,
};
#endif
#define VGP_COMMAND_COUNT 64

#ifndef VGP_NO_VIRGL_NAMES
enum vgp_object {
    VIRGL_OBJECT_NULL = 0,
    VIRGL_OBJECT_BLEND = 1,
    VIRGL_OBJECT_RASTERIZER = 2,
    VIRGL_OBJECT_DSA = 3,
    VIRGL_OBJECT_SHADER = 4,
    VIRGL_OBJECT_VERTEX_ELEMENTS = 5,
    VIRGL_OBJECT_SAMPLER_VIEW = 6,
    VIRGL_OBJECT_SAMPLER_STATE = 7,
    VIRGL_OBJECT_SURFACE = 8,
    VIRGL_OBJECT_QUERY = 9,
    VIRGL_OBJECT_STREAMOUT_TARGET = 10,
    VIRGL_OBJECT_MSAA_SURFACE = 11,
};
#endif
#define VGP_OBJECT_COUNT 12

/* What a colour is multiplied with before blending. */
enum vgp_blend_factor {
    VGP_BLEND_FACTOR_ONE = 1, /* 1. */
    VGP_BLEND_FACTOR_SRC_COLOR = 2, /* The fragment's colour. */
    VGP_BLEND_FACTOR_SRC_ALPHA = 3, /* The fragment's alpha. */
    VGP_BLEND_FACTOR_DST_ALPHA = 4, /* The stored alpha. */
    VGP_BLEND_FACTOR_DST_COLOR = 5, /* The stored colour. */
    VGP_BLEND_FACTOR_SRC_ALPHA_SATURATE = 6, /* Colour: the smaller of the fragment's alpha and 1 minus the stored alpha. Alpha: 1. */
    VGP_BLEND_FACTOR_CONST_COLOR = 7, /* The colour of SET_BLEND_COLOR. */
    VGP_BLEND_FACTOR_CONST_ALPHA = 8, /* The alpha of SET_BLEND_COLOR. */
    VGP_BLEND_FACTOR_SRC1_COLOR = 9, /* The second colour output of the fragment shader. */
    VGP_BLEND_FACTOR_SRC1_ALPHA = 10, /* The alpha of the second colour output. */
    VGP_BLEND_FACTOR_ZERO = 17, /* 0. */
    VGP_BLEND_FACTOR_INV_SRC_COLOR = 18, /* 1 minus the fragment's colour. */
    VGP_BLEND_FACTOR_INV_SRC_ALPHA = 19, /* 1 minus the fragment's alpha. */
    VGP_BLEND_FACTOR_INV_DST_ALPHA = 20, /* 1 minus the stored alpha. */
    VGP_BLEND_FACTOR_INV_DST_COLOR = 21, /* 1 minus the stored colour. */
    VGP_BLEND_FACTOR_INV_CONST_COLOR = 23, /* 1 minus the colour of SET_BLEND_COLOR. */
    VGP_BLEND_FACTOR_INV_CONST_ALPHA = 24, /* 1 minus the alpha of SET_BLEND_COLOR. */
    VGP_BLEND_FACTOR_INV_SRC1_COLOR = 25, /* 1 minus the second colour output. */
    VGP_BLEND_FACTOR_INV_SRC1_ALPHA = 26, /* 1 minus the alpha of the second colour output. */
};
#define VGP_BLEND_FACTOR_COUNT 27

/* How the weighted source and destination are combined. */
enum vgp_blend_func {
    VGP_BLEND_FUNC_ADD = 0, /* Source plus destination. */
    VGP_BLEND_FUNC_SUBTRACT = 1, /* Source minus destination. */
    VGP_BLEND_FUNC_REVERSE_SUBTRACT = 2, /* Destination minus source. */
    VGP_BLEND_FUNC_MIN = 3, /* The smaller; the factors don't count. */
    VGP_BLEND_FUNC_MAX = 4, /* The larger; the factors don't count. */
};
#define VGP_BLEND_FUNC_COUNT 5

/* Bitwise operation of a fragment s and the stored value d. */
enum vgp_logicop {
    VGP_LOGICOP_CLEAR = 0, /* 0. */
    VGP_LOGICOP_NOR = 1, /* ~(s | d). */
    VGP_LOGICOP_AND_INVERTED = 2, /* ~s & d. */
    VGP_LOGICOP_COPY_INVERTED = 3, /* ~s. */
    VGP_LOGICOP_AND_REVERSE = 4, /* s & ~d. */
    VGP_LOGICOP_INVERT = 5, /* ~d. */
    VGP_LOGICOP_XOR = 6, /* s ^ d. */
    VGP_LOGICOP_NAND = 7, /* ~(s & d). */
    VGP_LOGICOP_AND = 8, /* s & d. */
    VGP_LOGICOP_EQUIV = 9, /* ~(s ^ d). */
    VGP_LOGICOP_NOOP = 10, /* d. */
    VGP_LOGICOP_OR_INVERTED = 11, /* ~s | d. */
    VGP_LOGICOP_COPY = 12, /* s. */
    VGP_LOGICOP_OR_REVERSE = 13, /* s | ~d. */
    VGP_LOGICOP_OR = 14, /* s | d. */
    VGP_LOGICOP_SET = 15, /* All ones. */
};
#define VGP_LOGICOP_COUNT 16

/* A test: incoming value (or reference) against the stored value (or texel). */
enum vgp_compare_func {
    VGP_COMPARE_FUNC_NEVER = 0, /* Fails. */
    VGP_COMPARE_FUNC_LESS = 1, /* Passes when smaller. */
    VGP_COMPARE_FUNC_EQUAL = 2, /* Passes when equal. */
    VGP_COMPARE_FUNC_LEQUAL = 3, /* Passes when smaller or equal. */
    VGP_COMPARE_FUNC_GREATER = 4, /* Passes when greater. */
    VGP_COMPARE_FUNC_NOTEQUAL = 5, /* Passes when different. */
    VGP_COMPARE_FUNC_GEQUAL = 6, /* Passes when greater or equal. */
    VGP_COMPARE_FUNC_ALWAYS = 7, /* Passes. */
};
#define VGP_COMPARE_FUNC_COUNT 8

/* How a polygon is drawn. */
enum vgp_fill_mode {
    VGP_FILL_MODE_FILL = 0, /* Filled. */
    VGP_FILL_MODE_LINE = 1, /* Its edges. */
    VGP_FILL_MODE_POINT = 2, /* Its corners. */
};
#define VGP_FILL_MODE_COUNT 3

/* Sides of polygons, as a mask. */
enum vgp_face {
    VGP_FACE_NONE = 0, /* No side. */
    VGP_FACE_FRONT = 1, /* Front faces. */
    VGP_FACE_BACK = 2, /* Back faces. */
    VGP_FACE_FRONT_AND_BACK = 3, /* Both. */
};
#define VGP_FACE_COUNT 4

/* What happens to the stored stencil value. */
enum vgp_stencil_op {
    VGP_STENCIL_OP_KEEP = 0, /* It stays. */
    VGP_STENCIL_OP_ZERO = 1, /* Becomes 0. */
    VGP_STENCIL_OP_REPLACE = 2, /* Becomes the reference. */
    VGP_STENCIL_OP_INCR = 3, /* One more, at most the maximum. */
    VGP_STENCIL_OP_DECR = 4, /* One less, at least 0. */
    VGP_STENCIL_OP_INCR_WRAP = 5, /* One more; behind the maximum comes 0. */
    VGP_STENCIL_OP_DECR_WRAP = 6, /* One less; below 0 comes the maximum. */
    VGP_STENCIL_OP_INVERT = 7, /* All bits turned. */
};
#define VGP_STENCIL_OP_COUNT 8

/* Kind of resource. */
enum vgp_target {
    VGP_TARGET_BUFFER = 0, /* Linear memory; sizes and positions count bytes. */
    VGP_TARGET_TEXTURE_1D = 1, /* One-dimensional texture. */
    VGP_TARGET_TEXTURE_2D = 2, /* Two-dimensional texture. */
    VGP_TARGET_TEXTURE_3D = 3, /* Three-dimensional texture. */
    VGP_TARGET_TEXTURE_CUBE = 4, /* Six square faces. */
    VGP_TARGET_TEXTURE_RECT = 5, /* Two-dimensional, coordinates in texels, one level. */
    VGP_TARGET_TEXTURE_1D_ARRAY = 6, /* Layers of one-dimensional textures. */
    VGP_TARGET_TEXTURE_2D_ARRAY = 7, /* Layers of two-dimensional textures. */
    VGP_TARGET_TEXTURE_CUBE_ARRAY = 8, /* Layers of cubes; layer counts are in faces. */
};
#define VGP_TARGET_COUNT 9

/* Layer of each face of a cube map. */
enum vgp_cube_face {
    VGP_CUBE_FACE_POS_X = 0, /* Right. */
    VGP_CUBE_FACE_NEG_X = 1, /* Left. */
    VGP_CUBE_FACE_POS_Y = 2, /* Top. */
    VGP_CUBE_FACE_NEG_Y = 3, /* Bottom. */
    VGP_CUBE_FACE_POS_Z = 4, /* Front. */
    VGP_CUBE_FACE_NEG_Z = 5, /* Back. */
};
#define VGP_CUBE_FACE_COUNT 6

/* Texture coordinates outside of the texture. */
enum vgp_tex_wrap {
    VGP_TEX_WRAP_REPEAT = 0, /* The texture is repeated. */
    VGP_TEX_WRAP_CLAMP = 1, /* Clamped to 0..1; linear filters mix in half of the border colour. */
    VGP_TEX_WRAP_CLAMP_TO_EDGE = 2, /* The texel at the edge. */
    VGP_TEX_WRAP_CLAMP_TO_BORDER = 3, /* The border colour. */
    VGP_TEX_WRAP_MIRROR_REPEAT = 4, /* Repeated, every second time mirrored. */
    VGP_TEX_WRAP_MIRROR_CLAMP = 5, /* Mirrored once, then as CLAMP. */
    VGP_TEX_WRAP_MIRROR_CLAMP_TO_EDGE = 6, /* Mirrored once, then as CLAMP_TO_EDGE. */
    VGP_TEX_WRAP_MIRROR_CLAMP_TO_BORDER = 7, /* Mirrored once, then as CLAMP_TO_BORDER. */
};
#define VGP_TEX_WRAP_COUNT 8

/* How mip levels are used. */
enum vgp_mip_filter {
    VGP_MIP_FILTER_NEAREST = 0, /* The nearest level. */
    VGP_MIP_FILTER_LINEAR = 1, /* A mix of the two nearest. */
    VGP_MIP_FILTER_NONE = 2, /* The first level only. */
};
#define VGP_MIP_FILTER_COUNT 3

/* How texels of a level are used. */
enum vgp_tex_filter {
    VGP_TEX_FILTER_NEAREST = 0, /* The nearest texel. */
    VGP_TEX_FILTER_LINEAR = 1, /* A mix of the texels around. */
};
#define VGP_TEX_FILTER_COUNT 2

/* Shader stages. The wire's numbers; newer Mesa uses others internally. */
enum vgp_stage {
    VGP_STAGE_VERTEX = 0, /* Vertex shader. */
    VGP_STAGE_FRAGMENT = 1, /* Fragment shader. */
    VGP_STAGE_GEOMETRY = 2, /* Geometry shader. */
    VGP_STAGE_TESS_CTRL = 3, /* Tessellation control shader. */
    VGP_STAGE_TESS_EVAL = 4, /* Tessellation evaluation shader. */
    VGP_STAGE_COMPUTE = 5, /* Compute shader. */
};
#define VGP_STAGE_COUNT 6

/* Kinds of primitive. */
enum vgp_prim {
    VGP_PRIM_POINTS = 0, /* Single points. */
    VGP_PRIM_LINES = 1, /* Pairs of vertices. */
    VGP_PRIM_LINE_LOOP = 2, /* A closed chain of lines. */
    VGP_PRIM_LINE_STRIP = 3, /* An open chain of lines. */
    VGP_PRIM_TRIANGLES = 4, /* Triples of vertices. */
    VGP_PRIM_TRIANGLE_STRIP = 5, /* Each vertex makes a triangle with the two before it. */
    VGP_PRIM_TRIANGLE_FAN = 6, /* Each vertex makes a triangle with the one before it and the first. */
    VGP_PRIM_QUADS = 7, /* Groups of four vertices. Guests convert these. */
    VGP_PRIM_QUAD_STRIP = 8, /* Each pair makes a quad with the pair before it. Guests convert these. */
    VGP_PRIM_POLYGON = 9, /* One convex polygon. */
    VGP_PRIM_LINES_ADJACENCY = 10, /* Lines with a neighbour vertex at both ends. */
    VGP_PRIM_LINE_STRIP_ADJACENCY = 11, /* A chain of such lines. */
    VGP_PRIM_TRIANGLES_ADJACENCY = 12, /* Triangles with a neighbour vertex at each edge. */
    VGP_PRIM_TRIANGLE_STRIP_ADJACENCY = 13, /* A strip of such triangles. */
    VGP_PRIM_PATCHES = 14, /* Patches for tessellation, vertices_per_patch vertices each. */
};
#define VGP_PRIM_COUNT 15

/* What a query counts. The wire's numbers; newer Mesa uses others internally. */
enum vgp_query_type {
    VGP_QUERY_TYPE_OCCLUSION_COUNTER = 0, /* Samples that passed. */
    VGP_QUERY_TYPE_OCCLUSION_PREDICATE = 1, /* Whether any sample passed. */
    VGP_QUERY_TYPE_TIMESTAMP = 2, /* The time, nanoseconds, when everything before was done. */
    VGP_QUERY_TYPE_TIMESTAMP_DISJOINT = 3, /* Frequency of the clock and whether it jumped. */
    VGP_QUERY_TYPE_TIME_ELAPSED = 4, /* Nanoseconds between begin and end. */
    VGP_QUERY_TYPE_PRIMITIVES_GENERATED = 5, /* Primitives that reached stream output, captured or not. */
    VGP_QUERY_TYPE_PRIMITIVES_EMITTED = 6, /* Primitives that were captured. */
    VGP_QUERY_TYPE_SO_STATISTICS = 7, /* Both of these. */
    VGP_QUERY_TYPE_SO_OVERFLOW_PREDICATE = 8, /* Whether the captured data of one stream did not fit. */
    VGP_QUERY_TYPE_GPU_FINISHED = 9, /* Whether everything before is done. Answered by the guest itself. */
    VGP_QUERY_TYPE_PIPELINE_STATISTICS = 10, /* One counter of the pipeline, see statistics_query. */
    VGP_QUERY_TYPE_OCCLUSION_PREDICATE_CONSERVATIVE = 11, /* As OCCLUSION_PREDICATE, may say yes too often. */
    VGP_QUERY_TYPE_SO_OVERFLOW_ANY_PREDICATE = 12, /* Whether the captured data of any stream did not fit. */
};
#define VGP_QUERY_TYPE_COUNT 13

/* What a draw does while the condition's result is not known. */
enum vgp_render_cond {
    VGP_RENDER_COND_WAIT = 0, /* Waits for it. */
    VGP_RENDER_COND_NO_WAIT = 1, /* Draws. */
    VGP_RENDER_COND_BY_REGION_WAIT = 2, /* As WAIT; may decide by region of the framebuffer. */
    VGP_RENDER_COND_BY_REGION_NO_WAIT = 3, /* As NO_WAIT; may decide by region of the framebuffer. */
};
#define VGP_RENDER_COND_COUNT 4

/* Corner of a point sprite with coordinate 0,0. */
enum vgp_sprite_coord_mode {
    VGP_SPRITE_COORD_MODE_UPPER_LEFT = 0, /* The upper left one. */
    VGP_SPRITE_COORD_MODE_LOWER_LEFT = 1, /* The lower left one. */
};
#define VGP_SPRITE_COORD_MODE_COUNT 2

/* Form of a query result in a buffer. */
enum vgp_query_value_type {
    VGP_QUERY_VALUE_TYPE_I32 = 0, /* Signed, 32 bits. */
    VGP_QUERY_VALUE_TYPE_U32 = 1, /* Unsigned, 32 bits. */
    VGP_QUERY_VALUE_TYPE_I64 = 2, /* Signed, 64 bits. */
    VGP_QUERY_VALUE_TYPE_U64 = 3, /* Unsigned, 64 bits. */
};
#define VGP_QUERY_VALUE_TYPE_COUNT 4

/* Codec profiles. */
enum vgp_video_profile {
    VGP_VIDEO_PROFILE_UNKNOWN = 0, /* None. */
    VGP_VIDEO_PROFILE_MPEG1 = 1, /* MPEG-1. */
    VGP_VIDEO_PROFILE_MPEG2_SIMPLE = 2, /* MPEG-2 Simple. */
    VGP_VIDEO_PROFILE_MPEG2_MAIN = 3, /* MPEG-2 Main. */
    VGP_VIDEO_PROFILE_MPEG4_SIMPLE = 4, /* MPEG-4 part 2 Simple. */
    VGP_VIDEO_PROFILE_MPEG4_ADVANCED_SIMPLE = 5, /* MPEG-4 part 2 Advanced Simple. */
    VGP_VIDEO_PROFILE_VC1_SIMPLE = 6, /* VC-1 Simple. */
    VGP_VIDEO_PROFILE_VC1_MAIN = 7, /* VC-1 Main. */
    VGP_VIDEO_PROFILE_VC1_ADVANCED = 8, /* VC-1 Advanced. */
    VGP_VIDEO_PROFILE_MPEG4_AVC_BASELINE = 9, /* H.264 Baseline. */
    VGP_VIDEO_PROFILE_MPEG4_AVC_CONSTRAINED_BASELINE = 10, /* H.264 Constrained Baseline. */
    VGP_VIDEO_PROFILE_MPEG4_AVC_MAIN = 11, /* H.264 Main. */
    VGP_VIDEO_PROFILE_MPEG4_AVC_EXTENDED = 12, /* H.264 Extended. */
    VGP_VIDEO_PROFILE_MPEG4_AVC_HIGH = 13, /* H.264 High. */
    VGP_VIDEO_PROFILE_MPEG4_AVC_HIGH10 = 14, /* H.264 High 10. */
    VGP_VIDEO_PROFILE_MPEG4_AVC_HIGH422 = 15, /* H.264 High 4:2:2. */
    VGP_VIDEO_PROFILE_MPEG4_AVC_HIGH444 = 16, /* H.264 High 4:4:4. */
    VGP_VIDEO_PROFILE_HEVC_MAIN = 17, /* H.265 Main. */
    VGP_VIDEO_PROFILE_HEVC_MAIN_10 = 18, /* H.265 Main 10. */
    VGP_VIDEO_PROFILE_HEVC_MAIN_STILL = 19, /* H.265 Main Still Picture. */
    VGP_VIDEO_PROFILE_HEVC_MAIN_12 = 20, /* H.265 Main 12. */
    VGP_VIDEO_PROFILE_HEVC_MAIN_444 = 21, /* H.265 Main 4:4:4. */
    VGP_VIDEO_PROFILE_JPEG_BASELINE = 22, /* Baseline JPEG. */
    VGP_VIDEO_PROFILE_VP9_PROFILE0 = 23, /* VP9 profile 0, 8 bits. */
    VGP_VIDEO_PROFILE_VP9_PROFILE2 = 24, /* VP9 profile 2, 10 bits and more. */
    VGP_VIDEO_PROFILE_AV1_MAIN = 25, /* AV1 Main. */
};
#define VGP_VIDEO_PROFILE_COUNT 26

/* Which part of the work a codec does. */
enum vgp_video_entrypoint {
    VGP_VIDEO_ENTRYPOINT_UNKNOWN = 0, /* None. */
    VGP_VIDEO_ENTRYPOINT_BITSTREAM = 1, /* Decodes whole bit streams. */
    VGP_VIDEO_ENTRYPOINT_IDCT = 2, /* Decodes from the inverse transform on. */
    VGP_VIDEO_ENTRYPOINT_MC = 3, /* Decodes from motion compensation on. */
    VGP_VIDEO_ENTRYPOINT_ENCODE = 4, /* Encodes. */
};
#define VGP_VIDEO_ENTRYPOINT_COUNT 5

#ifndef VGP_NO_VIRGL_NAMES
/* Counters for PIPELINE_STATISTICS. */
enum vgp_statistics_query {
    VIRGL_STAT_QUERY_IA_VERTICES = 0, /* Vertices fetched. */
    VIRGL_STAT_QUERY_IA_PRIMITIVES = 1, /* Primitives assembled. */
    VIRGL_STAT_QUERY_VS_INVOCATIONS = 2, /* Vertex shader runs. */
    VIRGL_STAT_QUERY_GS_INVOCATIONS = 3, /* Geometry shader runs. */
    VIRGL_STAT_QUERY_GS_PRIMITIVES = 4, /* Primitives that geometry shaders made. */
    VIRGL_STAT_QUERY_C_INVOCATIONS = 5, /* Primitives that reached clipping. */
    VIRGL_STAT_QUERY_C_PRIMITIVES = 6, /* Primitives that clipping put out. */
    VIRGL_STAT_QUERY_PS_INVOCATIONS = 7, /* Fragment shader runs. */
    VIRGL_STAT_QUERY_HS_INVOCATIONS = 8, /* Patches that reached tessellation control. */
    VIRGL_STAT_QUERY_DS_INVOCATIONS = 9, /* Tessellation evaluation runs. */
    VIRGL_STAT_QUERY_CS_INVOCATIONS = 10, /* Compute shader runs. */
};
#endif
#define VGP_STATISTICS_QUERY_COUNT 11

#ifndef VGP_NO_VIRGL_NAMES
/* Numbers of a context's error in the logs and interfaces of hosts. They never travel in the command stream. */
enum vgp_ctx_error {
    VIRGL_ERROR_CTX_NONE = 0, /* No error. */
    VIRGL_ERROR_CTX_UNKNOWN = 1, /* Something else. */
    VIRGL_ERROR_CTX_ILLEGAL_SHADER = 2, /* A shader that cannot be used. */
    VIRGL_ERROR_CTX_ILLEGAL_HANDLE = 3, /* An object handle that names nothing. */
    VIRGL_ERROR_CTX_ILLEGAL_RESOURCE = 4, /* A resource that is not there or of the wrong kind. */
    VIRGL_ERROR_CTX_ILLEGAL_SURFACE = 5, /* A surface handle that names nothing. */
    VIRGL_ERROR_CTX_ILLEGAL_VERTEX_FORMAT = 6, /* A vertex element's format cannot be fetched. */
    VIRGL_ERROR_CTX_ILLEGAL_CMD_BUFFER = 7, /* A command that breaks the rules. */
    VIRGL_ERROR_CTX_GLES_HAVE_TES_BUT_MISS_TCS = 8, /* GLES host: evaluation without control shader. */
    VIRGL_ERROR_GL_ANY_SAMPLES_PASSED = 9, /* GLES host: only a yes/no occlusion query is there. */
    VIRGL_ERROR_CTX_ILLEGAL_FORMAT = 10, /* A format that cannot be used here. */
    VIRGL_ERROR_CTX_ILLEGAL_SAMPLER_VIEW_TARGET = 11, /* A sampler view's target is wrong. */
    VIRGL_ERROR_CTX_TRANSFER_IOV_BOUNDS = 12, /* A transfer does not fit into the guest memory. */
    VIRGL_ERROR_CTX_ILLEGAL_DUAL_SRC_BLEND = 13, /* Dual source blending that the host cannot do. */
    VIRGL_ERROR_CTX_UNSUPPORTED_FUNCTION = 14, /* The host lacks what the command needs. */
    VIRGL_ERROR_CTX_ILLEGAL_PROGRAM_PIPELINE = 15, /* Shader stages that don't fit together. */
    VIRGL_ERROR_CTX_TOO_MANY_VERTEX_ATTRIBUTES = 16, /* More vertex attributes than the host has. */
    VIRGL_ERROR_CTX_UNSUPPORTED_TEX_WRAP = 17, /* A wrap mode that the host lacks. */
    VIRGL_ERROR_CTX_CUBE_MAP_FACE_OUT_OF_RANGE = 18, /* A cube face above 5. */
    VIRGL_ERROR_CTX_BLIT_AREA_OUT_OF_RANGE = 19, /* A blit's box lies outside. */
    VIRGL_ERROR_CTX_SSBO_BINDING_RANGE = 20, /* A storage buffer's range lies outside of the buffer. */
    VIRGL_ERROR_CTX_RESOURCE_OUT_OF_RANGE = 21, /* A box lies outside of the resource. */
};
#endif
#define VGP_CTX_ERROR_COUNT 22

#ifndef VGP_NO_VIRGL_NAMES
/* Which way TRANSFER3D copies. */
enum vgp_transfer_direction {
    VIRGL_TRANSFER_TO_HOST = 1, /* From guest memory into the resource. */
    VIRGL_TRANSFER_FROM_HOST = 2, /* From the resource into guest memory. */
};
#endif
#define VGP_TRANSFER_DIRECTION_COUNT 3

#ifndef VGP_NO_VIRGL_NAMES
/* State of a query_state record. */
enum vgp_query_state_value {
    VIRGL_QUERY_STATE_NEW = 0, /* Nothing is known. */
    VIRGL_QUERY_STATE_DONE = 1, /* The result is there. */
    VIRGL_QUERY_STATE_WAIT_HOST = 2, /* The guest has asked and waits. */
};
#endif
#define VGP_QUERY_STATE_COUNT 3

#ifndef VGP_NO_VIRGL_NAMES
/* Workarounds that SET_TWEAKS adjusts. */
enum vgp_tweak {
    virgl_tweak_gles_brga_emulate = 0, /* GLES hosts: emulate BGRA formats for this context. */
    virgl_tweak_gles_brga_apply_dest_swizzle = 1, /* GLES hosts: exchange channels when such a format is rendered to. */
    virgl_tweak_gles_tf3_samples_passes_multiplier = 2, /* GLES hosts: what a positive occlusion answer is worth as a count. */
    virgl_tweak_undefined = 3, /* No tweak; the first free number. */
};
#endif
#define VGP_TWEAK_COUNT 4

/* Advanced blend equations, as in the field alpha_src_factor of BLEND and (as bit numbers) in the property
 * FS_BLEND_EQUATION_ADVANCED. */
enum vgp_advanced_blend {
    VGP_ADVANCED_BLEND_NONE = 0, /* None. */
    VGP_ADVANCED_BLEND_MULTIPLY = 1, /* Multiply. */
    VGP_ADVANCED_BLEND_SCREEN = 2, /* Screen. */
    VGP_ADVANCED_BLEND_OVERLAY = 3, /* Overlay. */
    VGP_ADVANCED_BLEND_DARKEN = 4, /* Darken. */
    VGP_ADVANCED_BLEND_LIGHTEN = 5, /* Lighten. */
    VGP_ADVANCED_BLEND_COLORDODGE = 6, /* Colour dodge. */
    VGP_ADVANCED_BLEND_COLORBURN = 7, /* Colour burn. */
    VGP_ADVANCED_BLEND_HARDLIGHT = 8, /* Hard light. */
    VGP_ADVANCED_BLEND_SOFTLIGHT = 9, /* Soft light. */
    VGP_ADVANCED_BLEND_DIFFERENCE = 10, /* Difference. */
    VGP_ADVANCED_BLEND_EXCLUSION = 11, /* Exclusion. */
    VGP_ADVANCED_BLEND_HSL_HUE = 12, /* Hue of the source. */
    VGP_ADVANCED_BLEND_HSL_SATURATION = 13, /* Saturation of the source. */
    VGP_ADVANCED_BLEND_HSL_COLOR = 14, /* Hue and saturation of the source. */
    VGP_ADVANCED_BLEND_HSL_LUMINOSITY = 15, /* Luminosity of the source. */
    VGP_ADVANCED_BLEND_ALL = 16, /* One more than the last. */
};
#define VGP_ADVANCED_BLEND_COUNT 17

/* Chroma subsampling of pictures. */
enum vgp_video_chroma {
    VGP_VIDEO_CHROMA_CHROMA_400 = 0, /* No chroma. */
    VGP_VIDEO_CHROMA_CHROMA_420 = 1, /* Half the width and half the height. */
    VGP_VIDEO_CHROMA_CHROMA_422 = 2, /* Half the width. */
    VGP_VIDEO_CHROMA_CHROMA_444 = 3, /* Full size. */
};
#define VGP_VIDEO_CHROMA_COUNT 4

/* Where a component comes from. */
enum vgp_swizzle {
    VGP_SWIZZLE_RED = 0, /* The first channel. */
    VGP_SWIZZLE_GREEN = 1, /* The second channel. */
    VGP_SWIZZLE_BLUE = 2, /* The third channel. */
    VGP_SWIZZLE_ALPHA = 3, /* The fourth channel. */
    VGP_SWIZZLE_ZERO = 4, /* Always 0. */
    VGP_SWIZZLE_ONE = 5, /* Always 1. */
};
#define VGP_SWIZZLE_COUNT 6

/* Channels that are written. */
#define VGP_COLORMASK_R 0x1u /* Red. */
#define VGP_COLORMASK_G 0x2u /* Green. */
#define VGP_COLORMASK_B 0x4u /* Blue. */
#define VGP_COLORMASK_A 0x8u /* Alpha. */

/* Parts of a pixel that a blit writes. */
#define VGP_BLIT_MASK_R 0x1u /* Red. */
#define VGP_BLIT_MASK_G 0x2u /* Green. */
#define VGP_BLIT_MASK_B 0x4u /* Blue. */
#define VGP_BLIT_MASK_A 0x8u /* Alpha. */
#define VGP_BLIT_MASK_Z 0x10u /* Depth. */
#define VGP_BLIT_MASK_S 0x20u /* Stencil. */

/* Attachments that are cleared. */
#define VGP_CLEAR_BUFFERS_DEPTH 0x1u /* Depth. */
#define VGP_CLEAR_BUFFERS_STENCIL 0x2u /* Stencil. */
#define VGP_CLEAR_BUFFERS_COLOR0 0x4u /* Colour attachment 0. */
#define VGP_CLEAR_BUFFERS_COLOR1 0x8u /* Colour attachment 1. */
#define VGP_CLEAR_BUFFERS_COLOR2 0x10u /* Colour attachment 2. */
#define VGP_CLEAR_BUFFERS_COLOR3 0x20u /* Colour attachment 3. */
#define VGP_CLEAR_BUFFERS_COLOR4 0x40u /* Colour attachment 4. */
#define VGP_CLEAR_BUFFERS_COLOR5 0x80u /* Colour attachment 5. */
#define VGP_CLEAR_BUFFERS_COLOR6 0x100u /* Colour attachment 6. */
#define VGP_CLEAR_BUFFERS_COLOR7 0x200u /* Colour attachment 7. */

/* What CLEAR_SURFACE fills; the first three bits of clear_buffers. */
#define VGP_CLEAR_SURFACE_BUFFERS_DEPTH 0x1u /* Depth. */
#define VGP_CLEAR_SURFACE_BUFFERS_STENCIL 0x2u /* Stencil. */
#define VGP_CLEAR_SURFACE_BUFFERS_COLOR0 0x4u /* Colour. */

/* Kinds of access that a memory barrier orders. */
#define VGP_BARRIER_MAPPED_BUFFER 0x1u /* The guest's persistent mappings. */
#define VGP_BARRIER_SHADER_BUFFER 0x2u /* Storage buffers of shaders. */
#define VGP_BARRIER_QUERY_BUFFER 0x4u /* Query results in buffers. */
#define VGP_BARRIER_VERTEX_BUFFER 0x8u /* Vertex fetch. */
#define VGP_BARRIER_INDEX_BUFFER 0x10u /* Index fetch. */
#define VGP_BARRIER_CONSTANT_BUFFER 0x20u /* Uniform blocks. */
#define VGP_BARRIER_INDIRECT_BUFFER 0x40u /* Parameters of indirect draws and launches. */
#define VGP_BARRIER_TEXTURE 0x80u /* Texture sampling. */
#define VGP_BARRIER_IMAGE 0x100u /* Images of shaders. */
#define VGP_BARRIER_FRAMEBUFFER 0x200u /* Attachments. */
#define VGP_BARRIER_STREAMOUT_BUFFER 0x400u /* Stream output. */
#define VGP_BARRIER_GLOBAL_BUFFER 0x800u /* Global memory of compute kernels. */
#define VGP_BARRIER_UPDATE_BUFFER 0x1000u /* Transfers of buffers. */
#define VGP_BARRIER_UPDATE_TEXTURE 0x2000u /* Transfers of textures. */
#define VGP_BARRIER_ALL 0x3fffu /* All of these. */

/* Readers that a texture barrier orders. */
#define VGP_TEXTURE_BARRIER_SAMPLER 0x1u /* Texture sampling. */
#define VGP_TEXTURE_BARRIER_FRAMEBUFFER 0x2u /* Framebuffer fetch and advanced blending. */

/* What a shader does with an image. */
#define VGP_IMAGE_ACCESS_READ 0x1u /* Loads. */
#define VGP_IMAGE_ACCESS_WRITE 0x2u /* Stores. */

#ifndef VGP_NO_VIRGL_NAMES
/* What a resource will be used for. For textures a promise; for buffers a hint, but CUSTOM and STAGING decide
 * where the data lives. */
#define VIRGL_BIND_DEPTH_STENCIL 0x1u /* Depth/stencil attachment. */
#define VIRGL_BIND_RENDER_TARGET 0x2u /* Colour attachment. */
#define VIRGL_BIND_SAMPLER_VIEW 0x8u /* Sampled by shaders. */
#define VIRGL_BIND_VERTEX_BUFFER 0x10u /* Vertex data. */
#define VIRGL_BIND_INDEX_BUFFER 0x20u /* Index data. */
#define VIRGL_BIND_CONSTANT_BUFFER 0x40u /* Uniform blocks. */
#define VIRGL_BIND_DISPLAY_TARGET 0x80u /* Shown in a window of the guest's client. */
#define VIRGL_BIND_COMMAND_ARGS 0x100u /* Parameters of indirect draws and launches. */
#define VIRGL_BIND_STREAM_OUTPUT 0x800u /* Target of stream output. */
#define VIRGL_BIND_SHADER_BUFFER 0x4000u /* Storage buffer of shaders. */
#define VIRGL_BIND_QUERY_BUFFER 0x8000u /* Query results on the host. */
#define VIRGL_BIND_CURSOR 0x10000u /* Pointer image. */
#define VIRGL_BIND_CUSTOM 0x20000u /* Plain memory that host and guest share: query results and the like. */
#define VIRGL_BIND_SCANOUT 0x40000u /* May be shown on a display. */
#define VIRGL_BIND_STAGING 0x80000u /* Guest memory only, one side of COPY_TRANSFER3D. */
#define VIRGL_BIND_SHARED 0x100000u /* Shared with other processes of the guest. */
#define VIRGL_BIND_PREFER_EMULATED_BGRA 0x200000u /* On GLES hosts: store BGRA as RGBA with exchanged channels. */
#define VIRGL_BIND_LINEAR 0x400000u /* Rows in order, no tiling. */
#define VIRGL_BIND_SHARED_SUBFLAGS 0xff000000u /* All bits of the allocator's flags below; they count only with SHARED. */
#define VIRGL_BIND_MINIGBM_CAMERA_WRITE 0x1000000u /* Allocator: written by a camera. */
#define VIRGL_BIND_MINIGBM_CAMERA_READ 0x2000000u /* Allocator: read by a camera. */
#define VIRGL_BIND_MINIGBM_HW_VIDEO_DECODER 0x4000000u /* Allocator: written by a video decoder. */
#define VIRGL_BIND_MINIGBM_HW_VIDEO_ENCODER 0x8000000u /* Allocator: read by a video encoder. */
#define VIRGL_BIND_MINIGBM_SW_READ_OFTEN 0x10000000u /* Allocator: often read by the CPU. */
#define VIRGL_BIND_MINIGBM_SW_READ_RARELY 0x20000000u /* Allocator: sometimes read by the CPU. */
#define VIRGL_BIND_MINIGBM_SW_WRITE_OFTEN 0x40000000u /* Allocator: often written by the CPU. */
#define VIRGL_BIND_MINIGBM_SW_WRITE_RARELY 0x80000000u /* Allocator: sometimes written by the CPU. */
#define VIRGL_BIND_MINIGBM_PROTECTED 0xf0000000u /* Allocator: protected content. A combination of four bits. */
#endif

#ifndef VGP_NO_VIRGL_NAMES
/* Further properties of a resource. */
#define VIRGL_RESOURCE_Y_0_TOP 0x1u /* Row 0 is the top of the picture. Only for 2D and RECT. */
#define VIRGL_RESOURCE_FLAG_MAP_PERSISTENT 0x2u /* May stay mapped by the guest while the host uses it. */
#define VIRGL_RESOURCE_FLAG_MAP_COHERENT 0x4u /* Writes through such a mapping are seen without a barrier. */
#endif

/* What a MEMBAR opcode orders; its immediate operand. */
#define VGP_TGSI_MEMBAR_SHADER_BUFFER 0x1u /* Storage buffers. */
#define VGP_TGSI_MEMBAR_ATOMIC_BUFFER 0x2u /* Atomic counters. */
#define VGP_TGSI_MEMBAR_SHADER_IMAGE 0x4u /* Images. */
#define VGP_TGSI_MEMBAR_SHARED 0x8u /* Shared memory. */
#define VGP_TGSI_MEMBAR_THREAD_GROUP 0x10u /* Within the work group only. */

/* Features of capability set 1. */
#define VGP_CAPS_BSET_INDEP_BLEND_ENABLE 0x1u /* BLEND objects that blend or not by attachment. */
#define VGP_CAPS_BSET_INDEP_BLEND_FUNC 0x2u /* BLEND objects with functions by attachment. */
#define VGP_CAPS_BSET_CUBE_MAP_ARRAY 0x4u /* Arrays of cube maps. */
#define VGP_CAPS_BSET_SHADER_STENCIL_EXPORT 0x8u /* Fragment shaders write stencil. */
#define VGP_CAPS_BSET_CONDITIONAL_RENDER 0x10u /* Render conditions: the command SET_RENDER_CONDITION. */
#define VGP_CAPS_BSET_START_INSTANCE 0x20u /* start_instance of DRAW_VBO. */
#define VGP_CAPS_BSET_PRIMITIVE_RESTART 0x40u /* Primitive restart with any index. */
#define VGP_CAPS_BSET_BLEND_EQ_SEP 0x80u /* Separate functions for colour and alpha; taken for granted. */
#define VGP_CAPS_BSET_INSTANCEID 0x100u /* Instanced draws and the instance id. */
#define VGP_CAPS_BSET_VERTEX_ELEMENT_INSTANCE_DIVISOR 0x200u /* Instance divisors; taken for granted. */
#define VGP_CAPS_BSET_SEAMLESS_CUBE_MAP 0x400u /* Seamless cube maps, for all samplers at once. */
#define VGP_CAPS_BSET_OCCLUSION_QUERY 0x800u /* QUERY objects for occlusion. */
#define VGP_CAPS_BSET_TIMER_QUERY 0x1000u /* QUERY objects for timestamp and elapsed time. Looked at from feature check 15 on. */
#define VGP_CAPS_BSET_STREAMOUT_PAUSE_RESUME 0x2000u /* Stream output can be paused and continued. */
#define VGP_CAPS_BSET_TEXTURE_MULTISAMPLE 0x4000u /* Multisample textures; without it no samples above 1. */
#define VGP_CAPS_BSET_FRAGMENT_COORD_CONVENTIONS 0x8000u /* Fragment coordinates from the lower left. */
#define VGP_CAPS_BSET_DEPTH_CLIP_DISABLE 0x10000u /* Depth clamp. */
#define VGP_CAPS_BSET_SEAMLESS_CUBE_MAP_PER_TEXTURE 0x20000u /* Seamless cube maps by sampler. */
#define VGP_CAPS_BSET_UBO 0x40000u /* Uniform blocks; nobody looks at it. */
#define VGP_CAPS_BSET_COLOR_CLAMPING 0x80000u /* Colour clamps of the rasterizer act; otherwise the guest clamps in shaders. */
#define VGP_CAPS_BSET_POLY_STIPPLE 0x100000u /* SET_POLYGON_STIPPLE without help of the shader. */
#define VGP_CAPS_BSET_MIRROR_CLAMP 0x200000u /* Mirrored clamp modes, for guests before the V2 bits. */
#define VGP_CAPS_BSET_TEXTURE_QUERY_LOD 0x400000u /* LODQ. */
#define VGP_CAPS_BSET_HAS_FP64 0x800000u /* 64-bit floats in shaders. */
#define VGP_CAPS_BSET_HAS_TESSELLATION_SHADERS 0x1000000u /* Tessellation, and the command SET_TESS_STATE. */
#define VGP_CAPS_BSET_HAS_INDIRECT_DRAW 0x2000000u /* Indirect draws: the long form of DRAW_VBO. */
#define VGP_CAPS_BSET_HAS_SAMPLE_SHADING 0x4000000u /* Shading by sample. */
#define VGP_CAPS_BSET_HAS_CULL 0x8000000u /* Cull distances; the guest then sends the clip and cull count properties. */
#define VGP_CAPS_BSET_CONDITIONAL_RENDER_INVERTED 0x10000000u /* Inverted conditions of SET_RENDER_CONDITION. */
#define VGP_CAPS_BSET_DERIVATIVE_CONTROL 0x20000000u /* Coarse and fine derivatives. */
#define VGP_CAPS_BSET_POLYGON_OFFSET_CLAMP 0x40000000u /* offset_clamp of the rasterizer. */
#define VGP_CAPS_BSET_TRANSFORM_FEEDBACK_OVERFLOW_QUERY 0x80000000u /* QUERY objects of the two overflow types. */

#ifndef VGP_NO_VIRGL_NAMES
/* Features, first word. */
#define VIRGL_CAP_TGSI_INVARIANT 0x1u /* Shaders may say INVARIANT. */
#define VIRGL_CAP_TEXTURE_VIEW 0x2u /* The target of a SAMPLER_VIEW counts. */
#define VIRGL_CAP_SET_MIN_SAMPLES 0x4u /* The command SET_MIN_SAMPLES. */
#define VIRGL_CAP_COPY_IMAGE 0x8u /* RESOURCE_COPY_REGION between compressed and plain formats. */
#define VIRGL_CAP_TGSI_PRECISE 0x10u /* Opcodes may end in _PRECISE. */
#define VIRGL_CAP_TXQS 0x20u /* The opcode TXQS. */
#define VIRGL_CAP_MEMORY_BARRIER 0x40u /* The command MEMORY_BARRIER. */
#define VIRGL_CAP_COMPUTE_SHADER 0x80u /* Compute shaders, and the command LAUNCH_GRID. */
#define VIRGL_CAP_FB_NO_ATTACH 0x100u /* The command SET_FRAMEBUFFER_STATE_NO_ATTACH. */
#define VIRGL_CAP_ROBUST_BUFFER_ACCESS 0x200u /* Accesses beyond buffers do no harm. */
#define VIRGL_CAP_TGSI_FBFETCH 0x400u /* The opcode FBFETCH. */
#define VIRGL_CAP_SHADER_CLOCK 0x800u /* The opcode CLOCK. */
#define VIRGL_CAP_TEXTURE_BARRIER 0x1000u /* The command TEXTURE_BARRIER. */
#define VIRGL_CAP_TGSI_COMPONENTS 0x2000u /* Declarations of arrays may cover parts of vectors. */
#define VIRGL_CAP_GUEST_MAY_INIT_LOG 0x4000u /* The command SET_DEBUG_FLAGS. */
#define VIRGL_CAP_SRGB_WRITE_CONTROL 0x8000u /* sRGB encoding follows the surface's format. Looked at from feature check 1 on. */
#define VIRGL_CAP_QBO 0x10000u /* The command GET_QUERY_RESULT_QBO. */
#define VIRGL_CAP_TRANSFER 0x20000u /* The commands TRANSFER3D and END_TRANSFERS. */
#define VIRGL_CAP_FBO_MIXED_COLOR_FORMATS 0x40000u /* Attachments of different formats. Looked at from feature check 1 on. */
#define VIRGL_CAP_HOST_IS_GLES 0x80000u /* The host has OpenGL ES; guests adapt formats, clamps and doubles. Called FAKE_FP64 before. */
#define VIRGL_CAP_BIND_COMMAND_ARGS 0x100000u /* The bind flag COMMAND_ARGS. */
#define VIRGL_CAP_MULTI_DRAW_INDIRECT 0x200000u /* indirect_draw_count of DRAW_VBO above 1. */
#define VIRGL_CAP_INDIRECT_PARAMS 0x400000u /* Draw counts of DRAW_VBO from a buffer. */
#define VIRGL_CAP_TRANSFORM_FEEDBACK3 0x800000u /* Four vertex streams. Looked at from feature check 2 on. */
#define VIRGL_CAP_3D_ASTC 0x1000000u /* ASTC for 3D textures, slice by slice. */
#define VIRGL_CAP_INDIRECT_INPUT_ADDR 0x2000000u /* Inputs and outputs of shaders may be indexed at run time. */
#define VIRGL_CAP_COPY_TRANSFER 0x4000000u /* The command COPY_TRANSFER3D to the host. */
#define VIRGL_CAP_CLIP_HALFZ 0x8000000u /* clip_halfz of the rasterizer. */
#define VIRGL_CAP_APP_TWEAK_SUPPORT 0x10000000u /* The command SET_TWEAKS. */
#define VIRGL_CAP_BGRA_SRGB_IS_EMULATED 0x20000000u /* Historic; no host sets it. */
#define VIRGL_CAP_CLEAR_TEXTURE 0x40000000u /* The command CLEAR_TEXTURE. */
#define VIRGL_CAP_ARB_BUFFER_STORAGE 0x80000000u /* Persistent and coherent mappings through host blobs. Looked at from feature check 4 on. */
#endif

#ifndef VGP_NO_VIRGL_NAMES
/* Features, second word. */
#define VIRGL_CAP_V2_BLEND_EQUATION 0x1u /* Advanced blend equations. */
#define VIRGL_CAP_V2_UNTYPED_RESOURCE 0x2u /* Typeless imports with PIPE_RESOURCE_SET_TYPE. */
#define VIRGL_CAP_V2_VIDEO_MEMORY 0x4u /* max_video_memory is right. */
#define VIRGL_CAP_V2_MEMINFO 0x8u /* The command GET_MEMORY_INFO. */
#define VIRGL_CAP_V2_STRING_MARKER 0x10u /* The command SEND_STRING_MARKER. */
#define VIRGL_CAP_V2_DIFFERENT_GPU 0x20u /* The GPU that renders is not the one that displays. */
#define VIRGL_CAP_V2_IMPLICIT_MSAA 0x40u /* Objects of type MSAA_SURFACE. */
#define VIRGL_CAP_V2_COPY_TRANSFER_BOTH_DIRECTIONS 0x80u /* COPY_TRANSFER3D from the host, too; textures then need no backing. */
#define VIRGL_CAP_V2_SCANOUT_USES_GBM 0x100u /* Scanout resources are allocated by gbm and want full backing. */
#define VIRGL_CAP_V2_SSO 0x200u /* Separable programs. */
#define VIRGL_CAP_V2_TEXTURE_SHADOW_LOD 0x400u /* Explicit level of detail for shadow arrays and cubes. */
#define VIRGL_CAP_V2_VS_VERTEX_LAYER 0x800u /* Vertex and evaluation shaders write the layer (with the next bit). */
#define VIRGL_CAP_V2_VS_VIEWPORT_INDEX 0x1000u /* Vertex and evaluation shaders write the viewport (with the bit before). */
#define VIRGL_CAP_V2_PIPELINE_STATISTICS_QUERY 0x2000u /* QUERY objects of type PIPELINE_STATISTICS. */
#define VIRGL_CAP_V2_DRAW_PARAMETERS 0x4000u /* Base vertex, base instance and draw id in shaders. */
#define VIRGL_CAP_V2_GROUP_VOTE 0x8000u /* The VOTE opcodes. */
#define VIRGL_CAP_V2_MIRROR_CLAMP_TO_EDGE 0x10000u /* MIRROR_CLAMP_TO_EDGE. Looked at from feature check 20 on. */
#define VIRGL_CAP_V2_MIRROR_CLAMP 0x20000u /* All mirrored clamp modes. Looked at from feature check 22 on. */
#define VIRGL_CAP_V2_RESOURCE_LAYOUT 0x40000u /* The command GET_PIPE_RESOURCE_LAYOUT. */
#endif

#endif
