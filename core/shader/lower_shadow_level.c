/* SPDX-License-Identifier: MIT */
/*
 * Levels of shadow textures that core GLSL has no function for: cubes and 2D arrays. A level
 * becomes gradients as long as its texels; a bias, and in older versions an offset, is done with
 * the gradients that the coordinates have.
 */
#include "lower_texture.h"

static bool is_poor(const struct bea_texture *target)
{
    return target && target->shadow && target->reference != BEA_TEXTURE_SECOND &&
           (target->cube || (target->array && target->spatial == 2));
}

/* exp2(level) / size in all directions. */
static void level_as_gradient(struct bea_lower *l, const struct bea_ir_insn *insn)
{
    uint32_t temp = bea_lower_temp(l);
    const struct bea_ir_src gradient = bea_lower_src(VGP_TGSI_FILE_TEMP, temp);
    struct bea_ir_src size = bea_lower_size(l, insn, insn->texture);
    bea_lower_emit1(l, VGP_TGSI_OPCODE_EX2, bea_lower_dst(VGP_TGSI_FILE_TEMP, temp, 7),
                    bea_lower_level(l, insn));
    bea_lower_emit2(l, VGP_TGSI_OPCODE_DIV, bea_lower_dst(VGP_TGSI_FILE_TEMP, temp, 7), gradient,
                    bea_lower_component(size, 0));
    bea_lower_with_gradients(l, insn, insn->src[0], gradient, gradient);
}

static void rewrite(struct bea_lower *l, const struct bea_ir_insn *insn, void *data)
{
    enum bea_lower_sampling how = bea_lower_sampling(insn);
    const struct bea_texture *target = bea_texture(insn->texture);
    bool fragment = bea_lower_stage_is(l, VGP_STAGE_FRAGMENT), has = l->host->texture_shadow_lod;
    bool old = l->host->es || l->host->version < 430;
    (void)data;
    if (how == BEA_LOWER_NO_SAMPLING || !is_poor(target))
        bea_lower_emit(l, insn);
    else if (!has && (how == BEA_LOWER_LEVEL || (how == BEA_LOWER_BIAS && !fragment)))
        level_as_gradient(l, insn);
    else if (how == BEA_LOWER_BIAS && fragment && target->array &&
             (!has || (old && insn->num_offsets)))
        bea_lower_with_own_gradients(l, insn, insn->src[0]);
    else if (how == BEA_LOWER_PLAIN && target->array && old && insn->num_offsets)
        bea_lower_with_own_gradients(l, insn, insn->src[0]);
    else
        bea_lower_emit(l, insn);
}

void bea_lower_shadow_level(struct bea_lower *l)
{
    for (uint32_t i = 0; i < l->ir->num_insns; i++)
        if (is_poor(bea_texture(l->ir->insns[i].texture))) {
            bea_lower_each(l, rewrite, NULL);
            return;
        }
}
