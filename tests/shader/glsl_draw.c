/* SPDX-License-Identifier: MIT */
/* What stages add around the guest's program, seen in pixels: a strip over a target of 8 x 8
 * floats. */
#include "gl_support.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define SIZE 8
#define VERTICES 4

/* in_0: the corners; in_1: red = column, green = row from the bottom, both 0 .. 8; in_2: the number
 * of the vertex, as bits. */
struct vertex {
    float position[4], place[4];
    uint32_t number[4];
};
static const struct vertex strip[VERTICES] = {
    {{-1, -1, 0, 1}, {0, 0, 0, 1}, {0, 1, 2, 0x7fc00001u}},
    {{1, -1, 0, 1}, {SIZE, 0, 0, 1}, {1, 1, 2, 0x7fc00001u}},
    {{-1, 1, 0, 1}, {0, SIZE, 0, 1}, {2, 1, 2, 0x7fc00001u}},
    {{1, 1, 0, 1}, {SIZE, SIZE, 0, 1}, {3, 1, 2, 0x7fc00001u}},
};

struct image {
    float p[SIZE][SIZE][4];
};

static void set_attributes(const struct bea_shader_key *key)
{
    static const size_t offsets[] = {offsetof(struct vertex, position),
                                     offsetof(struct vertex, place),
                                     offsetof(struct vertex, number)};
    GLuint array, buffer;
    glGenVertexArrays(1, &array);
    glBindVertexArray(array);
    glGenBuffers(1, &buffer);
    glBindBuffer(GL_ARRAY_BUFFER, buffer);
    glBufferData(GL_ARRAY_BUFFER, sizeof(strip), strip, GL_STATIC_DRAW);
    for (GLuint i = 0; i < 3; i++) {
        glEnableVertexAttribArray(i);
        if (key->attrib_integer >> i & 1)
            glVertexAttribIPointer(i, 4, GL_UNSIGNED_INT, sizeof(struct vertex),
                                   (const void *)offsets[i]);
        else
            glVertexAttribPointer(i, 4, GL_FLOAT, GL_FALSE, sizeof(struct vertex),
                                  (const void *)offsets[i]);
    }
}

static GLuint target(GLenum format)
{
    GLuint texture, fbo;
    glGenTextures(1, &texture);
    glBindTexture(GL_TEXTURE_2D, texture);
    glTexStorage2D(GL_TEXTURE_2D, 1, format, SIZE, SIZE);
    glGenFramebuffers(1, &fbo);
    glBindFramebuffer(GL_FRAMEBUFFER, fbo);
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture, 0);
    cr_assert_eq(glCheckFramebufferStatus(GL_FRAMEBUFFER), GL_FRAMEBUFFER_COMPLETE);
    glViewport(0, 0, SIZE, SIZE);
    return texture;
}

/* Draws the strip and reads the target. Cleared to -1. */
static void draw(struct test_stage *stages, size_t count, const struct bea_shader_state *state,
                 GLenum primitive, struct image *image)
{
    static const GLfloat clear[4] = {-1, -1, -1, -1};
    struct bea_glsl_host host = test_gl_host(false);
    target(GL_RGBA32F);
    glClearBufferfv(GL_COLOR, 0, clear);
    GLuint program = test_gl_program(stages, count, &host, NULL);
    test_gl_uniform_block(program, "bea_state", 3, state, sizeof(*state));
    set_attributes(&stages[0].key);
    glEnable(GL_PROGRAM_POINT_SIZE);
    glDrawArrays(primitive, 0, VERTICES);
    glReadPixels(0, 0, SIZE, SIZE, GL_RGBA, GL_FLOAT, image->p);
    cr_assert_eq(glGetError(), GL_NO_ERROR);
    test_gl_finish_stages(stages, count);
}

static bool equal(const float p[4], float r, float g, float b, float a)
{
    return p[0] == r && p[1] == g && p[2] == b && p[3] == a;
}

