/* SPDX-License-Identifier: MIT */
/* Rectangle textures that are 2D textures on the host: coordinates in texels are divided by the
 * size. */
#include "lower_texture.h"

#define OP(name) VGP_TGSI_OPCODE_##name

static bool is_rect(uint32_t texture)
{
    return texture == VGP_TGSI_TEXTURE_RECT || texture == VGP_TGSI_TEXTURE_SHADOWRECT;
}

/* xy divided by the size, the rest as it was. */
static struct bea_ir_src divided(struct bea_lower *l, struct bea_ir_src value,
                                 struct bea_ir_src size)
{
    uint32_t temp = bea_lower_temp(l);
    bea_lower_emit2(l, OP(DIV), bea_lower_dst(VGP_TGSI_FILE_TEMP, temp, 3), value, size);
    bea_lower_emit1(l, OP(MOV), bea_lower_dst(VGP_TGSI_FILE_TEMP, temp, 0xc), value);
    return bea_lower_src(VGP_TGSI_FILE_TEMP, temp);
}

/* OpenGL ES has no rectangles at all; elsewhere it is a matter of what is bound. Images are counted
 * in texels anyway. */
static bool is_2d(const struct bea_lower *l, const struct bea_shader_info *info,
                  const struct bea_ir_insn *insn)
{
    uint32_t first;
    if (!is_rect(insn->texture))
        return false;
    return l->host->es ||
           (bea_lower_sampler(info, insn, &first) && (l->key->rect_as_2d >> first & 1));
}

static void rewrite(struct bea_lower *l, const struct bea_ir_insn *insn, void *data)
{
    if (!is_2d(l, data, insn)) {
        bea_lower_emit(l, insn);
        return;
    }
    struct bea_ir_insn out = *insn;
    out.texture =
        insn->texture == VGP_TGSI_TEXTURE_RECT ? VGP_TGSI_TEXTURE_2D : VGP_TGSI_TEXTURE_SHADOW2D;
    if (insn->op == OP(TXF))
        out.op = OP(TXF_LZ); /* there is one level */
    if (insn->op == OP(TXQ))
        out.src[0] = bea_lower_uint(l, 0);
    if (bea_lower_sampling(insn) != BEA_LOWER_NO_SAMPLING || insn->op == OP(LODQ)) {
        struct bea_ir_src size = bea_lower_size(l, insn, out.texture);
        for (unsigned i = 0; i < (insn->op == OP(TXD) ? 3u : 1u); i++)
            out.src[i] = divided(l, insn->src[i], size);
    }
    bea_lower_emit(l, &out);
}

void bea_lower_rect(struct bea_lower *l)
{
    struct bea_shader_info info;
    bool any = false;
    for (uint32_t i = 0; i < l->ir->num_decls && l->host->es; i++)
        if (l->ir->decls[i].file == VGP_TGSI_FILE_IMAGE && is_rect(l->ir->decls[i].texture))
            l->ir->decls[i].texture = VGP_TGSI_TEXTURE_2D;
    for (uint32_t i = 0; i < l->ir->num_insns; i++)
        any |= is_rect(l->ir->insns[i].texture);
    if (!any)
        return;
    bea_shader_scan(l->ir, &info);
    bea_lower_each(l, rewrite, &info);
}
