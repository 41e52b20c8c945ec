/* SPDX-License-Identifier: MIT */
/* What happens where the buffer ends: flushes, texts in pieces, and what never fits. */
#include "fake.h"

#include <stdlib.h>
#include <string.h>

#define CTX (&fake.ctx)

/* Behind a flush: the transfers' part, and the sub-context. */
#define BEGINNING (VIRGL_MAX_TBUF_DWORDS + 2)

Test(room, flushes_what_does_not_fit)
{
    fake_start();
    fake.buffer.cdw = VIRGL_MAX_CMDBUF_DWORDS - 2;
    cr_assert_eq(virgl_encoder_begin_query(CTX, 4), 0);
    cr_assert_eq(fake.flushes, 0, "two dwords fit");
    cr_assert_eq(fake.buffer.cdw, VIRGL_MAX_CMDBUF_DWORDS);

    fake.buffer.cdw = VIRGL_MAX_CMDBUF_DWORDS - 1;
    cr_assert_eq(virgl_encoder_begin_query(CTX, 4), 0);
    cr_assert_eq(fake.flushes, 1);
    cr_assert_eq(fake.flushed[0], VIRGL_MAX_CMDBUF_DWORDS - 1, "nothing of it before the flush");
    cr_assert_eq(fake.buffer.cdw, BEGINNING + 2);
    cr_assert_eq(fake.dwords[BEGINNING], VGP_HEADER(19, 0, 1));
    cr_assert_eq(fake.dwords[BEGINNING + 1], 4);
}

Test(room, resources_belong_to_the_next_buffer)
{
    const struct pipe_shader_buffer buffer = {&fake_buffers[1].b, 0, 8};

    fake_start();
    fake.buffer.cdw = VIRGL_MAX_CMDBUF_DWORDS - 5;
    virgl_encode_set_shader_buffers(CTX, PIPE_SHADER_VERTEX, 0, 1, &buffer);
    cr_assert_eq(fake.flushes, 1);
    cr_assert_eq(fake.num_emitted, 1);
    cr_assert_eq(fake.dwords[BEGINNING + 5], 102);
    cr_assert_eq(fake.buffer.cdw, BEGINNING + 6);
}

Test(room, what_never_fits_is_refused)
{
    static const uint32_t constants[65536];

    fake_start();
    fake.buffer.cdw = BEGINNING;
    cr_assert_eq(virgl_encoder_write_constant_buffer(CTX, PIPE_SHADER_VERTEX, 0, 65532, constants),
                 1);
    cr_assert_eq(fake.buffer.cdw, BEGINNING, "nothing is written");
    cr_assert_eq(virgl_encoder_write_constant_buffer(CTX, PIPE_SHADER_VERTEX, 0, 65531, constants),
                 0);
    cr_assert_eq(fake.buffer.cdw, VIRGL_MAX_CMDBUF_DWORDS);
}

Test(room, what_the_host_would_refuse_is_refused)
{
    const struct pipe_vertex_buffer vertices[33] = {{.buffer_offset = 0}};
    const struct pipe_vertex_element elements[33] = {{.src_offset = 0}};
    const struct pipe_shader_buffer buffers[33] = {{NULL, 0, 0}};
    const struct pipe_image_view images[33] = {{.resource = NULL}};
    const struct pipe_viewport_state viewports[17] = {{{0}, {0}}};
    const struct pipe_scissor_state scissors[17] = {{0, 0, 0, 0}};
    const struct pipe_scissor_state wide = {0, 0, 65536, 1};
    const struct pipe_framebuffer_state framebuffer = {.nr_cbufs = 9};
    struct pipe_stream_output_target *targets[17] = {NULL};
    struct virgl_sampler_view *views[129] = {NULL};
    uint32_t handles[33] = {0};

    fake_start();
    cr_assert_neq(virgl_encoder_set_vertex_buffers(CTX, 33, vertices), 0);
    cr_assert_neq(virgl_encoder_create_vertex_elements(CTX, 1, 33, elements), 0);
    cr_assert_neq(virgl_encode_set_shader_buffers(CTX, PIPE_SHADER_VERTEX, 0, 33, buffers), 0);
    cr_assert_neq(virgl_encode_set_hw_atomic_buffers(CTX, 0, 33, buffers), 0);
    cr_assert_neq(virgl_encode_set_shader_images(CTX, PIPE_SHADER_VERTEX, 0, 33, images), 0);
    cr_assert_neq(virgl_encoder_set_viewport_states(CTX, 0, 17, viewports), 0);
    cr_assert_neq(virgl_encoder_set_viewport_states(CTX, 0, -1, viewports), 0);
    cr_assert_neq(virgl_encoder_set_viewport_states(CTX, -1, 1, viewports), 0);
    cr_assert_neq(virgl_encoder_set_scissor_state(CTX, 0, 17, scissors), 0);
    cr_assert_neq(virgl_encoder_set_scissor_state(CTX, 0, 1, &wide), 0);
    cr_assert_neq(virgl_encoder_set_framebuffer_state(CTX, &framebuffer), 0);
    cr_assert_neq(virgl_encoder_set_so_targets(CTX, 17, targets, 0), 0);
    cr_assert_neq(virgl_encode_set_sampler_views(CTX, PIPE_SHADER_VERTEX, 0, 129, views), 0);
    cr_assert_neq(virgl_encode_bind_sampler_states(CTX, PIPE_SHADER_VERTEX, 0, 33, handles), 0);
    cr_assert_neq(virgl_encode_bind_object(CTX, 1, 8), 0, "a surface is not bound this way");
    cr_assert_eq(fake.buffer.cdw, 0);
    cr_assert_eq(fake.flushes, 0);
}

