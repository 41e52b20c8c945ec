/* SPDX-License-Identifier: MIT */
/*
 * The lexer: a cursor over text that the guest wrote. Every function skips white space first, reads
 * only inside the text, and returns false after it recorded what is wrong and where (the first
 * error stays).
 */
#ifndef BEA_TGSI_LEX_H
#define BEA_TGSI_LEX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "beatrice/status.h"
#include "shader.h"

/* No keyword of the vocabulary is longer; the bound keeps messages and look-ups short. */
#define BEA_LEX_WORD_MAX 64

struct bea_lex {
    const char *text;
    size_t size;
    size_t pos; /* <= size */
    enum bea_status status;
    struct bea_shader_error *error; /* may be NULL */
};

/* A run of letters, digits and '_'. Not NUL terminated. */
struct bea_word {
    const char *text;
    size_t len;
    size_t at; /* offset in the text */
};

/* `bytes` bytes, or fewer where a NUL ends the text. */
void bea_lex_init(struct bea_lex *lex, const char *text, size_t bytes,
                  struct bea_shader_error *error);

/* Records an error at offset `at`; returns false. */
bool bea_lex_fail(struct bea_lex *lex, enum bea_status status, size_t at, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
/* The same at the cursor, status REFUSED, with what stands there. */
bool bea_lex_expected(struct bea_lex *lex, const char *what);
/* A message and its position in `error` (may be NULL), the line counted in `text`. */
void bea_lex_report(struct bea_shader_error *error, const char *text, size_t at, const char *format,
                    ...) __attribute__((format(printf, 4, 5)));

bool bea_lex_at_end(struct bea_lex *lex);
/* The next byte that is not white space, without taking it; 0 at the end. */
char bea_lex_peek(struct bea_lex *lex);
/* Takes `c` if it is next. */
bool bea_lex_accept(struct bea_lex *lex, char c);
/* Takes `c` or fails. */
bool bea_lex_expect(struct bea_lex *lex, char c);
void bea_lex_skip_line(struct bea_lex *lex);

/* Takes a word, or fails (none there, or an overlong one). */
bool bea_lex_word(struct bea_lex *lex, struct bea_word *word);
/* Looks at the next word and leaves the cursor; false (and no error) where there is none. */
bool bea_lex_peek_word(struct bea_lex *lex, struct bea_word *word);
/* Takes the word that bea_lex_peek_word found. */
void bea_lex_take(struct bea_lex *lex, const struct bea_word *word);
/* Case does not count. */
bool bea_word_is(const struct bea_word *word, const char *name);

/* A decimal number in 0 .. max. */
bool bea_lex_uint(struct bea_lex *lex, uint32_t max, uint32_t *out);
/* '[' number ']', a number in parentheses. */
bool bea_lex_bracketed(struct bea_lex *lex, uint32_t max, uint32_t *out);
bool bea_lex_parenthesized(struct bea_lex *lex, uint32_t max, uint32_t *out);

/* Immediates, as bits (tgsi_number.c). 64-bit values: low word first. */
bool bea_lex_float32(struct bea_lex *lex, uint32_t *bits);
bool bea_lex_float64(struct bea_lex *lex, uint32_t bits[2]);
bool bea_lex_uint32(struct bea_lex *lex, uint32_t *bits);
bool bea_lex_int32(struct bea_lex *lex, uint32_t *bits);
bool bea_lex_uint64(struct bea_lex *lex, uint32_t bits[2]);
bool bea_lex_int64(struct bea_lex *lex, uint32_t bits[2]);

#endif
