/* SPDX-License-Identifier: MIT */
/* Host memory in the embedder's address space, and how it goes away. */
#include "fixture.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define PAGE 4096u /* of every host that runs this */
#define MAPPABLE 1u

static struct fixture f;

static void host_blob(uint32_t id, uint32_t bytes)
{
    const struct bea_blob_params blob = {.memory = BEA_BLOB_HOST3D,
                                         .flags = MAPPABLE,
                                         .context_id = 1,
                                         .blob_id = id,
                                         .size = bytes};
    OK(SUBMIT(&f, HDR(PIPE_RESOURCE_CREATE, 11), VGP_TARGET_BUFFER, 49, 0, bytes, 1, 1, 1, 0, 0, 0,
              id));
    OK(bea_resource_create_blob(f.renderer, id, &blob));
    OK(bea_context_attach_resource(f.renderer, 1, id));
}

static void start(void)
{
    fixture_init(&f);
    fixture_context(&f, 1);
    host_blob(2, PAGE + 8);
}
static void end(void)
{
    fixture_finish(&f);
}
TestSuite(map, .init = start, .fini = end);

/* Bytes of the buffer, in the way that a guest's commands see them. */
static void write_byte(uint32_t id, uint32_t at, unsigned char byte)
{
    const struct iovec iov = {&byte, 1};
    const struct bea_transfer transfer = {.direction = BEA_TO_HOST,
                                          .box = {.x = at, .width = 1, .height = 1, .depth = 1},
                                          .iov = &iov,
                                          .iov_count = 1};
    OK(bea_transfer(f.renderer, 0, id, &transfer, NULL));
}
static unsigned char read_byte(uint32_t id, uint32_t at)
{
    unsigned char byte = 0xee;
    const struct iovec iov = {&byte, 1};
    const struct bea_transfer transfer = {.direction = BEA_FROM_HOST,
                                          .box = {.x = at, .width = 1, .height = 1, .depth = 1},
                                          .iov = &iov,
                                          .iov_count = 1};
    OK(bea_transfer(f.renderer, 0, id, &transfer, NULL));
    return byte;
}

