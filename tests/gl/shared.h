/* SPDX-License-Identifier: MIT */
/* Memory that a texture shares with somebody, seen from the other side. */
#ifndef SHARED_H
#define SHARED_H

#include "scene.h"

#define SHARED_SIDE 64u /* all pictures are squares of so many pixels of 4 bytes */
#define SHARED_STRIDE (SHARED_SIDE * 4)
#define SHARED_BYTES (SHARED_SIDE * SHARED_STRIDE) /* whole pages */

/* A memfd as a VMM has it for its guest: sealed against shrinking. */
struct shared_pages {
    int fd;
    uint32_t *words; /* all of it */
    size_t bytes;
};
void shared_pages_create(struct shared_pages *pages, size_t bytes);
void shared_pages_destroy(struct shared_pages *pages);
/* A dma-buf of all of it, made by the kernel; the test is skipped where that has no udmabuf. */
int shared_pages_dmabuf(const struct shared_pages *pages);

/* Does the host say that it can? `what` is as in its log: "import", "export", "sync_file", "gbm".
 */
bool shared_host_has(const struct scene *scene, const char *what);
void shared_need(const struct scene *scene, const char *what);

/* Is it the software rasterizer? It works in the memory that a mapping shows, and takes any. */
bool shared_host_is_software(const struct scene *scene);

/* Waits until the GPU has done all. */
void shared_settle(struct scene *scene);
unsigned shared_open_fds(void);
/* One pixel of a picture by a mapping of its dma-buf, made and ended for this. */
uint32_t shared_look(const struct bea_image *image, uint32_t x, uint32_t y);
/* The same, by another renderer that imports it: dma-bufs of GPUs may not show in a mapping. */
uint32_t shared_look_by_import(const struct bea_image *image, uint32_t x, uint32_t y);
void shared_close(struct bea_image *image);

/* The other side: a picture whose pixels can be looked at and be set, all at once. */
struct shared_side {
    uint32_t (*look)(struct scene *scene, void *data, uint32_t x, uint32_t y);
    void (*fill)(struct scene *scene, void *data, uint32_t word);
    void *data;
};
/* Draws to the texture, reads from it, samples it, copies from and to it: all that can be done to a
 * texture is seen on the other side, and what is done there is seen here. */
void shared_check(struct scene *scene, uint32_t resource, uint32_t format,
                  const struct shared_side *side);

#endif
