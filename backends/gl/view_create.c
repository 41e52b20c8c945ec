/* SPDX-License-Identifier: MIT */
/* Sampler view objects. */
#include <stdlib.h>

#include "device.h"
#include "gl.h"
#include "resource.h"
#include "texture.h"
#include "view.h"

static void destroy(struct bea_object *object)
{
    struct bea_gl_view *v = bea_gl_view(object);
    struct bea_gl *gl = v->gl;
    if (v->owns_texture && bea_gl_ensure_current(gl)) {
        if (v->shadow_texture != v->texture)
            glDeleteTextures(1, &v->shadow_texture);
        glDeleteTextures(1, &v->texture);
    }
    bea_resource_unref(v->resource);
    free(v);
}

/* Buffers */

/* The format's own order, the guest's on top: for shaders, because GL rearranges textures only. */
static uint16_t pick_buffer_swizzle(const struct bea_gl_view *v)
{
    uint8_t c[4];
    bea_gl_swizzle_combine(v->gl_format, v->swizzle, c);
    if (c[0] == BEA_GL_SWIZZLE_R && c[1] == BEA_GL_SWIZZLE_G && c[2] == BEA_GL_SWIZZLE_B &&
        c[3] == BEA_GL_SWIZZLE_A)
        return 0;
    return BEA_SHADER_BUFFER_SWIZZLE(c[0], c[1], c[2], c[3], v->is_integer);
}

static enum bea_status make_buffer_view(struct bea_context *ctx, struct bea_gl_view *v,
                                        const struct vgp_create_sampler_view *cmd)
{
    struct bea_gl *gl = bea_gl_device(ctx);
    const struct bea_gl_resource *r = bea_gl_resource(v->resource);
    uint64_t first, bytes, texel = vgp_format(cmd->format)->block_bytes;
    if (!bea_gl_has(gl, BEA_GL_FEATURE_TEXTURE_BUFFER))
        return bea_refuse(ctx, "resource", "the host has no texture buffers");
    if (!bea_gl_format_has(v->gl_format, BEA_GL_FORMAT_BUFFER))
        return bea_refuse(ctx, "format", "not for texture buffers on this host");
    if (cmd->last_element_or_levels < cmd->first_element_or_layers ||
        !bea_mul_u64(cmd->first_element_or_layers, texel, &first) || first >= r->bytes)
        return bea_refuse(ctx, "first_element_or_layers", "no such element in the buffer");
    if (!bea_mul_u64((uint64_t)cmd->last_element_or_levels - cmd->first_element_or_layers + 1,
                     texel, &bytes) ||
        bytes > r->bytes - first)
        bytes = r->bytes - first;
    bool range = bea_gl_has(gl, BEA_GL_FEATURE_TEXTURE_BUFFER_RANGE);
    if (!range && first != 0)
        return bea_refuse(ctx, "first_element_or_layers", "the host sees whole buffers only");
    glGenTextures(1, &v->texture);
    v->shadow_texture = v->texture;
    v->buffer_swizzle = pick_buffer_swizzle(v);
    v->target = GL_TEXTURE_BUFFER;
    v->owns_texture = true;
    bea_gl_no_error();
    bea_gl_texture_bind(gl, v->target, v->texture);
    if (range)
        glTexBufferRange(v->target, v->gl_format->internal_format, r->name, (GLintptr)first,
                         (GLsizeiptr)bytes);
    else
        glTexBuffer(v->target, v->gl_format->internal_format, r->name);
    bea_gl_texture_unbind(gl, v->target);
    return bea_gl_no_error()
               ? BEA_OK
               : bea_refuse(ctx, "first_element_or_layers",
                            "the host cannot begin a texture buffer at byte %u", (unsigned)first);
}

/* Textures */

static uint32_t at_most(uint32_t value, uint32_t most)
{
    return value < most ? value : most;
}

/* The ranges of the command, cut to what is there: a guest may name levels behind the last one
 * (quirk I11). */
