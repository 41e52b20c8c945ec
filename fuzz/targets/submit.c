/* SPDX-License-Identifier: MIT */
#include "targets/submit.h"

#include <string.h>

#include "target.h"

/* What bea_submit() says must agree with what the context says afterwards. */
static void submit(struct bea_renderer *renderer, const uint8_t *data, size_t count)
{
    struct bea_error error, lost;
    const enum bea_status status = bea_submit(renderer, WORLD_CONTEXT, data, count, &error);
    const enum bea_status context = bea_context_status(renderer, WORLD_CONTEXT, &lost);
    FUZZ_CHECK(error.status == status);
    FUZZ_CHECK(memchr(error.message, '\0', sizeof(error.message)) != NULL);
    FUZZ_CHECK(status == BEA_OK || error.message[0] != '\0');
    FUZZ_CHECK(status != BEA_OK || context == BEA_OK);
    FUZZ_CHECK(status != BEA_ERR_MALFORMED || error.dword < count);
    if (context != BEA_OK)
        FUZZ_CHECK(bea_submit(renderer, WORLD_CONTEXT, data, 0, &error) == BEA_ERR_CONTEXT_LOST);
}

void fuzz_stream(struct bea_renderer *renderer, const uint8_t *data, size_t size)
{
    struct bea_usage usage;
    world_fill(renderer);
    submit(renderer, data, size / 4);
    FUZZ_CHECK(bea_context_usage(renderer, WORLD_CONTEXT, &usage) == BEA_OK);
    FUZZ_CHECK(usage.refused <= usage.commands && usage.commands <= size / 4);
    if (usage.commands > 0 && usage.refused == 0 &&
        bea_context_status(renderer, WORLD_CONTEXT, NULL) == BEA_OK)
        fuzz_accepted();
    bea_fence_create(renderer, WORLD_CONTEXT, 0, 1, 0);
    bea_renderer_poll(renderer, UINT64_MAX);
    world_empty(renderer);
}
