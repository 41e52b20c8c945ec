/* SPDX-License-Identifier: MIT */
/* Each limit at the limit and one past it: an answer to that guest, and everything goes on. */
#include "beatrice/fence.h"
#include "fixture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct fixture f;

static struct bea_limits *begin(struct bea_renderer_params *params)
{
    *params = fixture_params(&f);
    return &params->limits;
}

static void go(const struct bea_renderer_params *params)
{
    fixture_start(&f, params);
    fixture_context(&f, 1);
}

static uint64_t refused(void)
{
    struct bea_usage usage;
    OK(bea_context_usage(f.renderer, 1, &usage));
    return usage.refused;
}

Test(limits, defaults_come_from_the_table)
{
    struct bea_limits limits;
    bea_limits_default(&limits);
#define CHECK(name, type, value, unit, what) EQ(limits.name, (type)(value));
    BEA_LIMITS(CHECK)
#undef CHECK
}

Test(limits, contexts)
{
    struct bea_renderer_params params;
    begin(&params)->contexts = 3;
    go(&params);
    fixture_context(&f, 2);
    fixture_context(&f, 3);
    FAILS(bea_context_create(f.renderer, 4, 2, NULL), BEA_ERR_NO_MEMORY);
    OK(bea_context_destroy(f.renderer, 2));
    fixture_context(&f, 4);
    fixture_finish(&f);
}

Test(limits, subcontexts)
{
    struct bea_renderer_params params;
    begin(&params)->subcontexts = 3; /* with 0 */
    go(&params);
    OK(SUBMIT(&f, HDR(CREATE_SUB_CTX, 1), 1, HDR(CREATE_SUB_CTX, 1), 2));
    EQ(refused(), 0);
    OK(SUBMIT(&f, HDR(CREATE_SUB_CTX, 1), 3));
    EQ(refused(), 1);
    EQ(fixture_logged(&f, "CREATE_SUB_CTX at dword 0: out of memory"), 1);
    OK(SUBMIT(&f, HDR(DESTROY_SUB_CTX, 1), 1, HDR(CREATE_SUB_CTX, 1), 3));
    EQ(refused(), 1);
    fixture_finish(&f);
}

/* Over all sub-contexts of the context. */
Test(limits, objects)
{
    struct bea_renderer_params params;
    begin(&params)->objects = 3;
    go(&params);
    OK(SUBMIT(&f, CREATE_DSA(1), CREATE_DSA(2), HDR(CREATE_SUB_CTX, 1), 1, CREATE_DSA(1)));
    EQ(refused(), 0);
    OK(SUBMIT(&f, CREATE_DSA(2)));
    EQ(refused(), 1);
    EQ(f.null->counts.objects, 3);
    OK(SUBMIT(&f, CREATE_DSA(1))); /* in place of the old one */
    EQ(refused(), 1);
    OK(SUBMIT(&f, HDR_OBJECT(DESTROY_OBJECT, DSA, 1), 1, CREATE_DSA(2)));
    EQ(refused(), 1);
    fixture_finish(&f);
}

Test(limits, resources)
{
    struct bea_renderer_params params;
    struct bea_resource_params buffer = buffer_params(0, 1);
    begin(&params)->resources = 2;
    go(&params);
    OK(bea_resource_create(f.renderer, 1, &buffer));
    OK(bea_resource_create(f.renderer, 2, &buffer));
    FAILS(bea_resource_create(f.renderer, 3, &buffer), BEA_ERR_NO_MEMORY);
    OK(bea_resource_destroy(f.renderer, 1));
    OK(bea_resource_create(f.renderer, 3, &buffer));
    fixture_finish(&f);
}

Test(limits, resource_size)
{
    struct bea_renderer_params params;
    struct bea_resource_params at = buffer_params(0, 1000), past = buffer_params(0, 1001);
    begin(&params)->resource_size = 1000;
    go(&params);
    OK(bea_resource_create(f.renderer, 1, &at));
    FAILS(bea_resource_create(f.renderer, 2, &past), BEA_ERR_NO_MEMORY);
    past.bind = VIRGL_BIND_CUSTOM;
    FAILS(bea_resource_create(f.renderer, 2, &past), BEA_ERR_NO_MEMORY);
    fixture_finish(&f);
}

Test(limits, resource_bytes)
{
    struct bea_renderer_params params;
    struct bea_resource_params half = buffer_params(0, 500), one = buffer_params(0, 1);
    begin(&params)->resource_bytes = 1000;
    go(&params);
    OK(bea_resource_create(f.renderer, 1, &half));
    OK(bea_resource_create(f.renderer, 2, &half));
    FAILS(bea_resource_create(f.renderer, 3, &one), BEA_ERR_NO_MEMORY);
    OK(bea_resource_destroy(f.renderer, 2));
    OK(bea_resource_create(f.renderer, 3, &one));
    fixture_finish(&f);
}

Test(limits, what_is_only_bound_still_counts)
{
    struct bea_renderer_params params;
    begin(&params)->resource_bytes = 64;
    go(&params);
    fixture_texture(&f, 1, 4, 4);
    OK(SUBMIT(&f, CREATE_SURFACE(5, 1)));
    OK(bea_resource_destroy(f.renderer, 1));
    struct bea_resource_params one = buffer_params(0, 1);
    FAILS(bea_resource_create(f.renderer, 2, &one), BEA_ERR_NO_MEMORY);
    OK(SUBMIT(&f, HDR_OBJECT(DESTROY_OBJECT, SURFACE, 1), 5));
    OK(bea_resource_create(f.renderer, 2, &one));
    fixture_finish(&f);
}

