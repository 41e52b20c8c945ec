/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
#include "vgp/tgsi.h"

#include "words.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const char *const tgsi_processor_names[] = {
    "VERT",
    "TESS_CTRL",
    "TESS_EVAL",
    "GEOM",
    "FRAG",
    "COMP",
    "TASK",
    "MESH",
};

static const struct vgp_word tgsi_processor_words[] = {
    {"COMP", 5},
    {"FRAG", 4},
    {"GEOM", 3},
    {"MESH", 7},
    {"TASK", 6},
    {"TESS_CTRL", 1},
    {"TESS_EVAL", 2},
    {"VERT", 0},
};

int vgp_tgsi_processor_by_name(const char *text, size_t len)
{
    return vgp_word_find(tgsi_processor_words, COUNT(tgsi_processor_words), text, len);
}

const char *vgp_tgsi_processor_name(uint32_t value)
{
    return value < COUNT(tgsi_processor_names) ? tgsi_processor_names[value] : NULL;
}

static const char *const tgsi_file_names[] = {
    "NULL",
    "CONST",
    "IN",
    "OUT",
    "TEMP",
    "SAMP",
    "ADDR",
    "IMM",
    "SV",
    "IMAGE",
    "SVIEW",
    "BUFFER",
    "MEMORY",
    "HWATOMIC",
    "CONSTBUF",
    "PRED",
};

static const struct vgp_word tgsi_file_words[] = {
    {"ADDR", 6},
    {"BUFFER", 11},
    {"CONST", 1},
    {"CONSTBUF", 14},
    {"HWATOMIC", 13},
    {"IMAGE", 9},
    {"IMM", 7},
    {"IN", 2},
    {"MEMORY", 12},
    {"NULL", 0},
    {"OUT", 3},
    {"PRED", 15},
    {"SAMP", 5},
    {"SV", 8},
    {"SVIEW", 10},
    {"TEMP", 4},
};

int vgp_tgsi_file_by_name(const char *text, size_t len)
{
    return vgp_word_find(tgsi_file_words, COUNT(tgsi_file_words), text, len);
}

const char *vgp_tgsi_file_name(uint32_t value)
{
    return value < COUNT(tgsi_file_names) ? tgsi_file_names[value] : NULL;
}

static const char *const tgsi_semantic_names[] = {
    "POSITION",
    "COLOR",
    "BCOLOR",
    "FOG",
    "PSIZE",
    "GENERIC",
    "NORMAL",
    "FACE",
    "EDGEFLAG",
    "PRIM_ID",
    "INSTANCEID",
    "VERTEXID",
    "STENCIL",
    "CLIPDIST",
    "CLIPVERTEX",
    "GRID_SIZE",
    "BLOCK_ID",
    "BLOCK_SIZE",
    "THREAD_ID",
    "TEXCOORD",
    "PCOORD",
    "VIEWPORT_INDEX",
    "LAYER",
    "SAMPLEID",
    "SAMPLEPOS",
    "SAMPLEMASK",
    "INVOCATIONID",
    "VERTEXID_NOBASE",
    "BASEVERTEX",
    "PATCH",
    "TESSCOORD",
    "TESSOUTER",
    "TESSINNER",
    "VERTICESIN",
    "HELPER_INVOCATION",
    "BASEINSTANCE",
    "DRAWID",
    "WORK_DIM",
    "SUBGROUP_SIZE",
    "SUBGROUP_INVOCATION",
    "SUBGROUP_EQ_MASK",
    "SUBGROUP_GE_MASK",
    "SUBGROUP_GT_MASK",
    "SUBGROUP_LE_MASK",
    "SUBGROUP_LT_MASK",
    "CS_USER_DATA_AMD",
    "VIEWPORT_MASK",
    "CULLDIST",
};

static const struct vgp_word tgsi_semantic_words[] = {
    {"BASEINSTANCE", 35},
    {"BASEVERTEX", 28},
    {"BCOLOR", 2},
    {"BLOCK_ID", 16},
    {"BLOCK_SIZE", 17},
    {"CLIPDIST", 13},
    {"CLIPVERTEX", 14},
    {"COLOR", 1},
    {"CS_USER_DATA_AMD", 45},
    {"CULLDIST", 47},
    {"DRAWID", 36},
    {"EDGEFLAG", 8},
    {"FACE", 7},
    {"FOG", 3},
    {"GENERIC", 5},
    {"GRID_SIZE", 15},
    {"HELPER_INVOCATION", 34},
    {"INSTANCEID", 10},
    {"INVOCATIONID", 26},
    {"LAYER", 22},
    {"NORMAL", 6},
    {"PATCH", 29},
    {"PCOORD", 20},
    {"POSITION", 0},
    {"PRIM_ID", 9},
    {"PSIZE", 4},
    {"SAMPLEID", 23},
    {"SAMPLEMASK", 25},
    {"SAMPLEPOS", 24},
    {"STENCIL", 12},
    {"SUBGROUP_EQ_MASK", 40},
    {"SUBGROUP_GE_MASK", 41},
    {"SUBGROUP_GT_MASK", 42},
    {"SUBGROUP_INVOCATION", 39},
    {"SUBGROUP_LE_MASK", 43},
    {"SUBGROUP_LT_MASK", 44},
    {"SUBGROUP_SIZE", 38},
    {"TESSCOORD", 30},
    {"TESSINNER", 32},
    {"TESSOUTER", 31},
    {"TEXCOORD", 19},
    {"THREAD_ID", 18},
    {"VERTEXID", 11},
    {"VERTEXID_NOBASE", 27},
    {"VERTICESIN", 33},
    {"VIEWPORT_INDEX", 21},
    {"VIEWPORT_MASK", 46},
    {"WORK_DIM", 37},
};

int vgp_tgsi_semantic_by_name(const char *text, size_t len)
{
    return vgp_word_find(tgsi_semantic_words, COUNT(tgsi_semantic_words), text, len);
}

const char *vgp_tgsi_semantic_name(uint32_t value)
{
    return value < COUNT(tgsi_semantic_names) ? tgsi_semantic_names[value] : NULL;
}

static const char *const tgsi_property_names[] = {
    "GS_INPUT_PRIMITIVE",
    "GS_OUTPUT_PRIMITIVE",
    "GS_MAX_OUTPUT_VERTICES",
    "FS_COORD_ORIGIN",
    "FS_COORD_PIXEL_CENTER",
    "FS_COLOR0_WRITES_ALL_CBUFS",
    "FS_DEPTH_LAYOUT",
    "VS_PROHIBIT_UCPS",
    "GS_INVOCATIONS",
    "VS_WINDOW_SPACE_POSITION",
    "TCS_VERTICES_OUT",
    "TES_PRIM_MODE",
    "TES_SPACING",
    "TES_VERTEX_ORDER_CW",
    "TES_POINT_MODE",
    "NUM_CLIPDIST_ENABLED",
    "NUM_CULLDIST_ENABLED",
    "FS_EARLY_DEPTH_STENCIL",
    "FS_POST_DEPTH_COVERAGE",
    "NEXT_SHADER",
    "CS_FIXED_BLOCK_WIDTH",
    "CS_FIXED_BLOCK_HEIGHT",
    "CS_FIXED_BLOCK_DEPTH",
    "VS_BLIT_SGPRS_AMD",
    "CS_USER_DATA_COMPONENTS_AMD",
    "LAYER_VIEWPORT_RELATIVE",
    "FS_BLEND_EQUATION_ADVANCED",
    "SEPARABLE_PROGRAM",
    "LEGACY_MATH_RULES",
    "MUL_ZERO_WINS",
};

