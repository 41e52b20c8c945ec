/* SPDX-License-Identifier: MIT */
/*
 * One connection: its renderer, its shared memory, its sync objects. A client is served by one
 * thread (or process) from its first byte to its last and shares nothing with the others, so
 * whatever it does ends with it.
 */
#ifndef VTEST_CLIENT_H
#define VTEST_CLIENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "beatrice/beatrice.h"
#include "options.h"
#include "sync.h"
#include "table.h"

#define VTEST_PROTOCOL_VERSION 4u
#define VTEST_CONTEXT 1u

struct bea_trace_writer;

/* Shared memory of a resource. */
struct vtest_memory {
    void *address; /* NULL: none */
    size_t bytes;
    int fd; /* -1: none */
};

struct vtest_client {
    int fd;
    uint32_t number; /* for logs and trace names */
    const struct vtest_options *options;
    uint32_t version; /* agreed protocol version */
    char name[64];    /* from CREATE_RENDERER; empty before it */
    bool has_name, has_context;
    uint32_t capset; /* CONTEXT_INIT's choice */

    struct bea_renderer *renderer;
    struct bea_trace_writer *trace;

    struct vtest_table resources; /* of struct vtest_memory */
    uint64_t shared_bytes;
    struct vtest_syncs syncs;

    uint64_t submitted, retired; /* fence numbers */

    uint32_t length;   /* the header's length word */
    uint32_t *payload; /* of the message being served */
    size_t dwords;     /* how many there are */
    size_t capacity;   /* dwords */
};

/* Serves `fd` (which it closes) until the client leaves or is dropped. */
void vtest_client_serve(int fd, uint32_t number, const struct vtest_options *options);

/* --- for the command files --- */

#if defined(__GNUC__)
#define VTEST_PRINTF(f, a) __attribute__((format(printf, f, a)))
#else
#define VTEST_PRINTF(f, a)
#endif

/* A line in the log, with the client's number and name. */
void vtest_client_log(struct vtest_client *client, enum bea_log_level level, const char *format,
                      ...) VTEST_PRINTF(3, 4);
/* The same as a warning; always false, which ends the connection. */
bool vtest_client_drop(struct vtest_client *client, const char *format, ...) VTEST_PRINTF(2, 3);
/* Makes the renderer (and the context); false (dropped) when that fails. */
bool vtest_client_need_renderer(struct vtest_client *client);
bool vtest_client_need_context(struct vtest_client *client);
/* Reads `dwords` more dwords of the message behind what has been read. */
bool vtest_client_read_payload(struct vtest_client *client, size_t dwords);
/* A reply: {length word, id} and the body. */
bool vtest_client_reply(struct vtest_client *client, uint32_t id, const uint32_t *body,
                        uint32_t dwords);
/* Reports finished fences; waits up to `timeout_ns` for one. */
void vtest_client_poll(struct vtest_client *client, uint64_t timeout_ns);
/* Puts a numbered fence behind all work so far. */
bool vtest_client_fence(struct vtest_client *client);

/* --- the commands --- */

/* What the protocol file does not say of a message; the rest is in vgp_vtest_info(). */
struct vtest_command {
    bool context;    /* needs the context */
    bool reads_rest; /* `run` reads what is behind the fixed payload itself */
    bool (*run)(struct vtest_client *client); /* false: end the connection */
};

/* The fixed payload as the struct of its message. */
#define VTEST_REQUEST(client, message)                                                             \
    ((const struct vgp_vtest_##message##_request *)(const void *)(client)->payload)

/* NULL where there is none. */
const struct vtest_command *vtest_command(uint32_t id);

bool vtest_get_caps(struct vtest_client *client);
bool vtest_get_caps2(struct vtest_client *client);
bool vtest_ping_protocol_version(struct vtest_client *client);
bool vtest_protocol_version(struct vtest_client *client);
bool vtest_get_param(struct vtest_client *client);
bool vtest_get_capset(struct vtest_client *client);
bool vtest_context_init(struct vtest_client *client);

bool vtest_resource_create(struct vtest_client *client);
bool vtest_resource_create2(struct vtest_client *client);
bool vtest_resource_create_blob(struct vtest_client *client);
bool vtest_resource_unref(struct vtest_client *client);
bool vtest_resource_export_fd(struct vtest_client *client);
void vtest_resources_finish(struct vtest_client *client);

bool vtest_transfer_get(struct vtest_client *client);
bool vtest_transfer_put(struct vtest_client *client);
bool vtest_transfer_get2(struct vtest_client *client);
bool vtest_transfer_put2(struct vtest_client *client);

bool vtest_submit_cmd(struct vtest_client *client);
bool vtest_submit_cmd2(struct vtest_client *client);
bool vtest_resource_busy_wait(struct vtest_client *client);

bool vtest_sync_create(struct vtest_client *client);
bool vtest_sync_unref(struct vtest_client *client);
bool vtest_sync_read(struct vtest_client *client);
bool vtest_sync_write(struct vtest_client *client);
bool vtest_sync_wait(struct vtest_client *client);

#endif
