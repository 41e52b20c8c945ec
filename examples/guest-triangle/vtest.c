/* SPDX-License-Identifier: MIT */
/* The way over a vtest socket: each message is a length in dwords, a number, and what the generated
 * structs say. */
#include "gpu.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "vgp_vtest.h"

/* The only message whose length counts bytes. */
static const char name[] = "my triangle";

struct gpu {
    int fd;
    uint32_t resources; /* the client numbers them */
};

static bool put(struct gpu *gpu, const void *data, size_t bytes)
{
    for (const char *at = data; bytes > 0;) {
        /* A server that is gone is an error, not a signal. */
        const ssize_t sent = send(gpu->fd, at, bytes, MSG_NOSIGNAL);
        if (sent <= 0) {
            perror("send");
            return false;
        }
        at += sent;
        bytes -= (size_t)sent;
    }
    return true;
}

static bool get(struct gpu *gpu, void *data, size_t bytes)
{
    for (char *at = data; bytes > 0;) {
        const ssize_t got = read(gpu->fd, at, bytes);
        if (got <= 0) {
            fprintf(stderr, "the server gave no answer\n");
            return false;
        }
        at += got;
        bytes -= (size_t)got;
    }
    return true;
}

static bool put_message(struct gpu *gpu, uint32_t id, uint32_t length, const void *payload,
                        size_t bytes)
{
    const uint32_t header[2] = {length, id};

    return put(gpu, header, sizeof(header)) && put(gpu, payload, bytes);
}

static bool connect_to(struct gpu *gpu, const char *path)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};

    if (strlen(path) >= sizeof(address.sun_path)) {
        fprintf(stderr, "%s: too long for a socket's path\n", path);
        return false;
    }
    memcpy(address.sun_path, path, strlen(path) + 1);
    gpu->fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (gpu->fd >= 0 && connect(gpu->fd, (struct sockaddr *)&address, sizeof(address)) == 0)
        return true;
    perror(path);
    return false;
}

struct gpu *gpu_open(const char *path)
{
    struct gpu *gpu = malloc(sizeof(*gpu));

    if (!gpu)
        return NULL;
    *gpu = (struct gpu){.fd = -1};
    if (connect_to(gpu, path) &&
        put_message(gpu, VCMD_CREATE_RENDERER, sizeof(name), name, sizeof(name)))
        return gpu;
    gpu_close(gpu);
    return NULL;
}

uint32_t gpu_create(struct gpu *gpu, uint32_t target, uint32_t format, uint32_t bind,
                    uint32_t width, uint32_t height)
{
    const struct vgp_vtest_resource_create_request request = {.res_handle = gpu->resources + 1,
                                                              .target = target,
                                                              .format = format,
                                                              .bind = bind,
                                                              .width = width,
                                                              .height = height,
                                                              .depth = 1,
                                                              .array_size = 1};

    if (!put_message(gpu, VCMD_RESOURCE_CREATE, sizeof(request) / 4, &request, sizeof(request)))
        return 0;
    return ++gpu->resources;
}

bool gpu_submit(struct gpu *gpu, const uint32_t *dwords, uint32_t count)
{
    return put_message(gpu, VCMD_SUBMIT_CMD, count, dwords, (size_t)count * 4);
}

/* The answer is the bytes alone. */
bool gpu_read(struct gpu *gpu, uint32_t resource, uint32_t width, uint32_t height, void *pixels)
{
    const struct vgp_vtest_transfer_get_request request = {.res_handle = resource,
                                                           .stride = width * 4,
                                                           .width = width,
                                                           .height = height,
                                                           .depth = 1,
                                                           .data_size = width * height * 4};

    return put_message(gpu, VCMD_TRANSFER_GET, sizeof(request) / 4, &request, sizeof(request)) &&
           get(gpu, pixels, request.data_size);
}

void gpu_close(struct gpu *gpu)
{
    if (!gpu)
        return;
    if (gpu->fd >= 0)
        close(gpu->fd);
    free(gpu);
}
