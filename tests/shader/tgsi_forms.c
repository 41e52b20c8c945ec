/* SPDX-License-Identifier: MIT */
/* Each spelling that guests use, and what it means in the IR. */
#include "support.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "vgp/format.h"

#define FS                                                                                         \
    "FRAG\nDCL IN[0], GENERIC[0], PERSPECTIVE\nDCL OUT[0], COLOR\nDCL TEMP[0..7], ARRAY(1)\n"      \
    "DCL ADDR[0..2]\nDCL CONST[0..9]\nDCL CONST[3][0..9]\nDCL SAMP[0..3]\n"                        \
    "IMM[0] UINT32 {1, 2, 3, 4}\n"

/* The first instruction of `line` within a shader that declares what it needs. */
static struct bea_ir_insn first_insn(const char *line)
{
    char text[1024];
    struct bea_shader_ir *ir;
    struct bea_ir_insn insn;

    snprintf(text, sizeof(text), FS "%s\nEND\n", line);
    ir = test_parse_good(text);
    insn = ir->insns[0];
    cr_expect_eq(strncmp(text + insn.text_offset, line, 3), 0, "%s", line);
    bea_shader_ir_destroy(ir);
    return insn;
}

static struct bea_ir_imm imm(const char *line)
{
    char text[256];
    struct bea_shader_ir *ir;
    struct bea_ir_imm out;

    snprintf(text, sizeof(text), "COMP\nIMM[0] %s\nEND\n", line);
    ir = test_parse_good(text);
    cr_assert_eq(ir->num_imms, 1);
    out = ir->imms[0];
    bea_shader_ir_destroy(ir);
    return out;
}

Test(tgsi_forms, modifiers)
{
    struct bea_ir_insn insn = first_insn("MOV_SAT OUT[0].yw, -|IN[0].wzyx|");

    cr_expect_eq(insn.op, VGP_TGSI_OPCODE_MOV);
    cr_expect(insn.saturate && !insn.precise);
    cr_expect_eq(insn.dst[0].writemask, 0xa);
    cr_expect(insn.src[0].negate && insn.src[0].absolute);
    cr_expect_arr_eq(insn.src[0].swizzle, ((uint8_t[]){3, 2, 1, 0}), 4);
    insn = first_insn("mov_precise out[0], in[0]");
    cr_expect(insn.precise && !insn.saturate && !insn.src[0].negate && !insn.src[0].absolute);
    cr_expect_eq(insn.dst[0].writemask, 0xf);
    cr_expect_arr_eq(insn.src[0].swizzle, ((uint8_t[]){0, 1, 2, 3}), 4);
}

Test(tgsi_forms, opcodes_that_look_like_suffixes)
{
    cr_expect_eq(first_insn("DDX_FINE OUT[0], IN[0]").op, VGP_TGSI_OPCODE_DDX_FINE);
    cr_expect_eq(first_insn("DDX_FINE_SAT OUT[0], IN[0]").op, VGP_TGSI_OPCODE_DDX_FINE);
    cr_expect_eq(first_insn("KILL_IF IN[0]").op, VGP_TGSI_OPCODE_KILL_IF);
}

Test(tgsi_forms, indirect)
{
    struct bea_ir_insn insn = first_insn("MOV TEMP[ADDR[2].w-5](1).x, CONST[3][ADDR[1].y+7]");
    const struct bea_ir_reg *dst = &insn.dst[0].reg, *src = &insn.src[0].reg;

    cr_expect(dst->indirect && !dst->has_dim && !dst->dim_indirect);
    cr_expect_eq(dst->index, -5);
    cr_expect_eq(dst->array_id, 1);
    cr_expect_eq(dst->ind.file, VGP_TGSI_FILE_ADDR);
    cr_expect_eq(dst->ind.index, 2);
    cr_expect_eq(dst->ind.component, 3);
    cr_expect(src->indirect && src->has_dim && !src->dim_indirect);
    cr_expect_eq(src->dim, 3);
    cr_expect_eq(src->index, 7);
    cr_expect_eq(src->ind.component, 1);
}

Test(tgsi_forms, indirect_dimension)
{
    struct bea_ir_insn insn = first_insn("MOV OUT[0], CONST[ADDR[0].x+1][2]");
    const struct bea_ir_reg *src = &insn.src[0].reg;

    cr_expect(src->has_dim && src->dim_indirect && !src->indirect);
    cr_expect_eq(src->dim, 1);
    cr_expect_eq(src->index, 2);
    cr_expect_eq(src->dim_ind.file, VGP_TGSI_FILE_ADDR);
}

