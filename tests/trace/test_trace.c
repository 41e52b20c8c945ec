/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "beatrice/context.h"
#include "beatrice/fence.h"
#include "beatrice/null.h"
#include "trace.h"
#include "vgp/format.h"
#include "vgp/protocol.h"

static char path[64];

static void make_path(void)
{
    snprintf(path, sizeof(path), "/tmp/beatrice-trace-%d", (int)getpid());
}

static void remove_path(void)
{
    unlink(path);
}

static struct bea_renderer *make_renderer(void)
{
    struct bea_renderer_params params;
    bea_renderer_params_init(&params);
    params.backend = bea_null_backend();
    struct bea_renderer *renderer = bea_renderer_create(&params, NULL);
    cr_assert_not_null(renderer);
    return renderer;
}

static const struct bea_resource_params texture = {
    .target = VGP_TARGET_TEXTURE_2D,
    .format = VIRGL_FORMAT_B8G8R8A8_UNORM,
    .bind = VIRGL_BIND_SAMPLER_VIEW | VIRGL_BIND_DISPLAY_TARGET,
    .width = 8,
    .height = 4,
    .depth = 1,
    .array_size = 1,
};

/* Creates a texture with backing, writes it, reads it back from memory of the call's own, submits a
 * NOP. */
static void record(void)
{
    static uint8_t memory[8 * 4 * 4], result[8 * 4 * 4];
    const struct iovec backing = {memory, sizeof(memory)}, own = {result, sizeof(result)};
    struct bea_transfer transfer = {.direction = BEA_TO_HOST, .box = {0, 0, 0, 8, 4, 1}};
    const uint32_t nop = VIRGL_CCMD_NOP;
    struct bea_renderer *renderer = make_renderer();
    struct bea_trace_writer *writer = bea_trace_writer_create(path);
    cr_assert_not_null(writer);
    for (size_t i = 0; i < sizeof(memory); i++)
        memory[i] = (uint8_t)(i * 7);
    bea_renderer_set_tap(renderer, bea_trace_tap(), writer);
    cr_assert_eq(bea_context_create(renderer, 1, 2, "recorded"), BEA_OK);
    cr_assert_eq(bea_resource_create(renderer, 5, &texture), BEA_OK);
    cr_assert_eq(bea_resource_attach_backing(renderer, 5, &backing, 1), BEA_OK);
    cr_assert_eq(bea_context_attach_resource(renderer, 1, 5), BEA_OK);
    cr_assert_eq(bea_transfer(renderer, 1, 5, &transfer, NULL), BEA_OK);
    cr_assert_eq(bea_submit(renderer, 1, &nop, 1, NULL), BEA_OK);
    cr_assert_eq(bea_fence_create(renderer, 1, 0, 1, 0), BEA_OK);
    transfer.direction = BEA_FROM_HOST;
    transfer.iov = &own;
    transfer.iov_count = 1;
    cr_assert_eq(bea_transfer(renderer, 1, 5, &transfer, NULL), BEA_OK);
    cr_assert_arr_eq(memory, result, sizeof(memory));
    bea_renderer_destroy(renderer);
    cr_assert(bea_trace_writer_destroy(writer));
}

/* Replays the file; the number of records, or -1 when it is broken. */
static int replay_file(struct bea_trace_stats *stats, struct bea_trace_picture *picture)
{
    char message[160];
    struct bea_trace_record entry;
    int count = 0, result;
    struct bea_trace_reader *reader = bea_trace_reader_create(path, message, sizeof(message));
    if (!reader)
        return -1;
    struct bea_renderer *renderer = make_renderer();
    struct bea_trace_replay *replay = bea_trace_replay_create(bea_trace_api_player(renderer));
    cr_assert_not_null(replay);
    while ((result = bea_trace_read(reader, &entry)) == 1) {
        cr_assert(bea_trace_replay_record(replay, &entry));
        *stats = *bea_trace_replay_stats(replay);
        count++;
    }
    if (result == 0 && picture)
        cr_expect(bea_trace_replay_picture(replay, 0, picture, message, sizeof(message)), "%s",
                  message);
    bea_trace_replay_destroy(replay);
    bea_renderer_destroy(renderer);
    bea_trace_reader_destroy(reader);
    return result < 0 ? -1 : count;
}

