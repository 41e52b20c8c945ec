/* SPDX-License-Identifier: MIT */
/* Blobs: of what they are made, what they cost, and the type that a guest gives them. */
#include "allocations.h"
#include "fixture.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

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
TestSuite(blob, .init = start, .fini = end);

#define MAPPABLE 1u

/* A buffer, and a BGRA texture of 16 x 4, as a guest describes them; 49 is Mesa's R8_UNORM. */
#define BUFFER(blob_id, bind, bytes)                                                               \
    HDR(PIPE_RESOURCE_CREATE, 11), VGP_TARGET_BUFFER, 49, bind, bytes, 1, 1, 1, 0, 0, 0, blob_id
#define TEXTURE(blob_id)                                                                           \
    HDR(PIPE_RESOURCE_CREATE, 11), VGP_TARGET_TEXTURE_2D, VIRGL_FORMAT_B8G8R8A8_UNORM,             \
        VIRGL_BIND_SAMPLER_VIEW, 16, 4, 1, 1, 0, 0, 0, blob_id
/* Rows of 80 bytes, the first at 32. */
#define SET_TYPE(resource, ...)                                                                    \
    HDR(PIPE_RESOURCE_SET_TYPE, 10), resource, VIRGL_FORMAT_B8G8R8A8_UNORM,                        \
        VIRGL_BIND_SAMPLER_VIEW, __VA_ARGS__
#define TYPED(resource) SET_TYPE(resource, 16, 4, 0, 0, 0, 80, 32)
#define TYPED_BYTES (32 + 3 * 80 + 64)

static enum bea_status host_blob(uint32_t id, uint32_t flags, uint64_t blob_id, uint64_t size)
{
    const struct bea_blob_params blob = {.memory = BEA_BLOB_HOST3D,
                                         .flags = flags,
                                         .context_id = 1,
                                         .blob_id = blob_id,
                                         .size = size};
    return bea_resource_create_blob(f.renderer, id, &blob);
}

static enum bea_status guest_blob(uint32_t id, enum bea_blob_memory memory, uint64_t blob_id,
                                  uint64_t size, void *at, size_t bytes)
{
    const struct iovec iov = {at, bytes};
    const struct bea_blob_params blob = {.memory = memory,
                                         .context_id = 1,
                                         .blob_id = blob_id,
                                         .size = size,
                                         .iov = &iov,
                                         .iov_count = 1};
    return bea_resource_create_blob(f.renderer, id, &blob);
}

static int file_of(size_t bytes)
{
    int fd = memfd_create("test", MFD_CLOEXEC);
    cr_assert(fd >= 0 && ftruncate(fd, (off_t)bytes) == 0);
    return fd;
}

static enum bea_status file_blob(uint32_t id, int fd, uint64_t size)
{
    const struct bea_blob_params blob = {.memory = BEA_BLOB_DMABUF, .size = size, .fd = fd};
    return bea_resource_create_blob(f.renderer, id, &blob);
}

static struct bea_usage usage(void)
{
    struct bea_usage now;
    bea_renderer_usage(f.renderer, &now);
    return now;
}

