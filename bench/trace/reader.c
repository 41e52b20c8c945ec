/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zstd.h>

#include "trace.h"

struct bea_trace_reader {
    FILE *file;
    ZSTD_DCtx *zstd;
    ZSTD_inBuffer in;
    size_t in_size;
    void *in_data;
    uint8_t *payload;
    size_t payload_capacity;
    uint64_t done, total;
    bool frame_open; /* zstd wants more of the current frame */
    const char *error;
};

static bool read_header(struct bea_trace_reader *reader, char *message, size_t capacity)
{
    char magic[8];
    uint32_t version[2];
    if (fread(magic, 1, 8, reader->file) != 8 || memcmp(magic, BEA_TRACE_MAGIC, 8) != 0 ||
        fread(version, 1, 8, reader->file) != 8) {
        snprintf(message, capacity, "not a trace file");
        return false;
    }
    if (version[0] != BEA_TRACE_VERSION) {
        snprintf(message, capacity, "trace version %u, this program reads %u", version[0],
                 BEA_TRACE_VERSION);
        return false;
    }
    reader->done = 16;
    return true;
}

struct bea_trace_reader *bea_trace_reader_create(const char *path, char *message, size_t capacity)
{
    struct bea_trace_reader *reader = calloc(1, sizeof(*reader));
    if (!reader) {
        snprintf(message, capacity, "out of memory");
        return NULL;
    }
    reader->in_size = ZSTD_DStreamInSize();
    reader->in_data = malloc(reader->in_size);
    reader->zstd = ZSTD_createDCtx();
    reader->file = fopen(path, "rb");
    if (!reader->in_data || !reader->zstd || !reader->file) {
        snprintf(message, capacity, "%s", strerror(errno));
        goto fail;
    }
    if (fseek(reader->file, 0, SEEK_END) == 0) {
        long size = ftell(reader->file);
        reader->total = size > 0 ? (uint64_t)size : 0;
    }
    rewind(reader->file);
    if (!read_header(reader, message, capacity))
        goto fail;
    reader->in.src = reader->in_data;
    return reader;

fail:
    bea_trace_reader_destroy(reader);
    return NULL;
}

void bea_trace_reader_destroy(struct bea_trace_reader *reader)
{
    if (!reader)
        return;
    if (reader->file)
        fclose(reader->file);
    ZSTD_freeDCtx(reader->zstd);
    free(reader->in_data);
    free(reader->payload);
    free(reader);
}

/* Decompresses exactly `bytes` bytes. 1: done, 0: the end before the first byte, -1: broken. */
static int inflate(struct bea_trace_reader *reader, void *data, size_t bytes)
{
    ZSTD_outBuffer out = {data, bytes, 0};
    while (out.pos < out.size) {
        if (reader->in.pos == reader->in.size) {
            reader->in.size = fread(reader->in_data, 1, reader->in_size, reader->file);
            reader->in.pos = 0;
            reader->done += reader->in.size;
            if (reader->in.size == 0) {
                if (out.pos == 0 && !reader->frame_open)
                    return 0;
                reader->error = "the file ends in the middle of a record";
                return -1;
            }
        }
        size_t result = ZSTD_decompressStream(reader->zstd, &out, &reader->in);
        if (ZSTD_isError(result)) {
            reader->error = "the compressed data is damaged";
            return -1;
        }
        reader->frame_open = result != 0;
    }
    return 1;
}

size_t bea_trace_minimum(uint32_t type)
{
    static const size_t minimum[BEA_TRACE_TYPE_COUNT] = {
        [BEA_TRACE_CONTEXT_CREATE] = sizeof(struct bea_trace_context),
        [BEA_TRACE_CONTEXT_DESTROY] = sizeof(struct bea_trace_context),
        [BEA_TRACE_CONTEXT_ATTACH] = sizeof(struct bea_trace_pair),
        [BEA_TRACE_CONTEXT_DETACH] = sizeof(struct bea_trace_pair),
        [BEA_TRACE_RESOURCE_CREATE] = sizeof(struct bea_trace_resource),
        [BEA_TRACE_RESOURCE_DESTROY] = sizeof(struct bea_trace_pair),
        [BEA_TRACE_BACKING_ATTACH] = sizeof(struct bea_trace_backing),
        [BEA_TRACE_BACKING_DETACH] = sizeof(struct bea_trace_backing),
        [BEA_TRACE_BACKING_DATA] = sizeof(struct bea_trace_backing),
        [BEA_TRACE_BACKING_HASH] = sizeof(struct bea_trace_hash),
        [BEA_TRACE_TRANSFER] = sizeof(struct bea_trace_transfer),
        [BEA_TRACE_SUBMIT] = sizeof(struct bea_trace_submit),
        [BEA_TRACE_FENCE] = sizeof(struct bea_trace_fence),
    };
    return type < BEA_TRACE_TYPE_COUNT ? minimum[type] : SIZE_MAX;
}

int bea_trace_read(struct bea_trace_reader *reader, struct bea_trace_record *record)
{
    uint32_t header[2];
    int result = inflate(reader, header, sizeof(header));
    if (result <= 0)
        return result;
    if (header[0] == 0 || header[0] >= BEA_TRACE_TYPE_COUNT || header[1] > BEA_TRACE_MAX_RECORD) {
        reader->error = "a record of unknown type or size";
        return -1;
    }
    if (header[1] > reader->payload_capacity) {
        uint8_t *grown = realloc(reader->payload, header[1]);
        if (!grown) {
            reader->error = "out of memory";
            return -1;
        }
        reader->payload = grown;
        reader->payload_capacity = header[1];
    }
    if (header[1] > 0 && inflate(reader, reader->payload, header[1]) != 1) {
        if (!reader->error)
            reader->error = "the file ends in the middle of a record";
        return -1;
    }
    record->type = header[0];
    record->bytes = header[1];
    record->payload = reader->payload;
    return 1;
}

const char *bea_trace_reader_error(const struct bea_trace_reader *reader)
{
    return reader->error ? reader->error : "no error";
}

void bea_trace_reader_progress(const struct bea_trace_reader *reader, uint64_t *done,
                               uint64_t *total)
{
    *done = reader->done;
    *total = reader->total;
}
