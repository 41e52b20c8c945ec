/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
/*
 * The guest's encoder: one header that needs only <stdint.h> and <stdbool.h>. C99, C11, C++; fit for kernels.
 * Generated from protocol/virgl.xml: do not edit.
 *
 * Each function checks the command, asks the sink for room, and then writes header and payload. It answers 0, a negative
 * VGP_ENCODE_* (nothing was written), or what begin() answered if that is not 0 (nothing was written).
 *
 * What the caller has to give, which the proofs (generated/proofs) assume: all four functions of the sink are there; the command
 * and the bytes that it points to can be read, and no function of the sink changes them; each bool is 0 or 1. Nothing is assumed
 * of the numbers: one that the decoder would not take is refused here.
 *
 * Two things that a guest may define before it includes this:
 *   VGP_SINK            a sink of its own, of which no call goes through a pointer. It then declares `struct vgp_sink` as it likes, and
 *                       VGP_SINK_BEGIN, VGP_SINK_DWORD, VGP_SINK_RESOURCE and VGP_SINK_BYTES as macros that do what is said below.
 *   VGP_NO_VIRGL_NAMES  it has the names that begin with VIRGL_ already (Mesa's own headers): they are left out.
 */
#ifndef VGP_ENCODE_H
#define VGP_ENCODE_H

#include <stdint.h>

#ifndef VGP_PROTOCOL_H
#define VGP_PROTOCOL_H

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

#ifndef VGP_COMMANDS_H
#define VGP_COMMANDS_H

#ifndef __cplusplus
#include <stdbool.h>
#endif

/* Bulk bytes in the stream: memory that the guest may still change. */
struct vgp_span {
    const void *data;
    uint32_t bytes;
};

/* BIND_OBJECT: Makes a BLEND, DSA, RASTERIZER or VERTEX_ELEMENTS object the current one of its kind. The header's object byte
 * names the kind; other kinds have binding commands of their own and are malformed here. */
struct vgp_bind_object {
    uint32_t object_type; /* VIRGL_OBJECT_*, from the header */
    uint32_t handle; /* The object, or 0: no object. Without one the defaults of the kind hold: blending off, all depth,                 stencil and alpha tests off, no vertex elements. */
};

/* DESTROY_OBJECT: Gives up an object's handle. What is still bound keeps working until it is unbound. Objects belong to the
 * current sub-context. The header's object byte is written by guests but not compared. */
struct vgp_destroy_object {
    uint32_t object_type; /* VIRGL_OBJECT_*, from the header */
    uint32_t handle; /* The object. A handle that names nothing is skipped without a complaint. */
};

struct vgp_set_viewport_state_viewports {
    float scale_x; /* Half the width, pixels. */
    float scale_y; /* Half the height, pixels; negative turns the image upside down. */
    float scale_z; /* Half the depth range (the whole of it with clip_halfz). */
    float translate_x; /* Centre, pixels from the left edge of the framebuffer. */
    float translate_y; /* Centre, pixels from row 0 of the framebuffer. */
    float translate_z; /* Centre of the depth range (its start with clip_halfz). */
};

/* SET_VIEWPORT_STATE: Sets a run of viewports. A vertex in normalised device coordinates goes to window coordinates by multiplying
 * with scale and adding translate; the rasterizer's clip_halfz decides whether z runs from 0 or from -1. Slots
 * outside the run keep their values. */
struct vgp_set_viewport_state {
    uint32_t start_slot; /* First viewport of the run. */
    uint32_t num_viewports;
    struct vgp_set_viewport_state_viewports viewports[VGP_MAX_VIEWPORTS]; /* The viewports; how many follows from the length. */
};

/* SET_FRAMEBUFFER_STATE: Replaces the whole framebuffer: colour attachments 0 to nr_cbufs-1 and the depth/stencil attachment. What was
 * attached before is released. The first attachment that is there (colour before depth) decides the orientation:
 * with a Y_0_TOP resource row 0 is the top of the picture. */
struct vgp_set_framebuffer_state {
    uint32_t nr_cbufs; /* Number of colour attachments. The payload has to hold exactly that many handles. */
    uint32_t zsurf; /* Depth/stencil attachment: a SURFACE or MSAA_SURFACE, 0 for none. */
    uint32_t cbufs[VGP_MAX_COLOR_BUFFERS]; /* Colour attachments in order; 0 leaves a gap. */
};

struct vgp_set_vertex_buffers_buffers {
    uint32_t stride; /* Bytes from one vertex to the next. No alignment is implied. 0 gives all vertices the same value. */
    uint32_t offset; /* Bytes from the start of the buffer to vertex 0. */
    uint32_t resource; /* The buffer, 0 for none: attributes from this slot then read zeros. */
};

/* SET_VERTEX_BUFFERS: Replaces all vertex buffers. Always starts at slot 0; slots behind the last one given are unbound. */
struct vgp_set_vertex_buffers {
    uint32_t num_buffers;
    struct vgp_set_vertex_buffers_buffers buffers[VGP_MAX_VERTEX_BUFFERS]; /* One entry per slot; how many follows from the length. */
};

/* CLEAR: Fills whole attachments of the current framebuffer. Scissor, colour mask, depth and stencil write masks and
 * rasterizer discard are ignored; the render condition is obeyed. Bits for attachments that are not there are
 * ignored. */
struct vgp_clear {
    uint32_t buffers; /* Which attachments. */
    uint32_t color[4]; /* The colour, one dword per channel R G B A, to be read as float, signed or unsigned integer as the                 attachment's format demands. */
    double depth; /* The depth value, 0.0 to 1.0. A 64-bit float in two dwords, low dword first. */
    uint32_t stencil; /* The stencil value; only the bits that the attachment has count. */
};

/* DRAW_VBO: Draws primitives with the current state. The long forms add patches and the draw id (14 dwords) and indirect
 * parameters (20 dwords). A draw without vertex or fragment shader, or indexed without an index buffer, is
 * dropped without an error. */
struct vgp_draw_vbo {
    uint32_t start; /* First vertex. Not used by indexed draws: the index buffer's offset says it already. */
    uint32_t count; /* Number of vertices or indices. Not used by indirect draws. */
    uint32_t mode; /* Kind of primitive. */
    uint32_t indexed; /* Vertices come through the index buffer. */
    uint32_t instance_count; /* Number of instances; 0 means one draw without instancing. */
    int32_t index_bias; /* Added to each index. Not used without indices. */
    uint32_t start_instance; /* First instance, for attributes with a divisor. */
    uint32_t primitive_restart; /* The index restart_index ends a primitive and starts the next. Not used without indices. */
    uint32_t restart_index; /* See primitive_restart; compared with all 32 bits of the index, zero extended. */
    uint32_t min_index; /* Lowest index that occurs, 0 if not known. Never trustworthy as a bound. */
    uint32_t max_index; /* Highest index that occurs, 0xffffffff if not known. Never trustworthy as a bound. */
    uint32_t count_from_so; /* Not 0: the vertex count comes from a stream output target. The dword carries that target's size in                 bytes, not a count, and not its handle. */
    bool has_patch;
    uint32_t vertices_per_patch; /* Control points per patch when mode is PATCHES. */
    uint32_t drawid; /* What the shader sees as draw id (of the first draw of an indirect multi draw). */
    bool has_indirect;
    uint32_t indirect_buffer; /* Buffer with the draw's parameters, 0 for a direct draw. */
    uint32_t indirect_offset; /* Bytes to the first parameter block in indirect_buffer. */
    uint32_t indirect_stride; /* Bytes between parameter blocks. */
    uint32_t indirect_draw_count; /* Number of parameter blocks to draw, or the upper limit when a count buffer is given. */
    uint32_t indirect_draw_count_offset; /* Bytes to the count in indirect_draw_count_buffer. */
    uint32_t indirect_draw_count_buffer; /* Buffer that holds the number of draws, 0 for none. */
};

/* RESOURCE_INLINE_WRITE: Writes the command's own bytes into a box of a resource, without guest memory. Written by old guests only. */
struct vgp_resource_inline_write {
    uint32_t resource; /* What is written. */
    uint32_t level; /* Mip level. */
    uint32_t usage; /* The guest driver's map flags. Not used by hosts. */
    uint32_t stride; /* Bytes from one row (of blocks) to the next; 0: rows are packed. */
    uint32_t layer_stride; /* Bytes from one layer or slice to the next; 0: layers are packed. */
    uint32_t x; /* Box: left edge, texels (buffers: bytes). */
    uint32_t y; /* Box: first row, texels. */
    uint32_t z; /* Box: first layer, slice or face. */
    uint32_t w; /* Box: width, texels (buffers: bytes). */
    uint32_t h; /* Box: height, texels. */
    uint32_t d; /* Box: number of layers, slices or faces. */
    struct vgp_span data; /* The bytes of the box, padded to whole dwords. */
};

/* SET_SAMPLER_VIEWS: Binds sampler views of one stage. Slots behind the run are unbound, slots before it keep theirs. */
struct vgp_set_sampler_views {
    uint32_t stage; /* Shader stage. */
    uint32_t start_slot; /* First slot of the run. */
    uint32_t num_views;
    uint32_t views[VGP_MAX_SAMPLER_VIEWS_PER_STAGE]; /* The views; how many follows from the length. */
};

/* SET_INDEX_BUFFER: Sets the index buffer for the draws that follow. The short form (1 dword) unbinds it. */
struct vgp_set_index_buffer {
    uint32_t resource; /* The buffer, 0 for none. */
    bool has_range;
    uint32_t index_size; /* Bytes per index: 1, 2 or 4. */
    uint32_t offset; /* Bytes to the first index of the draw. */
};

/* SET_CONSTANT_BUFFER: Replaces the default uniform block (constant buffer 0) of one stage with the dwords in the command. The data
 * belongs to the sub-context and is copied. What a shader declares beyond it reads zero. */
struct vgp_set_constant_buffer {
    uint32_t stage; /* Shader stage. */
    uint32_t index; /* Slot; guests always write 0. */
    struct vgp_span data; /* Constants, four dwords per vector. Empty: there are none. */
};

/* SET_STENCIL_REF: Stencil reference values for both faces. */
struct vgp_set_stencil_ref {
    uint32_t front; /* Reference for front faces, and for both when the back state is off. */
    uint32_t back; /* Reference for back faces. */
};

/* SET_BLEND_COLOR: The constant colour that CONST_COLOR and CONST_ALPHA blend factors use. */
struct vgp_set_blend_color {
    float r; /* Red. */
    float g; /* Green. */
    float b; /* Blue. */
    float a; /* Alpha. */
};

struct vgp_set_scissor_state_scissors {
    uint32_t minx; /* Left edge, pixels. */
    uint32_t miny; /* First row, pixels. */
    uint32_t maxx; /* Right edge, pixels, exclusive. */
    uint32_t maxy; /* Last row, pixels, exclusive. */
};

/* SET_SCISSOR_STATE: Sets a run of scissor rectangles, one per viewport. They count only while the rasterizer's scissor bit is on.
 * The rectangles are in the framebuffer's own rows: hosts don't turn them over. An empty or inverted rectangle
 * lets nothing through. */
struct vgp_set_scissor_state {
    uint32_t start_slot; /* First rectangle of the run. */
    uint32_t num_scissors;
    struct vgp_set_scissor_state_scissors scissors[VGP_MAX_VIEWPORTS]; /* The rectangles; how many follows from the length. */
};

/* BLIT: Copies a box of one resource to a box of another (or of the same) with scaling, mirroring, format conversion
 * and multisample resolve. Negative extents mirror. */
struct vgp_blit {
    uint32_t mask; /* Which parts of the pixels are written. */
    uint32_t filter; /* How texels are sampled when the boxes differ in size. */
    bool scissor_enable; /* The scissor rectangle of this command limits what is written. */
    bool render_condition_enable; /* The blit obeys the current render condition; otherwise it ignores it. */
    bool alpha_blend; /* The source is blended over the destination by its alpha. */
    uint32_t scissor_minx; /* Left edge of the scissor, pixels. */
    uint32_t scissor_miny; /* First row of the scissor, pixels. */
    uint32_t scissor_maxx; /* Right edge of the scissor, pixels, exclusive. */
    uint32_t scissor_maxy; /* Last row of the scissor, pixels, exclusive. */
    uint32_t dst; /* Resource written. */
    uint32_t dst_level; /* Its mip level. */
    uint32_t dst_format; /* Format that the destination is seen as. */
    int32_t dst_x; /* Destination box: left edge, texels. */
    int32_t dst_y; /* Destination box: first row, texels. */
    int32_t dst_z; /* Destination box: first layer, slice or face. */
    int32_t dst_w; /* Destination box: width, negative to mirror. */
    int32_t dst_h; /* Destination box: height, negative to mirror. */
    int32_t dst_d; /* Destination box: number of layers, negative to mirror. */
    uint32_t src; /* Resource read. */
    uint32_t src_level; /* Its mip level. */
    uint32_t src_format; /* Format that the source is seen as. */
    int32_t src_x; /* Source box: left edge, texels. */
    int32_t src_y; /* Source box: first row, texels. */
    int32_t src_z; /* Source box: first layer, slice or face. */
    int32_t src_w; /* Source box: width, negative to mirror. */
    int32_t src_h; /* Source box: height, negative to mirror. */
    int32_t src_d; /* Source box: number of layers, negative to mirror. */
};