Test(tgsi_forms, constant_buffer_zero_has_no_dimension)
{
    struct bea_ir_insn insn = first_insn("MOV OUT[0], CONST[0][4]");

    cr_expect(!insn.src[0].reg.has_dim);
    cr_expect_eq(insn.src[0].reg.index, 4);
}

Test(tgsi_forms, texture_target_and_offsets)
{
    struct bea_ir_insn insn = first_insn(
        "TG4 OUT[0], IN[0], IMM[0].x, SAMP[2], 2D_ARRAY, IMM[0].xyz, TEMP[1].zwx, "
        "-IMM[0], IMM[0]");

    cr_expect_eq(insn.texture, VGP_TGSI_TEXTURE_2D_ARRAY);
    cr_expect_eq(insn.num_src, 3);
    cr_expect_eq(insn.src[2].reg.file, VGP_TGSI_FILE_SAMP);
    cr_expect_eq(insn.src[2].reg.index, 2);
    cr_expect_eq(insn.num_offsets, 4);
    cr_expect_arr_eq(insn.offsets[1].swizzle, ((uint8_t[]){2, 3, 0, 0}), 4);
    cr_expect(insn.offsets[2].negate);
    insn = first_insn("TXF OUT[0], IN[0], SAMP[0], BUFFER");
    cr_expect_eq(insn.texture, VGP_TGSI_TEXTURE_BUFFER);
    cr_expect_eq(insn.num_offsets, 0);
    cr_expect_eq(first_insn("ADD OUT[0], IN[0], IN[0]").texture, VGP_TGSI_TEXTURE_UNKNOWN);
}

Test(tgsi_forms, memory)
{
    struct bea_shader_ir *ir = test_parse_good(
        "COMP\nDCL IMAGE[3], 2D, PIPE_FORMAT_R8G8B8A8_UNORM, WR\n"
        "DCL BUFFER[2..4]\nDCL MEMORY[1], SHARED\nDCL HWATOMIC[5][6..9]\n"
        "DCL TEMP[0..1]\nDCL ADDR[0]\n"
        "LOAD TEMP[0], IMAGE[3], TEMP[1], COHERENT, VOLATILE, 2D, "
        "PIPE_FORMAT_R8G8B8A8_UNORM\n"
        "STORE BUFFER[ADDR[0].x+2].xy, TEMP[0], TEMP[1], RESTRICT\n"
        "ATOMUADD TEMP[0], HWATOMIC[5][ADDR[0].x+6], TEMP[0], TEMP[0]\n"
        "STORE MEMORY[0].x, TEMP[0], TEMP[1]\n"
        "END\n");
    const struct bea_ir_insn *load = &ir->insns[0], *store = &ir->insns[1], *atom = &ir->insns[2];

    cr_expect_eq(load->qualifiers, BEA_IR_COHERENT | BEA_IR_VOLATILE);
    cr_expect_eq(load->texture, VGP_TGSI_TEXTURE_2D);
    cr_expect_eq(load->format, VIRGL_FORMAT_R8G8B8A8_UNORM);
    cr_expect_eq(ir->decls[0].format, VIRGL_FORMAT_R8G8B8A8_UNORM);
    cr_expect(ir->decls[0].writable && !ir->decls[0].raw);
    cr_expect_eq(store->qualifiers, BEA_IR_RESTRICT);
    cr_expect_eq(store->dst[0].reg.file, VGP_TGSI_FILE_BUFFER);
    cr_expect(store->dst[0].reg.indirect);
    cr_expect_eq(store->dst[0].writemask, 3);
    cr_expect(atom->src[0].reg.has_dim && atom->src[0].reg.indirect);
    cr_expect_eq(atom->src[0].reg.dim, 5);
    bea_shader_ir_destroy(ir);
}

