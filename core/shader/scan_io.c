/* SPDX-License-Identifier: MIT */
/* Scan: inputs and outputs as masks. The validator bounds every semantic index by the width of its
 * mask. */
#include "scan.h"

static bool add_user_varying(struct bea_shader_varyings *set, uint32_t semantic, uint32_t index)
{
    switch (semantic) {
    case VGP_TGSI_SEMANTIC_GENERIC: set->generic |= UINT64_C(1) << index; return true;
    case VGP_TGSI_SEMANTIC_TEXCOORD: set->texcoord |= (uint8_t)(1u << index); return true;
    case VGP_TGSI_SEMANTIC_COLOR: set->color |= (uint8_t)(1u << index); return true;
    default: return false;
    }
}

/* Clip distances that a declaration of CLIPDIST[index] with this mask reaches to. */
static uint8_t clip_count(uint32_t index, uint32_t mask)
{
    uint32_t count = 0;

    for (; mask != 0; mask >>= 1)
        count++;
    return (uint8_t)(index * 4 + count);
}

/* Where one of each exists. */
static uint8_t *single(struct bea_shader_iface *iface, uint32_t semantic)
{
    switch (semantic) {
    case VGP_TGSI_SEMANTIC_FOG: return &iface->fog;
    case VGP_TGSI_SEMANTIC_PSIZE: return &iface->psize;
    case VGP_TGSI_SEMANTIC_POSITION: return &iface->position;
    case VGP_TGSI_SEMANTIC_CLIPVERTEX: return &iface->clipvertex;
    case VGP_TGSI_SEMANTIC_LAYER: return &iface->layer;
    case VGP_TGSI_SEMANTIC_VIEWPORT_INDEX: return &iface->viewport_index;
    case VGP_TGSI_SEMANTIC_PRIM_ID: return &iface->primitive_id;
    case VGP_TGSI_SEMANTIC_EDGEFLAG: return &iface->edgeflag;
    case VGP_TGSI_SEMANTIC_FACE: return &iface->face;
    case VGP_TGSI_SEMANTIC_PCOORD: return &iface->pcoord;
    default: return NULL;
    }
}

static void add_varying(struct bea_shader_iface *iface, const struct bea_ir_decl *decl,
                        uint32_t index)
{
    const uint32_t semantic = decl->semantic;
    struct bea_shader_varyings user = {iface->generic, iface->texcoord, iface->color, {0}};
    uint8_t *one = single(iface, semantic);

    if (add_user_varying(&user, semantic, index)) {
        iface->generic = user.generic;
        iface->texcoord = user.texcoord;
        iface->color = user.color;
    } else if (one) {
        *one = 1;
    } else if (semantic == VGP_TGSI_SEMANTIC_PATCH) {
        iface->patch |= 1u << index;
    } else if (semantic == VGP_TGSI_SEMANTIC_BCOLOR) {
        iface->bcolor |= (uint8_t)(1u << index);
    } else if (semantic == VGP_TGSI_SEMANTIC_TESSOUTER) {
        iface->tess_levels |= 1;
    } else if (semantic == VGP_TGSI_SEMANTIC_TESSINNER) {
        iface->tess_levels |= 2;
    } else if (semantic == VGP_TGSI_SEMANTIC_CLIPDIST) {
        const uint8_t count = clip_count(index, decl->usage_mask);

        if (iface->clip_distances < count)
            iface->clip_distances = count;
    }
}

static void add_interpolation(struct bea_shader_iface *iface, const struct bea_ir_decl *decl,
                              uint32_t index)
{
    const uint32_t semantic = decl->semantic;

    if (decl->interpolate == VGP_TGSI_INTERPOLATE_CONSTANT)
        add_user_varying(&iface->flat, semantic, index);
    if (decl->interpolate == VGP_TGSI_INTERPOLATE_LINEAR)
        add_user_varying(&iface->linear, semantic, index);
    if (decl->location == VGP_TGSI_LOCATION_CENTROID)
        add_user_varying(&iface->centroid, semantic, index);
    if (decl->location == VGP_TGSI_LOCATION_SAMPLE)
        add_user_varying(&iface->sample, semantic, index);
    if (decl->interpolate == VGP_TGSI_INTERPOLATE_COLOR && semantic == VGP_TGSI_SEMANTIC_COLOR)
        iface->color_flatshade |= (uint8_t)(1u << index);
}

