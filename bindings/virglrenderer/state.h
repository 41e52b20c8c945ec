/* SPDX-License-Identifier: MIT */
/*
 * The one state of this binding: the ABI has no handle of an instance, so that there is one for the
 * whole process. Everything that guests do is in the renderer; here is only what the ABI itself
 * asks to be remembered.
 */
#ifndef ABI_STATE_H
#define ABI_STATE_H

#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>

#include "beatrice/beatrice.h"
#include "table.h"

#define VIRGL_RENDERER_UNSTABLE_APIS 1
#include "virglrenderer.h"

struct abi_context {
    struct abi_node node;
    uint32_t capset_id;
    int in_fence; /* the next submit waits for this sync_file; -1: none */
};

struct abi_resource {
    struct abi_node node;
    struct iovec *iov; /* the caller's array, for detach */
    int iov_count;
    bool inert; /* iov came with resource_create: it is kept and not used */
    void *priv;
    uint32_t blob_mem; /* 0: no blob */
    uint32_t fd_type;  /* what it was imported as; 0: it was not */
};

struct abi_state {
    bool initialised;
    bool virgl;       /* there is GL behind it: contexts and fences can be had */
    pthread_t thread; /* of init */
    void *cookie;
    int flags;
    struct virgl_renderer_callbacks *callbacks;
    struct bea_renderer *renderer; /* whenever initialised */
    int gl_contexts;               /* of the caller's, alive */
    struct abi_table contexts, resources;
};

extern struct abi_state abi;

/* log.c */
void abi_log(enum virgl_log_level_flags level, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* The bea_callbacks members of these names. */
void abi_log_renderer(void *user, enum bea_log_level level, const char *message);
void abi_log_context_lost(void *user, uint32_t context_id, const struct bea_error *error);
/* What the renderer need not even say. */
enum bea_log_level abi_log_level(void);

/* winsys.c: a renderer for the flags of init; NULL after a line in the log. */
struct bea_renderer *abi_winsys_create_renderer(struct bea_renderer_params *params);

/* display.c: the fd of the first plane; the others are closed. */
int abi_first_plane(const struct bea_image *image);

/* context.c, resource.c: forget all of them, after the renderer did. */
struct abi_context *abi_context(uint32_t id);
void abi_contexts_forget(void);
struct abi_resource *abi_resource(uint32_t id);
void abi_resources_forget(void);

/* fence.c: the bea_callbacks member. */
void abi_fence_signalled(void *user, uint32_t context_id, uint32_t ring, uint64_t fence_id);

/* Waits until it has passed; false when that takes too long. */
bool abi_sync_file_wait(int fd);

#endif