Test(blob, what_cannot_be)
{
    char memory[64];
    const struct iovec iov = {memory, sizeof(memory)}, nowhere = {NULL, 64};
    const struct bea_blob_params bad[] = {
        {.memory = 0, .size = 64},
        {.memory = 5, .size = 64},
        {.memory = (enum bea_blob_memory)UINT32_MAX, .size = 64},
        {.memory = BEA_BLOB_GUEST, .iov = &iov, .iov_count = 1},
        {.memory = BEA_BLOB_GUEST, .size = 64, .flags = 8, .iov = &iov, .iov_count = 1},
        {.memory = BEA_BLOB_GUEST, .size = 64},
        {.memory = BEA_BLOB_GUEST, .size = 65, .iov = &iov, .iov_count = 1},
        {.memory = BEA_BLOB_GUEST, .size = UINT64_MAX, .iov = &iov, .iov_count = 1},
        {.memory = BEA_BLOB_GUEST, .size = 64, .iov_count = 1},
        {.memory = BEA_BLOB_GUEST, .size = 64, .iov = &nowhere, .iov_count = 1},
        {.memory = BEA_BLOB_HOST3D, .size = 64, .iov = &iov, .iov_count = 1},
        {.memory = BEA_BLOB_HOST3D_GUEST, .size = 64},
        {.memory = BEA_BLOB_DMABUF, .size = 64, .iov = &iov, .iov_count = 1},
        {.memory = BEA_BLOB_DMABUF, .size = 64, .fd = -1},
    };
    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
        cr_assert_eq(bea_resource_create_blob(f.renderer, 2, &bad[i]), BEA_ERR_INVALID, "row %zu",
                     i);
    FAILS(bea_resource_create_blob(f.renderer, 2, NULL), BEA_ERR_INVALID);
    FAILS(guest_blob(0, BEA_BLOB_GUEST, 0, 64, memory, 64), BEA_ERR_INVALID);
    OK(guest_blob(1, BEA_BLOB_GUEST, 0, 64, memory, 64));
    FAILS(guest_blob(1, BEA_BLOB_GUEST, 0, 64, memory, 64), BEA_ERR_EXISTS);
    FAILS(guest_blob(2, BEA_BLOB_HOST3D_GUEST, 7, 64, memory, 64), BEA_ERR_NOT_FOUND);
    EQ(usage().resources, 1);
    EQ(usage().resource_bytes, 0); /* the guest's own */
}

/* Rows B18: each size is held against what was described. */
Test(blob, sizes)
{
    OK(SUBMIT(&f, BUFFER(1, 0, 5000), BUFFER(2, 0, 0), TEXTURE(3), BUFFER(4, 0, 4096)));
    FAILS(host_blob(1, MAPPABLE, 1, 4096), BEA_ERR_INVALID);
    EQ(fixture_logged(&f, "smaller"), 1);
    FAILS(host_blob(1, MAPPABLE, 2, 4096), BEA_ERR_INVALID);
    FAILS(host_blob(1, MAPPABLE, 3, 255), BEA_ERR_INVALID);
    FAILS(host_blob(1, MAPPABLE, 4, 0), BEA_ERR_INVALID);
    FAILS(host_blob(1, MAPPABLE, 4, 1ull << 32), BEA_ERR_NO_MEMORY); /* counts as it says */
    FAILS(host_blob(1, MAPPABLE, 4, UINT64_MAX), BEA_ERR_NO_MEMORY);
    EQ(usage().resources, 0);
    OK(host_blob(1, MAPPABLE, 1, 8192));
    OK(host_blob(3, 0, 3, 256));
    EQ(usage().resource_bytes, 8192 + 256);
    EQ(bea_resource_find(f.renderer, 1)->params.format, VIRGL_FORMAT_R8_UNORM);
}

Test(blob, limits_and_veto)
{
    struct bea_renderer_params params;
    char memory[64];
    fixture_finish(&f);
    params = fixture_params(&f);
    params.limits.resource_bytes = 8192;
    params.limits.resources = 3;
    fixture_start(&f, &params);
    fixture_context(&f, 1);
    OK(SUBMIT(&f, BUFFER(1, 0, 4096), BUFFER(2, 0, 4096)));
    FAILS(host_blob(1, MAPPABLE, 1, 8193), BEA_ERR_NO_MEMORY);
    f.veto = true;
    FAILS(host_blob(1, MAPPABLE, 1, 8192), BEA_ERR_VETOED);
    EQ(f.asked, 8192);
    f.veto = false;
    f.veto_import = true;
    int fd = file_of(4096);
    FAILS(file_blob(3, fd, 4096), BEA_ERR_VETOED);
    EQ(f.asked, 4096);
    f.veto_import = false;
    FAILS(file_blob(3, fd, 4097), BEA_ERR_INVALID); /* longer than the file */
    OK(host_blob(1, MAPPABLE, 1, 4096));
    OK(file_blob(3, fd, 4096));
    close(fd);
    FAILS(host_blob(2, 0, 2, 4096), BEA_ERR_NO_MEMORY); /* of bytes */
    OK(guest_blob(4, BEA_BLOB_GUEST, 0, 64, memory, 64));
    FAILS(guest_blob(5, BEA_BLOB_GUEST, 0, 64, memory, 64), BEA_ERR_NO_MEMORY); /* of resources */
}

