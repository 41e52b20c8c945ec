/* SPDX-License-Identifier: MIT */
/* A command stream through the core: framing, decoders, look-up, objects, transfers. */
#include "beatrice/null.h"
#include "target.h"
#include "targets/submit.h"

static void run(const uint8_t *data, size_t size)
{
    struct bea_renderer *renderer = world_renderer(bea_null_backend(), NULL);
    FUZZ_CHECK(renderer != NULL);
    fuzz_stream(renderer, data, size);
    bea_renderer_destroy(renderer);
}

const struct fuzz_target fuzz_target = {.name = "stream-null", .run = run, .tells_accepted = true};
