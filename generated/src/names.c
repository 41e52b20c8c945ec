/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
#include "vgp/names.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

const char *vgp_command_name(uint32_t opcode)
{
    static const char *const table[] = {
        [0] = "NOP",
        [1] = "CREATE_OBJECT",
        [2] = "BIND_OBJECT",
        [3] = "DESTROY_OBJECT",
        [4] = "SET_VIEWPORT_STATE",
        [5] = "SET_FRAMEBUFFER_STATE",
        [6] = "SET_VERTEX_BUFFERS",
        [7] = "CLEAR",
        [8] = "DRAW_VBO",
        [9] = "RESOURCE_INLINE_WRITE",
        [10] = "SET_SAMPLER_VIEWS",
        [11] = "SET_INDEX_BUFFER",
        [12] = "SET_CONSTANT_BUFFER",
        [13] = "SET_STENCIL_REF",
        [14] = "SET_BLEND_COLOR",
        [15] = "SET_SCISSOR_STATE",
        [16] = "BLIT",
        [17] = "RESOURCE_COPY_REGION",
        [18] = "BIND_SAMPLER_STATES",
        [19] = "BEGIN_QUERY",
        [20] = "END_QUERY",
        [21] = "GET_QUERY_RESULT",
        [22] = "SET_POLYGON_STIPPLE",
        [23] = "SET_CLIP_STATE",
        [24] = "SET_SAMPLE_MASK",
        [25] = "SET_STREAMOUT_TARGETS",
        [26] = "SET_RENDER_CONDITION",
        [27] = "SET_UNIFORM_BUFFER",
        [28] = "SET_SUB_CTX",
        [29] = "CREATE_SUB_CTX",
        [30] = "DESTROY_SUB_CTX",
        [31] = "BIND_SHADER",
        [32] = "SET_TESS_STATE",
        [33] = "SET_MIN_SAMPLES",
        [34] = "SET_SHADER_BUFFERS",
        [35] = "SET_SHADER_IMAGES",
        [36] = "MEMORY_BARRIER",
        [37] = "LAUNCH_GRID",
        [38] = "SET_FRAMEBUFFER_STATE_NO_ATTACH",
        [39] = "TEXTURE_BARRIER",
        [40] = "SET_ATOMIC_BUFFERS",
        [41] = "SET_DEBUG_FLAGS",
        [42] = "GET_QUERY_RESULT_QBO",
        [43] = "TRANSFER3D",
        [44] = "END_TRANSFERS",
        [45] = "COPY_TRANSFER3D",
        [46] = "SET_TWEAKS",
        [47] = "CLEAR_TEXTURE",
        [48] = "PIPE_RESOURCE_CREATE",
        [49] = "PIPE_RESOURCE_SET_TYPE",
        [50] = "GET_MEMORY_INFO",
        [51] = "SEND_STRING_MARKER",
        [52] = "LINK_SHADER",
        [53] = "CREATE_VIDEO_CODEC",
        [54] = "DESTROY_VIDEO_CODEC",
        [55] = "CREATE_VIDEO_BUFFER",
        [56] = "DESTROY_VIDEO_BUFFER",
        [57] = "BEGIN_FRAME",
        [58] = "DECODE_MACROBLOCK",
        [59] = "DECODE_BITSTREAM",
        [60] = "ENCODE_BITSTREAM",
        [61] = "END_FRAME",
        [62] = "CLEAR_SURFACE",
        [63] = "GET_PIPE_RESOURCE_LAYOUT",
    };
    return opcode < COUNT(table) ? table[opcode] : NULL;
}

const char *vgp_object_name(uint32_t type)
{
    static const char *const table[] = {
        [0] = "NULL",
        [1] = "BLEND",
        [2] = "RASTERIZER",
        [3] = "DSA",
        [4] = "SHADER",
        [5] = "VERTEX_ELEMENTS",
        [6] = "SAMPLER_VIEW",
        [7] = "SAMPLER_STATE",
        [8] = "SURFACE",
        [9] = "QUERY",
        [10] = "STREAMOUT_TARGET",
        [11] = "MSAA_SURFACE",
    };
    return type < COUNT(table) ? table[type] : NULL;
}

const char *vgp_blend_factor_name(uint32_t value)
{
    static const char *const table[] = {
        [1] = "ONE",
        [2] = "SRC_COLOR",
        [3] = "SRC_ALPHA",
        [4] = "DST_ALPHA",
        [5] = "DST_COLOR",
        [6] = "SRC_ALPHA_SATURATE",
        [7] = "CONST_COLOR",
        [8] = "CONST_ALPHA",
        [9] = "SRC1_COLOR",
        [10] = "SRC1_ALPHA",
        [17] = "ZERO",
        [18] = "INV_SRC_COLOR",
        [19] = "INV_SRC_ALPHA",
        [20] = "INV_DST_ALPHA",
        [21] = "INV_DST_COLOR",
        [23] = "INV_CONST_COLOR",
        [24] = "INV_CONST_ALPHA",
        [25] = "INV_SRC1_COLOR",
        [26] = "INV_SRC1_ALPHA",
    };
    return value < COUNT(table) ? table[value] : NULL;
}

