/* SPDX-License-Identifier: MIT */
#include "options.h"

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DEFAULT_SOCKET "/tmp/.virgl_test"

enum {
    OPT_SOCKET = 256,
    OPT_GLES,
    OPT_GL_VERSION,
    OPT_GL_WITHOUT,
    OPT_SURFACELESS,
    OPT_RENDERNODE,
    OPT_NO_FORK,
    OPT_NO_LOOP,
    OPT_MULTI,
    OPT_RECORD,
    OPT_LOG_LEVEL,
    OPT_MEMORY,
    OPT_RESOURCE_SIZE,
    OPT_RESOURCES,
    OPT_NULL,
    OPT_HELP,
    OPT_VERSION,
};

static const struct option long_options[] = {
    {"socket-path", required_argument, NULL, OPT_SOCKET},
    {"use-gles", no_argument, NULL, OPT_GLES},
    {"gl-version", required_argument, NULL, OPT_GL_VERSION},
    {"gl-without", required_argument, NULL, OPT_GL_WITHOUT},
    {"use-egl-surfaceless", no_argument, NULL, OPT_SURFACELESS},
    {"rendernode", required_argument, NULL, OPT_RENDERNODE},
    {"no-fork", no_argument, NULL, OPT_NO_FORK},
    {"no-loop-or-fork", no_argument, NULL, OPT_NO_LOOP},
    {"multi-clients", no_argument, NULL, OPT_MULTI},
    {"record", required_argument, NULL, OPT_RECORD},
    {"log-level", required_argument, NULL, OPT_LOG_LEVEL},
    {"memory-limit", required_argument, NULL, OPT_MEMORY},
    {"resource-size-limit", required_argument, NULL, OPT_RESOURCE_SIZE},
    {"resource-limit", required_argument, NULL, OPT_RESOURCES},
    {"null", no_argument, NULL, OPT_NULL},
    {"help", no_argument, NULL, OPT_HELP},
    {"version", no_argument, NULL, OPT_VERSION},
    {NULL, 0, NULL, 0},
};

static const char usage[] =
    "usage: beatrice-vtest [OPTION ...]\n"
    "Renders for Mesa guests (GALLIUM_DRIVER=virpipe) over a Unix socket.\n"
    "\n"
    "  --socket-path=PATH       where to listen (default " DEFAULT_SOCKET
    ")\n"
    "  --use-egl-surfaceless    GL without a device node (default)\n"
    "  --rendernode=PATH        GL on this DRM render node\n"
    "  --use-gles               an OpenGL ES host context\n"
    "  --gl-version=VERSION     use no newer GL than this: 3.3 ... 4.6, or 3.0 ... 3.2 of ES\n"
    "  --gl-without=NAMES       treat these features as missing (backends/gl/features.h;\n"
    "                           \"extensions\": all that comes by extensions)\n"
    "  --null                   take everything, draw nothing (protocol tests)\n"
    "  --no-fork                one client after the other in this process\n"
    "  --no-loop-or-fork        serve one client, then exit\n"
    "  --multi-clients          all clients in this process, a thread and a renderer for each\n"
    "                           (without these three: a process for each client)\n"
    "  --record=FILE            write a trace of each client: FILE, FILE.2, FILE.3 ...\n"
    "  --memory-limit=BYTES     resources and shared memory of a client (suffix K, M or G)\n"
    "  --resource-size-limit=BYTES  one resource\n"
    "  --resource-limit=N       how many resources a client may have\n"
    "  --log-level=LEVEL        error, warn (default), info or debug\n"
    "  --help, --version\n";

static bool parse_bytes(const char *text, uint64_t *bytes)
{
    static const char suffixes[] = "KMG";
    char *end;
    errno = 0;
    unsigned long long value = strtoull(text, &end, 10);
    if (errno || end == text || *text == '-')
        return false;
    unsigned shift = 0;
    if (*end) {
        const char *suffix = strchr(suffixes, *end);
        if (!suffix || end[1])
            return false;
        shift = 10 * (unsigned)(suffix - suffixes + 1);
    }
    if (value == 0 || value > UINT64_MAX >> shift)
        return false;
    *bytes = (uint64_t)value << shift;
    return true;
}

static bool parse_level(const char *text, enum bea_log_level *level)
{
    static const char *const names[] = {"error", "warn", "info", "debug"};
    for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
        if (strcmp(text, names[i]) == 0) {
            *level = (enum bea_log_level)i;
            return true;
        }
    }
    return false;
}

/* "3.3" as 33. */
static bool parse_version(const char *text, int *version)
{
    bool ok = text[0] >= '3' && text[0] <= '4' && text[1] == '.' && text[2] >= '0' &&
              text[2] <= '9' && text[3] == 0;
    if (ok)
        *version = (text[0] - '0') * 10 + text[2] - '0';
    return ok;
}

static bool parse_limit(struct vtest_options *options, int option, const char *text)
{
    uint64_t value;
    if (!parse_bytes(text, &value))
        return false;
    switch (option) {
    case OPT_MEMORY: options->limits.resource_bytes = value; return true;
    case OPT_RESOURCE_SIZE: options->limits.resource_size = value; return true;
    default:
        options->limits.resources = value > UINT32_MAX ? UINT32_MAX : (uint32_t)value;
        return true;
    }
}

/* One option; false when its argument is no good. */
static bool apply(struct vtest_options *options, int option, const char *argument)
{
    switch (option) {
    case OPT_SOCKET: options->socket_path = argument; return true;
    case OPT_GLES: options->use_gles = true; return true;
    case OPT_GL_VERSION: return parse_version(argument, &options->gl_version);
    case OPT_GL_WITHOUT: options->gl_without = argument; return true;
    case OPT_SURFACELESS: options->render_node = NULL; return true;
    case OPT_RENDERNODE: options->render_node = argument; return true;
    case OPT_NO_FORK: options->mode = VTEST_ONE_BY_ONE; return true;
    case OPT_NO_LOOP: options->mode = VTEST_SINGLE; return true;
    case OPT_MULTI: options->mode = VTEST_MULTI_CLIENT; return true;
    case OPT_RECORD: options->record = argument; return true;
    case OPT_NULL: options->null_backend = true; return true;
    case OPT_LOG_LEVEL: return parse_level(argument, &options->log_level);
    default: return parse_limit(options, option, argument);
    }
}

int vtest_options_parse(struct vtest_options *options, int argc, char **argv)
{
    int option, index = 0;
    *options = (struct vtest_options){
        .socket_path = DEFAULT_SOCKET, .mode = VTEST_FORK, .log_level = BEA_LOG_WARN};
    bea_limits_default(&options->limits);
    while ((option = getopt_long(argc, argv, "", long_options, &index)) != -1) {
        switch (option) {
        case OPT_HELP: fputs(usage, stdout); return 0;
        case OPT_VERSION: printf("beatrice-vtest %s\n", bea_version()); return 0;
        case '?': fputs("beatrice-vtest: see --help\n", stderr); return 2;
        default:
            if (apply(options, option, optarg))
                break;
            fprintf(stderr, "beatrice-vtest: --%s cannot be '%s'\n", long_options[index].name,
                    optarg);
            return 2;
        }
    }
    if (optind < argc) {
        fprintf(stderr, "beatrice-vtest: unexpected argument '%s'\n", argv[optind]);
        return 2;
    }
    return -1;
}
