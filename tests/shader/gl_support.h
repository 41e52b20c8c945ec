/* SPDX-License-Identifier: MIT */
/* A surfaceless GL context for the shader suites, and the way from TGSI text to a program. */
#ifndef TESTS_SHADER_GL_SUPPORT_H
#define TESTS_SHADER_GL_SUPPORT_H

#include <epoxy/gl.h>

#include "support.h"

/* Makes a context current: GL 4.5 core, or GLES 3.2. Skips the test, saying so, where there is
 * none. */
void test_gl_begin(bool es);
void test_gl_end(void);
/* What the printer may use here. */
struct bea_glsl_host test_gl_host(bool es);
/* The same host as one that has only GLSL 3.30 and no extensions. */
struct bea_glsl_host test_gl_host_330(void);

/* One stage of a program. */
struct test_stage {
    const char *text;
    struct bea_shader_ir *ir; /* from text when NULL */
    struct bea_shader_info info;
    struct bea_shader_key key;
};

/*
 * Parses the stages and joins their keys: prev, next, last vertex stage. What a test sets in a key
 * before it compiles stays.
 */
void test_gl_join(struct test_stage *stages, size_t count);
/* The GLSL; NULL with the status where it is refused. */
char *test_gl_text(const struct test_stage *stage, const struct bea_glsl_host *host,
                   enum bea_status *status, struct bea_shader_error *error);
/* Compiles GLSL of a stage; 0 with the log where the host refuses it. */
GLuint test_gl_compile(uint32_t stage, const char *text, char *log, size_t capacity);
/* Compiles one stage on the host; fails the test with text and log. 0: refused as unsupported,
 * reason in error. */
GLuint test_gl_shader(const struct test_stage *stage, const struct bea_glsl_host *host,
                      struct bea_shader_error *error);
/* Links; `capture` names the transform feedback varyings, NULL ends it, or is NULL. */
GLuint test_gl_program(struct test_stage *stages, size_t count, const struct bea_glsl_host *host,
                       const char *const *capture);
void test_gl_finish_stages(struct test_stage *stages, size_t count);

/* Binds `bytes` of data to a uniform block by name; a block that the program lacks is fine. */
void test_gl_uniform_block(GLuint program, const char *name, GLuint binding, const void *data,
                           size_t bytes);
/* Block bea_state with y_scale 1. */
struct bea_shader_state test_gl_state(void);

#endif