#define EXPECT_PIXEL(x, y, r, g, b, a)                                                             \
    cr_expect(equal(image.p[y][x], r, g, b, a), "pixel %d %d is %g %g %g %g", x, y,                \
              (double)image.p[y][x][0], (double)image.p[y][x][1], (double)image.p[y][x][2],        \
              (double)image.p[y][x][3])

#define VS_PLACE                                                                                   \
    "VERT\nDCL IN[0]\nDCL IN[1]\nDCL OUT[0], POSITION\nDCL OUT[1], GENERIC[3]\n"                   \
    "MOV OUT[0], IN[0]\nMOV OUT[1], IN[1]\nEND\n"
#define FS_PLACE                                                                                   \
    "FRAG\nDCL IN[0], GENERIC[3], PERSPECTIVE\nDCL OUT[0], COLOR\nMOV OUT[0], IN[0]\nEND\n"
#define VS_COLORS                                                                                  \
    "VERT\nDCL IN[0]\nDCL IN[1]\nDCL OUT[0], POSITION\nDCL OUT[1], COLOR\nDCL OUT[2], BCOLOR\n"    \
    "MOV OUT[0], IN[0]\nMOV OUT[1], IN[1]\nMOV OUT[2], -IN[1]\nEND\n"
#define FS_COLOR "FRAG\nDCL IN[0], COLOR, COLOR\nDCL OUT[0], COLOR\nMOV OUT[0], IN[0]\nEND\n"

TestSuite(glsl_draw);

static void begin(void)
{
    test_gl_begin(false);
}

Test(glsl_draw, flip, .init = begin, .fini = test_gl_end)
{
    for (int flipped = 0; flipped < 2; flipped++) {
        struct test_stage stages[2] = {{.text = VS_PLACE}, {.text = FS_PLACE}};
        struct bea_shader_state state = test_gl_state();
        struct image image;
        test_gl_join(stages, 2);
        state.y_scale = flipped ? -1.0f : 1.0f;
        draw(stages, 2, &state, GL_TRIANGLE_STRIP, &image);
        EXPECT_PIXEL(2, 1, 2.5f, flipped ? 6.5f : 1.5f, 0, 1);
        EXPECT_PIXEL(7, 7, 7.5f, flipped ? 0.5f : 7.5f, 0, 1);
    }
}

Test(glsl_draw, absent_inputs, .init = begin, .fini = test_gl_end)
{
    struct test_stage stages[2] = {
        {.text = VS_PLACE},
        {.text = "FRAG\nDCL IN[0], FOG, PERSPECTIVE\nDCL IN[1], GENERIC[4], PERSPECTIVE\nDCL "
                 "OUT[0], COLOR\n"
                 "IMM[0] FLT32 {0x40000000, 0x3f000000, 0, 0}\nADD OUT[0], IN[0], IN[1]\nEND\n"}};
    struct bea_shader_state state = test_gl_state();
    struct image image;
    test_gl_join(stages, 2);
    draw(stages, 2, &state, GL_TRIANGLE_STRIP, &image);
    EXPECT_PIXEL(4, 4, 0, 0, 0, 1);
}

Test(glsl_draw, integers_survive, .init = begin, .fini = test_gl_end)
{
    struct test_stage stages[2] = {
        {.text = "VERT\nDCL IN[0]\nDCL IN[2]\nDCL OUT[0], POSITION\nDCL OUT[1], GENERIC[0]\n"
                 "MOV OUT[0], IN[0]\nMOV OUT[1], IN[2].yzww\nEND\n"},
        {.text = "FRAG\nDCL IN[0], GENERIC[0], CONSTANT\nDCL OUT[0], COLOR\nDCL TEMP[0]\n"
                 "IMM[0] UINT32 {2143289345, 1, 0, 0}\nUSEQ TEMP[0].x, IN[0].zzzz, IMM[0].xxxx\n"
                 "MOV OUT[0], IN[0]\nU2F OUT[0].xy, IN[0]\nU2F OUT[0].z, TEMP[0].xxxx\nEND\n"}};
    struct bea_shader_state state = test_gl_state();
    struct image image;
    stages[0].key.attrib_integer = stages[0].key.attrib_unsigned = 4;
    test_gl_join(stages, 2);
    draw(stages, 2, &state, GL_TRIANGLE_STRIP, &image);
    cr_expect_eq(image.p[4][4][0], 1.0f);
    cr_expect_eq(image.p[4][4][1], 2.0f);
    cr_expect_eq(image.p[4][4][2], 4294967296.0f, "a NaN's bits were lost");
}

