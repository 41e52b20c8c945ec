/* SPDX-License-Identifier: MIT */
/* The library's life: init, reset, cleanup, and what is asked of it as a whole. */
#include <errno.h>
#include <stdlib.h>

#include "beatrice/null.h"
#include "state.h"

/* The ABI knows no limit: one that a desktop's worth of processes does not reach. */
#define CONTEXTS 1024

struct abi_state abi;

/* Silence is the right answer to what this library has not: the capability sets are absent. */
#define FOREIGN                                                                                    \
    (VIRGL_RENDERER_VENUS | VIRGL_RENDERER_DRM | VIRGL_RENDERER_RENDER_SERVER |                    \
     VIRGL_RENDERER_USE_VIDEO | VIRGL_RENDERER_D3D11_SHARE_TEXTURE)

static bool arguments_are_good(const void *cookie, int flags,
                               const struct virgl_renderer_callbacks *cb)
{
    const char *why = NULL;
    if (!cookie)
        why = "no cookie";
    else if (!cb)
        why = "no callbacks";
    else if (cb->version < 1 || cb->version > VIRGL_RENDERER_CALLBACKS_VERSION)
        why = "callbacks of a version that is not known";
    else if (flags & VIRGL_RENDERER_USE_GLX)
        why = "GLX is not built in";
    if (why)
        abi_log(VIRGL_LOG_LEVEL_ERROR, "init: %s", why);
    return !why;
}

static struct bea_renderer *create_renderer(int flags)
{
    static const struct bea_callbacks callbacks = {
        .log = abi_log_renderer,
        .fence_signalled = abi_fence_signalled,
        .context_lost = abi_log_context_lost,
    };
    struct bea_renderer_params params;
    bea_renderer_params_init(&params);
    params.callbacks = &callbacks;
    params.limits.contexts = CONTEXTS;
    params.log_level = abi_log_level();
    params.fence_thread = (flags & VIRGL_RENDERER_THREAD_SYNC) && !getenv("VIRGL_DISABLE_MT");
    params.fence_thread_reports = (flags & VIRGL_RENDERER_ASYNC_FENCE_CB) != 0;
    if (!(flags & VIRGL_RENDERER_NO_VIRGL))
        return abi_winsys_create_renderer(&params);
    /* Guest memory can be kept in blobs all the same. */
    params.backend = bea_null_backend();
    return bea_renderer_create(&params, NULL);
}

VIRGL_EXPORT int virgl_renderer_init(void *cookie, int flags, struct virgl_renderer_callbacks *cb)
{
    if (abi.initialised)
        return cookie == abi.cookie && flags == abi.flags && cb == abi.callbacks ? 0 : -EBUSY;
    if (!arguments_are_good(cookie, flags, cb))
        return -1;
    abi.thread = pthread_self();
    abi.cookie = cookie;
    abi.flags = flags;
    abi.callbacks = cb;
    abi.virgl = !(flags & VIRGL_RENDERER_NO_VIRGL);
    if (flags & FOREIGN)
        abi_log(VIRGL_LOG_LEVEL_INFO, "init: flags 0x%x ask for kinds of contexts that are absent",
                (unsigned)(flags & FOREIGN));
    abi.renderer = create_renderer(flags);
    if (!abi.renderer) {
        abi = (struct abi_state){0};
        return -1;
    }
    abi.initialised = true;
    return 0;
}

VIRGL_EXPORT void virgl_renderer_cleanup(void *cookie)
{
    (void)cookie;
    if (!abi.initialised)
        return;
    abi.initialised = false;
    bea_renderer_destroy(abi.renderer);
    abi_contexts_forget();
    abi_resources_forget();
    abi = (struct abi_state){0};
}

VIRGL_EXPORT void virgl_renderer_reset(void)
{
    if (!abi.initialised)
        return;
    bea_renderer_reset(abi.renderer);
    abi_contexts_forget();
    abi_resources_forget();
}

VIRGL_EXPORT void virgl_renderer_force_ctx_0(void)
{
    if (abi.initialised)
        bea_renderer_enter_thread(abi.renderer);
}
