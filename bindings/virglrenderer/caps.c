/* SPDX-License-Identifier: MIT */
/* Capability sets. The ABI has no capacity: what is written is what was said before. */
#include <stddef.h>
#include <string.h>

#include "state.h"
#include "vgp/caps.h"
#include "vgp/protocol.h"

VIRGL_EXPORT void virgl_renderer_get_cap_set(uint32_t set, uint32_t *max_ver, uint32_t *max_size)
{
    struct bea_capset_info info = {0};
    /* Before init, too: the sets are the same for every renderer. */
    bea_capset_query(NULL, set, &info);
    *max_ver = info.max_version;
    *max_size = info.size;
}

/* Such callers hand blobs on as files only, which GL's own memory has none of: their guests must
 * not be told of buffers that stay mapped. */
static void hide_mapped_buffers(void *caps, uint32_t size)
{
    const size_t at = offsetof(struct vgp_caps_v2, capability_bits);
    uint32_t bits;
    if (size < at + sizeof(bits))
        return;
    memcpy(&bits, (uint8_t *)caps + at, sizeof(bits));
    bits &= ~(uint32_t)VIRGL_CAP_ARB_BUFFER_STORAGE;
    memcpy((uint8_t *)caps + at, &bits, sizeof(bits));
}

VIRGL_EXPORT void virgl_renderer_fill_caps(uint32_t set, uint32_t version, void *caps)
{
    struct bea_capset_info info;
    if (!abi.virgl || !caps || bea_capset_query(abi.renderer, set, &info) != BEA_OK)
        return;
    enum bea_status status = bea_capset_fill(abi.renderer, set, version, caps, info.size, NULL);
    if (status == BEA_OK && set == 2 && (abi.flags & VIRGL_RENDERER_USE_EXTERNAL_BLOB))
        hide_mapped_buffers(caps, info.size);
}
