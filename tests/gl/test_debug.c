/* SPDX-License-Identifier: MIT */
/* What a guest says for debugging tools reaches those of the host. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "beatrice/beatrice.h"
#include "host.h"
#include "scene.h"

static char said[8192];

static void on_log(void *user, enum bea_log_level level, const char *message)
{
    size_t used = strlen(said);
    (void)user;
    (void)level;
    snprintf(said + used, sizeof(said) - used, "%s\n", message);
}

static struct bea_renderer *debugged(void)
{
    static const struct bea_callbacks callbacks = {.log = on_log};
    struct bea_gl_params gl = host_params();
    struct bea_renderer_params params;
    struct bea_error error = {0};
    gl.debug = true;
    bea_renderer_params_init(&params);
    params.backend = bea_gl_backend();
    params.backend_params = &gl;
    params.callbacks = &callbacks;
    params.strict = true;
    params.log_level = BEA_LOG_DEBUG;
    struct bea_renderer *renderer = bea_renderer_create(&params, &error);
    if (!renderer)
        cr_skip_test("no GL here: %s", error.message);
    cr_assert_eq(bea_context_create(renderer, 1, 2, "debugged"), BEA_OK);
    return renderer;
}

Test(debug, markers_of_any_length)
{
    struct bea_renderer *renderer = debugged();
    uint32_t dwords[2 + 512];
    dwords[0] = VGP_HEADER(VIRGL_CCMD_SEND_STRING_MARKER, 0, 4);
    dwords[1] = 11;
    memcpy(&dwords[2], "frame\n seven", 12);
    cr_assert_eq(bea_submit(renderer, 1, dwords, 5, NULL), BEA_OK);
    bool has_debug = strstr(said, "frame. seve") != NULL;
    cr_assert(!has_debug || !strstr(said, "frame. seven"), "only its length:\n%s", said);
    dwords[0] = VGP_HEADER(VIRGL_CCMD_SEND_STRING_MARKER, 0, 513);
    dwords[1] = 2048;
    memset(&dwords[2], 'b', 2048);
    cr_assert_eq(bea_submit(renderer, 1, dwords, 514, NULL), BEA_OK);
    bea_renderer_destroy(renderer);
    if (!has_debug)
        cr_skip_test("the host has no KHR_debug");
    cr_assert(strstr(said, "bbbbbbbb"));
}
