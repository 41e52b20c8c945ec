/* SPDX-License-Identifier: MIT */
/*
 * beatrice-trace replay and png: runs a trace, on our own API or on a library with the ABI of
 * libvirglrenderer.so.1, and measures it. What is measured ends when the GPU has done its work.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#ifdef __has_include
#if __has_include(<valgrind/callgrind.h>)
#include <valgrind/callgrind.h>
#endif
#endif
#ifndef CALLGRIND_START_INSTRUMENTATION
#define CALLGRIND_START_INSTRUMENTATION
#define CALLGRIND_STOP_INSTRUMENTATION
#endif

#include "beatrice/gl.h"
#include "beatrice/null.h"
#include "tool.h"

/* One of our renderers or one loaded library. */
struct host {
    struct bea_renderer *renderer;
    struct bea_trace_abi *abi;
    struct bea_trace_player player;
};

/* Where the records come from: a trace that is run once is read on the way. */
struct source {
    struct bea_trace_reader *reader;
    struct bea_trace_tape *tape;
    uint64_t next, limit;
};

/* Seconds. */
struct clocks {
    double wall, process, thread;
};

static void on_log(void *user, enum bea_log_level level, const char *message)
{
    (void)user;
    (void)level;
    fprintf(stderr, "beatrice-trace: %s\n", message);
}

static struct bea_renderer *make_renderer(const struct tool_options *options)
{
    static const struct bea_callbacks callbacks = {.log = on_log};
    struct bea_renderer_params params;
    struct bea_error error = {0};
    bea_renderer_params_init(&params);
    params.callbacks = &callbacks;
    params.backend = bea_null_backend();
#ifdef BEATRICE_HAS_GL
    struct bea_gl_params gl;
    bea_gl_params_init(&gl);
    gl.use_gles = options->use_gles;
    if (options->render_node) {
        gl.window_system = BEA_GL_RENDER_NODE;
        gl.render_node = options->render_node;
    }
    if (!options->null_backend) {
        params.backend = bea_gl_backend();
        params.backend_params = &gl;
    }
#else
    (void)options;
#endif
    struct bea_renderer *renderer = bea_renderer_create(&params, &error);
    if (!renderer)
        fprintf(stderr, "beatrice-trace: no renderer: %s\n", error.message);
    return renderer;
}

static bool open_host(struct host *host, const struct tool_options *options)
{
    char message[320];
    *host = (struct host){0};
    if (!options->library) {
        host->renderer = make_renderer(options);
        if (host->renderer)
            host->player = bea_trace_api_player(host->renderer);
        return host->renderer != NULL;
    }
    host->abi = bea_trace_abi_create(options->library, options->use_gles, message, sizeof(message));
    if (!host->abi) {
        fprintf(stderr, "beatrice-trace: %s\n", message);
        return false;
    }
    host->player = bea_trace_abi_player(host->abi);
    return true;
}

static void close_host(struct host *host)
{
    bea_trace_abi_destroy(host->abi);
    bea_renderer_destroy(host->renderer);
}

