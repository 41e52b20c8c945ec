/* SPDX-License-Identifier: MIT */
#include "compute.h"

#include "emit.h"
#include "gl.h"
#include "indirect.h"
#include "resource.h"

/* Does every count fit the host, and their product the limit? */
static bool grid_fits(const struct bea_gl *gl, const struct vgp_launch_grid *cmd)
{
    const int32_t *max = bea_gl_limits(gl)->compute_groups;
    uint64_t limit = bea_renderer_limits(gl->renderer)->dispatch_groups, groups;
    return cmd->grid_x <= (uint32_t)max[0] && cmd->grid_y <= (uint32_t)max[1] &&
           cmd->grid_z <= (uint32_t)max[2] && bea_mul_u64(cmd->grid_x, cmd->grid_y, &groups) &&
           bea_mul_u64(groups, cmd->grid_z, &groups) && groups <= limit;
}

static bool indirect_fits(const struct bea_resource *indirect, uint32_t offset)
{
    return bea_gl_buffer_name(indirect) && offset % 4 == 0 &&
           (uint64_t)offset + 12 <= bea_gl_resource(indirect)->bytes;
}

static bool indirect_checked(struct bea_gl_sub *sub, const struct bea_resource *buffer,
                             uint32_t offset, struct bea_gl_indirect_copy *copy)
{
    const int32_t *most = bea_gl_limits(sub->gl)->compute_groups;
    const struct bea_gl_indirect list = {
        .buffer = buffer,
        .offset = offset,
        .stride = 12,
        .count = 1,
        .words = 3,
        .most = {(uint32_t)most[0], (uint32_t)most[1], (uint32_t)most[2]},
        .limit = bea_renderer_limits(sub->gl->renderer)->dispatch_groups,
    };
    return bea_gl_indirect_check(sub, &list, copy);
}

static void dispatch(const struct vgp_launch_grid *cmd, const struct bea_gl_indirect_copy *indirect)
{
    if (!indirect->name) {
        glDispatchCompute(cmd->grid_x, cmd->grid_y, cmd->grid_z);
        return;
    }
    glBindBuffer(GL_DISPATCH_INDIRECT_BUFFER, indirect->name);
    glDispatchComputeIndirect(indirect->offset);
    glBindBuffer(GL_DISPATCH_INDIRECT_BUFFER, 0);
}

/* A dispatch sees what was drawn before it. llvmpipe forgets to finish drawing to textures that
 * stay bound from one dispatch to the next, unless it is told. */
static void finish_drawing(const struct bea_gl *gl, const struct bea_gl_program *program)
{
    if (program->stages[VGP_STAGE_COMPUTE].samplers &&
        bea_gl_has(gl, BEA_GL_FEATURE_MEMORY_BARRIER))
        glMemoryBarrier(GL_TEXTURE_FETCH_BARRIER_BIT);
}

enum bea_status bea_gl_launch_grid(struct bea_context *ctx, const struct vgp_launch_grid *cmd,
                                   const struct vgp_launch_grid_refs *refs)
{
    struct bea_gl_sub *sub = bea_gl_sub(ctx);
    struct bea_gl_indirect_copy indirect = {0};
    if (!bea_gl_has(sub->gl, BEA_GL_FEATURE_COMPUTE))
        return bea_refuse(ctx, NULL, "the host has no compute shaders");
    if (refs->indirect && !indirect_fits(refs->indirect, cmd->indirect_offset))
        return bea_refuse(ctx, "indirect", "parameters outside of their buffer");
    if (!refs->indirect && !grid_fits(sub->gl, cmd))
        return bea_refuse(ctx, "grid_x", "%u x %u x %u work groups", cmd->grid_x, cmd->grid_y,
                          cmd->grid_z);
    if (!sub->shaders.bound[VGP_STAGE_COMPUTE])
        return BEA_OK;
    if (refs->indirect && !indirect_checked(sub, refs->indirect, cmd->indirect_offset, &indirect))
        return BEA_ERR_NO_MEMORY;
    const struct bea_gl_program *program = bea_gl_program_emit_compute(sub);
    if (!program)
        return bea_refuse(ctx, NULL, "the host cannot make a program of the shader");
    bea_gl_emit_resources(sub, program, true);
    finish_drawing(sub->gl, program);
    dispatch(cmd, &indirect);
    /* Draws use the same binding points for other things. */
    sub->dirty |= BEA_GL_DIRTY_CONSTANTS | BEA_GL_DIRTY_STATE_BLOCK | BEA_GL_DIRTY_BUFFERS |
                  BEA_GL_DIRTY_IMAGES | BEA_GL_DIRTY_VIEWS | BEA_GL_DIRTY_SAMPLERS;
    return BEA_OK;
}
