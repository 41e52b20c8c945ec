/* SPDX-License-Identifier: MIT */
/* Transfers of the VMM, rectangles, cursors. */
#include "world.h"

#include <stdlib.h>
#include <string.h>

static uint32_t texels[64];
static struct iovec whole = {texels, sizeof(texels)};

static void start(void)
{
    world_up();
    EQ(texture(5, 8, 8, 0), 0);
    for (uint32_t i = 0; i < 64; i++)
        texels[i] = 0xff000000u | i;
}
TestSuite(transfer, .init = start, .fini = world_down);

static int write_box(struct virgl_box b, uint64_t offset, struct iovec *iov)
{
    return virgl_renderer_transfer_write_iov(5, 0, 0, 0, 0, &b, offset, iov, iov ? 1 : 0);
}

static int read_box(struct virgl_box b, uint64_t offset, struct iovec *iov)
{
    return virgl_renderer_transfer_read_iov(5, 0, 0, 0, 0, &b, offset, iov, iov ? 1 : 0);
}

Test(transfer, there_and_back)
{
    uint32_t back[64] = {0};
    struct iovec iov = {back, sizeof(back)};
    EQ(write_box(box(0, 0, 8, 8), 0, &whole), 0);
    EQ(read_box(box(0, 0, 8, 8), 0, &iov), 0);
    EQ(memcmp(back, texels, sizeof(back)), 0);
    /* Without a stride rows lie as far apart as those of the level. */
    memset(back, 0, sizeof(back));
    EQ(read_box(box(2, 3, 2, 2), 4, &iov), 0);
    EQ(back[0], 0);
    EQ(back[1], texels[3 * 8 + 2]);
    EQ(back[2], texels[3 * 8 + 3]);
    EQ(back[3], 0);
    EQ(back[9], texels[4 * 8 + 2]);
}

Test(transfer, attached_memory)
{
    EQ(write_box(box(0, 0, 8, 8), 0, NULL), EINVAL); /* none (C24) */
    EQ(virgl_renderer_resource_attach_iov(5, &whole, 1), 0);
    EQ(write_box(box(0, 0, 8, 8), 0, NULL), 0);
    memset(texels, 0, sizeof(texels));
    EQ(read_box(box(0, 0, 8, 8), 0, NULL), 0);
    EQ(texels[63], 0xff00003fu);
    /* Explicit memory wins. */
    uint32_t one = 0;
    struct iovec iov = {&one, 4};
    EQ(read_box(box(7, 7, 1, 1), 0, &iov), 0);
    EQ(one, 0xff00003fu);
}

Test(transfer, refusals)
{
    struct virgl_box b = box(0, 0, 8, 8);
    struct iovec little = {texels, 16};
    EQ(virgl_renderer_transfer_write_iov(5, 0, 0, 0, 0, NULL, 0, &whole, 1), EINVAL);
    EQ(virgl_renderer_transfer_read_iov(5, 0, 0, 0, 0, NULL, 0, &whole, 1), EINVAL);
    EQ(virgl_renderer_transfer_write_iov(99, 0, 0, 0, 0, &b, 0, &whole, 1), EINVAL);
    EQ(virgl_renderer_transfer_write_iov(5, 99, 0, 0, 0, &b, 0, &whole, 1), EINVAL);
    EQ(virgl_renderer_transfer_write_iov(5, 0, -1, 0, 0, &b, 0, &whole, 1), EINVAL); /* C05 */
    EQ(virgl_renderer_transfer_read_iov(5, 0, 255, 0, 0, &b, 0, &whole, 1), EINVAL);
    EQ(virgl_renderer_transfer_write_iov(5, 0, 0, 4, 0, &b, 0, &whole, 1), EINVAL); /* C06 */
    EQ(virgl_renderer_transfer_read_iov(5, 0, 0, 0, 0, &b, 0, &whole, -1), EINVAL);
    EQ(write_box(b, 4, &whole), EINVAL); /* C07 */
    EQ(write_box(b, UINT64_MAX - 3, &whole), EINVAL);
    EQ(write_box(b, 0, &little), EINVAL);
    EQ(write_box(box((uint32_t)-1, 0, 2, 2), 0, &whole), EINVAL); /* C01 */
    EQ(write_box(box(1, 0, INT32_MAX, 1), 0, &whole), EINVAL);    /* C04 */
    EQ(read_box(box(0, 1, 8, 8), 0, &whole), EINVAL);
    b.d = 2; /* CVE-2022-0135 */
    EQ(write_box(b, 0, &whole), EINVAL);
    EQ(write_box(box(0, 0, 8, 8), 0, &whole), 0);
}

