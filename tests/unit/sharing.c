/* SPDX-License-Identifier: MIT */
/* Exports, imports and scanout: who owns which fd, and what a destroyed resource leaves. */
#include "fixture.h"

#include <dirent.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static struct fixture f;
static void start(void)
{
    fixture_init(&f);
    fixture_context(&f, 1);
    fixture_texture(&f, 2, 16, 4);
}
static void end(void)
{
    fixture_finish(&f);
}
TestSuite(sharing, .init = start, .fini = end);

#define AR24 0x34325241u

static uint32_t open_files(void)
{
    uint32_t n = 0;
    DIR *folder = opendir("/proc/self/fd");
    cr_assert(folder != NULL);
    while (readdir(folder))
        n++;
    closedir(folder);
    return n;
}

static struct bea_usage usage(void)
{
    struct bea_usage now;
    bea_renderer_usage(f.renderer, &now);
    return now;
}

static void fill(uint32_t id, unsigned char byte)
{
    unsigned char bytes[16 * 4 * 4];
    const struct iovec iov = {bytes, sizeof(bytes)};
    const struct bea_transfer transfer = {.direction = BEA_TO_HOST,
                                          .box = {.width = 16, .height = 4, .depth = 1},
                                          .iov = &iov,
                                          .iov_count = 1};
    memset(bytes, byte, sizeof(bytes));
    OK(bea_transfer(f.renderer, 0, id, &transfer, NULL));
}

static unsigned char byte_at(const struct bea_plane *plane, uint32_t at)
{
    unsigned char byte = 0xee;
    cr_assert(pread(plane->fd, &byte, 1, (off_t)plane->offset + at) == 1);
    return byte;
}

static void close_all(const struct bea_image *image)
{
    for (uint32_t i = 0; i < image->plane_count; i++)
        close(image->planes[i].fd);
}

Test(sharing, an_export_shows_what_is_drawn_later)
{
    struct bea_image image;
    fill(2, 3);
    OK(bea_resource_export_dmabuf(f.renderer, 2, &image));
    EQ(image.width, 16);
    EQ(image.height, 4);
    EQ(image.fourcc, AR24);
    EQ(image.modifier, 0);
    EQ(image.plane_count, 1);
    EQ(image.planes[0].stride, 64);
    EQ(byte_at(&image.planes[0], 255), 3);
    fill(2, 4);
    EQ(byte_at(&image.planes[0], 0), 4);
    close_all(&image);
}

Test(sharing, export_statuses)
{
    struct bea_image image = {.width = 99};
    FAILS(bea_resource_export_dmabuf(f.renderer, 9, &image), BEA_ERR_NOT_FOUND);
    FAILS(bea_resource_export_dmabuf(f.renderer, 2, NULL), BEA_ERR_INVALID);
    fixture_buffer(&f, 3, VIRGL_BIND_CUSTOM, 64);
    FAILS(bea_resource_export_dmabuf(f.renderer, 3, &image), BEA_ERR_UNSUPPORTED);
    f.veto_export = true;
    FAILS(bea_resource_export_dmabuf(f.renderer, 2, &image), BEA_ERR_VETOED);
    EQ(f.asked, 256);
    EQ(image.width, 99);
    OK(bea_resource_destroy(f.renderer, 2));
    EQ(f.num_revoked, 0); /* nobody has it */
}

Test(sharing, an_import_is_the_others_memory)
{
    struct bea_image image;
    struct bea_resource_info info;
    fill(2, 3);
    OK(bea_resource_export_dmabuf(f.renderer, 2, &image));
    uint32_t files = open_files();
    OK(bea_resource_import_dmabuf(f.renderer, 3, &image, VIRGL_BIND_SAMPLER_VIEW));
    OK(bea_resource_info(f.renderer, 3, &info));
    EQ(info.params.target, VGP_TARGET_TEXTURE_2D);
    EQ(info.params.format, VIRGL_FORMAT_B8G8R8A8_UNORM);
    EQ(info.params.bind, VIRGL_BIND_SAMPLER_VIEW);
    EQ(usage().resource_bytes, 512);
    fill(3, 5);
    EQ(byte_at(&image.planes[0], 100), 5);
    OK(bea_context_attach_resource(f.renderer, 1, 3));
    OK(SUBMIT(&f, CREATE_SURFACE(5, 3)));
    EQ(usage().refused, 0);
    OK(SUBMIT(&f, HDR_OBJECT(DESTROY_OBJECT, SURFACE, 1), 5));
    OK(bea_resource_destroy(f.renderer, 3));
    EQ(open_files(), files); /* its own fds are closed, ours are not */
    EQ(byte_at(&image.planes[0], 100), 5);
    close_all(&image);
}

