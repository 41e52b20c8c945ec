/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "device.h"
#include "gl.h"
#include "resource.h"
#include "surface.h"

#define UNKNOWN (~0u)

void bea_gl_framebuffer_init(struct bea_gl_sub *sub)
{
    sub->framebuffer.bound = UNKNOWN;
    sub->framebuffer.layers = 1;
    /* Surfaces say by their format whether they are sRGB, so GL's switch stays on. */
    if (bea_gl_has(sub->gl, BEA_GL_FEATURE_SRGB_WRITE_CONTROL))
        glEnable(GL_FRAMEBUFFER_SRGB);
}

void bea_gl_framebuffer_finish(struct bea_gl_sub *sub)
{
    struct bea_gl_framebuffer_state *fb = &sub->framebuffer;
    for (uint32_t i = 0; i < VGP_MAX_COLOR_BUFFERS; i++)
        bea_object_set(&fb->cbufs[i], NULL);
    bea_object_set(&fb->zsurf, NULL);
    for (uint32_t i = 0; i < BEA_GL_FBO_CACHE; i++)
        if (fb->cache[i].name)
            glDeleteFramebuffers(1, &fb->cache[i].name);
    memset(fb->cache, 0, sizeof(fb->cache));
    glDeleteFramebuffers(2, fb->scratch);
}

struct bea_gl_surface *bea_gl_framebuffer_cbuf(const struct bea_gl_sub *sub, uint32_t index)
{
    return index < sub->framebuffer.num_cbufs ? bea_gl_surface(sub->framebuffer.cbufs[index])
                                              : NULL;
}

struct bea_gl_surface *bea_gl_framebuffer_zsurf(const struct bea_gl_sub *sub)
{
    return bea_gl_surface(sub->framebuffer.zsurf);
}

void bea_gl_framebuffer_lost(struct bea_gl_sub *sub)
{
    sub->framebuffer.bound = UNKNOWN;
    sub->dirty |= BEA_GL_DIRTY_FRAMEBUFFER;
}

void bea_gl_framebuffer_forget(struct bea_gl_sub *sub, const struct bea_gl_surface *surface)
{
    struct bea_gl_framebuffer_state *fb = &sub->framebuffer;
    bool current = sub->gl->current == sub && bea_gl_ensure_current(sub->gl);
    for (uint32_t i = 0; i < BEA_GL_FBO_CACHE; i++) {
        struct bea_gl_fbo *fbo = &fb->cache[i];
        bool uses = false;
        for (uint32_t k = 0; k <= VGP_MAX_COLOR_BUFFERS; k++)
            uses = uses || (fbo->name && fbo->key[k] == surface->base.serial);
        if (!uses)
            continue;
        fbo->dead = true;
        if (!current)
            continue; /* framebuffer objects are not shared: emit deletes it in its own context */
        if (fb->bound == fbo->name)
            bea_gl_framebuffer_lost(sub);
        glDeleteFramebuffers(1, &fbo->name);
        memset(fbo, 0, sizeof(*fbo));
    }
}

/* The facts. */

static void take_size(struct bea_gl_framebuffer_state *fb, const struct bea_gl_surface *s,
                      bool first)
{
    fb->width = first || s->width < fb->width ? s->width : fb->width;
    fb->height = first || s->height < fb->height ? s->height : fb->height;
    fb->layers = first || s->layers < fb->layers ? s->layers : fb->layers;
    if (!first)
        return;
    fb->samples = s->samples;
    fb->host_samples =
        s->attachment.samples ? s->samples : bea_gl_resource(s->resource)->host_samples;
    fb->y_0_top = bea_gl_resource(s->resource)->y_0_top;
}

