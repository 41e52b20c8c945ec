/* SPDX-License-Identifier: MIT */
#include "need.h"

#define MAX_WANTED 64
#define MAX_DEPTH 3 /* a draw's program, the program's shaders, and what those would need */

/* Objects that something refers to. */
struct wanted {
    struct handle list[MAX_WANTED];
    unsigned count;
    bool created; /* a frame was seen that creates one of them */
};

static void want(void *user, struct frame *frame, const struct vgp_fuzz_field *field, size_t base)
{
    struct wanted *wanted = user;
    const uint32_t handle = field_get(frame, field, base);
    if (field->kind == VGP_FUZZ_OBJECT && handle != 0 && wanted->count < MAX_WANTED)
        wanted->list[wanted->count++] = (struct handle){handle, field_type(field, frame)};
}

/* --- created before --- */

static const struct vgp_fuzz_field *field_of_kind(const struct vgp_fuzz_command *command,
                                                  unsigned kind)
{
    for (unsigned i = 0; i < command->num_fields; i++)
        if (command->fields[i].kind == kind)
            return &command->fields[i];
    return NULL;
}

static void insert(struct maker *maker, struct frames *frames, size_t *at,
                   const struct frame *frame, unsigned depth);

static void create(struct maker *maker, struct frames *frames, size_t *at, struct handle handle,
                   unsigned depth)
{
    const struct vgp_fuzz_command *command =
        handle.type < 256 ? maker->grammar->by_type[handle.type] : NULL;
    const struct vgp_fuzz_field *name = command ? field_of_kind(command, VGP_FUZZ_NEW) : NULL;
    struct frame frame;
    if (!name || !command_make(maker, command, frames->pool, &frame))
        return;
    field_set(&frame, name, 0, handle.handle);
    insert(maker, frames, at, &frame, depth + 1);
}

static void insert(struct maker *maker, struct frames *frames, size_t *at,
                   const struct frame *frame, unsigned depth)
{
    const struct vgp_fuzz_command *command = frame_command(maker->grammar, frame);
    struct wanted wanted = {.count = 0};
    struct frame copy = *frame;
    if (command && depth < MAX_DEPTH)
        command_visit(command, &copy, want, &wanted);
    for (unsigned i = 0; i < wanted.count; i++)
        if (!handle_known(&maker->handles, wanted.list[i].handle, wanted.list[i].type))
            create(maker, frames, at, wanted.list[i], depth);
    if (frames_insert(frames, *at, frame))
        command_repair(maker, &frames->list[(*at)++]);
}

void need_insert(struct maker *maker, struct frames *frames, size_t at, const struct frame *frame)
{
    insert(maker, frames, &at, frame, 0);
}

/* --- kept --- */

static void look(void *user, struct frame *frame, const struct vgp_fuzz_field *field, size_t base)
{
    struct wanted *wanted = user;
    const uint32_t handle = field_get(frame, field, base);
    if (field->kind != VGP_FUZZ_NEW)
        return;
    for (unsigned i = 0; i < wanted->count; i++)
        if (wanted->list[i].handle == handle)
            wanted->created = true;
}

void need_slice(struct maker *maker, struct frames *frames, size_t first, size_t count)
{
    struct wanted wanted = {.count = 0};
    size_t kept = frames->count;
    /* Backwards, so that what a kept frame needs is known when the frames before
     * it come; the ones that are kept gather at the end. */
    for (size_t i = frames->count; i > 0; i--) {
        struct frame *frame = &frames->list[i - 1];
        const struct vgp_fuzz_command *command = frame_command(maker->grammar, frame);
        const bool opens = i - 1 < maker->grammar->opening;
        const bool keep = opens || (i - 1 >= first && i - 1 < first + count);
        wanted.created = false;
        if (command && !keep && i - 1 < first && wanted.count)
            command_visit(command, frame, look, &wanted);
        if (!keep && !wanted.created)
            continue;
        if (command)
            command_visit(command, frame, want, &wanted);
        frames->list[--kept] = *frame;
    }
    frames->count -= kept;
    for (size_t i = 0; i < frames->count; i++)
        frames->list[i] = frames->list[kept + i];
}
