/* SPDX-License-Identifier: MIT */
/* Shader texts that come in chunks. */
#include "fixture.h"

#include <string.h>

static struct fixture f;
static void start(void)
{
    fixture_init(&f);
    fixture_context(&f, 1);
}
static void end(void)
{
    fixture_finish(&f);
}
TestSuite(shader_text, .init = start, .fini = end);

static const char text[] =
    "FRAG\nDCL OUT[0], COLOR\nIMM[0] FLT32 { 1.0, 0.0, 0.0, 1.0 }\nMOV OUT[0], IMM[0]\nEND\n";

#define CONTINUES 0x80000000u

/* `bytes` of the text from `from` on, as one command. */
static enum bea_status chunk(uint32_t handle, uint32_t offlen, size_t from, size_t bytes)
{
    uint32_t stream[128] = {0};
    size_t dwords = (bytes + 3) / 4;
    stream[0] = HDR_OBJECT(CREATE_OBJECT, SHADER, (uint32_t)(5 + dwords));
    stream[1] = handle;
    stream[2] = VGP_STAGE_FRAGMENT;
    stream[3] = offlen;
    stream[4] = 10;
    memcpy(stream + 6, text + from, bytes);
    return submit(&f, stream, 6 + dwords);
}

static uint64_t refused(void)
{
    struct bea_usage usage;
    OK(bea_context_usage(f.renderer, 1, &usage));
    return usage.refused;
}

Test(shader_text, whole)
{
    OK(chunk(4, sizeof(text), 0, sizeof(text)));
    EQ(refused(), 0);
    EQ(f.null->counts.shaders, 1);
    OK(SUBMIT(&f, HDR(BIND_SHADER, 2), 4, VGP_STAGE_FRAGMENT));
    EQ(refused(), 0);
}

Test(shader_text, three_chunks_over_three_submits)
{
    OK(chunk(4, sizeof(text), 0, 20));
    OK(chunk(4, CONTINUES | 20, 20, 40));
    EQ(f.null->counts.shaders, 0);
    OK(SUBMIT(&f, HDR(BIND_SHADER, 2), 4, VGP_STAGE_FRAGMENT)); /* not usable yet */
    cr_assert(
        ((struct bea_null_sub *)bea_context_sub(bea_context_find(f.renderer, 1)))->shaders[1] ==
        NULL);
    OK(chunk(4, CONTINUES | 60, 60, sizeof(text) - 60));
    EQ(f.null->counts.shaders, 1);
    EQ(bea_context_find(f.renderer, 1)->text_bytes, 0);
}

Test(shader_text, wrong_continuations_end_the_text)
{
    OK(chunk(4, CONTINUES | 20, 20, 40)); /* nothing unfinished */
    EQ(refused(), 1);
    OK(chunk(4, sizeof(text), 0, 20));
    OK(chunk(5, CONTINUES | 20, 20, 40)); /* another handle */
    EQ(refused(), 2);
    OK(chunk(4, sizeof(text), 0, 20));
    OK(chunk(4, CONTINUES | 24, 20, 40)); /* a gap */
    EQ(refused(), 3);
    OK(chunk(4, CONTINUES | 20, 20, 40)); /* the text is gone */
    EQ(refused(), 4);
    OK(chunk(4, 24, 0, 20));
    OK(chunk(4, CONTINUES | 20, 20, 40)); /* more than announced */
    EQ(refused(), 5);
    OK(chunk(4, sizeof(text), 0, sizeof(text)));
    EQ(refused(), 5);
    EQ(f.null->counts.shaders, 1);
}

Test(shader_text, wrong_first_chunks)
{
    OK(chunk(4, 0, 0, 20));
    OK(chunk(4, 3, 0, 3));
    OK(chunk(4, 16, 0, 20));
    OK(chunk(4, 0x7fffffff, 0, 20));
    EQ(refused(), 4);
    OK(chunk(4, sizeof(text), 0, 20));
    OK(chunk(5, sizeof(text), 0, 20)); /* the other is unfinished: both are gone */
    EQ(refused(), 5);
    EQ(bea_context_find(f.renderer, 1)->text_bytes, 0);
    OK(bea_context_status(f.renderer, 1, NULL));
}

Test(shader_text, a_text_without_end)
{
    OK(chunk(4, sizeof(text) - sizeof(text) % 4, 0, sizeof(text) - sizeof(text) % 4));
    cr_assert(sizeof(text) % 4 != 0);
    EQ(refused(), 1);
    EQ(fixture_logged(&f, "the text has no end"), 1);
}

Test(shader_text, a_text_that_does_not_parse)
{
    uint32_t stream[] = {HDR_OBJECT(CREATE_OBJECT, SHADER, 7),
                         4,
                         VGP_STAGE_FRAGMENT,
                         8,
                         10,
                         0,
                         0x47415246,
                         0x00000a7a};
    OK(submit(&f, stream, 8));
    EQ(refused(), 1);
    EQ(fixture_logged(&f, "CREATE_SHADER at dword 0: text: shader 4, line"), 1);
    EQ(f.null->counts.shaders, 0);
}

Test(shader_text, unfinished_texts_go_with_their_subcontext_and_handle)
{
    OK(SUBMIT(&f, HDR(CREATE_SUB_CTX, 1), 1));
    OK(chunk(4, sizeof(text), 0, 20));
    cr_assert(bea_context_find(f.renderer, 1)->text_bytes > 0);
    OK(SUBMIT(&f, HDR(DESTROY_SUB_CTX, 1), 1));
    EQ(bea_context_find(f.renderer, 1)->text_bytes, 0);
    OK(chunk(4, sizeof(text), 0, 20));
    OK(SUBMIT(&f, HDR_OBJECT(DESTROY_OBJECT, SHADER, 1), 4));
    EQ(bea_context_find(f.renderer, 1)->text_bytes, 0);
}
