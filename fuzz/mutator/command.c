/* SPDX-License-Identifier: MIT */
#include "command.h"

#include <string.h>

static uint32_t mask_of(const struct vgp_fuzz_field *field)
{
    return field->width >= 32 ? UINT32_MAX : (1u << field->width) - 1;
}

uint32_t field_get(const struct frame *frame, const struct vgp_fuzz_field *field, size_t base)
{
    return frame_get(frame, base + field->dword) >> field->low & mask_of(field);
}

void field_set(struct frame *frame, const struct vgp_fuzz_field *field, size_t base, uint32_t value)
{
    const size_t at = base + field->dword;
    const uint32_t mask = mask_of(field) << field->low;
    frame_set(frame, at, (frame_get(frame, at) & ~mask) | (value << field->low & mask));
}

bool condition_holds(const struct vgp_fuzz_command *command, const struct frame *frame,
                     unsigned when, unsigned when_field, uint32_t when_value)
{
    if (when == VGP_FUZZ_ALWAYS)
        return true;
    const uint32_t value = field_get(frame, &command->fields[when_field], 0);
    switch (when) {
    case VGP_FUZZ_NONZERO: return value != 0;
    case VGP_FUZZ_ZERO: return value == 0;
    case VGP_FUZZ_EQUAL: return value == when_value;
    default: return value != when_value;
    }
}

/* --- walking --- */

static size_t fixed_dwords(const struct vgp_fuzz_command *command)
{
    size_t end = 0;
    if (command->num_ends)
        return command->least;
    for (unsigned i = 0; i < command->num_fields; i++) {
        const struct vgp_fuzz_field *field = &command->fields[i];
        const size_t last = field->dword + (field->width == 64 ? 1u : 0u);
        end = last > end ? last : end;
    }
    return end;
}

/* Elements of a part whose first dword is `at`, bounded by what the payload
 * holds. */
static size_t elements(const struct vgp_fuzz_command *command, const struct vgp_fuzz_part *part,
                       const struct frame *frame, size_t at)
{
    const size_t dwords = frame->bytes / 4;
    const size_t room = part->stride && dwords + 1 > at ? (dwords + 1 - at) / part->stride : 0;
    size_t count = room;
    if (!condition_holds(command, frame, part->when, part->when_field, part->when_value))
        return 0;
    if (part->kind == VGP_FUZZ_ARRAY_CONST)
        count = part->max;
    else if (part->kind == VGP_FUZZ_ARRAY_FIELD)
        count = field_get(frame, &command->fields[part->count_field], 0);
    return count < room ? count : room;
}

void command_visit(const struct vgp_fuzz_command *command, struct frame *frame, visit_field *visit,
                   void *user)
{
    const size_t dwords = frame->bytes / 4;
    size_t at = fixed_dwords(command) + 1;
    for (unsigned i = 0; i < command->num_fields; i++) {
        const struct vgp_fuzz_field *field = &command->fields[i];
        if (field->dword <= dwords &&
            condition_holds(command, frame, field->when, field->when_field, field->when_value))
            visit(user, frame, field, 0);
    }
    for (unsigned i = 0; i < command->num_parts; i++) {
        const struct vgp_fuzz_part *part = &command->parts[i];
        at = part->dword ? part->dword : at;
        const size_t count = elements(command, part, frame, at);
        for (size_t k = 0; k < count && part->num_fields; k++)
            for (unsigned f = 0; f < part->num_fields; f++)
                visit(user, frame, &part->fields[f], at + k * part->stride);
        at += count * part->stride;
    }
}

uint32_t field_type(const struct vgp_fuzz_field *field, const struct frame *frame)
{
    return field->object == VGP_FUZZ_HEADERS_OBJECT ? frame->object_type : field->object;
}

/* --- changing --- */

static void settle_spans(struct maker *maker, const struct vgp_fuzz_command *command,
                         struct frame *frame)
{
    const size_t at = fixed_dwords(command) + 1;
    for (unsigned i = 0; i < command->num_fields; i++) {
        const struct vgp_fuzz_field *field = &command->fields[i];
        if (field->kind != VGP_FUZZ_SPAN)
            continue;
        const size_t count = elements(command, &command->parts[field->span], frame, at);
        if (count <= field->max)
            field_set(frame, field, 0, rng_range(&maker->rng, 0, field->max - (uint32_t)count));
    }
}

