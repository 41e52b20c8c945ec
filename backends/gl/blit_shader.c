/* SPDX-License-Identifier: MIT */
/*
 * Blits that GL's own cannot do: a rectangle is drawn. That happens in the device's GL context,
 * where no state of the guest's, no query and no transform feedback is in the way. The render
 * condition, which is not known there, is asked for before.
 */
#include <stdlib.h>

#include "blit.h"
#include "blit_plan.h"
#include "blit_program.h"
#include "device.h"
#include "gl.h"
#include "resource.h"
#include "texture.h"
#include "work.h"

#define PROGRAMS                                                                                   \
    (BEA_GL_BLIT_KINDS * BEA_GL_BLIT_OUTPUTS * BEA_GL_BLIT_SAMPLES * BEA_GL_BLIT_ORDERS)
#define COLOR_MASK (VGP_BLIT_MASK_R | VGP_BLIT_MASK_G | VGP_BLIT_MASK_B | VGP_BLIT_MASK_A)

struct bea_gl_blitter {
    GLuint samplers[2]; /* nearest, linear */
    struct bea_gl_blit_program programs[PROGRAMS];
};

void bea_gl_blitter_destroy(struct bea_gl_blitter *blitter)
{
    if (!blitter)
        return;
    for (unsigned i = 0; i < PROGRAMS; i++)
        if (blitter->programs[i].name)
            glDeleteProgram(blitter->programs[i].name);
    glDeleteSamplers(2, blitter->samplers);
    free(blitter);
}

