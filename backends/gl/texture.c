/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "device.h"
#include "gl.h"
#include "resource.h"
#include "texture.h"

#define NO_FEATURE (-1)

/* In order of VGP_TARGET_*: what GL calls it, and what it becomes where the feature is missing. */
static const struct {
    GLenum gl, multisample, otherwise;
    int feature, multisample_feature;
} targets[] = {
    [VGP_TARGET_TEXTURE_1D] = {GL_TEXTURE_1D, 0, GL_TEXTURE_2D, BEA_GL_FEATURE_TEXTURE_1D, 0},
    [VGP_TARGET_TEXTURE_2D] = {GL_TEXTURE_2D, GL_TEXTURE_2D_MULTISAMPLE, 0, NO_FEATURE,
                               BEA_GL_FEATURE_TEXTURE_MULTISAMPLE},
    [VGP_TARGET_TEXTURE_3D] = {GL_TEXTURE_3D, 0, 0, NO_FEATURE, 0},
    [VGP_TARGET_TEXTURE_CUBE] = {GL_TEXTURE_CUBE_MAP, 0, 0, NO_FEATURE, 0},
    [VGP_TARGET_TEXTURE_RECT] = {GL_TEXTURE_RECTANGLE, 0, GL_TEXTURE_2D,
                                 BEA_GL_FEATURE_TEXTURE_RECTANGLE, 0},
    [VGP_TARGET_TEXTURE_1D_ARRAY] = {GL_TEXTURE_1D_ARRAY, 0, GL_TEXTURE_2D_ARRAY,
                                     BEA_GL_FEATURE_TEXTURE_1D, 0},
    [VGP_TARGET_TEXTURE_2D_ARRAY] = {GL_TEXTURE_2D_ARRAY, GL_TEXTURE_2D_MULTISAMPLE_ARRAY, 0,
                                     NO_FEATURE, BEA_GL_FEATURE_TEXTURE_MULTISAMPLE_ARRAY},
    [VGP_TARGET_TEXTURE_CUBE_ARRAY] = {GL_TEXTURE_CUBE_MAP_ARRAY, 0, 0,
                                       BEA_GL_FEATURE_TEXTURE_CUBE_MAP_ARRAY, 0},
};

static bool has(const struct bea_gl *gl, int feature)
{
    return feature == NO_FEATURE || bea_gl_has(gl, (enum bea_gl_feature)feature);
}

GLenum bea_gl_texture_target(const struct bea_gl *gl, uint32_t guest_target, uint32_t samples)
{
    if (guest_target >= sizeof(targets) / sizeof(targets[0]))
        return 0;
    if (samples > 1)
        return has(gl, targets[guest_target].multisample_feature)
                   ? targets[guest_target].multisample
                   : 0;
    return has(gl, targets[guest_target].feature) ? targets[guest_target].gl
                                                  : targets[guest_target].otherwise;
}

/* The shape that GL's functions count in: how many extents there are, and what the later ones are.
 */
struct shape {
    GLsizei width, height, depth;
    unsigned dimensions;
};

static struct shape shape_of(const struct bea_gl_resource *t, const struct bea_resource_params *p)
{
    struct shape s = {(GLsizei)p->width, (GLsizei)p->height, (GLsizei)t->layers, 2};
    switch (t->target) {
    case GL_TEXTURE_1D: s.dimensions = 1; break;
    case GL_TEXTURE_1D_ARRAY: s.height = (GLsizei)t->layers; break;
    case GL_TEXTURE_3D:
    case GL_TEXTURE_2D_ARRAY:
    case GL_TEXTURE_2D_MULTISAMPLE_ARRAY:
    case GL_TEXTURE_CUBE_MAP_ARRAY: s.dimensions = 3; break;
    default: break;
    }
    if (t->flat_1d)
        s.height = 1;
    return s;
}

/* The last unit is left to work in between: views are bound from the first one on. */
static uint32_t scratch_unit(const struct bea_gl *gl)
{
    uint32_t units = (uint32_t)bea_gl_limits(gl)->texture_units_combined;
    return units ? units - 1 : 0;
}

void bea_gl_texture_bind(struct bea_gl *gl, GLenum target, GLuint name)
{
    glActiveTexture(GL_TEXTURE0 + scratch_unit(gl));
    glBindTexture(target, name);
}

void bea_gl_texture_unbind(struct bea_gl *gl, GLenum target)
{
    glBindTexture(target, 0);
    if (gl->current)
        bea_gl_view_unit_lost(gl->current, scratch_unit(gl));
}

static void store_multisample(const struct bea_gl_resource *t, const struct shape *s)
{
    GLsizei samples = (GLsizei)t->samples;
    if (s->dimensions == 3)
        glTexStorage3DMultisample(t->target, samples, t->internal_format, s->width, s->height,
                                  s->depth, GL_TRUE);
    else
        glTexStorage2DMultisample(t->target, samples, t->internal_format, s->width, s->height,
                                  GL_TRUE);
}

static void store_immutable(const struct bea_gl_resource *t, const struct shape *s)
{
    GLsizei levels = (GLsizei)t->levels;
    if (s->dimensions == 1)
        glTexStorage1D(t->target, levels, t->internal_format, s->width);
    else if (s->dimensions == 2)
        glTexStorage2D(t->target, levels, t->internal_format, s->width, s->height);
    else
        glTexStorage3D(t->target, levels, t->internal_format, s->width, s->height, s->depth);
}

