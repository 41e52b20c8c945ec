/* SPDX-License-Identifier: MIT */
#include "client.h"

#include <errno.h>
#include <poll.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "beatrice/gl.h"
#include "beatrice/null.h"
#include "beatrice/tap.h"
#include "vgp/vtest.h"
#include "wire.h"
#ifdef BEATRICE_HAS_TRACE
#include "trace.h"
#endif

#define MAX_NAME_BYTES (1u << 20)

void vtest_client_log(struct vtest_client *client, enum bea_log_level level, const char *format,
                      ...)
{
    static const char *const names[] = {"error", "warning", "info", "debug"};
    char line[512];
    va_list arguments;
    if (level > client->options->log_level)
        return;
    va_start(arguments, format);
    vsnprintf(line, sizeof(line), format, arguments);
    va_end(arguments);
    fprintf(stderr, "beatrice-vtest: client %u%s%s: %s: %s\n", client->number,
            client->name[0] ? " " : "", client->name, names[level], line);
}

bool vtest_client_drop(struct vtest_client *client, const char *format, ...)
{
    char line[400];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(line, sizeof(line), format, arguments);
    va_end(arguments);
    vtest_client_log(client, BEA_LOG_WARN, "dropped: %s", line);
    return false;
}

static void on_log(void *user, enum bea_log_level level, const char *message)
{
    vtest_client_log(user, level, "%s", message);
}

static void on_fence(void *user, uint32_t context_id, uint32_t ring, uint64_t fence_id)
{
    struct vtest_client *client = user;
    (void)context_id;
    (void)ring;
    client->retired = fence_id;
    vtest_syncs_retired(&client->syncs, fence_id);
}

#ifdef BEATRICE_HAS_TRACE
static bool start_trace(struct vtest_client *client)
{
    char path[4096];
    if (client->number <= 1)
        snprintf(path, sizeof(path), "%s", client->options->record);
    else
        snprintf(path, sizeof(path), "%s.%u", client->options->record, client->number);
    client->trace = bea_trace_writer_create(path);
    if (!client->trace)
        return vtest_client_drop(client, "cannot write the trace %s: %s", path, strerror(errno));
    bea_renderer_set_tap(client->renderer, bea_trace_tap(), client->trace);
    return true;
}

static void stop_trace(struct vtest_client *client)
{
    if (!bea_trace_writer_destroy(client->trace))
        vtest_client_log(client, BEA_LOG_ERROR, "the trace is incomplete: a write failed");
}
#else
static bool start_trace(struct vtest_client *client)
{
    return vtest_client_drop(client, "this build cannot record traces");
}

static void stop_trace(struct vtest_client *client)
{
    (void)client;
}
#endif

bool vtest_client_need_renderer(struct vtest_client *client)
{
    static const struct bea_callbacks callbacks = {.log = on_log, .fence_signalled = on_fence};
    const struct vtest_options *options = client->options;
    struct bea_renderer_params params;
    struct bea_error error = {0};
    if (client->renderer)
        return true;
    bea_renderer_params_init(&params);
    params.callbacks = &callbacks;
    params.user = client;
    params.limits = options->limits;
    params.log_level = options->log_level;
#ifdef BEATRICE_HAS_GL
    struct bea_gl_params gl;
    bea_gl_params_init(&gl);
    gl.use_gles = options->use_gles;
    gl.max_version = options->gl_version;
    gl.without = options->gl_without;
    gl.debug = options->log_level >= BEA_LOG_DEBUG;
    if (options->render_node) {
        gl.window_system = BEA_GL_RENDER_NODE;
        gl.render_node = options->render_node;
    }
    params.backend = options->null_backend ? bea_null_backend() : bea_gl_backend();
    params.backend_params = options->null_backend ? NULL : &gl;
#else
    params.backend = bea_null_backend();
#endif
    client->renderer = bea_renderer_create(&params, &error);
    if (!client->renderer)
        return vtest_client_drop(client, "no renderer: %s", error.message);
    return !options->record || start_trace(client);
}

bool vtest_client_need_context(struct vtest_client *client)
{
    if (client->has_context)
        return true;
    if (!vtest_client_need_renderer(client))
        return false;
    enum bea_status status = bea_context_create(client->renderer, VTEST_CONTEXT,
                                                client->capset ? client->capset : 2, client->name);
    if (status != BEA_OK)
        return vtest_client_drop(client, "no context: %s", bea_status_name(status));
    client->has_context = true;
    return true;
}

bool vtest_client_reply(struct vtest_client *client, uint32_t id, const uint32_t *body,
                        uint32_t dwords)
{
    const uint32_t header[2] = {dwords, id};
    return vtest_write(client->fd, header, sizeof(header)) &&
           (dwords == 0 || vtest_write(client->fd, body, (size_t)dwords * 4));
}

void vtest_client_poll(struct vtest_client *client, uint64_t timeout_ns)
{
    if (client->renderer && client->retired != client->submitted)
        bea_renderer_poll(client->renderer, timeout_ns);
}