Test(blob, host_memory_with_guest_pages_is_copied_as_ever)
{
    unsigned char memory[256];
    memset(memory, 7, sizeof(memory));
    OK(SUBMIT(&f, TEXTURE(3)));
    OK(guest_blob(2, BEA_BLOB_HOST3D_GUEST, 3, 256, memory, 256));
    OK(bea_context_attach_resource(f.renderer, 1, 2));
    struct bea_transfer transfer = {.direction = BEA_TO_HOST,
                                    .box = {.width = 16, .height = 4, .depth = 1}};
    OK(bea_transfer(f.renderer, 1, 2, &transfer, NULL));
    memset(memory, 0, sizeof(memory));
    transfer.direction = BEA_FROM_HOST;
    OK(bea_transfer(f.renderer, 1, 2, &transfer, NULL));
    EQ(memory[255], 7);
    FAILS(bea_resource_attach_backing(f.renderer, 2, &(struct iovec){memory, 4}, 1),
          BEA_ERR_EXISTS);
}

static uint64_t refused(void)
{
    return usage().refused;
}

Test(blob, no_command_reaches_one_without_a_type)
{
    unsigned char memory[512] = {0};
    struct bea_resource_info info;
    struct bea_scanout scanout;
    struct bea_image image;
    uint32_t size;
    const struct bea_transfer transfer = {.direction = BEA_TO_HOST,
                                          .box = {.width = 1, .height = 1, .depth = 1}};
    OK(guest_blob(2, BEA_BLOB_GUEST, 0, 512, memory, 512));
    OK(bea_context_attach_resource(f.renderer, 1, 2));
    OK(bea_context_attach_resource(f.renderer, 1, 2)); /* row B10: again is fine */
    OK(SUBMIT(&f, CREATE_SURFACE(5, 2)));
    OK(SUBMIT(&f, HDR(GET_MEMORY_INFO, 1), 2));
    OK(SUBMIT(&f, HDR(TRANSFER3D, 13), 2, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, VIRGL_TRANSFER_TO_HOST));
    EQ(refused(), 3);
    EQ(fixture_logged(&f, "resource 2 has no type yet"), 3);
    EQ(memory[0], 0);
    FAILS(bea_transfer(f.renderer, 0, 2, &transfer, NULL), BEA_ERR_INVALID);
    FAILS(bea_transfer(f.renderer, 1, 2, &transfer, NULL), BEA_ERR_INVALID);
    FAILS(bea_scanout_query(f.renderer, 2, &scanout), BEA_ERR_UNSUPPORTED);
    FAILS(bea_resource_export_dmabuf(f.renderer, 2, &image), BEA_ERR_UNSUPPORTED);
    FAILS(bea_cursor_read(f.renderer, 2, memory, 512, &size, &size), BEA_ERR_INVALID);
    OK(bea_resource_info(f.renderer, 2, &info));
    EQ(info.params.width, 0);
    EQ(info.fourcc, 0);
}

/* The picture as the backend has it. */
static unsigned char pixel(uint32_t id, uint32_t x, uint32_t y)
{
    unsigned char bytes[4] = {0};
    const struct iovec iov = {bytes, 4};
    const struct bea_transfer transfer = {.direction = BEA_FROM_HOST,
                                          .box = {x, y, 0, 1, 1, 1},
                                          .stride = 64,
                                          .iov = &iov,
                                          .iov_count = 1};
    OK(bea_transfer(f.renderer, 0, id, &transfer, NULL));
    return bytes[0];
}

