/* SPDX-License-Identifier: MIT */
/* Stream output: what is captured, of which components, before anything is turned. */
#include "gl_support.h"

#include <criterion/criterion.h>
#include <string.h>

static void begin(void)
{
    test_gl_begin(false);
}

/* Draws one point per input vertex with the rasterizer off, and reads what buffer 0 got. */
static void capture(struct test_stage *stages, size_t count, const char *const *names, void *out,
                    size_t bytes)
{
    struct bea_glsl_host host = test_gl_host(false);
    struct bea_shader_state state = test_gl_state();
    GLuint array, buffer, fbo;
    glGenFramebuffers(1, &fbo);
    glBindFramebuffer(GL_FRAMEBUFFER, fbo);
    glFramebufferParameteri(GL_FRAMEBUFFER, GL_FRAMEBUFFER_DEFAULT_WIDTH, 1);
    glFramebufferParameteri(GL_FRAMEBUFFER, GL_FRAMEBUFFER_DEFAULT_HEIGHT, 1);
    state.y_scale = -1.0f;
    GLuint program = test_gl_program(stages, count, &host, names);
    test_gl_uniform_block(program, "bea_state", 0, &state, sizeof(state));
    glGenVertexArrays(1, &array);
    glBindVertexArray(array);
    glVertexAttrib4f(0, 1, 2, 3, 4);
    glVertexAttribI4ui(1, 5, 6, 0x7fc00123u, 8);
    glGenBuffers(1, &buffer);
    glBindBufferBase(GL_TRANSFORM_FEEDBACK_BUFFER, 0, buffer);
    glBufferData(GL_TRANSFORM_FEEDBACK_BUFFER, (GLsizeiptr)bytes, NULL, GL_STATIC_READ);
    glEnable(GL_RASTERIZER_DISCARD);
    glBeginTransformFeedback(GL_POINTS);
    glDrawArrays(GL_POINTS, 0, 1);
    glEndTransformFeedback();
    glGetBufferSubData(GL_TRANSFORM_FEEDBACK_BUFFER, 0, (GLsizeiptr)bytes, out);
    cr_assert_eq(glGetError(), GL_NO_ERROR);
}

static void set_captures(struct test_stage *stage, const struct bea_ir_capture *captures,
                         uint32_t count)
{
    stage->key.has_stream_output = 1;
    stage->ir->num_captures = count;
    memcpy(stage->ir->captures, captures, count * sizeof(*captures));
}

#define VS                                                                                         \
    "VERT\nDCL IN[0]\nDCL IN[1]\nDCL OUT[0], POSITION\nDCL OUT[1], GENERIC[7]\nMOV OUT[0], "       \
    "IN[0]\nMOV OUT[1], IN[1]\nEND\n"

Test(glsl_capture, components, .init = begin, .fini = test_gl_end)
{
    static const struct bea_ir_capture captures[] = {{0, 1, 2, 0}, {1, 2, 1, 0}, {0, 0, 4, 0}};
    struct test_stage stage = {.text = VS};
    char names[3][16];
    const char *list[4] = {names[0], names[1], names[2], NULL};
    uint32_t out[7];
    static const float position[] = {1, 2, 3, 4};
    test_gl_join(&stage, 1);
    set_captures(&stage, captures, 3);
    stage.key.attrib_integer = stage.key.attrib_unsigned = 2;
    for (uint32_t i = 0; i < 3; i++)
        cr_assert(bea_shader_output_name(stage.ir, &stage.key, i, names[i], sizeof(names[i])));
    char none[16];
    cr_assert_not(bea_shader_output_name(stage.ir, &stage.key, 3, none, sizeof(none)));
    capture(&stage, 1, list, out, sizeof(out));
    cr_expect_arr_eq(out, &position[1], 8);
    cr_expect_eq(out[2], 0x7fc00123u);
    cr_expect_arr_eq(&out[3], position, 16);
    test_gl_finish_stages(&stage, 1);
}

/* Two streams; only stream 1 is captured here. */
Test(glsl_capture, streams, .init = begin, .fini = test_gl_end)
{
    static const struct bea_ir_capture captures[] = {{1, 0, 2, 1}};
    static const char *const names[] = {"xfb0", NULL};
    struct test_stage stages[2] = {
        {.text = VS},
        {.text =
             "GEOM\nPROPERTY GS_INPUT_PRIMITIVE POINTS\nPROPERTY GS_OUTPUT_PRIMITIVE POINTS\n"
             "PROPERTY GS_MAX_OUTPUT_VERTICES 4\nPROPERTY GS_INVOCATIONS 2\nDCL IN[][0], POSITION\n"
             "DCL IN[][1], GENERIC[7]\nDCL SV[0], INVOCATIONID\nDCL OUT[0], POSITION\n"
             "DCL OUT[1], GENERIC[1], STREAM(1, 1, 1, 1)\nIMM[0] UINT32 {0, 1, 0, 0}\nMOV OUT[0], "
             "IN[0][0]\n"
             "EMIT IMM[0].xxxx\nENDPRIM IMM[0].xxxx\nMOV OUT[1].x, SV[0].xxxx\nMOV OUT[1].y, "
             "IN[0][1].xxxx\n"
             "EMIT IMM[0].yyyy\nENDPRIM IMM[0].yyyy\nEND\n"}};
    uint32_t out[4];
    stages[0].key.attrib_integer = stages[0].key.attrib_unsigned = 2;
    test_gl_join(stages, 2);
    set_captures(&stages[1], captures, 1);
    capture(stages, 2, names, out, sizeof(out));
    cr_expect_eq(out[1], 5);
    cr_expect_eq(out[3], 5);
    cr_expect_eq(out[0] + out[2], 1, "both invocations"); /* in any order */
    test_gl_finish_stages(stages, 2);
}

/* A component that does not exist is refused. */
Test(glsl_capture, bad_components, .init = begin, .fini = test_gl_end)
{
    static const struct bea_ir_capture captures[] = {{0, 3, 2, 0}};
    struct test_stage stage = {.text = VS};
    struct bea_glsl_host host = test_gl_host(false);
    struct bea_shader_error error;
    enum bea_status status;
    test_gl_join(&stage, 1);
    set_captures(&stage, captures, 1);
    cr_expect_null(test_gl_text(&stage, &host, &status, &error));
    cr_expect_eq(status, BEA_ERR_REFUSED);
    test_gl_finish_stages(&stage, 1);
}
