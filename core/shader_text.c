/* SPDX-License-Identifier: MIT */
#include "instance.h"

#include <stdlib.h>
#include <string.h>

#include "shader/shader.h"

/* How many unfinished texts of full length all sub-contexts of a context may have together. */
#define TEXTS_PER_CONTEXT 8u

void bea_shader_text_drop(struct bea_context *ctx, struct bea_shader_text *text)
{
    ctx->text_bytes -= text->capacity;
    free(text->text);
    *text = (struct bea_shader_text){0};
}

/* Room for `bytes` more. Grows with what has come, not with what was announced. */
static enum bea_status make_room(struct bea_context *ctx, struct bea_shader_text *text,
                                 uint32_t bytes)
{
    uint64_t budget = (uint64_t)ctx->renderer->limits.shader_bytes * TEXTS_PER_CONTEXT;
    uint32_t needed = text->received + bytes;
    uint32_t capacity = text->capacity;
    if (text->text && needed <= capacity)
        return BEA_OK;
    capacity = needed != 0 && needed <= text->expected / 2 ? needed * 2 : text->expected;
    if (ctx->text_bytes + (capacity - text->capacity) > budget)
        return BEA_ERR_NO_MEMORY;
    char *bigger = realloc(text->text, capacity);
    if (!bigger)
        return BEA_ERR_NO_MEMORY;
    ctx->text_bytes += capacity - text->capacity;
    text->text = bigger;
    text->capacity = capacity;
    return BEA_OK;
}

/* Whole dwords, as texts travel. */
static uint64_t padded(uint32_t bytes)
{
    return ((uint64_t)bytes + 3) & ~UINT64_C(3);
}

static enum bea_status begin(struct bea_context *ctx, struct bea_shader_text *text,
                             const struct vgp_create_shader *cmd)
{
    if (text->text) {
        uint32_t unfinished = text->handle;
        bea_shader_text_drop(ctx, text);
        return bea_refuse(ctx, "offlen", "shader %u of that stage was still unfinished",
                          unfinished);
    }
    if (cmd->offlen > ctx->renderer->limits.shader_bytes)
        return BEA_ERR_NO_MEMORY;
    if (cmd->text.bytes > padded(cmd->offlen))
        return bea_refuse(ctx, "offlen", "more text than the %u bytes announced", cmd->offlen);
    if (cmd->offlen < 4)
        return bea_refuse(ctx, "offlen", "a shader of %u bytes", cmd->offlen);
    *text = (struct bea_shader_text){
        .handle = cmd->handle,
        .expected = (uint32_t)padded(cmd->offlen),
        .source =
            {
                .handle = cmd->handle,
                .stage = cmd->stage,
                .shared_bytes = cmd->shared_bytes,
                .num_so_outputs = cmd->num_so_outputs,
            },
    };
    if (cmd->num_so_outputs != 0)
        memcpy(text->source.so_stride, cmd->so_stride, sizeof(text->source.so_stride));
    memcpy(text->source.so_outputs, cmd->so_outputs,
           cmd->num_so_outputs * sizeof(cmd->so_outputs[0]));
    return BEA_OK;
}

static enum bea_status go_on(struct bea_context *ctx, const struct bea_shader_text *text,
                             const struct vgp_create_shader *cmd)
{
    if (!text->text || text->handle != cmd->handle)
        return bea_refuse(ctx, "handle", "shader %u of that stage is not unfinished", cmd->handle);
    if (cmd->offlen != text->received)
        return bea_refuse(ctx, "offlen", "text at %u, but %u bytes have come", cmd->offlen,
                          text->received);
    if (cmd->text.bytes > text->expected - text->received)
        return bea_refuse(ctx, "text", "more text than the %u bytes announced", text->expected);
    return BEA_OK;
}

static enum bea_status finish(struct bea_context *ctx, const struct bea_shader_text *text,
                              struct bea_object **out)
{
    const struct bea_renderer *renderer = ctx->renderer;
    struct bea_shader_source source = text->source;
    struct bea_shader_error error = {.message = ""};
    if (!renderer->backend->shader_create)
        return BEA_ERR_UNSUPPORTED;
    if (!memchr(text->text + text->expected - 4, '\0', 4))
        return bea_refuse(ctx, "text", "the text has no end");
    enum bea_status status = bea_shader_parse(source.stage, text->text, text->expected,
                                              &renderer->limits, &source.ir, &error);
    if (status != BEA_OK) {
        bea_refuse(ctx, "text", "shader %u, line %u (byte %u): %s", source.handle, error.line,
                   error.text_offset, error.message);
        return status;
    }
    status = renderer->backend->shader_create(ctx, &source, out);
    if (status != BEA_OK)
        bea_shader_ir_destroy(source.ir);
    return status;
}

enum bea_status bea_shader_text_chunk(struct bea_context *ctx, const struct vgp_create_shader *cmd,
                                      struct bea_object **out)
{
    struct bea_shader_text *text = &ctx->current->texts[cmd->stage];
    *out = NULL;
    enum bea_status status = cmd->continuation ? go_on(ctx, text, cmd) : begin(ctx, text, cmd);
    if (status == BEA_OK)
        status = make_room(ctx, text, cmd->text.bytes);
    if (status != BEA_OK)
        goto done;
    if (cmd->text.bytes != 0)
        memcpy(text->text + text->received, cmd->text.data, cmd->text.bytes);
    text->received += cmd->text.bytes;
    if (text->received < text->expected)
        return BEA_OK;
    status = finish(ctx, text, out);
done:
    bea_shader_text_drop(ctx, text);
    return status;
}
