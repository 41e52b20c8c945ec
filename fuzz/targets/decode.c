/* SPDX-License-Identifier: MIT */
/*
 * Decoders alone, command by command from dwords: what a decoder accepts, the guest's encoder must
 * accept too, and it must mean the same afterwards. Then the printer over the whole.
 */
#include <stdlib.h>
#include <string.h>

#include "cases.h"
#include "stream.h"
#include "target.h"

static const struct vgp_case_group *const groups[] = {VGP_CASE_GROUPS};

static const struct vgp_case *find_case(const struct vgp_command_info *info)
{
    for (size_t g = 0; g < sizeof(groups) / sizeof(groups[0]); g++)
        for (size_t i = 0; i < groups[g]->count; i++)
            if (strcmp(groups[g]->cases[i].name, info->name) == 0)
                return &groups[g]->cases[i];
    return NULL;
}

static void there_and_back(const struct vgp_command_info *info, const union vgp_any_command *first)
{
    const struct vgp_case *one = find_case(info);
    static union vgp_any_command second;
    struct stream *stream = stream_start();
    struct vgp_fault fault;
    FUZZ_CHECK(one != NULL);
    FUZZ_CHECK(one->encode(&stream->sink, first) == 0);
    FUZZ_CHECK(stream->count == stream->promised);
    const uint32_t header = stream->dwords[0];
    FUZZ_CHECK(VGP_HEADER_LENGTH(header) + 1 == stream->count);
    FUZZ_CHECK(info->decode(stream->dwords, VGP_HEADER_LENGTH(header),
                            VGP_HEADER_OBJECT_TYPE(header), &second, &fault) == VGP_OK);
    FUZZ_CHECK(difference(info, first, &second) == NULL);
}

/* The command at `dwords`, of which `len` dwords of payload are there. */
static void decode(const uint32_t *dwords, uint32_t len)
{
    static union vgp_any_command decoded;
    struct vgp_fault fault = {.error = VGP_OK};
    const uint32_t type = VGP_HEADER_OBJECT_TYPE(dwords[0]);
    const struct vgp_command_info *info = vgp_command_info(VGP_HEADER_OPCODE(dwords[0]), type);
    if (!info || !info->decode)
        return;
    uint32_t *block = exact_copy(dwords, len + 1);
    if (!block)
        return;
    const enum vgp_error error = info->decode(block, len, type, &decoded, &fault);
    FUZZ_CHECK(error == fault.error || error == VGP_OK);
    if (error == VGP_OK)
        there_and_back(info, &decoded);
    else
        FUZZ_CHECK(fault.dword <= len && fault.command && strcmp(fault.command, info->name) == 0);
    free(block);
}

static void swallow(void *user, const char *text, size_t bytes)
{
    size_t *total = user;
    FUZZ_CHECK(text != NULL || bytes == 0);
    *total += bytes;
}

static void run(const uint8_t *data, size_t size)
{
    const uint32_t *dwords = (const uint32_t *)(const void *)data;
    const size_t count = size / 4;
    size_t printed = 0;
    for (size_t at = 0; at < count;) {
        size_t len = VGP_HEADER_LENGTH(dwords[at]);
        if (len > count - at - 1)
            len = count - at - 1;
        decode(dwords + at, (uint32_t)len);
        at += len + 1;
    }
    vgp_print(swallow, &printed, dwords, count);
    FUZZ_CHECK(printed > 0 || count == 0);
}

const struct fuzz_target fuzz_target = {.name = "decode", .run = run};
