/* SPDX-License-Identifier: MIT */
/* The parameters of an operation of calls.h: dwords one after the other, zeros behind the end. */
#ifndef FUZZ_ARGS_H
#define FUZZ_ARGS_H

#include "world.h"

struct args {
    const uint32_t *words;
    size_t count;
    uint32_t bytes; /* what is left of the dword that bytes are taken from */
    unsigned num_bytes;
};

/* The operation at `*at` (below `count`), which it moves behind it. */
uint32_t args_begin(struct args *args, const uint32_t *dwords, size_t count, size_t *at);
uint32_t args_word(struct args *args);
uint8_t args_byte(struct args *args);
void args_resource(struct args *args, struct bea_resource_params *params);
/* All but the memory; whether the call shall bring its own. */
bool args_transfer(struct args *args, struct bea_transfer *transfer);

#endif
