/* SPDX-License-Identifier: MIT */
/* Contexts: making and ending them, which resources they see, and what backends may ask about them.
 */
#include "guard.h"
#include "instance.h"

#include <stdio.h>
#include <stdlib.h>

static bool is_virgl(uint32_t capset_id)
{
    return capset_id == 1 || capset_id == 2;
}

struct bea_context *bea_context_find(const struct bea_renderer *renderer, uint32_t context_id)
{
    return bea_table_find(&renderer->contexts, context_id, BEA_TABLE_ANY);
}

static enum bea_status add_context(struct bea_renderer *renderer, struct bea_context *ctx)
{
    void *replaced;
    enum bea_status status = bea_subcontext_create(ctx, 0);
    if (status != BEA_OK)
        return status;
    if (!bea_table_put(&renderer->contexts, ctx->id, 0, ctx, &replaced))
        return BEA_ERR_NO_MEMORY;
    return BEA_OK;
}

enum bea_status bea_context_create(struct bea_renderer *renderer, uint32_t context_id,
                                   uint32_t capset_id, const char *name)
{
    BEA_ENTER(renderer);
    if (context_id == 0)
        return BEA_ERR_INVALID;
    if (!is_virgl(capset_id))
        return BEA_ERR_UNSUPPORTED;
    if (bea_context_find(renderer, context_id))
        return BEA_ERR_EXISTS;
    if (renderer->contexts.count >= renderer->limits.contexts)
        return BEA_ERR_NO_MEMORY;
    struct bea_context *ctx = calloc(1, sizeof(*ctx));
    if (!ctx)
        return BEA_ERR_NO_MEMORY;
    ctx->renderer = renderer;
    ctx->id = context_id;
    ctx->capset_id = capset_id;
    ctx->usage.contexts = 1;
    snprintf(ctx->name, sizeof(ctx->name), "%.63s", name ? name : "");
    bea_table_init(&ctx->attached, renderer->seed);
    bea_table_init(&ctx->subcontexts, renderer->seed);
    bea_table_init(&ctx->descriptions, renderer->seed);
    renderer->usage.contexts++;
    enum bea_status status = add_context(renderer, ctx);
    if (status != BEA_OK) {
        bea_context_free(ctx);
        return status;
    }
    BEA_TAP(renderer, context_create, context_id, capset_id, ctx->name);
    return BEA_OK;
}

static void detach_all(struct bea_context *ctx)
{
    const struct bea_table_entry *entry;
    uint32_t cursor = 0;
    while ((entry = bea_table_next(&ctx->attached, &cursor)))
        bea_resource_unref(entry->value);
    bea_table_finish(&ctx->attached);
}

void bea_context_free(struct bea_context *ctx)
{
    struct bea_renderer *renderer = ctx->renderer;
    const struct bea_table_entry *entry;
    uint32_t cursor = 0;
    while ((entry = bea_table_next(&ctx->subcontexts, &cursor)))
        bea_subcontext_free(ctx, entry->value);
    bea_table_finish(&ctx->subcontexts);
    renderer->backend->sub_make_current(renderer->backend_data, NULL);
    detach_all(ctx);
    bea_blob_descriptions_free(ctx);
    renderer->usage.contexts--;
    free(ctx);
}

enum bea_status bea_context_destroy(struct bea_renderer *renderer, uint32_t context_id)
{
    BEA_ENTER(renderer);
    struct bea_context *ctx = bea_table_take(&renderer->contexts, context_id);
    if (!ctx)
        return BEA_ERR_NOT_FOUND;
    bea_fences_drop(renderer, context_id);
    bea_context_free(ctx);
    BEA_TAP(renderer, context_destroy, context_id);
    return BEA_OK;
}

