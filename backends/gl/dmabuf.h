/* SPDX-License-Identifier: MIT */
/*
 * Textures whose memory others use, too: dma-bufs in and out by EGLImages, memory for displays from
 * GBM, and fences as sync_files.
 */
#ifndef BEA_GL_DMABUF_H
#define BEA_GL_DMABUF_H

#include <stdbool.h>
#include <stdint.h>

#include "backend.h"

struct bea_gbm;
struct bea_gl;
struct bea_gl_resource;

/* Part of struct bea_gl: what the EGL beneath it can do, resolved once. */
struct bea_gl_dmabuf {
    void *display; /* EGLDisplay; NULL: none of the following */
    bool images;   /* EGLImages become textures */
    bool storage;  /* ... of immutable storage */
    bool colorspace;
    bool imports, modifiers;
    bool exports;
    bool syncs;
    struct bea_gbm *gbm; /* the display's device, NULL: none */
};

void bea_gl_dmabuf_init(struct bea_gl *gl);
void bea_gl_dmabuf_finish(struct bea_gl *gl);

/* Part of struct bea_gl_resource: what hangs on a texture of shared memory. */
struct bea_gl_shared {
    void *egl_image;        /* EGLImage, owned; NULL: the embedder's */
    struct bea_image image; /* the memory, by own fds; no planes where it cannot be told */
};
/* Makes the texture and `r->shared` out of planes, whose fds it takes over in all cases. */
enum bea_status bea_gl_share(struct bea_gl *gl, struct bea_gl_resource *r, struct bea_image *image,
                             bool srgb, struct bea_error *error);
void bea_gl_shared_destroy(struct bea_gl *gl, struct bea_gl_shared *shared);

/* A texture of an EGLImage; `fourcc` is what its memory is known to be, or 0. False: GL refuses. */
bool bea_gl_texture_of_image(struct bea_gl *gl, struct bea_gl_resource *r, void *image,
                             uint32_t fourcc);
/* How GL's own textures of that format lie in memory, 0 where DRM has no name for it. */
uint32_t bea_gl_natural_fourcc(uint32_t internal_format);
/* EGLImages have one level of one layer. */
bool bea_gl_can_be_image(const struct bea_resource_params *params);

/*
 * Makes the texture of a resource that will be shown or shared from memory of the display's device,
 * zeroed. False where that is not possible or not asked for: any texture will do then. `r` is
 * described.
 */
bool bea_gl_dmabuf_create(struct bea_gl *gl, struct bea_gl_resource *r,
                          const struct bea_resource *resource);

/* Members of the backend's table. */
enum bea_status bea_gl_resource_export(void *data, struct bea_resource *resource,
                                       struct bea_image *image);
enum bea_status bea_gl_resource_import(void *data, struct bea_resource *resource,
                                       const struct bea_image *image, struct bea_error *error);
enum bea_status bea_gl_resource_import_guest(void *data, struct bea_resource *resource,
                                             const struct bea_image *image,
                                             struct bea_error *error);
enum bea_status bea_gl_resource_import_egl_image(void *data, struct bea_resource *resource,
                                                 void *egl_image, struct bea_error *error);
int bea_gl_fence_export(void *data);

#endif
