/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
/* What is proven of SET_FRAMEBUFFER_STATE; docs/proofs.md says how. Generated from protocol/virgl.xml: do not edit. */
#include "proof.h"

#include "vgp/commands.h"

/* What the description promises of each command that the decoder accepts. */
static void claims(const struct vgp_set_framebuffer_state *cmd, const uint32_t *src, uint32_t len)
{
    CLAIM(cmd->nr_cbufs <= 8, "nr_cbufs: at most 8");
    CLAIM(cmd->nr_cbufs <= VGP_MAX_COLOR_BUFFERS, "cbufs: at most 8");
    CLAIM(len >= 2, "length: at least 2");
    CLAIM(len == 2u + cmd->nr_cbufs * 1u, "length: as the parts need it");
}

#ifdef PROOF_DECODE
#include "guest_memory.h"

#include "decode_0.c"

void proof(void)
{
    const uint32_t len = any_below(PROOF_MAX_LENGTH + 1);
    const uint32_t *const src = any_command(len);
    struct vgp_set_framebuffer_state any, *const cmd = &any;
    struct vgp_fault fault = {VGP_OK};
    const enum vgp_error error = vgp_decode_set_framebuffer_state(src, len, cmd, &fault);

    if (error == VGP_OK) {
        CLAIM(fault.error == VGP_OK, "fault: untouched by success");
        claims(cmd, src, len);
        GATE(true, "accepted");
        GATE(cmd->nr_cbufs == VGP_MAX_COLOR_BUFFERS, "cbufs: as many as can be");
        GATE(cmd->nr_cbufs == 0, "cbufs: as few as can be");
        GATE(len == 2, "accepted at length 2");
        return;
    }
    CLAIM(fault.error == error, "fault: says the same error");
    CLAIM(error == VGP_ERR_LENGTH || error == VGP_ERR_RANGE || error == VGP_ERR_TYPE, "fault: a decoder's error");
    CLAIM(fault.dword <= len, "fault: a dword of the command");
    CLAIM(fault.opcode == 5 && fault.object_type == 0, "fault: names the command");
    CLAIM(fault.command != NULL, "fault: has the command's name");
    GATE(error == VGP_ERR_LENGTH, "refused: length");
    GATE(error == VGP_ERR_RANGE, "refused: range");
}
#endif

#ifdef PROOF_ROUNDTRIP
#define PROOF_HEAD 12
#include "guest_sink.h"

#include "decode_0.c"

/* Encoded, then decoded: the same. */
static void same(const struct vgp_set_framebuffer_state *sent, const struct vgp_set_framebuffer_state *cmd)
{
    CLAIM(sent->nr_cbufs == cmd->nr_cbufs, "identity: nr_cbufs");
    CLAIM(sent->zsurf == cmd->zsurf, "identity: zsurf");
    for (uint32_t i = 0; i < sent->nr_cbufs; i++) {
        CLAIM(sent->cbufs[i] == cmd->cbufs[i], "identity: cbufs.surface");
    }
}

/* The framing; true: it was encoded. */
static bool framed(const struct vgp_set_framebuffer_state *sent)
{
    struct vgp_sink *const sink = any_sink();
    const int error = vgp_encode_set_framebuffer_state(sink, sent);
    uint32_t header, len;

    CLAIM(!proof_sink.begun || error == proof_sink.answer, "sink: its answer is passed on");
    if (error != VGP_ENCODE_OK) {
        CLAIM(proof_count == 0, "sink: nothing is written after an error");
        GATE(proof_sink.begun, "the sink refuses");
        return false;
    }
    CLAIM(proof_sink.begun && proof_count == proof_sink.announced, "sink: as many dwords as announced");
    header = proof_sink.header;
    len = 2u + sent->nr_cbufs * 1u;
    CLAIM((header & 0xff) == 5, "header: the command's number");
    CLAIM(header >> 16 == len && len + 1 == proof_count, "header: the payload's length");
    GATE(true, "encoded");
    return true;
}

