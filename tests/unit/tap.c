/* SPDX-License-Identifier: MIT */
/* What an observer sees: the bytes that are read, before they are used, and once. */
#include "beatrice/tap.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "allocations.h"
#include "beatrice/fence.h"
#include "fixture.h"

static struct fixture f;
static char seen[4096]; /* one word for each event */
static unsigned char memory[256];

static void note(const char *format, ...) BEA_PRINTF(1, 2);
static void note(const char *format, ...)
{
    size_t n = strlen(seen);
    va_list args;
    va_start(args, format);
    vsnprintf(seen + n, sizeof(seen) - n, format, args);
    va_end(args);
}

static void context_create(void *user, uint32_t id, uint32_t capset, const char *name)
{
    (void)user;
    note("context %u,%u,%s;", id, capset, name);
}
static void context_destroy(void *user, uint32_t id)
{
    (void)user;
    note("gone %u;", id);
}
static void context_attach(void *user, uint32_t id, uint32_t resource)
{
    (void)user;
    note("attach %u,%u;", id, resource);
}
static void context_detach(void *user, uint32_t id, uint32_t resource)
{
    (void)user;
    note("detach %u,%u;", id, resource);
}
static void resource_create(void *user, uint32_t id, const struct bea_resource_params *params)
{
    (void)user;
    note("resource %u,%u;", id, params->width);
}
static void resource_destroy(void *user, uint32_t id)
{
    (void)user;
    note("end %u;", id);
}
static void backing_attach(void *user, uint32_t id, uint64_t bytes)
{
    (void)user;
    note("backing %u,%u;", id, (uint32_t)bytes);
}
static void backing_detach(void *user, uint32_t id)
{
    (void)user;
    note("bare %u;", id);
}
/* The guest changes its memory the moment it has been seen: the copy must not notice. */
static void backing_read(void *user, uint32_t id, uint64_t offset, const void *data, size_t bytes)
{
    (void)user;
    note("read %u,%u,%u,%02x;", id, (uint32_t)offset, (uint32_t)bytes,
         *(const unsigned char *)data);
    memset(memory, 0xbb, sizeof(memory));
}
static void backing_written(void *user, uint32_t id, uint64_t offset, const void *data,
                            size_t bytes)
{
    (void)user;
    note("written %u,%u,%u,%02x;", id, (uint32_t)offset, (uint32_t)bytes,
         *(const unsigned char *)data);
}
static void transfer(void *user, uint32_t context, uint32_t resource, const struct bea_transfer *t)
{
    (void)user;
    note("transfer %u,%u,%d;", context, resource, (int)t->direction);
}
static void submit_begin(void *user, uint32_t id, const uint32_t *dwords, size_t count)
{
    (void)user;
    note("submit %u,%u,%x;", id, (uint32_t)count, dwords[0]);
}
static void submit_end(void *user, uint32_t id, enum bea_status status)
{
    (void)user;
    note("done %u,%d;", id, (int)status);
}
static void fence_create(void *user, uint32_t id, uint32_t ring, uint64_t fence)
{
    (void)user;
    note("fence %u,%u,%u;", id, ring, (uint32_t)fence);
}

static const struct bea_tap tap = {
    .context_create = context_create,
    .context_destroy = context_destroy,
    .context_attach = context_attach,
    .context_detach = context_detach,
    .resource_create = resource_create,
    .resource_destroy = resource_destroy,
    .backing_attach = backing_attach,
    .backing_detach = backing_detach,
    .backing_read = backing_read,
    .backing_written = backing_written,
    .transfer = transfer,
    .submit_begin = submit_begin,
    .submit_end = submit_end,
    .fence_create = fence_create,
};

static void start(void)
{
    fixture_init(&f);
    memset(memory, 0xaa, sizeof(memory));
    bea_renderer_set_tap(f.renderer, &tap, NULL);
}
static void end(void)
{
    fixture_finish(&f);
}
TestSuite(tap, .init = start, .fini = end);

#define SEEN(text)                                                                                 \
    do {                                                                                           \
        cr_assert_str_eq(seen, text);                                                              \
        seen[0] = '\0';                                                                            \
    } while (0)

Test(tap, calls)
{
    fixture_context(&f, 1);
    fixture_texture(&f, 9, 4, 4);
    OK(bea_context_detach_resource(f.renderer, 1, 9));
    OK(bea_resource_attach_backing(f.renderer, 9, &(struct iovec){memory, 64}, 1));
    OK(bea_resource_detach_backing(f.renderer, 9));
    OK(bea_fence_create(f.renderer, 1, 0, 3, 0));
    OK(bea_resource_destroy(f.renderer, 9));
    OK(SUBMIT(&f, HDR(NOP, 0)));
    OK(bea_context_destroy(f.renderer, 1));
    SEEN(
        "context 1,2,test;resource 9,4;attach 1,9;detach 1,9;backing 9,64;bare 9;fence 1,0,3;end 9;"
        "submit 1,1,0;done 1,0;gone 1;");
}