Test(trace, replay_gives_what_was_recorded, .init = make_path, .fini = remove_path)
{
    struct bea_trace_stats stats = {0};
    struct bea_trace_picture picture = {0};
    record();
    cr_assert_gt(replay_file(&stats, &picture), 8);
    cr_expect_eq(stats.submits, 1);
    cr_expect_eq(stats.transfers, 2);
    cr_expect_eq(stats.frames, 1);
    cr_expect_eq(stats.failures, 0);
    cr_expect_gt(stats.hashes, 0);
    cr_expect_eq(stats.hash_mismatches, 0);
    cr_expect_eq(stats.status_mismatches, 0);
    cr_expect_eq(picture.width, 8);
    cr_expect_eq(picture.height, 4);
    cr_assert_not_null(picture.texels);
    for (size_t i = 0; i < 8 * 4 * 4; i++)
        cr_expect_eq(picture.texels[i], (uint8_t)(i * 7));
    bea_trace_picture_finish(&picture);
}

Test(trace, torn_files_are_told, .init = make_path, .fini = remove_path)
{
    struct bea_trace_stats stats;
    record();
    FILE *file = fopen(path, "rb");
    cr_assert_not_null(file);
    static char whole[1 << 16];
    const size_t bytes = fread(whole, 1, sizeof(whole), file);
    fclose(file);
    for (size_t cut = 0; cut < bytes; cut += 1 + cut / 16) {
        file = fopen(path, "wb");
        cr_assert_eq(fwrite(whole, 1, cut, file), cut);
        fclose(file);
        const int result = replay_file(&stats, NULL);
        cr_expect(result == -1 || cut == 16, "cut at %zu of %zu: %d", cut, bytes, result);
    }
}

Test(trace, foreign_files_are_refused, .init = make_path, .fini = remove_path)
{
    char message[160] = "";
    FILE *file = fopen(path, "wb");
    fputs("not a trace at all, but long enough", file);
    fclose(file);
    cr_expect_null(bea_trace_reader_create(path, message, sizeof(message)));
    cr_expect_str_eq(message, "not a trace file");
}

static bool attach(struct bea_trace_replay *replay, uint32_t resource_id, uint64_t bytes)
{
    const struct bea_trace_backing backing = {.resource_id = resource_id, .offset = bytes};
    const struct bea_trace_record entry = {BEA_TRACE_BACKING_ATTACH, sizeof(backing), &backing};
    return bea_trace_replay_record(replay, &entry);
}

static bool detach(struct bea_trace_replay *replay, uint32_t resource_id)
{
    const struct bea_trace_backing backing = {.resource_id = resource_id};
    const struct bea_trace_record entry = {BEA_TRACE_BACKING_DETACH, sizeof(backing), &backing};
    return bea_trace_replay_record(replay, &entry);
}

/* A transfer with memory of its own, `bytes` of it. */
static bool transfer(struct bea_trace_replay *replay, uint64_t bytes)
{
    const struct bea_trace_transfer call = {
        .resource_id = 1, .direction = BEA_TO_HOST, .explicit_bytes = bytes};
    const struct bea_trace_record entry = {BEA_TRACE_TRANSFER, sizeof(call), &call};
    return bea_trace_replay_record(replay, &entry);
}

/* A record of 24 bytes could make a replay clear and hash gigabytes. */
Test(trace, guest_memory_is_bounded)
{
    struct bea_renderer *renderer = make_renderer();
    struct bea_trace_replay *replay = bea_trace_replay_create(bea_trace_api_player(renderer));
    cr_assert_not_null(replay);
    for (uint32_t id = 1; id <= 3; id++) {
        const struct bea_trace_resource resource = {id, texture};
        const struct bea_trace_record entry = {BEA_TRACE_RESOURCE_CREATE, sizeof(resource),
                                               &resource};
        cr_assert(bea_trace_replay_record(replay, &entry));
    }
    cr_expect_not(attach(replay, 1, UINT64_MAX));
    cr_expect_not(attach(replay, 1, BEA_TRACE_MAX_MEMORY + 1));
    bea_trace_replay_set_limit(replay, 4096);
    cr_expect_not(attach(replay, 1, 4097));
    cr_expect(attach(replay, 1, 4000));
    cr_expect_not(attach(replay, 2, 97));
    cr_expect_not(transfer(replay, 97));
    cr_expect(transfer(replay, 50));
    cr_expect_not(attach(replay, 2, 47));
    cr_expect(attach(replay, 2, 46));
    cr_expect(detach(replay, 1));
    cr_expect(attach(replay, 3, 4000));
    bea_trace_replay_destroy(replay);
    bea_renderer_destroy(renderer);
}
