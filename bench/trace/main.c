/* SPDX-License-Identifier: MIT */
/* beatrice-trace info|dump|replay|png|reencode|same FILE: looks into trace files and runs them. */
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "beatrice/renderer.h"
#include "tool.h"

static const char usage[] =
    "usage: beatrice-trace info FILE              what is in it: records, and commands by number\n"
    "       beatrice-trace dump FILE              every record, streams printed command by "
    "command\n"
    "       beatrice-trace replay [OPTION] FILE   run it, with progress, frames and time\n"
    "       beatrice-trace png [OPTION] FILE PNG  run it, then write a picture\n"
    "       beatrice-trace reencode FILE...       encode each command again and compare; counts by "
    "kind\n"
    "       beatrice-trace same FILE FILE         do both have the same commands?\n"
    "\n"
    "  --use-gles          an OpenGL ES host context\n"
    "  --rendernode=PATH   GL on this DRM render node\n"
    "  --null              run without drawing\n"
    "  --lib=PATH          run on a libvirglrenderer.so.1 (EGL without a surface)\n"
    "  --resource=ID       the picture of this resource; without it, of the one last read back\n"
    "  --records=N         stop after N records\n"
    "replay only:\n"
    "  --verify            exit with 1 when a read-back differs from the recording run's\n"
    "  --warm=N            run it N times before it is measured\n"
    "  --rounds=N          measure it N times\n"
    "  --skip-frames=N     measure what comes after the first N frames only\n"
    "  --frames=N          measure no more than N frames\n";

static const struct option long_options[] = {
    {"use-gles", no_argument, NULL, 'g'},       {"rendernode", required_argument, NULL, 'n'},
    {"null", no_argument, NULL, '0'},           {"verify", no_argument, NULL, 'v'},
    {"resource", required_argument, NULL, 'r'}, {"records", required_argument, NULL, 'c'},
    {"lib", required_argument, NULL, 'l'},      {"warm", required_argument, NULL, 'w'},
    {"rounds", required_argument, NULL, 'o'},   {"skip-frames", required_argument, NULL, 's'},
    {"frames", required_argument, NULL, 'f'},   {"help", no_argument, NULL, 'h'},
    {"version", no_argument, NULL, 'V'},        {NULL, 0, NULL, 0},
};

/* -1: go on, else the exit status. */
static int parse(struct tool_options *options, int argc, char **argv)
{
    int option;
    *options = (struct tool_options){.records = UINT64_MAX, .frames = UINT64_MAX / 2, .rounds = 1};
    while ((option = getopt_long(argc, argv, "", long_options, NULL)) != -1) {
        switch (option) {
        case 'g': options->use_gles = true; break;
        case 'n': options->render_node = optarg; break;
        case '0': options->null_backend = true; break;
        case 'v': options->verify = true; break;
        case 'r': options->resource = (uint32_t)strtoul(optarg, NULL, 10); break;
        case 'c': options->records = strtoull(optarg, NULL, 10); break;
        case 'l': options->library = optarg; break;
        case 'w': options->warm = (uint32_t)strtoul(optarg, NULL, 10); break;
        case 'o': options->rounds = (uint32_t)strtoul(optarg, NULL, 10); break;
        case 's': options->skip_frames = strtoull(optarg, NULL, 10); break;
        case 'f': options->frames = strtoull(optarg, NULL, 10); break;
        case 'h': fputs(usage, stdout); return 0;
        case 'V': printf("beatrice-trace %s\n", bea_version()); return 0;
        default: fputs(usage, stderr); return 2;
        }
    }
    if (options->rounds == 0 ||
        (options->library && (options->null_backend || options->render_node))) {
        fputs(usage, stderr);
        return 2;
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
    if (strcmp(verb, "reencode") == 0 && argc - optind > 1)
        return tool_reencode(argv + optind + 1, argc - optind - 1);
    if (strcmp(verb, "same") == 0 && argc - optind == 3)
        return tool_same(argv[optind + 1], argv[optind + 2]);
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
        status = tool_replay(reader, &options, png ? argv[optind + 2] : NULL);
    } else {
        fputs(usage, stderr);
        status = 2;
    }
    bea_trace_reader_destroy(reader);
    return status;
}
