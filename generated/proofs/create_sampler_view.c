/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
/* What is proven of CREATE_SAMPLER_VIEW; docs/proofs.md says how. Generated from protocol/virgl.xml: do not edit. */
#include "proof.h"

#include "vgp/commands.h"

/* What the description promises of each command that the decoder accepts. */
static void claims(const struct vgp_create_sampler_view *cmd, const uint32_t *src, uint32_t len)
{
    CLAIM(cmd->handle != 0, "handle: not 0");
    CLAIM(cmd->format <= 0xffffffu, "format: fits 24 bits");
    CLAIM(cmd->target <= 0xffu, "target: fits 8 bits");
    CLAIM(cmd->swizzle_r <= 0x7u, "swizzle_r: fits 3 bits");
    CLAIM(cmd->swizzle_r == 0u || cmd->swizzle_r == 1u || cmd->swizzle_r == 2u || cmd->swizzle_r == 3u || cmd->swizzle_r == 4u || cmd->swizzle_r == 5u, "swizzle_r: a value of swizzle");
    CLAIM(cmd->swizzle_g <= 0x7u, "swizzle_g: fits 3 bits");
    CLAIM(cmd->swizzle_g == 0u || cmd->swizzle_g == 1u || cmd->swizzle_g == 2u || cmd->swizzle_g == 3u || cmd->swizzle_g == 4u || cmd->swizzle_g == 5u, "swizzle_g: a value of swizzle");
    CLAIM(cmd->swizzle_b <= 0x7u, "swizzle_b: fits 3 bits");
    CLAIM(cmd->swizzle_b == 0u || cmd->swizzle_b == 1u || cmd->swizzle_b == 2u || cmd->swizzle_b == 3u || cmd->swizzle_b == 4u || cmd->swizzle_b == 5u, "swizzle_b: a value of swizzle");
    CLAIM(cmd->swizzle_a <= 0x7u, "swizzle_a: fits 3 bits");
    CLAIM(cmd->swizzle_a == 0u || cmd->swizzle_a == 1u || cmd->swizzle_a == 2u || cmd->swizzle_a == 3u || cmd->swizzle_a == 4u || cmd->swizzle_a == 5u, "swizzle_a: a value of swizzle");
    CLAIM(len >= 6, "length: at least 6");
    CLAIM(len == 6u, "length: as the parts need it");
}

#ifdef PROOF_DECODE
#include "guest_memory.h"

#include "decode_3.c"

void proof(void)
{
    const uint32_t len = any_below(PROOF_MAX_LENGTH + 1);
    const uint32_t *const src = any_command(len);
    struct vgp_create_sampler_view any, *const cmd = &any;
    struct vgp_fault fault = {VGP_OK};
    const enum vgp_error error = vgp_decode_create_sampler_view(src, len, cmd, &fault);

    if (error == VGP_OK) {
        CLAIM(fault.error == VGP_OK, "fault: untouched by success");
        claims(cmd, src, len);
        GATE(true, "accepted");
        GATE(len == 6, "accepted at length 6");
        return;
    }
    CLAIM(fault.error == error, "fault: says the same error");
    CLAIM(error == VGP_ERR_LENGTH || error == VGP_ERR_RANGE || error == VGP_ERR_TYPE, "fault: a decoder's error");
    CLAIM(fault.dword <= len, "fault: a dword of the command");
    CLAIM(fault.opcode == 1 && fault.object_type == 6, "fault: names the command");
    CLAIM(fault.command != NULL, "fault: has the command's name");
    GATE(error == VGP_ERR_LENGTH, "refused: length");
    GATE(error == VGP_ERR_RANGE, "refused: range");
}
#endif

#ifdef PROOF_ROUNDTRIP
#define PROOF_HEAD 8
#include "guest_sink.h"

#include "decode_3.c"

/* Encoded, then decoded: the same. */
static void same(const struct vgp_create_sampler_view *sent, const struct vgp_create_sampler_view *cmd)
{
    CLAIM(sent->handle == cmd->handle, "identity: handle");
    CLAIM(sent->resource == cmd->resource, "identity: resource");
    CLAIM(sent->format == cmd->format, "identity: format");
    CLAIM(sent->target == cmd->target, "identity: target");
    CLAIM(sent->first_element_or_layers == cmd->first_element_or_layers, "identity: first_element_or_layers");
    CLAIM(sent->last_element_or_levels == cmd->last_element_or_levels, "identity: last_element_or_levels");
    CLAIM(sent->swizzle_r == cmd->swizzle_r, "identity: swizzle_r");
    CLAIM(sent->swizzle_g == cmd->swizzle_g, "identity: swizzle_g");
    CLAIM(sent->swizzle_b == cmd->swizzle_b, "identity: swizzle_b");
    CLAIM(sent->swizzle_a == cmd->swizzle_a, "identity: swizzle_a");
}

/* The framing; true: it was encoded. */
static bool framed(const struct vgp_create_sampler_view *sent)
{
    struct vgp_sink *const sink = any_sink();
    const int error = vgp_encode_create_sampler_view(sink, sent);
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
    len = 6u;
    CLAIM((header & 0xff) == 1, "header: the command's number");
    CLAIM(header >> 16 == len && len + 1 == proof_count, "header: the payload's length");
    CLAIM((header >> 8 & 0xff) == 6, "header: the object's type");
    GATE(true, "encoded");
    return true;
}

static void roundtrip(const struct vgp_create_sampler_view *sent)
{
    struct vgp_create_sampler_view any, *const cmd = &any;
    struct vgp_fault fault;

    if (!framed(sent))
        return;
    CLAIM(vgp_decode_create_sampler_view(proof_window, 6u, cmd, &fault) == VGP_OK, "identity: the decoder says so");
    same(sent, cmd);
    GATE(true, "accepted");
}

void proof(void)
{
    struct vgp_create_sampler_view sent;

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
static enum bea_status handler(struct bea_context *ctx, const struct vgp_create_sampler_view *cmd, const struct vgp_create_sampler_view_refs *refs, struct bea_object **out)
{
    (void)ctx;
    proof_calls++;
    proof_status = any_status();
    claims(cmd, proof_source, proof_length);
    CLAIM((refs->resource == &proof_resource) == (cmd->resource != 0 && cmd->resource == proof_resource_id), "resource: what its handle means");
    CLAIM(refs->resource != NULL || false, "resource: NULL only where that is allowed");
    GATE(refs->resource == &proof_resource, "resource: found");
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
        handlers.create_sampler_view = handler;
    status = do_create_sampler_view(&run, src, len, object_type);

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
        CLAIM(status == (handlers.create_sampler_view ? BEA_ERR_REFUSED : BEA_ERR_UNSUPPORTED), "not called: refused");
        CLAIM(handlers.create_sampler_view == NULL || run.field != NULL, "refused: the field is named");
        GATE(status == BEA_ERR_UNSUPPORTED, "unsupported");
        GATE(status == BEA_ERR_REFUSED, "refused: a handle that means nothing");
    }
    if (proof_inserts != 0) {
        CLAIM(proof_inserts == 1 && proof_calls == 1 && proof_status == BEA_OK && proof_inserted != NULL, "inserted: what was made, once");
        CLAIM(proof_inserted == proof_created, "inserted: the object that the handler made");
        CLAIM(proof_inserted_type == VIRGL_OBJECT_SAMPLER_VIEW, "inserted: under its type");
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