Test(limits, iovecs)
{
    struct bea_renderer_params params;
    char memory[3];
    const struct iovec iov[] = {{memory, 1}, {memory + 1, 1}, {memory + 2, 1}};
    begin(&params)->iovecs = 2;
    go(&params);
    fixture_buffer(&f, 1, 0, 3);
    FAILS(bea_resource_attach_backing(f.renderer, 1, iov, 3), BEA_ERR_NO_MEMORY);
    FAILS(bea_resource_attach_backing(f.renderer, 1, iov, SIZE_MAX), BEA_ERR_NO_MEMORY);
    OK(bea_resource_attach_backing(f.renderer, 1, iov, 2));
    fixture_finish(&f);
}

Test(limits, submit_dwords)
{
    struct bea_renderer_params params;
    const uint32_t nops[4] = {0};
    begin(&params)->submit_dwords = 3;
    go(&params);
    OK(bea_submit(f.renderer, 1, nops, 3, NULL));
    FAILS(bea_submit(f.renderer, 1, nops, 4, NULL), BEA_ERR_NO_MEMORY);
    OK(bea_submit(f.renderer, 1, nops, 3, NULL));
    fixture_finish(&f);
}

Test(limits, shader_bytes)
{
    struct bea_renderer_params params;
    begin(&params)->shader_bytes = 100;
    go(&params);
    OK(SUBMIT(&f, HDR_OBJECT(CREATE_OBJECT, SHADER, 6), 4, VGP_STAGE_VERTEX, 100, 0, 0,
              0x54524556));
    EQ(refused(), 0);
    OK(SUBMIT(&f, HDR_OBJECT(CREATE_OBJECT, SHADER, 6), 5, VGP_STAGE_FRAGMENT, 101, 0, 0,
              0x47415246));
    EQ(refused(), 1);
    EQ(fixture_logged(&f, "CREATE_SHADER at dword 0: out of memory"), 1);
    fixture_finish(&f);
}

/* A fragment shader: `open` and `close` each `count` times, between its first line and END. */
static enum bea_status create_shader(const char *open, const char *close, uint32_t count)
{
    uint32_t stream[6 + 512] = {0, 7, VGP_STAGE_FRAGMENT, 0, 0, 0};
    char *text = (char *)&stream[6];
    const size_t capacity = 512 * 4;
    size_t n = (size_t)snprintf(text, capacity, "FRAG\n");
    for (uint32_t i = 0; i < count; i++)
        n += (size_t)snprintf(text + n, capacity - n, "%s\n", open);
    for (uint32_t i = 0; i < count && close[0]; i++)
        n += (size_t)snprintf(text + n, capacity - n, "%s\n", close);
    n += (size_t)snprintf(text + n, capacity - n, "END\n") + 1;
    cr_assert(n < capacity);
    stream[0] = HDR_OBJECT(CREATE_OBJECT, SHADER, 5 + (n + 3) / 4);
    stream[3] = (uint32_t)n;
    return submit(&f, stream, 6 + (n + 3) / 4);
}

Test(limits, shader_instructions)
{
    struct bea_renderer_params params;
    begin(&params)->shader_instructions = 10;
    go(&params);
    OK(create_shader("NOP", "", 9)); /* and END */
    EQ(refused(), 0);
    EQ(f.null->counts.shaders, 1);
    OK(create_shader("NOP", "", 10));
    EQ(refused(), 1);
    EQ(f.null->counts.shaders, 1);
    EQ(fixture_logged(&f, "CREATE_SHADER at dword 0: text: shader 7"), 1);
    OK(create_shader("NOP", "", 9));
    EQ(refused(), 1);
    fixture_finish(&f);
}

Test(limits, shader_nesting)
{
    struct bea_renderer_params params;
    begin(&params)->shader_nesting = 3;
    go(&params);
    OK(create_shader("BGNLOOP", "ENDLOOP", 3));
    EQ(refused(), 0);
    OK(create_shader("BGNLOOP", "ENDLOOP", 4));
    EQ(refused(), 1);
    EQ(fixture_logged(&f, "nested too deeply"), 1);
    OK(create_shader("BGNLOOP", "ENDLOOP", 3));
    EQ(refused(), 1);
    fixture_finish(&f);
}

Test(limits, unfinished_texts_of_a_context)
{
    struct bea_renderer_params params;
    uint32_t stream[2 + 31] = {0};
    begin(&params)->shader_bytes = 100;
    go(&params);
    /* 96 of 100 bytes each, in ever new sub-contexts */
    stream[0] = HDR(CREATE_SUB_CTX, 1);
    stream[2] = HDR_OBJECT(CREATE_OBJECT, SHADER, 5 + 24);
    stream[3] = 4;
    stream[5] = 100;
    for (stream[1] = 1; stream[1] <= 8; stream[1]++)
        OK(submit(&f, stream, 8 + 24));
    EQ(refused(), 0);
    OK(submit(&f, stream, 8 + 24));
    EQ(refused(), 1);
    fixture_finish(&f);
}

Test(limits, fences)
{
    struct bea_renderer_params params;
    begin(&params)->fences = 2;
    go(&params);
    OK(bea_fence_create(f.renderer, 1, 0, 1, 0));
    OK(bea_fence_create(f.renderer, 1, 0, 2, 0));
    FAILS(bea_fence_create(f.renderer, 1, 0, 3, 0), BEA_ERR_NO_MEMORY);
    OK(bea_renderer_poll(f.renderer, 0));
    OK(bea_fence_create(f.renderer, 1, 0, 3, 0));
    fixture_finish(&f);
}
