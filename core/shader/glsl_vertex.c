/* SPDX-License-Identifier: MIT */
/* What a vertex, evaluation or geometry stage does with the guest's outputs, for the next stage or
 * the rasterizer. */
#include "glsl.h"

#include <inttypes.h>

static void output_variable(struct bea_glsl *g, uint32_t reg, struct bea_glsl_str *out)
{
    struct bea_ir_reg r = {.file = VGP_TGSI_FILE_OUT, .index = (int32_t)reg};
    bea_glsl_str_clear(out);
    bea_glsl_reg(g, &r, out);
}

static bool find_output(struct bea_glsl *g, uint32_t semantic, uint32_t index,
                        struct bea_glsl_str *variable)
{
    for (uint32_t r = 0; r < g->outputs.count; r++) {
        if (g->outputs.decl[r] < 0)
            continue;
        const struct bea_ir_decl *decl = &g->ir->decls[g->outputs.decl[r]];
        if (decl->semantic == semantic && bea_glsl_semantic_index(decl, r) == index) {
            output_variable(g, r, variable);
            return true;
        }
    }
    return false;
}

/* The first register of a varying gives all components, further ones only those that they declare.
 */
static void write_varyings(struct bea_glsl *g)
{
    struct bea_glsl_slots seen = {{0}};
    for (uint32_t r = 0; r < g->outputs.count; r++) {
        if (g->outputs.decl[r] < 0)
            continue;
        const struct bea_ir_decl *decl = &g->ir->decls[g->outputs.decl[r]];
        uint32_t index = bea_glsl_semantic_index(decl, r);
        struct bea_glsl_str name, value;
        if (!bea_glsl_output_wanted(g, decl->semantic, index))
            continue;
        bool first = bea_glsl_first_of_slot(&seen, decl->semantic, index);
        bea_glsl_str_clear(&name);
        bea_glsl_varying_name(&name, g->prefix, decl->semantic, index);
        output_variable(g, r, &value);
        if (!first && decl->usage_mask) {
            bea_glsl_swizzle(&name, decl->usage_mask);
            bea_glsl_swizzle(&value, decl->usage_mask);
        }
        bool color =
            decl->semantic == VGP_TGSI_SEMANTIC_COLOR || decl->semantic == VGP_TGSI_SEMANTIC_BCOLOR;
        bool clamp = color && g->key->last_vertex_stage && g->key->clamp_vertex_color;
        bea_glsl_text_line(&g->body, clamp ? "%s = clamp(asF(%s), 0.0, 1.0);" : "%s = asF(%s);",
                           name.s, value.s);
    }
}

/* Captured values are copied before anything is turned or clamped. */
static void write_captures(struct bea_glsl *g)
{
    for (uint32_t i = 0; i < g->ir->num_captures; i++) {
        const struct bea_ir_capture *capture = &g->ir->captures[i];
        if (capture->reg >= g->outputs.count || g->outputs.decl[capture->reg] < 0)
            continue;
        struct bea_glsl_str value;
        output_variable(g, capture->reg, &value);
        bea_glsl_swizzle(&value, ((1u << capture->num_components) - 1u)
                                     << capture->first_component);
        bea_glsl_text_line(&g->body, "xfb%" PRIu32 " = %s;", i, value.s);
    }
}

static bool captures(const struct bea_glsl *g)
{
    return g->key->has_stream_output && g->key->last_vertex_stage;
}

void bea_glsl_declare_captures(struct bea_glsl *g)
{
    if (!captures(g))
        return;
    for (uint32_t i = 0; i < g->ir->num_captures; i++) {
        const struct bea_ir_capture *capture = &g->ir->captures[i];
        if (capture->num_components < 1 || capture->first_component + capture->num_components > 4) {
            bea_glsl_fail(g, BEA_ERR_REFUSED, "stream output %" PRIu32 " has no such components",
                          i);
            return;
        }
        if (capture->stream)
            bea_glsl_need(g, BEA_GLSL_NEED_STREAMS);
        if (capture->stream)
            bea_glsl_text_printf(&g->decl, "layout(stream = %u) ", capture->stream);
        bea_glsl_text_line(&g->decl, "flat out %s xfb%" PRIu32 ";",
                           bea_glsl_type_name(BEA_GLSL_U, capture->num_components), i);
    }
}

