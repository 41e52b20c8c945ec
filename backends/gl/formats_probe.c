/* SPDX-License-Identifier: MIT */
#include "formats_probe.h"

#include "device.h"
#include "gl.h"

/* Big enough for every block size. */
#define SIDE 16

static const uint32_t zs_flags = BEA_GL_FORMAT_HAS_DEPTH | BEA_GL_FORMAT_HAS_STENCIL;

void bea_gl_formats_probe_begin(struct bea_gl_formats_prober *prober)
{
    glGenFramebuffers(1, &prober->fbo);
    glBindFramebuffer(GL_FRAMEBUFFER, prober->fbo);
    bea_gl_no_error();
}

void bea_gl_formats_probe_end(struct bea_gl_formats_prober *prober)
{
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    glDeleteFramebuffers(1, &prober->fbo);
    bea_gl_no_error();
}

static bool complete(void)
{
    return glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE && bea_gl_no_error();
}

static GLenum attachment_point(const struct bea_gl_format *format)
{
    switch (format->flags & zs_flags) {
    case 0: return GL_COLOR_ATTACHMENT0;
    case BEA_GL_FORMAT_HAS_DEPTH: return GL_DEPTH_ATTACHMENT;
    case BEA_GL_FORMAT_HAS_STENCIL: return GL_STENCIL_ATTACHMENT;
    default: return GL_DEPTH_STENCIL_ATTACHMENT;
    }
}

/* Makes the bound texture's level 0; false when the host has no such texture. */
static bool define(struct bea_gl *gl, const struct bea_gl_format *format, uint32_t *flags)
{
    if (bea_gl_has(gl, BEA_GL_FEATURE_TEXTURE_STORAGE)) {
        glTexStorage2D(GL_TEXTURE_2D, 1, format->internal_format, SIDE, SIDE);
        if (bea_gl_no_error()) {
            *flags |= BEA_GL_FORMAT_STORAGE;
            return true;
        }
    }
    /* Without data, compressed textures cannot be made on ES this way. */
    if (gl->use_gles && format->flags & BEA_GL_FORMAT_COMPRESSED)
        return false;
    glTexImage2D(GL_TEXTURE_2D, 0, (GLint)format->internal_format, SIDE, SIDE, 0, format->format,
                 format->type, NULL);
    return bea_gl_no_error();
}

static uint32_t attach(const struct bea_gl_format *format, GLuint texture)
{
    /* Packed texels are read from both parts, also where the guest knows of one only. */
    GLenum point =
        format->format == GL_DEPTH_STENCIL ? GL_DEPTH_STENCIL_ATTACHMENT : attachment_point(format);
    if (format->flags & BEA_GL_FORMAT_COMPRESSED)
        return 0;
    glFramebufferTexture2D(GL_FRAMEBUFFER, point, GL_TEXTURE_2D, texture, 0);
    if (!complete())
        return 0;
    return format->flags & zs_flags ? BEA_GL_FORMAT_DEPTH_STENCIL : BEA_GL_FORMAT_RENDER;
}

/* ES names few pairs of format and type that can be read, and hosts take more: only trying tells.
 * The texture is attached. */
static bool try_reading(const struct bea_gl_format *format)
{
    uint32_t texel[4];
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, 1, 1, format->format, format->type, texel);
    return bea_gl_no_error();
}

static bool can_read(const struct bea_gl *gl, const struct bea_gl_format *format, uint32_t granted)
{
    if (!(granted & (BEA_GL_FORMAT_RENDER | BEA_GL_FORMAT_DEPTH_STENCIL)))
        return false;
    if (!gl->use_gles)
        return true;
    return (granted & BEA_GL_FORMAT_RENDER || bea_gl_has(gl, BEA_GL_FEATURE_READ_DEPTH_STENCIL)) &&
           try_reading(format);
}

static bool can_filter(const struct bea_gl *gl, const struct bea_gl_format *format)
{
    if (format->flags & (BEA_GL_FORMAT_INTEGER | BEA_GL_FORMAT_HAS_STENCIL))
        return format->flags & BEA_GL_FORMAT_HAS_DEPTH && !gl->use_gles;
    if (format->flags & BEA_GL_FORMAT_HAS_DEPTH)
        return !gl->use_gles;
    if (format->type == GL_FLOAT)
        return bea_gl_has(gl, BEA_GL_FEATURE_FLOAT_LINEAR);
    return true;
}

