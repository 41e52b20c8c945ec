/* SPDX-License-Identifier: MIT */
/* Numbers, names and commands of the cases. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "script.h"
#include "vgp/format.h"
#include "vgp/names.h"
#include "vgp/protocol.h"

static const char *format_name(uint32_t number)
{
    const struct vgp_format_desc *format = vgp_format(number);
    return format ? format->name : NULL;
}

/* Where names are looked for, in this order. */
static const struct {
    const char *(*name)(uint32_t value);
    uint32_t count;
} vocabularies[] = {
    {vgp_target_name, VGP_TARGET_COUNT},
    {vgp_prim_name, VGP_PRIM_COUNT},
    {vgp_stage_name, VGP_STAGE_COUNT},
    {vgp_query_type_name, VGP_QUERY_TYPE_COUNT},
    {format_name, 1024},
};

static const struct {
    const char *name;
    uint32_t value;
} flags[] = {
    {"DEPTH_STENCIL", VIRGL_BIND_DEPTH_STENCIL},
    {"RENDER_TARGET", VIRGL_BIND_RENDER_TARGET},
    {"SAMPLER_VIEW", VIRGL_BIND_SAMPLER_VIEW},
    {"VERTEX_BUFFER", VIRGL_BIND_VERTEX_BUFFER},
    {"INDEX_BUFFER", VIRGL_BIND_INDEX_BUFFER},
    {"CONSTANT_BUFFER", VIRGL_BIND_CONSTANT_BUFFER},
    {"STREAM_OUTPUT", VIRGL_BIND_STREAM_OUTPUT},
    {"SHADER_BUFFER", VIRGL_BIND_SHADER_BUFFER},
    {"QUERY_BUFFER", VIRGL_BIND_QUERY_BUFFER},
    {"COMMAND_ARGS", VIRGL_BIND_COMMAND_ARGS},
    {"CUSTOM", VIRGL_BIND_CUSTOM},
    {"STAGING", VIRGL_BIND_STAGING},
    {"CURSOR", VIRGL_BIND_CURSOR},
};

static bool name_parse(const char *text, size_t length, uint64_t *value)
{
    for (size_t i = 0; i < sizeof(flags) / sizeof(flags[0]); i++)
        if (strlen(flags[i].name) == length && !strncmp(flags[i].name, text, length)) {
            *value = flags[i].value;
            return true;
        }
    for (size_t v = 0; v < sizeof(vocabularies) / sizeof(vocabularies[0]); v++)
        for (uint32_t i = 0; i < vocabularies[v].count; i++) {
            const char *name = vocabularies[v].name(i);
            if (name && strlen(name) == length && !strncmp(name, text, length)) {
                *value = i;
                return true;
            }
        }
    return false;
}

static bool number_parse(const char *text, size_t length, uint64_t *value)
{
    char copy[64], *end;
    bool negative = *text == '-';
    if (!length || length >= sizeof(copy))
        return false;
    snprintf(copy, sizeof(copy), "%.*s", (int)length, text);
    if (strchr(copy, '.')) {
        float number = strtof(copy, &end);
        uint32_t bits;
        memcpy(&bits, &number, sizeof(bits));
        *value = bits;
        return !*end;
    }
    *value = strtoull(copy + negative, &end, 0);
    if (negative)
        *value = 0 - *value;
    return end != copy + negative && !*end;
}

bool value_parse(const char *text, uint64_t *value)
{
    uint64_t part;
    *value = 0;
    for (;;) {
        size_t length = strcspn(text, "|");
        if (!number_parse(text, length, &part) && !name_parse(text, length, &part))
            return false;
        *value |= part;
        if (!text[length])
            return true;
        text += length + 1;
    }
}

bool dwords_put(struct dwords *dwords, uint32_t value)
{
    if (dwords->count == dwords->capacity) {
        size_t capacity = dwords->capacity ? dwords->capacity * 2 : 64;
        uint32_t *grown = realloc(dwords->data, capacity * sizeof(*grown));
        if (!grown)
            return false;
        dwords->data = grown;
        dwords->capacity = capacity;
    }
    dwords->data[dwords->count++] = value;
    return true;
}

bool dwords_put_text(struct dwords *dwords, const char *text)
{
    size_t length = strlen(text) + 1;
    for (size_t i = 0; i < length; i += 4) {
        uint32_t value = 0;
        memcpy(&value, text + i, length - i < 4 ? length - i : 4);
        if (!dwords_put(dwords, value))
            return false;
    }
    return true;
}

