/* SPDX-License-Identifier: MIT */
/* bench-decode [OPTION] [TRACE]: commands and bytes per second of processor time, on one core. */
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "bench.h"
#include "vgp/names.h"

#define SUBMIT_DWORDS 65536u /* what Mesa's guest sends at most in one */
#define MAX_ROUNDS 1000u

static const char usage[] =
    "usage: bench-decode [OPTION ...] [TRACE]\n"
    "Decodes a typical stream, then submits it to the null backend; or decodes a trace's streams.\n"
    "\n"
    "  --rounds N       how many rounds are measured (default 31)\n"
    "  --megabytes N    how long a round is at least (default 64)\n"
    "  --mixture        say what the typical stream is made of\n";

struct options {
    uint32_t rounds, megabytes;
    bool mixture;
    const char *trace;
};

/* Processor time of this thread: others on the same cores are not counted. */
static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* What is measured: one pass over a stream. Returns the number of commands, 0 when it failed. */
typedef uint64_t pass_fn(const struct stream *stream, void *data);

/* Each command through its decoder. */
static uint64_t decode(const struct stream *stream, void *data)
{
    union vgp_any_command *out = data;
    struct vgp_fault fault;
    uint64_t commands = 0;
    for (size_t at = 0; at < stream->count;) {
        const uint32_t header = stream->dwords[at], length = VGP_HEADER_LENGTH(header);
        const uint32_t type = VGP_HEADER_OBJECT_TYPE(header);
        const struct vgp_command_info *info = vgp_command_info(VGP_HEADER_OPCODE(header), type);
        if (!info || length >= stream->count - at)
            return 0;
        if (info->struct_bytes != 0 &&
            info->decode(stream->dwords + at, length, type, out, &fault) != VGP_OK)
            return 0;
        at += (size_t)length + 1;
        commands++;
    }
    return commands;
}

/* The stream loop, look-up of handles, the core and the null backend. */
static uint64_t submit(const struct stream *stream, void *data)
{
    struct bea_renderer *renderer = data;
    struct bea_usage before, after;
    bea_context_usage(renderer, CONTEXT, &before);
    if (bea_submit(renderer, CONTEXT, stream->dwords, stream->count, NULL) != BEA_OK)
        return 0;
    bea_context_usage(renderer, CONTEXT, &after);
    return after.refused == before.refused ? after.commands - before.commands : 0;
}

static int ascending(const void *left, const void *right)
{
    const double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

static void print(const char *name, const char *which, double took, double bytes, double commands)
{
    printf("%-8s %-7s %7.3f GB/s  %7.2f million commands/s  %6.1f ns each\n", name, which,
           bytes / took / 1e9, commands / took / 1e6, took / commands * 1e9);
}

/* Rounds of passes; false when a pass failed. */
static bool measure(const char *name, const struct options *options, const struct stream *stream,
                    pass_fn *pass, void *data)
{
    const double bytes = (double)stream->count * 4;
    const uint32_t passes = (uint32_t)(options->megabytes * 1e6 / bytes) + 1;
    double took[MAX_ROUNDS];
    uint64_t commands = 0;
    /* The first rounds warm caches and branch predictors and do not count. */
    for (uint32_t round = 0; round < options->rounds + 2; round++) {
        const double start = seconds();
        for (uint32_t i = 0; i < passes; i++) {
            commands = pass(stream, data);
            if (commands == 0) {
                fprintf(stderr, "bench-decode: %s: the stream is not taken\n", name);
                return false;
            }
        }
        took[round < 2 ? 0 : round - 2] = (seconds() - start) / passes;
    }
    qsort(took, options->rounds, sizeof(*took), ascending);
    print(name, "best", took[0], bytes, (double)commands);
    print(name, "median", took[options->rounds / 2], bytes, (double)commands);
    return true;
}

static bool bench(const struct options *options, struct stream *stream)
{
    union vgp_any_command *out = calloc(1, sizeof(*out));
    struct bea_renderer *renderer = options->trace ? NULL : world_create();
    bool good = out && (renderer || options->trace);
    if (good)
        good = measure("decode", options, stream, decode, out);
    if (good && renderer)
        good = measure("submit", options, stream, submit, renderer);
    bea_renderer_destroy(renderer);
    free(out);
    return good;
}

static bool fill(const struct options *options, struct stream *stream)
{
    stream_init(stream);
    if (!options->trace) {
        mixture_write(stream, SUBMIT_DWORDS);
        return true;
    }
#ifdef BENCH_HAS_TRACE
    return load_trace(stream, options->trace) && stream->count != 0;
#else
    fputs("bench-decode: built without traces\n", stderr);
    return false;
#endif
}

static bool parse(struct options *options, int argc, char **argv)
{
    static const struct option names[] = {
        {"rounds", required_argument, NULL, 'r'},
        {"megabytes", required_argument, NULL, 'm'},
        {"mixture", no_argument, NULL, 'x'},
        {NULL, 0, NULL, 0},
    };
    int option;
    *options = (struct options){.rounds = 31, .megabytes = 64};
    while ((option = getopt_long(argc, argv, "", names, NULL)) != -1) {
        switch (option) {
        case 'r': options->rounds = (uint32_t)strtoul(optarg, NULL, 10); break;
        case 'm': options->megabytes = (uint32_t)strtoul(optarg, NULL, 10); break;
        case 'x': options->mixture = true; break;
        default: return false;
        }
    }
    options->trace = optind < argc ? argv[optind] : NULL;
    return argc - optind <= 1 && options->rounds >= 1 && options->rounds <= MAX_ROUNDS;
}

int main(int argc, char **argv)
{
    struct options options;
    struct stream stream;
    if (!parse(&options, argc, argv)) {
        fputs(usage, stderr);
        return 2;
    }
    if (options.mixture)
        mixture_print();
    bool good = fill(&options, &stream) && bench(&options, &stream);
    stream_finish(&stream);
    return good ? 0 : 1;
}
