/* SPDX-License-Identifier: MIT */
/* The log: to one of the two kinds of callback, or to stderr for who asks by VIRGL_LOG_LEVEL. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "state.h"

#define LINE_BYTES 512

/* Outlives init and cleanup. The fence thread logs, too. */
static struct {
    pthread_mutex_t lock;
    virgl_log_callback_type log;
    void *user;
    virgl_free_data_callback_type free_user;
    virgl_debug_callback_type debug;
} sink = {.lock = PTHREAD_MUTEX_INITIALIZER};

/* The level asked for in the environment, or `otherwise`. */
static enum virgl_log_level_flags wanted(enum virgl_log_level_flags otherwise)
{
    static const char *const names[] = {"debug", "info", "warning", "error", "silent"};
    const char *name = getenv("VIRGL_LOG_LEVEL");
    for (unsigned i = 0; name && i < sizeof(names) / sizeof(names[0]); i++)
        if (strcmp(name, names[i]) == 0)
            return (enum virgl_log_level_flags)i;
    return otherwise;
}

/* Under the lock. */
static void free_user(void)
{
    if (sink.free_user)
        sink.free_user(sink.user);
    sink.log = NULL;
    sink.user = NULL;
    sink.free_user = NULL;
}

VIRGL_EXPORT void virgl_set_log_callback(virgl_log_callback_type cb, void *user_data,
                                         virgl_free_data_callback_type free_user_data_cb)
{
    pthread_mutex_lock(&sink.lock);
    free_user();
    sink.debug = NULL;
    sink.log = cb;
    sink.user = user_data;
    sink.free_user = free_user_data_cb;
    pthread_mutex_unlock(&sink.lock);
}

VIRGL_EXPORT virgl_debug_callback_type virgl_set_debug_callback(virgl_debug_callback_type cb)
{
    pthread_mutex_lock(&sink.lock);
    virgl_debug_callback_type before = sink.debug;
    free_user();
    sink.debug = cb;
    pthread_mutex_unlock(&sink.lock);
    return before;
}

static void call_debug(virgl_debug_callback_type debug, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    debug(format, args);
    va_end(args);
}

static void say(enum virgl_log_level_flags level, const char *message)
{
    pthread_mutex_lock(&sink.lock);
    if (level >= wanted(VIRGL_LOG_LEVEL_INFO)) {
        if (sink.log)
            sink.log(level, message, sink.user);
        else if (sink.debug)
            call_debug(sink.debug, "%s", message);
        else if (level >= wanted(VIRGL_LOG_LEVEL_SILENT))
            dprintf(STDERR_FILENO, "%s\n", message);
    }
    pthread_mutex_unlock(&sink.lock);
}

void abi_log(enum virgl_log_level_flags level, const char *format, ...)
{
    char line[LINE_BYTES];
    va_list args;
    va_start(args, format);
    vsnprintf(line, sizeof(line), format, args);
    va_end(args);
    say(level, line);
}

void abi_log_renderer(void *user, enum bea_log_level level, const char *message)
{
    static const enum virgl_log_level_flags levels[] = {
        [BEA_LOG_ERROR] = VIRGL_LOG_LEVEL_ERROR,
        [BEA_LOG_WARN] = VIRGL_LOG_LEVEL_WARNING,
        [BEA_LOG_INFO] = VIRGL_LOG_LEVEL_INFO,
        [BEA_LOG_DEBUG] = VIRGL_LOG_LEVEL_DEBUG,
    };
    (void)user;
    say(levels[level], message);
}

/* The numbers under which tools look for the reason. */
enum { CTX_UNKNOWN = 1, CTX_ILLEGAL_CMD_BUFFER = 7 };

void abi_log_context_lost(void *user, uint32_t context_id, const struct bea_error *error)
{
    (void)user;
    abi_log(VIRGL_LOG_LEVEL_ERROR, "context error %d in context %u, command %u: %s",
            error->status == BEA_ERR_MALFORMED ? CTX_ILLEGAL_CMD_BUFFER : CTX_UNKNOWN, context_id,
            error->opcode, error->message);
}

enum bea_log_level abi_log_level(void)
{
    return wanted(VIRGL_LOG_LEVEL_INFO) == VIRGL_LOG_LEVEL_DEBUG ? BEA_LOG_DEBUG : BEA_LOG_INFO;
}
