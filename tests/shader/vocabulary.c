/* SPDX-License-Identifier: MIT */
/*
 * The whole vocabulary: every opcode, semantic and property that the protocol knows (which is what
 * the facts know: tests/proto compares them) is parsed, printed as IR and compiled by the host, or
 * stands in a table of those that cannot be, with the reason. Nothing may be missing in both, and
 * nothing stand in a table that can be done.
 */
#include "gl_support.h"
#include "vocabulary.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The stages beside it write and read what it has. */
static void join(struct test_stage *stage)
{
    uint32_t kind = stage->ir->stage;
    bool vertex =
        kind == VGP_STAGE_VERTEX || kind == VGP_STAGE_TESS_EVAL || kind == VGP_STAGE_GEOMETRY;
    bea_shader_scan(stage->ir, &stage->info);
    stage->key.prev = stage->info.inputs;
    stage->key.next = stage->info.outputs;
    stage->key.prev_stage = kind == VGP_STAGE_TESS_EVAL ? VGP_STAGE_TESS_CTRL
                            : kind == VGP_STAGE_VERTEX || kind == VGP_STAGE_COMPUTE
                                ? 0xff
                                : VGP_STAGE_VERTEX;
    stage->key.next_stage = kind == VGP_STAGE_TESS_CTRL ? VGP_STAGE_TESS_EVAL
                            : vertex                    ? VGP_STAGE_FRAGMENT
                                                        : 0xff;
    stage->key.last_vertex_stage = vertex;
    stage->key.point_size_per_vertex = 1;
    stage->key.num_cbufs = stage->key.multisample = 1;
    stage->key.shared_bytes = 64;
}

static void check_round_trip(const struct bea_shader_ir *ir, const char *text)
{
    struct test_text first = test_print(ir), second;
    struct bea_shader_ir *again = test_parse_good(first.text);
    second = test_print(again);
    cr_expect_str_eq(first.text, second.text, "%s", text);
    free(first.text);
    free(second.text);
    bea_shader_ir_destroy(again);
}

/* Was a text parsed and compiled? What the host refuses to compile fails the test. */
static bool works(const char *text, const struct bea_glsl_host *host, char why[160])
{
    struct test_stage stage = {.text = text};
    struct bea_shader_error error = {"", 0, 0};
    bool done = false;
    if (test_parse(text, strlen(text), &stage.ir, &error) == BEA_OK) {
        enum bea_status status;
        check_round_trip(stage.ir, text);
        join(&stage);
        char *glsl = test_gl_text(&stage, host, &status, &error);
        done = glsl != NULL;
        free(glsl);
        if (done)
            glDeleteShader(test_gl_shader(&stage, host, &error));
        test_gl_finish_stages(&stage, 1);
    }
    snprintf(why, 160, "%s", error.message);
    return done;
}

static const char *reason(const struct test_impossible *list, const char *name)
{
    for (; list->name; list++)
        if (strcmp(list->name, name) == 0)
            return list->reason;
    return NULL;
}

/* One word of the vocabulary. */
static void check(const struct test_impossible *list, const char *name, const char *text,
                  const struct bea_glsl_host *host)
{
    char why[160];
    bool done = works(text, host, why);
    const char *cannot = reason(list, name);
    cr_expect(done == !cannot, "%s %s (%s)\n%s", name,
              done ? "works, but stands among what cannot be" : "does not work", why, text);
}

Test(vocabulary, opcodes)
{
    test_gl_begin(false);
    struct bea_glsl_host host = test_gl_host(false);
    for (uint32_t op = 0; op < VGP_TGSI_OPCODE_COUNT; op++) {
        char text[2048];
        test_opcode_text(op, text, sizeof(text));
        check(test_impossible_opcodes, vgp_tgsi_opcode_info(op)->name, text, &host);
    }
    test_gl_end();
}

/* Every place that the facts name for it, and at least one for all others. */
Test(vocabulary, semantics)
{
    test_gl_begin(false);
    struct bea_glsl_host host = test_gl_host(false);
    unsigned places[VGP_TGSI_SEMANTIC_COUNT] = {0};
    for (const struct test_semantic *row = test_semantics; row->places; row++) {
        for (const char *place = row->places; *place; place += 3) {
            char text[1024];
            test_semantic_text(row->semantic, place, text, sizeof(text));
            check(test_impossible_semantics, vgp_tgsi_semantic_name(row->semantic), text, &host);
            places[row->semantic]++;
            if (!place[2])
                break;
        }
    }
    for (uint32_t i = 0; i < VGP_TGSI_SEMANTIC_COUNT; i++)
        cr_expect(places[i] > 0, "no test for %s", vgp_tgsi_semantic_name(i));
    test_gl_end();
}

Test(vocabulary, properties)
{
    test_gl_begin(false);
    struct bea_glsl_host host = test_gl_host(false);
    bool seen[VGP_TGSI_PROPERTY_COUNT] = {false};
    for (const struct test_property *row = test_properties; row->values; row++) {
        seen[row->property] = true;
        for (uint32_t value = 0; value < 32; value++) {
            char text[1024], why[160];
            if (!(row->values >> value & 1))
                continue;
            test_property_text(row, value, text, sizeof(text));
            cr_expect(works(text, &host, why), "%s = %u: %s", vgp_tgsi_property_name(row->property),
                      value, why);
        }
    }
    for (uint32_t i = 0; i < VGP_TGSI_PROPERTY_COUNT; i++)
        cr_expect(seen[i] || reason(test_impossible_properties, vgp_tgsi_property_name(i)),
                  "no test for %s", vgp_tgsi_property_name(i));
    test_gl_end();
}

/* Forms of operands, declarations and immediates that no opcode needs by itself. */
Test(vocabulary, forms)
{
    test_gl_begin(false);
    struct bea_glsl_host host = test_gl_host(false);
    for (const char *const *text = test_forms; *text; text++) {
        char why[160];
        cr_expect(works(*text, &host, why), "%s in\n%s", why, *text);
    }
    test_gl_end();
}
