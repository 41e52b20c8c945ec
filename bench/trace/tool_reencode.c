/* SPDX-License-Identifier: MIT */
/* beatrice-trace reencode: are the commands of traces what the guest's encoder writes? */
#include <inttypes.h>
#include <stdio.h>

#include "reencode.h"
#include "tool.h"

#define MOST_LINES 20

static void say(void *user, const char *line)
{
    (void)user;
    fputs(line, stdout);
}

static bool one_file(struct bea_trace_reencoder *encoder, const char *path)
{
    char message[160];
    struct bea_trace_reader *const reader = bea_trace_reader_create(path, message, sizeof(message));
    if (!reader) {
        fprintf(stderr, "beatrice-trace: %s: %s\n", path, message);
        return false;
    }
    const bool same = bea_trace_reencode_all(encoder, path, reader);
    bea_trace_reader_destroy(reader);
    return same;
}

static void print(const struct bea_trace_reencode_counts *counts, int files)
{
    printf("%10s %12s %10s  kind\n", "commands", "dwords", "undefined");
    for (uint32_t i = 0; i < VGP_KIND_COUNT; i++)
        if (counts->kinds[i].commands)
            printf("%10" PRIu64 " %12" PRIu64 " %10" PRIu64 "  %s\n", counts->kinds[i].commands,
                   counts->kinds[i].dwords, counts->kinds[i].undefined, vgp_kind_name(i));
    for (uint32_t i = 0; i < VGP_KIND_COUNT; i++)
        if (!counts->kinds[i].commands)
            printf("no trace has: %s\n", vgp_kind_name(i));
    printf("%d files, %" PRIu64 " submits, %" PRIu64 " commands, %" PRIu64
           " dwords, differences %" PRIu64 "\n",
           files, counts->submits, counts->commands, counts->dwords, counts->differences);
}

int tool_reencode(char **paths, int count)
{
    struct bea_trace_reencoder *const encoder = bea_trace_reencoder_create(say, NULL, MOST_LINES);
    bool same = true;
    if (!encoder) {
        fputs("beatrice-trace: out of memory\n", stderr);
        return 1;
    }
    for (int i = 0; i < count; i++)
        same &= one_file(encoder, paths[i]);
    print(bea_trace_reencode_counts(encoder), count);
    bea_trace_reencoder_destroy(encoder);
    return same ? 0 : 1;
}
