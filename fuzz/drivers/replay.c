/* SPDX-License-Identifier: MIT */
/* Each input once, by name: the last name printed is the input that crashed. */
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "target.h"

#define SKIPPED 77

static size_t inputs;

static bool read_all(FILE *file, uint8_t **data, size_t *size)
{
    struct stat status;
    if (fstat(fileno(file), &status) != 0)
        return false;
    *size = (size_t)status.st_size;
    *data = malloc(*size ? *size : 1);
    return *data && fread(*data, 1, *size, file) == *size;
}

static bool run_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    uint8_t *data = NULL;
    size_t size = 0;
    const bool readable = file && read_all(file, &data, &size);
    if (readable) {
        printf("%s\n", path);
        fflush(stdout);
        fuzz_target.run(data, size);
        inputs++;
    } else {
        fprintf(stderr, "%s: %s\n", path, strerror(errno));
    }
    if (file)
        fclose(file);
    free(data);
    return readable;
}

static int visible(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

static bool run_path(const char *path)
{
    char child[4096];
    struct stat status;
    struct dirent **entries;
    if (stat(path, &status) != 0)
        return run_file(path);
    if (!S_ISDIR(status.st_mode))
        return run_file(path);
    int count = scandir(path, &entries, visible, alphasort);
    bool all = count >= 0;
    for (int i = 0; i < count; i++) {
        snprintf(child, sizeof(child), "%s/%s", path, entries[i]->d_name);
        all = run_path(child) && all;
        free(entries[i]);
    }
    if (count >= 0)
        free(entries);
    return all;
}

int fuzz_replay(int argc, char **argv)
{
    bool all = true;
    if (fuzz_target.start && !fuzz_target.start()) {
        printf("%s: skipped, this host cannot run it\n", fuzz_target.name);
        return SKIPPED;
    }
    for (int i = 1; i < argc; i++)
        all = run_path(argv[i]) && all;
    printf("%s: %zu inputs\n", fuzz_target.name, inputs);
    return all && inputs > 0 ? 0 : 1;
}
