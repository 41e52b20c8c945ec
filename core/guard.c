/* SPDX-License-Identifier: MIT */
#include "guard.h"

#include "instance.h"

struct bea_guard bea_guard_begin(const struct bea_renderer *renderer)
{
    struct bea_renderer *entered = (struct bea_renderer *)renderer; /* for its lock only */
    const struct bea_backend *backend = entered->backend;
    if (atomic_exchange_explicit(&entered->busy, true, memory_order_acquire))
        return (struct bea_guard){NULL, BEA_ERR_BUSY};
    if (backend->is_elsewhere && backend->is_elsewhere(entered->backend_data)) {
        atomic_store_explicit(&entered->busy, false, memory_order_release);
        return (struct bea_guard){NULL, BEA_ERR_THREAD};
    }
    return (struct bea_guard){entered, BEA_OK};
}

void bea_guard_end(const struct bea_guard *guard)
{
    if (guard->renderer)
        atomic_store_explicit(&guard->renderer->busy, false, memory_order_release);
}

const char *bea_guard_reason(enum bea_status status)
{
    return status == BEA_ERR_BUSY
               ? "another call of this renderer is under way"
               : "the renderer is bound to another thread, which has not left it";
}

bool bea_guard_entered(const struct bea_guard *guard, const struct bea_renderer *renderer,
                       const char *call)
{
    if (guard->status == BEA_OK)
        return true;
    bea_log((struct bea_renderer *)renderer, BEA_LOG_ERROR, "%s has no effect: %s", call,
            bea_guard_reason(guard->status));
    return false;
}