Test(tap, failed_calls_are_not_seen)
{
    FAILS(bea_resource_destroy(f.renderer, 9), BEA_ERR_NOT_FOUND);
    FAILS(bea_context_create(f.renderer, 0, 2, ""), BEA_ERR_INVALID);
    FAILS(bea_context_attach_resource(f.renderer, 1, 9), BEA_ERR_NOT_FOUND);
    SEEN("");
}

static void texture_with_backing(void)
{
    fixture_context(&f, 1);
    fixture_texture(&f, 9, 4, 4);
    OK(bea_resource_attach_backing(f.renderer, 9, &(struct iovec){memory, 64}, 1));
    seen[0] = '\0';
}

Test(tap, what_is_seen_is_what_is_used)
{
    const struct bea_transfer to = {.direction = BEA_TO_HOST, .box = {0, 0, 0, 4, 4, 1}};
    const struct bea_transfer from = {.direction = BEA_FROM_HOST, .box = {0, 0, 0, 4, 4, 1}};
    texture_with_backing();
    OK(bea_transfer(f.renderer, 1, 9, &to, NULL));
    SEEN("transfer 1,9,1;read 9,0,64,aa;");
    OK(bea_transfer(f.renderer, 1, 9, &from, NULL));
    SEEN("transfer 1,9,2;written 9,0,64,aa;");
}

Test(tap, reads_inside_of_a_submit)
{
    texture_with_backing();
    OK(SUBMIT(&f, HDR(TRANSFER3D, 13), 9, 0, 0, 0, 0, 0, 1, 0, 4, 2, 1, 16,
              VIRGL_TRANSFER_TO_HOST));
    SEEN("submit 1,14,d002b;read 9,16,32,aa;done 1,0;");
}

Test(tap, staging_reads_name_the_staging_resource)
{
    fixture_context(&f, 1);
    fixture_texture(&f, 9, 4, 4);
    fixture_buffer(&f, 10, VIRGL_BIND_STAGING, 4096);
    OK(bea_resource_attach_backing(f.renderer, 10, &(struct iovec){memory, 256}, 1));
    seen[0] = '\0';
    OK(SUBMIT(&f, HDR(COPY_TRANSFER3D, 14), 9, 0, 0, 16, 64, 0, 0, 0, 4, 4, 1, 10, 128, 1));
    SEEN("submit 1,15,e002d;read 10,128,64,aa;done 1,0;");
}

Test(tap, custom_contents_are_seen_when_they_come_back)
{
    fixture_buffer(&f, 1, VIRGL_BIND_CUSTOM, 16);
    OK(bea_resource_attach_backing(f.renderer, 1, &(struct iovec){memory, 16}, 1));
    memory[0] = 0x77;
    seen[0] = '\0';
    OK(bea_resource_detach_backing(f.renderer, 1));
    SEEN("read 1,0,16,77;bare 1;");
}

/* Data of the stream itself is in what submit_begin shows. */
Test(tap, inline_writes_read_no_guest_memory)
{
    fixture_context(&f, 1);
    fixture_buffer(&f, 9, VIRGL_BIND_VERTEX_BUFFER, 8);
    seen[0] = '\0';
    OK(SUBMIT(&f, HDR(RESOURCE_INLINE_WRITE, 12), 9, 0, 0, 0, 0, 0, 0, 0, 4, 1, 1, 0x04030201));
    SEEN("submit 1,13,c0009;done 1,0;");
}

Test(tap, who_wants_only_submits_gets_only_these)
{
    static const struct bea_tap submits = {.submit_end = submit_end};
    const struct bea_transfer to = {.direction = BEA_TO_HOST, .box = {0, 0, 0, 4, 4, 1}};
    const struct bea_transfer from = {.direction = BEA_FROM_HOST, .box = {0, 0, 0, 4, 4, 1}};
    texture_with_backing();
    bea_renderer_set_tap(f.renderer, &submits, NULL);
    OK(bea_transfer(f.renderer, 1, 9, &to, NULL));
    memset(memory, 0, 64);
    OK(bea_transfer(f.renderer, 1, 9, &from, NULL));
    EQ(memory[63], 0xaa);
    OK(SUBMIT(&f, HDR(NOP, 0)));
    fixture_buffer(&f, 10, VIRGL_BIND_CUSTOM, 16);
    OK(bea_resource_attach_backing(f.renderer, 10, &(struct iovec){memory, 16}, 1));
    OK(bea_resource_detach_backing(f.renderer, 10));
    SEEN("done 1,0;");
}

