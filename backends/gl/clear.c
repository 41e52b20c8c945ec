/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "clear.h"
#include "convert.h"
#include "device.h"
#include "gl.h"
#include "resource.h"
#include "surface.h"
#include "texture.h"
#include "work.h"

/* The framebuffer */

static void clear_depth_stencil(const struct bea_gl_sub *sub, const struct vgp_clear *cmd)
{
    const struct bea_gl_surface *zsurf = bea_gl_framebuffer_zsurf(sub);
    uint32_t parts = cmd->buffers & (VGP_CLEAR_BUFFERS_DEPTH | VGP_CLEAR_BUFFERS_STENCIL);
    union bea_gl_clear_value value = {
        .ds = {.depth = (float)cmd->depth, .stencil = (GLint)(cmd->stencil & 0xff)}};
    if (zsurf && parts)
        bea_gl_work_clear(zsurf->gl_format, parts, &value);
}

enum bea_status bea_gl_clear(struct bea_context *ctx, const struct vgp_clear *cmd)
{
    struct bea_gl_sub *sub = bea_gl_sub(ctx);
    union bea_gl_clear_value color, exchanged;
    if (sub->framebuffer.cbuf_mask == 0 && !sub->framebuffer.zsurf)
        return BEA_OK;
    if (!bea_gl_framebuffer_emit(sub))
        return bea_refuse(ctx, NULL, "the host cannot draw to the framebuffer");
    memcpy(color.u, cmd->color, sizeof(color.u));
    exchanged = bea_gl_work_exchanged(&color);
    bea_gl_work_unrestrict(sub->gl);
    for (uint32_t i = 0; i < sub->framebuffer.num_cbufs; i++) {
        const struct bea_gl_surface *s = bea_gl_framebuffer_cbuf(sub, i);
        if (s && cmd->buffers & VGP_CLEAR_BUFFERS_COLOR0 << i)
            bea_gl_work_clear_color(s->gl_format, (GLint)i, s->exchange ? &exchanged : &color);
    }
    clear_depth_stencil(sub, cmd);
    return BEA_OK;
}

/* A rectangle of a surface */

static union bea_gl_clear_value surface_value(const struct vgp_clear_surface *cmd, bool color)
{
    union bea_gl_clear_value value;
    double depth;
    if (color) {
        memcpy(value.u, cmd->color, sizeof(value.u));
        return value;
    }
    memcpy(&depth, cmd->color, sizeof(depth));
    value.ds.depth = (float)depth;
    value.ds.stencil = (GLint)(cmd->color[3] & 0xff);
    return value;
}

/* Layered attachments are cleared in all layers. */
static bool clear_rectangle(struct bea_gl *gl, const struct bea_gl_surface *s,
                            const struct vgp_clear_surface *cmd)
{
    GLenum point = bea_gl_attachment_point(s->gl_format);
    bool color = point == GL_COLOR_ATTACHMENT0;
    union bea_gl_clear_value value = surface_value(cmd, color);
    if (color && s->exchange)
        value = bea_gl_work_exchanged(&value);
    bea_gl_work_begin(gl);
    bool ok = bea_gl_work_target(gl, &s->attachment, point);
    if (ok) {
        uint32_t y =
            bea_gl_resource(s->resource)->y_0_top ? s->height - cmd->y - cmd->height : cmd->y;
        bea_gl_work_scissor((GLint)cmd->x, (GLint)y, (GLsizei)cmd->width, (GLsizei)cmd->height);
        if (!color || cmd->buffers & VGP_CLEAR_SURFACE_BUFFERS_COLOR0)
            bea_gl_work_clear(s->gl_format, cmd->buffers, &value);
    }
    bea_gl_work_end(gl);
    return ok;
}

