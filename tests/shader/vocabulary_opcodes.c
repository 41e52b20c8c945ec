/* SPDX-License-Identifier: MIT */
#include "vocabulary.h"

#include <stdio.h>
#include <string.h>

#define NO_CAP "no capability of the protocol lets a guest send it"
#define BINDLESS "no command of the protocol makes texture handles"
#define DX10 "virgl carries textures as pairs of sampler and view only"
#define CALLS "guests inline all subroutines"

const struct test_impossible test_impossible_opcodes[] = {
    {"BALLOT", NO_CAP},      {"READ_FIRST", NO_CAP}, {"READ_INVOC", NO_CAP}, {"DEMOTE", NO_CAP},
    {"READ_HELPER", NO_CAP}, {"LOD", NO_CAP},        {"IMG2HND", BINDLESS},  {"SAMP2HND", BINDLESS},
    {"CAL", CALLS},          {"BGNSUB", CALLS},      {"ENDSUB", CALLS},      {"GATHER4", DX10},
    {"SAMPLE", DX10},        {"SAMPLE_B", DX10},     {"SAMPLE_C", DX10},     {"SAMPLE_C_LZ", DX10},
    {"SAMPLE_D", DX10},      {"SAMPLE_I", DX10},     {"SAMPLE_I_MS", DX10},  {"SAMPLE_INFO", DX10},
    {"SAMPLE_L", DX10},      {"SAMPLE_POS", DX10},   {"SVIEWINFO", DX10},    {NULL, NULL},
};

/* Those that do not stand alone, or not among values. */
static const struct {
    const char *name, *lines;
} lines[] = {
    {"IF", "IF TEMP[0].xxxx\nENDIF"},
    {"UIF", "UIF TEMP[0].xxxx\nENDIF"},
    {"ELSE", "UIF TEMP[0].xxxx\nELSE\nENDIF"},
    {"ENDIF", "UIF TEMP[0].xxxx\nENDIF"},
    {"BGNLOOP", "BGNLOOP\nBRK\nENDLOOP"},
    {"ENDLOOP", "BGNLOOP\nBRK\nENDLOOP"},
    {"BRK", "BGNLOOP\nUIF TEMP[0].xxxx\nBRK\nENDIF\nENDLOOP"},
    {"CONT", "BGNLOOP\nUIF TEMP[0].xxxx\nBRK\nENDIF\nCONT\nENDLOOP"},
    {"SWITCH", "SWITCH TEMP[0].xxxx\nCASE IMM[0].yyyy\nBRK\nDEFAULT\nENDSWITCH"},
    {"CASE", "SWITCH TEMP[0].xxxx\nCASE IMM[0].yyyy\nENDSWITCH"},
    {"DEFAULT", "SWITCH TEMP[0].xxxx\nDEFAULT\nENDSWITCH"},
    {"ENDSWITCH", "SWITCH TEMP[0].xxxx\nDEFAULT\nENDSWITCH"},
    {"CAL", "CAL :0"},
    {"BGNSUB", "BGNSUB :0\nENDSUB"},
    {"ENDSUB", "BGNSUB :0\nENDSUB"},
    {"END", "NOP"},
    {"MEMBAR", "MEMBAR IMM[0].yyyy"},
    {"ARL", "ARL ADDR[0].x, TEMP[0].xxxx"},
    {"ARR", "ARR ADDR[0].x, TEMP[0].xxxx"},
    {"UARL", "UARL ADDR[0].x, TEMP[0].xxxx"},
    {"LOAD", "LOAD TEMP[4], BUFFER[0], TEMP[0].xxxx"},
    {"STORE", "STORE BUFFER[0].xy, TEMP[0].xxxx, TEMP[1]"},
    {"RESQ", "RESQ TEMP[4].x, BUFFER[0]"},
    {"FBFETCH", "FBFETCH TEMP[4], OUT[0]"},
    {"INTERP_CENTROID", "INTERP_CENTROID TEMP[4], IN[0]"},
    {"INTERP_SAMPLE", "INTERP_SAMPLE TEMP[4], IN[0], IMM[0].yyyy"},
    {"INTERP_OFFSET", "INTERP_OFFSET TEMP[4], IN[0], TEMP[0]"},
    {"TEX2", "TEX2 TEMP[4], TEMP[0], TEMP[1].xxxx, SAMP[0], SHADOWCUBEARRAY"},
    {"TXB2", "TXB2 TEMP[4], TEMP[0], TEMP[1].xxxx, SAMP[0], CUBEARRAY"},
    {"TXL2", "TXL2 TEMP[4], TEMP[0], TEMP[1].xxxx, SAMP[0], CUBEARRAY"},
    {"TXQS", "TXQS TEMP[4].x, SAMP[0], 2D_MSAA"},
    {"TG4", "TG4 TEMP[4], TEMP[0], IMM[0].yyyy, SAMP[0], 2D"},
};

