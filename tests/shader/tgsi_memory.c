/* SPDX-License-Identifier: MIT */
/* The host runs out of memory: at every single allocation once. */
#include "support.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "allocations.h"

/* Loops nested deeply enough to make the validator's stack grow too. */
static const char text[] =
    "FRAG\nDCL IN[0], GENERIC[0], PERSPECTIVE\nDCL OUT[0], COLOR\nIMM[0] UINT32 {1}\n"
    "BGNLOOP\nBGNLOOP\nBGNLOOP\nBGNLOOP\nBGNLOOP\nBGNLOOP\nBGNLOOP\nBGNLOOP\nBGNLOOP\nBGNLOOP\n"
    "BGNLOOP\nBGNLOOP\nBGNLOOP\nBGNLOOP\nBGNLOOP\nBGNLOOP\nBGNLOOP\n"
    "ENDLOOP\nENDLOOP\nENDLOOP\nENDLOOP\nENDLOOP\nENDLOOP\nENDLOOP\nENDLOOP\nENDLOOP\nENDLOOP\n"
    "ENDLOOP\nENDLOOP\nENDLOOP\nENDLOOP\nENDLOOP\nENDLOOP\nENDLOOP\n"
    "MOV OUT[0], IMM[0]\nEND\n";

/* The text parsed while the call after `calls` good ones fails. *spent: were all calls good? */
static enum bea_status parse(int calls, struct bea_shader_ir **ir, bool *spent)
{
    struct bea_shader_error error = {"", 0, 0};
    enum bea_status status;

    allocations_fail_one(calls);
    status = bea_shader_parse(VGP_STAGE_FRAGMENT, text, sizeof(text), &test_limits, ir, &error);
    *spent = allocations_fail_one(-1) >= 0;
    cr_expect_eq(status == BEA_OK, *ir != NULL);
    cr_expect_eq(status == BEA_OK, error.message[0] == '\0');
    return status;
}

Test(tgsi_memory, parse)
{
    bool spent = false;
    int refused = 0;

    for (int calls = 0; !spent; calls++) {
        struct bea_shader_ir *ir;
        const enum bea_status status = parse(calls, &ir, &spent);

        /* Trimming at the end may fail without harm. */
        cr_expect(status == BEA_OK || status == BEA_ERR_NO_MEMORY);
        cr_expect(status == BEA_OK || !spent);
        refused += status != BEA_OK;
        bea_shader_ir_destroy(ir);
    }
    cr_expect_eq(
        refused, 9,
        "the IR, three tables, one of which grows twice, the validator's sets and its stack");
}

Test(tgsi_memory, clone)
{
    struct bea_shader_ir *ir, *clone = NULL;
    bool spent;
    int calls;

    cr_assert_eq(parse(1000, &ir, &spent), BEA_OK);
    for (calls = 0; !clone; calls++) {
        allocations_fail_one(calls);
        clone = bea_shader_ir_clone(ir);
        allocations_fail_one(-1);
    }
    cr_expect_eq(calls, 5, "four allocations");
    bea_shader_ir_destroy(clone);
    bea_shader_ir_destroy(ir);
}

/* Lowering and printing: the copy, its growth, the state, its maps, the pieces of text and their
 * growth. */
Test(tgsi_memory, compile)
{
    struct bea_shader_ir *ir;
    struct bea_shader_key key;
    struct bea_glsl_host host;
    struct bea_shader_glsl glsl;
    bool spent;
    int refused = 0;

    cr_assert_eq(parse(1000, &ir, &spent), BEA_OK);
    memset(&key, 0, sizeof(key));
    memset(&host, 0, sizeof(host));
    host.version = 450;
    key.poly_stipple = key.clamp_color = key.alpha_unorm8 = 1; /* passes of all sorts */
    key.alpha_func = VGP_COMPARE_FUNC_LESS + 1;
    for (int calls = 0; !spent || calls == 0; calls++) {
        struct bea_shader_error error = {"", 0, 0};
        enum bea_status status;

        memset(&glsl, 0, sizeof(glsl));
        allocations_fail_one(calls);
        status = bea_shader_compile(ir, &key, &host, &glsl, &error);
        spent = allocations_fail_one(-1) >= 0;
        cr_expect_eq(status, spent ? BEA_OK : BEA_ERR_NO_MEMORY, "after %d calls", calls);
        cr_expect_eq(status == BEA_OK, glsl.text != NULL);
        cr_expect_eq(status == BEA_OK, error.message[0] == '\0');
        refused += status != BEA_OK;
        free(glsl.text);
    }
    cr_expect_geq(refused, 9,
                  "the state, four tables, the body and the declarations and the whole");
    bea_shader_ir_destroy(ir);
}
