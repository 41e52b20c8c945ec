/* SPDX-License-Identifier: MIT */
/* beatrice-trace dump: every record as a line, streams as the protocol's printer has them. */
#include <inttypes.h>
#include <stdio.h>

#include "tool.h"
#include "vgp/format.h"
#include "vgp/names.h"

static void put(void *user, const char *text, size_t bytes)
{
    fwrite(text, 1, bytes, user);
}

static void dump_resource(const struct bea_trace_resource *record)
{
    const struct bea_resource_params *p = &record->params;
    const char *target = vgp_target_name(p->target);
    const struct vgp_format_desc *format = vgp_format(p->format);
    printf(
        "resource create %u: %s %s %ux%ux%u layers %u levels %u samples %u bind 0x%x flags 0x%x\n",
        record->resource_id, target ? target : "?", format ? format->name : "?", p->width,
        p->height, p->depth, p->array_size, p->last_level + 1, p->nr_samples, p->bind, p->flags);
}

static void dump_transfer(const struct bea_trace_transfer *record)
{
    const struct bea_box *box = &record->box;
    printf(
        "transfer %s resource %u context %u level %u box %u,%u,%u %ux%ux%u stride %u layer stride "
        "%u offset %" PRIu64 "%s\n",
        record->direction == BEA_TO_HOST ? "to host" : "from host", record->resource_id,
        record->context_id, record->level, box->x, box->y, box->z, box->width, box->height,
        box->depth, record->stride, record->layer_stride, record->offset,
        record->explicit_bytes ? " memory of its own" : "");
}

static void dump_submit(const struct bea_trace_submit *record, size_t dwords)
{
    printf("submit context %u: %zu dwords, %s\n", record->context_id, dwords,
           bea_status_name((enum bea_status)record->status));
    vgp_print(put, stdout, (const uint32_t *)(record + 1), dwords);
}

/* Sizes were checked against the record's type by the caller. */
static void dump_record(const struct bea_trace_record *record)
{
    const struct bea_trace_pair *pair = record->payload;
    const struct bea_trace_context *context = record->payload;
    const struct bea_trace_backing *backing = record->payload;
    const struct bea_trace_hash *hash = record->payload;
    const struct bea_trace_fence *fence = record->payload;
    switch (record->type) {
    case BEA_TRACE_CONTEXT_CREATE:
        printf("context create %u: capset %u, name '%.*s'\n", context->context_id,
               context->capset_id, (int)(record->bytes - sizeof(*context)),
               (const char *)(context + 1));
        break;
    case BEA_TRACE_CONTEXT_DESTROY: printf("context destroy %u\n", pair->context_id); break;
    case BEA_TRACE_CONTEXT_ATTACH:
        printf("attach %u to context %u\n", pair->resource_id, pair->context_id);
        break;
    case BEA_TRACE_CONTEXT_DETACH:
        printf("detach %u from context %u\n", pair->resource_id, pair->context_id);
        break;
    case BEA_TRACE_RESOURCE_CREATE: dump_resource(record->payload); break;
    case BEA_TRACE_RESOURCE_DESTROY: printf("resource destroy %u\n", pair->resource_id); break;
    case BEA_TRACE_BACKING_ATTACH:
        printf("backing attach %u: %" PRIu64 " bytes\n", backing->resource_id, backing->offset);
        break;
    case BEA_TRACE_BACKING_DETACH: printf("backing detach %u\n", backing->resource_id); break;
    case BEA_TRACE_BACKING_DATA:
        printf("guest memory of %u: %zu bytes at %" PRIu64 "\n", backing->resource_id,
               record->bytes - sizeof(*backing), backing->offset);
        break;
    case BEA_TRACE_BACKING_HASH:
        printf("read-back of %u: %" PRIu64 " bytes at %" PRIu64 ", hash %016" PRIx64 "\n",
               hash->resource_id, hash->bytes, hash->offset, hash->hash);
        break;
    case BEA_TRACE_TRANSFER: dump_transfer(record->payload); break;
    case BEA_TRACE_SUBMIT:
        dump_submit(record->payload, (record->bytes - sizeof(struct bea_trace_submit)) / 4);
        break;
    case BEA_TRACE_FENCE:
        printf("fence %" PRIu64 " context %u ring %u\n", fence->fence_id, fence->context_id,
               fence->ring);
        break;
    default: break;
    }
}

int tool_dump(struct bea_trace_reader *reader, uint64_t records)
{
    struct bea_trace_record record;
    int result = 1;
    uint64_t count = 0;
    while (count++ < records && (result = bea_trace_read(reader, &record)) == 1) {
        if (record.bytes < bea_trace_minimum(record.type)) {
            fprintf(stderr, "beatrice-trace: record %" PRIu64 " is malformed\n", count);
            return 1;
        }
        dump_record(&record);
    }
    if (result < 0)
        fprintf(stderr, "beatrice-trace: %s\n", bea_trace_reader_error(reader));
    return result < 0;
}
