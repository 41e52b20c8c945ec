/* SPDX-License-Identifier: MIT */
/* A renderer over the null backend, with its callbacks recorded, and a builder of command streams.
 */
#ifndef BEA_TESTS_FIXTURE_H
#define BEA_TESTS_FIXTURE_H

#include <criterion/criterion.h>
#include <inttypes.h>

#include "../../backends/null/null.h"
#include "beatrice/beatrice.h"
#include "beatrice/null.h"
#include "beatrice/tap.h"
#include "instance.h"

#define FIXTURE_LINES 256

struct fixture_fence {
    uint32_t context_id, ring;
    uint64_t fence_id;
};

struct fixture {
    struct bea_renderer *renderer;
    struct bea_null *null;
    char lines[FIXTURE_LINES][256];
    enum bea_log_level levels[FIXTURE_LINES];
    uint32_t num_lines;
    struct fixture_fence fences[FIXTURE_LINES];
    uint32_t num_fences;
    uint64_t query_writes_at_fence; /* counts.query_writes when the last fence was reported */
    uint32_t lost_context;
    struct bea_error lost;
    bool veto, veto_export, veto_import;
    uint64_t asked; /* bytes that the policy was asked about last */
    bool keep;      /* exported memory of destroyed resources */
    uint64_t hold;  /* the last one kept */
    uint32_t num_keep_asked;
    uint32_t revoked, num_revoked; /* the last one */
    void (*on_revoke)(struct fixture *f);
    uint32_t stale, num_stale; /* the last one */
    uint64_t stale_generation;
    int memory_fd; /* what guest memory at `memory_base` lies in; 0: it has no file */
    char *memory_base;
};

/* Default params with the callbacks of `f`; the caller may change them before fixture_start(). */
struct bea_renderer_params fixture_params(struct fixture *f);
void fixture_start(struct fixture *f, const struct bea_renderer_params *params);
/* Both in one. */
void fixture_init(struct fixture *f);
/* Ends the renderer, and checks that nothing is left in the backend. */
void fixture_finish(struct fixture *f);
/* How many log lines contain `text`. */
uint32_t fixture_logged(const struct fixture *f, const char *text);
/* Context `id` with capset 2. */
void fixture_context(struct fixture *f, uint32_t id);
/* An R8 buffer, a BGRA 2D texture; attached to context 1 if that is alive. */
void fixture_buffer(struct fixture *f, uint32_t id, uint32_t bind, uint32_t bytes);
void fixture_texture(struct fixture *f, uint32_t id, uint32_t width, uint32_t height);
struct bea_resource_params buffer_params(uint32_t bind, uint32_t bytes);
struct bea_resource_params texture_params(uint32_t width, uint32_t height);
/* Submits to context 1 / to any. */
enum bea_status submit(struct fixture *f, const uint32_t *dwords, size_t count);
#define SUBMIT(f, ...)                                                                             \
    submit(f, (const uint32_t[]){__VA_ARGS__},                                                     \
           sizeof((const uint32_t[]){__VA_ARGS__}) / sizeof(uint32_t))
#define HDR(NAME, length) VGP_HEADER(VIRGL_CCMD_##NAME, 0, length)
#define HDR_OBJECT(NAME, TYPE, length) VGP_HEADER(VIRGL_CCMD_##NAME, VIRGL_OBJECT_##TYPE, length)
/* A SURFACE of a resource, level 0, layer 0. */
#define CREATE_SURFACE(handle, resource)                                                           \
    HDR_OBJECT(CREATE_OBJECT, SURFACE, 5), handle, resource, VIRGL_FORMAT_B8G8R8A8_UNORM, 0, 0
#define CREATE_DSA(handle) HDR_OBJECT(CREATE_OBJECT, DSA, 5), handle, 0, 0, 0, 0

/* Two unsigned numbers, two statuses. */
#define EQ(a, b)                                                                                   \
    cr_assert_eq((uint64_t)(a), (uint64_t)(b), "%s is %" PRIu64 ", not %" PRIu64, #a,              \
                 (uint64_t)(a), (uint64_t)(b))
#define FAILS(status, why)                                                                         \
    do {                                                                                           \
        enum bea_status status_ = (status);                                                        \
        cr_assert_eq(status_, why, "%s: %s", #status, bea_status_name(status_));                   \
    } while (0)
#define OK(status) FAILS(status, BEA_OK)

#endif
