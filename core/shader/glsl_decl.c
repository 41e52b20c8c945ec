/* SPDX-License-Identifier: MIT */
/* Uniforms of all kinds. Names and bindings are what shader.h promises to the binder. */
#include "glsl.h"

#include <inttypes.h>

static void declare_constants(struct bea_glsl *g)
{
    if (g->info.const0_size)
        bea_glsl_text_line(&g->decl,
                           "layout(std140) uniform %s_const0 { uvec4 %s_c0[%" PRIu32 "]; };",
                           g->prefix, g->prefix, g->info.const0_size);
    for (uint32_t k = 1; k < VGP_MAX_CONSTANT_BUFFERS; k++)
        if (g->info.ubo_mask >> k & 1)
            bea_glsl_text_line(
                &g->decl,
                "layout(std140) uniform %s_ubo%" PRIu32 " { uvec4 %s_u%" PRIu32 "[%" PRIu32 "]; };",
                g->prefix, k, g->prefix, k, g->info.ubo_size[k] ? g->info.ubo_size[k] : 1);
}

static void declare_samplers(struct bea_glsl *g)
{
    for (uint32_t n = 0; n < VGP_MAX_SAMPLER_STATES_PER_STAGE; n++) {
        const struct bea_shader_sampler *sampler = &g->info.samplers[n];
        if (!sampler->used)
            continue;
        const struct bea_texture *target = bea_glsl_target(g, sampler->texture);
        if (!target)
            return;
        const char *kind =
            target->shadow ? ""
                           : bea_glsl_letter_prefix(bea_glsl_return_letter(sampler->return_type));
        bea_glsl_text_printf(&g->decl, "uniform %s%ssampler%s %s_samp%" PRIu32,
                             g->host->es ? "highp " : "", kind, target->name, g->prefix, n);
        if (sampler->array_size > 1)
            bea_glsl_text_printf(&g->decl, "[%u]", sampler->array_size);
        bea_glsl_text_puts(&g->decl, ";\n");
    }
}

void bea_glsl_declare_uniforms(struct bea_glsl *g)
{
    declare_constants(g);
    declare_samplers(g);
    bea_glsl_declare_images(g);
    bea_glsl_declare_memory(g);
    if (g->uses_state)
        bea_glsl_text_line(&g->decl, "layout(std140) uniform bea_state { uvec4 state[%d]; };",
                           BEA_IR_STATE_COUNT);
}
