/* SPDX-License-Identifier: MIT */
/* Transfers: with their data in the stream (protocol 0), or in shared memory (protocol 2). */
#include <stdlib.h>

#include "client.h"
#include "vgp/vtest.h"
#include "wire.h"

/* The box of any of the four requests. */
#define BOX(request)                                                                               \
    ((struct bea_box){(request)->x, (request)->y, (request)->z, (request)->width,                  \
                      (request)->height, (request)->depth})

/* Failures are logged only: the client waits for nothing but the order of things. */
static void transfer(struct vtest_client *client, const char *command, uint32_t id,
                     const struct bea_transfer *transfer)
{
    struct bea_error error = {0};
    enum bea_status status = bea_transfer(client->renderer, VTEST_CONTEXT, id, transfer, &error);
    if (status != BEA_OK)
        vtest_client_log(client, BEA_LOG_WARN, "%s of resource %u: %s (%s)", command, id,
                         bea_status_name(status), error.message);
}

/* The data of a protocol 0 transfer; zeroed. NULL: refused. */
static uint8_t *allocate(struct vtest_client *client, const char *command, uint32_t bytes)
{
    if (bytes > client->options->limits.resource_size) {
        vtest_client_drop(client, "%s: %u bytes are over the limit", command, bytes);
        return NULL;
    }
    uint8_t *data = calloc(1, bytes ? bytes : 1);
    if (!data)
        vtest_client_drop(client, "%s: out of memory for %u bytes", command, bytes);
    return data;
}

static void with_data(struct vtest_client *client, const char *command,
                      enum bea_direction direction, uint8_t *data, uint32_t bytes)
{
    /* PUT has the same fields. */
    const struct vgp_vtest_transfer_get_request *request = VTEST_REQUEST(client, transfer_get);
    const struct iovec iov = {data, bytes};
    const struct bea_transfer call = {
        .direction = direction,
        .level = request->level,
        .stride = request->stride,
        .layer_stride = request->layer_stride,
        .box = BOX(request),
        .iov = &iov,
        .iov_count = 1,
    };
    transfer(client, command, request->res_handle, &call);
}

bool vtest_transfer_get(struct vtest_client *client)
{
    const uint32_t bytes = VTEST_REQUEST(client, transfer_get)->data_size;
    uint8_t *data = allocate(client, "TRANSFER_GET", bytes);
    if (!data)
        return false;
    if (bytes)
        with_data(client, "TRANSFER_GET", BEA_FROM_HOST, data, bytes);
    bool ok = vtest_write(client->fd, data, bytes);
    free(data);
    return ok;
}

bool vtest_transfer_put(struct vtest_client *client)
{
    const uint32_t bytes = VTEST_REQUEST(client, transfer_put)->data_size;
    if (client->length < client->dwords || (client->length - client->dwords) * 4ull < bytes)
        return vtest_client_drop(client, "TRANSFER_PUT: %u bytes of data in a message of %u dwords",
                                 bytes, client->length);
    uint8_t *data = allocate(client, "TRANSFER_PUT", bytes);
    if (!data)
        return false;
    bool ok = vtest_read(client->fd, data, bytes);
    if (ok && bytes)
        with_data(client, "TRANSFER_PUT", BEA_TO_HOST, data, bytes);
    free(data);
    return ok;
}

static void with_memory(struct vtest_client *client, const char *command,
                        enum bea_direction direction)
{
    /* PUT2 has the same fields. */
    const struct vgp_vtest_transfer_get2_request *request = VTEST_REQUEST(client, transfer_get2);
    const struct bea_transfer call = {
        .direction = direction,
        .level = request->level,
        .offset = request->offset,
        .box = BOX(request),
    };
    transfer(client, command, request->res_handle, &call);
}

bool vtest_transfer_get2(struct vtest_client *client)
{
    with_memory(client, "TRANSFER_GET2", BEA_FROM_HOST);
    return true;
}

bool vtest_transfer_put2(struct vtest_client *client)
{
    with_memory(client, "TRANSFER_PUT2", BEA_TO_HOST);
    return true;
}
