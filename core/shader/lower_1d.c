/* SPDX-License-Identifier: MIT */
/* 1D textures and images on a host that has none, OpenGL ES: the only row of a 2D one. */
#include "lower_texture.h"

#define OP(name) VGP_TGSI_OPCODE_##name

static const struct {
    uint8_t is, becomes;
} targets[] = {
    {VGP_TGSI_TEXTURE_1D, VGP_TGSI_TEXTURE_2D},
    {VGP_TGSI_TEXTURE_1D_ARRAY, VGP_TGSI_TEXTURE_2D_ARRAY},
    {VGP_TGSI_TEXTURE_SHADOW1D, VGP_TGSI_TEXTURE_SHADOW2D},
    {VGP_TGSI_TEXTURE_SHADOW1D_ARRAY, VGP_TGSI_TEXTURE_SHADOW2D_ARRAY},
};

/* The same target where it is no 1D one. */
static uint8_t wide_target(uint8_t texture)
{
    for (size_t i = 0; i < sizeof(targets) / sizeof(targets[0]); i++)
        if (targets[i].is == texture)
            return targets[i].becomes;
    return texture;
}

/* A row stands behind x; what array and reference there are moves on. Bits of 0.5 for coordinates,
 * 0 for texels and directions. */
static struct bea_ir_src with_row(struct bea_lower *l, struct bea_ir_src src, bool array,
                                  uint32_t row)
{
    uint32_t temp = bea_lower_temp(l);
    bea_lower_emit1(l, OP(MOV), bea_lower_dst(VGP_TGSI_FILE_TEMP, temp, 1), src);
    bea_lower_emit1(l, OP(MOV), bea_lower_dst(VGP_TGSI_FILE_TEMP, temp, 2), bea_lower_uint(l, row));
    bea_lower_emit1(l, OP(MOV), bea_lower_dst(VGP_TGSI_FILE_TEMP, temp, 0xc),
                    array ? bea_lower_swizzle(src, "xyyw") : src);
    return bea_lower_src(VGP_TGSI_FILE_TEMP, temp);
}

/* Only functions with an offset want an immediate, so that one stays one. */
static struct bea_ir_src offset_with_row(struct bea_lower *l, struct bea_ir_src offset)
{
    if (offset.reg.file != VGP_TGSI_FILE_IMM || offset.reg.indirect)
        return with_row(l, offset, false, 0);
    uint32_t bits = l->ir->imms[offset.reg.index].bits[offset.swizzle[0]];
    if (offset.negate)
        bits = 0u - bits;
    return bea_lower_imm(l, bits, 0, 0, 0);
}

/* x, reference y, layer z of a size: the row's 1 is left out. Not every host can tell w. */
static void emit_size(struct bea_lower *l, const struct bea_ir_insn *insn)
{
    struct bea_ir_insn query = *insn;
    uint32_t temp = bea_lower_temp(l);
    query.dst[0] = bea_lower_dst(VGP_TGSI_FILE_TEMP, temp, 7u | (insn->dst[0].writemask & 8u));
    bea_lower_emit(l, &query);
    bea_lower_emit1(l, OP(MOV), insn->dst[0],
                    bea_lower_swizzle(bea_lower_src(VGP_TGSI_FILE_TEMP, temp), "xzzw"));
}

/* A shadow array has no place for a level beside the reference any more. */
static void move_level(struct bea_ir_insn *insn, struct bea_ir_src level)
{
    if (insn->op != OP(TXB) && insn->op != OP(TXL))
        return;
    insn->op = insn->op == OP(TXB) ? OP(TXB2) : OP(TXL2);
    insn->src[2] = insn->src[1];
    insn->src[1] = level;
    insn->num_src = 3;
}

static void sample(struct bea_lower *l, struct bea_ir_insn *insn, bool array, bool shadow)
{
    const struct bea_ir_src old = insn->src[0];
    bool fetch = insn->op == OP(TXF) || insn->op == OP(TXF_LZ);
    insn->src[0] = with_row(l, old, array, fetch ? 0 : 0x3f000000u);
    if (array && shadow) {
        bea_lower_emit1(l, OP(MOV),
                        bea_lower_dst(VGP_TGSI_FILE_TEMP, (uint32_t)insn->src[0].reg.index, 8),
                        bea_lower_component(old, 2));
        move_level(insn, bea_lower_component(old, 3));
    }
    for (unsigned i = 1; i <= 2 && insn->op == OP(TXD); i++)
        insn->src[i] = with_row(l, insn->src[i], false, 0);
    for (unsigned i = 0; i < insn->num_offsets; i++)
        insn->offsets[i] = offset_with_row(l, insn->offsets[i]);
    bea_lower_emit(l, insn);
}

static void rewrite(struct bea_lower *l, const struct bea_ir_insn *insn, void *data)
{
    const struct bea_texture *target = bea_texture(insn->texture);
    struct bea_ir_insn wide = *insn;
    (void)data;
    wide.texture = wide_target(insn->texture);
    if (wide.texture == insn->texture || insn->op == OP(TXQS)) {
        bea_lower_emit(l, &wide);
    } else if (insn->op == OP(TXQ) || insn->op == OP(RESQ)) {
        if (target->array)
            emit_size(l, &wide);
        else
            bea_lower_emit(l, &wide);
    } else if (vgp_tgsi_opcode_info(insn->op)->has_texture) {
        sample(l, &wide, target->array, target->shadow);
    } else {
        unsigned at = insn->op == OP(STORE) ? 0 : 1; /* of an image */
        wide.src[at] = with_row(l, insn->src[at], target->array, 0);
        bea_lower_emit(l, &wide);
    }
}

void bea_lower_1d(struct bea_lower *l)
{
    bool any = false;
    if (!l->host->es)
        return;
    for (uint32_t i = 0; i < l->ir->num_decls; i++) {
        struct bea_ir_decl *decl = &l->ir->decls[i];
        if (decl->file != VGP_TGSI_FILE_SVIEW && decl->file != VGP_TGSI_FILE_IMAGE)
            continue;
        decl->texture = wide_target(decl->texture);
    }
    for (uint32_t i = 0; i < l->ir->num_insns; i++)
        any |= wide_target(l->ir->insns[i].texture) != l->ir->insns[i].texture;
    if (any)
        bea_lower_each(l, rewrite, NULL);
}