const char *vgp_blend_func_name(uint32_t value)
{
    static const char *const table[] = {
        [0] = "ADD",
        [1] = "SUBTRACT",
        [2] = "REVERSE_SUBTRACT",
        [3] = "MIN",
        [4] = "MAX",
    };
    return value < COUNT(table) ? table[value] : NULL;
}

const char *vgp_logicop_name(uint32_t value)
{
    static const char *const table[] = {
        [0] = "CLEAR",
        [1] = "NOR",
        [2] = "AND_INVERTED",
        [3] = "COPY_INVERTED",
        [4] = "AND_REVERSE",
        [5] = "INVERT",
        [6] = "XOR",
        [7] = "NAND",
        [8] = "AND",
        [9] = "EQUIV",
        [10] = "NOOP",
        [11] = "OR_INVERTED",
        [12] = "COPY",
        [13] = "OR_REVERSE",
        [14] = "OR",
        [15] = "SET",
    };
    return value < COUNT(table) ? table[value] : NULL;
}

const char *vgp_compare_func_name(uint32_t value)
{
    static const char *const table[] = {
        [0] = "NEVER",
        [1] = "LESS",
        [2] = "EQUAL",
        [3] = "LEQUAL",
        [4] = "GREATER",
        [5] = "NOTEQUAL",
        [6] = "GEQUAL",
        [7] = "ALWAYS",
    };
    return value < COUNT(table) ? table[value] : NULL;
}

const char *vgp_fill_mode_name(uint32_t value)
{
    static const char *const table[] = {
        [0] = "FILL",
        [1] = "LINE",
        [2] = "POINT",
    };
    return value < COUNT(table) ? table[value] : NULL;
}

const char *vgp_face_name(uint32_t value)
{
    static const char *const table[] = {
        [0] = "NONE",
        [1] = "FRONT",
        [2] = "BACK",
        [3] = "FRONT_AND_BACK",
    };
    return value < COUNT(table) ? table[value] : NULL;
}

const char *vgp_stencil_op_name(uint32_t value)
{
    static const char *const table[] = {
        [0] = "KEEP",
        [1] = "ZERO",
        [2] = "REPLACE",
        [3] = "INCR",
        [4] = "DECR",
        [5] = "INCR_WRAP",
        [6] = "DECR_WRAP",
        [7] = "INVERT",
    };
    return value < COUNT(table) ? table[value] : NULL;
}

const char *vgp_target_name(uint32_t value)
{
    static const char *const table[] = {
        [0] = "BUFFER",
        [1] = "TEXTURE_1D",
        [2] = "TEXTURE_2D",
        [3] = "TEXTURE_3D",
        [4] = "TEXTURE_CUBE",
        [5] = "TEXTURE_RECT",
        [6] = "TEXTURE_1D_ARRAY",
        [7] = "TEXTURE_2D_ARRAY",
        [8] = "TEXTURE_CUBE_ARRAY",
    };
    return value < COUNT(table) ? table[value] : NULL;
}

const char *vgp_cube_face_name(uint32_t value)
{
    static const char *const table[] = {
        [0] = "POS_X",
        [1] = "NEG_X",
        [2] = "POS_Y",
        [3] = "NEG_Y",
        [4] = "POS_Z",
        [5] = "NEG_Z",
    };
    return value < COUNT(table) ? table[value] : NULL;
}

const char *vgp_tex_wrap_name(uint32_t value)
{
    static const char *const table[] = {
        [0] = "REPEAT",
        [1] = "CLAMP",
        [2] = "CLAMP_TO_EDGE",
        [3] = "CLAMP_TO_BORDER",
        [4] = "MIRROR_REPEAT",
        [5] = "MIRROR_CLAMP",
        [6] = "MIRROR_CLAMP_TO_EDGE",
        [7] = "MIRROR_CLAMP_TO_BORDER",
    };
    return value < COUNT(table) ? table[value] : NULL;
}

const char *vgp_mip_filter_name(uint32_t value)
{
    static const char *const table[] = {
        [0] = "NEAREST",
        [1] = "LINEAR",
        [2] = "NONE",
    };
    return value < COUNT(table) ? table[value] : NULL;
}

const char *vgp_tex_filter_name(uint32_t value)
{
    static const char *const table[] = {
        [0] = "NEAREST",
        [1] = "LINEAR",
    };
    return value < COUNT(table) ? table[value] : NULL;
}

