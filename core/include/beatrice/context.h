/* SPDX-License-Identifier: MIT */
/* Contexts: one for each guest process that draws (a DRM file, a vtest connection). */
#ifndef BEATRICE_CONTEXT_H
#define BEATRICE_CONTEXT_H

#include <stddef.h>
#include <stdint.h>

#include "beatrice/renderer.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Creates context `context_id` (not 0) for `capset_id` (1 or 2: virgl), with a name for logs
 * (`name` may be NULL; at most 63 bytes are kept). EXISTS for a live id, UNSUPPORTED for a capset
 * this renderer lacks, NO_MEMORY at the limit.
 */
enum bea_status bea_context_create(struct bea_renderer *renderer, uint32_t context_id,
                                   uint32_t capset_id, const char *name);

/**
 * Frees the context with its sub-contexts and objects; its pending fences are dropped. Unknown:
 * NOT_FOUND.
 */
enum bea_status bea_context_destroy(struct bea_renderer *renderer, uint32_t context_id);

/** Makes a resource visible to the context's commands. Attaching twice is fine. */
enum bea_status bea_context_attach_resource(struct bea_renderer *renderer, uint32_t context_id,
                                            uint32_t resource_id);

/**
 * Hides it again. What the context has bound stays alive until unbound. Not attached: NOT_FOUND,
 * no effect.
 */
enum bea_status bea_context_detach_resource(struct bea_renderer *renderer, uint32_t context_id,
                                            uint32_t resource_id);

/**
 * Executes `count` dwords of the guest's command stream. `dwords` must be 4-byte aligned and may be
 * memory that the guest still writes: each dword is read at most once. MALFORMED: the rest was
 * dropped and the context is in its sticky error state (but for an unknown command, which ends this
 * submit only). CONTEXT_LOST: it already was. Refused commands do not fail the call; in strict mode
 * the first ends it with its own status. INVALID: not aligned. NO_MEMORY: longer than the limit.
 * NOT_FOUND. `error` may be NULL.
 */
enum bea_status bea_submit(struct bea_renderer *renderer, uint32_t context_id, const void *dwords,
                           size_t count, struct bea_error *error);

/** BEA_OK, or what put the context in error, with the details in `error` (may be NULL). */
enum bea_status bea_context_status(const struct bea_renderer *renderer, uint32_t context_id,
                                   struct bea_error *error);

/** What one context uses. */
enum bea_status bea_context_usage(const struct bea_renderer *renderer, uint32_t context_id,
                                  struct bea_usage *usage);

#ifdef __cplusplus
}
#endif
#endif