Test(sharing, import_statuses)
{
    int fd = memfd_create("test", MFD_CLOEXEC);
    cr_assert(ftruncate(fd, 256) == 0);
    const struct bea_image good = {.width = 16,
                                   .height = 4,
                                   .fourcc = AR24,
                                   .plane_count = 1,
                                   .planes = {{.fd = fd, .stride = 64}}};
    struct bea_image image = good;
    FAILS(bea_resource_import_dmabuf(f.renderer, 3, NULL, 0), BEA_ERR_INVALID);
    FAILS(bea_resource_import_dmabuf(f.renderer, 0, &good, 0), BEA_ERR_INVALID);
    FAILS(bea_resource_import_dmabuf(f.renderer, 2, &good, 0), BEA_ERR_EXISTS);
    image.fourcc = 7;
    FAILS(bea_resource_import_dmabuf(f.renderer, 3, &image, 0), BEA_ERR_UNSUPPORTED);
    image = good;
    image.plane_count = 0;
    FAILS(bea_resource_import_dmabuf(f.renderer, 3, &image, 0), BEA_ERR_INVALID);
    image.plane_count = 5; /* row B17: there is room for four */
    image.modifier = 1;
    FAILS(bea_resource_import_dmabuf(f.renderer, 3, &image, 0), BEA_ERR_INVALID);
    image = good;
    image.planes[0].fd = -1;
    FAILS(bea_resource_import_dmabuf(f.renderer, 3, &image, 0), BEA_ERR_INVALID);
    image = good;
    image.planes[0].offset = 4;
    FAILS(bea_resource_import_dmabuf(f.renderer, 3, &image, 0), BEA_ERR_INVALID);
    image = good;
    image.planes[0].stride = 60;
    FAILS(bea_resource_import_dmabuf(f.renderer, 3, &image, 0), BEA_ERR_INVALID);
    image = good;
    image.height = 0;
    FAILS(bea_resource_import_dmabuf(f.renderer, 3, &image, 0), BEA_ERR_INVALID);
    f.veto_import = true;
    FAILS(bea_resource_import_dmabuf(f.renderer, 3, &good, 0), BEA_ERR_VETOED);
    f.veto_import = false;
    f.renderer->limits.resource_bytes = 511;
    FAILS(bea_resource_import_dmabuf(f.renderer, 3, &good, 0), BEA_ERR_NO_MEMORY);
    EQ(usage().resources, 1);
    EQ(fixture_logged(&f, "cannot be imported"), 7 - 1);
    close(fd);
}

Test(sharing, egl_images)
{
    struct bea_resource_params params = texture_params(16, 4), bad = buffer_params(0, 16);
    int image; /* an address will do */
    FAILS(bea_resource_import_egl_image(f.renderer, 3, NULL, &params), BEA_ERR_INVALID);
    FAILS(bea_resource_import_egl_image(f.renderer, 3, &image, NULL), BEA_ERR_INVALID);
    FAILS(bea_resource_import_egl_image(f.renderer, 3, &image, &bad), BEA_ERR_INVALID);
    FAILS(bea_resource_import_egl_image(f.renderer, 0, &image, &params), BEA_ERR_INVALID);
    FAILS(bea_resource_import_egl_image(f.renderer, 2, &image, &params), BEA_ERR_EXISTS);
    bad = params;
    bad.width = 0;
    FAILS(bea_resource_import_egl_image(f.renderer, 3, &image, &bad), BEA_ERR_INVALID);
    f.veto_import = true;
    FAILS(bea_resource_import_egl_image(f.renderer, 3, &image, &params), BEA_ERR_VETOED);
    f.veto_import = false;
    OK(bea_resource_import_egl_image(f.renderer, 3, &image, &params));
    EQ(usage().resources, 2);
}

