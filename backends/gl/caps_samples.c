/* SPDX-License-Identifier: MIT */
#include "caps_samples.h"

#include "device.h"
#include "gl.h"

static uint32_t sixteenths(GLfloat value)
{
    int v = (int)(value * 16.0f);
    return (uint32_t)(v < 0 ? 0 : v > 15 ? 15 : v);
}

/* The samples of the framebuffer that is bound. */
static void read_locations(uint32_t samples, uint32_t *words)
{
    for (uint32_t i = 0; i < samples; i++) {
        GLfloat at[2] = {0.5f, 0.5f};
        glGetMultisamplefv(GL_SAMPLE_POSITION, i, at);
        words[i / 4] |= (sixteenths(at[0]) << 4 | sixteenths(at[1])) << i % 4 * 8;
    }
}

void bea_gl_fill_sample_locations(struct bea_gl *gl, uint32_t max_samples, uint32_t out[8])
{
    static const struct {
        uint8_t samples, word;
    } rows[] = {{2, 0}, {4, 1}, {8, 2}, {16, 4}};
    if (!bea_gl_has(gl, BEA_GL_FEATURE_TEXTURE_MULTISAMPLE))
        return;
    GLuint fbo = 0;
    GLint bound = 0;
    glGetIntegerv(GL_FRAMEBUFFER_BINDING, &bound);
    glGenFramebuffers(1, &fbo);
    glBindFramebuffer(GL_FRAMEBUFFER, fbo);
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]) && rows[i].samples <= max_samples; i++) {
        GLuint buffer = 0;
        glGenRenderbuffers(1, &buffer);
        glBindRenderbuffer(GL_RENDERBUFFER, buffer);
        glRenderbufferStorageMultisample(GL_RENDERBUFFER, rows[i].samples, GL_RGBA8, 16, 16);
        glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, buffer);
        if (glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE)
            read_locations(rows[i].samples, &out[rows[i].word]);
        glDeleteRenderbuffers(1, &buffer);
    }
    glBindFramebuffer(GL_FRAMEBUFFER, (GLuint)bound);
    glDeleteFramebuffers(1, &fbo);
    bea_gl_no_error();
}