static bool pick_range(const struct vgp_create_sampler_view *cmd, const struct bea_gl_resource *r,
                       GLenum target, struct bea_gl_part *range)
{
    uint32_t first_level = cmd->last_element_or_levels & 0xff;
    uint32_t last_level = at_most(cmd->last_element_or_levels >> 8 & 0xff, r->levels - 1);
    uint32_t first_layer = cmd->first_element_or_layers & 0xffff;
    uint32_t last_layer = at_most(cmd->first_element_or_layers >> 16, r->layers - 1);
    if (target == GL_TEXTURE_3D)
        first_layer = last_layer = 0;
    if (first_level > last_level || first_layer > last_layer)
        return false;
    *range = (struct bea_gl_part){
        .target = target,
        .first_level = first_level,
        .levels = last_level - first_level + 1,
        .first_layer = first_layer,
        .layers = last_layer - first_layer + 1,
    };
    if (target == GL_TEXTURE_CUBE_MAP)
        range->layers = 6;
    else if (target == GL_TEXTURE_CUBE_MAP_ARRAY)
        range->layers -= range->layers % 6;
    else if (target != GL_TEXTURE_1D_ARRAY && target != GL_TEXTURE_2D_ARRAY &&
             target != GL_TEXTURE_2D_MULTISAMPLE_ARRAY)
        range->layers = 1;
    return range->layers != 0 &&
           (target == GL_TEXTURE_3D || range->layers <= r->layers - first_layer);
}

