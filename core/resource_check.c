/* SPDX-License-Identifier: MIT */
/* Which combinations of parameters a resource may have. */
#include "resource_check.h"

#include <stddef.h>
#include <string.h>

#define ARRAY_SIZE(a) (sizeof(a) / sizeof((a)[0]))

/* What a target allows. Sizes are bounded by the capability at the given offset of struct
 * vgp_caps_v2. */
struct target_rule {
    bool height, depth, levels, samples, y_0_top;
    uint32_t layers_of; /* array_size must be a multiple of it, 0: no array */
    bool square;
    size_t max_size;
};

#define CAP(field) offsetof(struct vgp_caps_v2, field)
static const struct target_rule rules[] = {
    [VGP_TARGET_TEXTURE_1D] = {.levels = true, .max_size = CAP(max_texture_2d_size)},
    [VGP_TARGET_TEXTURE_2D] = {.height = true,
                               .levels = true,
                               .samples = true,
                               .y_0_top = true,
                               .max_size = CAP(max_texture_2d_size)},
    [VGP_TARGET_TEXTURE_3D] = {.height = true,
                               .depth = true,
                               .levels = true,
                               .max_size = CAP(max_texture_3d_size)},
    [VGP_TARGET_TEXTURE_CUBE] = {.height = true,
                                 .levels = true,
                                 .layers_of = 6,
                                 .square = true,
                                 .max_size = CAP(max_texture_cube_size)},
    [VGP_TARGET_TEXTURE_RECT] = {.height = true,
                                 .y_0_top = true,
                                 .max_size = CAP(max_texture_2d_size)},
    [VGP_TARGET_TEXTURE_1D_ARRAY] = {.levels = true,
                                     .layers_of = 1,
                                     .max_size = CAP(max_texture_2d_size)},
    [VGP_TARGET_TEXTURE_2D_ARRAY] = {.height = true,
                                     .levels = true,
                                     .samples = true,
                                     .layers_of = 1,
                                     .max_size = CAP(max_texture_2d_size)},
    [VGP_TARGET_TEXTURE_CUBE_ARRAY] = {.height = true,
                                       .levels = true,
                                       .layers_of = 6,
                                       .square = true,
                                       .max_size = CAP(max_texture_cube_size)},
};

/* A capability of 0 bounds nothing. */
static bool above(uint32_t value, uint32_t cap)
{
    return cap != 0 && value > cap;
}

static uint32_t largest(const struct bea_resource_params *p)
{
    uint32_t max = p->width > p->height ? p->width : p->height;
    return max > p->depth ? max : p->depth;
}

static const char *check_sizes(const struct bea_resource_params *p, const struct target_rule *rule,
                               uint32_t cap)
{
    if (p->width == 0 || p->height == 0 || p->depth == 0)
        return "a size is 0";
    if ((!rule->height && p->height != 1) || (!rule->depth && p->depth != 1))
        return "height or depth is more than the target has";
    if (rule->square && p->width != p->height)
        return "faces of a cube are square";
    if (above(largest(p), cap))
        return "larger than the host's textures";
    return NULL;
}

static const char *check_layers(const struct bea_resource_params *p, const struct target_rule *rule,
                                const struct vgp_caps_v2 *caps)
{
    if (rule->layers_of == 0)
        return p->array_size > 1 ? "array_size of a target without layers" : NULL;
    if (p->array_size == 0 || p->array_size % rule->layers_of != 0)
        return "array_size does not fit the target";
    if (p->target == VGP_TARGET_TEXTURE_CUBE)
        return p->array_size != 6 ? "a cube has six faces" : NULL;
    return above(p->array_size, caps->v1.max_texture_array_layers)
               ? "more layers than the host's textures"
               : NULL;
}

static const char *check_levels(const struct bea_resource_params *p, const struct target_rule *rule,
                                const struct vgp_caps_v2 *caps)
{
    if (p->last_level > 31 || (largest(p) >> p->last_level) == 0 ||
        (p->last_level != 0 && !rule->levels))
        return "more levels than the size has";
    if (p->nr_samples <= 1)
        return NULL;
    if (!rule->samples || p->last_level != 0)
        return "multisampling of that target, or with levels";
    return above(p->nr_samples, caps->v1.max_samples) ? "more samples than the host has" : NULL;
}

static const char *check_texture(const struct bea_resource_params *p,
                                 const struct vgp_format_desc *format,
                                 const struct vgp_caps_v2 *caps)
{
    const struct target_rule *rule = &rules[p->target];
    const char *why;
    uint32_t cap;
    memcpy(&cap, (const char *)caps + rule->max_size, sizeof(cap));
    if (p->format == VIRGL_FORMAT_NONE || format->block_bytes == 0 || format->block_d != 1)
        return "no texture format";
    if ((p->flags & VIRGL_RESOURCE_Y_0_TOP) && !rule->y_0_top)
        return "Y_0_TOP of that target";
    if ((why = check_sizes(p, rule, cap)) || (why = check_layers(p, rule, caps)))
        return why;
    return check_levels(p, rule, caps);
}

/* Buffers that have one of these as their only bind are what it says; others must be sampled. */
static const uint32_t buffer_binds[] = {
    0,
    VIRGL_BIND_CUSTOM,
    VIRGL_BIND_STAGING,
    VIRGL_BIND_INDEX_BUFFER,
    VIRGL_BIND_STREAM_OUTPUT,
    VIRGL_BIND_VERTEX_BUFFER,
    VIRGL_BIND_CONSTANT_BUFFER,
    VIRGL_BIND_QUERY_BUFFER,
    VIRGL_BIND_COMMAND_ARGS,
    VIRGL_BIND_SHADER_BUFFER,
};

static bool buffer_bind_known(uint32_t bind)
{
    if (bind & VIRGL_BIND_SAMPLER_VIEW)
        return true;
    for (size_t i = 0; i < ARRAY_SIZE(buffer_binds); i++)
        if (bind == buffer_binds[i])
            return true;
    return false;
}

static const char *check_buffer(const struct bea_resource_params *p)
{
    if (p->width == 0)
        return "an empty buffer";
    if (p->height != 1 || p->depth != 1 || p->array_size > 1 || p->last_level != 0 ||
        p->nr_samples > 1)
        return "a buffer with more than a width";
    if (p->flags & VIRGL_RESOURCE_Y_0_TOP)
        return "Y_0_TOP of a buffer";
    return buffer_bind_known(p->bind) ? NULL : "no such use of a buffer";
}

const char *bea_resource_check(const struct bea_resource_params *params,
                               const struct vgp_format_desc *format, const struct vgp_caps_v2 *caps)
{
    const uint32_t known = VIRGL_RESOURCE_Y_0_TOP | VIRGL_RESOURCE_FLAG_MAP_PERSISTENT |
                           VIRGL_RESOURCE_FLAG_MAP_COHERENT;
    if (params->target >= VGP_TARGET_COUNT)
        return "no such target";
    if (!format)
        return "no such format";
    if (params->flags & ~known)
        return "unknown flags";
    if (params->target == VGP_TARGET_BUFFER)
        return check_buffer(params);
    return check_texture(params, format, caps);
}

enum bea_storage bea_resource_storage(const struct bea_resource_params *params)
{
    if (params->target != VGP_TARGET_BUFFER)
        return BEA_STORAGE_GPU;
    if (params->bind == VIRGL_BIND_CUSTOM)
        return BEA_STORAGE_MEMORY;
    return params->bind == VIRGL_BIND_STAGING ? BEA_STORAGE_STAGING : BEA_STORAGE_GPU;
}
