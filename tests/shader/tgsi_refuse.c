/* SPDX-License-Identifier: MIT */
/* Texts that must be refused, each for its own reason and at its line. */
#include "support.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FS "FRAG\nDCL IN[0], GENERIC[0], PERSPECTIVE\nDCL OUT[0], COLOR\nDCL TEMP[0..3]\n"

static const struct bad {
    const char *text;
    uint32_t line;
    const char *message; /* a part of it */
} bads[] = {
    /* the text as a whole */
    {"", 1, "a word expected, not the text's end"},
    {"MOV OUT[0], IN[0]\nEND\n", 1, "no processor \"MOV\""},
    {"MESH\nEND\n", 1, "no processor \"MESH\""},
    {"FRAG\n", 1, "no instructions"},
    {"FRAG\n0 END\n", 2, "':' expected"},
    {"FRAG\n}\nEND\n", 2, "a line expected, not byte 0x7d"},
    {"FRAG\n\xc3\xa4\nEND\n", 2, "a line expected, not byte 0xc3"},
    {FS "FROB TEMP[0]\nEND\n", 5, "no opcode \"FROB\""},
    {FS "MOV_SAT_SAT_SAT TEMP[0], IN[0]\nEND\n", 5, "no opcode"},
    {FS "_SAT TEMP[0], IN[0]\nEND\n", 5, "no opcode \"_SAT\""},
    {FS "MOV OUT[0], IN[0]\n", 5, "not END"},
    {FS "END\nMOV OUT[0], IN[0]\nEND\n", 5, "is not the last instruction"},
    /* an identifier of any length is bounded */
    {"FRAG\nDCL AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA[0]\nEND\n",
     2, "a word of 72 letters"},
    /* numbers */
    {"FRAG\nDCL TEMP[99999999999999999999]\nEND\n", 2, "a number above 65535"},
    {"FRAG\nDCL TEMP[65536]\nEND\n", 2, "a number above 65535"},
    {"FRAG\nDCL TEMP[-1]\nEND\n", 2, "a number expected"},
    {"FRAG\nDCL TEMP[0x1]\nEND\n", 2, "']' expected, not \"x1\""},
    {"FRAG\nIMM[0] FLT32 {0x, 0, 0, 0}\nEND\n", 2, "no digits behind 0x"},
    {"FRAG\nIMM[0] FLT32 {0x123456789, 0, 0, 0}\nEND\n", 2, "more than 8"},
    {"FRAG\nIMM[0] FLT32 {.}\nEND\n", 2, "a number expected"},
    {"FRAG\nIMM[0] FLT64 {0x00000000, 0x3ff00000}\nEND\n", 2, "the high word expected"},
    {"FRAG\nIMM[0] FLT32 {0x3f80", 2, "'}' expected, not the text's end"},
    {"FRAG\nIMM[0] FLT64 {0x0", 2, "the high word expected"},
    {"FRAG\nIMM[0] UINT32 {4294967296}\nEND\n", 2, "does not fit"},
    {"FRAG\nIMM[0] INT32 {2147483648}\nEND\n", 2, "does not fit"},
    {"FRAG\nIMM[0] INT32 {-2147483649}\nEND\n", 2, "does not fit"},
    {"FRAG\nIMM[0] UINT64 {18446744073709551616}\nEND\n", 2, "does not fit"},
    /* immediates */
    {"FRAG\nIMM[0] FLT16 {0}\nEND\n", 2, "no immediate type"},
    {"FRAG\nIMM[1] FLT32 {0, 0, 0, 0}\nEND\n", 2, "immediate 1 where 0 is due"},
    {"FRAG\nIMM[0] FLT32 {0, 0, 0, 0, 0}\nEND\n", 2, "more than four words"},
    {"FRAG\nIMM[0] INT64 {0, 0, 0}\nEND\n", 2, "more than four words"},
    {"FRAG\nIMM[0] FLT32 0, 0\nEND\n", 2, "'{' expected"},
    {FS "MOV OUT[0], IMM[0]\nEND\n", 5, "IMM[0] is not declared"},
    {FS "IMM[0] UINT32 {0, 0, 0, 0}\nMOV OUT[0], IMM[1]\nEND\n", 6, "IMM[1] is beyond"},
    {FS "IMM[0] UINT32 {0, 0, 0, 0}\nMOV OUT[0], IMM[0][0]\nEND\n", 6, "one dimension"},
    /* declarations */
    {"FRAG\nDCL FOO[0]\nEND\n", 2, "no register file: \"FOO\""},
    {"FRAG\nDCL TEMP\nEND\n", 3, "'[' expected, not \"END\""},
    {"FRAG\nDCL TEMP[5..2]\nEND\n", 2, "the range 5..2 runs backwards"},
    {"FRAG\nDCL TEMP[0.3]\nEND\n", 2, "'.' expected"},
    {"FRAG\nDCL TEMP[0..16384]\nEND\n", 2, "TEMP has registers 0..16383"},
    {"FRAG\nDCL TEMP[0..3]\nDCL TEMP[2..5], ARRAY(1)\nEND\n", 3, "TEMP[2] is declared twice"},
    {"FRAG\nDCL TEMP[0], ARRAY(16384)\nEND\n", 2, "array 16384"},
    {"FRAG\nDCL TEMP[0], BAR\nEND\n", 2, "no word of a declaration: \"BAR\""},
    {"FRAG\nDCL TEMP[0][0]\nEND\n", 2, "TEMP has one dimension"},
    {"FRAG\nDCL TEMP[][0]\nEND\n", 2, "TEMP has no vertices"},
    {"FRAG\nDCL IN[0..1][0]\nEND\n", 2, "a range of dimensions"},
    {"FRAG\nDCL IN[][0], GENERIC[0]\nEND\n", 2, "no [][n] there"},
    {"FRAG\nDCL IN[0]\nEND\n", 2, "without a semantic"},
    {"FRAG\nDCL IN[128], GENERIC[0]\nEND\n", 2, "IN has registers 0..127"},
    {"FRAG\nDCL IN[0], GENERIC[64]\nEND\n", 2, "no GENERIC[64]"},
    {"FRAG\nDCL IN[0..63], GENERIC[1]\nEND\n", 2, "no GENERIC[64]"},
    {"FRAG\nDCL IN[0], GENERIC[65535]\nEND\n", 2, "no GENERIC[65535]"},
    {"FRAG\nDCL IN[0], TEXCOORD[8]\nEND\n", 2, "no TEXCOORD[8]"},
    {"FRAG\nDCL OUT[0], COLOR[8]\nEND\n", 2, "no COLOR[8]"},
    {"VERT\nDCL OUT[0], CLIPDIST[2]\nEND\n", 2, "no CLIPDIST[2]"},
    {"TESS_CTRL\nDCL OUT[0], PATCH[32]\nEND\n", 2, "no PATCH[32]"},
    {"VERT\nDCL IN[32]\nEND\n", 2, "no vertex element 32"},
    {"VERT\nDCL OUT[0].yx, POSITION\nEND\n", 2, "not a mask"},
    {"COMP\nDCL IN[0], GENERIC[0]\nEND\n", 2, "IN cannot be declared in this stage"},
    {"FRAG\nDCL MEMORY[0], SHARED\nEND\n", 2, "MEMORY cannot be declared in this stage"},
    {"FRAG\nDCL IMM[0]\nEND\n", 2, "IMM cannot be declared"},
    {"FRAG\nDCL CONSTBUF[0]\nEND\n", 2, "CONSTBUF cannot be declared"},
    {"FRAG\nDCL CONST[32][0]\nEND\n", 2, "no constant buffer 32"},
    {"FRAG\nDCL HWATOMIC[32][0]\nEND\n", 2, "no counter binding 32"},
    {"FRAG\nDCL SAMP[32]\nEND\n", 2, "SAMP has registers 0..31"},
    {"FRAG\nDCL IMAGE[32], 2D, PIPE_FORMAT_NONE\nEND\n", 2, "IMAGE has registers 0..31"},
    {"FRAG\nDCL BUFFER[32]\nEND\n", 2, "BUFFER has registers 0..31"},
    {"FRAG\nDCL SVIEW[0], 4D, FLOAT\nEND\n", 2, "no texture target"},
    {"FRAG\nDCL SVIEW[0], 2D, HALF\nEND\n", 2, "no result type"},
    {"FRAG\nDCL SVIEW[0], 2D, FLOAT, FLOAT\nEND\n", 3, "one result type or four"},
    {"FRAG\nDCL SVIEW[0], 2D, FLOAT, FLOAT, FLOAT, FLOAT, FLOAT\nEND\n", 2, "no result type"},
    {"FRAG\nDCL IMAGE[0], 2D, PIPE_FORMAT_FROB\nEND\n", 2, "no image format"},
    {"FRAG\nDCL SV[0]\nEND\n", 2, "a system value without a name"},
    {"GEOM\nDCL OUT[0], POSITION, STREAM(0, 0, 0, 4)\nEND\n", 2, "a number above 3"},
    /* properties */
    {"FRAG\nPROPERTY FS_COORD_ORIGIN SIDEWAYS\nEND\n", 2, "no property value"},
    {"FRAG\nPROPERTY FS_DEPTH_LAYOUT 5\nEND\n", 1, "FS_DEPTH_LAYOUT is 5"},
    {"GEOM\nPROPERTY GS_INPUT_PRIMITIVE 99\nEND\n", 1, "GS_INPUT_PRIMITIVE is 99"},
    {"TESS_CTRL\nPROPERTY TCS_VERTICES_OUT 33\nEND\n", 1, "TCS_VERTICES_OUT is 33"},
    {"VERT\nPROPERTY NUM_CLIPDIST_ENABLED 5\nPROPERTY NUM_CULLDIST_ENABLED 4\nEND\n", 1,
     "more than 8 clip and cull distances"},
    {"VERT\nPROPERTY NUM_CLIPDIST_ENABLED 4294967295\nEND\n", 1, "NUM_CLIPDIST_ENABLED is"},
    /* operands */
    {FS "MOV OUT[0]\nEND\n", 6, "',' expected, not \"END\""},
    {FS "MOV OUT[0], IN[0], IN[0]\nEND\n", 5, "too many operands"},
    {FS "MOV OUT[0], IN[0], X\nEND\n", 5, "no word of an instruction: \"X\""},
    {FS "MOV OUT[0], IN[0], T[0], T[0]\nEND\n", 5, "no register file \"T\""},
    {FS "MOV OUT[0].yx, IN[0]\nEND\n", 5, "not a mask"},
    {FS "MOV OUT[0], IN[0].xyzwx\nEND\n", 5, "not a swizzle"},
    {FS "MOV OUT[0], IN[0].q\nEND\n", 5, "not a swizzle"},
    {FS "MOV OUT[0], |IN[0]\nEND\n", 6, "'|' expected"},
    {FS "MOV OUT[1], IN[0]\nEND\n", 5, "OUT[1] is not declared"},
    {FS "MOV OUT[0], IN[1]\nEND\n", 5, "IN[1] is not declared"},
    {FS "MOV OUT[0], TEMP[4]\nEND\n", 5, "TEMP[4] is not declared"},
    {FS "MOV OUT[0], TEMP[65535]\nEND\n", 5, "TEMP[65535] is not declared"},
    {FS "MOV OUT[0], TEMP[65536]\nEND\n", 5, "a number above 65535"},
    {FS "MOV OUT[0], CONST[0]\nEND\n", 5, "CONST[0] is not declared"},
    {FS "DCL CONST[0..2]\nMOV OUT[0], CONST[3]\nEND\n", 6, "CONST[3] is beyond"},
    {FS "DCL CONST[1][0..2]\nMOV OUT[0], CONST[2][0]\nEND\n", 6, "CONST[0] is not declared"},
    {FS "DCL CONST[1][0..2]\nMOV OUT[0], CONST[65535][0]\nEND\n", 6, "no such buffer"},
    {FS "MOV IN[0], IN[0]\nEND\n", 5, "IN[0] cannot stand there"},
    {FS "DCL CONST[0]\nMOV CONST[0], IN[0]\nEND\n", 6, "CONST[0] cannot stand there"},
    {FS "DCL SAMP[0]\nMOV OUT[0], SAMP[0]\nEND\n", 6, "SAMP[0] cannot stand there"},
    {FS "MOV OUT[0], NULL\nEND\n", 5, "NULL[0] cannot stand there"},
    {FS "MOV OUT[0], IN[0][0]\nEND\n", 5, "IN[0] is not declared"},
    {FS "MOV OUT[0], TEMP[ADDR[0].x]\nEND\n", 5, "indexed by a register that is not declared"},
    {FS "DCL ADDR[0]\nMOV OUT[0], TEMP[ADDR[0].xy]\nEND\n", 6, "one component"},
    {FS "MOV OUT[0], TEMP[IN[0].x]\nEND\n", 5, "indexed by a register that is not declared"},
    {FS "DCL ADDR[0]\nMOV OUT[0], TEMP[ADDR[0].x](1)\nEND\n", 6, "array that is not declared"},
    {FS "DCL ADDR[0]\nDCL SV[0], FACE\nMOV OUT[0], SV[ADDR[0].x]\nEND\n", 7, "cannot be indexed"},
    {FS "DCL ADDR[0]\nMOV OUT[0], TEMP[ADDR[0].x+65536]\nEND\n", 6, "a number above 65535"},
    /* textures */
    {FS "DCL SAMP[0]\nTEX OUT[0], IN[0], SAMP[0]\nEND\n", 6, "no texture target"},
    {FS "TEX OUT[0], IN[0], SAMP[0], 2D\nEND\n", 5, "SAMP[0] is not declared"},
    {FS "DCL SAMP[0]\nTEX OUT[0], IN[0], SAMP[31], 2D\nEND\n", 6, "SAMP[31] is not declared"},
    {FS "DCL SAMP[0]\nTEX OUT[0], IN[0], IN[0], 2D\nEND\n", 6, "IN[0] cannot stand there"},
    {FS "DCL SAMP[0]\nDCL ADDR[0]\nTEX OUT[0], IN[0], SAMP[ADDR[0].x-1], 2D\nEND\n", 7,
     "SAMP[-1] is not declared"},
    {FS "DCL SAMP[0]\nIMM[0] UINT32 {0}\nTEX OUT[0], IN[0], SAMP[0], 2D, IMM[0], IMM[0]\nEND\n", 7,
     "too many offsets"},
    {FS "DCL SAMP[0]\nIMM[0] UINT32 {0}\nTG4 OUT[0], IN[0], IMM[0], SAMP[0], 2D, IMM[0], IMM[0], "
        "IMM[0], IMM[0], IMM[0]\nEND\n",
     7, "too many operands"},
    {FS "DCL SAMP[0]\nTEX OUT[0], IN[0], SAMP[0], 2D, IMM[0]\nEND\n", 6, "IMM[0] is not declared"},
    {FS "DCL SVIEW[0], 2D, FLOAT\nDCL SAMP[0]\nSAMPLE OUT[0], IN[0], SVIEW[0], SAMP[0]\nEND\n", 7,
     "an opcode that virgl does not carry"},
    /* memory */
    {"COMP\nDCL TEMP[0]\nLOAD TEMP[0], BUFFER[0], TEMP[0]\nEND\n", 3, "BUFFER[0] is not declared"},
    {"COMP\nDCL TEMP[0]\nLOAD TEMP[0], TEMP[0], TEMP[0]\nEND\n", 3, "TEMP[0] cannot stand there"},
    {"COMP\nDCL TEMP[0]\nSTORE TEMP[0], TEMP[0], TEMP[0]\nEND\n", 3, "TEMP[0] cannot stand there"},
    {"COMP\nDCL TEMP[0]\nDCL BUFFER[0]\nMOV TEMP[0], BUFFER[0]\nEND\n", 4, "cannot stand there"},
    {"COMP\nDCL TEMP[0]\nDCL IMAGE[0], 2D, PIPE_FORMAT_NONE\nLOAD TEMP[0], IMAGE[1], TEMP[0], "
     "2D\nEND\n",
     4, "IMAGE[1] is not declared"},
    {"COMP\nDCL TEMP[0]\nATOMUADD TEMP[0], HWATOMIC[0][0], TEMP[0], TEMP[0]\nEND\n", 3,
     "HWATOMIC[0] is not declared"},
    {"COMP\nDCL TEMP[0]\nDCL HWATOMIC[0][0..1]\nATOMUADD TEMP[0], HWATOMIC[0], TEMP[0], "
     "TEMP[0]\nEND\n",
     4, "no such binding"},
    {"COMP\nDCL TEMP[0]\nDCL HWATOMIC[0][0..1]\nATOMUADD TEMP[0], HWATOMIC[0][2], TEMP[0], "
     "TEMP[0]\nEND\n",
     4, "HWATOMIC[2] is beyond"},
    {"COMP\nDCL TEMP[0]\nATOMCAS TEMP[0], MEMORY[0], TEMP[0], TEMP[0]\nEND\n", 4,
     "',' expected, not \"END\""},
    {"COMP\nDCL TEMP[0]\nMEMBAR TEMP[0]\nEND\n", 3, "TEMP[0] cannot stand there"},
    /* stages */
    {"VERT\nKILL\nEND\n", 2, "does not exist in this stage"},
    {"VERT\nIMM[0] UINT32 {0}\nEMIT IMM[0]\nEND\n", 3, "does not exist in this stage"},
    {"GEOM\nIMM[0] UINT32 {4}\nEMIT IMM[0]\nEND\n", 3, "no such stream"},
    {"GEOM\nEMIT IMM[0]\nEND\n", 2, "IMM[0] is not declared"},
    {"GEOM\nIMM[0] UINT32 {0}\nDCL ADDR[0]\nEMIT IMM[ADDR[0].x]\nEND\n", 4, "at run time"},
    {"GEOM\nDCL IN[][0], POSITION\nDCL TEMP[0]\nMOV TEMP[0], IN[0]\nEND\n", 4, "is not declared"},
    {"GEOM\nDCL IN[][0], POSITION\nDCL TEMP[0]\nMOV TEMP[0], IN[32][0]\nEND\n", 4,
     "no such vertex"},
    {"GEOM\nDCL IN[][0], POSITION\nDCL TEMP[0]\nMOV TEMP[0], IN[0][1]\nEND\n", 4,
     "IN[1] is not declared"},
    /* flow */
    {FS "IF IN[0]\nEND\n", 6, "within an open block"},
    {FS "ELSE\nENDIF\nEND\n", 5, "ELSE without IF"},
    {FS "IF IN[0]\nELSE\nELSE\nENDIF\nEND\n", 7, "ELSE without IF"},
    {FS "ENDIF\nEND\n", 5, "closes no open block"},
    {FS "BGNLOOP\nENDIF\nEND\n", 6, "closes no open block"},
    {FS "IF IN[0]\nENDLOOP\nEND\n", 6, "closes no open block"},
    {FS "BRK\nEND\n", 5, "outside of a loop"},
    {FS "SWITCH IN[0]\nCONT\nENDSWITCH\nEND\n", 6, "outside of a loop"},
    {FS "CASE IN[0]\nEND\n", 5, "outside of SWITCH"},
    {FS "CAL :5\nEND\n", 5, "an opcode that virgl does not carry"},
};