/* What handlers read out of a resource is guest memory only while there is some. */
Test(tap, memory_that_handlers_read)
{
    char word[4];
    fixture_buffer(&f, 1, VIRGL_BIND_CUSTOM, 16);
    fixture_buffer(&f, 2, VIRGL_BIND_STAGING, 16);
    struct bea_resource *custom = bea_resource_find(f.renderer, 1);
    struct bea_resource *staging = bea_resource_find(f.renderer, 2);
    cr_assert(bea_resource_write_memory(custom, 12, "abcd", 4));
    seen[0] = '\0';
    cr_assert(bea_resource_read_memory(custom, 12, word, 4));
    cr_assert(memcmp(word, "abcd", 4) == 0);
    cr_assert(!bea_resource_read_memory(custom, 13, word, 4));
    cr_assert(!bea_resource_write_memory(custom, 13, "efgh", 4));
    SEEN(""); /* the host's memory */
    OK(bea_resource_attach_backing(f.renderer, 1, &(struct iovec){memory, 16}, 1));
    seen[0] = '\0';
    cr_assert(bea_resource_read_memory(custom, 12, word, 4));
    SEEN("read 1,12,4,61;");
    static const struct bea_tap nothing = {0};
    bea_renderer_set_tap(f.renderer, &nothing, NULL);
    cr_assert(bea_resource_read_memory(custom, 12, word, 4));
    bea_renderer_set_tap(f.renderer, NULL, NULL);
    cr_assert(bea_resource_read_memory(custom, 12, word, 4));
    bea_renderer_set_tap(f.renderer, &tap, NULL);
    cr_assert(!bea_resource_read_memory(staging, 0, word, 4));
    cr_assert(!bea_resource_write_memory(staging, 0, "abcd", 4));
    SEEN("");
}

Test(tap, what_cannot_be_shown_is_not_read)
{
    const struct bea_transfer to = {.direction = BEA_TO_HOST, .box = {0, 0, 0, 4, 4, 1}};
    const struct bea_transfer from = {.direction = BEA_FROM_HOST, .box = {0, 0, 0, 4, 4, 1}};
    texture_with_backing();
    allocations_fail_all(true);
    enum bea_status status = bea_transfer(f.renderer, 1, 9, &to, NULL);
    allocations_fail_all(false);
    FAILS(status, BEA_ERR_NO_MEMORY);
    EQ(f.null->counts.uploads, 0);
    SEEN("transfer 1,9,1;");
    /* What was written is written: that it can't be shown harms the record only. */
    allocations_fail_all(true);
    status = bea_transfer(f.renderer, 1, 9, &from, NULL);
    allocations_fail_all(false);
    OK(status);
    EQ(memory[0], 0);
    SEEN("transfer 1,9,2;");
}

Test(tap, no_memory_to_remember_a_backing)
{
    fixture_texture(&f, 9, 4, 4);
    seen[0] = '\0';
    allocations_fail_all(true);
    enum bea_status status =
        bea_resource_attach_backing(f.renderer, 9, &(struct iovec){memory, 64}, 1);
    allocations_fail_all(false);
    FAILS(status, BEA_ERR_NO_MEMORY);
    FAILS(bea_resource_detach_backing(f.renderer, 9), BEA_ERR_NOT_FOUND);
    FAILS(bea_resource_detach_backing(f.renderer, 10), BEA_ERR_NOT_FOUND);
    SEEN("");
    OK(bea_resource_attach_backing(f.renderer, 9, &(struct iovec){memory, 64}, 1));
}

Test(tap, removed)
{
    bea_renderer_set_tap(f.renderer, NULL, NULL);
    fixture_context(&f, 1);
    SEEN("");
}

/* A blob with guest pages is a resource with a backing; one of a file is what its type says. */
Test(tap, blobs)
{
    const struct iovec iov = {memory, 64};
    const struct bea_blob_params blob = {.memory = BEA_BLOB_HOST3D_GUEST,
                                         .context_id = 1,
                                         .blob_id = 5,
                                         .size = 64,
                                         .iov = &iov,
                                         .iov_count = 1};
    fixture_context(&f, 1);
    OK(SUBMIT(&f, HDR(PIPE_RESOURCE_CREATE, 11), VGP_TARGET_TEXTURE_2D, VIRGL_FORMAT_B8G8R8A8_UNORM,
              0, 4, 4, 1, 1, 0, 0, 0, 5));
    seen[0] = '\0';
    OK(bea_resource_create_blob(f.renderer, 9, &blob));
    SEEN("resource 9,4;backing 9,64;");
    OK(bea_resource_destroy(f.renderer, 9));
    SEEN("end 9;");
}
