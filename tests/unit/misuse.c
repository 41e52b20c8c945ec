/* SPDX-License-Identifier: MIT */
/*
 * An embedder that does what it must not: calls from callbacks and from other threads, ids that are
 * gone, no file descriptors. Each call says which of these it was, and nothing has changed.
 */
#include <errno.h>
#include <pthread.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include "beatrice/fence.h"
#include "fixture.h"
#include "leftovers.h"

enum { CONTEXT = 1, TEXTURE = 2, BLOB = 3, BUFFER = 4, FREE = 9 };
#define BLOB_BYTES 4096u
#define AR24 0x34325241u

static struct fixture f;

static void host_blob(uint32_t id)
{
    const struct bea_blob_params blob = {.memory = BEA_BLOB_HOST3D,
                                         .flags = 1,
                                         .context_id = CONTEXT,
                                         .blob_id = id,
                                         .size = BLOB_BYTES};
    OK(SUBMIT(&f, HDR(PIPE_RESOURCE_CREATE, 11), VGP_TARGET_BUFFER, 49, 0, BLOB_BYTES, 1, 1, 1, 0,
              0, 0, id));
    OK(bea_resource_create_blob(f.renderer, id, &blob));
}

static void populate(void)
{
    fixture_context(&f, CONTEXT);
    fixture_texture(&f, TEXTURE, 4, 4);
    host_blob(BLOB);
    fixture_buffer(&f, BUFFER, VIRGL_BIND_CUSTOM, 64);
}

static void start(void)
{
    fixture_init(&f);
    populate();
}
static void end(void)
{
    fixture_finish(&f);
}
TestSuite(misuse, .init = start, .fini = end);

/* --- every call that has a status, with parameters that would do --- */

static struct bea_error error;
static char bytes[64];
static const struct iovec iov = {bytes, sizeof(bytes)};
static uint32_t resource = TEXTURE, context = CONTEXT; /* of the calls */