/* Two buffers that are flipped: two fds over all frames, and none at the end. */
Test(sharing, scanout_costs_one_fd_for_each_buffer)
{
    struct bea_scanout first[2], now;
    uint32_t files = open_files();
    fixture_texture(&f, 3, 16, 4);
    for (uint32_t frame = 0; frame < 600; frame++) {
        uint32_t i = frame % 2;
        fill(2 + i, (unsigned char)frame);
        OK(bea_scanout_query(f.renderer, 2 + i, &now));
        if (frame < 2)
            first[i] = now;
        EQ(now.generation, first[i].generation);
        EQ(now.image.planes[0].fd, first[i].image.planes[0].fd);
        EQ(byte_at(&now.image.planes[0], 17), (unsigned char)frame);
    }
    EQ(open_files(), files + 4); /* two for us, two behind the backend's pictures */
    cr_assert(first[0].generation != first[1].generation && first[0].generation != 0);
    EQ(f.num_stale, 0);
    OK(bea_resource_destroy(f.renderer, 3));
    EQ(f.stale, 3);
    EQ(f.stale_generation, first[1].generation);
    EQ(f.num_revoked, 0); /* to be stale is enough */
    bea_renderer_reset(f.renderer);
    EQ(f.num_stale, 2);
    EQ(f.stale_generation, first[0].generation);
    EQ(open_files(), files);
}

Test(sharing, scanout_statuses)
{
    struct bea_resource_params params = texture_params(16, 4);
    struct bea_scanout scanout, again;
    params.flags = VIRGL_RESOURCE_Y_0_TOP;
    fixture_buffer(&f, 3, 0, 64);
    OK(bea_resource_create(f.renderer, 4, &params));
    FAILS(bea_scanout_query(f.renderer, 9, &scanout), BEA_ERR_NOT_FOUND);
    FAILS(bea_scanout_query(f.renderer, 2, NULL), BEA_ERR_INVALID);
    FAILS(bea_scanout_query(f.renderer, 3, &scanout), BEA_ERR_UNSUPPORTED);
    f.veto_export = true;
    FAILS(bea_scanout_query(f.renderer, 2, &scanout), BEA_ERR_VETOED);
    f.veto_export = false;
    OK(bea_scanout_query(f.renderer, 2, &scanout));
    cr_assert(!scanout.y_inverted);
    EQ(scanout.image.fourcc, AR24);
    OK(bea_resource_destroy(f.renderer, 2));
    fixture_texture(&f, 2, 16, 4); /* the same id is another picture */
    OK(bea_scanout_query(f.renderer, 2, &again));
    cr_assert(again.generation != scanout.generation);
    OK(bea_scanout_query(f.renderer, 4, &scanout));
    cr_assert(scanout.y_inverted);
}

Test(sharing, holders_of_what_the_guest_destroyed)
{
    struct bea_image image;
    fill(2, 3);
    OK(bea_resource_export_dmabuf(f.renderer, 2, &image));
    OK(bea_resource_destroy(f.renderer, 2)); /* nobody keeps it: those who have it open still do */
    EQ(f.num_keep_asked, 1);
    EQ(f.num_revoked, 1);
    EQ(usage().resources, 0);
    EQ(byte_at(&image.planes[0], 9), 3);
    close_all(&image);
}

Test(sharing, what_is_kept_goes_when_the_embedder_says_so)
{
    struct bea_image image;
    fill(2, 3);
    OK(bea_resource_export_dmabuf(f.renderer, 2, &image));
    f.keep = true;
    OK(bea_resource_destroy(f.renderer, 2));
    EQ(f.num_revoked, 0);
    FAILS(bea_resource_destroy(f.renderer, 2), BEA_ERR_NOT_FOUND);
    OK(SUBMIT(&f, CREATE_SURFACE(5, 2)));
    EQ(usage().refused, 1); /* for the guest it is gone, */
    EQ(usage().resources, 1);
    EQ(usage().resource_bytes, 256); /* for the host it is not */
    EQ(f.null->counts.resources, 1);
    uint64_t first = f.hold;
    fixture_texture(&f, 2, 16, 4); /* its id is free */
    OK(bea_resource_export_dmabuf(f.renderer, 2, &image));
    OK(bea_resource_destroy(f.renderer, 2));
    cr_assert(f.hold != first);
    FAILS(bea_resource_release(f.renderer, first + 1000), BEA_ERR_NOT_FOUND);
    OK(bea_resource_release(f.renderer, first));
    FAILS(bea_resource_release(f.renderer, first), BEA_ERR_NOT_FOUND);
    EQ(f.null->counts.resources, 1);
    EQ(byte_at(&image.planes[0], 9), 0);
    bea_renderer_reset(f.renderer); /* ends the others */
    FAILS(bea_resource_release(f.renderer, f.hold), BEA_ERR_NOT_FOUND);
    EQ(f.null->counts.resources, 0);
    EQ(f.num_revoked, 0);
}

