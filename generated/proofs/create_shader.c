/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
/* What is proven of CREATE_SHADER; docs/proofs.md says how. Generated from protocol/virgl.xml: do not edit. */
#include "proof.h"

#include "vgp/commands.h"

/* What the description promises of each command that the decoder accepts. */
static void claims(const struct vgp_create_shader *cmd, const uint32_t *src, uint32_t len)
{
    CLAIM(cmd->handle != 0, "handle: not 0");
    CLAIM(cmd->stage == 0u || cmd->stage == 1u || cmd->stage == 2u || cmd->stage == 3u || cmd->stage == 4u || cmd->stage == 5u, "stage: a value of stage");
    CLAIM(cmd->offlen <= 0x7fffffffu, "offlen: fits 31 bits");
    CLAIM(is_bool(cmd->continuation), "continuation: 0 or 1");
    CLAIM(!(!(cmd->stage == 5)) || (cmd->num_so_outputs <= 64), "num_so_outputs: at most 64");
    CLAIM((!(cmd->stage == 5)) || cmd->num_so_outputs == 0, "num_so_outputs: 0 where its condition does not hold");
    CLAIM((cmd->stage == 5) || cmd->shared_bytes == 0, "shared_bytes: 0 where its condition does not hold");
    for (uint32_t i = 0; i < VGP_MAX_SO_BUFFERS; i++) {
        CLAIM((cmd->num_so_outputs != 0) || cmd->so_stride[i] == 0, "so_stride: 0 where its condition does not hold");
    }
    CLAIM(cmd->num_so_outputs <= VGP_MAX_SO_OUTPUTS, "so_outputs: at most 64");
    for (uint32_t i = 0; i < PROOF_ELEMENTS(VGP_MAX_SO_OUTPUTS); i++) {
        if (i < cmd->num_so_outputs) {
            CLAIM(cmd->so_outputs[i].register_index <= 0xffu, "so_outputs.register_index: fits 8 bits");
            CLAIM(cmd->so_outputs[i].start_component <= 0x3u, "so_outputs.start_component: fits 2 bits");
            CLAIM(cmd->so_outputs[i].num_components <= 0x7u, "so_outputs.num_components: fits 3 bits");
            CLAIM(cmd->so_outputs[i].output_buffer <= 0x7u, "so_outputs.output_buffer: fits 3 bits");
            CLAIM(cmd->so_outputs[i].output_buffer <= 3, "so_outputs.output_buffer: at most 3");
            CLAIM(cmd->so_outputs[i].dst_offset_dwords <= 0xffffu, "so_outputs.dst_offset_dwords: fits 16 bits");
            CLAIM(cmd->so_outputs[i].stream <= 0x3u, "so_outputs.stream: fits 2 bits");
        }
    }
    CLAIM(len >= 5, "length: at least 5");
    CLAIM(5u + (cmd->num_so_outputs != 0 ? VGP_MAX_SO_BUFFERS * 1u : 0u) + cmd->num_so_outputs * 2u <= len, "the parts lie inside the payload");
    CLAIM(cmd->text.data == (const void *)(src + 1u + 5u + (cmd->num_so_outputs != 0 ? VGP_MAX_SO_BUFFERS * 1u : 0u) + cmd->num_so_outputs * 2u), "text: begins behind the other parts");
    CLAIM(cmd->text.bytes == (len - (5u + (cmd->num_so_outputs != 0 ? VGP_MAX_SO_BUFFERS * 1u : 0u) + cmd->num_so_outputs * 2u)) * 4u, "text: all of the rest");
    CLAIM(__CPROVER_r_ok(cmd->text.data, cmd->text.bytes), "text: readable");
}

#ifdef PROOF_DECODE
#include "guest_memory.h"

#include "decode_3.c"

