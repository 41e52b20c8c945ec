/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
/* What is proven of CREATE_SAMPLER_STATE; docs/proofs.md says how. Generated from protocol/virgl.xml: do not edit. */
#include "proof.h"

#include "vgp/commands.h"

/* What the description promises of each command that the decoder accepts. */
static void claims(const struct vgp_create_sampler_state *cmd, const uint32_t *src, uint32_t len)
{
    CLAIM(cmd->handle != 0, "handle: not 0");
    CLAIM(cmd->wrap_s <= 0x7u, "wrap_s: fits 3 bits");
    CLAIM(cmd->wrap_t <= 0x7u, "wrap_t: fits 3 bits");
    CLAIM(cmd->wrap_r <= 0x7u, "wrap_r: fits 3 bits");
    CLAIM(cmd->min_img_filter <= 0x1u, "min_img_filter: fits 1 bits");
    CLAIM(cmd->min_mip_filter <= 0x3u, "min_mip_filter: fits 2 bits");
    CLAIM(cmd->mag_img_filter <= 0x1u, "mag_img_filter: fits 1 bits");
    CLAIM(is_bool(cmd->compare_mode), "compare_mode: 0 or 1");
    CLAIM(cmd->compare_func <= 0x7u, "compare_func: fits 3 bits");
    CLAIM(is_bool(cmd->seamless_cube_map), "seamless_cube_map: 0 or 1");
    CLAIM(cmd->max_anisotropy <= 0x1fu, "max_anisotropy: fits 5 bits");
    CLAIM(len >= 9, "length: at least 9");
    CLAIM(len == 9u, "length: as the parts need it");
}

#ifdef PROOF_DECODE
#include "guest_memory.h"

#include "decode_3.c"

void proof(void)
{
    const uint32_t len = any_below(PROOF_MAX_LENGTH + 1);
    const uint32_t *const src = any_command(len);
    struct vgp_create_sampler_state any, *const cmd = &any;
    struct vgp_fault fault = {VGP_OK};
    const enum vgp_error error = vgp_decode_create_sampler_state(src, len, cmd, &fault);

    if (error == VGP_OK) {
        CLAIM(fault.error == VGP_OK, "fault: untouched by success");
        claims(cmd, src, len);
        GATE(true, "accepted");
        GATE(len == 9, "accepted at length 9");
        return;
    }
    CLAIM(fault.error == error, "fault: says the same error");
    CLAIM(error == VGP_ERR_LENGTH || error == VGP_ERR_RANGE || error == VGP_ERR_TYPE, "fault: a decoder's error");
    CLAIM(fault.dword <= len, "fault: a dword of the command");
    CLAIM(fault.opcode == 1 && fault.object_type == 7, "fault: names the command");
    CLAIM(fault.command != NULL, "fault: has the command's name");
    GATE(error == VGP_ERR_LENGTH, "refused: length");
    GATE(error == VGP_ERR_RANGE, "refused: range");
}
#endif

#ifdef PROOF_ROUNDTRIP
#define PROOF_HEAD 15
#include "guest_sink.h"

#include "decode_3.c"

/* Encoded, then decoded: the same. */
static void same(const struct vgp_create_sampler_state *sent, const struct vgp_create_sampler_state *cmd)
{
    CLAIM(sent->handle == cmd->handle, "identity: handle");
    CLAIM(sent->wrap_s == cmd->wrap_s, "identity: wrap_s");
    CLAIM(sent->wrap_t == cmd->wrap_t, "identity: wrap_t");
    CLAIM(sent->wrap_r == cmd->wrap_r, "identity: wrap_r");
    CLAIM(sent->min_img_filter == cmd->min_img_filter, "identity: min_img_filter");
    CLAIM(sent->min_mip_filter == cmd->min_mip_filter, "identity: min_mip_filter");
    CLAIM(sent->mag_img_filter == cmd->mag_img_filter, "identity: mag_img_filter");
    CLAIM(sent->compare_mode == cmd->compare_mode, "identity: compare_mode");
    CLAIM(sent->compare_func == cmd->compare_func, "identity: compare_func");
    CLAIM(sent->seamless_cube_map == cmd->seamless_cube_map, "identity: seamless_cube_map");
    CLAIM(sent->max_anisotropy == cmd->max_anisotropy, "identity: max_anisotropy");
    CLAIM(same_f32(sent->lod_bias, cmd->lod_bias), "identity: lod_bias");
    CLAIM(same_f32(sent->min_lod, cmd->min_lod), "identity: min_lod");
    CLAIM(same_f32(sent->max_lod, cmd->max_lod), "identity: max_lod");
    for (uint32_t i = 0; i < 4; i++) {
        CLAIM(sent->border_color[i] == cmd->border_color[i], "identity: border_color.value");
    }
}

/* The framing; true: it was encoded. */
static bool framed(const struct vgp_create_sampler_state *sent)
{
    struct vgp_sink *const sink = any_sink();
    const int error = vgp_encode_create_sampler_state(sink, sent);
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
    len = 9u;
    CLAIM((header & 0xff) == 1, "header: the command's number");
    CLAIM(header >> 16 == len && len + 1 == proof_count, "header: the payload's length");
    CLAIM((header >> 8 & 0xff) == 7, "header: the object's type");
    GATE(true, "encoded");
    return true;
}

static void roundtrip(const struct vgp_create_sampler_state *sent)
{
    struct vgp_create_sampler_state any, *const cmd = &any;
    struct vgp_fault fault;

    if (!framed(sent))
        return;
    CLAIM(vgp_decode_create_sampler_state(proof_window, 9u, cmd, &fault) == VGP_OK, "identity: the decoder says so");
    same(sent, cmd);
    GATE(true, "accepted");
}

void proof(void)
{
    struct vgp_create_sampler_state sent;

    sent.compare_mode = any_bool();
    sent.seamless_cube_map = any_bool();
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
static enum bea_status handler(struct bea_context *ctx, const struct vgp_create_sampler_state *cmd, struct bea_object **out)
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
        handlers.create_sampler_state = handler;
    status = do_create_sampler_state(&run, src, len, object_type);

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
        CLAIM(status == (handlers.create_sampler_state ? BEA_ERR_REFUSED : BEA_ERR_UNSUPPORTED), "not called: refused");
        CLAIM(handlers.create_sampler_state == NULL || run.field != NULL, "refused: the field is named");
        GATE(status == BEA_ERR_UNSUPPORTED, "unsupported");
    }
    if (proof_inserts != 0) {
        CLAIM(proof_inserts == 1 && proof_calls == 1 && proof_status == BEA_OK && proof_inserted != NULL, "inserted: what was made, once");
        CLAIM(proof_inserted == proof_created, "inserted: the object that the handler made");
        CLAIM(proof_inserted_type == VIRGL_OBJECT_SAMPLER_STATE, "inserted: under its type");
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
