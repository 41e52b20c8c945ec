/* SPDX-License-Identifier: MIT */
#include "instance.h"

#include <stdarg.h>
#include <stdio.h>

const char *bea_status_name(enum bea_status status)
{
    static const char *const names[] = {
        [BEA_OK] = "ok",
        [BEA_ERR_MALFORMED] = "malformed",
        [BEA_ERR_REFUSED] = "refused",
        [BEA_ERR_CONTEXT_LOST] = "context lost",
        [BEA_ERR_NO_MEMORY] = "out of memory",
        [BEA_ERR_INVALID] = "invalid",
        [BEA_ERR_NOT_FOUND] = "not found",
        [BEA_ERR_EXISTS] = "exists",
        [BEA_ERR_VETOED] = "vetoed",
        [BEA_ERR_UNSUPPORTED] = "unsupported",
        [BEA_ERR_HOST] = "host failure",
        [BEA_ERR_TIMEOUT] = "timeout",
        [BEA_ERR_BUSY] = "busy",
        [BEA_ERR_THREAD] = "wrong thread",
    };
    if ((size_t)status >= sizeof(names) / sizeof(names[0]))
        return "unknown";
    return names[status];
}

const char *bea_stage_name(enum bea_stage stage)
{
    static const char *const names[] = {
        [BEA_STAGE_NONE] = "none",       [BEA_STAGE_PARAMS] = "parameters",
        [BEA_STAGE_LIBRARY] = "library", [BEA_STAGE_NODE] = "node",
        [BEA_STAGE_DISPLAY] = "display", [BEA_STAGE_CONFIG] = "configuration",
        [BEA_STAGE_CONTEXT] = "context", [BEA_STAGE_FENCE_THREAD] = "fence thread",
    };
    if ((size_t)stage >= sizeof(names) / sizeof(names[0]))
        return "unknown";
    return names[stage];
}

enum bea_status bea_fail(struct bea_error *error, enum bea_status status, const char *format, ...)
{
    if (error) {
        *error = (struct bea_error){.status = status};
        va_list args;
        va_start(args, format);
        vsnprintf(error->message, sizeof(error->message), format, args);
        va_end(args);
    }
    return status;
}
