/* SPDX-License-Identifier: MIT */
/* Declarations: register ranges, dimensions, semantics. Fills the sets that instructions are held
 * against. */
#include "validate.h"

#define BIT(stage) (1u << (stage))
#define ALL_STAGES 0x3fu

/* How many registers a file may have, and the stages that have it. */
static const struct file_rule {
    uint32_t limit;
    uint32_t stages;
} file_rules[VGP_TGSI_FILE_COUNT] = {
    [VGP_TGSI_FILE_CONST] = {BEA_IR_MAX_CONSTANTS, ALL_STAGES},
    [VGP_TGSI_FILE_IN] = {BEA_IR_MAX_INPUTS, ALL_STAGES & ~BIT(VGP_STAGE_COMPUTE)},
    [VGP_TGSI_FILE_OUT] = {BEA_IR_MAX_OUTPUTS, ALL_STAGES & ~BIT(VGP_STAGE_COMPUTE)},
    [VGP_TGSI_FILE_TEMP] = {BEA_IR_MAX_TEMPS, ALL_STAGES},
    [VGP_TGSI_FILE_SAMP] = {VGP_MAX_SAMPLER_STATES_PER_STAGE, ALL_STAGES},
    [VGP_TGSI_FILE_ADDR] = {BEA_IR_MAX_ADDRESSES, ALL_STAGES},
    [VGP_TGSI_FILE_SV] = {BEA_IR_MAX_SYSTEM_VALUES, ALL_STAGES},
    [VGP_TGSI_FILE_IMAGE] = {VGP_MAX_SHADER_IMAGES, ALL_STAGES},
    [VGP_TGSI_FILE_SVIEW] = {VGP_MAX_SAMPLER_VIEWS_PER_STAGE, ALL_STAGES},
    [VGP_TGSI_FILE_BUFFER] = {VGP_MAX_SHADER_BUFFERS, ALL_STAGES},
    [VGP_TGSI_FILE_MEMORY] = {BEA_IR_MAX_MEMORIES, BIT(VGP_STAGE_COMPUTE)},
    [VGP_TGSI_FILE_HWATOMIC] = {BEA_IR_MAX_COUNTERS, ALL_STAGES},
};

/* How many of a semantic there can be: the sizes of the masks in struct bea_shader_iface. */
static const uint8_t semantic_counts[VGP_TGSI_SEMANTIC_COUNT] = {
    [VGP_TGSI_SEMANTIC_GENERIC] = 64, [VGP_TGSI_SEMANTIC_PATCH] = 32,
    [VGP_TGSI_SEMANTIC_TEXCOORD] = 8, [VGP_TGSI_SEMANTIC_COLOR] = VGP_MAX_COLOR_BUFFERS,
    [VGP_TGSI_SEMANTIC_BCOLOR] = 8,   [VGP_TGSI_SEMANTIC_CLIPDIST] = 2,
    [VGP_TGSI_SEMANTIC_CULLDIST] = 2,
};

static bool check_semantic(struct bea_validator *v, const struct bea_ir_decl *decl)
{
    const uint32_t count = semantic_counts[decl->semantic];
    const uint32_t end = decl->semantic_index + (decl->last - decl->first);

    /* Those with one only: an array of them makes no sense, but an index does no harm. */
    if (end >= (count > 0 ? count : 1))
        return bea_validator_fail(v, decl->text_offset, "no %s[%u]",
                                  vgp_tgsi_semantic_name(decl->semantic), (unsigned)end);
    return true;
}

/* VERT inputs are vertex elements and have no semantic; every other input and output is matched by
 * it. */
static bool check_varying(struct bea_validator *v, const struct bea_ir_decl *decl)
{
    const uint32_t stage = v->ir->stage;
    const bool in = decl->file == VGP_TGSI_FILE_IN;
    const bool vertex_dim = in ? stage != VGP_STAGE_VERTEX && stage != VGP_STAGE_FRAGMENT
                               : stage == VGP_STAGE_TESS_CTRL;

    if (decl->vertex_dim && !vertex_dim)
        return bea_validator_fail(v, decl->text_offset, "this stage has no [][n] there");
    if (in && stage == VGP_STAGE_VERTEX) {
        if (decl->last >= VGP_MAX_VERTEX_ELEMENTS)
            return bea_validator_fail(v, decl->text_offset, "no vertex element %u",
                                      (unsigned)decl->last);
        return true;
    }
    if (!decl->has_semantic && !in && !v->text)
        return true;
    if (!decl->has_semantic)
        return bea_validator_fail(v, decl->text_offset, "an input or output without a semantic");
    return check_semantic(v, decl);
}

