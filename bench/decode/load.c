/* SPDX-License-Identifier: MIT */
/* Streams out of a trace file. */
#include <stdio.h>

#include "bench.h"
#include "trace.h"
#include "vgp/names.h"

/* Commands without payload (END_TRANSFERS, a kilodword each time) are stepped over, whatever their
 * length: they would only flatter. */
static void append_commands(struct stream *stream, const uint32_t *dwords, size_t count)
{
    for (size_t at = 0; at < count;) {
        const size_t length = (size_t)VGP_HEADER_LENGTH(dwords[at]) + 1;
        const struct vgp_command_info *info =
            vgp_command_info(VGP_HEADER_OPCODE(dwords[at]), VGP_HEADER_OBJECT_TYPE(dwords[at]));
        if (info && info->struct_bytes != 0 && length <= count - at)
            stream_append(stream, dwords + at, length);
        at += length;
    }
}

bool load_trace(struct stream *stream, const char *path)
{
    char message[160];
    struct bea_trace_record record;
    struct bea_trace_reader *reader = bea_trace_reader_create(path, message, sizeof(message));
    int result;
    if (!reader) {
        fprintf(stderr, "bench-decode: %s: %s\n", path, message);
        return false;
    }
    while ((result = bea_trace_read(reader, &record)) == 1) {
        if (record.type == BEA_TRACE_SUBMIT)
            append_commands(stream,
                            (const uint32_t *)((const struct bea_trace_submit *)record.payload + 1),
                            (record.bytes - sizeof(struct bea_trace_submit)) / 4);
    }
    if (result < 0)
        fprintf(stderr, "bench-decode: %s: %s\n", path, bea_trace_reader_error(reader));
    bea_trace_reader_destroy(reader);
    return result == 0;
}
