/* SPDX-License-Identifier: MIT */
/* Which varyings there are: those that one stage writes and the next one reads. */
#include "lower.h"

static bool has(const struct bea_shader_iface *iface, uint32_t semantic, uint32_t index)
{
    switch (semantic) {
    case VGP_TGSI_SEMANTIC_GENERIC: return index < 64 && (iface->generic >> index & 1);
    case VGP_TGSI_SEMANTIC_PATCH: return index < 32 && (iface->patch >> index & 1);
    case VGP_TGSI_SEMANTIC_TEXCOORD: return index < 8 && (iface->texcoord >> index & 1);
    case VGP_TGSI_SEMANTIC_COLOR: return index < 8 && (iface->color >> index & 1);
    case VGP_TGSI_SEMANTIC_BCOLOR: return index < 8 && (iface->bcolor >> index & 1);
    case VGP_TGSI_SEMANTIC_CLIPDIST:
        return iface->clip_distances + iface->cull_distances > 4 * (int)index;
    case VGP_TGSI_SEMANTIC_FOG: return iface->fog && index == 0;
    case VGP_TGSI_SEMANTIC_PSIZE: return iface->psize && index == 0;
    case VGP_TGSI_SEMANTIC_CLIPVERTEX: return iface->clipvertex && index == 0;
    default: return false;
    }
}

static bool is_read(const struct bea_lower *l, const struct bea_ir_decl *decl)
{
    uint32_t semantic = decl->semantic;
    if (l->key->next_stage > VGP_STAGE_COMPUTE)
        return false;
    if (semantic == VGP_TGSI_SEMANTIC_BCOLOR && l->key->next_stage == VGP_STAGE_FRAGMENT)
        semantic = VGP_TGSI_SEMANTIC_COLOR; /* the fragment shader chooses by facing */
    return has(&l->key->next, semantic, decl->semantic_index);
}

/* A control shader reads its outputs too. */
static bool is_own(const struct bea_lower *l, const struct bea_ir_decl *decl)
{
    static const struct bea_shader_iface all = {.generic = ~UINT64_C(0),
                                                .patch = ~0u,
                                                .texcoord = 0xff,
                                                .color = 0xff,
                                                .bcolor = 0xff,
                                                .fog = 1,
                                                .psize = 1,
                                                .clipvertex = 1,
                                                .clip_distances = 8};
    return bea_lower_stage_is(l, VGP_STAGE_TESS_CTRL) &&
           has(&all, decl->semantic, decl->semantic_index);
}

static bool is_written(const struct bea_lower *l, const struct bea_ir_decl *decl)
{
    if (l->key->prev_stage > VGP_STAGE_COMPUTE)
        return false;
    if (decl->semantic == VGP_TGSI_SEMANTIC_POSITION)
        return decl->vertex_dim && l->key->prev.position;
    return has(&l->key->prev, decl->semantic, decl->semantic_index);
}

/* Fog that nobody writes is 0, 0, 0, 1; all else is 0. */
static void default_fog(struct bea_lower *l, uint32_t reg)
{
    const uint32_t one = 0x3f800000u;
    uint32_t temp = bea_lower_replace(l, VGP_TGSI_FILE_IN, reg);
    bea_lower_emit1(l, VGP_TGSI_OPCODE_MOV, bea_lower_dst(VGP_TGSI_FILE_TEMP, temp, 0xf),
                    bea_lower_imm(l, 0, 0, 0, one));
}

void bea_lower_link(struct bea_lower *l)
{
    const uint32_t count = l->ir->num_decls;
    bool inputs = !bea_lower_stage_is(l, VGP_STAGE_VERTEX);
    bool outputs = !bea_lower_stage_is(l, VGP_STAGE_FRAGMENT);
    for (uint32_t i = 0; i < count && l->status == BEA_OK; i++) {
        struct bea_ir_decl *decl = &l->ir->decls[i];
        if (!decl->has_semantic)
            continue;
        if (decl->file == VGP_TGSI_FILE_OUT && outputs)
            decl->linked = is_read(l, decl) || is_own(l, decl);
        if (decl->file != VGP_TGSI_FILE_IN || !inputs)
            continue;
        decl->linked = is_written(l, decl);
        if (!decl->linked && !decl->vertex_dim && decl->semantic == VGP_TGSI_SEMANTIC_FOG)
            default_fog(l, decl->first);
    }
}
