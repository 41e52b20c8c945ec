/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
/* What is proven of CREATE_DSA; docs/proofs.md says how. Generated from protocol/virgl.xml: do not edit. */
#include "proof.h"

#include "vgp/commands.h"

/* What the description promises of each command that the decoder accepts. */
static void claims(const struct vgp_create_dsa *cmd, const uint32_t *src, uint32_t len)
{
    CLAIM(cmd->handle != 0, "handle: not 0");
    CLAIM(is_bool(cmd->depth_enable), "depth_enable: 0 or 1");
    CLAIM(is_bool(cmd->depth_writemask), "depth_writemask: 0 or 1");
    CLAIM(cmd->depth_func <= 0x7u, "depth_func: fits 3 bits");
    CLAIM(is_bool(cmd->alpha_enable), "alpha_enable: 0 or 1");
    CLAIM(cmd->alpha_func <= 0x7u, "alpha_func: fits 3 bits");
    for (uint32_t i = 0; i < 2; i++) {
        if (i < 2) {
            CLAIM(is_bool(cmd->stencil[i].enabled), "stencil.enabled: 0 or 1");
            CLAIM(cmd->stencil[i].func <= 0x7u, "stencil.func: fits 3 bits");
            CLAIM(cmd->stencil[i].fail_op <= 0x7u, "stencil.fail_op: fits 3 bits");
            CLAIM(cmd->stencil[i].zpass_op <= 0x7u, "stencil.zpass_op: fits 3 bits");
            CLAIM(cmd->stencil[i].zfail_op <= 0x7u, "stencil.zfail_op: fits 3 bits");
            CLAIM(cmd->stencil[i].valuemask <= 0xffu, "stencil.valuemask: fits 8 bits");
            CLAIM(cmd->stencil[i].writemask <= 0xffu, "stencil.writemask: fits 8 bits");
        }
    }
    CLAIM(len >= 5, "length: at least 5");
    CLAIM(len == 5u, "length: as the parts need it");
}

#ifdef PROOF_DECODE
#include "guest_memory.h"

#include "decode_3.c"

void proof(void)
{
    const uint32_t len = any_below(PROOF_MAX_LENGTH + 1);
    const uint32_t *const src = any_command(len);
    struct vgp_create_dsa any, *const cmd = &any;
    struct vgp_fault fault = {VGP_OK};
    const enum vgp_error error = vgp_decode_create_dsa(src, len, cmd, &fault);

    if (error == VGP_OK) {
        CLAIM(fault.error == VGP_OK, "fault: untouched by success");
        claims(cmd, src, len);
        GATE(true, "accepted");
        GATE(len == 5, "accepted at length 5");
        return;
    }
    CLAIM(fault.error == error, "fault: says the same error");
    CLAIM(error == VGP_ERR_LENGTH || error == VGP_ERR_RANGE || error == VGP_ERR_TYPE, "fault: a decoder's error");
    CLAIM(fault.dword <= len, "fault: a dword of the command");
    CLAIM(fault.opcode == 1 && fault.object_type == 3, "fault: names the command");
    CLAIM(fault.command != NULL, "fault: has the command's name");
    GATE(error == VGP_ERR_LENGTH, "refused: length");
    GATE(error == VGP_ERR_RANGE, "refused: range");
}
#endif

#ifdef PROOF_ROUNDTRIP
#define PROOF_HEAD 9
#include "guest_sink.h"

#include "decode_3.c"

