/* SPDX-License-Identifier: MIT */
#include "iov.h"

#include <string.h>

#include "fixture.h"

static char a[4], b[1], c[3];
static const struct iovec pieces[] = {{a, 4}, {NULL, 0}, {b, 1}, {c, 3}};

static bool indexed;
static struct bea_iov eight_bytes(void)
{
    static uint64_t starts[4];
    struct bea_iov iov;
    memcpy(a, "0123", 4);
    b[0] = '4';
    memcpy(c, "567", 3);
    cr_assert(bea_iov_init(&iov, pieces, 4));
    EQ(iov.bytes, 8);
    if (indexed)
        bea_iov_index(&iov, starts);
    return iov;
}

static void read_all(void)
{
    struct bea_iov iov = eight_bytes();
    for (uint64_t offset = 0; offset <= 8; offset++) {
        for (size_t n = 0; n <= 8 - offset; n++) {
            char out[9] = "........";
            cr_assert(bea_iov_read(&iov, offset, out, n));
            cr_assert(memcmp(out, &"01234567"[offset], n) == 0);
            EQ(out[n], n == 8 ? '\0' : '.');
        }
    }
}

Test(iov, read_across_pieces)
{
    read_all();
    indexed = true;
    read_all();
}

/* Empty pieces in front, between and behind, and every place of every list of three. */
Test(iov, an_index_finds_what_counting_finds)
{
    static const size_t sizes[] = {0, 1, 2, 5};
    for (uint32_t n = 0; n < 4 * 4 * 4; n++) {
        const struct iovec vec[3] = {{a, sizes[n % 4]}, {b, sizes[n / 4 % 4]}, {c, sizes[n / 16]}};
        uint64_t starts[3];
        struct bea_iov counted, found;
        cr_assert(bea_iov_init(&counted, vec, 3) && bea_iov_init(&found, vec, 3));
        bea_iov_index(&found, starts);
        for (uint64_t at = 0; at <= counted.bytes; at++)
            cr_assert(bea_iov_contiguous(&counted, at, 1) == bea_iov_contiguous(&found, at, 1));
    }
}

Test(iov, write_across_pieces)
{
    struct bea_iov iov = eight_bytes();
    char out[8];
    cr_assert(bea_iov_write(&iov, 3, "abc", 3));
    cr_assert(bea_iov_write(&iov, 8, "", 0));
    cr_assert(bea_iov_read(&iov, 0, out, 8));
    cr_assert(memcmp(out, "012abc67", 8) == 0);
}

Test(iov, outside)
{
    struct bea_iov iov = eight_bytes();
    char out[9] = "";
    cr_assert(!bea_iov_read(&iov, 0, out, 9));
    cr_assert(!bea_iov_read(&iov, 8, out, 1));
    cr_assert(!bea_iov_read(&iov, 9, out, 0));
    cr_assert(!bea_iov_read(&iov, UINT64_MAX, out, 2)); /* would wrap to 1 */
    cr_assert(!bea_iov_write(&iov, 7, out, 2));
    EQ(out[0], '\0');
    EQ(c[2], '7');
}

Test(iov, contiguous)
{
    struct bea_iov iov = eight_bytes();
    cr_assert(bea_iov_contiguous(&iov, 1, 3) == a + 1);
    cr_assert(bea_iov_contiguous(&iov, 4, 1) == b);
    cr_assert(bea_iov_contiguous(&iov, 5, 3) == c);
    cr_assert(bea_iov_contiguous(&iov, 3, 2) == NULL);
    cr_assert(bea_iov_contiguous(&iov, 7, 2) == NULL);
    cr_assert(bea_iov_contiguous(&iov, 0, 0) == NULL);
}

Test(iov, pieces_that_cannot_be)
{
    const struct iovec null[] = {{NULL, 1}};
    const struct iovec huge[] = {{a, SIZE_MAX}, {a, 1}};
    struct bea_iov iov;
    cr_assert(!bea_iov_init(&iov, null, 1));
    cr_assert(!bea_iov_init(&iov, NULL, 1));
    cr_assert(!bea_iov_init(&iov, huge, 2));
    cr_assert(bea_iov_init(&iov, NULL, 0));
    EQ(iov.bytes, 0);
}
