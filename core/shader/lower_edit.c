/* SPDX-License-Identifier: MIT */
/* What passes change an IR with. */
#include "lower.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void bea_lower_fail(struct bea_lower *l, enum bea_status status, const char *message)
{
    if (l->status != BEA_OK)
        return;
    l->status = status;
    if (!l->error)
        return;
    snprintf(l->error->message, sizeof(l->error->message), "%s", message);
    l->error->text_offset = l->text_offset;
    l->error->line = 0;
}

/* --- declarations and immediates: few, so they grow one by one --- */

static bool grow_by_one(struct bea_lower *l, void **array, uint32_t count, size_t size)
{
    void *grown = realloc(*array, ((size_t)count + 1) * size);
    if (grown)
        *array = grown;
    else
        bea_lower_fail(l, BEA_ERR_NO_MEMORY, "no memory to lower a shader");
    return grown != NULL;
}

void bea_lower_declare(struct bea_lower *l, const struct bea_ir_decl *decl)
{
    struct bea_shader_ir *ir = l->ir;
    const struct bea_ir_decl copy = *decl; /* may be one of those that move */
    if (!grow_by_one(l, (void **)&ir->decls, ir->num_decls, sizeof(copy)))
        return;
    ir->decls[ir->num_decls] = copy;
    if (!copy.usage_mask)
        ir->decls[ir->num_decls].usage_mask = 0xf;
    ir->num_decls++;
}

static uint32_t next_register(const struct bea_lower *l, uint32_t file)
{
    uint32_t next = 0;
    for (uint32_t i = 0; i < l->ir->num_decls; i++)
        if (l->ir->decls[i].file == file && l->ir->decls[i].last >= next)
            next = l->ir->decls[i].last + 1;
    return next;
}

uint32_t bea_lower_declare_next(struct bea_lower *l, const struct bea_ir_decl *decl)
{
    struct bea_ir_decl copy = *decl;
    copy.first = copy.last = next_register(l, copy.file);
    bea_lower_declare(l, &copy);
    return copy.first;
}

uint32_t bea_lower_temp(struct bea_lower *l)
{
    return bea_lower_declare_next(l, &(struct bea_ir_decl){.file = VGP_TGSI_FILE_TEMP});
}

uint32_t bea_lower_sysval(struct bea_lower *l, uint32_t semantic)
{
    uint32_t reg;
    if (bea_lower_find(l, VGP_TGSI_FILE_SV, semantic, 0, &reg))
        return reg;
    return bea_lower_declare_next(l, &(struct bea_ir_decl){.file = VGP_TGSI_FILE_SV,
                                                           .has_semantic = true,
                                                           .semantic = (uint8_t)semantic});
}

uint16_t bea_lower_next_array(const struct bea_lower *l)
{
    uint16_t next = 1;
    for (uint32_t i = 0; i < l->ir->num_decls; i++)
        if (l->ir->decls[i].array_id >= next)
            next = (uint16_t)(l->ir->decls[i].array_id + 1);
    return next;
}

bool bea_lower_find(const struct bea_lower *l, uint32_t file, uint32_t semantic, uint32_t index,
                    uint32_t *reg)
{
    for (uint32_t i = 0; i < l->ir->num_decls; i++) {
        const struct bea_ir_decl *decl = &l->ir->decls[i];
        if (decl->file != file || !decl->has_semantic || decl->semantic != semantic ||
            decl->semantic_index != index)
            continue;
        *reg = decl->first;
        return true;
    }
    return false;
}

uint32_t bea_lower_property(const struct bea_lower *l, uint32_t property, uint32_t absent)
{
    return l->ir->has_property[property] ? l->ir->properties[property] : absent;
}

/* --- operands --- */

struct bea_ir_src bea_lower_src(uint32_t file, uint32_t index)
{
    return (struct bea_ir_src){.reg = {.file = (uint8_t)file, .index = (int32_t)index},
                               .swizzle = {0, 1, 2, 3}};
}

struct bea_ir_dst bea_lower_dst(uint32_t file, uint32_t index, unsigned mask)
{
    return (struct bea_ir_dst){.reg = {.file = (uint8_t)file, .index = (int32_t)index},
                               .writemask = (uint8_t)mask};
}

struct bea_ir_src bea_lower_imm(struct bea_lower *l, uint32_t x, uint32_t y, uint32_t z, uint32_t w)
{
    struct bea_shader_ir *ir = l->ir;
    const struct bea_ir_imm imm = {VGP_TGSI_IMM_TYPE_UINT32, {x, y, z, w}};
    for (uint32_t i = 0; i < ir->num_imms; i++)
        if (memcmp(ir->imms[i].bits, imm.bits, sizeof(imm.bits)) == 0)
            return bea_lower_src(VGP_TGSI_FILE_IMM, i);
    if (grow_by_one(l, (void **)&ir->imms, ir->num_imms, sizeof(imm)))
        ir->imms[ir->num_imms++] = imm;
    return bea_lower_src(VGP_TGSI_FILE_IMM, ir->num_imms - 1);
}

