/* SPDX-License-Identifier: MIT */
/* One frame by its row of the tables: made new, changed in a field, its handles
 * repaired, broken.
 */
#ifndef MUTATOR_COMMAND_H
#define MUTATOR_COMMAND_H

#include "frames.h"

#define MAX_HANDLES 256
#define KNOWN_RESOURCES 24 /* the resources of world.h, 1 to this */

/* The objects that the frames so far have created. */
struct handles {
    struct handle {
        uint32_t handle, type;
    } list[MAX_HANDLES];
    unsigned count;
};

struct maker {
    struct rng rng;
    const struct grammar *grammar;
    struct handles handles;
};

/* A frame that keeps all rules, with its payload in the pool. False: no room.
 */
bool command_make(struct maker *maker, const struct vgp_fuzz_command *command, struct pool *pool,
                  struct frame *frame);
/* Gives one of the frame's fields another value that keeps the rules. */
void command_change(struct maker *maker, struct frame *frame);
/* Lets references point at objects that are there, and notes what the frame
 * creates. */
void command_repair(struct maker *maker, struct frame *frame);
/* Breaks one rule (breaks.c). */
void command_break(struct maker *maker, struct pool *pool, struct frame *frame);

/* --- values --- */
uint32_t value_make(struct maker *maker, const struct vgp_fuzz_field *field, uint32_t type);
uint32_t handle_of(struct maker *maker, uint32_t type); /* 0: there is none */
bool handle_known(const struct handles *handles, uint32_t handle, uint32_t type);

/* --- where fields are --- */
uint32_t field_get(const struct frame *frame, const struct vgp_fuzz_field *field, size_t base);
void field_set(struct frame *frame, const struct vgp_fuzz_field *field, size_t base,
               uint32_t value);
/* The object type that a field names. */
uint32_t field_type(const struct vgp_fuzz_field *field, const struct frame *frame);
bool condition_holds(const struct vgp_fuzz_command *command, const struct frame *frame,
                     unsigned when, unsigned when_field, uint32_t when_value);
/* Each field that is there; `base` is added to its dword. */
typedef void visit_field(void *user, struct frame *frame, const struct vgp_fuzz_field *field,
                         size_t base);
void command_visit(const struct vgp_fuzz_command *command, struct frame *frame, visit_field *visit,
                   void *user);

/* One of the fields that are there; `structural`: counts and lengths may be it,
 * too. */
struct choice {
    struct rng *rng;
    const struct vgp_fuzz_field *field; /* NULL: there is none */
    size_t base;
    uint32_t seen;
    bool structural;
};
struct choice command_choose(struct maker *maker, const struct vgp_fuzz_command *command,
                             struct frame *frame, bool structural);

/* A text of that stage for a shader that is made new. */
const char *shader_sample(struct rng *rng, uint32_t stage);

#endif
