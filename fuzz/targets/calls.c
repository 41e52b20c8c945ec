/* SPDX-License-Identifier: MIT */
/*
 * Sequences of calls of the whole public API, on two renderers of one process: one lenient, one
 * strict. calls.h has the form of the inputs.
 */
#include "calls.h"

#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <unistd.h>

#include "beatrice/null.h"
#include "beatrice/tap.h"
#include "target.h"
#include "targets/args.h"
#include "vgp/protocol.h"

#define MAX_BLOCKS 256

struct world {
    struct bea_renderer *renderers[2], *renderer;
    void *blocks[MAX_BLOCKS]; /* guest memory, all kept until the end */
    size_t num_blocks;
    bool veto;
    uint64_t fences, lost, tapped;
};

static bool policy(void *user, enum bea_policy_question question, uint32_t resource_id,
                   uint64_t bytes)
{
    struct world *world = user;
    (void)bytes;
    FUZZ_CHECK(resource_id != 0 && question <= BEA_POLICY_IMPORT);
    return !world->veto;
}

static void log_line(void *user, enum bea_log_level level, const char *message)
{
    (void)user;
    FUZZ_CHECK(level <= BEA_LOG_DEBUG && message);
    for (; *message; message++)
        FUZZ_CHECK(*message >= ' ' && *message <= '~');
}

static void fence_signalled(void *user, uint32_t context_id, uint32_t ring, uint64_t fence_id)
{
    (void)context_id;
    (void)ring;
    (void)fence_id;
    ((struct world *)user)->fences++;
}

static void context_lost(void *user, uint32_t context_id, const struct bea_error *error)
{
    FUZZ_CHECK(context_id != 0 && error && error->status != BEA_OK && error->message[0]);
    ((struct world *)user)->lost++;
}

static void on_revoke(void *user, uint32_t resource_id)
{
    (void)user;
    FUZZ_CHECK(resource_id != 0);
}

static void read_tapped(void *user, uint32_t resource_id, uint64_t offset, const void *data,
                        size_t bytes)
{
    volatile uint8_t sum = 0;
    (void)resource_id;
    (void)offset;
    for (size_t i = 0; i < bytes; i++)
        sum = (uint8_t)(sum + ((const uint8_t *)data)[i]);
    ((struct world *)user)->tapped += bytes;
}

static const struct bea_tap tap = {.backing_read = read_tapped, .backing_written = read_tapped};

static struct bea_renderer *make(struct world *world, bool strict)
{
    static const struct bea_callbacks callbacks = {.log = log_line,
                                                   .fence_signalled = fence_signalled,
                                                   .policy = policy,
                                                   .revoke = on_revoke,
                                                   .context_lost = context_lost};
    struct bea_renderer_params params;
    bea_renderer_params_init(&params);
    params.backend = bea_null_backend();
    params.callbacks = &callbacks;
    params.user = world;
    params.log_level = BEA_LOG_DEBUG;
    params.strict = strict;
    world_limits(&params.limits);
    struct bea_renderer *renderer = bea_renderer_create(&params, NULL);
    FUZZ_CHECK(renderer != NULL);
    return renderer;
}

/* Guest memory of exactly `bytes` bytes that outlives every resource. */
static void *block(struct world *world, size_t bytes)
{
    if (world->num_blocks == MAX_BLOCKS)
        return NULL;
    void *memory = calloc(1, bytes ? bytes : 1);
    FUZZ_CHECK(memory != NULL);
    world->blocks[world->num_blocks++] = memory;
    return memory;
}

/* Up to 8 pieces, sized by bytes of the input; a piece may have no bytes, or (0xff) no address. */
static size_t pieces(struct world *world, struct args *args, struct iovec iov[8])
{
    const size_t count = args_word(args) % 9;
    for (size_t i = 0; i < count; i++) {
        const uint8_t size = args_byte(args);
        const size_t bytes = (size_t)size * size / 4;
        iov[i] = (struct iovec){size == 0xff ? NULL : block(world, bytes), bytes};
    }
    return count;
}

static void attach_backing(struct world *world, struct args *args)
{
    struct iovec iov[8];
    const uint32_t id = args_word(args);
    const size_t count = pieces(world, args, iov);
    bea_resource_attach_backing(world->renderer, id, iov, count);
}

static void transfer(struct world *world, struct args *args)
{
    struct iovec iov[8];
    const uint32_t context = args_word(args), id = args_word(args);
    struct bea_transfer call;
    const bool own = args_transfer(args, &call);
    struct bea_error error;
    if (own) {
        call.iov_count = pieces(world, args, iov);
        call.iov = iov;
    }
    const enum bea_status status = bea_transfer(world->renderer, context, id, &call, &error);
    FUZZ_CHECK(status == BEA_OK || error.status == status);
}

static void submit(struct world *world, struct args *args)
{
    const uint32_t context = args_word(args);
    struct bea_error error;
    const enum bea_status status =
        bea_submit(world->renderer, context, args->words, args->count, &error);
    FUZZ_CHECK(error.status == status);
}

