/* SPDX-License-Identifier: MIT */
/* Resources and the shared memory behind them. */
#include <sys/mman.h>
#include <unistd.h>

#include "client.h"
#include "vgp/vtest.h"
#include "wire.h"

static void memory_finish(struct vtest_memory *memory)
{
    if (memory->address)
        munmap(memory->address, memory->bytes);
    if (memory->fd >= 0)
        close(memory->fd);
}

void vtest_resources_finish(struct vtest_client *client)
{
    struct vtest_memory memory;
    while (vtest_table_take_any(&client->resources, &memory))
        memory_finish(&memory);
    vtest_table_finish(&client->resources);
}

static bool memory_init(struct vtest_client *client, struct vtest_memory *memory, uint64_t bytes)
{
    const struct bea_limits *limits = &client->options->limits;
    *memory = (struct vtest_memory){.fd = -1};
    if (bytes == 0)
        return true;
    if (bytes > limits->resource_size || bytes > limits->resource_bytes ||
        client->shared_bytes > limits->resource_bytes - bytes)
        return vtest_client_drop(client, "%llu bytes of shared memory are over the limit",
                                 (unsigned long long)bytes);
    memory->fd = vtest_shared_memory((size_t)bytes, &memory->address);
    if (memory->fd < 0)
        return vtest_client_drop(client, "no shared memory of %llu bytes",
                                 (unsigned long long)bytes);
    memory->bytes = (size_t)bytes;
    client->shared_bytes += bytes;
    return true;
}

/* The id to use: the client's up to protocol 2, ours from 3 on. 0: refused. */
static uint32_t choose_id(struct vtest_client *client, const char *command, uint32_t wanted)
{
    if (client->version >= 3) {
        if (wanted == 0)
            return vtest_table_new_id(&client->resources);
        vtest_client_drop(client, "%s: handle %u, but the server chooses from protocol 3 on",
                          command, wanted);
        return 0;
    }
    if (wanted == 0)
        vtest_client_drop(client, "%s: handle 0", command);
    return wanted;
}

static bool resource_add(struct vtest_client *client, const char *command, uint32_t id,
                         const struct vtest_memory *memory)
{
    struct vtest_memory *entry = vtest_table_add(&client->resources, id);
    if (!entry)
        return vtest_client_drop(client, "%s: handle %u is taken", command, id);
    *entry = *memory;
    return true;
}

/*
 * A resource that cannot be made is not the end of the client: it keeps its handle and its memory,
 * and whatever uses it is refused by the core.
 */
static void create(struct vtest_client *client, const char *command, uint32_t id,
                   const struct vtest_memory *memory)
{
    /* RESOURCE_CREATE is the beginning of RESOURCE_CREATE2. */
    const struct vgp_vtest_resource_create_request *request =
        VTEST_REQUEST(client, resource_create);
    const struct bea_resource_params params = {
        .target = request->target,
        .format = request->format,
        .bind = request->bind,
        .width = request->width,
        .height = request->height,
        .depth = request->depth,
        .array_size = request->array_size,
        .last_level = request->last_level,
        .nr_samples = request->nr_samples,
    };
    enum bea_status status = bea_resource_create(client->renderer, id, &params);
    if (status == BEA_OK && memory->address) {
        const struct iovec iov = {memory->address, memory->bytes};
        status = bea_resource_attach_backing(client->renderer, id, &iov, 1);
    }
    if (status == BEA_OK)
        status = bea_context_attach_resource(client->renderer, VTEST_CONTEXT, id);
    if (status != BEA_OK)
        vtest_client_log(client, BEA_LOG_WARN,
                         "%s: resource %u (target %u, format %u, %ux%ux%u): %s", command, id,
                         params.target, params.format, params.width, params.height, params.depth,
                         bea_status_name(status));
}

bool vtest_resource_create(struct vtest_client *client)
{
    const struct vtest_memory none = {.fd = -1};
    const uint32_t id =
        choose_id(client, "RESOURCE_CREATE", VTEST_REQUEST(client, resource_create)->res_handle);
    if (!id || !resource_add(client, "RESOURCE_CREATE", id, &none))
        return false;
    create(client, "RESOURCE_CREATE", id, &none);
    return client->version < 3 || vtest_client_reply(client, VCMD_RESOURCE_CREATE, &id, 1);
}

