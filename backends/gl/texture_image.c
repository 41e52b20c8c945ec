/* SPDX-License-Identifier: MIT */
/* Boxes of a texture: where they are for GL, and writing them. */
#include "gl.h"
#include "resource.h"
#include "texture.h"

struct bea_gl_region bea_gl_region(const struct bea_gl_resource *t,
                                   const struct bea_resource *resource, uint32_t level,
                                   const struct bea_box *box, uint32_t first, uint32_t layers)
{
    struct bea_gl_region r = {
        .level = (GLint)level,
        .x = (GLint)box->x,
        .y = (GLint)box->y,
        .z = (GLint)(box->z + first),
        .width = (GLsizei)box->width,
        .height = (GLsizei)box->height,
        .depth = (GLsizei)layers,
    };
    if (t->target == GL_TEXTURE_1D_ARRAY) {
        r.y = r.z;
        r.height = r.depth;
        r.z = 0;
        r.depth = 1;
    } else if (t->y_0_top) {
        uint32_t rows = bea_minify(resource->params.height, level);
        r.y = (GLint)(rows - box->y - box->height);
    }
    return r;
}

static unsigned dimensions(const struct bea_gl_resource *t)
{
    switch (t->target) {
    case GL_TEXTURE_1D: return 1;
    case GL_TEXTURE_3D:
    case GL_TEXTURE_2D_ARRAY:
    case GL_TEXTURE_CUBE_MAP_ARRAY: return 3;
    default: return 2;
    }
}

static void write_texels(const struct bea_gl_resource *t, const struct bea_gl_region *r,
                         const void *data)
{
    const GLenum format = t->format->format, type = t->format->type;
    switch (t->target == GL_TEXTURE_CUBE_MAP ? 3 : dimensions(t)) {
    case 1: glTextureSubImage1D(t->name, r->level, r->x, r->width, format, type, data); break;
    case 2:
        glTextureSubImage2D(t->name, r->level, r->x, r->y, r->width, r->height, format, type, data);
        break;
    default:
        glTextureSubImage3D(t->name, r->level, r->x, r->y, r->z, r->width, r->height, r->depth,
                            format, type, data);
    }
}

static void write_blocks(const struct bea_gl_resource *t, const struct bea_gl_region *r,
                         const void *data, GLsizei bytes)
{
    const GLenum format = t->internal_format;
    switch (t->target == GL_TEXTURE_CUBE_MAP ? 3 : dimensions(t)) {
    case 1:
        glCompressedTextureSubImage1D(t->name, r->level, r->x, r->width, format, bytes, data);
        break;
    case 2:
        glCompressedTextureSubImage2D(t->name, r->level, r->x, r->y, r->width, r->height, format,
                                      bytes, data);
        break;
    default:
        glCompressedTextureSubImage3D(t->name, r->level, r->x, r->y, r->z, r->width, r->height,
                                      r->depth, format, bytes, data);
    }
}

/* Where there is no direct state access a face of a cube is a target of its own. */
static GLenum image_target(const struct bea_gl_resource *t, const struct bea_gl_region *r)
{
    return t->target == GL_TEXTURE_CUBE_MAP ? GL_TEXTURE_CUBE_MAP_POSITIVE_X + (GLenum)r->z
                                            : t->target;
}

static void write_bound_texels(const struct bea_gl_resource *t, const struct bea_gl_region *r,
                               const void *data)
{
    const GLenum target = image_target(t, r), format = t->format->format, type = t->format->type;
    switch (dimensions(t)) {
    case 1: glTexSubImage1D(target, r->level, r->x, r->width, format, type, data); break;
    case 2:
        glTexSubImage2D(target, r->level, r->x, r->y, r->width, r->height, format, type, data);
        break;
    default:
        glTexSubImage3D(target, r->level, r->x, r->y, r->z, r->width, r->height, r->depth, format,
                        type, data);
    }
}

static void write_bound_blocks(const struct bea_gl_resource *t, const struct bea_gl_region *r,
                               const void *data, GLsizei bytes)
{
    const GLenum target = image_target(t, r), format = t->internal_format;
    switch (dimensions(t)) {
    case 1: glCompressedTexSubImage1D(target, r->level, r->x, r->width, format, bytes, data); break;
    case 2:
        glCompressedTexSubImage2D(target, r->level, r->x, r->y, r->width, r->height, format, bytes,
                                  data);
        break;
    default:
        glCompressedTexSubImage3D(target, r->level, r->x, r->y, r->z, r->width, r->height, r->depth,
                                  format, bytes, data);
    }
}

void bea_gl_texture_write(struct bea_gl *gl, const struct bea_gl_resource *t,
                          const struct bea_gl_region *region, const void *data, uint64_t bytes)
{
    bool compressed = bea_gl_format_has(t->format, BEA_GL_FORMAT_COMPRESSED);
    if (bea_gl_has(gl, BEA_GL_FEATURE_DIRECT_STATE_ACCESS)) {
        if (compressed)
            write_blocks(t, region, data, (GLsizei)bytes);
        else
            write_texels(t, region, data);
        return;
    }
    bea_gl_texture_bind(gl, t->target, t->name);
    if (compressed)
        write_bound_blocks(t, region, data, (GLsizei)bytes);
    else
        write_bound_texels(t, region, data);
    bea_gl_texture_unbind(gl, t->target);
}
