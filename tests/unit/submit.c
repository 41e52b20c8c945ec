/* SPDX-License-Identifier: MIT */
/* The two classes of guest faults, and that messages name the command and the dword. */
#include "fixture.h"

#include <stdlib.h>
#include <string.h>

static struct fixture f;
static void start(void)
{
    fixture_init(&f);
    fixture_context(&f, 1);
    fixture_context(&f, 2);
}
static void end(void)
{
    fixture_finish(&f);
}
TestSuite(submit, .init = start, .fini = end);

#define SUBMIT_TO(context, error, ...)                                                             \
    bea_submit(f.renderer, context, (const uint32_t[]){__VA_ARGS__},                               \
               sizeof((const uint32_t[]){__VA_ARGS__}) / 4, error)

static uint64_t refused(void)
{
    struct bea_usage usage;
    OK(bea_context_usage(f.renderer, 1, &usage));
    return usage.refused;
}

Test(submit, malformed_is_sticky_and_named)
{
    struct bea_error error;
    FAILS(SUBMIT_TO(1, &error, HDR(NOP, 1), 0, HDR(SET_SUB_CTX, 2), 0, 0, CREATE_DSA(4)),
          BEA_ERR_MALFORMED);
    EQ(error.status, BEA_ERR_MALFORMED);
    EQ(error.context_id, 1);
    EQ(error.dword, 2);
    EQ(error.opcode, VIRGL_CCMD_SET_SUB_CTX);
    cr_assert_str_eq(error.command, "SET_SUB_CTX");
    cr_assert(strstr(error.message, "SET_SUB_CTX at dword 2"));
    EQ(fixture_logged(&f, "context 1 (test) is lost: SET_SUB_CTX at dword 2"), 1);
    EQ(f.null->counts.objects, 0); /* the rest was dropped */
    EQ(f.lost_context, 1);
    EQ(f.lost.dword, 2);

    struct bea_error later;
    FAILS(SUBMIT_TO(1, &later, HDR(NOP, 0)), BEA_ERR_CONTEXT_LOST);
    EQ(later.dword, 2);
    FAILS(bea_context_status(f.renderer, 1, &later), BEA_ERR_MALFORMED);
    cr_assert_str_eq(later.command, "SET_SUB_CTX");
    /* only that context */
    OK(SUBMIT_TO(2, NULL, CREATE_DSA(4)));
    EQ(f.null->counts.objects, 1);
}

Test(submit, runs_past_the_end)
{
    struct bea_error error;
    FAILS(SUBMIT_TO(1, &error, HDR(NOP, 0), HDR(END_TRANSFERS, 3), 0, 0), BEA_ERR_MALFORMED);
    EQ(error.dword, 1);
    cr_assert_str_eq(error.command, "END_TRANSFERS");
    FAILS(SUBMIT_TO(1, NULL, HDR(NOP, 0)), BEA_ERR_CONTEXT_LOST);
}

Test(submit, unknown_command_ends_the_submit_only)
{
    struct bea_error error;
    FAILS(SUBMIT_TO(1, &error, CREATE_DSA(3), VGP_HEADER(200, 0, 0), CREATE_DSA(4)),
          BEA_ERR_MALFORMED);
    EQ(error.dword, 6);
    EQ(error.opcode, 200);
    EQ(f.null->counts.objects, 1);
    EQ(fixture_logged(&f, "unknown command 200 at dword 6"), 1);
    OK(bea_context_status(f.renderer, 1, NULL));
    OK(SUBMIT_TO(1, NULL, CREATE_DSA(4)));
}

