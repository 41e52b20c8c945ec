/* SPDX-License-Identifier: MIT */
/*
 * Streams and messages come from the protocol's tables. The operations of
 * calls.h and the records of traces are not part of the protocol: their tables
 * are made here, from letters.
 */
#include "grammar.h"

#include <string.h>

#include "calls.h"

#define MAX_FIELDS 24
#define MAX_ROWS 32

struct rows {
    struct vgp_fuzz_command commands[MAX_ROWS];
    struct vgp_fuzz_field fields[MAX_ROWS][MAX_FIELDS];
    struct vgp_fuzz_part parts[MAX_ROWS];
    unsigned count;
};

static const uint32_t target_values[] = {0, 1, 2, 3, 4, 5, 6, 7, 8};
static const uint32_t bind_values[] = {0x1,    0x2,     0x8,     0x10,    0x20,
                                       0x40,   0x80,    0x100,   0x800,   0x4000,
                                       0x8000, 0x10000, 0x20000, 0x40000, 0x80000};

static struct vgp_fuzz_field field_of(char letter, uint16_t dword)
{
    struct vgp_fuzz_field field = {.name = "parameter", .dword = dword, .width = 32, .max = 72};
    switch (letter) {
    case 'c': field.max = FUZZ_CALL_CONTEXTS - 1; break;
    case 'r': field.kind = VGP_FUZZ_RESOURCE; break;
    case 'n': field.max = UINT32_MAX; break;
    case 's': field.max = 8; break;
    case 'd':
        field.min = 1;
        field.max = 2;
        break;
    case 'b': field.max = 1; break;
    case 'f': field.kind = VGP_FUZZ_FORMAT; break;
    case 'l': field.max = 5; break;
    case 'z': field.max = 0; break;
    case 't':
        field.kind = VGP_FUZZ_ENUM;
        field.values = target_values;
        field.num_values = sizeof(target_values) / sizeof(target_values[0]);
        break;
    case 'i':
        field.kind = VGP_FUZZ_BITS;
        field.values = bind_values;
        field.num_values = sizeof(bind_values) / sizeof(bind_values[0]);
        break;
    default: break;
    }
    return field;
}

static void add_row(struct rows *rows, const char *name, uint16_t opcode, const char *letters)
{
    const unsigned row = rows->count++;
    struct vgp_fuzz_command *command = &rows->commands[row];
    const size_t count = strcspn(letters, "SB");
    *command = (struct vgp_fuzz_command){.name = name, .opcode = opcode, .loose = true};
    for (uint16_t i = 0; i < count; i++)
        rows->fields[row][i] = field_of(letters[i], (uint16_t)(i + 1));
    command->fields = rows->fields[row];
    command->num_fields = command->least = (uint16_t)count;
    if (letters[count]) {
        rows->parts[row] = (struct vgp_fuzz_part){.name = "rest", .kind = VGP_FUZZ_BLOB};
        command->parts = &rows->parts[row];
        command->num_parts = 1;
    }
}

static void use(struct grammar *grammar, const struct vgp_fuzz_command *commands, unsigned count)
{
    grammar->commands = commands;
    grammar->num_commands = count;
    /* Backwards: of several with one opcode, the first stays. */
    for (unsigned i = count; i > 0; i--) {
        const struct vgp_fuzz_command *command = &commands[i - 1];
        grammar->by_opcode[command->opcode & 0xff] = command;
        if (command->object_type)
            grammar->by_type[command->object_type] = command;
    }
}

const struct grammar *grammar_stream(void)
{
    static struct grammar grammar = {.name = "stream", .framing = FRAMING_STREAM};
    if (!grammar.commands)
        use(&grammar, vgp_fuzz_commands, vgp_fuzz_num_commands);
    return &grammar;
}

static const struct grammar *grammar_vtest(void)
{
    static const uint8_t nested[] = {6}; /* SUBMIT_CMD */
    static struct grammar grammar = {.name = "vtest",
                                     .framing = FRAMING_MESSAGES,
                                     .nested = nested,
                                     .num_nested = 1,
                                     .nested_at = 1,
                                     .opening = 1}; /* CREATE_RENDERER */
    use(&grammar, vgp_fuzz_messages, vgp_fuzz_num_messages);
    return &grammar;
}

static const struct grammar *grammar_calls(void)
{
    static const uint8_t nested[] = {FUZZ_CALL_SUBMIT};
    static struct grammar grammar = {.name = "calls",
                                     .framing = FRAMING_STREAM,
                                     .nested = nested,
                                     .num_nested = 1,
                                     .nested_at = 2};
    static struct rows rows;
    rows.count = 0;
#define ADD(name, letters) add_row(&rows, #name, FUZZ_CALL_##name, letters);
    FUZZ_CALLS(ADD)
#undef ADD
    use(&grammar, rows.commands, rows.count);
    return &grammar;
}

/* The records of bench/trace/trace.h. */
static const struct grammar *grammar_trace(void)
{
    static const char *const letters[] = {
        "csB",  "cz",   "cr",    "cr",       "rtfiwwwwlsn",      "rr",
        "rznz", "rznz", "rbszB", "rbszsznn", "crdlnnszwwwwwwnz", "czS",
        "csnz",
    };
    static const uint8_t nested[] = {12}; /* SUBMIT */
    static struct grammar grammar = {.name = "trace",
                                     .framing = FRAMING_RECORDS,
                                     .nested = nested,
                                     .num_nested = 1,
                                     .nested_at = 3,
                                     .opening = 1}; /* CONTEXT_CREATE */
    static struct rows rows;
    rows.count = 0;
    for (uint16_t i = 0; i < sizeof(letters) / sizeof(letters[0]); i++)
        add_row(&rows, "RECORD", (uint16_t)(i + 1), letters[i]);
    use(&grammar, rows.commands, rows.count);
    return &grammar;
}

const struct grammar *grammar_by_name(const char *name)
{
    static const struct grammar *(*const makers[])(void) = {grammar_stream, grammar_vtest,
                                                            grammar_calls, grammar_trace};
    for (size_t i = 0; i < sizeof(makers) / sizeof(makers[0]); i++) {
        const struct grammar *grammar = makers[i]();
        if (strcmp(grammar->name, name) == 0)
            return grammar;
    }
    return NULL;
}
