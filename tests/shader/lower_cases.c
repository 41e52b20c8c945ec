/* SPDX-License-Identifier: MIT */
#include "lower_cases.h"

#include <string.h>

#define VS_HEAD "VERT\nDCL IN[0]\nDCL IN[1]\nDCL OUT[0], POSITION\n"
#define VS_MOVE "MOV OUT[0], IN[0]\n"
#define VS_COLOR                                                                                   \
    VS_HEAD "DCL OUT[1], COLOR\nDCL OUT[2], BCOLOR\n" VS_MOVE                                      \
            "MOV OUT[1], IN[1]\nMOV OUT[2], -IN[1]\nEND\n"
#define VS_PLAIN VS_HEAD VS_MOVE "END\n"
#define FS_PLAIN                                                                                   \
    "FRAG\nDCL IN[0], GENERIC[3], PERSPECTIVE\nDCL OUT[0], COLOR\nMOV OUT[0], IN[0]\nEND\n"
#define FS_COLOR "FRAG\nDCL IN[0], COLOR, COLOR\nDCL OUT[0], COLOR\nMOV OUT[0], IN[0].zyxw\nEND\n"
#define FS_TWO_COLORS                                                                              \
    "FRAG\nDCL IN[0], COLOR, COLOR\nDCL IN[1], COLOR[1], COLOR\nDCL OUT[0], COLOR\nDCL ADDR[0]\n"  \
    "DCL TEMP[0]\nIMM[0] UINT32 {1, 0, 0, 0}\nUARL ADDR[0].x, IMM[0].xxxx\n"                       \
    "INTERP_CENTROID TEMP[0], IN[1]\nADD OUT[0], TEMP[0], IN[ADDR[0].x]\nEND\n"
#define FS_POSITION "DCL IN[0], POSITION, LINEAR\nDCL OUT[0], COLOR\nMOV OUT[0], IN[0]\nEND\n"
#define FS_SPRITE                                                                                  \
    "FRAG\nDCL IN[0], TEXCOORD[0], PERSPECTIVE\nDCL IN[1], TEXCOORD[2], PERSPECTIVE\nDCL OUT[0], " \
    "COLOR\nADD OUT[0], IN[0], IN[1]\nEND\n"
#define FS_TEXTURE(op, target, type)                                                               \
    "FRAG\nDCL IN[0], GENERIC[0], PERSPECTIVE\nDCL OUT[0], COLOR\nDCL SAMP[0]\nDCL "               \
    "SVIEW[0], " target ", " type "\n" op " OUT[0], IN[0], SAMP[0], " target "\nEND\n"
#define GS                                                                                         \
    "GEOM\nPROPERTY GS_INPUT_PRIMITIVE TRIANGLES\nPROPERTY GS_OUTPUT_PRIMITIVE TRIANGLE_STRIP\n"   \
    "PROPERTY GS_MAX_OUTPUT_VERTICES 2\nDCL IN[][0], POSITION\nDCL OUT[0], POSITION\n"             \
    "IMM[0] UINT32 {0, 0, 0, 0}\nMOV OUT[0], IN[0][0]\nEMIT IMM[0].xxxx\nMOV OUT[0], IN[1][0]\n"   \
    "EMIT IMM[0].xxxx\nEND\n"

static void bgra(struct bea_shader_key *key)
{
    key->attrib_bgra = 2;
}

static void integers(struct bea_shader_key *key)
{
    key->attrib_integer = 3;
    key->attrib_unsigned = 2;
}

static void two_side(struct bea_shader_key *key)
{
    key->two_side = 1;
    key->prev.bcolor = 0x3;
}

static void sprites(struct bea_shader_key *key)
{
    key->point_coord_texcoords = 4;
}

static void upper_left(struct bea_shader_key *key)
{
    key->point_coord_texcoords = 4;
    key->point_coord_upper_left = 1;
}

static void rect(struct bea_shader_key *key)
{
    key->rect_as_2d = 1;
}

static void clamp_x(struct bea_shader_key *key)
{
    key->clamp[0] = 1;
}

static void clamp_mips(struct bea_shader_key *key)
{
    key->clamp[0] = key->clamp[1] = key->clamp_mips = 1;
}

static void shadow_const(struct bea_shader_key *key)
{
    key->shadow_const[0] = 0x8c; /* z 0, w 1 */
}

static void samples(struct bea_shader_key *key)
{
    key->texture_samples[0] = 2;
    key->image_samples[0] = 8;
}

/* Luminance and alpha in integers, the alpha a constant. */
static void buffer_swizzle(struct bea_shader_key *key)
{
    key->buffer_swizzle[0] = BEA_SHADER_BUFFER_SWIZZLE(0, 1, 4, 5, true);
}

