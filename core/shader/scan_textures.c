/* SPDX-License-Identifier: MIT */
/*
 * Scan: samplers and images. Guests declare each register by itself, also those of an array that is
 * indexed at run time; such an array is taken to be all declared neighbours of the same type.
 */
#include "scan.h"

#include <string.h>

_Static_assert(VGP_MAX_SAMPLER_STATES_PER_STAGE == 32, "one mask of 32 bits");
_Static_assert(VGP_MAX_SHADER_IMAGES == 32, "one mask of 32 bits");
#define SLOTS 32

/* What is declared of one slot: equal ones can be one array. */
struct slot_type {
    bool declared;
    uint8_t texture, return_type;
    uint16_t format;
};

static void collect(const struct bea_shader_ir *ir, uint32_t file, uint32_t types_file,
                    struct slot_type slots[SLOTS])
{
    for (uint32_t i = 0; i < ir->num_decls; i++) {
        const struct bea_ir_decl *decl = &ir->decls[i];

        for (uint32_t n = decl->first; n <= decl->last && n < SLOTS; n++) {
            if (decl->file == file)
                slots[n].declared = true;
            if (decl->file == types_file) {
                slots[n].texture = decl->texture;
                slots[n].return_type = decl->return_type[0];
                slots[n].format = decl->format;
            }
        }
    }
}

static bool same(const struct slot_type *a, const struct slot_type *b)
{
    return a->declared && b->declared && a->texture == b->texture &&
           a->return_type == b->return_type && a->format == b->format;
}

/* The array around `base`: *first and how many. */
static uint32_t find_run(const struct slot_type slots[SLOTS], uint32_t base, uint32_t *first)
{
    uint32_t end = base + 1;

    *first = base;
    while (*first > 0 && same(&slots[*first - 1], &slots[base]))
        --*first;
    while (end < SLOTS && same(&slots[end], &slots[base]))
        end++;
    return end - *first;
}

static bool is_shadow(uint32_t texture)
{
    switch (texture) {
    case VGP_TGSI_TEXTURE_SHADOW1D:
    case VGP_TGSI_TEXTURE_SHADOW2D:
    case VGP_TGSI_TEXTURE_SHADOWRECT:
    case VGP_TGSI_TEXTURE_SHADOW1D_ARRAY:
    case VGP_TGSI_TEXTURE_SHADOW2D_ARRAY:
    case VGP_TGSI_TEXTURE_SHADOWCUBE:
    case VGP_TGSI_TEXTURE_SHADOWCUBEARRAY: return true;
    default: return false;
    }
}

/*
 * The first instruction that uses it decides: it knows of shadow comparison. Queries do not always
 * say so, hence one instruction that compares is enough.
 */
static void use_sampler(struct bea_shader_info *info, const struct slot_type slots[SLOTS],
                        const struct bea_ir_insn *insn, uint32_t base)
{
    struct bea_shader_sampler *sampler = &info->samplers[base];

    if (sampler->used && (sampler->shadow || !is_shadow(insn->texture)))
        return;
    sampler->used = true;
    sampler->texture = insn->texture;
    sampler->shadow = is_shadow(insn->texture);
    sampler->return_type = slots[base].return_type;
}

static void use_image(struct bea_shader_info *info, const struct slot_type slots[SLOTS],
                      const struct bea_ir_insn *insn, uint32_t base)
{
    const bool unknown = slots[base].texture == VGP_TGSI_TEXTURE_UNKNOWN;
    struct bea_shader_image *image = &info->images[base];

    image->used = true;
    image->texture = unknown ? insn->texture : slots[base].texture;
    image->format = slots[base].format != 0 ? slots[base].format : insn->format;
}

/* Gives what was found out about the first slot of an array to the array, and takes it from the
 * others. */
static void join_samplers(struct bea_shader_info *info, const struct slot_type slots[SLOTS],
                          uint32_t base)
{
    uint32_t first;
    const uint32_t count = find_run(slots, base, &first);
    const struct bea_shader_sampler sampler = info->samplers[base];

    if (!sampler.used)
        return; /* part of an array that was joined already */
    memset(&info->samplers[first], 0, count * sizeof(sampler));
    info->samplers[first] = sampler;
    info->samplers[first].array_size = (uint8_t)count;
}

