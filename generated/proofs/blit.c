/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
/* What is proven of BLIT; docs/proofs.md says how. Generated from protocol/virgl.xml: do not edit. */
#include "proof.h"

#include "vgp/commands.h"

/* What the description promises of each command that the decoder accepts. */
static void claims(const struct vgp_blit *cmd, const uint32_t *src, uint32_t len)
{
    CLAIM(cmd->mask <= 0xffu, "mask: fits 8 bits");
    CLAIM(cmd->filter <= 0x3u, "filter: fits 2 bits");
    CLAIM(is_bool(cmd->scissor_enable), "scissor_enable: 0 or 1");
    CLAIM(is_bool(cmd->render_condition_enable), "render_condition_enable: 0 or 1");
    CLAIM(is_bool(cmd->alpha_blend), "alpha_blend: 0 or 1");
    CLAIM(cmd->scissor_minx <= 0xffffu, "scissor_minx: fits 16 bits");
    CLAIM(cmd->scissor_miny <= 0xffffu, "scissor_miny: fits 16 bits");
    CLAIM(cmd->scissor_maxx <= 0xffffu, "scissor_maxx: fits 16 bits");
    CLAIM(cmd->scissor_maxy <= 0xffffu, "scissor_maxy: fits 16 bits");
    CLAIM(len >= 21, "length: at least 21");
    CLAIM(len == 21u, "length: as the parts need it");
}

#ifdef PROOF_DECODE
#include "guest_memory.h"

#include "decode_0.c"

void proof(void)
{
    const uint32_t len = any_below(PROOF_MAX_LENGTH + 1);
    const uint32_t *const src = any_command(len);
    struct vgp_blit any, *const cmd = &any;
    struct vgp_fault fault = {VGP_OK};
    const enum vgp_error error = vgp_decode_blit(src, len, cmd, &fault);

    if (error == VGP_OK) {
        CLAIM(fault.error == VGP_OK, "fault: untouched by success");
        claims(cmd, src, len);
        GATE(true, "accepted");
        GATE(len == 21, "accepted at length 21");
        return;
    }
    CLAIM(fault.error == error, "fault: says the same error");
    CLAIM(error == VGP_ERR_LENGTH || error == VGP_ERR_RANGE || error == VGP_ERR_TYPE, "fault: a decoder's error");
    CLAIM(fault.dword <= len, "fault: a dword of the command");
    CLAIM(fault.opcode == 16 && fault.object_type == 0, "fault: names the command");
    CLAIM(fault.command != NULL, "fault: has the command's name");
    GATE(error == VGP_ERR_LENGTH, "refused: length");
}
#endif

#ifdef PROOF_ROUNDTRIP
#define PROOF_HEAD 23
#include "guest_sink.h"

#include "decode_0.c"