enum bea_status bea_gl_clear_surface(struct bea_context *ctx, const struct vgp_clear_surface *cmd,
                                     const struct vgp_clear_surface_refs *refs)
{
    struct bea_gl_sub *sub = bea_gl_sub(ctx);
    const struct bea_gl_surface *s = bea_gl_surface(refs->surface);
    if (cmd->x > s->width || cmd->width > s->width - cmd->x || cmd->y > s->height ||
        cmd->height > s->height - cmd->y)
        return bea_refuse(ctx, "x", "the rectangle leaves the surface");
    if (!cmd->render_condition_enable)
        bea_gl_render_condition_pause(sub);
    bool ok = clear_rectangle(sub->gl, s, cmd);
    if (!cmd->render_condition_enable)
        bea_gl_render_condition_resume(sub);
    return ok ? BEA_OK : bea_refuse(ctx, "surface", "the host cannot draw to it");
}

/* A box of a texture */

static bool box_of(const struct vgp_clear_texture *cmd, struct bea_box *box)
{
    if ((cmd->x | cmd->y | cmd->z | cmd->w | cmd->h | cmd->d) < 0)
        return false;
    *box = (struct bea_box){
        .x = (uint32_t)cmd->x,
        .y = (uint32_t)cmd->y,
        .z = (uint32_t)cmd->z,
        .width = (uint32_t)cmd->w,
        .height = (uint32_t)cmd->h,
        .depth = (uint32_t)cmd->d,
    };
    return true;
}

/* Without GL's own way: a layer of copies of the texel. */
static enum bea_status fill(struct bea_gl *gl, const struct bea_resource *resource, uint32_t level,
                            const struct bea_box *box, const void *texel)
{
    const struct bea_gl_resource *t = bea_gl_resource(resource);
    const size_t bytes = resource->format->block_bytes;
    uint64_t texels, total;
    if (!bea_mul_u64(box->width, box->height, &texels) || !bea_mul_u64(texels, bytes, &total))
        return BEA_ERR_NO_MEMORY;
    char *layer = malloc((size_t)total);
    if (!layer)
        return BEA_ERR_NO_MEMORY;
    for (size_t i = 0; i < texels; i++)
        memcpy(layer + i * bytes, texel, bytes);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    for (uint32_t i = 0; i < box->depth; i++) {
        struct bea_gl_region r = bea_gl_region(t, resource, level, box, i, 1);
        bea_gl_texture_write(gl, t, &r, layer, total);
    }
    free(layer);
    return BEA_OK;
}

enum bea_status bea_gl_clear_texture(struct bea_context *ctx, const struct vgp_clear_texture *cmd,
                                     const struct vgp_clear_texture_refs *refs)
{
    struct bea_gl *gl = bea_gl_device(ctx);
    const struct bea_resource *resource = refs->resource;
    const struct bea_gl_resource *t = bea_gl_resource(resource);
    struct bea_box box;
    uint32_t texel[4];
    if (!t || t->is_buffer || resource->format->compressed)
        return bea_refuse(ctx, "resource", "not a texture of single texels");
    if (!box_of(cmd, &box) ||
        !bea_box_in_level(&resource->params, resource->format, cmd->level, &box))
        return bea_refuse(ctx, "x", "the box leaves level %u", cmd->level);
    if (box.width == 0 || box.height == 0 || box.depth == 0)
        return BEA_OK;
    memcpy(texel, cmd->data, sizeof(texel));
    bea_gl_convert_to_gl(bea_gl_convert_of(resource->params.format, t->format), texel,
                         resource->format->block_bytes);
    if (!bea_gl_has(gl, BEA_GL_FEATURE_CLEAR_TEXTURE))
        return t->samples ? bea_refuse(ctx, "resource", "the host cannot fill samples")
                          : fill(gl, resource, cmd->level, &box, texel);
    struct bea_gl_region r = bea_gl_region(t, resource, cmd->level, &box, 0, box.depth);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glClearTexSubImage(t->name, r.level, r.x, r.y, r.z, r.width, r.height, r.depth,
                       t->format->format, t->format->type, texel);
    return BEA_OK;
}
