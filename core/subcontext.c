/* SPDX-License-Identifier: MIT */
/* Sub-contexts: what one guest rendering context is on the wire. Objects live in them. */
#include "instance.h"

#include <stdlib.h>

static enum bea_status make_current(struct bea_context *ctx, struct bea_subcontext *sub)
{
    struct bea_renderer *renderer = ctx->renderer;
    ctx->current = sub;
    return renderer->backend->sub_make_current(renderer->backend_data, sub->backend);
}

/* Adds to a counter of the context and to that of all contexts; unsigned arithmetic takes away as
 * well. */
static void count_objects(struct bea_context *ctx, uint32_t by)
{
    ctx->usage.objects += by;
    ctx->renderer->usage.objects += by;
}

static void count_subcontexts(struct bea_context *ctx, uint32_t by)
{
    ctx->usage.subcontexts += by;
    ctx->renderer->usage.subcontexts += by;
}

enum bea_status bea_subcontext_create(struct bea_context *ctx, uint32_t id)
{
    struct bea_renderer *renderer = ctx->renderer;
    if (bea_table_find(&ctx->subcontexts, id, BEA_TABLE_ANY))
        return BEA_OK; /* known: nothing happens, not even a switch */
    if (ctx->subcontexts.count >= renderer->limits.subcontexts)
        return BEA_ERR_NO_MEMORY;
    struct bea_subcontext *sub = calloc(1, sizeof(*sub));
    void *replaced;
    if (!sub)
        return BEA_ERR_NO_MEMORY;
    sub->id = id;
    bea_table_init(&sub->objects, renderer->seed);
    enum bea_status status =
        renderer->backend->sub_create(renderer->backend_data, ctx, id, &sub->backend);
    if (status != BEA_OK)
        goto fail_backend;
    status = BEA_ERR_NO_MEMORY;
    if (!bea_table_put(&ctx->subcontexts, id, 0, sub, &replaced))
        goto fail_table;
    count_subcontexts(ctx, 1);
    return make_current(ctx, sub);

fail_table:
    renderer->backend->sub_destroy(renderer->backend_data, sub->backend);
fail_backend:
    free(sub);
    return status;
}

enum bea_status bea_subcontext_set(struct bea_context *ctx, uint32_t id)
{
    struct bea_subcontext *sub = bea_table_find(&ctx->subcontexts, id, BEA_TABLE_ANY);
    if (!sub || sub == ctx->current)
        return BEA_OK;
    return make_current(ctx, sub);
}

static void drop_objects(struct bea_context *ctx, struct bea_subcontext *sub)
{
    const struct bea_table_entry *entry;
    uint32_t cursor = 0;
    while ((entry = bea_table_next(&sub->objects, &cursor)))
        bea_object_unref(entry->value);
    count_objects(ctx, 0u - sub->objects.count);
    bea_table_finish(&sub->objects);
}

void bea_subcontext_free(struct bea_context *ctx, struct bea_subcontext *sub)
{
    struct bea_renderer *renderer = ctx->renderer;
    /* What objects hold belongs to this sub-context's GL context, so it is the one to free them in.
     */
    if (make_current(ctx, sub) != BEA_OK)
        bea_log(renderer, BEA_LOG_ERROR, "context %u: sub-context %u cannot be entered to free it",
                ctx->id, sub->id);
    for (uint32_t i = 0; i < VGP_STAGE_COUNT; i++)
        bea_shader_text_drop(ctx, &sub->texts[i]);
    drop_objects(ctx, sub);
    renderer->backend->sub_destroy(renderer->backend_data, sub->backend);
    count_subcontexts(ctx, 0u - 1u);
    ctx->current = NULL;
    free(sub);
}

enum bea_status bea_subcontext_destroy(struct bea_context *ctx, uint32_t id)
{
    struct bea_subcontext *before = ctx->current;
    struct bea_subcontext *sub = id ? bea_table_take(&ctx->subcontexts, id) : NULL;
    if (!sub)
        return BEA_OK;
    bea_subcontext_free(ctx, sub);
    if (before == sub)
        before = bea_table_find(&ctx->subcontexts, 0, BEA_TABLE_ANY);
    return make_current(ctx, before);
}

struct bea_object *bea_lookup_object(struct bea_context *ctx, uint32_t type, uint32_t handle)
{
    return bea_table_find(&ctx->current->objects, handle, type);
}

enum bea_status bea_insert_object(struct bea_context *ctx, uint32_t type, uint32_t handle,
                                  struct bea_object *object)
{
    struct bea_subcontext *sub = ctx->current;
    void *old = NULL;
    bool known = bea_table_find(&sub->objects, handle, BEA_TABLE_ANY) != NULL;
    if (!object)
        return BEA_OK;
    if ((!known && ctx->usage.objects >= ctx->renderer->limits.objects) ||
        !bea_table_put(&sub->objects, handle, type, object, &old)) {
        bea_object_unref(object);
        return BEA_ERR_NO_MEMORY;
    }
    if (!old)
        count_objects(ctx, 1);
    bea_object_unref(old);
    return BEA_OK;
}

void bea_remove_object(struct bea_context *ctx, uint32_t handle)
{
    struct bea_object *object = bea_table_take(&ctx->current->objects, handle);
    if (!object)
        return;
    count_objects(ctx, 0u - 1u);
    bea_object_unref(object);
}
