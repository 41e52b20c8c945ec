/* SPDX-License-Identifier: MIT */
/*
 * Memory that displays and other devices can use: buffers from a DRM device by libgbm, and dma-bufs
 * of pages that are there already by udmabuf. Optional twice: a build without libgbm has no devices
 * (bea_gbm_present() is false), and at run time most hosts lack one thing or another; each function
 * then says so and nothing else depends on it.
 *
 * One device is used from one thread at a time.
 */
#ifndef BEA_GBM_GBM_H
#define BEA_GBM_GBM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "backend.h"

struct bea_gbm;
struct bea_gbm_buffer;

/* Was this built with libgbm? */
bool bea_gbm_present(void);

/* A device on an open DRM node, which stays the caller's and must outlive it. NULL: no such. */
struct bea_gbm *bea_gbm_create(int fd);
/* The same on a node by its path. */
struct bea_gbm *bea_gbm_open(const char *path);
/* NULL is fine. Its buffers are destroyed before. */
void bea_gbm_destroy(struct bea_gbm *gbm);
/* The struct gbm_device, for EGL's platform of that name. */
void *bea_gbm_native(struct bea_gbm *gbm);

enum bea_gbm_use {
    BEA_GBM_RENDER = 1u << 0,
    BEA_GBM_SCANOUT = 1u << 1,
    BEA_GBM_CURSOR = 1u << 2,
    BEA_GBM_LINEAR = 1u << 3,
};

struct bea_gbm_request {
    uint32_t width, height; /* pixels */
    uint32_t fourcc;
    uint32_t use;              /* enum bea_gbm_use */
    const uint64_t *modifiers; /* of these the driver picks one; where it has none for the use, its
                                  own layout is taken */
    uint32_t modifier_count;   /* 0: as the driver likes */
};

/* NULL, with `error` (may be NULL) filled: UNSUPPORTED, or NO_MEMORY. */
struct bea_gbm_buffer *bea_gbm_buffer_create(struct bea_gbm *gbm,
                                             const struct bea_gbm_request *request,
                                             struct bea_error *error);
/* A buffer of the planes in `image`, whose fds stay the caller's. INVALID for what is no image. */
struct bea_gbm_buffer *bea_gbm_buffer_import(struct bea_gbm *gbm, const struct bea_image *image,
                                             uint32_t use, struct bea_error *error);
/*
 * Fills `image` with fds that are the caller's; they keep the memory when the buffer is gone. HOST
 * when the kernel gives none; `image` has no planes then.
 */
enum bea_status bea_gbm_buffer_export(struct bea_gbm_buffer *buffer, struct bea_image *image);
/* NULL is fine. */
void bea_gbm_buffer_destroy(struct bea_gbm_buffer *buffer);

/* Whole pages of a file, usually a piece of guest memory in a memfd. */
struct bea_pages {
    int fd;
    uint64_t offset, bytes; /* both multiples of the page size */
};

/*
 * A dma-buf of these pages, in order and without a copy; the caller's. -1 with `error` (may be
 * NULL) filled: UNSUPPORTED on hosts without udmabuf, INVALID for what are not whole pages or not
 * of a memfd that is sealed against shrinking (F_SEAL_SHRINK) and not against writing, NO_MEMORY
 * past the kernel's limits.
 */
int bea_udmabuf_create(const struct bea_pages *pages, size_t count, struct bea_error *error);

/* For images: closes the fds of all planes; there are none then. */
void bea_gbm_image_close(struct bea_image *image);
/* Copies with fds of its own. False (`copy` has no planes) when there are no more fds. */
bool bea_gbm_image_duplicate(const struct bea_image *image, struct bea_image *copy);

#endif
