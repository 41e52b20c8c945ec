/* SPDX-License-Identifier: MIT */
/* The GL storage of a resource: a texture or a buffer object of the share group. */
#ifndef BEA_GL_RESOURCE_H
#define BEA_GL_RESOURCE_H

#include <epoxy/gl.h>

#include "backend.h"

struct bea_gl;
struct bea_gl_format;
struct bea_gl_shared;

/* What hangs on struct bea_resource.backend. */
struct bea_gl_resource {
    GLuint name;                        /* a buffer object, usable for any binding, or a texture */
    GLenum target;                      /* GL_TEXTURE_*; 0 for a buffer */
    const struct bea_gl_format *format; /* NULL for a buffer */
    GLenum internal_format;             /* 0 for a buffer */
    uint32_t levels, layers, samples;   /* layers: array size (faces), depth of level 0 for 3D */
    uint32_t host_samples;              /* hosts may give more than were asked for */
    uint64_t bytes;                     /* of a buffer */
    void *mapped;                       /* its contents, see map.h; NULL: it is not mapped */
    bool is_buffer;
    bool immutable;  /* texture views can be made of it */
    bool foreign;    /* GL has it by another internal format: no raw copies from or to others */
    bool y_0_top;    /* row 0 of the guest's image is GL's last row */
    bool rect_as_2d; /* the guest says RECT, GL has a 2D texture: coordinates need scaling */
    bool flat_1d;    /* the guest says 1D (array), GL has 2D (array) of height 1 */
    struct bea_gl_shared *shared; /* memory that others use as well, owned; NULL: none */
};

/* NULL where the resource has no GL storage (guest memory buffers). */
static inline struct bea_gl_resource *bea_gl_resource(const struct bea_resource *resource)
{
    return resource ? (struct bea_gl_resource *)resource->backend : NULL;
}
/* The buffer object of a buffer, for any binding; 0 where there is none. */
static inline GLuint bea_gl_buffer_name(const struct bea_resource *resource)
{
    const struct bea_gl_resource *r = bea_gl_resource(resource);
    return r && r->is_buffer ? r->name : 0;
}
/* The texture of a texture resource; 0 where there is none. */
static inline GLuint bea_gl_texture_name(const struct bea_resource *resource)
{
    const struct bea_gl_resource *r = bea_gl_resource(resource);
    return r && !r->is_buffer ? r->name : 0;
}

/*
 * Fills all of a texture's `r` but for what its storage decides, and says what the host lacks
 * before GL is asked.
 */
enum bea_status bea_gl_texture_describe(struct bea_gl *gl, struct bea_gl_resource *r,
                                        const struct bea_resource *resource,
                                        struct bea_error *error);

/* Members of the backend's table. Contents of a new resource are zero. */
enum bea_status bea_gl_resource_create(void *data, struct bea_resource *resource,
                                       struct bea_error *error);
void bea_gl_resource_destroy(void *data, struct bea_resource *resource);
void bea_gl_resource_info(void *data, struct bea_resource *resource,
                          struct bea_resource_info *info);

#endif
