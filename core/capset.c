/* SPDX-License-Identifier: MIT */
#include "beatrice/capset.h"

#include <string.h>

#include "instance.h"

/* Set 1 is 308 bytes for ever: old guest kernels copy the host's size over a buffer of that size.
 */
_Static_assert(sizeof(struct vgp_caps_v1) == 308, "capset 1 never changes");

/* Both are filled from the same struct, whose head set 1 is. */
static const struct bea_capset_info sets[] = {
    {1, 1, sizeof(struct vgp_caps_v1)},
    {2, 2, sizeof(struct vgp_caps_v2)},
};
#define SETS (sizeof(sets) / sizeof(sets[0]))

uint32_t bea_capset_count(const struct bea_renderer *renderer)
{
    (void)renderer;
    return SETS;
}

enum bea_status bea_capset_at(const struct bea_renderer *renderer, uint32_t index,
                              struct bea_capset_info *info)
{
    (void)renderer;
    if (index >= SETS)
        return BEA_ERR_NOT_FOUND;
    *info = sets[index];
    return BEA_OK;
}

static const struct bea_capset_info *find(uint32_t capset_id)
{
    for (size_t i = 0; i < SETS; i++)
        if (sets[i].id == capset_id)
            return &sets[i];
    return NULL;
}

enum bea_status bea_capset_query(const struct bea_renderer *renderer, uint32_t capset_id,
                                 struct bea_capset_info *info)
{
    const struct bea_capset_info *set = find(capset_id);
    (void)renderer;
    if (!set)
        return BEA_ERR_NOT_FOUND;
    *info = *set;
    return BEA_OK;
}

enum bea_status bea_capset_fill(struct bea_renderer *renderer, uint32_t capset_id, uint32_t version,
                                void *data, size_t capacity, size_t *written)
{
    const struct bea_capset_info *set = find(capset_id);
    struct vgp_caps_v2 caps = renderer->caps;
    if (written)
        *written = 0;
    if (!set)
        return BEA_ERR_NOT_FOUND;
    if (version > set->max_version || (capacity != 0 && !data))
        return BEA_ERR_INVALID;
    caps.v1.max_version = set->max_version;
    size_t bytes = capacity < set->size ? capacity : set->size;
    if (bytes != 0)
        memcpy(data, &caps, bytes);
    if (written)
        *written = bytes;
    return BEA_OK;
}
