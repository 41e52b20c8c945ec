/* SPDX-License-Identifier: MIT */
#include "fixture.h"

#include <stdio.h>
#include <string.h>

static void on_log(void *user, enum bea_log_level level, const char *message)
{
    struct fixture *f = user;
    if (f->num_lines == FIXTURE_LINES)
        return;
    f->levels[f->num_lines] = level;
    snprintf(f->lines[f->num_lines++], sizeof(f->lines[0]), "%s", message);
}

static void on_fence(void *user, uint32_t context_id, uint32_t ring, uint64_t fence_id)
{
    struct fixture *f = user;
    f->query_writes_at_fence = f->null->counts.query_writes;
    if (f->num_fences < FIXTURE_LINES)
        f->fences[f->num_fences++] = (struct fixture_fence){context_id, ring, fence_id};
}

static bool on_policy(void *user, enum bea_policy_question question, uint32_t resource_id,
                      uint64_t bytes)
{
    struct fixture *f = user;
    (void)resource_id;
    f->asked = bytes;
    if (question == BEA_POLICY_EXPORT)
        return !f->veto_export;
    return question == BEA_POLICY_IMPORT ? !f->veto_import : !f->veto;
}

static void on_revoke(void *user, uint32_t resource_id)
{
    struct fixture *f = user;
    f->revoked = resource_id;
    f->num_revoked++;
    if (f->on_revoke)
        f->on_revoke(f);
}

static bool on_keep(void *user, uint32_t resource_id, uint64_t hold)
{
    struct fixture *f = user;
    (void)resource_id;
    f->num_keep_asked++;
    if (f->keep)
        f->hold = hold;
    return f->keep;
}

static void on_stale(void *user, uint32_t resource_id, uint64_t generation)
{
    struct fixture *f = user;
    f->stale = resource_id;
    f->stale_generation = generation;
    f->num_stale++;
}

static bool on_guest_memory(void *user, const void *address, uint64_t size, int *fd,
                            uint64_t *offset)
{
    const struct fixture *f = user;
    (void)size;
    if (f->memory_fd == 0)
        return false;
    *fd = f->memory_fd;
    *offset = (uint64_t)((const char *)address - f->memory_base);
    return true;
}

static void on_lost(void *user, uint32_t context_id, const struct bea_error *error)
{
    struct fixture *f = user;
    f->lost_context = context_id;
    f->lost = *error;
}

struct bea_renderer_params fixture_params(struct fixture *f)
{
    static const struct bea_callbacks callbacks = {
        .log = on_log,
        .fence_signalled = on_fence,
        .policy = on_policy,
        .revoke = on_revoke,
        .keep = on_keep,
        .scanout_stale = on_stale,
        .guest_memory = on_guest_memory,
        .context_lost = on_lost,
    };
    struct bea_renderer_params params;
    memset(f, 0, sizeof(*f));
    bea_renderer_params_init(&params);
    params.backend = bea_null_backend();
    params.callbacks = &callbacks;
    params.user = f;
    return params;
}

void fixture_start(struct fixture *f, const struct bea_renderer_params *params)
{
    struct bea_error error;
    f->renderer = bea_renderer_create(params, &error);
    cr_assert(f->renderer != NULL, "%s", error.message);
    f->null = f->renderer->backend_data;
}

void fixture_init(struct fixture *f)
{
    struct bea_renderer_params params = fixture_params(f);
    fixture_start(f, &params);
}

void fixture_finish(struct fixture *f)
{
    struct bea_usage usage;
    bea_renderer_reset(f->renderer);
    bea_renderer_usage(f->renderer, &usage);
    EQ(usage.contexts, 0);
    EQ(usage.subcontexts, 0);
    EQ(usage.objects, 0);
    EQ(usage.resources, 0);
    EQ(usage.resource_bytes, 0);
    EQ(usage.fences, 0);
    EQ(f->null->counts.subcontexts, 0);
    EQ(f->null->counts.resources, 0);
    EQ(f->null->counts.objects, 0);
    EQ(f->null->counts.mappings, 0);
    bea_renderer_destroy(f->renderer);
}

uint32_t fixture_logged(const struct fixture *f, const char *text)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < f->num_lines; i++)
        n += strstr(f->lines[i], text) != NULL;
    return n;
}

void fixture_context(struct fixture *f, uint32_t id)
{
    OK(bea_context_create(f->renderer, id, 2, "test"));
}

struct bea_resource_params buffer_params(uint32_t bind, uint32_t bytes)
{
    return (struct bea_resource_params){
        .target = VGP_TARGET_BUFFER,
        .format = VIRGL_FORMAT_R8_UNORM,
        .bind = bind,
        .width = bytes,
        .height = 1,
        .depth = 1,
        .array_size = 1,
    };
}

struct bea_resource_params texture_params(uint32_t width, uint32_t height)
{
    return (struct bea_resource_params){
        .target = VGP_TARGET_TEXTURE_2D,
        .format = VIRGL_FORMAT_B8G8R8A8_UNORM,
        .bind = VIRGL_BIND_SAMPLER_VIEW | VIRGL_BIND_RENDER_TARGET,
        .width = width,
        .height = height,
        .depth = 1,
        .array_size = 1,
    };
}

static void create(struct fixture *f, uint32_t id, const struct bea_resource_params *params)
{
    OK(bea_resource_create(f->renderer, id, params));
    if (bea_context_status(f->renderer, 1, NULL) == BEA_OK)
        OK(bea_context_attach_resource(f->renderer, 1, id));
}

void fixture_buffer(struct fixture *f, uint32_t id, uint32_t bind, uint32_t bytes)
{
    struct bea_resource_params params = buffer_params(bind, bytes);
    create(f, id, &params);
}

void fixture_texture(struct fixture *f, uint32_t id, uint32_t width, uint32_t height)
{
    struct bea_resource_params params = texture_params(width, height);
    create(f, id, &params);
}

enum bea_status submit(struct fixture *f, const uint32_t *dwords, size_t count)
{
    return bea_submit(f->renderer, 1, dwords, count, NULL);
}
