/* SPDX-License-Identifier: MIT */
/* What is proven of the check of a resource's parameters; docs/proofs.md says how. */
#include "proof.h"

#include "resource_check.c"

static bool one_of_each(const struct bea_resource_params *params)
{
    return params->height == 1 && params->depth == 1 && params->array_size <= 1 &&
           params->last_level == 0 && params->nr_samples <= 1;
}

/* No size is beyond the host's, unless the host states none. */
static void claim_sizes(const struct bea_resource_params *params, uint32_t cap)
{
    CLAIM(cap == 0 || (params->width <= cap && params->height <= cap && params->depth <= cap),
          "texture: no larger than the host's");
}

static void claim_layers(const struct bea_resource_params *params, const struct vgp_caps_v2 *caps)
{
    const uint32_t most = caps->v1.max_texture_array_layers, layers = params->array_size;

    switch (params->target) {
    case VGP_TARGET_TEXTURE_CUBE: CLAIM(layers == 6, "cube: six faces"); break;
    case VGP_TARGET_TEXTURE_CUBE_ARRAY:
        CLAIM(layers != 0 && layers % 6 == 0, "cubes: six faces each");
        CLAIM(most == 0 || layers <= most, "layers: no more than the host's");
        break;
    case VGP_TARGET_TEXTURE_1D_ARRAY:
    case VGP_TARGET_TEXTURE_2D_ARRAY:
        CLAIM(layers != 0 && (most == 0 || layers <= most), "layers: no more than the host's");
        GATE(layers > 1, "accepted: layers");
        break;
    default: CLAIM(layers <= 1, "layers: none where the target has none");
    }
}

void proof(void)
{
    struct bea_resource_params params;
    struct vgp_format_desc format;
    struct vgp_caps_v2 caps;
    const bool known = any_bool();
    const char *const why = bea_resource_check(&params, known ? &format : NULL, &caps);

    if (why) {
        CLAIM(why[0] != 0, "refused: says why");
        GATE(params.target >= VGP_TARGET_COUNT, "refused: target");
        GATE(params.target == VGP_TARGET_BUFFER, "refused: buffer");
        GATE(params.target == VGP_TARGET_TEXTURE_2D && known, "refused: texture");
        return;
    }
    CLAIM(known && params.target < VGP_TARGET_COUNT, "accepted: of a format and target");
    CLAIM(params.width != 0 && params.height != 0 && params.depth != 0, "accepted: not empty");
    CLAIM(params.last_level <= 31, "accepted: levels that can be");
    CLAIM(bea_resource_storage(&params) == BEA_STORAGE_GPU || params.target == VGP_TARGET_BUFFER,
          "storage: textures are the backend's");
    if (params.target == VGP_TARGET_BUFFER) {
        CLAIM(one_of_each(&params), "buffer: a width only");
        GATE(true, "accepted: buffer");
        return;
    }
    CLAIM(format.block_bytes != 0 && format.block_d == 1, "texture: of a size");
    CLAIM((largest(&params) >> params.last_level) != 0, "texture: the last level has a size");
    CLAIM(params.nr_samples <= 1 ||
              (params.last_level == 0 && (params.target == VGP_TARGET_TEXTURE_2D ||
                                          params.target == VGP_TARGET_TEXTURE_2D_ARRAY)),
          "texture: samples without levels");
    CLAIM(params.nr_samples <= 1 || caps.v1.max_samples == 0 ||
              params.nr_samples <= caps.v1.max_samples,
          "texture: no more samples than the host's");
    if (params.target == VGP_TARGET_TEXTURE_3D)
        claim_sizes(&params, caps.max_texture_3d_size);
    else if (params.target == VGP_TARGET_TEXTURE_CUBE ||
             params.target == VGP_TARGET_TEXTURE_CUBE_ARRAY)
        claim_sizes(&params, caps.max_texture_cube_size);
    else
        claim_sizes(&params, caps.max_texture_2d_size);
    claim_layers(&params, &caps);
    GATE(params.last_level == 31, "accepted: all levels there can be");
    GATE(params.nr_samples > 1, "accepted: samples");
}
