/* SPDX-License-Identifier: MIT */
/* The order of things: every part is printed into its own text, then they are put together. */
#include "glsl.h"
#include "lower.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void bea_glsl_fail(struct bea_glsl *g, enum bea_status status, const char *format, ...)
{
    if (g->status != BEA_OK)
        return;
    g->status = status;
    if (!g->error)
        return;
    va_list args;
    va_start(args, format);
    vsnprintf(g->error->message, sizeof(g->error->message), format, args);
    va_end(args);
    g->error->text_offset = g->insn ? g->insn->text_offset : 0;
    g->error->line = 0;
}

const char *bea_glsl_prefix(uint32_t stage)
{
    static const char *const names[] = {
        [VGP_STAGE_VERTEX] = "vs",    [VGP_STAGE_FRAGMENT] = "fs",  [VGP_STAGE_GEOMETRY] = "gs",
        [VGP_STAGE_TESS_CTRL] = "tc", [VGP_STAGE_TESS_EVAL] = "te", [VGP_STAGE_COMPUTE] = "cs",
    };
    return stage < sizeof(names) / sizeof(names[0]) ? names[stage] : "none";
}

bool bea_glsl_print_insn(struct bea_glsl *g, const struct bea_ir_insn *insn)
{
    static bool (*const rooms[])(struct bea_glsl *, const struct bea_ir_insn *) = {
        bea_glsl_print_alu,      bea_glsl_print_flow,   bea_glsl_print_tex,
        bea_glsl_print_texquery, bea_glsl_print_interp, bea_glsl_print_fetch,
        bea_glsl_print_image,    bea_glsl_print_mem,    bea_glsl_print_wide,
    };
    g->insn = insn;
    for (size_t i = 0; i < sizeof(rooms) / sizeof(rooms[0]); i++)
        if (rooms[i](g, insn))
            return true;
    return false;
}

static void print_program(struct bea_glsl *g)
{
    for (uint32_t i = 0; i < g->ir->num_insns && g->status == BEA_OK; i++)
        if (!bea_glsl_print_insn(g, &g->ir->insns[i]))
            bea_glsl_fail(g, BEA_ERR_UNSUPPORTED, "opcode %u has no translation",
                          g->ir->insns[i].op);
    g->insn = NULL;
}

static void declare_immediates(struct bea_glsl *g)
{
    if (!g->imm_indexed || !g->ir->num_imms)
        return;
    bea_glsl_text_line(&g->decl, "const uvec4 imms[%" PRIu32 "] = uvec4[](", g->ir->num_imms);
    for (uint32_t i = 0; i < g->ir->num_imms; i++) {
        const uint32_t *b = g->ir->imms[i].bits;
        bea_glsl_text_line(&g->decl,
                           "    uvec4(%" PRIu32 "u, %" PRIu32 "u, %" PRIu32 "u, %" PRIu32 "u)%s",
                           b[0], b[1], b[2], b[3], i + 1 < g->ir->num_imms ? "," : ");");
    }
}

static void print_bodies(struct bea_glsl *g)
{
    struct bea_glsl_text *body = &g->body;
    if (bea_glsl_stage_is(g, VGP_STAGE_GEOMETRY)) {
        bea_glsl_text_puts(body, "void write_vertex()\n{\n");
        body->indent = 1;
        bea_glsl_vertex_outputs(g);
        bea_glsl_text_puts(body, "}\n");
    }
    bea_glsl_text_puts(body, "void main()\n{\n");
    body->indent = 1;
    bea_glsl_declare_temps(g);
    print_program(g);
    if (bea_glsl_stage_is(g, VGP_STAGE_VERTEX) || bea_glsl_stage_is(g, VGP_STAGE_TESS_EVAL))
        bea_glsl_vertex_outputs(g);
    else if (bea_glsl_stage_is(g, VGP_STAGE_FRAGMENT))
        bea_glsl_fragment_outputs(g);
    bea_glsl_text_puts(body, "}\n");
}

/* Printed after the bodies, which know what is used. */
static void print_declarations(struct bea_glsl *g)
{
    bool fragment = bea_glsl_stage_is(g, VGP_STAGE_FRAGMENT);
    bea_glsl_declare_uniforms(g);
    if (!bea_glsl_stage_is(g, VGP_STAGE_COMPUTE))
        bea_glsl_declare_inputs(g);
    if (fragment) {
        bea_glsl_declare_colors(g);
    } else {
        bea_glsl_vertex_layout(g);
        bea_glsl_declare_outputs(g);
    }
    declare_immediates(g);
    bea_glsl_declare_output_globals(g);
}

static void assemble(struct bea_glsl *g, struct bea_glsl_text *text)
{
    bea_glsl_stage_layout(g);
    print_bodies(g);
    bea_glsl_indexed_functions(g);
    print_declarations(g);
    bea_glsl_helper_functions(g, &g->decl);
    bea_glsl_head(g, text);
    const struct bea_glsl_text *parts[] = {&g->decl, &g->functions, &g->body};
    for (size_t i = 0; i < 3; i++) {
        bea_glsl_text_add(text, parts[i]->data ? parts[i]->data : "", parts[i]->bytes);
        text->failed |= parts[i]->failed;
    }
    if (text->failed)
        bea_glsl_fail(g, BEA_ERR_NO_MEMORY, "the GLSL text does not fit in memory");
}

static enum bea_status print(const struct bea_shader_ir *ir, const struct bea_shader_key *key,
                             const struct bea_glsl_host *host, struct bea_shader_glsl *out,
                             struct bea_shader_error *error)
{
    struct bea_glsl *g = calloc(1, sizeof(*g));
    if (!g) {
        if (error)
            *error = (struct bea_shader_error){.message = "no memory for the GLSL printer"};
        return BEA_ERR_NO_MEMORY;
    }
    struct bea_glsl_text text = {0};
    g->ir = ir;
    g->key = key;
    g->host = host;
    g->error = error;
    g->prefix = bea_glsl_prefix(ir->stage);
    bea_shader_scan(ir, &g->info);
    if (!bea_glsl_regs_init(g))
        bea_glsl_fail(g, BEA_ERR_NO_MEMORY, "no memory for a shader's registers");
    if (g->status == BEA_OK)
        assemble(g, &text);
    enum bea_status status = g->status;
    if (status == BEA_OK)
        *out = (struct bea_shader_glsl){
            .text = text.data, .bytes = text.bytes, .uses_state = g->uses_state};
    else
        bea_glsl_text_finish(&text);
    bea_glsl_text_finish(&g->decl);
    bea_glsl_text_finish(&g->functions);
    bea_glsl_text_finish(&g->body);
    bea_glsl_regs_finish(g);
    free(g);
    return status;
}

enum bea_status bea_shader_compile(const struct bea_shader_ir *ir, const struct bea_shader_key *key,
                                   const struct bea_glsl_host *host, struct bea_shader_glsl *out,
                                   struct bea_shader_error *error)
{
    enum bea_status status;
    struct bea_shader_ir *lowered = bea_shader_lower(ir, key, host, NULL, &status, error);
    if (!lowered)
        return status;
    status = print(lowered, key, host, out, error);
    bea_shader_ir_destroy(lowered);
    return status;
}

bool bea_shader_output_name(const struct bea_shader_ir *ir, const struct bea_shader_key *key,
                            uint32_t index, char *name, size_t capacity)
{
    if (!key->has_stream_output || !key->last_vertex_stage || index >= ir->num_captures)
        return false;
    int length = snprintf(name, capacity, "xfb%" PRIu32, index);
    return length > 0 && (size_t)length < capacity;
}