Test(tgsi_refuse, each_for_its_reason)
{
    for (size_t i = 0; i < sizeof(bads) / sizeof(bads[0]); i++) {
        struct bea_shader_error error = {"", 0, 0};
        struct bea_shader_ir *ir;

        cr_expect_eq(test_parse(bads[i].text, strlen(bads[i].text), &ir, &error), BEA_ERR_REFUSED,
                     "accepted:\n%s", bads[i].text);
        cr_expect(strstr(error.message, bads[i].message), "\"%s\", not \"%s\" for\n%s",
                  error.message, bads[i].message, bads[i].text);
        cr_expect_eq(error.line, bads[i].line, "line %u, not %u for\n%s", error.line, bads[i].line,
                     bads[i].text);
    }
}

Test(tgsi_refuse, text_offset_is_exact)
{
    const char *text = FS "MOV OUT[0], IN[0]\n  MOV OUT[0], IN[7]\nEND\n";
    struct bea_shader_error error;
    struct bea_shader_ir *ir;

    cr_expect_eq(test_parse(text, strlen(text), &ir, &error), BEA_ERR_REFUSED);
    cr_expect_eq(error.text_offset, strstr(text, "MOV OUT[0], IN[7]") - text);
    cr_expect_eq(error.line, 6);
}

Test(tgsi_refuse, another_stage)
{
    const char *text = "FRAG\nEND\n";
    struct bea_shader_ir *ir;

    for (uint32_t stage = 0; stage < 8; stage++) {
        const bool own = stage == VGP_STAGE_FRAGMENT;

        cr_expect_eq(bea_shader_parse(stage, text, strlen(text), &test_limits, &ir, NULL),
                     own ? BEA_OK : BEA_ERR_REFUSED);
        bea_shader_ir_destroy(ir);
    }
    cr_expect_eq(bea_shader_parse(UINT32_MAX, text, strlen(text), &test_limits, &ir, NULL),
                 BEA_ERR_REFUSED);
}

