/* SPDX-License-Identifier: MIT */
/*
 * A sink for the guest's encoder, and the decoder's view of what went in. Bulk bytes are not
 * stored: the sink notes where they were put and what they were. PROOF_HEAD: more dwords than any
 * command has without its bulk bytes.
 */
#ifndef BEA_PROOF_GUEST_SINK_H
#define BEA_PROOF_GUEST_SINK_H

#include "proof.h"

static uint32_t proof_count; /* dwords that came in */

/* Padding is as long as a command can be: its loop is proven by what each turn keeps. */
#define PROOF_PADDING_CONTRACT                                                                     \
    __CPROVER_assigns(i, proof_count) __CPROVER_loop_invariant(i <= padding && proof_count == i + 1)

#include "vgp_encode.h"

static const uint32_t
    proof_window[PROOF_MAX_LENGTH + 1]; /* addresses only: what is read comes from the sink */

struct proof_sink {
    struct vgp_sink sink;
    uint32_t announced; /* dwords */
    uint32_t bulk_at, bulk_bytes, bulks;
    const void *bulk;
    int answer; /* of begin() */
    uint32_t begun, header;
};

static struct proof_sink proof_sink;
static bool proof_deaf; /* only the header and the number of dwords count */

/*
 * What the encoder is going to write: any values at first, of which a write leaves those that have
 * its value at its place. A place is written once, so this assumes nothing else; and it costs the
 * solver less than an array that changes.
 */
static struct proof_words {
    uint32_t at[PROOF_HEAD];
} proof_words;

static inline int proof_begin(struct vgp_sink *sink, uint32_t dwords)
{
    (void)sink;
    CLAIM(proof_sink.begun == 0, "sink: begun once");
    CLAIM(dwords >= 1 && dwords <= PROOF_MAX_LENGTH + 1, "sink: a length that a header can say");
    proof_sink.begun = 1;
    proof_sink.announced = dwords;
    return proof_sink.answer;
}

static inline void proof_dword(struct vgp_sink *sink, uint32_t value)
{
    (void)sink;
    if (proof_count == 0)
        proof_sink.header = value;
    if (!proof_deaf && proof_count < PROOF_HEAD)
        __CPROVER_assume(proof_words.at[proof_count] == value);
    proof_count++;
}

static inline void proof_bytes(struct vgp_sink *sink, const void *data, uint32_t bytes)
{
    (void)sink;
    proof_sink.bulks++;
    proof_sink.bulk_at = proof_count;
    proof_sink.bulk = data;
    proof_sink.bulk_bytes = bytes;
    proof_count += (bytes + 3) / 4;
}

static inline void any_words(void)
{
    struct proof_words any;

    proof_words = any;
}

/* One that takes what comes, or refuses at once. */
static inline struct vgp_sink *any_sink(void)
{
    proof_sink = (struct proof_sink){.sink = {proof_begin, proof_dword, proof_dword, proof_bytes}};
    proof_count = 0;
    proof_sink.answer = nondet_int();
    return &proof_sink.sink;
}

/* One that takes nothing: what the encoder refuses itself does not come so far. */
static inline struct vgp_sink *refusing_sink(void)
{
    proof_sink = (struct proof_sink){.sink = {proof_begin, proof_dword, proof_dword, proof_bytes},
                                     .answer = 1};
    proof_count = 0;
    return &proof_sink.sink;
}

/* Bulk dwords are never fetched, so what is read is what was stored. */
#pragma CPROVER check push
#pragma CPROVER check disable "unsigned-overflow"
static inline uint32_t proof_sunk(const uint32_t *place)
{
    const size_t index = __CPROVER_POINTER_OFFSET(place) / 4;

    CLAIM(__CPROVER_same_object(place, proof_window), "fetch: inside the stream's memory");
    CLAIM(index >= 1 && index < PROOF_HEAD, "fetch: of what was written");
    return proof_words.at[index];
}
#pragma CPROVER check pop

#define VGP_LOAD(place) proof_sunk(place)

#include "load.h"

/* Nothing that the encoder wrote is refused. */
static inline enum vgp_error proof_refused(void)
{
    CLAIM(false, "identity: the decoder accepts it");
    DONE();
    return VGP_ERR_RANGE;
}

#define vgp_fail(fault, id, error, dword, field, value) ((void)(id), proof_refused())

#endif
