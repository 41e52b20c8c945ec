/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
/* What is proven of CREATE_BLEND; docs/proofs.md says how. Generated from protocol/virgl.xml: do not edit. */
#include "proof.h"

#include "vgp/commands.h"

/* What the description promises of each command that the decoder accepts. */
static void claims(const struct vgp_create_blend *cmd, const uint32_t *src, uint32_t len)
{
    CLAIM(cmd->handle != 0, "handle: not 0");
    CLAIM(is_bool(cmd->independent_blend_enable), "independent_blend_enable: 0 or 1");
    CLAIM(is_bool(cmd->logicop_enable), "logicop_enable: 0 or 1");
    CLAIM(is_bool(cmd->dither), "dither: 0 or 1");
    CLAIM(is_bool(cmd->alpha_to_coverage), "alpha_to_coverage: 0 or 1");
    CLAIM(is_bool(cmd->alpha_to_one), "alpha_to_one: 0 or 1");
    CLAIM(cmd->logicop_func <= 0xfu, "logicop_func: fits 4 bits");
    for (uint32_t i = 0; i < VGP_MAX_COLOR_BUFFERS; i++) {
        if (i < VGP_MAX_COLOR_BUFFERS) {
            CLAIM(is_bool(cmd->rt[i].blend_enable), "rt.blend_enable: 0 or 1");
            CLAIM(cmd->rt[i].rgb_func <= 0x7u, "rt.rgb_func: fits 3 bits");
            CLAIM(cmd->rt[i].rgb_src_factor <= 0x1fu, "rt.rgb_src_factor: fits 5 bits");
            CLAIM(cmd->rt[i].rgb_dst_factor <= 0x1fu, "rt.rgb_dst_factor: fits 5 bits");
            CLAIM(cmd->rt[i].alpha_func <= 0x7u, "rt.alpha_func: fits 3 bits");
            CLAIM(cmd->rt[i].alpha_src_factor <= 0x1fu, "rt.alpha_src_factor: fits 5 bits");
            CLAIM(cmd->rt[i].alpha_dst_factor <= 0x1fu, "rt.alpha_dst_factor: fits 5 bits");
            CLAIM(cmd->rt[i].colormask <= 0xfu, "rt.colormask: fits 4 bits");
        }
    }
    CLAIM(len >= 11, "length: at least 11");
    CLAIM(len == 11u, "length: as the parts need it");
}

#ifdef PROOF_DECODE
#include "guest_memory.h"

#include "decode_3.c"

void proof(void)
{
    const uint32_t len = any_below(PROOF_MAX_LENGTH + 1);
    const uint32_t *const src = any_command(len);
    struct vgp_create_blend any, *const cmd = &any;
    struct vgp_fault fault = {VGP_OK};
    const enum vgp_error error = vgp_decode_create_blend(src, len, cmd, &fault);

    if (error == VGP_OK) {
        CLAIM(fault.error == VGP_OK, "fault: untouched by success");
        claims(cmd, src, len);
        GATE(true, "accepted");
        GATE(len == 11, "accepted at length 11");
        return;
    }
    CLAIM(fault.error == error, "fault: says the same error");
    CLAIM(error == VGP_ERR_LENGTH || error == VGP_ERR_RANGE || error == VGP_ERR_TYPE, "fault: a decoder's error");
    CLAIM(fault.dword <= len, "fault: a dword of the command");
    CLAIM(fault.opcode == 1 && fault.object_type == 1, "fault: names the command");
    CLAIM(fault.command != NULL, "fault: has the command's name");
    GATE(error == VGP_ERR_LENGTH, "refused: length");
    GATE(error == VGP_ERR_RANGE, "refused: range");
}
#endif

#ifdef PROOF_ROUNDTRIP
#define PROOF_HEAD 21
#include "guest_sink.h"

#include "decode_3.c"

