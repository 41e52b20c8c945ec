/* SPDX-License-Identifier: MIT */
#include "glsl_text.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void bea_glsl_text_finish(struct bea_glsl_text *text)
{
    free(text->data);
    memset(text, 0, sizeof(*text));
}

/* Room for `bytes` more and a NUL. */
static bool reserve(struct bea_glsl_text *text, size_t bytes)
{
    if (text->failed)
        return false;
    if (bytes >= BEA_GLSL_TEXT_MAX - text->bytes) {
        text->failed = true;
        return false;
    }
    size_t want = text->bytes + bytes + 1;
    if (want <= text->capacity)
        return true;
    size_t capacity = text->capacity ? text->capacity : 1024;
    while (capacity < want)
        capacity *= 2;
    char *data = realloc(text->data, capacity);
    if (!data) {
        text->failed = true;
        return false;
    }
    text->data = data;
    text->capacity = capacity;
    return true;
}

void bea_glsl_text_add(struct bea_glsl_text *text, const char *data, size_t bytes)
{
    if (!reserve(text, bytes))
        return;
    if (bytes)
        memcpy(text->data + text->bytes, data, bytes);
    text->bytes += bytes;
    text->data[text->bytes] = '\0';
}

void bea_glsl_text_puts(struct bea_glsl_text *text, const char *string)
{
    bea_glsl_text_add(text, string, strlen(string));
}

static void add_format(struct bea_glsl_text *text, const char *format, va_list args)
{
    va_list again;
    va_copy(again, args);
    char small[512];
    int length = vsnprintf(small, sizeof(small), format, args);
    if (length < 0) {
        text->failed = true;
    } else if ((size_t)length < sizeof(small)) {
        bea_glsl_text_add(text, small, (size_t)length);
    } else if (reserve(text, (size_t)length)) {
        vsnprintf(text->data + text->bytes, (size_t)length + 1, format, again);
        text->bytes += (size_t)length;
    }
    va_end(again);
}

void bea_glsl_text_printf(struct bea_glsl_text *text, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    add_format(text, format, args);
    va_end(args);
}

void bea_glsl_text_line(struct bea_glsl_text *text, const char *format, ...)
{
    /* Nesting beyond this is not shown: text must not grow with its square. */
    unsigned levels = text->indent < 8 ? text->indent : 8;
    for (unsigned i = 0; i < levels; i++)
        bea_glsl_text_add(text, "    ", 4);
    va_list args;
    va_start(args, format);
    add_format(text, format, args);
    va_end(args);
    bea_glsl_text_add(text, "\n", 1);
}

void bea_glsl_str_clear(struct bea_glsl_str *str)
{
    str->bytes = 0;
    str->failed = false;
    str->s[0] = '\0';
}

void bea_glsl_str_puts(struct bea_glsl_str *str, const char *string)
{
    size_t bytes = strlen(string);
    if (bytes >= sizeof(str->s) - str->bytes) {
        str->failed = true;
        return;
    }
    memcpy(str->s + str->bytes, string, bytes + 1);
    str->bytes += bytes;
}

void bea_glsl_str_putc(struct bea_glsl_str *str, char c)
{
    char string[2] = {c, '\0'};
    bea_glsl_str_puts(str, string);
}

void bea_glsl_str_printf(struct bea_glsl_str *str, const char *format, ...)
{
    size_t room = sizeof(str->s) - str->bytes;
    va_list args;
    va_start(args, format);
    int length = vsnprintf(str->s + str->bytes, room, format, args);
    va_end(args);
    if (length < 0 || (size_t)length >= room) {
        str->s[str->bytes] = '\0';
        str->failed = true;
        return;
    }
    str->bytes += (size_t)length;
}