static void create_context(struct world *world, struct args *args)
{
    char name[128];
    const uint32_t context = args_word(args), capset = args_word(args);
    size_t n = 0;
    while (n < sizeof(name) - 1 && args->count)
        name[n++] = (char)args_byte(args);
    name[n] = '\0';
    bea_context_create(world->renderer, context, capset, n ? name : NULL);
}

static void ask_context(struct world *world, struct args *args)
{
    struct bea_usage all, one;
    struct bea_error error;
    const uint32_t context = args_word(args);
    bea_renderer_usage(world->renderer, &all);
    if (bea_context_usage(world->renderer, context, &one) == BEA_OK) {
        FUZZ_CHECK(one.objects <= all.objects && one.subcontexts <= all.subcontexts);
        FUZZ_CHECK(one.commands <= all.commands && one.fences <= all.fences);
    }
    bea_context_status(world->renderer, context, &error);
}

static bool visit(void *user, uint32_t resource_id)
{
    uint32_t *last = user;
    FUZZ_CHECK(resource_id > *last);
    *last = resource_id;
    return true;
}

static void ask_resource(struct world *world, struct args *args)
{
    static const struct bea_resource_params typeless;
    struct bea_resource_info info;
    struct bea_map_info map;
    uint32_t last = 0;
    const uint32_t id = args_word(args);
    if (bea_resource_info(world->renderer, id, &info) == BEA_OK)
        FUZZ_CHECK(info.params.width > 0 || memcmp(&info.params, &typeless, sizeof(typeless)) == 0);
    bea_resource_map_info(world->renderer, id, &map);
    bea_resource_enumerate(world->renderer, visit, &last);
}

static void create_blob(struct world *world, struct args *args)
{
    struct iovec iov[8];
    struct bea_blob_params params = {0};
    const uint32_t id = args_word(args);
    params.memory = (enum bea_blob_memory)(args_word(args) % 5);
    params.flags = args_word(args);
    params.context_id = args_word(args);
    params.blob_id = args_word(args);
    params.size = args_word(args);
    params.iov_count = pieces(world, args, iov);
    params.iov = iov;
    params.fd = -1;
    bea_resource_create_blob(world->renderer, id, &params);
}

static void import(struct world *world, struct args *args)
{
    struct bea_image image = {.modifier = 0};
    const uint32_t id = args_word(args);
    image.width = args_word(args);
    image.height = args_word(args);
    image.fourcc = args_word(args);
    image.modifier = args_word(args);
    image.plane_count = args_word(args) % (BEA_MAX_PLANES + 1);
    for (uint32_t i = 0; i < BEA_MAX_PLANES; i++)
        image.planes[i].fd = -1;
    bea_resource_import_dmabuf(world->renderer, id, &image, args_word(args));
}

static void export(struct world *world, struct args *args)
{
    struct bea_image image;
    if (bea_resource_export_dmabuf(world->renderer, args_word(args), &image) != BEA_OK)
        return;
    for (uint32_t i = 0; i < image.plane_count; i++)
        close(image.planes[i].fd);
}

static void map_fixed(struct world *world, struct args *args)
{
    const uint32_t id = args_word(args);
    const size_t room = 1u << 20;
    struct bea_map_info info;
    if (bea_resource_map_info(world->renderer, id, &info) != BEA_OK || info.size > room)
        return;
    void *address = mmap(NULL, room, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    FUZZ_CHECK(address != MAP_FAILED);
    if (bea_resource_map_fixed(world->renderer, id, address) == BEA_OK)
        bea_resource_unmap(world->renderer, id);
    munmap(address, room);
}

static void map(struct world *world, struct args *args)
{
    void *address;
    uint64_t size;
    if (bea_resource_map(world->renderer, args_word(args), &address, &size) == BEA_OK)
        FUZZ_CHECK(address && size > 0);
}

static void read_cursor(struct world *world, struct args *args)
{
    uint32_t width, height;
    const uint32_t id = args_word(args);
    const size_t capacity = args_word(args) % (1u << 16);
    void *pixels = malloc(capacity ? capacity : 1);
    FUZZ_CHECK(pixels != NULL);
    if (bea_cursor_read(world->renderer, id, pixels, capacity, &width, &height) == BEA_OK)
        FUZZ_CHECK((uint64_t)width * height * 4 <= capacity);
    free(pixels);
}

static void fence_fd(struct world *world, struct args *args)
{
    const uint32_t context = args_word(args), ring = args_word(args);
    const int fd = args_word(args) & 1 ? eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK) : -1;
    bea_fence_create_eventfd(world->renderer, context, ring, fd);
    if (fd >= 0)
        close(fd);
}

static void fence(struct world *world, struct args *args)
{
    const uint32_t context = args_word(args), ring = args_word(args), id = args_word(args);
    bea_fence_create(world->renderer, context, ring, id, args_word(args));
}

static void sync_file(struct world *world, struct args *args)
{
    int fd = -1;
    if (bea_fence_export_sync_file(world->renderer, args_word(args), &fd) == BEA_OK)
        close(fd);
}