static enum bea_status context_create(void)
{
    return bea_context_create(f.renderer, FREE, 2, "new");
}
static enum bea_status context_destroy(void)
{
    return bea_context_destroy(f.renderer, context);
}
static enum bea_status attach(void)
{
    return bea_context_attach_resource(f.renderer, context, resource);
}
static enum bea_status detach(void)
{
    return bea_context_detach_resource(f.renderer, context, resource);
}
static enum bea_status submit_nop(void)
{
    const uint32_t nop = VIRGL_CCMD_NOP;
    return bea_submit(f.renderer, context, &nop, 1, &error);
}
static enum bea_status context_status(void)
{
    return bea_context_status(f.renderer, context, &error);
}
static enum bea_status context_usage(void)
{
    struct bea_usage usage;
    return bea_context_usage(f.renderer, context, &usage);
}
static enum bea_status resource_create(void)
{
    const struct bea_resource_params params = texture_params(4, 4);
    return bea_resource_create(f.renderer, FREE, &params);
}
static enum bea_status create_blob(void)
{
    const struct bea_blob_params blob = {
        .memory = BEA_BLOB_GUEST, .size = sizeof(bytes), .iov = &iov, .iov_count = 1};
    return bea_resource_create_blob(f.renderer, FREE, &blob);
}
static enum bea_status import_dmabuf(void)
{
    struct bea_image image = {.width = 4,
                              .height = 4,
                              .fourcc = AR24,
                              .plane_count = 1,
                              .planes = {{.fd = memfd_create("test", MFD_CLOEXEC), .stride = 16}}};
    cr_assert(image.planes[0].fd < 0 || ftruncate(image.planes[0].fd, 64) == 0);
    enum bea_status status = bea_resource_import_dmabuf(f.renderer, FREE, &image, 0);
    close(image.planes[0].fd);
    return status;
}
static enum bea_status import_egl_image(void)
{
    const struct bea_resource_params params = texture_params(4, 4);
    return bea_resource_import_egl_image(f.renderer, FREE, bytes, &params);
}
static enum bea_status export_dmabuf(void)
{
    struct bea_image image = {0};
    enum bea_status status = bea_resource_export_dmabuf(f.renderer, resource, &image);
    for (uint32_t i = 0; i < image.plane_count; i++)
        close(image.planes[i].fd);
    return status;
}
static enum bea_status resource_destroy(void)
{
    return bea_resource_destroy(f.renderer, resource);
}
static enum bea_status release(void)
{
    return bea_resource_release(f.renderer, f.hold);
}
static enum bea_status attach_backing(void)
{
    return bea_resource_attach_backing(f.renderer, resource, &iov, 1);
}
static enum bea_status detach_backing(void)
{
    return bea_resource_detach_backing(f.renderer, resource);
}
static enum bea_status transfer(void)
{
    const struct bea_transfer order = {.direction = BEA_TO_HOST,
                                       .box = {.width = 4, .height = 4, .depth = 1},
                                       .iov = &iov,
                                       .iov_count = 1};
    return bea_transfer(f.renderer, context, resource, &order, &error);
}
static enum bea_status map_info(void)
{
    struct bea_map_info info;
    return bea_resource_map_info(f.renderer, resource, &info);
}
static enum bea_status map(void)
{
    void *address;
    uint64_t size;
    return bea_resource_map(f.renderer, resource, &address, &size);
}
static enum bea_status map_fixed(void)
{
    return bea_resource_map_fixed(f.renderer, resource, (void *)(uintptr_t)(1u << 30));
}
static enum bea_status unmap(void)
{
    return bea_resource_unmap(f.renderer, resource);
}
static enum bea_status resource_info(void)
{
    struct bea_resource_info info;
    return bea_resource_info(f.renderer, resource, &info);
}
static enum bea_status scanout_query(void)
{
    struct bea_scanout scanout;
    return bea_scanout_query(f.renderer, resource, &scanout);
}
static enum bea_status cursor_read(void)
{
    uint32_t width, height;
    return bea_cursor_read(f.renderer, resource, bytes, sizeof(bytes), &width, &height);
}
static enum bea_status fence_create(void)
{
    return bea_fence_create(f.renderer, context, 0, 7, 0);
}
static enum bea_status fence_eventfd(void)
{
    int fd = eventfd(0, EFD_CLOEXEC);
    enum bea_status status = bea_fence_create_eventfd(f.renderer, context, 0, fd);
    close(fd);
    return status;
}
static enum bea_status export_sync_file(void)
{
    int fd = -1;
    enum bea_status status = bea_fence_export_sync_file(f.renderer, context, &fd);
    close(fd);
    return status;
}
static enum bea_status poll_fences(void)
{
    return bea_renderer_poll(f.renderer, 0);
}
static enum bea_status enter_thread(void)
{
    return bea_renderer_enter_thread(f.renderer);
}

enum { RENDERER = 0, ON_CONTEXT = 1, ON_RESOURCE = 2, WITH_ERROR = 4 };
static const struct call {
    const char *name;
    enum bea_status (*make)(void);
    unsigned what;
} calls[] = {
    {"context_create", context_create, RENDERER},
    {"context_destroy", context_destroy, ON_CONTEXT},
    {"context_attach_resource", attach, ON_CONTEXT | ON_RESOURCE},
    {"context_detach_resource", detach, ON_CONTEXT | ON_RESOURCE},
    {"submit", submit_nop, ON_CONTEXT | WITH_ERROR},
    {"context_status", context_status, ON_CONTEXT | WITH_ERROR},
    {"context_usage", context_usage, ON_CONTEXT},
    {"resource_create", resource_create, RENDERER},
    {"resource_create_blob", create_blob, RENDERER},
    {"resource_import_dmabuf", import_dmabuf, RENDERER},
    {"resource_import_egl_image", import_egl_image, RENDERER},
    {"resource_export_dmabuf", export_dmabuf, ON_RESOURCE},
    {"resource_destroy", resource_destroy, ON_RESOURCE},
    {"resource_release", release, RENDERER},
    {"resource_attach_backing", attach_backing, ON_RESOURCE},
    {"resource_detach_backing", detach_backing, ON_RESOURCE},
    {"transfer", transfer, ON_CONTEXT | ON_RESOURCE | WITH_ERROR},
    {"resource_map_info", map_info, ON_RESOURCE},
    {"resource_map", map, ON_RESOURCE},
    {"resource_map_fixed", map_fixed, ON_RESOURCE},
    {"resource_unmap", unmap, ON_RESOURCE},
    {"resource_info", resource_info, ON_RESOURCE},
    {"scanout_query", scanout_query, ON_RESOURCE},
    {"cursor_read", cursor_read, ON_RESOURCE},
    {"fence_create", fence_create, ON_CONTEXT},
    {"fence_create_eventfd", fence_eventfd, ON_CONTEXT},
    {"fence_export_sync_file", export_sync_file, ON_CONTEXT},
    {"renderer_poll", poll_fences, RENDERER},
    {"renderer_enter_thread", enter_thread, RENDERER},
};
#define CALLS (sizeof(calls) / sizeof(calls[0]))

