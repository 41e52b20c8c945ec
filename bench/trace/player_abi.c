/* SPDX-License-Identifier: MIT */
/*
 * Plays a trace on any libvirglrenderer.so.1. Only what all its releases have is used: callbacks of
 * version 1 and fences without a context, as a VMM does that was built for the first of them.
 */
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "player.h"
#include "virglrenderer.h"

#define FUNCTIONS(X)                                                                               \
    X(init)                                                                                        \
    X(cleanup)                                                                                     \
    X(poll)                                                                                        \
    X(context_create)                                                                              \
    X(context_destroy)                                                                             \
    X(ctx_attach_resource)                                                                         \
    X(ctx_detach_resource)                                                                         \
    X(resource_create)                                                                             \
    X(resource_unref)                                                                              \
    X(resource_attach_iov)                                                                         \
    X(resource_detach_iov)                                                                         \
    X(transfer_read_iov)                                                                           \
    X(transfer_write_iov)                                                                          \
    X(submit_cmd)                                                                                  \
    X(create_fence)

#define FINISH_SECONDS 60

struct bea_trace_abi {
#define MEMBER(name) __typeof__(virgl_renderer_##name) *name;
    FUNCTIONS(MEMBER)
#undef MEMBER
    void *library;
    bool started;
    struct virgl_renderer_callbacks callbacks; /* the library keeps the pointer */
    uint32_t fences, passed;                   /* the last fence put, and the last that passed */
};

static void on_fence(void *cookie, uint32_t fence)
{
    struct bea_trace_abi *abi = cookie;
    abi->passed = fence;
}

/* The name of the first function that the library lacks, or NULL. */
static const char *look_up(struct bea_trace_abi *abi)
{
    static const struct {
        const char *name;
        size_t offset;
    } functions[] = {
#define ROW(name) {"virgl_renderer_" #name, offsetof(struct bea_trace_abi, name)},
        FUNCTIONS(ROW)
#undef ROW
    };
    for (size_t i = 0; i < sizeof(functions) / sizeof(functions[0]); i++) {
        void *symbol = dlsym(abi->library, functions[i].name);
        if (!symbol)
            return functions[i].name;
        memcpy((char *)abi + functions[i].offset, &symbol, sizeof(symbol));
    }
    return NULL;
}

