/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
/* What is proven of PIPE_RESOURCE_SET_TYPE; docs/proofs.md says how. Generated from protocol/virgl.xml: do not edit. */
#include "proof.h"

#include "vgp/commands.h"

/* What the description promises of each command that the decoder accepts. */
static void claims(const struct vgp_pipe_resource_set_type *cmd, const uint32_t *src, uint32_t len)
{
    CLAIM(cmd->num_planes <= VGP_MAX_PLANES, "planes: at most 4");
    CLAIM(cmd->num_planes >= 1, "planes: at least 1");
    CLAIM(len >= 10, "length: at least 10");
    CLAIM(len == 8u + cmd->num_planes * 2u, "length: as the parts need it");
}

#ifdef PROOF_DECODE
#include "guest_memory.h"

#include "decode_2.c"

void proof(void)
{
    const uint32_t len = any_below(PROOF_MAX_LENGTH + 1);
    const uint32_t *const src = any_command(len);
    struct vgp_pipe_resource_set_type any, *const cmd = &any;
    struct vgp_fault fault = {VGP_OK};
    const enum vgp_error error = vgp_decode_pipe_resource_set_type(src, len, cmd, &fault);

    if (error == VGP_OK) {
        CLAIM(fault.error == VGP_OK, "fault: untouched by success");
        claims(cmd, src, len);
        GATE(true, "accepted");
        GATE(cmd->num_planes == VGP_MAX_PLANES, "planes: as many as can be");
        GATE(cmd->num_planes == 1, "planes: as few as can be");
        GATE(len == 10, "accepted at length 10");
        return;
    }
    CLAIM(fault.error == error, "fault: says the same error");
    CLAIM(error == VGP_ERR_LENGTH || error == VGP_ERR_RANGE || error == VGP_ERR_TYPE, "fault: a decoder's error");
    CLAIM(fault.dword <= len, "fault: a dword of the command");
    CLAIM(fault.opcode == 49 && fault.object_type == 0, "fault: names the command");
    CLAIM(fault.command != NULL, "fault: has the command's name");
    GATE(error == VGP_ERR_LENGTH, "refused: length");
    GATE(error == VGP_ERR_RANGE, "refused: range");
}
#endif

#ifdef PROOF_ROUNDTRIP
#define PROOF_HEAD 18
#include "guest_sink.h"

#include "decode_2.c"

/* Encoded, then decoded: the same. */
static void same(const struct vgp_pipe_resource_set_type *sent, const struct vgp_pipe_resource_set_type *cmd)
{
    CLAIM(sent->resource == cmd->resource, "identity: resource");
    CLAIM(sent->format == cmd->format, "identity: format");
    CLAIM(sent->bind == cmd->bind, "identity: bind");
    CLAIM(sent->width == cmd->width, "identity: width");
    CLAIM(sent->height == cmd->height, "identity: height");
    CLAIM(sent->usage == cmd->usage, "identity: usage");
    CLAIM(sent->modifier == cmd->modifier, "identity: modifier");
    CLAIM(sent->num_planes == cmd->num_planes, "identity: num_planes");
    for (uint32_t i = 0; i < sent->num_planes; i++) {
        CLAIM(sent->planes[i].stride == cmd->planes[i].stride, "identity: planes.stride");
        CLAIM(sent->planes[i].offset == cmd->planes[i].offset, "identity: planes.offset");
    }
}

/* The framing; true: it was encoded. */
static bool framed(const struct vgp_pipe_resource_set_type *sent)
{
    struct vgp_sink *const sink = any_sink();
    const int error = vgp_encode_pipe_resource_set_type(sink, sent);
    uint32_t header, len;

    CLAIM(!proof_sink.begun || error == proof_sink.answer, "sink: its answer is passed on");
    if (error != VGP_ENCODE_OK) {
        CLAIM(proof_count == 0, "sink: nothing is written after an error");
        GATE(proof_sink.begun, "the sink refuses");
        return false;
    }
    CLAIM(proof_sink.begun && proof_count == proof_sink.announced, "sink: as many dwords as announced");
    header = proof_sink.header;
    len = 8u + sent->num_planes * 2u;
    CLAIM((header & 0xff) == 49, "header: the command's number");
    CLAIM(header >> 16 == len && len + 1 == proof_count, "header: the payload's length");
    GATE(true, "encoded");
    return true;
}

static void roundtrip(const struct vgp_pipe_resource_set_type *sent)
{
    struct vgp_pipe_resource_set_type any, *const cmd = &any;
    struct vgp_fault fault;

    if (!framed(sent))
        return;
    CLAIM(vgp_decode_pipe_resource_set_type(proof_window, 8u + sent->num_planes * 2u, cmd, &fault) == VGP_OK, "identity: the decoder says so");
    same(sent, cmd);
    GATE(true, "accepted");
    GATE(cmd->num_planes == VGP_MAX_PLANES, "planes: as many as can be");
    GATE(cmd->num_planes == 1, "planes: as few as can be");
}

void proof(void)
{
    struct vgp_pipe_resource_set_type sent;

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
    if (sent.num_planes == 4) {
        sent.num_planes = 4;
        roundtrip(&sent);
        DONE();
    }
    /* The framing at all others; and more than there may be, of which the sink must not hear. */
    proof_deaf = true;
    if (sent.num_planes <= VGP_MAX_PLANES) {
        framed(&sent);
    } else {
        struct vgp_sink *const sink = refusing_sink();

        CLAIM(vgp_encode_pipe_resource_set_type(sink, &sent) == VGP_ENCODE_RANGE, "planes: more than there may be are refused");
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
static enum bea_status handler(struct bea_context *ctx, const struct vgp_pipe_resource_set_type *cmd, const struct vgp_pipe_resource_set_type_refs *refs)
{
    (void)ctx;
    proof_calls++;
    proof_status = any_status();
    claims(cmd, proof_source, proof_length);
    CLAIM((refs->resource == &proof_resource) == (cmd->resource != 0 && cmd->resource == proof_resource_id), "resource: what its handle means");
    CLAIM(refs->resource != NULL || false, "resource: NULL only where that is allowed");
    GATE(refs->resource == &proof_resource, "resource: found");
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

    GIVEN(len <= 16); /* few elements: look-ups of one do not touch those of another */
    any_host();
    proof_calls = 0;
    proof_created = NULL;
    if (any_bool())
        handlers.pipe_resource_set_type = handler;
    status = do_pipe_resource_set_type(&run, src, len, object_type);

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
        CLAIM(status == (handlers.pipe_resource_set_type ? BEA_ERR_REFUSED : BEA_ERR_UNSUPPORTED), "not called: refused");
        CLAIM(handlers.pipe_resource_set_type == NULL || run.field != NULL, "refused: the field is named");
        GATE(status == BEA_ERR_UNSUPPORTED, "unsupported");
        GATE(status == BEA_ERR_REFUSED, "refused: a handle that means nothing");
    }
    CLAIM(proof_inserts == 0, "nothing is inserted");
    CLAIM(proof_calls == 0 || status == proof_status, "the handler's answer is passed on");
    GATE(proof_calls == 1, "called");
}
#endif
