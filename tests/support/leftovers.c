/* SPDX-License-Identifier: MIT */
#include "leftovers.h"

#include <criterion/criterion.h>
#include <dirent.h>
#include <malloc.h>

static unsigned entries_of(const char *folder)
{
    unsigned n = 0;
    DIR *dir = opendir(folder);
    cr_assert_not_null(dir, "%s", folder);
    for (const struct dirent *entry; (entry = readdir(dir));)
        n += entry->d_name[0] != '.';
    closedir(dir);
    return n;
}

void leftovers_count(struct leftovers *now)
{
    now->files = entries_of("/proc/self/fd") - 1; /* but the one that counts */
    now->threads = entries_of("/proc/self/task");
    now->heap = mallinfo2().uordblks + mallinfo2().hblkhd;
}

void leftovers_expect_same(const struct leftovers *before, const struct leftovers *after)
{
    cr_expect_eq(after->files, before->files, "%u files, %u before", after->files, before->files);
    cr_expect_eq(after->threads, before->threads, "%u threads, %u before", after->threads,
                 before->threads);
    cr_expect_leq(after->heap, before->heap + LEFTOVERS_HEAP, "%zu bytes, %zu before", after->heap,
                  before->heap);
}
