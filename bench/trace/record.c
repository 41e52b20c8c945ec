/* SPDX-License-Identifier: MIT */
/*
 * libbeatrice-record.so, for LD_PRELOAD: stands before the libvirglrenderer.so.1 of a VMM, whoever
 * made that, and writes what guests submit to the file that BEATRICE_RECORD names. Submits only:
 * the trace is to be looked at and encoded again, not to be replayed.
 */
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#include "trace.h"

#define PUBLIC __attribute__((visibility("default")))

/* What is put between two libraries has nobody to hand it an instance. */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct bea_trace_writer *writer;
static bool tried;

static void open_file(void)
{
    const char *const path = getenv("BEATRICE_RECORD");
    tried = true;
    writer = path ? bea_trace_writer_create(path) : NULL;
    if (path && !writer)
        perror(path);
}

PUBLIC int virgl_renderer_submit_cmd(void *buffer, int ctx_id, int ndw);
PUBLIC int virgl_renderer_submit_cmd(void *buffer, int ctx_id, int ndw)
{
    int (*next)(void *, int, int) = NULL;
    *(void **)&next = dlsym(RTLD_NEXT, "virgl_renderer_submit_cmd");
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