/* Encoded, then decoded: the same. */
static void same(const struct vgp_blit *sent, const struct vgp_blit *cmd)
{
    CLAIM(sent->mask == cmd->mask, "identity: mask");
    CLAIM(sent->filter == cmd->filter, "identity: filter");
    CLAIM(sent->scissor_enable == cmd->scissor_enable, "identity: scissor_enable");
    CLAIM(sent->render_condition_enable == cmd->render_condition_enable, "identity: render_condition_enable");
    CLAIM(sent->alpha_blend == cmd->alpha_blend, "identity: alpha_blend");
    CLAIM(sent->scissor_minx == cmd->scissor_minx, "identity: scissor_minx");
    CLAIM(sent->scissor_miny == cmd->scissor_miny, "identity: scissor_miny");
    CLAIM(sent->scissor_maxx == cmd->scissor_maxx, "identity: scissor_maxx");
    CLAIM(sent->scissor_maxy == cmd->scissor_maxy, "identity: scissor_maxy");
    CLAIM(sent->dst == cmd->dst, "identity: dst");
    CLAIM(sent->dst_level == cmd->dst_level, "identity: dst_level");
    CLAIM(sent->dst_format == cmd->dst_format, "identity: dst_format");
    CLAIM(sent->dst_x == cmd->dst_x, "identity: dst_x");
    CLAIM(sent->dst_y == cmd->dst_y, "identity: dst_y");
    CLAIM(sent->dst_z == cmd->dst_z, "identity: dst_z");
    CLAIM(sent->dst_w == cmd->dst_w, "identity: dst_w");
    CLAIM(sent->dst_h == cmd->dst_h, "identity: dst_h");
    CLAIM(sent->dst_d == cmd->dst_d, "identity: dst_d");
    CLAIM(sent->src == cmd->src, "identity: src");
    CLAIM(sent->src_level == cmd->src_level, "identity: src_level");
    CLAIM(sent->src_format == cmd->src_format, "identity: src_format");
    CLAIM(sent->src_x == cmd->src_x, "identity: src_x");
    CLAIM(sent->src_y == cmd->src_y, "identity: src_y");
    CLAIM(sent->src_z == cmd->src_z, "identity: src_z");
    CLAIM(sent->src_w == cmd->src_w, "identity: src_w");
    CLAIM(sent->src_h == cmd->src_h, "identity: src_h");
    CLAIM(sent->src_d == cmd->src_d, "identity: src_d");
}

/* The framing; true: it was encoded. */
static bool framed(const struct vgp_blit *sent)
{
    struct vgp_sink *const sink = any_sink();
    const int error = vgp_encode_blit(sink, sent);
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
    len = 21u;
    CLAIM((header & 0xff) == 16, "header: the command's number");
    CLAIM(header >> 16 == len && len + 1 == proof_count, "header: the payload's length");
    GATE(true, "encoded");
    return true;
}

static void roundtrip(const struct vgp_blit *sent)
{
    struct vgp_blit any, *const cmd = &any;
    struct vgp_fault fault;

    if (!framed(sent))
        return;
    CLAIM(vgp_decode_blit(proof_window, 21u, cmd, &fault) == VGP_OK, "identity: the decoder says so");
    same(sent, cmd);
    GATE(true, "accepted");
}

void proof(void)
{
    struct vgp_blit sent;

    sent.scissor_enable = any_bool();
    sent.render_condition_enable = any_bool();
    sent.alpha_blend = any_bool();
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
static enum bea_status handler(struct bea_context *ctx, const struct vgp_blit *cmd, const struct vgp_blit_refs *refs)
{
    (void)ctx;
    proof_calls++;
    proof_status = any_status();
    claims(cmd, proof_source, proof_length);
    CLAIM((refs->dst == &proof_resource) == (cmd->dst != 0 && cmd->dst == proof_resource_id), "dst: what its handle means");
    CLAIM(refs->dst != NULL || false, "dst: NULL only where that is allowed");
    GATE(refs->dst == &proof_resource, "dst: found");
    CLAIM((refs->src == &proof_resource) == (cmd->src != 0 && cmd->src == proof_resource_id), "src: what its handle means");
    CLAIM(refs->src != NULL || false, "src: NULL only where that is allowed");
    GATE(refs->src == &proof_resource, "src: found");
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
        handlers.blit = handler;
    status = do_blit(&run, src, len, object_type);

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
        CLAIM(status == (handlers.blit ? BEA_ERR_REFUSED : BEA_ERR_UNSUPPORTED), "not called: refused");
        CLAIM(handlers.blit == NULL || run.field != NULL, "refused: the field is named");
        GATE(status == BEA_ERR_UNSUPPORTED, "unsupported");
        GATE(status == BEA_ERR_REFUSED, "refused: a handle that means nothing");
    }
    CLAIM(proof_inserts == 0, "nothing is inserted");
    CLAIM(proof_calls == 0 || status == proof_status, "the handler's answer is passed on");
    GATE(proof_calls == 1, "called");
}
#endif
