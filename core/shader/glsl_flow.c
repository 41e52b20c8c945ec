/* SPDX-License-Identifier: MIT */
/* Control flow, discard, barriers, vertex emission. */
#include "glsl.h"

#include <inttypes.h>

static void open_block(struct bea_glsl *g, const char *format, const char *argument)
    BEA_GLSL_PRINTF(2, 0);
static void open_block(struct bea_glsl *g, const char *format, const char *argument)
{
    bea_glsl_text_line(&g->body, format, argument);
    g->body.indent++;
}

static void close_block(struct bea_glsl *g, const char *text)
{
    if (g->body.indent)
        g->body.indent--;
    bea_glsl_text_line(&g->body, "%s", text);
}

static void print_case(struct bea_glsl *g, const struct bea_ir_insn *insn)
{
    uint32_t bits;
    if (bea_glsl_imm_bits(g, &insn->src[0], 0, &bits))
        bea_glsl_text_line(&g->body, "case int(0x%" PRIx32 "u):", bits);
    else
        bea_glsl_fail(g, BEA_ERR_REFUSED, "a case needs an immediate");
}

static bool print_block(struct bea_glsl *g, const struct bea_ir_insn *insn)
{
    struct bea_glsl_str value;
    switch (insn->op) {
    case VGP_TGSI_OPCODE_IF:
        bea_glsl_src1(g, &insn->src[0], BEA_GLSL_F, 0, &value);
        open_block(g, "if (%s != 0.0) {", value.s);
        return true;
    case VGP_TGSI_OPCODE_UIF:
        bea_glsl_src1(g, &insn->src[0], BEA_GLSL_U, 0, &value);
        open_block(g, "if (%s != 0u) {", value.s);
        return true;
    case VGP_TGSI_OPCODE_ELSE:
        close_block(g, "} else {");
        g->body.indent++;
        return true;
    case VGP_TGSI_OPCODE_BGNLOOP: open_block(g, "%s", "while (true) {"); return true;
    case VGP_TGSI_OPCODE_SWITCH:
        bea_glsl_src1(g, &insn->src[0], BEA_GLSL_I, 0, &value);
        open_block(g, "switch (%s) {", value.s);
        return true;
    case VGP_TGSI_OPCODE_CASE: print_case(g, insn); return true;
    case VGP_TGSI_OPCODE_DEFAULT: bea_glsl_text_line(&g->body, "default:"); return true;
    case VGP_TGSI_OPCODE_ENDSWITCH:
        bea_glsl_text_line(&g->body, "break;");
        close_block(g, "}");
        return true;
    case VGP_TGSI_OPCODE_ENDIF:
    case VGP_TGSI_OPCODE_ENDLOOP: close_block(g, "}"); return true;
    default: return false;
    }
}

static bool print_jump(struct bea_glsl *g, const struct bea_ir_insn *insn)
{
    struct bea_glsl_str value;
    switch (insn->op) {
    case VGP_TGSI_OPCODE_NOP:
    case VGP_TGSI_OPCODE_END: return true;
    case VGP_TGSI_OPCODE_BRK: bea_glsl_text_line(&g->body, "break;"); return true;
    case VGP_TGSI_OPCODE_CONT: bea_glsl_text_line(&g->body, "continue;"); return true;
    case VGP_TGSI_OPCODE_RET: bea_glsl_text_line(&g->body, "return;"); return true;
    case VGP_TGSI_OPCODE_KILL: bea_glsl_text_line(&g->body, "discard;"); return true;
    case VGP_TGSI_OPCODE_KILL_IF:
        bea_glsl_srcn(g, &insn->src[0], BEA_GLSL_F, 4, &value);
        bea_glsl_text_line(&g->body, "if (any(lessThan(%s, vec4(0.0))))", value.s);
        bea_glsl_text_line(&g->body, "    discard;");
        return true;
    default: return false;
    }
}

/* Bits of MEMBAR's operand. */
enum { BAR_BUFFER = 1, BAR_ATOMIC = 2, BAR_IMAGE = 4, BAR_SHARED = 8, BAR_GROUP = 16 };

static void print_membar(struct bea_glsl *g, const struct bea_ir_insn *insn)
{
    uint32_t bits;
    bool compute = bea_glsl_stage_is(g, VGP_STAGE_COMPUTE);
    if (!bea_glsl_imm_bits(g, &insn->src[0], 0, &bits))
        bits = BAR_BUFFER | BAR_ATOMIC | BAR_IMAGE | BAR_SHARED;
    bea_glsl_need(g, BEA_GLSL_NEED_IMAGES);
    if (bits & BAR_GROUP && compute) {
        bea_glsl_text_line(&g->body, "groupMemoryBarrier();");
        return;
    }
    if ((bits & (BAR_BUFFER | BAR_ATOMIC | BAR_IMAGE)) == (BAR_BUFFER | BAR_ATOMIC | BAR_IMAGE)) {
        bea_glsl_text_line(&g->body, "memoryBarrier();");
        return;
    }
    bool fine = g->host->version >= (g->host->es ? 310 : 430);
    if (!fine && bits) {
        bea_glsl_text_line(&g->body, "memoryBarrier();");
        return;
    }
    if (bits & BAR_BUFFER)
        bea_glsl_text_line(&g->body, "memoryBarrierBuffer();");
    if (bits & BAR_ATOMIC)
        bea_glsl_text_line(&g->body, "memoryBarrierAtomicCounter();");
    if (bits & BAR_IMAGE)
        bea_glsl_text_line(&g->body, "memoryBarrierImage();");
    if (bits & BAR_SHARED && compute)
        bea_glsl_text_line(&g->body, "memoryBarrierShared();");
}

static void print_emit(struct bea_glsl *g, const struct bea_ir_insn *insn)
{
    uint32_t stream;
    bool emit = insn->op == VGP_TGSI_OPCODE_EMIT;
    if (!insn->num_src || !bea_glsl_imm_bits(g, &insn->src[0], 0, &stream) || stream > 3)
        stream = 0;
    if (emit)
        bea_glsl_text_line(&g->body, "write_vertex();");
    if (stream) {
        bea_glsl_need(g, BEA_GLSL_NEED_STREAMS);
        bea_glsl_text_line(&g->body, "%s(%" PRIu32 ");",
                           emit ? "EmitStreamVertex" : "EndStreamPrimitive", stream);
    } else {
        bea_glsl_text_line(&g->body, emit ? "EmitVertex();" : "EndPrimitive();");
    }
}

static void print_clock(struct bea_glsl *g, const struct bea_ir_insn *insn)
{
    bea_glsl_need(g, BEA_GLSL_NEED_SHADER_CLOCK);
    bea_glsl_result4(g, insn, BEA_GLSL_U, "uvec4(clock2x32ARB(), 0u, 0u)");
}

bool bea_glsl_print_flow(struct bea_glsl *g, const struct bea_ir_insn *insn)
{
    if (print_block(g, insn) || print_jump(g, insn))
        return true;
    switch (insn->op) {
    case VGP_TGSI_OPCODE_BARRIER: bea_glsl_text_line(&g->body, "barrier();"); return true;
    case VGP_TGSI_OPCODE_MEMBAR: print_membar(g, insn); return true;
    case VGP_TGSI_OPCODE_EMIT:
    case VGP_TGSI_OPCODE_ENDPRIM: print_emit(g, insn); return true;
    case VGP_TGSI_OPCODE_CLOCK: print_clock(g, insn); return true;
    default: return false;
    }
}
