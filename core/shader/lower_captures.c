/* SPDX-License-Identifier: MIT */
/* Stream output: each captured range of components becomes an output of its own, copied before
 * anything is turned or clamped. */
#include "lower.h"

static bool is_output(const struct bea_lower *l, uint32_t reg)
{
    for (uint32_t i = 0; i < l->ir->num_decls; i++)
        if (l->ir->decls[i].file == VGP_TGSI_FILE_OUT && l->ir->decls[i].first == reg)
            return true;
    return false;
}

static void capture(struct bea_lower *l, uint32_t number)
{
    const struct bea_ir_capture *c = &l->ir->captures[number];
    if (c->num_components < 1 || c->first_component + c->num_components > 4) {
        bea_lower_fail(l, BEA_ERR_REFUSED, "a stream output has no such components");
        return;
    }
    const struct bea_ir_decl decl = {.file = VGP_TGSI_FILE_OUT,
                                     .capture = (uint8_t)(number + 1),
                                     .usage_mask = (uint8_t)((1u << c->num_components) - 1u),
                                     .stream = {c->stream, c->stream, c->stream, c->stream}};
    bool exists = is_output(l, c->reg);
    uint32_t out = bea_lower_declare_next(l, &decl);
    struct bea_ir_src value = bea_lower_src(VGP_TGSI_FILE_OUT, c->reg);
    for (unsigned i = 0; i < 4; i++)
        value.swizzle[i] = (uint8_t)((c->first_component + i) & 3);
    if (exists)
        bea_lower_emit1(l, VGP_TGSI_OPCODE_MOV,
                        bea_lower_dst(VGP_TGSI_FILE_OUT, out, decl.usage_mask), value);
}

void bea_lower_captures(struct bea_lower *l)
{
    bea_lower_at_exits(l);
    for (uint32_t i = 0; i < l->ir->num_captures && l->status == BEA_OK; i++)
        capture(l, i);
}