static void define_level(const struct bea_gl_resource *t, const struct shape *s, GLint level)
{
    const struct bea_gl_format *f = t->format;
    GLint internal = (GLint)t->internal_format;
    if (t->target == GL_TEXTURE_CUBE_MAP) {
        for (GLenum face = 0; face < 6; face++)
            glTexImage2D(GL_TEXTURE_CUBE_MAP_POSITIVE_X + face, level, internal, s->width,
                         s->height, 0, f->format, f->type, NULL);
    } else if (s->dimensions == 1) {
        glTexImage1D(t->target, level, internal, s->width, 0, f->format, f->type, NULL);
    } else if (s->dimensions == 2) {
        glTexImage2D(t->target, level, internal, s->width, s->height, 0, f->format, f->type, NULL);
    } else {
        glTexImage3D(t->target, level, internal, s->width, s->height, s->depth, 0, f->format,
                     f->type, NULL);
    }
}

/* Extents that do not shrink from level to level are layers. */
static void store_by_level(const struct bea_gl_resource *t, const struct bea_resource_params *p)
{
    struct shape whole = shape_of(t, p);
    for (uint32_t level = 0; level < t->levels; level++) {
        struct shape s = whole;
        s.width = (GLsizei)bea_minify((uint32_t)whole.width, level);
        if (t->target != GL_TEXTURE_1D_ARRAY)
            s.height = (GLsizei)bea_minify((uint32_t)whole.height, level);
        if (t->target == GL_TEXTURE_3D)
            s.depth = (GLsizei)bea_minify((uint32_t)whole.depth, level);
        define_level(t, &s, (GLint)level);
    }
    glTexParameteri(t->target, GL_TEXTURE_MAX_LEVEL, (GLint)t->levels - 1);
}

static void store(struct bea_gl *gl, struct bea_gl_resource *t, const struct bea_resource_params *p)
{
    struct shape s = shape_of(t, p);
    bool storage = bea_gl_format_has(t->format, BEA_GL_FORMAT_STORAGE);
    if (t->samples && bea_gl_has(gl, BEA_GL_FEATURE_TEXTURE_STORAGE_MULTISAMPLE)) {
        store_multisample(t, &s);
        t->immutable = true;
    } else if (t->samples) {
        if (s.dimensions == 3)
            glTexImage3DMultisample(t->target, (GLsizei)t->samples, t->internal_format, s.width,
                                    s.height, s.depth, GL_TRUE);
        else
            glTexImage2DMultisample(t->target, (GLsizei)t->samples, t->internal_format, s.width,
                                    s.height, GL_TRUE);
    } else if (storage && bea_gl_has(gl, BEA_GL_FEATURE_TEXTURE_STORAGE)) {
        store_immutable(t, &s);
        t->immutable = true;
    } else {
        store_by_level(t, p);
    }
}

static uint32_t count_samples(const struct bea_gl_resource *t)
{
    GLint given = 0;
    if (t->samples)
        glGetTexLevelParameteriv(t->target, 0, GL_TEXTURE_SAMPLES, &given);
    return given > 0 ? (uint32_t)given : t->samples;
}

/* No filter of mip levels until a sampler says so: a texture of one level is complete. */
static void set_defaults(const struct bea_gl_resource *t)
{
    if (t->samples)
        return;
    glTexParameteri(t->target, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(t->target, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
}

enum bea_status bea_gl_texture_create(struct bea_gl *gl, struct bea_gl_resource *t,
                                      const struct bea_resource *resource)
{
    bea_gl_no_error();
    glGenTextures(1, &t->name);
    bea_gl_texture_bind(gl, t->target, t->name);
    store(gl, t, &resource->params);
    set_defaults(t);
    t->host_samples = count_samples(t);
    bea_gl_texture_unbind(gl, t->target);
    if (!bea_gl_no_error())
        goto fail_storage;
    enum bea_status status = bea_gl_texture_zero(gl, t, resource);
    if (status == BEA_OK)
        return BEA_OK;
fail_storage:
    glDeleteTextures(1, &t->name);
    t->name = 0;
    return BEA_ERR_NO_MEMORY;
}

GLenum bea_gl_texture_view_format(const struct bea_gl_resource *t, const struct bea_gl_format *f)
{
    const uint32_t depth_stencil = BEA_GL_FORMAT_HAS_DEPTH | BEA_GL_FORMAT_HAS_STENCIL;
    if (!f || t->format->flags & depth_stencil || f->internal_format == t->internal_format)
        return t->internal_format;
    bool same_class = f->view_class != 0 && f->view_class == t->format->view_class;
    return same_class ? f->internal_format : 0;
}

GLuint bea_gl_texture_view(struct bea_gl *gl, const struct bea_gl_resource *t,
                           const struct bea_gl_part *part)
{
    GLuint name = 0;
    if (!t->immutable || !part->internal_format || !bea_gl_has(gl, BEA_GL_FEATURE_TEXTURE_VIEW))
        return 0;
    bea_gl_no_error();
    glGenTextures(1, &name);
    glTextureView(name, part->target, t->name, part->internal_format, part->first_level,
                  part->levels, part->first_layer, part->layers);
    if (bea_gl_no_error())
        return name;
    glDeleteTextures(1, &name);
    return 0;
}

static bool is_bgra(const struct vgp_format_desc *f)
{
    return !f->compressed && !f->has_depth && !f->has_stencil &&
           f->swizzle[0] == VGP_SWIZZLE_BLUE && f->swizzle[2] == VGP_SWIZZLE_RED;
}

bool bea_gl_exchanges_red_blue(const struct bea_resource *resource, uint32_t seen)
{
    const struct vgp_format_desc *as = vgp_format(seen);
    return as && is_bgra(as) != is_bgra(resource->format);
}
