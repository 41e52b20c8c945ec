/* SPDX-License-Identifier: MIT */
/* What the binder is told of a shader. */
#include "support.h"

#include <criterion/criterion.h>

static struct bea_shader_info scan(const char *text)
{
    struct bea_shader_ir *ir = test_parse_good(text);
    struct bea_shader_info info;

    bea_shader_scan(ir, &info);
    bea_shader_ir_destroy(ir);
    return info;
}

Test(tgsi_scan, vertex)
{
    const struct bea_shader_info info = scan(
        "VERT\nDCL IN[0]\nDCL IN[3]\nDCL IN[1]\nDCL OUT[0], POSITION\nDCL OUT[1], PSIZE\n"
        "DCL OUT[2..4], GENERIC[30]\nDCL OUT[5], TEXCOORD[7]\nDCL OUT[6], BCOLOR[1]\n"
        "DCL OUT[7].xy, CLIPDIST[1]\nDCL OUT[8], GENERIC[63]\nDCL SV[0], BASEVERTEX\n"
        "DCL CONST[0..3]\nDCL CONST[7..8]\nDCL CONST[2][0..5]\nDCL CONST[31][9]\n"
        "ADD OUT[0], IN[0], IN[3]\nEND\n");

    cr_expect_eq(info.stage, VGP_STAGE_VERTEX);
    cr_expect_eq(info.num_inputs, 4);
    cr_expect_eq(info.input_mask, 0x9);
    cr_expect_eq(info.inputs.generic, 0);
    cr_expect_eq(info.outputs.generic, UINT64_C(7) << 30 | UINT64_C(1) << 63);
    cr_expect_eq(info.outputs.texcoord, 0x80);
    cr_expect_eq(info.outputs.bcolor, 2);
    cr_expect_eq(info.outputs.clip_distances, 6);
    cr_expect_eq(info.outputs.cull_distances, 0);
    cr_expect(info.outputs.position && info.outputs.psize && !info.outputs.fog);
    cr_expect(info.writes_position && info.writes_point_size && info.writes_clip_distance);
    cr_expect(!info.writes_clipvertex);
    cr_expect(info.uses_draw_parameters);
    cr_expect_eq(info.const0_size, 9);
    cr_expect_eq(info.ubo_mask, 1u << 2 | 1u << 31);
    cr_expect_eq(info.ubo_size[2], 6);
    cr_expect_eq(info.ubo_size[31], 10);
}

Test(tgsi_scan, attribute_indexed_at_run_time)
{
    cr_expect_eq(scan("VERT\nDCL IN[0..2]\nDCL IN[31]\nDCL ADDR[0]\nDCL TEMP[0]\n"
                      "MOV TEMP[0], IN[ADDR[0].x]\nEND\n")
                     .input_mask,
                 0x80000007);
}

Test(tgsi_scan, clip_and_cull)
{
    const struct bea_shader_info info = scan(
        "VERT\nPROPERTY NUM_CLIPDIST_ENABLED 3\nPROPERTY NUM_CULLDIST_ENABLED 2\n"
        "DCL OUT[0..1], CLIPDIST\nEND\n");

    cr_expect_eq(info.outputs.clip_distances, 3);
    cr_expect_eq(info.outputs.cull_distances, 2);
}

