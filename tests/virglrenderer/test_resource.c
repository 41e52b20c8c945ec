/* SPDX-License-Identifier: MIT */
/* Resources: made, given memory, asked about. */
#include "world.h"

#include <string.h>

TestSuite(resource, .init = world_up, .fini = world_down);

Test(resource, create_results)
{
    struct virgl_renderer_resource_create_args args = {.handle = 6};
    EQ(texture(5, 4, 4, 0), 0);
    EQ(texture(5, 4, 4, 0), -EINVAL); /* B02 */
    EQ(texture(0, 4, 4, 0), EINVAL);  /* B01 */
    EQ(texture(6, 0, 4, 0), EINVAL);  /* B04 */
    EQ(texture(6, 1 << 20, 4, 0), EINVAL);
    EQ(virgl_renderer_resource_create(&args, NULL, 0), EINVAL);
    EQ(virgl_renderer_resource_create(NULL, NULL, 0), EINVAL);
    EQ(texture(6, 4, 4, 0), 0); /* the failures left nothing */
    virgl_renderer_resource_unref(5);
    virgl_renderer_resource_unref(5);
    virgl_renderer_resource_unref(99);
    EQ(texture(5, 8, 8, 0), 0);
    EQ(virgl_renderer_resource_import_eglimage(NULL, NULL), EINVAL);
    args.handle = 7;
    EQ(virgl_renderer_resource_import_eglimage(&args, NULL), EINVAL);
}

Test(resource, backing_comes_back)
{
    char memory[64];
    struct iovec iov[2] = {{memory, 32}, {memory + 32, 32}}, second = iov[0], *got;
    int count = 0;
    EQ(texture(5, 4, 4, 0), 0);
    EQ(virgl_renderer_resource_attach_iov(99, iov, 2), EINVAL);
    EQ(virgl_renderer_resource_attach_iov(5, NULL, 0), 0);
    EQ(virgl_renderer_resource_attach_iov(5, iov, -1), EINVAL);
    EQ(virgl_renderer_resource_attach_iov(5, iov, 2), 0);
    EQ(virgl_renderer_resource_attach_iov(5, &second, 1), EINVAL); /* CVE-2016-10214 */
    virgl_renderer_resource_detach_iov(5, &got, &count);
    cr_assert_eq(got, iov);
    EQ(count, 2);
    virgl_renderer_resource_detach_iov(5, &got, &count);
    cr_assert_null(got);
    EQ(count, 0);
    EQ(virgl_renderer_resource_attach_iov(5, iov, 2), 0);
    virgl_renderer_resource_detach_iov(5, NULL, NULL);
    EQ(virgl_renderer_resource_attach_iov(5, &second, 1), 0);
    virgl_renderer_resource_detach_iov(99, &got, &count);
    cr_assert_null(got);
}

/* Upstream keeps the iovecs of create and uses them for nothing; see README.md. */
Test(resource, iovecs_of_create_are_kept_only)
{
    uint32_t texels[16] = {1, 2, 3};
    struct iovec iov = {texels, sizeof(texels)}, *got;
    struct virgl_renderer_resource_create_args args = {
        .handle = 5,
        .target = VGP_TARGET_TEXTURE_2D,
        .format = VIRGL_FORMAT_R8G8B8A8_UNORM,
        .bind = VIRGL_RES_BIND_SAMPLER_VIEW,
        .width = 4,
        .height = 4,
        .depth = 1,
        .array_size = 1,
    };
    struct virgl_box b = box(0, 0, 4, 4);
    int count;
    EQ(virgl_renderer_resource_create(&args, &iov, 1), 0);
    EQ(virgl_renderer_transfer_write_iov(5, 0, 0, 0, 0, &b, 0, NULL, 0), EINVAL);
    EQ(virgl_renderer_resource_attach_iov(5, &iov, 1), EINVAL);
    virgl_renderer_resource_detach_iov(5, &got, &count);
    cr_assert_eq(got, &iov);
    EQ(count, 1);
    EQ(virgl_renderer_resource_attach_iov(5, &iov, 1), 0);
    EQ(virgl_renderer_transfer_write_iov(5, 0, 0, 0, 0, &b, 0, NULL, 0), 0);
}

