/* SPDX-License-Identifier: MIT */
/*
 * mesa-streams STOCK GLUED: are the streams of two recordings of one program the same bytes,
 * undefined ones excepted?
 *
 * Exits with 0 when they are, 1 where they differ, 2 where they cannot be read. Beside what the
 * protocol file calls undefined (vgp_defined_bits) these are taken for it: what follows the NUL in
 * the last dword of a shader's text, and the bits above the level of a texture's image.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "trace.h"
#include "vgp_reencode.h"

struct stream {
    uint32_t *dwords;
    size_t count, submits;
};

struct result {
    size_t commands, undefined; /* commands, and those that differ in undefined bits */
};

static bool append(struct stream *stream, const struct bea_trace_record *record)
{
    const struct bea_trace_submit *const submit = record->payload;
    const size_t more = (record->bytes - sizeof *submit) / 4;
    uint32_t *const grown = realloc(stream->dwords, (stream->count + more + 1) * 4);

    if (!grown)
        return false;
    memcpy(grown + stream->count, submit + 1, more * 4);
    stream->dwords = grown;
    stream->count += more;
    stream->submits++;
    return true;
}

static bool load(const char *path, struct stream *stream)
{
    char message[160];
    struct bea_trace_record record;
    struct bea_trace_reader *const reader = bea_trace_reader_create(path, message, sizeof message);
    int result = -1;

    if (!reader) {
        fprintf(stderr, "mesa-streams: %s: %s\n", path, message);
        return false;
    }
    while ((result = bea_trace_read(reader, &record)) == 1)
        if (record.type == BEA_TRACE_SUBMIT && !append(stream, &record))
            break;
    if (result)
        fprintf(stderr, "mesa-streams: %s: %s\n", path,
                result < 0 ? bea_trace_reader_error(reader) : "out of memory");
    bea_trace_reader_destroy(reader);
    return result == 0;
}

static size_t length_at(const struct stream *stream, size_t at)
{
    const size_t dwords = (size_t)VGP_HEADER_LENGTH(stream->dwords[at]) + 1;
    return dwords <= stream->count - at ? dwords : 0;
}

/* A text ends at its NUL: a chunk's last dword may have one, and bytes behind it. */
static void define_text(const uint32_t *dwords, size_t count, uint32_t *masks)
{
    for (unsigned shift = 0; shift < 24; shift += 8)
        if (!(dwords[count - 1] >> shift & 0xff)) {
            masks[count - 1] &= ~(UINT32_MAX << shift << 8);
            return;
        }
}

/* What is a buffer's size, and has more bits than a level, cannot be told from a level here. */
static void define_images(size_t count, uint32_t *masks)
{
    for (size_t at = 6; at < count; at += 5)
        masks[at] &= 0xff;
}

static bool define(const uint32_t *dwords, size_t count, uint32_t *masks)
{
    static union vgp_any_command command;
    struct vgp_fault fault = {.error = VGP_OK};
    const uint32_t opcode = VGP_HEADER_OPCODE(dwords[0]), type = VGP_HEADER_OBJECT_TYPE(dwords[0]);
    const struct vgp_command_info *const info = vgp_command_info(opcode, type);

    if (!info ||
        (info->decode && info->decode(dwords, (uint32_t)count - 1, type, &command, &fault)))
        return false;
    vgp_defined_bits(info, &command, dwords[0], masks);
    if (opcode == VIRGL_CCMD_CREATE_OBJECT && type == VIRGL_OBJECT_SHADER)
        define_text(dwords, count, masks);
    if (opcode == VIRGL_CCMD_SET_SHADER_IMAGES)
        define_images(count, masks);
    return true;
}

/* What the command at `at` of both is; false: they differ, which is told. */
static bool same_at(const struct stream *a, const struct stream *b, size_t at,
                    struct result *result)
{
    static uint32_t masks[VGP_MAX_COMMAND_LENGTH + 1];
    const size_t count = length_at(a, at);
    struct vgp_mismatch mismatch;
    const uint32_t *const left = a->dwords + at, *const right = b->dwords + at;

    if (!count || count != length_at(b, at) || !define(left, count, masks)) {
        printf("command %zu, dword %zu: %#" PRIx32 " and %#" PRIx32 "\n", result->commands, at,
               *left, *right);
        return false;
    }
    if (!vgp_same_command(left, masks, right, count, &mismatch)) {
        printf("command %zu, %s: dword %" PRIu32 " is %#" PRIx32 " and %#" PRIx32 "\n",
               result->commands, vgp_command_name(VGP_HEADER_OPCODE(*left)), mismatch.dword,
               mismatch.before, mismatch.after);
        return false;
    }
    result->commands++;
    result->undefined += memcmp(left, right, count * 4) != 0;
    return true;
}

static bool same(const struct stream *a, const struct stream *b, struct result *result)
{
    for (size_t at = 0; at < a->count && at < b->count; at += length_at(a, at))
        if (!same_at(a, b, at, result))
            return false;
    if (a->count == b->count && a->submits == b->submits)
        return true;
    printf("%zu and %zu dwords, %zu and %zu submits\n", a->count, b->count, a->submits, b->submits);
    return false;
}

int main(int argc, char **argv)
{
    struct stream a = {0}, b = {0};
    struct result result = {0};
    int status = 2;

    if (argc != 3)
        fputs("usage: mesa-streams STOCK GLUED\n", stderr);
    else if (load(argv[1], &a) && load(argv[2], &b))
        status = same(&a, &b, &result) ? 0 : 1;
    if (status == 0)
        printf("same: %zu submits, %zu commands, %zu dwords; %zu with other undefined bits\n",
               a.submits, result.commands, a.count, result.undefined);
    free(a.dwords);
    free(b.dwords);
    return status;
}
