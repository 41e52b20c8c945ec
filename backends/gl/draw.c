/* SPDX-License-Identifier: MIT */
#include "draw.h"

#include "draw_call.h"
#include "emit.h"
#include "gl.h"
#include "resource.h"
#include "restart.h"

/* --- what must hold before a draw --- */

static bool has_elements(const struct bea_gl_draw *draw)
{
    return draw->sub->vertex.elements != NULL;
}

static bool has_mode(const struct bea_gl_draw *draw)
{
    return bea_gl_draw_mode(draw->cmd->mode) != BEA_GL_NO_MODE;
}

static bool has_shaders(const struct bea_gl_draw *draw)
{
    return bea_gl_program_is_whole(draw->sub);
}

static bool has_index_buffer(const struct bea_gl_draw *draw)
{
    return !draw->cmd->indexed || draw->sub->vertex.index_buffer;
}

static bool has_indices(const struct bea_gl_draw *draw)
{
    const struct bea_gl_vertex_state *vertex = &draw->sub->vertex;
    if (!draw->cmd->indexed || draw->indirect)
        return true;
    uint64_t end = (uint64_t)draw->cmd->count * vertex->index_size + vertex->index_offset;
    return end <= bea_gl_resource(vertex->index_buffer)->bytes;
}

static bool is_within_limit(const struct bea_gl_draw *draw)
{
    uint64_t limit = bea_renderer_limits(draw->sub->gl->renderer)->draw_vertices;
    uint64_t instances = draw->cmd->instance_count ? draw->cmd->instance_count : 1;
    uint64_t count = draw->cmd->count;
    if (draw->cmd->count_from_so && !draw->cmd->indexed)
        count = bea_gl_draw_captured(draw);
    return draw->indirect || count <= limit / instances;
}

static bool fits_signed(const struct bea_gl_draw *draw)
{
    return draw->cmd->count <= INT32_MAX && draw->cmd->start <= INT32_MAX &&
           draw->cmd->instance_count <= INT32_MAX;
}

static bool has_patches(const struct bea_gl_draw *draw)
{
    bool tess = draw->sub->shaders.bound[VGP_STAGE_TESS_EVAL] != NULL;
    if (draw->cmd->mode != VGP_PRIM_PATCHES)
        return !tess;
    uint32_t max = (uint32_t)bea_gl_limits(draw->sub->gl)->patch_vertices;
    return tess && draw->cmd->has_patch && draw->cmd->vertices_per_patch > 0 &&
           draw->cmd->vertices_per_patch <= max;
}

static bool has_instancing(const struct bea_gl_draw *draw)
{
    return draw->indirect || draw->cmd->start_instance == 0 ||
           bea_gl_has(draw->sub->gl, BEA_GL_FEATURE_BASE_INSTANCE);
}

static bool has_base_vertex(const struct bea_gl_draw *draw)
{
    return !draw->cmd->indexed || draw->cmd->index_bias == 0 ||
           bea_gl_has(draw->sub->gl, BEA_GL_FEATURE_BASE_VERTEX);
}

/* Parameters in a buffer do not say which indices are drawn. */
static bool has_restart(const struct bea_gl_draw *draw)
{
    return !draw->indirect || bea_gl_restart_fits(draw);
}

static bool has_indirect_feature(const struct bea_gl_draw *draw)
{
    const struct bea_gl *gl = draw->sub->gl;
    if (!draw->indirect)
        return true;
    return bea_gl_has(gl, BEA_GL_FEATURE_INDIRECT_DRAW) &&
           (!draw->indirect_count || bea_gl_has(gl, BEA_GL_FEATURE_INDIRECT_PARAMETERS));
}

/* Where the parameters are, and what they may be at most. A stride of 0 stands for no gaps. */
static struct bea_gl_indirect indirect_list(const struct bea_gl_draw *draw)
{
    const struct vgp_draw_vbo *cmd = draw->cmd;
    const struct bea_gl_resource *indices = bea_gl_resource(draw->sub->vertex.index_buffer);
    const uint32_t words = cmd->indexed ? 5 : 4;
    uint64_t most = cmd->indexed && draw->index_size ? indices->bytes / draw->index_size : 0;
    return (struct bea_gl_indirect){
        .buffer = draw->indirect,
        .offset = cmd->indirect_offset,
        .stride = cmd->indirect_stride ? cmd->indirect_stride : words * 4,
        .count = cmd->indirect_draw_count ? cmd->indirect_draw_count : 1,
        .words = words,
        .most = {INT32_MAX, INT32_MAX, 1},
        .indices = most < UINT32_MAX ? (uint32_t)most : UINT32_MAX,
        .limit = bea_renderer_limits(draw->sub->gl->renderer)->draw_vertices,
    };
}

/* All parameter blocks and the count lie in their buffers. */
static bool has_indirect_range(const struct bea_gl_draw *draw)
{
    const struct vgp_draw_vbo *cmd = draw->cmd;
    if (!draw->indirect)
        return true;
    const struct bea_gl_indirect list = indirect_list(draw);
    uint64_t last = 0, end = 0;
    if (!bea_mul_u64(list.count - 1, list.stride, &last) ||
        !bea_add_u64(last, (uint64_t)list.offset + list.words * 4, &end) || list.offset % 4 != 0 ||
        cmd->indirect_stride % 4 != 0 || !bea_gl_buffer_name(draw->indirect) ||
        end > bea_gl_resource(draw->indirect)->bytes)
        return false;
    if (!draw->indirect_count)
        return true;
    return bea_gl_buffer_name(draw->indirect_count) && cmd->indirect_draw_count_offset % 4 == 0 &&
           (uint64_t)cmd->indirect_draw_count_offset + 4 <=
               bea_gl_resource(draw->indirect_count)->bytes;
}

