/* SPDX-License-Identifier: MIT */
#include "vocabulary.h"

#include <stdio.h>
#include <string.h>

#define SEM(name) VGP_TGSI_SEMANTIC_##name
#define NOT_SENT "no guest of virgl sends it"

const struct test_impossible test_impossible_semantics[] = {
    {"WORK_DIM", NOT_SENT},
    {"SUBGROUP_SIZE", NOT_SENT},
    {"SUBGROUP_INVOCATION", NOT_SENT},
    {"SUBGROUP_EQ_MASK", NOT_SENT},
    {"SUBGROUP_GE_MASK", NOT_SENT},
    {"SUBGROUP_GT_MASK", NOT_SENT},
    {"SUBGROUP_LE_MASK", NOT_SENT},
    {"SUBGROUP_LT_MASK", NOT_SENT},
    {"CS_USER_DATA_AMD", NOT_SENT},
    {NULL, NULL},
};

const struct test_impossible test_impossible_properties[] = {
    {"VS_BLIT_SGPRS_AMD", NOT_SENT},
    {"CS_USER_DATA_COMPONENTS_AMD", NOT_SENT},
    {NULL, NULL},
};

const struct test_semantic test_semantics[] = {
    {SEM(POSITION), "vo co eo go ci ei gi fi fo fs"},
    {SEM(COLOR), "vo eo go gi fi fo"},
    {SEM(BCOLOR), "vo eo go gi"},

    {SEM(FOG), "vo eo go gi fi"},
    {SEM(PSIZE), "vo co eo go ci ei gi"},
    {SEM(GENERIC), "vo co eo go ci ei gi fi"},
    {SEM(NORMAL), "vo"}, /* goes nowhere */
    {SEM(FACE), "fi fs"},
    {SEM(EDGEFLAG), "vo"}, /* core profiles draw all edges */
    {SEM(PRIM_ID), "cs es gs fs gi fi go"},
    {SEM(INSTANCEID), "vs"},
    {SEM(VERTEXID), "vs"},
    {SEM(VERTEXID_NOBASE), "vs"},
    {SEM(BASEVERTEX), "vs"},
    {SEM(BASEINSTANCE), "vs"},
    {SEM(DRAWID), "vs"},
    {SEM(STENCIL), "fo"},
    {SEM(CLIPDIST), "vo co eo go ci ei gi"},
    {SEM(CLIPVERTEX), "vo eo go"},
    {SEM(GRID_SIZE), "ks"},
    {SEM(BLOCK_ID), "ks"},
    {SEM(BLOCK_SIZE), "ks"},
    {SEM(THREAD_ID), "ks"},
    {SEM(TEXCOORD), "vo eo go gi fi"},
    {SEM(PCOORD), "fi fs"},
    {SEM(VIEWPORT_INDEX), "vo eo go fi"},
    {SEM(LAYER), "vo eo go fi"},
    {SEM(SAMPLEID), "fs"},
    {SEM(SAMPLEPOS), "fs"},
    {SEM(SAMPLEMASK), "fs fo"},
    {SEM(INVOCATIONID), "gs cs"},
    {SEM(PATCH), "co ei"},
    {SEM(TESSCOORD), "es"},
    {SEM(TESSOUTER), "co ei es"},
    {SEM(TESSINNER), "co ei es"},
    {SEM(VERTICESIN), "cs es"},
    {SEM(HELPER_INVOCATION), "fs"},
    {SEM(WORK_DIM), "ks"},
    {SEM(SUBGROUP_SIZE), "fs"},
    {SEM(SUBGROUP_INVOCATION), "fs"},
    {SEM(SUBGROUP_EQ_MASK), "fs"},
    {SEM(SUBGROUP_GE_MASK), "fs"},
    {SEM(SUBGROUP_GT_MASK), "fs"},
    {SEM(SUBGROUP_LE_MASK), "fs"},
    {SEM(SUBGROUP_LT_MASK), "fs"},
    {SEM(CS_USER_DATA_AMD), "ks"},
    {SEM(VIEWPORT_MASK), "vo"}, /* goes nowhere */
    {SEM(CULLDIST), "vo"},      /* guests send CLIPDIST */
    {0, NULL},
};

static const struct {
    char letter;
    const char *head;
} stages[] = {
    {'v', "VERT\n"},
    {'c', "TESS_CTRL\nPROPERTY TCS_VERTICES_OUT 3\n"},
    {'e', "TESS_EVAL\n"},
    {'g',
     "GEOM\nPROPERTY GS_INPUT_PRIMITIVE TRIANGLES\nPROPERTY GS_OUTPUT_PRIMITIVE "
     "TRIANGLE_STRIP\nPROPERTY GS_MAX_OUTPUT_VERTICES 3\n"},
    {'f', "FRAG\n"},
    {'k',
     "COMP\nPROPERTY CS_FIXED_BLOCK_WIDTH 1\nPROPERTY CS_FIXED_BLOCK_HEIGHT 1\nPROPERTY "
     "CS_FIXED_BLOCK_DEPTH 1\n"},
};