/* What a text repeats `count` times between a head and a tail. */
static enum bea_status parse_repeated(const char *head, const char *line, unsigned count,
                                      const char *tail, const struct bea_limits *limits)
{
    struct bea_shader_error error = {"", 0, 0};
    struct bea_shader_ir *ir = NULL;
    struct test_text text = {NULL, 0};
    FILE *file = open_memstream(&text.text, &text.bytes);
    enum bea_status status;

    cr_assert_not_null(file);
    fputs(head, file);
    for (unsigned i = 0; i < count; i++)
        fprintf(file, line, i);
    fputs(tail, file);
    fclose(file);
    status = bea_shader_parse(test_stage(head), text.text, text.bytes, limits, &ir, &error);
    cr_expect_eq(status == BEA_OK, ir != NULL);
    bea_shader_ir_destroy(ir);
    free(text.text);
    return status;
}

/* Each limit: the last that fits, the first that does not. */
Test(tgsi_refuse, limits)
{
    struct bea_limits limits = test_limits;

    limits.shader_instructions = 10;
    cr_expect_eq(parse_repeated("FRAG\n", "NOP\n", 9, "END\n", &limits), BEA_OK);
    cr_expect_eq(parse_repeated("FRAG\n", "NOP\n", 10, "END\n", &limits), BEA_ERR_NO_MEMORY);
    limits = test_limits;
    limits.shader_nesting = 3;
    cr_expect_eq(
        parse_repeated("FRAG\n", "BGNLOOP\n", 3, "ENDLOOP\nENDLOOP\nENDLOOP\nEND\n", &limits),
        BEA_OK);
    cr_expect_eq(parse_repeated("FRAG\n", "BGNLOOP\n", 4, "END\n", &limits), BEA_ERR_NO_MEMORY);
    limits = test_limits;
    limits.shader_bytes = 9;
    cr_expect_eq(parse_repeated("FRAG\n", "", 0, "END\n", &limits), BEA_OK);
    cr_expect_eq(parse_repeated("FRAG\n", "", 0, " END\n", &limits), BEA_ERR_NO_MEMORY);
}

Test(tgsi_refuse, tables_are_bounded)
{
    cr_expect_eq(
        parse_repeated("FRAG\n", "DCL TEMP[%u]\n", BEA_IR_MAX_DECLS, "END\n", &test_limits),
        BEA_OK);
    cr_expect_eq(
        parse_repeated("FRAG\n", "DCL TEMP[%u]\n", BEA_IR_MAX_DECLS + 1, "END\n", &test_limits),
        BEA_ERR_NO_MEMORY);
    cr_expect_eq(
        parse_repeated("FRAG\n", "IMM[%u] UINT32 {1}\n", BEA_IR_MAX_IMMS, "END\n", &test_limits),
        BEA_OK);
    cr_expect_eq(parse_repeated("FRAG\n", "IMM[%u] UINT32 {1}\n", BEA_IR_MAX_IMMS + 1, "END\n",
                                &test_limits),
                 BEA_ERR_NO_MEMORY);
}
