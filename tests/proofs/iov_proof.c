/* SPDX-License-Identifier: MIT */
/*
 * What is proven of lists of memory pieces; docs/proofs.md says how. PROOF_PIECES of them at most,
 * each of any length up to ROOM; for bea_iov_init(), of any length at all.
 */
#include "proof.h"

#include <string.h>

#include "iov.h"

#ifndef PROOF_PIECES
#define PROOF_PIECES 3u
#endif

/*
 * Each copy is compared with the pieces: one byte of the caller's, which may be each of them, must
 * be copied once, from or to its own place in the pieces.
 */
static const struct bea_iov *proof_iov;
static const char *proof_memory; /* the caller's */
static uint64_t proof_offset, proof_bytes, proof_watched;
static uint32_t proof_copies; /* of the watched byte */
static bool proof_writes;     /* into the pieces */

/* Which piece has the byte at `at`, and where in it. */
static size_t piece_of(const struct bea_iov *iov, uint64_t at, uint64_t *within)
{
    uint64_t begin = 0;

    for (size_t i = 0; i < PROOF_PIECES; i++) {
        if (i >= iov->count)
            break;
        if (at >= begin && at - begin < iov->vec[i].iov_len) {
            *within = at - begin;
            return i;
        }
        begin += iov->vec[i].iov_len;
    }
    return PROOF_PIECES;
}

static void proof_copy(const char *to, const char *from, size_t bytes)
{
    const char *const mine = proof_writes ? from : to;
    const char *const guests = proof_writes ? to : from;
    const uint64_t begin = __CPROVER_POINTER_OFFSET(mine);
    uint64_t within = 0;
    size_t piece;

    CLAIM(__CPROVER_w_ok(to, bytes), "copy: into memory that is there");
    CLAIM(__CPROVER_r_ok(from, bytes), "copy: out of memory that is there");
    CLAIM(__CPROVER_same_object(mine, proof_memory), "copy: of the caller's memory");
    if (proof_watched < begin || proof_watched - begin >= bytes)
        return;
    proof_copies++;
    piece = piece_of(proof_iov, proof_offset + proof_watched, &within);
    CLAIM(piece < proof_iov->count, "copy: a byte of the pieces");
    CLAIM(__CPROVER_same_object(guests, proof_iov->vec[piece].iov_base),
          "copy: of the right piece");
    CLAIM(__CPROVER_POINTER_OFFSET(guests) + (proof_watched - begin) ==
              __CPROVER_POINTER_OFFSET(proof_iov->vec[piece].iov_base) + within,
          "copy: to or from the byte's own place");
}

#define memcpy(to, from, bytes) proof_copy(to, from, bytes)
#include "iov.c"
#undef memcpy

/* What the pieces are cut from. No byte of it is copied, so its size costs little. */
#ifdef PROOF_COPY
#define ROOM 256u
#else
#define ROOM 65536u
#endif
static char proof_guest_0[ROOM], proof_guest_1[ROOM], proof_guest_2[ROOM];
static char proof_caller[ROOM * PROOF_PIECES];

/* Somewhere in `room`, of any length; without an address where it is empty, perhaps. */
static struct iovec any_piece(char *room)
{
    const uint32_t skipped = any_below(ROOM + 1), bytes = any_below(ROOM + 1);
    struct iovec piece = {NULL, 0};

    GIVEN(skipped + bytes <= ROOM);
    if (bytes == 0 && any_bool())
        return piece;
    piece.iov_base = room + skipped;
    piece.iov_len = bytes;
    return piece;
}

static struct bea_iov any_iov(struct iovec *vec)
{
    struct bea_iov iov;
    const size_t count = any_below(PROOF_PIECES + 1);

    vec[0] = any_piece(proof_guest_0);
    vec[1] = any_piece(proof_guest_1);
#if PROOF_PIECES > 2
    vec[2] = any_piece(proof_guest_2);
#endif
    CLAIM(bea_iov_init(&iov, vec, count), "init: pieces that can be");
    return iov;
}