Test(sharing, a_kept_one_is_mapped_no_longer)
{
    struct bea_image image;
    void *address;
    uint64_t size;
    OK(bea_resource_export_dmabuf(f.renderer, 2, &image));
    OK(bea_resource_import_dmabuf(f.renderer, 3, &image, 0));
    close_all(&image);
    OK(bea_resource_map(f.renderer, 3, &address, &size));
    struct bea_scanout scanout;
    OK(bea_scanout_query(f.renderer, 3, &scanout)); /* handed out: the embedder is asked, too */
    f.keep = true;
    OK(bea_resource_destroy(f.renderer, 3));
    EQ(f.num_keep_asked, 1);
    EQ(f.num_stale, 1);
    EQ(f.num_revoked, 1); /* for the mapping */
    EQ(f.null->counts.mappings, 0);
    OK(bea_resource_release(f.renderer, f.hold));
}

/* Everything that a resource can be and do, a thousand times. */
static void round_of(uint32_t i)
{
    static char memory[4096];
    const struct iovec iov = {memory, sizeof(memory)};
    const struct bea_blob_params host = {
        .memory = BEA_BLOB_HOST3D, .flags = 1, .context_id = 1, .blob_id = 5, .size = 4096};
    const struct bea_blob_params both = {.memory = BEA_BLOB_HOST3D_GUEST,
                                         .context_id = 1,
                                         .blob_id = 6,
                                         .size = 4096,
                                         .iov = &iov,
                                         .iov_count = 1};
    const struct bea_blob_params guest = {
        .memory = BEA_BLOB_GUEST, .size = 4096, .iov = &iov, .iov_count = 1};
    struct bea_image image;
    struct bea_scanout scanout;
    void *address;
    uint64_t size;
    OK(SUBMIT(&f, HDR(PIPE_RESOURCE_CREATE, 11), VGP_TARGET_BUFFER, 49, 0, 4096, 1, 1, 1, 0, 0, 0,
              5, HDR(PIPE_RESOURCE_CREATE, 11), VGP_TARGET_BUFFER, 49, 0, 4096, 1, 1, 1, 0, 0, 0,
              6));
    OK(bea_resource_create_blob(f.renderer, 10, &host));
    OK(bea_resource_create_blob(f.renderer, 11, &both));
    OK(bea_resource_create_blob(f.renderer, 12, &guest));
    OK(bea_resource_map(f.renderer, 10, &address, &size));
    fixture_texture(&f, 13, 16, 4);
    OK(bea_resource_export_dmabuf(f.renderer, 13, &image));
    OK(bea_resource_import_dmabuf(f.renderer, 14, &image, 0));
    const struct bea_blob_params file = {
        .memory = BEA_BLOB_DMABUF, .size = 256, .fd = image.planes[0].fd};
    OK(bea_resource_create_blob(f.renderer, 15, &file));
    OK(bea_resource_map(f.renderer, 15, &address, &size));
    OK(bea_scanout_query(f.renderer, 13, &scanout));
    close_all(&image);
    OK(bea_context_attach_resource(f.renderer, 1, 15));
    OK(SUBMIT(&f, HDR(PIPE_RESOURCE_SET_TYPE, 10), 15, VIRGL_FORMAT_B8G8R8A8_UNORM, 0, 16, 4, 0, 0,
              0, 64, 0));
    if (i % 2)
        OK(bea_resource_unmap(f.renderer, 15));
    if (i % 3 == 0) {
        bea_renderer_reset(f.renderer);
        fixture_context(&f, 1);
        fixture_texture(&f, 2, 16, 4);
        return;
    }
    f.keep = i % 3 == 1;
    for (uint32_t id = 10; id <= 15; id++)
        OK(bea_resource_destroy(f.renderer, id));
    if (f.keep)
        OK(bea_resource_release(f.renderer, f.hold));
}

Test(sharing, a_thousand_rounds_leave_nothing)
{
    round_of(0);
    const uint32_t files = open_files();
    const struct bea_usage before = usage();
    for (uint32_t i = 1; i <= 1000; i++)
        round_of(i);
    EQ(open_files(), files);
    EQ(usage().resources, before.resources);
    EQ(usage().resource_bytes, before.resource_bytes);
    EQ(usage().refused, 0);
    EQ(f.null->counts.resources, 1);
    EQ(f.null->counts.mappings, 0);
}
