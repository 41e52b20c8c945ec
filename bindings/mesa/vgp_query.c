/* SPDX-License-Identifier: MIT */
/* Queries, sub-contexts, and what is said about the host and to it. */
#include "vgp_glue.h"

/* The longest text that fits a buffer with a sub-context chosen and room left for transfers; bytes.
 */
#define TEXT_MAX (4 * (VIRGL_MAX_CMDBUF_DWORDS - VIRGL_MAX_TBUF_DWORDS - 16))

int virgl_encoder_create_query(struct virgl_context *ctx, uint32_t handle, unsigned query_type,
                               unsigned query_index, struct virgl_resource *res, uint32_t offset)
{
    struct vgp_sink sink = vgp_sink_of(ctx);
    const struct vgp_create_query cmd = {
        .handle = handle,
        .query_type = query_type,
        .index = query_index,
        .offset = offset,
        .resource = vgp_name(&sink, res),
    };

    return VGP_ENCODE(create_query, &sink, &cmd);
}

int virgl_encoder_begin_query(struct virgl_context *ctx, uint32_t handle)
{
    const struct vgp_begin_query cmd = {.query = handle};
    struct vgp_sink sink = vgp_sink_of(ctx);

    return VGP_ENCODE(begin_query, &sink, &cmd);
}

int virgl_encoder_end_query(struct virgl_context *ctx, uint32_t handle)
{
    const struct vgp_end_query cmd = {.query = handle};
    struct vgp_sink sink = vgp_sink_of(ctx);

    return VGP_ENCODE(end_query, &sink, &cmd);
}

int virgl_encoder_get_query_result(struct virgl_context *ctx, uint32_t handle, vgp_mesa_bool wait)
{
    const struct vgp_get_query_result cmd = {.query = handle, .wait = wait != 0};
    struct vgp_sink sink = vgp_sink_of(ctx);

    return VGP_ENCODE(get_query_result, &sink, &cmd);
}

int virgl_encode_get_query_result_qbo(struct virgl_context *ctx, uint32_t handle,
                                      struct virgl_resource *res, vgp_mesa_bool wait,
                                      uint32_t result_type, uint32_t offset, uint32_t index)
{
    struct vgp_sink sink = vgp_sink_of(ctx);
    const struct vgp_get_query_result_qbo cmd = {
        .query = handle,
        .buffer = vgp_name(&sink, res),
        .wait = wait != 0,
        .result_type = result_type,
        .offset = offset,
        .index = (int32_t)index,
    };

    return VGP_ENCODE(get_query_result_qbo, &sink, &cmd);
}

int virgl_encoder_render_condition(struct virgl_context *ctx, uint32_t handle,
                                   vgp_mesa_bool condition, enum pipe_render_cond_flag mode)
{
    const struct vgp_set_render_condition cmd = {
        .query = handle, .condition = condition, .mode = mode};
    struct vgp_sink sink = vgp_sink_of(ctx);

    return VGP_ENCODE(set_render_condition, &sink, &cmd);
}

int virgl_encoder_set_sub_ctx(struct virgl_context *ctx, uint32_t sub_ctx_id)
{
    const struct vgp_set_sub_ctx cmd = {.sub_ctx_id = sub_ctx_id};
    struct vgp_sink sink = vgp_sink_of(ctx);

    return VGP_ENCODE(set_sub_ctx, &sink, &cmd);
}

int virgl_encoder_create_sub_ctx(struct virgl_context *ctx, uint32_t sub_ctx_id)
{
    const struct vgp_create_sub_ctx cmd = {.sub_ctx_id = sub_ctx_id};
    struct vgp_sink sink = vgp_sink_of(ctx);

    return VGP_ENCODE(create_sub_ctx, &sink, &cmd);
}

int virgl_encoder_destroy_sub_ctx(struct virgl_context *ctx, uint32_t sub_ctx_id)
{
    const struct vgp_destroy_sub_ctx cmd = {.sub_ctx_id = sub_ctx_id};
    struct vgp_sink sink = vgp_sink_of(ctx);

    return VGP_ENCODE(destroy_sub_ctx, &sink, &cmd);
}

int virgl_encode_tweak(struct virgl_context *ctx, enum vrend_tweak_type tweak, uint32_t value)
{
    const struct vgp_set_tweaks cmd = {.id = tweak, .value = value};
    struct vgp_sink sink = vgp_sink_of(ctx);

    return VGP_ENCODE(set_tweaks, &sink, &cmd);
}

void virgl_encode_get_memory_info(struct virgl_context *ctx, struct virgl_resource *res)
{
    struct vgp_sink sink = vgp_sink_of(ctx);
    const struct vgp_get_memory_info cmd = {.resource = vgp_name(&sink, res)};

    VGP_ENCODE(get_memory_info, &sink, &cmd);
}

/* The text with its NUL, which is lost where the text is cut. */
int virgl_encode_host_debug_flagstring(struct virgl_context *ctx, const char *flagstring)
{
    const size_t bytes = strlen(flagstring) + 1;
    const struct vgp_set_debug_flags cmd = {
        .flags_string = {.data = flagstring,
                         .bytes = bytes < TEXT_MAX ? (uint32_t)bytes : TEXT_MAX}};
    struct vgp_sink sink = vgp_sink_of(ctx);

    return VGP_ENCODE(set_debug_flags, &sink, &cmd);
}

void virgl_encode_emit_string_marker(struct virgl_context *ctx, const char *message, int len)
{
    const uint32_t bytes = len < (int)TEXT_MAX ? (uint32_t)len : TEXT_MAX;
    const struct vgp_send_string_marker cmd = {.size = bytes,
                                               .text = {.data = message, .bytes = bytes}};
    struct vgp_sink sink = vgp_sink_of(ctx);

    if (len > 0)
        VGP_ENCODE(send_string_marker, &sink, &cmd);
}
