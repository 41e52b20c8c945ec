/* SPDX-License-Identifier: MIT */
/*
 * The passes, each alone: the IR that it leaves is held against a golden (golden/lower_*.ir) and
 * against the validator, and what becomes of it against the host's compiler, in every version of
 * GLSL that a host may have. BEA_GOLDEN=write writes the goldens anew.
 */
#include "gl_support.h"
#include "lower.h"
#include "lower_cases.h"
#include "validate.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What stands behind the pass that a case is about. */
struct seen {
    const char *pass, *name;
    char *text;
};

static char *print(const struct bea_shader_ir *ir)
{
    return test_print(ir).text;
}

static void behind(void *data, const char *pass, const struct bea_shader_ir *ir)
{
    struct seen *seen = data;
    struct bea_shader_error error = {"", 0, 0};
    enum bea_status status = bea_shader_validate(ir, NULL, &test_limits, &error);
    if (status != BEA_OK) {
        char *text = print(ir);
        cr_assert_fail("%s behind %s: %s\n%s", seen->name, pass, error.message, text);
    }
    if (!seen->pass || strcmp(seen->pass, pass) != 0)
        return;
    free(seen->text);
    seen->text = print(ir);
}

static struct bea_shader_ir *lower(const struct test_stage *stage, const struct bea_glsl_host *host,
                                   struct seen *seen)
{
    const struct bea_lower_watch watch = {behind, seen};
    struct bea_shader_error error = {"", 0, 0};
    enum bea_status status;
    struct bea_shader_ir *ir =
        bea_shader_lower(stage->ir, &stage->key, host, &watch, &status, &error);
    cr_assert_eq(ir != NULL, status == BEA_OK);
    cr_assert_not_null(ir, "%s: %s", seen->name, error.message);
    return ir;
}

static void check_golden(const struct test_lower_case *row)
{
    struct test_stage stage = test_lower_stage(row);
    struct bea_glsl_host host = {.version = row->es ? 320 : 450, .es = row->es};
    struct seen seen = {row->pass, row->name, NULL};
    struct test_text golden;
    char path[512];
    bea_shader_ir_destroy(lower(&stage, &host, &seen));
    cr_assert_not_null(seen.text, "%s: %s was not run", row->name, row->pass);
    snprintf(path, sizeof(path), GOLDEN_DIR "/lower_%s.ir", row->name);
    const char *mode = getenv("BEA_GOLDEN");
    if (mode && strcmp(mode, "write") == 0)
        test_write(path, &(struct test_text){seen.text, strlen(seen.text)});
    golden = test_read(path);
    cr_expect_str_eq(seen.text, golden.text, "%s differs; now it is\n%s", path, seen.text);
    free(golden.text);
    free(seen.text);
    test_gl_finish_stages(&stage, 1);
}

Test(lower, goldens)
{
    for (const struct test_lower_case *row = test_lower_cases; row->name; row++)
        check_golden(row);
}

/* Without the state that a pass is for, it does not run, or leaves no trace. */
Test(lower, only_where_wanted)
{
    for (const struct test_lower_case *row = test_lower_cases; row->name; row++) {
        struct bea_glsl_host host = {.version = 450};
        struct seen wanted = {row->pass, row->name, NULL}, plain = wanted;
        if (!row->key)
            continue; /* it runs always */
        struct test_stage stage = test_lower_stage(row);
        bea_shader_ir_destroy(lower(&stage, &host, &wanted));
        memset(&stage.key, 0, sizeof(stage.key));
        stage.key.prev_stage = stage.key.next_stage = 0xff;
        bea_shader_ir_destroy(lower(&stage, &host, &plain));
        cr_expect(!plain.text || strcmp(plain.text, wanted.text) != 0, "%s", row->name);
        free(wanted.text);
        free(plain.text);
        test_gl_finish_stages(&stage, 1);
    }
}

/* Every text, under a state that asks for everything: the validator holds behind each pass. */
Test(lower, texts)
{
    char **list = test_list(TEXTS_DIR, ".tgsi");
    for (int es = 0; es < 2; es++)
        for (size_t i = 0; list[i]; i++) {
            struct test_text text = test_read(list[i]);
            struct test_stage stage = test_lower_everything(text.text);
            struct bea_glsl_host host = {.version = es ? 320 : 450, .es = es};
            struct seen seen = {NULL, list[i], NULL};
            bea_shader_ir_destroy(lower(&stage, &host, &seen));
            test_gl_finish_stages(&stage, 1);
            free(text.text);
        }
    test_free_list(list);
}

static struct bea_glsl_host host_of(bool es, uint16_t version)
{
    struct bea_glsl_host host = test_gl_host(es);
    if (es && version < 310) /* most extensions want 3.10 */
        host = (struct bea_glsl_host){.es = true, .clip_distance = host.clip_distance};
    host.version = version;
    return host;
}

static void compile_all(bool es, const uint16_t *versions, size_t least)
{
    size_t compiled = 0;
    test_gl_begin(es);
    for (const struct test_lower_case *row = test_lower_cases; row->name; row++)
        for (size_t i = 0; versions[i]; i++) {
            struct test_stage stage = test_lower_stage(row);
            struct bea_glsl_host host = host_of(es, versions[i]);
            struct bea_shader_error error;
            GLuint shader = test_gl_shader(&stage, &host, &error);
            compiled += shader != 0;
            if (!shader)
                cr_log_info("%s, %u: %s", row->name, versions[i], error.message);
            glDeleteShader(shader);
            test_gl_finish_stages(&stage, 1);
        }
    test_gl_end();
    cr_log_info("%zu compiled", compiled);
    cr_assert_geq(compiled, least, "only %zu compiled", compiled);
}

Test(lower, compiles_desktop)
{
    static const uint16_t versions[] = {330, 400, 410, 420, 430, 440, 450, 0};
    compile_all(false, versions, TEST_LOWER_LEAST_DESKTOP);
}

Test(lower, compiles_es)
{
    static const uint16_t versions[] = {300, 310, 320, 0};
    compile_all(true, versions, TEST_LOWER_LEAST_ES);
}
