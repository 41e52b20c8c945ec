/* SPDX-License-Identifier: MIT */
/* Sync objects of protocol 3: 64-bit counters that only grow, and eventfds that wait for them. */
#ifndef VTEST_SYNC_H
#define VTEST_SYNC_H

#include <stdbool.h>
#include <stdint.h>

#include "table.h"

struct vtest_client;
struct vtest_wait;
struct vtest_signal;

struct vtest_syncs {
    struct vtest_table values;    /* of uint64_t */
    struct vtest_wait *waits;     /* not satisfied yet */
    struct vtest_signal *signals; /* values to set when a fence has passed, in order */
    struct vtest_signal **last_signal;
};

void vtest_syncs_init(struct vtest_syncs *syncs);
void vtest_syncs_finish(struct vtest_syncs *syncs);

/* Sync `id` reaches `value` once fence number `fence` has passed. False: out of memory. */
bool vtest_syncs_signal_at(struct vtest_syncs *syncs, uint32_t id, uint64_t value, uint64_t fence);
/* The eventfd `fd` (duplicated) is written once fence number `fence` has passed. */
bool vtest_syncs_eventfd_at(struct vtest_syncs *syncs, int fd, uint64_t fence);
/* Fences up to number `retired` have passed. */
void vtest_syncs_retired(struct vtest_syncs *syncs, uint64_t retired);
/* Ends waits whose time is over; returns the milliseconds until the next one, -1: none. */
int vtest_syncs_expire(struct vtest_syncs *syncs);

#endif