static void scan_fragment_input(const struct bea_ir_decl *decl, struct bea_shader_info *info)
{
    info->reads_frag_coord |= decl->semantic == VGP_TGSI_SEMANTIC_POSITION;
    info->reads_front_face |= decl->semantic == VGP_TGSI_SEMANTIC_FACE;
    info->reads_point_coord |= decl->semantic == VGP_TGSI_SEMANTIC_PCOORD;
    info->per_sample |= decl->location == VGP_TGSI_LOCATION_SAMPLE;
}

static void scan_fragment_output(const struct bea_ir_decl *decl, uint32_t index,
                                 struct bea_shader_info *info)
{
    if (decl->semantic == VGP_TGSI_SEMANTIC_COLOR)
        info->color_outputs |= 1u << index;
    info->writes_depth |= decl->semantic == VGP_TGSI_SEMANTIC_POSITION;
    info->writes_stencil |= decl->semantic == VGP_TGSI_SEMANTIC_STENCIL;
    info->writes_sample_mask |= decl->semantic == VGP_TGSI_SEMANTIC_SAMPLEMASK;
}

static void scan_vertex_output(const struct bea_ir_decl *decl, struct bea_shader_info *info)
{
    info->writes_position |= decl->semantic == VGP_TGSI_SEMANTIC_POSITION;
    info->writes_point_size |= decl->semantic == VGP_TGSI_SEMANTIC_PSIZE;
    info->writes_clipvertex |= decl->semantic == VGP_TGSI_SEMANTIC_CLIPVERTEX;
    info->writes_clip_distance |= decl->semantic == VGP_TGSI_SEMANTIC_CLIPDIST;
}

static void scan_input(const struct bea_ir_decl *decl, uint32_t index, struct bea_shader_info *info)
{
    add_varying(&info->inputs, decl, index);
    if (info->stage != VGP_STAGE_FRAGMENT)
        return;
    add_interpolation(&info->inputs, decl, index);
    scan_fragment_input(decl, info);
}

static void scan_output(const struct bea_ir_decl *decl, uint32_t index,
                        struct bea_shader_info *info)
{
    add_varying(&info->outputs, decl, index);
    if (info->stage == VGP_STAGE_FRAGMENT)
        scan_fragment_output(decl, index, info);
    else
        scan_vertex_output(decl, info);
}

/* Clip and cull distances share outputs; the properties, where a guest sends them, tell which are
 * which. */
static void split_distances(const struct bea_shader_ir *ir, struct bea_shader_iface *iface)
{
    const uint32_t clip = VGP_TGSI_PROPERTY_NUM_CLIPDIST_ENABLED;
    const uint32_t cull = VGP_TGSI_PROPERTY_NUM_CULLDIST_ENABLED;

    if (iface->clip_distances == 0 || (!ir->has_property[clip] && !ir->has_property[cull]))
        return;
    iface->clip_distances = (uint8_t)bea_scan_property(ir, clip, 0);
    iface->cull_distances = (uint8_t)bea_scan_property(ir, cull, 0);
}

void bea_scan_varyings(const struct bea_shader_ir *ir, struct bea_shader_info *info)
{
    for (uint32_t i = 0; i < ir->num_decls; i++) {
        const struct bea_ir_decl *decl = &ir->decls[i];

        if (!decl->has_semantic)
            continue;
        for (uint32_t n = 0; n <= decl->last - decl->first; n++) {
            if (decl->file == VGP_TGSI_FILE_IN && info->stage != VGP_STAGE_VERTEX)
                scan_input(decl, decl->semantic_index + n, info);
            else if (decl->file == VGP_TGSI_FILE_OUT)
                scan_output(decl, decl->semantic_index + n, info);
        }
    }
    split_distances(ir, &info->outputs);
}
