/* SPDX-License-Identifier: MIT */
/*
 * Shader text through the front end and the GLSL printer. The stage is the one that the text names;
 * behind the text's NUL stand bytes that choose the host and the key. What the front end accepts,
 * the IR printer prints as text that means the same.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ir_print.h"
#include "shader.h"
#include "target.h"
#include "vgp/tgsi.h"
#include "world.h"

/* Bytes one after the other; zeros behind the end. */
struct bytes {
    const uint8_t *data;
    size_t left;
};

static uint8_t next(struct bytes *bytes)
{
    if (bytes->left == 0)
        return 0;
    bytes->left--;
    return *bytes->data++;
}

static uint32_t next32(struct bytes *bytes)
{
    uint32_t value = 0;
    for (int i = 0; i < 4; i++)
        value = value << 8 | next(bytes);
    return value;
}

static uint32_t stage_of(const char *text, size_t bytes)
{
    static const struct {
        const char *word;
        uint32_t stage;
    } stages[] = {
        {"VERT", VGP_STAGE_VERTEX},         {"FRAG", VGP_STAGE_FRAGMENT},
        {"GEOM", VGP_STAGE_GEOMETRY},       {"TESS_CTRL", VGP_STAGE_TESS_CTRL},
        {"TESS_EVAL", VGP_STAGE_TESS_EVAL}, {"COMP", VGP_STAGE_COMPUTE},
    };
    for (size_t i = 0; i < sizeof(stages) / sizeof(stages[0]); i++) {
        const size_t length = strlen(stages[i].word);
        if (bytes >= length && memcmp(text, stages[i].word, length) == 0)
            return stages[i].stage;
    }
    return VGP_STAGE_VERTEX;
}

static void choose_host(struct bea_glsl_host *host, uint8_t byte)
{
    static const struct {
        uint16_t version;
        bool es, features;
    } hosts[] = {{450, false, true}, {330, false, false}, {320, true, true}, {300, true, false}};
    memset(host, hosts[byte % 4].features ? 1 : 0, sizeof(*host));
    host->version = hosts[byte % 4].version;
    host->es = hosts[byte % 4].es;
}

/* The neighbours fit, or there are none. */
static void choose_neighbours(struct bea_shader_key *key, const struct bea_shader_info *info,
                              uint8_t byte)
{
    key->prev_stage = key->next_stage = 0xff;
    if ((byte & 1) && info->stage != VGP_STAGE_VERTEX && info->stage != VGP_STAGE_COMPUTE) {
        key->prev_stage = VGP_STAGE_VERTEX;
        key->prev = info->inputs;
    }
    if ((byte & 2) && info->stage != VGP_STAGE_FRAGMENT && info->stage != VGP_STAGE_COMPUTE) {
        key->next_stage = VGP_STAGE_FRAGMENT;
        key->next = info->outputs;
    }
}

static void choose_key(struct bea_shader_key *key, const struct bea_shader_info *info,
                       struct bytes *bytes)
{
    memset(key, 0, sizeof(*key));
    choose_neighbours(key, info, next(bytes));
    const uint8_t flags = next(bytes), more = next(bytes);
    key->last_vertex_stage = flags & 1;
    key->clip_halfz_lower = flags >> 1 & 1;
    key->point_size_per_vertex = flags >> 2 & 1;
    key->clamp_vertex_color = flags >> 3 & 1;
    key->flatshade = flags >> 4 & 1;
    key->two_side = flags >> 5 & 1;
    key->clamp_color = flags >> 6 & 1;
    key->poly_stipple = flags >> 7;
    key->per_sample = more & 1;
    key->fb_y_inverted = more >> 1 & 1;
    key->dual_source = more >> 2 & 1;
    key->multisample = more >> 3 & 1;
    key->point_coord_upper_left = more >> 4 & 1;
    key->has_stream_output = more >> 5 & 1;
    key->alpha_func = next(bytes) % 9;
    key->num_cbufs = next(bytes) % 9;
    key->clip_plane_enable = next(bytes);
    key->point_coord_texcoords = next(bytes);
    key->cbuf_integer = next(bytes);
    key->cbuf_unsigned = key->cbuf_integer & next(bytes);
    for (size_t i = 0; i < 8; i++)
        key->cbuf_swizzle[i] = next(bytes) % 3;
    key->attrib_integer = next32(bytes);
    key->attrib_unsigned = key->attrib_integer & next32(bytes);
    key->attrib_bgra = next32(bytes);
    key->attrib_double = next32(bytes);
    key->rect_as_2d = next32(bytes);
    for (size_t i = 0; i < VGP_MAX_SAMPLER_STATES_PER_STAGE; i++)
        key->shadow_const[i] = next(bytes);
}

static void compile(const struct bea_shader_ir *ir, struct bytes *bytes)
{
    struct bea_shader_info info;
    struct bea_shader_key key;
    struct bea_glsl_host host;
    struct bea_shader_glsl glsl = {0};
    struct bea_shader_error error = {.message = ""};
    bea_shader_scan(ir, &info);
    choose_host(&host, next(bytes));
    choose_key(&key, &info, bytes);
    const enum bea_status status = bea_shader_compile(ir, &key, &host, &glsl, &error);
    if (status == BEA_OK) {
        FUZZ_CHECK(glsl.text && strlen(glsl.text) == glsl.bytes);
        FUZZ_CHECK(strncmp(glsl.text, "#version ", 9) == 0);
    } else {
        FUZZ_CHECK(status == BEA_ERR_UNSUPPORTED || status == BEA_ERR_REFUSED ||
                   status == BEA_ERR_NO_MEMORY);
        FUZZ_CHECK(error.message[0] != '\0' && !glsl.text);
    }
    free(glsl.text);
}

/* The IR as text; the caller frees. */
static char *print(const struct bea_shader_ir *ir)
{
    char *text = NULL;
    size_t bytes;
    FILE *out = open_memstream(&text, &bytes);
    FUZZ_CHECK(out != NULL);
    bea_shader_ir_print(ir, out);
    FUZZ_CHECK(fclose(out) == 0);
    return text;
}

static void print_and_parse(const struct bea_shader_ir *ir, const struct bea_limits *limits)
{
    struct bea_shader_ir *again = NULL;
    struct bea_shader_error error;
    char *first = print(ir);
    FUZZ_CHECK(bea_shader_parse(ir->stage, first, strlen(first) + 1, limits, &again, &error) ==
               BEA_OK);
    char *second = print(again);
    FUZZ_CHECK(strcmp(first, second) == 0);
    bea_shader_ir_destroy(again);
    free(first);
    free(second);
}

static void run(const uint8_t *data, size_t size)
{
    const char *text = (const char *)data;
    const char *end = memchr(data, '\0', size);
    const size_t bytes = end ? (size_t)(end - text) + 1 : size;
    struct bytes choices = {data + bytes, size - bytes};
    struct bea_shader_ir *ir = NULL;
    struct bea_shader_error error = {.message = ""};
    struct bea_limits limits;
    world_limits(&limits);
    const enum bea_status status =
        bea_shader_parse(stage_of(text, bytes), text, bytes, &limits, &ir, &error);
    if (status != BEA_OK) {
        FUZZ_CHECK(!ir && error.message[0] != '\0' && error.text_offset <= bytes);
        return;
    }
    fuzz_accepted();
    print_and_parse(ir, &limits);
    compile(ir, &choices);
    bea_shader_ir_destroy(ir);
}

const struct fuzz_target fuzz_target = {.name = "shader", .run = run, .tells_accepted = true};
