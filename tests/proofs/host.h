/* SPDX-License-Identifier: MIT */
/*
 * The core, as the generated dispatch sees it: each look-up finds something or nothing. One handle,
 * which may be each of them, is followed: its look-up answers an object that nothing else answers.
 */
#ifndef BEA_PROOF_HOST_H
#define BEA_PROOF_HOST_H

#include "proof.h"

#include "lookup.h"

struct bea_object {
    int any;
};
struct bea_resource {
    int any;
};

static struct bea_object proof_object, proof_other_object;
static struct bea_resource proof_resource, proof_other_resource;
static uint32_t proof_object_type, proof_handle, proof_resource_id;

static uint32_t proof_inserts;
static uint32_t proof_inserted_type, proof_inserted_handle;
static struct bea_object *proof_inserted;
static enum bea_status proof_insert_status;

static inline enum bea_status any_status(void)
{
    const uint32_t status = any_u32();

    GIVEN(status <= BEA_ERR_TIMEOUT);
    return (enum bea_status)status;
}

static inline struct bea_object *any_created(void)
{
    return any_bool() ? &proof_other_object : NULL;
}

#ifdef PROOF_MANY
/*
 * Of a command with many handles none is followed: what one means is any function of it, so a
 * second look-up tells what the first answered.
 */
_Bool __CPROVER_uninterpreted_found(uint32_t type, uint32_t handle);
_Bool __CPROVER_uninterpreted_is_other(uint32_t type, uint32_t handle);
#define PROOF_NO_TYPE 256u /* of a resource */

struct bea_object *bea_lookup_object(struct bea_context *ctx, uint32_t type, uint32_t handle)
{
    (void)ctx;
    if (!__CPROVER_uninterpreted_found(type, handle))
        return NULL;
    return __CPROVER_uninterpreted_is_other(type, handle) ? &proof_other_object : &proof_object;
}

struct bea_resource *bea_lookup_resource(struct bea_context *ctx, uint32_t id)
{
    (void)ctx;
    if (!__CPROVER_uninterpreted_found(PROOF_NO_TYPE, id))
        return NULL;
    return __CPROVER_uninterpreted_is_other(PROOF_NO_TYPE, id) ? &proof_other_resource
                                                               : &proof_resource;
}
#else
struct bea_object *bea_lookup_object(struct bea_context *ctx, uint32_t type, uint32_t handle)
{
    (void)ctx;
    if (type == proof_object_type && handle == proof_handle)
        return &proof_object;
    return any_bool() ? &proof_other_object : NULL;
}

struct bea_resource *bea_lookup_resource(struct bea_context *ctx, uint32_t id)
{
    (void)ctx;
    if (id == proof_resource_id)
        return &proof_resource;
    return any_bool() ? &proof_other_resource : NULL;
}
#endif

enum bea_status bea_insert_object(struct bea_context *ctx, uint32_t type, uint32_t handle,
                                  struct bea_object *object)
{
    (void)ctx;
    proof_inserts++;
    proof_inserted_type = type;
    proof_inserted_handle = handle;
    proof_inserted = object;
    proof_insert_status = any_status();
    return proof_insert_status;
}

void bea_stream_at(struct bea_context *ctx, const struct bea_stream_position *position)
{
    (void)ctx;
    CLAIM(__CPROVER_r_ok(position, sizeof(*position)), "host: a readable position");
}

bool bea_stream_refused(struct bea_context *ctx, enum bea_status status, const char *field)
{
    (void)ctx;
    (void)field;
    CLAIM(status != BEA_OK, "host: only what did not go well is refused");
    return any_bool();
}

static inline void any_host(void)
{
    proof_object_type = any_u32();
    proof_handle = any_u32();
    proof_resource_id = any_u32();
    proof_inserts = 0;
}

#endif
