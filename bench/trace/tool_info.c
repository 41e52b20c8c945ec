/* SPDX-License-Identifier: MIT */
/* beatrice-trace info: how many records of each type, and how many commands of each kind. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "tool.h"
#include "vgp/names.h"
#include "vgp/protocol.h"

struct counts {
    uint64_t records[BEA_TRACE_TYPE_COUNT];
    uint64_t bytes[BEA_TRACE_TYPE_COUNT];
    uint64_t commands[256], command_dwords[256];
    uint64_t creates[256];
};

static const char *const type_names[BEA_TRACE_TYPE_COUNT] = {
    [BEA_TRACE_CONTEXT_CREATE] = "context create",
    [BEA_TRACE_CONTEXT_DESTROY] = "context destroy",
    [BEA_TRACE_CONTEXT_ATTACH] = "resource attach",
    [BEA_TRACE_CONTEXT_DETACH] = "resource detach",
    [BEA_TRACE_RESOURCE_CREATE] = "resource create",
    [BEA_TRACE_RESOURCE_DESTROY] = "resource destroy",
    [BEA_TRACE_BACKING_ATTACH] = "backing attach",
    [BEA_TRACE_BACKING_DETACH] = "backing detach",
    [BEA_TRACE_BACKING_DATA] = "guest memory",
    [BEA_TRACE_BACKING_HASH] = "read-back hash",
    [BEA_TRACE_TRANSFER] = "transfer",
    [BEA_TRACE_SUBMIT] = "submit",
    [BEA_TRACE_FENCE] = "fence",
};

static void count_stream(struct counts *counts, const uint32_t *dwords, size_t total)
{
    size_t at = 0;
    while (at < total) {
        const uint32_t header = dwords[at], length = header >> 16;
        counts->commands[header & 255]++;
        counts->command_dwords[header & 255] += 1 + length;
        if ((header & 255) == VIRGL_CCMD_CREATE_OBJECT)
            counts->creates[header >> 8 & 255]++;
        at += 1 + (size_t)length;
    }
}

static void print(const struct counts *counts)
{
    for (uint32_t i = 1; i < BEA_TRACE_TYPE_COUNT; i++)
        if (counts->records[i])
            printf("%10" PRIu64 "  %-28s %12" PRIu64 " bytes\n", counts->records[i], type_names[i],
                   counts->bytes[i]);
    puts("commands:");
    for (uint32_t i = 0; i < 256; i++) {
        const char *name = vgp_command_name(i);
        if (counts->commands[i])
            printf("%10" PRIu64 "  %-28s %12" PRIu64 " dwords\n", counts->commands[i],
                   name ? name : "(unknown)", counts->command_dwords[i]);
    }
    puts("objects created:");
    for (uint32_t i = 0; i < 256; i++) {
        const char *name = vgp_object_name(i);
        if (counts->creates[i])
            printf("%10" PRIu64 "  %s\n", counts->creates[i], name ? name : "(unknown)");
    }
}

int tool_info(struct bea_trace_reader *reader)
{
    struct bea_trace_record record;
    struct counts counts;
    int result;
    memset(&counts, 0, sizeof(counts));
    while ((result = bea_trace_read(reader, &record)) == 1) {
        counts.records[record.type]++;
        counts.bytes[record.type] += record.bytes;
        if (record.type == BEA_TRACE_SUBMIT && record.bytes >= sizeof(struct bea_trace_submit))
            count_stream(&counts,
                         (const uint32_t *)((const struct bea_trace_submit *)record.payload + 1),
                         (record.bytes - sizeof(struct bea_trace_submit)) / 4);
    }
    print(&counts);
    if (result < 0)
        fprintf(stderr, "beatrice-trace: %s\n", bea_trace_reader_error(reader));
    return result < 0;
}
