/* SPDX-License-Identifier: MIT */
/* A case for each thing that a pass does: a text, and the state that asks for it. */
#ifndef TESTS_SHADER_LOWER_CASES_H
#define TESTS_SHADER_LOWER_CASES_H

#include "gl_support.h"

struct test_lower_case {
    const char *name, *pass;
    const char *text;
    void (*key)(struct bea_shader_key *key); /* sets what the pass is for; NULL: it runs always */
    bool es;                                 /* the golden is that of an OpenGL ES host */
};

extern const struct test_lower_case test_lower_cases[]; /* name NULL at the end */
/* How many compile at least, of all cases in all versions. */
#define TEST_LOWER_LEAST_DESKTOP 200
#define TEST_LOWER_LEAST_ES 70

/* The stage alone: its neighbours write what it reads and read what it writes. */
struct test_stage test_lower_stage(const struct test_lower_case *row);
/* The same of any text, with all that a state can ask for. */
struct test_stage test_lower_everything(const char *text);

/* Takes all of that back, but for the neighbours. */
void test_lower_nothing(struct test_stage *stage);

#endif
