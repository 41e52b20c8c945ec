/* SPDX-License-Identifier: MIT */
/* Buffers of a DRM device, and dma-bufs of pages: without GL, so that it shows on virtual devices,
 * too. */
#include <criterion/criterion.h>
#include <drm_fourcc.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "gbm/gbm.h"
#include "shared.h"

static struct bea_gbm_buffer *try_allocate(struct bea_gbm *gbm, uint32_t use,
                                           const uint64_t *modifiers, uint32_t count,
                                           struct bea_error *error)
{
    const struct bea_gbm_request request = {
        .width = SHARED_SIDE,
        .height = SHARED_SIDE,
        .fourcc = DRM_FORMAT_XRGB8888,
        .use = use,
        .modifiers = modifiers,
        .modifier_count = count,
    };
    return bea_gbm_buffer_create(gbm, &request, error);
}

static struct bea_gbm_buffer *allocate(struct bea_gbm *gbm, uint32_t use, const uint64_t *modifiers,
                                       uint32_t count)
{
    struct bea_error error = {0};
    struct bea_gbm_buffer *buffer = try_allocate(gbm, use, modifiers, count, &error);
    cr_assert_not_null(buffer, "%s", error.message);
    return buffer;
}

/* Render nodes of devices without a GPU allocate nothing; their other node does. */
static struct bea_gbm *open_working(const char *path)
{
    struct bea_gbm *gbm = bea_gbm_open(path);
    struct bea_gbm_buffer *buffer = gbm ? try_allocate(gbm, BEA_GBM_RENDER, NULL, 0, NULL) : NULL;
    bea_gbm_buffer_destroy(buffer);
    if (buffer)
        return gbm;
    bea_gbm_destroy(gbm);
    return NULL;
}

static struct bea_gbm *device(void)
{
    static const char *const kinds[] = {"/dev/dri/renderD%d", "/dev/dri/card%d"};
    static const int from[] = {128, 0};
    for (unsigned kind = 0; kind < 2; kind++)
        for (int i = 0; i < 16; i++) {
            char path[32];
            snprintf(path, sizeof(path), kinds[kind], from[kind] + i);
            struct bea_gbm *gbm = open_working(path);
            if (gbm)
                return gbm;
        }
    cr_skip_test("no DRM device here that gbm can allocate on");
    return NULL;
}

Test(gbm, no_device)
{
    cr_expect_null(bea_gbm_open("/nowhere/renderD128"));
    cr_expect_null(bea_gbm_create(-1));
    bea_gbm_destroy(NULL);
    bea_gbm_buffer_destroy(NULL);
}

Test(gbm, allocate_and_export)
{
    static const uint64_t linear[] = {DRM_FORMAT_MOD_LINEAR};
    struct bea_gbm *gbm = device();
    for (unsigned with = 0; with < 2; with++) {
        struct bea_gbm_buffer *buffer =
            allocate(gbm, BEA_GBM_RENDER | BEA_GBM_SCANOUT, linear, with);
        struct bea_image image;
        cr_assert_eq(bea_gbm_buffer_export(buffer, &image), BEA_OK);
        cr_expect_eq(image.width, SHARED_SIDE);
        cr_expect_eq(image.height, SHARED_SIDE);
        cr_expect_eq(image.fourcc, DRM_FORMAT_XRGB8888);
        cr_expect_eq(image.plane_count, 1);
        cr_expect_geq(image.planes[0].stride, SHARED_STRIDE);
        /* The fd keeps the memory. */
        bea_gbm_buffer_destroy(buffer);
        cr_expect_eq(shared_look(&image, 63, 63), shared_look(&image, 63, 63));
        cr_expect_geq(lseek(image.planes[0].fd, 0, SEEK_END), (off_t)SHARED_BYTES);
        bea_gbm_image_close(&image);
        cr_expect_eq(image.plane_count, 0);
    }
    bea_gbm_destroy(gbm);
}

Test(gbm, export_and_import)
{
    struct bea_gbm *gbm = device();
    struct bea_gbm_buffer *buffer = allocate(gbm, BEA_GBM_RENDER, NULL, 0), *again;
    struct bea_image image, copy, back;
    struct bea_error error = {0};
    cr_assert_eq(bea_gbm_buffer_export(buffer, &image), BEA_OK);
    cr_assert(bea_gbm_image_duplicate(&image, &copy));
    cr_expect_neq(copy.planes[0].fd, image.planes[0].fd);
    again = bea_gbm_buffer_import(gbm, &copy, BEA_GBM_RENDER, &error);
    bea_gbm_image_close(&copy);
    if (!again)
        cr_skip_test("this device imports nothing: %s", error.message);
    cr_assert_eq(bea_gbm_buffer_export(again, &back), BEA_OK);
    cr_expect_eq(back.width, image.width);
    cr_expect_eq(back.fourcc, image.fourcc);
    cr_expect_eq(back.planes[0].stride, image.planes[0].stride);
    bea_gbm_image_close(&back);
    bea_gbm_image_close(&image);
    bea_gbm_buffer_destroy(again);
    bea_gbm_buffer_destroy(buffer);
    bea_gbm_destroy(gbm);
}

