/* SPDX-License-Identifier: MIT */
/*
 * One call of a renderer at a time: the embedder who breaks that rule, or who forgets to hand the
 * renderer on, gets a status for it. Private to core/.
 */
#ifndef BEA_CORE_GUARD_H
#define BEA_CORE_GUARD_H

#include "beatrice/renderer.h"

struct bea_guard {
    struct bea_renderer *renderer; /* NULL: not entered */
    enum bea_status status;        /* BEA_OK, BUSY or THREAD */
};

/* The call begins; `status` says whether it may go on. */
struct bea_guard bea_guard_begin(const struct bea_renderer *renderer);
void bea_guard_end(const struct bea_guard *guard);
/* May the call go on? Else there is a line for the log, for calls that cannot say it themselves. */
bool bea_guard_entered(const struct bea_guard *guard, const struct bea_renderer *renderer,
                       const char *call);

/* Until the end of the block, however it is left. */
#define BEA_GUARD(name, renderer)                                                                  \
    __attribute__((cleanup(bea_guard_end))) const struct bea_guard name = bea_guard_begin(renderer)

/* The first line of public functions: leaves them where they may not be called now. */
#define BEA_ENTER(renderer)                                                                        \
    BEA_GUARD(guard_, renderer);                                                                   \
    if (guard_.status != BEA_OK)                                                                   \
    return guard_.status
/* The same with an error object. */
#define BEA_ENTER_WITH(renderer, error)                                                            \
    BEA_GUARD(guard_, renderer);                                                                   \
    if (guard_.status != BEA_OK)                                                                   \
    return bea_fail(error, guard_.status, "%s", bea_guard_reason(guard_.status))
/* The same for those without a result, which then do nothing. */
#define BEA_ENTER_VOID(renderer)                                                                   \
    BEA_GUARD(guard_, renderer);                                                                   \
    if (!bea_guard_entered(&guard_, renderer, __func__))                                           \
    return

const char *bea_guard_reason(enum bea_status status);

#endif