/* Formats that cannot be attached at all may still be made: guests ask for nothing more. */
static bool can_multisample(struct bea_gl *gl, const struct bea_gl_format *format, bool attachable)
{
    const struct bea_gl_limits *limits = bea_gl_limits(gl);
    if (format->flags & BEA_GL_FORMAT_COMPRESSED || limits->samples < 2 ||
        !bea_gl_has(gl, BEA_GL_FEATURE_TEXTURE_MULTISAMPLE))
        return false;
    GLuint texture = 0;
    GLenum point = attachment_point(format);
    glGenTextures(1, &texture);
    glBindTexture(GL_TEXTURE_2D_MULTISAMPLE, texture);
    if (bea_gl_has(gl, BEA_GL_FEATURE_TEXTURE_STORAGE_MULTISAMPLE))
        glTexStorage2DMultisample(GL_TEXTURE_2D_MULTISAMPLE, 2, format->internal_format, SIDE, SIDE,
                                  GL_TRUE);
    else
        glTexImage2DMultisample(GL_TEXTURE_2D_MULTISAMPLE, 2, format->internal_format, SIDE, SIDE,
                                GL_TRUE);
    bool ok = bea_gl_no_error();
    if (ok && attachable) {
        glFramebufferTexture2D(GL_FRAMEBUFFER, point, GL_TEXTURE_2D_MULTISAMPLE, texture, 0);
        ok = complete();
        glFramebufferTexture2D(GL_FRAMEBUFFER, point, GL_TEXTURE_2D, 0, 0);
    }
    glDeleteTextures(1, &texture);
    return ok;
}

static bool in(GLenum name, const uint16_t *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (list[i] == name)
            return true;
    return false;
}
#define IN(name, list) in(name, list, sizeof(list) / sizeof((list)[0]))

/* In memory as GL's buffer textures want it: components in order, none packed. */
static bool is_plain(const struct bea_gl_format *format)
{
    switch (format->type) {
    case GL_BYTE:
    case GL_UNSIGNED_BYTE:
    case GL_SHORT:
    case GL_UNSIGNED_SHORT:
    case GL_INT:
    case GL_UNSIGNED_INT:
    case GL_HALF_FLOAT:
    case GL_FLOAT: return format->format != GL_BGRA && format->format != GL_BGRA_INTEGER;
    default: return false;
    }
}

static bool can_buffer(const struct bea_gl *gl, const struct bea_gl_format *format)
{
    static const uint16_t list[] = {
        GL_R8,     GL_R16,     GL_R16F,    GL_R32F,    GL_R8I,      GL_R16I,
        GL_R32I,   GL_R8UI,    GL_R16UI,   GL_R32UI,   GL_RG8,      GL_RG16,
        GL_RG16F,  GL_RG32F,   GL_RG8I,    GL_RG16I,   GL_RG32I,    GL_RG8UI,
        GL_RG16UI, GL_RG32UI,  GL_RGBA8,   GL_RGBA16,  GL_RGBA16F,  GL_RGBA32F,
        GL_RGBA8I, GL_RGBA16I, GL_RGBA32I, GL_RGBA8UI, GL_RGBA16UI, GL_RGBA32UI,
    };
    static const uint16_t list32[] = {GL_RGB32F, GL_RGB32I, GL_RGB32UI};
    if (!bea_gl_has(gl, BEA_GL_FEATURE_TEXTURE_BUFFER) || !is_plain(format) ||
        format->flags & (BEA_GL_FORMAT_SWAP_RB | BEA_GL_FORMAT_REVERSED))
        return false;
    return IN(format->internal_format, list) ||
           (bea_gl_has(gl, BEA_GL_FEATURE_TEXTURE_BUFFER_RGB32) &&
            IN(format->internal_format, list32));
}

