/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
/* What is proven of CREATE_VERTEX_ELEMENTS; docs/proofs.md says how. Generated from protocol/virgl.xml: do not edit. */
#include "proof.h"

#include "vgp/commands.h"

/* What the description promises of each command that the decoder accepts. */
static void claims(const struct vgp_create_vertex_elements *cmd, const uint32_t *src, uint32_t len)
{
    CLAIM(cmd->handle != 0, "handle: not 0");
    CLAIM(cmd->num_elements <= VGP_MAX_VERTEX_ELEMENTS, "elements: at most 32");
    for (uint32_t i = 0; i < PROOF_ELEMENTS(VGP_MAX_VERTEX_ELEMENTS); i++) {
        if (i < cmd->num_elements) {
            CLAIM(cmd->elements[i].vertex_buffer_index <= 31, "elements.vertex_buffer_index: at most 31");
        }
    }
    CLAIM(len >= 1, "length: at least 1");
    CLAIM(len == 1u + cmd->num_elements * 4u, "length: as the parts need it");
}

#ifdef PROOF_DECODE
#include "guest_memory.h"

#include "decode_3.c"

void proof(void)
{
    const uint32_t len = any_below(PROOF_MAX_LENGTH + 1);
    const uint32_t *const src = any_command(len);
    struct vgp_create_vertex_elements any, *const cmd = &any;
    struct vgp_fault fault = {VGP_OK};
    const enum vgp_error error = vgp_decode_create_vertex_elements(src, len, cmd, &fault);

    if (error == VGP_OK) {
        CLAIM(fault.error == VGP_OK, "fault: untouched by success");
        claims(cmd, src, len);
        GATE(true, "accepted");
        GATE(cmd->num_elements == VGP_MAX_VERTEX_ELEMENTS, "elements: as many as can be");
        GATE(cmd->num_elements == 0, "elements: as few as can be");
        GATE(len == 1, "accepted at length 1");
        return;
    }
    CLAIM(fault.error == error, "fault: says the same error");
    CLAIM(error == VGP_ERR_LENGTH || error == VGP_ERR_RANGE || error == VGP_ERR_TYPE, "fault: a decoder's error");
    CLAIM(fault.dword <= len, "fault: a dword of the command");
    CLAIM(fault.opcode == 1 && fault.object_type == 5, "fault: names the command");
    CLAIM(fault.command != NULL, "fault: has the command's name");
    GATE(error == VGP_ERR_LENGTH, "refused: length");
    GATE(error == VGP_ERR_RANGE, "refused: range");
}
#endif

#ifdef PROOF_ROUNDTRIP
#define PROOF_HEAD 131
#include "guest_sink.h"

#include "decode_3.c"

/* Encoded, then decoded: the same. */
static void same(const struct vgp_create_vertex_elements *sent, const struct vgp_create_vertex_elements *cmd)
{
    CLAIM(sent->handle == cmd->handle, "identity: handle");
    CLAIM(sent->num_elements == cmd->num_elements, "identity: num_elements");
    for (uint32_t i = 0; i < sent->num_elements; i++) {
        CLAIM(sent->elements[i].src_offset == cmd->elements[i].src_offset, "identity: elements.src_offset");
        CLAIM(sent->elements[i].instance_divisor == cmd->elements[i].instance_divisor, "identity: elements.instance_divisor");
        CLAIM(sent->elements[i].vertex_buffer_index == cmd->elements[i].vertex_buffer_index, "identity: elements.vertex_buffer_index");
        CLAIM(sent->elements[i].src_format == cmd->elements[i].src_format, "identity: elements.src_format");
    }
}

/* The framing; true: it was encoded. */
static bool framed(const struct vgp_create_vertex_elements *sent)
{
    struct vgp_sink *const sink = any_sink();
    const int error = vgp_encode_create_vertex_elements(sink, sent);
    uint32_t header, len;

    CLAIM(!proof_sink.begun || error == proof_sink.answer, "sink: its answer is passed on");
    if (error != VGP_ENCODE_OK) {
        CLAIM(proof_count == 0, "sink: nothing is written after an error");
        GATE(proof_sink.begun, "the sink refuses");
        return false;
    }
    CLAIM(proof_sink.begun && proof_count == proof_sink.announced, "sink: as many dwords as announced");
    header = proof_sink.header;
    len = 1u + sent->num_elements * 4u;
    CLAIM((header & 0xff) == 1, "header: the command's number");
    CLAIM(header >> 16 == len && len + 1 == proof_count, "header: the payload's length");
    CLAIM((header >> 8 & 0xff) == 5, "header: the object's type");
    GATE(true, "encoded");
    return true;
}

static void roundtrip(const struct vgp_create_vertex_elements *sent)
{
    struct vgp_create_vertex_elements any, *const cmd = &any;
    struct vgp_fault fault;

    if (!framed(sent))
        return;
    CLAIM(vgp_decode_create_vertex_elements(proof_window, 1u + sent->num_elements * 4u, cmd, &fault) == VGP_OK, "identity: the decoder says so");
    same(sent, cmd);
    GATE(true, "accepted");
    GATE(cmd->num_elements == VGP_MAX_VERTEX_ELEMENTS, "elements: as many as can be");
    GATE(cmd->num_elements == 0, "elements: as few as can be");
}

void proof(void)
{
    struct vgp_create_vertex_elements sent;

    any_words();
    /* Each value of each element, at these counts: with a known count no paths meet again. */
    if (sent.num_elements == 0) {
        sent.num_elements = 0;
        roundtrip(&sent);
        DONE();
    }
    if (sent.num_elements == 1) {
        sent.num_elements = 1;
        roundtrip(&sent);
        DONE();
    }
    if (sent.num_elements == 2) {
        sent.num_elements = 2;
        roundtrip(&sent);
        DONE();
    }
    if (sent.num_elements == 32) {
        sent.num_elements = 32;
        roundtrip(&sent);
        DONE();
    }
    /* The framing at all others; and more than there may be, of which the sink must not hear. */
    proof_deaf = true;
    if (sent.num_elements <= VGP_MAX_VERTEX_ELEMENTS) {
        framed(&sent);
    } else {
        struct vgp_sink *const sink = refusing_sink();

        CLAIM(vgp_encode_create_vertex_elements(sink, &sent) == VGP_ENCODE_RANGE, "elements: more than there may be are refused");
        CLAIM(!proof_sink.begun, "elements: more than there may be are not begun");
        GATE(true, "elements: more than there may be");
    }
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
static enum bea_status handler(struct bea_context *ctx, const struct vgp_create_vertex_elements *cmd, struct bea_object **out)
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

    GIVEN(len <= 17); /* few elements: look-ups of one do not touch those of another */
    any_host();
    proof_calls = 0;
    proof_created = NULL;
    if (any_bool())
        handlers.create_vertex_elements = handler;
    status = do_create_vertex_elements(&run, src, len, object_type);

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
        CLAIM(status == (handlers.create_vertex_elements ? BEA_ERR_REFUSED : BEA_ERR_UNSUPPORTED), "not called: refused");
        CLAIM(handlers.create_vertex_elements == NULL || run.field != NULL, "refused: the field is named");
        GATE(status == BEA_ERR_UNSUPPORTED, "unsupported");
    }
    if (proof_inserts != 0) {
        CLAIM(proof_inserts == 1 && proof_calls == 1 && proof_status == BEA_OK && proof_inserted != NULL, "inserted: what was made, once");
        CLAIM(proof_inserted == proof_created, "inserted: the object that the handler made");
        CLAIM(proof_inserted_type == VIRGL_OBJECT_VERTEX_ELEMENTS, "inserted: under its type");
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
