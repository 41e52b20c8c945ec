/* SPDX-License-Identifier: MIT */
/* User clip planes become clip distances, unless the guest computes distances itself. */
#include "lower.h"

static bool has_distances(const struct bea_lower *l)
{
    uint32_t reg;
    return bea_lower_find(l, VGP_TGSI_FILE_OUT, VGP_TGSI_SEMANTIC_CLIPDIST, 0, &reg) ||
           bea_lower_find(l, VGP_TGSI_FILE_OUT, VGP_TGSI_SEMANTIC_CLIPDIST, 1, &reg);
}

static unsigned plane_count(uint8_t enabled)
{
    unsigned count = 0;
    for (; enabled >> count; count++)
        ;
    return count;
}

void bea_lower_clip_planes(struct bea_lower *l)
{
    uint32_t vertex, out = 0;
    if (has_distances(l))
        return;
    if (!bea_lower_find(l, VGP_TGSI_FILE_OUT, VGP_TGSI_SEMANTIC_CLIPVERTEX, 0, &vertex) &&
        !bea_lower_find(l, VGP_TGSI_FILE_OUT, VGP_TGSI_SEMANTIC_POSITION, 0, &vertex))
        return;
    unsigned count = plane_count(l->key->clip_plane_enable);
    bea_lower_at_exits(l);
    for (unsigned i = 0; i < count; i++) {
        unsigned left = count - i < 4 ? count - i : 4;
        if (i % 4 == 0)
            out = bea_lower_declare_next(
                l, &(struct bea_ir_decl){.file = VGP_TGSI_FILE_OUT,
                                         .has_semantic = true,
                                         .interpolate = VGP_TGSI_INTERPOLATE_PERSPECTIVE,
                                         .semantic = VGP_TGSI_SEMANTIC_CLIPDIST,
                                         .semantic_index = (uint16_t)(i / 4),
                                         .usage_mask = (uint8_t)((1u << left) - 1u)});
        struct bea_ir_dst to = bea_lower_dst(VGP_TGSI_FILE_OUT, out, 1u << i % 4);
        if (l->key->clip_plane_enable >> i & 1)
            bea_lower_emit2(l, VGP_TGSI_OPCODE_DP4, to, bea_lower_src(VGP_TGSI_FILE_OUT, vertex),
                            bea_lower_src(BEA_IR_FILE_STATE, BEA_IR_STATE_CLIP_PLANE + i));
        else
            bea_lower_emit1(l, VGP_TGSI_OPCODE_MOV, to, bea_lower_uint(l, 0));
    }
    l->ir->has_property[VGP_TGSI_PROPERTY_NUM_CLIPDIST_ENABLED] = true;
    l->ir->properties[VGP_TGSI_PROPERTY_NUM_CLIPDIST_ENABLED] = count;
    l->ir->properties[VGP_TGSI_PROPERTY_NUM_CULLDIST_ENABLED] = 0;
}