/* Distances that the guest computed, clip before cull. */
static void guest_distances(struct bea_glsl *g)
{
    uint32_t clip = g->info.outputs.clip_distances, cull = g->info.outputs.cull_distances;
    bea_glsl_need(g, BEA_GLSL_NEED_CLIP_DISTANCE);
    if (cull)
        bea_glsl_need(g, BEA_GLSL_NEED_CULL_DISTANCE);
    for (uint32_t i = 0; i < clip + cull && i < 8; i++) {
        struct bea_glsl_str variable;
        if (!find_output(g, VGP_TGSI_SEMANTIC_CLIPDIST, i / 4, &variable))
            continue;
        bool is_cull = i >= clip;
        bea_glsl_text_line(&g->body, "gl_%sDistance[%" PRIu32 "] = asF(%s.%c);",
                           is_cull ? "Cull" : "Clip", is_cull ? i - clip : i, variable.s,
                           "xyzw"[i % 4]);
    }
}

static void plane_distances(struct bea_glsl *g)
{
    struct bea_glsl_str vertex;
    if (!find_output(g, VGP_TGSI_SEMANTIC_CLIPVERTEX, 0, &vertex) &&
        !find_output(g, VGP_TGSI_SEMANTIC_POSITION, 0, &vertex))
        return;
    bea_glsl_need(g, BEA_GLSL_NEED_CLIP_DISTANCE);
    g->uses_state = true;
    for (unsigned i = 0; i < 8 && g->key->clip_plane_enable >> i; i++) {
        if (g->key->clip_plane_enable >> i & 1)
            bea_glsl_text_line(&g->body, "gl_ClipDistance[%u] = dot(asF(%s), bea_clip_plane[%u]);",
                               i, vertex.s, i);
        else
            bea_glsl_text_line(&g->body, "gl_ClipDistance[%u] = 0.0;", i);
    }
}

static void write_clipping(struct bea_glsl *g)
{
    if (g->info.outputs.clip_distances + g->info.outputs.cull_distances)
        guest_distances(g);
    else if (g->key->clip_plane_enable)
        plane_distances(g);
}

static void write_position(struct bea_glsl *g)
{
    struct bea_glsl_str variable;
    if (!find_output(g, VGP_TGSI_SEMANTIC_POSITION, 0, &variable))
        return;
    bea_glsl_text_line(&g->body, "gl_Position = asF(%s);", variable.s);
    if (!g->key->last_vertex_stage)
        return;
    g->uses_state = true;
    bea_glsl_text_line(&g->body, "gl_Position.y *= bea_y_scale;");
    if (g->key->clip_halfz_lower)
        bea_glsl_text_line(&g->body, "gl_Position.z = gl_Position.z * 2.0 - gl_Position.w;");
}

static void write_point_size(struct bea_glsl *g)
{
    struct bea_glsl_str variable;
    bool written = find_output(g, VGP_TGSI_SEMANTIC_PSIZE, 0, &variable);
    if (g->host->es && !bea_glsl_stage_is(g, VGP_STAGE_VERTEX)) {
        if (!written)
            return;
        bea_glsl_need(g, BEA_GLSL_NEED_POINT_SIZE);
    }
    if (g->key->point_size_per_vertex) {
        if (written)
            bea_glsl_text_line(&g->body, "gl_PointSize = asF(%s.x);", variable.s);
        else
            bea_glsl_text_line(&g->body, "gl_PointSize = 1.0;");
        return;
    }
    g->uses_state = true;
    bea_glsl_text_line(&g->body, "gl_PointSize = bea_point_size;");
}

static void write_integers(struct bea_glsl *g)
{
    bool geometry = bea_glsl_stage_is(g, VGP_STAGE_GEOMETRY);
    struct bea_glsl_str variable;
    if (find_output(g, VGP_TGSI_SEMANTIC_LAYER, 0, &variable)) {
        if (!geometry)
            bea_glsl_need(g, BEA_GLSL_NEED_VERTEX_LAYER);
        bea_glsl_text_line(&g->body, "gl_Layer = int(%s.x);", variable.s);
    }
    if (find_output(g, VGP_TGSI_SEMANTIC_VIEWPORT_INDEX, 0, &variable)) {
        bea_glsl_need(g, geometry ? BEA_GLSL_NEED_VIEWPORT_ARRAY : BEA_GLSL_NEED_VERTEX_LAYER);
        bea_glsl_text_line(&g->body, "gl_ViewportIndex = int(%s.x);", variable.s);
    }
    if (geometry && find_output(g, VGP_TGSI_SEMANTIC_PRIM_ID, 0, &variable))
        bea_glsl_text_line(&g->body, "gl_PrimitiveID = int(%s.x);", variable.s);
}

void bea_glsl_vertex_outputs(struct bea_glsl *g)
{
    write_varyings(g);
    if (captures(g))
        write_captures(g);
    write_position(g);
    if (!g->key->last_vertex_stage)
        return;
    write_clipping(g);
    write_point_size(g);
    write_integers(g);
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