/* RESOURCE_COPY_REGION: Copies texels or buffer bytes bit by bit, without conversion and without scaling. Formats may differ if their
 * blocks have the same size (compressed to plain counts in blocks). Inside one resource the two regions must not
 * overlap. */
struct vgp_resource_copy_region {
    uint32_t dst; /* Resource written. */
    uint32_t dst_level; /* Its mip level. */
    uint32_t dst_x; /* Where the region begins: texels (buffers: bytes). */
    uint32_t dst_y; /* First row. */
    uint32_t dst_z; /* First layer, slice or face. */
    uint32_t src; /* Resource read. */
    uint32_t src_level; /* Its mip level. */
    int32_t src_x; /* Source box: left edge, texels (buffers: bytes). */
    int32_t src_y; /* Source box: first row. */
    int32_t src_z; /* Source box: first layer, slice or face. */
    int32_t w; /* Source box: width, texels (buffers: bytes). */
    int32_t h; /* Source box: height, texels. */
    int32_t d; /* Source box: number of layers, slices or faces. */
};

/* BIND_SAMPLER_STATES: Binds sampler states of one stage. Only the slots of the run change. */
struct vgp_bind_sampler_states {
    uint32_t stage; /* Shader stage. */
    uint32_t start_slot; /* First slot of the run. */
    uint32_t num_states;
    uint32_t states[VGP_MAX_SAMPLER_STATES_PER_STAGE]; /* The states; how many follows from the length. */
};

/* BEGIN_QUERY: Starts counting for a query. Nothing happens for timestamps. */
struct vgp_begin_query {
    uint32_t query; /* The query. */
};

/* END_QUERY: Stops counting; for timestamps: takes the time. */
struct vgp_end_query {
    uint32_t query; /* The query. */
};

/* GET_QUERY_RESULT: Asks for the result of an ended query. The host writes a query_state record at byte 0 of the query's buffer as
 * soon as the result is there, in any case before it reports a later fence as passed. The guest presets the
 * record to WAIT_HOST and waits for the fence. */
struct vgp_get_query_result {
    uint32_t query; /* The query. */
    uint32_t wait; /* The guest would like to wait. Not used by hosts: the fence decides. */
};

/* SET_POLYGON_STIPPLE: The 32 x 32 pattern for polygons, used while the rasterizer's poly_stipple_enable is on. */
struct vgp_set_polygon_stipple {
    uint32_t rows[32]; /* The pattern's rows. */
};

struct vgp_set_clip_state_planes {
    float x; /* Coefficient of x. */
    float y; /* Coefficient of y. */
    float z; /* Coefficient of z. */
    float w; /* Coefficient of w. */
};

/* SET_CLIP_STATE: The eight user clip planes. Which are in use is said by the rasterizer's clip_plane_enable. A vertex is inside
 * where the scalar product is not negative. */
struct vgp_set_clip_state {
    struct vgp_set_clip_state_planes planes[VGP_MAX_CLIP_PLANES]; /* The planes' coefficients. */
};

/* SET_SAMPLE_MASK: Which samples of a pixel are written. Counts only while the rasterizer's multisample is on. */
struct vgp_set_sample_mask {
    uint32_t mask; /* Bit n: sample n. */
};

/* SET_STREAMOUT_TARGETS: Replaces the stream output targets. None: stream output ends (or pauses). The same list again continues where
 * the targets were left. */
struct vgp_set_streamout_targets {
    uint32_t append_bitmask; /* Bit n: target n continues behind its old data. Not used by hosts: the same handles again mean that. */
    uint32_t num_targets;
    uint32_t targets[VGP_MAX_SO_TARGETS]; /* The targets; how many follows from the length. */
};

/* SET_RENDER_CONDITION: Makes draws and clears depend on a query's result from here on. */
struct vgp_set_render_condition {
    uint32_t query; /* The query, 0: draw always. A handle that names nothing leaves the state as it was. */
    uint32_t condition; /* Draw when the result is zero (inverted), else when it is not zero. */
    uint32_t mode; /* Whether the host may draw before the result is known. */
};

/* SET_UNIFORM_BUFFER: Binds a range of a buffer as a uniform block of one stage. */
struct vgp_set_uniform_buffer {
    uint32_t stage; /* Shader stage. */
    uint32_t index; /* Slot. 0 is the default block, which guests set with SET_CONSTANT_BUFFER. */
    uint32_t offset; /* Start of the range, bytes; a multiple of the caps' uniform_buffer_offset_alignment. */
    uint32_t length; /* Size of the range, bytes. */
    uint32_t resource; /* The buffer, 0 unbinds the slot. */
};

/* SET_SUB_CTX: Makes a sub-context current: all that follows concerns it. An id that does not exist is ignored. Guests start
 * each command buffer with it. */
struct vgp_set_sub_ctx {
    uint32_t sub_ctx_id; /* The sub-context; 0 is there from the start. */
};

/* CREATE_SUB_CTX: Creates a sub-context and makes it current. When the id exists nothing happens, also no switch. */
struct vgp_create_sub_ctx {
    uint32_t sub_ctx_id; /* New id, chosen by the guest. */
};

/* DESTROY_SUB_CTX: Destroys a sub-context with all its objects. If it was current, sub-context 0 becomes current. 0 and ids that
 * don't exist are ignored. */
struct vgp_destroy_sub_ctx {
    uint32_t sub_ctx_id; /* The sub-context. */
};

/* BIND_SHADER: Makes a shader the current one of its stage. */
struct vgp_bind_shader {
    uint32_t shader; /* The shader, 0 for none. A handle that names nothing, or a shader of another stage, is ignored. */
    uint32_t stage; /* Shader stage. */
};

/* SET_TESS_STATE: Tessellation levels for draws with an evaluation but no control shader. */
struct vgp_set_tess_state {
    float outer[4]; /* Outer levels. */
    float inner[2]; /* Inner levels. */
};

/* SET_MIN_SAMPLES: Minimum number of samples that are shaded separately. */
struct vgp_set_min_samples {
    uint32_t min_samples; /* Number of samples (not a fraction); 0 and 1 turn sample shading off. */
};

struct vgp_set_shader_buffers_buffers {
    uint32_t offset; /* Start of the range, bytes. */
    uint32_t length; /* Size of the range, bytes. */
    uint32_t resource; /* The buffer, 0 unbinds the slot. */
};

/* SET_SHADER_BUFFERS: Binds ranges of buffers as shader storage buffers of one stage. Only the slots of the run change. Slots are
 * indices of the shader's storage blocks, which its registers count from their lowest declared one. */
struct vgp_set_shader_buffers {
    uint32_t stage; /* Shader stage. */
    uint32_t start_slot; /* First slot of the run. */
    uint32_t num_buffers;
    struct vgp_set_shader_buffers_buffers buffers[VGP_MAX_SHADER_BUFFERS]; /* The ranges; how many follows from the length, leftover dwords are ignored. */
};

struct vgp_set_shader_images_images {
    uint32_t format; /* Format that the shader sees. */
    uint32_t access; /* What the shader may do. */
    uint32_t layer_offset; /* Texture: first layer in bits 0 to 15, last layer in bits 16 to 31. Buffer: start of the range,                   bytes. */
    uint32_t level_size; /* Texture: mip level in bits 0 to 7, other bits are leftovers. Buffer: size of the range, bytes. */
    uint32_t resource; /* The texture or buffer, 0 unbinds the slot. */
};

/* SET_SHADER_IMAGES: Binds images of one stage. Only the slots of the run change. */
struct vgp_set_shader_images {
    uint32_t stage; /* Shader stage. */
    uint32_t start_slot; /* First slot of the run. */
    uint32_t num_images;
    struct vgp_set_shader_images_images images[VGP_MAX_SHADER_IMAGES]; /* The images; how many follows from the length, leftover dwords are ignored. */
};

/* MEMORY_BARRIER: What shaders wrote before becomes visible to the kinds of access named, for all commands behind it. */
struct vgp_memory_barrier {
    uint32_t flags; /* Kinds of access. Bits that a host does not know are ignored. */
};

/* LAUNCH_GRID: Runs the compute shader. Dropped when there is none. */
struct vgp_launch_grid {
    uint32_t block_x; /* Work group size in x; only for information, the shader text fixes it. */
    uint32_t block_y; /* Work group size in y. */
    uint32_t block_z; /* Work group size in z. */
    uint32_t grid_x; /* Work groups in x. Not used by indirect launches. */
    uint32_t grid_y; /* Work groups in y. */
    uint32_t grid_z; /* Work groups in z. */
    uint32_t indirect; /* Buffer with the three grid dwords, 0 for a direct launch. */
    uint32_t indirect_offset; /* Bytes to them. */
};

/* SET_FRAMEBUFFER_STATE_NO_ATTACH: Size that rendering has while the framebuffer has no attachment at all. Guests send it after each
 * SET_FRAMEBUFFER_STATE when the host has the capability. */
struct vgp_set_framebuffer_state_no_attach {
    uint32_t width; /* Pixels. */
    uint32_t height; /* Pixels. */
    uint32_t layers; /* Number of layers, 0 if not layered. */
    uint32_t samples; /* Samples per pixel. */
};

/* TEXTURE_BARRIER: Draws behind it may sample what draws before it rendered into the same texture. */
struct vgp_texture_barrier {
    uint32_t flags; /* Which readers. */
};

struct vgp_set_atomic_buffers_buffers {
    uint32_t offset; /* Start of the range, bytes. */
    uint32_t length; /* Size of the range, bytes. */
    uint32_t resource; /* The buffer, 0 unbinds the slot. */
};

/* SET_ATOMIC_BUFFERS: Binds ranges of buffers for atomic counters. One table serves all stages. Only the slots of the run change. */
struct vgp_set_atomic_buffers {
    uint32_t start_slot; /* First binding of the run. */
    uint32_t num_buffers;
    struct vgp_set_atomic_buffers_buffers buffers[VGP_MAX_ATOMIC_BUFFERS]; /* The ranges; how many follows from the length, leftover dwords are ignored. */
};

/* SET_DEBUG_FLAGS: A text for the host's own debug switches, sent once by guests whose user asked for it. Hosts may ignore it. */
struct vgp_set_debug_flags {
    struct vgp_span flags_string; /* The text with a NUL, padded with zeros to whole dwords. */
};

/* GET_QUERY_RESULT_QBO: Writes a query's result into a buffer on the host, at this place of the command stream. */
struct vgp_get_query_result_qbo {
    uint32_t query; /* The query. */
    uint32_t buffer; /* Buffer written. */
    uint32_t wait; /* Wait for the result; otherwise nothing is written when it is not there yet. */
    uint32_t result_type; /* Width and signedness of the value. */
    uint32_t offset; /* Where it goes, bytes. */
    int32_t index; /* -1: write whether the result is available. Otherwise the stream or statistic number. */
};

/* TRANSFER3D: Copies between a resource and its attached guest memory. Guests send it to the host only, in the first 1024
 * dwords of a command buffer; both directions work. */
struct vgp_transfer3d {
    uint32_t resource; /* The resource. */
    uint32_t level; /* Mip level. */
    uint32_t usage; /* The guest driver's map flags. Not used by hosts. */
    uint32_t stride; /* Bytes from one row (of blocks) to the next in guest memory; 0: rows of the level are packed. */
    uint32_t layer_stride; /* Bytes from one layer or slice to the next; 0: stride times the level's rows. */
    uint32_t x; /* Box: left edge, texels (buffers: bytes). */
    uint32_t y; /* Box: first row, texels. */
    uint32_t z; /* Box: first layer, slice or face. */
    uint32_t w; /* Box: width, texels (buffers: bytes). */
    uint32_t h; /* Box: height, texels. */
    uint32_t d; /* Box: number of layers, slices or faces. */
    uint32_t data_offset; /* Bytes from the start of the guest memory to the box's first byte. */
    uint32_t direction; /* To or from the host; other values are malformed. */
};

/* COPY_TRANSFER3D: Copies between a resource and the guest memory of another (staging) resource, in stream order: it waits for
 * draws before it, and draws behind it see it. */
