/* SPDX-License-Identifier: MIT */
/* Layout qualifiers of whole stages: primitives, vertex counts, work groups. */
#include "glsl.h"

#include <inttypes.h>

static void geometry_layout(struct bea_glsl *g)
{
    static const char *const inputs[VGP_PRIM_TRIANGLES_ADJACENCY + 1] = {
        [VGP_PRIM_POINTS] = "points",
        [VGP_PRIM_LINES] = "lines",
        [VGP_PRIM_TRIANGLES] = "triangles",
        [VGP_PRIM_LINES_ADJACENCY] = "lines_adjacency",
        [VGP_PRIM_TRIANGLES_ADJACENCY] = "triangles_adjacency",
    };
    static const char *const outputs[VGP_PRIM_TRIANGLE_STRIP + 1] = {
        [VGP_PRIM_POINTS] = "points",
        [VGP_PRIM_LINE_STRIP] = "line_strip",
        [VGP_PRIM_TRIANGLE_STRIP] = "triangle_strip",
    };
    uint32_t input = g->info.gs_input, output = g->info.gs_output;
    if (input > VGP_PRIM_TRIANGLES_ADJACENCY || !inputs[input] ||
        output > VGP_PRIM_TRIANGLE_STRIP || !outputs[output]) {
        bea_glsl_fail(g, BEA_ERR_REFUSED, "a geometry shader cannot take or make such primitives");
        return;
    }
    bea_glsl_need(g, BEA_GLSL_NEED_GEOMETRY);
    if (g->info.gs_invocations > 1) {
        bea_glsl_need(g, BEA_GLSL_NEED_GPU_SHADER5);
        bea_glsl_text_line(&g->decl, "layout(%s, invocations = %" PRIu32 ") in;", inputs[input],
                           g->info.gs_invocations);
    } else {
        bea_glsl_text_line(&g->decl, "layout(%s) in;", inputs[input]);
    }
    bea_glsl_text_line(&g->decl, "layout(%s, max_vertices = %" PRIu32 ") out;", outputs[output],
                       g->info.gs_max_vertices);
}

static void evaluation_layout(struct bea_glsl *g)
{
    static const char *const spacings[] = {"fractional_odd_spacing", "fractional_even_spacing",
                                           "equal_spacing"};
    uint32_t prim = g->info.tes_prim,
             spacing = bea_glsl_property(g, VGP_TGSI_PROPERTY_TES_SPACING, 2);
    const char *name = prim == VGP_PRIM_LINES   ? "isolines"
                       : prim == VGP_PRIM_QUADS ? "quads"
                                                : "triangles";
    bea_glsl_need(g, BEA_GLSL_NEED_TESSELLATION);
    bea_glsl_text_line(
        &g->decl, "layout(%s, %s, %s%s) in;", name, spacings[spacing < 3 ? spacing : 2],
        bea_glsl_property(g, VGP_TGSI_PROPERTY_TES_VERTEX_ORDER_CW, 0) ? "cw" : "ccw",
        bea_glsl_property(g, VGP_TGSI_PROPERTY_TES_POINT_MODE, 0) ? ", point_mode" : "");
}

static void compute_layout(struct bea_glsl *g)
{
    const uint32_t *block = g->info.block;
    bea_glsl_need(g, BEA_GLSL_NEED_COMPUTE);
    if (!block[0] || !block[1] || !block[2]) {
        bea_glsl_fail(g, BEA_ERR_UNSUPPORTED, "work groups of variable size");
        return;
    }
    bea_glsl_text_line(&g->decl,
                       "layout(local_size_x = %" PRIu32 ", local_size_y = %" PRIu32
                       ", local_size_z = %" PRIu32 ") in;",
                       block[0], block[1], block[2]);
}

void bea_glsl_stage_layout(struct bea_glsl *g)
{
    switch (g->ir->stage) {
    case VGP_STAGE_FRAGMENT: bea_glsl_fragment_layout(g); break;
    case VGP_STAGE_GEOMETRY: geometry_layout(g); break;
    case VGP_STAGE_TESS_EVAL: evaluation_layout(g); break;
    case VGP_STAGE_COMPUTE: compute_layout(g); break;
    case VGP_STAGE_TESS_CTRL:
        if (!g->info.tcs_vertices_out)
            bea_glsl_fail(g, BEA_ERR_REFUSED, "a control shader makes no vertices");
        bea_glsl_need(g, BEA_GLSL_NEED_TESSELLATION);
        bea_glsl_text_line(&g->decl, "layout(vertices = %" PRIu32 ") out;",
                           g->info.tcs_vertices_out);
        break;
    default: break;
    }
}