struct bea_ir_src bea_lower_uint(struct bea_lower *l, uint32_t value)
{
    return bea_lower_imm(l, value, value, value, value);
}

struct bea_ir_src bea_lower_float(struct bea_lower *l, float value)
{
    uint32_t bits;
    memcpy(&bits, &value, sizeof(bits));
    return bea_lower_uint(l, bits);
}

struct bea_ir_src bea_lower_component(struct bea_ir_src src, unsigned component)
{
    memset(src.swizzle, src.swizzle[component & 3], sizeof(src.swizzle));
    return src;
}

struct bea_ir_src bea_lower_swizzle(struct bea_ir_src src, const char letters[4])
{
    struct bea_ir_src out = src;
    for (unsigned i = 0; i < 4; i++)
        out.swizzle[i] = src.swizzle[letters[i] == 'w' ? 3 : letters[i] - 'x'];
    return out;
}

struct bea_ir_src bea_lower_negate(struct bea_ir_src src)
{
    src.negate = !src.negate;
    return src;
}

/* --- code --- */

void bea_lower_in_front(struct bea_lower *l)
{
    l->code = &l->front;
}

void bea_lower_at_exits(struct bea_lower *l)
{
    l->code = &l->exit;
}

static bool code_reserve(struct bea_lower *l, struct bea_lower_code *code)
{
    if (code->count < code->capacity)
        return true;
    uint32_t capacity = code->capacity ? code->capacity * 2 : l->ir->num_insns + 16;
    void *grown = code->count < UINT32_MAX / 4
                      ? realloc(code->insns, (size_t)capacity * sizeof(*code->insns))
                      : NULL;
    if (!grown) {
        bea_lower_fail(l, BEA_ERR_NO_MEMORY, "no memory to lower a shader");
        return false;
    }
    code->insns = grown;
    code->capacity = capacity;
    return true;
}

void bea_lower_emit(struct bea_lower *l, const struct bea_ir_insn *insn)
{
    if (code_reserve(l, l->code))
        l->code->insns[l->code->count++] = *insn;
}

void bea_lower_code_finish(struct bea_lower_code *code)
{
    free(code->insns);
    *code = (struct bea_lower_code){0};
}

void bea_lower_code_take(struct bea_lower *l)
{
    if (l->status != BEA_OK)
        return;
    free(l->ir->insns);
    l->ir->insns = l->body.insns;
    l->ir->num_insns = l->body.count;
    l->body = (struct bea_lower_code){0};
}

void bea_lower_each(struct bea_lower *l,
                    void (*rewrite)(struct bea_lower *l, const struct bea_ir_insn *insn,
                                    void *data),
                    void *data)
{
    l->code = &l->body;
    for (uint32_t i = 0; i < l->ir->num_insns; i++) {
        l->text_offset = l->ir->insns[i].text_offset;
        rewrite(l, &l->ir->insns[i], data);
    }
    l->text_offset = 0;
    bea_lower_code_take(l);
}

static void emit(struct bea_lower *l, uint32_t op, const struct bea_ir_dst *dst, unsigned num_src,
                 const struct bea_ir_src *src)
{
    struct bea_ir_insn insn = {.op = (uint16_t)op,
                               .num_dst = dst ? 1 : 0,
                               .num_src = (uint8_t)num_src,
                               .texture = VGP_TGSI_TEXTURE_UNKNOWN,
                               .text_offset = l->text_offset};
    if (dst)
        insn.dst[0] = *dst;
    if (num_src)
        memcpy(insn.src, src, num_src * sizeof(*src));
    bea_lower_emit(l, &insn);
}

void bea_lower_emit0(struct bea_lower *l, uint32_t op)
{
    emit(l, op, NULL, 0, NULL);
}

void bea_lower_test(struct bea_lower *l, uint32_t op, struct bea_ir_src a)
{
    emit(l, op, NULL, 1, &a);
}

void bea_lower_emit1(struct bea_lower *l, uint32_t op, struct bea_ir_dst dst, struct bea_ir_src a)
{
    emit(l, op, &dst, 1, &a);
}

void bea_lower_emit2(struct bea_lower *l, uint32_t op, struct bea_ir_dst dst, struct bea_ir_src a,
                     struct bea_ir_src b)
{
    const struct bea_ir_src src[2] = {a, b};
    emit(l, op, &dst, 2, src);
}

void bea_lower_emit3(struct bea_lower *l, uint32_t op, struct bea_ir_dst dst, struct bea_ir_src a,
                     struct bea_ir_src b, struct bea_ir_src c)
{
    const struct bea_ir_src src[3] = {a, b, c};
    emit(l, op, &dst, 3, src);
}

void bea_lower_saturate(struct bea_lower *l, struct bea_ir_dst dst, struct bea_ir_src a)
{
    struct bea_ir_insn insn = {.op = VGP_TGSI_OPCODE_MOV,
                               .saturate = true,
                               .num_dst = 1,
                               .num_src = 1,
                               .texture = VGP_TGSI_TEXTURE_UNKNOWN,
                               .text_offset = l->text_offset,
                               .dst = {dst},
                               .src = {a}};
    bea_lower_emit(l, &insn);
}
