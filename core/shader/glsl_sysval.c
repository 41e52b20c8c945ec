/* SPDX-License-Identifier: MIT */
/* System values: what GLSL calls them. */
#include "glsl.h"

#include <inttypes.h>

#define NO_NEED (-1)

/* Scalars come as 4-vectors too, because any swizzle may follow. */
static const struct sysval {
    uint8_t semantic;
    uint8_t type; /* enum bea_glsl_type */
    int8_t need;  /* enum bea_glsl_need, or NO_NEED */
    const char *text;
} table[] = {
    {VGP_TGSI_SEMANTIC_VERTEXID, BEA_GLSL_I, NO_NEED, "ivec4(gl_VertexID)"},
    {VGP_TGSI_SEMANTIC_INSTANCEID, BEA_GLSL_I, NO_NEED, "ivec4(gl_InstanceID)"},
    {VGP_TGSI_SEMANTIC_VERTEXID_NOBASE, BEA_GLSL_I, BEA_GLSL_NEED_DRAW_PARAMETERS,
     "ivec4(gl_VertexID - base_vertex)"},
    {VGP_TGSI_SEMANTIC_BASEVERTEX, BEA_GLSL_I, BEA_GLSL_NEED_DRAW_PARAMETERS, "ivec4(base_vertex)"},
    {VGP_TGSI_SEMANTIC_BASEINSTANCE, BEA_GLSL_I, BEA_GLSL_NEED_DRAW_PARAMETERS,
     "ivec4(base_instance)"},
    {VGP_TGSI_SEMANTIC_DRAWID, BEA_GLSL_I, BEA_GLSL_NEED_DRAW_PARAMETERS, "ivec4(draw_id)"},
    {VGP_TGSI_SEMANTIC_INVOCATIONID, BEA_GLSL_I, NO_NEED, "ivec4(gl_InvocationID)"},
    {VGP_TGSI_SEMANTIC_VERTICESIN, BEA_GLSL_I, NO_NEED, "ivec4(gl_PatchVerticesIn)"},
    {VGP_TGSI_SEMANTIC_TESSCOORD, BEA_GLSL_F, NO_NEED, "vec4(gl_TessCoord, 0.0)"},
    {VGP_TGSI_SEMANTIC_TESSOUTER, BEA_GLSL_F, NO_NEED,
     "vec4(gl_TessLevelOuter[0], gl_TessLevelOuter[1], gl_TessLevelOuter[2], "
     "gl_TessLevelOuter[3])"},
    {VGP_TGSI_SEMANTIC_TESSINNER, BEA_GLSL_F, NO_NEED,
     "vec4(gl_TessLevelInner[0], gl_TessLevelInner[1], 0.0, 0.0)"},
    {VGP_TGSI_SEMANTIC_SAMPLEID, BEA_GLSL_I, BEA_GLSL_NEED_SAMPLE_SHADING, "ivec4(gl_SampleID)"},
    {VGP_TGSI_SEMANTIC_SAMPLEPOS, BEA_GLSL_F, BEA_GLSL_NEED_SAMPLE_SHADING,
     "vec4(gl_SamplePosition, 0.0, 0.0)"},
    {VGP_TGSI_SEMANTIC_SAMPLEMASK, BEA_GLSL_I, BEA_GLSL_NEED_SAMPLE_SHADING,
     "ivec4(gl_SampleMaskIn[0])"},
    {VGP_TGSI_SEMANTIC_HELPER_INVOCATION, BEA_GLSL_I, BEA_GLSL_NEED_HELPER,
     "ivec4(gl_HelperInvocation ? -1 : 0)"},
    {VGP_TGSI_SEMANTIC_FACE, BEA_GLSL_I, NO_NEED, "ivec4(gl_FrontFacing ? -1 : 0)"},
    {VGP_TGSI_SEMANTIC_LAYER, BEA_GLSL_I, BEA_GLSL_NEED_FRAGMENT_LAYER, "ivec4(gl_Layer)"},
    {VGP_TGSI_SEMANTIC_VIEWPORT_INDEX, BEA_GLSL_I, BEA_GLSL_NEED_FRAGMENT_VIEWPORT,
     "ivec4(gl_ViewportIndex)"},
    {VGP_TGSI_SEMANTIC_GRID_SIZE, BEA_GLSL_U, NO_NEED, "uvec4(gl_NumWorkGroups, 0u)"},
    {VGP_TGSI_SEMANTIC_BLOCK_ID, BEA_GLSL_U, NO_NEED, "uvec4(gl_WorkGroupID, 0u)"},
    {VGP_TGSI_SEMANTIC_BLOCK_SIZE, BEA_GLSL_U, NO_NEED, "uvec4(gl_WorkGroupSize, 0u)"},
    {VGP_TGSI_SEMANTIC_THREAD_ID, BEA_GLSL_U, NO_NEED, "uvec4(gl_LocalInvocationID, 0u)"},
};

enum bea_glsl_type bea_glsl_sysval(struct bea_glsl *g, uint32_t semantic, struct bea_glsl_str *out)
{
    if (semantic == VGP_TGSI_SEMANTIC_PRIM_ID) {
        bool geometry = bea_glsl_stage_is(g, VGP_STAGE_GEOMETRY);
        bea_glsl_str_puts(out, geometry ? "ivec4(gl_PrimitiveIDIn)" : "ivec4(gl_PrimitiveID)");
        return BEA_GLSL_I;
    }
    if (semantic == VGP_TGSI_SEMANTIC_POSITION || semantic == VGP_TGSI_SEMANTIC_PCOORD) {
        struct bea_ir_decl decl = {.semantic = (uint8_t)semantic};
        return bea_glsl_fragment_input(g, &decl, out);
    }
    for (size_t i = 0; i < sizeof(table) / sizeof(table[0]); i++) {
        const struct sysval *row = &table[i];
        if (row->semantic != semantic)
            continue;
        if (row->need != NO_NEED)
            bea_glsl_need(g, (enum bea_glsl_need)row->need);
        bea_glsl_str_puts(out, row->text);
        return (enum bea_glsl_type)row->type;
    }
    bea_glsl_fail(g, BEA_ERR_UNSUPPORTED, "system value %" PRIu32 " has no meaning here", semantic);
    return BEA_GLSL_U;
}