static void captures(struct bea_shader_key *key)
{
    key->has_stream_output = 1;
}

static void clamp_vertex(struct bea_shader_key *key)
{
    key->clamp_vertex_color = 1;
}

static void planes(struct bea_shader_key *key)
{
    key->clip_plane_enable = 0x25;
}

static void halfz(struct bea_shader_key *key)
{
    key->clip_halfz_lower = 1;
}

static void clamp(struct bea_shader_key *key)
{
    key->clamp_color = 1;
}

static void alpha(struct bea_shader_key *key)
{
    key->alpha_func = VGP_COMPARE_FUNC_GEQUAL + 1;
}

static void alpha_unorm(struct bea_shader_key *key)
{
    alpha(key);
    key->alpha_unorm8 = 1;
}

static void alpha_never(struct bea_shader_key *key)
{
    key->alpha_func = VGP_COMPARE_FUNC_NEVER + 1;
}

static void swizzled(struct bea_shader_key *key)
{
    key->cbuf_swizzle[0] = 2;
    key->cbuf_swizzle[1] = 1;
    key->num_cbufs = 2;
}

static void stippled(struct bea_shader_key *key)
{
    key->poly_stipple = 1;
    key->fb_y_inverted = 1;
}

const struct test_lower_case test_lower_cases[] = {
    {"arrays", "registers",
     "VERT\nDCL IN[0..1]\nDCL OUT[0], POSITION\nDCL OUT[1], GENERIC[3]\nDCL OUT[2], GENERIC[4]\n"
     "DCL TEMP[0]\nDCL TEMP[1..2], ARRAY(7)\nDCL ADDR[0]\nUARL ADDR[0].x, IN[1].xxxx\n"
     "MOV OUT[0], IN[ADDR[0].x-1]\nMOV TEMP[ADDR[0].x](7), IN[0]\n"
     "MOV OUT[ADDR[0].x+1], TEMP[ADDR[0].x+1](7)\nEND\n",
     NULL, false},
    {"draw_id", "draw_id",
     "VERT\nDCL SV[0], DRAWID\nDCL OUT[0], POSITION\nI2F OUT[0], SV[0].xxxx\nEND\n", NULL, false},
    {"attributes_bgra", "attributes", VS_COLOR, bgra, false},
    {"attributes_bgra_array", "attributes",
     "VERT\nDCL IN[0]\nDCL IN[1]\nDCL IN[2]\nDCL OUT[0], POSITION\nDCL ADDR[0]\n"
     "UARL ADDR[0].x, IN[2].xxxx\nMOV OUT[0], IN[ADDR[0].x]\nEND\n",
     bgra, false},
    {"attributes_integer", "attributes", VS_COLOR, integers, false},
    {"two_side", "two_side", FS_COLOR, two_side, false},
    {"two_side_array", "two_side", FS_TWO_COLORS, two_side, false},
    {"point_sprite", "point_sprite", FS_SPRITE, sprites, false},
    {"point_coord", "point_coord", FS_SPRITE, upper_left, false},
    {"frag_coord", "frag_coord",
     "FRAG\nPROPERTY FS_COORD_ORIGIN LOWER_LEFT\nPROPERTY FS_COORD_PIXEL_CENTER "
     "INTEGER\n" FS_POSITION,
     NULL, false},
    {"frag_coord_kept", "frag_coord", "FRAG\nPROPERTY FS_COORD_ORIGIN UPPER_LEFT\n" FS_POSITION,
     NULL, false},
    {"interpolation", "interpolation",
     "FRAG\nDCL IN[0], GENERIC[1], LINEAR, CENTROID\nDCL IN[1], COLOR, COLOR\nDCL IN[2], "
     "GENERIC[2], CONSTANT\nDCL OUT[0], COLOR\nADD OUT[0], IN[0], IN[1]\nEND\n",
     NULL, false},
    {"interpolation_es", "interpolation", VS_COLOR, NULL, true},
    {"projection", "projection", FS_TEXTURE("TXP", "SHADOW2D", "FLOAT"), NULL, false},
    {"projection_array", "projection", FS_TEXTURE("TXP", "1D_ARRAY", "FLOAT"), NULL, false},
    {"rect", "rect", FS_TEXTURE("TXP", "SHADOWRECT", "FLOAT"), rect, false},
    {"rect_fetch", "rect", FS_TEXTURE("TXF", "RECT", "UINT"), rect, false},
    {"rect_es", "rect", FS_TEXTURE("TEX", "RECT", "FLOAT"), NULL, true},
    {"1d", "1d", FS_TEXTURE("TXB", "SHADOW1D_ARRAY", "FLOAT"), NULL, true},
    {"1d_fetch", "1d", FS_TEXTURE("TXF", "1D_ARRAY", "SINT"), NULL, true},
    {"1d_size", "1d", FS_TEXTURE("TXQ", "1D_ARRAY", "SINT"), NULL, true},
    {"clamp", "clamp", FS_TEXTURE("TXL", "2D", "FLOAT"), clamp_x, false},
    {"clamp_rect", "clamp", FS_TEXTURE("TEX", "RECT", "FLOAT"), clamp_x, false},
    {"clamp_gather", "clamp",
     "FRAG\nDCL IN[0], GENERIC[0], PERSPECTIVE\nDCL OUT[0], COLOR\nDCL SAMP[0]\nDCL SVIEW[0], "
     "2D, FLOAT\nIMM[0] UINT32 {1, 0, 0, 0}\nTG4 OUT[0], IN[0], IMM[0].xxxx, SAMP[0], 2D\nEND\n",
     clamp_mips, false},
    {"clamp_levels", "clamp", FS_TEXTURE("TXB", "2D_ARRAY", "FLOAT"), clamp_mips, false},
    {"shadow_level", "shadow_level",
     "VERT\nDCL IN[0]\nDCL OUT[0], POSITION\nDCL SAMP[0]\nDCL SVIEW[0], SHADOWCUBE, FLOAT\n"
     "TXL2 OUT[0], IN[0], IN[0].wwww, SAMP[0], SHADOWCUBE\nEND\n",
     NULL, false},
    {"shadow_bias", "shadow_level",
     "FRAG\nDCL IN[0], GENERIC[0], PERSPECTIVE\nDCL OUT[0], COLOR\nDCL SAMP[0]\nDCL SVIEW[0], "
     "SHADOW2D_ARRAY, FLOAT\nTXB2 OUT[0], IN[0], IN[0].xxxx, SAMP[0], SHADOW2D_ARRAY\nEND\n",
     NULL, false},
    {"shadow_swizzle", "shadow_swizzle", FS_TEXTURE("TEX", "SHADOW2D", "FLOAT"), shadow_const,
     false},
    {"samples", "samples",
     "FRAG\nDCL OUT[0], COLOR\nDCL SAMP[0]\nDCL SVIEW[0], 2D_MSAA, FLOAT\nDCL IMAGE[0], 2D_MSAA, "
     "PIPE_FORMAT_R32_UINT\nDCL TEMP[0]\nTXQS TEMP[0].x, SAMP[0], 2D_MSAA\nRESQ TEMP[0].yw, "
     "IMAGE[0], 2D_MSAA, PIPE_FORMAT_R32_UINT\nMOV OUT[0], TEMP[0]\nEND\n",
     samples, false},
    {"buffer_swizzle", "buffer_swizzle",
     "FRAG\nDCL OUT[0], COLOR\nDCL SAMP[0]\nDCL SVIEW[0], BUFFER, UINT\nDCL TEMP[0]\n"
     "IMM[0] UINT32 {3, 0, 0, 0}\nMOV TEMP[0], IMM[0].xxxx\n"
     "TXF TEMP[0].yzw, TEMP[0], SAMP[0], BUFFER\nMOV OUT[0], TEMP[0]\nEND\n",
     buffer_swizzle, false},
    {"return", "return",
     VS_HEAD "BGNLOOP\nSWITCH IN[1].xxxx\nDEFAULT\nRET\nENDSWITCH\nBRK\nENDLOOP\nUIF "
             "IN[1].xxxx\nRET\nENDIF\n" VS_MOVE "RET\nEND\n",
     NULL, false},
    {"captures", "captures", VS_HEAD "DCL OUT[1], GENERIC[0]\n" VS_MOVE "MOV OUT[1], IN[1]\nEND\n",
     captures, false},
    {"clamp_vertex_color", "clamp_vertex_color", VS_COLOR, clamp_vertex, false},
    {"clip_planes", "clip_planes", VS_PLAIN, planes, false},
    {"clip_vertex", "clip_planes",
     VS_HEAD "DCL OUT[1], CLIPVERTEX\n" VS_MOVE "MOV OUT[1], IN[1]\nEND\n", planes, false},
    {"flip", "flip", VS_PLAIN, NULL, false},
    {"flip_geometry", "flip", GS, NULL, false},
    {"halfz", "halfz", VS_PLAIN, halfz, false},
    {"point_size", "point_size", VS_PLAIN, NULL, false},
    {"sample_mask", "sample_mask",
     "FRAG\nDCL OUT[0], SAMPLEMASK\nIMM[0] UINT32 {1, 0, 0, 0}\nMOV OUT[0].x, IMM[0].xxxx\nEND\n",
     NULL, false},
    {"targets", "targets",
     "FRAG\nPROPERTY FS_COLOR0_WRITES_ALL_CBUFS 1\nDCL OUT[0], COLOR\nIMM[0] UINT32 {1, 0, 0, "
     "0}\nMOV OUT[0], IMM[0]\nEND\n",
     NULL, false},
    {"clamp_color", "clamp_color", FS_PLAIN, clamp, false},
    {"alpha_test", "alpha_test", FS_PLAIN, alpha, false},
    {"alpha_test_unorm", "alpha_test", FS_PLAIN, alpha_unorm, false},
    {"alpha_test_never", "alpha_test", FS_PLAIN, alpha_never, false},
    {"swizzle_colors", "swizzle_colors",
     "FRAG\nPROPERTY FS_COLOR0_WRITES_ALL_CBUFS 1\nDCL OUT[0], COLOR\nIMM[0] UINT32 {1, 0, 0, "
     "0}\nMOV OUT[0], IMM[0]\nEND\n",
     swizzled, false},
    {"stipple", "stipple", FS_PLAIN, stippled, false},
    {"link", "link",
     "FRAG\nDCL IN[0], GENERIC[3], PERSPECTIVE\nDCL IN[1], FOG, PERSPECTIVE\nDCL OUT[0], "
     "COLOR\nADD OUT[0], IN[0], IN[1]\nEND\n",
     NULL, false},
    {0},
};

