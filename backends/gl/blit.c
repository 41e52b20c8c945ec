/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "blit.h"
#include "blit_plan.h"
#include "copy.h"
#include "device.h"
#include "gl.h"
#include "resource.h"
#include "texture.h"
#include "work.h"

/* Coordinates beyond this are nonsense; below it sums and differences cannot overflow. */
#define MOST (1 << 24)

#define COLOR_MASK (VGP_BLIT_MASK_R | VGP_BLIT_MASK_G | VGP_BLIT_MASK_B | VGP_BLIT_MASK_A)

/* Decoding */

struct box {
    int32_t x, y, z, w, h, d;
};

static bool is_sane(const struct box *b)
{
    const int32_t all[6] = {b->x, b->y, b->z, b->w, b->h, b->d};
    for (unsigned i = 0; i < 6; i++)
        if (all[i] < -MOST || all[i] > MOST)
            return false;
    return true;
}

/* A mirrored destination is the same as a mirrored source. */
static void unmirror(int32_t *dst, int32_t *dst_size, int32_t *src, int32_t *src_size)
{
    if (*dst_size >= 0)
        return;
    *dst += *dst_size;
    *dst_size = -*dst_size;
    *src += *src_size;
    *src_size = -*src_size;
}

static enum bea_status take_side(struct bea_context *ctx, struct bea_gl_blit_side *side,
                                 const struct bea_resource *resource, uint32_t format,
                                 uint32_t level)
{
    const struct bea_gl_resource *t = bea_gl_resource(resource);
    if (!t || t->is_buffer)
        return bea_refuse(ctx, "resource", "only textures can be blitted");
    side->resource = resource;
    side->texture = t;
    side->format = format;
    side->gl_format = bea_gl_format(bea_gl_device(ctx), format);
    side->level = level;
    const struct vgp_format_desc *desc = vgp_format(format);
    if (!desc || desc->block_bytes != resource->format->block_bytes)
        return bea_refuse(ctx, "format", "the resource cannot be seen as format %u", format);
    /* Depth and stencil show as what they are: a guest may name the format of one part only. */
    if (resource->format->has_depth || resource->format->has_stencil)
        side->gl_format = t->format;
    if (!side->gl_format)
        return bea_refuse(ctx, "format", "the host lacks format %u", format);
    side->exchange = bea_gl_exchanges_red_blue(resource, format);
    if (!bea_level_extent(&resource->params, level, &side->extent))
        return bea_refuse(ctx, "level", "there is no level %u", level);
    return BEA_OK;
}

static void take_edges(struct bea_gl_blit_side *side, const struct box *b)
{
    const int32_t rows = (int32_t)side->extent.height;
    side->x0 = b->x;
    side->x1 = b->x + b->w;
    side->y0 = b->y;
    side->y1 = b->y + b->h;
    if (side->texture->y_0_top) {
        side->y0 = rows - b->y;
        side->y1 = rows - b->y - b->h;
    }
    side->z0 = b->z;
    side->depth = b->d;
}

/* A destination that is stored upside down makes the edges of both sides change places. */
static void order_rows(struct bea_gl_blit_plan *plan)
{
    struct bea_gl_blit_side *dst = &plan->dst, *src = &plan->src;
    if (dst->y0 <= dst->y1)
        return;
    int32_t y = dst->y0;
    dst->y0 = dst->y1;
    dst->y1 = y;
    y = src->y0;
    src->y0 = src->y1;
    src->y1 = y;
}

static bool layers_inside(const struct bea_gl_blit_side *side)
{
    int32_t first = side->depth < 0 ? side->z0 + side->depth : side->z0;
    int32_t count = abs(side->depth);
    return first >= 0 && count <= (int32_t)side->extent.layers - first;
}

static uint32_t parts_of(const struct vgp_format_desc *f)
{
    uint32_t parts = (f->has_depth ? VGP_BLIT_MASK_Z : 0) | (f->has_stencil ? VGP_BLIT_MASK_S : 0);
    return parts ? parts : COLOR_MASK;
}

