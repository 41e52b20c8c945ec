/* SPDX-License-Identifier: MIT */
/* The instance, its sub-contexts and its fences, which have always passed unless a test holds them.
 */
#include "beatrice/null.h"

#include <stdlib.h>

#include "null.h"

static enum bea_status create(struct bea_renderer *renderer, const void *params, void **data,
                              struct bea_error *error)
{
    (void)params;
    (void)error;
    struct bea_null *null = calloc(1, sizeof(*null));
    if (!null)
        return BEA_ERR_NO_MEMORY;
    null->renderer = renderer;
    *data = null;
    return BEA_OK;
}

static void destroy(void *data)
{
    free(data);
}

static void info(void *data, struct bea_renderer_info *info)
{
    (void)data;
    info->host_vendor = "Beatrice";
    info->host_renderer = "null";
    info->host_version = bea_version();
}

static enum bea_status sub_create(void *data, struct bea_context *ctx, uint32_t sub_id, void **sub)
{
    struct bea_null *null = data;
    struct bea_null_sub *s = calloc(1, sizeof(*s));
    (void)ctx;
    (void)sub_id;
    if (!s)
        return BEA_ERR_NO_MEMORY;
    s->null = null;
    null->counts.subcontexts++;
    *sub = s;
    return BEA_OK;
}

static void sub_destroy(void *data, void *sub)
{
    struct bea_null *null = data;
    struct bea_null_sub *s = sub;
    for (size_t i = 0; i < sizeof(s->surfaces) / sizeof(s->surfaces[0]); i++)
        bea_object_unref(s->surfaces[i]);
    for (size_t i = 0; i < sizeof(s->states) / sizeof(s->states[0]); i++)
        bea_object_unref(s->states[i]);
    for (size_t i = 0; i < VGP_STAGE_COUNT; i++)
        bea_object_unref(s->shaders[i]);
    null->counts.subcontexts--;
    free(s);
}

static enum bea_status sub_make_current(void *data, void *sub)
{
    struct bea_null *null = data;
    (void)sub;
    null->counts.made_current++;
    return BEA_OK;
}

static void *fence_insert(void *data)
{
    struct bea_null *null = data;
    uint64_t *fence = malloc(sizeof(*fence));
    if (!fence)
        return NULL;
    *fence = ++null->fence_serial;
    null->counts.fences++;
    return fence;
}

static bool fence_wait(void *data, void *fence, uint64_t timeout_ns)
{
    const struct bea_null *null = data;
    const uint64_t *serial = fence;
    (void)timeout_ns;
    return null->fences_held_from == 0 || *serial < null->fences_held_from;
}

static void fence_destroy(void *data, void *fence)
{
    struct bea_null *null = data;
    null->counts.fences--;
    free(fence);
}

static bool fence_thread_begin(void *data)
{
    (void)data;
    return true;
}

static void fence_thread_end(void *data)
{
    (void)data;
}

static void write_queries(void *data)
{
    struct bea_null *null = data;
    null->counts.query_writes++;
}

static bool memory_info(void *data, struct vgp_memory_info *info)
{
    (void)data;
    *info =
        (struct vgp_memory_info){.total_device_memory = 1u << 20, .avail_device_memory = 1u << 20};
    return true;
}

const struct bea_backend *bea_null_backend(void)
{
    static const struct bea_backend backend = {
        .name = "null",
        .create = create,
        .destroy = destroy,
        .info = info,
        .fill_caps = bea_null_caps,
        .sub_create = sub_create,
        .sub_destroy = sub_destroy,
        .sub_make_current = sub_make_current,
        .resource_create = bea_null_resource_create,
        .resource_destroy = bea_null_resource_destroy,
        .resource_map = bea_null_resource_map,
        .resource_unmap = bea_null_resource_unmap,
        .resource_export = bea_null_resource_export,
        .resource_import = bea_null_resource_import,
        .resource_import_guest = bea_null_resource_import_guest,
        .resource_import_egl_image = bea_null_resource_import_egl_image,
        .upload = bea_null_upload,
        .download = bea_null_download,
        .shader_create = bea_null_shader_create,
        .fence_insert = fence_insert,
        .fence_wait = fence_wait,
        .fence_destroy = fence_destroy,
        .fence_thread_begin = fence_thread_begin,
        .fence_thread_end = fence_thread_end,
        .write_queries = write_queries,
        .memory_info = memory_info,
        .commands = &bea_null_handlers,
    };
    return &backend;
}
