/* SPDX-License-Identifier: MIT */
/* The text as a whole: processor, then lines that their first word tells apart. */
#include "tgsi.h"

#include <stdlib.h>
#include <string.h>

#include "validate.h"
#include "vgp/protocol.h"
#include "vgp/tgsi.h"

#define FIRST_CAPACITY 16

bool bea_tgsi_reserve(struct bea_tgsi_parser *p, void **array, uint32_t *cap, uint32_t count,
                      size_t size, uint32_t max, const char *what)
{
    uint32_t want;
    void *grown;

    if (count >= max)
        return bea_lex_fail(&p->lex, BEA_ERR_NO_MEMORY, p->lex.pos, "more than %u %s",
                            (unsigned)max, what);
    if (count < *cap)
        return true;
    want = *cap > max / 2 ? max : *cap * 2;
    if (want < FIRST_CAPACITY)
        want = FIRST_CAPACITY;
    grown = want <= SIZE_MAX / size ? realloc(*array, want * size) : NULL;
    if (!grown)
        return bea_lex_fail(&p->lex, BEA_ERR_NO_MEMORY, p->lex.pos, "no memory for %s", what);
    *array = grown;
    *cap = want;
    return true;
}

static bool take_processor(struct bea_tgsi_parser *p)
{
    static const uint32_t stages[] = {
        [VGP_TGSI_PROCESSOR_VERT] = VGP_STAGE_VERTEX,
        [VGP_TGSI_PROCESSOR_FRAG] = VGP_STAGE_FRAGMENT,
        [VGP_TGSI_PROCESSOR_GEOM] = VGP_STAGE_GEOMETRY,
        [VGP_TGSI_PROCESSOR_TESS_CTRL] = VGP_STAGE_TESS_CTRL,
        [VGP_TGSI_PROCESSOR_TESS_EVAL] = VGP_STAGE_TESS_EVAL,
        [VGP_TGSI_PROCESSOR_COMP] = VGP_STAGE_COMPUTE,
    };
    struct bea_word word;
    int32_t processor;

    if (!bea_lex_word(&p->lex, &word))
        return false;
    processor = vgp_tgsi_processor_by_name(word.text, word.len);
    if (processor < 0 || (size_t)processor >= sizeof(stages) / sizeof(stages[0]))
        return bea_lex_fail(&p->lex, BEA_ERR_REFUSED, word.at, "no processor \"%.*s\"",
                            (int)word.len, word.text);
    if (stages[processor] != p->ir->stage)
        return bea_lex_fail(&p->lex, BEA_ERR_REFUSED, word.at,
                            "text of another stage: %.*s, the object's stage is %u", (int)word.len,
                            word.text, (unsigned)p->ir->stage);
    return true;
}

/* An instruction's "n:" says nothing. */
static bool skip_line_number(struct bea_tgsi_parser *p)
{
    const char next = bea_lex_peek(&p->lex);
    uint32_t number;

    if (next < '0' || next > '9')
        return true;
    return bea_lex_uint(&p->lex, UINT32_MAX, &number) && bea_lex_expect(&p->lex, ':');
}

static bool take_line(struct bea_tgsi_parser *p)
{
    static const struct {
        const char *keyword;
        bool (*take)(struct bea_tgsi_parser *p);
    } lines[] = {
        {"DCL", bea_tgsi_decl},
        {"IMM", bea_tgsi_imm},
        {"PROPERTY", bea_tgsi_property},
    };
    struct bea_word word;

    if (!skip_line_number(p))
        return false;
    if (!bea_lex_peek_word(&p->lex, &word))
        return bea_lex_expected(&p->lex, "a line");
    for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
        if (bea_word_is(&word, lines[i].keyword)) {
            bea_lex_take(&p->lex, &word);
            return lines[i].take(p);
        }
    }
    return bea_tgsi_insn(p);
}

static bool take_text(struct bea_tgsi_parser *p)
{
    if (!take_processor(p))
        return false;
    while (!bea_lex_at_end(&p->lex)) {
        if (!take_line(p))
            return false;
    }
    return true;
}

/* Gives back what growing by doubling left over: guests keep thousands of shaders. */
static void trim(void **array, uint32_t count, size_t size)
{
    void *trimmed = count > 0 ? realloc(*array, count * size) : NULL;

    if (trimmed)
        *array = trimmed;
}

enum bea_status bea_shader_parse(uint32_t stage, const char *text, size_t bytes,
                                 const struct bea_limits *limits, struct bea_shader_ir **out,
                                 struct bea_shader_error *error)
{
    struct bea_tgsi_parser p = {.limits = limits};
    enum bea_status status;

    *out = NULL;
    bea_lex_init(&p.lex, text, bytes, error);
    /* Offsets are 32 bits wide in errors and in the IR. */
    if (bytes > limits->shader_bytes || bytes > UINT32_MAX) {
        bea_lex_fail(&p.lex, BEA_ERR_NO_MEMORY, 0, "a text of %zu bytes", bytes);
        return p.lex.status;
    }
    p.ir = calloc(1, sizeof(*p.ir));
    if (!p.ir) {
        bea_lex_fail(&p.lex, BEA_ERR_NO_MEMORY, 0, "no memory for a shader");
        return p.lex.status;
    }
    p.ir->stage = stage;
    status = take_text(&p) ? bea_shader_validate(p.ir, text, limits, error) : p.lex.status;
    if (status != BEA_OK) {
        bea_shader_ir_destroy(p.ir);
        return status;
    }
    trim((void **)&p.ir->decls, p.ir->num_decls, sizeof(*p.ir->decls));
    trim((void **)&p.ir->imms, p.ir->num_imms, sizeof(*p.ir->imms));
    trim((void **)&p.ir->insns, p.ir->num_insns, sizeof(*p.ir->insns));
    *out = p.ir;
    return BEA_OK;
}
