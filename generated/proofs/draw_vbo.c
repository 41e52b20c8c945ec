/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
/* What is proven of DRAW_VBO; docs/proofs.md says how. Generated from protocol/virgl.xml: do not edit. */
#include "proof.h"

#include "vgp/commands.h"

/* What the description promises of each command that the decoder accepts. */
static void claims(const struct vgp_draw_vbo *cmd, const uint32_t *src, uint32_t len)
{
    CLAIM(cmd->has_patch == (len >= 14), "patch: there when the length says so");
    if (cmd->has_patch) {
    } else {
        CLAIM(cmd->vertices_per_patch == 0, "vertices_per_patch: the default where it is absent");
        CLAIM(cmd->drawid == 0, "drawid: the default where it is absent");
    }
    CLAIM(cmd->has_indirect == (len >= 20), "indirect: there when the length says so");
    CLAIM(!cmd->has_indirect || cmd->has_patch, "indirect: all before, too");
    if (cmd->has_indirect) {
    } else {
        CLAIM(cmd->indirect_buffer == 0, "indirect_buffer: the default where it is absent");
        CLAIM(cmd->indirect_offset == 0, "indirect_offset: the default where it is absent");
        CLAIM(cmd->indirect_stride == 0, "indirect_stride: the default where it is absent");
        CLAIM(cmd->indirect_draw_count == 0, "indirect_draw_count: the default where it is absent");
        CLAIM(cmd->indirect_draw_count_offset == 0, "indirect_draw_count_offset: the default where it is absent");
        CLAIM(cmd->indirect_draw_count_buffer == 0, "indirect_draw_count_buffer: the default where it is absent");
    }
    CLAIM(len >= 12, "length: at least 12");
    CLAIM(len == (cmd->has_indirect ? 20u : (cmd->has_patch ? 14u : 12u)), "length: as the parts need it");
}

#ifdef PROOF_DECODE
#include "guest_memory.h"

#include "decode_0.c"

void proof(void)
{
    const uint32_t len = any_below(PROOF_MAX_LENGTH + 1);
    const uint32_t *const src = any_command(len);
    struct vgp_draw_vbo any, *const cmd = &any;
    struct vgp_fault fault = {VGP_OK};
    const enum vgp_error error = vgp_decode_draw_vbo(src, len, cmd, &fault);

    if (error == VGP_OK) {
        CLAIM(fault.error == VGP_OK, "fault: untouched by success");
        claims(cmd, src, len);
        GATE(true, "accepted");
        GATE(cmd->has_patch, "patch: there");
        GATE(!cmd->has_patch, "patch: not there");
        GATE(cmd->has_indirect, "indirect: there");
        GATE(!cmd->has_indirect, "indirect: not there");
        GATE(len == 12, "accepted at length 12");
        GATE(len == 14, "accepted at length 14");
        GATE(len == 20, "accepted at length 20");
        return;
    }
    CLAIM(fault.error == error, "fault: says the same error");
    CLAIM(error == VGP_ERR_LENGTH || error == VGP_ERR_RANGE || error == VGP_ERR_TYPE, "fault: a decoder's error");
    CLAIM(fault.dword <= len, "fault: a dword of the command");
    CLAIM(fault.opcode == 8 && fault.object_type == 0, "fault: names the command");
    CLAIM(fault.command != NULL, "fault: has the command's name");
    GATE(error == VGP_ERR_LENGTH, "refused: length");
}
#endif

#ifdef PROOF_ROUNDTRIP
#define PROOF_HEAD 22
#include "guest_sink.h"

#include "decode_0.c"

