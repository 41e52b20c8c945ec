/* SPDX-License-Identifier: MIT */
#include "text.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "command.h"

#define MAX_LINES 2048
#define MAX_LINE 512
#define INDEXED_FILES 6

struct lines {
    struct text list[MAX_LINES];
    size_t count;
    char made[16][MAX_LINE]; /* lines that came from nowhere */
    unsigned num_made;
};

const char *shader_sample(struct rng *rng, uint32_t stage)
{
    static const char *const samples[][2] = {
        {"VERT\nDCL IN[0]\nDCL OUT[0], POSITION\n  0: MOV OUT[0], IN[0]\n  1: END\n",
         "VERT\nDCL IN[0]\nDCL IN[1]\nDCL OUT[0], POSITION\nDCL OUT[1], GENERIC[0]\n"
         "DCL CONST[0][0..3]\nDCL TEMP[0..1]\n  0: MUL TEMP[0], IN[0].xxxx, CONST[0][0]\n"
         "  1: MAD OUT[0], IN[0].yyyy, CONST[0][1], TEMP[0]\n  2: MOV OUT[1], IN[1]\n  3: END\n"},
        {"FRAG\nDCL OUT[0], COLOR\nIMM[0] FLT32 {0.0, 1.0, 0.5, 1.0}\n  0: MOV OUT[0], IMM[0]\n"
         "  1: END\n",
         "FRAG\nDCL IN[0], GENERIC[0], PERSPECTIVE\nDCL OUT[0], COLOR\nDCL SAMP[0]\n"
         "DCL SVIEW[0], 2D, FLOAT\nDCL TEMP[0]\n  0: TEX TEMP[0], IN[0], SAMP[0], 2D\n"
         "  1: MOV OUT[0], TEMP[0]\n  2: END\n"},
        {"GEOM\nPROPERTY GS_INPUT_PRIMITIVE TRIANGLES\nPROPERTY GS_OUTPUT_PRIMITIVE "
         "TRIANGLE_STRIP\nPROPERTY GS_MAX_OUTPUT_VERTICES 3\nDCL IN[][0], POSITION\n"
         "DCL OUT[0], POSITION\nIMM[0] INT32 {0, 0, 0, 0}\n  0: MOV OUT[0], IN[0][0]\n"
         "  1: EMIT IMM[0].xxxx\n  2: ENDPRIM IMM[0].xxxx\n  3: END\n",
         NULL},
        {"TESS_CTRL\nPROPERTY TCS_VERTICES_OUT 3\nDCL IN[][0], POSITION\nDCL OUT[][0], POSITION\n"
         "DCL OUT[1], TESSOUTER\nDCL OUT[2], TESSINNER\nDCL SV[0], INVOCATIONID\nDCL ADDR[0]\n"
         "IMM[0] FLT32 {2.0, 2.0, 2.0, 2.0}\n  0: UARL ADDR[0].x, SV[0].xxxx\n"
         "  1: MOV OUT[ADDR[0].x][0], IN[ADDR[0].x][0]\n  2: MOV OUT[1], IMM[0]\n"
         "  3: MOV OUT[2].xy, IMM[0]\n  4: END\n",
         NULL},
        {"TESS_EVAL\nPROPERTY TES_PRIM_MODE 4\nPROPERTY TES_SPACING 2\nPROPERTY "
         "TES_VERTEX_ORDER_CW 0\nPROPERTY TES_POINT_MODE 0\nDCL IN[][0], POSITION\n"
         "DCL OUT[0], POSITION\nDCL SV[0], TESSCOORD\n  0: MUL OUT[0], IN[0][0], SV[0].xxxx\n"
         "  1: END\n",
         NULL},
        {"COMP\nPROPERTY CS_FIXED_BLOCK_WIDTH 1\nPROPERTY CS_FIXED_BLOCK_HEIGHT 1\nPROPERTY "
         "CS_FIXED_BLOCK_DEPTH 1\nDCL BUFFER[0]\nIMM[0] UINT32 {0, 1, 2, 3}\n"
         "  0: STORE BUFFER[0].x, IMM[0].xxxx, IMM[0].yyyy\n  1: END\n",
         NULL},
    };
    if (stage >= sizeof(samples) / sizeof(samples[0]))
        stage = 0;
    const char *second = samples[stage][1];
    return second && rng_once_in(rng, 2) ? second : samples[stage][0];
}

static void split(struct lines *lines, struct text text)
{
    size_t start = 0;
    lines->count = 0;
    lines->num_made = 0;
    for (size_t i = 0; i < text.bytes && lines->count < MAX_LINES; i++) {
        if (text.data[i] == '\n' || i + 1 == text.bytes) {
            lines->list[lines->count++] = (struct text){text.data + start, i + 1 - start};
            start = i + 1;
        }
    }
}

static void insert(struct lines *lines, size_t at, struct text line)
{
    if (lines->count == MAX_LINES)
        return;
    at = at < lines->count ? at : lines->count;
    memmove(&lines->list[at + 1], &lines->list[at], (lines->count - at) * sizeof(line));
    lines->list[at] = line;
    lines->count++;
}

