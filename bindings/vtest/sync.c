/* SPDX-License-Identifier: MIT */
#include "sync.h"

#include <stdlib.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

#include "client.h"
#include "vgp/vtest.h"
#include "wire.h"

#define ENDLESS_MS 0x7fffffffu
#define FLAG_ANY 1u

struct vtest_wait {
    struct vtest_wait *next;
    int fd;
    bool any;
    int64_t deadline_ms; /* monotonic; INT64_MAX: none */
    uint32_t count;
    struct vtest_goal {
        uint32_t id;
        uint64_t value;
    } goals[];
};

struct vtest_signal {
    struct vtest_signal *next;
    uint64_t fence;
    int fd; /* an eventfd, or -1: a sync */
    uint32_t id;
    uint64_t value;
};

static int64_t now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

void vtest_syncs_init(struct vtest_syncs *syncs)
{
    *syncs = (struct vtest_syncs){0};
    vtest_table_init(&syncs->values, sizeof(uint64_t));
    syncs->last_signal = &syncs->signals;
}

static void signal_free(struct vtest_signal *signal)
{
    if (signal->fd >= 0)
        close(signal->fd);
    free(signal);
}

static void wait_end(struct vtest_wait **link)
{
    struct vtest_wait *wait = *link;
    eventfd_write(wait->fd, 1);
    *link = wait->next;
    close(wait->fd);
    free(wait);
}

void vtest_syncs_finish(struct vtest_syncs *syncs)
{
    while (syncs->waits)
        wait_end(&syncs->waits);
    while (syncs->signals) {
        struct vtest_signal *signal = syncs->signals;
        syncs->signals = signal->next;
        signal_free(signal);
    }
    vtest_table_finish(&syncs->values);
}

static bool satisfied(const struct vtest_syncs *syncs, const struct vtest_wait *wait)
{
    uint32_t reached = 0;
    for (uint32_t i = 0; i < wait->count; i++) {
        const uint64_t *value = vtest_table_find(&syncs->values, wait->goals[i].id);
        /* A sync that is gone will not get any further: waiting for it would have no end. */
        reached += !value || *value >= wait->goals[i].value;
    }
    return wait->any && wait->count > 0 ? reached > 0 : reached == wait->count;
}

static void check_waits(struct vtest_syncs *syncs)
{
    struct vtest_wait **link = &syncs->waits;
    while (*link) {
        if (satisfied(syncs, *link))
            wait_end(link);
        else
            link = &(*link)->next;
    }
}

int vtest_syncs_expire(struct vtest_syncs *syncs)
{
    int64_t next = INT64_MAX;
    const int64_t now = now_ms();
    struct vtest_wait **link = &syncs->waits;
    while (*link) {
        if ((*link)->deadline_ms <= now) {
            wait_end(link);
            continue;
        }
        if ((*link)->deadline_ms < next)
            next = (*link)->deadline_ms;
        link = &(*link)->next;
    }
    if (next == INT64_MAX)
        return -1;
    return next - now > INT32_MAX ? INT32_MAX : (int)(next - now);
}

static bool add_signal(struct vtest_syncs *syncs, struct vtest_signal value)
{
    struct vtest_signal *signal = malloc(sizeof(*signal));
    if (!signal)
        return false;
    *signal = value;
    *syncs->last_signal = signal;
    syncs->last_signal = &signal->next;
    return true;
}

bool vtest_syncs_signal_at(struct vtest_syncs *syncs, uint32_t id, uint64_t value, uint64_t fence)
{
    return add_signal(syncs,
                      (struct vtest_signal){.fence = fence, .fd = -1, .id = id, .value = value});
}

bool vtest_syncs_eventfd_at(struct vtest_syncs *syncs, int fd, uint64_t fence)
{
    int own = dup(fd);
    if (own < 0)
        return false;
    if (add_signal(syncs, (struct vtest_signal){.fence = fence, .fd = own}))
        return true;
    close(own);
    return false;
}

static void raise_value(struct vtest_syncs *syncs, uint32_t id, uint64_t value)
{
    uint64_t *current = vtest_table_find(&syncs->values, id);
    if (current && *current < value)
        *current = value;
}

