/* SPDX-License-Identifier: MIT */
/*
 * Registers as operands: FILE[i], FILE[d][i], either part ADDR[k].c+n, "(id)" of an array behind,
 * then a mask or a swizzle; sources also with a sign and bars.
 */
#include "tgsi.h"

#include "vgp/tgsi.h"

static int component(char c)
{
    switch (c) {
    case 'x':
    case 'X': return 0;
    case 'y':
    case 'Y': return 1;
    case 'z':
    case 'Z': return 2;
    case 'w':
    case 'W': return 3;
    default: return -1;
    }
}

static bool take_file(struct bea_tgsi_parser *p, uint8_t *file)
{
    struct bea_word word;
    int32_t value;

    if (!bea_lex_word(&p->lex, &word))
        return false;
    value = vgp_tgsi_file_by_name(word.text, word.len);
    if (value < 0)
        return bea_lex_fail(&p->lex, BEA_ERR_REFUSED, word.at, "no register file \"%.*s\"",
                            (int)word.len, word.text);
    *file = (uint8_t)value;
    return true;
}

/* "+n" or "-n" behind an index register, or nothing. */
static bool take_displacement(struct bea_tgsi_parser *p, int32_t *out)
{
    const bool minus = bea_lex_accept(&p->lex, '-');
    uint32_t value = 0;

    if (minus || bea_lex_accept(&p->lex, '+')) {
        if (!bea_lex_uint(&p->lex, BEA_IR_MAX_INDEX, &value))
            return false;
    }
    *out = minus ? -(int32_t)value : (int32_t)value;
    return true;
}

static bool take_indirect(struct bea_tgsi_parser *p, struct bea_ir_indirect *ind)
{
    struct bea_word word;
    uint32_t index;

    if (!take_file(p, &ind->file) || !bea_lex_bracketed(&p->lex, BEA_IR_MAX_INDEX, &index))
        return false;
    ind->index = (uint16_t)index;
    ind->component = 0;
    if (!bea_lex_accept(&p->lex, '.'))
        return true;
    if (!bea_lex_word(&p->lex, &word))
        return false;
    if (word.len != 1 || component(word.text[0]) < 0)
        return bea_lex_fail(&p->lex, BEA_ERR_REFUSED, word.at, "an index needs one component");
    ind->component = (uint8_t)component(word.text[0]);
    return true;
}

/* One bracket. */
static bool take_index(struct bea_tgsi_parser *p, int32_t *index, bool *indirect,
                       struct bea_ir_indirect *ind)
{
    char next;

    if (!bea_lex_expect(&p->lex, '['))
        return false;
    next = bea_lex_peek(&p->lex);
    *indirect = next < '0' || next > '9';
    if (*indirect) {
        if (!take_indirect(p, ind) || !take_displacement(p, index))
            return false;
    } else {
        uint32_t value;

        if (!bea_lex_uint(&p->lex, BEA_IR_MAX_INDEX, &value))
            return false;
        *index = (int32_t)value;
    }
    return bea_lex_expect(&p->lex, ']');
}

/*
 * CONST[0][n] is what CONST[n] is. Guests that keep clip positions of control shaders in
 * temporaries leave the vertex index on those: it says nothing there.
 */
static void drop_useless_dim(struct bea_ir_reg *reg)
{
    const bool constants = reg->file == VGP_TGSI_FILE_CONST && reg->dim == 0 && !reg->dim_indirect;

    if (!constants && reg->file != VGP_TGSI_FILE_TEMP)
        return;
    reg->has_dim = false;
    reg->dim_indirect = false;
    reg->dim = 0;
}

static bool take_reg(struct bea_tgsi_parser *p, struct bea_ir_reg *reg)
{
    uint32_t array_id;

    if (!take_file(p, &reg->file))
        return false;
    if (reg->file == VGP_TGSI_FILE_NULL && bea_lex_peek(&p->lex) != '[')
        return true;
    if (!take_index(p, &reg->index, &reg->indirect, &reg->ind))
        return false;
    if (bea_lex_peek(&p->lex) == '[') {
        reg->has_dim = true;
        reg->dim = reg->index;
        reg->dim_indirect = reg->indirect;
        reg->dim_ind = reg->ind;
        if (!take_index(p, &reg->index, &reg->indirect, &reg->ind))
            return false;
        drop_useless_dim(reg);
    }
    if (bea_lex_peek(&p->lex) == '(') {
        if (!bea_lex_parenthesized(&p->lex, BEA_IR_MAX_INDEX, &array_id))
            return false;
        reg->array_id = (uint16_t)array_id;
    }
    return true;
}

bool bea_tgsi_writemask(struct bea_tgsi_parser *p, uint8_t *mask)
{
    struct bea_word word;
    int last = -1;

    *mask = 0xf;
    if (!bea_lex_accept(&p->lex, '.'))
        return true;
    if (!bea_lex_word(&p->lex, &word))
        return false;
    *mask = 0;
    for (size_t i = 0; i < word.len; i++) {
        const int c = component(word.text[i]);

        if (c <= last)
            return bea_lex_fail(&p->lex, BEA_ERR_REFUSED, word.at, "not a mask: \"%.*s\"",
                                (int)word.len, word.text);
        *mask = (uint8_t)(*mask | 1u << c);
        last = c;
    }
    return true;
}

/* One to four letters; the last one stands for those that are missing (offsets have three). */
static bool take_swizzle(struct bea_tgsi_parser *p, uint8_t swizzle[4])
{
    struct bea_word word;
    size_t i;

    for (i = 0; i < 4; i++)
        swizzle[i] = (uint8_t)i;
    if (!bea_lex_accept(&p->lex, '.'))
        return true;
    if (!bea_lex_word(&p->lex, &word))
        return false;
    for (i = 0; i < word.len; i++) {
        const int c = component(word.text[i]);

        if (c < 0 || i >= 4)
            return bea_lex_fail(&p->lex, BEA_ERR_REFUSED, word.at, "not a swizzle: \"%.*s\"",
                                (int)word.len, word.text);
        swizzle[i] = (uint8_t)c;
    }
    for (; i < 4; i++)
        swizzle[i] = swizzle[i - 1];
    return true;
}

bool bea_tgsi_dst(struct bea_tgsi_parser *p, struct bea_ir_dst *dst)
{
    return take_reg(p, &dst->reg) && bea_tgsi_writemask(p, &dst->writemask);
}

bool bea_tgsi_src(struct bea_tgsi_parser *p, struct bea_ir_src *src)
{
    src->negate = bea_lex_accept(&p->lex, '-');
    if (!src->negate)
        bea_lex_accept(&p->lex, '+');
    src->absolute = bea_lex_accept(&p->lex, '|');
    if (!take_reg(p, &src->reg) || !take_swizzle(p, src->swizzle))
        return false;
    return !src->absolute || bea_lex_expect(&p->lex, '|');
}