static void remove_line(struct lines *lines, size_t at)
{
    lines->count--;
    memmove(&lines->list[at], &lines->list[at + 1], (lines->count - at) * sizeof(lines->list[0]));
}

/* --- words --- */

static const char *another_word(struct rng *rng, const char *word, size_t bytes)
{
    for (unsigned i = 0; i < vgp_fuzz_num_opcodes; i++)
        if (strlen(vgp_fuzz_opcodes[i].name) == bytes &&
            memcmp(vgp_fuzz_opcodes[i].name, word, bytes) == 0)
            return vgp_fuzz_opcodes[rng_below(rng, vgp_fuzz_num_opcodes)].name;
    for (unsigned v = 0; v < vgp_fuzz_num_vocabularies; v++) {
        const struct vgp_fuzz_words *words = &vgp_fuzz_vocabularies[v];
        for (unsigned i = 0; i < words->count; i++)
            if (strlen(words->words[i]) == bytes && memcmp(words->words[i], word, bytes) == 0)
                return words->words[rng_below(rng, words->count)];
    }
    return NULL;
}

static const char *another_number(struct rng *rng)
{
    static const char *const usual[] = {
        "0",
        "1",
        "2",
        "3",
        "4",
        "7",
        "8",
        "15",
        "16",
        "31",
        "32",
        "33",
        "63",
        "64",
        "127",
        "128",
        "255",
        "256",
        "4095",
        "4096",
        "65535",
        "65536",
        "-1",
        "-2",
        "0.5",
        "1e30",
        "2147483647",
        "1e999",
        "0x7f",
        "4294967295",
        "-2147483648",
        "nan",
        "-0.0",
        "99999",
        "",
        "3.0",
        "12345678901234567890",
    };
    return usual[rng_below(rng, rng_once_in(rng, 2) ? 8 : sizeof(usual) / sizeof(usual[0]))];
}

static bool is_word(char c)
{
    return isalnum((unsigned char)c) || c == '_';
}

/* A random run of letters and digits of the line. */
static struct text choose_word(struct rng *rng, struct text line)
{
    struct text chosen = {line.data, 0};
    uint32_t seen = 0;
    for (size_t i = 0; i < line.bytes;) {
        size_t end = i;
        while (end < line.bytes && is_word(line.data[end]))
            end++;
        if (end > i && rng_once_in(rng, ++seen))
            chosen = (struct text){line.data + i, end - i};
        i = end + 1;
    }
    return chosen;
}

static char *new_line(struct lines *lines)
{
    return lines->num_made < 16 ? lines->made[lines->num_made++] : NULL;
}

static void keep(struct lines *lines, size_t at, const char *made, int bytes)
{
    if (bytes > 0)
        lines->list[at] = (struct text){made, bytes < MAX_LINE ? (size_t)bytes : MAX_LINE - 1};
}

static void change_word(struct rng *rng, struct lines *lines)
{
    static const char *const swizzles[] = {"x",    "xy",   "yx", "wzyx", "xxxx",
                                           "yyyy", "xyzw", "zw", "w",    "xyzzy"};
    const size_t at = rng_below(rng, (uint32_t)lines->count);
    const struct text line = lines->list[at], word = choose_word(rng, line);
    const char *put = NULL;
    char *made = new_line(lines);
    if (!word.bytes || !made)
        return;
    if (isdigit((unsigned char)word.data[0]))
        put = another_number(rng);
    else if (islower((unsigned char)word.data[0]))
        put = swizzles[rng_below(rng, sizeof(swizzles) / sizeof(swizzles[0]))];
    else
        put = another_word(rng, word.data, word.bytes);
    if (!put)
        return;
    const size_t head = (size_t)(word.data - line.data), tail = head + word.bytes;
    keep(lines, at, made,
         snprintf(made, MAX_LINE, "%.*s%s%.*s", (int)head, line.data, put, (int)(line.bytes - tail),
                  line.data + tail));
}

/* --- lines out of nothing --- */

static int operand(struct rng *rng, char *out, size_t room)
{
    static const char *const files[] = {"TEMP", "IN", "CONST[0]", "IMM", "SV", "ADDR"};
    static const char *const ends[] = {"", ".xxxx", ".xyzw", ".yyyy", ".wzyx", ".xyxy"};
    const char *file = files[rng_below(rng, INDEXED_FILES)];
    const char *sign = rng_once_in(rng, 8) ? "-" : "";
    return snprintf(out, room, ", %s%s[%u]%s", sign, file, rng_below(rng, 3),
                    ends[rng_below(rng, 6)]);
}