static const char *head_of(char stage)
{
    for (size_t i = 0; i < sizeof(stages) / sizeof(stages[0]); i++)
        if (stages[i].letter == stage)
            return stages[i].head;
    return "";
}

/* IN[][n] and OUT[][n] in the stages that see several vertices. */
static bool per_vertex(uint32_t semantic, char stage, char file)
{
    bool several = strchr("ceg", stage) && (file == 'i' || (file == 'o' && stage == 'c'));
    return several && semantic != SEM(PATCH) && semantic != SEM(TESSOUTER) &&
           semantic != SEM(TESSINNER) && semantic != SEM(PRIM_ID);
}

void test_semantic_text(uint32_t semantic, const char place[2], char *text, size_t capacity)
{
    char stage = place[0], file = place[1];
    const char *name = vgp_tgsi_semantic_name(semantic);
    bool vertices = per_vertex(semantic, stage, file);
    const char *word = file == 'i' ? "IN" : file == 'o' ? "OUT" : "SV";
    const char *how = file == 'i' && stage == 'f' ? ", PERSPECTIVE" : "";
    const char *emit = stage == 'g' ? "EMIT IMM[0].xxxx\n" : "";
    char line[128];
    if (file == 'o')
        snprintf(line, sizeof(line), "MOV OUT%s[0], IMM[0]", vertices ? "[ADDR[0].x]" : "");
    else
        snprintf(line, sizeof(line), "MOV TEMP[0], %s%s[0]", word, vertices ? "[0]" : "");
    snprintf(text, capacity,
             "%sDCL %s%s[0], %s%s\nDCL TEMP[0]\nDCL ADDR[0]\n%sIMM[0] UINT32 {0, 1, 2, 3}\n%s%s\n"
             "%sEND\n",
             head_of(stage), word, vertices ? "[]" : "", name, how,
             vertices && file == 'o' ? "DCL SV[0], INVOCATIONID\n" : "",
             vertices && file == 'o' ? "UARL ADDR[0].x, SV[0].xxxx\n" : "", line, emit);
}

#define PROP(name) VGP_TGSI_PROPERTY_##name
const struct test_property test_properties[] = {
    {PROP(GS_INPUT_PRIMITIVE), 'g', 1u << 0 | 1u << 1 | 1u << 4 | 1u << 10 | 1u << 12},
    {PROP(GS_OUTPUT_PRIMITIVE), 'g', 1u << 0 | 1u << 3 | 1u << 5},
    {PROP(GS_MAX_OUTPUT_VERTICES), 'g', 1u << 1 | 1u << 31},
    {PROP(FS_COORD_ORIGIN), 'f', 3},
    {PROP(FS_COORD_PIXEL_CENTER), 'f', 3},
    {PROP(FS_COLOR0_WRITES_ALL_CBUFS), 'f', 3},
    {PROP(FS_DEPTH_LAYOUT), 'f', 0x1f},
    {PROP(VS_PROHIBIT_UCPS), 'v', 3},
    {PROP(GS_INVOCATIONS), 'g', 1u << 1 | 1u << 4},
    {PROP(VS_WINDOW_SPACE_POSITION), 'v', 1},
    {PROP(TCS_VERTICES_OUT), 'c', 1u << 1 | 1u << 31},
    {PROP(TES_PRIM_MODE), 'e', 1u << 1 | 1u << 4 | 1u << 7},
    {PROP(TES_SPACING), 'e', 7},
    {PROP(TES_VERTEX_ORDER_CW), 'e', 3},
    {PROP(TES_POINT_MODE), 'e', 3},
    {PROP(NUM_CLIPDIST_ENABLED), 'v', 0x1ff},
    {PROP(NUM_CULLDIST_ENABLED), 'v', 0x1ff},
    {PROP(FS_EARLY_DEPTH_STENCIL), 'f', 3},
    {PROP(FS_POST_DEPTH_COVERAGE), 'f', 1},
    {PROP(NEXT_SHADER), 'v', 3},
    {PROP(CS_FIXED_BLOCK_WIDTH), 'k', 2 | 1u << 16},
    {PROP(CS_FIXED_BLOCK_HEIGHT), 'k', 2 | 1u << 16},
    {PROP(CS_FIXED_BLOCK_DEPTH), 'k', 2 | 1u << 16},
    {PROP(LAYER_VIEWPORT_RELATIVE), 'v', 1},
    {PROP(FS_BLEND_EQUATION_ADVANCED), 'f', 1 | 2 | 1u << 16},
    {PROP(SEPARABLE_PROGRAM), 'v', 3},
    {PROP(LEGACY_MATH_RULES), 'f', 3},
    {PROP(MUL_ZERO_WINS), 'f', 3},
    {0, 0, 0},
};