/* Encoded, then decoded: the same. */
static void same(const struct vgp_create_dsa *sent, const struct vgp_create_dsa *cmd)
{
    CLAIM(sent->handle == cmd->handle, "identity: handle");
    CLAIM(sent->depth_enable == cmd->depth_enable, "identity: depth_enable");
    CLAIM(sent->depth_writemask == cmd->depth_writemask, "identity: depth_writemask");
    CLAIM(sent->depth_func == cmd->depth_func, "identity: depth_func");
    CLAIM(sent->alpha_enable == cmd->alpha_enable, "identity: alpha_enable");
    CLAIM(sent->alpha_func == cmd->alpha_func, "identity: alpha_func");
    for (uint32_t i = 0; i < 2; i++) {
        CLAIM(sent->stencil[i].enabled == cmd->stencil[i].enabled, "identity: stencil.enabled");
        CLAIM(sent->stencil[i].func == cmd->stencil[i].func, "identity: stencil.func");
        CLAIM(sent->stencil[i].fail_op == cmd->stencil[i].fail_op, "identity: stencil.fail_op");
        CLAIM(sent->stencil[i].zpass_op == cmd->stencil[i].zpass_op, "identity: stencil.zpass_op");
        CLAIM(sent->stencil[i].zfail_op == cmd->stencil[i].zfail_op, "identity: stencil.zfail_op");
        CLAIM(sent->stencil[i].valuemask == cmd->stencil[i].valuemask, "identity: stencil.valuemask");
        CLAIM(sent->stencil[i].writemask == cmd->stencil[i].writemask, "identity: stencil.writemask");
    }
    CLAIM(same_f32(sent->alpha_ref, cmd->alpha_ref), "identity: alpha_ref");
}

/* The framing; true: it was encoded. */
static bool framed(const struct vgp_create_dsa *sent)
{
    struct vgp_sink *const sink = any_sink();
    const int error = vgp_encode_create_dsa(sink, sent);
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
    len = 5u;
    CLAIM((header & 0xff) == 1, "header: the command's number");
    CLAIM(header >> 16 == len && len + 1 == proof_count, "header: the payload's length");
    CLAIM((header >> 8 & 0xff) == 3, "header: the object's type");
    GATE(true, "encoded");
    return true;
}

static void roundtrip(const struct vgp_create_dsa *sent)
{
    struct vgp_create_dsa any, *const cmd = &any;
    struct vgp_fault fault;

    if (!framed(sent))
        return;
    CLAIM(vgp_decode_create_dsa(proof_window, 5u, cmd, &fault) == VGP_OK, "identity: the decoder says so");
    same(sent, cmd);
    GATE(true, "accepted");
}

void proof(void)
{
    struct vgp_create_dsa sent;

    sent.depth_enable = any_bool();
    sent.depth_writemask = any_bool();
    sent.alpha_enable = any_bool();
    for (uint32_t i = 0; i < 2; i++) {
        sent.stencil[i].enabled = any_bool();
    }
    any_words();
    roundtrip(&sent);
}
#endif

#ifdef PROOF_DISPATCH
#include "guest_memory.h"
#include "host.h"

#include "decode_3.c"
#include "resolve.c"
#include "execute.c"

static uint32_t proof_calls;
static enum bea_status proof_status;
static uint32_t proof_new_handle;
static struct bea_object *proof_created;

/* The handler sees a command whose claims hold, and what its handles mean. */
static enum bea_status handler(struct bea_context *ctx, const struct vgp_create_dsa *cmd, struct bea_object **out)
{
    (void)ctx;
    proof_calls++;
    proof_status = any_status();
    claims(cmd, proof_source, proof_length);
    CLAIM(*out == NULL, "out: NULL when the handler is called");
    *out = proof_created = any_created();
    proof_new_handle = cmd->handle;
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
        handlers.create_dsa = handler;
    status = do_create_dsa(&run, src, len, object_type);

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
        CLAIM(status == (handlers.create_dsa ? BEA_ERR_REFUSED : BEA_ERR_UNSUPPORTED), "not called: refused");
        CLAIM(handlers.create_dsa == NULL || run.field != NULL, "refused: the field is named");
        GATE(status == BEA_ERR_UNSUPPORTED, "unsupported");
    }
    if (proof_inserts != 0) {
        CLAIM(proof_inserts == 1 && proof_calls == 1 && proof_status == BEA_OK && proof_inserted != NULL, "inserted: what was made, once");
        CLAIM(proof_inserted == proof_created, "inserted: the object that the handler made");
        CLAIM(proof_inserted_type == VIRGL_OBJECT_DSA, "inserted: under its type");
        CLAIM(proof_inserted_handle == proof_new_handle, "inserted: under its handle");
        CLAIM(status == proof_insert_status, "inserted: how that went is the answer");
        GATE(true, "inserted");
    } else {
        CLAIM(proof_calls == 0 || status == proof_status, "the handler's answer is passed on");
        CLAIM(proof_created == NULL || proof_status != BEA_OK, "what was made is inserted");
        GATE(proof_calls == 1, "made nothing");
    }
}
#endif
