/* SPDX-License-Identifier: MIT */
#include "world.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "beatrice/null.h"
#include "vgp/protocol.h"

void world_complain(struct world *world, const char *format, ...)
{
    va_list args;
    int used;
    if (world->problem[0])
        return;
    used = snprintf(world->problem, sizeof(world->problem), "line %u: ", world->line);
    va_start(args, format);
    vsnprintf(world->problem + used, sizeof(world->problem) - (size_t)used, format, args);
    va_end(args);
}

static void on_log(void *user, enum bea_log_level level, const char *message)
{
    struct world *world = user;
    size_t used = strlen(world->log);
    (void)level;
    snprintf(world->log + used, sizeof(world->log) - used, "%s\n", message);
}

static void on_fence(void *user, uint32_t context_id, uint32_t ring, uint64_t fence_id)
{
    struct world *world = user;
    (void)context_id;
    (void)ring;
    (void)fence_id;
    world->fences++;
}

static void on_lost(void *user, uint32_t context_id, const struct bea_error *error)
{
    struct world *world = user;
    (void)error;
    if (context_id == WORLD_BYSTANDER)
        world_complain(world, "the bystander was lost");
    world->lost_contexts++;
}

void world_init(struct world *world, const struct script *script, bool gl)
{
    static const struct bea_callbacks callbacks = {
        .log = on_log,
        .fence_signalled = on_fence,
        .context_lost = on_lost,
    };
    memset(world, 0, sizeof(*world));
    world->script = script;
    world->gl = gl;
    bea_renderer_params_init(&world->params);
    bea_gl_params_init(&world->gl_params);
    world->params.backend_params = gl ? &world->gl_params : NULL;
    world->params.backend = gl ? bea_gl_backend() : bea_null_backend();
    world->params.callbacks = &callbacks;
    world->params.user = world;
    world->params.log_level = BEA_LOG_INFO;
}

static uint32_t open_files(void)
{
    uint32_t n = 0;
    DIR *folder = opendir("/proc/self/fd");
    while (folder && readdir(folder))
        n++;
    if (folder)
        closedir(folder);
    return n;
}

bool world_start(struct world *world)
{
    struct bea_error error = {0};
    enum bea_status status;
    if (world->renderer)
        return true;
    if (world->no_gl)
        return false;
    world->files = open_files();
    world->renderer = bea_renderer_create(&world->params, &error);
    if (!world->renderer) {
        world->no_gl = world->gl;
        if (!world->gl)
            world_complain(world, "no renderer: %s", error.message);
        return false;
    }
    status = bea_context_create(world->renderer, WORLD_BYSTANDER, 2, "bystander");
    if (status != BEA_OK)
        world_complain(world, "no bystander: %s", bea_status_name(status));
    return status == BEA_OK;
}

bool world_usable(struct world *world, uint32_t context)
{
    static const uint32_t work[] = {
        VGP_HEADER(VIRGL_CCMD_CREATE_SUB_CTX, 0, 1),  77,
        VGP_HEADER(VIRGL_CCMD_DESTROY_SUB_CTX, 0, 1), 77,
        VGP_HEADER(VIRGL_CCMD_SET_SUB_CTX, 0, 1),     0,
        VGP_HEADER(VIRGL_CCMD_SET_SAMPLE_MASK, 0, 1), UINT32_MAX,
    };
    return bea_context_status(world->renderer, context, NULL) == BEA_OK &&
           bea_submit(world->renderer, context, work, sizeof(work) / sizeof(work[0]), NULL) ==
               BEA_OK;
}

void world_finish(struct world *world)
{
    struct bea_usage usage;
    if (world->renderer) {
        if (!world_usable(world, WORLD_BYSTANDER))
            world_complain(world, "the bystander has lost its context");
        bea_renderer_reset(world->renderer);
        bea_renderer_usage(world->renderer, &usage);
        if (usage.contexts || usage.subcontexts || usage.objects || usage.resources ||
            usage.resource_bytes || usage.fences)
            world_complain(world, "something is left: %u objects, %u resources", usage.objects,
                           usage.resources);
        bea_renderer_destroy(world->renderer);
        /* What a GL driver opens it may keep. */
        if (!world->gl && open_files() != world->files)
            world_complain(world, "%u descriptors, %u before", open_files(), world->files);
    }
    while (world->num_memories)
        world_memory_drop(world, &world->memories[0]);
}

struct world_memory *world_memory_of(struct world *world, uint32_t resource)
{
    for (size_t i = 0; i < world->num_memories; i++)
        if (world->memories[i].resource == resource)
            return &world->memories[i];
    world_complain(world, "resource %u has no memory", resource);
    return NULL;
}

struct world_memory *world_memory_add(struct world *world, uint32_t resource, const char *sizes)
{
    struct world_memory *memory = &world->memories[world->num_memories];
    if (world->num_memories == WORLD_MEMORIES) {
        world_complain(world, "too much memory");
        return NULL;
    }
    *memory = (struct world_memory){.resource = resource};
    for (const char *at = sizes; *at && memory->pieces < WORLD_PIECES; at += *at == ',') {
        size_t size = strtoull(at, (char **)&at, 0);
        void *piece = malloc(size ? size : 1);
        if (!piece || (*at && *at != ',')) {
            free(piece);
            world_complain(world, "bad memory: %s", sizes);
            return NULL;
        }
        memset(piece, WORLD_FILL, size);
        memory->iov[memory->pieces++] = (struct iovec){piece, size};
    }
    world->num_memories++;
    return memory;
}

void world_memory_drop(struct world *world, struct world_memory *memory)
{
    for (size_t i = 0; i < memory->pieces; i++)
        free(memory->iov[i].iov_base);
    *memory = world->memories[--world->num_memories];
}