static const char *target_of(const char *text)
{
    return strstr(text, "SHADOWCUBEARRAY") ? "SHADOWCUBEARRAY"
           : strstr(text, "CUBEARRAY")     ? "CUBEARRAY"
           : strstr(text, "MSAA")          ? "2D_MSAA"
                                           : "2D";
}

/* "OP TEMP[4], TEMP[0], TEMP[1] ...", with a sampler, a buffer or doubles where they belong. */
static void usual_line(const struct vgp_tgsi_opcode_info *info, char *line, size_t capacity)
{
    int at = snprintf(line, capacity, "%s", info->name);
    const char *comma = " ";
    for (unsigned i = 0; i < info->num_dst; i++, comma = ", ")
        at += snprintf(line + at, capacity - (size_t)at, "%sTEMP[%u]%s", comma, 4 - i,
                       info->num_dst > 1 ? (i ? ".x" : ".xy") : "");
    for (unsigned i = 0; i < info->num_src; i++, comma = ", ") {
        bool sampler = info->has_texture && i + 1u == info->num_src;
        bool memory = info->group == VGP_TGSI_GROUP_ATOMIC && i == 0;
        if (sampler)
            at += snprintf(line + at, capacity - (size_t)at, "%sSAMP[0], 2D", comma);
        else if (memory)
            at += snprintf(line + at, capacity - (size_t)at, "%sBUFFER[0]", comma);
        else
            at += snprintf(line + at, capacity - (size_t)at, "%sTEMP[%u]", comma, i);
    }
}

static void opcode_lines(uint32_t op, char *out, size_t capacity)
{
    const struct vgp_tgsi_opcode_info *info = vgp_tgsi_opcode_info(op);
    for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++)
        if (strcmp(lines[i].name, info->name) == 0) {
            snprintf(out, capacity, "%s", lines[i].lines);
            return;
        }
    usual_line(info, out, capacity);
}

void test_opcode_text(uint32_t op, char *text, size_t capacity)
{
    char program[512];
    opcode_lines(op, program, sizeof(program));
    if (op == VGP_TGSI_OPCODE_EMIT || op == VGP_TGSI_OPCODE_ENDPRIM) {
        snprintf(text, capacity,
                 "GEOM\nPROPERTY GS_INPUT_PRIMITIVE POINTS\nPROPERTY GS_OUTPUT_PRIMITIVE POINTS\n"
                 "PROPERTY GS_MAX_OUTPUT_VERTICES 1\nDCL OUT[0], POSITION\nIMM[0] UINT32 {0, 0, 0, "
                 "0}\n%s IMM[0].xxxx\nEND\n",
                 vgp_tgsi_opcode_info(op)->name);
        return;
    }
    if (op == VGP_TGSI_OPCODE_BARRIER) {
        snprintf(text, capacity,
                 "COMP\nPROPERTY CS_FIXED_BLOCK_WIDTH 1\nPROPERTY CS_FIXED_BLOCK_HEIGHT 1\n"
                 "PROPERTY CS_FIXED_BLOCK_DEPTH 1\nBARRIER\nEND\n");
        return;
    }
    const char *target = target_of(program);
    bool shadow = strncmp(target, "SHADOW", 6) == 0;
    snprintf(text, capacity,
             "FRAG\nDCL IN[0], GENERIC[0], PERSPECTIVE\nDCL OUT[0], COLOR\n%s%s%s%s%s"
             "DCL TEMP[0..4]\nDCL ADDR[0]\nIMM[0] UINT32 {0, 1, 2, 3}\nMOV TEMP[0], IN[0]\n%s\n"
             "MOV OUT[0], TEMP[4]\nEND\n",
             strstr(program, "BUFFER") ? "DCL BUFFER[0]\n" : "",
             strstr(program, "SAMP[") ? "DCL SAMP[0]\nDCL SVIEW[0], " : "",
             strstr(program, "SAMP[") ? target : "", strstr(program, "SAMP[") ? ", FLOAT\n" : "",
             shadow ? "" : "", program);
}
