/* SPDX-License-Identifier: MIT */
/* The GLSL names of the outputs of vertex, evaluation and geometry stages, for the next stage or
 * the rasterizer. */
#include "glsl.h"

#include <inttypes.h>

/* The first register of a varying gives all components, further ones only those that they declare.
 */
static void write_varying(struct bea_glsl *g, const struct bea_ir_decl *decl,
                          struct bea_glsl_str *variable, struct bea_glsl_slots *seen)
{
    struct bea_glsl_str name;
    bool first = bea_glsl_first_of_slot(seen, decl->semantic, decl->semantic_index);
    bea_glsl_str_clear(&name);
    bea_glsl_varying_name(&name, g->prefix, decl->semantic, decl->semantic_index);
    if (!first && decl->usage_mask) {
        bea_glsl_swizzle(&name, decl->usage_mask);
        bea_glsl_swizzle(variable, decl->usage_mask);
    }
    bea_glsl_text_line(&g->body, "%s = asF(%s);", name.s, variable->s);
}

static void write_distance(struct bea_glsl *g, const struct bea_ir_decl *decl, const char *variable)
{
    uint32_t clip = g->info.outputs.clip_distances, cull = g->info.outputs.cull_distances;
    bea_glsl_need(g, BEA_GLSL_NEED_CLIP_DISTANCE);
    if (cull)
        bea_glsl_need(g, BEA_GLSL_NEED_CULL_DISTANCE);
    for (unsigned c = 0; c < 4; c++) {
        uint32_t i = decl->semantic_index * 4u + c;
        if (i >= clip + cull || i >= 8)
            return;
        bool is_cull = i >= clip; /* they are behind the others */
        bea_glsl_text_line(&g->body, "gl_%sDistance[%" PRIu32 "] = asF(%s.%c);",
                           is_cull ? "Cull" : "Clip", is_cull ? i - clip : i, variable, "xyzw"[c]);
    }
}

static void write_point_size(struct bea_glsl *g, const char *variable)
{
    if (g->host->es && !bea_glsl_stage_is(g, VGP_STAGE_VERTEX))
        bea_glsl_need(g, BEA_GLSL_NEED_POINT_SIZE);
    bea_glsl_text_line(&g->body, "gl_PointSize = asF(%s.x);", variable);
}

/* What the rasterizer takes. */
static void write_last(struct bea_glsl *g, const struct bea_ir_decl *decl, const char *variable)
{
    bool geometry = bea_glsl_stage_is(g, VGP_STAGE_GEOMETRY);
    switch (decl->semantic) {
    case VGP_TGSI_SEMANTIC_CLIPDIST: write_distance(g, decl, variable); break;
    case VGP_TGSI_SEMANTIC_PSIZE: write_point_size(g, variable); break;
    case VGP_TGSI_SEMANTIC_LAYER:
        if (!geometry)
            bea_glsl_need(g, BEA_GLSL_NEED_VERTEX_LAYER);
        bea_glsl_text_line(&g->body, "gl_Layer = int(%s.x);", variable);
        break;
    case VGP_TGSI_SEMANTIC_VIEWPORT_INDEX:
        bea_glsl_need(g, geometry ? BEA_GLSL_NEED_VIEWPORT_ARRAY : BEA_GLSL_NEED_VERTEX_LAYER);
        bea_glsl_text_line(&g->body, "gl_ViewportIndex = int(%s.x);", variable);
        break;
    case VGP_TGSI_SEMANTIC_PRIM_ID:
        if (geometry)
            bea_glsl_text_line(&g->body, "gl_PrimitiveID = int(%s.x);", variable);
        break;
    default: break;
    }
}

void bea_glsl_vertex_outputs(struct bea_glsl *g)
{
    struct bea_glsl_slots seen = {{0}};
    for (uint32_t r = 0; r < g->outputs.count; r++) {
        const struct bea_ir_decl *decl = bea_glsl_decl_at(g, VGP_TGSI_FILE_OUT, r);
        struct bea_glsl_str variable;
        if (!decl || !(decl->has_semantic || decl->capture))
            continue;
        bea_glsl_output_variable(g, r, &variable);
        if (decl->capture) {
            bea_glsl_swizzle(&variable, decl->usage_mask);
            bea_glsl_text_line(&g->body, "xfb%u = %s;", decl->capture - 1u, variable.s);
            continue;
        }
        if (decl->semantic == VGP_TGSI_SEMANTIC_POSITION)
            bea_glsl_text_line(&g->body, "gl_Position = asF(%s);", variable.s);
        if (g->key->last_vertex_stage)
            write_last(g, decl, variable.s);
        if (decl->linked)
            write_varying(g, decl, &variable, &seen);
    }
}

void bea_glsl_vertex_layout(struct bea_glsl *g)
{
    for (uint32_t i = 0; i < g->ir->num_decls; i++) {
        const struct bea_ir_decl *decl = &g->ir->decls[i];
        if (decl->file == VGP_TGSI_FILE_OUT && decl->semantic == VGP_TGSI_SEMANTIC_POSITION &&
            decl->invariant && !bea_glsl_stage_is(g, VGP_STAGE_TESS_CTRL))
            bea_glsl_text_line(&g->decl, "invariant gl_Position;");
    }
}
