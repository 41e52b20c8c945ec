/* SPDX-License-Identifier: MIT */
/* DCL lines: a register range and, behind commas, words in any order. */
#include "tgsi.h"

#include <string.h>

#include "vgp/format.h"
#include "vgp/tgsi.h"

static bool unknown_word(struct bea_tgsi_parser *p, const struct bea_word *word, const char *what)
{
    return bea_lex_fail(&p->lex, BEA_ERR_REFUSED, word->at, "%s: \"%.*s\"", what, (int)word->len,
                        word->text);
}

/* "first]" or "first..last]". */
static bool take_range(struct bea_tgsi_parser *p, struct bea_ir_decl *decl)
{
    const size_t at = p->lex.pos;

    if (!bea_lex_uint(&p->lex, BEA_IR_MAX_INDEX, &decl->first))
        return false;
    decl->last = decl->first;
    if (bea_lex_accept(&p->lex, '.')) {
        if (!bea_lex_expect(&p->lex, '.') || !bea_lex_uint(&p->lex, BEA_IR_MAX_INDEX, &decl->last))
            return false;
    }
    if (decl->first > decl->last)
        return bea_lex_fail(&p->lex, BEA_ERR_REFUSED, at, "the range %u..%u runs backwards",
                            (unsigned)decl->first, (unsigned)decl->last);
    return bea_lex_expect(&p->lex, ']');
}

/* The first of two brackets was [n]: what it means depends on the file. */
static bool apply_dim(struct bea_tgsi_parser *p, struct bea_ir_decl *decl)
{
    if (decl->first != decl->last)
        return bea_lex_fail(&p->lex, BEA_ERR_REFUSED, p->lex.pos, "a range of dimensions");
    if (decl->file == VGP_TGSI_FILE_IN || decl->file == VGP_TGSI_FILE_OUT) {
        decl->vertex_dim = true;
    } else {
        decl->dim = (int32_t)decl->first;
        decl->has_dim = decl->file != VGP_TGSI_FILE_CONST || decl->dim != 0;
    }
    return true;
}

static bool take_registers(struct bea_tgsi_parser *p, struct bea_ir_decl *decl)
{
    if (!bea_lex_expect(&p->lex, '['))
        return false;
    if (bea_lex_accept(&p->lex, ']')) {
        decl->vertex_dim = true;
        return bea_lex_expect(&p->lex, '[') && take_range(p, decl);
    }
    if (!take_range(p, decl))
        return false;
    if (!bea_lex_accept(&p->lex, '['))
        return true;
    return apply_dim(p, decl) && take_range(p, decl);
}

/* Words that set one flag; `file` says where they make sense. */
static const struct flag_word {
    const char *name;
    size_t flag; /* offset in struct bea_ir_decl; SIZE_MAX: says nothing that matters here */
} flag_words[] = {
    {"LOCAL", offsetof(struct bea_ir_decl, local)},
    {"INVARIANT", offsetof(struct bea_ir_decl, invariant)},
    {"ATOMIC", offsetof(struct bea_ir_decl, atomic)},
    {"WR", offsetof(struct bea_ir_decl, writable)},
    {"RAW", offsetof(struct bea_ir_decl, raw)},
    {"SHARED", offsetof(struct bea_ir_decl, shared)},
    {"GLOBAL", SIZE_MAX},
    {"PRIVATE", SIZE_MAX},
    {"INPUT", SIZE_MAX},
};

static bool flag_word(struct bea_ir_decl *decl, const struct bea_word *word)
{
    const bool yes = true;

    for (size_t i = 0; i < sizeof(flag_words) / sizeof(flag_words[0]); i++) {
        if (!bea_word_is(word, flag_words[i].name))
            continue;
        if (flag_words[i].flag != SIZE_MAX)
            memcpy((unsigned char *)decl + flag_words[i].flag, &yes, sizeof(yes));
        return true;
    }
    return false;
}

/* Guests of long ago marked wrapping coordinates; nothing ever honoured it. */
static bool is_cylinder_wrap(const struct bea_word *word)
{
    const struct bea_word start = {word->text, word->len < 8 ? word->len : 8, word->at};

    return bea_word_is(&start, "CYLWRAP_");
}

static bool take_array(struct bea_tgsi_parser *p, struct bea_ir_decl *decl)
{
    uint32_t id;

    if (!bea_lex_parenthesized(&p->lex, BEA_IR_MAX_INDEX, &id))
        return false;
    decl->array_id = (uint16_t)id;
    return true;
}

static bool take_streams(struct bea_tgsi_parser *p, struct bea_ir_decl *decl)
{
    if (!bea_lex_expect(&p->lex, '('))
        return false;
    for (unsigned i = 0; i < 4; i++) {
        uint32_t stream;

        if ((i > 0 && !bea_lex_expect(&p->lex, ',')) || !bea_lex_uint(&p->lex, 3, &stream))
            return false;
        decl->stream[i] = (uint8_t)stream;
    }
    return bea_lex_expect(&p->lex, ')');
}

static bool take_semantic(struct bea_tgsi_parser *p, struct bea_ir_decl *decl, int32_t semantic)
{
    uint32_t index = 0;

    decl->has_semantic = true;
    decl->semantic = (uint8_t)semantic;
    if (bea_lex_peek(&p->lex) == '[' && !bea_lex_bracketed(&p->lex, BEA_IR_MAX_INDEX, &index))
        return false;
    decl->semantic_index = (uint16_t)index;
    return true;
}

