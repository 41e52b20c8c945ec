/* SPDX-License-Identifier: MIT */
/* Contexts and what they are told. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "results.h"
#include "state.h"

#define CAPSET_VIRGL2 2
#define NAME_BYTES 63

struct abi_context *abi_context(uint32_t id)
{
    return abi_table_find(&abi.contexts, id);
}

static void forget(struct abi_context *context)
{
    if (context->in_fence >= 0)
        close(context->in_fence);
    free(context);
}

void abi_contexts_forget(void)
{
    struct abi_context *context;
    while ((context = abi_table_take_any(&abi.contexts)))
        forget(context);
}

static int create(uint32_t id, uint32_t capset_id, const char *name)
{
    struct abi_context *context = abi_table_add(&abi.contexts, id, sizeof(*context));
    if (!context)
        return ENOMEM;
    context->capset_id = capset_id;
    context->in_fence = -1;
    enum bea_status status = bea_context_create(abi.renderer, id, capset_id, name);
    if (status != BEA_OK)
        forget(abi_table_take(&abi.contexts, id));
    return abi_result(ABI_CONTEXT_CREATE, status);
}

VIRGL_EXPORT int virgl_renderer_context_create_with_flags(uint32_t ctx_id, uint32_t ctx_flags,
                                                          uint32_t nlen, const char *name)
{
    const struct abi_context *known = abi_context(ctx_id);
    uint32_t capset_id = ctx_flags & VIRGL_RENDERER_CONTEXT_FLAG_CAPSET_ID_MASK;
    char own[NAME_BYTES + 1] = "";
    if (ctx_id == 0 || ctx_flags != capset_id || !abi.virgl)
        return EINVAL;
    if (known)
        return known->capset_id == capset_id ? 0 : EINVAL;
    /* The guest need not end its name. */
    if (name)
        memcpy(own, name, strnlen(name, nlen < NAME_BYTES ? nlen : NAME_BYTES));
    return create(ctx_id, capset_id, own);
}

VIRGL_EXPORT int virgl_renderer_context_create(uint32_t handle, uint32_t nlen, const char *name)
{
    return virgl_renderer_context_create_with_flags(handle, CAPSET_VIRGL2, nlen, name);
}

VIRGL_EXPORT void virgl_renderer_context_destroy(uint32_t handle)
{
    struct abi_context *context = abi_table_take(&abi.contexts, handle);
    if (!context)
        return;
    bea_context_destroy(abi.renderer, handle);
    forget(context);
}

VIRGL_EXPORT void virgl_renderer_ctx_attach_resource(int ctx_id, int res_handle)
{
    if (abi.initialised)
        bea_context_attach_resource(abi.renderer, (uint32_t)ctx_id, (uint32_t)res_handle);
}

VIRGL_EXPORT void virgl_renderer_ctx_detach_resource(int ctx_id, int res_handle)
{
    if (abi.initialised)
        bea_context_detach_resource(abi.renderer, (uint32_t)ctx_id, (uint32_t)res_handle);
}

/* --- submits --- */

static void wait_for_in_fence(struct abi_context *context)
{
    if (context->in_fence < 0)
        return;
    if (!abi_sync_file_wait(context->in_fence))
        abi_log(VIRGL_LOG_LEVEL_WARNING, "context %u: gave up waiting for a fence attached to it",
                context->node.id);
    close(context->in_fence);
    context->in_fence = -1;
}

VIRGL_EXPORT int virgl_renderer_submit_cmd(void *buffer, int ctx_id, int ndw)
{
    struct abi_context *context = abi_context((uint32_t)ctx_id);
    if (!context || ndw < 0)
        return EINVAL;
    if ((uintptr_t)buffer % sizeof(uint32_t) != 0)
        return EFAULT;
    wait_for_in_fence(context);
    return abi_result(ABI_SUBMIT,
                      bea_submit(abi.renderer, (uint32_t)ctx_id, buffer, (size_t)ndw, NULL));
}

VIRGL_EXPORT int virgl_renderer_submit_cmd2(void *buffer, int ctx_id, int ndw,
                                            uint64_t *in_fence_ids, uint32_t num_in_fences)
{
    (void)in_fence_ids;
    /* GL contexts cannot name each other's fences. */
    return num_in_fences ? -EINVAL : virgl_renderer_submit_cmd(buffer, ctx_id, ndw);
}

VIRGL_EXPORT int virgl_renderer_attach_fence(int ctx_id, int fence_fd)
{
    struct abi_context *context = abi_context((uint32_t)ctx_id);
    if (!context) {
        if (fence_fd >= 0)
            close(fence_fd);
        return EINVAL;
    }
    wait_for_in_fence(context);
    context->in_fence = fence_fd;
    return 0;
}

VIRGL_EXPORT int virgl_renderer_get_dev_fd(int ctx_id)
{
    return abi_context((uint32_t)ctx_id) ? -ENODEV : -EINVAL;
}