Test(tgsi_scan, fragment)
{
    const struct bea_shader_info info = scan(
        "FRAG\nPROPERTY FS_COLOR0_WRITES_ALL_CBUFS 1\nDCL IN[0], POSITION, LINEAR\n"
        "DCL IN[1], COLOR, COLOR\nDCL IN[2], COLOR[1], PERSPECTIVE\n"
        "DCL IN[3..4], GENERIC[2], CONSTANT\nDCL IN[5], GENERIC[9], LINEAR, CENTROID\n"
        "DCL IN[6], FACE, CONSTANT\nDCL IN[7], PCOORD, LINEAR\nDCL IN[8], PRIM_ID, CONSTANT\n"
        "DCL OUT[0], COLOR\nDCL OUT[1], COLOR[5]\nDCL OUT[2].z, POSITION\n"
        "DCL OUT[3].y, STENCIL\nDCL OUT[4].x, SAMPLEMASK\nKILL_IF IN[1]\nEND\n");

    cr_expect_eq(info.inputs.color, 3);
    cr_expect_eq(info.inputs.color_flatshade, 1);
    cr_expect_eq(info.inputs.generic, 0x20c);
    cr_expect_eq(info.inputs.flat.generic, 0xc);
    cr_expect_eq(info.inputs.linear.generic, 0x200);
    cr_expect_eq(info.inputs.centroid.generic, 0x200);
    cr_expect_eq(info.inputs.flat.color, 0);
    cr_expect(info.inputs.face && info.inputs.pcoord && info.inputs.primitive_id);
    cr_expect(info.reads_frag_coord && info.reads_front_face && info.reads_point_coord);
    cr_expect(info.writes_depth && info.writes_stencil && info.writes_sample_mask);
    cr_expect(info.writes_all_cbufs && info.uses_kill && !info.per_sample && !info.uses_fp64);
    cr_expect_eq(info.color_outputs, 0x21);
    cr_expect(!info.writes_position);
}

Test(tgsi_scan, sample_shading)
{
    struct bea_shader_info info = scan("FRAG\nDCL IN[0], GENERIC[0], PERSPECTIVE, SAMPLE\nEND\n");
    cr_expect(info.per_sample);
    cr_expect_eq(info.inputs.sample.generic, 1);
    cr_expect(scan("FRAG\nDCL SV[0], SAMPLEID\nEND\n").per_sample);
    cr_expect(scan("FRAG\nDCL SV[0], SAMPLEPOS\nEND\n").per_sample);
    cr_expect(!scan("FRAG\nDCL SV[0], SAMPLEMASK\nEND\n").per_sample);
}

Test(tgsi_scan, samplers)
{
    const struct bea_shader_info info = scan(
        "FRAG\nDCL SAMP[0]\nDCL SAMP[5]\nDCL SAMP[6]\nDCL SVIEW[0], SHADOW2D, FLOAT\n"
        "DCL SVIEW[5], 2D_ARRAY, UINT\nDCL SVIEW[6], 2D_ARRAY, UINT\nDCL TEMP[0]\n"
        "TEX TEMP[0], TEMP[0], SAMP[0], SHADOW2D\nTEX TEMP[0], TEMP[0], SAMP[5], 2D_ARRAY\n"
        "END\n");

    cr_expect(info.samplers[0].used && info.samplers[0].shadow);
    cr_expect_eq(info.samplers[0].texture, VGP_TGSI_TEXTURE_SHADOW2D);
    cr_expect_eq(info.samplers[0].return_type, VGP_TGSI_RETURN_TYPE_FLOAT);
    cr_expect(info.samplers[5].used && !info.samplers[5].shadow);
    cr_expect_eq(info.samplers[5].return_type, VGP_TGSI_RETURN_TYPE_UINT);
    cr_expect_leq(info.samplers[5].array_size, 1);
    cr_expect(!info.samplers[6].used, "declared only");
}

/* Guests declare the elements one by one; equal neighbours are the array, others are not. */
Test(tgsi_scan, sampler_array)
{
    const struct bea_shader_info info = scan(
        "FRAG\nDCL SAMP[1]\nDCL SAMP[2]\nDCL SAMP[3]\nDCL SAMP[4]\nDCL SAMP[6]\n"
        "DCL SVIEW[1], 3D, FLOAT\nDCL SVIEW[2], 2D, FLOAT\nDCL SVIEW[3], 2D, FLOAT\n"
        "DCL SVIEW[4], 2D, FLOAT\nDCL SVIEW[6], 2D, FLOAT\nDCL TEMP[0]\nDCL ADDR[0]\n"
        "TEX TEMP[0], TEMP[0], SAMP[ADDR[0].x+3], 2D\nTEX TEMP[0], TEMP[0], SAMP[4], 2D\n"
        "TEX TEMP[0], TEMP[0], SAMP[1], 3D\nEND\n");

    cr_expect(info.samplers[1].used);
    cr_expect_leq(info.samplers[1].array_size, 1);
    cr_expect(info.samplers[2].used);
    cr_expect_eq(info.samplers[2].array_size, 3);
    cr_expect_eq(info.samplers[2].texture, VGP_TGSI_TEXTURE_2D);
    cr_expect(!info.samplers[3].used && !info.samplers[4].used && !info.samplers[6].used);
}

