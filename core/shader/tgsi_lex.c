/* SPDX-License-Identifier: MIT */
/* The cursor, words, small numbers and error positions. */
#include "tgsi_lex.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* The locale must not matter, so no <ctype.h>. */
static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool is_word(char c)
{
    return is_digit(c) || c == '_' || (lower(c) >= 'a' && lower(c) <= 'z');
}

void bea_lex_init(struct bea_lex *lex, const char *text, size_t bytes,
                  struct bea_shader_error *error)
{
    const char *nul = bytes > 0 ? memchr(text, '\0', bytes) : NULL;

    lex->text = text;
    lex->size = nul ? (size_t)(nul - text) : bytes;
    lex->pos = 0;
    lex->status = BEA_OK;
    lex->error = error;
}

static uint32_t line_of(const char *text, size_t at)
{
    uint32_t line = 1;

    for (size_t i = 0; i < at; i++)
        line += text[i] == '\n';
    return line;
}

static void report(struct bea_shader_error *error, const char *text, size_t at, const char *format,
                   va_list args) __attribute__((format(printf, 4, 0)));

static void report(struct bea_shader_error *error, const char *text, size_t at, const char *format,
                   va_list args)
{
    if (!error)
        return;
    vsnprintf(error->message, sizeof(error->message), format, args);
    error->text_offset = (uint32_t)at;
    error->line = line_of(text, at);
}

void bea_lex_report(struct bea_shader_error *error, const char *text, size_t at, const char *format,
                    ...)
{
    va_list args;

    va_start(args, format);
    report(error, text, at, format, args);
    va_end(args);
}

bool bea_lex_fail(struct bea_lex *lex, enum bea_status status, size_t at, const char *format, ...)
{
    va_list args;

    if (lex->status != BEA_OK)
        return false;
    lex->status = status;
    va_start(args, format);
    report(lex->error, lex->text, at, format, args);
    va_end(args);
    return false;
}

static void skip_space(struct bea_lex *lex)
{
    while (lex->pos < lex->size && is_space(lex->text[lex->pos]))
        lex->pos++;
}

bool bea_lex_at_end(struct bea_lex *lex)
{
    skip_space(lex);
    return lex->pos == lex->size;
}

char bea_lex_peek(struct bea_lex *lex)
{
    return bea_lex_at_end(lex) ? '\0' : lex->text[lex->pos];
}

bool bea_lex_accept(struct bea_lex *lex, char c)
{
    if (bea_lex_at_end(lex) || lex->text[lex->pos] != c)
        return false;
    lex->pos++;
    return true;
}

bool bea_lex_expected(struct bea_lex *lex, const char *what)
{
    struct bea_word word;

    if (bea_lex_at_end(lex))
        return bea_lex_fail(lex, BEA_ERR_REFUSED, lex->pos, "%s expected, not the text's end",
                            what);
    if (bea_lex_peek_word(lex, &word))
        return bea_lex_fail(lex, BEA_ERR_REFUSED, lex->pos, "%s expected, not \"%.*s\"", what,
                            (int)(word.len < 24 ? word.len : 24), word.text);
    /* The byte may be anything: a log wants printable ones. */
    return bea_lex_fail(lex, BEA_ERR_REFUSED, lex->pos, "%s expected, not byte 0x%02x", what,
                        (unsigned)(unsigned char)lex->text[lex->pos]);
}

bool bea_lex_expect(struct bea_lex *lex, char c)
{
    const char what[] = {'\'', c, '\'', '\0'};

    return bea_lex_accept(lex, c) || bea_lex_expected(lex, what);
}

void bea_lex_skip_line(struct bea_lex *lex)
{
    while (lex->pos < lex->size && lex->text[lex->pos] != '\n')
        lex->pos++;
}

bool bea_lex_peek_word(struct bea_lex *lex, struct bea_word *word)
{
    size_t end;

    skip_space(lex);
    for (end = lex->pos; end < lex->size && is_word(lex->text[end]);)
        end++;
    word->text = lex->text + lex->pos;
    word->len = end - lex->pos;
    word->at = lex->pos;
    return word->len > 0;
}

void bea_lex_take(struct bea_lex *lex, const struct bea_word *word)
{
    lex->pos = word->at + word->len;
}

bool bea_lex_word(struct bea_lex *lex, struct bea_word *word)
{
    if (!bea_lex_peek_word(lex, word))
        return bea_lex_expected(lex, "a word");
    if (word->len > BEA_LEX_WORD_MAX)
        return bea_lex_fail(lex, BEA_ERR_REFUSED, word->at, "a word of %zu letters", word->len);
    bea_lex_take(lex, word);
    return true;
}

bool bea_word_is(const struct bea_word *word, const char *name)
{
    for (size_t i = 0; i < word->len; i++) {
        if (name[i] == '\0' || lower(word->text[i]) != lower(name[i]))
            return false;
    }
    return name[word->len] == '\0';
}

bool bea_lex_uint(struct bea_lex *lex, uint32_t max, uint32_t *out)
{
    size_t at;
    uint64_t value = 0;

    if (!is_digit(bea_lex_peek(lex)))
        return bea_lex_expected(lex, "a number");
    at = lex->pos;
    for (; lex->pos < lex->size && is_digit(lex->text[lex->pos]); lex->pos++) {
        value = value * 10 + (uint64_t)(lex->text[lex->pos] - '0');
        if (value > max)
            return bea_lex_fail(lex, BEA_ERR_REFUSED, at, "a number above %u", (unsigned)max);
    }
    *out = (uint32_t)value;
    return true;
}

bool bea_lex_bracketed(struct bea_lex *lex, uint32_t max, uint32_t *out)
{
    return bea_lex_expect(lex, '[') && bea_lex_uint(lex, max, out) && bea_lex_expect(lex, ']');
}

bool bea_lex_parenthesized(struct bea_lex *lex, uint32_t max, uint32_t *out)
{
    return bea_lex_expect(lex, '(') && bea_lex_uint(lex, max, out) && bea_lex_expect(lex, ')');
}
