/* SPDX-License-Identifier: MIT */
/* Where the resources of each stage are bound, and how a linked program is told. */
#include <stdio.h>
#include <string.h>

#include "gl.h"

static const char *const prefixes[BEA_GL_STAGES] = {
    [VGP_STAGE_VERTEX] = "vs",    [VGP_STAGE_FRAGMENT] = "fs",  [VGP_STAGE_GEOMETRY] = "gs",
    [VGP_STAGE_TESS_CTRL] = "tc", [VGP_STAGE_TESS_EVAL] = "te", [VGP_STAGE_COMPUTE] = "cs",
};

/* Fragment shaders come first: what they use alone in most programs then always lies at the same
 * place. */
static const uint8_t order[BEA_GL_STAGES] = {VGP_STAGE_FRAGMENT,  VGP_STAGE_VERTEX,
                                             VGP_STAGE_GEOMETRY,  VGP_STAGE_TESS_CTRL,
                                             VGP_STAGE_TESS_EVAL, VGP_STAGE_COMPUTE};

static bool is_layered(uint32_t texture)
{
    switch (texture) {
    case VGP_TGSI_TEXTURE_3D:
    case VGP_TGSI_TEXTURE_CUBE:
    case VGP_TGSI_TEXTURE_1D_ARRAY:
    case VGP_TGSI_TEXTURE_2D_ARRAY:
    case VGP_TGSI_TEXTURE_CUBEARRAY:
    case VGP_TGSI_TEXTURE_2D_ARRAY_MSAA: return true;
    default: return false;
    }
}

static uint32_t range_mask(uint32_t first, uint32_t count)
{
    uint64_t mask = ((UINT64_C(1) << (count ? count : 1)) - 1) << first;
    return (uint32_t)mask;
}

static void samplers_use(const struct bea_shader_info *info, struct bea_gl_stage_use *use)
{
    for (uint32_t i = 0; i < BEA_GL_MAX_VIEWS; i++) {
        const struct bea_shader_sampler *sampler = &info->samplers[i];
        if (!sampler->used)
            continue;
        uint32_t mask = range_mask(i, sampler->array_size);
        use->samplers |= mask;
        use->shadow_samplers |= sampler->shadow ? mask : 0;
    }
}

static void images_use(const struct bea_shader_info *info, struct bea_gl_stage_use *use)
{
    for (uint32_t i = 0; i < VGP_MAX_SHADER_IMAGES; i++) {
        const struct bea_shader_image *image = &info->images[i];
        if (!image->used)
            continue;
        uint32_t mask = range_mask(i, image->array_size);
        use->images |= mask;
        use->layered_images |= is_layered(image->texture) ? mask : 0;
    }
}

/* Slots up to the highest in use. */
static uint16_t slots(uint32_t mask)
{
    uint16_t count = 0;
    while (count < 32 && mask >> count)
        count++;
    return count;
}

void bea_gl_program_layout(struct bea_gl_shader_set *set)
{
    uint16_t sampler = 0, image = 0, ssbo = 0;
    for (unsigned i = 0; i < BEA_GL_STAGES; i++) {
        const struct bea_gl_shader *shader = set->shaders[order[i]];
        struct bea_gl_stage_use *use = &set->uses[order[i]];
        memset(use, 0, sizeof(*use));
        if (!shader)
            continue;
        samplers_use(&shader->info, use);
        images_use(&shader->info, use);
        use->const0_bytes = shader->info.const0_size * 16;
        use->sampler_base = sampler;
        use->image_base = use->images ? image : 0;
        use->ssbo_base = shader->info.ssbo_mask ? ssbo : 0;
        sampler = (uint16_t)(sampler + slots(use->samplers));
        image = (uint16_t)(image + slots(use->images));
        ssbo = (uint16_t)(ssbo + slots(shader->info.ssbo_mask >> shader->info.ssbo_first));
    }
}

/* --- after linking --- */

static bool block_bind(GLuint program, const char *name, GLuint point)
{
    GLuint index = glGetUniformBlockIndex(program, name);
    if (index == GL_INVALID_INDEX)
        return false;
    glUniformBlockBinding(program, index, point);
    return true;
}

