/* SPDX-License-Identifier: MIT */
/*
 * The text form of the cases (see README.md): a file is a list of blocks, a block a list of lines.
 * Blocks that begin with "case" are run, those that begin with "setup" are what cases use.
 */
#ifndef BADINPUT_SCRIPT_H
#define BADINPUT_SCRIPT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define SCRIPT_WORDS 512

struct script_line {
    char *text; /* without indentation and comment */
    uint32_t number;
    bool indented; /* belongs to the step above */
};

struct script_block {
    const char *kind, *name;
    size_t first, count; /* lines behind the head */
};

struct script {
    char *memory;
    struct script_line *lines;
    struct script_block *blocks;
    size_t num_lines, num_blocks;
    char error[256]; /* what is wrong with the text, "" if nothing */
};

/* Reads the `count` files of `paths` as one text. False with `error` set. */
bool script_load(struct script *script, char *const *paths, size_t count);
void script_free(struct script *script);
const struct script_block *script_find(const struct script *script, const char *kind,
                                       const char *name);

/* A line's words, cut at blanks; a text in quotes is one word and keeps its first quote. */
struct words {
    size_t count;
    char *word[SCRIPT_WORDS];
    char buffer[16384];
};
bool words_split(struct words *words, const char *line);
/* What follows "NAME=" in one of the words, or NULL. */
const char *words_option(const struct words *words, const char *name);

/* A number: decimal, hexadecimal, negative, with a fraction (the bits of a float), a name of the
 * protocol, or several of these with | between them. */
bool value_parse(const char *text, uint64_t *value);

/* A growing list of dwords. */
struct dwords {
    uint32_t *data;
    size_t count, capacity;
};
bool dwords_put(struct dwords *dwords, uint32_t value);
/* The text with a NUL, padded to whole dwords. */
bool dwords_put_text(struct dwords *dwords, const char *text);
/*
 * One command: NAME[.OBJECT][/LENGTH] VALUE ..., where VALUE may be followed by *COUNT; or, if the
 * first word is no name, plain dwords.
 */
bool dwords_put_command(struct dwords *dwords, const struct words *words);

/* A line of shader text with {TEXT*COUNT} written out COUNT times; # is the count so far. The
 * caller frees. */
char *text_expand(const char *line);

#endif