static const struct vgp_word tgsi_property_words[] = {
    {"CS_FIXED_BLOCK_DEPTH", 22},
    {"CS_FIXED_BLOCK_HEIGHT", 21},
    {"CS_FIXED_BLOCK_WIDTH", 20},
    {"CS_USER_DATA_COMPONENTS_AMD", 24},
    {"FS_BLEND_EQUATION_ADVANCED", 26},
    {"FS_COLOR0_WRITES_ALL_CBUFS", 5},
    {"FS_COORD_ORIGIN", 3},
    {"FS_COORD_PIXEL_CENTER", 4},
    {"FS_DEPTH_LAYOUT", 6},
    {"FS_EARLY_DEPTH_STENCIL", 17},
    {"FS_POST_DEPTH_COVERAGE", 18},
    {"GS_INPUT_PRIMITIVE", 0},
    {"GS_INVOCATIONS", 8},
    {"GS_MAX_OUTPUT_VERTICES", 2},
    {"GS_OUTPUT_PRIMITIVE", 1},
    {"LAYER_VIEWPORT_RELATIVE", 25},
    {"LEGACY_MATH_RULES", 28},
    {"MUL_ZERO_WINS", 29},
    {"NEXT_SHADER", 19},
    {"NUM_CLIPDIST_ENABLED", 15},
    {"NUM_CULLDIST_ENABLED", 16},
    {"SEPARABLE_PROGRAM", 27},
    {"TCS_VERTICES_OUT", 10},
    {"TES_POINT_MODE", 14},
    {"TES_PRIM_MODE", 11},
    {"TES_SPACING", 12},
    {"TES_VERTEX_ORDER_CW", 13},
    {"VS_BLIT_SGPRS_AMD", 23},
    {"VS_PROHIBIT_UCPS", 7},
    {"VS_WINDOW_SPACE_POSITION", 9},
};

int vgp_tgsi_property_by_name(const char *text, size_t len)
{
    return vgp_word_find(tgsi_property_words, COUNT(tgsi_property_words), text, len);
}

const char *vgp_tgsi_property_name(uint32_t value)
{
    return value < COUNT(tgsi_property_names) ? tgsi_property_names[value] : NULL;
}

static const char *const tgsi_texture_names[] = {
    "BUFFER",
    "1D",
    "2D",
    "3D",
    "CUBE",
    "RECT",
    "SHADOW1D",
    "SHADOW2D",
    "SHADOWRECT",
    "1D_ARRAY",
    "2D_ARRAY",
    "SHADOW1D_ARRAY",
    "SHADOW2D_ARRAY",
    "SHADOWCUBE",
    "2D_MSAA",
    "2D_ARRAY_MSAA",
    "CUBEARRAY",
    "SHADOWCUBEARRAY",
    "UNKNOWN",
};

static const struct vgp_word tgsi_texture_words[] = {
    {"1D", 1},
    {"1D_ARRAY", 9},
    {"2D", 2},
    {"2D_ARRAY", 10},
    {"2D_ARRAY_MSAA", 15},
    {"2D_MSAA", 14},
    {"3D", 3},
    {"BUFFER", 0},
    {"CUBE", 4},
    {"CUBEARRAY", 16},
    {"RECT", 5},
    {"SHADOW1D", 6},
    {"SHADOW1D_ARRAY", 11},
    {"SHADOW2D", 7},
    {"SHADOW2D_ARRAY", 12},
    {"SHADOWCUBE", 13},
    {"SHADOWCUBEARRAY", 17},
    {"SHADOWRECT", 8},
    {"UNKNOWN", 18},
};

int vgp_tgsi_texture_by_name(const char *text, size_t len)
{
    return vgp_word_find(tgsi_texture_words, COUNT(tgsi_texture_words), text, len);
}

const char *vgp_tgsi_texture_name(uint32_t value)
{
    return value < COUNT(tgsi_texture_names) ? tgsi_texture_names[value] : NULL;
}

static const char *const tgsi_return_type_names[] = {
    "UNORM",
    "SNORM",
    "SINT",
    "UINT",
    "FLOAT",
};

static const struct vgp_word tgsi_return_type_words[] = {
    {"FLOAT", 4},
    {"SINT", 2},
    {"SNORM", 1},
    {"UINT", 3},
    {"UNORM", 0},
};

int vgp_tgsi_return_type_by_name(const char *text, size_t len)
{
    return vgp_word_find(tgsi_return_type_words, COUNT(tgsi_return_type_words), text, len);
}

const char *vgp_tgsi_return_type_name(uint32_t value)
{
    return value < COUNT(tgsi_return_type_names) ? tgsi_return_type_names[value] : NULL;
}

static const char *const tgsi_interpolate_names[] = {
    "CONSTANT",
    "LINEAR",
    "PERSPECTIVE",
    "COLOR",
};

static const struct vgp_word tgsi_interpolate_words[] = {
    {"COLOR", 3},
    {"CONSTANT", 0},
    {"LINEAR", 1},
    {"PERSPECTIVE", 2},
};

int vgp_tgsi_interpolate_by_name(const char *text, size_t len)
{
    return vgp_word_find(tgsi_interpolate_words, COUNT(tgsi_interpolate_words), text, len);
}

const char *vgp_tgsi_interpolate_name(uint32_t value)
{
    return value < COUNT(tgsi_interpolate_names) ? tgsi_interpolate_names[value] : NULL;
}

static const char *const tgsi_location_names[] = {
    "CENTER",
    "CENTROID",
    "SAMPLE",
};

static const struct vgp_word tgsi_location_words[] = {
    {"CENTER", 0},
    {"CENTROID", 1},
    {"SAMPLE", 2},
};

int vgp_tgsi_location_by_name(const char *text, size_t len)
{
    return vgp_word_find(tgsi_location_words, COUNT(tgsi_location_words), text, len);
}

const char *vgp_tgsi_location_name(uint32_t value)
{
    return value < COUNT(tgsi_location_names) ? tgsi_location_names[value] : NULL;
}

static const char *const tgsi_primitive_names[] = {
    "POINTS",
    "LINES",
    "LINE_LOOP",
    "LINE_STRIP",
    "TRIANGLES",
    "TRIANGLE_STRIP",
    "TRIANGLE_FAN",
    "QUADS",
    "QUAD_STRIP",
    "POLYGON",
    "LINES_ADJACENCY",
    "LINE_STRIP_ADJACENCY",
    "TRIANGLES_ADJACENCY",
    "TRIANGLE_STRIP_ADJACENCY",
    "PATCHES",
};

static const struct vgp_word tgsi_primitive_words[] = {
    {"LINES", 1},
    {"LINES_ADJACENCY", 10},
    {"LINE_LOOP", 2},
    {"LINE_STRIP", 3},
    {"LINE_STRIP_ADJACENCY", 11},
    {"PATCHES", 14},
    {"POINTS", 0},
    {"POLYGON", 9},
    {"QUADS", 7},
    {"QUAD_STRIP", 8},
    {"TRIANGLES", 4},
    {"TRIANGLES_ADJACENCY", 12},
    {"TRIANGLE_FAN", 6},
    {"TRIANGLE_STRIP", 5},
    {"TRIANGLE_STRIP_ADJACENCY", 13},
};

