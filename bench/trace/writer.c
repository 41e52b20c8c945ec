/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xxhash.h>
#include <zstd.h>

#include "trace.h"

#define LEVEL 3

struct bea_trace_writer {
    FILE *file;
    ZSTD_CCtx *zstd;
    char *out;
    size_t out_size;
    bool failed;
    /* A transfer or submit is written after the guest memory that it reads. */
    uint8_t *pending;
    size_t pending_bytes, pending_capacity;
    uint32_t pending_type;
    bool explicit_memory; /* of the transfer under way */
    bool in_transfer;
};

static void compress(struct bea_trace_writer *writer, const void *data, size_t bytes,
                     ZSTD_EndDirective end)
{
    ZSTD_inBuffer in = {data, bytes, 0};
    size_t left;
    if (writer->failed)
        return;
    do {
        ZSTD_outBuffer out = {writer->out, writer->out_size, 0};
        left = ZSTD_compressStream2(writer->zstd, &out, &in, end);
        if (ZSTD_isError(left) || fwrite(writer->out, 1, out.pos, writer->file) != out.pos) {
            writer->failed = true;
            return;
        }
    } while (end == ZSTD_e_continue ? in.pos < in.size : left > 0);
}

static void write_record(struct bea_trace_writer *writer, uint32_t type, const void *head,
                         size_t head_bytes, const void *data, size_t bytes)
{
    if (bytes > BEA_TRACE_MAX_RECORD - head_bytes) {
        writer->failed = true;
        return;
    }
    uint32_t header[2] = {type, (uint32_t)(head_bytes + bytes)};
    compress(writer, header, sizeof(header), ZSTD_e_continue);
    compress(writer, head, head_bytes, ZSTD_e_continue);
    compress(writer, data, bytes, ZSTD_e_continue);
}

static void flush_pending(struct bea_trace_writer *writer)
{
    if (!writer->pending_type)
        return;
    write_record(writer, writer->pending_type, writer->pending, writer->pending_bytes, NULL, 0);
    writer->pending_type = 0;
}

static void hold(struct bea_trace_writer *writer, uint32_t type, const void *head,
                 size_t head_bytes, const void *data, size_t bytes)
{
    flush_pending(writer);
    if (head_bytes + bytes > writer->pending_capacity) {
        uint8_t *grown = realloc(writer->pending, head_bytes + bytes);
        if (!grown) {
            writer->failed = true;
            return;
        }
        writer->pending = grown;
        writer->pending_capacity = head_bytes + bytes;
    }
    memcpy(writer->pending, head, head_bytes);
    if (bytes)
        memcpy(writer->pending + head_bytes, data, bytes);
    writer->pending_bytes = head_bytes + bytes;
    writer->pending_type = type;
}

struct bea_trace_writer *bea_trace_writer_create(const char *path)
{
    struct bea_trace_writer *writer = calloc(1, sizeof(*writer));
    if (!writer)
        return NULL;
    writer->out_size = ZSTD_CStreamOutSize();
    writer->out = malloc(writer->out_size);
    writer->zstd = ZSTD_createCCtx();
    if (!writer->out || !writer->zstd) {
        errno = ENOMEM;
        goto fail_memory;
    }
    ZSTD_CCtx_setParameter(writer->zstd, ZSTD_c_compressionLevel, LEVEL);
    writer->file = fopen(path, "wb");
    if (!writer->file)
        goto fail_memory;
    const uint32_t version[2] = {BEA_TRACE_VERSION, 0};
    if (fwrite(BEA_TRACE_MAGIC, 1, 8, writer->file) != 8 ||
        fwrite(version, 1, sizeof(version), writer->file) != sizeof(version))
        writer->failed = true;
    return writer;

fail_memory:
    ZSTD_freeCCtx(writer->zstd);
    free(writer->out);
    free(writer);
    return NULL;
}

bool bea_trace_writer_destroy(struct bea_trace_writer *writer)
{
    if (!writer)
        return true;
    flush_pending(writer);
    compress(writer, NULL, 0, ZSTD_e_end);
    bool ok = !writer->failed;
    if (fclose(writer->file) != 0)
        ok = false;
    ZSTD_freeCCtx(writer->zstd);
    free(writer->out);
    free(writer->pending);
    free(writer);
    return ok;
}

/* An event that is complete in itself. */
static void event(void *user, uint32_t type, const void *head, size_t head_bytes, const void *data,
                  size_t bytes)
{
    struct bea_trace_writer *writer = user;
    flush_pending(writer);
    writer->in_transfer = false;
    writer->explicit_memory = false;
    write_record(writer, type, head, head_bytes, data, bytes);
}

static void on_context_create(void *user, uint32_t context_id, uint32_t capset_id, const char *name)
{
    const struct bea_trace_context head = {context_id, capset_id};
    event(user, BEA_TRACE_CONTEXT_CREATE, &head, sizeof(head), name, name ? strlen(name) : 0);
}

static void on_context_destroy(void *user, uint32_t context_id)
{
    const struct bea_trace_context head = {context_id, 0};
    event(user, BEA_TRACE_CONTEXT_DESTROY, &head, sizeof(head), NULL, 0);
}

