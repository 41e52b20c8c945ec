/* SPDX-License-Identifier: MIT */
/*
 * A list of memory pieces seen as one string of bytes. All offsets are checked; nothing here trusts
 * its caller.
 */
#ifndef BEA_CORE_IOV_H
#define BEA_CORE_IOV_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/uio.h>

struct bea_iov {
    const struct iovec *vec;
    size_t count;
    uint64_t bytes;         /* sum of all pieces */
    const uint64_t *starts; /* where each piece begins; NULL: they are counted each time */
};

/* Sums up the pieces. False when the sum wraps or a piece has no address. */
bool bea_iov_init(struct bea_iov *iov, const struct iovec *vec, size_t count);
/* Fills `starts`, `count` numbers that live as long as the list, so that places are found fast. */
void bea_iov_index(struct bea_iov *iov, uint64_t *starts);
/* Copies `bytes` bytes at `offset`; false (nothing copied) when they are not all there. */
bool bea_iov_read(const struct bea_iov *iov, uint64_t offset, void *dst, size_t bytes);
bool bea_iov_write(const struct bea_iov *iov, uint64_t offset, const void *src, size_t bytes);
/* The address of `bytes` bytes at `offset` if one piece holds them all, else NULL. */
void *bea_iov_contiguous(const struct bea_iov *iov, uint64_t offset, size_t bytes);

#endif