enum bea_status bea_context_attach_resource(struct bea_renderer *renderer, uint32_t context_id,
                                            uint32_t resource_id)
{
    BEA_ENTER(renderer);
    struct bea_context *ctx = bea_context_find(renderer, context_id);
    struct bea_resource *resource = bea_resource_find(renderer, resource_id);
    void *replaced;
    if (!ctx || !resource)
        return BEA_ERR_NOT_FOUND;
    if (bea_table_find(&ctx->attached, resource_id, BEA_TABLE_ANY))
        return BEA_OK;
    if (!bea_table_put(&ctx->attached, resource_id, 0, resource, &replaced))
        return BEA_ERR_NO_MEMORY;
    bea_resource_ref(resource);
    BEA_TAP(renderer, context_attach, context_id, resource_id);
    return BEA_OK;
}

enum bea_status bea_context_detach_resource(struct bea_renderer *renderer, uint32_t context_id,
                                            uint32_t resource_id)
{
    BEA_ENTER(renderer);
    struct bea_context *ctx = bea_context_find(renderer, context_id);
    struct bea_resource *resource = ctx ? bea_table_take(&ctx->attached, resource_id) : NULL;
    if (!resource)
        return BEA_ERR_NOT_FOUND;
    bea_resource_unref(resource);
    BEA_TAP(renderer, context_detach, context_id, resource_id);
    return BEA_OK;
}

bool bea_context_sees(const struct bea_context *ctx, const struct bea_resource *resource)
{
    return bea_table_find(&ctx->attached, resource->id, BEA_TABLE_ANY) == resource;
}

void bea_context_forget_resource(struct bea_context *ctx, const struct bea_resource *resource)
{
    if (bea_context_sees(ctx, resource))
        bea_resource_unref(bea_table_take(&ctx->attached, resource->id));
}

enum bea_status bea_context_status(const struct bea_renderer *renderer, uint32_t context_id,
                                   struct bea_error *error)
{
    BEA_ENTER_WITH(renderer, error);
    const struct bea_context *ctx = bea_context_find(renderer, context_id);
    if (!ctx)
        return bea_fail(error, BEA_ERR_NOT_FOUND, "no context %u", context_id);
    if (error)
        *error = ctx->lost;
    return ctx->lost.status;
}

enum bea_status bea_context_usage(const struct bea_renderer *renderer, uint32_t context_id,
                                  struct bea_usage *usage)
{
    BEA_ENTER(renderer);
    const struct bea_context *ctx = bea_context_find(renderer, context_id);
    const struct bea_table_entry *entry;
    uint32_t cursor = 0;
    if (!ctx)
        return BEA_ERR_NOT_FOUND;
    *usage = ctx->usage;
    usage->resources = ctx->attached.count;
    while ((entry = bea_table_next(&ctx->attached, &cursor)))
        usage->resource_bytes += ((const struct bea_resource *)entry->value)->bytes;
    usage->fences = bea_fences_of(renderer, context_id);
    return BEA_OK;
}

enum bea_status bea_context_enter(struct bea_context *ctx)
{
    struct bea_renderer *renderer = ctx->renderer;
    return renderer->backend->sub_make_current(renderer->backend_data, ctx->current->backend);
}

struct bea_resource *bea_lookup_resource(struct bea_context *ctx, uint32_t id)
{
    struct bea_resource *resource = bea_table_find(&ctx->attached, id, BEA_TABLE_ANY);
    if (resource && resource->storage == BEA_STORAGE_UNTYPED &&
        ctx->at.opcode != VIRGL_CCMD_PIPE_RESOURCE_SET_TYPE) {
        bea_refuse(ctx, NULL, "resource %u has no type yet", id);
        return NULL;
    }
    return resource;
}

void *bea_context_sub(const struct bea_context *ctx)
{
    return ctx->current ? ctx->current->backend : NULL;
}

void *bea_context_backend(const struct bea_context *ctx)
{
    return ctx->renderer->backend_data;
}

uint32_t bea_context_id(const struct bea_context *ctx)
{
    return ctx->id;
}

struct bea_renderer *bea_context_renderer(const struct bea_context *ctx)
{
    return ctx->renderer;
}
