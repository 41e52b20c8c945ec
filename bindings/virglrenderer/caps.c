/* SPDX-License-Identifier: MIT */
/* Capability sets. The ABI has no capacity: what is written is what was said before. */
#include "state.h"

VIRGL_EXPORT void virgl_renderer_get_cap_set(uint32_t set, uint32_t *max_ver, uint32_t *max_size)
{
    struct bea_capset_info info = {0};
    /* Before init, too: the sets are the same for every renderer. */
    bea_capset_query(NULL, set, &info);
    *max_ver = info.max_version;
    *max_size = info.size;
}

VIRGL_EXPORT void virgl_renderer_fill_caps(uint32_t set, uint32_t version, void *caps)
{
    struct bea_capset_info info;
    if (abi.virgl && caps && bea_capset_query(abi.renderer, set, &info) == BEA_OK)
        bea_capset_fill(abi.renderer, set, version, caps, info.size, NULL);
}