Test(tgsi_scan, images_and_buffers)
{
    const struct bea_shader_info info = scan(
        "COMP\nPROPERTY CS_FIXED_BLOCK_WIDTH 8\nPROPERTY CS_FIXED_BLOCK_HEIGHT 4\n"
        "PROPERTY CS_FIXED_BLOCK_DEPTH 2\nDCL IMAGE[0], 2D, PIPE_FORMAT_R32_UINT, WR\n"
        "DCL IMAGE[1], 2D, PIPE_FORMAT_R32_UINT, WR\nDCL IMAGE[31], 3D, PIPE_FORMAT_NONE, WR\n"
        "DCL BUFFER[7]\nDCL BUFFER[3]\nDCL BUFFER[9..10]\nDCL HWATOMIC[1][0..3]\n"
        "DCL HWATOMIC[31][0]\nDCL TEMP[0]\nDCL ADDR[0]\n"
        "LOAD TEMP[0], IMAGE[ADDR[0].x], TEMP[0], 2D, PIPE_FORMAT_R32_UINT\n"
        "STORE IMAGE[31], TEMP[0], TEMP[0], 3D, PIPE_FORMAT_R16_UINT\nEND\n");

    cr_expect(info.images[0].used && !info.images[0].writable);
    cr_expect_eq(info.images[0].array_size, 2);
    cr_expect(!info.images[1].used);
    cr_expect(info.images[31].used && info.images[31].writable);
    cr_expect_eq(info.images[31].texture, VGP_TGSI_TEXTURE_3D);
    cr_expect_neq(info.images[31].format, 0, "the instruction's");
    cr_expect_eq(info.ssbo_mask, 1u << 3 | 1u << 7 | 3u << 9);
    cr_expect_eq(info.ssbo_first, 3);
    cr_expect_eq(info.atomic_mask, 0x80000002);
    cr_expect_arr_eq(info.block, ((uint32_t[]){8, 4, 2}), 12);
}

Test(tgsi_scan, geometry_and_tessellation)
{
    const struct bea_shader_info gs = scan(
        "GEOM\nPROPERTY GS_INPUT_PRIMITIVE LINES_ADJACENCY\n"
        "PROPERTY GS_OUTPUT_PRIMITIVE TRIANGLE_STRIP\nPROPERTY GS_MAX_OUTPUT_VERTICES 5\n"
        "DCL IN[][0], POSITION\nDCL OUT[0], LAYER\nEND\n");
    const struct bea_shader_info tcs = scan(
        "TESS_CTRL\nPROPERTY TCS_VERTICES_OUT 3\nDCL IN[][0], POSITION\nDCL OUT[0], PATCH[31]\n"
        "DCL OUT[1], TESSOUTER\nEND\n");
    const struct bea_shader_info tes = scan(
        "TESS_EVAL\nPROPERTY TES_PRIM_MODE 7\n"
        "PROPERTY SEPARABLE_PROGRAM 1\nDCL IN[0], PATCH[31]\n"
        "DCL TEMP[0]\nDADD TEMP[0], TEMP[0], TEMP[0]\nEND\n");

    cr_expect_eq(gs.gs_input, VGP_PRIM_LINES_ADJACENCY);
    cr_expect_eq(gs.gs_output, VGP_PRIM_TRIANGLE_STRIP);
    cr_expect_eq(gs.gs_max_vertices, 5);
    cr_expect_eq(gs.gs_invocations, 1);
    cr_expect(gs.inputs.position && gs.outputs.layer && !gs.separable);
    cr_expect_eq(tcs.tcs_vertices_out, 3);
    cr_expect_eq(tcs.outputs.patch, 0x80000000);
    cr_expect_neq(tcs.outputs.tess_levels, 0);
    cr_expect_eq(tes.tes_prim, VGP_PRIM_QUADS);
    cr_expect_eq(tes.inputs.patch, 0x80000000);
    cr_expect(tes.uses_fp64 && tes.separable);
}
