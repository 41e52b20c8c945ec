/* SPDX-License-Identifier: MIT */
/* New textures hold zeroes. */
#include <stdlib.h>

#include "gl.h"
#include "resource.h"
#include "surface.h"
#include "texture.h"
#include "work.h"

static bool zero_layers(struct bea_gl *gl, const struct bea_gl_resource *t,
                        const struct bea_resource *resource, uint32_t level)
{
    struct bea_extent e;
    struct bea_box_layout layout;
    if (!bea_level_extent(&resource->params, level, &e))
        return false;
    const struct bea_box box = {.width = e.width, .height = e.height, .depth = 1};
    if (!bea_box_layout(&resource->params, resource->format, level, &box, 0, 0, &layout))
        return false;
    /* GL's texel may be wider than the guest's by what its unpacking reads: never more than 16
     * bytes. */
    void *zeroes = calloc(1, (size_t)layout.total + 16);
    if (!zeroes)
        return false;
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    for (uint32_t layer = 0; layer < e.layers; layer++) {
        struct bea_gl_region r = bea_gl_region(t, resource, level, &box, layer, 1);
        bea_gl_texture_write(gl, t, &r, zeroes, layout.total);
    }
    glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
    free(zeroes);
    return true;
}

/* Multisampled textures take no texels; clearing each layer through a framebuffer is left. */
static void zero_samples(struct bea_gl *gl, const struct bea_gl_resource *t)
{
    static const union bea_gl_clear_value zero;
    GLenum point = bea_gl_attachment_point(t->format);
    bea_gl_work_begin(gl);
    for (uint32_t layer = 0; layer < t->layers; layer++) {
        const struct bea_gl_attachment a = {
            .texture = t->name, .target = t->target, .layer = layer};
        if (bea_gl_work_target(gl, &a, point))
            bea_gl_work_clear(t->format, BEA_GL_WORK_DEPTH | BEA_GL_WORK_STENCIL, &zero);
    }
    bea_gl_work_end(gl);
}

enum bea_status bea_gl_texture_zero(struct bea_gl *gl, const struct bea_gl_resource *t,
                                    const struct bea_resource *resource)
{
    bool compressed = bea_gl_format_has(t->format, BEA_GL_FORMAT_COMPRESSED);
    if (!compressed && bea_gl_has(gl, BEA_GL_FEATURE_CLEAR_TEXTURE)) {
        for (uint32_t level = 0; level < t->levels; level++)
            glClearTexImage(t->name, (GLint)level, t->format->format, t->format->type, NULL);
        return BEA_OK;
    }
    if (t->samples) {
        zero_samples(gl, t);
        return BEA_OK;
    }
    for (uint32_t level = 0; level < t->levels; level++)
        if (!zero_layers(gl, t, resource, level))
            return BEA_ERR_NO_MEMORY;
    return BEA_OK;
}
