/* SPDX-License-Identifier: MIT */
/* A caller of the ABI as VMMs are: init with recorded callbacks, and short names for what each test
 * does. */
#ifndef ABI_WORLD_H
#define ABI_WORLD_H

#include <criterion/criterion.h>
#include <errno.h>
#include <inttypes.h>
#include <pthread.h>
#include <stdatomic.h>

#include "vgp/format.h"
#include "vgp/protocol.h"

#define VIRGL_RENDERER_UNSTABLE_APIS
#include <virglrenderer.h>

#define WORLD_FENCES 256

struct world_fence {
    uint32_t ctx_id, ring; /* of virgl_renderer_create_fence(): 0 */
    uint64_t id;
};

struct world {
    struct virgl_renderer_callbacks callbacks;
    pthread_t main;
    struct world_fence fences[WORLD_FENCES];
    _Atomic uint32_t num_fences, num_elsewhere; /* the latter: on another thread */
    void (*on_fence)(struct world *world);
    char log[16384];
    int worst; /* the highest level in it */
};

extern struct world world;

#define SURFACELESS (VIRGL_RENDERER_USE_EGL | VIRGL_RENDERER_USE_SURFACELESS)

/* Callbacks of version 4 without GL, an empty record; the log goes into the latter. */
void world_init(void);
/* Starts the library, with SURFACELESS and more flags; skips the test where there is no EGL. */
void world_start(int more_flags);
/* Both, and context 1. For suites. */
void world_up(void);
/* Ends the library. */
void world_down(void);

/* 2D, RGBA8, of one level; a buffer. Results as of virgl_renderer_resource_create(). */
int texture(uint32_t id, uint32_t width, uint32_t height, uint32_t flags);
int buffer(uint32_t id, uint32_t bind, uint32_t bytes);
/* A rectangle of level 0. */
struct virgl_box box(uint32_t x, uint32_t y, uint32_t width, uint32_t height);
/* Polls until `count` fences have been reported, at most 10 s. */
void wait_for_fences(uint32_t count);

/* A submit of these dwords. */
int submit(int ctx_id, const uint32_t *dwords, size_t count);
#define SUBMIT(ctx_id, ...)                                                                        \
    submit(ctx_id, (const uint32_t[]){__VA_ARGS__},                                                \
           sizeof((const uint32_t[]){__VA_ARGS__}) / sizeof(uint32_t))
#define HDR(NAME, length) VGP_HEADER(VIRGL_CCMD_##NAME, 0, length)
#define HDR_OBJECT(NAME, TYPE, length) VGP_HEADER(VIRGL_CCMD_##NAME, VIRGL_OBJECT_##TYPE, length)

#define EQ(a, b)                                                                                   \
    do {                                                                                           \
        int64_t a_ = (int64_t)(a), b_ = (int64_t)(b);                                              \
        cr_assert_eq(a_, b_, "%s is %" PRId64 ", not %" PRId64, #a, a_, b_);                       \
    } while (0)

#endif