static struct bea_usage usage(void)
{
    struct bea_usage now;
    bea_renderer_usage(f.renderer, &now);
    return now;
}

/* The calls whose `what` has all of `which`: each gives `status`, and nothing has changed. */
static void all_fail(unsigned which, enum bea_status status)
{
    const struct bea_usage before = usage();
    for (size_t i = 0; i < CALLS; i++) {
        if ((calls[i].what & which) != which)
            continue;
        memset(&error, 0xff, sizeof(error));
        enum bea_status got = calls[i].make();
        cr_assert_eq(got, status, "%s: %s, not %s", calls[i].name, bea_status_name(got),
                     bea_status_name(status));
        if (calls[i].what & WITH_ERROR) {
            EQ(error.status, status);
            cr_assert(error.message[0] != 0 && strlen(error.message) < sizeof(error.message));
        }
    }
    const struct bea_usage after = usage();
    cr_assert_arr_eq(&before, &after, sizeof(before));
}

/* --- calls from callbacks --- */

static uint32_t num_inside;

static void inside(void)
{
    num_inside++;
    all_fail(0, BEA_ERR_BUSY);
    bea_renderer_reset(f.renderer);
    bea_renderer_leave_thread(f.renderer);
    bea_renderer_destroy(f.renderer);
}

static void inside_revoke(struct fixture *fixture)
{
    (void)fixture;
    inside();
}

Test(misuse, from_revoke)
{
    void *address;
    uint64_t size;
    f.on_revoke = inside_revoke;
    OK(bea_resource_map(f.renderer, BLOB, &address, &size));
    OK(bea_resource_destroy(f.renderer, BLOB));
    EQ(num_inside, 1);
    EQ(fixture_logged(&f, "bea_renderer_reset has no effect: another call"), 1);
    EQ(fixture_logged(&f, "bea_renderer_leave_thread has no effect: another call"), 1);
    EQ(fixture_logged(&f, "bea_renderer_destroy has no effect: another call"), 1);
    EQ(f.null->counts.mappings, 0);
    OK(submit_nop()); /* and it goes on */
}

static bool policy_inside(void *user, enum bea_policy_question question, uint32_t id, uint64_t size)
{
    (void)user, (void)question, (void)id, (void)size;
    inside();
    return true;
}
static bool keep_inside(void *user, uint32_t id, uint64_t hold)
{
    (void)user, (void)id, (void)hold;
    inside();
    return false;
}
static void stale_inside(void *user, uint32_t id, uint64_t generation)
{
    (void)user, (void)id, (void)generation;
    inside();
}
static void lost_inside(void *user, uint32_t id, const struct bea_error *why)
{
    (void)user, (void)id, (void)why;
    inside();
}
static void fence_inside(void *user, uint32_t id, uint32_t ring, uint64_t fence)
{
    (void)user, (void)id, (void)ring, (void)fence;
    inside();
}

static void log_inside(void *user, enum bea_log_level level, const char *message)
{
    (void)user, (void)level, (void)message;
    inside();
}

Test(misuse, from_the_log)
{
    f.renderer->log.sink = log_inside;
    FAILS(SUBMIT(&f, HDR(CLEAR, 1), 0), BEA_ERR_MALFORMED);
    EQ(num_inside, 1);
    f.renderer->log.sink = NULL;
}

