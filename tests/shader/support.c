/* SPDX-License-Identifier: MIT */
#include "support.h"

#include <criterion/criterion.h>
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

const struct bea_limits test_limits = {
    .shader_bytes = 4u << 20,
    .shader_instructions = 1u << 17,
    .shader_nesting = 128,
};

struct test_text test_read(const char *path)
{
    struct test_text out = {NULL, 0};
    FILE *file = fopen(path, "rb");
    size_t capacity = 4096;

    cr_assert_not_null(file, "%s", path);
    do {
        capacity *= 2;
        out.text = realloc(out.text, capacity);
        cr_assert_not_null(out.text);
        out.bytes += fread(out.text + out.bytes, 1, capacity - 1 - out.bytes, file);
    } while (out.bytes == capacity - 1);
    fclose(file);
    out.text[out.bytes] = '\0';
    return out;
}

void test_write(const char *path, const struct test_text *text)
{
    FILE *file = fopen(path, "wb");

    cr_assert_not_null(file, "%s", path);
    cr_assert_eq(fwrite(text->text, 1, text->bytes, file), text->bytes);
    fclose(file);
}

static int compare(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

char **test_list(const char *folder, const char *suffix)
{
    DIR *dir = opendir(folder);
    size_t count = 0, len = strlen(suffix);
    char **list = calloc(1, sizeof(*list));
    struct dirent *entry;

    cr_assert_not_null(dir, "%s", folder);
    while ((entry = readdir(dir))) {
        const size_t name = strlen(entry->d_name);

        if (name < len || strcmp(entry->d_name + name - len, suffix) != 0)
            continue;
        list = realloc(list, (count + 2) * sizeof(*list));
        cr_assert_not_null(list);
        cr_assert_geq(asprintf(&list[count++], "%s/%s", folder, entry->d_name), 0);
        list[count] = NULL;
    }
    closedir(dir);
    cr_assert_gt(count, 0, "nothing in %s", folder);
    qsort(list, count, sizeof(*list), compare);
    return list;
}

void test_free_list(char **list)
{
    for (size_t i = 0; list[i]; i++)
        free(list[i]);
    free(list);
}

uint32_t test_stage(const char *text)
{
    static const struct {
        const char *word;
        uint32_t stage;
    } words[] = {
        {"VERT", VGP_STAGE_VERTEX},         {"FRAG", VGP_STAGE_FRAGMENT},
        {"GEOM", VGP_STAGE_GEOMETRY},       {"TESS_CTRL", VGP_STAGE_TESS_CTRL},
        {"TESS_EVAL", VGP_STAGE_TESS_EVAL}, {"COMP", VGP_STAGE_COMPUTE},
    };

    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
        if (strncasecmp(text, words[i].word, strlen(words[i].word)) == 0)
            return words[i].stage;
    }
    return UINT32_MAX;
}

/* From a block of exactly that size, so that a sanitizer sees any read behind it. */
enum bea_status test_parse(const char *text, size_t bytes, struct bea_shader_ir **out,
                           struct bea_shader_error *error)
{
    char *exact = malloc(bytes > 0 ? bytes : 1);
    enum bea_status status;

    cr_assert_not_null(exact);
    memcpy(exact, text, bytes);
    status = bea_shader_parse(test_stage(text), exact, bytes, &test_limits, out, error);
    free(exact);
    cr_assert_eq(status == BEA_OK, *out != NULL);
    return status;
}

struct bea_shader_ir *test_parse_good(const char *text)
{
    struct bea_shader_error error = {"", 0, 0};
    struct bea_shader_ir *ir;

    cr_assert_eq(test_parse(text, strlen(text), &ir, &error), BEA_OK, "line %u: %s in\n%s",
                 error.line, error.message, text);
    return ir;
}

struct test_text test_print(const struct bea_shader_ir *ir)
{
    struct test_text out = {NULL, 0};
    FILE *file = open_memstream(&out.text, &out.bytes);

    cr_assert_not_null(file);
    bea_shader_ir_print(ir, file);
    fclose(file);
    return out;
}

static uint32_t next_random(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

void test_mutate_digit(char *text, size_t bytes, uint32_t *state)
{
    for (size_t i = next_random(state) % bytes; i < bytes; i++)
        if (text[i] >= '0' && text[i] <= '9') {
            text[i] = (char)('0' + next_random(state) % 10);
            return;
        }
}

void test_mutate(char *text, size_t bytes, uint32_t *state)
{
    static const char spice[] = "0123456789[](){}.,:-+|xyzwXW_ \n\tATDMS\x7f\xff";
    const size_t at = next_random(state) % bytes;
    const size_t from = next_random(state) % bytes;
    size_t len = next_random(state) % 12 + 1;

    switch (next_random(state) % 3) {
    case 0: text[at] = spice[next_random(state) % (sizeof(spice) - 1)]; break;
    case 1: /* a piece of it lands elsewhere */
        len = len > bytes - at ? bytes - at : len;
        len = len > bytes - from ? bytes - from : len;
        memmove(text + at, text + from, len);
        break;
    default: test_mutate_digit(text, bytes, state); break;
    }
}
