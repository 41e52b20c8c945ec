/* SPDX-License-Identifier: MIT */
/* Polygon stipple: a pattern of 32 by 32 pixels, rows of the resource, the leftmost pixel in the
 * highest bit. */
#include "lower.h"

#define OP(name) VGP_TGSI_OPCODE_##name

/* GL's fragment coordinate, whatever the guest's is. */
static struct bea_ir_src fragment_coordinate(struct bea_lower *l)
{
    uint32_t reg;
    if (!bea_lower_find(l, VGP_TGSI_FILE_IN, VGP_TGSI_SEMANTIC_POSITION, 0, &reg))
        reg = bea_lower_declare_next(
            l, &(struct bea_ir_decl){.file = VGP_TGSI_FILE_IN,
                                     .has_semantic = true,
                                     .interpolate = VGP_TGSI_INTERPOLATE_LINEAR,
                                     .semantic = VGP_TGSI_SEMANTIC_POSITION});
    return bea_lower_src(VGP_TGSI_FILE_IN, reg);
}

/* TEMP.xy: column and row of the pattern. */
static void find_place(struct bea_lower *l, uint32_t temp)
{
    const struct bea_ir_src place = bea_lower_src(VGP_TGSI_FILE_TEMP, temp);
    const struct bea_ir_dst xy = bea_lower_dst(VGP_TGSI_FILE_TEMP, temp, 3);
    bea_lower_emit1(l, OP(MOV), xy, fragment_coordinate(l));
    if (l->key->fb_y_inverted)
        bea_lower_emit2(
            l, OP(ADD), bea_lower_dst(VGP_TGSI_FILE_TEMP, temp, 2),
            bea_lower_component(bea_lower_src(BEA_IR_FILE_STATE, BEA_IR_STATE_FRAME), 0),
            bea_lower_negate(bea_lower_component(place, 1)));
    bea_lower_emit1(l, OP(F2U), xy, place);
    bea_lower_emit2(l, OP(AND), xy, place, bea_lower_uint(l, 31));
}

/* TEMP.x of `row`: the bits of row y of `place`: four rows are in a vector. */
static void fetch_row(struct bea_lower *l, struct bea_ir_src y, uint32_t row)
{
    const struct bea_ir_src bits = bea_lower_src(VGP_TGSI_FILE_TEMP, row);
    const struct bea_ir_src w = bea_lower_component(bits, 3);
    const struct bea_ir_dst to_w = bea_lower_dst(VGP_TGSI_FILE_TEMP, row, 8);
    uint32_t at = bea_lower_declare_next(l, &(struct bea_ir_decl){.file = VGP_TGSI_FILE_ADDR});
    struct bea_ir_src rows = bea_lower_src(BEA_IR_FILE_STATE, BEA_IR_STATE_STIPPLE);
    rows.reg.indirect = true;
    rows.reg.ind = (struct bea_ir_indirect){.file = VGP_TGSI_FILE_ADDR, .index = (uint16_t)at};
    bea_lower_emit2(l, OP(USHR), to_w, y, bea_lower_uint(l, 2));
    bea_lower_emit1(l, OP(UARL), bea_lower_dst(VGP_TGSI_FILE_ADDR, at, 1), w);
    bea_lower_emit2(l, OP(AND), to_w, y, bea_lower_uint(l, 1));
    bea_lower_emit3(l, OP(UCMP), bea_lower_dst(VGP_TGSI_FILE_TEMP, row, 3), w,
                    bea_lower_swizzle(rows, "ywyw"), bea_lower_swizzle(rows, "xzxz"));
    bea_lower_emit2(l, OP(AND), to_w, y, bea_lower_uint(l, 2));
    bea_lower_emit3(l, OP(UCMP), bea_lower_dst(VGP_TGSI_FILE_TEMP, row, 1), w,
                    bea_lower_component(bits, 1), bea_lower_component(bits, 0));
}

void bea_lower_stipple(struct bea_lower *l)
{
    uint32_t temp = bea_lower_temp(l), row = bea_lower_temp(l);
    const struct bea_ir_src place = bea_lower_src(VGP_TGSI_FILE_TEMP, temp);
    const struct bea_ir_src bits = bea_lower_component(bea_lower_src(VGP_TGSI_FILE_TEMP, row), 0);
    const struct bea_ir_dst to = bea_lower_dst(VGP_TGSI_FILE_TEMP, row, 1);
    bea_lower_at_exits(l);
    find_place(l, temp);
    fetch_row(l, bea_lower_component(place, 1), row);
    bea_lower_emit2(l, OP(SHL), to, bits, bea_lower_component(place, 0));
    bea_lower_emit2(l, OP(ISGE), to, bits, bea_lower_uint(l, 0)); /* the highest bit is the sign */
    bea_lower_test(l, OP(UIF), bits);
    bea_lower_emit0(l, OP(KILL));
    bea_lower_emit0(l, OP(ENDIF));
}
