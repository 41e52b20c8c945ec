/* SPDX-License-Identifier: MIT */
/* The way out of a virtual machine: the ioctls of Linux' virtio-gpu driver. A resource has two
 * numbers here, the kernel's own (bo_handle) and the one that the host knows (res_handle). */
#include "gpu.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>
#include <virtgpu_drm.h>

#define MAX_RESOURCES 8

/* Linux 5.16 brought it, libdrm's header in Debian 12 lacks it. */
#define CONTEXT_INIT DRM_IOWR(DRM_COMMAND_BASE + 0x0b, struct context_init)
struct context_param {
    uint64_t param, value;
};
struct context_init {
    uint32_t num_params, pad;
    uint64_t params; /* pointer */
};
enum { PARAM_CAPSET_ID = 1, CAPSET_VIRGL2 = 2 };

struct resource {
    uint32_t bo, id, bytes;
};

struct gpu {
    int fd;
    uint32_t count;
    struct resource resources[MAX_RESOURCES];
};

static bool call(struct gpu *gpu, unsigned long request, void *argument, const char *what)
{
    int result;

    do
        result = ioctl(gpu->fd, request, argument);
    while (result < 0 && (errno == EINTR || errno == EAGAIN));
    if (result < 0)
        perror(what);
    return result == 0;
}

/* Whether the host renders: it has virgl's second set of capabilities, which all hosts of the last
 * years have. */
static bool host_renders(struct gpu *gpu)
{
    uint32_t max_version = 0;
    struct drm_virtgpu_get_caps caps = {.cap_set_id = CAPSET_VIRGL2,
                                        .cap_set_ver = 1,
                                        .addr = (uintptr_t)&max_version,
                                        .size = sizeof(max_version)};

    return call(gpu, DRM_IOCTL_VIRTGPU_GET_CAPS, &caps, "GET_CAPS") && max_version >= 2;
}

/* Says which protocol the context will speak. Where host or kernel don't know the question, it
 * speaks virgl anyway, and is made by the first call that needs one. */
static bool make_context(struct gpu *gpu)
{
    struct context_param capset = {PARAM_CAPSET_ID, CAPSET_VIRGL2};
    struct context_init init = {.num_params = 1, .params = (uintptr_t)&capset};

    if (ioctl(gpu->fd, CONTEXT_INIT, &init) == 0 || errno == EINVAL || errno == ENOTTY)
        return true;
    perror("CONTEXT_INIT");
    return false;
}

struct gpu *gpu_open(const char *path)
{
    struct gpu *gpu = malloc(sizeof(*gpu));

    if (!gpu)
        return NULL;
    *gpu = (struct gpu){.fd = open(path, O_RDWR | O_CLOEXEC)};
    if (gpu->fd < 0)
        perror(path);
    else if (make_context(gpu) && host_renders(gpu))
        return gpu;
    gpu_close(gpu);
    return NULL;
}

uint32_t gpu_create(struct gpu *gpu, uint32_t target, uint32_t format, uint32_t bind,
                    uint32_t width, uint32_t height)
{
    const uint32_t bytes = target == 0 ? width : width * height * 4;
    struct drm_virtgpu_resource_create create = {.target = target,
                                                 .format = format,
                                                 .bind = bind,
                                                 .width = width,
                                                 .height = height,
                                                 .depth = 1,
                                                 .array_size = 1,
                                                 .size = bytes};

    if (gpu->count == MAX_RESOURCES ||
        !call(gpu, DRM_IOCTL_VIRTGPU_RESOURCE_CREATE, &create, "RESOURCE_CREATE"))
        return 0;
    gpu->resources[gpu->count++] =
        (struct resource){.bo = create.bo_handle, .id = create.res_handle, .bytes = bytes};
    return create.res_handle;
}

/* The kernel wants to know which resources the stream uses: waiting for one of them then waits for
 * the stream. */
bool gpu_submit(struct gpu *gpu, const uint32_t *dwords, uint32_t count)
{
    uint32_t handles[MAX_RESOURCES];
    struct drm_virtgpu_execbuffer execute = {.size = count * 4,
                                             .command = (uintptr_t)dwords,
                                             .bo_handles = (uintptr_t)handles,
                                             .num_bo_handles = gpu->count};

    for (uint32_t i = 0; i < gpu->count; i++)
        handles[i] = gpu->resources[i].bo;
    return call(gpu, DRM_IOCTL_VIRTGPU_EXECBUFFER, &execute, "EXECBUFFER");
}

static const struct resource *find(const struct gpu *gpu, uint32_t id)
{
    for (uint32_t i = 0; i < gpu->count; i++)
        if (gpu->resources[i].id == id)
            return &gpu->resources[i];
    fprintf(stderr, "there is no resource %u\n", id);
    return NULL;
}

/* The host writes into the guest memory behind the resource; when that is done it can be seen by
 * mapping it. */
bool gpu_read(struct gpu *gpu, uint32_t resource, uint32_t width, uint32_t height, void *pixels)
{
    const struct resource *from = find(gpu, resource);
    struct drm_virtgpu_3d_transfer_from_host transfer = {.box = {.w = width, .h = height, .d = 1}};
    struct drm_virtgpu_3d_wait wait = {.flags = 0};
    struct drm_virtgpu_map map = {.offset = 0};
    void *memory;

    if (!from || from->bytes < width * height * 4)
        return false;
    transfer.bo_handle = wait.handle = map.handle = from->bo;
    if (!call(gpu, DRM_IOCTL_VIRTGPU_TRANSFER_FROM_HOST, &transfer, "TRANSFER_FROM_HOST") ||
        !call(gpu, DRM_IOCTL_VIRTGPU_WAIT, &wait, "WAIT") ||
        !call(gpu, DRM_IOCTL_VIRTGPU_MAP, &map, "MAP"))
        return false;
    memory = mmap(NULL, from->bytes, PROT_READ, MAP_SHARED, gpu->fd, (off_t)map.offset);
    if (memory == MAP_FAILED) {
        perror("mmap");
        return false;
    }
    memcpy(pixels, memory, (size_t)width * height * 4);
    munmap(memory, from->bytes);
    return true;
}

void gpu_close(struct gpu *gpu)
{
    if (!gpu)
        return;
    if (gpu->fd >= 0)
        close(gpu->fd);
    free(gpu);
}