static uint32_t number_of(const char *(*name_of)(uint32_t), const char *name, size_t length)
{
    for (uint32_t i = 0; i < 256; i++) {
        const char *name_i = name_of(i);
        if (name_i && strlen(name_i) == length && !strncmp(name_i, name, length))
            return i;
    }
    return UINT32_MAX;
}

/* NAME[.OBJECT][/LENGTH] -> the header without length. */
static bool header_parse(const char *text, uint32_t *header, uint64_t *length, bool *has_length)
{
    size_t end = strcspn(text, "./");
    uint32_t opcode = number_of(vgp_command_name, text, end), type = 0;
    if (opcode == UINT32_MAX)
        return false;
    text += end;
    if (*text == '.') {
        end = strcspn(++text, "/");
        type = number_of(vgp_object_name, text, end);
        text += end;
    }
    *has_length = *text == '/';
    *header = opcode | type << 8;
    return type < 256 && (!*has_length || value_parse(text + 1, length));
}

static bool put_values(struct dwords *dwords, const char *word)
{
    char text[128], *star;
    uint64_t value, times = 1;
    if (*word == '"')
        return dwords_put_text(dwords, word + 1);
    if (snprintf(text, sizeof(text), "%s", word) >= (int)sizeof(text))
        return false;
    star = strchr(text, '*');
    if (star) {
        *star = '\0';
        if (!value_parse(star + 1, &times))
            return false;
    }
    if (!value_parse(text, &value))
        return false;
    while (times--)
        if (!dwords_put(dwords, (uint32_t)value))
            return false;
    return true;
}

bool dwords_put_command(struct dwords *dwords, const struct words *words)
{
    size_t at = dwords->count, first = 0;
    uint32_t header = 0;
    uint64_t length = 0;
    bool has_length = false;
    if (words->count && header_parse(words->word[0], &header, &length, &has_length)) {
        first = 1;
        if (!dwords_put(dwords, 0))
            return false;
    }
    for (size_t i = first; i < words->count; i++)
        if (!put_values(dwords, words->word[i]))
            return false;
    if (first) {
        if (!has_length)
            length = dwords->count - at - 1;
        dwords->data[at] = header | (uint32_t)length << 16;
    }
    return true;
}

/* Appends `length` bytes of `from` to `*to`, with every # as `number` if it is not negative. */
static bool append(char **to, size_t *used, const char *from, size_t length, int64_t number)
{
    char *grown = realloc(*to, *used + length * 20 + 1);
    if (!grown)
        return false;
    *to = grown;
    for (size_t i = 0; i < length; i++) {
        if (from[i] == '#' && number >= 0)
            *used += (size_t)sprintf(*to + *used, "%lld", (long long)number);
        else
            (*to)[(*used)++] = from[i];
    }
    (*to)[*used] = '\0';
    return true;
}

/* The brace that closes the one at `open`, or NULL. */
static const char *closing(const char *open)
{
    int depth = 0;
    for (const char *at = open; *at; at++) {
        depth += (*at == '{') - (*at == '}');
        if (!depth)
            return at;
    }
    return NULL;
}

/* The star of {TEXT*COUNT}, or NULL where the braces are the shader's. */
static const char *find_star(const char *open, const char *end)
{
    const char *star = end;
    while (star > open && *star != '*')
        star--;
    return star > open && strspn(star + 1, "0123456789") == (size_t)(end - star - 1) ? star : NULL;
}

/* Appends {TEXT*COUNT}; what ends with a semicolon becomes lines. */
static bool append_times(char **out, size_t *used, const char *open, const char *star)
{
    uint64_t times = strtoull(star + 1, NULL, 10);
    for (uint64_t i = 0; i < times; i++) {
        if (!append(out, used, open + 1, (size_t)(star - open - 1), (int64_t)i))
            return false;
        if (star[-1] == ';')
            (*out)[*used - 1] = '\n';
    }
    return true;
}

char *text_expand(const char *line)
{
    char *out = NULL;
    size_t used = 0;
    const char *at = line, *open = line;
    while ((open = strchr(open, '{'))) {
        const char *end = closing(open);
        const char *star = end ? find_star(open, end) : NULL;
        if (!star) {
            open++;
            continue;
        }
        if (!append(&out, &used, at, (size_t)(open - at), -1) ||
            !append_times(&out, &used, open, star))
            goto fail;
        at = open = end + 1;
    }
    if (append(&out, &used, at, strlen(at), -1))
        return out;
fail:
    free(out);
    return NULL;
}
