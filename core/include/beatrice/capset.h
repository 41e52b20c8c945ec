/* SPDX-License-Identifier: MIT */
/*
 * Capability sets. Set 1 is 308 bytes for ever (old guest kernels copy the host's size over a
 * buffer of that size); set 2 grows at its end only.
 */
#ifndef BEATRICE_CAPSET_H
#define BEATRICE_CAPSET_H

#include <stddef.h>
#include <stdint.h>

#include "beatrice/renderer.h"

#ifdef __cplusplus
extern "C" {
#endif

struct bea_capset_info {
    uint32_t id;
    uint32_t max_version;
    uint32_t size; /**< Bytes. */
};

/** How many sets there are. */
uint32_t bea_capset_count(const struct bea_renderer *renderer);

/** The set at `index` (0 ... count - 1). */
enum bea_status bea_capset_at(const struct bea_renderer *renderer, uint32_t index,
                              struct bea_capset_info *info);

/**
 * The set with that id. NOT_FOUND when there is none. `renderer` may be NULL: every renderer has
 * the same sets.
 */
enum bea_status bea_capset_query(const struct bea_renderer *renderer, uint32_t capset_id,
                                 struct bea_capset_info *info);

/**
 * Writes min(size, capacity) bytes of the set into `data` and their number into `*written` (may be
 * NULL). `version` 0 .. max_version.
 */
enum bea_status bea_capset_fill(struct bea_renderer *renderer, uint32_t capset_id, uint32_t version,
                                void *data, size_t capacity, size_t *written);

#ifdef __cplusplus
}
#endif
#endif
