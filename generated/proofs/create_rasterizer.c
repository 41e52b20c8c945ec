/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
/* What is proven of CREATE_RASTERIZER; docs/proofs.md says how. Generated from protocol/virgl.xml: do not edit. */
#include "proof.h"

#include "vgp/commands.h"

/* What the description promises of each command that the decoder accepts. */
static void claims(const struct vgp_create_rasterizer *cmd, const uint32_t *src, uint32_t len)
{
    CLAIM(cmd->handle != 0, "handle: not 0");
    CLAIM(is_bool(cmd->flatshade), "flatshade: 0 or 1");
    CLAIM(is_bool(cmd->depth_clip), "depth_clip: 0 or 1");
    CLAIM(is_bool(cmd->clip_halfz), "clip_halfz: 0 or 1");
    CLAIM(is_bool(cmd->rasterizer_discard), "rasterizer_discard: 0 or 1");
    CLAIM(is_bool(cmd->flatshade_first), "flatshade_first: 0 or 1");
    CLAIM(is_bool(cmd->light_twoside), "light_twoside: 0 or 1");
    CLAIM(is_bool(cmd->sprite_coord_mode), "sprite_coord_mode: 0 or 1");
    CLAIM(is_bool(cmd->point_quad_rasterization), "point_quad_rasterization: 0 or 1");
    CLAIM(cmd->cull_face <= 0x3u, "cull_face: fits 2 bits");
    CLAIM(cmd->fill_front <= 0x3u, "fill_front: fits 2 bits");
    CLAIM(cmd->fill_back <= 0x3u, "fill_back: fits 2 bits");
    CLAIM(is_bool(cmd->scissor), "scissor: 0 or 1");
    CLAIM(is_bool(cmd->front_ccw), "front_ccw: 0 or 1");
    CLAIM(is_bool(cmd->clamp_vertex_color), "clamp_vertex_color: 0 or 1");
    CLAIM(is_bool(cmd->clamp_fragment_color), "clamp_fragment_color: 0 or 1");
    CLAIM(is_bool(cmd->offset_line), "offset_line: 0 or 1");
    CLAIM(is_bool(cmd->offset_point), "offset_point: 0 or 1");
    CLAIM(is_bool(cmd->offset_tri), "offset_tri: 0 or 1");
    CLAIM(is_bool(cmd->poly_smooth), "poly_smooth: 0 or 1");
    CLAIM(is_bool(cmd->poly_stipple_enable), "poly_stipple_enable: 0 or 1");
    CLAIM(is_bool(cmd->point_smooth), "point_smooth: 0 or 1");
    CLAIM(is_bool(cmd->point_size_per_vertex), "point_size_per_vertex: 0 or 1");
    CLAIM(is_bool(cmd->multisample), "multisample: 0 or 1");
    CLAIM(is_bool(cmd->line_smooth), "line_smooth: 0 or 1");
    CLAIM(is_bool(cmd->line_stipple_enable), "line_stipple_enable: 0 or 1");
    CLAIM(is_bool(cmd->line_last_pixel), "line_last_pixel: 0 or 1");
    CLAIM(is_bool(cmd->half_pixel_center), "half_pixel_center: 0 or 1");
    CLAIM(is_bool(cmd->bottom_edge_rule), "bottom_edge_rule: 0 or 1");
    CLAIM(is_bool(cmd->force_persample_interp), "force_persample_interp: 0 or 1");
    CLAIM(cmd->line_stipple_pattern <= 0xffffu, "line_stipple_pattern: fits 16 bits");
    CLAIM(cmd->line_stipple_factor <= 0xffu, "line_stipple_factor: fits 8 bits");
    CLAIM(cmd->clip_plane_enable <= 0xffu, "clip_plane_enable: fits 8 bits");
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
    struct vgp_create_rasterizer any, *const cmd = &any;
    struct vgp_fault fault = {VGP_OK};
    const enum vgp_error error = vgp_decode_create_rasterizer(src, len, cmd, &fault);

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
    CLAIM(fault.opcode == 1 && fault.object_type == 2, "fault: names the command");
    CLAIM(fault.command != NULL, "fault: has the command's name");
    GATE(error == VGP_ERR_LENGTH, "refused: length");
    GATE(error == VGP_ERR_RANGE, "refused: range");
}
#endif

#ifdef PROOF_ROUNDTRIP
#define PROOF_HEAD 11
#include "guest_sink.h"

#include "decode_3.c"