Test(glsl_draw, two_sides, .init = begin, .fini = test_gl_end)
{
    for (int back = 0; back < 2; back++) {
        struct test_stage stages[2] = {{.text = VS_COLORS}, {.text = FS_COLOR}};
        struct bea_shader_state state = test_gl_state();
        struct image image;
        stages[1].key.two_side = 1;
        test_gl_join(stages, 2);
        glFrontFace(back ? GL_CW : GL_CCW);
        draw(stages, 2, &state, GL_TRIANGLE_STRIP, &image);
        float sign = back ? -1.0f : 1.0f;
        EXPECT_PIXEL(2, 1, 2.5f * sign, 1.5f * sign, 0 * sign, sign);
    }
}

/* One side is not written: it reads 0, the other one is there. */
Test(glsl_draw, back_side_only, .init = begin, .fini = test_gl_end)
{
    for (int back = 0; back < 2; back++) {
        struct test_stage stages[2] = {
            {.text = "VERT\nDCL IN[0]\nDCL IN[1]\nDCL OUT[0], POSITION\nDCL OUT[1], BCOLOR\n"
                     "MOV OUT[0], IN[0]\nMOV OUT[1], IN[1]\nEND\n"},
            {.text = FS_COLOR}};
        struct bea_shader_state state = test_gl_state();
        struct image image;
        stages[1].key.two_side = 1;
        test_gl_join(stages, 2);
        glFrontFace(back ? GL_CW : GL_CCW);
        draw(stages, 2, &state, GL_TRIANGLE_STRIP, &image);
        if (back)
            EXPECT_PIXEL(2, 1, 2.5f, 1.5f, 0, 1);
        else
            EXPECT_PIXEL(2, 1, 0, 0, 0, 0);
    }
}

/* Per sample by declaration and by state: both stages must say so, or the program does not link. */
Test(glsl_draw, per_sample, .init = begin, .fini = test_gl_end)
{
    for (unsigned i = 0; i < 4; i++) {
        bool by_state = i & 1;
        struct test_stage stages[2] = {
            {.text = VS_COLORS},
            {.text = by_state ? FS_COLOR
                              : "FRAG\nDCL IN[0], COLOR, COLOR, SAMPLE\nDCL OUT[0], COLOR\n"
                                "MOV OUT[0], IN[0]\nEND\n"}};
        struct bea_shader_state state = test_gl_state();
        struct image image;
        stages[0].key.per_sample = stages[1].key.per_sample = by_state;
        stages[1].key.flatshade = i & 2 ? 1 : 0;
        test_gl_join(stages, 2);
        draw(stages, 2, &state, GL_TRIANGLE_STRIP, &image);
        if (!stages[1].key.flatshade)
            EXPECT_PIXEL(2, 1, 2.5f, 1.5f, 0, 1);
    }
}

Test(glsl_draw, flat_colors, .init = begin, .fini = test_gl_end)
{
    struct test_stage stages[2] = {{.text = VS_COLORS}, {.text = FS_COLOR}};
    struct bea_shader_state state = test_gl_state();
    struct image image;
    stages[1].key.flatshade = 1;
    test_gl_join(stages, 2);
    draw(stages, 2, &state, GL_TRIANGLE_STRIP, &image);
    EXPECT_PIXEL(0, 0, 0, SIZE, 0, 1); /* the last vertex provokes */
    EXPECT_PIXEL(7, 7, SIZE, SIZE, 0, 1);
}

