/* SPDX-License-Identifier: MIT */
/*
 * Fragment coordinates. GL's begin at the lower left, in the middle of pixels. The guest's origin
 * is row 0 of the resource unless it asks for LOWER_LEFT; a framebuffer with row 0 at the top turns
 * that around.
 */
#include "lower.h"

static bool is_turned(const struct bea_lower *l)
{
    uint32_t origin =
        bea_lower_property(l, VGP_TGSI_PROPERTY_FS_COORD_ORIGIN, VGP_TGSI_COORD_ORIGIN_UPPER_LEFT);
    return (origin == VGP_TGSI_COORD_ORIGIN_LOWER_LEFT) == !l->key->fb_y_inverted;
}

static bool is_integer(const struct bea_lower *l)
{
    return bea_lower_property(l, VGP_TGSI_PROPERTY_FS_COORD_PIXEL_CENTER,
                              VGP_TGSI_PIXEL_CENTER_HALF_INTEGER) == VGP_TGSI_PIXEL_CENTER_INTEGER;
}

static void change(struct bea_lower *l, uint32_t temp, bool turned, bool integer)
{
    const struct bea_ir_src at = bea_lower_src(VGP_TGSI_FILE_TEMP, temp);
    const struct bea_ir_src height =
        bea_lower_component(bea_lower_src(BEA_IR_FILE_STATE, BEA_IR_STATE_FRAME), 0);
    if (turned)
        bea_lower_emit2(l, VGP_TGSI_OPCODE_ADD, bea_lower_dst(VGP_TGSI_FILE_TEMP, temp, 2), height,
                        bea_lower_negate(bea_lower_component(at, 1)));
    if (integer)
        bea_lower_emit2(l, VGP_TGSI_OPCODE_ADD, bea_lower_dst(VGP_TGSI_FILE_TEMP, temp, 3), at,
                        bea_lower_float(l, -0.5f));
}

void bea_lower_frag_coord(struct bea_lower *l)
{
    const uint32_t count = l->ir->num_decls;
    bool turned = is_turned(l), integer = is_integer(l);
    for (uint32_t i = 0; i < count && l->status == BEA_OK && (turned || integer); i++) {
        const struct bea_ir_decl *decl = &l->ir->decls[i];
        bool input = decl->file == VGP_TGSI_FILE_IN || decl->file == VGP_TGSI_FILE_SV;
        if (input && decl->has_semantic && decl->semantic == VGP_TGSI_SEMANTIC_POSITION)
            change(l, bea_lower_replace(l, decl->file, decl->first), turned, integer);
    }
}
