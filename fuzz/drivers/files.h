/* SPDX-License-Identifier: MIT */
/* The inputs below files and folders. */
#ifndef FUZZ_FILES_H
#define FUZZ_FILES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* `data` is a heap block of exactly `size` bytes that goes after the call. */
typedef void fuzz_visit(void *user, const char *path, const uint8_t *data, size_t size);
/* Folders in the order of names, without those that begin with a dot. False: something could not be
 * read; a line on stderr then. */
bool fuzz_files(const char *path, fuzz_visit *visit, void *user);

#endif
