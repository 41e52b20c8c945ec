/* SPDX-License-Identifier: MIT */
/*
 * Reads a stream as hexadecimal dwords, prints it, and then encodes what was decoded once more. The
 * last line is "same" when that gives the dwords that came in. For test_vectors.py.
 */
#include <stdio.h>
#include <string.h>

#include "cases.h"
#include "stream.h"

static const struct vgp_case_group *const groups[] = {VGP_CASE_GROUPS};

static const struct vgp_case *find(uint32_t opcode, uint32_t type)
{
    for (size_t g = 0; g < sizeof groups / sizeof *groups; g++)
        for (size_t i = 0; i < groups[g]->count; i++)
            if (groups[g]->cases[i].opcode == opcode &&
                (groups[g]->cases[i].object_type == 0 || groups[g]->cases[i].object_type == type))
                return &groups[g]->cases[i];
    return NULL;
}

static void out(void *user, const char *text, size_t bytes)
{
    fwrite(text, 1, bytes, (FILE *)user);
}

/* Encodes the command at `at` again. False: it is not there, not valid, or comes out differently.
 */
static bool again(const uint32_t *dwords, size_t at, size_t count)
{
    const uint32_t header = dwords[at], len = VGP_HEADER_LENGTH(header);
    const uint32_t opcode = VGP_HEADER_OPCODE(header), type = VGP_HEADER_OBJECT_TYPE(header);
    const struct vgp_command_info *const info = vgp_command_info(opcode, type);
    const struct vgp_case *const one = find(opcode, type);
    struct stream *const stream = stream_start();
    union vgp_any_command command;
    struct vgp_fault fault;

    if (!info || !one || at + len >= count)
        return false;
    if (info->decode(dwords + at, len, type, &command, &fault) != VGP_OK)
        return false;
    return one->encode(&stream->sink, &command) == 0 && stream->count == (size_t)len + 1 &&
           memcmp(stream->dwords, dwords + at, stream->count * 4) == 0;
}

int main(void)
{
    static uint32_t dwords[STREAM_DWORDS];
    size_t count = 0;
    bool same = true;

    while (count < STREAM_DWORDS && scanf("%x", &dwords[count]) == 1)
        count++;
    vgp_print(out, stdout, dwords, count);
    for (size_t at = 0; at < count && same; at += (size_t)VGP_HEADER_LENGTH(dwords[at]) + 1)
        same = again(dwords, at, count);
    puts(same ? "same" : "different");
    return 0;
}