static double seconds(clockid_t id)
{
    struct timespec now;
    clock_gettime(id, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static struct clocks clocks_now(void)
{
    return (struct clocks){seconds(CLOCK_MONOTONIC), seconds(CLOCK_PROCESS_CPUTIME_ID),
                           seconds(CLOCK_THREAD_CPUTIME_ID)};
}

static void show_progress(const struct source *source, double elapsed,
                          const struct bea_trace_stats *stats)
{
    uint64_t done = source->next, total = source->limit;
    if (!source->tape)
        bea_trace_reader_progress(source->reader, &done, &total);
    fprintf(stderr, "\r%3u %%  %" PRIu64 " frames, %.1f fps ",
            total ? (unsigned)(done * 100 / total) : 0, stats->frames,
            elapsed > 0 ? (double)stats->frames / elapsed : 0.0);
}

/* 1: a record, 0: the end, -1: the file is broken. */
static int next_record(struct source *source, struct bea_trace_record *record)
{
    if (source->next >= source->limit)
        return 0;
    source->next++;
    if (!source->tape)
        return bea_trace_read(source->reader, record);
    *record = bea_trace_tape_record(source->tape, (size_t)(source->next - 1));
    return 1;
}

/* Runs records until `frames` have been read back or the end; false when the file is broken. */
static bool run(struct source *source, struct bea_trace_replay *replay, uint64_t frames)
{
    struct bea_trace_record record;
    const struct bea_trace_stats *stats = bea_trace_replay_stats(replay);
    const bool terminal = isatty(STDERR_FILENO);
    const double start = seconds(CLOCK_MONOTONIC);
    double shown = start;
    int result = 0;
    while (stats->frames < frames && (result = next_record(source, &record)) == 1) {
        if (!bea_trace_replay_record(replay, &record)) {
            fprintf(stderr, "beatrice-trace: record %" PRIu64 " is malformed\n", source->next);
            return false;
        }
        if (terminal && seconds(CLOCK_MONOTONIC) - shown > 0.25) {
            shown = seconds(CLOCK_MONOTONIC);
            show_progress(source, shown - start, stats);
        }
    }
    if (terminal)
        fputc('\n', stderr);
    if (result < 0)
        fprintf(stderr, "beatrice-trace: %s\n", bea_trace_reader_error(source->reader));
    return result >= 0;
}

static void print_round(uint32_t round, uint64_t frames, struct clocks from, struct clocks to)
{
    const double wall = to.wall - from.wall;
    printf("round %u: frames %" PRIu64
           "  time %.3f s  %.1f fps  cpu %.4f s  replay thread %.4f s\n",
           round, frames, wall, wall > 0 ? (double)frames / wall : 0.0, to.process - from.process,
           to.thread - from.thread);
}

/* The trace once; `round` 0 is not measured, and whole. */
static bool run_round(struct source *source, struct bea_trace_replay *replay, uint32_t round,
                      const struct tool_options *options)
{
    source->next = 0;
    if (round == 0)
        return run(source, replay, UINT64_MAX);
    if (options->skip_frames) {
        if (!run(source, replay, options->skip_frames))
            return false;
        bea_trace_replay_wait(replay);
    }
    const uint64_t frames = bea_trace_replay_stats(replay)->frames;
    const struct clocks start = clocks_now();
    CALLGRIND_START_INSTRUMENTATION;
    const bool whole = run(source, replay, frames + options->frames);
    bea_trace_replay_wait(replay);
    CALLGRIND_STOP_INSTRUMENTATION;
    if (whole)
        print_round(round, bea_trace_replay_stats(replay)->frames - frames, start, clocks_now());
    return whole;
}

static void add(struct bea_trace_stats *sum, const struct bea_trace_stats *stats)
{
    sum->records += stats->records;
    sum->submits += stats->submits;
    sum->dwords += stats->dwords;
    sum->transfers += stats->transfers;
    sum->frames += stats->frames;
    sum->hashes += stats->hashes;
    sum->hash_mismatches += stats->hash_mismatches;
    sum->status_mismatches += stats->status_mismatches;
    sum->failures += stats->failures;
}

/* What all rounds did together. */
static int report(const struct bea_trace_stats *sum, bool verify)
{
    printf("records %" PRIu64 "  submits %" PRIu64 "  dwords %" PRIu64 "  transfers %" PRIu64
           "  frames %" PRIu64 "\n",
           sum->records, sum->submits, sum->dwords, sum->transfers, sum->frames);
    printf("read-backs %" PRIu64 ", differing %" PRIu64 "  failed calls %" PRIu64
           "  submits that ended otherwise %" PRIu64 "\n",
           sum->hashes, sum->hash_mismatches, sum->failures, sum->status_mismatches);
    return verify && (sum->hash_mismatches || sum->status_mismatches || sum->failures) ? 1 : 0;
}

static int write_picture(struct bea_trace_replay *replay, uint32_t resource_id, const char *path)
{
    char message[160];
    struct bea_trace_picture picture = {0};
    bool ok = bea_trace_replay_picture(replay, resource_id, &picture, message, sizeof(message));
    if (ok)
        ok = bea_trace_picture_write(&picture, path, message, sizeof(message));
    if (!ok)
        fprintf(stderr, "beatrice-trace: %s\n", message);
    bea_trace_picture_finish(&picture);
    return ok ? 0 : 1;
}

static int play_picture(struct source *source, const struct host *host, uint32_t resource_id,
                        const char *png)
{
    int status = 1;
    struct bea_trace_replay *replay = bea_trace_replay_create(host->player);
    if (replay && run_round(source, replay, 0, NULL))
        status = write_picture(replay, resource_id, png);
    bea_trace_replay_destroy(replay);
    return status;
}

static int play(struct source *source, const struct host *host, const struct tool_options *options)
{
    struct bea_trace_stats sum = {0};
    for (uint64_t i = 0; i < (uint64_t)options->warm + options->rounds; i++) {
        struct bea_trace_replay *replay = bea_trace_replay_create(host->player);
        const uint32_t round = i < options->warm ? 0 : (uint32_t)(i - options->warm + 1);
        const bool whole = replay && run_round(source, replay, round, options);
        if (whole)
            add(&sum, bea_trace_replay_stats(replay));
        bea_trace_replay_destroy(replay);
        if (!whole)
            return 1;
    }
    return report(&sum, options->verify);
}

int tool_replay(struct bea_trace_reader *reader, const struct tool_options *options,
                const char *png)
{
    int status = 1;
    char message[160];
    struct host host;
    struct source source = {.reader = reader, .limit = options->records};
    if (!png && (options->warm || options->rounds > 1 || options->library)) {
        source.tape = bea_trace_tape_create(reader, options->records, message, sizeof(message));
        if (!source.tape) {
            fprintf(stderr, "beatrice-trace: %s\n", message);
            return 1;
        }
        source.limit = bea_trace_tape_count(source.tape);
    }
    if (open_host(&host, options)) {
        status = png ? play_picture(&source, &host, options->resource, png)
                     : play(&source, &host, options);
        close_host(&host);
    }
    bea_trace_tape_destroy(source.tape);
    return status;
}
