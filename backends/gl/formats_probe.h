/* SPDX-License-Identifier: MIT */
/* What the host does with a format: small textures are made and attached, which is the only answer
 * that all drivers mean. */
#ifndef BEA_GL_FORMATS_PROBE_H
#define BEA_GL_FORMATS_PROBE_H

#include <epoxy/gl.h>
#include <stdbool.h>
#include <stdint.h>

struct bea_gl;
struct bea_gl_format;

/* Around all probes of one init: a framebuffer object to attach to. */
struct bea_gl_formats_prober {
    GLuint fbo;
};
void bea_gl_formats_probe_begin(struct bea_gl_formats_prober *prober);
void bea_gl_formats_probe_end(struct bea_gl_formats_prober *prober);

/* The enum bea_gl_format_flag that the host grants; without BEA_GL_FORMAT_SAMPLE it has no such
 * format. */
uint32_t bea_gl_format_probe(struct bea_gl *gl, const struct bea_gl_format *format);

/* Do two colour attachments of different formats go together? */
bool bea_gl_formats_probe_mixed(void);

#endif