/* The contents of a buffer in system memory follow the guest's pages. */
Test(resource, custom_buffers_move_into_their_backing)
{
    char first[16] = "0123456789abcde", memory[16] = {0}, other[16] = {0};
    struct iovec from = {first, 16}, iov = {memory, 16}, next = {other, 16};
    struct virgl_box b = box(0, 0, 16, 1);
    EQ(buffer(5, VIRGL_RES_BIND_CUSTOM, 16), 0);
    EQ(virgl_renderer_transfer_write_iov(5, 0, 0, 0, 0, &b, 0, &from, 1), 0);
    EQ(virgl_renderer_resource_attach_iov(5, &iov, 1), 0);
    EQ(memcmp(memory, first, 16), 0);
    memory[3] = 'X';
    virgl_renderer_resource_detach_iov(5, NULL, NULL);
    memset(memory, 0, sizeof(memory));
    EQ(virgl_renderer_resource_attach_iov(5, &next, 1), 0);
    EQ(other[3], 'X');
}

Test(resource, private_pointers)
{
    int mine;
    EQ(texture(5, 4, 4, 0), 0);
    cr_assert_null(virgl_renderer_resource_get_priv(5));
    virgl_renderer_resource_set_priv(5, &mine);
    cr_assert_eq(virgl_renderer_resource_get_priv(5), &mine);
    virgl_renderer_resource_set_priv(99, &mine);
    cr_assert_null(virgl_renderer_resource_get_priv(99));
    virgl_renderer_resource_unref(5);
    EQ(texture(5, 4, 4, 0), 0);
    cr_assert_null(virgl_renderer_resource_get_priv(5)); /* of the old one */
}

Test(resource, many)
{
    for (uint32_t i = 1; i <= 500; i++) {
        EQ(buffer(i * 7, VIRGL_RES_BIND_CUSTOM, 64), 0);
        virgl_renderer_resource_set_priv(i * 7, &world.log[i]);
    }
    for (uint32_t i = 1; i <= 500; i += 2)
        virgl_renderer_resource_unref(i * 7);
    for (uint32_t i = 1; i <= 500; i++)
        cr_assert_eq(virgl_renderer_resource_get_priv(i * 7), i % 2 ? NULL : &world.log[i]);
}

Test(resource, info)
{
    struct virgl_renderer_resource_info info;
    struct virgl_renderer_resource_info_ext ext;
    memset(&info, 0x55, sizeof(info));
    EQ(texture(5, 30, 20, VIRGL_RESOURCE_Y_0_TOP), 0);
    EQ(virgl_renderer_resource_get_info(5, &info), 0);
    EQ(info.handle, 5);
    EQ(info.virgl_format, VIRGL_FORMAT_R8G8B8A8_UNORM);
    EQ(info.width, 30);
    EQ(info.height, 20);
    EQ(info.depth, 1);
    EQ(info.flags, 1);
    EQ(info.stride, 120);
    EQ(info.drm_fourcc, 'A' | 'B' << 8 | '2' << 16 | '4' << 24);
    EQ(info.fd, -1);
    cr_assert_neq(info.tex_id, 0);
    EQ(virgl_renderer_resource_get_info(6, &info), EINVAL);
    EQ(virgl_renderer_resource_get_info(5, NULL), EINVAL);
    memset(&ext, 0x55, sizeof(ext));
    EQ(virgl_renderer_resource_get_info_ext(5, &ext), 0);
    EQ(ext.version, 0);
    EQ(memcmp(&ext.base, &info, sizeof(info)), 0);
    EQ(ext.has_dmabuf_export, ext.planes > 0);
    cr_assert_null(ext.d3d_tex2d);
    EQ(virgl_renderer_resource_get_info_ext(6, &ext), EINVAL);
    EQ(virgl_renderer_resource_get_info_ext(5, NULL), EINVAL);
}
