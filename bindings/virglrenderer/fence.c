/* SPDX-License-Identifier: MIT */
/* Fences of both kinds, and how they are reported. */
#include <errno.h>
#include <poll.h>

#include "results.h"
#include "state.h"

#define SYNC_FILE_WAIT 5000 /* ms; one that never passes must not stop the VMM for good */

void abi_fence_signalled(void *user, uint32_t context_id, uint32_t ring, uint64_t fence_id)
{
    const struct virgl_renderer_callbacks *cb = abi.callbacks;
    (void)user;
    if (context_id == 0 && cb->write_fence)
        cb->write_fence(abi.cookie, (uint32_t)fence_id);
    else if (context_id != 0)
        cb->write_context_fence(abi.cookie, context_id, ring, fence_id);
}

VIRGL_EXPORT int virgl_renderer_create_fence(int client_fence_id, uint32_t ctx_id)
{
    (void)ctx_id;
    if (!abi.virgl)
        return EINVAL;
    return abi_result(ABI_FENCE,
                      bea_fence_create(abi.renderer, 0, 0, (uint32_t)client_fence_id, 0));
}

VIRGL_EXPORT int virgl_renderer_context_create_fence(uint32_t ctx_id, uint32_t flags,
                                                     uint32_t ring_idx, uint64_t fence_id)
{
    const struct virgl_renderer_callbacks *cb = abi.callbacks;
    if (!abi_context(ctx_id) || ring_idx != 0 || cb->version < 3 || !cb->write_context_fence)
        return -EINVAL;
    uint32_t known = flags & VIRGL_RENDERER_FENCE_FLAG_MERGEABLE ? BEA_FENCE_MERGEABLE : 0;
    return abi_result(ABI_CONTEXT_FENCE,
                      bea_fence_create(abi.renderer, ctx_id, ring_idx, fence_id, known));
}

VIRGL_EXPORT void virgl_renderer_poll(void)
{
    if (abi.initialised)
        bea_renderer_poll(abi.renderer, 0);
}

VIRGL_EXPORT void virgl_renderer_context_poll(uint32_t ctx_id)
{
    if (abi_context(ctx_id))
        virgl_renderer_poll();
}

VIRGL_EXPORT int virgl_renderer_get_poll_fd(void)
{
    return abi.initialised ? bea_renderer_poll_fd(abi.renderer) : -1;
}

VIRGL_EXPORT int virgl_renderer_context_get_poll_fd(uint32_t ctx_id)
{
    return abi_context(ctx_id) ? virgl_renderer_get_poll_fd() : -1;
}

/* --- sync_files --- */

/*
 * The renderer gives one for all work so far, whatever the fence: at worst it passes later than the
 * fence does.
 */
VIRGL_EXPORT int virgl_renderer_export_fence(uint64_t client_fence_id, int *fd)
{
    (void)client_fence_id;
    if (!abi.virgl)
        return -EINVAL;
    return abi_result(ABI_BLOB, bea_fence_export_sync_file(abi.renderer, 0, fd));
}

VIRGL_EXPORT int virgl_renderer_get_fence_fd(uint64_t fence_id)
{
    int fd = -1;
    return virgl_renderer_export_fence(fence_id, &fd) == 0 ? fd : -1;
}

VIRGL_EXPORT int virgl_renderer_export_signalled_fence(void)
{
    int fd = virgl_renderer_get_fence_fd(0);
    if (fd >= 0)
        abi_sync_file_wait(fd);
    return fd;
}

bool abi_sync_file_wait(int fd)
{
    struct pollfd file = {.fd = fd, .events = POLLIN};
    return poll(&file, 1, SYNC_FILE_WAIT) == 1;
}