/* Encoded, then decoded: the same. */
static void same(const struct vgp_create_rasterizer *sent, const struct vgp_create_rasterizer *cmd)
{
    CLAIM(sent->handle == cmd->handle, "identity: handle");
    CLAIM(sent->flatshade == cmd->flatshade, "identity: flatshade");
    CLAIM(sent->depth_clip == cmd->depth_clip, "identity: depth_clip");
    CLAIM(sent->clip_halfz == cmd->clip_halfz, "identity: clip_halfz");
    CLAIM(sent->rasterizer_discard == cmd->rasterizer_discard, "identity: rasterizer_discard");
    CLAIM(sent->flatshade_first == cmd->flatshade_first, "identity: flatshade_first");
    CLAIM(sent->light_twoside == cmd->light_twoside, "identity: light_twoside");
    CLAIM(sent->sprite_coord_mode == cmd->sprite_coord_mode, "identity: sprite_coord_mode");
    CLAIM(sent->point_quad_rasterization == cmd->point_quad_rasterization, "identity: point_quad_rasterization");
    CLAIM(sent->cull_face == cmd->cull_face, "identity: cull_face");
    CLAIM(sent->fill_front == cmd->fill_front, "identity: fill_front");
    CLAIM(sent->fill_back == cmd->fill_back, "identity: fill_back");
    CLAIM(sent->scissor == cmd->scissor, "identity: scissor");
    CLAIM(sent->front_ccw == cmd->front_ccw, "identity: front_ccw");
    CLAIM(sent->clamp_vertex_color == cmd->clamp_vertex_color, "identity: clamp_vertex_color");
    CLAIM(sent->clamp_fragment_color == cmd->clamp_fragment_color, "identity: clamp_fragment_color");
    CLAIM(sent->offset_line == cmd->offset_line, "identity: offset_line");
    CLAIM(sent->offset_point == cmd->offset_point, "identity: offset_point");
    CLAIM(sent->offset_tri == cmd->offset_tri, "identity: offset_tri");
    CLAIM(sent->poly_smooth == cmd->poly_smooth, "identity: poly_smooth");
    CLAIM(sent->poly_stipple_enable == cmd->poly_stipple_enable, "identity: poly_stipple_enable");
    CLAIM(sent->point_smooth == cmd->point_smooth, "identity: point_smooth");
    CLAIM(sent->point_size_per_vertex == cmd->point_size_per_vertex, "identity: point_size_per_vertex");
    CLAIM(sent->multisample == cmd->multisample, "identity: multisample");
    CLAIM(sent->line_smooth == cmd->line_smooth, "identity: line_smooth");
    CLAIM(sent->line_stipple_enable == cmd->line_stipple_enable, "identity: line_stipple_enable");
    CLAIM(sent->line_last_pixel == cmd->line_last_pixel, "identity: line_last_pixel");
    CLAIM(sent->half_pixel_center == cmd->half_pixel_center, "identity: half_pixel_center");
    CLAIM(sent->bottom_edge_rule == cmd->bottom_edge_rule, "identity: bottom_edge_rule");
    CLAIM(sent->force_persample_interp == cmd->force_persample_interp, "identity: force_persample_interp");
    CLAIM(same_f32(sent->point_size, cmd->point_size), "identity: point_size");
    CLAIM(sent->sprite_coord_enable == cmd->sprite_coord_enable, "identity: sprite_coord_enable");
    CLAIM(sent->line_stipple_pattern == cmd->line_stipple_pattern, "identity: line_stipple_pattern");
    CLAIM(sent->line_stipple_factor == cmd->line_stipple_factor, "identity: line_stipple_factor");
    CLAIM(sent->clip_plane_enable == cmd->clip_plane_enable, "identity: clip_plane_enable");
    CLAIM(same_f32(sent->line_width, cmd->line_width), "identity: line_width");
    CLAIM(same_f32(sent->offset_units, cmd->offset_units), "identity: offset_units");
    CLAIM(same_f32(sent->offset_scale, cmd->offset_scale), "identity: offset_scale");
    CLAIM(same_f32(sent->offset_clamp, cmd->offset_clamp), "identity: offset_clamp");
}

/* The framing; true: it was encoded. */
static bool framed(const struct vgp_create_rasterizer *sent)
{
    struct vgp_sink *const sink = any_sink();
    const int error = vgp_encode_create_rasterizer(sink, sent);
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
    CLAIM((header >> 8 & 0xff) == 2, "header: the object's type");
    GATE(true, "encoded");
    return true;
}

static void roundtrip(const struct vgp_create_rasterizer *sent)
{
    struct vgp_create_rasterizer any, *const cmd = &any;
    struct vgp_fault fault;

    if (!framed(sent))
        return;
    CLAIM(vgp_decode_create_rasterizer(proof_window, 9u, cmd, &fault) == VGP_OK, "identity: the decoder says so");
    same(sent, cmd);
    GATE(true, "accepted");
}

void proof(void)
{
    struct vgp_create_rasterizer sent;

    sent.flatshade = any_bool();
    sent.depth_clip = any_bool();
    sent.clip_halfz = any_bool();
    sent.rasterizer_discard = any_bool();
    sent.flatshade_first = any_bool();
    sent.light_twoside = any_bool();
    sent.sprite_coord_mode = any_bool();
    sent.point_quad_rasterization = any_bool();
    sent.scissor = any_bool();
    sent.front_ccw = any_bool();
    sent.clamp_vertex_color = any_bool();
    sent.clamp_fragment_color = any_bool();
    sent.offset_line = any_bool();
    sent.offset_point = any_bool();
    sent.offset_tri = any_bool();
    sent.poly_smooth = any_bool();
    sent.poly_stipple_enable = any_bool();
    sent.point_smooth = any_bool();
    sent.point_size_per_vertex = any_bool();
    sent.multisample = any_bool();
    sent.line_smooth = any_bool();
    sent.line_stipple_enable = any_bool();
    sent.line_last_pixel = any_bool();
    sent.half_pixel_center = any_bool();
    sent.bottom_edge_rule = any_bool();
    sent.force_persample_interp = any_bool();
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
static enum bea_status handler(struct bea_context *ctx, const struct vgp_create_rasterizer *cmd, struct bea_object **out)
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
        handlers.create_rasterizer = handler;
    status = do_create_rasterizer(&run, src, len, object_type);

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
        CLAIM(status == (handlers.create_rasterizer ? BEA_ERR_REFUSED : BEA_ERR_UNSUPPORTED), "not called: refused");
        CLAIM(handlers.create_rasterizer == NULL || run.field != NULL, "refused: the field is named");
        GATE(status == BEA_ERR_UNSUPPORTED, "unsupported");
    }
    if (proof_inserts != 0) {
        CLAIM(proof_inserts == 1 && proof_calls == 1 && proof_status == BEA_OK && proof_inserted != NULL, "inserted: what was made, once");
        CLAIM(proof_inserted == proof_created, "inserted: the object that the handler made");
        CLAIM(proof_inserted_type == VIRGL_OBJECT_RASTERIZER, "inserted: under its type");
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