static bool can_image(const struct bea_gl *gl, const struct bea_gl_format *format)
{
    static const uint16_t all[] = {
        GL_RGBA32F, GL_RGBA16F, GL_R32F,   GL_RGBA32UI, GL_RGBA16UI, GL_RGBA8UI,     GL_R32UI,
        GL_RGBA32I, GL_RGBA16I, GL_RGBA8I, GL_R32I,     GL_RGBA8,    GL_RGBA8_SNORM,
    };
    static const uint16_t more[] = {
        GL_RG32F,    GL_RG16F,        GL_R11F_G11F_B10F, GL_R16F,      GL_RGB10_A2UI,
        GL_RG32UI,   GL_RG16UI,       GL_RG8UI,          GL_R16UI,     GL_R8UI,
        GL_RG32I,    GL_RG16I,        GL_RG8I,           GL_R16I,      GL_R8I,
        GL_RGBA16,   GL_RGB10_A2,     GL_RG16,           GL_RG8,       GL_R16,
        GL_R8,       GL_RGBA16_SNORM, GL_RG16_SNORM,     GL_RG8_SNORM, GL_R16_SNORM,
        GL_R8_SNORM,
    };
    return bea_gl_has(gl, BEA_GL_FEATURE_SHADER_IMAGES) &&
           (IN(format->internal_format, all) ||
            (bea_gl_has(gl, BEA_GL_FEATURE_IMAGE_FORMATS) && IN(format->internal_format, more)));
}

/* What can be shown: colours without surprises. */
static bool can_scan_out(const struct bea_gl_format *format, uint32_t granted)
{
    const uint32_t odd =
        BEA_GL_FORMAT_INTEGER | BEA_GL_FORMAT_ALPHA_IN_RED | zs_flags | BEA_GL_FORMAT_COMPRESSED;
    return granted & BEA_GL_FORMAT_RENDER && !(format->flags & odd);
}

uint32_t bea_gl_format_probe(struct bea_gl *gl, const struct bea_gl_format *format)
{
    uint32_t granted = 0;
    GLuint texture = 0;
    glGenTextures(1, &texture);
    glBindTexture(GL_TEXTURE_2D, texture);
    if (define(gl, format, &granted)) {
        granted |= BEA_GL_FORMAT_SAMPLE;
        granted |= attach(format, texture);
        if (can_read(gl, format, granted))
            granted |= BEA_GL_FORMAT_READBACK;
        glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, 0, 0);
        glFramebufferTexture2D(GL_FRAMEBUFFER, GL_DEPTH_STENCIL_ATTACHMENT, GL_TEXTURE_2D, 0, 0);
    }
    glDeleteTextures(1, &texture);
    bea_gl_no_error();
    if (!(granted & BEA_GL_FORMAT_SAMPLE))
        return 0;
    if (can_filter(gl, format))
        granted |= BEA_GL_FORMAT_FILTER;
    if (can_multisample(gl, format, granted & (BEA_GL_FORMAT_RENDER | BEA_GL_FORMAT_DEPTH_STENCIL)))
        granted |= BEA_GL_FORMAT_MULTISAMPLE;
    if (can_buffer(gl, format))
        granted |= BEA_GL_FORMAT_BUFFER;
    if (can_image(gl, format))
        granted |= BEA_GL_FORMAT_IMAGE;
    if (can_scan_out(format, granted))
        granted |= BEA_GL_FORMAT_SCANOUT;
    if (format->view_class && granted & BEA_GL_FORMAT_STORAGE &&
        bea_gl_has(gl, BEA_GL_FEATURE_TEXTURE_VIEW))
        granted |= BEA_GL_FORMAT_VIEW;
    return granted;
}

bool bea_gl_formats_probe_mixed(void)
{
    static const GLenum formats[2] = {GL_R8, GL_RGBA8};
    GLuint textures[2] = {0};
    glGenTextures(2, textures);
    for (unsigned i = 0; i < 2; i++) {
        glBindTexture(GL_TEXTURE_2D, textures[i]);
        glTexImage2D(GL_TEXTURE_2D, 0, (GLint)formats[i], SIDE, SIDE, 0, i ? GL_RGBA : GL_RED,
                     GL_UNSIGNED_BYTE, NULL);
        glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0 + i, GL_TEXTURE_2D, textures[i],
                               0);
    }
    bool ok = complete();
    glDeleteTextures(2, textures);
    return ok;
}
