/* SPDX-License-Identifier: MIT */
#include "ir_print.h"

#include <inttypes.h>
#include <string.h>

#include "vgp/format.h"

static const char components[] = "xyzw";

static void print_mask(FILE *out, unsigned mask)
{
    if (mask == 0xf)
        return;
    fputc('.', out);
    for (unsigned i = 0; i < 4; i++) {
        if (mask >> i & 1)
            fputc(components[i], out);
    }
}

static void print_index(FILE *out, bool indirect, const struct bea_ir_indirect *ind, int32_t index)
{
    if (!indirect)
        fprintf(out, "[%d]", (int)index);
    else if (index == 0)
        fprintf(out, "[%s[%u].%c]", vgp_tgsi_file_name(ind->file), ind->index,
                components[ind->component]);
    else
        fprintf(out, "[%s[%u].%c%+d]", vgp_tgsi_file_name(ind->file), ind->index,
                components[ind->component], (int)index);
}

static const char *file_name(uint32_t file)
{
    return file == BEA_IR_FILE_STATE ? "STATE" : vgp_tgsi_file_name(file);
}

static void print_reg(FILE *out, const struct bea_ir_reg *reg)
{
    fputs(file_name(reg->file), out);
    if (reg->has_dim)
        print_index(out, reg->dim_indirect, &reg->dim_ind, reg->dim);
    print_index(out, reg->indirect, &reg->ind, reg->index);
    if (reg->array_id != 0)
        fprintf(out, "(%u)", reg->array_id);
}

static void print_src(FILE *out, const struct bea_ir_src *src)
{
    const uint8_t *s = src->swizzle;

    fputs(src->negate ? "-" : "", out);
    fputs(src->absolute ? "|" : "", out);
    print_reg(out, &src->reg);
    if (s[0] != 0 || s[1] != 1 || s[2] != 2 || s[3] != 3)
        fprintf(out, ".%c%c%c%c", components[s[0]], components[s[1]], components[s[2]],
                components[s[3]]);
    fputs(src->absolute ? "|" : "", out);
}

static void print_format(FILE *out, uint32_t number)
{
    const struct vgp_format_desc *format = vgp_format(number);

    fprintf(out, ", PIPE_FORMAT_%s", format ? format->name : "NONE");
}

static void print_qualifiers(FILE *out, unsigned qualifiers)
{
    fputs(qualifiers & BEA_IR_COHERENT ? ", COHERENT" : "", out);
    fputs(qualifiers & BEA_IR_RESTRICT ? ", RESTRICT" : "", out);
    fputs(qualifiers & BEA_IR_VOLATILE ? ", VOLATILE" : "", out);
}

static void print_insn(FILE *out, const struct bea_ir_insn *insn)
{
    const char *separator = " ";

    fprintf(out, "%s%s%s", vgp_tgsi_opcode_info(insn->op)->name, insn->saturate ? "_SAT" : "",
            insn->precise ? "_PRECISE" : "");
    for (unsigned i = 0; i < insn->num_dst; i++, separator = ", ") {
        fputs(separator, out);
        print_reg(out, &insn->dst[i].reg);
        print_mask(out, insn->dst[i].writemask);
    }
    for (unsigned i = 0; i < insn->num_src; i++, separator = ", ") {
        fputs(separator, out);
        print_src(out, &insn->src[i]);
    }
    print_qualifiers(out, insn->qualifiers);
    if (insn->texture != VGP_TGSI_TEXTURE_UNKNOWN)
        fprintf(out, ", %s", vgp_tgsi_texture_name(insn->texture));
    for (unsigned i = 0; i < insn->num_offsets; i++) {
        fputs(", ", out);
        print_src(out, &insn->offsets[i]);
    }
    if (insn->format != 0)
        print_format(out, insn->format);
    fputc('\n', out);
}

static void print_semantic(FILE *out, const struct bea_ir_decl *decl)
{
    if (!decl->has_semantic)
        return;
    fprintf(out, ", %s", vgp_tgsi_semantic_name(decl->semantic));
    if (decl->semantic_index != 0)
        fprintf(out, "[%u]", decl->semantic_index);
}

static void print_interpolation(FILE *out, uint32_t stage, const struct bea_ir_decl *decl)
{
    bool input = stage == VGP_STAGE_FRAGMENT && decl->file == VGP_TGSI_FILE_IN;
    /* Guests say nothing of outputs; passes do. */
    bool output = decl->file == VGP_TGSI_FILE_OUT && decl->has_semantic &&
                  (decl->interpolate != VGP_TGSI_INTERPOLATE_PERSPECTIVE || decl->location);
    if (!input && !output)
        return;
    fprintf(out, ", %s", vgp_tgsi_interpolate_name(decl->interpolate));
    if (decl->location != VGP_TGSI_LOCATION_CENTER)
        fprintf(out, ", %s", vgp_tgsi_location_name(decl->location));
}

static void print_texture_words(FILE *out, const struct bea_ir_decl *decl)
{
    if (decl->file != VGP_TGSI_FILE_SVIEW && decl->file != VGP_TGSI_FILE_IMAGE)
        return;
    fprintf(out, ", %s", vgp_tgsi_texture_name(decl->texture));
    if (decl->file == VGP_TGSI_FILE_IMAGE) {
        print_format(out, decl->format);
        return;
    }
    for (unsigned i = 0; i < 4; i++)
        fprintf(out, ", %s", vgp_tgsi_return_type_name(decl->return_type[i]));
}