static void choose(void *user, struct frame *frame, const struct vgp_fuzz_field *field, size_t base)
{
    struct choice *choice = user;
    const bool structural = field->kind == VGP_FUZZ_COUNT || field->kind == VGP_FUZZ_LENGTH;
    (void)frame;
    if ((structural && !choice->structural) || !rng_once_in(choice->rng, ++choice->seen))
        return;
    choice->field = field;
    choice->base = base;
}

struct choice command_choose(struct maker *maker, const struct vgp_fuzz_command *command,
                             struct frame *frame, bool structural)
{
    struct choice choice = {.rng = &maker->rng, .structural = structural};
    command_visit(command, frame, choose, &choice);
    return choice;
}

void command_change(struct maker *maker, struct frame *frame)
{
    const struct vgp_fuzz_command *command = frame_command(maker->grammar, frame);
    if (!command)
        return;
    const struct choice choice = command_choose(maker, command, frame, false);
    if (!choice.field)
        return;
    const uint32_t old = field_get(frame, choice.field, choice.base);
    uint32_t value = value_make(maker, choice.field, field_type(choice.field, frame));
    if (choice.field->kind == VGP_FUZZ_NUMBER && rng_once_in(&maker->rng, 3))
        value = old + rng_below(&maker->rng, 9) - 4;
    if (choice.field->strict && (value < choice.field->min || value > choice.field->max))
        value = choice.field->min;
    field_set(frame, choice.field, choice.base, value);
    if (choice.field->kind == VGP_FUZZ_SPAN)
        settle_spans(maker, command, frame);
}

/* --- repairing --- */

static void note(struct handles *handles, uint32_t handle, uint32_t type)
{
    for (unsigned i = 0; i < handles->count; i++) {
        if (handles->list[i].handle == handle) {
            handles->list[i].type = type;
            return;
        }
    }
    if (handles->count < MAX_HANDLES)
        handles->list[handles->count++] = (struct handle){handle, type};
}

bool handle_known(const struct handles *handles, uint32_t handle, uint32_t type)
{
    for (unsigned i = 0; i < handles->count; i++)
        if (handles->list[i].handle == handle)
            return handles->list[i].type == type;
    return false;
}

static void repair(void *user, struct frame *frame, const struct vgp_fuzz_field *field, size_t base)
{
    struct maker *maker = user;
    const uint32_t value = field_get(frame, field, base), type = field_type(field, frame);
    if (field->kind == VGP_FUZZ_NEW) {
        if (value == 0)
            field_set(frame, field, base, value_make(maker, field, type));
        note(&maker->handles, field_get(frame, field, base), type);
    } else if (value == 0 && field->null) {
        return;
    } else if (field->kind == VGP_FUZZ_OBJECT) {
        if (!handle_known(&maker->handles, value, type))
            field_set(frame, field, base, value_make(maker, field, type));
    } else if (field->kind == VGP_FUZZ_RESOURCE) {
        if (value == 0 || value > KNOWN_RESOURCES)
            field_set(frame, field, base, 1 + value % KNOWN_RESOURCES);
    }
}

void command_repair(struct maker *maker, struct frame *frame)
{
    const struct vgp_fuzz_command *command = frame_command(maker->grammar, frame);
    if (command)
        command_visit(command, frame, repair, maker);
}

/* --- making --- */

static void fill_fields(struct maker *maker, const struct vgp_fuzz_command *command,
                        struct frame *frame)
{
    for (unsigned i = 0; i < command->num_fields; i++) {
        const struct vgp_fuzz_field *field = &command->fields[i];
        if (field->dword <= frame->bytes / 4 &&
            condition_holds(command, frame, field->when, field->when_field, field->when_value))
            field_set(frame, field, 0, value_make(maker, field, field_type(field, frame)));
    }
}

static size_t choose_count(struct rng *rng, const struct vgp_fuzz_part *part)
{
    if (part->kind == VGP_FUZZ_ARRAY_CONST || rng_once_in(rng, 12))
        return part->max;
    const uint32_t few = part->min + 4u < part->max ? part->min + 4u : part->max;
    return rng_range(rng, part->min, few);
}

