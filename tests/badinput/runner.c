/* SPDX-License-Identifier: MIT */
/*
 * Runs the cases of one file (environment BADINPUT_CASES, after setups.txt beside it): a test for
 * each case and backend, each in a process of its own.
 */
#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "steps.h"

#define MAX_RUNS 1024

struct run {
    uint32_t block;
    bool gl;
};

static bool load(struct script *script)
{
    char setups[4096];
    char *file = getenv("BADINPUT_CASES");
    const char *slash = file ? strrchr(file, '/') : NULL;
    if (!slash)
        return false;
    snprintf(setups, sizeof(setups), "%.*s/setups.txt", (int)(slash - file), file);
    return script_load(script, (char *[]){setups, file}, 2);
}

/* "on BACKEND ..."; without: null. */
static bool runs_on(const struct script *script, const struct script_block *block,
                    const char *backend)
{
    for (size_t i = 0; i < block->count; i++) {
        const char *text = script->lines[block->first + i].text;
        if (!strncmp(text, "on ", 3))
            return strstr(text, backend) != NULL;
    }
    return !strcmp(backend, "null");
}

/* Cases whose name has `only` in it; NULL: all. */
static size_t list_runs(const struct script *script, const char *only, struct run *runs)
{
    size_t count = 0;
    for (uint32_t i = 0; i < script->num_blocks; i++)
        for (int gl = 0; gl < 2 && count < MAX_RUNS; gl++)
            if (!strcmp(script->blocks[i].kind, "case") &&
                (!only || strstr(script->blocks[i].name, only)) &&
                runs_on(script, &script->blocks[i], gl ? "gl" : "null"))
                runs[count++] = (struct run){i, gl != 0};
    return count;
}

ParameterizedTestParameters(badinput, cases)
{
    static struct run runs[MAX_RUNS];
    struct script script;
    size_t count = 0;
    if (load(&script))
        count = list_runs(&script, getenv("BADINPUT_ONLY"), runs);
    script_free(&script);
    return cr_make_param_array(struct run, runs, count);
}

ParameterizedTest(const struct run *run, badinput, cases)
{
    struct script script;
    struct world *world = calloc(1, sizeof(*world));
    const struct script_block *block;
    cr_assert(load(&script), "%s", script.error);
    block = &script.blocks[run->block];
    world_init(world, &script, run->gl);
    steps_run(world, block);
    world_finish(world);
    cr_expect(!world->problem[0], "%s on %s: %s", block->name, run->gl ? "gl" : "null",
              world->problem);
    if (world->no_gl)
        cr_log_warn("%s: skipped, no GL here", block->name);
    free(world);
    script_free(&script);
}

/* A file that cannot be read or has no case must not pass. */
Test(badinput, file)
{
    static struct run runs[MAX_RUNS];
    struct script script;
    bool good = load(&script);
    cr_expect(good, "%s", script.error);
    cr_expect(good && list_runs(&script, getenv("BADINPUT_ONLY"), runs), "no case in %s",
              getenv("BADINPUT_CASES"));
    script_free(&script);
}
