/* SPDX-License-Identifier: MIT */
/* Blobs: of guest memory, of the host, from elsewhere. */
#include "world.h"

#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define BYTES 8192

static char memory[BYTES];
static struct iovec iov[2] = {{memory, 4096}, {memory + 4096, 4096}};
static struct virgl_renderer_resource_create_blob_args blob;

static void start(void)
{
    world_up();
    blob = (struct virgl_renderer_resource_create_blob_args){
        .res_handle = 5,
        .ctx_id = 1,
        .blob_mem = VIRGL_RENDERER_BLOB_MEM_HOST3D,
        .blob_flags = VIRGL_RENDERER_BLOB_FLAG_USE_MAPPABLE,
        .blob_id = 33,
        .size = BYTES,
    };
}
TestSuite(blob, .init = start, .fini = world_down);

static int create(void)
{
    return virgl_renderer_resource_create_blob(&blob);
}

/* What a guest says before it asks its kernel for host memory. */
static void describe(void)
{
    EQ(SUBMIT(1, HDR(PIPE_RESOURCE_CREATE, 11), VGP_TARGET_BUFFER, VIRGL_FORMAT_R8_UNORM,
              VIRGL_RES_BIND_VERTEX_BUFFER, BYTES, 1, 1, 1, 0, 0,
              VIRGL_RESOURCE_FLAG_MAP_PERSISTENT | VIRGL_RESOURCE_FLAG_MAP_COHERENT, 33),
       0);
}

static void host_blob(void)
{
    describe();
    if (create() != 0)
        cr_skip_test("this host cannot map buffers: %s", world.log);
}

static void guest_blob(void)
{
    blob.blob_mem = VIRGL_RENDERER_BLOB_MEM_GUEST;
    blob.blob_flags = 0;
    blob.blob_id = 0;
    blob.iovecs = iov;
    blob.num_iovs = 2;
}

Test(blob, refusals)
{
    EQ(virgl_renderer_resource_create_blob(NULL), -EINVAL);
    EQ(create(), -EINVAL); /* nothing described it */
    blob.ctx_id = 9;
    EQ(create(), -EINVAL);
    blob.ctx_id = 1;
    describe();
    blob.iovecs = iov;
    blob.num_iovs = 2;
    EQ(create(), -EINVAL); /* memory of the guest and of the host */
    guest_blob();
    blob.size = 0;
    EQ(create(), -EINVAL);
    blob.size = BYTES + 1;
    EQ(create(), -EINVAL);
    blob.size = BYTES;
    blob.res_handle = 0;
    EQ(create(), -EINVAL);
    blob.res_handle = 5;
    blob.blob_mem = VIRGL_RENDERER_BLOB_MEM_GUEST_VRAM;
    EQ(create(), -EINVAL);
    blob.blob_mem = 77;
    EQ(create(), -EINVAL);
    guest_blob();
    blob.ctx_id = 9; /* guest memory needs none */
    EQ(create(), 0);
    EQ(create(), -EINVAL); /* B02 */
    EQ(texture(5, 4, 4, 0), -EINVAL);
}

Test(blob, of_guest_memory)
{
    struct virgl_renderer_resource_info info;
    struct iovec *got;
    uint32_t cache = 0;
    uint64_t size;
    void *map;
    int count;
    guest_blob();
    EQ(create(), 0);
    EQ(virgl_renderer_resource_get_map_info(5, &cache), 0);
    EQ(cache, VIRGL_RENDERER_MAP_CACHE_CACHED);
    EQ(virgl_renderer_resource_map(5, &map, &size), -EINVAL); /* the caller has it already */
    EQ(virgl_renderer_resource_get_info(5, &info), 0);
    EQ(info.handle, 5);
    EQ(info.fd, -1);
    EQ(info.width, 0); /* it has no type */
    EQ(virgl_renderer_resource_attach_iov(5, iov, 2), EINVAL);
    virgl_renderer_resource_detach_iov(5, &got, &count);
    cr_assert_eq(got, iov);
    EQ(count, 2);
    virgl_renderer_resource_unref(5);
    EQ(virgl_renderer_resource_get_map_info(5, &cache), -EINVAL);
}

Test(blob, of_host_memory_is_mapped)
{
    uint32_t cache = 0;
    uint64_t size = 0;
    char *map = NULL, back[16] = {0};
    struct iovec out = {back, 16};
    struct virgl_box b = box(100, 0, 16, 1);
    host_blob();
    EQ(virgl_renderer_resource_get_map_info(5, &cache), 0);
    cr_assert_neq(cache & VIRGL_RENDERER_MAP_CACHE_MASK, VIRGL_RENDERER_MAP_CACHE_NONE);
    EQ(virgl_renderer_resource_unmap(5), -EINVAL);
    EQ(virgl_renderer_resource_map(5, (void **)&map, &size), 0);
    cr_assert_geq(size, (uint64_t)BYTES);
    EQ(virgl_renderer_resource_map(5, (void **)&map, &size), -EINVAL);
    EQ(virgl_renderer_resource_map(6, (void **)&map, &size), -EINVAL);
    EQ(virgl_renderer_resource_map(5, NULL, &size), -EINVAL);
    EQ(virgl_renderer_resource_get_map_info(5, NULL), -EINVAL);
    strcpy(map + 100, "by the guest");
    EQ(virgl_renderer_transfer_read_iov(5, 0, 0, 0, 0, &b, 0, &out, 1), 0);
    EQ(strcmp(back, "by the guest"), 0);
    EQ(virgl_renderer_resource_unmap(5), 0);
    EQ(virgl_renderer_resource_unmap(5), -EINVAL);
    EQ(virgl_renderer_resource_unmap(6), -EINVAL);
    /* The description is spent. */
    blob.res_handle = 6;
    EQ(create(), -EINVAL);
    /* What is mapped may go, too. */
    EQ(virgl_renderer_resource_map(5, (void **)&map, &size), 0);
    virgl_renderer_resource_unref(5);
    EQ(virgl_renderer_resource_unmap(5), -EINVAL);
}

