/* SPDX-License-Identifier: MIT */
/* Inside bea_shader_scan(): its steps. */
#ifndef BEA_SHADER_SCAN_H
#define BEA_SHADER_SCAN_H

#include "shader.h"

/* Varyings, and what inputs and outputs mean. */
void bea_scan_varyings(const struct bea_shader_ir *ir, struct bea_shader_info *info);
/* Samplers and images. */
void bea_scan_textures(const struct bea_shader_ir *ir, struct bea_shader_info *info);

/* The property's value, or `absent`. */
static inline uint32_t bea_scan_property(const struct bea_shader_ir *ir, uint32_t property,
                                         uint32_t absent)
{
    return ir->has_property[property] ? ir->properties[property] : absent;
}

#endif