Test(misuse, from_all_others)
{
    struct bea_callbacks *callbacks = &f.renderer->callbacks;
    struct bea_scanout scanout;
    callbacks->policy = policy_inside;
    OK(export_dmabuf());
    EQ(num_inside, 1);
    callbacks->keep = keep_inside;
    callbacks->scanout_stale = stale_inside;
    OK(bea_scanout_query(f.renderer, TEXTURE, &scanout));
    EQ(num_inside, 2);
    OK(bea_resource_destroy(f.renderer, TEXTURE));
    EQ(num_inside, 4);
    callbacks->fence_signalled = fence_inside;
    OK(fence_create());
    OK(poll_fences());
    EQ(num_inside, 5);
    callbacks->context_lost = lost_inside;
    FAILS(SUBMIT(&f, HDR(CLEAR, 1), 0), BEA_ERR_MALFORMED);
    EQ(num_inside, 6);
    FAILS(submit_nop(), BEA_ERR_CONTEXT_LOST);
}

/* --- calls from other threads --- */

static void *on_thread(void *data)
{
    all_fail(0, *(const enum bea_status *)data);
    return NULL;
}

static void elsewhere(enum bea_status expected)
{
    pthread_t thread;
    EQ(pthread_create(&thread, NULL, on_thread, &expected), 0);
    pthread_join(thread, NULL);
}

static bool policy_waits(void *user, enum bea_policy_question question, uint32_t id, uint64_t size)
{
    (void)user, (void)question, (void)id, (void)size;
    elsewhere(BEA_ERR_BUSY);
    return false;
}

/* This thread is in a call all the while. */
Test(misuse, two_threads_at_once)
{
    f.renderer->callbacks.policy = policy_waits;
    FAILS(resource_create(), BEA_ERR_VETOED);
    FAILS(export_dmabuf(), BEA_ERR_VETOED);
    f.renderer->callbacks.policy = NULL;
    OK(resource_create());
}

static pthread_t bound;
static bool is_elsewhere(void *data)
{
    (void)data;
    return !pthread_equal(bound, pthread_self());
}

static void *end_there(void *data)
{
    bea_renderer_reset(f.renderer);
    bea_renderer_leave_thread(f.renderer);
    EQ(fixture_logged(&f, "bea_renderer_reset has no effect: the renderer is bound to another"), 1);
    EQ(fixture_logged(&f, "bea_renderer_leave_thread has no effect: the renderer is bound"), 1);
    bea_renderer_destroy(f.renderer);
    return data;
}

/* A backend that is bound to a thread, as GL is; its end works everywhere. */
Test(misuse, a_thread_that_was_not_left)
{
    static struct bea_backend backend;
    pthread_t thread;
    bea_renderer_destroy(f.renderer);
    struct bea_renderer_params params = fixture_params(&f);
    backend = *bea_null_backend();
    backend.is_elsewhere = is_elsewhere;
    bound = pthread_self();
    params.backend = &backend;
    fixture_start(&f, &params);
    populate();
    elsewhere(BEA_ERR_THREAD);
    OK(submit_nop());
    EQ(pthread_create(&thread, NULL, end_there, NULL), 0);
    pthread_join(thread, NULL);
    fixture_init(&f);
}

/* --- ids that are gone --- */

Test(misuse, stale_ids)
{
    OK(bea_resource_export_dmabuf(f.renderer, TEXTURE, &(struct bea_image){0}));
    f.keep = true;
    OK(resource_destroy());
    all_fail(ON_RESOURCE, BEA_ERR_NOT_FOUND);
    OK(release());
    FAILS(release(), BEA_ERR_NOT_FOUND);
    resource = BLOB;
    OK(context_destroy());
    all_fail(ON_CONTEXT, BEA_ERR_NOT_FOUND);
    /* The same ids again are others: what was for the old ones does not reach them. */
    fixture_context(&f, CONTEXT);
    FAILS(detach(), BEA_ERR_NOT_FOUND);
    FAILS(transfer(), BEA_ERR_NOT_FOUND);
    FAILS(release(), BEA_ERR_NOT_FOUND);
}

/* --- callbacks that say no --- */

static bool no_policy(void *user, enum bea_policy_question question, uint32_t id, uint64_t size)
{
    const enum bea_policy_question *refused = user;
    (void)id, (void)size;
    return question != *refused;
}