static enum bea_status take_boxes(struct bea_context *ctx, struct bea_gl_blit_plan *plan,
                                  const struct vgp_blit *cmd)
{
    struct box dst = {cmd->dst_x, cmd->dst_y, cmd->dst_z, cmd->dst_w, cmd->dst_h, cmd->dst_d};
    struct box src = {cmd->src_x, cmd->src_y, cmd->src_z, cmd->src_w, cmd->src_h, cmd->src_d};
    if (!is_sane(&dst) || !is_sane(&src))
        return bea_refuse(ctx, "dst_x", "the boxes are absurd");
    unmirror(&dst.x, &dst.w, &src.x, &src.w);
    unmirror(&dst.y, &dst.h, &src.y, &src.h);
    unmirror(&dst.z, &dst.d, &src.z, &src.d);
    take_edges(&plan->dst, &dst);
    take_edges(&plan->src, &src);
    order_rows(plan);
    if (!layers_inside(&plan->dst))
        return bea_refuse(ctx, "dst_z", "layers that the destination has not");
    if (!layers_inside(&plan->src))
        return bea_refuse(ctx, "src_z", "layers that the source has not");
    return BEA_OK;
}

static void take_scissor(struct bea_gl_blit_plan *plan, const struct vgp_blit *cmd)
{
    uint32_t maxy = cmd->scissor_maxy, miny = cmd->scissor_miny;
    plan->scissor = cmd->scissor_enable;
    if (!plan->scissor)
        return;
    plan->scissor_x = (GLint)cmd->scissor_minx;
    plan->scissor_y =
        plan->dst.texture->y_0_top ? (GLint)plan->dst.extent.height - (GLint)maxy : (GLint)miny;
    plan->scissor_width = (GLsizei)(cmd->scissor_maxx - cmd->scissor_minx);
    plan->scissor_height = (GLsizei)(maxy - miny);
}

static bool is_unscaled(const struct bea_gl_blit_plan *p)
{
    return p->src.x1 - p->src.x0 == p->dst.x1 - p->dst.x0 &&
           p->src.y1 - p->src.y0 == p->dst.y1 - p->dst.y0 && p->src.depth == p->dst.depth;
}

static enum bea_status make_plan(struct bea_context *ctx, const struct vgp_blit *cmd,
                                 const struct vgp_blit_refs *refs, struct bea_gl_blit_plan *plan)
{
    *plan = (struct bea_gl_blit_plan){.gl = bea_gl_device(ctx)};
    enum bea_status status = take_side(ctx, &plan->dst, refs->dst, cmd->dst_format, cmd->dst_level);
    if (status == BEA_OK)
        status = take_side(ctx, &plan->src, refs->src, cmd->src_format, cmd->src_level);
    if (status == BEA_OK)
        status = take_boxes(ctx, plan, cmd);
    if (status != BEA_OK)
        return status;
    const struct bea_gl_format *df = plan->dst.gl_format, *sf = plan->src.gl_format;
    const uint32_t kind = BEA_GL_FORMAT_INTEGER | BEA_GL_FORMAT_SIGNED;
    plan->mask = cmd->mask & parts_of(refs->dst->format) & parts_of(refs->src->format);
    if ((plan->mask & COLOR_MASK) && (df->flags & kind) != (sf->flags & kind))
        return bea_refuse(ctx, "src_format", "integers and others do not mix");
    plan->linear = cmd->filter == VGP_TEX_FILTER_LINEAR && !(sf->flags & BEA_GL_FORMAT_INTEGER) &&
                   !is_unscaled(plan) && !plan->src.texture->samples &&
                   (plan->mask & (COLOR_MASK | VGP_BLIT_MASK_Z));
    plan->conditional = cmd->render_condition_enable && bea_gl_sub(ctx)->queries.condition;
    plan->alpha_blend = cmd->alpha_blend;
    take_scissor(plan, cmd);
    return BEA_OK;
}

static bool is_nothing(const struct bea_gl_blit_plan *p)
{
    return p->mask == 0 || p->dst.x0 == p->dst.x1 || p->dst.y0 == p->dst.y1 || p->dst.depth == 0 ||
           p->src.x0 == p->src.x1 || p->src.y0 == p->src.y1 || p->src.depth == 0 ||
           (p->scissor && (p->scissor_width <= 0 || p->scissor_height <= 0));
}

/* First way: nothing but a copy. */

static bool is_full_mask(const struct bea_gl_blit_plan *p)
{
    return (p->mask & parts_of(p->dst.resource->format)) == parts_of(p->dst.resource->format);
}

static bool area_inside(const struct bea_gl_blit_side *s)
{
    return s->x0 >= 0 && s->x1 <= (int32_t)s->extent.width && s->y0 >= 0 &&
           s->y1 <= (int32_t)s->extent.height;
}

