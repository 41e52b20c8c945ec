/* SPDX-License-Identifier: MIT */
/*
 * Trace files through the reader and the replay on the null backend. An input that begins as a
 * trace file is one; anything else is taken as records, to which header and compression are added
 * here, since no fuzzer gets far through compressed data.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <zstd.h>

#include "beatrice/null.h"
#include "target.h"
#include "trace.h"
#include "world.h"

#define LARGEST_INPUT (1u << 20)
#define GUEST_MEMORY (1u << 20) /* bytes: hashing it for each record must stay quick */

static bool write_all(int fd, const void *data, size_t size)
{
    return size == 0 || write(fd, data, size) == (ssize_t)size;
}

static bool write_records(int fd, const uint8_t *data, size_t size)
{
    const uint32_t version[2] = {BEA_TRACE_VERSION, 0};
    const size_t room = ZSTD_compressBound(size);
    void *packed = malloc(room);
    FUZZ_CHECK(packed != NULL);
    const size_t bytes = ZSTD_compress(packed, room, data, size, -5);
    const bool written = !ZSTD_isError(bytes) && write_all(fd, BEA_TRACE_MAGIC, 8) &&
                         write_all(fd, version, sizeof(version)) && write_all(fd, packed, bytes);
    free(packed);
    return written;
}

static void replay(struct bea_trace_reader *reader)
{
    struct bea_renderer *renderer = world_renderer(bea_null_backend(), NULL);
    FUZZ_CHECK(renderer != NULL);
    struct bea_trace_replay *replay = bea_trace_replay_create(bea_trace_api_player(renderer));
    struct bea_trace_record record;
    int result;
    FUZZ_CHECK(replay != NULL);
    bea_trace_replay_set_limit(replay, GUEST_MEMORY);
    while ((result = bea_trace_read(reader, &record)) == 1) {
        FUZZ_CHECK((uintptr_t)record.payload % 8 == 0);
        if (!bea_trace_replay_record(replay, &record))
            break;
    }
    if (result < 0)
        FUZZ_CHECK(bea_trace_reader_error(reader)[0] != '\0');
    bea_trace_replay_destroy(replay);
    bea_renderer_destroy(renderer);
}

static void run(const uint8_t *data, size_t size)
{
    char path[64], message[256] = "";
    const int fd = memfd_create("fuzz-trace", MFD_CLOEXEC);
    if (fd < 0 || size > LARGEST_INPUT)
        goto done;
    const bool whole = size >= 8 && memcmp(data, BEA_TRACE_MAGIC, 8) == 0;
    if (!(whole ? write_all(fd, data, size) : write_records(fd, data, size)))
        goto done;
    snprintf(path, sizeof(path), "/proc/self/fd/%d", fd);
    struct bea_trace_reader *reader = bea_trace_reader_create(path, message, sizeof(message));
    FUZZ_CHECK(reader || message[0] != '\0');
    if (reader)
        replay(reader);
    bea_trace_reader_destroy(reader);
done:
    if (fd >= 0)
        close(fd);
}

const struct fuzz_target fuzz_target = {.name = "trace", .run = run};