Test(glsl_draw, clamps, .init = begin, .fini = test_gl_end)
{
    for (int vertex = 0; vertex < 2; vertex++) {
        struct test_stage stages[2] = {{.text = VS_COLORS}, {.text = FS_COLOR}};
        struct bea_shader_state state = test_gl_state();
        struct image image;
        stages[0].key.clamp_vertex_color = vertex == 1;
        stages[1].key.clamp_color = vertex == 0;
        test_gl_join(stages, 2);
        draw(stages, 2, &state, GL_TRIANGLE_STRIP, &image);
        if (vertex)
            EXPECT_PIXEL(0, 0, 0.0625f, 0.0625f, 0, 1);
        else
            EXPECT_PIXEL(0, 3, 0.5f, 1, 0, 1);
    }
}

Test(glsl_draw, alpha_test, .init = begin, .fini = test_gl_end)
{
    static const struct {
        uint32_t func;
        bool below, at, above; /* pass for columns 1.5, 2.5, 3.5 against 2.5 */
    } rows[] = {
        {VGP_COMPARE_FUNC_NEVER, false, false, false},
        {VGP_COMPARE_FUNC_LESS, true, false, false},
        {VGP_COMPARE_FUNC_EQUAL, false, true, false},
        {VGP_COMPARE_FUNC_LEQUAL, true, true, false},
        {VGP_COMPARE_FUNC_GREATER, false, false, true},
        {VGP_COMPARE_FUNC_NOTEQUAL, true, false, true},
        {VGP_COMPARE_FUNC_GEQUAL, false, true, true},
        {VGP_COMPARE_FUNC_ALWAYS, true, true, true},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        struct test_stage stages[2] = {{.text = VS_PLACE},
                                       {.text = "FRAG\nDCL IN[0], GENERIC[3], PERSPECTIVE\nDCL "
                                                "OUT[0], COLOR\nMOV OUT[0], IN[0].yyyx\nEND\n"}};
        struct bea_shader_state state = test_gl_state();
        struct image image;
        state.alpha_ref = 2.5f;
        stages[1].key.alpha_func = (uint8_t)(rows[i].func + 1);
        test_gl_join(stages, 2);
        draw(stages, 2, &state, GL_TRIANGLE_STRIP, &image);
        cr_expect_eq(image.p[4][1][0] != -1.0f, rows[i].below, "function %u", rows[i].func);
        cr_expect_eq(image.p[4][2][0] != -1.0f, rows[i].at, "function %u", rows[i].func);
        cr_expect_eq(image.p[4][3][0] != -1.0f, rows[i].above, "function %u", rows[i].func);
    }
}

/* Rows of the resource; both origins on both kinds of framebuffer. */
Test(glsl_draw, fragment_coordinates, .init = begin, .fini = test_gl_end)
{
    for (int i = 0; i < 8; i++) {
        bool lower = i & 1, inverted = i & 2, integer = i & 4;
        char text[512];
        snprintf(text, sizeof(text),
                 "FRAG\nPROPERTY FS_COORD_ORIGIN %s\nPROPERTY FS_COORD_PIXEL_CENTER %s\n"
                 "DCL IN[0], POSITION, LINEAR\nDCL OUT[0], COLOR\nMOV OUT[0], IN[0]\nEND\n",
                 lower ? "LOWER_LEFT" : "UPPER_LEFT", integer ? "INTEGER" : "HALF_INTEGER");
        struct test_stage stages[2] = {{.text = VS_PLACE}, {.text = text}};
        struct bea_shader_state state = test_gl_state();
        struct image image;
        state.fb_height = SIZE;
        stages[1].key.fb_y_inverted = inverted;
        test_gl_join(stages, 2);
        draw(stages, 2, &state, GL_TRIANGLE_STRIP, &image);
        bool flipped = lower == !inverted;
        float half = integer ? 0.0f : 0.5f;
        EXPECT_PIXEL(2, 1, 2 + half, (flipped ? 6 : 1) + half, 0.5f, 1);
    }
}