Test(blob, guest_memory_that_is_copied)
{
    unsigned char memory[TYPED_BYTES] = {0};
    memory[32 + 2 * 80 + 3 * 4] = 9;
    OK(guest_blob(2, BEA_BLOB_GUEST, 0, sizeof(memory), memory, sizeof(memory)));
    OK(bea_context_attach_resource(f.renderer, 1, 2));
    OK(SUBMIT(&f, TYPED(2), CREATE_SURFACE(5, 2)));
    EQ(refused(), 0);
    EQ(pixel(2, 3, 2), 9);
    memory[32] = 8; /* the guest has to say that it wrote */
    EQ(pixel(2, 0, 0), 0);
    EQ(usage().resource_bytes, 256);
    OK(SUBMIT(&f, SET_TYPE(2, 4, 4, 0, 0, 0, 80, 32))); /* the first type stays */
    EQ(bea_resource_find(f.renderer, 2)->params.width, 16);
    OK(bea_resource_destroy(f.renderer, 2));
    EQ(usage().resource_bytes, 256); /* the surface has it */
    OK(SUBMIT(&f, HDR_OBJECT(DESTROY_OBJECT, SURFACE, 1), 5));
    EQ(usage().resource_bytes, 0);
}

Test(blob, guest_memory_without_a_copy)
{
    f.memory_fd = file_of(8192);
    unsigned char *memory = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_SHARED, f.memory_fd, 0);
    f.memory_base = (char *)memory;
    OK(guest_blob(2, BEA_BLOB_GUEST, 0, TYPED_BYTES, memory + 4096, TYPED_BYTES));
    OK(bea_context_attach_resource(f.renderer, 1, 2));
    OK(SUBMIT(&f, TYPED(2)));
    EQ(refused(), 0);
    EQ(usage().resource_bytes, 0);
    memory[4096 + 32 + 2 * 80 + 3 * 4] = 9;
    EQ(pixel(2, 3, 2), 9);
    OK(bea_resource_destroy(f.renderer, 2));
    munmap(memory, 8192);
    close(f.memory_fd);
}

Test(blob, a_file_gets_its_type)
{
    unsigned char byte = 9;
    struct bea_image image;
    int fd = file_of(TYPED_BYTES);
    OK(file_blob(2, fd, TYPED_BYTES));
    EQ(usage().resource_bytes, TYPED_BYTES);
    OK(bea_resource_export_dmabuf(f.renderer, 2, &image));
    EQ(image.width, 0);
    EQ(image.plane_count, 1);
    cr_assert(image.planes[0].fd >= 0 && image.planes[0].fd != fd);
    close(image.planes[0].fd);
    OK(bea_context_attach_resource(f.renderer, 1, 2));
    OK(SUBMIT(&f, TYPED(2), CREATE_SURFACE(5, 2)));
    EQ(refused(), 0);
    cr_assert(pwrite(fd, &byte, 1, 32 + 2 * 80 + 3 * 4) == 1);
    EQ(pixel(2, 3, 2), 9);
    EQ(usage().resource_bytes, TYPED_BYTES);
    close(fd);
}

