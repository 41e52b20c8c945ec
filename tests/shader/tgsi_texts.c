/* SPDX-License-Identifier: MIT */
/* Whole texts: written examples with golden IRs, and what real guests sent; then the same damaged.
 */
#include "support.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

/* BEATRICE_UPDATE_GOLDENS=1 writes the goldens anew; look at the difference before committing it.
 */
Test(tgsi_texts, goldens)
{
    const bool update = getenv("BEATRICE_UPDATE_GOLDENS") != NULL;
    char **list = test_list(TEXTS_DIR, ".example.tgsi");

    for (size_t i = 0; list[i]; i++) {
        struct test_text text = test_read(list[i]);
        struct bea_shader_ir *ir = test_parse_good(text.text);
        struct test_text got = test_print(ir), golden;
        const char *name = strrchr(list[i], '/') + 1;
        char *path;

        cr_assert_geq(
            asprintf(&path, "%s/%.*s.ir", GOLDEN_DIR, (int)(strchr(name, '.') - name), name), 0);
        if (update)
            test_write(path, &got);
        golden = test_read(path);
        cr_expect_str_eq(got.text, golden.text, "%s", path);
        free(golden.text);
        free(got.text);
        free(path);
        bea_shader_ir_destroy(ir);
        free(text.text);
    }
    test_free_list(list);
}

/* What is printed says all that was read. */
static void check_round_trip(const char *path, const char *text)
{
    struct bea_shader_ir *ir = test_parse_good(text), *again, *clone;
    struct test_text first = test_print(ir), second, third;
    struct bea_shader_info info, info_again;

    again = test_parse_good(first.text);
    second = test_print(again);
    cr_expect_str_eq(first.text, second.text, "%s", path);
    clone = bea_shader_ir_clone(ir);
    cr_assert_not_null(clone);
    third = test_print(clone);
    cr_expect_str_eq(first.text, third.text, "%s", path);
    cr_expect(clone->insns != ir->insns && clone->decls != ir->decls && clone->imms != ir->imms);
    bea_shader_scan(ir, &info);
    bea_shader_scan(again, &info_again);
    cr_expect_arr_eq(&info, &info_again, sizeof(info), "%s", path);
    free(first.text);
    free(second.text);
    free(third.text);
    bea_shader_ir_destroy(ir);
    bea_shader_ir_destroy(again);
    bea_shader_ir_destroy(clone);
}

Test(tgsi_texts, round_trip)
{
    char **list = test_list(TEXTS_DIR, ".tgsi");

    for (size_t i = 0; list[i]; i++) {
        struct test_text text = test_read(list[i]);

        check_round_trip(list[i], text.text);
        free(text.text);
    }
    test_free_list(list);
}

/* Parses damaged text: any answer will do that leaves memory alone. True: it was accepted. */
static bool survives(const char *text, size_t bytes)
{
    struct bea_shader_error error = {"", 0, 0};
    struct bea_shader_ir *ir;
    struct bea_shader_info info;
    struct test_text printed;

    if (test_parse(text, bytes, &ir, &error) != BEA_OK) {
        cr_assert_neq(error.message[0], '\0');
        cr_assert_leq(error.text_offset, bytes);
        cr_assert_geq(error.line, 1);
        return false;
    }
    bea_shader_scan(ir, &info);
    printed = test_print(ir);
    free(printed.text);
    bea_shader_ir_destroy(ir);
    return true;
}

/* No text is accepted without an END at its end (ENDPRIM cut short is one). */
Test(tgsi_texts, cut_anywhere)
{
    char **list = test_list(TEXTS_DIR, ".example.tgsi");

    for (size_t i = 0; list[i]; i++) {
        struct test_text text = test_read(list[i]);

        cr_assert_str_eq(text.text + text.bytes - 4, "END\n");
        for (size_t bytes = 0; bytes < text.bytes - 1; bytes++) {
            const bool end = bytes > 3 && strncmp(text.text + bytes - 3, "END", 3) == 0;

            cr_expect(end || !survives(text.text, bytes), "%s cut to %zu", list[i], bytes);
        }
        cr_expect(survives(text.text, text.bytes - 1), "%s", list[i]);
        free(text.text);
    }
    test_free_list(list);
}

Test(tgsi_texts, damaged)
{
    char **list = test_list(TEXTS_DIR, ".tgsi");
    uint32_t state = 1, accepted = 0, refused = 0;

    for (size_t i = 0; list[i]; i++) {
        struct test_text text = test_read(list[i]);
        char *copy = malloc(text.bytes + 1);

        cr_assert_not_null(copy);
        for (unsigned round = 0; round < 200; round++) {
            memcpy(copy, text.text, text.bytes + 1);
            for (unsigned n = 0; n <= round % 4; n++)
                test_mutate(copy, text.bytes, &state);
            *(survives(copy, text.bytes) ? &accepted : &refused) += 1;
        }
        free(copy);
        free(text.text);
    }
    /* Both paths were taken often, else the mutations are not worth their time. */
    cr_expect_gt(accepted, 500);
    cr_expect_gt(refused, 500);
    test_free_list(list);
}