static bool add_array(struct maker *maker, const struct vgp_fuzz_command *command,
                      const struct vgp_fuzz_part *part, struct pool *pool, struct frame *frame)
{
    if (!condition_holds(command, frame, part->when, part->when_field, part->when_value))
        return true;
    /* Arrays of constant size may stand between fields. */
    const size_t at = part->dword ? part->dword : frame->bytes / 4 + 1;
    size_t count = choose_count(&maker->rng, part);
    if (part->kind == VGP_FUZZ_ARRAY_FIELD) {
        const struct vgp_fuzz_field *counter = &command->fields[part->count_field];
        /* A counter that does not apply is 0. */
        if (!condition_holds(command, frame, counter->when, counter->when_field,
                             counter->when_value))
            count = 0;
        field_set(frame, counter, 0, (uint32_t)count);
    }
    const size_t end = (at - 1 + count * part->stride) * 4;
    if (end > frame->bytes && !frame_resize(pool, frame, end))
        return false;
    for (size_t k = 0; k < count; k++)
        for (unsigned f = 0; f < part->num_fields; f++)
            field_set(frame, &part->fields[f], at + k * part->stride,
                      value_make(maker, &part->fields[f], field_type(&part->fields[f], frame)));
    return true;
}

static bool add_bulk(struct maker *maker, const struct vgp_fuzz_command *command,
                     const struct vgp_fuzz_part *part, struct pool *pool, struct frame *frame)
{
    const size_t at = frame->bytes;
    size_t bytes = rng_below(&maker->rng, 20) * 4;
    if (part->kind == VGP_FUZZ_BYTES) {
        const struct vgp_fuzz_field *length = &command->fields[part->count_field];
        field_set(frame, length, 0, (uint32_t)bytes - (bytes ? rng_below(&maker->rng, 4) : 0));
    }
    if (!frame_resize(pool, frame, at + bytes))
        return false;
    for (size_t i = 0; i < bytes; i++)
        frame->payload[at + i] = (uint8_t)rng_next(&maker->rng);
    return true;
}

/* The text goes behind everything else, and its length into the field that
 * announces it. */
static bool add_text(struct maker *maker, const struct vgp_fuzz_command *command, struct pool *pool,
                     struct frame *frame)
{
    const char *text = shader_sample(&maker->rng, field_get(frame, &command->fields[1], 0));
    const size_t at = frame->bytes, bytes = strlen(text) + 1;
    if (!frame_resize(pool, frame, at + (bytes + 3) / 4 * 4))
        return false;
    memcpy(frame->payload + at, text, bytes);
    frame_set(frame, 3, (uint32_t)bytes);
    return true;
}

static bool add_parts(struct maker *maker, const struct vgp_fuzz_command *command,
                      struct pool *pool, struct frame *frame)
{
    for (unsigned i = 0; i < command->num_parts; i++) {
        const struct vgp_fuzz_part *part = &command->parts[i];
        bool added;
        if (part->stride)
            added = add_array(maker, command, part, pool, frame);
        else if (strcmp(command->name, "CREATE_SHADER") == 0)
            added = add_text(maker, command, pool, frame);
        else
            added = add_bulk(maker, command, part, pool, frame);
        if (!added)
            return false;
    }
    return true;
}

bool command_make(struct maker *maker, const struct vgp_fuzz_command *command, struct pool *pool,
                  struct frame *frame)
{
    struct rng *rng = &maker->rng;
    size_t fixed = fixed_dwords(command);
    const uint32_t tail = rng_below(rng, command->num_ends + 1u);
    if (tail)
        fixed = command->ends[tail - 1];
    *frame = (struct frame){.opcode = command->opcode, .object_type = command->object_type};
    if (command->num_types)
        frame->object_type = command->types[rng_below(rng, command->num_types)];
    frame->payload = pool_take(pool, 0);
    if (!frame->payload || !frame_resize(pool, frame, fixed * 4))
        return false;
    fill_fields(maker, command, frame);
    if (!add_parts(maker, command, pool, frame))
        return false;
    settle_spans(maker, command, frame);
    return frame->bytes / 4 >= command->least ||
           frame_resize(pool, frame, command->least * (size_t)4);
}