/* Each is refused alone, changes nothing, and the right one comes through at the end. */
Test(blob, types_that_do_not_fit)
{
    static unsigned char memory[TYPED_BYTES];
    int fd = file_of(TYPED_BYTES);
    OK(guest_blob(2, BEA_BLOB_GUEST, 0, TYPED_BYTES, memory, TYPED_BYTES));
    OK(file_blob(3, fd, TYPED_BYTES));
    close(fd);
    for (uint32_t id = 2; id <= 3; id++) {
        uint64_t before = refused();
        OK(bea_context_attach_resource(f.renderer, 1, id));
        OK(SUBMIT(&f, SET_TYPE(id, 16, 4, 0, 0, 0, 80, 36)));         /* one pixel too far */
        OK(SUBMIT(&f, SET_TYPE(id, 16, 4, 0, 0, 0, 60, 32)));         /* rows overlap */
        OK(SUBMIT(&f, SET_TYPE(id, 16, 4, 0, 0, 0, 80, UINT32_MAX))); /* far away */
        OK(SUBMIT(&f, SET_TYPE(id, 16, UINT32_MAX, 0, 0, 0, 80, 32)));
        OK(SUBMIT(&f, SET_TYPE(id, 16, 4, 0, 0, 0, UINT32_MAX, 32)));
        OK(SUBMIT(&f, SET_TYPE(id, 0, 4, 0, 0, 0, 80, 32)));
        OK(SUBMIT(&f, HDR(PIPE_RESOURCE_SET_TYPE, 10), id, 0xffff, 0, 16, 4, 0, 0, 0, 80, 32));
        OK(SUBMIT(&f, HDR(PIPE_RESOURCE_SET_TYPE, 12), id, VIRGL_FORMAT_B8G8R8A8_UNORM, 0, 16, 4, 0,
                  0, 0, 80, 32, 80, 32)); /* two planes of what has one */
        EQ(refused(), before + 8);
        EQ(usage().resources, 2);
        EQ(usage().resource_bytes, TYPED_BYTES + (id == 3 ? 256 : 0));
        OK(SUBMIT(&f, TYPED(id)));
        EQ(refused(), before + 8);
    }
}

Test(blob, a_copy_has_a_price)
{
    static unsigned char memory[TYPED_BYTES];
    OK(guest_blob(2, BEA_BLOB_GUEST, 0, TYPED_BYTES, memory, TYPED_BYTES));
    OK(bea_context_attach_resource(f.renderer, 1, 2));
    f.veto = true;
    OK(SUBMIT(&f, TYPED(2)));
    EQ(refused(), 1);
    f.veto = false;
    OK(SUBMIT(&f, CREATE_SURFACE(5, 2)));
    EQ(refused(), 2); /* still without a type */
    OK(bea_resource_detach_backing(f.renderer, 2));
    OK(SUBMIT(&f, TYPED(2)));
    EQ(refused(), 3); /* nothing to make it of */
}

/* Every allocation fails once: nothing is there then, and nothing is lost. */
Test(blob, no_memory)
{
    static unsigned char memory[TYPED_BYTES];
    int fd = file_of(4096), n = 0;
    OK(SUBMIT(&f, BUFFER(1, 0, 4096)));
    for (bool spent = false; !spent; n++) {
        allocations_fail_one(n);
        enum bea_status host = host_blob(2, MAPPABLE, 1, 4096);
        enum bea_status guest = guest_blob(3, BEA_BLOB_GUEST, 0, TYPED_BYTES, memory, TYPED_BYTES);
        enum bea_status file = file_blob(4, fd, 4096);
        spent = allocations_fail_one(-1) >= 0;
        EQ(spent, host == BEA_OK && guest == BEA_OK && file == BEA_OK);
        EQ(usage().resources, (host == BEA_OK) + (guest == BEA_OK) + (file == BEA_OK));
        for (uint32_t id = 2; id <= 4; id++)
            bea_resource_destroy(f.renderer, id);
        EQ(usage().resource_bytes, 0);
        if (host == BEA_OK)
            OK(SUBMIT(&f, BUFFER(1, 0, 4096)));
    }
    cr_assert(n > 6);
    close(fd);
}

Test(blob, no_memory_for_a_type)
{
    static unsigned char memory[TYPED_BYTES];
    OK(guest_blob(3, BEA_BLOB_GUEST, 0, TYPED_BYTES, memory, TYPED_BYTES));
    OK(bea_context_attach_resource(f.renderer, 1, 3));
    for (int n = 0; n < 100; n++) {
        uint64_t before = refused();
        allocations_fail_one(n);
        OK(SUBMIT(&f, TYPED(3)));
        if (allocations_fail_one(-1) >= 0)
            break;
        EQ(refused(), before + 1);
        EQ(bea_resource_find(f.renderer, 3)->storage, BEA_STORAGE_UNTYPED);
        EQ(usage().resource_bytes, 0);
    }
    EQ(bea_resource_find(f.renderer, 3)->storage, BEA_STORAGE_GPU);
}