static void make_instruction(struct rng *rng, char *out)
{
    static const char *const masks[] = {"", ".x", ".xy", ".yzw", ".w"};
    const struct vgp_fuzz_opcode *opcode = &vgp_fuzz_opcodes[rng_below(rng, vgp_fuzz_num_opcodes)];
    const char *suffix = rng_once_in(rng, 8) ? "_SAT" : "";
    int at = snprintf(out, MAX_LINE, "  %u: %s%s", rng_below(rng, 64), opcode->name, suffix);
    if (opcode->dst)
        at += snprintf(out + at, MAX_LINE - (size_t)at, " %s[%u]%s",
                       rng_once_in(rng, 3) ? "OUT" : "TEMP", rng_below(rng, 3),
                       masks[rng_below(rng, 5)]);
    const unsigned sources = opcode->texture && opcode->src ? opcode->src - 1u : opcode->src;
    for (unsigned i = 0; i < sources; i++)
        at += operand(rng, out + at, MAX_LINE - (size_t)at);
    if (opcode->texture)
        at += snprintf(out + at, MAX_LINE - (size_t)at, ", SAMP[%u], %s", rng_below(rng, 2),
                       rng_once_in(rng, 2) ? "2D" : "CUBE");
    snprintf(out + at, MAX_LINE - (size_t)at, "\n");
}

static void make_declaration(struct rng *rng, char *out)
{
    static const char *const forms[] = {
        "DCL TEMP[0..%u]\n",
        "DCL TEMP[%u], LOCAL\n",
        "DCL TEMP[0..%u], ARRAY(1), LOCAL\n",
        "DCL IN[%u], GENERIC[1], PERSPECTIVE\n",
        "DCL IN[%u], COLOR, COLOR\n",
        "DCL OUT[%u], GENERIC[2]\n",
        "DCL OUT[%u], CLIPDIST[1]\n",
        "DCL CONST[0][0..%u]\n",
        "DCL CONST[%u][0..7]\n",
        "DCL SAMP[%u]\n",
        "DCL SVIEW[%u], 2D, FLOAT\n",
        "DCL SVIEW[%u], SHADOWCUBE, UINT\n",
        "DCL IMAGE[%u], 2D, PIPE_FORMAT_R32_UINT, WR\n",
        "DCL BUFFER[%u]\n",
        "DCL HWATOMIC[0..%u]\n",
        "DCL SV[%u], VERTEXID\n",
        "DCL ADDR[0..%u]\n",
        "DCL MEMORY[%u], SHARED\n",
        "IMM[%u] FLT32 {1.0, nan, -0.5, 3e38}\n",
        "PROPERTY FS_COORD_ORIGIN %u\n",
    };
    const size_t count = sizeof(forms) / sizeof(forms[0]);
    const char *form = forms[rng_below(rng, (uint32_t)count)];
    const char *hole = strstr(form, "%u");
    snprintf(out, MAX_LINE, "%.*s%u%s", (int)(hole - form), form, rng_below(rng, 6), hole + 2);
}

static void add_made(struct rng *rng, struct lines *lines)
{
    char *made = new_line(lines);
    if (!made)
        return;
    /* Declarations near the beginning, instructions near the end. */
    const uint32_t half = (uint32_t)lines->count / 2;
    if (rng_once_in(rng, 3)) {
        make_declaration(rng, made);
        insert(lines, 1 + rng_below(rng, half + 1), (struct text){made, strlen(made)});
    } else {
        make_instruction(rng, made);
        insert(lines, half + rng_below(rng, half + 1), (struct text){made, strlen(made)});
    }
}

static void change_lines(struct rng *rng, struct lines *lines, struct text other)
{
    static struct lines theirs;
    const size_t at = rng_below(rng, (uint32_t)lines->count);
    switch (rng_below(rng, 5)) {
    case 0:
        if (lines->count > 1)
            remove_line(lines, at);
        break;
    case 1: insert(lines, rng_below(rng, (uint32_t)lines->count), lines->list[at]); break;
    case 2: {
        const size_t to = rng_below(rng, (uint32_t)lines->count);
        const struct text line = lines->list[at];
        lines->list[at] = lines->list[to];
        lines->list[to] = line;
        break;
    }
    case 3: {
        split(&theirs, other);
        if (theirs.count)
            insert(lines, at, theirs.list[rng_below(rng, (uint32_t)theirs.count)]);
        break;
    }
    default: add_made(rng, lines); break;
    }
}

static size_t join(const struct lines *lines, char *out, size_t capacity)
{
    size_t at = 0;
    for (size_t i = 0; i < lines->count; i++) {
        if (lines->list[i].bytes > capacity - at)
            break;
        memcpy(out + at, lines->list[i].data, lines->list[i].bytes);
        at += lines->list[i].bytes;
    }
    return at;
}

size_t text_mutate(struct rng *rng, struct text from, struct text other, char *out, size_t capacity)
{
    static struct lines lines;
    if (!from.bytes) {
        const char *sample = shader_sample(rng, rng_below(rng, 6));
        from = (struct text){sample, strlen(sample)};
    }
    split(&lines, from);
    for (uint32_t n = 1 + rng_below(rng, 4); n > 0 && lines.count; n--) {
        if (rng_once_in(rng, 2))
            change_word(rng, &lines);
        else
            change_lines(rng, &lines, other);
    }
    return join(&lines, out, capacity);
}