Test(tgsi_forms, declarations)
{
    struct bea_shader_ir *ir = test_parse_good(
        "GEOM\nDCL IN[][2..3].xy, ARRAY(7), GENERIC[5]\n"
        "DCL OUT[1].w, TEXCOORD[3], INVARIANT, STREAM(0, 1, 2, 3)\n"
        "DCL IN[][4], PRIM_ID\n"
        "DCL SVIEW[3], CUBE, SINT\nDCL SV[1], INVOCATIONID\n"
        "PROPERTY GS_INPUT_PRIMITIVE TRIANGLES_ADJACENCY\nPROPERTY NEXT_SHADER FRAG\n"
        "DCL TEMP[0]\nMOV TEMP[0], IN[1][3]\nMOV TEMP[0], IN[4]\nEND\n");
    const struct bea_ir_decl *in = &ir->decls[0], *out = &ir->decls[1];

    cr_expect(in->vertex_dim && in->has_semantic && !in->has_dim);
    cr_expect_eq(in->first, 2);
    cr_expect_eq(in->last, 3);
    cr_expect_eq(in->usage_mask, 3);
    cr_expect_eq(in->array_id, 7);
    cr_expect_eq(in->semantic, VGP_TGSI_SEMANTIC_GENERIC);
    cr_expect_eq(in->semantic_index, 5);
    cr_expect(out->invariant && !out->vertex_dim);
    cr_expect_eq(out->usage_mask, 8);
    cr_expect_arr_eq(out->stream, ((uint8_t[]){0, 1, 2, 3}), 4);
    cr_expect(!ir->decls[2].vertex_dim, "PRIM_ID is read as IN[n]");
    cr_expect_arr_eq(ir->decls[3].return_type,
                     ((uint8_t[]){VGP_TGSI_RETURN_TYPE_SINT, VGP_TGSI_RETURN_TYPE_SINT,
                                  VGP_TGSI_RETURN_TYPE_SINT, VGP_TGSI_RETURN_TYPE_SINT}),
                     4);
    cr_expect(ir->has_property[VGP_TGSI_PROPERTY_GS_INPUT_PRIMITIVE]);
    cr_expect_eq(ir->properties[VGP_TGSI_PROPERTY_GS_INPUT_PRIMITIVE],
                 VGP_TGSI_PRIMITIVE_TRIANGLES_ADJACENCY);
    bea_shader_ir_destroy(ir);
}

Test(tgsi_forms, color_is_semantic_and_interpolation)
{
    struct bea_shader_ir *ir = test_parse_good(
        "FRAG\nDCL IN[0], COLOR, COLOR, SAMPLE\nDCL IN[1], COLOR[1], CONSTANT\nEND\n");

    cr_expect_eq(ir->decls[0].semantic, VGP_TGSI_SEMANTIC_COLOR);
    cr_expect_eq(ir->decls[0].semantic_index, 0);
    cr_expect_eq(ir->decls[0].interpolate, VGP_TGSI_INTERPOLATE_COLOR);
    cr_expect_eq(ir->decls[0].location, VGP_TGSI_LOCATION_SAMPLE);
    cr_expect_eq(ir->decls[1].semantic_index, 1);
    cr_expect_eq(ir->decls[1].interpolate, VGP_TGSI_INTERPOLATE_CONSTANT);
    bea_shader_ir_destroy(ir);
}

/* What Mesa 22.3 sends for clip vertices in control shaders. */
Test(tgsi_forms, control_shader_oddities)
{
    struct bea_shader_ir *ir = test_parse_good(
        "TESS_CTRL\nDCL IN[][0], POSITION\nDCL OUT[][1], CLIPVERTEX\n"
        "DCL TEMP[0..6]\nDCL ADDR[0]\n"
        "MOV TEMP[ADDR[0].x][6], IN[ADDR[0].x][0]\nMOV OUT[1], TEMP[6]\nEND\n");
    const struct bea_ir_reg *dst = &ir->insns[0].dst[0].reg;

    cr_expect(!dst->has_dim && !dst->dim_indirect && !dst->indirect);
    cr_expect_eq(dst->index, 6);
    cr_expect(!ir->insns[1].dst[0].reg.has_dim);
    bea_shader_ir_destroy(ir);
}

Test(tgsi_forms, text_ends_at_nul)
{
    static const char text[] = "FRAG\nEND\n\0garbage [[[";
    struct bea_shader_ir *ir;

    cr_expect_eq(bea_shader_parse(VGP_STAGE_FRAGMENT, text, sizeof(text), &test_limits, &ir, NULL),
                 BEA_OK);
    cr_assert_not_null(ir);
    cr_expect_eq(ir->num_insns, 1);
    bea_shader_ir_destroy(ir);
}