Test(gbm, refuses)
{
    struct bea_gbm *gbm = device();
    struct bea_gbm_request request = {.width = 16, .height = 16, .use = BEA_GBM_RENDER};
    struct bea_image image = {.width = 16, .height = 16, .fourcc = DRM_FORMAT_XRGB8888};
    struct bea_error error = {0};
    cr_expect_null(bea_gbm_buffer_create(gbm, &request, &error));
    cr_expect_eq(error.status, BEA_ERR_UNSUPPORTED);
    cr_expect(strstr(error.message, "16 x 16"), "%s", error.message);
    cr_expect_null(bea_gbm_buffer_import(gbm, &image, BEA_GBM_RENDER, &error));
    cr_expect_eq(error.status, BEA_ERR_INVALID);
    bea_gbm_destroy(gbm);
}

Test(gbm, rounds_leave_no_fd)
{
    struct bea_gbm *gbm = device();
    bea_gbm_buffer_destroy(allocate(gbm, BEA_GBM_RENDER, NULL, 0));
    const unsigned fds = shared_open_fds();
    for (unsigned i = 0; i < 100; i++) {
        struct bea_gbm_buffer *buffer = allocate(gbm, BEA_GBM_RENDER, NULL, 0);
        struct bea_image image;
        cr_assert_eq(bea_gbm_buffer_export(buffer, &image), BEA_OK);
        bea_gbm_image_close(&image);
        bea_gbm_buffer_destroy(buffer);
    }
    cr_expect_eq(shared_open_fds(), fds);
    bea_gbm_destroy(gbm);
}

/* --- udmabuf --- */

#define PAGE 4096u

static int of_pages(const struct bea_pages *pages, size_t count, struct bea_error *error)
{
    *error = (struct bea_error){0};
    int fd = bea_udmabuf_create(pages, count, error);
    if (fd < 0 && error->status == BEA_ERR_UNSUPPORTED)
        cr_skip_test("%s", error->message);
    return fd;
}

/* Pieces of two files, out of order and some of them neighbours, are one memory. */
Test(udmabuf, pages_in_the_order_given)
{
    struct shared_pages a, b;
    struct bea_error error;
    shared_pages_create(&a, 4 * PAGE);
    shared_pages_create(&b, 2 * PAGE);
    const struct bea_pages pages[] = {
        {a.fd, 2 * PAGE, PAGE}, {a.fd, 3 * PAGE, PAGE}, {b.fd, 0, PAGE}, {a.fd, 0, PAGE}};
    int fd = of_pages(pages, 4, &error);
    cr_assert_geq(fd, 0, "%s", error.message);
    cr_expect_eq(lseek(fd, 0, SEEK_END), 4 * PAGE);
    uint32_t *words = mmap(NULL, 4 * PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    cr_assert_neq((void *)words, MAP_FAILED);
    a.words[2 * PAGE / 4] = 1;
    a.words[3 * PAGE / 4] = 2;
    b.words[0] = 3;
    words[3 * PAGE / 4] = 4;
    cr_expect_eq(words[0], 1);
    cr_expect_eq(words[PAGE / 4], 2);
    cr_expect_eq(words[2 * PAGE / 4], 3);
    cr_expect_eq(a.words[0], 4, "no copy");
    munmap(words, 4 * PAGE);
    close(fd);
    shared_pages_destroy(&a);
    shared_pages_destroy(&b);
}

Test(udmabuf, not_of_whole_pages)
{
    struct shared_pages pages;
    struct bea_error error = {0};
    shared_pages_create(&pages, 2 * PAGE);
    const struct bea_pages bad[] = {
        {pages.fd, 16, PAGE}, {pages.fd, 0, PAGE + 1}, {pages.fd, 0, 0}, {-1, 0, PAGE}};
    for (unsigned i = 0; i < 4; i++) {
        cr_expect_eq(bea_udmabuf_create(&bad[i], 1, &error), -1);
        cr_expect_eq(error.status, BEA_ERR_INVALID);
        cr_expect_str_eq(error.message, "udmabuf: piece 0 is not of whole pages");
    }
    cr_expect_eq(bea_udmabuf_create(bad, 0, &error), -1);
    cr_expect_eq(error.status, BEA_ERR_INVALID);
    shared_pages_destroy(&pages);
}

static void expect_refused(int file, const char *why)
{
    const struct bea_pages pages = {file, 0, PAGE};
    struct bea_error error;
    const unsigned fds = shared_open_fds();
    cr_expect_eq(of_pages(&pages, 1, &error), -1);
    cr_expect_eq(error.status, BEA_ERR_INVALID);
    cr_expect(strstr(error.message, why), "%s", error.message);
    cr_expect_eq(shared_open_fds(), fds);
    close(file);
}

static int memfd(int seals)
{
    int fd = memfd_create("guest", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    cr_assert_eq(ftruncate(fd, PAGE), 0);
    cr_assert_eq(fcntl(fd, F_ADD_SEALS, seals), 0);
    return fd;
}

Test(udmabuf, says_which_seal)
{
    expect_refused(memfd(0), "is not sealed against shrinking");
    expect_refused(memfd(F_SEAL_SHRINK | F_SEAL_WRITE), "is sealed against writing");
    expect_refused(open("/dev/zero", O_RDWR | O_CLOEXEC), "is no memfd");
}

Test(udmabuf, outside_of_the_file)
{
    const struct bea_pages pages = {memfd(F_SEAL_SHRINK), 0, 2 * PAGE};
    struct bea_error error;
    cr_expect_eq(of_pages(&pages, 1, &error), -1);
    cr_expect_eq(error.status, BEA_ERR_INVALID);
    close(pages.fd);
}
