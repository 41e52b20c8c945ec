/* SPDX-License-Identifier: MIT */
/* Attributes: of which type they are fetched, and with red and blue exchanged. */
#include "lower.h"

static bool has(uint32_t mask, uint32_t reg)
{
    return reg < 32 && (mask >> reg & 1);
}

static uint8_t type_of(const struct bea_shader_key *key, uint32_t reg)
{
    if (has(key->attrib_double, reg))
        return BEA_IR_DOUBLE;
    if (!has(key->attrib_integer, reg))
        return BEA_IR_FLOAT;
    return has(key->attrib_unsigned, reg) ? BEA_IR_UINT : BEA_IR_SINT;
}

void bea_lower_attributes(struct bea_lower *l)
{
    const uint32_t count = l->ir->num_decls;
    for (uint32_t i = 0; i < count && l->status == BEA_OK; i++) {
        struct bea_ir_decl *decl = &l->ir->decls[i];
        if (decl->file != VGP_TGSI_FILE_IN)
            continue;
        uint32_t reg = decl->first;
        decl->type = type_of(l->key, reg);
        if (!has(l->key->attrib_bgra, reg))
            continue;
        uint32_t temp = bea_lower_replace(l, VGP_TGSI_FILE_IN, reg);
        struct bea_ir_src copy = bea_lower_src(VGP_TGSI_FILE_TEMP, temp);
        bea_lower_emit1(l, VGP_TGSI_OPCODE_MOV, bea_lower_dst(VGP_TGSI_FILE_TEMP, temp, 0xf),
                        bea_lower_swizzle(copy, "zyxw"));
    }
}
