/* SPDX-License-Identifier: MIT */
/* Resources that the guest's kernel makes as blobs: what they will be, of what they are made, and
 * how they lie in memory. */
#include "guard.h"
#include "instance.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "resource_check.h"

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

/* What a kind of blob is made of. */
static const struct kind {
    bool host, guest, file;
} kinds[] = {
    [BEA_BLOB_GUEST] = {.guest = true},
    [BEA_BLOB_HOST3D] = {.host = true},
    [BEA_BLOB_HOST3D_GUEST] = {.host = true, .guest = true},
    [BEA_BLOB_DMABUF] = {.file = true},
};
#define KINDS (sizeof(kinds) / sizeof(kinds[0]))

enum { MAPPABLE = 1, SHAREABLE = 2, CROSS_DEVICE = 4 };

static bool file_has(int fd, uint64_t bytes)
{
    off_t end = fd >= 0 ? lseek(fd, 0, SEEK_END) : -1;
    return end >= 0 && bytes <= (uint64_t)end;
}

/* NULL, or what is wrong with it on any host. */
static const char *problem(const struct bea_blob_params *blob)
{
    struct bea_iov iov;
    if ((uint32_t)blob->memory >= KINDS || blob->memory == 0)
        return "no such kind of memory";
    const struct kind *kind = &kinds[blob->memory];
    if (blob->flags & ~(uint32_t)(MAPPABLE | SHAREABLE | CROSS_DEVICE))
        return "unknown flags";
    if (blob->size == 0)
        return "it has no size";
    if (!bea_iov_init(&iov, blob->iov, blob->iov_count))
        return "memory pieces that cannot be";
    if (!kind->guest && blob->iov_count != 0)
        return "guest memory for what is not the guest's";
    if (kind->guest && iov.bytes < blob->size)
        return "less guest memory than its size";
    if (kind->file && !file_has(blob->fd, blob->size))
        return "no file of that size";
    return NULL;
}

/* One without storage: what its guest memory and its file are is set. */
static enum bea_status prepare(struct bea_renderer *renderer, uint32_t resource_id,
                               const struct bea_blob_params *blob,
                               const struct bea_resource_params *params, enum bea_storage storage,
                               struct bea_resource **out)
{
    const struct kind *kind = &kinds[blob->memory];
    struct bea_resource *resource = bea_resource_new(renderer, resource_id, params, storage);
    if (!resource)
        return BEA_ERR_NO_MEMORY;
    enum bea_status status = BEA_OK;
    resource->storage_bytes = blob->size;
    if (kind->guest)
        status = bea_backing_copy(renderer, blob->iov, blob->iov_count, &resource->backing);
    if (kind->file && (resource->sharing.fd = fcntl(blob->fd, F_DUPFD_CLOEXEC, 0)) < 0)
        status = BEA_ERR_HOST;
    if (status == BEA_OK)
        *out = resource;
    else
        bea_resource_discard(resource);
    return status;
}

static enum bea_status create_untyped(struct bea_renderer *renderer, uint32_t resource_id,
                                      const struct bea_blob_params *blob)
{
    static const struct bea_resource_params none;
    const bool file = kinds[blob->memory].file;
    const uint64_t bytes = file ? blob->size : 0;
    struct bea_resource *resource;
    if (file && !renderer->backend->resource_import)
        return BEA_ERR_UNSUPPORTED;
    enum bea_status status = bea_resource_grant(
        renderer, file ? BEA_POLICY_IMPORT : BEA_POLICY_ALLOCATE, resource_id, bytes);
    if (status == BEA_OK)
        status = prepare(renderer, resource_id, blob, &none, BEA_STORAGE_UNTYPED, &resource);
    return status == BEA_OK ? bea_resource_publish(resource, bytes) : status;
}

/* What it will be and cost; the guest's driver may count formats of buffers in its own way. */
static enum bea_status describe(struct bea_renderer *renderer, uint32_t resource_id,
                                const struct bea_blob_params *blob,
                                struct bea_resource_params *params, uint64_t *bytes)
{
    const struct bea_context *ctx = bea_context_find(renderer, blob->context_id);
    const struct bea_resource_params *described =
        ctx ? bea_blob_description(ctx, blob->blob_id) : NULL;
    if (!described)
        return BEA_ERR_NOT_FOUND;
    *params = *described;
    if (params->target == VGP_TARGET_BUFFER)
        params->format = VIRGL_FORMAT_R8_UNORM;
    enum bea_status status = bea_resource_bytes_of(renderer, resource_id, params, bytes);
    if (status == BEA_OK && *bytes > blob->size) {
        bea_log(renderer, BEA_LOG_WARN, "resource %u cannot be: the blob is smaller than it",
                resource_id);
        status = BEA_ERR_INVALID;
    }
    return status;
}

static enum bea_status make(struct bea_resource *resource, uint64_t bytes)
{
    enum bea_status status = bea_resource_make_storage(resource);
    if (status == BEA_OK)
        return bea_resource_publish(resource, bytes);
    bea_resource_discard(resource);
    return status;
}

static enum bea_status create_described(struct bea_renderer *renderer, uint32_t resource_id,
                                        const struct bea_blob_params *blob)
{
    struct bea_resource_params params;
    struct bea_resource *resource;
    uint64_t bytes;
    const bool host_only = !kinds[blob->memory].guest;
    const bool mappable = host_only && (blob->flags & MAPPABLE) != 0;
    enum bea_status status = describe(renderer, resource_id, blob, &params, &bytes);
    if (status == BEA_OK && mappable && !renderer->backend->resource_map)
        status = BEA_ERR_UNSUPPORTED;
    if (mappable)
        bytes = blob->size;
    if (status == BEA_OK)
        status = bea_resource_grant(renderer, BEA_POLICY_ALLOCATE, resource_id, bytes);
    if (status == BEA_OK)
        status = prepare(renderer, resource_id, blob, &params,
                         host_only ? BEA_STORAGE_GPU : bea_resource_storage(&params), &resource);
    if (status != BEA_OK)
        return status;
    resource->mappable = mappable;
    status = make(resource, bytes);
    if (status != BEA_OK)
        return status;
    struct bea_context *ctx = bea_context_find(renderer, blob->context_id);
    free(bea_table_take(&ctx->descriptions, (uint32_t)blob->blob_id));
    BEA_TAP(renderer, resource_create, resource_id, &params);
    if (!host_only)
        BEA_TAP(renderer, backing_attach, resource_id, resource->backing.bytes);
    return BEA_OK;
}

enum bea_status bea_resource_create_blob(struct bea_renderer *renderer, uint32_t resource_id,
                                         const struct bea_blob_params *params)
{
    BEA_ENTER(renderer);
    const char *why = params ? problem(params) : "no parameters";
    if (why) {
        bea_log(renderer, BEA_LOG_WARN, "blob %u cannot be: %s", resource_id, why);
        return BEA_ERR_INVALID;
    }
    enum bea_status status = bea_resource_check_id(renderer, resource_id);
    if (status != BEA_OK)
        return status;
    return kinds[params->memory].host ? create_described(renderer, resource_id, params)
                                      : create_untyped(renderer, resource_id, params);
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