#ifdef PROOF_INIT
void proof(void)
{
    struct iovec vec[PROOF_PIECES];
    const struct bea_iov before = {NULL, 0, 0, NULL};
    struct bea_iov iov = before;
    const size_t count = any_below(PROOF_PIECES + 1);
    const bool none = count == 0 && any_bool();
    unsigned __int128 sum = 0;
    bool can_be = true;

    for (size_t i = 0; i < PROOF_PIECES; i++) {
        if (i >= count)
            break;
        sum += vec[i].iov_len;
        can_be = can_be && (vec[i].iov_base != NULL || vec[i].iov_len == 0);
    }
    can_be = can_be && sum <= UINT64_MAX;
    CLAIM(bea_iov_init(&iov, none ? NULL : vec, count) == can_be,
          "init: refused when it cannot be");
    CLAIM(!bea_iov_init(&iov, NULL, count + 1), "init: refused without pieces");
    if (!can_be) {
        CLAIM(iov.vec == NULL && iov.count == 0 && iov.bytes == 0, "init: untouched");
        GATE(sum > UINT64_MAX, "refused: too long");
        GATE(sum <= UINT64_MAX, "refused: no address");
        return;
    }
    CLAIM(iov.bytes == sum && iov.count == count, "init: the sum");
    GATE(count == PROOF_PIECES, "accepted");
    GATE(none, "accepted: no pieces");
}
#endif

#ifdef PROOF_COPY
void proof(void)
{
    struct iovec vec[PROOF_PIECES];
    const struct bea_iov iov = any_iov(vec);
    const uint64_t offset = nondet_u64();
    const size_t bytes = nondet_size();
    char *const memory = proof_caller;
    bool copied;

    proof_iov = &iov;
    proof_memory = memory;
    proof_offset = offset;
    proof_bytes = bytes;
    proof_watched = nondet_u64();
    proof_copies = 0;
    GIVEN(proof_watched < bytes || bytes == 0);
#ifdef PROOF_WRITE
    proof_writes = true;
    copied = bea_iov_write(&iov, offset, memory, bytes);
#else
    proof_writes = false;
    copied = bea_iov_read(&iov, offset, memory, bytes);
#endif
    CLAIM(copied == ((unsigned __int128)offset + bytes <= iov.bytes), "copy: when all is there");
    CLAIM(proof_copies == (copied && bytes != 0), "copy: each byte once, or none");
    GATE(copied && bytes > 2 && offset > 0 && iov.count == PROOF_PIECES, "copied");
    GATE(copied && bytes == 0, "nothing to copy");
    GATE(!copied && offset < iov.bytes, "refused: too long");
    GATE(!copied && offset > iov.bytes, "refused: behind the end");
}
#endif

#ifdef PROOF_CONTIGUOUS
void proof(void)
{
    struct iovec vec[PROOF_PIECES];
    const struct bea_iov iov = any_iov(vec);
    const uint64_t offset = nondet_u64();
    const size_t bytes = nondet_size();
    const char *const found = bea_iov_contiguous(&iov, offset, bytes);
    uint64_t within = 0;
    const size_t piece = piece_of(&iov, offset, &within);

    if (!found) {
        CLAIM(bytes == 0 || piece == PROOF_PIECES || bytes > vec[piece].iov_len - within,
              "contiguous: refused when no piece has it all");
        GATE(bytes == 0, "nothing asked for");
        GATE(bytes != 0 && piece < PROOF_PIECES, "refused: cut");
        GATE(piece == PROOF_PIECES, "refused: behind the end");
        return;
    }
    CLAIM(bytes != 0 && piece < iov.count, "contiguous: in a piece");
    CLAIM(__CPROVER_same_object(found, vec[piece].iov_base) &&
              __CPROVER_POINTER_OFFSET(found) ==
                  __CPROVER_POINTER_OFFSET(vec[piece].iov_base) + within,
          "contiguous: its own place");
    CLAIM(__CPROVER_w_ok(found, bytes), "contiguous: all of it is there");
    GATE(piece == PROOF_PIECES - 1 && within > 0, "found");
}
#endif

#ifdef PROOF_INDEX
/* The reads and writes above find their places by counting; with an index they are the same. */
void proof(void)
{
    struct iovec vec[PROOF_PIECES];
    uint64_t starts[PROOF_PIECES], within = 0;
    struct bea_iov iov = any_iov(vec);
    const uint64_t offset = nondet_u64();
    uint64_t at = offset;
    size_t found;

    GIVEN(offset < iov.bytes);
    bea_iov_index(&iov, starts);
    found = piece_at(&iov, &at);
    CLAIM(found == piece_of(&iov, offset, &within), "index: the piece that has the byte");
    CLAIM(at == within, "index: where it is in the piece");
    GATE(found == PROOF_PIECES - 1 && at > 0 && vec[0].iov_len == 0, "found: the last one");
    GATE(found == 0 && vec[1].iov_len == 0 && iov.count == PROOF_PIECES, "found: the first one");
}
#endif
