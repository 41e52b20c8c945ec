/* SPDX-License-Identifier: MIT */
/* The table of messages, and those of the handshake. */
#include <stddef.h>
#include <string.h>

#include "client.h"
#include "vgp/caps.h"
#include "vgp/protocol.h"
#include "vgp/vtest.h"
#include "wire.h"

/* CREATE_RENDERER comes first and is read by client.c. The DRM_SYNC messages need a DRM device and
 * are absent. */
static const struct vtest_command commands[] = {
    [VCMD_GET_CAPS] = {.run = vtest_get_caps},
    [VCMD_RESOURCE_CREATE] = {.context = true, .run = vtest_resource_create},
    [VCMD_RESOURCE_UNREF] = {.context = true, .run = vtest_resource_unref},
    [VCMD_TRANSFER_GET] = {.context = true, .run = vtest_transfer_get},
    /* The data is not padded to dwords. */
    [VCMD_TRANSFER_PUT] = {.context = true, .reads_rest = true, .run = vtest_transfer_put},
    [VCMD_SUBMIT_CMD] = {.context = true, .run = vtest_submit_cmd},
    [VCMD_RESOURCE_BUSY_WAIT] = {.run = vtest_resource_busy_wait},
    [VCMD_GET_CAPS2] = {.run = vtest_get_caps2},
    [VCMD_PING_PROTOCOL_VERSION] = {.run = vtest_ping_protocol_version},
    [VCMD_PROTOCOL_VERSION] = {.run = vtest_protocol_version},
    [VCMD_RESOURCE_CREATE2] = {.context = true, .run = vtest_resource_create2},
    [VCMD_TRANSFER_GET2] = {.context = true, .run = vtest_transfer_get2},
    [VCMD_TRANSFER_PUT2] = {.context = true, .run = vtest_transfer_put2},
    [VCMD_GET_PARAM] = {.run = vtest_get_param},
    [VCMD_GET_CAPSET] = {.run = vtest_get_capset},
    [VCMD_CONTEXT_INIT] = {.run = vtest_context_init},
    [VCMD_RESOURCE_CREATE_BLOB] = {.context = true, .run = vtest_resource_create_blob},
    [VCMD_SYNC_CREATE] = {.context = true, .run = vtest_sync_create},
    [VCMD_SYNC_UNREF] = {.context = true, .run = vtest_sync_unref},
    [VCMD_SYNC_READ] = {.context = true, .run = vtest_sync_read},
    [VCMD_SYNC_WRITE] = {.context = true, .run = vtest_sync_write},
    [VCMD_SYNC_WAIT] = {.context = true, .run = vtest_sync_wait},
    [VCMD_SUBMIT_CMD2] = {.context = true, .run = vtest_submit_cmd2},
    [VCMD_RESOURCE_EXPORT_FD] = {.context = true, .run = vtest_resource_export_fd},
};

const struct vtest_command *vtest_command(uint32_t id)
{
    if (id >= sizeof(commands) / sizeof(commands[0]) || !commands[id].run)
        return NULL;
    return &commands[id];
}

/* The set as our clients get it: memory of the host has no file that they could map, so buffers
 * that stay mapped cannot be had here. */
static enum bea_status fill_caps(struct vtest_client *client, uint32_t set, uint32_t version,
                                 void *data, size_t capacity, size_t *bytes)
{
    const size_t at = offsetof(struct vgp_caps_v2, capability_bits);
    uint32_t bits;
    enum bea_status status = bea_capset_fill(client->renderer, set, version, data, capacity, bytes);
    if (status != BEA_OK || set != 2 || *bytes < at + sizeof(bits))
        return status;
    memcpy(&bits, (uint8_t *)data + at, sizeof(bits));
    bits &= ~(uint32_t)VIRGL_CAP_ARB_BUFFER_STORAGE;
    memcpy((uint8_t *)data + at, &bits, sizeof(bits));
    return BEA_OK;
}

/* The two old messages count the header word in bytes, plus one. */
static bool send_caps(struct vtest_client *client, uint32_t capset, uint32_t word)
{
    uint8_t data[4096];
    size_t bytes = 0;
    if (!vtest_client_need_renderer(client))
        return false;
    memset(data, 0, sizeof(data));
    if (fill_caps(client, capset, capset, data, sizeof(data), &bytes) != BEA_OK)
        return vtest_client_drop(client, "no capability set %u", capset);
    const uint32_t header[2] = {(uint32_t)bytes + 1, word};
    return vtest_write(client->fd, header, sizeof(header)) && vtest_write(client->fd, data, bytes);
}

bool vtest_get_caps(struct vtest_client *client)
{
    return send_caps(client, 1, 1);
}

bool vtest_get_caps2(struct vtest_client *client)
{
    return send_caps(client, 2, 2);
}

bool vtest_ping_protocol_version(struct vtest_client *client)
{
    return vtest_client_reply(client, VCMD_PING_PROTOCOL_VERSION, NULL, 0);
}

bool vtest_protocol_version(struct vtest_client *client)
{
    uint32_t version = VTEST_REQUEST(client, protocol_version)->version;
    if (version > VTEST_PROTOCOL_VERSION)
        version = VTEST_PROTOCOL_VERSION;
    if (version == 1) /* withdrawn */
        version = 0;
    client->version = version;
    return vtest_client_reply(client, VCMD_PROTOCOL_VERSION, &version, 1);
}

bool vtest_get_param(struct vtest_client *client)
{
    /* Neither ring timelines nor DRM timeline objects are there to be had. */
    const uint32_t body[2] = {0, 0};
    return vtest_client_reply(client, VCMD_GET_PARAM, body, 2);
}

bool vtest_get_capset(struct vtest_client *client)
{
    const struct vgp_vtest_get_capset_request *request = VTEST_REQUEST(client, get_capset);
    uint32_t body[1024];
    size_t bytes = 0;
    if (!vtest_client_need_renderer(client))
        return false;
    memset(body, 0, sizeof(body));
    body[0] = fill_caps(client, request->capset_id, request->version, body + 1,
                        sizeof(body) - sizeof(body[0]), &bytes) == BEA_OK;
    if (!body[0])
        bytes = 0;
    return vtest_client_reply(client, VCMD_GET_CAPSET, body, 1 + (uint32_t)(bytes / 4));
}

bool vtest_context_init(struct vtest_client *client)
{
    const uint32_t capset = VTEST_REQUEST(client, context_init)->capset_id;
    if (capset == 0 || (client->capset && client->capset != capset) ||
        (client->has_context && !client->capset && capset != 2))
        return vtest_client_drop(client, "CONTEXT_INIT: capset %u does not fit", capset);
    client->capset = capset;
    return vtest_client_need_context(client);
}
