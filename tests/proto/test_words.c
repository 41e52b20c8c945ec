/* SPDX-License-Identifier: MIT */
/* Names and tables: formats, TGSI words, enums. */
#include <criterion/criterion.h>
#include <string.h>

#include "vgp/caps.h"
#include "vgp/format.h"
#include "vgp/names.h"
#include "vgp/tgsi.h"
#include "vgp/vtest.h"

#define TEXT(s) s, sizeof(s) - 1

Test(words, every_opcode_is_found_by_its_name)
{
    for (uint32_t op = 0; op < VGP_TGSI_OPCODE_COUNT; op++) {
        const char *const name = vgp_tgsi_opcode_info(op)->name;
        cr_assert_eq(vgp_tgsi_opcode_by_name(name, strlen(name)), (int)op, "%s", name);
    }
    cr_assert_null(vgp_tgsi_opcode_info(VGP_TGSI_OPCODE_COUNT));
}

Test(words, case_does_not_matter_but_length_does)
{
    cr_assert_eq(vgp_tgsi_opcode_by_name(TEXT("mov")), VGP_TGSI_OPCODE_MOV);
    cr_assert_eq(vgp_tgsi_opcode_by_name(TEXT("MO")), -1);
    cr_assert_eq(vgp_tgsi_opcode_by_name("MOVE", 3), VGP_TGSI_OPCODE_MOV);
    cr_assert_eq(vgp_tgsi_opcode_by_name(TEXT("MOV_")), -1);
    cr_assert_eq(vgp_tgsi_opcode_by_name("", 0), -1);
    cr_assert_eq(vgp_tgsi_opcode_by_name(TEXT("MOV\0")), -1);
    /* Neighbours of the letters are no letters. */
    cr_assert_eq(vgp_tgsi_opcode_by_name(TEXT("MO{")), -1);
    cr_assert_eq(vgp_tgsi_opcode_by_name(TEXT("MO`")), -1);
}

Test(words, opcodes_know_their_operands)
{
    const struct vgp_tgsi_opcode_info *const mad = vgp_tgsi_opcode_info(VGP_TGSI_OPCODE_MAD);
    const struct vgp_tgsi_opcode_info *const tex = vgp_tgsi_opcode_info(VGP_TGSI_OPCODE_TEX);

    cr_assert_eq(mad->num_dst, 1);
    cr_assert_eq(mad->num_src, 3);
    cr_assert_not(mad->has_texture);
    cr_assert_eq(tex->num_src, 2);
    cr_assert(tex->has_texture);
}

Test(words, vocabulary)
{
    cr_assert_eq(vgp_tgsi_file_by_name(TEXT("temp")), VGP_TGSI_FILE_TEMP);
    cr_assert_eq(vgp_tgsi_texture_by_name(TEXT("2D_ARRAY_MSAA")), VGP_TGSI_TEXTURE_2D_ARRAY_MSAA);
    cr_assert_eq(vgp_tgsi_semantic_by_name(TEXT("CLIPDIST")), VGP_TGSI_SEMANTIC_CLIPDIST);
    cr_assert_eq(vgp_tgsi_primitive_by_name(TEXT("TRIANGLE_STRIP")), VGP_PRIM_TRIANGLE_STRIP);
    cr_assert_str_eq(vgp_tgsi_property_name(VGP_TGSI_PROPERTY_GS_INVOCATIONS), "GS_INVOCATIONS");
    cr_assert_null(vgp_tgsi_file_name(VGP_TGSI_FILE_COUNT));
}

Test(words, every_format_is_found_by_its_pipe_name)
{
    uint32_t found = 0;

    for (uint32_t number = 0; number < VGP_FORMAT_COUNT; number++) {
        const struct vgp_format_desc *const format = vgp_format(number);
        char name[80] = "PIPE_FORMAT_";
        if (!format)
            continue;
        strcat(name, format->name);
        cr_assert_eq(format->number, number);
        cr_assert_eq(vgp_format_by_pipe_name(name, strlen(name)), (int)number, "%s", name);
        found++;
    }
    cr_assert_eq(found, 468);
    cr_assert_null(vgp_format(VGP_FORMAT_COUNT));
    cr_assert_eq(vgp_format_by_pipe_name(TEXT("PIPE_FORMAT_NV12")), VIRGL_FORMAT_Y8_U8V8_420_UNORM);
    cr_assert_eq(vgp_format_by_pipe_name(TEXT("R8_UNORM")), -1);
}

Test(words, format_of_a_texel)
{
    const struct vgp_format_desc *const bgrx = vgp_format(VIRGL_FORMAT_B8G8R8X8_UNORM);
    const struct vgp_format_desc *const dxt5 = vgp_format(VIRGL_FORMAT_DXT5_SRGBA);

    cr_assert_eq(bgrx->block_bytes, 4);
    cr_assert_eq(bgrx->num_channels, 3);
    cr_assert_eq(bgrx->num_slots, 4);
    cr_assert_eq(bgrx->channel[3].type, VGP_CHANNEL_VOID);
    cr_assert_eq(bgrx->channel[2].shift, 16);
    cr_assert_eq(bgrx->swizzle[0], VGP_SWIZZLE_BLUE);
    cr_assert_eq(bgrx->swizzle[3], VGP_SWIZZLE_ONE);
    cr_assert(dxt5->compressed && dxt5->srgb);
    cr_assert_eq(dxt5->block_w, 4);
    cr_assert_eq(dxt5->block_bytes, 16);
    cr_assert(vgp_format(VIRGL_FORMAT_Z24_UNORM_S8_UINT)->has_stencil);
}

Test(words, enum_names)
{
    cr_assert_str_eq(vgp_command_name(VIRGL_CCMD_DRAW_VBO), "DRAW_VBO");
    cr_assert_null(vgp_command_name(VGP_COMMAND_COUNT));
    cr_assert_str_eq(vgp_object_name(VIRGL_OBJECT_DSA), "DSA");
    cr_assert_str_eq(vgp_blend_factor_name(VGP_BLEND_FACTOR_INV_SRC1_ALPHA), "INV_SRC1_ALPHA");
    cr_assert_null(vgp_blend_factor_name(0), "0 is a hole in the enum");
    cr_assert_null(vgp_blend_factor_name(~0u));
}

Test(words, format_masks)
{
    uint32_t mask[16] = {0};

    vgp_format_mask_set(mask, 67);
    vgp_format_mask_set(mask, 512);
    cr_assert_eq(mask[2], 8);
    cr_assert(vgp_format_mask_has(mask, 67));
    cr_assert_not(vgp_format_mask_has(mask, 66));
    cr_assert_not(vgp_format_mask_has(mask, 512));
}

Test(words, vtest_messages)
{
    const struct vgp_vtest_info *const put2 = vgp_vtest_info(VCMD_TRANSFER_PUT2);

    cr_assert_str_eq(put2->name, "TRANSFER_PUT2");
    cr_assert_eq(put2->fixed_dwords, 10);
    cr_assert_eq(put2->length, VGP_VTEST_LENGTH_IGNORED);
    cr_assert_null(vgp_vtest_info(0));
    cr_assert_null(vgp_vtest_info(VGP_VTEST_MESSAGE_COUNT));
}