const char *vgp_stage_name(uint32_t value)
{
    static const char *const table[] = {
        [0] = "VERTEX",
        [1] = "FRAGMENT",
        [2] = "GEOMETRY",
        [3] = "TESS_CTRL",
        [4] = "TESS_EVAL",
        [5] = "COMPUTE",
    };
    return value < COUNT(table) ? table[value] : NULL;
}

const char *vgp_prim_name(uint32_t value)
{
    static const char *const table[] = {
        [0] = "POINTS",
        [1] = "LINES",
        [2] = "LINE_LOOP",
        [3] = "LINE_STRIP",
        [4] = "TRIANGLES",
        [5] = "TRIANGLE_STRIP",
        [6] = "TRIANGLE_FAN",
        [7] = "QUADS",
        [8] = "QUAD_STRIP",
        [9] = "POLYGON",
        [10] = "LINES_ADJACENCY",
        [11] = "LINE_STRIP_ADJACENCY",
        [12] = "TRIANGLES_ADJACENCY",
        [13] = "TRIANGLE_STRIP_ADJACENCY",
        [14] = "PATCHES",
    };
    return value < COUNT(table) ? table[value] : NULL;
}

const char *vgp_query_type_name(uint32_t value)
{
    static const char *const table[] = {
        [0] = "OCCLUSION_COUNTER",
        [1] = "OCCLUSION_PREDICATE",
        [2] = "TIMESTAMP",
        [3] = "TIMESTAMP_DISJOINT",
        [4] = "TIME_ELAPSED",
        [5] = "PRIMITIVES_GENERATED",
        [6] = "PRIMITIVES_EMITTED",
        [7] = "SO_STATISTICS",
        [8] = "SO_OVERFLOW_PREDICATE",
        [9] = "GPU_FINISHED",
        [10] = "PIPELINE_STATISTICS",
        [11] = "OCCLUSION_PREDICATE_CONSERVATIVE",
        [12] = "SO_OVERFLOW_ANY_PREDICATE",
    };
    return value < COUNT(table) ? table[value] : NULL;
}

const char *vgp_render_cond_name(uint32_t value)
{
    static const char *const table[] = {
        [0] = "WAIT",
        [1] = "NO_WAIT",
        [2] = "BY_REGION_WAIT",
        [3] = "BY_REGION_NO_WAIT",
    };
    return value < COUNT(table) ? table[value] : NULL;
}

const char *vgp_sprite_coord_mode_name(uint32_t value)
{
    static const char *const table[] = {
        [0] = "UPPER_LEFT",
        [1] = "LOWER_LEFT",
    };
    return value < COUNT(table) ? table[value] : NULL;
}

const char *vgp_query_value_type_name(uint32_t value)
{
    static const char *const table[] = {
        [0] = "I32",
        [1] = "U32",
        [2] = "I64",
        [3] = "U64",
    };
    return value < COUNT(table) ? table[value] : NULL;
}

const char *vgp_video_profile_name(uint32_t value)
{
    static const char *const table[] = {
        [0] = "UNKNOWN",
        [1] = "MPEG1",
        [2] = "MPEG2_SIMPLE",
        [3] = "MPEG2_MAIN",
        [4] = "MPEG4_SIMPLE",
        [5] = "MPEG4_ADVANCED_SIMPLE",
        [6] = "VC1_SIMPLE",
        [7] = "VC1_MAIN",
        [8] = "VC1_ADVANCED",
        [9] = "MPEG4_AVC_BASELINE",
        [10] = "MPEG4_AVC_CONSTRAINED_BASELINE",
        [11] = "MPEG4_AVC_MAIN",
        [12] = "MPEG4_AVC_EXTENDED",
        [13] = "MPEG4_AVC_HIGH",
        [14] = "MPEG4_AVC_HIGH10",
        [15] = "MPEG4_AVC_HIGH422",
        [16] = "MPEG4_AVC_HIGH444",
        [17] = "HEVC_MAIN",
        [18] = "HEVC_MAIN_10",
        [19] = "HEVC_MAIN_STILL",
        [20] = "HEVC_MAIN_12",
        [21] = "HEVC_MAIN_444",
        [22] = "JPEG_BASELINE",
        [23] = "VP9_PROFILE0",
        [24] = "VP9_PROFILE2",
        [25] = "AV1_MAIN",
    };
    return value < COUNT(table) ? table[value] : NULL;
}

const char *vgp_video_entrypoint_name(uint32_t value)
{
    static const char *const table[] = {
        [0] = "UNKNOWN",
        [1] = "BITSTREAM",
        [2] = "IDCT",
        [3] = "MC",
        [4] = "ENCODE",
    };
    return value < COUNT(table) ? table[value] : NULL;
}

