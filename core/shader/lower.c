/* SPDX-License-Identifier: MIT */
/* The table of passes, and how they are run. */
#include "lower.h"

#include <stddef.h>

/* The block's layout is what BEA_IR_STATE_* says. */
#define AT(member, vector, component)                                                              \
    _Static_assert(offsetof(struct bea_shader_state, member) == 16 * (vector) + 4 * (component),   \
                   #member)
AT(clip_plane, BEA_IR_STATE_CLIP_PLANE, 0);
AT(y_scale, BEA_IR_STATE_VALUES, 0);
AT(alpha_ref, BEA_IR_STATE_VALUES, 1);
AT(point_size, BEA_IR_STATE_VALUES, 2);
AT(draw_id, BEA_IR_STATE_VALUES, 3);
AT(fb_height, BEA_IR_STATE_FRAME, 0);
AT(stipple, BEA_IR_STATE_STIPPLE, 0);
_Static_assert(sizeof(struct bea_shader_state) == 16 * BEA_IR_STATE_COUNT, "the whole block");

#define STAGE(name) (1u << VGP_STAGE_##name)
#define VS STAGE(VERTEX)
#define FS STAGE(FRAGMENT)
#define OUTPUTS (STAGE(VERTEX) | STAGE(TESS_EVAL) | STAGE(GEOMETRY)) /* may feed the rasterizer */
#define ENDS (STAGE(VERTEX) | STAGE(TESS_EVAL) | STAGE(FRAGMENT))    /* outputs at the end */
#define ALL 0x3fu
#define LAST 0x80u /* only where this stage feeds the rasterizer */

/* A pass runs where one of these bytes of the key is not 0, or ALWAYS. */
#define KEY(first, last)                                                                           \
    offsetof(struct bea_shader_key, first),                                                        \
        offsetof(struct bea_shader_key, last) + sizeof(((struct bea_shader_key *)0)->last)
#define ALWAYS 0, 0

/*
 * In order. Inputs come first: what stands in front of the program is stacked upwards. What stands
 * at the exits runs in the order of the table.
 */
static const struct pass {
    const char *name;
    uint32_t stages;
    size_t key_first, key_end;
    void (*run)(struct bea_lower *l);
} passes[] = {
    {"registers", ALL, ALWAYS, bea_lower_registers},
    {"draw_id", VS, ALWAYS, bea_lower_draw_id},
    {"attributes", VS, KEY(attrib_integer, attrib_double), bea_lower_attributes},
    {"two_side", FS, KEY(two_side, two_side), bea_lower_two_side},
    {"point_sprite", FS, KEY(point_coord_texcoords, point_coord_texcoords), bea_lower_point_sprite},
    {"point_coord", FS, KEY(point_coord_upper_left, point_coord_upper_left), bea_lower_point_coord},
    {"frag_coord", FS, ALWAYS, bea_lower_frag_coord},
    {"interpolation", FS | OUTPUTS, ALWAYS, bea_lower_interpolation},
    {"projection", ALL, ALWAYS, bea_lower_projection},
    {"rect", ALL, ALWAYS, bea_lower_rect},
    {"1d", ALL, ALWAYS, bea_lower_1d},
    {"clamp", ALL, KEY(clamp, clamp), bea_lower_clamp},
    {"shadow_level", ALL, ALWAYS, bea_lower_shadow_level},
    {"shadow_swizzle", ALL, KEY(shadow_const, shadow_const), bea_lower_shadow_swizzle},
    {"buffer_swizzle", ALL, KEY(buffer_swizzle, buffer_swizzle), bea_lower_buffer_swizzle},
    {"samples", ALL, KEY(texture_samples, image_samples), bea_lower_samples},
    {"return", ENDS, ALWAYS, bea_lower_return},
    {"captures", OUTPUTS | LAST, KEY(has_stream_output, has_stream_output), bea_lower_captures},
    {"clamp_vertex_color", OUTPUTS | LAST, KEY(clamp_vertex_color, clamp_vertex_color),
     bea_lower_clamp_color},
    {"clip_planes", OUTPUTS | LAST, KEY(clip_plane_enable, clip_plane_enable),
     bea_lower_clip_planes},
    {"flip", OUTPUTS | LAST, ALWAYS, bea_lower_flip},
    {"halfz", OUTPUTS | LAST, KEY(clip_halfz_lower, clip_halfz_lower), bea_lower_halfz},
    {"point_size", OUTPUTS | LAST, ALWAYS, bea_lower_point_size},
    {"sample_mask", FS, ALWAYS, bea_lower_sample_mask},
    {"targets", FS, ALWAYS, bea_lower_targets},
    {"clamp_color", FS, KEY(clamp_color, clamp_color), bea_lower_clamp_color},
    {"alpha_test", FS, KEY(alpha_func, alpha_func), bea_lower_alpha_test},
    {"swizzle_colors", FS, KEY(cbuf_swizzle, cbuf_swizzle), bea_lower_swizzle_colors},
    {"stipple", FS, KEY(poly_stipple, poly_stipple), bea_lower_stipple},
    {"link", ALL, ALWAYS, bea_lower_link},
};

static bool is_wanted(const struct pass *pass, const struct bea_lower *l)
{
    const uint8_t *key = (const uint8_t *)l->key;
    if (!(pass->stages >> l->ir->stage & 1) || (pass->stages & LAST && !l->key->last_vertex_stage))
        return false;
    for (size_t i = pass->key_first; i < pass->key_end; i++)
        if (key[i])
            return true;
    return pass->key_end == 0;
}

static bool is_exit(const struct bea_shader_ir *ir, const struct bea_ir_insn *insn)
{
    return insn->op ==
           (ir->stage == VGP_STAGE_GEOMETRY ? VGP_TGSI_OPCODE_EMIT : VGP_TGSI_OPCODE_END);
}

static void append_all(struct bea_lower *l, const struct bea_lower_code *code)
{
    for (uint32_t i = 0; i < code->count; i++)
        bea_lower_emit(l, &code->insns[i]);
}

/* Puts together what a pass wrote around the program. */
static void splice(struct bea_lower *l)
{
    struct bea_shader_ir *ir = l->ir;
    if (!l->front.count && !l->exit.count)
        return;
    l->code = &l->body;
    append_all(l, &l->front);
    for (uint32_t i = 0; i < ir->num_insns; i++) {
        if (is_exit(ir, &ir->insns[i]))
            append_all(l, &l->exit);
        bea_lower_emit(l, &ir->insns[i]);
    }
    bea_lower_code_take(l);
    l->front.count = l->exit.count = 0;
}

struct bea_shader_ir *bea_shader_lower(const struct bea_shader_ir *ir,
                                       const struct bea_shader_key *key,
                                       const struct bea_glsl_host *host,
                                       const struct bea_lower_watch *watch, enum bea_status *status,
                                       struct bea_shader_error *error)
{
    struct bea_lower l = {.key = key, .host = host, .error = error, .status = BEA_OK};
    l.ir = bea_shader_ir_clone(ir);
    if (!l.ir)
        bea_lower_fail(&l, BEA_ERR_NO_MEMORY, "no memory to lower a shader");
    for (size_t i = 0; i < sizeof(passes) / sizeof(passes[0]) && l.status == BEA_OK; i++) {
        if (!is_wanted(&passes[i], &l))
            continue;
        passes[i].run(&l);
        splice(&l);
        if (watch && l.status == BEA_OK)
            watch->behind(watch->data, passes[i].name, l.ir);
    }
    bea_lower_code_finish(&l.front);
    bea_lower_code_finish(&l.exit);
    bea_lower_code_finish(&l.body);
    *status = l.status;
    if (l.status == BEA_OK)
        return l.ir;
    bea_shader_ir_destroy(l.ir);
    return NULL;
}