/* Encoded, then decoded: the same. */
static void same(const struct vgp_draw_vbo *sent, const struct vgp_draw_vbo *cmd)
{
    CLAIM(sent->start == cmd->start, "identity: start");
    CLAIM(sent->count == cmd->count, "identity: count");
    CLAIM(sent->mode == cmd->mode, "identity: mode");
    CLAIM(sent->indexed == cmd->indexed, "identity: indexed");
    CLAIM(sent->instance_count == cmd->instance_count, "identity: instance_count");
    CLAIM(sent->index_bias == cmd->index_bias, "identity: index_bias");
    CLAIM(sent->start_instance == cmd->start_instance, "identity: start_instance");
    CLAIM(sent->primitive_restart == cmd->primitive_restart, "identity: primitive_restart");
    CLAIM(sent->restart_index == cmd->restart_index, "identity: restart_index");
    CLAIM(sent->min_index == cmd->min_index, "identity: min_index");
    CLAIM(sent->max_index == cmd->max_index, "identity: max_index");
    CLAIM(sent->count_from_so == cmd->count_from_so, "identity: count_from_so");
    CLAIM(sent->has_patch == cmd->has_patch, "identity: has_patch");
    if (sent->has_patch) {
        CLAIM(sent->vertices_per_patch == cmd->vertices_per_patch, "identity: vertices_per_patch");
        CLAIM(sent->drawid == cmd->drawid, "identity: drawid");
    }
    CLAIM(sent->has_indirect == cmd->has_indirect, "identity: has_indirect");
    if (sent->has_indirect) {
        CLAIM(sent->indirect_buffer == cmd->indirect_buffer, "identity: indirect_buffer");
        CLAIM(sent->indirect_offset == cmd->indirect_offset, "identity: indirect_offset");
        CLAIM(sent->indirect_stride == cmd->indirect_stride, "identity: indirect_stride");
        CLAIM(sent->indirect_draw_count == cmd->indirect_draw_count, "identity: indirect_draw_count");
        CLAIM(sent->indirect_draw_count_offset == cmd->indirect_draw_count_offset, "identity: indirect_draw_count_offset");
        CLAIM(sent->indirect_draw_count_buffer == cmd->indirect_draw_count_buffer, "identity: indirect_draw_count_buffer");
    }
}

/* The framing; true: it was encoded. */
static bool framed(const struct vgp_draw_vbo *sent)
{
    struct vgp_sink *const sink = any_sink();
    const int error = vgp_encode_draw_vbo(sink, sent);
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
    len = (sent->has_indirect ? 20u : (sent->has_patch ? 14u : 12u));
    CLAIM((header & 0xff) == 8, "header: the command's number");
    CLAIM(header >> 16 == len && len + 1 == proof_count, "header: the payload's length");
    GATE(true, "encoded");
    return true;
}

static void roundtrip(const struct vgp_draw_vbo *sent)
{
    struct vgp_draw_vbo any, *const cmd = &any;
    struct vgp_fault fault;

    if (!framed(sent))
        return;
    CLAIM(vgp_decode_draw_vbo(proof_window, (sent->has_indirect ? 20u : (sent->has_patch ? 14u : 12u)), cmd, &fault) == VGP_OK, "identity: the decoder says so");
    same(sent, cmd);
    GATE(true, "accepted");
    GATE(cmd->has_patch, "patch: there");
    GATE(!cmd->has_patch, "patch: not there");
    GATE(cmd->has_indirect, "indirect: there");
    GATE(!cmd->has_indirect, "indirect: not there");
}

void proof(void)
{
    struct vgp_draw_vbo sent;

    sent.has_patch = any_bool();
    sent.has_indirect = any_bool();
    any_words();
    roundtrip(&sent);
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
static enum bea_status handler(struct bea_context *ctx, const struct vgp_draw_vbo *cmd, const struct vgp_draw_vbo_refs *refs)
{
    (void)ctx;
    proof_calls++;
    proof_status = any_status();
    claims(cmd, proof_source, proof_length);
    CLAIM((refs->indirect_buffer == &proof_resource) == (cmd->indirect_buffer != 0 && cmd->indirect_buffer == proof_resource_id), "indirect_buffer: what its handle means");
    CLAIM(refs->indirect_buffer != NULL || cmd->indirect_buffer == 0, "indirect_buffer: NULL only where that is allowed");
    GATE(refs->indirect_buffer == &proof_resource, "indirect_buffer: found");
    CLAIM((refs->indirect_draw_count_buffer == &proof_resource) == (cmd->indirect_draw_count_buffer != 0 && cmd->indirect_draw_count_buffer == proof_resource_id), "indirect_draw_count_buffer: what its handle means");
    CLAIM(refs->indirect_draw_count_buffer != NULL || cmd->indirect_draw_count_buffer == 0, "indirect_draw_count_buffer: NULL only where that is allowed");
    GATE(refs->indirect_draw_count_buffer == &proof_resource, "indirect_draw_count_buffer: found");
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
        handlers.draw_vbo = handler;
    status = do_draw_vbo(&run, src, len, object_type);

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
        CLAIM(status == (handlers.draw_vbo ? BEA_ERR_REFUSED : BEA_ERR_UNSUPPORTED), "not called: refused");
        CLAIM(handlers.draw_vbo == NULL || run.field != NULL, "refused: the field is named");
        GATE(status == BEA_ERR_UNSUPPORTED, "unsupported");
        GATE(status == BEA_ERR_REFUSED, "refused: a handle that means nothing");
    }
    CLAIM(proof_inserts == 0, "nothing is inserted");
    CLAIM(proof_calls == 0 || status == proof_status, "the handler's answer is passed on");
    GATE(proof_calls == 1, "called");
}
#endif
