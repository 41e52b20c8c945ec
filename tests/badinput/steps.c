/* SPDX-License-Identifier: MIT */
#include "steps.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct step_kind *find(const char *name)
{
    const struct step_kind *const lists[] = {step_kinds_api, step_kinds_share, step_kinds_stream,
                                             step_kinds_check};
    for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++)
        for (const struct step_kind *kind = lists[i]; kind->name; kind++)
            if (!strcmp(kind->name, name))
                return kind;
    return NULL;
}

uint64_t step_option(const struct step *step, const char *name, uint64_t otherwise)
{
    const char *text = words_option(step->words, name);
    uint64_t value;
    if (!text)
        return otherwise;
    if (!value_parse(text, &value))
        world_complain(step->world, "%s=%s is no number", name, text);
    return value;
}

/* "REFUSED" -> its status; -1 where there is none of that name. */
static int status_of(const char *name)
{
    static const char *const names[] = {
        "OK",        "MALFORMED", "REFUSED", "CONTEXT_LOST", "NO_MEMORY", "INVALID",
        "NOT_FOUND", "EXISTS",    "VETOED",  "UNSUPPORTED",  "HOST",      "TIMEOUT",
    };
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (!strcmp(names[i], name))
            return (int)i;
    return -1;
}

/* Cuts "=> STATUS" off; BEA_OK where nothing is said. */
static int expected_status(struct words *words)
{
    if (words->count < 3 || strcmp(words->word[words->count - 2], "=>"))
        return BEA_OK;
    words->count -= 2;
    return status_of(words->word[words->count + 1]);
}

static void read_values(struct step *step)
{
    size_t at = 1;
    while (at < step->words->count && step->num_values < 8 &&
           value_parse(step->words->word[at], &step->value[step->num_values])) {
        at++;
        step->num_values++;
    }
}

static void run_step(struct world *world, const struct script_line *line, size_t below)
{
    struct words *words = malloc(sizeof(*words));
    struct step step = {.world = world, .words = words, .below = line + 1, .num_below = below};
    const struct step_kind *kind = NULL;
    int expected;
    world->line = line->number;
    if (!words || !words_split(words, line->text) || !(kind = find(words->word[0]))) {
        world_complain(world, "no such step: %s", line->text);
        goto out;
    }
    expected = expected_status(words);
    read_values(&step);
    if (expected < 0 || step.num_values < kind->values) {
        world_complain(world, "this line lacks something: %s", line->text);
        goto out;
    }
    if (!kind->checks) {
        if (!world_start(world))
            goto out;
        world->log[0] = '\0';
        world->error = (struct bea_error){0};
    }
    int status = (int)kind->run(&step);
    if (!kind->checks && getenv("BADINPUT_VERBOSE"))
        fprintf(stderr, "%u: %s\n%s", line->number, line->text, world->log);
    if (!kind->checks && status != expected)
        world_complain(world, "'%s' gave '%s', not '%s': %s\n%s", line->text,
                       bea_status_name((enum bea_status)status),
                       bea_status_name((enum bea_status)expected), world->error.message,
                       world->log);
out:
    free(words);
}

/* Lines that say something about the case, read elsewhere. */
static bool says_about(const char *text)
{
    static const char *const names[] = {"row ", "what ", "on "};
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (!strncmp(text, names[i], strlen(names[i])))
            return true;
    return false;
}

void steps_run(struct world *world, const struct script_block *block)
{
    const struct script_line *lines = world->script->lines + block->first;
    for (size_t i = 0; i < block->count && !world->problem[0] && !world->no_gl;) {
        size_t below = 0;
        while (i + below + 1 < block->count && lines[i + below + 1].indented)
            below++;
        if (!strncmp(lines[i].text, "use ", 4)) {
            const struct script_block *setup =
                script_find(world->script, "setup", lines[i].text + 4);
            world->line = lines[i].number;
            if (setup)
                steps_run(world, setup);
            else
                world_complain(world, "no setup %s", lines[i].text + 4);
        } else if (!says_about(lines[i].text)) {
            run_step(world, &lines[i], below);
        }
        i += below + 1;
    }
}