static void print_flags(FILE *out, const struct bea_ir_decl *decl)
{
    static const uint8_t no_streams[4];
    static const char *const types[] = {[BEA_IR_FLOAT] = "",
                                        [BEA_IR_SINT] = ", SINT",
                                        [BEA_IR_UINT] = ", UINT",
                                        [BEA_IR_DOUBLE] = ", DOUBLE"};
    const uint8_t *s = decl->stream;

    fputs(decl->local ? ", LOCAL" : "", out);
    fputs(decl->invariant ? ", INVARIANT" : "", out);
    fputs(decl->atomic ? ", ATOMIC" : "", out);
    fputs(decl->writable ? ", WR" : "", out);
    fputs(decl->raw ? ", RAW" : "", out);
    fputs(decl->shared ? ", SHARED" : "", out);
    fputs(decl->linked ? ", LINKED" : "", out);
    fputs(types[decl->type], out);
    if (decl->capture)
        fprintf(out, ", CAPTURE(%u)", decl->capture - 1u);
    if (memcmp(s, no_streams, sizeof(no_streams)) != 0)
        fprintf(out, ", STREAM(%u, %u, %u, %u)", s[0], s[1], s[2], s[3]);
}

static void print_decl(FILE *out, uint32_t stage, const struct bea_ir_decl *decl)
{
    fprintf(out, "DCL %s", vgp_tgsi_file_name(decl->file));
    if (decl->vertex_dim)
        fputs("[]", out);
    else if (decl->has_dim)
        fprintf(out, "[%d]", (int)decl->dim);
    fprintf(out, "[%u", (unsigned)decl->first);
    if (decl->last != decl->first)
        fprintf(out, "..%u", (unsigned)decl->last);
    fputc(']', out);
    print_mask(out, decl->usage_mask);
    if (decl->array_id != 0)
        fprintf(out, ", ARRAY(%u)", decl->array_id);
    print_semantic(out, decl);
    print_interpolation(out, stage, decl);
    print_texture_words(out, decl);
    print_flags(out, decl);
    fputc('\n', out);
}

static uint64_t pair(const uint32_t *bits)
{
    return (uint64_t)bits[1] << 32 | bits[0];
}

static void print_value(FILE *out, uint32_t type, const uint32_t *bits)
{
    switch (type) {
    case VGP_TGSI_IMM_TYPE_FLT32: fprintf(out, "0x%08x", (unsigned)bits[0]); break;
    case VGP_TGSI_IMM_TYPE_INT32: fprintf(out, "%d", (int)bits[0]); break;
    case VGP_TGSI_IMM_TYPE_FLT64:
        fprintf(out, "0x%08x 0x%08x", (unsigned)bits[0], (unsigned)bits[1]);
        break;
    case VGP_TGSI_IMM_TYPE_UINT64: fprintf(out, "%" PRIu64, pair(bits)); break;
    case VGP_TGSI_IMM_TYPE_INT64: fprintf(out, "%" PRId64, (int64_t)pair(bits)); break;
    default: fprintf(out, "%u", (unsigned)bits[0]); break;
    }
}

static void print_imm(FILE *out, uint32_t index, const struct bea_ir_imm *imm)
{
    const bool wide = imm->type == VGP_TGSI_IMM_TYPE_FLT64 ||
                      imm->type == VGP_TGSI_IMM_TYPE_UINT64 || imm->type == VGP_TGSI_IMM_TYPE_INT64;

    fprintf(out, "IMM[%u] %s {", (unsigned)index, vgp_tgsi_imm_type_name(imm->type));
    for (unsigned i = 0; i < 4; i += wide ? 2 : 1) {
        fputs(i > 0 ? ", " : "", out);
        print_value(out, imm->type, &imm->bits[i]);
    }
    fputs("}\n", out);
}

static const char *processor_name(uint32_t stage)
{
    static const uint8_t processors[] = {
        [VGP_STAGE_VERTEX] = VGP_TGSI_PROCESSOR_VERT,
        [VGP_STAGE_FRAGMENT] = VGP_TGSI_PROCESSOR_FRAG,
        [VGP_STAGE_GEOMETRY] = VGP_TGSI_PROCESSOR_GEOM,
        [VGP_STAGE_TESS_CTRL] = VGP_TGSI_PROCESSOR_TESS_CTRL,
        [VGP_STAGE_TESS_EVAL] = VGP_TGSI_PROCESSOR_TESS_EVAL,
        [VGP_STAGE_COMPUTE] = VGP_TGSI_PROCESSOR_COMP,
    };

    return vgp_tgsi_processor_name(processors[stage]);
}

void bea_shader_ir_print(const struct bea_shader_ir *ir, FILE *out)
{
    fprintf(out, "%s\n", processor_name(ir->stage));
    for (uint32_t i = 0; i < VGP_TGSI_PROPERTY_COUNT; i++) {
        if (ir->has_property[i])
            fprintf(out, "PROPERTY %s %u\n", vgp_tgsi_property_name(i),
                    (unsigned)ir->properties[i]);
    }
    for (uint32_t i = 0; i < ir->num_decls; i++)
        print_decl(out, ir->stage, &ir->decls[i]);
    for (uint32_t i = 0; i < ir->num_imms; i++)
        print_imm(out, i, &ir->imms[i]);
    for (uint32_t i = 0; i < ir->num_insns; i++)
        print_insn(out, &ir->insns[i]);
}
