/* SPDX-License-Identifier: MIT */
/* What is proven of the capability sets; docs/proofs.md says how. */
#include "proof.h"

#include <string.h>

/* Stands for the copy of the set: how much of what goes where. */
static const void *proof_from;
static void *proof_to;
static size_t proof_copied;
static uint32_t proof_copies;

static void proof_copy(void *to, const void *from, size_t bytes)
{
    CLAIM(__CPROVER_w_ok(to, bytes), "copy: into the caller's memory");
    CLAIM(__CPROVER_r_ok(from, bytes), "copy: out of the set");
    proof_from = from;
    proof_to = to;
    proof_copied = bytes;
    proof_copies++;
}

#define memcpy(to, from, bytes) proof_copy(to, from, bytes)
#include "capset.c"
#undef memcpy

static struct bea_renderer proof_renderer;

#ifdef PROOF_QUERY
void proof(void)
{
    const uint32_t id = any_u32(), index = any_u32();
    struct bea_capset_info by_index, by_id;

    if (bea_capset_at(&proof_renderer, index, &by_index) != BEA_OK) {
        CLAIM(index >= bea_capset_count(&proof_renderer), "at: refused behind the last");
        GATE(true, "refused: index");
    } else {
        CLAIM(index < bea_capset_count(&proof_renderer), "at: one of the count");
        CLAIM(bea_capset_query(&proof_renderer, by_index.id, &by_id) == BEA_OK &&
                  by_id.size == by_index.size && by_id.max_version == by_index.max_version,
              "query: the same as by index");
        GATE(true, "by index");
    }
    if (bea_capset_query(&proof_renderer, id, &by_id) != BEA_OK) {
        CLAIM(id != 1 && id != 2, "query: both sets are there");
        GATE(true, "refused: id");
        return;
    }
    CLAIM(by_id.id == id, "query: the one that was asked for");
    CLAIM(by_id.size == (id == 1 ? 308 : sizeof(struct vgp_caps_v2)), "query: its size");
    GATE(id == 2, "by id");
}
#endif

#ifdef PROOF_FILL
void proof(void)
{
    const uint32_t id = any_u32(), version = any_u32();
    const size_t capacity = nondet_size(), room = nondet_size();
    struct bea_capset_info set = {0};
    size_t written = nondet_size(), *const tell = any_bool() ? &written : NULL;
    const bool known = bea_capset_query(&proof_renderer, id, &set) == BEA_OK;
    void *data = NULL;
    enum bea_status status;

    /* The caller gives as much memory as it says, or none. */
    GIVEN(room <= UINT32_MAX);
    GIVEN(capacity <= room || room == 0);
    if (room != 0)
        data = malloc(room);
    proof_copies = 0;
    proof_copied = 0;
    status = bea_capset_fill(&proof_renderer, id, version, data, capacity, tell);
    CLAIM(proof_copies <= 1, "fill: copied once");
    CLAIM(!tell || written == proof_copied, "fill: says how much");
    if (status != BEA_OK) {
        CLAIM(!known || version > set.max_version || (!data && capacity != 0), "fill: refused");
        CLAIM(proof_copies == 0, "fill: nothing is written after a refusal");
        GATE(!known, "refused: no such set");
        GATE(known && version > set.max_version, "refused: version");
        GATE(known && version <= set.max_version, "refused: no memory");
        return;
    }
    CLAIM(known && version <= set.max_version && (data || capacity == 0), "fill: as it was asked");
    if (proof_copies != 0) {
        CLAIM(proof_copied <= capacity && proof_copied <= set.size, "fill: the smaller of the two");
        CLAIM(proof_copied == capacity || proof_copied == set.size, "fill: all of it");
        CLAIM(proof_to == data, "fill: from the beginning");
    } else {
        CLAIM(capacity == 0, "fill: nothing for no capacity");
    }
    GATE(proof_copies == 1 && capacity < set.size, "cut");
    GATE(proof_copies == 1 && capacity > set.size, "all of it");
    GATE(capacity == 0 && !data, "nothing");
}
#endif