static void join(struct test_stage *stage)
{
    static const uint8_t before[] = {
        [VGP_STAGE_VERTEX] = 0xff,
        [VGP_STAGE_FRAGMENT] = VGP_STAGE_VERTEX,
        [VGP_STAGE_GEOMETRY] = VGP_STAGE_VERTEX,
        [VGP_STAGE_TESS_CTRL] = VGP_STAGE_VERTEX,
        [VGP_STAGE_TESS_EVAL] = VGP_STAGE_TESS_CTRL,
        [VGP_STAGE_COMPUTE] = 0xff,
    };
    uint32_t kind = stage->ir->stage;
    struct bea_shader_key *key = &stage->key;
    bea_shader_scan(stage->ir, &stage->info);
    key->prev_stage = before[kind];
    key->prev = stage->info.inputs;
    key->prev.fog = 0; /* nobody writes it */
    key->last_vertex_stage =
        kind == VGP_STAGE_VERTEX || kind == VGP_STAGE_TESS_EVAL || kind == VGP_STAGE_GEOMETRY;
    key->next_stage = key->last_vertex_stage        ? VGP_STAGE_FRAGMENT
                      : kind == VGP_STAGE_TESS_CTRL ? VGP_STAGE_TESS_EVAL
                                                    : 0xff;
    key->next = stage->info.outputs;
    key->num_cbufs = 3;
    key->flatshade = 1;
    key->shared_bytes = 4096;
}

