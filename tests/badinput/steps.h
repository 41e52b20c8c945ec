/* SPDX-License-Identifier: MIT */
/* The steps of cases: what each first word of a line does. README.md lists them for writers. */
#ifndef BADINPUT_STEPS_H
#define BADINPUT_STEPS_H

#include "world.h"

struct step {
    struct world *world;
    const struct words *words;
    const struct script_line *below; /* indented lines behind it */
    size_t num_below;
    uint64_t value[8]; /* leading numbers of the words behind the first */
    size_t num_values;
};

struct step_kind {
    const char *name;
    size_t values; /* numbers that it needs */
    bool checks;   /* looks only: the log of the step before stays, and no status is expected */
    enum bea_status (*run)(struct step *step);
};

/* The option NAME=VALUE of the step, or `otherwise`. */
uint64_t step_option(const struct step *step, const char *name, uint64_t otherwise);

/* Runs the lines of a block, until the first problem. */
void steps_run(struct world *world, const struct script_block *block);

extern const struct step_kind step_kinds_api[], step_kinds_share[], step_kinds_stream[],
    step_kinds_check[];

#endif