/* A text of `bytes` bytes without its NUL: one barrier, and then digits. */
static char *text_of(size_t bytes)
{
    char *const text = malloc(bytes + 1);

    cr_assert_not_null(text);
    for (size_t i = 0; i < bytes; i++)
        text[i] = (char)('0' + i % 10);
    memcpy(text, " BARRIER ", 9);
    text[bytes] = 0;
    return text;
}

/* Reads the chunk at `at`; where the next command is. */
static const uint32_t *read_chunk(const uint32_t *at, uint32_t own, uint32_t first, char *to,
                                  uint32_t *got)
{
    const uint32_t length = at[0] >> 16;
    const uint32_t bytes = (length - own) * 4;

    cr_assert_eq(at[0] & 0xffff, 1 | 4 << 8, "CREATE_OBJECT of a shader");
    cr_assert_eq(at[1], 3);
    cr_assert_eq(at[3], first ? first : (*got | 1u << 31));
    cr_assert_eq(at[4], 10 + 1, "a barrier counts twice");
    memcpy(to + *got, at + 1 + own, bytes);
    *got += bytes;
    return at + 1 + length;
}

Test(room, a_shader_goes_out_in_pieces)
{
    const uint32_t bytes = 400001;
    char *const text = text_of(bytes - 1), *const back = malloc(bytes + 8);
    const struct tgsi_token token = {text, 10};
    const struct pipe_stream_output_info outputs = {
        .num_outputs = 2, .stride = {1, 2, 3, 4}, .output = {[1] = {1, 2, 3, 1, 5, 2}}};
    uint32_t got = 0;

    cr_assert_not_null(back);
    fake_start();
    fake.buffer.cdw = 60000;
    cr_assert_eq(virgl_encode_shader_state(CTX, 3, PIPE_SHADER_VERTEX, &outputs, 0, &token), 0);
    cr_assert_eq(fake.flushes, 2);
    cr_assert_eq(fake.flushed[0], 65532);
    cr_assert_eq(fake.flushed[1], 65532);
    fake_flush(&fake.ctx.base, NULL, 0);
    read_chunk(fake.sent + 60000, 13, bytes, back, &got);
    cr_assert_eq(fake.sent[60005], 2);
    cr_assert_eq(fake.sent[60006], 1);
    cr_assert_eq(fake.sent[60012], 1 | 2 << 8 | 3 << 10 | 1 << 13 | 5 << 16);
    cr_assert_eq(fake.sent[60013], 2);
    read_chunk(fake.sent + 65532 + BEGINNING, 5, 0, back, &got);
    cr_assert_eq(fake.sent[65532 + BEGINNING + 5], 0, "outputs are in the first piece only");
    read_chunk(fake.sent + 2 * 65532 + BEGINNING, 5, 0, back, &got);
    cr_assert_eq(got, (bytes + 3) / 4 * 4);
    cr_assert_arr_eq(back, text, bytes);
    free(text);
    free(back);
}

Test(room, a_compute_shader_has_its_memory)
{
    const struct tgsi_token token = {"COMP\n", 2};
    const struct pipe_stream_output_info none = {0};

    SAME(cr_assert_eq(virgl_encode_shader_state(CTX, 3, PIPE_SHADER_COMPUTE, &none, 4096, &token),
                      0),
         create_shader, .handle = 3, .stage = 5, .offlen = 6, .num_tokens = 2, .shared_bytes = 4096,
         .text = {"COMP\n", 6});
}