void proof(void)
{
    const uint32_t len = any_below(PROOF_MAX_LENGTH + 1);
    const uint32_t *const src = any_command(len);
    struct vgp_create_shader any, *const cmd = &any;
    struct vgp_fault fault = {VGP_OK};
    const enum vgp_error error = vgp_decode_create_shader(src, len, cmd, &fault);

    if (error == VGP_OK) {
        CLAIM(fault.error == VGP_OK, "fault: untouched by success");
#ifndef PROOF_REFUSED
        claims(cmd, src, len);
        GATE(true, "accepted");
        GATE(cmd->num_so_outputs == VGP_MAX_SO_OUTPUTS, "so_outputs: as many as can be");
        GATE(cmd->num_so_outputs == 0, "so_outputs: as few as can be");
        GATE(!(cmd->stage == 5), "num_so_outputs: its condition holds");
        GATE(!(!(cmd->stage == 5)), "num_so_outputs: its condition does not hold");
        GATE(cmd->stage == 5, "shared_bytes: its condition holds");
        GATE(!(cmd->stage == 5), "shared_bytes: its condition does not hold");
        GATE(cmd->num_so_outputs != 0, "so_stride: its condition holds");
        GATE(!(cmd->num_so_outputs != 0), "so_stride: its condition does not hold");
        GATE(len == PROOF_MAX_LENGTH, "accepted at the greatest length");
        GATE(len == 5, "accepted at length 5");
#endif
        return;
    }
    CLAIM(fault.error == error, "fault: says the same error");
    CLAIM(error == VGP_ERR_LENGTH || error == VGP_ERR_RANGE || error == VGP_ERR_TYPE, "fault: a decoder's error");
    CLAIM(fault.dword <= len, "fault: a dword of the command");
    CLAIM(fault.opcode == 1 && fault.object_type == 4, "fault: names the command");
    CLAIM(fault.command != NULL, "fault: has the command's name");
    GATE(error == VGP_ERR_LENGTH, "refused: length");
    GATE(error == VGP_ERR_RANGE, "refused: range");
}
#endif

#ifdef PROOF_ROUNDTRIP
#define PROOF_HEAD 139
#include "guest_sink.h"

#include "decode_3.c"

/* Encoded, then decoded: the same. */
static void same(const struct vgp_create_shader *sent, const struct vgp_create_shader *cmd)
{
    CLAIM(sent->handle == cmd->handle, "identity: handle");
    CLAIM(sent->stage == cmd->stage, "identity: stage");
    CLAIM(sent->offlen == cmd->offlen, "identity: offlen");
    CLAIM(sent->continuation == cmd->continuation, "identity: continuation");
    CLAIM(sent->num_tokens == cmd->num_tokens, "identity: num_tokens");
    CLAIM(sent->num_so_outputs == cmd->num_so_outputs, "identity: num_so_outputs");
    CLAIM(sent->shared_bytes == cmd->shared_bytes, "identity: shared_bytes");
    for (uint32_t i = 0; i < VGP_MAX_SO_BUFFERS; i++) {
        if (!(sent->num_so_outputs != 0))
            continue;
        CLAIM(sent->so_stride[i] == cmd->so_stride[i], "identity: so_stride.stride_dwords");
    }
    for (uint32_t i = 0; i < sent->num_so_outputs; i++) {
        CLAIM(sent->so_outputs[i].register_index == cmd->so_outputs[i].register_index, "identity: so_outputs.register_index");
        CLAIM(sent->so_outputs[i].start_component == cmd->so_outputs[i].start_component, "identity: so_outputs.start_component");
        CLAIM(sent->so_outputs[i].num_components == cmd->so_outputs[i].num_components, "identity: so_outputs.num_components");
        CLAIM(sent->so_outputs[i].output_buffer == cmd->so_outputs[i].output_buffer, "identity: so_outputs.output_buffer");
        CLAIM(sent->so_outputs[i].dst_offset_dwords == cmd->so_outputs[i].dst_offset_dwords, "identity: so_outputs.dst_offset_dwords");
        CLAIM(sent->so_outputs[i].stream == cmd->so_outputs[i].stream, "identity: so_outputs.stream");
    }
    CLAIM(proof_sink.bulks == 1, "identity: bulk bytes are put once");
    CLAIM(proof_sink.bulk == sent->text.data && proof_sink.bulk_bytes == sent->text.bytes, "identity: text is put as it is");
    CLAIM(cmd->text.data == (const void *)(proof_window + proof_sink.bulk_at), "identity: text is found where it was put");
    CLAIM(cmd->text.bytes == (sent->text.bytes + 3u & ~3u), "identity: text is as long as it was");
}

