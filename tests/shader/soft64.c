/* SPDX-License-Identifier: MIT */
/* 64-bit floats built of integers, against those of the machine that runs the test: a compute
 * shader does one opcode on some thousand pairs of numbers. */
#include "gl_support.h"

#include "glsl_soft64.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BLOCK 64u
#define COUNT (BLOCK * 128u)

union number {
    uint64_t bits;
    double value;
};
struct pair {
    union number a, b;
};

/* Numbers where something changes: zeros, the ends of the subnormal, of the normal, of the integer
 * and of the float numbers, ties, infinities, not a number. */
static const uint64_t edges[] = {
    0x0000000000000000u, 0x0000000000000001u, 0x000fffffffffffffu, 0x0010000000000000u,
    0x0010000000000001u, 0x7fefffffffffffffu, 0x7ff0000000000000u, 0x7ff8000000000000u,
    0x3ff0000000000000u, 0x3ff0000000000001u, 0x3fefffffffffffffu, 0x3fe0000000000000u,
    0x3fdfffffffffffffu, 0x3fe0000000000001u, 0x3ff8000000000000u, 0x4004000000000000u,
    0x400c000000000000u, 0x4340000000000000u, 0x433fffffffffffffu, 0x4330000000000001u,
    0x41dfffffffc00000u, 0x41e0000000000000u, 0x41efffffffe00000u, 0x41f0000000000000u,
    0x47efffffe0000000u, 0x47effffff0000000u, 0x3810000000000000u, 0x380fffffc0000000u,
    0x36a0000000000000u, 0x3690000000000000u, 0x3ff0000010000000u, 0x3ff0000030000000u,
    0x1ff0000000000000u, 0x2000000000000001u, 0x5fe0000000000000u, 0x0008000000000000u,
};
#define EDGES (sizeof(edges) / sizeof(edges[0]))

