/* SPDX-License-Identifier: MIT */
#include "targets/args.h"

uint32_t args_begin(struct args *args, const uint32_t *dwords, size_t count, size_t *at)
{
    const uint32_t header = dwords[*at];
    size_t length = header >> 16;
    if (length > count - *at - 1)
        length = count - *at - 1;
    *args = (struct args){.words = dwords + *at + 1, .count = length};
    *at += length + 1;
    return header & 0xff;
}

uint32_t args_word(struct args *args)
{
    if (args->count == 0)
        return 0;
    args->count--;
    return *args->words++;
}

uint8_t args_byte(struct args *args)
{
    if (args->num_bytes == 0) {
        args->bytes = args_word(args);
        args->num_bytes = 4;
    }
    const uint8_t byte = (uint8_t)args->bytes;
    args->bytes >>= 8;
    args->num_bytes--;
    return byte;
}

void args_resource(struct args *args, struct bea_resource_params *params)
{
    params->target = args_word(args);
    params->format = args_word(args);
    params->bind = args_word(args);
    params->width = args_word(args);
    params->height = args_word(args);
    params->depth = args_word(args);
    params->array_size = args_word(args);
    params->last_level = args_word(args);
    params->nr_samples = args_word(args);
    params->flags = args_word(args);
}

bool args_transfer(struct args *args, struct bea_transfer *transfer)
{
    *transfer = (struct bea_transfer){.iov = NULL};
    transfer->direction = args_word(args) & 1 ? BEA_TO_HOST : BEA_FROM_HOST;
    transfer->level = args_word(args);
    transfer->stride = args_word(args);
    transfer->layer_stride = args_word(args);
    transfer->offset = args_word(args);
    const bool own = (args_word(args) & 1) != 0;
    if (own) /* offsets of more than 32 bits come with own memory */
        transfer->offset |= (uint64_t)(args_word(args) & 1) << 63;
    else
        args_word(args);
    transfer->box.x = args_word(args);
    transfer->box.y = args_word(args);
    transfer->box.z = args_word(args);
    transfer->box.width = args_word(args);
    transfer->box.height = args_word(args);
    transfer->box.depth = args_word(args);
    return own;
}