static void add_captures(struct bea_shader_ir *ir)
{
    static const struct bea_ir_capture captures_of_two[] = {{1, 1, 2, 0}, {0, 0, 4, 0}};
    memcpy(ir->captures, captures_of_two, sizeof(captures_of_two));
    ir->num_captures = 2;
}

struct test_stage test_lower_stage(const struct test_lower_case *row)
{
    struct test_stage stage = {.text = row->text};
    stage.ir = test_parse_good(row->text);
    join(&stage);
    if (row->key == captures)
        add_captures(stage.ir);
    if (row->key)
        row->key(&stage.key);
    return stage;
}

struct test_stage test_lower_everything(const char *text)
{
    static void (*const all[])(struct bea_shader_key *) = {
        samples,      buffer_swizzle, bgra,  integers, two_side,    upper_left, captures,
        clamp_vertex, planes,         halfz, clamp,    alpha_unorm, swizzled,   stippled};
    struct test_stage stage = {.text = text};
    stage.ir = test_parse_good(text);
    join(&stage);
    add_captures(stage.ir);
    for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
        all[i](&stage.key);
    stage.key.rect_as_2d = ~0u;
    memset(stage.key.clamp, 0xff, sizeof(stage.key.clamp));
    stage.key.clamp_mips = 0x55555555u;
    memset(stage.key.buffer_swizzle, 0x3b, sizeof(stage.key.buffer_swizzle));
    memset(stage.key.shadow_const, 0x8a, sizeof(stage.key.shadow_const));
    return stage;
}

void test_lower_nothing(struct test_stage *stage)
{
    memset(&stage->key, 0, sizeof(stage->key));
    join(stage);
    stage->key.flatshade = 0;
}
