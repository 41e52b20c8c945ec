/* SPDX-License-Identifier: MIT */
/* One rule broken on purpose: a value at or past its bounds, a length, a
 * header. */
#include "command.h"

static uint32_t wrong_value(struct maker *maker, const struct vgp_fuzz_field *field)
{
    struct rng *rng = &maker->rng;
    const bool listed = field->num_values != 0;
    const uint32_t last = listed ? field->values[field->num_values - 1] : field->max;
    switch (rng_below(rng, 8)) {
    case 0:
    case 1: return last + 1;
    case 2: return field->min - 1;
    case 3: return field->max;
    case 4: return UINT32_MAX - rng_below(rng, 4);
    case 5: return 1u << rng_below(rng, 32);
    case 6: return 0x7fffffffu + rng_below(rng, 3);
    default: return (uint32_t)rng_next(rng);
    }
}

static void break_value(struct maker *maker, const struct vgp_fuzz_command *command,
                        struct frame *frame)
{
    const struct choice choice = command_choose(maker, command, frame, true);
    if (!choice.field)
        return;
    const uint32_t old = field_get(frame, choice.field, choice.base);
    const uint32_t near = old + (rng_once_in(&maker->rng, 2) ? 1 : UINT32_MAX);
    const bool step = rng_once_in(&maker->rng, 4);
    field_set(frame, choice.field, choice.base, step ? near : wrong_value(maker, choice.field));
}

/* The least payload, an optional tail's end, or an array's greatest, and one
 * dword to either side.
 */
static size_t bound(struct rng *rng, const struct vgp_fuzz_command *command)
{
    size_t dwords = command->least;
    if (command->num_ends && rng_once_in(rng, 2))
        dwords = command->ends[rng_below(rng, command->num_ends)];
    else if (command->num_parts && rng_once_in(rng, 2)) {
        const struct vgp_fuzz_part *part = &command->parts[rng_below(rng, command->num_parts)];
        dwords += (size_t)part->stride * (rng_once_in(rng, 2) ? part->max : 1u);
    }
    return dwords + rng_below(rng, 3);
}

static void break_length(struct maker *maker, const struct vgp_fuzz_command *command,
                         struct pool *pool, struct frame *frame)
{
    struct rng *rng = &maker->rng;
    if (command && rng_once_in(rng, 2)) {
        const size_t dwords = bound(rng, command);
        frame_resize(pool, frame, dwords ? (dwords - 1) * 4 : 0);
    } else if (rng_once_in(rng, 2)) {
        frame_resize(pool, frame, frame->bytes + 4);
    } else {
        frame_resize(pool, frame, frame->bytes >= 4 ? frame->bytes - 4 : 0);
    }
}

void command_break(struct maker *maker, struct pool *pool, struct frame *frame)
{
    const struct vgp_fuzz_command *command = frame_command(maker->grammar, frame);
    struct rng *rng = &maker->rng;
    switch (rng_below(rng, 10)) {
    case 0:
    case 1:
    case 2: break_length(maker, command, pool, frame); break;
    case 3: frame->object_type = rng_below(rng, rng_once_in(rng, 4) ? 256 : 16); break;
    case 4: frame->opcode = rng_below(rng, maker->grammar->num_commands + 4); break;
    case 5: frame->lie = (int32_t)rng_below(rng, 17) - 8; break;
    default:
        if (command)
            break_value(maker, command, frame);
        break;
    }
}
