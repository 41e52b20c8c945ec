/* SPDX-License-Identifier: MIT */
/* A command stream through the GL backend, on a surfaceless context of the host's. */
#include <stdlib.h>

#include "beatrice/gl.h"
#include "target.h"
#include "targets/submit.h"

/* One for all inputs: what a guest sees of it is gone with its context, linked programs stay. */
static struct bea_renderer *renderer;

static void destroy_renderer(void)
{
    bea_renderer_destroy(renderer);
    renderer = NULL;
}

static bool start(void)
{
    /* One thread, no files, no optimizer: inputs are small and must not depend on what ran before.
     */
    setenv("LP_NUM_THREADS", "0", 0);
    setenv("MESA_SHADER_CACHE_DISABLE", "true", 0);
    setenv("GALLIVM_PERF", "nopt", 0);
    setenv("LIBGL_ALWAYS_SOFTWARE", "1", 0);
    setenv("GALLIUM_DRIVER", "llvmpipe", 0);
    setenv("EGL_PLATFORM", "surfaceless", 0);
    return true;
}

/* Behind the fork: GL drivers have threads. */
static bool begin(void)
{
    struct bea_gl_params params;
    bea_gl_params_init(&params);
    renderer = world_renderer(bea_gl_backend(), &params);
    return renderer && atexit(destroy_renderer) == 0;
}

static void run(const uint8_t *data, size_t size)
{
    fuzz_stream(renderer, data, size);
}

const struct fuzz_target fuzz_target = {
    .name = "stream-gl", .start = start, .begin = begin, .run = run};
