/* SPDX-License-Identifier: MIT */
/* A host that takes streams of commands, and the way to it: vtest.c or drm.c. One thread. */
#ifndef GUEST_TRIANGLE_GPU_H
#define GUEST_TRIANGLE_GPU_H

#include <stdbool.h>
#include <stdint.h>

struct gpu;

/* Goes to the host at `path` (a socket, a device) and makes a context there. NULL: it said why on
 * stderr. gpu_close() it. */
struct gpu *gpu_open(const char *path);

/* Makes a resource of one layer, one level and one sample (vgp_target, VIRGL_FORMAT_*,
 * VIRGL_BIND_*; for a buffer `width` counts bytes). The number by which commands name it; 0: it
 * said why. It goes with the gpu. */
uint32_t gpu_create(struct gpu *gpu, uint32_t target, uint32_t format, uint32_t bind,
                    uint32_t width, uint32_t height);

/* Hands over a stream of `count` dwords. What is wrong in it is known to the host's log alone.
 * False: it said why. */
bool gpu_submit(struct gpu *gpu, const uint32_t *dwords, uint32_t count);

/* Waits for the work so far, and reads a texture of four bytes a texel: rows without gaps, row 0
 * first. False: it said why. */
bool gpu_read(struct gpu *gpu, uint32_t resource, uint32_t width, uint32_t height, void *pixels);

/* Ends the context and all that is in it. NULL is fine. */
void gpu_close(struct gpu *gpu);

#endif
