/* SPDX-License-Identifier: MIT */
/* The commands that need no backend, or only its resources. */
#include "instance.h"

static enum bea_status nop(struct bea_context *ctx)
{
    (void)ctx;
    return BEA_OK;
}

static enum bea_status destroy_object(struct bea_context *ctx, const struct vgp_destroy_object *cmd)
{
    for (uint32_t i = 0; i < VGP_STAGE_COUNT; i++)
        if (ctx->current->texts[i].text && ctx->current->texts[i].handle == cmd->handle)
            bea_shader_text_drop(ctx, &ctx->current->texts[i]);
    bea_remove_object(ctx, cmd->handle);
    return BEA_OK;
}

static enum bea_status set_sub_ctx(struct bea_context *ctx, const struct vgp_set_sub_ctx *cmd)
{
    return bea_subcontext_set(ctx, cmd->sub_ctx_id);
}

static enum bea_status create_sub_ctx(struct bea_context *ctx, const struct vgp_create_sub_ctx *cmd)
{
    return bea_subcontext_create(ctx, cmd->sub_ctx_id);
}

static enum bea_status destroy_sub_ctx(struct bea_context *ctx,
                                       const struct vgp_destroy_sub_ctx *cmd)
{
    return bea_subcontext_destroy(ctx, cmd->sub_ctx_id);
}

static enum bea_status run_transfer(struct bea_context *ctx, struct bea_transfer_order *order)
{
    const char *why = NULL;
    enum bea_status status = bea_transfer_execute(ctx->renderer, order, &why);
    if (status != BEA_OK && why)
        bea_refuse(ctx, NULL, "resource %u: %s", order->resource->id, why);
    return status;
}

/* The fields that all three transfer commands share. */
#define ORDER(cmd, ...)                                                                            \
    {                                                                                              \
        .ctx = ctx, .resource = refs->resource, .level = (cmd)->level, .stride = (cmd)->stride,    \
        .layer_stride = (cmd)->layer_stride,                                                       \
        .box = {(cmd)->x, (cmd)->y, (cmd)->z, (cmd)->w, (cmd)->h, (cmd)->d}, __VA_ARGS__           \
    }

static enum bea_status transfer3d(struct bea_context *ctx, const struct vgp_transfer3d *cmd,
                                  const struct vgp_transfer3d_refs *refs)
{
    bool to_host = cmd->direction == VIRGL_TRANSFER_TO_HOST;
    struct bea_transfer_order order = ORDER(
        cmd, .direction = to_host ? BEA_TO_HOST : BEA_FROM_HOST, .iov = refs->resource->backing,
        .offset = cmd->data_offset, .tap_id = refs->resource->id, .synchronized = !to_host);
    if (refs->resource->backing.count == 0)
        return bea_refuse(ctx, "resource", "resource %u has no guest memory", refs->resource->id);
    return run_transfer(ctx, &order);
}

static enum bea_status copy_transfer3d(struct bea_context *ctx,
                                       const struct vgp_copy_transfer3d *cmd,
                                       const struct vgp_copy_transfer3d_refs *refs)
{
    const struct bea_resource *staging = refs->staging_resource;
    struct bea_transfer_order order =
        ORDER(cmd, .direction = cmd->read_from_host ? BEA_FROM_HOST : BEA_TO_HOST,
              .iov = staging->backing, .offset = cmd->staging_offset, .tap_id = staging->id,
              .synchronized = cmd->synchronized || cmd->read_from_host);
    if (staging->backing.count == 0)
        return bea_refuse(ctx, "staging_resource", "resource %u has no guest memory", staging->id);
    return run_transfer(ctx, &order);
}