/* Encoded, then decoded: the same. */
static void same(const struct vgp_create_blend *sent, const struct vgp_create_blend *cmd)
{
    CLAIM(sent->handle == cmd->handle, "identity: handle");
    CLAIM(sent->independent_blend_enable == cmd->independent_blend_enable, "identity: independent_blend_enable");
    CLAIM(sent->logicop_enable == cmd->logicop_enable, "identity: logicop_enable");
    CLAIM(sent->dither == cmd->dither, "identity: dither");
    CLAIM(sent->alpha_to_coverage == cmd->alpha_to_coverage, "identity: alpha_to_coverage");
    CLAIM(sent->alpha_to_one == cmd->alpha_to_one, "identity: alpha_to_one");
    CLAIM(sent->logicop_func == cmd->logicop_func, "identity: logicop_func");
    for (uint32_t i = 0; i < VGP_MAX_COLOR_BUFFERS; i++) {
        CLAIM(sent->rt[i].blend_enable == cmd->rt[i].blend_enable, "identity: rt.blend_enable");
        CLAIM(sent->rt[i].rgb_func == cmd->rt[i].rgb_func, "identity: rt.rgb_func");
        CLAIM(sent->rt[i].rgb_src_factor == cmd->rt[i].rgb_src_factor, "identity: rt.rgb_src_factor");
        CLAIM(sent->rt[i].rgb_dst_factor == cmd->rt[i].rgb_dst_factor, "identity: rt.rgb_dst_factor");
        CLAIM(sent->rt[i].alpha_func == cmd->rt[i].alpha_func, "identity: rt.alpha_func");
        CLAIM(sent->rt[i].alpha_src_factor == cmd->rt[i].alpha_src_factor, "identity: rt.alpha_src_factor");
        CLAIM(sent->rt[i].alpha_dst_factor == cmd->rt[i].alpha_dst_factor, "identity: rt.alpha_dst_factor");
        CLAIM(sent->rt[i].colormask == cmd->rt[i].colormask, "identity: rt.colormask");
    }
}

/* The framing; true: it was encoded. */
static bool framed(const struct vgp_create_blend *sent)
{
    struct vgp_sink *const sink = any_sink();
    const int error = vgp_encode_create_blend(sink, sent);
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
    len = 11u;
    CLAIM((header & 0xff) == 1, "header: the command's number");
    CLAIM(header >> 16 == len && len + 1 == proof_count, "header: the payload's length");
    CLAIM((header >> 8 & 0xff) == 1, "header: the object's type");
    GATE(true, "encoded");
    return true;
}

static void roundtrip(const struct vgp_create_blend *sent)
{
    struct vgp_create_blend any, *const cmd = &any;
    struct vgp_fault fault;

    if (!framed(sent))
        return;
    CLAIM(vgp_decode_create_blend(proof_window, 11u, cmd, &fault) == VGP_OK, "identity: the decoder says so");
    same(sent, cmd);
    GATE(true, "accepted");
}

void proof(void)
{
    struct vgp_create_blend sent;

    sent.independent_blend_enable = any_bool();
    sent.logicop_enable = any_bool();
    sent.dither = any_bool();
    sent.alpha_to_coverage = any_bool();
    sent.alpha_to_one = any_bool();
    for (uint32_t i = 0; i < VGP_MAX_COLOR_BUFFERS; i++) {
        sent.rt[i].blend_enable = any_bool();
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
static enum bea_status handler(struct bea_context *ctx, const struct vgp_create_blend *cmd, struct bea_object **out)
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
        handlers.create_blend = handler;
    status = do_create_blend(&run, src, len, object_type);

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
        CLAIM(status == (handlers.create_blend ? BEA_ERR_REFUSED : BEA_ERR_UNSUPPORTED), "not called: refused");
        CLAIM(handlers.create_blend == NULL || run.field != NULL, "refused: the field is named");
        GATE(status == BEA_ERR_UNSUPPORTED, "unsupported");
    }
    if (proof_inserts != 0) {
        CLAIM(proof_inserts == 1 && proof_calls == 1 && proof_status == BEA_OK && proof_inserted != NULL, "inserted: what was made, once");
        CLAIM(proof_inserted == proof_created, "inserted: the object that the handler made");
        CLAIM(proof_inserted_type == VIRGL_OBJECT_BLEND, "inserted: under its type");
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