/* The box of a side whose edges are in order, as the guest counts rows. */
static struct bea_box box_of(const struct bea_gl_blit_side *s)
{
    int32_t top = s->texture->y_0_top ? (int32_t)s->extent.height - s->y1 : s->y0;
    return (struct bea_box){(uint32_t)s->x0,           (uint32_t)top,
                            (uint32_t)s->z0,           (uint32_t)(s->x1 - s->x0),
                            (uint32_t)(s->y1 - s->y0), (uint32_t)s->depth};
}

static bool blit_as_copy(const struct bea_gl_blit_plan *p)
{
    if (!bea_gl_has(p->gl, BEA_GL_FEATURE_COPY_IMAGE) || !is_unscaled(p) || !is_full_mask(p) ||
        p->src.format != p->dst.format || p->scissor || p->conditional || p->alpha_blend ||
        !area_inside(&p->dst) || !area_inside(&p->src) ||
        !bea_gl_copy_is_raw(p->src.resource, p->dst.resource))
        return false;
    struct bea_box to = box_of(&p->dst), from = box_of(&p->src);
    bea_gl_copy_image(p->dst.resource, p->dst.level, &to, p->src.resource, p->src.level, &from);
    return true;
}

/* Second way: GL's blit. */

static bool same_swizzle(const struct bea_gl_format *a, const struct bea_gl_format *b)
{
    for (unsigned i = 0; i < 4; i++)
        if (a->swizzle[i] != b->swizzle[i])
            return false;
    return true;
}

static bool channels_fit(const struct bea_gl_blit_plan *p)
{
    const struct bea_gl_format *df = p->dst.gl_format, *sf = p->src.gl_format;
    if (!(p->mask & COLOR_MASK))
        return df->internal_format == sf->internal_format;
    /* A format without alpha reads as 1 there, whatever its texture holds. */
    bool invents_alpha =
        (sf->flags & BEA_GL_FORMAT_NO_ALPHA) && !(df->flags & BEA_GL_FORMAT_NO_ALPHA);
    bool swizzles = !same_swizzle(sf, df) && !(df->flags & BEA_GL_FORMAT_NO_ALPHA);
    return !invents_alpha && !swizzles && !p->src.exchange && !p->dst.exchange;
}

/* OpenGL ES resolves in place only, and never writes samples. */
static bool samples_fit(const struct bea_gl_blit_plan *p)
{
    uint32_t from = p->src.texture->samples, to = p->dst.texture->samples;
    if (from == 0 && to == 0)
        return true;
    int32_t w = p->dst.x1 - p->dst.x0, h = p->dst.y1 - p->dst.y0;
    bool same_size = p->src.x1 - p->src.x0 == w && p->src.y1 - p->src.y0 == h;
    if (p->gl->features.es)
        return to == 0 && same_size && p->src.x0 == p->dst.x0 && p->src.y0 == p->dst.y0 &&
               p->src.gl_format->internal_format == p->dst.gl_format->internal_format;
    return same_size && (from == to || from == 0 || to == 0);
}

static bool fits_framebuffers(const struct bea_gl_blit_plan *p)
{
    bool masked = (p->mask & COLOR_MASK) && (p->mask & COLOR_MASK) != COLOR_MASK;
    bool between_slices = abs(p->src.depth) != p->dst.depth;
    /* GL blits depth without filtering; Mesa up to at least 22.3 reads what a view was made of, not
     * the view. */
    bool filtered_depth = p->linear && (p->mask & VGP_BLIT_MASK_Z);
    return !p->alpha_blend && !masked && !between_slices && !filtered_depth && !p->src.view &&
           channels_fit(p) && samples_fit(p);
}

struct bea_gl_attachment bea_gl_blit_attachment(const struct bea_gl_blit_side *side, uint32_t layer)
{
    bool cube = side->view && (side->texture->target == GL_TEXTURE_CUBE_MAP ||
                               side->texture->target == GL_TEXTURE_CUBE_MAP_ARRAY);
    return (struct bea_gl_attachment){
        .texture = side->view ? side->view : side->texture->name,
        .target = cube ? GL_TEXTURE_2D_ARRAY : side->texture->target,
        .level = side->view ? 0 : side->level,
        .layer = layer,
    };
}

