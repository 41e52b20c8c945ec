/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
/* What is proven of BIND_SAMPLER_STATES; docs/proofs.md says how. Generated from protocol/virgl.xml: do not edit. */
#include "proof.h"

#include "vgp/commands.h"

/* What the description promises of each command that the decoder accepts. */
static void claims(const struct vgp_bind_sampler_states *cmd, const uint32_t *src, uint32_t len)
{
    CLAIM(cmd->stage == 0u || cmd->stage == 1u || cmd->stage == 2u || cmd->stage == 3u || cmd->stage == 4u || cmd->stage == 5u, "stage: a value of stage");
    CLAIM(cmd->num_states <= VGP_MAX_SAMPLER_STATES_PER_STAGE, "states: at most 32");
    CLAIM((uint64_t)cmd->start_slot + cmd->num_states <= 32, "start_slot + states: at most 32");
    CLAIM(len >= 2, "length: at least 2");
    CLAIM(len == 2u + cmd->num_states * 1u, "length: as the parts need it");
}

#ifdef PROOF_DECODE
#include "guest_memory.h"

#include "decode_0.c"

void proof(void)
{
    const uint32_t len = any_below(PROOF_MAX_LENGTH + 1);
    const uint32_t *const src = any_command(len);
    struct vgp_bind_sampler_states any, *const cmd = &any;
    struct vgp_fault fault = {VGP_OK};
    const enum vgp_error error = vgp_decode_bind_sampler_states(src, len, cmd, &fault);

    if (error == VGP_OK) {
        CLAIM(fault.error == VGP_OK, "fault: untouched by success");
        claims(cmd, src, len);
        GATE(true, "accepted");
        GATE(cmd->num_states == VGP_MAX_SAMPLER_STATES_PER_STAGE, "states: as many as can be");
        GATE(cmd->num_states == 0, "states: as few as can be");
        GATE(len == 2, "accepted at length 2");
        return;
    }
    CLAIM(fault.error == error, "fault: says the same error");
    CLAIM(error == VGP_ERR_LENGTH || error == VGP_ERR_RANGE || error == VGP_ERR_TYPE, "fault: a decoder's error");
    CLAIM(fault.dword <= len, "fault: a dword of the command");
    CLAIM(fault.opcode == 18 && fault.object_type == 0, "fault: names the command");
    CLAIM(fault.command != NULL, "fault: has the command's name");
    GATE(error == VGP_ERR_LENGTH, "refused: length");
    GATE(error == VGP_ERR_RANGE, "refused: range");
}
#endif

#ifdef PROOF_ROUNDTRIP
#define PROOF_HEAD 36
#include "guest_sink.h"

#include "decode_0.c"

/* Encoded, then decoded: the same. */
static void same(const struct vgp_bind_sampler_states *sent, const struct vgp_bind_sampler_states *cmd)
{
    CLAIM(sent->stage == cmd->stage, "identity: stage");
    CLAIM(sent->start_slot == cmd->start_slot, "identity: start_slot");
    CLAIM(sent->num_states == cmd->num_states, "identity: num_states");
    for (uint32_t i = 0; i < sent->num_states; i++) {
        CLAIM(sent->states[i] == cmd->states[i], "identity: states.state");
    }
}

/* The framing; true: it was encoded. */
static bool framed(const struct vgp_bind_sampler_states *sent)
{
    struct vgp_sink *const sink = any_sink();
    const int error = vgp_encode_bind_sampler_states(sink, sent);
    uint32_t header, len;

    CLAIM(!proof_sink.begun || error == proof_sink.answer, "sink: its answer is passed on");
    if (error != VGP_ENCODE_OK) {
        CLAIM(proof_count == 0, "sink: nothing is written after an error");
        GATE(proof_sink.begun, "the sink refuses");
        return false;
    }
    CLAIM(proof_sink.begun && proof_count == proof_sink.announced, "sink: as many dwords as announced");
    header = proof_sink.header;
    len = 2u + sent->num_states * 1u;
    CLAIM((header & 0xff) == 18, "header: the command's number");
    CLAIM(header >> 16 == len && len + 1 == proof_count, "header: the payload's length");
    GATE(true, "encoded");
    return true;
}