static void on_context_attach(void *user, uint32_t context_id, uint32_t resource_id)
{
    const struct bea_trace_pair head = {context_id, resource_id};
    event(user, BEA_TRACE_CONTEXT_ATTACH, &head, sizeof(head), NULL, 0);
}

static void on_context_detach(void *user, uint32_t context_id, uint32_t resource_id)
{
    const struct bea_trace_pair head = {context_id, resource_id};
    event(user, BEA_TRACE_CONTEXT_DETACH, &head, sizeof(head), NULL, 0);
}

static void on_resource_create(void *user, uint32_t resource_id,
                               const struct bea_resource_params *params)
{
    const struct bea_trace_resource head = {resource_id, *params};
    event(user, BEA_TRACE_RESOURCE_CREATE, &head, sizeof(head), NULL, 0);
}

static void on_resource_destroy(void *user, uint32_t resource_id)
{
    const struct bea_trace_pair head = {0, resource_id};
    event(user, BEA_TRACE_RESOURCE_DESTROY, &head, sizeof(head), NULL, 0);
}

static void on_backing_attach(void *user, uint32_t resource_id, uint64_t bytes)
{
    const struct bea_trace_backing head = {resource_id, 0, bytes};
    event(user, BEA_TRACE_BACKING_ATTACH, &head, sizeof(head), NULL, 0);
}

static void on_backing_detach(void *user, uint32_t resource_id)
{
    const struct bea_trace_backing head = {resource_id, 0, 0};
    event(user, BEA_TRACE_BACKING_DETACH, &head, sizeof(head), NULL, 0);
}

static void on_backing_read(void *user, uint32_t resource_id, uint64_t offset, const void *data,
                            size_t bytes)
{
    struct bea_trace_writer *writer = user;
    const struct bea_trace_backing head = {resource_id, writer->explicit_memory, offset};
    write_record(writer, BEA_TRACE_BACKING_DATA, &head, sizeof(head), data, bytes);
}

static void on_backing_written(void *user, uint32_t resource_id, uint64_t offset, const void *data,
                               size_t bytes)
{
    struct bea_trace_writer *writer = user;
    const struct bea_trace_hash head = {resource_id, writer->explicit_memory, offset, bytes,
                                        XXH3_64bits(data, bytes)};
    /* What a transfer inside a submit wrote can change again before the submit ends: only calls are
     * hashed. */
    if (!writer->in_transfer)
        return;
    flush_pending(writer);
    write_record(writer, BEA_TRACE_BACKING_HASH, &head, sizeof(head), NULL, 0);
}

static void on_transfer(void *user, uint32_t context_id, uint32_t resource_id,
                        const struct bea_transfer *transfer)
{
    struct bea_trace_writer *writer = user;
    struct bea_trace_transfer head = {
        .context_id = context_id,
        .resource_id = resource_id,
        .direction = (uint32_t)transfer->direction,
        .level = transfer->level,
        .stride = transfer->stride,
        .layer_stride = transfer->layer_stride,
        .offset = transfer->offset,
        .box = transfer->box,
    };
    if (transfer->iov)
        for (size_t i = 0; i < transfer->iov_count; i++)
            head.explicit_bytes += transfer->iov[i].iov_len;
    hold(writer, BEA_TRACE_TRANSFER, &head, sizeof(head), NULL, 0);
    writer->in_transfer = true;
    writer->explicit_memory = transfer->iov != NULL;
}

static void on_submit_begin(void *user, uint32_t context_id, const uint32_t *dwords, size_t count)
{
    struct bea_trace_writer *writer = user;
    const struct bea_trace_submit head = {context_id, 0};
    if (count > (BEA_TRACE_MAX_RECORD - sizeof(head)) / 4) {
        writer->failed = true;
        return;
    }
    hold(writer, BEA_TRACE_SUBMIT, &head, sizeof(head), dwords, count * 4);
    writer->in_transfer = false;
    writer->explicit_memory = false;
}

static void on_submit_end(void *user, uint32_t context_id, enum bea_status status)
{
    struct bea_trace_writer *writer = user;
    const struct bea_trace_submit head = {context_id, (uint32_t)status};
    if (writer->pending_type != BEA_TRACE_SUBMIT)
        return;
    memcpy(writer->pending, &head, sizeof(head));
    flush_pending(writer);
}

static void on_fence_create(void *user, uint32_t context_id, uint32_t ring, uint64_t fence_id)
{
    const struct bea_trace_fence head = {context_id, ring, fence_id};
    event(user, BEA_TRACE_FENCE, &head, sizeof(head), NULL, 0);
}

const struct bea_tap *bea_trace_tap(void)
{
    static const struct bea_tap tap = {
        .context_create = on_context_create,
        .context_destroy = on_context_destroy,
        .context_attach = on_context_attach,
        .context_detach = on_context_detach,
        .resource_create = on_resource_create,
        .resource_destroy = on_resource_destroy,
        .backing_attach = on_backing_attach,
        .backing_detach = on_backing_detach,
        .backing_read = on_backing_read,
        .backing_written = on_backing_written,
        .transfer = on_transfer,
        .submit_begin = on_submit_begin,
        .submit_end = on_submit_end,
        .fence_create = on_fence_create,
    };
    return &tap;
}
