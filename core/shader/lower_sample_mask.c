/* SPDX-License-Identifier: MIT */
/* A sample mask counts only where there are samples: GL would drop fragments of other targets. */
#include "lower.h"

void bea_lower_sample_mask(struct bea_lower *l)
{
    for (uint32_t i = 0; i < l->ir->num_decls && !l->key->multisample; i++) {
        struct bea_ir_decl *decl = &l->ir->decls[i];
        if (decl->file == VGP_TGSI_FILE_OUT && decl->semantic == VGP_TGSI_SEMANTIC_SAMPLEMASK)
            decl->has_semantic = false;
    }
}
