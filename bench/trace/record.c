/* SPDX-License-Identifier: MIT */
/*
 * libbeatrice-record.so, for LD_PRELOAD: stands before the libvirglrenderer.so.1 of a VMM, whoever
 * made that, and writes what guests submit to BEATRICE_RECORD.PID, a file for each process. Submits
 * only: the trace is to be looked at and encoded again, not to be replayed.
 */
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "trace.h"

#define PUBLIC __attribute__((visibility("default")))

/* What is put between two libraries has nobody to hand it an instance. */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct bea_trace_writer *writer;
static bool tried;

static void open_file(void)
{
    const char *const stem = getenv("BEATRICE_RECORD");
    char path[4096];
    tried = true;
    if (!stem)
        return;
    snprintf(path, sizeof(path), "%s.%ld", stem, (long)getpid());
    writer = bea_trace_writer_create(path);
    if (!writer)
        perror(path);
}

/* The library's own function. A VMM that loads its devices as modules has it in no scope that
 * RTLD_NEXT looks into. */
static void *behind(const char *name)
{
    void *found = dlsym(RTLD_NEXT, name);
    void *const library = found ? NULL : dlopen("libvirglrenderer.so.1", RTLD_LAZY | RTLD_NOLOAD);
    if (library) {
        found = dlsym(library, name);
        dlclose(library); /* who called holds it */
    }
    return found;
}

PUBLIC int virgl_renderer_submit_cmd(void *buffer, int ctx_id, int ndw);
PUBLIC int virgl_renderer_submit_cmd(void *buffer, int ctx_id, int ndw)
{
    int (*next)(void *, int, int) = NULL;
    *(void **)&next = behind("virgl_renderer_submit_cmd");
    pthread_mutex_lock(&lock);
    if (!tried)
        open_file();
    if (writer && ndw > 0) {
        bea_trace_tap()->submit_begin(writer, (uint32_t)ctx_id, buffer, (size_t)ndw);
        bea_trace_tap()->submit_end(writer, (uint32_t)ctx_id, BEA_OK);
    }
    pthread_mutex_unlock(&lock);
    return next ? next(buffer, ctx_id, ndw) : -1;
}

__attribute__((destructor)) static void close_file(void)
{
    pthread_mutex_lock(&lock);
    if (!bea_trace_writer_destroy(writer))
        fputs("beatrice-record: the trace could not be written\n", stderr);
    writer = NULL;
    pthread_mutex_unlock(&lock);
}
