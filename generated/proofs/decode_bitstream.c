/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
/* What is proven of DECODE_BITSTREAM; docs/proofs.md says how. Generated from protocol/virgl.xml: do not edit. */
#include "proof.h"

#include "vgp/commands.h"

/* What the description promises of each command that the decoder accepts. */
static void claims(const struct vgp_decode_bitstream *cmd, const uint32_t *src, uint32_t len)
{
    CLAIM(len >= 5, "length: at least 5");
    CLAIM(5u <= len, "length: the parts lie inside the payload");
}

#ifdef PROOF_DECODE
#include "guest_memory.h"

#include "decode_2.c"

void proof(void)
{
    const uint32_t len = any_below(PROOF_MAX_LENGTH + 1);
    const uint32_t *const src = any_command(len);
    struct vgp_decode_bitstream any, *const cmd = &any;
    struct vgp_fault fault = {VGP_OK};
    const enum vgp_error error = vgp_decode_decode_bitstream(src, len, cmd, &fault);

    if (error == VGP_OK) {
        CLAIM(fault.error == VGP_OK, "fault: untouched by success");
        claims(cmd, src, len);
        GATE(true, "accepted");
        GATE(len == PROOF_MAX_LENGTH, "accepted at the greatest length");
        GATE(len == 5, "accepted at length 5");
        return;
    }
    CLAIM(fault.error == error, "fault: says the same error");
    CLAIM(error == VGP_ERR_LENGTH || error == VGP_ERR_RANGE || error == VGP_ERR_TYPE, "fault: a decoder's error");
    CLAIM(fault.dword <= len, "fault: a dword of the command");
    CLAIM(fault.opcode == 59 && fault.object_type == 0, "fault: names the command");
    CLAIM(fault.command != NULL, "fault: has the command's name");
    GATE(error == VGP_ERR_LENGTH, "refused: length");
}
#endif

#ifdef PROOF_ROUNDTRIP
#define PROOF_HEAD 7
#include "guest_sink.h"

#include "decode_2.c"

/* Encoded, then decoded: the same. */
static void same(const struct vgp_decode_bitstream *sent, const struct vgp_decode_bitstream *cmd)
{
    CLAIM(sent->codec == cmd->codec, "identity: codec");
    CLAIM(sent->target == cmd->target, "identity: target");
    CLAIM(sent->picture_desc == cmd->picture_desc, "identity: picture_desc");
    CLAIM(sent->bitstream == cmd->bitstream, "identity: bitstream");
    CLAIM(sent->bitstream_size == cmd->bitstream_size, "identity: bitstream_size");
}

/* The framing; true: it was encoded. */
static bool framed(const struct vgp_decode_bitstream *sent)
{
    struct vgp_sink *const sink = any_sink();
    const int error = vgp_encode_decode_bitstream(sink, sent);
    uint32_t header, len;

    CLAIM(!proof_sink.begun || error == proof_sink.answer, "sink: its answer is passed on");
    if (error != VGP_ENCODE_OK) {
        CLAIM(proof_count == 0, "sink: nothing is written after an error");
        GATE(proof_sink.begun, "the sink refuses");
        return false;
    }
    CLAIM(proof_sink.begun && proof_count == proof_sink.announced, "sink: as many dwords as announced");
    header = proof_sink.header;
    len = 5u;
    CLAIM((header & 0xff) == 59, "header: the command's number");
    CLAIM(header >> 16 == len && len + 1 == proof_count, "header: the payload's length");
    GATE(true, "encoded");
    return true;
}

static void roundtrip(const struct vgp_decode_bitstream *sent)
{
    struct vgp_decode_bitstream any, *const cmd = &any;
    struct vgp_fault fault;

    if (!framed(sent))
        return;
    CLAIM(vgp_decode_decode_bitstream(proof_window, 5u, cmd, &fault) == VGP_OK, "identity: the decoder says so");
    same(sent, cmd);
    GATE(true, "accepted");
}

void proof(void)
{
    struct vgp_decode_bitstream sent;

    any_words();
    roundtrip(&sent);
}
#endif

#ifdef PROOF_DISPATCH
#include "guest_memory.h"
#include "host.h"

#include "decode_2.c"
#include "resolve.c"
#include "execute.c"

static uint32_t proof_calls;
static enum bea_status proof_status;
static uint32_t proof_new_handle;
static struct bea_object *proof_created;

/* The handler sees a command whose claims hold, and what its handles mean. */
static enum bea_status handler(struct bea_context *ctx, const struct vgp_decode_bitstream *cmd, const struct vgp_decode_bitstream_refs *refs)
{
    (void)ctx;
    proof_calls++;
    proof_status = any_status();
    claims(cmd, proof_source, proof_length);
    CLAIM((refs->picture_desc == &proof_resource) == (cmd->picture_desc != 0 && cmd->picture_desc == proof_resource_id), "picture_desc: what its handle means");
    CLAIM(refs->picture_desc != NULL || false, "picture_desc: NULL only where that is allowed");
    GATE(refs->picture_desc == &proof_resource, "picture_desc: found");
    CLAIM((refs->bitstream == &proof_resource) == (cmd->bitstream != 0 && cmd->bitstream == proof_resource_id), "bitstream: what its handle means");
    CLAIM(refs->bitstream != NULL || false, "bitstream: NULL only where that is allowed");
    GATE(refs->bitstream == &proof_resource, "bitstream: found");
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
        handlers.decode_bitstream = handler;
    status = do_decode_bitstream(&run, src, len, object_type);

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
        CLAIM(status == (handlers.decode_bitstream ? BEA_ERR_REFUSED : BEA_ERR_UNSUPPORTED), "not called: refused");
        CLAIM(handlers.decode_bitstream == NULL || run.field != NULL, "refused: the field is named");
        GATE(status == BEA_ERR_UNSUPPORTED, "unsupported");
        GATE(status == BEA_ERR_REFUSED, "refused: a handle that means nothing");
    }
    CLAIM(proof_inserts == 0, "nothing is inserted");
    CLAIM(proof_calls == 0 || status == proof_status, "the handler's answer is passed on");
    GATE(proof_calls == 1, "called");
}
#endif
