/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
/* What is proven of the stream loop; docs/proofs.md says how. Generated from protocol/virgl.xml: do not edit. */
#include "proof.h"

#define PROOF_MAX_STREAM (1u << 24) /* dwords */

#include "vgp/dispatch.h"

static const uint32_t *proof_stream;
static size_t proof_count; /* dwords of the stream */
static size_t proof_next;  /* where the next header has to be */
static uint32_t proof_header;

#pragma CPROVER check push
#pragma CPROVER check disable "pointer-primitive"
static inline uint32_t proof_fetch(const uint32_t *place)
{
    CLAIM(__CPROVER_same_object(place, proof_stream), "stream: inside its memory");
    CLAIM(__CPROVER_POINTER_OFFSET(place) == proof_next * 4, "stream: a header is behind the last command, read once");
    CLAIM(proof_next < proof_count, "stream: a header is inside it");
    proof_header = any_u32();
    return proof_header;
}
#pragma CPROVER check pop

#define VGP_LOAD(place) proof_fetch(place)

#ifdef PROOF_LOOP
#define VGP_STEP proof_step

/* What each turn of the loop keeps. */
#define PROOF_STREAM_CONTRACT \
    __CPROVER_assigns(at, run.field, __CPROVER_object_whole(fault), proof_next, proof_header) \
    __CPROVER_loop_invariant(at <= count && at == proof_next && fault->error == VGP_OK && fault->dword == 0) \
    __CPROVER_decreases(count - at)

struct run;
static enum bea_status proof_step(struct run *run, const uint32_t *dwords, size_t at, size_t room, uint32_t header);
#endif

#ifdef PROOF_STEP
static uint32_t proof_runs;

#define VGP_RUN(row, run, src, len, object_type) proof_run(src, len, object_type)

/* A command of the stream: what it is given is what the decoders' proofs demand. */
static enum bea_status proof_run(const uint32_t *src, uint32_t len, uint32_t object_type);
#endif

#include "host.h"

#include "execute.c"

#ifdef PROOF_LOOP
/* What PROOF_STEP proves of the real one: a command that runs past the end is a fault. */
static enum bea_status proof_step(struct run *run, const uint32_t *dwords, size_t at, size_t room, uint32_t header)
{
    CLAIM(dwords == proof_stream && at == proof_next, "step: at the header");
    CLAIM(room == proof_count - 1 - at, "step: knows how much is left");
    CLAIM(header == proof_header, "step: gets the header that was read");
    CLAIM(run->field == NULL, "step: no field is blamed yet");
    if (VGP_HEADER_LENGTH(header) > room || any_bool()) {
        run->fault->error = VGP_ERR_LENGTH;
        run->fault->dword = (uint32_t)at;
        return BEA_ERR_MALFORMED;
    }
    proof_next += (size_t)VGP_HEADER_LENGTH(header) + 1;
    return any_status();
}

void proof(void)
{
    static const struct vgp_handlers handlers;
    const size_t count = any_below(PROOF_MAX_STREAM + 1);
    const uint32_t *const dwords = malloc(count * 4);
    struct vgp_fault fault;
    enum bea_status status;

    GIVEN(dwords != NULL);
    proof_stream = dwords;
    proof_count = count;
    proof_next = 0;
    status = vgp_execute(NULL, &handlers, dwords, count, &fault);
    CLAIM(status != BEA_OK || (fault.error == VGP_OK && proof_next == count), "stream: success is the end, exactly");
    CLAIM(fault.error == VGP_OK || status == BEA_ERR_MALFORMED, "stream: a fault is an error");
    GATE(status == BEA_OK && count == PROOF_MAX_STREAM, "the longest stream");
    GATE(status == BEA_OK && count == 0, "an empty stream");
    GATE(fault.error != VGP_OK, "malformed");
    GATE(status != BEA_OK && fault.error == VGP_OK, "refused");
}
#endif

#ifdef PROOF_STEP
static enum bea_status proof_run(const uint32_t *src, uint32_t len, uint32_t object_type)
{
    proof_runs++;
    CLAIM(src == proof_stream + proof_next, "step: the command at the header");
    CLAIM(len == VGP_HEADER_LENGTH(proof_header) && object_type == VGP_HEADER_OBJECT_TYPE(proof_header), "step: as the header says");
    CLAIM(len < proof_count - proof_next, "step: all of the payload is in the stream");
    return any_status();
}

void proof(void)
{
    static const struct vgp_handlers handlers;
    const size_t count = (size_t)any_below(PROOF_MAX_STREAM) + 1, at = any_below((uint32_t)count);
    const uint32_t *const dwords = malloc(count * 4);
    const uint32_t header = any_u32();
    struct vgp_fault fault = {VGP_OK};
    struct run run = {NULL, &handlers, &fault, NULL};
    enum bea_status status;

    GIVEN(dwords != NULL);
    proof_stream = dwords;
    proof_count = count;
    proof_next = at;
    proof_header = header;
    proof_runs = 0;
    status = step(&run, dwords, at, count - at - 1, header);
    CLAIM(proof_runs == (fault.error == VGP_OK), "step: a faulty command is not run, another once");
    CLAIM(fault.error == VGP_OK || status == BEA_ERR_MALFORMED, "step: a fault is an error");
    CLAIM(fault.error != VGP_OK || VGP_HEADER_LENGTH(header) <= count - at - 1, "step: a command that runs past the end is a fault");
    CLAIM(fault.error == VGP_OK || fault.opcode == VGP_HEADER_OPCODE(header), "step: a fault names the opcode");
    CLAIM(fault.error == VGP_OK || fault.dword == at, "step: a fault says where");
    CLAIM(fault.error != VGP_OK || VGP_HEADER_OPCODE(header) < VGP_COMMAND_COUNT, "step: an unknown opcode is a fault");
    GATE(fault.error == VGP_ERR_LENGTH, "refused: length");
    GATE(fault.error == VGP_ERR_OPCODE, "refused: opcode");
    GATE(fault.error == VGP_ERR_TYPE, "refused: object type");
    GATE(fault.error == VGP_OK, "executed");
}
#endif