Test(glsl_draw, stipple, .init = begin, .fini = test_gl_end)
{
    struct test_stage stages[2] = {{.text = VS_PLACE}, {.text = FS_PLACE}};
    struct bea_shader_state state = test_gl_state();
    struct image image;
    state.stipple[1] = 0x80000000u; /* row 1: the leftmost pixel */
    state.stipple[6] = 0x20000000u;
    stages[1].key.poly_stipple = 1;
    test_gl_join(stages, 2);
    draw(stages, 2, &state, GL_TRIANGLE_STRIP, &image);
    unsigned drawn = 0;
    for (int y = 0; y < SIZE; y++)
        for (int x = 0; x < SIZE; x++)
            drawn += image.p[y][x][3] != -1.0f;
    cr_expect_eq(drawn, 2);
    EXPECT_PIXEL(0, 1, 0.5f, 1.5f, 0, 1);
    EXPECT_PIXEL(2, 6, 2.5f, 6.5f, 0, 1);
}

static unsigned left_drawn(const struct image *image)
{
    unsigned drawn = 0;
    for (int x = 0; x < SIZE; x++)
        drawn += image->p[4][x][3] != -1.0f;
    return drawn;
}

/* Planes from the position, from CLIPVERTEX, and distances of the guest's. */
Test(glsl_draw, clipping, .init = begin, .fini = test_gl_end)
{
    static const char *const texts[] = {
        VS_PLACE,
        "VERT\nDCL IN[0]\nDCL IN[1]\nDCL OUT[0], POSITION\nDCL OUT[1], GENERIC[3]\nDCL OUT[2], "
        "CLIPVERTEX\n"
        "MOV OUT[0], IN[0]\nMOV OUT[1], IN[1]\nMOV OUT[2], IN[1]\nEND\n",
        "VERT\nDCL IN[0]\nDCL IN[1]\nDCL OUT[0], POSITION\nDCL OUT[1], GENERIC[3]\nDCL OUT[2].xy, "
        "CLIPDIST\n"
        "IMM[0] FLT32 {0x40c00000, 0, 0, 0}\nMOV OUT[0], IN[0]\nMOV OUT[1], IN[1]\nADD OUT[2].y, "
        "IMM[0].xxxx, -IN[1].xxxx\n"
        "END\n"};
    static const unsigned expected[] = {4, 2, 6};
    for (size_t i = 0; i < 3; i++) {
        struct test_stage stages[2] = {{.text = texts[i]}, {.text = FS_PLACE}};
        struct bea_shader_state state = test_gl_state();
        struct image image;
        state.clip_plane[1][0] = -1.0f; /* x <= 0 of positions, x <= 2 of places */
        state.clip_plane[1][3] = i == 1 ? 2.0f : 0.0f;
        stages[0].key.clip_plane_enable = 2;
        test_gl_join(stages, 2);
        glEnable(GL_CLIP_DISTANCE1);
        draw(stages, 2, &state, GL_TRIANGLE_STRIP, &image);
        glDisable(GL_CLIP_DISTANCE1);
        cr_expect_eq(left_drawn(&image), expected[i], "case %zu: %u columns", i,
                     left_drawn(&image));
    }
}

Test(glsl_draw, points, .init = begin, .fini = test_gl_end)
{
    for (int upper = 0; upper < 2; upper++) {
        struct test_stage stages[2] = {
            {.text = "VERT\nDCL IN[0]\nDCL OUT[0], POSITION\nIMM[0] FLT32 {0, 0, 0, "
                     "0x3f800000}\nMOV OUT[0], IMM[0]\nEND\n"},
            {.text = "FRAG\nDCL IN[0], TEXCOORD[2], PERSPECTIVE\nDCL OUT[0], COLOR\nMOV OUT[0], "
                     "IN[0]\nEND\n"}};
        struct bea_shader_state state = test_gl_state();
        struct image image;
        state.point_size = 4.0f;
        stages[1].key.point_coord_texcoords = 4;
        stages[1].key.point_coord_upper_left = (uint8_t)upper;
        test_gl_join(stages, 2);
        draw(stages, 2, &state, GL_POINTS, &image);
        EXPECT_PIXEL(2, 2, 0.125f, upper ? 0.125f : 0.875f, 0, 1);
        EXPECT_PIXEL(1, 4, -1, -1, -1, -1);
    }
}

