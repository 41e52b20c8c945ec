/* SPDX-License-Identifier: MIT */
/* Commands that the core answers itself: blobs, layouts, and the video that nobody has. */
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
TestSuite(commands, .init = start, .fini = end);

static uint64_t refused(void)
{
    struct bea_usage usage;
    OK(bea_context_usage(f.renderer, 1, &usage));
    return usage.refused;
}

/* An R8 buffer of 4096 bytes, as a guest describes it. */
#define DESCRIBE(blob_id)                                                                          \
    HDR(PIPE_RESOURCE_CREATE, 11), VGP_TARGET_BUFFER, 49, 0, 4096, 1, 1, 1, 0, 0, 0, blob_id

static enum bea_status create_blob(uint32_t context_id, uint64_t blob_id)
{
    const struct bea_blob_params blob = {
        .memory = BEA_BLOB_HOST3D, .context_id = context_id, .blob_id = blob_id, .size = 4096};
    return bea_resource_create_blob(f.renderer, 9, &blob);
}

Test(commands, a_blob_is_what_was_described)
{
    FAILS(create_blob(1, 5), BEA_ERR_NOT_FOUND);
    OK(SUBMIT(&f, DESCRIBE(5), DESCRIBE(6), DESCRIBE(5)));
    EQ(refused(), 0);
    FAILS(create_blob(1, 7), BEA_ERR_NOT_FOUND);
    FAILS(create_blob(1, 5ull << 32 | 5), BEA_ERR_NOT_FOUND);
    FAILS(create_blob(0, 5), BEA_ERR_NOT_FOUND);
    FAILS(create_blob(2, 5), BEA_ERR_NOT_FOUND);
    fixture_context(&f, 2);
    FAILS(create_blob(2, 5), BEA_ERR_NOT_FOUND); /* another context's */
    OK(create_blob(1, 5));
    OK(bea_resource_destroy(f.renderer, 9));
    FAILS(create_blob(1, 5), BEA_ERR_NOT_FOUND); /* a description is used once */
    OK(create_blob(1, 6));
    OK(SUBMIT(&f, DESCRIBE(0)));
    EQ(refused(), 1);
}

Test(commands, descriptions_have_a_limit)
{
    struct bea_renderer_params params;
    fixture_finish(&f);
    params = fixture_params(&f);
    params.limits.resources = 2;
    fixture_start(&f, &params);
    fixture_context(&f, 1);
    OK(SUBMIT(&f, DESCRIBE(1), DESCRIBE(2), DESCRIBE(3), DESCRIBE(2)));
    EQ(refused(), 1);
    FAILS(create_blob(1, 3), BEA_ERR_NOT_FOUND);
    OK(create_blob(1, 2));
}

Test(commands, a_typed_resource_keeps_its_type)
{
    fixture_texture(&f, 1, 4, 4);
    OK(SUBMIT(&f, HDR(PIPE_RESOURCE_SET_TYPE, 10), 1, VIRGL_FORMAT_R8G8B8A8_UNORM, 0, 8, 8, 0, 0, 0,
              32, 0));
    EQ(refused(), 0);
    struct bea_resource_info info;
    OK(bea_resource_info(f.renderer, 1, &info));
    EQ(info.params.width, 4);
    EQ(info.params.format, VIRGL_FORMAT_B8G8R8A8_UNORM);
    OK(SUBMIT(&f, HDR(PIPE_RESOURCE_SET_TYPE, 10), 3, VIRGL_FORMAT_R8G8B8A8_UNORM, 0, 8, 8, 0, 0, 0,
              32, 0));
    EQ(refused(), 1); /* no such resource */
}

Test(commands, a_layout_that_is_not_known_is_zero)
{
    unsigned char answer[sizeof(struct vgp_resource_layout) + 1];
    fixture_buffer(&f, 1, VIRGL_BIND_CUSTOM, 128);
    fixture_texture(&f, 2, 4, 4);
    OK(SUBMIT(&f, HDR(GET_PIPE_RESOURCE_LAYOUT, 2), 1, 2));
    EQ(refused(), 1); /* no guest memory */
    OK(bea_resource_attach_backing(f.renderer, 1, &(struct iovec){answer, 79}, 1));
    memset(answer, 0x55, sizeof(answer));
    OK(SUBMIT(&f, HDR(GET_PIPE_RESOURCE_LAYOUT, 2), 1, 2));
    EQ(refused(), 2);
    EQ(answer[0], 0x55);
    OK(bea_resource_detach_backing(f.renderer, 1));
    OK(bea_resource_attach_backing(f.renderer, 1, &(struct iovec){answer, sizeof(answer)}, 1));
    memset(answer, 0x55, sizeof(answer));
    OK(SUBMIT(&f, HDR(GET_PIPE_RESOURCE_LAYOUT, 2), 1, 2));
    EQ(refused(), 2);
    for (size_t i = 0; i < sizeof(struct vgp_resource_layout); i++)
        EQ(answer[i], 0);
    EQ(answer[sizeof(struct vgp_resource_layout)], 0x55);
    OK(SUBMIT(&f, HDR(GET_PIPE_RESOURCE_LAYOUT, 2), 1, 99));
    EQ(refused(), 3); /* of what? */
}

/* Each is refused by name, the context goes on, and no profile is on offer. */
Test(commands, there_is_no_video)
{
    struct vgp_caps_v2 caps;
    fixture_buffer(&f, 1, VIRGL_BIND_CUSTOM, 128);
    OK(SUBMIT(&f, HDR(CREATE_VIDEO_CODEC, 8), 1, 0, 0, 0, 0, 64, 64, 2, HDR(DESTROY_VIDEO_CODEC, 1),
              1, HDR(CREATE_VIDEO_BUFFER, 5), 2, VIRGL_FORMAT_R8_UNORM, 64, 64, 1,
              HDR(DESTROY_VIDEO_BUFFER, 1), 2, HDR(BEGIN_FRAME, 2), 1, 2, HDR(DECODE_BITSTREAM, 5),
              1, 2, 1, 1, 8, HDR(ENCODE_BITSTREAM, 5), 1, 2, 1, 1, 1, HDR(END_FRAME, 2), 1, 2));
    EQ(refused(), 8);
    EQ(fixture_logged(&f, "CREATE_VIDEO_CODEC at dword 0: unsupported"), 1);
    EQ(fixture_logged(&f, "END_FRAME at dword 34: unsupported"), 1);
    OK(SUBMIT(&f, HDR(DECODE_MACROBLOCK, 3), 1, 2, 3)); /* reserved: skipped */
    EQ(refused(), 8);
    OK(bea_context_status(f.renderer, 1, NULL));
    OK(bea_capset_fill(f.renderer, 2, 2, &caps, sizeof(caps), NULL));
    EQ(caps.num_video_caps, 0);
}