static void join_images(struct bea_shader_info *info, const struct slot_type slots[SLOTS],
                        uint32_t base)
{
    uint32_t first;
    const uint32_t count = find_run(slots, base, &first);
    const struct bea_shader_image image = info->images[base];

    if (!image.used)
        return;
    memset(&info->images[first], 0, count * sizeof(image));
    info->images[first] = image;
    info->images[first].array_size = (uint8_t)count;
}

/* The operand that names an image: the destination of STORE, the first source of the others. */
static const struct bea_ir_reg *image_operand(const struct bea_ir_insn *insn)
{
    if (insn->num_dst > 0 && insn->dst[0].reg.file == VGP_TGSI_FILE_IMAGE)
        return &insn->dst[0].reg;
    if (insn->num_src > 0 && insn->src[0].reg.file == VGP_TGSI_FILE_IMAGE)
        return &insn->src[0].reg;
    return NULL;
}

static void scan_samplers(const struct bea_shader_ir *ir, struct bea_shader_info *info)
{
    struct slot_type slots[SLOTS];
    uint32_t indexed = 0;

    memset(slots, 0, sizeof(slots));
    for (uint32_t n = 0; n < SLOTS; n++) {
        slots[n].texture = VGP_TGSI_TEXTURE_UNKNOWN;
        slots[n].return_type = VGP_TGSI_RETURN_TYPE_FLOAT;
    }
    collect(ir, VGP_TGSI_FILE_SAMP, VGP_TGSI_FILE_SVIEW, slots);
    for (uint32_t i = 0; i < ir->num_insns; i++) {
        const struct bea_ir_insn *insn = &ir->insns[i];
        const struct bea_ir_reg *reg;

        if (!vgp_tgsi_opcode_info(insn->op)->has_texture)
            continue;
        reg = &insn->src[insn->num_src - 1].reg;
        use_sampler(info, slots, insn, (uint32_t)reg->index);
        if (reg->indirect)
            indexed |= 1u << reg->index;
        else if (insn->op == VGP_TGSI_OPCODE_TXQS)
            info->sample_queries |= 1u << reg->index;
    }
    for (uint32_t n = 0; n < SLOTS; n++) {
        if (indexed >> n & 1)
            join_samplers(info, slots, n);
    }
}

static void scan_images(const struct bea_shader_ir *ir, struct bea_shader_info *info)
{
    struct slot_type slots[SLOTS];
    uint32_t indexed = 0, written = 0;

    memset(slots, 0, sizeof(slots));
    collect(ir, VGP_TGSI_FILE_IMAGE, VGP_TGSI_FILE_IMAGE, slots);
    for (uint32_t i = 0; i < ir->num_insns; i++) {
        const struct bea_ir_insn *insn = &ir->insns[i];
        const struct bea_ir_reg *reg = image_operand(insn);

        if (!reg)
            continue;
        use_image(info, slots, insn, (uint32_t)reg->index);
        if (reg->indirect)
            indexed |= 1u << reg->index;
        if (!reg->indirect && insn->op == VGP_TGSI_OPCODE_RESQ && (insn->dst[0].writemask & 8))
            info->image_sample_queries |= 1u << reg->index;
        if (insn->op == VGP_TGSI_OPCODE_STORE ||
            vgp_tgsi_opcode_info(insn->op)->group == VGP_TGSI_GROUP_ATOMIC)
            written |= 1u << reg->index;
    }
    for (uint32_t n = 0; n < SLOTS; n++) {
        info->images[n].writable = (written >> n & 1) != 0;
        if (indexed >> n & 1)
            join_images(info, slots, n);
    }
}

void bea_scan_textures(const struct bea_shader_ir *ir, struct bea_shader_info *info)
{
    scan_samplers(ir, info);
    scan_images(ir, info);
}

bool bea_shader_sampler_range(const struct bea_shader_info *info, uint32_t n, uint32_t *first,
                              uint32_t *count)
{
    for (uint32_t base = n + 1; base-- > 0;) {
        const struct bea_shader_sampler *sampler = &info->samplers[base];
        const uint32_t size = sampler->array_size > 1 ? sampler->array_size : 1;

        if (!sampler->used || base + size <= n)
            continue;
        *first = base;
        *count = size;
        return true;
    }
    return false;
}
