/* SPDX-License-Identifier: MIT */
/* GL framebuffer objects for the framebuffers that a guest sets, kept by what they are made of. */
#include <string.h>

#include "device.h"
#include "gl.h"
#include "surface.h"

static bool is_empty(const struct bea_gl_framebuffer_state *fb)
{
    return fb->cbuf_mask == 0 && !fb->zsurf;
}

static void make_key(const struct bea_gl_sub *sub, struct bea_gl_fbo *key)
{
    const struct bea_gl_framebuffer_state *fb = &sub->framebuffer;
    memset(key, 0, sizeof(*key));
    for (uint32_t i = 0; i < fb->num_cbufs; i++)
        key->key[i] = fb->cbufs[i] ? fb->cbufs[i]->serial : 0;
    key->key[VGP_MAX_COLOR_BUFFERS] = fb->zsurf ? fb->zsurf->serial : 0;
    if (is_empty(fb))
        memcpy(key->size, fb->default_size, sizeof(key->size));
}

static bool same_key(const struct bea_gl_fbo *a, const struct bea_gl_fbo *b)
{
    return memcmp(a->key, b->key, sizeof(a->key)) == 0 &&
           memcmp(a->size, b->size, sizeof(a->size)) == 0;
}

/* The entry for `key`, or the one to replace: a free one, else the one not used for longest. */
static struct bea_gl_fbo *find(struct bea_gl_framebuffer_state *fb, const struct bea_gl_fbo *key)
{
    struct bea_gl_fbo *oldest = &fb->cache[0];
    for (uint32_t i = 0; i < BEA_GL_FBO_CACHE; i++) {
        struct bea_gl_fbo *fbo = &fb->cache[i];
        if (fbo->name && fbo->dead) {
            glDeleteFramebuffers(1, &fbo->name);
            memset(fbo, 0, sizeof(*fbo));
        }
        if (fbo->name && same_key(fbo, key))
            return fbo;
        if (oldest->name && (!fbo->name || fbo->last_use < oldest->last_use))
            oldest = fbo;
    }
    return oldest;
}

static void set_default_size(const struct bea_gl *gl, const uint32_t size[4])
{
    static const GLenum names[4] = {GL_FRAMEBUFFER_DEFAULT_WIDTH, GL_FRAMEBUFFER_DEFAULT_HEIGHT,
                                    GL_FRAMEBUFFER_DEFAULT_LAYERS, GL_FRAMEBUFFER_DEFAULT_SAMPLES};
    if (!bea_gl_has(gl, BEA_GL_FEATURE_FRAMEBUFFER_NO_ATTACHMENTS))
        return;
    for (unsigned i = 0; i < 4; i++)
        if (i != 2 || bea_gl_has(gl, BEA_GL_FEATURE_LAYERED_RENDERING))
            glFramebufferParameteri(GL_FRAMEBUFFER, names[i], (GLint)size[i]);
}

static void attach_all(struct bea_gl_sub *sub)
{
    const struct bea_gl_framebuffer_state *fb = &sub->framebuffer;
    const struct bea_gl_surface *zsurf = bea_gl_framebuffer_zsurf(sub);
    GLenum buffers[VGP_MAX_COLOR_BUFFERS];
    for (uint32_t i = 0; i < fb->num_cbufs; i++) {
        const struct bea_gl_surface *s = bea_gl_framebuffer_cbuf(sub, i);
        buffers[i] = s ? GL_COLOR_ATTACHMENT0 + i : GL_NONE;
        if (s)
            bea_gl_attach(&s->attachment, GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0 + i);
    }
    if (zsurf)
        bea_gl_attach(&zsurf->attachment, GL_FRAMEBUFFER,
                      bea_gl_attachment_point(zsurf->gl_format));
    if (fb->num_cbufs) {
        glDrawBuffers((GLsizei)fb->num_cbufs, buffers);
        glReadBuffer(buffers[0]);
    } else {
        const GLenum none = GL_NONE;
        glDrawBuffers(1, &none);
        glReadBuffer(GL_NONE);
    }
}

/* The object is bound as GL_FRAMEBUFFER. */
static void make(struct bea_gl_sub *sub, struct bea_gl_fbo *fbo, const struct bea_gl_fbo *key)
{
    if (fbo->name)
        glDeleteFramebuffers(1, &fbo->name);
    *fbo = *key;
    glGenFramebuffers(1, &fbo->name);
    glBindFramebuffer(GL_FRAMEBUFFER, fbo->name);
    attach_all(sub);
    if (is_empty(&sub->framebuffer))
        set_default_size(sub->gl, key->size);
    GLenum status = glCheckFramebufferStatus(GL_FRAMEBUFFER);
    fbo->usable = status == GL_FRAMEBUFFER_COMPLETE;
    if (!fbo->usable)
        bea_log(sub->gl->renderer, BEA_LOG_WARN, "the host cannot draw to this framebuffer: 0x%x",
                status);
}

bool bea_gl_framebuffer_emit(struct bea_gl_sub *sub)
{
    struct bea_gl_framebuffer_state *fb = &sub->framebuffer;
    struct bea_gl_fbo key;
    make_key(sub, &key);
    struct bea_gl_fbo *fbo = find(fb, &key);
    if (!fbo->name || !same_key(fbo, &key)) {
        make(sub, fbo, &key);
        fb->bound = fbo->name;
    } else if (fb->bound != fbo->name) {
        glBindFramebuffer(GL_FRAMEBUFFER, fbo->name);
        fb->bound = fbo->name;
    }
    fbo->last_use = ++fb->clock;
    return fbo->usable;
}