/* Only these two files have a first dimension that is a number. */
static bool check_dim(struct bea_validator *v, const struct bea_ir_decl *decl)
{
    uint32_t *count;

    if (decl->file == VGP_TGSI_FILE_CONST) {
        if ((uint32_t)decl->dim >= VGP_MAX_CONSTANT_BUFFERS)
            return bea_validator_fail(v, decl->text_offset, "no constant buffer %d",
                                      (int)decl->dim);
        count = &v->files->const_count[decl->dim];
    } else if (decl->file == VGP_TGSI_FILE_HWATOMIC) {
        if ((uint32_t)decl->dim >= VGP_MAX_ATOMIC_BUFFERS)
            return bea_validator_fail(v, decl->text_offset, "no counter binding %d",
                                      (int)decl->dim);
        count = &v->files->counter_count[decl->dim];
    } else {
        return !decl->has_dim || bea_validator_fail(v, decl->text_offset, "%s has one dimension",
                                                    vgp_tgsi_file_name(decl->file));
    }
    if (*count <= decl->last)
        *count = decl->last + 1;
    return true;
}

/* Registers that are storage of the shader's own must be declared once. */
static bool is_storage(uint32_t file)
{
    return file == VGP_TGSI_FILE_TEMP || file == VGP_TGSI_FILE_ADDR || file == VGP_TGSI_FILE_MEMORY;
}

static bool add_array(struct bea_validator *v, const struct bea_ir_decl *decl)
{
    const uint32_t id = decl->array_id;

    if (id >= BEA_IR_MAX_TEMPS)
        return bea_validator_fail(v, decl->text_offset, "array %u", (unsigned)id);
    v->files->arrays[decl->file].words[id / 64] |= UINT64_C(1) << id % 64;
    return true;
}

static bool add_registers(struct bea_validator *v, const struct bea_ir_decl *decl)
{
    struct bea_ir_set *set = decl->vertex_dim ? &v->files->vertex_registers[decl->file]
                                              : &v->files->registers[decl->file];

    const struct bea_ir_set *other = decl->vertex_dim ? &v->files->registers[decl->file]
                                                      : &v->files->vertex_registers[decl->file];

    if (decl->file == VGP_TGSI_FILE_CONST || decl->file == VGP_TGSI_FILE_HWATOMIC)
        return true; /* counted, see check_dim */
    for (uint32_t i = decl->first; i <= decl->last; i++) {
        if (bea_ir_set_has(other, i))
            return bea_validator_fail(v, decl->text_offset, "%s[%u] is of a vertex, and is not",
                                      vgp_tgsi_file_name(decl->file), (unsigned)i);
        if (is_storage(decl->file) && bea_ir_set_has(set, i))
            return bea_validator_fail(v, decl->text_offset, "%s[%u] is declared twice",
                                      vgp_tgsi_file_name(decl->file), (unsigned)i);
        set->words[i / 64] |= UINT64_C(1) << i % 64;
    }
    return true;
}

static bool check_decl(struct bea_validator *v, const struct bea_ir_decl *decl)
{
    const struct file_rule *rule = &file_rules[decl->file];
    const bool varying = decl->file == VGP_TGSI_FILE_IN || decl->file == VGP_TGSI_FILE_OUT;

    if (rule->limit == 0 || !(rule->stages & BIT(v->ir->stage)))
        return bea_validator_fail(v, decl->text_offset, "%s cannot be declared in this stage",
                                  vgp_tgsi_file_name(decl->file));
    if (decl->last >= rule->limit + (v->text ? 0 : BEA_IR_MAX_OWN))
        return bea_validator_fail(v, decl->text_offset, "%s has registers 0..%u, not %u",
                                  vgp_tgsi_file_name(decl->file), (unsigned)rule->limit - 1,
                                  (unsigned)decl->last);
    if (varying && !check_varying(v, decl))
        return false;
    if (decl->vertex_dim && !varying)
        return bea_validator_fail(v, decl->text_offset, "%s has no vertices",
                                  vgp_tgsi_file_name(decl->file));
    if (decl->file == VGP_TGSI_FILE_SV && !decl->has_semantic)
        return bea_validator_fail(v, decl->text_offset, "a system value without a name");
    return check_dim(v, decl) && add_array(v, decl) && add_registers(v, decl);
}

bool bea_validate_decls(struct bea_validator *v)
{
    for (uint32_t i = 0; i < v->ir->num_decls; i++) {
        if (!check_decl(v, &v->ir->decls[i]))
            return false;
    }
    return true;
}
