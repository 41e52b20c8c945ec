/* SPDX-License-Identifier: MIT */
/* Which targets get which colour - one for all, two for the first, or each its own - and of which
 * type they are. */
#include "lower.h"

/* Only colours below `count` leave the shader. */
static void drop_others(const struct bea_lower *l, uint32_t count)
{
    for (uint32_t i = 0; i < l->ir->num_decls; i++) {
        struct bea_ir_decl *decl = &l->ir->decls[i];
        if (decl->file == VGP_TGSI_FILE_OUT && decl->semantic == VGP_TGSI_SEMANTIC_COLOR &&
            decl->semantic_index >= count)
            decl->has_semantic = false;
    }
}

static void broadcast(struct bea_lower *l)
{
    struct bea_ir_decl decl = {.file = VGP_TGSI_FILE_OUT,
                               .has_semantic = true,
                               .interpolate = VGP_TGSI_INTERPOLATE_PERSPECTIVE,
                               .semantic = VGP_TGSI_SEMANTIC_COLOR};
    uint32_t first;
    drop_others(l, 1);
    if (!bea_lower_find(l, VGP_TGSI_FILE_OUT, VGP_TGSI_SEMANTIC_COLOR, 0, &first))
        return;
    bea_lower_at_exits(l);
    for (uint16_t i = 1; i < l->key->num_cbufs && i < 8; i++) {
        decl.semantic_index = i;
        uint32_t out = bea_lower_declare_next(l, &decl);
        bea_lower_emit1(l, VGP_TGSI_OPCODE_MOV, bea_lower_dst(VGP_TGSI_FILE_OUT, out, 0xf),
                        bea_lower_src(VGP_TGSI_FILE_OUT, first));
    }
}

static uint8_t type_of(const struct bea_shader_key *key, uint32_t target)
{
    if (!(key->cbuf_integer >> target & 1))
        return BEA_IR_FLOAT;
    return key->cbuf_unsigned >> target & 1 ? BEA_IR_UINT : BEA_IR_SINT;
}

void bea_lower_targets(struct bea_lower *l)
{
    if (l->key->dual_source)
        drop_others(l, 2);
    else if (bea_lower_property(l, VGP_TGSI_PROPERTY_FS_COLOR0_WRITES_ALL_CBUFS, 0))
        broadcast(l);
    for (uint32_t i = 0; i < l->ir->num_decls; i++) {
        struct bea_ir_decl *decl = &l->ir->decls[i];
        if (decl->file == VGP_TGSI_FILE_OUT && decl->has_semantic &&
            decl->semantic == VGP_TGSI_SEMANTIC_COLOR)
            decl->type = type_of(l->key, l->key->dual_source ? 0 : decl->semantic_index & 7u);
    }
}
