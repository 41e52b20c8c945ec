/* SPDX-License-Identifier: MIT */
#include "files.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static bool read_all(FILE *file, uint8_t **data, size_t *size)
{
    struct stat status;
    if (fstat(fileno(file), &status) != 0)
        return false;
    *size = (size_t)status.st_size;
    *data = malloc(*size ? *size : 1);
    return *data && fread(*data, 1, *size, file) == *size;
}

static bool visit_file(const char *path, fuzz_visit *visit, void *user)
{
    FILE *file = fopen(path, "rb");
    uint8_t *data = NULL;
    size_t size = 0;
    const bool readable = file && read_all(file, &data, &size);
    if (readable)
        visit(user, path, data, size);
    else
        fprintf(stderr, "%s: %s\n", path, strerror(errno));
    if (file)
        fclose(file);
    free(data);
    return readable;
}

static int visible(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

bool fuzz_files(const char *path, fuzz_visit *visit, void *user)
{
    char child[4096];
    struct stat status;
    struct dirent **entries;
    if (stat(path, &status) != 0 || !S_ISDIR(status.st_mode))
        return visit_file(path, visit, user);
    int count = scandir(path, &entries, visible, alphasort);
    bool all = count >= 0;
    for (int i = 0; i < count; i++) {
        snprintf(child, sizeof(child), "%s/%s", path, entries[i]->d_name);
        all = fuzz_files(child, visit, user) && all;
        free(entries[i]);
    }
    if (count >= 0)
        free(entries);
    return all;
}
