/* SPDX-License-Identifier: MIT */
/*
 * A command in memory that the guest changes all the time: each read answers any value. For one
 * payload dword, which may be each of them, the reads are counted; so what is claimed of it holds
 * for all.
 */
#ifndef BEA_PROOF_GUEST_MEMORY_H
#define BEA_PROOF_GUEST_MEMORY_H

#include "proof.h"

static const uint32_t *proof_source; /* the header */
static uint32_t proof_length;        /* payload dwords behind it */
static uint32_t proof_watched;
static uint32_t proof_reads;

/* What is checked here are the claims: checks of this arithmetic would cost more than the rest. */
#pragma CPROVER check push
#pragma CPROVER check disable "pointer"
#pragma CPROVER check disable "pointer-primitive"
#pragma CPROVER check disable "conversion"
#pragma CPROVER check disable "unsigned-overflow"
static inline uint32_t proof_fetch(const uint32_t *place)
{
    const size_t offset = __CPROVER_POINTER_OFFSET(place);
    const uint32_t index = (uint32_t)(offset / 4);

    CLAIM(__CPROVER_same_object(place, proof_source), "fetch: inside the stream's memory");
    CLAIM(offset % 4 == 0, "fetch: whole dwords");
    CLAIM(offset >= 4 && offset <= (size_t)PROOF_MAX_LENGTH * 4 && index <= proof_length,
          "fetch: of the payload only");
    if (index == proof_watched) {
        CLAIM(proof_reads == 0, "fetch: each dword once");
        proof_reads = 1;
    }
    return any_u32();
}
#pragma CPROVER check pop

#define VGP_LOAD(place) proof_fetch(place)

/* len + 1 dwords, not one byte more. */
static inline const uint32_t *any_command(uint32_t len)
{
    const uint32_t *const source = malloc(((size_t)len + 1) * 4);

    GIVEN(source != NULL);
    proof_source = source;
    proof_length = len;
    proof_watched = any_u32();
    proof_reads = 0;
    return source;
}

/*
 * The part about what is accepted: a path that is refused ends, since there are many in a loop and
 * the solver would have to weigh all that they left behind. The part with PROOF_REFUSED has them.
 */
#ifdef PROOF_ACCEPTED
#include "load.h"

static inline enum vgp_error proof_refused(void)
{
    DONE();
    return VGP_ERR_RANGE;
}

#define vgp_fail(fault, id, error, dword, field, value) ((void)(id), proof_refused())
#endif

#endif