static void roundtrip(const struct vgp_set_framebuffer_state *sent)
{
    struct vgp_set_framebuffer_state any, *const cmd = &any;
    struct vgp_fault fault;

    if (!framed(sent))
        return;
    CLAIM(vgp_decode_set_framebuffer_state(proof_window, 2u + sent->nr_cbufs * 1u, cmd, &fault) == VGP_OK, "identity: the decoder says so");
    same(sent, cmd);
    GATE(true, "accepted");
    GATE(cmd->nr_cbufs == VGP_MAX_COLOR_BUFFERS, "cbufs: as many as can be");
    GATE(cmd->nr_cbufs == 0, "cbufs: as few as can be");
}

void proof(void)
{
    struct vgp_set_framebuffer_state sent;

    any_words();
    /* Each value of each element, at these counts: with a known count no paths meet again. */
    if (sent.nr_cbufs == 0) {
        sent.nr_cbufs = 0;
        roundtrip(&sent);
        DONE();
    }
    if (sent.nr_cbufs == 1) {
        sent.nr_cbufs = 1;
        roundtrip(&sent);
        DONE();
    }
    if (sent.nr_cbufs == 2) {
        sent.nr_cbufs = 2;
        roundtrip(&sent);
        DONE();
    }
    if (sent.nr_cbufs == 8) {
        sent.nr_cbufs = 8;
        roundtrip(&sent);
        DONE();
    }
    /* The framing at all others; and more than there may be, of which the sink must not hear. */
    proof_deaf = true;
    if (sent.nr_cbufs <= VGP_MAX_COLOR_BUFFERS) {
        framed(&sent);
    } else {
        struct vgp_sink *const sink = refusing_sink();

        CLAIM(vgp_encode_set_framebuffer_state(sink, &sent) == VGP_ENCODE_RANGE, "cbufs: more than there may be are refused");
        CLAIM(!proof_sink.begun, "cbufs: more than there may be are not begun");
        GATE(true, "cbufs: more than there may be");
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
static enum bea_status handler(struct bea_context *ctx, const struct vgp_set_framebuffer_state *cmd, const struct vgp_set_framebuffer_state_refs *refs)
{
    (void)ctx;
    proof_calls++;
    proof_status = any_status();
    claims(cmd, proof_source, proof_length);
    CLAIM((refs->zsurf == &proof_object) == (cmd->zsurf != 0 && cmd->zsurf == proof_handle && VIRGL_OBJECT_SURFACE == proof_object_type), "zsurf: what its handle means");
    CLAIM(refs->zsurf != NULL || cmd->zsurf == 0, "zsurf: NULL only where that is allowed");
    GATE(refs->zsurf == &proof_object, "zsurf: found");
    for (uint32_t i = 0; i < PROOF_ELEMENTS(VGP_MAX_COLOR_BUFFERS); i++) {
        if (i < cmd->nr_cbufs) {
            CLAIM((refs->cbufs[i] == &proof_object) == (cmd->cbufs[i] != 0 && cmd->cbufs[i] == proof_handle && VIRGL_OBJECT_SURFACE == proof_object_type), "cbufs: what its handle means");
            CLAIM(refs->cbufs[i] != NULL || cmd->cbufs[i] == 0, "cbufs: NULL only where that is allowed");
            GATE(refs->cbufs[i] == &proof_object, "cbufs: found");
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
        handlers.set_framebuffer_state = handler;
    status = do_set_framebuffer_state(&run, src, len, object_type);

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
        CLAIM(status == (handlers.set_framebuffer_state ? BEA_ERR_REFUSED : BEA_ERR_UNSUPPORTED), "not called: refused");
        CLAIM(handlers.set_framebuffer_state == NULL || run.field != NULL, "refused: the field is named");
        GATE(status == BEA_ERR_UNSUPPORTED, "unsupported");
        GATE(status == BEA_ERR_REFUSED, "refused: a handle that means nothing");
    }
    CLAIM(proof_inserts == 0, "nothing is inserted");
    CLAIM(proof_calls == 0 || status == proof_status, "the handler's answer is passed on");
    GATE(proof_calls == 1, "called");
}
#endif
