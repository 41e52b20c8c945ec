/* SPDX-License-Identifier: MIT */
/* Steps that are calls of the public API. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "allocations.h"
#include "steps.h"
#include "vgp/format.h"
#include "vgp/protocol.h"

#define U32(n) ((uint32_t)step->value[n])

static enum bea_status context(struct step *step)
{
    const char *name = words_option(step->words, "name");
    return bea_context_create(step->world->renderer, U32(0),
                              (uint32_t)step_option(step, "capset", 2), name ? name : "case");
}

static enum bea_status destroy_context(struct step *step)
{
    return bea_context_destroy(step->world->renderer, U32(0));
}

/* With "oom=1" every allocation fails once before the resource is made. */
static enum bea_status create(struct step *step, const struct bea_resource_params *params)
{
    bool oom = step_option(step, "oom", 0) != 0;
    for (int n = 0; oom && n < 20000; n++) {
        enum bea_status status;
        allocations_fail_one(n);
        status = bea_resource_create(step->world->renderer, U32(0), params);
        if (allocations_fail_one(-1) >= 0)
            return status;
        if (status == BEA_OK) /* it was one that the library can do without */
            status = bea_resource_destroy(step->world->renderer, U32(0));
        else if (status == BEA_ERR_NO_MEMORY)
            status = BEA_OK;
        if (status != BEA_OK)
            return status;
    }
    return bea_resource_create(step->world->renderer, U32(0), params);
}

static enum bea_status resource(struct step *step)
{
    uint32_t target = (uint32_t)step_option(step, "target", VGP_TARGET_TEXTURE_2D);
    bool buffer = target == VGP_TARGET_BUFFER;
    const struct bea_resource_params params = {
        .target = target,
        .format = (uint32_t)step_option(
            step, "format", buffer ? VIRGL_FORMAT_R8_UNORM : VIRGL_FORMAT_B8G8R8A8_UNORM),
        .bind = (uint32_t)step_option(step, "bind",
                                      buffer ? VIRGL_BIND_VERTEX_BUFFER
                                             : VIRGL_BIND_SAMPLER_VIEW | VIRGL_BIND_RENDER_TARGET),
        .width = (uint32_t)step_option(step, "width", 16),
        .height = (uint32_t)step_option(step, "height", buffer ? 1 : 16),
        .depth = (uint32_t)step_option(step, "depth", 1),
        .array_size = (uint32_t)step_option(step, "array", 1),
        .last_level = (uint32_t)step_option(step, "last_level", 0),
        .nr_samples = (uint32_t)step_option(step, "samples", 0),
        .flags = (uint32_t)step_option(step, "flags", 0),
    };
    return create(step, &params);
}

static enum bea_status destroy_resource(struct step *step)
{
    struct world *world = step->world;
    enum bea_status status = bea_resource_destroy(world->renderer, U32(0));
    /* The guest has its memory back: what still touches it is found by a sanitizer. */
    for (size_t i = 0; status == BEA_OK && i < world->num_memories; i++)
        if (world->memories[i].resource == U32(0))
            world_memory_drop(world, &world->memories[i--]);
    return status;
}

static enum bea_status attach(struct step *step)
{
    return bea_context_attach_resource(step->world->renderer, U32(0), U32(1));
}

static enum bea_status detach(struct step *step)
{
    return bea_context_detach_resource(step->world->renderer, U32(0), U32(1));
}

/* "backing RESOURCE SIZES": a refused one leaves no memory behind in the world. */
static enum bea_status backing(struct step *step)
{
    struct world *world = step->world;
    const char *sizes = step->words->count > 2 ? step->words->word[2] : "";
    struct world_memory *memory = world_memory_add(world, U32(0), sizes);
    enum bea_status status;
    if (!memory)
        return BEA_OK;
    if (words_option(step->words, "address"))
        free(memory->iov[0].iov_base), memory->iov[0].iov_base = NULL;
    status = bea_resource_attach_backing(world->renderer, U32(0), memory->iov, memory->pieces);
    if (status != BEA_OK)
        world_memory_drop(world, memory);
    return status;
}

static enum bea_status detach_backing(struct step *step)
{
    enum bea_status status = bea_resource_detach_backing(step->world->renderer, U32(0));
    if (status == BEA_OK)
        world_memory_drop(step->world, world_memory_of(step->world, U32(0)));
    return status;
}

/* "x,y,z,w,h,d", each by itself; behind the last given come zeros and ones. */
static void read_box(struct step *step, struct bea_box *box)
{
    const char *text = words_option(step->words, "box");
    uint32_t *const members[] = {&box->x, &box->y, &box->z, &box->width, &box->height, &box->depth};
    for (size_t i = 0; i < 6; i++) {
        char part[32];
        uint64_t value = i < 3 ? 0 : 1;
        size_t length = text ? strcspn(text, ",") : 0;
        if (length) {
            snprintf(part, sizeof(part), "%.*s", (int)length, text);
            if (!value_parse(part, &value))
                world_complain(step->world, "box: %s", part);
            text += length + (text[length] == ',');
        }
        *members[i] = (uint32_t)value;
    }
}

