/* SPDX-License-Identifier: MIT */
/* A submit: through the generated stream loop, and what becomes of its faults. */
#include "guard.h"
#include "instance.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "vgp/names.h"

void bea_context_lose(struct bea_context *ctx, const struct bea_error *error)
{
    struct bea_renderer *renderer = ctx->renderer;
    if (ctx->lost.status != BEA_OK)
        return;
    ctx->lost = *error;
    bea_log(renderer, BEA_LOG_WARN, "context %u (%s) is lost: %s", ctx->id, ctx->name,
            error->message);
    if (renderer->callbacks.context_lost)
        renderer->callbacks.context_lost(renderer->user, ctx->id, &ctx->lost);
}

void bea_stream_at(struct bea_context *ctx, const struct bea_stream_position *position)
{
    ctx->at = *position;
    ctx->refused_why[0] = '\0';
    ctx->refused_field = NULL;
    ctx->usage.commands++;
    ctx->renderer->usage.commands++;
}

enum bea_status bea_refuse(struct bea_context *ctx, const char *field, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    vsnprintf(ctx->refused_why, sizeof(ctx->refused_why), format, args);
    va_end(args);
    ctx->refused_field = field;
    return BEA_ERR_REFUSED;
}

static const char *command_name(const char *name)
{
    return name ? name : "unknown command";
}

/* What happened to the command at ctx->at. */
static void describe_refusal(const struct bea_context *ctx, enum bea_status status,
                             const char *field, struct bea_error *error)
{
    const char *why = ctx->refused_why[0] ? ctx->refused_why : NULL;
    const char *blamed = ctx->refused_field ? ctx->refused_field : field;
    if (!why)
        why = field ? "no such handle" : bea_status_name(status);
    *error = (struct bea_error){
        .status = status,
        .context_id = ctx->id,
        .dword = ctx->at.dword,
        .opcode = ctx->at.opcode,
        .command = ctx->at.command,
        .field = blamed,
    };
    snprintf(error->message, sizeof(error->message), "%s at dword %u: %s%s%s",
             command_name(ctx->at.command), ctx->at.dword, blamed ? blamed : "", blamed ? ": " : "",
             why);
}

bool bea_stream_refused(struct bea_context *ctx, enum bea_status status, const char *field)
{
    struct bea_renderer *renderer = ctx->renderer;
    struct bea_error error;
    ctx->usage.refused++;
    renderer->usage.refused++;
    bool host = status == BEA_ERR_HOST;
    bool fatal = renderer->strict || status == BEA_ERR_CONTEXT_LOST || status == BEA_ERR_MALFORMED;
    if (fatal || bea_log_wants(&renderer->log, host ? BEA_LOG_ERROR : BEA_LOG_WARN)) {
        describe_refusal(ctx, status, field, &error);
        bea_log(renderer, host ? BEA_LOG_ERROR : BEA_LOG_WARN, "context %u (%s): %s", ctx->id,
                ctx->name, error.message);
    }
    if (fatal)
        bea_context_lose(ctx, &error);
    return !fatal;
}

static void describe_fault(const struct bea_context *ctx, const struct vgp_fault *fault,
                           struct bea_error *error)
{
    *error = (struct bea_error){
        .status = BEA_ERR_MALFORMED,
        .context_id = ctx->id,
        .dword = fault->dword,
        .opcode = fault->opcode,
        .command = fault->command,
        .field = fault->field,
    };
    if (fault->error == VGP_ERR_OPCODE)
        snprintf(error->message, sizeof(error->message), "unknown command %u at dword %u",
                 fault->opcode, fault->dword);
    else
        snprintf(error->message, sizeof(error->message), "%s at dword %u: %s%s%s %u",
                 command_name(fault->command), fault->dword, fault->field ? fault->field : "",
                 fault->field ? ": " : "", vgp_error_name(fault->error), fault->value);
}

static enum bea_status execute(struct bea_context *ctx, const uint32_t *dwords, size_t count,
                               struct bea_error *error)
{
    struct bea_renderer *renderer = ctx->renderer;
    struct vgp_fault fault = {.error = VGP_OK};
    enum bea_status status = bea_context_enter(ctx);
    if (status != BEA_OK) {
        const struct bea_backend *backend = renderer->backend;
        const char *why = backend->lost ? backend->lost(renderer->backend_data) : NULL;
        return bea_fail(error, status, "context %u: %s", ctx->id,
                        why ? why : "its sub-context cannot be made current");
    }
    status = vgp_execute(ctx, &renderer->handlers, dwords, count, &fault);
    if (status == BEA_OK)
        return BEA_OK;
    if (fault.error == VGP_OK) { /* refused for good: strict, or the context is lost */
        *error = ctx->lost;
        return status;
    }
    describe_fault(ctx, &fault, error);
    if (fault.error == VGP_ERR_OPCODE)
        /* Newer guests ask first what is known, so this is the end of the submit but not of the
         * context. */
        bea_log(renderer, BEA_LOG_WARN, "context %u (%s): %s", ctx->id, ctx->name, error->message);
    else
        bea_context_lose(ctx, error);
    return BEA_ERR_MALFORMED;
}

/* With a tap the stream is taken out of guest memory once, shown, and executed. */
static enum bea_status execute_shown(struct bea_context *ctx, const uint32_t *dwords, size_t count,
                                     struct bea_error *error)
{
    struct bea_renderer *renderer = ctx->renderer;
    uint32_t *copy = malloc(count * sizeof(*copy) + 1);
    if (!copy)
        return bea_fail(error, BEA_ERR_NO_MEMORY, "no memory to record the submit");
    if (count != 0)
        memcpy(copy, dwords, count * sizeof(*copy));
    BEA_TAP(renderer, submit_begin, ctx->id, copy, count);
    enum bea_status status = execute(ctx, copy, count, error);
    BEA_TAP(renderer, submit_end, ctx->id, status);
    free(copy);
    return status;
}

enum bea_status bea_submit(struct bea_renderer *renderer, uint32_t context_id, const void *dwords,
                           size_t count, struct bea_error *error)
{
    BEA_ENTER_WITH(renderer, error);
    struct bea_context *ctx = bea_context_find(renderer, context_id);
    struct bea_error own;
    if (!error)
        error = &own;
    *error = (struct bea_error){.status = BEA_OK};
    if (!ctx)
        return bea_fail(error, BEA_ERR_NOT_FOUND, "no context %u", context_id);
    if ((count != 0 && !dwords) || (uintptr_t)dwords % sizeof(uint32_t) != 0)
        return bea_fail(error, BEA_ERR_INVALID, "the stream is not an aligned address");
    if (count > renderer->limits.submit_dwords)
        return bea_fail(error, BEA_ERR_NO_MEMORY, "a submit of %zu dwords is above the limit",
                        count);
    if (ctx->lost.status != BEA_OK) {
        *error = ctx->lost;
        return error->status = BEA_ERR_CONTEXT_LOST;
    }
    ctx->usage.submits++;
    renderer->usage.submits++;
    enum bea_status status = renderer->tap ? execute_shown(ctx, dwords, count, error)
                                           : execute(ctx, dwords, count, error);
    error->status = status;
    return status;
}
