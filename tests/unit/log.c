/* SPDX-License-Identifier: MIT */
/* Levels, and that guests cannot flood the embedder. */
#include "log.h"

#include <string.h>
#include <time.h>

#include "fixture.h"

static struct fixture f;

Test(log, levels)
{
    struct bea_renderer_params params = fixture_params(&f);
    params.log_level = BEA_LOG_INFO;
    fixture_start(&f, &params);
    bea_log(f.renderer, BEA_LOG_ERROR, "error %d", 1);
    bea_log(f.renderer, BEA_LOG_INFO, "info");
    bea_log(f.renderer, BEA_LOG_DEBUG, "debug");
    EQ(f.num_lines, 2);
    cr_assert_str_eq(f.lines[0], "error 1");
    EQ(f.levels[1], BEA_LOG_INFO);
    fixture_finish(&f);
}

Test(log, no_callback)
{
    struct bea_renderer_params params;
    bea_renderer_params_init(&params);
    params.backend = bea_null_backend();
    struct bea_renderer *renderer = bea_renderer_create(&params, NULL);
    bea_log(renderer, BEA_LOG_ERROR, "to nobody");
    bea_renderer_destroy(renderer);
}

Test(log, guest_faults_are_limited)
{
    const struct timespec second = {.tv_sec = 1, .tv_nsec = 50000000};
    fixture_init(&f);
    fixture_context(&f, 1);
    uint32_t stream[200];
    for (size_t i = 0; i < 100; i++) {
        stream[2 * i] = HDR_OBJECT(BIND_OBJECT, DSA, 1);
        stream[2 * i + 1] = 77;
    }
    OK(submit(&f, stream, 200));
    EQ(f.num_lines, BEA_LOG_LINES_PER_SECOND);
    bea_log(f.renderer, BEA_LOG_ERROR, "the host's own have a budget of their own");
    EQ(f.num_lines, BEA_LOG_LINES_PER_SECOND + 1);
    nanosleep(&second, NULL);
    OK(submit(&f, stream, 2));
    EQ(f.num_lines, BEA_LOG_LINES_PER_SECOND + 3);
    EQ(fixture_logged(&f, "68 more messages about guest faults left out"), 1);
    fixture_finish(&f);
}

Test(log, host_failures_are_limited)
{
    fixture_init(&f);
    for (int i = 0; i < 40; i++)
        bea_log(f.renderer, BEA_LOG_ERROR, "no memory");
    EQ(f.num_lines, BEA_LOG_LINES_PER_SECOND);
    fixture_finish(&f);
    EQ(fixture_logged(&f, "8 more messages about host failures"), 1);
}

Test(log, the_end_tells_what_was_left_out)
{
    fixture_init(&f);
    for (int i = 0; i < 40; i++)
        bea_log(f.renderer, BEA_LOG_WARN, "again");
    fixture_finish(&f);
    EQ(fixture_logged(&f, "8 more messages"), 1);
}

Test(log, long_lines_are_cut)
{
    char text[2000];
    memset(text, 'x', sizeof(text) - 1);
    text[sizeof(text) - 1] = '\0';
    fixture_init(&f);
    bea_log(f.renderer, BEA_LOG_WARN, "%s", text);
    EQ(f.num_lines, 1);
    fixture_finish(&f);
}

/* A context's name comes from the guest. */
Test(log, guests_cannot_forge_lines)
{
    const uint32_t unknown = 0xff;
    fixture_init(&f);
    OK(bea_context_create(f.renderer, 7, 2, "a\nhost failed\r\x1b[2J\x9b\x7f~"));
    cr_assert_neq(bea_submit(f.renderer, 7, &unknown, 1, NULL), BEA_OK);
    EQ(fixture_logged(&f, "(a.host failed..[2J..~)"), 1);
    fixture_finish(&f);
}
