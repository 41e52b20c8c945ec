/* SPDX-License-Identifier: MIT */
#include "iov.h"

#include <string.h>

bool bea_iov_init(struct bea_iov *iov, const struct iovec *vec, size_t count)
{
    uint64_t bytes = 0;
    if (count != 0 && !vec)
        return false;
    for (size_t i = 0; i < count; i++) {
        if (vec[i].iov_len != 0 && !vec[i].iov_base)
            return false;
        if (__builtin_add_overflow(bytes, vec[i].iov_len, &bytes))
            return false;
    }
    *iov = (struct bea_iov){vec, count, bytes, NULL};
    return true;
}

void bea_iov_index(struct bea_iov *iov, uint64_t *starts)
{
    uint64_t at = 0;
    for (size_t i = 0; i < iov->count; i++) {
        starts[i] = at;
        at += iov->vec[i].iov_len;
    }
    iov->starts = starts;
}

static bool inside(const struct bea_iov *iov, uint64_t offset, uint64_t bytes)
{
    return offset <= iov->bytes && bytes <= iov->bytes - offset;
}

/* The last piece that begins at or before `offset`; the list is not empty. */
static size_t last_before(const uint64_t *starts, size_t count, uint64_t offset)
{
    size_t low = 0, high = count;
    while (high - low > 1) {
        const size_t middle = low + (high - low) / 2;
        if (starts[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    return low;
}

/* The piece that holds byte `*offset`, which becomes relative to it. The byte is inside. */
static size_t piece_at(const struct bea_iov *iov, uint64_t *offset)
{
    size_t i = 0;
    if (iov->starts) {
        i = last_before(iov->starts, iov->count, *offset);
        *offset -= iov->starts[i];
    }
    while (*offset >= iov->vec[i].iov_len)
        *offset -= iov->vec[i++].iov_len;
    return i;
}

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

bool bea_iov_read(const struct bea_iov *iov, uint64_t offset, void *dst, size_t bytes)
{
    if (!inside(iov, offset, bytes))
        return false;
    char *to = dst;
    for (size_t i = bytes ? piece_at(iov, &offset) : 0; bytes; i++, offset = 0) {
        size_t n = smaller(bytes, iov->vec[i].iov_len - (size_t)offset);
        if (n != 0)
            memcpy(to, (const char *)iov->vec[i].iov_base + offset, n);
        to += n;
        bytes -= n;
    }
    return true;
}

bool bea_iov_write(const struct bea_iov *iov, uint64_t offset, const void *src, size_t bytes)
{
    if (!inside(iov, offset, bytes))
        return false;
    const char *from = src;
    for (size_t i = bytes ? piece_at(iov, &offset) : 0; bytes; i++, offset = 0) {
        size_t n = smaller(bytes, iov->vec[i].iov_len - (size_t)offset);
        if (n != 0)
            memcpy((char *)iov->vec[i].iov_base + offset, from, n);
        from += n;
        bytes -= n;
    }
    return true;
}

void *bea_iov_contiguous(const struct bea_iov *iov, uint64_t offset, size_t bytes)
{
    if (bytes == 0 || !inside(iov, offset, bytes))
        return NULL;
    size_t i = piece_at(iov, &offset);
    if (bytes > iov->vec[i].iov_len - offset)
        return NULL;
    return (char *)iov->vec[i].iov_base + offset;
}