struct vgp_copy_transfer3d {
    uint32_t resource; /* The resource. */
    uint32_t level; /* Mip level. */
    uint32_t usage; /* The guest driver's map flags. Not used by hosts. */
    uint32_t stride; /* Bytes from one row (of blocks) to the next in the staging memory; guests give it explicitly. */
    uint32_t layer_stride; /* Bytes from one layer or slice to the next; guests give it explicitly. */
    uint32_t x; /* Box: left edge, texels (buffers: bytes). */
    uint32_t y; /* Box: first row, texels. */
    uint32_t z; /* Box: first layer, slice or face. */
    uint32_t w; /* Box: width, texels (buffers: bytes). */
    uint32_t h; /* Box: height, texels. */
    uint32_t d; /* Box: number of layers, slices or faces. */
    uint32_t staging_resource; /* Whose guest memory is read or written. */
    uint32_t staging_offset; /* Bytes from the start of that memory to the box's first byte. */
    bool synchronized; /* The copy is ordered with GPU work; guests always set it. */
    bool read_from_host; /* Set: from the resource into the staging memory. Clear: the other way. */
};

/* SET_TWEAKS: Adjusts a workaround of GLES hosts for one application. Ids that a host does not know are ignored. */
struct vgp_set_tweaks {
    uint32_t id; /* Which workaround. */
    uint32_t value; /* Its value. */
};

/* CLEAR_TEXTURE: Fills a box of a texture with one texel, bit by bit. */
struct vgp_clear_texture {
    uint32_t resource; /* The texture. */
    uint32_t level; /* Mip level. */
    int32_t x; /* Box: left edge, texels. */
    int32_t y; /* Box: first row, texels. */
    int32_t z; /* Box: first layer, slice or face. */
    int32_t w; /* Box: width, texels. */
    int32_t h; /* Box: height, texels. */
    int32_t d; /* Box: number of layers, slices or faces. */
    uint32_t data[4]; /* The texel in the resource's own format (not a float colour), padded with zeros. */
};

/* PIPE_RESOURCE_CREATE: Describes a host resource that waits until the guest kernel creates a blob with the same blob_id. Travels
 * inside the blob creation request, not in the normal stream. */
struct vgp_pipe_resource_create {
    uint32_t target; /* Kind of resource. */
    uint32_t format; /* Format. Mesa up to 24.1 writes its internal number (49 for R8_UNORM); only buffers are made this way,                 where it does not matter. */
    uint32_t bind; /* What it will be used for. */
    uint32_t width; /* Texels (buffers: bytes). */
    uint32_t height; /* Texels. */
    uint32_t depth; /* Slices of a 3D texture, else 1. */
    uint32_t array_size; /* Layers; faces of cube maps count. */
    uint32_t last_level; /* Number of mip levels minus 1. */
    uint32_t nr_samples; /* Samples per texel; 0 and 1 are the same. */
    uint32_t flags; /* Further properties. */
    uint32_t blob_id; /* What the blob request will name. */
};

struct vgp_pipe_resource_set_type_planes {
    uint32_t stride; /* Bytes from one row to the next. */
    uint32_t offset; /* Bytes from the start of the blob. */
};

/* PIPE_RESOURCE_SET_TYPE: Gives a typeless imported blob its format and the layout of its planes. For a resource that has a type already
 * nothing happens. */
struct vgp_pipe_resource_set_type {
    uint32_t resource; /* The resource. */
    uint32_t format; /* Format. */
    uint32_t bind; /* What it will be used for. */
    uint32_t width; /* Pixels. */
    uint32_t height; /* Pixels. */
    uint32_t usage; /* The guest driver's usage hint. */
    uint64_t modifier; /* How tiles and compression are arranged, as the DRM format modifier. A 64-bit number in two dwords, low                 dword first. */
    uint32_t num_planes;
    struct vgp_pipe_resource_set_type_planes planes[VGP_MAX_PLANES]; /* The planes; how many follows from the length. */
};

/* GET_MEMORY_INFO: Asks how much video memory there is. The host writes a memory_info record at byte 0 of the resource's guest
 * memory; values it cannot tell stay as they were. */
struct vgp_get_memory_info {
    uint32_t resource; /* Buffer with at least 24 bytes of guest memory. */
};

/* SEND_STRING_MARKER: A text for debugging tools on the host, marking this place of the command stream. Hosts may ignore it. Guest
 * headers call the command EMIT_STRING_MARKER. */
struct vgp_send_string_marker {
    uint32_t size; /* Length of the text, bytes; no NUL is needed. What is behind it in the last dword is padding. */
    struct vgp_span text; /* The text. */
};

/* LINK_SHADER: Tells which shaders will be used together, so that the host may translate and link them early. Nothing is
 * bound. A hint: hosts may ignore it, and unknown handles do no harm. */
struct vgp_link_shader {
    uint32_t vertex; /* Vertex shader, 0 for none. */
    uint32_t fragment; /* Fragment shader, 0 for none. */
    uint32_t geometry; /* Geometry shader, 0 for none. */
    uint32_t tess_ctrl; /* Tessellation control shader, 0 for none. */
    uint32_t tess_eval; /* Tessellation evaluation shader, 0 for none. */
    uint32_t compute; /* Compute shader, 0 for none. */
};

/* CREATE_VIDEO_CODEC: Creates a decoder or encoder. Video handles are a name space of their own, one per context. Refused by hosts
 * without video. */
struct vgp_create_video_codec {
    uint32_t codec; /* Name of the new codec, not 0. */
    uint32_t profile; /* Codec profile. */
    uint32_t entrypoint; /* Which part of decoding or encoding the host does. */
    uint32_t chroma_format; /* Chroma subsampling. */
    uint32_t level; /* Codec level, as the codec's specification numbers it. */
    uint32_t width; /* Largest picture width, pixels. */
    uint32_t height; /* Largest picture height, pixels. */
    bool has_references;
    uint32_t max_ref; /* Number of reference pictures; 2 when the dword is missing (guests before feature check 14). */
};

/* DESTROY_VIDEO_CODEC: Destroys a codec. Refused by hosts without video. */
struct vgp_destroy_video_codec {
    uint32_t codec; /* The codec. */
};

/* CREATE_VIDEO_BUFFER: Makes a picture out of the resources that hold its planes. Refused by hosts without video. */
struct vgp_create_video_buffer {
    uint32_t buffer; /* Name of the new picture, not 0. */
    uint32_t format; /* Format of the whole picture. */
    uint32_t width; /* Pixels. */
    uint32_t height; /* Pixels. */
    uint32_t num_planes;
    uint32_t planes[3]; /* The planes; how many follows from the length, at most three count. */
};

/* DESTROY_VIDEO_BUFFER: Destroys a picture; its planes' resources stay. Refused by hosts without video. */
struct vgp_destroy_video_buffer {
    uint32_t buffer; /* The picture. */
};

/* BEGIN_FRAME: Starts decoding into, or encoding from, a picture. Refused by hosts without video. */
struct vgp_begin_frame {
    uint32_t codec; /* The codec. */
    uint32_t target; /* The picture. */
};

/* DECODE_BITSTREAM: Decodes one picture's bit stream. Refused by hosts without video. */
struct vgp_decode_bitstream {
    uint32_t codec; /* The codec. */
    uint32_t target; /* Picture written. */
    uint32_t picture_desc; /* Buffer with the codec's picture description. */
    uint32_t bitstream; /* Buffer with the compressed data. */
    uint32_t bitstream_size; /* Bytes of compressed data. */
};

/* ENCODE_BITSTREAM: Encodes one picture. Refused by hosts without video. */
struct vgp_encode_bitstream {
    uint32_t codec; /* The codec. */
    uint32_t source; /* Picture read. */
    uint32_t destination; /* Buffer for the compressed data. */
    uint32_t picture_desc; /* Buffer with the codec's picture description. */
    uint32_t feedback; /* Buffer for the record about what was encoded. */
};

/* END_FRAME: Ends what BEGIN_FRAME started. Refused by hosts without video. */
struct vgp_end_frame {
    uint32_t codec; /* The codec. */
    uint32_t target; /* The picture. */
};

/* CLEAR_SURFACE: Fills a rectangle of a surface that need not be attached. Layered surfaces are filled in all layers. */
struct vgp_clear_surface {
    bool render_condition_enable; /* The clear obeys the current render condition; otherwise it ignores it. */
    uint32_t buffers; /* What is filled: bit 0 depth, bit 1 stencil, bit 2 colour. */
    uint32_t surface; /* The surface. */
    uint32_t color[4]; /* Colour, one dword per channel R G B A as for CLEAR. For depth and stencil: dwords 0 and 1 are the                 depth as a 64-bit float, low dword first, dword 3 is the stencil value. */
    uint32_t x; /* Left edge, pixels. */
    uint32_t y; /* First row, pixels. */
    uint32_t width; /* Pixels. */
    uint32_t height; /* Pixels. */
};

/* GET_PIPE_RESOURCE_LAYOUT: Asks how a resource lies in memory. The host writes a resource_layout record at byte 0 of the guest memory of
 * `out`, all zero when it cannot tell. */
struct vgp_get_pipe_resource_layout {
    uint32_t out; /* Buffer with at least 80 bytes of guest memory. */
    uint32_t target; /* The resource asked about. */
};

struct vgp_create_blend_rt {
    bool blend_enable; /* Blend; otherwise the fragment replaces what was there. */
    uint32_t rgb_func; /* How the two weighted colours are combined. */
    uint32_t rgb_src_factor; /* Weight of the fragment's colour. */
    uint32_t rgb_dst_factor; /* Weight of the stored colour. */
    uint32_t alpha_func; /* How the two weighted alphas are combined. */
    uint32_t alpha_src_factor; /* Weight of the fragment's alpha. In entry 0, with alpha_dst_factor 0 and a fragment shader that                   declares advanced equations: the number of the advanced equation. */
    uint32_t alpha_dst_factor; /* Weight of the stored alpha. */
    uint32_t colormask; /* Which channels are written. */
};

/* CREATE_BLEND: How fragments are combined with the colour attachments. All eight entries are always there; only entry 0
 * counts while independent_blend_enable is off. */
struct vgp_create_blend {
    uint32_t handle; /* Name of the new object, not 0. */
    bool independent_blend_enable; /* Each attachment uses its own entry. */
    bool logicop_enable; /* A bitwise operation replaces blending on all attachments. */
    bool dither; /* Dither when writing to formats of low precision. */
    bool alpha_to_coverage; /* Alpha of output 0 masks samples. */
    bool alpha_to_one; /* Alpha of output 0 is set to one after that. */
    uint32_t logicop_func; /* The bitwise operation. */
    struct vgp_create_blend_rt rt[VGP_MAX_COLOR_BUFFERS]; /* One entry per colour attachment. */
};

/* CREATE_RASTERIZER: How primitives become fragments. */
struct vgp_create_rasterizer {
    uint32_t handle; /* Name of the new object, not 0. */
    bool flatshade; /* Colours with COLOR interpolation are taken from the provoking vertex. */
    bool depth_clip; /* Clip at the near and far plane; off: depth is clamped instead. */
    bool clip_halfz; /* Clip space depth runs from 0 to w instead of from -w to w. */
    bool rasterizer_discard; /* Nothing is rasterized; vertex stages and stream output still run. */
    bool flatshade_first; /* The provoking vertex is the first one instead of the last. */
    bool light_twoside; /* Back faces take BCOLOR instead of COLOR. */
    bool sprite_coord_mode; /* Which corner of a point has coordinate 0,0. */
    bool point_quad_rasterization; /* Points are squares with sprite coordinates. */
    uint32_t cull_face; /* Which faces are thrown away. */
    uint32_t fill_front; /* How front faces are drawn. */
    uint32_t fill_back; /* How back faces are drawn. */
    bool scissor; /* Scissor rectangles count. */
    bool front_ccw; /* Counter-clockwise triangles are front faces, seen with row 0 at the top. */
    bool clamp_vertex_color; /* Vertex colours are clamped to 0..1. */
    bool clamp_fragment_color; /* Fragment colours are clamped to 0..1 before blending. */
    bool offset_line; /* Depth offset applies to polygons drawn as lines. */
    bool offset_point; /* Depth offset applies to polygons drawn as points. */
    bool offset_tri; /* Depth offset applies to filled polygons. */
    bool poly_smooth; /* Polygon edges are smoothed. */
    bool poly_stipple_enable; /* The polygon stipple pattern counts. */
    bool point_smooth; /* Points are round and smoothed. */
    bool point_size_per_vertex; /* Point sizes come from the PSIZE output instead of point_size. */
    bool multisample; /* Multisample rasterization; the sample mask counts. */
    bool line_smooth; /* Lines are smoothed. */
    bool line_stipple_enable; /* The line stipple pattern counts. */
    bool line_last_pixel; /* The last pixel of a line is drawn too. */
    bool half_pixel_center; /* Pixel centres lie at .5; guests always set it, hosts don't use it. */
    bool bottom_edge_rule; /* Tie break of the fill rule; hosts don't use it. */
    bool force_persample_interp; /* Inputs are interpolated per sample. */
    float point_size; /* Diameter of points, pixels. */
    uint32_t sprite_coord_enable; /* Bit n: TEXCOORD n (GENERIC n on old guests) is replaced by the point coordinate. */
    uint32_t line_stipple_pattern; /* The line pattern, bit 0 first. */
    uint32_t line_stipple_factor; /* How often each bit is repeated, minus 1. */
    uint32_t clip_plane_enable; /* Bit n: clip plane n, or clip distance n, acts. */
    float line_width; /* Pixels; 0 and less mean 1. */
    float offset_units; /* Depth offset: constant part, in smallest resolvable steps. */
    float offset_scale; /* Depth offset: factor of the slope. */
    float offset_clamp; /* Depth offset: limit, 0 for none. */
};