void vtest_syncs_retired(struct vtest_syncs *syncs, uint64_t retired)
{
    bool changed = false;
    while (syncs->signals && syncs->signals->fence <= retired) {
        struct vtest_signal *signal = syncs->signals;
        syncs->signals = signal->next;
        if (!syncs->signals)
            syncs->last_signal = &syncs->signals;
        if (signal->fd >= 0)
            eventfd_write(signal->fd, 1);
        else
            raise_value(syncs, signal->id, signal->value);
        signal_free(signal);
        changed = true;
    }
    if (changed)
        check_waits(syncs);
}

static uint64_t join(uint32_t low, uint32_t high)
{
    return (uint64_t)high << 32 | low;
}

bool vtest_sync_create(struct vtest_client *client)
{
    struct vtest_table *values = &client->syncs.values;
    if (values->count >= client->options->limits.fences)
        return vtest_client_drop(client, "SYNC_CREATE: more than %u sync objects",
                                 client->options->limits.fences);
    const uint32_t id = vtest_table_new_id(values);
    uint64_t *value = vtest_table_add(values, id);
    if (!value)
        return vtest_client_drop(client, "SYNC_CREATE: out of memory");
    const struct vgp_vtest_sync_create_request *request = VTEST_REQUEST(client, sync_create);
    *value = join(request->value_lo, request->value_hi);
    return vtest_client_reply(client, VCMD_SYNC_CREATE, &id, 1);
}

bool vtest_sync_unref(struct vtest_client *client)
{
    vtest_table_remove(&client->syncs.values, VTEST_REQUEST(client, sync_unref)->sync_id);
    check_waits(&client->syncs);
    return true;
}

bool vtest_sync_read(struct vtest_client *client)
{
    vtest_client_poll(client, 0);
    const uint32_t id = VTEST_REQUEST(client, sync_read)->sync_id;
    const uint64_t *value = vtest_table_find(&client->syncs.values, id);
    if (!value)
        return vtest_client_drop(client, "SYNC_READ: no sync object %u", id);
    const uint32_t body[2] = {(uint32_t)*value, (uint32_t)(*value >> 32)};
    return vtest_client_reply(client, VCMD_SYNC_READ, body, 2);
}

bool vtest_sync_write(struct vtest_client *client)
{
    const struct vgp_vtest_sync_write_request *request = VTEST_REQUEST(client, sync_write);
    if (!vtest_table_find(&client->syncs.values, request->sync_id))
        return vtest_client_drop(client, "SYNC_WRITE: no sync object %u", request->sync_id);
    raise_value(&client->syncs, request->sync_id, join(request->value_lo, request->value_hi));
    check_waits(&client->syncs);
    return true;
}

static struct vtest_wait *wait_create(const struct vtest_client *client, int fd)
{
    const size_t count = (client->dwords - 2) / 3;
    const struct vgp_vtest_sync_wait_request *request = VTEST_REQUEST(client, sync_wait);
    struct vtest_wait *wait = malloc(sizeof(*wait) + count * sizeof(wait->goals[0]));
    if (!wait)
        return NULL;
    *wait = (struct vtest_wait){
        .fd = fd,
        .any = request->flags & FLAG_ANY,
        .deadline_ms =
            request->timeout_ms > ENDLESS_MS ? INT64_MAX : now_ms() + request->timeout_ms,
        .count = (uint32_t)count,
    };
    for (size_t i = 0; i < count; i++) {
        const uint32_t *goal = client->payload + 2 + 3 * i;
        wait->goals[i] = (struct vtest_goal){goal[0], join(goal[1], goal[2])};
    }
    return wait;
}

bool vtest_sync_wait(struct vtest_client *client)
{
    struct vtest_syncs *syncs = &client->syncs;
    if ((client->dwords - 2) % 3 != 0)
        return vtest_client_drop(client, "SYNC_WAIT: a length of %zu dwords", client->dwords);
    int fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (fd < 0)
        return vtest_client_drop(client, "SYNC_WAIT: no eventfd");
    struct vtest_wait *wait = wait_create(client, fd);
    if (!wait) {
        close(fd);
        return vtest_client_drop(client, "SYNC_WAIT: out of memory");
    }
    bool ok = vtest_client_reply(client, VCMD_SYNC_WAIT, NULL, 0) && vtest_send_fd(client->fd, fd);
    wait->next = syncs->waits;
    syncs->waits = wait;
    vtest_client_poll(client, 0);
    check_waits(syncs);
    return ok;
}
