/* SPDX-License-Identifier: MIT */
/*
 * Resources and transfers, from the operations RESOURCE_CREATE, RESOURCE_DESTROY and TRANSFER of
 * calls.h. What is uploaded comes back: the same box, read back with the same strides into other
 * memory, has the same bytes, and every byte that does not belong to the box is as it was.
 */
#include <stdlib.h>
#include <string.h>

#include "beatrice/null.h"
#include "calls.h"
#include "target.h"
#include "targets/args.h"
#include "vgp/format.h"
#include "vgp/protocol.h"

#define UNTOUCHED 0xa5

/* Guest memory in two pieces, with one string of bytes as its picture. */
struct memory {
    struct iovec pieces[2];
    uint8_t *bytes;
    size_t size;
};

static void memory_make(struct memory *memory, size_t size, size_t cut)
{
    cut = cut < size ? cut : size;
    memory->size = size;
    memory->bytes = malloc(size ? size : 1);
    memory->pieces[0] = (struct iovec){malloc(cut ? cut : 1), cut};
    memory->pieces[1] = (struct iovec){malloc(size - cut ? size - cut : 1), size - cut};
    FUZZ_CHECK(memory->bytes && memory->pieces[0].iov_base && memory->pieces[1].iov_base);
}

static void memory_put(struct memory *memory)
{
    const size_t cut = memory->pieces[0].iov_len;
    memcpy(memory->pieces[0].iov_base, memory->bytes, cut);
    memcpy(memory->pieces[1].iov_base, memory->bytes + cut, memory->size - cut);
}

static void memory_take(struct memory *memory)
{
    const size_t cut = memory->pieces[0].iov_len;
    memcpy(memory->bytes, memory->pieces[0].iov_base, cut);
    memcpy(memory->bytes + cut, memory->pieces[1].iov_base, memory->size - cut);
}

static void memory_free(struct memory *memory)
{
    free(memory->bytes);
    free(memory->pieces[0].iov_base);
    free(memory->pieces[1].iov_base);
}

/* Any bytes but UNTOUCHED. */
static void pattern(struct memory *memory, uint8_t seed)
{
    for (size_t i = 0; i < memory->size; i++) {
        const uint8_t byte = (uint8_t)(i * 31 + seed);
        memory->bytes[i] = byte == UNTOUCHED ? 0x5a : byte;
    }
}

static uint64_t blocks(uint32_t texels, uint32_t block)
{
    return ((uint64_t)texels + block - 1) / block;
}

/* How many bytes a box has. */
static uint64_t box_bytes(const struct bea_resource_params *params, const struct bea_box *box)
{
    const struct vgp_format_desc *format = vgp_format(params->format);
    if (params->target == VGP_TARGET_BUFFER)
        return box->width;
    return blocks(box->width, format->block_w) * blocks(box->height, format->block_h) *
           format->block_bytes * box->depth;
}

static void compare(const struct memory *sent, const struct memory *got, uint64_t offset,
                    uint64_t most)
{
    uint64_t touched = 0;
    for (size_t i = 0; i < got->size; i++) {
        if (got->bytes[i] == UNTOUCHED)
            continue;
        FUZZ_CHECK(i >= offset && got->bytes[i] == sent->bytes[i]);
        touched++;
    }
    FUZZ_CHECK(touched <= most && (touched > 0 || most == 0));
}

static void there_and_back(struct bea_renderer *renderer, uint32_t id, struct bea_transfer *call,
                           struct memory *sent, struct memory *got)
{
    struct bea_resource_info info;
    struct bea_error error;
    call->iov_count = 2;
    call->iov = sent->pieces;
    call->direction = BEA_TO_HOST;
    const enum bea_status status = bea_transfer(renderer, 0, id, call, &error);
    if (status != BEA_OK) {
        FUZZ_CHECK(error.status == status);
        return;
    }
    FUZZ_CHECK(bea_resource_info(renderer, id, &info) == BEA_OK);
    call->iov = got->pieces;
    call->direction = BEA_FROM_HOST;
    FUZZ_CHECK(bea_transfer(renderer, 0, id, call, &error) == BEA_OK);
    memory_take(got);
    compare(sent, got, call->offset, box_bytes(&info.params, &call->box));
}

static void transfer(struct bea_renderer *renderer, struct args *args)
{
    struct bea_transfer call;
    struct memory sent, got;
    args_word(args);
    const uint32_t id = args_word(args);
    args_transfer(args, &call);
    const size_t size = args_word(args) % (1u << 14), cut = args_byte(args) * 16u;
    memory_make(&sent, size, cut);
    memory_make(&got, size, size / 2);
    pattern(&sent, args_byte(args));
    memset(got.bytes, UNTOUCHED, size);
    memory_put(&sent);
    memory_put(&got);
    there_and_back(renderer, id, &call, &sent, &got);
    memory_free(&sent);
    memory_free(&got);
}

static void create(struct bea_renderer *renderer, struct args *args)
{
    struct bea_resource_params params;
    const uint32_t id = args_word(args);
    args_resource(args, &params);
    bea_resource_create(renderer, id, &params);
}

static void run(const uint8_t *data, size_t size)
{
    struct bea_renderer *renderer = world_renderer(bea_null_backend(), NULL);
    const uint32_t *dwords = (const uint32_t *)(const void *)data;
    struct bea_usage usage;
    struct args args;
    FUZZ_CHECK(renderer != NULL);
    for (size_t at = 0; at < size / 4;) {
        switch (args_begin(&args, dwords, size / 4, &at)) {
        case FUZZ_CALL_RESOURCE_CREATE: create(renderer, &args); break;
        case FUZZ_CALL_RESOURCE_DESTROY: bea_resource_destroy(renderer, args_word(&args)); break;
        case FUZZ_CALL_TRANSFER: transfer(renderer, &args); break;
        default: break;
        }
    }
    bea_renderer_reset(renderer);
    bea_renderer_usage(renderer, &usage);
    FUZZ_CHECK(usage.resources == 0 && usage.resource_bytes == 0);
    bea_renderer_destroy(renderer);
}

const struct fuzz_target fuzz_target = {.name = "resources", .run = run};
