/* SPDX-License-Identifier: MIT */
#include "image.h"

#include <string.h>

#include "gl.h"
#include "resource.h"
#include "texture.h"

void bea_gl_image_init(struct bea_gl_sub *sub)
{
    sub->dirty |= BEA_GL_DIRTY_IMAGES;
}

static void image_clear(struct bea_gl_image *image)
{
    bea_resource_set(&image->resource, NULL);
    if (image->texture)
        glDeleteTextures(1, &image->texture);
    memset(image, 0, sizeof(*image));
}

void bea_gl_image_finish(struct bea_gl_sub *sub)
{
    for (unsigned stage = 0; stage < BEA_GL_STAGES; stage++) {
        for (unsigned i = 0; i < BEA_GL_MAX_IMAGES; i++)
            image_clear(&sub->images.images[stage][i]);
    }
}

/* Does the resource hold what the command names? `out` gets all but the resource. */
static enum bea_status image_check(struct bea_context *ctx, const struct bea_resource *resource,
                                   const struct vgp_set_shader_images_images *in,
                                   struct bea_gl_image *out)
{
    const struct bea_gl_resource *r = bea_gl_resource(resource);
    const struct bea_gl_format *format = bea_gl_format(bea_gl_device(ctx), in->format);
    if (!r)
        return bea_refuse(ctx, "images", "resource %u has no image", resource->id);
    if (!format)
        return bea_refuse(ctx, "images", "the host has no format %u", in->format);
    *out = (struct bea_gl_image){.format = in->format, .access = in->access & 3u};
    if (r->is_buffer) {
        out->first = in->layer_offset;
        out->count = in->level_size;
        if ((uint64_t)out->first + out->count > r->bytes)
            return bea_refuse(ctx, "images", "bytes outside of buffer %u", resource->id);
        return BEA_OK;
    }
    uint32_t last = in->layer_offset >> 16;
    struct bea_extent extent;
    out->first = in->layer_offset & 0xffff;
    out->level = in->level_size & 0xff;
    if (last < out->first || out->level >= r->levels ||
        !bea_level_extent(&resource->params, out->level, &extent) || last >= extent.layers)
        return bea_refuse(ctx, "images", "level %u, layers %u to %u are not in texture %u",
                          out->level, out->first, last, resource->id);
    out->count = last - out->first + 1;
    return BEA_OK;
}

static bool image_equal(const struct bea_gl_image *a, const struct bea_gl_image *b)
{
    return a->format == b->format && a->access == b->access && a->first == b->first &&
           a->count == b->count && a->level == b->level;
}

uint8_t bea_gl_image_samples(const struct bea_gl_image *image)
{
    const struct bea_gl_resource *r = image->resource ? bea_gl_resource(image->resource) : NULL;
    return r && !r->is_buffer && r->samples > 1 ? (uint8_t)r->samples : 0;
}

static void image_set(struct bea_gl_sub *sub, uint32_t stage, uint32_t slot,
                      struct bea_resource *resource, const struct bea_gl_image *values)
{
    struct bea_gl_image *image = &sub->images.images[stage][slot];
    if (image->resource == resource && (!resource || image_equal(image, values)))
        return;
    bool other_format = resource && image->format != values->format;
    uint8_t samples = bea_gl_image_samples(image);
    image_clear(image);
    sub->dirty |= BEA_GL_DIRTY_IMAGES;
    if (resource) {
        *image = *values;
        bea_resource_set(&image->resource, resource);
    }
    if ((other_format && sub->gl->features.es) || samples != bea_gl_image_samples(image))
        sub->dirty |= BEA_GL_DIRTY_SHADERS;
}

enum bea_status bea_gl_set_shader_images(struct bea_context *ctx,
                                         const struct vgp_set_shader_images *cmd,
                                         const struct vgp_set_shader_images_refs *refs)
{
    struct bea_gl_image values[VGP_MAX_SHADER_IMAGES];
    struct bea_gl_sub *sub = bea_gl_sub(ctx);
    if (!bea_gl_has(sub->gl, BEA_GL_FEATURE_SHADER_IMAGES))
        return bea_refuse(ctx, NULL, "the host has no shader images");
    for (uint32_t i = 0; i < cmd->num_images; i++) {
        values[i] = (struct bea_gl_image){0};
        if (!refs->images[i])
            continue;
        enum bea_status status = image_check(ctx, refs->images[i], &cmd->images[i], &values[i]);
        if (status != BEA_OK)
            return status;
    }
    for (uint32_t i = 0; i < cmd->num_images; i++)
        image_set(sub, cmd->stage, cmd->start_slot + i, refs->images[i], &values[i]);
    return BEA_OK;
}