static enum bea_status transfer(struct step *step, enum bea_direction direction)
{
    struct world *world = step->world;
    const char *sizes = words_option(step->words, "memory");
    struct world_memory *memory = sizes ? world_memory_add(world, UINT32_MAX, sizes) : NULL;
    struct bea_transfer t = {
        .direction = direction,
        .level = (uint32_t)step_option(step, "level", 0),
        .stride = (uint32_t)step_option(step, "stride", 0),
        .layer_stride = (uint32_t)step_option(step, "layer_stride", 0),
        .offset = step_option(step, "offset", 0),
        .iov = memory ? memory->iov : NULL,
        .iov_count = memory ? memory->pieces : 0,
    };
    enum bea_status status;
    read_box(step, &t.box);
    status = bea_transfer(world->renderer, U32(0), U32(1), &t, &world->error);
    if (memory)
        world_memory_drop(world, memory);
    return status;
}

static enum bea_status to_host(struct step *step)
{
    return transfer(step, BEA_TO_HOST);
}

static enum bea_status from_host(struct step *step)
{
    return transfer(step, BEA_FROM_HOST);
}

static enum bea_status capset(struct step *step)
{
    size_t capacity = (size_t)step->value[2], written = 0;
    uint8_t *data = malloc(capacity ? capacity : 1);
    enum bea_status status;
    if (!data)
        return BEA_ERR_HOST;
    status = bea_capset_fill(step->world->renderer, U32(0), U32(1), data, capacity, &written);
    if (written > capacity || written != step_option(step, "written", written))
        world_complain(step->world, "%zu bytes written", written);
    free(data);
    return status;
}

static enum bea_status cursor(struct step *step)
{
    uint32_t width, height;
    size_t capacity = (size_t)step->value[1];
    void *pixels = malloc(capacity ? capacity : 1);
    enum bea_status status =
        bea_cursor_read(step->world->renderer, U32(0), pixels, capacity, &width, &height);
    free(pixels);
    return status;
}

static enum bea_status fence(struct step *step)
{
    enum bea_status status = bea_fence_create(step->world->renderer, U32(0), U32(1), U32(2), 0);
    step->world->expected_fences += status == BEA_OK;
    return status;
}

/* What the file says is another matter; many hosts have none, which is no failure here. */
static enum bea_status export_fence(struct step *step)
{
    int fd = -1;
    enum bea_status status = bea_fence_export_sync_file(step->world->renderer, U32(0), &fd);
    if ((status == BEA_OK) != (fd >= 0))
        world_complain(step->world, "%s, but the file is %d", bea_status_name(status), fd);
    if (fd >= 0)
        close(fd);
    return status == BEA_ERR_UNSUPPORTED ? BEA_OK : status;
}

/* Until all fences were reported. */
static enum bea_status poll_fences(struct step *step)
{
    struct world *world = step->world;
    enum bea_status status = BEA_OK;
    while (status == BEA_OK && world->fences < world->expected_fences)
        status = bea_renderer_poll(world->renderer, 10000000000ull);
    return status;
}

static enum bea_status reset(struct step *step)
{
    struct world *world = step->world;
    bea_renderer_reset(world->renderer);
    while (world->num_memories)
        world_memory_drop(world, &world->memories[0]);
    world->expected_fences = world->fences;
    return bea_context_create(world->renderer, WORLD_BYSTANDER, 2, "bystander");
}

/* "start-on PATH": a second renderer on a node that is none, with a thread to take down again. */
static enum bea_status start_on(struct step *step)
{
    struct bea_gl_params gl;
    struct bea_renderer_params params = step->world->params;
    struct bea_renderer *renderer;
    bea_gl_params_init(&gl);
    gl.window_system = BEA_GL_RENDER_NODE;
    gl.render_node = step->words->count > 1 ? step->words->word[1] : "";
    params.backend = bea_gl_backend();
    params.backend_params = &gl;
    params.fence_thread = true;
    renderer = bea_renderer_create(&params, &step->world->error);
    if (renderer)
        world_complain(step->world, "it started");
    bea_renderer_destroy(renderer);
    return step->world->error.status;
}

const struct step_kind step_kinds_api[] = {
    {"context", 1, false, context},   {"destroy-context", 1, false, destroy_context},
    {"resource", 1, false, resource}, {"destroy-resource", 1, false, destroy_resource},
    {"attach", 2, false, attach},     {"detach", 2, false, detach},
    {"backing", 1, false, backing},   {"detach-backing", 1, false, detach_backing},
    {"to-host", 2, false, to_host},   {"from-host", 2, false, from_host},
    {"capset", 3, false, capset},     {"cursor", 2, false, cursor},
    {"fence", 3, false, fence},       {"export-fence", 1, false, export_fence},
    {"poll", 0, false, poll_fences},  {"start-on", 0, false, start_on},
    {"reset", 0, false, reset},       {0},
};