const char *vgp_statistics_query_name(uint32_t value)
{
    static const char *const table[] = {
        [0] = "IA_VERTICES",
        [1] = "IA_PRIMITIVES",
        [2] = "VS_INVOCATIONS",
        [3] = "GS_INVOCATIONS",
        [4] = "GS_PRIMITIVES",
        [5] = "C_INVOCATIONS",
        [6] = "C_PRIMITIVES",
        [7] = "PS_INVOCATIONS",
        [8] = "HS_INVOCATIONS",
        [9] = "DS_INVOCATIONS",
        [10] = "CS_INVOCATIONS",
    };
    return value < COUNT(table) ? table[value] : NULL;
}

const char *vgp_ctx_error_name(uint32_t value)
{
    static const char *const table[] = {
        [0] = "CTX_NONE",
        [1] = "CTX_UNKNOWN",
        [2] = "CTX_ILLEGAL_SHADER",
        [3] = "CTX_ILLEGAL_HANDLE",
        [4] = "CTX_ILLEGAL_RESOURCE",
        [5] = "CTX_ILLEGAL_SURFACE",
        [6] = "CTX_ILLEGAL_VERTEX_FORMAT",
        [7] = "CTX_ILLEGAL_CMD_BUFFER",
        [8] = "CTX_GLES_HAVE_TES_BUT_MISS_TCS",
        [9] = "GL_ANY_SAMPLES_PASSED",
        [10] = "CTX_ILLEGAL_FORMAT",
        [11] = "CTX_ILLEGAL_SAMPLER_VIEW_TARGET",
        [12] = "CTX_TRANSFER_IOV_BOUNDS",
        [13] = "CTX_ILLEGAL_DUAL_SRC_BLEND",
        [14] = "CTX_UNSUPPORTED_FUNCTION",
        [15] = "CTX_ILLEGAL_PROGRAM_PIPELINE",
        [16] = "CTX_TOO_MANY_VERTEX_ATTRIBUTES",
        [17] = "CTX_UNSUPPORTED_TEX_WRAP",
        [18] = "CTX_CUBE_MAP_FACE_OUT_OF_RANGE",
        [19] = "CTX_BLIT_AREA_OUT_OF_RANGE",
        [20] = "CTX_SSBO_BINDING_RANGE",
        [21] = "CTX_RESOURCE_OUT_OF_RANGE",
    };
    return value < COUNT(table) ? table[value] : NULL;
}

const char *vgp_transfer_direction_name(uint32_t value)
{
    static const char *const table[] = {
        [1] = "TO_HOST",
        [2] = "FROM_HOST",
    };
    return value < COUNT(table) ? table[value] : NULL;
}

const char *vgp_query_state_name(uint32_t value)
{
    static const char *const table[] = {
        [0] = "NEW",
        [1] = "DONE",
        [2] = "WAIT_HOST",
    };
    return value < COUNT(table) ? table[value] : NULL;
}

const char *vgp_tweak_name(uint32_t value)
{
    static const char *const table[] = {
        [0] = "gles_brga_emulate",
        [1] = "gles_brga_apply_dest_swizzle",
        [2] = "gles_tf3_samples_passes_multiplier",
        [3] = "undefined",
    };
    return value < COUNT(table) ? table[value] : NULL;
}

const char *vgp_advanced_blend_name(uint32_t value)
{
    static const char *const table[] = {
        [0] = "NONE",
        [1] = "MULTIPLY",
        [2] = "SCREEN",
        [3] = "OVERLAY",
        [4] = "DARKEN",
        [5] = "LIGHTEN",
        [6] = "COLORDODGE",
        [7] = "COLORBURN",
        [8] = "HARDLIGHT",
        [9] = "SOFTLIGHT",
        [10] = "DIFFERENCE",
        [11] = "EXCLUSION",
        [12] = "HSL_HUE",
        [13] = "HSL_SATURATION",
        [14] = "HSL_COLOR",
        [15] = "HSL_LUMINOSITY",
        [16] = "ALL",
    };
    return value < COUNT(table) ? table[value] : NULL;
}

const char *vgp_video_chroma_name(uint32_t value)
{
    static const char *const table[] = {
        [0] = "CHROMA_400",
        [1] = "CHROMA_420",
        [2] = "CHROMA_422",
        [3] = "CHROMA_444",
    };
    return value < COUNT(table) ? table[value] : NULL;
}

const char *vgp_swizzle_name(uint32_t value)
{
    static const char *const table[] = {
        [0] = "RED",
        [1] = "GREEN",
        [2] = "BLUE",
        [3] = "ALPHA",
        [4] = "ZERO",
        [5] = "ONE",
    };
    return value < COUNT(table) ? table[value] : NULL;
}

const char *vgp_error_name(enum vgp_error error)
{
    static const char *const table[] = {"none", "length", "range", "opcode", "type"};
    return (size_t)error < COUNT(table) ? table[error] : "unknown";
}