/* --- emit --- */

static GLenum access_of(uint32_t access)
{
    static const GLenum names[4] = {GL_READ_ONLY, GL_READ_ONLY, GL_WRITE_ONLY, GL_READ_WRITE};
    return names[access & 3];
}

/* A buffer is seen through a texture of its own. */
static GLuint buffer_texture(const struct bea_gl *gl, struct bea_gl_image *image, GLenum format)
{
    GLuint buffer = bea_gl_buffer_name(image->resource);
    if (image->texture)
        return image->texture;
    glGenTextures(1, &image->texture);
    glBindTexture(GL_TEXTURE_BUFFER, image->texture);
    if (bea_gl_has(gl, BEA_GL_FEATURE_TEXTURE_BUFFER_RANGE))
        glTexBufferRange(GL_TEXTURE_BUFFER, format, buffer, image->first, image->count);
    else
        glTexBuffer(GL_TEXTURE_BUFFER, format, buffer);
    return image->texture;
}

/*
 * The texture and level to bind. GL binds one layer or all of them: a run of layers that is neither
 * needs a view, which has the level as its level 0.
 */
static GLuint texture_of(struct bea_gl *gl, struct bea_gl_image *image, bool layered, GLint *level)
{
    const struct bea_gl_resource *r = bea_gl_resource(image->resource);
    const struct bea_gl_part part = {
        .target = r->target,
        .internal_format = r->internal_format,
        .first_level = image->level,
        .levels = 1,
        .first_layer = image->first,
        .layers = image->count,
    };
    bool whole = image->first == 0 && image->count >= r->layers;
    *level = (GLint)image->level;
    if (!layered || whole || r->target == GL_TEXTURE_3D)
        return r->name;
    if (!image->texture)
        image->texture = bea_gl_texture_view(gl, r, &part);
    if (!image->texture)
        return r->name;
    *level = 0;
    return image->texture;
}

static void buffer_emit(struct bea_gl_sub *sub, struct bea_gl_image *image, GLuint unit,
                        GLenum internal)
{
    /* Making the texture binds it to the unit that happens to be active. */
    bool fresh = !image->texture;
    GLuint texture = buffer_texture(sub->gl, image, internal);
    if (fresh)
        bea_gl_views_lost(sub);
    glBindImageTexture(unit, texture, 0, GL_FALSE, 0, access_of(image->access), internal);
}

static void unit_emit(struct bea_gl_sub *sub, struct bea_gl_image *image, GLuint unit, bool layered)
{
    const struct bea_gl_resource *r = bea_gl_resource(image->resource);
    const struct bea_gl_format *format = bea_gl_format(sub->gl, image->format);
    GLint level;
    if (!r || !format) {
        glBindImageTexture(unit, 0, 0, GL_FALSE, 0, GL_READ_ONLY, GL_R32UI);
    } else if (r->is_buffer) {
        buffer_emit(sub, image, unit, format->internal_format);
    } else {
        GLuint texture = texture_of(sub->gl, image, layered, &level);
        glBindImageTexture(unit, texture, level, layered, layered ? 0 : (GLint)image->first,
                           access_of(image->access), format->internal_format);
    }
}

void bea_gl_images_emit(struct bea_gl_sub *sub, const struct bea_gl_program *program)
{
    for (uint32_t stage = 0; stage < BEA_GL_STAGES; stage++) {
        const struct bea_gl_stage_use *use = &program->stages[stage];
        for (uint32_t slot = 0; slot < BEA_GL_MAX_IMAGES && use->images >> slot; slot++) {
            uint32_t unit = use->image_base + slot;
            if ((use->images & 1u << slot) && unit < (uint32_t)bea_gl_limits(sub->gl)->image_units)
                unit_emit(sub, &sub->images.images[stage][slot], unit,
                          use->layered_images & 1u << slot);
        }
    }
}