Test(submit, a_broken_range_names_the_field)
{
    struct bea_error error;
    FAILS(SUBMIT_TO(1, &error, HDR(SET_FRAMEBUFFER_STATE, 11), 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
          BEA_ERR_MALFORMED);
    cr_assert_str_eq(error.command, "SET_FRAMEBUFFER_STATE");
    cr_assert_str_eq(error.field, "nr_cbufs");
}

Test(submit, refused_is_skipped_counted_and_logged)
{
    OK(SUBMIT_TO(1, NULL, HDR(NOP, 0), HDR(SET_FRAMEBUFFER_STATE, 3), 1, 0, 77, CREATE_DSA(3)));
    EQ(refused(), 1);
    EQ(f.null->counts.objects, 1);
    EQ(fixture_logged(&f,
                      "context 1 (test): SET_FRAMEBUFFER_STATE at dword 1: cbufs: no such handle"),
       1);
    EQ(f.levels[0], BEA_LOG_WARN);
    OK(bea_context_status(f.renderer, 1, NULL));
}

Test(submit, a_refused_command_has_no_effect)
{
    struct bea_null_sub *sub = bea_context_sub(bea_context_find(f.renderer, 1));
    fixture_texture(&f, 9, 4, 4);
    OK(SUBMIT_TO(1, NULL, CREATE_SURFACE(5, 9), HDR(SET_FRAMEBUFFER_STATE, 3), 1, 0, 5));
    OK(SUBMIT_TO(1, NULL, HDR(SET_FRAMEBUFFER_STATE, 4), 2, 0, 0, 77));
    EQ(refused(), 1);
    EQ(sub->surfaces[0]->handle, 5);
}

Test(submit, unsupported_commands_are_refused)
{
    static const uint32_t video[] = {HDR(DESTROY_VIDEO_CODEC, 1), 5};
    OK(bea_submit(f.renderer, 1, video, 2, NULL));
    EQ(fixture_logged(&f, "DESTROY_VIDEO_CODEC at dword 0: unsupported"), 1);
    OK(SUBMIT_TO(1, NULL, HDR(NOP, 0), HDR(END_FRAME, 2), 5, 6));
    EQ(fixture_logged(&f, "END_FRAME at dword 1: unsupported"), 1);
    EQ(refused(), 2);
}

Test(submit, strict_makes_refusals_sticky)
{
    struct fixture s;
    struct bea_error error;
    struct bea_renderer_params params = fixture_params(&s);
    params.strict = true;
    fixture_start(&s, &params);
    fixture_context(&s, 1);
    const uint32_t stream[] = {HDR(NOP, 0), HDR_OBJECT(BIND_OBJECT, DSA, 1), 77, CREATE_DSA(3)};
    FAILS(bea_submit(s.renderer, 1, stream, sizeof(stream) / 4, &error), BEA_ERR_REFUSED);
    EQ(error.dword, 1);
    cr_assert_str_eq(error.field, "handle");
    EQ(s.null->counts.objects, 0);
    FAILS(bea_submit(s.renderer, 1, stream, 1, &error), BEA_ERR_CONTEXT_LOST);
    FAILS(bea_context_status(s.renderer, 1, NULL), BEA_ERR_REFUSED);
    EQ(s.lost_context, 1);
    fixture_finish(&s);
}

Test(submit, misuse)
{
    struct bea_error error;
    char buffer[16] = "";
    FAILS(bea_submit(f.renderer, 9, buffer, 1, &error), BEA_ERR_NOT_FOUND);
    FAILS(bea_submit(f.renderer, 1, NULL, 1, &error), BEA_ERR_INVALID);
    FAILS(
        bea_submit(f.renderer, 1, (char *)((uintptr_t)(buffer + 3) & ~(uintptr_t)3) + 1, 1, &error),
        BEA_ERR_INVALID);
    FAILS(bea_submit(f.renderer, 1, buffer, SIZE_MAX, &error), BEA_ERR_NO_MEMORY);
    OK(bea_submit(f.renderer, 1, NULL, 0, &error));
    OK(bea_context_status(f.renderer, 1, NULL));
}

Test(submit, debug_texts_are_logged_plain)
{
    struct fixture s;
    struct bea_renderer_params params = fixture_params(&s);
    params.log_level = BEA_LOG_DEBUG;
    fixture_start(&s, &params);
    fixture_context(&s, 1);
    const uint32_t stream[] = {
        HDR(SEND_STRING_MARKER, 3),
        7,
        0x6c6c6568,
        0xff0a0a6f, /* "hello\n\n" and padding */
        HDR(SET_DEBUG_FLAGS, 1),
        0x00646162, /* "bad" */
    };
    OK(bea_submit(s.renderer, 1, stream, sizeof(stream) / 4, NULL));
    EQ(fixture_logged(&s, "marker \"hello..\""), 1);
    EQ(fixture_logged(&s, "debug flags \"bad\""), 1);
    fixture_finish(&s);
}

/* --- rubbish: whatever comes, the renderer stays whole and other contexts go on --- */

static uint32_t noise_state = 1;
static uint32_t noise(void)
{
    noise_state ^= noise_state << 13;
    noise_state ^= noise_state >> 17;
    noise_state ^= noise_state << 5;
    return noise_state;
}

/* Random commands with lengths that fit, random contents and some real handles. */
static size_t random_stream(uint32_t *dwords, size_t capacity)
{
    size_t n = 0;
    while (n + 40 < capacity) {
        uint32_t length = noise() % 32;
        dwords[n++] = VGP_HEADER(noise() % 64, noise() % 12, length);
        for (uint32_t i = 0; i < length; i++)
            dwords[n++] = noise() % 4 ? noise() % 8 : noise();
    }
    return n;
}

Test(submit, rubbish)
{
    for (uint32_t round = 0; round < 3000; round++) {
        uint32_t stream[200];
        size_t n = random_stream(stream, 200);
        /* An exact heap block, so that a read behind it is seen. */
        uint32_t *block = malloc(n * 4);
        memcpy(block, stream, n * 4);
        if (bea_submit(f.renderer, 1, block, n, NULL) == BEA_ERR_CONTEXT_LOST || round % 50 == 0) {
            OK(bea_context_destroy(f.renderer, 1));
            fixture_context(&f, 1);
            for (uint32_t id = 1; id < 6; id++)
                if (bea_context_attach_resource(f.renderer, 1, id) != BEA_OK)
                    id % 2 ? fixture_texture(&f, id, 8, 8)
                           : fixture_buffer(&f, id, VIRGL_BIND_CUSTOM, 64);
        }
        free(block);
    }
    OK(bea_context_status(f.renderer, 2, NULL));
    OK(SUBMIT_TO(2, NULL, CREATE_DSA(3)));
}

Test(submit, torn_streams)
{
    static const uint32_t stream[] = {
        HDR(CREATE_SUB_CTX, 1),
        1,
        CREATE_DSA(3),
        HDR_OBJECT(BIND_OBJECT, DSA, 1),
        3,
        CREATE_SURFACE(5, 9),
        HDR(SET_FRAMEBUFFER_STATE, 3),
        1,
        0,
        5,
        HDR(END_TRANSFERS, 2),
        7,
        7,
    };
    struct bea_resource_params params = texture_params(4, 4);
    OK(bea_resource_create(f.renderer, 9, &params));
    for (size_t n = 0; n <= sizeof(stream) / 4; n++) {
        uint32_t *block = malloc(n * 4 + 1);
        memcpy(block, stream, n * 4);
        OK(bea_context_create(f.renderer, 3, 2, "torn"));
        OK(bea_context_attach_resource(f.renderer, 3, 9));
        enum bea_status status = bea_submit(f.renderer, 3, block, n, NULL);
        cr_assert(status == BEA_OK || status == BEA_ERR_MALFORMED);
        FAILS(bea_context_status(f.renderer, 3, NULL), status);
        OK(bea_context_destroy(f.renderer, 3));
        free(block);
    }
    EQ(f.null->counts.objects, 0);
    EQ(f.null->counts.subcontexts, 2);
}
