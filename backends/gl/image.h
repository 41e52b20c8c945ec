/* SPDX-License-Identifier: MIT */
/* Shader images. */
#ifndef BEA_GL_IMAGE_H
#define BEA_GL_IMAGE_H

#include <epoxy/gl.h>

#include "backend.h"
#include "view.h"

struct bea_gl_sub;
struct bea_gl_program;

#define BEA_GL_MAX_IMAGES 32 /* slots of a stage */

struct bea_gl_image {
    struct bea_resource *resource; /* NULL: nothing */
    uint32_t format;               /* virgl number */
    uint32_t access;               /* VGP_IMAGE_ACCESS_* bits */
    uint32_t first, count;         /* layers, or byte offset and size of a buffer */
    uint32_t level;
    GLuint texture; /* a texture buffer, or a view of some layers; made at the first use */
};

struct bea_gl_image_state {
    struct bea_gl_image images[BEA_GL_STAGES][BEA_GL_MAX_IMAGES];
    uint32_t bound_mask[BEA_GL_STAGES];
};

void bea_gl_image_init(struct bea_gl_sub *sub);
void bea_gl_image_finish(struct bea_gl_sub *sub);
/* How many samples the guest gave its texture; 0: it is not multisampled, or there is none. */
uint8_t bea_gl_image_samples(const struct bea_gl_image *image);
void bea_gl_images_emit(struct bea_gl_sub *sub, const struct bea_gl_program *program);

enum bea_status bea_gl_set_shader_images(struct bea_context *ctx,
                                         const struct vgp_set_shader_images *cmd,
                                         const struct vgp_set_shader_images_refs *refs);

#endif
