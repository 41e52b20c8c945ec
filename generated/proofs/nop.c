/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
/* What is proven of NOP; docs/proofs.md says how. Generated from protocol/virgl.xml: do not edit. */
#include "proof.h"

#ifdef PROOF_ROUNDTRIP
#define PROOF_HEAD 2
#include "guest_sink.h"

/* The framing; true: it was encoded. */
static bool framed(void)
{
    struct vgp_sink *const sink = any_sink();
    const uint32_t padding = any_u32();
    const int error = vgp_encode_nop(sink, padding);
    uint32_t header, len;

    CLAIM(!proof_sink.begun || error == proof_sink.answer, "sink: its answer is passed on");
    if (error != VGP_ENCODE_OK) {
        CLAIM(proof_count == 0, "sink: nothing is written after an error");
        GATE(proof_sink.begun, "the sink refuses");
        GATE(!proof_sink.begun, "the encoder refuses");
        return false;
    }
    CLAIM(proof_sink.begun && proof_count == proof_sink.announced, "sink: as many dwords as announced");
    header = proof_sink.header;
    len = header >> 16;
    CLAIM((header & 0xff) == 0, "header: the command's number");
    CLAIM(header >> 16 == len && len + 1 == proof_count, "header: the payload's length");
    CLAIM(len == padding, "header: as much padding as asked for");
    GATE(len == PROOF_MAX_LENGTH, "the greatest length");
    GATE(true, "encoded");
    return true;
}

void proof(void)
{
    any_words();
    proof_deaf = true;
    framed();
}
#endif

#ifdef PROOF_DISPATCH
#include "guest_memory.h"
#include "host.h"

#include "resolve.c"
#include "execute.c"

static uint32_t proof_calls;
static enum bea_status proof_status;
static struct bea_object *proof_created;

/* The handler sees a command whose claims hold, and what its handles mean. */
static enum bea_status handler(struct bea_context *ctx)
{
    (void)ctx;
    proof_calls++;
    proof_status = any_status();
    return proof_status;
}

void proof(void)
{
    const uint32_t len = any_below(PROOF_MAX_LENGTH + 1);
    const uint32_t *const src = any_command(len);
    const uint32_t object_type = any_below(256);
    struct vgp_handlers handlers = {0};
    struct vgp_fault fault = {0};
    struct run run = {NULL, &handlers, &fault, NULL};
    enum bea_status status;

    any_host();
    proof_calls = 0;
    proof_created = NULL;
    if (any_bool())
        handlers.nop = handler;
    status = do_nop(&run, src, len, object_type);

    CLAIM(proof_calls <= 1, "the handler is called once at most");
    if (fault.error != VGP_OK) {
        CLAIM(status == BEA_ERR_MALFORMED, "a fault is an error");
        CLAIM(proof_calls == 0, "a malformed command reaches no handler");
        CLAIM(fault.dword <= len, "fault: a dword of the command");
        return;
    }
    CLAIM(fault.dword == 0, "fault: untouched by success");
    if (proof_calls == 0) {
        CLAIM(status == (handlers.nop ? BEA_ERR_REFUSED : BEA_ERR_UNSUPPORTED), "not called: refused");
        CLAIM(handlers.nop == NULL || run.field != NULL, "refused: the field is named");
        GATE(status == BEA_ERR_UNSUPPORTED, "unsupported");
    }
    CLAIM(proof_inserts == 0, "nothing is inserted");
    CLAIM(proof_calls == 0 || status == proof_status, "the handler's answer is passed on");
    GATE(proof_calls == 1, "called");
}
#endif