struct vgp_create_dsa_stencil {
    bool enabled; /* This face's stencil test is on. */
    uint32_t func; /* When a fragment passes: reference func stored, both masked with valuemask. */
    uint32_t fail_op; /* What happens to the stored value when the stencil test fails. */
    uint32_t zpass_op; /* What happens when both tests pass. */
    uint32_t zfail_op; /* What happens when only the depth test fails. */
    uint32_t valuemask; /* Bits that are compared. */
    uint32_t writemask; /* Bits that are written. */
};

/* CREATE_DSA: Depth, stencil and alpha tests. */
struct vgp_create_dsa {
    uint32_t handle; /* Name of the new object, not 0. */
    bool depth_enable; /* Depth test on. */
    bool depth_writemask; /* Depth is written (if the test is on). */
    uint32_t depth_func; /* When a fragment passes: fragment func stored. */
    bool alpha_enable; /* Alpha test on. */
    uint32_t alpha_func; /* When a fragment passes: alpha func alpha_ref. */
    struct vgp_create_dsa_stencil stencil[2]; /* Stencil test; entry 0 for front faces, entry 1 for back faces. With entry 1 off, entry 0 serves                 both. */
    float alpha_ref; /* What alpha is compared with. */
};

struct vgp_create_shader_so_outputs {
    uint32_t register_index; /* OUT register that is captured. */
    uint32_t start_component; /* First component captured. */
    uint32_t num_components; /* How many components. */
    uint32_t output_buffer; /* Which target it goes to. */
    uint32_t dst_offset_dwords; /* Place in the vertex's record, dwords. Gaps are skipped. */
    uint32_t stream; /* Vertex stream that it belongs to. */
};

/* CREATE_SHADER: One chunk of a shader's TGSI text. A text that does not fit is sent in several chunks with the same handle and
 * stage: the first tells the length of the whole, the others say where they belong. One text per stage can be
 * unfinished at a time. */
struct vgp_create_shader {
    uint32_t handle; /* Name of the new object, not 0. */
    uint32_t stage; /* Shader stage. */
    uint32_t offlen; /* First chunk: bytes of the whole text with its NUL. Continuation: bytes of the text that came before                 this chunk. */
    bool continuation; /* This chunk continues a text. */
    uint32_t num_tokens; /* A hint at the size of the parsed shader. Hosts that parse by themselves don't need it. */
    uint32_t num_so_outputs; /* Number of stream outputs; 0 in continuations. */
    uint32_t shared_bytes; /* Shared memory of a work group, bytes. */
    uint32_t so_stride[VGP_MAX_SO_BUFFERS]; /* Only with stream outputs. Bytes per vertex of each output buffer, in dwords. */
    struct vgp_create_shader_so_outputs so_outputs[VGP_MAX_SO_OUTPUTS]; /* The stream outputs; as many as num_so_outputs says. */
    struct vgp_span text; /* Text of this chunk. Every chunk but the last is a multiple of 4 bytes; the last is padded with                zeros. */
};

struct vgp_create_vertex_elements_elements {
    uint32_t src_offset; /* Bytes from the start of the vertex. */
    uint32_t instance_divisor; /* 0: one value per vertex. Otherwise one value per that many instances. */
    uint32_t vertex_buffer_index; /* Slot of the vertex buffer. */
    uint32_t src_format; /* Format of the value in memory. */
};

/* CREATE_VERTEX_ELEMENTS: How vertex shader inputs are fetched: element i feeds input i. */
struct vgp_create_vertex_elements {
    uint32_t handle; /* Name of the new object, not 0. */
    uint32_t num_elements;
    struct vgp_create_vertex_elements_elements elements[VGP_MAX_VERTEX_ELEMENTS]; /* The elements; how many follows from the length. */
};

/* CREATE_SAMPLER_VIEW: What a sampler sees of a resource: a format, a range of levels and layers, a channel order. */
struct vgp_create_sampler_view {
    uint32_t handle; /* Name of the new object, not 0. */
    uint32_t resource; /* The texture or buffer. */
    uint32_t format; /* Format that the shader sees; may differ from the resource's where the block sizes agree. */
    uint32_t target; /* Kind of texture that the shader sees. 0 (and always without the TEXTURE_VIEW capability): that of the                 resource. */
    uint32_t first_element_or_layers; /* Buffer: first texel. Texture: first layer in bits 0 to 15, last layer in bits 16 to 31. Plane of an                 imported picture: its number. */
    uint32_t last_element_or_levels; /* Buffer: last texel. Texture: first level in bits 0 to 7, last level in bits 8 to 15. */
    uint32_t swizzle_r; /* What the shader gets as red. */
    uint32_t swizzle_g; /* What the shader gets as green. */
    uint32_t swizzle_b; /* What the shader gets as blue. */
    uint32_t swizzle_a; /* What the shader gets as alpha. */
};

/* CREATE_SAMPLER_STATE: How textures are sampled. Bits between the fields are leftovers of older layouts and are ignored. */
struct vgp_create_sampler_state {
    uint32_t handle; /* Name of the new object, not 0. */
    uint32_t wrap_s; /* What happens outside of 0..1 in the first direction. */
    uint32_t wrap_t; /* The same in the second direction. */
    uint32_t wrap_r; /* The same in the third direction. */
    uint32_t min_img_filter; /* Filter when the texture is shrunk. */
    uint32_t min_mip_filter; /* How mip levels are chosen when the texture is shrunk. */
    uint32_t mag_img_filter; /* Filter when the texture is enlarged. */
    bool compare_mode; /* Compare with a reference (shadow samplers). */
    uint32_t compare_func; /* The comparison: reference func texel. */
    bool seamless_cube_map; /* Filter across the edges of cube faces. */
    uint32_t max_anisotropy; /* Most samples of anisotropic filtering; 0 and 1 turn it off. */
    float lod_bias; /* Added to the level of detail. */
    float min_lod; /* Smallest level of detail. */
    float max_lod; /* Largest level of detail. */
    uint32_t border_color[4]; /* Colour outside the texture. */
};

/* CREATE_SURFACE: A level and a range of layers of a resource that can be rendered to. */
struct vgp_create_surface {
    uint32_t handle; /* Name of the new object, not 0. */
    uint32_t resource; /* The texture. */
    uint32_t format; /* Format that is rendered to; may differ from the resource's within its class, as sRGB and linear do. */
    uint32_t level_or_first_element; /* Texture: mip level. Buffer: first element. */
    uint32_t first_layer; /* First layer, slice or face (buffers: low half of the last element). */
    uint32_t last_layer; /* Last one; if it differs from first_layer the attachment is layered (buffers: high half of the last                 element). */
};

/* CREATE_QUERY: Something that is counted or timed, and where its result goes. */
struct vgp_create_query {
    uint32_t handle; /* Name of the new object, not 0. */
    uint32_t query_type; /* What is counted. */
    uint32_t index; /* Vertex stream; for PIPELINE_STATISTICS the statistic's number. */
    uint32_t offset; /* Place of the result. Hosts don't use it: it is byte 0. */
    uint32_t resource; /* CUSTOM buffer of at least 16 bytes that takes the query_state record. */
};

/* CREATE_STREAMOUT_TARGET: A range of a buffer that captures stream output. */
struct vgp_create_streamout_target {
    uint32_t handle; /* Name of the new object, not 0. */
    uint32_t resource; /* The buffer. */
    uint32_t buffer_offset; /* Start of the range, bytes. */
    uint32_t buffer_size; /* Size of the range, bytes. */
};

/* CREATE_MSAA_SURFACE: A surface that is rendered with several samples per pixel although its texture has one; the samples are
 * resolved when rendering ends. It serves wherever a SURFACE does. */
struct vgp_create_msaa_surface {
    uint32_t handle; /* Name of the new object, not 0. */
    uint32_t resource; /* The texture. */
    uint32_t format; /* As for SURFACE. */
    uint32_t level_or_first_element; /* As for SURFACE. */
    uint32_t first_layer; /* As for SURFACE. */
    uint32_t last_layer; /* As for SURFACE. */
    uint32_t sample_count; /* Samples per pixel. */
};

#endif

enum vgp_encode_error {
    VGP_ENCODE_OK = 0,
    VGP_ENCODE_RANGE = -1,  /* a value does not fit or breaks a rule */
    VGP_ENCODE_LENGTH = -2, /* the command is longer than the header can say, or shorter than a host takes */
};

#ifndef VGP_SINK
/* Where the dwords go. Put it first in a struct of your own. */
struct vgp_sink {
    /* `dwords` (the header counted) come next and belong together: flush now if they don't fit. 0: go on. */
    int (*begin)(struct vgp_sink *sink, uint32_t dwords);
    void (*dword)(struct vgp_sink *sink, uint32_t value);
    /* A dword that is a resource id (or 0). */
    void (*resource)(struct vgp_sink *sink, uint32_t handle);
    /* (bytes + 3) / 4 dwords, the last padded with zeros. */
    void (*bytes)(struct vgp_sink *sink, const void *data, uint32_t bytes);
};

#define VGP_SINK_BEGIN(sink, dwords) sink->begin(sink, dwords)
#define VGP_SINK_DWORD(sink, value) sink->dword(sink, value)
#define VGP_SINK_RESOURCE(sink, handle) sink->resource(sink, handle)
#define VGP_SINK_BYTES(sink, from, size) sink->bytes(sink, from, size)
#endif

static inline uint32_t vgp_encode_f32(float value)
{
    const unsigned char *const from = (const unsigned char *)&value;
    uint32_t bits = 0;
    unsigned char *const to = (unsigned char *)&bits;
    unsigned i;

    for (i = 0; i < 4; i++)
        to[i] = from[i];
    return bits;
}

static inline void vgp_encode_u64(struct vgp_sink *sink, uint64_t value)
{
    VGP_SINK_DWORD(sink, (uint32_t)(value & 0xffffffffu));
    VGP_SINK_DWORD(sink, (uint32_t)(value >> 32));
}

static inline void vgp_encode_f64(struct vgp_sink *sink, double value)
{
    const unsigned char *const from = (const unsigned char *)&value;
    uint64_t bits = 0;
    unsigned char *const to = (unsigned char *)&bits;
    unsigned i;

    for (i = 0; i < 8; i++)
        to[i] = from[i];
    vgp_encode_u64(sink, bits);
}

/* Does nothing; the payload is skipped. Useful as padding where a fixed number of dwords has to be filled. `padding` dwords of 0 follow the header. */
static inline int vgp_encode_nop(struct vgp_sink *sink, uint32_t padding)
{
    uint32_t i;
    int error;

    if (padding > VGP_MAX_COMMAND_LENGTH)
        return VGP_ENCODE_LENGTH;
    error = VGP_SINK_BEGIN(sink, padding + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(0, 0, padding));
    for (i = 0; i < padding; i++)
        VGP_SINK_DWORD(sink, 0);
    return VGP_ENCODE_OK;
}

/* Ends the transfer area at the start of a guest's command buffer. The payload fills the rest of the area with
 * leftovers and is skipped without being looked at. `padding` dwords of 0 follow the header. */
static inline int vgp_encode_end_transfers(struct vgp_sink *sink, uint32_t padding)
{
    uint32_t i;
    int error;

    if (padding > VGP_MAX_COMMAND_LENGTH)
        return VGP_ENCODE_LENGTH;
    error = VGP_SINK_BEGIN(sink, padding + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(44, 0, padding));
    for (i = 0; i < padding; i++)
        VGP_SINK_DWORD(sink, 0);
    return VGP_ENCODE_OK;
}

