/* SPDX-License-Identifier: MIT */
#include "script.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool fail(struct script *script, const char *what, const char *where)
{
    snprintf(script->error, sizeof(script->error), "%s: %s", where, what);
    return false;
}

/* Appends a file to the memory; what is there moves. */
static bool read_file(struct script *script, size_t *size, const char *path)
{
    FILE *file = fopen(path, "rb");
    bool good = false;
    long length;
    char *grown;
    if (!file)
        return fail(script, "cannot be read", path);
    if (fseek(file, 0, SEEK_END) || (length = ftell(file)) < 0 || fseek(file, 0, SEEK_SET))
        goto out;
    grown = realloc(script->memory, *size + (size_t)length + 4);
    if (!grown)
        goto out;
    script->memory = grown;
    script->memory[(*size)++] = '\f'; /* lines are counted from here */
    script->memory[(*size)++] = '\n';
    if (fread(script->memory + *size, 1, (size_t)length, file) != (size_t)length)
        goto out;
    *size += (size_t)length;
    script->memory[(*size)++] = '\n';
    script->memory[*size] = '\0';
    good = true;
out:
    fclose(file);
    return good || fail(script, "cannot be read", path);
}

/* Cuts the blanks at the end, and a comment. */
static void trim(char *text)
{
    size_t length = strlen(text);
    if (text[0] == '#')
        length = 0;
    while (length && (text[length - 1] == ' ' || text[length - 1] == '\r'))
        length--;
    text[length] = '\0';
}

static bool add_line(struct script *script, char *text, uint32_t number)
{
    struct script_line *line = &script->lines[script->num_lines];
    struct script_block *block = &script->blocks[script->num_blocks];
    char *space;
    line->indented = *text == ' ';
    line->number = number;
    line->text = text + strspn(text, " ");
    trim(line->text);
    if (!*line->text)
        return true;
    if (line->indented || (strncmp(text, "case ", 5) && strncmp(text, "setup ", 6))) {
        if (!script->num_blocks)
            return fail(script, "a line outside of any block", text);
        script->num_lines++;
        script->blocks[script->num_blocks - 1].count++;
        return true;
    }
    space = strchr(text, ' ');
    *space = '\0';
    *block = (struct script_block){text, space + 1, script->num_lines, 0};
    if (script_find(script, text, space + 1))
        return fail(script, "there are two of that name", space + 1);
    script->num_blocks++;
    return true;
}

bool script_load(struct script *script, char *const *paths, size_t count)
{
    size_t size = 0, rows = 1;
    uint32_t number = 0;
    char *next;
    *script = (struct script){0};
    for (size_t i = 0; i < count; i++)
        if (!read_file(script, &size, paths[i]))
            return false;
    for (size_t i = 0; i < size; i++)
        rows += script->memory[i] == '\n';
    script->lines = calloc(rows, sizeof(*script->lines));
    script->blocks = calloc(rows, sizeof(*script->blocks));
    if (!script->lines || !script->blocks)
        return fail(script, "no memory", "cases");
    for (char *text = script->memory; text && *text; text = next) {
        next = strchr(text, '\n');
        if (next)
            *next++ = '\0';
        number = *text == '\f' ? 0 : number + 1;
        if (number && !add_line(script, text, number))
            return false;
    }
    return true;
}

void script_free(struct script *script)
{
    free(script->memory);
    free(script->lines);
    free(script->blocks);
    *script = (struct script){0};
}

const struct script_block *script_find(const struct script *script, const char *kind,
                                       const char *name)
{
    for (size_t i = 0; i < script->num_blocks; i++)
        if (!strcmp(script->blocks[i].kind, kind) && !strcmp(script->blocks[i].name, name))
            return &script->blocks[i];
    return NULL;
}

bool words_split(struct words *words, const char *line)
{
    char *at = words->buffer;
    words->count = 0;
    if (strlen(line) >= sizeof(words->buffer))
        return false;
    strcpy(words->buffer, line);
    for (at += strspn(at, " "); *at; at += strspn(at, " ")) {
        if (words->count == SCRIPT_WORDS)
            return false;
        words->word[words->count++] = at;
        if (*at == '"') {
            at = strchr(at + 1, '"');
            if (!at)
                return false;
        } else {
            at += strcspn(at, " ");
        }
        if (*at)
            *at++ = '\0';
    }
    return true;
}

const char *words_option(const struct words *words, const char *name)
{
    size_t length = strlen(name);
    for (size_t i = 1; i < words->count; i++)
        if (!strncmp(words->word[i], name, length) && words->word[i][length] == '=')
            return words->word[i] + length + 1;
    return NULL;
}
