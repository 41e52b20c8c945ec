/* SPDX-License-Identifier: MIT */
/* Texels of any level and layer in and out of a resource, for tests of what the GL backend stores.
 */
#ifndef TEXELS_H
#define TEXELS_H

#include "scene.h"

/* A texture of any kind; sizes that the target lacks are 1 (array_size: layers or faces). */
struct texels_shape {
    uint32_t target, format, width, height, depth, array_size, last_level, samples, flags;
};
uint32_t texels_create(struct scene *scene, const struct texels_shape *shape);

/* One transfer; `iov` may be cut anywhere. */
struct texels_transfer {
    enum bea_direction direction;
    uint32_t resource, level, stride, layer_stride;
    uint64_t offset;
    struct bea_box box;
};
void texels_transfer(struct scene *scene, const struct texels_transfer *t, const struct iovec *iov,
                     size_t count);

/* A packed layer of 32-bit texels. */
void texels_put(struct scene *scene, uint32_t resource, uint32_t level, uint32_t width,
                uint32_t height, uint32_t layer, const uint32_t *texels);
/* The first 32 bits of one texel, the missing ones 0. */
uint32_t texels_get(struct scene *scene, uint32_t resource, uint32_t level, uint32_t x, uint32_t y,
                    uint32_t z);

/* The same bytes in every run. */
void texels_random(void *bytes, size_t count, uint32_t seed);

/* A surface of some layers of a level. */
uint32_t texels_surface(struct scene *scene, uint32_t resource, uint32_t format, uint32_t level,
                        uint32_t first_layer, uint32_t last_layer);

/* A blit of whole boxes. */
struct texels_box {
    int32_t x, y, z, w, h, d;
};
struct vgp_blit texels_blit(uint32_t dst, uint32_t dst_format, struct texels_box to, uint32_t src,
                            uint32_t src_format, struct texels_box from);

#endif