/* Reserved. The payload is skipped. `padding` dwords of 0 follow the header. */
static inline int vgp_encode_decode_macroblock(struct vgp_sink *sink, uint32_t padding)
{
    uint32_t i;
    int error;

    if (padding > VGP_MAX_COMMAND_LENGTH)
        return VGP_ENCODE_LENGTH;
    error = VGP_SINK_BEGIN(sink, padding + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(58, 0, padding));
    for (i = 0; i < padding; i++)
        VGP_SINK_DWORD(sink, 0);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_bind_object(struct vgp_sink *sink, const struct vgp_bind_object *cmd)
{
    uint32_t len;
    int error;

    if (cmd->object_type != VIRGL_OBJECT_BLEND && cmd->object_type != VIRGL_OBJECT_RASTERIZER && cmd->object_type != VIRGL_OBJECT_DSA && cmd->object_type != VIRGL_OBJECT_VERTEX_ELEMENTS)
        return VGP_ENCODE_RANGE;
    len = 1;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(2, cmd->object_type, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->handle);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_destroy_object(struct vgp_sink *sink, const struct vgp_destroy_object *cmd)
{
    uint32_t len;
    int error;

    if (cmd->object_type > 0xffu)
        return VGP_ENCODE_RANGE;
    len = 1;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(3, cmd->object_type, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->handle);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_set_viewport_state(struct vgp_sink *sink, const struct vgp_set_viewport_state *cmd)
{
    uint32_t len, i;
    int error;

    if (cmd->num_viewports > VGP_MAX_VIEWPORTS)
        return VGP_ENCODE_RANGE;
    if (cmd->start_slot > 16 || cmd->num_viewports > 16 - cmd->start_slot)
        return VGP_ENCODE_RANGE;
    len = 1;
    len += cmd->num_viewports * 6;
    if (len > VGP_MAX_COMMAND_LENGTH)
        return VGP_ENCODE_LENGTH;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(4, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->start_slot);
    for (i = 0; i < cmd->num_viewports; i++) {
        VGP_SINK_DWORD(sink, vgp_encode_f32(cmd->viewports[i].scale_x));
        VGP_SINK_DWORD(sink, vgp_encode_f32(cmd->viewports[i].scale_y));
        VGP_SINK_DWORD(sink, vgp_encode_f32(cmd->viewports[i].scale_z));
        VGP_SINK_DWORD(sink, vgp_encode_f32(cmd->viewports[i].translate_x));
        VGP_SINK_DWORD(sink, vgp_encode_f32(cmd->viewports[i].translate_y));
        VGP_SINK_DWORD(sink, vgp_encode_f32(cmd->viewports[i].translate_z));
    }
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_set_framebuffer_state(struct vgp_sink *sink, const struct vgp_set_framebuffer_state *cmd)
{
    uint32_t len, i;
    int error;

    if (cmd->nr_cbufs > 8u)
        return VGP_ENCODE_RANGE;
    if (cmd->nr_cbufs > VGP_MAX_COLOR_BUFFERS)
        return VGP_ENCODE_RANGE;
    len = 2;
    len += cmd->nr_cbufs * 1;
    if (len > VGP_MAX_COMMAND_LENGTH)
        return VGP_ENCODE_LENGTH;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(5, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->nr_cbufs);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->zsurf);
    for (i = 0; i < cmd->nr_cbufs; i++) {
        VGP_SINK_DWORD(sink, (uint32_t)cmd->cbufs[i]);
    }
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_set_vertex_buffers(struct vgp_sink *sink, const struct vgp_set_vertex_buffers *cmd)
{
    uint32_t len, i;
    int error;

    if (cmd->num_buffers > VGP_MAX_VERTEX_BUFFERS)
        return VGP_ENCODE_RANGE;
    len = 0;
    len += cmd->num_buffers * 3;
    if (len > VGP_MAX_COMMAND_LENGTH)
        return VGP_ENCODE_LENGTH;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(6, 0, len));
    for (i = 0; i < cmd->num_buffers; i++) {
        VGP_SINK_DWORD(sink, (uint32_t)cmd->buffers[i].stride);
        VGP_SINK_DWORD(sink, (uint32_t)cmd->buffers[i].offset);
        VGP_SINK_RESOURCE(sink, cmd->buffers[i].resource);
    }
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_clear(struct vgp_sink *sink, const struct vgp_clear *cmd)
{
    uint32_t len, i;
    int error;

    len = 8;
    if (len > VGP_MAX_COMMAND_LENGTH)
        return VGP_ENCODE_LENGTH;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(7, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->buffers);
    for (i = 0; i < 4; i++) {
        VGP_SINK_DWORD(sink, (uint32_t)cmd->color[i]);
    }
    vgp_encode_f64(sink, cmd->depth);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->stencil);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_draw_vbo(struct vgp_sink *sink, const struct vgp_draw_vbo *cmd)
{
    uint32_t len;
    int error;

    if (cmd->has_indirect && !cmd->has_patch)
        return VGP_ENCODE_RANGE;
    len = 12;
    if (cmd->has_patch)
        len = 14;
    if (cmd->has_indirect)
        len = 20;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(8, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->start);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->count);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->mode);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->indexed);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->instance_count);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->index_bias);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->start_instance);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->primitive_restart);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->restart_index);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->min_index);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->max_index);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->count_from_so);
    if (cmd->has_patch) {
        VGP_SINK_DWORD(sink, (uint32_t)cmd->vertices_per_patch);
        VGP_SINK_DWORD(sink, (uint32_t)cmd->drawid);
    }
    if (cmd->has_indirect) {
        VGP_SINK_RESOURCE(sink, cmd->indirect_buffer);
        VGP_SINK_DWORD(sink, (uint32_t)cmd->indirect_offset);
        VGP_SINK_DWORD(sink, (uint32_t)cmd->indirect_stride);
        VGP_SINK_DWORD(sink, (uint32_t)cmd->indirect_draw_count);
        VGP_SINK_DWORD(sink, (uint32_t)cmd->indirect_draw_count_offset);
        VGP_SINK_RESOURCE(sink, cmd->indirect_draw_count_buffer);
    }
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_resource_inline_write(struct vgp_sink *sink, const struct vgp_resource_inline_write *cmd)
{
    uint32_t len;
    int error;

    len = 11;
    if (cmd->data.bytes > VGP_MAX_COMMAND_LENGTH * 4)
        return VGP_ENCODE_LENGTH;
    len += (cmd->data.bytes + 3) / 4;
    if (len > VGP_MAX_COMMAND_LENGTH || len < 12)
        return VGP_ENCODE_LENGTH;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(9, 0, len));
    VGP_SINK_RESOURCE(sink, cmd->resource);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->level);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->usage);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->stride);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->layer_stride);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->x);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->y);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->z);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->w);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->h);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->d);
    VGP_SINK_BYTES(sink, cmd->data.data, cmd->data.bytes);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_set_sampler_views(struct vgp_sink *sink, const struct vgp_set_sampler_views *cmd)
{
    uint32_t len, i;
    int error;

    if (cmd->stage > 5)
        return VGP_ENCODE_RANGE;
    if (cmd->num_views > VGP_MAX_SAMPLER_VIEWS_PER_STAGE)
        return VGP_ENCODE_RANGE;
    if (cmd->start_slot > 128 || cmd->num_views > 128 - cmd->start_slot)
        return VGP_ENCODE_RANGE;
    len = 2;
    len += cmd->num_views * 1;
    if (len > VGP_MAX_COMMAND_LENGTH)
        return VGP_ENCODE_LENGTH;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(10, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->stage);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->start_slot);
    for (i = 0; i < cmd->num_views; i++) {
        VGP_SINK_DWORD(sink, (uint32_t)cmd->views[i]);
    }
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_set_index_buffer(struct vgp_sink *sink, const struct vgp_set_index_buffer *cmd)
{
    uint32_t len;
    int error;

    len = 1;
    if (cmd->has_range)
        len = 3;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(11, 0, len));
    VGP_SINK_RESOURCE(sink, cmd->resource);
    if (cmd->has_range) {
        VGP_SINK_DWORD(sink, (uint32_t)cmd->index_size);
        VGP_SINK_DWORD(sink, (uint32_t)cmd->offset);
    }
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_set_constant_buffer(struct vgp_sink *sink, const struct vgp_set_constant_buffer *cmd)
{
    uint32_t len;
    int error;

    if (cmd->stage > 5)
        return VGP_ENCODE_RANGE;
    len = 2;
    if (cmd->data.bytes > VGP_MAX_COMMAND_LENGTH * 4)
        return VGP_ENCODE_LENGTH;
    len += (cmd->data.bytes + 3) / 4;
    if (len > VGP_MAX_COMMAND_LENGTH)
        return VGP_ENCODE_LENGTH;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(12, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->stage);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->index);
    VGP_SINK_BYTES(sink, cmd->data.data, cmd->data.bytes);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_set_stencil_ref(struct vgp_sink *sink, const struct vgp_set_stencil_ref *cmd)
{
    uint32_t len;
    int error;

    if (cmd->front > 0xffu)
        return VGP_ENCODE_RANGE;
    if (cmd->back > 0xffu)
        return VGP_ENCODE_RANGE;
    len = 1;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(13, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->front | (uint32_t)cmd->back << 8);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_set_blend_color(struct vgp_sink *sink, const struct vgp_set_blend_color *cmd)
{
    uint32_t len;
    int error;

    len = 4;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(14, 0, len));
    VGP_SINK_DWORD(sink, vgp_encode_f32(cmd->r));
    VGP_SINK_DWORD(sink, vgp_encode_f32(cmd->g));
    VGP_SINK_DWORD(sink, vgp_encode_f32(cmd->b));
    VGP_SINK_DWORD(sink, vgp_encode_f32(cmd->a));
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_set_scissor_state(struct vgp_sink *sink, const struct vgp_set_scissor_state *cmd)
{
    uint32_t len, i;
    int error;

    if (cmd->num_scissors > VGP_MAX_VIEWPORTS)
        return VGP_ENCODE_RANGE;
    for (i = 0; i < cmd->num_scissors; i++) {
        if (cmd->scissors[i].minx > 0xffffu)
            return VGP_ENCODE_RANGE;
        if (cmd->scissors[i].miny > 0xffffu)
            return VGP_ENCODE_RANGE;
        if (cmd->scissors[i].maxx > 0xffffu)
            return VGP_ENCODE_RANGE;
        if (cmd->scissors[i].maxy > 0xffffu)
            return VGP_ENCODE_RANGE;
    }
    if (cmd->start_slot > 16 || cmd->num_scissors > 16 - cmd->start_slot)
        return VGP_ENCODE_RANGE;
    len = 1;
    len += cmd->num_scissors * 2;
    if (len > VGP_MAX_COMMAND_LENGTH)
        return VGP_ENCODE_LENGTH;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(15, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->start_slot);
    for (i = 0; i < cmd->num_scissors; i++) {
        VGP_SINK_DWORD(sink, (uint32_t)cmd->scissors[i].minx | (uint32_t)cmd->scissors[i].miny << 16);
        VGP_SINK_DWORD(sink, (uint32_t)cmd->scissors[i].maxx | (uint32_t)cmd->scissors[i].maxy << 16);
    }
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_blit(struct vgp_sink *sink, const struct vgp_blit *cmd)
{
    uint32_t len;
    int error;

    if (cmd->mask > 0xffu)
        return VGP_ENCODE_RANGE;
    if (cmd->filter > 0x3u)
        return VGP_ENCODE_RANGE;
    if (cmd->scissor_minx > 0xffffu)
        return VGP_ENCODE_RANGE;
    if (cmd->scissor_miny > 0xffffu)
        return VGP_ENCODE_RANGE;
    if (cmd->scissor_maxx > 0xffffu)
        return VGP_ENCODE_RANGE;
    if (cmd->scissor_maxy > 0xffffu)
        return VGP_ENCODE_RANGE;
    len = 21;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(16, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->mask | (uint32_t)cmd->filter << 8 | (uint32_t)cmd->scissor_enable << 10 | (uint32_t)cmd->render_condition_enable << 11 | (uint32_t)cmd->alpha_blend << 12);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->scissor_minx | (uint32_t)cmd->scissor_miny << 16);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->scissor_maxx | (uint32_t)cmd->scissor_maxy << 16);
    VGP_SINK_RESOURCE(sink, cmd->dst);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->dst_level);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->dst_format);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->dst_x);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->dst_y);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->dst_z);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->dst_w);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->dst_h);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->dst_d);
    VGP_SINK_RESOURCE(sink, cmd->src);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->src_level);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->src_format);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->src_x);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->src_y);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->src_z);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->src_w);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->src_h);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->src_d);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_resource_copy_region(struct vgp_sink *sink, const struct vgp_resource_copy_region *cmd)
{
    uint32_t len;
    int error;

    len = 13;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(17, 0, len));
    VGP_SINK_RESOURCE(sink, cmd->dst);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->dst_level);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->dst_x);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->dst_y);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->dst_z);
    VGP_SINK_RESOURCE(sink, cmd->src);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->src_level);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->src_x);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->src_y);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->src_z);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->w);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->h);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->d);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_bind_sampler_states(struct vgp_sink *sink, const struct vgp_bind_sampler_states *cmd)
{
    uint32_t len, i;
    int error;

    if (cmd->stage > 5)
        return VGP_ENCODE_RANGE;
    if (cmd->num_states > VGP_MAX_SAMPLER_STATES_PER_STAGE)
        return VGP_ENCODE_RANGE;
    if (cmd->start_slot > 32 || cmd->num_states > 32 - cmd->start_slot)
        return VGP_ENCODE_RANGE;
    len = 2;
    len += cmd->num_states * 1;
    if (len > VGP_MAX_COMMAND_LENGTH)
        return VGP_ENCODE_LENGTH;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(18, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->stage);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->start_slot);
    for (i = 0; i < cmd->num_states; i++) {
        VGP_SINK_DWORD(sink, (uint32_t)cmd->states[i]);
    }
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_begin_query(struct vgp_sink *sink, const struct vgp_begin_query *cmd)
{
    uint32_t len;
    int error;

    len = 1;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(19, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->query);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_end_query(struct vgp_sink *sink, const struct vgp_end_query *cmd)
{
    uint32_t len;
    int error;

    len = 1;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(20, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->query);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_get_query_result(struct vgp_sink *sink, const struct vgp_get_query_result *cmd)
{
    uint32_t len;
    int error;

    len = 2;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(21, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->query);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->wait);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_set_polygon_stipple(struct vgp_sink *sink, const struct vgp_set_polygon_stipple *cmd)
{
    uint32_t len, i;
    int error;

    len = 32;
    if (len > VGP_MAX_COMMAND_LENGTH)
        return VGP_ENCODE_LENGTH;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(22, 0, len));
    for (i = 0; i < 32; i++) {
        VGP_SINK_DWORD(sink, (uint32_t)cmd->rows[i]);
    }
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_set_clip_state(struct vgp_sink *sink, const struct vgp_set_clip_state *cmd)
{
    uint32_t len, i;
    int error;

    len = 32;
    if (len > VGP_MAX_COMMAND_LENGTH)
        return VGP_ENCODE_LENGTH;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(23, 0, len));
    for (i = 0; i < VGP_MAX_CLIP_PLANES; i++) {
        VGP_SINK_DWORD(sink, vgp_encode_f32(cmd->planes[i].x));
        VGP_SINK_DWORD(sink, vgp_encode_f32(cmd->planes[i].y));
        VGP_SINK_DWORD(sink, vgp_encode_f32(cmd->planes[i].z));
        VGP_SINK_DWORD(sink, vgp_encode_f32(cmd->planes[i].w));
    }
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_set_sample_mask(struct vgp_sink *sink, const struct vgp_set_sample_mask *cmd)
{
    uint32_t len;
    int error;

    len = 1;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(24, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->mask);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_set_streamout_targets(struct vgp_sink *sink, const struct vgp_set_streamout_targets *cmd)
{
    uint32_t len, i;
    int error;

    if (cmd->num_targets > VGP_MAX_SO_TARGETS)
        return VGP_ENCODE_RANGE;
    len = 1;
    len += cmd->num_targets * 1;
    if (len > VGP_MAX_COMMAND_LENGTH)
        return VGP_ENCODE_LENGTH;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(25, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->append_bitmask);
    for (i = 0; i < cmd->num_targets; i++) {
        VGP_SINK_DWORD(sink, (uint32_t)cmd->targets[i]);
    }
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_set_render_condition(struct vgp_sink *sink, const struct vgp_set_render_condition *cmd)
{
    uint32_t len;
    int error;

    len = 3;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(26, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->query);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->condition);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->mode);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_set_uniform_buffer(struct vgp_sink *sink, const struct vgp_set_uniform_buffer *cmd)
{
    uint32_t len;
    int error;

    if (cmd->stage > 5)
        return VGP_ENCODE_RANGE;
    if (cmd->index > 31u)
        return VGP_ENCODE_RANGE;
    len = 5;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(27, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->stage);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->index);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->offset);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->length);
    VGP_SINK_RESOURCE(sink, cmd->resource);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_set_sub_ctx(struct vgp_sink *sink, const struct vgp_set_sub_ctx *cmd)
{
    uint32_t len;
    int error;

    len = 1;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(28, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->sub_ctx_id);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_create_sub_ctx(struct vgp_sink *sink, const struct vgp_create_sub_ctx *cmd)
{
    uint32_t len;
    int error;

    len = 1;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(29, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->sub_ctx_id);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_destroy_sub_ctx(struct vgp_sink *sink, const struct vgp_destroy_sub_ctx *cmd)
{
    uint32_t len;
    int error;

    len = 1;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(30, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->sub_ctx_id);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_bind_shader(struct vgp_sink *sink, const struct vgp_bind_shader *cmd)
{
    uint32_t len;
    int error;

    len = 2;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(31, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->shader);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->stage);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_set_tess_state(struct vgp_sink *sink, const struct vgp_set_tess_state *cmd)
{
    uint32_t len, i;
    int error;

    len = 6;
    if (len > VGP_MAX_COMMAND_LENGTH)
        return VGP_ENCODE_LENGTH;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(32, 0, len));
    for (i = 0; i < 4; i++) {
        VGP_SINK_DWORD(sink, vgp_encode_f32(cmd->outer[i]));
    }
    for (i = 0; i < 2; i++) {
        VGP_SINK_DWORD(sink, vgp_encode_f32(cmd->inner[i]));
    }
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_set_min_samples(struct vgp_sink *sink, const struct vgp_set_min_samples *cmd)
{
    uint32_t len;
    int error;

    len = 1;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(33, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->min_samples);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_set_shader_buffers(struct vgp_sink *sink, const struct vgp_set_shader_buffers *cmd)
{
    uint32_t len, i;
    int error;

    if (cmd->stage > 5)
        return VGP_ENCODE_RANGE;
    if (cmd->num_buffers > VGP_MAX_SHADER_BUFFERS)
        return VGP_ENCODE_RANGE;
    if (cmd->start_slot > 32 || cmd->num_buffers > 32 - cmd->start_slot)
        return VGP_ENCODE_RANGE;
    len = 2;
    len += cmd->num_buffers * 3;
    if (len > VGP_MAX_COMMAND_LENGTH)
        return VGP_ENCODE_LENGTH;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(34, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->stage);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->start_slot);
    for (i = 0; i < cmd->num_buffers; i++) {
        VGP_SINK_DWORD(sink, (uint32_t)cmd->buffers[i].offset);
        VGP_SINK_DWORD(sink, (uint32_t)cmd->buffers[i].length);
        VGP_SINK_RESOURCE(sink, cmd->buffers[i].resource);
    }
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_set_shader_images(struct vgp_sink *sink, const struct vgp_set_shader_images *cmd)
{
    uint32_t len, i;
    int error;

    if (cmd->stage > 5)
        return VGP_ENCODE_RANGE;
    if (cmd->num_images > VGP_MAX_SHADER_IMAGES)
        return VGP_ENCODE_RANGE;
    if (cmd->start_slot > 32 || cmd->num_images > 32 - cmd->start_slot)
        return VGP_ENCODE_RANGE;
    len = 2;
    len += cmd->num_images * 5;
    if (len > VGP_MAX_COMMAND_LENGTH)
        return VGP_ENCODE_LENGTH;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(35, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->stage);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->start_slot);
    for (i = 0; i < cmd->num_images; i++) {
        VGP_SINK_DWORD(sink, (uint32_t)cmd->images[i].format);
        VGP_SINK_DWORD(sink, (uint32_t)cmd->images[i].access);
        VGP_SINK_DWORD(sink, (uint32_t)cmd->images[i].layer_offset);
        VGP_SINK_DWORD(sink, (uint32_t)cmd->images[i].level_size);
        VGP_SINK_RESOURCE(sink, cmd->images[i].resource);
    }
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_memory_barrier(struct vgp_sink *sink, const struct vgp_memory_barrier *cmd)
{
    uint32_t len;
    int error;

    len = 1;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(36, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->flags);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_launch_grid(struct vgp_sink *sink, const struct vgp_launch_grid *cmd)
{
    uint32_t len;
    int error;

    len = 8;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(37, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->block_x);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->block_y);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->block_z);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->grid_x);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->grid_y);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->grid_z);
    VGP_SINK_RESOURCE(sink, cmd->indirect);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->indirect_offset);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_set_framebuffer_state_no_attach(struct vgp_sink *sink, const struct vgp_set_framebuffer_state_no_attach *cmd)
{
    uint32_t len;
    int error;

    if (cmd->width > 0xffffu)
        return VGP_ENCODE_RANGE;
    if (cmd->height > 0xffffu)
        return VGP_ENCODE_RANGE;
    if (cmd->layers > 0xffffu)
        return VGP_ENCODE_RANGE;
    if (cmd->samples > 0xffu)
        return VGP_ENCODE_RANGE;
    len = 2;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(38, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->width | (uint32_t)cmd->height << 16);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->layers | (uint32_t)cmd->samples << 16);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_texture_barrier(struct vgp_sink *sink, const struct vgp_texture_barrier *cmd)
{
    uint32_t len;
    int error;

    len = 1;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(39, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->flags);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_set_atomic_buffers(struct vgp_sink *sink, const struct vgp_set_atomic_buffers *cmd)
{
    uint32_t len, i, pad;
    int error;

    if (cmd->num_buffers > VGP_MAX_ATOMIC_BUFFERS)
        return VGP_ENCODE_RANGE;
    if (cmd->start_slot > 32 || cmd->num_buffers > 32 - cmd->start_slot)
        return VGP_ENCODE_RANGE;
    len = 1;
    len += cmd->num_buffers * 3;
    pad = len < 2 ? 2 - len : 0; /* the least that hosts take */
    len += pad;
    if (len > VGP_MAX_COMMAND_LENGTH)
        return VGP_ENCODE_LENGTH;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(40, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->start_slot);
    for (i = 0; i < cmd->num_buffers; i++) {
        VGP_SINK_DWORD(sink, (uint32_t)cmd->buffers[i].offset);
        VGP_SINK_DWORD(sink, (uint32_t)cmd->buffers[i].length);
        VGP_SINK_RESOURCE(sink, cmd->buffers[i].resource);
    }
    for (; pad != 0; pad--) {
        VGP_SINK_DWORD(sink, 0);
    }
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_set_debug_flags(struct vgp_sink *sink, const struct vgp_set_debug_flags *cmd)
{
    uint32_t len;
    int error;

    len = 0;
    if (cmd->flags_string.bytes > VGP_MAX_COMMAND_LENGTH * 4)
        return VGP_ENCODE_LENGTH;
    len += (cmd->flags_string.bytes + 3) / 4;
    if (len > VGP_MAX_COMMAND_LENGTH)
        return VGP_ENCODE_LENGTH;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(41, 0, len));
    VGP_SINK_BYTES(sink, cmd->flags_string.data, cmd->flags_string.bytes);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_get_query_result_qbo(struct vgp_sink *sink, const struct vgp_get_query_result_qbo *cmd)
{
    uint32_t len;
    int error;

    len = 6;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(42, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->query);
    VGP_SINK_RESOURCE(sink, cmd->buffer);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->wait);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->result_type);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->offset);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->index);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_transfer3d(struct vgp_sink *sink, const struct vgp_transfer3d *cmd)
{
    uint32_t len;
    int error;

    if ((cmd->direction < 1 || cmd->direction > 2))
        return VGP_ENCODE_RANGE;
    len = 13;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(43, 0, len));
    VGP_SINK_RESOURCE(sink, cmd->resource);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->level);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->usage);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->stride);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->layer_stride);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->x);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->y);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->z);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->w);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->h);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->d);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->data_offset);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->direction);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_copy_transfer3d(struct vgp_sink *sink, const struct vgp_copy_transfer3d *cmd)
{
    uint32_t len;
    int error;

    len = 14;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(45, 0, len));
    VGP_SINK_RESOURCE(sink, cmd->resource);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->level);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->usage);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->stride);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->layer_stride);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->x);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->y);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->z);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->w);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->h);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->d);
    VGP_SINK_RESOURCE(sink, cmd->staging_resource);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->staging_offset);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->synchronized | (uint32_t)cmd->read_from_host << 1);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_set_tweaks(struct vgp_sink *sink, const struct vgp_set_tweaks *cmd)
{
    uint32_t len;
    int error;

    len = 2;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(46, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->id);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->value);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_clear_texture(struct vgp_sink *sink, const struct vgp_clear_texture *cmd)
{
    uint32_t len, i;
    int error;

    len = 12;
    if (len > VGP_MAX_COMMAND_LENGTH)
        return VGP_ENCODE_LENGTH;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(47, 0, len));
    VGP_SINK_RESOURCE(sink, cmd->resource);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->level);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->x);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->y);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->z);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->w);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->h);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->d);
    for (i = 0; i < 4; i++) {
        VGP_SINK_DWORD(sink, (uint32_t)cmd->data[i]);
    }
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_pipe_resource_create(struct vgp_sink *sink, const struct vgp_pipe_resource_create *cmd)
{
    uint32_t len;
    int error;

    len = 11;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(48, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->target);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->format);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->bind);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->width);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->height);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->depth);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->array_size);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->last_level);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->nr_samples);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->flags);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->blob_id);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_pipe_resource_set_type(struct vgp_sink *sink, const struct vgp_pipe_resource_set_type *cmd)
{
    uint32_t len, i;
    int error;

    if (cmd->num_planes > VGP_MAX_PLANES)
        return VGP_ENCODE_RANGE;
    if (cmd->num_planes < 1)
        return VGP_ENCODE_RANGE;
    len = 8;
    len += cmd->num_planes * 2;
    if (len > VGP_MAX_COMMAND_LENGTH || len < 10)
        return VGP_ENCODE_LENGTH;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(49, 0, len));
    VGP_SINK_RESOURCE(sink, cmd->resource);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->format);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->bind);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->width);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->height);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->usage);
    vgp_encode_u64(sink, cmd->modifier);
    for (i = 0; i < cmd->num_planes; i++) {
        VGP_SINK_DWORD(sink, (uint32_t)cmd->planes[i].stride);
        VGP_SINK_DWORD(sink, (uint32_t)cmd->planes[i].offset);
    }
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_get_memory_info(struct vgp_sink *sink, const struct vgp_get_memory_info *cmd)
{
    uint32_t len;
    int error;

    len = 1;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(50, 0, len));
    VGP_SINK_RESOURCE(sink, cmd->resource);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_send_string_marker(struct vgp_sink *sink, const struct vgp_send_string_marker *cmd)
{
    uint32_t len, pad;
    int error;

    if (cmd->text.bytes != cmd->size)
        return VGP_ENCODE_RANGE;
    len = 1;
    if (cmd->text.bytes > VGP_MAX_COMMAND_LENGTH * 4)
        return VGP_ENCODE_LENGTH;
    len += (cmd->text.bytes + 3) / 4;
    pad = len < 2 ? 2 - len : 0; /* the least that hosts take */
    len += pad;
    if (len > VGP_MAX_COMMAND_LENGTH)
        return VGP_ENCODE_LENGTH;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(51, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->size);
    VGP_SINK_BYTES(sink, cmd->text.data, cmd->text.bytes);
    for (; pad != 0; pad--) {
        VGP_SINK_DWORD(sink, 0);
    }
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_link_shader(struct vgp_sink *sink, const struct vgp_link_shader *cmd)
{
    uint32_t len;
    int error;

    len = 6;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(52, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->vertex);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->fragment);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->geometry);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->tess_ctrl);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->tess_eval);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->compute);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_create_video_codec(struct vgp_sink *sink, const struct vgp_create_video_codec *cmd)
{
    uint32_t len;
    int error;

    len = 7;
    if (cmd->has_references)
        len = 8;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(53, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->codec);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->profile);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->entrypoint);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->chroma_format);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->level);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->width);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->height);
    if (cmd->has_references) {
        VGP_SINK_DWORD(sink, (uint32_t)cmd->max_ref);
    }
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_destroy_video_codec(struct vgp_sink *sink, const struct vgp_destroy_video_codec *cmd)
{
    uint32_t len;
    int error;

    len = 1;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(54, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->codec);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_create_video_buffer(struct vgp_sink *sink, const struct vgp_create_video_buffer *cmd)
{
    uint32_t len, i, pad;
    int error;

    if (cmd->num_planes > 3)
        return VGP_ENCODE_RANGE;
    if (cmd->num_planes < 1)
        return VGP_ENCODE_RANGE;
    len = 4;
    len += cmd->num_planes * 1;
    pad = len < 5 ? 5 - len : 0; /* the least that hosts take */
    len += pad;
    if (len > VGP_MAX_COMMAND_LENGTH)
        return VGP_ENCODE_LENGTH;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(55, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->buffer);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->format);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->width);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->height);
    for (i = 0; i < cmd->num_planes; i++) {
        VGP_SINK_RESOURCE(sink, cmd->planes[i]);
    }
    for (; pad != 0; pad--) {
        VGP_SINK_DWORD(sink, 0);
    }
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_destroy_video_buffer(struct vgp_sink *sink, const struct vgp_destroy_video_buffer *cmd)
{
    uint32_t len;
    int error;

    len = 1;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(56, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->buffer);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_begin_frame(struct vgp_sink *sink, const struct vgp_begin_frame *cmd)
{
    uint32_t len;
    int error;

    len = 2;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(57, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->codec);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->target);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_decode_bitstream(struct vgp_sink *sink, const struct vgp_decode_bitstream *cmd)
{
    uint32_t len;
    int error;

    len = 5;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(59, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->codec);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->target);
    VGP_SINK_RESOURCE(sink, cmd->picture_desc);
    VGP_SINK_RESOURCE(sink, cmd->bitstream);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->bitstream_size);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_encode_bitstream(struct vgp_sink *sink, const struct vgp_encode_bitstream *cmd)
{
    uint32_t len;
    int error;

    len = 5;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(60, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->codec);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->source);
    VGP_SINK_RESOURCE(sink, cmd->destination);
    VGP_SINK_RESOURCE(sink, cmd->picture_desc);
    VGP_SINK_RESOURCE(sink, cmd->feedback);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_end_frame(struct vgp_sink *sink, const struct vgp_end_frame *cmd)
{
    uint32_t len;
    int error;

    len = 2;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(61, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->codec);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->target);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_clear_surface(struct vgp_sink *sink, const struct vgp_clear_surface *cmd)
{
    uint32_t len, i;
    int error;

    if (cmd->buffers > 0x7u)
        return VGP_ENCODE_RANGE;
    len = 10;
    if (len > VGP_MAX_COMMAND_LENGTH)
        return VGP_ENCODE_LENGTH;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(62, 0, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->render_condition_enable | (uint32_t)cmd->buffers << 1);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->surface);
    for (i = 0; i < 4; i++) {
        VGP_SINK_DWORD(sink, (uint32_t)cmd->color[i]);
    }
    VGP_SINK_DWORD(sink, (uint32_t)cmd->x);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->y);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->width);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->height);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_get_pipe_resource_layout(struct vgp_sink *sink, const struct vgp_get_pipe_resource_layout *cmd)
{
    uint32_t len;
    int error;

    len = 2;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(63, 0, len));
    VGP_SINK_RESOURCE(sink, cmd->out);
    VGP_SINK_RESOURCE(sink, cmd->target);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_create_blend(struct vgp_sink *sink, const struct vgp_create_blend *cmd)
{
    uint32_t len, i;
    int error;

    if (cmd->handle == 0)
        return VGP_ENCODE_RANGE;
    if (cmd->logicop_func > 0xfu)
        return VGP_ENCODE_RANGE;
    for (i = 0; i < VGP_MAX_COLOR_BUFFERS; i++) {
        if (cmd->rt[i].rgb_func > 0x7u)
            return VGP_ENCODE_RANGE;
        if (cmd->rt[i].rgb_src_factor > 0x1fu)
            return VGP_ENCODE_RANGE;
        if (cmd->rt[i].rgb_dst_factor > 0x1fu)
            return VGP_ENCODE_RANGE;
        if (cmd->rt[i].alpha_func > 0x7u)
            return VGP_ENCODE_RANGE;
        if (cmd->rt[i].alpha_src_factor > 0x1fu)
            return VGP_ENCODE_RANGE;
        if (cmd->rt[i].alpha_dst_factor > 0x1fu)
            return VGP_ENCODE_RANGE;
        if (cmd->rt[i].colormask > 0xfu)
            return VGP_ENCODE_RANGE;
    }
    len = 11;
    if (len > VGP_MAX_COMMAND_LENGTH)
        return VGP_ENCODE_LENGTH;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(1, 1, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->handle);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->independent_blend_enable | (uint32_t)cmd->logicop_enable << 1 | (uint32_t)cmd->dither << 2 | (uint32_t)cmd->alpha_to_coverage << 3 | (uint32_t)cmd->alpha_to_one << 4);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->logicop_func);
    for (i = 0; i < VGP_MAX_COLOR_BUFFERS; i++) {
        VGP_SINK_DWORD(sink, (uint32_t)cmd->rt[i].blend_enable | (uint32_t)cmd->rt[i].rgb_func << 1 | (uint32_t)cmd->rt[i].rgb_src_factor << 4 | (uint32_t)cmd->rt[i].rgb_dst_factor << 9 | (uint32_t)cmd->rt[i].alpha_func << 14 | (uint32_t)cmd->rt[i].alpha_src_factor << 17 | (uint32_t)cmd->rt[i].alpha_dst_factor << 22 | (uint32_t)cmd->rt[i].colormask << 27);
    }
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_create_rasterizer(struct vgp_sink *sink, const struct vgp_create_rasterizer *cmd)
{
    uint32_t len;
    int error;

    if (cmd->handle == 0)
        return VGP_ENCODE_RANGE;
    if (cmd->cull_face > 0x3u)
        return VGP_ENCODE_RANGE;
    if (cmd->fill_front > 0x3u)
        return VGP_ENCODE_RANGE;
    if (cmd->fill_back > 0x3u)
        return VGP_ENCODE_RANGE;
    if (cmd->line_stipple_pattern > 0xffffu)
        return VGP_ENCODE_RANGE;
    if (cmd->line_stipple_factor > 0xffu)
        return VGP_ENCODE_RANGE;
    if (cmd->clip_plane_enable > 0xffu)
        return VGP_ENCODE_RANGE;
    len = 9;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(1, 2, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->handle);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->flatshade | (uint32_t)cmd->depth_clip << 1 | (uint32_t)cmd->clip_halfz << 2 | (uint32_t)cmd->rasterizer_discard << 3 | (uint32_t)cmd->flatshade_first << 4 | (uint32_t)cmd->light_twoside << 5 | (uint32_t)cmd->sprite_coord_mode << 6 | (uint32_t)cmd->point_quad_rasterization << 7 | (uint32_t)cmd->cull_face << 8 | (uint32_t)cmd->fill_front << 10 | (uint32_t)cmd->fill_back << 12 | (uint32_t)cmd->scissor << 14 | (uint32_t)cmd->front_ccw << 15 | (uint32_t)cmd->clamp_vertex_color << 16 | (uint32_t)cmd->clamp_fragment_color << 17 | (uint32_t)cmd->offset_line << 18 | (uint32_t)cmd->offset_point << 19 | (uint32_t)cmd->offset_tri << 20 | (uint32_t)cmd->poly_smooth << 21 | (uint32_t)cmd->poly_stipple_enable << 22 | (uint32_t)cmd->point_smooth << 23 | (uint32_t)cmd->point_size_per_vertex << 24 | (uint32_t)cmd->multisample << 25 | (uint32_t)cmd->line_smooth << 26 | (uint32_t)cmd->line_stipple_enable << 27 | (uint32_t)cmd->line_last_pixel << 28 | (uint32_t)cmd->half_pixel_center << 29 | (uint32_t)cmd->bottom_edge_rule << 30 | (uint32_t)cmd->force_persample_interp << 31);
    VGP_SINK_DWORD(sink, vgp_encode_f32(cmd->point_size));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->sprite_coord_enable);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->line_stipple_pattern | (uint32_t)cmd->line_stipple_factor << 16 | (uint32_t)cmd->clip_plane_enable << 24);
    VGP_SINK_DWORD(sink, vgp_encode_f32(cmd->line_width));
    VGP_SINK_DWORD(sink, vgp_encode_f32(cmd->offset_units));
    VGP_SINK_DWORD(sink, vgp_encode_f32(cmd->offset_scale));
    VGP_SINK_DWORD(sink, vgp_encode_f32(cmd->offset_clamp));
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_create_dsa(struct vgp_sink *sink, const struct vgp_create_dsa *cmd)
{
    uint32_t len, i;
    int error;

    if (cmd->handle == 0)
        return VGP_ENCODE_RANGE;
    if (cmd->depth_func > 0x7u)
        return VGP_ENCODE_RANGE;
    if (cmd->alpha_func > 0x7u)
        return VGP_ENCODE_RANGE;
    for (i = 0; i < 2; i++) {
        if (cmd->stencil[i].func > 0x7u)
            return VGP_ENCODE_RANGE;
        if (cmd->stencil[i].fail_op > 0x7u)
            return VGP_ENCODE_RANGE;
        if (cmd->stencil[i].zpass_op > 0x7u)
            return VGP_ENCODE_RANGE;
        if (cmd->stencil[i].zfail_op > 0x7u)
            return VGP_ENCODE_RANGE;
        if (cmd->stencil[i].valuemask > 0xffu)
            return VGP_ENCODE_RANGE;
        if (cmd->stencil[i].writemask > 0xffu)
            return VGP_ENCODE_RANGE;
    }
    len = 5;
    if (len > VGP_MAX_COMMAND_LENGTH)
        return VGP_ENCODE_LENGTH;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(1, 3, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->handle);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->depth_enable | (uint32_t)cmd->depth_writemask << 1 | (uint32_t)cmd->depth_func << 2 | (uint32_t)cmd->alpha_enable << 8 | (uint32_t)cmd->alpha_func << 9);
    for (i = 0; i < 2; i++) {
        VGP_SINK_DWORD(sink, (uint32_t)cmd->stencil[i].enabled | (uint32_t)cmd->stencil[i].func << 1 | (uint32_t)cmd->stencil[i].fail_op << 4 | (uint32_t)cmd->stencil[i].zpass_op << 7 | (uint32_t)cmd->stencil[i].zfail_op << 10 | (uint32_t)cmd->stencil[i].valuemask << 13 | (uint32_t)cmd->stencil[i].writemask << 21);
    }
    VGP_SINK_DWORD(sink, vgp_encode_f32(cmd->alpha_ref));
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_create_shader(struct vgp_sink *sink, const struct vgp_create_shader *cmd)
{
    uint32_t len, i;
    int error;

    if (cmd->handle == 0)
        return VGP_ENCODE_RANGE;
    if (cmd->stage > 5)
        return VGP_ENCODE_RANGE;
    if (cmd->offlen > 0x7fffffffu)
        return VGP_ENCODE_RANGE;
    if (!(cmd->stage == 5) ? (cmd->num_so_outputs > 64u) : cmd->num_so_outputs != 0)
        return VGP_ENCODE_RANGE;
    if (cmd->stage == 5 ? 0 : cmd->shared_bytes != 0)
        return VGP_ENCODE_RANGE;
    if (cmd->num_so_outputs > VGP_MAX_SO_OUTPUTS)
        return VGP_ENCODE_RANGE;
    for (i = 0; i < cmd->num_so_outputs; i++) {
        if (cmd->so_outputs[i].register_index > 0xffu)
            return VGP_ENCODE_RANGE;
        if (cmd->so_outputs[i].start_component > 0x3u)
            return VGP_ENCODE_RANGE;
        if (cmd->so_outputs[i].num_components > 0x7u)
            return VGP_ENCODE_RANGE;
        if (cmd->so_outputs[i].output_buffer > 0x7u)
            return VGP_ENCODE_RANGE;
        if (cmd->so_outputs[i].output_buffer > 3u)
            return VGP_ENCODE_RANGE;
        if (cmd->so_outputs[i].dst_offset_dwords > 0xffffu)
            return VGP_ENCODE_RANGE;
        if (cmd->so_outputs[i].stream > 0x3u)
            return VGP_ENCODE_RANGE;
    }
    len = 5;
    if (cmd->num_so_outputs != 0)
        len += VGP_MAX_SO_BUFFERS * 1;
    len += cmd->num_so_outputs * 2;
    if (cmd->text.bytes > VGP_MAX_COMMAND_LENGTH * 4)
        return VGP_ENCODE_LENGTH;
    len += (cmd->text.bytes + 3) / 4;
    if (len > VGP_MAX_COMMAND_LENGTH)
        return VGP_ENCODE_LENGTH;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(1, 4, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->handle);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->stage);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->offlen | (uint32_t)cmd->continuation << 31);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->num_tokens);
    VGP_SINK_DWORD(sink, (!(cmd->stage == 5) ? (uint32_t)cmd->num_so_outputs : 0) | (cmd->stage == 5 ? (uint32_t)cmd->shared_bytes : 0));
    if (cmd->num_so_outputs != 0) {
        for (i = 0; i < VGP_MAX_SO_BUFFERS; i++) {
            VGP_SINK_DWORD(sink, (uint32_t)cmd->so_stride[i]);
        }
    }
    for (i = 0; i < cmd->num_so_outputs; i++) {
        VGP_SINK_DWORD(sink, (uint32_t)cmd->so_outputs[i].register_index | (uint32_t)cmd->so_outputs[i].start_component << 8 | (uint32_t)cmd->so_outputs[i].num_components << 10 | (uint32_t)cmd->so_outputs[i].output_buffer << 13 | (uint32_t)cmd->so_outputs[i].dst_offset_dwords << 16);
        VGP_SINK_DWORD(sink, (uint32_t)cmd->so_outputs[i].stream);
    }
    VGP_SINK_BYTES(sink, cmd->text.data, cmd->text.bytes);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_create_vertex_elements(struct vgp_sink *sink, const struct vgp_create_vertex_elements *cmd)
{
    uint32_t len, i;
    int error;

    if (cmd->handle == 0)
        return VGP_ENCODE_RANGE;
    if (cmd->num_elements > VGP_MAX_VERTEX_ELEMENTS)
        return VGP_ENCODE_RANGE;
    for (i = 0; i < cmd->num_elements; i++) {
        if (cmd->elements[i].vertex_buffer_index > 31u)
            return VGP_ENCODE_RANGE;
    }
    len = 1;
    len += cmd->num_elements * 4;
    if (len > VGP_MAX_COMMAND_LENGTH)
        return VGP_ENCODE_LENGTH;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(1, 5, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->handle);
    for (i = 0; i < cmd->num_elements; i++) {
        VGP_SINK_DWORD(sink, (uint32_t)cmd->elements[i].src_offset);
        VGP_SINK_DWORD(sink, (uint32_t)cmd->elements[i].instance_divisor);
        VGP_SINK_DWORD(sink, (uint32_t)cmd->elements[i].vertex_buffer_index);
        VGP_SINK_DWORD(sink, (uint32_t)cmd->elements[i].src_format);
    }
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_create_sampler_view(struct vgp_sink *sink, const struct vgp_create_sampler_view *cmd)
{
    uint32_t len;
    int error;

    if (cmd->handle == 0)
        return VGP_ENCODE_RANGE;
    if (cmd->format > 0xffffffu)
        return VGP_ENCODE_RANGE;
    if (cmd->target > 0xffu)
        return VGP_ENCODE_RANGE;
    if (cmd->swizzle_r > 0x7u)
        return VGP_ENCODE_RANGE;
    if (cmd->swizzle_r > 5)
        return VGP_ENCODE_RANGE;
    if (cmd->swizzle_g > 0x7u)
        return VGP_ENCODE_RANGE;
    if (cmd->swizzle_g > 5)
        return VGP_ENCODE_RANGE;
    if (cmd->swizzle_b > 0x7u)
        return VGP_ENCODE_RANGE;
    if (cmd->swizzle_b > 5)
        return VGP_ENCODE_RANGE;
    if (cmd->swizzle_a > 0x7u)
        return VGP_ENCODE_RANGE;
    if (cmd->swizzle_a > 5)
        return VGP_ENCODE_RANGE;
    len = 6;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(1, 6, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->handle);
    VGP_SINK_RESOURCE(sink, cmd->resource);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->format | (uint32_t)cmd->target << 24);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->first_element_or_layers);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->last_element_or_levels);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->swizzle_r | (uint32_t)cmd->swizzle_g << 3 | (uint32_t)cmd->swizzle_b << 6 | (uint32_t)cmd->swizzle_a << 9);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_create_sampler_state(struct vgp_sink *sink, const struct vgp_create_sampler_state *cmd)
{
    uint32_t len, i;
    int error;

    if (cmd->handle == 0)
        return VGP_ENCODE_RANGE;
    if (cmd->wrap_s > 0x7u)
        return VGP_ENCODE_RANGE;
    if (cmd->wrap_t > 0x7u)
        return VGP_ENCODE_RANGE;
    if (cmd->wrap_r > 0x7u)
        return VGP_ENCODE_RANGE;
    if (cmd->min_img_filter > 0x1u)
        return VGP_ENCODE_RANGE;
    if (cmd->min_mip_filter > 0x3u)
        return VGP_ENCODE_RANGE;
    if (cmd->mag_img_filter > 0x1u)
        return VGP_ENCODE_RANGE;
    if (cmd->compare_func > 0x7u)
        return VGP_ENCODE_RANGE;
    if (cmd->max_anisotropy > 0x1fu)
        return VGP_ENCODE_RANGE;
    len = 9;
    if (len > VGP_MAX_COMMAND_LENGTH)
        return VGP_ENCODE_LENGTH;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(1, 7, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->handle);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->wrap_s | (uint32_t)cmd->wrap_t << 3 | (uint32_t)cmd->wrap_r << 6 | (uint32_t)cmd->min_img_filter << 9 | (uint32_t)cmd->min_mip_filter << 11 | (uint32_t)cmd->mag_img_filter << 13 | (uint32_t)cmd->compare_mode << 15 | (uint32_t)cmd->compare_func << 16 | (uint32_t)cmd->seamless_cube_map << 19 | (uint32_t)cmd->max_anisotropy << 20);
    VGP_SINK_DWORD(sink, vgp_encode_f32(cmd->lod_bias));
    VGP_SINK_DWORD(sink, vgp_encode_f32(cmd->min_lod));
    VGP_SINK_DWORD(sink, vgp_encode_f32(cmd->max_lod));
    for (i = 0; i < 4; i++) {
        VGP_SINK_DWORD(sink, (uint32_t)cmd->border_color[i]);
    }
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_create_surface(struct vgp_sink *sink, const struct vgp_create_surface *cmd)
{
    uint32_t len;
    int error;

    if (cmd->handle == 0)
        return VGP_ENCODE_RANGE;
    if (cmd->first_layer > 0xffffu)
        return VGP_ENCODE_RANGE;
    if (cmd->last_layer > 0xffffu)
        return VGP_ENCODE_RANGE;
    len = 5;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(1, 8, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->handle);
    VGP_SINK_RESOURCE(sink, cmd->resource);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->format);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->level_or_first_element);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->first_layer | (uint32_t)cmd->last_layer << 16);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_create_query(struct vgp_sink *sink, const struct vgp_create_query *cmd)
{
    uint32_t len;
    int error;

    if (cmd->handle == 0)
        return VGP_ENCODE_RANGE;
    if (cmd->query_type > 0xffffu)
        return VGP_ENCODE_RANGE;
    if (cmd->index > 0xffffu)
        return VGP_ENCODE_RANGE;
    len = 4;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(1, 9, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->handle);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->query_type | (uint32_t)cmd->index << 16);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->offset);
    VGP_SINK_RESOURCE(sink, cmd->resource);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_create_streamout_target(struct vgp_sink *sink, const struct vgp_create_streamout_target *cmd)
{
    uint32_t len;
    int error;

    if (cmd->handle == 0)
        return VGP_ENCODE_RANGE;
    len = 4;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(1, 10, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->handle);
    VGP_SINK_RESOURCE(sink, cmd->resource);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->buffer_offset);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->buffer_size);
    return VGP_ENCODE_OK;
}

static inline int vgp_encode_create_msaa_surface(struct vgp_sink *sink, const struct vgp_create_msaa_surface *cmd)
{
    uint32_t len;
    int error;

    if (cmd->handle == 0)
        return VGP_ENCODE_RANGE;
    if (cmd->first_layer > 0xffffu)
        return VGP_ENCODE_RANGE;
    if (cmd->last_layer > 0xffffu)
        return VGP_ENCODE_RANGE;
    len = 6;
    error = VGP_SINK_BEGIN(sink, len + 1);
    if (error)
        return error;
    VGP_SINK_DWORD(sink, VGP_HEADER(1, 11, len));
    VGP_SINK_DWORD(sink, (uint32_t)cmd->handle);
    VGP_SINK_RESOURCE(sink, cmd->resource);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->format);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->level_or_first_element);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->first_layer | (uint32_t)cmd->last_layer << 16);
    VGP_SINK_DWORD(sink, (uint32_t)cmd->sample_count);
    return VGP_ENCODE_OK;
}

#endif