Test(glsl_draw, output_swizzles, .init = begin, .fini = test_gl_end)
{
    for (uint8_t swizzle = 1; swizzle < 3; swizzle++) {
        struct test_stage stages[2] = {{.text = VS_PLACE}, {.text = FS_PLACE}};
        struct bea_shader_state state = test_gl_state();
        struct image image;
        stages[1].key.cbuf_swizzle[0] = swizzle;
        test_gl_join(stages, 2);
        draw(stages, 2, &state, GL_TRIANGLE_STRIP, &image);
        if (swizzle == 1)
            EXPECT_PIXEL(2, 1, 1, 1, 1, 1);
        else
            EXPECT_PIXEL(2, 1, 0, 1.5f, 2.5f, 1);
    }
}

#define GS_TURN                                                                                    \
    "GEOM\nPROPERTY GS_INPUT_PRIMITIVE TRIANGLES\nPROPERTY GS_OUTPUT_PRIMITIVE TRIANGLE_STRIP\n"   \
    "PROPERTY GS_MAX_OUTPUT_VERTICES 3\nDCL IN[][0], POSITION\nDCL IN[][1], GENERIC[3]\nDCL "      \
    "OUT[0], POSITION\n"                                                                           \
    "DCL OUT[1], GENERIC[3]\nDCL TEMP[0]\nDCL ADDR[0]\nIMM[0] UINT32 {0, 1, 3, 0}\nMOV "           \
    "TEMP[0].x, IMM[0].xxxx\nBGNLOOP\n"                                                            \
    "USGE TEMP[0].y, TEMP[0].xxxx, IMM[0].zzzz\nUIF TEMP[0].yyyy\nBRK\nENDIF\nUARL ADDR[0].x, "    \
    "TEMP[0].xxxx\n"                                                                               \
    "MOV OUT[0], IN[ADDR[0].x][0]\nADD OUT[1], IN[ADDR[0].x][1], IN[ADDR[0].x][1]\nEMIT "          \
    "IMM[0].xxxx\n"                                                                                \
    "UADD TEMP[0].x, TEMP[0].xxxx, IMM[0].yyyy\nENDLOOP\nENDPRIM IMM[0].xxxx\nEND\n"

Test(glsl_draw, geometry, .init = begin, .fini = test_gl_end)
{
    struct test_stage stages[3] = {{.text = VS_PLACE}, {.text = GS_TURN}, {.text = FS_PLACE}};
    struct bea_shader_state state = test_gl_state();
    struct image image;
    state.y_scale = -1.0f;
    test_gl_join(stages, 3);
    draw(stages, 3, &state, GL_TRIANGLE_STRIP, &image);
    EXPECT_PIXEL(2, 1, 5, 13, 0, 2);
}

#define TCS_COPY                                                                                   \
    "TESS_CTRL\nPROPERTY TCS_VERTICES_OUT 4\nDCL IN[][0], POSITION\nDCL IN[][1], GENERIC[3]\nDCL " \
    "SV[0], INVOCATIONID\n"                                                                        \
    "DCL OUT[][0], POSITION\nDCL OUT[][1..2], GENERIC[5], ARRAY(1)\nDCL OUT[3], TESSOUTER\nDCL "   \
    "OUT[4].xy, TESSINNER\n"                                                                       \
    "DCL OUT[5], PATCH[1]\nDCL ADDR[0]\nDCL TEMP[0]\nIMM[0] FLT32 {0x3f800000, 0x40000000, 0, "    \
    "0}\nIMM[1] UINT32 {1, 0, 3, 0}\n"                                                             \
    "UARL ADDR[0].x, SV[0].xxxx\nUARL ADDR[0].y, IMM[1].xxxx\nMOV OUT[ADDR[0].x][0], "             \
    "IN[ADDR[0].x][0]\n"                                                                           \
    "MOV OUT[ADDR[0].x][ADDR[0].y+1](1).xy, IN[ADDR[0].x][1]\nMOV OUT[ADDR[0].x][1], "             \
    "IN[ADDR[0].x][1].wzyx\nBARRIER\n"                                                             \
    "MOV TEMP[0], OUT[3][1]\nMOV OUT[5].x, TEMP[0].xxxx\nMOV OUT[5].y, IMM[0].yyyy\nMOV OUT[3], "  \
    "IMM[0].xxxx\n"                                                                                \
    "MOV OUT[4].xy, IMM[0].xxxx\nEND\n"