Test(room, too_many_outputs_are_refused)
{
    const struct tgsi_token token = {"VERT\n", 2};
    const struct pipe_stream_output_info many = {.num_outputs = 65};

    fake_start();
    cr_assert_neq(virgl_encode_shader_state(CTX, 3, PIPE_SHADER_VERTEX, &many, 0, &token), 0);
    cr_assert_eq(fake.buffer.cdw, 0);
}

Test(room, long_texts_are_cut)
{
    char *const text = text_of(300000);

    fake_start();
    fake.buffer.cdw = BEGINNING;
    virgl_encode_emit_string_marker(CTX, text, 300000);
    cr_assert_gt(fake.buffer.cdw, 65000);
    cr_assert_leq(fake.buffer.cdw, VIRGL_MAX_CMDBUF_DWORDS);
    cr_assert_eq(fake.dwords[BEGINNING] >> 16, fake.buffer.cdw - BEGINNING - 1);
    fake.buffer.cdw = BEGINNING;
    cr_assert_eq(virgl_encode_host_debug_flagstring(CTX, text), 0);
    fake.buffer.cdw = BEGINNING;
    virgl_encode_emit_string_marker(CTX, text, 0);
    cr_assert_eq(fake.buffer.cdw, BEGINNING, "an empty one is none");
    free(text);
}

Test(room, transfers)
{
    struct virgl_transfer transfer = {.base = {.resource = &fake_buffers[0].b,
                                               .level = 0,
                                               .usage = 2,
                                               .stride = 256,
                                               .layer_stride = 4096,
                                               .box = {.x = 1, .width = 4, .depth = 1}},
                                      .offset = 64,
                                      .copy_src_offset = 128,
                                      .direction = VIRGL_TRANSFER_FROM_HOST};

    fake_start();
    transfer.hw_res = fake_buffers[1].hw_res;
    transfer.copy_src_hw_res = fake_buffers[2].hw_res;
    SAME(virgl_encode_transfer(&fake.screen, &fake.buffer, &transfer, VIRGL_TRANSFER_TO_HOST),
         transfer3d, 102, 0, 2, 0, 0, 1, 0, 0, 4, 0, 1, 64, 1);
    SAME(fake_buffers[0].b.target = PIPE_TEXTURE_2D;
         fake_buffers[0].blob_mem = VIRGL_BLOB_MEM_HOST3D_GUEST;
         virgl_encode_transfer(&fake.screen, &fake.buffer, &transfer, VIRGL_TRANSFER_TO_HOST),
         transfer3d, 102, 0, 2, 256, 4096, 1, 0, 0, 4, 0, 1, 64, 1);
    fake.screen.caps.caps.v2.capability_bits_v2 = 0;
    SAME(virgl_encode_copy_transfer(CTX, &transfer), copy_transfer3d, 102, 0, 2, 256, 4096, 1, 0, 0,
         4, 0, 1, 103, 128, true, false);
    fake.screen.caps.caps.v2.capability_bits_v2 = VIRGL_CAP_V2_COPY_TRANSFER_BOTH_DIRECTIONS;
    SAME(virgl_encode_copy_transfer(CTX, &transfer), copy_transfer3d, 102, 0, 2, 256, 4096, 1, 0, 0,
         4, 0, 1, 103, 128, true, true);
}

Test(room, the_transfers_part_is_filled_and_not_passed)
{
    struct virgl_transfer transfer = {.base = {.resource = &fake_buffers[0].b}};

    fake_start();
    transfer.hw_res = fake_buffers[0].hw_res;
    fake.buffer.cdw = VIRGL_MAX_TBUF_DWORDS - 13;
    virgl_encode_transfer(&fake.screen, &fake.buffer, &transfer, VIRGL_TRANSFER_TO_HOST);
    cr_assert_eq(fake.buffer.cdw, VIRGL_MAX_TBUF_DWORDS - 13, "14 dwords don't fit");
    virgl_encode_end_transfers(&fake.buffer);
    cr_assert_eq(fake.dwords[VIRGL_MAX_TBUF_DWORDS - 13], VGP_HEADER(44, 0, 12));
    cr_assert_eq(fake.buffer.cdw, VIRGL_MAX_TBUF_DWORDS);
    cr_assert_eq(fake.dwords[VIRGL_MAX_TBUF_DWORDS], 0xa5a5a5a5);
    virgl_encode_end_transfers(&fake.buffer);
    cr_assert_eq(fake.buffer.cdw, VIRGL_MAX_TBUF_DWORDS, "there is nothing to fill");
    cr_assert_eq(fake.flushes, 0);
}
