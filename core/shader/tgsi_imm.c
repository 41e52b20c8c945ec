/* SPDX-License-Identifier: MIT */
/* IMM and PROPERTY lines. */
#include "tgsi.h"

#include <string.h>

#include "vgp/tgsi.h"

typedef bool (*take_value)(struct bea_lex *lex, uint32_t *bits);

static const struct imm_type {
    take_value take;
    unsigned words; /* of one value */
} imm_types[VGP_TGSI_IMM_TYPE_COUNT] = {
    [VGP_TGSI_IMM_TYPE_FLT32] = {bea_lex_float32, 1},
    [VGP_TGSI_IMM_TYPE_UINT32] = {bea_lex_uint32, 1},
    [VGP_TGSI_IMM_TYPE_INT32] = {bea_lex_int32, 1},
    [VGP_TGSI_IMM_TYPE_FLT64] = {bea_lex_float64, 2},
    [VGP_TGSI_IMM_TYPE_UINT64] = {bea_lex_uint64, 2},
    [VGP_TGSI_IMM_TYPE_INT64] = {bea_lex_int64, 2},
};

/* "{a, b, c, d}", or fewer; the rest is 0. */
static bool take_values(struct bea_tgsi_parser *p, struct bea_ir_imm *imm)
{
    const struct imm_type *type = &imm_types[imm->type];
    unsigned count = 0;

    if (!bea_lex_expect(&p->lex, '{'))
        return false;
    do {
        if (count == 4)
            return bea_lex_fail(&p->lex, BEA_ERR_REFUSED, p->lex.pos,
                                "more than four words in an immediate");
        if (!type->take(&p->lex, &imm->bits[count]))
            return false;
        count += type->words;
    } while (bea_lex_accept(&p->lex, ','));
    return bea_lex_expect(&p->lex, '}');
}

/* Immediates come in order; the oldest guests leave the number out. */
static bool take_number(struct bea_tgsi_parser *p)
{
    uint32_t index;
    size_t at;

    if (bea_lex_peek(&p->lex) != '[')
        return true;
    at = p->lex.pos;
    if (!bea_lex_bracketed(&p->lex, BEA_IR_MAX_INDEX, &index))
        return false;
    if (index != p->ir->num_imms)
        return bea_lex_fail(&p->lex, BEA_ERR_REFUSED, at, "immediate %u where %u is due",
                            (unsigned)index, (unsigned)p->ir->num_imms);
    return true;
}

bool bea_tgsi_imm(struct bea_tgsi_parser *p)
{
    struct bea_shader_ir *ir = p->ir;
    struct bea_ir_imm *imm;
    struct bea_word word;
    int32_t type;

    if (!take_number(p) || !bea_lex_word(&p->lex, &word))
        return false;
    type = vgp_tgsi_imm_type_by_name(word.text, word.len);
    if (type < 0)
        return bea_lex_fail(&p->lex, BEA_ERR_REFUSED, word.at, "no immediate type: \"%.*s\"",
                            (int)word.len, word.text);
    if (!bea_tgsi_reserve(p, (void **)&ir->imms, &p->cap_imms, ir->num_imms, sizeof(*ir->imms),
                          BEA_IR_MAX_IMMS, "immediates"))
        return false;
    imm = &ir->imms[ir->num_imms];
    memset(imm, 0, sizeof(*imm));
    imm->type = (uint8_t)type;
    if (!take_values(p, imm))
        return false;
    ir->num_imms++;
    return true;
}

/* Property values that have names; anything may also be a number. */
static int32_t named_value(const struct bea_word *word)
{
    static int (*const tables[])(const char *text, size_t len) = {
        vgp_tgsi_primitive_by_name,
        vgp_tgsi_coord_origin_by_name,
        vgp_tgsi_pixel_center_by_name,
        vgp_tgsi_processor_by_name,
    };
    int32_t value = -1;

    for (size_t i = 0; i < sizeof(tables) / sizeof(tables[0]) && value < 0; i++)
        value = tables[i](word->text, word->len);
    return value;
}

static bool take_property_value(struct bea_tgsi_parser *p, uint32_t *value)
{
    const char next = bea_lex_peek(&p->lex);
    struct bea_word word;
    int32_t named;

    if (next >= '0' && next <= '9')
        return bea_lex_uint(&p->lex, UINT32_MAX, value);
    if (!bea_lex_word(&p->lex, &word))
        return false;
    named = named_value(&word);
    if (named < 0)
        return bea_lex_fail(&p->lex, BEA_ERR_REFUSED, word.at, "no property value: \"%.*s\"",
                            (int)word.len, word.text);
    *value = (uint32_t)named;
    return true;
}

bool bea_tgsi_property(struct bea_tgsi_parser *p)
{
    struct bea_word word;
    int32_t property;
    uint32_t value;

    if (!bea_lex_word(&p->lex, &word))
        return false;
    property = vgp_tgsi_property_by_name(word.text, word.len);
    if (property < 0) {
        bea_lex_skip_line(&p->lex); /* newer guests know more of them than this host */
        return true;
    }
    if (!take_property_value(p, &value))
        return false;
    p->ir->has_property[property] = true;
    p->ir->properties[property] = value;
    return true;
}