Test(transfer, rectangles)
{
    uint32_t out[64] = {0};
    struct iovec iov[2] = {{out, 100}, {(char *)out + 100, sizeof(out) - 100}};
    EQ(write_box(box(0, 0, 8, 8), 0, &whole), 0);
    virgl_renderer_get_rect(5, iov, 2, 8, 2, 3, 4, 2);
    EQ(out[1], 0);
    EQ(out[2], texels[3 * 8 + 2]);
    EQ(out[5], texels[3 * 8 + 5]);
    EQ(out[6], 0); /* rows are as long as the resource's */
    EQ(out[10], texels[4 * 8 + 2]);
    memset(out, 0, sizeof(out));
    virgl_renderer_get_rect(99, iov, 2, 0, 0, 0, 1, 1);
    virgl_renderer_get_rect(5, iov, 2, 0, -1, 0, 1, 1);
    virgl_renderer_get_rect(5, iov, 2, 0, 0, 0, 9, 1);
    virgl_renderer_get_rect(5, iov, 2, 0, 0, 0, 1, -1);
    virgl_renderer_get_rect(5, iov, 2, 256, 0, 0, 1, 1);
    virgl_renderer_get_rect(5, NULL, 0, 0, 0, 0, 1, 1);
    for (int i = 0; i < 64; i++)
        EQ(out[i], 0);
}

Test(transfer, cursors)
{
    uint32_t width = 0, height = 0;
    EQ(write_box(box(0, 0, 8, 8), 0, &whole), 0);
    uint32_t *pixels = virgl_renderer_get_cursor_data(5, &width, &height);
    cr_assert_not_null(pixels);
    EQ(width, 8);
    EQ(height, 8);
    for (uint32_t y = 0; y < 8; y++) /* the last row that was written is the top one */
        EQ(memcmp(pixels + y * 8, texels + (7 - y) * 8, 32), 0);
    free(pixels);
    cr_assert_null(virgl_renderer_get_cursor_data(99, &width, &height));
    EQ(texture(6, 129, 8, 0), 0);
    cr_assert_null(virgl_renderer_get_cursor_data(6, &width, &height));
    EQ(buffer(7, VIRGL_RES_BIND_VERTEX_BUFFER, 64), 0);
    cr_assert_null(virgl_renderer_get_cursor_data(7, &width, &height));
    EQ(texture(8, 128, 128, 0), 0);
    free(virgl_renderer_get_cursor_data(8, NULL, NULL));
}

/* What kernels make for cursors: its first row is the top one already. */
Test(transfer, cursors_from_the_top)
{
    uint32_t width, height;
    struct virgl_box b = box(0, 0, 8, 7);
    EQ(texture(6, 8, 7, VIRGL_RESOURCE_Y_0_TOP), 0);
    EQ(virgl_renderer_transfer_write_iov(6, 0, 0, 0, 0, &b, 0, &whole, 1), 0);
    uint32_t *pixels = virgl_renderer_get_cursor_data(6, &width, &height);
    cr_assert_not_null(pixels);
    EQ(memcmp(pixels, texels, 8 * 7 * 4), 0);
    free(pixels);
}

Test(transfer, textures_as_dmabufs)
{
    struct virgl_renderer_resource_info info;
    int fd = -1, stride, offset;
    EQ(virgl_renderer_resource_get_info(5, &info), 0);
    EQ(virgl_renderer_get_fd_for_texture(0, &fd), -1);
    EQ(virgl_renderer_get_fd_for_texture(info.tex_id + 1000, &fd), -1);
    EQ(virgl_renderer_get_fd_for_texture(info.tex_id, NULL), -1);
    int result = virgl_renderer_get_fd_for_texture2(info.tex_id, &fd, &stride, &offset);
    EQ(result, fd >= 0 ? 0 : -1);
}