/* The framing; true: it was encoded. */
static bool framed(const struct vgp_create_shader *sent)
{
    struct vgp_sink *const sink = any_sink();
    const int error = vgp_encode_create_shader(sink, sent);
    uint32_t header, len;

    CLAIM(!proof_sink.begun || error == proof_sink.answer, "sink: its answer is passed on");
    if (error != VGP_ENCODE_OK) {
        CLAIM(proof_count == 0, "sink: nothing is written after an error");
        GATE(proof_sink.begun, "the sink refuses");
        return false;
    }
    CLAIM(proof_sink.begun && proof_count == proof_sink.announced, "sink: as many dwords as announced");
    header = proof_sink.header;
    len = 5u + (sent->num_so_outputs != 0 ? VGP_MAX_SO_BUFFERS * 1u : 0u) + sent->num_so_outputs * 2u + (sent->text.bytes + 3u) / 4u;
    CLAIM((header & 0xff) == 1, "header: the command's number");
    CLAIM(header >> 16 == len && len + 1 == proof_count, "header: the payload's length");
    CLAIM((header >> 8 & 0xff) == 4, "header: the object's type");
    GATE(true, "encoded");
    return true;
}

static void roundtrip(const struct vgp_create_shader *sent)
{
    struct vgp_create_shader any, *const cmd = &any;
    struct vgp_fault fault;

    if (!framed(sent))
        return;
    CLAIM(vgp_decode_create_shader(proof_window, 5u + (sent->num_so_outputs != 0 ? VGP_MAX_SO_BUFFERS * 1u : 0u) + sent->num_so_outputs * 2u + (sent->text.bytes + 3u) / 4u, cmd, &fault) == VGP_OK, "identity: the decoder says so");
    same(sent, cmd);
    GATE(true, "accepted");
    GATE(cmd->num_so_outputs == VGP_MAX_SO_OUTPUTS, "so_outputs: as many as can be");
    GATE(cmd->num_so_outputs == 0, "so_outputs: as few as can be");
    GATE(!(cmd->stage == 5), "num_so_outputs: its condition holds");
    GATE(!(!(cmd->stage == 5)), "num_so_outputs: its condition does not hold");
    GATE(cmd->stage == 5, "shared_bytes: its condition holds");
    GATE(!(cmd->stage == 5), "shared_bytes: its condition does not hold");
    GATE(cmd->num_so_outputs != 0, "so_stride: its condition holds");
    GATE(!(cmd->num_so_outputs != 0), "so_stride: its condition does not hold");
}

void proof(void)
{
    struct vgp_create_shader sent;

    sent.continuation = any_bool();
    any_words();
    /* Each value of each element, at these counts: with a known count no paths meet again. */
#if IN_PART(0)
    if (sent.num_so_outputs == 0) {
        sent.num_so_outputs = 0;
        roundtrip(&sent);
        DONE();
    }
#endif
#if IN_PART(1)
    if (sent.num_so_outputs == 1) {
        sent.num_so_outputs = 1;
        roundtrip(&sent);
        DONE();
    }
#endif
#if IN_PART(2)
    if (sent.num_so_outputs == 2) {
        sent.num_so_outputs = 2;
        roundtrip(&sent);
        DONE();
    }
#endif
#if IN_PART(3)
    if (sent.num_so_outputs == 64) {
        sent.num_so_outputs = 64;
        roundtrip(&sent);
        DONE();
    }
#endif
#if IN_PART(4)
    /* The framing at all others; and more than there may be, of which the sink must not hear. */
    proof_deaf = true;
    if (sent.num_so_outputs <= VGP_MAX_SO_OUTPUTS) {
        framed(&sent);
    } else {
        struct vgp_sink *const sink = refusing_sink();

        CLAIM(vgp_encode_create_shader(sink, &sent) == VGP_ENCODE_RANGE, "so_outputs: more than there may be are refused");
        CLAIM(!proof_sink.begun, "so_outputs: more than there may be are not begun");
        GATE(true, "so_outputs: more than there may be");
    }
#endif
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
static enum bea_status handler(struct bea_context *ctx, const struct vgp_create_shader *cmd, struct bea_object **out)
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
        handlers.create_shader = handler;
    status = do_create_shader(&run, src, len, object_type);

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
        CLAIM(status == (handlers.create_shader ? BEA_ERR_REFUSED : BEA_ERR_UNSUPPORTED), "not called: refused");
        CLAIM(handlers.create_shader == NULL || run.field != NULL, "refused: the field is named");
        GATE(status == BEA_ERR_UNSUPPORTED, "unsupported");
    }
    if (proof_inserts != 0) {
        CLAIM(proof_inserts == 1 && proof_calls == 1 && proof_status == BEA_OK && proof_inserted != NULL, "inserted: what was made, once");
        CLAIM(proof_inserted == proof_created, "inserted: the object that the handler made");
        CLAIM(proof_inserted_type == VIRGL_OBJECT_SHADER, "inserted: under its type");
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