/* Decimal floats against the compiler's own reading of them. */
Test(tgsi_forms, decimal_floats)
{
#define CASE(x)                                                                                    \
    {                                                                                              \
#x, (x)                                                                                    \
    }
    static const struct {
        const char *text;
        double value;
    } cases[] = {
        CASE(0.0),
        CASE(1.0),
        CASE(0.1),
        CASE(-0.5),
        CASE(3.4028235e38),
        CASE(1e-45),
        CASE(123456789.125),
        CASE(16777217.0),
        CASE(-2.5e-3),
        CASE(.25),
        CASE(7.),
        CASE(1e+10),
        CASE(0.3333333432674408),
        CASE(1.17549435e-38),
        CASE(100000000000000000000000000000000.0),
        CASE(0.00000000000000000000000000000000000001),
    };
#undef CASE

    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        char line[128];
        const float expected = (float)cases[i].value;
        struct bea_ir_imm got;
        double wide;

        snprintf(line, sizeof(line), "FLT32 {%s}", cases[i].text);
        got = imm(line);
        cr_expect_arr_eq(got.bits, &expected, sizeof(expected), "%s", line);
        snprintf(line, sizeof(line), "FLT64 {%s}", cases[i].text);
        got = imm(line);
        memcpy(&wide, got.bits, sizeof(wide));
        cr_expect_leq(fabs(wide - cases[i].value), fabs(cases[i].value) * 0x1p-52, "%s", line);
    }
}

Test(tgsi_forms, floats_beyond_all_bounds)
{
    cr_expect_eq(imm("FLT32 {1e39}").bits[0], 0x7f800000);
    cr_expect_eq(imm("FLT32 {-1e99999999999}").bits[0], 0xff800000);
    cr_expect_eq(imm("FLT32 {1e-99999999999}").bits[0], 0);
    cr_expect_eq(imm("FLT32 {-0.0}").bits[0], 0x80000000);
    cr_expect_eq(imm("FLT32 {inf}").bits[0], 0x7f800000);
    cr_expect_eq(imm("FLT32 {-Infinity}").bits[0], 0xff800000);
    cr_expect_gt(imm("FLT32 {nan}").bits[0] & 0x7fffffff, 0x7f800000);
}

Test(tgsi_forms, bit_patterns)
{
    struct bea_ir_imm got = imm("FLT32 {0x3f800000, 0xFFFFFFFF, 1.0, 0x0}");

    cr_expect_arr_eq(got.bits, ((uint32_t[]){0x3f800000, 0xffffffff, 0x3f800000, 0}), 16);
    got = imm("FLT64 {0x00000001 0x3ff00000, 1.0}");
    cr_expect_arr_eq(got.bits, ((uint32_t[]){1, 0x3ff00000, 0, 0x3ff00000}), 16);
    got = imm("INT32 {-1, -2147483648, 2147483647, 0}");
    cr_expect_arr_eq(got.bits, ((uint32_t[]){0xffffffff, 0x80000000, 0x7fffffff, 0}), 16);
    got = imm("UINT32 {4294967295, 0xdeadbeef}");
    cr_expect_arr_eq(got.bits, ((uint32_t[]){0xffffffff, 0xdeadbeef, 0, 0}), 16);
    got = imm("INT64 {-9223372036854775808, 4294967296}");
    cr_expect_arr_eq(got.bits, ((uint32_t[]){0, 0x80000000, 0, 1}), 16);
    got = imm("UINT64 {18446744073709551615, 1}");
    cr_expect_arr_eq(got.bits, ((uint32_t[]){0xffffffff, 0xffffffff, 1, 0}), 16);
}

/* Every opcode of the vocabulary parses with its own operand counts. */
Test(tgsi_forms, all_opcodes_parse)
{
    for (uint32_t op = 0; op < VGP_TGSI_OPCODE_COUNT; op++) {
        const struct vgp_tgsi_opcode_info *info = vgp_tgsi_opcode_info(op);
        struct bea_shader_error error = {"", 0, 0};
        struct bea_shader_ir *ir;
        char text[512];
        int len = snprintf(text, sizeof(text), "FRAG\nDCL TEMP[0]\n%s", info->name);

        for (unsigned i = 0; i < (unsigned)info->num_dst + info->num_src; i++)
            len += snprintf(text + len, sizeof(text) - (size_t)len, "%s TEMP[0]", i > 0 ? "," : "");
        if (info->has_texture)
            len += snprintf(text + len, sizeof(text) - (size_t)len, ", 2D");
        snprintf(text + len, sizeof(text) - (size_t)len, "\nEND\n");
        /* Validation may refuse it, but no operand is missing and none is left. */
        test_parse(text, strlen(text), &ir, &error);
        cr_expect(!strstr(error.message, "expected") && !strstr(error.message, "no opcode") &&
                      !strstr(error.message, "operands"),
                  "%s: %s", info->name, error.message);
        bea_shader_ir_destroy(ir);
    }
}
