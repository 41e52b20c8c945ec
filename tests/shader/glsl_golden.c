/* SPDX-License-Identifier: MIT */
/* GLSL as it is, for texts small enough to read. BEA_GOLDEN=write writes what is printed now. */
#include "gl_support.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void check(const char *name, const struct bea_glsl_host *host,
                  const struct bea_shader_key *key)
{
    char path[512];
    struct test_stage stage;
    struct bea_shader_error error;
    enum bea_status status;
    memset(&stage, 0, sizeof(stage));
    snprintf(path, sizeof(path), TEXTS_DIR "/%s.example.tgsi", name);
    struct test_text source = test_read(path);
    stage.ir = test_parse_good(source.text);
    stage.key = *key;
    bea_shader_scan(stage.ir, &stage.info);
    stage.key.prev = stage.info.inputs;
    stage.key.next = stage.info.outputs;
    struct test_text now = {test_gl_text(&stage, host, &status, &error), 0};
    cr_assert_not_null(now.text, "%s: %s", name, error.message);
    now.bytes = strlen(now.text);
    snprintf(path, sizeof(path), GOLDEN_DIR "/%s.%s", name, host->es ? "es.glsl" : "glsl");
    const char *mode = getenv("BEA_GOLDEN");
    if (mode && strcmp(mode, "write") == 0)
        test_write(path, &now);
    struct test_text golden = test_read(path);
    cr_expect_str_eq(now.text, golden.text, "%s differs; now it is\n%s", path, now.text);
    free(golden.text);
    free(now.text);
    free(source.text);
    test_gl_finish_stages(&stage, 1);
}

static struct bea_glsl_host host(bool es)
{
    struct bea_glsl_host all;
    memset(&all, 0, sizeof(all));
    all.version = es ? 320 : 450;
    all.es = es;
    all.fp64 = !es;
    return all;
}

Test(glsl_golden, vertex)
{
    struct bea_glsl_host desktop = host(false), es = host(true);
    struct bea_shader_key key;
    memset(&key, 0, sizeof(key));
    key.prev_stage = 0xff;
    key.next_stage = VGP_STAGE_FRAGMENT;
    key.last_vertex_stage = key.point_size_per_vertex = 1;
    check("vs_basic", &desktop, &key);
    check("vs_basic", &es, &key);
    check("vs_fp64_loop", &desktop, &key);
    check("vs_ubo_indirect", &desktop, &key);
}

Test(glsl_golden, fragment)
{
    struct bea_glsl_host desktop = host(false);
    struct bea_shader_key key;
    memset(&key, 0, sizeof(key));
    key.prev_stage = VGP_STAGE_VERTEX;
    key.next_stage = 0xff;
    key.num_cbufs = key.multisample = key.flatshade = 1;
    key.alpha_func = VGP_COMPARE_FUNC_GREATER + 1;
    check("fs_misc", &desktop, &key);
}

Test(glsl_golden, between)
{
    struct bea_glsl_host desktop = host(false);
    struct bea_shader_key key;
    memset(&key, 0, sizeof(key));
    key.prev_stage = VGP_STAGE_VERTEX;
    key.next_stage = VGP_STAGE_TESS_EVAL;
    check("tcs", &desktop, &key);
    key.prev_stage = VGP_STAGE_TESS_CTRL;
    key.next_stage = VGP_STAGE_FRAGMENT;
    key.last_vertex_stage = 1;
    check("tes", &desktop, &key);
    key.prev_stage = VGP_STAGE_VERTEX;
    check("gs_streams", &desktop, &key);
}

Test(glsl_golden, compute)
{
    struct bea_glsl_host desktop = host(false);
    struct bea_shader_key key;
    memset(&key, 0, sizeof(key));
    key.prev_stage = key.next_stage = 0xff;
    key.shared_bytes = 128;
    desktop.shader_images = desktop.ssbo = true;
    check("cs_memory", &desktop, &key);
}
