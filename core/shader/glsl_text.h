/* SPDX-License-Identifier: MIT */
/* Growing text, and short strings for expressions. Failures stick, so that callers ask once at the
 * end. */
#ifndef BEA_GLSL_TEXT_H
#define BEA_GLSL_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#if defined(__GNUC__)
#define BEA_GLSL_PRINTF(f, a) __attribute__((format(printf, f, a)))
#else
#define BEA_GLSL_PRINTF(f, a)
#endif

/* A guest's text is at most a few MiB; what it becomes is bounded too. */
#define BEA_GLSL_TEXT_MAX ((size_t)64 << 20)

struct bea_glsl_text {
    char *data; /* NUL terminated once something was added; free() */
    size_t bytes, capacity;
    unsigned indent; /* levels */
    bool failed;     /* out of memory or too long: the text is incomplete */
};

void bea_glsl_text_finish(struct bea_glsl_text *text);
void bea_glsl_text_add(struct bea_glsl_text *text, const char *data, size_t bytes);
void bea_glsl_text_puts(struct bea_glsl_text *text, const char *string);
void bea_glsl_text_printf(struct bea_glsl_text *text, const char *format, ...)
    BEA_GLSL_PRINTF(2, 3);
/* Indentation before and a newline behind. */
void bea_glsl_text_line(struct bea_glsl_text *text, const char *format, ...) BEA_GLSL_PRINTF(2, 3);

/* An expression. It lives on the stack; one that does not fit is cut and marked. */
struct bea_glsl_str {
    size_t bytes;
    bool failed;
    char s[1016];
};

void bea_glsl_str_clear(struct bea_glsl_str *str);
void bea_glsl_str_puts(struct bea_glsl_str *str, const char *string);
void bea_glsl_str_putc(struct bea_glsl_str *str, char c);
void bea_glsl_str_printf(struct bea_glsl_str *str, const char *format, ...) BEA_GLSL_PRINTF(2, 3);

#endif
