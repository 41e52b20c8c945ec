/* SPDX-License-Identifier: MIT */
/* Commands about resources that the guest's kernel makes as blobs: what they will be, what they
 * are, and how they lie in memory. */
#include "instance.h"

#include <stdlib.h>

const struct bea_resource_params *bea_blob_description(const struct bea_context *ctx,
                                                       uint64_t blob_id)
{
    return blob_id <= UINT32_MAX
               ? bea_table_find(&ctx->descriptions, (uint32_t)blob_id, BEA_TABLE_ANY)
               : NULL;
}

void bea_blob_descriptions_free(struct bea_context *ctx)
{
    const struct bea_table_entry *entry;
    uint32_t cursor = 0;
    while ((entry = bea_table_next(&ctx->descriptions, &cursor)))
        free(entry->value);
    bea_table_finish(&ctx->descriptions);
}

/* Only notes it: what the host makes of it is said when the blob is created. */
enum bea_status bea_pipe_resource_create(struct bea_context *ctx,
                                         const struct vgp_pipe_resource_create *cmd)
{
    void *replaced = NULL;
    if (cmd->blob_id == 0)
        return bea_refuse(ctx, "blob_id", "0 names no blob");
    if (ctx->descriptions.count >= ctx->renderer->limits.resources &&
        !bea_blob_description(ctx, cmd->blob_id))
        return bea_refuse(ctx, "blob_id", "%u blobs wait already", ctx->descriptions.count);
    struct bea_resource_params *params = malloc(sizeof(*params));
    if (!params)
        return BEA_ERR_NO_MEMORY;
    *params = (struct bea_resource_params){
        .target = cmd->target,
        .format = cmd->format,
        .bind = cmd->bind,
        .width = cmd->width,
        .height = cmd->height,
        .depth = cmd->depth,
        .array_size = cmd->array_size,
        .last_level = cmd->last_level,
        .nr_samples = cmd->nr_samples,
        .flags = cmd->flags,
    };
    if (!bea_table_put(&ctx->descriptions, cmd->blob_id, 0, params, &replaced)) {
        free(params);
        return BEA_ERR_NO_MEMORY;
    }
    free(replaced);
    return BEA_OK;
}

/* Every resource of this host got its type when it was created: there is nothing to change. */
enum bea_status bea_pipe_resource_set_type(struct bea_context *ctx,
                                           const struct vgp_pipe_resource_set_type *cmd,
                                           const struct vgp_pipe_resource_set_type_refs *refs)
{
    (void)ctx;
    (void)cmd;
    (void)refs;
    return BEA_OK;
}

enum bea_status bea_get_pipe_resource_layout(struct bea_context *ctx,
                                             const struct vgp_get_pipe_resource_layout *cmd,
                                             const struct vgp_get_pipe_resource_layout_refs *refs)
{
    /* GL does not tell how its textures lie in memory. */
    static const struct vgp_resource_layout unknown;
    (void)cmd;
    if (refs->out->backing.bytes < sizeof(unknown))
        return bea_refuse(ctx, "out", "resource %u has no guest memory for the answer",
                          refs->out->id);
    bea_iov_write(&refs->out->backing, 0, &unknown, sizeof(unknown));
    return BEA_OK;
}
