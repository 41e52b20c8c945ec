/* SPDX-License-Identifier: MIT */
/* Lines for the embedder, with guests kept from flooding them. */
#ifndef BEA_CORE_LOG_H
#define BEA_CORE_LOG_H

#include <pthread.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>

#include "beatrice/renderer.h"

#define BEA_LOG_LINES_PER_SECOND 32u

/* Of one level: guests can bring about faults of their own and failures of the host at will. */
struct bea_log_budget {
    uint64_t window;   /* start of the running second, ns */
    uint32_t lines;    /* printed in it */
    uint64_t left_out; /* and not printed since the last line */
};

struct bea_log {
    void (*sink)(void *user, enum bea_log_level level, const char *message);
    void *user;
    enum bea_log_level level;
    pthread_mutex_t lock;             /* recursive; the fence thread logs too */
    bool in_sink;                     /* what the sink itself brings about is not said */
    struct bea_log_budget budgets[2]; /* BEA_LOG_ERROR, BEA_LOG_WARN */
};

bool bea_log_init(struct bea_log *log, const struct bea_renderer_params *params);
/* Tells what was left out last. */
void bea_log_finish(struct bea_log *log);
bool bea_log_wants(const struct bea_log *log, enum bea_log_level level);
void bea_log_line(struct bea_log *log, enum bea_log_level level, const char *message);

/* Nanoseconds of the monotonic clock. */
uint64_t bea_now(void);

#endif