uint32_t bea_gl_blit_source_layer(const struct bea_gl_blit_plan *p, uint32_t i)
{
    int32_t step = (int32_t)((int64_t)i * abs(p->src.depth) / p->dst.depth);
    return (uint32_t)(p->src.depth < 0 ? p->src.z0 - 1 - step : p->src.z0 + step);
}

static GLbitfield buffers_of(uint32_t mask)
{
    return (mask & COLOR_MASK ? GL_COLOR_BUFFER_BIT : 0u) |
           (mask & VGP_BLIT_MASK_Z ? GL_DEPTH_BUFFER_BIT : 0u) |
           (mask & VGP_BLIT_MASK_S ? GL_STENCIL_BUFFER_BIT : 0u);
}

static bool blit_layer(const struct bea_gl_blit_plan *p, uint32_t i)
{
    const struct bea_gl_blit_side *d = &p->dst, *s = &p->src;
    struct bea_gl_attachment to = bea_gl_blit_attachment(d, (uint32_t)d->z0 + i);
    struct bea_gl_attachment from = bea_gl_blit_attachment(s, bea_gl_blit_source_layer(p, i));
    if (!bea_gl_work_target(p->gl, &to, bea_gl_attachment_point(d->gl_format)) ||
        !bea_gl_work_source(p->gl, &from, bea_gl_attachment_point(s->gl_format)))
        return false;
    glBlitFramebuffer(s->x0, s->y0, s->x1, s->y1, d->x0, d->y0, d->x1, d->y1, buffers_of(p->mask),
                      p->linear ? GL_LINEAR : GL_NEAREST);
    return true;
}

static bool blit_framebuffers(const struct bea_gl_blit_plan *p)
{
    bool ok = true;
    if (!fits_framebuffers(p))
        return false;
    bea_gl_work_begin(p->gl);
    if (p->scissor)
        bea_gl_work_scissor(p->scissor_x, p->scissor_y, p->scissor_width, p->scissor_height);
    for (uint32_t i = 0; i < (uint32_t)p->dst.depth && ok; i++)
        ok = blit_layer(p, i);
    bea_gl_work_end(p->gl);
    return ok;
}

/* Views of sides that are seen in another format than they are stored in. */

static bool make_view(struct bea_gl *gl, struct bea_gl_blit_side *s)
{
    GLenum target = s->texture->target;
    if (s->gl_format->internal_format == s->texture->internal_format)
        return true;
    if (target == GL_TEXTURE_CUBE_MAP || target == GL_TEXTURE_CUBE_MAP_ARRAY)
        target = GL_TEXTURE_2D_ARRAY;
    const struct bea_gl_part part = {
        .target = target,
        .internal_format = bea_gl_texture_view_format(s->texture, s->gl_format),
        .first_level = s->level,
        .levels = 1,
        .layers = target == GL_TEXTURE_3D ? 1 : s->texture->layers,
    };
    s->view = bea_gl_texture_view(gl, s->texture, &part);
    return s->view != 0;
}

static bool blit_pixels(struct bea_gl_blit_plan *p)
{
    /* sRGB seen as linear on a host without views: its own format is the closest thing. */
    if (!make_view(p->gl, &p->src))
        p->src.gl_format = p->src.texture->format;
    if (!make_view(p->gl, &p->dst))
        p->dst.gl_format = p->dst.texture->format;
    bool ok = blit_framebuffers(p) || bea_gl_blit_resolved(p) || bea_gl_blit_with_shader(p);
    glDeleteTextures(1, &p->src.view);
    glDeleteTextures(1, &p->dst.view);
    return ok;
}

enum bea_status bea_gl_blit(struct bea_context *ctx, const struct vgp_blit *cmd,
                            const struct vgp_blit_refs *refs)
{
    struct bea_gl_sub *sub = bea_gl_sub(ctx);
    struct bea_gl_blit_plan plan;
    enum bea_status status = make_plan(ctx, cmd, refs, &plan);
    if (status != BEA_OK)
        return status;
    if (is_nothing(&plan) || blit_as_copy(&plan))
        return BEA_OK;
    if (!plan.conditional)
        bea_gl_render_condition_pause(sub);
    bool ok = blit_pixels(&plan);
    if (!plan.conditional)
        bea_gl_render_condition_resume(sub);
    return ok ? BEA_OK : bea_refuse(ctx, "dst_format", "the host cannot blit these formats");
}