Test(blob, fixed_addresses)
{
    void *at = mmap(NULL, BYTES, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    EQ(virgl_renderer_resource_map_fixed(9, at), -EINVAL); /* B12 */
    EQ(texture(6, 4, 4, 0), 0);
    EQ(virgl_renderer_resource_map_fixed(6, at), -EOPNOTSUPP);
    host_blob();
    EQ(virgl_renderer_resource_map_fixed(5, (char *)at + 1), -EINVAL);
    EQ(virgl_renderer_resource_map_fixed(5, at), -EOPNOTSUPP); /* GL's memory has no file */
    munmap(at, BYTES);
}

/* --- from elsewhere --- */

static struct virgl_renderer_resource_import_blob_args import_of(int fd)
{
    return (struct virgl_renderer_resource_import_blob_args){
        .res_handle = 5,
        .blob_mem = VIRGL_RENDERER_BLOB_MEM_HOST3D,
        .fd_type = VIRGL_RENDERER_BLOB_FD_TYPE_SHM,
        .fd = fd,
        .size = BYTES,
    };
}

static int file(void)
{
    int fd = memfd_create("blob", MFD_CLOEXEC);
    cr_assert_geq(fd, 0);
    EQ(ftruncate(fd, BYTES), 0);
    EQ(pwrite(fd, "from elsewhere", 15, 10), 15);
    return fd;
}

Test(blob, bad_imports)
{
    int fd = file();
    struct virgl_renderer_resource_import_blob_args args = import_of(fd), bad;
    EQ(virgl_renderer_resource_import_blob(NULL), -EINVAL);
    bad = args, bad.res_handle = 0;
    EQ(virgl_renderer_resource_import_blob(&bad), -EINVAL);
    bad = args, bad.blob_mem = VIRGL_RENDERER_BLOB_MEM_GUEST;
    EQ(virgl_renderer_resource_import_blob(&bad), -EINVAL);
    bad = args, bad.fd_type = VIRGL_RENDERER_BLOB_FD_TYPE_OPAQUE;
    EQ(virgl_renderer_resource_import_blob(&bad), -EINVAL);
    bad = args, bad.fd_type = 0;
    EQ(virgl_renderer_resource_import_blob(&bad), -EINVAL);
    bad = args, bad.fd = -1;
    EQ(virgl_renderer_resource_import_blob(&bad), -EINVAL);
    bad = args, bad.size = 0;
    EQ(virgl_renderer_resource_import_blob(&bad), -EINVAL);
    bad = args, bad.size = 10 * BYTES; /* B18: longer than the file */
    EQ(virgl_renderer_resource_import_blob(&bad), -EINVAL);
    cr_assert_geq(fcntl(fd, F_GETFD), 0); /* still the caller's */
    EQ(virgl_renderer_resource_import_blob(&args), 0);
    EQ(fcntl(fd, F_GETFD), -1); /* the library's */
    args.fd = file();
    EQ(virgl_renderer_resource_import_blob(&args), -EINVAL);
    close(args.fd);
}

Test(blob, imported_memory_is_mapped_and_exported)
{
    struct virgl_renderer_resource_import_blob_args args = import_of(file());
    char *map, *at = mmap(NULL, BYTES, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), text[16];
    uint32_t type = 0;
    uint64_t size;
    int fd = -1;
    EQ(virgl_renderer_resource_import_blob(&args), 0);
    virgl_renderer_ctx_attach_resource(1, 5); /* a guest may see it without a type */
    EQ(virgl_renderer_resource_map(5, (void **)&map, &size), 0);
    EQ(size, BYTES);
    EQ(strcmp(map + 10, "from elsewhere"), 0);
    EQ(virgl_renderer_resource_unmap(5), 0);
    EQ(virgl_renderer_resource_map_fixed(5, at), 0);
    EQ(strcmp(at + 10, "from elsewhere"), 0);
    EQ(virgl_renderer_resource_unmap(5), 0);
    EQ(virgl_renderer_resource_export_blob(5, &type, &fd), 0);
    EQ(type, VIRGL_RENDERER_BLOB_FD_TYPE_SHM);
    virgl_renderer_resource_unref(5);
    EQ(pread(fd, text, 15, 10), 15);
    EQ(strcmp(text, "from elsewhere"), 0);
    close(fd);
    EQ(virgl_renderer_resource_export_blob(5, &type, &fd), -EINVAL);
    munmap(at, BYTES);
}