bool vtest_resource_create2(struct vtest_client *client)
{
    const struct vgp_vtest_resource_create2_request *request =
        VTEST_REQUEST(client, resource_create2);
    struct vtest_memory memory;
    const uint32_t id = choose_id(client, "RESOURCE_CREATE2", request->res_handle);
    if (!id || !memory_init(client, &memory, request->data_size))
        return false;
    if (!resource_add(client, "RESOURCE_CREATE2", id, &memory)) {
        client->shared_bytes -= memory.bytes;
        memory_finish(&memory);
        return false;
    }
    create(client, "RESOURCE_CREATE2", id, &memory);
    if (client->version >= 3 && !vtest_client_reply(client, VCMD_RESOURCE_CREATE2, &id, 1))
        return false;
    return memory.fd < 0 || vtest_send_fd(client->fd, memory.fd);
}

bool vtest_resource_create_blob(struct vtest_client *client)
{
    const struct vgp_vtest_resource_create_blob_request *request =
        VTEST_REQUEST(client, resource_create_blob);
    const uint64_t size = (uint64_t)request->size_hi << 32 | request->size_lo;
    struct vtest_memory memory = {.fd = -1};
    if (request->blob_type != BEA_BLOB_GUEST && request->blob_type != BEA_BLOB_HOST3D &&
        request->blob_type != BEA_BLOB_HOST3D_GUEST)
        return vtest_client_drop(client, "RESOURCE_CREATE_BLOB: type %u", request->blob_type);
    if (request->blob_type != BEA_BLOB_HOST3D && !memory_init(client, &memory, size))
        return false;
    const uint32_t id = vtest_table_new_id(&client->resources);
    const struct iovec iov = {memory.address, memory.bytes};
    const struct bea_blob_params params = {
        .memory = (enum bea_blob_memory)request->blob_type,
        .flags = request->blob_flags,
        .context_id = VTEST_CONTEXT,
        .blob_id = (uint64_t)request->blob_id_hi << 32 | request->blob_id_lo,
        .size = size,
        .iov = memory.address ? &iov : NULL,
        .iov_count = memory.address ? 1 : 0,
    };
    enum bea_status status = bea_resource_create_blob(client->renderer, id, &params);
    if (status == BEA_OK)
        status = bea_context_attach_resource(client->renderer, VTEST_CONTEXT, id);
    if (status == BEA_OK && memory.fd < 0)
        status = BEA_ERR_UNSUPPORTED; /* the host's memory has no file for a client to map */
    if (status != BEA_OK || !resource_add(client, "RESOURCE_CREATE_BLOB", id, &memory)) {
        client->shared_bytes -= memory.bytes;
        bea_resource_destroy(client->renderer, id);
        memory_finish(&memory);
        return vtest_client_drop(client, "RESOURCE_CREATE_BLOB: %s", bea_status_name(status));
    }
    return vtest_client_reply(client, VCMD_RESOURCE_CREATE_BLOB, &id, 1) &&
           vtest_send_fd(client->fd, memory.fd);
}

bool vtest_resource_unref(struct vtest_client *client)
{
    const uint32_t id = VTEST_REQUEST(client, resource_unref)->res_handle;
    const struct vtest_memory *entry = vtest_table_find(&client->resources, id);
    if (!entry)
        return true;
    struct vtest_memory memory = *entry;
    bea_context_detach_resource(client->renderer, VTEST_CONTEXT, id);
    bea_resource_detach_backing(client->renderer, id);
    bea_resource_destroy(client->renderer, id);
    vtest_table_remove(&client->resources, id);
    client->shared_bytes -= memory.bytes;
    memory_finish(&memory);
    return true;
}

bool vtest_resource_export_fd(struct vtest_client *client)
{
    const uint32_t id = VTEST_REQUEST(client, resource_export_fd)->res_handle;
    const struct vtest_memory *memory = vtest_table_find(&client->resources, id);
    if (!memory || memory->fd < 0)
        return vtest_client_drop(client, "RESOURCE_EXPORT_FD: resource %u has no shared memory",
                                 id);
    return vtest_client_reply(client, VCMD_RESOURCE_EXPORT_FD, NULL, 0) &&
           vtest_send_fd(client->fd, memory->fd);
}