struct bea_trace_abi *bea_trace_abi_create(const char *path, bool use_gles, char *message,
                                           size_t capacity)
{
    struct bea_trace_abi *abi = calloc(1, sizeof(*abi));
    if (!abi) {
        snprintf(message, capacity, "out of memory");
        return NULL;
    }
    /* It stays in memory to the end of the process, as do GL drivers with destructors of threads.
     */
    abi->library = dlopen(path, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    if (!abi->library) {
        snprintf(message, capacity, "%s", dlerror());
        goto fail;
    }
    const char *missing = look_up(abi);
    if (missing) {
        snprintf(message, capacity, "%s has no %s", path, missing);
        goto fail;
    }
    abi->callbacks = (struct virgl_renderer_callbacks){.version = 1, .write_fence = on_fence};
    const int flags = VIRGL_RENDERER_USE_EGL | VIRGL_RENDERER_USE_SURFACELESS |
                      (use_gles ? VIRGL_RENDERER_USE_GLES : 0);
    const int result = abi->init(abi, flags, &abi->callbacks);
    if (result != 0) {
        snprintf(message, capacity, "virgl_renderer_init of %s gives %d", path, result);
        goto fail;
    }
    abi->started = true;
    return abi;

fail:
    bea_trace_abi_destroy(abi);
    return NULL;
}

void bea_trace_abi_destroy(struct bea_trace_abi *abi)
{
    if (!abi)
        return;
    if (abi->started)
        abi->cleanup(abi);
    if (abi->library)
        dlclose(abi->library);
    free(abi);
}

static enum bea_status status_of(int result)
{
    return result == 0 ? BEA_OK : BEA_ERR_HOST;
}

static enum bea_status context_create(void *self, uint32_t context_id, uint32_t capset_id,
                                      const char *name)
{
    const struct bea_trace_abi *abi = self;
    (void)capset_id; /* both sets of virgl make the same kind of context */
    return status_of(abi->context_create(context_id, (uint32_t)strlen(name), name));
}

static enum bea_status context_destroy(void *self, uint32_t context_id)
{
    const struct bea_trace_abi *abi = self;
    abi->context_destroy(context_id);
    return BEA_OK;
}

static enum bea_status context_attach(void *self, uint32_t context_id, uint32_t resource_id)
{
    const struct bea_trace_abi *abi = self;
    abi->ctx_attach_resource((int)context_id, (int)resource_id);
    return BEA_OK;
}

static enum bea_status context_detach(void *self, uint32_t context_id, uint32_t resource_id)
{
    const struct bea_trace_abi *abi = self;
    abi->ctx_detach_resource((int)context_id, (int)resource_id);
    return BEA_OK;
}

static enum bea_status resource_create(void *self, uint32_t resource_id,
                                       const struct bea_resource_params *params)
{
    const struct bea_trace_abi *abi = self;
    struct virgl_renderer_resource_create_args args = {
        .handle = resource_id,
        .target = params->target,
        .format = params->format,
        .bind = params->bind,
        .width = params->width,
        .height = params->height,
        .depth = params->depth,
        .array_size = params->array_size,
        .last_level = params->last_level,
        .nr_samples = params->nr_samples,
        .flags = params->flags,
    };
    return status_of(abi->resource_create(&args, NULL, 0));
}

static enum bea_status resource_destroy(void *self, uint32_t resource_id)
{
    const struct bea_trace_abi *abi = self;
    abi->resource_unref(resource_id);
    return BEA_OK;
}

static enum bea_status backing_attach(void *self, uint32_t resource_id, struct iovec *iov)
{
    const struct bea_trace_abi *abi = self;
    return status_of(abi->resource_attach_iov((int)resource_id, iov, 1));
}

static enum bea_status backing_detach(void *self, uint32_t resource_id)
{
    const struct bea_trace_abi *abi = self;
    abi->resource_detach_iov((int)resource_id, NULL, NULL);
    return BEA_OK;
}

static enum bea_status transfer(void *self, uint32_t context_id, uint32_t resource_id,
                                const struct bea_transfer *call)
{
    const struct bea_trace_abi *abi = self;
    struct virgl_box box = {call->box.x,     call->box.y,      call->box.z,
                            call->box.width, call->box.height, call->box.depth};
    struct iovec own = call->iov ? *call->iov : (struct iovec){0};
    struct iovec *iov = call->iov ? &own : NULL;
    const unsigned count = (unsigned)call->iov_count;
    if (call->direction == BEA_FROM_HOST)
        return status_of(abi->transfer_read_iov(resource_id, context_id, call->level, call->stride,
                                                call->layer_stride, &box, call->offset, iov,
                                                (int)count));
    return status_of(abi->transfer_write_iov(resource_id, context_id, (int)call->level,
                                             call->stride, call->layer_stride, &box, call->offset,
                                             iov, count));
}

static enum bea_status submit(void *self, uint32_t context_id, const void *dwords, size_t count)
{
    const struct bea_trace_abi *abi = self;
    /* The ABI lacks a const: the buffer is only read. */
    return status_of(abi->submit_cmd((void *)(uintptr_t)dwords, (int)context_id, (int)count));
}

static enum bea_status fence(void *self, uint32_t context_id, uint32_t ring, uint64_t fence_id)
{
    struct bea_trace_abi *abi = self;
    (void)ring;
    (void)fence_id; /* a guest's repeat, and have more bits than this call takes */
    const int result = abi->create_fence((int)++abi->fences, context_id);
    abi->poll();
    return status_of(result);
}

static enum bea_status finish(void *self)
{
    struct bea_trace_abi *abi = self;
    const struct timespec pause = {.tv_nsec = 200000};
    struct timespec now, start;
    enum bea_status status = fence(abi, 0, 0, 0);
    clock_gettime(CLOCK_MONOTONIC, &start);
    while (status == BEA_OK && abi->passed != abi->fences) {
        nanosleep(&pause, NULL);
        abi->poll();
        clock_gettime(CLOCK_MONOTONIC, &now);
        if (now.tv_sec - start.tv_sec > FINISH_SECONDS)
            status = BEA_ERR_TIMEOUT;
    }
    return status;
}

struct bea_trace_player bea_trace_abi_player(struct bea_trace_abi *abi)
{
    static const struct bea_trace_player_ops ops = {
        .context_create = context_create,
        .context_destroy = context_destroy,
        .context_attach = context_attach,
        .context_detach = context_detach,
        .resource_create = resource_create,
        .resource_destroy = resource_destroy,
        .backing_attach = backing_attach,
        .backing_detach = backing_detach,
        .transfer = transfer,
        .submit = submit,
        .fence = fence,
        .finish = finish,
    };
    return (struct bea_trace_player){&ops, abi};
}