/* In this order: later ones rely on earlier ones. */
static const struct precondition {
    bool (*holds)(const struct bea_gl_draw *draw);
    const char *why; /* NULL: guests do this; the draw is dropped in silence */
} preconditions[] = {
    {has_elements, NULL},
    {has_index_buffer, NULL},
    {has_mode, "no such primitives"},
    {fits_signed, "too many vertices"},
    {is_within_limit, "more vertices than the limit allows"},
    {has_indices, "indices outside of the index buffer"},
    {has_patches, "patches and tessellation shaders need each other"},
    {has_shaders, NULL},
    {has_instancing, "the host has no base instance"},
    {has_base_vertex, "the host has no base vertex"},
    {has_restart, "the host has no such restart index"},
    {has_indirect_feature, "the host has no such indirect draws"},
    {has_indirect_range, "parameters outside of their buffer"},
};

/* --- state that only draws know --- */

static void draw_state_note(const struct bea_gl_draw *draw)
{
    struct bea_gl_sub *sub = draw->sub;
    const struct bea_gl_shader *vs = bea_gl_shader(sub->shaders.bound[VGP_STAGE_VERTEX]);
    uint8_t class = (uint8_t)bea_gl_prim_class(sub, draw->cmd->mode);
    if (class != sub->shaders.prim_class) {
        sub->shaders.prim_class = class;
        if (sub->raster.current.sprite_coord_enable || sub->raster.current.poly_stipple_enable)
            sub->dirty |= BEA_GL_DIRTY_SHADERS;
    }
    if (draw->cmd->mode == VGP_PRIM_PATCHES)
        bea_gl_tess_pass_note(sub, draw->cmd->vertices_per_patch);
    int32_t id = draw->cmd->has_patch ? (int32_t)draw->cmd->drawid : 0;
    if (vs && vs->info.uses_draw_parameters && id != sub->viewport.block.draw_id) {
        sub->viewport.block.draw_id = id;
        sub->dirty |= BEA_GL_DIRTY_STATE_BLOCK;
    }
}

static void patches_emit(const struct bea_gl_draw *draw)
{
    struct bea_gl_viewport_state *state = &draw->sub->viewport;
    if (draw->cmd->mode != VGP_PRIM_PATCHES ||
        state->applied_patch_vertices == draw->cmd->vertices_per_patch)
        return;
    glPatchParameteri(GL_PATCH_VERTICES, (GLint)draw->cmd->vertices_per_patch);
    state->applied_patch_vertices = draw->cmd->vertices_per_patch;
}

static void vertex_emit(struct bea_gl_sub *sub, bool indexed)
{
    if (sub->dirty & BEA_GL_DIRTY_VERTEX) {
        bea_gl_vertex_emit(sub);
        sub->dirty &= ~(uint32_t)BEA_GL_DIRTY_VERTEX;
        sub->lost &= ~(uint32_t)BEA_GL_DIRTY_VERTEX;
    }
    if (indexed)
        bea_gl_index_emit(sub);
}

/* Dirty bits stay where the draw can't be: the next one tries again. */
static enum bea_status draw_execute(struct bea_context *ctx, struct bea_gl_draw *draw)
{
    struct bea_gl_sub *sub = draw->sub;
    draw_state_note(draw);
    if (draw->indirect) {
        const struct bea_gl_indirect list = indirect_list(draw);
        if (!bea_gl_indirect_check(sub, &list, &draw->parameters))
            return BEA_ERR_NO_MEMORY;
    }
    if (!bea_gl_framebuffer_emit(sub))
        return bea_refuse(ctx, NULL, "the host cannot draw to the framebuffer");
    sub->dirty &= ~(uint32_t)BEA_GL_DIRTY_FRAMEBUFFER;
    sub->lost &= ~(uint32_t)BEA_GL_DIRTY_FRAMEBUFFER;
    const struct bea_gl_program *program = bea_gl_program_emit(sub);
    if (!program)
        return bea_refuse(ctx, NULL, "the host cannot make a program of the shaders");
    bea_gl_emit_state(sub);
    bea_gl_emit_resources(sub, program, false);
    vertex_emit(sub, draw->cmd->indexed);
    patches_emit(draw);
    bea_gl_restart_emit(draw);
    if (!bea_gl_streamout_begin(sub, program, draw))
        return bea_refuse(ctx, NULL, "a stream output goes to a target that is not bound");
    GLuint indices;
    bool ok = bea_gl_restart_begin(draw, &indices);
    if (ok)
        bea_gl_draw_call(draw);
    bea_gl_restart_end(draw, indices);
    bea_gl_streamout_end(sub);
    return ok ? BEA_OK : BEA_ERR_NO_MEMORY;
}

enum bea_status bea_gl_draw_vbo(struct bea_context *ctx, const struct vgp_draw_vbo *cmd,
                                const struct vgp_draw_vbo_refs *refs)
{
    struct bea_gl_draw draw = {
        .sub = bea_gl_sub(ctx),
        .cmd = cmd,
        .index_size = bea_gl_sub(ctx)->vertex.index_size,
        .index_offset = bea_gl_sub(ctx)->vertex.index_offset,
        .indirect = cmd->has_indirect ? refs->indirect_buffer : NULL,
        .indirect_count = cmd->has_indirect ? refs->indirect_draw_count_buffer : NULL,
    };
    for (unsigned i = 0; i < sizeof(preconditions) / sizeof(preconditions[0]); i++) {
        if (preconditions[i].holds(&draw))
            continue;
        return preconditions[i].why ? bea_refuse(ctx, NULL, "%s", preconditions[i].why) : BEA_OK;
    }
    return draw_execute(ctx, &draw);
}
