/* SPDX-License-Identifier: MIT */
/* What the shader suites share: reading text files, parsing, printing the IR. */
#ifndef TESTS_SHADER_SUPPORT_H
#define TESTS_SHADER_SUPPORT_H

#include "ir_print.h"
#include "shader.h"

/* Limits that no test text reaches. */
extern const struct bea_limits test_limits;

struct test_text {
    char *text; /* NUL terminated */
    size_t bytes;
};

/* Reads a file; fails the test where there is none. free(text). */
struct test_text test_read(const char *path);
void test_write(const char *path, const struct test_text *text);

/* The paths of folder/ *.suffix in order, NULL at the end; test_free_list() frees it. At least one
 * is there. */
char **test_list(const char *folder, const char *suffix);
void test_free_list(char **list);

/* The stage that a text's first word names; UINT32_MAX: none. */
uint32_t test_stage(const char *text);
/* Parses a text of the stage that it names. */
enum bea_status test_parse(const char *text, size_t bytes, struct bea_shader_ir **out,
                           struct bea_shader_error *error);
/* The same for text that must parse. */
struct bea_shader_ir *test_parse_good(const char *text);
/* The IR as text. */
struct test_text test_print(const struct bea_shader_ir *ir);

/* A digit becomes another. */
void test_mutate_digit(char *text, size_t bytes, uint32_t *state);
/* Damages a text in one of several ways; keeps its length. */
void test_mutate(char *text, size_t bytes, uint32_t *state);

#endif
