/* SPDX-License-Identifier: MIT */
/*
 * Texts of real guests, damaged: characters exchanged, pieces spliced in, numbers changed. What is
 * still accepted goes through all passes under a state that asks for everything, and what comes out
 * must be GLSL that the host's compiler takes.
 */
#include "gl_support.h"
#include "lower.h"
#include "lower_cases.h"
#include "validate.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

struct counts {
    unsigned refused, unsupported, limited, compiled;
};

static void behind(void *data, const char *pass, const struct bea_shader_ir *ir)
{
    struct bea_shader_error error = {"", 0, 0};
    enum bea_status status = bea_shader_validate(ir, NULL, &test_limits, &error);
    cr_assert_eq(status, BEA_OK, "behind %s: %s in\n%s", pass, error.message, (const char *)data);
}

/* False: this text cannot be. */
static bool lowers(const struct test_stage *stage, const struct bea_glsl_host *host, char *text)
{
    const struct bea_lower_watch watch = {behind, text};
    struct bea_shader_error error = {"", 0, 0};
    enum bea_status status;
    struct bea_shader_ir *ir =
        bea_shader_lower(stage->ir, &stage->key, host, &watch, &status, &error);
    bea_shader_ir_destroy(ir);
    cr_assert(ir || error.message[0], "no reason");
    return ir != NULL;
}

/* Beyond what this host has of something: its compiler says so, and the object cannot be used. */
static bool is_limit(const char *log)
{
    static const char *const words[] = {"MAX_", "exceed", "too many", "too large", "greater than"};
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (strstr(log, words[i]))
            return true;
    return false;
}

static void compile(const struct test_stage *stage, const char *glsl, const char *text,
                    struct counts *counts)
{
    char log[2048] = "";
    GLuint shader = test_gl_compile(stage->ir->stage, glsl, log, sizeof(log));
    if (shader)
        counts->compiled++;
    else if (is_limit(log))
        counts->limited++;
    else
        cr_assert_fail("%s\n%s\n%s", log, text, glsl);
    glDeleteShader(shader);
}

static void try_text(char *text, const struct bea_glsl_host *host, bool with_state,
                     struct counts *counts)
{
    struct bea_shader_error error = {"", 0, 0};
    struct bea_shader_ir *ir;
    enum bea_status status;
    if (test_stage(text) == UINT32_MAX || test_parse(text, strlen(text), &ir, &error) != BEA_OK) {
        counts->refused++;
        return;
    }
    bea_shader_ir_destroy(ir);
    struct test_stage stage = test_lower_everything(text);
    if (!with_state)
        test_lower_nothing(&stage);
    char *glsl = lowers(&stage, host, text) ? test_gl_text(&stage, host, &status, &error) : NULL;
    if (glsl) {
        compile(&stage, glsl, text, counts);
    } else {
        counts->unsupported++;
    }
    free(glsl);
    test_gl_finish_stages(&stage, 1);
}

static void try_all(bool es, unsigned rounds)
{
    test_gl_begin(es);
    char **list = test_list(TEXTS_DIR, ".tgsi");
    struct bea_glsl_host host = test_gl_host(es);
    struct counts counts = {0};
    uint32_t state = 7;
    for (size_t i = 0; list[i]; i++) {
        struct test_text text = test_read(list[i]);
        char *copy = malloc(text.bytes + 1);
        cr_assert_not_null(copy);
        for (unsigned round = 0; round < rounds; round++) {
            memcpy(copy, text.text, text.bytes + 1);
            for (unsigned n = 0; n <= round % 3; n++)
                (round % 4 ? test_mutate_digit : test_mutate)(copy, text.bytes, &state);
            try_text(copy, &host, round & 1, &counts);
        }
        free(copy);
        free(text.text);
    }
    test_free_list(list);
    test_gl_end();
    cr_log_info("%u refused, %u unsupported, %u beyond limits, %u compiled", counts.refused,
                counts.unsupported, counts.limited, counts.compiled);
    cr_assert_gt(counts.refused, 500);
    cr_assert_gt(counts.compiled, 200);
}

Test(damaged, desktop)
{
    try_all(false, 100);
}

Test(damaged, es)
{
    try_all(true, 100);
}