int vgp_tgsi_primitive_by_name(const char *text, size_t len)
{
    return vgp_word_find(tgsi_primitive_words, COUNT(tgsi_primitive_words), text, len);
}

const char *vgp_tgsi_primitive_name(uint32_t value)
{
    return value < COUNT(tgsi_primitive_names) ? tgsi_primitive_names[value] : NULL;
}

static const char *const tgsi_coord_origin_names[] = {
    "UPPER_LEFT",
    "LOWER_LEFT",
};

static const struct vgp_word tgsi_coord_origin_words[] = {
    {"LOWER_LEFT", 1},
    {"UPPER_LEFT", 0},
};

int vgp_tgsi_coord_origin_by_name(const char *text, size_t len)
{
    return vgp_word_find(tgsi_coord_origin_words, COUNT(tgsi_coord_origin_words), text, len);
}

const char *vgp_tgsi_coord_origin_name(uint32_t value)
{
    return value < COUNT(tgsi_coord_origin_names) ? tgsi_coord_origin_names[value] : NULL;
}

static const char *const tgsi_pixel_center_names[] = {
    "HALF_INTEGER",
    "INTEGER",
};

static const struct vgp_word tgsi_pixel_center_words[] = {
    {"HALF_INTEGER", 0},
    {"INTEGER", 1},
};

int vgp_tgsi_pixel_center_by_name(const char *text, size_t len)
{
    return vgp_word_find(tgsi_pixel_center_words, COUNT(tgsi_pixel_center_words), text, len);
}

const char *vgp_tgsi_pixel_center_name(uint32_t value)
{
    return value < COUNT(tgsi_pixel_center_names) ? tgsi_pixel_center_names[value] : NULL;
}

static const char *const tgsi_imm_type_names[] = {
    "FLT32",
    "UINT32",
    "INT32",
    "FLT64",
    "UINT64",
    "INT64",
};

static const struct vgp_word tgsi_imm_type_words[] = {
    {"FLT32", 0},
    {"FLT64", 3},
    {"INT32", 2},
    {"INT64", 5},
    {"UINT32", 1},
    {"UINT64", 4},
};

int vgp_tgsi_imm_type_by_name(const char *text, size_t len)
{
    return vgp_word_find(tgsi_imm_type_words, COUNT(tgsi_imm_type_words), text, len);
}

const char *vgp_tgsi_imm_type_name(uint32_t value)
{
    return value < COUNT(tgsi_imm_type_names) ? tgsi_imm_type_names[value] : NULL;
}

static const char *const tgsi_qualifier_names[] = {
    "COHERENT",
    "RESTRICT",
    "VOLATILE",
    "STREAM_CACHE_POLICY",
};

static const struct vgp_word tgsi_qualifier_words[] = {
    {"COHERENT", 0},
    {"RESTRICT", 1},
    {"STREAM_CACHE_POLICY", 3},
    {"VOLATILE", 2},
};

int vgp_tgsi_qualifier_by_name(const char *text, size_t len)
{
    return vgp_word_find(tgsi_qualifier_words, COUNT(tgsi_qualifier_words), text, len);
}

const char *vgp_tgsi_qualifier_name(uint32_t value)
{
    return value < COUNT(tgsi_qualifier_names) ? tgsi_qualifier_names[value] : NULL;
}

static const char *const tgsi_memory_type_names[] = {
    "GLOBAL",
    "SHARED",
    "PRIVATE",
    "INPUT",
};

static const struct vgp_word tgsi_memory_type_words[] = {
    {"GLOBAL", 0},
    {"INPUT", 3},
    {"PRIVATE", 2},
    {"SHARED", 1},
};

int vgp_tgsi_memory_type_by_name(const char *text, size_t len)
{
    return vgp_word_find(tgsi_memory_type_words, COUNT(tgsi_memory_type_words), text, len);
}

const char *vgp_tgsi_memory_type_name(uint32_t value)
{
    return value < COUNT(tgsi_memory_type_names) ? tgsi_memory_type_names[value] : NULL;
}