bool vtest_client_fence(struct vtest_client *client)
{
    enum bea_status status = bea_fence_create(client->renderer, VTEST_CONTEXT, 0,
                                              client->submitted + 1, BEA_FENCE_MERGEABLE);
    if (status != BEA_OK)
        return vtest_client_drop(client, "no fence: %s", bea_status_name(status));
    client->submitted++;
    return true;
}

bool vtest_client_read_payload(struct vtest_client *client, size_t dwords)
{
    const size_t total = client->dwords + dwords;
    if (total > client->capacity) {
        uint32_t *grown = realloc(client->payload, total * 4);
        if (!grown)
            return vtest_client_drop(client, "out of memory for a message of %zu dwords", total);
        client->payload = grown;
        client->capacity = total;
    }
    if (dwords && !vtest_read(client->fd, client->payload + client->dwords, dwords * 4))
        return false;
    client->dwords = total;
    return true;
}

/* CREATE_RENDERER, whose length is in bytes and which must be the first message, and only that. */
static bool read_name(struct vtest_client *client, uint32_t bytes)
{
    char rest[256];
    if (client->has_name)
        return vtest_client_drop(client, "CREATE_RENDERER came twice");
    if (bytes > MAX_NAME_BYTES)
        return vtest_client_drop(client, "CREATE_RENDERER: a name of %u bytes", bytes);
    const uint32_t kept =
        bytes < sizeof(client->name) - 1 ? bytes : (uint32_t)sizeof(client->name) - 1;
    if (!vtest_read(client->fd, client->name, kept))
        return false;
    for (uint32_t left = bytes - kept; left > 0;) {
        const uint32_t step = left < sizeof(rest) ? left : (uint32_t)sizeof(rest);
        if (!vtest_read(client->fd, rest, step))
            return false;
        left -= step;
    }
    for (char *c = client->name; *c; c++)
        if (*c < ' ' || *c > '~') /* it goes into logs */
            *c = '?';
    client->has_name = true;
    return true;
}

/* Reads what is fixed of the payload, and the rest unless the handler does. */
static bool read_message(struct vtest_client *client, const struct vtest_command *command,
                         const struct vgp_vtest_info *info)
{
    const uint64_t longest = (uint64_t)client->options->limits.submit_dwords + info->fixed_dwords;
    const bool rest = info->variable && !command->reads_rest;
    client->dwords = 0;
    if (info->length == VGP_VTEST_LENGTH_IGNORED)
        return vtest_client_read_payload(client, info->fixed_dwords);
    if (client->length < info->fixed_dwords ||
        (!info->variable && client->length > info->fixed_dwords))
        return vtest_client_drop(client, "%s: a length of %u dwords, %s%u wanted", info->name,
                                 client->length, info->variable ? "at least " : "",
                                 info->fixed_dwords);
    if (client->length > longest)
        return vtest_client_drop(client, "%s: a length of %u dwords, at most %llu allowed",
                                 info->name, client->length, (unsigned long long)longest);
    return vtest_client_read_payload(client, rest ? client->length : info->fixed_dwords);
}

static bool serve_message(struct vtest_client *client)
{
    uint32_t header[2];
    if (!vtest_read(client->fd, header, sizeof(header)))
        return false;
    client->length = header[0];
    if (header[1] == VCMD_CREATE_RENDERER)
        return read_name(client, header[0]);
    if (!client->has_name)
        return vtest_client_drop(client, "message %u came before CREATE_RENDERER", header[1]);
    const struct vtest_command *command = vtest_command(header[1]);
    const struct vgp_vtest_info *info = vgp_vtest_info(header[1]);
    if (!command || !info)
        return vtest_client_drop(client, "unknown message %u", header[1]);
    return read_message(client, command, info) &&
           (!command->context || vtest_client_need_context(client)) && command->run(client);
}

/* True when there is something to read; fences and time-outs are served while waiting. */
static bool wait_readable(struct vtest_client *client)
{
    struct pollfd wanted = {.fd = client->fd, .events = POLLIN};
    for (;;) {
        int timeout = vtest_syncs_expire(&client->syncs);
        if (client->syncs.signals) {
            vtest_client_poll(client, 0);
            if (client->syncs.signals && (timeout < 0 || timeout > 1))
                timeout = 1;
        }
        int ready = poll(&wanted, 1, timeout);
        if (ready > 0)
            return true;
        if (ready < 0 && errno != EINTR)
            return false;
    }
}

void vtest_client_serve(int fd, uint32_t number, const struct vtest_options *options)
{
    struct vtest_client client = {.fd = fd, .number = number, .options = options};
    vtest_table_init(&client.resources, sizeof(struct vtest_memory));
    vtest_syncs_init(&client.syncs);
    vtest_client_log(&client, BEA_LOG_DEBUG, "connected");
    while (wait_readable(&client) && serve_message(&client))
        ;
    vtest_client_log(&client, BEA_LOG_DEBUG, "gone");
    /* The server holds a duplicate until it collects this thread: the client is to know at once. */
    shutdown(fd, SHUT_RDWR);
    close(fd);
    bea_renderer_destroy(client.renderer);
    stop_trace(&client);
    vtest_resources_finish(&client);
    vtest_syncs_finish(&client.syncs);
    free(client.payload);
}
