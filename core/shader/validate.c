/* SPDX-License-Identifier: MIT */
/* Order of the validation, and what concerns the shader as a whole: its properties. */
#include "validate.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tgsi_lex.h"

bool bea_validator_fail(struct bea_validator *v, uint32_t text_offset, const char *format, ...)
{
    char message[sizeof(v->error->message)];
    va_list args;

    v->status = BEA_ERR_REFUSED;
    va_start(args, format);
    vsnprintf(message, sizeof(message), format, args);
    va_end(args);
    bea_lex_report(v->error, v->text, v->text ? text_offset : 0, "%s", message);
    return false;
}

bool bea_ir_set_has(const struct bea_ir_set *set, uint32_t index)
{
    return index < BEA_IR_MAX_TEMPS + BEA_IR_MAX_OWN &&
           (set->words[index / 64] >> index % 64 & 1) != 0;
}

/* Ranges of property values; stages where one must be given and not 0. */
static const struct property_rule {
    uint32_t property, min, max;
} property_rules[] = {
    {VGP_TGSI_PROPERTY_GS_INPUT_PRIMITIVE, 0, VGP_TGSI_PRIMITIVE_TRIANGLES_ADJACENCY},
    {VGP_TGSI_PROPERTY_GS_OUTPUT_PRIMITIVE, 0, VGP_TGSI_PRIMITIVE_TRIANGLE_STRIP},
    {VGP_TGSI_PROPERTY_GS_MAX_OUTPUT_VERTICES, 0, 4096},
    {VGP_TGSI_PROPERTY_GS_INVOCATIONS, 0, 127},
    {VGP_TGSI_PROPERTY_FS_COORD_ORIGIN, 0, 1},
    {VGP_TGSI_PROPERTY_FS_COORD_PIXEL_CENTER, 0, 1},
    {VGP_TGSI_PROPERTY_FS_DEPTH_LAYOUT, 0, 4},
    {VGP_TGSI_PROPERTY_TCS_VERTICES_OUT, 0, BEA_IR_MAX_VERTICES},
    {VGP_TGSI_PROPERTY_TES_PRIM_MODE, 0, VGP_TGSI_PRIMITIVE_QUADS},
    {VGP_TGSI_PROPERTY_TES_SPACING, 0, 2},
    {VGP_TGSI_PROPERTY_NUM_CLIPDIST_ENABLED, 0, VGP_MAX_CLIP_PLANES},
    {VGP_TGSI_PROPERTY_NUM_CULLDIST_ENABLED, 0, VGP_MAX_CLIP_PLANES},
    {VGP_TGSI_PROPERTY_CS_FIXED_BLOCK_WIDTH, 0, 65535},
    {VGP_TGSI_PROPERTY_CS_FIXED_BLOCK_HEIGHT, 0, 65535},
    {VGP_TGSI_PROPERTY_CS_FIXED_BLOCK_DEPTH, 0, 65535},
};

static bool check_properties(struct bea_validator *v)
{
    const struct bea_shader_ir *ir = v->ir;

    for (size_t i = 0; i < sizeof(property_rules) / sizeof(property_rules[0]); i++) {
        const struct property_rule *rule = &property_rules[i];
        const uint32_t value = ir->properties[rule->property];

        if (ir->has_property[rule->property] && (value < rule->min || value > rule->max))
            return bea_validator_fail(v, 0, "property %s is %u, its maximum is %u",
                                      vgp_tgsi_property_name(rule->property), (unsigned)value,
                                      (unsigned)rule->max);
    }
    if (ir->properties[VGP_TGSI_PROPERTY_NUM_CLIPDIST_ENABLED] +
            ir->properties[VGP_TGSI_PROPERTY_NUM_CULLDIST_ENABLED] >
        VGP_MAX_CLIP_PLANES)
        return bea_validator_fail(v, 0, "more than %u clip and cull distances",
                                  (unsigned)VGP_MAX_CLIP_PLANES);
    return true;
}

enum bea_status bea_shader_validate(const struct bea_shader_ir *ir, const char *text,
                                    const struct bea_limits *limits, struct bea_shader_error *error)
{
    struct bea_validator v = {ir, limits, text, error, BEA_OK, NULL};

    v.files = calloc(1, sizeof(*v.files));
    if (!v.files) {
        bea_lex_report(error, text, 0, "no memory to validate a shader");
        return BEA_ERR_NO_MEMORY;
    }
    if (check_properties(&v) && bea_validate_decls(&v) && bea_validate_flow(&v))
        bea_validate_insns(&v);
    free(v.files);
    return v.status;
}
