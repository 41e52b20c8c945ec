/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
/* What is proven of CREATE_VIDEO_BUFFER; docs/proofs.md says how. Generated from protocol/virgl.xml: do not edit. */
#include "proof.h"

#include "vgp/commands.h"

/* What the description promises of each command that the decoder accepts. */
static void claims(const struct vgp_create_video_buffer *cmd, const uint32_t *src, uint32_t len)
{
    CLAIM(cmd->num_planes <= 3, "planes: at most 3");
    CLAIM(cmd->num_planes >= 1, "planes: at least 1");
    CLAIM(len >= 5, "length: at least 5");
    CLAIM(4u + cmd->num_planes * 1u <= len, "length: the parts lie inside the payload");
    CLAIM(cmd->num_planes == ((len - (4u)) / 1u > 3 ? 3 : (len - (4u)) / 1u), "planes: as many as fit, at most 3");
}

#ifdef PROOF_DECODE
#include "guest_memory.h"

#include "decode_2.c"

void proof(void)
{
    const uint32_t len = any_below(PROOF_MAX_LENGTH + 1);
    const uint32_t *const src = any_command(len);
    struct vgp_create_video_buffer any, *const cmd = &any;
    struct vgp_fault fault = {VGP_OK};
    const enum vgp_error error = vgp_decode_create_video_buffer(src, len, cmd, &fault);

    if (error == VGP_OK) {
        CLAIM(fault.error == VGP_OK, "fault: untouched by success");
        claims(cmd, src, len);
        GATE(true, "accepted");
        GATE(cmd->num_planes == 3, "planes: as many as can be");
        GATE(cmd->num_planes == 1, "planes: as few as can be");
        GATE(len == PROOF_MAX_LENGTH, "accepted at the greatest length");
        GATE(len == 5, "accepted at length 5");
        return;
    }
    CLAIM(fault.error == error, "fault: says the same error");
    CLAIM(error == VGP_ERR_LENGTH || error == VGP_ERR_RANGE || error == VGP_ERR_TYPE, "fault: a decoder's error");
    CLAIM(fault.dword <= len, "fault: a dword of the command");
    CLAIM(fault.opcode == 55 && fault.object_type == 0, "fault: names the command");
    CLAIM(fault.command != NULL, "fault: has the command's name");
    GATE(error == VGP_ERR_LENGTH, "refused: length");
}
#endif

#ifdef PROOF_ROUNDTRIP
#define PROOF_HEAD 9
#include "guest_sink.h"

#include "decode_2.c"

/* Encoded, then decoded: the same. */
static void same(const struct vgp_create_video_buffer *sent, const struct vgp_create_video_buffer *cmd)
{
    CLAIM(sent->buffer == cmd->buffer, "identity: buffer");
    CLAIM(sent->format == cmd->format, "identity: format");
    CLAIM(sent->width == cmd->width, "identity: width");
    CLAIM(sent->height == cmd->height, "identity: height");
    CLAIM(sent->num_planes == cmd->num_planes, "identity: num_planes");
    for (uint32_t i = 0; i < sent->num_planes; i++) {
        CLAIM(sent->planes[i] == cmd->planes[i], "identity: planes.resource");
    }
}

/* The framing; true: it was encoded. */
static bool framed(const struct vgp_create_video_buffer *sent)
{
    struct vgp_sink *const sink = any_sink();
    const int error = vgp_encode_create_video_buffer(sink, sent);
    uint32_t header, len;

    CLAIM(!proof_sink.begun || error == proof_sink.answer, "sink: its answer is passed on");
    if (error != VGP_ENCODE_OK) {
        CLAIM(proof_count == 0, "sink: nothing is written after an error");
        GATE(proof_sink.begun, "the sink refuses");
        return false;
    }
    CLAIM(proof_sink.begun && proof_count == proof_sink.announced, "sink: as many dwords as announced");
    header = proof_sink.header;
    len = (4u + sent->num_planes * 1u) > 5u ? (4u + sent->num_planes * 1u) : 5u;
    CLAIM((header & 0xff) == 55, "header: the command's number");
    CLAIM(header >> 16 == len && len + 1 == proof_count, "header: the payload's length");
    GATE(true, "encoded");
    return true;
}

static void roundtrip(const struct vgp_create_video_buffer *sent)
{
    struct vgp_create_video_buffer any, *const cmd = &any;
    struct vgp_fault fault;

    if (!framed(sent))
        return;
    CLAIM(vgp_decode_create_video_buffer(proof_window, (4u + sent->num_planes * 1u) > 5u ? (4u + sent->num_planes * 1u) : 5u, cmd, &fault) == VGP_OK, "identity: the decoder says so");
    same(sent, cmd);
    GATE(true, "accepted");
    GATE(cmd->num_planes == 3, "planes: as many as can be");
    GATE(cmd->num_planes == 1, "planes: as few as can be");
}

void proof(void)
{
    struct vgp_create_video_buffer sent;

    any_words();
    /* Each value of each element, at these counts: with a known count no paths meet again. */
    if (sent.num_planes == 1) {
        sent.num_planes = 1;
        roundtrip(&sent);
        DONE();
    }
    if (sent.num_planes == 2) {
        sent.num_planes = 2;
        roundtrip(&sent);
        DONE();
    }
    if (sent.num_planes == 3) {
        sent.num_planes = 3;
        roundtrip(&sent);
        DONE();
    }
    /* The framing at all others; and more than there may be, of which the sink must not hear. */
    proof_deaf = true;
    if (sent.num_planes <= 3) {
        framed(&sent);
    } else {
        struct vgp_sink *const sink = refusing_sink();

        CLAIM(vgp_encode_create_video_buffer(sink, &sent) == VGP_ENCODE_RANGE, "planes: more than there may be are refused");
        CLAIM(!proof_sink.begun, "planes: more than there may be are not begun");
        GATE(true, "planes: more than there may be");
    }
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
static enum bea_status handler(struct bea_context *ctx, const struct vgp_create_video_buffer *cmd, const struct vgp_create_video_buffer_refs *refs)
{
    (void)ctx;
    proof_calls++;
    proof_status = any_status();
    claims(cmd, proof_source, proof_length);
    for (uint32_t i = 0; i < PROOF_ELEMENTS(3); i++) {
        if (i < cmd->num_planes) {
            CLAIM((refs->planes[i] == &proof_resource) == (cmd->planes[i] != 0 && cmd->planes[i] == proof_resource_id), "planes: what its handle means");
            CLAIM(refs->planes[i] != NULL || false, "planes: NULL only where that is allowed");
            GATE(refs->planes[i] == &proof_resource, "planes: found");
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

    GIVEN(len <= 7); /* few elements: look-ups of one do not touch those of another */
    any_host();
    proof_calls = 0;
    proof_created = NULL;
    if (any_bool())
        handlers.create_video_buffer = handler;
    status = do_create_video_buffer(&run, src, len, object_type);

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
        CLAIM(status == (handlers.create_video_buffer ? BEA_ERR_REFUSED : BEA_ERR_UNSUPPORTED), "not called: refused");
        CLAIM(handlers.create_video_buffer == NULL || run.field != NULL, "refused: the field is named");
        GATE(status == BEA_ERR_UNSUPPORTED, "unsupported");
        GATE(status == BEA_ERR_REFUSED, "refused: a handle that means nothing");
    }
    CLAIM(proof_inserts == 0, "nothing is inserted");
    CLAIM(proof_calls == 0 || status == proof_status, "the handler's answer is passed on");
    GATE(proof_calls == 1, "called");
}
#endif
