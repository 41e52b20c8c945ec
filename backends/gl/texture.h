/* SPDX-License-Identifier: MIT */
/* Texture storage, and boxes of the guest's seen as GL's. */
#ifndef BEA_GL_TEXTURE_H
#define BEA_GL_TEXTURE_H

#include <epoxy/gl.h>

#include "backend.h"

struct bea_gl;
struct bea_gl_format;
struct bea_gl_resource;

/* The GL target for a guest's target, 0 where the host has none. */
GLenum bea_gl_texture_target(const struct bea_gl *gl, uint32_t guest_target, uint32_t samples);

/*
 * Makes the texture of a resource, zeroed. `texture` has target, format and sizes already; name and
 * immutable are filled in.
 */
enum bea_status bea_gl_texture_create(struct bea_gl *gl, struct bea_gl_resource *texture,
                                      const struct bea_resource *resource);

/* Sets all texels of a new texture to zero bytes: nothing of other processes may reach a guest. */
enum bea_status bea_gl_texture_zero(struct bea_gl *gl, const struct bea_gl_resource *texture,
                                    const struct bea_resource *resource);

/* A part of a texture as a texture of its own. */
struct bea_gl_part {
    GLenum target, internal_format;
    uint32_t first_level, levels, first_layer, layers;
};
/* The name of a new texture that shows the part, 0 where the host cannot. The caller deletes it. */
GLuint bea_gl_texture_view(struct bea_gl *gl, const struct bea_gl_resource *texture,
                           const struct bea_gl_part *part);
/*
 * What `format` is for a view of the texture: GL's format, 0 where the host cannot show the one as
 * the other. Depth and stencil formats always show as what they are.
 */
GLenum bea_gl_texture_view_format(const struct bea_gl_resource *texture,
                                  const struct bea_gl_format *format);

/*
 * BGRA is stored as RGBA. For the guest, BGRA seen as RGBA is another look at the same bytes, so
 * red and blue change places. `seen` is a virgl format number.
 */
bool bea_gl_exchanges_red_blue(const struct bea_resource *resource, uint32_t seen);

/* A box as GL counts it for the texture's target: array layers of 1D textures are rows there. */
struct bea_gl_region {
    GLint level, x, y, z;
    GLsizei width, height, depth;
};
/* Layers `first` ... of a guest's box; rows are mirrored where the texture has its first row on
 * top. */
struct bea_gl_region bea_gl_region(const struct bea_gl_resource *texture,
                                   const struct bea_resource *resource, uint32_t level,
                                   const struct bea_box *box, uint32_t first, uint32_t layers);

/* Binds a texture on a unit that is left to work in between, and makes that unit the active one. */
void bea_gl_texture_bind(struct bea_gl *gl, GLenum target, GLuint name);
void bea_gl_texture_unbind(struct bea_gl *gl, GLenum target);

/*
 * Writes a region: `bytes` of packed blocks for compressed formats, texels by GL's unpack state for
 * others. A cube's region has one face.
 */
void bea_gl_texture_write(struct bea_gl *gl, const struct bea_gl_resource *texture,
                          const struct bea_gl_region *region, const void *data, uint64_t bytes);

#endif