static void set_view_parameters(struct bea_gl *gl, const struct bea_gl_view *v, GLuint texture,
                                const struct bea_gl_part *range, bool swizzled)
{
    static const GLint identity[4] = {GL_RED, GL_GREEN, GL_BLUE, GL_ALPHA};
    static const GLenum names[4] = {GL_TEXTURE_SWIZZLE_R, GL_TEXTURE_SWIZZLE_G,
                                    GL_TEXTURE_SWIZZLE_B, GL_TEXTURE_SWIZZLE_A};
    bool multisample =
        v->target == GL_TEXTURE_2D_MULTISAMPLE || v->target == GL_TEXTURE_2D_MULTISAMPLE_ARRAY;
    bea_gl_texture_bind(gl, v->target, texture);
    for (unsigned i = 0; i < 4; i++)
        glTexParameteri(v->target, names[i], swizzled ? v->gl_swizzle[i] : identity[i]);
    if (v->is_stencil && !v->stencil_only && bea_gl_has(gl, BEA_GL_FEATURE_STENCIL_TEXTURING))
        glTexParameteri(v->target, GL_DEPTH_STENCIL_TEXTURE_MODE, GL_STENCIL_INDEX);
    if (v->target != GL_TEXTURE_RECTANGLE && !multisample)
        glTexParameteri(v->target, GL_TEXTURE_MAX_LEVEL, (GLint)range->levels - 1);
    /* Unfiltered reads happen without a sampler object: integers are incomplete with the default
     * filter. */
    if (!multisample) {
        glTexParameteri(v->target, GL_TEXTURE_MIN_FILTER,
                        v->target == GL_TEXTURE_RECTANGLE ? GL_NEAREST : GL_NEAREST_MIPMAP_NEAREST);
        glTexParameteri(v->target, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    }
    bea_gl_texture_unbind(gl, v->target);
}

static GLuint make_texture(struct bea_gl *gl, const struct bea_gl_view *v,
                           const struct bea_gl_part *range, bool swizzled)
{
    GLuint name = bea_gl_texture_view(gl, bea_gl_resource(v->resource), range);
    if (name)
        set_view_parameters(gl, v, name, range, swizzled);
    return name;
}

/* A component that the shader gets as a constant must stay one after comparison, so swizzles wait
 * until then. */
static bool needs_plain_twin(const struct bea_gl_view *v)
{
    return v->is_depth && v->gl_swizzle[0] != GL_RED;
}

static bool make_own_texture(struct bea_gl *gl, struct bea_gl_view *v, struct bea_gl_part *range)
{
    range->internal_format = bea_gl_texture_view_format(bea_gl_resource(v->resource), v->gl_format);
    v->texture = make_texture(gl, v, range, true);
    if (!v->texture)
        return false;
    v->shadow_texture = v->texture;
    if (needs_plain_twin(v)) {
        GLuint plain = make_texture(gl, v, range, false);
        v->shadow_texture = plain ? plain : v->texture;
    }
    v->owns_texture = true;
    return true;
}

/* The format's own order, the guest's on top. */
static void pick_swizzle(struct bea_gl_view *v)
{
    uint8_t combined[4];
    bool depth = v->is_depth || v->is_stencil;
    bea_gl_swizzle_combine(depth ? bea_gl_resource(v->resource)->format : v->gl_format, v->swizzle,
                           combined);
    bool exchange = !depth && bea_gl_exchanges_red_blue(v->resource, v->format);
    for (unsigned i = 0; i < 4; i++) {
        uint32_t c = combined[i];
        if (exchange && (c == BEA_GL_SWIZZLE_R || c == BEA_GL_SWIZZLE_B))
            c = c == BEA_GL_SWIZZLE_R ? BEA_GL_SWIZZLE_B : BEA_GL_SWIZZLE_R;
        v->gl_swizzle[i] = bea_gl_swizzle_to_gl(c);
    }
}

static enum bea_status make_texture_view(struct bea_context *ctx, struct bea_gl_view *v,
                                         const struct vgp_create_sampler_view *cmd)
{
    struct bea_gl *gl = bea_gl_device(ctx);
    const struct bea_gl_resource *r = bea_gl_resource(v->resource);
    struct bea_gl_part range;
    v->guest_target = cmd->target ? cmd->target : v->resource->params.target;
    v->target = bea_gl_texture_target(gl, v->guest_target, r->samples);
    if (v->target == GL_TEXTURE_RECTANGLE && r->rect_as_2d)
        v->target = r->target;
    if (!v->target)
        return bea_refuse(ctx, "target", "the host has no textures of kind %u", v->guest_target);
    v->rect_as_2d = v->guest_target == VGP_TARGET_TEXTURE_RECT && v->target != GL_TEXTURE_RECTANGLE;
    if (!pick_range(cmd, r, v->target, &range))
        return bea_refuse(ctx, "first_element_or_layers", "no such levels or layers");
    v->first_level = range.first_level;
    v->last_level = range.first_level + range.levels - 1;
    pick_swizzle(v);
    if (make_own_texture(gl, v, &range))
        return BEA_OK;
    v->target = r->target;
    v->texture = v->shadow_texture = r->name;
    return BEA_OK;
}

static void classify(struct bea_gl_view *v)
{
    const struct vgp_format_desc *seen = vgp_format(v->format), *stored = v->resource->format;
    bool zs = stored->has_depth || stored->has_stencil;
    v->is_stencil = zs && seen->has_stencil && !seen->has_depth;
    v->is_depth = zs && !v->is_stencil && stored->has_depth;
    v->stencil_only = v->is_stencil && !stored->has_depth;
    v->is_integer = v->is_stencil || bea_gl_format_has(v->gl_format, BEA_GL_FORMAT_INTEGER);
    v->is_srgb = bea_gl_format_has(v->gl_format, BEA_GL_FORMAT_SRGB);
}

enum bea_status bea_gl_create_sampler_view(struct bea_context *ctx,
                                           const struct vgp_create_sampler_view *cmd,
                                           const struct vgp_create_sampler_view_refs *refs,
                                           struct bea_object **out)
{
    struct bea_gl *gl = bea_gl_device(ctx);
    const struct bea_gl_resource *r = bea_gl_resource(refs->resource);
    const uint32_t asked[4] = {cmd->swizzle_r, cmd->swizzle_g, cmd->swizzle_b, cmd->swizzle_a};
    if (!r)
        return bea_refuse(ctx, "resource", "it has no storage that can be sampled");
    if (!vgp_format(cmd->format) || cmd->format == VIRGL_FORMAT_NONE)
        return bea_refuse(ctx, "format", "there is no format %u", cmd->format);
    struct bea_gl_view *v = calloc(1, sizeof(*v));
    if (!v)
        return BEA_ERR_NO_MEMORY;
    bea_object_init(&v->base, ctx, VIRGL_OBJECT_SAMPLER_VIEW, cmd->handle, destroy);
    v->gl = gl;
    v->resource = bea_resource_ref(refs->resource);
    v->format = cmd->format;
    v->gl_format = bea_gl_format(gl, cmd->format);
    if (!v->gl_format && r->is_buffer)
        v->gl_format = bea_gl_buffer_format(cmd->format);
    for (unsigned i = 0; i < 4; i++)
        v->swizzle[i] = (uint8_t)asked[i];
    classify(v);
    enum bea_status status;
    if (!v->gl_format && !v->is_stencil)
        status = bea_refuse(ctx, "format", "the host lacks format %u", cmd->format);
    else if (r->is_buffer)
        status = make_buffer_view(ctx, v, cmd);
    else
        status = make_texture_view(ctx, v, cmd);
    if (status != BEA_OK) {
        bea_object_unref(&v->base);
        return status;
    }
    *out = &v->base;
    return BEA_OK;
}
