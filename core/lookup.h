/* SPDX-License-Identifier: MIT */
/*
 * What the generated dispatch needs from the core: typed look-up by handle, insertion of created
 * objects, and what happens after a refusal. Implemented in core/context.c.
 */
#ifndef BEA_CORE_LOOKUP_H
#define BEA_CORE_LOOKUP_H

#include <stdbool.h>
#include <stdint.h>

#include "beatrice/status.h"

struct bea_context;
struct bea_object;
struct bea_resource;

/* The object `handle` of type `type` in the current sub-context, or NULL. No reference is taken. */
struct bea_object *bea_lookup_object(struct bea_context *ctx, uint32_t type, uint32_t handle);

/* The resource `id` if it is attached to the context, or NULL. No reference is taken. */
struct bea_resource *bea_lookup_resource(struct bea_context *ctx, uint32_t id);

/*
 * Puts a created object into the current sub-context's table, replacing (destroying) what had the
 * handle. Takes over the caller's reference, also on failure.
 */
enum bea_status bea_insert_object(struct bea_context *ctx, uint32_t type, uint32_t handle,
                                  struct bea_object *object);

/* Where the stream loop stands; for messages. The loop sets it before it calls a handler. */
struct bea_stream_position {
    uint32_t dword; /* offset of the command's header in the submit */
    uint32_t opcode;
    uint32_t object_type; /* header bits 8..15 */
    const char *command;
};
void bea_stream_at(struct bea_context *ctx, const struct bea_stream_position *position);

/*
 * A command ended with `status` (not BEA_OK). Counts and logs it; `field` names what could not be
 * resolved, or is NULL. True: go on with the next command; false: end the submit (strict mode, or
 * the context is lost).
 */
bool bea_stream_refused(struct bea_context *ctx, enum bea_status status, const char *field);

#endif
