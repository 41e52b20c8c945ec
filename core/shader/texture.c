/* SPDX-License-Identifier: MIT */
#include "texture.h"

#include "vgp/tgsi.h"

#include <stddef.h>

/* clang-format off */
static const struct bea_texture targets[] = {
    [VGP_TGSI_TEXTURE_BUFFER] = {"Buffer", 1, BEA_TEXTURE_NO_REFERENCE, 1, .buffer = true},
    [VGP_TGSI_TEXTURE_1D] = {"1D", 1, BEA_TEXTURE_NO_REFERENCE, 1, .shadow = false},
    [VGP_TGSI_TEXTURE_2D] = {"2D", 2, BEA_TEXTURE_NO_REFERENCE, 2, .shadow = false},
    [VGP_TGSI_TEXTURE_3D] = {"3D", 3, BEA_TEXTURE_NO_REFERENCE, 3, .shadow = false},
    [VGP_TGSI_TEXTURE_CUBE] = {"Cube", 3, BEA_TEXTURE_NO_REFERENCE, 3, .cube = true},
    [VGP_TGSI_TEXTURE_RECT] = {"2DRect", 2, BEA_TEXTURE_NO_REFERENCE, 2, .rect = true},
    [VGP_TGSI_TEXTURE_SHADOW1D] = {"1DShadow", 1, 2, 1, .shadow = true},
    [VGP_TGSI_TEXTURE_SHADOW2D] = {"2DShadow", 2, 2, 2, .shadow = true},
    [VGP_TGSI_TEXTURE_SHADOWRECT] = {"2DRectShadow", 2, 2, 2, .shadow = true, .rect = true},
    [VGP_TGSI_TEXTURE_1D_ARRAY] = {"1DArray", 2, BEA_TEXTURE_NO_REFERENCE, 1, .array = true},
    [VGP_TGSI_TEXTURE_2D_ARRAY] = {"2DArray", 3, BEA_TEXTURE_NO_REFERENCE, 2, .array = true},
    [VGP_TGSI_TEXTURE_SHADOW1D_ARRAY] = {"1DArrayShadow", 2, 2, 1, .shadow = true, .array = true},
    [VGP_TGSI_TEXTURE_SHADOW2D_ARRAY] = {"2DArrayShadow", 3, 3, 2, .shadow = true, .array = true},
    [VGP_TGSI_TEXTURE_SHADOWCUBE] = {"CubeShadow", 3, 3, 3, .cube = true, .shadow = true},
    [VGP_TGSI_TEXTURE_2D_MSAA] = {"2DMS", 2, BEA_TEXTURE_NO_REFERENCE, 2, .multisample = true},
    [VGP_TGSI_TEXTURE_2D_ARRAY_MSAA] = {"2DMSArray", 3, BEA_TEXTURE_NO_REFERENCE, 2, .multisample = true,
                                        .array = true},
    [VGP_TGSI_TEXTURE_CUBEARRAY] = {"CubeArray", 4, BEA_TEXTURE_NO_REFERENCE, 3, .cube = true, .array = true},
    [VGP_TGSI_TEXTURE_SHADOWCUBEARRAY] = {"CubeArrayShadow", 4, BEA_TEXTURE_SECOND, 3, .cube = true, .shadow = true,
                                          .array = true},
};

/* clang-format on */

const struct bea_texture *bea_texture(uint32_t texture)
{
    bool known = texture < sizeof(targets) / sizeof(targets[0]) && targets[texture].name;
    return known ? &targets[texture] : NULL;
}
