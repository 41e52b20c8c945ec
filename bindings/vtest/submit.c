/* SPDX-License-Identifier: MIT */
/* Command streams and waiting for them. */
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "client.h"
#include "vgp/vtest.h"
#include "wire.h"

#define BUSY_WAIT_FLAG 1u
#define NS_PER_MS 1000000ull

enum batch_flags {
    BATCH_RING = 1u << 0,
    BATCH_FD_IN = 1u << 1,
    BATCH_FD_OUT = 1u << 2,
};

/* One entry of SUBMIT_CMD2's table; offsets and sizes in dwords of the payload. */
struct batch {
    uint32_t flags, cmd_offset, cmd_size, sync_offset, sync_count, ring, num_in_syncobj,
        num_out_syncobj;
};
#define BATCH_DWORDS (sizeof(struct batch) / 4)

/* A stream that breaks the schema ends the client: its context is lost, and it could not learn of
 * it otherwise. */
static bool execute(struct vtest_client *client, const char *command, const uint32_t *dwords,
                    size_t count)
{
    struct bea_error error = {0};
    enum bea_status status = bea_submit(client->renderer, VTEST_CONTEXT, dwords, count, &error);
    if (status == BEA_OK)
        return true;
    return vtest_client_drop(client, "%s: %s: %s", command, bea_status_name(status), error.message);
}

bool vtest_submit_cmd(struct vtest_client *client)
{
    return execute(client, "SUBMIT_CMD", client->payload, client->dwords) &&
           vtest_client_fence(client);
}

static bool fits(const struct vtest_client *client, uint32_t offset, uint64_t dwords)
{
    return offset <= client->dwords && dwords <= client->dwords - offset;
}

/* The fence of a batch goes out as an eventfd, which can be polled as a sync file can. */
static bool send_batch_fence(struct vtest_client *client)
{
    int fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (fd < 0)
        return vtest_client_drop(client, "SUBMIT_CMD2: no eventfd");
    bool ok = vtest_syncs_eventfd_at(&client->syncs, fd, client->submitted) &&
              vtest_send_fd(client->fd, fd);
    close(fd);
    return ok;
}

static bool wait_for_fd(struct vtest_client *client)
{
    int fd = vtest_receive_fd(client->fd);
    if (fd < 0)
        return vtest_client_drop(client, "SUBMIT_CMD2: a batch without its fence fd");
    /* What never signals must not hold the server for ever: ten seconds are the field's idea of a
     * hung GPU. */
    struct pollfd wanted = {.fd = fd, .events = POLLIN};
    poll(&wanted, 1, 10000);
    close(fd);
    return true;
}

static bool run_batch(struct vtest_client *client, const struct batch *batch)
{
    if (!fits(client, batch->cmd_offset, batch->cmd_size) ||
        !fits(client, batch->sync_offset, (uint64_t)batch->sync_count * 3))
        return vtest_client_drop(client, "SUBMIT_CMD2: a batch reaches behind the message");
    if ((batch->flags & BATCH_RING) && batch->ring != 0)
        return vtest_client_drop(client, "SUBMIT_CMD2: ring %u, only 0 exists", batch->ring);
    if (client->version >= 4 && (batch->num_in_syncobj || batch->num_out_syncobj))
        return vtest_client_drop(client,
                                 "SUBMIT_CMD2: DRM sync objects, which this server has not");
    if ((batch->flags & BATCH_FD_IN) && !wait_for_fd(client))
        return false;
    if (batch->cmd_size &&
        !execute(client, "SUBMIT_CMD2", client->payload + batch->cmd_offset, batch->cmd_size))
        return false;
    if (!vtest_client_fence(client))
        return false;
    for (uint32_t i = 0; i < batch->sync_count; i++) {
        const uint32_t *sync = client->payload + batch->sync_offset + 3ull * i;
        if (!vtest_syncs_signal_at(&client->syncs, sync[0], (uint64_t)sync[2] << 32 | sync[1],
                                   client->submitted))
            return vtest_client_drop(client, "SUBMIT_CMD2: out of memory");
    }
    return !(batch->flags & BATCH_FD_OUT) || send_batch_fence(client);
}

bool vtest_submit_cmd2(struct vtest_client *client)
{
    const uint32_t count = VTEST_REQUEST(client, submit_cmd2)->batch_count;
    if (!fits(client, 1, (uint64_t)count * BATCH_DWORDS))
        return vtest_client_drop(client, "SUBMIT_CMD2: %u batches in %zu dwords", count,
                                 client->dwords);
    for (uint32_t i = 0; i < count; i++) {
        const uint32_t *entry = client->payload + 1 + i * BATCH_DWORDS;
        const struct batch batch = {entry[0], entry[1], entry[2], entry[3],
                                    entry[4], entry[5], entry[6], entry[7]};
        if (!run_batch(client, &batch))
            return false;
    }
    vtest_client_poll(client, 0);
    return true;
}

/* Has the client hung up? Then nobody waits for the answer. */
static bool gone(const struct vtest_client *client)
{
    struct pollfd wanted = {.fd = client->fd, .events = POLLRDHUP};
    return poll(&wanted, 1, 0) > 0 && (wanted.revents & (POLLRDHUP | POLLHUP | POLLERR)) != 0;
}

bool vtest_resource_busy_wait(struct vtest_client *client)
{
    const struct vgp_vtest_resource_busy_wait_request *request =
        VTEST_REQUEST(client, resource_busy_wait);
    const uint32_t flags = request->flags;
    if (request->res_handle != 0 && !client->has_context)
        return vtest_client_drop(client,
                                 "RESOURCE_BUSY_WAIT: resource %u before there is a context",
                                 request->res_handle);
    vtest_client_poll(client, 0);
    if (flags & BUSY_WAIT_FLAG) {
        while (client->retired != client->submitted) {
            vtest_client_poll(client, 500 * NS_PER_MS);
            if (client->retired != client->submitted && gone(client))
                return false;
        }
    }
    const uint32_t busy = client->retired != client->submitted;
    return vtest_client_reply(client, VCMD_RESOURCE_BUSY_WAIT, &busy, 1);
}