static uint64_t next(uint64_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

/* All pairs of edges with both signs of the first, then pairs whose exponents are anywhere, near
 * to each other, or low. */
static void fill(struct pair *pairs)
{
    uint64_t state = 0x123456789abcdefu;
    for (size_t i = 0; i < COUNT; i++) {
        uint64_t a = next(&state), b = next(&state), kind = next(&state) % 4;
        if (i < 2 * EDGES * EDGES) {
            a = edges[i / 2 % EDGES] | (uint64_t)(i & 1) << 63;
            b = edges[i / 2 / EDGES];
        } else if (kind == 0) {
            b = (b & 0x800fffffffffffffu) | (((a >> 52) + b % 60 - 30) & 0x7ff) << 52;
        } else if (kind == 1) {
            a &= 0xc00fffffffffffffu;
        } else if (kind == 2) { /* few bits: exact results and ties */
            a = (a & 0x800e000000000000u) | 0x3ff0000000000000u;
            b = (b & 0x800c000000000000u) | 0x3fe0000000000000u;
        }
        pairs[i].a.bits = a;
        pairs[i].b.bits = b;
    }
}

/* Words of the answer as the machine has them. */
typedef void (*reference)(const struct pair *in, uint32_t out[4]);

static void keep(double value, uint32_t out[4])
{
    memcpy(out, &value, 8);
}

#define NUMBER(name, expression)                                                                   \
    static void name(const struct pair *in, uint32_t out[4])                                       \
    {                                                                                              \
        volatile double a = in->a.value, b = in->b.value;                                          \
        (void)b;                                                                                   \
        keep(expression, out);                                                                     \
    }
#define TRUTH(name, expression)                                                                    \
    static void name(const struct pair *in, uint32_t out[4])                                       \
    {                                                                                              \
        double a = in->a.value, b = in->b.value;                                                   \
        out[0] = (expression) ? 0xffffffffu : 0;                                                   \
    }

static double product_and_sum(double a, double b)
{
    volatile double product = a * b; /* rounded before the sum */
    return product + a;
}

static double root(double a)
{
    return sqrt(a);
}

NUMBER(add, a + b)
NUMBER(add_negative, a + -fabs(b))
NUMBER(multiply, a *b)
NUMBER(multiply_add, product_and_sum(a, b))
NUMBER(divide, a / b)
NUMBER(reciprocal, 1.0 / a)
NUMBER(square_root, root(a))
NUMBER(inverse_root, 1.0 / root(a))
NUMBER(absolute, fabs(a))
NUMBER(negative, -a)
NUMBER(least, a < b || isnan(b) ? a : b)
NUMBER(most, a > b || isnan(b) ? a : b)
NUMBER(whole_down, floor(a))
NUMBER(whole_up, ceil(a))
NUMBER(whole_cut, trunc(a))
NUMBER(whole_near, nearbyint(a))
NUMBER(fraction, a - floor(a))
NUMBER(sign, a == 0 ? a : copysign(1.0, a))
NUMBER(saturated, a + b > 1 ? 1.0 : a + b > 0 ? a + b : 0.0)
TRUTH(equal, a == b)
TRUTH(unequal, a != b)
TRUTH(less, a < b)
TRUTH(not_less, a >= b)

static void to_float(const struct pair *in, uint32_t out[4])
{
    float f = (float)in->a.value;
    memcpy(out, &f, 4);
}

static void to_int(const struct pair *in, uint32_t out[4])
{
    double a = trunc(in->a.value);
    out[0] = isnan(a)             ? 0
             : a >= 2147483647.0  ? 0x7fffffffu
             : a <= -2147483648.0 ? 0x80000000u
                                  : (uint32_t)(int32_t)a;
}

static void to_uint(const struct pair *in, uint32_t out[4])
{
    double a = trunc(in->a.value);
    out[0] = isnan(a) || a <= 0 ? 0 : a >= 4294967295.0 ? 0xffffffffu : (uint32_t)a;
}

static void from_float(const struct pair *in, uint32_t out[4])
{
    float f;
    memcpy(&f, (const char *)&in->a + 4, 4);
    keep((double)f, out);
}

static void from_int(const struct pair *in, uint32_t out[4])
{
    keep((double)(int32_t)(uint32_t)in->a.bits, out);
}

static void from_uint(const struct pair *in, uint32_t out[4])
{
    keep((double)(uint32_t)in->a.bits, out);
}

static void scaled(const struct pair *in, uint32_t out[4])
{
    keep(ldexp(in->a.value, (int)((uint32_t)in->b.bits & 1023u) - 512), out);
}

static void parts(const struct pair *in, uint32_t out[4])
{
    int exponent = 0;
    double a = in->a.value;
    keep(isfinite(a) ? frexp(a, &exponent) : a, out);
    out[2] = (uint32_t)exponent;
}

enum answer { NUMBER64, FLOAT32, WORDS };

/* TEMP[1].xy and TEMP[2].xy are the numbers, TEMP[3] is the answer, IMM[0] = {64, 16, 1023, 512} */
static const struct row {
    const char *program;
    reference reference;
    enum answer answer;
} rows[] = {
    {"DADD TEMP[3].xy, TEMP[1], TEMP[2]", add, NUMBER64},
    {"DADD TEMP[3].xy, TEMP[1], -|TEMP[2]|", add_negative, NUMBER64},
    {"DADD_SAT TEMP[3].xy, TEMP[1], TEMP[2]", saturated, NUMBER64},
    {"DMUL TEMP[3].xy, TEMP[1], TEMP[2]", multiply, NUMBER64},
    {"DMAD TEMP[3].xy, TEMP[1], TEMP[2], TEMP[1]", multiply_add, NUMBER64},
    {"DDIV TEMP[3].xy, TEMP[1], TEMP[2]", divide, NUMBER64},
    {"DRCP TEMP[3].xy, TEMP[1]", reciprocal, NUMBER64},
    {"DSQRT TEMP[3].xy, TEMP[1]", square_root, NUMBER64},
    {"DRSQ TEMP[3].xy, TEMP[1]", inverse_root, NUMBER64},
    {"DABS TEMP[3].xy, TEMP[1]", absolute, NUMBER64},
    {"DNEG TEMP[3].xy, TEMP[1]", negative, NUMBER64},
    {"DMIN TEMP[3].xy, TEMP[1], TEMP[2]", least, NUMBER64},
    {"DMAX TEMP[3].xy, TEMP[1], TEMP[2]", most, NUMBER64},
    {"DFLR TEMP[3].xy, TEMP[1]", whole_down, NUMBER64},
    {"DCEIL TEMP[3].xy, TEMP[1]", whole_up, NUMBER64},
    {"DTRUNC TEMP[3].xy, TEMP[1]", whole_cut, NUMBER64},
    {"DROUND TEMP[3].xy, TEMP[1]", whole_near, NUMBER64},
    {"DFRAC TEMP[3].xy, TEMP[1]", fraction, NUMBER64},
    {"DSSG TEMP[3].xy, TEMP[1]", sign, NUMBER64},
    {"DSEQ TEMP[3].x, TEMP[1], TEMP[2]", equal, WORDS},
    {"DSNE TEMP[3].x, TEMP[1], TEMP[2]", unequal, WORDS},
    {"DSLT TEMP[3].x, TEMP[1], TEMP[2]", less, WORDS},
    {"DSGE TEMP[3].x, TEMP[1], TEMP[2]", not_less, WORDS},
    {"D2F TEMP[3].x, TEMP[1]", to_float, FLOAT32},
    {"D2I TEMP[3].x, TEMP[1]", to_int, WORDS},
    {"D2U TEMP[3].x, TEMP[1]", to_uint, WORDS},
    {"F2D TEMP[3].xy, TEMP[1].yyyy", from_float, NUMBER64},
    {"I2D TEMP[3].xy, TEMP[1]", from_int, NUMBER64},
    {"U2D TEMP[3].xy, TEMP[1]", from_uint, NUMBER64},
    {"AND TEMP[2].x, TEMP[2].xxxx, IMM[0].zzzz\nUADD TEMP[2].x, TEMP[2].xxxx, -IMM[0].wwww\n"
     "DLDEXP TEMP[3].xy, TEMP[1], TEMP[2]",
     scaled, NUMBER64},
    {"DFRACEXP TEMP[3].xy, TEMP[3].z, TEMP[1]", parts, NUMBER64},
};

static bool is_nan(enum answer answer, const uint32_t words[4])
{
    if (answer == FLOAT32)
        return (words[0] & 0x7fffffffu) > 0x7f800000u;
    uint64_t bits = (uint64_t)words[1] << 32 | words[0];
    return answer == NUMBER64 && (bits & 0x7fffffffffffffffu) > 0x7ff0000000000000u;
}

/* Which of two zeros is the lesser is not said. */
static bool is_zero(const uint32_t words[4])
{
    return !words[0] && !(words[1] & 0x7fffffffu);
}

static bool agree(const struct row *row, const uint32_t got[4], const uint32_t want[4])
{
    if (is_nan(row->answer, want))
        return is_nan(row->answer, got);
    if ((row->reference == least || row->reference == most) && is_zero(want))
        return is_zero(got);
    return memcmp(got, want, 16) == 0;
}

static GLuint compile(const struct row *row, const struct bea_glsl_host *host)
{
    char text[1024];
    snprintf(text, sizeof(text),
             "COMP\nPROPERTY CS_FIXED_BLOCK_WIDTH %u\nPROPERTY CS_FIXED_BLOCK_HEIGHT 1\n"
             "PROPERTY CS_FIXED_BLOCK_DEPTH 1\nDCL SV[0], BLOCK_ID\nDCL SV[1], THREAD_ID\n"
             "DCL BUFFER[0..1]\nDCL TEMP[0..3], LOCAL\nIMM[0] UINT32 {%u, 16, 1023, 512}\n"
             "UMAD TEMP[0].x, SV[0].xxxx, IMM[0].xxxx, SV[1].xxxx\n"
             "UMUL TEMP[0].x, TEMP[0].xxxx, IMM[0].yyyy\n"
             "LOAD TEMP[1], BUFFER[0], TEMP[0].xxxx\nMOV TEMP[2], TEMP[1].zwzw\n%s\n"
             "STORE BUFFER[1], TEMP[0].xxxx, TEMP[3]\nEND\n",
             BLOCK, BLOCK, row->program);
    struct test_stage stage = {.text = text};
    test_gl_join(&stage, 1);
    GLuint program = test_gl_program(&stage, 1, host, NULL);
    test_gl_finish_stages(&stage, 1);
    return program;
}

static void run(const struct row *row, const struct bea_glsl_host *host, const struct pair *pairs)
{
    GLuint program = compile(row, host), buffers[2];
    glGenBuffers(2, buffers);
    for (GLuint i = 0; i < 2; i++) {
        glBindBufferBase(GL_SHADER_STORAGE_BUFFER, i, buffers[i]);
        glBufferData(GL_SHADER_STORAGE_BUFFER, COUNT * sizeof(*pairs), i ? NULL : pairs,
                     GL_STATIC_DRAW);
    }
    glUseProgram(program);
    glDispatchCompute(COUNT / BLOCK, 1, 1);
    glMemoryBarrier(GL_ALL_BARRIER_BITS);
    const uint32_t(*got)[4] =
        glMapBufferRange(GL_SHADER_STORAGE_BUFFER, 0, COUNT * sizeof(*pairs), GL_MAP_READ_BIT);
    cr_assert_not_null(got);
    unsigned wrong = 0;
    for (size_t i = 0; i < COUNT; i++) {
        uint32_t want[4] = {0};
        row->reference(&pairs[i], want);
        if (!agree(row, got[i], want) && wrong++ < 4)
            cr_expect(false, "%s: %a, %a\ngot %08x %08x %08x, not %08x %08x %08x", row->program,
                      pairs[i].a.value, pairs[i].b.value, got[i][0], got[i][1], got[i][2], want[0],
                      want[1], want[2]);
    }
    cr_expect_eq(wrong, 0, "%s: %u of %u are wrong", row->program, wrong, COUNT);
    glUnmapBuffer(GL_SHADER_STORAGE_BUFFER);
    glDeleteBuffers(2, buffers);
    glDeleteProgram(program);
}

static void run_all(bool es)
{
    test_gl_begin(es);
    struct bea_glsl_host host = test_gl_host(es);
    struct pair *pairs = calloc(COUNT, sizeof(*pairs));
    cr_assert_not_null(pairs);
    host.fp64 = false;
    host.soft_fp64 = true;
    fill(pairs);
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        run(&rows[i], &host, pairs);
    free(pairs);
    test_gl_end();
}

/* A compute shader of `count` lines; to be freed. */
static char *repeated(const char *line, unsigned count)
{
    static const char head[] =
        "COMP\nPROPERTY CS_FIXED_BLOCK_WIDTH 1\nPROPERTY "
        "CS_FIXED_BLOCK_HEIGHT 1\nPROPERTY CS_FIXED_BLOCK_DEPTH 1\n"
        "DCL TEMP[0]\n";
    size_t bytes = sizeof(head) + count * (strlen(line) + 1) + 8;
    char *text = malloc(bytes), *end = text;
    cr_assert_not_null(text);
    end += snprintf(end, bytes, "%s", head);
    for (unsigned i = 0; i < count; i++)
        end += snprintf(end, bytes - (size_t)(end - text), "%s\n", line);
    snprintf(end, bytes - (size_t)(end - text), "END\n");
    return text;
}

static void expect_limit(const char *line)
{
    struct bea_glsl_host host = {
        .version = 320, .es = true, .compute = true, .ssbo = true, .soft_fp64 = true};
    for (unsigned more = 0; more < 2; more++) {
        struct bea_shader_error error = {0};
        enum bea_status status = BEA_OK;
        struct test_stage stage = {.text = repeated(line, BEA_GLSL_SOFT64_MAX_CALLS + more)};
        test_gl_join(&stage, 1);
        char *glsl = test_gl_text(&stage, &host, &status, &error);
        cr_expect_eq(!glsl, more, "%s", line);
        cr_expect_eq(status, more ? BEA_ERR_REFUSED : BEA_OK, "%s", line);
        cr_expect(!more || strstr(error.message, "too many"), "%s: %s", line, error.message);
        free(glsl);
        free((void *)(uintptr_t)stage.text);
        test_gl_finish_stages(&stage, 1);
    }
}

/* What it costs to compile them has an end. */
Test(soft64, limit)
{
    expect_limit("DADD TEMP[0].xy, TEMP[0], TEMP[0]");
    expect_limit("DFRACEXP TEMP[0].xy, TEMP[0].z, TEMP[0]");
}

Test(soft64, desktop)
{
    run_all(false);
}

Test(soft64, es)
{
    run_all(true);
}