static const struct vgp_tgsi_opcode_info opcodes[VGP_TGSI_OPCODE_COUNT + 1] = {
    {"ABS", 1, 1, false, VGP_TGSI_GROUP_LEGACY, VGP_TGSI_RESULT_PER_COMPONENT},
    {"ADD", 1, 2, false, VGP_TGSI_GROUP_FLOAT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"AND", 1, 2, false, VGP_TGSI_GROUP_INT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"ARL", 1, 1, false, VGP_TGSI_GROUP_ADDRESS, VGP_TGSI_RESULT_PER_COMPONENT},
    {"ARR", 1, 1, false, VGP_TGSI_GROUP_ADDRESS, VGP_TGSI_RESULT_PER_COMPONENT},
    {"ATOMAND", 1, 3, false, VGP_TGSI_GROUP_ATOMIC, VGP_TGSI_RESULT_SPECIAL},
    {"ATOMCAS", 1, 4, false, VGP_TGSI_GROUP_ATOMIC, VGP_TGSI_RESULT_SPECIAL},
    {"ATOMDEC_WRAP", 1, 3, false, VGP_TGSI_GROUP_ATOMIC, VGP_TGSI_RESULT_SPECIAL},
    {"ATOMFADD", 1, 3, false, VGP_TGSI_GROUP_ATOMIC, VGP_TGSI_RESULT_SPECIAL},
    {"ATOMIMAX", 1, 3, false, VGP_TGSI_GROUP_ATOMIC, VGP_TGSI_RESULT_SPECIAL},
    {"ATOMIMIN", 1, 3, false, VGP_TGSI_GROUP_ATOMIC, VGP_TGSI_RESULT_SPECIAL},
    {"ATOMINC_WRAP", 1, 3, false, VGP_TGSI_GROUP_ATOMIC, VGP_TGSI_RESULT_SPECIAL},
    {"ATOMOR", 1, 3, false, VGP_TGSI_GROUP_ATOMIC, VGP_TGSI_RESULT_SPECIAL},
    {"ATOMUADD", 1, 3, false, VGP_TGSI_GROUP_ATOMIC, VGP_TGSI_RESULT_SPECIAL},
    {"ATOMUMAX", 1, 3, false, VGP_TGSI_GROUP_ATOMIC, VGP_TGSI_RESULT_SPECIAL},
    {"ATOMUMIN", 1, 3, false, VGP_TGSI_GROUP_ATOMIC, VGP_TGSI_RESULT_SPECIAL},
    {"ATOMXCHG", 1, 3, false, VGP_TGSI_GROUP_ATOMIC, VGP_TGSI_RESULT_SPECIAL},
    {"ATOMXOR", 1, 3, false, VGP_TGSI_GROUP_ATOMIC, VGP_TGSI_RESULT_SPECIAL},
    {"BALLOT", 1, 1, false, VGP_TGSI_GROUP_GROUP, VGP_TGSI_RESULT_SPECIAL},
    {"BARRIER", 0, 0, false, VGP_TGSI_GROUP_SYNC, VGP_TGSI_RESULT_SPECIAL},
    {"BFI", 1, 4, false, VGP_TGSI_GROUP_BITS, VGP_TGSI_RESULT_PER_COMPONENT},
    {"BGNLOOP", 0, 0, false, VGP_TGSI_GROUP_FLOW, VGP_TGSI_RESULT_NO_RESULT},
    {"BGNSUB", 0, 0, false, VGP_TGSI_GROUP_FLOW, VGP_TGSI_RESULT_NO_RESULT},
    {"BREV", 1, 1, false, VGP_TGSI_GROUP_BITS, VGP_TGSI_RESULT_PER_COMPONENT},
    {"BRK", 0, 0, false, VGP_TGSI_GROUP_FLOW, VGP_TGSI_RESULT_NO_RESULT},
    {"CAL", 0, 0, false, VGP_TGSI_GROUP_FLOW, VGP_TGSI_RESULT_NO_RESULT},
    {"CASE", 0, 1, false, VGP_TGSI_GROUP_FLOW, VGP_TGSI_RESULT_NO_RESULT},
    {"CEIL", 1, 1, false, VGP_TGSI_GROUP_FLOAT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"CLOCK", 1, 0, false, VGP_TGSI_GROUP_MISC, VGP_TGSI_RESULT_SPECIAL},
    {"CMP", 1, 3, false, VGP_TGSI_GROUP_SELECT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"CONT", 0, 0, false, VGP_TGSI_GROUP_FLOW, VGP_TGSI_RESULT_NO_RESULT},
    {"COS", 1, 1, false, VGP_TGSI_GROUP_FLOAT, VGP_TGSI_RESULT_SCALAR_REPLICATED},
    {"D2F", 1, 1, false, VGP_TGSI_GROUP_FP64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"D2I", 1, 1, false, VGP_TGSI_GROUP_FP64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"D2I64", 1, 1, false, VGP_TGSI_GROUP_INT64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"D2U", 1, 1, false, VGP_TGSI_GROUP_FP64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"D2U64", 1, 1, false, VGP_TGSI_GROUP_INT64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"DABS", 1, 1, false, VGP_TGSI_GROUP_FP64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"DADD", 1, 2, false, VGP_TGSI_GROUP_FP64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"DCEIL", 1, 1, false, VGP_TGSI_GROUP_FP64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"DDIV", 1, 2, false, VGP_TGSI_GROUP_FP64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"DDX", 1, 1, false, VGP_TGSI_GROUP_DERIVATIVE, VGP_TGSI_RESULT_PER_COMPONENT},
    {"DDX_FINE", 1, 1, false, VGP_TGSI_GROUP_DERIVATIVE, VGP_TGSI_RESULT_PER_COMPONENT},
    {"DDY", 1, 1, false, VGP_TGSI_GROUP_DERIVATIVE, VGP_TGSI_RESULT_PER_COMPONENT},
    {"DDY_FINE", 1, 1, false, VGP_TGSI_GROUP_DERIVATIVE, VGP_TGSI_RESULT_PER_COMPONENT},
    {"DEFAULT", 0, 0, false, VGP_TGSI_GROUP_FLOW, VGP_TGSI_RESULT_NO_RESULT},
    {"DEMOTE", 0, 0, false, VGP_TGSI_GROUP_KILL, VGP_TGSI_RESULT_NO_RESULT},
    {"DFLR", 1, 1, false, VGP_TGSI_GROUP_FP64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"DFMA", 1, 3, false, VGP_TGSI_GROUP_FP64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"DFRAC", 1, 1, false, VGP_TGSI_GROUP_FP64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"DFRACEXP", 2, 1, false, VGP_TGSI_GROUP_FP64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"DIV", 1, 2, false, VGP_TGSI_GROUP_FLOAT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"DLDEXP", 1, 2, false, VGP_TGSI_GROUP_FP64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"DMAD", 1, 3, false, VGP_TGSI_GROUP_FP64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"DMAX", 1, 2, false, VGP_TGSI_GROUP_FP64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"DMIN", 1, 2, false, VGP_TGSI_GROUP_FP64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"DMUL", 1, 2, false, VGP_TGSI_GROUP_FP64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"DNEG", 1, 1, false, VGP_TGSI_GROUP_FP64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"DP2", 1, 2, false, VGP_TGSI_GROUP_FLOAT, VGP_TGSI_RESULT_SCALAR_REPLICATED},
    {"DP3", 1, 2, false, VGP_TGSI_GROUP_FLOAT, VGP_TGSI_RESULT_SCALAR_REPLICATED},
    {"DP4", 1, 2, false, VGP_TGSI_GROUP_FLOAT, VGP_TGSI_RESULT_SCALAR_REPLICATED},
    {"DPH", 1, 2, false, VGP_TGSI_GROUP_LEGACY, VGP_TGSI_RESULT_SCALAR_REPLICATED},
    {"DRCP", 1, 1, false, VGP_TGSI_GROUP_FP64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"DROUND", 1, 1, false, VGP_TGSI_GROUP_FP64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"DRSQ", 1, 1, false, VGP_TGSI_GROUP_FP64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"DSEQ", 1, 2, false, VGP_TGSI_GROUP_FP64_COMPARE, VGP_TGSI_RESULT_PER_COMPONENT},
    {"DSGE", 1, 2, false, VGP_TGSI_GROUP_FP64_COMPARE, VGP_TGSI_RESULT_PER_COMPONENT},
    {"DSLT", 1, 2, false, VGP_TGSI_GROUP_FP64_COMPARE, VGP_TGSI_RESULT_PER_COMPONENT},
    {"DSNE", 1, 2, false, VGP_TGSI_GROUP_FP64_COMPARE, VGP_TGSI_RESULT_PER_COMPONENT},
    {"DSQRT", 1, 1, false, VGP_TGSI_GROUP_FP64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"DSSG", 1, 1, false, VGP_TGSI_GROUP_FP64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"DST", 1, 2, false, VGP_TGSI_GROUP_LEGACY, VGP_TGSI_RESULT_PER_CHANNEL_FORMULA},
    {"DTRUNC", 1, 1, false, VGP_TGSI_GROUP_FP64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"ELSE", 0, 0, false, VGP_TGSI_GROUP_FLOW, VGP_TGSI_RESULT_NO_RESULT},
    {"EMIT", 0, 1, false, VGP_TGSI_GROUP_GEOMETRY, VGP_TGSI_RESULT_NO_RESULT},
    {"END", 0, 0, false, VGP_TGSI_GROUP_FLOW, VGP_TGSI_RESULT_NO_RESULT},
    {"ENDIF", 0, 0, false, VGP_TGSI_GROUP_FLOW, VGP_TGSI_RESULT_NO_RESULT},
    {"ENDLOOP", 0, 0, false, VGP_TGSI_GROUP_FLOW, VGP_TGSI_RESULT_NO_RESULT},
    {"ENDPRIM", 0, 1, false, VGP_TGSI_GROUP_GEOMETRY, VGP_TGSI_RESULT_NO_RESULT},
    {"ENDSUB", 0, 0, false, VGP_TGSI_GROUP_FLOW, VGP_TGSI_RESULT_NO_RESULT},
    {"ENDSWITCH", 0, 0, false, VGP_TGSI_GROUP_FLOW, VGP_TGSI_RESULT_NO_RESULT},
    {"EX2", 1, 1, false, VGP_TGSI_GROUP_FLOAT, VGP_TGSI_RESULT_SCALAR_REPLICATED},
    {"EXP", 1, 1, false, VGP_TGSI_GROUP_LEGACY, VGP_TGSI_RESULT_PER_CHANNEL_FORMULA},
    {"F2D", 1, 1, false, VGP_TGSI_GROUP_FP64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"F2I", 1, 1, false, VGP_TGSI_GROUP_CONVERT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"F2I64", 1, 1, false, VGP_TGSI_GROUP_INT64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"F2U", 1, 1, false, VGP_TGSI_GROUP_CONVERT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"F2U64", 1, 1, false, VGP_TGSI_GROUP_INT64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"FBFETCH", 1, 1, false, VGP_TGSI_GROUP_FRAMEBUFFER, VGP_TGSI_RESULT_SPECIAL},
    {"FLR", 1, 1, false, VGP_TGSI_GROUP_FLOAT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"FMA", 1, 3, false, VGP_TGSI_GROUP_FLOAT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"FRC", 1, 1, false, VGP_TGSI_GROUP_FLOAT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"FSEQ", 1, 2, false, VGP_TGSI_GROUP_BOOL_COMPARE, VGP_TGSI_RESULT_PER_COMPONENT},
    {"FSGE", 1, 2, false, VGP_TGSI_GROUP_BOOL_COMPARE, VGP_TGSI_RESULT_PER_COMPONENT},
    {"FSLT", 1, 2, false, VGP_TGSI_GROUP_BOOL_COMPARE, VGP_TGSI_RESULT_PER_COMPONENT},
    {"FSNE", 1, 2, false, VGP_TGSI_GROUP_BOOL_COMPARE, VGP_TGSI_RESULT_PER_COMPONENT},
    {"GATHER4", 1, 3, false, VGP_TGSI_GROUP_DX10_SAMPLE, VGP_TGSI_RESULT_SPECIAL},
    {"I2D", 1, 1, false, VGP_TGSI_GROUP_FP64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"I2F", 1, 1, false, VGP_TGSI_GROUP_CONVERT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"I2I64", 1, 1, false, VGP_TGSI_GROUP_INT64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"I642D", 1, 1, false, VGP_TGSI_GROUP_INT64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"I642F", 1, 1, false, VGP_TGSI_GROUP_INT64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"I64ABS", 1, 1, false, VGP_TGSI_GROUP_INT64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"I64DIV", 1, 2, false, VGP_TGSI_GROUP_INT64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"I64MAX", 1, 2, false, VGP_TGSI_GROUP_INT64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"I64MIN", 1, 2, false, VGP_TGSI_GROUP_INT64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"I64MOD", 1, 2, false, VGP_TGSI_GROUP_INT64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"I64NEG", 1, 1, false, VGP_TGSI_GROUP_INT64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"I64SGE", 1, 2, false, VGP_TGSI_GROUP_INT64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"I64SHR", 1, 2, false, VGP_TGSI_GROUP_INT64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"I64SLT", 1, 2, false, VGP_TGSI_GROUP_INT64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"I64SSG", 1, 1, false, VGP_TGSI_GROUP_INT64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"IABS", 1, 1, false, VGP_TGSI_GROUP_INT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"IBFE", 1, 3, false, VGP_TGSI_GROUP_BITS, VGP_TGSI_RESULT_PER_COMPONENT},
    {"IDIV", 1, 2, false, VGP_TGSI_GROUP_INT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"IF", 0, 1, false, VGP_TGSI_GROUP_FLOW, VGP_TGSI_RESULT_NO_RESULT},
    {"IMAX", 1, 2, false, VGP_TGSI_GROUP_INT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"IMG2HND", 1, 1, false, VGP_TGSI_GROUP_BINDLESS, VGP_TGSI_RESULT_SPECIAL},
    {"IMIN", 1, 2, false, VGP_TGSI_GROUP_INT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"IMSB", 1, 1, false, VGP_TGSI_GROUP_BITS, VGP_TGSI_RESULT_PER_COMPONENT},
    {"IMUL_HI", 1, 2, false, VGP_TGSI_GROUP_INT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"INEG", 1, 1, false, VGP_TGSI_GROUP_INT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"INTERP_CENTROID", 1, 1, false, VGP_TGSI_GROUP_INTERPOLATE, VGP_TGSI_RESULT_SPECIAL},
    {"INTERP_OFFSET", 1, 2, false, VGP_TGSI_GROUP_INTERPOLATE, VGP_TGSI_RESULT_SPECIAL},
    {"INTERP_SAMPLE", 1, 2, false, VGP_TGSI_GROUP_INTERPOLATE, VGP_TGSI_RESULT_SPECIAL},
    {"ISGE", 1, 2, false, VGP_TGSI_GROUP_BOOL_COMPARE, VGP_TGSI_RESULT_PER_COMPONENT},
    {"ISHR", 1, 2, false, VGP_TGSI_GROUP_INT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"ISLT", 1, 2, false, VGP_TGSI_GROUP_BOOL_COMPARE, VGP_TGSI_RESULT_PER_COMPONENT},
    {"ISSG", 1, 1, false, VGP_TGSI_GROUP_INT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"KILL", 0, 0, false, VGP_TGSI_GROUP_KILL, VGP_TGSI_RESULT_NO_RESULT},
    {"KILL_IF", 0, 1, false, VGP_TGSI_GROUP_KILL, VGP_TGSI_RESULT_NO_RESULT},
    {"LDEXP", 1, 2, false, VGP_TGSI_GROUP_FLOAT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"LG2", 1, 1, false, VGP_TGSI_GROUP_FLOAT, VGP_TGSI_RESULT_SCALAR_REPLICATED},
    {"LIT", 1, 1, false, VGP_TGSI_GROUP_LEGACY, VGP_TGSI_RESULT_PER_CHANNEL_FORMULA},
    {"LOAD", 1, 2, false, VGP_TGSI_GROUP_MEMORY, VGP_TGSI_RESULT_SPECIAL},
    {"LOD", 1, 3, false, VGP_TGSI_GROUP_TEXTURE, VGP_TGSI_RESULT_SPECIAL},
    {"LODQ", 1, 2, true, VGP_TGSI_GROUP_TEXTURE, VGP_TGSI_RESULT_SPECIAL},
    {"LOG", 1, 1, false, VGP_TGSI_GROUP_LEGACY, VGP_TGSI_RESULT_PER_CHANNEL_FORMULA},
    {"LRP", 1, 3, false, VGP_TGSI_GROUP_FLOAT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"LSB", 1, 1, false, VGP_TGSI_GROUP_BITS, VGP_TGSI_RESULT_PER_COMPONENT},
    {"MAD", 1, 3, false, VGP_TGSI_GROUP_FLOAT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"MAX", 1, 2, false, VGP_TGSI_GROUP_FLOAT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"MEMBAR", 0, 1, false, VGP_TGSI_GROUP_SYNC, VGP_TGSI_RESULT_SPECIAL},
    {"MIN", 1, 2, false, VGP_TGSI_GROUP_FLOAT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"MOD", 1, 2, false, VGP_TGSI_GROUP_INT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"MOV", 1, 1, false, VGP_TGSI_GROUP_MOVE, VGP_TGSI_RESULT_PER_COMPONENT},
    {"MUL", 1, 2, false, VGP_TGSI_GROUP_FLOAT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"NOP", 0, 0, false, VGP_TGSI_GROUP_FLOW, VGP_TGSI_RESULT_NO_RESULT},
    {"NOT", 1, 1, false, VGP_TGSI_GROUP_INT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"OR", 1, 2, false, VGP_TGSI_GROUP_INT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"PK2H", 1, 1, false, VGP_TGSI_GROUP_PACK, VGP_TGSI_RESULT_SCALAR_REPLICATED},
    {"PK2US", 1, 1, false, VGP_TGSI_GROUP_PACK, VGP_TGSI_RESULT_SCALAR_REPLICATED},
    {"PK4B", 1, 1, false, VGP_TGSI_GROUP_PACK, VGP_TGSI_RESULT_SCALAR_REPLICATED},
    {"PK4UB", 1, 1, false, VGP_TGSI_GROUP_PACK, VGP_TGSI_RESULT_SCALAR_REPLICATED},
    {"POPC", 1, 1, false, VGP_TGSI_GROUP_BITS, VGP_TGSI_RESULT_PER_COMPONENT},
    {"POW", 1, 2, false, VGP_TGSI_GROUP_FLOAT, VGP_TGSI_RESULT_SCALAR_REPLICATED},
    {"RCP", 1, 1, false, VGP_TGSI_GROUP_FLOAT, VGP_TGSI_RESULT_SCALAR_REPLICATED},
    {"READ_FIRST", 1, 1, false, VGP_TGSI_GROUP_GROUP, VGP_TGSI_RESULT_PER_COMPONENT},
    {"READ_HELPER", 1, 0, false, VGP_TGSI_GROUP_KILL, VGP_TGSI_RESULT_PER_COMPONENT},
    {"READ_INVOC", 1, 2, false, VGP_TGSI_GROUP_GROUP, VGP_TGSI_RESULT_PER_COMPONENT},
    {"RESQ", 1, 1, false, VGP_TGSI_GROUP_MEMORY, VGP_TGSI_RESULT_SPECIAL},
    {"RET", 0, 0, false, VGP_TGSI_GROUP_FLOW, VGP_TGSI_RESULT_NO_RESULT},
    {"ROUND", 1, 1, false, VGP_TGSI_GROUP_FLOAT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"RSQ", 1, 1, false, VGP_TGSI_GROUP_FLOAT, VGP_TGSI_RESULT_SCALAR_REPLICATED},
    {"SAMP2HND", 1, 1, true, VGP_TGSI_GROUP_BINDLESS, VGP_TGSI_RESULT_SPECIAL},
    {"SAMPLE", 1, 3, false, VGP_TGSI_GROUP_DX10_SAMPLE, VGP_TGSI_RESULT_SPECIAL},
    {"SAMPLE_B", 1, 4, false, VGP_TGSI_GROUP_DX10_SAMPLE, VGP_TGSI_RESULT_SPECIAL},
    {"SAMPLE_C", 1, 4, false, VGP_TGSI_GROUP_DX10_SAMPLE, VGP_TGSI_RESULT_SPECIAL},
    {"SAMPLE_C_LZ", 1, 4, false, VGP_TGSI_GROUP_DX10_SAMPLE, VGP_TGSI_RESULT_SPECIAL},
    {"SAMPLE_D", 1, 5, false, VGP_TGSI_GROUP_DX10_SAMPLE, VGP_TGSI_RESULT_SPECIAL},
    {"SAMPLE_I", 1, 2, false, VGP_TGSI_GROUP_DX10_SAMPLE, VGP_TGSI_RESULT_SPECIAL},
    {"SAMPLE_INFO", 1, 2, false, VGP_TGSI_GROUP_DX10_SAMPLE, VGP_TGSI_RESULT_SPECIAL},
    {"SAMPLE_I_MS", 1, 3, false, VGP_TGSI_GROUP_DX10_SAMPLE, VGP_TGSI_RESULT_SPECIAL},
    {"SAMPLE_L", 1, 4, false, VGP_TGSI_GROUP_DX10_SAMPLE, VGP_TGSI_RESULT_SPECIAL},
    {"SAMPLE_POS", 1, 2, false, VGP_TGSI_GROUP_DX10_SAMPLE, VGP_TGSI_RESULT_SPECIAL},
    {"SCS", 1, 1, false, VGP_TGSI_GROUP_LEGACY, VGP_TGSI_RESULT_PER_CHANNEL_FORMULA},
    {"SEQ", 1, 2, false, VGP_TGSI_GROUP_FLOAT_COMPARE, VGP_TGSI_RESULT_PER_COMPONENT},
    {"SGE", 1, 2, false, VGP_TGSI_GROUP_FLOAT_COMPARE, VGP_TGSI_RESULT_PER_COMPONENT},
    {"SGT", 1, 2, false, VGP_TGSI_GROUP_FLOAT_COMPARE, VGP_TGSI_RESULT_PER_COMPONENT},
    {"SHL", 1, 2, false, VGP_TGSI_GROUP_INT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"SIN", 1, 1, false, VGP_TGSI_GROUP_FLOAT, VGP_TGSI_RESULT_SCALAR_REPLICATED},
    {"SLE", 1, 2, false, VGP_TGSI_GROUP_FLOAT_COMPARE, VGP_TGSI_RESULT_PER_COMPONENT},
    {"SLT", 1, 2, false, VGP_TGSI_GROUP_FLOAT_COMPARE, VGP_TGSI_RESULT_PER_COMPONENT},
    {"SNE", 1, 2, false, VGP_TGSI_GROUP_FLOAT_COMPARE, VGP_TGSI_RESULT_PER_COMPONENT},
    {"SQRT", 1, 1, false, VGP_TGSI_GROUP_FLOAT, VGP_TGSI_RESULT_SCALAR_REPLICATED},
    {"SSG", 1, 1, false, VGP_TGSI_GROUP_FLOAT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"STORE", 1, 2, false, VGP_TGSI_GROUP_MEMORY, VGP_TGSI_RESULT_SPECIAL},
    {"SUB", 1, 2, false, VGP_TGSI_GROUP_FLOAT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"SVIEWINFO", 1, 2, false, VGP_TGSI_GROUP_DX10_SAMPLE, VGP_TGSI_RESULT_SPECIAL},
    {"SWITCH", 0, 1, false, VGP_TGSI_GROUP_FLOW, VGP_TGSI_RESULT_NO_RESULT},
    {"TEX", 1, 2, true, VGP_TGSI_GROUP_TEXTURE, VGP_TGSI_RESULT_SPECIAL},
    {"TEX2", 1, 3, true, VGP_TGSI_GROUP_TEXTURE, VGP_TGSI_RESULT_SPECIAL},
    {"TEX_LZ", 1, 2, true, VGP_TGSI_GROUP_TEXTURE, VGP_TGSI_RESULT_SPECIAL},
    {"TG4", 1, 3, true, VGP_TGSI_GROUP_TEXTURE, VGP_TGSI_RESULT_SPECIAL},
    {"TRUNC", 1, 1, false, VGP_TGSI_GROUP_FLOAT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"TXB", 1, 2, true, VGP_TGSI_GROUP_TEXTURE, VGP_TGSI_RESULT_SPECIAL},
    {"TXB2", 1, 3, true, VGP_TGSI_GROUP_TEXTURE, VGP_TGSI_RESULT_SPECIAL},
    {"TXD", 1, 4, true, VGP_TGSI_GROUP_TEXTURE, VGP_TGSI_RESULT_SPECIAL},
    {"TXF", 1, 2, true, VGP_TGSI_GROUP_TEXTURE, VGP_TGSI_RESULT_SPECIAL},
    {"TXF_LZ", 1, 2, true, VGP_TGSI_GROUP_TEXTURE, VGP_TGSI_RESULT_SPECIAL},
    {"TXL", 1, 2, true, VGP_TGSI_GROUP_TEXTURE, VGP_TGSI_RESULT_SPECIAL},
    {"TXL2", 1, 3, true, VGP_TGSI_GROUP_TEXTURE, VGP_TGSI_RESULT_SPECIAL},
    {"TXP", 1, 2, true, VGP_TGSI_GROUP_TEXTURE, VGP_TGSI_RESULT_SPECIAL},
    {"TXQ", 1, 2, true, VGP_TGSI_GROUP_TEXTURE, VGP_TGSI_RESULT_SPECIAL},
    {"TXQS", 1, 1, true, VGP_TGSI_GROUP_TEXTURE, VGP_TGSI_RESULT_SPECIAL},
    {"U2D", 1, 1, false, VGP_TGSI_GROUP_FP64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"U2F", 1, 1, false, VGP_TGSI_GROUP_CONVERT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"U2I64", 1, 1, false, VGP_TGSI_GROUP_INT64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"U642D", 1, 1, false, VGP_TGSI_GROUP_INT64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"U642F", 1, 1, false, VGP_TGSI_GROUP_INT64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"U64ADD", 1, 2, false, VGP_TGSI_GROUP_INT64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"U64DIV", 1, 2, false, VGP_TGSI_GROUP_INT64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"U64MAX", 1, 2, false, VGP_TGSI_GROUP_INT64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"U64MIN", 1, 2, false, VGP_TGSI_GROUP_INT64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"U64MOD", 1, 2, false, VGP_TGSI_GROUP_INT64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"U64MUL", 1, 2, false, VGP_TGSI_GROUP_INT64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"U64SEQ", 1, 2, false, VGP_TGSI_GROUP_INT64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"U64SGE", 1, 2, false, VGP_TGSI_GROUP_INT64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"U64SHL", 1, 2, false, VGP_TGSI_GROUP_INT64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"U64SHR", 1, 2, false, VGP_TGSI_GROUP_INT64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"U64SLT", 1, 2, false, VGP_TGSI_GROUP_INT64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"U64SNE", 1, 2, false, VGP_TGSI_GROUP_INT64, VGP_TGSI_RESULT_PER_COMPONENT},
    {"UADD", 1, 2, false, VGP_TGSI_GROUP_INT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"UARL", 1, 1, false, VGP_TGSI_GROUP_ADDRESS, VGP_TGSI_RESULT_PER_COMPONENT},
    {"UBFE", 1, 3, false, VGP_TGSI_GROUP_BITS, VGP_TGSI_RESULT_PER_COMPONENT},
    {"UCMP", 1, 3, false, VGP_TGSI_GROUP_SELECT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"UDIV", 1, 2, false, VGP_TGSI_GROUP_INT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"UIF", 0, 1, false, VGP_TGSI_GROUP_FLOW, VGP_TGSI_RESULT_NO_RESULT},
    {"UMAD", 1, 3, false, VGP_TGSI_GROUP_INT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"UMAX", 1, 2, false, VGP_TGSI_GROUP_INT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"UMIN", 1, 2, false, VGP_TGSI_GROUP_INT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"UMOD", 1, 2, false, VGP_TGSI_GROUP_INT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"UMSB", 1, 1, false, VGP_TGSI_GROUP_BITS, VGP_TGSI_RESULT_PER_COMPONENT},
    {"UMUL", 1, 2, false, VGP_TGSI_GROUP_INT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"UMUL_HI", 1, 2, false, VGP_TGSI_GROUP_INT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"UP2H", 1, 1, false, VGP_TGSI_GROUP_PACK, VGP_TGSI_RESULT_PER_CHANNEL_FORMULA},
    {"UP2US", 1, 1, false, VGP_TGSI_GROUP_PACK, VGP_TGSI_RESULT_PER_CHANNEL_FORMULA},
    {"UP4B", 1, 1, false, VGP_TGSI_GROUP_PACK, VGP_TGSI_RESULT_PER_CHANNEL_FORMULA},
    {"UP4UB", 1, 1, false, VGP_TGSI_GROUP_PACK, VGP_TGSI_RESULT_PER_CHANNEL_FORMULA},
    {"USEQ", 1, 2, false, VGP_TGSI_GROUP_BOOL_COMPARE, VGP_TGSI_RESULT_PER_COMPONENT},
    {"USGE", 1, 2, false, VGP_TGSI_GROUP_BOOL_COMPARE, VGP_TGSI_RESULT_PER_COMPONENT},
    {"USHR", 1, 2, false, VGP_TGSI_GROUP_INT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"USLT", 1, 2, false, VGP_TGSI_GROUP_BOOL_COMPARE, VGP_TGSI_RESULT_PER_COMPONENT},
    {"USNE", 1, 2, false, VGP_TGSI_GROUP_BOOL_COMPARE, VGP_TGSI_RESULT_PER_COMPONENT},
    {"VOTE_ALL", 1, 1, false, VGP_TGSI_GROUP_GROUP, VGP_TGSI_RESULT_PER_COMPONENT},
    {"VOTE_ANY", 1, 1, false, VGP_TGSI_GROUP_GROUP, VGP_TGSI_RESULT_PER_COMPONENT},
    {"VOTE_EQ", 1, 1, false, VGP_TGSI_GROUP_GROUP, VGP_TGSI_RESULT_PER_COMPONENT},
    {"XOR", 1, 2, false, VGP_TGSI_GROUP_INT, VGP_TGSI_RESULT_PER_COMPONENT},
    {"XPD", 1, 2, false, VGP_TGSI_GROUP_LEGACY, VGP_TGSI_RESULT_PER_COMPONENT},
};

