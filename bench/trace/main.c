/* SPDX-License-Identifier: MIT */
/* beatrice-trace info|dump|replay|png FILE: looks into trace files and runs them. */
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "beatrice/gl.h"
#include "beatrice/null.h"
#include "tool.h"

static const char usage[] =
    "usage: beatrice-trace info FILE              what is in it: records, and commands by number\n"
    "       beatrice-trace dump FILE              every record, streams printed command by "
    "command\n"
    "       beatrice-trace replay [OPTION] FILE   run it, with progress and frames per second\n"
    "       beatrice-trace png [OPTION] FILE PNG  run it, then write a picture\n"
    "\n"
    "  --use-gles          an OpenGL ES host context\n"
    "  --rendernode=PATH   GL on this DRM render node\n"
    "  --null              run without drawing (replay only)\n"
    "  --verify            exit with 1 when a read-back differs from the recording run's (replay "
    "only)\n"
    "  --resource=ID       the picture of this resource; without it, of the one last read back\n"
    "  --records=N         stop after N records\n";

static const struct option long_options[] = {
    {"use-gles", no_argument, NULL, 'g'},
    {"rendernode", required_argument, NULL, 'n'},
    {"null", no_argument, NULL, '0'},
    {"verify", no_argument, NULL, 'v'},
    {"resource", required_argument, NULL, 'r'},
    {"records", required_argument, NULL, 'c'},
    {"help", no_argument, NULL, 'h'},
    {"version", no_argument, NULL, 'V'},
    {NULL, 0, NULL, 0},
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

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void show_progress(const struct bea_trace_reader *reader, double elapsed,
                          const struct bea_trace_stats *stats)
{
    uint64_t done, total;
    bea_trace_reader_progress(reader, &done, &total);
    fprintf(stderr, "\r%3u %%  %llu frames, %.1f fps ", total ? (unsigned)(done * 100 / total) : 0,
            (unsigned long long)stats->frames, elapsed > 0 ? (double)stats->frames / elapsed : 0.0);
}

/* Runs all records; false when the file is broken. */
static bool run(struct bea_trace_reader *reader, struct bea_trace_replay *replay, uint64_t limit)
{
    struct bea_trace_record record;
    const bool terminal = isatty(STDERR_FILENO);
    const double start = seconds();
    double shown = start;
    uint64_t count = 0;
    int result = 1;
    while (count++ < limit && (result = bea_trace_read(reader, &record)) == 1) {
        if (!bea_trace_replay_record(replay, &record)) {
            fprintf(stderr, "beatrice-trace: record %llu is malformed\n",
                    (unsigned long long)count);
            return false;
        }
        if (terminal && seconds() - shown > 0.25) {
            shown = seconds();
            show_progress(reader, shown - start, bea_trace_replay_stats(replay));
        }
    }
    if (terminal)
        fputc('\n', stderr);
    if (result < 0)
        fprintf(stderr, "beatrice-trace: %s\n", bea_trace_reader_error(reader));
    return result >= 0;
}

static int report(const struct bea_trace_stats *stats, double elapsed, bool verify)
{
    printf("records %llu  submits %llu  dwords %llu  transfers %llu  frames %llu\n",
           (unsigned long long)stats->records, (unsigned long long)stats->submits,
           (unsigned long long)stats->dwords, (unsigned long long)stats->transfers,
           (unsigned long long)stats->frames);
    printf("time %.3f s  %.1f fps\n", elapsed, elapsed > 0 ? (double)stats->frames / elapsed : 0.0);
    printf(
        "read-backs %llu, differing %llu  failed calls %llu  submits that ended otherwise %llu\n",
        (unsigned long long)stats->hashes, (unsigned long long)stats->hash_mismatches,
        (unsigned long long)stats->failures, (unsigned long long)stats->status_mismatches);
    return verify && (stats->hash_mismatches || stats->status_mismatches || stats->failures) ? 1
                                                                                             : 0;
}

static int write_picture(struct bea_renderer *renderer, struct bea_trace_replay *replay,
                         const struct tool_options *options, const char *path)
{
    char message[160];
    struct bea_trace_picture picture = {0};
    bool ok = options->resource
                  ? bea_trace_picture_read(renderer, options->resource, &picture, message,
                                           sizeof(message))
                  : bea_trace_replay_last_picture(replay, &picture, message, sizeof(message));
    if (ok)
        ok = bea_trace_picture_write(&picture, path, message, sizeof(message));
    if (!ok)
        fprintf(stderr, "beatrice-trace: %s\n", message);
    bea_trace_picture_finish(&picture);
    return ok ? 0 : 1;
}

static int replay_file(struct bea_trace_reader *reader, const struct tool_options *options,
                       const char *png)
{
    int status = 1;
    struct bea_renderer *renderer = make_renderer(options);
    if (!renderer)
        return 1;
    struct bea_trace_replay *replay = bea_trace_replay_create(renderer);
    if (!replay)
        goto done_renderer;
    const double start = seconds();
    if (!run(reader, replay, options->records))
        goto done;
    if (png)
        status = write_picture(renderer, replay, options, png);
    else
        status = report(bea_trace_replay_stats(replay), seconds() - start, options->verify);

done:
    bea_trace_replay_destroy(replay);
done_renderer:
    bea_renderer_destroy(renderer);
    return status;
}

/* -1: go on, else the exit status. */
static int parse(struct tool_options *options, int argc, char **argv)
{
    int option;
    *options = (struct tool_options){.records = UINT64_MAX};
    while ((option = getopt_long(argc, argv, "", long_options, NULL)) != -1) {
        switch (option) {
        case 'g': options->use_gles = true; break;
        case 'n': options->render_node = optarg; break;
        case '0': options->null_backend = true; break;
        case 'v': options->verify = true; break;
        case 'r': options->resource = (uint32_t)strtoul(optarg, NULL, 10); break;
        case 'c': options->records = strtoull(optarg, NULL, 10); break;
        case 'h': fputs(usage, stdout); return 0;
        case 'V': printf("beatrice-trace %s\n", bea_version()); return 0;
        default: fputs(usage, stderr); return 2;
        }
    }
    return -1;
}

int main(int argc, char **argv)
{
    struct tool_options options;
    char message[160];
    int status = parse(&options, argc, argv);
    if (status >= 0)
        return status;
    const char *verb = optind < argc ? argv[optind] : "";
    const bool png = strcmp(verb, "png") == 0;
    if (argc - optind != (png ? 3 : 2)) {
        fputs(usage, stderr);
        return 2;
    }
    struct bea_trace_reader *reader =
        bea_trace_reader_create(argv[optind + 1], message, sizeof(message));
    if (!reader) {
        fprintf(stderr, "beatrice-trace: %s: %s\n", argv[optind + 1], message);
        return 1;
    }
    if (strcmp(verb, "info") == 0) {
        status = tool_info(reader);
    } else if (strcmp(verb, "dump") == 0) {
        status = tool_dump(reader, options.records);
    } else if (png || strcmp(verb, "replay") == 0) {
        status = replay_file(reader, &options, png ? argv[optind + 2] : NULL);
    } else {
        fputs(usage, stderr);
        status = 2;
    }
    bea_trace_reader_destroy(reader);
    return status;
}
