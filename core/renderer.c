/* SPDX-License-Identifier: MIT */
/* The instance: how it is made, reset and taken down. */
#include "guard.h"
#include "instance.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

#define STRINGIFY_(x) #x
#define STRINGIFY(x) STRINGIFY_(x)

const char *bea_version(void)
{
    return STRINGIFY(BEA_VERSION_MAJOR) "." STRINGIFY(BEA_VERSION_MINOR) "." STRINGIFY(
        BEA_VERSION_PATCH);
}

void bea_limits_default(struct bea_limits *limits)
{
#define LIMIT_DEFAULT(name, type, value, unit, what) .name = (type)(value),
    *limits = (struct bea_limits){BEA_LIMITS(LIMIT_DEFAULT)};
#undef LIMIT_DEFAULT
}

void bea_renderer_params_init(struct bea_renderer_params *params)
{
    *params = (struct bea_renderer_params){.log_level = BEA_LOG_WARN};
    bea_limits_default(&params->limits);
}

/* Handle tables get a seed that guests can't know. */
static uint32_t random_seed(void)
{
    uint32_t seed = 0;
    if (getrandom(&seed, sizeof(seed), GRND_NONBLOCK) != (ssize_t)sizeof(seed))
        seed = (uint32_t)bea_now();
    return seed;
}

static struct bea_renderer *allocate(const struct bea_renderer_params *params,
                                     struct bea_error *error)
{
    struct bea_renderer *renderer = calloc(1, sizeof(*renderer));
    if (!renderer || !bea_log_init(&renderer->log, params)) {
        bea_fail(error, BEA_ERR_NO_MEMORY, "no memory for the renderer");
        free(renderer);
        return NULL;
    }
    renderer->backend = params->backend;
    if (params->callbacks)
        renderer->callbacks = *params->callbacks;
    renderer->user = params->user;
    renderer->limits = params->limits;
    renderer->strict = params->strict;
    renderer->seed = random_seed();
    bea_table_init(&renderer->contexts, renderer->seed);
    bea_table_init(&renderer->resources, renderer->seed);
    return renderer;
}

static void release(struct bea_renderer *renderer)
{
    bea_table_finish(&renderer->contexts);
    bea_table_finish(&renderer->resources);
    bea_log_finish(&renderer->log);
    free(renderer);
}

struct bea_renderer *bea_renderer_create(const struct bea_renderer_params *params,
                                         struct bea_error *error)
{
    if (!params || !params->backend) {
        bea_fail(error, BEA_ERR_INVALID, "params and params->backend are required");
        if (error)
            error->stage = BEA_STAGE_PARAMS;
        return NULL;
    }
    struct bea_renderer *renderer = allocate(params, error);
    if (!renderer)
        return NULL;
    if (error)
        *error = (struct bea_error){0};
    enum bea_status status =
        params->backend->create(renderer, params->backend_params, &renderer->backend_data, error);
    if (status != BEA_OK) {
        if (error && error->message[0] == '\0')
            bea_fail(error, status, "backend %s: %s", params->backend->name,
                     bea_status_name(status));
        goto fail_backend;
    }
    params->backend->fill_caps(renderer->backend_data, &renderer->caps);
    bea_commands_fill(&renderer->handlers, params->backend);
    if (bea_fences_init(renderer, params, error) != BEA_OK)
        goto fail_fences;
    return renderer;

fail_fences:
    params->backend->destroy(renderer->backend_data);
fail_backend:
    release(renderer);
    return NULL;
}

void bea_renderer_leave_thread(struct bea_renderer *renderer)
{
    BEA_ENTER_VOID(renderer);
    renderer->backend->sub_make_current(renderer->backend_data, NULL);
}

enum bea_status bea_renderer_enter_thread(struct bea_renderer *renderer)
{
    BEA_ENTER(renderer);
    const struct bea_backend *backend = renderer->backend;
    return backend->enter ? backend->enter(renderer->backend_data) : BEA_OK;
}

static void reset(struct bea_renderer *renderer)
{
    const struct bea_table_entry *entry;
    uint32_t cursor = 0;

    bea_fences_drop(renderer, BEA_FENCES_OF_ALL);
    while ((entry = bea_table_next(&renderer->contexts, &cursor))) {
        BEA_TAP(renderer, context_destroy, entry->handle);
        bea_context_free(entry->value);
    }
    bea_table_finish(&renderer->contexts);
    cursor = 0;
    while ((entry = bea_table_next(&renderer->resources, &cursor)))
        bea_resource_end(entry->value, false);
    bea_table_finish(&renderer->resources);
    bea_kept_release(renderer);
}

void bea_renderer_reset(struct bea_renderer *renderer)
{
    BEA_ENTER_VOID(renderer);
    reset(renderer);
}

/* On a wrong thread, too: it must be possible to get rid of it. */
void bea_renderer_destroy(struct bea_renderer *renderer)
{
    if (!renderer)
        return;
    struct bea_guard guard = bea_guard_begin(renderer);
    if (guard.status == BEA_ERR_BUSY && !bea_guard_entered(&guard, renderer, __func__))
        return;
    reset(renderer);
    bea_fences_finish(renderer);
    renderer->backend->destroy(renderer->backend_data);
    release(renderer);
}

void bea_renderer_usage(const struct bea_renderer *renderer, struct bea_usage *usage)
{
    *usage = renderer->usage;
    usage->fences = renderer->fences.count;
}

void bea_renderer_info(const struct bea_renderer *renderer, struct bea_renderer_info *info)
{
    *info = (struct bea_renderer_info){.host_vendor = "", .host_renderer = "", .host_version = ""};
    info->backend = renderer->backend->name;
    if (renderer->backend->info)
        renderer->backend->info(renderer->backend_data, info);
}

void bea_renderer_set_tap(struct bea_renderer *renderer, const struct bea_tap *tap, void *tap_user)
{
    renderer->tap = tap;
    renderer->tap_user = tap_user;
}

const struct bea_limits *bea_renderer_limits(const struct bea_renderer *renderer)
{
    return &renderer->limits;
}

uint64_t bea_renderer_next_serial(struct bea_renderer *renderer)
{
    return ++renderer->serial;
}

bool bea_guest_memory(const struct bea_renderer *renderer, const void *address, uint64_t size,
                      int *fd, uint64_t *offset)
{
    return renderer->callbacks.guest_memory &&
           renderer->callbacks.guest_memory(renderer->user, address, size, fd, offset);
}