static enum bea_status resource_inline_write(struct bea_context *ctx,
                                             const struct vgp_resource_inline_write *cmd,
                                             const struct vgp_resource_inline_write_refs *refs)
{
    /* The submit itself is the memory; a tap has seen it already. Only read from, whatever the type
     * says. */
    struct iovec vec = {(void *)(uintptr_t)cmd->data.data, cmd->data.bytes};
    struct bea_transfer_order order = ORDER(cmd, .direction = BEA_TO_HOST, .synchronized = true);
    if (!bea_iov_init(&order.iov, &vec, 1))
        return BEA_ERR_REFUSED;
    return run_transfer(ctx, &order);
}

static enum bea_status end_transfers(struct bea_context *ctx)
{
    (void)ctx;
    return BEA_OK;
}

/* Guest text as a line for the log: what is not plain is a dot. */
static void log_text(struct bea_context *ctx, const char *what, const struct vgp_span *span)
{
    char line[128];
    const volatile char *text = span->data;
    size_t n = 0;
    for (; n < sizeof(line) - 1 && n < span->bytes; n++) {
        char c = text[n];
        if (c == '\0')
            break;
        line[n] = c;
    }
    line[n] = '\0';
    bea_log(ctx->renderer, BEA_LOG_DEBUG, "context %u (%s): %s \"%s\"", ctx->id, ctx->name, what,
            line);
}

static enum bea_status set_debug_flags(struct bea_context *ctx,
                                       const struct vgp_set_debug_flags *cmd)
{
    log_text(ctx, "debug flags", &cmd->flags_string);
    return BEA_OK;
}

static enum bea_status send_string_marker(struct bea_context *ctx,
                                          const struct vgp_send_string_marker *cmd)
{
    log_text(ctx, "marker", &cmd->text);
    return BEA_OK;
}

static enum bea_status set_tweaks(struct bea_context *ctx, const struct vgp_set_tweaks *cmd)
{
    bea_log(ctx->renderer, BEA_LOG_DEBUG, "context %u (%s): tweak %u = %u", ctx->id, ctx->name,
            cmd->id, cmd->value);
    return BEA_OK;
}

static enum bea_status get_memory_info(struct bea_context *ctx,
                                       const struct vgp_get_memory_info *cmd,
                                       const struct vgp_get_memory_info_refs *refs)
{
    const struct bea_renderer *renderer = ctx->renderer;
    struct vgp_memory_info info = {0};
    (void)cmd;
    if (refs->resource->backing.bytes < sizeof(info))
        return bea_refuse(ctx, "resource", "resource %u has no guest memory for the answer",
                          refs->resource->id);
    /* What the host cannot tell is left as it is. */
    if (renderer->backend->memory_info &&
        renderer->backend->memory_info(renderer->backend_data, &info))
        bea_iov_write(&refs->resource->backing, 0, &info, sizeof(info));
    return BEA_OK;
}

void bea_commands_fill(struct vgp_handlers *handlers, const struct bea_backend *backend)
{
    *handlers = *backend->commands;
    handlers->nop = nop;
    handlers->decode_macroblock = nop;
    handlers->destroy_object = destroy_object;
    handlers->create_shader = bea_shader_text_chunk;
    handlers->set_sub_ctx = set_sub_ctx;
    handlers->create_sub_ctx = create_sub_ctx;
    handlers->destroy_sub_ctx = destroy_sub_ctx;
    handlers->transfer3d = transfer3d;
    handlers->copy_transfer3d = copy_transfer3d;
    handlers->end_transfers = end_transfers;
    handlers->resource_inline_write = resource_inline_write;
    handlers->get_memory_info = get_memory_info;
    handlers->pipe_resource_create = bea_pipe_resource_create;
    handlers->pipe_resource_set_type = bea_pipe_resource_set_type;
    handlers->get_pipe_resource_layout = bea_get_pipe_resource_layout;
    /* These a backend may have better. */
    if (!handlers->set_debug_flags)
        handlers->set_debug_flags = set_debug_flags;
    if (!handlers->send_string_marker)
        handlers->send_string_marker = send_string_marker;
    if (!handlers->set_tweaks)
        handlers->set_tweaks = set_tweaks;
}