static void samplers_bind(GLuint program, const char *prefix, const struct bea_shader_info *info,
                          uint32_t base)
{
    GLint units[BEA_GL_MAX_VIEWS];
    char name[32];
    for (uint32_t i = 0; i < BEA_GL_MAX_VIEWS; i++) {
        const struct bea_shader_sampler *sampler = &info->samplers[i];
        GLsizei count = sampler->array_size > 1 ? sampler->array_size : 1;
        if (!sampler->used)
            continue;
        snprintf(name, sizeof(name), "%s_samp%u", prefix, i);
        GLint location = glGetUniformLocation(program, name);
        for (GLsizei k = 0; k < count && k < BEA_GL_MAX_VIEWS; k++)
            units[k] = (GLint)(base + i) + k;
        if (location >= 0)
            glUniform1iv(location, count < BEA_GL_MAX_VIEWS ? count : BEA_GL_MAX_VIEWS, units);
    }
}

/* Gives each uniform block that the linker kept a binding point. */
static bool ubos_bind(const struct bea_gl *gl, struct bea_gl_program *program, uint32_t stage,
                      const struct bea_shader_info *info)
{
    char name[32];
    uint32_t points = (uint32_t)bea_gl_limits(gl)->uniform_bindings;
    for (uint32_t k = 1; k < VGP_MAX_CONSTANT_BUFFERS && info->ubo_mask >> k; k++) {
        uint32_t point = BEA_GL_UBO_FIRST + program->num_ubos;
        if (!(info->ubo_mask & 1u << k))
            continue;
        snprintf(name, sizeof(name), "%s_ubo%u", prefixes[stage], k);
        if (!block_bind(program->name, name, point))
            continue;
        if (program->num_ubos == BEA_GL_MAX_BLOCKS || point >= points)
            return false;
        program->ubos[program->num_ubos++] = (struct bea_gl_block){
            .stage = (uint8_t)stage,
            .slot = (uint8_t)k,
            .point = (uint16_t)point,
            .bytes = info->ubo_size[k] * 16,
        };
    }
    return true;
}

/* Storage blocks are placed by the text: layout(binding = base + slot). */
static bool ssbos_note(const struct bea_gl *gl, struct bea_gl_program *program, uint32_t stage,
                       const struct bea_shader_info *info)
{
    uint32_t mask = info->ssbo_mask >> info->ssbo_first;
    uint32_t points = (uint32_t)bea_gl_limits(gl)->storage_bindings;
    for (uint32_t slot = 0; slot < BEA_GL_MAX_BUFFERS && mask >> slot; slot++) {
        uint32_t point = program->stages[stage].ssbo_base + slot;
        if (!(mask & 1u << slot))
            continue;
        if (program->num_ssbos == BEA_GL_MAX_BLOCKS || point >= points ||
            point >= BEA_GL_MAX_SSBO_POINTS)
            return false;
        program->ssbos[program->num_ssbos++] = (struct bea_gl_block){
            .stage = (uint8_t)stage,
            .slot = (uint8_t)slot,
            .point = (uint16_t)point,
        };
    }
    return true;
}

static bool stage_bind(struct bea_gl *gl, struct bea_gl_program *program, uint32_t stage,
                       const struct bea_gl_shader *shader)
{
    struct bea_gl_stage_use *use = &program->stages[stage];
    char name[32];
    snprintf(name, sizeof(name), "%s_const0", prefixes[stage]);
    if (use->const0_bytes && !block_bind(program->name, name, BEA_GL_UBO_CONST0(stage)))
        use->const0_bytes = 0;
    samplers_bind(program->name, prefixes[stage], &shader->info, use->sampler_base);
    program->atomics |= shader->info.atomic_mask;
    return use->sampler_base + slots(use->samplers) <= bea_gl_limits(gl)->texture_units_combined &&
           ubos_bind(gl, program, stage, &shader->info) &&
           ssbos_note(gl, program, stage, &shader->info);
}

bool bea_gl_program_bind(struct bea_gl *gl, struct bea_gl_program *program,
                         const struct bea_gl_shader_set *set)
{
    bool ok = true;
    glUseProgram(program->name);

    program->uses_state = block_bind(program->name, "bea_state", BEA_GL_UBO_STATE);
    for (uint32_t stage = 0; stage < BEA_GL_STAGES && ok; stage++) {
        program->stages[stage] = set->uses[stage];
        if (set->shaders[stage])
            ok = stage_bind(gl, program, stage, set->shaders[stage]);
    }
    return ok;
}
