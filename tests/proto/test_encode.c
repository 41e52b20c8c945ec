/* SPDX-License-Identifier: MIT */
/* What the guest's encoder refuses, and that it then writes nothing. */
#include <criterion/criterion.h>
#include <string.h>

#include "stream.h"

#define REFUSED(call, error)                                                                       \
    do {                                                                                           \
        cr_assert_eq(call, error);                                                                 \
        cr_assert_eq(stream->count, 0, "wrote something");                                         \
    } while (0)

Test(encode, value_that_does_not_fit_its_bits)
{
    struct stream *const stream = stream_start();
    struct vgp_set_stencil_ref cmd = {.front = 255, .back = 256};

    REFUSED(vgp_encode_set_stencil_ref(&stream->sink, &cmd), VGP_ENCODE_RANGE);
    cmd.back = 255;
    cr_assert_eq(vgp_encode_set_stencil_ref(&stream->sink, &cmd), VGP_ENCODE_OK);
    cr_assert_eq(stream->dwords[1], 0xffffu);
}

Test(encode, more_elements_than_the_array_has)
{
    struct stream *const stream = stream_start();
    struct vgp_set_framebuffer_state cmd = {.nr_cbufs = VGP_MAX_COLOR_BUFFERS + 1};

    REFUSED(vgp_encode_set_framebuffer_state(&stream->sink, &cmd), VGP_ENCODE_RANGE);
    cmd.nr_cbufs = VGP_MAX_COLOR_BUFFERS;
    cr_assert_eq(vgp_encode_set_framebuffer_state(&stream->sink, &cmd), VGP_ENCODE_OK);
    cr_assert_eq(stream->count, 3 + VGP_MAX_COLOR_BUFFERS);
}

Test(encode, slots_past_the_last)
{
    struct stream *const stream = stream_start();
    static struct vgp_set_viewport_state cmd = {.start_slot = 15, .num_viewports = 2};

    REFUSED(vgp_encode_set_viewport_state(&stream->sink, &cmd), VGP_ENCODE_RANGE);
    cmd.start_slot = ~0u;
    REFUSED(vgp_encode_set_viewport_state(&stream->sink, &cmd), VGP_ENCODE_RANGE);
    cmd.start_slot = 14;
    cr_assert_eq(vgp_encode_set_viewport_state(&stream->sink, &cmd), VGP_ENCODE_OK);
}

Test(encode, number_that_is_no_value_of_its_enum)
{
    struct stream *const stream = stream_start();
    static struct vgp_set_sampler_views cmd = {.stage = 6};

    REFUSED(vgp_encode_set_sampler_views(&stream->sink, &cmd), VGP_ENCODE_RANGE);
}

Test(encode, object_type_that_cannot_be_bound)
{
    struct stream *const stream = stream_start();
    struct vgp_bind_object cmd = {.object_type = VIRGL_OBJECT_SHADER, .handle = 1};

    REFUSED(vgp_encode_bind_object(&stream->sink, &cmd), VGP_ENCODE_RANGE);
    cmd.object_type = VIRGL_OBJECT_BLEND;
    cr_assert_eq(vgp_encode_bind_object(&stream->sink, &cmd), VGP_ENCODE_OK);
    cr_assert_eq(stream->dwords[0], 0x00010102u);
}

Test(encode, handle_0_for_a_new_object)
{
    struct stream *const stream = stream_start();
    struct vgp_create_streamout_target cmd = {.handle = 0};

    REFUSED(vgp_encode_create_streamout_target(&stream->sink, &cmd), VGP_ENCODE_RANGE);
}

Test(encode, second_tail_without_the_first)
{
    struct stream *const stream = stream_start();
    struct vgp_draw_vbo cmd = {.has_indirect = true};

    REFUSED(vgp_encode_draw_vbo(&stream->sink, &cmd), VGP_ENCODE_RANGE);
    cmd.has_patch = true;
    cr_assert_eq(vgp_encode_draw_vbo(&stream->sink, &cmd), VGP_ENCODE_OK);
    cr_assert_eq(stream->count, 21);
    cr_assert_eq(stream->resources, 2, "both buffers are resources");
}

Test(encode, field_that_does_not_apply)
{
    struct stream *const stream = stream_start();
    static struct vgp_create_shader cmd = {
        .handle = 1, .stage = VGP_STAGE_VERTEX, .shared_bytes = 64};

    REFUSED(vgp_encode_create_shader(&stream->sink, &cmd), VGP_ENCODE_RANGE);
}

Test(encode, text_longer_than_a_command)
{
    struct stream *const stream = stream_start();
    static char text[4 * 65536];
    struct vgp_set_constant_buffer cmd = {.data = {text, 4 * 65534}};

    REFUSED(vgp_encode_set_constant_buffer(&stream->sink, &cmd), VGP_ENCODE_LENGTH);
    cmd.data.bytes = ~0u;
    REFUSED(vgp_encode_set_constant_buffer(&stream->sink, &cmd), VGP_ENCODE_LENGTH);
    cmd.data.bytes = 4 * 65533;
    cr_assert_eq(vgp_encode_set_constant_buffer(&stream->sink, &cmd), VGP_ENCODE_OK);
    cr_assert_eq(VGP_HEADER_LENGTH(stream->dwords[0]), 65535);
}

Test(encode, padding_is_zero)
{
    struct stream *const stream = stream_start();
    struct vgp_send_string_marker cmd = {.size = 5, .text = {"hello", 5}};

    cr_assert_eq(vgp_encode_send_string_marker(&stream->sink, &cmd), VGP_ENCODE_OK);
    cr_assert_eq(stream->count, 4);
    cr_assert_eq(stream->dwords[3], 'o');
    cmd.size = 4;
    stream->count = 0;
    REFUSED(vgp_encode_send_string_marker(&stream->sink, &cmd), VGP_ENCODE_RANGE);
}

Test(encode, command_without_payload_can_be_padded)
{
    struct stream *const stream = stream_start();

    REFUSED(vgp_encode_end_transfers(&stream->sink, 65536), VGP_ENCODE_LENGTH);
    cr_assert_eq(vgp_encode_end_transfers(&stream->sink, 3), VGP_ENCODE_OK);
    cr_assert_eq(stream->count, 4);
    cr_assert_eq(VGP_HEADER_LENGTH(stream->dwords[0]), 3);
}
