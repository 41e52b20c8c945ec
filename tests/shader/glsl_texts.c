/* SPDX-License-Identifier: MIT */
/* Every text of real guests becomes GLSL that the host's compiler takes. */
#include "gl_support.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

/* A text alone: the stages around it write what it reads and read what it writes. */
static struct test_stage alone(const char *text)
{
    struct test_stage stage;
    memset(&stage, 0, sizeof(stage));
    stage.ir = test_parse_good(text);
    bea_shader_scan(stage.ir, &stage.info);
    static const uint8_t before[] = {
        [VGP_STAGE_VERTEX] = 0xff,
        [VGP_STAGE_FRAGMENT] = VGP_STAGE_VERTEX,
        [VGP_STAGE_GEOMETRY] = VGP_STAGE_VERTEX,
        [VGP_STAGE_TESS_CTRL] = VGP_STAGE_VERTEX,
        [VGP_STAGE_TESS_EVAL] = VGP_STAGE_TESS_CTRL,
        [VGP_STAGE_COMPUTE] = 0xff,
    };
    uint32_t kind = stage.ir->stage;
    stage.key.prev_stage = before[kind];
    stage.key.prev = stage.info.inputs;
    stage.key.prev.bcolor = stage.info.inputs.color;
    bool vertex =
        kind == VGP_STAGE_VERTEX || kind == VGP_STAGE_TESS_EVAL || kind == VGP_STAGE_GEOMETRY;
    stage.key.next_stage = vertex                        ? VGP_STAGE_FRAGMENT
                           : kind == VGP_STAGE_TESS_CTRL ? VGP_STAGE_TESS_EVAL
                                                         : 0xff;
    stage.key.next = stage.info.outputs;
    stage.key.last_vertex_stage = vertex;
    stage.key.num_cbufs = 1;
    stage.key.shared_bytes = 4096;
    return stage;
}

/* Everything that a state can add. */
static void add_state(struct bea_shader_key *key)
{
    key->clip_plane_enable = 0x15;
    key->clip_halfz_lower = key->clamp_vertex_color = key->flatshade = key->two_side =
        key->clamp_color = 1;
    key->alpha_func = VGP_COMPARE_FUNC_GREATER + 1;
    key->point_coord_texcoords = 0xff;
    key->poly_stipple = key->fb_y_inverted = key->multisample = 1;
    key->cbuf_swizzle[0] = 1;
    key->cbuf_swizzle[1] = 2;
    key->num_cbufs = 3;
    key->attrib_bgra = 1;
    key->attrib_integer = 2;
    key->rect_as_2d = ~0u;
    memset(key->shadow_const, 0x88, sizeof(key->shadow_const));
}

static void compile_all(const struct bea_glsl_host *host, unsigned least)
{
    char **list = test_list(TEXTS_DIR, ".tgsi");
    unsigned compiled = 0;
    for (size_t i = 0; list[i]; i++) {
        struct test_text text = test_read(list[i]);
        for (int with_state = 0; with_state < 2; with_state++) {
            struct test_stage stage = alone(text.text);
            struct bea_shader_error error;
            if (with_state)
                add_state(&stage.key);
            GLuint shader = test_gl_shader(&stage, host, &error);
            compiled += shader != 0;
            if (!shader)
                cr_log_info("%s: %s", strrchr(list[i], '/') + 1, error.message);
            glDeleteShader(shader);
            test_gl_finish_stages(&stage, 1);
        }
        free(text.text);
    }
    test_free_list(list);
    cr_assert_geq(compiled, least, "only %u texts compiled", compiled);
}

Test(glsl_texts, desktop)
{
    test_gl_begin(false);
    struct bea_glsl_host host = test_gl_host(false);
    compile_all(&host, 2 * 100);
    test_gl_end();
}

/* What a text needs and this host lacks must be refused, not printed. */
Test(glsl_texts, desktop_330)
{
    test_gl_begin(false);
    struct bea_glsl_host host = test_gl_host_330();
    compile_all(&host, 2 * 30);
    test_gl_end();
}

Test(glsl_texts, es)
{
    test_gl_begin(true);
    struct bea_glsl_host host = test_gl_host(true);
    compile_all(&host, 2 * 60);
    test_gl_end();
}
