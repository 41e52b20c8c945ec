/* SPDX-License-Identifier: MIT */
/* Texts for every word that TGSI has on the wire. */
#ifndef TESTS_SHADER_VOCABULARY_H
#define TESTS_SHADER_VOCABULARY_H

#include <stddef.h>
#include <stdint.h>

#include "vgp/tgsi.h"

struct test_impossible {
    const char *name, *reason;
};
extern const struct test_impossible test_impossible_opcodes[];
extern const struct test_impossible test_impossible_semantics[];
extern const struct test_impossible test_impossible_properties[];

/* A text that has an opcode in the usual form. */
void test_opcode_text(uint32_t op, char *text, size_t capacity);

/* Where a semantic can stand: pairs of letters, separated by blanks. First the stage: v(ertex),
 * c(ontrol), e(valuation), g(eometry), f(ragment), k(ernel). Then i(nput), o(utput), s(ystem
 * value). */
struct test_semantic {
    uint32_t semantic;
    const char *places; /* NULL ends the list */
};
extern const struct test_semantic test_semantics[];
void test_semantic_text(uint32_t semantic, const char place[2], char *text, size_t capacity);

struct test_property {
    uint32_t property;
    char stage;      /* as above */
    uint32_t values; /* a bit for each that is tried; 0 ends the list */
};
extern const struct test_property test_properties[];
void test_property_text(const struct test_property *row, uint32_t value, char *text,
                        size_t capacity);

/* NULL at the end. */
extern const char *const test_forms[];

#endif