static const struct vgp_word opcode_words[] = {
    {"ABS", 0},
    {"ADD", 1},
    {"AND", 2},
    {"ARL", 3},
    {"ARR", 4},
    {"ATOMAND", 5},
    {"ATOMCAS", 6},
    {"ATOMDEC_WRAP", 7},
    {"ATOMFADD", 8},
    {"ATOMIMAX", 9},
    {"ATOMIMIN", 10},
    {"ATOMINC_WRAP", 11},
    {"ATOMOR", 12},
    {"ATOMUADD", 13},
    {"ATOMUMAX", 14},
    {"ATOMUMIN", 15},
    {"ATOMXCHG", 16},
    {"ATOMXOR", 17},
    {"BALLOT", 18},
    {"BARRIER", 19},
    {"BFI", 20},
    {"BGNLOOP", 21},
    {"BGNSUB", 22},
    {"BREV", 23},
    {"BRK", 24},
    {"CAL", 25},
    {"CASE", 26},
    {"CEIL", 27},
    {"CLOCK", 28},
    {"CMP", 29},
    {"CONT", 30},
    {"COS", 31},
    {"D2F", 32},
    {"D2I", 33},
    {"D2I64", 34},
    {"D2U", 35},
    {"D2U64", 36},
    {"DABS", 37},
    {"DADD", 38},
    {"DCEIL", 39},
    {"DDIV", 40},
    {"DDX", 41},
    {"DDX_FINE", 42},
    {"DDY", 43},
    {"DDY_FINE", 44},
    {"DEFAULT", 45},
    {"DEMOTE", 46},
    {"DFLR", 47},
    {"DFMA", 48},
    {"DFRAC", 49},
    {"DFRACEXP", 50},
    {"DIV", 51},
    {"DLDEXP", 52},
    {"DMAD", 53},
    {"DMAX", 54},
    {"DMIN", 55},
    {"DMUL", 56},
    {"DNEG", 57},
    {"DP2", 58},
    {"DP3", 59},
    {"DP4", 60},
    {"DPH", 61},
    {"DRCP", 62},
    {"DROUND", 63},
    {"DRSQ", 64},
    {"DSEQ", 65},
    {"DSGE", 66},
    {"DSLT", 67},
    {"DSNE", 68},
    {"DSQRT", 69},
    {"DSSG", 70},
    {"DST", 71},
    {"DTRUNC", 72},
    {"ELSE", 73},
    {"EMIT", 74},
    {"END", 75},
    {"ENDIF", 76},
    {"ENDLOOP", 77},
    {"ENDPRIM", 78},
    {"ENDSUB", 79},
    {"ENDSWITCH", 80},
    {"EX2", 81},
    {"EXP", 82},
    {"F2D", 83},
    {"F2I", 84},
    {"F2I64", 85},
    {"F2U", 86},
    {"F2U64", 87},
    {"FBFETCH", 88},
    {"FLR", 89},
    {"FMA", 90},
    {"FRC", 91},
    {"FSEQ", 92},
    {"FSGE", 93},
    {"FSLT", 94},
    {"FSNE", 95},
    {"GATHER4", 96},
    {"I2D", 97},
    {"I2F", 98},
    {"I2I64", 99},
    {"I642D", 100},
    {"I642F", 101},
    {"I64ABS", 102},
    {"I64DIV", 103},
    {"I64MAX", 104},
    {"I64MIN", 105},
    {"I64MOD", 106},
    {"I64NEG", 107},
    {"I64SGE", 108},
    {"I64SHR", 109},
    {"I64SLT", 110},
    {"I64SSG", 111},
    {"IABS", 112},
    {"IBFE", 113},
    {"IDIV", 114},
    {"IF", 115},
    {"IMAX", 116},
    {"IMG2HND", 117},
    {"IMIN", 118},
    {"IMSB", 119},
    {"IMUL_HI", 120},
    {"INEG", 121},
    {"INTERP_CENTROID", 122},
    {"INTERP_OFFSET", 123},
    {"INTERP_SAMPLE", 124},
    {"ISGE", 125},
    {"ISHR", 126},
    {"ISLT", 127},
    {"ISSG", 128},
    {"KILL", 129},
    {"KILL_IF", 130},
    {"LDEXP", 131},
    {"LG2", 132},
    {"LIT", 133},
    {"LOAD", 134},
    {"LOD", 135},
    {"LODQ", 136},
    {"LOG", 137},
    {"LRP", 138},
    {"LSB", 139},
    {"MAD", 140},
    {"MAX", 141},
    {"MEMBAR", 142},
    {"MIN", 143},
    {"MOD", 144},
    {"MOV", 145},
    {"MUL", 146},
    {"NOP", 147},
    {"NOT", 148},
    {"OR", 149},
    {"PK2H", 150},
    {"PK2US", 151},
    {"PK4B", 152},
    {"PK4UB", 153},
    {"POPC", 154},
    {"POW", 155},
    {"RCP", 156},
    {"READ_FIRST", 157},
    {"READ_HELPER", 158},
    {"READ_INVOC", 159},
    {"RESQ", 160},
    {"RET", 161},
    {"ROUND", 162},
    {"RSQ", 163},
    {"SAMP2HND", 164},
    {"SAMPLE", 165},
    {"SAMPLE_B", 166},
    {"SAMPLE_C", 167},
    {"SAMPLE_C_LZ", 168},
    {"SAMPLE_D", 169},
    {"SAMPLE_I", 170},
    {"SAMPLE_INFO", 171},
    {"SAMPLE_I_MS", 172},
    {"SAMPLE_L", 173},
    {"SAMPLE_POS", 174},
    {"SCS", 175},
    {"SEQ", 176},
    {"SGE", 177},
    {"SGT", 178},
    {"SHL", 179},
    {"SIN", 180},
    {"SLE", 181},
    {"SLT", 182},
    {"SNE", 183},
    {"SQRT", 184},
    {"SSG", 185},
    {"STORE", 186},
    {"SUB", 187},
    {"SVIEWINFO", 188},
    {"SWITCH", 189},
    {"TEX", 190},
    {"TEX2", 191},
    {"TEX_LZ", 192},
    {"TG4", 193},
    {"TRUNC", 194},
    {"TXB", 195},
    {"TXB2", 196},
    {"TXD", 197},
    {"TXF", 198},
    {"TXF_LZ", 199},
    {"TXL", 200},
    {"TXL2", 201},
    {"TXP", 202},
    {"TXQ", 203},
    {"TXQS", 204},
    {"U2D", 205},
    {"U2F", 206},
    {"U2I64", 207},
    {"U642D", 208},
    {"U642F", 209},
    {"U64ADD", 210},
    {"U64DIV", 211},
    {"U64MAX", 212},
    {"U64MIN", 213},
    {"U64MOD", 214},
    {"U64MUL", 215},
    {"U64SEQ", 216},
    {"U64SGE", 217},
    {"U64SHL", 218},
    {"U64SHR", 219},
    {"U64SLT", 220},
    {"U64SNE", 221},
    {"UADD", 222},
    {"UARL", 223},
    {"UBFE", 224},
    {"UCMP", 225},
    {"UDIV", 226},
    {"UIF", 227},
    {"UMAD", 228},
    {"UMAX", 229},
    {"UMIN", 230},
    {"UMOD", 231},
    {"UMSB", 232},
    {"UMUL", 233},
    {"UMUL_HI", 234},
    {"UP2H", 235},
    {"UP2US", 236},
    {"UP4B", 237},
    {"UP4UB", 238},
    {"USEQ", 239},
    {"USGE", 240},
    {"USHR", 241},
    {"USLT", 242},
    {"USNE", 243},
    {"VOTE_ALL", 244},
    {"VOTE_ANY", 245},
    {"VOTE_EQ", 246},
    {"XOR", 247},
    {"XPD", 248},
};

const struct vgp_tgsi_opcode_info *vgp_tgsi_opcode_info(uint32_t opcode)
{
    return opcode < VGP_TGSI_OPCODE_COUNT ? &opcodes[opcode] : NULL;
}

int vgp_tgsi_opcode_by_name(const char *text, size_t len)
{
    return vgp_word_find(opcode_words, COUNT(opcode_words), text, len);
}
