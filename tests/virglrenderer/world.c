/* SPDX-License-Identifier: MIT */
#include "world.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct world world;

static void note(uint32_t ctx_id, uint32_t ring, uint64_t id)
{
    if (!pthread_equal(pthread_self(), world.main))
        world.num_elsewhere++;
    world.fences[world.num_fences % WORLD_FENCES] = (struct world_fence){ctx_id, ring, id};
    if (world.on_fence)
        world.on_fence(&world);
    world.num_fences++;
}

static void write_fence(void *cookie, uint32_t fence)
{
    cr_expect_eq(cookie, &world);
    note(0, 0, fence);
}

static void write_context_fence(void *cookie, uint32_t ctx_id, uint32_t ring_idx, uint64_t fence_id)
{
    cr_expect_eq(cookie, &world);
    note(ctx_id, ring_idx, fence_id);
}

static void on_log(enum virgl_log_level_flags level, const char *message, void *user)
{
    struct world *w = user;
    size_t used = strlen(w->log);
    snprintf(w->log + used, sizeof(w->log) - used, "%s\n", message);
    if ((int)level > w->worst)
        w->worst = (int)level;
}

void world_init(void)
{
    memset(&world, 0, sizeof(world));
    world.main = pthread_self();
    world.callbacks = (struct virgl_renderer_callbacks){
        .version = 4,
        .write_fence = write_fence,
        .write_context_fence = write_context_fence,
    };
    virgl_set_log_callback(on_log, &world, NULL);
}

void world_start(int more_flags)
{
    if (virgl_renderer_init(&world, SURFACELESS | more_flags, &world.callbacks) != 0)
        cr_skip_test("no GL here: %s", world.log);
}

void world_up(void)
{
    world_init();
    world_start(0);
    EQ(virgl_renderer_context_create(1, 4, "test"), 0);
}

void world_down(void)
{
    virgl_renderer_cleanup(&world);
    virgl_set_log_callback(NULL, NULL, NULL);
}

int texture(uint32_t id, uint32_t width, uint32_t height, uint32_t flags)
{
    struct virgl_renderer_resource_create_args args = {
        .handle = id,
        .target = VGP_TARGET_TEXTURE_2D,
        .format = VIRGL_FORMAT_R8G8B8A8_UNORM,
        .bind = VIRGL_RES_BIND_SAMPLER_VIEW | VIRGL_RES_BIND_RENDER_TARGET,
        .width = width,
        .height = height,
        .depth = 1,
        .array_size = 1,
        .flags = flags,
    };
    return virgl_renderer_resource_create(&args, NULL, 0);
}

int buffer(uint32_t id, uint32_t bind, uint32_t bytes)
{
    struct virgl_renderer_resource_create_args args = {
        .handle = id,
        .target = VGP_TARGET_BUFFER,
        .format = VIRGL_FORMAT_R8_UNORM,
        .bind = bind,
        .width = bytes,
        .height = 1,
        .depth = 1,
        .array_size = 1,
    };
    return virgl_renderer_resource_create(&args, NULL, 0);
}

struct virgl_box box(uint32_t x, uint32_t y, uint32_t width, uint32_t height)
{
    return (struct virgl_box){x, y, 0, width, height, 1};
}

void wait_for_fences(uint32_t count)
{
    const struct timespec nap = {.tv_nsec = 1000000};
    for (int i = 0; i < 10000 && world.num_fences < count; i++) {
        virgl_renderer_poll();
        nanosleep(&nap, NULL);
    }
    EQ(world.num_fences, count);
}

int submit(int ctx_id, const uint32_t *dwords, size_t count)
{
    return virgl_renderer_submit_cmd((void *)dwords, ctx_id, (int)count);
}