static unsigned char *reserve(size_t bytes)
{
    void *at = mmap(NULL, bytes, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    cr_assert(at != MAP_FAILED);
    return at;
}

/* Can a byte there be read? The kernel says so where a look would end the test. */
static bool readable(const void *at)
{
    int ends[2];
    cr_assert(pipe(ends) == 0);
    bool can = write(ends[1], at, 1) == 1;
    close(ends[0]);
    close(ends[1]);
    return can;
}

Test(map, both_sides_see_the_same_bytes)
{
    struct bea_map_info info;
    void *address;
    uint64_t size;
    OK(bea_resource_map_info(f.renderer, 2, &info));
    EQ(info.size, 2 * PAGE);
    EQ(info.alignment, PAGE);
    EQ(info.cache, BEA_MAP_CACHED);
    EQ(f.null->counts.mappings, 0);
    write_byte(2, 5, 77);
    OK(bea_resource_map(f.renderer, 2, &address, &size));
    EQ(size, 2 * PAGE);
    EQ((uintptr_t)address % PAGE, 0);
    unsigned char *bytes = address;
    EQ(bytes[5], 77);
    EQ(bytes[2 * PAGE - 1], 0); /* never old host memory */
    bytes[PAGE + 7] = 78;
    EQ(read_byte(2, PAGE + 7), 78);
    OK(bea_resource_map_info(f.renderer, 2, &info)); /* while it is mapped, too */
    EQ(info.size, 2 * PAGE);
    EQ(f.null->counts.mappings, 1);
    OK(bea_resource_unmap(f.renderer, 2));
    EQ(f.null->counts.mappings, 0);
    EQ(f.num_revoked, 0);
}

Test(map, what_cannot_be_mapped)
{
    static char memory[64];
    const struct iovec iov = {memory, sizeof(memory)};
    const struct bea_blob_params guest = {
        .memory = BEA_BLOB_GUEST, .flags = MAPPABLE, .size = 64, .iov = &iov, .iov_count = 1};
    struct bea_blob_params plain = {
        .memory = BEA_BLOB_HOST3D, .context_id = 1, .blob_id = 4, .size = PAGE};
    struct bea_map_info info;
    void *address = memory;
    uint64_t size = 1;
    fixture_texture(&f, 1, 4, 4);
    OK(bea_resource_create_blob(f.renderer, 3, &guest));
    OK(SUBMIT(&f, HDR(PIPE_RESOURCE_CREATE, 11), VGP_TARGET_BUFFER, 49, 0, PAGE, 1, 1, 1, 0, 0, 0,
              4));
    OK(bea_resource_create_blob(f.renderer, 4, &plain));
    fixture_buffer(&f, 5, VIRGL_BIND_CUSTOM, 64);
    unsigned char *at = reserve(PAGE);
    for (uint32_t id = 1; id <= 5; id++) {
        if (id == 2)
            continue;
        FAILS(bea_resource_map_info(f.renderer, id, &info), BEA_ERR_UNSUPPORTED);
        FAILS(bea_resource_map(f.renderer, id, &address, &size), BEA_ERR_UNSUPPORTED);
        FAILS(bea_resource_map_fixed(f.renderer, id, at), BEA_ERR_UNSUPPORTED);
        FAILS(bea_resource_unmap(f.renderer, id), BEA_ERR_INVALID);
    }
    cr_assert(address == memory && size == 1); /* untouched */
    munmap(at, PAGE);
}

Test(map, statuses)
{
    struct bea_map_info info;
    void *address;
    uint64_t size;
    unsigned char *at = reserve(2 * PAGE);
    FAILS(bea_resource_map_info(f.renderer, 9, &info), BEA_ERR_NOT_FOUND);
    FAILS(bea_resource_map_info(f.renderer, 2, NULL), BEA_ERR_INVALID);
    FAILS(bea_resource_map(f.renderer, 9, &address, &size), BEA_ERR_NOT_FOUND);
    FAILS(bea_resource_map(f.renderer, 2, NULL, &size), BEA_ERR_INVALID);
    FAILS(bea_resource_map(f.renderer, 2, &address, NULL), BEA_ERR_INVALID);
    FAILS(bea_resource_map_fixed(f.renderer, 9, at), BEA_ERR_NOT_FOUND);
    FAILS(bea_resource_map_fixed(f.renderer, 2, NULL), BEA_ERR_INVALID);
    FAILS(bea_resource_map_fixed(f.renderer, 2, at + 64), BEA_ERR_INVALID);
    FAILS(bea_resource_unmap(f.renderer, 9), BEA_ERR_NOT_FOUND);
    FAILS(bea_resource_unmap(f.renderer, 2), BEA_ERR_INVALID);
    OK(bea_resource_map(f.renderer, 2, &address, &size));
    FAILS(bea_resource_map(f.renderer, 2, &address, &size), BEA_ERR_EXISTS);
    FAILS(bea_resource_map_fixed(f.renderer, 2, at), BEA_ERR_EXISTS);
    *(unsigned char *)address = 5; /* the first one stays */
    EQ(read_byte(2, 0), 5);
    OK(bea_resource_unmap(f.renderer, 2));
    FAILS(bea_resource_unmap(f.renderer, 2), BEA_ERR_INVALID);
    OK(bea_resource_map_fixed(f.renderer, 2, at));
    FAILS(bea_resource_map(f.renderer, 2, &address, &size), BEA_ERR_EXISTS);
    FAILS(bea_resource_map_fixed(f.renderer, 2, at), BEA_ERR_EXISTS);
    OK(bea_resource_unmap(f.renderer, 2));
    f.null->no_map_fd = true;
    FAILS(bea_resource_map_fixed(f.renderer, 2, at), BEA_ERR_UNSUPPORTED);
    EQ(f.null->counts.mappings, 0);
    munmap(at, 2 * PAGE);
}

Test(map, a_fixed_address_is_the_embedders)
{
    unsigned char *at = reserve(4 * PAGE);
    write_byte(2, 0, 1);
    OK(bea_resource_map_fixed(f.renderer, 2, at + PAGE));
    EQ(at[PAGE], 1);
    at[2 * PAGE + 7] = 2;
    EQ(read_byte(2, PAGE + 7), 2);
    OK(bea_resource_unmap(f.renderer, 2));
    cr_assert(!readable(at + PAGE));
    cr_assert(!readable(at + 2 * PAGE + 7));
    /* Nothing else moved in: only over what is there can this be mapped. */
    void *again =
        mmap(at + PAGE, PAGE, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);
    cr_assert(again == MAP_FAILED);
    OK(bea_resource_map_fixed(f.renderer, 2, at + 2 * PAGE)); /* with its contents */
    EQ(at[3 * PAGE + 7], 2);
    OK(bea_resource_destroy(f.renderer, 2));
    EQ(f.num_revoked, 1);
    cr_assert(!readable(at + 2 * PAGE));
    munmap(at, 4 * PAGE);
}

static unsigned char *revoked_at, seen;
static void look(struct fixture *fixture)
{
    (void)fixture;
    seen = *revoked_at; /* still there: the embedder stops its guest first */
}

Test(map, revoke_comes_before_the_memory_goes)
{
    void *address;
    uint64_t size;
    OK(bea_resource_map(f.renderer, 2, &address, &size));
    write_byte(2, 0, 42);
    revoked_at = address;
    f.on_revoke = look;
    OK(bea_resource_destroy(f.renderer, 2));
    EQ(f.num_revoked, 1);
    EQ(f.revoked, 2);
    EQ(seen, 42);
    EQ(f.null->counts.mappings, 0);
    FAILS(bea_resource_unmap(f.renderer, 2), BEA_ERR_NOT_FOUND);
}

/* What a context has bound lives on; the embedder's window on it does not. */
Test(map, revoked_though_it_is_bound)
{
    unsigned char *at = reserve(2 * PAGE);
    OK(SUBMIT(&f, HDR_OBJECT(CREATE_OBJECT, STREAMOUT_TARGET, 4), 5, 2, 0, 64));
    OK(bea_resource_map_fixed(f.renderer, 2, at));
    OK(bea_resource_destroy(f.renderer, 2));
    EQ(f.num_revoked, 1);
    EQ(f.null->counts.resources, 1);
    EQ(f.null->counts.mappings, 0);
    cr_assert(!readable(at));
    munmap(at, 2 * PAGE);
}

Test(map, reset_and_the_end_revoke)
{
    void *address;
    uint64_t size;
    OK(bea_resource_map(f.renderer, 2, &address, &size));
    bea_renderer_reset(f.renderer);
    EQ(f.num_revoked, 1);
    fixture_context(&f, 1);
    host_blob(3, PAGE);
    host_blob(4, PAGE);
    OK(bea_resource_map(f.renderer, 4, &address, &size));
    f.keep = true; /* is not asked */
    bea_renderer_destroy(f.renderer);
    EQ(f.num_revoked, 2);
    EQ(f.revoked, 4);
    EQ(f.num_keep_asked, 0);
    start();
}

/* Row B13: it is unmapped as it was mapped. */
Test(map, a_type_that_comes_while_it_is_mapped)
{
    const struct bea_blob_params blob = {
        .memory = BEA_BLOB_DMABUF, .size = 256, .fd = memfd_create("test", MFD_CLOEXEC)};
    void *address;
    uint64_t size;
    cr_assert(ftruncate(blob.fd, 256) == 0);
    OK(bea_resource_create_blob(f.renderer, 3, &blob));
    close(blob.fd);
    OK(bea_context_attach_resource(f.renderer, 1, 3));
    OK(bea_resource_map(f.renderer, 3, &address, &size));
    EQ(size, PAGE);
    *(unsigned char *)address = 12;
    OK(SUBMIT(&f, HDR(PIPE_RESOURCE_SET_TYPE, 10), 3, VIRGL_FORMAT_R8_UNORM, 0, 16, 16, 0, 0, 0, 16,
              0));
    EQ(f.renderer->usage.refused, 0);
    EQ(read_byte(3, 0), 12);
    OK(bea_resource_unmap(f.renderer, 3));
    cr_assert(!readable(address));
    EQ(f.null->counts.mappings, 0); /* the backend was never asked */
}

/* An embedder that does everything at the wrong time loses nothing. */
Test(map, an_embedder_that_errs)
{
    unsigned char *at = reserve(2 * PAGE);
    char memory[64];
    const struct iovec iov = {memory, sizeof(memory)};
    const struct bea_transfer from = {.direction = BEA_FROM_HOST,
                                      .box = {.width = 64, .height = 1, .depth = 1},
                                      .iov = &iov,
                                      .iov_count = 1};
    for (uint32_t i = 0; i < 50; i++) {
        OK(bea_resource_map_fixed(f.renderer, 2, at));
        at[0] = (unsigned char)i;
        /* A transfer that is under way for a guest is between these two. */
        OK(SUBMIT(&f, HDR(RESOURCE_INLINE_WRITE, 12), 2, 0, 0, 0, 0, 4, 0, 0, 4, 1, 1,
                  0x01010101u * i));
        OK(bea_resource_unmap(f.renderer, 2));
        FAILS(bea_resource_unmap(f.renderer, 2), BEA_ERR_INVALID);
        OK(bea_transfer(f.renderer, 0, 2, &from, NULL));
        EQ((unsigned char)memory[0], i);
        EQ((unsigned char)memory[7], i);
        f.veto_export = i % 2;
        struct bea_image image = {0};
        FAILS(bea_resource_export_dmabuf(f.renderer, 2, &image),
              f.veto_export ? BEA_ERR_VETOED : BEA_OK);
        if (!f.veto_export)
            close(image.planes[0].fd);
    }
    EQ(f.renderer->usage.refused, 0);
    munmap(at, 2 * PAGE);
}
