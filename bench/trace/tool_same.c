/* SPDX-License-Identifier: MIT */
/* beatrice-trace same: do two recordings of a program have the same commands, defined bits only? */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tool.h"
#include "vgp_reencode.h"

/* All submits of a trace, one behind the other: where one ends says nothing. */
struct commands {
    uint32_t *dwords;
    size_t count, submits;
};

static bool append(struct commands *all, const struct bea_trace_record *record)
{
    const struct bea_trace_submit *const submit = record->payload;
    const size_t more = (record->bytes - sizeof(*submit)) / 4;
    uint32_t *const grown = realloc(all->dwords, (all->count + more + 1) * 4);
    if (!grown)
        return false;
    memcpy(grown + all->count, submit + 1, more * 4);
    all->dwords = grown;
    all->count += more;
    all->submits++;
    return true;
}

static bool load(const char *path, struct commands *all)
{
    char message[160];
    struct bea_trace_record record;
    struct bea_trace_reader *const reader = bea_trace_reader_create(path, message, sizeof(message));
    int result = -1;
    if (!reader) {
        fprintf(stderr, "beatrice-trace: %s: %s\n", path, message);
        return false;
    }
    while ((result = bea_trace_read(reader, &record)) == 1)
        if (record.type == BEA_TRACE_SUBMIT &&
            (record.bytes < sizeof(struct bea_trace_submit) || !append(all, &record)))
            break;
    if (result != 0)
        fprintf(stderr, "beatrice-trace: %s: %s\n", path,
                result < 0 ? bea_trace_reader_error(reader) : "malformed, or too large");
    bea_trace_reader_destroy(reader);
    return result == 0;
}

/* Dwords of the command at `at`; 0: none that can be followed. */
static size_t command_at(const struct commands *all, size_t at)
{
    const size_t dwords = at < all->count ? (size_t)VGP_HEADER_LENGTH(all->dwords[at]) + 1 : 0;
    return dwords <= all->count - at ? dwords : 0;
}

/* The defined bits of the `count` dwords at `dwords`, all of them where they do not decode. NULL:
 * the command is unknown. */
static const char *define(const uint32_t *dwords, size_t count, uint32_t *masks)
{
    static union vgp_any_command command;
    struct vgp_fault fault = {.error = VGP_OK};
    const uint32_t type = VGP_HEADER_OBJECT_TYPE(dwords[0]);
    const struct vgp_command_info *const info =
        vgp_command_info(VGP_HEADER_OPCODE(dwords[0]), type);
    if (info && (!info->decode ||
                 info->decode(dwords, (uint32_t)count - 1, type, &command, &fault) == VGP_OK))
        vgp_defined_bits(info, &command, dwords[0], masks);
    else
        memset(masks, 0xff, count * 4);
    return info ? info->name : NULL;
}

static bool compare(const struct commands *a, const struct commands *b)
{
    static uint32_t masks[VGP_MAX_COMMAND_LENGTH + 1];
    size_t at = 0, other = 0, commands = 0;
    while (at < a->count && other < b->count) {
        const size_t left = command_at(a, at), right = command_at(b, other);
        struct vgp_mismatch mismatch;
        if (!left || !right) {
            printf("command %zu: runs past the end\n", commands);
            return false;
        }
        const char *const name = define(a->dwords + at, left, masks);
        if (!vgp_same_command(a->dwords + at, masks, b->dwords + other, right, &mismatch)) {
            const char *const second = vgp_command_name(VGP_HEADER_OPCODE(b->dwords[other]));
            printf("command %zu, %s and %s: dword %" PRIu32 " is 0x%08" PRIx32 " and 0x%08" PRIx32
                   " (defined bits 0x%08" PRIx32 ")\n",
                   commands, name ? name : "unknown", second ? second : "unknown", mismatch.dword,
                   mismatch.before, mismatch.after, mismatch.mask);
            return false;
        }
        at += left;
        other += right;
        commands++;
    }
    printf("%zu commands are the same, %zu and %zu submits\n", commands, a->submits, b->submits);
    if (at < a->count || other < b->count)
        printf("%zu and %zu dwords are left\n", a->count - at, b->count - other);
    return at == a->count && other == b->count;
}

int tool_same(const char *first, const char *second)
{
    struct commands a = {0}, b = {0};
    const bool same = load(first, &a) && load(second, &b) && compare(&a, &b);
    free(a.dwords);
    free(b.dwords);
    return same ? 0 : 1;
}