void test_property_text(const struct test_property *row, uint32_t value, char *text,
                        size_t capacity)
{
    const char *body =
        row->stage == 'f' ? "DCL IN[0], POSITION, LINEAR\nDCL OUT[0], COLOR\nDCL OUT[1], POSITION\n"
                            "MOV OUT[0], IN[0]\nMOV OUT[1].z, IN[0].zzzz\n"
        : strchr("vge", row->stage)
            ? "DCL OUT[0], POSITION\nDCL OUT[1], CLIPDIST\nDCL OUT[2], CLIPDIST[1]\n"
              "IMM[0] UINT32 {0, 1, 2, 3}\nMOV OUT[0], IMM[0]\nMOV OUT[1], IMM[0]\n"
              "MOV OUT[2], IMM[0]\n"
            : "";
    snprintf(text, capacity, "%sPROPERTY %s %u\n%sEND\n", head_of(row->stage),
             vgp_tgsi_property_name(row->property), value, body);
}

#define FS_BODY(declarations, program)                                                             \
    "FRAG\nDCL IN[0..2], ARRAY(1), GENERIC[0], PERSPECTIVE\nDCL OUT[0], COLOR\n" declarations      \
    "DCL TEMP[0..1]\nDCL TEMP[2..4], ARRAY(1), LOCAL\nDCL ADDR[0..1]\nIMM[0] UINT32 {0, 1, 2, "    \
    "3}\n" program "\nMOV OUT[0], TEMP[0]\nEND\n"

