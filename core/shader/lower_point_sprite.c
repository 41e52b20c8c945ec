/* SPDX-License-Identifier: MIT */
/* Point sprites: texture coordinates become the place in the point. */
#include "lower.h"

void bea_lower_point_sprite(struct bea_lower *l)
{
    for (uint32_t i = 0; i < l->ir->num_decls; i++) {
        struct bea_ir_decl *decl = &l->ir->decls[i];
        if (decl->file != VGP_TGSI_FILE_IN || !decl->has_semantic ||
            decl->semantic != VGP_TGSI_SEMANTIC_TEXCOORD || decl->semantic_index >= 8 ||
            !(l->key->point_coord_texcoords >> decl->semantic_index & 1))
            continue;
        decl->semantic = VGP_TGSI_SEMANTIC_PCOORD;
        decl->semantic_index = 0;
    }
}
