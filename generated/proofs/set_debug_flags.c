/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
/* What is proven of SET_DEBUG_FLAGS; docs/proofs.md says how. Generated from protocol/virgl.xml: do not edit. */
#include "proof.h"

#include "vgp/commands.h"

/* What the description promises of each command that the decoder accepts. */
static void claims(const struct vgp_set_debug_flags *cmd, const uint32_t *src, uint32_t len)
{
    CLAIM(len >= 0, "length: at least 0");
    CLAIM(0u <= len, "the parts lie inside the payload");
    CLAIM(cmd->flags_string.data == (const void *)(src + 1u + 0u), "flags_string: begins behind the other parts");
    CLAIM(cmd->flags_string.bytes == (len - (0u)) * 4u, "flags_string: all of the rest");
    CLAIM(__CPROVER_r_ok(cmd->flags_string.data, cmd->flags_string.bytes), "flags_string: readable");
}

#ifdef PROOF_DECODE
#include "guest_memory.h"

#include "decode_1.c"

void proof(void)
{
    const uint32_t len = any_below(PROOF_MAX_LENGTH + 1);
    const uint32_t *const src = any_command(len);
    struct vgp_set_debug_flags any, *const cmd = &any;
    struct vgp_fault fault = {VGP_OK};
    const enum vgp_error error = vgp_decode_set_debug_flags(src, len, cmd, &fault);

    if (error == VGP_OK) {
        CLAIM(fault.error == VGP_OK, "fault: untouched by success");
        claims(cmd, src, len);
        GATE(true, "accepted");
        GATE(len == PROOF_MAX_LENGTH, "accepted at the greatest length");
        GATE(len == 0, "accepted at length 0");
        return;
    }
    CLAIM(fault.error == error, "fault: says the same error");
    CLAIM(error == VGP_ERR_LENGTH || error == VGP_ERR_RANGE || error == VGP_ERR_TYPE, "fault: a decoder's error");
    CLAIM(fault.dword <= len, "fault: a dword of the command");
    CLAIM(fault.opcode == 41 && fault.object_type == 0, "fault: names the command");
    CLAIM(fault.command != NULL, "fault: has the command's name");
}
#endif

#ifdef PROOF_ROUNDTRIP
#define PROOF_HEAD 2
#include "guest_sink.h"

#include "decode_1.c"

/* Encoded, then decoded: the same. */
static void same(const struct vgp_set_debug_flags *sent, const struct vgp_set_debug_flags *cmd)
{
    CLAIM(proof_sink.bulks == 1, "identity: bulk bytes are put once");
    CLAIM(proof_sink.bulk == sent->flags_string.data && proof_sink.bulk_bytes == sent->flags_string.bytes, "identity: flags_string is put as it is");
    CLAIM(cmd->flags_string.data == (const void *)(proof_window + proof_sink.bulk_at), "identity: flags_string is found where it was put");
    CLAIM(cmd->flags_string.bytes == (sent->flags_string.bytes + 3u & ~3u), "identity: flags_string is as long as it was");
}

/* The framing; true: it was encoded. */
static bool framed(const struct vgp_set_debug_flags *sent)
{
    struct vgp_sink *const sink = any_sink();
    const int error = vgp_encode_set_debug_flags(sink, sent);
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
    len = 0u + (sent->flags_string.bytes + 3u) / 4u;
    CLAIM((header & 0xff) == 41, "header: the command's number");
    CLAIM(header >> 16 == len && len + 1 == proof_count, "header: the payload's length");
    GATE(true, "encoded");
    return true;
}

static void roundtrip(const struct vgp_set_debug_flags *sent)
{
    struct vgp_set_debug_flags any, *const cmd = &any;
    struct vgp_fault fault;

    if (!framed(sent))
        return;
    CLAIM(vgp_decode_set_debug_flags(proof_window, 0u + (sent->flags_string.bytes + 3u) / 4u, cmd, &fault) == VGP_OK, "identity: the decoder says so");
    same(sent, cmd);
    GATE(true, "accepted");
}

void proof(void)
{
    struct vgp_set_debug_flags sent;

    any_words();
    roundtrip(&sent);
}
#endif

#ifdef PROOF_DISPATCH
#include "guest_memory.h"
#include "host.h"

#include "decode_1.c"
#include "resolve.c"
#include "execute.c"

static uint32_t proof_calls;
static enum bea_status proof_status;
static uint32_t proof_new_handle;
static struct bea_object *proof_created;

/* The handler sees a command whose claims hold, and what its handles mean. */
static enum bea_status handler(struct bea_context *ctx, const struct vgp_set_debug_flags *cmd)
{
    (void)ctx;
    proof_calls++;
    proof_status = any_status();
    claims(cmd, proof_source, proof_length);
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
        handlers.set_debug_flags = handler;
    status = do_set_debug_flags(&run, src, len, object_type);

    CLAIM(proof_calls <= 1, "the handler is called once at most");
    if (fault.error != VGP_OK) {
        CLAIM(status == BEA_ERR_MALFORMED, "a fault is an error");
        CLAIM(proof_calls == 0, "a malformed command reaches no handler");
        CLAIM(fault.dword <= len, "fault: a dword of the command");
        return;
    }
    CLAIM(fault.dword == 0, "fault: untouched by success");
    if (proof_calls == 0) {
        CLAIM(status == (handlers.set_debug_flags ? BEA_ERR_REFUSED : BEA_ERR_UNSUPPORTED), "not called: refused");
        CLAIM(handlers.set_debug_flags == NULL || run.field != NULL, "refused: the field is named");
        GATE(status == BEA_ERR_UNSUPPORTED, "unsupported");
    }
    CLAIM(proof_inserts == 0, "nothing is inserted");
    CLAIM(proof_calls == 0 || status == proof_status, "the handler's answer is passed on");
    GATE(proof_calls == 1, "called");
}
#endif