const char *const test_forms[] = {
    /* modifiers */
    FS_BODY("", "MOV_SAT TEMP[0], -|IN[0].xxyy|"),
    FS_BODY("", "ADD_SAT_PRECISE TEMP[0].xz, -IN[0], |IN[1]|"),
    FS_BODY("", "0: MOV TEMP[0], IN[0]"),
    /* indices */
    FS_BODY("", "UARL ADDR[0].x, IN[0].xxxx\nMOV TEMP[0], IN[ADDR[0].x+1](1)"),
    FS_BODY("",
            "UARL ADDR[1].w, IN[0].xxxx\nMOV TEMP[ADDR[1].w+2](1).yw, IN[0]\n"
            "MOV TEMP[0], TEMP[ADDR[1].w+3](1)"),
    FS_BODY("", "UARL ADDR[0].x, IN[0].xxxx\nMOV TEMP[0], IMM[ADDR[0].x]"),
    FS_BODY("DCL CONST[0..7]\n", "UARL ADDR[0].x, IN[0].xxxx\nMOV TEMP[0], CONST[ADDR[0].x-1]"),
    FS_BODY("DCL CONST[0..7]\nDCL CONST[3][0..3]\n",
            "UARL ADDR[0].xy, IN[0]\nMOV TEMP[0], CONST[ADDR[0].y+3][ADDR[0].x+1]"),
    FS_BODY("DCL SAMP[0]\nDCL SAMP[1]\nDCL SVIEW[0], 2D, FLOAT\nDCL SVIEW[1], 2D, FLOAT\n",
            "UARL ADDR[0].x, IN[0].xxxx\nTEX TEMP[0], IN[0], SAMP[ADDR[0].x], 2D"),
    FS_BODY("DCL BUFFER[0]\nDCL BUFFER[1]\n",
            "UARL ADDR[0].x, IN[0].xxxx\nLOAD TEMP[0], BUFFER[ADDR[0].x], IMM[0].xxxx"),
    FS_BODY("DCL IMAGE[0], 2D, PIPE_FORMAT_R32_UINT\nDCL IMAGE[1], 2D, PIPE_FORMAT_R32_UINT\n",
            "UARL ADDR[0].x, IN[0].xxxx\nLOAD TEMP[0], IMAGE[ADDR[0].x], IMM[0], 2D, "
            "PIPE_FORMAT_R32_UINT"),
    FS_BODY("DCL HWATOMIC[0][0..3]\n",
            "UARL ADDR[0].x, IN[0].xxxx\nLOAD TEMP[0], HWATOMIC[0][ADDR[0].x+1], IMM[0].xxxx"),
    FS_BODY("DCL OUT[1], COLOR[1]\n",
            "UARL ADDR[0].x, IN[0].xxxx\nMOV OUT[ADDR[0].x], IN[0]\nMOV TEMP[0], IN[1]"),
    /* immediates */
    FS_BODY("",
            "IMM[1] FLT32 {0x3f800000, 0xff800000, 0x7fc00000, 0x80000000}\nIMM[2] INT32 {-1, "
            "2147483647, -2147483648, 0}\nIMM[3] FLT64 {0x00000000 0x3ff00000, 0x00000001 "
            "0x00000000}\nIMM[4] INT64 {-1, 5}\nIMM[5] UINT64 {1, 2}\nADD TEMP[0], IMM[1], "
            "IMM[2]\nDADD TEMP[0], IMM[3], IMM[4]"),
    FS_BODY("", "IMM[1] FLT32 {1.5, -0.25, 1e10, 0}\nMOV TEMP[0], IMM[1]"),
    /* qualifiers, flags */
    FS_BODY("DCL BUFFER[0]\n",
            "LOAD TEMP[0], BUFFER[0], IMM[0].xxxx, COHERENT, RESTRICT, VOLATILE"),
    FS_BODY("DCL IMAGE[0], 2D, PIPE_FORMAT_NONE, WR, RAW\n",
            "STORE IMAGE[0], IMM[0], IN[0], COHERENT, 2D\nMOV TEMP[0], IN[0]"),
    FS_BODY("DCL BUFFER[0], ATOMIC\n", "RESQ TEMP[0].x, BUFFER[0]"),
    FS_BODY("DCL SAMP[0]\nDCL SVIEW[0], 2D, SINT, SINT, SINT, SINT\n",
            "TXF TEMP[0], IMM[0], SAMP[0], 2D, IMM[0].yyyy"),
    FS_BODY("DCL IN[3], GENERIC[5], LINEAR, SAMPLE\nDCL IN[4], GENERIC[6], CONSTANT\nDCL IN[5], "
            "COLOR, COLOR, CENTROID\n",
            "ADD TEMP[0], IN[3], IN[4]\nADD TEMP[0], TEMP[0], IN[5]"),
    "VERT\nDCL IN[0]\nDCL OUT[0], POSITION, INVARIANT\nDCL OUT[1].xy, GENERIC[1], INVARIANT\n"
    "DCL OUT[2].zw, GENERIC[1]\nMOV_PRECISE OUT[0], IN[0]\nMOV OUT[1].xy, IN[0]\nMOV OUT[2].zw, "
    "IN[0]\nEND\n",
    /* A control shader with a precise result in a position that it does declare, and in none. */
    "TESS_CTRL\nPROPERTY TCS_VERTICES_OUT 3\nDCL IN[][0], POSITION\nDCL OUT[][0], POSITION\nDCL "
    "SV[0], INVOCATIONID\nDCL ADDR[0]\nUARL ADDR[0].x, SV[0].xxxx\nADD_PRECISE OUT[ADDR[0].x][0], "
    "IN[ADDR[0].x][0], IN[0][0]\nEND\n",
    "TESS_CTRL\nPROPERTY TCS_VERTICES_OUT 3\nDCL IN[][0], GENERIC[0]\nDCL OUT[][0], "
    "GENERIC[0]\nDCL "
    "OUT[1], TESSOUTER\nDCL SV[0], INVOCATIONID\nDCL ADDR[0]\nUARL ADDR[0].x, SV[0].xxxx\n"
    "ADD_PRECISE OUT[ADDR[0].x][0], IN[ADDR[0].x][0], IN[0][0]\nADD_PRECISE OUT[1], IN[0][0], "
    "IN[1][0]\nEND\n",
    "GEOM\nPROPERTY GS_INPUT_PRIMITIVE POINTS\nPROPERTY GS_OUTPUT_PRIMITIVE POINTS\nPROPERTY "
    "GS_MAX_OUTPUT_VERTICES 2\nDCL IN[][0], GENERIC[0]\nDCL OUT[0], POSITION, STREAM(0, 0, 0, 0)\n"
    "DCL OUT[1], GENERIC[0], STREAM(3, 3, 3, 3)\nIMM[0] UINT32 {0, 3, 0, 0}\nMOV OUT[0], "
    "IN[0][0]\nMOV OUT[1], IN[0][0]\nEMIT IMM[0].yyyy\nENDPRIM IMM[0].yyyy\nEND\n",
    "COMP\nPROPERTY CS_FIXED_BLOCK_WIDTH 4\nPROPERTY CS_FIXED_BLOCK_HEIGHT 1\nPROPERTY "
    "CS_FIXED_BLOCK_DEPTH 1\nDCL MEMORY[0], SHARED\nDCL TEMP[0]\nIMM[0] UINT32 {0, 16, 2, 31}\n"
    "STORE MEMORY[0].xyz, IMM[0].xxxx, IMM[0]\nMEMBAR IMM[0].wwww\nBARRIER\nLOAD TEMP[0], "
    "MEMORY[0], IMM[0].yyyy\nEND\n",
    NULL,
};