/* COLOR is a semantic and an interpolation: the first such word is the semantic. */
static bool register_word(struct bea_tgsi_parser *p, struct bea_ir_decl *decl,
                          const struct bea_word *word)
{
    const int32_t semantic = vgp_tgsi_semantic_by_name(word->text, word->len);
    const int32_t interpolate = vgp_tgsi_interpolate_by_name(word->text, word->len);
    const int32_t location = vgp_tgsi_location_by_name(word->text, word->len);

    if (bea_word_is(word, "ARRAY"))
        return take_array(p, decl);
    if (bea_word_is(word, "STREAM"))
        return take_streams(p, decl);
    if (semantic >= 0 && !decl->has_semantic)
        return take_semantic(p, decl, semantic);
    if (interpolate >= 0) {
        decl->interpolate = (uint8_t)interpolate;
        return true;
    }
    if (location >= 0) {
        decl->location = (uint8_t)location;
        return true;
    }
    return is_cylinder_wrap(word) || unknown_word(p, word, "no word of a declaration");
}

/* The texture target of SVIEW and IMAGE. */
static bool take_target(struct bea_tgsi_parser *p, struct bea_ir_decl *decl)
{
    struct bea_word word;
    int32_t target;

    if (!bea_lex_expect(&p->lex, ',') || !bea_lex_word(&p->lex, &word))
        return false;
    target = vgp_tgsi_texture_by_name(word.text, word.len);
    if (target < 0)
        return unknown_word(p, &word, "no texture target");
    decl->texture = (uint8_t)target;
    return true;
}

/* One type for all components, or four. */
static bool take_return_types(struct bea_tgsi_parser *p, struct bea_ir_decl *decl)
{
    struct bea_word word;
    unsigned count = 0;

    while (bea_lex_accept(&p->lex, ',')) {
        int32_t type;

        if (!bea_lex_word(&p->lex, &word))
            return false;
        type = vgp_tgsi_return_type_by_name(word.text, word.len);
        if (type < 0 || count == 4)
            return unknown_word(p, &word, "no result type");
        decl->return_type[count++] = (uint8_t)type;
    }
    if (count == 1)
        memset(decl->return_type, decl->return_type[0], sizeof(decl->return_type));
    else if (count != 4)
        return bea_lex_expected(&p->lex, "one result type or four");
    return true;
}

static bool take_image_words(struct bea_tgsi_parser *p, struct bea_ir_decl *decl)
{
    struct bea_word word;

    while (bea_lex_accept(&p->lex, ',')) {
        int32_t format;

        if (!bea_lex_word(&p->lex, &word))
            return false;
        if (flag_word(decl, &word))
            continue;
        format = vgp_format_by_pipe_name(word.text, word.len);
        if (format < 0)
            return unknown_word(p, &word, "no image format");
        decl->format = (uint16_t)format;
    }
    return true;
}

static bool take_register_words(struct bea_tgsi_parser *p, struct bea_ir_decl *decl)
{
    struct bea_word word;

    while (bea_lex_accept(&p->lex, ',')) {
        if (!bea_lex_word(&p->lex, &word))
            return false;
        if (!flag_word(decl, &word) && !register_word(p, decl, &word))
            return false;
    }
    return true;
}

static bool take_words(struct bea_tgsi_parser *p, struct bea_ir_decl *decl)
{
    if (decl->file == VGP_TGSI_FILE_SVIEW)
        return take_target(p, decl) && take_return_types(p, decl);
    if (decl->file == VGP_TGSI_FILE_IMAGE)
        return take_target(p, decl) && take_image_words(p, decl);
    return take_register_words(p, decl);
}

bool bea_tgsi_decl(struct bea_tgsi_parser *p)
{
    struct bea_shader_ir *ir = p->ir;
    struct bea_ir_decl *decl;
    struct bea_word word;
    int32_t file;

    if (!bea_lex_word(&p->lex, &word))
        return false;
    file = vgp_tgsi_file_by_name(word.text, word.len);
    if (file < 0)
        return unknown_word(p, &word, "no register file");
    if (!bea_tgsi_reserve(p, (void **)&ir->decls, &p->cap_decls, ir->num_decls, sizeof(*ir->decls),
                          BEA_IR_MAX_DECLS, "declarations"))
        return false;
    decl = &ir->decls[ir->num_decls];
    memset(decl, 0, sizeof(*decl));
    decl->file = (uint8_t)file;
    decl->texture = VGP_TGSI_TEXTURE_UNKNOWN;
    if (file == VGP_TGSI_FILE_OUT)
        decl->interpolate = VGP_TGSI_INTERPOLATE_PERSPECTIVE; /* until a pass knows better */
    decl->text_offset = (uint32_t)word.at;
    if (!take_registers(p, decl) || !bea_tgsi_writemask(p, &decl->usage_mask) ||
        !take_words(p, decl))
        return false;
    /* Guests write IN[][n] for it in geometry shaders, but read IN[n]. */
    if (decl->has_semantic && decl->semantic == VGP_TGSI_SEMANTIC_PRIM_ID)
        decl->vertex_dim = false;
    ir->num_decls++;
    return true;
}
