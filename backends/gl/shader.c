/* SPDX-License-Identifier: MIT */
/* Shader objects, what is bound, and the program that follows from it. */
#include <stdlib.h>
#include <string.h>

#include "device.h"
#include "gl.h"

void bea_gl_shader_init(struct bea_gl_sub *sub)
{
    sub->shaders.used = ~0u;
    sub->shaders.compute_dirty = true;
    sub->shaders.prim_class = BEA_GL_PRIM_TRIANGLES;
    sub->dirty |= BEA_GL_DIRTY_SHADERS;
}

void bea_gl_shader_finish(struct bea_gl_sub *sub)
{
    glUseProgram(0);
    bea_gl_program_set(&sub->shaders.program, NULL);
    bea_gl_program_set(&sub->shaders.compute, NULL);
    bea_gl_tess_pass_finish(sub);
    for (unsigned i = 0; i < BEA_GL_STAGES; i++)
        bea_object_set(&sub->shaders.bound[i], NULL);
}

/* --- objects --- */

static void destroy(struct bea_object *object)
{
    struct bea_gl_shader *shader = bea_gl_shader(object);
    bea_gl_ensure_current(shader->gl);
    bea_gl_variants_destroy(shader);
    bea_shader_ir_destroy(shader->source.ir);
    free(shader);
}

static bool stage_there(const struct bea_gl *gl, uint32_t stage)
{
    switch (stage) {
    case VGP_STAGE_GEOMETRY: return bea_gl_has(gl, BEA_GL_FEATURE_GEOMETRY_SHADER);
    case VGP_STAGE_TESS_CTRL:
    case VGP_STAGE_TESS_EVAL: return bea_gl_has(gl, BEA_GL_FEATURE_TESSELLATION);
    case VGP_STAGE_COMPUTE: return bea_gl_has(gl, BEA_GL_FEATURE_COMPUTE);
    default: return stage < BEA_GL_STAGES;
    }
}

/* Tells the IR what will be captured. */
static enum bea_status captures_copy(struct bea_context *ctx,
                                     const struct bea_shader_source *source)
{
    struct bea_shader_ir *ir = source->ir;
    for (uint32_t i = 0; i < source->num_so_outputs; i++) {
        const struct vgp_create_shader_so_outputs *o = &source->so_outputs[i];
        if (o->num_components == 0 || o->start_component + o->num_components > 4 ||
            o->output_buffer >= BEA_GL_MAX_SO_BUFFERS || o->register_index > UINT8_MAX)
            return bea_refuse(ctx, "so_outputs", "stream output %u can't be", i);
        ir->captures[i] = (struct bea_ir_capture){
            .reg = (uint8_t)o->register_index,
            .first_component = (uint8_t)o->start_component,
            .num_components = (uint8_t)o->num_components,
            .stream = (uint8_t)o->stream,
        };
    }
    ir->num_captures = source->num_so_outputs;
    return BEA_OK;
}

enum bea_status bea_gl_shader_create(struct bea_context *ctx,
                                     const struct bea_shader_source *source,
                                     struct bea_object **out)
{
    struct bea_gl *gl = bea_gl_device(ctx);
    if (!stage_there(gl, source->stage))
        return bea_refuse(ctx, "stage", "the host has no shaders of stage %u", source->stage);
    if (source->num_so_outputs > BEA_IR_MAX_CAPTURES)
        return bea_refuse(ctx, "num_so_outputs", "%u stream outputs", source->num_so_outputs);
    enum bea_status status = captures_copy(ctx, source);
    if (status != BEA_OK)
        return status;
    struct bea_gl_shader *shader = calloc(1, sizeof(*shader));
    if (!shader)
        return BEA_ERR_NO_MEMORY;
    shader->gl = gl;
    shader->source = *source;
    bea_shader_scan(source->ir, &shader->info);
    bea_object_init(&shader->base, ctx, VIRGL_OBJECT_SHADER, source->handle, destroy);
    *out = &shader->base;
    return BEA_OK;
}

enum bea_status bea_gl_bind_shader(struct bea_context *ctx, const struct vgp_bind_shader *cmd,
                                   const struct vgp_bind_shader_refs *refs)
{
    struct bea_gl_sub *sub = bea_gl_sub(ctx);
    struct bea_gl_shader *shader = bea_gl_shader(refs->shader);
    /* Guests rely on it that a wrong handle or stage does nothing. */
    if (cmd->stage >= BEA_GL_STAGES || (cmd->shader && !shader) ||
        (shader && shader->source.stage != cmd->stage))
        return BEA_OK;
    if (sub->shaders.bound[cmd->stage] == refs->shader)
        return BEA_OK;
    bea_object_set(&sub->shaders.bound[cmd->stage], refs->shader);
    if (cmd->stage == VGP_STAGE_COMPUTE)
        sub->shaders.compute_dirty = true;
    else
        sub->dirty |= BEA_GL_DIRTY_SHADERS;
    return BEA_OK;
}