static void roundtrip(const struct vgp_bind_sampler_states *sent)
{
    struct vgp_bind_sampler_states any, *const cmd = &any;
    struct vgp_fault fault;

    if (!framed(sent))
        return;
    CLAIM(vgp_decode_bind_sampler_states(proof_window, 2u + sent->num_states * 1u, cmd, &fault) == VGP_OK, "identity: the decoder says so");
    same(sent, cmd);
    GATE(true, "accepted");
    GATE(cmd->num_states == VGP_MAX_SAMPLER_STATES_PER_STAGE, "states: as many as can be");
    GATE(cmd->num_states == 0, "states: as few as can be");
}

void proof(void)
{
    struct vgp_bind_sampler_states sent;

    any_words();
    /* Each value of each element, at these counts: with a known count no paths meet again. */
    if (sent.num_states == 0) {
        sent.num_states = 0;
        roundtrip(&sent);
        DONE();
    }
    if (sent.num_states == 1) {
        sent.num_states = 1;
        roundtrip(&sent);
        DONE();
    }
    if (sent.num_states == 2) {
        sent.num_states = 2;
        roundtrip(&sent);
        DONE();
    }
    if (sent.num_states == 32) {
        sent.num_states = 32;
        roundtrip(&sent);
        DONE();
    }
    /* The framing at all others; and more than there may be, of which the sink must not hear. */
    proof_deaf = true;
    if (sent.num_states <= VGP_MAX_SAMPLER_STATES_PER_STAGE) {
        framed(&sent);
    } else {
        struct vgp_sink *const sink = refusing_sink();

        CLAIM(vgp_encode_bind_sampler_states(sink, &sent) == VGP_ENCODE_RANGE, "states: more than there may be are refused");
        CLAIM(!proof_sink.begun, "states: more than there may be are not begun");
        GATE(true, "states: more than there may be");
    }
}
#endif

#ifdef PROOF_DISPATCH
#include "guest_memory.h"
#include "host.h"

#include "decode_0.c"
#include "resolve.c"
#include "execute.c"

static uint32_t proof_calls;
static enum bea_status proof_status;
static uint32_t proof_new_handle;
static struct bea_object *proof_created;

/* The handler sees a command whose claims hold, and what its handles mean. */
static enum bea_status handler(struct bea_context *ctx, const struct vgp_bind_sampler_states *cmd, const struct vgp_bind_sampler_states_refs *refs)
{
    (void)ctx;
    proof_calls++;
    proof_status = any_status();
    claims(cmd, proof_source, proof_length);
    for (uint32_t i = 0; i < PROOF_ELEMENTS(VGP_MAX_SAMPLER_STATES_PER_STAGE); i++) {
        if (i < cmd->num_states) {
            CLAIM((refs->states[i] == &proof_object) == (cmd->states[i] != 0 && cmd->states[i] == proof_handle && VIRGL_OBJECT_SAMPLER_STATE == proof_object_type), "states: what its handle means");
            CLAIM(refs->states[i] != NULL || true, "states: NULL only where that is allowed");
            GATE(refs->states[i] == &proof_object, "states: found");
        }
    }
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

    GIVEN(len <= 6); /* few elements: look-ups of one do not touch those of another */
    any_host();
    proof_calls = 0;
    proof_created = NULL;
    if (any_bool())
        handlers.bind_sampler_states = handler;
    status = do_bind_sampler_states(&run, src, len, object_type);

    CLAIM(proof_calls <= 1, "the handler is called once at most");
    if (fault.error != VGP_OK) {
        CLAIM(status == BEA_ERR_MALFORMED, "a fault is an error");
        CLAIM(proof_calls == 0, "a malformed command reaches no handler");
        CLAIM(fault.dword <= len, "fault: a dword of the command");
        GATE(true, "malformed");
        return;
    }
    CLAIM(fault.dword == 0, "fault: untouched by success");
    if (proof_calls == 0) {
        CLAIM(status == (handlers.bind_sampler_states ? BEA_ERR_REFUSED : BEA_ERR_UNSUPPORTED), "not called: refused");
        CLAIM(handlers.bind_sampler_states == NULL || run.field != NULL, "refused: the field is named");
        GATE(status == BEA_ERR_UNSUPPORTED, "unsupported");
    }
    CLAIM(proof_inserts == 0, "nothing is inserted");
    CLAIM(proof_calls == 0 || status == proof_status, "the handler's answer is passed on");
    GATE(proof_calls == 1, "called");
}
#endif