Test(misuse, vetoes)
{
    static const struct {
        enum bea_policy_question question;
        const char *names;
    } rows[] = {{BEA_POLICY_ALLOCATE, "resource_create"},
                {BEA_POLICY_EXPORT, "resource_export_dmabuf scanout_query"},
                {BEA_POLICY_IMPORT, "resource_import_dmabuf resource_import_egl_image"}};
    enum bea_policy_question question = BEA_POLICY_ALLOCATE;
    f.renderer->callbacks = (struct bea_callbacks){.policy = no_policy};
    f.renderer->user = &question;
    for (size_t row = 0; row < 3; row++) {
        question = rows[row].question;
        for (size_t i = 0; i < CALLS; i++) {
            const struct bea_usage before = usage();
            const char *at = strstr(rows[row].names, calls[i].name);
            if (!at || strcspn(at, " ") != strlen(calls[i].name))
                continue;
            FAILS(calls[i].make(), BEA_ERR_VETOED);
            const struct bea_usage after = usage();
            cr_assert_arr_eq(&before, &after, sizeof(before));
        }
    }
    f.renderer->callbacks = (struct bea_callbacks){0};
    OK(resource_create());
}

/* --- buffers that are too small --- */

Test(misuse, small_buffers)
{
    uint32_t width = 77, height = 77;
    size_t written = 77;
    memset(bytes, 0x5a, sizeof(bytes));
    FAILS(bea_cursor_read(f.renderer, TEXTURE, bytes, 63, &width, &height), BEA_ERR_INVALID);
    EQ(width + height, 154);
    OK(bea_capset_fill(f.renderer, 2, 2, bytes, 3, &written));
    EQ(written, 3);
    EQ((unsigned char)bytes[3], 0x5a);
    OK(bea_capset_fill(f.renderer, 2, 2, bytes, 0, &written));
    EQ(written, 0);
    FAILS(bea_capset_fill(f.renderer, 2, 99, bytes, 3, &written), BEA_ERR_INVALID);
    FAILS(bea_capset_fill(f.renderer, 9, 0, bytes, 3, &written), BEA_ERR_NOT_FOUND);
    EQ((unsigned char)bytes[63], 0x5a);
}

/* --- no file descriptors --- */

static enum bea_status file_blob(void)
{
    static int fd = -1;
    if (fd < 0) {
        fd = memfd_create("test", MFD_CLOEXEC);
        cr_assert(ftruncate(fd, 64) == 0);
    }
    const struct bea_blob_params blob = {.memory = BEA_BLOB_DMABUF, .size = 64, .fd = fd};
    return bea_resource_create_blob(f.renderer, FREE, &blob);
}

/* The eventfd is there before the files are gone. */
static enum bea_status fence_on_old_eventfd(void)
{
    static int fd = -1;
    if (fd < 0)
        fd = eventfd(0, EFD_CLOEXEC);
    return bea_fence_create_eventfd(f.renderer, CONTEXT, 0, fd);
}

Test(misuse, no_file_descriptors)
{
    enum bea_status (*const makes[])(void) = {export_dmabuf, scanout_query, file_blob,
                                              fence_on_old_eventfd};
    struct rlimit limit, none;
    struct leftovers before, after;
    OK(file_blob());
    OK(bea_resource_destroy(f.renderer, FREE));
    OK(fence_on_old_eventfd());
    OK(poll_fences());
    getrlimit(RLIMIT_NOFILE, &limit);
    none = limit;
    none.rlim_cur = 0;
    leftovers_count(&before);
    for (size_t i = 0; i < sizeof(makes) / sizeof(makes[0]); i++) {
        setrlimit(RLIMIT_NOFILE, &none);
        enum bea_status status = makes[i]();
        setrlimit(RLIMIT_NOFILE, &limit);
        cr_assert_eq(status, BEA_ERR_HOST, "%zu: %s", i, bea_status_name(status));
        leftovers_count(&after);
        leftovers_expect_same(&before, &after);
    }
    for (size_t i = 0; i < sizeof(makes) / sizeof(makes[0]); i++)
        OK(makes[i]());
}