static void choose_renderer(struct world *world, struct args *args)
{
    world->renderer = world->renderers[args_word(args) & 1];
}

static void destroy_context(struct world *world, struct args *args)
{
    bea_context_destroy(world->renderer, args_word(args));
}

static void attach(struct world *world, struct args *args)
{
    const uint32_t context = args_word(args);
    bea_context_attach_resource(world->renderer, context, args_word(args));
}

static void detach(struct world *world, struct args *args)
{
    const uint32_t context = args_word(args);
    bea_context_detach_resource(world->renderer, context, args_word(args));
}

static void create_resource(struct world *world, struct args *args)
{
    struct bea_resource_params params;
    const uint32_t id = args_word(args);
    args_resource(args, &params);
    bea_resource_create(world->renderer, id, &params);
}

static void destroy_resource(struct world *world, struct args *args)
{
    bea_resource_destroy(world->renderer, args_word(args));
}

static void detach_backing(struct world *world, struct args *args)
{
    bea_resource_detach_backing(world->renderer, args_word(args));
}

static void unmap(struct world *world, struct args *args)
{
    bea_resource_unmap(world->renderer, args_word(args));
}

static void scanout(struct world *world, struct args *args)
{
    struct bea_scanout plane;
    bea_scanout_query(world->renderer, args_word(args), &plane);
}

static void poll_fences(struct world *world, struct args *args)
{
    bea_renderer_poll(world->renderer, args_word(args) & 1 ? UINT64_MAX : 0);
}

static void set_tap(struct world *world, struct args *args)
{
    bea_renderer_set_tap(world->renderer, args_word(args) & 1 ? &tap : NULL, world);
}

static void set_veto(struct world *world, struct args *args)
{
    world->veto = (args_word(args) & 1) != 0;
}

static void reset(struct world *world, struct args *args)
{
    struct bea_usage usage;
    (void)args;
    bea_renderer_reset(world->renderer);
    bea_renderer_usage(world->renderer, &usage);
    FUZZ_CHECK(usage.contexts == 0 && usage.resources == 0 && usage.objects == 0);
    FUZZ_CHECK(usage.resource_bytes == 0 && usage.fences == 0);
}

static void (*const calls[FUZZ_CALL_COUNT])(struct world *world, struct args *args) = {
    [FUZZ_CALL_RENDERER] = choose_renderer,
    [FUZZ_CALL_CONTEXT_CREATE] = create_context,
    [FUZZ_CALL_CONTEXT_DESTROY] = destroy_context,
    [FUZZ_CALL_CONTEXT_ATTACH] = attach,
    [FUZZ_CALL_CONTEXT_DETACH] = detach,
    [FUZZ_CALL_CONTEXT_ASK] = ask_context,
    [FUZZ_CALL_SUBMIT] = submit,
    [FUZZ_CALL_RESOURCE_CREATE] = create_resource,
    [FUZZ_CALL_RESOURCE_BLOB] = create_blob,
    [FUZZ_CALL_RESOURCE_IMPORT] = import,
    [FUZZ_CALL_RESOURCE_EXPORT] = export,
    [FUZZ_CALL_RESOURCE_DESTROY] = destroy_resource,
    [FUZZ_CALL_RESOURCE_ASK] = ask_resource,
    [FUZZ_CALL_BACKING_ATTACH] = attach_backing,
    [FUZZ_CALL_BACKING_DETACH] = detach_backing,
    [FUZZ_CALL_TRANSFER] = transfer,
    [FUZZ_CALL_MAP] = map,
    [FUZZ_CALL_MAP_FIXED] = map_fixed,
    [FUZZ_CALL_UNMAP] = unmap,
    [FUZZ_CALL_SCANOUT] = scanout,
    [FUZZ_CALL_CURSOR] = read_cursor,
    [FUZZ_CALL_FENCE] = fence,
    [FUZZ_CALL_FENCE_FD] = fence_fd,
    [FUZZ_CALL_SYNC_FILE] = sync_file,
    [FUZZ_CALL_POLL] = poll_fences,
    [FUZZ_CALL_TAP] = set_tap,
    [FUZZ_CALL_VETO] = set_veto,
    [FUZZ_CALL_RESET] = reset,
};

static void run(const uint8_t *data, size_t size)
{
    struct world world = {.num_blocks = 0};
    const uint32_t *dwords = (const uint32_t *)(const void *)data;
    struct args args;
    world.renderers[0] = world.renderer = make(&world, false);
    world.renderers[1] = make(&world, true);
    for (size_t at = 0; at < size / 4;) {
        const uint32_t call = args_begin(&args, dwords, size / 4, &at);
        if (call < FUZZ_CALL_COUNT)
            calls[call](&world, &args);
    }
    bea_renderer_destroy(world.renderers[0]);
    bea_renderer_destroy(world.renderers[1]);
    for (size_t i = 0; i < world.num_blocks; i++)
        free(world.blocks[i]);
}

const struct fuzz_target fuzz_target = {.name = "calls", .run = run};