/* --- programs --- */

static bool is_whole(struct bea_object *const objects[BEA_GL_STAGES])
{
    return objects[VGP_STAGE_VERTEX] && objects[VGP_STAGE_FRAGMENT] &&
           (!objects[VGP_STAGE_TESS_CTRL] || objects[VGP_STAGE_TESS_EVAL]);
}

bool bea_gl_program_is_whole(const struct bea_gl_sub *sub)
{
    return is_whole(sub->shaders.bound);
}

static struct bea_gl_program *program_of(struct bea_gl_sub *sub, struct bea_gl_shader_set *set)
{
    if (!bea_gl_variants_get(sub, set))
        return NULL;
    bea_gl_streamout_release(sub);
    struct bea_gl_program *program = bea_gl_program_get(sub->gl, set);
    sub->shaders.used = ~0u; /* linking uses the program */
    return program && program->name ? program : NULL;
}

static void use(struct bea_gl_sub *sub, const struct bea_gl_program *program)
{
    if (sub->shaders.used == program->name)
        return;
    glUseProgram(program->name);
    sub->shaders.used = program->name;
}

/* What a new program needs may lie elsewhere than what the old one needed. */
static const uint32_t program_dirty = BEA_GL_DIRTY_CONSTANTS | BEA_GL_DIRTY_BUFFERS |
                                      BEA_GL_DIRTY_VIEWS | BEA_GL_DIRTY_SAMPLERS |
                                      BEA_GL_DIRTY_IMAGES | BEA_GL_DIRTY_STATE_BLOCK;

struct bea_gl_program *bea_gl_program_emit(struct bea_gl_sub *sub)
{
    struct bea_gl_shader_state *state = &sub->shaders;
    if (sub->lost & BEA_GL_DIRTY_SHADERS)
        state->used = ~0u;
    if (!state->program || (sub->dirty & BEA_GL_DIRTY_SHADERS)) {
        struct bea_gl_shader_set set = {0};
        for (unsigned i = 0; i < VGP_STAGE_COMPUTE; i++)
            set.shaders[i] = bea_gl_shader(state->bound[i]);
        if (bea_gl_tess_pass_needed(sub->gl, &set))
            set.shaders[VGP_STAGE_TESS_CTRL] = bea_gl_tess_pass_get(sub, &set);
        struct bea_gl_program *program = program_of(sub, &set);
        if (program != state->program) {
            bea_gl_program_set(&state->program, program);
            sub->dirty |= program_dirty;
        }
        if (!program)
            return NULL; /* stays dirty */
        sub->dirty &= ~(uint32_t)BEA_GL_DIRTY_SHADERS;
        sub->lost &= ~(uint32_t)BEA_GL_DIRTY_SHADERS;
    }
    use(sub, state->program);
    return state->program;
}

struct bea_gl_program *bea_gl_program_emit_compute(struct bea_gl_sub *sub)
{
    struct bea_gl_shader_state *state = &sub->shaders;
    struct bea_gl_shader *shader = bea_gl_shader(state->bound[VGP_STAGE_COMPUTE]);
    if (!shader)
        return NULL;
    if (!state->compute || state->compute_dirty || (sub->dirty & BEA_GL_DIRTY_SHADERS)) {
        struct bea_gl_shader_set set = {.shaders[VGP_STAGE_COMPUTE] = shader};
        bea_gl_program_set(&state->compute, program_of(sub, &set));
        state->compute_dirty = !state->compute;
        if (!state->compute)
            return NULL;
    }
    if (sub->lost & BEA_GL_DIRTY_SHADERS)
        state->used = ~0u;
    use(sub, state->compute);
    return state->compute;
}

enum bea_status bea_gl_link_shader(struct bea_context *ctx, const struct vgp_link_shader *cmd,
                                   const struct vgp_link_shader_refs *refs)
{
    struct bea_gl_sub *sub = bea_gl_sub(ctx);
    struct bea_object *const objects[BEA_GL_STAGES] = {
        [VGP_STAGE_VERTEX] = refs->vertex,       [VGP_STAGE_FRAGMENT] = refs->fragment,
        [VGP_STAGE_GEOMETRY] = refs->geometry,   [VGP_STAGE_TESS_CTRL] = refs->tess_ctrl,
        [VGP_STAGE_TESS_EVAL] = refs->tess_eval,
    };
    struct bea_gl_shader_set set = {0};
    if (cmd->compute)
        return BEA_OK;
    for (uint32_t i = 0; i < BEA_GL_STAGES; i++) {
        set.shaders[i] = bea_gl_shader(objects[i]);
        if (set.shaders[i] && set.shaders[i]->source.stage != i)
            return BEA_OK;
    }
    /* A guess at the state of the first draw; nothing depends on it. */
    if (is_whole(objects) && !bea_gl_tess_pass_needed(sub->gl, &set))
        program_of(sub, &set);
    return BEA_OK;
}