static void take_color(struct bea_gl_framebuffer_state *fb, const struct bea_gl_surface *s,
                       uint8_t bit)
{
    const struct bea_gl_format *f = s->gl_format;
    const struct {
        bool is;
        uint8_t *mask;
    } facts[] = {
        {true, &fb->cbuf_mask},
        {s->value_class != BEA_GL_CLASS_FLOAT, &fb->integer_mask},
        {s->value_class == BEA_GL_CLASS_UINT, &fb->unsigned_mask},
        {bea_gl_format_has(f, BEA_GL_FORMAT_NO_ALPHA), &fb->no_alpha_mask},
        {bea_gl_format_has(f, BEA_GL_FORMAT_ALPHA_IN_RED), &fb->alpha_in_red_mask},
        {s->exchange, &fb->swap_rb_mask},
    };
    for (size_t i = 0; i < sizeof(facts) / sizeof(facts[0]); i++)
        if (facts[i].is)
            *facts[i].mask = (uint8_t)(*facts[i].mask | bit);
}

static void update_facts(struct bea_gl_sub *sub)
{
    struct bea_gl_framebuffer_state *fb = &sub->framebuffer;
    const struct bea_gl_surface *zsurf = bea_gl_framebuffer_zsurf(sub);
    bool first = true;
    fb->cbuf_mask = fb->integer_mask = fb->unsigned_mask = 0;
    fb->no_alpha_mask = fb->alpha_in_red_mask = fb->swap_rb_mask = 0;
    fb->width = fb->default_size[0];
    fb->height = fb->default_size[1];
    fb->layers = fb->default_size[2] ? fb->default_size[2] : 1;
    fb->samples = fb->host_samples = fb->default_size[3];
    fb->y_0_top = false;
    for (uint32_t i = 0; i < fb->num_cbufs; i++) {
        const struct bea_gl_surface *s = bea_gl_framebuffer_cbuf(sub, i);
        if (!s)
            continue;
        take_size(fb, s, first);
        take_color(fb, s, (uint8_t)(1u << i));
        first = false;
    }
    if (zsurf)
        take_size(fb, zsurf, first);
    fb->has_depth = zsurf && bea_gl_format_has(zsurf->gl_format, BEA_GL_FORMAT_HAS_DEPTH);
    fb->has_stencil = zsurf && bea_gl_format_has(zsurf->gl_format, BEA_GL_FORMAT_HAS_STENCIL);
    /* Orientation, integer targets, alpha and size take part in nearly everything that a draw
     * emits. */
    sub->dirty |= BEA_GL_DIRTY_FRAMEBUFFER | BEA_GL_DIRTY_BLEND | BEA_GL_DIRTY_RASTER |
                  BEA_GL_DIRTY_VIEWPORT | BEA_GL_DIRTY_SCISSOR | BEA_GL_DIRTY_SHADERS |
                  BEA_GL_DIRTY_STATE_BLOCK | BEA_GL_DIRTY_SAMPLE_MASK;
}

enum bea_status bea_gl_set_framebuffer_state(struct bea_context *ctx,
                                             const struct vgp_set_framebuffer_state *cmd,
                                             const struct vgp_set_framebuffer_state_refs *refs)
{
    struct bea_gl_sub *sub = bea_gl_sub(ctx);
    struct bea_gl_framebuffer_state *fb = &sub->framebuffer;
    for (uint32_t i = 0; i < VGP_MAX_COLOR_BUFFERS; i++)
        bea_object_set(&fb->cbufs[i], i < cmd->nr_cbufs ? refs->cbufs[i] : NULL);
    bea_object_set(&fb->zsurf, refs->zsurf);
    fb->num_cbufs = cmd->nr_cbufs;
    update_facts(sub);
    return BEA_OK;
}

enum bea_status
bea_gl_set_framebuffer_state_no_attach(struct bea_context *ctx,
                                       const struct vgp_set_framebuffer_state_no_attach *cmd)
{
    struct bea_gl_sub *sub = bea_gl_sub(ctx);
    uint32_t *size = sub->framebuffer.default_size;
    size[0] = cmd->width;
    size[1] = cmd->height;
    size[2] = cmd->layers;
    size[3] = cmd->samples;
    update_facts(sub);
    return BEA_OK;
}
