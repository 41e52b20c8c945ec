/* SPDX-License-Identifier: MIT */
#include "log.h"

#include <inttypes.h>
#include <stdio.h>
#include <time.h>

#include "backend.h"
#include "instance.h"

#define SECOND UINT64_C(1000000000)
#define LINE_BYTES 512

uint64_t bea_now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (uint64_t)t.tv_sec * SECOND + (uint64_t)t.tv_nsec;
}

bool bea_log_init(struct bea_log *log, const struct bea_renderer_params *params)
{
    *log = (struct bea_log){
        .sink = params->callbacks ? params->callbacks->log : NULL,
        .user = params->user,
        .level = params->log_level,
    };
    pthread_mutexattr_t attributes;
    if (pthread_mutexattr_init(&attributes) != 0)
        return false;
    pthread_mutexattr_settype(&attributes, PTHREAD_MUTEX_RECURSIVE);
    bool made = pthread_mutex_init(&log->lock, &attributes) == 0;
    pthread_mutexattr_destroy(&attributes);
    return made;
}

/* Under the lock. */
static void tell_left_out(struct bea_log *log, enum bea_log_level level)
{
    static const char *const kinds[] = {"host failures", "guest faults"};
    struct bea_log_budget *budget = &log->budgets[level];
    if (budget->left_out == 0)
        return;
    char line[96];
    snprintf(line, sizeof(line), "%" PRIu64 " more messages about %s left out", budget->left_out,
             kinds[level]);
    budget->left_out = 0;
    log->sink(log->user, level, line);
}

void bea_log_finish(struct bea_log *log)
{
    tell_left_out(log, BEA_LOG_ERROR);
    tell_left_out(log, BEA_LOG_WARN);
    pthread_mutex_destroy(&log->lock);
}

bool bea_log_wants(const struct bea_log *log, enum bea_log_level level)
{
    return log->sink && level <= log->level;
}

/* Under the lock: may one more line of that level go out now? */
static bool within_rate(struct bea_log *log, enum bea_log_level level)
{
    struct bea_log_budget *budget = &log->budgets[level];
    uint64_t now = bea_now();
    if (now - budget->window >= SECOND) {
        tell_left_out(log, level);
        budget->window = now;
        budget->lines = 0;
    }
    if (budget->lines < BEA_LOG_LINES_PER_SECOND) {
        budget->lines++;
        return true;
    }
    budget->left_out++;
    return false;
}

void bea_log_line(struct bea_log *log, enum bea_log_level level, const char *message)
{
    if (!bea_log_wants(log, level))
        return;
    pthread_mutex_lock(&log->lock);
    if (!log->in_sink) {
        log->in_sink = true;
        if (level > BEA_LOG_WARN || within_rate(log, level))
            log->sink(log->user, level, message);
        log->in_sink = false;
    }
    pthread_mutex_unlock(&log->lock);
}

/* A guest's names and texts are in it: they must not begin lines of their own, or steer a terminal.
 */
static void keep_printable(char *line)
{
    for (; *line; line++) {
        if (*line < ' ' || *line > '~')
            *line = '.';
    }
}

void bea_log(struct bea_renderer *renderer, enum bea_log_level level, const char *format, ...)
{
    if (!bea_log_wants(&renderer->log, level))
        return;
    char line[LINE_BYTES];
    va_list args;
    va_start(args, format);
    vsnprintf(line, sizeof(line), format, args);
    va_end(args);
    keep_printable(line);
    bea_log_line(&renderer->log, level, line);
}