#define TES_COPY                                                                                   \
    "TESS_EVAL\nPROPERTY TES_PRIM_MODE 7\nPROPERTY TES_SPACING 2\nDCL IN[][0], POSITION\nDCL "     \
    "IN[][1..2], GENERIC[5], ARRAY(1)\n"                                                           \
    "DCL IN[3], PATCH[1]\nDCL SV[0], TESSCOORD\nDCL OUT[0], POSITION\nDCL OUT[1], "                \
    "GENERIC[3]\nDCL TEMP[0..1]\n"                                                                 \
    "LRP TEMP[0], SV[0].xxxx, IN[1][0], IN[0][0]\nLRP TEMP[1], SV[0].xxxx, IN[3][0], IN[2][0]\n"   \
    "LRP OUT[0], SV[0].yyyy, TEMP[1], TEMP[0]\nLRP TEMP[0], SV[0].xxxx, IN[1][2], IN[0][2]\n"      \
    "LRP TEMP[1], SV[0].xxxx, IN[3][2], IN[2][2]\nLRP OUT[1].xy, SV[0].yyyy, TEMP[1], "            \
    "TEMP[0]\nMOV OUT[1].zw, IN[3].xxxy\nEND\n"

Test(glsl_draw, tessellation, .init = begin, .fini = test_gl_end)
{
    struct test_stage stages[4] = {
        {.text = VS_PLACE}, {.text = TCS_COPY}, {.text = TES_COPY}, {.text = FS_PLACE}};
    struct bea_shader_state state = test_gl_state();
    struct image image;
    test_gl_join(stages, 4);
    glPatchParameteri(GL_PATCH_VERTICES, 4);
    draw(stages, 4, &state, GL_PATCHES, &image);
    EXPECT_PIXEL(2, 1, 2.5f, 1.5f, 1, 2);
}

/* Registers declared one by one, indexed over all of them without an array number. */
Test(glsl_draw, indexed_neighbours, .init = begin, .fini = test_gl_end)
{
    struct test_stage stages[2] = {
        {.text = "VERT\nDCL IN[0]\nDCL IN[1]\nDCL OUT[0], POSITION\nDCL OUT[1], GENERIC[3]\n"
                 "DCL OUT[2], GENERIC[4]\nDCL OUT[3], GENERIC[5]\nDCL ADDR[0]\n"
                 "IMM[0] UINT32 {1, 0, 0, 0}\nUARL ADDR[0].xy, IMM[0]\n"
                 "MOV OUT[0], IN[ADDR[0].x-1]\nMOV OUT[ADDR[0].x+2], IN[ADDR[0].x]\n"
                 "MOV OUT[ADDR[0].y+1], -IN[1]\nEND\n"},
        {.text = "FRAG\nDCL IN[0], GENERIC[3], PERSPECTIVE\nDCL IN[1], GENERIC[4], PERSPECTIVE\n"
                 "DCL IN[2], GENERIC[5], PERSPECTIVE\nDCL OUT[0], COLOR\nDCL ADDR[0]\nIMM[0] "
                 "UINT32 {2, 0, 0, 0}\n"
                 "UARL ADDR[0].xy, IMM[0]\nMOV OUT[0], IN[ADDR[0].x]\nMOV OUT[0].z, "
                 "IN[ADDR[0].y].xxxx\nEND\n"}};
    struct bea_shader_state state = test_gl_state();
    struct image image;
    test_gl_join(stages, 2);
    draw(stages, 2, &state, GL_TRIANGLE_STRIP, &image);
    EXPECT_PIXEL(2, 1, 2.5f, 1.5f, -2.5f, 1);
}