static struct bea_gl_blitter *blitter_of(struct bea_gl *gl)
{
    if (gl->blitter)
        return gl->blitter;
    struct bea_gl_blitter *b = calloc(1, sizeof(*b));
    if (!b)
        return NULL;
    glGenSamplers(2, b->samplers);
    for (unsigned i = 0; i < 2; i++) {
        GLint filter = i ? GL_LINEAR : GL_NEAREST;
        glSamplerParameteri(b->samplers[i], GL_TEXTURE_MIN_FILTER, filter);
        glSamplerParameteri(b->samplers[i], GL_TEXTURE_MAG_FILTER, filter);
        glSamplerParameteri(b->samplers[i], GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
        glSamplerParameteri(b->samplers[i], GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
        glSamplerParameteri(b->samplers[i], GL_TEXTURE_WRAP_R, GL_CLAMP_TO_EDGE);
    }
    gl->blitter = b;
    return b;
}

static const struct bea_gl_blit_program *program_for(struct bea_gl *gl,
                                                     const struct bea_gl_blit_key *key)
{
    struct bea_gl_blitter *b = blitter_of(gl);
    if (!b)
        return NULL;
    unsigned at = (unsigned)key->kind;
    at = at * BEA_GL_BLIT_OUTPUTS + (unsigned)key->output;
    at = at * BEA_GL_BLIT_SAMPLES + (unsigned)key->samples;
    at = at * BEA_GL_BLIT_ORDERS + (unsigned)key->order;
    struct bea_gl_blit_program *p = &b->programs[at];
    if (!p->name && !p->failed)
        p->failed = !bea_gl_blit_program_make(gl, key, p);
    return p->failed ? NULL : p;
}

/* The source */

struct source {
    GLuint texture;
    bool owned;
    GLenum target;
    enum bea_gl_blit_kind kind;
};

/* Cubes are sampled as arrays of faces. */
static const struct {
    GLenum target, seen_as;
    enum bea_gl_blit_kind kind;
} source_kinds[] = {
    {GL_TEXTURE_1D, GL_TEXTURE_1D, BEA_GL_BLIT_1D},
    {GL_TEXTURE_2D, GL_TEXTURE_2D, BEA_GL_BLIT_2D},
    {GL_TEXTURE_RECTANGLE, GL_TEXTURE_RECTANGLE, BEA_GL_BLIT_RECT},
    {GL_TEXTURE_3D, GL_TEXTURE_3D, BEA_GL_BLIT_3D},
    {GL_TEXTURE_1D_ARRAY, GL_TEXTURE_1D_ARRAY, BEA_GL_BLIT_1D_ARRAY},
    {GL_TEXTURE_2D_ARRAY, GL_TEXTURE_2D_ARRAY, BEA_GL_BLIT_2D_ARRAY},
    {GL_TEXTURE_CUBE_MAP, GL_TEXTURE_2D_ARRAY, BEA_GL_BLIT_2D_ARRAY},
    {GL_TEXTURE_CUBE_MAP_ARRAY, GL_TEXTURE_2D_ARRAY, BEA_GL_BLIT_2D_ARRAY},
    {GL_TEXTURE_2D_MULTISAMPLE, GL_TEXTURE_2D_MULTISAMPLE, BEA_GL_BLIT_2D_MS},
    {GL_TEXTURE_2D_MULTISAMPLE_ARRAY, GL_TEXTURE_2D_MULTISAMPLE_ARRAY, BEA_GL_BLIT_2D_MS_ARRAY},
};

static void set_swizzle(const struct bea_gl_blit_side *side, GLenum target)
{
    static const GLenum names[4] = {GL_TEXTURE_SWIZZLE_R, GL_TEXTURE_SWIZZLE_G,
                                    GL_TEXTURE_SWIZZLE_B, GL_TEXTURE_SWIZZLE_A};
    static const uint8_t exchanged[] = {BEA_GL_SWIZZLE_B, BEA_GL_SWIZZLE_G,    BEA_GL_SWIZZLE_R,
                                        BEA_GL_SWIZZLE_A, BEA_GL_SWIZZLE_ZERO, BEA_GL_SWIZZLE_ONE};
    for (unsigned i = 0; i < 4; i++) {
        uint8_t c = side->gl_format->swizzle[i];
        if (side->exchange && c < sizeof(exchanged))
            c = exchanged[c];
        glTexParameteri(target, names[i], bea_gl_swizzle_to_gl(c));
    }
}

/* Where there are no views the texture itself shows the one level. */
static void pick_level(GLenum target, uint32_t level)
{
    if (target == GL_TEXTURE_RECTANGLE || target == GL_TEXTURE_2D_MULTISAMPLE ||
        target == GL_TEXTURE_2D_MULTISAMPLE_ARRAY)
        return;
    glTexParameteri(target, GL_TEXTURE_BASE_LEVEL, (GLint)level);
    glTexParameteri(target, GL_TEXTURE_MAX_LEVEL, (GLint)level);
}

/* A view of the one level, with the format's swizzle, which is free to change. */
static bool open_source(const struct bea_gl_blit_plan *p, bool stencil, struct source *source)
{
    const struct bea_gl_blit_side *s = &p->src;
    unsigned i = 0;
    while (i < sizeof(source_kinds) / sizeof(source_kinds[0]) &&
           source_kinds[i].target != s->texture->target)
        i++;
    if (i == sizeof(source_kinds) / sizeof(source_kinds[0]))
        return false;
    source->target = source_kinds[i].seen_as;
    source->kind = source_kinds[i].kind;
    const struct bea_gl_part part = {
        .target = source->target,
        .internal_format = bea_gl_texture_view_format(s->texture, s->gl_format),
        .first_level = s->level,
        .levels = 1,
        .layers = source->target == GL_TEXTURE_3D ? 1 : s->texture->layers,
    };
    source->texture = bea_gl_texture_view(p->gl, s->texture, &part);
    source->owned = source->texture != 0;
    if (!source->owned && source->target != s->texture->target)
        return false;
    if (!source->owned)
        source->texture = s->texture->name;
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(source->target, source->texture);
    if (!source->owned)
        pick_level(source->target, s->level);
    set_swizzle(s, source->target);
    if (s->texture->format->flags & BEA_GL_FORMAT_HAS_DEPTH &&
        bea_gl_has(p->gl, BEA_GL_FEATURE_STENCIL_TEXTURING))
        glTexParameteri(source->target, GL_DEPTH_STENCIL_TEXTURE_MODE,
                        stencil ? GL_STENCIL_INDEX : GL_DEPTH_COMPONENT);
    return true;
}

static void close_source(const struct source *source)
{
    glBindTexture(source->target, 0);
    if (source->owned)
        glDeleteTextures(1, &source->texture);
}

/* Drawing */

static enum bea_gl_blit_order order_of(const struct bea_gl_blit_side *dst)
{
    if (bea_gl_format_has(dst->gl_format, BEA_GL_FORMAT_ALPHA_IN_RED))
        return BEA_GL_BLIT_ALPHA_IN_RED;
    return dst->exchange ? BEA_GL_BLIT_BGRA : BEA_GL_BLIT_RGBA;
}

static enum bea_gl_blit_output color_output(const struct bea_gl_format *f)
{
    if (!bea_gl_format_has(f, BEA_GL_FORMAT_INTEGER))
        return BEA_GL_BLIT_FLOAT;
    return bea_gl_format_has(f, BEA_GL_FORMAT_SIGNED) ? BEA_GL_BLIT_SINT : BEA_GL_BLIT_UINT;
}

static void set_flag(GLenum name, bool on)
{
    if (on)
        glEnable(name);
    else
        glDisable(name);
}

/* A mask of the guest's r g b a, for the channels of the texture. */
static void set_color_mask(uint32_t mask, enum bea_gl_blit_order order)
{
    GLboolean r = (mask & VGP_BLIT_MASK_R) != 0, g = (mask & VGP_BLIT_MASK_G) != 0;
    GLboolean b = (mask & VGP_BLIT_MASK_B) != 0, a = (mask & VGP_BLIT_MASK_A) != 0;
    if (order == BEA_GL_BLIT_ALPHA_IN_RED)
        glColorMask(a, a, a, a);
    else if (order == BEA_GL_BLIT_BGRA)
        glColorMask(b, g, r, a);
    else
        glColorMask(r, g, b, a);
}

/* All that decides what a rectangle becomes, whatever context this is. */
static void set_state(const struct bea_gl_blit_plan *p, const struct bea_gl_blit_key *key)
{
    static const GLenum off[] = {GL_CULL_FACE, GL_POLYGON_OFFSET_FILL, GL_SAMPLE_ALPHA_TO_COVERAGE,
                                 GL_SAMPLE_COVERAGE};
    bool color = key->output < BEA_GL_BLIT_DEPTH;
    for (unsigned i = 0; i < sizeof(off) / sizeof(off[0]); i++)
        glDisable(off[i]);
    set_flag(GL_DEPTH_TEST, key->output == BEA_GL_BLIT_DEPTH);
    glDepthFunc(GL_ALWAYS);
    glDepthMask(key->output == BEA_GL_BLIT_DEPTH);
    set_flag(GL_STENCIL_TEST, key->output == BEA_GL_BLIT_STENCIL);
    glStencilFunc(GL_ALWAYS, 0, ~0u);
    glStencilOp(GL_REPLACE, GL_REPLACE, GL_REPLACE);
    glStencilMask(~0u);
    set_flag(GL_BLEND, p->alpha_blend && key->output == BEA_GL_BLIT_FLOAT);
    glBlendEquation(GL_FUNC_ADD);
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
    set_color_mask(color ? p->mask : 0, key->order);
    if (p->scissor)
        bea_gl_work_scissor(p->scissor_x, p->scissor_y, p->scissor_width, p->scissor_height);
    glViewport(p->dst.x0, p->dst.y0, p->dst.x1 - p->dst.x0, p->dst.y1 - p->dst.y0);
}

static void set_edges(const struct bea_gl_blit_plan *p, const struct source *source,
                      const struct bea_gl_blit_program *program)
{
    const struct bea_gl_blit_side *s = &p->src;
    bool texels = source->kind == BEA_GL_BLIT_RECT || source->kind == BEA_GL_BLIT_2D_MS ||
                  source->kind == BEA_GL_BLIT_2D_MS_ARRAY;
    float w = texels ? 1.0f : (float)s->extent.width, h = texels ? 1.0f : (float)s->extent.height;
    glUniform4f(program->edges, (float)s->x0 / w, (float)s->y0 / h, (float)s->x1 / w,
                (float)s->y1 / h);
}

/* The third coordinate: a layer's number, or the middle of what a slice covers. */
static float third_coordinate(const struct bea_gl_blit_plan *p, const struct source *source,
                              uint32_t i)
{
    if (source->kind != BEA_GL_BLIT_3D)
        return (float)bea_gl_blit_source_layer(p, i);
    float step = (float)p->src.depth / (float)p->dst.depth;
    return ((float)p->src.z0 + ((float)i + 0.5f) * step) / (float)p->src.extent.layers;
}

static GLuint sampler_for(const struct bea_gl_blit_plan *p, const struct bea_gl_blit_key *key)
{
    if (key->kind >= BEA_GL_BLIT_2D_MS)
        return 0;
    return p->gl->blitter->samplers[p->linear && key->output != BEA_GL_BLIT_STENCIL];
}

static bool draw_layers(const struct bea_gl_blit_plan *p, const struct source *source,
                        const struct bea_gl_blit_key *key,
                        const struct bea_gl_blit_program *program)
{
    GLenum point = bea_gl_attachment_point(p->dst.gl_format);
    GLuint array = 0;
    bool ok = true;
    glUseProgram(program->name);
    glBindSampler(0, sampler_for(p, key));
    glGenVertexArrays(1, &array);
    glBindVertexArray(array);
    bea_gl_work_begin(p->gl);
    set_state(p, key);
    set_edges(p, source, program);
    for (uint32_t i = 0; i < (uint32_t)p->dst.depth && ok; i++) {
        struct bea_gl_attachment to = bea_gl_blit_attachment(&p->dst, (uint32_t)p->dst.z0 + i);
        ok = bea_gl_work_target(p->gl, &to, point);
        glUniform4f(program->where, third_coordinate(p, source, i), 0.0f,
                    (float)p->src.texture->host_samples, 0.0f);
        if (ok)
            glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
    }
    bea_gl_work_end(p->gl);
    glBindVertexArray(0);
    glDeleteVertexArrays(1, &array);
    glBindSampler(0, 0);
    glUseProgram(0);
    return ok;
}

static bool draw_output(const struct bea_gl_blit_plan *p, enum bea_gl_blit_output output)
{
    struct source source;
    if (!open_source(p, output == BEA_GL_BLIT_STENCIL, &source))
        return false;
    const struct bea_gl_blit_key key = {
        .kind = source.kind,
        .output = output,
        .samples = p->dst.texture->samples       ? BEA_GL_BLIT_EACH
                   : output == BEA_GL_BLIT_FLOAT ? BEA_GL_BLIT_AVERAGE
                                                 : BEA_GL_BLIT_FIRST,
        .order = output < BEA_GL_BLIT_DEPTH ? order_of(&p->dst) : BEA_GL_BLIT_RGBA,
    };
    const struct bea_gl_blit_program *program = program_for(p->gl, &key);
    bool ok = program && draw_layers(p, &source, &key, program);
    close_source(&source);
    return ok;
}

static bool draw_all(const struct bea_gl_blit_plan *p)
{
    bool ok = true;
    if (!bea_gl_has(p->gl, BEA_GL_FEATURE_STENCIL_TEXTURING) && (p->mask & VGP_BLIT_MASK_S))
        return false;
    if (p->mask & COLOR_MASK)
        ok = draw_output(p, color_output(p->dst.gl_format));
    if (p->mask & VGP_BLIT_MASK_Z)
        ok = draw_output(p, BEA_GL_BLIT_DEPTH) && ok;
    if (p->mask & VGP_BLIT_MASK_S)
        ok = draw_output(p, BEA_GL_BLIT_STENCIL) && ok;
    return ok;
}

bool bea_gl_blit_with_shader(const struct bea_gl_blit_plan *p)
{
    struct bea_gl_sub *sub = p->gl->current;
    if (!sub)
        return false;
    if (p->conditional && !bea_gl_work_is_let_through(p->gl))
        return true;
    if (!bea_gl_make_current(p->gl, NULL))
        return false;
    if (bea_gl_has(p->gl, BEA_GL_FEATURE_SRGB_WRITE_CONTROL))
        glEnable(GL_FRAMEBUFFER_SRGB);
    bool ok = draw_all(p);
    if (!bea_gl_make_current(p->gl, sub))
        return false;
    /* What another context wrote is seen by bindings that are made afterwards. */
    bea_gl_views_lost(sub);
    bea_gl_framebuffer_lost(sub);
    return ok;
}

/* Values that a shader reads, as bits. Depth is a float, stencil an integer. */
static enum bea_gl_blit_output bits_output(const struct bea_gl_format *f, bool stencil)
{
    if (stencil)
        return BEA_GL_BLIT_UINT;
    if (!bea_gl_format_has(f, BEA_GL_FORMAT_INTEGER))
        return BEA_GL_BLIT_FLOAT_BITS;
    return bea_gl_format_has(f, BEA_GL_FORMAT_SIGNED) ? BEA_GL_BLIT_SINT_BITS : BEA_GL_BLIT_UINT;
}

bool bea_gl_blit_bits(struct bea_gl *gl, const struct bea_gl_blit_side *src, bool stencil,
                      GLuint texture)
{
    struct bea_gl_sub *sub = gl->current;
    const struct bea_gl_format *format = bea_gl_format(gl, VIRGL_FORMAT_R32G32B32A32_UINT);
    const struct bea_gl_resource to = {
        .name = texture, .target = GL_TEXTURE_2D, .format = format, .levels = 1, .layers = 1};
    const struct bea_gl_blit_plan plan = {
        .gl = gl,
        .src = *src,
        .dst = {.texture = &to,
                .gl_format = format,
                .x1 = src->x1 - src->x0,
                .y1 = src->y1 - src->y0,
                .depth = 1},
        .mask = COLOR_MASK,
    };
    if (!format || !bea_gl_make_current(gl, NULL))
        return false;
    bool ok = draw_output(&plan, bits_output(src->gl_format, stencil));
    if (!sub)
        return ok;
    if (!bea_gl_make_current(gl, sub))
        return false;
    /* Without views, the texture was made to show something else. */
    bea_gl_views_lost(sub);
    return ok;
}
